"""A classroom: sums on the board and letters over it, a map, a globe on the teacher's desk, the desks of pupils."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.sets.desks import TOP, papers
from act3_mcp.animatic.sets.office_walls import clock
from act3_mcp.animatic.sets.plan import Stand
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, line, path, rect, words

if TYPE_CHECKING:
    from act3_mcp.animatic.layers import Layer
    from act3_mcp.animatic.sets.room import Room

PAPERS = ("#f0c24a", "#6ab0d8", "#e07a6a", "#8ac46a", "#c89ad8")
LANDS: tuple[tuple[Point, ...], ...] = (
    ((2.25, 1.85), (2.5, 1.95), (2.62, 1.8), (2.5, 1.62), (2.4, 1.5), (2.46, 1.3), (2.38, 1.22), (2.3, 1.6)),
    ((2.8, 1.86), (3.1, 1.95), (3.35, 1.88), (3.3, 1.72), (3.12, 1.66), (2.95, 1.75)),
    ((2.82, 1.66), (2.98, 1.68), (3.02, 1.5), (2.92, 1.3), (2.84, 1.5)),
    ((3.18, 1.42), (3.34, 1.44), (3.36, 1.32), (3.22, 1.3)),
)


def classroom_wall(room: Room, drawing: Drawing) -> None:
    s = Stand(room, 0.0, room.back, drawing)
    s.box(-1.9, 1.9, 0.92, 2.12, "#8a6244", 0.7)
    s.box(-1.83, 1.83, 0.99, 2.05, "#2f4a40", 0.8)
    s.box(-1.85, 1.85, 0.9, 0.94, "#a87a54", 0.9)
    chalk = room.tone("#f0f4ee", 0.95)
    size = s.scale
    drawing.add(words(*s.p(-1.66, 1.78), 0.2 * size, "7 + 5 = 12", chalk, anchor="start", weight=500))
    drawing.add(words(*s.p(-1.66, 1.5), 0.2 * size, "9 - 4 = 5", chalk, anchor="start", weight=500))
    for row in range(2):
        y = 1.28 - 0.15 * row
        drawing.add(line([s.p(-1.62, y), s.p(-0.62 + 0.2 * row, y)], chalk, 0.016 * size, 0.6))
    # A triangle with its letters, and what was rubbed out badly.
    corners = [s.p(0.62, 1.2), s.p(1.5, 1.2), s.p(1.5, 1.85)]
    drawing.add(line([*corners, corners[0]], chalk, 0.022 * size, 0.9))
    for at, letter in (((1.05, 1.08), "a"), ((1.6, 1.48), "b"), ((0.96, 1.62), "c")):
        drawing.add(words(*s.p(*at), 0.16 * size, letter, chalk, weight=500))
    drawing.add(ellipse(*s.p(0.15, 1.45), 0.3 * size, 0.16 * size, chalk, 0.1))
    for k, tone in enumerate(("#f6f4ee", "#f0c24a", "#e07a6a")):
        s.box(-0.4 + 0.13 * k, -0.3 + 0.13 * k, 0.94, 0.965, tone, 1.0)
    # The alphabet, card by card.
    for k, letter in enumerate("ABCDEFGHIJKLM"):
        u = -1.86 + 0.289 * k
        s.box(u, u + 0.25, 2.28, 2.6, PAPERS[k % 5], 0.9)
        drawing.add(words(*s.p(u + 0.125, 2.36), 0.22 * size, letter, room.tone("#2a2c34", 0.6)))
    clock(room, drawing, 2.3, 2.44)
    # The map, and what the pupils have drawn.
    s.box(2.1, 3.5, 1.1, 2.06, "#e8e0c8", 0.9)
    s.box(2.15, 3.45, 1.15, 2.01, "#7ab4d8", 0.9)
    for land in LANDS:
        drawing.add(path(curve([s.p(*q) for q in land], tension=0.8), room.tone("#8ab466", 0.85)))
    for k in range(6):
        u, v = -3.5 + 0.48 * (k % 3), 1.75 - 0.52 * (k // 3)
        s.box(u, u + 0.4, v - 0.2, v + 0.24, "#fbf8f0", 1.0)
        drawing.add(circle(*s.p(u + 0.2, v + 0.06), 0.09 * size, room.tone(PAPERS[k % 5], 0.95)))
        s.box(u + 0.06, u + 0.34, v - 0.14, v - 0.08, PAPERS[(k + 2) % 5], 0.9)


def classroom_things(room: Room) -> list[Layer]:
    """The teacher's desk before the board, and pupils' desks with their chairs between it and us."""
    ahead = room.world.lens.distance
    layers = [_teachers_desk(room)]
    for z, places in ((ahead * 1.12 + 0.75, (-2.45, 1.75)), (ahead * 0.98 + 0.1, (-2.3, 2.5))):
        if z > room.back - 1.5 or (room.world.close and z < ahead + 0.5):
            continue
        layers += [_pupils_desk(room, x, z) for x in places]
    return layers


def _teachers_desk(room: Room) -> Layer:
    s = Stand(room, 1.35, room.back - 0.95)
    s.drawing.add(ellipse(*s.p(0, 0), 0.9 * s.scale, 0.08 * s.scale, room.world.light.ink, 0.35))
    s.box(-0.8, 0.8, 0.02, TOP, "#8a6040", 0.5)
    for u in (-0.74, 0.04):
        s.box(u, u + 0.7, 0.1, 0.66, "#a0744c", 0.7)
    s.lying(-0.85, 0.85, TOP, 0.0, 0.6, "#b98a5a", 0.95)
    s.box(-0.85, 0.85, TOP - 0.04, TOP, "#8a6040", 0.6)
    papers(s, -0.35)
    for k, tone in enumerate(("#c8443c", "#3f6f9a", "#e0a83a")):
        s.box(0.0 + 0.02 * k, 0.34 - 0.02 * k, TOP + 0.06 * k, TOP + 0.06 * k + 0.055, tone, 0.9)
    # An apple on the books, and the world.
    s.drawing.add(circle(*s.p(0.16, TOP + 0.235), 0.055 * s.scale, room.tone("#c8302a", 1.0)))
    s.bar([(0.16, TOP + 0.28), (0.18, TOP + 0.32)], "#5a3a26", 0.7, 0.014)
    s.pad(0.46, 0.7, TOP, TOP + 0.04, "#6a4630", 0.7, 0.02)
    s.bar([(0.58, TOP + 0.03), (0.58, TOP + 0.12)], "#c79a3e", 0.9, 0.03)
    x, y = s.p(0.58, TOP + 0.32)
    r = 0.2 * s.scale
    s.drawing.add(circle(x, y, r, room.tone("#5fa4d0", 0.95)))
    for du, dv, w, h in ((-0.35, -0.3, 0.5, 0.35), (0.3, 0.15, 0.45, 0.5), (-0.25, 0.5, 0.35, 0.25)):
        s.drawing.add(ellipse(x + du * r, y + dv * r, w * r, h * r, room.tone("#7ab060", 0.9)))
    s.bar([(0.58, TOP + 0.55), (0.8, TOP + 0.4), (0.78, TOP + 0.2), (0.6, TOP + 0.1)], "#c79a3e", 0.9, 0.02)
    return s.layer("teacher's desk", 1.1, 1.5)


def _pupils_desk(room: Room, x: float, z: float) -> Layer:
    """From behind: the chair's back, and past it the desk with a book open on it."""
    s = Stand(room, x, z)
    s.drawing.add(ellipse(*s.p(0, 0), 0.6 * s.scale, 0.06 * s.scale, room.world.light.ink, 0.3))
    metal = "#5c646a"
    for u in (-0.5, 0.5):
        s.bar([(u, 0.0), (u, 0.72)], metal, 0.6, 0.04)
    s.lying(-0.58, 0.58, 0.74, 0.0, 0.45, "#d0a468", 0.95)
    s.box(-0.58, 0.58, 0.68, 0.74, "#a87c4a", 0.7)
    for side in (-1, 1):
        s.lying(min(0.0, side * 0.19), max(0.0, side * 0.19), 0.755, 0.12, 0.36, "#fbf8f0", 1.0)
    s.bar([(0.3, 0.77), (0.44, 0.79)], "#e0a83a", 1.0, 0.022)
    for u in (-0.2, 0.2):
        s.bar([(u, 0.0), (u, 0.84)], metal, 0.75, 0.035)
    s.pad(-0.23, 0.23, 0.42, 0.47, "#c8743a", 0.7)
    s.pad(-0.24, 0.24, 0.6, 0.84, "#c8743a", 0.9, 0.05)
    s.drawing.add(rect(*s.p(-0.08, 0.72), 0.16 * s.scale, 0.03 * s.scale, room.tone("#8a4a24", 0.7)))
    return s.layer("desks", 0.9, 1.1)
