"""Light in a street: lamps as cards at their distances, and the glow at its far end."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.sets.sky import sun_at
from act3_mcp.animatic.svg import Drawing, circle, line, polygon, rect
from act3_mcp.animatic.world import World

OLD = {"1920s", "medieval"}
"""When a lamp stood on top of its post."""


def lamps(world: World, half: float) -> list[Layer]:
    """Street lamps as cards at their distances, each with its own pool of light when lit."""
    light, lens = world.light, world.lens
    layers: list[Layer] = []
    if world.shot.period == "western":
        return []
    asked = any(thing.name == "street lamp" for thing in world.shot.things)
    kerb, kerb_asked = half * 0.70, 0.0
    places = [(side, z) for z in (9.0, 18.0, 30.0, 46.0) for side in (-1, 1)] if half > 5 else [(1, 9.0), (-1, 22.0)]
    if asked:
        spot = 6.4 if world.close else lens.distance * 1.06 + 0.1
        across = lens.width / lens.scale(spot)
        places = [(side, z) for side, z in places if z > spot + 4] + [(0, spot)]
        kerb_asked = min(0.14 * across, 1.3)
    for side, z in places:
        x = side * kerb if side else kerb_asked
        drawing = Drawing()
        unit = lens.scale(z)
        iron = light.through_air(mix(light.ink, "#2c2a33", 0.5), z * 0.7)
        reach = -side * 1.3 if side else -0.75
        high = 5.4 if side else 2.45 if world.close else 3.7
        if world.shot.period in OLD:
            reach = 0.0
            high = 3.2
        foot, top, tip = lens.at(x, 0, z), lens.at(x, high, z), lens.at(x + reach, high + 0.15, z)
        drawing.add(line([foot, top], iron, 0.13 * unit), line([top, tip], iron, 0.09 * unit))
        drawing.add(
            polygon(
                [
                    (tip[0] - 0.3 * unit, tip[1] + 0.14 * unit),
                    (tip[0] + 0.3 * unit, tip[1] + 0.14 * unit),
                    (tip[0] + 0.12 * unit, tip[1] - 0.12 * unit),
                    (tip[0] - 0.12 * unit, tip[1] - 0.12 * unit),
                ],
                iron,
            )
        )
        drawing.add(rect(foot[0] - 0.13 * unit, foot[1] - 0.7 * unit, 0.26 * unit, 0.7 * unit, iron))
        if light.lamps > 0.2:
            bulb = (tip[0], tip[1] + 0.17 * unit)
            strength = light.lamps
            cone = drawing.linear(
                ((0, light.practical, 0.34 * strength), (1, light.practical, 0.0)), bulb, (bulb[0], foot[1]), box=False
            )
            if light.is_dark:
                drawing.add(
                    polygon(
                        [
                            (bulb[0] - 0.18 * unit, bulb[1]),
                            (bulb[0] + 0.18 * unit, bulb[1]),
                            (bulb[0] + 1.5 * unit, foot[1]),
                            (bulb[0] - 1.5 * unit, foot[1]),
                        ],
                        cone,
                    )
                )
                drawing.glow((bulb[0], foot[1]), 2.0 * unit, light.practical, 0.42, flat=0.2)
            drawing.glow(bulb, 1.9 * unit, light.practical, 0.7 * strength)
            drawing.add(circle(*bulb, 0.15 * unit, "#fff6de"))
        box = (
            min(foot[0], tip[0]) - 2.2 * unit,
            tip[1] - 2.2 * unit,
            abs(foot[0] - tip[0]) + 4.4 * unit,
            foot[1] - tip[1] + 2.9 * unit,
        )
        layers.append(Layer(f"lamp {side} {z:.0f}", [drawing], z, box=box))
    return layers


def street_light(world: World) -> Layer | None:
    """The sun's glare between the houses, over everything at the far end."""
    at, light = sun_at(world), world.light
    if light.is_dark:
        drawing = Drawing()
        drawing.glow(
            (world.lens.centre[0], world.lens.horizon), 520, mix(light.haze, light.practical, 0.5), 0.34, flat=0.5
        )
        return Layer("glow", [drawing], 120.0, soft=8.0)
    if at is None:
        return None
    drawing = Drawing()
    drawing.glow(at, 620 * world.lens.unit / 1000, mix(light.disc, light.sky[2], 0.3), 0.72)
    return Layer("glare", [drawing], 300.0, soft=8.0)
