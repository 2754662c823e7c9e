"""Joint angles in profile: what an action does to thigh, shin, upper arm and forearm at one moment.

In radians from hanging down, forwards positive. `angle` is where this side's
limbs are in the cycle, half a turn apart from the other side's.
"""

import math
from collections.abc import Callable

from act3_mcp.animatic.shot import Action

Joints = tuple[float, float, float, float]


def _walk(angle: float, _: float, *, far: bool) -> Joints:
    del far
    swing = math.sin(angle)
    shin = 0.44 * swing - 0.12 - 0.62 * max(0.0, math.cos(angle)) ** 1.5
    return 0.44 * swing, shin, -0.42 * swing, -0.42 * swing + 0.30


def _run(angle: float, _: float, *, far: bool) -> Joints:
    del far
    swing = math.sin(angle)
    shin = 0.1 + 0.6 * swing - 1.35 * max(0.0, math.cos(angle))
    return 0.25 + 0.75 * swing, shin, -0.85 * swing - 0.1, -0.85 * swing + 1.35


def _ride(angle: float, _: float, *, far: bool) -> Joints:
    del far
    return 0.95 + 0.35 * math.sin(angle), -0.15 + 0.3 * math.sin(angle), 0.95, 1.2


def _argue(_: float, phase: float, *, far: bool) -> Joints:
    beat = 0.16 * math.sin(2 * math.pi * phase)
    if far:
        return 0.16, -0.02, 0.35 - beat, 1.2
    return -0.16, -0.2, 0.75 + beat, 1.65 + beat * 2


def _talk(_: float, phase: float, *, far: bool) -> Joints:
    beat = 0.14 * math.sin(2 * math.pi * phase)
    return (0.0, 0.06, -0.05, 0.15) if far else (0.05, 0.0, 0.25, 1.35 + beat)


def _fight(_: float, phase: float, *, far: bool) -> Joints:
    strike = max(0.0, math.sin(2 * math.pi * phase + (math.pi if far else 0.0)))
    legs = (-0.35, -0.6) if far else (0.45, 0.05)
    return *legs, 0.55 + 0.95 * strike, 2.3 - 0.7 * strike


def _dance(angle: float, _: float, *, far: bool) -> Joints:
    del far
    swing = math.sin(angle)
    return 0.3 * swing, 0.2 * swing - 0.3, 1.6 + 0.6 * swing, 2.4 + 0.4 * swing


def _held(near: Joints, far_side: Joints) -> Callable[..., Joints]:
    """A pose that does not move."""

    def pose(_: float, __: float, *, far: bool) -> Joints:
        return far_side if far else near

    return pose


STANDING = _held((0.05, 0.0, -0.04, 0.12), (0.0, 0.06, 0.05, 0.14))
POSES: dict[Action, Callable[..., Joints]] = {
    "walk": _walk,
    "run": _run,
    "ride": _ride,
    "argue": _argue,
    "talk": _talk,
    "dance": _dance,
    "fight": _fight,
    "embrace": _held((0.06, 0.0, 1.05, 1.45), (0.0, 0.05, 1.35, 1.75)),
    "pray": _held((1.0, -1.35, 0.55, 2.2), (1.0, -1.35, 0.6, 2.25)),
    "sit": _held((1.42, -0.05, 0.35, 1.25), (1.42, -0.10, 0.35, 1.25)),
    "drive": _held((1.42, -0.05, 0.75, 1.45), (1.42, -0.10, 0.75, 1.45)),
    "crouch": _held((1.35, -0.85, 0.4, 1.0), (1.35, -0.85, 0.4, 1.0)),
    "point": _held((0.05, 0.0, 1.45, 1.55), (0.0, 0.06, -0.1, 0.1)),
}


def angles(action: Action, angle: float, phase: float, *, far: bool) -> Joints:
    """Thigh, shin, upper arm, forearm."""
    return POSES.get(action, STANDING)(angle, phase, far=far)
