# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What stands in rooms: furniture, instruments, clocks, screens and chests."""

import math

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, INK, STEEL, WOOD, Sketch

GOLD = "#d8a840"


def table(s: Sketch) -> None:
    for u in (-0.8, 0.72):
        s.slab(u, 0, 0.08, 0.72, s.colour, 0.3)
    for u in (-0.66, 0.6):
        s.slab(u, 0.06, 0.06, 0.66, s.colour, 0.12)
    s.flat([(-0.8, 0.72), (-0.72, 0.86), (0.72, 0.86), (0.8, 0.72)], s.colour, 0.85)
    s.slab(-0.84, 0.68, 1.68, 0.06, s.colour, 0.5)
    s.slab(-0.76, 0.58, 1.52, 0.1, s.colour, 0.22)


def chair(s: Sketch) -> None:
    for u in (-0.2, 0.17):
        s.slab(u, 0.4, 0.045, 0.56, s.colour, 0.35)
    for v in (0.62, 0.76, 0.88):
        s.slab(-0.18, v, 0.37, 0.07, s.colour, 0.6)
    for u in (-0.24, 0.2):
        s.slab(u, 0, 0.05, 0.44, s.colour, 0.4)
    s.flat([(-0.26, 0.43), (-0.2, 0.52), (0.2, 0.52), (0.26, 0.43)], s.colour, 0.85)
    s.slab(-0.26, 0.4, 0.52, 0.04, s.colour, 0.4)


def armchair(s: Sketch) -> None:
    for u in (-0.42, 0.36):
        s.slab(u, 0, 0.08, 0.12, WOOD, 0.3)
    s.form([(-0.38, 0.2), (-0.42, 0.8), (-0.34, 1.08), (0, 1.14), (0.34, 1.08), (0.42, 0.8), (0.38, 0.2)], s.colour, 0.5)
    for u, v in ((-0.15, 0.9), (0.15, 0.9), (0, 0.74)):
        s.disc(u, v, 0.022, s.colour, 0.1)
    s.form([(-0.4, 0.12), (-0.4, 0.52), (0.4, 0.52), (0.4, 0.12)], s.colour, top=0.6)
    s.block(-0.34, 0.42, 0.68, 0.16, toned(s.colour, value=1.1), 0.05)
    for side in (-1, 1):
        s.form([(side * 0.34, 0.1), (side * 0.34, 0.62), (side * 0.4, 0.7), (side * 0.54, 0.68), (side * 0.56, 0.56), (side * 0.52, 0.1)], s.colour, 0.4)


def throne(s: Sketch) -> None:
    """Empty, gilded, on two steps."""
    s.slab(-1.3, 0, 2.6, 0.16, "#8a8078", 0.6)
    s.slab(-0.95, 0.16, 1.9, 0.16, "#8a8078", 0.8)
    s.round([(-0.52, 0.32), (-0.56, 2.1), (-0.36, 2.36), (0, 2.62), (0.36, 2.36), (0.56, 2.1), (0.52, 0.32)], GOLD)
    s.round([(-0.4, 0.5), (-0.42, 2.02), (-0.26, 2.2), (0, 2.36), (0.26, 2.2), (0.42, 2.02), (0.4, 0.5)], s.colour)
    for u in (-0.2, 0.0, 0.2):
        for v in (1.2, 1.5, 1.8):
            s.disc(u, v, 0.022, GOLD, 0.9)
    s.ball(0, 2.72, 0.11, GOLD)
    for side in (-1, 1):
        s.ball(side * 0.54, 2.22, 0.085, GOLD)
        s.form([(side * 0.46, 0.32), (side * 0.46, 0.98), (side * 0.68, 0.98), (side * 0.68, 0.32)], GOLD)
        s.form([(side * 0.42, 0.96), (side * 0.42, 1.06), (side * 0.74, 1.06), (side * 0.76, 0.98)], GOLD, 0.3)
        s.ball(side * 0.7, 1.0, 0.09, GOLD)
    s.form([(-0.46, 0.32), (-0.46, 0.84), (0.46, 0.84), (0.46, 0.32)], GOLD, top=0.5)
    s.block(-0.44, 0.78, 0.88, 0.16, s.colour, 0.06)


