"""Estimates as a tool."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.eversince import estimates
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.results import amount, result
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import quote


@toolset.tool(READ, title="Estimate cost")
async def eversince_estimate_cost(
    operations: estimates.Operations, ctx: Ctx
) -> Annotated[CallToolResult, estimates.Estimate]:
    """Ask what planned operations would cost in credits. Free. A brief as a whole has no price beforehand."""
    draft = estimates.EstimateDraft(operations=operations)
    estimate = (await app(ctx).eversince.client.write(estimates.CREATE, draft)).value
    without = [item for item in estimate.items if item.error]
    problems = "; ".join(f"{item.operation}: {quote(item.error or '')}" for item in without)
    total = amount(estimate.total_credits) if estimate.total_credits is not None else "unknown"
    partial = f" Not all has a price, so the total is too low: {problems}." if without or estimate.is_partial else ""
    return result(estimate, f"Total: {total} credits.{partial}")
