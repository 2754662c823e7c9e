# ruff: noqa: E501, PLR0917 - points of an outline read best in few lines
"""What carries many: buses and trains, seen from the side."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.svg import circle, path
from act3_mcp.animatic.things.cars import lights
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, GLASS, INK, IRON, Sketch


def bus(s: Sketch) -> None:
    high = 4.3 if s.world.shot.says("decker") else 3.05
    s.block(-5.2, 0.4, 10.4, high - 0.4, s.colour, 0.22)
    _windows(s, -4.9, 3.5, 1.55, 2.6, 7)
    if high > 4:
        _windows(s, -4.9, 4.9, 3.0, 3.95, 9)
    s.pane([(3.75, 1.3), (3.75, 2.65), (4.98, 2.65), (5.06, 1.3)], 0.1)
    for u in (2.6, -0.6):
        s.flat([(u - 0.5, 0.5), (u + 0.5, 0.5), (u + 0.5, 2.55), (u - 0.5, 2.55)], GLASS, 0.5)
        s.seam((u, 0.5), (u, 2.55), 0.04)
    s.bar((-5.15, 1.2), (5.15, 1.2), "#f0e6d0", 0.14, 0.9)
    s.slab(-5.1, 0.34, 10.2, 0.14, INK, 0.3)
    s.lamp(5.1, 0.85, 0.12)
    s.disc(-5.14, 0.85, 0.1, "#d8443a", 0.9)
    lights(s, 5.15, 0.85, -5.15, 0.85)
    for u in (-3.2, 3.9):
        s.wheel(u, 0.5, 0.5, spokes=6, tyre=0.42)


def train(s: Sketch) -> None:
    """A fast one with its carriages, all along the frame and beyond it."""
    _rails(s)
    for coach in range(3):
        _carriage(s, -3.4 - 11.6 * coach, s.colour)
    s.form([(-3.2, 0.7), (-3.2, 3.65), (2.4, 3.65), (4.4, 3.0), (6.1, 1.9), (6.6, 1.1), (6.5, 0.7)], s.colour, 0.35)
    _windows(s, -2.6, 2.0, 2.1, 3.0, 4)
    s.flat([(3.1, 3.15), (4.35, 2.85), (5.5, 2.1), (3.4, 2.1)], GLASS, 0.4)
    s.bar((-3.1, 1.5), (6.2, 1.5), "#f0e6d0", 0.12, 0.8)
    for u in (-2.0, -0.8, 3.4, 4.6):
        s.wheel(u, 0.55, 0.42, tyre=0.25)
    s.lamp(6.3, 1.3, 0.16, reach=16)


def steam(s: Sketch) -> None:
    """A black locomotive with coupled wheels, its tender, carriages, and steam."""
    _rails(s)
    for coach in range(2):
        _carriage(s, -8.4 - 11.6 * coach, "#6a2f2c")
    _puffs(s)
    s.block(-8.0, 0.8, 4.2, 2.1, s.colour, 0.05)
    s.form([(-7.8, 2.9), (-7.2, 3.25), (-5.6, 3.35), (-4.2, 2.95)], "#1c1a20", 0.6)
    s.form([(-3.6, 0.9), (-3.6, 3.7), (-3.9, 3.85), (-0.9, 3.95), (-1.1, 3.7), (-1.1, 0.9)], s.colour, 0.08)
    s.pane([(-3.1, 2.5), (-3.1, 3.4), (-1.6, 3.4), (-1.6, 2.5)], 0.1, lit=True)
    s.form([(-1.3, 1.35), (-1.3, 3.05), (4.4, 3.05), (4.6, 2.9), (4.6, 1.5), (4.4, 1.35)], s.colour, 0.1)
    for u in (-0.2, 1.2, 2.7):
        s.bar((u, 1.36), (u, 3.04), "#c89a4a", 0.07, 0.7)
    s.form([(3.6, 3.0), (3.55, 3.9), (3.3, 4.2), (4.35, 4.2), (4.1, 3.9), (4.05, 3.0)], s.colour, 0.2)
    for u, w in ((0.4, 0.55), (1.9, 0.42)):
        s.form(
            [(u - w, 3.0), (u - w * 0.9, 3.4), (u, 3.6), (u + w * 0.9, 3.4), (u + w, 3.0)],
            "#c89a4a" if w < 0.5 else s.colour,
            0.7,
        )
    s.form([(4.6, 1.4), (4.6, 2.95), (4.85, 2.7), (4.85, 1.6)], "#2a2830", 0.5)
    s.slab(-3.6, 0.86, 8.7, 0.34, "#8a2f28", 0.5)
    s.flat([(4.8, 1.0), (5.9, 0.25), (4.8, 0.25)], "#8a2f28", 0.4)
    s.block(3.3, 0.55, 1.3, 0.75, IRON, 0.1)
    for u in (-2.5, -0.9, 0.7):
        s.spoked(u, 0.85, 0.78, wood="#8a2f28", spokes=12, thick=0.14)
    for u in (2.7, 3.9, -7.2, -5.9, -4.6):
        s.spoked(u, 0.5, 0.42, wood="#8a2f28", spokes=8, thick=0.1)
    rod = 0.34 * math.cos(s.turn / 12), 0.34 * math.sin(-s.turn / 12)
    s.bar((-2.5 + rod[0], 0.85 + rod[1]), (0.7 + rod[0], 0.85 + rod[1]), CHROME, 0.12, 0.8)
    s.bar((0.7 + rod[0], 0.85 + rod[1]), (3.6, 0.95), CHROME, 0.1, 0.7)
    s.lamp(4.7, 3.2, 0.2, reach=16)


def _puffs(s: Sketch) -> None:
    for k in range(12):
        age = k + s.phase * (1 if s.going else 0)
        r = 0.45 + 0.22 * age
        x, y = s.at(3.8 - (0.95 if s.going else 0.25) * age, 4.3 + 0.28 * age + 0.3 * math.sin(age * 1.7))
        tone = mix(s.tone("#e8e6e2", 0.8), s.light.sky[3], 0.2)
        fill = s.drawing.radial(
            ((0, tone, 0.75 - 0.05 * k), (0.6, tone, 0.4 - 0.028 * k), (1, tone, 0)), (x, y), r * s.scale
        )
        s.drawing.add(circle(x, y, r * s.scale, fill))


def _rails(s: Sketch) -> None:
    s.slab(-40, -0.05, 80, 0.18, "#7a7068", 0.5)
    s.bar((-40, 0.16), (40, 0.16), CHROME, 0.08, 0.7)


def _carriage(s: Sketch, front: float, colour: str) -> None:
    s.block(front - 11.0, 0.75, 11.0, 2.85, colour, 0.25)
    _windows(s, front - 10.4, front - 0.6, 1.95, 2.95, 8)
    s.bar((front - 11, 1.5), (front, 1.5), "#f0e6d0", 0.12, 0.8)
    for u in (front - 9.5, front - 8.3, front - 2.6, front - 1.4):
        s.wheel(u, 0.5, 0.42, tyre=0.25)


def _windows(s: Sketch, back: float, front: float, low: float, top: float, count: int) -> None:
    """A row of panes, somebody behind most of them."""
    glass = s.light.practical if s.light.lamps > 0.4 else mix(s.light.sky[2], s.tone(GLASS, 0.2), 0.45)
    wide = (front - back) / count
    for k in range(count):
        a, b = back + wide * (k + 0.08), back + wide * (k + 0.92)
        s.plain(
            [
                (a, low + 0.1),
                (a + 0.1, low),
                (b - 0.1, low),
                (b, low + 0.1),
                (b, top - 0.1),
                (b - 0.1, top),
                (a + 0.1, top),
                (a, top - 0.1),
            ],
            glass,
        )
        if k % 3 != 1:
            u, v, tone = back + wide * (k + 0.45), low + 0.42, mix(glass, s.light.ink, 0.55)
            s.drawing.add(
                circle(*s.at(u, v), 0.15 * s.scale, tone),
                path(
                    s.outline([(u - 0.27, low), (u - 0.2, v - 0.22), (u + 0.2, v - 0.22), (u + 0.27, low)], 0.6), tone
                ),
            )


RAILS: dict[str, Kind] = {
    "bus": Kind(bus, 3.3, 10.6, "#b03a34", phases=4, rate=14.0, wheels=True, speed=2.0),
    "train": Kind(train, 4.6, 16.0, "#2f5a6a", phases=4, rate=14.0, wheels=True, speed=2.4, shadow=False, room=30.0),
    "steam train": Kind(steam, 5.6, 15.0, "#26262c", phases=4, rate=10.0, wheels=True, speed=2.0, shadow=False, room=30.0),
}  # fmt: skip
