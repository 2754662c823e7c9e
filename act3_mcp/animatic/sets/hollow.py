"""Places one is inside of: cave, church, spaceship. A row of openings, each seen through the one before it."""

import math
from dataclasses import dataclass

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.growth import stones
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, line, outline, pierced, polygon, rect
from act3_mcp.animatic.world import Setting, World


@dataclass(frozen=True)
class Hollow:
    """What the openings are like: half their width, their height, and how far apart (metres)."""

    half: float
    high: float
    apart: float
    wall: str
    floor: str
    far: str
    """The colour of the light at the end."""


HOLLOWS: dict[str, Hollow] = {
    "cave": Hollow(4.2, 4.6, 5.0, "#5d5560", "#5a5048", "#bfe0ea"),
    "church": Hollow(3.6, 8.5, 5.5, "#a89a88", "#7d7068", "#ffe2a8"),
    "spaceship": Hollow(2.3, 2.9, 3.2, "#77828f", "#4d5661", "#9fdcff"),
}
OPENINGS = 6
RIMS = {"cave": 1.42, "church": 1.13, "spaceship": 1.12}
"""How much larger than the hole the edge is that catches the light."""
DARKNESS = {"cave": 0.72, "church": 0.34, "spaceship": 0.5}


def build(world: World) -> Setting:
    place = world.shot.place
    hollow = HOLLOWS[place]
    first = world.lens.distance * 0.55
    last = first + hollow.apart * (OPENINGS + 1) + world.lens.distance
    layers = [_end(world, hollow, last), _floor(world, hollow, last)]
    setting = Setting(backdrop=layers)
    for number in range(OPENINGS, -1, -1):
        z = first + number * (last - first) / (OPENINGS + 1)
        layer = _opening(world, hollow, z, number)
        (setting.among if z <= world.lens.distance * 1.2 else layers).append(layer)
    layers.append(_air(world, hollow, last))
    if place == "cave":
        setting.among += stones(world, "#5a5250", 7)
    elif place == "church":
        setting.among += [_pews(world, z) for z in _rows(world)]
    return setting


def _rows(world: World) -> list[float]:
    return [world.lens.distance * 1.7 + 1.7 * row for row in range(8)]


