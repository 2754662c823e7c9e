"""The one place where errors become what a model reads, and the server object they pass through."""

import base64
import difflib
import json
import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, cast

from mcp import MCPError
from mcp.server import MCPServer, Server
from mcp.server.lowlevel.helper_types import ReadResourceContents
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError, ToolError
from mcp.types import (
    INVALID_PARAMS,
    CallToolResult,
    GetPromptResult,
    ImageContent,
    InputRequiredResult,
    Resource,
    ResourceTemplate,
    TextContent,
)
from pydantic import AnyUrl, ValidationError
from pydantic_core import ErrorDetails

from act3_mcp.errors import Act3McpError, InputError, NotFoundError
from act3_mcp.server.mirrors import Mirrors
from act3_mcp.tools.app import App
from act3_mcp.upstream.redaction import clean

log = logging.getLogger(__name__)


class FilmServer(MCPServer[App]):
    """The SDK's server, whose failed calls say what happened, what was spent and what to do.

    Its resources mirror its reading tools, so they fail and are checked alike.
    """

    mirrors: Mirrors = Mirrors(())
    # Has whoever follows the work behind a handle look at it now.
    wake: Callable[[str], Awaitable[None]]

    async def list_resources(self) -> list[Resource]:
        """The mirrors that take no id, and whatever else was added."""
        return [*self.mirrors.resources(), *await super().list_resources()]

    async def list_resource_templates(self) -> list[ResourceTemplate]:
        """The mirrors that take an id, and whatever else was added."""
        return [*self.mirrors.templates(), *await super().list_resource_templates()]

    async def read_resource(
        self, uri: AnyUrl | str, context: Context[App, Any] | None = None
    ) -> Iterable[ReadResourceContents] | InputRequiredResult:
        """Read a mirror, or whatever else was added.

        Raises:
            ResourceNotFoundError: nothing is there.
            ResourceError: it could not be read; the text says why.
        """
        found = self.mirrors.find(str(uri))
        if found is None:
            return await super().read_resource(uri, context)
        tool, arguments = found
        try:
            result = await self.call_tool(tool, arguments, context)
        except ToolError as error:
            missing = isinstance(error.__cause__, NotFoundError | InputError)
            raise (ResourceNotFoundError if missing else ResourceError)(str(error)) from error
        assert isinstance(result, CallToolResult)
        return _as_contents(result)

    @property
    def low(self) -> Server[App]:
        """The server below: transports and methods that the SDK's own has no public way to, as of 2.3."""
        return self._lowlevel_server

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[App, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """Call a tool.

        Raises:
            ToolError: with a text for the model; anything unforeseen stays masked, and is logged whole.
        """
        try:
            self._refuse_unknown(name, arguments)
            return await super().call_tool(name, arguments, context)
        except InputError as error:
            raise ToolError(str(error)) from error
        except ToolError as error:
            cause = error.__cause__
            if isinstance(cause, ValidationError):
                cause = self._bad_arguments(name, cause)
            if isinstance(cause, Act3McpError):
                log.info("%s: %s", name, cause)
                raise ToolError(str(cause)) from cause
            raise

    async def get_prompt(
        self, name: str, arguments: dict[str, Any] | None = None, context: Context[App, Any] | None = None
    ) -> GetPromptResult | InputRequiredResult:
        """Get a prompt.

        Raises:
            MCPError: there is none of that name, which the SDK would call an internal error.
        """
        if self._prompt_manager.get_prompt(name) is None:
            known = ", ".join(prompt.name for prompt in self._prompt_manager.list_prompts())
            raise MCPError(INVALID_PARAMS, f"There is no prompt {clean(name, 60)!r}. There are: {known}.")
        return await super().get_prompt(name, arguments, context)

    def _refuse_unknown(self, name: str, arguments: dict[str, Any]) -> None:
        known = self._properties(name)
        if known is None:
            return
        problems: list[str] = []
        for field in sorted(arguments.keys() - known.keys()):
            nearest = difflib.get_close_matches(field, known, n=1, cutoff=0.5)
            remedy = f"did you mean {nearest[0]}?" if nearest else f"it takes {', '.join(known) or 'none'}."
            problems.append(f"{clean(field, 60)}: there is no such argument; {remedy}")
        if problems:
            raise _not_called(name, problems)

    def _properties(self, name: str) -> dict[str, dict[str, Any]] | None:
        tool = self._tool_manager.get_tool(name)
        return cast("dict[str, dict[str, Any]]", tool.parameters.get("properties", {})) if tool else None

    def _bad_arguments(self, name: str, failure: ValidationError) -> InputError:
        properties = self._properties(name) or {}
        problems = [_problem(error, properties) for error in failure.errors(include_url=False, include_context=False)]
        return _not_called(name, problems)


def _as_contents(result: CallToolResult) -> list[ReadResourceContents]:
    """What a tool returns, as what a resource holds: its structure, or where it has none its pictures and text."""
    if result.structured_content is not None:
        content = json.dumps(result.structured_content, ensure_ascii=False)
        return [ReadResourceContents(content=content, mime_type="application/json")]
    pictures = [
        ReadResourceContents(content=base64.b64decode(block.data), mime_type=block.mime_type)
        for block in result.content
        if isinstance(block, ImageContent)
    ]
    texts = [
        ReadResourceContents(content=block.text, mime_type="text/plain")
        for block in result.content
        if isinstance(block, TextContent)
    ]
    return [*pictures, *texts]


def _not_called(name: str, problems: list[str]) -> InputError:
    return InputError(f"{name} was not called. {' '.join(problems)}", "Correct the arguments and call it again.")


def _problem(error: ErrorDetails, properties: dict[str, dict[str, Any]]) -> str:
    """One bad argument: its name, what is wrong, what it should be."""
    field = clean(".".join(map(str, error["loc"])), 60) or "arguments"
    if error["type"] == "missing":
        return f"{field}: missing. {_description(properties, error)}"
    return f"{field}: {error['msg'].removeprefix('Value error, ')}. {_description(properties, error)}"


def _description(properties: dict[str, dict[str, Any]], error: ErrorDetails) -> str:
    return properties.get(str(error["loc"][0]), {}).get("description", "") if error["loc"] else ""
