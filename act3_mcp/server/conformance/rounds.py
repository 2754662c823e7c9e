"""Tools and a prompt that answer with questions first, and are called again with the answers (SEP-2322)."""

from typing import Any

from mcp.server.mcpserver import UserMessage
from mcp.types import (
    CallToolResult,
    CreateMessageRequest,
    CreateMessageRequestParams,
    CreateMessageResult,
    ElicitRequest,
    ElicitRequestFormParams,
    ElicitResult,
    InputRequiredResult,
    ListRootsRequest,
    ListRootsResult,
    SamplingMessage,
    TextContent,
)

from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.conformance.content import text
from act3_mcp.tools.app import Ctx
from act3_mcp.tools.toolset import READ, Toolset

toolset = Toolset("conformance-rounds")

Answer = CallToolResult | InputRequiredResult

# Sealed on its way to the client and back by the SDK, so that it needs no signature of ours.
FIRST_ROUND, SECOND_ROUND = "round-1", "round-2"


@toolset.tool(READ, title="One question")
async def test_input_required_result_elicitation(ctx: Ctx) -> Answer:
    """Ask for a name, then greet."""
    name = _field(ctx, "user_name", "name")
    if name is None:
        return InputRequiredResult(input_requests={"user_name": _form("What is your name?", "name")})
    return text(f"Hello, {name}!")


@toolset.tool(READ, title="A question to the model")
async def test_input_required_result_sampling(ctx: Ctx) -> Answer:
    """Ask the client's model for a capital."""
    answer = _response(ctx, "capital_question")
    if not isinstance(answer, CreateMessageResult):
        question = _sample("What is the capital of France?", 100)
        return InputRequiredResult(input_requests={"capital_question": question})
    return text(getattr(answer.content, "text", ""))


@toolset.tool(READ, title="A question about roots")
async def test_input_required_result_list_roots(ctx: Ctx) -> Answer:
    """Ask for the client's roots."""
    answer = _response(ctx, "client_roots")
    if not isinstance(answer, ListRootsResult):
        return InputRequiredResult(input_requests={"client_roots": ListRootsRequest()})
    return text(f"Roots: {', '.join(str(root.uri) for root in answer.roots)}")


@toolset.tool(READ, title="State")
async def test_input_required_result_request_state(ctx: Ctx) -> Answer:
    """Ask, with a state that must come back."""
    if _response(ctx, "confirm") is None or ctx.request_state != FIRST_ROUND:
        return _confirm("Please confirm")
    return text("state-ok")


@toolset.tool(READ, title="State that is tampered with")
async def test_input_required_result_tampered_state(ctx: Ctx) -> Answer:
    """Ask, with a state that may only come back as it left."""
    if _response(ctx, "confirm") is None:
        return _confirm("Please confirm")
    return text("state-ok")


@toolset.tool(READ, title="Three questions at once")
async def test_input_required_result_multiple_inputs(ctx: Ctx) -> Answer:
    """Ask the person, the model and the client in one round."""
    questions = {
        "user_name": _form("What is your name?", "name"),
        "greeting": _sample("Generate a greeting", 50),
        "client_roots": ListRootsRequest(),
    }
    if any(_response(ctx, key) is None for key in questions):
        return InputRequiredResult(input_requests=dict(questions), request_state=FIRST_ROUND)
    return text(f"Hello, {_field(ctx, 'user_name', 'name')}!")


@toolset.tool(READ, title="Two rounds")
async def test_input_required_result_multi_round(ctx: Ctx) -> Answer:
    """Ask twice, one after the other."""
    if ctx.request_state == SECOND_ROUND and (color := _field(ctx, "step2", "color")) is not None:
        return text(f"Your favourite color is {color}.")
    if ctx.request_state == FIRST_ROUND and _response(ctx, "step1") is not None:
        question = _form("Step 2: What is your favorite color?", "color")
        return InputRequiredResult(input_requests={"step2": question}, request_state=SECOND_ROUND)
    question = _form("Step 1: What is your name?", "name")
    return InputRequiredResult(input_requests={"step1": question}, request_state=FIRST_ROUND)


@toolset.tool(READ, title="Only what the client can answer")
async def test_input_required_result_capabilities(ctx: Ctx) -> Answer:
    """Ask what the client has declared that it can answer."""
    able = ctx.client_capabilities
    questions: dict[str, ElicitRequest | CreateMessageRequest | ListRootsRequest] = {}
    if able and able.elicitation:
        questions["user_name"] = _form("What is your name?", "name")
    if able and able.sampling:
        questions["greeting"] = _sample("Generate a greeting", 50)
    if able and able.roots:
        questions["client_roots"] = ListRootsRequest()
    if all(_response(ctx, key) is not None for key in questions):
        return text("Nothing is left to ask")
    return InputRequiredResult(input_requests=dict(questions))


@toolset.tool(READ, title="A question on a stream")
async def test_streaming_elicitation(ctx: Ctx) -> Answer:
    """Report progress, then ask in the result: never by a request on the stream."""
    await ctx.report_progress(1, 2, "About to ask")
    if _response(ctx, "confirm") is None:
        return _confirm("Please confirm")
    return text("Confirmed")


def add_prompt(server: FilmServer) -> None:
    """Add the prompt that asks."""

    @server.prompt(title="A prompt that asks first")
    async def test_input_required_result_prompt(ctx: Ctx) -> list[UserMessage] | InputRequiredResult:
        """Ask for a context, then use it."""
        context = _field(ctx, "user_context", "context")
        if context is None:
            question = _form("What context should the prompt use?", "context")
            return InputRequiredResult(input_requests={"user_context": question})
        return [UserMessage(content=TextContent(type="text", text=f"Use this context: {context}"))]


def _form(message: str, field: str) -> ElicitRequest:
    schema = {"type": "object", "properties": {field: {"type": "string"}}, "required": [field]}
    return ElicitRequest(params=ElicitRequestFormParams(message=message, requested_schema=schema))


def _confirm(message: str) -> InputRequiredResult:
    schema = {"type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"]}
    question = ElicitRequest(params=ElicitRequestFormParams(message=message, requested_schema=schema))
    return InputRequiredResult(input_requests={"confirm": question}, request_state=FIRST_ROUND)


def _sample(words: str, most: int) -> CreateMessageRequest:
    message = SamplingMessage(role="user", content=TextContent(type="text", text=words))
    return CreateMessageRequest(params=CreateMessageRequestParams(messages=[message], max_tokens=most))


def _response(ctx: Ctx, key: str) -> Any:
    return (ctx.input_responses or {}).get(key)


def _field(ctx: Ctx, key: str, field: str) -> Any:
    """A field of a form that was accepted, None for anything else."""
    answer = _response(ctx, key)
    return (answer.content or {}).get(field) if isinstance(answer, ElicitResult) else None
