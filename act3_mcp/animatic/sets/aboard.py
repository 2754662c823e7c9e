"""Aboard something under way: a car, a train, a cockpit. The shell stands still about us and the world goes by outside.

Past a side window scenery slides as cards at their distances. Ahead it comes at
us in a loop one stretch of road long, which no number of cards could do.
"""

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets import space
from act3_mcp.animatic.sets.growth import tree
from act3_mcp.animatic.sets.ridges import Ridge, ridge_at
from act3_mcp.animatic.sets.roadside import road
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.svg import (
    Drawing,
    Point,
    circle,
    curve,
    cushion,
    ellipse,
    line,
    outline,
    path,
    pierced,
    polygon,
    rect,
    ring,
)
from act3_mcp.animatic.world import SNOW, Setting, World

HILLS = (Ridge(2600, 300, 0.5, "#7f95ab"), Ridge(800, 60, 0.3, "#6f8a78"))
SPEED = 15.0
"""Metres a second."""
STRETCH, STEPS = 12.0, 16
"""The road ahead repeats after so many metres, drawn in so many steps."""
MOST_IN_A_ROW = 14


def build(world: World) -> Setting:
    match world.shot.place:
        case "train":
            setting = _train(world)
        case "cockpit":
            setting = _cockpit(world)
        case _:
            setting = _beside_the_driver(world) if world.shot.figures else _behind_the_wheel(world)
    setting.standing = False
    setting.furnished = ("car", "bus", "train", "plane", "spaceship", "window", "door", "table", "chair")
    return setting


def _land(world: World) -> list[Layer]:
    """Far country, which hardly moves."""
    snowy = world.shot.weather == "snow"
    return [
        *sky(world, drifting=False),
        *(ridge_at(world, ridge, snowy=snowy) for ridge in HILLS),
        ground(world, SNOW if snowy else world.leaf("#8a9350"), shine=0.1),
    ]


def _going_by(world: World) -> list[Layer]:
    """Trees and poles that slide past a side window, the nearer the faster."""
    rng, lens = world.rng, world.lens
    way = world.shot.seconds * SPEED
    layers: list[Layer] = []
    for z, apart, kind in ((70.0, 9.0, "round"), (38.0, 16.0, "round"), (24.0, 26.0, "pole")):
        across = 1.4 * lens.width / lens.scale(z)
        long = across + way
        apart_now = max(apart, long / MOST_IN_A_ROW)
        x = -across / 2 + rng.uniform(0, apart)
        while x < across / 2 + way:
            layer = _pole(world, x, z) if kind == "pole" else tree(world, x, z, kind)
            layer.motion = Motion(travel=(-SPEED, 0.0, 0.0))
            layers.append(layer)
            x += apart_now * rng.uniform(0.6, 1.4)
    return sorted(layers, key=lambda layer: -layer.place)


def _pole(world: World, x: float, z: float) -> Layer:
    drawing, lens = Drawing(), world.lens
    scale, (px, py) = lens.scale(z), lens.at(x, 0, z)
    tone = world.light.away("#5a4a40", z * 0.4)
    drawing.add(line([(px, py), (px, py - 7 * scale)], tone, 0.2 * scale))
    drawing.add(line([(px - 0.9 * scale, py - 6.4 * scale), (px + 0.9 * scale, py - 6.4 * scale)], tone, 0.14 * scale))
    return Layer("pole", [drawing], z, box=(px - scale, py - 7.2 * scale, 2 * scale, 7.4 * scale))


def _shell(world: World, colour: str, share: float) -> str:
    """Upholstery and panels: in shade, since the light comes from outside."""
    return mix(world.light.between(colour, share), world.light.ink, 0.35)


def _all_over(world: World) -> str:
    right, bottom = world.left + world.wide, world.top + world.high
    return outline([(world.left, world.top), (right, world.top), (right, bottom), (world.left, bottom)])


# A car from the passenger's side: the driver in profile, the window beyond.


