"""The sky: its gradient, the sun or the moon in it, stars and clouds. Every outdoor set begins with it."""

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.lightning import bolt
from act3_mcp.animatic.svg import Drawing, circle, curve, ellipse, path, rect
from act3_mcp.animatic.world import World

FAR = 4000.0


def sky(world: World, *, clouds: bool = True, drifting: bool = True) -> list[Layer]:
    """Layers at infinity; in the open the clouds are a little nearer and drift."""
    horizon, light = world.lens.horizon, world.light
    drawing = Drawing()
    top = min(horizon - 500, -60)
    stops = [(at, colour, 1.0) for at, colour in zip((0, 0.42, 0.78, 1), light.sky, strict=True)]
    fill = drawing.linear(stops, (0, top), (0, horizon), box=False)
    drawing.add(rect(world.left, world.top, world.wide, world.high, fill))
    if light.stars:
        _stars(world, drawing)
    _sun(world, drawing)
    layers = [Layer("sky", [drawing], FAR), *bolt(world, FAR)]
    if clouds and light.clouds:
        layers.append(_clouds(world, drifting=drifting))
    return layers


def sun_at(world: World) -> tuple[float, float] | None:
    if world.light.sun is None:
        return None
    x, up = world.light.sun
    y = world.lens.horizon - up * FRAME
    # Seen close, the horizon may lie outside the frame; the light's source should not.
    return x * world.lens.width, min(max(y, 0.06 * FRAME), 0.75 * FRAME)


def _sun(world: World, drawing: Drawing) -> None:
    at, light = sun_at(world), world.light
    if at is None:
        return
    unit = world.lens.unit / 1000
    if light.is_dark:
        drawing.glow(at, 320 * unit, "#9fb8ea", 0.34)
        drawing.add(circle(*at, light.disc_size * unit, light.disc))
        drawing.add(
            circle(at[0] - 8 * unit, at[1] - 5 * unit, 6 * unit, "#d8d6c4", 0.7),
            circle(at[0] + 9 * unit, at[1] + 8 * unit, 4 * unit, "#d8d6c4", 0.7),
        )
        return
    low = light.sun is not None and light.sun[1] < 0.15
    drawing.glow(at, (900 if low else 520) * unit, mix(light.disc, light.sky[2], 0.35), 0.85 if low else 0.5)
    drawing.glow(at, 190 * unit, light.disc, 0.9)
    drawing.add(circle(*at, light.disc_size * unit, light.disc))


def _stars(world: World, drawing: Drawing) -> None:
    rng, horizon = world.rng, world.lens.horizon
    for _ in range(int(170 * world.light.stars)):
        x, y = rng.uniform(-0.5, 1.5) * world.lens.width, horizon - rng.random() ** 0.7 * max(horizon + 400, 300)
        fade = min(1.0, (horizon - y) / 350)
        drawing.add(circle(x, y, rng.uniform(0.7, 1.9), "#f2f2ff", rng.uniform(0.25, 0.9) * fade))


def _clouds(world: World, *, drifting: bool) -> Layer:
    """Long flat clouds, denser and darker under weather, lit from where the light is."""
    drawing, rng, light, horizon = Drawing(), world.rng, world.light, world.lens.horizon
    heavy = light.clouds >= 1.0
    for _ in range(26 if heavy else 18 if world.has("clouds") else 9):
        rise = rng.uniform(0.05, 0.95)
        y = horizon - rise * max(horizon, 420)
        x = rng.uniform(-0.5, 1.5) * world.lens.width
        w = rng.uniform(180, 430) * (0.5 + rise)
        body = (
            mix(light.sky[3 if rise < 0.4 else 2], light.sky[0], 0.35)
            if not light.is_dark
            else mix(light.sky[2], light.sky[3], 0.4)
        )
        top = mix(body, light.key, 0.6)
        if heavy:
            # Their undersides are what is dark.
            body = toned(mix(light.sky[1], light.sky[0], rng.random() * 0.8), value=0.8 if light.wet else 0.88)
            top = mix(light.sky[3], light.key, 0.3)
        strength = rng.uniform(0.35, 0.75)
        fill = drawing.linear(((0, top, strength), (0.5, body, strength * 0.75), (1, body, 0.0)))
        drawing.add(path(_cloud(world, x, y, w, w * rng.uniform(0.10, 0.2)), fill))
        drawing.add(ellipse(x + w * 0.1, y, w * 0.95, w * 0.022, top, strength * 0.35))
    motion = Motion(travel=(2.4, 0.0, 0.0)) if drifting else Motion()
    return Layer("clouds", [drawing], 900.0 if drifting else FAR, soft=1.6, motion=motion)


def _cloud(world: World, x: float, y: float, w: float, h: float) -> str:
    rng = world.rng
    humps = rng.randint(4, 7)
    top = [
        (x - w / 2 + w * i / humps, y - h * (0.35 + 0.65 * rng.random()) * (1 - abs(2 * i / humps - 1) ** 2))
        for i in range(1, humps)
    ]
    return curve([(x - w * 0.62, y), *top, (x + w * 0.62, y), (x, y + h * 0.12)], tension=1.0)
