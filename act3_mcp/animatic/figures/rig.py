"""The skeleton under every figure: joints in space, so that one posture is right from every side.

Lengths are shares of the figure's height. x is to the right of a figure that
faces us, y up from the ground, z the way it faces; sides are -1 and 1, and
what belongs to a side is said outwards from the middle.
"""

import math
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from act3_mcp.animatic.figures.look import Look
from act3_mcp.animatic.svg import Point

Vec = tuple[float, float, float]
Hand = Literal["relaxed", "open", "fist", "grip", "point", "flat"]

UPPER_ARM, FOREARM = 0.168, 0.148
THIGH, SHIN = 0.248, 0.232
ANKLE = 0.042
PELVIS, NECK = 0.515, 0.862
SHOULDER = 0.812
FROM_ABOVE = 0.16
STANDING = 0.4
"""Hips higher than this are held up by straight legs."""
ADULT_BODY = 0.863
"""What an adult's head leaves of the height; the lengths above are meant for that."""


@dataclass(frozen=True)
class Arm:
    hand: Vec = (0.042, -0.296, 0.035)
    """Where the wrist is from its own shoulder: outwards, up, forwards."""
    elbow: Vec = (0.7, -0.2, -0.7)
    """Which way the elbow points."""
    shape: Hand = "relaxed"
    bent: float = 0.0
    """Radians the hand is bent up at the wrist."""


@dataclass(frozen=True)
class Leg:
    foot: Vec = (0.052, 0.0, 0.0)
    """Where the sole is: outwards, up from the ground, forwards."""
    knee: Vec = (0.25, 0.0, 1.0)
    toes: float = 0.0
    """Radians the foot points down."""


Pair = tuple[Arm, Arm]
Legs = tuple[Leg, Leg]


@dataclass(frozen=True)
class Posture:
    """One moment of a body. Angles are in radians; what is tilted is higher on side 1."""

    hips: Vec = (0.0, PELVIS, 0.0)
    tilt: float = 0.0
    shoulders: float = 0.0
    lean: float = 0.0
    """Of the trunk, forwards."""
    bend: float = 0.0
    """Of the trunk, to side 1."""
    twist: float = 0.0
    """Of the shoulders against the hips."""
    turn: float = 0.0
    """Of all of it against the way it faces."""
    nod: float = 0.0
    cock: float = 0.0
    look: float = 0.0
    """Of the head against the way the body faces."""
    arms: Pair = field(default_factory=lambda: (Arm(), Arm()))
    legs: Legs = field(default_factory=lambda: (Leg(), Leg()))

    def mirrored(self) -> "Posture":
        """The same with left and right exchanged."""
        x, y, z = self.hips
        return Posture(
            (-x, y, z), -self.tilt, -self.shoulders, self.lean, -self.bend, -self.twist, -self.turn, self.nod,
            -self.cock, -self.look, (self.arms[1], self.arms[0]), (self.legs[1], self.legs[0]),
        )  # fmt: skip


def added(a: Vec, b: Vec, times: float = 1.0) -> Vec:
    return a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times


def turned(v: Vec, angle: float) -> Vec:
    """About the upright axis: a quarter turn takes ahead to the right."""
    c, s = math.cos(angle), math.sin(angle)
    return v[0] * c + v[2] * s, v[1], v[2] * c - v[0] * s


def bent(start: Vec, end: Vec, first: float, second: float, towards: Vec) -> tuple[Vec, Vec]:
    """Where the joint between two bones is when they reach from `start` to `end`, and how far they really reach."""
    way = added(end, start, -1.0)
    far = math.dist(start, end) or 1e-6
    reach = min(far, (first + second) * 0.998)
    reach = max(reach, abs(first - second) + 1e-3)
    along = (way[0] / far, way[1] / far, way[2] / far)
    dot = sum(a * b for a, b in zip(along, towards, strict=True))
    side = added(towards, along, -dot)
    size = math.hypot(*side) or 1.0
    cosine = max(-1.0, min(1.0, (first**2 + reach**2 - second**2) / (2 * first * reach)))
    joint = added(start, along, first * cosine)
    joint = added(joint, side, first * math.sqrt(1 - cosine**2) / size)
    return joint, added(start, along, reach)


@dataclass(frozen=True)
class Limb:
    """Root, joint and end of an arm or a leg, in space."""

    root: Vec
    joint: Vec
    end: Vec


