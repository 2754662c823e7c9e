"""Laying one picture over a frame, patch by patch: warped if it must be, resized or slid if that is enough."""

from typing import NamedTuple, cast

import cv2
import numpy as np

from act3_mcp.animatic.geometry import Affine, Matrix
from act3_mcp.animatic.pictures import Picture, Plane, over
from act3_mcp.animatic.sampling import Run, resized, run_of, slid
from act3_mcp.animatic.warping import fill_chroma, fill_luma, veiled_chroma, veiled_luma
from act3_mcp.media.encode import Planes

UNSEEN = 0.08
"""Pixels by which an edge may be out before anyone could notice."""
UNSEEN_JITTER = 0.03
"""The same for an error that changes from frame to frame, which the eye is quicker to see."""
UNSEEN_COLOUR = 0.12
WORTH_RESIZING = 30_000
"""Pixels from which on resizing takes less time than finding out how."""


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
    if stretch < UNSEEN:
        mid_x, mid_y = (left + right) / 2, (top + bottom) / 2
        slide = a * mid_x + b * mid_y + x - width / 2, c * mid_x + d * mid_y + y - height / 2
        _slid(planes, picture, slide, patch, gain)
        return
    full = a * (left + 0.5) + b * (top + 0.5) + x - 0.5, c * (left + 0.5) + d * (top + 0.5) + y - 0.5
    half_x, half_y = left // 2 + 0.5, top // 2 + 0.5
    half = a * half_x + b * half_y + x / 2 - 0.5, c * half_x + d * half_y + y / 2 - 0.5
    level = (abs(b) * height + abs(c) * width) / 2 < UNSEEN
    if level and width * height > WORTH_RESIZING and _resized(planes, picture, ((a, d), full, half), patch, gain):
        return
    _warped(planes, picture, ((a, b, full[0], c, d, full[1]), (a, b, half[0], c, d, half[1])), patch, gain)


HALF_PIXEL = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])
BACK_HALF = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1.0]])
DOUBLE, HALVE = np.diag([2.0, 2.0, 1.0]), np.diag([0.5, 0.5, 1.0])


def lay_receding(planes: Planes, picture: Picture, back: Matrix, patch: Patch, gain: float) -> None:
    """Lay a picture of a wall or of the ground, seen in perspective."""
    offset = np.array([[1, 0, patch.left], [0, 1, patch.top], [0, 0, 1.0]])
    luma = BACK_HALF @ back @ offset @ HALF_PIXEL
    chroma = BACK_HALF @ HALVE @ back @ offset @ DOUBLE @ HALF_PIXEL
    _warped(planes, picture, (luma, chroma), patch, gain)


def enlarge(small: Planes, planes: Planes, patch: Patch) -> None:
    """Fill a patch with what planes of half the size show there, grown by a few pixels so that its edges fit."""
    height, width = planes[0].shape
    left, top = max(0, patch.left // 4 * 4 - 4), max(0, patch.top // 4 * 4 - 4)
    right, bottom = min(width, -(-patch.right // 4) * 4 + 4), min(height, -(-patch.bottom // 4) * 4 + 4)
    whole = _targets(planes, Patch(left, top, right, bottom))
    for target, source in zip(whole, _targets(small, Patch(left // 2, top // 2, right // 2, bottom // 2)), strict=True):
        cv2.resize(source, target.shape[::-1], dst=target, interpolation=cv2.INTER_LINEAR)


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
    if abs(x - round(x)) < UNSEEN_JITTER and abs(y - round(y)) < UNSEEN_JITTER:
        x, y = float(round(x)), float(round(y))
    luma, blue, red = _targets(planes, patch)
    if picture.hide is None or picture.hide_half is None or (patch.solid and gain == 1.0):
        luma[:] = slid(picture.luma, luma.shape, x, y)
        blue[:] = slid(picture.blue, blue.shape, x / 2, y / 2)
        red[:] = slid(picture.red, red.shape, x / 2, y / 2)
        return
    _over(luma, slid(picture.luma, luma.shape, x, y), slid(picture.hide, luma.shape, x, y), gain)
    hide = slid(picture.hide_half, blue.shape, x / 2, y / 2)
    _over(blue, slid(picture.blue, blue.shape, x / 2, y / 2), hide, gain)
    _over(red, slid(picture.red, red.shape, x / 2, y / 2), hide, gain)


Sizing = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
"""Picture pixels a frame pixel, across and down; and where the patch's corner falls in luma, and in chroma."""


def _resized(planes: Planes, picture: Picture, back: Sizing, patch: Patch, gain: float) -> bool:
    """Lay a picture that grew and slid but did not roll, if that can be done by resizing."""
    (a, d), full, half = back
    luma, blue, red = _targets(planes, patch)
    soft = picture.coarse > 1
    runs = [
        run_of(at, step, count, unseen, soft=soft)
        for start, (height, width), unseen in ((full, luma.shape, UNSEEN_JITTER), (half, blue.shape, UNSEEN_COLOUR))
        for at, step, count in ((start[0], a, width), (start[1], d, height))
    ]
    if None in runs:
        return False
    across, down, half_across, half_down = cast("list[Run]", runs)
    opaque = patch.solid and gain == 1.0
    for targets, sources, hide, along in (
        ((luma,), (picture.luma,), picture.hide, (across, down)),
        ((blue, red), (picture.blue, picture.red), picture.hide_half, (half_across, half_down)),
    ):
        veil = None if opaque or hide is None else resized(hide, *along, "hide", (gain, 255 * (1 - gain)))
        for target, source in zip(targets, sources, strict=True):
            shown = resized(source, *along, "shown", (gain, 0.0))
            if veil is None:
                target[:] = shown
            else:
                over(target, shown, veil)
    return True


Backs = tuple[Affine, Affine] | tuple[Matrix, Matrix]
"""From the patch's pixels to the picture's, in luma and in chroma."""


def _warped(planes: Planes, picture: Picture, back: Backs, patch: Patch, gain: float) -> None:
    luma, blue, red = _targets(planes, patch)
    if picture.hide is None or picture.hide_half is None or (patch.solid and gain == 1.0):
        fill_luma(picture, back[0], luma)
        fill_chroma(picture, back[1], blue, red)
        return
    shown, hide = veiled_luma(picture, back[0], luma)
    _over(luma, shown, hide, gain)
    shown, other, hide = veiled_chroma(picture, back[1], blue)
    _over(blue, shown, hide, gain)
    _over(red, other, hide, gain)


def _over(target: Plane, source: Plane, hide: Plane, gain: float) -> None:
    """Lay `source` over `target`; a `gain` below 1 fades it."""
    if gain < 1.0:
        source = np.asarray(cv2.convertScaleAbs(source, alpha=gain), np.uint8)
        hide = np.asarray(cv2.convertScaleAbs(hide, alpha=gain, beta=255 * (1 - gain)), np.uint8)
    over(target, source, hide)
