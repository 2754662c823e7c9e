"""What is seen of speech: the drawings a speaker is made of, and which of them is shown when.

A mouth is shut or open at one of a few levels, as in drawn film, and the body
makes a few gestures; a talker is drawn in every pair of the two.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from act3_mcp.animatic.shot import Action, Shot
from act3_mcp.animatic.turns import Delivered, Turn, turns

LEVELS = (0.35, 0.7, 1.0)
"""How far open the mouth is drawn of someone who speaks and otherwise keeps still."""
SHUT = 0.15
"""Below this nobody opens their mouth."""
AHEAD = 0.02
"""Half a frame, which is shown from its beginning on: the middle of it is what is heard with it."""
# From one end of a gesture to the other, in shares of the action's cycle.
SWINGS: dict[Action, tuple[float, float]] = {"talk": (0.125, 0.375), "argue": (0.25, 0.75)}
SWING_SECONDS: dict[Action, float] = {"talk": 1.1, "argue": 1.4}


@dataclass(frozen=True)
class Gestures:
    """A talker's drawings: each of `poses`, moments of the cycle, with the mouth at each of `levels`."""

    poses: tuple[float, ...]
    levels: tuple[float, ...]

    def number(self, seconds: float, t: float, opened: float) -> int:
        """Which drawing is shown `t` seconds into a swing to and fro of `seconds`."""
        there_and_back = 2 * (len(self.poses) - 1)
        step = int(t / seconds * there_and_back) % there_and_back
        return min(step, there_and_back - step) * len(self.levels) + self.levels.index(nearest(opened, self.levels))

    @property
    def listening(self) -> int:
        """The drawing of somebody who keeps still and says nothing."""
        return len(self.levels)


def gestures(action: Action, *, close: bool) -> Gestures:
    """Up close a mouth has more shapes, further off the body more poses: as many drawings either way."""
    start, end = SWINGS[action]
    count, levels = (3, (0.0, *LEVELS)) if close else (4, (0.0, 0.5, 1.0))
    return Gestures(tuple(start + (end - start) * i / (count - 1) for i in range(count)), levels)


def nearest(opened: float, levels: Sequence[float]) -> float:
    return 0.0 if opened < SHUT else min((level for level in levels if level), key=lambda level: abs(level - opened))


@dataclass(frozen=True)
class Lips:
    """The mouths of one shot.

    `delivered` is asked when the first frame is shown and not before: a voice
    speaks while the picture is painted.
    """

    shot: Shot
    delivered: Callable[[], Sequence[Delivered]] | None = None

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        return turns(self.shot, self.delivered() if self.delivered else None)

    @cached_property
    def speakers(self) -> frozenset[int]:
        """The figures who say anything in the shot."""
        return frozenset(turn.number for turn in turns(self.shot))

    def speaks(self, number: int, t: float) -> bool:
        return any(turn.number == number and turn.begin <= t < turn.end for turn in self.turns)

    def opened(self, number: int, t: float) -> float:
        """How far figure `number` has opened the mouth, from 0 to 1."""
        return max((turn.opened(t + AHEAD) for turn in self.turns if turn.number == number), default=0.0)
