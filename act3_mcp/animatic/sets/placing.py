# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Where things stand in the open, and their shadows: counted from the subject, so that any size of shot holds them."""

from collections.abc import Callable

from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.svg import Drawing, Local, Point, ellipse
from act3_mcp.animatic.world import World

Part = Callable[[World, Drawing, Local, float], None]
"""Draws something of a few metres, given its own metres, as seen `z` metres off."""


def card(
    world: World, name: str, x: float, z: float, half: float, high: float, part: Part, *, shade: float = 0.95
) -> Layer:
    """Something that stands `x` metres to the right and `z` metres off, with its shadow."""
    drawing, scale, (px, py) = Drawing(), world.lens.scale(z), world.lens.at(x, 0, z)
    drawing.add(ellipse(px, py, half * scale * shade, max(1.0, 0.09 * half * scale), world.light.ink, 0.35))
    part(world, drawing, lambda u, v: (px + u * scale, py - v * scale), z)
    box = (
        px - half * 1.1 * scale,
        py - high * 1.05 * scale,
        half * 2.2 * scale,
        high * 1.05 * scale + 0.2 * half * scale + 4,
    )
    return Layer(name, [drawing], z, box=box, foot=(px, py))


def oblong(at: Local, left: float, low: float, right: float, high: float) -> list[Point]:
    """The corners of an upright rectangle, in a thing's own metres."""
    return [at(left, low), at(right, low), at(right, high), at(left, high)]


def spot(world: World, share: float, z: float) -> float:
    """Metres to the right of what appears at that share of half the frame, `z` metres off."""
    return share * 0.5 * world.lens.width / world.lens.scale(z)


def pace(world: World) -> float:
    """What distances are counted in: as far as the subject, but never so near that a bench fills the frame."""
    return max(world.lens.distance, 4.4)