def piano(s: Sketch) -> None:
    """A grand, its lid up, its stool before it."""
    s.form([(-1.2, 0.98), (-0.9, 1.02), (0.3, 2.0), (1.1, 1.62), (1.3, 1.0)], s.colour, 0.25, top=0.6)
    s.bar((0.45, 1.0), (0.5, 1.7), INK, 0.035)
    for u in (-1.05, 0.1, 1.05):
        s.form([(u, 0.05), (u - 0.02, 0.7), (u + 0.18, 0.7), (u + 0.1, 0.05)], s.colour)
        s.disc(u + 0.05, 0.03, 0.05, GOLD, 0.6)
    s.form([(-1.3, 0.66), (-1.3, 1.0), (1.35, 1.0), (1.42, 0.86), (1.3, 0.66)], s.colour, 0.08)
    s.shine((-1.28, 0.99), (1.3, 0.99), 0.025, 0.6)
    s.slab(-1.5, 0.72, 0.5, 0.06, s.colour, 0.3)
    s.slab(-1.5, 0.77, 0.46, 0.035, "#f4f0e4", 0.95)
    for k in range(6):
        s.slab(-1.46 + 0.07 * k, 0.79, 0.03, 0.02, INK, 0.2)
    s.flat([(-1.3, 1.0), (-1.34, 1.34), (-0.9, 1.34), (-0.86, 1.0)], s.colour, 0.4)
    s.flat([(-1.28, 1.06), (-1.3, 1.3), (-1.0, 1.3), (-0.98, 1.06)], "#f4f0e4", 0.9)
    s.bar((0.0, 0.66), (0.05, 0.1), GOLD, 0.03)
    s.block(-2.2, 0.44, 0.5, 0.1, "#3a2428", 0.03)
    for u in (-2.14, -1.8):
        s.slab(u, 0, 0.06, 0.44, s.colour, 0.3)


def drum_kit(s: Sketch) -> None:
    for u, v, tilt in ((-0.95, 1.18, 0.12), (0.95, 1.2, -0.12), (-1.15, 0.9, 0.0)):
        s.bar((u, 0), (u, v), CHROME, 0.025, 0.6)
        s.form([(u - 0.28, v - tilt), (u, v + 0.05), (u + 0.28, v + tilt)], GOLD, 0.4)
        s.form([(u - 0.28, v - tilt), (u, v - 0.02), (u + 0.28, v + tilt)], "#8a6420", 0.4)
    for u in (-0.26, 0.26):
        s.round([(u - 0.2, 0.78), (u - 0.2, 1.04), (u + 0.2, 1.04), (u + 0.2, 0.78)], s.colour)
        s.disc(u, 1.04, 0.2, "#f0ece2", 0.85, 0.25)
        s.bar((u - 0.2, 0.79), (u + 0.2, 0.79), CHROME, 0.025, 0.8)
    s.round([(0.5, 0.26), (0.5, 0.7), (0.98, 0.7), (0.98, 0.26)], s.colour)
    s.disc(0.74, 0.7, 0.24, "#f0ece2", 0.85, 0.22)
    for u in (0.52, 0.96):
        s.bar((u, 0.3), (u, 0), CHROME, 0.025)
    s.round([(-0.92, 0.52), (-0.92, 0.68), (-0.5, 0.68), (-0.5, 0.52)], CHROME)
    s.disc(-0.71, 0.68, 0.21, "#f0ece2", 0.85, 0.2)
    s.bar((-0.71, 0.52), (-0.71, 0), CHROME, 0.03)
    s.disc(0, 0.44, 0.44, s.colour, 0.4)
    s.disc(0, 0.44, 0.4, "#f0ece2", 0.8)
    s.hoop(0, 0.44, 0.42, CHROME, 0.035, 0.8)
    s.disc(0, 0.44, 0.14, s.colour, 0.6)
    for side in (-1, 1):
        s.bar((side * 0.36, 0.2), (side * 0.52, 0), CHROME, 0.03)


