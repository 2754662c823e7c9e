"""What each great room holds: throne and banners, a statue and incense, chandeliers, pictures in frames."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, line, outline, path, polygon, rect, stroke

if TYPE_CHECKING:
    from collections.abc import Callable

    from act3_mcp.animatic.world import World

BANNERS = ("#8a2430", "#2f4a7a", "#8a2430", "#6a5a24")
GLASS = ("#ffd27a", "#7ab6ff", "#ff8a6a", "#b48cff", "#8fe0a8")
CANVASES = (("#3f5a7a", "#c8a060"), ("#7a4a3a", "#e0c090"), ("#4a6a4a", "#d8d0a0"), ("#6a5a7a", "#e8b0a0"))


def _sky(world: World) -> tuple[str, str]:
    """What shows through a window, above and below."""
    light = world.light
    if light.is_dark:
        return light.sky[1], light.sky[3]
    return mix(light.sky[1], "#ffffff", 0.35), mix(light.sky[3], "#ffffff", 0.55)


def end_wall(world: World, drawing: Drawing, kind: str, high: float, z: float) -> None:
    """What the eye is led to."""
    lens, light = world.lens, world.light

    def at(u: float, v: float) -> Point:
        return lens.at(u, v, z)

    scale = lens.scale(z)
    top, low = _sky(world)
    glass = drawing.linear(((0, top, 1), (1, low, 1)))
    match kind:
        case "castle":
            for u, tall in ((-2.3, 0.86), (0.0, 1.06), (2.3, 0.86)):
                _lancet(drawing, at, (u, 0.62, high * 0.36, high * tall), glass, mix(light.ink, "#3a342e", 0.4))
        case "palace" | "mosque":
            for u in (-2.6, 0.0, 2.6):
                _lancet(
                    drawing, at, (u, 0.8, 0.5, high * 0.86), glass, mix(light.between("#d8b25a", 0.7), light.ink, 0.1)
                )
        case "museum":
            a, b = at(-1.7, 3.9), at(1.7, 1.1)
            drawing.add(
                rect(
                    a[0] - 0.14 * scale,
                    a[1] - 0.14 * scale,
                    b[0] - a[0] + 0.28 * scale,
                    b[1] - a[1] + 0.28 * scale,
                    light.between("#c8a24a", 0.9),
                )
            )
            drawing.add(
                rect(
                    a[0],
                    a[1],
                    b[0] - a[0],
                    b[1] - a[1],
                    drawing.linear(((0, "#5f86a8", 1), (0.55, "#e2b98a", 1), (1, "#4a5a48", 1))),
                )
            )
            drawing.add(circle(*at(0.6, 2.7), 0.22 * scale, "#ffe9b8"))
            drawing.add(
                polygon(
                    [at(-1.7, 1.1), at(-1.7, 1.9), at(-0.7, 2.3), at(0.4, 1.7), at(1.7, 2.0), at(1.7, 1.1)], "#3f5548"
                )
            )
        case _:
            _golden_figure(world, drawing, at, scale)


def _lancet(
    drawing: Drawing,
    at: Callable[[float, float], Point],
    size: tuple[float, float, float, float],
    glass: str,
    lead: str,
) -> None:
    """A tall window ending in an arch: its middle, half its width, where it begins and ends."""
    u, half, low, high = size
    arch = [
        at(u + half * math.cos(a), high - half + half * 1.1 * math.sin(a))
        for a in (math.pi * k / 10 for k in range(11))
    ]
    shape = [at(u + half, low), *arch, at(u - half, low)]
    drawing.add(polygon(shape, glass))
    width = abs(at(half * 0.12, 0)[0] - at(0, 0)[0])
    drawing.add(line([at(u, low), at(u, high)], lead, width, 0.8))
    for k in range(1, 4):
        v = low + (high - low - half * 0.4) * k / 4
        drawing.add(line([at(u - half, v), at(u + half, v)], lead, width * 0.7, 0.7))
    drawing.add(stroke(outline(shape), lead, width * 1.6))
    middle = at(u, (low + high) / 2)
    drawing.glow(middle, 2.6 * half * width / 0.12 * 0.6, "#fff4dc", 0.35)


def _golden_figure(world: World, drawing: Drawing, at: Callable[[float, float], Point], scale: float) -> None:
    """A seated statue on its pedestal, with a halo, and lamps before it."""
    light = world.light
    gold, deep = light.between("#e2b04a", 0.95), light.between("#8a6428", 0.3)
    drawing.add(
        circle(*at(0, 3.6), 1.7 * scale, mix(deep, "#b8502f", 0.5)),
        circle(*at(0, 3.6), 1.45 * scale, mix(gold, deep, 0.45)),
    )
    drawing.glow(at(0, 3.4), 2.6 * scale, "#ffcf7a", 0.55)
    stone = light.between("#7a4a3a", 0.6)
    drawing.add(polygon([at(-2.2, 0), at(-1.9, 1.1), at(1.9, 1.1), at(2.2, 0)], stone))
    drawing.add(ellipse(*at(0, 1.25), 1.75 * scale, 0.3 * scale, mix(gold, deep, 0.5)))
    legs = [at(-1.6, 1.3), at(-1.3, 1.85), at(0, 1.75), at(1.3, 1.85), at(1.6, 1.3), at(0, 1.15)]
    body = [at(-0.95, 1.5), at(-1.0, 2.7), at(-0.55, 3.15), at(0.55, 3.15), at(1.0, 2.7), at(0.95, 1.5)]
    drawing.add(path(curve(legs, tension=0.9), mix(gold, deep, 0.25)), path(curve(body, tension=0.7), gold))
    drawing.add(
        path(
            curve([at(-0.95, 1.6), at(-0.4, 2.2), at(0.3, 3.0), at(-0.55, 3.15), at(-1.0, 2.6)], tension=0.6),
            mix(gold, deep, 0.45),
            0.8,
        )
    )
    drawing.add(
        ellipse(*at(0, 3.72), 0.44 * scale, 0.55 * scale, gold), ellipse(*at(0, 4.28), 0.2 * scale, 0.2 * scale, deep)
    )
    drawing.add(ellipse(*at(0, 1.95), 0.5 * scale, 0.16 * scale, mix(gold, "#ffffff", 0.25)))
    for u in (-2.6, -2.1, 2.1, 2.6):
        drawing.add(rect(at(u, 0.9)[0] - 0.05 * scale, at(u, 0.9)[1], 0.1 * scale, 0.9 * scale, deep))
        drawing.glow(at(u, 1.1), 0.9 * scale, "#ffb45a", 0.8)
        drawing.add(circle(*at(u, 1.0), 0.09 * scale, "#fff0c0"))


def bay(
    world: World, drawing: Drawing, kind: str, at: Callable[[float, float], Point], bay: tuple[float, float, float]
) -> None:
    """One stretch of the side wall: a window, a screen, a picture; `at` takes a height and a distance."""
    z, apart, high = bay
    light = world.light
    top, low = _sky(world)
    a, b = z + apart * 0.17, max(1.0, z - apart * 0.17)
    glass = drawing.linear(((0, top, 1), (1, low, 1)))
    match kind:
        case "castle" | "mosque":
            drawing.add(
                polygon([at(1.9, a), at(high * 0.72, a), at(high * 0.86, z), at(high * 0.72, b), at(1.9, b)], glass)
            )
            drawing.add(line([at(1.9, z), at(high * 0.84, z)], mix(light.ink, "#3a342e", 0.4), 2.4, 0.8))
        case "palace":
            a, b = z + apart * 0.27, max(1.0, z - apart * 0.27)
            drawing.add(
                polygon([at(0.5, a), at(high * 0.72, a), at(high * 0.84, z), at(high * 0.72, b), at(0.5, b)], glass)
            )
            for k in (0.33, 0.66):
                drawing.add(
                    line(
                        [at(0.5, a + (b - a) * k), at(high * 0.8, a + (b - a) * k)],
                        light.between("#f4eee0", 0.8),
                        3,
                        0.9,
                    )
                )
            cloth = light.between("#a23a48", 0.6)
            for edge, inner in ((a, a - apart * 0.07), (b, b + apart * 0.07)):
                drawing.add(
                    polygon(
                        [
                            at(0.2, edge),
                            at(high * 0.82, edge),
                            at(high * 0.8, inner),
                            at(2.0, edge + (inner - edge) * 0.3),
                            at(0.2, inner),
                        ],
                        cloth,
                    )
                )
        case "museum":
            sky_tone, land_tone = CANVASES[int(z) % 4]
            a, b = z + apart * 0.3, max(1.0, z - apart * 0.3)
            drawing.add(polygon([at(1.0, a), at(3.1, a), at(3.1, b), at(1.0, b)], light.between("#b8923e", 0.8)))
            c, d = a - apart * 0.03, b + apart * 0.03
            drawing.add(polygon([at(1.14, c), at(2.96, c), at(2.96, d), at(1.14, d)], light.between(sky_tone, 0.9)))
            drawing.add(
                polygon(
                    [at(1.14, c), at(1.8, c), at(2.2, (c + d) / 2), at(1.6, d), at(1.14, d)],
                    light.between(land_tone, 0.9),
                )
            )
            drawing.add(line([at(3.5, a), at(3.5, b)], light.facing("#fff4d8"), 3, 0.8))
        case _:
            # A screen of paper between posts, the light behind it.
            a, b = z + apart * 0.34, max(1.0, z - apart * 0.34)
            paper = mix(low, "#ffe2a8", 0.4) if not light.is_dark else mix("#ffb86a", light.ink, 0.25)
            drawing.add(polygon([at(0.5, a), at(high * 0.66, a), at(high * 0.66, b), at(0.5, b)], paper, 0.85))
            wood = light.away("#4a2a22")
            for k in range(6):
                drawing.add(line([at(0.5, a + (b - a) * k / 5), at(high * 0.66, a + (b - a) * k / 5)], wood, 2.2, 0.9))
            for v in (0.5, 1.6, 2.7, high * 0.66):
                drawing.add(line([at(v, a), at(v, b)], wood, 2.2, 0.9))


def torch(world: World, kind: str, x: float, z: float) -> list[Layer]:
    """A torch on a pillar, or a paper lantern hung from its beam, and a banner above in a castle."""
    lens, light = world.lens, world.light
    scale, (px, py) = lens.scale(z), lens.at(x, 0, z)
    flames: list[Drawing] = []
    at = (px, py - 2.5 * scale)
    still = Drawing()
    if kind == "castle":
        colour = BANNERS[int(z) % 4]
        lit, dim = light.between(colour, 0.8, z * 0.3), light.between(colour, 0.3, z * 0.3)
        w = 0.42 * scale
        top, low = py - 5.2 * scale, py - 3.1 * scale
        fill = still.linear(((0, dim, 1), (0.3, lit, 1), (0.7, lit, 1), (1, dim, 1)), (0, 0), (1, 0))
        still.add(polygon([(px - w, top), (px + w, top), (px + w, low), (px, low + 0.4 * scale), (px - w, low)], fill))
        still.add(circle(px, top + 0.9 * scale, 0.22 * scale, light.between("#d8b04a", 0.8)))
        still.add(rect(at[0] - 0.05 * scale, at[1], 0.1 * scale, 0.5 * scale, light.ink))
    for k in range(4):
        drawing = Drawing([*still.parts], {**still.defs})
        if kind == "temple":
            drawing.glow(at, 1.2 * scale, "#ff9a4a", 0.5)
            drawing.add(ellipse(*at, 0.26 * scale, 0.34 * scale, mix("#e8583a", "#ffcf8a", 0.3 + 0.06 * k)))
            drawing.add(line([(at[0], at[1] - 0.34 * scale), (at[0], at[1] - 2.6 * scale)], light.ink, 1.5))
        else:
            drawing.glow(at, 1.6 * scale, "#ff9a3c", 0.62)
            lean = (-0.05, 0.04, 0.0, 0.07)[k] * scale
            for tone, size in (("#f2762e", 1.0), ("#ffc45a", 0.62)):
                tip = (at[0] + lean, at[1] - 0.46 * size * scale)
                w = 0.13 * size * scale
                drawing.add(
                    path(
                        curve([(at[0] - w, at[1]), tip, (at[0] + w, at[1]), (at[0], at[1] + w * 0.7)], tension=0.8),
                        tone,
                    )
                )
        flames.append(drawing)
    reach = 1.7 * scale
    box = (px - reach, py - 5.4 * scale, 2 * reach, 5.4 * scale)
    return [Layer("torch", flames, z - 0.2, box=box, rate=8.0, motion=Motion(offset=(z * 0.37) % 1))]
