"""Jobs of both APIs together: waiting for them, listing them, giving them up."""

from typing import Annotated, Literal

from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.eversince import projects
from act3_mcp.contract.states import State
from act3_mcp.errors import InputError, Spent
from act3_mcp.jobs.awaiting import Cursor, Subject, first_change
from act3_mcp.jobs.eversince import Watch
from act3_mcp.jobs.rows import Entry, Stage
from act3_mcp.jobs.work import Kind
from act3_mcp.tools.act3.running import tell as tell_job
from act3_mcp.tools.app import App, Ctx, app
from act3_mcp.tools.film.handles import Handle, subject_of
from act3_mcp.tools.film.notes import JobNote, note_of, note_of_entry
from act3_mcp.tools.film.toolset import toolset
from act3_mcp.tools.progress import Progress
from act3_mcp.tools.results import amount, result
from act3_mcp.tools.toolset import DELETES, READ
from act3_mcp.upstream.redaction import quote

_MOST = 50

Handles = Annotated[list[str], Field(description="What to wait for; left out: all that runs.", max_length=_MOST)]
Since = Annotated[str, Field(description="The last result's cursor.", max_length=4000)]
Timeout = Annotated[float, Field(description="Hosts often cut calls off at 60 s.", ge=0, le=3600)]


class WaitReport(BaseModel):
    """What was waited for, as it stands now."""

    jobs: list[JobNote]
    running: int = Field(description="How many still run.")
    cursor: str = Field(description="Pass it as since to hear only what is new.")
    check_again_in_seconds: float | None = None
    next: str


@toolset.tool(READ, title="Wait")
async def wait(
    ctx: Ctx, handles: Handles | None = None, since: Since | None = None, timeout_seconds: Timeout = 45
) -> Annotated[CallToolResult, WaitReport]:
    """Wait until a job, render or agent ends or needs an answer. Free.

    Use it instead of looking again and again. With since, what ended meanwhile
    returns at once.
    """
    here = app(ctx)
    await here.reconciler.settle_all()
    heard = Cursor.parse(since) if since else None
    position = await here.ledger.position()
    changed = {entry.name for entry in await here.ledger.changed_since(heard.position)} if heard else set[str]()
    subjects = await _subjects(here, handles, changed)
    for subject in subjects:
        subject.has_changed = not subject.is_running and subject.handle in changed
    if not any(subject.has_changed for subject in subjects):
        await first_change(here.watchers, subjects, _Progress(ctx, subjects).moved, seconds=timeout_seconds)
    return await _report(here, subjects, heard, position)


Show = Literal["all", "running", "finished", "unknown"]


class JobHistory(BaseModel):
    """A change a job went through."""

    at: float = Field(description="Unix time.")
    stage: Stage
    state: State
    status: str | None = None
    request_id: str | None = None


class Jobs(BaseModel):
    """Work that was started from here, the newest first."""

    jobs: list[JobNote]
    cursor: str | None = Field(default=None, description="Pass it on for older ones.")
    history: list[JobHistory] | None = Field(default=None, description="Of the one job asked for.")
    price_basis: str | None = None


@toolset.tool(READ, title="List jobs", resource=("film://jobs{?state,project_id,cursor}", "film://jobs/{job_id}"))
async def list_jobs(
    ctx: Ctx,
    state: Annotated[Show, Field(description="Only those.")] = "all",
    project_id: Annotated[str, Field(description="Only this project's.", max_length=200)] | None = None,
    job_id: Annotated[str, Field(description="One job, with its history.", max_length=300)] | None = None,
    cursor: Annotated[str, Field(description="For older ones.", max_length=40)] | None = None,
) -> Annotated[CallToolResult, Jobs]:
    """List the work started from here on both APIs, across chats and restarts. Free; asks no API."""
    here = app(ctx)
    await here.reconciler.settle_all()
    if job_id is not None:
        return await _one(here, job_id)
    found = await here.ledger.listing(project_id=project_id, before=_before(cursor), limit=_MOST + 1)
    page = found[:_MOST]
    notes = [await note_of_entry(here, entry) for entry in page if _is_shown(entry, state)]
    following = repr(page[-1].created_at) if len(found) > _MOST else None
    rest = f" More: cursor {following}." if following else ""
    told = " ".join(note.in_words() for note in notes) or "None."
    return result(Jobs(jobs=notes, cursor=following), f"{len(notes)} jobs. {told}{rest}")