def easel(s: Sketch) -> None:
    s.bar((0.1, 1.7), (0.25, 0), WOOD, 0.05, 0.2)
    for u in (-0.5, 0.5):
        s.bar((u * 0.2, 1.85), (u, 0), WOOD, 0.05, 0.6)
    s.slab(-0.5, 0.62, 1.0, 0.06, WOOD, 0.7)
    _canvas(s, 0.68, 0.46, 0.9)


def _canvas(s: Sketch, low: float, half: float, high: float) -> None:
    """A landscape in oils."""
    s.slab(-half, low, half * 2, high, "#f0e8d8", 0.9)
    s.flat([(-half + 0.03, low + high * 0.5), (-half + 0.03, low + high - 0.03), (half - 0.03, low + high - 0.03), (half - 0.03, low + high * 0.5)], "#9fc0d4", 0.8)
    s.flat([(-half + 0.03, low + high * 0.45), (-half * 0.4, low + high * 0.75), (0, low + high * 0.52), (half * 0.5, low + high * 0.68), (half - 0.03, low + high * 0.45)], "#7a86a8", 0.6, 0.2)
    s.flat([(-half + 0.03, low + 0.03), (-half + 0.03, low + high * 0.5), (half * 0.2, low + high * 0.42), (half - 0.03, low + high * 0.5), (half - 0.03, low + 0.03)], "#7a9a52", 0.7, 0.15)
    s.disc(half * 0.5, low + high * 0.84, high * 0.06, "#f4d070", 0.9)


def painting(s: Sketch) -> None:
    s.form([(-0.62, 1.0), (-0.62, 2.0), (0.62, 2.0), (0.62, 1.0)], GOLD)
    s.slab(-0.56, 1.06, 1.12, 0.88, "#6a4a24", 0.3)
    _canvas(s, 1.09, 0.53, 0.82)


def standing_clock(s: Sketch) -> None:
    s.form([(-0.3, 0), (-0.3, 0.36), (-0.22, 0.42), (-0.22, 1.5), (-0.3, 1.56), (-0.3, 2.06), (-0.16, 2.2), (0, 2.26), (0.16, 2.2), (0.3, 2.06), (0.3, 1.56), (0.22, 1.5), (0.22, 0.42), (0.3, 0.36), (0.3, 0)], s.colour)
    s.flat([(-0.14, 0.5), (-0.14, 1.44), (0.14, 1.44), (0.14, 0.5)], INK, 0.3)
    swing = 0.08 * math.sin(s.turn)
    s.bar((0, 1.42), (swing, 0.72), GOLD, 0.015, 0.8)
    s.disc(swing, 0.68, 0.07, GOLD, 0.9)
    clock_face(s, 0, 1.8, 0.22)


def clock_face(s: Sketch, u: float, v: float, r: float) -> None:
    s.disc(u, v, r * 1.08, GOLD, 0.6)
    s.disc(u, v, r, "#f4efe0", 0.9)
    for k in range(12):
        a = math.tau * k / 12
        s.bar((u + r * 0.8 * math.sin(a), v + r * 0.8 * math.cos(a)), (u + r * 0.92 * math.sin(a), v + r * 0.92 * math.cos(a)), INK, r * (0.07 if k % 3 == 0 else 0.035), 0.1)
    s.bar((u, v), (u + r * 0.3, v + r * 0.4), INK, r * 0.075, 0.1)
    s.bar((u, v), (u - r * 0.28, v + r * 0.68), INK, r * 0.05, 0.1)
    a = s.turn / 10
    s.bar((u, v), (u + r * 0.72 * math.sin(a), v + r * 0.72 * math.cos(a)), "#c8302a", r * 0.02, 0.7)
    s.disc(u, v, r * 0.06, INK, 0.1)


