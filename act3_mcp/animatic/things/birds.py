# ruff: noqa: E501, PLR0917 - points of an outline read best in few lines
# fmt: off
"""Birds: on the wing, on the water, on foot, and sitting."""

import math
from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import INK, WOOD, Sketch

FLIGHT = Motion(travel=(0.5, 0.06, 0.0))
BEATS = 8


def _wing(s: Sketch, root: float, reach: float, up: float, material: str, share: float) -> None:
    """A wing seen from the side, raised by `up` (-1 to 1), its feathers spread."""
    tip = (root - reach * 0.55, reach * up)
    s.form([(root + 0.14 * reach, 0.0), (root + 0.02 * reach, reach * up * 0.55 + 0.05), (tip[0] + 0.16 * reach, tip[1] + 0.02), tip, (tip[0] - 0.1 * reach, tip[1] - 0.16 * reach * (1 if up > 0 else -1)),
            (root - 0.55 * reach, reach * up * 0.45), (root - 0.4 * reach, reach * up * 0.16), (root - 0.26 * reach, -0.02)], material, 0.5, top=share, low=share * 0.3)
    for k in range(4):
        a = (root - reach * (0.2 + 0.12 * k), reach * up * (0.2 + 0.15 * k))
        s.seam(a, (a[0] - reach * 0.14, a[1] - reach * 0.05 * (1 if up > 0 else -1)), 0.012 * reach, 0.35)


def flying(s: Sketch) -> None:
    """Any bird on the wing, its own colours on it."""
    beat = 0.3 + 0.7 * math.sin(s.turn)
    belly = toned(s.colour, value=1.25)
    _wing(s, 0.1, 0.95, 0.75 * beat + 0.1, toned(s.colour, value=0.75), 0.5)
    s.form([(-0.3, 0.05), (-0.62, 0.12), (-0.66, -0.02), (-0.6, -0.1), (-0.3, -0.05)], s.colour, 0.4)
    s.form([(0.46, 0.1), (0.36, 0.16), (0.22, 0.11), (0.0, 0.1), (-0.35, 0.04), (-0.35, -0.04), (-0.1, -0.12), (0.15, -0.11), (0.34, -0.02)], belly, 0.8)
    s.flat([(0.44, 0.11), (0.56, 0.06), (0.54, 0.03), (0.44, 0.04)], "#e0a030", 0.8, 0.3)
    s.disc(0.38, 0.1, 0.016, INK, 0.0)
    _wing(s, 0.12, 1.05, 0.8 * beat + 0.08, s.colour, 0.85)


def soaring(s: Sketch) -> None:
    """An eagle on wide wings, turning a little."""
    lift = 0.1 * math.sin(s.turn)
    for side in (-1, 1):
        far = toned(s.colour, value=0.8 if side < 0 else 1.0)
        fingers = [(side * (1.02 + 0.09 * (4 - k)), 0.42 + lift - 0.09 * k) for k in range(5)]
        gaps = [(side * (0.98 + 0.05 * (4 - k)), 0.38 + lift - 0.09 * k) for k in range(5)]
        edge = [point for pair in zip(fingers, gaps, strict=True) for point in pair]
        s.form([(side * 0.08, 0.1), (side * 0.35, 0.26 + lift * 0.5), (side * 0.75, 0.42 + lift), *edge, (side * 0.8, 0.1 + lift * 0.7), (side * 0.4, -0.06), (side * 0.1, -0.12)], far, 0.35)
        for k in range(5):
            u = side * (0.25 + 0.14 * k)
            s.seam((u, 0.02 + 0.035 * k), (u + side * 0.06, -0.1 + 0.05 * k), 0.014, 0.3)
    s.form([(-0.1, -0.14), (-0.22, -0.44), (0.0, -0.48), (0.22, -0.44), (0.1, -0.14)], "#f2ece0", 0.2)
    s.form([(0, 0.26), (-0.13, 0.1), (-0.12, -0.18), (0, -0.26), (0.12, -0.18), (0.13, 0.1)], s.colour, 0.8)
    s.form([(0.02, 0.36), (-0.08, 0.3), (-0.09, 0.16), (0.0, 0.1), (0.1, 0.16), (0.11, 0.3)], "#f4efe6", 0.8)
    s.form([(0.08, 0.3), (0.2, 0.27), (0.2, 0.2), (0.09, 0.22)], "#e8b030", 0.5)
    s.disc(0.06, 0.285, 0.016, INK, 0.0)


