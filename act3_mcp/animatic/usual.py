"""What a director would do who did not say how the camera moves."""

from zlib import crc32

from act3_mcp.animatic.following import heading
from act3_mcp.animatic.shot import WIDE, Move, Shot

TOGETHER = frozenset({"talk", "argue", "embrace", "kiss"})
"""What two people do that a camera watches without a stir."""
UNDER_WAY = frozenset({"drive", "ride"})
"""What would leave the frame if no camera went along."""


def usual_move(shot: Shot, *, aerial: bool) -> Move:
    """Watch two people, go along with who drives, look around an empty place, and slowly go nearer to all else."""
    doing = {figure.action for figure in shot.figures}
    together = len(shot.figures) > 1 and (shot.framing == "over the shoulder" or bool(doing & TOGETHER))
    carried = bool(doing & UNDER_WAY and shot.things) and shot.size in {"WS", "MWS"}
    vacant = not (shot.figures or shot.things or shot.crowd) and shot.size in WIDE
    # Which way one looks around is nobody's wish, but must not be the same in every shot of a film.
    either = "left" if crc32(shot.told.encode(errors="replace")) % 2 else "right"
    choices = (
        (shot.framing == "pov", Move("steadicam", "in", "slow")),
        (aerial and not shot.figures, Move("drone", "in", "slow")),
        (shot.style == "documentary" or "fight" in doing, Move("handheld")),
        (together, Move("static")),
        (carried, Move("truck", "left" if heading(shot) < 0 else "right")),
        (vacant, Move("pan" if shot.size == "EWS" else "truck", either, "slow")),
    )
    return next((move for chosen, move in choices if chosen), Move("dolly", "in", "slow"))
