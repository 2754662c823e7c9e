# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What grows in a pot or boils in one, what is eaten from a bowl, and what else lies on the ground or the sand."""

import math

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import INK, IRON, WOOD, Sketch

CLAY, LEAF, STONE = "#b8683e", "#4f8a48", "#a09a90"


def plant(s: Sketch) -> None:
    """Broad leaves on bowed stems."""
    for k, (u, v) in enumerate(((-0.34, 0.72), (0.36, 0.66), (-0.2, 0.95), (0.22, 0.98), (0.0, 1.1))):
        stem = [(0.02 * u, 0.34), (u * 0.35, 0.34 + v * 0.34), (u, v)]
        s.bow(stem, toned(LEAF, value=0.8), 0.022, 0.5)
        side = 1 if u >= 0 else -1
        s.round([(u - side * 0.04, v - 0.09), (u - 0.13, v + 0.02), (u + side * 0.06, v + 0.2), (u + 0.14, v + 0.03)], toned(LEAF, value=0.9 + 0.08 * k), 0.8)
    s.form([(-0.19, 0.36), (-0.14, 0), (0.14, 0), (0.19, 0.36)], s.colour, 0.15)
    s.slab(-0.21, 0.32, 0.42, 0.06, s.colour, 0.7)


def mushroom(s: Sketch) -> None:
    s.form([(-0.06, 0), (-0.045, 0.2), (0.045, 0.2), (0.065, 0)], "#efe4cc", 0.4)
    s.plain([(-0.2, 0.19), (-0.06, 0.16), (0.06, 0.16), (0.2, 0.19), (0.0, 0.23)], mix("#efe4cc", INK, 0.2), 0.6)
    s.round([(-0.23, 0.19), (-0.2, 0.29), (-0.1, 0.37), (0.0, 0.39), (0.1, 0.37), (0.2, 0.29), (0.23, 0.19), (0.0, 0.225)], s.colour, 0.75)
    for u, v, r in ((-0.1, 0.29, 0.03), (0.03, 0.33, 0.034), (0.13, 0.26, 0.024), (-0.02, 0.255, 0.02)):
        s.disc(u, v, r, "#f6f0e0", 0.85, 0.75)


def cauldron(s: Sketch) -> None:
    """Over a few flames, what is in it bubbling."""
    for k in range(5):
        u, high = -0.26 + 0.13 * k, 0.2 + 0.05 * math.sin(s.turn + k * 2.1)
        s.plain([(u - 0.06, 0.0), (u - 0.03, high * 0.5), (u, high), (u + 0.04, high * 0.5), (u + 0.06, 0.0)], "#ff9a3a", 0.6, 0.9)
    s.glow(0, 0.1, 0.9, "#ff9a40", 0.5)
    for side in (-1, 1):
        s.bar((side * 0.24, 0.22), (side * 0.3, 0.0), IRON, 0.05)
    s.round([(-0.36, 0.72), (-0.43, 0.46), (-0.3, 0.2), (0.0, 0.13), (0.3, 0.2), (0.43, 0.46), (0.36, 0.72)], IRON, 0.7)
    s.disc(0, 0.72, 0.37, IRON, 0.75, 0.2)
    s.disc(0, 0.73, 0.32, "#7fd05a", 0.8, 0.17)
    s.glow(0, 0.78, 0.7, "#8fe06a", 0.45)
    for k in range(4):
        rise = (s.phase + k * 0.27) % 1
        s.disc(-0.2 + 0.13 * k, 0.74 + 0.2 * rise, 0.045 * (1 - 0.5 * rise), "#b8f08a", 0.9)


def bowl(s: Sketch) -> None:
    """Noodles in broth, two sticks across it, steam."""
    for k in range(3):
        sway = 0.02 * math.sin(s.turn + k * 2)
        s.bow([(-0.05 + 0.05 * k, 0.13), (-0.07 + 0.05 * k + sway, 0.2), (-0.04 + 0.05 * k - sway, 0.28)], "#f4f0e8", 0.012, 0.9, 0.35)
    s.round([(-0.15, 0.1), (-0.12, 0.04), (-0.06, 0.0), (0.06, 0.0), (0.12, 0.04), (0.15, 0.1)], s.colour, 0.5)
    s.disc(0, 0.1, 0.15, s.colour, 0.85, 0.3)
    s.disc(0, 0.102, 0.13, "#b8742e", 0.7, 0.28)
    for k in range(5):
        s.bow([(-0.09 + 0.02 * k, 0.1), (-0.03 + 0.02 * k, 0.122 - 0.004 * k), (0.05 + 0.01 * k, 0.1)], "#f2d890", 0.01, 0.8)
    s.disc(0.06, 0.108, 0.034, "#f4f0e0", 0.9, 0.5)
    s.disc(0.06, 0.109, 0.016, "#f0a830", 0.9, 0.5)
    for v in (0.0, 0.016):
        s.bar((-0.04, 0.125 + v), (0.22, 0.16 + v), WOOD, 0.009, 0.7)


