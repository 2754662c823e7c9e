# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What is put on a table: lights, papers, drinks and food, machines."""

import math
from collections.abc import Callable

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.things.fires import flame
from act3_mcp.animatic.things.household import clock_face
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import INK, IRON, STEEL, WOOD, Sketch

BRASS, PAPER = "#d0a040", "#f2ead8"


def lantern(s: Sketch) -> None:
    s.glow(0, 0.0, 0.62, "#ffbf66", 0.5, 0.25)
    s.glow(0, 0.2, 0.85, "#ffbe62", 0.75)
    s.form([(-0.085, 0), (-0.07, 0.05), (0.07, 0.05), (0.085, 0)], IRON)
    s.plain([(-0.065, 0.05), (-0.085, 0.17), (-0.06, 0.3), (0.06, 0.3), (0.085, 0.17), (0.065, 0.05)], "#ffdf9a", 0.8, 0.75)
    flame(s, 0, 0.07, 0.075, 0.19)
    for u in (-0.078, 0.078):
        s.bar((u, 0.04), (u, 0.31), IRON, 0.01)
    s.form([(-0.085, 0.3), (-0.045, 0.36), (0.045, 0.36), (0.085, 0.3)], IRON)
    s.hoop(0, 0.4, 0.05, IRON, 0.012)


def candle(s: Sketch) -> None:
    s.glow(0, 0.3, 0.7, "#ffbe62", 0.7)
    s.disc(0, 0.012, 0.1, BRASS, 0.7, 0.28)
    s.hoop(0.1, 0.03, 0.026, BRASS, 0.01, 0.6)
    s.round([(-0.036, 0.015), (-0.036, 0.22), (-0.02, 0.235), (0.01, 0.22), (0.036, 0.23), (0.036, 0.015)], "#f4ead0")
    s.bow([(-0.034, 0.2), (-0.038, 0.13), (-0.03, 0.1)], "#fff6e0", 0.014, 1.0)
    s.bar((0, 0.22), (0, 0.25), INK, 0.006)
    flame(s, 0, 0.24, 0.045, 0.11)


def lamp(s: Sketch) -> None:
    s.glow(0, 0.34, 0.9, "#ffd28a", 0.65)
    s.form([(-0.1, 0), (-0.08, 0.03), (0.08, 0.03), (0.1, 0)], BRASS, 0.3)
    s.round([(-0.02, 0.03), (-0.05, 0.1), (-0.018, 0.2), (-0.014, 0.3), (0.014, 0.3), (0.018, 0.2), (0.05, 0.1), (0.02, 0.03)], s.colour, 0.7)
    s.plain([(-0.15, 0.27), (-0.085, 0.46), (0.085, 0.46), (0.15, 0.27)], "#ffe6b4")
    s.plain([(-0.06, 0.27), (-0.035, 0.46), (0.05, 0.46), (0.09, 0.27)], "#fff4d8")


def book(s: Sketch) -> None:
    """Open, its pages rounded."""
    s.form([(-0.2, 0), (-0.19, 0.02), (0.19, 0.02), (0.2, 0)], s.colour)
    for side in (-1, 1):
        s.form([(0, 0.02), (side * 0.05, 0.065), (side * 0.13, 0.07), (side * 0.19, 0.045), (side * 0.185, 0.018), (0, 0.012)], PAPER, 0.3, low=0.5)
        for k in range(3):
            s.bow([(side * 0.035, 0.05 - 0.008 * k), (side * 0.1, 0.058 - 0.009 * k), (side * 0.165, 0.042 - 0.007 * k)], INK, 0.003, 0.3, 0.45)
    s.seam((0, 0.014), (0, 0.055), 0.006, 0.5)


def letter(s: Sketch) -> None:
    s.flat([(-0.14, 0), (-0.11, 0.1), (0.15, 0.085), (0.13, -0.012)], PAPER, 0.95)
    s.flat([(-0.14, 0), (0.0, 0.045), (0.13, -0.012)], PAPER, 0.6)
    s.seam((-0.11, 0.1), (0.015, 0.035), 0.003, 0.4)
    s.seam((0.15, 0.085), (0.015, 0.035), 0.003, 0.4)
    s.ball(0.012, 0.04, 0.017, "#a8242a", 0.6)
    s.flat([(-0.06, 0.08), (-0.03, 0.17), (0.12, 0.15), (0.11, 0.075)], PAPER, 0.9)
    for k in range(4):
        s.bar((-0.025 - 0.005 * k, 0.15 - 0.016 * k), (0.095, 0.137 - 0.014 * k), INK, 0.003, 0.3)


