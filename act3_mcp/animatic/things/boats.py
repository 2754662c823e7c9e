# ruff: noqa: E501 - points of an outline read best in few lines
"""Boats from the side, afloat: their keel is under water and their mirror image on it."""

import math
from dataclasses import replace

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.shot import Facing
from act3_mcp.animatic.svg import path
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import INK, STEEL, WOOD, Points, Sketch

ROCKING = Motion(bob=(0.07, 3.4), sway=(1.8, 4.3))


def afloat(s: Sketch, half: float, tall: float, colour: str) -> None:
    """The dark image of a hull on the water, and foam along it."""
    dark = s.tone(colour, 0.05)
    (_, y), (_, low) = s.at(0, 0), s.at(0, -tall)
    fade = s.drawing.linear(((0, dark, 0.5), (1, dark, 0.0)), (0, y), (0, low), box=False)
    s.drawing.add(path(s.outline([(-half, 0), (half, 0), (half * 0.8, -tall), (-half * 0.8, -tall)], 0.6), fade))


def foam(s: Sketch, half: float, high: float = 0.06) -> None:
    """Where the hull parts the water, most at the bow."""
    white = mix(s.light.sky[3], "#ffffff", 0.6)
    waves = [
        (-half * 1.02 + 2.04 * half * k / 14, high * (0.35 + 0.65 * ((k * 0.618) % 1)) + (high * 0.9 if k > 11 else 0))
        for k in range(15)
    ]
    s.plain([(-half * 1.1, -high), *waves, (half * 1.12, -high * 0.6), (0, -high * 1.2)], white, 0.9, 0.55)
    if s.going:
        s.plain(
            [(half * 0.75, -high), (half * 0.98, high * 3), (half * 1.15, high * 1.6), (half * 1.3, -high)],
            white,
            0.9,
            0.7,
        )
        s.plain(
            [(-half, 0), (-half * 1.9, -high * 1.2), (-half * 1.9, -high * 2), (-half * 0.8, -high * 1.6)],
            white,
            0.7,
            0.4,
        )


def crew(s: Sketch, places: Points, *, facing: Facing = "right") -> None:
    """Whoever the shot says is in the boat, sitting at `places`."""
    for (u, v), figure in zip(places, s.world.shot.figures, strict=False):
        look = look_of(figure)
        tall = look.height * s.scale
        painter = Painter(s.drawing, s.light, s.distance * 0.6, backlit=False)
        back: Facing = "left" if facing == "right" else "right"
        stance = Stance(action="sit", facing=facing if s.ahead > 0 else back, seat=0.22, kind=0)
        Body(painter, look, stance, s.at(u, v), tall).draw()
        painter.finish()


def rowing(s: Sketch) -> None:
    afloat(s, 1.9, 0.8, s.colour)
    inside = toned(s.colour, value=0.55)
    s.flat([(-1.8, 0.5), (1.95, 0.6), (1.5, 0.2), (-1.5, 0.2)], inside, 0.2, 0.3)
    for u in (-1.1, 0.0, 1.0):
        s.slab(u - 0.16, 0.38, 0.32, 0.07, WOOD, 0.8)
    crew(s, ((0.12, 0.02), (-1.15, 0.04), (0.95, 0.06)), facing="left")
    hull = [
        (-1.95, 0.52),
        (-0.9, 0.42),
        (0.4, 0.42),
        (2.12, 0.68),
        (1.75, 0.12),
        (1.35, -0.1),
        (-1.45, -0.1),
        (-1.8, 0.1),
    ]
    s.form(hull, s.colour, 0.3)
    for v in (0.12, 0.26):
        s.bow([(-1.82, v + 0.03), (-0.6, v - 0.02), (0.5, v - 0.02), (1.85, v + 0.12)], INK, 0.018, 0.2, 0.4)
    s.bow([(-1.95, 0.53), (-0.9, 0.43), (0.4, 0.43), (2.12, 0.69)], toned(s.colour, value=1.3), 0.075, 0.95)
    swing = math.sin(s.turn) * 0.55 if s.world.shot.figures else 0.3
    s.bar((-0.2, 0.52), (-0.2 - swing - 0.6, -0.12 + 0.12 * math.cos(s.turn)), WOOD, 0.055, 0.8)
    blade = -0.2 - swing - 0.6
    s.flat([(blade + 0.1, 0.0), (blade + 0.02, 0.06), (blade - 0.34, -0.14), (blade - 0.24, -0.22)], WOOD, 0.9, 0.4)
    s.disc(-0.2, 0.5, 0.05, STEEL, 0.6)
    if s.light.lamps > 0.4:
        s.bar((1.7, 0.55), (1.7, 0.95), INK, 0.03)
        s.lamp(1.7, 0.9, 0.07, "#ffdf9a", reach=16)
    foam(s, 1.8, 0.04)