def _beside_the_driver(world: World) -> Setting:
    lens, drawing = world.lens, Drawing()
    z = lens.distance + 0.45

    def p(x: float, y: float) -> Point:
        return lens.at(x, y, z)

    # Wide enough to hold two, tall enough to see the sky over a shoulder.
    hole = curve([p(-1.15, 0.98), p(-1.0, 1.5), p(0.55, 1.56), p(1.35, 0.96)], tension=0.25)
    rear = curve([p(-2.3, 1.0), p(-1.95, 1.46), p(-1.3, 1.5), p(-1.38, 0.98)], tension=0.25)
    tone = _shell(world, "#5a5560", 0.25)
    drawing.add(pierced(_all_over(world), hole + rear, tone))
    trim = _shell(world, "#7a6a60", 0.6)
    sill = [p(-2.6, 0.97), p(1.5, 0.95), p(1.7, 0.86), p(-2.6, 0.87)]
    drawing.add(polygon(sill, trim))
    drawing.add(path(curve([p(-0.9, 0.62), p(0.9, 0.66), p(0.95, 0.56), p(-0.9, 0.52)], tension=0.4), trim, 0.7))
    drawing.add(path(hole, world.light.sky[3], 0.07))
    shade = drawing.linear(((0, world.light.ink, 0.4), (1, world.light.ink, 0.0)), p(0, 1.75), p(0, 1.5), box=False)
    drawing.add(rect(world.left, world.top, world.wide, p(0, 1.5)[1] - world.top, shade))
    door = Layer("door", [drawing], z, motion=Motion(bob=(0.004, 0.9)))
    return Setting(backdrop=[*_land(world), *_going_by(world), door], seat=0.45)


# A car from behind the wheel: the road ahead.


def _behind_the_wheel(world: World) -> Setting:
    layers = [*_land(world), road(world), _coming(world)]
    return Setting(backdrop=layers, front=[_windscreen(world), _wheel(world)])


def _coming(world: World) -> Layer:
    """What comes towards us: the middle line, posts, trees; one stretch, over and over."""
    lens, light = world.lens, world.light
    phases: list[Drawing] = []
    white = light.facing("#efe9d8")
    for step in range(STEPS):
        drawing = Drawing()
        for stretch in range(13, -1, -1):
            z = 1.2 + (stretch + 1 - step / STEPS) * STRETCH
            air = z * 0.6
            near, far = max(z - 2.0, 0.9), z + 2.0
            dash = [lens.at(-0.09, 0, near), lens.at(-0.09, 0, far), lens.at(0.09, 0, far), lens.at(0.09, 0, near)]
            drawing.add(polygon(dash, light.through_air(white, air), 0.85))
            for side in (-1, 1):
                scale = lens.scale(z)
                foot = lens.at(side * 13.5, 0, z)
                trunk, leaf = light.away("#5a4636", air), light.between(world.leaf("#5f7a48"), 0.4, air)
                drawing.add(rect(foot[0] - 0.2 * scale, foot[1] - 2.4 * scale, 0.4 * scale, 2.4 * scale, trunk))
                crown = foot[1] - 4.4 * scale
                drawing.add(ellipse(foot[0], crown, 2.2 * scale, 2.6 * scale, leaf))
                post = lens.at(side * 7.6, 0, z)
                tone = light.through_air(white, air)
                drawing.add(rect(post[0] - 0.06 * scale, post[1] - scale, 0.12 * scale, scale, tone))
                lamp = "#ff9a5a" if light.is_dark else "#c0483a"
                drawing.add(rect(post[0] - 0.06 * scale, post[1] - 0.9 * scale, 0.12 * scale, 0.16 * scale, lamp))
        if light.is_dark:
            drawing.glow(lens.at(0, 0, 14.0), 560, "#ffe9bd", 0.30, flat=0.3)
        phases.append(drawing)
    return Layer(
        "coming", phases, 40.0, box=(-0.1 * lens.width, lens.horizon - 420, 1.2 * lens.width, 1500 - lens.horizon),
        rate=STEPS * SPEED / STRETCH,
    )  # fmt: skip


