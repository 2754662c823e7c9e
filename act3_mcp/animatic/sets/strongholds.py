"""Where the mighty live and ships are warned: castle, palace, lighthouse. In metres from the middle of the foot."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.sets.monuments import arch_points
from act3_mcp.animatic.svg import Drawing, Local, Point, circle, curve, line, path, polygon
from act3_mcp.animatic.world import World


def castle(world: World, drawing: Drawing, at: Local, z: float) -> None:
    """Curtain walls, round towers with pointed roofs, a keep, a gate."""
    light, scale = world.light, world.lens.scale(z)
    lit, dark = light.between("#a9a094", 0.85, z * 0.5), light.between("#7d766c", 0.12, z * 0.5)
    roof, low = (
        light.between("#e6eaee" if world.snowy else "#5a6a86", 0.8, z * 0.5),
        light.between("#46506a", 0.15, z * 0.5),
    )
    pane = light.practical if light.lamps > 0.2 else mix(dark, light.ink, 0.6)

    def wall(u0: float, u1: float, high: float, share: float) -> None:
        body = drawing.linear(((0, mix(dark, lit, share), 1), (1, mix(dark, lit, share * 0.55), 1)))
        top: list[Point] = []
        step, u, up = 1.5, u0, True
        while u < u1 - 0.1:
            v = high + (0.9 if up else 0.0)
            top += [at(u, v), at(min(u + step, u1), v)]
            u, up = u + step, not up
        drawing.add(polygon([at(u0, -1.5), *top, at(u1, -1.5)], body))

    def tower(u: float, half: float, high: float, spire: float) -> None:
        body = drawing.linear(
            ((0, mix(lit, dark, 0.15), 1), (0.3, lit, 1), (0.6, mix(lit, dark, 0.5), 1), (1, dark, 1)), (0, 0), (1, 0)
        )
        drawing.add(polygon([at(u - half, -1.5), at(u - half, high), at(u + half, high), at(u + half, -1.5)], body))
        drawing.add(
            polygon(
                [
                    at(u - half * 1.2, high - 0.2),
                    at(u + half * 1.2, high - 0.2),
                    at(u + half * 1.2, high + 1.3),
                    at(u - half * 1.2, high + 1.3),
                ],
                body,
            )
        )
        cone = drawing.linear(((0, roof, 1), (0.45, mix(roof, low, 0.4), 1), (1, low, 1)), (0, 0), (1, 0))
        drawing.add(
            polygon([at(u - half * 1.4, high + 1.3), at(u, high + 1.3 + spire), at(u + half * 1.4, high + 1.3)], cone)
        )
        drawing.add(line([at(u, high + spire), at(u, high + spire + 3.2)], light.ink, max(0.8, 0.12 * scale)))
        drawing.add(
            polygon(
                [at(u, high + spire + 3.2), at(u + 2.2, high + spire + 2.6), at(u, high + spire + 2.0)],
                light.between("#c03a3a", 0.8, z * 0.4),
            )
        )
        for v in (high * 0.42, high * 0.72):
            if light.lamps > 0.2:
                drawing.glow(at(u, v + 0.6), 1.9 * scale, light.practical, 0.5)
            drawing.add(
                polygon(
                    [at(u - 0.28, v), at(u - 0.28, v + 1.2), at(u, v + 1.7), at(u + 0.28, v + 1.2), at(u + 0.28, v)],
                    pane,
                )
            )

    tower(-7.5, 2.6, 19, 8)
    wall(-5, 8, 16.5, 0.75)
    tower(7.8, 3.0, 21.5, 9.5)
    for u in (-2.4, 0.4, 3.2):
        drawing.add(
            polygon([at(u - 0.5, 10), at(u - 0.5, 12.2), at(u, 12.9), at(u + 0.5, 12.2), at(u + 0.5, 10)], pane)
        )
    tower(1.2, 2.0, 22, 7.5)
    wall(-23, 23, 8.2, 0.6)
    for u in (-23.5, 23.5):
        tower(u, 3.1, 12.0, 6.0)
    tower(-5.2, 2.3, 10.2, 4.4)
    tower(5.2, 2.3, 10.2, 4.4)
    wall(-3.4, 3.4, 9.4, 0.9)
    gate = [at(1.9, -1.5), *arch_points(at, 0.0, 1.9, 3.4), at(-1.9, -1.5)]
    drawing.add(polygon(gate, mix(dark, light.ink, 0.7)))
    for u in (-1.2, -0.4, 0.4, 1.2):
        drawing.add(line([at(u, -1.5), at(u, 5.0)], mix(dark, light.ink, 0.3), max(0.7, 0.1 * scale)))


def palace(world: World, drawing: Drawing, at: Local, z: float) -> None:
    """A long front of windows and pilasters, a domed middle, a flight of steps."""
    light, scale = world.light, world.lens.scale(z)
    lit, dark = light.between("#efe4cc", 0.9, z * 0.5), light.between("#b8aa90", 0.15, z * 0.5)
    roof, low = (
        light.between("#e6eaee" if world.snowy else "#5f7a80", 0.75, z * 0.5),
        light.between("#48606a", 0.2, z * 0.5),
    )
    pane = light.practical if light.lamps > 0.2 else mix(light.sky[1], light.ink, 0.4)

    def block(u0: float, u1: float, high: float, rows: int) -> None:
        drawing.add(
            polygon(
                [at(u0, 0), at(u1, 0), at(u1, high), at(u0, high)],
                drawing.linear(((0, lit, 1), (1, mix(lit, dark, 0.45), 1))),
            )
        )
        drawing.add(
            polygon(
                [at(u0 - 0.4, high), at(u1 + 0.4, high), at(u1 - 0.8, high + 2.2), at(u0 + 0.8, high + 2.2)],
                drawing.linear(((0, roof, 1), (1, low, 1))),
            )
        )
        count = max(3, int((u1 - u0) / 2.6))
        for row in range(rows):
            v = 1.2 + row * (high - 1.4) / rows
            tall = (high - 1.4) / rows * 0.62
            for k in range(count):
                u = u0 + (u1 - u0) * (k + 0.5) / count
                drawing.add(
                    polygon(
                        [
                            at(u - 0.55, v),
                            at(u - 0.55, v + tall),
                            at(u, v + tall + 0.4),
                            at(u + 0.55, v + tall),
                            at(u + 0.55, v),
                        ],
                        pane,
                    )
                )
        for k in range(count + 1):
            u = u0 + (u1 - u0) * k / count
            drawing.add(line([at(u, 0), at(u, high)], mix(lit, "#ffffff", 0.25), max(0.8, 0.22 * scale), 0.8))
        drawing.add(line([at(u0 - 0.3, high), at(u1 + 0.3, high)], mix(lit, "#ffffff", 0.3), max(1.0, 0.4 * scale)))

    block(-31, 31, 8.5, 2)
    for u in (-28, 28):
        block(u - 4.5, u + 4.5, 10.5, 2)
    block(-8.5, 8.5, 11.0, 2)
    dome = [at(-5.2, 13.0), at(-5.3, 15.0), at(-3.0, 17.6), at(0, 18.6), at(3.0, 17.6), at(5.3, 15.0), at(5.2, 13.0)]
    drawing.add(path(curve(dome, tension=0.8), drawing.linear(((0, roof, 1), (1, low, 1)), (0, 0), (1, 0))))
    drawing.add(line([at(0, 18.4), at(0, 20.6)], "#e0b450", max(1.0, 0.25 * scale)))
    if light.lamps > 0.2:
        drawing.glow(at(0, 4), 12 * scale, light.practical, 0.35)
    drawing.add(polygon([at(-6.5, 11.0), at(6.5, 11.0), at(0, 13.4)], mix(lit, dark, 0.15)))
    for k in range(5):
        half = 7.5 + 0.8 * (4 - k)
        drawing.add(
            polygon(
                [at(-half, 0.3 * k - 0.6), at(half, 0.3 * k - 0.6), at(half, 0.3 * k - 0.3), at(-half, 0.3 * k - 0.3)],
                mix(dark, lit, 0.3 + 0.14 * k),
            )
        )


def lighthouse(world: World, drawing: Drawing, at: Local, z: float) -> None:
    """A banded tower with its lantern, and the keeper's house."""
    light, scale = world.light, world.lens.scale(z)
    white, dim = light.between("#f2eee4", 0.9, z * 0.4), light.between("#a8a49c", 0.2, z * 0.4)
    red, deep = light.between("#c8382f", 0.85, z * 0.4), light.between("#8a2a26", 0.2, z * 0.4)
    drawing.add(
        polygon([at(2.6, 0), at(8.6, 0), at(8.6, 3.2), at(2.6, 3.2)], drawing.linear(((0, white, 1), (1, dim, 1))))
    )
    drawing.add(
        polygon(
            [at(2.2, 3.1), at(9.0, 3.1), at(7.6, 5.4), at(3.6, 5.4)],
            light.between("#e6eaee" if world.snowy else "#8a4a3a", 0.6, z * 0.4),
        )
    )
    pane = light.practical if light.lamps > 0.2 else mix(dim, light.ink, 0.5)
    for u in (4.0, 6.8):
        drawing.add(polygon([at(u, 1.2), at(u + 1.0, 1.2), at(u + 1.0, 2.4), at(u, 2.4)], pane))
    for k in range(6):
        v0, v1 = 19.0 * k / 6, 19.0 * (k + 1) / 6
        h0, h1 = 2.6 - 1.0 * k / 6, 2.6 - 1.0 * (k + 1) / 6
        a, b = (white, dim) if k % 2 == 0 else (red, deep)
        drawing.add(
            polygon(
                [at(-h0, v0), at(-h1, v1 + 0.05), at(h1, v1 + 0.05), at(h0, v0)],
                drawing.linear(((0, a, 1), (0.45, mix(a, b, 0.3), 1), (1, b, 1)), (0, 0), (1, 0)),
            )
        )
    iron = light.between("#33363c", 0.4, z * 0.4)
    drawing.add(polygon([at(-2.3, 19.0), at(2.3, 19.0), at(2.3, 19.5), at(-2.3, 19.5)], iron))
    lit = light.is_dark or light.lamps > 0.2 or world.shot.weather in {"storm", "fog"}
    if lit:
        drawing.glow(at(0, 20.6), 6.5 * scale, "#ffe9a8", 0.85)
    drawing.add(
        polygon(
            [at(-1.2, 19.5), at(1.2, 19.5), at(1.2, 21.7), at(-1.2, 21.7)],
            "#fff4cc" if lit else mix(light.sky[2], "#ffffff", 0.3),
        )
    )
    for u in (-1.2, -0.4, 0.4, 1.2):
        drawing.add(line([at(u, 19.5), at(u, 21.7)], iron, max(0.8, 0.1 * scale)))
    drawing.add(
        path(curve([at(-1.6, 21.7), at(-0.9, 23.2), at(0, 23.9), at(0.9, 23.2), at(1.6, 21.7)], tension=0.6), deep)
    )
    drawing.add(
        polygon([at(-0.6, 0), at(0.6, 0), at(0.6, 2.0), at(-0.6, 2.0)], iron), circle(*at(0, 9.0), 0.35 * scale, pane)
    )


def beam(world: World, at: Point, z: float) -> Layer:
    """The lamp's two beams, which come and go as it turns."""
    drawing, width = Drawing(), world.lens.width
    for side in (-1, 1):
        end = at[0] + side * width * 1.1
        fill = drawing.linear(
            ((0, "#fff2c4", 0.55), (0.5, "#fff2c4", 0.18), (1, "#fff2c4", 0.0)), at, (end, at[1]), box=False
        )
        drawing.add(polygon([(at[0], at[1] - 4), (end, at[1] - 130), (end, at[1] + 60), (at[0], at[1] + 4)], fill))
    return Layer("beam", [drawing], z - 0.5, soft=3.0, motion=Motion(flicker=0.5))
