# ruff: noqa: E501 - points of an outline read best in few lines
"""What flies, from the side: aeroplanes, helicopters, balloons, rockets, spaceships."""

import math

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, INK, STEEL, WOOD, Sketch

SAILING = Motion(travel=(0.5, 0.05, 0.0))


def plane(s: Sketch) -> None:
    """An airliner."""
    s.flat([(1.0, 0.5), (-2.6, 3.4), (-3.6, 3.4), (-1.6, 0.4)], s.colour, 0.1, 0.2)
    s.form(
        [
            (10.4, -0.1),
            (9.2, 0.85),
            (7.0, 1.25),
            (-6.0, 1.3),
            (-10.4, 1.0),
            (-11.0, 0.75),
            (-8.0, -0.6),
            (-5.0, -1.0),
            (7.6, -1.05),
            (9.6, -0.7),
        ],
        s.colour,
        0.7,
        top=1.0,
    )
    s.flat([(-8.0, 1.1), (-10.4, 4.6), (-11.6, 4.6), (-10.6, 0.9)], "#2f5fa8", 0.7)
    s.bar((-9.5, 0.35), (9.6, 0.25), "#2f5fa8", 0.22, 0.7)
    s.flat([(-8.8, 0.6), (-11.6, -0.4), (-12.4, -0.4), (-10.6, 0.7)], s.colour, 0.5)
    for k in range(26):
        u = -6.6 + 0.52 * k
        s.pane([(u - 0.1, 0.5), (u - 0.1, 0.74), (u + 0.1, 0.74), (u + 0.1, 0.5)], 0.5, lit=True)
    s.flat([(8.7, 0.95), (9.5, 0.55), (8.9, 0.5), (8.1, 0.85)], "#24303c", 0.4)
    s.form([(2.0, -0.5), (-3.4, -4.6), (-4.8, -4.6), (-2.4, -0.6)], s.colour, 0.2, top=0.5, low=0.9)
    for u, v in ((0.6, -1.9), (-1.4, -3.2)):
        s.form(
            [(u + 1.2, v + 0.4), (u - 0.9, v + 0.34), (u - 0.9, v - 0.3), (u + 1.2, v - 0.42)], s.colour, 0.5, top=0.7
        )
        s.disc(u + 1.15, v, 0.16, INK, 0.2, 2.6)
    s.lamp(-4.6, -4.6, 0.14, "#ff5a48")
    s.lamp(-11.4, 4.6, 0.12, "#ffffff")


def biplane(s: Sketch) -> None:
    """Two wings, struts and wires, the pilot's head in the open."""
    s.form([(-3.2, 1.3), (-3.9, 2.5), (-3.3, 2.6), (-2.5, 1.7)], s.colour, 0.4)
    s.flat([(-2.6, 1.45), (-4.1, 1.55), (-4.1, 1.4), (-2.6, 1.2)], s.colour, 0.3)
    s.flat([(0.1, 2.75), (-1.0, 2.95), (1.5, 3.0), (1.8, 2.85)], s.colour, 0.2)
    s.ball(-0.55, 1.95, 0.24, "#6a4630")
    s.pane([(-0.1, 1.75), (-0.2, 2.02), (0.02, 1.75)])
    s.form(
        [
            (2.5, 1.0),
            (2.3, 1.6),
            (1.2, 1.75),
            (-0.3, 1.72),
            (-1.0, 1.8),
            (-3.6, 1.5),
            (-3.5, 1.25),
            (-1.0, 0.75),
            (1.4, 0.6),
            (2.3, 0.7),
        ],
        s.colour,
        0.6,
    )
    s.block(2.2, 0.72, 0.4, 0.86, STEEL, 0.12)
    s.disc(-2.2, 1.34, 0.26, "#efece6", 0.9)
    s.disc(-2.2, 1.34, 0.15, "#2f5fa8", 0.7)
    for u in (0.2, 1.2):
        s.bar((u, 0.85), (u + 0.25, 2.75), WOOD, 0.07, 0.7)
    s.bow([(0.2, 0.85), (1.45, 2.75)], INK, 0.025, 0.3, 0.7)
    s.form([(-0.7, 2.74), (-0.8, 2.9), (1.9, 2.98), (2.1, 2.84)], s.colour, 0.4)
    s.form([(-0.6, 0.66), (-0.7, 0.8), (1.9, 0.9), (2.1, 0.76)], s.colour, 0.4)
    s.bar((0.8, 0.6), (1.1, 0.1), STEEL, 0.07)
    s.bar((1.5, 0.6), (1.2, 0.1), STEEL, 0.07)
    s.disc(1.15, 0.0, 0.28, INK, 0.3)
    s.disc(1.15, 0.0, 0.13, STEEL, 0.7)
    _propeller(s, 2.7, 1.12, 1.05)


