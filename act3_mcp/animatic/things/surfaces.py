"""What small things stand on: a table top that fills the frame, a table seen whole, a counter close to the lens."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.svg import Drawing, ellipse, line, polygon, rect
from act3_mcp.animatic.world import World

TABLE_HEIGHT = 0.76
WHOLE = 1.6
"""Metres from the lens from which on a table is seen with its legs."""
COUNTER = 0.84
"""Share of the frame's height at which a counter in the foreground begins."""
TOPS = {"hospital": "#c4ced0", "bathroom": "#d8d6d0", "kitchen": "#b98d5c", "office": "#8a6446"}


def _top(world: World) -> str:
    """What tables are made of there."""
    if world.shot.place == "spaceship":
        return "#8a929c"
    return TOPS.get(world.shot.room, "#a0714a") if world.shot.place == "room" else "#7a5236"


def table_top(world: World) -> Layer:
    """The surface in a close shot: from a far edge behind the thing to below the frame."""
    drawing, light, lens = Drawing(), world.light, world.lens
    wood, distance = _top(world), lens.distance
    lit, dark = light.between(wood, 0.9, distance), light.between(wood, 0.15, distance)
    far = lens.at(0, TABLE_HEIGHT, distance * 1.7)[1]
    left, right, low = world.left, world.left + world.wide, FRAME * 2.2
    bands = ((0, mix(lit, dark, 0.55), 1), (0.5, lit, 1), (1, mix(lit, dark, 0.5), 1))
    fill = drawing.linear(bands, (0, far), (0, FRAME), box=False)
    drawing.add(polygon([(left, far), (right, far), (right, low), (left, low)], fill))
    drawing.add(rect(left, far, world.wide, 3.0, mix(lit, light.sky[3], 0.35), 0.7))
    for k in range(22):
        # The grain runs across, closer together towards the far edge.
        share = ((k + 0.5) / 22) ** 1.8
        y = far + 8 + share * (FRAME - far + 120)
        x = lens.width * (-0.4 + 1.2 * (k * 0.618 % 1))
        drawing.add(line([(x, y), (x + lens.width * (0.3 + 0.5 * (k * 0.382 % 1)), y + 2)], dark, 1 + 3 * share, 0.22))
    x, y = lens.at(0, TABLE_HEIGHT, distance)
    glow = drawing.radial(((0, "#ffffff", 0.16), (1, "#ffffff", 0.0)), (x, y), 0.42 * lens.width, flat=0.3)
    drawing.add(ellipse(x, y, 0.42 * lens.width, 0.126 * lens.width, glow))
    return Layer("table top", [drawing], distance * 1.06, focus=distance)


def counter(world: World, z: float) -> Layer:
    """The edge of a bar or table between us and the people, out of focus unless the focus goes to it."""
    drawing, light = Drawing(), world.light
    wood = _top(world)
    lit, dark = light.between(wood, 0.75), light.between(wood, 0.05)
    y, left = FRAME * COUNTER, world.left
    fill = drawing.linear(((0, lit, 1), (0.3, mix(lit, dark, 0.4), 1), (1, dark, 1)), (0, y), (0, FRAME), box=False)
    drawing.add(rect(left, y, world.wide, FRAME * 1.5, fill))
    drawing.add(rect(left, y, world.wide, 5.0, mix(lit, light.practical, 0.4), 0.8))
    return Layer("counter", [drawing], z + 0.02, focus=z)
