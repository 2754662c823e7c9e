"""Projects: the frame all their shots are drawn in."""

from act3_mcp.contract.act3 import projects
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.wire import Deleted
from act3_mcp.store import Row
from act3_mcp.studio import picture, work
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.pages import page
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
    return get(desk, project_id)


@routes.serves(projects.LIST)
def list_(desk: Desk, query: PageQuery) -> projects.Projects:
    """The newest first: what is asked for is mostly what was made last."""
    found = page(desk.tx, "SELECT * FROM projects WHERE true", "sequence", query, newest_first=True)
    return projects.Projects(projects=[_project(row) for row in found.rows], next=found.next)


@routes.serves(projects.GET)
def get(desk: Desk, project_id: str) -> projects.Project:
    """The project's settings."""
    return _project(desk.find("project", project_id))


@routes.serves(projects.UPDATE)
def update(desk: Desk, changes: projects.ProjectChanges, project_id: str) -> projects.Project:
    """The project with its changes; takes keep the frame they were drawn in until they are drawn again."""
    desk.find("project", project_id)
    desk.tx.run(
        "UPDATE projects SET title = coalesce(:title, title), aspect_ratio = coalesce(:aspect_ratio, aspect_ratio), "
        "frame_rate = coalesce(:frame_rate, frame_rate), updated_at = :at WHERE id = :id",
        id=project_id,
        title=changes.title,
        aspect_ratio=changes.aspect_ratio and picture.aspect_ratio(changes.aspect_ratio),
        frame_rate=changes.frame_rate and picture.frame_rate(changes.frame_rate),
        at=desk.timestamp,
    )
    return get(desk, project_id)


@routes.serves(projects.DELETE, status=204)
def delete(desk: Desk, _: NoBody, project_id: str) -> Deleted:
    """The project with all that belongs to it: scenes, shots, jobs, renders and their files."""
    desk.find("project", project_id)
    for row in work.abandon(desk.tx, project_id, desk.timestamp):
        desk.aftermath.stopped.append(row["id"])
        if row["media"]:
            desk.aftermath.files.append(row["media"])
    desk.tx.run("DELETE FROM projects WHERE id = :id", id=project_id)
    return Deleted()


def _project(row: Row) -> projects.Project:
    return projects.Project(
        project_id=row["id"],
        title=row["title"],
        aspect_ratio=row["aspect_ratio"],
        frame_rate=row["frame_rate"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )
