"""The worker processes, seen from their parent: started when needed, kept warm, ended when idle."""

import os
import subprocess
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import anyio
from anyio.abc import Process, TaskGroup
from anyio.streams.buffered import BufferedByteReceiveStream
from pydantic import ValidationError

from act3_mcp.studio.limits import Limits
from act3_mcp.studio.orders import REPORT, Done, Failed, Looked, Order, Progress

# What Python and its libraries need to start. Nothing else: a worker has no business with API keys.
_PASSED_ON = (
    *("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP"),
    *("PYTHONHOME", "PYTHONPYCACHEPREFIX", "LD_LIBRARY_PATH", "SYSTEMROOT"),
)
_LINE_BYTES = 64 * 1024


class WorkerDiedError(Exception):
    """The process ended, or stopped making sense, before it had finished its order."""


class DrawingFailedError(Exception):
    """The worker cannot do this, and no other could; the text says why."""


class Worker:
    """One process with one order at a time."""

    def __init__(self, process: Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._orders = process.stdin
        self._reports = BufferedByteReceiveStream(process.stdout)

    async def draw(self, order: Order, progress: Callable[[float], None]) -> None:
        """Have `order` drawn; `progress` hears percents.

        Raises:
            DrawingFailedError: the engine said that it cannot.
            WorkerDiedError: the process is of no more use.
        """
        await self._carry_out(order, progress)

    async def look(self, order: Order) -> Looked:
        """Have a file looked into.

        Raises:
            DrawingFailedError: it is not what it says it is.
            WorkerDiedError: the process is of no more use.
        """
        found = await self._carry_out(order, lambda _: None)
        if not isinstance(found, Looked):
            raise WorkerDiedError
        return found

    async def _carry_out(self, order: Order, progress: Callable[[float], None]) -> Done | Looked:
        try:
            await self._orders.send(order.model_dump_json().encode() + b"\n")
            while True:
                report = REPORT.validate_json(await self._reports.receive_until(b"\n", _LINE_BYTES))
                if isinstance(report, Failed):
                    raise DrawingFailedError(report.message)
                if not isinstance(report, Progress):
                    return report
                progress(report.percent)
        except (anyio.BrokenResourceError, anyio.EndOfStream, anyio.IncompleteRead, anyio.DelimiterNotFound) as gone:
            raise WorkerDiedError from gone
        except ValidationError as nonsense:
            raise WorkerDiedError from nonsense

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


class Crew:
    """Workers to borrow. A worker given back whole stays warm for a while; any other is ended."""

    def __init__(self, engine: str, folder: Path, limits: Limits) -> None:
        self._engine = engine
        self._folder = folder
        self._limits = limits
        # The event of each tells its retirement that it was lent again.
        self._idle: dict[Worker, anyio.Event] = {}
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
        for worker in self._idle:
            await worker.end()
        await self._stack.__aexit__(kind, error, trace)

    @asynccontextmanager
    async def lend(self) -> AsyncGenerator[Worker]:
        """A worker, warm if there is one."""
        worker = self._warm() or await self._start()
        try:
            yield worker
        except DrawingFailedError:
            self._keep(worker)
            raise
        except BaseException:
            await worker.end()
            raise
        else:
            self._keep(worker)

    def _warm(self) -> Worker | None:
        while self._idle:
            worker, lent = self._idle.popitem()
            lent.set()
            if worker.is_alive:
                return worker
        return None

    def _keep(self, worker: Worker) -> None:
        assert self._retiring is not None
        lent = self._idle[worker] = anyio.Event()
        self._retiring.start_soon(self._retire, worker, lent)

    async def _retire(self, worker: Worker, lent: anyio.Event) -> None:
        with anyio.move_on_after(self._limits.idle_seconds):
            await lent.wait()
        if not lent.is_set():
            del self._idle[worker]
            await worker.end()

    async def _start(self) -> Worker:
        # `-P` keeps the working folder out of the search path.
        command = [sys.executable, "-P", "-m", "act3_mcp.studio.worker", self._engine, str(self._limits.memory_bytes)]
        process = await anyio.open_process(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=None, env=_environment(), cwd=self._folder
        )
        return Worker(process)


def _environment() -> dict[str, str]:
    return {
        **{name: os.environ[name] for name in _PASSED_ON if name in os.environ},
        # The same modules as ours, wherever we got them from.
        "PYTHONPATH": os.pathsep.join(str(Path(entry).absolute()) for entry in sys.path),
        # Glibc maps an arena a thread, and codecs start a thread a core: on many cores that alone would be the limit.
        "MALLOC_ARENA_MAX": "2",
    }
