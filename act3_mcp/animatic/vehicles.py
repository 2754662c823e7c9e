# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Cars, bicycles and boats, in metres, lit like everything else."""

import math

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.svg import Drawing, Local, Point, circle, curve, ellipse, line, path, polygon, ring, stroke
from act3_mcp.animatic.world import World

SPOKES = 6


def goes(world: World) -> bool:
    """Whether the prompt has things under way."""
    return under_way(world.shot)


def under_way(shot: Shot) -> bool:
    words = shot.understood
    return any(
        word.startswith(("driv", "race", "racing", "chase", "ride", "riding", "speed", "track", "passing", "fly"))
        for word in words
    )


def car(world: World, colour: str, x: float, floor: float, z: float) -> list[Layer]:
    """A saloon from the side, wheels turning if it drives; a followed car stays in the frame."""
    light, lens = world.light, world.lens
    flip = -1 if world.shot.move.towards == "left" else 1
    moving = goes(world)
    scale = lens.scale(z)
    followed = world.shot.move.kind == "truck"
    # It crosses the frame, and is in the middle of it at half-time.
    speed = 0.0 if followed or not moving else min(2.2, 0.4 * lens.width / scale / max(world.shot.seconds, 1.0)) * flip
    px, py = lens.at(x - speed * world.shot.seconds / 2, floor, z)

    def p(u: float, v: float) -> Point:
        return px + flip * u * scale, py - v * scale

    phases: list[Drawing] = []
    for phase in range(4 if moving else 1):
        drawing = Drawing()
        _car_body(world, drawing, p, colour, scale, phase / 4)
        phases.append(drawing)
    box = (px - 3.6 * scale, py - 1.9 * scale, 7.2 * scale, 2.3 * scale)
    motion = Motion(travel=(speed, 0.0, 0.0), bob=(0.012 if moving else 0.0, 0.37))
    layers = [Layer("car", phases, z, box=box, rate=16.0 if moving else 0.0, motion=motion)]
    if moving and world.shot.place in {"desert", "field"}:
        dust = Drawing()
        for i in range(16):
            at = p(-2.2 - 0.42 * i * world.rng.uniform(0.7, 1.1), 0.16 + 0.04 * i * world.rng.random())
            r = (0.22 + 0.07 * i) * scale
            tone = light.facing("#e4c499")
            fill = dust.radial(((0, tone, 0.42), (0.5, tone, 0.2), (1, tone, 0.0)), at, r)
            dust.add(circle(*at, r, fill))
        wide = (px - 10 * scale, py - 3 * scale, 20 * scale, 4 * scale)
        layers.append(
            Layer(
                "dust", [dust], z - 0.05, box=wide, motion=Motion(travel=(speed, 0, 0), drift=(0.12, 1.1), flicker=0.25)
            )
        )
    return layers


