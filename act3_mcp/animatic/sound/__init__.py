"""The soundtrack of a run of shots: places, feet and voices heard under one score, at one loudness."""

import re
from collections.abc import Sequence

import numpy as np

from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.sound.ambience import ambience
from act3_mcp.animatic.sound.delivery import Speech, Utterance, recast, speech_of
from act3_mcp.animatic.sound.foley import foley
from act3_mcp.animatic.sound.loudness import SILENCE, loudness, mastered
from act3_mcp.animatic.sound.score import add, score, stinger
from act3_mcp.animatic.sound.voices import Voice, cast_voices
from act3_mcp.animatic.transitions import OVERLAPPING, between
from act3_mcp.media.encode import SAMPLE_RATE, Sound

CROSSFADE = 0.14
FADE_IN, FADE_OUT = 0.08, 0.45
SCORE_LEVEL = -20.0
"""LUFS of the score alone; ambiences are set beside it, and the whole is mastered afterwards."""
DUCKED = 0.16
"""What speech leaves of the score."""
UNDER_SPEECH, SOFTEST = -35.0, 0.12
"""LUFS down to which a loud place sinks under speech, or words are lost in it (measured); and at most to what share."""
DIP, RECOVERY = 0.18, 0.55

SUDDENLY, STINGER = re.compile(r"\b(?:suddenly|all of a sudden|jump ?scare)\b"), 0.65

Heard = tuple[Shot, float, int]
"""A shot, how many seconds of it are seen, and its seed."""


def soundtrack(shots: Sequence[Heard], *, voice: Voice | None = None, speech: Sequence[Speech] | None = None) -> Sound:
    """Exactly as long as the shots together, to the sample.

    `speech` is what each says, where that is planned already; else `voice` speaks it, or the installed one.
    """
    ends = np.cumsum([seconds for _, seconds, _ in shots])
    total = round(float(ends[-1]) * SAMPLE_RATE)
    starts = [0.0, *(float(end) for end in ends[:-1])]
    speech = speech or [speech_of(shot, seconds, voice=voice) for shot, seconds, _ in shots]
    said = _said(shots, starts, speech)
    spans = [(at, at + utterance.end - utterance.at) for at, utterance in said]
    track = _places(shots, starts, total)
    for span in spans:
        _dip(track, [span], _softened(track, *span))
    if any(shot.music for shot, _, _ in shots):
        music = _music(shots, starts, total)
        _dip(music, spans, DUCKED)
        track += music
        del music
    for at, utterance in said:
        add(track, at, utterance.wave, pan=utterance.pan)
    return mastered(_faded(track, shots))


def _said(shots: Sequence[Heard], starts: Sequence[float], speech: Sequence[Speech]) -> list[tuple[float, Utterance]]:
    """Every line of every shot that is heard, with its second in the whole."""
    lowness = cast_voices([shot for shot, _, _ in shots])
    return [
        (start + each.at, each)
        for (shot, _, _), start, words in zip(shots, starts, speech, strict=True)
        for each in recast(shot, words, lowness)
    ]


def _places(shots: Sequence[Heard], starts: Sequence[float], total: int) -> Sound:
    """Each place outlasts its cut a little on both sides, so that a cut is seen and not heard as a click.

    Where the pictures dissolve, so do the places; where one fades, its place does, too.
    """
    track = np.zeros((total, 2), np.float32)
    laps = [_lap(shots, number) for number in range(len(shots) + 1)]
    for number, ((shot, seconds, seed), start) in enumerate(zip(shots, starts, strict=True)):
        begin, end = round(start * SAMPLE_RATE), round((start + seconds) * SAMPLE_RATE)
        before, after = laps[number], laps[number + 1]
        first, last = max(0, begin - before // 2), min(total, end + after // 2)
        heard = ambience(shot, last - first, seed=seed)
        for lap, faded, ends, inside in (
            (before, shot.opening, heard, first > 0), (after, shot.ending, heard[::-1], last < total),
        ):  # fmt: skip
            long = round(faded.seconds * SAMPLE_RATE) if faded.kind == "fade" else lap
            ramp = np.linspace(0, 1, min(long, len(heard) // 2), dtype=np.float32)[:, None] ** 0.5
            if inside or faded.kind == "fade":
                ends[: len(ramp)] *= ramp
        track[first:last] += heard
        add(track, start, foley(shot, seconds, seed=seed)[: total - begin])
    return track


def _lap(shots: Sequence[Heard], number: int) -> int:
    """For how many samples the shot of that number is heard together with the one before it."""
    lap = CROSSFADE
    if 0 < number < len(shots):
        (before, long, _), (after, longer, _) = shots[number - 1], shots[number]
        cut = between(before.ending, after.opening)
        if cut.kind in OVERLAPPING:
            lap = max(lap, min(cut.seconds, long, longer))
    return int(lap * SAMPLE_RATE)


def _music(shots: Sequence[Heard], starts: Sequence[float], total: int) -> Sound:
    tempo = next((shot.tempo for shot, _, _ in shots if shot.tempo), None)
    music = score([(shot.mood, seconds) for shot, seconds, _ in shots], total, seed=shots[0][2], tempo=tempo)
    level = loudness(music)
    if level > SILENCE:
        music *= np.float32(10 ** ((SCORE_LEVEL - level) / 20))
    for number, ((shot, seconds, _), start) in enumerate(zip(shots, starts, strict=True)):
        if shot.music and SUDDENLY.search(shot.told):
            # On the cut, or where there is none, in the midst of things.
            add(music, start if number else 0.4 * seconds, stinger(), loud=STINGER)
    unwanted = [
        (start, start + seconds) for (shot, seconds, _), start in zip(shots, starts, strict=True) if not shot.music
    ]
    _dip(music, unwanted, 0.0)
    return music


def _softened(track: Sound, start: float, end: float) -> float:
    """What is left of a place for a speaker to be understood in it: all of a quiet one."""
    level = loudness(track[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)])
    return min(1.0, max(SOFTEST, 10 ** ((UNDER_SPEECH - level) / 20)))


def _dip(track: Sound, spans: Sequence[tuple[float, float]], share: float) -> None:
    """Let a track sink to `share` before each span of seconds begins, and come back when it has ended."""
    edge = round(max(DIP, RECOVERY) * SAMPLE_RATE)
    for start, end in spans:
        first, last = max(0, round(start * SAMPLE_RATE) - edge), min(len(track), round(end * SAMPLE_RATE) + edge)
        at = np.arange(first, last) / SAMPLE_RATE
        away = np.maximum((start - at) / DIP, (at - end) / RECOVERY)
        track[first:last] *= (share + (1 - share) * np.clip(away, 0, 1)).astype(np.float32)[:, None]


def _faded(track: Sound, shots: Sequence[Heard]) -> Sound:
    opening, ending = shots[0][0].opening, shots[-1][0].ending
    fade_in = max(FADE_IN, 0.6 * opening.seconds) if opening.kind == "fade" else FADE_IN
    fade_out = max(FADE_OUT, ending.seconds) if ending.kind == "fade" else FADE_OUT
    for seconds, ends in ((fade_in, track), (fade_out, track[::-1])):
        fade = np.linspace(0, 1, min(int(seconds * SAMPLE_RATE), len(track) // 3), dtype=np.float32)[:, None]
        ends[: len(fade)] *= fade
    return track
