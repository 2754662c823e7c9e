"""The queue: what waits to be drawn, who draws it, and how it ended.

Whoever draws a row holds its claim. A result without the row's current claim
changes nothing, so that work drawn twice (a worker thought dead, a server
replaced) is finished, and charged, once.
"""

import secrets
from dataclasses import dataclass

from act3_mcp.store import Row, Transaction
from act3_mcp.studio import purse
from act3_mcp.studio.orders import PLAN, ClipPlan, FilmPlan

# One death may be bad luck; a second one on the same work is the work's doing.
DEATHS_ALLOWED = 1
# What the account's history calls each kind of work.
ACTIONS = {"clip": "generate", "film": "render"}


@dataclass(frozen=True)
class Claimed:
    """Work that is ours to draw, as long as the claim stands."""

    id: str
    claim: str
    plan: ClipPlan | FilmPlan

    @property
    def media(self) -> str:
        """The name of the file it becomes; a claim's own, so that no one else writes it."""
        return f"{self.id}-{self.claim}.mp4"


def submit(
    tx: Transaction,
    work_id: str,
    plan: ClipPlan | FilmPlan,
    *,
    project_id: str | None,
    shot_id: str | None,
    title: str,
    price: int,
    at: str,
    model: str | None = None,
) -> Row:
    """Queue work and hold its price; the new row.

    Raises:
        StudioError: there are not enough credits.
    """
    purse.hold(tx, work_id, price, purse.Purpose(ACTIONS[plan.kind], project_id, shot_id, model), at)
    tx.run(
        "INSERT INTO work (id, kind, project_id, shot_id, title, plan, estimated_credits, created_at, updated_at) "
        "VALUES (:id, :kind, :project_id, :shot_id, :title, :plan, :price, :at, :at)",
        id=work_id,
        kind=plan.kind,
        project_id=project_id,
        shot_id=shot_id,
        title=title,
        plan=plan.model_dump_json(),
        price=price,
        at=at,
    )
    row = find(tx, work_id, plan.kind)
    assert row is not None
    return row


def find(tx: Transaction, work_id: str, kind: str) -> Row | None:
    """The row of a job (`clip`) or a render (`film`)."""
    return tx.one("SELECT * FROM work WHERE id = :id AND kind = :kind", id=work_id, kind=kind)


def claim_next(tx: Transaction, at: str) -> Claimed | None:
    """The longest-waiting work, now ours; None when nothing waits."""
    row = tx.one("SELECT id, plan FROM work WHERE status = 'queued' ORDER BY sequence LIMIT 1")
    if row is None:
        return None
    claim = secrets.token_hex(8)
    tx.run(
        "UPDATE work SET status = 'processing', claim = :claim, updated_at = :at WHERE id = :id",
        id=row["id"],
        claim=claim,
        at=at,
    )
    return Claimed(row["id"], claim, PLAN.validate_json(row["plan"]))


def advance(tx: Transaction, work: Claimed, percent: float, at: str) -> bool:
    """Note progress, which never goes back; whether the claim still stands."""
    changed = tx.run(
        "UPDATE work SET progress = max(progress, :percent), updated_at = :at WHERE id = :id AND claim = :claim",
        id=work.id,
        claim=work.claim,
        percent=percent,
        at=at,
    )
    return bool(changed)


def succeed(tx: Transaction, work: Claimed, at: str) -> bool:
    """The file is in the media folder: finish and charge. False if the claim no longer stands."""
    changed = tx.run(
        "UPDATE work SET status = 'success', claim = NULL, progress = 100, media = :media, "
        "credits_used = estimated_credits, updated_at = :at WHERE id = :id AND claim = :claim",
        id=work.id,
        claim=work.claim,
        media=work.media,
        at=at,
    )
    if changed:
        row = tx.one("SELECT credits_used FROM work WHERE id = :id", id=work.id)
        assert row is not None
        purse.charge(tx, work.id, row["credits_used"], at)
    return bool(changed)


def fail(tx: Transaction, work: Claimed, error: str, at: str) -> bool:
    """Nothing will come of it: finish and give the credits back. False if the claim no longer stands."""
    changed = tx.run(
        "UPDATE work SET status = 'failed', claim = NULL, error = :error, credits_used = 0, updated_at = :at "
        "WHERE id = :id AND claim = :claim",
        id=work.id,
        claim=work.claim,
        error=error,
        at=at,
    )
    if changed:
        purse.release(tx, work.id, at)
    return bool(changed)


def lose_worker(tx: Transaction, work: Claimed, at: str) -> None:
    """The process that drew it died: queue it again, or fail it when that happened before."""
    row = tx.one("SELECT worker_deaths FROM work WHERE id = :id AND claim = :claim", id=work.id, claim=work.claim)
    if row is None:
        return
    if row["worker_deaths"] >= DEATHS_ALLOWED:
        fail(tx, work, "The process drawing this died twice; a simpler or shorter shot may work.", at)
        return
    tx.run(
        "UPDATE work SET status = 'queued', claim = NULL, worker_deaths = worker_deaths + 1, updated_at = :at "
        "WHERE id = :id AND claim = :claim",
        id=work.id,
        claim=work.claim,
        at=at,
    )


def abandon(tx: Transaction, project_id: str, at: str) -> list[Row]:
    """A project is about to go: give back what its unfinished work holds; all rows of its work."""
    rows = tx.all("SELECT id, status, media FROM work WHERE project_id = :id", id=project_id)
    for row in rows:
        if row["status"] in {"queued", "processing"}:
            purse.release(tx, row["id"], at)
    return rows


def requeue_interrupted(tx: Transaction, at: str) -> None:
    """Queue again what another server was drawing when it ended; its claims stop counting."""
    tx.run("UPDATE work SET status = 'queued', claim = NULL, updated_at = :at WHERE status = 'processing'", at=at)
