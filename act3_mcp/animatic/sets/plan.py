"""Measuring a room, from metres on its plan to the frame; and what the weather does to its windows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from act3_mcp.animatic.svg import path, stroke

if TYPE_CHECKING:
    from act3_mcp.animatic.layers import Box
    from act3_mcp.animatic.sets.room import Room
    from act3_mcp.animatic.svg import Drawing


@dataclass(frozen=True)
class Shell:
    """A room's measures in metres, and what its surfaces are of."""

    half: float
    high: float
    deep: float
    wall: str
    floor: str
    trim: str


def box_of(room: Room, x0: float, x1: float, y0: float, y1: float, z: float) -> Box:  # noqa: PLR0917
    """The frame's rectangle for one that faces us `z` metres away."""
    a, b = room.at(x0, y1, z), room.at(x1, y0, z)
    return a[0], a[1], b[0] - a[0], b[1] - a[1]


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
