"""What stands in great rooms: a throne, a chandelier, incense, busts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lying import brought
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, line, path, polygon, rect

if TYPE_CHECKING:
    from act3_mcp.animatic.world import World

BANNERS = ("#8a2430", "#2f4a7a", "#8a2430", "#6a5a24")
GLASS = ("#ffd27a", "#7ab6ff", "#ff8a6a", "#b48cff", "#8fe0a8")
CANVASES = (("#3f5a7a", "#c8a060"), ("#7a4a3a", "#e0c090"), ("#4a6a4a", "#d8d0a0"), ("#6a5a7a", "#e8b0a0"))


def furnish(world: World, kind: str, first: float, last: float) -> list[Layer]:
    match kind:
        case "castle" if brought(world.shot, "throne"):
            # Whoever rules brings the throne they sit on.
            return []
        case "castle":
            return [_throne(world, min(last - 0.8, world.lens.distance * 1.14 + 0.35))]
        case "palace" | "mosque":
            return [_chandelier(world, z) for z in (last - 3.0, first + 4.5)]
        case "temple":
            return [_incense(world, first + 1.0)]
        case _:
            return [_bust(world, side, z) for z in (first + 7.0, first + 1.5) for side in (-1, 1)]


def _throne(world: World, z: float) -> Layer:
    """A dais of three steps with the high seat on it, behind whoever rules from it."""
    drawing, lens, light = Drawing(), world.lens, world.light
    scale, (px, py) = 0.82 * lens.scale(z), lens.at(0, 0, z)
    # It stands behind the one figure, who is a little off the middle.
    if len(world.shot.figures) == 1:
        px -= 0.1 * lens.width if lens.width > 800 else 0.035 * lens.width

    def at(u: float, v: float) -> Point:
        return px + u * scale, py - v * scale

    stone, dim = light.between("#9a9088", 0.6), light.between("#6a625c", 0.2)
    for step in range(3):
        half = 2.3 - 0.35 * step
        a, b = at(-half, 0.14 * (step + 1)), at(half, 0.14 * step)
        drawing.add(
            rect(
                a[0],
                a[1],
                b[0] - a[0],
                b[1] - a[1],
                drawing.linear(((0, stone, 1), (0.3, mix(stone, dim, 0.6), 1), (1, dim, 1))),
            )
        )
    gold, deep, cloth = light.between("#d8a83e", 0.85), light.between("#7a5420", 0.3), light.between("#8a2430", 0.65)
    back = [
        at(-0.62, 0.4),
        at(-0.62, 2.15),
        at(-0.35, 2.45),
        at(0, 2.75),
        at(0.35, 2.45),
        at(0.62, 2.15),
        at(0.62, 0.4),
    ]
    drawing.add(path(curve(back, tension=0.25), gold))
    drawing.add(polygon([at(-0.46, 0.5), at(-0.46, 2.05), at(0, 2.4), at(0.46, 2.05), at(0.46, 0.5)], cloth))
    for u in (-0.62, 0.62):
        drawing.add(circle(*at(u, 2.28), 0.1 * scale, gold))
        drawing.add(rect(at(u, 1.1)[0] - 0.1 * scale, at(u, 1.1)[1], 0.2 * scale, 0.7 * scale, mix(gold, deep, 0.4)))
    drawing.add(circle(*at(0, 2.56), 0.09 * scale, "#c83a3a"))
    a = at(-0.66, 0.92)
    drawing.add(
        rect(a[0], a[1], 1.32 * scale, 0.16 * scale, cloth),
        rect(a[0], a[1] + 0.16 * scale, 1.32 * scale, 0.34 * scale, mix(gold, deep, 0.5)),
    )
    return Layer("throne", [drawing], z, box=(px - 2.5 * scale, py - 3 * scale, 5 * scale, 3.2 * scale))


def _chandelier(world: World, z: float) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    scale, (px, py) = lens.scale(z), lens.at(0, 5.1, z)
    gold = light.between("#d8a83e", 0.9)
    drawing.add(line([(px, py), (px, py - 4.5 * scale)], gold, 0.05 * scale))
    drawing.glow((px, py), 2.6 * scale, light.practical, 0.55 if light.is_dark else 0.35)
    for tier, half in ((0.0, 1.25), (0.55, 0.75)):
        y = py - tier * scale
        drawing.add(
            path(
                curve(
                    [(px - half * scale, y), (px, y + 0.34 * scale), (px + half * scale, y), (px, y + 0.2 * scale)],
                    tension=1.0,
                ),
                gold,
            )
        )
        for k in range(7):
            u = px + half * scale * (k / 3 - 1)
            sag = 0.2 * scale * (1 - (k / 3 - 1) ** 2)
            drawing.add(rect(u - 0.03 * scale, y + sag - 0.26 * scale, 0.06 * scale, 0.26 * scale, "#f6efdc"))
            drawing.add(ellipse(u, y + sag - 0.34 * scale, 0.045 * scale, 0.1 * scale, "#fff0b8"))
            drawing.add(
                polygon(
                    [
                        (u, y + sag + 0.1 * scale),
                        (u - 0.04 * scale, y + sag + 0.24 * scale),
                        (u, y + sag + 0.36 * scale),
                        (u + 0.04 * scale, y + sag + 0.24 * scale),
                    ],
                    "#e8f2fa",
                    0.7,
                )
            )
    return Layer(
        "chandelier",
        [drawing],
        z,
        box=(px - 2.7 * scale, py - 5 * scale, 5.4 * scale, 7.7 * scale),
        motion=Motion(flicker=0.05),
    )


def _incense(world: World, z: float) -> Layer:
    """A bronze bowl and its smoke."""
    drawing, lens, light = Drawing(), world.lens, world.light
    x = 0.2 * lens.width / lens.scale(z)
    scale, (px, py) = lens.scale(z), lens.at(x, 0, z)
    bronze, dark = light.between("#8a6a3a", 0.8), light.between("#4a3a24", 0.2)
    for u in (-0.3, 0.3):
        drawing.add(line([(px + u * scale, py), (px + u * 0.8 * scale, py - 0.6 * scale)], dark, 0.09 * scale))
    drawing.add(
        path(
            curve(
                [
                    (px - 0.5 * scale, py - 0.95 * scale),
                    (px - 0.36 * scale, py - 0.5 * scale),
                    (px + 0.36 * scale, py - 0.5 * scale),
                    (px + 0.5 * scale, py - 0.95 * scale),
                ],
                tension=0.8,
            ),
            drawing.linear(((0, bronze, 1), (1, dark, 1))),
        )
    )
    for k in range(9):
        share = k / 8
        drawing.add(
            ellipse(
                px + 0.22 * math.sin(k * 1.3) * scale * (0.4 + share),
                py - (1.1 + 0.32 * k) * scale,
                (0.1 + 0.3 * share) * scale,
                0.26 * scale,
                light.sky[3],
                0.2 * (1 - 0.7 * share),
            )
        )
    return Layer(
        "incense",
        [drawing],
        z,
        box=(px - scale, py - 4.4 * scale, 2 * scale, 4.6 * scale),
        motion=Motion(drift=(0.03, 3.7)),
    )


def _bust(world: World, side: int, z: float) -> Layer:
    """A head of marble on a pedestal."""
    drawing, lens, light = Drawing(), world.lens, world.light
    scale, (px, py) = lens.scale(z), lens.at(side * 2.3, 0, z)
    lit, dark = light.between("#f0ece4", 0.9), light.between("#a8a29a", 0.2)
    fill = drawing.linear(((0, lit, 1), (0.5, mix(lit, dark, 0.4), 1), (1, dark, 1)), (0, 0), (1, 0))

    def at(u: float, v: float) -> Point:
        return px + u * scale, py - v * scale

    a = at(-0.32, 1.15)
    drawing.add(
        ellipse(px, py, 0.5 * scale, 0.07 * scale, light.ink, 0.4), rect(a[0], a[1], 0.64 * scale, 1.15 * scale, fill)
    )
    drawing.add(rect(a[0] - 0.06 * scale, a[1] - 0.08 * scale, 0.76 * scale, 0.1 * scale, lit))
    drawing.add(
        path(
            curve(
                [at(-0.34, 1.25), at(-0.3, 1.5), at(-0.1, 1.62), at(0.1, 1.62), at(0.3, 1.5), at(0.34, 1.25)],
                tension=0.6,
            ),
            fill,
        )
    )
    drawing.add(ellipse(*at(0, 1.82), 0.17 * scale, 0.23 * scale, fill))
    return Layer("bust", [drawing], z, box=(px - 0.6 * scale, py - 2.2 * scale, 1.2 * scale, 2.3 * scale))
