"""Filtering in the frequency domain, in single precision."""

import numpy as np
from numpy.typing import NDArray

from act3_mcp.media.encode import Sound

Spectrum = NDArray[np.complex64]

# NumPy computes an unscaled transform in double precision whatever it is given; "ortho" is four times as fast.


def spectrum(sound: NDArray[np.float32], size: int) -> Spectrum:
    """The transform of a sound followed by silence up to `size`."""
    return np.asarray(np.fft.rfft(sound, size, axis=0, norm="ortho") * size**0.5, np.complex64)


def filtered(sound: Sound, response: Spectrum, size: int) -> Sound:
    """`sound` convolved with what `response` is the spectrum of; `size` samples, which must hold both."""
    through = np.fft.rfft(sound, size, axis=0, norm="ortho")
    through *= response if response.ndim > 1 else response[:, None]
    return np.asarray(np.fft.irfft(through, size, axis=0, norm="ortho"), np.float32)
