# ruff: noqa: E501 - points of an outline read best in few lines
"""What people carry, drawn where the hand is, before the fingers close round it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import NAMED, mix
from act3_mcp.animatic.figures import instruments, stations, tools, utensils, worktops
from act3_mcp.animatic.figures.exertions import BORNE
from act3_mcp.animatic.svg import Point, curve, ellipse, line, oval, path, pen, polygon, stroke

if TYPE_CHECKING:
    from collections.abc import Callable

    from act3_mcp.animatic.figures.body import Body
    from act3_mcp.animatic.shot import Facing


class Grip:
    """A place to draw from: the palm, in shares of the figure's height, ahead being the way it faces."""

    def __init__(self, body: Body, palm: Point) -> None:
        self.body, self.paint, self.palm, self.tall = body, body.paint, palm, body.tall
        self.ahead = -1 if body.screen((0.0, 0.0, 1.0))[0] < -0.25 else 1
        self.sideways = abs(body.screen((0.0, 0.0, 1.0))[0]) > 0.5

    def p(self, u: float, v: float) -> Point:
        return self.palm[0] + self.ahead * u * self.tall, self.palm[1] - v * self.tall

    def line(self, points: list[Point], colour: str, width: float) -> None:
        self.paint.raw(stroke(curve([self.p(*q) for q in points], closed=False), colour, width * self.tall))

    def poly(self, points: list[Point], fill: str, opacity: float = 1.0) -> None:
        self.paint.raw(polygon([self.p(*q) for q in points], fill, opacity))

    def tone(self, material: str, share: float) -> str:
        lit, dark = self.paint.tones(material)
        return mix(dark, lit, share)


def draw(body: Body, name: str, palm: Point) -> None:
    if name in DRAWN:
        DRAWN[name](Grip(body, palm))


def _umbrella(g: Grip) -> None:
    """The shaft stands in the hand; the canopy is above the head, wherever the hand is."""
    top = (g.palm[1] - (g.body.foot[1] - 1.2 * g.tall)) / g.tall
    lean = (g.body.foot[0] - g.palm[0]) / g.tall * 0.3 * g.ahead
    bright = g.body.look.colour == NAMED["yellow"]
    colour = "#b03a3a" if bright else "#2f3a4f"
    lit, dark = g.paint.tones(colour)
    g.line([(-lean * 0.12, -0.07), (0.0, 0.0), (lean * 0.8, top * 0.9)], g.tone("#5a4636", 0.5), 0.012)
    x, y = g.p(lean, top)
    r, rim, high = 0.35 * g.tall, y + 0.185 * g.tall, y
    under = [(x - r, rim), (x - r * 0.5, rim - 0.035 * g.tall), (x + r * 0.5, rim - 0.035 * g.tall), (x + r, rim)]
    g.paint.raw(path(curve([*under, (x, rim - 0.09 * g.tall)]), mix(dark, g.paint.light.ink, 0.45)))
    dome = (
        ("M", (x - r, rim)),
        ("C", (x - r * 0.96, high + 0.075 * g.tall), (x - r * 0.5, high), (x, high)),
        ("C", (x + r * 0.5, high), (x + r * 0.96, high + 0.075 * g.tall), (x + r, rim)),
    )
    scallops = "".join(f"q{-r / 5:.1f} {-0.04 * g.tall:.1f} {-2 * r / 5:.1f} 0" for _ in range(5))
    side = (0.0, 1.0) if g.paint.light.from_left else (1.0, 0.0)
    stops = ((0, lit, 1), (0.42, lit, 1), (0.5, mix(lit, dark, 0.7), 1), (1, dark, 1))
    fill = g.paint.drawing.linear(stops, (side[0], 0), (side[1], 0.15))
    g.paint.raw(f'<path d="{pen(*dome).removesuffix("Z")}{scallops}Z" fill="{fill}"/>')
    for share in (-0.6, -0.2, 0.2, 0.6):
        rib = f"M{x:.1f} {high:.1f}Q{x + r * share * 0.9:.1f} {high + 0.05 * g.tall:.1f} {x + r * share:.1f} {rim - 0.012 * g.tall:.1f}"
        g.paint.raw(stroke(rib, dark, 0.003 * g.tall, 0.7))
    g.line([(lean, top - 0.005), (lean * 1.02, top + 0.03)], dark, 0.008)


