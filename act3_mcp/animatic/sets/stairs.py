"""Stairs from their foot: a bare stairwell that turns back over itself, or the great staircase of a mansion."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.room import SHELLS, Room
from act3_mcp.animatic.sets.solid import Solid
from act3_mcp.animatic.svg import circle
from act3_mcp.animatic.world import Setting, World

STEPS, RISE, RUN = 15, 0.175, 0.29
"""Steps in a flight, and how high and how deep each is in metres."""


def build(world: World) -> Setting:
    grand = world.shot.place == "hall" or world.shot.says(
        "mansion", "palace", "grand", "castle", "manor", "marble", "opera"
    )
    room = Room(world, "stairwell", SHELLS["stairwell"], world.lens.distance + (11.0 if grand else 7.2))
    setting = _grand(room) if grand else _bare(room)
    setting.furnished = ("stairs", "staircase", "ladder", "window", "chandelier", "door")
    return setting


def _box(room: Room, solid: Solid, half: float, high: float, tones: tuple[str, str]) -> None:
    """Walls, floor and the light's fall on them; the wall's colour and the floor's."""
    wall, floor = tones
    far, width = room.back, room.world.lens.width
    bright = 0.62 if not room.dark else 0.34
    low = room.tone(floor, bright * 0.4)
    fill = solid.drawing.linear(
        ((0, room.tone(floor, bright), 1), (1, low, 1)), room.at(0, 0, far), (0, FRAME * 1.1), box=False
    )  # fmt: skip
    solid.flat(-half, half, 0.4, far, fill)
    solid.upright(-half, half, 0, high, far, room.tone(wall, bright))
    for side in (-1, 1):
        share = bright * (0.95 if (side < 0) != room.world.light.from_left else 0.6)
        stops = ((0, room.tone(wall, share), 1), (1, room.tone(wall, share * 0.3), 1))
        ends = room.at(side * half, 1, far), (width * (0.5 + 0.8 * side), 0.0)
        solid.along(side * half, 0, high, 0.4, far, solid.drawing.linear(stops, *ends, box=False))


def _flight(
    solid: Solid, across: tuple[float, float], foot: tuple[float, float], tones: tuple[str, str], carpet: str = ""
) -> None:
    """Steps that lead up and away from `foot` (metres up, metres off): the colours of their treads and their risers."""
    (x0, x1), (y0, z0), (tread, riser) = across, foot, tones
    inset = 0.16 * (x1 - x0)
    for k in range(STEPS, 0, -1):
        y, z = y0 + RISE * k, z0 + RUN * (k - 1)
        fade = 0.35 * k / STEPS
        if y < solid.lens.height:
            solid.flat(x0, x1, z, z + RUN, tread, y=y)
        solid.upright(x0, x1, y - RISE, y, z, mix(riser, tread, fade))
        solid.upright(x0, x1, y - 0.035, y, z, mix(tread, "#ffffff", 0.15))
        if carpet:
            shade = mix(carpet, "#000000", 0.3 - 0.25 * k / STEPS)
            if y < solid.lens.height:
                solid.flat(x0 + inset, x1 - inset, z, z + RUN, mix(carpet, "#ffffff", 0.1), y=y)
            solid.upright(x0 + inset, x1 - inset, y - RISE, y, z, shade)


def _rail(solid: Solid, x: float, foot: tuple[float, float], tones: tuple[str, str], wide: float) -> None:
    """Balusters and a handrail up the side of a flight."""
    (y0, z0), (rail, post) = foot, tones
    for k in range(STEPS + 1):
        y, z = y0 + RISE * k, z0 + RUN * (k - 0.5)
        solid.bar([(x, y, z), (x, y + 0.9, z)], post, wide)
    top = y0 + RISE * STEPS + 0.9, z0 + RUN * (STEPS - 0.5)
    solid.bar([(x, y0 + 0.9, z0 - 0.5 * RUN), (x, *top)], rail, wide * 1.7)


