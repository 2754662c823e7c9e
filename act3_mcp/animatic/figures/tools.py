# ruff: noqa: E501 - points of an outline read best in few lines
"""Tools of every trade: what hands cook, paint, dig, write, carry and fight with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from act3_mcp.animatic.svg import circle, curve, ellipse, line, path, polygon, stroke

if TYPE_CHECKING:
    from collections.abc import Callable

    from act3_mcp.animatic.figures.held import Grip
    from act3_mcp.animatic.svg import Point

WOOD, STEEL = "#9a7048", "#b8c0c8"
LET_GO, CAUGHT = 0.4, 0.92
"""Between these moments of a throw what was thrown is in the air."""


def _microphone(g: Grip) -> None:
    """Towards the mouth."""
    x, y = g.body.face_at
    mouth = x + (g.ahead * 0.06 if g.sideways else 0.0) * g.tall, y + 0.05 * g.tall
    dx, dy = mouth[0] - g.palm[0], mouth[1] - g.palm[1]
    size = math.hypot(dx, dy) or 1.0
    head = g.palm[0] + dx / size * 0.06 * g.tall, g.palm[1] + dy / size * 0.06 * g.tall
    tail = g.palm[0] - dx / size * 0.06 * g.tall, g.palm[1] - dy / size * 0.06 * g.tall
    g.paint.raw(line([tail, head], g.tone("#26262c", 0.6), 0.017 * g.tall))
    g.paint.raw(circle(*head, 0.019 * g.tall, g.tone("#8a9098", 0.9)))
    g.paint.raw(circle(head[0] - 0.005 * g.tall, head[1] - 0.006 * g.tall, 0.007 * g.tall, g.tone("#d8dde2", 1.0)))


def _pan(g: Grip) -> None:
    """A pan at the end of its handle, steam above it, and the spoon in the other hand."""
    side = g.ahead if g.sideways else 1
    x, y = g.palm[0] + side * 0.15 * g.tall, g.palm[1] + 0.005 * g.tall
    t = g.tall
    g.paint.raw(
        line([(g.palm[0] - side * 0.02 * t, g.palm[1]), (x - side * 0.08 * t, y)], g.tone("#2a2a30", 0.5), 0.014 * t)
    )
    other = g.body.limbs.palm(1)
    g.paint.raw(line([other, (x, y - 0.005 * t)], g.tone(WOOD, 0.9), 0.008 * t))
    bowl = [
        (x - 0.085 * t, y - 0.012 * t),
        (x + 0.085 * t, y - 0.012 * t),
        (x + 0.07 * t, y + 0.03 * t),
        (x - 0.07 * t, y + 0.03 * t),
    ]
    g.paint.raw(path(curve(bowl, tension=0.4), g.tone("#3a3c44", 0.7)))
    g.paint.raw(ellipse(x, y - 0.013 * t, 0.085 * t, 0.018 * t, g.tone("#1c1c22", 0.6)))
    g.paint.raw(ellipse(x, y - 0.013 * t, 0.07 * t, 0.013 * t, g.tone("#c9813a", 0.9)))
    for k in range(3):
        u = x + (k - 1) * 0.035 * t
        rise = g.body.stance.phase * 0.03 * t
        d = f"M{u:.1f} {y - 0.03 * t:.1f}q{0.02 * t:.1f} {-0.04 * t:.1f} 0 {-0.075 * t:.1f}t{0.005 * t:.1f} {-0.06 * t - rise:.1f}"
        g.paint.raw(stroke(d, "#ffffff", 0.010 * t, 0.22))


def _brush(g: Grip) -> None:
    """A canvas on its easel where the brush points, and a palette on the other arm."""
    t = g.tall
    side = g.ahead if g.sideways else 1
    tip = g.palm[0] + side * 0.10 * t, g.palm[1] - 0.012 * t
    x, base = g.body.foot[0] + side * (0.47 if g.sideways else 0.42) * t, g.body.foot[1]
    wood = g.tone(WOOD, 0.6)
    wide = 0.06 if g.sideways else 0.2
    for u, v in ((-wide, 0.0), (wide, 0.0)):
        g.paint.raw(line([(x + u * 1.3 * t, base - v * t), (x, base - 1.05 * t)], wood, 0.014 * t))
    lean = side * 0.05 * t
    low, high = base - 0.45 * t, base - 0.98 * t
    canvas = [
        (x - wide * t - lean * 0.3, low),
        (x + wide * t - lean * 0.3, low),
        (x + wide * t + lean, high),
        (x - wide * t + lean, high),
    ]
    g.paint.raw(polygon(canvas, g.tone("#f4efe4", 0.98)))
    for k, (a, b, r, tone) in enumerate(
        ((0.35, 0.3, 0.16, "#7fa8c0"), (0.5, 0.62, 0.24, "#6f9a5a"), (0.62, 0.4, 0.09, "#d8843a"))
    ):
        px = canvas[0][0] + (canvas[1][0] - canvas[0][0]) * a + (k - 1) * 0.2 * wide * t
        g.paint.raw(ellipse(px, high + (low - high) * b, r * 2.2 * wide * t, r * 0.32 * t, g.tone(tone, 0.85), 0.85))
    g.paint.raw(line([(x - wide * 1.1 * t, low + 0.008 * t), (x + wide * 1.1 * t, low + 0.008 * t)], wood, 0.018 * t))
    g.paint.raw(line([(g.palm[0] - side * 0.02 * t, g.palm[1] + 0.003 * t), tip], g.tone("#6a4630", 0.7), 0.006 * t))
    g.paint.raw(circle(*tip, 0.007 * t, g.tone("#d8443a", 0.9)))
    px, py = g.body.limbs.palm(1)
    plate = [
        (px - 0.08 * t, py),
        (px - 0.02 * t, py - 0.03 * t),
        (px + 0.08 * t, py - 0.02 * t),
        (px + 0.09 * t, py + 0.015 * t),
        (px, py + 0.03 * t),
    ]
    g.paint.raw(path(curve(plate), g.tone("#c79a62", 0.85)))
    for k, tone in enumerate(("#d8443a", "#e0b040", "#4f7ab8", "#5a9a52")):
        g.paint.raw(ellipse(px + (-0.045 + 0.035 * k) * t, py - 0.006 * t, 0.011 * t, 0.007 * t, g.tone(tone, 1.0)))


def _hoe(g: Grip) -> None:
    """A shaft through both hands, its blade towards the ground ahead."""
    a, b = g.palm, g.body.limbs.palm(1)
    dx, dy = a[0] - b[0], a[1] - b[1]
    size = math.hypot(dx, dy) or 1.0
    ux, uy = dx / size, dy / size
    t = g.tall
    # Coming down, it goes into the ground.
    reach = 0.34 * t if uy < 0.3 else min(0.62 * t, (g.body.foot[1] - a[1]) / uy)
    end = (a[0] + ux * reach, a[1] + uy * reach)
    g.paint.raw(line([(b[0] - ux * 0.12 * t, b[1] - uy * 0.12 * t), end], g.tone(WOOD, 0.8), 0.013 * t))
    side = 1 if ux >= 0 else -1
    blade = [
        end,
        (end[0] + 0.012 * t * side, end[1] - 0.012 * t),
        (end[0] + 0.04 * t * side, end[1] + 0.05 * t),
        (end[0] - 0.035 * t * side, end[1] + 0.06 * t),
    ]
    g.paint.raw(polygon(blade, g.tone("#6a7078", 0.8)))


def _fork(g: Grip) -> None:
    g.line([(-0.02, -0.02), (0.03, 0.03)], g.tone(STEEL, 1.0), 0.006)
    for k in (-1, 0, 1):
        g.line(
            [(0.03 + 0.004 * k, 0.03 - 0.004 * k), (0.045 + 0.004 * k, 0.045 - 0.004 * k)], g.tone(STEEL, 1.0), 0.003
        )


def _crate(g: Grip) -> None:
    """A box on both forearms."""
    (ax, ay), (bx, by) = g.palm, g.body.limbs.palm(1)
    x, y, t = (ax + bx) / 2, max(ay, by), g.tall
    half = max(0.11 * t, abs(ax - bx) * 0.45)
    x += g.ahead * 0.03 * t if g.sideways else 0.0
    _boards(g, x - half, y - 0.20 * t, 2 * half, 0.22 * t)


def _tray(g: Grip) -> None:
    """Flat on the hands, with glasses on it."""
    (ax, ay), (bx, by) = g.palm, g.body.limbs.palm(1)
    x, y, t = (ax + bx) / 2, min(ay, by) - 0.005 * g.tall, g.tall
    x += g.ahead * 0.05 * t if g.sideways else 0.0
    half = max(0.13 * t, abs(ax - bx) * 0.62)
    for u, high, tone in ((-0.5, 0.075, "#d8a84a"), (0.05, 0.10, "#8a2a3a"), (0.5, 0.06, "#e8e4da")):
        g.paint.raw(
            polygon(
                [
                    (x + u * half - 0.018 * t, y),
                    (x + u * half + 0.018 * t, y),
                    (x + u * half + 0.022 * t, y - high * t),
                    (x + u * half - 0.022 * t, y - high * t),
                ],
                g.tone(tone, 0.85),
                0.9,
            )
        )
    g.paint.raw(ellipse(x, y, half, 0.02 * t, g.tone("#c0c6cc", 0.9)))
    g.paint.raw(ellipse(x, y - 0.004 * t, half * 0.9, 0.013 * t, g.tone("#9aa2aa", 0.6), 0.6))


def _boards(g: Grip, x: float, y: float, wide: float, high: float) -> None:
    g.paint.raw(polygon([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)], g.tone("#a87c4a", 0.75)))
    dark = g.tone("#5a3e26", 0.5)
    for k in (1, 2):
        g.paint.raw(line([(x, y + high * k / 3), (x + wide, y + high * k / 3)], dark, 0.004 * g.tall, 0.7))
    edge = 0.018 * g.tall
    for a, b in (
        ((x, y), (x, y + high)),
        ((x + wide, y), (x + wide, y + high)),
        ((x, y), (x + wide, y)),
        ((x, y + high), (x + wide, y + high)),
    ):
        g.paint.raw(line([a, b], g.tone("#8a6238", 0.6), edge))


def _great_crate(g: Grip) -> None:
    """As high as the breast, on the ground before the hands."""
    t = g.tall
    high = 0.80 * t
    x = g.palm[0] + (g.ahead * 0.045 * t if g.sideways else -0.35 * t)
    wide = 0.6 * t
    _boards(g, x if g.ahead > 0 or not g.sideways else x - wide, g.body.foot[1] - high, wide, high)


def _rope(g: Grip) -> None:
    """From the hands to whatever it is that resists, out of the frame."""
    t, back = g.tall, g.body.limbs.palm(1)
    end = g.palm[0] + g.ahead * 1.6 * t, g.palm[1] + 0.05 * t
    tone = g.tone("#c8a870", 0.75)
    g.paint.raw(line([back, g.palm, end], tone, 0.014 * t))
    slack = curve(
        [
            back,
            (back[0] - g.ahead * 0.03 * t, back[1] + 0.2 * t),
            (back[0] - g.ahead * 0.02 * t, g.body.foot[1] - 0.01 * t),
            (back[0] - g.ahead * 0.2 * t, g.body.foot[1]),
        ],
        closed=False,
    )
    g.paint.raw(stroke(slack, tone, 0.012 * t))


def _ball(g: Grip) -> None:
    """In the hand until it is let go."""
    u, v = flown(g)
    g.paint.raw(circle(*g.p(0.02 + u, 0.01 + v), 0.028 * g.tall, g.tone("#c8503a", 0.9)))
    g.paint.raw(circle(*g.p(0.012 + u, 0.018 + v), 0.010 * g.tall, g.tone("#e8907a", 1.0)))


def flown(g: Grip) -> Point:
    """How far ahead of the hand, and above it, is what it has let go."""
    phase = g.body.stance.phase
    if g.body.stance.action != "throw" or not LET_GO < phase < CAUGHT:
        return 0.0, 0.0
    share = (phase - LET_GO) / (CAUGHT - LET_GO)
    return 1.1 * share, 0.45 * share * (1.5 - share)


def _bouquet(g: Grip) -> None:
    """Stems in the hand, a ball of roses above it, ribbons; turning over in the air."""
    u, v = flown(g)
    turn = 5.0 * u

    def at(a: float, b: float) -> Point:
        return g.p(u + a * math.cos(turn) + b * math.sin(turn), v + b * math.cos(turn) - a * math.sin(turn))

    t = g.tall
    for k in (-1, 0, 1):
        g.paint.raw(line([at(0.012 * k, -0.07), at(0.03 * k, 0.06)], g.tone("#5f8a4a", 0.7), 0.007 * t))
    for a, b in ((-0.07, 0.04), (0.07, 0.04), (-0.06, 0.1), (0.06, 0.1)):
        g.paint.raw(ellipse(*at(a, b), 0.03 * t, 0.018 * t, g.tone("#6f9a5a", 0.8)))
    for a, b, tone in ((-0.045, 0.055, "#f4dbe0"), (0.0, 0.05, "#e88aa0"), (0.045, 0.055, "#fbf1ea"), (-0.03, 0.095, "#e88aa0"),
                       (0.03, 0.095, "#f4dbe0"), (0.0, 0.125, "#fbf1ea"), (0.0, 0.085, "#d0506a")):  # fmt: skip
        g.paint.raw(circle(*at(a, b), 0.027 * t, g.tone(tone, 0.95)))
        g.paint.raw(circle(*at(a, b), 0.011 * t, g.tone(tone, 0.35), 0.6))
    for k in (-1, 1):
        g.paint.raw(line([at(0.0, -0.01), at(0.03 * k, -0.1)], g.tone("#fbf1ea", 0.95), 0.009 * t))


def _paper_plane(g: Grip) -> None:
    """A folded sheet, its nose ahead."""
    u, v = flown(g)

    def at(a: float, b: float) -> Point:
        return g.p(u * 1.3 + a, v * 0.8 + b)

    g.paint.raw(polygon([at(-0.06, 0.05), at(0.14, 0.03), at(-0.02, 0.012)], g.tone("#ffffff", 1.0)))
    g.paint.raw(polygon([at(-0.02, 0.012), at(0.14, 0.03), at(0.0, -0.03)], g.tone("#cfd8e0", 0.5)))
    g.paint.raw(polygon([at(-0.06, 0.02), at(0.14, 0.03), at(-0.02, 0.012)], g.tone("#e8edf2", 0.8)))


def _bow(g: Grip) -> None:
    """Bent by its string, the arrow on it."""
    hand, pull, t = g.palm, g.body.limbs.palm(1), g.tall
    way = g.ahead if g.sideways else 1

    def tip(side: int) -> Point:
        return hand[0] - way * 0.06 * t, hand[1] + side * 0.3 * t

    arc = curve(
        [
            tip(-1),
            (hand[0] + way * 0.005 * t, hand[1] - 0.16 * t),
            (hand[0] + way * 0.03 * t, hand[1]),
            (hand[0] + way * 0.005 * t, hand[1] + 0.16 * t),
            tip(1),
        ],
        closed=False,
    )
    g.paint.raw(stroke(arc, g.tone("#6a4428", 0.7), 0.014 * t))
    if g.body.stance.action == "shoot":
        g.paint.raw(line([tip(-1), pull, tip(1)], g.tone("#efe8d8", 1.0), 0.003 * t))
        end = hand[0] + way * 0.1 * t, hand[1] + (hand[1] - pull[1]) * 0.2
        g.paint.raw(line([pull, end], g.tone("#c8a870", 0.9), 0.006 * t))
        g.paint.raw(
            polygon(
                [(end[0] + way * 0.03 * t, end[1]), (end[0], end[1] - 0.012 * t), (end[0], end[1] + 0.012 * t)],
                g.tone(STEEL, 0.9),
            )
        )
    else:
        g.paint.raw(line([tip(-1), tip(1)], g.tone("#efe8d8", 1.0), 0.003 * t))


DRAWN: dict[str, Callable[[Grip], None]] = {
    "microphone": _microphone, "pan": _pan, "brush": _brush, "hoe": _hoe, "fork": _fork, "crate": _crate, "tray": _tray,
    "crate to push": _great_crate, "bouquet": _bouquet, "paper plane": _paper_plane, "rope": _rope, "ball": _ball, "bow": _bow,
}  # fmt: skip
