"""The conformance suite's fixtures: there with the flag, under our rules, and never without it."""

import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from mcp import Client, MCPError
from mcp.types import TextContent

from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.compose import build_server
from act3_mcp.server.conformance import register, tools
from act3_mcp.settings import Settings
from tests.films import ERAS, film_client
from tests.protocol.test_http import serving


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    """The address of one server with the flag."""
    with serving(tmp_path_factory.mktemp("scored"), "--conformance") as (url, _):
        yield url


@pytest.mark.parametrize("era", ERAS)
async def test_without_the_flag_there_is_none_of_them(era: str, tmp_path: Path) -> None:
    async with film_client(tmp_path, era=era) as call:
        client = call.client
        shown = {tool.name for tool in (await client.list_tools()).tools}
        shown |= {prompt.name for prompt in (await client.list_prompts()).prompts}
        uris = [str(resource.uri) for resource in (await client.list_resources()).resources]
        uris += [template.uri_template for template in (await client.list_resource_templates()).resource_templates]
        called = await client.call_tool("test_simple_text", {})
        with pytest.raises(MCPError):
            await client.read_resource("test://static-text")
        logging = client.server_capabilities.logging

    assert shown
    assert not shown & {tool.name for tool in tools()}
    assert not [name for name in shown if name.startswith(("test_", "json_schema"))]
    assert not [uri for uri in uris if uri.startswith("test:")]
    assert called.is_error
    assert logging is None


def test_without_the_flag_they_are_not_even_imported() -> None:
    code = (
        "import sys; from act3_mcp.cli import serve; from act3_mcp.server import http, stdio;"
        "from act3_mcp.settings import Settings; serve.build_server(Settings.from_environment({}));"
        "print([name for name in sys.modules if 'conformance' in name])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


@pytest.mark.parametrize("era", ERAS)
async def test_with_the_flag_they_stand_beside_ours_and_keep_our_rules(era: str, scored: str) -> None:
    async with Client(scored, mode=era) as client:
        shown = {tool.name for tool in (await client.list_tools()).tools}
        plain = await client.call_tool("test_simple_text", {})
        strange = await client.call_tool("test_simple_text", {"loud": True})
        failed = await client.call_tool("test_error_handling", {})
        read = await client.read_resource("test://template/7/data")

    assert {"act3_generate_shot", "test_simple_text"} <= shown
    assert not plain.is_error
    assert strange.is_error
    (refusal,) = strange.content
    assert isinstance(refusal, TextContent)
    assert "loud: there is no such argument" in refusal.text
    (failure,) = failed.content
    assert isinstance(failure, TextContent)
    assert failure.text.startswith("This tool intentionally returns an error for testing")
    assert '"id": "7"' in getattr(read.contents[0], "text", "")


def names(server: FilmServer) -> set[str]:
    return {tool.name for tool in server._tool_manager.list_tools()}  # pyright: ignore[reportPrivateUsage]


def test_no_fixture_takes_the_name_of_a_tool_of_ours() -> None:
    settings = Settings.from_environment({"ACT3_MCP_HOME": "/nowhere"})
    ours, _ = build_server(settings)
    both, _ = build_server(settings, more_tools=tools())
    register(both)

    theirs = {tool.name for tool in tools()}
    assert not theirs & names(ours)
    assert names(both) == theirs | names(ours)
