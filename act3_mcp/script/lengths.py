"""How long shots last: what is to be seen takes its time, and what is said takes more."""

from collections.abc import Sequence

from act3_mcp.animatic.dialogue import listen

SHORTEST, LONGEST = 2.0, 8.0
USUAL = 4.0
WORDS_SPOKEN_PER_SECOND = 2.5
"""An actor's pace."""
BREATH = 1.0
"""Seconds around what is said."""


def half_seconds(seconds: float) -> float:
    """A length as shots have it: in halves of a second, and neither a flash nor a wait."""
    return min(LONGEST, max(SHORTEST, round(seconds * 2) / 2))


def speech_seconds(words: str) -> float:
    """How long it takes to say so much."""
    return len(words.split()) / WORDS_SPOKEN_PER_SECOND


def spoken_seconds(prompt: str) -> float:
    """How long all that is said in a shot takes to be said."""
    return sum(speech_seconds(line.words) for line in listen(prompt).lines)


def natural_seconds(prompt: str) -> float:
    """How long a shot of that wants to be on the screen."""
    heard = listen(prompt)
    said = sum(speech_seconds(line.words) for line in heard.lines)
    return half_seconds(max(3.0, 2.5 + len(heard.rest.split()) / 12 + said))


def shared_out(total: float, needed: Sequence[float]) -> list[float]:
    """A film's length in shots of about the same length, each with what it `needed` at least; zero needs nothing.

    The shots make up the whole length, unless there are too many or too few of them for it.

    >>> shared_out(10, [0, 6, 0])
    [2.0, 6.0, 2.0]
    """
    floors = [max(SHORTEST, min(LONGEST, each)) for each in needed]
    long = set[int]()
    while len(long) < len(floors):
        share = (total - sum(floors[at] for at in long)) / (len(floors) - len(long))
        more = {at for at, floor in enumerate(floors) if floor > share} - long
        if not more:
            floors = [floor if at in long else share for at, floor in enumerate(floors)]
            break
        long |= more
    lengths, passed, cut = list[float](), 0.0, 0.0
    for floor in floors:
        passed += floor
        # Rounded along the film, so that halves of a second do not add up.
        lengths.append(half_seconds(passed - cut))
        cut += lengths[-1]
    return lengths