def _bare(room: Room) -> Setting:
    solid, lens = Solid(room.world.lens), room.world.lens
    foot = lens.distance + 1.1
    half, high, up = 1.9, 6.4, RISE * STEPS
    _box(room, solid, half, high, ("#c4c8c0", "#8c8f8c"))
    # Paint to the height of a shoulder, as such walls have.
    paint = room.tone("#5f8a80", 0.5 if not room.dark else 0.3)
    for side in (-1, 1):
        solid.along(side * half, 0, 1.3, 0.4, room.back, paint, 0.8)
    glass = mix(room.world.light.sky[3], "#ffffff", 0.4) if not room.world.light.is_dark else room.world.light.sky[2]
    far = room.back
    solid.upright(-half, half, up, up + 1.2, far, paint, 0.8)
    solid.upright(0.25, 1.55, up + 0.9, up + 2.5, far, room.tone("#e8e8e4", 0.6))
    solid.upright(0.32, 1.48, up + 0.97, up + 2.43, far, glass)
    for x in (0.7, 1.1):
        solid.bar([(x, up + 0.97, far), (x, up + 2.43, far)], room.tone("#e8e8e4", 0.6), 0.05)
    solid.drawing.glow(room.at(0.9, up + 1.6, far), 2.4 * lens.scale(far), glass, 0.45)
    share = 0.75 if not room.dark else 0.5
    concrete = room.tone("#b4b6b2", share), room.tone("#85888a", share * 0.6)
    steel = room.tone("#3c4a50", 0.5), room.tone("#50606a", 0.5)
    end = foot + RUN * STEPS
    # The landing, and the flight over our heads that turns back to the floor above.
    solid.upright(-half, half, up - 0.2, up, end, concrete[1])
    _flight(solid, (0.1, half), (0.0, foot), concrete)
    under, edge = room.tone("#8c8f90", share * 0.5), room.tone("#b4b6b2", share * 0.7)
    solid.face(((-half, up, end), (-0.1, up, end), (-0.1, 2 * up, foot), (-half, 2 * up, foot)), under)
    solid.face(((-0.1, up, end), (-0.1, up + 0.3, end), (-0.1, 2 * up + 0.3, foot), (-0.1, 2 * up, foot)), edge)
    solid.bar([(-0.06, up + 0.9, end), (-0.06, 2 * up + 0.9, foot)], steel[0], 0.07)
    for k in range(1, STEPS, 2):
        y, z = up + RISE * k, end - RUN * k
        solid.bar([(-0.06, y, z), (-0.06, y + 0.9, z)], steel[1], 0.03)
    # Under it one goes on to a door.
    solid.upright(-1.5, -0.55, 0, 2.05, end - 0.1, room.tone("#7a3a30", 0.4))
    solid.upright(-1.4, -0.65, 2.1, 2.28, end - 0.1, "#3fae6a")
    solid.drawing.glow(room.at(-1.0, 2.2, end), 0.9 * lens.scale(end), "#5ad08a", 0.4)
    rail = Solid(lens)
    _rail(rail, 0.12, (0.0, foot), steel, 0.035)
    lamp = room.at(0, 2.95, foot + 0.4)
    rail.drawing.glow((lamp[0], max(lamp[1], -40)), 3.2 * lens.scale(foot), "#f4f2e0", 0.28)
    return Setting(
        backdrop=[Layer("stairs", [solid.drawing], room.back), Layer("handrail", [rail.drawing], foot + 1.5)]
    )


