# ruff: noqa: E501, PLR0917 - points of an outline read best in few lines
# fmt: off
"""Buildings and what else is large enough to be a landmark."""

import math
from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.things.fires import smoke
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import INK, IRON, STEEL, WOOD, Sketch

STONE = "#a09a90"


def lighthouse(s: Sketch) -> None:
    """Banded, on its rock; by night its beam sweeps round."""
    lit = s.light.lamps > 0.3
    if lit:
        _beam(s, 24.6)
    s.form([(-10, -0.6), (-8, 1.4), (-5, 2.2), (-2, 3.0), (2.6, 2.9), (5, 1.8), (8, 1.2), (10.5, -0.6)], "#6a6662", 0.4)
    s.flat([(-6, 0.6), (-3, 2.4), (-1.5, 1.0), (-4, -0.4)], "#6a6662", 0.9, 0.2)
    s.round([(-3.0, 2.4), (-1.9, 22), (1.9, 22), (3.0, 2.4)], "#f0ece2")
    for low, high in ((6.2, 10.0), (14.0, 17.8)):
        wide = 3.0 - 1.1 * (low - 2.4) / 19.6, 3.0 - 1.1 * (high - 2.4) / 19.6
        s.round([(-wide[0], low), (-wide[1], high), (wide[1], high), (wide[0], low)], s.colour)
    for v in (8.0, 12.2, 16.4):
        s.pane([(-0.3, v), (-0.3, v + 1.0), (0.3, v + 1.0), (0.3, v)], lit=True)
    s.flat([(-0.6, 2.5), (-0.6, 4.6), (0, 5.1), (0.6, 4.6), (0.6, 2.5)], "#5a4030", 0.4)
    s.slab(-2.6, 21.8, 5.2, 0.5, INK, 0.4)
    for k in range(9):
        s.bar((-2.5 + 0.625 * k, 22.2), (-2.5 + 0.625 * k, 23.3), INK, 0.08)
    s.bar((-2.5, 23.3), (2.5, 23.3), INK, 0.1)
    s.plain([(-1.4, 22.3), (-1.4, 25.4), (1.4, 25.4), (1.4, 22.3)], "#fff3c4" if lit else mix(s.light.sky[2], "#ffffff", 0.3))
    for u in (-1.4, -0.5, 0.5, 1.4):
        s.bar((u, 22.3), (u, 25.4), INK, 0.12)
    s.form([(-1.8, 25.3), (-1.2, 26.5), (0, 27.4), (1.2, 26.5), (1.8, 25.3)], s.colour, 0.4)
    s.disc(0, 27.6, 0.22, INK, 0.4)
    s.form([(4.0, 1.6), (4.0, 4.0), (5.8, 5.6), (7.6, 4.0), (7.6, 1.4)], "#e8e2d4")
    s.flat([(3.6, 3.8), (5.8, 5.9), (8.0, 3.8), (7.6, 3.7), (5.8, 5.3), (4.0, 3.7)], s.colour, 0.4)
    s.pane([(5.2, 2.4), (5.2, 3.5), (6.4, 3.5), (6.4, 2.4)], lit=True)
    if lit:
        s.glow(0, 24, 7.0, "#fff0b8", 0.95)


def _beam(s: Sketch, v: float) -> None:
    """Two beams that turn: seen from the side they grow long and short, and once they meet the eye."""
    reach = 60 * math.cos(s.turn)
    _, y = s.at(0, v)
    for way in (1, -1):
        x2 = s.at(way * reach, v)[0]
        x1 = s.at(0, v)[0]
        fade = s.drawing.linear(((0, "#fff2c0", 0.62), (0.4, "#fff2c0", 0.24), (1, "#fff2c0", 0.0)), (x1, y), (x2, y), box=False)
        wide = 4.5 + 3.0 * abs(math.sin(s.turn))
        s.drawing.add(f'<path d="{s.outline([(0, v + 0.7), (way * reach, v + wide), (way * reach, v - wide), (0, v - 0.7)], 0)}" fill="{fade}"/>')
    s.glow(0, v, 6 + 8 * abs(math.sin(s.turn)) ** 4, "#fff6d8", 0.8)


