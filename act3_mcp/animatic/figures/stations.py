# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""Larger things that somebody works at or plays with: a board to iron on, a sink, a cake, a wall, a kite, balls."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from act3_mcp.animatic.figures.utensils import side_of
from act3_mcp.animatic.figures.worktops import Top
from act3_mcp.animatic.svg import circle, curve, ellipse, line, path, polygon, stroke

if TYPE_CHECKING:
    from collections.abc import Callable

    from act3_mcp.animatic.figures.held import Grip
    from act3_mcp.animatic.svg import Point

WOOD, STEEL, LINEN = "#9a7048", "#b8c0c8", "#f2ece2"


def outward(g: Grip) -> int:
    """The side of whoever faces us on which the hand is that works, or the way they face."""
    return g.ahead if g.sideways else (-1 if g.palm[0] <= g.body.foot[0] else 1)


def _top(g: Grip, half: float) -> Top:
    """A worktop before whoever stands at it: its near edge at the belt, not through the body."""
    top = Top(g)
    if g.sideways:
        top.x = g.body.foot[0] + g.ahead * (half + 0.075) * g.tall
    return top


def _ironing_board(g: Grip) -> None:
    """On crossed legs, a shirt over it, the iron under the hand and steam above."""
    half, t = 0.36 if g.sideways else 0.40, g.tall
    top = _top(g, half - 0.06)
    low = (top.y - g.body.foot[1]) / t
    for a, b in ((-0.2, 0.22), (0.2, -0.22)):
        top.bar([(a, -0.01), (b, low)], "#8a9098", 0.6, 0.014)
    board = [(-half, -0.012), (half - 0.1, -0.012), (half, 0.012), (half - 0.1, 0.035), (-half, 0.035)]
    g.paint.raw(path(curve([top.p(*each) for each in board], tension=0.3), g.tone("#8fb0c4", 0.85)))
    top.bar([(-half, -0.014), (half - 0.1, -0.014)], "#5a7488", 0.5, 0.008)
    shirt = [(-0.16, 0.032), (0.2, 0.034), (0.21, -0.01), (0.17, -0.13), (0.05, -0.16), (-0.1, -0.14), (-0.17, -0.02)]
    g.paint.raw(path(curve([top.p(*each) for each in shirt], tension=0.3), g.tone(LINEN, 0.95)))
    for u in (-0.07, 0.03, 0.12):
        top.bar([(u, -0.02), (u + 0.012, -0.12)], "#b8b0a4", 0.5, 0.005)
    x, side = g.palm[0], side_of(g)
    y = top.p(0.0, 0.02)[1]

    def at(u: float, v: float) -> Point:
        return x + side * u * t, y - v * t

    sole = [at(-0.05, 0.0), at(0.085, 0.0), at(0.06, 0.026), at(0.02, 0.04), at(-0.05, 0.04)]
    g.paint.raw(polygon(sole, g.tone("#c8443c", 0.9)))
    g.paint.raw(line([at(-0.052, 0.0), at(0.088, 0.0)], g.tone(STEEL, 1.0), 0.010 * t))
    grip = curve([at(-0.04, 0.04), at(-0.04, 0.072), at(0.03, 0.075), at(0.04, 0.038)], closed=False)
    g.paint.raw(stroke(grip, g.tone("#2a2a30", 0.6), 0.014 * t))
    for k in range(3):
        u, v = at(0.06 + 0.03 * k, 0.03)
        g.paint.raw(stroke(f"M{u:.1f} {v:.1f}q{0.02 * t:.1f} {-0.04 * t:.1f} 0 {-0.08 * t:.1f}", "#ffffff", 0.010 * t, 0.4))


