# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Corridors, by what they are the corridors of: a hospital, a school, a hotel, a prison, or anybody's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from act3_mcp.animatic.colour import toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.sets.plan import Shell, Stand, box_of
from act3_mcp.animatic.shot import Thing
from act3_mcp.animatic.svg import Drawing, circle, cushion, ellipse, line, polygon, rect, words
from act3_mcp.animatic.things.catalogue import KINDS
from act3_mcp.animatic.things.sketch import Sketch

if TYPE_CHECKING:
    from act3_mcp.animatic.sets.room import Room
    from act3_mcp.animatic.shot import Shot

Kind = Literal["plain", "hospital", "school", "hotel", "prison"]

SHELLS: dict[Kind, Shell] = {
    "plain": Shell(1.55, 2.7, 26.0, "#a9b5b0", "#7d837f", "#5d6a70"),
    "hospital": Shell(1.75, 2.75, 13.0, "#dbe6e1", "#b9c6c4", "#7fb0aa"),
    "school": Shell(1.9, 2.9, 20.0, "#d8cfae", "#a89878", "#6a7a5a"),
    "hotel": Shell(1.5, 2.7, 22.0, "#b59a6c", "#7a2a30", "#6a4630"),
    "prison": Shell(1.8, 3.2, 22.0, "#8f9694", "#6d7070", "#4a5254"),
}
BY_ROOM: dict[str, Kind] = {"hospital": "hospital", "classroom": "school", "prison": "prison"}
CROSS = "#d23a34"


def kind_of(shot: Shot) -> Kind:
    if "hotel" in shot.features:
        return "hotel"
    return BY_ROOM.get(shot.room, "plain")


def by_lamps(shot: Shot) -> bool:
    """Whether lamps on the walls light it, and no strip lights."""
    return kind_of(shot) == "hotel"


def side(room: Room, drawing: Drawing, which: int, share: float) -> None:
    """What is on the wall to the left (-1) or right."""
    wall = _Wall(room, drawing, which * room.shell.half, share)
    match kind_of(room.world.shot):
        case "hospital":
            _ward_wall(wall)
        case "school":
            _lockers(wall)
        case "hotel":
            _papered(wall)
        case "prison":
            _cells(wall)
        case _:
            _doors(wall, 3.4, toned(room.shell.trim, value=0.82))


def end(room: Room, drawing: Drawing) -> None:
    """What the corridor leads to."""
    if kind_of(room.world.shot) == "hospital":
        _swing_doors(room, drawing)
        return
    stand = Stand(room, 0.0, room.back, drawing)
    tone = toned(room.shell.trim, value=0.7)
    stand.box(-0.5, 0.5, 0.0, 2.1, tone, 0.6)
    a, b, w, h = box_of(room, -0.3, 0.3, 1.2, 1.95, room.back)
    drawing.add(rect(a, b, w, h, "#fff3d0", 0.9))
    drawing.glow((a + w / 2, b + h / 2), w * 3, "#ffe9bf", 0.6)
    x, y, w, h = box_of(room, -0.28, 0.28, 2.22, 2.46, room.back)
    drawing.add(rect(x, y, w, h, "#2f9a5a"), words(x + w / 2, y + h * 0.78, h * 0.72, "EXIT", "#f0fff4"))


def lights(room: Room) -> Layer:
    """Strip lights down the ceiling, unsure of themselves; or what the lamps on the walls throw up there."""
    drawing, shell = Drawing(), room.shell
    z = room.back - 1.0
    cold = "#dff2ee" if not room.dark else "#cfe6d8"
    if by_lamps(room.world.shot):
        cold = "#ffdf9e"
    half, long = (0.3, 1.3) if kind_of(room.world.shot) == "hospital" else (0.22, 1.1)
    y = shell.high - 0.02
    while z > 1.0:
        corners = [room.at(u, y, z - away) for u, away in ((-half, 0), (half, 0), (half, long), (-half, long))]
        middle = (corners[0][0] + corners[1][0]) / 2, corners[2][1]
        if by_lamps(room.world.shot):
            drawing.glow((middle[0], corners[0][1]), 1.0 * room.world.lens.scale(z), cold, 0.5, flat=0.5)
        else:
            drawing.add(polygon(corners, cold))
            drawing.glow(middle, 0.9 * room.world.lens.scale(z), cold, 0.4, flat=0.5)
        z -= 2.4 if half > 0.25 else 3.0
    motion = Motion(flicker=0.18) if not by_lamps(room.world.shot) else Motion()
    return Layer("lights", [drawing], shell.high, "ceiling", focus=room.back * 0.5, motion=motion)