def chest(s: Sketch) -> None:
    """Open, gold in it."""
    s.form([(-0.5, 0.46), (-0.52, 0.86), (-0.36, 1.02), (0.36, 1.02), (0.52, 0.86), (0.5, 0.46)], toned(s.colour, value=0.7), 0.3)
    s.glow(0, 0.5, 0.75, "#ffd860", 0.65)
    for k in range(38):
        u = -0.42 + 0.84 * (k * 0.618 % 1)
        v = 0.43 + 0.14 * (1 - (u / 0.42) ** 2) * (k * 0.755 % 1)
        s.disc(u, v, 0.05, "#8a6420", 0.5, 0.6)
        s.disc(u, v + 0.01, 0.048, "#f0c850", 0.9, 0.6)
    for u, v, c in ((-0.2, 0.56, "#d83a4a"), (0.16, 0.58, "#3ab88a"), (0.02, 0.62, "#5a8ae0")):
        s.flat([(u - 0.04, v), (u, v + 0.05), (u + 0.04, v), (u, v - 0.05)], c, 0.9)
    s.form([(-0.52, 0), (-0.52, 0.44), (0.52, 0.44), (0.52, 0)], s.colour)
    for u in (-0.52, -0.2, 0.12, 0.44):
        s.slab(u, 0, 0.08, 0.44, GOLD, 0.55)
    s.bar((-0.52, 0.42), (0.52, 0.42), GOLD, 0.05, 0.7)
    s.block(-0.08, 0.22, 0.16, 0.18, GOLD, 0.02)
    s.disc(0, 0.32, 0.02, INK, 0.0)
    s.flat([(-0.01, 0.32), (0.01, 0.32), (0.015, 0.26), (-0.015, 0.26)], INK, 0.0)


def suitcase(s: Sketch) -> None:
    s.bow([(-0.1, 0.5), (-0.08, 0.57), (0.08, 0.57), (0.1, 0.5)], INK, 0.03, 0.4)
    s.block(-0.36, 0, 0.72, 0.5, s.colour, 0.05)
    for u in (-0.24, 0.18):
        s.slab(u, 0, 0.06, 0.5, toned(s.colour, value=0.6), 0.4)
        s.block(u - 0.005, 0.36, 0.07, 0.06, GOLD, 0.01)
    s.seam((-0.36, 0.27), (0.36, 0.27), 0.014)
    for u, v in ((-0.36, 0.0), (0.29, 0.0), (-0.36, 0.43), (0.29, 0.43)):
        s.block(u, v, 0.07, 0.07, toned(s.colour, value=0.55), 0.02)


def coffin(s: Sketch) -> None:
    s.form([(-1.0, 0.1), (-1.02, 0.4), (-0.6, 0.52), (0.95, 0.44), (1.0, 0.1)], s.colour)
    s.form([(-1.06, 0.4), (-0.66, 0.62), (0.95, 0.54), (1.02, 0.42)], s.colour, top=1.0, low=0.6)
    s.bar((-0.3, 0.56), (0.3, 0.53), GOLD, 0.03, 0.9)
    for u in (-0.6, 0.05, 0.65):
        s.bow([(u - 0.08, 0.28), (u, 0.22), (u + 0.08, 0.28)], GOLD, 0.025, 0.8)


def television(s: Sketch) -> None:
    """Its screen lights the room; an old set in old times."""
    flicker = 0.85 + 0.15 * math.sin(s.turn)
    old = s.world.shot.period != "modern" or s.world.shot.says("old television", "old tv", "old-fashioned", "vintage", "antique")
    s.slab(-0.6, 0, 1.2, 0.42, WOOD, 0.45)
    s.seam((0, 0.04), (0, 0.38), 0.015)
    if old:
        s.bar((0, 1.1), (-0.3, 1.5), STEEL, 0.015)
        s.bar((0, 1.1), (0.3, 1.5), STEEL, 0.015)
        s.block(-0.5, 0.42, 1.0, 0.72, s.colour, 0.06)
        screen = [(-0.42, 0.52), (-0.44, 0.78), (-0.42, 1.04), (-0.1, 1.07), (0.22, 1.04), (0.24, 0.78), (0.22, 0.52), (-0.1, 0.49)]
        for v in (0.94, 0.8):
            s.disc(0.37, v, 0.05, CHROME, 0.7)
    else:
        s.slab(-0.12, 0.42, 0.24, 0.08, INK, 0.4)
        s.slab(-0.72, 0.5, 1.44, 0.84, INK, 0.3)
        screen = [(-0.69, 0.53), (-0.69, 1.31), (0.69, 1.31), (0.69, 0.53)]
    s.plain(screen, mix("#7fb4e8", "#d8ecff", flicker - 0.5), 0.4 if old else 0.0)
    u = 0.08 * math.sin(s.turn) - (0.1 if old else 0.0)
    s.plain([(u - 0.2, 0.56), (u - 0.14, 0.82), (u - 0.06, 0.86), (u - 0.07, 1.0), (u + 0.07, 1.0), (u + 0.06, 0.86), (u + 0.14, 0.82), (u + 0.2, 0.56)], "#3a5a88", 0.4, 0.6)
    s.glow(0, 0.85, 1.9, "#8fc4ff", 0.5 * flicker if s.light.lamps > 0.3 else 0.2)


