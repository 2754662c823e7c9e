"""Blocking: where in the set people stand, which way they face, and where they go."""

from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.shot import Facing, Figure
from act3_mcp.animatic.world import World

PACE = {"walk": 1.25, "run": 3.2}
"""Metres a second."""
FACING_EACH_OTHER = {"talk", "argue", "fight", "embrace", "kiss"}
HELD_CLOSE = {"embrace", "kiss"}


def mark(world: World, number: int, count: int, facing: Facing) -> float:
    """Metres right of the middle: spread evenly, and off centre where there is room to look into."""
    lens = world.lens
    across = lens.width / lens.scale(lens.distance)
    if any(figure.action == "ride" for figure in world.shot.figures) and not number:
        return 0.0
    if count == 1:
        off = {"EWS": -0.14, "WS": -0.10, "MWS": -0.10, "MS": -0.09, "MCU": -0.07, "CU": -0.05, "ECU": 0.0}[
            world.shot.size
        ]
        if facing == "left":
            off = -off
        return off * across if lens.width > 800 else 0.35 * off * across
    if count == 2 and any(each.action in HELD_CLOSE for each in world.shot.figures):
        return (number - 0.5) * (0.42 if world.shot.figures[0].action == "kiss" else 0.5)
    gap = min(across * 0.78 / count, 1.5 if not world.close else 0.95)
    if count == 2 and any(each.action in FACING_EACH_OTHER for each in world.shot.figures):
        fighting = any(each.action == "fight" for each in world.shot.figures)
        gap = min(across * 0.46, 1.1 if fighting else 1.75)
    return (number - (count - 1) / 2) * gap


def over_the_shoulder(world: World, number: int) -> tuple[float, float, Facing]:
    """The first stands near, back to us, at the frame's edge; the other faces us past that shoulder."""
    lens = world.lens
    z = lens.distance * (0.52 if number == 0 else 1.0 + 0.1 * (number - 1))
    across = lens.width / lens.scale(z)
    return (-0.34 if number == 0 else 0.14 + 0.2 * (number - 1)) * across, z, "back" if number == 0 else "front"


def usual_facing(world: World, figure: Figure, number: int, count: int) -> Facing:
    if count > 1 and any(each.action in FACING_EACH_OTHER for each in world.shot.figures):
        return "right" if number % 2 == 0 else "left"
    if figure.action == "ride" and count == 1:
        return "left" if world.shot.move.towards == "left" else "right"
    if figure.action in {"run", "ride", "drive"} or (figure.action == "walk" and world.shot.move.kind == "truck"):
        return "left" if world.shot.move.towards == "left" else "right"
    if figure.action in {"pray", "lie", "climb"}:
        return "right"
    if world.shot.size == "EWS":
        return "right" if figure.action == "walk" else "back"
    return "front"


def motion_of(world: World, figure: Figure, facing: Facing, number: int) -> Motion:
    pace = PACE.get(figure.action, 0.0)
    # A camera that follows someone keeps them where they are in the frame; the set moves instead.
    if world.shot.move.kind == "truck" or world.close:
        pace *= 0.0
    if world.shot.place in {"street", "alley", "corridor"} or facing in {"left", "right"}:
        pace *= 0.55
    # Whoever crosses is in the middle at half-time and never out of the frame.
    across = 0.5 * world.lens.width / world.lens.scale(world.lens.distance) / max(world.shot.seconds, 1.0)
    match facing:
        case "right":
            travel = (min(pace, across), 0.0, 0.0)
        case "left":
            travel = (-min(pace, across), 0.0, 0.0)
        case "back":
            travel = (0.0, 0.0, pace)
        case "front":
            travel = (0.0, 0.0, -min(pace * 0.8, 0.25 * world.lens.distance / max(world.shot.seconds, 1.0)))
    if world.shot.place in {"space", "underwater"}:
        return Motion(travel=travel, bob=(0.05, 5.0), sway=(2.0, 7.0))
    # Nobody stands quite still.
    return Motion(
        travel=travel, sway=(0.0 if pace else 0.35, 3.1 + 0.6 * number), offset=0.0 if pace else 0.31 * number
    )
