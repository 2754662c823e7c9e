"""What carries loads or crews on the road and off it: lorries, vans, fire engines, tractors, tanks."""

import math

from act3_mcp.animatic.colour import toned
from act3_mcp.animatic.things.cars import driver, light_bar, lights
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, INK, IRON, STEEL, WOOD, Sketch


def truck(s: Sketch) -> None:
    """A bonneted cab with exhaust stacks, and a box behind it."""
    s.slab(-4.5, 0.72, 8.4, 0.16, INK, 0.3)
    s.block(-4.7, 0.98, 5.1, 2.5, "#d8d2c6", 0.06)
    for k in range(1, 8):
        s.seam((-4.7 + 0.64 * k, 1.02), (-4.7 + 0.64 * k, 3.44), 0.02, 0.18)
    s.slab(-4.7, 1.72, 5.1, 0.5, s.colour, 0.65)
    s.bar((0.66, 0.9), (0.66, 3.55), CHROME, 0.15, 0.75)
    s.bar((0.63, 3.3), (0.63, 3.6), CHROME, 0.08, 1.0)
    cab = [(0.8, 0.62), (0.8, 2.55), (0.9, 2.72), (1.95, 2.72), (2.32, 1.92), (3.62, 1.74), (3.78, 1.6), (3.8, 0.62)]
    s.form(cab, s.colour, 0.12)
    s.pane([(1.0, 1.92), (1.0, 2.48), (1.78, 2.48), (2.05, 1.92)], 0.1)
    driver(s, 1.4, 1.9)
    s.seam((0.98, 1.86), (0.98, 0.9))
    s.seam((2.18, 1.86), (2.12, 0.9))
    s.shine((0.84, 1.74), (3.74, 1.6), 0.05, 0.5)
    s.bar((1.15, 1.62), (1.4, 1.62), CHROME, 0.05, 0.9)
    s.slab(3.68, 0.8, 0.16, 0.84, CHROME, 0.85)
    s.form(
        [(2.2, 0.56), (2.36, 1.06), (2.8, 1.24), (3.3, 1.22), (3.66, 0.9), (3.72, 0.6)],
        toned(s.colour, value=0.85),
        0.5,
    )
    s.slab(0.86, 0.5, 1.3, 0.42, CHROME, 0.6)
    s.slab(3.66, 0.42, 0.34, 0.24, CHROME, 0.95)
    s.lamp(3.72, 1.12, 0.12)
    lights(s, 3.8, 1.1, -4.7, 0.8)
    s.slab(-4.72, 0.72, 0.1, 0.16, "#c8362f", 0.9)
    for u in (-3.9, -2.8, 2.92):
        s.wheel(u, 0.52, 0.52, spokes=6, tyre=0.42)


def lorry(s: Sketch) -> None:
    """A cab over its engine, and a flat bed under canvas: old in an old street."""
    s.slab(-3.3, 0.66, 6.2, 0.16, INK, 0.3)
    s.form([(-3.3, 0.86), (-3.3, 2.6), (-2.9, 2.95), (0.7, 2.95), (1.1, 2.6), (1.1, 0.86)], "#8a8468", 0.25)
    for k in range(4):
        s.bow([(-2.5 + 0.95 * k, 1.2), (-2.52 + 0.95 * k, 2.2), (-2.5 + 0.95 * k, 2.92)], INK, 0.02, 0.2, 0.35)
    s.slab(-3.35, 0.84, 4.5, 0.42, toned(s.colour, value=0.8), 0.5)
    s.form([(1.25, 0.6), (1.25, 2.3), (1.4, 2.45), (2.75, 2.42), (3.02, 1.5), (3.05, 0.6)], s.colour, 0.12)
    s.pane([(1.7, 1.5), (1.7, 2.22), (2.62, 2.2), (2.84, 1.5)], 0.1)
    driver(s, 2.2, 1.48)
    s.seam((1.62, 2.3), (1.62, 0.8))
    s.slab(2.96, 0.5, 0.2, 0.22, CHROME, 0.8)
    s.lamp(3.02, 0.98, 0.12)
    lights(s, 3.05, 1.0, -3.35, 0.9)
    for u in (-2.4, 2.2):
        s.wheel(u, 0.48, 0.48, spokes=6, tyre=0.42)


def pickup(s: Sketch) -> None:
    body = [
        (-2.55, 0.46),
        (-2.6, 1.06),
        (-0.62, 1.06),
        (-0.5, 1.1),
        (-0.42, 1.7),
        (-0.3, 1.78),
        (0.62, 1.76),
        (1.16, 1.16),
        (2.36, 1.06),
        (2.52, 0.9),
        (2.54, 0.46),
    ]
    s.flat([(-2.5, 1.02), (-2.44, 1.14), (-0.6, 1.14), (-0.5, 1.0)], INK, 0.2)
    s.form(body, s.colour, 0.14)
    s.slab(-2.54, 0.42, 5.04, 0.12, INK, 0.3)
    s.pane([(-0.3, 1.14), (-0.26, 1.66), (0.18, 1.68), (0.18, 1.14)])
    s.pane([(0.26, 1.14), (0.26, 1.68), (0.58, 1.66), (0.98, 1.14)])
    driver(s, 0.4, 1.1)
    for u in (-0.56, 0.22, 1.1):
        s.seam((u, 1.06), (u, 0.56))
    s.shine((-2.56, 0.98), (2.4, 0.94), 0.03, 0.5)
    s.slab(2.42, 0.46, 0.22, 0.18, CHROME, 0.8)
    s.slab(-2.7, 0.46, 0.2, 0.16, CHROME, 0.6)
    s.lamp(2.46, 0.86, 0.09)
    s.slab(-2.6, 0.78, 0.07, 0.22, "#c8362f", 0.9)
    lights(s, 2.5, 0.86, -2.6, 0.86)
    for u in (-1.62, 1.66):
        s.wheel(u, 0.4, 0.4, spokes=6)


def van(s: Sketch) -> None:
    _van(s, s.colour)


def ambulance(s: Sketch) -> None:
    """White with a red cross, its lights flashing."""
    _van(s, "#eeebe4", windows=False)
    s.slab(-2.45, 0.92, 4.7, 0.2, "#c8302a", 0.8)
    s.slab(-1.06, 1.3, 0.2, 0.66, "#c8302a", 0.8)
    s.slab(-1.29, 1.53, 0.66, 0.2, "#c8302a", 0.8)
    s.pane([(-2.2, 1.6), (-2.2, 2.1), (-1.7, 2.1), (-1.7, 1.6)], lit=True)
    light_bar(s, 0.7, 2.36)


def camper(s: Sketch) -> None:
    """The rounded kind in two colours that people go to the sea in."""
    s.form(
        [(-2.1, 0.4), (-2.16, 1.2), (-2.0, 1.85), (-1.6, 1.98), (1.5, 1.98), (1.92, 1.75), (2.14, 1.1), (2.14, 0.4)],
        "#f0e8d8",
        0.3,
    )
    s.form([(-2.12, 0.4), (-2.16, 1.14), (1.6, 1.1), (2.15, 0.8), (2.14, 0.4)], s.colour, 0.12)
    for k in range(4):
        u = -1.85 + 0.84 * k
        s.pane([(u, 1.24), (u, 1.76), (u + 0.7, 1.76), (u + 0.7, 1.24)], 0.2, lit=True)
    s.pane([(1.52, 1.24), (1.52, 1.76), (1.74, 1.74), (1.98, 1.24)], 0.2)
    s.lamp(2.06, 0.86, 0.13)
    s.slab(-2.2, 0.36, 4.4, 0.1, CHROME, 0.8)
    lights(s, 2.1, 0.86, -2.12, 0.8)
    for u in (-1.3, 1.35):
        s.wheel(u, 0.36, 0.36, hub="#efe8d8")


def _van(s: Sketch, colour: str, *, windows: bool = True) -> None:
    body = [
        (-2.55, 0.4),
        (-2.6, 2.15),
        (-2.45, 2.34),
        (1.0, 2.36),
        (1.35, 2.22),
        (1.95, 1.36),
        (2.5, 1.14),
        (2.6, 0.9),
        (2.6, 0.4),
    ]
    s.form(body, colour, 0.14)
    s.slab(-2.56, 0.38, 5.14, 0.14, INK, 0.3)
    s.pane([(0.55, 1.38), (0.55, 2.06), (1.15, 2.06), (1.66, 1.38)], 0.1)
    driver(s, 0.95, 1.35)
    if windows:
        s.seam((-0.62, 2.2), (-0.62, 0.6))
        s.seam((-0.66, 1.2), (-2.5, 1.2), 0.02, 0.3)
    s.seam((0.46, 2.2), (0.46, 0.56))
    s.seam((1.62, 1.3), (1.6, 0.56))
    s.bar((0.24, 1.24), (0.4, 1.24), INK, 0.05, 0.4)
    s.shine((-2.5, 2.2), (1.1, 2.22), 0.04, 0.35)
    s.lamp(2.46, 1.0, 0.1)
    s.slab(-2.6, 0.9, 0.07, 0.4, "#c8362f", 0.9)
    lights(s, 2.5, 1.0, -2.6, 1.0)
    for u in (-1.6, 1.66):
        s.wheel(u, 0.37, 0.37)


