"""A highway and what stands beside it: signs, poles, a filling station, heat over the tar."""

from itertools import pairwise

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.backdrop import MESAS, PEAKS, behind, shore
from act3_mcp.animatic.sets.growth import grass_tufts, stones, trees_at
from act3_mcp.animatic.sets.placing import card, pace, spot
from act3_mcp.animatic.sets.ridges import Ridge
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.sets.street_life import traffic
from act3_mcp.animatic.svg import Drawing, Local, Point, ellipse, line, polygon, rect, words
from act3_mcp.animatic.world import Setting, World

HALF = 7.2
FAR_PEAKS = (
    Ridge(3000, 620, 0.9, "#7f8fae", snow=True),
    Ridge(1500, 170, 0.6, "#7a8a90"),
    Ridge(600, 30, 0.3, "#8a9470"),
)


def build(world: World) -> Setting:
    dry = world.has("desert road", "heat") or world.shot.beyond == "desert"
    rural = world.has("country road")
    half = 3.4 if rural else HALF
    usual = MESAS if dry else PEAKS if world.shot.beyond == "mountains" else FAR_PEAKS
    soil = world.snowed("#cfa06a" if dry else world.leaf("#a8985e" if not rural else "#8a9a50"))
    layers = [*sky(world), *behind(world, usual), ground(world, soil, shine=0.1), *shore(world, usual)]
    layers.append(road(world, half, marked=not rural))
    if world.has("heat") or (dry and not world.light.is_dark and world.shot.weather == "clear"):
        layers.append(_mirage(world, half))
    setting = Setting(backdrop=layers)
    if not (world.shot.empty or rural or world.has("desert road") or world.shot.figures):
        setting.among += traffic(world)
    d = pace(world)
    if world.has("gas station"):
        setting.among.append(_station(world, d * 3.4))
    if rural:
        spots = ((-0.75, 3.2), (0.8, 4.2), (-0.6, 6.5), (0.62, 8.0), (-0.9, 9.0))
        setting.among += trees_at(world, [(spot(world, s, d * f), d * f) for s, f in spots], "round")
        setting.among += grass_tufts(world, "#8a9444") if not world.snowy else []
    else:
        setting.among += _poles(world) + (
            [] if world.close or world.has("gas station") else [_sign(world, max(d * 2.6, 20.0))]
        )
        setting.among += stones(world, "#a07a54", 5) if dry else []
    return setting


def road(world: World, half: float = HALF, *, marked: bool = True) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    tar = mix(light.between("#565a62", 0.5), light.sky[3], 0.12 + 0.3 * light.wet)
    if world.snowy:
        tar = mix(tar, light.between("#dfe4ea", 0.6), 0.45)
    far, near = mix(tar, light.haze, 0.55), mix(tar, light.ink, 0.3)
    fill = drawing.linear(((0, far, 1), (0.3, tar, 1), (1, near, 1)), (0, lens.horizon), (0, FRAME * 1.1), box=False)

    def strip(across: tuple[float, float], z0: float, z1: float, tone: str, opacity: float = 1.0) -> None:
        x0, x1 = across
        corners = [lens.at(x0, 0, z0), lens.at(x0, 0, z1), lens.at(x1, 0, z1), lens.at(x1, 0, z0)]
        drawing.add(polygon(corners, tone, opacity))

    strip((-half - 1.1, half + 1.1), 0.6, 900, light.between("#a8987c", 0.5), 0.6)
    strip((-half, half), 0.6, 900, fill)
    white = light.facing("#efe9d8")
    for x in (-half + 0.5, half - 0.5):
        strip((x - 0.09, x + 0.09), 0.6, 600, white, 0.75)
    if not marked:
        z = 0.8
        while z < 120:
            strip((-0.07, 0.07), z, z + 2.2, white, 0.6)
            z += 5
        return Layer("road", [drawing], lens.distance, "ground", focus=lens.distance * 1.7)
    strip((-0.22, -0.08), 0.6, 600, light.facing("#e6b840"), 0.9)
    strip((0.08, 0.22), 0.6, 600, light.facing("#e6b840"), 0.9)
    z = 0.8
    while z < 240:
        for x in (-3.5, 3.5):
            strip((x - 0.08, x + 0.08), z, z + 3, white, 0.7)
        z += 9
    return Layer("road", [drawing], lens.distance, "ground", focus=lens.distance * 1.7)


