"""Tools whose work goes on in a task of their own, in memory: the suite asks for kinds of end that films have not."""

import contextvars
import secrets
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Annotated, Any

import anyio
from anyio.abc import TaskGroup
from mcp.server.context import CallNext, HandlerResult
from mcp.server.mcpserver import require_client_extension
from mcp.shared.exceptions import MCPError
from mcp.types import (
    INTERNAL_ERROR,
    CallToolRequestParams,
    CallToolResult,
    ElicitRequest,
    ElicitRequestFormParams,
    ElicitResult,
    InputRequiredResult,
)
from pydantic import Field

from act3_mcp.server.conformance.content import text
from act3_mcp.server.tasks.extension import Request
from act3_mcp.server.tasks.wire import IDENTIFIER, Standing, Status
from act3_mcp.tools.app import App, Ctx
from act3_mcp.tools.toolset import READ, Toolset

toolset = Toolset("conformance-tasks")

TTL_SECONDS = 600.0
POLL_SECONDS = 0.2
PAUSE = 0.5

FINAL = frozenset({Status.COMPLETED, Status.FAILED, Status.CANCELLED})


@dataclass
class MemoryTask:
    """One piece of work: what it says, asks and ends with."""

    id: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    caller: str = ""
    status: Status = Status.WORKING
    created_at: float = field(default_factory=time.time)
    updated_at: float = field(default_factory=time.time)
    message: str | None = None
    result: dict[str, Any] | None = None
    error: dict[str, Any] | None = None
    questions: dict[str, Any] = field(default_factory=dict[str, Any])
    answers: dict[str, Any] = field(default_factory=dict[str, Any])
    answered: anyio.Event = field(default_factory=anyio.Event)
    scope: anyio.CancelScope = field(default_factory=anyio.CancelScope)

    def say(self, message: str) -> None:
        self.message, self.updated_at = message, time.time()

    def turn(self, status: Status) -> None:
        self.status, self.updated_at = status, time.time()

    async def ask(self, *questions: dict[str, Any]) -> list[Any]:
        """The answers, once there is one to each."""
        keys = [f"question-{number}" for number in range(1, len(questions) + 1)]
        self.questions.update(zip(keys, questions, strict=True))
        self.turn(Status.INPUT_REQUIRED)
        while self.questions:
            await self.answered.wait()
            self.answered = anyio.Event()
        self.turn(Status.WORKING)
        return [self.answers[key] for key in keys]

    def standing(self) -> Standing:
        return Standing(
            self.id,
            self.status,
            self.created_at,
            self.updated_at,
            TTL_SECONDS,
            POLL_SECONDS,
            self.message,
            self.result,
            self.error,
            dict(self.questions),
        )


Work = Callable[[MemoryTask], Awaitable[CallToolResult]]
# What a tool has left to be done after its answer, for the call that may make a task of it.
_left: contextvars.ContextVar[list[Work] | None] = contextvars.ContextVar("left", default=None)


async def detach(work: Work) -> CallToolResult:
    """Leave `work` to a task, or do it now where the client knows no tasks."""
    left = _left.get()
    if left is None:
        return await work(MemoryTask())
    left.append(work)
    return text("")


class MemoryTasks:
    """Tasks that last as long as this process."""

    def __init__(self) -> None:
        self.tools = frozenset(toolset.names)
        self._tasks: dict[str, MemoryTask] = {}
        self._group: TaskGroup

    @asynccontextmanager
    async def running(self, app: App) -> AsyncGenerator[None]:
        del app
        async with anyio.create_task_group() as self._group:
            yield
            self._group.cancel_scope.cancel()

    async def start(
        self, params: CallToolRequestParams, ctx: Request, call_next: CallNext, caller: str
    ) -> HandlerResult | Standing:
        del params
        left: list[Work] = []
        token = _left.set(left)
        try:
            result = await call_next(ctx)
        finally:
            _left.reset(token)
        if not left:
            return result
        task = MemoryTask(caller=caller)
        self._tasks[task.id] = task
        self._group.start_soon(_do, task, left[0])
        return task.standing()

    async def get(self, task_id: str, ctx: Request, caller: str) -> Standing | None:
        del ctx
        task = self._find(task_id, caller)
        return task.standing() if task else None

    async def answer(self, task_id: str, answers: dict[str, Any], caller: str) -> bool:
        task = self._find(task_id, caller)
        if task is None:
            return False
        for key, answer in answers.items():
            if task.questions.pop(key, None) is not None:
                task.answers[key] = answer
        task.answered.set()
        return True

    async def cancel(self, task_id: str, ctx: Request, caller: str) -> bool:
        del ctx
        task = self._find(task_id, caller)
        if task is not None:
            task.scope.cancel()
        return task is not None

    def _find(self, task_id: str, caller: str) -> MemoryTask | None:
        task = self._tasks.get(task_id)
        return task if task and task.caller == caller else None


