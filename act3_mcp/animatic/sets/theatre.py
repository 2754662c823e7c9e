"""A stage: boards, curtains, and light from above; an audience at our feet if there is a crowd."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.svg import Drawing, circle, curve, ellipse, line, path, polygon, rect
from act3_mcp.animatic.world import Setting, World

VELVET, BOARDS = "#8a2630", "#8a6244"
BACK = 2.6
"""Metres from where one stands to the backcloth."""


def build(world: World) -> Setting:
    loud = world.shot.crowd or world.shot.says("band", "concert")
    layers = [_backcloth(world, loud=loud), _boards(world)]
    setting = Setting(backdrop=layers, seat=0.45)
    layers += _beams(world, loud=loud)
    setting.among += [_wing(world, side) for side in (-1, 1)]
    if world.shot.crowd and not world.close:
        setting.front.append(_audience(world))
    return setting


def _backcloth(world: World, *, loud: bool) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    z = lens.distance + BACK
    low, high = mix(light.away(VELVET), light.ink, 0.55), mix(light.between(VELVET, 0.4), light.ink, 0.25)
    if loud:
        low, high = "#0d0b1c", "#2a1c4a"
    drawing.add(
        rect(world.left, world.top, world.wide, world.high, drawing.linear(((0, low, 1), (0.5, high, 1), (1, low, 1))))
    )
    fold = 0.42 * lens.scale(z)
    x = lens.centre[0] - 40 * fold
    while x < lens.centre[0] + 40 * fold:
        body = ((0, low, 0.0), (0.45, mix(high, "#ffffff", 0.12), 0.5), (1, low, 0.7))
        drawing.add(rect(x, world.top, fold, world.high, drawing.linear(body, (0, 0), (1, 0))))
        x += fold
    return Layer("backcloth", [drawing], z)


def _boards(world: World) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    z = lens.distance + BACK
    far = lens.at(0, 0, z)[1]
    tone = light.between(BOARDS, 0.35)
    fill = drawing.linear(
        ((0, mix(tone, light.ink, 0.6), 1), (0.25, tone, 1), (1, mix(tone, light.ink, 0.7), 1)),
        (0, far),
        (0, FRAME * 1.1),
        box=False,
    )
    drawing.add(rect(world.left, far, world.wide, world.high, fill))
    for k in range(-40, 41):
        drawing.add(line([lens.at(k * 0.4, 0, 0.7), lens.at(k * 0.4, 0, z)], light.ink, 1.4, 0.3))
    return Layer("boards", [drawing], lens.distance, "ground", focus=lens.distance * 1.2)


def _beams(world: World, *, loud: bool) -> list[Layer]:
    """Cones from lamps overhead, and the pool each throws on the boards."""
    lens, layers = world.lens, list[Layer]()
    spot = world.shot.lighting == "spotlight" or not loud
    lamps = [(0.0, "#fff2d0")] if spot else [(-0.34, NEON[0]), (-0.12, NEON[1]), (0.12, NEON[2]), (0.34, NEON[3])]
    for number, (share, colour) in enumerate(lamps):
        drawing = Drawing()
        x = lens.width * (0.5 + share)
        foot = lens.at(0, 0, lens.distance)
        wide = 1.1 * lens.scale(lens.distance) if spot else 0.09 * lens.width
        source = (x + (0.12 * lens.width if spot else -share * 180), -160.0)
        at = (lens.centre[0] if spot else x, foot[1])
        cone = drawing.linear(((0, colour, 0.5), (0.7, colour, 0.16), (1, colour, 0.05)), source, at, box=False)
        drawing.add(
            polygon(
                [
                    (source[0] - 12, source[1]),
                    (source[0] + 12, source[1]),
                    (at[0] + wide, at[1]),
                    (at[0] - wide, at[1]),
                ],
                cone,
            )
        )
        drawing.glow(at, wide * 1.5, colour, 0.7, flat=0.24)
        drawing.add(ellipse(*at, wide, wide * 0.16, mix(colour, "#ffffff", 0.4), 0.25))
        sway = Motion() if spot else Motion(sway=(7.0, 3.1 + 0.7 * number), offset=0.23 * number)
        layers.append(Layer(f"beam {number}", [drawing], lens.distance * 1.06, soft=3.0, motion=sway, foot=source))
    return layers


def _wing(world: World, side: int) -> Layer:
    """A curtain gathered at the side, with a gold hem."""
    drawing, lens, light = Drawing(), world.lens, world.light
    z = lens.distance * 0.92
    edge = lens.width * (0.5 + 0.5 * side)
    wide = (0.10 if world.close else 0.15) * lens.width
    lit, dark = mix(light.between(VELVET, 0.7), light.ink, 0.1), mix(light.away(VELVET), light.ink, 0.5)
    foot = min(lens.at(0, 0, z)[1], FRAME * 1.2)
    for k in range(5):
        a, b = edge - side * wide * (1 - k / 5), edge - side * wide * (1 - (k + 1) / 5)
        left, fold = min(a, b), abs(b - a)
        waist = [
            (left, -300),
            (left + fold, -300),
            (left + fold * 1.05, foot * 0.5),
            (left + fold, foot),
            (left, foot),
            (left - fold * 0.05, foot * 0.5),
        ]
        drawing.add(
            path(curve(waist, tension=0.3), drawing.linear(((0, dark, 1), (0.4, lit, 1), (1, dark, 1)), (0, 0), (1, 0)))
        )
    drawing.add(rect(edge - (lens.width if side < 0 else 0), -400, lens.width, foot + 400, dark))
    drawing.add(rect(min(edge, edge - side * wide), foot - 16, wide, 12, light.between("#d8a84a", 0.8), 0.9))
    box = (min(edge - side * wide * 1.1, edge + side * lens.width * 0.7), -320, wide + lens.width * 0.75, foot + 330)
    return Layer("wing", [drawing], z, box=box, foot=(edge, -200), motion=Motion(sway=(0.15, 6.0)))


def _audience(world: World) -> Layer:
    """Heads and raised hands against the light."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    ink = mix(light.ink, "#000000", 0.3)
    for row, (y, r) in enumerate(((880.0, 34.0), (960.0, 48.0))):
        x = -0.2 * lens.width + 30 * row
        while x < 1.2 * lens.width:
            top = y + rng.uniform(-14, 14)
            drawing.add(circle(x, top, r, ink), ellipse(x, top + 2.1 * r, 1.7 * r, 1.3 * r, ink))
            if rng.random() < 0.3:
                drawing.add(line([(x + r, top + 1.4 * r), (x + 1.5 * r, top - 2.0 * r)], ink, 0.5 * r))
            x += r * rng.uniform(2.5, 3.3)
    drawing.add(rect(-lens.width, 1000, 3 * lens.width, 400, ink))
    return Layer("audience", [drawing], lens.distance * 0.5, soft=2.0, motion=Motion(bob=(0.015, 0.9)))
