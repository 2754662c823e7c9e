# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What stands about in fields, gardens and camps, as high as a person or a little more."""

import math
from collections.abc import Callable

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import INK, IRON, STEEL, WOOD, Sketch

STONE = "#a09a90"


def bench(s: Sketch) -> None:
    for u in (-0.72, 0.72):
        s.bow([(u - 0.02, 0.0), (u, 0.4), (u - 0.05, 0.84)], IRON, 0.055, 0.3)
        s.bow([(u + 0.04, 0.0), (u + 0.02, 0.42), (u + 0.06, 0.62)], IRON, 0.05, 0.4)
    for v in (0.56, 0.68, 0.8):
        s.slab(-0.85, v, 1.7, 0.085, s.colour, 0.75)
    s.form([(-0.87, 0.42), (-0.84, 0.48), (0.84, 0.48), (0.87, 0.42)], s.colour)
    s.slab(-0.87, 0.38, 1.74, 0.05, s.colour, 0.3)


def tent(s: Sketch) -> None:
    s.form([(-1.9, 0), (-0.3, 2.0), (0.5, 2.0), (2.1, 0)], s.colour, top=0.7, low=0.35)
    s.form([(-1.9, 0), (-0.3, 2.05), (1.0, 0)], s.colour, top=1.0, low=0.55)
    s.plain([(-0.75, 0), (-0.32, 1.6), (0.2, 0)], "#ffdf9a" if s.dark else s.tone("#2a2630", 0.3))
    s.flat([(-0.75, 0), (-0.32, 1.62), (-0.55, 0.3), (-0.98, 0)], s.colour, 0.8)
    s.bar((-0.3, 2.0), (-2.5, 0.0), "#e8e2d4", 0.02)
    s.bar((0.5, 2.0), (2.7, 0.0), "#e8e2d4", 0.02)
    if s.dark:
        s.glow(-0.3, 0.6, 1.8, "#ffc870", 0.55)


def well(s: Sketch) -> None:
    for u in (-0.72, 0.66):
        s.slab(u, 0.8, 0.1, 1.2, WOOD, 0.45)
    s.form([(-1.1, 1.9), (0, 2.5), (1.1, 1.9), (0.95, 1.84), (-0.95, 1.84)], "#7a4a3a")
    s.bar((-0.7, 1.6), (0.72, 1.6), WOOD, 0.1, 0.6)
    s.bow([(0.72, 1.6), (0.92, 1.6), (0.92, 1.42)], IRON, 0.04)
    s.bar((0, 1.6), (0, 1.15), "#c8b088", 0.025)
    s.form([(-0.14, 0.92), (-0.16, 1.16), (0.16, 1.16), (0.14, 0.92)], WOOD, 0.1)
    s.disc(0, 0.86, 0.85, s.colour, 0.9, 0.14)
    s.disc(0, 0.85, 0.68, INK, 0.2, 0.12)
    s.round([(-0.88, 0), (-0.85, 0.86), (-0.5, 0.79), (0, 0.76), (0.5, 0.79), (0.85, 0.86), (0.88, 0)], s.colour)
    for row in range(4):
        for k in range(6):
            u = -0.78 + 0.28 * k + (0.14 if row % 2 else 0)
            s.bow([(u, 0.06 + 0.18 * row), (u + 0.12, 0.05 + 0.18 * row), (u + 0.13, 0.18 + 0.18 * row)], INK, 0.018, 0.2, 0.4)


def statue(s: Sketch) -> None:
    """A figure in stone on a plinth, an arm raised."""
    c = s.colour
    s.form([(-0.8, 0), (-0.8, 0.25), (-0.62, 0.32), (-0.62, 1.1), (-0.74, 1.2), (0.74, 1.2), (0.62, 1.1), (0.62, 0.32), (0.8, 0.25), (0.8, 0)], c)
    s.slab(-0.4, 0.6, 0.8, 0.3, c, 0.2)
    s.round([(-0.36, 1.2), (-0.3, 1.9), (-0.3, 2.5), (-0.1, 2.72), (0.16, 2.72), (0.34, 2.5), (0.3, 1.9), (0.4, 1.2)], c, 0.4)
    for u in (-0.16, 0.02, 0.18):
        s.bow([(u, 2.3), (u + 0.03, 1.8), (u - 0.02, 1.24)], INK, 0.022, 0.2, 0.35)
    s.bow([(0.28, 2.56), (0.55, 2.75), (0.66, 3.2)], c, 0.14, 0.75)
    s.bow([(0.66, 3.15), (0.7, 3.35)], c, 0.1, 0.9)
    s.bow([(-0.28, 2.55), (-0.44, 2.2), (-0.22, 1.95)], c, 0.14, 0.4)
    s.ball(0.04, 2.92, 0.17, c)
    s.form([(-0.14, 2.95), (-0.1, 3.1), (0.12, 3.13), (0.2, 3.0)], c, 0.6)