def castle(s: Sketch) -> None:
    """On its hill: a keep, round towers with pointed roofs, a wall with a gate."""
    s.form([(-46, -1), (-34, 3), (-22, 8), (-10, 10.5), (8, 10.5), (22, 8), (34, 3.5), (48, -1)], "#6a7a52", 0.7)
    s.flat([(2, -1), (8, 3), (1, 6), (3, 10), (-1, 10), (-3, 6), (2, 3), (-4, -1)], "#b8a888", 0.6, 0.7)
    stone = s.colour

    def tower(u: float, low: float, half: float, top: float, roof: float) -> None:
        s.round([(u - half, low), (u - half, top), (u + half, top), (u + half, low)], stone)
        _battlements(s, u - half * 1.15, u + half * 1.15, top, half * 0.34, stone)
        if roof:
            s.round([(u - half * 1.12, top + 0.4), (u, top + roof), (u + half * 1.12, top + 0.4)], "#5a4a6a")
            s.bar((u, top + roof), (u, top + roof + 2.2), INK, 0.2)
            wave = 0.25 * math.sin(s.turn)
            s.plain([(u, top + roof + 2.2), (u + 1.3, top + roof + 1.9 + wave), (u + 2.3, top + roof + 1.7), (u, top + roof + 1.1)], s.tone("#b8302a", 0.7), 0.3)
        for v in (top - 3.2, (top + low) / 2):
            s.pane([(u - 0.35, v), (u - 0.35, v + 1.4), (u, v + 1.9), (u + 0.35, v + 1.4), (u + 0.35, v)], lit=True)

    tower(-9, 9, 2.6, 29, 8)
    tower(8.5, 9, 2.4, 26, 7.5)
    s.form([(-7, 9), (-7, 24), (7, 24), (7, 9)], stone)
    _battlements(s, -7.2, 7.2, 24, 1.0, stone)
    tower(0.5, 20, 2.0, 33, 8.5)
    for k in range(3):
        s.pane([(-4.6 + 3.6 * k, 18.5), (-4.6 + 3.6 * k, 20.6), (-4 + 3.6 * k, 21.4), (-3.4 + 3.6 * k, 20.6), (-3.4 + 3.6 * k, 18.5)], lit=True)
    s.form([(-17, 8), (-17, 15), (16, 15), (16, 8)], toned(stone, value=0.94))
    _battlements(s, -17.2, 16.2, 15, 0.9, stone)
    tower(-17, 7, 2.3, 19, 6)
    tower(16, 7, 2.3, 19, 6)
    s.flat([(-2.4, 9), (-2.4, 12.4), (0, 14), (2.4, 12.4), (2.4, 9)], INK, 0.25, 0.0)
    for k in range(5):
        s.bar((-1.8 + 0.9 * k, 9), (-1.8 + 0.9 * k, 13), "#6a5440", 0.16)
    for k in range(26):
        s.slab(-16 + 31 * (k * 0.618 % 1), 9.0 + 5 * (k * 0.382 % 1), 1.0, 0.4, stone, 0.35)


def _battlements(s: Sketch, a: float, b: float, v: float, size: float, stone: str) -> None:
    count = max(3, round((b - a) / (size * 2)))
    s.slab(a, v - size * 0.4, b - a, size * 0.9, stone, 0.75)
    step = (b - a) / (count * 2 - 1)
    for k in range(count):
        s.slab(a + 2 * k * step, v + size * 0.4, step, size, stone, 0.8)


def tower(s: Sketch) -> None:
    s.round([(-3.2, 0), (-2.7, 17), (2.7, 17), (3.2, 0)], s.colour)
    _battlements(s, -3.3, 3.3, 17, 1.0, s.colour)
    for k in range(34):
        s.slab(-2.6 + 4.6 * (k * 0.618 % 1), 0.8 + 15 * (k * 0.755 % 1), 0.7, 0.32, s.colour, 0.3)
    for v in (5.5, 10, 14):
        s.pane([(-0.35, v), (-0.35, v + 1.3), (0, v + 1.8), (0.35, v + 1.3), (0.35, v)], lit=True)
    s.flat([(-0.8, 0), (-0.8, 2.2), (0, 3.0), (0.8, 2.2), (0.8, 0)], "#4a3628", 0.4)


