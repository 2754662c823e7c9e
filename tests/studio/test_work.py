"""Claims and credits, at the database: what is done twice counts once."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from act3_mcp.store import Database, Row, Transaction
from act3_mcp.studio import purse, work
from act3_mcp.studio.orders import ClipPlan, Frame, Take
from act3_mcp.studio.schema import MIGRATIONS
from act3_mcp.studio.work import Claimed

AT = "2026-01-01T00:00:00Z"
PLAN = ClipPlan(take=Take(prompt="x", seconds=1, context="", seed=1), frame=Frame(width=2, height=2, fps=24))


@pytest.fixture
async def db(tmp_path: Path) -> AsyncGenerator[Database]:
    database = Database(tmp_path / "studio.db", MIGRATIONS)
    yield database
    database.close()


@pytest.fixture
async def first(db: Database) -> Claimed:
    """One queued job of 30 credits out of 100, claimed."""

    def prepare(tx: Transaction) -> Claimed | None:
        purse.open_account(tx, 100, AT)
        tx.run(
            "INSERT INTO projects (id, title, aspect_ratio, frame_rate, created_at, updated_at) "
            "VALUES ('p', 'x', '16:9', 24, :at, :at)",
            at=AT,
        )
        work.submit(tx, "job", PLAN, project_id="p", shot_id=None, title="x", price=30, at=AT)
        return work.claim_next(tx, AT)

    claimed = await db.write(prepare)
    assert claimed is not None
    return claimed


async def row(db: Database) -> Row:
    found = await db.read(lambda tx: work.find(tx, "job", "clip"))
    assert found is not None
    return found


async def balance(db: Database) -> int:
    return await db.read(purse.balance)


async def test_claimed_work_is_not_claimed_again(db: Database, first: Claimed) -> None:
    assert first.id == "job"
    assert await db.write(lambda tx: work.claim_next(tx, AT)) is None


async def test_a_result_whose_claim_was_taken_over_changes_nothing(db: Database, first: Claimed) -> None:
    await db.write(lambda tx: work.requeue_interrupted(tx, AT))
    second = await db.write(lambda tx: work.claim_next(tx, AT))
    assert second is not None

    assert not await db.write(lambda tx: work.advance(tx, first, 50, AT))
    assert not await db.write(lambda tx: work.fail(tx, first, "late", AT))
    assert not await db.write(lambda tx: work.succeed(tx, first, AT))
    assert (await row(db))["status"] == "processing"
    assert await db.write(lambda tx: work.succeed(tx, second, AT))
    assert (await row(db))["media"] == second.media
    assert await balance(db) == 70


async def test_a_result_counts_once(db: Database, first: Claimed) -> None:
    assert await db.write(lambda tx: work.succeed(tx, first, AT))
    assert not await db.write(lambda tx: work.succeed(tx, first, AT))
    assert not await db.write(lambda tx: work.fail(tx, first, "late", AT))

    assert await balance(db) == 70
    assert (await row(db))["status"] == "success"


async def test_progress_of_a_second_attempt_does_not_go_back(db: Database, first: Claimed) -> None:
    await db.write(lambda tx: work.advance(tx, first, 50, AT))
    await db.write(lambda tx: work.requeue_interrupted(tx, AT))
    second = await db.write(lambda tx: work.claim_next(tx, AT))
    assert second is not None

    assert await db.write(lambda tx: work.advance(tx, second, 12, AT))

    assert (await row(db))["progress"] == 50


async def test_a_failure_gives_back_what_was_held_once(db: Database, first: Claimed) -> None:
    assert await balance(db) == 70
    assert await db.write(lambda tx: work.fail(tx, first, "why", AT))
    assert not await db.write(lambda tx: work.fail(tx, first, "why", AT))

    assert await balance(db) == 100


async def test_the_death_of_a_stale_workers_process_is_nobodys_business(db: Database, first: Claimed) -> None:
    await db.write(lambda tx: work.requeue_interrupted(tx, AT))

    await db.write(lambda tx: work.lose_worker(tx, first, AT))

    assert (await row(db))["worker_deaths"] == 0


async def test_the_opening_balance_is_paid_in_once(db: Database, first: Claimed) -> None:
    await db.write(lambda tx: purse.open_account(tx, 100, AT))

    assert await balance(db) == 70
