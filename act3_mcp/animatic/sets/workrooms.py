# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Rooms where people work or are kept: restaurant kitchen, library, prison, courtroom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.sets.plan import box_of
from act3_mcp.animatic.svg import Drawing, circle, curve, cushion, ellipse, line, path, polygon, rect

if TYPE_CHECKING:
    from act3_mcp.animatic.sets.room import Room

SPINES = ("#8a3f36", "#3f5a6a", "#6a5a34", "#4f6a4a", "#7a4a5a", "#a8844a", "#46466a", "#8a6a4a")


def box(
    room: Room, drawing: Drawing, size: tuple[float, float, float, float], z: float, tone: str, opacity: float = 1.0
) -> None:
    """A rectangle facing us: from left to right and from bottom to top, in metres."""
    drawing.add(rect(*box_of(room, size[0], size[1], size[2], size[3], z), tone, opacity))


def books(room: Room, drawing: Drawing, size: tuple[float, float, float, float], z: float, share: float) -> None:
    """Shelves full of books."""
    left, right, low, high = size
    rng = room.world.rng
    box(room, drawing, (left, right, low, high), z, room.tone("#5a3f2c", share))
    v = low + 0.06
    while v < high - 0.3:
        box(room, drawing, (left + 0.05, right - 0.05, v, v + 0.34), z, room.tone("#33241a", share * 0.7))
        x = left + 0.07
        marks: dict[str, list[str]] = {}
        while x < right - 0.1:
            w, tall = rng.uniform(0.035, 0.075), rng.uniform(0.2, 0.31)
            tone = room.tone(rng.choice(SPINES), share * rng.uniform(0.75, 1.1))
            a, b, c, d = box_of(room, x, x + w, v, v + tall, z)
            marks.setdefault(tone, []).append(f"M{a:.1f} {b:.1f}h{c:.1f}v{d:.1f}h-{c:.1f}z")
            x += w + 0.006 + (0.12 if rng.random() < 0.04 else 0.0)
        for tone, shapes in marks.items():
            drawing.add(path("".join(shapes), tone))
        box(room, drawing, (left, right, v - 0.05, v), z, room.tone("#7a563a", share))
        v += 0.4


# A restaurant's kitchen: steel, flames, an extractor over the range.


def kitchen_wall(room: Room, drawing: Drawing) -> None:
    z, half = room.back, room.shell.half
    box(room, drawing, (-half, half, 0.9, 2.1), z, room.tone("#e4e8e8", 0.85))
    joint = room.tone("#b4bcbe", 0.7)
    for k in range(9):
        drawing.add(line([room.at(-half, 0.9 + 0.15 * k, z), room.at(half, 0.9 + 0.15 * k, z)], joint, 1.1, 0.55))
    x = -half
    while x < half:
        drawing.add(line([room.at(x, 0.9, z), room.at(x, 2.1, z)], joint, 1.1, 0.55))
        x += 0.3
    steel, dim = room.tone("#c4cad0", 0.9), room.tone("#7a8088", 0.5)
    # The hood, its filters and the light under it.
    hood = [room.at(-2.5, 2.05, z), room.at(-2.1, 2.75, z), room.at(1.3, 2.75, z), room.at(1.7, 2.05, z)]
    drawing.add(polygon(hood, drawing.linear(((0, mix(steel, dim, 0.3), 1), (0.5, steel, 1), (1, dim, 1)))))
    box(room, drawing, (-2.5, 1.7, 1.97, 2.07), z, dim)
    for k in range(5):
        drawing.add(line([room.at(-2.1 + 0.8 * k, 2.75, z), room.at(-2.4 + 0.95 * k, 2.07, z)], dim, 1.6, 0.7))
    drawing.glow(room.at(-0.4, 1.9, z), 2.0 * room.world.lens.scale(z), "#fff2d4", 0.35, flat=0.4)
    # The rail with pans and ladles.
    drawing.add(line([room.at(-2.3, 1.78, z), room.at(1.5, 1.78, z)], dim, 3))
    for k, x in enumerate((-2.1, -1.75, -1.4, -1.05, -0.1, 0.3, 0.7, 1.1)):
        copper = room.tone("#b8693a" if k % 2 else "#8f969c", 0.85)
        drawing.add(line([room.at(x, 1.78, z), room.at(x, 1.5, z)], dim, 2))
        drawing.add(circle(*room.at(x, 1.38, z), 0.12 * room.world.lens.scale(z), copper))
    # The range with its hobs.
    box(
        room,
        drawing,
        (-2.5, 1.7, 0.0, 0.92),
        z,
        drawing.linear(((0, steel, 1), (0.12, mix(steel, dim, 0.5), 1), (1, dim, 1))),
    )
    for x in (-1.9, -0.75, 0.4):
        box(room, drawing, (x - 0.45, x + 0.45, 0.18, 0.66), z, room.tone("#30343a", 0.6))
        drawing.add(line([room.at(x - 0.4, 0.72, z), room.at(x + 0.4, 0.72, z)], steel, 4))
        for k in range(4):
            drawing.add(circle(*room.at(x - 0.3 + 0.2 * k, 0.82, z), 3.0, room.tone("#2a2c30", 0.8)))
    # Shelves with pots and plates beside it.
    for v in (1.25, 1.75, 2.25):
        box(room, drawing, (1.95, half, v, v + 0.05), z, steel)
        for k in range(4):
            x = 2.05 + 0.34 * k
            tone = room.tone(("#e8ecec", "#b4bac0", "#c88a5a", "#dfe4e4")[k], 0.85)
            box(room, drawing, (x, x + 0.26, v + 0.05, v + 0.22 + 0.05 * (k % 2)), z, tone)


