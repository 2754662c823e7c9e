# ruff: noqa: E501 - points read best in few lines
# fmt: off
"""Things of every day and of the field: a pram, a shopping trolley, a combine harvester, a hummingbird, a paper plane."""

import math

from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.things.cars import driver
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, INK, IRON, STEEL, Sketch


def pram(s: Sketch) -> None:
    """Its hood up at the far end, its handle towards whoever pushes it."""
    for u in (-0.3, 0.32):
        s.spoked(u, 0.2, 0.2, wood=CHROME, spokes=8, thick=0.04)
    s.bow([(-0.3, 0.22), (-0.05, 0.42), (0.32, 0.22)], STEEL, 0.03, 0.8)
    s.bar((-0.32, 0.45), (-0.62, 0.98), STEEL, 0.03, 0.9)
    s.bar((-0.67, 0.95), (-0.57, 1.01), INK, 0.05, 0.4)
    s.form([(-0.42, 0.72), (-0.38, 0.5), (-0.2, 0.4), (0.3, 0.4), (0.48, 0.52), (0.5, 0.72)], s.colour, 0.5)
    s.form([(0.0, 0.72), (0.04, 1.0), (0.22, 1.14), (0.42, 1.06), (0.52, 0.86), (0.5, 0.72)], s.colour, 0.6, top=0.8)
    for u, v in ((0.1, 1.06), (0.27, 1.12), (0.43, 1.02)):
        s.seam((0.25, 0.73), (u, v), 0.014, 0.45)
    s.flat([(-0.4, 0.72), (0.02, 0.72), (0.0, 0.8), (-0.2, 0.83), (-0.36, 0.79)], "#f6efe4", 0.9, 0.6)
    s.disc(0.0, 0.8, 0.075, "#e8b898", 0.85)
    s.bar((-0.42, 0.71), (0.51, 0.71), "#f6efe4", 0.025, 0.9)


def trolley(s: Sketch) -> None:
    """A wire basket on castors, full of what has been bought."""
    for u, v, w, h, tone in ((-0.3, 0.62, 0.16, 0.42, "#d8a860"), (-0.12, 0.62, 0.15, 0.34, "#c8443c"), (0.05, 0.62, 0.14, 0.44, "#5f9a4a"), (0.2, 0.62, 0.15, 0.3, "#e8c04a"), (0.3, 0.62, 0.1, 0.36, "#6a9ac8")):
        s.block(u, v, w, h, tone, 0.03)
    for k in range(4):
        s.bow([(0.1 + 0.03 * k, 1.02), (0.05 + 0.06 * k, 1.16), (0.02 + 0.09 * k, 1.24)], "#6f9a4a", 0.03, 0.7)
    basket = [(-0.45, 0.98), (-0.34, 0.52), (0.4, 0.58), (0.5, 0.94)]
    for k in range(9):
        a = k / 8
        s.bar((-0.45 + 0.95 * a, 0.98 - 0.04 * a), (-0.34 + 0.74 * a, 0.52 + 0.06 * a), CHROME, 0.014, 0.9)
    for k in range(4):
        a = k / 3
        s.bar((-0.45 + 0.11 * a, 0.98 - 0.46 * a), (0.5 - 0.1 * a, 0.94 - 0.36 * a), CHROME, 0.016, 0.75)
    for a, b in zip(basket, basket[1:] + basket[:1], strict=True):
        s.bar(a, b, STEEL, 0.026, 0.9)
    s.bar((-0.34, 0.52), (-0.4, 0.16), STEEL, 0.03, 0.7)
    s.bar((-0.4, 0.17), (0.42, 0.17), STEEL, 0.03, 0.8)
    s.bar((0.38, 0.57), (0.1, 0.18), STEEL, 0.025, 0.6)
    s.bar((-0.45, 0.98), (-0.56, 1.04), STEEL, 0.03, 0.9)
    s.bar((-0.6, 1.01), (-0.53, 1.07), s.colour, 0.055, 0.8)
    for u in (-0.38, 0.38):
        s.disc(u, 0.07, 0.07, INK, 0.4)
        s.disc(u, 0.07, 0.03, CHROME, 0.8)


