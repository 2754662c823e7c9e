"""How many requests a minute an account may make."""

from dataclasses import dataclass

WINDOW_SECONDS = 60
# What the headers say where there is no limit; they come all the same, as the contract says they do.
NO_LIMIT = 1_000_000


@dataclass(frozen=True)
class Standing:
    """What the rate headers say; `resets_at` is Unix time."""

    limit: int
    remaining: int
    resets_at: int
    is_over: bool = False


class Rate:
    """Counts requests by the minute of the clock; None is no limit."""

    def __init__(self, per_minute: int | None) -> None:
        self._limit = per_minute
        self._window = 0
        self._taken = 0

    def take(self, now: float) -> Standing:
        """Count one request, unless there are none left."""
        window = int(now) // WINDOW_SECONDS
        resets_at = (window + 1) * WINDOW_SECONDS
        if self._limit is None:
            return Standing(NO_LIMIT, NO_LIMIT, resets_at)
        if window != self._window:
            self._window, self._taken = window, 0
        if self._taken >= self._limit:
            return Standing(self._limit, 0, resets_at, is_over=True)
        self._taken += 1
        return Standing(self._limit, self._limit - self._taken, resets_at)
