"""Below the houses: a basement with its pipes, bare bulb and stairs; a garage where cars stand between pillars."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.room import SHELLS, Room
from act3_mcp.animatic.sets.solid import Solid, Spot
from act3_mcp.animatic.svg import circle, cushion, ellipse, line, path, words
from act3_mcp.animatic.world import Setting, World

PAINTS = ("#a83a34", "#3a5a8a", "#d8d8d4", "#2c3036", "#6f7a80", "#c8a03a")


def _shell(room: Room, *, share: float) -> tuple[Solid, float, float, float]:
    """Back wall, floor, ceiling and sides in one drawing, darker towards us, for what hangs on them to be added."""
    solid, shell, far = Solid(room.world.lens), room.shell, room.back
    half, high = shell.half, shell.high

    def fading(material: str, bright: float, away: Spot) -> str:
        near, deep = room.tone(material, bright * 0.3), room.tone(material, bright)
        to = (room.world.lens.width / 2, FRAME * 1.2) if away[1] == 0 else (room.world.lens.width / 2, -200.0)
        return solid.drawing.linear(((0, deep, 1), (1, near, 1)), room.at(*away), to, box=False)

    wall = room.tone(shell.wall, share)
    edge = room.tone(shell.wall, share * 0.45)
    solid.flat(-half, half, 0.4, far, fading(shell.floor, share * 1.2, (0.0, 0.0, far)))
    solid.flat(-half, half, 0.4, far, fading(shell.trim, share * 0.7, (0.0, high, far)), y=high)
    fill = solid.drawing.linear(((0, edge, 1), (0.5, wall, 1), (1, edge, 1)), (0, 0), (1, 0))
    solid.upright(-half, half, 0, high, far, fill)
    for side in (-1, 1):
        dim = share * (0.8 if (side < 0) != room.world.light.from_left else 0.5)
        a, b = room.at(side * half, 1, far), (room.world.lens.width * (0.5 + 0.8 * side), 0.0)
        tones = ((0, room.tone(shell.wall, dim), 1), (1, room.tone(shell.wall, dim * 0.25), 1))
        solid.along(side * half, 0, high, 0.4, far, solid.drawing.linear(tones, a, b, box=False))
    return solid, half, high, far


def basement(world: World) -> Setting:
    shell = SHELLS["basement"]
    room = Room(world, "basement", shell, world.lens.distance + 4.2)
    solid, _, high, far = _shell(room, share=0.45 if not room.dark else 0.34)
    _bricks(room, solid)
    # A window at the height of the street, barred, and the light that falls from it.
    light = world.light
    pane = mix(light.sky[3], "#ffffff", 0.35) if not light.is_dark else mix(light.sky[2], "#5a78b8", 0.4)
    solid.upright(1.5, 2.7, high - 0.72, high - 0.22, far, room.tone("#3a3430", 0.3))
    solid.upright(1.56, 2.64, high - 0.66, high - 0.28, far, pane)
    for k in range(1, 5):
        solid.bar(
            [(1.56 + 0.216 * k, high - 0.66, far), (1.56 + 0.216 * k, high - 0.28, far)],
            room.tone("#1c1a1a", 0.2),
            0.03,
        )
    solid.drawing.glow(room.at(2.1, high - 0.47, far), 1.6 * world.lens.scale(far), pane, 0.45)
    _boiler(room, solid, far - 0.05)
    _shelf(room, solid, far - 0.05)
    _joists(room, solid)
    setting = Setting(backdrop=[Layer("back wall", [solid.drawing], far)], seat=0.46)
    setting.among += [_stairs(room), _pipes(room), _bulb(room)]
    setting.furnished = ("stairs", "staircase", "lamp", "light bulb", "window", "door", "shelf")
    return setting


def _bricks(room: Room, solid: Solid) -> None:
    """Courses on the back wall and the sides, and plaster that has come off between them."""
    half, high, far = room.shell.half, room.shell.high, room.back
    seam, rng = room.tone("#3a302a", 0.2), room.world.rng
    worn: dict[str, str] = {}
    for row in range(int(high / 0.16)):
        y = 0.16 * row
        solid.bar([(-half, y, far), (half, y, far)], seam, 0.012, 0.7)
        for side in (-1, 1):
            solid.bar([(side * half, y, 1.2), (side * half, y, far)], seam, 0.012, 0.4)
        for k in range(int(2 * half / 0.34)):
            x = -half + 0.34 * k + 0.17 * (row % 2)
            solid.bar([(x, y, far), (x, y + 0.16, far)], seam, 0.012, 0.6)
            if rng.random() < 0.13:
                tone = room.tone(rng.choice(("#a8684c", "#7a5444", "#b88a6a")), 0.5 if not room.dark else 0.35)
                corners: tuple[Spot, ...] = (
                    (x, y, far),
                    (x + 0.33, y, far),
                    (x + 0.33, y + 0.15, far),
                    (x, y + 0.15, far),
                )
                worn[tone] = worn.get(tone, "") + solid.mark(corners)
    solid.marks(worn, 0.6)


def _boiler(room: Room, solid: Solid, z: float) -> None:
    """An old boiler with its gauge and the fire behind its door."""
    steel, dark = room.tone("#7a8488", 0.6), room.tone("#3f464c", 0.3)
    scale = room.world.lens.scale(z)
    x, y = room.at(-0.85, 1.65, z)
    body = solid.drawing.linear(((0, dark, 1), (0.35, steel, 1), (1, dark, 1)), (0, 0), (1, 0))
    solid.drawing.add(cushion((x, y, 0.85 * scale, 1.65 * scale), 0.16 * scale, body))
    for v in (0.35, 1.35):
        solid.bar([(-0.85, v, z), (0.0, v, z)], dark, 0.04)
    fire = room.at(-0.42, 0.6, z)
    solid.drawing.add(cushion((fire[0] - 0.2 * scale, fire[1] - 0.14 * scale, 0.4 * scale, 0.28 * scale), 4, "#2a1a14"))
    solid.drawing.add(
        cushion((fire[0] - 0.15 * scale, fire[1] - 0.06 * scale, 0.3 * scale, 0.12 * scale), 3, "#ff8a3a")
    )
    solid.drawing.glow(fire, 0.9 * scale, "#ff8a3a", 0.4)
    solid.drawing.add(circle(*room.at(-0.42, 1.15, z), 0.1 * scale, room.tone("#e8e4d8", 0.8)))
    solid.bar([(-0.42, 1.15, z), (-0.37, 1.2, z)], "#a8302a", 0.015)
    solid.bar([(-0.42, 1.65, z), (-0.42, room.shell.high, z)], steel, 0.16)


def _shelf(room: Room, solid: Solid, z: float) -> None:
    """Shelves of jars, boxes and paint."""
    wood, rng = room.tone("#7a5a3c", 0.45), room.world.rng
    for x in (0.55, 2.6):
        solid.bar([(x, 0, z), (x, 1.75, z)], wood, 0.06)
    for v in (0.3, 0.8, 1.3, 1.75):
        solid.bar([(0.5, v, z), (2.65, v, z)], wood, 0.05)
        x = 0.62
        while x < 2.45 and v < 1.7:
            wide, tall = rng.uniform(0.13, 0.3), rng.uniform(0.16, 0.36)
            tone = rng.choice(("#b8945c", "#8a6a44", "#7f9a94", "#c8c0b0", "#a8483a", "#5a6a7a"))
            solid.upright(x, x + wide, v + 0.03, v + tall, z, room.tone(tone, 0.5))
            x += wide + rng.uniform(0.02, 0.08)


def _joists(room: Room, solid: Solid) -> None:
    """The beams of the floor above, one behind the other."""
    half, high, far = room.shell.half, room.shell.high, room.back
    z = far - 0.3
    while z > 1.0:
        share = 0.25 + 0.25 * (z / far) * (0.6 if room.dark else 1)
        solid.flat(-half, half, z, z + 0.12, room.tone("#3a2c22", share * 0.6), y=high - 0.2)
        solid.upright(-half, half, high - 0.2, high, z, room.tone("#5c4634", share))
        z -= 0.75


def _stairs(room: Room) -> Layer:
    """Wooden stairs that come down along the left wall, towards us, with the light of the house at their top."""
    solid, half, high = Solid(room.world.lens), room.shell.half, room.shell.high
    steps, inner, outer = 12, -half + 1.15, -half + 0.08
    top, foot = room.back - 0.1, room.world.lens.distance + 0.75
    tread, riser = room.tone("#a07a50", 0.6), room.tone("#5c422c", 0.35)
    warm = "#ffd9a0"
    solid.upright(outer, inner, high - 0.35, high, top, warm)
    solid.drawing.glow(room.at((inner + outer) / 2, high - 0.2, top), 1.7 * room.world.lens.scale(top), warm, 0.6)
    for k in range(steps, 0, -1):
        y, z = high * k / (steps + 1), foot + (top - foot) * k / (steps + 1)
        deep = (top - foot) / (steps + 1)
        solid.upright(outer, inner, y - high / (steps + 1), y, z, riser)
        if y < room.world.lens.height:
            solid.flat(outer, inner, z, z + deep, tread, y=y)
        solid.upright(outer, inner, y - 0.05, y, z, tread)
    string: list[Spot] = [(inner, 0, foot), (inner, high, top), (inner, high - 0.3, top), (inner, 0, foot + 0.9)]
    solid.face(string, room.tone("#7a5838", 0.5))
    rail = room.tone("#8a6440", 0.6)
    for k in range(0, steps + 1, 3):
        y, z = high * k / (steps + 1), foot + (top - foot) * k / (steps + 1)
        solid.bar([(inner, y, z), (inner, y + 0.9, z)], rail, 0.05)
    solid.bar([(inner, 0.9, foot), (inner, high + 0.55, foot + (top - foot) * 0.88)], rail, 0.07)
    return Layer("stairs", [solid.drawing], (foot + top) / 2 if not room.world.close else top)


def _pipes(room: Room) -> Layer:
    """Pipes under the ceiling: one from wall to wall, two that lead away from us, with their joints and a valve."""
    solid, half, high, d = Solid(room.world.lens), room.shell.half, room.shell.high, room.world.lens.distance
    for x, y, wide, tone in ((1.9, high - 0.32, 0.16, "#a8683c"), (2.25, high - 0.42, 0.11, "#8f979c")):
        lit, dark = room.tone(tone, 0.7), room.tone(tone, 0.2)
        solid.flat(x - wide / 2, x + wide / 2, 1.2, room.back, dark, y=y - wide / 2)
        solid.along(x - wide / 2, y - wide / 2, y + wide / 2, 1.2, room.back, lit)
        for k in range(4):
            z = d * 0.9 + 0.8 + 1.2 * k
            solid.upright(x - wide * 0.75, x + wide * 0.75, y - wide * 0.75, y + wide * 0.75, z, room.tone(tone, 0.5))
    z = d + 2.6
    solid.upright(-half, half, high - 0.62, high - 0.48, z, room.tone("#7a8286", 0.35))
    solid.upright(-half, half, high - 0.53, high - 0.5, z, room.tone("#c8d0d4", 0.6))
    for x in (-1.4, 0.2, 1.6):
        solid.upright(x - 0.06, x + 0.06, high - 0.66, high - 0.44, z, room.tone("#5c6468", 0.5))
    scale, at = room.world.lens.scale(z), room.at(1.1, high - 0.8, z)
    solid.drawing.add(
        circle(*at, 0.13 * scale, room.tone("#b8382c", 0.8)), circle(*at, 0.08 * scale, room.tone("#5a1c18", 0.3))
    )
    solid.bar([(1.1, high - 0.8, z), (1.1, high - 0.55, z)], room.tone("#7a8286", 0.5), 0.05)
    return Layer("pipes", [solid.drawing], z)


def _bulb(room: Room) -> Layer:
    """A bare bulb on its wire, which is what one sees by."""
    solid, lens = Solid(room.world.lens), room.world.lens
    z = lens.distance + 1.1
    x, y = room.at(0.45, 2.0, z)
    # On the closer sizes it would hang above the frame.
    y = max(y, 70.0)
    scale = lens.scale(z)
    wire = room.tone("#1c1816", 0.2)
    solid.drawing.add(line([(x, -400), (x, y - 0.09 * scale)], wire, 0.02 * scale))
    solid.drawing.glow((x, y), 3.3 * scale, "#ffcf86", 0.5)
    solid.drawing.glow((x, y), 0.7 * scale, "#fff0c8", 0.9)
    solid.drawing.add(cushion((x - 0.03 * scale, y - 0.12 * scale, 0.06 * scale, 0.08 * scale), 2, wire))
    solid.drawing.add(circle(x, y, 0.06 * scale, "#fffbe8"))
    return Layer("bulb", [solid.drawing], z, bloom=0.4, foot=(x, -400.0), motion=Motion(sway=(0.5, 4.2), flicker=0.05))


def car_park(world: World) -> Setting:
    room = Room(world, "car park", SHELLS["car park"], world.lens.distance + 26.0)
    solid, half, _, far = _shell(room, share=0.62 if not room.dark else 0.5)
    chalk, yellow = room.tone("#f0efe8", 0.8), room.tone("#e8b83a", 0.85)
    for side in (-1, 1):
        z = 1.0
        while z < far:
            solid.flat(side * 3.2, side * half, z, z + 0.12, chalk, 0.8)
            z += 2.7
        solid.flat(side * 3.1, side * 3.25, 0.6, far, chalk, 0.7)
        solid.along(side * half, 0.0, 0.5, 0.6, far, room.tone("#c8a43a", 0.4), 0.6)
    _arrow(world, solid, chalk)
    # The way up, and what says so.
    glow = "#dfeaf0" if not world.light.is_dark else "#7a90b8"
    solid.upright(-2.6, 2.6, 0, 2.3, far, room.tone("#3c4248", 0.3))
    solid.face(((-2.4, 0, far), (2.4, 0, far), (1.8, 2.1, far), (-1.8, 2.1, far)), glow, 0.8)
    solid.drawing.glow(room.at(0, 1.2, far), 6 * world.lens.scale(far), glow, 0.5)
    _ceiling(room, solid)
    setting = Setting(
        backdrop=[Layer("back wall", [solid.drawing], far, focus=world.lens.distance * 2)], furnished=("pillar",)
    )
    first = world.lens.distance * 1.1 + 1.4
    for number in range(4, -1, -1):
        z = first + 5.4 * number
        if z > far - 0.5:
            continue
        for side in (-1, 1):
            setting.among += [_pillar(room, side, z, number, yellow)]
            if (number * 3 + side) % 4 and not world.shot.empty:
                setting.among += [_parked(room, side, z + 1.5, number)]
            if (number + side) % 3:
                setting.among += [_parked(room, side, z + 4.1, number + 7)]
    return setting


def _arrow(world: World, solid: Solid, chalk: str) -> None:
    z = world.lens.distance + 2.2
    solid.flat(-0.14, 0.14, z, z + 2.0, chalk, 0.85)
    solid.face(((-0.5, 0, z + 2.0), (0.5, 0, z + 2.0), (0, 0, z + 3.2)), chalk, 0.85)


def _ceiling(room: Room, solid: Solid) -> None:
    """Ducts, and strip lights one behind the other that lie again as a shine on the floor."""
    half, high, far = room.shell.half, room.shell.high, room.back
    for x, wide in ((-2.6, 0.5), (3.0, 0.3)):
        solid.flat(x - wide, x + wide, 1.0, far, room.tone("#8a9094", 0.2), y=high - 0.3)
        inner = x + wide if x < 0 else x - wide
        solid.along(inner, high - 0.3, high, 1.0, far, room.tone("#a8aeb2", 0.55))
    z = far - 2.0
    while z > 1.2:
        solid.upright(-half, half, high - 0.35, high, z + 1.2, room.tone("#8c8f92", 0.4 * (0.6 + 0.4 * z / far)))
        for x in (-1.1, 1.1):
            solid.flat(x - 0.07, x + 0.07, z, z + 1.3, "#f4fbff", y=high - 0.12)
            solid.drawing.glow(room.at(x, high - 0.12, z + 0.6), 1.3 * room.world.lens.scale(z), "#d8ecf4", 0.35)
            solid.drawing.glow(room.at(x, 0, z + 0.6), 1.6 * room.world.lens.scale(z), "#d8ecf4", 0.2, flat=0.25)
        z -= 3.2


def _pillar(room: Room, side: int, z: float, number: int, yellow: str) -> Layer:
    solid, x, high = Solid(room.world.lens), side * 3.6, room.shell.high
    front, flank = room.tone("#b4b6b6", 0.75), room.tone("#8a8c8e", 0.35)
    solid.block((x - 0.3, x + 0.3), (0, high), (z, z + 0.6), (front, flank, front))
    for k in range(4):
        solid.upright(
            x - 0.3, x + 0.3, 0.25 * k, 0.25 * k + 0.25, z, yellow if k % 2 == 0 else room.tone("#24262a", 0.4)
        )
    scale = room.world.lens.scale(z)
    px, py = room.at(x, 1.55, z)
    solid.upright(x - 0.3, x + 0.3, 1.4, 2.0, z, room.tone("#3a6ab0", 0.8))
    letter = f"{'ABCDE'[number % 5]}{1 if side < 0 else 2}"
    solid.drawing.add(words(px, py, 0.4 * scale, letter, room.tone("#f6f6f2", 0.95)))
    box = (px - 0.9 * scale, room.at(0, high, z)[1] - 4, 1.8 * scale, (high + 0.2) * scale + 8)
    return Layer("pillar", [solid.drawing], z, box=box)


def _parked(room: Room, side: int, z: float, number: int) -> Layer:
    """A car in its bay, its nose to the lane, so that from the lane its flank is towards us."""
    solid, paint = Solid(room.world.lens), PAINTS[number * 5 % 6]
    near, far = side * 3.9, side * (room.shell.half - 0.4)
    lit, mid, dark = (room.tone(paint, share) for share in (0.9, 0.6, 0.25))
    scale = room.world.lens.scale(z)

    def p(u: float, v: float) -> tuple[float, float]:
        """Along the car from its nose (0) to its tail (1), and metres up."""
        return room.at(near + (far - near) * u, v, z)

    a, b = p(0, 0), p(1, 0)
    solid.drawing.add(ellipse((a[0] + b[0]) / 2, a[1], abs(a[0] - b[0]) * 0.52, 0.1 * scale, "#08080c", 0.5))
    # The nose, which leads away from us, and then the flank.
    for low, high, tone in ((0.3, 0.75, mid),):
        solid.along(near, low, high, z, z + 1.7, tone)
    solid.face(
        (
            (near, 0.75, z),
            (near, 0.75, z + 1.7),
            (near + (far - near) * 0.3, 0.92, z + 1.7),
            (near + (far - near) * 0.3, 0.92, z),
        ),
        lit,
    )
    outline = [(0, 0.28), (0, 0.72), (0.27, 0.9), (0.4, 1.38), (0.75, 1.4), (0.93, 0.98), (1.0, 0.9), (1.0, 0.28)]
    d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (p(*each) for each in outline)) + "Z"
    solid.drawing.add(path(d, solid.drawing.linear(((0, lit, 1), (0.6, mid, 1), (1, dark, 1)))))
    glass = room.tone("#2c3a44", 0.7)
    panes = (
        [(0.33, 0.94), (0.43, 1.3), (0.56, 1.32), (0.56, 0.94)],
        [(0.59, 0.94), (0.59, 1.32), (0.73, 1.32), (0.85, 0.98)],
    )
    for pane in panes:
        d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (p(*each) for each in pane)) + "Z"
        solid.drawing.add(path(d, glass))
    for u in (0.18, 0.8):
        at = p(u, 0.32)
        solid.drawing.add(
            circle(*at, 0.32 * scale, room.tone("#16181c", 0.4)), circle(*at, 0.17 * scale, room.tone("#a8aeb4", 0.6))
        )
    solid.drawing.add(ellipse(*p(0.02, 0.64), 0.06 * scale, 0.08 * scale, "#fff6d8"))
    xs = sorted((a[0], b[0]))
    box = (xs[0] - 1.2 * scale, a[1] - 1.7 * scale, xs[1] - xs[0] + 2.4 * scale, 1.9 * scale)
    return Layer("car", [solid.drawing], z, box=box)
