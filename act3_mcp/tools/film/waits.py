"""Waiting for jobs of both APIs together."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from act3_mcp.contract.states import State
from act3_mcp.errors import UpstreamError
from act3_mcp.jobs.awaiting import Cursor, Subject, first_change
from act3_mcp.jobs.rows import Entry
from act3_mcp.jobs.work import Snapshot
from act3_mcp.tools.act3.running import tell as tell_job
from act3_mcp.tools.app import App, Ctx, app
from act3_mcp.tools.film.handles import resolve, subject_of
from act3_mcp.tools.film.notes import JobNote, note_of, title_of
from act3_mcp.tools.film.toolset import toolset
from act3_mcp.tools.progress import Progress
from act3_mcp.tools.results import result
from act3_mcp.tools.toolset import READ

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
    heard = Cursor.parse(since) if since else Cursor(await here.ledger.position())
    changed = await _changed(here, heard)
    subjects = await _subjects(here, handles, changed)
    for subject in subjects:
        subject.has_changed = not subject.is_running and subject.handle in changed
    if not any(subject.has_changed for subject in subjects):
        await first_change(here.watchers, subjects, _Progress(ctx, subjects).moved, seconds=timeout_seconds)
    # Before the rows are read: what changes in between is then told twice rather than never.
    position = await here.ledger.position()
    if handles is None:
        known = {subject.handle for subject in subjects}
        meanwhile = [entry for name, entry in (await _changed(here, heard)).items() if name not in known]
        # What began and ended while nobody here waited for it; what still runs is told by a later wait.
        ended = [subject for subject in map(_of_row, meanwhile) if not subject.is_running]
        for subject in ended:
            subject.has_changed = True
        subjects += ended
    for subject in subjects:
        await _refresh(here, subject)
    # Of named jobs that did not move there is no news; what others did stays to be heard by a wait for everything.
    is_news = handles is None or any(subject.has_changed for subject in subjects)
    return await _report(here, subjects, Cursor(position if is_news else heard.position, heard.said))


class _Progress:
    """The progress of several jobs as one: their mean, and words about the one that moved."""

    def __init__(self, ctx: Ctx, subjects: list[Subject]) -> None:
        self._ctx, self._subjects = ctx, subjects
        self._progress = Progress(ctx)

    async def moved(self, subject: Subject) -> None:
        title = await title_of(app(self._ctx), subject)
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


async def _subjects(here: App, handles: list[str] | None, changed: dict[str, Entry]) -> list[Subject]:
    if handles is not None:
        return await _named(here, handles)
    running = {entry.name: entry for entry in await here.ledger.running() if here.owns(entry)}
    return [_of_row(entry) for entry in list({**running, **changed, **running}.values())[:_MOST]]


async def _named(here: App, handles: list[str]) -> list[Subject]:
    """What the handles name; what cannot be looked at is a failure of its own, and of the call if it is all."""
    found: dict[str, Subject] = {}
    for handle in handles:
        try:
            subject = await subject_of(here, handle, field="handles")
        except UpstreamError as failure:
            kind, upstream_id = await resolve(here, handle)
            subject = Subject(kind, Snapshot(upstream_id, State.UNKNOWN), failure=failure)
        found[subject.handle] = subject
    failures = [subject.failure for subject in found.values() if subject.failure is not None]
    if failures and len(failures) == len(found):
        raise failures[0]
    return list(found.values())


async def _changed(here: App, heard: Cursor) -> dict[str, Entry]:
    """Our own work that has changed since, by name, as its rows tell: no API need know the rest any more."""
    return {entry.name: entry for entry in await here.ledger.changed_since(heard.position) if here.owns(entry)}


def _of_row(entry: Entry) -> Subject:
    return Subject(entry.kind, entry.snapshot, entry)


async def _refresh(here: App, subject: Subject) -> None:
    """Take over what its row says now: several may have ended while the first of them was told."""
    if subject.entry is None:
        return
    subject.entry = await here.ledger.get(subject.entry.id)
    if subject.is_running and subject.entry is not None and subject.entry.state.is_final:
        subject.snapshot, subject.has_changed = subject.entry.snapshot, True


async def _report(here: App, subjects: list[Subject], cursor: Cursor) -> CallToolResult:
    said = dict(cursor.said)
    notes: list[JobNote] = []
    for subject in subjects:
        project_id = subject.snapshot.upstream_id
        try:
            note, last = await note_of(here, subject, said.get(project_id))
        except UpstreamError as failure:
            subject.failure = failure
            note, last = await note_of(here, subject, None)
        if last is not None:
            said[project_id] = last
        notes.append(note)
    running = [subject for subject in subjects if subject.is_running]
    again = max(1.0, min((subject.snapshot.look_again_in or 10.0 for subject in running), default=0.0))
    words = "Call wait again with the cursor." if running else "Nothing runs any more."
    report = WaitReport(
        jobs=notes,
        running=len(running),
        cursor=str(Cursor(cursor.position, said)),
        check_again_in_seconds=again if running else None,
        next=words,
    )
    told = " ".join(note.in_words() for note in notes) or "No jobs run."
    return result(report, f"{told} {words} Spent: no. Cursor: {report.cursor}")
