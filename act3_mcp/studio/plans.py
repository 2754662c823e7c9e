"""What an account's plan grants: the seed's rates and renders, with the credits and storage published beside them."""

import dataclasses
from dataclasses import dataclass

from act3_mcp.studio.limits import Limits

# How soon a caller should look again at unfinished work where nothing is rationed. Drawing takes seconds,
# not minutes: a look every half second shows it move, and costs nothing here.
_SOON_SECONDS = 0.5
_GIGABYTE = 1_000_000_000


@dataclass(frozen=True)
class Plan:
    """One plan; None is no limit. `credits` is what an account opens with (contract/act3.md §2, §10.3)."""

    name: str
    requests_per_minute: int | None
    renders: int | None
    credits: int
    storage_bytes: int | None

    @property
    def look_again_seconds(self) -> float:
        """A pause with which watching one job takes up half of the rate."""
        return _SOON_SECONDS if self.requests_per_minute is None else max(_SOON_SECONDS, 120 / self.requests_per_minute)

    def within(self, limits: Limits) -> Limits:
        """The machine's limits, with no more drawn at a time than the plan allows; the rest waits in the queue."""
        if self.renders is None:
            return limits
        return dataclasses.replace(limits, workers=min(limits.workers, self.renders))


UNLIMITED = Plan("unlimited", None, None, 1_000_000, None)
PLANS = {
    plan.name: plan
    for plan in (
        UNLIMITED,
        Plan("free", 10, 1, 800, 5 * _GIGABYTE),
        Plan("community", 30, 1, 8_000, 15 * _GIGABYTE),
        Plan("standard", 60, 3, 33_000, 100 * _GIGABYTE),
        Plan("business", 120, 6, 180_000, 500 * _GIGABYTE),
    )
}
