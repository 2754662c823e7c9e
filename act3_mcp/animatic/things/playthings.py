# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What is played with, given, written with or made music on."""

import math
from collections.abc import Callable

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, INK, STEEL, WOOD, Sketch

GOLD, PAPER = "#e0b040", "#f2ead8"


def doll(s: Sketch) -> None:
    skin, dress = "#f0c8a8", s.colour
    for u in (-0.05, 0.05):
        s.bar((u, 0.06), (u * 1.6, 0.0), skin, 0.035, 0.7)
        s.disc(u * 1.7, 0.008, 0.024, INK, 0.3, 0.6)
    s.form([(-0.04, 0.25), (-0.12, 0.05), (0.12, 0.05), (0.04, 0.25)], dress, 0.2)
    for side in (-1, 1):
        s.bar((side * 0.04, 0.22), (side * 0.11, 0.14), skin, 0.026, 0.7)
        s.bow([(side * 0.06, 0.36), (side * 0.1, 0.3), (side * 0.085, 0.22)], "#a8642e", 0.035, 0.5)
    s.ball(0, 0.32, 0.075, skin)
    s.form([(-0.08, 0.31), (-0.075, 0.38), (0, 0.41), (0.075, 0.38), (0.08, 0.31), (0.04, 0.36), (-0.04, 0.365)], "#a8642e", 0.5)
    for u in (-0.026, 0.026):
        s.disc(u, 0.318, 0.01, INK, 0.1)
        s.disc(u * 1.7, 0.295, 0.012, "#e08a88", 0.8, 0.7)
    s.bow([(-0.016, 0.282), (0, 0.276), (0.016, 0.282)], "#b8404a", 0.006, 0.5)


def teddy(s: Sketch) -> None:
    c = s.colour
    for side in (-1, 1):
        s.ball(side * 0.1, 0.05, 0.06, c)
        s.disc(side * 0.11, 0.045, 0.035, toned(c, value=1.3), 0.8)
        s.ball(side * 0.065, 0.4, 0.038, c)
        s.disc(side * 0.065, 0.4, 0.02, toned(c, value=1.3), 0.7)
    s.ball(0, 0.14, 0.11, c, 1.1)
    for side in (-1, 1):
        s.bow([(side * 0.08, 0.21), (side * 0.15, 0.17), (side * 0.13, 0.11)], c, 0.06, 0.6)
    s.disc(0, 0.13, 0.065, toned(c, value=1.3), 0.75)
    s.ball(0, 0.32, 0.095, c, 0.92)
    s.disc(0, 0.295, 0.042, toned(c, value=1.35), 0.8, 0.8)
    for u in (-0.036, 0.036):
        s.disc(u, 0.34, 0.011, INK, 0.0)
    s.disc(0, 0.308, 0.014, INK, 0.1, 0.7)
    s.bow([(-0.02, 0.29), (0, 0.282), (0.02, 0.29)], INK, 0.005, 0.1)
    s.flat([(-0.05, 0.245), (-0.05, 0.205), (0, 0.225)], "#c8302a", 0.7, 0.3)
    s.flat([(0.05, 0.245), (0.05, 0.205), (0, 0.225)], "#c8302a", 0.8, 0.3)


def ball(s: Sketch) -> None:
    if s.world.shot.says("basketball"):
        s.ball(0, 0.12, 0.12, "#d8702a")
        s.bow([(-0.12, 0.12), (0, 0.13), (0.12, 0.12)], INK, 0.006, 0.2)
        s.bow([(0, 0.24), (0.01, 0.12), (0, 0.0)], INK, 0.006, 0.2)
    elif s.world.shot.says("beach", "beachball") or s.thing.colour:
        s.ball(0, 0.12, 0.12, s.colour)
        for a in (-0.06, 0.04):
            s.flat([(0, 0.238), (a, 0.2), (a * 1.5, 0.12), (a, 0.04), (0, 0.002), (a * 0.3, 0.12)], "#f4f0e8", 0.85, 0.7, 0.85)
    else:
        s.ball(0, 0.11, 0.11, "#f4f2ee")
        for u, v, r in ((0, 0.115, 0.036), (-0.085, 0.15, 0.026), (0.085, 0.15, 0.026), (-0.055, 0.035, 0.026), (0.055, 0.035, 0.026), (0, 0.205, 0.02)):
            s.flat([(u + r * math.sin(math.tau * k / 5), v + r * math.cos(math.tau * k / 5)) for k in range(5)], INK, 0.2)
            s.seam((0, 0.115), (u, v), 0.003, 0.4)


