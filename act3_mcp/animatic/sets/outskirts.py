"""Between town and country: a village, a highway, a rooftop over the city, and a skyline across the water."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.sets.growth import grass_tufts, trees_at
from act3_mcp.animatic.sets.paths import trail
from act3_mcp.animatic.sets.ridges import Ridge, ridge_at
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.sets.street_life import traffic
from act3_mcp.animatic.svg import Drawing, Point, circle, ellipse, line, polygon, rect
from act3_mcp.animatic.world import Setting, World

HILLS = (Ridge(2200, 330, 0.5, "#7f95ab"), Ridge(700, 70, 0.3, "#6f8a78"))
WALLS = ("#e3d4b4", "#d8b48c", "#cfc7b8", "#c98f6e", "#b8a58c")
ROOFS = ("#a2503c", "#8a4a3a", "#6d5048", "#7d6a5a")


def build(world: World) -> Setting:
    snowy = world.shot.weather == "snow"
    layers = sky(world)
    match world.shot.place:
        case "village":
            layers += [ridge_at(world, ridge, snowy=snowy) for ridge in HILLS]
            layers += [ground(world, "#e6e8ea" if snowy else world.leaf("#8a9350"), shine=0.1), trail(world)]
            setting = Setting(backdrop=layers)
            setting.among += _houses(world)
            setting.among += trees_at(world, [(-13.0, 34.0), (12.0, 28.0), (17.0, 50.0), (-19.0, 62.0)], "round")
            setting.among += grass_tufts(world, "#7d8a40")
        case "highway":
            layers += [ridge_at(world, ridge, snowy=snowy) for ridge in HILLS]
            layers += [ground(world, world.leaf("#a8985e"), shine=0.1), road(world)]
            setting = Setting(backdrop=layers)
            setting.among += traffic(world) + [_post(world, x, z) for z in (18, 34, 58, 96) for x in (-8.5, 8.5)]
        case "rooftop":
            layers += [_towers(world, depth, 120) for depth in (900.0, 420.0, 190.0)]
            setting = Setting(backdrop=[*layers, _roof(world)])
            setting.among += [_tank(world), *_units(world)]
        case _:
            layers += [_towers(world, depth, 190) for depth in (1500.0, 1050.0, 760.0)]
            setting = Setting(backdrop=[*layers, _harbour(world)])
    return setting


def _houses(world: World) -> list[Layer]:
    """Gabled houses to both sides of the lane, a steeple behind them."""
    rng, lens = world.rng, world.lens
    near = max(lens.distance * 1.9, 15.0)
    layers = [_house(world, 6.0, near + 62, 5.0, 22.0, steeple=True)]
    for row in range(5):
        z = near + row * rng.uniform(8, 11)
        for side in (-1, 1):
            x = side * (rng.uniform(5.6, 7.4) + row * 0.8)
            layers.append(_house(world, x, z + rng.uniform(0, 3), rng.uniform(4.4, 6.0), rng.uniform(3.0, 4.6)))
    return layers


def _house(world: World, x: float, z: float, wide: float, high: float, *, steeple: bool = False) -> Layer:
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    scale, (px, py) = lens.scale(z), lens.at(x, 0, z)

    def at(u: float, v: float) -> Point:
        return px + u * scale, py - v * scale

    wall, roof = rng.choice(WALLS), rng.choice(ROOFS)
    half, peak = wide / 2, high + wide * (1.6 if steeple else 0.52)
    front, dim = light.between(wall, 0.75, z), light.between(wall, 0.1, z)
    top, shade = light.between(roof, 0.7, z), light.away(roof, z)
    inner = -half if x > 0 else half
    deep = (-1.6 if x > 0 else 1.6) * 0.9
    # The side that looks towards the lane, then the gable.
    drawing.add(polygon([at(inner, 0), at(inner + deep, 0.25), at(inner + deep, high), at(inner, high)], dim))
    drawing.add(
        polygon([at(0, peak), at(inner, high), at(inner + deep, high + 0.1), at(deep * 0.7, peak - 0.1)], shade)
    )
    gable = [at(-half, 0), at(-half, high), at(0, peak), at(half, high), at(half, 0)]
    drawing.add(polygon(gable, drawing.linear(((0, front, 1), (1, mix(front, light.ink, 0.22), 1)))))
    drawing.add(line([at(-half - 0.3, high - 0.25), at(0, peak + 0.1), at(half + 0.3, high - 0.25)], top, 0.32 * scale))
    lamp = light.is_dark or light.lamps > 0.2
    glass = light.practical if lamp else light.through_air(mix(light.sky[1], light.ink, 0.45), z)
    for u, v in ((-0.27, 0.5), (0.27, 0.5), (0.0, 0.98)) if not steeple else ((0.0, 0.3), (0.0, 0.6)):
        w = 0.085 * wide
        drawing.add(rect(*at(u * wide - w - 0.08, v * high + 0.66), (2 * w + 0.16) * scale, 1.32 * scale, dim))
        drawing.add(rect(*at(u * wide - w, v * high + 0.6), 2 * w * scale, 1.2 * scale, glass))
        if lamp:
            drawing.glow(at(u * wide, v * high), 1.6 * scale, light.practical, 0.3)
    drawing.add(rect(*at(-0.45, 1.9), 0.9 * scale, 1.9 * scale, light.away("#5a4030", z)))
    drawing.add(ellipse(px, py, half * scale * 1.1, 0.1 * scale, light.ink, 0.35))
    reach = (half + 2.0) * scale
    return Layer("house", [drawing], z, box=(px - reach, py - (peak + 0.6) * scale, 2 * reach, (peak + 1.0) * scale))


def road(world: World) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    tar = mix(light.between("#565a62", 0.5), light.sky[3], 0.12 + 0.2 * light.wet)
    far, near = mix(tar, light.haze, 0.55), mix(tar, light.ink, 0.3)
    fill = drawing.linear(((0, far, 1), (0.3, tar, 1), (1, near, 1)), (0, lens.horizon), (0, FRAME * 1.1), box=False)

    def strip(across: tuple[float, float], z0: float, z1: float, tone: str, opacity: float = 1.0) -> None:
        x0, x1 = across
        corners = [lens.at(x0, 0, z0), lens.at(x0, 0, z1), lens.at(x1, 0, z1), lens.at(x1, 0, z0)]
        drawing.add(polygon(corners, tone, opacity))

    strip((-7.2, 7.2), 0.6, 900, fill)
    white = light.facing("#efe9d8")
    for x in (-6.7, 6.7):
        strip((x - 0.09, x + 0.09), 0.6, 600, white, 0.75)
    strip((-0.22, -0.08), 0.6, 600, light.facing("#e6b840"), 0.9)
    strip((0.08, 0.22), 0.6, 600, light.facing("#e6b840"), 0.9)
    z = 0.8
    while z < 240:
        for x in (-3.5, 3.5):
            strip((x - 0.08, x + 0.08), z, z + 3, white, 0.7)
        z += 9
    return Layer("road", [drawing], lens.distance, "ground", focus=lens.distance * 1.7)


def _post(world: World, x: float, z: float) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    scale, (px, py) = lens.scale(z), lens.at(x, 0, z)
    tone, arm = light.away("#6a6d72", z * 0.6), (1.6 if x < 0 else -1.6) * scale
    drawing.add(line([(px, py), (px, py - 7 * scale), (px + arm, py - 7.4 * scale)], tone, 0.14 * scale))
    if light.lamps > 0.2:
        drawing.glow((px + arm, py - 7.3 * scale), 2.2 * scale, light.practical, 0.7)
    drawing.add(rect(px + arm - 0.35 * scale, py - 7.5 * scale, 0.7 * scale, 0.14 * scale, tone))
    return Layer("post", [drawing], z, box=(px - 4 * scale, py - 10 * scale, 8 * scale, 10.2 * scale))


def _towers(world: World, depth: float, tall: float) -> Layer:
    """A band of high-rises with their windows."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    scale, base = lens.scale(depth), max(lens.at(0, 0, depth)[1], lens.horizon)
    x = -0.3 * lens.width
    while x < 1.3 * lens.width:
        wide = rng.uniform(0.035, 0.085) * lens.width
        middle = 1 - abs((x - lens.width * 0.58) / lens.width) * 0.9
        high = min(tall * scale * rng.uniform(0.45, 1.15) * max(0.35, middle), FRAME * 0.62)
        lit, dark = light.between("#7f8796", 0.7, depth * 0.5), light.away("#5d6473", depth * 0.5)
        body = drawing.linear(((0, mix(dark, lit, 0.25), 1), (1, mix(dark, light.haze, 0.35), 1)))
        drawing.add(rect(x, base - high, wide, high + 60, body))
        drawing.add(rect(x if light.from_left else x + wide * 0.72, base - high, wide * 0.28, high + 60, lit, 0.5))
        pane = (light.practical, NEON[rng.randrange(5)] if light.neon else "#cfe6ff")[rng.random() < 0.3]
        rows, columns = int(high / 17), max(2, int(wide / 13))
        pitch = (wide - 8) / columns
        marks = "".join(
f"M{x + 4 + c * pitch:.1f} {base - high + 9 + r * 17:.1f}h{pitch * 0.6:.1f}v8h-{pitch * 0.6:.1f}z"
            for r in range(rows) for c in range(columns) if rng.random() < (0.5 if light.is_dark else 0.85)
        )  # fmt: skip
        if marks:
            tone, strength = (pane, 0.8) if light.is_dark or light.lamps > 0.3 else (mix(light.sky[0], dark, 0.4), 0.55)
            drawing.add(f'<path d="{marks}" fill="{tone}" fill-opacity="{strength}"/>')
        if rng.random() < 0.25:
            mast = [(x + wide / 2, base - high), (x + wide / 2, base - high - 60)]
            drawing.add(line(mast, dark, 2.2), circle(*mast[1], 2.6, "#ff5a50" if light.is_dark else dark))
        x += wide * rng.uniform(0.8, 1.3)
    return Layer(f"towers {depth:.0f}", [drawing], depth, bloom=0.4 if light.is_dark else 0.0)