def _car_body(world: World, drawing: Drawing, at: Local, colour: str, scale: float, turn: float) -> None:
    light = world.light
    lit, dark = light.between(colour, 0.95), light.between(toned(colour, value=0.8), 0.1)
    middle = at(0, 0)
    pool = drawing.radial(
        ((0, light.ink, 0.75), (0.6, light.ink, 0.45), (1, light.ink, 0.0)), middle, 2.5 * scale, flat=0.09
    )
    drawing.add(ellipse(*middle, 2.5 * scale, 0.225 * scale, pool))
    body = [
        (-2.15, 0.32),
        (-2.2, 0.62),
        (-2.1, 0.86),
        (-1.45, 0.93),
        (-0.85, 1.36),
        (-0.3, 1.42),
        (0.35, 1.38),
        (1.0, 0.96),
        (1.8, 0.82),
        (2.15, 0.62),
        (2.2, 0.34),
        (1.9, 0.28),
        (-1.9, 0.28),
    ]
    top, bottom = at(0, 1.42)[1], at(0, 0.28)[1]
    paint = drawing.linear(
        ((0, mix(lit, light.sky[1], 0.25), 1), (0.42, lit, 1), (0.55, mix(lit, dark, 0.7), 1), (1, dark, 1)),
        (0, top),
        (0, bottom),
        box=False,
    )
    drawing.add(path(curve([at(u, v) for u, v in body], tension=0.75), paint))
    glass = drawing.linear(
        ((0, mix(light.sky[2], "#ffffff", 0.2), 1), (1, light.away("#4a5866"), 1)),
        (0, top),
        (0, at(0, 0.92)[1]),
        box=False,
    )
    for pane in (
        [(-1.25, 0.95), (-0.78, 1.29), (-0.3, 1.33), (-0.3, 0.95)],
        [(-0.2, 0.95), (-0.2, 1.33), (0.28, 1.3), (0.82, 0.95)],
    ):
        drawing.add(polygon([at(u, v) for u, v in pane], glass))
    if any(figure.action == "drive" for figure in world.shot.figures):
        _driver(drawing, at, scale, mix(light.away("#4a5866"), light.ink, 0.6))
    for a, b in (((-0.25, 0.9), (-0.25, 0.36)), ((0.85, 0.88), (0.8, 0.36)), ((-1.2, 0.9), (-1.1, 0.5))):
        drawing.add(line([at(*a), at(*b)], dark, 0.018 * scale, 0.7))
    drawing.add(line([at(-2.1, 0.66), at(2.1, 0.66)], mix(lit, "#ffffff", 0.4), 0.022 * scale, 0.6))
    drawing.add(
        ellipse(*at(2.08, 0.66), 0.09 * scale, 0.07 * scale, "#fff4d4"),
        ellipse(*at(-2.14, 0.68), 0.05 * scale, 0.08 * scale, "#d8443a"),
    )
    if light.is_dark:
        drawing.glow(at(2.2, 0.64), 1.3 * scale, "#ffeec0", 0.8, flat=0.6)
        drawing.glow(at(-2.2, 0.66), 0.6 * scale, "#ff5a48", 0.6)
    for u in (-1.35, 1.35):
        wheel(world, drawing, at(u, 0.33), 0.35 * scale, turn)


def _driver(drawing: Drawing, at: Local, scale: float, tone: str) -> None:
    """Whoever is at the wheel, seen through the side window."""
    x, y = at(0.12, 1.2)
    drawing.add(ellipse(x, y, 0.085 * scale, 0.115 * scale, tone))
    back = [at(-0.08, 0.95), at(-0.05, 1.06), at(0.1, 1.1), at(0.22, 1.04), at(0.42, 0.99), at(0.42, 0.95)]
    drawing.add(path(curve(back, tension=0.6), tone))


def wheel(world: World, drawing: Drawing, at: Point, r: float, turn: float) -> None:
    light = world.light
    drawing.add(
        circle(*at, r * 1.14, mix(light.ink, "#000000", 0.2)),
        circle(*at, r, light.between("#2d2a30", 0.3)),
        circle(*at, r * 0.62, light.between("#a9abb2", 0.6)),
    )
    for k in range(5):
        angle = math.tau * (k + turn) / 5
        drawing.add(
            line(
                [at, (at[0] + r * 0.58 * math.cos(angle), at[1] + r * 0.58 * math.sin(angle))],
                light.between("#55565e", 0.3),
                r * 0.13,
            )
        )
    drawing.add(circle(*at, r * 0.14, light.between("#d8dade", 0.8)))