def fighter(s: Sketch) -> None:
    s.flat([(0.5, 0.5), (-3.0, 1.4), (-4.0, 1.4), (-3.0, 0.5)], s.colour, 0.1)
    s.form(
        [
            (8.2, 0.1),
            (5.4, 0.75),
            (3.2, 0.95),
            (-2.0, 1.05),
            (-6.5, 0.9),
            (-7.2, 0.5),
            (-6.6, -0.35),
            (0.0, -0.6),
            (5.0, -0.35),
        ],
        s.colour,
        0.5,
    )
    s.pane([(4.9, 0.78), (4.0, 1.45), (2.6, 1.5), (1.7, 1.0)], 0.6)
    s.form([(-3.6, 0.95), (-5.8, 3.2), (-7.1, 3.2), (-6.5, 0.9)], s.colour, 0.15)
    s.form([(2.2, 0.0), (-3.6, -1.9), (-5.0, -1.9), (-4.6, -0.1)], s.colour, 0.12)
    s.form([(-4.8, 0.1), (-7.2, -0.8), (-8.0, -0.8), (-6.6, 0.2)], s.colour, 0.12)
    s.flat([(2.9, 0.3), (2.2, -0.35), (0.6, -0.4), (1.6, 0.25)], INK, 0.3)
    s.bar((-1.6, -1.35), (1.0, -1.25), "#d8d4c8", 0.2, 0.8)
    s.glow(-7.6, 0.25, 1.6, "#ffb04a", 0.9, 0.5)
    s.plain([(-7.1, 0.6), (-9.4, 0.28), (-7.1, -0.05)], "#ffe0a0", 0.3, 0.85)


def helicopter(s: Sketch) -> None:
    s.bar((-2.2, 1.9), (-6.2, 2.35), s.colour, 0.34, 0.5)
    s.form([(-5.7, 2.2), (-6.7, 3.5), (-6.1, 3.5), (-5.3, 2.5)], s.colour, 0.2)
    spin = s.turn * 1.5
    for k in range(2):
        a = spin + math.pi * k / 2
        s.bar(
            (-6.3 - 0.75 * math.cos(a), 2.7 - 0.75 * math.sin(a)),
            (-6.3 + 0.75 * math.cos(a), 2.7 + 0.75 * math.sin(a)),
            INK,
            0.08,
            0.4,
        )
    s.form(
        [
            (2.9, 1.3),
            (2.6, 2.1),
            (1.6, 2.75),
            (0.0, 2.95),
            (-1.6, 2.7),
            (-2.8, 2.1),
            (-2.6, 1.6),
            (-1.4, 0.75),
            (0.8, 0.55),
            (2.2, 0.7),
        ],
        s.colour,
        0.8,
    )
    s.pane([(2.72, 1.4), (2.4, 2.05), (1.5, 2.55), (0.85, 2.6), (0.85, 1.4)], 0.35)
    s.pane([(0.62, 1.42), (0.62, 2.55), (-0.55, 2.5), (-0.55, 1.42)], 0.15, lit=True)
    s.seam((0.74, 2.7), (0.74, 0.62), 0.04)
    s.bar((-2.4, 1.25), (2.6, 1.05), "#efe8d8", 0.14, 0.8)
    s.block(-0.7, 2.85, 1.4, 0.42, s.colour, 0.1)
    s.bar((0.0, 3.2), (0.0, 3.6), INK, 0.14)
    half = 5.2 * (0.35 + 0.65 * abs(math.cos(spin)))
    s.bar((-half, 3.62), (half, 3.66), INK, 0.1, 0.3)
    s.flat([(-5.2, 3.6), (5.2, 3.6), (5.2, 3.7), (-5.2, 3.7)], "#8a9098", 0.5, 0.0, 0.3)
    for u in (-0.9, 1.1):
        s.bar((u, 0.65), (u + 0.1, 0.1), INK, 0.08)
    s.bow([(-1.9, 0.08), (1.9, 0.08), (2.3, 0.3)], INK, 0.1, 0.4)
    s.lamp(2.3, 0.72, 0.11, reach=14)
    s.lamp(-6.4, 3.55, 0.08, "#ff5a48")


