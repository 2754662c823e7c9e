# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""Small things that hands do something with: a can, a pot, a camera, a broom, a rod, needles."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from act3_mcp.animatic.figures.instruments import axis
from act3_mcp.animatic.svg import circle, curve, ellipse, line, path, polygon, stroke

if TYPE_CHECKING:
    from collections.abc import Callable

    from act3_mcp.animatic.figures.held import Grip
    from act3_mcp.animatic.svg import Point

WOOD, STEEL, GLASS, WATER = "#9a7048", "#b8c0c8", "#d4e4ea", "#a9d4ea"
STAND = 0.25
"""How high what is watered stands, in heights, so that it is seen in a medium shot."""


def side_of(g: Grip) -> int:
    """Which way in the frame a thing points that is held by somebody who may face us."""
    return g.ahead if g.sideways else 1


def mouth(g: Grip) -> Point:
    x, y = g.body.face_at
    return x + (g.ahead * 0.055 if g.sideways else 0.0) * g.tall, y + 0.042 * g.tall


def _watering_can(g: Grip) -> None:
    """Its rose tipped down; the water falls on a plant in a pot before the feet."""
    t, side = g.tall, side_of(g)
    (x, y), low = g.palm, g.body.foot[1]
    zinc, dark = g.tone("#5f9a8a", 0.85), g.tone("#3f6a60", 0.3)

    def at(u: float, v: float) -> Point:
        return x + side * u * t, y - v * t

    pot = x + side * 0.285 * t
    low -= STAND * t
    _potted(g, pot, low)
    for u in (-0.09, 0.09):
        g.paint.raw(line([(pot + u * 0.8 * t, low), (pot + u * 1.15 * t, low + STAND * t)], g.tone(WOOD, 0.5), 0.018 * t))
    g.paint.raw(line([(pot - 0.12 * t, low + 0.012 * t), (pot + 0.12 * t, low + 0.012 * t)], g.tone(WOOD, 0.9), 0.026 * t))
    for k in range(6):
        u = 0.215 + 0.022 * k
        shift = (k * 0.37 + g.body.stance.phase * 2) % 1.0
        fall = curve([at(u - 0.03, -0.10), at(u, -0.17), at(u + 0.01, (y - low) / t + 0.2)], closed=False)
        g.paint.raw(stroke(fall, WATER, 0.0045 * t, 0.75))
        drop = at(u + 0.004, -0.14 - 0.22 * shift)
        g.paint.raw(ellipse(*drop, 0.006 * t, 0.011 * t, "#e4f4fc", 0.9))
    body = [at(-0.055, -0.03), at(0.062, -0.052), at(0.044, -0.165), at(-0.085, -0.14)]
    g.paint.raw(polygon(body, zinc))
    g.paint.raw(polygon([at(-0.055, -0.03), at(-0.02, -0.036), at(-0.045, -0.148), at(-0.085, -0.14)], dark))
    g.paint.raw(line([at(0.045, -0.135), at(0.185, -0.075)], zinc, 0.017 * t))
    g.paint.raw(polygon([at(0.165, -0.055), at(0.19, -0.055), at(0.225, -0.10), at(0.185, -0.115)], zinc))
    handle = curve([at(-0.07, -0.1), at(-0.095, -0.01), at(-0.01, 0.012), at(0.05, -0.045)], closed=False)
    g.paint.raw(stroke(handle, dark, 0.012 * t))


