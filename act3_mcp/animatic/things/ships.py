"""Ships: what is so large that the sea only rocks it."""

from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.things.boats import afloat, foam
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import INK, STEEL, Points, Sketch

ROLLING = Motion(bob=(0.25, 5.5), sway=(1.3, 6.5))


def ship(s: Sketch) -> None:
    """A steamer with white decks and funnels that smoke."""
    afloat(s, 28, 7, s.colour)
    _smoke(s, ((-8.4, 15.2), (-1.2, 15.6), (6.0, 16.0)))
    for u in (-14.5, 13.5):
        s.bar((u, 6), (u, 19), "#6a5444", 0.3, 0.6)
    s.bow([(-14.5, 18.6), (0, 17.5), (13.5, 18.6)], INK, 0.06, 0.3, 0.6)
    s.bow([(13.5, 18.6), (22, 11), (27.5, 7.4)], INK, 0.06, 0.3, 0.6)
    for u in (-8.4, -1.2, 6.0):
        s.round(
            [(u - 1.2, 8), (u - 1.5, 15), (u + 0.9, 15.3), (u + 1.2, 8)],
            "#c87a3a" if s.thing.name == "ship" else STEEL,
            0.0,
        )
        s.flat([(u - 1.46, 13.4), (u - 1.52, 15.1), (u + 0.94, 15.4), (u + 1.0, 13.7)], INK, 0.3)
    for low, high, back, front in ((5.4, 7.4, -19, 17.5), (7.4, 9.3, -16, 15)):
        s.form([(back, low), (back + 0.2, high), (front - 0.3, high), (front, low)], "#f0ebe0", 0.04)
        s.bow([(back, high), (0, high - 0.06), (front, high)], "#ffffff", 0.14, 1.0)
        count = int((front - back) / 1.15)
        for k in range(1, count):
            u = back + (front - back) * k / count
            s.pane(
                [(u - 0.3, low + 0.55), (u - 0.3, low + 1.35), (u + 0.3, low + 1.35), (u + 0.3, low + 0.55)],
                0.0,
                lit=k % 4 != 2,
            )
    s.form([(9.5, 9.3), (9.7, 11.3), (14.2, 11.3), (14.4, 9.3)], "#f0ebe0", 0.04)
    for k in range(5):
        s.pane(
            [(10.1 + 0.84 * k, 10), (10.1 + 0.84 * k, 10.8), (10.7 + 0.84 * k, 10.8), (10.7 + 0.84 * k, 10)], lit=True
        )
    for k in range(5):
        u = -14.2 + 5.2 * k
        s.form([(u, 9.5), (u + 0.2, 10.2), (u + 2.2, 10.2), (u + 2.5, 9.5)], "#e0d8c4", 0.5)
    hull = [(-27.5, 6.4), (-26, 5.6), (20, 5.6), (29, 7.6), (27.4, 2.0), (26, -1), (-24, -1), (-26.6, 2.6)]
    s.form(hull, s.colour, 0.12)
    s.bow([(-27.5, 6.4), (-26, 5.6), (20, 5.6), (29, 7.6)], "#f4efe2", 0.3, 0.95)
    s.flat([(-25.4, 0.4), (27, 0.5), (26, -1), (-24, -1)], "#8a3028", 0.35)
    for k in range(30):
        s.pane(
            [(-22.5 + 1.5 * k, 3.4), (-22.3 + 1.5 * k, 3.8), (-22.0 + 1.5 * k, 3.6), (-22.2 + 1.5 * k, 3.2)],
            0.9,
            lit=k % 5 != 1,
        )
    if s.dark:
        s.glow(0, 7.5, 20, "#ffd695", 0.28, 0.3)
        s.lamp(13.5, 19.2, 0.25)
    foam(s, 26.5, 0.6)


