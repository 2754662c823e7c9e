"""The deck of a ship at sea: planks that run to the bow, bulwarks, and what kind of ship it is over them."""

import math
from itertools import pairwise

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.sky import sky, sun_at
from act3_mcp.animatic.sets.solid import Solid, Spot
from act3_mcp.animatic.svg import circle, curve, ellipse, path, rect, ring
from act3_mcp.animatic.world import Setting, World

HALF, BOW = 3.4, 17.0
"""Metres from the middle of the deck to its side, and from whoever stands on it to the bow."""


def under_sail(world: World) -> bool:
    """Whether it is a ship of wood, with masts."""
    shot = world.shot
    return shot.period in {"medieval", "western"} or shot.says_what_begins(
        "pirate", "mast", "sail", "galleon", "crow's nest", "viking", "captain", "tall ship"
    )


def build(world: World) -> Setting:
    layers = [*sky(world), _sea(world), _swell(world), _deck(world)]
    furnished = (
        "ship",
        "fishing boat",
        "sailing boat",
        "boat",
        "ship's wheel",
        "net",
        "sailing ship",
        "yacht",
        "pirate ship",
    )
    setting = Setting(backdrop=layers, furnished=furnished)
    setting.among += _rigged(world) if under_sail(world) else _trawler(world)
    if world.shot.says("helm", "wheel", "helmsman"):
        setting.among.append(_wheel(world))
    return setting


def _sea(world: World) -> Layer:
    solid, lens, light, rng = Solid(world.lens), world.lens, world.light, world.rng
    far, near = mix(light.sky[3], light.facing("#5f93a6"), 0.55), mix(light.away("#2f6f8a"), light.sky[1], 0.2)
    fill = solid.drawing.linear(
        ((0, far, 1), (0.25, near, 1), (1, mix(near, light.ink, 0.4), 1)), (0, lens.horizon), (0, FRAME), box=False
    )
    solid.drawing.add(rect(world.left, lens.horizon, world.wide, world.high, fill))
    at = sun_at(world)
    for number in range(110):
        share = rng.random() ** 1.5
        y = lens.horizon + 2 + share * 0.4 * FRAME
        x = at[0] + rng.gauss(0, 40 + 90 * share) if at and number % 2 else rng.uniform(-0.4, 1.4) * lens.width
        tone = light.disc if at and number % 2 else mix(light.sky[3], "#ffffff", 0.4)
        solid.drawing.add(ellipse(x, y, (8 + 50 * share) * rng.uniform(0.4, 1.3), 0.8 + 2.4 * share, tone, 0.45))
    return Layer("sea", [solid.drawing], 400.0)


def _swell(world: World) -> Layer:
    """Waves that rise and fall behind the rail; heavy ones in bad weather."""
    solid, lens, light, rng = Solid(world.lens), world.lens, world.light, world.rng
    heavy = world.shot.weather in {"storm", "rain"} or world.shot.says("heavy seas", "rough", "waves", "storm")
    for z, tall in ((90.0, 3.2), (55.0, 2.6), (34.0, 1.8)):
        scale, base = lens.scale(z), lens.at(0, -1.5, z)[1]
        crest, x = list[tuple[float, float]](), world.left
        while x < world.left + world.wide:
            crest.append((x, base - tall * (1.5 if heavy else 0.35) * scale * rng.uniform(0.1, 1.0)))
            x += scale * rng.uniform(4, 9)
        tone = mix(light.between("#3a7a92", 0.4, z), light.sky[2], 0.2)
        shape = curve([(world.left, base + 6 * scale), *crest, (x, base + 6 * scale)], tension=1.0)
        solid.drawing.add(
            path(shape, solid.drawing.linear(((0, mix(tone, "#ffffff", 0.25), 1), (1, mix(tone, light.ink, 0.3), 1))))
        )
        if heavy:
            for u, v in crest[::2]:
                solid.drawing.add(ellipse(u, v + 4, scale * 1.6, max(2.0, 0.2 * scale), light.facing("#f4fafa"), 0.7))
    return Layer("swell", [solid.drawing], 50.0, motion=Motion(bob=(1.1 if heavy else 0.3, 4.5), drift=(0.8, 7.0)))


def _side_at(world: World, z: float) -> float:
    """Half the deck's width that far off: it closes towards the bow."""
    t = max(0.0, (z - world.lens.distance) / BOW)
    return HALF * max(0.0, 1 - t**2.2)


