# ruff: noqa: PLR0917 - coordinates are positional by nature
"""A railway station in the open: a canopy over the platform, the station's front on one side, a train on the other."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.backdrop import behind
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, Point, circle, line, polygon, rect, words
from act3_mcp.animatic.world import Setting, World

WALL, EDGE, FAR, HIGH = 3.6, 1.6, 60.0, 4.2
"""Metres to the station on the left, to the platform's edge on the right, to its end, and up to the canopy."""
TRAIN = EDGE + 0.22
ANCIENT = {"1920s", "western"}


def in_the_open(world: World) -> bool:
    """Whether a platform is a railway's, and not below a street."""
    return world.has("railway")


def build(world: World) -> Setting:
    layers = [
        *sky(world),
        *behind(world),
        _track(world),
        _platform(world),
        _train(world),
        _front(world),
        _canopy(world),
    ]
    setting = Setting(backdrop=layers, furnished=("bench", "train", "door", "window"))
    ahead = world.lens.distance
    setting.among += [_pillar(world, z) for z in (34.0, 25.0, 17.5, 11.5, 7.0) if z > ahead * 1.3]
    setting.among.append(_sign(world, max(ahead * 1.9, 6.5)))
    if not world.close:
        setting.among.append(_luggage(world, max(ahead * 1.35, 5.0)))
    return setting


def _strip(world: World, x0: float, x1: float, y: float, near: float = 0.6, far: float = FAR) -> list[Point]:
    at = world.lens.at
    return [at(x0, y, near), at(x1, y, near), at(x1, y, far), at(x0, y, far)]


def _upright(world: World, x: float, low: float, high: float, near: float, far: float) -> list[Point]:
    at = world.lens.at
    return [at(x, low, near), at(x, high, near), at(x, high, far), at(x, low, far)]


def _track(world: World) -> Layer:
    """The country or town beyond, and gravel where the rails are."""
    drawing, lens, light = Drawing(), world.lens, world.light
    soil = light.between(world.snowed(world.leaf("#7f8a5c")), 0.5, 30)
    drawing.add(rect(world.left, lens.horizon, world.wide, world.high, soil))
    drawing.add(polygon(_strip(world, EDGE, EDGE + 9.0, -0.9), light.between(world.snowed("#7a746c"), 0.4)))
    for x in (EDGE + 4.6, EDGE + 6.0):
        drawing.add(line([lens.at(x, -0.8, 1.5), lens.at(x, -0.8, FAR)], light.facing("#b8bcc0"), 3.0))
    return Layer("track", [drawing], lens.distance, "ground", focus=lens.distance * 2)


def _platform(world: World) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    lit, dim = light.between("#b8b0a2", 0.6), light.between("#8f887c", 0.15)
    fill = drawing.linear(((0, lit, 1), (1, dim, 1)), (0, lens.horizon), (0, FRAME * 1.1), box=False)
    drawing.add(polygon(_strip(world, -WALL, EDGE, 0.0), fill))
    z = 1.0
    while z < FAR:
        drawing.add(line([lens.at(-WALL, 0, z), lens.at(EDGE, 0, z)], dim, max(0.4, 6 / z), 0.5))
        z *= 1.16
    drawing.add(polygon(_strip(world, EDGE - 0.55, EDGE - 0.3, 0.0), light.facing("#f0c02e")))
    drawing.add(polygon(_strip(world, EDGE - 0.12, EDGE, 0.0), light.facing("#efece2")))
    return Layer("platform", [drawing], lens.distance, "ground", focus=lens.distance * 1.5)


