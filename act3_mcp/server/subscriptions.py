"""What has changed, told to whoever asked: one bus, both protocol eras.

Clients of 2026-07-28 open `subscriptions/listen` streams, which the SDK serves
from the bus. It serves nothing of the kind to the handshake revisions, where a
client subscribes by URI and is told on its connection. Here each such
connection becomes one more listener of the same bus, so that whoever publishes
need not know who listens.

Three things are private or provisional in 2.3 and used in this file alone: a
session's `_connection`, the low-level server's initialisation options, and
middleware. A test pins how they behave.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import anyio
from anyio.abc import TaskGroup
from mcp.server import NotificationOptions
from mcp.server.connection import Connection
from mcp.server.context import CallNext, HandlerResult, ServerRequestContext
from mcp.server.subscriptions import (
    InMemorySubscriptionBus,
    PromptsListChanged,
    ResourcesListChanged,
    ResourceUpdated,
    ServerEvent,
)
from mcp.shared.exceptions import MCPError
from mcp.types import INVALID_PARAMS, EmptyResult, SubscribeRequestParams, UnsubscribeRequestParams
from mcp_types.version import MODERN_PROTOCOL_VERSIONS

from act3_mcp.server.boundary import FilmServer
from act3_mcp.tools.app import App

# What a film's jobs, projects and messages could need many times over; a bound on what one client can make us keep.
MAX_URIS = 1024

Request = ServerRequestContext[App, Any]


class Subscriptions:
    """Everyone to be told of changes; made before the server, attached to it, and running while it runs."""

    def __init__(self) -> None:
        self.bus = InMemorySubscriptionBus()
        self._listeners: dict[Connection, _Listener] = {}
        self._running: list[TaskGroup] = []
        self.wanted: Callable[[str], Awaitable[None]] | None = None
        self.unwanted: Callable[[str], None] | None = None

    async def publish(self, uri: str) -> None:
        """Say that the resource at `uri` has changed.

        May be called from any task, and waits for no client. A client that is
        behind is told once that something changed, not how often.
        """
        await self.bus.publish(ResourceUpdated(uri))

    def attach(self, server: FilmServer) -> None:
        """Serve the handshake revisions, too, and let them know it when they connect."""
        low = server.low
        low.add_request_handler("resources/subscribe", SubscribeRequestParams, self._subscribe)
        low.add_request_handler("resources/unsubscribe", UnsubscribeRequestParams, self._unsubscribe)
        changes = NotificationOptions(prompts_changed=True, resources_changed=True, tools_changed=True)
        # pyright cannot see that a partial keeps the signature.
        low.create_initialization_options = partial(  # pyright: ignore[reportAttributeAccessIssue]
            low.create_initialization_options, notification_options=changes
        )
        server.middleware.append(self._meet)

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """The time in which connections are written to."""
        async with anyio.create_task_group() as tasks:
            self._running.append(tasks)
            try:
                yield
            finally:
                self._running.remove(tasks)
                tasks.cancel_scope.cancel()

    async def _meet(self, ctx: Request, call_next: CallNext) -> HandlerResult:
        """Begin to listen for a connection once its handshake is over: from then on it may be written to."""
        if ctx.method == "subscriptions/listen":
            return await self._listen(ctx, call_next)
        result = await call_next(ctx)
        if ctx.method == "notifications/initialized" and ctx.protocol_version not in MODERN_PROTOCOL_VERSIONS:
            self._listener(ctx)
        return result

    async def _listen(self, ctx: Request, call_next: CallNext) -> HandlerResult:
        """Want what a client listens for, as long as its stream lasts, which is as long as the client listens."""
        asked = (ctx.params or {}).get("notifications", {}).get("resourceSubscriptions") or ()
        wanted: list[str] = []
        try:
            for uri in asked[:MAX_URIS]:
                wanted.append(str(uri))
                await self._want(str(uri))
            return await call_next(ctx)
        finally:
            self._unwant(wanted)

    async def _subscribe(self, ctx: Request, params: SubscribeRequestParams) -> EmptyResult:
        uris = self._listener(ctx).uris
        if len(uris | {params.uri}) > MAX_URIS:
            raise MCPError(INVALID_PARAMS, f"A client may subscribe to {MAX_URIS} resources.", {"uri": params.uri})
        is_known = params.uri in uris
        uris.add(params.uri)
        # Who asks once more may want what has ended followed anew; it counts once.
        await self._want(params.uri)
        if is_known:
            self._unwant([params.uri])
        return EmptyResult()

    async def _unsubscribe(self, ctx: Request, params: UnsubscribeRequestParams) -> EmptyResult:
        uris = self._listener(ctx).uris
        if params.uri in uris:
            uris.remove(params.uri)
            self._unwant([params.uri])
        return EmptyResult()

    async def _want(self, uri: str) -> None:
        """Have somebody look at what a resource shows, so that there is something to tell."""
        if self.wanted is not None:
            await self.wanted(uri)

    def _unwant(self, uris: Iterable[str]) -> None:
        """One who wanted to hear of these does so no more."""
        if self.unwanted is not None:
            for uri in uris:
                self.unwanted(uri)

    def _listener(self, ctx: Request) -> "_Listener":
        # A session lives as long as its request; the connection behind it is what stays.
        connection = ctx.session._connection  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        if connection not in self._listeners:
            listener = self._listeners[connection] = _Listener(connection)
            connection.exit_stack.callback(self._forget, connection, self.bus.subscribe(listener.hear))
            self._running[-1].start_soon(listener.tell)
        return self._listeners[connection]

    def _forget(self, connection: Connection, unsubscribe: Callable[[], None]) -> None:
        unsubscribe()
        listener = self._listeners.pop(connection)
        listener.scope.cancel()
        self._unwant(listener.uris)


class _Listener:
    """One connection of a handshake revision: what it asked for, and what it has yet to be told."""

    def __init__(self, connection: Connection) -> None:
        self.uris: set[str] = set()
        self.scope = anyio.CancelScope()
        self._connection = connection
        # In order, each once: a client that reads slowly costs what it subscribed to, not what happened meanwhile.
        self._pending: dict[ServerEvent, None] = {}
        self._heard = anyio.Event()

    def hear(self, event: ServerEvent) -> None:
        if not isinstance(event, ResourceUpdated) or event.uri in self.uris:
            self._pending[event] = None
            self._heard.set()

    async def tell(self) -> None:
        with self.scope:
            while True:
                await self._heard.wait()
                self._heard = anyio.Event()
                while self._pending:
                    event = next(iter(self._pending))
                    del self._pending[event]
                    await self._tell(event)

    async def _tell(self, event: ServerEvent) -> None:
        if isinstance(event, ResourceUpdated):
            # It may have unsubscribed since.
            if event.uri in self.uris:
                await self._connection.send_resource_updated(event.uri)
        elif isinstance(event, ResourcesListChanged):
            await self._connection.send_resource_list_changed()
        elif isinstance(event, PromptsListChanged):
            await self._connection.send_prompt_list_changed()
        else:
            await self._connection.send_tool_list_changed()
