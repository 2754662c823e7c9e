# ruff: noqa: PLR0917 - coordinates are positional by nature
"""A village: gabled houses along a lane with a steeple behind them, or one cottage, in every season."""

from dataclasses import dataclass

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.sets.backdrop import behind, shore
from act3_mcp.animatic.sets.growth import grass_tufts, trees_at
from act3_mcp.animatic.sets.paths import trail
from act3_mcp.animatic.sets.placing import card, pace, spot
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.svg import Drawing, Local, circle, curve, ellipse, line, path, polygon
from act3_mcp.animatic.world import Setting, World

WALLS = ("#e9dcbf", "#d8b48c", "#d9d2c4", "#c98f6e", "#c8b599", "#e3cfae")
ROOFS = ("#a2503c", "#8a4a3a", "#6d5048", "#7d6a5a")
SHUTTERS = ("#4f7a6a", "#3f5f86", "#8a3f3a", "#6a5a3a")
SNOW, SNOW_SHADE = "#f2f5f8", "#b9c6d8"
BULBS = ("#ff5a4a", "#ffd25a", "#5ad07a", "#5aa8ff", "#ff8fd0")


@dataclass(frozen=True)
class House:
    """Measures in metres; `inner` is the side that looks towards the lane (-1 left, 1 right)."""

    wide: float
    high: float
    inner: int
    wall: str
    roof: str
    shutter: str
    thatched: bool = False
    steeple: bool = False


def build(world: World) -> Setting:
    layers = [*sky(world), *behind(world)]
    layers += [ground(world, world.snowed(world.leaf("#8a9350")), shine=0.1)]
    layers += [*shore(world), trail(world)]
    setting = Setting(backdrop=layers, furnished=("house",))
    d = pace(world)
    if world.shot.says("cottage"):
        _cottage(world, setting)
        places = [(-0.9, 3.8), (0.95, 5.0), (-0.55, 7.5)]
    else:
        setting.among += _houses(world)
        places = [(-0.62, 6.0), (0.7, 5.2), (0.95, 8.5), (-0.9, 9.5)]
    if world.shot.beyond in {"sea", "lake"}:
        places = places[:1]
    setting.among += trees_at(world, [(spot(world, s, d * f), d * f) for s, f in places], "round")
    if world.has("christmas"):
        setting.among.append(
            card(world, "christmas tree", spot(world, 0.12, d * 3.2), d * 3.2, 2.2, 6.6, _christmas_tree)
        )
    setting.among += grass_tufts(world, "#7d8a40") if not world.snowy else []
    return setting


def _house_of(world: World, wide: float, high: float, inner: int, **more: bool) -> House:
    rng = world.rng
    return House(wide, high, inner, rng.choice(WALLS), rng.choice(ROOFS), rng.choice(SHUTTERS), **more)


def _houses(world: World) -> list[Layer]:
    """Gabled houses to both sides of the lane, a steeple behind them."""
    rng = world.rng
    watery, high = world.shot.beyond in {"sea", "lake"}, world.shot.beyond == "mountains"
    near = max(world.lens.distance * 2.2, 26.0 if high else 20.0)
    layers: list[Layer] = []
    steeple = _house_of(world, 5.0, 17.0, -1, steeple=True)
    layers.append(_standing(world, steeple, 7.0, near + 62))
    for row in range(5):
        z = near + row * rng.uniform(8, 11)
        # Where there is water to be seen, one side of the lane stays open.
        for side in (1,) if watery else (-1, 1):
            house = _house_of(world, rng.uniform(5.4, 7.0), rng.uniform(3.2, 4.6), -side)
            layers.append(_standing(world, house, side * (rng.uniform(6.2, 8.0) + row * 0.9), z + rng.uniform(0, 3)))
    return layers


