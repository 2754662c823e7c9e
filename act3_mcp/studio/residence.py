"""One studio a home: serve it if nobody does, find the process that does otherwise.

The lock decides who serves; the operating system frees it when its holder
dies, and whoever asks next takes over, at the same port if it can be had.
"""

import logging
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

import anyio
import anyio.to_thread
from anyio.abc import TaskGroup, TaskStatus
from pydantic import SecretStr

from act3_mcp.errors import ConnectError
from act3_mcp.store import FileLock
from act3_mcp.studio import address
from act3_mcp.studio.address import Address
from act3_mcp.studio.limits import Limits
from act3_mcp.studio.terms import Terms
from act3_mcp.upstream.site import Site

log = logging.getLogger(__name__)

ACT3_PATH = "/act3/v1"
EVERSINCE_PATH = "/eversince/v1"

# Another process has the lock but no address yet: it starts, or ends. Both take a second or so.
_PATIENCE_SECONDS = 10.0
_LOOK_SECONDS = 0.05
_LEAVE_SECONDS = 3.0


class Studio:
    """The studio of one home folder: serves it, or finds the process that does.

    Entering starts nothing; the first `locate` that needs it does. Leaving
    stops serving, ends the workers and frees the lock. `engine` names the
    module that draws; only worker processes import it.
    """

    def __init__(
        self,
        home: Path,
        *,
        port: int = 0,
        workers: int = 2,
        engine: str = "act3_mcp.animatic",
        limits: Limits | None = None,
        terms: Terms | None = None,
        clock: Callable[[], float] = time.time,
        patience: float = _PATIENCE_SECONDS,
    ) -> None:
        self._folder = home / "studio"
        self._port = port
        self._engine = engine
        self._limits = limits or Limits(workers=workers)
        self._terms = terms or Terms()
        self._clock = clock
        self._patience = patience
        self._lock = FileLock(self._folder / "lock")
        self._address_path = self._folder / "address.json"
        self._starting = anyio.Lock()
        self._tasks: TaskGroup | None = None
        self._leaving = anyio.Event()
        self._served: Address | None = None

    @property
    def is_serving(self) -> bool:
        """Whether this process is the one that serves."""
        return self._served is not None

    async def __aenter__(self) -> Self:
        self._leaving = anyio.Event()
        self._tasks = await anyio.create_task_group().__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._tasks is not None
        tasks, self._tasks = self._tasks, None
        self._leaving.set()
        # A last resort; the parts that need time to end take it behind shields of their own.
        tasks.cancel_scope.deadline = anyio.current_time() + _LEAVE_SECONDS
        await tasks.__aexit__(kind, error, trace)

    async def locate(self) -> Site:
        """Where ACT3's contract is served right now; called before every request, so cheap.

        Raises:
            ConnectError: another process has the studio and does not come to answer.
            ConfigError: the port asked for is taken.
        """
        return await self._site(ACT3_PATH)

    async def locate_eversince(self) -> Site:
        """The same for Eversince's contract."""
        return await self._site(EVERSINCE_PATH)

    async def webhook_secret(self) -> SecretStr:
        """What webhooks are signed with."""
        return (await self._find()).webhook_secret

    async def _site(self, path: str) -> Site:
        found = await self._find()
        return Site(found.origin + path, found.key)

    async def _find(self) -> Address:
        if self._served is not None:
            return self._served
        # Only waiting for another process is bounded; a start of our own takes as long as it takes.
        deadline = anyio.current_time() + self._patience
        while (found := await self._serve_or_read()) is None:
            if anyio.current_time() >= deadline:
                raise ConnectError(
                    f"Another process holds the studio in {self._folder} and does not say where it serves.",
                    "End that process, or use another home folder (ACT3_MCP_HOME).",
                )
            await anyio.sleep(_LOOK_SECONDS)
        return found

    async def _serve_or_read(self) -> Address | None:
        async with self._starting:
            if self._served is not None:
                return self._served
            if self._tasks is None:
                raise RuntimeError("a studio serves only inside its `async with`")
            if not self._lock.acquire():
                return address.read(self._address_path)
            return await self._tasks.start(self._serve)

    async def _serve(self, *, task_status: TaskStatus[Address]) -> None:
        """Serve while the lock is ours; a failure frees it, for the next `locate` to begin anew."""
        try:
            # Until we have one, there is no address: the old one belongs to a process that is gone.
            self._address_path.unlink(missing_ok=True)
            serving = await anyio.to_thread.run_sync(_load_serving)
            async with serving(
                self._folder,
                port=self._port,
                engine=self._engine,
                limits=self._limits,
                terms=self._terms,
                clock=self._clock,
            ) as here:
                address.write(self._address_path, here)
                self._served = here
                task_status.started(here)
                await self._leaving.wait()
        except Exception:
            if self._served is None:
                raise
            # The studio is one part of this process; its failure must not end the others.
            log.exception("the studio stopped serving")
        finally:
            self._served = None
            self._address_path.unlink(missing_ok=True)
            self._lock.release()


def _load_serving() -> Callable[..., AbstractAsyncContextManager[Address]]:
    """The serving half, imported on a thread: it takes a fifth of a second, and others are waiting."""
    from act3_mcp.studio.serving import serving  # noqa: PLC0415

    return serving
