"""A street seen from across it: a row of houses that face us, pavement and road running through the frame."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.sets.across import pavement, road, road_of
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.street_dress import AWNINGS, DRESSES, STOREY, Dress
from act3_mcp.animatic.svg import Drawing, Point, circle, line, polygon, rect, words
from act3_mcp.animatic.world import Setting, World

PAVEMENT, FORECOURT = 2.8, 7.5
"""Metres from the road to the houses, and to one whose front is to be seen whole."""
WARES = ("#8a5a44", "#5a6a7a", "#a8884a", "#6a4a5a", "#4a6a58")


@dataclass(frozen=True)
class House:
    """A front in metres: where it begins, how wide and how high it is, and what of."""

    left: float
    wide: float
    tall: float
    material: str

    @property
    def centre(self) -> float:
        return self.left + self.wide / 2


@dataclass(frozen=True)
class Front:
    """What a house is drawn with: its place on the wall, and the wall's distance."""

    world: World
    drawing: Drawing
    house: House
    distance: float

    def at(self, u: float, v: float) -> Point:
        """`u` metres from the house's left edge and `v` up from the pavement."""
        return self.world.lens.at(self.house.left + u, v, self.distance)

    def box(  # noqa: PLR0917 - a rectangle's measures are positional by nature
        self, u: float, v: float, wide: float, high: float, tone: str, opacity: float = 1.0
    ) -> None:
        x, y = self.at(u, v + high)
        scale = self.world.lens.scale(self.distance)
        self.drawing.add(rect(x, y, wide * scale, high * scale, tone, opacity))

    def tone(self, material: str, share: float) -> str:
        return self.world.light.between(material, share, self.distance)


def build(world: World) -> Setting:
    dress = DRESSES[world.shot.period]
    setting = Setting(backdrop=[*sky(world, drifting=False), pavement(world, dress.pavement)])
    if dress.road:
        setting.backdrop.append(road(world, dress.road, kerbs=True))
    setting.backdrop.append(_houses(world, dress))
    setting.among += [_lamp(world, x) for x in (-21.0, -7.5, 6.5, 20.0)]
    return setting


def _houses(world: World, dress: Dress) -> Layer:
    drawing, rng, lens = Drawing(), world.rng, world.lens
    distance = road_of(world).far + (FORECOURT if world.shot.front else PAVEMENT)
    scale = lens.scale(distance)
    left, right = (world.left - lens.centre[0]) / scale, (world.left + world.wide - lens.centre[0]) / scale
    x = max(left, -90.0)
    houses: list[House] = []
    while x < min(right, 90.0):
        wide = rng.uniform(dress.fronts[0] * 0.8, dress.fronts[1] * 0.72)
        houses.append(House(x, wide, rng.choice(dress.storeys) * STOREY, rng.choice(dress.walls)))
        x += wide
    # The house that matters is the one in the middle of the frame.
    middle = min(houses, key=lambda house: abs(house.centre))
    off = middle.centre if world.shot.front else 0.0
    for house in houses:
        front = Front(world, drawing, replace(house, left=house.left - off), distance)
        FRONTS[dress.front](front, dress)
        if world.shot.front and house is middle:
            _name(front, world.shot.front.upper())
    bloom = 0.25 if world.light.is_dark else 0.0
    return Layer("houses", [drawing], distance, bloom=bloom)


def _wall(front: Front) -> str:
    house = front.house
    lit, low = front.tone(house.material, 0.72), front.tone(house.material, 0.35)
    (_, top), (_, foot) = front.at(0, house.tall), front.at(0, 0)
    fill = front.drawing.linear(((0, lit, 1), (1, low, 1)), (0, top), (0, foot), box=False)
    front.box(0, 0, house.wide, house.tall, fill)
    front.box(-0.04, 0, 0.08, house.tall, front.world.light.ink, 0.35)
    return low


def _windows(front: Front, first: float, size: tuple[float, float], step: float, frame: str = "") -> None:
    """Rows of windows from `first` metres up, so wide and so high, each with a sill; some are lit when lamps are."""
    world, house, rng = front.world, front.house, front.world.rng
    light, (wide, high) = world.light, size
    count = max(2, int(house.wide / step))
    bay = house.wide / count
    glass, sky = front.tone("#4c5a6a", 0.15), mix(light.sky[1], front.tone("#5a6a7a", 0.4), 0.45)
    frame, sill = frame or front.tone(toned(house.material, value=1.25), 0.85), frame or front.tone("#d8d0c4", 0.7)
    v = first
    while v + high + 0.5 < house.tall:
        for number in range(count):
            u = bay * (number + 0.5) - wide / 2
            front.box(u - 0.1, v - 0.1, wide + 0.2, high + 0.2, frame)
            chance = rng.random()
            lit = chance < (0.5 if light.is_dark else 0.14 * light.lamps)
            front.box(u, v, wide, high, light.practical if lit else glass if chance < 0.75 else sky, 0.95)
            front.box(u + wide / 2 - 0.03, v, 0.06, high, frame)
            front.box(u, v + high * 0.55, wide, 0.06, frame)
            front.box(u - 0.18, v - 0.2, wide + 0.36, 0.12, sill)
        v += STOREY


