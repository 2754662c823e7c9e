"""What lies behind a place: the second of two that were named, far enough away to stand behind any first."""

import random

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.sets.lake import lake, mirrors
from act3_mcp.animatic.sets.ridges import Ridge, ridge_at
from act3_mcp.animatic.sets.sky import sun_at
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, line, path, rect
from act3_mcp.animatic.world import World

HILLS = (Ridge(2200, 330, 0.5, "#7f95ab"), Ridge(700, 70, 0.3, "#6f8a78"))
PEAKS = (
    Ridge(3000, 1500, 1.0, "#6d7ea6", snow=True), Ridge(1700, 560, 1.0, "#566783"), Ridge(800, 120, 0.7, "#4c6068"),
)  # fmt: skip
MESAS = (Ridge(2600, 380, 0.85, "#b98a72"), Ridge(1100, 105, 0.7, "#c08a62"))
SHORE = 24.0
"""Metres to the edge of the land, where the sea or a lake lies behind it."""


def behind(world: World, usual: tuple[Ridge, ...] = HILLS) -> list[Layer]:
    """Layers between the sky and the ground: what was named, or the `usual` hills."""
    match world.shot.beyond:
        case "mountains":
            return ridges(world, PEAKS)
        case "desert":
            return ridges(world, MESAS)
        case "city":
            return [*ridges(world, usual[:1]), *(towers(world, depth, 190) for depth in (1500.0, 1050.0, 760.0))]
        case "forest":
            return [*ridges(world, usual), woods(world, 150.0), woods(world, 90.0)]
        case "sea":
            return []
        case _:
            return ridges(world, usual)


def ridges(world: World, which: tuple[Ridge, ...]) -> list[Layer]:
    return [ridge_at(world, ridge, snowy=world.snowy) for ridge in which]


def shore(world: World, usual: tuple[Ridge, ...] = HILLS) -> list[Layer]:
    """What is laid over the ground behind the place: sea or lake."""
    edge = max(SHORE, world.lens.distance * 1.5)
    match world.shot.beyond:
        case "sea":
            return [_sea(world, edge)]
        case "lake":
            chance = random.Random(world.rng.random())  # noqa: S311 - chance in a picture, not a secret
            return [lake(world, edge, 320.0, mirrored=mirrors(world, usual, chance))]
        case _:
            return []


def _sea(world: World, edge: float) -> Layer:
    """Open water to the horizon from the land's edge, with its line of surf."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    top, bottom = lens.horizon, lens.at(0, 0, edge)[1]
    brink: list[Point] = []
    x = world.left
    while x < world.left + world.wide:
        brink.append((x, bottom + rng.uniform(-0.12, 0.2) * (bottom - top)))
        x += lens.width * rng.uniform(0.12, 0.24)
    far, near = mix(light.sky[3], light.facing("#5f93a6"), 0.55), mix(light.away("#3f7f9a"), light.sky[1], 0.3)
    fill = drawing.linear(((0, far, 1), (1, near, 1)), (0, top), (0, bottom), box=False)
    shape = curve([(brink[0][0], top), *brink, (brink[-1][0], top)], tension=0.6)
    drawing.add(f'<clipPath id="sea"><rect x="{world.left:.0f}" y="{top:.1f}" width="{world.wide:.0f}" height="2000"/>'
                f'</clipPath><g clip-path="url(#sea)">', path(shape, fill))  # fmt: skip
    at = sun_at(world)
    for number in range(90):
        share = rng.random()
        y = top + 2 + share**1.3 * (bottom - top) * 0.95
        lit = at is not None and number % 2 == 0
        x = at[0] + rng.gauss(0, 30 + 60 * share) if at is not None and lit else rng.uniform(-0.3, 1.3) * lens.width
        tone = light.disc if lit else mix(light.sky[3], "#ffffff", 0.45)
        drawing.add(
            ellipse(x, y, (8 + 46 * share) * rng.uniform(0.4, 1.3), 0.6 + 1.4 * share, tone, 0.6 if lit else 0.35)
        )
    drawing.add("</g>")
    surf = curve(brink, closed=False, tension=0.6)
    drawing.add(f'<path d="{surf}" fill="none" stroke="{light.facing("#fbfdfc")}" stroke-width="5" opacity="0.8"/>')
    return Layer("sea", [drawing], lens.distance, "ground", focus=lens.distance * 2.2)


def woods(world: World, depth: float) -> Layer:
    """The edge of a wood, one crown beside the other."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    scale, base = lens.scale(depth), lens.at(0, 0, depth)[1]
    lit, dark = light.facing(world.leaf("#6f8a50"), depth * 0.7), light.away(world.leaf("#46603f"), depth * 0.7)
    for number in range(2):
        x, edge = world.left, [(world.left, base + 6)]
        while x < world.left + world.wide:
            high = scale * rng.uniform(7.5, 12.5) * (1.0, 0.62)[number]
            edge += [(x, base - high * 0.8), (x + scale * 1.4, base - high)]
            x += scale * rng.uniform(2.2, 4.0)
        fill = drawing.linear(((0, mix(dark, lit, (0.35, 0.75)[number]), 1), (1, dark, 1)))
        drawing.add(path(curve([*edge, (x, base + 6)], tension=1.0), fill))
    return Layer(f"woods {depth:.0f}", [drawing], depth)


def towers(world: World, depth: float, tall: float) -> Layer:
    """A band of high-rises with their windows."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    scale, base = lens.scale(depth), max(lens.at(0, 0, depth)[1], lens.horizon)
    x = -0.3 * lens.width
    while x < 1.3 * lens.width:
        wide = rng.uniform(0.035, 0.085) * lens.width
        middle = 1 - abs((x - lens.width * 0.58) / lens.width) * 0.9
        high = min(tall * scale * rng.uniform(0.45, 1.15) * max(0.35, middle), FRAME * 0.62)
        lit, dark = light.between("#7f8796", 0.7, depth * 0.5), light.away("#5d6473", depth * 0.5)
        body = drawing.linear(((0, mix(dark, lit, 0.25), 1), (1, mix(dark, light.haze, 0.35), 1)))
        drawing.add(rect(x, base - high, wide, high + 60, body))
        drawing.add(rect(x if light.from_left else x + wide * 0.72, base - high, wide * 0.28, high + 60, lit, 0.5))
        pane = (light.practical, NEON[rng.randrange(5)] if light.neon else "#cfe6ff")[rng.random() < 0.3]
        rows, columns = int(high / 17), max(2, int(wide / 13))
        pitch = (wide - 8) / columns
        marks = "".join(
            f"M{x + 4 + c * pitch:.1f} {base - high + 9 + r * 17:.1f}h{pitch * 0.6:.1f}v8h-{pitch * 0.6:.1f}z"
            for r in range(rows) for c in range(columns) if rng.random() < (0.5 if light.is_dark else 0.85)
        )  # fmt: skip
        if marks:
            tone, strength = (pane, 0.8) if light.is_dark or light.lamps > 0.3 else (mix(light.sky[0], dark, 0.4), 0.55)
            drawing.add(f'<path d="{marks}" fill="{tone}" fill-opacity="{strength}"/>')
        if rng.random() < 0.25:
            mast = [(x + wide / 2, base - high), (x + wide / 2, base - high - 60)]
            drawing.add(line(mast, dark, 2.2), circle(*mast[1], 2.6, "#ff5a50" if light.is_dark else dark))
        x += wide * rng.uniform(0.8, 1.3)
    return Layer(f"towers {depth:.0f}", [drawing], depth, bloom=0.4 if light.is_dark else 0.0)
