"""Lightning: when it strikes, for whoever draws the flash and whoever lets it thunder, and how bright it is then."""

import math
import random
from collections.abc import Sequence

from act3_mcp.animatic.shot import Shot

# Nothing of the sky is seen there, nor comes in.
SHELTERED = frozenset({"underwater", "space", "spaceship", "cave", "planet", "corridor", "theatre", "bar"})
AGAIN = 0.14
"""Seconds after which a flash flickers once more; with what lies between two flashes, never three in a second."""
SHORT, LONG = 0.05, 0.17
"""Seconds in which the first flicker fades, and the second."""
OVER = 1.0


def flashes(seconds: float, seed: int) -> tuple[float, ...]:
    """Seconds into a stormy shot at which it flashes: once early on, then every few seconds."""
    chance = random.Random(seed * 31 + 7)  # noqa: S311 - chance in a picture, not a secret
    times: list[float] = []
    at = chance.uniform(0.15, 0.3) * min(seconds, 5.0)
    while at < seconds - 0.2:
        times.append(at)
        at += chance.uniform(3.5, 7.0)
    return tuple(times)


def seen(shot: Shot, seed: int) -> tuple[float, ...]:
    """The flashes that are seen in a shot: those of a storm, where there is a sky or a window."""
    return flashes(shot.seconds, seed) if shot.weather == "storm" and shot.place not in SHELTERED else ()


def latest(strikes: Sequence[float], t: float) -> int:
    """Which of the flashes was the last to begin; the first, before any has."""
    return max(sum(at <= t for at in strikes) - 1, 0)


def brightness(strikes: Sequence[float], t: float) -> float:
    """How bright it flashes at a moment, from 0 to 1: twice, and then fading."""
    since = t - strikes[latest(strikes, t)] if strikes else -1.0
    if not 0 <= since < OVER:
        return 0.0
    return math.exp(-since / SHORT) if since < AGAIN else 0.85 * math.exp(-(since - AGAIN) / LONG)
