"""Camera moves: where the camera is, relative to where it stands at rest, at each moment of a shot."""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from act3_mcp.animatic.lens import FRAME, Lens
from act3_mcp.animatic.shot import Move

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


def eased(share: float) -> float:
    """Ease in and out, but at an even pace in between, as a dolly grip pushes."""
    share = max(0.0, min(1.0, share))
    smooth = share * share * share * (share * (share * 6 - 15) + 10)
    return 0.35 * share + 0.65 * smooth


def path_of(move: Move, lens: Lens, seconds: float, *, dutch: float = 0.0, seed: int = 0) -> Path:
    """The path of `move` through a shot of `seconds`, sized to the distance at which the subject stands."""
    # A longer shot moves further, but not in proportion: the eye judges a move by where it ends.
    reach = SPEEDS[move.speed] * math.sqrt(max(seconds, 0.5) / 4.0)
    across = lens.width / lens.scale(lens.distance)
    sign = -1.0 if move.towards in {"left", "down", "out"} else 1.0

    def dolly(s: float) -> Pose:
        return Pose(ahead=sign * lens.distance * min(0.22 * reach, 0.4) * (s - 0.4))

    def truck(s: float) -> Pose:
        return Pose(right=sign * across * min(0.20 * reach, 0.36) * (s - 0.5))

    def crane(s: float) -> Pose:
        rise = min(sign * lens.distance * min(0.16 * reach, 0.3) * (s - 0.5), lens.height * 8)
        low = -0.55 * lens.height
        rise = max(rise, low)
        # The operator keeps the subject in the frame by tilting against most of the rise.
        return Pose(up=rise, tilt=-0.75 * rise * lens.scale(lens.distance))

    def orbit(s: float) -> Pose:
        right = sign * across * min(0.34 * reach, 0.5) * (s - 0.5)
        return Pose(right=right, pan=-right * lens.scale(lens.distance))

    def pan(s: float) -> Pose:
        return Pose(pan=sign * lens.width * min(0.26 * reach, 0.5) * (s - 0.5))

    def tilt(s: float) -> Pose:
        return Pose(tilt=sign * FRAME * min(0.26 * reach, 0.5) * (s - 0.5))

    def zoom(s: float) -> Pose:
        most = min(0.30 * reach, 0.6)
        return Pose(zoom=1 + most * (s if sign > 0 else 1 - s))

    def dolly_zoom(s: float) -> Pose:
        # The subject keeps its size while the world behind it opens up, or closes in.
        ahead = min(0.34 * reach, 0.45) * (s if sign > 0 else 1 - s)
        return Pose(ahead=lens.distance * ahead, zoom=1 - ahead)

    shapes: dict[str, Callable[[float], Pose]] = {
        "dolly": dolly, "truck": truck, "crane": crane, "orbit": orbit, "pan": pan, "tilt": tilt, "zoom": zoom,
        "dolly zoom": dolly_zoom,
    }  # fmt: skip
    shape = shapes.get(move.kind, lambda _: Pose())
    shake = _hand(seed, 1.0 if move.kind == "handheld" else 0.12, lens)

    def path(t: float) -> Pose:
        pose, tremor = shape(eased(t / max(seconds, 1e-6))), shake(t)
        return Pose(
            pose.right, pose.up, pose.ahead,
            pose.pan + tremor.pan, pose.tilt + tremor.tilt, pose.zoom, dutch + tremor.roll,
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
