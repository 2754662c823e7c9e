"""What a handle or a bare id stands for."""

from typing import Annotated

from pydantic import Field

from act3_mcp.errors import InputError
from act3_mcp.jobs.awaiting import Subject
from act3_mcp.jobs.work import Kind, entry_id_of, parse_handle
from act3_mcp.tools.app import App

Handle = Annotated[
    str,
    Field(description="A job's, render's or project's handle, or a bare id.", min_length=1, max_length=300),
]


async def resolve(app: App, handle: str, *, field: str = "handle") -> tuple[Kind, str]:
    """The kind and id behind a handle, or behind an id that exactly one thing we know has; it was given as `field`.

    Raises:
        InputError: it is neither.
    """
    if "://" in handle:
        return parse_handle(handle, field=field)
    handles = {entry.handle for entry in await app.ledger.find(handle)}
    kinds = {parse_handle(found)[0] for found in handles if found}
    if len(kinds) == 1:
        return kinds.pop(), handle
    problem = "belongs to a clip and to a film" if kinds else "is not known here"
    raise InputError(
        f"{field}: the bare id {handle[:60]!r} {problem}.",
        "Give the whole handle: act3://jobs/…, act3://renders/… or eversince://projects/….",
    )


async def subject_of(app: App, handle: str, *, field: str = "handle") -> Subject:
    """What a handle names, as it stands: from its row, or looked at where no row can say.

    Raises:
        InputError: nothing has that handle; the error calls it `field`.
        UpstreamError: it could not be looked at.
    """
    entry_id = entry_id_of(handle) or (handle if handle.startswith("work_") else None)
    if entry_id is not None:
        entry = await app.ledger.get(entry_id)
        if entry is None:
            raise InputError(f"{field}: no work has the id {entry_id[:60]!r}.", "list_jobs shows what there is.")
        return Subject(entry.kind, entry.snapshot, entry)
    kind, upstream_id = await resolve(app, handle, field=field)
    rows = [entry for entry in await app.ledger.find(upstream_id) if parse_handle(entry.name)[0] is kind]
    entry = rows[-1] if rows else None
    # An agent may have been set to work elsewhere since; a job of ACT3's that is over stays over.
    if entry is None or (kind is Kind.RUN and entry.is_over):
        snapshot = await app.watchers.look_by(kind)(upstream_id)
        await app.watchers.record(kind, snapshot)
        return Subject(kind, snapshot, entry)
    return Subject(kind, entry.snapshot, entry)
