# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Open country: mountains, field and desert. One recipe of ridges, ground and what grows, in three dresses."""

import math
import random
from dataclasses import dataclass

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.growth import grass_tufts, stones, trees_at
from act3_mcp.animatic.sets.sky import sky, sun_at
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, path, polygon, stroke
from act3_mcp.animatic.world import Setting, World


@dataclass(frozen=True)
class Ridge:
    """One line of hills: how far, how high (metres), how jagged, of what, and whether snow lies on it."""

    depth: float
    tall: float
    rough: float
    material: str
    snow: bool = False


RANGES: dict[str, tuple[Ridge, ...]] = {
    "mountains": (
        Ridge(3000, 1750, 1.0, "#6d7ea6", snow=True), Ridge(1700, 640, 1.0, "#566783"),
        Ridge(800, 175, 0.9, "#4c6068"), Ridge(330, 46, 0.75, "#465d4c"), Ridge(120, 9, 0.4, "#4f6342"),
    ),
    "field": (
        Ridge(3000, 330, 0.35, "#8aa0ab"), Ridge(1200, 85, 0.25, "#7f9a78"), Ridge(420, 24, 0.2, "#8aa060"),
    ),
    "desert": (
        Ridge(2600, 380, 0.85, "#b98a72"), Ridge(1100, 105, 0.7, "#c08a62"), Ridge(380, 20, 0.12, "#d3a068"),
    ),
}  # fmt: skip
FLOOR = {"mountains": "#6f7d4a", "field": "#a8a04e", "desert": "#d9aa6e"}


def build(world: World) -> Setting:
    place = world.shot.place
    snowy = world.shot.weather == "snow"
    layers = sky(world)
    for ridge in RANGES[place]:
        layers.append(ridge_at(world, ridge, snowy=snowy))
        if 300 < ridge.depth < 2000:
            layers.append(_mist(world, ridge.depth))
    floor = "#e6e8ea" if snowy else FLOOR[place] if place == "desert" else world.leaf(FLOOR[place])
    layers.append(ground(world, floor, shine=0.25))
    setting = Setting(backdrop=layers)
    glare = _glare(world)
    if glare is not None:
        layers.append(glare)
    rng = world.rng
    if place == "desert":
        layers.append(_dunes(world))
        setting.among += stones(world, "#b07f55", 7) + _cacti(world)
    elif place == "field":
        layers.append(_rows(world))
        setting.among += trees_at(world, [(rng.uniform(-26, 26), z) for z in (70, 52, 38)], "round")
        setting.among += grass_tufts(world, "#9a9440")
    else:
        setting.among += trees_at(
            world, [(rng.choice((-1, 1)) * rng.uniform(9, 34), z) for z in (80, 66, 50, 40, 30)], "pine"
        )
        setting.among += stones(world, "#7c7a78", 9)
        layers += [_meadow(world), trail(world)]
        setting.front += [crag(world, side) for side in (-1, 1)] if not world.close else []
    return setting


def ridge_at(world: World, ridge: Ridge, *, snowy: bool) -> Layer:
    drawing, light, lens = Drawing(), world.light, world.lens
    scale, base = lens.scale(ridge.depth), lens.at(0, 0, ridge.depth)[1]
    crest = _crest(world.rng, world.left, world.left + world.wide, base, ridge.tall * scale, ridge.rough)
    air = ridge.depth * 0.045 * light.thickness / (light.thickness + 60)
    lit, dark = light.facing(ridge.material, air), light.away(ridge.material, air)
    top = min(y for _, y in crest)
    body = drawing.linear(
        ((0, mix(dark, lit, 0.12), 1), (1, mix(mix(dark, lit, 0.35), light.haze, 0.42), 1)),
        (0, top),
        (0, base + 10),
        box=False,
    )
    drawing.add(polygon([*crest, (crest[-1][0], base + 80), (crest[0][0], base + 80)], body))
    if ridge.rough >= 0.7:
        _faces(world, drawing, crest, base, lit, dark, snow=ridge.snow or snowy)
    return Layer(f"ridge {ridge.depth:.0f}", [drawing], ridge.depth)


