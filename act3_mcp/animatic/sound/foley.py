"""Sounds that belong to something seen: feet that land, doors, thunder after the flash."""

import re
from functools import cache

import numpy as np

from act3_mcp.animatic.acting import cycle_of
from act3_mcp.animatic.dialogue import listen
from act3_mcp.animatic.figures.poses import posture_of
from act3_mcp.animatic.shot import Action, Figure, Shot
from act3_mcp.animatic.sound.score import add
from act3_mcp.animatic.sound.textures import Chance, burst, chirp, hiss
from act3_mcp.animatic.storm import flashes
from act3_mcp.media.encode import SAMPLE_RATE, Sound

# What is underfoot: the heel's thud and the scuff after it, in hertz, and how much of each.
Ground = tuple[float, float, float, float, float]
HARD: Ground = (95, 900, 3200, 0.9, 0.25)
SOFT: Ground = (70, 250, 1500, 0.7, 0.35)
CRISP: Ground = (60, 900, 6500, 0.25, 0.8)
GROUNDS: dict[str, Ground] = {
    "field": SOFT, "forest": CRISP, "desert": SOFT, "beach": SOFT, "mountains": CRISP, "village": SOFT, "cave": CRISP,
    "river": SOFT, "planet": CRISP,
}  # fmt: skip
CLOSE = {"EWS": 0.35, "WS": 0.7, "MWS": 0.85}
SOUNDLESS = frozenset({"space", "underwater", "sea"})
MOST_WALKERS = 3
ON_FOOT = frozenset({"walk", "run", "dance"})
MOMENTS, LIFTED = 120, 0.003
"""How finely a cycle is looked at, and from which height, in shares of its owner's, a foot is off the ground."""
FIRST = 0.05

_OPENS = re.compile(
    r"\b(?:open|enter|push|leav|exit|slip|burst|com)\w*\b[^.]{0,40}\bdoor|\bdoors?\b[^.]{0,20}\bopen", re.IGNORECASE
)
_CLOSES = re.compile(
    r"\b(?:clos|shut|slam)\w*\b[^.]{0,30}\bdoor|\bdoors?\b[^.]{0,20}\b(?:clos|shut|slam)", re.IGNORECASE
)
_KNOCKS = re.compile(r"\bknock\w*\b", re.IGNORECASE)


def foley(shot: Shot, seconds: float, *, seed: int) -> Sound:
    """Everything heard because it is seen, over a shot of `seconds`."""
    rng = np.random.default_rng([abs(seed), 99])
    track = np.zeros((round(seconds * SAMPLE_RATE), 2), np.float32)
    if shot.place not in SOUNDLESS:
        _steps(track, shot, seconds, rng)
        _doors(track, listen(shot.prompt).rest, seconds, rng)
    if shot.weather == "storm":
        for flash in flashes(seconds, seed):
            add(track, flash + rng.uniform(0.35, 0.9), _thunder(rng), loud=0.11)
    return track


def footfalls(shot: Shot, figure: Figure, seconds: float) -> list[float]:
    """When the feet of one of a shot's figures touch the ground, as it is drawn."""
    if figure.action not in ON_FOOT:
        return []
    cycle, begin = cycle_of(shot, figure.action)
    turns = range(int(seconds / cycle) + 2)
    times = sorted((turn + moment - begin) * cycle for turn in turns for moment in landings(figure.action))
    return [at for at in times if FIRST < at < seconds - FIRST]


@cache
def landings(action: Action) -> tuple[float, ...]:
    """The moments of an action's cycle, from 0 to 1, at which a raised foot comes down."""
    found: list[float] = []
    for side in (0, 1):
        raised = [posture_of(action, moment / MOMENTS).legs[side].foot[1] > LIFTED for moment in range(MOMENTS)]
        found += [moment / MOMENTS for moment in range(MOMENTS) if raised[moment - 1] and not raised[moment]]
    return tuple(sorted(found))


def _steps(track: Sound, shot: Shot, seconds: float, rng: Chance) -> None:
    ground = CRISP if shot.weather == "snow" else GROUNDS.get(shot.place, HARD)
    thud, low, high, heel, scuff = ground
    for number, figure in enumerate(shot.figures[:MOST_WALKERS]):
        weight = {"run": 1.35}.get(figure.action, 1.0) * {"child": 0.6}.get(figure.age, 1.0) * CLOSE.get(shot.size, 1.0)
        for foot, at in enumerate(footfalls(shot, figure, seconds)):
            step = np.zeros(int(0.16 * SAMPLE_RATE), np.float32)
            for wave, loud in ((chirp(thud * 1.5, thud, 0.11, decay=38, arch=False), heel), (
                burst(rng, 0.12, low, high, 42), scuff * 0.5,
            )):  # fmt: skip
                step[: len(wave)] += wave * np.float32(loud)
            # Two who walk abreast are never quite in step.
            add(
                track, at + 0.03 * number, step, loud=0.20 * weight * rng.uniform(0.75, 1), pan=0.46 + 0.08 * (foot % 2)
            )


def _doors(track: Sound, prompt: str, seconds: float, rng: Chance) -> None:
    at = 0.18 * seconds
    if _KNOCKS.search(prompt):
        for knock in range(3):
            add(track, at + 0.22 * knock, burst(rng, 0.12, 140, 900, 45), loud=0.12)
        at += 1.1
    if _OPENS.search(prompt):
        creak = chirp(310, 520, 0.55) * (0.6 + 0.4 * np.sin(np.arange(int(0.55 * SAMPLE_RATE)) / 240)).astype(
            np.float32
        )
        add(track, at, burst(rng, 0.06, 1200, 4500, 90), loud=0.08)
        add(track, at + 0.07, creak, loud=0.018, pan=0.4)
        at += 1.2
    if _CLOSES.search(prompt):
        add(track, at, chirp(130, 70, 0.3, decay=16, arch=False), loud=0.30)
        add(track, at, burst(rng, 0.18, 150, 1800, 30), loud=0.16)


def _thunder(rng: Chance) -> Sound:
    """A crack, then the same sound coming back from further and further away."""
    samples = int(3.2 * SAMPLE_RATE)
    t = np.arange(samples, dtype=np.float32)[:, None] / SAMPLE_RATE
    rolling = sum(np.exp(-(((t - at) / wide) ** 2)) * loud for at, wide, loud in (
        (0.12, 0.1, 1.0), (0.5, 0.3, 0.7), (1.15, 0.4, 0.6), (1.9, 0.5, 0.35),
    ))  # fmt: skip
    crack = hiss(rng, samples, 400, 3500) * np.exp(-t * 9) * np.minimum(1, t / 0.01) * 0.7
    return ((hiss(rng, samples, 35, 190) * rolling * 1.3 + crack) * np.minimum(1, (3.2 - t) / 0.6)).astype(np.float32)
