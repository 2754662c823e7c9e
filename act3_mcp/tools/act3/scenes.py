"""Scenes as tools."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.act3 import scenes
from act3_mcp.contract.act3.fields import Location, ProjectId, Title
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.results import facts, result
from act3_mcp.tools.toolset import CREATES


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
