"""High ground and deep: a hilltop against the sky, a volcano, a canyon."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.backdrop import behind, shore
from act3_mcp.animatic.sets.growth import tree
from act3_mcp.animatic.sets.ridges import Ridge
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, line, path, pen, polygon
from act3_mcp.animatic.world import Setting, World

LOW = (Ridge(2600, 170, 0.4, "#7f95ab"), Ridge(900, 34, 0.3, "#6f8a78"))


def hilltop(world: World) -> Setting:
    """The crown of a hill, seen from just under it, so that whoever stands there has the sky behind them."""
    layers = [*sky(world), *behind(world, LOW), ground(world, world.leaf("#7d8a50"), shine=0.2), *shore(world, LOW)]
    setting = Setting(backdrop=layers)
    if world.shot.figures:
        setting.among += [_crown(world, world.lens.distance * 1.06, 0.16, 0.75), *_blades(world)]
        return setting
    layers.append(_crown(world, 64.0, 7.5, 9.0))
    setting.among += [tree(world, 4.5, 62.0, "round", tall=9.0), _crown(world, 26.0, -0.4, 1.6), *_blades(world)]
    return setting


def _crown(world: World, z: float, rise: float, fall: float) -> Layer:
    """A hill's outline `rise` metres above the plain's level, sinking by `fall` at the frame's edges."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    scale, (cx, base) = lens.scale(z), lens.at(0, 0, z)
    points: list[Point] = []
    for k in range(25):
        x = world.left + world.wide * k / 24
        off = (x - cx) / lens.width
        y = base - rise * scale + fall * scale * min(1.6, 2.6 * off * off) + rng.uniform(-0.02, 0.02) * scale
        points.append((x, y))
    material = world.snowed(world.leaf("#7a8a48"))
    lit, dark = light.facing(material, z * 0.4), light.away(material, z * 0.4)
    top = base - rise * scale
    fill = drawing.linear(
        ((0, mix(dark, lit, 0.75), 1), (0.25, mix(dark, lit, 0.4), 1), (1, mix(dark, light.ink, 0.3), 1)),
        (0, top), (0, top + max(420.0, 2.4 * scale)), box=False,
    )  # fmt: skip
    shape = curve([(points[0][0], 3000), *points, (points[-1][0], 3000)], tension=0.5)
    drawing.add(path(shape, fill))
    edge = curve(points, closed=False, tension=0.5)
    drawing.add(f'<path d="{edge}" fill="none" stroke="{light.rim}" stroke-width="2.4" opacity="0.5"/>')
    for x, y in points:
        for _ in range(5):
            u = x + rng.uniform(-0.5, 0.5) * world.wide / 24
            high, lean = 0.16 * scale * rng.uniform(0.4, 1.2), rng.uniform(-0.05, 0.08) * scale
            w = max(1.0, 0.008 * scale)
            drawing.add(
                path(
                    pen(("M", (u - w, y + 6)), ("L", (u + lean, y - high)), ("L", (u + w, y + 6))), mix(dark, lit, 0.3)
                )
            )
    return Layer(f"hill {z:.0f}", [drawing], z)


def _blades(world: World) -> list[Layer]:
    """Grass between the camera and the crown."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    if world.close:
        return []
    z = lens.distance * 0.72
    scale, base = lens.scale(z), FRAME * 1.04
    material = world.leaf("#7a8a48")
    lit, dark = light.facing(material), mix(light.away(material), light.ink, 0.35)
    x = -0.7 * lens.width
    while x < 1.7 * lens.width:
        high = min(0.42 * scale, 190.0) * rng.uniform(0.3, 1.0) * (0.55 + 0.9 * abs(x / lens.width - 0.5))
        lean, w = rng.uniform(-0.3, 0.4) * high, max(1.4, 0.014 * scale)
        blade = pen(("M", (x - w, base + 30)), ("Q", (x, base - high * 0.6), (x + lean, base - high)),
                    ("Q", (x + w, base - high * 0.5), (x + w, base + 30)))  # fmt: skip
        drawing.add(path(blade, mix(dark, lit, 0.5 * rng.random())))
        x += rng.uniform(0.02, 0.06) * scale
    return [Layer("grass", [drawing], z, soft=1.0, motion=Motion(drift=(0.04, 3.2)))]


def volcano(world: World) -> list[Layer]:
    """A cone with fire in its mouth, rivers of it down the sides, and a column of smoke."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    z = 1500.0
    scale, (cx, base) = lens.scale(z), lens.at(140, 0, z)
    half, high = 560 * scale, 300 * scale
    mouth = 70 * scale
    lit, dark = light.facing("#5c5058", 40), light.away("#4a4048", 40)
    left = [
        (cx - half, base + 40),
        (cx - half * 0.5, base - high * 0.32),
        (cx - mouth * 2, base - high * 0.8),
        (cx - mouth, base - high),
    ]
    right = [(2 * cx - x, y) for x, y in reversed(left)]
    drawing.glow((cx, base - high), high * 0.9, "#ff7a3a", 0.8 if light.is_dark else 0.5)
    for k in range(16):
        share = k / 15
        r = mouth * (1.0 + 3.2 * share) * rng.uniform(0.8, 1.15)
        tone = mix(mix("#ff8a4a", "#4a4248", min(1.0, 0.25 + share * 2)), light.sky[1], 0.3 * share)
        drawing.add(
            ellipse(
                cx + high * 0.9 * share**1.5 + rng.uniform(-0.4, 0.4) * r,
                base - high * (1.02 + 0.8 * share),
                r,
                r * 0.75,
                tone,
                0.8,
            )
        )
    drawing.add(
        path(
            curve([*left, *right], tension=0.25),
            drawing.linear(
                ((0, mix(dark, "#c8502a", 0.35), 1), (0.4, mix(dark, lit, 0.4), 1), (1, mix(lit, light.haze, 0.4), 1))
            ),
        )
    )
    for k in range(5):
        x, y = cx + (k - 2) * mouth * 0.35, base - high
        points = [(x, y)]
        points += [
            (x + (k - 2) * half * 0.09 * step + rng.uniform(-8, 8), y + high * 0.15 * step * rng.uniform(0.8, 1.1))
            for step in range(1, 6)
        ]
        drawing.add(line(points, "#ff5a24", 7, 0.6), line(points, "#ffd27a", 2.4))
    drawing.add(ellipse(cx, base - high, mouth, mouth * 0.22, "#ffe0a0"))
    return [Layer("volcano", [drawing], z, bloom=0.5)]


def canyon(world: World) -> list[Layer]:
    """Walls of banded rock to both sides, stepping back into the haze, and a dry floor between them."""
    layers: list[Layer] = []
    light, lens, rng = world.light, world.lens, world.rng
    bands = ("#b4603c", "#c87a4e", "#a4532f", "#d39468", "#9a4a2c", "#c26e44")
    for number, z in enumerate((210.0, 130.0, 80.0, 48.0)):
        drawing, scale = Drawing(), lens.scale(z)
        for side in (-1, 1):
            inner = lens.centre[0] + side * lens.width * (0.10 + 0.115 * number) * rng.uniform(0.85, 1.1)
            outer = world.left if side < 0 else world.left + world.wide
            base, high = lens.at(0, 0, z)[1] + 4, min(26.0 * scale * (0.8 + 0.3 * number), FRAME * 1.6)
            edge: list[Point] = []
            for k in range(7):
                step = k / 6
                edge.append(
                    (
                        inner + side * (lens.width * 0.07 * math.floor(step * 3) / 3 + rng.uniform(0, 14)),
                        base - high * step,
                    )
                )
            rock = light.between(bands[number], 0.75 if (side < 0) != light.from_left else 0.3, z * 0.9)
            drawing.add(polygon([(inner, base), *edge, (outer, base - high * 1.06), (outer, base)], rock))
            for k in range(6):
                y = base - high * (k + 0.5 + rng.uniform(-0.2, 0.2)) / 6
                tone = light.between(bands[(k + number + 1) % 6], 0.6, z * 0.9)
                x = edge[min(6, k + 1)][0]
                drawing.add(
                    polygon([(x, y), (outer, y - 8), (outer, y + high * 0.05), (x, y + high * 0.06)], tone, 0.5)
                )
            foot = mix(rock, light.ink, 0.35)
            drawing.add(
                path(
                    curve(
                        [
                            (inner - side * 30, base + 8),
                            (inner + side * 60, base - 0.08 * high),
                            (outer, base - 0.05 * high),
                            (outer, base + 10),
                        ],
                        tension=0.4,
                    ),
                    foot,
                    0.6,
                )
            )
        layers.append(Layer(f"canyon {z:.0f}", [drawing], z))
    return layers
