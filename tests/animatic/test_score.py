"""The music, read as notes and measured as sound."""

import random
from collections import Counter
from itertools import pairwise
from typing import get_args

import numpy as np
import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.shot import Mood
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.animatic.sound.harmony import MIDDLE
from act3_mcp.animatic.sound.instruments import PITCHED, Wave, hertz
from act3_mcp.animatic.sound.meter import bars_of, phrases_of
from act3_mcp.animatic.sound.score import KEYS, Note, compose, score
from act3_mcp.media.encode import SAMPLE_RATE

MOODS = get_args(Mood)
SHOTS: list[tuple[Mood, float]] = [("calm", 4.0), ("tense", 5.5), ("sad", 3.0), ("epic", 6.0)]
CUTS = (4.0, 9.5, 12.5)
DRUMS = {"pulse", "tick", "taiko", "shaker", "brush", "cymbal"}


def run(mood: Mood, seconds: float, times: int) -> list[tuple[Mood, float]]:
    return [(mood, seconds)] * times


def energy(wave: Wave) -> float:
    return float(np.sqrt(np.mean(wave**2)))


def lead(notes: list[Note], player: str, start: float, end: float) -> list[Note]:
    return [note for note in notes if note.player == player and start - 0.01 <= note.at < end - 0.01]


def test_every_cut_is_a_bar_line_and_bars_leave_no_gap() -> None:
    bars = bars_of(phrases_of(SHOTS), None)

    starts = [bar.start for bar in bars]
    assert all(any(abs(cut - start) < 1e-6 for start in starts) for cut in CUTS)
    assert all(abs(bar.end - after.start) < 1e-6 for bar, after in pairwise(bars))
    assert bars[0].start == 0
    assert bars[-1].end == pytest.approx(18.5)


@pytest.mark.parametrize("seconds", [1.7, 2.5, 3.1, 4.0, 5.3, 8.0, 20.0])
def test_tempo_bends_but_does_not_break(seconds: float) -> None:
    bars = bars_of(phrases_of([("neutral", seconds)]), None)

    assert 84 / 1.5 < 60 / bars[0].beat < 84 * 1.5


def test_quick_cuts_share_a_phrase() -> None:
    phrases = phrases_of(run("tense", 0.5, 8))

    assert len(phrases) < 4
    assert sum(phrase.seconds for phrase in phrases) == 4.0


@pytest.mark.parametrize("tempo", [60.0, 97.0, 120.0])
def test_a_tempo_asked_for_is_kept_to_the_end(tempo: float) -> None:
    bars = bars_of(phrases_of(SHOTS), tempo)
    pulses = [note.at for note in compose(SHOTS, seed=4, tempo=tempo) if note.player in {"pulse", "taiko"}]

    assert {bar.beat for bar in bars} == {60 / tempo}
    assert bars[-1].end >= 18.5
    beats = np.array(pulses) * tempo / 60
    assert len(beats) > 6
    assert np.abs(beats * 2 - np.round(beats * 2)).max() < 1e-6


def test_the_motif_comes_back_in_the_last_phrase() -> None:
    # One mood throughout, so that one player has the tune; a phrase is two bars or more.
    notes = compose(run("romantic", 8.0, 4), seed=11)
    first, last = lead(notes, "piano", 0, 3.0), lead(notes, "piano", 24.0, 27.0)
    second = lead(notes, "piano", 8.0, 11.0)

    def rhythm(tune: list[Note]) -> list[float]:
        return [round(note.at - tune[0].at, 3) for note in tune]

    assert rhythm(first) == rhythm(last)
    assert len(first) >= 3
    assert [note.pitch for note in second] != [note.pitch for note in first]


@pytest.mark.parametrize("mood", MOODS)
def test_it_ends_at_home(mood: Mood) -> None:
    notes = compose([(mood, 9.0)], seed=2)
    final = [note for note in notes if note.player not in DRUMS and note.at + note.seconds > 8.9]
    basses = [note for note in final if note.pitch < 47]
    home = random.Random(2).choice(KEYS) % 12

    # The tonic is in the bass, in the chord and in the tune; nothing moves after it.
    assert basses[-1].pitch % 12 == home
    assert sum(note.pitch % 12 == home for note in final) >= 3
    assert max(note.at for note in notes) < 9.0 - 0.2


@pytest.mark.parametrize("mood", ["joyful", "sad", "frightening"])
def test_it_is_no_loop_and_grows(mood: Mood) -> None:
    track = score(run(mood, 4.0, 3), 12 * SAMPLE_RATE, seed=5)
    thirds = np.array_split(track, 3)

    assert 1.25 < energy(thirds[2]) / energy(thirds[0]) < 4
    assert not np.allclose(thirds[0], thirds[1], atol=0.02)
    assert len(Counter(note.pitch for note in compose(run(mood, 4.0, 3), seed=5))) > 10


