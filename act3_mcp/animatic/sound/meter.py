"""Bars laid over a cut: every phrase fills its shots exactly, so that cuts fall on bar lines.

A tempo bends to the picture as a conductor's does. A tempo that was asked for
does not: then a phrase begins on the beat nearest its cut.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from act3_mcp.animatic.shot import Mood
from act3_mcp.animatic.sound.manners import MANNERS

# How much worse than four beats a bar each length is, in the currency of bent tempo (1 is e-fold).
BEATS = {4: 0.0, 3: 0.08, 6: 0.10, 2: 0.14, 5: 0.22}
STEADINESS = 0.5
"""What a change of tempo between neighbouring phrases costs, beside what strays from the mood's own."""
SHORTEST_PHRASE = 1.6
"""Seconds; quicker shots share a phrase, as a montage does."""


@dataclass(frozen=True)
class Phrase:
    """A shot, or several quick ones, as the music takes it: one mood, from `start` for `seconds`."""

    mood: Mood
    start: float
    seconds: float


@dataclass(frozen=True)
class Bar:
    """One bar: when, how many beats of how many seconds, and which phrase it belongs to."""

    start: float
    beats: int
    beat: float
    phrase: int
    mood: Mood

    @property
    def seconds(self) -> float:
        return self.beats * self.beat

    @property
    def end(self) -> float:
        return self.start + self.seconds


def phrases_of(shots: Sequence[tuple[Mood, float]]) -> list[Phrase]:
    """One phrase a shot, except that those too quick to hold a bar are joined."""
    phrases: list[Phrase] = []
    start = 0.0
    for mood, seconds in shots:
        last = phrases[-1] if phrases else None
        if last and (last.seconds < SHORTEST_PHRASE or (seconds < SHORTEST_PHRASE and mood == last.mood)):
            phrases[-1] = _joined(last, mood, seconds)
        else:
            phrases.append(Phrase(mood, start, seconds))
        start += seconds
    if len(phrases) > 1 and phrases[-1].seconds < SHORTEST_PHRASE:
        short = phrases.pop()
        phrases[-1] = _joined(phrases[-1], short.mood, short.seconds)
    return phrases


def _joined(phrase: Phrase, mood: Mood, seconds: float) -> Phrase:
    longer = mood if seconds > phrase.seconds else phrase.mood
    return Phrase(longer, phrase.start, phrase.seconds + seconds)


def bars_of(phrases: Sequence[Phrase], tempo: float | None) -> list[Bar]:
    """Bars without gaps from the first phrase's start to the last one's end, at `tempo` beats a minute if given."""
    return _bent(phrases) if tempo is None else _steady(phrases, 60.0 / tempo)


def _bent(phrases: Sequence[Phrase]) -> list[Bar]:
    bars: list[Bar] = []
    before = None
    for number, phrase in enumerate(phrases):
        beats, count = _fitting(phrase, before)
        beat = phrase.seconds / (beats * count)
        bars += [Bar(phrase.start + each * beats * beat, beats, beat, number, phrase.mood) for each in range(count)]
        before = 60 / beat
    return bars


def _fitting(phrase: Phrase, before: float | None) -> tuple[int, int]:
    """Beats a bar and bars that bend the mood's tempo least."""
    usual = MANNERS[phrase.mood].tempo

    def cost(choice: tuple[int, int]) -> float:
        beats, count = choice
        tempo = 60 * beats * count / phrase.seconds
        change = abs(math.log(tempo / before)) if before else 0.0
        return abs(math.log(tempo / usual)) + BEATS[beats] + STEADINESS * change

    most = {beats: max(1, math.ceil(phrase.seconds * usual / 60 / beats)) for beats in BEATS}
    return min(((beats, count) for beats in BEATS for count in range(1, most[beats] + 1)), key=cost)


def _steady(phrases: Sequence[Phrase], beat: float) -> list[Bar]:
    bars: list[Bar] = []
    end = phrases[-1].start + phrases[-1].seconds
    at = 0
    for number, phrase in enumerate(phrases):
        until = end if number == len(phrases) - 1 else phrase.start + phrase.seconds
        beats = round(until / beat) if until < end else math.ceil(until / beat - 1e-6)
        left = beats - at
        while left > 0:
            # A beat left over would be a bar of its own; the bar before takes it in.
            length = left if left <= 5 else 4
            bars.append(Bar(at * beat, length, beat, number, phrase.mood))
            at, left = at + length, left - length
    return bars