def _end(world: World, hollow: Hollow, z: float) -> Layer:
    """What the eye is led to: daylight, a window of coloured glass, or stars."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    wall = mix(light.away(hollow.wall), light.ink, 0.5)
    drawing.add(rect(world.left, world.top, world.wide, world.high, wall))
    middle = lens.at(0, hollow.high * 0.5, z)
    scale = lens.scale(z)
    half, high = hollow.half * scale, hollow.high * scale
    glow = (
        mix(hollow.far, light.sky[2], 0.35)
        if not light.is_dark
        else toned(mix(hollow.far, light.sky[2], 0.4), value=0.8)
    )
    if world.shot.place == "spaceship":
        drawing.add(rect(middle[0] - half, middle[1] - high * 0.4, 2 * half, high * 0.6, "#070a16"))
        for _ in range(60):
            x, y = middle[0] + rng.uniform(-1, 1) * half, middle[1] + rng.uniform(-0.4, 0.2) * high
            drawing.add(circle(x, y, rng.uniform(0.6, 1.8), "#e8f2ff", rng.uniform(0.4, 1.0)))
        drawing.glow((middle[0] + half * 0.4, middle[1] - high * 0.1), half * 0.9, "#7f9cff", 0.6)
    elif world.shot.place == "church":
        drawing.add(*_window(middle, half * 0.5, high * 0.8, rng.random()))
    else:
        mouth = [
            (middle[0] + half * math.cos(a) * rng.uniform(0.75, 1.0), middle[1] + high * 0.5 * math.sin(a))
            for a in (math.tau * k / 14 for k in range(14))
        ]
        drawing.add(f'<path d="{curve(mouth)}" fill="{glow}"/>')
    drawing.glow(middle, 520 * lens.unit / 1000, glow, 0.75)
    return Layer("far end", [drawing], z)


def _window(middle: Point, half: float, high: float, turn: float) -> list[str]:
    """Three lancets of glass under a rose."""
    x, y = middle
    glass = ("#ffd27a", "#7ab6ff", "#ff8a6a", "#b48cff", "#8fe0a8")
    parts: list[str] = []
    for k in (-1, 0, 1):
        left, w = x + k * half * 0.72, half * 0.27
        top = y - high * (0.42 if k == 0 else 0.32)
        for row in range(6):
            y0, y1 = top + (y + high * 0.3 - top) * row / 6, top + (y + high * 0.3 - top) * (row + 0.9) / 6
            parts.append(rect(left - w, y0, 2 * w, y1 - y0, glass[(row + k + int(turn * 5)) % 5], 0.9))
        parts.append(polygon([(left - w, top), (left, top - w * 2), (left + w, top)], glass[(k + 1) % 5], 0.9))
    return parts


def _opening(world: World, hollow: Hollow, z: float, number: int) -> Layer:
    """One wall with a hole: the nearer, the darker, with light along the rim of the hole."""
    drawing, lens, light = Drawing(), world.lens, world.light
    depth, scale = number / (OPENINGS + 1), lens.scale(z)
    base = mix(light.between(hollow.wall, 0.35), light.ink, DARKNESS[world.shot.place] * (1 - 0.8 * depth))
    tone = mix(base, hollow.far, 0.06 + 0.26 * depth**1.5)
    hole, inner = _hole(world, hollow, z, 1.0), _hole(world, hollow, z, RIMS[world.shot.place])
    right, bottom = world.left + world.wide, world.top + world.high
    around = outline([(world.left, world.top), (right, world.top), (right, bottom), (world.left, bottom)])
    foot = lens.at(0, 0, z)[1]
    fill = drawing.linear(
        ((0, mix(tone, light.ink, 0.45), 1), (0.6, tone, 1), (1, mix(tone, light.ink, 0.25), 1)),
        (0, foot - hollow.high * scale * 1.5), (0, foot), box=False,
    )  # fmt: skip
    drawing.add(pierced(around, inner, fill))
    edge = mix(tone, mix(hollow.far, light.key, 0.3), 0.22 + 0.25 * depth)
    lip = drawing.linear(
        ((0, mix(edge, tone, 0.55), 1), (1, edge, 1)), (0, foot - hollow.high * scale), (0, foot), box=False
    )
    drawing.add(pierced(inner, hole, lip))
    if world.shot.place == "spaceship":
        strip = mix("#bfefff", hollow.far, 0.5)
        for side in (-1, 1):
            a, b = lens.at(side * hollow.half * 1.02, 0.5, z), lens.at(side * hollow.half * 1.02, hollow.high * 0.62, z)
            drawing.add(line([a, b], strip, 0.05 * scale, 0.95))
            drawing.glow(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), 0.8 * scale, strip, 0.35)
    return Layer(f"opening {number}", [drawing], z)


def _hole(world: World, hollow: Hollow, z: float, wider: float) -> str:
    lens, rng = world.lens, world.rng
    half, high = hollow.half * wider, hollow.high * wider
    match world.shot.place:
        case "cave":
            state = rng.getstate()
            rough = [rng.uniform(0.82, 1.12) for _ in range(15)]
            if wider == 1.0:
                # The rim follows the hole it belongs to.
                rng.setstate(state)
            points = [
                lens.at(half * math.cos(math.pi * k / 14) * rough[k], high * math.sin(math.pi * k / 14) * rough[k], z)
                for k in range(15)
            ]
            return curve([*points, lens.at(-half, -0.6, z), lens.at(half, -0.6, z)], tension=0.8)
        case "church":
            spring = high * 0.55
            arch = [(half, 0.0), (half, spring)]
            arch += [
                (half * math.cos(a) ** 0.85, spring + (high - spring) * math.sin(a)) for a in (0.35, 0.7, 1.05, 1.35)
            ]
            points = [*arch, (0.0, high), *[(-x, y) for x, y in reversed(arch)]]
        case _:
            points = [(half * 0.8, 0.0), (half, 0.5), (half, high * 0.65), (half * 0.6, high), (-half * 0.6, high)]
            points += [(-half, high * 0.65), (-half, 0.5), (-half * 0.8, 0.0)]
    return outline([lens.at(x, y - (0.02 if y == 0 else 0.0), z) for x, y in points])


def _floor(world: World, hollow: Hollow, z: float) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    far, near = lens.at(0, 0, z)[1], FRAME * 1.2
    tone = light.between(hollow.floor, 0.4)
    bright = mix(tone, hollow.far, 0.45)
    fill = drawing.linear(
        ((0, bright, 1), (0.35, tone, 1), (1, mix(tone, light.ink, 0.65), 1)), (0, far), (0, near), box=False
    )
    drawing.add(rect(world.left, far, world.wide, world.high, fill))
    if world.shot.place != "cave":
        for k in range(-4, 5):
            x = k * hollow.half / 3
            drawing.add(line([lens.at(x, 0, 0.8), lens.at(x, 0, z)], mix(tone, light.ink, 0.5), 1.6, 0.4))
        drawing.add(polygon([lens.at(-0.7, 0, z), lens.at(0.7, 0, z), lens.at(0.7, 0, 0.8), lens.at(-0.7, 0, 0.8)],
                            "#8a2f35" if world.shot.place == "church" else bright, 0.45))  # fmt: skip
    for _ in range(14):
        at = lens.at(world.rng.uniform(-1, 1) * hollow.half, 0, world.rng.uniform(2, z))
        drawing.add(ellipse(*at, world.rng.uniform(10, 70), world.rng.uniform(1, 4), bright, 0.16))
    return Layer("floor", [drawing], lens.distance, "ground", focus=lens.distance * 1.6)


def _air(world: World, hollow: Hollow, z: float) -> Layer:
    """Shafts of light that fall from the far end towards us."""
    drawing, lens, rng = Drawing(), world.lens, world.rng
    x, y = lens.at(0, hollow.high * 0.6, z)
    for _ in range(4):
        lean, w = rng.uniform(-0.5, 0.5) * lens.width, rng.uniform(40, 120)
        fill = drawing.linear(((0, hollow.far, 0.20), (1, hollow.far, 0.0)), (x, y), (x + lean, FRAME), box=False)
        drawing.add(polygon([(x - 12, y), (x + 12, y), (x + lean + w, FRAME * 1.1), (x + lean - w, FRAME * 1.1)], fill))
    return Layer("shafts", [drawing], lens.distance * 1.4, soft=6.0, motion=Motion(flicker=0.3, drift=(0.1, 9.0)))


def _pews(world: World, z: float) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    lit, dark = light.between("#8a6244", 0.6, z), light.away("#5c4030", z)
    scale = lens.scale(z)
    for side in (-1, 1):
        a, b = lens.at(side * 0.95, 0, z), lens.at(side * 3.3, 0, z)
        left, w = min(a[0], b[0]), abs(a[0] - b[0])
        wood = drawing.linear(((0, mix(dark, lit, 0.6), 1), (1, dark, 1)))
        drawing.add(rect(left, a[1] - 0.92 * scale, w, 0.92 * scale, wood))
        drawing.add(rect(left, a[1] - 0.95 * scale, w, 0.08 * scale, lit))
    x = lens.centre[0]
    foot = lens.at(0, 0, z)[1]
    return Layer("pews", [drawing], z, box=(x - 3.5 * scale, foot - 1.1 * scale, 7 * scale, 1.2 * scale))