def fountain(s: Sketch) -> None:
    water = mix(s.light.sky[3], "#ffffff", 0.5)
    for n, (v, half, up) in enumerate(((2.5, 0.5, 0.9), (1.5, 1.1, 0.4))):
        for k in range(9):
            u = half * (k - 4) / 4 * 1.15
            fall = v - 0.9 - 0.1 * n
            s.bow([(0, v + up + 0.05 * math.sin(s.turn + k)), (u * 0.6, v + up * 0.8), (u, v), (u * 1.12, fall)], water, 0.035, 1.0, 0.5)
    s.bow([(0, 2.5), (0.03 * math.sin(s.turn), 3.3), (0, 3.9)], water, 0.07, 1.0, 0.8)
    s.round([(-0.16, 0.5), (-0.1, 2.4), (0.1, 2.4), (0.16, 0.5)], s.colour)
    s.form([(-0.55, 2.45), (-0.2, 2.2), (0.2, 2.2), (0.55, 2.45)], s.colour, 0.4)
    s.form([(-1.2, 1.55), (-0.4, 1.15), (0.4, 1.15), (1.2, 1.55)], s.colour, 0.4)
    s.disc(0, 0.62, 2.2, "#5f93a6", 0.7, 0.12)
    s.form([(-2.4, 0.66), (-2.3, 0), (2.3, 0), (2.4, 0.66), (1.6, 0.5), (0, 0.44), (-1.6, 0.5)], s.colour)
    s.bow([(-2.4, 0.66), (-1.6, 0.5), (0, 0.44), (1.6, 0.5), (2.4, 0.66)], s.colour, 0.1, 1.0)


def fence(s: Sketch) -> None:
    for v in (0.35, 0.8):
        s.slab(-3.3, v, 6.6, 0.1, s.colour, 0.45)
    for k in range(23):
        u = -3.25 + 0.29 * k
        s.form([(u, 0), (u, 1.05), (u + 0.07, 1.15), (u + 0.14, 1.05), (u + 0.14, 0)], s.colour)


def gate(s: Sketch) -> None:
    """Wrought iron between two stone pillars."""
    for u in (-2.0, 1.5):
        s.form([(u, 0), (u, 2.5), (u + 0.5, 2.5), (u + 0.5, 0)], STONE)
        s.form([(u - 0.1, 2.5), (u - 0.1, 2.66), (u + 0.6, 2.66), (u + 0.6, 2.5)], STONE)
        s.ball(u + 0.25, 2.86, 0.22, STONE)
    for k in range(15):
        u = -1.4 + 0.2 * k
        top = 2.3 + 0.35 * math.cos((u / 1.5) * math.pi / 2)
        s.bar((u, 0.1), (u, top), IRON, 0.04, 0.3)
        s.flat([(u - 0.05, top), (u, top + 0.16), (u + 0.05, top)], IRON, 0.4)
    for v in (0.3, 1.2, 2.05):
        s.bar((-1.5, v), (1.5, v), IRON, 0.06, 0.3)
    for u in (-0.75, 0.75):
        s.hoop(u, 1.62, 0.26, IRON, 0.04, 0.4)


def gravestone(s: Sketch) -> None:
    s.form([(-0.5, 0), (-0.45, 0.16), (0.45, 0.16), (0.5, 0)], "#5a6a42", 0.5)
    s.form([(-0.34, 0.08), (-0.34, 0.78), (-0.22, 0.98), (0, 1.06), (0.22, 0.98), (0.34, 0.78), (0.34, 0.08)], s.colour, 0.25)
    s.bar((0, 0.9), (0, 0.62), s.colour, 0.05, 0.1)
    s.bar((-0.1, 0.8), (0.1, 0.8), s.colour, 0.05, 0.1)
    for v in (0.5, 0.42, 0.34):
        s.bar((-0.18, v), (0.18, v), s.colour, 0.025, 0.15)


def cross(s: Sketch) -> None:
    s.block(-0.1, 0, 0.2, 2.1, s.colour, 0.01)
    s.block(-0.55, 1.4, 1.1, 0.2, s.colour, 0.01)


