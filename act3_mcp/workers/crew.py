"""Worker processes, seen from their parent: started when needed, kept warm, ended when idle."""

import os
import subprocess
import sys
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

import anyio
from anyio.abc import Process, TaskGroup
from anyio.streams.buffered import BufferedByteReceiveStream

# What Python and its libraries need to start. Nothing else: a worker has no business with API keys.
_PASSED_ON = (
    *("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP"),
    *("PYTHONHOME", "PYTHONPYCACHEPREFIX", "LD_LIBRARY_PATH", "SYSTEMROOT"),
)
_LINE_BYTES = 64 * 1024


class WorkerDiedError(Exception):
    """The process ended, or stopped making sense, before it had finished its order."""


class RefusedError(Exception):
    """The worker cannot do this, and no other could; the text says why. It is as good as before."""


class Worker:
    """One process with one order at a time."""

    def __init__(self, process: Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._orders = process.stdin
        self._reports = BufferedByteReceiveStream(process.stdout)

    async def send(self, order: bytes) -> None:
        """Give it an order, which is a line without its end.

        Raises:
            WorkerDiedError: the process is of no more use.
        """
        try:
            await self._orders.send(order + b"\n")
        except (anyio.BrokenResourceError, anyio.ClosedResourceError) as gone:
            raise WorkerDiedError from gone

    async def receive(self, count: int | None = None) -> bytes:
        """The next line it reports, without its end, or the next `count` bytes.

        Raises:
            WorkerDiedError: the process is of no more use.
        """
        try:
            if count is None:
                return await self._reports.receive_until(b"\n", _LINE_BYTES)
            return await self._reports.receive_exactly(count)
        except (anyio.BrokenResourceError, anyio.EndOfStream, anyio.IncompleteRead, anyio.DelimiterNotFound) as gone:
            raise WorkerDiedError from gone

    @property
    def is_alive(self) -> bool:
        """Whether the process runs, as far as is known."""
        return self._process.returncode is None

    async def end(self) -> None:
        """Kill the process and wait until it is gone; a cancelled caller waits, too."""
        with anyio.CancelScope(shield=True):
            if self.is_alive:
                self._process.kill()
            await self._process.aclose()


W = TypeVar("W", bound=Worker)


class Crew(Generic[W]):
    """Workers to borrow. A worker given back whole stays warm for a while; any other is ended.

    Each is a process of `module` with `arguments`, in `folder`.
    """

    def __init__(
        self,
        worker: Callable[[Process], W],
        module: str,
        arguments: Sequence[str],
        *,
        folder: Path,
        idle_seconds: float,
    ) -> None:
        self._worker = worker
        # `-P` keeps the working folder out of the search path.
        self._command = [sys.executable, "-P", "-m", module, *arguments]
        self._folder = folder
        self._idle_seconds = idle_seconds
        # The event of each tells its retirement that it was lent again.
        self._idle: dict[W, anyio.Event] = {}
        self._count = 0
        self._stack = AsyncExitStack()
        self._retiring: TaskGroup | None = None

    async def __aenter__(self) -> Self:
        self._retiring = await self._stack.enter_async_context(anyio.create_task_group())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._retiring is not None:
            self._retiring.cancel_scope.cancel()
        while self._idle:
            await self._end(self._idle.popitem()[0])
        await self._stack.__aexit__(kind, error, trace)

    @asynccontextmanager
    async def lend(self) -> AsyncGenerator[W]:
        """A worker, warm if there is one.

        Raises:
            OSError: no process could be started.
        """
        worker = await self._warm() or await self._start()
        try:
            yield worker
        except RefusedError:
            self._keep(worker)
            raise
        except BaseException:
            await self._end(worker)
            raise
        else:
            self._keep(worker)

    async def prepare(self) -> None:
        """Have a process start while its order is still on the way.

        Raises:
            OSError: no process could be started.
        """
        if not self._count:
            self._keep(await self._start())

    async def _warm(self) -> W | None:
        while self._idle:
            worker, lent = self._idle.popitem()
            lent.set()
            if worker.is_alive:
                return worker
            await self._end(worker)
        return None

    def _keep(self, worker: W) -> None:
        assert self._retiring is not None
        lent = self._idle[worker] = anyio.Event()
        self._retiring.start_soon(self._retire, worker, lent)

    async def _retire(self, worker: W, lent: anyio.Event) -> None:
        with anyio.move_on_after(self._idle_seconds):
            await lent.wait()
        if not lent.is_set():
            del self._idle[worker]
            await self._end(worker)

    async def _start(self) -> W:
        self._count += 1
        try:
            return self._worker(
                await anyio.open_process(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=None,
                    env=_environment(),
                    cwd=self._folder,
                )
            )
        except BaseException:
            self._count -= 1
            raise

    async def _end(self, worker: W) -> None:
        self._count -= 1
        await worker.end()


def _environment() -> dict[str, str]:
    return {
        **{name: os.environ[name] for name in _PASSED_ON if name in os.environ},
        # The same modules as ours, wherever we got them from.
        "PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path),
        # Glibc maps an arena a thread, and codecs start a thread a core: on many cores that alone would be the limit.
        "MALLOC_ARENA_MAX": "2",
    }