class Skeleton:
    """`posture` worked out for `look` and seen from `yaw` (0 is the front, a quarter turn looks to the right)."""

    def __init__(self, posture: Posture, look: Look, yaw: float) -> None:
        self.posture, self.look = posture, look
        self.size = (1 - look.head) / ADULT_BODY
        self.yaw = yaw + posture.turn
        self.arms = tuple(self._arm(side, arm) for side, arm in zip((-1, 1), posture.arms, strict=True))
        self.legs = tuple(self._leg(side, leg) for side, leg in zip((-1, 1), posture.legs, strict=True))

    def _trunk(self, height: float) -> Vec:
        """The middle of the trunk at what is `height` when standing upright."""
        p = self.posture
        up = height - PELVIS
        share = up / (NECK - PELVIS)
        # A back bends more and more towards the shoulders.
        lean, bend = p.lean * (0.55 + 0.45 * share), p.bend * (0.4 + 0.6 * share)
        rise = up * math.cos(lean) * math.cos(bend)
        return added(p.hips, (up * math.sin(bend), rise, up * math.sin(lean)))

    def trunk(self, height: float, across: float, ahead: float) -> Vec:
        """A point of the trunk, `across` to side 1 and `ahead` of the middle, as the spine there is turned."""
        p = self.posture
        share = max(0.0, min(1.2, (height - PELVIS) / (SHOULDER - PELVIS)))
        roll = p.tilt * (1 - share) + p.shoulders * share
        lean = p.lean * share
        x, y, z = across * math.cos(roll), across * math.sin(roll), ahead
        y, z = y - z * math.sin(lean), z * math.cos(lean)
        return added(self._trunk(height), turned((x, y, z), p.twist * share))

    def _arm(self, side: int, arm: Arm) -> Limb:
        twist = self.posture.twist
        shoulder = self.trunk(SHOULDER - 0.012, side * (self.look.shoulders - 0.023), -0.004)
        out, up, ahead = arm.hand
        hand = added(shoulder, turned((side * out, up, ahead), twist))
        pole = turned((side * arm.elbow[0], arm.elbow[1], arm.elbow[2]), twist)
        joint, end = bent(shoulder, hand, UPPER_ARM, FOREARM, pole)
        return Limb(shoulder, joint, end)

    def _leg(self, side: int, leg: Leg) -> Limb:
        p = self.posture
        apart = self.look.hips * 0.56
        hip = added(p.hips, (side * apart * math.cos(p.tilt), apart * side * math.sin(p.tilt) - 0.012, 0.0))
        out, up, ahead = leg.foot
        ankle = (side * out, up + ANKLE, ahead)
        joint, end = bent(hip, ankle, THIGH, SHIN, (side * leg.knee[0], leg.knee[1], leg.knee[2]))
        return Limb(hip, joint, end)

    def head(self) -> Vec:
        """Where the neck meets the head."""
        p = self.posture
        neck = self._trunk(NECK)
        ahead = 0.012 + 0.05 * math.sin(p.nod) * (1 if p.nod > 0 else 0)
        return added(neck, turned((0.02 * math.sin(p.cock), 0.0, ahead), p.twist))

    def seen(self, v: Vec) -> Point:
        """As the camera sees it: to the right and up. It looks down on feet, so the nearer one is lower."""
        x, y, near = turned(v, self.yaw)
        if self.look.long_legged != 1 and self.posture.hips[1] > STANDING:
            y = self._of_a_child(y)
        return x * self.size, (y - FROM_ABOVE * near * max(0.0, 0.8 - y)) * self.size

    def _of_a_child(self, y: float) -> float:
        """How high up a child has what is `y` on a grown body: short legs, a long trunk, hardly a neck."""
        rows = (
            (0.0, 0.0),
            (PELVIS, PELVIS * self.look.long_legged),
            (SHOULDER, 0.45 * SHOULDER + 0.55 * NECK),
            (NECK, NECK),
        )
        for (low, a), (high, b) in pairwise(rows):
            if y < high:
                return a + (y - low) * (b - a) / (high - low)
        return y

    def depth(self, v: Vec) -> float:
        """How far towards the camera."""
        return turned(v, self.yaw)[2]

    @property
    def head_yaw(self) -> float:
        return self.yaw + self.posture.look
