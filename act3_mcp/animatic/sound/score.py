"""Music by rule: a motif over the chords of each shot's mood, growing towards a cadence at the end.

Bars are laid so that cuts fall on them (`meter`), chords and tune are chosen
(`harmony`), and here they are given to players. One composition spans all the
shots: nothing restarts at a cut, only the manner of playing changes.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.shot import Mood
from act3_mcp.animatic.sound.harmony import Chord, Tone, chords_of, motif, pitch_of, turn_of, turned, voicing
from act3_mcp.animatic.sound.instruments import (
    DRUMS,
    PITCHED,
    Wave,
    cymbal,
    horns,
    low_strings,
    swelled,
    taiko,
)
from act3_mcp.animatic.sound.manners import MANNERS
from act3_mcp.animatic.sound.meter import Bar, bars_of, phrases_of
from act3_mcp.animatic.sound.spectra import filtered
from act3_mcp.media.encode import SAMPLE_RATE, Sound

KEYS = (45, 47, 48, 50, 52, 53)
QUIETEST = 0.48
"""How loud the beginning is beside the end."""
REVERB_SECONDS, WET = 1.7, 0.20
SHORTEST = 0.05
_PIECE = 1 << 17


@dataclass(frozen=True)
class Note:
    """What one player does at one moment; a drum has no pitch."""

    player: str
    at: float
    seconds: float
    loud: float
    pitch: int = 0
    pan: float = 0.5
    bright: float = 0.5


def score(shots: Sequence[tuple[Mood, float]], samples: int, *, seed: int, tempo: float | None = None) -> Sound:
    """Music for shots of these moods and seconds, at `tempo` beats a minute if one was asked for."""
    track = np.zeros((samples, 2), np.float32)
    for note in compose(shots, seed=seed, tempo=tempo):
        _play(track, note)
    _add_hall(track)
    return track


def compose(shots: Sequence[tuple[Mood, float]], *, seed: int, tempo: float | None = None) -> list[Note]:
    """Every note of the score."""
    rng = random.Random(seed)  # noqa: S311 - chance in a picture, not a secret
    key, tune = rng.choice(KEYS), motif(rng)
    phrases = phrases_of(shots)
    bars = bars_of(phrases, tempo)
    chords = chords_of(bars, rng)
    end = phrases[-1].start + phrases[-1].seconds
    notes: list[Note] = []
    for chord in chords:
        level = _grown(chord.start / end)
        notes += _pad(chord, key, level)
        notes += _bass(chord, key, level)
        notes += _broken(chord, key, level, end, rng)
    for phrase in range(len(phrases)):
        turn = turn_of(phrase, len(phrases), rng)
        own = [bar for bar in bars if bar.phrase == phrase]
        notes += _lead(own, chords, turned(tune, turn), key, end, stretched=turn == "slower")
    for bar, after in zip(bars, [*bars[1:], None], strict=True):
        before_a_cut = after is not None and after.phrase != bar.phrase
        notes += _drums(bar, _grown(bar.start / end), rng, last=after is None, fill=before_a_cut)
        if after and after.phrase != bar.phrase and MANNERS[after.mood].swell:
            long = min(1.2, bar.seconds)
            notes.append(Note("cymbal", bar.end - long, long, 0.30 * _grown(bar.start / end)))
    # A steady tempo may run a bar past the end; what would begin there is not played.
    lasting = (replace(note, seconds=min(note.seconds, end - note.at)) for note in notes if note.at < end - SHORTEST)
    return sorted(lasting, key=lambda note: note.at)


def _grown(share: float) -> float:
    return QUIETEST + (1 - QUIETEST) * min(1.0, share * 1.15) ** 1.3


def _pad(chord: Chord, key: int, level: float) -> Iterator[Note]:
    player, loud = chord.manner.pad
    notes = voicing(chord, key + 12)
    for place, pitch in enumerate(notes):
        pan = 0.3 + 0.4 * place / max(1, len(notes) - 1)
        yield Note(player, chord.start - 0.06, chord.seconds, loud * level, pitch, pan, chord.manner.bright * level)


def _bass(chord: Chord, key: int, level: float) -> Iterator[Note]:
    player, loud = chord.manner.bass
    pitch = pitch_of(chord, 0, key)
    # Low enough to carry, not so low that a laptop is silent.
    low = 34 + (pitch - 34) % 12
    struck = player == "bass" and not chord.home
    for beat in range(0, chord.beats, 2 if struck else chord.beats):
        at = chord.start + beat * chord.bar.beat
        long = 2 * chord.bar.beat if struck else chord.seconds
        yield Note(player, at, long, loud * level, low, 0.5, chord.manner.bright)


def _broken(chord: Chord, key: int, level: float, end: float, rng: random.Random) -> Iterator[Note]:
    """The chord in single notes; it joins in after the first moments, and stops where the piece comes home."""
    manner = chord.manner
    player, loud = manner.broken
    if not manner.figure or loud <= 0 or chord.home or chord.start < min(0.12 * end, 2.0):
        return
    notes = [pitch_of(chord, step, key) for step in (0, 2, 4, 7)]
    shift = 12 * round((57 - notes[0]) / 12)
    gap = chord.bar.beat / manner.division
    start = round((chord.start - chord.bar.start) / gap)
    for number in range(chord.beats * manner.division):
        tone = manner.figure[(start + number) % len(manner.figure)]
        accent = 1.0 if number % (2 * manner.division) == 0 else 0.72
        yield Note(
            player, chord.start + number * gap + rng.uniform(0, 0.006), gap,
            loud * level * accent * rng.uniform(0.9, 1), notes[tone] + shift, 0.36 + 0.07 * tone, manner.bright,
        )  # fmt: skip


def _lead(
    bars: Sequence[Bar], chords: Sequence[Chord], tune: Sequence[Tone], key: int, end: float, *, stretched: bool
) -> Iterator[Note]:
    """The tune and its answers: stated, left to ring, taken up again; at the very end it comes home."""
    every = 2 if stretched else 1
    before = 0
    for number, bar in enumerate(bars[::every]):
        answer = not stretched and number % 2 == 1
        for tone in tune[-2:] if answer else tune:
            at = bar.start + tone.at * bar.beat
            chord = _sounding(chords, at)
            if tone.at >= bar.beats * every or chord.home:
                continue
            player, loud, octave = chord.manner.lead
            pitch = pitch_of(chord, tone.step - (2 if answer else 0), key + 12 * octave)
            before = pitch = _within(pitch, 52 + 7 * octave, 81)
            accent = (0.8 if answer else 1.0) * (1.0 if tone.at % 1 == 0 else 0.85)
            level = loud * accent * _grown(at / end)
            yield Note(player, at, tone.beats * bar.beat, level, pitch, 0.55, chord.manner.bright)
    home = chords[-1]
    if bars and bars[-1] is home.bar:
        player, loud, octave = home.manner.lead
        near = before - 6 if before else 52 + 7 * octave
        pitch = near + (pitch_of(home, 0, key) - near) % 12
        yield Note(player, home.start, end - home.start, loud, pitch, 0.5, home.manner.bright)


def _within(pitch: int, low: int, high: int) -> int:
    while pitch > high:
        pitch -= 12
    while pitch < low:
        pitch += 12
    return pitch


def _sounding(chords: Sequence[Chord], at: float) -> Chord:
    return next((chord for chord in reversed(chords) if chord.start <= at + 1e-6), chords[0])


def _drums(bar: Bar, level: float, rng: random.Random, *, last: bool, fill: bool) -> Iterator[Note]:
    """A bar of the mood's beat as somebody plays it: one drum at first, never twice alike, filled before a cut."""
    for number, (drum, every, offset, loud) in enumerate(MANNERS[bar.mood].drums):
        if number and bar.start == 0 and not last:
            continue
        for beat in np.arange(offset, bar.beats if not last else min(0.5, bar.beats), every):
            at = bar.start + float(beat) * bar.beat
            yield Note(drum, at, bar.beat, loud * level * rng.uniform(0.78, 1.08), pan=0.5 if every >= 1 else 0.62)
        if fill and not number and bar.beats > 2:
            for half, swell in enumerate((0.5, 0.65, 0.85)):
                at = bar.start + (bar.beats - 1.5 + 0.5 * half) * bar.beat
                yield Note(drum, at, bar.beat, loud * level * swell, pan=0.56)