def perched(s: Sketch) -> None:
    """Aloft if it flies, else on a branch or the ground."""
    if s.going or s.thing.doing == "fly":
        flying(s)
        return
    c = s.colour
    hop = 0.01 * math.sin(s.turn)
    s.form([(-0.14, 0.12), (-0.3, 0.02), (-0.34, 0.05), (-0.2, 0.18)], toned(c, value=0.7), 0.3)
    for u in (0.0, 0.04):
        s.bar((u, 0.08), (u + 0.015, 0.0), "#c8903a", 0.012)
        s.bar((u - 0.01, 0.0), (u + 0.05, 0.0), "#c8903a", 0.012)
    s.form([(0.14, 0.31 + hop), (0.1, 0.36 + hop), (0.02, 0.36 + hop), (-0.06, 0.27), (-0.18, 0.16), (-0.1, 0.08), (0.03, 0.07), (0.11, 0.13), (0.14, 0.22)], c, 0.85)
    s.form([(0.0, 0.24), (-0.1, 0.22), (-0.24, 0.1), (-0.08, 0.1), (0.02, 0.16)], toned(c, value=0.7), 0.7)
    s.flat([(0.13, 0.33 + hop), (0.2, 0.3 + hop), (0.13, 0.285 + hop)], "#e0a030", 0.8, 0.2)
    s.disc(0.095, 0.32 + hop, 0.013, INK, 0.0)
    s.disc(0.098, 0.324 + hop, 0.004, "#ffffff", 1.0)


def owl(s: Sketch) -> None:
    """On its branch, its eyes turned to us."""
    s.bow([(-2.6, 0.2), (-0.6, 0.03), (-0.1, 0.05), (0.6, 0.0), (1.4, 0.1), (2.6, 0.02)], WOOD, 0.075, 0.4)
    s.bow([(0.7, 0.02), (1.0, 0.22), (1.2, 0.26)], WOOD, 0.03, 0.4)
    s.form([(0, 0.62), (-0.13, 0.6), (-0.19, 0.48), (-0.19, 0.25), (-0.1, 0.06), (0, 0.02), (0.1, 0.06), (0.19, 0.25), (0.19, 0.48), (0.13, 0.6)], s.colour, 0.8)
    for side in (-1, 1):
        s.form([(side * 0.13, 0.4), (side * 0.22, 0.3), (side * 0.17, 0.06), (side * 0.09, 0.16)], toned(s.colour, value=0.7), 0.7)
        s.flat([(side * 0.06, 0.6), (side * 0.16, 0.7), (side * 0.16, 0.55)], s.colour, 0.4, 0.2)
        s.disc(side * 0.075, 0.49, 0.085, toned(s.colour, value=1.5, saturation=0.6), 0.9)
        s.plain([(side * 0.075 + 0.05 * math.cos(a), 0.49 + 0.05 * math.sin(a)) for a in (0, 1.05, 2.1, 3.14, 4.2, 5.2)], "#f2c23a", 0.95)
        wink = s.phase > 0.85
        s.disc(side * 0.075, 0.49, 0.028, INK, 0.0, 0.2 if wink else 1.0)
        s.disc(side * 0.066, 0.5, 0.008, "#ffffff", 1.0)
        for k in range(3):
            s.bar((side * 0.05 + 0.02 * k - 0.02, 0.06), (side * 0.05 + 0.02 * k - 0.02, 0.02), "#d8a84a", 0.016)
    for row in range(4):
        for k in range(4):
            u = -0.075 + 0.05 * k + (0.025 if row % 2 else 0)
            s.bow([(u - 0.018, 0.36 - 0.07 * row), (u, 0.34 - 0.07 * row), (u + 0.018, 0.36 - 0.07 * row)], toned(s.colour, value=0.5), 0.01, 0.4)
    s.flat([(-0.02, 0.47), (0.02, 0.47), (0, 0.42)], "#d8a84a", 0.7)


