"""Tools that talk while they run: logs, progress, questions to the client, and news for its subscriptions."""

from typing import Annotated, Any

import anyio
from mcp.server.context import ServerRequestContext
from mcp.shared.exceptions import MCPError
from mcp.shared.message import ServerMessageMetadata
from mcp.types import (
    MISSING_REQUIRED_CLIENT_CAPABILITY,
    CallToolResult,
    CreateMessageRequest,
    CreateMessageRequestParams,
    CreateMessageResult,
    ElicitRequestedSchema,
    EmptyResult,
    SamplingMessage,
    SetLevelRequestParams,
    TextContent,
)
from pydantic import Field

from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.conformance.content import text
from act3_mcp.tools.app import App, Ctx
from act3_mcp.tools.toolset import READ, Toolset

toolset = Toolset("conformance-dialogue")

PAUSE = 0.05


@toolset.tool(READ, title="Logging")
async def test_tool_with_logging(ctx: Ctx) -> CallToolResult:
    """Log three messages on the way."""
    for words in ("Tool execution started", "Tool processing data", "Tool execution completed"):
        await _log(ctx, words)
        await anyio.sleep(PAUSE)
    return text("Tool with logging executed successfully")


@toolset.tool(READ, title="Logging on request")
async def test_logging_tool(ctx: Ctx) -> CallToolResult:
    """Log a message, which only a client that asked for it may get."""
    await _log(ctx, "Something worth a line")
    return text("Logged, if that was asked for")


@toolset.tool(READ, title="Progress")
async def test_tool_with_progress(ctx: Ctx) -> CallToolResult:
    """Report progress three times."""
    for done in (0, 50, 100):
        await ctx.report_progress(done, 100, f"Completed step {done} of 100")
        await anyio.sleep(PAUSE)
    return text("Tool with progress executed successfully")


@toolset.tool(READ, title="Sampling")
async def test_sampling(
    prompt: Annotated[str, Field(description="What to ask the client's model")], ctx: Ctx
) -> CallToolResult:
    """Ask the client's model."""
    message = SamplingMessage(role="user", content=TextContent(type="text", text=prompt))
    answer = await ctx.session.send_request(
        CreateMessageRequest(params=CreateMessageRequestParams(messages=[message], max_tokens=100)),
        CreateMessageResult,
        metadata=ServerMessageMetadata(related_request_id=ctx.request_id),
    )
    return text(f"LLM response: {getattr(answer.content, 'text', '')}")


@toolset.tool(READ, title="Elicitation")
async def test_elicitation(
    message: Annotated[str, Field(description="What to ask the person")], ctx: Ctx
) -> CallToolResult:
    """Ask the person at the client."""
    properties = {
        "username": {"type": "string", "description": "User's response"},
        "email": {"type": "string", "description": "User's email address"},
    }
    return await _elicit(ctx, "User response", message, properties, required=["username", "email"])


@toolset.tool(READ, title="Elicitation with defaults")
async def test_elicitation_sep1034_defaults(ctx: Ctx) -> CallToolResult:
    """Ask with a default for each primitive type."""
    properties: dict[str, Any] = {
        "name": {"type": "string", "description": "Name", "default": "John Doe"},
        "age": {"type": "integer", "description": "Age", "default": 30},
        "score": {"type": "number", "description": "Score", "default": 95.5},
        "status": {
            "type": "string",
            "description": "Status",
            "enum": ["active", "inactive", "pending"],
            "default": "active",
        },
        "verified": {"type": "boolean", "description": "Verified", "default": True},
    }
    return await _elicit(ctx, "Elicitation completed", "Please provide user information", properties)


@toolset.tool(READ, title="Elicitation with choices")
async def test_elicitation_sep1330_enums(ctx: Ctx) -> CallToolResult:
    """Ask with each form that a choice can have."""
    values, options = ["value1", "value2", "value3"], ["option1", "option2", "option3"]
    titled = [{"const": value, "title": f"Choice {value[-1]}"} for value in values]
    properties: dict[str, Any] = {
        "untitledSingle": {"type": "string", "enum": options},
        "titledSingle": {"type": "string", "oneOf": titled},
        "legacyEnum": {
            "type": "string",
            "enum": ["opt1", "opt2", "opt3"],
            "enumNames": ["Option One", "Option Two", "Option Three"],
        },
        "untitledMulti": {"type": "array", "items": {"type": "string", "enum": options}},
        "titledMulti": {"type": "array", "items": {"anyOf": titled}},
    }
    return await _elicit(ctx, "Elicitation completed", "Please choose", properties)


@toolset.tool(READ, title="Missing capability")
async def test_missing_capability(ctx: Ctx) -> CallToolResult:
    """Need sampling, which a client may not have declared."""
    if ctx.client_capabilities is None or ctx.client_capabilities.sampling is None:
        required = {"requiredCapabilities": {"sampling": {}}}
        raise MCPError(MISSING_REQUIRED_CLIENT_CAPABILITY, "This tool needs the client's sampling.", required)
    return text("The client has sampling")


@toolset.tool(READ, title="Changed tools")
async def test_trigger_tool_change(ctx: Ctx) -> CallToolResult:
    """Say that the list of tools has changed."""
    await ctx.notify_tools_changed()
    return text("Said so")


@toolset.tool(READ, title="Changed prompts")
async def test_trigger_prompt_change(ctx: Ctx) -> CallToolResult:
    """Say that the list of prompts has changed."""
    await ctx.notify_prompts_changed()
    return text("Said so")


def add_log_level(server: FilmServer) -> None:
    """Accept `logging/setLevel`, which the handshake revisions have and we do not serve: our log goes to stderr."""

    async def set_level(_: ServerRequestContext[App, Any], __: SetLevelRequestParams) -> EmptyResult:
        return EmptyResult()

    server.low.add_request_handler("logging/setLevel", SetLevelRequestParams, set_level)


async def _log(ctx: Ctx, words: str) -> None:
    # Deprecated by 2026-07-28 and still in both required sets.
    await ctx.info(words)  # pyright: ignore[reportDeprecated]


async def _elicit(
    ctx: Ctx, opening: str, message: str, properties: dict[str, Any], *, required: list[str] | None = None
) -> CallToolResult:
    schema: ElicitRequestedSchema = {"type": "object", "properties": properties, "required": required or []}
    answer = await ctx.session.elicit_form(message, schema, related_request_id=ctx.request_id)
    return text(f"{opening}: action={answer.action}, content={answer.content}")
