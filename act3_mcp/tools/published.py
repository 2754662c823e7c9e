"""Tools as the SDK has them, shown from schemas that were written down.

Making the SDK's tool of a function builds models and schemas; for all of them
that took a tenth of a second before a host saw the first. So schemas are read
from `published.json`, which a test keeps equal to what the functions say, and a
tool is built when it is first called.
"""

import inspect
import json
from collections.abc import Awaitable, Callable
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.tools import Tool
from mcp.types import ToolAnnotations

from act3_mcp.tools.schemas import lean

PUBLISHED = Path(__file__).with_name("published.json")

Function = Callable[..., Awaitable[Any]]


class PublishedTool(Tool):
    """A tool whose schemas are known before it is built; what the SDK asks of it before a call is only these."""

    published_output: dict[str, Any] | None

    @cached_property
    def output_schema(self) -> dict[str, Any] | None:
        """What it returns, as written down."""
        return self.published_output

    async def run(
        self, arguments: dict[str, Any], context: Context[Any, Any], convert_result: bool = False
    ) -> Any:  # the SDK's signature
        """Build it, once, and call it."""
        return await self._built.run(arguments, context, convert_result=convert_result)

    @cached_property
    def _built(self) -> Tool:
        assert self.annotations is not None
        return strict(self.fn, self.title or self.name, self.annotations)


def published(function: Function, title: str, annotations: ToolAnnotations) -> Tool:
    """The tool, not yet built; one that is not written down yet is built at once."""
    known = _schemas().get(function.__name__)
    if known is None:
        return strict(function, title, annotations)
    # Constructed without checks: `fn_metadata` is what building it would make.
    return PublishedTool.model_construct(
        fn=function,
        name=function.__name__,
        title=title,
        description=_description(function),
        parameters=known["input"],
        published_output=known["output"],
        annotations=annotations,
        icons=None,
        meta=None,
    )


def strict(function: Function, title: str, annotations: ToolAnnotations) -> Tool:
    """The tool, built from its function."""
    tool = Tool.from_function(function, title=title, description=_description(function), annotations=annotations)
    # The SDK drops unknown arguments in silence (python-sdk #3067): a misspelt option would be ignored.
    # The schema says that there are none, and the error boundary refuses them.
    tool.parameters = {**lean(tool.parameters), "additionalProperties": False}
    if tool.fn_metadata.output_schema is not None:
        tool.fn_metadata.output_schema = lean(tool.fn_metadata.output_schema)
    return tool


def schemas_of(tool: Tool) -> dict[str, Any]:
    """What is written down of a tool."""
    return {"input": tool.parameters, "output": tool.output_schema}


@cache
def _schemas() -> dict[str, dict[str, Any]]:
    return json.loads(PUBLISHED.read_text(encoding="utf-8")) if PUBLISHED.exists() else {}


def _description(function: Function) -> str:
    return inspect.cleandoc(function.__doc__ or "")