def dice(s: Sketch) -> None:
    for u, spots in ((-0.03, ((0, 0), (-1, 1), (1, -1), (-1, -1), (1, 1))), (0.025, ((0, 0), (-1, 1), (1, -1)))):
        s.flat([(u - 0.018, 0.036), (u - 0.012, 0.044), (u + 0.026, 0.044), (u + 0.018, 0.036)], "#f4f0e8", 1.0)
        s.flat([(u + 0.018, 0), (u + 0.026, 0.01), (u + 0.026, 0.044), (u + 0.018, 0.036)], "#f4f0e8", 0.2)
        s.slab(u - 0.018, 0, 0.036, 0.036, "#f4f0e8", 0.75)
        for a, b in spots:
            s.disc(u + 0.01 * a, 0.018 + 0.01 * b, 0.0034, "#b8202a" if len(spots) == 3 else INK, 0.2)


def chess(s: Sketch) -> None:
    s.flat([(-0.28, 0), (-0.2, 0.11), (0.2, 0.11), (0.28, 0)], "#e8d8b4", 0.85)
    for row in range(4):
        for k in range(8):
            if (row + k) % 2:
                a, b = row / 4, (row + 1) / 4
                left, right = -0.28 + 0.08 * a, -0.28 + 0.08 * b
                s.flat([(left * (1 - 2 * k / 8), 0.11 * a), (right * (1 - 2 * k / 8), 0.11 * b), (right * (1 - 2 * (k + 1) / 8), 0.11 * b), (left * (1 - 2 * (k + 1) / 8), 0.11 * a)], "#6a4630", 0.5)
    s.slab(-0.29, -0.018, 0.58, 0.02, WOOD, 0.4)
    for u, v, tall, colour in ((-0.13, 0.06, 0.1, "#2a2428"), (0.1, 0.07, 0.08, "#2a2428"), (0.0, 0.025, 0.14, "#efe4cc"), (0.17, 0.02, 0.09, "#efe4cc"), (-0.19, 0.02, 0.08, "#efe4cc")):
        s.round([(u - 0.022, v), (u - 0.02, v + 0.012), (u - 0.008, v + 0.025), (u - 0.01, v + tall * 0.7), (u + 0.01, v + tall * 0.7), (u + 0.008, v + 0.025), (u + 0.02, v + 0.012), (u + 0.022, v)], colour, 0.2)
        s.ball(u, v + tall * 0.8, 0.015, colour)
        if tall > 0.12:
            s.bar((u, v + tall * 0.85), (u, v + tall * 1.1), colour, 0.007, 0.8)
            s.bar((u - 0.012, v + tall), (u + 0.012, v + tall), colour, 0.007, 0.8)


def cards(s: Sketch) -> None:
    for k in range(5):
        a = 0.5 - 0.25 * k
        c, d = math.cos(a), math.sin(a)
        def p(u: float, v: float, c: float = c, d: float = d) -> tuple[float, float]:
            return u * c + v * d, -u * d + v * c + 0.01
        s.flat([p(-0.03, 0.06), p(-0.03, 0.16), p(0.035, 0.16), p(0.035, 0.06)], "#faf7f0", 0.9)
        colour = "#c8202a" if k % 2 else INK
        s.flat([p(0, 0.125), p(-0.012, 0.11), p(0, 0.092), p(0.012, 0.11)], colour, 0.6)
        s.flat([p(-0.024, 0.154), p(-0.029, 0.148), p(-0.024, 0.142), p(-0.019, 0.148)], colour, 0.6)