def wader(s: Sketch) -> None:
    """A heron or flamingo on its long legs, in shallow water."""
    pink = s.thing.name == "flamingo"
    c = s.colour
    for u, bend in ((0.02, 0.0), (-0.06, 0.12 if pink else 0.04)):
        s.bow([(u, 0.62), (u - 0.03 - bend, 0.34), (u + (0.0 if bend < 0.1 else 0.06), 0.0 if bend < 0.1 else 0.3)], "#d88a7a" if pink else "#8a8060", 0.025, 0.5)
    s.bow([(-0.02, 0.0), (0.1, 0.0)], "#d88a7a" if pink else "#8a8060", 0.02, 0.4)
    nod = 0.015 * math.sin(s.turn)
    s.bow([(0.2, 0.78), (0.34, 0.92), (0.22, 1.08), (0.24, 1.24 + nod), (0.33, 1.28 + nod)], c, 0.065, 0.85)
    s.form([(0.28, 0.84), (0.12, 0.86), (-0.2, 0.72), (-0.46, 0.52), (-0.26, 0.54), (0.0, 0.56), (0.2, 0.66)], c, 0.8)
    s.form([(0.08, 0.8), (-0.2, 0.7), (-0.5, 0.46), (-0.16, 0.56), (0.06, 0.66)], toned(c, value=0.75), 0.6)
    s.form([(0.3, 1.34 + nod), (0.24, 1.29 + nod), (0.28, 1.23 + nod), (0.38, 1.25 + nod), (0.39, 1.31 + nod)], c, 0.8)
    if pink:
        s.flat([(0.38, 1.31 + nod), (0.47, 1.25 + nod), (0.46, 1.14 + nod), (0.4, 1.2 + nod), (0.37, 1.25 + nod)], "#f0e4d8", 0.8, 0.4)
        s.flat([(0.46, 1.2 + nod), (0.46, 1.13 + nod), (0.42, 1.18 + nod)], INK, 0.3, 0.3)
    else:
        s.flat([(0.38, 1.3 + nod), (0.66, 1.23 + nod), (0.38, 1.25 + nod)], "#d8a03a", 0.8)
        s.bow([(0.34, 1.32 + nod), (0.2, 1.34 + nod), (0.08, 1.27 + nod)], INK, 0.02, 0.3)
    s.disc(0.34, 1.3 + nod, 0.014, "#f0d040", 0.9)
    s.disc(0.345, 1.3 + nod, 0.008, INK, 0.0)
    if s.world.shot.place in {"river", "sea", "beach"}:
        _ripples(s, 0.3)