def _lantern(g: Grip) -> None:
    iron = g.tone("#4a4038", 0.5)
    at = g.p(0.0, -0.085)
    g.paint.drawing.glow(at, 0.42 * g.tall, "#ffbe62", 0.75)
    g.paint.raw(stroke(f"M{g.p(-0.022, -0.03)[0]:.1f} {g.p(0, -0.035)[1]:.1f}Q{g.palm[0]:.1f} {g.palm[1] - 0.02 * g.tall:.1f} {g.p(0.022, 0)[0]:.1f} {g.p(0, -0.035)[1]:.1f}", iron, 0.005 * g.tall))  # fmt: skip
    g.poly([(-0.03, -0.04), (0.03, -0.04), (0.018, -0.022), (-0.018, -0.022)], iron)
    g.poly([(-0.028, -0.042), (0.028, -0.042), (0.034, -0.12), (-0.034, -0.12)], "#ffe2a2", 0.95)
    g.poly([(-0.038, -0.12), (0.038, -0.12), (0.034, -0.135), (-0.034, -0.135)], iron)
    flame = [g.p(-0.010, -0.105), g.p(0.0, -0.055), g.p(0.010, -0.105)]
    g.paint.raw(path(curve(flame), "#fffbe8"))
    for u in (-0.031, 0.031):
        g.line([(u, -0.042), (u * 1.1, -0.12)], iron, 0.006)


def _cup(g: Grip) -> None:
    """A mug, held by its ear so that the hand does not hide it."""
    lit, dark = g.tone("#e6dccb", 0.95), g.tone("#e6dccb", 0.3)
    side = g.ahead if g.sideways else 1 if g.palm[0] < g.body.foot[0] else -1

    def p(u: float, v: float) -> Point:
        return g.palm[0] + side * u * g.tall, g.palm[1] - v * g.tall

    g.paint.raw(polygon([p(0.010, 0.042), p(0.068, 0.042), p(0.062, -0.032), p(0.016, -0.032)], lit))
    g.paint.raw(polygon([p(0.048, 0.042), p(0.068, 0.042), p(0.062, -0.032), p(0.046, -0.032)], dark))
    g.paint.raw(ellipse(*p(0.039, 0.042), 0.029 * g.tall, 0.008 * g.tall, lit))
    g.paint.raw(ellipse(*p(0.039, 0.041), 0.024 * g.tall, 0.006 * g.tall, g.tone("#5a3a28", 0.6)))


def _phone(g: Grip) -> None:
    """Lit from within, unless it is at the ear, where it sticks out above the hand."""
    if g.body.stance.action == "phone":
        g.poly([(-0.017, 0.088), (0.017, 0.092), (0.022, -0.04), (-0.012, -0.044)], g.tone("#22242a", 0.7))
        g.poly([(-0.017, 0.088), (-0.012, 0.0885), (-0.007, -0.0435), (-0.012, -0.044)], g.tone("#c8ccd2", 0.8))
        return
    g.poly([(-0.020, 0.085), (0.024, 0.09), (0.028, -0.02), (-0.014, -0.025)], g.tone("#22242a", 0.6))
    g.poly([(-0.015, 0.08), (0.019, 0.084), (0.022, -0.014), (-0.010, -0.018)], "#bfe0f6", 0.9)
    g.paint.drawing.glow(g.p(0.0, 0.03), 0.16 * g.tall, "#a9d4f0", 0.35)


