"""What a webhook is about: the handles of the work to look at."""

import re
from typing import Any

from act3_mcp.jobs.work import Kind, handle_of

# An id goes into a URI and may reach a log; neither vendor's has anything else in it.
_ID = re.compile(r"[A-Za-z0-9_.-]{1,200}")


def about_act3(event: dict[str, Any]) -> tuple[str, ...]:
    """The job or the render.

    Both are called a job in what is published (act3.md U15), so a job's id may
    be a render's.

    >>> about_act3({"event": "job.completed", "job_id": "job_abc123"})
    ('act3://jobs/job_abc123', 'act3://renders/job_abc123')
    """
    if render_id := _id(event.get("render_id")):
        return (handle_of(Kind.FILM, render_id),)
    job_id = _id(event.get("job_id"))
    return (handle_of(Kind.CLIP, job_id), handle_of(Kind.FILM, job_id)) if job_id else ()


def about_eversince(event: dict[str, Any]) -> tuple[str, ...]:
    """The project.

    >>> about_eversince({"id": "proj_x", "event": "idle"})
    ('eversince://projects/proj_x',)
    """
    project_id = _id(event.get("id"))
    return (handle_of(Kind.RUN, project_id),) if project_id else ()


def _id(value: object) -> str | None:
    return value if isinstance(value, str) and _ID.fullmatch(value) else None
