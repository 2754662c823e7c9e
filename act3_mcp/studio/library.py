"""The files of the library on disk: looked into by a worker process, then kept under names of our own."""

import contextlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import anyio

from act3_mcp.contract.act3.assets import TYPES
from act3_mcp.studio.crew import Crew, DrawingFailedError, WorkerDiedError
from act3_mcp.studio.desk import new_id
from act3_mcp.studio.errors import StudioError, invalid
from act3_mcp.studio.orders import Looked, LookPlan, Order
from act3_mcp.studio.uploads import Arrival

# What the names of files in the library begin with.
STEM = "file"
_SECONDS = 30.0
_AT_A_TIME = 2


@dataclass(frozen=True)
class Deposit:
    """A file in its place, and what is known of it; `thumbnail` is a file's name, too."""

    name: str
    type: str
    content_type: str
    size_bytes: int
    media: str
    thumbnail: str | None
    found: Looked


class Library:
    """Takes files in."""

    def __init__(self, crew: Crew, media: Path) -> None:
        self._crew = crew
        self._media = media
        self._room = anyio.Semaphore(_AT_A_TIME)

    @asynccontextmanager
    async def deposited(self, arrival: Arrival) -> AsyncGenerator[Deposit]:
        """The file in its place; taken out again if what is done with it fails.

        Raises:
            StudioError: it is of a kind that is not kept, or not what its name says.
        """
        if arrival.ending not in TYPES:
            raise StudioError(
                415,
                "unsupported_media_type",
                f"A file named {arrival.name[-60:]!r} is of no kind the library keeps: {', '.join(TYPES)}.",
                field="file",
            )
        kind, content_type = TYPES[arrival.ending]
        stem = new_id(STEM)
        media, small = self._media / f"{stem}.{arrival.ending}", self._media / f"{stem}-small.jpg"
        try:
            found = await self._look(arrival, kind, small)
            await anyio.Path(arrival.path).rename(media)
            yield Deposit(
                name=arrival.name,
                type=kind,
                content_type=content_type,
                size_bytes=arrival.size_bytes,
                media=media.name,
                thumbnail=small.name if found.has_thumbnail else None,
                found=found,
            )
        except BaseException:
            with anyio.CancelScope(shield=True):
                for path in (media, small):
                    await anyio.Path(path).unlink(missing_ok=True)
            raise

    async def _look(self, arrival: Arrival, kind: str, thumbnail: Path) -> Looked:
        plan = LookPlan(path=str(arrival.path), ending=arrival.ending, type=kind)
        order = Order(plan=plan, media=str(self._media), out=str(thumbnail), deadline=_SECONDS)
        with contextlib.suppress(WorkerDiedError, TimeoutError, OSError):
            async with self._room:
                with anyio.fail_after(_SECONDS):
                    async with self._crew.lend() as worker:
                        try:
                            return await worker.look(order)
                        except DrawingFailedError as failure:
                            raise invalid(
                                "file", str(failure), "Send the file as the program that made it saved it."
                            ) from None
        raise invalid("file", "looking into it took too long or too much.", "Send a simpler one.")