def _train(world: World) -> Layer:
    """Carriages at the platform, doors and windows down their sides, lit after dark."""
    drawing, lens, light = Drawing(), world.lens, world.light
    old = world.shot.period in ANCIENT
    body, stripe, roof = ("#3a5a44", "#c8a24a", "#3a3634") if old else ("#e4e8ea", "#c8382f", "#8f989e")
    glass = light.practical if light.lamps > 0.3 else mix(light.sky[1], "#2a3a4a", 0.55)
    # What joins the carriages is dark.
    drawing.add(polygon(_upright(world, TRAIN, -0.75, 2.6, 0.7, FAR), light.between("#26282c", 0.15)))
    z, carriage = FAR, 13.0
    while z > 1.2:
        near = max(z - carriage + 0.5, 0.7)
        share = 0.42
        drawing.add(polygon(_upright(world, TRAIN, -0.75, 0.05, near, z), light.between("#2a2a2e", 0.2)))
        drawing.add(polygon(_upright(world, TRAIN, 0.0, 2.75, near, z), light.between(body, share)))
        drawing.add(polygon(_upright(world, TRAIN, 2.7, 3.05, near, z), light.between(roof, 0.5)))
        drawing.add(polygon(_upright(world, TRAIN, 0.82, 1.0, near, z), light.between(stripe, 0.6)))
        step = (z - near) / 8
        for k in range(8):
            a, b = near + step * (k + 0.14), near + step * (k + 0.86)
            if k in {1, 6}:
                drawing.add(polygon(_upright(world, TRAIN, 0.06, 2.35, a, b), light.between(body, share * 0.55)))
                drawing.add(polygon(_upright(world, TRAIN, 1.25, 2.2, a + step * 0.1, b - step * 0.1), glass))
            else:
                drawing.add(polygon(_upright(world, TRAIN, 1.2, 2.3, a, b), glass))
        z -= carriage
    return Layer("train", [drawing], TRAIN, "right", focus=lens.distance * 1.6, bloom=0.25 if light.is_dark else 0.0)


def _front(world: World) -> Layer:
    """Brick, with arched doors and windows, and benches along it."""
    drawing, light = Drawing(), world.light
    brick, stone = light.between("#9a6048", 0.45), light.between("#d8ccb4", 0.6)
    drawing.add(polygon(_upright(world, -WALL, 0.0, HIGH, 0.6, FAR), brick))
    drawing.add(polygon(_upright(world, -WALL, 0.0, 0.5, 0.6, FAR), light.between("#7a4a3a", 0.3)))
    drawing.add(polygon(_upright(world, -WALL, 3.3, 3.5, 0.6, FAR), stone))
    glass = light.practical if light.lamps > 0.3 else mix(light.sky[0], "#2a3440", 0.6)
    z = 2.4
    while z < FAR - 3:
        low = 0.0 if round(z) % 2 else 0.95
        drawing.add(polygon(_upright(world, -WALL, low, 2.75, z - 0.12, z + 1.52), stone))
        drawing.add(polygon(_upright(world, -WALL, low + 0.08, 2.6, z, z + 1.4), glass))
        drawing.add(polygon(_upright(world, -WALL, low, 2.6, z + 0.66, z + 0.74), stone))
        drawing.add(polygon(_upright(world, -WALL, 1.9, 1.97, z, z + 1.4), stone))
        z += 3.4
    wood = light.between("#7a5236", 0.6)
    for z in (4.4, 11.2, 18.0, 28.0):
        drawing.add(
            polygon(
                [
                    world.lens.at(-WALL + out, 0.46, zz)
                    for out, zz in ((0.1, z), (0.1, z + 1.7), (0.6, z + 1.7), (0.6, z))
                ],
                wood,
            )
        )
        drawing.add(polygon(_upright(world, -WALL + 0.08, 0.55, 0.95, z, z + 1.7), wood))
    return Layer("station front", [drawing], WALL, "left", focus=world.lens.distance * 1.6)


def _canopy(world: World) -> Layer:
    """Glass between iron ribs, with a valance of boards along its edge."""
    drawing, lens, light = Drawing(), world.lens, world.light
    glass = mix(light.sky[1], light.between("#c8d4d8", 0.5), 0.5)
    iron = light.between("#3a4a48", 0.35)
    drawing.add(polygon(_strip(world, -WALL, EDGE, HIGH), glass, 0.85))
    for x in (-WALL, -1.9, -0.2, EDGE - 0.05):
        drawing.add(line([lens.at(x, HIGH, 0.7), lens.at(x, HIGH, FAR)], iron, 5.0))
    z = 1.4
    while z < FAR:
        drawing.add(line([lens.at(-WALL, HIGH, z), lens.at(EDGE, HIGH, z)], iron, max(1.0, 26 / z)))
        if light.lamps > 0.3:
            drawing.glow(lens.at(-1.0, HIGH - 0.3, z), 0.9 * lens.scale(z), light.practical, 0.4)
        z *= 1.3
    return Layer("canopy", [drawing], HIGH, "ceiling", focus=lens.distance * 1.6)