def swan(s: Sketch) -> None:
    """Swimming, its neck in a curve."""
    bob = 0.01 * math.sin(s.turn)
    s.form([(0.42, 0.1), (0.36, 0.26), (0.1, 0.34), (-0.22, 0.34), (-0.5, 0.44), (-0.56, 0.3), (-0.44, 0.04), (-0.2, -0.05), (0.2, -0.05)], s.colour, 0.8)
    s.bow([(0.34, 0.14), (0.5, 0.34), (0.38, 0.56), (0.38, 0.74 + bob), (0.5, 0.8 + bob)], s.colour, 0.095, 0.9)
    s.form([(0.24, 0.28), (0.0, 0.42), (-0.34, 0.46), (-0.6, 0.4), (-0.4, 0.2), (0.0, 0.1)], s.colour, 0.7, top=1.0, low=0.4)
    for k in range(3):
        s.bow([(-0.1 - 0.1 * k, 0.36 - 0.05 * k), (-0.34 - 0.06 * k, 0.34 - 0.05 * k), (-0.5 - 0.03 * k, 0.38 - 0.05 * k)], INK, 0.012, 0.2, 0.3)
    s.form([(0.44, 0.88 + bob), (0.38, 0.82 + bob), (0.42, 0.74 + bob), (0.56, 0.76 + bob), (0.57, 0.82 + bob)], s.colour, 0.8)
    s.flat([(0.56, 0.83 + bob), (0.7, 0.77 + bob), (0.56, 0.75 + bob)], "#e0803a", 0.8, 0.3)
    s.flat([(0.55, 0.85 + bob), (0.6, 0.82 + bob), (0.55, 0.79 + bob)], INK, 0.2, 0.3)
    s.disc(0.5, 0.82 + bob, 0.014, INK, 0.0)
    _ripples(s, 0.6)


def duck(s: Sketch) -> None:
    swims = s.world.shot.place in {"river", "sea", "underwater"} or s.thing.doing == "swim"
    if not swims:
        for u in (-0.03, 0.05):
            s.bar((u, 0.1), (u, 0.01), "#e0803a", 0.02)
            s.bar((u - 0.01, 0.01), (u + 0.07, 0.0), "#e0803a", 0.02)
    low = 0.0 if swims else 0.08
    s.form([(0.22, 0.06 + low), (0.2, 0.18 + low), (0.0, 0.2 + low), (-0.2, 0.2 + low), (-0.34, 0.26 + low), (-0.32, 0.12 + low), (-0.2, -0.02 + low), (0.1, -0.02 + low)], s.colour, 0.8)
    s.form([(0.1, 0.17 + low), (-0.1, 0.2 + low), (-0.28, 0.18 + low), (-0.12, 0.06 + low), (0.06, 0.08 + low)], toned(s.colour, value=0.75), 0.7)
    s.form([(0.24, 0.36 + low), (0.15, 0.37 + low), (0.11, 0.29 + low), (0.14, 0.12 + low), (0.23, 0.12 + low), (0.25, 0.22 + low), (0.28, 0.28 + low)], "#2f6a4a", 0.8)
    s.bow([(0.13, 0.18 + low), (0.18, 0.165 + low), (0.235, 0.18 + low)], "#f0ece4", 0.022, 0.9)
    s.flat([(0.27, 0.32 + low), (0.37, 0.28 + low), (0.37, 0.25 + low), (0.27, 0.26 + low)], "#e0b03a", 0.8, 0.4)
    s.disc(0.22, 0.32 + low, 0.012, INK, 0.0)
    if swims:
        _ripples(s, 0.3)


def parrot(s: Sketch) -> None:
    s = replace(s, foot=s.at(0, 0.46))
    s.bow([(-2.6, -0.1), (-0.5, 0.02), (0.0, 0.04), (0.5, 0.0), (1.4, 0.14), (2.6, 0.1)], WOOD, 0.06, 0.4)
    s.form([(-0.05, 0.2), (-0.12, -0.35), (-0.05, -0.42), (0.02, -0.3), (0.06, 0.1)], "#2f5fa8", 0.4)
    s.form([(0.1, 0.62), (0.0, 0.66), (-0.1, 0.6), (-0.12, 0.42), (-0.12, 0.12), (0.0, 0.03), (0.1, 0.12), (0.13, 0.32), (0.13, 0.52)], s.colour, 0.8)
    s.form([(-0.02, 0.46), (-0.13, 0.4), (-0.16, 0.02), (-0.04, 0.1), (0.03, 0.3)], "#f0c030", 0.6)
    s.form([(-0.05, 0.3), (-0.14, 0.24), (-0.17, -0.08), (-0.06, 0.02), (0.0, 0.16)], "#2f5fa8", 0.6)
    s.flat([(0.07, 0.6), (0.13, 0.56), (0.11, 0.48), (0.04, 0.52)], "#f4ece0", 0.9, 0.6)
    s.form([(0.11, 0.6), (0.19, 0.54), (0.16, 0.44), (0.13, 0.5), (0.1, 0.52)], "#2a2628", 0.6)
    s.disc(0.07, 0.56, 0.016, INK, 0.0)
    s.bar((0.03, 0.06), (0.06, 0.02), "#6a6460", 0.03)


