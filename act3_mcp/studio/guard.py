"""What every request passes before it is routed, and what every response carries."""

import math
import secrets
from collections.abc import Callable, Mapping, Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from act3_mcp.studio import uploads
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.rates import Rate
from act3_mcp.studio.routes import Mount
from act3_mcp.studio.uploads import FORM_BYTES, MULTIPART

BODY_BYTES = 1024 * 1024
UPLOADS = "/uploads/"


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

    def __init__(
        self,
        app: ASGIApp,
        mounts: Sequence[Mount],
        port: int,
        clock: Callable[[], float],
        rates: Mapping[str, Rate],
    ) -> None:
        self._app = app
        self._mounts = mounts
        self._rates = rates
        self._unlimited = Rate(None)
        self._clock = clock
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "http"
        request_id = f"req_{secrets.token_hex(10)}"
        now = self._clock()
        refused = self._refused(Headers(scope=scope), scope["path"])
        # What is turned away at the door takes nothing from the account's rate.
        standing = (self._unlimited if refused else self._rate(scope["path"])).take(now)
        if standing.is_over:
            words = f"This plan allows {standing.limit} requests a minute; wait until X-RateLimit-Reset."
            refused = StudioError(429, "rate_limited", words)

        async def send_stamped(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["X-Request-ID"] = request_id
                headers["X-RateLimit-Limit"] = str(standing.limit)
                headers["X-RateLimit-Remaining"] = str(standing.remaining)
                headers["X-RateLimit-Reset"] = str(standing.resets_at)
                if standing.is_over:
                    headers["Retry-After"] = str(math.ceil(standing.resets_at - now))
                headers["X-Content-Type-Options"] = "nosniff"
            await send(message)

        site = refusal(refused, scope["path"], self._mounts) if refused else self._app
        await site(scope, receive, send_stamped)

    def _rate(self, path: str) -> Rate:
        return next((rate for prefix, rate in self._rates.items() if path.startswith(f"{prefix}/")), self._unlimited)

    def _refused(self, headers: Headers, path: str) -> StudioError | None:
        if headers.get("host", "").lower() not in self._hosts:
            return StudioError(403, "forbidden_host", "The studio answers only under its own address.")
        if headers.get("origin") not in {None, *self._origins}:
            return StudioError(403, "forbidden_origin", "Pages of other origins may not use the studio.")
        length = headers.get("content-length", "0")
        if headers.get("content-type", "").lower().startswith(MULTIPART):
            return None if length.isdecimal() and int(length) <= FORM_BYTES else uploads.too_large()
        # Files come by links of their own, which say how large each may be.
        is_fine = length.isdecimal() and (int(length) <= BODY_BYTES or path.startswith(UPLOADS))
        return None if is_fine else too_large()


def too_large() -> StudioError:
    """The answer to a body over the limit."""
    return StudioError(413, "payload_too_large", f"A body may have {BODY_BYTES} bytes; send less.")