def _crest(rng: random.Random, left: float, right: float, base: float, tall: float, rough: float) -> list[Point]:
    """A skyline by midpoint displacement: long masses first, then ever smaller teeth."""
    xs, ys = [left, right], [0.45, 0.45]
    spread, count = 0.55, 0
    while (xs[1] - xs[0]) > (22 if rough > 0.5 else 150):
        nx, ny = [xs[0]], [ys[0]]
        for i in range(len(xs) - 1):
            nx += [(xs[i] + xs[i + 1]) / 2, xs[i + 1]]
            lift = rng.uniform(-spread, spread) if count > 1 else rng.uniform(-0.15, 0.15)
            ny += [max(0.08, (ys[i] + ys[i + 1]) / 2 + lift), ys[i + 1]]
        xs, ys, count = nx, ny, count + 1
        spread *= 0.5 + 0.08 * rough if count > 3 else 0.8
    return [(x, base - min(1.0, y) * tall) for x, y in zip(xs, ys, strict=True)]


def _faces(world: World, drawing: Drawing, crest: list[Point], base: float, lit: str, dark: str, *, snow: bool) -> None:
    """The lit side of every peak, and snow where it is high: what makes a cut-out a mountain."""
    light, rng = world.light, world.rng
    towards = 1 if light.from_left else -1
    lowest = min(y for _, y in crest)
    white = mix(lit, light.facing("#f4f6fb"), 0.75)
    for i in range(2, len(crest) - 2):
        x, y = crest[i]
        if not (crest[i - 1][1] > y and crest[i + 1][1] > y and crest[i - 2][1] > y and crest[i + 2][1] > y):
            continue
        drop = (base - y) * rng.uniform(0.5, 0.85)
        side = [(x, y)]
        for step in range(1, 6):
            share = step / 5
            side.append((x + towards * drop * (0.16 * share + rng.uniform(-0.07, 0.10)), y + drop * share))
        edge = [(x, y)]
        j = i
        while 0 < j < len(crest) - 1 and crest[j][1] < y + drop * 0.8 and abs(j - i) < 14:
            j -= towards
            edge.append(crest[j])
        shade = drawing.linear(
            ((0, mix(lit, light.key, 0.25), 1.0), (0.55, lit, 0.7), (1, lit, 0.0)), (0, y), (0, y + drop), box=False
        )
        drawing.add(polygon([*edge, *reversed(side)], shade))
        if snow and (base - y) > (base - lowest) * 0.5:
            cap = (base - y) * 0.15
            left, right = _slope(crest, i, -1, y + cap), _slope(crest, i, 1, y + cap)
            teeth = [(right[0] + (left[0] - right[0]) * k / 6, y + cap * rng.uniform(0.45, 1.15)) for k in range(1, 6)]
            between = [p for p in crest if left[0] < p[0] < right[0]]
            drawing.add(polygon([left, *between, right, *teeth], white, 0.85))
            drawing.add(
                polygon(
                    [
                        (x, y),
                        *(
                            [p for p in between if (p[0] - x) * towards > 0]
                            if towards > 0
                            else [p for p in reversed(between) if p[0] < x]
                        ),
                        right if towards > 0 else left,
                        (x + towards * cap * 0.2, y + cap * 0.7),
                    ],
                    mix(white, dark, 0.45),
                    0.7,
                )
            )


def _slope(crest: list[Point], i: int, way: int, down_to: float) -> Point:
    j = i
    while 0 < j < len(crest) - 1 and crest[j][1] < down_to:
        j += way
    return crest[j]


def _mist(world: World, depth: float) -> Layer:
    """Haze lying between one ridge and the next; it drifts."""
    drawing, light, lens = Drawing(), world.light, world.lens
    base, rng = lens.at(0, 0, depth)[1], world.rng
    for _ in range(7):
        x = rng.uniform(-0.4, 1.4) * lens.width
        wide = rng.uniform(0.25, 0.6) * lens.width
        fill = drawing.radial(
            ((0, light.haze, 0.34), (0.5, light.haze, 0.16), (1, light.haze, 0.0)), (x, base), wide, flat=0.09
        )
        drawing.add(ellipse(x, base, wide, wide * 0.09, fill))
    # Only the nearest can be seen to move; the rest lie still, and can be one picture with their ridges.
    drifting = Motion(travel=(depth * 0.006, 0.0, 0.0)) if depth < 500 else Motion()
    return Layer(f"mist {depth:.0f}", [drawing], depth * 0.96, soft=6.0, motion=drifting)


