"""The orchestra: notes as sums of partials, computed by the hundred in one matrix product.

A partial that only decays is a power series, so a note of n samples is the
product of two matrices of about √n rows and columns; that is a hundred times
cheaper than asking for the sine of every sample.
"""

import math
from collections.abc import Callable
from functools import cache, lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from act3_mcp.media.encode import SAMPLE_RATE

Wave = NDArray[np.float32]
"""One note, mono (samples,) or stereo (samples, 2)."""
Partials = NDArray[np.floating]

SHARES = 0.27, 0.5, 0.23
"""Of a section's loudness, by player."""
ALONE = 1 << 18
"""Multiplications in one product that OpenBLAS still does on the thread that asks; its others would spin meanwhile."""
TOP = 9_000.0
"""Partials above this add harshness and no music."""


def hertz(pitch: float) -> float:
    return 440.0 * 2 ** ((pitch - 69) / 12)


def bank(partials: Partials, samples: int) -> Wave:
    """The sum of `partials`, rows of hertz, loudness, decay a second, and phase."""
    partials = partials[partials[:, 0] < TOP]
    if samples < 1 or not len(partials):
        return np.zeros(max(0, samples), np.float32)
    pitch, loud, decay, phase = partials.T
    block = 1 << max(4, round(math.log2(samples) / 2))
    spin = (-decay + 2j * np.pi * pitch) / SAMPLE_RATE
    rows = -(-samples // block)
    together = max(1, ALONE // (2 * len(pitch) * block))
    starts = _powers(spin * block, -(-rows // together) * together).T * (loud * np.exp(1j * phase))
    steps = _powers(spin, block)
    left = np.concatenate([starts.real, -starts.imag], axis=1).astype(np.float32)
    right = np.concatenate([steps.real, steps.imag]).astype(np.float32)
    return (left.reshape(-1, together, left.shape[1]) @ right).ravel()[:samples]


def _powers(spin: NDArray[np.complex128], count: int) -> NDArray[np.complex128]:
    """A row for each of `spin`: its exponential to the power of 0, 1, 2 …; few of them asked of the library."""
    fine = np.exp(np.outer(spin, np.arange(32)))
    coarse = np.exp(np.outer(spin * 32, np.arange(-(-count // 32))))
    return (coarse[:, :, None] * fine[:, None, :]).reshape(len(spin), -1)[:, :count]


def swelled(wave: Wave, attack: float, release: float) -> Wave:
    """Fade a wave in and out along half cosines; both ends reach zero."""
    rise, fall = (min(len(wave) // 2, max(1, int(each * SAMPLE_RATE))) for each in (attack, release))
    shape = np.ones(len(wave), np.float32)
    shape[:rise] = _half_cosine(rise)
    shape[len(wave) - fall :] *= _half_cosine(fall)[::-1]
    return wave * (shape if wave.ndim == 1 else shape[:, None])


@lru_cache(maxsize=32)
def _half_cosine(samples: int) -> Wave:
    return (0.5 - 0.5 * np.cos(np.pi * np.arange(samples) / samples)).astype(np.float32)


def _samples(seconds: float) -> int:
    return max(1, int(seconds * SAMPLE_RATE))


def _rows(pitches: ArrayLike, loud: Partials, decay: ArrayLike, seed: int) -> Partials:
    rows = np.empty((len(loud), 4))
    rows[:, 0], rows[:, 1], rows[:, 2] = pitches, loud, decay
    rows[:, 3] = np.random.default_rng(seed).uniform(0, 2 * np.pi, len(loud))
    return rows


def _ensemble(pitch: float, samples: int, *, loud: Partials, spread: float) -> Wave:
    """Several players a little apart in tune and in place: what makes strings strings."""
    number = np.arange(1, len(loud) + 1)
    sides: list[Wave] = []
    for side in (0, 1):
        rows: list[Partials] = []
        for player, cents in enumerate((-1.0, 0.15, 0.9)):
            tuned = hertz(pitch + spread * (cents if side or player == 1 else -cents) * 0.01)
            # The one in the middle is heard alike on both sides, or the section would cancel itself in mono.
            where = 0 if player == 1 else side
            rows.append(_rows(tuned * number, loud * SHARES[player], 0.0, int(pitch) * 8 + player * 2 + where))
        sides.append(bank(np.concatenate(rows), samples))
    return np.stack(sides, axis=1)


def strings(pitch: float, seconds: float, bright: float) -> Wave:
    """A bowed section: slow to speak, slow to leave."""
    number = np.arange(1, 15)
    loud = np.exp(-0.5 * (1.35 - bright) * (number - 1)) / number**0.7
    attack = min(0.55, 0.45 * seconds)
    return swelled(_ensemble(pitch, _samples(seconds + 0.7), loud=loud * 0.5, spread=7), attack, 0.9)


def choir(pitch: float, seconds: float, bright: float) -> Wave:
    """An "ooh" far away: few partials under the formants of the vowel."""
    number = np.arange(1, 13)
    at = hertz(pitch) * number
    formants = np.exp(-(((at - 420) / 260) ** 2)) + 0.28 * bright * np.exp(-(((at - 900) / 300) ** 2)) + 0.03
    return swelled(_ensemble(pitch, _samples(seconds + 0.9), loud=formants / number**0.5, spread=11), 0.7, 1.1)


def horns(pitch: float, seconds: float, bright: float) -> Wave:
    number = np.arange(1, 13)
    at = hertz(pitch) * number
    loud = np.exp(-(((at - 520) / (500 + 700 * bright)) ** 2)) + 0.02
    return swelled(_ensemble(pitch, _samples(seconds + 0.25), loud=loud * 0.45, spread=4), 0.09, 0.3)


def spiccato(pitch: float, seconds: float, bright: float) -> Wave:
    """A short bowed note that bounces off the string."""
    number = np.arange(1, 13)
    loud = np.exp(-0.45 * (1.3 - bright) * (number - 1)) / number**0.8
    rows = _rows(hertz(pitch) * number, loud * 0.6, 7.0 + 1.2 * number, int(pitch))
    return swelled(bank(rows, _samples(min(0.5, seconds + 0.25))), 0.012, 0.12)


def piano(pitch: float, seconds: float, bright: float) -> Wave:
    """A felted piano: partials a little too high, each on two strings, dying the sooner the higher they are."""
    number = np.arange(1, 13)
    root = hertz(pitch)
    at = root * number * np.sqrt(1 + 0.0005 * number**2)
    loud = np.exp(-0.34 * (1.5 - bright) * (number - 1)) / number**0.6
    fading = (0.55 + 0.16 * number) * (root / 220) ** 0.5
    rows = np.concatenate(
        [
            _rows(at, 0.42 * loud, fading * 3.2, int(pitch)),
            _rows(at * 1.0007, 0.30 * loud, fading, int(pitch) + 500),
            _rows([96.0, 154.0, 233.0], np.array([0.12, 0.08, 0.05]), 45.0, 3),
        ]
    )
    return swelled(bank(rows, _samples(min(4.5, max(1.1, seconds + 1.0)))), 0.004, 0.5)


def harp(pitch: float, seconds: float, bright: float) -> Wave:
    """A string plucked a fifth of the way along."""
    number = np.arange(1, 15)
    loud = np.abs(np.sin(number * np.pi * 0.21)) / number * np.exp(-0.16 * (1.4 - bright) * number)
    rows = _rows(hertz(pitch) * number * (1 + 0.0001 * number**2), loud, 1.3 + 0.75 * number, int(pitch))
    return swelled(bank(rows, _samples(min(3.0, max(0.9, seconds + 0.9)))), 0.003, 0.4)


def celesta(pitch: float, seconds: float, bright: float) -> Wave:
    """A struck bar over its resonator: nearly a sine, with a glint."""
    ratio = np.array([1.0, 1.003, 2.0, 4.02, 6.8])
    loud = np.array([0.5, 0.3, 0.10, 0.16 * bright, 0.05 * bright])
    rows = _rows(hertz(pitch) * ratio, loud, np.array([1.5, 1.2, 3.0, 7.0, 14.0]), int(pitch))
    return swelled(bank(rows, _samples(min(3.5, seconds + 1.8))), 0.002, 0.6)


def flute(pitch: float, seconds: float, bright: float) -> Wave:
    """A pure tone with a player's vibrato, which is a pair of sidebands around each partial."""
    number = np.array([1.0, 2.0, 3.0, 4.0])
    loud = np.array([0.6, 0.16 + 0.1 * bright, 0.07, 0.02])
    at = hertz(pitch) * number
    rows = [_rows(at, loud, 0.0, 11), _rows(at - 5.1, loud * 0.09, 0.0, 12), _rows(at + 5.1, loud * 0.09, 0.0, 13)]
    return swelled(bank(np.concatenate(rows), _samples(seconds + 0.15)), 0.07, 0.2)


def bass(pitch: float, seconds: float, bright: float) -> Wave:
    """A plucked double bass, round enough to be felt and sounding enough to be heard on a telephone."""
    number = np.arange(1, 8)
    loud = np.exp(-0.5 * (1.5 - bright) * (number - 1)) / number**0.4
    rows = _rows(hertz(pitch) * number, 0.55 * loud, 0.8 + 0.75 * number, int(pitch))
    return swelled(bank(rows, _samples(min(3.0, seconds + 0.3))), 0.012, 0.25)


def low_strings(pitch: float, seconds: float, bright: float) -> Wave:
    number = np.arange(1, 11)
    loud = np.exp(-0.42 * (1.5 - bright) * (number - 1)) / number**0.5
    return swelled(_ensemble(pitch, _samples(seconds + 0.5), loud=loud * 0.5, spread=5), min(0.35, seconds * 0.3), 0.6)


# Drums have no pitch to follow, and so are made once.


def _hiss(seconds: float, low: float, high: float, decay: float, seed: int) -> Wave:
    samples = _samples(seconds)
    pitch = np.fft.rfftfreq(samples, 1 / SAMPLE_RATE) + 1e-3
    noise = np.fft.rfft(np.random.default_rng(seed).standard_normal(samples))
    shaped = np.fft.irfft(noise / (1 + (low / pitch) ** 4) / (1 + (pitch / high) ** 4), samples)
    shaped *= np.exp(-np.arange(samples) / SAMPLE_RATE * decay) / (np.std(shaped) + 1e-9)
    return shaped.astype(np.float32)


@cache
def taiko() -> Wave:
    t = np.arange(_samples(1.1)) / SAMPLE_RATE
    skin = np.sin(2 * np.pi * (62 * t + 1.4 * (1 - np.exp(-t * 28)))) * np.exp(-t * 5.5)
    slap = np.pad(_hiss(0.12, 180, 1500, 55, 5), (0, len(t) - _samples(0.12)))
    return swelled((skin + 0.09 * slap).astype(np.float32), 0.002, 0.3)


@cache
def pulse() -> Wave:
    """A heartbeat: all skin, no stick."""
    t = np.arange(_samples(0.6)) / SAMPLE_RATE
    skin = np.sin(2 * np.pi * (52 * t + 1.1 * (1 - np.exp(-t * 35)))) * np.exp(-t * 9)
    return swelled(skin.astype(np.float32), 0.004, 0.2)


@cache
def shaker() -> Wave:
    return swelled(_hiss(0.09, 4200, 9500, 38, 6) * np.float32(0.35), 0.012, 0.03)


@cache
def tick() -> Wave:
    return swelled(_hiss(0.06, 1500, 5200, 90, 7) * np.float32(0.4), 0.001, 0.02)


@cache
def brush() -> Wave:
    return swelled(_hiss(0.22, 1200, 6500, 17, 8) * np.float32(0.3), 0.006, 0.06)


def cymbal(seconds: float) -> Wave:
    """A roll that rises over `seconds` and stops, as before a cut."""
    wave = _hiss(seconds, 2500, 9000, 0.0, 9)
    rising = np.linspace(0, 1, len(wave), dtype=np.float32) ** np.float32(2.5)
    return swelled((wave * rising * 0.3).astype(np.float32), 0.05, 0.08)


PITCHED: dict[str, Callable[[float, float, float], Wave]] = {
    "strings": strings, "choir": choir, "horns": horns, "spiccato": spiccato, "piano": piano, "harp": harp,
    "celesta": celesta, "flute": flute, "bass": bass, "low strings": low_strings,
}  # fmt: skip
DRUMS: dict[str, Callable[[], Wave]] = {
    "taiko": taiko, "pulse": pulse, "shaker": shaker, "tick": tick, "brush": brush,
}  # fmt: skip
