# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Laboratory, gym and boxing ring, supermarket, warehouse: what stands in them and hangs on their walls."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.plan import Stand, box_of
from act3_mcp.animatic.sets.workrooms import box
from act3_mcp.animatic.svg import Drawing, circle, curve, cushion, ellipse, line, outline, path, polygon, rect, words

if TYPE_CHECKING:
    from act3_mcp.animatic.sets.room import Room

LIQUIDS = ("#5ad0c8", "#a8e05a", "#ff8ac0", "#ffb84a", "#7a9aff")
GOODS = ("#d8483a", "#e8b03a", "#3f8a5a", "#3a6ab0", "#f0ece0", "#8a4f8a", "#e0783c", "#5ab0c0")


def laboratory_wall(room: Room, drawing: Drawing) -> None:
    z, half = room.back, room.shell.half
    scale = room.world.lens.scale(z)
    white, grey = room.tone("#f0f4f4", 0.9), room.tone("#aab4b8", 0.6)
    box(room, drawing, (-half, half, 0.0, 0.9), z, grey)
    for k in range(9):
        x = -half + 0.05 + k * 2 * half / 9
        box(room, drawing, (x, x + 2 * half / 9 - 0.1, 0.1, 0.82), z, white)
    box(room, drawing, (-half, half, 0.88, 0.95), z, room.tone("#5a666c", 0.7))
    for v in (1.5, 2.0):
        box(room, drawing, (-half, 0.4, v, v + 0.04), z, grey)
        for k in range(11):
            _flask(room, drawing, -half + 0.25 + 0.33 * k, v + 0.04, z, k + int(v * 7))
    screen = box_of(room, 0.9, 2.6, 1.35, 2.3, z)
    drawing.add(cushion(screen, 8, "#14222c"))
    tone = "#5ae0c8"
    drawing.glow(room.at(1.75, 1.8, z), 1.5 * scale, tone, 0.3)
    points = [
        room.at(1.0 + 0.05 * k, 1.8 + 0.25 * math.sin(k * 0.7) * math.exp(-((k - 15) ** 2) / 120), z) for k in range(31)
    ]
    drawing.add(line(points, tone, 3))
    for k in range(4):
        box(room, drawing, (1.0 + 0.4 * k, 1.28 + 0.4 * k, 1.42, 1.48 + 0.06 * (k % 3)), z, mix(tone, "#14222c", 0.4))


def _flask(room: Room, drawing: Drawing, x: float, y: float, z: float, number: int) -> None:
    scale, (px, py) = room.world.lens.scale(z), room.at(x, y, z)
    tone, glass = LIQUIDS[number % 5], room.tone("#dfeef0", 0.9)
    if number % 3 == 0:
        drawing.add(
            rect(px - 0.05 * scale, py - 0.3 * scale, 0.1 * scale, 0.3 * scale, glass, 0.6),
            rect(px - 0.05 * scale, py - 0.17 * scale, 0.1 * scale, 0.17 * scale, tone, 0.85),
        )
    else:
        shape = [
            (px - 0.03 * scale, py - 0.3 * scale),
            (px - 0.03 * scale, py - 0.18 * scale),
            (px - 0.12 * scale, py),
            (px + 0.12 * scale, py),
            (px + 0.03 * scale, py - 0.18 * scale),
            (px + 0.03 * scale, py - 0.3 * scale),
        ]
        drawing.add(polygon(shape, glass, 0.6))
        drawing.add(
            polygon(
                [
                    (px - 0.075 * scale, py - 0.09 * scale),
                    (px - 0.12 * scale, py),
                    (px + 0.12 * scale, py),
                    (px + 0.075 * scale, py - 0.09 * scale),
                ],
                tone,
                0.9,
            )
        )
    if room.dark:
        drawing.glow((px, py - 0.08 * scale), 0.3 * scale, tone, 0.6)


