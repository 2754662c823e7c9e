"""What of each picture is ever seen in a shot: the rest is hidden behind others, and need not be drawn.

The frame is divided into cells. At moments through the shot it is found out
which cells a picture touches and which it fills, generously and sparingly by as
far as it moves in between; what is then worth drawing is covered with a few
rectangles.
"""

import math
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.laying import Patch
from act3_mcp.animatic.pictures import Picture, Plane

Cells = NDArray[np.bool_]

FINE = 4
"""Samples across a cell."""
CALL = 40_000
"""Pixels that could be blended in the time it takes to begin on another patch."""
SOLID = 0.45
"""What a pixel costs that need only be copied, of one that is blended."""
NEAREST_SPLIT = 2


class Grid:
    """The frame's cells."""

    def __init__(self, width: int, height: int) -> None:
        self.cell = max(8, height // 90 * 2)
        self.width, self.height = width, height
        self.columns, self.rows = -(-width // self.cell), -(-height // self.cell)

    def touched(
        self, small: Plane, matrix: NDArray[np.floating[Any]], shrunk: tuple[float, float]
    ) -> tuple[Cells, Cells]:
        """The cells a picture has anything in, and those it fills; `matrix` leads from its pixels to the frame's."""
        step = self.cell / FINE
        size = (self.columns * FINE, self.rows * FINE)
        whole = np.diag([1 / step, 1 / step, 1.0]) @ matrix @ np.diag([shrunk[0], shrunk[1], 1.0])
        seen = cv2.warpPerspective(small, whole, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
        cells = np.asarray(cv2.resize(seen, (self.columns, self.rows), interpolation=cv2.INTER_AREA), np.uint8)
        return cells > 0, cells == 255

    def shrunk(self, picture: Picture, unit: float) -> tuple[Plane, tuple[float, float]]:
        """The opacity of a picture at the cells' fineness, and by how much it was shrunk."""
        step = self.cell / FINE * picture.scale / unit
        height, width = picture.luma.shape
        size = max(1, round(width / step)), max(1, round(height / step))
        if picture.hide is None:
            small = np.full((size[1], size[0]), 255, np.uint8)
        else:
            # Averaging sees every pixel; a picture coarser than the cells can only be enlarged.
            how = cv2.INTER_AREA if step >= 1 else cv2.INTER_LINEAR
            small = np.asarray(cv2.bitwise_not(cv2.resize(picture.hide, size, interpolation=how)), np.uint8)
        return small, (width / size[0], height / size[1])

    def patches(self, needed: Cells, solid: Cells) -> list[Patch]:
        """A few rectangles that cover all the `needed` cells."""
        found: list[Patch] = []
        _divide(needed, solid, (0, 0, self.rows, self.columns), float(self.cell**2), found)
        c = self.cell
        placed = [
            Patch(p.left * c, p.top * c, min(p.right * c, self.width), min(p.bottom * c, self.height), p.solid)
            for p in found
        ]
        return [p for p in placed if p.left < p.right and p.top < p.bottom]


def grown(cells: Cells, by: int) -> Cells:
    """`cells` and their neighbours up to `by` away; a negative `by` shrinks."""
    if by == 0:
        return cells
    kernel = np.ones((2 * abs(by) + 1,) * 2, np.uint8)
    change = cv2.dilate if by > 0 else cv2.erode
    # Beyond the frame there is more of the same, so its edge does not eat into what fills it.
    padded = cv2.copyMakeBorder(cells.view(np.uint8), abs(by), abs(by), abs(by), abs(by), cv2.BORDER_REPLICATE)
    out = change(padded, kernel)[abs(by) : -abs(by), abs(by) : -abs(by)]
    return np.ascontiguousarray(out).view(np.bool_)


Span = tuple[int, int, int, int]


def _tight(cells: Cells, span: Span) -> Span | None:
    top, left, bottom, right = span
    x, y, w, h = cv2.boundingRect(cells.view(np.uint8)[top:bottom, left:right])
    return (top + y, left + x, top + y + h, left + x + w) if w and h else None


def _cost(solid: Cells, span: Span | None, pixels: float) -> float:
    if span is None:
        return 0.0
    top, left, bottom, right = span
    share = SOLID if solid[top:bottom, left:right].all() else 1.0
    return CALL + (bottom - top) * (right - left) * pixels * share


def _divide(needed: Cells, solid: Cells, span: Span, pixels: float, found: list[Patch]) -> None:
    """Cover what is needed in `span` with one rectangle, or two smaller coverings if they cost less."""
    tight = _tight(needed, span)
    if tight is None:
        return
    top, left, bottom, right = tight
    best, parts = _cost(solid, tight, pixels), None
    if best > 2 * CALL:
        for candidate in _ways_to_part(solid, tight, pixels):
            cost = math.fsum(_cost(solid, _tight(needed, part), pixels) for part in candidate)
            if cost < best:
                best, parts = cost, candidate
    if parts is None:
        found.append(Patch(left, top, right, bottom, bool(solid[top:bottom, left:right].all())))
        return
    for part in parts:
        _divide(needed, solid, part, pixels, found)


def _ways_to_part(solid: Cells, span: Span, pixels: float) -> Iterator[tuple[Span, ...]]:
    """Cuts across, cuts down, and the largest solid part apart from what surrounds it."""
    top, left, bottom, right = span
    for at in range(top + NEAREST_SPLIT, bottom, NEAREST_SPLIT):
        yield (top, left, at, right), (at, left, bottom, right)
    for at in range(left + NEAREST_SPLIT, right, NEAREST_SPLIT):
        yield (top, left, bottom, at), (top, at, bottom, right)
    full = int(np.count_nonzero(solid[top:bottom, left:right]))
    if full * pixels * (1 - SOLID) < 2 * CALL or full == (bottom - top) * (right - left):
        return
    core = _largest(solid, span)
    above, before, below, after = core
    if above < below:
        beside = (above, left, below, before), (above, after, below, right)
        yield core, (top, left, above, right), (below, left, bottom, right), *beside


def _largest(solid: Cells, span: Span) -> Span:
    """The largest rectangle in `span` that is all solid."""
    top, left, bottom, right = span
    best, found = 0, (top, left, top, left)
    above = [0] * (right - left + 1)
    for row in range(top, bottom):
        for i, full in enumerate(solid[row, left:right].tolist()):
            above[i] = above[i] + 1 if full else 0
        # Each column of solid cells is stretched sideways as far as its neighbours are no shorter.
        rising: list[tuple[int, int]] = []
        for i, height in enumerate(above):
            start = i
            while rising and rising[-1][1] >= height:
                start, tall = rising.pop()
                if tall * (i - start) > best:
                    best = tall * (i - start)
                    found = (row + 1 - tall, left + start, row + 1, left + i)
            rising.append((start, height))
    return found
