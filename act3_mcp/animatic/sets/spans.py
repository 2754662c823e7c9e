"""Bridges from the water, one of steel that hangs from its towers or one of stone on arches; and their river."""

import math
from itertools import pairwise

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.sky import sun_at
from act3_mcp.animatic.sets.solid import Solid
from act3_mcp.animatic.svg import circle, ellipse, outline, pierced, rect
from act3_mcp.animatic.world import World

ARCH, PIER = 15.0, 4.0
"""Metres that an arch spans, and from one arch to the next."""


def of_stone(world: World) -> bool:
    """Whether the bridge is an old one, on arches."""
    shot = world.shot
    old = shot.period in {"medieval", "western"} or shot.says("stone", "arches", "old", "ancient", "canal", "cobbled")
    towns = shot.says_what_begins(
        "paris", "prague", "venice", "venetian", "rome", "florence", "seine", "charles bridge"
    )
    return (old or towns) and not shot.says("suspension", "golden gate", "brooklyn")


def steel(world: World) -> str:
    """What a hanging bridge is painted."""
    if world.shot.says("golden gate", "red bridge"):
        return "#b8452f"
    return "#a08c74" if world.shot.says("brooklyn") else "#71808e"


def quay(world: World) -> Layer:
    """Tall old houses along the river, one beside the other, with a wall down to the water."""
    solid, rng, light, z = Solid(world.lens), world.rng, world.light, 130.0
    x = -190.0
    while x < 190.0:
        wide, high = rng.uniform(9, 16), rng.uniform(13, 21)
        tone = light.between(rng.choice(("#d8c8ac", "#cdb898", "#e0d4bc", "#c8ac90")), rng.uniform(0.45, 0.8), z)
        solid.upright(x, x + wide, -8, high, z, tone)
        roof = light.between("#6f7684", 0.5, z)
        solid.face(((x, high, z), (x + 1.5, high + 4, z), (x + wide - 1.5, high + 4, z), (x + wide, high, z)), roof)
        panes = ""
        for row in range(int(high / 3.4)):
            for k in range(int(wide / 2.6)):
                if light.is_dark and rng.random() < 0.45:
                    continue
                u, v = x + 1.0 + 2.6 * k, 1.6 + 3.3 * row
                panes += solid.mark(((u, v, z), (u + 1.1, v, z), (u + 1.1, v + 1.9, z), (u, v + 1.9, z)))
        solid.marks({light.practical if light.is_dark else mix(tone, light.ink, 0.5): panes}, 0.85)
        x += wide
    solid.upright(-200, 200, -9, 0.5, z - 3, light.between("#a89c88", 0.45, z))
    for k in range(-20, 21):
        _tree(world, solid, k * 9.0 + rng.uniform(-2, 2), z - 4)
    return Layer("quay", [solid.drawing], z, bloom=0.25 if light.is_dark else 0.0)


def _tree(world: World, solid: Solid, x: float, z: float) -> None:
    (px, py), size = world.lens.at(x, 4.2, z), world.lens.scale(z)
    lit, dark = world.light.between(world.leaf("#6f8a4c"), 0.7, z), world.light.away(world.leaf("#4f6a40"), z)
    solid.bar([(x, 0, z), (x, 4, z)], dark, 0.4)
    solid.drawing.add(
        ellipse(px, py, 3.2 * size, 3.0 * size, dark), ellipse(px - size, py - size, 2 * size, 1.8 * size, lit)
    )


def water(world: World, below: float) -> Layer:
    """The river, so many metres below, as far as the far bank."""
    solid, light, lens, rng = Solid(world.lens), world.light, world.lens, world.rng
    top = lens.at(0, -below, 900)[1] if below > 6 else lens.horizon
    far, near = mix(light.sky[3], light.facing("#6f98a8"), 0.5), mix(light.away("#33657c"), light.sky[1], 0.25)
    fill = solid.drawing.linear(
        ((0, far, 1), (0.35, mix(far, near, 0.6), 1), (1, near, 1)), (0, top), (0, FRAME), box=False
    )
    solid.drawing.add(rect(world.left, top, world.wide, world.high, fill))
    at = sun_at(world)
    for number in range(130):
        share = rng.random() ** 1.6
        y = top + 2 + share * (FRAME * 1.05 - top)
        lit = at is not None and number % 3 == 0
        x = at[0] + rng.gauss(0, 40 + 80 * share) if at is not None and lit else rng.uniform(-0.5, 1.5) * lens.width
        tone = light.disc if lit else mix(light.sky[3], "#ffffff", 0.4)
        if light.is_dark and number % 4 == 1:
            tone = light.practical
        solid.drawing.add(ellipse(x, y, (6 + 44 * share) * rng.uniform(0.4, 1.4), 0.7 + 2.2 * share, tone, 0.45))
    return Layer("water", [solid.drawing], lens.distance * 2, "ground", focus=lens.distance * 3)


def _pylon(world: World, solid: Solid, x: float, z: float, deck: float) -> None:
    """One of the towers that a bridge hangs from, on its foot in the water."""
    light, lens = world.light, world.lens
    lit, dark = light.between(steel(world), 0.75, z * 0.7), light.between(steel(world), 0.2, z * 0.7)
    for u, v in ((7.0, 4.0), (-3.0, -4.0)):
        solid.upright(x + u - 1.6, x + u + 1.6, -5, deck + 47, z + v, lit)
        solid.upright(
            x + u + (0.3 if light.from_left else -1.6),
            x + u + (1.6 if light.from_left else -0.3),
            -5,
            deck + 47,
            z + v,
            dark,
        )
    for low in (deck + 14, deck + 28, deck + 42):
        solid.upright(x - 3, x + 7, low, low + 3, z, mix(lit, dark, 0.5))
    solid.upright(x - 7, x + 11, -5.5, -1.0, z - 2, light.between("#8f8a84", 0.5, z))
    if light.lamps > 0.5:
        solid.drawing.glow(lens.at(x, deck + 49, z), 8 * lens.scale(z), "#ff6a50", 0.8)


