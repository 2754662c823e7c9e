"""What makes a kitchen, a bedroom and a living room more than a room: a stove, a fridge, a bedside lamp, a rug."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.sets.plan import Stand
from act3_mcp.animatic.svg import Drawing, circle, curve, ellipse, line, path, polygon

if TYPE_CHECKING:
    from act3_mcp.animatic.layers import Layer
    from act3_mcp.animatic.sets.room import Room

MAGNETS = ("#c8443c", "#e0a83a", "#3f7fb8", "#4f9a5a")
OLD = {"medieval", "western"}
"""Periods without electricity."""


def appliances(room: Room, drawing: Drawing) -> None:
    """A stove under its hood, a sink under the window, a fridge at the end of the row."""
    s, modern = Stand(room, 0.0, room.back, drawing), room.world.shot.period not in OLD
    _stove(s, -1.15)
    # The sink, and what one washes up.
    s.pad(0.1, 0.8, 0.9, 0.95, "#c4ccd0", 0.95, 0.01)
    s.bar([(0.45, 0.93), (0.45, 1.14), (0.53, 1.2), (0.6, 1.14)], "#c4ccd0", 1.1, 0.028)
    s.pad(0.86, 0.94, 0.93, 1.1, "#5fae7a", 0.9, 0.02)
    if not modern:
        return
    _fridge(s, 2.05)
    # A kettle and a toaster.
    s.shape([(1.02, 0.93), (1.26, 0.93), (1.22, 1.16), (1.06, 1.16)], "#c8443c", 0.9)
    s.bar([(1.24, 1.14), (1.32, 1.1), (1.27, 0.98)], "#2c2a2e", 0.6, 0.025)
    s.pad(-2.05, -1.75, 0.93, 1.12, "#c4ccd0", 0.9, 0.04)


def _stove(s: Stand, u: float) -> None:
    d, room = s.drawing, s.room
    s.box(u - 0.32, u + 0.32, 0.06, 0.9, "#d8dcdc", 0.75)
    s.box(u - 0.26, u + 0.26, 0.18, 0.62, "#2f3338", 0.6)
    s.box(u - 0.22, u + 0.22, 0.24, 0.54, "#ffb45a" if room.dark else "#4a4644", 0.8)
    s.bar([(u - 0.24, 0.67), (u + 0.24, 0.67)], "#f0f2f2", 1.0, 0.025)
    for k in range(4):
        d.add(circle(*s.p(u - 0.21 + 0.14 * k, 0.8), 0.032 * s.scale, room.tone("#34383c", 0.7)))
    s.box(u - 0.34, u + 0.34, 0.9, 0.94, "#2c2e32", 0.7)
    # A pot, with its steam.
    s.pad(u - 0.24, u + 0.02, 0.95, 1.12, "#c8743a", 0.9, 0.02)
    s.bar([(u - 0.28, 1.09), (u - 0.24, 1.09)], "#3a2c26", 0.7, 0.03)
    s.bar([(u - 0.26, 1.13), (u + 0.04, 1.13)], "#e0985a", 1.0, 0.02)
    # The hood.
    s.shape([(u - 0.42, 1.62), (u + 0.42, 1.62), (u + 0.16, 1.9), (u - 0.16, 1.9)], "#c4ccd0", 0.85)
    s.box(u - 0.16, u + 0.16, 1.9, 2.65, "#c4ccd0", 0.7)
    s.box(u - 0.42, u + 0.42, 1.57, 1.63, "#9aa4a8", 0.7)
    s.bar([(u - 0.44, 1.42), (u + 0.5, 1.42)], "#9aa4a8", 0.9, 0.018)
    for k, long in enumerate((0.2, 0.24, 0.18)):
        x = u + 0.16 + 0.14 * k
        s.bar([(x, 1.42), (x, 1.42 - long)], "#6a4630" if k % 2 else "#c4ccd0", 0.9, 0.018)
        d.add(ellipse(*s.p(x, 1.4 - long), 0.034 * s.scale, 0.045 * s.scale, room.tone("#c4ccd0", 0.9)))


def _fridge(s: Stand, u: float) -> None:
    s.pad(u, u + 0.74, 0.02, 1.92, "#e6e4dc", 0.9, 0.05)
    s.box(u, u + 0.74, 1.28, 1.3, "#a8a6a0", 0.6)
    for v0, v1 in ((0.9, 1.2), (1.38, 1.62)):
        s.bar([(u + 0.08, v0), (u + 0.08, v1)], "#9aa0a4", 0.9, 0.03)
    s.box(u + 0.3, u + 0.52, 1.42, 1.7, "#f8f4e6", 1.1)
    s.shape([(u + 0.34, 1.48), (u + 0.41, 1.62), (u + 0.48, 1.48)], "#e0a05a", 0.9)
    for k, tone in enumerate(MAGNETS):
        s.drawing.add(circle(*s.p(u + 0.28 + 0.11 * k, 1.1 - 0.05 * (k % 2)), 0.025 * s.scale, s.room.tone(tone, 1.0)))


def bedside(room: Room) -> list[Layer]:
    """A table with a lamp and a clock by the bed, and a wardrobe on the other side."""
    b = Stand(room, 0.12, room.back - 0.4)
    b.box(-0.24, 0.24, 0.04, 0.54, "#7a5438", 0.6)
    for low in (0.08, 0.31):
        b.box(-0.2, 0.2, low, low + 0.19, "#8f6444", 0.75)
        b.drawing.add(circle(*b.p(0, low + 0.1), 0.022 * b.scale, room.tone("#d8b25a", 1.0)))
    b.box(-0.27, 0.27, 0.54, 0.58, "#9a6e4c", 0.9)
    b.bar([(0, 0.58), (0, 0.8)], "#d8cdb8", 0.8, 0.04)
    shade = [b.p(-0.16, 0.78), b.p(-0.1, 1.02), b.p(0.1, 1.02), b.p(0.16, 0.78)]
    if room.dark:
        b.drawing.glow(b.p(0, 0.9), 1.0 * b.scale, "#ffd08a", 0.7)
    b.drawing.add(polygon(shade, "#ffe6b8" if room.dark else room.tone("#efe2c4", 0.95)))
    wardrobe = Stand(room, 2.35, room.back - 0.15)
    wardrobe.box(-0.55, 0.55, 0.0, 2.1, "#8a6444", 0.5)
    for u in (-0.5, 0.02):
        wardrobe.box(u, u + 0.48, 0.1, 2.02, "#a0764f", 0.65)
        wardrobe.box(u + 0.07, u + 0.41, 0.2, 1.92, "#b0865c", 0.75)
    for u in (-0.06, 0.06):
        wardrobe.bar([(u, 0.95), (u, 1.12)], "#d8b25a", 0.9, 0.025)
    wardrobe.box(-0.6, 0.6, 2.08, 2.16, "#a0764f", 0.85)
    return [b.layer("bedside table", 0.9, 1.9), wardrobe.layer("wardrobe", 0.7, 2.2)]


def lounge(room: Room) -> list[Layer]:
    """A rug, a low table, and a plant in the corner."""
    rug = Stand(room, -0.6, room.back - 1.7)
    near = max(-0.9, 0.6 - rug.z)
    corners = [rug.p(-1.5, 0.0, near), rug.p(1.5, 0.0, near), rug.p(1.5, 0.0, 0.75), rug.p(-1.5, 0.0, 0.75)]
    rug.drawing.add(polygon(corners, room.tone("#a8584a", 0.6)))
    inner = [rug.p(-1.3, 0.0, near * 0.8), rug.p(1.3, 0.0, near * 0.8), rug.p(1.3, 0.0, 0.6), rug.p(-1.3, 0.0, 0.6)]
    rug.drawing.add(line([*inner, inner[0]], room.tone("#e8cfa0", 0.8), 0.04 * rug.scale))
    plant = Stand(room, -2.85, room.back - 0.45)
    for k in range(9):
        lean = (k - 4) * 0.13
        tip, bend = plant.p(lean * 1.3, 1.45 - abs(lean) * 0.9), plant.p(lean * 0.4, 1.1)
        wide = 0.07 * plant.scale
        leaf = [plant.p(0, 0.45), (bend[0] - wide, bend[1]), tip, (bend[0] + wide, bend[1] + wide)]
        plant.drawing.add(path(curve(leaf, tension=0.8), room.tone("#5a8f4a" if k % 2 else "#3f7444", 0.7)))
    plant.shape([(-0.17, 0.02), (0.17, 0.02), (0.22, 0.48), (-0.22, 0.48)], "#c88a5a", 0.75)
    low = Stand(room, -0.6, room.back - 1.55)
    for u in (-0.5, 0.46):
        low.box(u, u + 0.05, 0.0, 0.36, "#6a4630", 0.5)
    low.lying(-0.6, 0.6, 0.38, 0.0, 0.45, "#a0704a", 0.95)
    low.box(-0.6, 0.6, 0.34, 0.38, "#7a5236", 0.6)
    low.lying(-0.3, 0.0, 0.39, 0.12, 0.34, "#d8dce0", 0.95)
    low.pad(0.2, 0.29, 0.39, 0.49, "#e8e0d2", 0.95, 0.02)
    return [rug.layer("rug", 1.9, 0.6), plant.layer("plant", 0.9, 1.7), low.layer("low table", 0.9, 0.8)]


def hung(room: Room, drawing: Drawing, x: float, depth: float, share: float) -> None:
    """A framed picture on a side wall, `x` metres to the side, its far edge `depth` metres away."""
    frame, mount, sky = (1.3, 1.95, 0.9, 0.0), (1.36, 1.89, 0.83, 0.07), (1.44, 1.81, 0.74, 0.16)
    for (low, high, near, far), tone in ((frame, "#4a372a"), (mount, "#e4dccb"), (sky, "#8fa4a8")):
        corners = [room.at(x, v, depth - z) for v, z in ((low, far), (high, far), (high, near), (low, near))]
        drawing.add(polygon(corners, room.tone(tone, share)))
    hill = [room.at(x, 1.44, depth - 0.16), room.at(x, 1.7, depth - 0.4), room.at(x, 1.44, depth - 0.74)]
    drawing.add(polygon(hill, room.tone("#6a7f5a", share)))