def _sink(g: Grip) -> None:
    """A counter with a basin full of foam, a tap, plates drying; the plate in the hands."""
    w, t = 0.3 if g.sideways else 0.46, g.tall
    top = _top(g, w)
    low = (top.y - g.body.foot[1]) / t
    down = -0.045
    top.box(-w, w, low, down, "#e4dccf", 0.55)
    for k in range(3):
        u = -w + 0.03 + (2 * w - 0.03) * k / 3
        top.box(u, u + (2 * w - 0.12) / 3, low + 0.04, down - 0.05, "#e4dccf", 0.85)
        top.bar([(u + 0.04, down - 0.085), (u + 0.09, down - 0.085)], STEEL, 0.6, 0.008)
    top.shape([(-w, down), (w, down), (w - 0.03, down + 0.04), (-w + 0.03, down + 0.04)], "#8a9098", 0.95)
    u = w - 0.12
    top.bar([(u, down + 0.02), (u, 0.16), (u - 0.05, 0.2), (u - 0.12, 0.17), (u - 0.13, 0.14)], STEEL, 1.0, 0.016)
    for k in range(4):
        x, y = top.p(-w + 0.07 + 0.04 * k, 0.045)
        g.paint.raw(ellipse(x, y, 0.018 * t, 0.06 * t, g.tone("#f6f4ee", 1.0)))
        g.paint.raw(ellipse(x + 0.004 * t, y, 0.012 * t, 0.048 * t, g.tone("#c8d4dc", 0.8)))
    for k in range(11):
        x, y = top.p(-0.13 + 0.03 * k, down + 0.04 + 0.012 * (k * 5 % 3))
        g.paint.raw(circle(x, y, (0.018 + 0.006 * (k % 3)) * t, "#ffffff", 0.92))
    (ax, ay), (bx, by) = g.palm, g.body.limbs.palm(1)
    x, y = (ax + bx) / 2 + (g.ahead * 0.02 * t if g.sideways else 0.0), (ay + by) / 2 - 0.01 * t
    wide = 0.035 if g.sideways else 0.085
    g.paint.raw(ellipse(x, y, wide * t, 0.085 * t, g.tone("#f8f6f0", 1.0)))
    g.paint.raw(ellipse(x, y, wide * 0.68 * t, 0.06 * t, g.tone("#7fa8c8", 0.8), 0.55))
    g.paint.raw(ellipse(x, y, wide * 0.6 * t, 0.053 * t, g.tone("#f8f6f0", 0.95)))
    g.paint.raw(polygon([(ax - 0.02 * t, ay - 0.025 * t), (ax + 0.035 * t, ay - 0.02 * t), (ax + 0.03 * t, ay + 0.03 * t), (ax - 0.025 * t, ay + 0.02 * t)], g.tone("#f0c84a", 0.9)))
    for u, v, r in ((0.05, 0.03, 0.012), (-0.06, 0.05, 0.009), (0.02, -0.09, 0.007)):
        g.paint.raw(circle(x + u * t, y + v * t, r * t, "#ffffff", 0.85))