def chart(s: Sketch) -> None:
    """A treasure map: a coast, a dotted way, a cross."""
    s.form([(-0.34, 0), (-0.28, 0.2), (-0.1, 0.215), (0.12, 0.2), (0.3, 0.215), (0.35, 0.0), (0.1, 0.012), (-0.12, -0.005)], "#dcc08a", 0.25, low=0.55)
    s.flat([(-0.24, 0.05), (-0.2, 0.14), (-0.08, 0.17), (0.02, 0.12), (0.12, 0.15), (0.2, 0.1), (0.16, 0.05), (0.0, 0.04), (-0.1, 0.06)], "#b8945a", 0.7, 0.7)
    for k in range(9):
        s.disc(-0.18 + 0.036 * k, 0.085 + 0.025 * math.sin(k * 0.9), 0.0055, "#8a2a24", 0.5, 0.7)
    for a, b in (((0.14, 0.09), (0.18, 0.13)), ((0.14, 0.13), (0.18, 0.09))):
        s.bar(a, b, "#b8281f", 0.012, 0.7)
    s.bow([(0.24, 0.05), (0.26, 0.07), (0.28, 0.05), (0.26, 0.035)], INK, 0.004, 0.3)


def cup(s: Sketch) -> None:
    s.disc(0, 0.008, 0.1, s.colour, 0.6, 0.25)
    s.hoop(0.062, 0.06, 0.03, s.colour, 0.012, 0.3)
    s.round([(-0.055, 0.115), (-0.05, 0.03), (-0.03, 0.008), (0.03, 0.008), (0.05, 0.03), (0.055, 0.115)], s.colour, 0.3)
    s.disc(0, 0.115, 0.055, s.colour, 1.0, 0.25)
    s.disc(0, 0.113, 0.047, "#5a3a28", 0.6, 0.22)
    _steam(s, 0.14)


def _steam(s: Sketch, v: float) -> None:
    white = mix(s.light.sky[3], "#ffffff", 0.5)
    for k in range(3):
        u = -0.025 + 0.025 * k
        sway = 0.012 * math.sin(s.turn + k * 2)
        s.plain([(u - 0.004, v), (u - 0.012 + sway, v + 0.06), (u + 0.008 - sway, v + 0.12), (u + sway, v + 0.18), (u + 0.018 - sway, v + 0.12), (u + 0.004 + sway, v + 0.06)], white, 0.9, 0.3)


def wine_glass(s: Sketch) -> None:
    wine = "#7a1428" if not s.world.shot.says("champagne", "white wine") else "#e8d488"
    white = mix(s.light.sky[3], "#ffffff", 0.5)
    s.disc(0, 0.008, 0.042, white, 0.8, 0.25)
    s.bar((0, 0.01), (0, 0.1), white, 0.008, 0.8)
    s.plain([(-0.036, 0.215), (-0.046, 0.16), (-0.032, 0.115), (0, 0.1), (0.032, 0.115), (0.046, 0.16), (0.036, 0.215)], white, 0.7, 0.28)
    s.round([(-0.044, 0.165), (-0.032, 0.118), (0, 0.104), (0.032, 0.118), (0.044, 0.165)], wine, 0.4, top=1.0, low=0.3)
    s.disc(0, 0.165, 0.044, toned(wine, value=1.3), 0.9, 0.2)
    s.bow([(-0.028, 0.2), (-0.034, 0.16), (-0.024, 0.125)], "#ffffff", 0.006, 1.0, 0.8)
    s.drawing.add(f'<ellipse cx="{s.at(0, 0)[0]:.1f}" cy="{s.at(0, 0.215)[1]:.1f}" rx="{0.036 * s.scale:.1f}" ry="{0.008 * s.scale:.1f}" fill="none" stroke="{white}" stroke-width="{0.003 * s.scale:.2f}"/>')