def things(room: Room) -> list[Layer]:
    """What stands about in it."""
    match kind_of(room.world.shot):
        case "hospital":
            return [*_signs(room), _gurney(room), _drip(room), _wheelchair(room)]
        case _:
            return []


class _Wall:
    """A side wall to draw on: metres away from us, and up from the floor."""

    def __init__(self, room: Room, drawing: Drawing, x: float, share: float) -> None:
        self.room, self.drawing, self.x, self.share = room, drawing, x, share

    def panel(self, z0: float, z1: float, v0: float, v1: float, material: str, share: float = 1.0) -> None:
        z0, z1 = max(0.4, z0), max(0.4, z1)
        corners = [self.room.at(self.x, v, z) for v, z in ((v0, z0), (v1, z0), (v1, z1), (v0, z1))]
        self.drawing.add(polygon(corners, self.room.tone(material, self.share * share)))

    def oval(self, z: float, v: float, along: float, up: float, tone: str) -> None:
        (x, y), (a, _), (_, top) = (self.room.at(self.x, *q) for q in ((v, z), (v, z + along), (v + up, z)))
        self.drawing.add(ellipse(x, y, abs(a - x), abs(top - y), tone))

    def bays(self, step: float) -> list[float]:
        """Where whatever repeats along the wall begins, from far to near."""
        z, found = self.room.back - 1.5, list[float]()
        while z > 1.2:
            found.append(z)
            z -= step
        return found


def _doors(wall: _Wall, step: float, leaf: str) -> None:
    for z in wall.bays(step):
        wall.panel(z - 1.1, z, 0.0, 2.15, wall.room.shell.trim, 0.8)
        wall.panel(z - 1.0, z - 0.1, 0.0, 2.05, leaf, 0.85)
        wall.panel(z - 0.96, z - 0.88, 0.98, 1.06, "#e8ecee", 1.2)
        wall.panel(z - 1.42, z - 1.2, 1.5, 1.66, "#f0f2f0", 1.1)


def _ward_wall(wall: _Wall) -> None:
    """Painted green to the waist, with a rail to hold on to; wide doors with a pane; signs and gloves by them."""
    far = wall.room.back
    wall.panel(0.4, far, 0.14, 1.02, "#9ccdc2", 0.95)
    wall.panel(0.4, far, 1.0, 1.05, "#5f9a92", 1.0)
    for z in wall.bays(3.6):
        wall.panel(z - 1.35, z, 0.0, 2.2, "#8a9a98", 0.9)
        wall.panel(z - 1.27, z - 0.08, 0.0, 2.12, "#d9b98a", 1.0)
        wall.panel(z - 1.27, z - 0.08, 0.02, 0.34, "#c8ced0", 1.0)
        wall.panel(z - 0.42, z - 0.24, 1.1, 1.8, "#eaf6f8", 1.25)
        wall.panel(z - 1.2, z - 1.1, 0.98, 1.1, "#c8ced0", 1.2)
        wall.panel(z - 1.95, z - 1.6, 1.35, 1.62, "#ffffff", 1.2)
        wall.panel(z - 1.9, z - 1.65, 1.4, 1.48, "#5a9ac8", 1.1)
    # The rail is one piece, before the doors' frames but not before the doors.
    edges = [0.4, *sorted(each for z in wall.bays(3.6) for each in (z - 1.35, z)), far]
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        wall.panel(a, b, 0.86, 0.97, "#b08a5c", 1.15)
        wall.panel(a, b, 0.94, 0.97, "#e0c090", 1.25)


