"""Jobs of both APIs together: listing them, giving them up."""

from typing import Annotated, Literal

from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.eversince import projects
from act3_mcp.contract.states import State
from act3_mcp.errors import InputError, Spent
from act3_mcp.film.lifecycle import Meaning, in_words, meaning_of
from act3_mcp.jobs.awaiting import Subject
from act3_mcp.jobs.eversince import GRACE_SECONDS, Watch
from act3_mcp.jobs.rows import Entry, Stage
from act3_mcp.jobs.work import ACT3_PROJECT, Kind, Snapshot, handle_of
from act3_mcp.tools.app import App, Ctx, app
from act3_mcp.tools.film.handles import Handle, subject_of
from act3_mcp.tools.film.notes import JobNote, notes_of_entries
from act3_mcp.tools.film.toolset import toolset
from act3_mcp.tools.ids import id_or_handle
from act3_mcp.tools.results import amount, counted, result
from act3_mcp.tools.toolset import DELETES, READ
from act3_mcp.upstream.redaction import quote

_MOST = 50
_PROJECT = id_or_handle(ACT3_PROJECT, handle_of(Kind.RUN, ""))
# The largest number SQLite can compare a row's with.
_LAST_ROW = 2**63 - 1

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
    project_id: Annotated[str, Field(description="Only this project's.", max_length=200), _PROJECT] | None = None,
    job_id: Annotated[str, Field(description="One job, with its history.", max_length=300)] | None = None,
    cursor: Annotated[str, Field(description="For older ones.", max_length=40)] | None = None,
) -> Annotated[CallToolResult, Jobs]:
    """List the work started from here on both APIs, across chats and restarts. Free."""
    here = app(ctx)
    await here.reconciler.settle_all()
    if job_id is not None:
        return await _one(here, job_id)
    page = await _page(here, state, project_id, _before(cursor))
    notes = await notes_of_entries(here, page[:_MOST])
    following = "{!r}:{}".format(*page[_MOST - 1].place) if len(page) > _MOST else None
    rest = f" More: cursor {following}." if following else ""
    told = " ".join(note.in_words() for note in notes) or "None."
    return result(Jobs(jobs=notes, cursor=following), f"{counted(len(notes), 'job')}. {told}{rest}")


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
    What has ended stays as it is.
    """
    here = app(ctx)
    subject = await subject_of(here, handle)
    entry = subject.entry
    if entry is not None and not entry.upstream_id:
        return await _give_up(here, await here.reconciler.settle(entry), abandon=abandon)
    if subject.snapshot.state.is_final and subject.kind in {Kind.CLIP, Kind.FILM}:
        spent = _charged(subject.snapshot)
        return _told(subject, spent, is_canceled=False, words="It has ended already; nothing was changed.")
    if subject.kind in {Kind.CLIP, Kind.FILM}:
        cost = subject.snapshot.estimated_credits
        price = f" and costs about {amount(cost)} credits" if cost is not None else ""
        words = f"ACT3 cannot stop a job it has taken on: it runs to its end{price}. Nothing was changed."
        return _told(subject, Spent.YES, is_canceled=False, words=words)
    if (queued := await here.outbox.drop(subject.snapshot.upstream_id)) is not None:
        words = f"The queued message {quote(queued, 100)} is not sent; the agent goes on. Call again to stop the agent."
        return _told(subject, Spent.NO, is_canceled=True, words=words)
    return await _stop_agent(here, subject)


async def _stop_agent(here: App, subject: Subject) -> CallToolResult:
    project_id, entry = subject.snapshot.upstream_id, subject.entry
    watch = Watch(here.eversince.client, here.clock)
    spent = Spent.NO if entry is not None and entry.credits_used == 0 else Spent.YES
    # Looked at before, since it cannot be taken back; nobody may have looked since it ended.
    subject.snapshot = await watch.look(project_id)
    assert watch.project is not None
    meaning = meaning_of(watch.project, here.clock.epoch())
    is_starting = entry is not None and not entry.is_over and entry.age_seconds < GRACE_SECONDS
    # One that waits for an answer is at work still, as far as anybody who stops it is concerned.
    if subject.snapshot.state.is_final and meaning is not Meaning.QUESTION and not is_starting:
        await here.watchers.record(Kind.RUN, subject.snapshot)
        words = f"It is not at work ({in_words(meaning)}); nothing was changed."
        if subject.snapshot.state is State.SUCCEEDED:
            words += f" Only eversince_cancel_project ({project_id}) would end it for good."
        return _told(subject, spent, is_canceled=False, words=words)
    subject.snapshot = watch.saw(await here.eversince.client.write(projects.CANCEL, NoBody(), project_id=project_id))
    await here.watchers.record(Kind.RUN, subject.snapshot)
    words = "The agent was stopped for good; what it had dispatched is finished and stays charged."
    return _told(subject, spent, is_canceled=True, words=words)


def _charged(ended: Snapshot) -> Spent:
    """Whether a clip or film that has ended was charged: as the API says, else it was if it was made."""
    is_charged = ended.credits_used > 0 if ended.credits_used is not None else ended.state is State.SUCCEEDED
    return Spent.YES if is_charged else Spent.NO


async def _one(here: App, job_id: str) -> CallToolResult:
    subject = await subject_of(here, job_id, field="job_id")
    if subject.entry is None:
        raise InputError(f"job_id: {job_id[:60]!r} was not started from here.", "list_jobs without it shows what was.")
    entry = subject.entry
    history = [
        JobHistory(at=each.at, stage=each.stage, state=each.state, status=each.status, request_id=each.request_id)
        for each in await here.ledger.history(entry.id)
    ]
    rows = [row for row in await here.ledger.find(entry.upstream_id or "") if row.name == entry.name] or [entry]
    (note,) = await notes_of_entries(here, [row for row in reversed(rows) if row.real_money is entry.real_money])
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


def _before(cursor: str | None) -> tuple[float, int] | None:
    if cursor is None:
        return None
    at, _, number = cursor.partition(":")
    try:
        # Cursors of earlier versions have the time alone.
        return float(at), min(int(number or 0), _LAST_ROW)
    except ValueError as cause:
        raise InputError("cursor: not one of this tool's.", "Give the cursor of its last result, or none.") from cause


async def _page(here: App, state: str, project_id: str | None, before: tuple[float, int] | None) -> list[Entry]:
    """The next rows in that state, one more than a page where there are more, however far back they lie."""
    shown: list[Entry] = []
    while len(shown) <= _MOST:
        found = await here.ledger.listing(project_id=project_id, before=before, limit=_MOST + 1)
        shown += [entry for entry in found if _is_shown(entry, state)]
        if len(found) <= _MOST:
            break
        before = found[-1].place
    return shown


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