def _cake(g: Grip) -> None:
    """On a table, iced and in two tiers, the knife going down through it."""
    down, w, t = -0.13, 0.3 if g.sideways else 0.38, g.tall
    top = _top(g, w)
    low = (top.y - g.body.foot[1]) / t
    top.shape([(-w, down), (w, down), (w - 0.02, low + 0.05), (-w + 0.02, low + 0.05)], LINEN, 0.6)
    for k in range(4):
        u = -w + 0.08 + 2 * w * k / 4
        top.bar([(u, down - 0.02), (u + 0.012, low + 0.08)], "#c8c0b0", 0.4, 0.006)
    top.shape([(-w, down), (w, down), (w - 0.04, down + 0.05), (-w + 0.04, down + 0.05)], LINEN, 1.0)
    centre = g.palm[0] + side_of(g) * (0.085 if g.sideways else 0.05) * t

    def at(u: float, v: float) -> Point:
        return centre + u * t, top.y - (down + 0.03 + v) * t

    for half, v0, v1, tone in ((0.125, 0.0, 0.075, "#f4dbe0"), (0.08, 0.075, 0.135, "#fbf1ea")):
        g.paint.raw(polygon([at(-half, v0), at(half, v0), at(half, v1), at(-half, v1)], g.tone(tone, 0.75)))
        g.paint.raw(ellipse(*at(0.0, v1), half * t, 0.02 * t, g.tone(tone, 1.0)))
        for k in range(7):
            g.paint.raw(circle(*at(-half + 2 * half * k / 6, v0 + 0.008), 0.010 * t, g.tone("#d0506a", 0.9)))
    g.paint.raw(polygon([at(0.015, 0.135), at(0.05, 0.135), at(0.05, 0.078), at(0.02, 0.078)], g.tone("#8a5a3a", 0.7)))
    for u in (-0.05, -0.02):
        g.paint.raw(line([at(u, 0.14), at(u, 0.185)], g.tone("#7fb8d8", 1.0), 0.008 * t))
        g.paint.raw(ellipse(*at(u, 0.195), 0.006 * t, 0.013 * t, "#ffdf8a"))
    side, (x, y) = side_of(g), g.palm
    blade = [(x, y - 0.01 * t), (x + side * 0.14 * t, y + 0.045 * t), (x + side * 0.125 * t, y + 0.062 * t), (x, y + 0.016 * t)]
    g.paint.raw(polygon(blade, g.tone("#dfe6ec", 1.0)))
    g.paint.raw(line([(x - side * 0.035 * t, y - 0.012 * t), (x + side * 0.012 * t, y + 0.006 * t)], g.tone("#2a2a30", 0.6), 0.017 * t))


def _bench(g: Grip) -> None:
    """A workbench with a plank on it; the hammer in the hand, a nail beneath it."""
    w, down, t = 0.34, 0.0, g.tall
    top = _top(g, w)
    top.y = g.body.at(g.body.bones.trunk(0.55, 0.0, 0.0))[1]
    low = (top.y - g.body.foot[1]) / t
    for u in (-w + 0.03, w - 0.08):
        top.box(u, u + 0.05, low, down, "#8a6040", 0.4)
    top.box(-w + 0.03, w - 0.03, low * 0.65 - 0.02, low * 0.65 + 0.015, "#8a6040", 0.3)
    top.box(-w, w, down - 0.05, down, "#a8794c", 0.6)
    top.shape([(-w, down), (w, down), (w - 0.03, down + 0.03), (-w + 0.03, down + 0.03)], "#b8885a", 0.95)
    top.box(-0.2, 0.24, down + 0.02, down + 0.055, "#d8b07a", 0.85)
    nail = g.palm[0] + side_of(g) * 0.11 * t, top.y - (down + 0.055) * t
    up = min(0.0, g.palm[1] - nail[1]) / t
    struck = up > -0.09
    g.paint.raw(line([nail, (nail[0], nail[1] - 0.03 * t)], g.tone(STEEL, 0.9), 0.006 * t))
    x, y = g.palm
    tilt = 0.02 if struck else -0.07
    head = x + side_of(g) * 0.115 * t, y + tilt * t
    g.paint.raw(line([(x - side_of(g) * 0.03 * t, y - tilt * 0.3 * t), head], g.tone(WOOD, 0.9), 0.014 * t))
    across = -tilt * 0.45
    g.paint.raw(line([(head[0] + across * t, head[1] - 0.04 * t), (head[0] - across * t, head[1] + 0.04 * t)], g.tone("#5a6068", 0.85), 0.032 * t))
    if struck:
        for k in range(5):
            a = math.pi * (0.12 + 0.19 * k)
            u, v = math.cos(a), math.sin(a)
            g.paint.raw(line([(nail[0] + 0.04 * u * t, nail[1] - (0.02 + 0.04 * v) * t), (nail[0] + 0.07 * u * t, nail[1] - (0.02 + 0.07 * v) * t)], "#fff2c0", 0.005 * t, 0.9))


