"""Renders as tools."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.act3 import renders
from act3_mcp.contract.act3.fields import Resolution
from act3_mcp.film.footage import UnlistedError, rendered_shots
from act3_mcp.jobs import act3 as work
from act3_mcp.jobs.work import Kind, handle_of
from act3_mcp.spend.prices import render_price
from act3_mcp.tools.act3.ids import ProjectId, RenderId
from act3_mcp.tools.act3.running import JobReport, look_once, run
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import App, Ctx, app
from act3_mcp.tools.results import facts, result
from act3_mcp.tools.toolset import READ, SPEND
from act3_mcp.tools.waiting import Again, WaitSeconds

SceneIds = Annotated[
    list[str], Field(description="Only these scenes, by id; leave out for the whole project.", min_length=1)
]
ShotIds = Annotated[
    list[str], Field(description="Only these shots, by id, in this order; leave out for all.", min_length=1)
]


@toolset.tool(SPEND, title="Create render")
async def act3_create_render(
    project_id: ProjectId,
    ctx: Ctx,
    scene_ids: SceneIds | None = None,
    shot_ids: ShotIds | None = None,
    resolution: Resolution | None = None,
    format: renders.RenderFormat | None = None,  # noqa: A002 # the API's word
    wait_seconds: WaitSeconds = 45,
    again: Again = False,
) -> Annotated[CallToolResult, JobReport]:
    """Join a project's finished clips into one film and wait for it. Spends credits.

    Every shot needs a clip first: act3_generate_shot. If it is still running
    when the wait ends, call wait with its handle; do not start it again.
    """
    draft = renders.RenderDraft(
        project_id=project_id, scene_ids=scene_ids, shot_ids=shot_ids, resolution=resolution, format=format
    )
    price = render_price(await _footage(app(ctx), draft))
    await app(ctx).ledger.placed(project_id, await app(ctx).catalog.shots_of(project_id))
    rendering = work.rendering(app(ctx).act3.client, draft, price)
    return await run(ctx, rendering, wait_seconds=wait_seconds, again=again)


async def _footage(here: App, draft: renders.RenderDraft) -> list[tuple[str | None, float | None]] | None:
    """Engine and length of each shot that would be rendered; None if nobody can say which those are."""
    try:
        shots = await rendered_shots(here.act3.client, here.catalog, here.clock, draft)
    except UnlistedError:
        return None
    return [(shot.engine, shot.seconds) for shot in shots]


@toolset.tool(READ, title="Get render", resource="act3://renders/{render_id}")
async def act3_get_render(render_id: RenderId, ctx: Ctx) -> Annotated[CallToolResult, JobReport]:
    """Look once at a render. Free; use it instead of rendering again."""
    return await look_once(ctx, Kind.FILM, render_id)


class Film(renders.Download):
    """A finished render's film."""

    handle: str = Field(description="Give it to save_media.")
    is_ready: bool = Field(description="Whether there is a film; without a link, save_media gets it all the same.")


@toolset.tool(READ, title="Get render download", resource="act3://renders/{render_id}/download")
async def act3_get_render_download(render_id: RenderId, ctx: Ctx) -> Annotated[CallToolResult, Film]:
    """Get a short-lived link to a finished film. Free.

    To keep the film as a file use save_media instead; the link expires.
    """
    answer = await app(ctx).act3.client.read(renders.GET_DOWNLOAD, render_id=render_id)
    found = answer.value
    handle = handle_of(Kind.FILM, render_id)
    is_ready = answer.is_media or found.download_url is not None
    known = {**found.model_dump(exclude_none=True), "render_id": render_id}
    film = Film.model_validate({**known, "handle": handle, "is_ready": is_ready})
    if not is_ready:
        return result(film, f"There is no film yet. Call wait (handle {handle}).")
    if answer.is_media:
        return result(
            film, f"The film is ready; it comes as a file, not as a link. save_media (handle {handle}) gets it."
        )
    return result(film, f"The film is ready. {facts(download_url=film.download_url, expires_at=film.expires_at)}")
