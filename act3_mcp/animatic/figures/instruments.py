"""Music: what is played, drawn between the hands that play it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from act3_mcp.animatic.svg import circle, curve, ellipse, line, path, polygon, ring

if TYPE_CHECKING:
    from collections.abc import Callable

    from act3_mcp.animatic.figures.held import Grip
    from act3_mcp.animatic.svg import Point

BRASS, LACQUER, MAPLE = "#d8ac4a", "#24222a", "#a8602c"


def axis(g: Grip, start: Point, end: Point) -> Callable[[float, float], Point]:
    """Points along the line from `start` to `end`, and across it, in shares of the figure's height from `start`."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    size = math.hypot(dx, dy) or 1.0
    ux, uy = dx / size, dy / size

    def q(along: float, across: float) -> Point:
        return start[0] + (ux * along - uy * across) * g.tall, start[1] + (uy * along + ux * across) * g.tall

    return q


def _mouth(g: Grip) -> Point:
    x, y = g.body.face_at
    return x + g.ahead * (0.052 if g.sideways else 0.0) * g.tall, y + 0.04 * g.tall


def _violin(g: Grip) -> None:
    """Under the chin, its neck in the other hand, the bow across."""
    x, y = g.body.face_at
    chin, fret = (x + g.ahead * 0.02 * g.tall, y + 0.075 * g.tall), g.body.limbs.palm(1)
    q = axis(g, chin, fret)
    shape = [(-0.015, 0.0), (0.0, 0.042), (0.05, 0.044), (0.08, 0.026), (0.11, 0.036), (0.15, 0.028), (0.16, 0.0),
             (0.15, -0.028), (0.11, -0.036), (0.08, -0.026), (0.05, -0.044), (0.0, -0.042)]  # fmt: skip
    g.paint.shape(curve([q(*at) for at in shape]), MAPLE)
    reach = math.dist(chin, fret) / g.tall + 0.02
    g.paint.raw(polygon([q(0.09, -0.009), q(reach, -0.007), q(reach, 0.007), q(0.09, 0.009)], g.tone("#1e1614", 0.5)))
    g.paint.raw(circle(*q(reach + 0.012, 0.0), 0.012 * g.tall, g.tone(MAPLE, 0.4)))
    g.paint.raw(line([q(0.02, 0.0), q(reach, 0.0)], g.tone("#e8e0d0", 0.9), 0.0025 * g.tall, 0.8))
    over = q(0.085, 0.0)
    b = axis(g, g.palm, over)
    g.paint.raw(
        line([b(-0.02, 0.0), b(math.dist(g.palm, over) / g.tall + 0.12, 0.0)], g.tone("#5a3420", 0.8), 0.006 * g.tall)
    )
    g.paint.raw(
        line(
            [b(0.0, 0.012), b(math.dist(g.palm, over) / g.tall + 0.115, 0.004)], g.tone("#f2ece0", 1.0), 0.003 * g.tall
        )
    )


def _trumpet(g: Grip) -> None:
    mouth = _mouth(g)
    end = (
        mouth[0] + g.ahead * (0.3 if g.sideways else 0.05) * g.tall,
        mouth[1] + (0.01 if g.sideways else 0.06) * g.tall,
    )
    q = axis(g, mouth, end)
    long = 0.27 if g.sideways else 0.08
    tone, dark = g.tone(BRASS, 1.0), g.tone(BRASS, 0.3)
    g.paint.raw(line([q(0.0, 0.0), q(long - 0.04, 0.0)], tone, 0.012 * g.tall))
    g.paint.raw(path(curve([q(0.07, -0.012), q(0.17, -0.012), q(0.18, 0.025), q(0.07, 0.03)], tension=0.6), dark, 0.9))
    for k in range(3):
        g.paint.raw(line([q(0.1 + 0.022 * k, -0.03), q(0.1 + 0.022 * k, 0.03)], tone, 0.014 * g.tall))
    bell = [
        q(long - 0.07, -0.006),
        q(long - 0.02, -0.018),
        q(long + 0.012, -0.05),
        q(long + 0.012, 0.05),
        q(long - 0.02, 0.018),
        q(long - 0.07, 0.006),
    ]
    g.paint.raw(path(curve(bell, tension=0.5), tone))
    g.paint.raw(ellipse(*q(long + 0.012, 0.0), (0.012 if g.sideways else 0.05) * g.tall, 0.05 * g.tall, dark))


def _trombone(g: Grip) -> None:
    """The slide goes with the hand; the bell comes back over the shoulder."""
    mouth, hand = _mouth(g), g.palm
    q = axis(g, mouth, hand)
    far = math.dist(mouth, hand) / g.tall
    tone, dark = g.tone(BRASS, 1.0), g.tone(BRASS, 0.35)
    end = far + 0.20
    for across in (0.0, 0.035):
        g.paint.raw(
            line([q(0.0 if not across else 0.02, across), q(end, across)], tone if not across else dark, 0.010 * g.tall)
        )
    g.paint.raw(
        path(curve([q(end, -0.006), q(end + 0.03, 0.017), q(end, 0.041), q(end + 0.012, 0.017)], tension=0.8), tone)
    )
    g.paint.raw(line([q(far, -0.006), q(far, 0.042)], tone, 0.010 * g.tall))
    g.paint.raw(line([q(0.06, -0.045), q(-0.16, -0.045)], dark, 0.011 * g.tall))
    g.paint.raw(line([q(0.05, 0.0), q(0.05, -0.05)], tone, 0.010 * g.tall))
    bell = [q(0.06, -0.052), q(0.2, -0.058), q(0.27, -0.10), q(0.27, 0.0), q(0.2, -0.036), q(0.06, -0.038)]
    g.paint.raw(path(curve(bell, tension=0.5), tone))
    g.paint.raw(ellipse(*q(0.27, -0.05), 0.014 * g.tall, 0.05 * g.tall, dark))