def house(s: Sketch) -> None:
    wall = s.colour
    s.form([(-3.2, 0), (1.2, 0), (1.2, 3.0), (-3.2, 3.0)], wall, top=0.9, low=0.5)
    s.flat([(1.2, 0), (3.0, 0), (3.0, 3.0), (2.1, 4.9), (1.2, 3.0)], wall, 0.2)
    s.form([(-2.2, 4.0), (-1.6, 4.0), (-1.6, 6.0), (-2.2, 6.0)], "#9a6a58")
    smoke(s, -1.9, 6.0, 0.3, 6, "#9a9694")
    s.form([(-3.6, 2.85), (1.3, 2.85), (2.15, 5.0), (-2.7, 5.0)], "#8a4f42", top=0.8, low=0.4)
    for k in range(5):
        s.seam((-3.4 + 0.2 * k, 3.2 + 0.4 * k), (1.4 + 0.17 * k, 3.2 + 0.4 * k), 0.03, 0.2)
    for u in (-2.7, -0.3):
        s.slab(u - 0.08, 1.02, 0.96, 1.16, "#efe8da", 0.8)
        s.pane([(u, 1.1), (u, 2.1), (u + 0.8, 2.1), (u + 0.8, 1.1)], lit=True)
        s.bar((u + 0.4, 1.1), (u + 0.4, 2.1), "#efe8da", 0.06, 0.7)
        if s.light.lamps > 0.3:
            s.glow(u + 0.4, 1.6, 1.5, s.light.practical, 0.5)
    s.slab(-1.45, 0, 0.9, 2.05, "#efe8da", 0.7)
    s.slab(-1.38, 0, 0.76, 1.98, "#6a4436", 0.5)
    s.disc(-0.74, 0.95, 0.045, "#d8b46a", 0.9)


def barn(s: Sketch) -> None:
    red = s.colour
    s.form([(-4.5, 0), (-4.5, 4.0), (-3.4, 6.2), (0, 7.8), (3.4, 6.2), (4.5, 4.0), (4.5, 0)], red, top=0.9, low=0.4)
    for k in range(17):
        s.seam((-4.2 + 0.525 * k, 0.1), (-4.2 + 0.525 * k, 4.2), 0.025, 0.22)
    s.bow([(-4.8, 3.8), (-3.5, 6.3), (0, 8.0), (3.5, 6.3), (4.8, 3.8)], "#5a4a48", 0.35, 0.5)
    s.slab(-1.7, 0, 3.4, 3.2, "#f0e8da", 0.8)
    s.slab(-1.5, 0, 3.0, 3.0, red, 0.45)
    for a, b in (((-1.5, 0), (0, 3.0)), ((0, 0), (-1.5, 3.0)), ((1.5, 0), (0, 3.0)), ((0, 0), (1.5, 3.0)), ((0, 0), (0, 3.0))):
        s.bar(a, b, "#f0e8da", 0.14, 0.8)
    s.flat([(-0.7, 4.6), (-0.7, 5.8), (0.7, 5.8), (0.7, 4.6)], INK, 0.3)
    s.bow([(-0.7, 4.6), (-0.7, 5.8), (0.7, 5.8), (0.7, 4.6)], "#f0e8da", 0.1, 0.8)


def windmill(s: Sketch) -> None:
    s.round([(-2.6, 0), (-1.7, 8.6), (1.7, 8.6), (2.6, 0)], s.colour)
    s.form([(-2.0, 8.4), (-1.2, 9.9), (0, 10.6), (1.2, 9.9), (2.0, 8.4)], "#6a4a3a", 0.4)
    s.slab(-2.7, 4.0, 5.4, 0.25, WOOD, 0.5)
    s.flat([(-0.6, 0), (-0.6, 1.9), (0.6, 1.9), (0.6, 0)], "#5a3c2c", 0.4)
    for v in (2.6, 5.4, 7.2):
        s.pane([(-0.35, v), (-0.35, v + 0.8), (0.35, v + 0.8), (0.35, v)], lit=True)
    for k in range(4):
        a = s.turn / 4 + math.pi / 2 * k + 0.4
        c, d = math.cos(a), math.sin(a)
        s.bar((0, 9.2), (6.0 * c, 9.2 + 6.0 * d), "#4a3628", 0.22)
        for near, far in ((1.2, 5.9),):
            s.flat([(near * c, 9.2 + near * d), (far * c, 9.2 + far * d), (far * c - 1.15 * d, 9.2 + far * d + 1.15 * c), (near * c - 1.0 * d, 9.2 + near * d + 1.0 * c)], "#efe8d8", 0.75, 0.0, 0.9)
            for j in range(5):
                r = near + (far - near) * j / 4
                s.bar((r * c, 9.2 + r * d), (r * c - 1.1 * d, 9.2 + r * d + 1.1 * c), "#4a3628", 0.08)
    s.disc(0, 9.2, 0.4, "#4a3628", 0.6)


