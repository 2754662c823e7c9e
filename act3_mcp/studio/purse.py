"""Play money: held when work is asked for, charged when it succeeds, given back when it fails.

The balance is the sum of the entries. Each kind of entry exists once per piece
of work, so nothing can be charged or given back twice.
"""

from dataclasses import dataclass

from act3_mcp.store import Transaction
from act3_mcp.studio.errors import StudioError


@dataclass(frozen=True)
class Purpose:
    """What credits are for; kept with them, because history outlives projects."""

    action: str
    project_id: str | None
    shot_id: str | None = None
    model: str | None = None


def open_account(tx: Transaction, credits_: int, at: str) -> None:
    """Put the opening balance in, once in the account's life."""
    if tx.one("SELECT 1 FROM credit_entries") is None:
        tx.run(
            "INSERT INTO credit_entries (kind, credits, at) VALUES ('opening', :credits, :at)", credits=credits_, at=at
        )


def balance(tx: Transaction) -> int:
    """What may still be spent; what is held is already gone from it."""
    row = tx.one("SELECT coalesce(sum(credits), 0) AS balance FROM credit_entries")
    return int(row["balance"]) if row else 0


def hold(tx: Transaction, work_id: str, credits_: int, purpose: Purpose, at: str) -> None:
    """Set credits aside for work.

    Raises:
        StudioError: there are not enough.
    """
    current = balance(tx)
    if current < credits_:
        raise StudioError(
            402,
            "insufficient_credits",
            f"Your credit balance ({current}) is below the required amount ({credits_}) for this operation.",
            required_credits=credits_,
            current_balance=current,
        )
    tx.run(
        "INSERT INTO credit_entries (work_id, kind, credits, at, action, project_id, shot_id, model) "
        "VALUES (:id, 'hold', :credits, :at, :action, :project_id, :shot_id, :model)",
        id=work_id,
        credits=-credits_,
        at=at,
        action=purpose.action,
        project_id=purpose.project_id,
        shot_id=purpose.shot_id,
        model=purpose.model,
    )


def charge(tx: Transaction, work_id: str, credits_: int, at: str) -> None:
    """Turn what was held into what was spent."""
    release(tx, work_id, at)
    tx.run(
        "INSERT INTO credit_entries (work_id, kind, credits, at) VALUES (:id, 'charge', :credits, :at)",
        id=work_id,
        credits=-credits_,
        at=at,
    )


def release(tx: Transaction, work_id: str, at: str) -> None:
    """Give back what was held."""
    tx.run(
        "INSERT INTO credit_entries (work_id, kind, credits, at) "
        "SELECT work_id, 'release', -credits, :at FROM credit_entries WHERE work_id = :id AND kind = 'hold'",
        id=work_id,
        at=at,
    )