def whisky(s: Sketch) -> None:
    beer = s.world.shot.says("beer", "pint")
    liquid = "#e0a030" if beer else "#cfe4ec" if s.world.shot.says("water") else "#c8782a"
    tall = 0.16 if beer else 0.1
    white = mix(s.light.sky[3], "#ffffff", 0.5)
    s.plain([(-0.043, 0), (-0.047, tall), (0.047, tall), (0.043, 0)], white, 0.0, 0.3)
    s.round([(-0.04, 0.012), (-0.043, tall * 0.72), (0.043, tall * 0.72), (0.04, 0.012)], liquid, top=1.0, low=0.4)
    if beer:
        s.form([(-0.046, tall * 0.7), (-0.05, tall), (-0.03, tall + 0.014), (0.0, tall + 0.008), (0.03, tall + 0.014), (0.05, tall), (0.046, tall * 0.7)], "#f8f2e2", 0.5)
    else:
        for u, v in ((-0.016, 0.05), (0.016, 0.058)):
            s.plain([(u - 0.016, v - 0.013), (u - 0.014, v + 0.017), (u + 0.016, v + 0.015), (u + 0.015, v - 0.015)], "#ffffff", 0.0, 0.45)
    s.bow([(-0.036, tall * 0.9), (-0.034, 0.03)], "#ffffff", 0.006, 1.0, 0.7)


def bottle(s: Sketch) -> None:
    s.round([(-0.04, 0), (-0.042, 0.17), (-0.034, 0.2), (-0.014, 0.235), (-0.013, 0.3), (0.013, 0.3), (0.014, 0.235), (0.034, 0.2), (0.042, 0.17), (0.04, 0)], s.colour, 0.25)
    s.slab(-0.0405, 0.05, 0.081, 0.085, PAPER, 0.85)
    s.bar((-0.025, 0.105), (0.025, 0.105), "#a8302a", 0.012, 0.6)
    s.bar((-0.02, 0.08), (0.02, 0.08), INK, 0.004, 0.4)
    s.slab(-0.0145, 0.29, 0.029, 0.022, "#7a2a2a", 0.6)
    s.bow([(-0.03, 0.17), (-0.032, 0.1), (-0.03, 0.02)], "#ffffff", 0.006, 1.0, 0.6)


def phone(s: Sketch) -> None:
    s.glow(0, 0.08, 0.3, "#a9d4f0", 0.45)
    s.form([(-0.04, 0), (-0.034, 0.15), (0.042, 0.15), (0.036, 0)], "#25262c", 0.04)
    s.plain([(-0.034, 0.01), (-0.029, 0.142), (0.037, 0.142), (0.031, 0.01)], "#a9d4f0")
    for k in range(3):
        s.plain([(-0.024 + 0.001 * k, 0.03 + 0.03 * k), (-0.024 + 0.001 * k, 0.048 + 0.03 * k), (0.014 + 0.008 * k, 0.048 + 0.03 * k), (0.014 + 0.008 * k, 0.03 + 0.03 * k)], "#ffffff", 0.0, 0.8)


def telephone(s: Sketch) -> None:
    """One with a dial and a cord."""
    c = s.colour
    s.bow([(-0.19, 0.15), (-0.25, 0.07), (-0.2, 0.01), (-0.14, 0.03)], c, 0.012, 0.3)
    s.form([(-0.15, 0), (-0.13, 0.07), (-0.07, 0.13), (0.07, 0.13), (0.13, 0.07), (0.15, 0)], c, 0.4)
    s.disc(0, 0.066, 0.062, PAPER, 0.8, 0.8)
    for k in range(10):
        a = math.tau * (k / 12 + 0.1)
        s.disc(0.046 * math.cos(a), 0.066 + 0.036 * math.sin(a), 0.0078, c, 0.15)
    s.disc(0, 0.066, 0.022, c, 0.8, 0.8)
    for side in (-1, 1):
        s.flat([(side * 0.06, 0.13), (side * 0.085, 0.13), (side * 0.09, 0.17), (side * 0.055, 0.17)], c, 0.15)
        s.disc(side * 0.15, 0.165, 0.042, c, 0.15, 0.8)
        s.disc(side * 0.15, 0.176, 0.04, c, 0.7, 0.62)
    s.form([(-0.17, 0.185), (-0.1, 0.215), (0.1, 0.215), (0.17, 0.185), (0.1, 0.18), (-0.1, 0.18)], c, 0.7, top=1.0)
    s.shine((-0.09, 0.21), (0.06, 0.213), 0.008, 0.6)


