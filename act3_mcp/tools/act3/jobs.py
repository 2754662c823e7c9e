"""Generation jobs as tools."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.act3 import jobs
from act3_mcp.jobs.work import Kind, handle_of
from act3_mcp.tools.act3.ids import JobId
from act3_mcp.tools.act3.running import JobReport, look_once
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.results import facts, result
from act3_mcp.tools.toolset import READ


@toolset.tool(READ, title="Get job", resource="act3://jobs/{job_id}")
async def act3_get_job(job_id: JobId, ctx: Ctx) -> Annotated[CallToolResult, JobReport]:
    """Look once at a generation job. Free; use it instead of generating again."""
    return await look_once(ctx, Kind.CLIP, job_id)


class Clip(jobs.JobResult):
    """A finished job's clip."""

    handle: str = Field(description="Give it to save_media.")
    is_ready: bool = Field(description="Whether there is a clip; without a link, save_media gets it all the same.")


@toolset.tool(READ, title="Get job result", resource="act3://jobs/{job_id}/result")
async def act3_get_job_result(job_id: JobId, ctx: Ctx) -> Annotated[CallToolResult, Clip]:
    """Get a short-lived link to a finished job's clip. Free.

    To keep the clip as a file use save_media instead; the link expires.
    """
    answer = await app(ctx).act3.client.read(jobs.GET_RESULT, job_id=job_id)
    found = answer.value
    handle = handle_of(Kind.CLIP, job_id)
    is_ready = answer.is_media or found.result_url is not None
    known = {**found.model_dump(exclude_none=True), "job_id": job_id}
    clip = Clip.model_validate({**known, "handle": handle, "is_ready": is_ready})
    if not is_ready:
        return result(clip, f"There is no clip yet. Call wait (handle {handle}).")
    if answer.is_media:
        return result(
            clip, f"The clip is ready; it comes as a file, not as a link. save_media (handle {handle}) gets it."
        )
    return result(clip, f"The clip is ready. {facts(result_url=clip.result_url, expires_at=clip.expires_at)}")
