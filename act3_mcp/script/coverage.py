"""What is seen of each thing that happens: from which side, how near, and in how many shots."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from act3_mcp.animatic.dialogue import NARRATOR, listen
from act3_mcp.script.briefs import Beat, Brief, is_card
from act3_mcp.script.lengths import BREATH, LONGEST, SHORTEST, USUAL, half_seconds, shared_out, spoken_seconds


class View(NamedTuple):
    """A shot's size and its move, in words."""

    size: str
    move: str

    def __str__(self) -> str:
        return f"{self.size}, {self.move}"


COVERAGE = (
    View("Extreme wide establishing shot", "slow pan right"),
    View("Medium shot", "slow dolly in"),
    View("Close-up", "static"),
    View("Wide shot", "slow truck right"),
    View("Insert", "slow dolly in"),
    View("Wide shot from behind", "crane up"),
)
"""What a thing is covered with, in the order an editor wants it."""
COVERED_ALONE = 5
"""The shots of a film in which only one thing happens."""
_SPEAKING = COVERAGE[1:4]
_CARD_SECONDS = 3.0
_CUE_ALONE = re.compile(r"[^.!?]*(?:\([^)]*\))?:\s*$")


class Setup(NamedTuple):
    """One shot of a beat: its words, in which a line that another shot has is not spoken again."""

    beat: Beat
    words: str
    view: View
    is_first: bool
    """Whether it is the first of its beat's shots, and so comes as the beat does."""
    is_last: bool

    @property
    def is_alone(self) -> bool:
        """Whether its beat has no other shot."""
        return self.is_first and self.is_last

    @property
    def is_card(self) -> bool:
        """Whether it shows nothing but words."""
        return is_card(self.words)

    @property
    def needed(self) -> float:
        """The seconds it must have, for what is said or read in it; or nought."""
        around = (self.beat.before if self.is_first else "", self.beat.after if self.is_last else "")
        said = spoken_seconds(" ".join((around[0], self.words, around[1])))
        return said + BREATH if said else _CARD_SECONDS if is_card(self.words) else 0.0


class Coverage(NamedTuple):
    """The shots of a film in their order, and what happens in none of them."""

    setups: tuple[Setup, ...]
    left_out: tuple[Beat, ...]


def cover(brief: Brief, *, seconds: float | None, most: int | None = None, fewest: int = 1) -> Coverage:
    """The shots in which all of a brief is seen, in about so many seconds and in no more than `most` shots."""
    beats = brief.beats
    count = _count(beats, seconds, fewest)
    chosen = kept(len(beats), most or len(beats))
    shown = [beats[at] for at in chosen]
    times = spread(_weights(shown, seconds), min(count, most or count))
    setups = list[Setup]()
    for beat, shots in zip(shown, times, strict=True):
        spoken_at = shots // 2
        silent = _unspoken(beat.words) if shots > 1 else beat.words
        for number in range(shots):
            setups.append(
                Setup(
                    beat,
                    beat.words if number == spoken_at else silent,
                    _view(len(setups), beat, is_spoken=number == spoken_at),
                    is_first=number == 0,
                    is_last=number == shots - 1,
                )
            )
    return Coverage(tuple(setups), tuple(beat for at, beat in enumerate(beats) if at not in chosen))


def _view(number: int, beat: Beat, *, is_spoken: bool) -> View:
    """From where the next shot is seen; whoever speaks is seen to, and a place is established once."""
    view = COVERAGE[number if number < len(COVERAGE) else 1 + (number - 1) % (len(COVERAGE) - 1)]
    speaking = is_spoken and any(line.who != NARRATOR for line in listen(beat.words).lines)
    return view if not speaking or view in _SPEAKING else _SPEAKING[number % len(_SPEAKING)]


def lengths_of(setups: Sequence[Setup], seconds: float | None, usual: Sequence[float]) -> list[float]:
    """How long each shot is: as the brief says, or its share of the film's length, or else what is `usual` for it."""
    given = {at: half_seconds(setup.beat.seconds) for at, setup in enumerate(setups) if setup.beat.seconds}
    free = [at for at in range(len(setups)) if at not in given]
    if seconds is None:
        shares = [half_seconds(max(usual[at], setups[at].needed)) for at in free]
    else:
        shares = shared_out(seconds - sum(given.values()), [setups[at].needed for at in free])
    return [length for _, length in sorted([*given.items(), *zip(free, shares, strict=True)])]


def _count(beats: Sequence[Beat], seconds: float | None, fewest: int) -> int:
    """How many shots there are to be."""
    if all(beat.is_listed for beat in beats):
        return len(beats)
    if seconds is None:
        alone = len(beats) == 1 and not is_card(beats[0].words)
        return COVERED_ALONE if alone else max(len(beats), fewest)
    return max(len(beats), 2, min(round(seconds / USUAL), int(seconds / SHORTEST)))


def _weights(beats: Sequence[Beat], seconds: float | None) -> list[float]:
    """Which beats are rather covered than others: those that are not a shot already, and in which nobody speaks."""
    once = [
        beat.is_listed or bool(beat.seconds) or is_card(beat.words) or bool(listen(beat.text).lines) for beat in beats
    ]
    if all(once) and (len(beats) == 1 or (seconds and seconds > LONGEST * len(beats))):
        once = [is_card(beat.words) for beat in beats]
    return [0.0 if each else 1.0 for each in once]


def _unspoken(words: str) -> str:
    """The words without what is said in them."""
    heard = listen(words)
    return " ".join(_CUE_ALONE.sub("", heard.rest).split()).strip(" ,:") or words if heard.lines else words


def spread(weights: Sequence[float], count: int) -> list[int]:
    """How many of `count` shots each of several things gets: one at least, and more where more weight is.

    >>> spread([1, 1, 0], 5)
    [2, 2, 1]
    """
    shots = [1] * len(weights)
    for _ in range(count - len(weights)):
        if not any(weights):
            break
        # Whoever has the fewest for its weight is next, the earlier one first.
        shots[min((at for at, each in enumerate(weights) if each), key=lambda at: (shots[at] / weights[at], at))] += 1
    return shots


def kept(total: int, count: int) -> list[int]:
    """Which of `total` things to keep if only `count` fit: the first, the last, and some between them."""
    if total <= count:
        return list(range(total))
    return sorted({round(number * (total - 1) / max(1, count - 1)) for number in range(count)})


def title_of(text: str, *, words: int = 7, longest: int = 80) -> str:
    """A name for a shot or a film: how its words begin.

    >>> title_of("A boat leaves the old harbour of the town at dawn.")
    'A boat leaves the old harbour of…'
    """
    said = text.split()
    title = " ".join(said[:words]).rstrip(".,;:!?。！？")  # noqa: RUF001
    if len(title) > longest:
        return title[: longest - 1].rstrip() + "…"
    return title + ("…" if len(said) > words and len(title) < longest else "")