def _gun(g: Grip) -> None:
    steel, dark = g.tone("#4a4e58", 0.75), g.tone("#2c2e36", 0.4)
    if g.sideways:
        g.poly([(-0.02, 0.035), (0.115, 0.04), (0.115, 0.018), (0.03, 0.012), (-0.015, 0.01)], steel)
        g.poly([(-0.012, 0.02), (0.022, 0.02), (0.010, -0.05), (-0.024, -0.05)], dark)
        g.line([(0.028, 0.014), (0.034, -0.006), (0.016, -0.008)], dark, 0.005)
        return
    g.poly([(-0.017, 0.045), (0.017, 0.045), (0.015, -0.02), (-0.015, -0.02)], steel)
    x, y = g.p(0.0, 0.03)
    g.paint.raw(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{0.008 * g.tall:.1f}" fill="#0c0c10"/>')


def _sword(g: Grip) -> None:
    lit, dark, gold = g.tone("#cdd4dc", 1.0), g.tone("#8a929e", 0.4), g.tone("#b08a3e", 0.8)
    tip = (0.20, 0.50)
    g.poly([(-0.008, 0.035), (0.026, 0.028), (tip[0] + 0.008, tip[1] - 0.02), tip], lit)
    g.poly([(0.009, 0.03), (0.026, 0.028), (tip[0] + 0.008, tip[1] - 0.02), tip], dark)
    g.line([(-0.04, 0.05), (0.056, 0.014)], gold, 0.013)
    g.line([(0.004, 0.03), (-0.022, -0.045)], g.tone("#4a3426", 0.5), 0.014)


def _book(g: Grip) -> None:
    """Open, its back to us when the reader faces us."""
    centre = g.body.at(g.body.bones.arms[0].end), g.body.at(g.body.bones.arms[1].end)
    x, y = (centre[0][0] + centre[1][0]) / 2, (centre[0][1] + centre[1][1]) / 2 - 0.02 * g.tall
    wide = max(0.055 * g.tall, abs(centre[0][0] - centre[1][0]) * 0.75)
    high, cover = 0.058 * g.tall, "#7a3a34"
    page = g.tone("#f2ead8", 1.0)
    for side in (-1, 1):
        leaf = [
            (x, y + high * 0.9),
            (x + side * wide, y + high * 0.55),
            (x + side * wide, y - high * 0.75),
            (x, y - high * 0.4),
        ]
        g.paint.raw(polygon(leaf, g.tone(cover, 0.85 if side < 0 else 0.35)))
        inner = [
            (x, y - high * 0.36),
            (x + side * wide * 0.97, y - high * 0.71),
            (x + side * wide * 0.94, y - high * 0.86),
            (x, y - high * 0.54),
        ]
        g.paint.raw(polygon(inner, page))


def _letter(g: Grip) -> None:
    """A sheet between the hands, its writing away from us unless we stand behind the reader."""
    (ax, ay), (bx, by) = (g.body.at(limb.end) for limb in g.body.bones.arms)
    x, y, t = (ax + bx) / 2, (ay + by) / 2 - 0.02 * g.tall, g.tall
    wide = max(0.05 * t, abs(ax - bx) * 0.6)
    sheet = [
        (x - wide, y - 0.085 * t),
        (x + wide, y - 0.08 * t),
        (x + wide * 0.96, y + 0.055 * t),
        (x - wide * 0.96, y + 0.05 * t),
    ]
    g.paint.raw(polygon(sheet, g.tone("#f2ead8", 0.95)))
    for k in range(5):
        at = y - 0.06 * t + 0.02 * t * k
        g.paint.raw(
            line(
                [(x - wide * 0.75, at), (x + wide * (0.7 - 0.15 * (k % 3)), at)],
                g.tone("#8a8078", 0.6),
                0.0025 * t,
                0.5,
            )
        )


def _flower(g: Grip) -> None:
    stem, petal = g.tone("#5f7f4a", 0.6), g.tone("#c8405a", 0.9)
    g.line([(-0.012, -0.07), (0.0, 0.0), (0.012, 0.11)], stem, 0.007)
    for a in range(5):
        x, y = g.p(0.012 + 0.014 * math.cos(a * 1.257), 0.118 + 0.014 * math.sin(a * 1.257))
        g.paint.raw(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{0.014 * g.tall:.1f}" fill="{petal}"/>')


def _guitar(g: Grip) -> None:
    """Across the body: its neck runs to the other hand."""
    fret = g.body.limbs.palm(1)
    x, y = g.palm
    dx, dy = fret[0] - x, fret[1] - y
    size = math.hypot(dx, dy) or 1.0
    ux, uy = dx / size, dy / size

    def q(along: float, across: float) -> Point:
        return x + (ux * along - uy * across) * g.tall, y + (uy * along + ux * across) * g.tall

    shape = [(-0.15, 0.0), (-0.13, 0.075), (-0.06, 0.09), (-0.01, 0.062), (0.05, 0.07), (0.09, 0.035), (0.09, -0.035),
             (0.05, -0.07), (-0.01, -0.062), (-0.06, -0.09), (-0.13, -0.075)]  # fmt: skip
    g.paint.shape(curve([q(*at) for at in shape]), "#a8703c")
    g.paint.raw(path(curve([q(0.025 * math.cos(k) - 0.0, 0.025 * math.sin(k)) for k in range(6)]), "#1c120c"))
    reach = size / g.tall + 0.11
    g.paint.raw(polygon([q(0.05, -0.011), q(reach, -0.009), q(reach, 0.009), q(0.05, 0.011)], g.tone("#4a2f22", 0.6)))
    g.paint.raw(polygon([q(reach, -0.016), q(reach + 0.06, -0.018), q(reach + 0.06, 0.018), q(reach, 0.016)], g.tone("#3a241a", 0.5)))  # fmt: skip
    g.paint.raw(line([q(-0.09, 0.0), q(reach, 0.0)], g.tone("#e8e0d0", 0.9), 0.003 * g.tall, 0.8))


def _steering_wheel(g: Grip) -> None:
    """Seen from beside the driver, with the edge of the dashboard."""
    rim = g.tone("#26242a", 0.5)
    x, y = g.p(0.0, 0.0)
    wide = (0.035 if g.sideways else 0.105) * g.tall
    g.paint.raw(
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{wide:.1f}" ry="{0.10 * g.tall:.1f}" fill="none" stroke="{rim}" stroke-width="{0.018 * g.tall:.1f}"/>'
    )
    g.line([(0.0, 0.0), (0.16, -0.06)], rim, 0.02)
    dash = [(0.10, -0.02), (0.5, 0.03), (0.5, -0.4), (0.16, -0.4)]
    if g.sideways:
        g.poly(dash, g.tone("#3a3a42", 0.45))


def _bag(g: Grip) -> None:
    leather, dark = g.tone("#6a4630", 0.7), g.tone("#4a3022", 0.3)
    g.line([(-0.03, -0.035), (0.0, 0.005), (0.03, -0.035)], dark, 0.008)
    g.poly([(-0.085, -0.035), (0.085, -0.035), (0.09, -0.15), (-0.09, -0.15)], leather)
    g.poly([(-0.085, -0.035), (0.085, -0.035), (0.088, -0.07), (-0.088, -0.07)], mix(leather, dark, 0.5))


def _stick(g: Grip) -> None:
    """From the hand to the ground, its handle crooked over it."""
    wood = g.tone("#5a3c28", 0.6)
    low = (g.palm[1] - g.body.foot[1] - 0.01 * g.tall) / g.tall
    g.line([(-0.03, 0.012), (-0.012, 0.026), (0.008, 0.016), (0.012, low)], wood, 0.012)
    g.line([(0.0115, low + 0.02), (0.012, low)], g.tone("#22201f", 0.4), 0.016)


def _baby(g: Grip) -> None:
    """Wrapped up, asleep in the bend of the arm."""
    b, t = g.body, g.tall

    def p(u: float, v: float) -> Point:
        return b.at(b.bones.trunk(v, u, 0.125))

    wrap = [
        (-0.115, 0.668),
        (-0.085, 0.725),
        (0.0, 0.762),
        (0.085, 0.778),
        (0.13, 0.745),
        (0.115, 0.69),
        (0.02, 0.655),
        (-0.08, 0.64),
    ]
    g.paint.shape(curve([p(*q) for q in wrap], tension=0.9), "#e8dcc4")
    g.paint.crease(curve([p(-0.09, 0.675), p(-0.01, 0.695), p(0.06, 0.735)], closed=False), "#e8dcc4", 0.004 * t, 0.6)
    g.paint.crease(curve([p(-0.06, 0.655), p(0.03, 0.675), p(0.1, 0.70)], closed=False), "#e8dcc4", 0.004 * t, 0.5)
    x, y = p(0.098, 0.762)
    g.paint.flat(oval(x, y, 0.052 * t, 0.05 * t), "#d8c8a8", 0.45)
    g.paint.shape(oval(x - 0.004 * t, y + 0.004 * t, 0.043 * t, 0.041 * t), b.look.skin, soft=0.15)
    ink = g.tone("#3a2420", 0.3)
    for side in (-1, 1):
        a = x + (side * 0.017 - 0.004) * t
        g.paint.raw(
            stroke(curve([(a - 0.009 * t, y), (a, y + 0.004 * t), (a + 0.009 * t, y)], closed=False), ink, 0.003 * t)
        )
        blush = g.tone(mix(b.look.skin, "#d0493a", 0.5), 0.9)
        g.paint.raw(path(oval(a, y + 0.014 * t, 0.009 * t, 0.007 * t), blush, 0.5))
    g.paint.raw(
        stroke(
            curve(
                [(x - 0.011 * t, y + 0.021 * t), (x - 0.004 * t, y + 0.024 * t), (x + 0.004 * t, y + 0.021 * t)],
                closed=False,
            ),
            ink,
            0.003 * t,
        )
    )
    g.paint.raw(
        stroke(
            curve([(x - 0.012 * t, y - 0.036 * t), (x, y - 0.028 * t), (x + 0.01 * t, y - 0.034 * t)], closed=False),
            g.tone(b.look.hair_colour, 0.4),
            0.006 * t,
        )
    )


def _child(g: Grip) -> None:
    """On the arm, the legs about the hip of whoever carries it."""
    b = g.body
    look = b.stance.carries
    if look is None or not b.shows_front:
        return
    size = look.height / b.look.height
    hips = b.at(b.bones.trunk(0.60, 0.115, 0.06))
    facing: Facing = "right" if b.stance.facing == "left" else "left"
    stance = replace(b.stance, action="sit", facing=facing, seat=0.3, holds="", carries=None, glance=0.0, phase=0.0)
    type(b)(b.paint, look, stance, (hips[0], hips[1] + 0.34 * size * g.tall), size * g.tall).draw()


def _grown(g: Grip) -> None:
    """Across both arms, the head on the shoulder of whoever carries, the legs hanging over one forearm."""
    b = g.body
    look = b.stance.carries
    if look is None:
        return
    size = look.height / b.look.height
    x, y = b.at(b.bones.trunk(0.66, 0.0, 0.14))
    facing: Facing = "right" if b.stance.facing == "left" else "left"
    way = -1 if facing == "left" else 1
    face = replace(b.stance.face, blink=True)
    stance = replace(b.stance, action="borne", facing=facing, seat=0.0, holds="", carries=None, glance=0.0, face=face)
    type(b)(b.paint, look, stance, (x - way * 0.03 * g.tall, y + BORNE * size * g.tall), size * g.tall).draw()


DRAWN: dict[str, Callable[[Grip], None]] = {
    "umbrella": _umbrella, "lantern": _lantern, "cup": _cup, "phone": _phone, "gun": _gun, "sword": _sword,
    "book": _book, "letter": _letter, "flower": _flower, "guitar": _guitar, "bag": _bag, "stick": _stick, "baby": _baby,
    "child": _child, "bride": _grown, "wheel": _steering_wheel,
    "desk": worktops.desk, "typewriter": worktops.typing_desk, "pen": worktops.writing_desk, "books": worktops.books, **instruments.DRAWN, **tools.DRAWN,
    **utensils.DRAWN, **stations.DRAWN,
}  # fmt: skip
