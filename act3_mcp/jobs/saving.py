"""What finished jobs made, as files of the person's own; each is fetched once, however often it is asked for."""

import secrets
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import anyio
import anyio.to_thread

from act3_mcp.film.catalog import Catalog
from act3_mcp.film.delivery import file_name, settle
from act3_mcp.jobs.act3 import Ordered, save_result
from act3_mcp.jobs.eversince import save_film
from act3_mcp.jobs.ledger import Entry, Ledger
from act3_mcp.jobs.work import Kind, parse_handle
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.fetch import Fetcher

Progress = Callable[[int, int | None], Awaitable[None]]

# What a row of that kind made is the clip or film itself; an agent's run is a film only once rendered.
_MAKES_A_FILE = frozenset({Kind.CLIP, Kind.FILM, Kind.RENDER})


@dataclass(frozen=True)
class File:
    """A file in the output folder."""

    path: Path
    size_bytes: int


class Saver:
    """Saves into the output folder of one home."""

    def __init__(
        self, act3: ApiClient, eversince: ApiClient, *, fetcher: Fetcher, catalog: Catalog, ledger: Ledger, output: Path
    ) -> None:
        self._act3, self._eversince = act3, eversince
        self._fetcher, self._catalog, self._ledger = fetcher, catalog, ledger
        self._output = output
        # Two that save the same thing at once would fetch it twice.
        self._saving: dict[str, anyio.Lock] = {}

    async def save(self, kind: Kind, upstream_id: str, name: str | None, progress: Progress) -> File:
        """The clip or film as a new file, or the file it was saved as before where no other name is wanted.

        Raises:
            InputError, MediaError, UpstreamError: there is none, or it could not be had.
        """
        async with self._saving.setdefault(f"{kind} {upstream_id}", anyio.Lock()):
            return await self._save(kind, upstream_id, name, progress)

    async def kept(self, kind: Kind, upstream_id: str) -> Path | None:
        """The file of what was made last under that id, if it was saved and is still there."""
        rows = [row for row in await self._ledger.find(upstream_id) if parse_handle(row.name)[0] is kind]
        # After a message, an agent's film is another one than what was rendered and saved before.
        newest = rows[-1] if rows and rows[-1].kind in _MAKES_A_FILE else None
        file = await _existing(newest)
        return file.path if file else None

    async def _save(self, kind: Kind, upstream_id: str, name: str | None, progress: Progress) -> File:
        entry = await self._made_by(kind, upstream_id)
        before = await _existing(entry)
        if before is not None and name is None:
            return before
        await anyio.Path(self._output).mkdir(parents=True, exist_ok=True)
        part = self._output / f".{secrets.token_hex(8)}.part"
        try:
            if before is not None:
                await anyio.to_thread.run_sync(shutil.copyfile, before.path, part)
            elif kind in {Kind.CLIP, Kind.FILM}:
                await save_result(self._act3, self._fetcher, kind, upstream_id, out=part, progress=progress)
            else:
                await save_film(self._eversince, self._fetcher, upstream_id, out=part, progress=progress)
            size = (await anyio.Path(part).stat()).st_size
            wanted = file_name((name or await self._title(entry, upstream_id)).removesuffix(".mp4"), ".mp4")
            path = await anyio.to_thread.run_sync(settle, part, self._output, wanted)
        finally:
            await anyio.Path(part).unlink(missing_ok=True)
        if entry is not None and before is None:
            await self._ledger.saved(entry.id, path)
        return File(path, size)

    async def _made_by(self, kind: Kind, upstream_id: str) -> Entry | None:
        rows = [row for row in await self._ledger.find(upstream_id) if row.kind in _MAKES_A_FILE]
        return next((row for row in reversed(rows) if parse_handle(row.name)[0] is kind), None)

    async def _title(self, entry: Entry | None, upstream_id: str) -> str:
        is_act3 = entry is not None and entry.kind in {Kind.CLIP, Kind.FILM}
        target = entry.target if entry is not None and is_act3 else upstream_id
        return await self._catalog.title(target, prompt=Ordered.prompt_in(entry))


async def _existing(entry: Entry | None) -> File | None:
    if entry is None or entry.saved_path is None:
        return None
    path = anyio.Path(entry.saved_path)
    return File(Path(path), (await path.stat()).st_size) if await path.is_file() else None
