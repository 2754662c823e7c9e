"""One SQLite file, used from async code by several processes at once.

SQL runs on a worker thread. A transaction is a plain function over a
`Transaction`, so that what must be atomic is visible as one piece of code.
"""

import sqlite3
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import anyio.to_thread

Value = str | int | float | bytes | None
Row = dict[str, Any]
T = TypeVar("T")

# How long to wait for another process's transaction; ours are milliseconds.
BUSY_SECONDS = 15.0


class Transaction:
    """Statements inside one transaction; values are always bound, never pasted."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self, sql: str, **values: Value) -> list[Row]:
        """Every row of a query, as dicts by column name."""
        cursor = self._connection.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def one(self, sql: str, **values: Value) -> Row | None:
        """The first row of a query, or None."""
        return next(iter(self.all(sql, **values)), None)

    def run(self, sql: str, **values: Value) -> int:
        """The number of rows a statement changed."""
        return self._connection.execute(sql, values).rowcount


class Database:
    """A database file brought to its newest form on opening.

    `migrations` is append-only; `PRAGMA user_version` counts those applied. What
    is not `durable` may lose its last moments to a power cut, though never to a crash.
    """

    def __init__(self, path: Path, migrations: Sequence[str], *, durable: bool = True) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            self._connection.execute("PRAGMA journal_mode = WAL")
            # FULL: a row about money must survive a power cut, not only a crash.
            self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._connection.execute("PRAGMA foreign_keys = ON")
            self._migrate(migrations)
        except BaseException:
            self._connection.close()
            raise

    async def read(self, query: Callable[[Transaction], T]) -> T:
        """What `query` returns, from one consistent view."""
        return await anyio.to_thread.run_sync(self._read, query)

    async def write(self, change: Callable[[Transaction], T]) -> T:
        """What `change` returns, once it is committed; if it raises, nothing was changed."""
        return await anyio.to_thread.run_sync(self._write, change)

    def close(self) -> None:
        """Close the file; later calls fail."""
        with self._lock:
            self._connection.close()

    def _read(self, query: Callable[[Transaction], T]) -> T:
        with self._lock, self._transaction("BEGIN") as transaction:
            return query(transaction)

    def _write(self, change: Callable[[Transaction], T]) -> T:
        # IMMEDIATE: two processes that both read and then write would otherwise deadlock.
        with self._lock, self._transaction("BEGIN IMMEDIATE") as transaction:
            return change(transaction)

    @contextmanager
    def _transaction(self, begin: str) -> Generator[Transaction]:
        self._connection.execute(begin)
        try:
            yield Transaction(self._connection)
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def _migrate(self, migrations: Sequence[str]) -> None:
        # Read and raised inside one write transaction: two processes may open a new file together.
        with self._transaction("BEGIN IMMEDIATE") as transaction:
            (done,) = self._connection.execute("PRAGMA user_version").fetchone()
            for script in migrations[done:]:
                for statement in _statements(script):
                    transaction.run(statement)
            if len(migrations) > done:
                self._connection.execute(f"PRAGMA user_version = {len(migrations):d}")


def _statements(script: str) -> Generator[str]:
    """The statements of a script, triggers with the statements inside them whole."""
    pending = ""
    for part in script.split(";"):
        pending += f"{part};"
        if sqlite3.complete_statement(pending):
            if pending.strip(" \n;"):
                yield pending
            pending = ""
    if pending.strip(" \n;"):
        yield pending