def _mirage(world: World, half: float) -> Layer:
    """Hot air over the tar: it mirrors the sky and trembles."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    for z0, z1 in ((70, 320), (42, 60), (29, 34)):
        corners = [lens.at(-half, 0, z0), lens.at(-half * 0.9, 0, z1), lens.at(half * 0.9, 0, z1), lens.at(half, 0, z0)]
        drawing.add(polygon(corners, mix(light.sky[2], "#ffffff", 0.4), 0.65))
    y = lens.horizon
    for _ in range(26):
        x, w = rng.uniform(-0.1, 1.1) * lens.width, rng.uniform(50, 240)
        drawing.add(ellipse(x, y + rng.uniform(-12, 16), w, rng.uniform(2, 5), mix(light.sky[3], "#ffffff", 0.4), 0.45))
    return Layer(
        "heat haze", [drawing], 220.0, soft=2.5, motion=Motion(drift=(0.9, 0.9), bob=(0.16, 0.55), flicker=0.35)
    )


def _poles(world: World) -> list[Layer]:
    """Telegraph poles down one side, their wires sagging from one to the next, and reflector posts down the other."""
    layers: list[Layer] = []
    lens, light = world.lens, world.light
    drawing, far = Drawing(), [20.0, 34.0, 56.0, 90.0, 150.0]
    wood = light.away("#5a4a40", 20)
    tops: list[list[Point]] = []
    for z in reversed(far):
        scale, (px, py) = lens.scale(z), lens.at(-10.5, 0, z)
        tone = light.through_air(wood, z * 0.5)
        drawing.add(line([(px, py), (px, py - 8 * scale)], tone, max(1.2, 0.24 * scale)))
        drawing.add(
            line([(px - scale, py - 7.3 * scale), (px + scale, py - 7.3 * scale)], tone, max(1.0, 0.16 * scale))
        )
        tops.append([(px + u * scale, py - 7.4 * scale) for u in (-0.9, 0.9)])
    for a, b in pairwise(tops):
        for p, q in zip(a, b, strict=True):
            middle = (p[0] + q[0]) / 2, (p[1] + q[1]) / 2 + 0.12 * abs(p[0] - q[0])
            drawing.add(f'<path d="M{p[0]:.1f} {p[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {q[0]:.1f} {q[1]:.1f}" '
                        f'fill="none" stroke="{light.through_air(light.ink, 30)}" stroke-width="1.2"/>')  # fmt: skip
    layers.append(Layer("poles", [drawing], 45.0))
    posts = Drawing()
    for z in (60.0, 42.0, 30.0, 21.0, 15.0):
        scale, (px, py) = lens.scale(z), lens.at(8.6, 0, z)
        posts.add(rect(px - 0.06 * scale, py - scale, 0.12 * scale, scale, light.between("#f0ece0", 0.8, z)))
        posts.add(
            rect(
                px - 0.06 * scale,
                py - 0.85 * scale,
                0.12 * scale,
                0.16 * scale,
                "#ff8a4a" if light.is_dark else "#c8402f",
            )
        )
    layers.append(Layer("posts", [posts], 30.0))
    return layers


def _sign(world: World, z: float) -> Layer:
    """A green board on two legs."""

    def part(world: World, drawing: Drawing, at: Local, z: float) -> None:
        light, scale = world.light, world.lens.scale(z)
        steel, green = light.between("#9aa0a4", 0.5, z * 0.5), light.between("#1f6a4a", 0.8, z * 0.4)
        for u in (-1.1, 1.1):
            drawing.add(line([at(u, 0), at(u, 3.2)], steel, 0.13 * scale))
        a = at(-1.8, 4.4)
        drawing.add(rect(a[0], a[1], 3.6 * scale, 1.9 * scale, light.between("#f2f2ea", 0.9, z * 0.4)))
        drawing.add(rect(a[0] + 0.07 * scale, a[1] + 0.07 * scale, 3.46 * scale, 1.76 * scale, green))
        white = light.between("#f6f6f0", 0.95, z * 0.3)
        drawing.add(words(*at(-0.35, 3.62), 0.52 * scale, "EXIT 42", white))
        drawing.add(
            line([at(-1.3, 3.1), at(0.5, 3.1)], white, 0.09 * scale),
            line([at(-1.3, 2.85), at(-0.1, 2.85)], white, 0.09 * scale),
        )
        drawing.add(
            line([at(1.1, 2.85), at(1.45, 3.5)], white, 0.12 * scale),
            line([at(1.15, 3.5), at(1.45, 3.5), at(1.45, 3.2)], white, 0.1 * scale),
        )

    x = min(spot(world, 0.72, z), 13.0)
    return card(world, "road sign", max(x, 9.6) if world.lens.width > 900 else x, z, 2.0, 4.6, part)


def _station(world: World, z: float) -> Layer:
    """A flat roof on two posts over the pumps, a shop with lit windows, a tall sign."""

    def part(world: World, drawing: Drawing, at: Local, z: float) -> None:
        light, scale = world.light, world.lens.scale(z)
        wall, dim = light.between("#e8e0d0", 0.8, z * 0.4), light.between("#b0a89a", 0.2, z * 0.4)
        red, white = light.between("#c8382f", 0.85, z * 0.4), light.between("#f4f0e6", 0.9, z * 0.4)
        lit = light.lamps > 0.2
        glass = light.practical if lit else mix(light.sky[1], light.ink, 0.35)
        drawing.add(
            polygon([at(-1.5, 0), at(7.5, 0), at(7.5, 3.4), at(-1.5, 3.4)], drawing.linear(((0, wall, 1), (1, dim, 1))))
        )
        drawing.add(polygon([at(-1.7, 3.3), at(7.7, 3.3), at(7.7, 3.9), at(-1.7, 3.9)], red))
        drawing.add(polygon([at(-0.9, 0.7), at(4.3, 0.7), at(4.3, 2.6), at(-0.9, 2.6)], glass))
        drawing.add(polygon([at(5.2, 0), at(6.4, 0), at(6.4, 2.4), at(5.2, 2.4)], glass, 0.9))
        for u in (0.4, 1.7, 3.0):
            drawing.add(line([at(u, 0.7), at(u, 2.6)], dim, max(0.8, 0.08 * scale)))
        for u in (-7.0, -2.8):
            drawing.add(line([at(u, 0), at(u, 4.6)], dim, 0.26 * scale))
        if lit:
            drawing.glow(at(-4.9, 3.2), 5.5 * scale, "#fff2d0", 0.6)
            drawing.glow(at(2, 1.6), 4.5 * scale, light.practical, 0.4)
        drawing.add(polygon([at(-9.2, 4.5), at(-0.6, 4.5), at(-0.6, 5.5), at(-9.2, 5.5)], white))
        drawing.add(polygon([at(-9.2, 4.72), at(-0.6, 4.72), at(-0.6, 5.18), at(-9.2, 5.18)], red))
        if lit:
            drawing.add(polygon([at(-8.6, 4.5), at(-1.2, 4.5), at(-1.6, 4.4), at(-8.2, 4.4)], "#fffbe8"))
        for u in (-6.0, -3.9):
            drawing.add(polygon([at(u - 0.42, 0), at(u + 0.42, 0), at(u + 0.36, 1.75), at(u - 0.36, 1.75)], red))
            drawing.add(
                polygon(
                    [at(u - 0.26, 1.0), at(u + 0.26, 1.0), at(u + 0.26, 1.5), at(u - 0.26, 1.5)],
                    glass if lit else white,
                )
            )
            drawing.add(
                line([at(u + 0.4, 1.4), at(u + 0.75, 0.9), at(u + 0.5, 0.5)], light.ink, max(0.8, 0.07 * scale))
            )
        drawing.add(
            polygon([at(-9.4, 0), at(0.0, 0), at(0.4, 0.16), at(-9.8, 0.16)], light.between("#a8a49c", 0.5, z * 0.4))
        )
        drawing.add(line([at(9.3, 0), at(9.3, 7.6)], dim, 0.28 * scale))
        if lit:
            drawing.glow(at(9.3, 8.4), 3.0 * scale, "#ff8a6a", 0.6)
        drawing.add(polygon([at(7.9, 7.3), at(10.7, 7.3), at(10.7, 9.6), at(7.9, 9.6)], white))
        drawing.add(polygon([at(8.1, 7.5), at(10.5, 7.5), at(10.5, 9.4), at(8.1, 9.4)], red))
        drawing.add(words(*at(9.3, 8.2), 0.95 * scale, "GAS", white))

    x = spot(world, 0.48, z)
    return card(world, "gas station", max(x, 9.5), z, 11.2, 9.9, part)