def gift(s: Sketch) -> None:
    s.form([(-0.14, 0), (-0.14, 0.2), (0.14, 0.2), (0.14, 0)], s.colour)
    s.slab(-0.15, 0.17, 0.3, 0.05, s.colour, 0.8)
    s.slab(-0.022, 0, 0.044, 0.22, "#f4e0a0", 0.85)
    for side in (-1, 1):
        s.form([(0, 0.22), (side * 0.04, 0.29), (side * 0.1, 0.28), (side * 0.08, 0.23)], "#f4e0a0", 0.6)
    s.ball(0, 0.228, 0.02, "#f4e0a0")


def pumpkin(s: Sketch) -> None:
    for u, r in ((-0.1, 0.08), (0.1, 0.08), (-0.055, 0.1), (0.055, 0.1), (0.0, 0.1)):
        s.ball(u, 0.11, r, s.colour, 1.12)
    s.bow([(0, 0.21), (0.01, 0.26), (0.04, 0.27)], "#5f7a3a", 0.026, 0.5)
    lit = s.light.lamps > 0.2 or s.world.shot.says("jack o lantern", "jack-o-lantern", "halloween")
    if lit:
        s.glow(0, 0.11, 0.45, "#ff9a30", 0.65)
        light = "#ffe080"
        for side in (-1, 1):
            s.plain([(side * 0.025, 0.125), (side * 0.06, 0.17), (side * 0.09, 0.12)], light)
        s.plain([(0, 0.13), (-0.016, 0.1), (0.016, 0.1)], light)
        s.plain([(-0.09, 0.085), (-0.06, 0.068), (-0.045, 0.08), (-0.02, 0.06), (0.0, 0.074), (0.02, 0.06), (0.045, 0.08), (0.06, 0.068), (0.09, 0.085), (0.05, 0.035), (0, 0.024), (-0.05, 0.035)], light, 0.1)


def violin(s: Sketch) -> None:
    c = s.colour
    s.form([(-0.3, 0.06), (-0.28, 0.12), (-0.2, 0.13), (-0.16, 0.1), (-0.12, 0.1), (-0.08, 0.125), (-0.02, 0.11), (0.0, 0.06), (-0.02, 0.01), (-0.08, -0.005), (-0.12, 0.02), (-0.16, 0.02), (-0.2, -0.01), (-0.28, 0.0)], c, 0.9)
    s.bar((-0.16, 0.06), (0.2, 0.06), INK, 0.018, 0.3)
    s.bow([(0.19, 0.06), (0.25, 0.06), (0.27, 0.075), (0.255, 0.08)], c, 0.018, 0.5)
    s.slab(-0.165, 0.035, 0.008, 0.05, "#efe0c0", 0.8)
    for v in (0.1, 0.025):
        s.bow([(-0.2, v), (-0.16, v - 0.006), (-0.13, v + 0.004)], INK, 0.005, 0.1)
    for k in range(4):
        s.bar((-0.26, 0.052 + 0.005 * k), (0.22, 0.057 + 0.002 * k), CHROME, 0.0015, 0.9)
    s.bar((-0.28, -0.04), (0.32, -0.012), WOOD, 0.008, 0.6)
    s.bar((-0.27, -0.03), (0.3, -0.004), "#f0ece0", 0.004, 0.9)