def _shops(front: Front, dress: Dress) -> None:
    """A ground floor of panes, doors and awnings."""
    del dress
    world, house, rng = front.world, front.house, front.world.rng
    light = world.light
    _wall(front)
    _windows(front, STOREY + 1.0, (1.05, 1.7), 2.3)
    front.box(-0.15, house.tall - 0.3, house.wide + 0.3, 0.45, front.tone(toned(house.material, value=1.3), 0.9))
    front.box(0.15, 0, house.wide - 0.3, 3.15, front.tone(toned(house.material, value=0.55), 0.4))
    lit = light.is_dark or rng.random() < 0.5 * light.lamps
    glass = mix(light.practical, "#fff4da", 0.3) if lit else mix(front.tone("#5a6672", 0.3), light.sky[2], 0.25)
    door = house.wide * rng.choice((0.14, 0.5, 0.8))
    panes = max(2, round(house.wide / 2.7))
    for number in range(panes):
        u, wide = 0.4 + number * (house.wide - 0.8) / panes, (house.wide - 0.8) / panes - 0.24
        front.box(u, 0.55, wide, 1.95, glass, 0.95)
        for shelf in (0.55, 1.35):
            front.box(u, shelf, wide, 0.05, front.tone("#4a3c34", 0.4), 0.8)
            for k in range(5):
                high = rng.uniform(0.16, 0.5)
                front.box(
                    u + wide * (0.06 + 0.19 * k),
                    shelf + 0.05,
                    wide * 0.11,
                    high,
                    front.tone(rng.choice(WARES), 0.5),
                    0.8,
                )
        front.drawing.add(
            polygon(
                [
                    front.at(u + wide * 0.2, 0.55),
                    front.at(u + wide * 0.5, 0.55),
                    front.at(u + wide * 0.9, 2.5),
                    front.at(u + wide * 0.6, 2.5),
                ],
                "#ffffff",
                0.08,
            )
        )
    front.box(door - 0.08, 0, 1.16, 2.35, front.tone("#3c302c", 0.4))
    front.box(door + 0.1, 0.9, 0.8, 1.3, glass, 0.9)
    cloth = rng.choice(AWNINGS)
    stripes = 2 * max(4, round(house.wide / 0.9) // 2)
    for number in range(stripes):
        a, b = 0.3 + (house.wide - 0.6) * number / stripes, 0.3 + (house.wide - 0.6) * (number + 1) / stripes
        tone = front.tone(cloth if number % 2 else "#e8dfcc", 0.75)
        front.drawing.add(polygon([front.at(a, 3.1), front.at(b, 3.1), front.at(b, 2.45), front.at(a, 2.45)], tone))
    front.box(0.5, 3.25, house.wide - 1.0, 0.62, front.tone(toned(cloth, value=0.7), 0.6))
    if light.is_dark:
        front.drawing.glow(
            front.at(house.wide / 2, 1.4), house.wide * 0.5 * world.lens.scale(front.distance), light.practical, 0.3
        )
        if light.neon or rng.random() < 0.4:
            _tube(front, rng.choice(NEON))


def _name(front: Front, name: str) -> None:
    """A board over the door with what the house is."""
    house, scale = front.house, front.world.lens.scale(front.distance)
    light = front.world.light
    v, wide = 3.2, house.wide * 0.62
    size = min(0.86, wide * 1.3 / max(4, len(name)))
    u = (house.wide - wide) / 2
    front.box(u - 0.08, v - 0.08, wide + 0.16, 1.16, front.tone("#2c2420", 0.3))
    front.box(u, v, wide, 1.0, front.tone("#33444f", 0.75))
    x, y = front.at(house.wide / 2, v + 0.5 - size * 0.35)
    ink = light.practical if light.is_dark else front.tone("#f0e4c8", 0.7)
    front.drawing.add(words(x, y, size * scale, name, ink))
    if light.is_dark:
        front.drawing.glow((x, y - 0.3 * scale), wide * 0.5 * scale, light.practical, 0.3, flat=0.5)


def _tube(front: Front, colour: str) -> None:
    """A sign of light over the shop: no words, for those would be read."""
    house, scale = front.house, front.world.lens.scale(front.distance)
    u, v = house.wide * 0.5, 3.56
    front.drawing.glow(front.at(u, v), 2.4 * scale, colour, 0.5)
    for a, b in ((-1.6, -0.9), (-0.6, 0.5), (0.8, 1.6)):
        front.drawing.add(line([front.at(u + a, v), front.at(u + b, v)], mix(colour, "#ffffff", 0.35), 0.12 * scale))


def _timber(front: Front, dress: Dress) -> None:
    world, house = front.world, front.house
    scale = world.lens.scale(front.distance)
    beam, roof = front.tone("#4a3426", 0.4), front.tone(dress.roof, 0.6)
    peak = house.tall + house.wide * 0.42
    wall = front.tone(house.material, 0.65)
    front.drawing.add(
        polygon([front.at(0, house.tall), front.at(house.wide / 2, peak), front.at(house.wide, house.tall)], wall)
    )
    front.drawing.add(
        line(
            [
                front.at(-0.35, house.tall - 0.25),
                front.at(house.wide / 2, peak + 0.1),
                front.at(house.wide + 0.35, house.tall - 0.25),
            ],
            roof,
            0.42 * scale,
        )
    )
    _wall(front)
    _windows(front, 1.1, (0.8, 1.0), 2.6, beam)
    bays = max(3, round(house.wide / 1.4))
    for number in range(bays + 1):
        u = house.wide * number / bays
        front.drawing.add(line([front.at(u, 0), front.at(u, house.tall)], beam, 0.16 * scale))
        if number < bays and number % 2 == 0:
            front.drawing.add(line([front.at(u, 2.75), front.at(u + house.wide / bays, 3.6)], beam, 0.12 * scale))
    for v in (2.7, 3.65, house.tall):
        front.drawing.add(line([front.at(0, v), front.at(house.wide, v)], beam, 0.2 * scale))
    front.box(house.wide * 0.42, 0, 1.0, 2.1, front.tone("#5a3a26", 0.4))


def _lights(front: Front, dress: Dress) -> None:
    """A tower of glass, its storeys bands of light."""
    del dress
    world, house, rng = front.world, front.house, front.world.rng
    light, colour = world.light, rng.choice(NEON)
    scale, strong = world.lens.scale(front.distance), 0.9 if world.light.is_dark else 0.5
    _wall(front)
    for row in range(min(int(house.tall / 3), 14)):
        front.box(
            0.4, 4.4 + 3 * row, house.wide - 0.8, 1.3, mix(front.tone(house.material, 0.4), light.sky[2], 0.4), 0.8
        )
        for _ in range(3):
            u = rng.uniform(0.5, house.wide - 2.2)
            front.box(u, 4.5 + 3 * row, 1.6, 1.1, mix(light.practical, colour, 0.4), 0.8 * strong)
    front.box(0.3, 0.2, house.wide - 0.6, 3.0, mix("#e8f6ff", colour, 0.35), 0.6 * strong)
    for u in (0.1, house.wide - 0.1):
        front.drawing.add(line([front.at(u, 0), front.at(u, house.tall)], colour, 0.16 * scale, strong))
    front.drawing.glow(front.at(house.wide / 2, 1.6), house.wide * 0.5 * scale, colour, 0.35 * strong)


FRONTS: dict[str, Callable[[Front, Dress], None]] = {
    "": _shops, "timber": _timber, "lights": _lights,
}  # fmt: skip


def _lamp(world: World, x: float) -> Layer:
    """A street lamp on the far pavement."""
    drawing, light, lens = Drawing(), world.light, world.lens
    z = road_of(world).far + 0.5
    scale, (px, py) = lens.scale(z), lens.at(x, 0, z)
    iron = light.through_air(mix(light.ink, "#2c2a33", 0.5), z * 0.7)
    drawing.add(line([(px, py), (px, py - 3.9 * scale)], iron, 0.11 * scale))
    drawing.add(rect(px - 0.13 * scale, py - 0.6 * scale, 0.26 * scale, 0.6 * scale, iron))
    bulb = (px, py - 4.0 * scale)
    drawing.add(
        polygon(
            [
                (px - 0.24 * scale, bulb[1] + 0.2 * scale),
                (px + 0.24 * scale, bulb[1] + 0.2 * scale),
                (px + 0.1 * scale, bulb[1] - 0.25 * scale),
                (px - 0.1 * scale, bulb[1] - 0.25 * scale),
            ],
            iron,
        )
    )
    if light.lamps > 0.2:
        drawing.glow(bulb, 1.8 * scale, light.practical, 0.7 * light.lamps)
        drawing.add(circle(*bulb, 0.17 * scale, "#fff6de"))
        if light.is_dark:
            drawing.glow((px, py), 2.4 * scale, light.practical, 0.4, flat=0.22)
    return Layer("lamp", [drawing], z, box=(px - 2.6 * scale, py - 6.2 * scale, 5.2 * scale, 7.0 * scale))
