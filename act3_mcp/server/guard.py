"""What every HTTP request to this server passes first: its Host, its Origin, its token and its size.

A page open in the person's browser can send requests to a port on their
machine, by DNS rebinding even under a name of its own. It cannot choose the
Host and Origin it sends with them.
"""

import ipaddress
import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import SecretStr
from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from act3_mcp.errors import ConfigError
from act3_mcp.server.webhooks import PATHS

# Larger things come as paths or links, never inside a message.
MAX_BODY_BYTES = 4 * 2**20
# Says only that we run; whoever watches over processes has no token.
OPEN_PATHS = frozenset({"/healthz"})
# Whoever sends webhooks cannot know our token; what they send must be signed instead.
SIGNED_PATHS = frozenset(PATHS.values())


@dataclass(frozen=True)
class Bind:
    """Where to listen, who may ask, and under which public address."""

    host: str
    port: int
    token: SecretStr | None = None
    public_url: str | None = None

    @classmethod
    def parse(cls, address: str, token: SecretStr | None, public_url: str | None) -> "Bind":
        """A bind from `127.0.0.1:8400`, `[::1]:8400` or `8400`.

        Raises:
            ConfigError: not an address, or one beyond loopback without a token.
        """
        host, _, port = address.rpartition(":")
        host = host.strip("[]") or "127.0.0.1"
        if not port.isdecimal() or not 0 <= int(port) <= 65535:
            raise ConfigError(f"--http: {address[:60]!r} is not an address.", "Give HOST:PORT, e.g. 127.0.0.1:8400.")
        if token is None and not _is_loopback(host):
            raise ConfigError(
                f"--http: {host} can be reached from other machines, and no token is set.",
                "Set ACT3_MCP_HTTP_TOKEN, or bind to 127.0.0.1.",
            )
        return cls(host, int(port), token, public_url)


class Guard:
    """Refuses what should not reach us; wraps the whole application, so that no route can be forgotten."""

    def __init__(self, app: ASGIApp, bind: Bind) -> None:
        self._app = app
        self._bind = bind

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if refusal := self._refusal(headers, scope["path"]):
            status, message = refusal
            extra = {"WWW-Authenticate": "Bearer"} if status == 401 else None
            await JSONResponse({"error": message}, status, headers=extra)(scope, receive, send)
            return
        await self._app(scope, _Metered(receive), send)

    def _refusal(self, headers: Headers, path: str) -> tuple[int, str] | None:
        if not self._knows_host(headers.get("host", "")):
            return 421, "This server does not answer under that Host."
        origin = headers.get("origin")
        if origin is not None and not self._knows_origin(origin):
            return 403, "Pages of that Origin may not use this server."
        if path not in OPEN_PATHS | SIGNED_PATHS and not self._knows_token(headers.get("authorization", "")):
            return 401, "Send the server's token: Authorization: Bearer TOKEN."
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MAX_BODY_BYTES:
            return 413, f"A body may have {MAX_BODY_BYTES} bytes."
        return None

    def _knows_host(self, host: str) -> bool:
        name = _host_name(host)
        if self._bind.public_url and host.lower() == urlsplit(self._bind.public_url).netloc.lower():
            return True
        if _is_loopback(self._bind.host):
            return _is_loopback(name)
        # Bound wider, a token is required; an address, unlike a name, cannot be rebound.
        return _is_address(name) or name == "localhost"

    def _knows_origin(self, origin: str) -> bool:
        parts = urlsplit(origin)
        return parts.scheme in {"http", "https"} and self._knows_host(parts.netloc)

    def _knows_token(self, authorization: str) -> bool:
        if self._bind.token is None:
            return True
        expected = f"Bearer {self._bind.token.get_secret_value()}"
        return secrets.compare_digest(authorization.encode(), expected.encode())


class _Metered:
    """Counts a body that did not announce its length, and ends it where it grows too large."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._bytes = 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._bytes += len(message.get("body", b""))
        return {"type": "http.disconnect"} if self._bytes > MAX_BODY_BYTES else message


def _host_name(host: str) -> str:
    """The name in a Host header: `[::1]:80` is `::1`."""
    return (urlsplit(f"//{host}").hostname or "") if host.isprintable() and "@" not in host else ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_loopback(name: str) -> bool:
    return name == "localhost" or (_is_address(name) and ipaddress.ip_address(name).is_loopback)
