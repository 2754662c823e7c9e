"""Renders as a tool."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.eversince import fields, renders
from act3_mcp.errors import AgentBusyError
from act3_mcp.film.lifecycle import Meaning, meaning_of
from act3_mcp.jobs.eversince import Watch, rendering
from act3_mcp.jobs.work import Kind, handle_of
from act3_mcp.spend.prices import FREE_RENDER
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.ids import ProjectId
from act3_mcp.tools.eversince.running import ProjectReport, report, run
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.toolset import SPEND
from act3_mcp.tools.waiting import Again, WaitSeconds


@toolset.tool(SPEND, title="Render project")
async def eversince_render_project(
    project_id: ProjectId,
    ctx: Ctx,
    quality: fields.Quality = "1080p",
    wait_seconds: WaitSeconds = 45,
    again: Again = False,
) -> Annotated[CallToolResult, ProjectReport]:
    """Render a project's timeline into one film and wait for it. Spends credits in 4k; 1080p is free, 50 a day.

    The agent must be idle. Save the film with save_media: its link lasts a day.
    """
    api = app(ctx).eversince
    before = Watch(api.client, app(ctx).clock)
    await before.look(project_id)
    assert before.project is not None
    is_rendering = before.project.status == "rendering"
    if meaning_of(before.project, app(ctx).clock.epoch()) is Meaning.WORKING and not is_rendering:
        raise AgentBusyError(
            f"The agent is still at work ({before.project.status}), so nothing was rendered.",
            f"Call wait (handle {handle_of(Kind.RUN, project_id)}), then render.",
        )
    price = FREE_RENDER if quality == "1080p" else await app(ctx).messenger.price_of_more(project_id)
    watch = Watch(api.client, app(ctx).clock, before.project)
    work = rendering(api.client, project_id, renders.RenderDraft(quality=quality), price=price, watch=watch)
    project, told = await run(ctx, work, watch, wait_seconds=wait_seconds, again=again)
    if quality == "1080p":
        told = told.unspent()
    return report(ctx, project, told)
