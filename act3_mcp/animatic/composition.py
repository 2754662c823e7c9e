"""Composition: where in the frame people and things are said to be, first in words and then in metres."""

from collections.abc import Sequence

from act3_mcp.animatic.lens import Lens
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.shot import FACES, Figure, Plane, Shot, Side, Thing

ORDER: dict[Side, int] = {"left": -1, "": 0, "middle": 0, "right": 1}
THIRD, FACE = 0.27, 0.16
"""How far off the middle somebody at one side is, as a share of the frame's width; and a face, which is wide."""
NEARER, FARTHER = 0.56, 2.3
"""The distances of foreground and background, as shares of the subject's."""
DEEPEST = 1.1
"""Metres that a room has behind its subject."""


def left_to_right(each: Sequence[Figure | Thing]) -> list[int]:
    """Their numbers in the order in which they are said to be seen."""
    return sorted(range(len(each)), key=lambda number: ORDER[each[number].side])


def aside(side: Side, shot: Shot, lens: Lens, z: float) -> float:
    """Metres right of the middle of what, `z` metres away, is seen at that side."""
    return ORDER[side] * (FACE if shot.size in FACES else THIRD) * lens.width / lens.scale(z)


def has_depth(people: Sequence[Figure]) -> bool:
    """Whether some are nearer than others."""
    return len({each.plane for each in people}) > 1


def distance(plane: Plane, shot: Shot, z: float, *, led: bool) -> float:
    """How far away what lies in that plane is, if the shot's subject is `z` metres away.

    `led`: somebody is in the foreground, who then is the subject, and whoever is
    nowhere in particular stands behind them.
    """
    behind = FARTHER if plane == "background" else 1.5 if led and not plane else 1.0
    if behind > 1:
        return z + DEEPEST * behind / FARTHER if shot.place in INDOOR else z * behind
    return z if led or plane != "foreground" else z * NEARER
