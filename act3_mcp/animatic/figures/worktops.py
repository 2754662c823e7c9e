# ruff: noqa: E501, PLR0917 - points of an outline read best in few lines, coordinates are positional by nature
"""The desk before whoever works at it, with what is on it: laptop or typewriter, a lamp, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.svg import Point, circle, cushion, line, polygon

if TYPE_CHECKING:
    from act3_mcp.animatic.figures.held import Grip


class Top:
    """A desk's top to draw on: shares of the sitter's height, from the middle of its edge nearest to us."""

    def __init__(self, g: Grip) -> None:
        self.g, self.t = g, g.tall
        self.x = g.body.foot[0] + (0.2 * g.ahead * g.tall if g.sideways else 0.0)
        self.y = g.palm[1] + 0.03 * g.tall
        self.wide = 0.34 if g.sideways else 0.46
        self.ahead = g.ahead

    def p(self, u: float, v: float) -> Point:
        return self.x + self.ahead * u * self.t, self.y - v * self.t

    def shape(self, points: list[Point], material: str, share: float) -> None:
        self.g.paint.raw(polygon([self.p(*q) for q in points], self.g.tone(material, share)))

    def box(self, u0: float, u1: float, v0: float, v1: float, material: str, share: float) -> None:
        self.shape([(u0, v0), (u1, v0), (u1, v1), (u0, v1)], material, share)

    def bar(self, points: list[Point], material: str, share: float, wide: float) -> None:
        self.g.paint.raw(line([self.p(*q) for q in points], self.g.tone(material, share), wide * self.t))


def desk(g: Grip) -> None:
    """With an open laptop, seen from behind or beside."""
    top = _desk(g)
    (_laptop_beside if g.sideways else _laptop)(top)
    _lamp(top, 0.36 if not g.sideways else 0.24)


def typing_desk(g: Grip) -> None:
    """With a typewriter."""
    top = _desk(g, old=True)
    _typewriter(top)
    _bankers_lamp(top, 0.34 if not g.sideways else 0.26)


def writing_desk(g: Grip) -> None:
    """With a sheet on it, and a pen in the hand."""
    top = _desk(g, old=True)
    _bankers_lamp(top, -0.33 if not g.sideways else 0.24)
    x, y = g.palm
    sheet = [(x - 0.07 * g.tall, y + 0.008 * g.tall), (x + 0.09 * g.tall, y + 0.008 * g.tall), (x + 0.11 * g.tall, y + 0.026 * g.tall), (x - 0.06 * g.tall, y + 0.026 * g.tall)]  # fmt: skip
    g.paint.raw(polygon(sheet, g.tone("#f6f0e2", 1.0)))
    g.line([(0.028, 0.05), (-0.012, -0.018)], g.tone("#2a3a5a", 0.8), 0.006)


def books(g: Grip) -> None:
    """With books in a pile, and one open under the head of whoever has fallen asleep over it."""
    top = _desk(g, old=True)
    _bankers_lamp(top, 0.32 if not g.sideways else 0.27)
    far = -0.3 if not g.sideways else 0.12
    for k, (tone, half) in enumerate((("#7a3a34", 0.085), ("#3a5a7a", 0.075), ("#b8903f", 0.08), ("#4a6a4a", 0.065))):
        shift = 0.012 * (k * 5 % 3 - 1)
        top.box(far - half + shift, far + half + shift, 0.012 + 0.032 * k, 0.042 + 0.032 * k, tone, 0.75)
        top.box(far + half + shift - 0.012, far + half + shift, 0.016 + 0.032 * k, 0.038 + 0.032 * k, "#f2ead8", 0.9)
    top.shape([(-0.12, 0.01), (0.0, 0.002), (0.12, 0.01), (0.11, 0.03), (0.0, 0.022), (-0.11, 0.03)], "#f6f2e8", 0.95)


def _desk(g: Grip, *, old: bool = False) -> Top:
    """From in front its panel hides the knees; from beside there are drawers beyond them."""
    top = Top(g)
    w, low = top.wide, (top.y - g.body.foot[1]) / top.t
    wood, dark = ("#8a5c3a", "#5a3a26") if old else ("#9a6a42", "#5f402a")
    if g.sideways:
        top.box(w - 0.2, w - 0.02, low, -0.03, wood, 0.35)
        for k in range(3):
            v0, v1 = -0.045 + (low + 0.06) * k / 3, -0.045 + (low + 0.06) * (k + 1) / 3 + 0.012
            top.box(w - 0.185, w - 0.035, v1, v0, wood, 0.6)
            top.bar([(w - 0.13, (v0 + v1) / 2), (w - 0.09, (v0 + v1) / 2)], "#d8c08a", 0.9, 0.008)
        top.box(-w + 0.03, -w + 0.06, low, -0.03, dark, 0.3)
    else:
        top.box(-w + 0.02, w - 0.02, low - 0.012, -0.03, wood, 0.3)
        for k in range(3):
            u = -w + 0.05 + (2 * w - 0.08) * k / 3
            top.box(u, u + (2 * w - 0.16) / 3, low + 0.06, -0.07, wood, 0.5)
    top.box(-w, w, -0.032, 0.0, dark, 0.45)
    top.shape([(-w, 0.0), (w, 0.0), (w - 0.04, 0.035), (-w + 0.04, 0.035)], wood, 0.95)
    far = -1 if g.sideways else 1
    for k, shift in enumerate((0.0, 0.012, -0.006)):
        u = far * 0.22 + shift
        top.shape([(u - 0.055, 0.008 + 0.004 * k), (u + 0.055, 0.008 + 0.004 * k), (u + 0.045, 0.026 + 0.004 * k), (u - 0.045, 0.026 + 0.004 * k)], "#f6f2e8", 0.8 + 0.08 * k)  # fmt: skip
    return top


def _laptop(top: Top) -> None:
    g, t, (x, y) = top.g, top.t, (top.x, top.y)
    lid = [(x - 0.085 * t, y - 0.008 * t), (x + 0.085 * t, y - 0.008 * t), (x + 0.092 * t, y - 0.115 * t), (x - 0.092 * t, y - 0.115 * t)]  # fmt: skip
    g.paint.drawing.glow((x, y - 0.12 * t), 0.22 * t, "#cfe4f4", 0.35)
    g.paint.raw(polygon(lid, g.tone("#8a9098", 0.7)))
    g.paint.raw(circle(x, y - 0.06 * t, 0.010 * t, g.tone("#d8dde2", 0.9)))


def _laptop_beside(top: Top) -> None:
    top.box(-0.12, 0.0, 0.0, 0.012, "#8a9098", 0.7)
    top.bar([(0.0, 0.008), (0.05, 0.12)], "#8a9098", 0.8, 0.010)


def _lamp(top: Top, u: float) -> None:
    """On a jointed arm; lit where the rest of the room is by lamps."""
    steel = "#c8443c"
    _light(top, u - 0.075, 0.19)
    top.box(u - 0.04, u + 0.04, 0.012, 0.028, steel, 0.7)
    top.bar([(u, 0.025), (u + 0.06, 0.16), (u - 0.035, 0.27)], steel, 0.85, 0.011)
    top.shape([(u - 0.01, 0.295), (u - 0.055, 0.28), (u - 0.13, 0.205), (u - 0.03, 0.195)], steel, 0.95)


def _bankers_lamp(top: Top, u: float) -> None:
    _light(top, u, 0.2)
    top.box(u - 0.045, u + 0.045, 0.012, 0.028, "#b8903f", 0.8)
    top.bar([(u, 0.02), (u, 0.2)], "#d0a850", 0.9, 0.012)
    green = "#3f9a68" if top.g.paint.glow else "#2f7a50"
    top.shape([(u - 0.1, 0.175), (u + 0.1, 0.175), (u + 0.075, 0.23), (u - 0.075, 0.23)], green, 0.95)


def _light(top: Top, u: float, v: float) -> None:
    g = top.g
    if not g.paint.glow:
        return
    g.paint.drawing.glow(top.p(u, v), 0.4 * top.t, g.paint.glow, 0.55)
    g.paint.drawing.glow(top.p(u, 0.02), 0.22 * top.t, "#fff0c8", 0.7, flat=0.22)


def _typewriter(top: Top) -> None:
    g, side = top.g, top.g.sideways
    u, half = (-0.02, 0.075) if side else (0.0, 0.11)
    top.box(u - half * 0.5, u + half * 0.5, 0.1, 0.2, "#f6f0e2", 1.0)
    x, y = top.p(u, 0.098)
    r = 0.014 * top.t
    g.paint.raw(cushion((x - half * 1.15 * top.t, y - r, 2.3 * half * top.t, 2 * r), r, g.tone("#18181c", 0.8)))
    top.shape([(u - half, 0.008), (u + half, 0.008), (u + half * 0.85, 0.092), (u - half * 0.85, 0.092)], "#2c2c32", 0.8)  # fmt: skip
    x, y = top.p(u, 0.045)
    g.paint.raw(
        cushion(
            (x - half * 0.5 * top.t, y - 0.012 * top.t, half * top.t, 0.022 * top.t),
            2.0,
            mix(g.tone("#c8a24a", 0.9), g.tone("#2c2c32", 0.8), 0.3),
        )
    )
