"""What webhooks tell of a job or a render that is over."""

from act3_mcp.contract.act3.webhooks import Event, EventName
from act3_mcp.studio.desk import Desk

_NAMES = {
    ("clip", "success"): EventName.JOB_COMPLETED,
    ("clip", "failed"): EventName.JOB_FAILED,
    ("film", "success"): EventName.RENDER_COMPLETED,
    ("film", "failed"): EventName.RENDER_FAILED,
}


def event(desk: Desk, work_id: str) -> Event | None:
    """The event for work that has ended; None while it has not, or when it is gone."""
    row = desk.tx.one("SELECT * FROM work WHERE id = :id", id=work_id)
    # Work without a project is an agent's, which has webhooks of its own.
    if row is None or row["project_id"] is None or (name := _NAMES.get((row["kind"], row["status"]))) is None:
        return None
    is_clip = row["kind"] == "clip"
    return Event(
        event=name,
        job_id=work_id if is_clip else None,
        shot_id=row["shot_id"],
        render_id=None if is_clip else work_id,
        project_id=row["project_id"],
        status=row["status"],
        result_url=desk.link(row["media"]).url if row["media"] else None,
        credits_used=row["credits_used"],
        error=row["error"],
        timestamp=row["updated_at"],
    )
