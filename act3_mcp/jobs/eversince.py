"""Eversince's three kinds of paid work: an agent's run, a message to it, a render."""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from act3_mcp.clock import Clock
from act3_mcp.contract.eversince import messages, projects, renders
from act3_mcp.contract.eversince.projects import Project
from act3_mcp.contract.eversince.statuses import poll_seconds
from act3_mcp.contract.states import State
from act3_mcp.errors import InputError
from act3_mcp.film.conversation import Conversation
from act3_mcp.jobs.differences import differences
from act3_mcp.jobs.work import Kind, Look, Lost, Settle, Snapshot, Work
from act3_mcp.spend.prices import Price
from act3_mcp.upstream.client import Answer, ApiClient
from act3_mcp.upstream.fetch import Fetcher, Progress, Saved
from act3_mcp.upstream.redaction import clean

# The same brief within ten minutes is taken for the same wish, whatever else was asked for: whoever has lost the
# answer asks again from memory, and a whole film paid for twice is worse than one question more.
SAME_BRIEF_SECONDS = 600.0
# What a request for a project holds that nobody asked for.
_OURS = frozenset({"idempotency_key", "webhook_url"})
# How long after a start an unchanged `idle` may still be the one from before it.
GRACE_SECONDS = 20.0
_GRACE_LOOK_SECONDS = 2.0


@dataclass
class Watch:
    """Looks at a project, keeps what it saw last, and takes no old `idle` for the end of new work.

    `before` is the project as it was just before the work was sent.
    """

    client: ApiClient
    clock: Clock
    before: Project | None = None
    project: Project | None = None
    _began: float = field(init=False, default=0.0)
    _is_believed: bool = field(init=False, default=True)

    async def look(self, project_id: str) -> Snapshot:
        """The project as it stands."""
        return self.saw(await self.client.read(projects.GET, project_id=project_id))

    def started(self, answer: Answer[Project]) -> Snapshot:
        """The answer to the request that started the work; what it leaves out is as it was."""
        known = self.before or answer.value
        self._began, self._is_believed = self.clock.monotonic(), False
        self.project = known.model_copy(update=answer.value.model_dump(exclude_unset=True, exclude_none=True))
        return _snapshot(answer)

    def saw(self, answer: Answer[Project]) -> Snapshot:
        """An answer about the project."""
        self.project = answer.value
        snapshot = _snapshot(answer)
        if snapshot.state is not State.SUCCEEDED or self._is_the_end(answer.value):
            self._is_believed = True
            return snapshot
        return Snapshot(
            snapshot.upstream_id,
            State.RUNNING,
            status=snapshot.status,
            request_id=snapshot.request_id,
            said=snapshot.said,
            look_again_in=_GRACE_LOOK_SECONDS,
        )

    def _is_the_end(self, project: Project) -> bool:
        return (
            self._is_believed
            or self.before is None
            or project.updated_at is None
            or project.updated_at != self.before.updated_at
            or self.clock.monotonic() - self._began > GRACE_SECONDS
        )


def look_at_project(client: ApiClient, clock: Clock) -> Look:
    """Reads a project once."""

    async def look(project_id: str) -> Snapshot:
        return await Watch(client, clock).look(project_id)

    return look


def direction(client: ApiClient, draft: projects.ProjectDraft, *, target: str, price: Price, watch: Watch) -> Work:
    """Have a film made of a brief; `draft` has its idempotency key already."""

    async def send_(body: projects.ProjectDraft) -> Snapshot:
        answer = await client.write(projects.CREATE, body)
        snapshot = watch.started(answer)
        # 200: the key's project was there before, so this request made nothing.
        return snapshot if answer.status != 200 else _uncharged(snapshot)

    async def send() -> Snapshot:
        return await send_(draft)

    def differs(request: str, _sent_at: float) -> str | None:
        return differences(request, draft.to_json(), apart_from=_OURS)

    async def settle(lost: Lost) -> Snapshot | None:
        # The same key makes no second project, so asking again is how to find out.
        return await send_(projects.ProjectDraft.model_validate_json(lost.request))

    return Work(
        Kind.RUN,
        target,
        None,
        draft.to_json(),
        price,
        send,
        watch.look,
        fresh_seconds=SAME_BRIEF_SECONDS,
        differs=differs,
        settle=settle,
        where_to_look="Look at eversince_list_projects",
    )


def brief_target(draft: projects.ProjectDraft) -> str:
    """What makes two wishes the same one: the caller's key, else the brief's words."""
    if draft.idempotency_key:
        return f"key:{draft.idempotency_key}"
    return f"brief:{_digest(' '.join(draft.brief.split()))}"


