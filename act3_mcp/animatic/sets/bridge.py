"""A bridge: walked over, with its cables or its parapets leading away, or seen from the water, from end to end.

One of steel hangs from two towers; one of stone, as old towns have, stands on arches.
"""

from itertools import pairwise

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.across import road, road_of, runs_across
from act3_mcp.animatic.sets.backdrop import HILLS, ridges, towers
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.solid import Solid, Spot
from act3_mcp.animatic.sets.spans import arches, hung, of_stone, quay, steel, water
from act3_mcp.animatic.svg import circle
from act3_mcp.animatic.world import Setting, World

HALF = 6.0
"""Metres from the middle of a hanging bridge's deck to its rail."""
FOOTWAY = 3.6
"""The same of a bridge of stone."""
ITSELF = ("stone bridge", "bridge", "lamp", "street lamp")
"""Things that are the bridge, or part of it."""
TOWER_HIGH, SPAN = 40.0, 190.0


def build(world: World) -> Setting:
    shot = world.shot
    far = [*sky(world), *_beyond(world)]
    if runs_across(shot):
        return Setting(backdrop=[*far, water(world, 14.0), _rail_across(world), _deck_across(world)])
    if not shot.figures and all(each.name in ITSELF for each in shot.things) and not shot.says(
        "on the bridge", "on a bridge", "across the bridge", "across a bridge", "over the bridge", "pov"
    ):  # fmt: skip
        whole = arches(world) if of_stone(world) else hung(world)
        return Setting(backdrop=[*far, water(world, 5.0), whole], standing=False, furnished=ITSELF)
    setting = Setting(backdrop=[*far, water(world, 9.0 if of_stone(world) else 30.0)], furnished=ITSELF)
    if of_stone(world):
        setting.backdrop += [_parapet(world, -1), _parapet(world, 1), _paving(world)]
        setting.among += _lamps(world)
    else:
        setting.backdrop += [
            _tower(world, world.lens.distance + 30.0 + SPAN),
            _tower(world, world.lens.distance + 30.0),
        ]
        setting.backdrop += [_cables(world), _roadway(world)]
    return setting


def _beyond(world: World) -> list[Layer]:
    """The far bank: hills, and a town before them unless the bridge is somewhere else."""
    layers = ridges(world, HILLS)
    if world.shot.period != "modern" or world.shot.says("jungle", "forest", "countryside", "village", "rope"):
        return layers
    if of_stone(world):
        return [*layers, quay(world)]
    return [*layers, *(towers(world, depth, high) for depth, high in ((1300.0, 150), (900.0, 90)))]


def _tower(world: World, z: float) -> Layer:
    """Two legs and what ties them, standing astride the deck."""
    solid, light = Solid(world.lens), world.light
    tone = light.between(steel(world), 0.6, z * 0.6)
    dark = mix(tone, light.away(steel(world), z * 0.6), 0.7)
    way = 1 if light.from_left else -1
    for side in (-1, 1):
        x = side * (HALF + 1.2)
        solid.upright(x - 1.1, x + 1.1, -30, TOWER_HIGH, z, tone)
        a, b = sorted((x + way * 0.4, x + way * 1.1))
        solid.upright(a, b, -30, TOWER_HIGH, z, dark)
        solid.upright(x - 1.4, x + 1.4, TOWER_HIGH, TOWER_HIGH + 1.2, z, tone)
        if light.lamps > 0.5:
            solid.drawing.glow(world.lens.at(x, TOWER_HIGH + 1.5, z), 5 * world.lens.scale(z), "#ff6a50", 0.8)
    for low, high in ((9.5, 12.0), (22.5, 24.5), (36.0, 39.0)):
        solid.upright(-HALF - 1.2, HALF + 1.2, low, high, z, dark)
        solid.upright(-HALF - 1.2, HALF + 1.2, high - 0.4, high, z, tone)
    for low, high in ((12.0, 22.5), (24.5, 36.0)):
        for a, b in ((low, high), (high, low)):
            solid.bar([(-HALF, a, z), (HALF, b, z)], dark, 0.55)
    return Layer("tower", [solid.drawing], z)


def _hang(world: World, z: float) -> float:
    """How high the main cable is over the deck, that far off."""
    tower = world.lens.distance + 30.0
    if z < tower:
        return max(2.2, TOWER_HIGH - (tower - z) * 1.05)
    t = (z - tower) / SPAN * 2 - 1
    return 4.0 + (TOWER_HIGH - 4.0) * min(t * t, 1.0)


