"""Projects: the frame all their shots are drawn in."""

from act3_mcp.contract.act3 import projects
from act3_mcp.studio import picture
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.routes import Routes

routes = Routes()

DEFAULT_RATIO = "16:9"
DEFAULT_RATE = 24.0


@routes.serves(projects.CREATE, status=201)
def create(desk: Desk, draft: projects.ProjectDraft) -> projects.Project:
    """A new project without scenes."""
    project_id = new_id("proj")
    desk.tx.run(
        "INSERT INTO projects (id, title, aspect_ratio, frame_rate, created_at, updated_at) "
        "VALUES (:id, :title, :aspect_ratio, :frame_rate, :at, :at)",
        id=project_id,
        title=draft.title,
        aspect_ratio=picture.aspect_ratio(draft.aspect_ratio or DEFAULT_RATIO),
        frame_rate=picture.frame_rate(draft.frame_rate or DEFAULT_RATE),
        at=desk.timestamp,
    )
    row = desk.find("project", project_id)
    return projects.Project(
        project_id=row["id"],
        title=row["title"],
        aspect_ratio=row["aspect_ratio"],
        frame_rate=row["frame_rate"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )
