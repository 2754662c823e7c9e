"""A camera that keeps up with whom it follows: how fast both go."""

from act3_mcp.animatic.lens import Lens
from act3_mcp.animatic.shot import Shot

PACE = {"walk": 1.25, "run": 3.2, "swim": 0.9}
"""Metres a second."""
FARTHEST = 1.5
"""Frame widths, at the distance of the subject, past which no set reaches."""


def keeping_up(shot: Shot, lens: Lens) -> float:
    """Metres a second, to the right or below nought to the left, at which the camera trucks along with somebody."""
    if shot.move.kind != "truck" or any(figure.facing in {"front", "back"} for figure in shot.figures):
        return 0.0
    fastest = max((PACE.get(figure.action, 0.0) for figure in shot.figures), default=0.0)
    across = lens.width / lens.scale(lens.distance)
    speed = min(fastest, FARTHEST * across / max(shot.seconds, 1.0))
    return -speed if shot.move.towards == "left" else speed
