"""Offices: open-plan today, panelled and shuttered in older pictures; the study, the boardroom, the room for questions.

What tells an office from any room is on its back wall as well as on its desks,
because a close shot sees the wall alone: slatted blinds over a city, binders,
papers pinned up, a clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.sets import desks, furniture, office_walls
from act3_mcp.animatic.sets.desks import TOP
from act3_mcp.animatic.sets.placing import spot
from act3_mcp.animatic.sets.plan import Shell, Stand, box_of
from act3_mcp.animatic.sets.workrooms import books, box
from act3_mcp.animatic.shot import OLD
from act3_mcp.animatic.svg import Drawing, circle, line, polygon, rect, words

if TYPE_CHECKING:
    from act3_mcp.animatic.sets.room import Room
    from act3_mcp.animatic.shot import Shot

Kind = Literal["open plan", "old", "study", "boardroom", "questions"]

AT_A_DESK = {"work", "write", "eat"}
"""Actions that bring their own desk or table."""


def kind_of(shot: Shot) -> Kind:
    if "interrogation" in shot.features:
        return "questions"
    if "boardroom" in shot.features:
        return "boardroom"
    if "study" in shot.features or shot.period == "medieval":
        return "study"
    aged = shot.period in OLD or (shot.period == "modern" and (shot.lighting == "noir" or shot.style == "vintage"))
    return "old" if aged else "open plan"


SHELLS: dict[Kind, Shell] = {
    "open plan": Shell(4.2, 2.8, 7.6, "#b4bbbe", "#7a7d84", "#55606a"),
    "old": Shell(4.0, 3.0, 6.6, "#b9ab86", "#7a5a40", "#4a3020"),
    "study": Shell(3.7, 3.0, 5.4, "#7a5a42", "#6a4a34", "#4a3020"),
    "boardroom": Shell(4.2, 2.8, 8.4, "#b4bbbe", "#6d7078", "#55606a"),
    "questions": Shell(2.7, 2.7, 4.8, "#8f9c98", "#6a6e6c", "#4a5052"),
}


def has_panels(room: Room) -> bool:
    """Whether its ceiling is of panels and strips of light."""
    return room.kind == "office" and kind_of(room.world.shot) in {"open plan", "boardroom"}


def office_wall(room: Room, drawing: Drawing) -> None:
    match kind_of(room.world.shot):
        case "old":
            _panelled(room, drawing)
        case "study":
            _booklined(room, drawing)
        case "boardroom":
            _glass_wall(room, drawing)
        case "questions":
            _one_way_mirror(room, drawing)
        case _:
            _open_plan(room, drawing)


def office_things(room: Room) -> list[Layer]:
    kind, shot = kind_of(room.world.shot), room.world.shot
    layers: list[Layer] = []
    if not shot.figures and room.world.lens.distance < NEAR:
        # A thing lies on the desk before us.
        layers += _desk_top(room, old=kind in {"old", "study"})
    match kind:
        case "old":
            layers += _old_things(room)
        case "study":
            layers += [_boss_desk(room, room.back - 1.0, lamp=True)] if not _seated(shot) else []
        case "boardroom":
            layers += _board_table(room)
        case "questions":
            layers += [] if _seated(shot) else [_bare_table(room)]
            layers.append(furniture.hanging_lamp(room, room.world.lens.distance + 0.6))
        case _:
            layers += _open_plan_things(room)
    return layers


NEAR = 1.6
"""Metres from which on the desk is seen whole."""


def _seated(shot: Shot) -> bool:
    return any(figure.action in AT_A_DESK for figure in shot.figures)


# Open plan.


def _open_plan(room: Room, drawing: Drawing) -> None:
    half = room.shell.half
    pane = office_walls.window(room, drawing, -2.55, 0.65, 0.98, 2.3, "#5c656e")
    x, y, w, h = pane
    mullion = room.tone("#5c656e", 0.7)
    for k in range(3):
        part = (x + w * k / 3, y, w / 3, h)
        office_walls.blinds(room, drawing, part, (0.34, 0.22, 0.62)[k], "#e6e8e6")
        drawing.add(rect(part[0] - 0.02 * w / 3, y, 0.04 * w / 3, h, mullion))
    wall = Stand(room, 0.0, room.back, drawing)
    desks.files(wall, -half + 0.1, -2.8, 0.0, 2.2)
    office_walls.pinboard(room, drawing, 0.95, 2.3, 1.12, 2.05)
    office_walls.clock(room, drawing, 2.72, 2.05)
    for k in range(2):
        desks.cabinet(wall, 2.75 + 0.52 * k, old=False)
    desks.plant(wall, 3.3, 1.32, 0.62)


def _open_plan_things(room: Room) -> list[Layer]:
    """A row of desks at the window whose screens we see, and in wider shots one at the edge that is nearer."""
    world, layers = room.world, list[Layer]()
    z = room.back - 1.05
    for x in (-1.75, 0.35, 2.3):
        b = Stand(room, x, z)
        desks.desk(b, 1.5, old=False)
        desks.screen(b, -0.05, lit=x < 2.0)
        desks.papers(b, 0.45 if x < 0 else -0.5)
        desks.mug(b, -0.55 if x < 0 else 0.42, pens=x > 0)
        if x < 1.0:
            desks.lamp(b, -0.66 if x > 0 else 0.62, old=False)
        layers.append(b.layer("office desk", 1.5, 1.75))
        chair = Stand(room, x - 0.1, z - 0.35)
        desks.swivel(chair, old=False)
        layers.append(chair.layer("office chair", 0.5, 1.15))
    if not world.close:
        near = world.lens.distance + 0.9
        b = Stand(room, max(spot(world, 0.74, near), 1.5), near)
        desks.desk(b, 1.5, old=False)
        desks.screen(b, -0.1)
        desks.papers(b, 0.35)
        desks.mug(b, -0.62)
        layers.append(b.layer("office desk", 1.5, 1.75))
        b = Stand(room, -room.shell.half + 0.4, room.back - 1.6)
        desks.cooler(b, 0.0)
        layers.append(b.layer("water cooler", 0.4, 1.5))
    return layers


# Older offices.


def _panelled(room: Room, drawing: Drawing) -> None:
    half, z = room.shell.half, room.back
    wood, dark = room.tone("#6a4630", 0.75), room.tone("#452c1c", 0.4)
    box(room, drawing, (-half, half, 0.0, 1.0), z, wood)
    for k in range(12):
        left = -half + 0.08 + 2 * half * k / 12
        box(room, drawing, (left, left + 2 * half / 12 - 0.14, 0.2, 0.86), z, dark, 0.6)
    box(room, drawing, (-half, half, 0.98, 1.05), z, room.tone("#8a5f40", 0.9))
    for x0, down in ((-2.5, 0.72), (-0.75, 1.0)):
        pane = office_walls.window(room, drawing, x0, x0 + 1.3, 1.12, 2.45, "#5a3c28")
        office_walls.blinds(room, drawing, pane, down, "#b08a5c")
    # The way out: frosted glass, with what it says to those outside.
    box(room, drawing, (0.95, 1.95, 0.0, 2.25), z, room.tone("#5a3a26", 0.75))
    box(room, drawing, (1.05, 1.85, 1.0, 2.1), z, room.tone("#e4dcc0", 0.95))
    scale = room.world.lens.scale(z)
    x, y = room.at(1.45, 1.55, z)
    drawing.add(words(x, y, 0.14 * scale, "PRIVATE", room.tone("#2f2720", 0.6), tracking=0.08))
    drawing.add(circle(*room.at(1.13, 0.92, z), 0.04 * scale, room.tone("#d8b25a", 1.0)))
    office_walls.clock(room, drawing, 2.4, 2.2)
    wall = Stand(room, 0.0, z, drawing)
    for k in range(2):
        desks.cabinet(wall, 2.6 + 0.52 * k, old=True)
    if room.dark and not room.world.light.is_dark:
        # Light through slats, in bars across the wall.
        for k in range(7):
            a, b = room.at(0.75, 2.35 - 0.13 * k, z), room.at(half, 2.0 - 0.13 * k, z)
            w = 0.045 * scale
            drawing.add(polygon([a, b, (b[0], b[1] + w), (a[0], a[1] + w)], room.tone("#fff2d4", 1.0), 0.28))


def _old_things(room: Room) -> list[Layer]:
    layers = [] if _seated(room.world.shot) and room.world.close else [_boss_desk(room, room.back - 1.1, lamp=True)]
    stand = Stand(room, -room.shell.half + 0.55, room.back - 0.4)
    desks.hat_stand(stand, 0.0)
    return [*layers, stand.layer("hat stand", 0.6, 2.1)]


def _boss_desk(room: Room, z: float, *, lamp: bool) -> Layer:
    b = Stand(room, -0.3, z)
    desks.desk(b, 1.9, old=True)
    if kind_of(room.world.shot) == "old":
        desks.typewriter(b, 0.1)
    desks.papers(b, 0.55)
    if lamp:
        desks.lamp(b, -0.62, old=True)
    return b.layer("office desk", 1.9, 1.75)


# A study, a boardroom, and where questions are asked.


def _booklined(room: Room, drawing: Drawing) -> None:
    half, high = room.shell.half, room.shell.high
    pane = office_walls.window(room, drawing, -0.75, 0.75, 1.0, 2.35, "#5a3c28")
    x, y, w, h = pane
    frame = room.tone("#5a3c28", 0.8)
    drawing.add(rect(x + w / 2 - w * 0.02, y, w * 0.04, h, frame), rect(x, y + h * 0.5, w, h * 0.035, frame))
    for left, right in ((-half, -2.2), (-2.15, -1.0), (1.0, 2.15), (2.2, half)):
        books(room, drawing, (left, right, 0.05, high - 0.1), room.back, 0.8)


def _glass_wall(room: Room, drawing: Drawing) -> None:
    half = room.shell.half
    pane = office_walls.window(room, drawing, -half + 0.1, 1.3, 0.35, 2.6, "#4a525a")
    x, y, w, h = pane
    for k in range(1, 4):
        drawing.add(rect(x + w * k / 4 - 0.006 * w, y, 0.012 * w, h, room.tone("#4a525a", 0.7)))
    box(room, drawing, (1.75, 3.75, 1.05, 2.2), room.back, room.tone("#22262c", 0.6))
    box(room, drawing, (1.8, 3.7, 1.1, 2.15), room.back, "#e8f0f6")
    for k, tall in enumerate((0.25, 0.45, 0.35, 0.7, 0.85)):
        left = 2.05 + 0.3 * k
        box(room, drawing, (left, left + 0.2, 1.2, 1.2 + tall), room.back, "#3f7fb8" if k < 4 else "#e08a4a")


def _board_table(room: Room) -> list[Layer]:
    """Long and polished, going away from us, with chairs on both sides."""
    far, near = room.back - 0.9, room.world.lens.distance + 0.7
    if far - near < 0.8:
        near = far - 0.8
    layers: list[Layer] = []
    for k in range(4):
        z = far - (far - near) * k / 3
        for side in (-1, 1):
            chair = Stand(room, side * 1.35, z)
            desks.swivel(chair, old=False)
            layers.append(chair.layer("office chair", 0.5, 1.15))
    b = Stand(room, 0.0, near - 0.1)
    d = b.drawing
    lit = room.tone("#8a5a3c", 1.0)
    top = [b.p(-0.95, TOP), b.p(0.95, TOP), b.p(0.95, TOP, far - near), b.p(-0.95, TOP, far - near)]
    shine = mix(lit, room.world.light.sky[3], 0.55)
    d.add(polygon(top, d.linear(((0, shine, 1), (0.6, lit, 1), (1, room.tone("#5a3826", 0.6), 1)))))
    b.box(-0.95, 0.95, TOP - 0.07, TOP, "#5a3826", 0.5)
    b.box(-0.6, 0.6, 0.0, TOP - 0.07, "#3a2418", 0.2)
    for k in range(3):
        away = 0.25 + (far - near) * k / 3
        for side in (-0.62, 0.62):
            b.lying(side - 0.15, side + 0.15, TOP + 0.005, away, away + 0.3, "#f6f3ea", 0.95)
    return [*layers, b.layer("board table", 1.6, 1.2)]


def _one_way_mirror(room: Room, drawing: Drawing) -> None:
    """Dark glass that gives back a little of the room's light."""
    z, scale = room.back, room.world.lens.scale(room.back)
    box(room, drawing, (-1.95, 0.62, 1.02, 2.2), z, room.tone("#2e3338", 0.6))
    pane = box_of(room, -1.86, 0.53, 1.1, 2.12, z)
    tones = (room.tone("#4a5a60", 0.5), room.tone("#2a3438", 0.3))
    drawing.add(rect(*pane, drawing.linear(((0, tones[0], 1), (1, tones[1], 1)), (0, 0), (1, 1))))
    x, y, w, h = pane
    for u in (0.18, 0.27, 0.7):
        gleam = ((u, 1), (u + 0.12, 0), (u + 0.15, 0), (u + 0.03, 1))
        drawing.add(polygon([(x + w * a, y + h * b) for a, b in gleam], "#dfe8ea", 0.12))
    seam = room.tone("#7c8286", 0.5)
    for k in range(-4, 5):
        drawing.add(line([room.at(k * 1.0, 0.14, z), room.at(k * 1.0, room.shell.high, z)], seam, 0.012 * scale, 0.6))
    office_walls.clock(room, drawing, 1.05, 1.95)