def strawberry(s: Sketch) -> None:
    for u, v, r in ((-0.05, 0.0, 0.9), (0.055, 0.0, 1.0), (0.0, 0.06, 0.95)):
        s.round([(u - 0.034 * r, v + 0.05 * r), (u - 0.022 * r, v + 0.012), (u, v), (u + 0.022 * r, v + 0.012), (u + 0.034 * r, v + 0.05 * r), (u, v + 0.062 * r)], s.colour, 0.7)
        s.plain([(u - 0.03, v + 0.058), (u, v + 0.052), (u + 0.03, v + 0.058), (u, v + 0.078)], LEAF, 0.2)
        for a, b in ((-0.012, 0.035), (0.01, 0.03), (0.0, 0.018), (0.018, 0.045)):
            s.disc(u + a, v + b, 0.0022, "#f6e0a0", 0.9)


def boulder(s: Sketch) -> None:
    s.form([(-0.95, 0), (-0.85, 0.5), (-0.35, 0.95), (0.3, 1.05), (0.8, 0.6), (0.95, 0)], s.colour, 0.18)
    s.flat([(-0.35, 0.95), (0.3, 1.05), (0.1, 0.62), (-0.5, 0.55)], s.colour, 0.9, 0.1)
    s.seam((0.1, 0.62), (0.25, 0.1), 0.02, 0.35)


def surfboard(s: Sketch) -> None:
    """Stood up in the sand."""
    s.round([(0.0, 0.0), (-0.2, 0.4), (-0.25, 1.0), (-0.16, 1.65), (0.0, 2.0), (0.16, 1.65), (0.25, 1.0), (0.2, 0.4)], s.colour, 0.6)
    s.bar((0.0, 0.1), (0.0, 1.9), "#f6f0e0", 0.02, 0.8)
    s.plain([(-0.24, 1.15), (0.24, 1.15), (0.245, 1.0), (-0.245, 1.0)], "#f4f0e4", 0.0, 0.85)


def sandcastle(s: Sketch) -> None:
    sand = s.colour
    s.form([(-0.75, 0), (-0.6, 0.14), (0.6, 0.14), (0.75, 0)], sand, 0.4)
    s.slab(-0.42, 0.1, 0.84, 0.3, sand, 0.7)
    for u, high in ((-0.45, 0.5), (0.45, 0.5), (0.0, 0.68)):
        s.block(u - 0.13, 0.1, 0.26, high, sand)
        for k in range(3):
            s.slab(u - 0.13 + 0.1 * k, 0.1 + high, 0.06, 0.07, sand, 0.75)
    s.plain([(-0.07, 0.1), (-0.07, 0.24), (0.0, 0.3), (0.07, 0.24), (0.07, 0.1)], mix(sand, INK, 0.55), 0.3)
    s.bar((0.0, 0.78), (0.0, 1.02), WOOD, 0.014)
    s.plain([(0.0, 1.02), (0.16, 0.97), (0.0, 0.92)], "#d8403a")


def bloom(s: Sketch) -> None:
    """A single flower as it grows."""
    s.bow([(0.0, 0.0), (0.03, 0.2), (0.0, 0.42)], toned(LEAF, value=0.85), 0.022, 0.6)
    for side in (-1, 1):
        s.round([(0.02, 0.1), (side * 0.09, 0.2), (side * 0.17, 0.2), (side * 0.09, 0.13)], LEAF, 0.8)
    for k in range(8):
        a = math.tau * k / 8
        u, v = 0.085 * math.cos(a), 0.46 + 0.075 * math.sin(a)
        s.disc(u, v, 0.052, s.colour, 0.55 + 0.4 * (k % 2), 0.9)
    s.disc(0, 0.46, 0.045, "#f0c040", 0.85, 0.9)
    s.disc(0.008, 0.452, 0.024, "#a86a20", 0.6, 0.9)


POTS: dict[str, Kind] = {
    "plant": Kind(plant, 1.25, 0.9, CLAY),
    "mushroom": Kind(mushroom, 0.42, 0.5, "#c8382e"),
    "cauldron": Kind(cauldron, 0.95, 0.95, IRON, phases=6, rate=5.0, rate_at_rest=5.0, room=0.4),
    "bowl": Kind(bowl, 0.28, 0.36, "#3a5a8a", "table", phases=6, rate=4.0, rate_at_rest=4.0),
    "strawberry": Kind(strawberry, 0.14, 0.2, "#d0303a", "table"),
    "bloom": Kind(bloom, 0.6, 0.36, "#d0576a", head=(0.0, 0.5, 0.4)),
    "boulder": Kind(boulder, 1.1, 1.95, STONE),
    "surfboard": Kind(surfboard, 2.05, 0.6, "#e8a840"),
    "sandcastle": Kind(sandcastle, 1.05, 1.5, "#dcb878"),
}
