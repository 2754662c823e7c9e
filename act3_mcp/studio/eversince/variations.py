"""The versions of a project's film."""

from act3_mcp.contract.eversince import variations
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince import tables
from act3_mcp.studio.eversince.storyboard import Storyboard
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(variations.LIST)
def list_(desk: Desk, project_id: str) -> variations.Variations:
    """All of them, in the order they were made."""
    project = tables.project(desk.tx, project_id)
    rows = desk.tx.all("SELECT * FROM agent_variations WHERE project_id = :id ORDER BY sequence", id=project_id)
    boards = [Storyboard.model_validate_json(row["storyboard"]) for row in rows]
    return variations.Variations(
        variations=[
            variations.Variation(
                id=row["id"],
                title=board.title,
                description=row["description"],
                aspect_ratio=board.aspect_ratio,
                scene_count=len(board.shots),
                is_active=row["id"] == project["variation_id"],
                created_at=row["created_at"],
            )
            for row, board in zip(rows, boards, strict=True)
        ]
    )