def _windscreen(world: World) -> Layer:
    """Pillars, roof, mirror and dashboard round the glass."""
    drawing, light, width = Drawing(), world.light, world.lens.width
    left, right = 0.06 * width, 0.94 * width
    glass = curve(
        [(left - 60, 690), (left + 90, 130), (width / 2, 96), (right - 90, 130), (right + 60, 690), (width / 2, 664)],
        tension=0.22,
    )
    tone = _shell(world, "#45404a", 0.15)
    drawing.add(pierced(_all_over(world), glass, tone))
    top = drawing.linear(((0, mix(tone, light.ink, 0.4), 1), (0.2, tone, 1), (1, mix(tone, light.ink, 0.6), 1)))
    dash = curve(
        [(-200, 720), (0.2 * width, 668), (0.5 * width, 662), (width + 200, 704), (width + 200, 1300), (-200, 1300)],
        tension=0.25,
    )
    drawing.add(path(dash, top))
    drawing.add(cushion((width / 2 - 120, 150, 240, 74), 26, mix(tone, light.ink, 0.5)))
    drawing.add(cushion((width / 2 - 106, 160, 212, 54), 20, mix(light.haze, tone, 0.35)))
    drawing.add(line([(width / 2, 96), (width / 2, 152)], tone, 14))
    screen = "#7fd0ea" if light.is_dark else mix("#7fa0b0", tone, 0.4)
    drawing.add(cushion((width * 0.55, 742, 190, 116), 12, mix(screen, "#101820", 0.45)))
    for k in range(3):
        drawing.add(
            line([(width * 0.55 + 20, 772 + 28 * k), (width * 0.55 + 150 - 30 * k, 772 + 28 * k)], screen, 5, 0.8)
        )
    if light.wet:
        for _ in range(70):
            at = world.rng.uniform(left + 40, right - 40), world.rng.uniform(150, 640)
            drawing.add(ellipse(*at, world.rng.uniform(2, 5), world.rng.uniform(3, 8), light.sky[3], 0.4))
        for x in (0.3 * width, 0.62 * width):
            drawing.add(line([(x, 668), (x + 0.16 * width, 430)], light.ink, 8))
    return Layer("windscreen", [drawing], 0.9, focus=world.lens.distance, motion=Motion(bob=(0.002, 0.8)))


def _wheel(world: World) -> Layer:
    """The wheel, the instruments behind it, and no hands: they would be ours."""
    drawing, light, width = Drawing(), world.light, world.lens.width
    x, y = 0.3 * width, 960.0
    glow = "#bfe6ff" if light.is_dark else mix("#d8dcd8", light.ink, 0.3)
    for at in (x - 92, x + 92):
        drawing.add(circle(at, 776, 66, "#14161c"), ring(at, 776, 60, glow, 4, 0.8))
        drawing.add(line([(at, 776), (at + 34, 742)], "#ff7a5a", 5))
        if light.is_dark:
            drawing.glow((at, 776), 150, glow, 0.35)
    rim = mix(light.between("#3a3640", 0.3), light.ink, 0.4)
    drawing.add(ring(x, y, 262, rim, 40), ring(x, y, 276, mix(rim, light.haze, 0.3), 6, 0.6))
    drawing.add(line([(x - 250, y - 8), (x + 250, y - 8)], rim, 46), cushion((x - 76, y - 62, 152, 108), 40, rim))
    return Layer(
        "wheel",
        [drawing],
        0.7,
        focus=world.lens.distance,
        box=(x - 320, 640, 640, 720),
        motion=Motion(sway=(1.2, 3.7)),
        foot=(x, y),
    )


# A train: the long side of a carriage.