def penguin(s: Sketch) -> None:
    waddle = 0.02 * math.sin(s.turn) if s.going else 0.0
    for side in (-1, 1):
        s.flat([(side * 0.1 - 0.07, 0.0), (side * 0.1 - 0.03, 0.05), (side * 0.1 + 0.05, 0.05), (side * 0.1 + 0.09, 0.0)], "#e0903a", 0.7, 0.4)
    s.form([(waddle, 0.98), (-0.13, 0.92), (-0.16, 0.78), (-0.26, 0.5), (-0.24, 0.14), (-0.12, 0.03), (0.12, 0.03), (0.24, 0.14), (0.26, 0.5), (0.16, 0.78), (0.13, 0.92)], s.colour, 0.8)
    s.form([(0, 0.72), (-0.14, 0.6), (-0.18, 0.36), (-0.13, 0.08), (0.13, 0.08), (0.18, 0.36), (0.14, 0.6)], "#f2efe8", 0.8)
    s.flat([(-0.12, 0.8), (-0.14, 0.7), (0, 0.64), (0.14, 0.7), (0.12, 0.8), (0.06, 0.72), (-0.06, 0.72)], "#f0c050", 0.8, 0.5)
    for side in (-1, 1):
        s.form([(side * 0.2, 0.66), (side * 0.36, 0.34), (side * 0.32, 0.26), (side * 0.2, 0.4)], s.colour, 0.6)
        s.disc(side * 0.055 + waddle, 0.87, 0.018, "#f4f0e8", 0.9)
        s.disc(side * 0.055 + waddle, 0.87, 0.01, INK, 0.0)
    s.flat([(-0.045 + waddle, 0.84), (0.045 + waddle, 0.84), (waddle, 0.77)], "#e0903a", 0.8)


def chicken(s: Sketch) -> None:
    peck = 0.02 * math.sin(s.turn)
    for u in (-0.02, 0.05):
        s.bar((u, 0.14), (u + 0.01, 0.0), "#e0a03a", 0.018)
        s.bow([(u - 0.04, 0.0), (u + 0.01, 0.02), (u + 0.07, 0.0)], "#e0a03a", 0.016)
    for k in range(4):
        s.bow([(-0.16, 0.28), (-0.3 - 0.02 * k, 0.4 + 0.03 * k), (-0.36 + 0.03 * k, 0.3 + 0.07 * k)], toned(s.colour, value=0.55 + 0.12 * k), 0.035, 0.6)
    s.form([(0.16, 0.44), (0.12, 0.3), (-0.02, 0.28), (-0.2, 0.36), (-0.24, 0.24), (-0.12, 0.12), (0.06, 0.1), (0.18, 0.2), (0.22, 0.36), (0.2, 0.48)], s.colour, 0.8)
    s.form([(0.06, 0.26), (-0.08, 0.28), (-0.2, 0.24), (-0.06, 0.15)], toned(s.colour, value=0.8), 0.7)
    s.form([(0.24, 0.5 + peck), (0.16, 0.53 + peck), (0.12, 0.46), (0.14, 0.36), (0.22, 0.38)], s.colour, 0.8)
    s.flat([(0.12, 0.52 + peck), (0.14, 0.58 + peck), (0.17, 0.54 + peck), (0.2, 0.59 + peck), (0.24, 0.52 + peck)], "#c8302a", 0.8, 0.4)
    s.flat([(0.22, 0.44 + peck), (0.24, 0.36 + peck), (0.2, 0.4 + peck)], "#c8302a", 0.7, 0.5)
    s.flat([(0.24, 0.49 + peck), (0.31, 0.46 + peck), (0.24, 0.44 + peck)], "#e0a03a", 0.9)
    s.disc(0.2, 0.48 + peck, 0.012, INK, 0.0)


