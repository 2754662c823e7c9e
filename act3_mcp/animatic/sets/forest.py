"""A forest: trunks in rows that pale with distance, a path of light between them, ferns at our feet."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets import flames, lake
from act3_mcp.animatic.sets.backdrop import shore
from act3_mcp.animatic.sets.growth import grass_tufts, palm
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, path, pen, polygon, rect, stroke
from act3_mcp.animatic.world import Setting, World

BARK, LEAF = "#6d5a4a", "#5f7f4c"


def build(world: World) -> Setting:
    light, lens = world.light, world.lens
    burning, jungle, swamp = (world.has(name) for name in ("fire", "jungle", "swamp"))
    layers = sky(world, clouds=False)
    air = Drawing()
    tone = mix(light.haze, light.away(world.leaf(LEAF)), 0.25)
    air.add(rect(world.left, world.top, world.wide, world.high, tone, 0.75))
    air.glow((lens.width * 0.56, lens.horizon - 120), 620, mix(light.rim, light.sky[3], 0.4), 0.75)
    layers.append(Layer("air", [air], 900.0, soft=8.0))
    setting = Setting(backdrop=layers)
    for depth in (60.0, 34.0, 20.0):
        layers.append(_row(world, depth))
        if burning and depth != 60.0:
            layers.append(flames.wall_of_fire(world, depth - 1.0, 3.6, gap=0.06))
    layers += [_floor(world), *shore(world)]
    if swamp:
        layers += [lake.pool(world, x, z, half, deep) for x, z, half, deep in
                   ((-4.0, 17.0, 5.0, 5.0), (5.0, 12.0, 4.0, 3.5), (-3.2, 7.5, 2.4, 1.8))]  # fmt: skip
    setting.among += [_row(world, depth) for depth in (11.0, 7.0) if depth > lens.distance * 1.15]
    if burning:
        setting.among.append(flames.wall_of_fire(world, max(9.0, lens.distance * 1.9), 2.2, gap=0.24))
        setting.among += [flames.smoke(world, 14.0), *flames.embers(world)]
    if jungle:
        setting.among += _jungle(world)
    elif not world.close:
        setting.among += [_trunk(world, side) for side in (-1, 1)]
    setting.among += grass_tufts(world, "#6f8a48") if not world.snowy else []
    if not burning:
        layers.append(_shafts(world))
        setting.among += [_fireflies(world)] if world.shot.time == "night" and not world.snowy else []
    return setting


def _fireflies(world: World) -> Layer:
    drawing, lens, rng = Drawing(), world.lens, world.rng
    for _ in range(26):
        at = (rng.uniform(0, lens.width), rng.uniform(350, 850))
        drawing.glow(at, 12, "#e8f59a", 0.8)
        drawing.add(circle(*at, 1.8, "#fbffd0"))
    motion = Motion(drift=(0.12, 5.0), bob=(0.06, 3.1), flicker=0.7)
    return Layer("fireflies", [drawing], lens.distance * 1.2, motion=motion)


def _jungle(world: World) -> list[Layer]:
    """Palms between the trunks, lianas from above, and broad leaves before the lens."""
    layers: list[Layer] = []
    lens, light, rng = world.lens, world.light, world.rng
    d = max(lens.distance, 4.0)
    for share, far in ((-0.7, 2.6), (0.8, 3.0), (-0.35, 4.6), (0.45, 5.4)):
        z = d * far
        layers.append(palm(world, share * 0.5 * lens.width / lens.scale(z), z))
    vines = Drawing()
    for _ in range(9):
        x, low, sway = rng.uniform(0.0, 1.0) * lens.width, rng.uniform(180, 620), rng.uniform(-90, 90)
        if abs(x - lens.width / 2) < 0.14 * lens.width:
            low *= 0.4
        tone = light.between("#4f7038", rng.uniform(0.1, 0.6))
        vines.add(
            stroke(
                f"M{x:.1f} -200Q{x + sway:.1f} {low * 0.6:.1f} {x + sway * 0.4:.1f} {low:.1f}", tone, rng.uniform(3, 8)
            )
        )
        for k in range(5):
            v = low * (0.35 + 0.15 * k)
            vines.add(ellipse(x + sway * 0.5, v, 15, 6, tone))
    layers.append(Layer("lianas", [vines], d * 1.5, foot=(lens.width / 2, -200.0), motion=Motion(sway=(0.5, 5.0))))
    if world.close:
        return layers
    for side in (-1, 1):
        leaves, z = Drawing(), lens.distance * 0.66
        edge = lens.width * (0.5 + 0.5 * side)
        for k in range(6):
            angle = 0.25 + 0.24 * k + rng.uniform(-0.08, 0.08)
            long = rng.uniform(250, 380)
            tip = edge - side * long * math.sin(angle), FRAME * 1.03 - long * math.cos(angle)
            bend = edge - side * long * 0.35, FRAME - long * 0.75
            tone = mix(light.between(world.leaf("#4f8038"), 0.25 + 0.1 * k), light.ink, 0.25)
            under = bend[0] - side * 70, bend[1] + 90
            root = edge + side * 40, FRAME * 1.06
            leaves.add(path(pen(("M", root), ("Q", bend, tip), ("Q", under, root)), tone))
        motion = Motion(sway=(0.8, 4.0), offset=rng.random())
        layers.append(Layer("leaves", [leaves], z, soft=1.5, foot=(edge, FRAME * 1.06), motion=motion))
    return layers


def _floor(world: World) -> Layer:
    """The forest floor, dark under the trees, with the path's light down the middle."""
    drawing, light, lens = Drawing(), world.light, world.lens
    earth = "#e4e8ea" if world.snowy else world.leaf("#7c7a4e")
    far, near = light.through_air(light.between(earth, 0.45), 40), mix(light.between(earth, 0.3), light.ink, 0.2)
    stops = ((0, mix(far, light.away(world.leaf(LEAF)), 0.4), 1), (0.3, mix(far, near, 0.6), 1), (1, near, 1))
    drawing.add(
        rect(
            world.left,
            lens.horizon,
            world.wide,
            world.high,
            drawing.linear(stops, (0, lens.horizon), (0, FRAME), box=False),
        )
    )
    # Light lies along the way between the trunks, and is lost before it reaches the end.
    edges: list[list[Point]] = [[], []]
    z = 1.0
    while z < 46:
        bend = 0.5 * math.sin(1.7 * math.log(z)) * (z / 8) ** 0.7
        for number, side in enumerate((-1, 1)):
            edges[number].append(lens.at(bend + side * 1.05, 0, z))
        z *= 1.3
    bright = light.facing(earth)
    stops = ((0, bright, 0.0), (0.12, mix(bright, light.rim, 0.3), 0.35), (0.45, bright, 0.4), (1, bright, 0.12))
    glow = drawing.linear(stops, (0, lens.horizon), (0, FRAME), box=False)
    drawing.add(path(curve([*edges[0], *reversed(edges[1])], tension=0.7), glow))
    if world.shot.season == "autumn" and not world.snowy:
        rng = world.rng
        for _ in range(150):
            z = 1.2 * 20.0 ** rng.random()
            at, scale = lens.at(rng.uniform(-1, 1) * z * 0.8, 0, z), lens.scale(z)
            tone = light.between(rng.choice(("#d8742a", "#c8502a", "#e0a83a")), rng.uniform(0.4, 0.95), z)
            drawing.add(ellipse(*at, max(1.0, 0.09 * scale), max(0.7, 0.025 * scale), tone, 0.85))
    return Layer("floor", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _row(world: World, depth: float) -> Layer:
    """All the trunks at one distance, and the leaves that close the picture above them."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    scale, base = lens.scale(depth), lens.at(0, 0, depth)[1]
    air = depth * light.thickness / 75
    lit, dark = light.facing(BARK, air), light.away(BARK, air)
    x = -0.9 * lens.width
    clear = 1.7 * scale
    while x < 1.9 * lens.width:
        x += rng.uniform(1.5, 4.2) * scale * (0.75 if depth > 30 else 1.0)
        if abs(x - lens.width * 0.54) < clear and depth < 50:
            continue
        w = rng.uniform(0.16, 0.34) * scale
        fill = drawing.linear(
            ((0, lit, 1), (0.32, lit, 1), (0.45, dark, 1), (1, dark, 1)),
            (0, 0) if light.from_left else (1, 0),
            (1, 0) if light.from_left else (0, 0),
        )
        lean = rng.uniform(-0.2, 0.2) * scale
        trunk = pen(
            ("M", (x - w, base + 4)),
            ("Q", (x - w * 0.6, base - 2 * scale), (x - w * 0.55 + lean, -900)),
            ("L", (x + w * 0.55 + lean, -900)),
            ("Q", (x + w * 0.6, base - 2 * scale), (x + w * 1.1, base + 4)),
        )
        drawing.add(path(trunk, fill))
    leaves = mix(light.away(world.leaf(LEAF), air), light.facing(world.leaf(LEAF), air), 0.35)
    x = -0.9 * lens.width
    top = base - 6.2 * scale
    edge = [(x, -900.0)]
    while x < 1.9 * lens.width:
        edge.append((x, top - scale * rng.uniform(-0.9, 1.6)))
        x += scale * rng.uniform(0.5, 1.3)
    drawing.add(path(curve([*edge, (x, -900.0)], tension=0.9), leaves, 0.95))
    undergrowth = mix(light.away(world.leaf(LEAF), air), light.facing(world.leaf(LEAF), air), 0.5)
    if world.snowy:
        undergrowth = mix(undergrowth, light.between("#e6ebf0", 0.6, air), 0.75)
    x, low = -0.9 * lens.width, [(-0.9 * lens.width, base + 12)]
    while x < 1.9 * lens.width:
        low.append((x, base - scale * rng.uniform(0.05, 0.75) * (0.25 if abs(x - lens.width * 0.54) < clear else 1)))
        x += scale * rng.uniform(0.3, 0.8)
    drawing.add(path(curve([*low, (x, base + 12)], tension=0.9), undergrowth, 0.9))
    return Layer(f"trees {depth:.0f}", [drawing], depth)


def _trunk(world: World, side: int) -> Layer:
    """A trunk near the lens at the frame's edge: bark, moss, and light down one side of it."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    z = lens.distance * 0.72
    x = lens.width * (0.5 + 0.49 * side)
    # However near the camera is, it only frames the picture.
    w = min(0.24 * lens.scale(z), 0.034 * lens.width)
    lit, dark = mix(light.facing(BARK), light.ink, 0.1), mix(light.away(BARK), light.ink, 0.3)
    stops = ((0, lit, 1), (0.3, mix(lit, dark, 0.55), 1), (0.6, dark, 1), (1, mix(dark, light.ink, 0.4), 1))
    ends = ((0, 0), (1, 0)) if light.from_left else ((1, 0), (0, 0))
    left = [(x - w * u, y) for u, y in ((1.0, 1500.0), (0.86, 800.0), (0.8, 200.0), (0.74, -700.0))]
    right = [(x + w * u, y) for u, y in ((0.7, -700.0), (0.84, 240.0), (0.8, 820.0), (1.1, 1500.0))]
    drawing.add(path(curve([*left, *right], tension=0.5), drawing.linear(stops, *ends)))
    for _ in range(26):
        u, y = rng.uniform(-0.7, 0.7) * w, rng.uniform(-400, 1100)
        long, bend = rng.uniform(70, 200), rng.uniform(-7, 7)
        tone = mix(dark, light.ink, 0.5) if rng.random() < 0.7 else mix(lit, dark, 0.3)
        drawing.add(
            stroke(
                f"M{x + u:.1f} {y:.1f}q{bend:.1f} {long / 2:.1f} {-bend:.1f} {long:.1f}",
                tone,
                rng.uniform(1.5, 4.5),
                0.6,
            )
        )
    moss = light.between(world.leaf("#6f8a4a"), 0.35)
    for _ in range(7):
        y = rng.uniform(500, 1150)
        drawing.add(ellipse(x - 0.3 * w * side, y, 0.3 * w, rng.uniform(14, 50), moss, 0.5))
    if world.snowy:
        drawing.add(rect(x - w * 0.85, -700, w * 0.3, 2200, "#eef2f6", 0.75))
    return Layer("near trunk", [drawing], z, box=(x - w * 1.4, -650, w * 2.8, FRAME + 1250), soft=1.0)


def _shafts(world: World) -> Layer:
    """Light that falls between the leaves."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    strength = 0.20 if light.sun and not light.is_dark else 0.08
    for _ in range(6):
        x = rng.uniform(0.2, 1.0) * lens.width
        w = rng.uniform(25, 80)
        fade = drawing.linear(
            ((0, light.rim, strength), (1, light.rim, 0.0)), (0, 0), (0, lens.horizon + 240), box=False
        )
        drawing.add(
            polygon(
                [(x, -400), (x + w, -400), (x + w - 330, lens.horizon + 240), (x - 430 - w * 0.6, lens.horizon + 240)],
                fade,
            )
        )
    return Layer("shafts", [drawing], lens.distance * 1.9, soft=5.0, motion=Motion(drift=(0.25, 9.0), flicker=0.25))