def kitchen_things(room: Room) -> list[Layer]:
    """Fire under the pans at the wall, and the pass before us with what is being made."""
    lens, rng, z = room.world.lens, room.world.rng, room.back - 0.05
    phases: list[Drawing] = []
    for _ in range(3):
        drawing = Drawing()
        for x in (-1.9, -0.75, 0.4):
            scale, (px, py) = lens.scale(z), room.at(x, 0.97, z)
            for k in range(7):
                u = px + (k - 3) * 0.07 * scale
                tip = py - rng.uniform(0.06, 0.15) * scale
                drawing.add(
                    polygon(
                        [(u - 0.03 * scale, py), (u, tip), (u + 0.03 * scale, py)],
                        "#5aa8ff" if x != 0.4 else "#ff9a3c",
                        0.85,
                    )
                )
            if x == 0.4:
                drawing.glow((px, py - 0.2 * scale), 0.8 * scale, "#ff9a3c", 0.6)
            pan = room.tone("#4a4e54", 0.8)
            drawing.add(
                ellipse(px, py - 0.12 * scale, 0.3 * scale, 0.05 * scale, pan),
                rect(px - 0.3 * scale, py - 0.12 * scale, 0.6 * scale, 0.12 * scale, pan),
            )
            drawing.add(
                line([(px + 0.28 * scale, py - 0.1 * scale), (px + 0.6 * scale, py - 0.16 * scale)], pan, 0.04 * scale)
            )
        phases.append(drawing)
    layers = [Layer("hobs", phases, z, rate=9.0)]
    return [*layers, _steam(room, z - 0.05), _pass(room, lens.distance + 0.14)]


def _steam(room: Room, z: float) -> Layer:
    drawing, rng, scale = Drawing(), room.world.rng, room.world.lens.scale(z)
    for x in (-1.9, -0.75, 0.4):
        px, py = room.at(x, 1.1, z)
        for k in range(9):
            r = (0.08 + 0.055 * k) * scale
            at = px + rng.uniform(-0.06, 0.1) * k * scale * 0.5, py - 0.17 * k * scale
            drawing.add(
                circle(*at, r, drawing.radial(((0, "#f4f6f6", 0.34 * (1 - k / 10)), (1, "#f4f6f6", 0.0)), at, r))
            )
    return Layer("steam", [drawing], z, soft=2.0, motion=Motion(drift=(0.05, 3.1), bob=(0.03, 2.3), flicker=0.35))