def _piano(g: Grip) -> None:
    """A grand piano, seen along its side; from the front, an upright one."""
    lit, dark, black = g.tone("#5a5662", 0.9), g.tone(LACQUER, 0.3), g.tone(LACQUER, 0.75)
    floor = (g.palm[1] - g.body.foot[1]) / g.tall
    if not g.sideways:
        g.poly([(-0.42, 0.03), (0.42, 0.03), (0.42, floor), (-0.42, floor)], black)
        g.poly([(-0.45, 0.05), (0.45, 0.05), (0.45, 0.02), (-0.45, 0.02)], lit)
        return
    low = floor + 0.005
    for u in (0.10, 0.70):
        g.poly([(u, -0.08), (u + 0.045, -0.08), (u + 0.03, low), (u + 0.012, low)], dark)
    lid = [(0.13, 0.05), (0.30, 0.36), (0.86, 0.30), (0.92, 0.04)]
    g.poly(lid, g.tone(LACQUER, 1.0))
    g.line([(0.5, 0.04), (0.53, 0.2), (0.56, 0.33)], lit, 0.006)
    case = [(0.05, 0.03), (0.5, 0.035), (0.9, 0.03), (0.94, -0.03), (0.88, -0.10), (0.1, -0.11), (0.05, -0.08)]
    g.paint.raw(path(curve([g.p(*at) for at in case], tension=0.3), black))
    g.poly([(0.07, 0.018), (0.9, 0.018), (0.91, 0.005), (0.07, 0.002)], lit, 0.5)
    g.poly([(-0.045, -0.02), (0.09, -0.02), (0.09, -0.06), (-0.045, -0.05)], dark)
    g.poly([(-0.04, -0.008), (0.06, -0.008), (0.06, -0.022), (-0.04, -0.022)], g.tone("#f4f0e6", 1.0))
    g.poly([(0.10, 0.04), (0.13, 0.17), (0.15, 0.17), (0.14, 0.04)], dark)
    g.poly([(0.095, 0.06), (0.115, 0.165), (0.122, 0.165), (0.104, 0.06)], g.tone("#f2ead8", 1.0))


def _drums(g: Grip) -> None:
    """A kit around whoever sits at it: bass drum, toms, snare, cymbals; a stick in each hand."""
    x, y = g.body.foot
    t, shell = g.tall, "#9a2f34"
    shift = 0.24 * g.ahead if g.sideways else 0.0

    def at(u: float, v: float) -> Point:
        return x + (shift + u * 0.8) * t, y - v * t

    chrome, skin = g.tone("#c8ccd2", 0.9), g.tone("#f0ebe0", 0.95)
    for u, v in ((-0.46, 0.62), (0.47, 0.66)):
        g.paint.raw(line([at(u, 0.0), at(u, v)], g.tone("#8a8f98", 0.6), 0.010 * t))
        g.paint.raw(ellipse(*at(u, v), 0.135 * t, 0.022 * t, g.tone(BRASS, 0.95)))
    r = 0.19 * t
    g.paint.raw(circle(*at(0.0, 0.19), r, g.tone(shell, 0.4)))
    g.paint.raw(circle(*at(0.0, 0.19), r * 0.86, skin))
    g.paint.raw(ring(*at(0.0, 0.19), r * 0.93, chrome, 0.02 * t))
    for u, v, wide, high in (
        (-0.15, 0.435, 0.105, 0.085),
        (0.15, 0.435, 0.105, 0.085),
        (-0.35, 0.36, 0.115, 0.075),
        (0.37, 0.33, 0.135, 0.16),
    ):
        a, b = at(u - wide, v), at(u + wide, v - high)
        g.paint.raw(polygon([a, (b[0], a[1]), b, (a[0], b[1])], g.tone(shell, 0.75)))
        g.paint.raw(ellipse(*at(u, v), wide * 0.8 * t, 0.024 * t, skin))
        g.paint.raw(line([(a[0], b[1]), b], chrome, 0.008 * t))
    for side in (0, 1):
        px, py = g.body.limbs.palm(side)
        way = -1 if side else 1
        if g.sideways:
            way = g.ahead
        g.paint.raw(
            line(
                [(px - way * 0.02 * t, py - 0.005 * t), (px + way * 0.13 * t, py + 0.035 * t)],
                g.tone("#e0c090", 0.95),
                0.008 * t,
            )
        )


DRAWN: dict[str, Callable[[Grip], None]] = {
    "violin": _violin, "trumpet": _trumpet, "trombone": _trombone, "piano": _piano, "drums": _drums,
}  # fmt: skip