def flower(s: Sketch) -> None:
    """A vase of them."""
    _vase(s, "#8fb0b8", 0.16)
    for k in range(7):
        u, v = -0.15 + 0.05 * k, 0.33 + 0.05 * ((k * 2) % 3)
        s.bow([(0.004 * (k - 3), 0.15), (u * 0.5, 0.24), (u, v)], "#5f7f4a", 0.007, 0.6)
        if k % 2:
            s.form([(u * 0.5, 0.23), (u * 0.5 + 0.04, 0.27), (u * 0.5 + 0.07, 0.25)], "#5f7f4a", 0.6)
    for k in range(7):
        u, v = -0.15 + 0.05 * k, 0.33 + 0.05 * ((k * 2) % 3)
        for a in range(6):
            s.disc(u + 0.024 * math.cos(a * 1.05), v + 0.022 * math.sin(a * 1.05), 0.019, s.colour if k % 3 else toned(s.colour, hue=0.06), 0.9 - 0.06 * a)
        s.disc(u, v, 0.014, "#f0d070", 0.95)


def rose(s: Sketch) -> None:
    s.bow([(-0.2, 0.012), (0.0, 0.03), (0.16, 0.05)], "#4a6a3a", 0.01, 0.6)
    for u, way in ((-0.08, 1), (0.02, -1)):
        s.form([(u, 0.022), (u + 0.02, 0.022 + 0.035 * way), (u + 0.06, 0.022 + 0.03 * way), (u + 0.05, 0.024)], "#4a6a3a", 0.6)
    for r, share in ((0.052, 0.35), (0.042, 0.6), (0.03, 0.8), (0.017, 0.4)):
        s.form([(0.19 + r * math.cos(a), 0.058 + r * 0.85 * math.sin(a)) for a in (math.tau * k / 7 + r * 40 for k in range(7))], s.colour, 0.8, top=share + 0.2, low=share * 0.4)
    s.form([(0.14, 0.05), (0.15, 0.03), (0.17, 0.045)], "#4a6a3a", 0.4)


def _vase(s: Sketch, colour: str, tall: float) -> None:
    t = tall / 0.16
    s.round([(-0.035 * t, 0), (-0.06 * t, 0.05 * t), (-0.05 * t, 0.11 * t), (-0.025 * t, 0.14 * t), (-0.04 * t, 0.17 * t), (0.04 * t, 0.17 * t), (0.025 * t, 0.14 * t), (0.05 * t, 0.11 * t), (0.06 * t, 0.05 * t), (0.035 * t, 0)], colour, 0.7)


def vase(s: Sketch) -> None:
    _vase(s, s.colour, 0.34)
    for v, half in ((0.1, 0.122), (0.13, 0.124), (0.22, 0.1)):
        s.bow([(-half, v), (0, v - 0.014), (half, v)], toned(s.colour, value=0.6), 0.012, 0.5)


def computer(s: Sketch) -> None:
    s.slab(-0.05, 0.02, 0.1, 0.12, STEEL, 0.5)
    s.disc(0, 0.015, 0.13, STEEL, 0.5, 0.15)
    s.block(-0.3, 0.12, 0.6, 0.38, "#2a2b30", 0.012)
    s.glow(0, 0.3, 0.75, "#7fc4f0", 0.5 if s.light.lamps > 0.3 else 0.25)
    _screen(s, -0.285, 0.135, 0.57, 0.345)
    s.flat([(-0.24, -0.06), (-0.21, 0.0), (0.17, 0.0), (0.2, -0.06)], "#d8d8d4", 0.7)
    for k in range(3):
        s.bar((-0.215, -0.045 + 0.017 * k), (0.175, -0.045 + 0.017 * k), "#8a8a88", 0.006, 0.5)
    s.disc(0.28, -0.035, 0.03, "#d8d8d4", 0.75, 0.55)


