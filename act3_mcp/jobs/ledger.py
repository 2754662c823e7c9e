"""The ledger: every piece of paid work, written before it is sent and never deleted.

A row is committed before the request leaves and completed after the answer, so
that a crash between the two leaves a row that says `sending`: evidence that
credits may have been spent.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from act3_mcp.clock import Clock
from act3_mcp.contract.states import State
from act3_mcp.jobs.work import Kind, Snapshot, Work, handle_of
from act3_mcp.spend.gate import Account, SpentSoFar
from act3_mcp.store import Database, Row, Transaction

MIGRATIONS = (
    """
    CREATE TABLE jobs (
        id TEXT PRIMARY KEY,
        account TEXT NOT NULL,
        real_money INTEGER NOT NULL,
        kind TEXT NOT NULL,
        target TEXT NOT NULL,
        project_id TEXT,
        request TEXT NOT NULL,
        stage TEXT NOT NULL,
        upstream_id TEXT,
        state TEXT NOT NULL,
        status TEXT,
        estimate REAL,
        basis TEXT NOT NULL,
        credits_used REAL,
        error TEXT,
        request_id TEXT,
        created_at REAL NOT NULL,
        updated_at REAL NOT NULL
    ) STRICT;
    CREATE INDEX jobs_by_target ON jobs (account, real_money, kind, target);
    CREATE INDEX jobs_by_upstream ON jobs (upstream_id);
    """,
)

DAY = 24 * 3600.0
# Longer than any request of ours can take with its retries: a row that has been
# `sending` for this long belongs to a process that died, and nobody knows what came of it.
SENDING_SECONDS = 180.0


_FREE_WHEN_FAILED = ", ".join(f"'{kind}'" for kind in Kind if kind.is_free_when_failed)


class Stage(StrEnum):
    """How far a row got: written, taken on by the API, turned away, or nobody knows."""

    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Entry:
    """A row of the ledger, as far as others need it."""

    id: str
    kind: Kind
    target: str
    project_id: str | None
    stage: Stage
    upstream_id: str | None
    state: State
    estimate: float | None
    credits_used: float | None
    created_at: float
    request: str
    age_seconds: float

    @property
    def handle(self) -> str | None:
        """What tools call the job, once the API gave it an id."""
        return handle_of(self.kind, self.upstream_id) if self.upstream_id else None


class Ledger:
    """The one table behind every spending call of one home folder, shared by its processes."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._database = Database(path, MIGRATIONS)
        self._clock = clock

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    async def open_entry(
        self, account: Account, work: Work, *, again: bool, check: Callable[[SpentSoFar], None]
    ) -> tuple[Entry, bool]:
        """Write the work down, or find the work that stands in its way.

        One transaction: looking for unfinished work on the same target, the
        gate's `check`, and the new row. Returns the row, and whether it is new.

        Raises:
            SpendRefusedError: from `check`; no row was written.
        """
        now = self._clock.epoch()

        def change(transaction: Transaction) -> tuple[Entry, bool]:
            if not again and (row := _unfinished(transaction, account, work, now)):
                return _entry(row, now), False
            check(_spent_so_far(transaction, account, work.project_id, now))
            entry_id = f"work_{secrets.token_hex(8)}"
            transaction.run(
                "INSERT INTO jobs (id, account, real_money, kind, target, project_id, request, stage, state,"
                " estimate, basis, created_at, updated_at) VALUES (:id, :account, :real_money, :kind, :target,"
                " :project_id, :request, 'sending', 'queued', :estimate, :basis, :now, :now)",
                id=entry_id,
                account=account.name,
                real_money=int(account.real_money),
                kind=work.kind,
                target=work.target,
                project_id=work.project_id,
                request=work.request,
                estimate=work.price.credits,
                basis=work.price.basis,
                now=now,
            )
            row = transaction.one("SELECT * FROM jobs WHERE id = :id", id=entry_id)
            assert row is not None
            return _entry(row, now), True

        return await self._database.write(change)

    async def accepted(self, entry_id: str, snapshot: Snapshot) -> None:
        """The API took the work on."""
        await self._update(entry_id, Stage.ACCEPTED, snapshot)

    async def seen(self, entry_id: str, snapshot: Snapshot) -> None:
        """The job was looked at."""
        await self._update(entry_id, Stage.ACCEPTED, snapshot)

    async def refused(self, entry_id: str, reason: str) -> None:
        """The request is known to have done nothing."""
        await self._close(entry_id, Stage.REFUSED, State.FAILED, reason)

    async def lost(self, entry_id: str, reason: str) -> None:
        """Nobody knows whether the request was acted on."""
        await self._close(entry_id, Stage.UNKNOWN, State.UNKNOWN, reason)

    async def has_budget(self, account: Account, project_id: str) -> bool:
        """Whether something was set aside for this project, on which its further work draws."""
        row = await self._database.read(
            lambda transaction: transaction.one(
                "SELECT 1 FROM jobs WHERE account = :account AND real_money = :real_money AND stage <> 'refused'"
                " AND (project_id = :id OR upstream_id = :id) AND coalesce(credits_used, estimate, 0) > 0",
                account=account.name,
                real_money=int(account.real_money),
                id=project_id,
            )
        )
        return row is not None

    async def find(self, upstream_id: str) -> list[Entry]:
        """Every row with this upstream id; more than one if two kinds share it."""
        now = self._clock.epoch()
        rows = await self._database.read(
            lambda transaction: transaction.all(
                "SELECT * FROM jobs WHERE upstream_id = :id ORDER BY created_at", id=upstream_id
            )
        )
        return [_entry(row, now) for row in rows]

    async def recent(self, noun: str, typed: str) -> list[str]:
        """Newest ids of that noun (`job`, `render`) that hold what was typed."""
        kind = Kind.CLIP if noun == "job" else Kind.FILM
        rows = await self._database.read(
            lambda transaction: transaction.all(
                "SELECT upstream_id FROM jobs WHERE kind = :kind AND instr(upstream_id, :typed) > 0"
                " ORDER BY created_at DESC LIMIT 200",
                kind=kind,
                typed=typed,
            )
        )
        return [row["upstream_id"] for row in rows]

    async def _update(self, entry_id: str, stage: Stage, snapshot: Snapshot) -> None:
        now = self._clock.epoch()
        await self._database.write(
            lambda transaction: transaction.run(
                # A job that has ended stays ended, however late an older look is written.
                "UPDATE jobs SET stage = :stage, upstream_id = :upstream_id, state = :state, status = :status,"
                " estimate = coalesce(:estimate, estimate), credits_used = coalesce(:used, credits_used),"
                " error = :error, request_id = coalesce(:request_id, request_id), updated_at = :now"
                " WHERE id = :id AND NOT (stage = 'accepted' AND state IN ('succeeded', 'failed', 'canceled'))",
                id=entry_id,
                stage=stage,
                upstream_id=snapshot.upstream_id,
                state=snapshot.state,
                status=snapshot.status,
                estimate=snapshot.estimated_credits,
                used=snapshot.credits_used,
                error=snapshot.error,
                request_id=snapshot.request_id,
                now=now,
            )
        )

    async def _close(self, entry_id: str, stage: Stage, state: State, reason: str) -> None:
        now = self._clock.epoch()
        await self._database.write(
            lambda transaction: transaction.run(
                "UPDATE jobs SET stage = :stage, state = :state, error = :reason, updated_at = :now WHERE id = :id",
                id=entry_id,
                stage=stage,
                state=state,
                reason=reason,
                now=now,
            )
        )


