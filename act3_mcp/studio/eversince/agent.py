"""What keeps the agent going: steps every project that can go on, and sleeps until one can."""

import logging
from collections.abc import Callable

import anyio

from act3_mcp.store import Database, Transaction
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince import director
from act3_mcp.studio.links import Links
from act3_mcp.studio.pace import Pace

log = logging.getLogger(__name__)


class Agent:
    """Directs all of a studio's projects; `commissioned` is called when there may be something to draw."""

    def __init__(
        self,
        db: Database,
        links: Links,
        pace: Pace,
        clock: Callable[[], float],
        commissioned: Callable[[], None],
    ) -> None:
        self._db = db
        self._links = links
        self._pace = pace
        self._clock = clock
        self._commissioned = commissioned
        self._news = anyio.Event()

    def nudge(self) -> None:
        """Something changed: a request came, or a drawing ended."""
        self._news.set()
        self._news = anyio.Event()

    async def run(self) -> None:
        """Direct until cancelled."""
        while True:
            # Taken before looking: news that comes while we look is then not missed.
            news = self._news
            while await self._step_all():
                self._commissioned()
            with anyio.move_on_after(await self._db.read(self._until_due)):
                await news.wait()

    async def _step_all(self) -> bool:
        """Step every project once; whether any of them changed."""
        ids = await self._db.read(self._can_step)
        changed = False
        for project_id in ids:
            try:
                changed |= await self._db.write(lambda tx, id_=project_id: self._step(tx, id_))
            except Exception:
                log.exception("the agent failed on %s", project_id)
                await self._db.write(lambda tx, id_=project_id: self._give_up(tx, id_))
        return changed

    def _step(self, tx: Transaction, project_id: str) -> bool:
        before = _standing(tx, project_id)
        director.step(Desk(tx, self._clock(), self._links), project_id, self._pace)
        return _standing(tx, project_id) != before

    def _give_up(self, tx: Transaction, project_id: str) -> None:
        director.give_up(Desk(tx, self._clock(), self._links), project_id, "The studio's agent failed on this project.")

    def _can_step(self, tx: Transaction) -> list[str]:
        rows = tx.all(
            "SELECT id FROM agent_projects WHERE status IN ('queued', 'running', 'generating', 'rendering')"
            " AND due <= :now ORDER BY sequence",
            now=self._clock(),
        )
        return [row["id"] for row in rows]

    def _until_due(self, tx: Transaction) -> float:
        row = tx.one(
            "SELECT min(due) AS due FROM agent_projects"
            " WHERE status IN ('queued', 'running', 'generating', 'rendering') AND due > :now",
            now=self._clock(),
        )
        due = row["due"] if row else None
        return max(0.0, due - self._clock()) if due is not None else float("inf")


def _standing(tx: Transaction, project_id: str) -> tuple[object, ...]:
    row = tx.one("SELECT status, stage, due FROM agent_projects WHERE id = :id", id=project_id)
    return tuple(row.values()) if row else ()
