"""What a diver wears besides the suit: a tank, a mask and its hose, and fins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.svg import circle, curve, path, stroke

if TYPE_CHECKING:
    from act3_mcp.animatic.figures.body import Body
    from act3_mcp.animatic.figures.head import Head
    from act3_mcp.animatic.svg import Point

YELLOW, RUBBER = "#d8a92a", "#1c2026"


def tank(body: Body) -> None:
    """On the back: behind the body from the front, beside it from the side."""
    points = [(-0.052, 0.58), (-0.058, 0.78), (0.0, 0.835), (0.058, 0.78), (0.052, 0.58)]
    outline = [body.at(body.bones.trunk(v, u, -0.105)) for u, v in points]
    if body.stance.facing in {"left", "right"}:
        flat = [(-0.072, 0.56), (-0.075, 0.78), (-0.115, 0.835), (-0.16, 0.78), (-0.155, 0.56)]
        outline = [body.at(body.bones.trunk(v, 0.0, ahead)) for ahead, v in flat]
    body.paint.shape(curve(outline, tension=0.6), YELLOW)
    top = body.at(body.bones.trunk(0.85, 0.0, -0.115))
    body.paint.raw(circle(*top, 0.014 * body.tall, body.paint.tones("#8a9098")[0]))


def fin(body: Body, ankle: Point, tip: Point, *, near: bool) -> None:
    """A blade that carries the foot on."""
    dx, dy = tip[0] - ankle[0], tip[1] - ankle[1]
    size = (dx * dx + dy * dy) ** 0.5 or 1.0
    t = body.tall
    ux, uy = dx / size, dy / size

    def q(along: float, across: float) -> Point:
        return ankle[0] + (ux * along - uy * across) * t, ankle[1] + (uy * along + ux * across) * t

    blade = [q(-0.01, -0.016), q(0.07, -0.02), q(0.2, -0.045), q(0.215, 0.02), q(0.07, 0.022), q(-0.01, 0.018)]
    lit, dark = body.paint.tones(YELLOW)
    body.paint.raw(path(curve(blade, tension=0.5), mix(dark, lit, 0.8 if near else 0.35)))
    body.paint.raw(stroke(curve([q(0.05, 0.0), q(0.2, -0.012)], closed=False), dark, 0.005 * t, 0.7))


def mask(head: Head, seen_from: str) -> None:
    """Glass before the eyes, a strap, and the regulator at the mouth."""
    paint, h = head.painter, head.h
    rubber, glass = paint.tones(RUBBER)[1], mix(paint.tones("#9fd0e8")[0], "#ffffff", 0.25)
    if seen_from == "back":
        head.line([(-0.36, -0.06), (0.0, -0.04), (0.36, -0.06)], rubber, 0.05)
        return
    if seen_from == "side":
        head.line([(-0.46, -0.02), (-0.2, -0.07), (0.16, -0.06)], rubber, 0.05)
        frame = [(0.14, -0.15), (0.38, -0.15), (0.425, 0.0), (0.40, 0.14), (0.3, 0.12), (0.16, 0.1)]
        pane = [(0.2, -0.1), (0.36, -0.1), (0.385, 0.0), (0.35, 0.07), (0.2, 0.06)]
        draw, mouth = head.blob, head.p(0.37, 0.29)
        hose = [(0.36, 0.3), (0.2, 0.5), (-0.12, 0.52), (-0.4, 0.42)]
    else:
        frame = [
            (-0.31, -0.14),
            (0.0, -0.16),
            (0.31, -0.14),
            (0.31, 0.08),
            (0.12, 0.13),
            (0.0, 0.2),
            (-0.12, 0.13),
            (-0.31, 0.08),
        ]
        pane = [
            (-0.26, -0.1),
            (0.0, -0.115),
            (0.26, -0.1),
            (0.26, 0.06),
            (0.09, 0.09),
            (0.0, 0.03),
            (-0.09, 0.09),
            (-0.26, 0.06),
        ]
        draw, mouth = head.mask, head.on(0.0, 0.31)
        hose = [(0.02, 0.33), (0.24, 0.42), (0.42, 0.38), (0.46, 0.2)]
    paint.raw(stroke(head.blob(hose, closed=False), rubber, 0.06 * h))
    paint.raw(path(draw(frame, tension=0.5), rubber))
    paint.raw(path(draw(pane, tension=0.5), glass, 0.42))
    shine = [pane[0], ((pane[0][0] + pane[1][0]) / 2, pane[1][1]), (pane[0][0] + 0.05, pane[-1][1])]
    paint.raw(path(draw(shine, tension=0.1), "#ffffff", 0.35))
    paint.raw(circle(*mouth, 0.085 * h, rubber))
    paint.raw(circle(*mouth, 0.045 * h, paint.tones("#8a9098")[0]))