def scarecrow(s: Sketch) -> None:
    s.bar((0, 0), (0, 1.6), WOOD, 0.07)
    s.bar((-0.85, 1.35), (0.85, 1.35), WOOD, 0.06)
    s.form([(-0.8, 1.45), (-0.28, 1.5), (0.28, 1.5), (0.8, 1.45), (0.78, 1.26), (0.26, 1.2), (0.3, 0.62), (0.1, 0.7), (-0.1, 0.6), (-0.3, 0.66), (-0.26, 1.2), (-0.78, 1.26)], s.colour, 0.1)
    s.slab(-0.2, 0.95, 0.16, 0.16, "#3a5a7a", 0.6)
    for side in (-1, 1):
        for k in range(5):
            s.bar((side * 0.8, 1.36), (side * 1.0, 1.46 - 0.05 * k), "#e0c070", 0.022, 0.9)
        for k in range(4):
            s.bar((side * 0.05 * k, 0.66), (side * 0.06 * k, 0.5), "#e0c070", 0.022, 0.8)
    s.ball(0, 1.7, 0.18, "#d8bc88")
    for u in (-0.06, 0.06):
        s.disc(u, 1.73, 0.022, INK, 0.0)
    s.bow([(-0.08, 1.63), (0, 1.6), (0.08, 1.63)], INK, 0.016, 0.1)
    s.form([(-0.32, 1.82), (-0.16, 1.84), (-0.1, 2.08), (0.12, 2.05), (0.16, 1.84), (0.32, 1.8), (0, 1.78)], "#6a5030", 0.3)


def snowman(s: Sketch) -> None:
    for v, r in ((0.45, 0.5), (1.08, 0.36), (1.56, 0.25)):
        s.ball(0, v, r, "#f6f8fc")
    s.bar((-0.3, 1.15), (-0.78, 1.5), WOOD, 0.035)
    s.bar((0.3, 1.15), (0.8, 1.4), WOOD, 0.035)
    for u, v in ((-0.08, 1.63), (0.09, 1.63)):
        s.disc(u, v, 0.028, INK, 0.0)
    for k in range(5):
        s.disc(-0.1 + 0.05 * k, 1.48 - 0.02 * math.sin(math.pi * k / 4), 0.014, INK, 0.0)
    for v in (0.95, 1.1, 1.24):
        s.disc(0.02, v, 0.03, INK, 0.1)
    s.form([(0.0, 1.59), (0.24, 1.55), (0.0, 1.52)], "#e8802a")
    s.form([(-0.26, 1.38), (0.0, 1.3), (0.26, 1.38), (0.25, 1.28), (0.12, 1.2), (0.16, 0.9), (0.04, 0.9), (0.02, 1.22), (-0.24, 1.28)], "#c8302a", 0.3)
    s.slab(-0.26, 1.76, 0.52, 0.05, INK, 0.4)
    s.form([(-0.17, 1.8), (-0.16, 2.08), (0.16, 2.08), (0.17, 1.8)], INK)
    s.slab(-0.17, 1.8, 0.34, 0.05, "#c8302a", 0.6)


def flag(s: Sketch) -> None:
    s.round([(-0.04, 0), (-0.035, 6.2), (0.035, 6.2), (0.04, 0)], "#d8d8d4")
    s.ball(0, 6.26, 0.09, "#d8b04a")
    top, low = [], []
    for k in range(9):
        u = 0.04 + 0.3 * k
        wave = 0.09 * math.sin(s.turn + k * 0.9) * (0.3 + k / 8)
        top.append((u, 6.1 + wave - 0.02 * k))
        low.append((u, 4.6 + wave - 0.03 * k))
    s.form([*top, *reversed(low)], s.colour, 0.6, top=1.0, low=0.5)
    for k in (2, 5, 7):
        s.bow([top[k], ((top[k][0] + low[k][0]) / 2 + 0.03, 5.3), low[k]], INK, 0.04, 0.2, 0.16)


def swing(s: Sketch) -> None:
    for side in (-1, 1):
        s.bar((side * 1.6, 0), (side * 1.1, 2.4), s.colour, 0.09, 0.6)
        s.bar((side * 0.8, 0), (side * 1.1, 2.4), s.colour, 0.09, 0.4)
    s.bar((-1.15, 2.4), (1.15, 2.4), s.colour, 0.1, 0.7)
    sway = 0.45 * math.sin(s.turn)
    for u in (-0.22, 0.22):
        s.bar((u, 2.36), (u + sway, 0.55 + 0.08 * abs(sway)), STEEL, 0.018)
    s.slab(-0.3 + sway, 0.5 + 0.08 * abs(sway), 0.6, 0.05, WOOD, 0.7)


