"""The ledger's tables, and a row of them as the rest of the code sees it."""

from dataclasses import dataclass
from enum import StrEnum

from act3_mcp.contract.states import State
from act3_mcp.jobs.work import Kind, Snapshot, handle_of, row_handle
from act3_mcp.store import Row

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
    # `owner` wrote the row; `watcher` looks at the job for everyone until `watched_until`.
    # `history` has a line for every change; its `seq` is what `wait` counts by.
    """
    ALTER TABLE jobs ADD COLUMN owner TEXT;
    ALTER TABLE jobs ADD COLUMN percent REAL;
    ALTER TABLE jobs ADD COLUMN watcher TEXT;
    ALTER TABLE jobs ADD COLUMN watched_until REAL NOT NULL DEFAULT 0;
    ALTER TABLE jobs ADD COLUMN saved_path TEXT;
    CREATE TABLE history (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        job_id TEXT NOT NULL REFERENCES jobs (id),
        at REAL NOT NULL,
        stage TEXT NOT NULL,
        state TEXT NOT NULL,
        status TEXT,
        request_id TEXT
    ) STRICT;
    CREATE INDEX history_by_job ON history (job_id);
    CREATE INDEX jobs_by_age ON jobs (created_at);
    CREATE TRIGGER job_written AFTER INSERT ON jobs BEGIN
        INSERT INTO history (job_id, at, stage, state, status, request_id)
        VALUES (new.id, new.updated_at, new.stage, new.state, new.status, new.request_id); END;
    CREATE TRIGGER job_moved AFTER UPDATE ON jobs
    WHEN (old.stage, old.state, old.status, old.upstream_id) IS NOT (new.stage, new.state, new.status, new.upstream_id)
    BEGIN
        INSERT INTO history (job_id, at, stage, state, status, request_id)
        VALUES (new.id, new.updated_at, new.stage, new.state, new.status, new.request_id); END;
    """,
)

# Longer than any request of ours can take with its retries: a row that has been
# `sending` for this long belongs to a process that hangs, and nobody knows what came of it.
SENDING_SECONDS = 180.0
# What was looked at as recently as this need not be looked at again by whoever comes next.
_FRESH_SECONDS = 2.0


class Stage(StrEnum):
    """How far a row got: written, taken on by the API, turned away, or nobody knows.

    `abandoned` was unknown until a person decided to count it as lost.
    """

    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    ABANDONED = "abandoned"


@dataclass(frozen=True)
class Entry:
    """A row of the ledger; times are Unix times in seconds, `percent` is 0 to 100."""

    id: str
    account: str
    real_money: bool
    kind: Kind
    target: str
    project_id: str | None
    stage: Stage
    upstream_id: str | None
    state: State
    status: str | None
    percent: float | None
    estimate: float | None
    basis: str
    credits_used: float | None
    error: str | None
    request_id: str | None
    created_at: float
    updated_at: float
    request: str
    age_seconds: float
    unseen_seconds: float
    saved_path: str | None
    number: int

    @property
    def place(self) -> tuple[float, int]:
        """Where it stands among all work: by time, and of what was begun at the same time, by what came first."""
        return self.created_at, self.number

    @property
    def handle(self) -> str | None:
        """What tools call the job, once the API gave it an id."""
        return handle_of(self.kind, self.upstream_id) if self.upstream_id else None

    @property
    def name(self) -> str:
        """Its handle, or before it has one, that of this row."""
        return self.handle or row_handle(self.id)

    @property
    def is_over(self) -> bool:
        """Whether nothing more will become of it, by itself or by asking."""
        return self.stage in {Stage.REFUSED, Stage.ABANDONED} or self.state.is_final

    def differs_from(self, snapshot: Snapshot) -> bool:
        """Whether a look showed something the row does not say; what a look leaves out stays as it was."""
        known = (self.percent, self.estimate, self.credits_used)
        seen = (snapshot.percent, snapshot.estimated_credits, snapshot.credits_used)
        is_new = any(new is not None and new != old for new, old in zip(seen, known, strict=True))
        said = (self.state, self.status, self.error)
        return is_new or said != (snapshot.state, snapshot.status, snapshot.error)

    @property
    def snapshot(self) -> Snapshot:
        """How the job stood when it was last looked at; what nobody has seen for a while is looked at at once."""
        return Snapshot(
            upstream_id=self.upstream_id or "",
            state=self.state,
            status=self.status,
            percent=self.percent,
            estimated_credits=self.estimate,
            credits_used=self.credits_used,
            error=self.error,
            request_id=self.request_id,
            look_again_in=max(0.0, _FRESH_SECONDS - self.unseen_seconds),
        )


@dataclass(frozen=True)
class Moment:
    """A change of one job, as its history keeps it."""

    seq: int
    at: float
    stage: Stage
    state: State
    status: str | None
    request_id: str | None


def entry_of(row: Row, now: float, *, owner_lives: bool = True) -> Entry:
    """A row as it counts now: what a dead process was sending may have arrived or not."""
    stage, state = Stage(row["stage"]), State(row["state"])
    age = now - row["created_at"]
    if stage is Stage.SENDING and (age > SENDING_SECONDS or not owner_lives):
        stage, state = Stage.UNKNOWN, State.UNKNOWN
    return Entry(
        id=row["id"],
        account=row["account"],
        real_money=bool(row["real_money"]),
        kind=Kind(row["kind"]),
        target=row["target"],
        project_id=row["project_id"],
        stage=stage,
        upstream_id=row["upstream_id"],
        state=state,
        status=row["status"],
        percent=row["percent"],
        estimate=row["estimate"],
        basis=row["basis"],
        credits_used=row["credits_used"],
        error=row["error"],
        request_id=row["request_id"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        request=row["request"],
        age_seconds=age,
        unseen_seconds=max(0.0, now - row["updated_at"]),
        saved_path=row["saved_path"],
        number=row["rowid"],
    )


def moment_of(row: Row) -> Moment:
    """A line of a job's history."""
    return Moment(row["seq"], row["at"], Stage(row["stage"]), State(row["state"]), row["status"], row["request_id"])