def _play(track: Sound, note: Note) -> None:
    if note.player == "cymbal":
        wave = cymbal(note.seconds)
    elif note.player in DRUMS:
        wave = DRUMS[note.player]()
    else:
        wave = PITCHED[note.player](note.pitch, note.seconds, note.bright)
    add(track, note.at, wave, loud=note.loud, pan=note.pan)


@cache
def stinger() -> Wave:
    """What makes a hall jump: a drum, and low players a semitone apart who let go at once."""
    waves = [(taiko(), 0.9), (low_strings(33, 0.5, 0.9), 0.5), (horns(45, 0.4, 0.9), 0.3), (horns(46, 0.4, 0.9), 0.3)]
    whole = np.zeros((max(len(wave) for wave, _ in waves), 2), np.float32)
    for wave, loud in waves:
        add(whole, 0.0, swelled(wave, 0.004, 0.35), loud=loud)
    return whole


def add(track: Sound, at: float, wave: Wave, *, loud: float = 1.0, pan: float = 0.5) -> None:
    """Lay a sound into a track from second `at`, at equal power wherever it is panned."""
    start = round(at * SAMPLE_RATE)
    if start < 0:
        wave, start = wave[-start:], 0
    piece = wave[: max(0, len(track) - start)]
    sides = np.float32(loud) * np.sqrt(np.array([1 - pan, pan], np.float32) * 2)
    track[start : start + len(piece)] += (piece[:, None] if piece.ndim == 1 else piece) * sides


@cache
def _hall() -> NDArray[np.complex64]:
    """The spectrum of a small hall: noise that dies away, darker and wider than the sound that caused it."""
    samples = int(REVERB_SECONDS * SAMPLE_RATE)
    t = np.arange(samples)[:, None] / SAMPLE_RATE
    noise = np.random.default_rng(20).standard_normal((samples, 2))
    tail = noise * np.exp(-t * 6.9 / REVERB_SECONDS) * np.minimum(1, np.maximum(0, t - 0.012) / 0.03)
    spectrum = np.fft.rfft(tail, 2 * _PIECE, axis=0)
    pitch = np.fft.rfftfreq(2 * _PIECE, 1 / SAMPLE_RATE)[:, None] + 1e-3
    spectrum *= 1 / (1 + (pitch / 3200) ** 2) / (1 + (180 / pitch) ** 4)
    return (spectrum / np.sqrt(np.sum(tail**2, axis=0)) * WET).astype(np.complex64)


def _add_hall(track: Sound) -> None:
    """In place, from the end backwards: a piece's tail falls on what has been heard already."""
    for start in reversed(range(0, len(track), _PIECE)):
        heard = filtered(track[start : start + _PIECE], _hall(), 2 * _PIECE)[: len(track) - start]
        track[start : start + len(heard)] += heard