def _swing_doors(room: Room, drawing: Drawing) -> None:
    """Two leaves with round windows, and what lies beyond them lit up over them."""
    stand = Stand(room, 0.0, room.back, drawing)
    half = room.shell.half
    stand.box(-half, half, 0.14, 1.02, "#9ccdc2", 0.6)
    stand.box(-1.12, 1.12, 0.0, 2.22, "#8a9a98", 0.7)
    for which in (-1, 1):
        u0, u1 = sorted((which * 0.015, which * 1.04))
        stand.box(u0, u1, 0.0, 2.14, "#b9d4d0", 0.9)
        stand.box(u0 + 0.03, u1 - 0.03, 0.03, 0.42, "#c4ccd0", 0.95)
        stand.box(u0 + 0.03, u1 - 0.03, 0.92, 1.06, "#c4ccd0", 0.95)
        at, r = stand.p(which * 0.52, 1.55), 0.21 * stand.scale
        drawing.glow(at, 3 * r, "#eafaff", 0.5)
        drawing.add(circle(*at, r * 1.16, room.tone("#8f9ea0", 0.9)), circle(*at, r, "#e8f8fb"))
    drawing.add(line([stand.p(0, 0), stand.p(0, 2.14)], room.tone("#5f6f70", 0.5), 0.02 * stand.scale))
    x, y, w, h = box_of(room, -0.85, 0.85, 2.3, 2.58, room.back)
    drawing.glow((x + w / 2, y + h / 2), w, CROSS, 0.35, flat=0.4)
    drawing.add(
        rect(x, y, w, h, CROSS), words(x + w / 2, y + h * 0.76, h * 0.66, "EMERGENCY", "#ffffff", tracking=0.05)
    )


def _cross(drawing: Drawing, x: float, y: float, size: float, tone: str) -> None:
    arm = size / 3
    drawing.add(rect(x - arm / 2, y - size / 2, arm, size, tone), rect(x - size / 2, y - arm / 2, size, arm, tone))


def _signs(room: Room) -> list[Layer]:
    """A board that hangs across the corridor, and flags beside the doors."""
    layers: list[Layer] = []
    ahead, high = room.world.lens.distance, room.shell.high
    for z, left, said in ((ahead + 4.6, True, "WARD 4"), (ahead + 8.2, False, "X-RAY")):
        s = Stand(room, 0.3 if left else -0.5, z)
        if z > room.back - 1.0:
            continue
        for u in (-0.55, 0.55):
            s.bar([(u, high), (u, 2.5)], "#5a6668", 0.6, 0.02)
        x, y, w, h = box_of(room, s.x - 0.85, s.x + 0.85, 2.18, 2.5, z)
        blue = room.tone("#2f6fae", 1.0)
        s.drawing.add(
            cushion((x, y, w, h), h * 0.08, blue), rect(x + h * 0.1, y + h * 0.1, h * 0.8, h * 0.8, "#ffffff")
        )
        _cross(s.drawing, x + h * 0.5, y + h * 0.5, h * 0.58, CROSS)
        s.drawing.add(words(x + w * 0.52, y + h * 0.72, h * 0.58, said, "#ffffff"))
        to = -1 if left else 1
        tip, reach = (x + w * 0.88 + to * h * 0.3, y + h * 0.5), h * 0.3
        head = [tip, (tip[0] - to * reach, tip[1] - reach), (tip[0] - to * reach, tip[1] + reach)]
        s.drawing.add(polygon(head, "#ffffff"), line([tip, (tip[0] - to * h * 0.65, tip[1])], "#ffffff", h * 0.14))
        layers.append(s.layer("hanging sign", 1.0, high))
    for k, z in enumerate((ahead + 1.6, ahead + 5.2)):
        side_of = 1 if k % 2 == 0 else -1
        s = Stand(room, side_of * (room.shell.half - 0.2), z)
        x, y, w, h = box_of(room, s.x - 0.19, s.x + 0.19, 1.95, 2.33, z)
        s.drawing.add(cushion((x, y, w, h), w * 0.08, room.tone("#f8faf8", 1.1)))
        _cross(s.drawing, x + w / 2, y + h / 2, w * 0.66, "#2f9a6a" if k else CROSS)
        layers.append(s.layer("flag", 0.3, 2.4))
    return layers