def _deck(world: World) -> Layer:
    solid, lens, light = Solid(world.lens), world.lens, world.light
    made_of = "#a8794c" if under_sail(world) else "#7f7468"
    zs = [0.5, 1.0, 1.6] + [lens.distance * 0.6 + (BOW + lens.distance * 0.4) * k / 24 for k in range(25)]
    zs = sorted(each for each in zs if each <= lens.distance + BOW)
    edge = [(-_side_at(world, z), 0.0, z) for z in zs] + [(_side_at(world, z), 0.0, z) for z in reversed(zs)]
    lit, near = light.between(made_of, 0.8, 10), light.between(made_of, 0.5)
    bow = lens.at(0, 0, lens.distance + BOW)
    fill = solid.drawing.linear(
        ((0, lit, 1), (0.4, near, 1), (1, mix(near, light.ink, 0.35), 1)), bow, (0, FRAME), box=False
    )
    solid.face(edge, fill)
    seam = mix(near, light.ink, 0.45)
    for k in range(-13, 14):
        x = 0.26 * k
        end = next((z for z in zs if _side_at(world, z) < abs(x)), zs[-1])
        solid.bar([(x, 0, 0.5), (x, 0, end)], seam, 0.012, 0.7)
    hull, rail = (
        light.between("#6a4a30" if under_sail(world) else "#e4e8e8", 0.5),
        light.between("#c89a60" if under_sail(world) else "#c8402f", 0.75),
    )
    for side in (-1, 1):
        for a, b in pairwise(zs):
            xa, xb = side * _side_at(world, a), side * _side_at(world, b)
            tone = mix(hull, light.ink, 0.35 if (side < 0) == light.from_left else 0.1)
            solid.face(((xa, 0, a), (xb, 0, b), (xb, 0.95, b), (xa, 0.95, a)), tone)
            solid.face(((xa, 0.92, a), (xb, 0.92, b), (xb, 1.05, b), (xa, 1.05, a)), rail)
        for z in zs[2::2]:
            x = side * _side_at(world, z)
            solid.bar([(x, 0, z), (x, 0.95, z)], mix(hull, light.ink, 0.5), 0.1)
    return Layer("deck", [solid.drawing], lens.distance, "ground", focus=lens.distance * 1.4)


def _rigged(world: World) -> list[Layer]:
    """A mast with its yard, its sail and its shrouds, and the bowsprit beyond."""
    layers, light, lens = list[Layer](), world.light, world.lens
    for z, high in ((lens.distance + 11.5, 15.0), (lens.distance + 5.0, 17.0)):
        solid, x = Solid(lens), 0.0 if z > lens.distance + 8 else 0.9
        wood, cloth = light.between("#7a5534", 0.5, z), light.between("#efe4cc", 0.8, z)
        low, top = 3.6, 10.5
        for k in range(5):
            a, b = -4.2 + 1.68 * k, -4.2 + 1.68 * (k + 1)
            tone = mix(cloth, light.ink, 0.05 + 0.08 * abs(k - (1 if light.from_left else 3)))
            solid.face(
                (
                    (x + a * 0.85, top, z),
                    (x + b * 0.85, top, z),
                    (x + b, low + 0.4 * (k % 2), z),
                    (x + a, low + 0.4 * ((k + 1) % 2), z),
                ),
                tone,
            )
        solid.bar([(x, 0, z), (x, high, z)], wood, 0.36)
        for y, half in ((low, 4.5), (top, 3.8)):
            solid.bar([(x - half, y, z), (x + half, y, z)], wood, 0.2)
        rope = light.between("#4a3a2a", 0.4, z)
        for side in (-1, 1):
            rail = side * max(1.2, _side_at(world, z))
            lines: list[list[Spot]] = [[(rail + side * 0.25 * j, 1.0, z - 0.9 * j), (x, top, z)] for j in range(4)]
            for each in lines:
                solid.bar(each, rope, 0.035)
            for k in range(1, 9):
                t = k / 11
                rung = [
                    (a[0] + (x - a[0]) * t, a[1] + (top - a[1]) * t, a[2] + (z - a[2]) * t)
                    for a, _ in (lines[0], lines[-1])
                ]
                solid.bar(rung, rope, 0.025)
        layers.append(Layer("mast", [solid.drawing], z))
    solid, z = Solid(lens), lens.distance + BOW
    solid.bar([(0, 0.9, z - 1), (0, 3.4, z + 7)], light.between("#7a5534", 0.5, z), 0.3)
    return [Layer("bowsprit", [solid.drawing], z), *layers]


