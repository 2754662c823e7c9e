"""The worker processes that draw and look, seen from their parent."""

from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from act3_mcp.studio.limits import Limits
from act3_mcp.studio.orders import REPORT, Done, Failed, Looked, Order, Progress
from act3_mcp.workers import crew
from act3_mcp.workers.crew import RefusedError, WorkerDiedError


class DrawingFailedError(RefusedError):
    """The worker cannot do this, and no other could; the text says why."""


class Worker(crew.Worker):
    """One process with one order at a time."""

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
        await self.send(order.model_dump_json().encode())
        while True:
            try:
                report = REPORT.validate_json(await self.receive())
            except ValidationError as nonsense:
                raise WorkerDiedError from nonsense
            if isinstance(report, Failed):
                raise DrawingFailedError(report.message)
            if not isinstance(report, Progress):
                return report
            progress(report.percent)


class Crew(crew.Crew[Worker]):
    """Workers that draw with `engine`."""

    def __init__(self, engine: str, folder: Path, limits: Limits) -> None:
        super().__init__(
            Worker,
            "act3_mcp.studio.worker",
            [engine, str(limits.memory_bytes)],
            folder=folder,
            idle_seconds=limits.idle_seconds,
        )