def canoe(s: Sketch) -> None:
    afloat(s, 2.2, 0.5, s.colour)
    s.flat([(-2.3, 0.55), (0, 0.34), (2.3, 0.55), (1.6, 0.16), (-1.6, 0.16)], toned(s.colour, value=0.5), 0.2, 0.4)
    crew(s, ((-0.5, -0.12), (0.8, -0.12)))
    s.form(
        [
            (-2.45, 0.62),
            (-1.6, 0.36),
            (0, 0.3),
            (1.6, 0.36),
            (2.45, 0.62),
            (2.2, 0.08),
            (1.5, -0.1),
            (-1.5, -0.1),
            (-2.2, 0.08),
        ],
        s.colour,
        0.5,
    )
    s.bow([(-2.44, 0.62), (-1.6, 0.36), (0, 0.3), (1.6, 0.36), (2.44, 0.62)], toned(s.colour, value=1.3), 0.05, 0.95)
    dip = 0.25 * math.sin(s.turn)
    s.bar((-0.35, 1.15), (0.45 + dip, -0.1), WOOD, 0.05, 0.75)
    s.flat([(0.36 + dip, 0.1), (0.5 + dip, 0.06), (0.56 + dip, -0.26), (0.42 + dip, -0.24)], WOOD, 0.9, 0.5)
    foam(s, 2.0, 0.03)


def raft(s: Sketch) -> None:
    afloat(s, 1.7, 0.5, WOOD)
    s.bar((0.1, 0.2), (0.1, 2.9), WOOD, 0.1, 0.5)
    s.bar((-0.75, 2.5), (0.95, 2.6), WOOD, 0.06, 0.6)
    s.form(
        [(-0.7, 2.48), (0.9, 2.58), (1.1, 1.6), (0.8, 0.9), (0.2, 1.06), (-0.5, 0.85), (-0.86, 1.5)], "#d9cdb2", 0.35
    )
    s.flat([(0.3, 1.3), (0.7, 1.36), (0.66, 1.0), (0.34, 1.04)], "#a89468", 0.5)
    crew(s, ((-0.95, -0.06), (1.05, -0.06)))
    for k in range(9):
        u = -1.6 + 0.4 * k
        s.ball(u, 0.1, 0.2, "#9a7448")
        s.hoop(u, 0.1, 0.1, "#6a4a2c", 0.025, 0.4)
    s.bar((-1.7, 0.28), (1.75, 0.28), WOOD, 0.09, 0.7)
    foam(s, 1.8, 0.05)


def sailing(s: Sketch) -> None:
    """A mainsail and a jib, heeling a little; a lantern by night."""
    afloat(s, 2.2, 1.5, s.colour)
    s.bar((0.1, 0.5), (0.1, 6.0), "#6a5040", 0.1, 0.7)
    sail = "#f2ead8"
    s.round([(0.02, 5.8), (-0.7, 3.9), (-1.75, 1.12), (-0.9, 1.0), (0.02, 1.06)], sail, 0.28, top=0.7, low=0.25)
    s.round([(0.2, 5.5), (0.95, 3.4), (2.05, 0.85), (1.1, 0.92), (0.26, 1.1)], sail, 0.3, top=1.0, low=0.55)
    for k in range(1, 5):
        s.bow(
            [(0.02, 1.06 + k), (-0.9 + 0.1 * k, 1.0 + 0.93 * k), (-1.72 + 0.36 * k, 1.05 + 0.9 * k)],
            INK,
            0.016,
            0.3,
            0.3,
        )
    s.bar((0.1, 1.0), (-1.85, 1.02), "#6a5040", 0.09, 0.7)
    s.plain([(0.1, 6.0), (-0.5, 5.9), (0.1, 5.8)], s.tone("#c8352f", 0.8))
    crew(s, ((-1.05, 0.12), (0.95, 0.14)))
    hull = [(-2.25, 0.72), (0.0, 0.58), (2.6, 0.86), (2.0, 0.2), (1.4, -0.12), (-1.5, -0.12), (-2.05, 0.15)]
    s.form(hull, s.colour, 0.28)
    s.bow([(-2.25, 0.72), (0.0, 0.58), (2.6, 0.86)], "#f4ead6", 0.08, 0.95)
    s.form([(-0.9, 0.66), (-0.75, 0.95), (0.7, 0.95), (0.95, 0.7)], "#e8dcc6", 0.2)
    for u in (-0.45, 0.0, 0.45):
        s.slab(u - 0.12, 0.74, 0.24, 0.12, INK, 0.4)
    if s.light.lamps > 0.2:
        s.bar((-1.75, 0.6), (-1.75, 1.1), INK, 0.04)
        s.lamp(-1.75, 1.1, 0.09, "#fff2cf", reach=16)
        s.glow(-1.75, -0.4, 0.9, "#ffc877", 0.4, 0.35)
    foam(s, 2.1)