def balloon(s: Sketch) -> None:
    """Striped, its burner lit, two people in the basket."""
    stripes = (s.colour, "#f2e6c8", toned(s.colour, hue=0.09), "#f2e6c8", s.colour)
    outline = [
        (0, 6.0),
        (-2.2, 8.2),
        (-5.4, 11.6),
        (-6.2, 14.6),
        (-5.0, 17.8),
        (-2.6, 19.6),
        (0, 20.1),
        (2.6, 19.6),
        (5.0, 17.8),
        (6.2, 14.6),
        (5.4, 11.6),
        (2.2, 8.2),
    ]
    for k, share in enumerate((1.0, 0.78, 0.5, 0.24)):
        s.round([(u * share, v) for u, v in outline], stripes[k], 0.9, top=1.0, low=0.3)
    s.round([(-1.3, 5.4), (-1.7, 7.3), (1.7, 7.3), (1.3, 5.4)], stripes[0], 0.2)
    for u in (-0.9, 0.9):
        s.bar((u * 1.2, 5.4), (u, 1.5), INK, 0.06, 0.3)
    s.bar((0, 4.4), (0, 3.6), STEEL, 0.3)
    s.glow(0, 5.2, 2.4, "#ffb04a", 0.8)
    s.plain([(-0.22, 4.4), (0, 6.2), (0.22, 4.4)], "#ffe6a0", 0.6)
    for u, colour in ((-0.45, "#a8462f"), (0.42, "#3a5a7a")):
        s.ball(u, 2.35, 0.2, "#c89a74")
        s.form([(u - 0.3, 1.4), (u - 0.26, 2.1), (u + 0.26, 2.1), (u + 0.3, 1.4)], colour, 0.4)
    s.form([(-1.1, 0.0), (-1.2, 1.6), (1.2, 1.6), (1.1, 0.0)], "#9a6a3c", 0.12)
    for k in range(4):
        s.bow([(-1.15, 0.35 + 0.35 * k), (0, 0.28 + 0.35 * k), (1.15, 0.35 + 0.35 * k)], "#6a4424", 0.05, 0.4)
    s.bar((-1.22, 1.62), (1.22, 1.62), "#5a3820", 0.2, 0.6)
    if s.dark:
        s.glow(0, 13, 8, "#ffb860", 0.4)


def airship(s: Sketch) -> None:
    s.form([(-19, 8), (-21, 12), (-17.5, 11.5), (-15, 8.4)], "#8a2f2c", 0.2)
    s.form([(20, 7.0), (15, 10.2), (4, 11.6), (-10, 10.6), (-20, 7.4), (-10, 3.6), (4, 2.6), (15, 3.9)], s.colour, 0.95)
    for v in (8.8, 5.2):
        s.bow([(-18, 7 + (v - 7) * 0.3), (0, v), (18, 7 + (v - 7) * 0.35)], INK, 0.06, 0.3, 0.4)
    s.form([(-19, 6), (-21, 2.6), (-17.5, 3.2), (-15, 5.6)], "#8a2f2c", 0.2)
    s.form([(6, 2.8), (7, 1.2), (-1, 1.0), (-2.4, 2.7)], "#5a5048", 0.2)
    for k in range(6):
        s.pane([(-0.8 + 1.1 * k, 1.6), (-0.8 + 1.1 * k, 2.2), (-0.1 + 1.1 * k, 2.2), (-0.1 + 1.1 * k, 1.6)], lit=True)
    for u in (-9, 11):
        s.form([(u - 1, 2.6), (u - 0.9, 1.7), (u + 0.9, 1.7), (u + 1, 2.6)], STEEL, 0.5)


