"""The set for what no other set is: a sky, a horizon and soft forms, so that an unknown place still has depth."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, curve, path, rect
from act3_mcp.animatic.world import Setting, World


def build(world: World) -> Setting:
    layers = sky(world)
    for depth in (900.0, 320.0, 120.0, 48.0):
        layers.append(_forms(world, depth))
    layers.append(ground(world, "#b6a48c"))
    return Setting(backdrop=layers)


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


def ground(world: World, material: str, *, shine: float = 0.0) -> Layer:
    """Open ground to the horizon, taking the colour of the sky's foot far off and its own shade nearby."""
    drawing, light, horizon = Drawing(), world.light, world.lens.horizon
    far, near = light.through_air(light.between(material, 0.8), 400), light.between(material, 0.55)
    deep = mix(light.between(material, 0.2), light.ink, 0.25)
    stops = ((0, mix(far, light.haze, 0.6), 1), (0.10, mix(far, near, 0.4), 1), (0.45, near, 1), (1, deep, 1))
    fill = drawing.linear(stops, (0, horizon), (0, max(FRAME, horizon + 300) + 120), box=False)
    drawing.add(rect(world.left, horizon, world.wide, world.high, fill))
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
