"""Messages that wait for an agent to be idle, one a project, kept until they are sent, and sent once.

A message is a row, so that it outlives the server that took it: whichever
server of the home runs next sends it. The row goes once the ledger has the
message; if it did not come to that, the ledger is asked before it is sent anew.
"""

import logging

from anyio.abc import TaskGroup

from act3_mcp.clock import Clock
from act3_mcp.contract.eversince.messages import MessageDraft
from act3_mcp.errors import Act3McpError
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
)


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
        return _draft(row).message if row else None

    async def put(self, project_id: str, draft: MessageDraft) -> bool:
        """Keep a message and send it when the agent is idle. False if these words wait already, or others do."""
        now = self._clock.epoch()

        def change(transaction: Transaction) -> int:
            return transaction.run(
                "INSERT INTO waiting (project_id, draft, queued_at, owner) VALUES (:id, :draft, :now, :me)"
                " ON CONFLICT DO NOTHING",
                id=project_id,
                draft=draft.model_dump_json(exclude_none=True),
                now=now,
                me=self._owner.id,
            )

        if not await self._database.write(change):
            return False
        self._tasks.start_soon(self._deliver, project_id, draft, now)
        return True

    async def drop(self, project_id: str) -> str | None:
        """Take back the message that waits, and say what it was."""

        def change(transaction: Transaction) -> str | None:
            row = _row(transaction, project_id)
            transaction.run("DELETE FROM waiting WHERE project_id = :id", id=project_id)
            return _draft(row).message if row else None

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
            self._tasks.start_soon(self._deliver, row["project_id"], _draft(row), row["queued_at"])

    async def _deliver(self, project_id: str, draft: MessageDraft, queued_at: float) -> None:
        async def is_wanted() -> bool:
            return await self.waiting(project_id) == draft.message

        try:
            if not await self._messenger.deliver(project_id, draft, queued_at=queued_at, is_wanted=is_wanted):
                return
        except Act3McpError as failure:
            log.warning("the queued message for %s was not sent: %s", project_id, failure)
        except Exception:
            # Nobody waits for this task, and it must not take the server along.
            log.exception("the queued message for %s was not sent", project_id)
        await self.drop(project_id)


def _row(transaction: Transaction, project_id: str) -> Row | None:
    return transaction.one("SELECT * FROM waiting WHERE project_id = :id", id=project_id)


def _draft(row: Row) -> MessageDraft:
    return MessageDraft.model_validate_json(row["draft"])
