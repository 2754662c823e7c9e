"""Where the feet of a figure are, so that what the shot is of comes to be where the lens was set up for it."""

from dataclasses import dataclass

from act3_mcp.animatic import lying, supine
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.look import Look
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.figures.shapes import along
from act3_mcp.animatic.lens import EYES_DOWN, FRAME
from act3_mcp.animatic.props import LARGE_HEAD, subject_of
from act3_mcp.animatic.shot import FACES, Figure, Seat
from act3_mcp.animatic.svg import Drawing, Point
from act3_mcp.animatic.world import World


@dataclass(frozen=True)
class Posed:
    """A figure that knows what it does and on what, but not yet where."""

    figure: Figure
    number: int
    stance: Stance
    look: Look
    seat: Seat


def footing(world: World, posed: Posed, foot: Point, tall: float, z: float) -> Point:
    """Where the feet of `posed` are, who would stand at `foot` were there nothing to consider."""
    shot, stance, look, action = world.shot, posed.stance, posed.look, posed.figure.action
    if shot.insert == "hands" and not posed.number:
        foot = _at_hand(world, stance, look, foot, tall)
    elif supine.from_above(shot, posed.figure):
        slant = supine.degrees(world.light, look.kind, posed.seat)
        at = supine.middle(shot, world.lens.width, posed.number, world.lens.scale(z), slant=slant)
        foot = supine.foot_for(measured(world, stance, look, foot, tall), shot, at, slant)
    elif action == "lie" and shot.size in FACES:
        foot = (_face_up if posed.seat in lying.SURFACE else _on_the_ground)(world, stance, look, foot, tall)
    elif shot.size in FACES:
        foot = _faced(world, stance, look, foot, tall)
    match action:
        case "tumble":
            return foot[0], 0.52 * tall + 0.14 * FRAME
        case "climb" if shot.size not in FACES:
            return foot[0], foot[1] - 0.16 * tall
        case "swim" if shot.place != "underwater" and foot[1] > 0.9 * FRAME:
            # The water is as near as we want it: a swimmer must not be below the frame.
            return foot[0], 0.66 * FRAME + 0.115 * tall
        case "float":
            return foot[0], foot[1] - (0.12 * tall if foot[1] < FRAME else 0.0)
        case _:
            return foot


def measured(world: World, stance: Stance, look: Look, foot: Point, tall: float) -> Body:
    """A body that is measured and not drawn."""
    return Body(Painter(Drawing(), world.light, world.lens.distance, backlit=False), look, stance, foot, tall)


def _faced(world: World, stance: Stance, look: Look, foot: Point, tall: float) -> Point:
    """Where to stand for the face to be where the lens was set up for it, whatever the body does."""
    x, y = measured(world, stance, look, foot, tall).face_at
    crown, framed = foot[1] - tall, tall
    high, base = subject_of(world.shot)
    if stance.seat or (look.head > LARGE_HEAD and len(world.shot.figures) == 1):
        framed = high * world.lens.scale(world.lens.distance)
        crown = world.lens.at(0.0, base + high, world.lens.distance)[1]
    if world.shot.size == "ECU" and not stance.seat:
        # It is the eyes that are placed, and a child's are lower down a larger head.
        crown -= look.head * (0.565 if look.child else 0.53) * tall - EYES_DOWN * framed
    return foot[0] * 2 - x, foot[1] + crown + look.head / 2 * tall - y


def _face_up(world: World, stance: Stance, look: Look, foot: Point, tall: float) -> Point:
    """Where to lie for the face to be in the middle of the frame."""
    x, y = measured(world, stance, look, foot, tall).face_at
    ahead, up = x - foot[0], foot[1] - y
    rise = foot[1] - world.lens.at(0.0, 0.5, world.lens.distance)[1] + lying.BACK * tall
    at = foot[0] + lying.FOOT_SHARE * tall - up, foot[1] - rise - ahead
    return foot[0] + world.lens.width / 2 - at[0], foot[1] + FRAME * 0.47 - at[1]


def _on_the_ground(world: World, stance: Stance, look: Look, foot: Point, tall: float) -> Point:
    """The same without a bed."""
    face = measured(world, stance, look, foot, tall).face_at
    x, y = supine.turned_about(face, foot, -lying.FLAT)
    x, y = x + lying.FOOT_SHARE * tall, y - lying.BACK * tall
    return foot[0] + world.lens.width / 2 - x, foot[1] + FRAME * 0.47 - y


def _at_hand(world: World, stance: Stance, look: Look, foot: Point, tall: float) -> Point:
    """Where to stand for the hands to be in the middle of the frame."""
    body = measured(world, stance, look, foot, tall)
    ends = [body.limbs.palm(side) for side in (0, 1)]
    near = abs(ends[0][1] - ends[1][1]) < 0.12 * tall
    x, y = along(ends[0], ends[1], 0.5) if near else ends[0]
    return foot[0] + world.lens.width / 2 - x, foot[1] + FRAME * 0.52 - y
