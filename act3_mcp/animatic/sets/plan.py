# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Measuring a room, from metres on its plan to the frame; and what the weather does to its windows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.svg import Drawing, Local, Point, cushion, line, path, polygon, rect, stroke

if TYPE_CHECKING:
    from act3_mcp.animatic.layers import Box
    from act3_mcp.animatic.sets.room import Room


@dataclass(frozen=True)
class Shell:
    """A room's measures in metres, and what its surfaces are of."""

    half: float
    high: float
    deep: float
    wall: str
    floor: str
    trim: str


def box_of(room: Room, x0: float, x1: float, y0: float, y1: float, z: float) -> Box:
    """The frame's rectangle for one that faces us `z` metres away."""
    a, b = room.at(x0, y1, z), room.at(x1, y0, z)
    return a[0], a[1], b[0] - a[0], b[1] - a[1]


class Stand:
    """A place to draw from, `z` metres off: metres to the right of its middle, and up from the floor."""

    def __init__(self, room: Room, x: float, z: float, drawing: Drawing | None = None) -> None:
        self.room, self.x, self.z = room, x, z
        self.drawing = drawing or Drawing()
        self.scale = room.world.lens.scale(z)

    def p(self, u: float, v: float, away: float = 0.0) -> Point:
        return self.room.at(self.x + u, v, self.z + away)

    def within(self, u: float, v: float, size: float) -> Local:
        """A thing's own measures, `size` metres each, from `u` and `v` of this place."""
        return lambda a, b: self.p(u + a * size, v + b * size)

    def box(self, u0: float, u1: float, v0: float, v1: float, material: str, share: float) -> None:
        bounds = box_of(self.room, self.x + u0, self.x + u1, v0, v1, self.z)
        self.drawing.add(rect(*bounds, self.room.tone(material, share)))

    def pad(self, u0: float, u1: float, v0: float, v1: float, material: str, share: float, r: float = 0.04) -> None:
        bounds = box_of(self.room, self.x + u0, self.x + u1, v0, v1, self.z)
        self.drawing.add(cushion(bounds, r * self.scale, self.room.tone(material, share)))

    def shape(self, points: list[Point], material: str, share: float) -> None:
        self.drawing.add(polygon([self.p(*q) for q in points], self.room.tone(material, share)))

    def bar(self, points: list[Point], material: str, share: float, wide: float) -> None:
        self.drawing.add(line([self.p(*q) for q in points], self.room.tone(material, share), wide * self.scale))

    def lying(self, u0: float, u1: float, v: float, near: float, far: float, material: str, share: float) -> None:
        """Something flat on a top: from `near` to `far` metres beyond this place."""
        corners = [self.p(u0, v, near), self.p(u1, v, near), self.p(u1, v, far), self.p(u0, v, far)]
        self.drawing.add(polygon(corners, self.room.tone(material, share)))

    def layer(self, name: str, half: float, high: float) -> Layer:
        x, y, wide, tall = box_of(self.room, self.x - half, self.x + half, -0.1, high, self.z)
        return Layer(name, [self.drawing], self.z, box=(x, y, wide, tall))


def rain_on(room: Room, drawing: Drawing, pane: Box) -> None:
    """Drops on a window, and the ways they have run, if it rains."""
    if room.world.shot.weather not in {"rain", "storm"}:
        return
    rng, (x, y, w, h) = room.world.rng, pane
    size = 0.012 * room.world.lens.scale(room.back)
    runs = drops = ""
    for _ in range(int(70 * w / h) + 20):
        u, v = x + rng.random() * w, y + rng.random() * h
        r = size * rng.uniform(0.5, 1.2)
        drops += (
            f"M{u:.1f} {v:.1f}m{-r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0z"
        )
        if rng.random() < 0.4:
            runs += f"M{u:.1f} {v:.1f}l{rng.uniform(-1, 1) * size:.1f} {-min(rng.uniform(4, 16) * size, v - y):.1f}"
    tone = "#dfeaf4"
    drawing.add(stroke(runs, tone, size * 0.8, 0.4), path(drops, tone, 0.65))