def _pass(room: Room, z: float) -> Layer:
    """The steel counter at which dishes are finished."""
    drawing, lens = Drawing(), room.world.lens
    scale, y = lens.scale(z), room.at(0, 0.9, z)[1]
    steel, dim = room.tone("#d0d6da", 1.0), room.tone("#868c94", 0.5)
    left, right = room.at(-1.7, 0.9, z)[0], room.at(1.7, 0.9, z)[0]
    drawing.add(rect(left, y, right - left, 0.06 * scale, steel))
    drawing.add(
        rect(
            left + 0.05 * scale,
            y + 0.06 * scale,
            right - left - 0.1 * scale,
            0.8 * scale,
            drawing.linear(((0, mix(steel, dim, 0.5), 1), (1, dim, 1))),
        )
    )
    for x, tone in ((-1.15, "#c84a3a"), (0.85, "#6f9a4a"), (1.2, "#e0a83a")):
        px = room.at(x, 0.9, z)[0]
        drawing.add(ellipse(px, y - 0.02 * scale, 0.17 * scale, 0.035 * scale, room.tone("#f6f6f2", 1.0)))
        drawing.add(ellipse(px, y - 0.06 * scale, 0.08 * scale, 0.05 * scale, room.tone(tone, 0.9)))
    px = room.at(-0.55, 0.9, z)[0]
    drawing.add(
        cushion((px - 0.22 * scale, y - 0.04 * scale, 0.44 * scale, 0.045 * scale), 3, room.tone("#b8844a", 0.9))
    )
    drawing.add(
        line(
            [(px - 0.1 * scale, y - 0.055 * scale), (px + 0.18 * scale, y - 0.055 * scale)],
            room.tone("#e8ecf0", 1.0),
            0.02 * scale,
        )
    )
    return Layer("pass", [drawing], z, box=(left - 10, y - 0.3 * scale, right - left + 20, 1.3 * scale))


# A library: books to the ceiling, a tall window, tables with green lamps.


def library_wall(room: Room, drawing: Drawing) -> None:
    z, half, high = room.back, room.shell.half, room.shell.high
    for left, right in ((-half, -2.05), (-2.0, -0.75), (0.75, 2.0), (2.05, half)):
        books(room, drawing, (left, right, 0.1, high - 0.1), z, 0.75 if abs(left + right) < 3 else 0.55)
    light = room.world.light
    glass = (
        (light.sky[1], light.sky[3])
        if light.is_dark
        else (mix(light.sky[1], "#ffffff", 0.35), mix(light.sky[3], "#ffffff", 0.55))
    )
    arch = [
        room.at(-0.6, 0.9, z),
        room.at(-0.6, high - 0.75, z),
        room.at(-0.4, high - 0.4, z),
        room.at(0, high - 0.25, z),
        room.at(0.4, high - 0.4, z),
        room.at(0.6, high - 0.75, z),
        room.at(0.6, 0.9, z),
    ]
    drawing.add(polygon(arch, drawing.linear(((0, glass[0], 1), (1, glass[1], 1)))))
    lead = room.tone("#e2d9c8", 0.8)
    drawing.add(line([*arch, arch[0]], lead, 5), line([room.at(0, 0.9, z), room.at(0, high - 0.25, z)], lead, 3))
    for v in (1.5, 2.1, 2.7):
        drawing.add(line([room.at(-0.6, v, z), room.at(0.6, v, z)], lead, 3))


def library_things(room: Room) -> list[Layer]:
    """Cases that make an aisle, and a table under green lamps."""
    layers: list[Layer] = []
    d = room.world.lens.distance
    for side, z in ((-1, room.back - 1.0), (1, room.back - 1.0), (-1, room.back - 2.6), (1, room.back - 2.6)):
        if z < d * 1.08:
            continue
        drawing = Drawing()
        inner, outer = side * 2.2, side * (room.shell.half + 0.4)
        books(room, drawing, (min(inner, outer), max(inner, outer), 0.05, 2.4), z, 0.5)
        end = room.tone("#6a4a32", 0.8)
        box(room, drawing, (min(inner, inner + side * 0.1), max(inner, inner + side * 0.1), 0.0, 2.5), z, end)
        layers.append(Layer("bookcase", [drawing], z))
    if any(figure.action == "sit" for figure in room.world.shot.figures) or not room.world.shot.figures:
        layers.append(_reading_table(room, max(d * 1.12, d + 0.3)))
    return layers


def _reading_table(room: Room, z: float) -> Layer:
    drawing, scale = Drawing(), room.world.lens.scale(z)
    left, y = room.at(-1.5, 0.76, z)
    wood, dark = room.tone("#8a5a38", 0.8), room.tone("#4a3020", 0.3)
    drawing.add(
        rect(left, y, 3.0 * scale, 0.07 * scale, wood),
        rect(left + 0.1 * scale, y + 0.07 * scale, 2.8 * scale, 0.12 * scale, dark),
    )
    for u in (0.1, 2.78):
        drawing.add(rect(left + u * scale, y, 0.12 * scale, 0.76 * scale, dark))
    for u in (0.6, 2.4):
        x = left + u * scale
        drawing.glow((x, y - 0.3 * scale), 0.9 * scale, "#ffe6a8", 0.6)
        drawing.add(line([(x, y), (x, y - 0.34 * scale)], room.tone("#c8a24a", 1.0), 0.03 * scale))
        drawing.add(cushion((x - 0.22 * scale, y - 0.44 * scale, 0.44 * scale, 0.12 * scale), 0.05 * scale, "#3f8a5a"))
    drawing.add(
        polygon(
            [
                (left + 1.2 * scale, y),
                (left + 1.5 * scale, y - 0.05 * scale),
                (left + 1.8 * scale, y),
                (left + 1.5 * scale, y - 0.02 * scale),
            ],
            room.tone("#f2ead8", 1.0),
        )
    )
    return Layer("reading table", [drawing], z, box=(left - scale, y - 1.3 * scale, 5 * scale, 2.2 * scale))


