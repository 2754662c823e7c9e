"""A crowd in any place: rows of strangers behind whoever is named, and shoulders close to the lens."""

from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.look import look_of, stranger
from act3_mcp.animatic.figures.paint import Painter, rim_of
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.shot import Facing
from act3_mcp.animatic.svg import Drawing, ellipse
from act3_mcp.animatic.world import Setting, World

ELSEWHERE = {"street", "alley", "theatre", "space", "aerial", "car", "cockpit", "train", "underwater", "skyline"}
"""Places that bring their own people, or have no room for any."""
SEATED = ("stadium",)
"""What a place has that keeps its crowd in their seats."""
ROWS = ((1.25, 0.85), (1.65, 0.95), (2.2, 1.05))
"""How far back each row stands, beside the subject, and how far apart its people do, in metres."""
NEAR = 0.55
MOST_IN_A_ROW = 9


def crowd(world: World, setting: Setting) -> list[Layer]:
    """Each row is one drawing: they shift from foot to foot together, and cost little."""
    if not world.shot.crowd or world.shot.place in ELSEWHERE or world.has(*SEATED) or not setting.standing:
        return []
    # On a beach there is little room before the water.
    rows = [(1 + (back - 1) * 0.3, apart) for back, apart in ROWS] if world.shot.place == "beach" else ROWS
    layers = [_row(world, setting, number, *row) for number, row in enumerate(rows)]
    if world.shot.figures and not world.close:
        # A narrow frame has room for one.
        narrow = world.lens.width < FRAME
        layers += [_shoulder(world, setting, side) for side in ((-1,) if narrow else (-1, 1))]
    return layers


def _row(world: World, setting: Setting, number: int, back: float, apart: float) -> Layer:
    lens, rng = world.lens, world.rng
    z = lens.distance * back + 0.8
    across = 1.25 * lens.width / lens.scale(z)
    count = max(2, min(MOST_IN_A_ROW, int(across / apart)))
    drawing = Drawing()
    for k in range(count):
        x = (k + 0.5 - count / 2 + 0.5 * (number % 2)) * across / count + rng.uniform(-0.12, 0.12)
        facing: Facing = rng.choice(("front", "front", "left", "right"))
        stranger_at(world, drawing, 10 * number + k, facing, (x, setting.floor, z))
    top = lens.at(0.0, setting.floor + 2.2, z)[1]
    low = lens.at(0.0, setting.floor - 0.15, z)[1]
    box = (lens.width / 2 - 0.75 * across * lens.scale(z), top, 1.5 * across * lens.scale(z), low - top)
    return Layer(
        f"crowd {number}", [drawing], z, box=box, motion=Motion(drift=(0.012, 4.0 + number), offset=0.3 * number),
        rim=rim_of(world.light, 1.7 * lens.scale(z), backlit=False),
    )  # fmt: skip


def _shoulder(world: World, setting: Setting, side: int) -> Layer:
    """Somebody between us and the subject, at the frame's edge and out of focus."""
    lens = world.lens
    z = lens.distance * NEAR
    scale = lens.scale(z)
    x = side * (0.43 * lens.width / scale + (0.16 if lens.width < FRAME else 0.0))
    drawing = Drawing()
    stranger_at(world, drawing, 60 + side, "back", (x, setting.floor, z))
    px, py = lens.at(x, setting.floor, z)
    box = (px - 0.7 * scale, py - 2.1 * scale, 1.4 * scale, 2.2 * scale)
    return Layer("crowd near", [drawing], z, box=box, motion=Motion(drift=(0.03, 5.0 + side)))


def stranger_at(world: World, drawing: Drawing, number: int, facing: Facing, at: tuple[float, float, float]) -> None:
    """Somebody nobody named, standing there in the world's metres; `number` says who."""
    figure = stranger(number, world.rng.randrange(40))
    look = look_of(figure)
    scale, foot = world.lens.scale(at[2]), world.lens.at(*at)
    tall = look.height * scale
    drawing.add(ellipse(foot[0], foot[1], 0.16 * tall, 0.025 * tall, world.light.ink, 0.4))
    painter = Painter(drawing, world.light, at[2] * 0.8, backlit=False)
    action = "stand" if figure.action == "walk" else figure.action
    Body(painter, look, Stance(action, facing, kind=look.kind, holds=figure.holds), foot, tall).draw()
    painter.finish()
