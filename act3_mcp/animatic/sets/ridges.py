# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Lines of hills and mountains: a skyline of chance, lit faces, snow where it is high."""

import random
from dataclasses import dataclass

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.svg import Drawing, Point, polygon
from act3_mcp.animatic.world import World


@dataclass(frozen=True)
class Ridge:
    """One line of hills: how far, how high (metres), how jagged, of what, and whether snow lies on it."""

    depth: float
    tall: float
    rough: float
    material: str
    snow: bool = False


def ridge_at(world: World, ridge: Ridge, *, snowy: bool) -> Layer:
    drawing, light, lens = Drawing(), world.light, world.lens
    base = lens.at(0, 0, ridge.depth)[1]
    crest = crest_of(world, ridge, world.rng)
    air = air_before(world, ridge)
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


def crest_of(world: World, ridge: Ridge, rng: random.Random) -> list[Point]:
    """Its skyline as `rng` will have it."""
    scale, base = world.lens.scale(ridge.depth), world.lens.at(0, 0, ridge.depth)[1]
    return _crest(rng, world.left, world.left + world.wide, base, ridge.tall * scale, ridge.rough)


def air_before(world: World, ridge: Ridge) -> float:
    """As much air as veils a ridge: less than lies before it, or nothing would be left of it; in fog nothing is."""
    if world.shot.weather == "fog" and world.shot.place != "mountains" and world.shot.beyond != "mountains":
        return ridge.depth * 0.1
    thick = world.light.thickness
    return ridge.depth * 0.045 * thick / (thick + 60)


def tone_of(world: World, ridge: Ridge) -> str:
    """Its colour as a whole, through all the air before it."""
    light, air = world.light, air_before(world, ridge)
    return mix(light.away(ridge.material, air), light.facing(ridge.material, air), 0.35)


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
