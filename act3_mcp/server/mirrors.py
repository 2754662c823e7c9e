"""Resources as mirrors of the reading tools: the same data, checks and pace, under a URI."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mcp.shared.uri_template import UriTemplate
from mcp.types import Annotations, Resource, ResourceTemplate

from act3_mcp.tools.toolset import Mirror

_FOR_THE_MODEL = Annotations(audience=["assistant"], priority=0.5)
_QUERY = re.compile(r"\{\?[^}]*\}")


@dataclass(frozen=True)
class _Parsed:
    mirror: Mirror
    template: UriTemplate


class Mirrors:
    """Every mirror of a server, found by URI."""

    def __init__(self, mirrors: Iterable[Mirror]) -> None:
        self._parsed = [_Parsed(mirror, UriTemplate.parse(mirror.template)) for mirror in mirrors]

    def resources(self) -> list[Resource]:
        """Those that can be read without knowing an id."""
        return [
            Resource(
                uri=uri,
                name=parsed.mirror.tool,
                title=parsed.mirror.title,
                description=parsed.mirror.description,
                mime_type=parsed.mirror.mime_type,
                annotations=_FOR_THE_MODEL,
            )
            for parsed in self._parsed
            if "{" not in (uri := _QUERY.sub("", parsed.mirror.template))
        ]

    def templates(self) -> list[ResourceTemplate]:
        """Those that take an id or a query."""
        return [
            ResourceTemplate(
                uri_template=parsed.mirror.template,
                name=parsed.mirror.tool,
                title=parsed.mirror.title,
                description=parsed.mirror.description,
                mime_type=parsed.mirror.mime_type,
                annotations=_FOR_THE_MODEL,
            )
            for parsed in self._parsed
            if "{" in parsed.mirror.template
        ]

    def find(self, uri: str) -> tuple[str, dict[str, Any]] | None:
        """The tool behind a URI, and its arguments."""
        for parsed in self._parsed:
            if (values := parsed.template.match(uri)) is not None:
                return parsed.mirror.tool, {name: value for name, value in values.items() if value != ""}
        return None
