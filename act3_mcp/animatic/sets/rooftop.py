"""A flat roof over the city: its parapet, a water tank, and the towers beyond."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.backdrop import towers
from act3_mcp.animatic.sets.placing import spot
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, Point, circle, ellipse, line, polygon, rect
from act3_mcp.animatic.world import Setting, World

TANK = 5.4
"""Metres up to the point of its lid."""


def build(world: World) -> Setting:
    layers = [*sky(world), *(towers(world, depth, 105) for depth in (900.0, 420.0, 210.0)), below(world)]
    end = edge_of(world)
    setting = Setting(backdrop=[*layers, _roof(world, end)])
    if not world.close:
        setting.among += [_tank(world, end), *_units(world, end)]
    return setting


def edge_of(world: World) -> float:
    """How far off the roof ends: near enough to see over."""
    return max(world.lens.distance * 1.9, 6.0)


def below(world: World) -> Layer:
    """The roofs of lower houses between us and the towers, and the light of the streets between them."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    z = 120.0
    scale, base = lens.scale(z), lens.horizon
    if light.is_dark:
        drawing.glow((lens.width / 2, base + 10), lens.width * 0.7, light.practical, 0.4, flat=0.22)
    x = -0.3 * lens.width
    while x < 1.3 * lens.width:
        wide, top = rng.uniform(7, 15) * scale, base + rng.uniform(-5.0, 1.5) * scale
        lit, dark = light.between("#8a807c", 0.6, z * 0.5), light.away("#6a6468", z * 0.5)
        drawing.add(rect(x, top, wide, 600, drawing.linear(((0, lit, 1), (0.2, mix(lit, dark, 0.6), 1), (1, dark, 1)))))
        drawing.add(rect(x, top, wide, 0.5 * scale, light.facing("#b0a8a0", z * 0.5)))
        panes = ""
        for row in range(4):
            for column in range(int(wide / scale / 1.9) - 1):
                if rng.random() < (0.6 if light.is_dark else 0.8):
                    left, high = x + (0.9 + 1.9 * column) * scale, top + (1.2 + 2.4 * row) * scale
                    w, h = 0.9 * scale, 1.3 * scale
                    panes += f"M{left:.1f} {high:.1f}h{w:.1f}v{h:.1f}h-{w:.1f}z"
        if panes:
            tone = light.practical if light.lamps > 0.3 else mix(light.sky[1], dark, 0.5)
            drawing.add(f'<path d="{panes}" fill="{tone}" fill-opacity="0.85"/>')
        x += wide * rng.uniform(0.95, 1.25)
    return Layer("roofs below", [drawing], z, bloom=0.3 if light.is_dark else 0.0)


def _roof(world: World, end: float) -> Layer:
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    far, tone = lens.at(0, 0, end), light.between("#e2e6ea" if world.snowy else "#77706c", 0.5)
    fill = drawing.linear(
        ((0, mix(tone, light.sky[3], 0.25), 1), (1, mix(tone, light.ink, 0.5), 1)),
        far,
        (far[0], FRAME * 1.1),
        box=False,
    )
    drawing.add(rect(world.left, far[1], world.wide, world.high, fill))
    for _ in range(24):
        at = lens.at(rng.uniform(-6, 6), 0, end * rng.uniform(0.25, 0.95))
        shine = mix(tone, light.sky[2], 0.4 + 0.4 * light.wet)
        drawing.add(ellipse(*at, rng.uniform(12, 80), rng.uniform(1, 4), shine, 0.25 + 0.3 * light.wet))
    for k in range(-8, 9):
        drawing.add(line([lens.at(k * 1.6, 0, 0.8), lens.at(k * 1.6, 0, end)], mix(tone, light.ink, 0.5), 1.6, 0.3))
    scale = lens.scale(end)
    # A low wall with its coping, and the shade at its foot.
    drawing.add(rect(world.left, far[1] - 0.75 * scale, world.wide, 0.78 * scale, light.between("#8a7f78", 0.35)))
    for k in range(-14, 15):
        x = lens.centre[0] + k * 1.4 * scale
        drawing.add(rect(x, far[1] - 0.75 * scale, 0.05 * scale, 0.75 * scale, light.ink, 0.3))
    coping = "#f2f5f8" if world.snowy else "#b8aca0"
    drawing.add(rect(world.left, far[1] - 0.88 * scale, world.wide, 0.16 * scale, light.facing(coping)))
    drawing.add(rect(world.left, far[1] - 0.02 * scale, world.wide, 0.22 * scale, light.ink, 0.28))
    return Layer("roof", [drawing], end)