def fire_engine(s: Sketch) -> None:
    """Red, a ladder along its top, lights flashing."""
    red = s.colour
    s.block(-4.0, 0.6, 5.3, 2.15, red, 0.06)
    s.form([(1.3, 0.6), (1.3, 2.85), (1.5, 2.95), (3.4, 2.95), (3.72, 2.6), (3.8, 1.5), (3.8, 0.6)], red, 0.1)
    for a, b in ((1.5, 2.4), (2.55, 3.55)):
        s.pane([(a, 1.72), (a, 2.62), (b, 2.62), (b + 0.02, 1.72)], 0.08)
    driver(s, 2.95, 1.7)
    s.slab(-4.0, 1.3, 7.8, 0.18, "#f4ecd8", 0.85)
    for k in range(4):
        u = -3.8 + 1.28 * k
        s.slab(u, 1.56, 1.12, 0.98, STEEL, 0.75)
        for j in range(5):
            s.seam((u, 1.7 + 0.18 * j), (u + 1.12, 1.7 + 0.18 * j), 0.018, 0.4)
    s.seam((2.48, 2.8), (2.48, 0.8))
    s.bar((-4.6, 3.12), (2.9, 3.3), CHROME, 0.09, 0.8)
    s.bar((-4.6, 2.86), (2.9, 3.04), CHROME, 0.09, 0.6)
    for k in range(16):
        u = -4.4 + 0.46 * k
        s.bar((u, 2.9 + 0.024 * (u + 4.4)), (u, 3.1 + 0.024 * (u + 4.4)), CHROME, 0.05, 0.7)
    light_bar(s, 2.9, 2.96)
    s.slab(-4.04, 0.46, 7.9, 0.2, INK, 0.3)
    s.slab(3.7, 0.5, 0.24, 0.3, CHROME, 0.9)
    s.lamp(3.76, 1.1, 0.13)
    lights(s, 3.8, 1.1, -4.0, 1.0)
    for u in (-2.5, 2.3):
        s.wheel(u, 0.52, 0.52, spokes=6, tyre=0.42)


def tractor(s: Sketch) -> None:
    s.form(
        [(-0.5, 0.9), (-0.5, 1.45), (0.3, 1.45), (1.75, 1.36), (1.85, 1.2), (1.85, 0.8), (0.2, 0.66)], s.colour, 0.12
    )
    for k in range(5):
        s.seam((0.9 + 0.14 * k, 0.98), (0.9 + 0.14 * k, 1.24), 0.03, 0.6)
    s.bar((0.95, 1.36), (0.95, 2.25), IRON, 0.09, 0.4)
    for a, b in (((-1.15, 1.4), (-1.05, 2.6)), ((0.32, 1.42), (0.2, 2.6))):
        s.bar(a, b, IRON, 0.07, 0.4)
    s.form([(-1.3, 2.56), (-1.2, 2.72), (0.3, 2.72), (0.42, 2.56)], s.colour, 0.2)
    s.pane([(-1.02, 1.55), (-0.98, 2.5), (0.14, 2.5), (0.22, 1.55)])
    driver(s, -0.5, 1.72)
    s.form(
        [(-1.9, 1.1), (-1.75, 1.6), (-1.2, 1.85), (-0.6, 1.75), (-0.25, 1.4), (-0.5, 1.3), (-1.1, 1.55), (-1.6, 1.2)],
        s.colour,
        0.7,
    )
    s.lamp(1.84, 1.12, 0.09)
    lights(s, 1.9, 1.1, -1.9, 1.2)
    s.wheel(-1.08, 0.82, 0.82, spokes=8, hub="#d8b23a", tyre=0.4)
    for k in range(26):
        a = math.tau * (k + s.phase * 3.25) / 26
        s.bar(
            (-1.08 + 0.78 * math.cos(a), 0.82 + 0.78 * math.sin(a)),
            (-1.08 + 0.87 * math.cos(a + 0.08), 0.82 + 0.87 * math.sin(a + 0.08)),
            INK,
            0.07,
            0.2,
        )
    s.wheel(1.45, 0.45, 0.45, spokes=6, hub="#d8b23a", tyre=0.4)


