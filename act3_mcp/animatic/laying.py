"""Laying one picture over a frame, patch by patch: warped if it must be, slid if that is enough."""

import math
import threading
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.geometry import Affine, Matrix
from act3_mcp.animatic.raster import Picture, Plane
from act3_mcp.media.encode import Planes

LINEAR = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
UNSEEN = 0.08
"""Pixels by which an edge may be out before anyone could notice."""
UNSEEN_SMOOTH = 3.0


class Patch(NamedTuple):
    """A rectangle of the frame, all even; `solid` if the picture hides everything behind it there."""

    left: int
    top: int
    right: int
    bottom: int
    solid: bool = False

    def within(self, window: "Patch") -> "Patch | None":
        left, top = max(self.left, window.left), max(self.top, window.top)
        right, bottom = min(self.right, window.right), min(self.bottom, window.bottom)
        return Patch(left, top, right, bottom, self.solid) if left < right and top < bottom else None


def lay_flat(planes: Planes, picture: Picture, back: Affine, patch: Patch, gain: float) -> None:
    """Lay a picture that only grew, slid or rolled; `back` leads from the frame's pixels to the picture's."""
    left, top, right, bottom, _ = patch
    a, b, x, c, d, y = back
    width, height = right - left, bottom - top
    stretch = (abs(a - 1) + abs(b)) * width / 2 + (abs(d - 1) + abs(c)) * height / 2
    if stretch < (UNSEEN_SMOOTH if picture.smooth else UNSEEN):
        mid_x, mid_y = (left + right) / 2, (top + bottom) / 2
        slide = a * mid_x + b * mid_y + x - width / 2, c * mid_x + d * mid_y + y - height / 2
        _slid(planes, picture, slide, patch, gain)
        return
    luma = np.array(
        [[a, b, a * (left + 0.5) + b * (top + 0.5) + x - 0.5], [c, d, c * (left + 0.5) + d * (top + 0.5) + y - 0.5]]
    )
    half_x, half_y = left // 2 + 0.5, top // 2 + 0.5
    chroma = np.array([[a, b, a * half_x + b * half_y + x / 2 - 0.5], [c, d, c * half_x + d * half_y + y / 2 - 0.5]])
    _warped(planes, picture, (luma, chroma), patch, gain)


HALF_PIXEL = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])
BACK_HALF = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1.0]])
DOUBLE, HALVE = np.diag([2.0, 2.0, 1.0]), np.diag([0.5, 0.5, 1.0])


def lay_receding(planes: Planes, picture: Picture, back: Matrix, patch: Patch, gain: float) -> None:
    """Lay a picture of a wall or of the ground, seen in perspective."""
    offset = np.array([[1, 0, patch.left], [0, 1, patch.top], [0, 0, 1.0]])
    luma = BACK_HALF @ back @ offset @ HALF_PIXEL
    chroma = BACK_HALF @ HALVE @ back @ offset @ DOUBLE @ HALF_PIXEL
    _warped(planes, picture, (luma, chroma), patch, gain)


def lay_on_glass(planes: Planes, picture: Picture, at: tuple[int, int], patch: Patch) -> None:
    """What is stuck to the lens lies pixel on pixel: nothing to warp."""
    _slid(planes, picture, (patch.left - at[0], patch.top - at[1]), patch, 1.0)