def combine(s: Sketch) -> None:
    """A reel that turns before it, a cab, a spout at the top from which grain falls, and dust and chaff behind."""
    for k in range(6):
        s.disc(-3.4 - 0.35 * k, 0.6 + 0.25 * (k % 3), 0.45 + 0.12 * k, "#d8c49a", 0.9, 0.7)
    s.form([(-2.9, 1.1), (-3.0, 2.6), (-2.4, 3.1), (0.6, 3.1), (0.9, 2.5), (1.5, 2.2), (1.5, 1.1)], s.colour, 0.1)
    s.flat([(-2.75, 1.9), (0.6, 1.9), (0.6, 2.15), (-2.75, 2.15)], "#f0d84a", 0.8)
    s.flat([(-2.5, 3.1), (-2.7, 3.55), (0.2, 3.55), (0.4, 3.1)], s.colour, 0.35)
    for k in range(4):
        s.seam((-2.5 + 0.45 * k, 1.2), (-2.5 + 0.45 * k, 1.7), 0.04, 0.5)
    s.bar((-1.7, 3.3), (-3.6, 3.95), s.colour, 0.28, 0.6)
    s.pane([(0.75, 2.3), (0.7, 3.75), (1.75, 3.75), (1.95, 2.9), (1.75, 2.2)])
    s.bar((0.62, 3.8), (1.95, 3.8), s.colour, 0.16, 0.9)
    s.bar((0.72, 2.2), (0.72, 3.8), IRON, 0.09, 0.4)
    driver(s, 1.2, 2.45)
    s.form([(1.3, 1.5), (2.6, 0.85), (2.7, 0.35), (2.1, 0.3), (1.2, 0.9)], s.colour, 0.0, top=0.7)
    s.form([(2.3, 0.75), (2.6, 0.8), (3.4, 0.12), (2.3, 0.12)], "#f0d84a", 0.0)
    turn = s.turn if s.going else 0.4
    for k in range(6):
        a = math.tau * k / 6 + turn
        end = 3.15 + 0.72 * math.cos(a), 0.85 - 0.72 * math.sin(a)
        s.bar((3.15, 0.85), end, "#d8403a", 0.06, 0.8)
        s.bar((end[0], end[1]), (end[0] + 0.06, max(0.03, end[1] - 0.24)), STEEL, 0.05, 0.8)
    s.hoop(3.15, 0.85, 0.72, "#d8403a", 0.07, 0.7)
    s.disc(3.15, 0.85, 0.13, IRON, 0.5)
    for k in range(14):
        u = 3.5 + 0.16 * k
        s.bar((u, 0.0), (u + 0.04 * math.sin(k), 0.75 + 0.06 * (k % 3)), "#d8b04a", 0.045, 0.85)
        s.disc(u + 0.04 * math.sin(k), 0.8 + 0.06 * (k % 3), 0.06, "#e8c868", 0.9, 1.8)
    s.wheel(0.75, 0.95, 0.95, spokes=8, hub="#f0d84a", tyre=0.42)
    s.wheel(-2.2, 0.55, 0.55, spokes=6, hub="#f0d84a", tyre=0.42)


