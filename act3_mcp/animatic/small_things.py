"""Small things on a table, and a few large plain ones that stand about."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Box, Layer
from act3_mcp.animatic.svg import Drawing, Local, Point, circle, curve, ellipse, line, path, polygon, rect, ring, stroke
from act3_mcp.animatic.world import World

TABLE_HEIGHT = 0.76
ON_A_TABLE = {"lantern", "lamp", "cup", "book", "letter", "phone", "telephone", "flower"}


def on_table(world: World, drawing: Drawing, name: str, colour: str, z: float) -> Box:
    """Draw `name` standing on a table at `z`; returns the box it covers."""
    scale, light = world.lens.scale(z), world.light
    x, y = world.lens.at(0.0 if not world.shot.figures else 0.22, TABLE_HEIGHT, z)

    def p(u: float, v: float) -> Point:
        return x + u * scale, y - v * scale

    iron, pale = light.between("#4a4038", 0.5), light.between("#efe6d6", 0.8)
    drawing.add(ellipse(x, y, 0.16 * scale, 0.03 * scale, light.ink, 0.45))
    match name:
        case "lantern" | "lamp":
            glass = (x, y - 0.2 * scale)
            drawing.glow((x, y), 0.62 * scale, "#ffbf66", 0.55, flat=0.25)
            drawing.glow(glass, 0.85 * scale, "#ffbe62", 0.75)
            drawing.add(polygon([p(-0.085, 0.0), p(0.085, 0.0), p(0.07, 0.05), p(-0.07, 0.05)], iron))
            drawing.add(
                path(
                    curve(
                        [
                            p(-0.065, 0.05),
                            p(-0.085, 0.17),
                            p(-0.06, 0.30),
                            p(0.06, 0.30),
                            p(0.085, 0.17),
                            p(0.065, 0.05),
                        ],
                        tension=0.8,
                    ),
                    "#ffdf9a",
                    0.75,
                )
            )
            drawing.add(
                path(curve([p(-0.022, 0.10), p(-0.03, 0.16), p(0.0, 0.255), p(0.03, 0.16), p(0.022, 0.10)]), "#fff6d8")
            )
            for u in (-0.078, 0.078):
                drawing.add(line([p(u, 0.04), p(u, 0.31)], iron, 0.010 * scale))
            drawing.add(polygon([p(-0.085, 0.30), p(0.085, 0.30), p(0.045, 0.36), p(-0.045, 0.36)], iron))
            drawing.add(ring(x, y - 0.40 * scale, 0.05 * scale, iron, 0.012 * scale))
        case "cup":
            tone = light.between(colour or "#d8cdbb", 0.85)
            shade = light.between(colour or "#d8cdbb", 0.2)
            fill = drawing.linear(((0, tone, 1), (0.5, tone, 1), (0.62, shade, 1), (1, shade, 1)), (0, 0), (1, 0))
            drawing.add(ring(x + 0.06 * scale, y - 0.055 * scale, 0.03 * scale, shade, 0.012 * scale))
            drawing.add(
                path(
                    curve(
                        [p(-0.055, 0.11), p(-0.05, 0.01), p(0.0, -0.004), p(0.05, 0.01), p(0.055, 0.11)], tension=0.6
                    ),
                    fill,
                )
            )
            drawing.add(ellipse(*p(0, 0.11), 0.055 * scale, 0.014 * scale, light.between("#5a3a28", 0.6)))
            for k in range(3):
                drawing.add(
                    path(
                        curve(
                            [
                                p(-0.02 + 0.02 * k, 0.14),
                                p(-0.03 + 0.02 * k, 0.2),
                                p(0.0 + 0.02 * k, 0.27),
                                p(-0.01 + 0.02 * k, 0.2),
                            ]
                        ),
                        "#ffffff",
                        0.12,
                    )
                )
        case "flower":
            drawing.add(
                path(
                    curve([p(-0.05, 0.0), p(-0.06, 0.1), p(-0.03, 0.16), p(0.03, 0.16), p(0.06, 0.1), p(0.05, 0.0)]),
                    light.between("#8fb0b8", 0.8),
                    0.9,
                )
            )
            for k in range(5):
                head = p(-0.12 + 0.06 * k, 0.34 + 0.05 * ((k * 2) % 3))
                drawing.add(line([p(0, 0.14), head], light.between("#5f7f4a", 0.6), 0.008 * scale))
                petal = light.between(colour or "#d0576a", 0.9 - 0.1 * k)
                drawing.add(
                    *(
                        circle(head[0] + 0.022 * scale * a, head[1] + 0.022 * scale * b, 0.026 * scale, petal)
                        for a, b in ((-1, 0), (1, 0), (0, -1), (0, 1))
                    )
                )
                drawing.add(circle(*head, 0.014 * scale, light.between("#f0d070", 1.0)))
        case "phone":
            drawing.add(
                polygon([p(-0.04, 0.0), p(0.04, 0.0), p(0.05, 0.15), p(-0.03, 0.15)], light.between("#25262c", 0.6))
            )
            drawing.add(polygon([p(-0.032, 0.012), p(0.034, 0.012), p(0.042, 0.138), p(-0.024, 0.138)], "#a9d4f0"))
            drawing.glow(p(0, 0.08), 0.25 * scale, "#a9d4f0", 0.4)
        case _:
            drawing.add(
                polygon(
                    [p(-0.14, 0.0), p(0.14, 0.0), p(0.17, 0.035), p(-0.11, 0.035)],
                    light.between(colour or "#8a4a3a", 0.5),
                )
            )
            drawing.add(
                polygon([p(-0.135, 0.035), p(0.0, 0.045), p(0.02, 0.10), p(-0.10, 0.085)], pale),
                polygon([p(0.0, 0.045), p(0.145, 0.035), p(0.15, 0.085), p(0.02, 0.10)], mix(pale, light.ink, 0.12)),
            )
    return x - scale, y - 1.1 * scale, 2 * scale, 1.5 * scale


def telephone(world: World, drawing: Drawing, colour: str, z: float) -> Box:
    """One with a dial and a cord, on a table."""
    scale, light = world.lens.scale(z), world.light
    x, y = world.lens.at(0.0 if not world.shot.figures else 0.22, TABLE_HEIGHT, z)

    def p(u: float, v: float) -> Point:
        return x + u * scale, y - v * scale

    pale = light.between("#efe6d6", 0.8)
    drawing.add(ellipse(x, y, 0.2 * scale, 0.03 * scale, light.ink, 0.45))
    tone, shade = light.between(colour or "#33303a", 0.8), light.between(colour or "#33303a", 0.15)
    body = [p(-0.15, 0.0), p(-0.13, 0.07), p(-0.07, 0.13), p(0.07, 0.13), p(0.13, 0.07), p(0.15, 0.0)]
    drawing.add(path(curve([*body, p(0.0, -0.012)], tension=0.5), drawing.linear(((0, tone, 1), (1, shade, 1)))))
    dial = p(0, 0.066)
    drawing.add(ellipse(*dial, 0.062 * scale, 0.05 * scale, pale))
    for k in range(10):
        turn = math.tau * (k / 12 + 0.1)
        at = dial[0] + 0.046 * scale * math.cos(turn), dial[1] + 0.036 * scale * math.sin(turn)
        drawing.add(circle(*at, 0.0075 * scale, shade))
    drawing.add(ellipse(*dial, 0.022 * scale, 0.018 * scale, tone))
    for side in (-1, 1):
        drawing.add(
            polygon(
                [p(side * 0.06, 0.13), p(side * 0.085, 0.13), p(side * 0.09, 0.17), p(side * 0.055, 0.17)],
                shade,
            )
        )
        cup = p(side * 0.15, 0.165)
        drawing.add(
            ellipse(*cup, 0.042 * scale, 0.034 * scale, shade),
            ellipse(cup[0], cup[1] - 0.012 * scale, 0.04 * scale, 0.026 * scale, tone),
        )
    handle = [p(-0.17, 0.185), p(-0.1, 0.215), p(0.1, 0.215), p(0.17, 0.185), p(0.1, 0.18), p(-0.1, 0.18)]
    drawing.add(path(curve(handle, tension=0.7), drawing.linear(((0, mix(tone, "#ffffff", 0.3), 1), (1, shade, 1)))))
    cord = [p(-0.19, 0.15), p(-0.25, 0.07), p(-0.2, 0.01), p(-0.14, 0.03)]
    drawing.add(stroke(curve(cord, closed=False), shade, 0.012 * scale))
    return x - 0.4 * scale, y - 0.4 * scale, 0.8 * scale, 0.5 * scale


def standing(world: World, name: str) -> Layer:
    """A table, a chair or a house in the open."""
    drawing, light, lens = Drawing(), world.light, world.lens
    far = {"house": 1.0 if not world.shot.figures else 3.0}.get(name, 1.0)
    z = lens.distance * far + (6.0 if name == "house" and world.shot.figures else 0.0)
    scale = lens.scale(z)
    x, y = lens.at(0.0 if far == 1.0 else 0.2 * lens.width / scale, 0.0, z)

    def p(u: float, v: float) -> Point:
        return x + u * scale, y - v * scale

    if name == "house":
        _house(world, drawing, p, scale)
        return Layer("house", [drawing], z, box=(x - 6 * scale, y - 8 * scale, 12 * scale, 8.6 * scale))
    wood, dark = light.between("#a8754a", 0.9), light.between("#6a4630", 0.3)
    wide, high = (0.9, TABLE_HEIGHT) if name == "table" else (0.24, 0.45)
    drawing.add(ellipse(x, y, wide * 1.2 * scale, 0.12 * scale, light.ink, 0.4))
    for u in (-wide * 0.88, wide * 0.88):
        drawing.add(line([p(u, 0), p(u, high)], dark, 0.06 * scale))
    drawing.add(
        polygon(
            [p(-wide, high - 0.05), p(wide, high - 0.05), p(wide * 0.9, high + 0.1), p(-wide * 0.9, high + 0.1)], wood
        ),
        rect(x - wide * scale, y - high * scale, 2 * wide * scale, 0.05 * scale, dark),
    )
    if name == "chair":
        drawing.add(
            rect(x - wide * scale, y - 1.0 * scale, 0.05 * scale, 0.55 * scale, dark),
            rect(x + (wide - 0.05) * scale, y - 1.0 * scale, 0.05 * scale, 0.55 * scale, dark),
            rect(x - wide * scale, y - 0.95 * scale, 2 * wide * scale, 0.2 * scale, wood),
        )
    return Layer(
        name, [drawing], z + 0.02, box=(x - 1.3 * scale, y - 1.2 * scale, 2.6 * scale, 1.5 * scale), focus=lens.distance
    )


def _house(world: World, drawing: Drawing, at: Local, scale: float) -> None:
    light = world.light
    lit, shade, roof = light.between("#d9c7a8", 0.85), light.between("#d9c7a8", 0.2), light.between("#8a4f42", 0.6)
    drawing.add(ellipse(*at(0, 0), 4.6 * scale, 0.35 * scale, light.ink, 0.4))
    drawing.add(
        polygon([at(-3.2, 0), at(1.2, 0), at(1.2, 3.0), at(-3.2, 3.0)], lit),
        polygon([at(1.2, 0), at(3.0, 0), at(3.0, 3.0), at(2.1, 4.9), at(1.2, 3.0)], shade),
    )
    drawing.add(
        polygon([at(-3.6, 2.85), at(1.3, 2.85), at(2.15, 5.0), at(-2.7, 5.0)], roof),
        polygon([at(-2.2, 4.5), at(-1.6, 4.5), at(-1.6, 6.0), at(-2.2, 6.0)], light.between("#9a6a58", 0.5)),
    )
    pane = light.practical if light.lamps > 0.2 else light.away("#5a6a78")
    for u in (-2.6, -0.3):
        drawing.add(polygon([at(u, 1.1), at(u + 0.8, 1.1), at(u + 0.8, 2.1), at(u, 2.1)], pane))
        if light.lamps > 0.2:
            drawing.glow(at(u + 0.4, 1.6), 1.5 * scale, light.practical, 0.5)
    drawing.add(polygon([at(-1.4, 0), at(-0.6, 0), at(-0.6, 2.0), at(-1.4, 2.0)], light.between("#6a4436", 0.5)))
