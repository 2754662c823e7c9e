"""The account's credits as a tool."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.act3 import credits
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.results import amount, result
from act3_mcp.tools.toolset import READ


@toolset.tool(READ, title="Get credits")
async def act3_get_credits(ctx: Ctx) -> Annotated[CallToolResult, credits.Credits]:
    """Get the account's credit balance. Free."""
    balance = (await app(ctx).act3.client.read(credits.GET)).value
    kind = "credits" if app(ctx).act3.account.real_money else "play credits (no money)"
    return result(balance, f"Balance: {amount(balance.balance)} {kind}.")
