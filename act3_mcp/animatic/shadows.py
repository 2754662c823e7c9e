"""The shadow a figure throws on the ground it stands or lies on."""

from dataclasses import replace

from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.svg import Drawing, Point, ellipse, polygon
from act3_mcp.animatic.world import World


def shadow(world: World, layer: Layer, foot: Point, tall: float, z: float, *, lying: bool) -> list[Layer]:
    """Where the figure keeps the light off the ground, away from the sun or straight below in flat light."""
    drawing, light, lens = Drawing(), world.light, world.lens
    ink = light.ink
    low_sun = light.sun is not None and light.sun[1] < 0.35 and not light.is_dark and not lying
    if low_sun and light.sun is not None and world.shot.place not in INDOOR:
        # The sun stands behind: the shadow comes towards the camera and away from the sun.
        lean = (foot[0] / lens.width - light.sun[0]) * 1.6 * tall
        reach = min(0.75 * tall, 1.5 * abs(foot[1] - lens.horizon) + 30)
        tip = [
            (foot[0] + 0.05 * tall, foot[1]),
            (foot[0] - 0.05 * tall, foot[1]),
            (foot[0] + lean - 0.13 * tall, foot[1] + reach),
            (foot[0] + lean + 0.13 * tall, foot[1] + reach),
        ]
        fade = drawing.linear(((0, ink, 0.55), (1, ink, 0.0)), (0, foot[1]), (0, foot[1] + reach), box=False)
        drawing.add(polygon(tip, fade))
    flat = max(0.05, min(0.4, (foot[1] - lens.horizon) / max(tall, 1) * 0.35))
    wide, x = (0.56 * tall, foot[0] - 0.05 * tall) if lying else (0.2 * tall, foot[0])
    flat = flat * 0.35 if lying else flat
    pool = drawing.radial(((0, ink, 0.7), (0.5, ink, 0.35), (1, ink, 0.0)), (x, foot[1]), wide, flat=flat)
    drawing.add(ellipse(x, foot[1], wide, wide * flat, pool))
    box = (foot[0] - 1.3 * tall, foot[1] - 0.12 * tall, 2.6 * tall, 0.95 * tall)
    still = replace(layer.motion, sway=(0.0, 1.0))
    return [Layer(layer.name + " shadow", [drawing], z + 0.01, box=box, motion=still, soft=1.5)]
