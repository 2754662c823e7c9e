"""What has changed is told to whoever asked, in both eras, from any task.

These tests also pin what `server/subscriptions.py` uses of the SDK's insides.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.server.connection import Connection
from mcp.server.context import ServerRequestContext
from mcp.server.session import ServerSession
from mcp.server.subscriptions import PromptsListChanged, ResourcesListChanged, ToolsListChanged
from mcp.shared.exceptions import MCPError
from mcp.types import SubscribeRequestParams

from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.subscriptions import MAX_URIS, Subscriptions
from tests.films import ERAS, film_client
from tests.protocol.processes import COMMAND, environment
from tests.protocol.test_http import serving

# Subscribing by URI is what 2026-07-28 has removed and every older client does.
pytestmark = pytest.mark.filterwarnings("ignore:.*is removed as of 2026-07-28")

JOB, OTHER = "act3://jobs/job_1", "act3://jobs/job_2"


@dataclass
class Heard:
    """What a client was told: URIs of resources, and methods of everything else."""

    said: list[str] = field(default_factory=list)
    _more: anyio.Event = field(default_factory=anyio.Event)

    async def __call__(self, message: Any) -> None:
        self.said.append(getattr(message.params, "uri", None) or message.method)
        self._more.set()
        self._more = anyio.Event()

    async def until(self, *expected: str) -> None:
        """Wait for exactly this; fails with what was said instead."""
        with anyio.move_on_after(10):
            while self.said != list(expected):
                await self._more.wait()
        assert self.said == list(expected)


def a_server() -> tuple[FilmServer, Subscriptions]:
    """A server that has nothing but its subscriptions."""
    subscriptions = Subscriptions()

    @asynccontextmanager
    async def lifespan(_: Any) -> AsyncGenerator[Any]:
        async with subscriptions.running():
            yield None

    server = FilmServer("test", lifespan=lifespan, log_level="WARNING", subscriptions=subscriptions.bus)
    subscriptions.attach(server)
    return server, subscriptions


async def subscribe(client: Client, uri: str) -> None:
    await client.subscribe_resource(uri)  # pyright: ignore[reportDeprecated]


async def unsubscribe(client: Client, uri: str) -> None:
    await client.unsubscribe_resource(uri)  # pyright: ignore[reportDeprecated]


async def test_a_legacy_client_hears_of_what_it_subscribed_to_and_of_nothing_else() -> None:
    heard = Heard()
    server, subscriptions = a_server()
    async with Client(server, mode="legacy", message_handler=heard) as client:
        await subscribe(client, JOB)
        await subscriptions.publish(OTHER)
        await subscriptions.publish(JOB)
        await heard.until(JOB)

        await unsubscribe(client, JOB)
        await subscribe(client, OTHER)
        await subscriptions.publish(JOB)
        await subscriptions.publish(OTHER)
        await heard.until(JOB, OTHER)


async def test_a_modern_client_hears_on_the_stream_it_opened() -> None:
    server, subscriptions = a_server()
    async with Client(server) as client, client.listen(resource_subscriptions=[JOB]) as stream:
        await subscriptions.publish(OTHER)
        await subscriptions.publish(JOB)
        with anyio.fail_after(10):
            event = await anext(aiter(stream))

    assert getattr(event, "uri", None) == JOB


async def test_one_client_unsubscribing_leaves_another_subscribed() -> None:
    first, second = Heard(), Heard()
    server, subscriptions = a_server()
    async with (
        Client(server, mode="legacy", message_handler=first) as one,
        Client(server, mode="legacy", message_handler=second) as other,
    ):
        await subscribe(one, JOB)
        await subscribe(other, JOB)
        await unsubscribe(one, JOB)
        await subscriptions.publish(JOB)
        await second.until(JOB)

    assert first.said == []


async def test_a_legacy_client_is_promised_changes_and_told_of_them_unasked() -> None:
    heard = Heard()
    server, subscriptions = a_server()
    async with Client(server, mode="legacy", message_handler=heard) as client:
        promised = client.server_capabilities
        # Answered after the handshake's last message, which is what we wait for.
        await client.list_tools()
        for event in (ToolsListChanged(), ResourcesListChanged(), PromptsListChanged()):
            await subscriptions.bus.publish(event)
        await heard.until(
            "notifications/tools/list_changed",
            "notifications/resources/list_changed",
            "notifications/prompts/list_changed",
        )

    assert promised.resources
    assert promised.tools
    assert promised.prompts
    assert promised.resources.subscribe
    assert promised.resources.list_changed
    assert promised.tools.list_changed
    assert promised.prompts.list_changed


@dataclass
class Blocked:
    """A connection's way out that takes a message only when it is let."""

    let: anyio.Event = field(default_factory=anyio.Event)
    taken: list[str] = field(default_factory=list)

    async def send_raw_request(self, method: str, params: Any, opts: Any = None) -> dict[str, Any]:
        raise NotImplementedError(method)

    async def notify(self, method: str, params: Any, opts: Any = None) -> None:
        await self.let.wait()
        self.taken.append(params["uri"])


