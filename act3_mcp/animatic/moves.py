"""Camera moves: where the camera is, relative to where it stands at rest, at each moment of a shot."""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from act3_mcp.animatic.easing import pushed
from act3_mcp.animatic.lens import FRAME, Lens
from act3_mcp.animatic.shot import Move

RISE = 2.4
"""Metres a crane rises over a landscape."""
SPEEDS = {"slow": 0.55, "medium": 1.0, "fast": 1.7}


@dataclass(frozen=True)
class Pose:
    """The camera's displacement in metres, its pan and tilt in frame units, its zoom, and its roll in degrees."""

    right: float = 0.0
    up: float = 0.0
    ahead: float = 0.0
    pan: float = 0.0
    tilt: float = 0.0
    zoom: float = 1.0
    roll: float = 0.0


Path = Callable[[float], Pose]
"""The camera's pose at a time in seconds."""


@dataclass(frozen=True)
class _Reach:
    """How far a move goes: `far` scales it, `sign` is its direction, `across` the metres the frame holds."""

    lens: Lens
    seconds: float
    far: float
    sign: float
    speed: float = 0.0
    """Metres a second to the right, for a camera that keeps up with somebody."""

    @property
    def across(self) -> float:
        return self.lens.width / self.lens.scale(self.lens.distance)


def _towards(ahead: float, lens: Lens, zoom: float = 1.0) -> Pose:
    """A camera `ahead` of where it stood, tilted so that what it is aimed at neither sinks nor climbs as it grows."""
    grown = zoom * lens.distance / max(lens.distance - ahead, 0.1)
    tilt = 0.0 if lens.aim is None else (lens.aim - lens.centre[1]) * (1 - grown)
    return Pose(ahead=ahead, tilt=tilt, zoom=zoom)


def _dolly(s: float, m: _Reach) -> Pose:
    return _towards(m.sign * m.lens.distance * min(0.22 * m.far, 0.4) * (s - 0.4), m.lens)


def _follow(s: float, m: _Reach) -> Pose:
    return Pose(right=m.speed * m.seconds * (s - 0.5))


def _truck(s: float, m: _Reach) -> Pose:
    return Pose(right=m.sign * m.across * min(0.20 * m.far, 0.36) * (s - 0.5))


def _crane(s: float, m: _Reach) -> Pose:
    # Of a landscape nothing is near: the arm goes up by a man's height and more, and is tilted little.
    far, kept = (RISE, 0.25) if m.lens.aim is None else (m.lens.distance * 0.16, 0.75)
    rise = min(m.sign * min(far * m.far, 2 * far) * (s - 0.5), m.lens.height * 8)
    rise = max(rise, -0.55 * m.lens.height)
    # The operator keeps the subject in the frame by tilting against most of the rise.
    return Pose(up=rise, tilt=-kept * rise * m.lens.scale(m.lens.distance))


def _drone(s: float, m: _Reach) -> Pose:
    # Its gimbal keeps the horizon level.
    rise = 0.05 * m.far * m.lens.distance * s
    return Pose(
        up=rise, ahead=m.sign * m.lens.distance * min(0.24 * m.far, 0.42) * (s - 0.4),
        tilt=-0.8 * rise * m.lens.scale(m.lens.distance),
    )  # fmt: skip


def _orbit(s: float, m: _Reach) -> Pose:
    right = m.sign * m.across * min(0.62 * m.far, 0.8) * (s - 0.5)
    return Pose(right=right, pan=-right * m.lens.scale(m.lens.distance))


def _pan(s: float, m: _Reach) -> Pose:
    return Pose(pan=m.sign * m.lens.width * min(0.26 * m.far, 0.5) * (s - 0.5))


def _tilt(s: float, m: _Reach) -> Pose:
    return Pose(tilt=m.sign * FRAME * min(0.26 * m.far, 0.5) * (s - 0.5))


def _zoom(s: float, m: _Reach) -> Pose:
    return Pose(zoom=1 + min(0.30 * m.far, 0.6) * (s if m.sign > 0 else 1 - s))


