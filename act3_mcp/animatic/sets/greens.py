"""What stands on open green ground: farm buildings, a park's benches and paths, graves, tents, swings, ice."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.sets import lake
from act3_mcp.animatic.sets.growth import grass_tufts, trees_at
from act3_mcp.animatic.sets.paths import trail
from act3_mcp.animatic.sets.placing import card, pace, spot
from act3_mcp.animatic.svg import Drawing, Local, circle, curve, line, path, polygon, rect
from act3_mcp.animatic.world import Setting, World


def buildings(world: World) -> list[Layer]:
    """A barn for a farm, a mill where one was named."""
    layers: list[Layer] = []
    far = max(34.0, world.lens.distance * 3.2)
    if world.has("farm"):
        layers.append(card(world, "barn", spot(world, 0.58, far), far, 7.5, 10.0, _barn))
        layers.append(card(world, "silo", spot(world, 0.58, far) + 8.5, far + 3, 2.0, 12.0, _silo))
        near = max(9.0, world.lens.distance * 1.4)
        layers.append(_fence(world, near))
    if world.has("windmill"):
        at = far * 1.3
        layers.append(card(world, "mill", spot(world, -0.52, at), at, 4.0, 10.0, _mill))
        layers.append(_sails(world, spot(world, -0.52, at), at))
    return layers


def _barn(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light = world.light
    red, dim = light.between("#a8402f", 0.8, z), light.between("#8a3428", 0.25, z)
    roof = light.between(world.snowed("#6a5a54"), 0.6, z)
    drawing.add(polygon([at(1.2, 0), at(7, 0.3), at(7, 4.4), at(1.2, 4.6)], dim))
    drawing.add(polygon([at(-1.4, 8.2), at(5.0, 8.0), at(7.3, 4.3), at(1.3, 4.4)], roof))
    front = [at(-5, 0), at(-5, 4.6), at(-3.7, 6.8), at(-1.9, 8.2), at(-0.1, 6.8), at(1.2, 4.6), at(1.2, 0)]
    drawing.add(polygon(front, red))
    white = light.between("#efe9dc", 0.85, z)
    edge = [at(-5.2, 4.5), at(-3.8, 6.95), at(-1.9, 8.4), at(0.0, 6.95), at(1.4, 4.5)]
    drawing.add(line(edge, white, max(1.2, 0.3 * world.lens.scale(z))))
    a, b = at(-3.4, 3.4), at(-0.4, 0)
    drawing.add(rect(a[0], a[1], b[0] - a[0], b[1] - a[1], dim))
    for pair in ((at(-3.4, 3.4), at(-0.4, 0)), (at(-3.4, 0), at(-0.4, 3.4)), (at(-3.4, 3.4), at(-0.4, 3.4)),
                 (at(-3.4, 0), at(-3.4, 3.4)), (at(-0.4, 0), at(-0.4, 3.4))):  # fmt: skip
        drawing.add(line(list(pair), white, max(1.0, 0.16 * world.lens.scale(z))))
    drawing.add(circle(*at(-1.9, 5.9), 0.6 * world.lens.scale(z), light.practical if light.is_dark else light.ink))


def _silo(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light = world.light
    lit, dark = light.between("#b8b4ac", 0.85, z), light.between("#7f7c78", 0.2, z)
    a, b = at(-1.7, 9.5), at(1.7, 0)
    fill = drawing.linear(((0, lit, 1), (0.5, mix(lit, dark, 0.5), 1), (1, dark, 1)), (0, 0), (1, 0))
    drawing.add(rect(a[0], a[1], b[0] - a[0], b[1] - a[1], fill))
    drawing.add(path(curve([at(-1.7, 9.4), at(-1.2, 11), at(1.2, 11), at(1.7, 9.4)], tension=0.8), dark))


def _mill(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light = world.light
    lit, dark = light.between("#e3d8c4", 0.85, z), light.between("#a89c8c", 0.2, z)
    fill = drawing.linear(((0, lit, 1), (0.5, mix(lit, dark, 0.4), 1), (1, dark, 1)), (0, 0), (1, 0))
    drawing.add(polygon([at(-2.4, 0), at(-1.5, 7), at(1.5, 7), at(2.4, 0)], fill))
    drawing.add(
        path(
            curve([at(-1.8, 6.9), at(-1.1, 8.4), at(1.1, 8.4), at(1.8, 6.9)], tension=0.6),
            light.between("#7a4a3a", 0.5, z),
        )
    )
    for u, v in ((0.0, 3.6), (-0.4, 5.4)):
        drawing.add(circle(*at(u, v), 0.4 * world.lens.scale(z), light.practical if light.is_dark else dark))
    drawing.add(polygon([at(-0.6, 0), at(-0.6, 1.9), at(0.6, 1.9), at(0.6, 0)], light.away("#5a4030", z)))


def _sails(world: World, x: float, z: float) -> Layer:
    """Four sails that turn, a quarter of a turn and over again."""
    phases: list[Drawing] = []
    light, lens = world.light, world.lens
    scale, hub = lens.scale(z), lens.at(x, 7.4, z)
    wood, cloth = light.away("#5a4030", z), light.between("#efe6d2", 0.8, z)
    steps = 12
    for step in range(steps):
        drawing = Drawing()
        for arm in range(4):
            a = math.pi / 2 * (arm + step / steps) + 0.3
            c, s = math.cos(a), math.sin(a)

            def at(u: float, v: float, c: float = c, s: float = s) -> tuple[float, float]:
                return hub[0] + (u * c - v * s) * scale, hub[1] + (u * s + v * c) * scale

            drawing.add(polygon([at(1.0, 0.05), at(5.2, 0.05), at(5.2, 1.1), at(1.0, 0.9)], cloth))
            drawing.add(line([at(0, 0), at(5.4, 0)], wood, max(1.2, 0.16 * scale)))
        phases.append(drawing)
    r = 5.8 * scale
    return Layer("sails", phases, z - 0.2, box=(hub[0] - r, hub[1] - r, 2 * r, 2 * r), rate=steps / 2.6)


def _fence(world: World, z: float) -> Layer:
    drawing, light, lens = Drawing(), world.light, world.lens
    scale, (cx, base) = lens.scale(z), lens.at(0, 0, z)
    lit, dark = light.between("#a58d70", 0.75), light.between("#7a6650", 0.3)
    step = 2.2 * scale
    for k in range(-9, 10):
        x = cx + k * step
        if abs(x - cx) < 0.16 * lens.width:
            continue
        drawing.add(rect(x - 0.06 * scale, base - 1.15 * scale, 0.12 * scale, 1.15 * scale, dark))
        if abs(x + step - cx) >= 0.16 * lens.width:
            for v in (0.4, 0.85):
                drawing.add(rect(x, base - v * scale, step, 0.1 * scale, lit))
    return Layer("fence", [drawing], z)


def _leafy(world: World, setting: Setting, spots: tuple[tuple[float, float], ...]) -> None:
    d = pace(world)
    setting.among += trees_at(world, [(spot(world, share, d * far), d * far) for share, far in spots], "round")


def park(world: World, setting: Setting) -> None:
    d = pace(world)
    setting.backdrop.append(trail(world))
    if world.has("lake"):
        setting.backdrop.append(lake.pool(world, spot(world, 0.5, d * 4.5), d * 4.5, d * 1.6, d * 1.3))
    _leafy(world, setting, ((-0.75, 3.4), (0.95, 3.0), (-0.45, 6.0), (0.5, 7.0), (-1.0, 8.5), (0.95, 9.5), (0.1, 12.0)))
    for share, far in ((0.62, 1.9), (-0.55, 2.8)):
        setting.among.append(card(world, "bench", spot(world, share, d * far), d * far, 0.95, 0.95, _bench))
    for share, far in ((0.34, 2.3), (-0.3, 3.6), (0.2, 6.0)):
        setting.among.append(card(world, "park lamp", spot(world, share, d * far), d * far, 0.9, 4.2, _park_lamp))
    setting.among += grass_tufts(world, "#7d9a48") if not world.snowy else []


def _bench(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    wood, iron = light.between("#8a5f3c", 0.7, z * 0.5), light.away("#3a3a40", z * 0.5)
    for u in (-0.75, 0.75):
        drawing.add(line([at(u, 0), at(u, 0.9)], iron, 0.06 * scale))
    for v in (0.42, 0.58, 0.72, 0.86):
        a = at(-0.9, v + 0.05)
        drawing.add(rect(a[0], a[1], 1.8 * scale, 0.09 * scale, wood))


def _park_lamp(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    iron = light.away("#2f3436", z * 0.6)
    drawing.add(
        line([at(0, 0), at(0, 3.2)], iron, 0.1 * scale), line([at(-0.12, 0.4), at(0.12, 0.4)], iron, 0.2 * scale)
    )
    if light.lamps > 0.2:
        drawing.glow(at(0, 3.5), 1.9 * scale, light.practical, 0.75 * light.lamps)
    drawing.add(
        circle(*at(0, 3.45), 0.24 * scale, "#fff2d4" if light.lamps > 0.2 else light.between("#e8e6de", 0.8, z))
    )
    drawing.add(polygon([at(-0.3, 3.62), at(0.3, 3.62), at(0, 3.95)], iron))


def garden(world: World, setting: Setting) -> None:
    d, rng = pace(world), world.rng
    setting.backdrop.append(trail(world))
    _leafy(world, setting, ((-0.85, 2.6), (0.9, 3.2), (-0.5, 5.0), (0.6, 5.5)))
    hedge = Drawing()
    z = d * 3.6
    scale, (cx, base) = world.lens.scale(z), world.lens.at(0, 0, z)
    lit, dark = world.light.between(world.leaf("#6f8a48"), 0.8, z), world.light.away(world.leaf("#46603a"), z)
    for a, b in ((world.left, cx - 1.4 * scale), (cx + 1.4 * scale, world.left + world.wide)):
        hedge.add(
            rect(
                a,
                base - 1.3 * scale,
                b - a,
                1.35 * scale,
                hedge.linear(((0, lit, 1), (0.25, mix(lit, dark, 0.5), 1), (1, dark, 1))),
            )
        )
    setting.backdrop.append(Layer("hedge", [hedge], z))
    for number, (share, far) in enumerate(((-0.62, 1.5), (0.66, 1.7), (-0.42, 2.4), (0.45, 2.6), (0.9, 2.1))):
        tone = ("#d8506a", "#e8b83c", "#b07fd8", "#e8e2da", "#e0783c")[number % 5]

        def bush(world: World, drawing: Drawing, at: Local, z: float, tone: str = tone) -> None:
            green = world.light.between(world.leaf("#5f7f40"), 0.5, z)
            drawing.add(
                path(
                    curve(
                        [at(-0.8, 0), at(-0.7, 0.5), at(-0.2, 0.8), at(0.4, 0.75), at(0.8, 0.4), at(0.8, 0)],
                        tension=0.9,
                    ),
                    green,
                )
            )
            for _ in range(22 if not world.snowy else 0):
                u = rng.uniform(-0.7, 0.7)
                spot_at = at(u, rng.uniform(0.1, 0.75 - 0.3 * abs(u)))
                drawing.add(circle(*spot_at, 0.07 * world.lens.scale(z), world.light.facing(tone, z)))

        setting.among.append(card(world, "bush", spot(world, share, d * far), d * far, 0.9, 0.95, bush))
    setting.among += grass_tufts(world, "#7d9a48") if not world.snowy else []


def playground(world: World, setting: Setting) -> None:
    d = pace(world)
    _leafy(world, setting, ((-0.95, 4.2), (0.9, 4.8), (-0.4, 7.5), (0.3, 8.0)))
    setting.among.append(card(world, "swings", spot(world, -0.5, d * 2.1), d * 2.1, 2.6, 2.8, _swings))
    setting.among.append(card(world, "slide", spot(world, 0.58, d * 2.4), d * 2.4, 2.2, 2.9, _slide))
    setting.among += grass_tufts(world, "#7d9a48") if not world.snowy else []


def _swings(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    red, iron = light.between("#c8453a", 0.75, z * 0.5), light.away("#4a4a52", z * 0.5)
    for u in (-2.2, 2.2):
        drawing.add(line([at(u - 0.5, 0), at(u, 2.6), at(u + 0.5, 0)], red, 0.11 * scale))
    drawing.add(line([at(-2.2, 2.6), at(2.2, 2.6)], red, 0.12 * scale))
    for u, lean in ((-1.1, 0.35), (0.2, -0.1), (1.3, -0.3)):
        drawing.add(line([at(u - 0.22, 2.6), at(u - 0.22 + lean, 0.6)], iron, 0.03 * scale))
        drawing.add(line([at(u + 0.22, 2.6), at(u + 0.22 + lean, 0.6)], iron, 0.03 * scale))
        drawing.add(
            line([at(u - 0.28 + lean, 0.58), at(u + 0.28 + lean, 0.58)], light.between("#e8b83c", 0.8, z), 0.09 * scale)
        )


def _slide(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    blue, yellow = light.between("#3a7ab8", 0.75, z * 0.5), light.between("#e8b83c", 0.85, z * 0.5)
    for u in (0.7, 1.5):
        drawing.add(line([at(u, 0), at(u, 2.7)], blue, 0.1 * scale))
    for v in (0.4, 0.8, 1.2, 1.6):
        drawing.add(line([at(0.7, v), at(1.5, v)], blue, 0.06 * scale))
    drawing.add(
        path(
            curve(
                [
                    at(0.8, 2.0),
                    at(-0.4, 1.2),
                    at(-1.7, 0.25),
                    at(-2.1, 0.25),
                    at(-2.1, 0.1),
                    at(-1.6, 0.08),
                    at(-0.3, 0.95),
                    at(0.8, 1.75),
                ],
                tension=0.7,
            ),
            yellow,
        )
    )
