"""The paved court before a temple: flagstones, a step at its edge, and stone lanterns on either side."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.sets.placing import card, oblong, spot
from act3_mcp.animatic.svg import Drawing, Local, line, polygon
from act3_mcp.animatic.world import World

FLAG = 0.9
"""Metres a flagstone is long."""


def _end(world: World) -> float:
    """How far off the court ends: well behind people."""
    return 1.55 * world.lens.distance + 1.4


def court(world: World) -> Layer:
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    far, half = _end(world), 6.0
    stone = world.snowed("#a8a296")
    lit, dark = light.between(stone, 0.75, far), light.between(stone, 0.2)
    edge = [lens.at(-half, 0, far), lens.at(half, 0, far), lens.at(half * 1.6, 0, 0.5), lens.at(-half * 1.6, 0, 0.5)]
    fill = drawing.linear(((0, lit, 1), (1, mix(lit, dark, 0.7), 1)), (0, edge[0][1]), (0, 1050), box=False)
    # One step up from the meadow.
    drawing.add(polygon([edge[0], edge[1], lens.at(half, -0.16, far), lens.at(-half, -0.16, far)], dark))
    drawing.add(polygon(edge, fill))
    joint = mix(dark, light.ink, 0.35)
    z, row = far, 0
    while z > 0.7:
        drawing.add(line([lens.at(-half * 1.6, 0, z), lens.at(half * 1.6, 0, z)], joint, 1.6, 0.55))
        near = max(0.5, z - FLAG * 0.7)
        for k in range(-9, 10):
            x = (k + 0.5 * (row % 2)) * FLAG
            drawing.add(line([lens.at(x, 0, z), lens.at(x, 0, near)], joint, 1.6, 0.5))
            if rng.random() < 0.3:
                corners = [lens.at(x, 0, z), lens.at(x + FLAG, 0, z), lens.at(x + FLAG, 0, near), lens.at(x, 0, near)]
                drawing.add(polygon(corners, dark if rng.random() < 0.6 else lit, 0.22))
        z, row = z - FLAG * 0.7, row + 1
    return Layer("court", [drawing], lens.distance, "ground")


def lanterns(world: World) -> list[Layer]:
    """Two of stone, just behind whoever is there; after dark there is a light in each."""
    z = _end(world) - 0.5
    return [card(world, "stone lantern", spot(world, share, z), z, 0.5, 1.75, _lantern) for share in (-0.7, 0.78)]


def _lantern(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light = world.light
    lit, dark = light.between("#b4aea2", 0.9, z * 0.3), light.between("#8a857c", 0.2, z * 0.3)
    fill = drawing.linear(((0, lit, 1), (0.5, mix(lit, dark, 0.4), 1), (1, dark, 1)), (0, 0), (1, 0))
    for left, low, right, high in (
        (-0.34, 0.0, 0.34, 0.14), (-0.25, 0.14, 0.25, 0.24), (-0.12, 0.24, 0.12, 0.88), (-0.28, 0.88, 0.28, 1.0),
        (-0.2, 1.0, 0.2, 1.34),
    ):  # fmt: skip
        drawing.add(polygon(oblong(at, left, low, right, high), fill))
    glows = light.lamps > 0.2
    if glows:
        drawing.glow(at(0, 1.17), 1.0 * world.lens.scale(z), light.practical, 0.6)
    drawing.add(polygon(oblong(at, -0.11, 1.05, 0.11, 1.3), light.practical if glows else mix(dark, light.ink, 0.6)))
    roof = [at(-0.5, 1.36), at(-0.44, 1.3), at(0.44, 1.3), at(0.5, 1.36), at(0.24, 1.52), at(-0.24, 1.52)]
    drawing.add(polygon(roof, "#e6eaee" if world.snowy else mix(lit, dark, 0.35)))
    drawing.add(polygon([at(-0.1, 1.52), at(0.1, 1.52), at(0.0, 1.72)], mix(lit, dark, 0.5)))
