"""A city from the air: blocks on a grid in true perspective, thinning into haze, with lights by night."""

import math
from dataclasses import dataclass
from itertools import pairwise

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, Point, circle, line, outline, path, polygon, rect
from act3_mcp.animatic.world import Setting, World

STREET = 74.0
REACH = 2600.0
BANDS = (2600.0, 1150.0, 700.0, 440.0, 0.0)
ROOFS = ("#8f8a94", "#a89c94", "#7e8690", "#b3a693", "#94807c", "#86909a")


@dataclass(frozen=True)
class Tower:
    x: float
    z: float
    wide: float
    deep: float
    high: float
    material: str
    accent: int


def build(world: World) -> Setting:
    layers = [*sky(world, drifting=False), _ground(world)]
    towers = _plan(world)
    for far, near in pairwise(BANDS):
        band = [tower for tower in towers if near <= tower.z < far]
        if band:
            layers.append(_band(world, band, (near + min(far, 1500.0)) / 2))
    return Setting(backdrop=layers, standing=False)


def _plan(world: World) -> list[Tower]:
    """Where the towers stand: tallest in a centre some way off, so that the skyline has a peak."""
    rng = world.rng
    peak = rng.uniform(-140, 140)
    towers: list[Tower] = []
    for row in range(2, int(REACH / STREET)):
        z = row * STREET
        for column in range(-int(z * 1.25 / STREET) - 4, int(z * 1.25 / STREET) + 5):
            x = column * STREET + STREET / 2
            if rng.random() < 0.09 or (z > 1300 and rng.random() < 0.35):
                continue
            core = math.exp(-(((x - peak) / 330) ** 2) - ((z - 900) / 480) ** 2)
            high = rng.uniform(16, 55) + rng.random() ** 3 * 70 + core * rng.uniform(60, 270)
            if z < 330:
                high = min(high, 62)
            towers.append(
                Tower(x, z, rng.uniform(17, 26), rng.uniform(18, 27), high, rng.choice(ROOFS), rng.randrange(100))
            )
    towers.sort(key=lambda tower: -(tower.z + abs(tower.x) * 0.12))
    return towers


def _ground(world: World) -> Layer:
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    horizon = lens.horizon
    near = mix(light.between("#5a5660", 0.2), light.ink, 0.4)
    stops = ((0, light.haze, 1), (0.25, light.through_air(light.between("#77727a", 0.5), 60), 1), (1, near, 1))
    drawing.add(
        rect(world.left, horizon, world.wide, world.high, drawing.linear(stops, (0, horizon), (0, FRAME), box=False))
    )
    glow = light.practical if not light.neon else "#ff9ad2"
    for column in range(-18, 19):
        a, b = lens.at(column * STREET, 0, 110), lens.at(column * STREET, 0, REACH)
        colour = rng.choice(NEON) if light.neon else glow
        if light.is_dark:
            drawing.add(line([a, b], colour, 13, 0.20), line([a, b], mix(colour, "#fff2dc", 0.6), 2.2, 0.75))
        else:
            drawing.add(line([a, b], light.between("#a9a29c", 0.8), 6, 0.5))
    for row in range(2, 30):
        a, b = lens.at(-1900, 0, row * STREET + 37), lens.at(1900, 0, row * STREET + 37)
        if light.is_dark:
            drawing.add(line([a, b], rng.choice(NEON) if light.neon else glow, max(0.8, 900 / (row * STREET)), 0.45))
        else:
            drawing.add(line([a, b], light.between("#a9a29c", 0.8), max(0.6, 1400 / (row * STREET)), 0.35))
    return Layer("ground", [drawing], lens.distance, "ground")


def _band(world: World, towers: list[Tower], depth: float) -> Layer:
    drawing = Drawing()
    for tower in towers:
        _tower(world, drawing, tower)
    # Air between this band and the next one.
    if depth > 400:
        light, horizon = world.light, world.lens.horizon
        veil = drawing.linear(
            ((0, light.haze, 0.5), (1, light.haze, 0.0)), (0, horizon - 60), (0, horizon + 230), box=False
        )
        drawing.add(rect(world.left, horizon - 60, world.wide, 300, veil, 0.55 if depth > 900 else 0.3))
    return Layer(f"blocks {depth:.0f}", [drawing], depth, bloom=0.55 if world.light.is_dark else 0.0)