def hung(world: World) -> Layer:
    """A hanging bridge from the water, going away from us to the other bank."""
    solid, light, lens = Solid(world.lens), world.light, world.lens
    deck = 15.0

    def at(t: float) -> tuple[float, float]:
        """Where it is over the water, from the near tower (0) to the far one (1): to the right, and away."""
        return -34.0 + 118.0 * t, 70.0 + 170.0 * t

    def up(t: float) -> float:
        if 0 <= t <= 1:
            return deck + 3 + 42 * (2 * t - 1) ** 2
        return deck + 45 - 62 * (-t if t < 0 else t - 1)

    ts = [-0.45 + 1.9 * k / 76 for k in range(77)]
    for a, b in pairwise(ts):
        (xa, za), (xb, zb) = at(a), at(b)
        if min(za, zb) < 12:
            continue
        tone = light.between(steel(world), 0.55, zb * 0.7)
        solid.face(((xa, deck - 2.2, za), (xb, deck - 2.2, zb), (xb, deck + 0.6, zb), (xa, deck + 0.6, za)), tone)
        solid.face(
            ((xa, deck - 2.2, za), (xb, deck - 2.2, zb), (xb, deck - 1.2, zb), (xa, deck - 1.2, za)),
            mix(tone, light.ink, 0.35),
        )
        if up(b) > deck:
            solid.bar([(xb, deck, zb), (xb, up(b), zb)], tone, 0.35, 0.8)
            solid.bar([(xa, up(a), za), (xb, up(b), zb)], light.between(steel(world), 0.75, zb * 0.7), 1.1)
        if light.lamps > 0.3:
            solid.drawing.glow(lens.at(xb, deck + 3, zb), 6 * lens.scale(zb), light.practical, 0.5 * light.lamps)
    for t in (1.0, 0.0):
        _pylon(world, solid, *at(t), deck)
    return Layer("bridge", [solid.drawing], 120.0)


def arches(world: World) -> Layer:
    """A bridge of stone from the river: arches and their piers, the road over them rising to the middle."""
    solid, light, lens, z = Solid(world.lens), world.light, world.lens, 46.0
    stone, low = "#bcae98", -5.0
    lit, dark = light.between(stone, 0.7, z), light.between(stone, 0.15, z)

    def crown(x: float) -> float:
        return 5.4 - 3.2 * (x / 60) ** 2

    body = [lens.at(x, crown(x) + 1.2, z) for x in range(-70, 71, 5)] + [lens.at(70, low, z), lens.at(-70, low, z)]
    holes = inner = ""
    for k in range(-3, 4):
        x = k * (ARCH + PIER)
        half, high = ARCH / 2, crown(x) - 1.0 - low
        turn = [math.pi * j / 14 for j in range(15)]
        holes += outline([lens.at(x + half * math.cos(a), low + high * math.sin(a) ** 0.8, z) for a in turn])
        shadow = [
            lens.at(x + half * math.cos(a), low + high * math.sin(a) ** 0.8, z)
            for a in turn[4 if light.from_left else 0 : 15 if light.from_left else 11]
        ]
        inner += outline(
            [
                *shadow,
                *[
                    (px + (0.8 if light.from_left else -0.8) * lens.scale(z) * 1.2, py + 0.6 * lens.scale(z))
                    for px, py in reversed(shadow)
                ],
            ]
        )
        px, py = lens.at(x + (ARCH + PIER) / 2, low, z)
        size = lens.scale(z)
        for points, tone in ((((-2, 0), (0, -1.6), (2, 0), (2, 5.5), (-2, 5.5)), mix(lit, dark, 0.4)),):
            solid.drawing.add(
                f'<path d="{outline([(px + u * size, py - v * size) for u, v in points])}" fill="{tone}"/>'
            )
    fill = solid.drawing.linear(((0, lit, 1), (1, mix(lit, dark, 0.6), 1)))
    solid.drawing.parts.insert(0, pierced(outline(body), holes, fill))
    solid.drawing.add(f'<path d="{inner}" fill="{dark}"/>')
    coping = [lens.at(x, crown(x) + 1.2, z) for x in range(-70, 71, 5)] + [
        lens.at(x, crown(x) + 0.8, z) for x in range(70, -71, -5)
    ]
    solid.drawing.add(f'<path d="{outline(coping)}" fill="{light.between("#dccfb8", 0.85, z)}"/>')
    for k in range(-4, 5):
        x = (k + 0.5) * (ARCH + PIER)
        solid.bar([(x, crown(x) + 1, z), (x, crown(x) + 4.6, z)], light.away("#3a4440", z), 0.22)
        at, size = lens.at(x, crown(x) + 4.9, z), lens.scale(z)
        if light.lamps > 0.2:
            solid.drawing.glow(at, 5 * size, light.practical, 0.8 * light.lamps)
            solid.drawing.glow(lens.at(x, low, z * 0.85), 5 * size, light.practical, 0.4 * light.lamps, flat=0.5)
        solid.drawing.add(circle(*at, 0.4 * size, mix(light.between("#e8e0c8", 0.8, z), "#fff0c8", light.lamps)))
    return Layer("bridge", [solid.drawing], z, bloom=0.2 if light.is_dark else 0.0)
