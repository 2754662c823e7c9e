"""Who speaks when: which figure's mouth moves at which moment of a shot.

The words are laid out as the voices lay them out, at an ordinary pace: a
picture is drawn without asking a voice how long it will take.
"""

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


class Turn(NamedTuple):
    """Figure `number` speaks from `begin` to `end`, in seconds."""

    number: int
    begin: float
    end: float


def turns(shot: Shot) -> tuple[Turn, ...]:
    """All of a shot's, in order."""
    if shot.lines:
        return _of_lines(shot)
    talkers = [i for i, figure in enumerate(shot.figures) if figure.action in {"talk", "argue", "phone"}]
    if len(talkers) < 2:
        return tuple(Turn(number, 0.0, shot.seconds) for number in talkers)
    count = int(shot.seconds / TURN) + 1
    return tuple(Turn(talkers[i % len(talkers)], i * TURN, (i + 1) * TURN - BREATH) for i in range(count))


def _of_lines(shot: Shot) -> tuple[Turn, ...]:
    speakers = [_speaker(line, shot) for line in shot.lines]
    return tuple(
        Turn(number, *span) for number, span in zip(speakers, spans_of(shot), strict=True) if number is not None
    )


def spans_of(shot: Shot) -> tuple[tuple[float, float], ...]:
    """When each of a shot's lines begins and ends."""
    if not shot.lines:
        return ()
    lengths = [max(1, len(line.words.split())) / WORDS_A_SECOND for line in shot.lines]
    room = shot.seconds - LEAD_IN - TAIL - BREATH * (len(lengths) - 1)
    total = sum(lengths)
    hurry = min(1.0, max(0.1, room) / total)
    at = LEAD_IN + min(0.6, 0.2 * max(0.0, room - total))
    found: list[tuple[float, float]] = []
    for long in lengths:
        found.append((at, at + long * hurry))
        at += long * hurry + BREATH
    return tuple(found)


def _speaker(line: Line, shot: Shot) -> int | None:
    """The figure who says it: the one so called, the only one it can be, or nobody in the picture."""
    if line.who == NARRATOR:
        return None
    sex = {"she": "woman", "he": "man"}.get(line.who)
    for number, figure in enumerate(shot.figures):
        if figure.who == line.who or line.who.endswith(f" {figure.who}") or (sex and figure.sex == sex):
            return number
    return 0 if len(shot.figures) == 1 or (shot.figures and not line.who) else None


def speaks(said: tuple[Turn, ...], number: int, t: float) -> bool:
    return any(turn.number == number and turn.begin <= t < turn.end for turn in said)