def _train(world: World) -> Setting:
    lens, light, drawing = world.lens, world.light, Drawing()
    z = lens.distance + 0.75

    def p(x: float, y: float) -> Point:
        return lens.at(x, y, z)

    scale = lens.scale(z)
    holes, frames = "", list[tuple[float, float, float, float]]()
    for x in (-4.6, -2.3, 0.0, 2.3, 4.6):
        a, b = p(x - 0.9, 1.72), p(x + 0.9, 0.74)
        frames.append((a[0], a[1], b[0] - a[0], b[1] - a[1]))
        holes += outline([a, (b[0], a[1]), b, (a[0], b[1])])
    wall, low = _shell(world, "#c9bda6", 0.75), _shell(world, "#7d4a40", 0.6)
    drawing.add(pierced(_all_over(world), holes, wall))
    drawing.add(rect(world.left, p(0, 0.68)[1], world.wide, 3 * FRAME, low))
    drawing.add(rect(world.left, p(0, 0.71)[1], world.wide, 0.05 * scale, toned(wall, value=0.7)))
    rail, brass = p(0, 2.06)[1], _shell(world, "#c9a45a", 0.9)
    drawing.add(rect(world.left, world.top, world.wide, p(0, 2.4)[1] - world.top, toned(wall, value=0.62)))
    drawing.add(rect(world.left, rail, world.wide, 0.045 * scale, brass))
    for x, y, w, h in frames:
        drawing.add(f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{0.1 * scale:.1f}" fill="none"'
                    f' stroke="{brass}" stroke-width="{0.06 * scale:.1f}"/>')  # fmt: skip
        drawing.add(rect(x, y, w, h, light.sky[3], 0.06))
        for side in (0.0, 0.86):
            drawing.add(rect(x + side * w, y, 0.14 * w, h, _shell(world, "#a8823e", 0.7), 0.95))
    if light.is_dark:
        for x in (-3.45, -1.15, 1.15, 3.45):
            drawing.glow(p(x, 1.9), 0.9 * scale, light.practical, 0.6)
            drawing.add(circle(*p(x, 1.92), 0.07 * scale, "#fff2d0"))
    side = Layer("carriage", [drawing], z, motion=Motion(bob=(0.005, 0.7)))
    benches = [_bench(world, x) for x in (-3.45, -1.15, 1.15, 3.45)]
    return Setting(backdrop=[*_land(world), *_going_by(world), side, *benches], seat=0.45)


def _bench(world: World, x: float) -> Layer:
    """The backs of two seats, seen from the aisle."""
    drawing, lens = Drawing(), world.lens
    z = lens.distance + 0.5
    scale, (px, py) = lens.scale(z), lens.at(x, 0, z)
    cloth, dark = _shell(world, "#3f5f6a", 0.7), _shell(world, "#2f4650", 0.3)
    drawing.add(cushion((px - 0.17 * scale, py - 1.2 * scale, 0.34 * scale, 1.2 * scale), 0.1 * scale, dark))
    for side in (-1, 1):
        left = px + (0.1 if side > 0 else -0.6) * scale
        drawing.add(cushion((left, py - 0.5 * scale, 0.5 * scale, 0.2 * scale), 0.06 * scale, cloth))
        drawing.add(rect(left + 0.04 * scale, py - 0.32 * scale, 0.42 * scale, 0.32 * scale, dark))
    drawing.add(cushion((px - 0.14 * scale, py - 1.28 * scale, 0.28 * scale, 0.26 * scale), 0.1 * scale, cloth))
    return Layer("bench", [drawing], z, box=(px - 0.7 * scale, py - 1.4 * scale, 1.4 * scale, 1.5 * scale))


# A cockpit: over the pilots' shoulders, or over nobody's.


def _cockpit(world: World) -> Setting:
    in_space = world.shot.says_what_begins("space", "starship", "galax")
    outside = space.build(world).backdrop if in_space else [*sky(world), _cloud_sea(world)]
    setting = Setting(backdrop=[*outside, _panel(world)], seat=0.45)
    if not world.shot.figures:
        setting.among += [_pilot_seat(world, x) for x in (-0.62, 0.62)]
    return setting


def _cloud_sea(world: World) -> Layer:
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    white = mix(light.facing("#f4f6fa"), light.haze, 0.25)
    fill = drawing.linear(
        ((0, light.haze, 1), (0.2, white, 1), (1, light.away("#c8d2e2"), 1)), (0, lens.horizon), (0, FRAME), box=False
    )
    drawing.add(rect(world.left, lens.horizon, world.wide, world.high, fill))
    for k in range(70):
        share = (k / 70) ** 1.5
        y = lens.horizon + 4 + share * (FRAME - lens.horizon)
        w = (40 + 420 * share) * rng.uniform(0.5, 1.2)
        tone = mix(white, light.away("#c8d2e2"), rng.random() * 0.7)
        drawing.add(ellipse(rng.uniform(-0.4, 1.4) * lens.width, y, w, 0.14 * w, tone, 0.55))
    # Some tower over the others, and are what one sees of them from a seat.
    for _ in range(9):
        x, size = rng.uniform(-0.2, 1.2) * lens.width, rng.uniform(30, 75)
        puffs = [(rng.uniform(-2.2, 2.2), rng.uniform(0.0, 1.0), rng.uniform(0.6, 1.1)) for _ in range(8)]
        for share, tone in ((1.0, light.away("#c8d2e2")), (0.86, white)):
            for u, v, r in puffs:
                at = x + u * size, lens.horizon + 26 - v * size * (1.5 - 0.4 * abs(u)) - 7 * (share < 1)
                drawing.add(circle(*at, r * size * share, tone))
    return Layer("cloud sea", [drawing], 600.0, soft=2.0, motion=Motion(travel=(-9.0, 0.0, 0.0)))


