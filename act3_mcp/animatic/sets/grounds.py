"""Ground that tells what happened there: graves, a battlefield, a camp and its fire, ice."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.sets.growth import grass_tufts, trees_at
from act3_mcp.animatic.sets.paths import trail
from act3_mcp.animatic.sets.placing import card, pace, spot
from act3_mcp.animatic.svg import Drawing, Local, curve, ellipse, line, path, polygon
from act3_mcp.animatic.world import Setting, World


def graveyard(world: World, setting: Setting) -> None:
    d, rng = pace(world), world.rng
    setting.backdrop.append(trail(world))
    for number in range(20):
        far = 1.15 + 0.26 * number
        share = (-1, 1)[number % 2] * rng.uniform(0.22, 0.95)
        part = _cross if number % 4 == 1 else _stone
        setting.among.append(card(world, "grave", spot(world, share, d * far), d * far, 0.55, 1.35, part))
    bare = trees_at(world, [(spot(world, s, d * f), d * f) for s, f in ((-0.85, 3.8), (0.92, 5.2))], "bare")
    setting.among += bare + (grass_tufts(world, "#7d8a58") if not world.snowy else [])


def _stone(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light = world.light
    lit, dark = light.between("#9a9a98", 0.75, z * 0.6), light.away("#6d6e72", z * 0.6)
    drawing.add(polygon([at(0.34, 0), at(0.5, 0.05), at(0.5, 0.75), at(0.34, 0.8)], dark))
    outline = [at(-0.36, 0), at(-0.36, 0.75), at(-0.2, 1.02), at(0.2, 1.02), at(0.36, 0.75), at(0.36, 0)]
    drawing.add(path(curve(outline, tension=0.35), lit))
    for v in (0.72, 0.6, 0.48):
        drawing.add(line([at(-0.2, v), at(0.2, v)], dark, max(0.8, 0.03 * world.lens.scale(z)), 0.7))
    if world.snowy:
        drawing.add(
            path(
                curve([at(-0.36, 0.8), at(-0.15, 1.1), at(0.2, 1.1), at(0.38, 0.8), at(0, 0.98)], tension=0.6),
                "#eef2f6",
            )
        )


def _cross(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    tone = light.between("#8a8a8a", 0.55, z * 0.6)
    drawing.add(
        line([at(0, 0), at(0, 1.25)], tone, 0.17 * scale), line([at(-0.34, 0.9), at(0.34, 0.9)], tone, 0.17 * scale)
    )


def battlefield(world: World, setting: Setting) -> None:
    """Torn ground, stakes and wire, smoke columns, fires far off."""
    d, rng = pace(world), world.rng
    drawing, light, lens = Drawing(), world.light, world.lens
    mud = light.between("#5f5140", 0.45)
    for _ in range(26):
        z = 2.5 * 30.0 ** rng.random()
        at, scale = lens.at(rng.uniform(-1.2, 1.2) * z, 0, z), lens.scale(z)
        drawing.add(
            ellipse(
                *at,
                rng.uniform(0.7, 2.4) * scale,
                rng.uniform(0.08, 0.22) * scale,
                mix(mud, light.ink, rng.random() * 0.5),
                0.7,
            )
        )
    setting.backdrop.append(Layer("mud", [drawing], lens.distance, "ground", focus=lens.distance * 1.8))
    smoke = Drawing()
    for x in (-0.3, 0.16, 0.4):
        px, py = lens.width * (0.5 + x), lens.horizon
        smoke.glow((px, py), 90, "#ff9a4a", 0.9)
        for k in range(12):
            r = 22 + 15 * k
            smoke.add(
                ellipse(
                    px + 9 * k + rng.uniform(-12, 12),
                    py - 34 * k,
                    r,
                    r * 0.8,
                    mix(light.haze, light.ink, 0.55 - 0.03 * k),
                    0.4,
                )
            )
    setting.backdrop.append(Layer("smoke", [smoke], 500.0, soft=5.0, motion=Motion(travel=(3.0, 0.0, 0.0))))
    for share, far in ((-0.8, 1.6), (0.75, 1.9), (-0.35, 3.0), (0.4, 3.6), (0.95, 4.4), (-0.95, 4.0)):
        setting.among.append(card(world, "stakes", spot(world, share, d * far), d * far, 1.2, 1.3, _stakes))


def _stakes(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    wood, wire = light.away("#4a3a2c", z * 0.6), light.away("#33343a", z * 0.6)
    for u in (-0.7, 0.7):
        drawing.add(
            line([at(u - 0.4, 0), at(u + 0.35, 1.15)], wood, 0.1 * scale),
            line([at(u + 0.4, 0), at(u - 0.35, 1.15)], wood, 0.1 * scale),
        )
    for v in (0.45, 0.7, 0.95):
        drawing.add(
            line([at(-1.1, v), at(-0.3, v - 0.1), at(0.4, v + 0.05), at(1.1, v - 0.05)], wire, max(0.7, 0.025 * scale))
        )


def camp(world: World, setting: Setting) -> None:
    d = pace(world)
    pines = [
        (spot(world, share, d * far), d * far)
        for share, far in ((-0.9, 3.6), (0.92, 4.0), (-0.5, 5.5), (0.5, 6.0), (0.05, 7.5))
    ]
    setting.among += trees_at(world, pines, "pine")
    for share, far in ((-0.55, 2.2), (0.66, 2.6)):
        setting.among.append(card(world, "tent", spot(world, share, d * far), d * far, 1.9, 2.1, _tent))
    setting.among.append(fire_at(world, spot(world, 0.16, d * 1.25), d * 1.25))
    setting.among += grass_tufts(world, "#7d8a48") if not world.snowy else []


def _tent(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light = world.light
    cloth, dim = light.between("#c8743a", 0.8, z * 0.4), light.between("#9a5a30", 0.2, z * 0.4)
    drawing.add(polygon([at(0, 1.9), at(0.9, 1.75), at(1.8, 0), at(1.2, 0)], dim))
    drawing.add(polygon([at(-1.4, 0), at(0, 1.9), at(1.2, 0)], cloth))
    within = light.practical if light.is_dark else light.ink
    if light.is_dark:
        drawing.glow(at(-0.1, 0.7), 1.5 * world.lens.scale(z), light.practical, 0.7)
    drawing.add(polygon([at(-0.55, 0), at(-0.02, 1.35), at(0.45, 0)], within, 0.9))


def fire_at(world: World, x: float, z: float) -> Layer:
    """A small fire on the ground, flickering, and its glow."""
    phases: list[Drawing] = []
    lens, light, rng = world.lens, world.light, world.rng
    scale, (px, py) = lens.scale(z), lens.at(x, 0, z)
    for _ in range(5):
        drawing = Drawing()
        drawing.glow((px, py - 0.4 * scale), 2.6 * scale, "#ff9a3c", 0.55 if light.is_dark else 0.25)
        for u in (-0.4, 0.4):
            drawing.add(
                line(
                    [(px - u * scale, py), (px + u * 0.6 * scale, py - 0.2 * scale)],
                    light.away("#4a3020"),
                    0.13 * scale,
                )
            )
        for tone, size in (("#f2622a", 1.0), ("#ffae3c", 0.7), ("#ffe8a0", 0.4)):
            tip = (px + rng.uniform(-0.12, 0.12) * scale, py - (0.95 + rng.uniform(-0.15, 0.2)) * size * scale)
            w = 0.34 * size * scale
            left = [(px - w, py - 0.05 * scale), (px - w * 0.8, py - 0.4 * size * scale)]
            right = [(px + w * 0.8, py - 0.35 * size * scale), (px + w, py - 0.05 * scale)]
            drawing.add(path(curve([*left, tip, *right], tension=0.8), tone, 0.92))
        phases.append(drawing)
    box = (px - 2.7 * scale, py - 3.0 * scale, 5.4 * scale, 5.2 * scale)
    return Layer("campfire", phases, z, box=box, rate=9.0, motion=Motion(flicker=0.15))


def ice(world: World, setting: Setting) -> None:
    """Flat ice with cracks, and towers of it standing in the distance."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    for _ in range(16):
        z = 2.0 * 60.0 ** rng.random()
        at, scale = lens.at(rng.uniform(-1.2, 1.2) * z, 0, z), lens.scale(z)
        points = [at]
        for _ in range(4):
            at = (at[0] + rng.uniform(-1.4, 1.4) * scale, at[1] + rng.uniform(-0.08, 0.08) * scale)
            points.append(at)
        drawing.add(line(points, light.between("#7fb8d8", 0.6), max(1.0, 0.03 * scale), 0.7))
        drawing.add(ellipse(*at, rng.uniform(0.8, 3) * scale, rng.uniform(0.05, 0.14) * scale, light.sky[2], 0.3))
    setting.backdrop.append(Layer("ice", [drawing], lens.distance, "ground", focus=lens.distance * 1.8))
    d = pace(world)
    for share, far, size in ((-0.6, 9.0, 7.0), (0.7, 12.0, 9.0), (0.2, 18.0, 8.0), (-0.95, 15.0, 12.0)):

        def berg(world: World, drawing: Drawing, at: Local, z: float, size: float = size) -> None:
            lit, dark = world.light.between("#f4fafc", 0.95, z), world.light.between("#8fc0dc", 0.4, z)
            drawing.add(
                polygon(
                    [
                        at(-size, 0),
                        at(-size * 0.7, size * 0.7),
                        at(-size * 0.2, size * 0.95),
                        at(size * 0.3, size * 0.6),
                        at(size * 0.8, size * 0.7),
                        at(size, 0),
                    ],
                    lit,
                )
            )
            drawing.add(
                polygon(
                    [at(-size * 0.2, size * 0.95), at(size * 0.3, size * 0.6), at(size * 0.1, 0), at(-size * 0.4, 0)],
                    dark,
                    0.7,
                )
            )
            drawing.add(polygon([at(size * 0.8, size * 0.7), at(size, 0), at(size * 0.5, 0)], dark, 0.7))

        setting.among.append(card(world, "iceberg", spot(world, share, d * far), d * far, size, size, berg))
