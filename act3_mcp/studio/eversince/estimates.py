"""What operations would cost in play credits; only what the studio draws has a price."""

from act3_mcp.contract.eversince import estimates
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.prices import clip_price
from act3_mcp.studio.routes import Routes

routes = Routes()

_SECONDS = 4.0


@routes.serves(estimates.CREATE)
def create(_: Desk, draft: estimates.EstimateDraft) -> estimates.Estimate:
    """A price for each operation."""
    items = [_price(operation) for operation in draft.operations]
    return estimates.Estimate(
        items=items,
        total_credits=sum(item.subtotal or 0 for item in items),
        is_partial=any(item.error for item in items),
        note="Play credits of the studio, which draws animatics.",
    )


def _price(operation: estimates.Operation) -> estimates.EstimateItem:
    count = operation.count or 1
    if operation.tool != "generate_video":
        return estimates.EstimateItem(operation=operation.tool, count=count, error="The studio does not make this.")
    each = clip_price("animatic", "1080p", operation.duration or _SECONDS)
    return estimates.EstimateItem(operation=operation.tool, credits_per_unit=each, count=count, subtotal=each * count)