def _panel(world: World) -> Layer:
    """Window posts, the instrument panel and what hangs overhead."""
    lens, light, rng, drawing = world.lens, world.light, world.rng, Drawing()
    z = lens.distance + 0.9

    def p(x: float, y: float) -> Point:
        return lens.at(x, y, z)

    scale = lens.scale(z)
    panes = [
        [p(-2.3, 1.16), p(-2.0, 1.66), p(-0.95, 1.78), p(-0.98, 1.14)],
        [p(-0.88, 1.14), p(-0.85, 1.79), p(-0.04, 1.82), p(-0.04, 1.12)],
        [p(0.04, 1.12), p(0.04, 1.82), p(0.85, 1.79), p(0.88, 1.14)],
        [p(0.98, 1.14), p(0.95, 1.78), p(2.0, 1.66), p(2.3, 1.16)],
    ]
    tone, grey = _shell(world, "#3c4148", 0.3), _shell(world, "#5a626c", 0.5)
    drawing.add(pierced(_all_over(world), "".join(outline(pane) for pane in panes), tone))
    drawing.add(polygon([p(-1.9, 1.08), p(1.9, 1.08), p(2.2, 0.5), p(-2.2, 0.5)], grey))
    drawing.add(polygon([p(-2.0, 1.13), p(2.0, 1.13), p(1.9, 1.07), p(-1.9, 1.07)], mix(tone, light.ink, 0.5)))
    colours = ("#7fe0a8", "#8fd0ff", "#ffc46a", "#ff7a6a")
    for x in (-1.45, -1.08, -0.3, 0.0, 0.3, 1.08, 1.45):
        at = p(x, 0.92)
        drawing.add(cushion((at[0] - 0.14 * scale, at[1] - 0.1 * scale, 0.28 * scale, 0.2 * scale), 6, "#0d1218"))
        colour = rng.choice(colours)
        drawing.add(
            ring(*at, 0.07 * scale, colour, 0.012 * scale, 0.9), line([at, p(x + 0.05, 0.96)], colour, 0.012 * scale)
        )
        drawing.glow(at, 0.2 * scale, colour, 0.3)
    for _ in range(90):
        x, y = rng.uniform(-1.9, 1.9), rng.choice((rng.uniform(0.54, 0.74), rng.uniform(1.95, 2.3)))
        drawing.add(rect(*p(x, y), 0.03 * scale, 0.03 * scale, rng.choice((*colours, "#c8ccd0")), 0.85))
    return Layer("panel", [drawing], z, motion=Motion(bob=(0.003, 1.1)))


def _pilot_seat(world: World, x: float) -> Layer:
    drawing, lens = Drawing(), world.lens
    z = lens.distance
    scale, (px, py) = lens.scale(z), lens.at(x, 0, z)
    cloth, dark = _shell(world, "#4a4e58", 0.5), _shell(world, "#30343c", 0.2)
    drawing.add(cushion((px - 0.28 * scale, py - 1.1 * scale, 0.56 * scale, 1.1 * scale), 0.1 * scale, dark))
    drawing.add(cushion((px - 0.22 * scale, py - 1.04 * scale, 0.44 * scale, 0.7 * scale), 0.08 * scale, cloth))
    drawing.add(cushion((px - 0.15 * scale, py - 1.36 * scale, 0.3 * scale, 0.24 * scale), 0.08 * scale, cloth))
    return Layer("seat", [drawing], z, box=(px - 0.4 * scale, py - 1.45 * scale, 0.8 * scale, 1.6 * scale))
