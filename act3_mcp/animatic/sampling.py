"""A plane seen anew, slid, resized or warped, each in the cheapest way that shows no difference."""

import math
import threading
from typing import NamedTuple

import cv2
import numpy as np

from act3_mcp.animatic.pictures import Plane

LONGEST_RUN_UP = 48
"""Pixels that may be drawn and thrown away so that the first one wanted falls where it should."""


class _Scratch(threading.local):
    """Memory used over and over: fresh pages for every warp would cost as much as a small one."""

    def __init__(self) -> None:
        self._memory: dict[str, Plane] = {}

    def of(self, name: str, rows: int, columns: int, deep: int = 1) -> Plane:
        size = rows * columns * deep
        memory = self._memory.get(name)
        if memory is None or memory.size < size:
            memory = self._memory[name] = np.empty(size, np.uint8)
        return memory[:size].reshape((rows, columns) if deep == 1 else (rows, columns, deep))


_scratch = _Scratch()


def scratch(name: str, rows: int, columns: int, deep: int = 1) -> Plane:
    """Memory to fill, good until the next of that `name` is asked for on the same thread."""
    return _scratch.of(name, rows, columns, deep)


def slid(plane: Plane, size: tuple[int, ...], x: float, y: float) -> Plane:
    """A piece of `plane` whose corner lies at (x, y), to a fraction of a pixel."""
    height, width = size[:2]
    left, top = round(x), round(y)
    if abs(x - left) < 1e-6 and abs(y - top) < 1e-6:
        if left >= 0 and top >= 0 and left + width <= plane.shape[1] and top + height <= plane.shape[0]:
            return plane[top : top + height, left : left + width]
        x, y = left, top
    return np.asarray(cv2.getRectSubPix(plane, (width, height), (x + (width - 1) / 2, y + (height - 1) / 2)), np.uint8)


class Run(NamedTuple):
    """Samples along one axis, `wanted` of them `step` apart: `first` to `last` are resized and `skip` results left out.

    What is `left_over`, a part of a pixel, must be made up for by sliding first.
    """

    first: int
    last: int
    skip: int
    wanted: int
    step: float
    left_over: float = 0.0


def run_of(start: float, step: float, count: int, unseen: float, *, soft: bool) -> Run | None:
    """How to sample from `start` on by resizing, to within `unseen`; None if that cannot be.

    OpenCV resizes from the corner of a whole pixel. Samples `step` apart fall
    ever elsewhere between pixels, so after a few the wanted place comes up.
    What is `soft` has nothing to lose by being slid into place instead.
    """
    corner = start + 0.5 - 0.5 * step
    for skip in (1,) if soft else range(1, LONGEST_RUN_UP):
        place = corner - skip * step
        first = math.floor(place + 0.5)
        left_over = place - first
        if soft or -unseen <= left_over <= unseen:
            last = first + math.ceil((skip + count + 1) * step) + 1
            return Run(first, last, skip, count, step, left_over if soft else 0.0)
    return None


def resized(plane: Plane, across: Run, down: Run, name: str, gain: tuple[float, float] = (1.0, 0.0)) -> Plane:
    """A plane sampled along two runs, times `gain` and plus it; good until the next one of that `name`.

    It takes a third of the time of a warp.
    """
    piece = _from_to(plane, across, down)
    if gain != (1.0, 0.0):
        piece = np.asarray(cv2.convertScaleAbs(piece, alpha=gain[0], beta=gain[1]), np.uint8)
    rows, columns = round(piece.shape[0] / down.step), round(piece.shape[1] / across.step)
    into = scratch(name, rows, columns)
    cv2.resize(piece, None, dst=into, fx=1 / across.step, fy=1 / down.step, interpolation=cv2.INTER_LINEAR)
    return into[down.skip : down.skip + down.wanted, across.skip : across.skip + across.wanted]


def _from_to(plane: Plane, across: Run, down: Run) -> Plane:
    """The runs' part of a plane, its last pixels repeated where a run goes past them."""
    if across.left_over or down.left_over:
        width, height = across.last - across.first, down.last - down.first
        middle = across.first + across.left_over + (width - 1) / 2, down.first + down.left_over + (height - 1) / 2
        return np.asarray(cv2.getRectSubPix(plane, (width, height), middle), np.uint8)
    height, width = plane.shape
    top, bottom = min(max(down.first, 0), height - 1), min(max(down.last, 1), height)
    left, right = min(max(across.first, 0), width - 1), min(max(across.last, 1), width)
    piece = plane[top:bottom, left:right]
    around = max(0, -down.first), max(0, down.last - height), max(0, -across.first), max(0, across.last - width)
    if not any(around):
        return piece
    into = scratch("piece", bottom - top + around[0] + around[1], right - left + around[2] + around[3])
    return np.asarray(cv2.copyMakeBorder(piece, *around, cv2.BORDER_REPLICATE, dst=into), np.uint8)
