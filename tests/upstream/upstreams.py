"""Upstreams made of plain functions, and time that passes only when told to."""

from collections.abc import Callable
from dataclasses import dataclass, field

import anyio
import httpx2
from pydantic import SecretStr

from act3_mcp.clock import Clock
from act3_mcp.upstream.act3 import ACT3
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.retry import RetryPolicy
from act3_mcp.upstream.site import Site, fixed

KEY = "key-that-must-not-leak"
Handler = Callable[[httpx2.Request], httpx2.Response]


@dataclass
class Time:
    """A clock that stands still until somebody sleeps."""

    now: float = 1_700_000_000.0
    slept: list[float] = field(default_factory=list)

    @property
    def clock(self) -> Clock:
        return Clock(monotonic=lambda: self.now, epoch=lambda: self.now, sleep=self.sleep)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@dataclass
class Asleep:
    """A clock on which whoever sleeps sleeps on; `begun` is set when somebody does."""

    begun: anyio.Event = field(default_factory=anyio.Event)

    @property
    def clock(self) -> Clock:
        return Clock(sleep=self.sleep)

    async def sleep(self, _: float) -> None:
        self.begun.set()
        await anyio.sleep_forever()


@dataclass
class Fast:
    """Real time that runs `times` as fast, so that several servers share it."""

    times: float
    start: float = field(default_factory=anyio.current_time)

    def now(self) -> float:
        return 1_700_000_000.0 + (anyio.current_time() - self.start) * self.times

    async def sleep(self, seconds: float) -> None:
        await anyio.sleep(seconds / self.times)

    @property
    def clock(self) -> Clock:
        return Clock(monotonic=self.now, epoch=self.now, sleep=self.sleep)


@dataclass
class Upstream:
    """Answers requests with a function, and remembers them."""

    handler: Handler
    time: Time = field(default_factory=Time)
    requests: list[httpx2.Request] = field(default_factory=list)

    def client(self, **policy: float) -> ApiClient:
        async def answer(request: httpx2.Request) -> httpx2.Response:
            self.requests.append(request)
            return self.handler(request)

        return ApiClient(
            fixed(Site("https://api.example/v1", SecretStr(KEY))),
            ACT3,
            policy=RetryPolicy(jitter=lambda: 1.0, **policy),  # pyright: ignore[reportArgumentType]
            clock=self.time.clock,
            transport=httpx2.MockTransport(answer),
        )


def in_turn(*answers: httpx2.Response | Exception) -> Handler:
    """Each request gets the next answer; the last one stays."""
    left = list(answers)

    def handler(_: httpx2.Request) -> httpx2.Response:
        answer = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    return handler


def ok(**body: object) -> httpx2.Response:
    return httpx2.Response(200, json=body)


def failed(status: int, error: str = "oops", message: str = "no", **headers: str) -> httpx2.Response:
    return httpx2.Response(
        status,
        json={"error": error, "message": message},
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )
