"""What stands on open ground: trees, stones, grass. Each is a card of its own and parts from the rest as we move."""

import math
from collections.abc import Sequence

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.drifting import BLOSSOM
from act3_mcp.animatic.svg import Drawing, Point, curve, line, path, pen, polygon, stroke
from act3_mcp.animatic.world import World


def trees_at(world: World, places: Sequence[tuple[float, float]], kind: str) -> list[Layer]:
    return [tree(world, x, z, kind) for x, z in places]


def tree(world: World, x: float, z: float, kind: str, *, tall: float = 0.0) -> Layer:
    lens, rng = world.lens, world.rng
    if kind == "round" and (world.snowy or world.shot.season == "winter"):
        kind = "bare"
    high = tall or (rng.uniform(7, 12) if kind == "pine" else rng.uniform(5, 8))
    scale, foot = lens.scale(z), lens.at(x, 0, z)
    drawing = Drawing()
    {"pine": _pine, "bare": _bare}.get(kind, _round)(world, drawing, foot, high * scale, z * 0.5)
    half = high * scale * 0.45
    box = (foot[0] - half, foot[1] - high * scale * 1.04, half * 2, high * scale * 1.07)
    return Layer(
        f"tree {z:.0f}",
        [drawing],
        z,
        box=box,
        foot=foot,
        motion=Motion(sway=(0.5, 4.0 + rng.random()), offset=rng.random()),
    )


def _pine(world: World, drawing: Drawing, foot: Point, tall: float, air: float) -> None:
    light, rng = world.light, world.rng
    x, y = foot
    snow = world.shot.weather == "snow"
    lit, dark = light.facing("#55705a", air), light.away("#3f5a4c", air)
    drawing.add(line([(x, y), (x, y - tall * 0.3)], light.away("#5a4636", air), tall * 0.035))
    for tier in range(6):
        share = tier / 6
        wide = tall * (0.24 - 0.19 * share) * rng.uniform(0.9, 1.1)
        low, high = y - tall * (0.12 + 0.74 * share), y - tall * (0.12 + 0.74 * share + 0.30)
        ragged = [(x + wide * (1 - 2 * k / 8), low + (tall * 0.02 if k % 2 else -tall * 0.012)) for k in range(9)]
        drawing.add(polygon([(x, high), *ragged], mix(dark, lit, 0.35)))
        side = -1 if light.from_left else 1
        drawing.add(
            polygon(
                [(x, high), (x + side * wide, low), (x + side * wide * 0.2, low - tall * 0.01)],
                "#eef2f6" if snow else lit,
                0.85 if snow else 0.55,
            )
        )


def _round(world: World, drawing: Drawing, foot: Point, tall: float, air: float) -> None:
    light, rng = world.light, world.rng
    x, y = foot
    lit, dark = light.facing(world.leaf("#8a9a4e"), air), light.away(world.leaf("#5c7048"), air)
    if world.has("blossom"):
        lit, dark = light.facing(BLOSSOM[0], air), light.away(BLOSSOM[1], air)
    trunk = light.away("#6a5040", air)
    drawing.add(
        stroke(
            f"M{x:.1f} {y:.1f}Q{x + tall * 0.02:.1f} {y - tall * 0.25:.1f} {x:.1f} {y - tall * 0.5:.1f}",
            trunk,
            tall * 0.05,
        )
    )
    for side in (-1, 1):
        drawing.add(
            stroke(
                f"M{x:.1f} {y - tall * 0.32:.1f}L{x + side * tall * 0.15:.1f} {y - tall * 0.55:.1f}",
                trunk,
                tall * 0.022,
            )
        )
    towards = -1 if light.from_left else 1
    masses = [(rng.uniform(-0.2, 0.2), rng.uniform(0.52, 0.85), rng.uniform(0.15, 0.23)) for _ in range(8)] + [
        (0.0, 0.72, 0.27)
    ]
    for share, tone in ((0.0, dark), (0.5, mix(dark, lit, 0.5)), (1.0, lit)):
        for u, v, r in masses:
            shrink = 1 - 0.34 * share
            cx, cy = x + (u + towards * 0.06 * share) * tall, y - (v + 0.05 * share) * tall
            drawing.add(path(_leafy(world, cx, cy, r * tall * shrink), tone, 1.0 if share == 0 else 0.85))


def _bare(world: World, drawing: Drawing, foot: Point, tall: float, air: float) -> None:
    """A tree that has lost its leaves, forking to ever thinner twigs."""
    tone, rng = world.light.away("#4a4038", air), world.rng

    def grow(at: Point, angle: float, long: float, wide: float, left: int) -> None:
        end = at[0] + long * math.sin(angle), at[1] - long * math.cos(angle)
        drawing.add(line([at, end], tone, max(0.8, wide)))
        if left:
            if world.snowy and wide > 2:
                drawing.add(line([at, end], "#eef2f6", max(0.8, wide * 0.35), 0.8))
            for turn in (-1, 1):
                grow(end, angle + turn * rng.uniform(0.25, 0.6), long * rng.uniform(0.6, 0.8), wide * 0.6, left - 1)

    grow(foot, rng.uniform(-0.08, 0.08), tall * 0.32, tall * 0.05, 4)