def bathtub(s: Sketch) -> None:
    for u in (-0.65, 0.65):
        s.ball(u, 0.05, 0.07, GOLD)
    s.form([(-0.95, 0.62), (-0.8, 0.2), (-0.6, 0.08), (0.6, 0.08), (0.82, 0.2), (0.95, 0.66), (0.0, 0.56)], "#f4f2ee", 0.4)
    s.bow([(-0.98, 0.64), (0.0, 0.57), (0.98, 0.68)], "#f4f2ee", 0.05, 1.0)


def guitar(s: Sketch) -> None:
    """On its stand."""
    s.bar((-0.16, 0.0), (0, 0.36), STEEL, 0.02)
    s.bar((0.16, 0.0), (0, 0.36), STEEL, 0.02)
    s.form([(0, 0.14), (-0.18, 0.18), (-0.21, 0.32), (-0.14, 0.44), (-0.15, 0.54), (-0.09, 0.62), (0, 0.64), (0.09, 0.62), (0.15, 0.54), (0.14, 0.44), (0.21, 0.32), (0.18, 0.18)], s.colour, 0.9)
    s.disc(0, 0.46, 0.055, INK, 0.1)
    s.slab(-0.07, 0.27, 0.14, 0.025, "#3a2418", 0.4)
    s.slab(-0.027, 0.46, 0.054, 0.56, "#3a2418", 0.5)
    s.form([(-0.035, 1.0), (-0.045, 1.14), (0.045, 1.14), (0.035, 1.0)], "#3a2418")
    for k in range(9):
        s.bar((-0.026, 0.66 + 0.04 * k), (0.026, 0.66 + 0.04 * k), CHROME, 0.004, 0.8)
    for u in (-0.015, -0.005, 0.005, 0.015):
        s.bar((u, 0.28), (u, 1.04), CHROME, 0.0025, 0.9)
    for side in (-1, 1):
        for v in (1.03, 1.07, 1.11):
            s.disc(side * 0.055, v, 0.012, CHROME, 0.8)


HOUSEHOLD: dict[str, Kind] = {
    "table": Kind(table, 0.88, 1.7, "#a8754a"), "chair": Kind(chair, 0.96, 0.54, "#a8754a"), "armchair": Kind(armchair, 1.15, 1.14, "#8a3a3a"), "throne": Kind(throne, 2.85, 2.6, "#8a1f2c"), "piano": Kind(piano, 2.0, 3.6, "#1f1c22"),
    "drum kit": Kind(drum_kit, 1.3, 2.5, "#a8281f"), "easel": Kind(easel, 1.85, 1.1, WOOD), "painting": Kind(painting, 2.0, 1.3, GOLD, shadow=False), "grandfather clock": Kind(standing_clock, 2.28, 0.64, "#6a3f28", phases=8, rate=4.0, rate_at_rest=4.0),
    "treasure chest": Kind(chest, 1.02, 1.06, "#7a4a2a"), "suitcase": Kind(suitcase, 0.58, 0.74, "#8a5a36"), "coffin": Kind(coffin, 0.64, 2.1, "#5a3422"), "television": Kind(television, 1.4, 1.5, "#5a4030", phases=6, rate=7.0, rate_at_rest=7.0, room=1.2), "bathtub": Kind(bathtub, 0.7, 2.0, "#f4f2ee"),
    "guitar": Kind(guitar, 1.16, 0.44, "#c8782e"),
}
