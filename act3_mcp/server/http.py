"""Serving over Streamable HTTP: both protocol eras on `/mcp`, webhooks on `/webhooks/…`, and `/healthz`."""

import asyncio
import logging
import socket
from collections.abc import Callable
from types import FrameType

import anyio
import uvicorn
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp

from act3_mcp import __version__
from act3_mcp.errors import ConfigError
from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.guard import MAX_BODY_BYTES, Bind, Guard
from act3_mcp.server.webhooks import Webhooks

log = logging.getLogger(__name__)

MCP_PATH = "/mcp"
# Waits answer at once when closing is set; what is still open after this is cut.
LEAVE_SECONDS = 2


def http_app(server: FilmServer, bind: Bind, webhooks: Webhooks) -> ASGIApp:
    """The whole application behind its guard; it takes webhooks while `webhooks` is open."""

    async def healthz(_: Request) -> Response:
        return JSONResponse({"status": "ok", "version": __version__})

    app: Starlette = server.streamable_http_app(
        streamable_http_path=MCP_PATH,
        max_request_body_size=MAX_BODY_BYTES,
        # Ours covers every route, and the SDK's only some.
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    app.add_route("/healthz", healthz, methods=["GET"])
    app.router.routes.extend(webhooks.routes())
    return Guard(app, bind)


async def serve_http(
    server: FilmServer, closing: anyio.Event, bind: Bind, webhooks: Webhooks, ready: Callable[[str], None]
) -> None:
    """Serve until SIGTERM or SIGINT; `ready` is told the address once it can be reached.

    Raises:
        ConfigError: the address cannot be had.
    """
    listener = _listen(bind)
    port = listener.getsockname()[1]
    config = uvicorn.Config(
        http_app(server, bind, webhooks),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=LEAVE_SECONDS,
    )
    host = f"[{bind.host}]" if ":" in bind.host else bind.host
    ready(f"http://{host}:{port}{MCP_PATH}")
    with webhooks:
        await _Server(config, closing).serve([listener])


class _Server(uvicorn.Server):
    """Uvicorn that tells our waits to end before it waits for them."""

    def __init__(self, config: uvicorn.Config, closing: anyio.Event) -> None:
        super().__init__(config)
        self._closing = closing
        self._loop = asyncio.get_running_loop()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._loop.call_soon_threadsafe(self._closing.set)
        super().handle_exit(sig, frame)


def _listen(bind: Bind) -> socket.socket:
    family = socket.AF_INET6 if ":" in bind.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((bind.host, bind.port))
        # Already now, so that whoever is told the address can connect to it.
        listener.listen(128)
    except OSError as cause:
        listener.close()
        raise ConfigError(
            f"--http: {bind.host}:{bind.port} cannot be had ({cause.strerror}).", "Choose another port, or 0 for any."
        ) from cause
    listener.setblocking(False)  # noqa: FBT003 # the signature is the library's
    return listener