def palm(world: World, x: float, z: float) -> Layer:
    """A palm that leans, its fronds moving."""
    lens, light, rng = world.lens, world.light, world.rng
    scale, foot = lens.scale(z), lens.at(x, 0, z)
    # However near it stands, its crown is in the frame.
    tall, lean = min(rng.uniform(6.0, 8.5) * scale, max(foot[1] - 170, 160.0)), rng.uniform(-0.24, 0.24)
    scale = tall / 7.2
    drawing, air = Drawing(), z * 0.4
    top = foot[0] + lean * tall, foot[1] - tall
    trunk = (
        f"M{foot[0]:.1f} {foot[1]:.1f}Q{foot[0] + lean * tall * 0.15:.1f} {foot[1] - tall * 0.6:.1f} "
        f"{top[0]:.1f} {top[1]:.1f}"
    )
    drawing.add(stroke(trunk, light.away("#6a5440", air), 0.3 * scale))
    drawing.add(stroke(trunk, light.facing("#a58a68", air), 0.1 * scale, 0.7))
    lit, dark = light.facing("#7a9a4a", air), light.away("#3f6038", air)
    for k in range(11):
        angle = math.tau * k / 11 + rng.uniform(-0.2, 0.2)
        reach = 2.7 * scale * rng.uniform(0.8, 1.1)
        droop = 0.9 * scale
        mid = top[0] + 0.55 * reach * math.cos(angle), top[1] + 0.5 * reach * math.sin(angle) * 0.6 - 0.5 * scale
        tip = top[0] + reach * math.cos(angle), top[1] + reach * math.sin(angle) * 0.55 + droop
        under = mid[0], mid[1] + 0.34 * scale
        frond = pen(("M", top), ("Q", mid, tip), ("Q", under, top))
        drawing.add(path(frond, mix(dark, lit, 0.85 if math.sin(angle) < 0 else 0.3)))
    for k in range(3):
        drawing.add(f'<circle cx="{top[0] + (k - 1) * 0.2 * scale:.1f}" cy="{top[1] + 0.15 * scale:.1f}" '
                    f'r="{0.15 * scale:.1f}" fill="{light.away("#5a4028", air)}"/>')  # fmt: skip
    left, right = min(foot[0], top[0]) - 3.1 * scale, max(foot[0], top[0]) + 3.1 * scale
    box = (left, top[1] - 2.4 * scale, right - left, tall + 2.6 * scale)
    return Layer(f"palm {z:.0f}", [drawing], z, box=box, foot=foot, motion=Motion(sway=(0.6, 4.2), offset=rng.random()))


def _leafy(world: World, x: float, y: float, r: float) -> str:
    rng = world.rng
    return curve(
        [
            (
                x + r * rng.uniform(0.86, 1.12) * math.cos(a * math.tau / 11),
                y + r * 0.86 * rng.uniform(0.86, 1.1) * math.sin(a * math.tau / 11),
            )
            for a in range(11)
        ]
    )


def stones(world: World, material: str, count: int) -> list[Layer]:
    layers: list[Layer] = []
    rng, lens, light = world.rng, world.lens, world.light
    if world.snowy:
        material = mix(material, "#e6eaee", 0.6)
    for _ in range(count):
        z = lens.distance * rng.uniform(0.75, 3.2)
        x = rng.choice((-1, 1)) * rng.uniform(0.18, 0.75) * lens.width / lens.scale(z)
        scale, foot = lens.scale(z), lens.at(x, 0, z)
        w, h = rng.uniform(0.3, 1.3) * scale, rng.uniform(0.2, 0.7) * scale
        lit, dark = light.facing(material, z * 0.4), light.away(material, z * 0.4)
        body = [
            (foot[0] - w, foot[1]),
            (foot[0] - w * 0.7, foot[1] - h * 0.7),
            (foot[0] - w * 0.1, foot[1] - h),
            (foot[0] + w * 0.6, foot[1] - h * 0.75),
            (foot[0] + w, foot[1]),
        ]
        side = -1 if light.from_left else 1
        face = [
            (foot[0] + side * w, foot[1]),
            (foot[0] + side * w * 0.65, foot[1] - h * 0.72),
            (foot[0] - w * 0.1, foot[1] - h),
            (foot[0] + side * w * 0.2, foot[1] - h * 0.25),
        ]
        drawing = Drawing()
        drawing.add(path(curve([*body, (foot[0], foot[1] + h * 0.12)], tension=0.5), dark), polygon(face, lit, 0.75))
        layers.append(Layer("stone", [drawing], z, box=(foot[0] - w * 1.2, foot[1] - h * 1.2, w * 2.4, h * 1.6)))
    return layers


def grass_tufts(world: World, material: str) -> list[Layer]:
    """Two bands of blades near the camera, bending in the wind; the nearer out of focus."""
    layers: list[Layer] = []
    rng, lens, light = world.rng, world.lens, world.light
    # Where the ground leaves the frame: blades rooted there hide their feet.
    edge = lens.focal * lens.height / max(60.0, FRAME + 15 - lens.horizon)
    for z in (edge, edge * 0.72):
        drawing, scale, base = Drawing(), lens.scale(z), lens.at(0, 0, z)[1]
        lit, dark = light.facing(world.leaf(material)), light.away(world.leaf(material))
        tall = min(0.5 * scale, 200.0)
        x = -0.7 * lens.width
        while x < 1.7 * lens.width:
            lean, high = rng.uniform(-0.3, 0.4) * tall, tall * rng.uniform(0.35, 1.0)
            w = max(1.4, 0.02 * scale)
            d = pen(
                ("M", (x - w, base)),
                ("Q", (x, base - high * 0.6), (x + lean, base - high)),
                ("Q", (x + w, base - high * 0.5), (x + w, base)),
            )
            drawing.add(path(d, mix(dark, lit, rng.random())))
            x += rng.uniform(0.035, 0.11) * scale
        layers.append(Layer("grass", [drawing], z, motion=Motion(drift=(0.05, 3.2), offset=rng.random())))
    return layers
