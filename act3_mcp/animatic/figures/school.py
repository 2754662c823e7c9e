# ruff: noqa: E501 - points of an outline read best in few lines
"""What children wear to school: a sailor's collar and a pleated skirt, or a tie and shorts; socks, and a bag on the back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.figures.callings import NAVY
from act3_mcp.animatic.figures.shapes import along
from act3_mcp.animatic.svg import Point, curve, path, stroke

if TYPE_CHECKING:
    from act3_mcp.animatic.figures.body import Body

SCARLET, LEATHER, SOCKS = "#c0392f", "#a8432c", "#f4f2ec"


def front(body: Body, hem: float) -> None:
    """What is seen from the front, and the straps of the bag over it."""
    if body.look.feminine:
        _sailor(body)
    else:
        _tie(body, hem)
    straps(body)


def straps(body: Body) -> None:
    """Of the bag, over the shoulders."""
    for side in (-1, 1):
        strap = [(side * 0.062, 0.852), (side * 0.078, 0.80), (side * 0.088, 0.72), (side * 0.098, 0.655)]
        d = curve([body.up(u, v) for u, v in strap], closed=False)
        body.paint.raw(stroke(d, body.paint.tones(LEATHER)[1], 0.021 * body.tall))
        body.paint.raw(stroke(d, body.paint.tones(LEATHER)[0], 0.013 * body.tall))


def _sailor(body: Body) -> None:
    for side in (-1, 1):
        flap = [
            (side * 0.03, 0.872),
            (side * 0.078, 0.845),
            (side * 0.096, 0.79),
            (side * 0.05, 0.755),
            (0.0, 0.715),
            (side * 0.012, 0.79),
        ]
        body.paint.flat(body.blob(flap, tension=0.35), NAVY, 0.6)
        line = [(side * 0.086, 0.795), (side * 0.048, 0.768), (side * 0.004, 0.732)]
        body.paint.raw(
            stroke(
                curve([body.up(u, v) for u, v in line], closed=False), body.paint.tones("#ffffff")[0], 0.005 * body.tall
            )
        )
        bow = [(0.0, 0.735), (side * 0.042, 0.752), (side * 0.046, 0.715), (0.0, 0.725)]
        body.paint.flat(body.blob(bow, tension=0.6), SCARLET, 0.8)
        tail = [(side * 0.004, 0.728), (side * 0.012, 0.72), (side * 0.03, 0.655), (side * 0.01, 0.66)]
        body.paint.flat(body.blob(tail, tension=0.4), SCARLET, 0.55)
    body.paint.flat(
        body.blob([(-0.02, 0.868), (0.0, 0.81), (0.02, 0.868), (0.0, 0.85)], tension=0.4), body.look.skin, 0.5
    )


def _tie(body: Body, hem: float) -> None:
    """Under a pullover without sleeves."""
    vest = [
        (-0.088, 0.83),
        (-0.06, 0.85),
        (0.0, 0.74),
        (0.06, 0.85),
        (0.088, 0.83),
        (0.094, 0.76),
        (0.1, hem + 0.02),
        (-0.1, hem + 0.02),
        (-0.094, 0.76),
    ]
    body.paint.flat(body.blob(vest, tension=0.3), NAVY, 0.62)
    body.paint.flat(
        body.blob([(-0.012, 0.845), (0.012, 0.845), (0.016, 0.76), (0.0, 0.735), (-0.016, 0.76)], tension=0.3),
        SCARLET,
        0.65,
    )
    for side in (-1, 1):
        collar = [(side * 0.008, 0.862), (side * 0.045, 0.868), (side * 0.05, 0.835), (side * 0.016, 0.822)]
        body.paint.flat(body.blob(collar, tension=0.3), "#ffffff", 0.9)


def socks(body: Body, knee: Point, ankle: Point, *, near: bool) -> None:
    """Up to below the knee on a girl, half as high on a boy."""
    g, t = body.look.girth, body.tall
    top = 0.16 if body.look.feminine else 0.5
    stations = [
        (along(knee, ankle, top), 0.0365 * g * t * (1.03 - 0.22 * top)), (along(knee, ankle, 0.8), 0.0265 * g * t),
        (ankle, 0.0235 * g * t),
    ]  # fmt: skip
    body.limbs.tube(stations, SOCKS, share=0.2 if near else 0.05)


def bag(body: Body, *, before: bool) -> None:
    """On the back: what shows of it past the shoulders, all of it from behind, its side from the side."""
    facing = body.stance.facing
    if body.stance.seat or before == (facing == "back"):
        return
    at, bones = body.at, body.bones
    if facing in {"left", "right"}:
        side = [
            (-0.05, 0.60),
            (-0.055, 0.80),
            (-0.075, 0.835),
            (-0.135, 0.825),
            (-0.16, 0.76),
            (-0.16, 0.62),
            (-0.14, 0.585),
        ]
        body.paint.shape(curve([at(bones.trunk(v, 0.0, ahead)) for ahead, v in side], tension=0.5), LEATHER)
        return
    wide = 0.1 if facing == "back" else 0.126
    points = [
        (-wide, 0.60),
        (-wide, 0.80),
        (-wide * 0.75, 0.85),
        (wide * 0.75, 0.85),
        (wide, 0.80),
        (wide, 0.60),
        (wide * 0.8, 0.58),
        (-wide * 0.8, 0.58),
    ]
    body.paint.shape(curve([at(bones.trunk(v, u, -0.09)) for u, v in points], tension=0.5), LEATHER)
    if facing == "back":
        flap = [(-0.1, 0.82), (-0.075, 0.85), (0.075, 0.85), (0.1, 0.82), (0.098, 0.71), (0.0, 0.695), (-0.098, 0.71)]
        body.paint.raw(
            path(curve([at(bones.trunk(v, u, -0.1)) for u, v in flap], tension=0.4), body.paint.tones(LEATHER)[1], 0.7)
        )


def skirt(body: Body, hem: float) -> None:
    """Pleated, from the waist to above the knee, its hem in folds."""
    legs = sorted(body.limbs.down_leg(leg, (0.503 - hem) / 0.46) for leg in body.bones.legs)
    (left, low_left), (right, low_right) = legs
    room, t = 0.075 * body.tall, body.tall
    waist = sorted(body.edge(0.565, side, wider=0.004) for side in (-1, 1))
    hips = sorted(body.edge(0.49, side, wider=0.018) for side in (-1, 1))
    count = 9
    folds: list[tuple[Point, Point]] = []
    for k in range(count + 1):
        share = k / count
        top = along(waist[0], waist[1], share)
        hip = along(hips[0], hips[1], share)
        x = left - room + (right - left + 2 * room) * share
        y = (
            low_left
            + (low_right - low_left) * share
            + (0.012 * t if k % 2 else 0.0)
            + 0.02 * t * (1 - (2 * share - 1) ** 2)
        )
        folds.append((along(top, hip, 0.8), (x, y)))
    outline = [waist[0], hips[0], *(low for _, low in folds), hips[1], waist[1]]
    body.paint.shape(curve(outline, tension=0.25), body.look.legs, edge=0.54)
    for top, low in folds[1:-1]:
        body.paint.crease(curve([top, along(top, low, 0.5), low], closed=False), body.look.legs, 0.004 * t, 0.6)