def laboratory_things(room: Room) -> list[Layer]:
    """A bench before us with a microscope, tubes in a rack and a flask."""
    drawing, z = Drawing(), room.world.lens.distance + 0.14
    scale, y = room.world.lens.scale(z), room.at(0, 0.88, z)[1]
    left = room.at(-1.8, 0.88, z)[0]
    white, grey = room.tone("#f2f5f5", 1.0), room.tone("#9aa6aa", 0.5)
    drawing.add(
        rect(left, y, 3.6 * scale, 0.06 * scale, white),
        rect(
            left + 0.05 * scale,
            y + 0.06 * scale,
            3.5 * scale,
            0.82 * scale,
            drawing.linear(((0, mix(white, grey, 0.5), 1), (1, grey, 1))),
        ),
    )
    x, iron = room.at(0.95, 0.88, z)[0], room.tone("#33383e", 0.8)
    drawing.add(rect(x - 0.14 * scale, y - 0.04 * scale, 0.3 * scale, 0.04 * scale, iron))
    drawing.add(
        path(
            curve(
                [
                    (x + 0.1 * scale, y - 0.04 * scale),
                    (x + 0.16 * scale, y - 0.25 * scale),
                    (x + 0.02 * scale, y - 0.38 * scale),
                    (x + 0.07 * scale, y - 0.2 * scale),
                ],
                tension=0.8,
            ),
            iron,
        )
    )
    drawing.add(
        line([(x - 0.06 * scale, y - 0.1 * scale), (x + 0.04 * scale, y - 0.42 * scale)], iron, 0.07 * scale),
        rect(x - 0.14 * scale, y - 0.1 * scale, 0.18 * scale, 0.025 * scale, iron),
    )
    rack = room.at(-1.0, 0.88, z)[0]
    for k in range(5):
        u = rack + 0.09 * k * scale
        drawing.add(cushion((u, y - 0.26 * scale, 0.05 * scale, 0.24 * scale), 0.02 * scale, room.tone("#e0eef0", 0.9)))
        drawing.add(cushion((u, y - 0.15 * scale, 0.05 * scale, 0.13 * scale), 0.02 * scale, LIQUIDS[k]))
    drawing.add(
        rect(rack - 0.04 * scale, y - 0.17 * scale, 0.5 * scale, 0.03 * scale, iron),
        rect(rack - 0.04 * scale, y - 0.03 * scale, 0.5 * scale, 0.03 * scale, iron),
    )
    drawing.glow((rack + 0.2 * scale, y - 0.12 * scale), 0.5 * scale, LIQUIDS[0], 0.3)
    return [Layer("bench", [drawing], z, box=(left - 10, y - 0.6 * scale, 3.7 * scale, 1.7 * scale))]


def is_ring(room: Room) -> bool:
    return room.world.shot.says("boxing", "boxer")


def gym_wall(room: Room, drawing: Drawing) -> None:
    z, half = room.back, room.shell.half
    scale = room.world.lens.scale(z)
    if is_ring(room):
        # The crowd in the dark, and the lamps over it.
        box(
            room,
            drawing,
            (-half, half, 0.0, room.shell.high),
            z,
            drawing.linear(((0, "#0c0c14", 1), (1, "#241c2a", 1))),
        )
        rng = room.world.rng
        for row in range(4):
            for k in range(22):
                x, v = -half + (k + 0.5 * (row % 2)) * 2 * half / 22 + rng.uniform(-0.05, 0.05), 1.7 - 0.32 * row
                tone = mix("#1a1622", "#4a3a4a", 0.2 * row + rng.random() * 0.15)
                drawing.add(circle(*room.at(x, v, z), 0.13 * scale, tone))
                drawing.add(ellipse(*room.at(x, v - 0.34, z), 0.22 * scale, 0.26 * scale, tone))
        return
    box(room, drawing, (-half, half, 0.0, 0.5), z, room.tone("#3f464c", 0.6))
    for left in (-half + 0.2, 0.2):
        mirror = box_of(room, left, left + half - 0.4, 0.7, 2.4, z)
        shine = (
            (0, room.tone("#b8c8d0", 1.0), 1),
            (0.5, room.tone("#8a9aa4", 0.8), 1),
            (1, room.tone("#a8b8c0", 0.9), 1),
        )
        drawing.add(rect(*mirror, drawing.linear(shine, (0, 0), (1, 1))))
    for v in (0.45, 0.85):
        box(room, drawing, (-half + 0.3, half - 0.3, v, v + 0.06), z, room.tone("#23262a", 0.7))
        for k in range(9):
            x = -half + 0.6 + k * (2 * half - 1.2) / 8
            for side in (-0.14, 0.14):
                box(room, drawing, (x + side - 0.07, x + side + 0.07, v + 0.06, v + 0.26), z, room.tone("#2c3036", 0.9))
            box(room, drawing, (x - 0.1, x + 0.1, v + 0.13, v + 0.19), z, room.tone("#8f979e", 0.9))


