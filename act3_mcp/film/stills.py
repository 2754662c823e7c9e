"""Frames of finished clips, kept small so that a clip is fetched once however often it is looked at."""

import hashlib
import secrets
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

import anyio
import anyio.to_thread

from act3_mcp.clock import Clock
from act3_mcp.errors import Act3McpError, MediaError
from act3_mcp.media import UnreadableError
from act3_mcp.media.decoding import Decoders, Limits
from act3_mcp.store import Database, Row, Transaction
from act3_mcp.upstream.redaction import clean

if TYPE_CHECKING:
    from act3_mcp.media.pictures import Strip

MIGRATIONS = (
    """
    CREATE TABLE strips (
        key TEXT PRIMARY KEY,
        data BLOB NOT NULL,
        seconds REAL NOT NULL,
        used_at REAL NOT NULL
    ) STRICT;
    CREATE INDEX strips_by_use ON strips (used_at);
    """,
)
MAX_BYTES = 64 * 2**20
LARGEST_CLIP = 256 * 2**20
AT_ONCE = 4
T = TypeVar("T")


@dataclass(frozen=True)
class Footage:
    """A finished clip that can be had: `key` stands for its very bytes, `save` writes them to a new file."""

    key: str
    save: Callable[[Path], Awaitable[object]] = field(compare=False)


class Stills:
    """The frames of one home: `folder` holds what is fetched for as long as it is looked into."""

    def __init__(
        self, database: Path, folder: Path, clock: Clock, *, max_bytes: int = MAX_BYTES, limits: Limits | None = None
    ) -> None:
        self._path, self._folder, self._clock, self._max_bytes = database, folder, clock, max_bytes
        self._decoders = Decoders(folder, limits)

    # Opened late: most conversations never look.
    @cached_property
    def _database(self) -> Database:
        return Database(self._path, MIGRATIONS, durable=False)

    async def __aenter__(self) -> Self:
        await self._decoders.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes and close the file, if there are any."""
        await self._decoders.__aexit__(kind, error, trace)
        if "_database" in self.__dict__:
            self._database.close()

    async def strips(self, footages: Iterable[Footage], *, seconds: float) -> "Mapping[str, Strip | str]":
        """The strip of each footage by its key, or in words why there is none.

        What is not here after `seconds` is left for the next call, which finds what came meanwhile.
        """
        wanted = {footage.key: footage for footage in footages}
        found: dict[str, Strip | str] = dict.fromkeys(wanted, "not fetched in time; ask again")
        slots = anyio.Semaphore(AT_ONCE)

        async def get(footage: Footage) -> None:
            async with slots:
                try:
                    found[footage.key] = await self.strip(footage)
                except Act3McpError as failure:
                    found[footage.key] = failure.what

        with anyio.move_on_after(seconds):
            async with anyio.create_task_group() as tasks:
                for footage in wanted.values():
                    tasks.start_soon(get, footage)
        return found

    async def strip(self, footage: Footage) -> "Strip":
        """Frames from across a clip, fetched only if they are not known.

        Raises:
            Act3McpError: the clip could not be had or read.
        """
        if (known := await self._known(footage)) is not None:
            return known
        data, seconds = await self._of_file(footage, self._decoders.strip)
        await self._keep(footage, data, seconds)
        return await anyio.to_thread.run_sync(_strip, data, seconds)

    async def preview(self, footage: Footage, *, width: int, largest: int) -> bytes:
        """A small JPEG of a clip, as cheaply as it can be had.

        Raises:
            Act3McpError: the clip could not be had or read.
        """
        return await self._of_file(footage, lambda path: self._decoders.preview(path, width=width, largest=largest))

    async def _of_file(self, footage: Footage, read: Callable[[Path], Awaitable[T]]) -> T:
        await self._decoders.prepare()
        part = self._folder / f"still-{secrets.token_hex(8)}"
        try:
            await footage.save(part)
            return await read(part)
        except UnreadableError as cause:
            raise MediaError(f"The clip cannot be shown: {clean(str(cause).replace(part.name, 'it'))}.") from cause
        finally:
            with anyio.CancelScope(shield=True):
                await anyio.Path(part).unlink(missing_ok=True)

    async def _known(self, footage: Footage) -> "Strip | None":
        key, now = _digest(footage.key), self._clock.epoch()

        def look(transaction: Transaction) -> Row | None:
            transaction.run("UPDATE strips SET used_at = :now WHERE key = :key", now=now, key=key)
            return transaction.one("SELECT data, seconds FROM strips WHERE key = :key", key=key)

        row = await self._database.write(look)
        return await anyio.to_thread.run_sync(_strip, row["data"], row["seconds"]) if row else None

    async def _keep(self, footage: Footage, data: bytes, seconds: float) -> None:
        def change(transaction: Transaction) -> None:
            transaction.run(
                "INSERT OR REPLACE INTO strips (key, data, seconds, used_at) VALUES (:key, :data, :seconds, :now)",
                key=_digest(footage.key),
                data=data,
                seconds=seconds,
                now=self._clock.epoch(),
            )
            # What was looked at longest ago goes, until the rest fits.
            transaction.run(
                "DELETE FROM strips WHERE key IN (SELECT key FROM (SELECT key, sum(length(data))"
                " OVER (ORDER BY used_at DESC, rowid DESC) AS kept FROM strips) WHERE kept > :most)",
                most=self._max_bytes,
            )

        await self._database.write(change)


# Drawing libraries load when they are first needed, and on a thread, since that takes a quarter of a second.


def _strip(data: bytes, seconds: float) -> "Strip":
    from act3_mcp.media.pictures import Strip  # noqa: PLC0415

    return Strip(data, seconds)


def _digest(key: str) -> str:
    # A link may say whose it is; what it is kept under does not.
    return hashlib.sha256(key.encode()).hexdigest()
