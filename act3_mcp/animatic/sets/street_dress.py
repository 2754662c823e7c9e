"""What a street wears in each period: how wide and high it is, of what its houses are, what their fronts show."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, Protocol

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.shot import Period
from act3_mcp.animatic.svg import Drawing, Point, line, outline, path, polygon
from act3_mcp.animatic.world import World

STOREY = 3.3
AWNINGS = ("#a23c38", "#2f6a66", "#b8862f", "#3f4f86", "#7d3f62", "#4c6b3d")


@dataclass(frozen=True)
class House:
    near: float
    far: float
    height: float
    material: str
    kind: float


class OnWall(Protocol):
    """From a façade's height, its distance, and metres out from it, to the frame."""

    def __call__(self, y: float, z: float, out: float = 0.0) -> Point: ...


@dataclass(frozen=True)
class Dress:
    """Half the street's width, its houses' storeys, and what everything is of; no `road` means none is marked."""

    half: float
    storeys: tuple[float, ...]
    walls: tuple[str, ...]
    pavement: str
    road: str = ""
    cobbles: bool = False
    roof: str = ""
    front: Literal["", "timber", "planks", "lights"] = ""
    traffic: bool = True
    fronts: tuple[float, float] = (9.0, 19.0)
    """How long a house is along the street, at least and at most."""
    skyline: float = 1.0
    """How high the towers at the end are; 0 for none."""


BRICKS = ("#a8705c", "#c2a184", "#8c6a5e", "#b9b0a4", "#7c6f76", "#d0b690", "#96806e", "#6f7780", "#b58a70")
DRESSES: dict[Period, Dress] = {
    "modern": Dress(9.5, (3, 4, 4, 5, 6, 7, 9), BRICKS, "#9c9088", "#63616a"),
    "1920s": Dress(
        8.5, (3, 4, 4, 5, 5, 6), ("#8a4f42", "#9a6450", "#7a5248", "#a8836a", "#6d5a54", "#b09a80"), "#8d8278",
        "#6d6660", skyline=0.55,
    ),
    "medieval": Dress(
        4.9, (1.9, 2.2, 2.5, 2.9), ("#e0d0b0", "#d8c09a", "#cdb898", "#e6dcc4", "#c8b08c"), "#8f8272", cobbles=True,
        roof="#96503a", front="timber", traffic=False, fronts=(5.0, 9.0), skyline=0.0,
    ),
    "western": Dress(
        9.0, (1.3, 1.5, 1.9, 2.3), ("#a07a54", "#8f6a48", "#b08a62", "#94785e", "#a88f70"), "#c8a070", front="planks",
        traffic=False, fronts=(6.0, 12.0), skyline=0.0,
    ),
    "future": Dress(
        10.5, (14, 18, 22, 28, 34), ("#3c4458", "#2f374a", "#4a5068", "#353b52", "#43506a"), "#5a6070", "#3a4050",
        front="lights", skyline=2.6,
    ),
}  # fmt: skip


def dress_of(world: World) -> Dress:
    """That of the period; an alley has no road and is cobbled."""
    dress = DRESSES[world.shot.period]
    if world.shot.place == "street":
        return dress
    return Dress(
        3.4, (4, 5, 6) if not dress.front else dress.storeys, dress.walls, dress.pavement, cobbles=True,
        roof=dress.roof, front=dress.front, traffic=False, skyline=dress.skyline,
    )  # fmt: skip


def roof_of(world: World, drawing: Drawing, at: OnWall, house: House, dress: Dress) -> None:
    """A gable towards the street, and the eaves of its roof in shade along both slopes."""
    light = world.light
    middle, ridge = (house.near * house.far) ** 0.5, (house.near + house.far) / 2
    wall = light.between(house.material, 0.5, middle)
    tone = light.between(toned(dress.roof, value=0.85 + 0.3 * house.kind), 0.55, middle)
    peak = house.height + 2.2 + 1.4 * house.kind
    near, far, top = at(house.height, house.near), at(house.height, house.far), at(peak, ridge)
    drawing.add(polygon([near, top, far], wall))
    drawing.add(
        line(
            [at(house.height - 0.2, house.near, 0.2), at(peak, ridge, 0.2), at(house.height - 0.2, house.far, 0.2)],
            tone,
            max(1.2, 0.36 * world.lens.scale(middle)),
        )
    )
    drawing.add(
        line(
            [at(house.height, ridge), top],
            light.between("#4a3426", 0.4, middle),
            max(0.8, 0.16 * world.lens.scale(middle)),
        )
    )


