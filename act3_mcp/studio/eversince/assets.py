"""What was drawn for a project, films not included."""

from act3_mcp.contract.eversince import assets
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince import tables
from act3_mcp.studio.orders import ClipPlan
from act3_mcp.studio.routes import Routes

routes = Routes()

_PAGE = 20


@routes.serves(assets.LIST)
def list_(desk: Desk, query: assets.AssetQuery, project_id: str) -> assets.Assets:
    """A page of clips, oldest first."""
    row = tables.project(desk.tx, project_id)
    limit, offset = query.limit or _PAGE, query.offset or 0
    made = clips(desk, project_id, row["aspect_ratio"])
    return assets.Assets(assets=made[offset : offset + limit], total=len(made), limit=limit, offset=offset)


def clips(desk: Desk, project_id: str, aspect_ratio: str) -> list[assets.Asset]:
    """Every clip that was drawn."""
    rows = desk.tx.all(
        "SELECT work.* FROM work JOIN agent_work ON work_id = work.id "
        "WHERE agent_work.project_id = :id AND status = 'success' ORDER BY work.sequence",
        id=project_id,
    )
    plans = [ClipPlan.model_validate_json(row["plan"]) for row in rows]
    return [
        assets.Asset(
            ref=f"A{number}",
            type="video",
            url=desk.link(row["media"]).url,
            model="animatic",
            prompt=plan.take.prompt,
            duration=plan.seconds,
            aspect_ratio=aspect_ratio,
            created_at=row["created_at"],
        )
        for number, (row, plan) in enumerate(zip(rows, plans, strict=True), start=1)
    ]