def cargo(s: Sketch) -> None:
    """Containers in rows, the bridge aft."""
    afloat(s, 30, 7, s.colour)
    colours = ("#b8503a", "#3a6a8a", "#d8a83a", "#5a8a5a", "#8a8f96", "#a85a7a")
    for column in range(9):
        for row in range(2 + (column * 5) % 3):
            s.block(-14 + 4.3 * column, 6 + 2.3 * row, 4.15, 2.2, colours[(column * 7 + row * 3) % 6], 0.0)
    s.form([(-23, 6), (-22.8, 16.5), (-16, 16.5), (-15.8, 6)], "#ece7dc", 0.03)
    for row in range(4):
        for k in range(5):
            s.pane(
                [
                    (-22.2 + 1.25 * k, 7.4 + 2.3 * row),
                    (-22.2 + 1.25 * k, 8.5 + 2.3 * row),
                    (-21.4 + 1.25 * k, 8.5 + 2.3 * row),
                    (-21.4 + 1.25 * k, 7.4 + 2.3 * row),
                ],
                lit=(k + row) % 3 != 0,
            )
    s.round([(-26.4, 6), (-26.6, 15), (-24, 15), (-23.8, 6)], s.colour)
    s.bar((-19, 16.5), (-19, 20), STEEL, 0.3)
    s.form([(-30, 7.2), (-28, 6), (25, 6), (32, 8.4), (30, 1.5), (29, -1), (-27, -1), (-29, 2)], s.colour, 0.1)
    s.flat([(-28, 0.6), (29.6, 0.6), (29, -1), (-27, -1)], "#8a3028", 0.4)
    s.bow([(-30, 7.2), (-28, 6), (25, 6), (32, 8.4)], "#e8e2d4", 0.25, 0.8)
    foam(s, 29, 0.6)


def warship(s: Sketch) -> None:
    """Grey, low and long, with guns in turrets."""
    afloat(s, 32, 6, s.colour)
    for low, high, back, front in ((5, 8, -14, 14), (8, 11.5, -7, 9), (11.5, 14.5, -2, 6)):
        s.form([(back, low), (back + 0.8, high), (front - 1.2, high), (front, low)], s.colour, 0.05)
    for k in range(7):
        s.pane([(-1.4 + 1.0 * k, 13), (-1.4 + k, 13.8), (-0.8 + k, 13.8), (-0.8 + k, 13)], lit=True)
    s.bar((1.5, 14.5), (1.5, 23), s.colour, 0.5, 0.5)
    s.bar((-1.2, 19), (4.2, 19), s.colour, 0.25, 0.5)
    s.flat([(-1.0, 20.4), (3.6, 20.6), (3.6, 21.4), (-1.0, 21.2)], s.colour, 0.3)
    s.round([(-6.2, 11), (-6.4, 15), (-3.4, 15), (-3.2, 11)], s.colour)
    for u, way in ((-19, -1), (18, 1)):
        s.form([(u - 2.4, 5.4), (u - 2.0, 7.6), (u + 2.0, 7.6), (u + 2.4, 5.4)], s.colour, 0.15)
        s.bar((u + way * 1.8, 6.8), (u + way * 8.5, 7.8), s.colour, 0.45, 0.45)
    s.form([(-33, 5.4), (22, 5.2), (36, 7.6), (33, 2), (31, -1), (-31, -1), (-32.5, 2)], s.colour, 0.12)
    s.flat([(-32, 0.5), (32.2, 0.6), (31, -1), (-31, -1)], INK, 0.4)
    foam(s, 31, 0.6)


