"""Scenes as tools."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.act3 import scenes
from act3_mcp.contract.act3.fields import Cursor, Location, Title
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.tools.act3.ids import ProjectId
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.results import facts, listing, result
from act3_mcp.tools.toolset import CREATES, READ
from act3_mcp.upstream.redaction import quote


@toolset.tool(READ, title="List scenes", resource="act3://projects/{project_id}/scenes{?cursor}")
async def act3_list_scenes(
    project_id: ProjectId, ctx: Ctx, cursor: Cursor | None = None
) -> Annotated[CallToolResult, scenes.Scenes]:
    """List a project's scenes in order. Free; act3_get_project brings their shots along."""
    query = PageQuery.after(cursor) if cursor else None
    page = (await app(ctx).act3.client.read(scenes.LIST, query, project_id=project_id)).value
    for scene in page.scenes:
        await app(ctx).catalog.saw_scene(scene, project_id)
    rows = [f"{quote(scene.title or 'untitled')} ({scene.scene_id})" for scene in page.scenes]
    return result(page, listing("scene", rows, page.next))


@toolset.tool(CREATES, title="Create scene")
async def act3_create_scene(
    project_id: ProjectId,
    title: Title,
    ctx: Ctx,
    location: Location | None = None,
) -> Annotated[CallToolResult, scenes.Scene]:
    """Create a scene: continuous action in one place at one time. Free.

    Scenes play in the order they were created. Next, add shots with
    act3_create_shot. Calling twice makes two scenes.
    """
    draft = scenes.SceneDraft(title=title, location=location)
    scene = (await app(ctx).act3.client.write(scenes.CREATE, draft, project_id=project_id)).value
    await app(ctx).catalog.saw_scene(scene, project_id)
    return result(scene, f"Scene created. {facts(scene_id=scene.scene_id, title=scene.title, location=scene.location)}")
