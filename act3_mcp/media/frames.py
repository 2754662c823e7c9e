"""Still frames out of clips from anywhere, one at a time or as a strip from across the whole.

Whatever a file claims to be, only so much of it is decoded: frames are scaled
as they are decoded, one at a time, and what is read for one of them has an end.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av import VideoFrame
from av.container import InputContainer
from av.error import FFmpegError
from av.video.reformatter import Interpolation
from av.video.stream import VideoStream

from act3_mcp.media import STRIP, TELLING, UnreadableError
from act3_mcp.media.pictures import Picture, Strip, fitting, jpeg

STRIP_LONGEST = 640
# A small file may hold a picture that fills the memory; the largest cameras make half of this.
MAX_PIXELS = 120_000_000
# 8K film, whichever way it lies; a decoder keeps up to sixteen such frames.
MAX_FILM_PIXELS = 8192 * 4608
# A second between frames that need none before them is usual, ten are not rare.
MOST_PACKETS = 600
"""Packets read for one frame; the frame that comes last by then is the one that is shown."""
_THREADS = 2
# Decoders count what is around a frame, too.
_MARGIN = Fraction(9, 8)
_STREAMS = 16
_LOCAL = {"protocol_whitelist": "file"}

# FFmpeg is told what it reads: left to guess, it may take a file for a playlist, which opens what its writer chose.
_BEGINNINGS = (
    (slice(4, 8), b"ftyp", "mov"),
    (slice(0, 4), b"\x1a\x45\xdf\xa3", "matroska"),
    (slice(0, 3), b"\xff\xd8\xff", "jpeg_pipe"),
    (slice(0, 8), b"\x89PNG\r\n\x1a\n", "png_pipe"),
    (slice(8, 12), b"WEBP", "webp_pipe"),
)


def strip_of(path: Path) -> Strip:
    """`path`, a clip or a picture from anywhere, as a strip.

    Raises:
        UnreadableError: it is neither, or too large.
    """
    with _opened(path) as (container, stream):
        frames = Frames(path, container, stream, _strip_width)
        if _is_still(container):
            pictures, seconds = [frames.at(0.0)] * STRIP, 0.0
        else:
            seconds = (container.duration or 0) / av.time_base
            pictures = [frames.at(seconds * (index + 0.5) / STRIP) for index in range(STRIP)]
    return Strip(jpeg(np.concatenate(pictures), quality=86), seconds)


def frame_at(path: Path, seconds: float, *, width: int) -> Picture:
    """The frame showing at `seconds` (the last one if that is past the end), `width` pixels wide.

    Raises:
        UnreadableError: there is no frame to show.
    """
    with _opened(path) as (container, stream):
        return Frames(path, container, stream, lambda _: width).at(max(seconds, 0.0))


def preview(path: Path, *, width: int, largest: int) -> bytes:
    """A JPEG of at most `largest` bytes of a frame well into the clip: the nearest that is cheap to decode.

    Raises:
        UnreadableError: there is no frame to show.
    """
    with _opened(path) as (container, stream):
        frames = Frames(path, container, stream, lambda frame: min(width, frame.width))
        return fitting(frames.near((container.duration or 0) / av.time_base * (TELLING + 0.5) / STRIP), largest)


class Frames:
    """The frames of one opened clip, all as wide as `width_of` says of the first, and as high as that makes it.

    Asked for in the order of time, none is decoded twice.
    """

    def __init__(
        self, path: Path, container: InputContainer, stream: VideoStream, width_of: Callable[[VideoFrame], int]
    ) -> None:
        self._path, self._container, self._stream = path, container, stream
        self._width_of = width_of
        self._size: tuple[int, int] | None = None
        self._coming: Iterator[VideoFrame | None] = iter(())
        self._shown: VideoFrame | None = None
        self._next: VideoFrame | None = None

    def at(self, seconds: float) -> Picture:
        """The frame showing at `seconds`, or the last one that is reached.

        Raises:
            UnreadableError: none is.
        """
        if self._shown is None or self._is_worth_seeking(seconds):
            self._seek(seconds)
        for _ in range(MOST_PACKETS):
            if self._next is None:
                try:
                    self._next = next(self._coming)
                except StopIteration:
                    break
            if self._next is not None:
                if self._shown is not None and (self._next.time or 0.0) > seconds + 1e-6:
                    break
                self._shown, self._next = self._next, None
        return self._scaled()

    def near(self, seconds: float) -> Picture:
        """The first frame that can be had from where a search for `seconds` leads.

        Raises:
            UnreadableError: there is none.
        """
        self._seek(seconds)
        for _, frame in zip(range(MOST_PACKETS), self._coming, strict=False):
            if frame is not None:
                self._shown = frame
                break
        return self._scaled()

    def _is_worth_seeking(self, seconds: float) -> bool:
        """Whether between the frame shown and that moment lies one that needs none before it, as far as is known."""
        stream, shown = self._stream, self._shown
        at = stream.index_entries.search_timestamp(self._ticks(seconds))
        if at < 0 or shown is None or shown.pts is None:
            return True
        return stream.index_entries[at].timestamp > shown.pts

    def _seek(self, seconds: float) -> None:
        if seconds > 0 or self._container.duration:
            self._container.seek(self._ticks(seconds), stream=self._stream)
        self._coming, self._shown, self._next = self._decoded(), None, None

    def _ticks(self, seconds: float) -> int:
        assert self._stream.time_base is not None
        return int(seconds / self._stream.time_base)

    def _decoded(self) -> Iterator[VideoFrame | None]:
        """What comes out of each packet: a frame, several, or for now nothing."""
        for packet in self._container.demux(self._stream):
            yield from packet.decode() or (None,)

    def _scaled(self) -> Picture:
        frame = self._shown
        if frame is None:
            raise UnreadableError(f"{self._path.name} has no frame to show")
        if self._size is None:
            width = max(1, self._width_of(frame))
            self._size = width, max(1, round(frame.height * width / frame.width))
        return scaled(frame, *self._size)


@contextmanager
def _opened(path: Path) -> Generator[tuple[InputContainer, VideoStream]]:
    with path.open("rb") as file:
        beginning = file.read(12)
    reader = next((name for where, mark, name in _BEGINNINGS if beginning[where] == mark), None)
    if reader is None:
        raise UnreadableError(f"{path.name} cannot be read as a clip")
    most = MAX_PIXELS if reader.endswith("_pipe") else MAX_FILM_PIXELS
    bounds = {"max_pixels": str(int(most * _MARGIN))}
    try:
        # Those decoders are told that look ahead when a file is opened, and then the one that goes on. PyAV's types
        # have these options as strings, its code as one dictionary a stream.
        streams: Any = [bounds for _ in range(_STREAMS)]
        with av.open(str(path), format=reader, options=_LOCAL, stream_options=streams) as container:
            stream = container.streams.video[0]
            if stream.codec_context.width * stream.codec_context.height > most:
                raise UnreadableError(f"{path.name} has more than {most:,} pixels")
            stream.codec_context.options = bounds
            stream.codec_context.thread_count = _THREADS
            yield container, stream
    except (FFmpegError, IndexError, OverflowError) as error:
        if isinstance(error, MemoryError):
            raise
        raise UnreadableError(f"{path.name} cannot be read as a clip") from error


def scaled(frame: VideoFrame, width: int, height: int) -> Picture:
    """A frame in another size, of which no picture in its own is made on the way."""
    return np.asarray(frame.reformat(width, height, "rgb24", interpolation=Interpolation.AREA).to_ndarray(), np.uint8)


def _strip_width(frame: VideoFrame) -> int:
    return round(frame.width * min(1.0, STRIP_LONGEST / max(frame.width, frame.height)))


def _is_still(container: InputContainer) -> bool:
    return container.format.name.endswith("_pipe")