def _gurney(room: Room) -> Layer:
    """A bed on wheels along the left wall, its foot towards us."""
    s = Stand(room, -room.shell.half + 0.52, room.world.lens.distance + 1.5)
    d, far = s.drawing, 1.9
    ink = room.world.light.ink
    d.add(polygon([s.p(-0.36, 0.0), s.p(0.4, 0.0), s.p(0.36, 0.0, far), s.p(-0.32, 0.0, far)], ink, 0.3))
    for away in (far, 0.0):
        for u in (-0.3, 0.3):
            steel = room.tone("#8f9a9e", 0.7)
            d.add(line([s.p(u, 0.12, away), s.p(u, 0.62, away)], steel, 0.04 * s.scale))
            d.add(circle(*s.p(u, 0.07, away), 0.07 * s.scale * (0.75 if away else 1), room.tone("#2f3438", 0.7)))
    d.add(line([s.p(-0.3, 0.3), s.p(0.3, 0.3)], room.tone("#8f9a9e", 0.8), 0.03 * s.scale))
    s.lying(-0.36, 0.36, 0.8, 0.0, far, "#f4f8f8", 1.0)
    s.lying(-0.36, 0.36, 0.81, 0.0, 1.2, "#8fc0cc", 0.95)
    pillow = [s.p(-0.28, 0.82, 1.45), s.p(0.28, 0.82, 1.45), s.p(0.26, 0.95, 1.75), s.p(-0.26, 0.95, 1.75)]
    d.add(polygon(pillow, room.tone("#ffffff", 1.1)))
    d.add(
        polygon([s.p(0.36, 0.8), s.p(0.36, 0.8, far), s.p(0.36, 0.6, far), s.p(0.36, 0.6)], room.tone("#7aa8b4", 0.5))
    )
    s.box(-0.36, 0.36, 0.56, 0.8, "#8fc0cc", 0.75)
    s.pad(-0.36, 0.36, 0.55, 0.66, "#dfe8ea", 0.8, 0.03)
    rail = room.tone("#d4dcde", 1.1)
    for v in (0.98, 1.1):
        d.add(line([s.p(0.38, v, 0.35), s.p(0.38, v, 1.4)], rail, 0.025 * s.scale))
    for away in (0.35, 0.7, 1.05, 1.4):
        d.add(line([s.p(0.38, 0.78, away), s.p(0.38, 1.1, away)], rail, 0.022 * s.scale))
    return s.layer("gurney", 0.8, 1.3)


def _drip(room: Room) -> Layer:
    """Its stand by the gurney's head, the bag half full."""
    s = Stand(room, -room.shell.half + 1.0, room.world.lens.distance + 3.5)
    d = s.drawing
    for u in (-0.22, 0.22):
        s.bar([(0, 0.12), (u, 0.03)], "#8f9a9e", 0.8, 0.03)
    s.bar([(0, 0.1), (0, 2.0)], "#c4ced0", 1.0, 0.026)
    s.bar([(-0.18, 1.93), (-0.18, 2.0), (0.18, 2.0), (0.18, 1.93)], "#c4ced0", 1.0, 0.022)
    x, y, w, h = box_of(room, s.x + 0.08, s.x + 0.28, 1.56, 1.92, s.z)
    d.add(
        cushion((x, y, w, h), w * 0.25, room.tone("#eef8fa", 1.1)),
        cushion((x, y + h * 0.45, w, h * 0.55), w * 0.25, "#9fd0e0"),
    )
    s.bar([(0.18, 1.56), (0.16, 1.2), (-0.05, 0.95)], "#d8eef4", 1.0, 0.012)
    return s.layer("drip", 0.5, 2.1)