def _unfinished(transaction: Transaction, account: Account, work: Work, now: float) -> Row | None:
    return transaction.one(
        "SELECT * FROM jobs WHERE account = :account AND real_money = :real_money AND kind = :kind"
        " AND target = :target AND stage <> 'refused' AND (state NOT IN ('succeeded', 'failed', 'canceled')"
        " OR state = 'succeeded' AND created_at > :fresh) ORDER BY created_at DESC",
        fresh=now - work.fresh_seconds,
        account=account.name,
        real_money=int(account.real_money),
        kind=work.kind,
        target=work.target,
    )


def _spent_so_far(transaction: Transaction, account: Account, project_id: str | None, now: float) -> SpentSoFar:
    # What was charged, and where that is not known yet, what was expected: a cap must hold for both.
    # A job that failed without a charge cost nothing, if it is of a kind of which that is true.
    row = transaction.one(
        "SELECT coalesce(sum(cost), 0) AS total,"  # noqa: S608 # the kinds are ours
        " coalesce(sum(CASE WHEN project_id = :project_id THEN cost END), 0) AS film,"
        " coalesce(sum(CASE WHEN created_at > :since THEN cost END), 0) AS day FROM ("
        "SELECT coalesce(project_id, upstream_id) AS project_id, created_at, coalesce(credits_used,"
        f" CASE WHEN state IN ('failed', 'canceled') AND kind IN ({_FREE_WHEN_FAILED}) THEN 0 ELSE estimate END, 0)"
        " AS cost FROM jobs"
        " WHERE account = :account AND real_money = :real_money AND stage <> 'refused')",
        account=account.name,
        real_money=int(account.real_money),
        project_id=project_id,
        since=now - DAY,
    )
    assert row is not None
    return SpentSoFar(film=row["film"], day=row["day"])


def _entry(row: Row, now: float) -> Entry:
    stage = Stage(row["stage"])
    if stage is Stage.SENDING and now - row["created_at"] > SENDING_SECONDS:
        stage = Stage.UNKNOWN
    return Entry(
        id=row["id"],
        kind=Kind(row["kind"]),
        target=row["target"],
        project_id=row["project_id"],
        stage=stage,
        upstream_id=row["upstream_id"],
        state=State(row["state"]),
        estimate=row["estimate"],
        credits_used=row["credits_used"],
        created_at=row["created_at"],
        request=row["request"],
        age_seconds=now - row["created_at"],
    )