def test_nothing_restarts_at_a_cut() -> None:
    """What sounds before a cut still sounds after it, and the whole is not the shots' scores in a row."""
    track = score([("calm", 4.0), ("sad", 4.0)], 8 * SAMPLE_RATE, seed=5)
    alone = score([("sad", 4.0)], 4 * SAMPLE_RATE, seed=5)
    cut = 4 * SAMPLE_RATE

    assert energy(track[cut : cut + 2400]) > 0.3 * energy(track[cut - 2400 : cut])
    assert not np.allclose(track[cut:], alone, atol=0.05)


@pytest.mark.parametrize("mood", ["epic", "calm", "mysterious"])
def test_the_seed_is_heard_and_nothing_clicks(mood: Mood) -> None:
    track = score([(mood, 3.0)], 3 * SAMPLE_RATE, seed=1)

    assert np.array_equal(track, score([(mood, 3.0)], 3 * SAMPLE_RATE, seed=1))
    assert not np.array_equal(track, score([(mood, 3.0)], 3 * SAMPLE_RATE, seed=2))
    assert np.abs(track.mean(axis=0)).max() < 2e-3
    # Stereo, but not two different pieces.
    assert 0.2 < np.corrcoef(track[:, 0], track[:, 1])[0, 1] < 0.995


@pytest.mark.parametrize("player", PITCHED)
def test_an_instrument_is_in_tune_and_begins_and_ends_at_rest(player: str) -> None:
    wave = PITCHED[player](MIDDLE, 1.5, 0.6)
    mono = wave if wave.ndim == 1 else wave.mean(axis=1)
    size = 1 << 18
    spectrum = np.abs(np.fft.rfft(mono, size))
    near = spectrum[: int(hertz(MIDDLE) * 1.4 * size / SAMPLE_RATE)]

    assert near.argmax() * SAMPLE_RATE / size == pytest.approx(hertz(MIDDLE), rel=0.006)
    assert abs(mono[0]) < 0.02
    assert abs(mono[-1]) < 1e-3
    assert np.abs(np.diff(mono)).max() < 0.35 * np.abs(mono).max()


@pytest.mark.parametrize("mood", ["tense", "joyful", "epic"])
def test_a_beat_is_played_and_not_looped(mood: Mood) -> None:
    """No two bars are struck alike, the drums come in one after the other, and a cut is led up to."""
    shots = run(mood, 4.0, 4)
    bars = bars_of(phrases_of(shots), None)
    struck = [note for note in compose(shots, seed=3) if note.player in DRUMS - {"cymbal"}]
    by_bar = [[note for note in struck if bar.start - 1e-6 <= note.at < bar.end - 1e-6] for bar in bars]

    beaten = [tuple(round(note.loud, 4) for note in notes) for notes in by_bar if notes]
    assert len(set(beaten)) == len(beaten)
    assert len({note.player for note in by_bar[0]}) == 1
    before_cuts = [after.phrase != bar.phrase for bar, after in pairwise(bars)]
    counts = [len(notes) for notes in by_bar[:-1]]
    leading = [count for count, leads in zip(counts, before_cuts, strict=True) if leads]
    assert min(leading) > max(count for count, leads in zip(counts, before_cuts, strict=True) if not leads)


def test_moods_are_told_apart_by_ear() -> None:
    """Joy is quick, bright and busy beside sorrow; dread is slow and yet not warm."""

    def ear(mood: Mood) -> tuple[float, float]:
        track = score(run(mood, 4.0, 3), 12 * SAMPLE_RATE, seed=1).mean(axis=1)
        spectra = np.abs(np.fft.rfft(track[: len(track) // 4800 * 4800].reshape(-1, 4800) * np.hanning(4800), axis=1))
        brightness = float((spectra * np.arange(spectra.shape[1])).sum() / spectra.sum() * 10)
        onsets = float(np.maximum(0, np.diff(np.log1p(spectra), axis=0)).sum() / len(spectra))
        return brightness, onsets

    joyful, sad, tense, calm, frightening = (ear(mood) for mood in ("joyful", "sad", "tense", "calm", "frightening"))
    assert joyful[0] > 3 * sad[0]
    assert joyful[1] > 3 * sad[1]
    assert tense[1] > 2 * calm[1]
    assert frightening[0] > 1.5 * calm[0]


def test_suddenly_is_heard_on_its_cut() -> None:
    calm, start = (describe(f"{word}a door in a room, calm") for word in ("", "suddenly, "))
    plain, jumped = (soundtrack([(calm, 3.0, 1), (shot, 3.0, 1)]) for shot in (calm, start))
    cut = 3 * SAMPLE_RATE

    def hit(track: Wave) -> float:
        return energy(track[cut : cut + 9600]) / energy(track[cut - 24000 : cut - 4800])

    assert hit(jumped) > 2 * hit(plain)
