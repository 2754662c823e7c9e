"""Places of worship and of the dead: pagoda, columns, mosque, pyramids. In metres from the middle of the foot."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.svg import Drawing, Local, circle, curve, ellipse, line, path, polygon, stroke
from act3_mcp.animatic.world import World


def _lit(world: World, material: str, z: float) -> tuple[str, str]:
    light = world.light
    return light.between(material, 0.85, z * 0.5), light.between(material, 0.15, z * 0.5)


def pagoda(world: World, drawing: Drawing, at: Local, z: float) -> None:
    """Roofs over roofs with upturned eaves, on a flight of steps."""
    light, scale = world.light, world.lens.scale(z)
    red, shade = _lit(world, "#b0463a", z)
    roof, under = _lit(world, "#e6eaee" if world.snowy else "#3f5a5c", z)
    stone, dim = _lit(world, "#a8a092", z)
    gold = light.between("#e0b450", 0.9, z * 0.4)
    for k in range(6):
        half = 9.4 - 0.55 * k
        drawing.add(
            polygon(
                [at(-half, 0.32 * k), at(half, 0.32 * k), at(half, 0.32 * k + 0.34), at(-half, 0.32 * k + 0.34)],
                mix(dim, stone, 0.3 + 0.12 * k),
            )
        )
    base, half = 2.0, 6.4
    glow = light.practical if light.lamps > 0.2 else light.away("#3a2a24", z)
    for tier in range(4):
        high = 2.9 - 0.25 * tier
        walls = drawing.linear(((0, red, 1), (0.5, mix(red, shade, 0.4), 1), (1, shade, 1)), (0, 0), (1, 0))
        drawing.add(polygon([at(-half, base), at(half, base), at(half, base + high), at(-half, base + high)], walls))
        count = 5 if tier == 0 else 3
        for k in range(count):
            u = half * (2 * (k + 0.5) / count - 1)
            w = half * 0.55 / count
            if light.lamps > 0.2:
                drawing.glow(at(u, base + high * 0.45), 1.8 * scale, light.practical, 0.4)
            drawing.add(
                polygon(
                    [
                        at(u - w, base + 0.2),
                        at(u + w, base + 0.2),
                        at(u + w, base + high * 0.72),
                        at(u - w, base + high * 0.72),
                    ],
                    glow,
                )
            )
            drawing.add(line([at(u, base + 0.2), at(u, base + high * 0.72)], shade, max(0.8, 0.1 * scale)))
        for k in range(count + 1):
            u = half * (2 * k / count - 1) * 0.98
            drawing.add(line([at(u, base), at(u, base + high)], mix(red, "#5a1f1a", 0.3), max(1.0, 0.26 * scale)))
        eave, top = half + 2.5 - 0.3 * tier, half * 0.62
        y = base + high
        left = [
            at(-eave - 0.5, y + 0.75),
            at(-eave * 0.8, y + 0.15),
            at(0, y - 0.1),
            at(eave * 0.8, y + 0.15),
            at(eave + 0.5, y + 0.75),
        ]
        right = [at(top * 1.3, y + 1.35), at(top, y + 1.75), at(-top, y + 1.75), at(-top * 1.3, y + 1.35)]
        shape = curve([*left, *right], tension=0.5)
        drawing.add(path(shape, drawing.linear(((0, roof, 1), (0.55, mix(roof, under, 0.5), 1), (1, under, 1)))))
        drawing.add(stroke(curve(left, closed=False, tension=0.6), gold, max(1.0, 0.14 * scale)))
        for side in (-1, 1):
            drawing.add(circle(*at(side * (eave + 0.5), y + 0.35), max(0.9, 0.16 * scale), gold))
        base, half = y + 1.6, half * 0.74
    drawing.add(line([at(0, base), at(0, base + 3.2)], gold, max(1.2, 0.22 * scale)))
    for k in range(3):
        drawing.add(ellipse(*at(0, base + 0.7 + 0.7 * k), 0.55 * scale, 0.14 * scale, gold))


def columns(world: World, drawing: Drawing, at: Local, z: float) -> None:
    """A temple of the ancients: columns and a gable, some of it fallen."""
    scale = world.lens.scale(z)
    lit, dark = _lit(world, "#e0d4b8", z)
    whole = not world.shot.says("ruin", "ruined")
    for k in range(4):
        half = 16.0 - 0.6 * k
        drawing.add(
            polygon(
                [at(-half, 0.45 * k), at(half, 0.45 * k), at(half, 0.45 * k + 0.48), at(-half, 0.45 * k + 0.48)],
                mix(dark, lit, 0.35 + 0.18 * k),
            )
        )
    drawing.add(
        polygon([at(-12.5, 1.8), at(12.5, 1.8), at(12.5, 8.6), at(-12.5, 8.6)], mix(dark, world.light.ink, 0.45))
        if whole
        else ""
    )
    for k in range(8):
        u = -13.0 + 26.0 * k / 7
        high = 9.6 if whole or k not in {5, 6} else (4.2, 6.6)[k - 5]
        fill = drawing.linear(
            ((0, mix(lit, dark, 0.3), 1), (0.3, lit, 1), (0.65, mix(lit, dark, 0.5), 1), (1, dark, 1)), (0, 0), (1, 0)
        )
        drawing.add(polygon([at(u - 0.95, 1.8), at(u - 0.75, high), at(u + 0.75, high), at(u + 0.95, 1.8)], fill))
        for f in (-0.45, -0.1, 0.25, 0.55):
            drawing.add(line([at(u + f * 1.05, 2.0), at(u + f * 0.85, high - 0.2)], dark, max(0.6, 0.07 * scale), 0.5))
        if high > 9:
            drawing.add(
                polygon(
                    [at(u - 1.25, high), at(u + 1.25, high), at(u + 1.05, high - 0.55), at(u - 1.05, high - 0.55)], lit
                )
            )
    end = 15.0 if whole else 5.0
    drawing.add(
        polygon(
            [at(-15, 9.6), at(end, 9.6), at(end - 0.3, 11.6), at(-15, 11.6)],
            drawing.linear(((0, lit, 1), (1, mix(lit, dark, 0.6), 1))),
        )
    )
    k = -14.2
    while k < end - 1:
        drawing.add(polygon([at(k, 10.1), at(k + 0.9, 10.1), at(k + 0.9, 11.2), at(k, 11.2)], mix(lit, dark, 0.45)))
        k += 2.1
    if whole:
        drawing.add(polygon([at(-15.6, 11.6), at(15.6, 11.6), at(0, 16.0)], mix(lit, dark, 0.2)))
        drawing.add(polygon([at(-12.6, 12.0), at(12.6, 12.0), at(0, 15.2)], mix(lit, dark, 0.6)))
    else:
        drawing.add(polygon([at(-15.6, 11.6), at(-4, 11.6), at(-6.5, 13.2), at(-9.5, 13.3)], mix(lit, dark, 0.2)))
        for u, v, r in ((9.0, 0.5, 1.1), (11.6, 0.4, 0.9), (14.8, 0.6, 1.2)):
            drawing.add(
                ellipse(*at(u, v), r * scale, r * 0.8 * scale, mix(lit, dark, 0.4)),
                ellipse(*at(u - 0.3, v), r * 0.4 * scale, r * 0.7 * scale, lit),
            )


def mosque(world: World, drawing: Drawing, at: Local, z: float) -> None:
    """A great dome, lesser ones beside it, and minarets."""
    light, scale = world.light, world.lens.scale(z)
    lit, dark = _lit(world, "#ece2cc", z)
    blue, deep = _lit(world, "#4f9aa8", z)
    glow = light.practical if light.lamps > 0.2 else mix(dark, light.ink, 0.4)

    def dome(u: float, v: float, r: float) -> None:
        shape = [
            at(u - r, v),
            at(u - r * 1.06, v + r * 0.5),
            at(u - r * 0.6, v + r * 1.15),
            at(u, v + r * 1.6),
            at(u + r * 0.6, v + r * 1.15),
            at(u + r * 1.06, v + r * 0.5),
            at(u + r, v),
        ]
        drawing.add(
            path(
                curve(shape, tension=0.9),
                drawing.linear(((0, mix(blue, "#ffffff", 0.25), 1), (0.4, blue, 1), (1, deep, 1)), (0, 0), (1, 0.3)),
            )
        )
        drawing.add(line([at(u, v + r * 1.55), at(u, v + r * 1.95)], "#e0b450", max(1.0, 0.2 * scale)))

    for u in (-21.5, 21.5):
        drawing.add(
            polygon(
                [at(u - 1.3, 0), at(u - 0.95, 24), at(u + 0.95, 24), at(u + 1.3, 0)],
                drawing.linear(((0, lit, 1), (1, dark, 1)), (0, 0), (1, 0)),
            )
        )
        for v in (12.0, 19.0, 24.0):
            drawing.add(
                polygon(
                    [at(u - 1.9, v + 0.9), at(u + 1.9, v + 0.9), at(u + 1.3, v), at(u - 1.3, v)], mix(lit, dark, 0.35)
                )
            )
        drawing.add(polygon([at(u - 1.1, 24.9), at(u + 1.1, 24.9), at(u, 30.5)], blue))
    drawing.add(
        polygon(
            [at(-16, 0), at(16, 0), at(16, 9), at(-16, 9)],
            drawing.linear(((0, lit, 1), (1, mix(lit, dark, 0.6), 1)), (0, 0), (1, 0)),
        )
    )
    for u, v, r in ((-11.5, 9.0, 3.2), (11.5, 9.0, 3.2)):
        dome(u, v, r)
    drawing.add(polygon([at(-7.4, 9), at(7.4, 9), at(7.0, 12.4), at(-7.0, 12.4)], mix(lit, dark, 0.2)))
    dome(0, 12.2, 7.2)
    for k in range(7):
        u = -13.2 + 4.4 * k
        big = 1.0 if k != 3 else 1.5
        half, high = 1.35 * big, 4.4 * big
        arch = [
            at(u - half, 0.3),
            at(u - half, high * 0.7),
            at(u, high * 1.1),
            at(u + half, high * 0.7),
            at(u + half, 0.3),
        ]
        if light.lamps > 0.2:
            drawing.glow(at(u, high * 0.5), 3.0 * scale, light.practical, 0.4)
        drawing.add(polygon(arch, glow))


def pyramids(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, rng = world.light, world.rng
    for u, half, high in ((34.0, 26.0, 25.0), (-36.0, 20.0, 18.0), (0.0, 38.0, 38.0)):
        lit, dark = light.between("#e0bc84", 0.9, z * 0.6), light.between("#a8814f", 0.1, z * 0.6)
        a, b = (lit, dark) if light.from_left else (dark, lit)
        ridge = u + half * 0.22
        drawing.add(
            polygon([at(u - half, 0), at(u, high), at(ridge, -0.6)], a),
            polygon([at(u, high), at(u + half, 0), at(ridge, -0.6)], b),
        )
        for k in range(1, 14):
            v = high * k / 14
            share = 1 - k / 14
            seam = mix(a, light.ink, 0.3)
            drawing.add(
                line(
                    [at(u - half * share, v), at(u + (ridge - u) * share, v - 0.6 * share)],
                    seam,
                    1.0,
                    0.25 + 0.15 * rng.random(),
                )
            )


def arch_points(at: Local, u: float, half: float, spring: float) -> list[tuple[float, float]]:
    """A round arch over an opening."""
    return [at(u + half * math.cos(a), spring + half * math.sin(a)) for a in (math.pi * k / 8 for k in range(9))]