def _potted(g: Grip, x: float, low: float) -> None:
    t = g.tall
    clay = g.tone("#b8653f", 0.8)
    leaf, shade = g.tone("#5f9a4a", 0.85), g.tone("#3f6a34", 0.3)
    for k, (u, v) in enumerate(((-0.1, 0.24), (0.1, 0.25), (-0.06, 0.31), (0.07, 0.32), (0.0, 0.35))):
        stem = curve([(x, low - 0.1 * t), (x + u * 0.4 * t, low - v * 0.7 * t), (x + u * t, low - v * t)], closed=False)
        g.paint.raw(stroke(stem, shade, 0.008 * t))
        for way in (-1, 1):
            tip = [
                (x + u * 0.55 * t, low - v * 0.75 * t), (x + (u * 0.7 + way * 0.05) * t, low - (v * 0.86 + 0.02) * t),
                (x + (u * 0.8 + way * 0.075) * t, low - v * 0.82 * t), (x + (u * 0.65 + way * 0.03) * t, low - v * 0.74 * t),
            ]
            g.paint.raw(path(curve(tip), leaf if way > 0 else shade))
        g.paint.raw(circle(x + u * t, low - v * t, 0.022 * t, g.tone("#e0566a" if k % 2 else "#f0c04a", 0.9)))
    rim = [(x - 0.085 * t, low - 0.135 * t), (x + 0.085 * t, low - 0.135 * t), (x + 0.06 * t, low), (x - 0.06 * t, low)]
    g.paint.raw(polygon(rim, clay))
    top = low - 0.15 * t
    band = [(x - 0.095 * t, top), (x + 0.095 * t, top), (x + 0.09 * t, top + 0.03 * t), (x - 0.09 * t, top + 0.03 * t)]
    g.paint.raw(polygon(band, g.tone("#b8653f", 1.0)))


def _pot(g: Grip) -> None:
    """Tipped over the cup in the other hand, with a stream between them."""
    t, other = g.tall, g.body.limbs.palm(1)
    side = g.ahead if g.sideways else (1 if other[0] >= g.palm[0] else -1)
    cup = other[0] + side * 0.02 * t, other[1] - 0.03 * t
    lip = cup[0], min(cup[1] - 0.055 * t, g.palm[1] + 0.02 * t)
    q = axis(g, g.palm, (lip[0] - side * 0.01 * t, lip[1]))
    far = max(0.1, math.dist(g.palm, lip) / t)
    white, shade = g.tone("#e8e2d6", 1.0), g.tone("#c8bfae", 0.25)
    stream = [lip, (lip[0] + side * 0.012 * t, (lip[1] + cup[1]) / 2), (lip[0] + side * 0.012 * t, cup[1])]
    g.paint.raw(stroke(curve(stream, closed=False), g.tone("#7a4a2a", 0.9), 0.010 * t))
    c = [(cup[0] - 0.036 * t, cup[1]), (cup[0] + 0.04 * t, cup[1]), (cup[0] + 0.03 * t, cup[1] + 0.06 * t), (cup[0] - 0.026 * t, cup[1] + 0.06 * t)]
    g.paint.raw(polygon(c, white))
    g.paint.raw(ellipse(cup[0] + 0.002 * t, cup[1], 0.038 * t, 0.009 * t, g.tone("#5a3a28", 0.6)))
    bulge = [q(0.025, -0.05 * side), q(far * 0.45, -0.062 * side), q(far * 0.72, -0.03 * side), q(far * 0.72, 0.045 * side), q(far * 0.4, 0.075 * side), q(0.03, 0.055 * side)]
    g.paint.raw(path(curve(bulge, tension=0.8), white))
    g.paint.raw(path(curve([q(0.03, 0.052 * side), q(far * 0.4, 0.073 * side), q(far * 0.72, 0.043 * side), q(far * 0.5, 0.03 * side)], tension=0.8), shade))
    g.paint.raw(line([q(far * 0.6, -0.005 * side), lip], white, 0.018 * t))
    g.paint.raw(line([q(far * 0.25, -0.058 * side), q(far * 0.45, -0.068 * side)], shade, 0.016 * t))
    g.paint.raw(stroke(curve([q(0.03, -0.04 * side), q(-0.03, 0.0), q(0.03, 0.05 * side)], closed=False), shade, 0.012 * t))
    for k in (-1, 1):
        x, y = cup[0] + 0.02 * k * t, cup[1] - 0.02 * t
        g.paint.raw(stroke(f"M{x:.1f} {y:.1f}q{0.014 * t:.1f} {-0.03 * t:.1f} 0 {-0.06 * t:.1f}", "#ffffff", 0.006 * t, 0.3))