def palm(s: Sketch) -> None:
    s.bow([(0.0, 0.0), (0.15, 2.2), (0.55, 4.4), (1.1, 6.4)], "#8a6a4c", 0.34, 0.55)
    for k in range(12):
        v = 0.5 + 0.5 * k
        u = 0.02 + 0.025 * v**2
        s.bow([(u - 0.16, v + 0.04), (u, v), (u + 0.16, v + 0.05)], "#5a4230", 0.035, 0.3)
    for k in range(9):
        a = math.pi * (-0.12 + 1.24 * k / 8)
        sway = 0.1 * math.sin(s.turn + k)
        end = 1.1 + 2.5 * math.cos(a), 6.4 + 1.5 * math.sin(a) - 0.7 + sway
        mid = 1.1 + 1.4 * math.cos(a), 6.5 + 1.35 * math.sin(a)
        s.form([(1.1, 6.35), (mid[0], mid[1] + 0.24), end, (mid[0], mid[1] - 0.14)], s.world.leaf(s.colour), 0.7, top=0.9 if k % 2 else 0.6)
    for u in (0.95, 1.2, 1.08):
        s.ball(u, 6.25, 0.16, "#6a4a2c")


def cactus(s: Sketch) -> None:
    s.round([(-0.32, 0), (-0.34, 3.2), (-0.2, 3.6), (0.2, 3.6), (0.34, 3.2), (0.32, 0)], s.colour, 0.3)
    for points in ([(-0.2, 1.4), (-0.85, 1.4), (-1.0, 1.7), (-1.0, 2.5)], [(0.2, 1.9), (0.8, 1.9), (0.95, 2.2), (0.95, 3.0)]):
        s.bow(points, s.colour, 0.42, 0.4)
        s.bow([(u - 0.08, v) for u, v in points], s.colour, 0.1, 0.85)
    for u in (-0.16, 0.0, 0.16):
        s.seam((u, 0.1), (u, 3.4), 0.025, 0.35)


def christmas_tree(s: Sketch) -> None:
    s.block(-0.1, 0, 0.2, 0.35, WOOD)
    s.block(-0.28, 0, 0.56, 0.24, "#a8302a", 0.03)
    for k, (low, high, half) in enumerate(((0.3, 1.1, 0.85), (0.75, 1.55, 0.66), (1.2, 1.95, 0.48), (1.6, 2.3, 0.3))):
        edge = [(half * (1 - 2 * n / 8), low + (0.07 if n % 2 else 0.0)) for n in range(9)]
        s.form([(0, high), *edge], s.colour, 0.15, top=0.95 - 0.08 * k)
    colours = ("#e8403a", "#f0c040", "#4aa8e0", "#e070c0")
    for k in range(26):
        v = 0.42 + 1.6 * (k / 26)
        u = (0.78 - 0.36 * v) * math.sin(k * 2.4)
        on = (k + int(s.phase * 4)) % 4 != 0
        s.ball(u, v, 0.045, colours[k % 4])
        if on:
            s.glow(u, v, 0.17 if not s.dark else 0.26, colours[k % 4], 0.7)
    for v, half in ((0.62, 0.66), (1.06, 0.5), (1.46, 0.34)):
        s.bow([(-half, v + 0.1), (0, v - 0.06), (half, v + 0.12)], "#f0d070", 0.03, 0.9)
    star = [(r * math.sin(math.pi * k / 5), 2.4 + r * math.cos(math.pi * k / 5)) for k, r in enumerate((0.17, 0.07) * 5)]
    s.plain(star, "#ffe070")
    s.glow(0, 2.4, 0.5, "#ffe8a0", 0.7)
    for u, colour in ((-0.6, "#c8302a"), (0.42, "#3a7ab8"), (0.72, "#4a9a5a")):
        s.block(u, 0, 0.3, 0.22, colour, 0.01)
        s.slab(u + 0.12, 0, 0.06, 0.22, "#f0e0a0", 0.9)


def balloons(s: Sketch) -> None:
    """One, or a bunch of them, on strings."""
    colours = (s.colour, "#f0c040", "#4a8ad0", "#5ab06a", "#d070b8")
    single = s.thing.count == 1
    for k, (u, v) in enumerate(((0.0, 1.62), (-0.3, 1.4), (0.3, 1.42), (-0.14, 1.95), (0.18, 1.98))[: 1 if single else 5]):
        sway = 0.04 * math.sin(s.turn + k)
        s.bow([(0.0, 0.1), (u * 0.5 + sway, 0.7), (u + sway, v - 0.2)], "#e8e4dc", 0.008, 0.8)
        s.ball(u + sway, v, 0.17, colours[k], 1.2)
        s.flat([(u + sway - 0.03, v - 0.23), (u + sway, v - 0.19), (u + sway + 0.03, v - 0.23)], colours[k], 0.4)
        s.plain([(u + sway - 0.09, v + 0.08), (u + sway - 0.05, v + 0.13), (u + sway - 0.06, v + 0.05)], "#ffffff", 0.9, 0.6)


