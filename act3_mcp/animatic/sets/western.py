"""A frontier town: a dusty main street between false fronts, boardwalks, hitching posts, a water tower, a saloon."""

from dataclasses import dataclass

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.backdrop import MESAS, behind
from act3_mcp.animatic.sets.placing import Part, card, oblong, pace, spot
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.svg import Drawing, Local, Point, circle, ellipse, line, path, pen, polygon, words
from act3_mcp.animatic.world import Setting, World

HALF = 8.0
"""Metres from the middle of the street to the fronts."""
WOODS = ("#b08a5c", "#a0623f", "#8f9a86", "#c2a06a", "#9a6a48", "#a88f70")
NAMES = ("BANK", "HOTEL", "SHERIFF", "STABLE", "BARBER", "STORE", "SALOON", "ASSAY")


@dataclass(frozen=True)
class Front:
    """One house along the street: from `near` to `far`, its height without the false front, of what, called what."""

    near: float
    far: float
    high: float
    wood: str
    name: str


def build(world: World) -> Setting:
    layers = [*sky(world), *behind(world, MESAS), ground(world, "#cfa470", shine=0.1), _ruts(world)]
    setting = Setting(backdrop=layers, furnished=("house",))
    facing = world.has("saloon") and world.shot.angle != "worm's eye"
    d = pace(world)
    if facing:
        # So far off that its name can be read.
        room = max(world.lens.horizon - 0.05 * FRAME, 0.2 * FRAME)
        z = max(d * 2.6, 14.0, world.lens.focal * (9.4 - world.lens.height) / room)
        setting.among.append(card(world, "water tower", spot(world, -0.74, z * 2), z * 2, 3.0, 10.5, _water_tower))
        for side, name in ((-1, "HOTEL"), (1, "BANK")):
            setting.among.append(card(world, "shop", side * 12.4, z + 0.4, 5.4, 7.4, _shop_of(world, name)))
        setting.among.append(card(world, "saloon", 0.0, z, 7.2, 9.6, _saloon))
        places = ((-0.62, 0.8), (0.66, 0.78))
    else:
        fronts = _fronts(world)
        layers += [_row(world, fronts, side) for side in (-1, 1)]
        setting.among += [_hanging(world, front, side) for side in (-1, 1) for front in fronts[:5] if front.near > 3]
        setting.among.append(card(world, "water tower", -1.5, 110.0, 3.4, 11.0, _water_tower))
        z, places = d * 3.0, ((-0.62, 0.85), (0.7, 0.95), (-0.5, 1.6))
    for share, far in places:
        at = z * far
        setting.among.append(card(world, "hitching post", spot(world, share, at), at, 1.3, 1.2, _post))
    setting.among.append(card(world, "barrel", spot(world, 0.86, z * 0.75), z * 0.75, 0.5, 1.0, _barrel))
    setting.front += [_dust(world)] if world.shot.weather == "clear" else []
    return setting


