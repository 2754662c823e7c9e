"""When lightning strikes: one answer for whoever draws the flash and whoever lets it thunder."""

import random


def flashes(seconds: float, seed: int) -> tuple[float, ...]:
    """Seconds into a stormy shot at which it flashes: once early on, then every few seconds."""
    chance = random.Random(seed * 31 + 7)  # noqa: S311 - chance in a picture, not a secret
    times: list[float] = []
    at = chance.uniform(0.15, 0.3) * min(seconds, 5.0)
    while at < seconds - 0.2:
        times.append(at)
        at += chance.uniform(3.5, 7.0)
    return tuple(times)