def _glare(world: World) -> Layer | None:
    at = sun_at(world)
    if at is None or world.light.is_dark or (world.light.sun or (0, 1))[1] > 0.2:
        return None
    drawing = Drawing()
    drawing.glow(at, 640 * world.lens.unit / 1000, mix(world.light.disc, world.light.sky[2], 0.4), 0.5)
    return Layer("glare", [drawing], 2500.0, soft=8.0)


def _dunes(world: World) -> Layer:
    """Long swells of sand, each lit on one side of its crest."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    for depth in (170, 90, 50, 29, 17, 10):
        base, scale = lens.at(0, 0, depth)[1], lens.scale(depth)
        x, tall = world.left, scale * (1.1 + depth * 0.022)
        crest: list[Point] = []
        while x < world.left + world.wide:
            crest.append((x, base - tall * rng.uniform(0.0, 0.9)))
            x += lens.width * rng.uniform(0.14, 0.3)
        lit = light.facing("#e0b074", depth * 0.35)
        low = mix(light.away("#c08a58", depth * 0.35), lit, 0.45)
        fill = drawing.linear(
            ((0, lit, 0.95), (0.35, mix(lit, low, 0.5), 0.6), (1, low, 0.0)),
            (0, base - tall),
            (0, base + tall * 1.6),
            box=False,
        )
        drawing.add(
            path(curve([(world.left, base + tall * 1.6), *crest, (world.left + world.wide, base + tall * 1.6)]), fill)
        )
        drawing.add(
            stroke(curve(crest, closed=False), light.facing("#f4d09a", depth * 0.3), max(0.8, scale * 0.03), 0.5)
        )
    return Layer("dunes", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _cacti(world: World) -> list[Layer]:
    layers: list[Layer] = []
    rng, light, lens = world.rng, world.light, world.lens
    for side in (-1, 1):
        z = rng.uniform(16, 34)
        x, scale = side * rng.uniform(4, 11), lens.scale(z)
        foot = lens.at(x, 0, z)
        drawing, tone = Drawing(), light.between("#66794a", 0.35, z * 0.4)
        tall, w = 2.6 * scale, 0.2 * scale
        d = f"M{foot[0]:.1f} {foot[1]:.1f}V{foot[1] - tall:.1f}"
        drawing.add(stroke(d, tone, w * 1.7))
        for arm, at, up in ((-1, 0.45, 0.3), (1, 0.6, 0.26)):
            ax, ay = foot[0] + arm * 0.5 * scale, foot[1] - tall * at
            drawing.add(stroke(f"M{foot[0]:.1f} {ay:.1f}H{ax:.1f}V{ay - tall * up:.1f}", tone, w * 1.15))
        drawing.add(stroke(f"M{foot[0] - w * 0.45:.1f} {foot[1]:.1f}V{foot[1] - tall:.1f}", light.rim, w * 0.16, 0.5))
        layers.append(
            Layer("cactus", [drawing], z, box=(foot[0] - scale, foot[1] - tall - w * 2, 2 * scale, tall + w * 4))
        )
    return layers


def _rows(world: World) -> Layer:
    """Furrows and mown lines running to the horizon: they show the ground's perspective."""
    drawing, light, lens = Drawing(), world.light, world.lens
    for i in range(-60, 61):
        x = i * 2.4
        a, b = lens.at(x, 0, 1.0), lens.at(x * 1.0, 0, 500)
        c, d = lens.at(x + 1.0, 0, 1.0), lens.at(x + 1.0, 0, 500)
        tone = light.between(world.leaf("#c9b85a" if i % 2 else "#7f8a40"), 0.6)
        fill = drawing.linear(
            ((0, tone, 0.0), (0.15, tone, 0.28), (1, tone, 0.5)), (0, lens.horizon), (0, FRAME), box=False
        )
        drawing.add(polygon([a, b, d, c], fill))
    return Layer("rows", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _meadow(world: World) -> Layer:
    """Rises and hollows in the ground, each lit along its crest: what gives open ground its scale."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    for depth in (110, 64, 40, 26, 17, 11, 7):
        base, scale = lens.at(0, 0, depth)[1], lens.scale(depth)
        tall = scale * (0.55 + depth * 0.02)
        x, crest = world.left, list[Point]()
        while x < world.left + world.wide:
            crest.append((x, base - tall * rng.uniform(0.0, 1.0)))
            x += lens.width * rng.uniform(0.12, 0.3)
        air = depth * 0.5
        lit, dark = light.facing(world.leaf("#8f9a52"), air), light.away(world.leaf("#4a5c38"), air)
        fill = drawing.linear(
            ((0, lit, 0.9), (0.25, mix(lit, dark, 0.5), 0.75), (1, dark, 0.0)),
            (0, base - tall),
            (0, base + tall * 1.3),
            box=False,
        )
        foot = base + tall * 1.3
        drawing.add(path(curve([(world.left, foot), *crest, (world.left + world.wide, foot)]), fill))
        for _ in range(16):
            at = rng.choice(crest)
            tuft, w = rng.uniform(0.2, 0.6) * scale * 0.5, rng.uniform(0.6, 2.0) * scale
            drawing.add(ellipse(at[0] + rng.uniform(-2, 2) * scale, at[1] + tall * 0.5, w, tuft * 0.25, dark, 0.4))
    return Layer("meadow", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def crag(world: World, side: int) -> Layer:
    """A shoulder of rock at the frame's edge, in shade: it frames the view and tells how far the rest is."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    z = lens.distance * 0.62
    base = FRAME * 1.12
    edge = lens.width * (0.5 + 0.5 * side)
    wide, high = lens.width * rng.uniform(0.20, 0.30), FRAME * rng.uniform(0.30, 0.46)
    rock = light.away("#5d5a60")
    shade, face = mix(rock, light.ink, 0.55), mix(light.facing("#8b8378"), rock, 0.35)
    top: list[Point] = [(edge + side * wide * 1.4, base - high * 1.25)]
    for step in range(8):
        share = step / 7
        lump = rng.uniform(-0.05, 0.09) * high
        top.append((edge + side * wide * (0.3 - 1.3 * share), base - high * (1.15 - share**1.6 * 1.15) + lump))
    drawing.add(polygon([*top, (edge - side * wide, base + 200), (edge + side * wide * 1.4, base + 200)], shade))
    # Where light falls on the upper faces, in a few large planes, and the cracks between them.
    under = [(x, y + high * (0.10 + 0.16 * (k % 3) / 2)) for k, (x, y) in enumerate(top)]
    drawing.add(polygon([*top, *reversed(under)], mix(face, shade, 0.35)))
    for k in (1, 3, 5):
        if (k % 2 == 1) == light.from_left:
            drawing.add(polygon([top[k], top[k + 1], under[k + 1], under[k]], mix(face, shade, 0.1), 0.8))
        x, y = under[k]
        crack = (
            f"M{x:.1f} {y:.1f}l{-side * wide * 0.05:.1f} {high * 0.2:.1f}l{side * wide * 0.03:.1f} {high * 0.18:.1f}"
        )
        drawing.add(stroke(crack, light.ink, 2.4, 0.5))
    left = min(edge + side * wide * 1.4, edge - side * wide)
    box = (left - 20, base - high * 1.4, wide * 2.4 + 40, high * 1.4 + 220)
    return Layer("crag", [drawing], z, box=box, foot=(edge, base), soft=1.2)


def trail(world: World) -> Layer:
    """A trail that winds to the pass."""
    drawing, light, lens = Drawing(), world.light, world.lens
    left: list[Point] = []
    right: list[Point] = []
    z = 1.0
    bend = world.rng.uniform(0.5, 1.0)
    while z < 300:
        x = 1.5 * bend * math.sin(2.1 * math.log(z)) * (z / 9) ** 0.6
        left.append(lens.at(x - 0.9, 0, z))
        right.append(lens.at(x + 0.9, 0, z))
        z *= 1.28
    drawing.add(
        path(curve([*left, *reversed(right)], tension=0.7), toned(light.between("#c9b79a", 0.7), value=1.0), 0.5)
    )
    return Layer("path", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)
