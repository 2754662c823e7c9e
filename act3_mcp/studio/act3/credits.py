"""The account's play money, and where it went."""

from act3_mcp.contract.act3 import credits  # the contract's noun
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.store import Row
from act3_mcp.studio import purse, work
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.pages import page
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(credits.GET)
def get(desk: Desk) -> credits.Credits:
    """What may still be spent."""
    return credits.Credits(balance=purse.balance(desk.tx))


@routes.serves(credits.GET_HISTORY)
def get_history(desk: Desk, query: PageQuery) -> credits.CreditHistory:
    """Each piece of work once, the newest first: what it holds, cost, or was given back."""
    found = page(desk.tx, _USES, "hold.sequence", query, newest_first=True)
    return credits.CreditHistory(history=[_use(row) for row in found.rows], next=found.next)


_USES = (
    "SELECT hold.*, charge.credits AS charged, release.credits AS released FROM credit_entries AS hold "
    "LEFT JOIN credit_entries AS charge ON charge.work_id = hold.work_id AND charge.kind = 'charge' "
    "LEFT JOIN credit_entries AS release ON release.work_id = hold.work_id AND release.kind = 'release' "
    "WHERE hold.kind = 'hold'"
)


def _use(row: Row) -> credits.CreditUse:
    if row["charged"] is not None:
        status, cost = "charged", -row["charged"]
    else:
        status, cost = ("held", -row["credits"]) if row["released"] is None else ("released", 0)
    is_clip = row["action"] == work.ACTIONS["clip"]
    return credits.CreditUse(
        date=row["at"],
        action=row["action"],
        credits=cost,
        status=status,
        model=row["model"],
        project_id=row["project_id"],
        shot_id=row["shot_id"],
        job_id=row["work_id"] if is_clip else None,
        render_id=None if is_clip else row["work_id"],
    )
