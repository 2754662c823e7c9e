# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What an insert shows: what is lost and found, worn, feared or fought with."""

import math
from collections.abc import Callable

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.things.household import clock_face
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, INK, STEEL, WOOD, Sketch

GOLD, PAPER = "#e0b040", "#f2ead8"


def key(s: Sketch) -> None:
    s.hoop(-0.055, 0.02, 0.022, s.colour, 0.009, 0.75)
    s.bar((-0.033, 0.02), (0.07, 0.02), s.colour, 0.009, 0.8)
    s.shine((-0.03, 0.023), (0.06, 0.023), 0.002, 0.8)
    for u, h in ((0.045, 0.016), (0.06, 0.02)):
        s.slab(u, 0.02 - h, 0.007, h, s.colour, 0.5)
    s.disc(-0.03, 0.02, 0.008, s.colour, 0.6)


def ring(s: Sketch) -> None:
    (x, y), r = s.at(0, 0.012), s.scale
    for share, wide in ((0.25, 0.0048), (0.95, 0.0026)):
        s.drawing.add(f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{0.014 * r:.1f}" ry="{0.0105 * r:.1f}" fill="none" stroke="{s.tone(s.colour, share)}" stroke-width="{wide * r:.2f}"/>')
    _gem(s, 0.0, 0.0285, 0.0075, "#dff2ff")
    s.glow(0, 0.028, 0.03, "#ffffff", 0.5)


def _gem(s: Sketch, u: float, v: float, r: float, colour: str) -> None:
    s.flat([(u - r, v + r * 0.4), (u - r * 0.5, v + r * 0.9), (u + r * 0.5, v + r * 0.9), (u + r, v + r * 0.4), (u, v - r)], colour, 0.7)
    s.flat([(u - r, v + r * 0.4), (u - r * 0.35, v + r * 0.4), (u, v - r)], colour, 0.35)
    s.flat([(u - r * 0.35, v + r * 0.4), (u + r * 0.35, v + r * 0.4), (u, v - r)], mix(colour, "#ffffff", 0.5), 1.0)
    s.flat([(u - r * 0.5, v + r * 0.9), (u + r * 0.5, v + r * 0.9), (u + r * 0.35, v + r * 0.4), (u - r * 0.35, v + r * 0.4)], mix(colour, "#ffffff", 0.3), 0.95)


def diamond(s: Sketch) -> None:
    s.glow(0, 0.03, 0.1, "#ffffff", 0.5)
    _gem(s, 0, 0.03, 0.03, "#d03048" if s.world.shot.says("ruby", "rubies") else "#cfeaf8")
    for u, v in ((-0.03, 0.062), (0.034, 0.04)):
        s.plain([(u - 0.008, v), (u, v + 0.002), (u + 0.008, v), (u, v - 0.002)], "#ffffff")
        s.plain([(u, v - 0.008), (u + 0.002, v), (u, v + 0.008), (u - 0.002, v)], "#ffffff")


def coin(s: Sketch) -> None:
    for k, (u, v) in enumerate(((-0.03, 0.0), (0.028, 0.0), (-0.028, 0.006), (0.03, 0.006), (-0.03, 0.012), (0.0, 0.018))):
        s.disc(u, v + 0.002, 0.026, s.colour, 0.2, 0.32)
        s.disc(u, v + 0.006, 0.026, s.colour, 0.85, 0.32)
        s.disc(u, v + 0.006, 0.019, s.colour, 0.6 if k % 2 else 0.7, 0.3)
    s.disc(0.062, 0.024, 0.024, s.colour, 0.9)
    s.disc(0.062, 0.024, 0.019, s.colour, 0.6)
    s.bar((0.062, 0.014), (0.062, 0.034), s.colour, 0.005, 0.95)


def money(s: Sketch) -> None:
    for stack, u in enumerate((-0.11, 0.06)):
        for k in range(4 + stack):
            v = 0.012 * k
            s.flat([(u - 0.08, v), (u - 0.07, v + 0.034), (u + 0.09, v + 0.034), (u + 0.08, v)], "#8aa878", 0.75)
            s.slab(u - 0.08, v - 0.008, 0.16, 0.009, "#e4e8d8", 0.6 if k % 2 else 0.8)
        top = 0.012 * (3 + stack)
        s.flat([(u - 0.012, top - 0.002), (u - 0.004, top + 0.034), (u + 0.022, top + 0.034), (u + 0.014, top - 0.002)], "#e8e0c0", 0.9)
        s.disc(u - 0.035, top + 0.017, 0.012, "#5a7a50", 0.6, 0.6)


def necklace(s: Sketch) -> None:
    for k in range(23):
        a = math.pi * (0.08 + 0.84 * k / 22) + math.pi
        s.ball(0.13 * math.cos(a), 0.12 + 0.11 * math.sin(a), 0.0095, "#f4eee6")
    _gem(s, 0, -0.008, 0.016, s.colour)


def watch(s: Sketch) -> None:
    if s.world.shot.says("pocket watch", "pocket watche", "pocketwatch"):
        s.bow([(0, 0.075), (0.05, 0.09), (0.09, 0.05), (0.13, 0.06), (0.16, 0.02)], GOLD, 0.004, 0.8)
        s.hoop(0, 0.07, 0.009, GOLD, 0.004, 0.8)
        clock_face(s, 0, 0.032, 0.028)
        return
    for points in ([(-0.014, 0.05), (-0.012, 0.09), (0.012, 0.09), (0.014, 0.05)], [(-0.014, 0.01), (-0.012, -0.03), (0.012, -0.03), (0.014, 0.01)]):
        s.form(points, s.colour)
    clock_face(s, 0, 0.03, 0.022)
    s.disc(0.026, 0.03, 0.004, GOLD, 0.8)


def pill(s: Sketch) -> None:
    s.round([(-0.028, 0), (-0.028, 0.07), (0.028, 0.07), (0.028, 0)], "#d8802a")
    s.slab(-0.028, 0.018, 0.056, 0.034, PAPER, 0.9)
    s.slab(-0.031, 0.068, 0.062, 0.017, "#f4f4f0", 0.85)
    for u, colour in ((0.055, "#d8404a"), (0.085, "#4a8ad0"), (-0.055, "#f0e0a0")):
        s.form([(u - 0.012, 0.002), (u - 0.012, 0.012), (u + 0.012, 0.012), (u + 0.012, 0.002)], "#f8f4ec", 0.5)
        s.form([(u - 0.014, 0.001), (u - 0.014, 0.013), (u, 0.013), (u, 0.001)], colour, 0.5)


def syringe(s: Sketch) -> None:
    white = mix(s.light.sky[3], "#ffffff", 0.5)
    s.bar((0.06, 0.02), (0.13, 0.02), CHROME, 0.0025, 0.9)
    s.plain([(-0.06, 0.008), (-0.06, 0.032), (0.05, 0.032), (0.06, 0.024), (0.06, 0.016), (0.05, 0.008)], white, 0.1, 0.5)
    s.plain([(-0.01, 0.01), (-0.01, 0.03), (0.048, 0.03), (0.055, 0.02), (0.048, 0.01)], "#6ad0b0", 0.1, 0.8)
    s.bar((-0.11, 0.02), (-0.01, 0.02), STEEL, 0.006, 0.6)
    s.slab(-0.116, 0.006, 0.007, 0.028, STEEL, 0.7)
    s.slab(-0.066, 0.0, 0.007, 0.04, white, 0.8)
    for k in range(6):
        s.seam((-0.045 + 0.016 * k, 0.032), (-0.045 + 0.016 * k, 0.024), 0.002, 0.6)


def knife(s: Sketch) -> None:
    s.form([(0.0, 0.012), (0.19, 0.012), (0.16, 0.034), (0.0, 0.038)], "#d4d8dc", 0.1)
    s.shine((0.01, 0.03), (0.15, 0.028), 0.003, 0.8)
    if s.world.shot.says("blood", "bloody", "bloodied", "bloodstained"):
        s.plain([(0.08, 0.012), (0.19, 0.012), (0.16, 0.034), (0.12, 0.03), (0.1, 0.02)], s.tone("#9a1420", 0.8), 0.4)
        s.disc(0.2, 0.002, 0.03, "#8a1018", 0.6, 0.25)
    s.slab(-0.012, 0.006, 0.014, 0.038, STEEL, 0.6)
    s.form([(-0.12, 0.012), (-0.122, 0.034), (-0.01, 0.038), (-0.01, 0.012)], s.colour, 0.3)
    for u in (-0.1, -0.065, -0.03):
        s.disc(u, 0.024, 0.004, CHROME, 0.9)


def sword(s: Sketch) -> None:
    """In its stone if that was said, else lying."""
    if s.world.shot.says("in the stone", "in a stone", "excalibur"):
        s.form([(-0.022, 0.25), (-0.02, 0.75), (0.02, 0.75), (0.022, 0.25)], "#d0d4da")
        s.shine((-0.006, 0.3), (-0.006, 0.74), 0.006, 0.7)
        s.form([(-0.16, 0.75), (-0.16, 0.79), (0.16, 0.79), (0.16, 0.75)], GOLD, 0.3)
        s.slab(-0.016, 0.79, 0.032, 0.15, "#6a2f2a", 0.5)
        s.ball(0, 0.96, 0.03, GOLD)
        s.form([(-0.5, 0), (-0.42, 0.22), (-0.2, 0.36), (0.1, 0.34), (0.34, 0.24), (0.52, 0)], "#8a8680", 0.3)
        s.flat([(-0.3, 0.28), (-0.05, 0.32), (-0.12, 0.12), (-0.36, 0.06)], "#8a8680", 0.85)
        return
    s.form([(-0.12, 0.02), (0.62, 0.028), (0.68, 0.035), (0.62, 0.044), (-0.12, 0.052)], "#d0d4da")
    s.shine((-0.1, 0.038), (0.6, 0.037), 0.005, 0.8)
    s.form([(-0.14, -0.03), (-0.14, 0.1), (-0.11, 0.1), (-0.11, -0.03)], GOLD, 0.3)
    s.slab(-0.3, 0.022, 0.16, 0.028, "#6a2f2a", 0.5)
    s.ball(-0.32, 0.036, 0.028, GOLD)


def shield(s: Sketch) -> None:
    edge = [(0, 0.0), (-0.2, 0.14), (-0.28, 0.36), (-0.28, 0.66), (-0.14, 0.7), (0, 0.67), (0.14, 0.7), (0.28, 0.66), (0.28, 0.36), (0.2, 0.14)]
    s.round(edge, STEEL, 0.25)
    s.round([(u * 0.9, 0.03 + v * 0.92) for u, v in edge], s.colour, 0.25)
    s.flat([(-0.035, 0.06), (-0.035, 0.62), (0.035, 0.62), (0.035, 0.06)], PAPER, 0.8)
    s.flat([(-0.24, 0.4), (-0.24, 0.47), (0.24, 0.47), (0.24, 0.4)], PAPER, 0.8)


def axe(s: Sketch) -> None:
    s.bar((-0.3, 0.02), (0.22, 0.06), WOOD, 0.03, 0.6)
    s.form([(0.14, 0.05), (0.12, 0.16), (0.2, 0.2), (0.28, 0.18), (0.24, 0.1), (0.24, 0.03), (0.16, 0.02)], STEEL, 0.3)
    s.shine((0.13, 0.165), (0.27, 0.185), 0.006, 0.8)


def bow(s: Sketch) -> None:
    s.bow([(-0.45, 0.03), (-0.2, 0.18), (0, 0.22), (0.2, 0.18), (0.45, 0.03)], s.colour, 0.028, 0.7)
    s.bar((-0.45, 0.03), (0.45, 0.03), "#efe8d8", 0.005, 0.9)
    s.bar((0.06, -0.04), (0.0, 0.34), "#c8a878", 0.009, 0.8)
    s.flat([(-0.012, 0.33), (0.0, 0.39), (0.016, 0.33)], STEEL, 0.8)
    s.flat([(0.05, -0.04), (0.045, 0.01), (0.072, 0.0), (0.078, -0.05)], "#c8302a", 0.8)


def pistol(s: Sketch) -> None:
    s.form([(-0.08, 0.075), (-0.085, 0.11), (0.11, 0.112), (0.11, 0.08)], s.colour, 0.1)
    s.form([(-0.075, 0.08), (-0.11, 0.005), (-0.06, 0.0), (-0.03, 0.055), (0.01, 0.06), (0.02, 0.08)], WOOD, 0.3)
    s.bow([(-0.025, 0.058), (-0.015, 0.035), (0.012, 0.04), (0.014, 0.06)], s.colour, 0.006, 0.4)
    s.bar((-0.008, 0.06), (-0.004, 0.042), s.colour, 0.005, 0.5)
    s.shine((-0.075, 0.106), (0.1, 0.108), 0.004, 0.6)
    s.disc(-0.01, 0.082, 0.022, s.colour, 0.6)
    s.slab(0.095, 0.11, 0.008, 0.008, INK, 0.3)


def bomb(s: Sketch) -> None:
    """Sticks of dynamite and a clock that counts."""
    for k in range(4):
        s.round([(-0.09 + 0.046 * k, 0), (-0.09 + 0.046 * k, 0.2), (-0.046 + 0.046 * k, 0.2), (-0.046 + 0.046 * k, 0)], "#c8382f")
    for v in (0.05, 0.14):
        s.slab(-0.094, v, 0.188, 0.018, INK, 0.4)
    s.block(-0.06, 0.075, 0.12, 0.055, "#26262a", 0.006)
    s.plain([(-0.052, 0.083), (-0.052, 0.122), (0.052, 0.122), (0.052, 0.083)], "#3a0a08")
    for u in (-0.042, -0.022, 0.01, 0.03):
        s.plain([(u, 0.09), (u, 0.116), (u + 0.012, 0.116), (u + 0.012, 0.09)], "#ff4030" if s.phase < 0.5 or u < 0 else "#a82018")
    s.glow(0, 0.1, 0.16, "#ff4030", 0.5 if s.phase < 0.5 else 0.25)
    for u, c in ((-0.05, "#e8c040"), (0.0, "#4a8ad0"), (0.05, "#c8302a")):
        s.bow([(u, 0.13), (u + 0.02, 0.22), (u + 0.04, 0.2)], c, 0.006, 0.8)


def skull(s: Sketch) -> None:
    bone = s.colour
    s.form([(-0.05, 0.0), (-0.055, 0.05), (0.06, 0.05), (0.055, 0.0), (0.0, -0.005)], bone, 0.3, top=0.6)
    s.form([(0.0, 0.21), (-0.075, 0.19), (-0.1, 0.13), (-0.085, 0.08), (-0.05, 0.055), (-0.045, 0.03), (0.05, 0.03), (0.055, 0.055), (0.085, 0.08), (0.1, 0.13), (0.075, 0.19)], bone, 0.7)
    for side in (-1, 1):
        s.flat([(side * 0.02, 0.1), (side * 0.028, 0.122), (side * 0.055, 0.124), (side * 0.07, 0.1), (side * 0.05, 0.08), (side * 0.026, 0.084)], INK, 0.05, 0.7)
    s.flat([(0, 0.082), (-0.014, 0.056), (0, 0.06), (0.014, 0.056)], INK, 0.05, 0.2)
    for k in range(6):
        s.seam((-0.032 + 0.013 * k, 0.045), (-0.032 + 0.013 * k, 0.02), 0.003, 0.6)


def crystal_ball(s: Sketch) -> None:
    """Something moves in it."""
    s.form([(-0.1, 0), (-0.06, 0.05), (0.06, 0.05), (0.1, 0)], GOLD, 0.3)
    snow = s.world.shot.says("snow", "snow globe", "snowglobe")
    s.glow(0, 0.15, 0.35, "#b8a8ff" if not snow else "#d8ecff", 0.5)
    s.plain([(0.12 * math.cos(math.tau * k / 16), 0.155 + 0.12 * math.sin(math.tau * k / 16)) for k in range(16)], mix(s.tone("#8a7ac8" if not snow else "#a8c8e0", 0.7), "#ffffff", 0.25), 0.95, 0.8)
    if snow:
        s.form([(-0.1, 0.1), (0, 0.12), (0.1, 0.1), (0.06, 0.05), (-0.06, 0.05)], "#f4f8fc", 0.6)
        s.flat([(-0.03, 0.11), (-0.03, 0.16), (0, 0.19), (0.03, 0.16), (0.03, 0.11)], "#b8503f", 0.7)
        for k in range(12):
            s.disc(0.09 * math.sin(k * 2.4 + s.turn), 0.09 + 0.15 * ((k * 0.618 - s.phase) % 1), 0.005, "#ffffff", 1.0)
    else:
        for k in range(3):
            a = s.turn + k * 2.1
            s.bow([(0.07 * math.cos(a), 0.15 + 0.06 * math.sin(a)), (0.02 * math.sin(a), 0.15), (-0.05 * math.cos(a + 0.6), 0.16 - 0.05 * math.sin(a))], "#e8dcff", 0.016, 1.0, 0.5)
    s.bow([(-0.08, 0.21), (-0.095, 0.16), (-0.07, 0.1)], "#ffffff", 0.01, 1.0, 0.8)


def hat(s: Sketch) -> None:
    s.form([(-0.19, 0.02), (0, 0.0), (0.19, 0.02), (0.12, 0.05), (-0.12, 0.05)], s.colour, 0.7)
    s.form([(-0.11, 0.04), (-0.1, 0.13), (-0.05, 0.155), (0.0, 0.14), (0.05, 0.155), (0.1, 0.13), (0.11, 0.04)], s.colour, 0.5)
    s.form([(-0.112, 0.042), (-0.108, 0.066), (0.108, 0.066), (0.112, 0.042)], INK, 0.2)


def shoe(s: Sketch) -> None:
    for u in (-0.14, 0.16):
        if s.world.shot.says("heel", "high heel", "stiletto", "red shoe"):
            s.bar((u - 0.1, 0.0), (u - 0.09, 0.09), s.colour, 0.012, 0.4)
            s.form([(u - 0.12, 0.1), (u - 0.11, 0.13), (u - 0.05, 0.085), (u + 0.05, 0.05), (u + 0.13, 0.02), (u + 0.13, 0.0), (u + 0.04, 0.0), (u - 0.04, 0.05), (u - 0.1, 0.08)], s.colour, 0.5)
        else:
            s.form([(u - 0.13, 0.02), (u - 0.13, 0.1), (u - 0.06, 0.11), (u - 0.02, 0.075), (u + 0.08, 0.06), (u + 0.14, 0.04), (u + 0.14, 0.02)], s.colour, 0.4)
            s.slab(u - 0.135, 0.0, 0.28, 0.022, "#f0ece2", 0.8)
            for k in range(3):
                s.bar((u - 0.03 + 0.025 * k, 0.085 - 0.01 * k), (u + 0.0 + 0.025 * k, 0.06 - 0.008 * k), "#f4f0e6", 0.006, 0.9)


def briefcase(s: Sketch) -> None:
    """Open, money in it."""
    s.form([(-0.24, 0.1), (-0.25, 0.4), (0.25, 0.4), (0.24, 0.1)], toned(s.colour, value=0.7), 0.06)
    s.flat([(-0.22, 0.12), (-0.23, 0.38), (0.23, 0.38), (0.22, 0.12)], "#7a2a2c", 0.4)
    for k in range(4):
        for row in range(2):
            s.flat([(-0.21 + 0.108 * k, 0.085 + 0.03 * row), (-0.2 + 0.104 * k, 0.12 + 0.03 * row), (-0.115 + 0.104 * k, 0.12 + 0.03 * row), (-0.11 + 0.108 * k, 0.085 + 0.03 * row)], "#8aa878", 0.8 - 0.2 * row)
            s.slab(-0.175 + 0.107 * k, 0.086 + 0.03 * row, 0.018, 0.034, PAPER, 0.9)
    s.form([(-0.26, 0), (-0.25, 0.09), (0.25, 0.09), (0.26, 0)], s.colour, 0.04)
    for u in (-0.16, 0.12):
        s.block(u, 0.055, 0.04, 0.03, GOLD, 0.005)


def cigarette(s: Sketch) -> None:
    s.disc(0, 0.012, 0.1, "#6a8a90", 0.5, 0.3)
    s.disc(0, 0.022, 0.09, "#3a4a50", 0.3, 0.27)
    s.bar((-0.02, 0.03), (0.1, 0.045), "#f4f0e8", 0.013, 0.9)
    s.bar((0.075, 0.042), (0.12, 0.048), "#d8923a", 0.013, 0.7)
    s.glow(-0.024, 0.03, 0.03, "#ff7a30", 0.9)
    s.disc(-0.023, 0.03, 0.007, "#ff7a30", 1.0)
    white = mix(s.light.sky[3], "#ffffff", 0.4)
    w = 0.014 * math.sin(s.turn)
    s.bow([(-0.025, 0.035), (-0.03 + w, 0.1), (-0.01 - w, 0.17), (-0.03 + w, 0.25)], white, 0.008, 1.0, 0.4)


def mirror(s: Sketch) -> None:
    """A hand mirror propped up; cracked if that was said."""
    s.form([(-0.02, 0), (-0.016, 0.12), (0.016, 0.12), (0.02, 0)], GOLD, 0.2)
    s.disc(0, 0.24, 0.125, GOLD, 0.6, 1.15)
    s.pane([(0.108 * math.cos(math.tau * k / 14), 0.24 + 0.125 * math.sin(math.tau * k / 14)) for k in range(14)], 0.9)
    s.shine((-0.06, 0.2), (0.0, 0.31), 0.014, 0.6)
    if s.world.shot.says_what_begins("crack", "broken", "shatter"):
        for end in ((-0.1, 0.3), (0.08, 0.32), (0.1, 0.2), (0.02, 0.12), (-0.09, 0.19)):
            s.bow([(0.01, 0.23), ((0.01 + end[0]) / 2 + 0.012, (0.23 + end[1]) / 2), end], "#f4f8fc", 0.003, 1.0)


def _rests(draw: Callable[[Sketch], None], high: float, wide: float, colour: str, *, phases: int = 1, rate: float = 0.0, room: float = 0.03) -> Kind:
    return Kind(draw, high, wide, colour, "table", phases=phases, rate=rate, rate_at_rest=rate, room=room)


KEEPSAKES: dict[str, Kind] = {
    "key": _rests(key, 0.05, 0.17, GOLD), "ring": _rests(ring, 0.04, 0.05, GOLD), "diamond": _rests(diamond, 0.07, 0.08, "#cfeaf8", room=0.1), "coin": _rests(coin, 0.05, 0.18, GOLD), "money": _rests(money, 0.09, 0.38, "#8aa878"),
    "necklace": _rests(necklace, 0.14, 0.3, "#3a8ac0"), "watch": _rests(watch, 0.1, 0.2, "#5a3a28", phases=10, rate=1.0), "pill": _rests(pill, 0.09, 0.22, "#d8802a"), "syringe": _rests(syringe, 0.05, 0.28, STEEL),
    "knife": _rests(knife, 0.06, 0.36, "#3a2a24"), "shield": _rests(shield, 0.72, 0.6, "#a8302a"), "axe": _rests(axe, 0.22, 0.62, WOOD), "bow": _rests(bow, 0.42, 0.95, WOOD), "pistol": _rests(pistol, 0.13, 0.26, "#3a3c44"),
    "bomb": _rests(bomb, 0.24, 0.24, "#c8382f", phases=2, rate=2.0, room=0.1), "skull": _rests(skull, 0.22, 0.24, "#e8e0cc"), "crystal ball": _rests(crystal_ball, 0.29, 0.3, "#8a7ac8", phases=10, rate=4.0, room=0.25),
    "hat": _rests(hat, 0.16, 0.4, "#4a3a34"), "shoe": _rests(shoe, 0.14, 0.62, "#a8302a"), "briefcase": _rests(briefcase, 0.41, 0.54, "#4a2f22"), "cigarette": _rests(cigarette, 0.2, 0.24, "#f4f0e8", phases=6, rate=3.0),
    "mirror": _rests(mirror, 0.38, 0.28, GOLD), "sword": Kind(sword, 0.99, 1.06, STEEL),
}
