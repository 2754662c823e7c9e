"""Tasks that stand for work in the ledger.

The tool runs first and does not wait, so that whatever it spends has passed the
gate and the ledger before there is a task. How the task stands is then read
from the rows of what was started, by whichever process is asked.
"""

import hashlib
import json
import logging
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import anyio
from anyio.abc import TaskGroup
from mcp.server.context import CallNext, HandlerResult
from mcp.server.mcpserver import Context
from mcp.types import CallToolRequestParams, CallToolResult, TextContent

from act3_mcp.contract.states import State
from act3_mcp.errors import Act3McpError, Spent, UpstreamError
from act3_mcp.jobs.awaiting import Subject, first_change
from act3_mcp.jobs.work import entry_id_of, parse_handle
from act3_mcp.server.tasks.extension import Request
from act3_mcp.server.tasks.rows import TTL_SECONDS, Call, TaskRow, TaskRows
from act3_mcp.server.tasks.wire import Standing, Status
from act3_mcp.tools.app import App, Ctx
from act3_mcp.tools.film.handles import subject_of
from act3_mcp.tools.film.jobs import cancel_job
from act3_mcp.tools.film.notes import title_of
from act3_mcp.tools.film.outcome import outcome
from act3_mcp.tools.film.waits import wait
from act3_mcp.upstream.redaction import clean

log = logging.getLogger(__name__)


@dataclass
class _Following:
    """What a task waits for, as last seen in this process; `moved_at` is a Unix time."""

    subjects: list[Subject]
    newest: Subject
    moved_at: float

    @property
    def is_over(self) -> bool:
        return any(not subject.is_running for subject in self.subjects)