def laptop(s: Sketch) -> None:
    s.form([(-0.17, 0.02), (-0.18, 0.24), (0.18, 0.24), (0.17, 0.02)], "#3a3b40")
    s.glow(0, 0.14, 0.6, "#7fc4f0", 0.5 if s.light.lamps > 0.3 else 0.25)
    _screen(s, -0.165, 0.03, 0.33, 0.2)
    s.flat([(-0.2, -0.03), (-0.17, 0.022), (0.17, 0.022), (0.2, -0.03)], STEEL, 0.75)
    for k in range(4):
        s.bar((-0.15 - 0.006 * k, 0.014 - 0.008 * k), (0.15 + 0.006 * k, 0.014 - 0.008 * k), INK, 0.004, 0.4)
    s.slab(-0.2, -0.036, 0.4, 0.007, STEEL, 0.3)


def _screen(s: Sketch, u: float, v: float, w: float, h: float) -> None:
    """Lit, with lines of words on it that are being written."""
    s.plain([(u, v), (u, v + h), (u + w, v + h), (u + w, v)], "#16324a")
    s.plain([(u, v + h * 0.92), (u, v + h), (u + w, v + h), (u + w, v + h * 0.92)], "#3f8ac0")
    rows = 8
    for k in range(rows):
        long = w * (0.3 + 0.55 * ((k * 0.618) % 1)) * (s.phase if k == rows - 1 and s.phase else 1.0)
        y = v + h * (0.84 - 0.095 * k)
        s.plain([(u + w * 0.05, y), (u + w * 0.05, y + h * 0.035), (u + w * 0.05 + long, y + h * 0.035), (u + w * 0.05 + long, y)], ("#9fe0ff", "#d8f0ff", "#ffd890")[k % 3])


def radio(s: Sketch) -> None:
    s.block(-0.2, 0, 0.4, 0.25, s.colour, 0.04)
    s.flat([(-0.17, 0.03), (-0.17, 0.22), (0.02, 0.22), (0.02, 0.03)], "#c8a878", 0.6)
    for k in range(6):
        s.seam((-0.16, 0.05 + 0.03 * k), (0.01, 0.05 + 0.03 * k), 0.006, 0.35)
    s.plain([(0.05, 0.14), (0.05, 0.22), (0.17, 0.22), (0.17, 0.14)], "#ffe0a0" if s.light.lamps > 0.2 else s.tone("#e8dcb8", 0.9))
    s.bar((0.1, 0.14), (0.1, 0.22), "#c8302a", 0.006, 0.8)
    for u in (0.075, 0.145):
        s.ball(u, 0.075, 0.026, BRASS)


def gramophone(s: Sketch) -> None:
    s.form([(0.02, 0.24), (-0.04, 0.4), (-0.26, 0.68), (-0.16, 0.78), (0.1, 0.74), (0.26, 0.6), (0.24, 0.44), (0.06, 0.28)], BRASS, 0.5)
    s.form([(-0.24, 0.67), (-0.14, 0.77), (0.1, 0.72), (0.25, 0.58), (0.22, 0.48), (0.04, 0.56)], toned(BRASS, value=0.55), 0.5)
    s.bow([(0.02, 0.26), (0.12, 0.22), (0.1, 0.14)], BRASS, 0.03, 0.7)
    s.block(-0.22, 0, 0.44, 0.13, WOOD, 0.015)
    s.disc(0, 0.145, 0.2, INK, 0.4, 0.16)
    s.disc(0, 0.147, 0.06, "#c8302a", 0.7, 0.16)
    s.bow([(0.22, 0.07), (0.28, 0.07), (0.28, 0.02)], IRON, 0.014)


