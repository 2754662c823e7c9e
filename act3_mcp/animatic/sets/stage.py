"""The set for what no other set is: a sky, a horizon and soft forms, so that an unknown place still has depth."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, path, polygon, rect, ring
from act3_mcp.animatic.world import Setting, World


def build(world: World) -> Setting:
    layers = sky(world)
    layers.append(_halo(world))
    for depth in (900.0, 320.0, 120.0, 48.0):
        layers.append(_forms(world, depth))
    layers += [ground(world, "#9a8f86", shine=0.8), _pool(world)]
    setting = Setting(backdrop=layers)
    setting.among += [_stele(world, x, z) for x, z in ((-7.5, 30.0), (-15.0, 58.0), (9.5, 38.0), (21.0, 74.0))]
    return setting


def _halo(world: World) -> Layer:
    """A great pale disc over the horizon: somewhere for the eye to rest, whatever the place."""
    drawing, light, lens = Drawing(), world.light, world.lens
    x, radius = lens.width * 0.63, 250 * lens.unit / 1000
    y = max(lens.horizon - radius * 0.75, radius * 0.8)
    tone = mix(light.sky[3], light.key, 0.5)
    fill = drawing.linear(((0, tone, 0.85), (0.8, mix(tone, light.haze, 0.5), 0.5), (1, light.haze, 0.2)))
    drawing.glow((x, y), radius * 2.6, tone, 0.55)
    drawing.add(circle(x, y, radius, fill), ring(x, y, radius * 1.35, tone, 2.0, 0.35))
    return Layer("halo", [drawing], 3900.0)


def _pool(world: World) -> Layer:
    """Light on the floor where the subject stands, and long streaks of reflected sky."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    foot = lens.at(0, 0, lens.distance)
    drawing.glow(foot, 560, mix(light.key, light.sky[3], 0.4), 0.42, flat=0.22)
    for _ in range(26):
        y = lens.horizon + (FRAME * 1.1 - lens.horizon) * rng.random() ** 1.8 + 4
        near = (y - lens.horizon) / max(1.0, FRAME - lens.horizon)
        wide = lens.width * rng.uniform(0.1, 0.4)
        drawing.add(ellipse(rng.uniform(-0.2, 1.2) * lens.width, y, wide, 1.0 + 5 * near, light.sky[3], 0.16))
    return Layer("pool", [drawing], lens.distance, "ground", focus=lens.distance * 2.0)


def _stele(world: World, x: float, z: float) -> Layer:
    """A standing slab, lit on one side: a measure of distance that belongs to no place or time."""
    drawing, light, lens = Drawing(), world.light, world.lens
    high, wide, scale = world.rng.uniform(5.0, 9.0), world.rng.uniform(1.0, 1.7), lens.scale(z)
    (px, py), material = lens.at(x, 0, z), "#7d7680"
    lit, dark = light.facing(material, z * 1.2), light.away(material, z * 1.2)
    inner = wide * 0.4 * (1 if light.from_left else -1)

    def at(u: float, v: float) -> Point:
        return px + u * scale, py - v * scale

    body = [at(-wide, 0), at(-wide * 0.86, high), at(wide * 0.86, high * 0.97), at(wide, 0)]
    side = [at(inner, 0), at(inner * 0.86, high * 0.985), body[2], body[3]]
    if not light.from_left:
        side = [at(inner, 0), at(inner * 0.86, high * 0.985), body[1], body[0]]
    foot = drawing.linear(((0, lit, 1), (1, mix(lit, light.haze, 0.5), 1)))
    drawing.add(polygon(body, foot), polygon(side, dark, 0.85))
    drawing.add(ellipse(px, py, wide * scale * 1.3, 0.12 * scale, light.ink, 0.35))
    box = (px - 1.5 * wide * scale, py - high * scale * 1.05, 3 * wide * scale, high * scale * 1.1)
    return Layer("stele", [drawing], z, box=box, foot=(px, py))


def _forms(world: World, depth: float) -> Layer:
    """Soft hills that could be anything, one tone each, paler with distance."""
    drawing, rng, light, lens = Drawing(), world.rng, world.light, world.lens
    base = lens.at(0, 0, depth)[1]
    scale = lens.scale(depth)
    tall = {900.0: 150, 320.0: 42, 120.0: 11, 48.0: 2.6}[depth]
    step = lens.width * 0.16
    points = [(world.left, base + 60)]
    x = world.left
    while x < world.left + world.wide:
        points.append((x, base - scale * tall * rng.uniform(0.1, 0.55)))
        x += step * rng.uniform(0.7, 1.4)
    points += [(world.left + world.wide, base + 60)]
    lit, dark = light.facing("#8f9a86", depth * 0.6), light.away("#8f9a86", depth * 0.5)
    tone = mix(dark, lit, 0.4)
    top = base - scale * tall * 0.6
    fill = drawing.linear(((0, tone, 1), (1, mix(tone, light.haze, 0.55), 1)), (0, top), (0, base + 20), box=False)
    drawing.add(path(curve(points, tension=1.0), fill))
    return Layer(f"forms {depth:.0f}", [drawing], depth)


def _puddles(world: World, drawing: Drawing) -> None:
    """Water standing where the ground is low, as bright as the sky."""
    light, lens, rng = world.light, world.lens, world.rng
    tone = mix(light.sky[3], light.practical, 0.35 if light.is_dark else 0.0)
    for _ in range(16):
        z = 2.2 * 14.0 ** rng.random()
        (px, py), wide = lens.at(rng.uniform(-1.0, 1.0) * z * 0.8, 0, z), rng.uniform(0.3, 1.1) * lens.scale(z)
        high = max(1.5, 0.09 * wide)
        drawing.add(ellipse(px, py, wide, high, mix(light.sky[1], light.ink, 0.3), 0.55))
        drawing.add(ellipse(px - 0.1 * wide, py - 0.1 * high, wide * 0.75, high * 0.6, tone, 0.55))


def ground(world: World, material: str, *, shine: float = 0.0) -> Layer:
    """Open ground to the horizon, taking the colour of the sky's foot far off and its own shade nearby."""
    drawing, light, horizon = Drawing(), world.light, world.lens.horizon
    far, near = light.through_air(light.between(material, 0.8), 400), light.between(material, 0.55)
    deep = mix(light.between(material, 0.2), light.ink, 0.25)
    stops = ((0, mix(far, light.haze, 0.6), 1), (0.10, mix(far, near, 0.4), 1), (0.45, near, 1), (1, deep, 1))
    fill = drawing.linear(stops, (0, horizon), (0, max(FRAME, horizon + 300) + 120), box=False)
    drawing.add(rect(world.left, horizon, world.wide, world.high, fill))
    shine = max(shine, 0.9 * light.wet)
    if light.wet:
        _puddles(world, drawing)
    if shine:
        drawing.add(
            rect(
                world.left,
                horizon,
                world.wide,
                world.high,
                drawing.linear(
                    ((0, light.sky[3], 0.6 * shine), (0.4, light.sky[2], 0.25 * shine), (1, light.sky[0], 0.1 * shine)),
                    (0, horizon),
                    (0, FRAME),
                    box=False,
                ),
            )
        )
    return Layer("ground", [drawing], world.lens.distance, "ground", focus=world.lens.distance * 2.2)
