"""A pier that runs out over the water, and masts beside it."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.placing import oblong
from act3_mcp.animatic.svg import Drawing, Local, curve, line, path, polygon
from act3_mcp.animatic.world import World


def pier(world: World) -> Layer:
    """Planks in true perspective from our feet out to sea, on piles with lamps."""
    drawing, lens, light = Drawing(), world.lens, world.light
    half, far, near = 1.7, 30.0, 0.9
    wood, dark = light.between("#a58a68", 0.6), light.away("#6a543e")
    deck = [lens.at(-half, 0, near), lens.at(-half, 0, far), lens.at(half, 0, far), lens.at(half, 0, near)]
    fill = drawing.linear(
        ((0, mix(wood, light.haze, 0.3), 1), (1, mix(wood, light.ink, 0.2), 1)),
        (0, lens.horizon),
        (0, FRAME),
        box=False,
    )
    for side in (-1, 1):
        edge = [
            lens.at(side * half, 0, near),
            lens.at(side * half, 0, far),
            lens.at(side * half, -0.5, far),
            lens.at(side * half, -0.5, near),
        ]
        drawing.add(polygon(edge, dark))
    drawing.add(polygon(deck, fill))
    z = near
    while z < far:
        drawing.add(line([lens.at(-half, 0, z), lens.at(half, 0, z)], dark, max(0.5, 8 / z), 0.6))
        z += 0.3 * max(1.0, z / 6)
    for z in (26.0, 19.0, 13.0, 8.5, 5.5):
        scale = lens.scale(z)
        for side in (-1, 1):
            drawing.add(
                line([lens.at(side * half, -0.8, z), lens.at(side * half, 1.05, z)], dark, max(1.5, 0.2 * scale))
            )
            if light.lamps > 0.2:
                drawing.glow(lens.at(side * half, 1.2, z), 0.9 * scale, light.practical, 0.7)
    for side in (-1, 1):
        for y in (0.55, 0.95):
            drawing.add(line([lens.at(side * half, y, 5.5), lens.at(side * half, y, 26.0)], dark, 2.4))
    return Layer("pier", [drawing], lens.distance * 1.4, "ground", focus=lens.distance * 1.6)


def moored(world: World, drawing: Drawing, at: Local, z: float) -> None:
    """A small boat at rest, its mast bare."""
    light, scale = world.light, world.lens.scale(z)
    hull, dim = (
        light.between("#b8503f" if int(z) % 2 else "#3f6a86", 0.7, z * 0.5),
        light.between("#3a3036", 0.2, z * 0.5),
    )
    drawing.add(
        path(
            curve([at(-1.5, 0.55), at(-1.2, 0.0), at(1.1, 0.0), at(1.55, 0.6), at(0, 0.48)], tension=0.4),
            drawing.linear(((0, hull, 1), (1, dim, 1))),
        )
    )
    drawing.add(polygon(oblong(at, -0.6, 0.5, 0.35, 1.05), light.between("#efe8da", 0.8, z * 0.5)))
    drawing.add(line([at(0.45, 0.5), at(0.45, 5.2)], dim, max(1.0, 0.08 * scale)))
    for u in (-1.4, 1.5):
        drawing.add(line([at(0.45, 5.1), at(u, 0.6)], dim, max(0.6, 0.03 * scale), 0.7))
    drawing.add(line([at(-1.1, 1.3), at(0.45, 1.3)], dim, max(0.8, 0.07 * scale)))
