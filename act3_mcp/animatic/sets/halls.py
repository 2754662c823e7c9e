"""Great rooms: a castle's hall, a temple, a palace, a museum. One nave with bays to both sides, in four dresses.

Pillars stand as cards at their distances, so that they part as the camera
moves; the walls behind them, floor and ceiling recede truly.
"""

import math
from dataclasses import dataclass

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets import hall_dress, regalia
from act3_mcp.animatic.svg import Drawing, Point, line, polygon, rect
from act3_mcp.animatic.world import Setting, World


@dataclass(frozen=True)
class Hall:
    """Metres to the pillars and to the wall behind them, its height, and what its parts are of."""

    half: float
    wall: float
    high: float
    apart: float
    stone: str
    floor: str
    carpet: str
    roof: str


HALLS: dict[str, Hall] = {
    "castle": Hall(3.4, 4.7, 6.6, 4.4, "#8f887e", "#7a736b", "#8a2a30", "#4d3b2e"),
    "temple": Hall(3.2, 5.0, 6.0, 3.8, "#9a4334", "#8d7a66", "#b07a3a", "#5a2f28"),
    "mosque": Hall(3.6, 5.2, 6.4, 4.0, "#d8cbb0", "#a88a6a", "#7a2f3a", "#c8b898"),
    "palace": Hall(4.2, 5.4, 7.0, 4.6, "#e6d9c0", "#b89a78", "#a23a48", "#efe6d4"),
    "museum": Hall(4.4, 5.2, 5.6, 5.0, "#dcd9d2", "#a89c8c", "", "#e8e6e0"),
}
BAYS = 5


def kind_of(world: World) -> str:
    """Which of the halls a shot is in; a hall of no kind is a castle's, or of old a temple's."""
    return next((name for name in ("museum", "palace", "mosque", "temple") if world.has(name)), "castle")


def build(world: World) -> Setting:
    kind = kind_of(world)
    hall = HALLS[kind]
    first = world.lens.distance * 1.3 + 1.2
    last = first + hall.apart * BAYS
    backdrop = [
        _end(world, kind, hall, last), _floor(world, hall, last), _ceiling(world, kind, hall, last),
        _wall(world, kind, hall, last, -1), _wall(world, kind, hall, last, 1),
    ]  # fmt: skip
    setting = Setting(backdrop=backdrop, furnished=("house", "throne", "window", "door"))
    rows = [first + hall.apart * number for number in range(BAYS, -1, -1)]
    near = world.lens.distance * 0.62
    if not world.close:
        rows.append(near)
    for z in rows:
        for side in (-1, 1):
            setting.among += _pillar(world, kind, hall, z, side)
    setting.among += regalia.furnish(world, kind, first, last)
    setting.among.append(_air(world, last))
    return setting


def tone(world: World, material: str, share: float) -> str:
    """Stone as it is lit indoors: by windows when it is day, by flames when it is not."""
    light = world.light
    if lamplit(world):
        flame = mix("#ffb66a", light.key, 0.12)
        deep = mix(light.ink, toned(material, value=0.35), 0.5)
        warm = "#" + "".join(
            f"{int(material[i : i + 2], 16) * int(flame[i : i + 2], 16) // 255:02x}" for i in (1, 3, 5)
        )
        return mix(deep, warm, min(1.0, share))
    return light.between(material, share)


def lamplit(world: World) -> bool:
    return world.light.is_dark or world.shot.lighting in {"low key", "noir"}


def _end(world: World, kind: str, hall: Hall, z: float) -> Layer:
    drawing, lens = Drawing(), world.lens
    a, b = lens.at(-hall.wall, hall.high * 1.35, z), lens.at(hall.wall, 0, z)
    drawing.add(rect(world.left, world.top, world.wide, world.high, tone(world, hall.stone, 0.12)))
    stops = (
        (0, tone(world, hall.stone, 0.25), 1),
        (0.5, tone(world, hall.stone, 0.62), 1),
        (1, tone(world, hall.stone, 0.25), 1),
    )
    drawing.add(rect(a[0], a[1], b[0] - a[0], b[1] - a[1], drawing.linear(stops, (0, 0), (1, 0))))
    hall_dress.end_wall(world, drawing, kind, hall.high, z)
    return Layer("end wall", [drawing], z, bloom=0.35)