def _bottle(g: Grip) -> None:
    """Tipped over the glass in the other hand."""
    t, other = g.tall, g.body.limbs.palm(1)
    side = g.ahead if g.sideways else (1 if other[0] >= g.palm[0] else -1)
    rim = other[0] + side * 0.02 * t, other[1] - 0.06 * t
    lip = rim[0] - side * 0.008 * t, min(rim[1] - 0.03 * t, g.palm[1] + 0.03 * t)
    q = axis(g, g.palm, lip)
    far = max(0.1, math.dist(g.palm, lip) / t)
    glass, shine, wine = g.tone("#2f5a3c", 0.6), g.tone("#6f9a7a", 0.9), g.tone("#8a1f2f", 0.9)
    g.paint.raw(line([lip, (rim[0], other[1] - 0.03 * t)], wine, 0.008 * t))
    g.paint.raw(line([(rim[0], other[1] + 0.05 * t), (rim[0], other[1] - 0.01 * t)], g.tone(GLASS, 1.0), 0.006 * t))
    bowl = [(rim[0] - 0.034 * t, rim[1]), (rim[0] - 0.034 * t, rim[1] + 0.035 * t), (rim[0], rim[1] + 0.062 * t), (rim[0] + 0.034 * t, rim[1] + 0.035 * t), (rim[0] + 0.034 * t, rim[1])]
    g.paint.raw(path(curve(bowl, tension=0.6), "#eaf4f8", 0.6))
    full = [(rim[0] - 0.033 * t, rim[1] + 0.026 * t), (rim[0] - 0.02 * t, rim[1] + 0.052 * t), (rim[0], rim[1] + 0.06 * t), (rim[0] + 0.02 * t, rim[1] + 0.052 * t), (rim[0] + 0.033 * t, rim[1] + 0.026 * t)]
    g.paint.raw(path(curve(full, tension=0.6), wine))
    body = [q(-0.13, -0.036), q(far * 0.3, -0.036), q(far * 0.55, -0.013), q(far, -0.012), q(far, 0.012), q(far * 0.55, 0.013), q(far * 0.3, 0.036), q(-0.13, 0.036)]
    g.paint.raw(path(curve(body, tension=0.25), glass))
    g.paint.raw(polygon([q(-0.09, -0.037), q(0.01, -0.037), q(0.01, 0.037), q(-0.09, 0.037)], g.tone("#efe6d0", 0.9)))
    g.paint.raw(line([q(-0.11, -0.02), q(far * 0.3, -0.02)], shine, 0.006 * t, 0.7))


def _wine_glass(g: Grip) -> None:
    """Its stem in the hand, the bowl above it."""
    t = g.tall
    g.line([(0.0, -0.06), (0.0, 0.045)], g.tone(GLASS, 1.0), 0.006)
    x, y = g.p(0.0, 0.09)
    bowl = [g.p(-0.033, 0.125), g.p(-0.035, 0.085), g.p(0.0, 0.042), g.p(0.035, 0.085), g.p(0.033, 0.125)]
    g.paint.raw(path(curve(bowl, tension=0.7), "#eaf4f8", 0.55))
    wine = [g.p(-0.034, 0.092), g.p(-0.02, 0.055), g.p(0.0, 0.045), g.p(0.02, 0.055), g.p(0.034, 0.092)]
    g.paint.raw(path(curve(wine, tension=0.6), g.tone("#e0b04a", 1.0), 0.95))
    g.paint.raw(ellipse(x, y - 0.035 * t, 0.033 * t, 0.007 * t, "#ffffff", 0.6))
    g.paint.raw(ellipse(*g.p(0.0, -0.06), 0.024 * t, 0.005 * t, g.tone(GLASS, 0.9)))