def front_of(world: World, drawing: Drawing, at: OnWall, house: House, dress: Dress) -> None:
    match dress.front:
        case "timber":
            _timber(world, drawing, at, house)
        case "planks":
            _planks(world, drawing, at, house)
        case _:
            _lights(world, drawing, at, house)


def _bays(house: House, wide: float) -> list[float]:
    """Where a front is divided, from near to far."""
    near = max(house.near, 0.8)
    count = max(2, round((house.far - near) / wide))
    return [near + (house.far - near) * k / count for k in range(count + 1)]


def _openings(world: World, drawing: Drawing, at: OnWall, house: House, box: tuple[float, float, float]) -> None:
    """A row of small windows, so high up, so high, and so wide a share of a bay; some lit when lamps are."""
    light, rng = world.light, world.rng
    y, high, wide = box
    middle = (house.near * house.far) ** 0.5
    dark, bright = "", ""
    bays = _bays(house, 2.2)
    for a, b in pairwise(bays):
        z0, z1 = a + (b - a) * (0.5 - wide / 2), a + (b - a) * (0.5 + wide / 2)
        pane = outline([at(y, z0), at(y + high, z0), at(y + high, z1), at(y, z1)])
        if rng.random() < 0.6 * light.lamps:
            bright += pane
        else:
            dark += pane
    drawing.add(path(dark, light.away("#4a4a50", middle)))
    if bright:
        drawing.add(path(bright, light.through_air(light.practical, middle * 0.35), 0.92))