def typewriter(s: Sketch) -> None:
    s.flat([(-0.12, 0.16), (-0.11, 0.36), (0.11, 0.36), (0.12, 0.16)], PAPER, 0.95)
    for k in range(4):
        s.bar((-0.085, 0.33 - 0.028 * k), (0.06 + 0.02 * (k % 2), 0.33 - 0.028 * k), INK, 0.005, 0.3)
    s.bar((-0.23, 0.19), (0.23, 0.19), INK, 0.06, 0.4)
    for u in (-0.24, 0.24):
        s.disc(u, 0.19, 0.035, STEEL, 0.6)
    s.form([(-0.2, 0), (-0.22, 0.06), (-0.16, 0.19), (0.16, 0.19), (0.22, 0.06), (0.2, 0)], s.colour, 0.15)
    for row in range(3):
        for k in range(9):
            s.disc(-0.15 + 0.037 * k + 0.008 * row, 0.05 + 0.035 * row, 0.013, PAPER, 0.85, 0.75)


def clock(s: Sketch) -> None:
    """An alarm clock, its bells on top."""
    for u in (-0.06, 0.06):
        s.bar((u, 0.04), (u * 1.4, 0), STEEL, 0.016)
        s.ball(u * 0.95, 0.235, 0.042, BRASS)
    s.bar((0, 0.22), (0, 0.27), STEEL, 0.012)
    s.ball(0, 0.12, 0.118, s.colour)
    clock_face(s, 0, 0.12, 0.095)