def _cigarette(g: Grip) -> None:
    """Between the lips; a flame at its end, from the lighter in the hand, and smoke."""
    t, side = g.tall, side_of(g)
    lips = mouth(g)
    end = lips[0] + side * (0.06 if g.sideways else 0.025) * t, lips[1] + (0.012 if g.sideways else 0.035) * t
    g.paint.raw(line([lips, end], g.tone("#f8f4ea", 1.0), 0.010 * t))
    g.paint.drawing.glow(end, 0.16 * t, "#ffb45a", 0.75)
    flame = [(end[0] - 0.010 * t, end[1] + 0.03 * t), (end[0], end[1] - 0.022 * t), (end[0] + 0.010 * t, end[1] + 0.03 * t)]
    g.paint.raw(path(curve(flame), "#ffd27a"))
    g.paint.raw(path(curve([(end[0] - 0.005 * t, end[1] + 0.028 * t), (end[0], end[1]), (end[0] + 0.005 * t, end[1] + 0.028 * t)]), "#fffbe8"))
    x, y = end[0], end[1] + 0.03 * t
    g.paint.raw(polygon([(x - 0.012 * t, y), (x + 0.012 * t, y), (x + 0.012 * t, y + 0.045 * t), (x - 0.012 * t, y + 0.045 * t)], g.tone(STEEL, 0.9)))
    drift = g.body.stance.phase * 0.02 * t
    for k in range(2):
        d = f"M{end[0] + 0.02 * k * t:.1f} {end[1] - 0.04 * t:.1f}q{side * 0.04 * t:.1f} {-0.06 * t:.1f} {side * 0.01 * t:.1f} {-0.12 * t - drift:.1f}t{side * 0.02 * t:.1f} {-0.1 * t:.1f}"
        g.paint.raw(stroke(d, "#ffffff", (0.014 + 0.006 * k) * t, 0.2))


def _whistle(g: Grip) -> None:
    t, side = g.tall, side_of(g)
    x, y = mouth(g)
    out = side * (0.03 if g.sideways else 0.0) * t
    g.paint.raw(polygon([(x - side * 0.004 * t, y - 0.008 * t), (x + out + side * 0.03 * t, y - 0.012 * t), (x + out + side * 0.03 * t, y + 0.008 * t), (x - side * 0.004 * t, y + 0.008 * t)], g.tone("#d8443a", 1.0)))
    g.paint.raw(circle(x + out + side * 0.022 * t, y + 0.008 * t, 0.017 * t, g.tone("#d8443a", 0.9)))
    g.paint.raw(circle(x + out + side * 0.022 * t, y + 0.008 * t, 0.007 * t, g.tone("#7a1c1a", 0.3)))
    beat = abs(math.sin(math.tau * 2 * g.body.stance.phase))
    for k in (-1, 0, 1):
        a = -0.25 + 0.5 * k
        u, v = math.cos(a) * side, math.sin(a)
        near, far = 0.085 + 0.015 * beat, 0.13 + 0.03 * beat
        g.paint.raw(line([(x + u * near * t, y + v * near * t), (x + u * far * t, y + v * far * t)], "#fff6d8", 0.006 * t, 0.85))


def _toothbrush(g: Grip) -> None:
    x, y = mouth(g)
    t = g.tall
    dx, dy = x - g.palm[0], y - g.palm[1]
    size = math.hypot(dx, dy) or 1.0
    tail = g.palm[0] - dx / size * 0.045 * t, g.palm[1] - dy / size * 0.045 * t
    g.paint.raw(line([tail, (x, y)], g.tone("#3f8fd0", 1.0), 0.009 * t))
    g.paint.raw(line([(x - dx / size * 0.03 * t, y - dy / size * 0.03 * t - 0.008 * t), (x, y - 0.008 * t)], "#ffffff", 0.012 * t))
    for u, v, r in ((-0.016, 0.006, 0.010), (0.0, 0.011, 0.013), (0.015, 0.006, 0.010), (0.004, 0.022, 0.008)):
        g.paint.raw(circle(x + u * t, y + v * t, r * t, "#fbfdff", 0.95))