def _pillar(world: World, z: float) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    scale, (x, y) = lens.scale(z), lens.at(0.75, 0, z)
    lit, dark = light.between("#4a6a62", 0.85, z * 0.4), light.between("#2f4640", 0.2, z * 0.4)
    fill = drawing.linear(((0, lit, 1), (0.6, mix(lit, dark, 0.6), 1), (1, dark, 1)), (0, 0), (1, 0))
    drawing.add(rect(x - 0.1 * scale, y - HIGH * scale, 0.2 * scale, HIGH * scale, fill))
    drawing.add(rect(x - 0.19 * scale, y - 0.5 * scale, 0.38 * scale, 0.5 * scale, dark))
    for side in (-1, 1):
        drawing.add(line([(x, y - 3.3 * scale), (x + side * 0.9 * scale, y - HIGH * scale)], dark, 0.07 * scale))
    return Layer("pillar", [drawing], z, box=(x - scale, y - HIGH * scale, 2 * scale, HIGH * scale))


def _sign(world: World, z: float) -> Layer:
    """The clock every station has, and the platform's number, hung where the frame still shows them."""
    drawing, lens, light = Drawing(), world.lens, world.light
    scale = lens.scale(z)
    x, y = lens.at(-0.75, 2.85, z)
    y = max(y, 0.13 * FRAME)
    for side in (-0.8, 0.8):
        drawing.add(line([(x + side * scale, y), (x + side * scale, y - 1.6 * scale)], light.ink, 0.03 * scale))
    drawing.add(rect(x - 1.05 * scale, y - 0.28 * scale, 2.1 * scale, 0.52 * scale, "#1c3a5a"))
    drawing.add(circle(x - 0.76 * scale, y - 0.02 * scale, 0.18 * scale, "#f4f6f8"))
    drawing.add(words(x - 0.76 * scale, y + 0.08 * scale, 0.28 * scale, "2", "#1c3a5a"))
    drawing.add(words(x + 0.2 * scale, y + 0.07 * scale, 0.25 * scale, "PLATFORM", "#f4f6f8"))
    cx, cy, r = x + 1.75 * scale, y, 0.42 * scale
    drawing.add(line([(cx, cy - r), (cx, cy - 2.0 * scale)], light.ink, 0.05 * scale))
    drawing.add(circle(cx, cy, r, "#24282c"), circle(cx, cy, r * 0.88, "#f8f6ee"))
    for k in range(12):
        turn = math.tau * k / 12
        drawing.add(circle(cx + 0.72 * r * math.sin(turn), cy - 0.72 * r * math.cos(turn), r * 0.05, "#24282c"))
    for u, v, wide in ((0.36, -0.3, 0.1), (-0.1, -0.62, 0.07)):
        drawing.add(line([(cx, cy), (cx + u * r, cy + v * r)], "#24282c", wide * r))
    return Layer("station clock", [drawing], z, box=(x - 1.3 * scale, y - 2.2 * scale, 3.8 * scale, 2.9 * scale))


def _luggage(world: World, z: float) -> Layer:
    """Cases that somebody has left by the wall."""
    drawing, lens, light = Drawing(), world.lens, world.light
    scale, (x, y) = lens.scale(z), lens.at(-2.5, 0, z)
    for left, low, wide, high, tone in (
        (0.0, 0.0, 0.75, 0.5, "#7a4a2e"),
        (0.08, 0.5, 0.6, 0.36, "#3f5a6a"),
        (0.85, 0.0, 0.42, 0.62, "#8a3a34"),
    ):
        drawing.add(
            rect(x + left * scale, y - (low + high) * scale, wide * scale, high * scale, light.between(tone, 0.6))
        )
        for u in (0.2, 0.7):
            drawing.add(
                rect(
                    x + (left + u * wide) * scale,
                    y - (low + high) * scale,
                    0.05 * scale,
                    high * scale,
                    light.between("#c8a468", 0.6),
                )
            )
        top, middle = y - (low + high) * scale, x + (left + wide / 2) * scale
        grip = ((-0.09, 0.0), (-0.07, 0.06), (0.07, 0.06), (0.09, 0.0))
        drawing.add(line([(middle + u * scale, top - v * scale) for u, v in grip], light.ink, 0.03 * scale))
    return Layer("luggage", [drawing], z, box=(x - 0.3 * scale, y - 1.2 * scale, 2.0 * scale, 1.4 * scale))
