"""Generation jobs as tools."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.act3 import jobs
from act3_mcp.contract.act3.fields import JobId
from act3_mcp.jobs.work import Kind
from act3_mcp.tools.act3.running import JobReport, look_once
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.results import facts, result
from act3_mcp.tools.toolset import READ


@toolset.tool(READ, title="Get job", resource="act3://jobs/{job_id}")
async def act3_get_job(job_id: JobId, ctx: Ctx) -> Annotated[CallToolResult, JobReport]:
    """Look once at a generation job. Free; use it instead of generating again."""
    return await look_once(ctx, Kind.CLIP, job_id)


@toolset.tool(READ, title="Get job result", resource="act3://jobs/{job_id}/result")
async def act3_get_job_result(job_id: JobId, ctx: Ctx) -> Annotated[CallToolResult, jobs.JobResult]:
    """Get a short-lived link to a finished job's clip. Free.

    To keep the clip as a file use save_media instead; the link expires.
    """
    answer = (await app(ctx).act3.client.read(jobs.GET_RESULT, job_id=job_id)).value
    if answer.result_url is None:
        return result(answer, "There is no clip yet. Look at the job with act3_get_job.")
    return result(answer, f"The clip is ready. {facts(result_url=answer.result_url, expires_at=answer.expires_at)}")