def rocket(s: Sketch) -> None:
    """On its pad, steaming; or above its fire when it is launched."""
    up = s.thing.doing in {"launch", "fly"}
    if up:
        s.glow(0, -3, 14, "#ffb04a", 0.9)
        flare = 1 + 0.12 * math.sin(s.turn)
        s.plain(
            [(-1.6, 1.5), (-2.6, -5), (-1.2, -9), (0, -16 * flare), (1.2, -9), (2.6, -5), (1.6, 1.5)],
            "#ff9a3a",
            0.8,
            0.9,
        )
        s.plain([(-1.0, 1.5), (-1.4, -4), (0, -11 * flare), (1.4, -4), (1.0, 1.5)], "#fff0c0", 0.8)
        _billows(s, -13.5, 9)
    else:
        s.flat([(-14, 0), (-12, 1.6), (12, 1.6), (14, 0)], "#8a8f94", 0.5)
        for v in range(0, 34, 3):
            s.bar((5.2, v + 1.5), (8.2, v + 4.5), "#9a4a3a", 0.28, 0.5)
            s.bar((8.2, v + 1.5), (5.2, v + 4.5), "#9a4a3a", 0.28, 0.4)
            s.bar((5.2, v + 1.5), (8.2, v + 1.5), "#9a4a3a", 0.3, 0.6)
        for u in (5.2, 8.2):
            s.bar((u, 1.5), (u, 37), "#9a4a3a", 0.5, 0.55)
        for v in (12, 22, 30):
            s.bar((2.0, v), (5.2, v), "#9a4a3a", 0.5, 0.5)
        _billows(s, 1.6, 4)
    for side in (-1, 1):
        s.form([(side * 1.8, 3), (side * 4.2, 1.2), (side * 4.2, 4.6), (side * 1.9, 9)], "#b83a30", 0.15)
    s.round(
        [(-1.9, 1.8), (-2.1, 4), (-2.1, 25), (-1.6, 30), (0, 36), (1.6, 30), (2.1, 25), (2.1, 4), (1.9, 1.8)],
        s.colour,
        0.35,
        top=1.0,
    )
    s.round([(-1.6, 30), (0, 36.2), (1.6, 30)], "#b83a30", 0.3)
    for v in (8, 18):
        s.slab(-2.1, v, 4.2, 0.9, INK, 0.4)
    s.disc(0, 25, 0.8, CHROME, 0.8)
    s.disc(0, 25, 0.55, "#24405a", 0.5)
    s.form([(-1.2, 1.9), (-1.7, 0.4), (1.7, 0.4), (1.2, 1.9)], INK, 0.1)


def _billows(s: Sketch, v: float, size: float) -> None:
    for k in range(16):
        u = (k - 7.5) * size * 0.22
        r = size * (0.22 + 0.14 * ((k * 0.618) % 1))
        s.ball(u, v + r * 0.4 + 0.2 * math.sin(s.turn + k), r, "#ece8e2", 0.8)


def ufo(s: Sketch) -> None:
    """A saucer with a ring of lights, and a beam below it."""
    _, y = s.at(0, 0)
    _, low = s.at(0, -9)
    fade = s.drawing.linear(((0, "#a8fff0", 0.55), (1, "#a8fff0", 0.0)), (0, y), (0, low), box=False)
    s.drawing.add(f'<path d="{s.outline([(-1.4, 0.4), (1.4, 0.4), (4.6, -9), (-4.6, -9)], 0)}" fill="{fade}"/>')
    s.pane([(-2.2, 2.2), (-1.6, 3.6), (0, 4.1), (1.6, 3.6), (2.2, 2.2)], 0.9)
    s.glow(0, 3.0, 2.0, "#9ff5e0", 0.5)
    s.form([(-6.2, 1.5), (-3.0, 2.5), (3.0, 2.5), (6.2, 1.5), (3.4, 0.6), (-3.4, 0.6)], s.colour, 0.8)
    s.form([(-3.4, 0.8), (-1.6, 0.1), (1.6, 0.1), (3.4, 0.8)], s.colour, 0.6, top=0.4, low=0.0)
    s.shine((-5.0, 1.9), (2.0, 2.4), 0.08, 0.5)
    for k in range(9):
        u = -4.6 + 1.15 * k
        on = (k + int(s.phase * 4)) % 4 == 0
        s.plain([(u - 0.2, 1.35), (u, 1.6), (u + 0.2, 1.35), (u, 1.1)], "#fff6a0" if on else "#7fe8c8", 0.9)
        s.glow(u, 1.35, 1.0 if on else 0.5, "#fff6a0" if on else "#7fe8c8", 0.7)


