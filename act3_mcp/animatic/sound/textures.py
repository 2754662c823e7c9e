"""What sounds without a pitch are made of: coloured noise, slow drift, and many small grains."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.sound.instruments import Wave
from act3_mcp.animatic.sound.spectra import filtered, spectrum
from act3_mcp.media.encode import SAMPLE_RATE, Sound

Chance = np.random.Generator
_LONGEST = 1 << 18


def hiss(rng: Chance, samples: int, low: float, high: float) -> Sound:
    """Stereo noise of unit power between two pitches, with soft edges.

    Noise shaped by a Fourier transform ends where it began, so a long stretch
    is a short one several times over; how it swells is what tells them apart.
    """
    size = min(_LONGEST, 1 << max(10, (samples - 1).bit_length()))
    # Six times the upper edge is 60 dB down: what lies beyond need not be drawn.
    bins = min(size // 2, int(6 * high * size / SAMPLE_RATE)) + 1
    pitch = np.arange(bins, dtype=np.float32) * (SAMPLE_RATE / size) + np.float32(1e-3)
    shape = 1 / (1 + (low / pitch) ** 4) / (1 + (pitch / high) ** 4) / np.sqrt(pitch)
    # Noise has a noise's spectrum: drawing that saves a transform. Its power is known without measuring.
    spectrum = rng.standard_normal((2, 2 * bins), dtype=np.float32).view(np.complex64)
    shape *= size / (2 * np.sqrt(np.sum(shape**2)))
    left, right = np.fft.irfft(spectrum * shape, size, axis=1)
    sides = np.stack([left, 0.4 * left + 0.916 * right], axis=1)
    return np.resize(sides, (samples, 2)) if samples > size else sides[:samples]


def drift(rng: Chance, samples: int, every: float) -> NDArray[np.float32]:
    """A curve that wanders between 0 and 1, turning about once in `every` seconds; a column, to scale stereo by."""
    count = math.ceil(samples / SAMPLE_RATE / every) + 3
    at = (np.arange(count) - rng.uniform(0, 1)) * every
    heights = rng.uniform(0, 1, count)
    # Corners in the slope are audible on a steady noise; a second, finer interpolation rounds them.
    fine = np.arange(0, samples + 960, 480) / SAMPLE_RATE
    curve = np.convolve(np.pad(np.interp(fine, at, heights), 15, mode="edge"), np.hanning(31) / 15, "valid")
    return np.interp(np.arange(samples) / 480, np.arange(len(curve)), curve).astype(np.float32)[:, None]


def grains(rng: Chance, samples: int, rate: float, kinds: Sequence[Wave]) -> Sound:
    """Small sounds at random times, `rate` a second, each as loud and as far to the side as chance has it."""
    track = np.zeros((samples, 2), np.float32)
    for kind in kinds:
        count = int(rng.poisson(rate / len(kinds) * samples / SAMPLE_RATE))
        strikes = np.zeros((samples, 2), np.float32)
        where, pan = rng.integers(0, samples, count), rng.uniform(0.15, 0.85, count)
        loud = rng.uniform(0.25, 1, count) ** 2
        strikes[where] = loud[:, None] * np.sqrt(np.stack([1 - pan, pan], axis=1))
        if rate > 20:
            size = 1 << (samples + len(kind)).bit_length()
            track += filtered(strikes, spectrum(kind, size), size)[:samples]
        else:
            for at in where:
                track[at : at + len(kind)] += kind[: samples - at, None] * strikes[at]
    return track


def chirp(low: float, high: float, seconds: float, *, decay: float = 0.0, arch: bool = True) -> Wave:
    """A tone that slides from one pitch to another."""
    t = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    share = t / seconds
    tone = np.sin(2 * np.pi * (low * t + (high - low) * t * share / 2)) * np.exp(-t * decay)
    edge = np.sin(np.pi * share) ** 2 if arch else np.minimum(1, t / 0.002) * np.minimum(1, (seconds - t) / 0.01)
    return (tone * edge).astype(np.float32)


def burst(rng: Chance, seconds: float, low: float, high: float, decay: float) -> Wave:
    """A short noise that starts at once and dies."""
    samples = int(seconds * SAMPLE_RATE)
    t = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    noise = hiss(rng, samples, low, high)[:, 0]
    return noise * np.minimum(1, t / 0.0015) * np.exp(-t * decay) * np.minimum(1, (seconds - t) / 0.01)
