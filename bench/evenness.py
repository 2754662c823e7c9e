"""How evenly a film's picture moves, measured in its decoded frames."""

from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

FRAMES = slice(24, 49)
"""A second in the middle of a move."""
DEGREE = 5
"""Of the smooth path: through that second a quintic fits an eased move to 0.002 px at 1080p, a cubic to 0.04 px."""
WINDOW = 25
"""Pixels across what is looked for again, at a height of 360."""


def jitter(film: Path) -> float:
    """By how many pixels the picture strays from the smooth path that fits it best: root mean square over a second.

    What all points stray by together, as they would if the camera slid, rolled or
    zoomed, is jitter; what is left is the codec's own noise in where a small piece
    of the picture lies.
    """
    with av.open(str(film)) as container:
        frames = [np.asarray(frame.to_ndarray(format="gray"), np.uint8) for frame in container.decode(video=0)][FRAMES]
    paths = _followed(frames)
    times = np.linspace(-1, 1, len(frames))
    found = paths.reshape(len(frames), -1)
    smooth = np.polynomial.polynomial.polyval(times, np.polynomial.polynomial.polyfit(times, found, DEGREE)).T
    strayed = (found - smooth).reshape(paths.shape)
    together = np.stack([_together(points, by) for points, by in zip(paths, strayed, strict=True)])
    return float(np.sqrt((together**2).sum(axis=2).mean()))


def _together(points: NDArray[np.float32], strayed: NDArray[np.float64]) -> NDArray[np.float64]:
    """What a camera that slid, rolled and zoomed would move each point by, to come nearest to what they strayed."""
    at = (points - points.mean(axis=0)).astype(np.float64)
    one, none = np.ones(len(at)), np.zeros(len(at))
    across = np.stack([one, none, at[:, 0], -at[:, 1]], axis=1)
    down = np.stack([none, one, at[:, 1], at[:, 0]], axis=1)
    both, wanted = np.concatenate([across, down]), strayed.T.ravel()
    moves = np.linalg.lstsq(both, wanted, rcond=None)[0]
    for _ in range(3):
        # A point that was lost, or lies on what moves by itself, says nothing of the camera.
        errors = np.abs(both @ moves - wanted)
        kept = errors <= 3 * np.median(errors)
        moves = np.linalg.lstsq(both[kept], wanted[kept], rcond=None)[0]
    return (both @ moves).reshape(2, -1).T


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
