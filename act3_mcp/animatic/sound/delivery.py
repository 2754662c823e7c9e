"""Lines as they are delivered: when each is heard in its shot, how long, and how it sounds.

The times are decided once, with the voices the shot has by itself, since its
picture is drawn by itself. In a film a character may get another voice; it
keeps to the same times, so that the mouths that were drawn still fit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from act3_mcp.animatic.dialogue import Line
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.sound.instruments import Wave, swelled
from act3_mcp.animatic.sound.loudness import loudness
from act3_mcp.animatic.sound.quickening import quickened
from act3_mcp.animatic.sound.voices import Voice, cast_voices, installed_voice, speaker
from act3_mcp.animatic.turns import (
    BREATH,
    OPENINGS_A_SECOND,
    TAIL,
    Delivered,
    estimated,
    first_word,
    room_for,
)
from act3_mcp.media.encode import SAMPLE_RATE

BRISK, HURRIED = 1.0, 1.35
"""How much faster than the voice's own pace lines are spoken, and at most, if the shot is short for them."""
SHORTEST = 0.35
"""Seconds into which it is not worth saying anything."""
FASTEST = 6
"""Words a second."""
QUICKEST = 1.2
"""Faster than this the voice swallows words (measured: every fifth from 1.34 on); what is left is done to its sound."""
LEVEL = -17.0
DELIVERIES = {"plain": 0.0, "soft": -3.0, "loud": 2.0}
STRETCH = 1.06
"""By how much a voice may be drawn out to keep to its time before it sounds like another's."""
INERTIA = 0.05
"""Seconds in which a mouth opens or shuts."""
WIDE = {"plain": 0.85, "soft": 0.55, "loud": 1.0}
"""How far the loudest of a line opens it."""
INAUDIBLE, EDGE = 0.01, 0.03
"""The share of its loudest below which a voice only breathes; seconds of that kept around the words."""


@dataclass(frozen=True)
class Utterance:
    """A line as it is heard: when it begins in its shot, and where it comes from."""

    line: Line
    at: float
    wave: Wave
    pan: float
    pace: float = BRISK

    @property
    def end(self) -> float:
        return self.at + len(self.wave) / SAMPLE_RATE


