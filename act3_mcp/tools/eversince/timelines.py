"""The timeline as a tool."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.eversince import timelines
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.ids import ProjectId
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.results import counted, facts, result
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import quote

VariationId = Annotated[
    str, Field(description="A version of the film; left out, the active one.", min_length=1, max_length=200)
]


@toolset.tool(READ, title="Get timeline", resource="eversince://projects/{project_id}/timeline")
async def eversince_get_timeline(
    project_id: ProjectId, ctx: Ctx, variation_id: VariationId | None = None
) -> Annotated[CallToolResult, timelines.Timeline]:
    """Get a film's timeline: its scenes in order with prompts, lengths and clip links. Free."""
    query = timelines.TimelineQuery(variation_id=variation_id)
    timeline = (await app(ctx).eversince.client.read(timelines.GET, query, project_id=project_id)).value
    scenes = "; ".join(
        f"{number}. {quote(scene.description or scene.prompt or scene.type or '', 120)}"
        + (f" {scene.duration:g} s" if scene.duration is not None else "")
        + ("" if scene.video_url or scene.image_url else " (not made yet)")
        for number, scene in enumerate(timeline.scenes, start=1)
    )
    known = facts(seconds=timeline.duration_seconds, aspect_ratio=timeline.aspect_ratio)
    return result(timeline, f"Timeline of {counted(len(timeline.scenes), 'scene')}. {known}. {scenes}".strip())