def kite(s: Sketch) -> None:
    s.form([(0, 0.8), (-0.5, 0.15), (0, -0.8), (0.5, 0.15)], s.colour)
    s.flat([(0, 0.8), (0.5, 0.15), (0, 0.15)], "#f0c040", 0.85)
    s.flat([(0, -0.8), (-0.5, 0.15), (0, 0.15)], "#f0c040", 0.6)
    s.bar((0, 0.8), (0, -0.8), WOOD, 0.02)
    s.bar((-0.5, 0.15), (0.5, 0.15), WOOD, 0.02)
    tail = [(0.06 * math.sin(k * 1.2 + s.turn) * k / 2, -0.8 - 0.2 * k) for k in range(8)]
    s.bow(tail, "#e8e4dc", 0.014, 0.8)
    for k in (2, 4, 6):
        u, v = tail[k]
        s.flat([(u - 0.1, v + 0.05), (u + 0.1, v - 0.05), (u + 0.1, v + 0.05), (u - 0.1, v - 0.05)], s.colour, 0.8)
    s.bow([(0, 0.1), (1.6, -2.2), (4.2, -5.5)], "#e8e4dc", 0.01, 0.8)


def parasol(s: Sketch) -> None:
    s.bar((0, 0), (0.1, 2.2), "#d8d0c0", 0.05, 0.7)
    half = [(-1.25, 1.75), (-0.8, 2.15), (0.1, 2.4), (1.0, 2.1), (1.35, 1.7)]
    s.form([*half, (0.9, 1.82), (0.45, 1.76), (0.05, 1.86), (-0.4, 1.78), (-0.85, 1.86)], s.colour, 0.5)
    for a, b in (((-0.85, 1.86), (-0.4, 1.78)), ((0.05, 1.86), (0.45, 1.76))):
        s.flat([a, (0.1, 2.4), b], "#f4efe2", 0.85)


def _plain(draw: Callable[[Sketch], None], high: float, wide: float, colour: str, *, phases: int = 1, rate: float = 0.0, room: float = 0.0) -> Kind:
    return Kind(draw, high, wide, colour, phases=phases, rate=rate, rate_at_rest=rate, room=room)


OUTDOORS: dict[str, Kind] = {
    "bench": _plain(bench, 0.9, 1.75, WOOD), "tent": _plain(tent, 2.05, 4.2, "#b86a3a", room=0.8), "well": _plain(well, 2.55, 2.2, STONE), "statue": _plain(statue, 3.4, 1.6, STONE),
    "fountain": _plain(fountain, 4.0, 4.9, STONE, phases=4, rate=6.0), "fence": _plain(fence, 1.15, 6.6, "#ece6d8"), "gate": _plain(gate, 3.1, 4.1, IRON), "gravestone": _plain(gravestone, 1.08, 1.0, STONE),
    "cross": _plain(cross, 2.1, 1.1, WOOD), "scarecrow": _plain(scarecrow, 2.1, 2.0, "#8a4a3a"), "snowman": _plain(snowman, 2.1, 1.6, "#f6f8fc"), "flag": _plain(flag, 6.35, 2.9, "#c8302a", phases=8, rate=8.0),
    "swing": _plain(swing, 2.45, 3.2, "#b8483a", phases=8, rate=4.0), "palm tree": _plain(palm, 7.8, 5.4, "#5f8a3f", phases=6, rate=3.0), "cactus": _plain(cactus, 3.6, 2.4, "#5f8050"),
    "christmas tree": _plain(christmas_tree, 2.6, 1.9, "#2f6a42", phases=4, rate=2.0, room=0.4), "umbrella": _plain(parasol, 2.4, 2.7, "#c8403a"),
    "balloons": Kind(balloons, 2.25, 0.95, "#d8302a", phases=6, rate=3.0, rate_at_rest=3.0, motion=Motion(bob=(0.03, 3.1)), shadow=False),
    "kite": Kind(kite, 3.2, 1.6, "#d8302a", "sky", phases=6, rate=4.0, rate_at_rest=4.0, motion=Motion(drift=(0.15, 3.7), bob=(0.1, 2.3)), below=0.75, room=4.5),
}