def peacock(s: Sketch) -> None:
    """Its tail spread."""
    for ring, (r, tone) in enumerate(((1.25, "#2f6a4a"), (1.0, "#3a8a5a"), (0.75, "#2f7a6a"))):
        for k in range(17 - 3 * ring):
            a = math.pi * (0.06 + 0.88 * k / (16 - 3 * ring))
            end = (r * math.cos(a), 0.4 + r * math.sin(a))
            s.bar((0, 0.4), end, tone, 0.05, 0.5)
            s.disc(*end, 0.1, tone, 0.8)
            s.disc(*end, 0.062, "#c8a040", 0.8)
            s.disc(*end, 0.038, "#2f4fb0", 0.8)
    for u in (-0.06, 0.06):
        s.bar((u, 0.2), (u, 0.0), "#a8906a", 0.025)
    s.form([(0, 0.98), (-0.07, 0.92), (-0.06, 0.7), (-0.16, 0.5), (-0.14, 0.22), (0, 0.15), (0.14, 0.22), (0.16, 0.5), (0.06, 0.7), (0.07, 0.92)], s.colour, 0.7)
    for u in (-0.06, 0, 0.06):
        s.bar((0, 0.97), (u, 1.1), s.colour, 0.012)
        s.disc(u, 1.1, 0.018, s.colour, 0.9)
    s.flat([(-0.03, 0.9), (0.03, 0.9), (0, 0.82)], "#d8b04a", 0.8)
    for u in (-0.04, 0.04):
        s.disc(u, 0.92, 0.012, INK, 0.0)


def ostrich(s: Sketch) -> None:
    swing = 0.2 * math.sin(s.turn) if s.going else 0.1
    for way in (-1, 1):
        s.bow([(0.0, 1.0), (0.1 + swing * way * 0.6, 0.6), (-0.05 + swing * way, 0.06)], "#d8a890", 0.07, 0.5)
        s.bar((-0.1 + swing * way, 0.03), (0.12 + swing * way, 0.02), "#c89880", 0.06)
    s.bow([(0.35, 1.2), (0.55, 1.6), (0.5, 2.1), (0.56, 2.36)], "#d8a890", 0.1, 0.7)
    s.form([(0.45, 1.3), (0.1, 1.55), (-0.4, 1.45), (-0.8, 1.5), (-0.7, 1.2), (-0.3, 0.92), (0.2, 0.9)], s.colour, 0.8)
    s.form([(-0.5, 1.5), (-0.9, 1.6), (-1.0, 1.35), (-0.7, 1.2)], "#efe8dc", 0.7)
    s.form([(0.5, 2.46), (0.48, 2.32), (0.6, 2.28), (0.68, 2.38), (0.6, 2.46)], "#d8a890", 0.8)
    s.flat([(0.66, 2.42), (0.82, 2.34), (0.66, 2.31)], "#c88a5a", 0.7, 0.3)
    s.disc(0.58, 2.4, 0.026, INK, 0.0)