def _trawler(world: World) -> list[Layer]:
    """The gantry with its blocks, a winch, heaped nets, and floats along the rail."""
    layers, light, lens, rng = list[Layer](), world.light, world.lens, world.rng
    z = lens.distance + 7.5
    solid = Solid(lens)
    steel, rust = light.between("#e0a03a", 0.65, z), light.between("#8a5a3a", 0.5, z)
    half = _side_at(world, z) - 0.2
    for side in (-1, 1):
        solid.bar([(side * half, 0, z), (side * half * 0.75, 5.2, z)], steel, 0.26)
        solid.bar([(side * half * 0.75, 5.2, z), (0, 0.3, z + 6)], light.ink, 0.03)
    solid.bar([(-half * 0.8, 5.2, z), (half * 0.8, 5.2, z)], steel, 0.28)
    solid.bar([(-half * 0.9, 2.8, z), (half * 0.9, 2.8, z)], steel, 0.14)
    for x in (-1.1, 1.1):
        solid.bar([(x, 5.2, z), (x, 4.3, z)], rust, 0.06)
        solid.drawing.add(circle(*lens.at(x, 4.2, z), 0.22 * lens.scale(z), rust))
        solid.bar([(x, 4.2, z), (x * 1.6, 0.6, z - 1.5)], light.ink, 0.025)
    if light.lamps > 0.3:
        solid.drawing.glow(lens.at(0, 5.4, z), 4 * lens.scale(z), "#fff2d0", 0.8)
    layers.append(Layer("gantry", [solid.drawing], z))
    for x, away in ((-2.1, 3.2), (2.0, 4.6)):
        z = lens.distance + away
        solid, scale = Solid(lens), lens.scale(z)
        for k in range(16):
            at = lens.at(x + rng.uniform(-0.7, 0.7), 0.12 + 0.45 * rng.random(), z)
            solid.drawing.add(
                ellipse(*at, 0.4 * scale, 0.2 * scale, light.between(("#2f6a5a", "#3f7a6a", "#275848")[k % 3], 0.6, z))
            )
            if k % 3 == 0:
                solid.drawing.add(circle(at[0], at[1] - 0.1 * scale, 0.1 * scale, light.between("#e8703a", 0.8, z)))
        layers.append(Layer("nets", [solid.drawing], z))
    for side in (-1, 1):
        z = lens.distance + 2.0
        solid = Solid(lens)
        x, y = lens.at(side * (_side_at(world, z) - 0.05), 0.62, z)
        solid.drawing.add(ring(x, y, 0.3 * lens.scale(z), light.between("#f0ece4", 0.8), 0.14 * lens.scale(z)))
        solid.drawing.add(ring(x, y, 0.3 * lens.scale(z), light.between("#d8402f", 0.8), 0.05 * lens.scale(z)))
        layers.append(Layer("lifebuoy", [solid.drawing], z))
    return layers


def _wheel(world: World) -> Layer:
    """The helm: spokes, rim and its stand, within reach of whoever steers."""
    lens, light = world.lens, world.light
    z = lens.distance - 0.42 if world.shot.figures else lens.distance
    solid, scale, (x, y) = Solid(lens), lens.scale(z), lens.at(0.0, 0.82, z)
    wood, brass = light.between("#7a4a28", 0.7), light.between("#d8a84a", 0.8)
    solid.upright(-0.12, 0.12, 0, 0.8, z, light.between("#5a3820", 0.5))
    for k in range(8):
        turn = 0.2 + k * 0.7854
        c, s = math.cos(turn), math.sin(turn)
        solid.bar([(0.0, 0.82, z), (0.52 * c, 0.82 + 0.52 * s, z)], wood, 0.045)
    solid.drawing.add(
        ring(x, y, 0.37 * scale, wood, 0.07 * scale),
        ring(x, y, 0.37 * scale, brass, 0.012 * scale),
        circle(x, y, 0.08 * scale, brass),
    )
    return Layer("wheel", [solid.drawing], z, motion=Motion(sway=(2.0, 3.5)), foot=(x, y))