def _tower(world: World, drawing: Drawing, tower: Tower) -> None:
    light, lens, rng = world.light, world.lens, world.rng
    x0, x1, z0, z1 = tower.x - tower.wide, tower.x + tower.wide, tower.z - tower.deep, tower.z + tower.deep
    base = lens.at(tower.x, 0, z0)
    if not -0.5 * lens.width < base[0] < 1.5 * lens.width:
        return
    distance = math.hypot(tower.x, tower.z) * 0.16
    inner = x0 if tower.x > 0 else x1
    dark = light.is_dark
    material = toned(tower.material, value=0.55) if dark else tower.material
    front = light.through_air(light.between(material, 0.15 if dark else 0.35), distance)
    side_lit = (tower.x > 0) == light.from_left
    side = light.through_air(light.between(material, 0.85 if side_lit else 0.05), distance)
    roof = light.through_air(light.between(toned(material, value=1.15), 0.75), distance)
    foot = mix(front, light.haze if not dark else (NEON[tower.accent % 5] if light.neon else light.practical), 0.22)

    def face(points: list[Point], tone: str) -> str:
        return polygon(points, drawing.linear(((0, tone, 1), (1, mix(tone, foot, 0.7), 1))))

    near_face = [lens.at(x0, tower.high, z0), lens.at(x1, tower.high, z0), lens.at(x1, 0, z0), lens.at(x0, 0, z0)]
    side_face = [
        lens.at(inner, tower.high, z0),
        lens.at(inner, tower.high, z1),
        lens.at(inner, 0, z1),
        lens.at(inner, 0, z0),
    ]
    top = [
        lens.at(x0, tower.high, z0),
        lens.at(x1, tower.high, z0),
        lens.at(x1, tower.high, z1),
        lens.at(x0, tower.high, z1),
    ]
    drawing.add(face(side_face, side), face(near_face, front), polygon(top, roof))
    drawing.add(line([top[0], top[1]], light.through_air(light.rim, distance * 2), 0.9, 0.35))
    _windows(world, drawing, tower, inner, distance)
    if tower.z < 900:
        for _ in range(2):
            ux, uz = rng.uniform(x0 + 3, x1 - 10), rng.uniform(z0 + 4, z1 - 10)
            lid = [
                lens.at(ux, tower.high + 4, uz),
                lens.at(ux + 7, tower.high + 4, uz),
                lens.at(ux + 7, tower.high + 4, uz + 7),
                lens.at(ux, tower.high + 4, uz + 7),
            ]
            wall = [lens.at(ux, tower.high, uz), lens.at(ux + 7, tower.high, uz), lid[1], lid[0]]
            drawing.add(polygon(wall, mix(roof, front, 0.7)), polygon(lid, mix(roof, light.rim, 0.12)))
    if light.is_dark:
        _lights(world, drawing, tower, top)


def _windows(world: World, drawing: Drawing, tower: Tower, inner: float, distance: float) -> None:
    """Lit floors as dashes: a thousand windows would be a thousand shapes."""
    light, lens, rng = world.light, world.lens, world.rng
    scale = lens.focal / max(math.hypot(tower.x * 0.4, tower.z), 1.0)
    step = 3.6 * max(1, round(1.9 / scale))
    x0, x1, z0 = tower.x - tower.wide + 2, tower.x + tower.wide - 2, tower.z - tower.deep
    front, side = "", ""
    y = step
    while y < tower.high - 1:
        if rng.random() < 0.82:
            a, b = lens.at(x0, y, z0), lens.at(x1, y, z0)
            front += f"M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}"
            if rng.random() < 0.75:
                a, b = lens.at(inner, y, z0 + 2), lens.at(inner, y, z0 + 2 * tower.deep - 2)
                side += f"M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}"
        y += step
    colour = light.practical if tower.accent % 3 else "#cfe6ff"
    if light.neon and tower.accent % 4 == 0:
        colour = "#ff9ad8"
    strength = 0.82
    if not light.is_dark:
        colour, strength = light.through_air(light.away("#54626f"), distance), 0.55
        if light.lamps > 0.2 and tower.accent % 4 == 0:
            colour, strength = light.practical, 0.7
    thick = max(0.6, 1.7 * scale)
    dash = f'stroke-dasharray="{rng.uniform(1.6, 4.0) * scale:.1f} {rng.uniform(1.2, 2.6) * scale:.1f}"'
    for d, share in ((front, 1.0), (side, 0.6)):
        if d:
            drawing.add(
                f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{thick:.1f}" '
                f'stroke-opacity="{strength * share:.2f}" {dash}/>'
            )


def _lights(world: World, drawing: Drawing, tower: Tower, top: list[Point]) -> None:
    """Crowns, signs and masts: a few towers carry the colour of the whole night."""
    light, lens, rng = world.light, world.lens, world.rng
    scale = lens.focal / max(tower.z, 1.0)
    colour = NEON[tower.accent % len(NEON)] if light.neon else light.practical
    if tower.accent < (24 if light.neon else 8) and tower.high > 50:
        d = outline(top)
        drawing.add(f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{max(1.0, 1.9 * scale):.1f}"/>')
        corner = lens.at(tower.x - tower.wide, 0, tower.z - tower.deep)
        drawing.add(line([top[0], corner], colour, max(0.8, 1.4 * scale), 0.7))
        drawing.glow(((top[0][0] + top[1][0]) / 2, top[0][1]), min(180, 70 * scale), colour, 0.5)
    elif light.neon and tower.accent < 34 and tower.high > 55 and scale > 0.9:
        y0, z = tower.high * 0.35, tower.z - tower.deep
        a, b = tower.x - tower.wide + 5, tower.x + tower.wide - 5
        sign = [lens.at(a, y0, z), lens.at(b, y0, z), lens.at(b, y0 + 22, z), lens.at(a, y0 + 22, z)]
        drawing.add(path(outline(sign), colour, 0.88))
        for share in (0.25, 0.5, 0.75):
            p, q = lens.at(a + 3, y0 + 22 * share, z), lens.at(b - 4 - rng.random() * 14, y0 + 22 * share, z)
            drawing.add(line([p, q], "#ffffff", max(1.0, 2.0 * scale), 0.85))
        drawing.glow(((sign[0][0] + sign[1][0]) / 2, (sign[0][1] + sign[2][1]) / 2), min(210, 95 * scale), colour, 0.45)
    if tower.high > 225:
        a, b = lens.at(tower.x, tower.high, tower.z), lens.at(tower.x, tower.high + 42, tower.z)
        drawing.add(line([a, b], "#c6cbe6", max(0.8, 1.1 * scale), 0.8), circle(*b, 2.2, "#ff5a50"))
        drawing.glow(b, 16, "#ff5a50", 0.7)
