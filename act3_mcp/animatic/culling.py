"""What of each picture is ever seen in a shot: the rest is hidden behind others, and need not be drawn.

The frame is divided into cells. At moments through the shot it is found out
which cells a picture touches and which it fills, generously and sparingly by as
far as it moves in between; what is then worth drawing is covered with a few
rectangles.
"""

import math
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.laying import Patch
from act3_mcp.animatic.raster import Picture, Plane

Cells = NDArray[np.bool_]

FINE = 4
"""Samples across a cell."""
CALL = 24_000
"""Pixels that could be blended in the time it takes to begin on another patch."""
SOLID = 0.8
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

    def shrunk(self, pictures: Sequence[Picture]) -> tuple[list[Plane], tuple[float, float]]:
        """The opacity of each picture at the cells' fineness, and by how much it was shrunk."""
        step = self.cell / FINE
        height, width = pictures[0].luma.shape
        size = max(1, round(width / step)), max(1, round(height / step))
        small: list[Plane] = []
        for picture in pictures:
            if picture.hide is None:
                small.append(np.full((size[1], size[0]), 255, np.uint8))
            else:
                hidden = cv2.resize(picture.hide, size, interpolation=cv2.INTER_AREA)
                small.append(np.asarray(cv2.bitwise_not(hidden), np.uint8))
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
    inside = cells[top:bottom, left:right]
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if not len(rows):
        return None
    return top + int(rows[0]), left + int(columns[0]), top + int(rows[-1]) + 1, left + int(columns[-1]) + 1


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
        for at in range(top + NEAREST_SPLIT, bottom, NEAREST_SPLIT):
            best, parts = _better(
                needed, solid, ((top, left, at, right), (at, left, bottom, right)), pixels, (best, parts)
            )
        for at in range(left + NEAREST_SPLIT, right, NEAREST_SPLIT):
            best, parts = _better(
                needed, solid, ((top, left, bottom, at), (top, at, bottom, right)), pixels, (best, parts)
            )
    if parts is None:
        found.append(Patch(left, top, right, bottom, bool(solid[top:bottom, left:right].all())))
        return
    for part in parts:
        _divide(needed, solid, part, pixels, found)


Parts = tuple[Span, Span]


def _better(
    needed: Cells, solid: Cells, parts: Parts, pixels: float, so_far: tuple[float, Parts | None]
) -> tuple[float, Parts | None]:
    cost = math.fsum(_cost(solid, _tight(needed, part), pixels) for part in parts)
    return (cost, parts) if cost < so_far[0] else so_far
