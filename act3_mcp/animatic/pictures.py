"""Drawings as planes of premultiplied YUV 4:2:0, and how one is laid over another for good.

Its offsets are premultiplied too, so that laying one picture over another is
the same sum for luma and chroma: `frame * (1 - alpha) + layer`.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.layers import Box

Plane = NDArray[np.uint8]
MOST_PACKS = 4


@dataclass
class Picture:
    """One drawing as planes; `hide` is what it leaves of what lies behind it, 255 - alpha, and None if nothing.

    A picture that is not opaque has a clear margin, so that whatever lies
    beyond it is found clear too. A `coarse` one has nothing to show that needs
    more than every so-many-th pixel; `scale` is its own pixels a frame unit.
    """

    box: Box
    scale: float
    coarse: int
    luma: Plane
    blue: Plane
    red: Plane
    hide: Plane | None = None
    hide_half: Plane | None = None
    _packs: dict[Hashable, Plane] = field(default_factory=dict[Hashable, Plane], init=False, repr=False, compare=False)

    def packed(self, key: Hashable, channels: Callable[[], Sequence[Plane]]) -> Plane:
        """Planes put together to be warped at once; the last few that were asked for are kept."""
        found = self._packs.get(key)
        if found is None:
            found = self._packs[key] = np.asarray(cv2.merge(channels()), np.uint8)
            # Frames are drawn on several threads: another may be doing just the same.
            for old in list(self._packs)[:-MOST_PACKS]:
                self._packs.pop(old, None)
        return found

    @property
    def size_bytes(self) -> int:
        planes = self.luma, self.blue, self.red, self.hide, self.hide_half
        return sum(plane.nbytes for plane in planes if plane is not None)

    def copy(self) -> "Picture":
        hide = None if self.hide is None else self.hide.copy()
        hide_half = None if self.hide_half is None else self.hide_half.copy()
        planes = self.luma.copy(), self.blue.copy(), self.red.copy()
        return Picture(self.box, self.scale, self.coarse, *planes, hide, hide_half)

    def fine(self) -> "Picture":
        """The same with every pixel."""
        if self.coarse == 1:
            return self

        def enlarged(plane: Plane) -> Plane:
            size = plane.shape[1] * self.coarse, plane.shape[0] * self.coarse
            return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_LINEAR), np.uint8)

        hide = None if self.hide is None else enlarged(self.hide)
        hide_half = None if self.hide_half is None else enlarged(self.hide_half)
        planes = enlarged(self.luma), enlarged(self.blue), enlarged(self.red)
        return Picture(self.box, self.scale * self.coarse, 1, *planes, hide, hide_half)

    def spread(self, box: Box) -> "Picture":
        """The same with clear room up to the edges of `box`, whose corners lie on its even pixels."""
        assert self.hide is not None
        assert self.hide_half is not None
        left, top = round((self.box[0] - box[0]) * self.scale), round((self.box[1] - box[1]) * self.scale)
        width, height = round(box[2] * self.scale), round(box[3] * self.scale)
        right, bottom = width - left - self.luma.shape[1], height - top - self.luma.shape[0]

        def roomy(plane: Plane, around: tuple[int, int, int, int], clear: int) -> Plane:
            above, below, before, after = around
            bordered = cv2.copyMakeBorder(plane, above, below, before, after, cv2.BORDER_CONSTANT, value=[clear])
            return np.asarray(bordered, np.uint8)

        full = top, bottom, left, right
        half = top // 2, bottom // 2, left // 2, right // 2
        return Picture(
            box, self.scale, self.coarse,
            roomy(self.luma, full, 0), roomy(self.blue, half, 0), roomy(self.red, half, 0),
            roomy(self.hide, full, 255), roomy(self.hide_half, half, 255),
        )  # fmt: skip


def over(target: Plane, source: Plane, hide: Plane) -> None:
    """Lay `source` over `target`."""
    cv2.multiply(target, hide, dst=target, scale=1 / 255)
    cv2.add(target, source, dst=target)


def stack(base: Picture, top: Picture) -> None:
    """Lay `top` into `base`, which holds it and has pixels as fine, for good."""
    x, y = (round((at - origin) * base.scale) for at, origin in zip(top.box[:2], base.box[:2], strict=True))
    height, width = top.luma.shape
    full = np.s_[y : y + height, x : x + width]
    half = np.s_[y // 2 : (y + height) // 2, x // 2 : (x + width) // 2]
    below = (base.luma[full], base.blue[half], base.red[half])
    if top.hide is None or top.hide_half is None:
        for under, above in zip(below, (top.luma, top.blue, top.red), strict=True):
            under[:] = above
    else:
        over(below[0], top.luma, top.hide)
        over(below[1], top.blue, top.hide_half)
        over(below[2], top.red, top.hide_half)
    if base.hide is not None and base.hide_half is not None:
        for under, above in zip((base.hide[full], base.hide_half[half]), (top.hide, top.hide_half), strict=True):
            if above is None:
                under[:] = 0
            else:
                cv2.multiply(under, above, dst=under, scale=1 / 255)