def fruit(s: Sketch) -> None:
    if s.world.shot.says("apple"):
        _apple(s, 0, 0.042, 0.044, "#c8302a")
        return
    _apple(s, -0.09, 0.14, 0.045, "#c8302a")
    s.ball(0.0, 0.15, 0.045, "#e8902a")
    _apple(s, 0.085, 0.138, 0.043, "#8ab040")
    s.bow([(-0.12, 0.16), (-0.04, 0.21), (0.07, 0.19)], "#f0d040", 0.034, 0.85)
    for k in range(9):
        s.ball(0.13 + 0.022 * (k % 3) - 0.01 * (k // 3), 0.14 - 0.024 * (k // 3), 0.016, "#6a3a7a")
    s.form([(-0.17, 0.12), (-0.13, 0.05), (-0.06, 0.01), (0.06, 0.01), (0.13, 0.05), (0.17, 0.12)], "#d8d0c0", 0.4)


def _apple(s: Sketch, u: float, v: float, r: float, colour: str) -> None:
    s.ball(u, v, r, colour, 0.94)
    s.bow([(u, v + r * 0.8), (u + r * 0.1, v + r * 1.35)], WOOD, r * 0.13, 0.3)
    s.form([(u + r * 0.08, v + r * 1.05), (u + r * 0.5, v + r * 1.4), (u + r * 0.65, v + r * 1.1)], "#5f8a3a", 0.5)


def plate(s: Sketch) -> None:
    s.disc(0, 0.012, 0.15, "#f2efe8", 0.5, 0.22)
    s.disc(0, 0.02, 0.15, "#f6f3ec", 0.95, 0.22)
    s.disc(0, 0.018, 0.105, "#e4dfd4", 0.8, 0.2)
    if s.world.shot.says("soup"):
        s.disc(0, 0.024, 0.1, "#c8642a", 0.8, 0.2)
    else:
        s.form([(-0.07, 0.02), (-0.06, 0.05), (0.0, 0.06), (0.03, 0.035), (0.02, 0.015)], "#8a4a2a", 0.7)
        for k in range(5):
            s.ball(0.035 + 0.014 * k, 0.03 + 0.01 * (k % 2), 0.013, "#6aa04a")
        s.form([(-0.02, 0.02), (0.0, 0.04), (0.05, 0.03), (0.04, 0.012)], "#f0dca0", 0.6)
    _steam(s, 0.06)
    s.bar((-0.24, 0.0), (-0.2, 0.05), STEEL, 0.008, 0.9)
    s.bar((0.24, 0.0), (0.2, 0.05), STEEL, 0.008, 0.9)


def bread(s: Sketch) -> None:
    s.form([(-0.18, 0.01), (-0.2, 0.06), (-0.14, 0.11), (0.0, 0.12), (0.14, 0.11), (0.2, 0.06), (0.18, 0.01)], "#c88a48", 0.7)
    for u in (-0.1, 0.0, 0.1):
        s.bow([(u - 0.02, 0.07), (u + 0.005, 0.1), (u + 0.035, 0.112)], "#f0d8a8", 0.014, 0.9)


def burger(s: Sketch) -> None:
    s.form([(-0.07, 0.0), (-0.072, 0.028), (0.072, 0.028), (0.07, 0.0)], "#d8943a", 0.3)
    s.slab(-0.076, 0.028, 0.152, 0.022, "#5a3020", 0.5)
    s.flat([(-0.08, 0.05), (-0.06, 0.04), (-0.03, 0.052), (0.01, 0.04), (0.04, 0.052), (0.08, 0.046), (0.08, 0.056), (-0.08, 0.06)], "#f0c040", 0.9)
    s.bow([(-0.08, 0.062), (-0.04, 0.056), (0.0, 0.064), (0.04, 0.056), (0.08, 0.062)], "#7ab040", 0.012, 0.8)
    s.form([(-0.075, 0.066), (-0.066, 0.1), (-0.03, 0.122), (0.03, 0.122), (0.066, 0.1), (0.075, 0.066)], "#d8943a", 0.5)
    for k in range(7):
        s.disc(-0.045 + 0.015 * k, 0.105 + 0.006 * (k % 3), 0.0035, "#f8ecc8", 1.0, 0.7)


def pizza(s: Sketch) -> None:
    s.disc(0, 0.014, 0.2, "#c88a48", 0.6, 0.25)
    s.disc(0, 0.02, 0.18, "#f0c050", 0.85, 0.25)
    for k in range(9):
        a, r = k * 2.4, 0.14 * math.sqrt((k + 0.5) / 9)
        s.disc(r * math.cos(a), 0.022 + r * 0.25 * math.sin(a), 0.026, "#b83a28", 0.7, 0.35)
    for k in range(4):
        a = math.pi * k / 4
        s.seam((-0.18 * math.cos(a), 0.02 - 0.045 * math.sin(a)), (0.18 * math.cos(a), 0.02 + 0.045 * math.sin(a)), 0.004, 0.35)


def cake(s: Sketch) -> None:
    s.disc(0, 0.01, 0.19, "#f0ece2", 0.8, 0.18)
    for low, high, half in ((0.015, 0.11, 0.15), (0.11, 0.18, 0.105)):
        s.round([(-half, low), (-half, high), (half, high), (half, low)], s.colour)
        s.disc(0, high, half, "#fbf4ec", 0.95, 0.18)
        s.bow([(-half, high - 0.01), (-half * 0.6, high - 0.04), (-half * 0.2, high - 0.02), (half * 0.25, high - 0.045), (half * 0.6, high - 0.02), (half, high - 0.03)], "#fbf4ec", 0.022, 0.95)
    s.glow(0, 0.3, 0.4, "#ffc870", 0.7)
    for k in range(5):
        u = -0.07 + 0.035 * k
        s.slab(u - 0.004, 0.18, 0.008, 0.07, ("#e0607a", "#5a9ae0", "#f0c040")[k % 3], 0.8)
        flame(s, u, 0.25, 0.016, 0.04, k * 1.3)
    for k in range(6):
        s.ball(-0.12 + 0.048 * k, 0.12, 0.013, "#c8242f")


def egg(s: Sketch) -> None:
    s.ball(0, 0.03, 0.024, s.colour, 1.3)


def fishbowl(s: Sketch) -> None:
    """A goldfish going round in it."""
    white = mix(s.light.sky[3], "#ffffff", 0.5)
    s.plain([(-0.09, 0.24), (-0.16, 0.18), (-0.17, 0.1), (-0.1, 0.01), (0.1, 0.01), (0.17, 0.1), (0.16, 0.18), (0.09, 0.24)], white, 0.7, 0.3)
    s.plain([(-0.155, 0.185), (-0.165, 0.1), (-0.1, 0.015), (0.1, 0.015), (0.165, 0.1), (0.155, 0.185)], "#8fc8dc", 0.6, 0.55)
    s.form([(-0.1, 0.02), (-0.08, 0.045), (0.08, 0.045), (0.1, 0.02)], "#c8b088", 0.6)
    for k in range(3):
        s.bow([(0.06 + 0.015 * k, 0.04), (0.055 + 0.02 * k, 0.09), (0.07 + 0.012 * k, 0.13)], "#4a8a4a", 0.008, 0.6)
    u, way = 0.07 * math.cos(s.turn), 1 if math.sin(s.turn) < 0 else -1
    s.form([(u - way * 0.03, 0.11), (u - way * 0.07, 0.14), (u - way * 0.065, 0.11), (u - way * 0.07, 0.08)], "#f08a30", 0.5)
    s.form([(u + way * 0.05, 0.11), (u + way * 0.02, 0.135), (u - way * 0.03, 0.115), (u - way * 0.03, 0.105), (u + way * 0.02, 0.085)], "#f07a24", 0.9)
    s.disc(u + way * 0.033, 0.115, 0.005, INK, 0.0)
    s.bow([(-0.13, 0.18), (-0.15, 0.12), (-0.12, 0.06)], "#ffffff", 0.009, 1.0, 0.7)
    s.drawing.add(f'<ellipse cx="{s.at(0, 0)[0]:.1f}" cy="{s.at(0, 0.24)[1]:.1f}" rx="{0.09 * s.scale:.1f}" ry="{0.018 * s.scale:.1f}" fill="none" stroke="{white}" stroke-width="{0.006 * s.scale:.2f}"/>')


def _burns(draw: Callable[[Sketch], None], high: float, wide: float, colour: str, room: float) -> Kind:
    return Kind(draw, high, wide, colour, "table", phases=6, rate=9.0, rate_at_rest=9.0, room=room)


def _rests(draw: Callable[[Sketch], None], high: float, wide: float, colour: str, *, phases: int = 1, rate: float = 0.0, room: float = 0.05) -> Kind:
    return Kind(draw, high, wide, colour, "table", phases=phases, rate=rate, rate_at_rest=rate, room=room)


TABLETOP: dict[str, Kind] = {
    "lantern": _burns(lantern, 0.46, 0.3, IRON, 0.75), "candle": _burns(candle, 0.36, 0.24, "#f4ead0", 0.6), "lamp": _rests(lamp, 0.47, 0.34, "#5a7a88", room=0.7), "book": _rests(book, 0.12, 0.42, "#8a3a3a"), "letter": _rests(letter, 0.17, 0.3, PAPER), "map": _rests(chart, 0.22, 0.72, "#dcc08a"),
    "cup": _rests(cup, 0.2, 0.24, "#d8cdbb", phases=6, rate=4.0), "wine glass": _rests(wine_glass, 0.225, 0.14, "#7a1428"), "whisky": _rests(whisky, 0.17, 0.14, "#c8782a"), "bottle": _rests(bottle, 0.32, 0.16, "#2f5a3a"), "phone": _rests(phone, 0.16, 0.16, "#25262c", room=0.25), "telephone": _rests(telephone, 0.23, 0.46, "#33303a"),
    "flower": _rests(flower, 0.48, 0.42, "#d0576a"), "rose": _rests(rose, 0.12, 0.46, "#b8202f"), "vase": _rests(vase, 0.37, 0.28, "#4a7aa0"), "computer": _rests(computer, 0.5, 0.66, "#2a2b30", phases=6, rate=3.0, room=0.4), "laptop": _rests(laptop, 0.25, 0.42, STEEL, phases=6, rate=3.0, room=0.4),
    "radio": _rests(radio, 0.26, 0.42, "#7a4a30"), "gramophone": _rests(gramophone, 0.8, 0.6, BRASS), "typewriter": _rests(typewriter, 0.37, 0.5, "#2f4a44"), "clock": _rests(clock, 0.29, 0.26, "#c8403a", phases=10, rate=1.0), "fruit": _rests(fruit, 0.22, 0.36, "#c8302a"), "plate": _rests(plate, 0.2, 0.5, "#f2efe8", phases=6, rate=4.0),
    "bread": _rests(bread, 0.13, 0.42, "#c88a48"), "burger": _rests(burger, 0.13, 0.18, "#d8943a"), "pizza": _rests(pizza, 0.1, 0.42, "#f0c050"), "cake": _burns(cake, 0.31, 0.4, "#f0b8c0", 0.2), "egg": _rests(egg, 0.065, 0.06, "#f0e2d0"), "fishbowl": _rests(fishbowl, 0.25, 0.36, "#8fc8dc", phases=12, rate=5.0),
}
