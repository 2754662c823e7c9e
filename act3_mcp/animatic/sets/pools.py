"""A swimming pool: blue water between its lanes, out of doors under parasols or in a hall of glass."""

import math
from itertools import pairwise

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.growth import palm
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.solid import Solid, Spot
from act3_mcp.animatic.svg import rect, stroke
from act3_mcp.animatic.world import Setting, World

HALF, LONG = 7.5, 25.0
"""Metres from the middle of the pool to its edge, and from one end to the other."""
IN_IT = {"swim", "float", "lie"}


def build(world: World) -> Setting:
    wet = any(figure.action in IN_IT for figure in world.shot.figures)
    near = 0.7 if wet or (not world.shot.figures and world.shot.angle == "bird's eye") else world.lens.distance + 0.9
    indoors = world.shot.says("indoor", "indoors", "olympic", "hall", "gym", "swim meet", "ymca")
    backdrop = [] if indoors else sky(world)
    backdrop += [_hall(world, near + LONG + 4.0)] if indoors else []
    backdrop += [_deck(world, near), _water(world, near), _light(world, near)]
    setting = Setting(backdrop=backdrop, furnished=("pool", "parasol", "umbrella", "palm tree"))
    setting.among.append(_ropes(world, near))
    if not indoors:
        far = near + LONG
        setting.backdrop.insert(-3, _behind(world, far + 12.0))
        setting.among += [
            palm(world, x, z) for x, z in ((-9.5, far + 5), (8.5, far + 4), (-13, far + 9), (13.5, far + 8))
        ]
        setting.among += [_lounger(world, x, far + 2.0, k) for k, x in enumerate((-5.4, -1.8, 1.8, 5.4))]
        if not wet:
            setting.among += [_lounger(world, side * (HALF + 2.2), near + 4.5, k) for k, side in enumerate((-1, 1))]
    return setting


def _behind(world: World, z: float) -> Layer:
    """A white hotel with its balconies, and a hedge before it."""
    solid, light, rng = Solid(world.lens), world.light, world.rng
    lit, dark = light.between("#f0e8da", 0.75, z), light.between("#c8bcaa", 0.3, z)
    for left, right, storeys in ((-26.0, -4.0, 4), (4.0, 30.0, 3), (-4.0, 4.0, 2)):
        high = 3.2 * storeys + 0.8
        solid.upright(left, right, 0, high, z, lit)
        solid.upright(left, right, high - 0.4, high, z, dark)
        for row in range(storeys):
            x = left + 0.8
            while x < right - 2.4:
                glowing = light.is_dark and rng.random() < 0.55
                glass = light.practical if glowing else mix(light.sky[1], dark, 0.5)
                solid.upright(x, x + 1.9, 3.2 * row + 0.5, 3.2 * row + 2.7, z, glass)
                solid.upright(x - 0.3, x + 2.2, 3.2 * row + 0.3, 3.2 * row + 1.2, z - 0.6, dark, 0.75)
                x += 3.1
    hedge = light.between(world.leaf("#4f7a44"), 0.5, z)
    solid.upright(-60, 60, 0, 1.5, z - 4, hedge)
    solid.upright(-60, 60, 1.2, 1.5, z - 4, light.between(world.leaf("#7aa058"), 0.8, z))
    return Layer("hotel", [solid.drawing], z, bloom=0.2 if light.is_dark else 0.0)


