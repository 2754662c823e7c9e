"""The account's credits as a tool."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.eversince import credits
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.results import amount, result
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import quote


@toolset.tool(READ, title="Get credits", resource="eversince://account/credits")
async def eversince_get_credits(ctx: Ctx) -> Annotated[CallToolResult, credits.Credits]:
    """Get the account's credit balance. Free."""
    balance = (await app(ctx).eversince.client.read(credits.GET)).value
    kind = "credits" if app(ctx).eversince.account.real_money else "play credits (no money)"
    warning = f" {quote(balance.credits_warning)}" if balance.credits_warning else ""
    return result(balance, f"Balance: {amount(balance.credits_balance)} {kind}.{warning}")