def _timber(world: World, drawing: Drawing, at: OnWall, house: House) -> None:
    """Posts, rails and braces over plaster, and an upper floor that leans out over the lower."""
    light = world.light
    middle = (house.near * house.far) ** 0.5
    beam, shade = light.between("#4a3426", 0.4, middle), light.away("#8a7a64", middle)
    width = max(0.8, 0.16 * world.lens.scale(middle))
    lower, top = 2.7, house.height
    jetty = [at(lower, house.near, 0.45), at(lower, house.far, 0.45), at(lower, house.far), at(lower, house.near)]
    drawing.add(polygon([at(0, house.near), at(1.0, house.near), at(1.0, house.far), at(0, house.far)], shade, 0.7))
    _openings(world, drawing, at, house, (lower + 0.9, 1.1, 0.34))
    _openings(world, drawing, at, house, (1.1, 1.0, 0.3))
    for y in (lower, lower + 0.7, (lower + top) / 2 + 0.9, top - 0.1):
        if y < top:
            drawing.add(line([at(y, house.near), at(y, house.far)], beam, width))
    bays = _bays(house, 1.7)
    for number, z in enumerate(bays):
        drawing.add(line([at(0, z), at(top, z)], beam, max(0.7, 0.14 * world.lens.scale(z))))
        if number + 1 < len(bays) and number % 2 == 0 and top - lower > 2:
            drawing.add(line([at(lower + 0.1, z), at(lower + 0.7, bays[number + 1])], beam, width * 0.7))
    door = bays[len(bays) // 2]
    drawing.add(
        polygon([at(0, door), at(2.0, door), at(2.0, door + 0.9), at(0, door + 0.9)], light.away("#5a3a26", middle))
    )
    drawing.add(polygon(jetty, light.ink, 0.55))


def _planks(world: World, drawing: Drawing, at: OnWall, house: House) -> None:
    """Boards, a false front over the roof, a porch on posts before it."""
    light = world.light
    middle = (house.near * house.far) ** 0.5
    seam = light.through_air(light.ink, middle)
    top = house.height + 1.2
    false = light.between(toned(house.material, value=1.08), 0.7, middle)
    inset = (house.far - house.near) * 0.12
    a, b = house.near + inset, house.far - inset
    drawing.add(polygon([at(house.height, a), at(top, a), at(top, b), at(house.height, b)], false))
    board = light.between("#d8c8a0", 0.75, middle)
    drawing.add(
        polygon(
            [at(top - 0.95, a + inset), at(top - 0.3, a + inset), at(top - 0.3, b - inset), at(top - 0.95, b - inset)],
            board,
        )
    )
    if house.near < 50:
        y = 0.4
        while y < top:
            drawing.add(line([at(y, house.near), at(y, house.far)], seam, 0.8, 0.28))
            y += 0.42
    _openings(world, drawing, at, house, (0.9, 1.3, 0.4))
    if house.height > 5:
        _openings(world, drawing, at, house, (3.9, 1.2, 0.32))
    roof, post = light.between("#6a5040", 0.5, middle), light.away("#7a5c40", middle)
    drawing.add(
        polygon([at(3.1, house.near), at(2.75, house.near, 1.9), at(2.75, house.far, 1.9), at(3.1, house.far)], roof)
    )
    drawing.add(
        polygon(
            [at(0.3, house.near, 1.9), at(0.0, house.near, 1.9), at(0.0, house.far, 1.9), at(0.3, house.far, 1.9)], post
        )
    )
    for z in _bays(house, 2.6):
        drawing.add(line([at(0.0, z, 1.9), at(2.75, z, 1.9)], post, max(0.8, 0.14 * world.lens.scale(z))))


def _lights(world: World, drawing: Drawing, at: OnWall, house: House) -> None:
    """Towers of glass with bands and edges of light, and pictures that hang in the air before them."""
    light, rng = world.light, world.rng
    middle = (house.near * house.far) ** 0.5
    near = max(house.near, 0.8)
    colour = rng.choice(NEON)
    strong = 0.9 if light.is_dark else 0.5
    glass = mix(light.through_air(light.sky[2], middle), light.away(house.material, middle), 0.45)
    rows = min(int(house.height / 3), 26)
    bands = "".join(
        outline([at(y, near), at(y + 1.4, near), at(y + 1.4, house.far), at(y, house.far)])
        for y in (4 + 3 * row for row in range(rows)) if rng.random() < 0.75
    )  # fmt: skip
    drawing.add(path(bands, glass, 0.7))
    lit = "".join(
        outline([at(y, z), at(y + 1.2, z), at(y + 1.2, z + 1.5), at(y, z + 1.5)])
        for y, z in ((4 + 3 * rng.randrange(rows), rng.uniform(near, house.far - 1.5)) for _ in range(rows * 2))
    )  # fmt: skip
    drawing.add(path(lit, light.through_air(mix(light.practical, colour, 0.4), middle * 0.3), 0.75 * strong))
    for z in (near, (near + house.far) / 2):
        drawing.add(line([at(0, z), at(house.height, z)], colour, max(0.8, 0.16 * world.lens.scale(z)), strong))
    front = mix("#e8f6ff", colour, 0.35)
    drawing.add(
        polygon(
            [at(0.2, near), at(3.2, near), at(3.2, house.far), at(0.2, house.far)],
            light.through_air(front, middle),
            0.55 * strong,
        )
    )
    if rng.random() < 0.6 and near > 3:
        z, y = rng.uniform(near, house.far), rng.uniform(6, 11)
        shown = [at(y, z, 0.6), at(y + 5, z, 0.6), at(y + 5, z, 3.2), at(y, z, 3.2)]
        tint = rng.choice(NEON)
        drawing.glow(shown[1], min(320.0, 4.5 * world.lens.scale(z)), tint, 0.35)
        drawing.add(polygon(shown, tint, 0.45))
        for k in range(4):
            drawing.add(line([at(y + 1 + k, z, 0.9), at(y + 1 + k, z, 2.9 - 0.4 * k)], "#ffffff", 1.6, 0.7))