def tank(s: Sketch) -> None:
    """A turret with a long gun, on tracks."""
    s.form(
        [(-0.5, 1.62), (-0.9, 1.75), (-1.0, 2.15), (-0.6, 2.42), (0.7, 2.42), (1.15, 2.1), (1.1, 1.7)], s.colour, 0.25
    )
    s.bar((1.0, 2.05), (4.3, 2.2), s.colour, 0.2, 0.6)
    s.bar((1.0, 2.1), (4.3, 2.25), s.colour, 0.06, 1.0)
    s.bar((4.1, 2.19), (4.5, 2.21), s.colour, 0.3, 0.35)
    s.block(-0.5, 2.4, 0.7, 0.16, s.colour, 0.04)
    s.bar((-0.7, 2.4), (-0.95, 3.4), INK, 0.025)
    s.form([(-3.0, 1.05), (-2.9, 1.55), (1.6, 1.66), (3.1, 1.2), (3.0, 0.95)], s.colour, 0.08)
    s.flat([(-3.1, 0.55), (-2.85, 0.95), (2.8, 0.95), (3.2, 0.7), (2.6, 0.06), (-2.5, 0.06)], INK, 0.3, 0.35)
    for k in range(36):
        u = -2.5 + (k + s.phase * 2) % 36 * 0.144
        s.bar((u, 0.02), (u + 0.06, 0.1), STEEL, 0.05, 0.3)
    for k in range(6):
        s.disc(-2.05 + 0.82 * k, 0.46, 0.37, IRON, 0.4)
        s.disc(-2.05 + 0.82 * k, 0.46, 0.28, s.colour, 0.45)
        s.disc(-2.05 + 0.82 * k, 0.46, 0.1, IRON, 0.6)
    s.form([(-3.15, 0.95), (-3.0, 1.14), (2.8, 1.14), (3.3, 0.86), (3.0, 0.82), (2.6, 0.92)], s.colour, 0.1)


def carriage(s: Sketch) -> None:
    """A closed coach on springs, with a box for its driver."""
    s.bow([(-1.3, 0.75), (-0.9, 0.62), (0.6, 0.62), (1.5, 0.85)], IRON, 0.07, 0.4)
    s.form(
        [(-1.0, 0.72), (-1.15, 1.15), (-1.1, 1.95), (-1.0, 2.1), (0.62, 2.1), (0.72, 1.95), (0.74, 1.15), (0.5, 0.72)],
        s.colour,
        0.35,
    )
    s.flat([(-1.2, 2.06), (-1.0, 2.2), (0.64, 2.2), (0.82, 2.06)], INK, 0.4, 0.2)
    for a, b in ((-0.98, -0.6), (0.24, 0.6)):
        s.pane([(a, 1.35), (a, 1.9), (b, 1.9), (b, 1.35)], 0.1, lit=True)
    s.pane([(-0.44, 1.35), (-0.44, 1.9), (0.1, 1.9), (0.1, 1.35)], 0.1, lit=True)
    s.bow([(-0.5, 0.76), (-0.52, 1.4), (-0.48, 1.98), (0.14, 1.98), (0.18, 1.4), (0.16, 0.76)], "#d9a441", 0.03, 0.8)
    s.disc(0.06, 1.15, 0.035, "#d9a441", 0.9)
    s.form([(0.85, 1.1), (0.85, 1.45), (1.35, 1.5), (1.5, 1.2), (1.75, 0.85), (1.65, 0.8), (1.3, 1.1)], s.colour, 0.2)
    s.bar((0.84, 1.46), (1.36, 1.5), "#7a2a2a", 0.1, 0.6)
    s.bar((1.5, 0.6), (3.4, 0.9), WOOD, 0.06, 0.5)
    for u in (-1.12, 0.8):
        s.block(u, 1.6, 0.12, 0.2, "#d9a441", 0.02)
        s.lamp(u + 0.06, 1.7, 0.05)
    s.spoked(-0.95, 0.66, 0.66, spokes=14, wood="#8a3a2a")
    s.spoked(1.25, 0.5, 0.5, spokes=12, wood="#8a3a2a")


