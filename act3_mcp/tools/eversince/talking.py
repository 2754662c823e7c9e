"""Telling the agent something and hearing what it answers; behind `eversince_send_message` and `reply` alike."""

from mcp.types import CallToolResult

from act3_mcp.contract.eversince import messages, projects
from act3_mcp.contract.eversince.projects import Project
from act3_mcp.contract.states import State
from act3_mcp.errors import AgentBusyError, ConflictError, InvalidRequestError, Spent
from act3_mcp.film.conversation import Conversation, Passage
from act3_mcp.film.lifecycle import Meaning, meaning_of
from act3_mcp.jobs.eversince import Told, Watch, telling
from act3_mcp.jobs.rows import Entry
from act3_mcp.jobs.work import Kind, handle_of
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.running import AGENT_TEXT, Report, Said, follow_agent, report, run
from act3_mcp.upstream.redaction import clean, passage


async def tell(
    ctx: Ctx, project_id: str, draft: messages.MessageDraft, *, when_idle: bool, wait_seconds: float, again: bool
) -> CallToolResult:
    """Send a message and wait for the agent's next word.

    Raises:
        AgentBusyError: the agent works, and the message was not to wait for it.
    """
    began = app(ctx).clock.monotonic()
    watch = Watch(app(ctx).eversince.client, app(ctx).clock)
    snapshot = await watch.look(project_id)
    if when_idle and snapshot.state in {State.QUEUED, State.RUNNING}:
        snapshot = await follow_agent(ctx, snapshot, watch, entry_id=None, wait_seconds=wait_seconds)
    before = watch.project
    assert before is not None
    if meaning_of(before, app(ctx).clock.epoch()) is Meaning.WORKING:
        if when_idle:
            return await _queue(ctx, before, draft)
        raise _busy(before)
    left = max(0.0, wait_seconds - (app(ctx).clock.monotonic() - began))
    return await _send(ctx, before, draft, wait_seconds=left, again=again)


async def _send(
    ctx: Ctx, before: Project, draft: messages.MessageDraft, *, wait_seconds: float, again: bool
) -> CallToolResult:
    api = app(ctx).eversince
    conversation = Conversation(api.client, before.id)
    cursor = await conversation.latest()
    watch = Watch(api.client, app(ctx).clock, before)
    work = telling(
        api.client, before.id, Told(draft, cursor), price=await app(ctx).messenger.price_of_more(before.id), watch=watch
    )
    try:
        project, told = await run(ctx, work, watch, wait_seconds=wait_seconds, again=again)
    except (InvalidRequestError, ConflictError) as refusal:
        # One edition answers 400 to a busy agent where the other answers 409; the status tells.
        now = (await api.client.read(projects.GET, project_id=before.id)).value
        if meaning_of(now, app(ctx).clock.epoch()) is Meaning.WORKING:
            raise _busy(now) from refusal
        if meaning_of(now, app(ctx).clock.epoch()) in {Meaning.FAILED, Meaning.CANCELLED}:
            refusal.advice = "This project takes no messages any more; start anew with eversince_create_project."
        raise
    _hear(told, await conversation.after(cursor))
    return report(ctx, project, told)


async def look_again(ctx: Ctx, entry: Entry, spent: Spent) -> CallToolResult:
    """What the call that set the agent to work would tell now, had it waited till now."""
    here = app(ctx)
    assert entry.upstream_id is not None
    watch = Watch(here.eversince.client, here.clock)
    snapshot = await watch.look(entry.upstream_id)
    await here.watchers.record(Kind.RUN, snapshot)
    assert watch.project is not None
    saved = await here.saver.kept(Kind.RUN, entry.upstream_id)
    told = Report(spent=spent, wait=snapshot.look_again_in or 30.0, saved=saved)
    if entry.kind is Kind.MESSAGE:
        conversation = Conversation(here.eversince.client, entry.upstream_id)
        _hear(told, await conversation.after(Told.after_in(entry.request)))
    return report(ctx, watch.project, told)


def _hear(told: Report, heard: Passage) -> None:
    told.messages = [said for said in spoken(heard) if said.speaker == "agent"]
    told.cursor = heard.cursor


def spoken(read: Passage) -> list[Said]:
    """Messages as results show them: the agent's text is somebody else's, so made harmless."""
    return [
        Said(
            id=message.id,
            speaker="user" if message.role == "user" else "agent",
            text=passage(message.content or "", AGENT_TEXT),
            created_at=message.created_at,
        )
        for message in read.messages
    ]


async def _queue(ctx: Ctx, before: Project, draft: messages.MessageDraft) -> CallToolResult:
    """Leave the message to be sent when the agent is idle, once."""
    outbox = app(ctx).outbox
    is_new = await outbox.put(before.id, draft)
    if not is_new and await outbox.waiting(before.id) != draft.message:
        raise AgentBusyError(
            "Another message waits for this agent already; nothing was sent.",
            "Wait until it was sent, or take it back with cancel_job and say everything in one message.",
        )
    note = "The message is queued and is sent once the agent is idle, also after a restart."
    told = Report(spent=Spent.NO, note=note if is_new else f"{note} It was queued before.")
    return report(ctx, before, told)


def _busy(project: Project) -> AgentBusyError:
    return AgentBusyError(
        f"The agent is still at work ({clean(project.status or 'unknown', 40)}) and takes no message now; "
        "nothing was sent.",
        f"Call wait (handle {handle_of(Kind.RUN, project.id)}), or call again with when_idle=true to have it sent when "
        "the agent stops.",
    )
