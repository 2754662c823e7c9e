"""What every request passes before it is routed, and what every response carries."""

import secrets
from collections.abc import Callable, Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.routes import Mount

BODY_BYTES = 1024 * 1024
UPLOADS = "/uploads/"
# The studio's plan has no limit; the headers still come, as the contract says they do.
RATE_LIMIT = 1_000_000
_WINDOW_SECONDS = 60


def refusal(error: StudioError, path: str, mounts: Sequence[Mount]) -> JSONResponse:
    """An error in the envelope of the contract whose path it is; in the first one's where it is nobody's."""
    mount = next((mount for mount in mounts if path.startswith(f"{mount.prefix}/")), mounts[0])
    status, body = mount.envelope(error)
    return JSONResponse(body, status)


class Guard:
    """Refuses other hosts' names, other origins' pages and oversized bodies.

    A page in the person's browser can reach this port, by DNS rebinding even
    under a name of its own; it cannot choose the Host and Origin it sends.
    """

    def __init__(self, app: ASGIApp, mounts: Sequence[Mount], port: int, clock: Callable[[], float]) -> None:
        self._app = app
        self._mounts = mounts
        self._clock = clock
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "http"
        request_id = f"req_{secrets.token_hex(10)}"

        async def send_stamped(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["X-Request-ID"] = request_id
                headers["X-RateLimit-Limit"] = headers["X-RateLimit-Remaining"] = str(RATE_LIMIT)
                headers["X-RateLimit-Reset"] = str((int(self._clock()) // _WINDOW_SECONDS + 1) * _WINDOW_SECONDS)
                headers["X-Content-Type-Options"] = "nosniff"
            await send(message)

        try:
            self._admit(Headers(scope=scope), scope["path"])
        except StudioError as error:
            await refusal(error, scope["path"], self._mounts)(scope, receive, send_stamped)
        else:
            await self._app(scope, receive, send_stamped)

    def _admit(self, headers: Headers, path: str) -> None:
        if headers.get("host", "").lower() not in self._hosts:
            raise StudioError(403, "forbidden_host", "The studio answers only under its own address.")
        if headers.get("origin") not in {None, *self._origins}:
            raise StudioError(403, "forbidden_origin", "Pages of other origins may not use the studio.")
        length = headers.get("content-length", "0")
        # Files come by links of their own, which say how large each may be.
        if not length.isdecimal() or (int(length) > BODY_BYTES and not path.startswith(UPLOADS)):
            raise too_large()


def too_large() -> StudioError:
    """The answer to a body over the limit."""
    return StudioError(413, "payload_too_large", f"A body may have {BODY_BYTES} bytes; send less.")