def gym_things(room: Room) -> list[Layer]:
    lens, d = room.world.lens, room.world.lens.distance
    if not is_ring(room):
        drawing, z = Drawing(), d * 1.25 + 0.2
        scale, (px, py) = lens.scale(z), room.at(1.3, 0, z)
        bag = drawing.linear(
            ((0, room.tone("#a83a30", 0.9), 1), (0.5, room.tone("#8a2c26", 0.6), 1), (1, room.tone("#5a1f1c", 0.2), 1)),
            (0, 0),
            (1, 0),
        )
        drawing.add(line([(px, py - 1.9 * scale), (px, py - 3.4 * scale)], room.tone("#6a7078", 0.7), 0.03 * scale))
        drawing.add(cushion((px - 0.2 * scale, py - 1.9 * scale, 0.4 * scale, 1.2 * scale), 0.1 * scale, bag))
        box_ = (px - 0.4 * scale, py - 3.5 * scale, 0.8 * scale, 3.0 * scale)
        return [
            Layer("punching bag", [drawing], z, box=box_, foot=(px, py - 3.4 * scale), motion=Motion(sway=(2.0, 2.6)))
        ]
    layers: list[Layer] = []
    far = d * 1.35 + 0.6
    canvas = Drawing()
    edge = [room.at(-3.4, 0.0, far), room.at(3.4, 0.0, far), room.at(3.4, 0.0, 0.8), room.at(-3.4, 0.0, 0.8)]
    canvas.add(polygon(edge, canvas.linear(((0, "#d8dce0", 1), (1, "#8a94a4", 1)))))
    canvas.glow(room.at(0, 0, d), 3.0 * lens.scale(d), "#ffffff", 0.5, flat=0.3)
    layers.append(Layer("canvas", [canvas], lens.distance, "ground", focus=d))
    ropes = Drawing()
    scale = lens.scale(far)
    for v, tone in ((0.5, "#c8382f"), (0.9, "#f0f0ec"), (1.3, "#3a5ab0")):
        ropes.add(line([room.at(-3.2, v, far), room.at(3.2, v, far)], tone, max(2.0, 0.055 * scale)))
    for x, tone in ((-2.3, "#c8382f"), (2.3, "#3a5ab0")):
        a = room.at(x - 0.12, 1.5, far)
        ropes.add(cushion((a[0], a[1], 0.24 * scale, 1.5 * scale), 0.05 * scale, tone))
    layers.append(Layer("ropes", [ropes], far))
    lamps = Drawing()
    for x in (-1.6, 0.0, 1.6):
        px, py = lens.width / 2 + x * 0.22 * lens.width, -30.0
        fill = lamps.linear(((0, "#fff6e0", 0.4), (1, "#fff6e0", 0.0)), (px, py), (px, FRAME * 0.95), box=False)
        lamps.add(polygon([(px - 40, py), (px + 40, py), (px + 330, FRAME), (px - 330, FRAME)], fill))
    layers.append(Layer("ring lights", [lamps], d * 1.25, soft=6.0))
    return layers


def supermarket_wall(room: Room, drawing: Drawing) -> None:
    z, half, rng = room.back, room.shell.half, room.world.rng
    box(room, drawing, (-half, half, 0.0, 2.3), z, room.tone("#dfe8ec", 1.0))
    for k in range(5):
        left = -half + k * 2 * half / 5
        box(
            room,
            drawing,
            (left + 0.06, left + 2 * half / 5 - 0.06, 0.2, 2.1),
            z,
            "#f4fbff" if not room.dark else "#cfe4ee",
        )
        for row in range(5):
            for j in range(5):
                x = left + 0.14 + j * (2 * half / 5 - 0.28) / 5
                v = 0.28 + 0.37 * row
                box(room, drawing, (x, x + 0.16, v, v + rng.uniform(0.17, 0.28)), z, rng.choice(GOODS))
    box(room, drawing, (-half, half, 2.3, 2.75), z, room.tone("#c8382f", 0.8))


