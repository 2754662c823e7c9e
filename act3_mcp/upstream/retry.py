"""When a failed attempt is tried again, and how long to wait before it."""

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

from act3_mcp.contract.endpoints import Repeat
from act3_mcp.errors import UpstreamError


def may_repeat(failure: UpstreamError, repeat: Repeat) -> bool:
    """Whether trying again could help and cannot do harm.

    Neither API lets us ask afterwards whether a lost request was acted on, so
    a request that doubles is repeated only if it is known to have done nothing.
    """
    return failure.temporary and (failure.nothing_done or repeat is not Repeat.DOUBLES)


@dataclass(frozen=True)
class RetryPolicy:
    """How patient one call is.

    `budget` is the longest a call may spend waiting between attempts, summed
    over all of them. An upstream that asks for a longer pause than what is left
    gets no further attempt: sleeping past the caller's patience helps nobody,
    and retrying sooner than asked is how clients get banned.
    """

    attempts: int = 4
    base: float = 0.5
    cap: float = 8.0
    budget: float = 30.0
    # Spreads retries; nothing secret depends on it.
    jitter: Callable[[], float] = random.random

    def wait_before(self, attempt: int, retry_after: float | None, waited: float) -> float | None:
        """Seconds to wait before `attempt` (2 is the first retry), or None to give up."""
        if attempt > self.attempts:
            return None
        ceiling = min(self.cap, self.base * 2.0 ** (attempt - 2))
        # Full jitter: every client that failed together must not return together.
        wait = ceiling * self.jitter()
        if retry_after is not None:
            wait += retry_after
        return wait if waited + wait <= self.budget else None


def retry_after(headers: Mapping[str, str], epoch: float) -> float | None:
    """Seconds the upstream asks us to wait, from `Retry-After` alone: a number or a date.

    Nonsense (negative, not a number, not a date) is no answer at all.

    >>> retry_after({"retry-after": "0.5"}, epoch=0.0)
    0.5
    """
    value = headers.get("retry-after", "").strip()
    try:
        seconds = float(value)
    except ValueError:
        seconds = _until(value, epoch)
    return seconds if seconds is not None and math.isfinite(seconds) and seconds >= 0 else None


def _until(date: str, epoch: float) -> float | None:
    try:
        moment = parsedate_to_datetime(date)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, moment.timestamp() - epoch)
