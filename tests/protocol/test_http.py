"""Streamable HTTP: both eras on one endpoint, behind one guard that no route escapes."""

import signal
import subprocess
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from pydantic import SecretStr

from act3_mcp.clock import SYSTEM_CLOCK
from act3_mcp.errors import ConfigError
from act3_mcp.server.compose import build_server
from act3_mcp.server.guard import MAX_BODY_BYTES, Bind
from act3_mcp.server.http import http_app
from act3_mcp.server.webhooks import Webhooks
from act3_mcp.settings import Settings
from tests.films import ERAS
from tests.protocol.processes import COMMAND, environment

TOKEN = "token-that-must-not-leak"


@contextmanager
def serving(folder: Path, *flags: str, **more: str) -> Generator[tuple[str, subprocess.Popen[str]]]:
    """A server on a free port: its `/mcp` address and its process."""
    with subprocess.Popen(
        [*COMMAND, "serve", "--http", "127.0.0.1:0", *flags],
        env=environment(folder, **more),
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        try:
            yield process.stderr.readline().split()[-1], process
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=20)
            process.kill()


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    """The root address of one server with a token, for all the refusals."""
    with serving(tmp_path_factory.mktemp("guarded"), ACT3_MCP_HTTP_TOKEN=TOKEN) as (url, _):
        yield url.removesuffix("/mcp")


@pytest.mark.parametrize("era", ERAS)
async def test_a_client_of_either_era_lists_and_calls(era: str, tmp_path: Path) -> None:
    with serving(tmp_path) as (url, _):
        async with Client(url, mode=era) as client:
            tools = (await client.list_tools()).tools
            result = await client.call_tool("act3_create_project", {"title": "Over HTTP"})

    assert "act3_generate_shot" in {tool.name for tool in tools}
    assert result.structured_content is not None
    assert result.structured_content["title"] == "Over HTTP"


async def test_the_token_opens_and_nothing_else_does(guarded: str) -> None:
    http = httpx2.AsyncClient(headers={"Authorization": f"Bearer {TOKEN}"})
    async with http, Client(streamable_http_client(f"{guarded}/mcp", http_client=http)) as client:
        opened = await client.call_tool("act3_get_credits", {})
    refused = [
        httpx2.post(f"{guarded}/mcp", headers=headers).status_code
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, {"Authorization": "Basic x"})
    ]

    assert opened.structured_content == {"balance": 1_000_000}
    assert refused == [401] * 4


@pytest.mark.parametrize(
    "path", ["/mcp", "/healthz", "/", "/no-such-route", "/webhooks/act3", "/webhooks/eversince", "/mcp/../healthz"]
)
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:80"}, 421),
        ({"Host": "127.0.0.1@evil.example"}, 421),
        ({"Host": ""}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "file://127.0.0.1"}, 403),
        ({"Content-Type": "application/json"}, 413),
    ],
)
def test_no_route_escapes_the_guard(path: str, headers: dict[str, str], status: int, guarded: str) -> None:
    everything = {"Authorization": f"Bearer {TOKEN}", **headers}

    response = httpx2.request(
        "POST", guarded + path, headers=everything, content=b" " * (MAX_BODY_BYTES + 1 if status == 413 else 2)
    )

    assert response.status_code == status
    assert TOKEN not in response.text


async def test_every_route_asks_for_the_token_but_those_meant_not_to(tmp_path: Path) -> None:
    settings = Settings.from_environment({"ACT3_MCP_HOME": str(tmp_path)})
    server, _ = build_server(settings)
    webhooks = Webhooks(settings.webhook_secrets, tmp_path / "webhooks.db", SYSTEM_CLOCK, server.wake)
    guard = http_app(server, Bind.parse("8400", SecretStr(TOKEN), None), webhooks)
    routes = cast("Any", guard)._app.routes

    open_to_all: set[str] = set()
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(guard), base_url="http://127.0.0.1") as http:
        for route in routes:
            if (await http.post(route.path)).status_code != 401:
                open_to_all.add(route.path)

    assert {route.path for route in routes} == {"/mcp", "/healthz", "/webhooks/act3", "/webhooks/eversince"}
    # Health tells nothing; webhooks are signed, since whoever sends them cannot know the token.
    assert open_to_all == {"/healthz", "/webhooks/act3", "/webhooks/eversince"}


def test_health_needs_no_token_and_tells_nothing_else(guarded: str) -> None:
    response = httpx2.get(f"{guarded}/healthz")

    assert response.status_code == 200
    assert set(response.json()) == {"status", "version"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_server(number: signal.Signals, tmp_path: Path) -> None:
    with serving(tmp_path) as (url, process):
        httpx2.get(url.replace("/mcp", "/healthz"))
        process.send_signal(number)
        code = process.wait(timeout=15)

    assert code in {0, -number, 130}


@pytest.mark.parametrize("flags", [("--read-only",), ("--toolsets", "film")])
async def test_flags_choose_what_is_shown(flags: tuple[str, ...], tmp_path: Path) -> None:
    with serving(tmp_path, *flags) as (url, _):
        async with Client(url) as client:
            names = {tool.name for tool in (await client.list_tools()).tools}

    assert "studio_status" in names
    assert "act3_generate_shot" not in names


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.1:http", "127.0.0.1:99999", ""])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ConfigError, match="--http"):
        Bind.parse(address, None, None)


@pytest.mark.parametrize("address", ["0.0.0.0:8400", "192.168.1.5:8400", "[::]:8400", "films.example:8400"])
def test_binding_beyond_loopback_needs_a_token(address: str) -> None:
    with pytest.raises(ConfigError, match="ACT3_MCP_HTTP_TOKEN"):
        Bind.parse(address, None, None)


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [("127.0.0.1:8400", "127.0.0.1", 8400), ("[::1]:1", "::1", 1), ("8400", "127.0.0.1", 8400)],
)
def test_loopback_needs_none(address: str, host: str, port: int) -> None:
    bind = Bind.parse(address, None, None)

    assert (bind.host, bind.port) == (host, port)