def _roller(g: Grip) -> None:
    """What it has gone over is another colour, still wet."""
    t, side = g.tall, outward(g)
    wall = g.palm[0] + side * 0.055 * t
    foot = g.body.foot[1]
    fresh = g.tone("#4a9ab0", 0.85)
    if g.sideways:
        # A wall is seen at a slant, its near edge before the painter.
        far = wall + side * 0.62 * t
        g.paint.raw(polygon([(wall + side * 0.035 * t, foot), (far, foot - 0.05 * t), (far, foot - 1.5 * t), (wall + side * 0.035 * t, foot - 1.6 * t)], g.tone("#e8dfce", 0.75)))
        patch = [(0.035, 0.42), (0.17, 0.40), (0.18, 0.5), (0.36, 0.48), (0.38, 0.9), (0.5, 0.95), (0.5, 1.36), (0.035, 1.42)]
        g.paint.raw(polygon([(wall + side * u * t, foot - v * t) for u, v in patch], fresh))
    else:
        patch = [(0.0, 0.9), (0.11, 0.88), (0.12, 0.62), (0.25, 0.6), (0.26, 0.95), (0.36, 0.96), (0.36, 1.25), (0.0, 1.27)]
        g.paint.raw(polygon([(wall + side * u * t, foot - v * t) for u, v in patch], fresh))
    x, y = g.palm
    end = x + side * 0.085 * t, y - 0.07 * t
    g.paint.raw(line([(x - side * 0.01 * t, y + 0.03 * t), (x + side * 0.012 * t, y - 0.03 * t)], g.tone("#d8443a", 0.8), 0.018 * t))
    g.paint.raw(line([(x + side * 0.012 * t, y - 0.03 * t), (x + side * 0.03 * t, y - 0.07 * t), end], g.tone(STEEL, 0.9), 0.007 * t))
    half = 0.02 if g.sideways else 0.075
    g.paint.raw(line([(end[0] - half * t, end[1] - (0.055 if g.sideways else 0.0) * t), (end[0] + half * t, end[1] + (0.055 if g.sideways else 0.0) * t)], g.tone("#3a8aa0", 0.9), 0.05 * t))


def _door(g: Grip) -> None:
    """Ajar, its edge at the hand, light from beyond in the gap."""
    t, side, foot = g.tall, outward(g), g.body.foot[1]
    x = g.palm[0] + side * 0.03 * t
    high = 1.24
    frame, leaf = g.tone("#e8e0d2", 0.9), g.tone("#7a4f34", 0.75)
    wide = 0.42
    g.paint.raw(polygon([(x - side * 0.01 * t, foot), (x + side * (wide + 0.06) * t, foot), (x + side * (wide + 0.06) * t, foot - high * t), (x - side * 0.01 * t, foot - high * t)], frame))
    g.paint.raw(polygon([(x + side * 0.015 * t, foot), (x + side * 0.13 * t, foot), (x + side * 0.13 * t, foot - (high - 0.04) * t), (x + side * 0.015 * t, foot - (high - 0.04) * t)], "#ffe7b4", 0.95))
    near = x + side * 0.085 * t
    door = [(near, foot + 0.03 * t), (x + side * (wide + 0.015) * t, foot), (x + side * (wide + 0.015) * t, foot - (high - 0.04) * t), (near, foot - (high + 0.01) * t)]
    g.paint.raw(polygon(door, leaf))
    g.paint.raw(polygon([(near - side * 0.014 * t, foot + 0.03 * t), (near, foot + 0.03 * t), (near, foot - (high + 0.01) * t), (near - side * 0.014 * t, foot - (high + 0.01) * t)], g.tone("#4a2f20", 0.4)))
    for v0, v1 in ((0.12, 0.52), (0.64, 1.1)):
        panel = [(near + side * 0.06 * t, foot - v0 * t), (near + side * 0.28 * t, foot - v0 * t), (near + side * 0.28 * t, foot - v1 * t), (near + side * 0.06 * t, foot - (v1 + 0.01) * t)]
        g.paint.raw(polygon(panel, g.tone("#7a4f34", 0.35)))
    g.paint.raw(line([g.palm, (near + side * 0.02 * t, g.palm[1])], g.tone("#d8b04a", 1.0), 0.016 * t))
    g.paint.raw(circle(near + side * 0.02 * t, g.palm[1], 0.014 * t, g.tone("#d8b04a", 0.9)))


