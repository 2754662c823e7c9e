"""The surface of another world: rock and craters under a sky with other worlds in it."""

from dataclasses import dataclass, replace

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.growth import stones
from act3_mcp.animatic.sets.ridges import Ridge, ridge_at
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.svg import Drawing, circle, ellipse, path, pen, rect
from act3_mcp.animatic.world import Setting, World


@dataclass(frozen=True)
class Globe:
    """What the ground is of, the sky from the zenith down, and the worlds that hang in it (x, y, size, colour)."""

    soil: str
    sky: tuple[str, str, str]
    others: tuple[tuple[float, float, float, str], ...]


GLOBES = {
    "moon": Globe("#a9a8a6", ("#04050b", "#080a14", "#141826"), ((0.7, 0.2, 78.0, "#4f86c6"),)),
    "mars": Globe(
        "#b4633c", ("#5c3a34", "#a3624a", "#e2a47c"),
        ((0.24, 0.15, 50.0, "#e2ccb4"), (0.72, 0.11, 32.0, "#d0b09a")),
    ),
    "alien": Globe(
        "#6a6f8f", ("#141338", "#4a2f74", "#d87a8a"),
        ((0.68, 0.27, 210.0, "#8a6fb0"), (0.2, 0.16, 44.0, "#e0c090")),
    ),
}  # fmt: skip
RIDGES = ((2400, 520, 0.95), (900, 110, 0.8), (300, 16, 0.5))


def build(world: World) -> Setting:
    globe = _globe(world)
    air = mix(globe.sky[2], world.light.sky[0], 0.6 if world.light.is_dark else 0.0)
    world = replace(world, light=replace(world.light, haze=air, sky=(*globe.sky, air)))
    layers = [_sky(world, globe)]
    layers += [
        ridge_at(world, Ridge(depth, tall, rough, mix(globe.soil, globe.sky[2], 0.25)), snowy=False)
        for depth, tall, rough in RIDGES
    ]
    layers += [ground(world, globe.soil), _craters(world, globe)]
    setting = Setting(backdrop=layers)
    setting.among += stones(world, mix(globe.soil, "#30282c", 0.3), 9)
    return setting


def _globe(world: World) -> Globe:
    shot = world.shot
    if shot.says("moon", "lunar", "crater") and not shot.says("planet"):
        return GLOBES["moon"]
    return GLOBES["mars"] if shot.says("mars", "martian", "red") else GLOBES["alien"]


def _sky(world: World, globe: Globe) -> Layer:
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    # The hour still tells: by night even a red sky is dark.
    top, middle, low = (mix(each, light.sky[0], 0.6) if light.is_dark else each for each in globe.sky)
    stops = ((0, top, 1), (0.55, middle, 1), (1, low, 1))
    drawing.add(
        rect(
            world.left, world.top, world.wide, world.high, drawing.linear(stops, (0, -60), (0, lens.horizon), box=False)
        )
    )
    for _ in range(190):
        x, y = rng.uniform(-0.5, 1.5) * lens.width, lens.horizon - 20 - rng.random() * 900
        fade = min(1.0, (lens.horizon - y) / 500)
        drawing.add(circle(x, y, rng.uniform(0.6, 1.7), "#f2f2ff", rng.uniform(0.2, 0.9) * fade))
    for x, y, size, colour in globe.others:
        at, r = (x * lens.width, y * FRAME), size * lens.unit / 1000
        drawing.glow(at, r * 1.7, colour, 0.35)
        lit = drawing.radial(
            ((0, mix(colour, "#ffffff", 0.35), 1), (0.6, colour, 1), (1, mix(colour, middle, 0.7), 1)),
            (at[0] - 0.4 * r, at[1] - 0.4 * r), r * 1.5,
        )  # fmt: skip
        drawing.add(circle(*at, r, lit))
        for band in (-0.4, 0.05, 0.42):
            wide = r * (1 - band * band) ** 0.5 * 0.92
            drawing.add(ellipse(at[0], at[1] + band * r, wide, r * 0.09, mix(colour, "#ffffff", 0.4), 0.2))
    return Layer("sky", [drawing], 4000.0)


def _craters(world: World, globe: Globe) -> Layer:
    """Hollows in true perspective: a lit far rim and a shaded near wall, or the other way about."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    lit, dark = light.facing(mix(globe.soil, "#ffffff", 0.25)), mix(light.away(globe.soil), light.ink, 0.35)
    spots = sorted(
        ((rng.uniform(-1, 1), 3.0 * 40.0 ** rng.random(), rng.uniform(0.5, 2.6)) for _ in range(26)),
        key=lambda s: -s[1],
    )
    for x, z, size in spots:
        scale = lens.scale(z)
        at = lens.at(x * (4 + z * 0.8), 0, z)
        rx = size * scale
        ry = min(abs(lens.at(0, 0, z + size)[1] - at[1]), rx) or 1.0
        drawing.add(ellipse(at[0], at[1], rx * 1.12, ry * 1.2, lit, 0.45))
        drawing.add(ellipse(at[0], at[1], rx, ry, dark, 0.85))
        shade = pen(
            ("M", (at[0] - rx, at[1])),
            ("Q", (at[0], at[1] + 2.4 * ry), (at[0] + rx, at[1])),
            ("Q", (at[0], at[1] + 0.7 * ry), (at[0] - rx, at[1])),
        )
        drawing.add(path(shade, lit, 0.4))
    return Layer("craters", [drawing], lens.distance, "ground", focus=lens.distance * 1.8, motion=Motion())
