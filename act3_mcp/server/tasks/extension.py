"""The Tasks extension as the SDK wants it: who may ask for what, and which source knows the answer."""

import hashlib
from collections.abc import Awaitable, Callable, Container, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from mcp.server.context import CallNext, HandlerResult, ServerRequestContext
from mcp.server.extension import Extension, MethodBinding
from mcp.server.mcpserver import require_client_extension
from mcp.shared.exceptions import MCPError
from mcp.shared.inbound import MCP_NAME_HEADER, decode_header_value
from mcp.types import HEADER_MISMATCH, INVALID_PARAMS, CallToolRequestParams

from act3_mcp.server.tasks.wire import IDENTIFIER, VERSIONS, Standing, TaskAnswers, TaskId
from act3_mcp.tools.app import App

Request = ServerRequestContext[App, Any]


class TaskSource(Protocol):
    """Tasks of one kind. What it does not know, or knows as another caller's, is None or False to the caller."""

    @property
    def tools(self) -> Container[str]:
        """The tools whose calls may become tasks."""
        ...

    def running(self, app: App) -> AbstractAsyncContextManager[None]:
        """The time in which it can be asked."""
        ...

    async def start(
        self, params: CallToolRequestParams, ctx: Request, call_next: CallNext, caller: str
    ) -> HandlerResult | Standing:
        """Make the call; its task, or its result where it needs none."""
        ...

    async def get(self, task_id: str, ctx: Request, caller: str) -> Standing | None:
        """How a task stands."""
        ...

    async def answer(self, task_id: str, answers: dict[str, Any], caller: str) -> bool:
        """Take answers to what a task asked."""
        ...

    async def cancel(self, task_id: str, ctx: Request, caller: str) -> bool:
        """Stop a task, if that can be done."""
        ...


class TasksExtension(Extension):
    """Serves `tasks/get`, `tasks/update` and `tasks/cancel`, and makes tasks of calls."""

    identifier = IDENTIFIER

    def __init__(self, sources: Sequence[TaskSource]) -> None:
        self._sources = sources

    def methods(self) -> Sequence[MethodBinding]:
        """The extension's requests, which exist since 2026-07-28."""
        return [
            MethodBinding("tasks/get", TaskId, self._get, VERSIONS),
            MethodBinding("tasks/update", TaskAnswers, self._update, VERSIONS),
            MethodBinding("tasks/cancel", TaskId, self._cancel, VERSIONS),
        ]

    async def intercept_tool_call(
        self, params: CallToolRequestParams, ctx: Request, call_next: CallNext
    ) -> HandlerResult:
        """Answer with a task where the client understands one and the tool may take long."""
        source = next((source for source in self._sources if params.name in source.tools), None)
        if source is None or not _understands(ctx):
            return await call_next(ctx)
        answer = await source.start(params, ctx, call_next, _caller(ctx))
        return answer.announced() if isinstance(answer, Standing) else answer

    async def _get(self, ctx: Request, params: TaskId) -> HandlerResult:
        _check(ctx, params)
        for source in self._sources:
            if standing := await source.get(params.task_id, ctx, _caller(ctx)):
                return standing.shown()
        raise _unknown(params)

    async def _update(self, ctx: Request, params: TaskAnswers) -> HandlerResult:
        answers = params.input_responses
        await self._tell(ctx, params, lambda source: source.answer(params.task_id, answers, _caller(ctx)))
        return {}

    async def _cancel(self, ctx: Request, params: TaskId) -> HandlerResult:
        await self._tell(ctx, params, lambda source: source.cancel(params.task_id, ctx, _caller(ctx)))
        return {}

    async def _tell(self, ctx: Request, params: TaskId, tell: Callable[[TaskSource], Awaitable[bool]]) -> None:
        _check(ctx, params)
        for source in self._sources:
            if await tell(source):
                return
        raise _unknown(params)


def _understands(ctx: Request) -> bool:
    declared = ctx.session.client_capabilities
    return ctx.protocol_version in VERSIONS and bool(declared and IDENTIFIER in (declared.extensions or {}))


def _check(ctx: Request, params: TaskId) -> None:
    """Refuse whoever does not know tasks, and a header that names another task.

    The SDK compares the header for its own methods only. One that is missing is
    let pass: not every client sends it.
    """
    require_client_extension(ctx, IDENTIFIER)
    named = _headers(ctx).get(MCP_NAME_HEADER)
    if named is not None and decode_header_value(named) != params.task_id:
        raise MCPError(HEADER_MISMATCH, "The Mcp-Name header does not name the task in params.taskId.")


def _unknown(params: TaskId) -> MCPError:
    return MCPError(INVALID_PARAMS, "There is no such task, or no more.", {"taskId": params.task_id})


def _caller(ctx: Request) -> str:
    """Whose a task is: over HTTP whoever holds the token, over stdio whoever has this home."""
    if ctx.request is None:
        return "home"
    return "http " + hashlib.sha256(_headers(ctx).get("authorization", "").encode()).hexdigest()


def _headers(ctx: Request) -> Any:
    return getattr(ctx.request, "headers", {})
