"""Above the clouds: banks of cumulus to the horizon, one behind the other, with the sky over them and gaps between."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, circle, ellipse, rect
from act3_mcp.animatic.world import Setting, World

BANKS = (1100.0, 620.0, 360.0, 210.0, 125.0, 76.0, 46.0, 26.0)
"""Metres to each bank of clouds."""
BELOW = 11.0
"""Metres that their tops lie under us."""


def build(world: World) -> Setting:
    layers = [*sky(world, clouds=False), _floor(world)]
    layers += [_bank(world, depth) for depth in BANKS]
    return Setting(backdrop=layers, standing=False, furnished=("cloud",))


def _tones(world: World, depth: float) -> tuple[str, str, str]:
    """What the light makes of a cloud: its crown, its body, its foot."""
    light = world.light
    near = max(0.0, 1 - depth / 700)
    crown = mix(light.facing("#ffffff"), light.disc if light.sun else light.key, 0.15)
    body = mix(light.between("#f0f2f8", 0.6), light.sky[2], 0.3)
    foot = mix(mix(light.sky[1], light.sky[2], 0.5), light.away("#9aa6c0"), 0.35 + 0.3 * near)
    if light.is_dark:
        crown, body = mix(crown, light.sky[3], 0.25), mix(body, light.sky[1], 0.3)
    far = 0.5 * (1 - near)
    return mix(crown, light.haze, far), mix(body, light.haze, far), mix(foot, light.haze, far)


def _floor(world: World) -> Layer:
    drawing, light, lens = Drawing(), world.light, world.lens
    _, body, foot = _tones(world, 500)
    fill = drawing.linear(
        ((0, mix(light.sky[3], body, 0.5), 1), (0.2, body, 1), (1, foot, 1)), (0, lens.horizon), (0, 1100), box=False
    )  # fmt: skip
    drawing.add(rect(world.left, lens.horizon - 2, world.wide, world.high, fill))
    return Layer("cloud floor", [drawing], 1400.0)


def _bank(world: World, depth: float) -> Layer:
    """Heaps of puffs along a line: feet first, then bodies, then the crowns that the light is on."""
    drawing, lens, rng, light = Drawing(), world.lens, world.rng, world.light
    scale, base = lens.scale(depth), lens.at(0, lens.height - BELOW, depth)[1]
    crown, body, foot = _tones(world, depth)
    size = scale * depth**0.42 * 0.75
    way = -1 if light.from_left else 1
    puffs: list[tuple[float, float, float]] = []
    x = -0.45 * lens.width
    while x < 1.45 * lens.width:
        # A heap, and then a gap through which one sees the next bank.
        heap, tall = rng.randint(5, 12), rng.uniform(0.4, 1.9)
        lean = rng.uniform(0.7, 1.5)
        for k in range(heap):
            up = (1 - abs(2 * (k / (heap - 1)) ** lean - 1) ** 1.4) * tall
            for _ in range(1 + (up > 0.4) + (up > 1.0)):
                at = x + (k + rng.uniform(-0.6, 0.6)) * size * 0.55, base - up * size * rng.uniform(0.05, 1.0)
                puffs.append((*at, size * rng.uniform(0.35, 0.9) * (0.7 + 0.3 * up)))
        x += heap * size * 0.55 + size * rng.uniform(0.2, 1.8)
    fade = drawing.linear(
        ((0, body, 1), (0.5, foot, 1), (1, foot, 0.0)), (0, base - size), (0, base + 3.2 * size), box=False
    )
    drawing.add(rect(world.left, base + size * 0.1, world.wide, 3.2 * size, fade, 0.8))
    drawing.add(*(circle(u, v + 0.16 * r, r, mix(body, foot, 0.55)) for u, v, r in puffs))
    drawing.add(*(circle(u + way * 0.08 * r, v - 0.02 * r, 0.92 * r, body) for u, v, r in puffs))
    drawing.add(*(circle(u + way * 0.2 * r, v - 0.2 * r, 0.68 * r, mix(body, crown, 0.75)) for u, v, r in puffs))
    drawing.add(*(circle(u + way * 0.28 * r, v - 0.32 * r, 0.42 * r, crown, 0.9) for u, v, r in puffs))
    for _ in range(6):
        at = rng.uniform(-0.2, 1.2) * lens.width, base + rng.uniform(0.2, 1.6) * size
        drawing.add(ellipse(*at, size * rng.uniform(1.5, 3.5), size * 0.2, body, 0.35))
    motion = Motion(travel=(-0.35 * (depth / 46) ** 0.5, 0.0, 0.0))
    return Layer(f"clouds {depth:.0f}", [drawing], depth, soft=max(1.2, 60 / depth * 2.2), motion=motion)