def _grand(room: Room) -> Setting:
    solid, lens, light = Solid(room.world.lens), room.world.lens, room.world.light
    foot = lens.distance + 2.2
    half, high, up, far = 6.2, 8.0, RISE * STEPS, room.back
    _box(room, solid, half, high, ("#a8906c", "#6a5a4c"))
    share = 0.75 if not room.dark else 0.45
    for i in range(-6, 7):
        for k in range(12):
            if (i + k) % 2:
                z = 0.8 + 0.9 * k
                if z + 0.9 < foot + 1:
                    solid.flat(i * 0.95, i * 0.95 + 0.95, z, z + 0.9, room.tone("#e8dcc8", share * 0.8), 0.5)
    # A tall window over the landing, with the sky behind it.
    pane = mix(light.sky[2], "#fff2d0", 0.5) if not light.is_dark else mix(light.sky[2], "#9ab0e8", 0.35)
    frame = room.tone("#d8c8a4", share)
    for x in (-1.7, 0.0, 1.7):
        top = high - (0.9 if x else 0.4)
        arch = [(x - 0.7, up + 0.6, far), (x - 0.7, top - 0.6, far), (x - 0.4, top - 0.15, far), (x, top, far),
                (x + 0.4, top - 0.15, far), (x + 0.7, top - 0.6, far), (x + 0.7, up + 0.6, far)]  # fmt: skip
        solid.face(arch, pane)
        solid.bar([*arch, arch[0]], frame, 0.12)
        solid.bar([(x, up + 0.6, far), (x, top, far)], frame, 0.06)
        for y in (up + 1.7, up + 2.8, up + 3.8):
            solid.bar([(x - 0.7, y, far), (x + 0.7, y, far)], frame, 0.05)
    solid.drawing.glow(room.at(0, up + 2.4, far), 4.5 * lens.scale(far), pane, 0.45)
    _gallery(room, solid, share, up)
    marble = room.tone("#d8ccb8", share), room.tone("#a4947c", share * 0.6)
    end = foot + RUN * STEPS
    solid.upright(-half, half, up - 0.25, up, end, marble[1])
    _flight(solid, (-2.3, 2.3), (0.0, foot), marble, room.tone("#9a2a30", share + 0.1))
    solid.flat(-1.56, 1.56, 0.6, foot, room.tone("#9a2a30", share))
    rails = Solid(lens)
    wood, stone = room.tone("#6a4428", share), room.tone("#e4d8c2", share)
    for side in (-1, 1):
        x = side * 2.4
        _rail(rails, x, (0.0, foot), (wood, stone), 0.075)
        rails.block((x - 0.2, x + 0.2), (0, 1.15), (foot - 0.55, foot - 0.15), (stone, marble[1], stone))
        at, size = room.at(x, 1.85, foot - 0.3), lens.scale(foot)
        rails.bar([(x, 1.15, foot - 0.3), (x, 1.7, foot - 0.3)], room.tone("#c8a24a", share + 0.1), 0.06)
        rails.drawing.add(circle(*at, 0.16 * size, "#fff0c8"))
        rails.drawing.glow(at, 1.6 * size, "#ffd690", 0.6 if room.dark else 0.25)
    return Setting(backdrop=[Layer("stairs", [solid.drawing], far), Layer("handrail", [rails.drawing], foot + 0.6)])


def _gallery(room: Room, solid: Solid, share: float, up: float) -> None:
    """Portraits on the far wall, and the gallery that the upper flights lead to."""
    lens, far, half = room.world.lens, room.back, 6.2
    for side in (-1, 1):
        for x, y, tone in ((3.6, 2.0, "#4a3a30"), (5.0, 2.2, "#5a3a34"), (4.0, 5.2, "#3f4a44")):
            left = side * x - 0.5
            solid.upright(left, left + 1.0, y, y + 1.4, far, room.tone("#c8a24a", share))
            solid.upright(left + 0.08, left + 0.92, y + 0.08, y + 1.32, far, room.tone(tone, 0.4))
            solid.drawing.add(
                circle(*room.at(side * x, y + 0.85, far), 0.16 * lens.scale(far), room.tone("#d8b894", share * 0.7))
            )
        solid.upright(side * 2.5, side * half, up + 2.3, up + 2.6, far - 0.1, room.tone("#8a7454", share))
        for k in range(16):
            x = side * (2.6 + 0.23 * k)
            solid.bar([(x, up + 2.6, far - 0.1), (x, up + 3.4, far - 0.1)], room.tone("#d8c8a4", share), 0.06)
        solid.bar(
            [(side * 2.5, up + 3.45, far - 0.1), (side * half, up + 3.45, far - 0.1)], room.tone("#6a4428", share), 0.12
        )
