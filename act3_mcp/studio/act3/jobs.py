"""Generation jobs, read."""

from act3_mcp.contract.act3 import jobs
from act3_mcp.store import Row
from act3_mcp.studio import work
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.errors import StudioError, missing
from act3_mcp.studio.links import Link
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(jobs.GET)
def get(desk: Desk, job_id: str) -> jobs.Job:
    """The job as it stands."""
    return job_from(desk, _find(desk, job_id))


@routes.serves(jobs.GET_RESULT)
def get_result(desk: Desk, job_id: str) -> jobs.JobResult:
    """A link to the clip."""
    link = link_when_finished(desk, _find(desk, job_id), "job")
    return jobs.JobResult(job_id=job_id, result_url=link.url, expires_at=link.expires_at)


def job_from(desk: Desk, row: Row) -> jobs.Job:
    """A row of work as the API shows a job."""
    return jobs.Job(
        job_id=row["id"],
        shot_id=row["shot_id"],
        status=row["status"],
        progress=row["progress"],
        estimated_credits=row["estimated_credits"],
        credits_used=row["credits_used"],
        result_url=desk.link(row["media"]).url if row["media"] else None,
        error=row["error"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


def link_when_finished(desk: Desk, row: Row, noun: str) -> Link:
    """A link to what the work became.

    Raises:
        StudioError: it is not finished, or it failed.
    """
    if row["status"] == "failed":
        raise StudioError(409, f"{noun}_failed", f"The {noun} failed, so it has no result: {row['error']}")
    if row["media"] is None:
        raise StudioError(
            409,
            "not_ready",
            f"The {noun} is {row['status']}; read its status until it is success.",
            status=row["status"],
        )
    return desk.link(row["media"])


def _find(desk: Desk, job_id: str) -> Row:
    row = work.find(desk.tx, job_id, "clip")
    if row is None:
        raise missing("job", job_id)
    return row
