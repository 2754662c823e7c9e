"""What crosses the frame, and a camera that keeps up with it: how fast both go."""

from act3_mcp.animatic.lens import Lens
from act3_mcp.animatic.shot import RIDDEN, Shot
from act3_mcp.animatic.things.catalogue import KINDS
from act3_mcp.animatic.things.framing import CLOSE, is_going

PACE = {"walk": 1.25, "run": 3.2, "swim": 0.9, "skate": 2.4, "surf": 1.4, "crawl": 0.3, "dribble": 2.0}
RIDING, ON_WHEELS = 3.0, 8.0
"""Metres a second."""
FARTHEST, CROSSED = 1.5, 0.4
"""Frame widths, at the distance of the subject, past which no set reaches; and how many one may cross in a shot."""


def keeping_up(shot: Shot, lens: Lens) -> float:
    """Metres a second, to the right or below nought to the left, at which the camera trucks along with the subject."""
    if shot.move.kind != "truck" or any(figure.facing in {"front", "back"} for figure in shot.figures):
        return 0.0
    fastest = max([*(PACE.get(figure.action, 0.0) for figure in shot.figures), *_speeds(shot)], default=0.0)
    return _bounded(shot, lens, fastest, FARTHEST)


def riding(shot: Shot, lens: Lens) -> float:
    """The same of riders and what carries them, which must not part, whatever the camera does."""
    if followed := keeping_up(shot, lens):
        return followed
    return 0.0 if shot.size in CLOSE or shot.move.kind == "truck" else _bounded(shot, lens, RIDING, CROSSED)


def is_mounted(shot: Shot) -> bool:
    """Whether somebody rides something that is in the picture."""
    return any(figure.action == "ride" for figure in shot.figures) and any(
        thing.name in RIDDEN for thing in shot.things
    )


def _speeds(shot: Shot) -> list[float]:
    """How fast each thing goes that is under way."""
    going = [KINDS[each.name] for each in shot.things if each.name in KINDS and is_going(shot, each, KINDS[each.name])]
    return [ON_WHEELS if kind.wheels else RIDING if is_mounted(shot) else kind.speed for kind in going]


def _bounded(shot: Shot, lens: Lens, speed: float, widths: float) -> float:
    across = lens.width / lens.scale(lens.distance)
    speed = min(speed, widths * across / max(shot.seconds, 1.0))
    return heading(shot) * speed


def heading(shot: Shot) -> int:
    """Which way they go who cross the frame: 1 to the right, -1 to the left."""
    if shot.move.kind == "truck" and shot.move.towards:
        return -1 if shot.move.leftwards else 1
    said = next((each.facing for each in (*shot.figures, *shot.things) if each.facing in {"left", "right"}), "")
    return -1 if said == "left" or (not said and shot.move.leftwards) else 1
