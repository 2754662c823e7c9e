"""Who and what else is on the street: people going by, and traffic."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.look import look_of, stranger
from act3_mcp.animatic.figures.paint import Painter, rim_of
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.shot import Facing
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, path, polygon
from act3_mcp.animatic.world import World

PAINTS = ("#7a2f2f", "#2f4254", "#c9c4b8", "#3a3d44", "#b58a3a", "#4a5f52")
PHASES = 6


def passers_by(world: World, half: float) -> list[Layer]:
    """Strangers on both pavements, and for a crowd on the crossing too; the nearest are out of focus."""
    rng, lens = world.rng, world.lens
    layers: list[Layer] = []
    busy = world.shot.crowd
    for number in range(10 if busy else 4):
        z = lens.distance * (1.5 + 0.6 * number) + rng.uniform(0, 2)
        x = rng.choice((-1, 1)) * half * (rng.uniform(0.16, 0.92) if busy else rng.uniform(0.72, 0.92))
        layers.append(_stranger(world, x, z, number, rng.choice(("front", "back"))))
    if busy and not world.close and world.shot.figures:
        for side in (-1, 1):
            z = lens.distance * 0.52
            x = side * 0.40 * lens.width / lens.scale(z)
            layers.append(_stranger(world, x, z, 40 + side, "back"))
    return layers


def _stranger(world: World, x: float, z: float, number: int, facing: Facing) -> Layer:
    lens, light = world.lens, world.light
    figure = stranger(number, world.rng.randrange(40))
    look = look_of(figure)
    holds = "umbrella" if world.shot.weather in {"rain", "storm"} and number % 3 else figure.holds
    scale, foot = lens.scale(z), lens.at(x, 0, z)
    tall = look.height * scale
    phases: list[Drawing] = []
    low_sun = light.sun is not None and light.sun[1] < 0.2
    walks = figure.action == "walk"
    count = (PHASES if tall > 200 else 4) if walks else 1
    for phase in range(count):
        drawing = Drawing()
        drawing.add(ellipse(foot[0], foot[1], 0.16 * tall, 0.025 * tall, light.ink, 0.4))
        painter = Painter(drawing, light, z * 0.8, backlit=low_sun)
        stance = Stance(figure.action, facing, phase / count, kind=look.kind, holds=holds)
        Body(painter, look, stance, foot, tall).draw()
        painter.finish()
        phases.append(drawing)
    box = (foot[0] - 0.45 * tall, foot[1] - 1.26 * tall, 0.9 * tall, 1.32 * tall)
    pace = (0.7 if facing == "back" else -0.7) * walks
    # Those nearest the lens only drift, or they would walk through it.
    travel = (0.0, 0.0, pace) if z > lens.distance or not walks else (0.10 * (1 if x > 0 else -1), 0.0, 0.12)
    return Layer(
        "passer-by",
        phases,
        z,
        box=box,
        rate=count / 1.1 if walks else 0.0,
        rim=rim_of(light, tall, backlit=low_sun),
        motion=Motion(travel=travel, offset=(number * 0.37) % 1),
    )


def stalls(world: World, half: float) -> list[Layer]:
    """Market stalls along both sides: a trestle, what is sold, a striped awning."""
    layers: list[Layer] = []
    lens, light, rng = world.lens, world.light, world.rng
    for number in range(8):
        side, z = (-1, 1)[number % 2], lens.distance * 1.15 + 1.8 + 2.6 * (number // 2) + rng.uniform(0, 0.8)
        drawing, scale = Drawing(), lens.scale(z)
        px, py = lens.at(side * half * 0.7, 0, z)

        def p(u: float, v: float, x: float = px, y: float = py, unit: float = scale) -> Point:
            return x + u * unit, y - v * unit

        wood, dark = light.between("#9a7048", 0.6, z), light.away("#5c4030", z)
        for u in (-1.05, 1.05):
            drawing.add(polygon([p(u - 0.05, 0), p(u + 0.05, 0), p(u + 0.05, 2.2), p(u - 0.05, 2.2)], dark))
        drawing.add(polygon([p(-1.1, 0.1), p(1.1, 0.1), p(1.1, 0.85), p(-1.1, 0.85)], mix(wood, dark, 0.5)))
        for k in range(12):
            tone = light.between(rng.choice(("#c8503a", "#d8a23a", "#7f9a3a", "#8a4f6a", "#d8c08a")), 0.8, z)
            drawing.add(circle(*p(-1.0 + 0.18 * k, 0.92 + 0.06 * (k % 3)), 0.13 * scale, tone))
        cloth = light.between(rng.choice(("#b0483c", "#3f6a8a", "#b8862f", "#5a7a4a")), 0.8, z)
        pale = light.between("#e8dcc0", 0.85, z)
        for k in range(6):
            a, b = -1.3 + 2.6 * k / 6, -1.3 + 2.6 * (k + 1) / 6
            drawing.add(polygon([p(a, 1.95), p(b, 1.95), p(b * 0.85, 2.5), p(a * 0.85, 2.5)], pale if k % 2 else cloth))
        box = (px - 1.5 * scale, py - 2.7 * scale, 3.0 * scale, 2.9 * scale)
        layers.append(Layer("stall", [drawing], z, box=box))
    return layers


def traffic(world: World) -> list[Layer]:
    rng, lens = world.rng, world.lens
    layers: list[Layer] = []
    for lane, coming in ((-2.9, True), (3.0, False), (-4.6, True), (4.7, False)):
        z = lens.distance + rng.uniform(9, 15)
        for _ in range(2 if world.shot.crowd else 1):
            layers.append(_car_on(world, lane, z, coming=coming))
            z += rng.uniform(12, 24)
    return layers


def _car_on(world: World, x: float, z: float, *, coming: bool) -> Layer:
    """A car seen from its front or its back."""
    drawing, light, lens, period = Drawing(), world.light, world.lens, world.shot.period
    # Those of the future keep to the road's lanes, some storeys up.
    up = world.rng.uniform(3.5, 9.0) if period == "future" else 0.0
    scale, (px, py) = lens.scale(z), lens.at(x, up, z)

    def p(u: float, v: float) -> Point:
        return px + u * scale, py - v * scale

    colour = world.rng.choice(PAINTS if period != "1920s" else ("#24242a", "#2c3038", "#4a2a2c", "#2a3a34"))
    lit, dark = light.between(colour, 0.7, z * 0.6), light.between(colour, 0.1, z * 0.6)
    if up:
        drawing.glow(p(0, 0.1), 1.4 * scale, "#7fd8ff", 0.8, flat=0.4)
    else:
        drawing.add(ellipse(px, py, 1.15 * scale, 0.12 * scale, light.ink, 0.55))
    for u in (-0.72, 0.72) if not up else ():
        drawing.add(polygon([p(u - 0.14, 0), p(u + 0.14, 0), p(u + 0.14, 0.4), p(u - 0.14, 0.4)], light.ink))
    body = [
        (-0.9, 0.22),
        (-0.93, 0.78),
        (-0.78, 0.95),
        (-0.6, 1.38),
        (0.6, 1.38),
        (0.78, 0.95),
        (0.93, 0.78),
        (0.9, 0.22),
    ]
    drawing.add(
        path(
            curve([p(u, v) for u, v in body], tension=0.5),
            drawing.linear(((0, mix(lit, light.sky[2], 0.3), 1), (0.5, lit, 1), (1, dark, 1))),
        )
    )
    if period == "1920s":
        # A tall body between open wings.
        body = [
            (-0.55, 0.3),
            (-0.58, 1.05),
            (-0.66, 1.15),
            (-0.64, 1.8),
            (0.64, 1.8),
            (0.66, 1.15),
            (0.58, 1.05),
            (0.55, 0.3),
        ]
        wings = [(-0.98, 0.3), (-0.95, 0.7), (-0.5, 0.72), (0.5, 0.72), (0.95, 0.7), (0.98, 0.3)]
        drawing.parts.pop()
        drawing.add(path(curve([p(u, v) for u, v in wings], tension=0.6), dark))
        drawing.add(polygon([p(u, v) for u, v in body], drawing.linear(((0, lit, 1), (1, dark, 1)))))
    glass = mix(light.sky[2], light.away("#5a6672"), 0.5)
    drawing.add(
        polygon([p(-0.52, 1.3), p(0.52, 1.3), p(0.66, 0.98), p(-0.66, 0.98)], light.through_air(glass, z * 0.4))
    )
    lamp = "#fff3d0" if coming else "#ff5347"
    for u in (-0.68, 0.68):
        if light.lamps > 0.2:
            drawing.glow(p(u, 0.68), (1.5 if coming else 0.8) * scale, lamp, 0.8 * light.lamps)
        drawing.add(circle(*p(u, 0.68), 0.12 * scale, lamp if light.lamps > 0.2 else mix(lamp, dark, 0.35)))
    box = (px - 2.4 * scale, py - 2.2 * scale, 4.8 * scale, 3.0 * scale)
    return Layer("car", [drawing], z, box=box, motion=Motion(travel=(0.0, 0.0, -1.7 if coming else 2.4)))