def motorboat(s: Sketch) -> None:
    afloat(s, 2.7, 0.9, s.colour)
    crew(s, ((-0.35, 0.28), (-1.2, 0.28)))
    s.pane([(0.55, 0.9), (0.2, 1.4), (0.34, 1.42), (1.0, 0.92)])
    s.form(
        [(-2.7, 0.82), (-0.2, 0.8), (0.4, 0.95), (1.4, 0.95), (3.1, 1.0), (2.4, 0.3), (1.5, -0.12), (-2.5, -0.12)],
        s.colour,
        0.22,
    )
    s.flat([(-2.66, 0.5), (2.7, 0.66), (2.9, 0.84), (-2.68, 0.66)], "#f0ece4", 0.85)
    s.shine((-2.6, 0.82), (3.0, 0.98), 0.05, 0.7)
    s.block(-3.0, 0.2, 0.42, 0.85, INK, 0.06)
    foam(s, 2.7, 0.1)
    if s.going:
        white = mix(s.light.sky[3], "#ffffff", 0.7)
        s.plain([(-2.8, 0.0), (-3.6, 0.7), (-4.8, 0.5), (-6.5, -0.1), (-3, -0.25)], white, 0.8, 0.7)


def fishing(s: Sketch) -> None:
    """A wheelhouse, a mast with a boom, and nets."""
    afloat(s, 4.6, 2.0, s.colour)
    s.bar((-1.6, 1.2), (-1.6, 6.4), WOOD, 0.13, 0.6)
    s.bar((-1.6, 2.4), (-4.2, 5.0), WOOD, 0.1, 0.6)
    for end in ((-4.2, 5.0), (4.6, 1.9), (-4.5, 1.4)):
        s.bow([(-1.6, 6.3), ((-1.6 + end[0]) / 2, (6.3 + end[1]) / 2 - 0.1), end], INK, 0.025, 0.3, 0.8)
    s.bow([(-4.2, 5.0), (-4.1, 3.0), (-3.8, 1.5)], INK, 0.03, 0.3, 0.7)
    for k in range(6):
        s.bow([(-3.9 + 0.2 * k, 1.4), (-3.8 + 0.12 * k, 2.4), (-4.1 + 0.02 * k, 4.0)], "#7a8a70", 0.03, 0.5, 0.6)
    s.form([(0.2, 1.3), (0.25, 3.3), (0.1, 3.45), (2.35, 3.45), (2.2, 3.3), (2.3, 1.3)], "#ece6d8", 0.08)
    s.flat([(0.0, 3.4), (2.45, 3.4), (2.3, 3.62), (0.15, 3.62)], s.colour, 0.5)
    for u in (0.5, 1.15, 1.8):
        s.pane([(u, 2.35), (u, 3.0), (u + 0.45, 3.0), (u + 0.45, 2.35)], 0.1, lit=True)
    hull = [(-4.7, 1.45), (-2.0, 1.05), (2.0, 1.2), (5.1, 2.25), (4.4, 0.6), (3.9, -0.25), (-4.0, -0.25), (-4.6, 0.4)]
    s.form(hull, s.colour, 0.25)
    s.bow([(-4.7, 1.45), (-2.0, 1.05), (2.0, 1.2), (5.1, 2.25)], "#f0e8d4", 0.14, 0.95)
    s.flat([(-4.5, 0.25), (4.3, 0.3), (4.0, -0.25), (-4.0, -0.25)], "#8a3a30", 0.3)
    for u in (-3.2, -0.4, 3.0):
        s.hoop(u, 0.85, 0.24, INK, 0.13, 0.3)
    s.lamp(-1.6, 6.45, 0.1, "#fff2cf", reach=14)
    s.lamp(1.2, 3.75, 0.1, "#ffe6b0", reach=12)
    foam(s, 4.4, 0.14)