def _deck(world: World, near: float) -> Layer:
    """Pale tiles all round it."""
    solid, lens, light = Solid(world.lens), world.lens, world.light
    stone = world.snowed("#dccfb8")
    far, close = light.between(stone, 0.85, 30), light.between(stone, 0.6)
    fill = solid.drawing.linear(
        ((0, far, 1), (0.3, close, 1), (1, mix(close, light.ink, 0.2), 1)), (0, lens.horizon), (0, FRAME), box=False
    )  # fmt: skip
    solid.drawing.add(rect(world.left, lens.horizon, world.wide, world.high, fill))
    seam = mix(close, light.ink, 0.3)
    z = 0.7
    while z < near:
        solid.bar([(-20, 0, z), (20, 0, z)], seam, 0.012, 0.5)
        z += 0.6
    for k in range(-16, 17):
        solid.bar([(0.6 * k, 0, 0.6), (0.6 * k, 0, near)], seam, 0.012, 0.4)
    return Layer("ground", [solid.drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _water(world: World, near: float) -> Layer:
    solid, lens, light = Solid(world.lens), world.lens, world.light
    far = near + LONG
    glow = light.is_dark
    deep, pale = light.between("#1f9cc4", 0.7), light.between("#7fdcea", 0.85, 8)
    if glow:
        # Lamps under the surface are what one sees it by.
        deep, pale = mix(deep, "#18a0cc", 0.6), mix(pale, "#7ff0ff", 0.6)
    edge = light.between("#f4f0e6", 0.9)
    solid.flat(-HALF - 0.35, HALF + 0.35, max(near - 0.35, 0.5), far + 0.35, edge)
    solid.upright(-HALF, HALF, -0.2, 0, far, light.between("#4aa8c0", 0.6, 10))
    fill = solid.drawing.linear(
        ((0, mix(pale, light.sky[3], 0.35), 1), (0.3, mix(pale, deep, 0.4), 1), (1, deep, 1)),
        lens.at(0, 0, far), (0, min(lens.at(0, 0, near)[1], FRAME * 1.2)), box=False,
    )  # fmt: skip
    solid.flat(-HALF, HALF, near, far, fill, y=-0.12)
    # The black lines on its floor, broken by the water.
    tone = mix(deep, light.ink, 0.45)
    for k in range(-2, 3):
        x, z, line = 3.0 * k, max(near, 0.8), list[Spot]()
        while z < far - 1.5:
            line.append((x + 0.12 * math.sin(z * 2.1 + k), -0.12, z))
            z += 0.5
        for a, b in pairwise(line):
            (xa, y, za), (xb, _, zb) = a, b
            solid.face(((xa - 0.13, y, za), (xa + 0.13, y, za), (xb + 0.13, y, zb), (xb - 0.13, y, zb)), tone, 0.5)
    for side in (-1, 1):
        x, z = side * (HALF - 0.02), max(near + 2.0, 1.4)
        steel = light.between("#dfe6ea", 0.9)
        for u in (0.0, 0.5):
            solid.bar(
                [(x, -0.4, z + u), (x, 0.75, z + u), (x + side * 0.5, 0.75, z + u), (x + side * 0.55, 0, z + u)],
                steel,
                0.045,
            )
    return Layer(
        "water", [solid.drawing], lens.distance, "ground", focus=lens.distance * 1.6, bloom=0.15 if glow else 0.0
    )


def _light(world: World, near: float) -> Layer:
    """The net of light that the ripples throw, moving."""
    lens, rng = world.lens, world.rng
    phases: list[Solid] = []
    for _ in range(3):
        solid, d = Solid(lens), ""
        for _ in range(150):
            z = max(near, 0.9) + 0.2 + (LONG - 1.0) * rng.random() ** 1.9
            x, wide = rng.uniform(-HALF + 0.3, HALF - 0.9), rng.uniform(0.25, 0.8)
            a, b, c = (
                lens.at(x + wide * u, -0.12, z + v) for u, v in ((0, 0), (0.5, rng.uniform(-0.25, 0.25)), (1, 0))
            )
            d += f"M{a[0]:.1f} {a[1]:.1f}Q{b[0]:.1f} {b[1]:.1f} {c[0]:.1f} {c[1]:.1f}"
        solid.drawing.add(stroke(d, mix(world.light.facing("#ffffff"), "#d8fbff", 0.4), 2.2, 0.5))
        phases.append(solid)
    return Layer(
        "ripples", [each.drawing for each in phases], lens.distance, "ground", rate=2.5, focus=lens.distance * 1.6
    )


def _ropes(world: World, near: float) -> Layer:
    """Floats on lines between the lanes, red and white by turns."""
    solid, light = Solid(world.lens), world.light
    tones = light.between("#d8402f", 0.8), light.between("#f4f4f0", 0.9)
    for k in (-1.5, -0.5, 0.5, 1.5):
        z, turn = max(near, world.lens.distance * 0.5) + 0.6, 0
        while z < near + LONG - 0.2:
            long = max(0.22, z * 0.035)
            if abs(k) > 1 or z > world.lens.distance * 1.15:
                solid.bar([(3.0 * k, -0.06, z), (3.0 * k, -0.06, z + long * 0.9)], tones[turn % 2], 0.13)
            z, turn = z + long, turn + 1
    return Layer("lane ropes", [solid.drawing], world.lens.distance * 1.3, "ground", motion=Motion(drift=(0.02, 3.0)))


def _lounger(world: World, x: float, z: float, number: int) -> Layer:
    """A parasol over a lounger."""
    solid, light, lens = Solid(world.lens), world.light, world.lens
    cloth = ("#d8503a", "#e8b03a", "#3a8ab0", "#5aa06a")[number % 4]
    lit, dark, pale = light.between(cloth, 0.85, z), light.between(cloth, 0.4, z), light.between("#f4ecdc", 0.85, z)
    solid.bar([(x, 0, z), (x, 2.5, z)], light.between("#c8b090", 0.6, z), 0.06)
    for k in range(6):
        a, b = x - 1.5 + 0.5 * k, x - 1.0 + 0.5 * k
        solid.face(
            ((x, 2.75, z), (a, 2.05, z), (b, 2.05, z)),
            (lit, pale)[k % 2] if k < 4 else (dark, mix(pale, dark, 0.3))[k % 2],
        )
    solid.block((x + 0.3, x + 1.9), (0.25, 0.38), (z - 0.3, z + 0.4), (pale, dark, pale))
    solid.face(((x + 1.4, 0.36, z), (x + 2.0, 0.95, z), (x + 2.05, 0.85, z), (x + 1.6, 0.3, z)), lit)
    for u in (0.4, 1.8):
        solid.bar([(x + u, 0, z - 0.2), (x + u, 0.28, z - 0.2)], light.between("#8a7a60", 0.5, z), 0.06)
    (px, py), scale = lens.at(x, 0, z), lens.scale(z)
    return Layer("parasol", [solid.drawing], z, box=(px - 1.7 * scale, py - 2.9 * scale, 4.0 * scale, 3.0 * scale))


def _hall(world: World, far: float) -> Layer:
    """Walls of glass, a roof on trusses, and banners over the starting blocks."""
    solid, light, lens, half, high = Solid(world.lens), world.light, world.lens, HALF + 4.0, 8.0
    wall = light.between("#dfe8ea", 0.6)
    sky_tone = mix(light.sky[2], "#ffffff", 0.4) if not light.is_dark else mix(light.sky[1], "#2a4a7a", 0.4)
    roof = solid.drawing.linear(
        ((0, light.between("#b8c4c8", 0.3), 1), (1, light.between("#eef2f2", 0.7), 1)),
        (0, 0), lens.at(0, high, far), box=False,
    )  # fmt: skip
    solid.flat(-half, half, 0.5, far, roof, y=high)
    solid.upright(-half, half, 0, high, far, wall)
    for side in (-1, 1):
        solid.along(
            side * half, 0, high, 0.5, far, light.between("#c8d4d8", 0.6 if (side < 0) != light.from_left else 0.35)
        )
        z = far - 0.5
        while z > 1.5:
            solid.along(side * half, 1.0, 6.4, z - 2.3, z, sky_tone)
            z -= 2.7
    for k in range(6):
        x = -half + 0.8 + k * (2 * half - 1.6) / 6
        solid.upright(x, x + (2 * half - 1.6) / 6 - 0.4, 2.4, 6.4, far, sky_tone)
    solid.drawing.glow(lens.at(0, 4.4, far), 9 * lens.scale(far), sky_tone, 0.5)
    z, steel = far - 1.5, light.between("#8a98a0", 0.5)
    while z > 2.0:
        solid.upright(-half, half, high - 0.45, high - 0.25, z, steel)
        solid.flat(-2.0, 2.0, z + 0.6, z + 0.9, "#fbffff", y=high - 0.1)
        z -= 3.2
    for k in range(6):
        x = -6.9 + 2.6 * k
        solid.block(
            (x, x + 0.7),
            (0, 0.75),
            (far - 3.4, far - 2.8),
            (light.between("#e8ecee", 0.8), steel, light.between("#2f6fae", 0.7)),
        )
    return Layer("hall", [solid.drawing], far)
