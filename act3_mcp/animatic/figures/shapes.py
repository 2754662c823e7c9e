# ruff: noqa: E501 - points of an outline read best in few lines
"""Outlines of what is round: tapering tubes for limbs, hulls for cloth and shoes, and hands."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from act3_mcp.animatic.figures.rig import Hand
from act3_mcp.animatic.svg import Point, curve, limb

Station = tuple[Point, float]
"""A point along a limb and its half-width there."""


ROUND = [(math.cos(k * math.tau / 10), math.sin(k * math.tau / 10)) for k in range(10)]


class Tube(NamedTuple):
    """The outline of a limb, of the part of it in the light, and the line along both sides from its first joint on."""

    whole: str
    lit: str
    sides: str


def tube(stations: Sequence[Station], light: Point) -> Tube:
    """A limb through `stations`."""
    points = [point for point, _ in stations]
    normals: list[Point] = []
    for i in range(len(points)):
        before, after = points[max(0, i - 1)], points[min(len(points) - 1, i + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        size = math.hypot(dx, dy)
        normals.append((-dy / size, dx / size) if size > 1e-6 else (normals[-1] if normals else (1.0, 0.0)))
    side = 1.0 if sum(x * light[0] + y * light[1] for x, y in normals) >= 0 else -1.0

    def offset(share: float) -> list[Point]:
        return [
            (x + share * side * nx * wide, y + share * side * ny * wide)
            for ((x, y), wide), (nx, ny) in zip(stations, normals, strict=True)
        ]

    left, right, middle = offset(1.0), offset(-1.0), offset(-0.12)
    top, bottom = _cap(stations, 0, 1), _cap(stations, -1, -2)
    return Tube(
        curve([top, *left, bottom, *right[::-1]], tension=0.95),
        curve([top, *left, bottom, *middle[::-1]], tension=0.95),
        curve([*left[1:], bottom, *right[:0:-1]], closed=False, tension=0.95),
    )


def _cap(stations: Sequence[Station], end: int, inner: int) -> Point:
    (x, y), wide = stations[end]
    x2, y2 = stations[inner][0]
    size = math.hypot(x - x2, y - y2) or 1.0
    return x + (x - x2) / size * wide * 0.75, y + (y - y2) / size * wide * 0.75


def along(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def hull(circles: Sequence[Station], *, tension: float = 0.3) -> str:
    """What a string round all of `circles` encloses."""
    points = sorted({(round(x + r * c, 2), round(y + r * s, 2)) for (x, y), r in circles for c, s in ROUND})
    upper, lower = _chain(points), _chain(points[::-1])
    return curve([*upper[:-1], *lower[:-1]], tension=tension)


def _chain(points: list[Point]) -> list[Point]:
    out: list[Point] = []
    for x, y in points:
        while len(out) > 1 and (
            (out[-1][0] - out[-2][0]) * (y - out[-2][1]) - (out[-1][1] - out[-2][1]) * (x - out[-2][0]) <= 0
        ):
            out.pop()
        out.append((x, y))
    return out


# Hands, in shares of their length: from the wrist (0) to the fingertips (1), thumb side up.

PALM = [(-0.04, -0.15), (0.2, -0.23), (0.46, -0.25), (0.52, -0.05), (0.5, 0.17), (0.26, 0.24), (0.06, 0.19), (-0.04, 0.14)]  # fmt: skip
MITTEN = [(-0.04, -0.15), (0.2, -0.24), (0.5, -0.25), (0.78, -0.22), (0.97, -0.12), (0.98, 0.02), (0.85, 0.12), (0.55, 0.18), (0.25, 0.22), (-0.04, 0.14)]  # fmt: skip
FIST = [(-0.04, -0.15), (0.15, -0.26), (0.42, -0.3), (0.58, -0.2), (0.61, 0.0), (0.54, 0.19), (0.34, 0.27), (0.12, 0.24), (-0.04, 0.14)]  # fmt: skip
BLADE = [(-0.04, -0.12), (0.3, -0.15), (0.7, -0.12), (0.99, -0.03), (0.99, 0.04), (0.7, 0.1), (0.3, 0.14), (-0.04, 0.12)]  # fmt: skip
# Each finger from knuckle to tip, and its half-width.
SPREAD = (((0.42, -0.19), (0.8, -0.37), 0.052), ((0.46, -0.08), (0.97, -0.17), 0.058),
          ((0.47, 0.04), (1.0, 0.05), 0.06), ((0.45, 0.15), (0.93, 0.26), 0.056), ((0.14, 0.16), (0.52, 0.5), 0.07))  # fmt: skip
CURLED = (((0.4, -0.19), (0.8, -0.2), 0.056), ((0.44, -0.08), (0.93, -0.09), 0.062),
          ((0.45, 0.03), (0.96, 0.0), 0.063), ((0.43, 0.13), (0.88, 0.08), 0.058), ((0.12, 0.16), (0.52, 0.3), 0.068))  # fmt: skip
FINGERS: dict[Hand, tuple[list[Point], tuple[tuple[Point, Point, float], ...]]] = {
    "relaxed": (PALM, CURLED),
    "open": (PALM, SPREAD),
    "fist": (FIST, (((0.16, 0.2), (0.47, 0.12), 0.075),)),
    "grip": (FIST, (((0.16, 0.2), (0.5, 0.17), 0.075),)),
    "point": (FIST, (((0.44, 0.14), (1.0, 0.18), 0.06), ((0.14, 0.2), (0.42, 0.16), 0.07))),
    "flat": (BLADE, (((0.16, 0.08), (0.42, 0.26), 0.055),)),
}
KNUCKLES = (((0.36, -0.12), (0.59, -0.1)), ((0.37, 0.0), (0.61, 0.0)), ((0.36, 0.11), (0.57, 0.11)))
LARGE_HAND = 160.0
SMALL_HAND = 22.0
"""Frame units below which fingers would be a blur."""


class HandShape:
    """A hand with its wrist at `wrist`, pointing along `way`, its thumb towards `thumb` (all on the screen)."""

    def __init__(self, wrist: Point, way: Point, thumb: Point, length: float) -> None:
        size = math.hypot(*way) or 1.0
        self._x = (way[0] / size * length, way[1] / size * length)
        across = (-self._x[1], self._x[0])
        self._y = across if across[0] * thumb[0] + across[1] * thumb[1] >= 0 else (-across[0], -across[1])
        self._wrist, self.length = wrist, length

    def at(self, x: float, y: float) -> Point:
        return (
            self._wrist[0] + x * self._x[0] + y * self._y[0],
            self._wrist[1] + x * self._x[1] + y * self._y[1],
        )  # fmt: skip

    def outlines(self, shape: Hand) -> list[str]:
        """The palm, then each finger, in the order they are painted."""
        palm, fingers = FINGERS[shape]
        if self.length < SMALL_HAND and shape == "relaxed":
            palm, fingers = MITTEN, fingers[-1:]
        return [
            curve([self.at(*point) for point in palm], tension=0.9),
            *(limb(self.at(*a), self.at(*b), wide * self.length * 1.12, wide * self.length) for a, b, wide in fingers),
        ]

    def nails(self, shape: Hand) -> list[str]:
        """A nail near each fingertip that is seen from above, when the hand is large."""
        if self.length < LARGE_HAND or shape not in {"relaxed", "open", "point"}:
            return []
        out: list[str] = []
        for a, b, wide in FINGERS[shape][1]:
            tip = along(a, b, 0.98)
            out.append(curve([
                self.at(tip[0] - 0.05, tip[1] - wide * 0.5), self.at(tip[0] + 0.03, tip[1] - wide * 0.4),
                self.at(tip[0] + 0.03, tip[1] + wide * 0.4), self.at(tip[0] - 0.05, tip[1] + wide * 0.5)]))  # fmt: skip
        return out

    def knuckles(self, shape: Hand) -> list[tuple[Point, Point]]:
        if shape not in {"fist", "grip", "point"} or self.length < SMALL_HAND:
            return []
        return [(self.at(*a), self.at(*b)) for a, b in KNUCKLES]