def _targets(planes: Planes, patch: Patch) -> tuple[Plane, Plane, Plane]:
    left, top, right, bottom, _ = patch
    half = np.s_[top // 2 : bottom // 2, left // 2 : right // 2]
    return planes[0][top:bottom, left:right], planes[1][half], planes[2][half]


def _slid(planes: Planes, picture: Picture, slide: tuple[float, float], patch: Patch, gain: float) -> None:
    """Lay a picture without changing its size: `slide` is where the patch's corner falls in it."""
    x, y = slide
    whole = abs(x - round(x)) < UNSEEN and abs(y - round(y)) < UNSEEN
    if picture.smooth or whole:
        x, y = float(round(x)), float(round(y))
    luma, blue, red = _targets(planes, patch)
    if picture.hide is None or picture.hide_half is None or (patch.solid and gain == 1.0):
        for target, source, sx, sy in (
            (luma, picture.luma, x, y),
            (blue, picture.blue, x / 2, y / 2),
            (red, picture.red, x / 2, y / 2),
        ):
            target[:] = _cut(source, target.shape, sx, sy, smooth=picture.smooth)
        return
    size, smooth = luma.shape, picture.smooth
    _over(luma, _cut(picture.luma, size, x, y, smooth=smooth), _cut(picture.hide, size, x, y, smooth=smooth), gain)
    size, x, y = blue.shape, x / 2, y / 2
    hide = _cut(picture.hide_half, size, x, y, smooth=smooth)
    _over(blue, _cut(picture.blue, size, x, y, smooth=smooth), hide, gain)
    _over(red, _cut(picture.red, size, x, y, smooth=smooth), hide, gain)


def _cut(plane: Plane, size: tuple[int, ...], x: float, y: float, *, smooth: bool) -> Plane:
    """A piece of `plane` whose corner lies at (x, y), to a fraction of a pixel unless `smooth`."""
    height, width = size[:2]
    nearest_x, nearest_y = round(x), round(y)
    if smooth or (abs(x - nearest_x) < 1e-6 and abs(y - nearest_y) < 1e-6):
        inside = (
            nearest_x >= 0
            and nearest_y >= 0
            and nearest_x + width <= plane.shape[1]
            and nearest_y + height <= plane.shape[0]
        )
        if inside:
            return plane[nearest_y : nearest_y + height, nearest_x : nearest_x + width]
        x, y = nearest_x, nearest_y
    return np.asarray(cv2.getRectSubPix(plane, (width, height), (x + (width - 1) / 2, y + (height - 1) / 2)), np.uint8)


def _warped(planes: Planes, picture: Picture, back: tuple[Matrix, Matrix], patch: Patch, gain: float) -> None:
    luma, blue, red = _targets(planes, patch)
    if picture.hide is None or (patch.solid and gain == 1.0):
        cv2.extractChannel(_seen(picture.packed_luma, back[0], luma), 0, luma)
        small = _seen(picture.packed_chroma, back[1], blue)
        cv2.extractChannel(small, 0, blue)
        cv2.extractChannel(small, 1, red)
        return
    full = _seen(picture.packed_luma, back[0], luma)
    _over(luma, _channel(full, 0, "shown"), _channel(full, 1, "hide"), gain)
    small = _seen(picture.packed_chroma, back[1], blue)
    hide = _channel(small, 2, "hide")
    _over(blue, _channel(small, 0, "shown"), hide, gain)
    _over(red, _channel(small, 1, "shown"), hide, gain)


class _Scratch(threading.local):
    """Memory used over and over: fresh pages for every warp would cost as much as a small one."""

    def __init__(self) -> None:
        self._memory: dict[str, Plane] = {}

    def of(self, name: str, *shape: int) -> Plane:
        size = math.prod(shape)
        memory = self._memory.get(name)
        if memory is None or memory.size < size:
            memory = self._memory[name] = np.empty(size, np.uint8)
        return memory[:size].reshape(shape)


_scratch = _Scratch()


def _seen(plane: Plane, matrix: NDArray[np.floating[Any]], target: Plane) -> Plane:
    """A packed plane seen through `matrix` (target to source), as large as `target`; good until the next one."""
    height, width = target.shape
    into = _scratch.of("packed", height, width, 4)
    warp = cv2.warpAffine if matrix.shape == (2, 3) else cv2.warpPerspective
    return np.asarray(
        warp(plane, matrix, (width, height), dst=into, flags=LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8
    )


def _channel(packed: Plane, index: int, name: str) -> Plane:
    return np.asarray(cv2.extractChannel(packed, index, _scratch.of(name, *packed.shape[:2])), np.uint8)


def _over(target: Plane, source: Plane, hide: Plane, gain: float = 1.0) -> None:
    """Lay `source` over `target`; a `gain` below 1 fades it."""
    if gain < 1.0:
        source = np.asarray(cv2.convertScaleAbs(source, alpha=gain), np.uint8)
        hide = np.asarray(cv2.convertScaleAbs(hide, alpha=gain, beta=255 * (1 - gain)), np.uint8)
    cv2.multiply(target, hide, dst=target, scale=1 / 255)
    cv2.add(target, source, dst=target)


def stack(base: Picture, top: Picture, at: tuple[int, int]) -> None:
    """Lay `top` into `base` for good, its corner at the even pixel `at`."""
    (x, y), (height, width) = at, top.luma.shape
    half = np.s_[y // 2 : (y + height) // 2, x // 2 : (x + width) // 2]
    below = (base.luma[y : y + height, x : x + width], base.blue[half], base.red[half])
    if top.hide is None or top.hide_half is None:
        for under, over in zip(below, (top.luma, top.blue, top.red), strict=True):
            under[:] = over
    else:
        _over(below[0], top.luma, top.hide)
        _over(below[1], top.blue, top.hide_half)
        _over(below[2], top.red, top.hide_half)
    base.smooth = base.smooth and top.smooth
    if base.hide is not None and base.hide_half is not None:
        hides = (base.hide[y : y + height, x : x + width], base.hide_half[half])
        for under, over in zip(hides, (top.hide, top.hide_half), strict=True):
            if over is None:
                under[:] = 0
            else:
                cv2.multiply(under, over, dst=under, scale=1 / 255)
