"""The request rate an account has left, learned from the headers of every answer and shared between processes."""

import math
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import TypeVar

import anyio

from act3_mcp.clock import Clock
from act3_mcp.errors import RateLimitError
from act3_mcp.store import Database, Row, Transaction

T = TypeVar("T")

MIGRATIONS = (
    """
    CREATE TABLE windows (
        account TEXT PRIMARY KEY,
        most INTEGER NOT NULL,
        remaining INTEGER NOT NULL,
        resets_at REAL NOT NULL
    ) STRICT
    """,
)

# A reset further away than this is a unit or a clock we misread (the reset's unit is inferred; act3.md §1).
LONGEST_WINDOW = 3600.0
# The seed states its rates by the minute; used until an answer says when the next window ends.
_WINDOW_SECONDS = 60.0
# With so many left nothing need be counted.
_AMPLE = 10_000
# Of every window, watching leaves this share to what a person asks.
_RESERVED_SHARE = 0.2

_is_watching: ContextVar[bool] = ContextVar("is_watching", default=False)


@contextmanager
def watching() -> Generator[None]:
    """Requests made in here are nobody's question, so they leave the reserve alone."""
    token = _is_watching.set(True)
    try:
        yield
    finally:
        _is_watching.reset(token)


@dataclass(frozen=True)
class Window:
    """The requests left until `resets_at` (Unix time), of `most` in a window."""

    most: int
    remaining: int
    resets_at: float

    def take(self, now: float, *, spare: bool) -> tuple["Window", float]:
        """The window with one request taken, and 0; or as it is, and the seconds until there is one.

        `spare` leaves the reserve: at least one request, where a window has more.
        """
        window = self if now < self.resets_at else Window(self.most, self.most, now + _WINDOW_SECONDS)
        reserved = min(window.most - 1, max(1, round(window.most * _RESERVED_SHARE))) if spare else 0
        if window.remaining > reserved:
            return replace(window, remaining=window.remaining - 1), 0.0
        return window, window.resets_at - now

    def learn(self, news: "Window") -> "Window":
        """What holds after an answer: it does not count requests that are still on their way."""
        is_same = abs(news.resets_at - self.resets_at) < 1.0
        return replace(news, remaining=min(news.remaining, self.remaining)) if is_same else news


def window_of(headers: Mapping[str, str], now: float) -> Window | None:
    """What `X-RateLimit-Remaining`, `-Reset` and `-Limit` say, if they make sense and there is a limit to mind."""
    try:
        remaining = int(headers["x-ratelimit-remaining"])
        resets_at = float(headers["x-ratelimit-reset"])
        most = int(headers.get("x-ratelimit-limit", remaining))
    except (KeyError, ValueError):
        return None
    if not 0 <= remaining <= _AMPLE or not 0 <= resets_at - now <= LONGEST_WINDOW:
        return None
    return Window(max(most, remaining, 1), remaining, resets_at)


class Shelf:
    """Where the processes of a home keep one account's window."""

    def __init__(self, database: Database, account: str) -> None:
        self._database = database
        self._account = account

    async def change(self, change: Callable[[Window | None], tuple[Window | None, T]]) -> T:
        """Read the window and write it back changed, as one step."""
        if await self._database.read(self._row) is None and change(None)[0] is None:
            # Nothing limits this account: nothing to write, so no lock to wait for.
            return change(None)[1]

        def step(transaction: Transaction) -> T:
            row = self._row(transaction)
            old = Window(row["most"], row["remaining"], row["resets_at"]) if row else None
            new, result = change(old)
            if new is not None and new != old:
                transaction.run(
                    "INSERT INTO windows (account, most, remaining, resets_at) VALUES (:account, :most, :left, :reset)"
                    " ON CONFLICT (account) DO UPDATE SET most = excluded.most, remaining = excluded.remaining,"
                    " resets_at = excluded.resets_at",
                    account=self._account,
                    most=new.most,
                    left=new.remaining,
                    reset=new.resets_at,
                )
            return result

        return await self._database.write(step)

    def _row(self, transaction: Transaction) -> Row | None:
        return transaction.one("SELECT * FROM windows WHERE account = :account", account=self._account)


class RateBudget:
    """One account's budget; asked before each attempt, told after each answer.

    Without a shelf it is this client's alone.
    """

    def __init__(
        self, clock: Clock, patience: float = 30.0, *, shelf: Shelf | None = None, closing: anyio.Event | None = None
    ) -> None:
        self._clock = clock
        self._patience = patience
        self._shelf = shelf
        self._closing = closing or anyio.Event()
        self._window: Window | None = None

    async def spend(self) -> None:
        """Wait until one more request is allowed.

        Raises:
            RateLimitError: that would take longer than our patience; nothing was sent.
        """
        waited = 0.0
        while wait := await self._take():
            if waited + wait > self._patience or self._closing.is_set():
                raise RateLimitError(
                    f"This account has used up its requests for the next {wait:.0f} s; nothing was sent.",
                    f"Wait {math.ceil(wait)} s before calling again.",
                    retry_after=wait,
                )
            await self._clock.sleep_unless(self._closing, wait)
            waited += wait

    async def learn(self, headers: Mapping[str, str]) -> None:
        """Take over what an answer's rate headers say."""
        news = window_of(headers, self._clock.epoch())
        if news is None:
            return
        known = news

        def change(old: Window | None) -> tuple[Window | None, None]:
            return old.learn(known) if old else known, None

        await self._change(change)

    async def _take(self) -> float:
        now, spare = self._clock.epoch(), _is_watching.get()

        def change(old: Window | None) -> tuple[Window | None, float]:
            return old.take(now, spare=spare) if old else (None, 0.0)

        return await self._change(change)

    async def _change(self, change: Callable[[Window | None], tuple[Window | None, T]]) -> T:
        if self._shelf is not None:
            return await self._shelf.change(change)
        self._window, result = change(self._window)
        return result