def tall_ship(s: Sketch) -> None:
    """Three masts of square sails, full of wind."""
    afloat(s, 15, 6, s.colour)
    cloth = "#efe6d2"
    s.bar((13, 6), (22, 10.6), "#5a4232", 0.4, 0.6)
    for u, high in ((-9.5, 22.0), (0.0, 27.0), (8.5, 24.0)):
        s.bar((u, 4), (u, high), "#5a4232", 0.42, 0.6)
        for end in ((u - 3.6, 4.6), (u + 3.6, 4.6)):
            s.bow([(u, high * 0.85), ((u + end[0]) / 2, high * 0.5), end], INK, 0.06, 0.3, 0.5)
    for a, b, c in (((8.7, 22), (15, 11), (20.6, 9.8)), ((8.7, 18), (13, 9.4), (17.4, 8.4))):
        s.round([a, b, c, (12.2, 12)], cloth, 0.35, top=1.0, low=0.4)
    for u, high in ((-9.5, 22.0), (0.0, 27.0), (8.5, 24.0)):
        bottom = 6.6
        step = (high - 1.4 - bottom) / 3
        for k in range(3):
            low, top = bottom + step * k, bottom + step * (k + 0.93)
            half = (4.4 - 0.75 * k) * (0.85 if u < -5 else 1.0)
            sail: Points = [
                (u - half * 0.9, top),
                (u + half * 0.9, top),
                (u + half * 1.02 + 0.5, (low + top) / 2),
                (u + half, low),
                (u + 0.4, low + 0.9),
                (u - half, low),
                (u - half * 0.78, (low + top) / 2),
            ]
            s.round(sail, cloth, 0.4, top=1.0, low=0.35)
            s.bar((u - half * 0.98, top), (u + half * 0.98, top), "#4a3628", 0.22, 0.5)
        s.plain(
            [(u, high), (u - 2.4, high - 0.3), (u, high - 0.9)],
            s.tone("#24222a" if s.world.shot.says("pirate") else "#b8352f", 0.7),
            0.3,
        )
    hull = [
        (-15.5, 8.2),
        (-14.6, 8.0),
        (-10, 6.0),
        (-9.6, 4.4),
        (7, 4.0),
        (8.0, 5.2),
        (14.6, 6.4),
        (12.6, 2.0),
        (10.5, -0.8),
        (-12, -0.8),
        (-14.4, 2.6),
    ]
    s.form(hull, s.colour, 0.2)
    for v in (3.4, 2.2):
        s.bow([(-14.6, v + 2.4), (-6, v + 0.3), (6, v), (13.4, v + 1.6)], "#d8b46a", 0.22, 0.8)
    for k in range(9):
        u = -9.4 + 2.1 * k
        s.slab(u, 2.5, 0.8, 0.7, INK, 0.2)
    for k in range(4):
        s.pane(
            [(-14.9 + 1.1 * k, 5.4), (-14.9 + 1.1 * k, 6.6), (-14.2 + 1.1 * k, 6.4), (-14.2 + 1.1 * k, 5.2)], lit=True
        )
    s.lamp(-15.4, 9.0, 0.3, "#ffe0a0", reach=9)
    foam(s, 13.5, 0.45)


def _smoke(s: Sketch, mouths: Points) -> None:
    for u, v in mouths:
        for k in range(9):
            r = 0.9 + 0.42 * k
            x, y = s.at(u - 1.25 * k - 0.05 * k * k, v + 0.5 * k)
            tone = s.tone("#6a6a70", 0.4)
            fill = s.drawing.radial(((0, tone, 0.42), (0.6, tone, 0.22), (1, tone, 0.0)), (x, y), r * s.scale)
            s.drawing.add(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r * s.scale:.1f}" fill="{fill}"/>')


SHIPS: dict[str, Kind] = {
    "ship": Kind(ship, 19.0, 58.0, "#26242e", "water", speed=1.6, motion=ROLLING, below=0.08, room=8.0),
    "cargo ship": Kind(cargo, 20.0, 63.0, "#3f4a5a", "water", speed=1.2, motion=ROLLING, below=0.08, room=8.0),
    "warship": Kind(warship, 22.0, 70.0, "#7a848e", "water", speed=1.6, motion=ROLLING, below=0.08, room=8.0),
    "tall ship": Kind(tall_ship, 27.0, 38.0, "#5a3e2a", "water", speed=1.2, motion=ROLLING, below=0.08, room=8.0),
}  # fmt: skip
