"""The request rate an account has left, learned from the headers of every answer."""

import math
from collections.abc import Mapping

from act3_mcp.clock import Clock
from act3_mcp.errors import RateLimitError

# A reset further away than this is a unit or a clock we misread (the reset's unit is inferred; act3.md §1).
LONGEST_WINDOW = 3600.0


class RateBudget:
    """One account's budget; asked before each attempt, told after each answer."""

    def __init__(self, clock: Clock, patience: float = 30.0) -> None:
        self._clock = clock
        self._patience = patience
        self._remaining: int | None = None
        self._resets_at = 0.0

    async def spend(self) -> None:
        """Wait until one more request is allowed.

        Raises:
            RateLimitError: that would take longer than our patience; nothing was sent.
        """
        if self._remaining is not None and self._remaining <= 0:
            wait = self._resets_at - self._clock.epoch()
            if wait > self._patience:
                raise RateLimitError(
                    f"This account has used up its requests for the next {wait:.0f} s; nothing was sent.",
                    f"Wait {math.ceil(wait)} s before calling again.",
                    retry_after=wait,
                )
            if wait > 0:
                await self._clock.sleep(wait)
            self._remaining = None
        if self._remaining is not None:
            self._remaining -= 1

    def learn(self, headers: Mapping[str, str]) -> None:
        """Take over what `X-RateLimit-Remaining` and `-Reset` say, if they make sense."""
        try:
            remaining = int(headers["x-ratelimit-remaining"])
            resets_at = float(headers["x-ratelimit-reset"])
        except (KeyError, ValueError):
            return
        if remaining >= 0 and 0 <= resets_at - self._clock.epoch() <= LONGEST_WINDOW:
            self._remaining, self._resets_at = remaining, resets_at