def _kite(g: Grip) -> None:
    """High up ahead, at the end of a string that sags, with a tail that waves."""
    t, side = g.tall, side_of(g)
    sway = math.sin(math.tau * g.body.stance.phase)
    x, y = g.palm[0] + side * (0.78 + 0.03 * sway) * t, g.palm[1] - (0.62 + 0.02 * sway) * t
    string = [g.palm, (g.palm[0] + side * 0.36 * t, g.palm[1] - 0.2 * t), (x, y)]
    g.paint.raw(stroke(curve(string, closed=False), "#f8f8f4", 0.004 * t, 0.9))
    g.paint.raw(line([g.body.limbs.palm(1), g.palm], "#f8f8f4", 0.004 * t, 0.9))
    spool = g.body.limbs.palm(1)
    g.paint.raw(line([(spool[0], spool[1] - 0.03 * t), (spool[0], spool[1] + 0.03 * t)], g.tone(WOOD, 0.9), 0.022 * t))

    def at(u: float, v: float) -> Point:
        c, s = math.cos(0.35 * side), math.sin(0.35 * side)
        return x + (u * c - v * s) * t, y - (v * c + u * s) * t

    tips = at(0.0, 0.17), at(0.12, 0.05), at(0.0, -0.19), at(-0.12, 0.05)
    heart = at(0.0, 0.05)
    for k, tone in enumerate(("#e8483a", "#f0b83a", "#3a8ad0", "#f6efe0")):
        g.paint.raw(polygon([tips[k], tips[(k + 1) % 4], heart], g.tone(tone, 0.95)))
    g.paint.raw(line([tips[0], tips[2]], g.tone(WOOD, 0.5), 0.006 * t))
    g.paint.raw(line([tips[1], tips[3]], g.tone(WOOD, 0.5), 0.006 * t))
    tail = [tips[2]] + [(tips[2][0] - side * (0.02 + 0.05 * k) * t, tips[2][1] + (0.045 * k + 0.02 * math.sin(k * 1.9 + math.tau * g.body.stance.phase)) * t) for k in range(1, 6)]
    g.paint.raw(stroke(curve(tail, closed=False), g.tone("#f0b83a", 0.9), 0.007 * t))
    for k, (u, v) in enumerate(tail[1:]):
        g.paint.raw(polygon([(u - 0.022 * t, v - 0.012 * t), (u + 0.022 * t, v + 0.012 * t), (u + 0.022 * t, v - 0.012 * t), (u - 0.022 * t, v + 0.012 * t)], g.tone("#e8483a" if k % 2 else "#3a8ad0", 0.9)))


def _skates(g: Grip) -> None:
    """A boot and a blade under each foot."""
    b, t = g.body, g.tall
    ahead = b.screen((0.0, 0.0, 1.0))[0]
    for leg, limb in zip(b.bones.posture.legs, b.bones.legs, strict=True):
        x, y = b.at(limb.end)
        down, long = 0.058 * t, 0.105 * abs(ahead) + 0.022
        tilt = math.sin(leg.toes) * 0.09 * t * abs(ahead)
        way = 1 if ahead >= 0 else -1
        heel, toe = (x - way * 0.035 * abs(ahead) * t - 0.012 * t, y + down), (x + way * long * t, y + down + tilt)
        g.paint.raw(line([heel, toe], g.tone("#e8eef2", 1.0), 0.010 * t))
        for share in (0.22, 0.75):
            u = heel[0] + (toe[0] - heel[0]) * share, heel[1] + (toe[1] - heel[1]) * share
            g.paint.raw(line([u, (u[0], u[1] - 0.02 * t)], g.tone("#8a929a", 0.7), 0.012 * t))


