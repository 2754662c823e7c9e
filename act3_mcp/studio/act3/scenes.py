"""Scenes: where and when their shots play; new ones come last."""

from act3_mcp.contract.act3 import scenes
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.store import Row
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.pages import page
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(scenes.CREATE, status=201)
def create(desk: Desk, draft: scenes.SceneDraft, project_id: str) -> scenes.Scene:
    """A new scene at the end of its project."""
    desk.find("project", project_id)
    scene_id = new_id("scene")
    desk.tx.run(
        "INSERT INTO scenes (id, project_id, position, title, location, created_at) "
        "SELECT :id, :project_id, coalesce(max(position), 0) + 1, :title, :location, :at "
        "FROM scenes WHERE project_id = :project_id",
        id=scene_id,
        project_id=project_id,
        title=draft.title,
        location=draft.location,
        at=desk.timestamp,
    )
    return _scene(desk.find("scene", scene_id))


@routes.serves(scenes.LIST)
def list_(desk: Desk, query: PageQuery, project_id: str) -> scenes.Scenes:
    """The project's scenes in film order."""
    desk.find("project", project_id)
    found = page(desk.tx, "SELECT * FROM scenes WHERE project_id = :id", "position", query, id=project_id)
    return scenes.Scenes(scenes=[_scene(row) for row in found.rows], next=found.next)


def _scene(row: Row) -> scenes.Scene:
    return scenes.Scene(
        scene_id=row["id"],
        project_id=row["project_id"],
        title=row["title"],
        location=row["location"],
        position=row["position"],
        created_at=row["created_at"],
    )
