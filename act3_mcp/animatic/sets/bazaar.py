# ruff: noqa: PLR0917 - coordinates are positional by nature
"""A market one walks through: stalls on both sides of a lane, what hangs over it, and people shoulder to shoulder.

A souk lies in the shade of cloths between walls of clay, a market of the Far
East under lanterns and signs, any other between awnings under the sky.
"""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.crowds import stranger_at
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.solid import Solid, Spot
from act3_mcp.animatic.svg import Drawing, circle, ellipse, rect
from act3_mcp.animatic.world import Setting, World

HALF, DEEP, LONG = 2.5, 1.7, 2.6
"""Metres from the lane's middle to its stalls, from their fronts to their backs, and from one to the next."""
BOARD, AWNING = 0.85, 2.35
FAR = 60.0
SOUK = ("souk", "bazaar", "medina", "kasbah")
ORIENT = (
    "marrakech", "marrakesh", "morocc", "fez ", "cairo", "istanbul", "tunis", "arab", "persia", "baghdad", "damascus",
    "jerusalem", "egypt",
)  # fmt: skip
EAST = (
    "bangkok", "tokyo", "hong kong", "asia", "chin", "vietnam", "hanoi", "saigon", "taipei", "taiwan", "seoul", "korea",
    "shanghai", "beijing", "thai", "japan", "osaka", "kyoto", "singapore", "lantern",
)  # fmt: skip
FRUIT = ("#d8503a", "#e0a03a", "#7fa03a", "#8a4f7a", "#e8cc5a", "#c83a4a")
SPICES = ("#c8541f", "#e0a526", "#a8301f", "#8a6a2a", "#d8c070", "#6f7a3a")
CLOTHS = ("#b0483c", "#3f6a8a", "#c8922f", "#5a7a4a", "#7a4a7a", "#d8703a")


def kind_of(world: World) -> str:
    shot = world.shot
    if shot.says(*SOUK) or shot.says_what_begins(*ORIENT):
        return "souk"
    return "east" if shot.says_what_begins(*EAST) else "plain"


def build(world: World) -> Setting:
    kind = kind_of(world)
    layers = [*sky(world, drifting=False), _ground(world, kind), _walls(world, kind, -1), _walls(world, kind, 1)]
    setting = Setting(backdrop=layers, furnished=("stall", "lantern", "market stall", "awning"))
    first = world.lens.distance * (1.0 if world.shot.figures else 0.75) + 0.9
    for number in range(6):
        z = first + LONG * number
        setting.among.append(_stalls(world, kind, z, number))
        if number < 5:
            setting.among.append(_overhead(world, kind, z + 0.9, number))
    setting.among += _people(world, first)
    return setting


def _tone(world: World, material: str, share: float, z: float) -> str:
    """A surface of the lane: by night the stalls' lamps light it, not the moon."""
    light = world.light
    usual = light.between(material, share, z)
    return mix(usual, mix(material, "#ffb86a", 0.2), 0.5 * share * light.lamps) if light.lamps > 0.5 else usual


def _ground(world: World, kind: str) -> Layer:
    solid, lens, light = Solid(world.lens), world.lens, world.light
    made_of = world.snowed({"souk": "#b08c64", "east": "#6a6468"}.get(kind, "#948c80"))
    far, near = _tone(world, made_of, 0.75, 40), _tone(world, made_of, 0.45, 4)
    shade = mix(near, light.ink, 0.35)
    fill = solid.drawing.linear(
        ((0, far, 1), (0.4, near, 1), (1, shade, 1)), (0, lens.horizon), (0, FRAME * 1.1), box=False
    )  # fmt: skip
    solid.drawing.add(rect(world.left, lens.horizon, world.wide, world.high, fill))
    z = 1.0
    while z < 40:
        solid.bar([(-HALF, 0, z), (HALF, 0, z)], light.ink, 0.02, 0.2)
        z *= 1.13
    for k in range(-3, 4):
        solid.bar([(k * 0.8, 0, 1.0), (k * 0.8, 0, 40)], light.ink, 0.05, 0.1)
    if kind == "souk" and not light.is_dark:
        # Sun that falls between the cloths.
        z = lens.distance * 0.9
        while z < 40:
            a = world.rng.uniform(-2, 1)
            solid.face(((a, 0, z), (a + 1.6, 0, z), (a + 2.2, 0, z + 0.5), (a + 0.6, 0, z + 0.5)), light.key, 0.35)
            z += 1.9
    if light.is_dark or light.wet:
        for k in range(10):
            z = lens.distance + 1.5 * k
            lamp = NEON[k % 5] if kind == "east" else light.practical
            solid.drawing.glow(
                lens.at((-1) ** k * 1.6, 0, z), 1.5 * lens.scale(z), lamp, 0.3 + 0.3 * light.wet, flat=0.3
            )
    return Layer("ground", [solid.drawing], lens.distance, "ground", focus=lens.distance * 1.5)