def _bare_table(room: Room) -> Layer:
    """Steel, with a recorder on it and a chair on either side."""
    b = Stand(room, 0.0, room.world.lens.distance + 0.5)
    for side in (-1, 1):
        b.bar([(side * 1.0, 0.0), (side * 1.0, 0.95)], "#3a3f46", 0.6, 0.045)
        b.bar([(side * 0.62, 0.0), (side * 0.62, 0.46)], "#3a3f46", 0.5, 0.045)
        b.box(min(side * 1.0, side * 0.58), max(side * 1.0, side * 0.58), 0.43, 0.48, "#4a5058", 0.8)
        b.bar([(side * 0.72, 0.0), (side * 0.72, TOP)], "#6a7076", 0.6, 0.05)
    b.lying(-0.8, 0.8, TOP, 0.0, 0.7, "#b4babe", 0.95)
    b.box(-0.8, 0.8, TOP - 0.05, TOP, "#7a8086", 0.6)
    b.box(0.2, 0.48, TOP + 0.01, TOP + 0.08, "#2a2c30", 0.7)
    b.lying(-0.35, -0.05, TOP + 0.004, 0.1, 0.4, "#d8b878", 0.95)
    return b.layer("bare table", 1.3, 1.2)


def _desk_top(room: Room, *, old: bool) -> list[Layer]:
    """What lies about on a desk that fills the frame, behind and beside what the shot is of."""
    world, d = room.world, room.world.lens.distance
    sheets = Stand(room, 0.0, d)
    for share, near, turn in ((-0.78, -0.12, 0.05), (0.62, 0.1, -0.04)):
        u = spot(world, share, d)
        w = 0.21
        corners = [
            sheets.p(u - w / 2 + turn, TOP + 0.012, near), sheets.p(u + w / 2 + turn, TOP + 0.012, near + turn),
            sheets.p(u + w / 2 - turn, TOP + 0.012, near + 0.3 + turn),
            sheets.p(u - w / 2 - turn, TOP + 0.012, near + 0.3),
        ]  # fmt: skip
        sheets.drawing.add(polygon(corners, room.tone("#f6f3ea", 0.95)))
        for k in range(7):
            v = near + 0.05 + 0.032 * k
            a, c = sheets.p(u - w * 0.36, TOP + 0.013, v), sheets.p(u + w * (0.36 - 0.2 * (k % 3 == 2)), TOP + 0.013, v)
            sheets.drawing.add(line([a, c], room.tone("#6a7078", 0.6), 0.004 * sheets.scale))
    # The table top is painted at just over our distance: what lies on it comes after.
    layers = [Layer("papers", [sheets.drawing], d * 1.055)]
    behind = Stand(room, 0.0, d * 1.62)
    desks.lamp(behind, spot(world, -0.66, behind.z), old=old)
    if old:
        desks.mug(behind, spot(world, 0.5, behind.z), pens=True)
        desks.typewriter(behind, spot(world, 0.82, behind.z))
    else:
        desks.mug(behind, spot(world, 0.42, behind.z), pens=True)
        desks.screen(behind, spot(world, 0.84, behind.z))
    layers.append(Layer("on the desk", [behind.drawing], d * 1.054, focus=behind.z))
    return layers