def supermarket_things(room: Room) -> list[Layer]:
    """Shelves of goods down both sides of the aisle, and strip lights over it."""
    layers: list[Layer] = []
    lens, rng, far = room.world.lens, room.world.rng, room.back - 0.3
    for side in (-1, 1):
        drawing, x = Drawing(), side * 1.85
        frame = [room.at(x, 0, 0.7), room.at(x, 2.0, 0.7), room.at(x, 2.0, far), room.at(x, 0, far)]
        drawing.add(polygon(frame, room.tone("#b8bec4", 0.6)))
        for v in (0.15, 0.6, 1.05, 1.5):
            marks: dict[str, str] = {}
            for near, long, tall, tone in _facings(rng, far):
                for share, low, high in ((1.0, 0.0, tall), (0.0, 0.32 * tall, 0.6 * tall)):
                    a, b = near + long * 0.92, near
                    corners = [room.at(x, v + w, z) for w, z in ((low, a), (high, a), (high, b), (low, b))]
                    shade = room.tone(tone if share else "#f6f4ee", 0.95)
                    marks[shade] = marks.get(shade, "") + outline(corners)
            drawing.add(*(path(d, tone) for tone, d in marks.items()))
            drawing.add(
                line([room.at(x, v, 0.8), room.at(x, v, far)], room.tone("#f4f4f0", 0.9), 4),
                line([room.at(x, v - 0.04, 0.8), room.at(x, v - 0.04, far)], room.tone("#e0b83a", 0.9), 2.5),
            )
        layers.append(Layer("shelves", [drawing], 1.85, "left" if side < 0 else "right", focus=lens.distance * 1.4))
    return [*layers, *_aisle_signs(room), _trolley(room)]


def _facings(rng: random.Random, far: float) -> list[tuple[float, float, float, str]]:
    """Goods along a shelf, several of each kind side by side: where each begins, how long, how high, of what colour."""
    found: list[tuple[float, float, float, str]] = []
    z = far
    while z > 1.0:
        long, tall, tone = rng.uniform(0.13, 0.3), rng.uniform(0.22, 0.36), rng.choice(GOODS)
        for _ in range(rng.randint(3, 5)):
            z -= long
            if z > 0.9:
                found.append((z, long, tall, tone))
    return found


def _aisle_signs(room: Room) -> list[Layer]:
    layers: list[Layer] = []
    for beyond, number, said in ((2.4, "4", "BREAD"), (5.4, "5", "CEREAL")):
        z = room.world.lens.distance + beyond
        if z > room.back - 0.8:
            continue
        s = Stand(room, 0.35, z)
        for u in (-0.5, 0.5):
            s.bar([(u, room.shell.high), (u, 2.5)], "#6a7076", 0.7, 0.02)
        x, y, w, h = box_of(room, s.x - 0.75, s.x + 0.75, 2.12, 2.52, z)
        s.drawing.add(rect(x, y, w, h, room.tone("#2f8a4f", 1.0)), circle(x + h * 0.6, y + h / 2, h * 0.38, "#f6f4ee"))
        s.drawing.add(words(x + h * 0.6, y + h * 0.7, h * 0.56, number, "#2f8a4f"))
        s.drawing.add(words(x + w * 0.62, y + h * 0.68, h * 0.5, said, "#ffffff"))
        layers.append(s.layer("aisle sign", 0.9, room.shell.high))
    return layers


def _trolley(room: Room) -> Layer:
    """Left in the aisle, half full."""
    s = Stand(room, 1.05, room.world.lens.distance + 1.6)
    wire = "#6a747c"
    for k, tone in enumerate(GOODS[:5]):
        s.pad(-0.36 + 0.14 * k, -0.24 + 0.14 * k, 0.56, 0.84 + 0.06 * (k % 3), tone, 0.95, 0.01)
    for v, half in ((0.5, 0.4), (0.65, 0.44), (0.8, 0.48), (0.95, 0.52)):
        s.bar([(-half, v), (half - 0.06, v)], wire, 1.0, 0.016)
    for k in range(9):
        s.bar([(-0.38 + 0.09 * k, 0.5), (-0.5 + 0.12 * k, 0.95)], wire, 0.9, 0.012)
    s.bar([(0.46, 0.95), (0.62, 1.06), (0.36, 0.2), (-0.42, 0.2)], wire, 0.9, 0.026)
    s.bar([(0.56, 1.05), (0.68, 1.07)], "#c8382f", 1.0, 0.045)
    for u in (-0.38, 0.32):
        s.drawing.add(circle(*s.p(u, 0.09), 0.08 * s.scale, room.tone("#2c2e34", 0.7)))
    return s.layer("trolley", 0.9, 1.3)