def _cables(world: World) -> Layer:
    """The main cables on both sides, what hangs from them, and the rails."""
    solid, light, lens = Solid(world.lens), world.light, world.lens
    near, tower = 0.9, lens.distance + 30.0
    for side in (-1, 1):
        x = side * (HALF + 0.9)
        tone = light.between(steel(world), 0.55, 12)
        for k in range(60):
            z = near + (tower + SPAN - near) * (k / 60) ** 1.6
            if z > 1.5:
                solid.bar([(x, 0.3, z), (x, _hang(world, z), z)], light.between(steel(world), 0.5, z * 0.6), 0.07)
        points: list[Spot] = []
        for k in range(61):
            z = near + (tower + SPAN - near) * (k / 60) ** 1.5
            points.append((x, _hang(world, z), z))
        for a, b in pairwise(points):
            solid.bar([a, b], light.between(steel(world), 0.7, b[2] * 0.6), 0.55)
        # The rail: posts and three bars, over the edge beam.
        solid.along(side * (HALF + 0.6), -0.9, 0.25, near, tower + SPAN, light.between(steel(world), 0.35, 20))
        rail = side * HALF
        for up in (0.4, 0.75, 1.1):
            bar = tone if up < 1 else light.between(steel(world), 0.85, 8)
            solid.along(rail, up - 0.03, up + (0.03 if up < 1 else 0.07), near, tower + SPAN, bar)
        z = near
        while z < 120:
            solid.bar([(rail, 0, z), (rail, 1.1, z)], tone, 0.06)
            z += max(1.2, z * 0.05)
        for k in range(6):
            z = lens.distance + 4 + 14.0 * k
            solid.bar([(rail, 0, z), (rail, 5.0, z), (rail - side * 0.9, 5.3, z)], tone, 0.1)
            if light.lamps > 0.2:
                solid.drawing.glow(
                    lens.at(rail - side * 0.9, 5.2, z), 2.6 * lens.scale(z), light.practical, 0.85 * light.lamps
                )
                solid.drawing.add(circle(*lens.at(rail - side * 0.9, 5.2, z), 0.16 * lens.scale(z), "#fff2cc"))
    return Layer("cables", [solid.drawing], lens.distance * 2.2, bloom=0.2 if light.is_dark else 0.0)