def turbine(s: Sketch) -> None:
    s.round([(-1.1, 0), (-0.55, 40), (0.55, 40), (1.1, 0)], s.colour)
    for k in range(3):
        a = s.turn / 3 + math.tau / 3 * k + 0.5
        c, d = math.cos(a), math.sin(a)
        s.form([(-0.7 * d, 40 + 0.7 * c), (6 * c - 1.3 * d, 40 + 6 * d + 1.3 * c), (22 * c, 40 + 22 * d), (6 * c + 0.5 * d, 40 + 6 * d - 0.5 * c), (0.6 * d, 40 - 0.6 * c)], s.colour, 0.3)
    s.disc(0, 40, 1.3, s.colour, 0.8)


def water_tower(s: Sketch) -> None:
    for u, top in ((-2.2, -1.6), (2.2, 1.6), (-0.7, -0.6), (0.8, 0.6)):
        s.bar((u, 0), (top, 7.4), WOOD if abs(u) > 1 else IRON, 0.24, 0.45)
    for v in (2.4, 4.9):
        s.bar((-2.0 + 0.08 * v, v), (2.0 - 0.08 * v, v), WOOD, 0.16, 0.5)
        s.bar((-2.0 + 0.08 * v, v), (1.7, v + 2.2), IRON, 0.07, 0.4)
        s.bar((2.0 - 0.08 * v, v), (-1.7, v + 2.2), IRON, 0.07, 0.4)
    s.slab(-2.5, 7.2, 5.0, 0.3, WOOD, 0.5)
    s.round([(-2.2, 7.5), (-2.1, 11.2), (2.1, 11.2), (2.2, 7.5)], s.colour)
    for k in range(9):
        s.seam((-1.9 + 0.475 * k, 7.5), (-1.85 + 0.46 * k, 11.2), 0.03, 0.3)
    for v in (8.2, 9.4, 10.6):
        s.bar((-2.18, v), (2.18, v), IRON, 0.1, 0.4)
    s.round([(-2.5, 11.1), (0, 13.0), (2.5, 11.1)], "#6a5c54")
    s.bar((2.3, 0.0), (2.3, 11.0), IRON, 0.08)


def pyramid(s: Sketch) -> None:
    s.flat([(-70, 0), (0, 76), (18, 0)], s.colour, 0.95)
    s.flat([(18, 0), (0, 76), (64, 0)], s.colour, 0.2)
    for k in range(1, 16):
        v = 76 * k / 16
        share = 1 - k / 16
        s.seam((-70 * share, v), (18 * share, v), 0.45, 0.18)
        s.seam((18 * share, v), (64 * share, v), 0.45, 0.22)


def volcano(s: Sketch) -> None:
    # Drawn a sixth of its size: no set is made to be seen from a mile off.
    s = replace(s, scale=s.scale / 6)
    s.glow(0, 330, 260, "#ff6a28", 0.8)
    smoke(s, 0, 320, 55, 9, "#4a4044")
    s.form([(-520, 0), (-300, 90), (-160, 200), (-70, 310), (-40, 316), (0, 300), (44, 318), (76, 308), (170, 190), (320, 80), (560, 0)], s.colour, 0.35)
    for points in ([(-20, 306), (-40, 240), (-90, 170), (-110, 90), (-80, 90), (-60, 170), (-16, 240), (6, 304)], [(20, 306), (50, 230), (40, 150), (90, 60), (60, 60), (24, 150), (30, 230), (4, 304)]):
        s.plain(points, "#ff5a1c", 0.6)
        s.plain([(u * 0.9, v) for u, v in points], "#ffb040", 0.6, 0.6)
    for k in range(16):
        a = math.pi * (0.2 + 0.6 * k / 15)
        r = 70 + 60 * ((k * 0.618 + s.phase) % 1)
        s.plain([(r * math.cos(a), 310 + r * 1.3 * math.sin(a)), (r * math.cos(a) + 5, 316 + r * 1.3 * math.sin(a)), (r * math.cos(a) + 2, 306 + r * 1.3 * math.sin(a))], "#ff9a3a", 0.6)


