"""Migrations, transactions and locks, with several writers at once."""

import subprocess
import sys
from pathlib import Path

import anyio
import pytest

from act3_mcp.store import Database, FileLock, Transaction

FIRST = "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT) STRICT; INSERT INTO notes (text) VALUES ('kept')"
SECOND = "ALTER TABLE notes ADD COLUMN starred INTEGER NOT NULL DEFAULT 0"


async def test_a_file_is_brought_from_its_version_to_the_newest(tmp_path: Path) -> None:
    Database(tmp_path / "a.db", [FIRST]).close()

    database = Database(tmp_path / "a.db", [FIRST, SECOND])
    rows = await database.read(lambda transaction: transaction.all("SELECT text, starred FROM notes"))

    assert rows == [{"text": "kept", "starred": 0}]
    database.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    Database(tmp_path / "a.db", [FIRST]).close()

    with pytest.raises(Exception, match="syntax"):
        Database(tmp_path / "a.db", [FIRST, f"{SECOND}; NONSENSE"])

    Database(tmp_path / "a.db", [FIRST, SECOND]).close()


async def test_a_change_that_raises_changes_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", [FIRST])

    def change(transaction: Transaction) -> None:
        transaction.run("DELETE FROM notes")
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(change)

    assert await database.read(lambda transaction: transaction.one("SELECT count(*) AS n FROM notes")) == {"n": 1}
    database.close()


async def test_writers_in_several_connections_lose_no_update(tmp_path: Path) -> None:
    databases = [Database(tmp_path / "a.db", [FIRST, SECOND]) for _ in range(3)]

    def star(transaction: Transaction) -> None:
        row = transaction.one("SELECT starred FROM notes")
        assert row is not None
        transaction.run("UPDATE notes SET starred = :starred", starred=row["starred"] + 1)

    async with anyio.create_task_group() as tasks:
        for _ in range(10):
            for database in databases:
                tasks.start_soon(database.write, star)

    assert await databases[0].read(lambda transaction: transaction.one("SELECT starred FROM notes")) == {"starred": 30}
    for database in databases:
        database.close()


def test_a_lock_has_one_holder_and_is_free_once_it_is_released(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")

    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_a_lock_is_freed_when_its_holder_is_killed(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from act3_mcp.store import FileLock;"
        "lock = FileLock(Path(sys.argv[1])); print(lock.acquire(), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "lock")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        lock = FileLock(tmp_path / "lock")
        held_meanwhile = lock.acquire()
        process.kill()
        process.wait()

    assert not held_meanwhile
    assert lock.acquire()
    lock.release()