def _tank(world: World, end: float) -> Layer:
    """A water tank on legs, whole in the frame: nothing says rooftop sooner."""
    drawing, lens, light = Drawing(), world.lens, world.light
    room = max(lens.horizon - 0.05 * FRAME, 0.2 * FRAME)
    z = max(end * 1.15, lens.focal * (TANK - lens.height) / room)
    scale, (px, py) = lens.scale(z), lens.at(spot(world, 0.62, z), 0, z)
    lit, dark = light.between("#8a6a50", 0.8, 10), light.away("#5a4438", 10)

    def at(u: float, v: float) -> Point:
        return px + u * scale, py - v * scale

    for u in (-1.0, -0.35, 0.35, 1.0):
        drawing.add(line([at(u, -1.0), at(u * 0.9, 1.9)], dark, 0.12 * scale))
    drawing.add(
        line([at(-1.0, 0.2), at(1.0, 1.6)], dark, 0.07 * scale), line([at(1.0, 0.2), at(-1.0, 1.6)], dark, 0.07 * scale)
    )
    fill = drawing.linear(((0, lit, 1), (0.45, mix(lit, dark, 0.5), 1), (1, dark, 1)), (0, 0), (1, 0))
    drawing.add(rect(px - 1.25 * scale, py - 4.2 * scale, 2.5 * scale, 2.4 * scale, fill))
    for v in (2.3, 3.0, 3.7):
        drawing.add(line([at(-1.25, v), at(1.25, v)], mix(dark, light.ink, 0.4), max(0.8, 0.05 * scale)))
    drawing.add(polygon([at(-1.45, 4.2), at(0, TANK), at(1.45, 4.2)], "#e6eaee" if world.snowy else dark))
    return Layer("tank", [drawing], z, box=(px - 1.6 * scale, py - 5.6 * scale, 3.2 * scale, 6.8 * scale))


def _units(world: World, end: float) -> list[Layer]:
    """Boxes that hum, and a door to the stairs."""
    layers: list[Layer] = []
    lens, light = world.lens, world.light
    for share, across in ((0.78, -0.78), (0.88, 0.42)):
        z = end * share
        scale, (px, py) = lens.scale(z), lens.at(spot(world, across, z), 0, z)
        drawing, lit, dark = Drawing(), light.between("#a8aaa8", 0.8, 8), light.away("#6d7074", 8)
        drawing.add(
            rect(
                px - 0.6 * scale,
                py - 0.8 * scale,
                1.2 * scale,
                0.8 * scale,
                drawing.linear(((0, lit, 1), (1, dark, 1))),
            )
        )
        drawing.add(rect(px - 0.6 * scale, py - 0.86 * scale, 1.2 * scale, 0.12 * scale, lit))
        drawing.add(circle(px, py - 0.4 * scale, 0.27 * scale, mix(dark, light.ink, 0.5)))
        for k in range(4):
            y = py - (0.2 + 0.13 * k) * scale
            drawing.add(line([(px - 0.25 * scale, y), (px + 0.25 * scale, y)], dark, max(0.8, 0.03 * scale)))
        layers.append(Layer("unit", [drawing], z, box=(px - 0.8 * scale, py - 1.1 * scale, 1.6 * scale, 1.2 * scale)))
    return layers