def _roof(world: World) -> Layer:
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    end = lens.distance * 2.6
    far, tone = lens.at(0, 0, end), light.between("#77706c", 0.5)
    fill = drawing.linear(
        ((0, mix(tone, light.sky[3], 0.25), 1), (1, mix(tone, light.ink, 0.5), 1)),
        far,
        (far[0], FRAME * 1.1),
        box=False,
    )
    drawing.add(rect(world.left, far[1], world.wide, world.high, fill))
    for _ in range(24):
        at = lens.at(rng.uniform(-6, 6), 0, lens.distance * rng.uniform(0.5, 2.5))
        drawing.add(
            ellipse(*at, rng.uniform(12, 80), rng.uniform(1, 4), mix(tone, light.sky[2], 0.4 + 0.4 * light.wet), 0.25)
        )
    scale = lens.scale(end)
    drawing.add(rect(world.left, far[1] - 0.95 * scale, world.wide, 0.98 * scale, light.away("#6a625e")))
    drawing.add(rect(world.left, far[1] - 1.02 * scale, world.wide, 0.12 * scale, light.facing("#a39a90")))
    return Layer("roof", [drawing], end)


def _tank(world: World) -> Layer:
    """A water tank on legs: nothing says rooftop sooner."""
    drawing, lens, light = Drawing(), world.lens, world.light
    z = lens.distance * 2.1
    scale, (px, py) = lens.scale(z), lens.at(0.27 * lens.width / lens.scale(z), 0, z)
    lit, dark = light.between("#8a6a50", 0.8, 10), light.away("#5a4438", 10)
    for u in (-1.0, -0.35, 0.35, 1.0):
        drawing.add(line([(px + u * scale, py), (px + u * scale * 0.9, py - 1.9 * scale)], dark, 0.12 * scale))
    fill = drawing.linear(((0, lit, 1), (0.45, mix(lit, dark, 0.5), 1), (1, dark, 1)), (0, 0), (1, 0))
    drawing.add(rect(px - 1.25 * scale, py - 4.2 * scale, 2.5 * scale, 2.4 * scale, fill))
    drawing.add(
        polygon(
            [(px - 1.4 * scale, py - 4.2 * scale), (px, py - 5.3 * scale), (px + 1.4 * scale, py - 4.2 * scale)], dark
        )
    )
    return Layer("tank", [drawing], z, box=(px - 1.6 * scale, py - 5.5 * scale, 3.2 * scale, 5.7 * scale))