def _lipstick(g: Grip) -> None:
    x, y = mouth(g)
    t = g.tall
    q = axis(g, g.palm, (x, y))
    far = math.dist(g.palm, (x, y)) / t
    g.paint.raw(line([q(0.0, 0.0), q(far * 0.75, 0.0)], g.tone("#2a2530", 0.6), 0.018 * t))
    g.paint.raw(line([q(far * 0.5, 0.0), q(far * 0.8, 0.0)], g.tone("#d8b04a", 1.0), 0.016 * t))
    g.paint.raw(line([q(far * 0.8, 0.0), q(far - 0.006, 0.0)], g.tone("#d0243f", 1.0), 0.013 * t))
    hx, hy = g.body.limbs.palm(1)
    wide = 0.022 if g.sideways else 0.06
    gold = g.tone("#c79a3e", 0.9)
    g.paint.raw(line([(hx, hy + 0.04 * t), (hx, hy - 0.03 * t)], gold, 0.014 * t))
    g.paint.raw(ellipse(hx, hy - 0.095 * t, wide * 1.18 * t, 0.073 * t, gold))
    g.paint.raw(ellipse(hx, hy - 0.095 * t, wide * t, 0.062 * t, g.tone("#cfe0ea", 1.0)))
    g.paint.raw(line([(hx - wide * 0.4 * t, hy - 0.07 * t), (hx + wide * 0.4 * t, hy - 0.13 * t)], "#ffffff", 0.008 * t, 0.7))


def _necktie(g: Grip) -> None:
    """Round the collar, its knot at the upper hand, its end in the lower."""
    b, t = g.body, g.tall
    knot, end = b.up(0.0, 0.825), b.up(0.0, 0.60)
    silk, dark = g.tone("#a8283a", 0.95), g.tone("#7a1c2a", 0.35)
    blade = [(knot[0] - 0.012 * t, knot[1]), (knot[0] + 0.012 * t, knot[1]), (end[0] + 0.03 * t, end[1] - 0.03 * t), (end[0], end[1]), (end[0] - 0.03 * t, end[1] - 0.03 * t)]
    g.paint.raw(polygon(blade, silk))
    for k in range(4):
        y = knot[1] + (end[1] - knot[1]) * (0.25 + 0.18 * k)
        g.paint.raw(line([(knot[0] - 0.018 * t, y + 0.012 * t), (knot[0] + 0.018 * t, y - 0.012 * t)], dark, 0.006 * t))
    for way in (-1, 1):
        collar = b.at(b.bones.trunk(0.853, way * 0.038, 0.02))
        g.paint.raw(line([collar, knot], silk, 0.014 * t))
    g.paint.raw(polygon([(knot[0] - 0.02 * t, knot[1] - 0.018 * t), (knot[0] + 0.02 * t, knot[1] - 0.018 * t), (knot[0] + 0.012 * t, knot[1] + 0.018 * t), (knot[0] - 0.012 * t, knot[1] + 0.018 * t)], dark))


