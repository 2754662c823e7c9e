"""A trail over open ground."""

import math

from act3_mcp.animatic.colour import toned
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.svg import Drawing, Point, curve, path
from act3_mcp.animatic.world import World


def trail(world: World) -> Layer:
    """A trail that winds to the pass."""
    drawing, light, lens = Drawing(), world.light, world.lens
    left: list[Point] = []
    right: list[Point] = []
    z = 1.0
    bend = world.rng.uniform(0.5, 1.0)
    while z < 300:
        x = 1.5 * bend * math.sin(2.1 * math.log(z)) * (z / 9) ** 0.6
        left.append(lens.at(x - 0.9, 0, z))
        right.append(lens.at(x + 0.9, 0, z))
        z *= 1.28
    drawing.add(
        path(curve([*left, *reversed(right)], tension=0.7), toned(light.between("#c9b79a", 0.7), value=1.0), 0.5)
    )
    return Layer("path", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)