def trumpet(s: Sketch) -> None:
    if s.world.shot.says("trombone"):
        # The slide goes out and comes back.
        end = 0.5 + 0.13 * math.sin(s.turn)
        for v in (0.12, 0.05):
            s.bar((-0.3, v), (end, v), s.colour, 0.014, 0.7)
        s.bow([(end, 0.12), (end + 0.04, 0.085), (end, 0.05)], s.colour, 0.014, 0.8)
        s.bar((end - 0.26, 0.125), (end - 0.26, 0.045), s.colour, 0.014, 1.0)
        s.bow([(-0.3, 0.05), (-0.36, 0.1), (-0.3, 0.15)], s.colour, 0.014, 0.7)
        s.form([(-0.3, 0.14), (0.05, 0.145), (0.2, 0.18), (0.24, 0.22), (0.24, 0.07), (0.2, 0.11), (0.05, 0.135)], s.colour, 0.3)
    elif s.world.shot.says("saxophone", "sax"):
        s.bow([(-0.16, 0.5), (-0.08, 0.53), (-0.02, 0.48), (0.02, 0.2), (0.08, 0.06), (0.17, 0.06)], s.colour, 0.05, 0.6)
        s.form([(0.14, 0.04), (0.2, 0.06), (0.24, 0.2), (0.3, 0.28), (0.14, 0.28), (0.18, 0.18)], s.colour, 0.4)
        for k in range(6):
            s.disc(0.0 + 0.006 * k, 0.44 - 0.05 * k, 0.018, s.colour, 1.0)
    else:
        s.form([(-0.3, 0.098), (0.1, 0.1), (0.2, 0.12), (0.25, 0.16), (0.25, 0.04), (0.2, 0.08), (0.1, 0.092)], s.colour, 0.3)
        s.bow([(-0.3, 0.095), (-0.16, 0.09), (-0.1, 0.03), (0.08, 0.03), (0.12, 0.06), (0.08, 0.095)], s.colour, 0.013, 0.7)
        for u in (-0.05, -0.015, 0.02):
            s.round([(u - 0.012, 0.02), (u - 0.012, 0.13), (u + 0.012, 0.13), (u + 0.012, 0.02)], s.colour)
            s.disc(u, 0.145, 0.011, CHROME, 0.9, 0.6)
        s.slab(-0.33, 0.086, 0.03, 0.022, CHROME, 0.8)


def camera(s: Sketch) -> None:
    s.block(-0.12, 0, 0.24, 0.13, s.colour, 0.015)
    s.slab(-0.12, 0.085, 0.24, 0.045, CHROME, 0.7)
    s.block(-0.04, 0.12, 0.08, 0.035, CHROME, 0.01)
    s.disc(0, 0.06, 0.055, INK, 0.5)
    s.disc(0, 0.06, 0.042, "#3a4a68", 0.5)
    s.disc(-0.012, 0.072, 0.014, "#a8c8f0", 0.9)
    s.disc(0.09, 0.135, 0.014, CHROME, 0.9, 0.6)


def pen(s: Sketch) -> None:
    if s.world.shot.says("quill"):
        s.form([(-0.1, 0.01), (0.02, 0.06), (0.12, 0.16), (0.15, 0.24), (0.08, 0.2), (0.0, 0.1)], "#f4f0e8", 0.5)
        s.bow([(-0.14, -0.01), (0.0, 0.07), (0.14, 0.23)], "#b8a890", 0.005, 0.6)
        s.round([(0.15, 0), (0.14, 0.06), (0.17, 0.075), (0.23, 0.075), (0.26, 0.06), (0.25, 0)], "#24405a", 0.3)
        return
    s.bar((-0.09, 0.01), (0.06, 0.05), s.colour, 0.014, 0.6)
    s.shine((-0.08, 0.016), (0.05, 0.052), 0.003, 0.7)
    s.flat([(-0.088, 0.016), (-0.115, 0.0), (-0.085, 0.005)], GOLD, 0.8)
    s.bar((0.0, 0.036), (0.012, 0.039), GOLD, 0.016, 0.9)


