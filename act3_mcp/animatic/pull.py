"""A focus pull: one scene drawn sharp near and sharp far, dissolved from one to the other as the ring turns."""

from dataclasses import replace

import cv2

from act3_mcp.animatic.compositor import Compositor
from act3_mcp.animatic.easing import pushed
from act3_mcp.animatic.scene import Scene
from act3_mcp.media.encode import Planes

STARTS, TAKES = 0.36, 0.28
"""The shares of a shot after which the ring turns, and for which it does."""
NEAR = 0.42
"""Where the near focus lies if nothing stands there, as a share of the way to the subject."""


class FocusPull:
    """Frames of two compositors of one scene, `first` and then `last` in focus."""

    def __init__(self, first: Compositor, last: Compositor, seconds: float) -> None:
        self._first, self._last, self._seconds = first, last, seconds

    def frame(self, index: int, fps: int) -> Planes:
        """One frame, good until the next is asked for."""
        turned = (index / fps / self._seconds - STARTS) / TAKES
        if turned <= 0:
            return self._first.frame(index, fps)
        if turned >= 1:
            return self._last.frame(index, fps)
        share = pushed(turned)
        before, after = self._first.frame(index, fps), self._last.frame(index, fps)
        for ours, theirs in zip(before, after, strict=True):
            cv2.addWeighted(ours, 1 - share, theirs, share, 0, ours)
        return before


def near_and_far(scene: Scene) -> tuple[Scene, Scene]:
    """The scene focused on what stands nearest before the subject, and on the subject."""
    far = scene.lens.distance
    standing = [layer.place for layer in scene.layers if layer.surface == "card" and layer.box is not None]
    near = min((place for place in standing if place < 0.8 * far), default=NEAR * far)
    return replace(scene, focus=max(near, 0.1 * far)), scene