def _camera(g: Grip) -> None:
    """Before the eyes, its lens to what is taken; a flash once in a while."""
    t = g.tall
    fx, fy = g.body.face_at
    if g.sideways:
        x, y = fx + g.ahead * 0.095 * t, fy + 0.0 * t
        case = [(x - 0.025 * t, y - 0.04 * t), (x + 0.025 * t, y - 0.04 * t), (x + 0.025 * t, y + 0.04 * t), (x - 0.025 * t, y + 0.04 * t)]
        tip = x + g.ahead * 0.085 * t
        g.paint.raw(line([(x, y + 0.004 * t), (tip, y + 0.004 * t)], g.tone("#1c1c22", 0.5), 0.052 * t))
        g.paint.raw(line([(tip - g.ahead * 0.012 * t, y + 0.004 * t), (tip, y + 0.004 * t)], g.tone(STEEL, 0.8), 0.056 * t))
    else:
        x, y = fx, fy + 0.012 * t
        case = [(x - 0.075 * t, y - 0.035 * t), (x + 0.075 * t, y - 0.035 * t), (x + 0.075 * t, y + 0.042 * t), (x - 0.075 * t, y + 0.042 * t)]
    g.paint.raw(polygon(case, g.tone("#2c2c34", 0.75)))
    hump = x
    g.paint.raw(polygon([(hump - 0.022 * t, y - 0.034 * t), (hump - 0.014 * t, y - 0.06 * t), (hump + 0.014 * t, y - 0.06 * t), (hump + 0.022 * t, y - 0.034 * t)], g.tone("#3a3a44", 0.8)))
    if not g.sideways:
        g.paint.raw(line([(x - 0.075 * t, y - 0.018 * t), (x + 0.075 * t, y - 0.018 * t)], g.tone(STEEL, 0.8), 0.014 * t))
        for r, colour in ((0.04, g.tone("#18181c", 0.6)), (0.032, g.tone(STEEL, 0.6)), (0.027, "#0e1626"), (0.018, "#24406a")):
            g.paint.raw(circle(x, y + 0.006 * t, r * t, colour))
        g.paint.raw(circle(x - 0.009 * t, y - 0.004 * t, 0.006 * t, "#e8f4ff", 0.9))
    if 0.42 < g.body.stance.phase < 0.58:
        g.paint.drawing.glow((hump, y - 0.06 * t), 0.28 * t, "#ffffff", 0.95)


def _test_tube(g: Grip) -> None:
    t = g.tall
    glow = g.p(0.006, 0.03)
    g.paint.drawing.glow(glow, 0.2 * t, "#7ae8b0", 0.7)
    tube = [g.p(-0.012, 0.12), g.p(-0.013, 0.0), g.p(-0.008, -0.045), g.p(0.002, -0.052), g.p(0.012, -0.045), g.p(0.015, 0.0), g.p(0.016, 0.12)]
    g.paint.raw(path(curve(tube, tension=0.3), "#eaf6fa", 0.5))
    fill = [g.p(-0.011, 0.055), g.p(-0.011, 0.0), g.p(-0.006, -0.042), g.p(0.002, -0.047), g.p(0.010, -0.042), g.p(0.013, 0.0), g.p(0.013, 0.055)]
    g.paint.raw(path(curve(fill, tension=0.3), "#3fd88a", 0.95))
    for u, v in ((0.0, 0.01), (0.004, 0.03), (-0.003, 0.042)):
        g.paint.raw(circle(*g.p(u, v), 0.004 * t, "#e8fff2", 0.9))
    g.paint.raw(line([g.p(-0.016, 0.122), g.p(0.02, 0.122)], "#ffffff", 0.006 * t, 0.9))


def _broom(g: Grip) -> None:
    """Through both hands to the ground, where its bristles spread."""
    a, b, t = g.palm, g.body.limbs.palm(1), g.tall
    dx, dy = a[0] - b[0], max(0.05 * t, a[1] - b[1])
    low = g.body.foot[1] - 0.085 * t
    end = a[0] + dx / dy * max(0.0, low - a[1]), low
    top = b[0] - dx / dy * 0.12 * t, b[1] - 0.12 * t
    g.paint.raw(line([top, b, a, end], g.tone(WOOD, 0.85), 0.013 * t))
    straw, dark = g.tone("#d8b25a", 0.9), g.tone("#9a7430", 0.3)
    lean = (end[0] - a[0]) * 0.12
    foot = g.body.foot[1] + 0.004 * t
    head = [(end[0] - 0.022 * t, end[1] - 0.02 * t), (end[0] + 0.022 * t, end[1] - 0.02 * t), (end[0] + 0.075 * t + lean, foot), (end[0] - 0.065 * t + lean, foot)]
    g.paint.raw(polygon(head, straw))
    for k in range(5):
        u = -0.045 + 0.024 * k
        g.paint.raw(line([(end[0] + u * 0.35 * t, end[1]), (end[0] + u * t + lean, foot)], dark, 0.004 * t, 0.7))
    g.paint.raw(line([(end[0] - 0.024 * t, end[1] - 0.012 * t), (end[0] + 0.024 * t, end[1] - 0.012 * t)], g.tone("#b03a3a", 0.8), 0.014 * t))
    for k in range(4):
        u = end[0] + side_of(g) * (0.10 + 0.035 * k) * t
        g.paint.raw(ellipse(u, foot - 0.012 * t * (k % 2), 0.02 * t, 0.010 * t, g.tone("#c8bca8", 0.9), 0.55))