def submarine(s: Sketch) -> None:
    """At the surface, its back and its tower out of the water; under it, all of it."""
    deep = s.world.shot.place == "underwater"
    if deep:
        hull = [
            (-12.5, 1.2),
            (-9.0, 2.2),
            (-3.0, 2.7),
            (8.0, 2.6),
            (11.5, 1.8),
            (12.6, 0.9),
            (11.5, 0.1),
            (8.0, -0.6),
            (-4.0, -0.6),
            (-9.0, 0.0),
        ]
        s.flat([(-12.2, 1.2), (-13.2, 3.2), (-11.4, 3.2), (-10.0, 1.8)], s.colour, 0.3)
        s.flat([(-12.2, 1.0), (-13.2, -1.0), (-11.4, -1.0), (-10.0, 0.4)], s.colour, 0.2)
    else:
        afloat(s, 11.5, 2.5, s.colour)
        hull = [
            (-12.5, 0.25),
            (-9.0, 0.9),
            (-3.0, 1.3),
            (8.0, 1.3),
            (11.0, 0.9),
            (12.4, 0.1),
            (11.0, -0.4),
            (-11.0, -0.4),
        ]
    top = 2.6 if deep else 1.2
    s.form(
        [(-1.2, top - 0.2), (-0.9, top + 2.4), (-0.5, top + 2.7), (1.9, top + 2.7), (2.3, top + 2.2), (2.7, top - 0.2)],
        s.colour,
        0.25,
    )
    s.bar((0.3, top + 2.6), (0.3, top + 4.4), STEEL, 0.12)
    s.bar((0.3, top + 4.35), (0.75, top + 4.35), STEEL, 0.16)
    s.bar((1.1, top + 2.6), (1.1, top + 3.6), STEEL, 0.1)
    s.flat([(-0.2, top + 1.2), (-1.6, top + 1.3), (-1.6, top + 1.1), (-0.2, top + 0.9)], s.colour, 0.2)
    s.form(hull, s.colour, 0.6)
    s.bow([(-9.0, hull[1][1] - 0.4), (0.0, hull[2][1] - 0.5), (9.5, hull[3][1] - 0.6)], INK, 0.05, 0.2, 0.5)
    if deep:
        for k in range(6):
            s.lamp(-3.0 + 1.5 * k, 1.4, 0.16, "#ffe6a0", reach=6)
    else:
        foam(s, 11.5, 0.22)


BOATS: dict[str, Kind] = {
    "rowing boat": Kind(rowing, 1.7, 4.6, "#8a5a3a", "water", phases=8, rate=5.0, speed=0.4, motion=ROCKING, below=0.7),
    "canoe": Kind(canoe, 1.5, 5.0, "#a8603a", "water", phases=8, rate=6.0, speed=0.5, motion=ROCKING, below=0.5),
    "raft": Kind(raft, 3.0, 4.2, WOOD, "water", motion=ROCKING, below=0.3),
    "sailing boat": Kind(sailing, 6.1, 5.2, "#8a4a38", "water", speed=0.5, motion=ROCKING, below=0.3),
    "motorboat": Kind(motorboat, 1.8, 6.4, "#2f5f8a", "water", speed=2.0, motion=replace(ROCKING, sway=(2.4, 2.1)), below=0.6, room=4.0),
    "fishing boat": Kind(fishing, 6.6, 10.2, "#2f6a72", "water", speed=0.6, motion=replace(ROCKING, bob=(0.12, 3.8)), below=0.3),
    "submarine": Kind(submarine, 6.0, 26.0, "#4a525a", "deep", speed=0.8, motion=Motion(bob=(0.15, 5.0)), below=0.4),
}  # fmt: skip
