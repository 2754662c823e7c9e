"""The one place where errors become what a model reads, and the server object they pass through."""

import difflib
import logging
from typing import Any, cast

from mcp.server import MCPServer, Server
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, InputRequiredResult
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from act3_mcp.errors import Act3McpError, InputError
from act3_mcp.tools.app import App
from act3_mcp.upstream.redaction import clean

log = logging.getLogger(__name__)


class FilmServer(MCPServer[App]):
    """The SDK's server, whose failed calls say what happened, what was spent and what to do."""

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
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            cause = error.__cause__
            if isinstance(cause, ValidationError):
                cause = self._bad_arguments(name, cause)
            if isinstance(cause, Act3McpError):
                log.info("%s: %s", name, cause)
                raise ToolError(str(cause)) from cause
            raise

    def _bad_arguments(self, name: str, failure: ValidationError) -> InputError:
        tool = self._tool_manager.get_tool(name)
        properties = cast("dict[str, dict[str, Any]]", tool.parameters.get("properties", {}) if tool else {})
        problems = [_problem(error, properties) for error in failure.errors(include_url=False, include_context=False)]
        return InputError(f"{name} was not called. {' '.join(problems)}", "Correct the arguments and call it again.")


def _problem(error: ErrorDetails, properties: dict[str, dict[str, Any]]) -> str:
    """One bad argument: its name, what is wrong, what it should be."""
    field = clean(".".join(map(str, error["loc"])), 60) or "arguments"
    if error["type"] == "extra_forbidden":
        nearest = difflib.get_close_matches(field, properties, n=1, cutoff=0.5)
        known = f"did you mean {nearest[0]}?" if nearest else f"it takes {', '.join(properties)}."
        return f"{field}: there is no such argument; {known}"
    if error["type"] == "missing":
        return f"{field}: missing. {_description(properties, error)}"
    return f"{field}: {error['msg'].removeprefix('Value error, ')}. {_description(properties, error)}"


def _description(properties: dict[str, dict[str, Any]], error: ErrorDetails) -> str:
    return properties.get(str(error["loc"][0]), {}).get("description", "") if error["loc"] else ""
