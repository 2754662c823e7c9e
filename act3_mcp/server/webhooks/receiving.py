"""The routes that take webhooks: checked, remembered, answered; then whoever follows the work is woken."""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

import anyio
from pydantic import SecretStr
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from act3_mcp.clock import Clock
from act3_mcp.errors import Act3McpError
from act3_mcp.server.webhooks.deliveries import Deliveries
from act3_mcp.server.webhooks.events import about_act3, about_eversince
from act3_mcp.server.webhooks.signatures import Check, check_act3, check_eversince

log = logging.getLogger(__name__)

# Looks at the work behind a handle now, if anybody follows it.
Wake = Callable[[str], Awaitable[None]]

MAX_BYTES = 64 * 1024
# The whole of a body this small comes at once, or it is somebody holding a connection.
BODY_SECONDS = 10.0


@dataclass(frozen=True)
class Sender:
    """An API that sends webhooks: how it signs them and what they are about."""

    name: str
    path: str
    setting: str
    check: Check
    about: Callable[[dict[str, Any]], tuple[str, ...]]
    # Said with every answer, so that nobody takes the check for more than it is.
    verification: str


SENDERS = (
    Sender(
        "act3",
        "/webhooks/act3",
        "ACT3_MCP_ACT3_WEBHOOK_SECRET",
        check_act3,
        about_act3,
        "unverified: ACT3 has not published how it signs",
    ),
    Sender(
        "eversince",
        "/webhooks/eversince",
        "ACT3_MCP_EVERSINCE_WEBHOOK_SECRET",
        check_eversince,
        about_eversince,
        "verified",
    ),
)
PATHS = {sender.name: sender.path for sender in SENDERS}


class RefusedError(Exception):
    """A delivery that is not taken: the status and the words it is answered with."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


class Webhooks:
    """Takes webhooks of those APIs whose secret is known; `wake` is told what they are about.

    What has been taken is remembered in the file `seen` while this is open.
    """

    def __init__(
        self,
        known: Mapping[str, SecretStr | None],
        seen: Path,
        clock: Clock,
        wake: Wake,
        *,
        body_seconds: float = BODY_SECONDS,
    ) -> None:
        self._secrets = {name: secret for name, secret in known.items() if secret is not None}
        self._seen = seen
        self._clock = clock
        self._wake = wake
        self._body_seconds = body_seconds
        self._deliveries: Deliveries | None = None

    def __enter__(self) -> Self:
        # Without a secret nothing is taken, so that there is nothing to remember.
        self._deliveries = Deliveries(self._seen) if self._secrets else None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._deliveries is not None:
            self._deliveries.close()
            self._deliveries = None

    def routes(self) -> list[Route]:
        """A route for each API, those without a secret included: they say what is missing."""
        return [Route(sender.path, self._route(sender), methods=["POST"]) for sender in SENDERS]

    def _route(self, sender: Sender) -> Callable[[Request], Awaitable[Response]]:
        async def receive(request: Request) -> Response:
            try:
                return await self._receive(sender, request)
            except RefusedError as refusal:
                log.info("a webhook for %s was refused: %s", sender.name, refusal.reason)
                return JSONResponse({"error": f"Refused: {refusal.reason}."}, refusal.status)

        return receive

    async def _receive(self, sender: Sender, request: Request) -> Response:
        secret = self._secrets.get(sender.name)
        if secret is None or self._deliveries is None:
            raise RefusedError(404, f"webhooks are not taken here until {sender.setting} is set")
        body = await _body(request, self._body_seconds)
        now = self._clock.epoch()
        if problem := sender.check(request.headers, secret.get_secret_value().encode(), body, now):
            raise RefusedError(403, problem)
        handles = sender.about(_event(body))
        if not await self._deliveries.is_new(sender.name, body, now):
            # 200: whoever repeats itself should stop.
            return JSONResponse({"status": "known", "verification": sender.verification})
        log.info("a webhook of %s (%s) about %s", sender.name, sender.verification, handles)
        # After the answer: a sender waits for no work of ours.
        return JSONResponse(
            {"status": "taken", "verification": sender.verification}, background=BackgroundTask(self._tell, handles)
        )

    async def _tell(self, handles: tuple[str, ...]) -> None:
        for handle in handles:
            try:
                await self._wake(handle)
            except Act3McpError as failure:
                log.warning("%s could not be looked at: %s", handle, failure)


async def _body(request: Request, seconds: float) -> bytes:
    """The raw body.

    Raises:
        RefusedError: it is too large, or does not end.
    """
    body = bytearray()
    with anyio.move_on_after(seconds):
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_BYTES:
                raise RefusedError(413, f"a webhook may have {MAX_BYTES} bytes")
        return bytes(body)
    raise RefusedError(408, "the body did not come in time")


def _event(body: bytes) -> dict[str, Any]:
    """The body as a JSON object.

    Raises:
        RefusedError: it is none.
    """
    try:
        event = json.loads(body)
    except (ValueError, RecursionError) as cause:
        raise RefusedError(400, "the body is no JSON") from cause
    if not isinstance(event, dict):
        raise RefusedError(400, "the body is no JSON object")
    return cast("dict[str, Any]", event)