def _wheelchair(room: Room) -> Layer:
    """Left by the right wall, folded for nobody."""
    kind = KINDS["wheelchair"]
    s = Stand(room, room.shell.half - 0.62, room.world.lens.distance + 2.4)
    foot = s.p(0.0, 0.0)
    s.drawing.add(ellipse(*foot, 0.55 * s.scale, 0.06 * s.scale, room.world.light.ink, 0.35))
    sketch = Sketch(room.world, Thing("wheelchair"), kind.colour, foot, s.scale, s.z, -1, drawing=s.drawing)
    kind.draw(sketch)
    return s.layer("wheelchair", 0.8, 1.2)


# A school, a hotel, a prison.


def _lockers(wall: _Wall) -> None:
    """A row of lockers between the doors of classrooms."""
    paint = ("#4f7fa8", "#4a78a0")
    far = wall.room.back
    z, k = far - 0.3, 0
    while z > 0.9:
        if k % 12 in {0, 1, 2}:
            if k % 12 == 0:
                wall.panel(z - 1.1, z, 0.0, 2.15, "#6a4a30", 0.9)
                wall.panel(z - 1.02, z - 0.08, 0.0, 2.08, "#b98a56", 0.95)
                wall.panel(z - 0.8, z - 0.3, 1.2, 1.85, "#e8f4f6", 1.15)
        else:
            wall.panel(z - 0.36, z, 0.1, 1.85, paint[k % 2], 0.9)
            wall.panel(z - 0.35, z - 0.34, 0.1, 1.85, "#243a4e", 0.6)
            for v in (1.6, 1.65, 1.7):
                wall.panel(z - 0.27, z - 0.1, v, v + 0.02, "#24384c", 0.6)
            wall.panel(z - 0.3, z - 0.25, 0.95, 1.08, "#e0e4e8", 1.1)
        z, k = z - 0.37, k + 1
    wall.panel(0.4, far, 2.35, 2.4, "#6a7a5a", 0.9)


def _papered(wall: _Wall) -> None:
    """Panelled below, papered above, with numbered doors and a lamp beside each."""
    room, far = wall.room, wall.room.back
    wall.panel(0.4, far, 0.14, 0.95, "#6a4630", 0.9)
    wall.panel(0.4, far, 0.93, 1.0, "#8f6444", 1.1)
    _doors(wall, 3.4, "#7a4a30")
    for z in wall.bays(3.4):
        wall.panel(z - 0.66, z - 0.44, 1.55, 1.66, "#e0b85a", 1.4)
        at = room.at(wall.x * 0.96, 1.85, z - 1.75)
        scale = room.world.lens.scale(z - 1.75)
        wall.drawing.glow(at, 0.9 * scale, "#ffd28a", 0.75)
        wall.drawing.add(ellipse(*at, 0.07 * scale, 0.12 * scale, "#fff0c8"))


def _cells(wall: _Wall) -> None:
    """Barred doors one after another, dark behind."""
    room = wall.room
    for z in wall.bays(2.7):
        wall.panel(z - 1.7, z, 0.0, 2.3, "#3a4042", 0.9)
        wall.panel(z - 1.62, z - 0.08, 0.04, 2.22, "#15181a", 0.5)
        iron = room.tone("#8f989c", max(wall.share, 0.3))
        for k in range(9):
            away = z - 1.58 + 0.185 * k
            if away > 0.5:
                ends = [room.at(wall.x, 0.04, away), room.at(wall.x, 2.22, away)]
                wall.drawing.add(line(ends, iron, max(1.2, 0.03 * room.world.lens.scale(away))))
        for v in (0.75, 1.2):
            wall.panel(z - 1.62, z - 0.08, v, v + 0.05, "#8f989c", 1.0)
