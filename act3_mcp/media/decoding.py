"""Looking into clips from anywhere, in processes that can be killed: no codec that reads them runs in the server."""

import json
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import anyio
from pydantic import BaseModel, Field, ValidationError

from act3_mcp.media import UnreadableError
from act3_mcp.workers.crew import Crew, RefusedError, Worker, WorkerDiedError


@dataclass(frozen=True)
class Limits:
    """What decoding may take: `seconds` for one clip, and `memory_bytes` of address space in each of the processes.

    A decoder keeps several frames, which in 8K and ten bits are 110 MB each; the libraries map 0.4 GB.
    """

    decoders: int = 2
    seconds: float = 15.0
    memory_bytes: int = 2 * 1024**3
    idle_seconds: float = 60.0


class _Answer(BaseModel):
    size: int = Field(default=0, ge=0, le=16 * 2**20)
    seconds: float = 0.0
    refused: str | None = None


class Decoders:
    """A few processes that decode, started when one is needed and kept for a while.

    Whoever is cancelled while they work has their process killed, and so waits no longer.
    """

    def __init__(self, folder: Path, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._folder = folder
        self._crew = Crew(
            Worker,
            "act3_mcp.media.decoder",
            [str(self._limits.memory_bytes)],
            folder=folder.absolute(),
            idle_seconds=self._limits.idle_seconds,
        )
        self._places = anyio.Semaphore(self._limits.decoders)

    async def __aenter__(self) -> Self:
        await self._crew.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._crew.__aexit__(kind, error, trace)

    async def prepare(self) -> None:
        """Have one start while its first clip is still on the way; what stands against it is said when it is used."""
        try:
            await anyio.Path(self._folder).mkdir(parents=True, exist_ok=True)
            await self._crew.prepare()
        except OSError:
            return

    async def strip(self, path: Path) -> tuple[bytes, float]:
        """What `frames.strip_of` makes of a file: its data and seconds.

        Raises:
            UnreadableError: it cannot be read, or takes too much or too long; the text says so.
        """
        return await self._ask(path, kind="strip")

    async def preview(self, path: Path, *, width: int, largest: int) -> bytes:
        """What `frames.preview` makes of a file.

        Raises:
            UnreadableError: it cannot be read, or takes too much or too long; the text says so.
        """
        return (await self._ask(path, kind="preview", width=width, largest=largest))[0]

    async def _ask(self, path: Path, **order: Any) -> tuple[bytes, float]:
        line = json.dumps({**order, "path": str(path)}).encode()
        async with self._places:
            try:
                with anyio.fail_after(self._limits.seconds):
                    async with self._crew.lend() as worker:
                        return await _answer(worker, line)
            except RefusedError as refusal:
                raise UnreadableError(str(refusal)) from None
            except TimeoutError:
                raise UnreadableError(f"{path.name} takes longer than {self._limits.seconds:g} s to read") from None
            except WorkerDiedError as death:
                raise UnreadableError(f"{path.name} ended the process that read it") from death
            except OSError as failure:
                raise UnreadableError(f"no process could be started that reads {path.name}") from failure


async def _answer(worker: Worker, order: bytes) -> tuple[bytes, float]:
    await worker.send(order)
    try:
        answer = _Answer.model_validate_json(await worker.receive())
    except ValidationError as nonsense:
        raise WorkerDiedError from nonsense
    if answer.refused is not None:
        raise RefusedError(answer.refused)
    return await worker.receive(answer.size), answer.seconds