def satellite(s: Sketch) -> None:
    for side in (-1, 1):
        for k in range(3):
            u = side * (1.5 + 1.35 * k) - (0 if side > 0 else 1.25)
            s.form([(u, 0.9), (u + 1.25, 0.9), (u + 1.25, 2.7), (u, 2.7)], "#2f4a8a")
            for j in range(1, 4):
                s.seam((u + 0.31 * j, 0.9), (u + 0.31 * j, 2.7), 0.03, 0.5)
            s.seam((u, 1.8), (u + 1.25, 1.8), 0.03, 0.5)
        s.bar((0, 1.8), (side * 1.6, 1.8), STEEL, 0.12)
    s.form([(-0.8, 0.8), (-0.8, 2.8), (0.8, 2.8), (0.8, 0.8)], "#c89a4a", 0.1)
    s.form([(-0.9, 3.6), (0, 3.0), (0.9, 3.6), (0, 3.4)], "#e8e4dc", 0.6)
    s.bar((0, 3.1), (0, 4.2), STEEL, 0.06)
    s.disc(0.3, 1.4, 0.28, "#24303c", 0.4)
    s.lamp(-0.5, 2.5, 0.09, "#ff5a48")


def drone(s: Sketch) -> None:
    for u in (-0.42, 0.42):
        s.bar((0, 0.16), (u, 0.24), INK, 0.035)
        s.bar((u, 0.2), (u, 0.3), INK, 0.05)
        half = 0.24 * (0.4 + 0.6 * abs(math.cos(s.turn * 2)))
        s.bar((u - half, 0.31), (u + half, 0.31), STEEL, 0.018, 0.5)
    s.form([(-0.2, 0.1), (-0.16, 0.22), (0.16, 0.22), (0.22, 0.12), (0.1, 0.06), (-0.12, 0.06)], s.colour, 0.5)
    s.bow([(-0.16, 0.08), (-0.2, -0.04), (-0.1, -0.04)], INK, 0.02)
    s.bow([(0.16, 0.08), (0.2, -0.04), (0.1, -0.04)], INK, 0.02)
    s.ball(0.04, 0.03, 0.055, INK)
    s.lamp(0.2, 0.14, 0.02, "#ff5a48")


