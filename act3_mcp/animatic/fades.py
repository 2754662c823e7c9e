"""Fades: a shot that comes out of black or white, or goes into it, inside its own clip."""

import cv2
import numpy as np

from act3_mcp.animatic.easing import eased
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.transitions import Transition
from act3_mcp.media.encode import Planes

LEVELS = {"black": (16, 128), "white": (235, 128)}
MOST = 0.45
"""The share of a shot that either of its ends may take."""


class Fade:
    """What a shot's two ends do to its frames."""

    def __init__(self, shot: Shot, frames: int, fps: int) -> None:
        self._frames = frames
        self._opening, self._ending = shot.opening, shot.ending
        self._before, self._after = (
            max(1, round(min(end.seconds * fps, frames * MOST))) if _shades(end) else 0
            for end in (shot.opening, shot.ending)
        )

    def lay(self, planes: Planes, index: int) -> None:
        """Shade one frame of the shot, in place; the first of a fade in and the last of a fade out show nothing."""
        left = self._frames - 1 - index
        if index < self._before:
            _shade(planes, eased(index / self._before), self._opening)
        if left < self._after:
            share = 0.0 if self._ending.kind == "cut" else eased(left / self._after)
            _shade(planes, share, self._ending)


def _shades(end: Transition) -> bool:
    return end.kind == "fade" or (end.kind == "cut" and end.towards in LEVELS)


def _shade(planes: Planes, share: float, end: Transition) -> None:
    """Leave `share` of the picture."""
    luma, chroma = LEVELS.get(end.towards, LEVELS["black"])
    values = np.arange(256)
    for plane, ground in zip(planes, (luma, chroma, chroma), strict=True):
        table = np.rint(ground + (values - ground) * share).clip(0, 255).astype(np.uint8)
        cv2.LUT(plane, table, dst=plane)