def _walls(world: World, kind: str, side: int) -> Layer:
    """The houses behind the stalls."""
    solid, rng, light, lens = Solid(world.lens), world.rng, world.light, world.lens
    x = side * (HALF + DEEP + 0.2)
    material = {"souk": "#c8865a", "east": "#7a7680"}.get(kind, "#c8bca8")
    bright = 0.7 if (side < 0) != light.from_left else 0.25
    z = 0.5
    while z < FAR:
        long = rng.uniform(4.5, 7.5)
        high = rng.uniform(5.0, 7.5) if kind != "east" else rng.uniform(8, 15)
        tint = mix(material, rng.choice(("#e8c890", "#a86a4a", "#d8b8a0")), rng.uniform(0.0, 0.4))
        tone = _tone(world, tint, bright, z)
        fill = solid.drawing.linear(
            ((0, mix(tone, light.haze, 0.1), 1), (1, mix(tone, light.ink, 0.35), 1)),
            lens.at(x, high, z + 2), lens.at(x, 0, z + 2), box=False,
        )  # fmt: skip
        solid.along(x, 0, high, z, z + long, fill)
        if kind == "souk":
            for k in range(int(long / 0.8)):
                solid.along(x, high, high + 0.4, z + 0.8 * k, z + 0.8 * k + 0.45, tone)
        glass = light.practical if light.is_dark else mix(tone, light.ink, 0.6)
        for row in range(1, int(high / 2.6)):
            for k in range(int(long / 2.2)):
                at, up = z + 0.7 + 2.2 * k, 0.9 + 2.6 * row
                if light.is_dark and rng.random() < 0.4:
                    continue
                solid.along(x, up, up + 1.3, at, at + 0.9, glass, 0.9)
                if kind == "plain":
                    solid.along(x, up, up + 1.3, at - 0.4, at, _tone(world, "#5a7a6a", bright, z))
                    solid.along(x, up, up + 1.3, at + 0.9, at + 1.3, _tone(world, "#5a7a6a", bright, z))
        z += long
    end = _tone(world, material, 0.5, 50)
    half = HALF + DEEP + 0.2
    solid.upright(0.0, side * half, 0, 6.0, FAR, mix(end, light.haze, 0.4))
    return Layer(f"wall {side}", [solid.drawing], half, "left" if side < 0 else "right", focus=lens.distance * 1.8)


def _stalls(world: World, kind: str, z: float, number: int) -> Layer:
    """Two that face each other over the lane, as one drawing: they cost half of what they would apart."""
    solid = Solid(world.lens)
    for side in (-1, 1):
        _stall(world, solid, kind, side, z)
    return Layer(f"stall {number}", [solid.drawing], z, bloom=0.25 if world.light.is_dark else 0.0)


def _stall(world: World, solid: Solid, kind: str, side: int, z: float) -> None:
    rng, light = world.rng, world.light
    inner, outer, end = side * HALF, side * (HALF + DEEP), z + LONG * 0.88
    cloth = rng.choice(CLOTHS)
    # Its back wall with what hangs on it, in the awning's shade.
    shade = _tone(world, "#4a3a30", 0.25, z)
    solid.along(outer, 0, AWNING + 0.5, z, end, shade)
    solid.upright(inner + side * 0.35, outer, 0, AWNING + 0.4, end, mix(shade, light.ink, 0.3))
    _hanging(world, solid, kind, side, z, end)
    # The board on its trestle, hung with cloth, and the goods in heaps.
    drape = _tone(world, rng.choice(CLOTHS) if kind != "plain" else "#8a6a48", 0.4, z)
    solid.block(
        (min(inner, outer), max(inner, outer)), (0.05, BOARD), (z, end),
        (mix(drape, light.ink, 0.25), drape, _tone(world, "#a8825a", 0.6, z)),
    )  # fmt: skip
    _goods(world, solid, kind, side, z, end)
    # The awning: striped, its edge towards the lane lower than at the wall.
    pale, deep = _tone(world, "#efe4cc", 0.8, z), _tone(world, cloth, 0.75, z)
    edge = side * (HALF - 0.55)
    for k in range(6):
        a, b = z + (end - z) * k / 6, z + (end - z) * (k + 1) / 6
        tone = deep if k % 2 or kind == "souk" else pale
        under = mix(tone, light.ink, 0.3)
        solid.face(((edge, AWNING, a), (edge, AWNING, b), (outer, AWNING + 0.7, b), (outer, AWNING + 0.7, a)), under)
        solid.along(edge, AWNING - 0.28, AWNING, a, b, tone)
    front = mix(deep, light.ink, 0.15)
    solid.face(
        ((edge, AWNING, z), (outer, AWNING + 0.7, z), (outer, AWNING + 0.45, z), (edge, AWNING - 0.28, z)), front
    )
    solid.bar([(inner, 0, z), (inner, AWNING, z)], _tone(world, "#6a4a30", 0.4, z), 0.08)
    lamp = (side * (HALF + 0.4), AWNING - 0.35, z + 0.5)
    if light.lamps > 0.3:
        at, size = world.lens.at(*lamp), world.lens.scale(lamp[2])
        solid.drawing.glow(at, 1.9 * size, "#ffcf8a", 0.7 * light.lamps)
        solid.drawing.add(circle(*at, 0.07 * size, "#fff2cc"))