def cart(s: Sketch) -> None:
    """A farm cart with hay on it."""
    s.form(
        [(-1.35, 1.15), (-1.5, 1.5), (-1.1, 1.95), (-0.2, 2.12), (0.7, 1.95), (1.15, 1.5), (1.0, 1.15)], "#c9a85a", 0.7
    )
    for k in range(22):
        u = -1.3 + 2.3 * s.chance.random() + 0.01 * k
        u = -1.3 + (k * 0.618 % 1) * 2.3
        s.bar((u, 1.25 + (k * 0.37 % 1) * 0.5), (u + 0.16, 1.4 + (k * 0.37 % 1) * 0.5), "#e0c27a", 0.02, 0.9)
    for v in (0.78, 0.98, 1.18):
        s.slab(-1.5, v, 2.75, 0.16, s.colour, 0.65 - 0.4 * (1.18 - v))
    for u in (-1.45, -0.2, 1.1):
        s.slab(u, 0.72, 0.1, 0.72, s.colour, 0.3)
    s.bar((1.2, 0.85), (3.3, 1.05), s.colour, 0.08, 0.5)
    s.spoked(-0.2, 0.62, 0.62, spokes=12)


def wagon(s: Sketch) -> None:
    """The covered kind that went west."""
    s.form(
        [(-1.85, 1.3), (-2.2, 2.5), (-1.4, 2.85), (0.0, 2.72), (1.4, 2.9), (2.15, 2.5), (1.75, 1.3)], "#e6dcc6", 0.45
    )
    for u in (-1.1, -0.1, 0.9):
        s.bow([(u - 0.03, 1.34), (u - 0.08, 2.1), (u, 2.72)], INK, 0.025, 0.2, 0.35)
    s.flat([(1.4, 1.34), (1.5, 2.3), (1.95, 2.5), (1.74, 1.34)], INK, 0.1, 0.4)
    for v in (0.88, 1.08, 1.28):
        s.slab(-1.85, v, 3.6, 0.18, s.colour, 0.6 - 0.5 * (1.28 - v))
    s.bar((1.7, 0.75), (3.6, 0.85), s.colour, 0.09, 0.4)
    s.spoked(-1.15, 0.72, 0.72, spokes=14)
    s.spoked(1.2, 0.58, 0.58, spokes=12)


LORRIES: dict[str, Kind] = {
    "truck": Kind(truck, 3.6, 8.8, "#b8342c", phases=4, rate=14.0, wheels=True, speed=2.2),
    "lorry": Kind(lorry, 3.0, 6.6, "#5f6b4c", phases=4, rate=14.0, wheels=True, speed=2.0),
    "pickup": Kind(pickup, 1.85, 5.3, "#7f9aa8", phases=4, rate=15.0, wheels=True, speed=2.2),
    "van": Kind(van, 2.4, 5.2, "#dcd8ce", phases=4, rate=15.0, wheels=True, speed=2.2),
    "camper": Kind(camper, 2.0, 4.4, "#3f9a98", phases=4, rate=15.0, wheels=True, speed=2.0),
    "ambulance": Kind(ambulance, 2.5, 5.2, "#eeebe4", phases=4, rate=8.0, rate_at_rest=5.0, wheels=True, speed=2.4),
    "fire engine": Kind(fire_engine, 3.4, 8.2, "#c0281e", phases=4, rate=8.0, rate_at_rest=5.0, wheels=True, speed=2.2),
    "tractor": Kind(tractor, 2.75, 3.9, "#3f7a3c", phases=4, rate=9.0, wheels=True, speed=1.0),
    "tank": Kind(tank, 2.6, 7.6, "#6a6e4a", phases=4, rate=12.0, wheels=True, speed=1.4),
    "carriage": Kind(carriage, 2.2, 4.6, "#2a2430", phases=4, rate=9.0, wheels=True, speed=1.5),
    "cart": Kind(cart, 2.15, 4.4, "#8a6440", phases=4, rate=8.0, wheels=True, speed=1.0),
    "wagon": Kind(wagon, 2.9, 4.8, "#7a5434", phases=4, rate=8.0, wheels=True, speed=1.0),
}  # fmt: skip