def magnifier(s: Sketch) -> None:
    s.bar((0.06, 0.035), (0.18, 0.0), WOOD, 0.022, 0.6)
    s.disc(0, 0.06, 0.075, "#a8d0e4", 0.8, 0.75)
    s.drawing.add(f'<ellipse cx="{s.at(0, 0)[0]:.1f}" cy="{s.at(0, 0.06)[1]:.1f}" rx="{0.075 * s.scale:.1f}" ry="{0.056 * s.scale:.1f}" fill="none" stroke="{s.tone(GOLD, 0.7)}" stroke-width="{0.01 * s.scale:.2f}"/>')
    s.bow([(-0.05, 0.08), (-0.03, 0.095), (0.0, 0.1)], "#ffffff", 0.008, 1.0, 0.8)


def compass(s: Sketch) -> None:
    s.disc(0, 0.04, 0.075, GOLD, 0.5, 0.62)
    s.disc(0, 0.045, 0.066, PAPER, 0.9, 0.62)
    a = 0.4 + 0.2 * math.sin(s.turn)
    c, d = math.cos(a), math.sin(a)
    s.flat([(0.05 * c, 0.045 + 0.03 * d), (-0.008 * d, 0.045 + 0.006 * c), (0.008 * d, 0.045 - 0.006 * c)], "#c8202a", 0.8)
    s.flat([(-0.05 * c, 0.045 - 0.03 * d), (-0.008 * d, 0.045 + 0.006 * c), (0.008 * d, 0.045 - 0.006 * c)], INK, 0.4)
    s.form([(-0.06, 0.09), (-0.07, 0.16), (0, 0.185), (0.07, 0.16), (0.06, 0.09), (0, 0.1)], GOLD, 0.6, top=0.7)


def globe(s: Sketch) -> None:
    s.form([(-0.09, 0), (-0.05, 0.03), (0.05, 0.03), (0.09, 0)], WOOD, 0.3)
    s.bar((0, 0.03), (0, 0.08), GOLD, 0.02)
    s.bow([(0.02, 0.07), (0.16, 0.14), (0.15, 0.28), (0.03, 0.36)], GOLD, 0.014, 0.7)
    s.ball(0, 0.21, 0.135, "#4a80a8")
    for points in ([(-0.08, 0.28), (-0.02, 0.3), (0.0, 0.24), (-0.05, 0.2), (-0.1, 0.23)], [(-0.05, 0.18), (0.0, 0.16), (-0.02, 0.1), (-0.05, 0.12)], [(0.04, 0.28), (0.1, 0.26), (0.11, 0.2), (0.06, 0.17), (0.03, 0.22)]):
        s.flat(points, "#b8a86a", 0.7, 0.7)


def hammer(s: Sketch) -> None:
    s.bar((-0.16, 0.0), (0.1, 0.05), WOOD, 0.024, 0.6)
    s.form([(0.07, 0.0), (0.07, 0.1), (0.12, 0.11), (0.125, 0.0)], STEEL, 0.2)
    s.slab(0.06, 0.09, 0.07, 0.025, STEEL, 0.8)
    s.bow([(0.1, 0.01), (0.1, -0.03), (0.07, -0.05)], STEEL, 0.02, 0.5)


def trophy(s: Sketch) -> None:
    s.slab(-0.09, 0, 0.18, 0.06, "#3a2a26", 0.4)
    s.form([(-0.06, 0.06), (-0.02, 0.1), (0.02, 0.1), (0.06, 0.06)], s.colour, 0.3)
    s.round([(-0.018, 0.1), (-0.018, 0.15), (-0.1, 0.21), (-0.11, 0.34), (0.11, 0.34), (0.1, 0.21), (0.018, 0.15), (0.018, 0.1)], s.colour, 0.4)
    for side in (-1, 1):
        s.bow([(side * 0.1, 0.31), (side * 0.17, 0.3), (side * 0.15, 0.22), (side * 0.09, 0.2)], s.colour, 0.016, 0.7)
    s.disc(0, 0.34, 0.11, toned(s.colour, value=0.6), 0.4, 0.15)


