"""The ledger: every piece of paid work, written before it is sent and never deleted.

A row is committed before the request leaves and completed after the answer, so
that a crash between the two leaves a row that says `sending`: evidence that
credits may have been spent.
"""

import json
import secrets
from collections.abc import Callable, Collection
from pathlib import Path

from act3_mcp.clock import Clock
from act3_mcp.contract.states import State
from act3_mcp.jobs.rows import MIGRATIONS, Entry, Moment, Stage, entry_of, moment_of
from act3_mcp.jobs.work import Kind, Lost, Snapshot, Work
from act3_mcp.spend.gate import Account, SpentSoFar
from act3_mcp.store import Database, Owner, Row, Transaction, Value

__all__ = ["Entry", "Ledger", "Moment", "Stage"]

DAY = 24 * 3600.0
# How long a watcher may be late before another server takes over a job whose watcher still lives.
LATE_SECONDS = 20.0

_FREE_WHEN_FAILED = ", ".join(f"'{kind}'" for kind in Kind if kind.is_free_when_failed)
_OVER = "state IN ('succeeded', 'failed', 'canceled') OR stage IN ('refused', 'abandoned')"


class Ledger:
    """The one table behind every spending call of one home folder, shared by its processes."""

    def __init__(self, path: Path, clock: Clock, owner: Owner) -> None:
        self._database = Database(path, MIGRATIONS)
        self._owner = owner
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
            if not again and (rows := _unfinished(transaction, account, work, now)):
                # The newest that is what is asked for, if there is one among them.
                alike = (row for row in rows if work.differs(row["request"], row["created_at"]) is None)
                return self._entry(next(alike, rows[0]), now), False
            check(_spent_so_far(transaction, account, work, now))
            entry_id = f"work_{secrets.token_hex(8)}"
            transaction.run(
                "INSERT INTO jobs (id, account, real_money, kind, target, project_id, request, stage, state,"
                " estimate, basis, owner, created_at, updated_at) VALUES (:id, :account, :real_money, :kind, :target,"
                " :project_id, :request, 'sending', 'queued', :estimate, :basis, :owner, :now, :now)",
                id=entry_id,
                account=account.name,
                real_money=int(account.real_money),
                kind=work.kind,
                target=work.target,
                project_id=work.project_id,
                request=work.request,
                estimate=work.price.credits,
                basis=work.price.basis,
                owner=self._owner.id,
                now=now,
            )
            row = transaction.one("SELECT rowid, * FROM jobs WHERE id = :id", id=entry_id)
            assert row is not None
            return self._entry(row, now), True

        return await self._database.write(change)

    async def seen(self, entry_id: str, snapshot: Snapshot) -> None:
        """The API took the work on, or the job was looked at."""
        now = self._clock.epoch()
        await self._database.write(
            lambda transaction: transaction.run(
                # A job that has ended stays ended, however late an older look is written.
                "UPDATE jobs SET stage = 'accepted', upstream_id = :upstream_id, state = :state, status = :status,"
                " percent = coalesce(:percent, percent), estimate = coalesce(:estimate, estimate),"
                " credits_used = coalesce(:used, credits_used), error = :error,"
                " request_id = coalesce(:request_id, request_id), updated_at = :now"
                " WHERE id = :id AND NOT (stage = 'accepted' AND state IN ('succeeded', 'failed', 'canceled'))",
                id=entry_id,
                upstream_id=snapshot.upstream_id,
                state=snapshot.state,
                status=snapshot.status,
                percent=snapshot.percent,
                estimate=snapshot.estimated_credits,
                used=snapshot.credits_used,
                error=snapshot.error,
                request_id=snapshot.request_id,
                now=now,
            )
        )

    async def refused(self, entry_id: str, reason: str) -> None:
        """The request is known to have done nothing."""
        await self._close(entry_id, Stage.REFUSED, State.FAILED, reason)

    async def lost(self, entry_id: str, reason: str) -> None:
        """Nobody knows whether the request was acted on."""
        await self._close(entry_id, Stage.UNKNOWN, State.UNKNOWN, reason)

    async def abandoned(self, entry_id: str) -> None:
        """A person decided to count unknown work as lost; what it may have cost stays counted."""
        await self._close(entry_id, Stage.ABANDONED, State.UNKNOWN, "abandoned; it may have been charged")

    async def saved(self, entry_id: str, path: Path) -> None:
        """What the job made lies at `path`."""
        await self._database.write(
            lambda transaction: transaction.run(
                "UPDATE jobs SET saved_path = :path WHERE id = :id", id=entry_id, path=str(path)
            )
        )

    async def placed(self, project_id: str, shot_ids: Collection[str]) -> None:
        """These shots are of that project: what was spent on them before anybody knew it was spent on that film."""
        await self._database.write(
            lambda transaction: transaction.run(
                "UPDATE jobs SET project_id = :project_id WHERE kind = 'clip' AND project_id IS NULL"
                " AND target IN (SELECT value FROM json_each(:shot_ids))",
                project_id=project_id,
                shot_ids=json.dumps([*shot_ids]),
            )
        )

    async def claim(self, entry_id: str, seconds: float) -> bool:
        """Whether this server is the one to look at the job for the next `seconds`."""
        now = self._clock.epoch()

        def change(transaction: Transaction) -> bool:
            row = transaction.one("SELECT watcher, watched_until FROM jobs WHERE id = :id", id=entry_id)
            assert row is not None
            other = row["watcher"] if row["watcher"] != self._owner.id else None
            if other is not None and row["watched_until"] > now and self._owner.lives(other):
                return False
            return bool(
                transaction.run(
                    "UPDATE jobs SET watcher = :me, watched_until = :until WHERE id = :id",
                    id=entry_id,
                    me=self._owner.id,
                    until=now + seconds + LATE_SECONDS,
                )
            )

        return await self._database.write(change)

    async def release(self, entry_id: str) -> None:
        """Let another server look at the job."""
        await self._database.write(
            lambda transaction: transaction.run(
                "UPDATE jobs SET watcher = NULL WHERE id = :id AND watcher = :me", id=entry_id, me=self._owner.id
            )
        )

    async def get(self, entry_id: str) -> Entry | None:
        """The row of that id."""
        return next(iter(await self._select("id = :id", id=entry_id)), None)

    async def find(self, upstream_id: str) -> list[Entry]:
        """Every row with this upstream id; more than one if two kinds share it, or a project has had much work."""
        return await self._select("upstream_id = :id", id=upstream_id)

    async def takes(self, shot_id: str) -> list[Entry]:
        """Every clip that was made of a shot, or tried, the oldest first."""
        return await self._select("kind = 'clip' AND target = :shot_id AND stage <> 'refused'", shot_id=shot_id)

    async def running(self) -> list[Entry]:
        """Work that has a job and is not over."""
        return await self._select(f"upstream_id IS NOT NULL AND NOT ({_OVER})")

    async def unsettled(self) -> list[Entry]:
        """Work of which nobody knows whether it was taken on."""
        rows = await self._select("stage IN ('sending', 'unknown') AND upstream_id IS NULL")
        return [entry for entry in rows if entry.stage is Stage.UNKNOWN]

    async def listing(
        self, *, project_id: str | None = None, before: tuple[float, int] | None = None, limit: int
    ) -> list[Entry]:
        """The newest work first; `before` is the place of the row the page before ended with."""
        at, number = before or (None, None)
        return await self._select(
            "(:project_id IS NULL OR project_id = :project_id OR upstream_id = :project_id)"
            " AND (:at IS NULL OR (created_at, rowid) < (:at, :number))",
            "created_at DESC, rowid DESC LIMIT :limit",
            project_id=project_id,
            at=at,
            number=number,
            limit=limit,
        )

    async def history(self, entry_id: str) -> list[Moment]:
        """Every change of a job, the oldest first."""
        rows = await self._database.read(
            lambda transaction: transaction.all("SELECT * FROM history WHERE job_id = :id ORDER BY seq", id=entry_id)
        )
        return [moment_of(row) for row in rows]

    async def position(self) -> int:
        """Where the history ends now."""
        row = await self._database.read(
            lambda transaction: transaction.one("SELECT coalesce(max(seq), 0) AS seq FROM history")
        )
        assert row is not None
        return row["seq"]

    async def changed_since(self, position: int) -> list[Entry]:
        """Work that changed after that position of the history, the earliest change first."""
        return await self._select(
            "EXISTS (SELECT 1 FROM history WHERE job_id = jobs.id AND seq > :position)", position=position
        )

    async def has_budget(self, account: Account, project_id: str) -> bool:
        """Whether something was set aside for this project, on which its further work draws."""
        rows = await self._select(
            "account = :account AND real_money = :real_money AND stage <> 'refused'"
            " AND (project_id = :id OR upstream_id = :id) AND coalesce(credits_used, estimate, 0) > 0",
            account=account.name,
            real_money=int(account.real_money),
            id=project_id,
        )
        return bool(rows)

    async def has_sent(self, kind: Kind, target: str, *, since: float) -> bool:
        """Whether this work was sent, or may have been, since that time."""
        rows = await self._select(
            "kind = :kind AND target = :target AND created_at >= :since AND stage <> 'refused'",
            kind=kind,
            target=target,
            since=since,
        )
        return bool(rows)

    async def lost_request(self, entry: Entry) -> Lost:
        """What there is to look for, of work whose answer was lost."""
        rows = await self._database.read(
            lambda transaction: transaction.all(
                "SELECT DISTINCT upstream_id AS id FROM jobs WHERE kind = :kind AND upstream_id IS NOT NULL",
                kind=entry.kind,
            )
        )
        return Lost(entry.target, entry.request, entry.created_at, frozenset(row["id"] for row in rows))

    async def recent(self, noun: str, typed: str) -> list[str]:
        """Newest ids of that noun (`job`, `render`) that hold what was typed."""
        kind = Kind.CLIP if noun == "job" else Kind.FILM
        found = await self._select(
            "kind = :kind AND instr(upstream_id, :typed) > 0",
            "rowid DESC LIMIT 200",
            kind=kind,
            typed=typed,
        )
        return [entry.upstream_id for entry in found if entry.upstream_id]

    async def _select(self, where: str, order: str = "created_at, rowid", **values: Value) -> list[Entry]:
        now = self._clock.epoch()
        rows = await self._database.read(
            lambda transaction: transaction.all(
                f"SELECT rowid, * FROM jobs WHERE {where} ORDER BY {order}",  # noqa: S608 # conditions of our own
                **values,
            )
        )
        return [self._entry(row, now) for row in rows]

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

    def _entry(self, row: Row, now: float) -> Entry:
        is_sending = row["stage"] == Stage.SENDING
        return entry_of(row, now, owner_lives=not is_sending or self._owner.lives(row["owner"]))


def _unfinished(transaction: Transaction, account: Account, work: Work, now: float) -> list[Row]:
    return transaction.all(
        "SELECT rowid, * FROM jobs WHERE account = :account AND real_money = :real_money AND kind = :kind"  # noqa: S608
        f" AND target = :target AND stage NOT IN ('refused', 'abandoned') AND (NOT ({_OVER})"
        " OR state = 'succeeded' AND created_at > :fresh) ORDER BY created_at DESC, rowid DESC",
        fresh=now - work.fresh_seconds,
        account=account.name,
        real_money=int(account.real_money),
        kind=work.kind,
        target=work.target,
    )


def _spent_so_far(transaction: Transaction, account: Account, work: Work, now: float) -> SpentSoFar:
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
        project_id=work.project_id,
        since=now - DAY,
    )
    assert row is not None
    is_known = work.project_id is not None or work.kind.begins_a_film
    return SpentSoFar(film=row["film"] if is_known else None, day=row["day"])