def _ruts(world: World) -> Layer:
    """Wheel tracks down the middle."""
    drawing, lens, light = Drawing(), world.lens, world.light
    tone = light.between("#a07a4c", 0.3)
    for x in (-2.4, -0.9, 0.8, 2.3):
        strip = [
            lens.at(x - 0.13, 0, 0.8),
            lens.at(x + 0.13, 0, 0.8),
            lens.at(x * 0.9 + 0.13, 0, 160),
            lens.at(x * 0.9 - 0.13, 0, 160),
        ]
        drawing.add(polygon(strip, tone, 0.3))
    for _ in range(60):
        at = lens.at(world.rng.uniform(-9, 9), 0, 2.0 * 25.0 ** world.rng.random())
        drawing.add(ellipse(*at, world.rng.uniform(4, 30), world.rng.uniform(0.8, 2.2), tone, 0.35))
    return Layer("ruts", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _fronts(world: World) -> list[Front]:
    fronts: list[Front] = []
    z = 1.2
    for number in range(9):
        far = z + world.rng.uniform(6.0, 9.5)
        wood = WOODS[(number + world.rng.randrange(3)) % len(WOODS)]
        fronts.append(Front(z, far, world.rng.choice((3.4, 4.0, 6.2)), wood, NAMES[number % len(NAMES)]))
        z = far + world.rng.uniform(0.6, 2.4)
    return fronts


def _row(world: World, fronts: list[Front], side: int) -> Layer:
    """One side of the street, the farthest first."""
    drawing, lens, light = Drawing(), world.lens, world.light

    def at(y: float, z: float, out: float = 0.0) -> Point:
        return lens.at(side * (HALF - out), y, z)

    bright = (side < 0) != light.from_left
    for front in reversed(fronts):
        near, far, high = front.near, front.far, front.high
        middle = (near * far) ** 0.5
        wall = light.between(front.wood, 0.75 if bright else 0.35, middle)
        dim, seam = light.between(front.wood, 0.1, middle), light.through_air(light.ink, middle)
        top = high + 2.2
        # The end wall seen past the neighbour, then the front.
        drawing.add(
            polygon(
                [
                    lens.at(side * HALF, 0, near),
                    lens.at(side * HALF, high, near),
                    lens.at(side * (HALF + 7), high, near),
                    lens.at(side * (HALF + 7), 0, near),
                ],
                dim,
            )
        )
        step = (far - near) * 0.14
        low, a, b = high + 0.6, near + step, far - step
        shape = [at(0, near), at(low, near), at(low, a), at(top, a), at(top, b), at(low, b), at(low, far), at(0, far)]
        drawing.add(polygon(shape, wall))
        y = 0.5
        while y < top and near < 40:
            drawing.add(line([at(y, near), at(y, far)], seam, 0.9, 0.22))
            y += 0.36
        drawing.add(
            line(
                [at(top, near + (far - near) * 0.12), at(top, far - (far - near) * 0.12)],
                mix(wall, "#ffffff", 0.2),
                max(1.2, 0.2 * lens.scale(middle)),
            )
        )
        board = [
            at(top - 1.5, near + (far - near) * 0.2),
            at(top - 0.45, near + (far - near) * 0.2),
            at(top - 0.45, far - (far - near) * 0.2),
            at(top - 1.5, far - (far - near) * 0.2),
        ]
        drawing.add(polygon(board, light.between("#efe2c0", 0.75, middle)))
        for k in range(3 if far - near < 8 else 4):
            a = near + (far - near) * (0.14 + 0.26 * k)
            b = a + (far - near) * 0.13
            pane = light.practical if light.lamps > 0.3 else light.away("#4a4540", middle)
            door = k == 1
            drawing.add(
                polygon([at(0.35 if door else 1.2, a), at(2.5, a), at(2.5, b), at(0.35 if door else 1.2, b)], pane)
            )
            if high > 5:
                drawing.add(polygon([at(4.2, a), at(5.6, a), at(5.6, b), at(4.2, b)], pane))
        # The porch: boardwalk, posts, a sloping roof.
        walk, post = light.between("#a8845a", 0.55, middle), light.away("#6a4c34", middle)
        drawing.add(polygon([at(0.32, near), at(0.32, near, 2.3), at(0.32, far, 2.3), at(0.32, far)], walk))
        drawing.add(polygon([at(0.32, near, 2.3), at(0, near, 2.3), at(0, far, 2.3), at(0.32, far, 2.3)], post))
        for k in range(4):
            z = near + (far - near) * k / 3
            drawing.add(line([at(0.3, z, 2.2), at(2.9, z, 2.2)], post, max(1.0, 0.17 * lens.scale(max(z, 1.5)))))
        drawing.add(
            polygon(
                [at(3.4, near), at(2.9, near, 2.4), at(2.9, far, 2.4), at(3.4, far)],
                light.between("#7a5a42", 0.5, middle),
            )
        )
    return Layer(
        "left fronts" if side < 0 else "right fronts", [drawing], HALF, "left" if side < 0 else "right", focus=20.0
    )


def _hanging(world: World, front: Front, side: int) -> Layer:
    """A board that hangs from the porch across the boardwalk, its name towards us."""
    z = front.near + 1.2

    def part(world: World, drawing: Drawing, at: Local, z: float) -> None:
        light, scale = world.light, world.lens.scale(z)
        name = front.name if side < 0 else NAMES[(NAMES.index(front.name) + 4) % len(NAMES)]
        drawing.add(
            line([at(-0.9, 2.9), at(-0.9, 2.6)], light.ink, 1.4), line([at(0.9, 2.9), at(0.9, 2.6)], light.ink, 1.4)
        )
        drawing.add(polygon(oblong(at, -1.15, 2.0, 1.15, 2.62), light.between("#5a3a26", 0.5, z * 0.5)))
        drawing.add(polygon(oblong(at, -1.08, 2.06, 1.08, 2.56), light.between("#f0e2bc", 0.85, z * 0.5)))
        drawing.add(
            words(*at(0, 2.17), min(0.42, 2.6 / len(name)) * scale, name, light.between("#6a2a1e", 0.6, z * 0.5))
        )

    return card(world, "board", side * (HALF - 1.25), z, 1.3, 3.0, part, shade=0.0)


def _boards(
    world: World, drawing: Drawing, at: Local, size: tuple[float, float, float, float], tones: tuple[str, str]
) -> None:
    """Siding: one board above the other."""
    left, low, right, high = size
    drawing.add(polygon(oblong(at, left, low, right, high), drawing.linear(((0, tones[0], 1), (1, tones[1], 1)))))
    v = low + 0.3
    while v < high:
        drawing.add(line([at(left, v), at(right, v)], world.light.ink, 1.0, 0.2))
        v += 0.32


def _saloon(world: World, drawing: Drawing, at: Local, z: float) -> None:
    """Two storeys with a balcony, a false front with its name on it, swing doors between lit windows."""
    light, scale = world.light, world.lens.scale(z)
    wall, dim = light.between("#b0683f", 0.8, z * 0.5), light.between("#8a5034", 0.35, z * 0.5)
    trim, post = light.between("#f0e2c0", 0.85, z * 0.5), light.between("#6a4630", 0.4, z * 0.5)
    _boards(world, drawing, at, (-6.4, 0.3, 6.4, 7.0), (wall, dim))
    crest = [
        at(-6.4, 7.0),
        at(-6.4, 8.1),
        at(-3.4, 8.1),
        at(-3.0, 9.2),
        at(3.0, 9.2),
        at(3.4, 8.1),
        at(6.4, 8.1),
        at(6.4, 7.0),
    ]
    drawing.add(polygon(crest, mix(wall, dim, 0.25)), line(crest[1:7], trim, max(1.6, 0.22 * scale)))
    drawing.add(polygon(oblong(at, -3.1, 7.25, 3.1, 8.85), light.between("#5a2a20", 0.6, z * 0.5)))
    drawing.add(words(*at(0, 7.62), 1.28 * scale, "SALOON", light.between("#ffd98a", 0.95, z * 0.3)))
    pane = light.practical if light.lamps > 0.25 else mix(light.away("#3f3a38", z), "#c8a860", 0.25)
    for u in (-4.6, 4.6, -1.6, 1.6):
        drawing.add(
            polygon(oblong(at, u - 0.72, 4.3, u + 0.72, 6.3), trim),
            polygon(oblong(at, u - 0.6, 4.4, u + 0.6, 6.2), pane),
        )
        drawing.add(line([at(u, 4.4), at(u, 6.2)], trim, 2), line([at(u - 0.6, 5.3), at(u + 0.6, 5.3)], trim, 2))
    for u in (-4.2, 4.2):
        drawing.add(
            polygon(oblong(at, u - 1.4, 0.9, u + 1.4, 2.75), trim),
            polygon(oblong(at, u - 1.28, 1.0, u + 1.28, 2.65), pane),
        )
        drawing.add(line([at(u, 1.0), at(u, 2.65)], trim, 2), line([at(u - 1.28, 1.9), at(u + 1.28, 1.9)], trim, 2))
    drawing.add(
        polygon(
            oblong(at, -1.15, 0.3, 1.15, 2.9), light.ink if light.lamps < 0.25 else mix(light.practical, light.ink, 0.3)
        )
    )
    for a, b in ((-1.0, -0.04), (0.04, 1.0)):
        drawing.add(
            polygon(
                [at(a, 0.85), at(b, 0.85), at(b, 1.95 if a < 0 else 2.1), at(a, 2.1 if a < 0 else 1.95)],
                light.between("#9a6a40", 0.7, z * 0.4),
            )
        )
        for v in (1.05, 1.25, 1.45, 1.65):
            drawing.add(line([at(a + 0.12, v), at(b - 0.12, v)], post, max(1.0, 0.05 * scale)))
    # The balcony and what it stands on.
    drawing.add(
        polygon(oblong(at, -6.6, 3.25, 6.6, 3.6), post), polygon(oblong(at, -6.6, 3.05, 6.6, 3.25), light.ink, 0.45)
    )
    drawing.add(line([at(-6.6, 4.4), at(6.6, 4.4)], trim, max(1.2, 0.1 * scale)))
    u = -6.5
    while u <= 6.5:
        drawing.add(line([at(u, 3.6), at(u, 4.4)], trim, max(0.8, 0.05 * scale)))
        u += 0.42
    for u in (-6.4, -2.4, 2.4, 6.4):
        drawing.add(line([at(u, 0.3), at(u, 3.3)], trim, max(1.6, 0.19 * scale)))
    drawing.add(polygon(oblong(at, -7.0, 0, 7.0, 0.32), light.between("#9a7448", 0.6, z * 0.5)))
    for k in range(-16, 17):
        drawing.add(line([at(k * 0.43, 0), at(k * 0.43, 0.32)], post, 1.0, 0.6))
    drawing.add(
        polygon([at(-2.0, 0), at(2.0, 0), at(1.7, 0.17), at(-1.7, 0.17)], light.between("#b08a58", 0.7, z * 0.5))
    )
    if light.lamps > 0.25:
        drawing.glow(at(0, 2.0), 4.5 * scale, light.practical, 0.5)


def _shop_of(world: World, name: str) -> Part:
    wood = WOODS[world.rng.randrange(len(WOODS))]

    def part(world: World, drawing: Drawing, at: Local, z: float) -> None:
        light, scale = world.light, world.lens.scale(z)
        wall, dim = light.between(wood, 0.75, z * 0.6), light.between(wood, 0.3, z * 0.6)
        _boards(world, drawing, at, (-4.6, 0.2, 4.6, 4.2), (wall, dim))
        drawing.add(
            polygon(
                [
                    at(-4.6, 4.2),
                    at(-4.6, 5.0),
                    at(-3.2, 5.0),
                    at(-3.2, 6.6),
                    at(3.2, 6.6),
                    at(3.2, 5.0),
                    at(4.6, 5.0),
                    at(4.6, 4.2),
                ],
                mix(wall, dim, 0.3),
            )
        )
        board, trim = light.between("#efe0b8", 0.8, z * 0.6), light.between("#6a4630", 0.4, z * 0.6)
        drawing.add(polygon(oblong(at, -2.6, 5.2, 2.6, 6.3), board))
        drawing.add(
            words(*at(0, 5.45), min(0.85, 4.6 / len(name)) * scale, name, light.between("#5a2a20", 0.6, z * 0.5))
        )
        pane = light.practical if light.lamps > 0.25 else light.away("#46403c", z)
        for u in (-2.8, 2.8):
            drawing.add(polygon(oblong(at, u - 1.1, 0.9, u + 1.1, 2.5), pane))
        drawing.add(polygon(oblong(at, -0.6, 0.2, 0.6, 2.4), trim))
        drawing.add(polygon([at(-5.0, 2.9), at(5.0, 2.9), at(4.6, 3.4), at(-4.6, 3.4)], trim))
        for u in (-4.7, -1.6, 1.6, 4.7):
            drawing.add(line([at(u, 0.2), at(u, 2.9)], trim, max(1.2, 0.16 * scale)))
        drawing.add(polygon(oblong(at, -5.0, 0, 5.0, 0.22), light.between("#9a7448", 0.5, z * 0.6)))

    return part


def _water_tower(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    lit, dark = light.between("#a07850", 0.8, z * 0.7), light.between("#6a4c34", 0.15, z * 0.7)
    for u in (-1.9, -0.6, 0.6, 1.9):
        drawing.add(line([at(u * 1.2, 0), at(u, 5.2)], dark, max(1.2, 0.24 * scale)))
    for a, b in ((-2.1, 2.1), (2.1, -2.1)):
        drawing.add(line([at(a, 0.6), at(b * 0.85, 4.8)], dark, max(0.9, 0.13 * scale)))
    fill = drawing.linear(((0, lit, 1), (0.5, mix(lit, dark, 0.4), 1), (1, dark, 1)), (0, 0), (1, 0))
    drawing.add(polygon(oblong(at, -2.4, 5.1, 2.4, 8.4), fill))
    for v in (5.6, 6.7, 7.8):
        drawing.add(line([at(-2.4, v), at(2.4, v)], dark, max(0.9, 0.1 * scale)))
    drawing.add(polygon([at(-2.7, 8.4), at(0, 10.3), at(2.7, 8.4)], mix(dark, lit, 0.3)))


def _post(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    lit, dark = light.between("#9a7044", 0.7, z * 0.5), light.away("#6a4c30", z * 0.5)
    for u in (-1.0, 1.0):
        drawing.add(line([at(u, 0), at(u, 1.15)], dark, 0.13 * scale))
    drawing.add(line([at(-1.25, 0.98), at(1.25, 0.98)], lit, 0.11 * scale))


def _barrel(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    lit, dark = light.between("#a87848", 0.8, z * 0.5), light.between("#6a4828", 0.15, z * 0.5)
    fill = drawing.linear(((0, lit, 1), (0.5, mix(lit, dark, 0.4), 1), (1, dark, 1)), (0, 0), (1, 0))
    drawing.add(
        path(
            pen(
                ("M", at(-0.3, 0)),
                ("Q", at(-0.5, 0.48), at(-0.3, 0.95)),
                ("L", at(0.3, 0.95)),
                ("Q", at(0.5, 0.48), at(0.3, 0)),
            ),
            fill,
        )
    )
    for v in (0.18, 0.75):
        drawing.add(line([at(-0.38, v), at(0.38, v)], dark, max(1.0, 0.07 * scale)))
    drawing.add(circle(*at(0, 0.48), 0.04 * scale, dark))


def _dust(world: World) -> Layer:
    """Dust that the wind drives along the ground."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    z = lens.distance * 0.9
    tone = light.facing("#e2c090")
    for _ in range(9):
        x, y = rng.uniform(-0.3, 1.1) * lens.width, rng.uniform(0.8, 1.0) * FRAME
        wide = rng.uniform(0.14, 0.3) * lens.width
        fill = drawing.radial(((0, tone, 0.3), (1, tone, 0.0)), (x, y), wide, flat=0.22)
        drawing.add(ellipse(x, y, wide, wide * 0.22, fill))
    return Layer("dust", [drawing], z, soft=6.0, motion=Motion(travel=(0.35, 0.02, 0.0), flicker=0.3))