def _rod(g: Grip) -> None:
    """Out over the water, bent by its line, which falls straight to a float."""
    t, side = g.tall, side_of(g)
    a, b = g.palm, g.body.limbs.palm(1)
    butt = b[0] - side * 0.03 * t, b[1] + 0.03 * t
    tip = a[0] + side * 0.58 * t, a[1] - 0.42 * t
    rod = [butt, a, (a[0] + side * 0.32 * t, a[1] - 0.29 * t), tip]
    g.paint.raw(stroke(curve(rod, closed=False), g.tone("#6a4428", 0.7), 0.009 * t))
    g.paint.raw(line([butt, a], g.tone("#c8a878", 0.8), 0.016 * t))
    g.paint.raw(circle(a[0] + side * 0.03 * t, a[1] + 0.02 * t, 0.02 * t, g.tone(STEEL, 0.6)))
    low = g.body.foot[1] + 0.02 * t
    bob = 0.008 * math.sin(math.tau * g.body.stance.phase) * t
    g.paint.raw(line([tip, (tip[0] + side * 0.03 * t, low + bob)], "#f4f8fa", 0.0035 * t, 0.9))
    x, y = tip[0] + side * 0.03 * t, low + bob
    for r in (0.07, 0.04):
        g.paint.raw(ellipse(x, y + 0.012 * t, r * t, r * 0.22 * t, "#ffffff", 0.25))
    g.paint.raw(circle(x, y, 0.019 * t, g.tone("#f8f4ea", 1.0)))
    g.paint.raw(path(curve([(x - 0.019 * t, y), (x, y - 0.021 * t), (x + 0.019 * t, y)], tension=1.0), g.tone("#d8302a", 1.0)))


def _chopsticks(g: Grip) -> None:
    """A bowl of noodles in the other hand, some of them on their way up."""
    t, bowl = g.tall, g.body.limbs.palm(1)
    side = g.ahead if g.sideways else (1 if bowl[0] >= g.palm[0] else -1)
    x, y = bowl[0] - (0.0 if g.sideways else side * 0.012 * t), bowl[1] - 0.035 * t
    tips = x - side * 0.006 * t, min(y - 0.02 * t, g.palm[1] + 0.015 * t)
    for k in (-1, 1):
        tail = g.palm[0] - side * 0.045 * t, g.palm[1] - (0.075 + 0.012 * k) * t
        g.paint.raw(line([tail, (tips[0] + 0.004 * k * t, tips[1])], g.tone("#a8402f", 0.9), 0.006 * t))
    for k in range(4):
        u = tips[0] + (k - 1.5) * 0.007 * t
        g.paint.raw(stroke(curve([(u, tips[1] - 0.004 * t), (u + 0.006 * t, (tips[1] + y) / 2), (u, y)], closed=False), g.tone("#f0d890", 1.0), 0.005 * t))
    shape = [(x - 0.062 * t, y), (x + 0.062 * t, y), (x + 0.045 * t, y + 0.045 * t), (x + 0.02 * t, y + 0.06 * t), (x - 0.02 * t, y + 0.06 * t), (x - 0.045 * t, y + 0.045 * t)]
    g.paint.raw(path(curve(shape, tension=0.5), g.tone("#3a5a8a", 0.85)))
    g.paint.raw(ellipse(x, y, 0.062 * t, 0.016 * t, g.tone("#f4efe4", 1.0)))
    g.paint.raw(ellipse(x, y + 0.001 * t, 0.053 * t, 0.012 * t, g.tone("#e0c070", 0.9)))


