# ruff: noqa: E501 - points of an outline read best in few lines
"""What flies: aeroplanes and spaceships, in metres."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, line, path, polygon
from act3_mcp.animatic.world import World


def plane(world: World, colour: str) -> list[Layer]:
    """An airliner in the sky, climbing a little; higher and smaller when people are below."""
    lens, light = world.lens, world.light
    company = bool(world.shot.figures)
    z = lens.distance * (4.0 if company else 1.0) + 6.0
    scale = lens.width / lens.focal / 34.0 * lens.focal * (0.45 if company else 1.0)
    px, py = lens.width * (0.66 if company else 0.5), 0.2 * 1000 if company else 0.36 * 1000
    flip = -1 if world.shot.move.towards == "left" else 1
    drawing = Drawing()
    lit, mid, dark = (light.between(colour, share) for share in (1.0, 0.5, 0.1))

    def p(u: float, v: float) -> Point:
        c, s = math.cos(0.06), math.sin(0.06)
        return px + flip * (u * c - v * s) * scale, py - (u * s + v * c) * scale

    far = [(1.0, 0.5), (-2.6, 3.4), (-3.6, 3.4), (-1.6, 0.4)]
    drawing.add(path(curve([p(*q) for q in far], tension=0.2), dark))
    body = [(10.4, -0.1), (9.2, 0.85), (7.0, 1.25), (-6.0, 1.3), (-10.4, 1.0), (-11.0, 0.75), (-8.0, -0.6), (-5.0, -1.0), (7.6, -1.05),
            (9.6, -0.7)]  # fmt: skip
    bands = ((0, lit, 1), (0.5, lit, 1), (0.68, mid, 1), (1, dark, 1))
    drawing.add(path(curve([p(*q) for q in body], tension=0.7), drawing.linear(bands)))
    fin = [(-8.0, 1.1), (-10.4, 4.6), (-11.6, 4.6), (-10.6, 0.9)]
    tone = light.between("#2f5fa8", 0.7)
    drawing.add(polygon([p(*q) for q in fin], tone), line([p(-9.5, 0.35), p(9.6, 0.25)], tone, 0.22 * scale))
    drawing.add(polygon([p(*q) for q in ((-8.8, 0.6), (-11.6, -0.4), (-12.4, -0.4), (-10.6, 0.7))], mid))
    pane = light.practical if light.lamps > 0.4 else light.between("#33424f", 0.4)
    for k in range(26):
        drawing.add(circle(*p(-6.6 + 0.52 * k, 0.62), 0.11 * scale, pane))
    drawing.add(
        polygon([p(*q) for q in ((8.7, 0.95), (9.5, 0.55), (8.9, 0.5), (8.1, 0.85))], light.between("#24303c", 0.4))
    )
    near = [(2.0, -0.5), (-3.4, -4.6), (-4.8, -4.6), (-2.4, -0.6)]
    drawing.add(path(curve([p(*q) for q in near], tension=0.2), drawing.linear(((0, mid, 1), (1, lit, 1)))))
    for u, v in ((0.6, -1.9), (-1.4, -3.2)):
        engine = [(u + 1.2, v + 0.4), (u - 0.9, v + 0.34), (u - 0.9, v - 0.3), (u + 1.2, v - 0.42)]
        drawing.add(
            path(curve([p(*q) for q in engine], tension=0.5), mid),
            ellipse(*p(u + 1.15, v), 0.16 * scale, 0.42 * scale, light.ink),
        )
    if light.is_dark:
        for at, lamp in ((p(-4.6, -4.6), "#ff5a48"), (p(-11.4, 4.6), "#ffffff")):
            drawing.glow(at, 1.2 * scale, lamp, 0.9)
    box = (px - 13 * scale, py - 6 * scale, 26 * scale, 12 * scale)
    return [Layer("plane", [drawing], z, box=box, motion=Motion(travel=(0.5 * flip, 0.05, 0.0)), foot=(px, py))]


def spaceship(world: World, colour: str) -> list[Layer]:
    """A freighter under way, its engines lit."""
    lens, light = world.lens, world.light
    company = bool(world.shot.figures)
    z = lens.distance * (3.0 if company else 1.0) + 4.0
    scale = lens.width / 30.0 * (0.45 if company else 1.0)
    px, py = lens.width * (0.68 if company else 0.5), (250 if company else 420)
    flip = -1 if world.shot.move.towards == "left" else 1
    drawing = Drawing()
    lit, mid, dark = (light.between(colour, share) for share in (1.0, 0.45, 0.05))

    def p(u: float, v: float) -> Point:
        return px + flip * u * scale, py - v * scale

    for v in (0.75, -0.55):
        drawing.glow(p(-9.4, v), 4.2 * scale, "#6fc8ff", 0.85, flat=0.45)
        drawing.add(path(curve([p(-8.2, v + 0.4), p(-11.8, v), p(-8.2, v - 0.4)], tension=0.4), "#dff4ff", 0.9))
    hull = [(9.6, 0.1), (7.0, 0.95), (2.5, 1.3), (1.6, 2.3), (-2.2, 2.5), (-3.2, 1.6), (-8.2, 1.5), (-8.4, -1.2), (-3.0, -1.4),
            (-1.6, -2.1), (3.0, -1.7), (7.4, -0.7)]  # fmt: skip
    bands = ((0, lit, 1), (0.4, lit, 1), (0.55, mid, 1), (1, dark, 1))
    drawing.add(path(curve([p(*q) for q in hull], tension=0.2), drawing.linear(bands)))
    for a, b in (
        ((-8.2, 0.2), (8.6, 0.2)),
        ((-3.0, -1.4), (-3.2, 1.6)),
        ((2.6, -1.7), (2.5, 1.3)),
        ((6.2, -0.9), (6.2, 1.0)),
        ((-6.0, -1.3), (-6.0, 1.5)),
    ):
        drawing.add(line([p(*a), p(*b)], dark, 0.06 * scale, 0.7))
    drawing.add(polygon([p(*q) for q in ((-5.6, 1.5), (-7.4, 3.8), (-8.6, 3.8), (-7.8, 1.4))], mid))
    drawing.add(polygon([p(*q) for q in ((-5.0, -1.3), (-7.0, -3.4), (-8.2, -3.4), (-7.2, -1.2))], dark))
    drawing.add(polygon([p(*q) for q in ((7.6, 0.75), (5.9, 1.05), (5.5, 0.6), (7.9, 0.5))], "#ffe2a0"))
    for k in range(14):
        if k % 4 != 2:
            drawing.add(circle(*p(-2.0 + 0.5 * k, 0.62 if k % 2 else -0.45), 0.09 * scale, "#ffe6b0"))
    for u in (-4.6, -0.4, 3.9):
        drawing.add(
            polygon([p(u - 0.6, 1.0), p(u + 0.6, 1.0), p(u + 0.6, 0.75), p(u - 0.6, 0.75)], mix(mid, "#c8603a", 0.6))
        )
    box = (px - 15 * scale, py - 5 * scale, 28 * scale, 10 * scale)
    return [
        Layer(
            "spaceship",
            [drawing],
            z,
            box=box,
            motion=Motion(travel=(0.35 * flip, 0.0, 0.0), bob=(0.08, 5.0)),
            foot=(px, py),
        )
    ]