def ceiling(room: Room) -> Layer:
    """Panels in a grid, and strips of light among them."""
    drawing, shell = Drawing(), room.shell
    y, far = shell.high - 0.02, room.back
    seam = room.tone("#8a9096", 0.45)
    for k in range(-6, 7):
        drawing.add(line([room.at(0.7 * k, y, 0.6), room.at(0.7 * k, y, far)], seam, 1.3, 0.6))
    z = far
    while z > 0.8:
        drawing.add(line([room.at(-shell.half, y, z), room.at(shell.half, y, z)], seam, 1.3, 0.6))
        z -= 0.7
    z = far - 0.7
    while z > 1.4:
        for x in (-2.1, 0.0, 2.1):
            # After hours one row is left on.
            on = not room.dark or not x
            tone = "#fff4dc" if room.dark and on else "#f4fbfa" if on else room.tone("#c8ccd0", 0.35)
            strip = [room.at(x + u, y, z - away) for u, away in ((-0.34, 0), (0.34, 0), (0.34, 0.66), (-0.34, 0.66))]
            drawing.add(polygon(strip, tone))
            if not on:
                continue
            drawing.glow(
                ((strip[0][0] + strip[1][0]) / 2, strip[2][1]), 0.8 * room.world.lens.scale(z), tone, 0.35, flat=0.4
            )
        z -= 1.4
    return Layer("ceiling lights", [drawing], shell.high, "ceiling", focus=far * 0.6)