def bat(s: Sketch) -> None:
    beat = math.sin(s.turn)
    for side in (-1, 1):
        s.form([(0, 0.05), (side * 0.2, 0.16 + 0.1 * beat), (side * 0.5, 0.2 * beat + 0.12), (side * 0.62, 0.1 * beat - 0.06), (side * 0.46, 0.02), (side * 0.36, -0.1), (side * 0.24, 0.0), (side * 0.12, -0.1)], s.colour, 0.25)
    s.form([(0, 0.14), (-0.07, 0.06), (-0.05, -0.12), (0, -0.16), (0.05, -0.12), (0.07, 0.06)], s.colour, 0.8)
    for side in (-1, 1):
        s.flat([(side * 0.02, 0.11), (side * 0.07, 0.2), (side * 0.07, 0.07)], s.colour, 0.4)
        s.disc(side * 0.025, 0.07, 0.01, "#f0d060", 0.9)


def _ripples(s: Sketch, half: float) -> None:
    light = mix(s.light.sky[3], "#ffffff", 0.3)
    for k in range(3):
        grown = 1 + 0.35 * k + 0.3 * s.phase
        (x, y), wide = s.at(0, -0.02 - 0.03 * k), half * grown * s.scale
        s.drawing.add(f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{wide:.1f}" ry="{wide * 0.1:.1f}" fill="none" stroke="{light}" stroke-width="{0.014 * s.scale:.2f}" stroke-opacity="{0.5 - 0.13 * k:.2f}"/>')


def _flyer(high: float, wide: float, colour: str) -> Kind:
    return Kind(flying, high, wide, colour, "sky", phases=BEATS, rate=9.0, rate_at_rest=9.0, motion=FLIGHT, below=0.5)


def _walker(draw: Callable[[Sketch], None], high: float, wide: float, colour: str, head: tuple[float, float, float] | None = None) -> Kind:
    return Kind(draw, high, wide, colour, phases=4, rate=6.0, rate_at_rest=1.6, speed=0.4, head=head, shadow=draw is not wader)


BIRDS: dict[str, Kind] = {
    "bird": _flyer(1.5, 1.6, "#dcdcd8"), "eagle": Kind(soaring, 1.1, 2.8, "#5a4030", "sky", phases=BEATS, rate=3.0, rate_at_rest=3.0, motion=FLIGHT, below=0.5), "bat": Kind(bat, 0.5, 1.3, "#3a3038", "sky", phases=BEATS, rate=14.0, rate_at_rest=14.0, motion=FLIGHT, below=0.5),
    "crow": _walker(perched, 0.4, 0.55, "#26242c"), "pigeon": _walker(perched, 0.4, 0.55, "#8a909c"), "owl": Kind(owl, 0.72, 1.0, "#9a7850", phases=8, rate=1.5, rate_at_rest=1.5, shadow=False, room=2.2, head=(0.0, 0.5, 0.34)),
    "heron": _walker(wader, 1.4, 1.1, "#a8b4bc"), "flamingo": _walker(wader, 1.4, 1.0, "#f0909a"), "swan": Kind(swan, 0.95, 1.3, "#f4f2ec", "water", phases=6, rate=4.0, rate_at_rest=4.0, motion=Motion(travel=(0.08, 0.0, 0.0)), below=0.25),
    "duck": Kind(duck, 0.46, 0.75, "#a8907a", "water", phases=6, rate=4.0, rate_at_rest=4.0, motion=Motion(travel=(0.05, 0.0, 0.0)), below=0.25), "parrot": Kind(parrot, 1.15, 1.0, "#c8302a", shadow=False, room=2.2, head=(0.0, 0.96, 0.4)),
    "penguin": _walker(penguin, 1.0, 0.7, "#26262e", (0.0, 0.84, 0.4)), "chicken": _walker(chicken, 0.6, 0.65, "#b86a3a", (0.18, 0.46, 0.24)), "peacock": _walker(peacock, 1.7, 2.6, "#2f4fb0"), "ostrich": Kind(ostrich, 2.5, 1.9, "#2c2a30", phases=8, rate=10.0, speed=1.8, head=(0.6, 2.36, 0.4)),
}
