"""A greenhouse: panes on white ribs to the far end, benches of green on both sides, and light from everywhere."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.room import SHELLS, Room
from act3_mcp.animatic.sets.solid import Solid, Spot
from act3_mcp.animatic.svg import circle, curve, ellipse, line, outline, path
from act3_mcp.animatic.world import Setting, World

SHELL = SHELLS["greenhouse"]
RIDGE, APART = 5.4, 2.2
"""Metres to the ridge, and from one rib to the next."""
POTS = ("#b8623c", "#c8744a", "#8a8f94")
BLOOMS = ("#e0503e", "#f0c84a", "#e88ab0", "#f4f0ea", "#8f6fd0")


def build(world: World) -> Setting:
    room = Room(world, "greenhouse", SHELL, world.lens.distance + 12.0)
    setting = Setting(backdrop=[_glass(room), _floor(room)], furnished=("plant", "flower", "pot", "window", "door"))
    first = world.lens.distance * 1.08 + 0.7
    for number in range(6):
        z = first + 1.9 * number
        if z < room.back - 0.3:
            setting.among += [_bench(room, side, z, number) for side in (-1, 1)]
    setting.among += [_baskets(room, first + 1.2), _air(room)]
    return setting


def _glass(room: Room) -> Layer:
    """Everything that is pane, with trees and sky through it, and the ribs that hold it."""
    solid, world, half, far = Solid(room.world.lens), room.world, SHELL.half, room.back
    light, high = world.light, SHELL.high
    up, low = mix(light.sky[1], "#ffffff", 0.25), mix(light.sky[3], "#ffffff", 0.35)
    if light.is_dark:
        up, low = light.sky[1], light.sky[3]
    trees = mix(light.between(world.leaf("#6f8f58"), 0.6, 60), low, 0.45)
    for side in (-1, 1):
        roof = solid.drawing.linear(((0, up, 1), (1, low, 1)), (0, -200), room.at(0, high, far), box=False)
        solid.face(((side * half, high, 0.4), (0, RIDGE, 0.4), (0, RIDGE, far), (side * half, high, far)), roof)
        solid.along(side * half, 0.7, high, 0.4, far, low)
        solid.along(side * half, 0.7, 1.7, 0.4, far, trees)
        solid.along(side * half, 0, 0.7, 0.4, far, room.tone("#b0583c", 0.4))
    end: list[Spot] = [(-half, 0, far), (half, 0, far), (half, high, far), (0, RIDGE, far), (-half, high, far)]
    solid.face(end, low)
    solid.upright(-half, half, 0, 1.9, far, trees)
    solid.drawing.glow(room.at(0, 2.6, far), 6 * world.lens.scale(far), low, 0.5)
    rib = room.tone("#f2f4f0", 0.9 if not room.dark else 0.5)
    for x in (-1.6, -0.6, 0.6, 1.6):
        solid.bar([(x, 0, far), (x, high + (RIDGE - high) * (1 - abs(x) / half), far)], rib, 0.07)
    solid.bar([(-0.6, 2.2, far), (0.6, 2.2, far)], rib, 0.07)
    for y in (0.7, high):
        solid.bar([(-half, y, far), (half, y, far)], rib, 0.08)
    z = far
    while z > 0.8:
        tone = mix(rib, light.ink, 0.25 * max(0.0, 1 - z / far))
        solid.bar([(-half, 0, z), (-half, high, z), (0, RIDGE, z), (half, high, z), (half, 0, z)], tone, 0.08)
        if z > world.lens.distance:
            solid.bar([(-half, high, z), (half, high, z)], tone, 0.04)
        z -= APART
    for side in (-1, 1):
        for y in (0.7, 1.7, high):
            solid.along(side * half, y - 0.03, y + 0.03, 0.5, far, rib)
        for v in (0.33, 0.66):
            x, y = side * half * (1 - v), high + (RIDGE - high) * v
            solid.bar([(x, y, 1.4), (x, y, far)], rib, 0.03)
    solid.bar([(0, RIDGE, 1.4), (0, RIDGE, far)], rib, 0.06)
    return Layer("back wall", [solid.drawing], far, focus=world.lens.distance * 2.5)


def _floor(room: Room) -> Layer:
    """Gravel, a path of flags down the middle, and the ribs' shadows across it."""
    solid, far, rng = Solid(room.world.lens), room.back, room.world.rng
    lit, dim = room.tone(SHELL.floor, 0.85), room.tone(SHELL.floor, 0.35)
    fill = solid.drawing.linear(((0, lit, 1), (1, dim, 1)), room.at(0, 0, far), (0, FRAME * 1.1), box=False)
    solid.flat(-SHELL.half, SHELL.half, 0.4, far, fill)
    z = 0.7
    while z < far:
        tone = room.tone("#d4ccbc", rng.uniform(0.6, 0.85))
        solid.flat(-0.75, 0.75, z + 0.04, min(z + 0.9, far), mix(tone, dim, 0.3 * max(0.0, 1 - z / 6)))
        z += 0.94
    if not room.dark:
        z = 1.0
        while z < far:
            solid.face(
                ((-3, 0, z), (3, 0, z + 1.2), (3, 0, z + 1.3), (-3, 0, z + 0.1)), room.tone("#5a5448", 0.3), 0.25
            )
            z += APART / 2
    return Layer("floor", [solid.drawing], room.world.lens.distance, "ground", focus=room.world.lens.distance * 1.5)


