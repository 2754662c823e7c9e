"""Renders, asked for by hand."""

from act3_mcp.contract.eversince import renders
from act3_mcp.contract.eversince.projects import Project
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince import rendering, tables
from act3_mcp.studio.eversince.projects import need_rest, warning
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(renders.CREATE, status=202)
def create(desk: Desk, draft: renders.RenderDraft, project_id: str) -> Project:
    """Render the timeline of the active variation."""
    row = tables.project(desk.tx, project_id)
    need_rest(row)
    if row["status"] != "idle":
        raise StudioError(409, "conflict", f"A project that is {row['status']} cannot be rendered; message the agent.")
    quality = draft.quality or "1080p"
    rendering.start_render(desk, row, quality)
    return Project(id=project_id, status="rendering", quality=quality, credits_warning=warning(desk))
