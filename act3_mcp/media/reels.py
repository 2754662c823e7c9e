"""Frames of a clip one after the other, also at moments between two of them."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import cv2
import numpy as np

from act3_mcp.media.encode import Planes

ALMOST = 1 / 64
"""Nearer to a frame than this, it is that frame."""


class Reel:
    """A clip being played from frame `start` on. Only two of its frames are in memory at a time."""

    def __init__(self, clip: Path, start: int, fps: int) -> None:
        self._container = av.open(str(clip))
        self._video = self._container.streams.video[0]
        # One thread, as everywhere: frames come in order, and drawing goes on beside.
        self._video.thread_type = "NONE"
        self._fps, self._start = fps, start
        self._frames = self._play()
        self._number, self._now = next(self._frames)
        self._next: tuple[int, Planes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        self._container.close()

    def at(self, position: float) -> Planes:
        """What is seen at `position`, in frames of the clip; asked for in order. Between frames, some of either."""
        whole = int(position)
        while self._number < whole and self._ahead() is not None:
            assert self._next is not None
            self._number, self._now = self._next
            self._next = None
        share = position - self._number
        if share < ALMOST or (after := self._ahead()) is None:
            return self._now
        return mixed(self._now, after, min(1.0, share))

    def _ahead(self) -> Planes | None:
        if self._next is None:
            self._next = next(self._frames, None)
        return None if self._next is None else self._next[1]

    def _play(self) -> Iterator[tuple[int, Planes]]:
        clock = self._video.time_base
        assert clock is not None
        if self._start:
            # To the last keyframe before it; what lies between is decoded and not looked at.
            self._container.seek(round(self._start / self._fps / clock), stream=self._video)
        for frame in self._container.decode(self._video):
            assert frame.pts is not None
            number = round(frame.pts * clock * self._fps)
            if number >= self._start:
                yield number, _planes(frame)


def mixed(before: Planes, after: Planes, share: float) -> Planes:
    """Two frames over one another, with `share` of the second."""
    luma, blue, red = (
        np.asarray(cv2.addWeighted(a, 1 - share, b, share, 0), np.uint8) for a, b in zip(before, after, strict=True)
    )
    return luma, blue, red


def _planes(frame: av.VideoFrame) -> Planes:
    luma, blue, red = (
        np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width].copy()
        for plane in frame.planes
    )
    return luma, blue, red
