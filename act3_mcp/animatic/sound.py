"""The soundtrack of a run of shots: each shot's place and weather heard, under one score."""

from collections.abc import Sequence

import numpy as np

from act3_mcp.animatic.ambience import ambience
from act3_mcp.animatic.score import score
from act3_mcp.animatic.shot import Shot
from act3_mcp.media.encode import SAMPLE_RATE, Sound

PEAK = 0.79
CROSSFADE = 0.12
FADE = 0.35

Heard = tuple[Shot, float, int]
"""A shot, how many seconds of it are seen, and its seed."""


def soundtrack(shots: Sequence[Heard]) -> Sound:
    """Exactly as long as the shots together, to the sample."""
    ends = np.cumsum([seconds for _, seconds, _ in shots])
    total = round(float(ends[-1]) * SAMPLE_RATE)
    track = np.zeros((total, 2), np.float32)
    start = 0
    for (shot, _, seed), end in zip(shots, ends, strict=True):
        stop = round(float(end) * SAMPLE_RATE)
        _add_shot(track, shot, seed, start, stop)
        start = stop
    track += score([(shot.mood, seconds) for shot, seconds, _ in shots], total, seed=shots[0][2])
    return _finished(track)


def _add_shot(track: Sound, shot: Shot, seed: int, start: int, stop: int) -> None:
    """Sound outlasts the cut a little on both sides, so that a cut is seen and not heard as a click."""
    lap = int(CROSSFADE * SAMPLE_RATE)
    first, last = max(0, start - lap // 2), min(len(track), stop + lap // 2)
    heard = ambience(shot, last - first, seed=seed)
    ramp = np.linspace(0, 1, min(lap, len(heard)), dtype=np.float32)[:, None] ** 0.5
    if first > 0:
        heard[: len(ramp)] *= ramp
    if last < len(track):
        heard[-len(ramp) :] *= ramp[::-1]
    track[first:last] += heard


def _finished(track: Sound) -> Sound:
    fade = np.linspace(0, 1, min(int(FADE * SAMPLE_RATE), len(track) // 3), dtype=np.float32)[:, None]
    if len(fade):
        track[: len(fade)] *= fade
        track[-len(fade) :] *= fade[::-1]
    # A soft knee: loud moments bend instead of clipping.
    return np.asarray(np.tanh(track / PEAK) * PEAK, np.float32)
