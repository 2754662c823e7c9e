"""A server with a client on it, and calls whose results are checked against what the server publishes."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import httpx2
from jsonschema import Draft202012Validator
from mcp import Client
from mcp.client.extension import ClientExtension
from mcp.types import ImageContent, TextContent

from act3_mcp.clock import SYSTEM_CLOCK, Clock
from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.compose import build_server
from act3_mcp.settings import Settings
from act3_mcp.studio import Studio

ENGINE = "tests.studio.engines"
ERAS = ("auto", "legacy")
# Films kept in the background would run a test's clock on.
NOTHING_KEPT = {"ACT3_MCP_KEEP_FILMS_MB": "0"}


@dataclass
class Told:
    """Progress as a client was told it."""

    values: list[float] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    async def __call__(self, progress: float, total: float | None, message: str | None) -> None:
        assert total == 100.0
        self.values.append(progress)
        self.words.append(message or "")


@dataclass
class Caller:
    """Calls tools as a host would, and holds every result to the tool's own output schema."""

    client: Client
    schemas: dict[str, dict[str, Any]]
    server: FilmServer

    async def __call__(self, tool: str, told: "Told | None" = None, /, **arguments: Any) -> dict[str, Any]:
        """The structured content of a call that must succeed."""
        return (await self.both(tool, told, **arguments))[0]

    async def both(self, tool: str, told: "Told | None" = None, /, **arguments: Any) -> tuple[dict[str, Any], str]:
        """Structured content and text of a call that must succeed."""
        result = await self.client.call_tool(tool, arguments, progress_callback=told)
        text = cast("TextContent", result.content[0]).text
        assert not result.is_error, text
        assert all(isinstance(more, ImageContent) for more in result.content[1:])
        assert result.structured_content is not None
        # That the schema is one is not checked again: it takes ten times as long, and the client has done it.
        Draft202012Validator(self.schemas[tool]).validate(result.structured_content)
        return result.structured_content, text

    async def error(self, tool: str, **arguments: Any) -> str:
        """The text of a call that must fail."""
        result = await self.client.call_tool(tool, arguments)
        (content,) = result.content
        assert result.is_error, content
        assert result.structured_content is None
        return cast("TextContent", content).text


@asynccontextmanager
async def film_client(
    folder: Path,
    *,
    era: str = "auto",
    studio: Studio | None = None,
    transport: httpx2.AsyncBaseTransport | None = None,
    clock: Clock = SYSTEM_CLOCK,
    environment: Mapping[str, str] | None = None,
    local_files: bool = True,
    message_handler: Any = None,
    extensions: Sequence[ClientExtension] = (),
) -> AsyncGenerator[Caller]:
    """A client of a server whose home and output lie in `folder`; its studio uses the quick test engine."""
    home = folder / "home"
    settings = Settings.from_environment(
        {"ACT3_MCP_HOME": str(home), "ACT3_MCP_OUTPUT": str(folder / "output"), **NOTHING_KEPT, **(environment or {})}
    )
    server, _ = build_server(
        settings,
        studio=studio or Studio(home, engine=ENGINE),
        transport=transport,
        clock=clock,
        local_files=local_files,
    )
    async with Client(server, mode=era, message_handler=message_handler, extensions=extensions) as client:
        tools = (await client.list_tools()).tools
        yield Caller(client, {tool.name: tool.output_schema or {} for tool in tools}, server)


async def a_shot(call: Caller, **settings: Any) -> tuple[str, str]:
    """A project with one shot: their ids."""
    project = await call("act3_create_project", title="My Film")
    scene = await call("act3_create_scene", project_id=project["project_id"], title="Opening Scene")
    shot = await call("act3_create_shot", scene_id=scene["scene_id"], **{"prompt": "A hero walks", **settings})
    return project["project_id"], shot["shot_id"]


def id_of(handle: str) -> str:
    """The id in a handle."""
    return handle.rpartition("/")[2]