def _needles(g: Grip) -> None:
    """Crossed between the hands, the knitting hanging from them, its yarn to a ball in the lap."""
    t, a, b = g.tall, g.palm, g.body.limbs.palm(1)
    x, y = (a[0] + b[0]) / 2 + (g.ahead * 0.03 * t if g.sideways else 0.0), (a[1] + b[1]) / 2
    half = max(0.05 * t, abs(a[0] - b[0]) * 0.55)
    wool, dark = g.tone("#c8506a", 0.9), g.tone("#8a2f48", 0.3)
    cloth = [(x - half, y - 0.005 * t), (x + half, y - 0.005 * t), (x + half * 0.92, y + 0.15 * t), (x - half * 0.95, y + 0.14 * t)]
    g.paint.raw(polygon(cloth, wool))
    for row in range(5):
        v = y + (0.015 + 0.026 * row) * t
        for k in range(6):
            u = x - half * 0.85 + half * 0.34 * k
            g.paint.raw(line([(u - 0.007 * t, v), (u, v + 0.010 * t), (u + 0.007 * t, v)], dark, 0.003 * t, 0.75))
    for first, hand in ((1, a), (-1, b)):
        way = first if g.sideways else 1 if hand[0] < x else -1
        g.paint.raw(line([(hand[0] - way * 0.05 * t, hand[1] + 0.012 * t), (x + way * 0.045 * t, y - 0.065 * t)], g.tone("#e8e0d0", 1.0), 0.007 * t))
    ball = x + (0.0 if g.sideways else 0.10 * t), y + 0.155 * t
    g.paint.raw(circle(*ball, 0.034 * t, wool))
    for k in range(3):
        g.paint.raw(stroke(f"M{ball[0] - 0.03 * t:.1f} {ball[1] - (0.012 - 0.012 * k) * t:.1f}q{0.03 * t:.1f} {-0.02 * t:.1f} {0.06 * t:.1f} 0", dark, 0.003 * t, 0.8))


def _handful(g: Grip) -> None:
    """Grain on the open hand, some of it falling."""
    t = g.tall
    for k in range(9):
        u, v = 0.012 + 0.011 * (k % 4), 0.008 + 0.008 * (k // 4)
        g.paint.raw(circle(*g.p(u, v), 0.006 * t, g.tone("#e0b860", 0.95)))
    low = (g.palm[1] - g.body.foot[1]) / t
    for k in range(5):
        fall = (k * 0.29 + g.body.stance.phase) % 1.0
        g.paint.raw(circle(*g.p(0.03 + 0.02 * k, -0.02 + (low + 0.03) * fall), 0.0055 * t, g.tone("#e0b860", 0.9)))
    for k in range(8):
        g.paint.raw(circle(*g.p(-0.02 + 0.035 * k, low + 0.006 * (k % 3)), 0.0055 * t, g.tone("#e0b860", 0.8)))


DRAWN: dict[str, Callable[[Grip], None]] = {
    "watering can": _watering_can, "pot": _pot, "bottle to pour": _bottle, "glass to raise": _wine_glass, "cigarette": _cigarette,
    "whistle": _whistle, "toothbrush": _toothbrush, "lipstick": _lipstick, "necktie": _necktie, "camera": _camera,
    "test tube": _test_tube, "broom": _broom, "rod": _rod, "chopsticks": _chopsticks, "needles": _needles,
    "grain": _handful,
}
