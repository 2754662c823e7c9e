"""Who speaks when: which line of a shot is heard, and which figure's mouth moves, at which moment.

Here the lines are laid out at an ordinary pace, as they are read where no voice
is installed; `sound.delivery` has them as a voice speaks them, in the same form.
"""

from collections.abc import Sequence
from typing import NamedTuple

from act3_mcp.animatic.dialogue import NARRATOR, Line
from act3_mcp.animatic.shot import Shot

LEAD_IN, TAIL, BREATH = 0.35, 0.2, 0.32
"""Seconds before the first word, after the last, and between speakers."""
WORDS_A_SECOND = 2.8
TURN = 2.4
"""Seconds each speaks for, if two talk and nobody says what."""
SYLLABLES = (0.0, 0.5, 0.9, 0.35, 0.0, 0.7, 0.4, 1.0, 0.25, 0.6, 0.1, 0.0)
"""How far the mouth is open: of unequal length and loudness, with a pause for breath."""
SYLLABLES_A_SECOND = 8.0
OPENINGS_A_SECOND = 50


class Delivered(NamedTuple):
    """A line from its first sound to its last, in seconds of its shot.

    `openings` say how far the speaker's mouth is open, so many a second; a line
    that no voice has spoken has none.
    """

    line: Line
    begin: float
    end: float
    openings: tuple[float, ...] = ()


class Turn(NamedTuple):
    """Figure `number` speaks from `begin` to `end`, in seconds."""

    number: int
    begin: float
    end: float
    openings: tuple[float, ...] = ()

    def opened(self, t: float) -> float:
        """How far the mouth is open, from 0 to 1."""
        if not self.begin <= t < self.end:
            return 0.0
        if not self.openings:
            return SYLLABLES[int((t - self.begin) * SYLLABLES_A_SECOND) % len(SYLLABLES)]
        return self.openings[min(int((t - self.begin) * OPENINGS_A_SECOND), len(self.openings) - 1)]


def turns(shot: Shot, delivered: Sequence[Delivered] | None = None) -> tuple[Turn, ...]:
    """All of a shot's, in order; its lines as they are `delivered`, if that is known."""
    if shot.lines:
        said = estimated(shot, shot.seconds) if delivered is None else delivered
        return tuple(
            Turn(number, begin, end, openings)
            for line, begin, end, openings in said
            if (number := who_speaks(line, shot)) is not None
        )
    talkers = [i for i, figure in enumerate(shot.figures) if figure.action in {"talk", "argue", "phone"}]
    if len(talkers) < 2:
        return tuple(Turn(number, 0.0, shot.seconds) for number in talkers)
    count = int(shot.seconds / TURN) + 1
    return tuple(Turn(talkers[i % len(talkers)], i * TURN, (i + 1) * TURN - BREATH) for i in range(count))


def estimated(shot: Shot, seconds: float) -> tuple[Delivered, ...]:
    """A shot's lines at an ordinary pace, or at the one it takes for them to fit into `seconds`, as far as they do."""
    lengths = [max(1, len(line.words.split())) / WORDS_A_SECOND for line in shot.lines]
    room, total = room_for(shot, seconds), sum(lengths)
    hurry = min(1.0, max(0.1, room) / total) if lengths else 1.0
    at = first_word(room, total)
    found: list[Delivered] = []
    for line, long in zip(shot.lines, lengths, strict=True):
        if at >= seconds - TAIL:
            break
        found.append(Delivered(line, at, min(at + long * hurry, seconds - TAIL)))
        at += long * hurry + BREATH
    return tuple(found)


def room_for(shot: Shot, seconds: float) -> float:
    """Seconds of a shot in which somebody may speak."""
    return seconds - LEAD_IN - TAIL - BREATH * (len(shot.lines) - 1)


def first_word(room: float, total: float) -> float:
    """When the first of `total` seconds of speech begins: a shot is seen before it speaks, if there is time."""
    return LEAD_IN + min(0.6, 0.2 * max(0.0, room - total))


def who_speaks(line: Line, shot: Shot) -> int | None:
    """The figure who says it: the one so called, the only one it can be, or nobody in the picture."""
    if line.who == NARRATOR:
        return None
    sex = {"she": "woman", "he": "man"}.get(line.who)
    for number, figure in enumerate(shot.figures):
        if figure.who == line.who or line.who.endswith(f" {figure.who}") or (sex and figure.sex == sex):
            return number
    return 0 if len(shot.figures) == 1 or (shot.figures and not line.who) else None