def bicycle(world: World, colour: str, floor: float, z: float) -> list[Layer]:
    light, lens = world.light, world.lens
    riding = any(figure.action == "ride" for figure in world.shot.figures)
    x = 0.0 if riding else 0.9
    scale, (px, py) = lens.scale(z), lens.at(x, floor, z)
    tone, dark = light.between(colour, 0.8), light.between("#2b2a30", 0.4)
    phases: list[Drawing] = []
    for phase in range(3):
        drawing = Drawing()

        def p(u: float, v: float) -> Point:
            return px + u * scale, py - v * scale

        for u in (-0.52, 0.52):
            hub = p(u, 0.34)
            drawing.add(ring(*hub, 0.33 * scale, dark, 0.035 * scale))
            for k in range(SPOKES):
                angle = math.pi * (k + phase / 3) / SPOKES
                dx, dy = 0.32 * scale * math.cos(angle), 0.32 * scale * math.sin(angle)
                drawing.add(line([(hub[0] - dx, hub[1] - dy), (hub[0] + dx, hub[1] + dy)], dark, 0.006 * scale, 0.7))
        for a, b in (
            ((-0.52, 0.34), (-0.2, 0.82)),
            ((-0.52, 0.34), (-0.08, 0.30)),
            ((-0.08, 0.30), (-0.22, 0.86)),
            ((-0.08, 0.30), (0.38, 0.78)),
            ((-0.2, 0.80), (0.38, 0.80)),
            ((0.52, 0.34), (0.36, 0.96)),
        ):
            drawing.add(line([p(*a), p(*b)], tone, 0.034 * scale))
        drawing.add(
            line([p(-0.32, 0.88), p(-0.12, 0.88)], dark, 0.06 * scale),
            line([p(0.36, 0.96), p(0.5, 1.0)], dark, 0.035 * scale),
        )
        phases.append(drawing)
    box = (px - 1.1 * scale, py - 1.2 * scale, 2.2 * scale, 1.4 * scale)
    return [Layer("bicycle", phases, z, box=box, rate=14.0 if riding else 0.0)]


def motorbike(world: World, colour: str, floor: float, z: float) -> list[Layer]:
    """Leaning on nothing: with a rider it goes, without one it stands."""
    light, lens = world.light, world.lens
    riding = any(figure.action == "ride" for figure in world.shot.figures)
    scale, (px, py) = lens.scale(z), lens.at(0.0 if riding or not world.shot.figures else 1.0, floor, z)
    lit, dark, steel = light.between(colour, 0.9), light.between(colour, 0.15), light.between("#9aa0a8", 0.7)

    def p(u: float, v: float) -> Point:
        return px + u * scale, py - v * scale

    phases: list[Drawing] = []
    for phase in range(3 if riding else 1):
        drawing = Drawing()
        drawing.add(ellipse(px, py, 1.05 * scale, 0.07 * scale, light.ink, 0.5))
        drawing.add(
            line([p(0.72, 0.32), p(0.46, 0.92)], steel, 0.07 * scale),
            line([p(-0.68, 0.32), p(-0.1, 0.40)], steel, 0.09 * scale),
        )
        for u in (-0.68, 0.72):
            wheel(world, drawing, p(u, 0.32), 0.32 * scale, phase / 3)
        engine = [(-0.22, 0.22), (0.28, 0.22), (0.34, 0.52), (-0.2, 0.56)]
        drawing.add(path(curve([p(*q) for q in engine], tension=0.4), light.between("#4a4c54", 0.5)))
        for v in (0.30, 0.38, 0.46):
            drawing.add(line([p(-0.12, v), p(0.22, v)], steel, 0.02 * scale))
        drawing.add(line([p(0.1, 0.24), p(-0.3, 0.2), p(-0.95, 0.26)], steel, 0.07 * scale))
        tank = [(-0.1, 0.62), (0.36, 0.62), (0.44, 0.78), (0.24, 0.88), (-0.02, 0.82)]
        drawing.add(path(curve([p(*q) for q in tank]), drawing.linear(((0, lit, 1), (0.5, lit, 1), (1, dark, 1)))))
        seat = [(-0.05, 0.72), (-0.12, 0.80), (-0.6, 0.82), (-0.86, 0.90), (-0.82, 0.76), (-0.4, 0.68)]
        drawing.add(path(curve([p(*q) for q in seat], tension=0.7), light.between("#26242a", 0.4)))
        drawing.add(path(curve([p(-0.86, 0.62), p(-0.6, 0.72), p(-0.45, 0.66), p(-0.7, 0.58)], tension=0.7), lit))
        drawing.add(line([p(0.46, 0.92), p(0.40, 1.06), p(0.24, 1.04)], light.between("#26242a", 0.5), 0.045 * scale))
        drawing.add(
            ellipse(*p(0.56, 0.86), 0.10 * scale, 0.11 * scale, steel),
            ellipse(*p(0.62, 0.86), 0.04 * scale, 0.09 * scale, "#fff4d4"),
        )
        if light.is_dark:
            drawing.glow(p(0.7, 0.86), 0.9 * scale, "#ffeec0", 0.8)
        phases.append(drawing)
    box = (px - 1.8 * scale, py - 1.5 * scale, 3.6 * scale, 1.8 * scale)
    return [Layer("motorbike", phases, z, box=box, rate=14.0 if riding else 0.0)]