def leaf(s: Sketch) -> None:
    s.form([(-0.07, 0.0), (-0.06, 0.035), (-0.08, 0.06), (-0.035, 0.055), (-0.02, 0.1), (0.0, 0.065), (0.02, 0.1), (0.035, 0.055), (0.08, 0.06), (0.06, 0.035), (0.07, 0.0), (0.02, 0.01), (0.0, -0.005), (-0.02, 0.01)], s.colour, 0.25)
    for end in ((0, 0.085), (-0.06, 0.05), (0.06, 0.05), (-0.05, 0.008), (0.05, 0.008)):
        s.bar((0, 0.005), end, toned(s.colour, value=0.6), 0.003, 0.5)
    s.bow([(0, 0.0), (0.006, -0.02), (0.016, -0.03)], toned(s.colour, value=0.6), 0.005, 0.5)


def hourglass(s: Sketch) -> None:
    for v in (0.0, 0.27):
        s.slab(-0.085, v, 0.17, 0.022, WOOD, 0.6)
    for u in (-0.07, 0.07):
        s.bar((u, 0.02), (u, 0.27), WOOD, 0.012, 0.5)
    white = mix(s.light.sky[3], "#ffffff", 0.5)
    s.plain([(-0.055, 0.022), (-0.055, 0.08), (-0.006, 0.146), (-0.055, 0.21), (-0.055, 0.27), (0.055, 0.27), (0.055, 0.21), (0.006, 0.146), (0.055, 0.08), (0.055, 0.022)], white, 0.35, 0.35)
    s.flat([(-0.045, 0.2), (0.045, 0.2), (0.004, 0.148), (-0.004, 0.148)], "#e0b868", 0.8)
    s.flat([(-0.05, 0.024), (0.05, 0.024), (0.0, 0.085)], "#e0b868", 0.8, 0.3)
    s.bar((0, 0.148), (0, 0.08), "#e0b868", 0.004, 0.9)


def _rests(draw: Callable[[Sketch], None], high: float, wide: float, colour: str, *, phases: int = 1, rate: float = 0.0, room: float = 0.03) -> Kind:
    return Kind(draw, high, wide, colour, "table", phases=phases, rate=rate, rate_at_rest=rate, room=room)


PLAYTHINGS: dict[str, Kind] = {
    "doll": _rests(doll, 0.42, 0.28, "#d0708a"), "teddy bear": _rests(teddy, 0.45, 0.36, "#a8743e"), "dice": _rests(dice, 0.05, 0.12, "#f4f0e8"), "chess": _rests(chess, 0.19, 0.6, WOOD), "cards": _rests(cards, 0.18, 0.26, PAPER),
    "gift": _rests(gift, 0.3, 0.32, "#c8302a"), "pumpkin": _rests(pumpkin, 0.28, 0.38, "#e07a24", room=0.35), "violin": _rests(violin, 0.17, 0.64, "#a8562a"), "trumpet": _rests(trumpet, 0.2, 0.6, GOLD),
    "camera": _rests(camera, 0.16, 0.26, "#2a2a2e"), "pen": _rests(pen, 0.08, 0.22, "#24306a"), "magnifying glass": _rests(magnifier, 0.13, 0.3, GOLD), "compass": _rests(compass, 0.19, 0.18, GOLD, phases=8, rate=4.0),
    "globe": _rests(globe, 0.37, 0.34, "#4a80a8"), "hammer": _rests(hammer, 0.13, 0.34, STEEL), "trophy": _rests(trophy, 0.36, 0.36, GOLD), "leaf": _rests(leaf, 0.11, 0.18, "#d0702a"), "hourglass": _rests(hourglass, 0.3, 0.2, WOOD),
    "ball": Kind(ball, 0.24, 0.26, "#d8403a"),
}
