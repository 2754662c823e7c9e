"""Two rooms of steel and light: a lift with its doors shut, and the studio that the news is read in."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.room import SHELLS, Room
from act3_mcp.animatic.sets.solid import Solid
from act3_mcp.animatic.svg import circle, curve, ellipse, path, polygon, words
from act3_mcp.animatic.world import Setting, World

LANDS = (
    ((-2.6, 1.5), (-1.9, 1.7), (-1.2, 1.3), (-1.5, 0.9), (-1.9, 0.6), (-2.3, 1.0)),
    ((-1.6, 0.5), (-1.1, 0.3), (-1.2, -0.2), (-1.5, -0.9), (-1.7, -0.1)),
    ((-0.3, 1.2), (0.4, 1.5), (0.5, 1.0), (-0.1, 0.8)),
    ((-0.3, 0.7), (0.5, 0.6), (0.7, 0.2), (0.3, -0.7), (0.0, -0.1), (-0.4, 0.3)),
    ((0.6, 1.5), (1.9, 1.7), (2.6, 1.3), (2.0, 0.7), (1.5, 0.3), (1.1, 0.6), (0.7, 0.9)),
    ((1.9, -0.3), (2.4, -0.2), (2.4, -0.7), (1.9, -0.6)),
)
"""The continents, as a newsroom draws them."""


def _shell(room: Room, solid: Solid, tones: tuple[str, str], *, share: float) -> None:
    """Sides, floor and ceiling towards the back wall, darker as they come to us."""
    half, high, far, width = room.shell.half, room.shell.high, room.back, room.world.lens.width
    wall, floor = tones
    ends = (room.at(0, 0, far), (0.0, FRAME * 1.1))
    stops = ((0, room.tone(floor, share), 1), (1, room.tone(floor, share * 0.3), 1))
    solid.flat(-half, half, 0.4, far, solid.drawing.linear(stops, *ends, box=False))
    solid.flat(-half, half, 0.4, far, room.tone(wall, share * 0.6), y=high)
    for side in (-1, 1):
        dim = share * (0.9 if (side < 0) != room.world.light.from_left else 0.6)
        stops = ((0, room.tone(wall, dim), 1), (1, room.tone(wall, dim * 0.35), 1))
        ends = (room.at(side * half, 1, far), (width * (0.5 + 0.7 * side), 0.0))
        solid.along(side * half, 0, high, 0.4, far, solid.drawing.linear(stops, *ends, box=False))


def lift(world: World) -> Setting:
    room = Room(world, "elevator", SHELLS["elevator"], world.lens.distance + 0.75)
    solid, z, half, high = Solid(world.lens), room.back, room.shell.half, room.shell.high
    steel, dark = "#b4bcc2", room.tone("#4a5056", 0.4)
    _shell(room, solid, (steel, "#5a5f66"), share=0.7)
    lit = room.tone(steel, 0.85)
    solid.upright(-half, half, 0, high, z, room.tone(steel, 0.55))
    # The two leaves of the door, brushed, and the line where they meet.
    for left, right in ((-0.62, -0.01), (0.01, 0.62)):
        stops = (
            (0, mix(lit, dark, 0.25), 1),
            (0.35, lit, 1),
            (0.6, mix(lit, "#ffffff", 0.3), 1),
            (1, mix(lit, dark, 0.3), 1),
        )
        solid.upright(left, right, 0, 2.1, z, solid.drawing.linear(stops, (0, 0), (1, 0.3)))
    solid.upright(-0.012, 0.012, 0, 2.1, z, dark)
    solid.bar([(-0.66, 0, z), (-0.66, 2.14, z), (0.66, 2.14, z), (0.66, 0, z)], mix(lit, dark, 0.55), 0.05)
    # Which floor it is at, over the door.
    solid.upright(-0.3, 0.3, 2.2, 2.4, z, "#14161a")
    scale = world.lens.scale(z)
    solid.drawing.add(words(*world.lens.at(0.05, 2.24, z), 0.16 * scale, "7", "#ff7a4a"))
    solid.face(((-0.16, 2.27, z), (-0.06, 2.27, z), (-0.11, 2.36, z)), "#ff7a4a")
    # Buttons in two rows on their plate, some of them lit.
    solid.upright(0.74, 1.0, 0.85, 1.72, z, room.tone("#d8dde0", 0.9))
    for row in range(6):
        for k in range(2):
            at = world.lens.at(0.82 + 0.1 * k, 0.95 + 0.12 * row, z)
            lamp = (row, k) in {(4, 1), (2, 0)}
            solid.drawing.add(circle(*at, 0.035 * scale, "#ffb04a" if lamp else room.tone("#8a9298", 0.7)))
            if lamp:
                solid.drawing.glow(at, 0.12 * scale, "#ffb04a", 0.7)
    for side in (-1, 1):
        x = side * half * 0.97
        solid.along(x, 0.88, 0.95, 0.6, z, room.tone("#e8ecee", 0.9))
        for seam in (0.35, 0.7):
            solid.along(side * half * 0.995, 0.1, high - 0.1, z * seam, z * seam + 0.02, dark, 0.6)
    # Light comes through the ceiling.
    for x in (-0.55, 0.55):
        solid.flat(x - 0.28, x + 0.28, 0.6, z - 0.12, "#fbfdff", y=high - 0.01)
        solid.drawing.glow(world.lens.at(x, high, z - 0.3), 1.3 * scale, "#f4faff", 0.45)
    solid.drawing.glow(world.lens.at(0, 1.2, z), 1.6 * scale, "#ffffff", 0.16)
    return Setting(backdrop=[Layer("back wall", [solid.drawing], z)], furnished=("door", "mirror", "elevator", "lift"))


def news_studio(world: World) -> Setting:
    room = Room(world, "news studio", SHELLS["news studio"], world.lens.distance + 3.4)
    solid, z, half, high = Solid(world.lens), room.back, room.shell.half, room.shell.high
    scale, blue = world.lens.scale(z), "#2f8cff"
    _shell(room, solid, ("#24345c", "#1a2440"), share=0.8)
    wall = solid.drawing.linear(((0, "#0e1c44", 1), (0.5, "#1c4a9c", 1), (1, "#0e1c44", 1)), (0, 0), (1, 0.4))
    solid.upright(-half, half, 0, high, z, wall)
    # The world behind whoever reads.
    for x in range(-12, 13):
        solid.bar([(x * 0.4, 0.5, z), (x * 0.4, 3.2, z)], "#6fb4ff", 0.008, 0.25)
    for y in range(8):
        solid.bar([(-half, 0.5 + 0.36 * y, z), (half, 0.5 + 0.36 * y, z)], "#6fb4ff", 0.008, 0.25)
    for land in LANDS:
        shape = [world.lens.at(u * 1.15, 1.75 + v * 0.72, z) for u, v in land]
        solid.drawing.add(path(curve(shape, tension=0.8), "#58a8ff", 0.55))
    for u, v in ((-1.9, 1.1), (0.1, 1.1), (1.6, 1.0), (0.3, 0.1), (-1.4, -0.2)):
        at = world.lens.at(u * 1.15, 1.75 + v * 0.72, z)
        solid.drawing.add(circle(*at, 0.035 * scale, "#ffffff"))
        solid.drawing.glow(at, 0.25 * scale, "#9fd0ff", 0.7)
    # Screens at both sides with what they show, the red band under them, and strips of light.
    for side in (-1, 1):
        left = side * 3.0 - 0.85
        solid.upright(left, left + 1.7, 1.25, 2.35, z - 0.05, "#0a1224")
        solid.upright(left + 0.05, left + 1.65, 1.3, 2.3, z - 0.05, "#2f5a8a" if side < 0 else "#7a3a3a")
        hills = [(left + 0.05 + 0.2 * k, 1.45 + 0.35 * abs(math.sin(k * 1.3 + side)), z - 0.05) for k in range(9)]
        solid.face(
            [(left + 0.05, 1.3, z - 0.05), *hills, (left + 1.65, 1.3, z - 0.05)], "#1c3050" if side < 0 else "#e0843a"
        )
        solid.upright(left + 0.05, left + 1.65, 1.3, 1.45, z - 0.05, "#d8342c")
        for y in (0.32, 3.3):
            solid.bar([(0.3 * side, y, z - 0.06), (side * half, y, z - 0.06)], "#8ad0ff", 0.05)
            solid.drawing.glow(world.lens.at(side * half * 0.5, y, z), 1.6 * scale, blue, 0.4, flat=0.25)
    solid.upright(-1.1, 1.1, 2.72, 3.16, z - 0.06, "#d8342c")
    solid.drawing.add(words(*world.lens.at(0, 2.83, z), 0.32 * scale, "NEWS", "#ffffff", tracking=0.2))
    # The floor throws it all back.
    solid.drawing.glow(world.lens.at(0, 0, z - 1.0), 3.4 * scale, blue, 0.35, flat=0.25)
    for x in (-2.4, 0.0, 2.4):
        solid.flat(x - 0.05, x + 0.05, 0.6, z, "#58a8ff", 0.3)
    setting = Setting(backdrop=[Layer("back wall", [solid.drawing], z)], seat=0.46)
    setting.among += [_lamps(room)]
    if not world.shot.figures:
        setting.among.append(_desk(world))
    if world.shot.size in {"EWS", "WS"}:
        setting.front = [_camera(world)]
    setting.furnished = ("screen", "television", "window", "lamp", "camera")
    return setting


def _desk(world: World) -> Layer:
    """The desk, bowed towards us and lit along its edge, while nobody sits at it."""
    solid, z = Solid(world.lens), world.lens.distance + 1.2
    for k in range(12):
        a, b = (-2.0 + 4.0 * j / 12 for j in (k, k + 1))
        za, zb = (z - 0.7 * (1 - (x / 2.0) ** 2) for x in (a, b))
        tone = mix("#16244a", "#3a6ab8", 1 - abs(a + b) / 4)
        solid.face(((a, 0, za), (b, 0, zb), (b, 0.92, zb), (a, 0.92, za)), tone)
        solid.face(((a, 0.86, za), (b, 0.86, zb), (b, 0.92, zb), (a, 0.92, za)), "#8ad0ff")
        solid.face(((a, 0.92, za), (b, 0.92, zb), (b, 0.92, z + 0.2), (a, 0.92, z + 0.2)), "#dfe8f4")
    solid.drawing.add(words(*world.lens.at(0, 0.36, z - 0.7), 0.34 * world.lens.scale(z - 0.7), "NEWS", "#ffffff"))
    return Layer("desk", [solid.drawing], z)


def _lamps(room: Room) -> Layer:
    """The grid under the ceiling with its lamps, and the beams of two."""
    solid, lens, high = Solid(room.world.lens), room.world.lens, room.shell.high
    z = lens.distance + 1.6
    for away in (z + 1.2, z):
        solid.bar([(-5, high - 0.25, away), (5, high - 0.25, away)], "#0a0e1a", 0.07)
        for x in (-2.7, -0.9, 0.9, 2.7):
            solid.upright(x - 0.17, x + 0.17, high - 0.65, high - 0.3, away, "#10141f")
            at = lens.at(x, high - 0.62, away)
            solid.drawing.add(ellipse(*at, 0.15 * lens.scale(away), 0.06 * lens.scale(away), "#fff8e4"))
            solid.drawing.glow(at, 1.3 * lens.scale(away), "#fff2d0", 0.45)
    return Layer("lamps", [solid.drawing], z, bloom=0.3)


def _camera(world: World) -> Layer:
    """A camera on its pedestal between us and the desk, dark against the light, its red lamp on."""
    lens, solid = world.lens, Solid(world.lens)
    z = lens.distance * 0.62
    scale, x = lens.scale(z), lens.width * 0.86
    y, ink = lens.at(0, 1.35, z)[1], "#080a12"

    def p(u: float, v: float) -> tuple[float, float]:
        return x + u * scale, y - v * scale

    body = [p(-0.26, -0.14), p(-0.26, 0.16), p(0.3, 0.2), p(0.34, -0.16)]
    solid.drawing.add(
        polygon(body, ink), polygon([p(-0.44, -0.09), p(-0.44, 0.11), p(-0.26, 0.08), p(-0.26, -0.06)], ink)
    )
    solid.drawing.add(polygon([p(-0.06, -0.14), p(0.1, -0.14), p(0.2, -2.0), p(-0.16, -2.0)], ink))
    solid.drawing.add(polygon([p(0.02, 0.2), p(0.22, 0.36), p(0.34, 0.3), p(0.2, 0.18)], ink))
    handle = f"M{p(0.3, -0.1)[0]:.1f} {p(0.3, -0.1)[1]:.1f}L{p(0.66, -0.4)[0]:.1f} {p(0.66, -0.4)[1]:.1f}"
    solid.drawing.add(
        path(handle + f"l{0.05 * scale:.1f} {0.04 * scale:.1f}L{p(0.3, -0.16)[0]:.1f} {p(0.3, -0.16)[1]:.1f}Z", ink)
    )
    solid.drawing.add(circle(*p(-0.2, 0.22), 0.025 * scale, "#ff4030"))
    solid.drawing.glow(p(-0.2, 0.22), 0.14 * scale, "#ff4030", 0.8)
    return Layer("camera", [solid.drawing], z, soft=2.0, motion=Motion(drift=(0.01, 5.0)))