def boat(world: World, colour: str, x: float, floor: float, z: float) -> list[Layer]:
    """A small boat under sail, rocking; a lantern at its mast by night."""
    light, lens, drawing = world.light, world.lens, Drawing()
    across = lens.width / lens.scale(z)
    scale, (px, py) = lens.scale(z), lens.at(x * across, floor, z)

    def p(u: float, v: float) -> Point:
        return px + u * scale, py - v * scale

    lit, dark = light.between(colour, 0.85), light.between(colour, 0.1)
    sail, sail_dark = light.between("#efe6d2", 0.95), light.between("#efe6d2", 0.3)
    mirrored = drawing.linear(((0, dark, 0.55), (1, dark, 0.0)), (0, py), (0, py + 1.3 * scale), box=False)
    drawing.add(path(curve([p(-1.4, 0.0), p(1.5, 0.0), p(0.9, -0.9), p(-0.9, -0.9)], tension=0.7), mirrored))
    drawing.add(line([p(0.1, 0.3), p(0.1, 3.7)], light.between("#5a4232", 0.5), 0.07 * scale))
    drawing.add(
        path(
            curve([p(0.16, 3.6), p(0.95, 1.9), p(1.45, 0.75), p(0.16, 0.72)], tension=0.35),
            drawing.linear(((0, sail, 1), (0.55, sail, 1), (1, sail_dark, 1)), (0, 0), (1, 0.2)),
        )
    )
    drawing.add(
        path(
            curve([p(0.04, 3.3), p(-0.5, 1.9), p(-1.25, 0.75), p(0.04, 0.78)], tension=0.35),
            drawing.linear(((0, sail_dark, 1), (1, mix(sail, sail_dark, 0.4), 1)), (0, 0), (1, 0)),
        )
    )
    hull = [p(-1.55, 0.58), p(1.75, 0.66), p(1.35, 0.1), p(0.9, -0.08), p(-1.0, -0.08), p(-1.35, 0.12)]
    drawing.add(
        path(curve(hull, tension=0.3), drawing.linear(((0, lit, 1), (0.45, mix(lit, dark, 0.4), 1), (1, dark, 1))))
    )
    drawing.add(
        stroke(
            curve([p(-1.55, 0.56), p(0.1, 0.5), p(1.75, 0.64)], closed=False),
            light.between("#f0e4cc", 0.9),
            0.06 * scale,
        )
    )
    if light.is_dark or light.lamps > 0.2:
        lamp = p(-0.95, 0.92)
        drawing.add(line([p(-0.95, 0.5), lamp], dark, 0.04 * scale))
        drawing.glow(lamp, 1.5 * scale, "#ffc877", 0.8)
        drawing.glow(p(-0.95, -0.4), 0.9 * scale, "#ffc877", 0.4, flat=0.35)
        drawing.add(circle(*lamp, 0.085 * scale, "#fff2cf"))
    rough = 2.2 if world.shot.weather == "storm" else 1.0
    box = (px - 2.6 * scale, py - 4.0 * scale, 5.2 * scale, 5.6 * scale)
    motion = Motion(bob=(0.09 * rough, 3.4), sway=(2.4 * rough, 4.3), travel=(0.12, 0.0, 0.0))
    return [Layer("boat", [drawing], z, box=box, foot=(px, py), motion=motion)]