def _units(world: World) -> list[Layer]:
    layers: list[Layer] = []
    lens, light = world.lens, world.light
    for share, x in ((1.5, -0.33), (1.9, -0.14), (2.2, 0.1)):
        z = lens.distance * share
        scale, (px, py) = lens.scale(z), lens.at(x * lens.width / lens.scale(z), 0, z)
        drawing, lit, dark = Drawing(), light.between("#a8aaa8", 0.8, 8), light.away("#6d7074", 8)
        drawing.add(rect(px - 0.7 * scale, py - 0.95 * scale, 1.4 * scale, 0.95 * scale, dark))
        drawing.add(rect(px - 0.7 * scale, py - 1.02 * scale, 1.4 * scale, 0.14 * scale, lit))
        drawing.add(circle(px, py - 0.48 * scale, 0.32 * scale, mix(dark, light.ink, 0.5)))
        layers.append(Layer("unit", [drawing], z, box=(px - 0.9 * scale, py - 1.2 * scale, 1.8 * scale, 1.3 * scale)))
    return layers


def _harbour(world: World) -> Layer:
    """Water between us and the city, holding its lights."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    far, near = mix(light.sky[3], light.away("#5f93a6"), 0.5), mix(light.sky[0], light.ink, 0.35)
    fill = drawing.linear(
        ((0, far, 1), (0.4, mix(far, near, 0.6), 1), (1, near, 1)), (0, lens.horizon), (0, FRAME), box=False
    )
    drawing.add(rect(world.left, lens.horizon, world.wide, world.high, fill))
    for _ in range(170):
        share = rng.random() ** 2
        y = lens.horizon + 3 + share * (FRAME - lens.horizon)
        tone = rng.choice((light.practical, light.sky[3], NEON[rng.randrange(5)] if light.neon else light.sky[2]))
        x, w = rng.uniform(-0.3, 1.3) * lens.width, (6 + 60 * share) * rng.uniform(0.4, 1.2)
        drawing.add(ellipse(x, y, w, 0.8 + 2.6 * share, tone, 0.45 if light.is_dark else 0.22))
    return Layer("harbour", [drawing], lens.distance, "ground", focus=lens.distance * 2.0)