def _goods(world: World, solid: Solid, kind: str, side: int, z: float, end: float) -> None:
    rng, lens = world.rng, world.lens
    for row in (2, 1, 0):
        for k in (3, 2, 1, 0):
            at = z + 0.28 + (end - z - 0.4) * k / 4
            x = side * (HALF + 0.25 + 0.48 * row)
            (px, py), size = lens.at(x, BOARD + 0.09 * row, at), lens.scale(at)
            if kind == "souk" and (k + row) % 2:
                tone = _tone(world, SPICES[(k * 2 + row + int(z)) % 6], 0.85, at)
                solid.drawing.add(ellipse(px, py, 0.27 * size, 0.1 * size, _tone(world, "#8a6238", 0.4, at)))
                cone: tuple[Spot, ...] = (
                    (x - 0.23, BOARD + 0.09 * row, at),
                    (x, BOARD + 0.45, at),
                    (x + 0.23, BOARD + 0.09 * row, at),
                )
                solid.face(cone, tone)
                solid.face((cone[0], cone[1], (x - 0.06, BOARD + 0.09 * row, at)), mix(tone, "#ffffff", 0.22))
                continue
            tone = rng.choice(FRUIT)
            solid.drawing.add(ellipse(px, py, 0.27 * size, 0.11 * size, _tone(world, "#7a5838", 0.4, at)))
            for u, v in ((-0.15, 0.04), (0.0, 0.04), (0.15, 0.04), (-0.08, 0.14), (0.08, 0.14), (0.0, 0.23)):
                shade = _tone(world, tone, 0.55 + 0.4 * (v > 0.1), at)
                solid.drawing.add(circle(px + u * size, py - v * size, 0.085 * size, shade))


def _hanging(world: World, solid: Solid, kind: str, side: int, z: float, end: float) -> None:
    """Rugs, brass lamps and bags in a souk; signs and hung meat in the East; nothing where there is a sky to see."""
    rng, lens, light = world.rng, world.lens, world.light
    x = side * (HALF + DEEP - 0.08)
    for k in range(3):
        at = z + 0.2 + (end - z - 0.3) * k / 3
        tone = _tone(world, rng.choice(CLOTHS), 0.5, z)
        if kind == "souk":
            solid.along(x, 1.1, 2.6, at, at + 0.62, tone)
            for v in (1.3, 1.7, 2.1):
                solid.along(x, v, v + 0.12, at + 0.08, at + 0.54, _tone(world, "#e8d0a0", 0.5, z), 0.8)
            lamp, size = lens.at(side * (HALF + 0.3), 1.95 + 0.12 * (k % 2), at), lens.scale(at)
            solid.drawing.add(ellipse(*lamp, 0.1 * size, 0.14 * size, _tone(world, "#d8a03a", 0.8, z)))
            solid.drawing.add(ellipse(*lamp, 0.05 * size, 0.09 * size, "#ffe2a0", 0.9))
        elif kind == "east":
            sign = NEON[rng.randrange(5)] if light.is_dark else rng.choice(("#c8342f", "#e0a03a", "#f0ece0"))
            edge = side * (HALF - 0.2)
            up = 3.2 + rng.uniform(0, 1.8)
            if k == 1:
                lo, hi = sorted((edge, edge + side * 0.75))
                solid.upright(lo, hi, up, up + 1.7, at, mix(sign, "#0c0c18", 0.55) if light.is_dark else sign)
                for row in range(3):
                    _character(
                        solid, (lo + hi) / 2, up + 0.3 + 0.52 * row, at, sign if light.is_dark else "#fff6e0", row
                    )
                if light.is_dark:
                    solid.drawing.glow(lens.at((lo + hi) / 2, up + 0.9, at), 1.7 * lens.scale(at), sign, 0.5)
        else:
            solid.along(x, 1.2, 1.9, at, at + 0.5, tone)


