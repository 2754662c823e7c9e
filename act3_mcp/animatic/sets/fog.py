"""Fog on the ground: what is near stands out of it, and what is far is gone."""

from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.svg import Drawing, ellipse, rect
from act3_mcp.animatic.world import World


def banks(world: World) -> list[Layer]:
    """A veil behind the subject, and a bank that drifts past in front of it."""
    lens, light, rng = world.lens, world.light, world.rng
    veil, horizon = Drawing(), lens.horizon
    stops = ((0, light.haze, 0.35), (0.45, light.haze, 0.75), (0.6, light.haze, 0.8), (1, light.haze, 0.0))
    # In the mountains it lies in the valleys, and the peaks stand clear of it.
    ends = (0, horizon - (200 if world.shot.place == "mountains" else 700)), (0, horizon + 420)
    veil.add(rect(world.left, world.top, world.wide, world.high, veil.linear(stops, *ends, box=False)))
    layers = [Layer("veil", [veil], max(lens.distance * 2.0, 12.0), soft=6.0)]
    bank = Drawing()
    base = min(lens.at(0, 0, lens.distance)[1], FRAME * 0.92)
    for _ in range(7):
        x, y = rng.uniform(-0.3, 1.2) * lens.width, base + rng.uniform(-40, 70)
        wide = rng.uniform(0.25, 0.5) * lens.width
        fill = bank.radial(
            ((0, light.haze, 0.42), (0.6, light.haze, 0.18), (1, light.haze, 0.0)), (x, y), wide, flat=0.16
        )
        bank.add(ellipse(x, y, wide, wide * 0.16, fill))
    drifting = Motion(travel=(0.05 * lens.distance, 0.0, 0.0))
    return [*layers, Layer("bank", [bank], lens.distance * 0.9, soft=6.0, motion=drifting)]
