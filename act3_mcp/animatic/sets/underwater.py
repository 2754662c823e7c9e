"""Under the sea: light from above, sand below, weed that sways and fish that pass."""

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.growth import stones
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, path, polygon, rect, stroke
from act3_mcp.animatic.world import Setting, World

BRIGHT, DEEP = "#7fdcd8", "#0b2f52"


def build(world: World) -> Setting:
    lens = world.lens
    layers = [_water(world), *[_rocks(world, z) for z in (90.0, 46.0)], _sand(world), _beams(world)]
    setting = Setting(backdrop=layers, standing=False, floor=0.12)
    setting.among += stones(world, "#4f6f78", 6)
    setting.among += [_school(world, lens.distance * share) for share in (3.2, 1.7)]
    for side in (-1, 1):
        for share, at in ((1.7, 0.40), (0.9, 0.49)):
            z = lens.distance * share
            setting.among.append(_weed(world, side * at * lens.width / lens.scale(z), z))
    return setting


def _tones(world: World) -> tuple[str, str]:
    dark = world.light.is_dark
    return (toned(BRIGHT, value=0.5) if dark else BRIGHT), (toned(DEEP, value=0.55) if dark else DEEP)


def _air(world: World, colour: str, z: float) -> str:
    bright, deep = _tones(world)
    return mix(colour, mix(deep, bright, 0.35), min(0.92, z / (z + 22)))


def _water(world: World) -> Layer:
    drawing, (bright, deep) = Drawing(), _tones(world)
    stops = (
        (0, mix(bright, "#ffffff", 0.35), 1),
        (0.3, mix(bright, deep, 0.3), 1),
        (0.7, mix(bright, deep, 0.75), 1),
        (1, deep, 1),
    )
    fill = drawing.linear(stops, (0, -160), (0, FRAME * 1.05), box=False)
    drawing.add(rect(world.left, world.top, world.wide, world.high, fill))
    drawing.glow((world.lens.width * 0.44, -120), 760, mix(bright, "#ffffff", 0.6), 0.8)
    return Layer("water", [drawing], 3000.0)


def _beams(world: World) -> Layer:
    drawing, rng, (bright, _) = Drawing(), world.rng, _tones(world)
    for _ in range(9):
        x, w = world.lens.width * rng.uniform(0.1, 0.8), rng.uniform(25, 90)
        lean = (x - world.lens.width * 0.44) * 0.9
        fill = drawing.linear(((0, bright, 0.34), (1, bright, 0.0)), (x, -150), (x + lean, FRAME * 0.95), box=False)
        drawing.add(
            polygon([(x - w * 0.4, -160), (x + w * 0.4, -160), (x + lean + w, FRAME), (x + lean - w, FRAME)], fill)
        )
    return Layer("beams", [drawing], 40.0, soft=7.0, motion=Motion(drift=(1.2, 6.0), flicker=0.4))


def _sand(world: World) -> Layer:
    drawing, lens, rng = Drawing(), world.lens, world.rng
    near, far = _air(world, "#c9b98a", 3), _air(world, "#c9b98a", 300)
    fill = drawing.linear(((0, far, 1), (0.35, mix(far, near, 0.6), 1), (1, mix(near, _tones(world)[1], 0.45), 1)),
                          (0, lens.horizon), (0, FRAME * 1.1), box=False)  # fmt: skip
    drawing.add(rect(world.left, lens.horizon, world.wide, world.high, fill))
    for _ in range(70):
        x, y, z = rng.uniform(-12, 12), 0.0, lens.distance * rng.uniform(0.5, 5)
        at, scale = lens.at(x, y, z), lens.scale(z)
        drawing.add(ellipse(*at, rng.uniform(0.4, 1.6) * scale, 0.03 * scale, _tones(world)[0], 0.3))
    return Layer("sand", [drawing], lens.distance, "ground", focus=lens.distance * 1.6)


def _rocks(world: World, z: float) -> Layer:
    drawing, lens, rng = Drawing(), world.lens, world.rng
    base, scale = lens.at(0, -1, z)[1], lens.scale(z)
    x, points = world.left, list[Point]()
    while x < world.left + world.wide:
        points.append((x, base - rng.uniform(0.5, 9 + z * 0.12) * scale * 0.5))
        x += rng.uniform(2, 6) * scale
    tone = _air(world, "#3f6a78", z)
    drawing.add(
        path(curve([(world.left, base + 80), *points, (world.left + world.wide, base + 80)], tension=0.7), tone)
    )
    return Layer(f"rocks {z:.0f}", [drawing], z)


def _weed(world: World, x: float, z: float) -> Layer:
    drawing, lens, rng = Drawing(), world.lens, world.rng
    foot, scale = lens.at(x, 0, z), lens.scale(z)
    for k in range(6):
        lean, high = rng.uniform(-0.5, 0.5) * scale, rng.uniform(1.2, 3.0) * scale
        at = foot[0] + (k - 2.5) * 0.16 * scale
        y = foot[1]
        bends = ((at - lean, y - high * 0.4), (at + lean, y - high * 0.7), (at + lean * 0.4, y - high))
        d = f"M{at:.1f} {y:.1f}C" + " ".join(f"{u:.1f} {v:.1f}" for u, v in bends)
        drawing.add(stroke(d, _air(world, rng.choice(("#4f8f5a", "#6fae5a", "#2f6f62")), z), 0.11 * scale))
    box = (foot[0] - 1.4 * scale, foot[1] - 3.2 * scale, 2.8 * scale, 3.3 * scale)
    return Layer("weed", [drawing], z, box=box, foot=foot, motion=Motion(sway=(4.0, 5.0), offset=rng.random()))


def _school(world: World, z: float) -> Layer:
    drawing, lens, rng = Drawing(), world.lens, world.rng
    scale, (cx, cy) = lens.scale(z), lens.at(0, 0, z)
    middle = lens.width * rng.uniform(0.2, 0.7), FRAME * rng.uniform(0.22, 0.45)
    for _ in range(16):
        x, y, size = (
            middle[0] + rng.gauss(0, 1.1) * scale,
            middle[1] + rng.gauss(0, 0.45) * scale,
            rng.uniform(0.1, 0.2) * scale,
        )
        tone = _air(world, rng.choice(("#ffb45a", "#ffd27a", "#e8f2f0")), z)
        drawing.add(ellipse(x, y, size, size * 0.42, tone))
        drawing.add(
            polygon([(x - size * 0.8, y), (x - size * 1.5, y - size * 0.45), (x - size * 1.5, y + size * 0.45)], tone)
        )
    box = (middle[0] - 4.5 * scale, middle[1] - 2.2 * scale, 9 * scale, 4.4 * scale)
    motion = Motion(travel=(0.5, 0.0, 0.0), bob=(0.1, 3.0), offset=rng.random())
    return Layer("fish", [drawing], z, box=box, foot=(cx, cy), motion=motion)
