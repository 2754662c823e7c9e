"""Serving over stdio: whatever was asked before the end of input is answered, then the process goes.

The SDK drops answers in flight when stdin ends (python-sdk #2678), and its
reader cannot be interrupted by a signal. So lines are read on a thread of our
own, a signal counts as the end of input, and requests are counted on their way
through.
"""

import contextlib
import os
import signal
import sys
import threading
from collections.abc import AsyncIterator
from typing import cast

import anyio
import anyio.from_thread
import anyio.lowlevel
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage
from mcp.types import JSONRPCError, JSONRPCRequest, JSONRPCResponse

from act3_mcp.server.boundary import FilmServer

# Waits answer at once when closing is set; this is for requests already on their way to an API.
DRAIN_SECONDS = 1.5


async def serve_stdio(server: FilmServer, closing: anyio.Event) -> None:
    """Serve until the end of input, SIGTERM or SIGINT, and answer what was asked."""
    low = server.low
    lines = _Lines()
    in_flight = _InFlight()
    to_server, from_client = anyio.create_memory_object_stream[SessionMessage | Exception](0)
    from_server, to_client = anyio.create_memory_object_stream[SessionMessage](0)

    async with stdio_server(stdin=cast("anyio.AsyncFile[str]", lines)) as (incoming, outgoing):

        async def pass_in() -> None:
            async with to_server:
                async for message in incoming:
                    in_flight.asked(message)
                    await to_server.send(message)
                closing.set()
                with anyio.move_on_after(DRAIN_SECONDS):
                    await in_flight.all_answered()

        async def pass_out(answers: MemoryObjectReceiveStream[SessionMessage]) -> None:
            async with outgoing:
                async for message in answers:
                    await outgoing.send(message)
                    in_flight.answered(message)

        # A stray print would sit in stdout's buffer and reach the wire at exit.
        with contextlib.redirect_stdout(sys.stderr):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(_end_on_signal, lines)
                tasks.start_soon(pass_in)
                tasks.start_soon(pass_out, to_client)
                await low.run(from_client, from_server, low.create_initialization_options())
                tasks.cancel_scope.cancel()


async def _end_on_signal(lines: "_Lines") -> None:
    with anyio.open_signal_receiver(signal.SIGTERM, signal.SIGINT) as signals:
        async for _ in signals:
            await lines.end()


# A stream of news, answered when the connection ends: waiting for its end would hold up the end.
_ENDLESS = "subscriptions/listen"


class _InFlight:
    """Requests that were asked and not yet answered."""

    def __init__(self) -> None:
        self._ids: set[str | int] = set()
        self._idle = anyio.Event()

    def asked(self, message: SessionMessage | Exception) -> None:
        if isinstance(message, SessionMessage) and isinstance(message.message, JSONRPCRequest):
            request = message.message
            if request.method != _ENDLESS:
                self._ids.add(request.id)

    def answered(self, message: SessionMessage) -> None:
        if isinstance(message.message, JSONRPCResponse | JSONRPCError) and message.message.id is not None:
            self._ids.discard(message.message.id)
        if not self._ids:
            self._idle.set()
            self._idle = anyio.Event()

    async def all_answered(self) -> None:
        while self._ids:
            await self._idle.wait()


class _Lines:
    """Lines of stdin, read by a daemon thread so that a signal can end them while a read is blocked."""

    def __init__(self) -> None:
        self._send, self._receive = anyio.create_memory_object_stream[str | None](0)

    def __aiter__(self) -> AsyncIterator[str]:
        return self._read()

    async def end(self) -> None:
        """Let the lines end here, whatever stdin still holds."""
        await self._send.send(None)

    async def _read(self) -> AsyncIterator[str]:
        token = anyio.lowlevel.current_token()
        threading.Thread(target=_pump, args=(self._send, token), name="stdin", daemon=True).start()
        async with self._receive:
            async for line in self._receive:
                if line is None:
                    return
                yield line


def _pump(send: MemoryObjectSendStream[str | None], token: anyio.lowlevel.EventLoopToken) -> None:
    # A duplicate, with stdin itself pointed elsewhere: a child must not read the protocol's bytes.
    wire = os.dup(sys.stdin.fileno())
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, sys.stdin.fileno())
    os.close(nowhere)
    with os.fdopen(wire, encoding="utf-8", errors="replace") as stdin:
        try:
            for line in stdin:
                anyio.from_thread.run(send.send, line, token=token)
            anyio.from_thread.run(send.send, None, token=token)
        except (anyio.BrokenResourceError, anyio.ClosedResourceError, anyio.RunFinishedError):
            return
