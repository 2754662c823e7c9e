"""How loud a track is heard to be (ITU-R BS.1770), and bringing it to where film sound for the web should be.

Filters are applied in the frequency domain, piece by piece: as exact as the
recursive filters of the standard, and quick without a compiled loop.
"""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from act3_mcp.animatic.sound.spectra import filtered
from act3_mcp.media.encode import SAMPLE_RATE, Sound

TARGET = -16.0
CEILING = -2.0
"""True peak in dBTP before encoding; AAC overshoots by a few tenths, and -1 must still hold after it."""
SILENCE = -70.0
CLOSE = 0.1
MOST_BENT = 12.0

# BS.1770-4, tables 1 and 2, at 48 kHz: the head's shelf, then the ear's deafness to rumble.
_SHELF = (1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)
_RUMBLE = (1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)
_HOP, _HOPS_IN_BLOCK = SAMPLE_RATE // 10, 4
_RUN_IN = 8192
_SIZE = 1 << 18
_PIECE = (_SIZE - 2 * _RUN_IN) // _HOP * _HOP
_FINE = 64
"""Samples over which the limiter's gain is one step."""
_REACH = 24


def loudness(sound: Sound) -> float:
    """Integrated loudness in LUFS, gated; a track under 400 ms is measured as one block."""
    power = np.concatenate(list(_powers(sound))) if len(sound) else np.zeros(1)
    if len(power) < _HOPS_IN_BLOCK:
        blocks = power.mean(keepdims=True)
    else:
        blocks = sliding_window_view(power, _HOPS_IN_BLOCK).mean(axis=1)
    loud = blocks[_level(blocks) > SILENCE]
    if not len(loud):
        return SILENCE
    loud = loud[_level(loud) > _level(loud.mean()) - 10.0]
    return float(_level(loud.mean()))


def true_peak(sound: Sound) -> float:
    """The highest level between the samples, too, in dBTP."""
    return float(20 * np.log10(max(_peaks(sound).max(initial=0.0), 1e-7)))


def mastered(sound: Sound) -> Sound:
    """The track at `TARGET`, peaks bent under `CEILING`; silence stays silence."""
    level = loudness(sound)
    if level <= SILENCE:
        return sound
    peaks, gain = _peaks(sound), TARGET - level
    louder = _limited(sound, peaks, gain)
    while abs(short := TARGET - loudness(louder)) > CLOSE and gain < TARGET - level + MOST_BENT:
        # Bending peaks costs loudness, which more gain buys back.
        gain += short
        louder = _limited(sound, peaks, gain)
    return louder


def _level(power: NDArray[np.floating]) -> NDArray[np.floating]:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-12))


def _powers(sound: Sound) -> Iterator[NDArray[np.float64]]:
    """The weighted power of each whole tenth of a second, both channels together."""
    size = min(_SIZE, 1 << (len(sound) + _RUN_IN).bit_length())
    weight = _response(size)
    for start in range(0, len(sound), _PIECE):
        before = min(start, _RUN_IN)
        piece = sound[start - before : start + _PIECE]
        heard = filtered(piece, weight, size)[before : len(piece)]
        whole = len(heard) // _HOP * _HOP or len(heard)
        hops = heard[:whole].reshape(max(1, whole // _HOP), -1, heard.shape[1])
        yield (hops.astype(np.float64) ** 2).mean(axis=1).sum(axis=1)
        if len(heard) < _HOP and start:
            return


@lru_cache(maxsize=4)
def _response(size: int) -> NDArray[np.complex64]:
    z = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    gain = np.ones_like(z)
    for above, below in (_SHELF, _RUMBLE):
        gain *= (above[0] + above[1] * z + above[2] * z * z) / (below[0] + below[1] * z + below[2] * z * z)
    return gain.astype(np.complex64)


def _peaks(sound: Sound) -> NDArray[np.float32]:
    """The highest absolute value in each `_FINE` samples, looked for at four times the rate."""
    found = [_peaks_of(sound[max(0, start - _FINE) : start + _PIECE + _FINE]) for start in range(0, len(sound), _PIECE)]
    steps = _PIECE // _FINE
    return np.concatenate([each[bool(number) : bool(number) + steps] for number, each in enumerate(found)])


def _peaks_of(piece: Sound) -> NDArray[np.float32]:
    peak = np.maximum(np.abs(piece[:, 0]), np.abs(piece[:, 1]))
    if len(piece) > _TAPS.shape[1]:
        for taps in _TAPS:
            for side in (0, 1):
                np.maximum(peak, np.abs(np.convolve(piece[:, side], taps, "same")), out=peak)
    return np.pad(peak, (0, -len(peak) % _FINE)).reshape(-1, _FINE).max(axis=1, initial=0.0)


def _between() -> NDArray[np.float32]:
    """Windowed-sinc interpolators for the three points between two samples."""
    at = np.arange(-6, 7)
    window = np.cos(np.pi * at / 14) ** 2
    taps = np.stack([np.sinc(at - part) * window for part in (0.25, 0.5, 0.75)])
    return (taps / taps.sum(axis=1, keepdims=True)).astype(np.float32)


_TAPS = _between()


def _limited(sound: Sound, peaks: NDArray[np.float32], gain: float) -> Sound:
    """The sound raised by `gain` decibels, which dip ahead of a peak and come back too slowly to distort."""
    times, most = np.float32(10 ** (gain / 20)), np.float32(10 ** ((CEILING - gain) / 20))
    if peaks.max(initial=0.0) <= most:
        return sound * times
    needed = times * np.minimum(1.0, most / np.maximum(peaks, 1e-9))
    lowest = sliding_window_view(np.pad(needed, 2 * _REACH, mode="edge"), 2 * _REACH + 1).min(axis=1)
    bell = np.hanning(2 * _REACH + 1)
    smooth = np.convolve(lowest, bell / bell.sum(), "valid")
    louder = np.empty_like(sound)
    for start in range(0, len(sound), _PIECE):
        piece = sound[start : start + _PIECE]
        at = np.arange(start, start + len(piece)) / _FINE - 0.5
        louder[start : start + _PIECE] = piece * np.interp(at, np.arange(len(smooth)), smooth)[:, None]
    return louder
