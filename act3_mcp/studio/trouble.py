"""Faults on requests: what the network and the server do to those they strike."""

from collections.abc import Callable, Sequence

import anyio
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.faults import Fault, Faults
from act3_mcp.studio.guard import refusal
from act3_mcp.studio.routes import Mount

HangUp = Callable[[tuple[str, int]], None]

_CODES = {
    400: "validation_error",
    401: "unauthorized",
    402: "insufficient_credits",
    403: "forbidden",
    404: "not_found",
    409: "conflict",
    429: "rate_limited",
    500: "internal_error",
    502: "bad_gateway",
    503: "unavailable",
    504: "gateway_timeout",
}
_WAIT = frozenset({429, 503})


class Trouble:
    """Lets faults happen to the API's requests, and to files only where a rule names their path."""

    def __init__(self, app: ASGIApp, mounts: Sequence[Mount], faults: Faults, hang_up: HangUp) -> None:
        self._app = app
        self._mounts = mounts
        self._faults = faults
        self._hang_up = hang_up

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        for fault in self._faults.upon(scope["method"], self._known_as(scope["path"])):
            if fault.kind == "delay":
                await anyio.sleep(fault.number)
            elif fault.kind == "drop":
                return await self._drop(scope, receive)
            elif fault.kind == "drop-after-accept":
                return await self._drop_after_accept(scope, receive, send)
            else:
                response = refusal(_refused(fault), scope["path"], self._mounts)
                if response.status_code in _WAIT:
                    response.headers["Retry-After"] = f"{fault.number:g}"
                return await response(scope, receive, send)
        return await self._app(scope, receive, send)

    def _known_as(self, path: str) -> str:
        """The path as rules write it: without the base of its API."""
        prefix = next((mount.prefix for mount in self._mounts if path.startswith(f"{mount.prefix}/")), "")
        return path.removeprefix(prefix)

    async def _drop_after_accept(self, scope: Scope, receive: Receive, send: Send) -> None:
        accepted: list[bool] = []

        async def swallow(message: Message) -> None:
            if message["type"] == "http.response.start":
                accepted.append(message["status"] < 400)
            if not accepted[0]:
                await send(message)

        await self._app(scope, receive, swallow)
        if accepted[0]:
            await self._drop(scope, receive)

    async def _drop(self, scope: Scope, receive: Receive) -> None:
        self._hang_up(tuple(scope["client"]))
        # Until the server has noticed: it would answer for us, if we returned without an answer.
        while (await receive())["type"] != "http.disconnect":
            pass


def _refused(fault: Fault) -> StudioError:
    assert fault.status is not None
    return StudioError(fault.status, _CODES.get(fault.status, "injected_fault"), "This is an injected fault.")