def warehouse_wall(room: Room, drawing: Drawing) -> None:
    z, half, high = room.back, room.shell.half, room.shell.high
    seam = room.tone("#5a6064", 0.4)
    for k in range(40):
        x = -half + k * 2 * half / 40
        drawing.add(line([room.at(x, 0, z), room.at(x, high, z)], seam, 1.4, 0.5))
    light = room.world.light
    glass = light.sky[3] if light.is_dark else mix(light.sky[3], "#ffffff", 0.5)
    for k in range(7):
        x = -half + 0.6 + k * (2 * half - 1.2) / 7
        box(room, drawing, (x, x + 1.1, high - 1.5, high - 0.5), z, glass)
        drawing.add(line([room.at(x + 0.55, high - 1.5, z), room.at(x + 0.55, high - 0.5, z)], seam, 3))
    door = room.tone("#8a9094", 0.8)
    box(room, drawing, (-1.7, 1.7, 0.0, 3.3), z, door)
    for k in range(12):
        drawing.add(line([room.at(-1.7, 0.28 * k, z), room.at(1.7, 0.28 * k, z)], seam, 2, 0.8))
    for side in (-1, 1):
        for k in range(5):
            u = side * 1.85
            tone = "#e8b83a" if k % 2 else "#26282c"
            box(room, drawing, (u - 0.1, u + 0.1, 0.66 * k, 0.66 * (k + 1)), z, room.tone(tone, 0.9))


def warehouse_things(room: Room) -> list[Layer]:
    """Racks of crates to both sides, trusses overhead, light from the high windows."""
    layers: list[Layer] = []
    lens, rng, d = room.world.lens, room.world.rng, room.world.lens.distance
    steps = [z for z in (room.back - 0.8, room.back - 3.0, room.back - 5.2, room.back - 7.0) if z > d * 1.15]
    for z in steps:
        for side in (-1, 1):
            drawing, scale = Drawing(), lens.scale(z)
            a, b = side * 2.4, side * 5.4
            left, right = min(a, b), max(a, b)
            steel = room.tone("#3f6a9a", 0.7)
            for v in (0.0, 1.5, 3.0):
                x = left + 0.1
                while x < right - 0.7:
                    w, h = rng.uniform(0.6, 0.95), rng.uniform(0.6, 1.15)
                    wood = room.tone(rng.choice(("#b08a5a", "#a0784a", "#c09a6a", "#8a9098")), 0.75)
                    box(room, drawing, (x, x + w, v + 0.08, v + 0.08 + h), z, wood)
                    drawing.add(
                        line(
                            [room.at(x, v + 0.08, z), room.at(x + w, v + 0.08 + h, z)],
                            room.tone("#5a4228", 0.5),
                            1.6,
                            0.6,
                        )
                    )
                    x += w + 0.06
                box(room, drawing, (left, right, v, v + 0.09), z, room.tone("#d8763a", 0.8))
            for x in (left, (left + right) / 2, right):
                drawing.add(line([room.at(x, 0, z), room.at(x, 4.6, z)], steel, 0.09 * scale))
            layers.append(Layer("rack", [drawing], z))
    beams = Drawing()
    y, iron = room.shell.high - 0.4, room.tone("#4a5056", 0.4)
    for z in (room.back - 0.5, room.back - 3.0, room.back - 6.0):
        if z < 1.5:
            continue
        beams.add(
            line([room.at(-6, y, z), room.at(6, y, z)], iron, 0.14 * lens.scale(z)),
            line([room.at(-6, y + 0.6, z), room.at(6, y + 0.6, z)], iron, 0.1 * lens.scale(z)),
        )
        beams.add(line([room.at(-6 + 0.6 * k, y + 0.6 * (k % 2), z) for k in range(21)], iron, 0.06 * lens.scale(z)))
    layers.append(Layer("trusses", [beams], room.back - 2.0))
    return layers