async def _do(task: MemoryTask, work: Work) -> None:
    with task.scope:
        try:
            result = await work(task)
        except MCPError as failure:
            task.error = failure.error.model_dump(exclude_none=True)
            task.turn(Status.FAILED)
        else:
            task.result = result.model_dump(by_alias=True, mode="json", exclude_none=True)
            task.turn(Status.COMPLETED)
    if task.scope.cancelled_caught:
        task.turn(Status.CANCELLED)


@toolset.tool(READ, title="Greeting")
async def greet(name: Annotated[str, Field(description="Whom to greet")]) -> CallToolResult:
    """Greet at once."""
    return text(f"Hello, {name}!")


@toolset.tool(READ, title="Slow")
async def slow_compute(
    seconds: Annotated[float, Field(description="How long to take", ge=0, le=60)] = 0,
    label: Annotated[str, Field(description="What to call it")] = "",
) -> CallToolResult:
    """Take some time."""

    async def work(task: MemoryTask) -> CallToolResult:
        task.say(f"Computing {label}")
        await anyio.sleep(seconds)
        return text(f"Computed {label}")

    return await detach(work)


@toolset.tool(READ, title="Failing, and a task only")
async def failing_job(ctx: Ctx) -> CallToolResult:
    """Fail as a tool does, some time later."""
    if _left.get() is None:
        require_client_extension(ctx.request_context, IDENTIFIER)

    async def work(_: MemoryTask) -> CallToolResult:
        await anyio.sleep(PAUSE)
        return CallToolResult(content=text("It failed").content, is_error=True)

    return await detach(work)


@toolset.tool(READ, title="Failing by protocol")
async def protocol_error_job() -> CallToolResult:
    """Fail as a protocol does."""

    async def work(_: MemoryTask) -> CallToolResult:
        raise MCPError(INTERNAL_ERROR, "It broke")

    return await detach(work)


@toolset.tool(READ, title="A question in a task")
async def confirm_delete(filename: Annotated[str, Field(description="What to delete")]) -> CallToolResult:
    """Ask before it does something."""

    async def work(task: MemoryTask) -> CallToolResult:
        (answer,) = await task.ask(_question(f"Delete {filename}?", confirm={"type": "boolean"}))
        return text(f"{filename}: {answer}")

    return await detach(work)


@toolset.tool(READ, title="Two questions in a task")
async def multi_input() -> CallToolResult:
    """Ask two things at once."""

    async def work(task: MemoryTask) -> CallToolResult:
        name, place = _question("Name?", name={"type": "string"}), _question("Place?", place={"type": "string"})
        return text(str(await task.ask(name, place)))

    return await detach(work)


@toolset.tool(READ, title="A question first, then a task")
async def test_tool_with_task(ctx: Ctx) -> CallToolResult | InputRequiredResult:
    """Ask before there is a task."""
    answer = (ctx.input_responses or {}).get("user_name")
    if not isinstance(answer, ElicitResult):
        return InputRequiredResult(input_requests={"user_name": _form("Name?", name={"type": "string"})})

    async def work(_: MemoryTask) -> CallToolResult:
        return text(f"Hello, {answer.content}")

    return await detach(work)


def _question(message: str, **properties: Any) -> dict[str, Any]:
    return _form(message, **properties).model_dump(by_alias=True, mode="json", exclude_none=True)


def _form(message: str, **properties: Any) -> ElicitRequest:
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return ElicitRequest(params=ElicitRequestFormParams(message=message, requested_schema=schema))