async def test_a_client_that_does_not_read_holds_nobody_up_and_is_told_once() -> None:
    server, subscriptions = a_server()
    blocked, heard = Blocked(), Heard()
    connection = Connection.for_loop(blocked)
    session = ServerSession(cast("Any", blocked), connection)
    ctx = ServerRequestContext[Any, Any](
        session=session, lifespan_context=None, protocol_version="2025-11-25", method="resources/subscribe"
    )
    subscribing = server.low.get_request_handler("resources/subscribe")
    assert subscribing is not None

    async with Client(server, mode="legacy", message_handler=heard) as client:
        for uri in (JOB, OTHER):
            await subscribing.handler(ctx, SubscribeRequestParams(uri=uri))
        await subscribe(client, OTHER)
        for _ in range(100):
            await subscriptions.publish(JOB)
        await subscriptions.publish(OTHER)
        await heard.until(OTHER)
        blocked.let.set()
        await anyio.wait_all_tasks_blocked()

    # The first was on its way; the other 99 are one.
    assert blocked.taken == [JOB, JOB, OTHER]


async def test_a_client_cannot_subscribe_without_end() -> None:
    server, _ = a_server()
    async with Client(server, mode="legacy") as client:
        for number in range(MAX_URIS):
            await subscribe(client, f"act3://jobs/{number}")
        await subscribe(client, "act3://jobs/0")
        with pytest.raises(MCPError, match=str(MAX_URIS)):
            await subscribe(client, JOB)


async def test_a_connection_that_ends_is_forgotten() -> None:
    server, subscriptions = a_server()
    async with Client(server, mode="legacy") as client:
        await subscribe(client, JOB)
        while_open = len(subscriptions._listeners)  # pyright: ignore[reportPrivateUsage]
    await anyio.wait_all_tasks_blocked()
    await subscriptions.publish(JOB)

    assert not subscriptions._listeners  # pyright: ignore[reportPrivateUsage]
    assert while_open == 1


@pytest.mark.parametrize("over", ["stdio", "http"])
async def test_real_connections_are_told_too(over: str, tmp_path: Path) -> None:
    heard = Heard()
    stdio = StdioServerParameters(
        command=COMMAND[0], args=[*COMMAND[1:], "serve", "--conformance"], env=environment(tmp_path)
    )
    with serving(tmp_path, "--conformance") if over == "http" else nullcontext((stdio, None)) as (server, _):
        async with Client(server, mode="legacy", message_handler=heard) as client:
            # Over HTTP, what belongs to no request goes out on a stream of its own, which opens when it will.
            with anyio.fail_after(20):
                while not heard.said:
                    await client.call_tool("test_trigger_tool_change", {})

    assert set(heard.said) == {"notifications/tools/list_changed"}


@pytest.mark.parametrize("era", ERAS)
async def test_the_production_server_offers_subscriptions(era: str, tmp_path: Path) -> None:
    async with film_client(tmp_path, era=era) as call:
        offered = call.client.server_capabilities.resources

    assert offered
    assert offered.subscribe
    assert offered.list_changed
