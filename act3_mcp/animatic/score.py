# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Music by rule: a mode, a tempo and a colour for each mood, bars that land on the cuts, and no loop.

Chords walk through a mode by chance (weighted towards falling fifths); each
shot is one phrase, so harmony changes where the picture does. A slow pad
carries it, a piano-like line answers, a low pulse comes in when it is tense.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.shot import Mood
from act3_mcp.media.encode import SAMPLE_RATE, Sound

Wave = NDArray[np.float32]

DORIAN, AEOLIAN, IONIAN = (0, 2, 3, 5, 7, 9, 10), (0, 2, 3, 5, 7, 8, 10), (0, 2, 4, 5, 7, 9, 11)
LYDIAN, PHRYGIAN = (0, 2, 4, 6, 7, 9, 11), (0, 1, 3, 5, 7, 8, 10)


@dataclass(frozen=True)
class Manner:
    """How a mood is played: mode, key note, seconds between notes of the line, and its voices' loudness."""

    mode: tuple[int, ...]
    key: int
    beat: float
    pad: float
    line: float
    pulse: float
    bright: float


MANNERS: dict[Mood, Manner] = {
    "neutral": Manner(DORIAN, 50, 0.75, 0.10, 0.10, 0.0, 0.5),
    "calm": Manner(IONIAN, 48, 1.0, 0.11, 0.09, 0.0, 0.4),
    "joyful": Manner(IONIAN, 55, 0.42, 0.08, 0.13, 0.03, 0.9),
    "romantic": Manner(LYDIAN, 53, 0.8, 0.11, 0.11, 0.0, 0.6),
    "sad": Manner(AEOLIAN, 45, 1.1, 0.11, 0.11, 0.0, 0.35),
    "tense": Manner(PHRYGIAN, 46, 0.5, 0.10, 0.05, 0.10, 0.5),
    "frightening": Manner(PHRYGIAN, 43, 1.3, 0.12, 0.05, 0.07, 0.7),
    "mysterious": Manner(AEOLIAN, 47, 0.9, 0.11, 0.09, 0.02, 0.5),
    "epic": Manner(AEOLIAN, 45, 0.5, 0.14, 0.09, 0.10, 0.9),
}
# From each degree, where harmony likes to go next.
NEXT = {0: (3, 5, 4, 2), 1: (4, 6, 3), 2: (5, 3), 3: (0, 4, 6), 4: (0, 5), 5: (3, 1, 2), 6: (0, 2)}


def score(phrases: Sequence[tuple[Mood, float]], samples: int, *, seed: int) -> Sound:
    """Music for shots of these moods and seconds; each begins a new chord at its cut."""
    rng = random.Random(seed)  # noqa: S311 - chance in a picture, not a secret
    track = np.zeros((samples, 2), np.float32)
    transpose, degree, at = rng.choice((-2, 0, 0, 2, 3)), 0, 0.0
    for number, (mood, seconds) in enumerate(phrases):
        manner = MANNERS[mood]
        bars = max(1, round(seconds / (manner.beat * 5)))
        for bar in range(bars):
            long = seconds / bars
            last = number == len(phrases) - 1 and bar == bars - 1
            degree = 0 if last else degree if (number, bar) == (0, 0) else rng.choice(NEXT[degree])
            _bar(track, manner, transpose, degree, at, long, rng)
            at += long
    return track


def _bar(track: Sound, manner: Manner, transpose: int, degree: int, at: float, long: float, rng: random.Random) -> None:
    root = manner.key + transpose
    chord = [_note(manner, root, degree + step) for step in (0, 2, 4)]
    chord.append(_note(manner, root, degree + rng.choice((6, 8, 4))) + 12)
    for place, note in enumerate(chord):
        _add(track, at - 0.15, _pad(note, long + 1.4, manner.bright) * np.float32(manner.pad / 3), 0.25 + 0.17 * place)
    _add(track, at, _pad(chord[0] - 12, long + 0.8, 0.2) * np.float32(manner.pad / 2), 0.5)
    t = at + manner.beat * rng.choice((0, 1))
    tone = rng.randrange(4)
    while t < at + long - 0.15:
        if rng.random() < 0.72:
            tone = max(0, min(6, tone + rng.choice((-2, -1, 1, 1, 2))))
            note = _note(manner, root, degree + (0, 2, 4, 7, 9, 11, 8)[tone]) + 12
            _add(track, t, _key(note, 2.4) * manner.line * rng.uniform(0.6, 1.0), rng.uniform(0.3, 0.7))
        t += manner.beat * rng.choice((1, 1, 1, 2))
    if manner.pulse:
        for beat in np.arange(at, at + long - 0.05, manner.beat):
            _add(track, float(beat), _drum() * manner.pulse, 0.5)


def _note(manner: Manner, root: int, degree: int) -> int:
    return root + manner.mode[degree % 7] + 12 * (degree // 7)


def _hertz(note: float) -> float:
    return 440.0 * 2 ** ((note - 69) / 12)


def _time(seconds: float) -> Wave:
    return (np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE).astype(np.float32)


def _pad(note: int, seconds: float, bright: float) -> Wave:
    """Two slightly detuned voices that swell and sink, like bowed strings far away."""
    t = _time(seconds)
    wave = np.zeros_like(t)
    for detune in (-0.06, 0.05):
        pitch = _hertz(note + detune)
        for partial in range(1, 6):
            wave += np.sin(6.2832 * pitch * partial * t) * (0.55 * bright + 0.15) ** (partial - 1) / partial
    rise = min(1.1, seconds / 3)
    swell = np.minimum(1, t / rise) * np.minimum(1, (seconds - t) / rise)
    return (wave * np.sin(swell * np.pi / 2) ** 2 * 0.4).astype(np.float32)


def _key(note: int, seconds: float) -> Wave:
    """A felted piano: partials that die the sooner the higher they are."""
    t = _time(seconds)
    pitch = _hertz(note)
    wave = np.zeros_like(t)
    for partial in range(1, 6):
        stretched = pitch * partial * (1 + 0.0004 * partial * partial)
        wave += np.sin(6.2832 * stretched * t) * np.exp(-t * (1.3 + 1.1 * partial)) / partial**1.6
    return (wave * np.minimum(1, t / 0.008) * np.minimum(1, (seconds - t) / 0.3)).astype(np.float32)


def _drum() -> Wave:
    t = _time(0.5)
    return (np.sin(6.2832 * (48 * t + 2.2 * (1 - np.exp(-t * 30)))) * np.exp(-t * 9)).astype(np.float32)


def _add(track: Sound, at: float, wave: Wave, pan: float) -> None:
    start = int(at * SAMPLE_RATE)
    if start < 0:
        wave, start = wave[-start:], 0
    piece = wave[: max(0, len(track) - start)]
    track[start : start + len(piece), 0] += piece * (1 - pan) * 1.3
    track[start : start + len(piece), 1] += piece * pan * 1.3
