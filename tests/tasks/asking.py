"""A client that knows tasks, and shows them as they come."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import anyio
from mcp import Client
from mcp.client.extension import ClaimContext, ClientExtension, ResultClaim
from mcp.types import CallToolResult, Request, RequestParams, Result
from pydantic import ConfigDict, Field

PATIENCE = 20.0


class Made(Result):
    """The answer to a call that became a task."""

    model_config = ConfigDict(extra="allow")

    result_type: Literal["task"] = Field(alias="resultType")


class Shown(Result):
    """Whatever a request about a task is answered with."""

    model_config = ConfigDict(extra="allow")


class About(RequestParams):
    task_id: str = Field(alias="taskId")
    input_responses: dict[str, Any] | None = Field(default=None, alias="inputResponses")


class Ask(Request[About, str]):
    params: About


class Declared(ClientExtension):
    """Declares the extension; its tests look at tasks themselves."""

    identifier = "io.modelcontextprotocol/tasks"

    def claims(self) -> list[ResultClaim[Any]]:
        async def resolve(made: Made, _: ClaimContext) -> CallToolResult:
            raise NotImplementedError(made)

        return [ResultClaim(result_type="task", model=Made, resolve=resolve)]


@dataclass
class Tasks:
    """Calls and asks over one connection."""

    client: Client

    async def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """The raw answer: a task's, or a result's."""
        answer = await self.client.session.call_tool(tool, arguments, allow_claimed=True)
        return answer.model_dump(by_alias=True, mode="json", exclude_none=True)

    async def made(self, tool: str, **arguments: Any) -> str:
        """The id of the task that a call must become."""
        answer = await self.call(tool, **arguments)
        assert answer["resultType"] == "task", answer
        return answer["taskId"]

    async def ask(self, what: str, task_id: str, answers: dict[str, Any] | None = None) -> dict[str, Any]:
        params = About(taskId=task_id, inputResponses=answers)
        shown = await self.client.session.send_request(Ask(method=f"tasks/{what}", params=params), Shown)
        return shown.model_dump(by_alias=True, mode="json", exclude_none=True)

    async def get(self, task_id: str) -> dict[str, Any]:
        return await self.ask("get", task_id)

    async def until(self, task_id: str, what: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The task once this is true of it."""
        with anyio.fail_after(PATIENCE):
            while not what(shown := await self.get(task_id)):
                pass
        return shown

    async def ended(self, task_id: str) -> dict[str, Any]:
        return await self.until(task_id, lambda shown: shown["status"] != "working")
