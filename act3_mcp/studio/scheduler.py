"""What turns queued work into files: as many at a time as there are workers."""

import logging
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import anyio
import anyio.to_thread
from anyio.abc import TaskGroup

from act3_mcp.store import Database
from act3_mcp.studio import work
from act3_mcp.studio.crew import Crew, DrawingFailedError, WorkerDiedError
from act3_mcp.studio.faults import Faults
from act3_mcp.studio.limits import Limits
from act3_mcp.studio.links import timestamp
from act3_mcp.studio.orders import Order
from act3_mcp.studio.work import Claimed

log = logging.getLogger(__name__)

# Every note of progress is a committed row; more often than this no one looks.
_NOTE_SECONDS = 0.2


class Scheduler:
    """Claims work, has it drawn, and writes down how it ended."""

    def __init__(
        self,
        db: Database,
        crew: Crew,
        media: Path,
        limits: Limits,
        clock: Callable[[], float],
        *,
        faults: Faults,
        tell: Callable[[str], None],
    ) -> None:
        self._db = db
        self._crew = crew
        self._media = media
        self._limits = limits
        self._clock = clock
        self._faults = faults
        self._tell = tell
        self._news = anyio.Event()
        # By claim, not by work: after a worker's death another may draw the same work before the first has cleared up.
        self._drawing: dict[str, tuple[str, anyio.CancelScope]] = {}

    def nudge(self) -> None:
        """There may be work."""
        self._news.set()
        self._news = anyio.Event()

    def dismiss(self, work_ids: Iterable[str]) -> None:
        """Stop drawing what is no longer wanted; its rows are gone, so nothing is written down."""
        unwanted = frozenset(work_ids)
        for work_id, scope in self._drawing.values():
            if work_id in unwanted:
                scope.cancel()

    async def run(self) -> None:
        """Draw until cancelled; work then under way is queued again by the next studio."""
        async with anyio.create_task_group() as tasks:
            for _ in range(self._limits.workers):
                tasks.start_soon(self._draw_in_turn, tasks)

    async def _draw_in_turn(self, tasks: TaskGroup) -> None:
        while True:
            # Taken before looking: news that comes while we look is then not missed.
            news = self._news
            at = timestamp(self._clock())
            claimed = await self._db.write(lambda tx, at=at: work.claim_next(tx, at))
            if claimed is None:
                await news.wait()
            elif self._faults.befall("stuck-job"):
                log.warning("%s is stuck, as a fault asks for", claimed.id)
            elif self._faults.befall("failed-job"):
                await self._end(claimed, work.fail, "This is an injected fault.")
            else:
                percents = Latest()
                tasks.start_soon(self._note, claimed, percents)
                try:
                    with anyio.CancelScope() as scope:
                        self._drawing[claimed.claim] = claimed.id, scope
                        await self._perform(claimed, percents.put)
                finally:
                    self._drawing.pop(claimed.claim, None)
                    percents.end()

    async def _perform(self, claimed: Claimed, progress: Callable[[float], None]) -> None:
        deadline = self._limits.deadline(claimed.plan.seconds)
        # A folder of the claim's own: what an engine leaves beside its result goes with it.
        folder = anyio.Path(partial_folder(self._media) / claimed.claim)
        await folder.mkdir()
        drawn = Path(folder / "out.mp4")
        order = Order(plan=claimed.plan, media=str(self._media), out=str(drawn), deadline=deadline)
        try:
            with anyio.fail_after(deadline):
                async with self._crew.lend() as worker:
                    await worker.draw(order, progress)
        except DrawingFailedError as failure:
            await self._end(claimed, work.fail, str(failure))
        except TimeoutError:
            await self._end(claimed, work.fail, f"Drawing took longer than {deadline:g} seconds and was stopped.")
        except OSError as failure:
            await self._end(claimed, work.fail, f"No worker process could be started: {failure.strerror}.")
        except WorkerDiedError:
            log.warning("the worker drawing %s died", claimed.id)
            await self._db.write(lambda tx: work.lose_worker(tx, claimed, timestamp(self._clock())))
            self._tell(claimed.id)
            self.nudge()
        else:
            with anyio.CancelScope(shield=True):
                await self._deliver(claimed, drawn)
        finally:
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(lambda: shutil.rmtree(folder, ignore_errors=True))

    async def _note(self, claimed: Claimed, percents: "Latest") -> None:
        """Write progress down as it comes; once the claim is over this changes nothing."""
        while (percent := await percents.next()) is not None:
            await self._db.write(lambda tx, p=percent: work.advance(tx, claimed, p, timestamp(self._clock())))
            await anyio.sleep(_NOTE_SECONDS)

    async def _deliver(self, claimed: Claimed, drawn: Path) -> None:
        if not drawn.is_file():  # noqa: ASYNC240 # one system call
            await self._end(claimed, work.fail, "The engine said it was done but left no file.")
            return
        final = self._media / claimed.media
        # Renamed before it is written down: a crash between leaves a file too many, never a row without its file.
        drawn.replace(final)  # noqa: ASYNC240 # one system call
        if await self._db.write(lambda tx: work.succeed(tx, claimed, timestamp(self._clock()))):
            self._tell(claimed.id)
        else:
            log.warning("a result of %s came too late to count", claimed.id)
            final.unlink(missing_ok=True)

    async def _end(self, claimed: Claimed, ending: Callable[..., bool], error: str) -> None:
        await self._db.write(lambda tx: ending(tx, claimed, error, timestamp(self._clock())))
        self._tell(claimed.id)


class Latest:
    """The newest of a stream of numbers, for one reader slower than the writer."""

    def __init__(self) -> None:
        self._value = 0.0
        self._ended = False
        self._changed = anyio.Event()

    def put(self, value: float) -> None:
        """Replace what has not been read."""
        self._value = value
        self._changed.set()

    def end(self) -> None:
        """Nothing more will come."""
        self._ended = True
        self._changed.set()

    async def next(self) -> float | None:
        """The newest number not read before; None at the end."""
        await self._changed.wait()
        self._changed = anyio.Event()
        return None if self._ended else self._value


def partial_folder(media: Path) -> Path:
    """Where files are while they are drawn; on the same volume, so that finishing is a rename."""
    return media / "partial"