class Cancellation(BaseModel):
    """What became of a wish to stop something."""

    handle: str
    is_canceled: bool
    state: State
    spent: Spent = Field(description="Whether the work was charged.")
    next: str


@toolset.tool(DELETES, title="Cancel job")
async def cancel_job(
    handle: Handle,
    ctx: Ctx,
    abandon: Annotated[bool, Field(description="True gives up work whose answer was lost.")] = False,
) -> Annotated[CallToolResult, Cancellation]:
    """Stop work: an agent's project ends for good, a queued message is not sent. Free.

    A job that ACT3 has cannot be stopped; the result says what will happen.
    """
    here = app(ctx)
    subject = await subject_of(here, handle)
    entry = subject.entry
    if entry is not None and not entry.upstream_id:
        return await _give_up(here, await here.reconciler.settle(entry), abandon=abandon)
    if subject.snapshot.state.is_final and subject.kind in {Kind.CLIP, Kind.FILM}:
        return _told(subject, Spent.YES, is_canceled=False, words="It has ended already; nothing was changed.")
    if subject.kind in {Kind.CLIP, Kind.FILM}:
        cost = subject.snapshot.estimated_credits
        price = f" and costs about {amount(cost)} credits" if cost is not None else ""
        words = f"ACT3 cannot stop a job it has taken on: it runs to its end{price}. Nothing was changed."
        return _told(subject, Spent.YES, is_canceled=False, words=words)
    if (queued := await here.outbox.drop(subject.snapshot.upstream_id)) is not None:
        words = f"The queued message {quote(queued, 100)} is not sent; the agent goes on. Call again to stop the agent."
        return _told(subject, Spent.NO, is_canceled=True, words=words)
    answer = await here.eversince.client.write(projects.CANCEL, NoBody(), project_id=subject.snapshot.upstream_id)
    snapshot = Watch(here.eversince.client, here.clock).saw(answer)
    await here.watchers.record(Kind.RUN, snapshot)
    subject.snapshot = snapshot
    words = "The agent was stopped for good; what it had dispatched is finished and stays charged."
    return _told(subject, Spent.YES, is_canceled=True, words=words)


class _Progress:
    """The progress of several jobs as one: their mean, and words about the one that moved."""

    def __init__(self, ctx: Ctx, subjects: list[Subject]) -> None:
        self._ctx, self._subjects = ctx, subjects
        self._progress = Progress(ctx)

    async def moved(self, subject: Subject) -> None:
        title = await app(self._ctx).catalog.title(subject.entry.target if subject.entry else subject.handle)
        if len(self._subjects) == 1:
            await tell_job(self._progress, title, subject.snapshot)
            return
        done = sum(not each.is_running for each in self._subjects)
        mean = sum(_share(each) for each in self._subjects) / len(self._subjects)
        word = subject.snapshot.status or subject.snapshot.state
        percent = f" {subject.snapshot.percent:.0f} %" if subject.snapshot.percent is not None else ""
        await self._progress.tell(mean, f"{done} of {len(self._subjects)} done; {title}: {word}{percent}")


def _share(subject: Subject) -> float:
    return min(subject.snapshot.percent or 0.0, 99.0) if subject.is_running else 100.0


async def _subjects(here: App, handles: list[str] | None, changed: set[str]) -> list[Subject]:
    if handles is not None:
        return list(
            {subject.handle: subject for subject in [await subject_of(here, each) for each in handles]}.values()
        )
    known = await here.ledger.running()
    rows = {entry.name: entry for entry in known if here.owns(entry)}
    for name in sorted(changed - rows.keys()):
        if (subject := await subject_of(here, name)).entry is not None and here.owns(subject.entry):
            rows[name] = subject.entry
    return [Subject(entry.kind, entry.snapshot, entry) for entry in list(rows.values())[:_MOST]]