def _floor(world: World, hall: Hall, z: float) -> Layer:
    drawing, lens = Drawing(), world.lens
    top = lens.at(0, 0, z)[1]
    lit, dim = tone(world, hall.floor, 0.75), tone(world, hall.floor, 0.15)
    fill = drawing.linear(
        ((0, lit, 1), (0.4, mix(lit, dim, 0.5), 1), (1, dim, 1)), (0, top), (0, FRAME * 1.15), box=False
    )
    drawing.add(rect(world.left, top, world.wide, world.high, fill))
    seam = tone(world, toned(hall.floor, value=0.55), 0.3)
    for k in range(-6, 7):
        drawing.add(line([lens.at(k * 1.0, 0, 0.8), lens.at(k * 1.0, 0, z)], seam, 1.4, 0.4))
    row = z
    while row > 1.0:
        drawing.add(line([lens.at(-hall.wall, 0, row), lens.at(hall.wall, 0, row)], seam, max(0.5, 7 / row), 0.35))
        row -= 1.0
    if hall.carpet:
        for wide, colour, share in ((0.95, mix(hall.carpet, "#d8a850", 0.5), 0.7), (0.82, hall.carpet, 0.75)):
            corners = [lens.at(-wide, 0, z), lens.at(wide, 0, z), lens.at(wide, 0, 0.8), lens.at(-wide, 0, 0.8)]
            drawing.add(polygon(corners, tone(world, colour, share), 0.95))
    for side in (-1, 1):
        # What the windows or the torches throw on it.
        row = z - 2.0
        while row > 2.5:
            at = lens.at(side * hall.half * 0.8, 0, row)
            warm = "#ffb66a" if lamplit(world) else world.light.key
            drawing.glow(at, 1.5 * lens.scale(row), warm, 0.22, flat=0.25)
            row -= hall.apart
    return Layer("floor", [drawing], lens.distance, "ground", focus=lens.distance * 1.6)


def _ceiling(world: World, kind: str, hall: Hall, z: float) -> Layer:
    drawing, lens, high = Drawing(), world.lens, hall.high * 1.3
    dim, lit = tone(world, hall.roof, 0.08), tone(world, hall.roof, 0.42)
    edge = lens.at(0, high, z)[1]
    fill = drawing.linear(((0, dim, 1), (1, lit, 1)), (0, -300), (0, edge), box=False)
    corners = [
        lens.at(-hall.wall, high, 0.5),
        lens.at(hall.wall, high, 0.5),
        lens.at(hall.wall, high, z),
        lens.at(-hall.wall, high, z),
    ]
    drawing.add(polygon(corners, fill))
    beam = tone(world, toned(hall.roof, value=0.7 if kind in {"castle", "temple"} else 1.1), 0.3)
    row = z - 0.6
    while row > 1.0:
        strip = [
            lens.at(-hall.wall, high, row),
            lens.at(hall.wall, high, row),
            lens.at(hall.wall, high, row - 0.5),
            lens.at(-hall.wall, high, row - 0.5),
        ]
        drawing.add(polygon(strip, beam, 0.8))
        row -= hall.apart / 2
    return Layer("ceiling", [drawing], high, "ceiling", focus=z)


def _wall(world: World, kind: str, hall: Hall, z: float, side: int) -> Layer:
    """The side wall behind the pillars, with its windows."""
    drawing, lens, x, high = Drawing(), world.lens, side * hall.wall, hall.high * 1.3
    far, near = lens.at(x, 0, z)[0], lens.at(x, 0, 2.0)[0]
    bright = (side < 0) != world.light.from_left
    share = 0.55 if bright else 0.32
    fill = drawing.linear(
        ((0, tone(world, hall.stone, share), 1), (1, tone(world, hall.stone, share * 0.35), 1)),
        (far, 0),
        (near, 0),
        box=False,
    )
    drawing.add(
        polygon([lens.at(x, -0.02, 0.5), lens.at(x, high, 0.5), lens.at(x, high, z), lens.at(x, -0.02, z)], fill)
    )
    row = z - hall.apart / 2
    while row > 1.6:
        hall_dress.bay(world, drawing, kind, lambda y, at: lens.at(x, y, at), (row, hall.apart, hall.high))
        row -= hall.apart
    return Layer(f"wall {side}", [drawing], hall.wall, "left" if side < 0 else "right", focus=z)


