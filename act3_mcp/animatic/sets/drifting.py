"""Petals and leaves on their way down, and the branches they come from."""

import math

from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.svg import Drawing, circle, path, pen, stroke
from act3_mcp.animatic.world import World

PETALS = ("#f8cfdd", "#f2b3c8", "#fde6ee")
LEAVES = ("#d8742a", "#c84f24", "#e0a23a", "#a8632a")
BLOSSOM = ("#f6c3d4", "#d891ac")
"""Blossom in the light and in the shade."""


def drifting(world: World) -> list[Layer]:
    """What falls from the trees in spring and autumn, if the shot has it."""
    if world.has("blossom"):
        return _falling(world, PETALS, 1.0)
    if world.has("leaves") or (world.shot.season == "autumn" and world.shot.place in {"forest", "village", "street"}):
        return _falling(world, LEAVES, 1.7)
    return []


def _falling(world: World, tones: tuple[str, ...], size: float) -> list[Layer]:
    layers: list[Layer] = []
    lens, rng, light = world.lens, world.rng, world.light
    # Whatever the shot's size, they are as small as leaves near the subject.
    unit = min(max(0.03 * lens.scale(lens.distance), 6.0), 20.0) * size
    for share, count in ((1.3, 30), (0.85, 14)):
        drawing, r = Drawing(), unit / share
        for _ in range(count):
            x, y = rng.uniform(0.0, 1.0) * lens.width, rng.uniform(-0.8, 1.0) * FRAME
            a, w = rng.uniform(0, math.tau), rng.uniform(0.35, 0.6)
            tip = x + r * math.cos(a), y + r * math.sin(a)
            side = r * w * math.sin(a), -r * w * math.cos(a)
            middle = (x + tip[0]) / 2, (y + tip[1]) / 2
            leaf = pen(
                ("M", (x, y)), ("Q", (middle[0] + side[0], middle[1] + side[1]), tip),
                ("Q", (middle[0] - side[0], middle[1] - side[1]), (x, y)),
            )  # fmt: skip
            drawing.add(path(leaf, light.between(rng.choice(tones), rng.uniform(0.5, 1.0)), 0.95))
        z = lens.distance * share
        fall = 0.16 * FRAME / lens.scale(z)
        motion = Motion(travel=(0.3 * fall, -fall, 0.0), drift=(0.22 * fall, 2.7), offset=rng.random())
        layers.append(Layer("drifting", [drawing], z, motion=motion))
    return layers


def branch(world: World) -> Layer:
    """A blossoming branch that reaches into the top of the picture."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    side = -1 if light.from_left else 1
    edge = lens.width * (0.5 + 0.5 * side)
    z = lens.distance * 0.8
    bark = light.away("#5a4238")
    for number in range(3):
        y0, reach = 40.0 + 60 * number, lens.width * (0.46 - 0.1 * number)
        end = edge - side * reach, y0 + 60 + 40 * number
        bend = edge - side * reach * 0.5, y0 - 40
        drawing.add(
            stroke(
                f"M{edge + side * 200:.1f} {y0 - 60:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {end[0]:.1f} {end[1]:.1f}",
                bark,
                13 - 3 * number,
            )
        )
        for k in range(26):
            t = k / 25
            x = (1 - t) ** 2 * (edge + side * 60) + 2 * t * (1 - t) * bend[0] + t * t * end[0] + rng.uniform(-26, 26)
            y = (1 - t) ** 2 * (y0 - 60) + 2 * t * (1 - t) * bend[1] + t * t * end[1] + rng.uniform(-30, 36)
            tone = light.between(rng.choice((*BLOSSOM, PETALS[2])), rng.uniform(0.6, 1.0))
            r = rng.uniform(9, 22)
            drawing.add(
                *(
                    circle(x + r * 0.7 * math.cos(a), y + r * 0.7 * math.sin(a), r * 0.55, tone)
                    for a in (0.3, 1.6, 2.8, 4.1, 5.3)
                )
            )
            drawing.add(circle(x, y, r * 0.25, light.between("#c8607f", 0.8)))
    return Layer("branch", [drawing], z, soft=1.0, foot=(edge, 0.0), motion=Motion(sway=(0.7, 4.6)))