@dataclass(frozen=True)
class Told:
    """A message as the ledger keeps it: `after` is the newest message when it was sent."""

    draft: messages.MessageDraft
    after: str | None

    def to_json(self) -> str:
        """What to write down."""
        return json.dumps({"after": self.after, "message": self.draft.message}, ensure_ascii=False)

    @staticmethod
    def after_in(request: str) -> str | None:
        """The newest message before the one the ledger kept so."""
        return json.loads(request)["after"]


def message_target(project_id: str, message: str) -> str:
    """What makes two messages the same one while the agent works on the first."""
    return f"{project_id} {_digest(message)}"


def telling(client: ApiClient, project_id: str, told: Told, *, price: Price, watch: Watch) -> Work:
    """Tell the agent something; the same words while it works on them are the same message."""
    draft = told.draft

    async def send() -> Snapshot:
        return watch.started(await client.write(messages.SEND, draft, project_id=project_id))

    return Work(
        Kind.MESSAGE,
        message_target(project_id, draft.message),
        project_id,
        told.to_json(),
        price,
        send,
        watch.look,
        settle=settle_message(client, watch.look),
        where_to_look="Look at eversince_list_messages, which does not show it",
    )


def rendering(client: ApiClient, project_id: str, draft: renders.RenderDraft, *, price: Price, watch: Watch) -> Work:
    """Render the timeline."""

    async def send() -> Snapshot:
        return watch.started(await client.write(renders.CREATE, draft, project_id=project_id))

    return Work(
        Kind.RENDER,
        f"{project_id} {draft.quality}",
        project_id,
        draft.to_json(),
        price,
        send,
        watch.look,
        settle=settle_render(client),
        where_to_look="Look at eversince_get_project",
    )


def settle_run(client: ApiClient) -> Settle:
    """Finds the project that a lost brief made: the one with its words, made since, that no row of ours knows."""

    async def found(lost: Lost) -> Snapshot | None:
        brief = projects.ProjectDraft.model_validate_json(lost.request).brief
        page = (await client.read(projects.LIST, projects.ProjectQuery(limit=50))).value
        ids = [
            row.id
            for row in page.projects
            if row.id not in lost.known and row.brief == brief and lost.may_be_from(row.created_at)
        ]
        return _snapshot(await client.read(projects.GET, project_id=ids[0])) if len(ids) == 1 else None

    return found


def settle_message(client: ApiClient, look: Look) -> Settle:
    """Finds a lost message in the conversation, after what was there when it was sent."""

    async def found(lost: Lost) -> Snapshot | None:
        project_id, told = lost.target.partition(" ")[0], json.loads(lost.request)
        since = await Conversation(client, project_id).after(told["after"])
        arrived = any(message.role == "user" and message.content == told["message"] for message in since.messages)
        return await look(project_id) if arrived else None

    return found


def settle_render(client: ApiClient) -> Settle:
    """Sees a lost render in its project: it renders, or has a film made since."""

    async def found(lost: Lost) -> Snapshot | None:
        answer = await client.read(projects.GET, project_id=lost.target.partition(" ")[0])
        project = answer.value
        is_made = bool(project.assembled_url) and lost.may_be_from(project.updated_at)
        return _snapshot(answer) if project.status == "rendering" or is_made else None

    return found


async def save_film(client: ApiClient, fetcher: Fetcher, project_id: str, *, out: Path, progress: Progress) -> Saved:
    """Save a project's rendered film; its link works for a day, so it is asked for anew and never kept.

    Raises:
        InputError: there is no film.
        MediaError: the link is refused or broken.
    """
    project = (await client.read(projects.GET, project_id=project_id)).value
    if not project.assembled_url:
        raise InputError(
            f"This project has no rendered film ({clean(project.status or 'unknown', 40)}).",
            "Render it with eversince_render_project, then save it.",
        )
    return await fetcher.save(project.assembled_url, out, progress)


def _snapshot(answer: Answer[Project]) -> Snapshot:
    project = answer.value
    return Snapshot(
        upstream_id=project.id,
        state=project.state,
        status=project.status,
        error=project.error_message,
        request_id=answer.request_id,
        said=project.agent_message,
        look_again_in=answer.retry_after if answer.retry_after is not None else poll_seconds(project.status),
    )


def _uncharged(snapshot: Snapshot) -> Snapshot:
    return Snapshot(
        snapshot.upstream_id,
        snapshot.state,
        status=snapshot.status,
        error=snapshot.error,
        credits_used=0.0,
        request_id=snapshot.request_id,
        look_again_in=snapshot.look_again_in,
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
