"""A narrow alley between brick walls: fire escapes, bins, puddles, a lamp over a door, steam from a grate."""

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.sets.placing import card
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, Local, Point, circle, ellipse, line, outline, path, polygon, rect
from act3_mcp.animatic.world import Setting, World

HALF, HIGH, END = 2.1, 13.0, 34.0
"""Metres to the walls, to their tops, and to where the alley opens on a street."""
BRICKS = {-1: "#8a5648", 1: "#7a5a50"}
LAMP = (1, 3.1)
"""Which wall the lamp is on, and how high."""


def build(world: World) -> Setting:
    layers = [*sky(world, drifting=False), _street_beyond(world), _ground(world), _wall(world, -1), _wall(world, 1)]
    setting = Setting(backdrop=layers)
    d = world.lens.distance
    if world.shot.period in {"modern", "1920s"}:
        setting.among += [_fire_escape(world, side, z) for side, z in ((-1, max(15.0, d * 3)), (1, max(9.5, d * 2)))]
    setting.among.append(_lamp(world, max(6.5, d * 1.35)))
    for side, z, part in ((-1, 1.45, _bin), (-1, 1.75, _bags), (1, 2.1, _crates), (-1, 2.9, _bin), (1, 3.6, _bags)):
        setting.among.append(card(world, "rubbish", side * 1.55, max(d, 3.2) * z, 0.75, 1.5, part))
    if world.has("steam") or world.light.is_dark:
        setting.among.append(_steam(world, max(d * 1.4, 4.4)))
    return setting


def _street_beyond(world: World) -> Layer:
    """Where the alley ends: a street in the light, its far side and somebody's sign."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    scale, (cx, base) = lens.scale(END + 14), lens.at(0, 0, END + 14)
    wall = light.between("#8a8088", 0.5, 60)
    drawing.add(rect(cx - 14 * scale, base - 17 * scale, 28 * scale, 17 * scale, wall))
    panes = ""
    for row in range(5):
        for column in range(12):
            x, y = cx + (-12 + 2.1 * column) * scale, base - (5.2 + 2.5 * row) * scale
            if rng.random() < (0.55 if light.is_dark else 0.85):
                panes += outline([(x, y), (x + scale, y), (x + scale, y + 1.5 * scale), (x, y + 1.5 * scale)])
    lit = light.practical if light.lamps > 0.3 else mix(light.sky[1], light.ink, 0.3)
    drawing.add(path(panes, lit, 0.85))
    shop = mix(light.practical, "#fff4da", 0.3) if light.lamps > 0.3 else light.away("#5a5058", 40)
    drawing.add(rect(cx - 9 * scale, base - 3.2 * scale, 18 * scale, 2.7 * scale, shop))
    if light.is_dark:
        drawing.glow((cx, base - 2.5 * scale), 9 * scale, light.practical, 0.6)
        tone = NEON[rng.randrange(5)]
        drawing.glow((cx - 1.4 * scale, base - 5 * scale), 3.4 * scale, tone, 0.6)
        drawing.add(rect(cx - 1.9 * scale, base - 7 * scale, 1.0 * scale, 3.6 * scale, tone))
    return Layer("street beyond", [drawing], END + 14, bloom=0.4 if light.is_dark else 0.0)


def _ground(world: World) -> Layer:
    """Wet-looking cobbles with a gutter down the middle, and puddles that hold the light at the end."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    horizon, bottom = lens.horizon, max(FRAME, lens.horizon + 300) + 150
    tone = light.between("#e2e6ea" if world.snowy else "#6a6460", 0.4)
    glow = light.practical if light.is_dark else light.sky[3]
    stops = ((0, mix(tone, glow, 0.55), 1), (0.25, mix(tone, glow, 0.12), 1), (1, mix(tone, light.ink, 0.5), 1))
    drawing.add(
        rect(world.left, horizon, world.wide, world.high, drawing.linear(stops, (0, horizon), (0, bottom), box=False))
    )
    z, row = 0.9, 0
    while z < 26:
        drawing.add(line([lens.at(-HALF, 0, z), lens.at(HALF, 0, z)], light.ink, max(0.4, 7 / z), 0.22))
        for k in range(-4, 5):
            x = k * 0.5 + (0.25 if row % 2 else 0.0)
            drawing.add(line([lens.at(x, 0, z), lens.at(x, 0, z * 1.12)], light.ink, max(0.4, 5 / z), 0.16))
        z, row = z * 1.12, row + 1
    shine = mix(glow, light.sky[2], 0.3)
    for x, at, w in ((-0.5, 4.2, 0.9), (0.9, 6.6, 0.7), (-0.9, 9.5, 0.8), (0.3, 13.5, 1.1), (0.8, 20.0, 0.9)):
        px, py = lens.at(x, 0, at)
        wide, high = w * lens.scale(at), 0.22 * (lens.at(0, 0, at * 0.86)[1] - py) + 2
        drawing.add(ellipse(px, py, wide, high, mix(light.sky[1], light.ink, 0.4), 0.85))
        drawing.add(ellipse(px, py - high * 0.2, wide * 0.7, high * 0.55, shine, 0.5 + 0.3 * light.wet))
    for _ in range(20):
        at = lens.at(rng.uniform(-1.8, 1.8), 0, rng.uniform(3, 24))
        drawing.add(ellipse(*at, rng.uniform(4, 26), rng.uniform(0.8, 2.2), shine, 0.25))
    return Layer("ground", [drawing], lens.distance, "ground", focus=lens.distance * 1.6)