async def _report(here: App, subjects: list[Subject], heard: Cursor | None, position: int) -> CallToolResult:
    said = dict(heard.said) if heard else {}
    notes: list[JobNote] = []
    for subject in subjects:
        subject.entry = await here.ledger.get(subject.entry.id) if subject.entry else None
        project_id = subject.snapshot.upstream_id
        note, last = await note_of(here, subject, said.get(project_id))
        if last is not None:
            said[project_id] = last
        notes.append(note)
    if any(subject.has_changed for subject in subjects):
        position = await here.ledger.position()
    running = [subject for subject in subjects if subject.is_running]
    again = max(1.0, min((subject.snapshot.look_again_in or 10.0 for subject in running), default=0.0))
    words = "Call wait again with the cursor." if running else "Nothing runs any more."
    report = WaitReport(
        jobs=notes,
        running=len(running),
        cursor=str(Cursor(position, said)),
        check_again_in_seconds=again if running else None,
        next=words,
    )
    told = " ".join(note.in_words() for note in notes) or "No jobs run."
    return result(report, f"{told} {words} Spent: no. Cursor: {report.cursor}")


async def _one(here: App, job_id: str) -> CallToolResult:
    subject = await subject_of(here, job_id)
    if subject.entry is None:
        raise InputError(f"job_id: {job_id[:60]!r} was not started from here.", "list_jobs without it shows what was.")
    entry = subject.entry
    history = [
        JobHistory(at=each.at, stage=each.stage, state=each.state, status=each.status, request_id=each.request_id)
        for each in await here.ledger.history(entry.id)
    ]
    note = await note_of_entry(here, entry)
    steps = ", ".join(f"{each.state}" for each in history)
    jobs = Jobs(jobs=[note], history=history, price_basis=entry.basis)
    return result(jobs, f"{note.in_words()} Price: {entry.basis}. History: {steps}.")


async def _give_up(here: App, entry: Entry, *, abandon: bool) -> CallToolResult:
    subject = Subject(entry.kind, entry.snapshot, entry)
    if entry.upstream_id:
        return _told(
            subject, Spent.YES, is_canceled=False, words=f"It was found after all: {entry.handle}. Wait for it."
        )
    if entry.stage is not Stage.UNKNOWN:
        words = "It is being sent right now." if entry.stage is Stage.SENDING else "It is over already."
        spent = Spent.NO if entry.stage is Stage.REFUSED else Spent.UNKNOWN
        return _told(subject, spent, is_canceled=False, words=words)
    if not abandon:
        raise InputError(
            "The answer to this work was lost, so it may run and may be charged; there is nothing to cancel by.",
            "Ask the person; abandon=true gives it up, and its price stays counted as spent.",
        )
    await here.ledger.abandoned(entry.id)
    words = "Given up. If it was charged, that stays so; the same work can be started anew."
    return _told(subject, Spent.UNKNOWN, is_canceled=True, words=words)


def _told(subject: Subject, spent: Spent, *, is_canceled: bool, words: str) -> CallToolResult:
    report = Cancellation(
        handle=subject.handle, is_canceled=is_canceled, state=subject.snapshot.state, spent=spent, next=words
    )
    return result(report, f"{subject.handle}: {subject.snapshot.state}. {words} Spent on it: {spent}.")


def _before(cursor: str | None) -> float | None:
    try:
        return float(cursor) if cursor is not None else None
    except ValueError as cause:
        raise InputError("cursor: not one of this tool's.", "Give the cursor of its last result, or none.") from cause


def _is_shown(entry: Entry, state: str) -> bool:
    is_unknown = entry.stage is Stage.UNKNOWN
    match state:
        case "running":
            return not entry.is_over and not is_unknown
        case "finished":
            return entry.is_over
        case "unknown":
            return is_unknown
        case _:
            return True