def hummingbird(s: Sketch) -> None:
    """Hanging in the air with its bill in a flower, its wings a blur."""
    for k in range(3):
        s.bow([(0.62, -0.62), (0.58 + 0.02 * k, -0.3), (0.5 + 0.06 * k, 0.0 - 0.12 * k)], "#4f8a44", 0.022, 0.6)
    for u, v, r in ((0.5, 0.02, 1.0), (0.6, -0.14, 0.75)):
        s.form([(u - 0.12 * r, v), (u - 0.14 * r, v + 0.09 * r), (u + 0.12 * r, v + 0.13 * r), (u + 0.24 * r, v + 0.03 * r), (u + 0.14 * r, v - 0.11 * r), (u - 0.12 * r, v - 0.08 * r)], "#d8283a", 0.7)
        s.disc(u - 0.12 * r, v, 0.05 * r, "#8a1420", 0.3)
    s.form([(0.62, -0.45), (0.8, -0.38), (0.9, -0.5), (0.74, -0.52)], "#4f8a44", 0.8)
    beat = math.sin(s.turn)
    for way, share in ((-1, 0.35), (1, 0.9)):
        for swept, opacity in ((0.0, 0.9), (0.35, 0.35), (-0.35, 0.35)):
            a = 2.0 + 0.25 * way + 0.45 * beat + swept
            end = -0.03 + 0.5 * math.cos(a), 0.08 + 0.5 * math.sin(a)
            across = 0.075 * math.sin(a), -0.075 * math.cos(a)
            mid = -0.03 + 0.28 * math.cos(a), 0.08 + 0.28 * math.sin(a)
            wing = [(-0.02, 0.08), (mid[0] + across[0], mid[1] + across[1]), end, (mid[0] - across[0], mid[1] - across[1])]
            s.flat(wing, "#7fa8a4", share, 0.75, opacity)
    s.form([(-0.3, -0.22), (-0.42, -0.38), (-0.32, -0.38), (-0.2, -0.16)], "#2f5f5a", 0.3)
    s.form([(-0.3, -0.2), (-0.2, 0.0), (-0.04, 0.12), (0.08, 0.18), (0.15, 0.12), (0.12, 0.02), (0.0, -0.12), (-0.18, -0.2)], s.colour, 0.8)
    s.form([(0.13, 0.06), (0.1, -0.02), (0.0, -0.11), (-0.06, -0.06), (0.04, 0.04)], "#d0305a", 0.7)
    s.form([(-0.16, -0.17), (0.0, -0.11), (-0.04, -0.04), (-0.14, -0.1)], "#efe8dc", 0.7)
    s.bow([(0.13, 0.1), (0.26, 0.07), (0.38, 0.03)], INK, 0.018, 0.3)
    s.disc(0.09, 0.115, 0.02, INK, 0.0)
    s.disc(0.096, 0.122, 0.006, "#ffffff", 1.0)


def paper_plane(s: Sketch) -> None:
    s.flat([(-0.2, 0.14), (0.28, 0.06), (-0.1, 0.03)], "#ffffff", 1.0)
    s.flat([(-0.22, 0.05), (0.28, 0.06), (-0.1, 0.03)], "#e8edf2", 0.75)
    s.flat([(-0.1, 0.03), (0.28, 0.06), (-0.06, -0.08)], "#cfd8e0", 0.35)
    s.seam((-0.1, 0.03), (0.28, 0.06), 0.006, 0.5)


HOVERING, GLIDING = Motion(bob=(0.015, 1.3), drift=(0.02, 2.3)), Motion(travel=(0.12, 0.0, 0.0), bob=(0.05, 2.1), sway=(4.0, 3.1))
ERRANDS: dict[str, Kind] = {
    "pram": Kind(pram, 1.15, 1.2, "#33506a", speed=0.8), "trolley": Kind(trolley, 1.25, 1.15, "#c8302a", speed=0.8),
    "combine": Kind(combine, 4.0, 9.2, "#3f8a3c", phases=6, rate=8.0, wheels=True, speed=1.0, room=1.5),
    "hummingbird": Kind(hummingbird, 1.0, 1.35, "#2f9a6a", "sky", phases=4, rate=22.0, rate_at_rest=22.0, motion=HOVERING, below=0.55),
    "paper plane": Kind(paper_plane, 0.25, 0.5, "#f4f6f8", "sky", motion=GLIDING, below=0.4),
}  # fmt: skip
