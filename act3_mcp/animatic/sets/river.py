"""A river: banks that narrow towards the hills, and water between them that carries the sky and moves."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.growth import grass_tufts, stones, trees_at
from act3_mcp.animatic.sets.ridges import Ridge, ridge_at
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, path, stroke
from act3_mcp.animatic.things.catalogue import KINDS
from act3_mcp.animatic.world import SNOW, Setting, World

HILLS = (
    Ridge(2600, 620, 0.8, "#7488a6"), Ridge(1100, 150, 0.5, "#66806f"), Ridge(380, 26, 0.3, "#5f7a52"),
)  # fmt: skip
HALF = 5.2
"""Half the river's width, in metres."""
FARTHEST = 260.0


def build(world: World) -> Setting:
    snowy = world.shot.weather == "snow"
    layers = sky(world)
    layers += [ridge_at(world, ridge, snowy=snowy) for ridge in HILLS]
    layers += [ground(world, SNOW if snowy else world.leaf("#7d8a48"), shine=0.12)]
    left, right = _banks(world)
    layers += [_water(world, left, right), _ripples(world)]
    setting = Setting(backdrop=layers)
    spots = [(-14.0, 26.0), (15.0, 33.0), (-19.0, 45.0), (12.5, 60.0), (-13.0, 82.0), (22.0, 78.0)]
    setting.among += trees_at(world, spots[::2], "round") + trees_at(world, spots[1::2], "pine")
    setting.among += [*stones(world, "#7c7a78", 6), *_reeds(world), *grass_tufts(world, "#7d8a40")]
    if any(thing.name in KINDS and KINDS[thing.name].where == "water" for thing in world.shot.things):
        setting.floor = -0.15
    return setting


def _middle(z: float) -> float:
    """Where the river's middle lies, `z` metres off: it bends away before the hills."""
    return 3.4 * math.sin(1.5 * math.log(max(z, 1.0)) + 0.4) * (z / 14) ** 0.55 * 0.5


def _banks(world: World) -> tuple[list[Point], list[Point]]:
    # Whoever stands in the picture stands on the near bank, so the water begins behind them.
    z = 0.8 if not world.shot.figures else world.lens.distance * 1.25
    left: list[Point] = []
    right: list[Point] = []
    while z < FARTHEST:
        wide = HALF * (1.0 + 0.16 * math.sin(z * 0.31))
        left.append(world.lens.at(_middle(z) - wide, 0, z))
        right.append(world.lens.at(_middle(z) + wide, 0, z))
        z *= 1.22
    return left, right


def _water(world: World, left: list[Point], right: list[Point]) -> Layer:
    drawing, light, lens = Drawing(), world.light, world.lens
    shape = curve([*left, *reversed(right)], tension=0.7)
    far = mix(light.sky[3], light.facing("#7fa6b0"), 0.3)
    near = mix(light.sky[1], light.away("#3f6a74"), 0.5)
    fill = drawing.linear(
        ((0, far, 1), (0.25, mix(far, near, 0.45), 1), (1, mix(near, light.ink, 0.2), 1)),
        (0, lens.horizon), (0, FRAME), box=False,
    )  # fmt: skip
    drawing.add(stroke(shape, light.between("#8d7a5c", 0.5), 0.028 * FRAME, 0.8), path(shape, fill))
    drawing.add(stroke(shape, light.facing("#f2f6f4"), 2.0, 0.35))
    return Layer("river", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _ripples(world: World) -> Layer:
    """Long glints that slide with the current."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    for _ in range(120):
        z = 2.0 * (60.0 ** rng.random())
        if world.shot.figures and z < lens.distance * 1.4:
            continue
        x, scale = _middle(z) + rng.uniform(-0.8, 0.8) * HALF, lens.scale(z)
        at = lens.at(x, 0, z)
        tone = mix(light.sky[3], "#ffffff", 0.35 if not light.is_dark else 0.0)
        drawing.add(ellipse(*at, rng.uniform(0.15, 0.7) * scale, max(0.7, 0.016 * scale), tone, rng.uniform(0.2, 0.6)))
    return Layer(
        "ripples", [drawing], lens.distance, "ground", focus=lens.distance * 1.8,
        motion=Motion(drift=(0.22, 4.1), flicker=0.35),
    )  # fmt: skip


def _reeds(world: World) -> list[Layer]:
    layers: list[Layer] = []
    lens, light, rng = world.lens, world.light, world.rng
    for side, z in ((-1, 9.0), (1, 12.0), (-1, 17.0), (1, 24.0)):
        if z < lens.distance * 1.1:
            continue
        drawing, scale = Drawing(), lens.scale(z)
        x, y = lens.at(_middle(z) + side * HALF * 1.02, 0, z)
        green, brown = light.between(world.leaf("#6f8040"), 0.5, z), light.away("#5c4028", z)
        for _ in range(16):
            foot, lean, tall = (
                x + rng.uniform(-1.0, 1.0) * scale,
                rng.uniform(-0.25, 0.25) * scale,
                rng.uniform(0.7, 1.5) * scale,
            )
            bend = f"M{foot:.1f} {y:.1f}Q{foot:.1f} {y - tall * 0.6:.1f} {foot + lean:.1f} {y - tall:.1f}"
            drawing.add(stroke(bend, green, max(0.8, 0.03 * scale)))
            if rng.random() < 0.4:
                drawing.add(ellipse(foot + lean, y - tall, 0.045 * scale, 0.16 * scale, brown))
        box = (x - 1.6 * scale, y - 1.8 * scale, 3.2 * scale, 2.0 * scale)
        layers.append(
            Layer("reeds", [drawing], z, box=box, foot=(x, y), motion=Motion(sway=(0.9, 3.4), offset=rng.random()))
        )
    return layers