def _wall(world: World, side: int) -> Layer:
    """Bricks in their courses, windows with bars or light, a door, pipes."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng

    def at(y: float, z: float) -> Point:
        return lens.at(side * HALF, y, z)

    material, bright = BRICKS[side], (side < 0) != light.from_left
    if world.shot.period in {"medieval", "western"}:
        material = {"medieval": "#c8b492", "western": "#94785e"}[world.shot.period]
    far = mix(light.between(material, 0.55 if bright else 0.3, 26), light.practical, 0.18 if light.is_dark else 0.0)
    near = mix(light.between(material, 0.3 if bright else 0.1), light.ink, 0.35)
    fill = drawing.linear(
        ((0, far, 1), (0.4, mix(far, near, 0.55), 1), (1, near, 1)), (at(0, END)[0], 0), (at(0, 2.0)[0], 0), box=False
    )
    drawing.add(polygon([at(-0.02, 0.5), at(HIGH, 0.5), at(HIGH, END), at(-0.02, END)], fill))
    seam, light_seam = mix(near, light.ink, 0.5), mix(far, "#ffffff", 0.1)
    y, course = 0.2, 0
    while y < 8.5:
        drawing.add(line([at(y, 0.9), at(y, END)], seam, 1.2, 0.34))
        z = 2.2 + (0.3 if course % 2 else 0.0)
        marks = ""
        while z < 12:
            a, b = at(y, z), at(y + 0.24, z)
            marks += f"M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}"
            z += 0.6 * max(1.0, z / 5)
        drawing.add(f'<path d="{marks}" stroke="{seam}" stroke-width="1" stroke-opacity="0.32" fill="none"/>')
        if rng.random() < 0.7:
            z = rng.uniform(2.5, 11)
            drawing.add(polygon([at(y, z), at(y + 0.24, z), at(y + 0.24, z + 0.55), at(y, z + 0.55)], light_seam, 0.22))
        y, course = y + 0.24, course + 1
    for z in (6.2, 11.5, 18.0, 26.0):
        for y in (4.4, 7.6, 10.6):
            z1 = z + 1.2
            lit = rng.random() < (0.4 if light.is_dark else 0.0)
            pane = light.practical if lit else mix(light.sky[1], light.ink, 0.6)
            drawing.add(
                polygon(
                    [at(y - 0.14, z - 0.12), at(y + 1.8, z - 0.12), at(y + 1.8, z1 + 0.12), at(y - 0.14, z1 + 0.12)],
                    mix(near, light.ink, 0.3),
                )
            )
            drawing.add(polygon([at(y, z), at(y + 1.65, z), at(y + 1.65, z1), at(y, z1)], pane, 0.9))
            drawing.add(line([at(y + 0.8, z), at(y + 0.8, z1)], seam, 2))
    door = 8.2 if side > 0 else 13.0
    metal = light.between("#4f6a66" if side > 0 else "#7a4238", 0.4)
    drawing.add(polygon([at(0, door), at(2.15, door), at(2.15, door + 1.1), at(0, door + 1.1)], metal))
    drawing.add(polygon([at(2.15, door - 0.1), at(2.35, door - 0.1), at(2.35, door + 1.2), at(2.15, door + 1.2)], seam))
    for z in (4.6, 15.5):
        drawing.add(
            line(
                [at(0, z), at(HIGH, z)], mix(toned(material, value=0.6), light.ink, 0.4), max(2.0, 0.11 * lens.scale(z))
            )
        )
    return Layer(
        "left wall" if side < 0 else "right wall", [drawing], HALF, "left" if side < 0 else "right", focus=12.0
    )


def _fire_escape(world: World, side: int, z: float) -> Layer:
    """Iron landings and the stairs between them, standing out from the wall."""
    drawing, lens, light = Drawing(), world.lens, world.light
    iron, edge = mix(light.away("#3a383e", z * 0.4), light.ink, 0.3), light.between("#6a646a", 0.6, z * 0.4)
    scale = lens.scale(z)

    def at(out: float, y: float, along: float = 0.0) -> Point:
        return lens.at(side * (HALF - out), y, z + along)

    for y in (3.6, 6.8, 10.0):
        drawing.add(polygon([at(0, y), at(1.0, y), at(1.0, y, 2.4), at(0, y, 2.4)], iron, 0.9))
        drawing.add(line([at(0, y), at(1.0, y), at(1.0, y, 2.4)], edge, max(1.2, 0.06 * scale)))
        for rail in (0.5, 0.95):
            drawing.add(
                line([at(0, y + rail), at(1.0, y + rail), at(1.0, y + rail, 2.4)], iron, max(1.0, 0.04 * scale))
            )
        for k in range(6):
            drawing.add(line([at(1.0, y, 0.48 * k), at(1.0, y + 0.95, 0.48 * k)], iron, max(0.8, 0.025 * scale)))
        for k in range(4):
            drawing.add(line([at(0.33 * k, y), at(0.33 * k, y + 0.95)], iron, max(0.8, 0.025 * scale)))
        if y < 10:
            for u in (0.45, 0.85):
                drawing.add(line([at(u, y, 0.2), at(u, y + 3.2, 2.2)], iron, max(1.0, 0.045 * scale)))
    rungs = [(1.7 + 0.33 * k, 0.0, 0.35, 0.75) for k in range(6)]
    rungs += [(y + 0.35 * k, 0.2 + 0.22 * k, 0.45, 0.85) for y in (3.6, 6.8) for k in range(9)]
    for y, along, a, b in rungs:
        drawing.add(line([at(a, y, along), at(b, y, along)], edge, max(0.8, 0.03 * scale)))
    drawing.add(*(line([at(u, 1.6), at(u, 3.6)], iron, max(1.0, 0.04 * scale)) for u in (0.35, 0.75)))
    x = at(0.5, 6.0)[0]
    return Layer(
        "fire escape", [drawing], z, box=(x - 1.6 * scale, at(0, 11.4)[1], 3.2 * scale, at(0, 1.4)[1] - at(0, 11.4)[1])
    )


def _lamp(world: World, z: float) -> Layer:
    """One lamp under its shade on the wall, and what it lights."""
    drawing, lens, light = Drawing(), world.lens, world.light
    side, high = LAMP
    scale, foot = lens.scale(z), lens.at(side * (HALF - 0.5), 0, z)
    x, y = lens.at(side * (HALF - 0.5), high, z)
    drawing.add(line([lens.at(side * HALF, high + 0.25, z), (x, y - 0.2 * scale)], light.ink, max(1.2, 0.06 * scale)))
    if light.lamps > 0.2 or world.shot.time == "night":
        cone = drawing.linear(((0, "#ffdf9e", 0.5), (1, "#ffdf9e", 0.0)), (x, y), (x, foot[1]), box=False)
        drawing.add(
            polygon(
                [(x - 0.2 * scale, y), (x + 0.2 * scale, y), (x + 1.5 * scale, foot[1]), (x - 1.7 * scale, foot[1])],
                cone,
            )
        )
        drawing.glow((x - 0.2 * scale, foot[1]), 2.1 * scale, "#ffcf86", 0.55, flat=0.18)
        drawing.glow((x, y), 1.9 * scale, "#ffd898", 0.8)
        drawing.add(circle(x, y + 0.02 * scale, 0.11 * scale, "#fff6dc"))
    shade = [
        (x - 0.28 * scale, y),
        (x + 0.28 * scale, y),
        (x + 0.1 * scale, y - 0.24 * scale),
        (x - 0.1 * scale, y - 0.24 * scale),
    ]
    drawing.add(polygon(shade, mix(light.ink, "#3f4a48", 0.5)))
    box = (x - 2.4 * scale, y - 2.2 * scale, 4.8 * scale, foot[1] - y + 3.0 * scale)
    return Layer("lamp", [drawing], z, box=box)


def _bin(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    lit, dark = light.between("#5a7a6a", 0.7, z * 0.5), light.between("#38504a", 0.1, z * 0.5)
    drawing.add(
        polygon(
            [at(-0.6, 0.08), at(-0.68, 1.0), at(0.68, 1.0), at(0.6, 0.08)], drawing.linear(((0, lit, 1), (1, dark, 1)))
        )
    )
    drawing.add(polygon([at(-0.74, 1.0), at(-0.6, 1.18), at(0.6, 1.18), at(0.74, 1.0)], mix(lit, dark, 0.6)))
    for u in (-0.3, 0.05, 0.4):
        drawing.add(line([at(u, 0.15), at(u * 1.08, 0.95)], dark, max(0.8, 0.04 * scale), 0.7))
    for u in (-0.45, 0.45):
        drawing.add(circle(*at(u, 0.06), 0.08 * scale, light.ink))


def _bags(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    dark, shine = mix(light.away("#2f2c34", z * 0.5), light.ink, 0.3), light.between("#6a6874", 0.6, z * 0.5)
    for u, r in ((-0.35, 0.36), (0.3, 0.32), (-0.02, 0.3)):
        v = r * 0.8 + (0.3 if u == -0.02 else 0.0)
        drawing.add(
            ellipse(*at(u, v), r * scale, r * 0.85 * scale, dark),
            ellipse(*at(u - 0.1, v + 0.1), r * 0.3 * scale, r * 0.18 * scale, shine, 0.6),
        )


def _crates(world: World, drawing: Drawing, at: Local, z: float) -> None:
    light, scale = world.light, world.lens.scale(z)
    wood, dim = light.between("#a07a4c", 0.6, z * 0.5), light.between("#6a4f34", 0.15, z * 0.5)
    for u, v, w in ((-0.35, 0.0, 0.62), (0.3, 0.0, 0.6), (-0.1, 0.6, 0.55)):
        corners = [at(u - w / 2, v), at(u + w / 2, v), at(u + w / 2, v + 0.58), at(u - w / 2, v + 0.58)]
        drawing.add(polygon(corners, mix(wood, dim, 0.3)))
        for k in (0.06, 0.24, 0.42):
            a = at(u - w / 2, v + k + 0.12)
            drawing.add(rect(a[0], a[1], w * scale, 0.12 * scale, wood))


def _steam(world: World, z: float) -> Layer:
    """Steam from a grate in the ground."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    scale, (px, py) = lens.scale(z), lens.at(-0.25, 0, z)
    tone = mix("#e6ebf0", light.practical if light.is_dark else light.sky[3], 0.35)
    for k in range(16):
        share = k / 15
        r = (0.16 + 0.62 * share) * scale
        x = px + (0.35 * share * share + rng.uniform(-0.14, 0.14) * (0.4 + share)) * scale
        fill = drawing.radial(((0, tone, 0.6 * (1 - 0.8 * share)), (1, tone, 0.0)), (x, py - 2.7 * share * scale), r)
        drawing.add(circle(x, py - 2.7 * share * scale, r, fill))
    drawing.add(ellipse(px, py, 0.34 * scale, 0.05 * scale, light.ink, 0.8))
    box = (px - 1.4 * scale, py - 3.8 * scale, 3.0 * scale, 4.0 * scale)
    return Layer("steam", [drawing], z, box=box, soft=2.0, foot=(px, py), motion=Motion(sway=(2.2, 3.3), flicker=0.3))
