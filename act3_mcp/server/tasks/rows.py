"""Tasks as rows, shared by the processes of one home folder."""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from act3_mcp.store import Database, Row, Transaction

MIGRATIONS = (
    """
    CREATE TABLE tasks (
        id TEXT PRIMARY KEY,
        caller TEXT NOT NULL,
        tool TEXT NOT NULL,
        digest TEXT NOT NULL,
        names TEXT NOT NULL,
        spent TEXT NOT NULL,
        since TEXT,
        shows TEXT NOT NULL,
        created_at REAL NOT NULL,
        expires_at REAL NOT NULL,
        note TEXT,
        result TEXT,
        finished_at REAL,
        cancelled_at REAL
    ) STRICT;
    CREATE INDEX tasks_by_age ON tasks (expires_at);
    """,
)

# As long as the links to what is made.
TTL_SECONDS = 24 * 3600.0


@dataclass(frozen=True)
class Call:
    """A call whose work goes on: by row or handle, what it waits for.

    A call that has started nothing and only waits has a cursor, `since`, and
    `shows` everything that its result is to tell of.
    """

    caller: str
    tool: str
    digest: str
    names: tuple[str, ...]
    spent: str
    since: str | None = None
    shows: tuple[str, ...] = ()


@dataclass(frozen=True)
class TaskRow:
    """A task; how it stands is read from what `call.names`, unless it is finished or cancelled."""

    id: str
    call: Call
    created_at: float
    expires_at: float
    note: str | None
    result: dict[str, Any] | None
    finished_at: float | None
    cancelled_at: float | None


class TaskRows:
    """Every task that has not expired."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path, MIGRATIONS)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    async def add(self, call: Call, now: float) -> TaskRow:
        """A task for this call; the same call on the same work has the same task while it lasts."""

        def change(transaction: Transaction) -> Row:
            transaction.run("DELETE FROM tasks WHERE expires_at <= :now", now=now)
            names = json.dumps(call.names)
            same = transaction.one(
                "SELECT * FROM tasks WHERE caller = :caller AND tool = :tool AND digest = :digest AND names = :names"
                " AND since IS NULL AND result IS NULL AND cancelled_at IS NULL",
                caller=call.caller,
                tool=call.tool,
                digest=call.digest,
                names=names,
            )
            if same is not None:
                return same
            task_id = secrets.token_urlsafe(24)
            transaction.run(
                "INSERT INTO tasks (id, caller, tool, digest, names, spent, since, shows, created_at, expires_at)"
                " VALUES (:id, :caller, :tool, :digest, :names, :spent, :since, :shows, :now, :expires_at)",
                id=task_id,
                caller=call.caller,
                tool=call.tool,
                digest=call.digest,
                names=names,
                spent=call.spent,
                since=call.since,
                shows=json.dumps(call.shows),
                now=now,
                expires_at=now + TTL_SECONDS,
            )
            row = transaction.one("SELECT * FROM tasks WHERE id = :id", id=task_id)
            assert row is not None
            return row

        return _task(await self._database.write(change))

    async def find(self, task_id: str, caller: str, now: float) -> TaskRow | None:
        """The caller's task of that id, while it lasts."""
        row = await self._database.read(
            lambda transaction: transaction.one(
                "SELECT * FROM tasks WHERE id = :id AND caller = :caller AND expires_at > :now",
                id=task_id,
                caller=caller,
                now=now,
            )
        )
        return _task(row) if row is not None else None

    async def finish(self, task_id: str, result: dict[str, Any], now: float) -> None:
        """Keep the result: the first one stands, whatever becomes of the work behind it later."""
        await self._database.write(
            lambda transaction: transaction.run(
                "UPDATE tasks SET result = :result, finished_at = :now"
                " WHERE id = :id AND result IS NULL AND cancelled_at IS NULL",
                id=task_id,
                result=json.dumps(result),
                now=now,
            )
        )

    async def cancel(self, task_id: str, now: float) -> None:
        """Nobody waits for the result any more."""
        await self._database.write(
            lambda transaction: transaction.run(
                "UPDATE tasks SET cancelled_at = :now WHERE id = :id AND result IS NULL AND cancelled_at IS NULL",
                id=task_id,
                now=now,
            )
        )

    async def note(self, task_id: str, words: str) -> None:
        """Something to say about the task from now on."""
        await self._database.write(
            lambda transaction: transaction.run(
                "UPDATE tasks SET note = :words WHERE id = :id", id=task_id, words=words
            )
        )


def _task(row: Row) -> TaskRow:
    return TaskRow(
        id=row["id"],
        call=Call(
            row["caller"],
            row["tool"],
            row["digest"],
            names=tuple(json.loads(row["names"])),
            spent=row["spent"],
            since=row["since"],
            shows=tuple(json.loads(row["shows"])),
        ),
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        note=row["note"],
        result=json.loads(row["result"]) if row["result"] is not None else None,
        finished_at=row["finished_at"],
        cancelled_at=row["cancelled_at"],
    )
