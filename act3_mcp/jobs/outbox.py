"""Messages that wait for an agent to be idle, one a project, kept until they are sent, and sent once.

A message is a row, so that it outlives the server that took it: whichever
server of the home runs next sends it. A refusal for the moment only puts it off.
The row goes once the ledger has the message; if it did not come to that, the
ledger is asked before it is sent anew.
"""

import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from anyio.abc import TaskGroup

from act3_mcp.clock import Clock
from act3_mcp.contract.eversince.messages import MessageDraft
from act3_mcp.errors import Act3McpError, UpstreamError
from act3_mcp.jobs.messenger import Messenger
from act3_mcp.store import Database, Owner, Row, Transaction

log = logging.getLogger(__name__)

MIGRATIONS = (
    """
    CREATE TABLE waiting (
        project_id TEXT PRIMARY KEY,
        draft TEXT NOT NULL,
        queued_at REAL NOT NULL,
        owner TEXT NOT NULL
    ) STRICT
    """,
    # Words may be taken back and others queued in their place while the first are still waited with.
    "ALTER TABLE waiting ADD COLUMN id TEXT NOT NULL DEFAULT ''",
)

# Before a message that was refused for the moment is tried again.
_PAUSE_SECONDS = 30.0


@dataclass(frozen=True)
class _Waiting:
    """One queued message; `id` tells it from another of the same project, before it or after it."""

    id: str
    project_id: str
    draft: MessageDraft
    queued_at: float


class Outbox:
    """The queued messages of one home; `tasks` is where this server waits to send those it has taken."""

    def __init__(self, database: Database, owner: Owner, messenger: Messenger, tasks: TaskGroup, clock: Clock) -> None:
        """The database must stay open for as long as `tasks` run."""
        self._database = database
        self._owner = owner
        self._messenger = messenger
        self._tasks = tasks
        self._clock = clock

    async def waiting(self, project_id: str) -> str | None:
        """The message that waits for this project's agent."""
        row = await self._database.read(lambda transaction: _row(transaction, project_id))
        return row.draft.message if row else None

    async def put(self, project_id: str, draft: MessageDraft) -> bool:
        """Keep a message and send it when the agent is idle. False if these words wait already, or others do."""
        waiting = _Waiting(secrets.token_hex(8), project_id, draft, self._clock.epoch())

        def change(transaction: Transaction) -> int:
            return transaction.run(
                "INSERT INTO waiting (project_id, id, draft, queued_at, owner) VALUES (:project, :id, :draft, :at, :me)"
                " ON CONFLICT DO NOTHING",
                project=project_id,
                id=waiting.id,
                draft=draft.model_dump_json(exclude_none=True),
                at=waiting.queued_at,
                me=self._owner.id,
            )

        if not await self._database.write(change):
            return False
        self._tasks.start_soon(self._deliver, waiting)
        return True

    async def drop(self, project_id: str) -> str | None:
        """Take back the message that waits, and say what it was."""

        def change(transaction: Transaction) -> str | None:
            row = _row(transaction, project_id)
            transaction.run("DELETE FROM waiting WHERE project_id = :id", id=project_id)
            return row.draft.message if row else None

        return await self._database.write(change)

    async def resume(self) -> None:
        """Take over what servers that are gone had promised to send."""

        def change(transaction: Transaction) -> list[Row]:
            orphans = [row for row in transaction.all("SELECT * FROM waiting") if not self._owner.lives(row["owner"])]
            for row in orphans:
                transaction.run(
                    "UPDATE waiting SET owner = :me WHERE project_id = :id", me=self._owner.id, id=row["project_id"]
                )
            return orphans

        for row in await self._database.write(change):
            self._tasks.start_soon(self._deliver, _waiting(row))

    async def _deliver(self, waiting: _Waiting) -> None:
        async def is_wanted() -> bool:
            row = await self._database.read(lambda transaction: _row(transaction, waiting.project_id))
            return row is not None and row.id == waiting.id

        try:
            # Ends with the server, when the message is taken back, or with an answer that is for good.
            while await is_wanted():
                if (pause := await self._try(waiting, is_wanted)) is None:
                    return
                await self._clock.sleep(pause)
        except Act3McpError as failure:
            log.warning("the queued message for %s was not sent: %s", waiting.project_id, failure)
        except Exception:
            # Nobody waits for this task, and it must not take the server along.
            log.exception("the queued message for %s was not sent", waiting.project_id)
        await self._remove(waiting)

    async def _try(self, waiting: _Waiting, is_wanted: Callable[[], Awaitable[bool]]) -> float | None:
        """How long to wait before trying again; None if there is no more to do for this server."""
        try:
            is_done = await self._messenger.deliver(
                waiting.project_id, waiting.draft, queued_at=waiting.queued_at, is_wanted=is_wanted
            )
        except Act3McpError as failure:
            if not failure.temporary:
                raise
            told = failure.retry_after if isinstance(failure, UpstreamError) else None
            return max(_PAUSE_SECONDS, told or 0.0)
        if is_done:
            await self._remove(waiting)
        return None

    async def _remove(self, waiting: _Waiting) -> None:
        await self._database.write(
            lambda transaction: transaction.run(
                "DELETE FROM waiting WHERE project_id = :project AND id = :id",
                project=waiting.project_id,
                id=waiting.id,
            )
        )


def _row(transaction: Transaction, project_id: str) -> _Waiting | None:
    row = transaction.one("SELECT * FROM waiting WHERE project_id = :id", id=project_id)
    return _waiting(row) if row else None


def _waiting(row: Row) -> _Waiting:
    return _Waiting(row["id"], row["project_id"], MessageDraft.model_validate_json(row["draft"]), row["queued_at"])