def _pillar(world: World, kind: str, hall: Hall, z: float, side: int) -> list[Layer]:
    """A pillar, with half the arch or the beam it carries, and a torch or a banner on it."""
    drawing, lens, light = Drawing(), world.lens, world.light
    scale = lens.scale(z)
    # The nearest ones only frame the picture: they keep to its edges.
    x = side * hall.half if z > lens.distance else side * max(hall.half, 0.47 * lens.width / scale)
    px, py = lens.at(x, 0, z)
    depth = min(1.0, z / 26.0)
    wide = {"castle": 0.42, "temple": 0.3, "mosque": 0.3, "palace": 0.3, "museum": 0.0}[kind]
    if not wide:
        return []
    lit, dark = tone(world, hall.stone, 0.8 - 0.25 * depth), tone(world, hall.stone, 0.12 + 0.12 * depth)
    if z < lens.distance:
        lit, dark = mix(lit, light.ink, 0.45), mix(dark, light.ink, 0.4)
    towards = (0, 0), (1, 0)
    body = drawing.linear(
        ((0, dark, 1), (0.35, lit, 1), (0.6, mix(lit, dark, 0.35), 1), (1, dark, 1)),
        *(towards if side < 0 else towards[::-1]),
    )

    def at(u: float, v: float) -> Point:
        return px + u * scale, py - v * scale

    spring, top = hall.high * 0.62, hall.high * 1.32
    if kind in {"castle", "mosque", "palace"}:
        # Half an arch inwards to the nave's middle, and the wall above it.
        reach = hall.half
        points: list[Point] = []
        for k in range(9):
            a = math.pi / 2 * k / 8
            lift = math.sin(a) ** (0.8 if kind == "castle" else 1.0)
            points.append(at(-side * reach * (1 - math.cos(a)), spring + (hall.high * 0.56) * lift))
        over = [*points, at(-side * reach, top), at(side * wide, top), at(side * wide, spring)]
        drawing.add(polygon(over, mix(dark, lit, 0.35)))
        edge = [(x0 + side * 0.0, y0) for x0, y0 in points]
        drawing.add(line(edge, mix(lit, "#ffffff", 0.12), max(1.5, 0.14 * scale), 0.75))
    else:
        beam = [
            at(-side * hall.half, hall.high * 0.98),
            at(-side * hall.half, top),
            at(side * 2.2, top),
            at(side * 2.2, hall.high * 0.98),
        ]
        drawing.add(polygon(beam, mix(dark, tone(world, hall.roof, 0.5), 0.7)))
        drawing.add(
            polygon(
                [
                    at(-side * 1.1, hall.high * 0.98),
                    at(-side * 0.2, hall.high * 0.98),
                    at(-side * 0.2, hall.high * 0.8),
                ],
                mix(dark, lit, 0.3),
            )
        )
    shaft = spring if kind in {"castle", "mosque", "palace"} else hall.high
    a, b = at(-wide, shaft), at(wide, 0)
    drawing.add(rect(a[0], a[1], b[0] - a[0], b[1] - a[1], body))
    for v, grow, high in ((0.0, 1.35, 0.34), (shaft - 0.3, 1.4, 0.34)):
        c = at(-wide * grow, v + high)
        drawing.add(rect(c[0], c[1], 2 * wide * grow * scale, high * scale, body))
    if kind == "castle":
        v = 0.75
        while v < shaft - 0.4:
            drawing.add(line([at(-wide, v), at(wide, v)], dark, max(0.8, 0.03 * scale), 0.6))
            v += 0.55
    layers = [Layer(f"pillar {z:.0f}", [drawing], z)]
    if z > lens.distance * 1.1 and kind in {"castle", "temple"}:
        layers += hall_dress.torch(world, kind, x - side * (wide + 0.08), z)
    return layers


def _air(world: World, z: float) -> Layer:
    """Shafts from the windows on the lit side, or the glow of flames."""
    drawing, lens, light = Drawing(), world.lens, world.light
    if lamplit(world):
        drawing.glow(lens.at(0, 1.6, z), 520 * lens.unit / 1000, "#ff9a4a", 0.30)
        return Layer("glow", [drawing], lens.distance * 1.5, soft=6.0, motion=Motion(flicker=0.2))
    side = -1 if light.from_left else 1
    for k in range(4):
        x = lens.width * (0.5 + side * (0.42 - 0.1 * k))
        fall = -side * lens.width * (0.34 - 0.05 * k)
        wide = lens.width * (0.05 - 0.006 * k)
        y0, y1 = 140.0 + 40 * k, 900.0 - 60 * k
        fill = drawing.linear(
            ((0, mix(light.key, "#fff2d8", 0.5), 0.26), (1, light.key, 0.0)), (x, y0), (x + fall, y1), box=False
        )
        drawing.add(
            polygon([(x - wide, y0), (x + wide, y0), (x + fall + wide * 2.4, y1), (x + fall - wide * 1.2, y1)], fill)
        )
    return Layer("shafts", [drawing], lens.distance * 1.5, soft=7.0, motion=Motion(flicker=0.15))
