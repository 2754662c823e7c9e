"""How evenly a film's picture moves, measured in its decoded frames."""

from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

FRAMES = slice(24, 49)
"""A second in the middle of a move, through which a camera's path is as good as a cubic."""
WINDOW = 25
"""Pixels across what is looked for again, at a height of 360."""


def jitter(film: Path) -> float:
    """By how many pixels points stray from the smooth path that fits them best: the median over points."""
    with av.open(str(film)) as container:
        frames = [np.asarray(frame.to_ndarray(format="gray"), np.uint8) for frame in container.decode(video=0)][FRAMES]
    paths = _followed(frames)
    times = np.linspace(-1, 1, len(frames))
    found = paths.reshape(len(frames), -1)
    smooth = np.polynomial.polynomial.polyval(times, np.polynomial.polynomial.polyfit(times, found, 3)).T
    return float(np.median((found - smooth).std(axis=0)))


def _followed(frames: list[NDArray[np.uint8]]) -> NDArray[np.float32]:
    """Where distinct points of the first frame are in each: (frames, points, 2)."""
    size = WINDOW * frames[0].shape[0] // 360 | 1
    points = cv2.goodFeaturesToTrack(frames[0], 300, 0.02, size / 2)
    paths, kept, at = [points], np.ones(len(points), bool), points
    for frame in frames[1:]:
        # Always against the first frame, so that errors do not add up.
        at, seen, _ = cv2.calcOpticalFlowPyrLK(
            frames[0], frame, points, at.copy(), winSize=(size, size), maxLevel=2,
            flags=cv2.OPTFLOW_USE_INITIAL_FLOW, criteria=(3, 60, 0.001),
        )  # fmt: skip
        kept &= seen[:, 0] == 1
        paths.append(at)
    return np.asarray(np.stack(paths)[:, kept, 0], np.float32)