def _bench(room: Room, side: int, z: float, number: int) -> Layer:
    """Slats on legs, and on them pots with what grows in them: leaves, flowers, tomatoes on canes."""
    solid, rng, lens = Solid(room.world.lens), room.world.rng, room.world.lens
    inner, outer = side * 1.15, side * (SHELL.half - 0.1)
    wood = room.tone("#a88a60", 0.7)
    solid.block(
        (min(inner, outer), max(inner, outer)), (0.72, 0.8), (z, z + 1.7), (wood, room.tone("#6a5238", 0.4), wood)
    )
    for x in (inner, outer):
        solid.bar([(x, 0, z), (x, 0.75, z)], room.tone("#6a5238", 0.5), 0.06)
    for away in (1.3, 0.7, 0.15):
        for k in range(3):
            x = inner + side * (0.28 + 0.62 * k)
            at, size = lens.at(x, 0.8, z + away), lens.scale(z + away)
            tone = room.tone(POTS[(k + number) % 3], 0.7)
            corners = ((-0.13, 0.24), (0.13, 0.24), (0.09, 0.0), (-0.09, 0.0))
            pot = outline([(at[0] + u * size, at[1] - v * size) for u, v in corners])
            solid.drawing.add(path(pot, tone))
            _plant(room, solid, (at[0], at[1] - 0.22 * size), size * rng.uniform(0.8, 1.35), (number + k) % 3)
    px, py = lens.at((inner + outer) / 2, 0, z)
    scale = lens.scale(z)
    box = (px - 1.9 * scale, py - 2.6 * scale, 3.8 * scale, 2.8 * scale)
    motion = Motion(drift=(0.015, 4.0 + 0.2 * number), offset=0.19 * number % 1)
    return Layer("plants", [solid.drawing], z, box=box, motion=motion)


def _plant(room: Room, solid: Solid, foot: tuple[float, float], size: float, kind: int) -> None:
    rng, (x, y) = room.world.rng, foot
    lit, dark = room.tone("#7fb04c", 0.9), room.tone("#3f7040", 0.5)
    if kind == 0:
        for _ in range(12):
            at = x + rng.uniform(-0.24, 0.24) * size, y - rng.uniform(0.0, 0.4) * size
            solid.drawing.add(ellipse(*at, 0.13 * size, 0.11 * size, mix(dark, lit, rng.random())))
        for _ in range(5):
            at = x + rng.uniform(-0.22, 0.22) * size, y - rng.uniform(0.15, 0.45) * size
            solid.drawing.add(circle(*at, 0.055 * size, room.tone(rng.choice(BLOOMS), 0.95)))
        return
    if kind == 1:
        for lean in (-0.42, -0.26, -0.1, 0.08, 0.25, 0.4):
            tip = x + lean * size, y - (0.75 - abs(lean) * 0.7) * size
            blade = [(x - 0.02 * size, y), (x + lean * 0.35 * size - 0.05 * size, y - 0.4 * size), tip,
                     (x + lean * 0.5 * size + 0.05 * size, y - 0.35 * size), (x + 0.03 * size, y)]  # fmt: skip
            solid.drawing.add(path(curve(blade, tension=0.7), mix(dark, lit, rng.random())))
        return
    solid.drawing.add(line([(x, y), (x, y - 0.95 * size)], room.tone("#b89a68", 0.7), 0.025 * size))
    for k in range(8):
        at = x + (0.13 if k % 2 else -0.13) * size, y - (0.1 + 0.1 * k) * size
        solid.drawing.add(ellipse(*at, 0.14 * size, 0.08 * size, mix(dark, lit, 0.3 + 0.08 * k)))
        if k % 2 == 0:
            solid.drawing.add(circle(at[0] + 0.12 * size, at[1] + 0.05 * size, 0.05 * size, room.tone("#e0402f", 0.9)))


def _baskets(room: Room, z: float) -> Layer:
    """Ferns that hang from the ribs."""
    solid, lens, rng = Solid(room.world.lens), room.world.lens, room.world.rng
    for x, away in ((-1.5, 3.5), (1.6, 3.0), (-1.2, 0.6), (1.35, 0.0)):
        at, size = lens.at(x, 2.65, z + away), lens.scale(z + away)
        solid.bar([(x, 3.4, z + away), (x, 2.65, z + away)], room.tone("#5a4a38", 0.4), 0.02)
        for k in range(13):
            lean = (k - 6) / 6
            tip = at[0] + lean * 0.5 * size, at[1] + (0.45 - 0.3 * (1 - abs(lean))) * size * rng.uniform(0.7, 1.2)
            blade = [
                at,
                (at[0] + lean * 0.3 * size, at[1] - 0.14 * size),
                tip,
                (at[0] + lean * 0.26 * size, at[1] - 0.02 * size),
            ]
            solid.drawing.add(path(curve(blade, tension=0.7), room.tone("#5f9a48", rng.uniform(0.4, 0.95))))
        solid.drawing.add(ellipse(*at, 0.2 * size, 0.13 * size, room.tone("#7a5838", 0.5)))
    return Layer("baskets", [solid.drawing], z + 1.0, motion=Motion(sway=(0.4, 5.0)), foot=(lens.width / 2, -300.0))


def _air(room: Room) -> Layer:
    """Warm wet air that the light hangs in."""
    solid, lens = Solid(room.world.lens), room.world.lens
    tone = mix(room.world.light.key, "#f4fff0", 0.5)
    strength = 0.25 if not room.dark else 0.08
    solid.drawing.glow(room.at(0, 2.4, room.back * 0.7), 0.6 * lens.width, tone, strength)
    return Layer("daylight", [solid.drawing], lens.distance * 1.02, soft=6.0, motion=Motion(drift=(0.03, 7.0)))
