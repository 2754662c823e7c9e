"""Temp voices: the lines of a shot spoken inside it, each character with a voice of their own.

The voice itself is an extra (`act3-film[voice]`); without it lines stay
silent. It is one speaker, so characters are told apart by slowing its samples
down, which lowers it; sped up it is no longer understood.
"""

import importlib
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Protocol

import numpy as np

from act3_mcp.animatic.dialogue import NARRATOR, Line
from act3_mcp.animatic.shot import Figure, Shot
from act3_mcp.animatic.sound.instruments import Wave, swelled
from act3_mcp.animatic.sound.loudness import loudness
from act3_mcp.animatic.turns import BREATH, LEAD_IN, TAIL
from act3_mcp.media.encode import SAMPLE_RATE

BRISK, HURRIED = 1.0, 1.35
"""How much faster than the voice's own pace lines are spoken, and at most, if the shot is short for them."""
SHORTEST = 0.35
"""Seconds into which it is not worth saying anything."""
FASTEST = 6
"""Words a second."""
LEVEL = -17.0
DELIVERIES = {"plain": 0.0, "soft": -3.0, "loud": 2.0}

# Measured: 1 is the voice as it is, 0.8 still understood word for word.
HIGH, MIDDLE, LOW = (1.0, 0.95), (0.97, 0.91, 0.87), (0.87, 0.83, 0.90)


class Voice(Protocol):
    """Something that speaks English."""

    @property
    def rate(self) -> int:
        """Samples a second."""
        ...

    def say(self, words: str, speed: float) -> Wave:
        """The words spoken, the same every time."""
        ...


@dataclass(frozen=True)
class Utterance:
    """A line as it is heard: when it begins in its shot, and where it comes from."""

    line: Line
    at: float
    wave: Wave
    pan: float

    @property
    def end(self) -> float:
        return self.at + len(self.wave) / SAMPLE_RATE


@cache
def installed_voice() -> Voice | None:
    """The voice of the extra, if it is there; loading it takes a quarter of a second."""
    try:
        hibari: Any = importlib.import_module("hibari")
    except ImportError:
        return None
    return _Hibari(hibari.Hibari(threads=1), hibari.SAMPLE_RATE)


@dataclass(frozen=True)
class _Hibari:
    model: Any
    rate: int

    def say(self, words: str, speed: float) -> Wave:
        return np.asarray(self.model(words, speed=speed, seed=1), np.float32).ravel()


def cast_voices(shots: Sequence[Shot]) -> dict[str, float]:
    """How low each speaker of these shots sounds; no two of a kind alike while there are enough to choose from."""
    given: dict[str, float] = {}
    for shot in shots:
        for line in shot.lines:
            who = speaker(line, shot)
            if who not in given:
                kinds = _kinds(who, shot)
                start = zlib.crc32(who.encode()) % len(kinds)
                order = [kinds[(start + step) % len(kinds)] for step in range(len(kinds))]
                given[who] = next((kind for kind in order if kind not in given.values()), order[0])
    return given


def speaker(line: Line, shot: Shot) -> str:
    """Who a line belongs to: "she" is the shot's woman, so that she keeps her voice."""
    wanted = {"she": "woman", "he": "man"}.get(line.who)
    named = [figure.who for figure in shot.figures if wanted and figure.sex == wanted]
    return named[0] if named else line.who or (shot.figures[0].who if shot.figures else NARRATOR)


def _kinds(who: str, shot: Shot) -> tuple[float, ...]:
    if who == NARRATOR:
        return (0.92,)
    figure = _figure(who, shot)
    woman = (figure and figure.sex == "woman") or re.search(r"\b(?:wom[ae]n|she|girl|mother|queen|lady|nun)\b", who)
    man = (figure and figure.sex == "man") or re.search(r"\b(?:m[ae]n|he|father|king|guy|boss|soldier|sailor)\b", who)
    if (figure and figure.age == "child") or re.search(r"\b(?:child|boy|girl|kid)\b", who):
        return (1.0,)
    return HIGH if woman else LOW if man else MIDDLE


def _figure(who: str, shot: Shot) -> Figure | None:
    """The figure who speaks: the one so called, or the only one there is."""
    named = (each for each in shot.figures if each.who == who or who.endswith(each.who))
    return next(named, shot.figures[0] if len(shot.figures) == 1 else None)


def spoken(shot: Shot, seconds: float, voice: Voice, lowness: dict[str, float]) -> list[Utterance]:
    """The shot's lines, one after the other, none of them past its end."""
    room = seconds - LEAD_IN - TAIL - BREATH * (len(shot.lines) - 1)
    # Nobody speaks faster; a page of text in a short shot would only keep the voice busy.
    lines = [replace(line, words=" ".join(line.words.split()[: int(FASTEST * seconds)])) for line in shot.lines]
    pace = BRISK
    waves = [_said(line, voice, lowness[speaker(line, shot)], pace) for line in lines]
    total = sum(map(len, waves)) / SAMPLE_RATE
    if total > room > 0:
        pace = min(HURRIED, BRISK * total / room * 1.02)
        waves = [_said(line, voice, lowness[speaker(line, shot)], pace) for line in lines]
        total = sum(map(len, waves)) / SAMPLE_RATE
    # A little of what time is left comes before the first word: a shot is seen before it speaks.
    at = LEAD_IN + min(0.6, 0.2 * max(0.0, room - total))
    heard: list[Utterance] = []
    for line, whole in zip(lines, waves, strict=True):
        wave, left = whole, int((seconds - TAIL - at) * SAMPLE_RATE)
        if left < SHORTEST * SAMPLE_RATE:
            break
        if len(wave) > left:
            wave = _said(_shortened(line, left / len(wave)), voice, lowness[speaker(line, shot)], pace)
        heard.append(
            Utterance(line, at, swelled(wave[:left], 0.003, 0.08 if len(wave) > left else 0.01), _pan(line, shot))
        )
        at = heard[-1].end + BREATH
    return heard


def _shortened(line: Line, share: float) -> Line:
    """A line that breaks off after a word, not within one."""
    words = line.words.split()
    return replace(line, words=" ".join(words[: max(1, int(len(words) * share * 0.95))]))


def _pan(line: Line, shot: Shot) -> float:
    """A little to the side on which the speaker stands."""
    names = [figure.who for figure in shot.figures]
    who = speaker(line, shot)
    if len(names) < 2 or who not in names:
        return 0.5
    return 0.38 + 0.24 * names.index(who) / (len(names) - 1)


def _said(line: Line, voice: Voice, lowness: float, pace: float) -> Wave:
    wave = voice.say(line.words, pace / lowness)
    level = loudness(np.repeat(_at_our_rate(wave, voice.rate * lowness)[:, None], 2, axis=1))
    gain = 10 ** ((LEVEL + DELIVERIES[line.delivery] - level) / 20)
    return _at_our_rate(wave, voice.rate * lowness) * np.float32(min(gain, 20.0))


def _at_our_rate(wave: Wave, rate: float) -> Wave:
    """Resampled in the frequency domain, which lowers the voice when `rate` is less than its own."""
    size = 1 << max(8, (len(wave) + 2048).bit_length())
    new = round(size * SAMPLE_RATE / rate)
    spectrum = np.fft.rfft(wave, size)
    heard = np.fft.irfft(spectrum, new) * (new / size)
    return heard[: round(len(wave) * SAMPLE_RATE / rate)].astype(np.float32)