# A cell: stone, a window with bars, a bunk, and bars to the corridor.


def prison_wall(room: Room, drawing: Drawing) -> None:
    z, half, high = room.back, room.shell.half, room.shell.high
    seam = room.tone(toned(room.shell.wall, value=0.6), 0.4)
    v, row = 0.0, 0
    while v < high:
        drawing.add(line([room.at(-half, v, z), room.at(half, v, z)], seam, 1.6, 0.6))
        x = -half + (0.4 if row % 2 else 0.0)
        while x < half:
            drawing.add(line([room.at(x, v, z), room.at(x, v + 0.36, z)], seam, 1.6, 0.5))
            x += 0.8
        v, row = v + 0.36, row + 1
    light = room.world.light
    sky = mix(light.sky[3], "#ffffff", 0.3 if not light.is_dark else 0.0)
    box(room, drawing, (-0.55, 0.55, 1.7, 2.35), z, seam)
    box(room, drawing, (-0.48, 0.48, 1.76, 2.29), z, sky)
    drawing.glow(room.at(0, 2.0, z), 1.7 * room.world.lens.scale(z), sky, 0.5)
    iron = room.tone("#2c2e34", 0.5)
    for k in range(6):
        drawing.add(
            line(
                [room.at(-0.42 + 0.168 * k, 1.74, z), room.at(-0.42 + 0.168 * k, 2.31, z)],
                iron,
                max(2.0, 0.035 * room.world.lens.scale(z)),
            )
        )
    tally = room.tone("#e8e4dc", 0.6)
    for group in range(3):
        for k in range(4):
            x = 0.95 + 0.32 * group + 0.05 * k
            drawing.add(line([room.at(x, 1.25, z), room.at(x, 1.45, z)], tally, 2, 0.8))
        drawing.add(line([room.at(0.92 + 0.32 * group, 1.28, z), room.at(1.14 + 0.32 * group, 1.42, z)], tally, 2, 0.8))


def prison_things(room: Room) -> list[Layer]:
    drawing, z = Drawing(), room.back - 0.35
    scale = room.world.lens.scale(z)
    iron, cloth = room.tone("#4a4e56", 0.6), room.tone("#7f8a8a", 0.7)
    for v in (0.45, 1.45):
        box(room, drawing, (-room.shell.half, -0.75, v, v + 0.07), z, iron)
        drawing.add(cushion(box_of(room, -room.shell.half, -0.8, v + 0.07, v + 0.2, z), 6, cloth))
        drawing.add(
            cushion(
                box_of(room, -room.shell.half + 0.05, -room.shell.half + 0.5, v + 0.2, v + 0.32, z),
                8,
                room.tone("#d8d8d0", 0.8),
            )
        )
    drawing.add(line([room.at(-0.78, 0, z), room.at(-0.78, 1.9, z)], iron, 0.05 * scale))
    basin = room.tone("#c8ccca", 0.8)
    box(room, drawing, (1.35, 1.75, 0.72, 0.86), z, basin)
    drawing.add(
        path(
            curve(
                [room.at(1.0, 0.42, z), room.at(1.0, 0.1, z), room.at(1.25, 0.0, z), room.at(1.35, 0.42, z)],
                tension=0.4,
            ),
            basin,
        )
    )
    layers = [Layer("bunk", [drawing], z)]
    bars, near = Drawing(), room.world.lens.distance * 1.14
    steel, shine = room.tone("#33363c", 0.5), room.tone("#8a9098", 0.8)
    width = 0.045 * room.world.lens.scale(near)
    for k in range(-18, 19):
        x = k * 0.15
        if abs(x) < 0.42 * room.world.lens.width / room.world.lens.scale(near):
            # Before the middle the door stands open.
            continue
        a, b = room.at(x, 3.2, near), room.at(x, 0, near)
        bars.add(
            line([a, b], steel, width),
            line([(a[0] - width * 0.2, a[1]), (b[0] - width * 0.2, b[1])], shine, width * 0.2, 0.6),
        )
    if bars.parts:
        layers.append(Layer("bars", [bars], near))
    return layers