def _character(solid: Solid, x: float, y: float, z: float, tone: str, number: int) -> None:
    """Strokes that look like a written sign from across a street."""
    for u0, v0, u1, v1 in (((-0.2, 0.15, 0.2, 0.15), (0, 0.2, 0, -0.18), (-0.2, -0.05, 0.2, -0.05)),
                           ((-0.18, 0.18, 0.18, 0.18), (-0.18, 0.18, -0.2, -0.18), (-0.05, 0.05, 0.18, -0.18)),
                           ((-0.2, 0.0, 0.2, 0.0), (-0.1, 0.2, -0.16, -0.2), (0.1, 0.2, 0.16, -0.2)),
                           )[number % 3]:  # fmt: skip
        solid.bar([(x + u0, y + v0, z), (x + u1, y + v1, z)], tone, 0.05)


def _overhead(world: World, kind: str, z: float, number: int) -> Layer:
    """Shade cloths, lanterns on a line, or bunting."""
    solid, light, lens, rng = Solid(world.lens), world.light, world.lens, world.rng
    reach = HALF + DEEP
    if kind == "souk":
        cloth = _tone(world, rng.choice(("#d8b078", "#b8703a", "#c8a06a", "#a84a3a")), 0.5, z)
        lit = mix(cloth, light.key, 0.45 if not light.is_dark else 0.05)
        drop = rng.uniform(0.1, 0.5)
        for k in range(8):
            a, b = (-reach + 2 * reach * j / 8 for j in (k, k + 1))
            ya, yb = (4.6 - drop * (1 - (v / reach) ** 2) for v in (a, b))
            tone = mix(cloth, lit, 1 - abs(a + b) / (2 * reach))
            solid.face(((a, ya, z), (b, yb, z), (b, yb + 0.06, z + 1.5), (a, ya + 0.06, z + 1.5)), tone)
    else:
        colours = ("#e0402f", "#e0402f", "#f0a83a") if kind == "east" else CLOTHS
        points: list[Spot] = []
        for k in range(13):
            x = -reach + 2 * reach * k / 12
            points.append((x, 4.1 - 0.5 * (1 - (x / reach) ** 2), z))
        solid.bar(points, light.ink, 0.02)
        for k, (x, y, _) in enumerate(points[1:-1]):
            (px, py), size = lens.at(x, y, z), lens.scale(z)
            tone = colours[(k + number) % len(colours)]
            if kind == "east" and k % 2 == 0:
                if light.lamps > 0.3:
                    solid.drawing.glow((px, py + 0.2 * size), 0.8 * size, tone, 0.6)
                body = mix(tone, "#ffd27a", 0.35) if light.lamps > 0.3 else _tone(world, tone, 0.8, z)
                solid.drawing.add(ellipse(px, py + 0.24 * size, 0.21 * size, 0.2 * size, body))
                solid.drawing.add(ellipse(px, py + 0.24 * size, 0.09 * size, 0.2 * size, mix(body, "#fff0c8", 0.35)))
            elif kind == "plain":
                flag: tuple[Spot, ...] = ((x - 0.17, y, z), (x + 0.17, y, z), (x, y - 0.38, z))
                solid.face(flag, _tone(world, tone, 0.8, z))
    motion = Motion(drift=(0.03, 4.0 + 0.3 * number), offset=0.17 * number % 1)
    return Layer(f"overhead {number}", [solid.drawing], z, bloom=0.3 if light.is_dark else 0.0, motion=motion)


def _people(world: World, first: float) -> list[Layer]:
    """Sellers behind their boards, and in the lane whoever buys: thick where it is crowded, and growing thicker."""
    if world.shot.empty:
        return []
    rng, layers, lens = world.rng, list[Layer](), world.lens
    thick = world.shot.crowd
    for row in range(6):
        z = max(first + 0.7, lens.distance * 1.3) + row * (1.45 if thick else 2.0) + rng.uniform(0, 0.3)
        if z > first + LONG * 7:
            break
        drawing, low = Drawing(), lens.at(0, -0.2, z)[1]
        places = (
            [(-1.75, -0.6, 0.6, 1.8), (-1.2, 0.05, 1.25)][row % 2] if thick else [(-1.5,), (1.3,), (0.3, -1.1)][row % 3]
        )
        for k, x in enumerate(places):
            stranger_at(
                world,
                drawing,
                10 * row + k,
                rng.choice(("front", "back", "left", "right")),
                (x + rng.uniform(-0.25, 0.25), 0.0, z),
            )
        half = 3.0 * lens.scale(z)
        box = (lens.centre[0] - half, lens.at(0, 2.2, z)[1], 2 * half, low - lens.at(0, 2.2, z)[1])
        motion = Motion(drift=(0.05, 3.0 + 0.4 * row), bob=(0.015, 0.6 + 0.05 * row), offset=0.31 * row % 1)
        layers.append(Layer(f"crowd {row}", [drawing], z, box=box, motion=motion))
    return layers
