"""Webhooks as the two APIs send them, and a server of ours that takes them."""

import hashlib
import hmac
import json
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
from pydantic import SecretStr
from starlette.applications import Starlette

from act3_mcp.clock import Clock
from act3_mcp.errors import Act3McpError
from act3_mcp.server.webhooks import Webhooks

NOW = 1_800_000_000.0
SECRET = "secret-that-must-not-leak"
ACT3, EVERSINCE = "/webhooks/act3", "/webhooks/eversince"
EVENT = {"event": "job.completed", "job_id": "job_abc123", "shot_id": "shot_1", "status": "success"}
PROJECT = {"id": "proj_x", "event": "idle", "status": "idle"}

# Written out rather than imported: what signs here must not be what checks there.
Sign = Callable[[bytes], dict[str, str]]


def digest(text: bytes, secret: str = SECRET) -> str:
    return hmac.new(secret.encode(), text, hashlib.sha256).hexdigest()


def by_act3(body: bytes, *, secret: str = SECRET) -> dict[str, str]:
    return {"X-ACT3-Signature": digest(body, secret)}


def by_eversince(body: bytes, *, secret: str = SECRET, at: str = f"{NOW:.0f}") -> dict[str, str]:
    signature = f"sha256={digest(at.encode() + b'.' + body, secret)}"
    return {"X-Eversince-Signature": signature, "X-Eversince-Timestamp": at}


SIGNERS: dict[str, Sign] = {ACT3: by_act3, EVERSINCE: by_eversince}
EVENTS: dict[str, dict[str, Any]] = {ACT3: EVENT, EVERSINCE: PROJECT}


def encoded(event: Mapping[str, Any]) -> bytes:
    return json.dumps(event).encode()


@dataclass
class Receiver:
    """The routes alone; `woken` is what they have woken."""

    http: httpx2.AsyncClient
    woken: list[str] = field(default_factory=list)

    async def send(self, path: str, body: bytes, headers: Mapping[str, str]) -> tuple[int, dict[str, Any]]:
        raw = [(name.encode(), value.encode()) for name, value in headers.items()]
        response = await self.http.post(path, content=body, headers=raw)
        assert SECRET not in response.text
        return response.status_code, response.json()


@asynccontextmanager
async def receiving(
    home: Path, *names: str, now: float = NOW, body_seconds: float = 10.0, failure: Act3McpError | None = None
) -> AsyncGenerator[Receiver]:
    """Takes webhooks of the APIs named, or of both; with a `failure`, whoever is woken fails with it."""
    woken: list[str] = []

    async def wake(handle: str) -> None:
        woken.append(handle)
        if failure is not None:
            raise failure

    secrets = {name: SecretStr(SECRET) for name in names or ("act3", "eversince")}
    webhooks = Webhooks(secrets, home / "webhooks.db", Clock(epoch=lambda: now), wake, body_seconds=body_seconds)
    app = Starlette(routes=webhooks.routes())
    transport = httpx2.ASGITransport(app)
    with webhooks:
        async with httpx2.AsyncClient(transport=transport, base_url="http://receiver") as http:
            yield Receiver(http, woken)
