# ruff: noqa: PLR0917 - coordinates are positional by nature
"""What stands in a room and hangs on its back wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic import mirrors
from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.lying import brought
from act3_mcp.animatic.sets import cafes, furnishings, home
from act3_mcp.animatic.sets.plan import box_of, rain_on
from act3_mcp.animatic.small_things import ON_A_TABLE
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, cushion, ellipse, line, path, pen, polygon, rect

if TYPE_CHECKING:
    from act3_mcp.animatic.sets.room import Room

WINDOW_X = {"kitchen": 0.45, "living room": -0.9, "bedroom": 0.9, "hospital": 1.7, "office": -0.95, "bar": -2.2}


def on_back_wall(room: Room, drawing: Drawing) -> None:
    match room.kind:
        case "kitchen":
            _window(room, drawing, 0.45, 1.5, 1.15, 1.15)
            _kitchen_units(room, drawing)
            home.appliances(room, drawing)
        case "living room":
            _window(room, drawing, -0.9, 1.5, 1.5, 1.5)
            _shelves(room, drawing, 1.2, 2.9)
            _picture(room, drawing, 0.45, 1.75)
        case "bedroom":
            _window(room, drawing, 0.9, 1.55, 1.3, 1.4)
            _picture(room, drawing, -1.0, 1.8)
        case "bathroom":
            furnishings.tiles(room, drawing)
        case "hospital":
            _window(room, drawing, 1.7, 1.6, 1.2, 1.3)
            furnishings.wards(room, drawing)
        case _:
            _bar_shelves(room, drawing)


def furnish(room: Room) -> list[Layer]:
    d = room.world.lens.distance
    layers: list[Layer] = []
    shot = room.world.shot
    set_down = not shot.figures and any(thing.name in ON_A_TABLE for thing in shot.things)
    wants_table = set_down or any(thing.name == "table" for thing in shot.things)
    if any(figure.action in {"eat", "work", "write"} for figure in shot.figures):
        # They sit at a table or desk of their own.
        wants_table = False
    lamps_of_its_own = room.kind == "bar" and cafes.kind_of(shot) != "diner"
    if room.dark and not lamps_of_its_own and not mirrors.fills(room.world):
        layers.append(hanging_lamp(room, d * 1.04 + 0.05))
    match room.kind:
        case "kitchen":
            own = any(figure.action == "eat" for figure in shot.figures)
            layers += [] if own else [_table(room, d + 0.12, 1.5 if not room.world.close else 2.2, bare=set_down)]
        case "living room":
            layers += [] if brought(shot, "sofa") else [_sofa(room, room.back - 0.9)]
            layers += [_table(room, d + 0.1, 1.3, bare=set_down)] if wants_table else []
            layers.append(_standing_lamp(room, 2.1, room.back - 0.5))
            layers += home.lounge(room)
        case "bedroom":
            layers += [] if brought(shot, "bed") else [_bed(room, room.back - 1.5)]
            layers += home.bedside(room)
            layers += [_table(room, d + 0.1, 1.1, bare=True)] if set_down else []
        case "bathroom":
            layers.append(furnishings.bath(room))
        case "hospital":
            layers += furnishings.ward(room, bed=not brought(shot, "bed"))
        case _:
            layers += cafes.bar_things(room) if cafes.kind_of(shot) == "bar" else cafes.things(room)
            layers += [_table(room, d + 0.12, 1.0, bare=set_down)] if wants_table else []
    return layers


def _window(room: Room, drawing: Drawing, x: float, y: float, wide: float, high: float) -> None:
    """A window with what the hour shows through it."""
    light, z = room.world.light, room.back
    frame = room.tone("#e2d9c8", 0.85)
    drawing.add(
        rect(
            *box_of(room, x - wide / 2 - 0.07, x + wide / 2 + 0.07, y - high / 2 - 0.07, y + high / 2 + 0.07, z), frame
        )
    )
    if light.is_dark:
        stops = ((0, light.sky[1], 1), (1, light.sky[3], 1))
    else:
        bright = mix(light.sky[2], "#ffffff", 0.45)
        stops = (
            (0, mix(light.sky[1], "#ffffff", 0.25), 1),
            (0.6, bright, 1),
            (1, mix(light.sky[3], "#ffffff", 0.5), 1),
        )
    pane = box_of(room, x - wide / 2, x + wide / 2, y - high / 2, y + high / 2, z)
    drawing.add(rect(*pane, drawing.linear(stops)))
    px, py, pw, ph = pane
    hills = [
        (px, py + ph),
        (px, py + ph * 0.74),
        (px + pw * 0.3, py + ph * 0.64),
        (px + pw * 0.65, py + ph * 0.76),
        (px + pw, py + ph * 0.68),
        (px + pw, py + ph),
    ]
    drawing.add(path(curve(hills, tension=0.5), mix(light.haze, light.away("#6f8a6a"), 0.5), 0.8))
    rain_on(room, drawing, pane)
    bar = max(1.5, 0.045 * room.world.lens.scale(z))
    drawing.add(rect(px + pw / 2 - bar / 2, py, bar, ph, frame), rect(px, py + ph * 0.45, pw, bar, frame))
    sill = box_of(room, x - wide / 2 - 0.14, x + wide / 2 + 0.14, y - high / 2 - 0.13, y - high / 2 - 0.06, z)
    drawing.add(rect(*sill, room.tone("#efe6d6", 1.0)))
    for side in (-1, 1):
        cloth = room.tone("#c98f6a" if room.kind != "office" else "#8d979f", 0.7)
        edge = x + side * (wide / 2 + 0.04)
        folds = [
            room.at(edge - side * 0.22, y + high / 2 + 0.12, z),
            room.at(edge + side * 0.16, y + high / 2 + 0.12, z),
            room.at(edge + side * 0.16, y - high / 2 - 0.1, z),
            room.at(edge - side * 0.04, y - high / 2 - 0.1, z),
            room.at(edge - side * 0.12, y, z),
        ]
        if room.kind not in {"office", "bar"}:
            drawing.add(path(curve(folds, tension=0.45), cloth, 0.95))


def _kitchen_units(room: Room, drawing: Drawing) -> None:
    z, half = room.back, room.shell.half
    top, door = "#e2d3b4", "#6f8a84"
    drawing.add(rect(*box_of(room, -half, half, 0.1, 0.86, z), room.tone(toned(door, value=0.7), 0.4)))
    x = -half + 0.05
    while x < half - 0.3:
        share = 0.75 - 0.12 * abs(x)
        drawing.add(rect(*box_of(room, x, x + 0.56, 0.14, 0.83, z), room.tone(door, share)))
        drawing.add(rect(*box_of(room, x + 0.06, x + 0.50, 0.20, 0.77, z), room.tone(toned(door, value=1.12), share)))
        drawing.add(circle(*room.at(x + 0.48, 0.68, z), 3.0, room.tone("#e8c98a", 1.0)))
        if not -0.6 < x < 0.95:
            drawing.add(rect(*box_of(room, x, x + 0.56, 1.5, 2.25, z), room.tone(door, share)))
            drawing.add(
                rect(*box_of(room, x + 0.06, x + 0.50, 1.56, 2.19, z), room.tone(toned(door, value=1.12), share))
            )
        x += 0.6
    drawing.add(rect(*box_of(room, -half, half, 0.86, 0.93, z), room.tone(top, 0.95)))
    for i, (at, wide, high, colour) in enumerate(
        (
            (-1.6, 0.16, 0.3, "#b5533c"),
            (-1.3, 0.1, 0.36, "#d9b25a"),
            (-1.1, 0.12, 0.22, "#7f9f9a"),
            (1.5, 0.2, 0.24, "#d8cfc0"),
            (1.85, 0.1, 0.32, "#5f7a52"),
        )
    ):
        x0, y0, w, h = box_of(room, at, at + wide, 0.93, 0.93 + high, z)
        drawing.add(
            path(
                curve(
                    [
                        (x0, y0 + h),
                        (x0, y0 + h * 0.4),
                        (x0 + w * 0.3, y0),
                        (x0 + w * 0.7, y0),
                        (x0 + w, y0 + h * 0.4),
                        (x0 + w, y0 + h),
                    ],
                    tension=0.6,
                ),
                room.tone(colour, 0.8 - 0.05 * i),
            )
        )


def _shelves(room: Room, drawing: Drawing, x0: float, x1: float) -> None:
    rng, z = room.world.rng, room.back
    drawing.add(rect(*box_of(room, x0, x1, 0.1, 2.3, z), room.tone("#6a4a34", 0.35)))
    for shelf in range(5):
        y = 0.18 + shelf * 0.43
        x = x0 + 0.06
        while x < x1 - 0.12:
            wide, high = rng.uniform(0.04, 0.1), rng.uniform(0.22, 0.34)
            if rng.random() < 0.85:
                colour = rng.choice(("#a3523f", "#c49a55", "#4f6f78", "#7a8a5a", "#d8c8a8", "#5a4a68"))
                drawing.add(rect(*box_of(room, x, x + wide, y, y + high, z), room.tone(colour, 0.6)))
            x += wide + 0.012
        drawing.add(rect(*box_of(room, x0, x1, y - 0.04, y, z), room.tone("#8f6847", 0.7)))


def _picture(room: Room, drawing: Drawing, x: float, y: float) -> None:
    z = room.back
    drawing.add(rect(*box_of(room, x - 0.32, x + 0.32, y - 0.26, y + 0.26, z), room.tone("#4a372a", 0.6)))
    drawing.add(rect(*box_of(room, x - 0.26, x + 0.26, y - 0.20, y + 0.20, z), room.tone("#d8c6a0", 0.7)))
    a, b, c = room.at(x - 0.26, y - 0.2, z), room.at(x + 0.05, y + 0.1, z), room.at(x + 0.26, y - 0.2, z)
    drawing.add(polygon([a, b, c], room.tone("#7d8f92", 0.7)))


def _bar_shelves(room: Room, drawing: Drawing) -> None:
    rng, z = room.world.rng, room.back
    drawing.add(rect(*box_of(room, -2.6, 2.6, 1.0, 2.45, z), room.tone("#3c2822", 0.5)))
    for shelf in range(3):
        y = 1.08 + shelf * 0.46
        drawing.add(rect(*box_of(room, -2.6, 2.6, y - 0.04, y, z), room.tone("#8f5d3e", 0.9)))
        a = room.at(0, y + 0.1, z)
        drawing.glow(a, 2.4 * room.world.lens.scale(z), "#ffb066", 0.30, flat=0.16)
        x = -2.5
        while x < 2.5:
            colour = rng.choice(("#7fae6a", "#d99a3e", "#a34a34", "#6aa0a8", "#e2d3a0"))
            bx, by, bw, bh = box_of(room, x, x + 0.09, y, y + rng.uniform(0.24, 0.34), z)
            drawing.add(
                rect(bx, by + bh * 0.3, bw, bh * 0.7, mix(colour, "#ffd08a", 0.25), 0.85),
                rect(bx + bw * 0.32, by, bw * 0.36, bh * 0.35, colour, 0.8),
            )
            x += rng.uniform(0.12, 0.2)
    drawing.add(
        rect(*box_of(room, -3.6, 3.6, 0.0, 1.0, z - 0.02), room.tone("#4a2f24", 0.45)),
        rect(*box_of(room, -3.6, 3.6, 0.98, 1.06, z - 0.02), room.tone("#a8764e", 0.95)),
    )


def _table(room: Room, z: float, wide: float, *, bare: bool = False) -> Layer:
    """A table with its near edge towards us and a few things on it."""
    drawing, half, deep, y = Drawing(), wide / 2, 0.42, 0.76
    lit = room.tone("#c08a56", 0.95)
    rear, front = z + deep, max(z - deep, 0.5)
    a, b, c, d = room.at(-half, y, front), room.at(half, y, front), room.at(half, y, rear), room.at(-half, y, rear)
    scale = room.world.lens.scale(front)
    for x in (-half + 0.08, half - 0.08):
        for depth, share in ((rear - 0.05, 0.2), (front + 0.04, 0.45)):
            drawing.add(
                line(
                    [room.at(x, 0, depth), room.at(x, y, depth)],
                    room.tone("#6a4630", share),
                    0.07 * room.world.lens.scale(depth),
                )
            )
    glow = drawing.radial(
        ((0, mix(lit, "#fff0cc", 0.35), 1), (0.5, lit, 1), (1, room.tone("#8f6440", 0.55), 1)),
        ((a[0] + b[0]) / 2, c[1]),
        max(60.0, (b[0] - a[0]) * 0.62),
        flat=0.4,
    )
    drawing.add(polygon([a, b, c, d], glow))
    drawing.add(rect(a[0], a[1], b[0] - a[0], 0.055 * scale, room.tone("#7a5236", 0.5)))
    for x, kind in ((-0.22 * wide, "cup"), (0.16 * wide, "cup"), (0.02 * wide, "bottle")) if not bare else ():
        _on_table(room, drawing, x, y, z, kind)
    box = (d[0] - 0.5 * scale, d[1] - 0.5 * scale, b[0] - a[0] + scale, FRAME * 1.6)
    # Sorted in front of those who sit at it, behind nobody.
    return Layer("table", [drawing], z - 0.2, box=box, focus=room.world.lens.distance)


def _on_table(room: Room, drawing: Drawing, x: float, y: float, z: float, kind: str) -> None:
    scale = room.world.lens.scale(z)
    px, py = room.at(x, y, z)
    lit, dark = room.tone("#efe6d8", 1.0), room.tone("#b0a698", 0.4)
    fill = drawing.linear(((0, lit, 1), (0.5, lit, 1), (0.6, dark, 1), (1, dark, 1)), (0, 0), (1, 0))
    drawing.add(ellipse(px + 0.03 * scale, py, 0.07 * scale, 0.014 * scale, room.tone("#5a3c28", 0.3), 0.6))
    if kind == "cup":
        drawing.add(rect(px - 0.04 * scale, py - 0.085 * scale, 0.08 * scale, 0.085 * scale, fill))
        drawing.add(ellipse(px, py - 0.085 * scale, 0.04 * scale, 0.011 * scale, room.tone("#6a4a34", 0.5)))
    else:
        green = room.tone("#5d7a5a", 0.7)
        w, h = 0.042 * scale, 0.28 * scale
        drawing.add(
            path(
                pen(
                    ("M", (px - w, py)),
                    ("L", (px - w, py - h * 0.6)),
                    ("Q", (px - w, py - h * 0.72), (px - w * 0.35, py - h * 0.78)),
                    ("L", (px - w * 0.35, py - h), (px + w * 0.35, py - h), (px + w * 0.35, py - h * 0.78)),
                    ("Q", (px + w, py - h * 0.72), (px + w, py - h * 0.6)),
                    ("L", (px + w, py)),
                ),
                green,
            )
        )
        drawing.add(rect(px - w * 0.6, py - h * 0.55, w * 0.3, h * 0.42, "#ffffff", 0.35))


def hanging_lamp(room: Room, z: float) -> Layer:
    drawing, scale = Drawing(), room.world.lens.scale(z)
    x, y = room.at(0.0, 2.02, z)
    top = room.at(0.0, room.shell.high, z)[1]
    shade = room.tone("#3a4a44", 0.35)

    def p(u: float, v: float) -> Point:
        return x + u * scale, y - v * scale

    drawing.glow((x, y + 0.04 * scale), 1.15 * scale, "#ffd695", 0.75)
    cone = drawing.linear(((0, "#ffe2ae", 0.24), (1, "#ffc67c", 0.0)), (0, y), (0, y + 1.7 * scale), box=False)
    drawing.add(
        polygon(
            [
                (x - 0.2 * scale, y),
                (x + 0.2 * scale, y),
                (x + 1.2 * scale, y + 1.7 * scale),
                (x - 1.2 * scale, y + 1.7 * scale),
            ],
            cone,
        )
    )
    drawing.add(line([(x, top), (x, y - 0.2 * scale)], room.world.light.ink, max(1.2, 0.014 * scale)))
    drawing.add(
        path(
            pen(
                ("M", p(-0.23, 0)),
                ("C", p(-0.22, 0.16), p(-0.06, 0.17), p(-0.05, 0.23)),
                ("L", p(0.05, 0.23)),
                ("C", p(0.06, 0.17), p(0.22, 0.16), p(0.23, 0)),
            ),
            shade,
        )
    )
    drawing.add(ellipse(x, y, 0.22 * scale, 0.035 * scale, "#fff3d2"))
    box = (x - 1.4 * scale, min(top, y - 1.3 * scale), 2.8 * scale, y + 1.8 * scale - min(top, y - 1.3 * scale))
    return Layer("hanging lamp", [drawing], z, box=box)


def _standing_lamp(room: Room, x: float, z: float) -> Layer:
    drawing, scale = Drawing(), room.world.lens.scale(z)
    foot, top = room.at(x, 0, z), room.at(x, 1.55, z)
    on = room.dark or room.world.light.lamps > 0.2
    if on:
        drawing.glow(top, 1.2 * scale, "#ffd08a", 0.7)
    drawing.add(line([foot, top], room.tone("#4a3a30", 0.4), 0.03 * scale))
    shade = "#ffe6b8" if on else room.tone("#d8c8a8", 0.8)
    drawing.add(
        polygon(
            [
                (top[0] - 0.2 * scale, top[1] + 0.16 * scale),
                (top[0] + 0.2 * scale, top[1] + 0.16 * scale),
                (top[0] + 0.12 * scale, top[1] - 0.18 * scale),
                (top[0] - 0.12 * scale, top[1] - 0.18 * scale),
            ],
            shade,
        )
    )
    return Layer(
        "standing lamp",
        [drawing],
        z,
        box=(top[0] - 1.3 * scale, top[1] - 1.3 * scale, 2.6 * scale, foot[1] - top[1] + 1.4 * scale),
    )


def _sofa(room: Room, z: float) -> Layer:
    drawing = Drawing()
    cloth = "#5f7f86"
    for x0, x1, y0, y1, share in (
        (-1.75, 0.55, 0.42, 0.98, 0.55),
        (-1.8, 0.6, 0.14, 0.5, 0.8),
        (-2.0, -1.7, 0.14, 0.68, 0.7),
        (0.5, 0.8, 0.14, 0.68, 0.7),
    ):
        bx, by, bw, bh = box_of(room, x0, x1, y0, y1, z)
        drawing.add(cushion((bx, by, bw, bh), min(bw, bh) * 0.22, room.tone(cloth, share)))
    for x, colour in ((-1.35, "#d9a05a"), (0.1, "#b5583f")):
        bx, by, bw, bh = box_of(room, x, x + 0.4, 0.5, 0.86, z)
        drawing.add(cushion((bx, by, bw, bh), bw * 0.2, room.tone(colour, 0.75), tilt=8))
    bx, by, bw, bh = box_of(room, -2.1, 0.9, 0.0, 1.1, z)
    return Layer("sofa", [drawing], z, box=(bx, by, bw, bh))


def _bed(room: Room, z: float) -> Layer:
    drawing = Drawing()
    head, foot = z + 1.4, max(z - 0.5, 0.8)
    x0, x1 = -1.9, -0.2
    drawing.add(rect(*box_of(room, x0 - 0.05, x1 + 0.05, 0.0, 1.1, head), room.tone("#6a4a38", 0.5)))
    top = [room.at(x0, 0.55, foot), room.at(x1, 0.55, foot), room.at(x1, 0.55, head), room.at(x0, 0.55, head)]
    drawing.add(polygon(top, room.tone("#d9d3cc", 0.85)))
    drawing.add(polygon([top[0], top[1], room.at(x1, 0.1, foot), room.at(x0, 0.1, foot)], room.tone("#8fa0b4", 0.6)))
    drawing.add(polygon([top[1], top[2], room.at(x1, 0.1, head), room.at(x1, 0.1, foot)], room.tone("#8fa0b4", 0.35)))
    middle = (foot + head) / 2
    drawing.add(
        polygon(
            [room.at(x0, 0.57, foot), room.at(x1, 0.57, foot), room.at(x1, 0.57, middle), room.at(x0, 0.57, middle)],
            room.tone("#8fa0b4", 0.8),
        )
    )
    for x in (x0 + 0.12, x0 + 0.92):
        bx, by, bw, bh = box_of(room, x, x + 0.66, 0.58, 0.86, head - 0.15)
        drawing.add(cushion((bx, by, bw, bh), bh * 0.4, room.tone("#efe9e2", 0.9)))
    bx, by, bw, bh = box_of(room, x0 - 0.6, x1 + 0.6, -0.3, 1.3, foot)
    return Layer("bed", [drawing], z, box=(bx, by, bw, bh))