@dataclass(frozen=True)
class Speech:
    """What is said in one shot, planned once for all who need it: picture, sound and subtitles.

    `delivered` are the lines as far as they fit in, each with the words of it that
    are said; where there is a voice, `utterances` are how they sound in it.
    """

    delivered: tuple[Delivered, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    voice: Voice | None = None


def speech_of(shot: Shot, seconds: float, *, voice: Voice | None = None) -> Speech:
    """The lines of a shot of `seconds`.

    Spoken by `voice`, else by the installed one; where there is none, as long
    as the lines take to read.
    """
    if not shot.lines:
        return Speech()
    voice = voice or installed_voice()
    if voice is None:
        return Speech(estimated(shot, seconds))
    heard = planned(shot, seconds, voice)
    return Speech(tuple(Delivered(each.line, each.at, each.end, openings(each)) for each in heard), heard, voice)


def recast(shot: Shot, speech: Speech, lowness: Mapping[str, float]) -> tuple[Utterance, ...]:
    """A shot's lines in the voices of `lowness`, at the times they have in its own; none where nobody speaks them."""
    voice = speech.voice
    if voice is None:
        return ()
    own = cast_voices([shot])

    def in_voice(each: Utterance) -> Utterance:
        who = speaker(each.line, shot)
        if lowness[who] == own[who]:
            return each
        wave = _said(each.line, voice, lowness[who], each.pace, lasting=len(each.wave))
        return replace(each, wave=swelled(wave, 0.003, 0.01))

    return tuple(in_voice(each) for each in speech.utterances)


def planned(shot: Shot, seconds: float, voice: Voice) -> tuple[Utterance, ...]:
    """The shot's lines as its own voices say them, one after the other, none of them past its end."""
    lowness = cast_voices([shot])
    room = room_for(shot, seconds)
    # Nobody speaks faster; a page of text in a short shot would only keep the voice busy.
    lines = [replace(line, words=" ".join(line.words.split()[: int(FASTEST * seconds)])) for line in shot.lines]
    pace = BRISK
    waves = [_said(line, voice, lowness[speaker(line, shot)], pace) for line in lines]
    total = sum(map(len, waves)) / SAMPLE_RATE
    if total > room > 0:
        pace = min(HURRIED, BRISK * total / room * 1.005)
        waves = [
            _said(line, voice, lowness[speaker(line, shot)], pace, lasting=int(len(wave) * BRISK / pace))
            for line, wave in zip(lines, waves, strict=True)
        ]
        total = sum(map(len, waves)) / SAMPLE_RATE
    at = first_word(room, total)
    heard: list[Utterance] = []
    for whole, long in zip(lines, waves, strict=True):
        line, wave, left = whole, long, int((seconds - TAIL - at) * SAMPLE_RATE)
        if left < SHORTEST * SAMPLE_RATE:
            break
        if len(wave) > left:
            line = _shortened(line, left / len(wave))
            wave = _said(line, voice, lowness[speaker(line, shot)], pace)
        wave = swelled(wave[:left], 0.003, 0.08 if len(wave) > left else 0.01)
        heard.append(Utterance(line, at, wave, _pan(line, shot), pace))
        at = heard[-1].end + BREATH
    return tuple(heard)


def openings(utterance: Utterance) -> tuple[float, ...]:
    """How far the mouth is open that says it: the louder the further, and never in no time."""
    wave, step = utterance.wave, SAMPLE_RATE // OPENINGS_A_SECOND
    if not len(wave):
        return ()
    power = np.pad(wave, (0, -len(wave) % step)).reshape(-1, step).astype(np.float64) ** 2
    reach = round(INERTIA * OPENINGS_A_SECOND)
    bell = np.hanning(2 * reach + 1)[1:-1]
    loud = np.convolve(np.sqrt(power.mean(axis=1)), bell / bell.sum(), "same")[: len(power)]
    most = float(np.quantile(loud, 0.95)) if len(loud) else 0.0
    if most <= 0:
        return (0.0,) * len(loud)
    # Half as loud looks more than half as open.
    return tuple((WIDE[utterance.line.delivery] * np.clip(loud / most, 0, 1) ** 0.8).tolist())


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


def _said(line: Line, voice: Voice, lowness: float, pace: float, *, lasting: int | None = None) -> Wave:
    """The line at our rate and at the level of its delivery; `lasting` so many samples, if that can be done."""
    speed, rate = pace / lowness, voice.rate * lowness
    wave = _words_of(voice, line, min(speed, QUICKEST))
    # Voices keep to a pace only nearly, so it is not they who are asked for an exact length.
    wanted = lasting * rate / SAMPLE_RATE if lasting else len(wave) * min(1.0, QUICKEST / speed)
    wave = quickened(wave, len(wave) / max(1.0, wanted), voice.rate)
    if lasting:
        rate *= min(max(len(wave) / wanted, 1 / STRETCH), STRETCH)
    wave = _at_our_rate(wave, rate)[:lasting]
    level = loudness(np.repeat(wave[:, None], 2, axis=1))
    return wave * np.float32(min(10 ** ((LEVEL + DELIVERIES[line.delivery] - level) / 20), 20.0))


def _words_of(voice: Voice, line: Line, speed: float) -> Wave:
    """What the voice says, without the silence around it: a line begins with its first sound."""
    wave = voice.say(line.words, speed)
    heard = np.flatnonzero(np.abs(wave) > INAUDIBLE * np.abs(wave).max(initial=0.0))
    if not len(heard):
        return wave
    room = int(EDGE * voice.rate)
    return wave[max(0, int(heard[0]) - room) : int(heard[-1]) + room]


def _at_our_rate(wave: Wave, rate: float) -> Wave:
    """Resampled in the frequency domain, which lowers the voice when `rate` is less than its own."""
    size = 1 << max(8, (len(wave) + 2048).bit_length())
    new = round(size * SAMPLE_RATE / rate)
    spectrum = np.fft.rfft(wave, size)
    heard = np.fft.irfft(spectrum, new) * (new / size)
    return heard[: round(len(wave) * SAMPLE_RATE / rate)].astype(np.float32)
