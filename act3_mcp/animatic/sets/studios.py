"""A dancer's studio: a wall of mirrors with its barre, a sprung floor, and tall windows along one side."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.room import SHELLS, Room
from act3_mcp.animatic.sets.solid import Solid
from act3_mcp.animatic.svg import polygon
from act3_mcp.animatic.world import Setting, World

BAY = 2.1
"""Metres from one window to the next."""


def build(world: World) -> Setting:
    room = Room(world, "dance studio", SHELLS["dance studio"], world.lens.distance + 4.4)
    setting = Setting(backdrop=[_mirrors(room), _wall(room, -1), _wall(room, 1), _ceiling(room), _floor(room)])
    setting.among += [_barre(room), _light(room)]
    setting.furnished = ("mirror", "window", "barre", "piano")
    return setting


def _side(room: Room) -> int:
    """On which hand the windows are."""
    return -1 if room.world.light.from_left else 1


def _pane(room: Room) -> str:
    light = room.world.light
    return mix(light.sky[2], "#fffaf0", 0.7) if not light.is_dark else mix(light.sky[1], "#3a4a80", 0.4)


def _mirrors(room: Room) -> Layer:
    """The far wall as glass: in it the room goes on, with its floor, its windows and its lamps once more."""
    solid, z, shell = Solid(room.world.lens), room.back, room.shell
    half, high, deep = shell.half, shell.high, room.back + 9.0
    solid.upright(-half, half, 0, high, z, room.tone(shell.wall, 0.5))
    solid.drawing.add(_clip(room))
    tint = "#cfdfe6"
    floor = mix(room.tone(shell.floor, 0.55), room.tone(tint, 0.6), 0.3)
    solid.upright(-half, half, 0, high, z, room.tone(mix(shell.wall, tint, 0.5), 0.55))
    solid.flat(-half, half, z, deep, floor)
    solid.flat(-half, half, z, deep, room.tone(mix("#f0eee8", tint, 0.5), 0.45), y=high)
    solid.upright(-half, half, 0, high, deep, room.tone(mix(shell.wall, tint, 0.4), 0.35))
    solid.upright(-1.0, 1.0, 0, 2.3, deep, room.tone("#6a5a4c", 0.4))
    x = _side(room) * half
    solid.along(-x, 0, high, z, deep, room.tone(mix(shell.wall, tint, 0.4), 0.5))
    solid.along(x, 0, high, z, deep, room.tone(mix(shell.wall, tint, 0.4), 0.3))
    for k in range(4):
        at = z + 0.7 + BAY * k
        solid.along(x, 0.7, high - 0.4, at, at + 1.4, _pane(room), 0.85)
        solid.flat(-0.3, 0.3, at, at + 1.2, "#f6fbff", y=high - 0.02)
    solid.drawing.add("</g>")
    seam = room.tone("#8a9aa4", 0.6)
    k = -half
    while k <= half:
        solid.bar([(k, 0.12, z), (k, 2.75, z)], seam, 0.02)
        k += half / 3
    solid.bar([(-half, 2.75, z), (half, 2.75, z)], room.tone("#b8a890", 0.6), 0.06)
    solid.bar([(-half, 0.08, z), (half, 0.08, z)], room.tone("#b8a890", 0.5), 0.12)
    # A shine that lies across the glass says that it is one.
    for a, wide in ((-2.2, 0.5), (-1.4, 0.18), (1.6, 0.6)):
        solid.face(((a, 0.12, z), (a + wide, 0.12, z), (a + wide + 1.1, 2.75, z), (a + 1.1, 2.75, z)), "#ffffff", 0.12)
    return Layer("back wall", [solid.drawing], z)


def _clip(room: Room) -> str:
    half, z = room.shell.half, room.back
    glass = polygon([room.at(x, y, z) for x, y in ((-half, 0.12), (half, 0.12), (half, 2.75), (-half, 2.75))], "#000")
    return f'<clipPath id="mirrors">{glass}</clipPath><g clip-path="url(#mirrors)">'


def _wall(room: Room, side: int) -> Layer:
    solid, x, far, shell = Solid(room.world.lens), side * room.shell.half, room.back, room.shell
    windows = side == _side(room)
    share = 0.4 if windows else 0.75
    far_tone, near_tone = room.tone(shell.wall, share if not room.dark else 0.3), room.tone(shell.wall, share * 0.4)
    fill = solid.drawing.linear(
        ((0, far_tone, 1), (1, near_tone, 1)),
        room.at(x, 1, far), (room.world.lens.width * (0.5 + 0.8 * side), 0), box=False,
    )  # fmt: skip
    solid.along(x, 0, shell.high, 0.4, far, fill)
    solid.along(x, 0, 0.14, 0.4, far, room.tone("#e8e2d6", share * 0.8))
    if windows:
        frame, pane = room.tone("#f0ece4", 0.7), _pane(room)
        z = far - 1.9
        while z > 0.8:
            solid.along(x, 0.6, shell.high - 0.3, z - 0.1, z + 1.5, frame)
            solid.along(x, 0.7, shell.high - 0.4, z, z + 1.4, pane)
            for y in (1.4, 2.1, 2.8):
                solid.along(x, y - 0.025, y + 0.025, z, z + 1.4, frame)
            solid.along(x, 0.7, shell.high - 0.4, z + 0.68, z + 0.73, frame)
            solid.drawing.glow(room.at(x, 2.0, z + 0.7), 2.4 * room.world.lens.scale(z + 0.7), pane, 0.3)
            z -= BAY
    else:
        for y in (0.9, 1.1):
            solid.along(x * 0.97, y - 0.03, y + 0.03, 0.8, far, room.tone("#b88a58", 0.8))
    return Layer(f"wall {side}", [solid.drawing], shell.half, "left" if side < 0 else "right", focus=far)


def _ceiling(room: Room) -> Layer:
    solid, half, high, far = Solid(room.world.lens), room.shell.half, room.shell.high, room.back
    solid.flat(-half, half, 0.4, far, room.tone("#efece4", 0.5 if not room.dark else 0.25), y=high)
    z = far - 1.4
    while z > 1.0:
        for x in (-1.8, 1.8):
            solid.flat(
                x - 0.12, x + 0.12, z, z + 1.1, "#fbfdff" if room.dark else room.tone("#ffffff", 1.0), y=high - 0.03
            )
        z -= 2.0
    return Layer("ceiling", [solid.drawing], high, "ceiling", focus=far)


def _floor(room: Room) -> Layer:
    """Pale boards, polished: the mirrors and the windows lie in them."""
    solid, half, far, shell = Solid(room.world.lens), room.shell.half, room.back, room.shell
    lit, dim = room.tone(shell.floor, 0.9 if not room.dark else 0.6), room.tone(shell.floor, 0.35)
    fill = solid.drawing.linear(
        ((0, mix(lit, "#ffffff", 0.12), 1), (0.4, lit, 1), (1, dim, 1)),
        room.at(0, 0, far), (0, FRAME * 1.15), box=False,
    )  # fmt: skip
    solid.flat(-half, half, 0.4, far, fill)
    seam = room.tone("#8a6238", 0.4)
    for k in range(int(2 * half / 0.22) + 1):
        solid.bar([(-half + 0.22 * k, 0, 0.6), (-half + 0.22 * k, 0, far)], seam, 0.006, 0.5)
    way, pane = -_side(room), _pane(room)
    z = far - 1.9
    while z > 0.2:
        x = -way * half
        slant = ((x + way * 0.5, z + 0.1), (x + way * 0.5, z + 1.4), (x + way * 5.2, z + 0.3), (x + way * 5.2, z - 1.0))
        solid.face([(u, 0.0, max(v, 0.5)) for u, v in slant], pane, 0.3 if not room.world.light.is_dark else 0.1)
        z -= BAY
    return Layer("floor", [solid.drawing], room.world.lens.distance, "ground", focus=room.world.lens.distance * 1.5)


def _barre(room: Room) -> Layer:
    """Two rails of wood on brackets before the glass."""
    solid, half, z = Solid(room.world.lens), room.shell.half, room.back - 0.25
    wood, steel = room.tone("#c8965c", 0.85), room.tone("#9aa4aa", 0.7)
    for k in range(7):
        x = -half + 0.3 + k * (2 * half - 0.6) / 6
        solid.bar([(x, 0, z), (x, 1.12, z)], steel, 0.045)
    for y in (0.82, 1.12):
        solid.bar([(-half, y, z), (half, y, z)], wood, 0.075)
        solid.bar([(-half, y + 0.015, z), (half, y + 0.015, z)], mix(wood, "#ffffff", 0.35), 0.015)
    return Layer("barre", [solid.drawing], z)


def _light(room: Room) -> Layer:
    """Broad light from the windows across the air of the room."""
    solid, lens, way = Solid(room.world.lens), room.world.lens, -_side(room)
    tone, strength = mix(room.world.light.key, "#fff6e0", 0.5), 0.22 if not room.dark else 0.06
    a, b = room.at(-way * room.shell.half, 2.6, room.back - 2), room.at(way * 2.4, 0, lens.distance)
    fill = solid.drawing.linear(((0, tone, strength), (1, tone, 0.0)), a, b, box=False)
    wide = 1.2 * lens.scale(room.back)
    solid.drawing.add(
        polygon([(a[0], a[1] - wide), (a[0], a[1] + wide), (b[0], b[1] + wide), (b[0], b[1] - wide)], fill)
    )
    return Layer("daylight", [solid.drawing], lens.distance * 1.02, soft=6.0, motion=Motion(drift=(0.02, 6.0)))
