"""Prompts with and without arguments, and completion of an argument."""

from typing import Annotated

from mcp.server.mcpserver import UserMessage
from mcp.types import (
    Completion,
    CompletionArgument,
    CompletionContext,
    ContentBlock,
    PromptReference,
    ResourceTemplateReference,
    TextContent,
)
from pydantic import Field

from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.conformance.content import embedded, image

CITIES = ("paris", "park", "party")


def add(server: FilmServer) -> None:
    """Add the prompts, and completion if the server has none of its own."""

    @server.prompt(title="Simple")
    async def test_simple_prompt() -> list[UserMessage]:
        """A prompt without arguments."""
        return _messages(_text("This is a simple prompt for testing."))

    @server.prompt(title="With arguments")
    async def test_prompt_with_arguments(
        arg1: Annotated[str, Field(description="First test argument")],
        arg2: Annotated[str, Field(description="Second test argument")],
    ) -> list[UserMessage]:
        """A prompt with two arguments."""
        return _messages(_text(f"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'"))

    @server.prompt(title="With a resource")
    async def test_prompt_with_embedded_resource(
        resourceUri: Annotated[str, Field(description="URI of the resource to embed")],  # noqa: N803 # the suite's name
    ) -> list[UserMessage]:
        """A prompt with a resource in it."""
        return _messages(
            embedded(resourceUri, "Embedded resource content for testing."),
            _text("Please process the embedded resource above."),
        )

    @server.prompt(title="With an image")
    async def test_prompt_with_image() -> list[UserMessage]:
        """A prompt with an image in it."""
        return _messages(image(), _text("Please analyze the image above."))

    if server.low.get_request_handler("completion/complete") is None:

        @server.completion()
        async def complete(
            _: PromptReference | ResourceTemplateReference, argument: CompletionArgument, __: CompletionContext | None
        ) -> Completion:
            values = [city for city in CITIES if city.startswith(argument.value)]
            return Completion(values=values, total=len(values), has_more=False)


def _text(words: str) -> TextContent:
    return TextContent(type="text", text=words)


def _messages(*blocks: ContentBlock) -> list[UserMessage]:
    return [UserMessage(content=block) for block in blocks]
