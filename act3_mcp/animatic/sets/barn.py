"""A barn from inside: posts and beams one behind the other, hay, and light through the gaps between the boards."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.room import SHELLS, Room
from act3_mcp.animatic.sets.solid import Solid, Spot
from act3_mcp.animatic.svg import circle
from act3_mcp.animatic.world import Setting, World

SHELL = SHELLS["barn"]
RIDGE = 7.6
"""Metres to where the two slopes of the roof meet."""
DOOR, DOOR_HIGH = 1.7, 3.3
APART = 3.2
"""Metres from one frame of posts and beams to the next."""
STRAW = ("#e3c46c", "#c8a44e", "#a8843c", "#f0d88a")


def build(world: World) -> Setting:
    room = Room(world, "barn", SHELL, world.lens.distance + 8.5)
    setting = Setting(backdrop=[_end(room), _roof(room), _side(room, -1), _side(room, 1), _floor(room)], seat=0.46)
    z = world.lens.distance * 1.12 + 0.8
    frames = [z + APART * k for k in range(3) if z + APART * k < room.back - 0.5]
    setting.among += [*(_frame(room, each) for each in frames), *_hay(room)]
    setting.among += _bulbs(room) if _festive(world) else []
    setting.among.append(_air(room))
    setting.furnished = ("door", "hay", "hay bale", "barn", "window", "string lights", "fairy lights")
    return setting


def _festive(world: World) -> bool:
    return world.shot.says_what_begins("wedding", "string light", "fairy light", "party", "barn dance")


def _outside(room: Room) -> tuple[str, str]:
    """What is seen through a gap: the sky high up, and low down."""
    light = room.world.light
    if light.is_dark:
        return mix(light.sky[1], "#6f8ac8", 0.35), mix(light.sky[3], "#8aa4d8", 0.3)
    return mix(light.sky[2], "#ffffff", 0.55), mix(light.sky[3], "#fff6da", 0.6)


def _end(room: Room) -> Layer:
    """The gable: boards with daylight between them, and the great door that stands open."""
    solid, z, half = Solid(room.world.lens), room.back, SHELL.half
    high, low = _outside(room)
    sky = solid.drawing.linear(
        ((0, high, 1), (1, low, 1)), room.at(0, RIDGE, z), room.at(0, 0.5, z), box=False
    )  # fmt: skip
    solid.face(((-half, 0, z), (half, 0, z), (half, SHELL.high, z), (0, RIDGE, z), (-half, SHELL.high, z)), sky)
    light = room.world.light
    # The yard beyond the door.
    solid.flat(-half, half, z, z + 30, light.between("#b8a468", 0.8, 10))
    hill: list[Spot] = [(-9, 0.0, z + 40), (-4, 3.0, z + 40), (2, 1.6, z + 40), (6, 3.4, z + 40), (9, 0.0, z + 40)]
    solid.face(hill, light.between(room.world.leaf("#7f9a58"), 0.7, 60))
    boards: dict[str, str] = {}
    x, number = -half, 0
    while x < half:
        wide = 0.27
        top = SHELL.high + (RIDGE - SHELL.high) * (1 - abs(x + wide / 2) / half)
        foot = DOOR_HIGH if abs(x + wide / 2) < DOOR else 0.0
        tone = room.tone(SHELL.wall, (0.28 if not room.dark else 0.14) + 0.05 * (number * 7 % 4))
        gap = 0.022 + 0.02 * (number * 5 % 3 == 0)
        corners: tuple[Spot, ...] = ((x + gap, foot, z), (x + wide, foot, z), (x + wide, top, z), (x + gap, top, z))
        boards[tone] = boards.get(tone, "") + solid.mark(corners)
        x, number = x + wide, number + 1
    solid.marks(boards)
    beam = room.tone("#4a321f", 0.25)
    solid.upright(-half, half, SHELL.high - 0.15, SHELL.high + 0.12, z, beam)
    solid.upright(-DOOR - 0.15, DOOR + 0.15, DOOR_HIGH, DOOR_HIGH + 0.2, z, beam)
    # Its leaves, folded back against the wall, and the loft's hatch over it.
    for side in (-1, 1):
        a, b = side * (DOOR + 0.08), side * (DOOR + 1.45)
        solid.upright(min(a, b), max(a, b), 0.05, DOOR_HIGH, z - 0.05, room.tone("#7a3a2a", 0.4))
        pale = room.tone("#d8c8a8", 0.45)
        solid.bar([(a, 0.1, z), (b, 1.6, z), (a, 3.2, z)], pale, 0.1)
        solid.bar([(a, 1.65, z), (b, 1.65, z)], pale, 0.1)
    solid.upright(-0.6, 0.6, 4.9, 6.0, z, sky)
    solid.bar([(-0.6, 4.9, z), (0.6, 4.9, z), (0.6, 6.0, z), (-0.6, 6.0, z), (-0.6, 4.9, z)], beam, 0.12)
    glow = mix(low, "#fff0c8", 0.4)
    solid.drawing.glow(room.at(0, 1.8, z), 5.5 * room.world.lens.scale(z), glow, 0.55 if not room.dark else 0.2)
    return Layer("back wall", [solid.drawing], z)


def _side(room: Room, side: int) -> Layer:
    """Boards that stand on end, with the light of that side between them."""
    solid, x, far, world = Solid(room.world.lens), side * SHELL.half, room.back, room.world
    lit = (side < 0) == world.light.from_left
    high, low = _outside(room)
    slit = mix(high, low, 0.5)
    solid.along(x, 0, SHELL.high + 0.05, 0.4, far, slit if lit else mix(slit, room.tone(SHELL.wall, 0.1), 0.6))
    boards: dict[str, str] = {}
    z, number = 0.4, 0
    while z < far:
        wide = 0.32
        share = ((0.3 if lit else 0.18) if not room.dark else 0.08) + 0.05 * (number * 5 % 4) + 0.012 * z
        tone = room.tone(SHELL.wall, share)
        gap = 0.025 + 0.025 * (number % 3 == 0)
        corners: tuple[Spot, ...] = ((x, 0, z + gap), (x, 0, z + wide), (x, 4.25, z + wide), (x, 4.25, z + gap))
        boards[tone] = boards.get(tone, "") + solid.mark(corners)
        z, number = z + wide, number + 1
    solid.marks(boards)
    for y in (0.1, 1.9, 3.6):
        solid.along(x * 0.995, y, y + 0.2, 0.4, far, room.tone("#4a321f", 0.3))
    return Layer(f"wall {side}", [solid.drawing], SHELL.half, "left" if side < 0 else "right", focus=far)


def _roof(room: Room) -> Layer:
    """Both slopes from below, with their rafters and a few holes that let the sky in."""
    solid, half, far, world = Solid(room.world.lens), SHELL.half, room.back, room.world
    for side in (-1, 1):
        near = room.tone("#5c4028", 0.1)
        deep = room.tone("#6f4f32", 0.3)
        eave, ridge = (side * half, SHELL.high), (0.0, RIDGE)
        fill = solid.drawing.linear(((0, near, 1), (1, deep, 1)), (0, 0), room.at(0, 5, far), box=False)
        solid.face(((*eave, 0.4), (*ridge, 0.4), (*ridge, far), (*eave, far)), fill)
        for k in range(12):
            v = k / 12
            x, y = side * half * (1 - v), SHELL.high + (RIDGE - SHELL.high) * v
            solid.bar([(x, y, 1.6), (x, y, far)], room.tone("#33221a", 0.15), 0.03, 0.6)
        z = 1.0
        while z < far:
            solid.bar([(*eave, z), (*ridge, z)], room.tone("#4a321f", 0.2 + 0.02 * z), 0.14)
            z += 0.9
    for _ in range(14):
        v, z = world.rng.random(), world.rng.uniform(3.0, far)
        x = (1 - v) * half * world.rng.choice((-1, 1))
        at = room.at(x, SHELL.high + (RIDGE - SHELL.high) * v, z)
        solid.drawing.add(circle(*at, 0.035 * world.lens.scale(z), _outside(room)[0], 0.9))
    return Layer("ceiling", [solid.drawing], 5.6, "ceiling", focus=far)


def _floor(room: Room) -> Layer:
    """Trodden earth under straw; the light of the door lies on it, and of every gap in the wall."""
    solid, half, far, world = Solid(room.world.lens), SHELL.half, room.back, room.world
    lit, dim = room.tone(SHELL.floor, 0.75 if not room.dark else 0.4), room.tone(SHELL.floor, 0.22)
    fill = solid.drawing.linear(
        ((0, lit, 1), (0.4, mix(lit, dim, 0.5), 1), (1, dim, 1)), room.at(0, 0, far), (0, FRAME * 1.1), box=False
    )  # fmt: skip
    solid.flat(-half, half, 0.4, far, fill)
    pale = "#fff0c4" if not room.dark else "#8aa4d8"
    way = 1 if world.light.from_left else -1
    fall = solid.drawing.linear(
        ((0, pale, 0.45), (0.35, pale, 0.14), (1, pale, 0.0)), room.at(0, 0, far), (0, FRAME), box=False
    )  # fmt: skip
    solid.face(((-DOOR, 0, far), (DOOR, 0, far), (DOOR + way * 1.6, 0, 1.2), (-DOOR + way * 1.6, 0, 1.2)), fall)
    z = 1.0
    while z < far:
        x = -way * half
        solid.face(((x, 0, z), (x, 0, z + 0.09), (x + way * 5.0, 0, z - 0.8), (x + way * 5.0, 0, z - 0.98)), pale, 0.14)
        z += 0.64
    straws: dict[str, str] = {}
    for _ in range(320):
        z = 1.0 + (far - 1.0) * world.rng.random() ** 1.8
        x, a, b = world.rng.uniform(-half, half), world.rng.uniform(-0.14, 0.14), world.rng.uniform(-0.1, 0.1)
        tone = room.tone(world.rng.choice(STRAW), world.rng.uniform(0.4, 0.95))
        corners: tuple[Spot, ...] = ((x, 0, z), (x + a, 0, z + b), (x + a + 0.015, 0, z + b), (x + 0.015, 0, z - 0.01))
        straws[tone] = straws.get(tone, "") + solid.mark(corners)
    solid.marks(straws, 0.8)
    return Layer("floor", [solid.drawing], world.lens.distance, "ground", focus=world.lens.distance * 1.5)


def _frame(room: Room, z: float) -> Layer:
    """One bent of the barn: two posts, the beam they carry, braces, and the rafters over it."""
    solid, half = Solid(room.world.lens), SHELL.half
    share = (0.18 + 0.3 * (z - room.world.lens.distance) / 9) * (0.8 if room.dark else 1.0)
    tone, edge = room.tone("#6a4a2e", share), room.tone("#a87c4e", share + 0.15)
    way = -1 if room.world.light.from_left else 1
    for side in (-1, 1):
        x = side * 2.75
        solid.upright(x - 0.14, x + 0.14, 0, SHELL.high, z, tone)
        solid.upright(x + way * 0.14 - 0.025, x + way * 0.14 + 0.025, 0, SHELL.high, z, edge)
        solid.bar([(x, 3.0, z), (x - side * 1.1, SHELL.high, z)], tone, 0.18)
        solid.bar([(x, 3.0, z), (x + side * 1.1, SHELL.high, z)], tone, 0.18)
        solid.bar([(side * half, SHELL.high, z), (0, RIDGE, z)], tone, 0.22)
        solid.bar([(side * 1.6, SHELL.high, z), (side * 1.6, RIDGE - 1.2, z)], tone, 0.16)
    solid.upright(-half, half, SHELL.high - 0.14, SHELL.high + 0.16, z, tone)
    solid.upright(-half, half, SHELL.high - 0.14, SHELL.high - 0.1, z, edge)
    solid.upright(-1.9, 1.9, RIDGE - 1.5, RIDGE - 1.28, z, tone)
    return Layer("timber", [solid.drawing], z)


def _hay(room: Room) -> list[Layer]:
    """Bales heaped at both walls, a fork that leans there, and the lantern by which one works at night."""
    lens, layers, d = room.world.lens, list[Layer](), room.world.lens.distance
    heaps = ((-3.9, d * 1.5 + 2.0, (3, 2, 1)), (3.8, d * 1.35 + 1.2, (2, 2)), (-4.0, d * 1.1 + 0.4, (1, 1)))
    heaps += ((3.3, d * 1.6 + 4.4, (3, 3, 2)),)
    for x, z, piled in sorted(heaps, key=lambda each: -each[1]):
        solid = Solid(lens)
        for row, count in enumerate(piled):
            for k in range(count):
                left = x - count * 0.52 + k * 1.04
                if not room.world.close and abs(left + 0.5) < 1.3:
                    continue
                _bale(room, solid, (left, row * 0.5), z + 0.1 * row)
        (px, py), scale = lens.at(x, 0, z), lens.scale(z)
        box = (px - 2.4 * scale, py - 2.3 * scale, 4.8 * scale, 2.5 * scale)
        layers.append(Layer("hay", [solid.drawing], z, box=box))
    solid, z = Solid(lens), d * 1.2 + 0.8
    wood, steel = room.tone("#b08850", 0.6), room.tone("#8a9098", 0.6)
    x = 2.62
    solid.bar([(x, 0.45, z), (x + 0.25, 1.75, z)], wood, 0.045)
    for u in (-0.12, 0.0, 0.12):
        solid.bar([(x + u, 0.45, z), (x + u - 0.05, 0.02, z)], steel, 0.025)
    if room.dark:
        at = lens.at(-2.7, 2.35, z)
        solid.drawing.glow(at, 3.0 * lens.scale(z), "#ffb85a", 0.75)
        solid.drawing.add(circle(*at, 0.1 * lens.scale(z), "#ffe8b0"))
        solid.bar([(-2.7, 2.5, z), (-2.7, 2.75, z)], room.tone("#2a2420", 0.3), 0.04)
        solid.upright(-2.8, -2.6, 2.12, 2.22, z, room.tone("#2a2420", 0.3))
    layers.append(Layer("fork", [solid.drawing], z))
    return layers


def _bale(room: Room, solid: Solid, at: tuple[float, float], z: float) -> None:
    (x, y), rng = at, room.world.rng
    share = 0.55 if not room.dark else 0.35
    tones = room.tone("#c8a24c", share), room.tone("#9a7834", share * 0.7), room.tone("#ecd488", share + 0.25)
    solid.block((x, x + 1.0), (y, y + 0.48), (z, z + 0.5), tones)
    stalks: dict[str, str] = {}
    for _ in range(26):
        u, v = x + rng.uniform(0.02, 0.9), y + rng.uniform(0.03, 0.46)
        long = rng.uniform(0.05, 0.16)
        tone = room.tone(rng.choice(STRAW), share + rng.uniform(-0.2, 0.3))
        stalks[tone] = stalks.get(tone, "") + solid.mark(((u, v, z), (u + long, v + 0.02, z), (u + long, v + 0.035, z)))
    solid.marks(stalks, 0.8)
    for u in (0.28, 0.72):
        solid.bar([(x + u, y, z), (x + u, y + 0.48, z)], room.tone("#5c4028", 0.4), 0.018, 0.8)


def _bulbs(room: Room) -> list[Layer]:
    """Strings of lights from post to post, for a feast."""
    solid, lens, z = Solid(room.world.lens), room.world.lens, room.world.lens.distance * 1.12 + 0.7
    for away in (z + 4.0, z + 2.0, z):
        for left, right in ((-2.75, 0.0), (0.0, 2.75), (-4.5, -2.75), (2.75, 4.5)):
            points = [
                (left + (right - left) * t / 10, 3.9 - 0.9 * (t / 10) * (1 - t / 10) * 4 * 0.5, away) for t in range(11)
            ]
            solid.bar([(x, y, w) for x, y, w in points], room.tone("#2a2420", 0.3), 0.015, 0.8)
            for point in points:
                at, size = lens.at(*point), lens.scale(away)
                solid.drawing.glow(at, 0.28 * size, "#ffd27a", 0.8)
                solid.drawing.add(circle(*at, max(1.6, 0.035 * size), "#fff2cc"))
    return [Layer("string lights", [solid.drawing], z, bloom=0.4, motion=Motion(flicker=0.05))]


def _air(room: Room) -> Layer:
    """Shafts that fall from the gaps of one wall through the dust; by lamplight only the dust."""
    solid, world, lens = Solid(room.world.lens), room.world, room.world.lens
    way, rng = (1 if world.light.from_left else -1), world.rng
    tone = mix(world.light.key, "#fff0c8", 0.6) if not room.dark else "#8aa4e0"
    for k in range(7):
        z = lens.distance * 0.9 + 1.15 * k
        a, b = room.at(-way * SHELL.half, 3.8 - 0.1 * k, z + 1.2), room.at(way * 1.2, 0.0, z)
        wide = rng.uniform(0.08, 0.26) * lens.scale(z)
        strength = (0.2 if not room.dark else 0.09) * rng.uniform(0.5, 1.0)
        fill = solid.drawing.linear(((0, tone, strength), (0.7, tone, strength * 0.5), (1, tone, 0.0)), a, b, box=False)
        shaft = [(a[0], a[1] - wide), (a[0], a[1] + wide), (b[0] - way * wide, b[1]), (b[0] + way * wide * 3, b[1])]
        solid.drawing.add(f'<path d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in shaft)}Z" fill="{fill}"/>')
    for _ in range(60):
        at = rng.uniform(0, 1) * lens.width, rng.uniform(0.1, 0.9) * FRAME
        solid.drawing.add(circle(*at, rng.uniform(0.8, 2.2), mix(tone, "#ffffff", 0.4), rng.uniform(0.15, 0.5)))
    return Layer("dust", [solid.drawing], lens.distance * 1.05, soft=2.0, motion=Motion(drift=(0.03, 7.0), flicker=0.1))
