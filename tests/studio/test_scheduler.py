"""The scheduler with a crew made of functions: what overlaps when a worker dies."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self, cast

import anyio

from act3_mcp.store import Database, Transaction
from act3_mcp.studio import purse, work
from act3_mcp.studio.crew import Crew, WorkerDiedError
from act3_mcp.studio.faults import Faults
from act3_mcp.studio.limits import Limits
from act3_mcp.studio.orders import Order
from act3_mcp.studio.scheduler import Scheduler, partial_folder
from act3_mcp.studio.schema import MIGRATIONS
from tests.studio.filming import PATIENCE
from tests.studio.test_work import AT, PLAN, balance, row


class Overlapping:
    """A crew whose first worker dies once its work was given to another; that one waits until it is cleared away."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folders: list[Path] = []
        self._second = anyio.Event()
        self.nudge: Callable[[], None] = lambda: None

    @asynccontextmanager
    async def lend(self) -> AsyncGenerator[Self]:
        yield self

    async def draw(self, order: Order, progress: Callable[[float], None]) -> None:
        progress(10)
        self._folders.append(Path(order.out).parent)
        if len(self._folders) == 1:
            await self._database.write(lambda tx: work.requeue_interrupted(tx, AT))
            self.nudge()
            await self._second.wait()
            raise WorkerDiedError
        self._second.set()
        while self._folders[0].exists():  # noqa: ASYNC110 # a folder tells nobody when it is gone
            await anyio.sleep(0.005)
        # The first turn ends in the same step of the loop; give it that step.
        await anyio.sleep(0.01)
        Path(order.out).write_bytes(b"film")


async def test_work_drawn_by_another_before_its_dead_worker_is_cleared_away_is_finished_once(tmp_path: Path) -> None:
    database = Database(tmp_path / "studio.db", MIGRATIONS)
    media = tmp_path / "media"
    partial_folder(media).mkdir(parents=True)

    def prepare(tx: Transaction) -> None:
        purse.open_account(tx, 100, AT)
        work.submit(tx, "job", PLAN, project_id=None, shot_id=None, title="x", price=30, at=AT)

    await database.write(prepare)
    crew = Overlapping(database)
    scheduler = Scheduler(
        database,
        cast("Crew", crew),
        media,
        Limits(workers=2),
        lambda: 0.0,
        faults=Faults(),
        tell=lambda _: None,
    )
    crew.nudge = scheduler.nudge
    with anyio.fail_after(PATIENCE):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(scheduler.run)
            while (await row(database))["status"] != "success":  # noqa: ASYNC110 # a row tells nobody, either
                await anyio.sleep(0.005)
            # Both turns are over, and both wait for more.
            await anyio.wait_all_tasks_blocked()
            tasks.cancel_scope.cancel()
    ended, left = await row(database), await balance(database)
    database.close()

    assert (ended["credits_used"], left) == (30, 70)
    assert len(list(media.glob("*.mp4"))) == 1