def _dolly_zoom(s: float, m: _Reach) -> Pose:
    # The subject keeps its size while the world behind it opens up, or closes in.
    ahead = min(0.34 * m.far, 0.45) * (s if m.sign > 0 else 1 - s)
    return Pose(ahead=m.lens.distance * ahead, zoom=1 - ahead)


# Each move by the share of it that is done, from 0 to 1.
SHAPES: dict[str, Callable[[float, _Reach], Pose]] = {
    "dolly": _dolly, "steadicam": _dolly, "drone": _drone, "truck": _truck, "crane": _crane, "orbit": _orbit,
    "pan": _pan, "whip pan": _pan, "tilt": _tilt, "zoom": _zoom, "dolly zoom": _dolly_zoom,
}  # fmt: skip
STEADINESS = {"handheld": 2.2, "steadicam": 0.4, "drone": 0.2}
"""How far a camera wanders by itself: a hand's share of unsteadiness."""
BREATH = 0.12
ROLLS = 3.4
"""Seconds in which a boat rolls over and back."""
WHIP = 0.6
"""Seconds a whip pan takes, between two rests."""


def _reach_of(move: Move, lens: Lens, seconds: float, following: float = 0.0) -> _Reach:
    # A longer shot moves further, but not in proportion: the eye judges a move by where it ends.
    far = SPEEDS[move.speed] * math.sqrt(max(seconds, 0.5) / 4.0)
    sign = -1.0 if move.towards in {"left", "down", "out"} else 1.0
    return _Reach(lens, seconds, 2.0 if move.kind == "whip pan" else far, sign, following)


def swung(move: Move, lens: Lens, seconds: float, t: float) -> float:
    """Radians by which an orbit has come round its subject to the right, from the middle of the shot."""
    return math.atan2(_orbit(pushed(t / seconds), _reach_of(move, lens, seconds)).right, lens.distance)


def path_of(
    move: Move,
    lens: Lens,
    seconds: float,
    *,
    dutch: float = 0.0,
    seed: int = 0,
    following: float = 0.0,
    swell: float = 0.0,
) -> Path:
    """The path of `move` through a shot of `seconds`, sized to the distance at which the subject stands.

    `following`: metres a second to the right at which a truck keeps up with somebody, evenly as they go.
    `swell`: degrees by which what the camera stands on rolls.
    """
    whipped = move.kind == "whip pan"
    reach = _reach_of(move, lens, seconds, following)
    shape = SHAPES.get(move.kind, lambda _, __: Pose())
    if following:
        shape = _follow
    shake = _hand(seed, STEADINESS.get(move.kind, BREATH), lens)

    def path(t: float) -> Pose:
        share = t / max(seconds, 1e-6)
        if whipped:
            share = 0.5 + (share - 0.5) * max(1.0, seconds / WHIP)
        pose, tremor = shape(share if following else pushed(share), reach), shake(t)
        wave = math.tau * t / ROLLS
        return Pose(
            pose.right, pose.up, pose.ahead, pose.pan + tremor.pan,
            pose.tilt + tremor.tilt + 7 * swell * math.sin(1.3 * wave + 0.7) * lens.unit / FRAME, pose.zoom,
            dutch + pose.roll + tremor.roll + swell * math.sin(wave + seed),
        )  # fmt: skip

    return path


def _hand(seed: int, strength: float, lens: Lens) -> Path:
    """A hand's unsteadiness, or with little `strength` the breath of a camera on a fluid head."""
    rng = random.Random(seed)  # noqa: S311 - chance in a picture, not a secret
    waves = [[(rng.uniform(0.15, 1.1), rng.uniform(0, math.tau)) for _ in range(4)] for _ in range(3)]

    def wander(axis: int, t: float) -> float:
        return sum(math.sin(math.tau * rate * t + start) / (1 + 2 * rate) for rate, start in waves[axis])

    def path(t: float) -> Pose:
        return Pose(
            pan=9 * strength * wander(0, t) * lens.unit / FRAME,
            tilt=8 * strength * wander(1, t) * lens.unit / FRAME,
            roll=0.35 * strength * wander(2, t) if strength > 0.5 else 0.0,
        )

    return path