def ferris_wheel(s: Sketch) -> None:
    for u in (-5, 5):
        s.bar((u, 0), (0, 14), STEEL, 0.5, 0.5)
    turned = s.turn / 12
    for r in (11.0, 10.2):
        s.hoop(0, 14, r, s.colour, 0.22, 0.6)
    colours = ("#d8483a", "#e8b83a", "#3a8ab8", "#5aa86a")
    for k in range(12):
        a = turned + math.tau * k / 12
        end = 11 * math.cos(a), 14 + 11 * math.sin(a)
        s.bar((0, 14), end, STEEL, 0.1, 0.6)
        s.form([(end[0] - 1.0, end[1] - 1.2), (end[0] - 1.0, end[1] - 2.6), (end[0] + 1.0, end[1] - 2.6), (end[0] + 1.0, end[1] - 1.2)], colours[k % 4], 0.2)
        s.flat([(end[0] - 1.2, end[1] - 0.6), (end[0], end[1] + 0.1), (end[0] + 1.2, end[1] - 0.6)], colours[k % 4], 0.8)
        s.bar((end[0] - 0.9, end[1] - 0.6), (end[0] - 0.9, end[1] - 1.4), STEEL, 0.06)
        s.bar((end[0] + 0.9, end[1] - 0.6), (end[0] + 0.9, end[1] - 1.4), STEEL, 0.06)
        if s.light.lamps > 0.3:
            s.lamp(*end, 0.16, "#ffe6a0", reach=7)
    s.disc(0, 14, 0.9, s.colour, 0.7)
    s.slab(-6, 0, 12, 0.8, "#6a5c54", 0.5)


def stone_bridge(s: Sketch) -> None:
    """An arch from bank to bank, its mirror image below."""
    s.plain([(-3.4, -0.1), (-2.6, 1.5), (0, 2.4), (2.6, 1.5), (3.4, -0.1)], mix(s.light.sky[2], s.tone("#5f93a6", 0.3), 0.5), 0.6)
    arch = [(-3.4, -0.1), (-3.1, 1.0), (-2.2, 1.9), (0, 2.5), (2.2, 1.9), (3.1, 1.0), (3.4, -0.1)]
    s.form([(-7.5, -0.1), (-7.5, 1.6), (-4, 2.5), (0, 3.1), (4, 2.5), (7.5, 1.6), (7.5, -0.1), *reversed(arch)], s.colour)
    s.form([(-7.5, 1.6), (-4, 2.5), (0, 3.1), (4, 2.5), (7.5, 1.6), (7.5, 2.4), (4, 3.3), (0, 3.9), (-4, 3.3), (-7.5, 2.4)], s.colour, top=1.0, low=0.5)
    for k in range(13):
        a = math.pi * (k + 0.5) / 13
        s.bar((3.5 * math.cos(a), 2.55 * math.sin(a)), (3.8 * math.cos(a), 2.8 * math.sin(a)), INK, 0.04, 0.3)
    for k in range(24):
        u = -7 + 14 * (k * 0.618 % 1)
        if abs(u) > 3.6:
            s.slab(u, 0.2 + 1.1 * (k * 0.382 % 1), 0.55, 0.22, s.colour, 0.35)


def _land(draw: Callable[[Sketch], None], high: float, wide: float, colour: str, *, phases: int = 1, rate: float = 0.0, room: float = 0.0) -> Kind:
    return Kind(draw, high, wide, colour, "land", phases=phases, rate=rate, rate_at_rest=rate, room=room, shadow=False)


LANDMARKS: dict[str, Kind] = {
    "lighthouse": _land(lighthouse, 28.5, 21.0, "#b83a30", phases=16, rate=4.0, room=40.0), "castle": _land(castle, 46.0, 92.0, STONE, phases=4, rate=4.0), "tower": _land(tower, 18.8, 7.0, STONE), "house": _land(house, 6.4, 7.6, "#d9c7a8", phases=6, rate=3.0, room=1.5),
    "barn": _land(barn, 8.2, 9.8, "#9a3a30"), "windmill": _land(windmill, 15.4, 13.0, "#e6ddca", phases=16, rate=6.0), "wind turbine": _land(turbine, 62.0, 46.0, "#efefec", phases=16, rate=8.0), "water tower": _land(water_tower, 13.2, 5.4, "#8a6a52"),
    "pyramid": _land(pyramid, 77.0, 135.0, "#d8b27a"), "volcano": _land(volcano, 70.0, 180.0, "#5a4a4a", phases=8, rate=4.0, room=60.0), "ferris wheel": _land(ferris_wheel, 25.6, 24.0, "#c8ccd0", phases=12, rate=3.0, room=1.0), "stone bridge": _land(stone_bridge, 4.1, 15.2, STONE),
}
