"""Tools collected as data: functions stay plain, and binding them to a server happens once, elsewhere."""

import inspect
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

from mcp.server.mcpserver.tools import Tool
from mcp.types import ToolAnnotations

from act3_mcp.tools.published import published, strict

P = ParamSpec("P")
R = TypeVar("R")

# Named for the consequence. All four hints are always set: hosts take a missing one for the worst.
READ = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=True)
CREATES = ToolAnnotations(read_only_hint=False, destructive_hint=False, idempotent_hint=False, open_world_hint=True)
UPDATES = ToolAnnotations(read_only_hint=False, destructive_hint=True, idempotent_hint=True, open_world_hint=True)
DELETES = ToolAnnotations(read_only_hint=False, destructive_hint=True, idempotent_hint=True, open_world_hint=True)
SPEND = ToolAnnotations(read_only_hint=False, destructive_hint=False, idempotent_hint=False, open_world_hint=True)
SAVES = ToolAnnotations(read_only_hint=False, destructive_hint=False, idempotent_hint=False, open_world_hint=True)


@dataclass(frozen=True)
class Mirror:
    """A resource that shows what a reading tool returns: one thing, two ways to it."""

    template: str
    tool: str
    title: str
    description: str
    mime_type: str


@dataclass
class Toolset:
    """A named group of tools that can be shown or left out as one."""

    name: str
    mirrors: list[Mirror] = field(default_factory=list[Mirror])
    _tools: list[tuple[Callable[..., Awaitable[Any]], str, ToolAnnotations]] = field(default_factory=list)

    def tool(
        self,
        annotations: ToolAnnotations,
        *,
        title: str,
        resource: str | Sequence[str] = (),
        mime_type: str = "application/json",
    ) -> Callable[[Callable[P, Awaitable[R]]], Callable[P, Awaitable[R]]]:
        """Add a function; its name and docstring are what the model reads, `title` what a person does.

        `resource` is the URI template under which the same thing can be read, or
        several; their variables are arguments of the tool. `mime_type` is what
        a reader of it gets first.
        """

        def add(function: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
            self._tools.append((function, title, annotations))
            summary = inspect.cleandoc(function.__doc__ or "").partition("\n")[0]
            for template in [resource] if isinstance(resource, str) else resource:
                self.mirrors.append(Mirror(template, function.__name__, title, summary, mime_type))
            return function

        return add

    @property
    def names(self) -> list[str]:
        """Every tool's name."""
        return [function.__name__ for function, _, _ in self._tools]

    def bind(self, *, read_only: bool = False) -> Iterator[Tool]:
        """The toolset as the SDK's tools: strict about arguments, lean in schema, built when first called."""
        for function, title, annotations in self._tools:
            if annotations.read_only_hint or not read_only:
                yield published(function, title, annotations)

    def build(self) -> Iterator[Tool]:
        """The same, each built from its function at once; what `published.json` is made of."""
        for function, title, annotations in self._tools:
            yield strict(function, title, annotations)