def _cottage(world: World, setting: Setting) -> None:
    """One white house under a thick roof, its garden fenced."""
    z = max(world.lens.distance * 2.5, 14.0)
    side = 0.34
    house = House(7.5, 2.9, -1, "#f0e8d8", "#a8844f", "#4a7a9a", thatched=True)
    x = spot(world, side, z)
    setting.among.append(_standing(world, house, x, z))
    setting.among.append(card(world, "fence", x - 1.0, z - 2.6, 7.0, 1.2, _fence))


def _standing(world: World, house: House, x: float, z: float) -> Layer:
    peak = house.high + house.wide * (1.5 if house.steeple else 0.62) + 1.4

    def part(world: World, drawing: Drawing, at: Local, z: float) -> None:
        _house(world, drawing, at, house, z)

    layer = card(world, "house", x, z, house.wide * 0.5 + 3.2, peak + 1.0, part, shade=0.6)
    layer.bloom = 0.25 if world.light.is_dark else 0.0
    return layer


def _house(world: World, drawing: Drawing, at: Local, house: House, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    half, high, inner = house.wide / 2, house.high, house.inner
    peak = high + house.wide * (1.5 if house.steeple else 0.58)
    front, dim = light.between(house.wall, 0.85, z), light.between(house.wall, 0.12, z)
    snow = world.snowy
    top = light.facing(SNOW, z) if snow else light.between(house.roof, 0.75, z)
    shade = light.between(SNOW_SHADE, 0.5, z) if snow else light.away(house.roof, z)
    deep, edge = inner * 2.6, inner * half
    # The long side that looks towards the lane, its roof, then the gable.
    drawing.add(polygon([at(edge, 0), at(edge + deep, 0.3), at(edge + deep, high), at(edge, high)], dim))
    eave = 0.55 if house.thatched else 0.3
    roof = [
        at(0, peak + 0.12),
        at(deep * 0.85, peak - 0.05),
        at(edge + deep * 1.05, high - eave * 0.7),
        at(edge + inner * 0.35, high - eave),
    ]
    drawing.add(polygon(roof, drawing.linear(((0, mix(top, shade, 0.25), 1), (1, shade, 1)))))
    if not house.steeple:
        for k in (0.3, 0.72):
            u = edge + deep * k
            _pane(world, drawing, at, (u, high * 0.5, 0.34, 0.5), z)
        _chimney(world, drawing, at, (deep * 0.45, peak, snow), z)
    gable = [at(-half, 0), at(-half, high), at(0, peak), at(half, high), at(half, 0)]
    drawing.add(polygon(gable, drawing.linear(((0, front, 1), (0.7, front, 1), (1, mix(front, light.ink, 0.25), 1)))))
    drawing.add(polygon([at(-half, 0), at(half, 0), at(half, 0.5), at(-half, 0.5)], light.between("#8d857c", 0.5, z)))
    rake = [at(-half - 0.45, high - 0.35), at(0, peak + 0.16), at(half + 0.45, high - 0.35)]
    drawing.add(line(rake, shade, (0.75 if house.thatched or snow else 0.42) * scale))
    drawing.add(line([(x, y - 0.1 * scale) for x, y in rake], top, (0.45 if house.thatched or snow else 0.2) * scale))
    if house.steeple:
        for v in (0.3, 0.6, 0.85):
            _pane(world, drawing, at, (0.0, high * v, 0.4, 0.8), z)
        drawing.add(circle(*at(0, high * 0.98), 0.8 * scale, light.between("#f2ead8", 0.9, z)))
        return
    for u in (-0.27, 0.27):
        _pane(world, drawing, at, (u * house.wide, high * 0.52, 0.48, 0.62), z, house.shutter)
    _pane(world, drawing, at, (0.0, high + 0.25 * (peak - high), 0.36, 0.5), z, house.shutter)
    door = light.between(house.shutter, 0.6, z)
    drawing.add(polygon([at(-0.5, 0), at(-0.5, 1.75), at(0, 2.15), at(0.5, 1.75), at(0.5, 0)], door))
    drawing.add(circle(*at(0.28, 1.0), max(0.7, 0.06 * scale), light.facing("#e8c878", z)))
    if world.has("christmas"):
        _fairy_lights(world, drawing, at, house, peak, z)
    elif house.thatched and not snow:
        for k in range(9):
            u = -half + house.wide * (k + 0.5) / 9
            if abs(u) > 0.8:
                drawing.add(
                    circle(
                        *at(u, 0.35 + 0.15 * (k % 3)),
                        0.2 * scale,
                        light.between(("#d8607a", "#e8b84a", "#b08ad8")[k % 3], 0.8, z),
                    )
                )


def _pane(
    world: World, drawing: Drawing, at: Local, size: tuple[float, float, float, float], z: float, shutter: str = ""
) -> None:
    """A window with its frame, cross bar and shutters; lit when lamps are."""
    light, (u, v, w, h) = world.light, size
    lamp = light.is_dark or light.lamps > 0.2
    glass = light.practical if lamp else light.through_air(mix(light.sky[1], light.ink, 0.4), z)
    frame = light.between("#f4eee0", 0.8, z)
    if lamp:
        drawing.glow(at(u, v), 3.2 * max(w, h) * world.lens.scale(z), light.practical, 0.45)
    for a, tone in ((0.12, frame), (0.0, glass)):
        drawing.add(
            polygon(
                [
                    at(u - w - a, v - h - a),
                    at(u - w - a, v + h + a),
                    at(u + w + a, v + h + a),
                    at(u + w + a, v - h - a),
                ],
                tone,
            )
        )
    bar = max(0.8, 0.07 * world.lens.scale(z))
    drawing.add(line([at(u, v - h), at(u, v + h)], frame, bar), line([at(u - w, v), at(u + w, v)], frame, bar))
    if shutter:
        tone = light.between(shutter, 0.55, z)
        for side in (-1, 1):
            a, b = u + side * (w + 0.14), u + side * (w + 0.14 + 0.72 * w)
            drawing.add(polygon([at(a, v - h), at(a, v + h), at(b, v + h), at(b, v - h)], tone))
    if world.snowy:
        drawing.add(
            polygon(
                [
                    at(u - w - 0.2, v - h - 0.12),
                    at(u + w + 0.2, v - h - 0.12),
                    at(u + w + 0.1, v - h + 0.1),
                    at(u - w - 0.1, v - h + 0.1),
                ],
                light.facing(SNOW, z),
            )
        )


def _chimney(world: World, drawing: Drawing, at: Local, where: tuple[float, float, bool], z: float) -> None:
    (u, peak, snow), light, scale = where, world.light, world.lens.scale(z)
    drawing.add(
        polygon(
            [at(u - 0.35, peak - 0.7), at(u + 0.35, peak - 0.7), at(u + 0.35, peak + 0.75), at(u - 0.35, peak + 0.75)],
            light.between("#8a5a4a", 0.5, z),
        )
    )
    if snow:
        drawing.add(ellipse(*at(u, peak + 0.8), 0.42 * scale, 0.13 * scale, light.facing(SNOW, z)))
    if snow or world.shot.time in {"dawn", "dusk"} or world.shot.season == "autumn":
        for k in range(7):
            r = (0.2 + 0.13 * k) * scale
            drawing.add(
                ellipse(
                    at(u + 0.12 * k * (1 if k % 2 else 0.4), 0)[0],
                    at(0, peak + 1.0 + 0.42 * k)[1],
                    r,
                    r * 0.75,
                    light.sky[3],
                    0.34 * (1 - k / 8),
                )
            )


def _fairy_lights(world: World, drawing: Drawing, at: Local, house: House, peak: float, z: float) -> None:
    """Bulbs along the gable and a wreath on the door."""
    half, scale = house.wide / 2, world.lens.scale(z)
    for k in range(17):
        share = k / 16
        u = -half - 0.3 + (house.wide + 0.6) * share
        v = house.high - 0.45 + (peak - house.high + 0.3) * (1 - abs(2 * share - 1)) - 0.1 * (k % 2)
        tone = BULBS[k % 5]
        if world.light.lamps > 0.2:
            drawing.glow(at(u, v), 0.42 * scale, tone, 0.8)
        drawing.add(circle(*at(u, v), max(1.1, 0.09 * scale), mix(tone, "#ffffff", 0.35)))
    drawing.add(f'<circle cx="{at(0, 1.4)[0]:.1f}" cy="{at(0, 1.4)[1]:.1f}" r="{0.22 * scale:.1f}" fill="none" '
                f'stroke="{world.light.between("#3f7a4a", 0.7, z)}" stroke-width="{0.13 * scale:.1f}"/>')  # fmt: skip
    drawing.add(circle(*at(0, 1.2), max(0.8, 0.07 * scale), "#e0443c"))


def _christmas_tree(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale, rng = world.light, world.lens.scale(z), world.rng
    lit, dark = light.between("#3f7a50", 0.7, z * 0.4), light.between("#28503c", 0.2, z * 0.4)
    drawing.add(polygon([at(-0.2, 0), at(0.2, 0), at(0.2, 0.9), at(-0.2, 0.9)], light.away("#5a4030", z)))
    if light.lamps > 0.2:
        drawing.glow(at(0, 2.8), 4.6 * scale, "#ffd98a", 0.5)
    for tier in range(5):
        w, low = 1.9 - 0.34 * tier, 0.7 + 1.05 * tier
        shape = [
            at(0, low + 1.9),
            at(w, low),
            at(w * 0.5, low + 0.15),
            at(0, low - 0.1),
            at(-w * 0.5, low + 0.15),
            at(-w, low),
        ]
        drawing.add(path(curve(shape, tension=0.2), drawing.linear(((0, lit, 1), (1, dark, 1)))))
        if world.snowy:
            for side in (-1, 1):
                drawing.add(
                    polygon(
                        [at(side * w, low), at(side * w * 0.45, low + 0.95), at(side * w * 0.5, low + 0.3)],
                        light.facing(SNOW, z),
                        0.9,
                    )
                )
    for k in range(34):
        v = 0.9 + 4.9 * rng.random()
        u = rng.uniform(-1, 1) * max(0.1, 1.75 - 0.31 * v)
        tone = BULBS[k % 5]
        if light.lamps > 0.2:
            drawing.glow(at(u, v), 0.36 * scale, tone, 0.8)
        drawing.add(circle(*at(u, v), max(1.0, 0.085 * scale), mix(tone, "#ffffff", 0.3)))
    drawing.glow(at(0, 6.5), 0.9 * scale, "#ffe79a", 0.8)
    star = [
        at(0.34 * (1 if k % 2 == 0 else 0.42) * c, 6.45 + 0.34 * (1 if k % 2 == 0 else 0.42) * s)
        for k, (c, s) in enumerate(STAR)
    ]
    drawing.add(polygon(star, "#ffeeb0"))


STAR = ((0, 1), (0.59, 0.81), (0.95, 0.31), (0.95, -0.31), (0.59, -0.81), (0, -1), (-0.59, -0.81), (-0.95, -0.31),
        (-0.95, 0.31), (-0.59, 0.81))  # fmt: skip


def _fence(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light = world.light
    white, dim = light.between("#f4efe4", 0.85, z * 0.5), light.between("#c8c0b0", 0.4, z * 0.5)
    for v in (0.35, 0.75):
        drawing.add(polygon([at(-6.6, v), at(6.6, v), at(6.6, v + 0.1), at(-6.6, v + 0.1)], dim))
    u = -6.6
    while u < 6.6:
        drawing.add(polygon([at(u, 0), at(u, 0.95), at(u + 0.09, 1.1), at(u + 0.18, 0.95), at(u + 0.18, 0)], white))
        u += 0.4
