"""What tools that start or look at jobs share: waiting, progress, and the report at the end."""

from functools import partial
from pathlib import Path

from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from act3_mcp.contract.states import State
from act3_mcp.errors import Spent
from act3_mcp.jobs.act3 import Ordered, look_at
from act3_mcp.jobs.work import Kind, Snapshot, Work, handle_of
from act3_mcp.tools.app import Api, Ctx, app
from act3_mcp.tools.previews import with_preview
from act3_mcp.tools.progress import Progress
from act3_mcp.tools.results import amount, facts, result
from act3_mcp.upstream.redaction import clean, quote


class JobReport(BaseModel):
    """How a job stands, and what to do next."""

    handle: str = Field(description="Names the job in other tools, e.g. act3://jobs/job_abc123.")
    state: State
    status: str | None = Field(default=None, description="The API's own word for the state.")
    percent: float | None = Field(default=None, description="How far it is, 0 to 100.")
    estimated_credits: float | None = None
    credits_used: float | None = None
    spent: Spent = Field(description="Whether this call spent credits.")
    error: str | None = Field(default=None, description="Why it failed, in the API's words.")
    saved_path: str | None = Field(default=None, description="The file it was saved as.")
    next: str = Field(description="What to do next.")


async def run(ctx: Ctx, work: Work, *, wait_seconds: float, again: bool) -> CallToolResult:
    """Start the work, or join the job already at it, and follow it for a while."""
    label = await app(ctx).catalog.title(work.target)
    started = await app(ctx).act3.starter.start(work, again=again)
    await app(ctx).attendants.started(started.entry_id)
    spent = Spent.YES if started.is_new else Spent.NO
    progress = partial(tell, Progress(ctx), label)

    snapshot = await app(ctx).watchers.follow(
        started.snapshot, progress, kind=work.kind, entry_id=started.entry_id, seconds=wait_seconds, look=work.look
    )
    was_unheard = not started.is_new and started.snapshot.state is State.SUCCEEDED
    note = _UNHEARD if was_unheard else ""
    if started.difference is not None:
        note = _OTHER.format(difference=started.difference)
    saved = await app(ctx).saver.kept(work.kind, snapshot.upstream_id)
    told = report(app(ctx).act3, work.kind, snapshot, label=label, spent=spent, note=note, saved=saved)
    return await with_preview(app(ctx), told, work.kind, snapshot)


async def look_once(ctx: Ctx, kind: Kind, upstream_id: str, *, spent: Spent = Spent.NO) -> CallToolResult:
    """Look at a job once and keep what was seen; `spent` is what the call it is told to had spent."""
    snapshot = await look_at(app(ctx).act3.client, kind)(upstream_id)
    await app(ctx).watchers.record(kind, snapshot)
    label = upstream_id
    for entry in await app(ctx).ledger.find(upstream_id):
        if entry.kind is kind:
            label = await app(ctx).catalog.title(entry.target, prompt=Ordered.prompt_in(entry))
    saved = await app(ctx).saver.kept(kind, upstream_id)
    return report(app(ctx).act3, kind, snapshot, label=label, spent=spent, saved=saved)


def report(
    api: Api, kind: Kind, snapshot: Snapshot, *, label: str, spent: Spent, note: str = "", saved: Path | None = None
) -> CallToolResult:
    """A job in both forms of a result; `saved` is the file it was saved as."""
    handle = handle_of(kind, snapshot.upstream_id)
    if spent is Spent.YES and snapshot.credits_used == 0:
        spent = Spent.NO
    value = JobReport(
        handle=handle,
        state=snapshot.state,
        status=clean(snapshot.status, 40) if snapshot.status else None,
        percent=snapshot.percent,
        estimated_credits=snapshot.estimated_credits,
        credits_used=snapshot.credits_used,
        spent=spent,
        error=clean(snapshot.error) if snapshot.error else None,
        saved_path=str(saved) if saved else None,
        # A note has said already whether to call again.
        next=note + next_step(kind, snapshot, handle, is_saved=saved is not None, once=not note),
    )
    unit = "credits" if api.account.real_money else "play credits"
    text = facts(
        handle=handle,
        percent=snapshot.percent if not snapshot.state.is_final else None,
        error=quote(snapshot.error) if snapshot.error else None,
        cost=_cost(snapshot, unit),
        saved_path=value.saved_path,
    )
    return result(value, f"{_NOUN[kind]} {quote(label)}: {snapshot.state}. {text}. Spent: {spent}. {value.next}")


_OTHER = (
    "Nothing was sent, and this job is not what is asked for now: {difference}. Once it has ended, call again; "
    "again=true starts the other at once, and both are charged. "
)
_UNHEARD = "An earlier call had made it, so nothing was sent; again=true makes another take. "
_LOOK = {Kind.CLIP: "act3_get_job", Kind.FILM: "act3_get_render"}
_NOUN = {Kind.CLIP: "Clip", Kind.FILM: "Film"}


def next_step(kind: Kind, snapshot: Snapshot, handle: str, *, is_saved: bool = False, once: bool = True) -> str:
    """What to do now, naming the tool; `once` warns of starting it again."""
    if snapshot.state is State.SUCCEEDED:
        if is_saved:
            return "It is saved already; nothing is left to do for it."
        return f"Save it with save_media (handle {handle})."
    if snapshot.state is State.FAILED:
        return "Change what the error names, then generate it again." if kind is Kind.CLIP else "Read the error first."
    if snapshot.state is State.CANCELED:
        return "It was canceled; nothing more will come of it."
    wait = max(1.0, snapshot.look_again_in or 10.0)
    look = f"look once with {_LOOK[kind]} in about {wait:.0f} s"
    warning = "; do not start it again" if once else ""
    return f"Still going: call wait (handle {handle}), or {look}{warning}."


def _cost(snapshot: Snapshot, unit: str) -> str | None:
    if snapshot.credits_used is not None:
        return f"{amount(snapshot.credits_used)} {unit}"
    if snapshot.estimated_credits is not None:
        return f"about {amount(snapshot.estimated_credits)} {unit}"
    return None


async def tell(progress: Progress, label: str, snapshot: Snapshot) -> None:
    """A job's progress in words; an end that is not success keeps its last value."""
    percent = 100.0 if snapshot.state is State.SUCCEEDED else min(snapshot.percent or 0.0, 99.0)
    words = f"{percent:.0f} %" if snapshot.state is State.RUNNING else str(snapshot.state)
    await progress.tell(percent, f"{clean(label, 60)}: {words}")
