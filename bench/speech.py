"""Whether temp voices are understood: `python -m bench.speech`, with `hibari-tts` and `pocketsphinx` installed.

Every voice a character may be given says twenty lines, at an ordinary pace and
hurried as in a shot that is short for them. An open-vocabulary recogniser
writes down what it hears, alone and in the finished soundtracks of several
places, and the share of words it got wrong is printed.
"""

import importlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np

from act3_mcp.animatic import Shot, describe
from act3_mcp.animatic.dialogue import NARRATOR, Line
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.animatic.sound.delivery import HURRIED, Utterance, recast, speech_of
from act3_mcp.animatic.sound.instruments import Wave
from act3_mcp.animatic.sound.voices import HIGH, LOW, MIDDLE, NARRATORS, Voice, installed_voice
from act3_mcp.animatic.turns import LEAD_IN, TAIL
from act3_mcp.media.encode import SAMPLE_RATE

MOST_WRONG = 0.1
HEARD_RATE = 16_000
ROOMY = 9.0
"""Seconds in which any of the lines is said in peace."""
LINES = (
    "We have to leave tonight, before they find us.",
    "Nobody ever came back to tell the story.",
    "I told you never to call me here again.",
    "The train leaves in ten minutes and I will not be on it.",
    "Where were you last night?",
    "She has been waiting by the river for seven years.",
    "Put the gun down and step away from the door.",
    "There is nothing left for us in this town.",
    "My father built this house with his own hands.",
    "Do you remember the summer we spent by the sea?",
    "It was the coldest winter anyone could remember.",
    "They said it could not be done, so we did it.",
    "Give me one good reason to trust you.",
    "The old man opened the letter and began to cry.",
    "Stay here and do not make a sound.",
    "I think somebody is following us.",
    "You look just like your mother.",
    "Long ago there was a kingdom under the mountain.",
    "Tell them the captain is dead.",
    "We never found out who sent the money.",
)
PLACES = ("a quiet room, calm", "a street in the rain at night, tense", "a crowded bar", "a storm at sea, epic")

Ear = Callable[[Wave], str]


def ear() -> Ear:
    """A recogniser of any English, not only of these lines."""
    decoder: Any = importlib.import_module("pocketsphinx").Decoder(loglevel="FATAL")

    def heard(wave: Wave) -> str:
        quiet = np.pad(wave, (SAMPLE_RATE // 8, SAMPLE_RATE // 8))
        less = round(len(quiet) * HEARD_RATE / SAMPLE_RATE)
        low = np.fft.irfft(np.fft.rfft(quiet)[: less // 2 + 1], less) * (less / len(quiet))
        decoder.start_utt()
        decoder.process_raw((low / np.abs(low).max() * 20_000).astype(np.int16).tobytes(), full_utt=True)
        decoder.end_utt()
        said = decoder.hyp()
        return said.hypstr if said else ""

    return heard


def words_of(text: str) -> list[str]:
    return re.sub(r"[^a-z' ]", "", text.lower().replace("-", " ")).split()


def wrong(said: str, heard: str) -> int:
    """How many words were left out, put in or taken for others."""
    row = list(range(len(words_of(heard)) + 1))
    for number, word in enumerate(words_of(said), start=1):
        new = [number]
        for (before, above), other in zip(pairwise(row), words_of(heard), strict=True):
            new.append(min(above + 1, new[-1] + 1, before + (word != other)))
        row = new
    return row[-1]


def uttered(voice: Voice, lowness: float, *, hurried: bool = False) -> Iterator[tuple[str, Utterance]]:
    """Each line as a shot has it; a shot is found that is just short enough to hurry it, if it is to be."""
    for words in LINES:
        shot = Shot("", lines=(Line(NARRATOR, words),), seconds=ROOMY)
        if hurried:
            (calm,) = speech_of(shot, ROOMY, voice=voice).delivered
            shot = replace(shot, seconds=LEAD_IN + TAIL + (calm.end - calm.begin) / HURRIED * 1.02)
        (said,) = recast(shot, speech_of(shot, shot.seconds, voice=voice), {NARRATOR: lowness})
        yield words, said


def in_the_mix(voice: Voice, place: str) -> Iterator[tuple[str, Wave]]:
    """Each line as it is heard in the finished sound of a shot in that place."""
    for words in LINES:
        shot = replace(describe(place), lines=(Line(NARRATOR, words),), seconds=ROOMY)
        (said,) = recast(shot, speech_of(shot, ROOMY, voice=voice), {NARRATOR: NARRATORS[0]})
        track = soundtrack([(shot, ROOMY, 1)], voice=voice).mean(axis=1)
        yield words, track[int(said.at * SAMPLE_RATE) : int(said.end * SAMPLE_RATE)]


def main() -> None:
    voice, listen, worst = installed_voice(), ear(), 0.0
    if voice is None:
        raise SystemExit("no voice is installed: pip install hibari-tts")
    every = sum(len(words_of(words)) for words in LINES)
    print(f"{len(LINES)} lines, {every} words; share of words heard wrong (at most {MOST_WRONG})")
    for lowness in sorted({*HIGH, *MIDDLE, *LOW, *NARRATORS}, reverse=True):
        shares: list[float] = []
        for hurried in (False, True):
            lines = uttered(voice, lowness, hurried=hurried)
            shares.append(sum(wrong(words, listen(said.wave)) for words, said in lines) / every)
        worst = max(worst, *shares)
        print(f"voice {lowness:.2f}   ordinary {shares[0]:.3f}   hurried {shares[1]:.3f}", flush=True)
    for place in PLACES:
        share = sum(wrong(words, listen(wave)) for words, wave in in_the_mix(voice, place)) / every
        print(f"in the mix, {place}: {share:.3f}", flush=True)
    raise SystemExit(worst > MOST_WRONG)


if __name__ == "__main__":
    main()