def spaceship(s: Sketch) -> None:
    """A freighter under way, its engines lit."""
    c = s.colour
    for v in (0.75, -0.55):
        s.glow(-9.4, v, 4.2, "#6fc8ff", 0.85, 0.45)
        s.plain([(-8.2, v + 0.4), (-11.8, v), (-8.2, v - 0.4)], "#dff4ff", 0.4, 0.9)
    s.form(
        [
            (9.6, 0.1),
            (7.0, 0.95),
            (2.5, 1.3),
            (1.6, 2.3),
            (-2.2, 2.5),
            (-3.2, 1.6),
            (-8.2, 1.5),
            (-8.4, -1.2),
            (-3.0, -1.4),
            (-1.6, -2.1),
            (3.0, -1.7),
            (7.4, -0.7),
        ],
        c,
        0.2,
        top=1.0,
    )
    for a, b in (
        ((-8.2, 0.2), (8.6, 0.2)),
        ((-3.0, -1.4), (-3.2, 1.6)),
        ((2.6, -1.7), (2.5, 1.3)),
        ((6.2, -0.9), (6.2, 1.0)),
        ((-6.0, -1.3), (-6.0, 1.5)),
    ):
        s.seam(a, b, 0.06, 0.5)
    s.flat([(-5.6, 1.5), (-7.4, 3.8), (-8.6, 3.8), (-7.8, 1.4)], c, 0.45)
    s.flat([(-5.0, -1.3), (-7.0, -3.4), (-8.2, -3.4), (-7.2, -1.2)], c, 0.05)
    s.plain([(7.6, 0.75), (5.9, 1.05), (5.5, 0.6), (7.9, 0.5)], "#ffe2a0")
    for k in range(14):
        if k % 4 != 2:
            s.plain(
                [
                    (-2.08 + 0.5 * k, 0.62 if k % 2 else -0.45),
                    (-2 + 0.5 * k, 0.7 if k % 2 else -0.37),
                    (-1.92 + 0.5 * k, 0.62 if k % 2 else -0.45),
                ],
                "#ffe6b0",
                0.8,
            )
    for u in (-4.6, -0.4, 3.9):
        s.flat([(u - 0.6, 1.0), (u + 0.6, 1.0), (u + 0.6, 0.75), (u - 0.6, 0.75)], mix(c, "#c8603a", 0.6), 0.5)


def _propeller(s: Sketch, u: float, v: float, r: float) -> None:
    s.flat(
        [(u - 0.06, v - r), (u + 0.06, v - r), (u + 0.1, v), (u + 0.06, v + r), (u - 0.06, v + r)],
        "#c8ccd0",
        0.6,
        0.6,
        0.25,
    )
    half = r * (0.3 + 0.7 * abs(math.cos(s.turn)))
    s.bar((u, v - half), (u, v + half), WOOD, 0.12, 0.7)
    s.ball(u + 0.04, v, 0.16, STEEL)


AIR: dict[str, Kind] = {
    "plane": Kind(plane, 9.4, 24.0, "#e8eaec", "sky", motion=SAILING, below=0.5),
    "biplane": Kind(biplane, 3.2, 7.4, "#b8402f", "sky", phases=4, rate=18.0, rate_at_rest=18.0, motion=Motion(travel=(0.3, 0.0, 0.0), bob=(0.12, 3.1)), below=0.08),
    "fighter jet": Kind(fighter, 5.2, 17.0, "#7a848e", "sky", motion=Motion(travel=(0.8, 0.1, 0.0)), below=0.37),
    "helicopter": Kind(helicopter, 3.9, 13.0, "#3a5a6a", "sky", phases=4, rate=20.0, rate_at_rest=20.0, motion=Motion(bob=(0.15, 3.3), travel=(0.15, 0.0, 0.0))),
    "hot-air balloon": Kind(balloon, 20.2, 13.0, "#c8402f", "sky", motion=Motion(bob=(0.4, 6.0), travel=(0.1, 0.05, 0.0))),
    "airship": Kind(airship, 12.5, 42.0, "#b9bec6", "sky", motion=Motion(travel=(0.4, 0.0, 0.0))),
    "rocket": Kind(rocket, 37.0, 26.0, "#efece6", "land", phases=4, rate=12.0, rate_at_rest=2.0, room=18.0),
    "ufo": Kind(ufo, 6.0, 12.6, "#8a94a0", "sky", phases=4, rate=6.0, rate_at_rest=6.0, motion=Motion(bob=(0.2, 3.6), drift=(0.3, 5.2)), room=10.0),
    "satellite": Kind(satellite, 4.3, 11.5, "#c89a4a", "sky", motion=Motion(travel=(0.12, 0.03, 0.0)), below=-0.19),
    "drone": Kind(drone, 0.4, 1.3, "#3a3d45", "sky", phases=4, rate=22.0, rate_at_rest=22.0, motion=Motion(bob=(0.03, 2.3))),
    "spaceship": Kind(spaceship, 7.2, 21.0, "#9aa0a8", "sky", motion=Motion(travel=(0.35, 0.0, 0.0), bob=(0.08, 5.0)), below=0.47),
}  # fmt: skip