def _surfboard(g: Grip) -> None:
    """Under both feet, its nose up."""
    t, side = g.tall, g.ahead
    x, y = g.body.foot[0], g.body.foot[1] - 0.064 * t
    half = 0.52 if g.sideways else 0.3
    board = [(x - side * half * t, y + 0.012 * t), (x - side * half * 0.5 * t, y - 0.014 * t), (x + side * half * 0.6 * t, y - 0.014 * t), (x + side * (half + 0.05) * t, y - 0.06 * t), (x + side * half * 0.7 * t, y + 0.03 * t), (x - side * half * 0.6 * t, y + 0.032 * t)]
    g.paint.raw(path(curve(board, tension=0.7), g.tone("#f4e8c8", 0.95)))
    g.paint.raw(line([(x - side * half * 0.9 * t, y + 0.012 * t), (x + side * half * 0.85 * t, y)], g.tone("#e0583a", 0.9), 0.012 * t))


def _basketball(g: Grip) -> None:
    """Bouncing under the hand, or in it on the way up."""
    t, side = g.tall, side_of(g)
    if g.body.stance.action == "dunk":
        x, y = g.palm[0] + side * 0.012 * t, g.palm[1] - 0.062 * t
    else:
        low = g.body.foot[1] - 0.07 * t
        drop = abs(math.sin(math.tau * g.body.stance.phase))
        x, y = g.palm[0] + side * 0.05 * t, (g.palm[1] + 0.075 * t) * (1 - drop) + low * drop
        g.paint.raw(ellipse(x, g.body.foot[1] + 0.004 * t, 0.06 * t, 0.012 * t, g.paint.light.ink, 0.3 + 0.2 * drop))
    r, ink = 0.068 * t, g.tone("#3a2018", 0.3)
    g.paint.raw(circle(x, y, r, g.tone("#dd7a30", 0.95)))
    g.paint.raw(circle(x - 0.02 * t, y - 0.022 * t, 0.024 * t, g.tone("#f0a060", 1.0), 0.7))
    g.paint.raw(line([(x - r, y), (x + r, y)], ink, 0.005 * t))
    g.paint.raw(line([(x, y - r), (x, y + r)], ink, 0.005 * t))
    for way in (-1, 1):
        g.paint.raw(stroke(f"M{x + way * r * 0.7:.1f} {y - r * 0.72:.1f}Q{x + way * r * 0.1:.1f} {y:.1f} {x + way * r * 0.7:.1f} {y + r * 0.72:.1f}", ink, 0.005 * t))


def _football(g: Grip) -> None:
    """At rest before the foot, and off when that has swung through."""
    t, side, phase = g.tall, side_of(g), g.body.stance.phase
    away = max(0.0, phase - 0.36)
    x = g.body.foot[0] + side * (0.24 + 1.6 * away) * t
    y = g.body.foot[1] - (0.062 + 0.9 * away * (1 - 0.5 * away)) * t
    r = 0.062 * t
    g.paint.raw(ellipse(x, g.body.foot[1], r, 0.012 * t, g.paint.light.ink, 0.35 if away < 0.1 else 0.15))
    g.paint.raw(circle(x, y, r, g.tone("#f6f4ee", 0.95)))
    g.paint.raw(circle(x + r * 0.1, y + r * 0.1, r * 0.9, g.tone("#d8d4cc", 0.8), 0.35))
    for k in range(6):
        a = 1.2566 * k + 6 * away
        u, v, size = (0.0, 0.0, 0.34) if k == 5 else (0.72 * math.cos(a), 0.72 * math.sin(a), 0.25)
        spot = [(x + (u + size * math.cos(1.2566 * n + a)) * r, y + (v + size * math.sin(1.2566 * n + a)) * r) for n in range(5)]
        g.paint.raw(polygon(spot, g.tone("#26262c", 0.4)))


DRAWN: dict[str, Callable[[Grip], None]] = {
    "iron": _ironing_board, "dishes": _sink, "cake": _cake, "hammer": _bench, "roller": _roller, "door": _door,
    "kite": _kite, "skates": _skates, "surfboard": _surfboard, "basketball": _basketball, "football": _football,
}