# A courtroom: panels, the judge's high bench, flags, a rail.


def court_wall(room: Room, drawing: Drawing) -> None:
    z, half = room.back, room.shell.half
    wood, dark = room.tone("#7a4f32", 0.8), room.tone("#54341f", 0.5)
    box(room, drawing, (-half, half, 0.0, 2.5), z, drawing.linear(((0, wood, 1), (1, dark, 1))))
    for k in range(10):
        left = -half + 0.06 + k * (2 * half) / 10
        for low, high in ((0.2, 1.0), (1.15, 2.35)):
            box(room, drawing, (left, left + 2 * half / 10 - 0.12, low, high), z, dark, 0.75)
            box(room, drawing, (left + 0.04, left + 2 * half / 10 - 0.16, low + 0.05, high - 0.05), z, wood, 0.8)
    scale = room.world.lens.scale(z)
    gold = room.tone("#d8b04a", 1.0)
    drawing.add(circle(*room.at(0, 2.75, z), 0.42 * scale, gold), circle(*room.at(0, 2.75, z), 0.34 * scale, dark))
    # Scales.
    drawing.add(
        line([room.at(0, 2.95, z), room.at(0, 2.55, z)], gold, 4),
        line([room.at(-0.22, 2.9, z), room.at(0.22, 2.9, z)], gold, 4),
    )
    for x in (-0.22, 0.22):
        drawing.add(polygon([room.at(x - 0.1, 2.72, z), room.at(x + 0.1, 2.72, z), room.at(x, 2.66, z)], gold))
        drawing.add(line([room.at(x - 0.1, 2.72, z), room.at(x, 2.9, z), room.at(x + 0.1, 2.72, z)], gold, 2))


def court_things(room: Room) -> list[Layer]:
    drawing, z = Drawing(), room.back - 0.7
    wood, dark = room.tone("#8a5c3a", 0.85), room.tone("#5a3824", 0.4)
    box(room, drawing, (-1.9, 1.9, 0.0, 1.5), z, drawing.linear(((0, wood, 1), (1, dark, 1))))
    box(room, drawing, (-2.05, 2.05, 1.5, 1.6), z, room.tone("#a87448", 0.9))
    for x in (-1.2, 0.0, 1.2):
        box(room, drawing, (x - 0.5, x + 0.5, 0.25, 1.25), z, dark, 0.7)
    back = box_of(room, -0.4, 0.4, 1.55, 2.4, z + 0.3)
    drawing.add(cushion(back, back[2] * 0.14, room.tone("#4a2a2a", 0.7)))
    scale = room.world.lens.scale(z)
    x, y = room.at(0.8, 1.6, z)
    drawing.add(
        cushion((x - 0.12 * scale, y - 0.14 * scale, 0.24 * scale, 0.1 * scale), 3, dark),
        line([(x + 0.08 * scale, y - 0.09 * scale), (x + 0.36 * scale, y - 0.03 * scale)], dark, 0.03 * scale),
    )
    for side, cloth in ((-1, "#a83a3a"), (1, "#3a5a8a")):
        px = room.at(side * 2.45, 0, z)[0]
        top, foot = room.at(side * 2.45, 2.5, z)[1], room.at(0, 0, z)[1]
        drawing.add(line([(px, top), (px, foot)], room.tone("#c8a24a", 0.9), 0.045 * scale))
        flag = [
            (px, top + 0.05 * scale),
            (px + side * 0.42 * scale, top + 0.35 * scale),
            (px + side * 0.36 * scale, top + 1.3 * scale),
            (px, top + 1.2 * scale),
        ]
        drawing.add(path(curve(flag, tension=0.4), room.tone(cloth, 0.8)))
    layers = [Layer("bench", [drawing], z)]
    rail, near = Drawing(), room.world.lens.distance * 1.2 + 0.2
    if near < z - 0.3 and not room.world.close:
        box(room, rail, (-room.shell.half, -1.0, 0.78, 0.88), near, wood)
        box(room, rail, (1.0, room.shell.half, 0.78, 0.88), near, wood)
        for k in range(-20, 21):
            if abs(k * 0.18) > 1.0:
                rail.add(
                    line(
                        [room.at(k * 0.18, 0, near), room.at(k * 0.18, 0.8, near)],
                        dark,
                        0.05 * room.world.lens.scale(near),
                    )
                )
        layers.append(Layer("rail", [rail], near))
    return layers
