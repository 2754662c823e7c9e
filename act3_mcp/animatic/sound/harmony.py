"""Chords and the tune: what is played, before anyone plays it.

Everything is said in degrees of the mode, so the same motif is recognised
again where the mood, and with it the mode, has changed.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from act3_mcp.animatic.sound.manners import MANNERS, Manner
from act3_mcp.animatic.sound.meter import Bar

MIDDLE = 60
LONG = 2.6
"""Seconds above which a bar holds two chords."""


@dataclass(frozen=True)
class Chord:
    """A chord on `degree`, from `start` for `beats` of its bar; `home` is the last one."""

    bar: Bar
    degree: int
    start: float
    beats: int
    home: bool = False

    @property
    def seconds(self) -> float:
        return self.beats * self.bar.beat

    @property
    def manner(self) -> Manner:
        return MANNERS[self.bar.mood]


@dataclass(frozen=True)
class Tone:
    """A note of the tune: beats from the bar's start, beats long, and steps above the chord's root."""

    at: float
    beats: float
    step: int


Motif = tuple[Tone, ...]
Turn = Literal["stated", "higher", "inverted", "broken up", "adorned", "slower"]
# A tune is first stated, then goes through these; the last phrase states it again.
TURNS: tuple[Turn, ...] = ("higher", "inverted", "adorned", "broken up", "slower")

RHYTHMS: tuple[tuple[float, ...], ...] = (
    (1.5, 0.5, 2.0), (1.0, 1.0, 1.5, 0.5), (2.0, 1.0, 1.0), (0.5, 0.5, 1.0, 2.0), (1.0, 0.5, 0.5, 2.0), (1.5, 1.0, 1.5),
)  # fmt: skip
CONTOURS: tuple[tuple[int, ...], ...] = (
    (4, 2, 0, 2), (0, 2, 4, 7), (2, 4, 3, 2), (4, 7, 5, 4), (7, 4, 5, 4), (0, 4, 3, 2), (2, 1, 0, 4),
)  # fmt: skip


def chords_of(bars: Sequence[Bar], rng: random.Random) -> list[Chord]:
    """One chord a bar, or two in a slow one, ending in the last mood's cadence."""
    slots = [slot for bar in bars for slot in _slots(bar, len(bars))]
    chords: list[Chord] = []
    walk: dict[str, tuple[tuple[int, ...], int]] = {}
    for slot in slots:
        mood = slot.bar.mood
        path, at = walk.get(mood) or (rng.choice(slot.manner.chords), 0)
        chords.append(replace(slot, degree=path[at % len(path)]))
        # Once round, the harmony looks for another way; it never loops.
        at += 1
        walk[mood] = (rng.choice(slot.manner.chords), 0) if at == len(path) else (path, at)
    # However short the piece, it sets out from somewhere before it comes home.
    cadence = chords[-1].manner.cadence[-max(2, len(chords) - 1) :][-len(chords) :]
    for back, degree in enumerate(reversed(cadence), start=1):
        chords[-back] = replace(chords[-back], degree=degree, home=back == 1)
    return chords


def _slots(bar: Bar, bars: int) -> list[Chord]:
    """Where a bar's chords lie, still without their degrees; a piece of one or two bars moves faster."""
    half = (bar.beats + 1) // 2
    if bar.beats == 1 or (bar.seconds < LONG and bars > 2):
        lengths = [bar.beats]
    elif bars == 1 and half > 1:
        lengths = [half - half // 2, half // 2, bar.beats - half]
    else:
        lengths = [half, bar.beats - half]
    starts = accumulate(lengths, initial=0)
    return [Chord(bar, 0, bar.start + at * bar.beat, beats) for at, beats in zip(starts, lengths, strict=False)]


def pitch_of(chord: Chord, step: int, key: int) -> int:
    """The pitch `step` steps of the mode above the chord's root."""
    manner, degree = chord.manner, chord.degree + step
    raised = manner.leading and chord.degree == 4 and degree % 7 == 6
    return key + manner.mode[degree % 7] + 12 * (degree // 7) + raised


def voicing(chord: Chord, key: int, around: int = MIDDLE) -> list[int]:
    """A triad within an octave around a pitch, so that voices move little between chords, and its colour on top."""
    low = around - 7
    triad = sorted({low + (pitch_of(chord, step, key) - low) % 12 for step in (0, 2, 4)})
    if chord.home or chord.manner.colour is None:
        return triad
    top = triad[-1] + 1
    return [*triad, top + (pitch_of(chord, chord.manner.colour, key) - top) % 12]


def motif(rng: random.Random) -> Motif:
    """A tune of one bar that begins and ends on the chord."""
    lengths, contour = rng.choice(RHYTHMS), rng.choice(CONTOURS)
    tones: list[Tone] = []
    at = 0.0
    for length, step in zip(lengths, contour, strict=False):
        tones.append(Tone(at, length, step))
        at += length
    return tuple(tones)


def turned(tune: Motif, turn: Turn) -> Motif:
    """The motif as another phrase has it: still known by its rhythm or by its shape."""
    match turn:
        case "stated":
            return tune
        case "higher":
            return tuple(replace(tone, step=tone.step + 2 + (tone.step % 2)) for tone in tune)
        case "inverted":
            return tuple(replace(tone, step=4 - tone.step + (3 if tone.step > 4 else 0)) for tone in tune)
        case "broken up":
            head = [replace(tone, beats=min(tone.beats, 1.0)) for tone in tune[:2]]
            return (*head, *(replace(tone, at=tone.at + 2, step=tone.step + 1) for tone in head))
        case "adorned":
            return tuple(
                part
                for tone in tune
                for part in (
                    (replace(tone, beats=0.5, step=tone.step + 1), Tone(tone.at + 0.5, tone.beats - 0.5, tone.step))
                    if tone.beats >= 1.5
                    else (tone,)
                )
            )
        case "slower":
            return tuple(Tone(tone.at * 2, tone.beats * 2, tone.step) for tone in tune[:2])


def turn_of(phrase: int, phrases: int, rng: random.Random) -> Turn:
    if phrase in {0, phrases - 1}:
        return "stated"
    return TURNS[(phrase - 1 + rng.randrange(2)) % len(TURNS)]