def _roadway(world: World) -> Layer:
    solid, light, lens = Solid(world.lens), world.light, world.lens
    end = lens.distance + 30.0 + SPAN * 2
    tar = world.snowed("#5d636c")
    near = light.between(tar, 0.5)
    far = light.through_air(light.between(tar, 0.8), 90)
    fill = solid.drawing.linear(
        ((0, far, 1), (0.3, near, 1), (1, mix(near, light.ink, 0.3), 1)),
        lens.at(0, 0, 200), (0, FRAME * 1.1), box=False,
    )  # fmt: skip
    solid.flat(-HALF - 0.5, HALF + 0.5, 0.4, end, fill)
    for side in (-1, 1):
        solid.flat(side * (HALF - 2.2), side * (HALF + 0.4), 0.4, end, light.between("#a8a49c", 0.6, 20), 0.75)
        solid.flat(side * (HALF - 2.3), side * (HALF - 2.1), 0.4, end, light.between("#dcd4c4", 0.7, 20), 0.8)
    z = 1.0
    while z < 160:
        solid.flat(-0.09, 0.09, z, z + 2.4, light.between("#f4e6c0", 0.9), 0.8)
        z += 5.2
    if light.wet or light.is_dark:
        for k in range(6):
            at = lens.distance + 4 + 14.0 * k
            for side in (-1, 1):
                solid.drawing.glow(lens.at(side * 5, 0, at), 3.0 * lens.scale(at), light.practical, 0.35, flat=0.25)
    return Layer("ground", [solid.drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _paving(world: World) -> Layer:
    solid, light, lens = Solid(world.lens), world.light, world.lens
    made_of = world.snowed("#9a9084")
    near, far = light.between(made_of, 0.45), light.between(made_of, 0.8, 50)
    fill = solid.drawing.linear(
        ((0, far, 1), (0.4, near, 1), (1, mix(near, light.ink, 0.3), 1)), lens.at(0, 0, 90), (0, FRAME * 1.1), box=False
    )  # fmt: skip
    solid.flat(-FOOTWAY, FOOTWAY, 0.4, 90, fill)
    z, row = 0.8, 0
    while z < 45:
        solid.bar([(-FOOTWAY, 0, z), (FOOTWAY, 0, z)], light.ink, 0.02, 0.25)
        for k in range(-6, 7):
            x = (k + 0.5 * (row % 2)) * 0.6
            if z < 14:
                solid.bar([(x, 0, z), (x, 0, z * 1.12)], light.ink, 0.02, 0.2)
        z, row = z * 1.12, row + 1
    if light.wet or light.is_dark:
        for k in range(5):
            z = lens.distance + 2.5 + 8.0 * k
            solid.drawing.glow(lens.at(0, 0, z), 3.4 * lens.scale(z), light.practical, 0.3 + 0.3 * light.wet, flat=0.22)
    return Layer("ground", [solid.drawing], lens.distance, "ground", focus=lens.distance * 1.6)


def _parapet(world: World, side: int) -> Layer:
    """Turned balusters under a coping, between piers of ashlar, to where the bridge comes down on the other bank."""
    solid, light, x = Solid(world.lens), world.light, side * FOOTWAY
    share = 0.75 if (side < 0) != light.from_left else 0.35
    stone = "#c4b8a4"
    solid.along(x + side * 0.3, -1.2, 0.16, 0.5, 90, light.between(stone, share * 0.5, 20))
    solid.along(x, 0, 0.16, 0.5, 90, light.between(stone, share * 0.8, 10))
    z = 0.8
    while z < 60:
        if z > 24:
            solid.along(x, 0.16, 0.9, z, 90, light.between(stone, share * 0.7, z))
            break
        tone = light.between(stone, share, z)
        for low, high, wide in ((0.16, 0.34, 0.07), (0.34, 0.62, 0.11), (0.62, 0.9, 0.06)):
            solid.upright(x - wide, x + wide, low, high, z, tone if high != 0.62 else mix(tone, light.key, 0.12))
        z += 0.34
    for k in range(9, -1, -1):
        z = world.lens.distance * 0.55 + 0.9 + 8.0 * k
        body = light.between(stone, 0.55, z)
        solid.block(
            (min(x, x + side * 0.5), max(x, x + side * 0.5)),
            (0, 1.15),
            (z, z + 0.7),
            (body, light.between(stone, share, z), body),
        )
    top = light.between(stone, 0.85, 12)
    solid.face(
        (
            (x - side * 0.1, 0.92, 0.5),
            (x + side * 0.35, 0.92, 0.5),
            (x + side * 0.35, 0.92, 90),
            (x - side * 0.1, 0.92, 90),
        ),
        top,
    )
    solid.along(x - side * 0.1, 0.88, 1.0, 0.5, 90, light.between(stone, share, 10))
    return Layer("parapet", [solid.drawing], FOOTWAY, "left" if side < 0 else "right", focus=world.lens.distance * 1.8)


def _lamps(world: World) -> list[Layer]:
    layers, light, lens = list[Layer](), world.light, world.lens
    for k in range(4):
        for side in (-1, 1):
            z = lens.distance * 1.1 + 2.6 + 8.0 * k
            solid, x = Solid(lens), side * (FOOTWAY + 0.2)
            iron = light.between("#2f3a38", 0.5, z)
            solid.bar([(x, 1.0, z), (x, 3.4, z)], iron, 0.12)
            solid.bar([(x - 0.45, 3.1, z), (x, 3.3, z), (x + 0.45, 3.1, z)], iron, 0.07)
            for u, v in ((-0.45, 3.4), (0.45, 3.4), (0.0, 3.85)):
                at, size = lens.at(x + u, v, z), lens.scale(z)
                if light.lamps > 0.2:
                    solid.drawing.glow(at, 1.8 * size, light.practical, 0.8 * light.lamps)
                glass = mix(light.between("#e8e0c8", 0.8, z), "#fff0c8", light.lamps)
                solid.drawing.add(circle(*at, 0.17 * size, glass))
            layers.append(Layer("lamp", [solid.drawing], z, bloom=0.4 if light.is_dark else 0.0))
    return layers


def _deck_across(world: World) -> Layer:
    return road(world, "#5c6068" if not of_stone(world) else "#8c8478", kerbs=True)


def _rail_across(world: World) -> Layer:
    """The far side of the deck as it crosses the frame: a rail and hangers, or a parapet."""
    solid, light, z = Solid(world.lens), world.light, road_of(world).far + 1.8
    solid.flat(-160, 160, max(0.8, world.lens.distance * 0.5), z, light.between("#a8a49c", 0.55, z))
    if of_stone(world):
        solid.upright(-160, 160, 0, 1.0, z, light.between("#c4b8a4", 0.6, z))
        solid.upright(-160, 160, 0.9, 1.08, z - 0.1, light.between("#dcd0bc", 0.8, z))
    else:
        tone = light.between(steel(world), 0.6, z)
        for up in (0.3, 0.6, 0.9, 1.2):
            solid.upright(-160, 160, up - 0.03, up + 0.04, z, tone)
        for k in range(-30, 31):
            solid.bar([(k * 1.6, 0, z), (k * 1.6, 1.2, z)], tone, 0.08)
            if k % 4 == 0:
                solid.bar([(k * 1.6, 0, z), (k * 1.6, 30, z)], tone, 0.12)
        solid.bar([(-60.0, 17.0, z), (-20.0, 7.5, z), (0.0, 5.5, z), (20.0, 7.5, z), (60.0, 17.0, z)], tone, 0.7)
    return Layer("rail", [solid.drawing], z)
