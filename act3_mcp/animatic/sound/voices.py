"""Temp voices: each character with a voice of their own.

The voice itself is an extra (`act3-film[voice]`); without it lines stay
silent. It is one speaker, so characters are told apart by slowing its samples
down, which lowers it; sped up it is no longer understood.
"""

import importlib
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

import numpy as np

from act3_mcp.animatic.dialogue import NARRATOR, Line
from act3_mcp.animatic.shot import Figure, Shot
from act3_mcp.animatic.sound.instruments import Wave
from act3_mcp.animatic.turns import who_speaks

# Measured: 1 is the voice as it is, 0.8 still understood word for word.
HIGH, MIDDLE, LOW = (1.0, 0.95), (0.97, 0.91, 0.87), (0.87, 0.83, 0.90)
NARRATORS = (0.92,)


class Voice(Protocol):
    """Something that speaks English."""

    @property
    def rate(self) -> int:
        """Samples a second."""
        ...

    def say(self, words: str, speed: float) -> Wave:
        """The words spoken, the same every time."""
        ...


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
                number = who_speaks(line, shot)
                kinds = _kinds(who, None if number is None else shot.figures[number])
                start = zlib.crc32(who.encode()) % len(kinds)
                order = [kinds[(start + step) % len(kinds)] for step in range(len(kinds))]
                given[who] = next((kind for kind in order if kind not in given.values()), order[0])
    return given


def speaker(line: Line, shot: Shot) -> str:
    """What whoever says a line is called: "she" is the shot's woman, so that she keeps her voice."""
    if line.who not in {"", "she", "he"}:
        return line.who
    number = who_speaks(line, shot)
    return line.who or NARRATOR if number is None else shot.figures[number].who


def _kinds(who: str, figure: Figure | None) -> tuple[float, ...]:
    if who == NARRATOR:
        return NARRATORS
    woman = (figure and figure.sex == "woman") or re.search(r"\b(?:wom[ae]n|she|girl|mother|queen|lady|nun)\b", who)
    man = (figure and figure.sex == "man") or re.search(r"\b(?:m[ae]n|he|father|king|guy|boss|soldier|sailor)\b", who)
    if (figure and figure.age == "child") or re.search(r"\b(?:child|boy|girl|kid)\b", who):
        return (1.0,)
    return HIGH if woman else LOW if man else MIDDLE