class WorkTasks:
    """Tasks of the tools that start work or wait for it; `tools` maps each to the argument that makes it wait."""

    def __init__(self, path: Path, tools: Mapping[str, str]) -> None:
        self.tools = tools
        self._path = path
        self._following: dict[str, _Following] = {}
        self._rows: TaskRows
        self._app: App
        self._group: TaskGroup

    @asynccontextmanager
    async def running(self, app: App) -> AsyncGenerator[None]:
        """The time in which work is followed; what still runs at its end, another process can follow."""
        self._app, self._rows = app, TaskRows(self._path)
        with closing(self._rows):
            async with anyio.create_task_group() as self._group:
                yield
                self._group.cancel_scope.cancel()

    async def start(
        self, params: CallToolRequestParams, ctx: Request, call_next: CallNext, caller: str
    ) -> HandlerResult | Standing:
        """Make the call without waiting; a task if there is something to wait for, else the result."""
        argument = self.tools[params.name]
        given = {name: value for name, value in (params.arguments or {}).items() if name != argument}
        # In place: what the SDK calls the tool with is this very object.
        params.arguments = {**given, argument: 0}
        result = await call_next(ctx)
        if not isinstance(result, CallToolResult) or result.is_error or not result.structured_content:
            return result
        called = partial(Call, caller, params.name, _digest(given))
        told = result.structured_content
        call = _waiting(called, told) if params.name == wait.__name__ else await self._started(called, told)
        if call is None:
            return result
        return await self._look(await self._rows.add(call, self._app.clock.epoch()), ctx)

    async def get(self, task_id: str, ctx: Request, caller: str) -> Standing | None:
        """How the task stands; the result it would have had by waiting, once there is one."""
        row = await self._rows.find(task_id, caller, self._app.clock.epoch())
        if row is None:
            return None
        if row.cancelled_at is not None:
            return _standing(row, Status.CANCELLED, row.cancelled_at, row.note)
        if row.result is not None:
            return _standing(row, Status.COMPLETED, row.finished_at, row.note, row.result)
        return await self._look(row, ctx)

    async def answer(self, task_id: str, answers: dict[str, Any], caller: str) -> bool:
        """Nothing: such tasks ask nothing. An agent's questions are answered with `reply`."""
        del answers
        return await self._rows.find(task_id, caller, self._app.clock.epoch()) is not None

    async def cancel(self, task_id: str, ctx: Request, caller: str) -> bool:
        """Do what `cancel_job` does; a call that only waited just stops waiting."""
        now = self._app.clock.epoch()
        row = await self._rows.find(task_id, caller, now)
        if row is None:
            return False
        if row.call.since is not None:
            await self._rows.cancel(task_id, now)
        elif row.result is None and not (self._following.get(task_id) or await self._follow(row)).is_over:
            await self._rows.note(task_id, await self._cancel_work(row, ctx))
        return True

    async def _cancel_work(self, row: TaskRow, ctx: Request) -> str:
        try:
            told = await cancel_job(row.call.names[0], _context(ctx))
        except Act3McpError as refusal:
            return str(refusal)
        # The rows know now, and whoever follows the work does not yet.
        self._following.pop(row.id, None)
        return str((told.structured_content or {}).get("next", ""))

    async def _started(self, called: Callable[..., Call], told: dict[str, Any]) -> Call | None:
        """What the call has started, if it goes on."""
        handle = told.get("handle")
        if handle is None or entry_id_of(handle):
            return None
        _, upstream_id = parse_handle(handle)
        rows = [row for row in await self._app.ledger.find(upstream_id) if row.handle == handle]
        # A message that waits for its turn has no row yet, and the newest is somebody else's.
        if not rows or rows[-1].is_over or await self._app.outbox.waiting(upstream_id) is not None:
            return None
        return called(names=(rows[-1].id,), spent=str(told.get("spent", Spent.NO)))

    async def _look(self, row: TaskRow, ctx: Request) -> Standing:
        try:
            following = self._following.get(row.id) or await self._follow(row)
            if not following.is_over:
                return _standing(row, Status.WORKING, following.moved_at, await self._words(following, row.note))
            if row.call.since is None and following.newest.snapshot.state is State.CANCELED:
                return _standing(row, Status.CANCELLED, following.moved_at, row.note)
            result = await _outcome(row.call, following, _context(ctx))
        except Act3McpError as failure:
            if isinstance(failure, UpstreamError) and failure.temporary:
                return _standing(row, Status.WORKING, row.created_at, f"It cannot be looked at now. {failure}")
            result = CallToolResult(content=[TextContent(type="text", text=str(failure))], is_error=True)
        now = self._app.clock.epoch()
        dumped = result.model_dump(mode="json", by_alias=True, exclude_none=True)
        await self._rows.finish(row.id, dumped, now)
        return _standing(row, Status.COMPLETED, now, row.note, dumped)

    async def _follow(self, row: TaskRow) -> _Following:
        """Begin to follow what a task waits for; from now on the ledger is kept up to date."""
        subjects = [await subject_of(self._app, name) for name in row.call.names]
        moved_at = max(row.created_at, *(subject.entry.updated_at for subject in subjects if subject.entry))
        following = _Following(subjects, subjects[-1], moved_at)
        if not following.is_over:
            self._following[row.id] = following
            self._group.start_soon(self._watch, row, following)
        return following

    async def _watch(self, row: TaskRow, following: _Following) -> None:
        async def moved(subject: Subject) -> None:
            following.newest, following.moved_at = subject, self._app.clock.epoch()

        left = row.expires_at - self._app.clock.epoch()
        try:
            await first_change(self._app.watchers, following.subjects, moved, seconds=left)
        except Act3McpError as failure:
            log.warning("task %s is not followed any more: %s", row.id, failure)
        # Whoever asks next reads the rows anew, as another process would.
        if self._following.get(row.id) is following:
            del self._following[row.id]

    async def _words(self, following: _Following, note: str | None) -> str:
        """Progress as a person reads it: `Shot 3: drawing 62 %`."""
        snapshot = following.newest.snapshot
        title = clean(await title_of(self._app, following.newest), 60)
        percent = f" {snapshot.percent:.0f} %" if snapshot.percent is not None else ""
        words = f"{title}: {clean(snapshot.status or str(snapshot.state), 40)}{percent}"
        if len(following.subjects) > 1:
            words = f"Waiting for {len(following.subjects)}; {words}"
        return f"{words}. {note}" if note else words


def _waiting(called: Callable[..., Call], told: dict[str, Any]) -> Call | None:
    """What the call waits for, if it has nothing to tell yet."""
    jobs: list[dict[str, Any]] = told["jobs"]
    going_on = [job["handle"] for job in jobs if not State(job["state"]).is_final and not entry_id_of(job["handle"])]
    if not going_on or any(job.get("has_changed") for job in jobs):
        return None
    shows = tuple(job["handle"] for job in jobs)
    return called(names=tuple(going_on), spent=str(Spent.NO), since=told["cursor"], shows=shows)


async def _outcome(call: Call, following: _Following, ctx: Ctx) -> CallToolResult:
    """What the call would have returned, had it waited."""
    if call.since is not None:
        return await wait(ctx, list(call.shows), call.since, timeout_seconds=0)
    entry = following.newest.entry
    assert entry is not None
    return await outcome(ctx, entry, Spent(call.spent))


def _standing(
    row: TaskRow, status: Status, updated_at: float | None, message: str | None, result: dict[str, Any] | None = None
) -> Standing:
    return Standing(
        row.id,
        status,
        created_at=row.created_at,
        updated_at=row.created_at if updated_at is None else updated_at,
        ttl_seconds=TTL_SECONDS,
        message=message,
        result=result,
    )


def _context(ctx: Request) -> Ctx:
    return Context(request_context=ctx)


def _digest(arguments: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(arguments, sort_keys=True).encode()).hexdigest()
