"""A forest: trunks in rows that pale with distance, a path of light between them, ferns at our feet."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.growth import grass_tufts
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, circle, curve, outline, path, pen, polygon, rect
from act3_mcp.animatic.world import Setting, World

BARK, LEAF = "#6d5a4a", "#5f7f4c"


def build(world: World) -> Setting:
    light, lens, rng = world.light, world.lens, world.rng
    layers = sky(world, clouds=False)
    air = Drawing()
    air.add(
        rect(world.left, world.top, world.wide, world.high, mix(light.haze, light.away(world.leaf(LEAF)), 0.25), 0.75)
    )
    air.glow((lens.width * 0.56, lens.horizon - 120), 620, mix(light.rim, light.sky[3], 0.4), 0.75)
    layers.append(Layer("air", [air], 900.0, soft=8.0))
    floor = _floor(world)
    setting = Setting(backdrop=layers)
    depths = (60.0, 34.0, 20.0)
    layers += [_row(world, depth) for depth in depths]
    layers.append(floor)
    setting.among += [_row(world, depth) for depth in (11.0, 7.0) if depth > lens.distance * 1.15]
    for side in (-1, 1):
        near = lens.distance * 0.6
        x = side * 0.62 * lens.width / lens.scale(near)
        setting.among.append(_trunk(world, x, near, 0.42))
    setting.among += grass_tufts(world, "#6f8a48")
    layers.append(_shafts(world))
    for _ in range(0 if world.shot.time != "night" else 1):
        fireflies = Drawing()
        for _ in range(26):
            at = (rng.uniform(0, lens.width), rng.uniform(350, 850))
            fireflies.glow(at, 12, "#e8f59a", 0.8)
            fireflies.add(circle(*at, 1.8, "#fbffd0"))
        setting.among.append(
            Layer(
                "fireflies",
                [fireflies],
                lens.distance * 1.2,
                motion=Motion(drift=(0.12, 5.0), bob=(0.06, 3.1), flicker=0.7),
            )
        )
    return setting


def _floor(world: World) -> Layer:
    """The forest floor, dark under the trees, with the path's light down the middle."""
    drawing, light, lens = Drawing(), world.light, world.lens
    earth = "#e4e8ea" if world.shot.weather == "snow" else world.leaf("#7c7a4e")
    far, near = light.through_air(light.between(earth, 0.45), 40), mix(light.between(earth, 0.3), light.ink, 0.2)
    stops = ((0, mix(far, light.away(world.leaf(LEAF)), 0.4), 1), (0.3, mix(far, near, 0.6), 1), (1, near, 1))
    drawing.add(
        rect(
            world.left,
            lens.horizon,
            world.wide,
            world.high,
            drawing.linear(stops, (0, lens.horizon), (0, FRAME), box=False),
        )
    )
    trail = [lens.at(x, 0, z) for x, z in ((0.3, 70), (1.2, 70), (1.3, 1), (-0.9, 1))]
    glow = drawing.linear(
        ((0, light.rim, 0.55), (0.4, light.facing(earth), 0.4), (1, light.facing(earth), 0.15)),
        (0, lens.horizon),
        (0, FRAME),
        box=False,
    )
    drawing.add(polygon(trail, glow))
    return Layer("floor", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _row(world: World, depth: float) -> Layer:
    """All the trunks at one distance, and the leaves that close the picture above them."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    scale, base = lens.scale(depth), lens.at(0, 0, depth)[1]
    air = depth * light.thickness / 75
    lit, dark = light.facing(BARK, air), light.away(BARK, air)
    x = -0.9 * lens.width
    clear = 1.7 * scale
    while x < 1.9 * lens.width:
        x += rng.uniform(1.5, 4.2) * scale * (0.75 if depth > 30 else 1.0)
        if abs(x - lens.width * 0.54) < clear and depth < 50:
            continue
        w = rng.uniform(0.16, 0.34) * scale
        fill = drawing.linear(
            ((0, lit, 1), (0.32, lit, 1), (0.45, dark, 1), (1, dark, 1)),
            (0, 0) if light.from_left else (1, 0),
            (1, 0) if light.from_left else (0, 0),
        )
        lean = rng.uniform(-0.2, 0.2) * scale
        trunk = pen(
            ("M", (x - w, base + 4)),
            ("Q", (x - w * 0.6, base - 2 * scale), (x - w * 0.55 + lean, -900)),
            ("L", (x + w * 0.55 + lean, -900)),
            ("Q", (x + w * 0.6, base - 2 * scale), (x + w * 1.1, base + 4)),
        )
        drawing.add(path(trunk, fill))
    leaves = mix(light.away(world.leaf(LEAF), air), light.facing(world.leaf(LEAF), air), 0.35)
    x = -0.9 * lens.width
    top = base - 6.2 * scale
    edge = [(x, -900.0)]
    while x < 1.9 * lens.width:
        edge.append((x, top - scale * rng.uniform(-0.9, 1.6)))
        x += scale * rng.uniform(0.5, 1.3)
    drawing.add(path(curve([*edge, (x, -900.0)], tension=0.9), leaves, 0.95))
    undergrowth = mix(light.away(world.leaf(LEAF), air), light.facing(world.leaf(LEAF), air), 0.5)
    x, low = -0.9 * lens.width, [(-0.9 * lens.width, base + 12)]
    while x < 1.9 * lens.width:
        low.append((x, base - scale * rng.uniform(0.05, 0.75) * (0.25 if abs(x - lens.width * 0.54) < clear else 1)))
        x += scale * rng.uniform(0.3, 0.8)
    drawing.add(path(curve([*low, (x, base + 12)], tension=0.9), undergrowth, 0.9))
    return Layer(f"trees {depth:.0f}", [drawing], depth)


def _trunk(world: World, x: float, z: float, wide: float) -> Layer:
    drawing, light, lens = Drawing(), world.light, world.lens
    scale = lens.scale(z)
    foot = lens.at(x, 0, z)
    w = wide * scale
    dark = mix(light.away(BARK), light.ink, 0.45)
    drawing.add(
        path(
            outline([(foot[0] + w * u, y) for u, y in ((-1, 1500), (-0.7, -700), (0.7, -700), (1.1, 1500))]),
            dark,
        )
    )
    for k in range(9):
        at = -300 + k * 170
        drawing.add(
            path(
                curve(
                    [
                        (foot[0] - w * 0.3 + 14 * math.sin(k), at),
                        (foot[0] - w * 0.2 + 10, at + 90),
                        (foot[0] - w * 0.34, at + 170),
                    ],
                    closed=True,
                ),
                light.away(BARK),
                0.35,
            )
        )
    return Layer("near trunk", [drawing], z, box=(foot[0] - w * 1.3, -650, w * 2.6, FRAME + 1250))


def _shafts(world: World) -> Layer:
    """Light that falls between the leaves."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    strength = 0.20 if light.sun and not light.is_dark else 0.08
    for _ in range(6):
        x = rng.uniform(0.2, 1.0) * lens.width
        w = rng.uniform(25, 80)
        fade = drawing.linear(
            ((0, light.rim, strength), (1, light.rim, 0.0)), (0, 0), (0, lens.horizon + 240), box=False
        )
        drawing.add(
            polygon(
                [(x, -400), (x + w, -400), (x + w - 330, lens.horizon + 240), (x - 430 - w * 0.6, lens.horizon + 240)],
                fade,
            )
        )
    return Layer("shafts", [drawing], lens.distance * 1.9, soft=5.0, motion=Motion(drift=(0.25, 9.0), flicker=0.25))
