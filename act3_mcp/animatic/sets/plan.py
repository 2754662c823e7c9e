"""Measuring a room: from metres on its plan to the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from act3_mcp.animatic.layers import Box
    from act3_mcp.animatic.sets.room import Room


def box_of(room: Room, x0: float, x1: float, y0: float, y1: float, z: float) -> Box:  # noqa: PLR0917
    """The frame's rectangle for one that faces us `z` metres away."""
    a, b = room.at(x0, y1, z), room.at(x1, y0, z)
    return a[0], a[1], b[0] - a[0], b[1] - a[1]
