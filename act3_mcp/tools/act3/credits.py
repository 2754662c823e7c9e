"""The account's credits as a tool."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.act3 import credits
from act3_mcp.contract.act3.fields import Cursor
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.results import amount, facts, listing, result
from act3_mcp.tools.toolset import READ


@toolset.tool(READ, title="Get credits", resource="act3://account/credits")
async def act3_get_credits(ctx: Ctx) -> Annotated[CallToolResult, credits.Credits]:
    """Get the account's credit balance. Free."""
    balance = (await app(ctx).act3.client.read(credits.GET)).value
    kind = "credits" if app(ctx).act3.account.real_money else "play credits (no money)"
    return result(balance, f"Balance: {amount(balance.balance)} {kind}.")


@toolset.tool(READ, title="Get credit history", resource="act3://account/credits/history{?cursor}")
async def act3_get_credit_history(
    ctx: Ctx, cursor: Cursor | None = None
) -> Annotated[CallToolResult, credits.CreditHistory]:
    """List what credits were spent on, as the account keeps it. Free.

    Use it to find out whether a request whose answer was lost was charged.
    """
    query = PageQuery.after(cursor) if cursor else None
    page = (await app(ctx).act3.client.read(credits.GET_HISTORY, query)).value
    rows = [
        facts(date=use.date, action=use.action, credits=use.credits, status=use.status, id=use.job_id or use.render_id)
        for use in page.history
    ]
    return result(page, listing("use", rows, page.next))
