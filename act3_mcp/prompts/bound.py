"""Templates as the SDK's prompts."""

import re
from collections.abc import Collection
from typing import Any

from mcp import MCPError
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.prompts import Prompt
from mcp.server.mcpserver.prompts.base import Message, PromptArgument, UserMessage
from mcp.types import INVALID_PARAMS

from act3_mcp.errors import InputError
from act3_mcp.prompts.template import Template, read_templates

_WORD = re.compile(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b")
_PREFIXES = ("act3_", "eversince_")


class FilmPrompt(Prompt):
    """A prompt whose arguments are checked by its template: the SDK's own check names no remedy."""

    template: Template

    async def render(
        self,
        arguments: dict[str, Any] | None,
        context: Context[Any, Any],  # noqa: ARG002 # the signature is the SDK's
    ) -> list[Message]:
        """Render the prompt as one message of the person's.

        Raises:
            MCPError: an argument is missing or unknown.
        """
        try:
            return [UserMessage(self.template.render(arguments or {}))]
        except InputError as refusal:
            raise MCPError(INVALID_PARAMS, f"{refusal.what} {refusal.advice}") from refusal


def load_prompts(shown: Collection[str], known: Collection[str]) -> list[Prompt]:
    """The prompts whose tools are all shown: one that names a tool the model does not have leads it astray."""
    return [_bound(template) for template in read_templates() if tools_named_in(template.body, known) <= set(shown)]


def tools_named_in(text: str, known: Collection[str]) -> set[str]:
    """The tools a text names; a word with an API's prefix counts whether or not there is such a tool.

    Names of one word are left out: `wait` is more often a verb.
    """
    return {word for word in _WORD.findall(text) if word in known or word.startswith(_PREFIXES)}


def _bound(template: Template) -> Prompt:
    return FilmPrompt(
        name=template.name,
        title=template.title,
        description=template.description,
        arguments=[
            PromptArgument(name=argument.name, description=argument.description, required=argument.required)
            for argument in template.arguments
        ],
        fn=template.render,
        context_kwarg=None,
        template=template,
    )
