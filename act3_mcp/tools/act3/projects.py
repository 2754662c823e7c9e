"""Projects as tools."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.act3 import projects
from act3_mcp.contract.act3.fields import AspectRatio, FrameRate, Title
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.results import facts, result
from act3_mcp.tools.toolset import CREATES


@toolset.tool(CREATES, title="Create project")
async def act3_create_project(
    title: Title,
    ctx: Ctx,
    aspect_ratio: AspectRatio | None = None,
    frame_rate: FrameRate | None = None,
) -> Annotated[CallToolResult, projects.Project]:
    """Create a film project: the frame all its scenes and shots share. Free.

    Next, add scenes with act3_create_scene. Calling twice makes two projects.
    """
    draft = projects.ProjectDraft(title=title, aspect_ratio=aspect_ratio, frame_rate=frame_rate)
    project = (await app(ctx).act3.client.write(projects.CREATE, draft)).value
    await app(ctx).catalog.saw_project(project)
    text = facts(
        project_id=project.project_id,
        title=project.title,
        aspect_ratio=project.aspect_ratio,
        frame_rate=project.frame_rate,
    )
    return result(project, f"Project created. {text}")
