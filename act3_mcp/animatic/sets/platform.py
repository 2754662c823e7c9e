"""A platform in a station or underground: tiles and a yellow line on one side, rails in their trench on the other."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.svg import Drawing, Point, circle, line, polygon, rect, words
from act3_mcp.animatic.world import Setting, World

WALL, EDGE, FAR, HIGH = 3.4, 1.5, 40.0, 3.6
"""Metres to the wall on the left, to the platform's edge on the right, to the tunnel's end, and to the ceiling."""
POSTERS = ("#c8503a", "#3a6a9a", "#e0a83a", "#5a7a4a", "#7a4a7a")


def build(world: World) -> Setting:
    layers = [_end(world), _trench(world), _floor(world), _far_wall(world), _wall(world), _ceiling(world)]
    setting = Setting(backdrop=layers, furnished=("bench", "train", "door", "window"))
    setting.among += [_column(world, z) for z in (30.0, 22.0, 15.0, 10.0) if z > world.lens.distance * 1.3]
    if not world.close:
        setting.among.append(_sign(world, max(world.lens.distance * 2.0, 8.0)))
    return setting


def _tone(world: World, material: str, share: float) -> str:
    """Everything is lit by the strip lights overhead, whatever the hour."""
    deep = mix(material, world.light.ink, 0.72)
    return mix(deep, mix(material, "#eef2e4", 0.12), share)


def _end(world: World) -> Layer:
    """The mouth of the tunnel, and the headlights of what is coming."""
    drawing, lens = Drawing(), world.lens
    drawing.add(rect(world.left, world.top, world.wide, world.high, _tone(world, "#4a4c50", 0.15)))
    scale, (x, y) = lens.scale(FAR), lens.at(EDGE + 1.6, -1.0, FAR)
    drawing.add(rect(x - 2.0 * scale, y - 4.2 * scale, 4.0 * scale, 4.2 * scale, "#08090c"))
    for side in (-0.9, 0.9):
        drawing.glow((x + side * scale, y - 1.3 * scale), 2.4 * scale, "#fff0c8", 0.8)
        drawing.add(circle(x + side * scale, y - 1.3 * scale, 0.24 * scale, "#fffbe8"))
    return Layer("tunnel", [drawing], FAR, bloom=0.3)


def _strip(world: World, across: tuple[float, float], y: float, ends: tuple[float, float]) -> list[Point]:
    (a, b), (near, far) = across, ends
    return [world.lens.at(a, y, near), world.lens.at(b, y, near), world.lens.at(b, y, far), world.lens.at(a, y, far)]


def _floor(world: World) -> Layer:
    drawing, lens = Drawing(), world.lens
    lit, dim = _tone(world, "#b8b4aa", 0.8), _tone(world, "#8a867e", 0.3)
    fill = drawing.linear(((0, lit, 1), (1, dim, 1)), (0, lens.horizon), (0, FRAME * 1.1), box=False)
    drawing.add(polygon(_strip(world, (-WALL, EDGE), 0, (0.6, FAR)), fill))
    z = 1.0
    while z < FAR:
        drawing.add(line([lens.at(-WALL, 0, z), lens.at(EDGE, 0, z)], dim, max(0.4, 6 / z), 0.5))
        z *= 1.15
    drawing.add(polygon(_strip(world, (EDGE - 0.6, EDGE - 0.25), 0, (0.6, FAR)), _tone(world, "#f0c02e", 0.95)))
    drawing.add(polygon(_strip(world, (EDGE - 0.12, EDGE), 0, (0.6, FAR)), _tone(world, "#e8e6dc", 0.95)))
    return Layer("platform", [drawing], lens.distance, "ground", focus=lens.distance * 1.5)


def _trench(world: World) -> Layer:
    """Sleepers and rails, a metre below."""
    drawing, lens = Drawing(), world.lens
    drawing.add(polygon(_strip(world, (EDGE, EDGE + 3.4), -1.0, (1.0, FAR)), _tone(world, "#3a3a3c", 0.35)))
    z = FAR
    while z > 1.4:
        drawing.add(polygon(_strip(world, (EDGE + 0.4, EDGE + 2.8), -0.98, (z - 0.3, z)), _tone(world, "#5a4a3c", 0.3)))
        z -= 0.75 * max(1.0, z / 9)
    for x in (EDGE + 0.85, EDGE + 2.3):
        drawing.add(line([lens.at(x, -0.9, 1.2), lens.at(x, -0.9, FAR)], _tone(world, "#c8ccd0", 0.9), 5))
    return Layer("trench", [drawing], lens.distance * 1.6, focus=lens.distance * 1.6)


def _far_wall(world: World) -> Layer:
    """The wall across the rails, with posters."""
    drawing, lens, x = Drawing(), world.lens, EDGE + 3.4
    face = [lens.at(x, -1.0, 1.0), lens.at(x, HIGH, 1.0), lens.at(x, HIGH, FAR), lens.at(x, -1.0, FAR)]
    drawing.add(polygon(face, _tone(world, "#7a8288", 0.45)))
    for number, z in enumerate((4.0, 7.5, 11.5, 16.0, 22.0, 30.0)):
        poster = [lens.at(x, 0.4, z), lens.at(x, 2.0, z), lens.at(x, 2.0, z + 2.2), lens.at(x, 0.4, z + 2.2)]
        drawing.add(polygon(poster, _tone(world, POSTERS[number % 5], 0.75)))
        band = [
            lens.at(x, 0.6, z + 0.3),
            lens.at(x, 0.95, z + 0.3),
            lens.at(x, 0.95, z + 1.9),
            lens.at(x, 0.6, z + 1.9),
        ]
        drawing.add(polygon(band, _tone(world, "#f0ece0", 0.8)))
    return Layer("far wall", [drawing], x, "right", focus=lens.distance * 1.6)


def _wall(world: World) -> Layer:
    """Tiles to the ceiling with a coloured band, and benches before them."""
    drawing, lens = Drawing(), world.lens

    def at(y: float, z: float, out: float = 0.0) -> Point:
        return lens.at(-WALL + out, y, z)

    fill = drawing.linear(
        ((0, _tone(world, "#dfe4de", 0.35), 1), (1, _tone(world, "#e8ece6", 0.8), 1)),
        (at(0, 1.5)[0], 0), (at(0, FAR)[0], 0), box=False,
    )  # fmt: skip
    drawing.add(polygon([at(0, 0.6), at(HIGH, 0.6), at(HIGH, FAR), at(0, FAR)], fill))
    seam = _tone(world, "#9aa4a0", 0.4)
    for k in range(1, 14):
        drawing.add(line([at(0.26 * k, 0.7), at(0.26 * k, FAR)], seam, 1.1, 0.5))
    z = 1.4
    while z < FAR:
        drawing.add(line([at(0, z), at(HIGH, z)], seam, 1.1, 0.5))
        z += 0.45 * max(1.0, z / 8)
    drawing.add(polygon([at(2.3, 0.7), at(2.75, 0.7), at(2.75, FAR), at(2.3, FAR)], _tone(world, "#2f6a8a", 0.75)))
    for z in (5.0, 10.0, 17.0, 26.0):
        wood = _tone(world, "#8a5a38", 0.7)
        drawing.add(polygon([at(0.46, z, 0.1), at(0.46, z + 1.8, 0.1), at(0.46, z + 1.8, 0.6), at(0.46, z, 0.6)], wood))
        drawing.add(polygon([at(0.55, z), at(0.95, z), at(0.95, z + 1.8), at(0.55, z + 1.8)], wood))
        for k in (0.1, 1.6):
            drawing.add(line([at(0, z + k, 0.5), at(0.46, z + k, 0.5)], seam, max(1.0, 9 / z)))
    return Layer("tiles", [drawing], WALL, "left", focus=lens.distance * 1.6)


def _ceiling(world: World) -> Layer:
    drawing, lens = Drawing(), world.lens
    drawing.add(polygon(_strip(world, (-WALL, EDGE + 3.4), HIGH, (0.6, FAR)), _tone(world, "#a8aca8", 0.35)))
    z = FAR - 1
    while z > 1.2:
        drawing.add(polygon(_strip(world, (-0.9, -0.4), HIGH - 0.02, (z - 1.8, z)), "#f4faee"))
        drawing.glow(lens.at(-0.65, HIGH, z - 0.9), 1.4 * lens.scale(z), "#eef8e4", 0.35, flat=0.5)
        z -= 3.6
    return Layer("strip lights", [drawing], HIGH, "ceiling", focus=lens.distance * 1.6, motion=Motion(flicker=0.06))


def _column(world: World, z: float) -> Layer:
    drawing, lens = Drawing(), world.lens
    scale, (x, y) = lens.scale(z), lens.at(0.55, 0, z)
    lit, dark = _tone(world, "#3f7a8a", 0.85), _tone(world, "#2f5a68", 0.2)
    fill = drawing.linear(((0, lit, 1), (0.6, mix(lit, dark, 0.6), 1), (1, dark, 1)), (0, 0), (1, 0))
    drawing.add(rect(x - 0.17 * scale, y - HIGH * scale, 0.34 * scale, HIGH * scale, fill))
    drawing.add(rect(x - 0.24 * scale, y - 0.3 * scale, 0.48 * scale, 0.3 * scale, dark))
    return Layer("column", [drawing], z, box=(x - 0.3 * scale, y - HIGH * scale, 0.6 * scale, HIGH * scale))


def _sign(world: World, z: float) -> Layer:
    """A board with the number of the platform, hung from the ceiling, and a clock."""
    drawing, lens = Drawing(), world.lens
    scale, (x, y) = lens.scale(z), lens.at(-0.9, 2.75, z)
    for side in (-0.7, 0.7):
        drawing.add(line([(x + side * scale, y), (x + side * scale, y - scale)], "#3a3c40", 0.03 * scale))
    drawing.add(rect(x - 0.95 * scale, y - 0.28 * scale, 1.9 * scale, 0.5 * scale, "#14304a"))
    drawing.add(circle(x - 0.66 * scale, y - 0.03 * scale, 0.17 * scale, "#f0c02e"))
    drawing.add(words(x - 0.66 * scale, y + 0.06 * scale, 0.26 * scale, "2", "#14304a"))
    drawing.add(words(x + 0.18 * scale, y + 0.05 * scale, 0.24 * scale, "PLATFORM", "#f4f6f8"))
    return Layer("sign board", [drawing], z, box=(x - 1.1 * scale, y - 1.2 * scale, 2.2 * scale, 1.6 * scale))
