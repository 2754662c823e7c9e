"""Fire that spreads, and what it throws into the air."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, path
from act3_mcp.animatic.world import World

TONGUES = (("#d8431c", 1.0), ("#ff8a2a", 0.72), ("#ffd466", 0.42))
FLICKERS = 4


def wall_of_fire(world: World, z: float, tall: float, *, gap: float = 0.0) -> Layer:
    """Flames right across at `z`, `tall` metres high; a `gap` (share of the frame's width) is left in the middle."""
    lens, rng = world.lens, world.rng
    scale, base = lens.scale(z), lens.at(0, 0, z)[1] + 6
    spots: list[tuple[float, float]] = []
    x = -0.35 * lens.width
    while x < 1.35 * lens.width:
        if abs(x - lens.width / 2) > gap * lens.width:
            spots.append((x, tall * scale * rng.uniform(0.45, 1.0)))
        x += tall * scale * rng.uniform(0.28, 0.6)
    phases: list[Drawing] = []
    for _ in range(FLICKERS):
        drawing = Drawing()
        for x, high in spots:
            drawing.glow((x, base - 0.4 * high), 1.1 * high, "#ff7a2a", 0.30)
        for tone, size in TONGUES:
            shapes = "".join(_tongue(world, (x, base), high * size * rng.uniform(0.82, 1.12)) for x, high in spots)
            drawing.add(path(shapes, tone, 0.9))
        phases.append(drawing)
    offset = rng.random()
    return Layer(f"flames {z:.0f}", phases, z, rate=8.0, bloom=0.35, motion=Motion(offset=offset))


def _tongue(world: World, foot: Point, high: float) -> str:
    rng, (x, y) = world.rng, foot
    lean, w = rng.uniform(-0.18, 0.22) * high, 0.26 * high
    left = [(x - w, y), (x - w * 1.05, y - high * 0.28), (x - w * 0.35, y - high * 0.55)]
    right = [(x + w * 0.55, y - high * 0.45), (x + w, y - high * 0.2), (x + w * 0.9, y)]
    return curve([*left, (x + lean, y - high), *right], tension=0.95)


def embers(world: World) -> list[Layer]:
    """Sparks that rise past the camera, near ones and far ones."""
    layers: list[Layer] = []
    lens, rng = world.lens, world.rng
    for share, count, size in ((1.25, 34, 2.2), (0.8, 14, 4.0)):
        drawing = Drawing()
        for _ in range(count):
            at = rng.uniform(0.0, 1.0) * lens.width, rng.uniform(-0.1, 1.5) * FRAME
            drawing.glow(at, size * 4.5, "#ff8a3a", 0.55)
            drawing.add(circle(*at, size * rng.uniform(0.5, 1.0), "#ffdf9a"))
        z = lens.distance * share
        motion = Motion(travel=(0.12, 0.9 * z / 6, 0.0), drift=(0.05 * z, 2.6), flicker=0.35, offset=rng.random())
        layers.append(Layer("embers", [drawing], z, motion=motion))
    return layers


def smoke(world: World, z: float) -> Layer:
    """Smoke that hangs over it all, lit from below."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    for _ in range(12):
        x, y = rng.uniform(-0.2, 1.2) * lens.width, lens.horizon - rng.uniform(0.1, 0.75) * FRAME
        r = rng.uniform(0.12, 0.26) * lens.width
        tone = mix(mix(light.ink, "#3a3034", 0.5), "#b8562a", 0.35 * max(0.0, 1 - (lens.horizon - y) / 500))
        fill = drawing.radial(((0, tone, 0.5), (0.6, tone, 0.25), (1, tone, 0.0)), (x, y), r, flat=0.5)
        drawing.add(ellipse(x, y, r, r * 0.5, fill))
    return Layer("smoke", [drawing], z, soft=8.0, motion=Motion(travel=(0.02 * z, 0.0, 0.0)))
