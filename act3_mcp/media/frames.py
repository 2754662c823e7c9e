"""Still frames out of clips, one at a time or as a strip from across the whole."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.stream import VideoStream
from numpy.typing import NDArray

from act3_mcp.media import STRIP, TELLING

Picture = NDArray[np.uint8]
"""Rows of red, green, blue."""

STRIP_LONGEST = 640
# A small file may hold a picture that fills the memory; the largest cameras make half of this.
MAX_PIXELS = 120_000_000

# FFmpeg is told what it reads: left to guess, it may take a file for a playlist, which opens what its writer chose.
_BEGINNINGS = (
    (slice(4, 8), b"ftyp", "mov"),
    (slice(0, 4), b"\x1a\x45\xdf\xa3", "matroska"),
    (slice(0, 3), b"\xff\xd8\xff", "jpeg_pipe"),
    (slice(0, 8), b"\x89PNG\r\n\x1a\n", "png_pipe"),
    (slice(8, 12), b"WEBP", "webp_pipe"),
)


@dataclass(frozen=True)
class Strip:
    """A clip in brief: `STRIP` frames from across it, one above the other in one JPEG. A still is 0 s long."""

    data: bytes
    seconds: float

    def frame(self, index: int = TELLING) -> Picture:
        """One of its frames."""
        whole = cv2.imdecode(np.frombuffer(self.data, np.uint8), cv2.IMREAD_COLOR_RGB)
        if whole is None:
            raise ValueError("a strip that is no picture")
        return np.asarray(np.split(whole, STRIP)[index], np.uint8)

    def moment(self, index: int) -> float:
        """When in the clip that frame is shown."""
        return self.seconds * (index + 0.5) / STRIP


def strip_of(path: Path) -> Strip:
    """`path`, a clip or a picture from anywhere, as a strip.

    Raises:
        ValueError: it is neither, or too large.
    """
    with _opened(path) as (container, stream):
        seconds = (container.duration or 0) / av.time_base
        if container.format.name.endswith("_pipe"):
            pictures, seconds = [_frame_at(path, container, stream, 0.0)] * STRIP, 0.0
        else:
            moments = [seconds * (index + 0.5) / STRIP for index in range(STRIP)]
            pictures = [_frame_at(path, container, stream, moment) for moment in moments]
    share = min(1.0, STRIP_LONGEST / max(pictures[0].shape[:2]))
    small = [_resized(picture, max(1, round(pictures[0].shape[1] * share))) for picture in pictures]
    return Strip(jpeg(np.concatenate(small), quality=86), seconds)


def frame_at(path: Path, seconds: float, *, width: int) -> Picture:
    """The frame showing at `seconds` (the last one if that is past the end), `width` pixels wide.

    Raises:
        ValueError: there is no frame to show.
    """
    with _opened(path) as (container, stream):
        return _resized(_frame_at(path, container, stream, seconds), width)


def jpeg(picture: Picture, *, quality: int = 82) -> bytes:
    done, data = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return data.tobytes()


def preview(path: Path, *, width: int, largest: int) -> bytes:
    """A JPEG of at most `largest` bytes of a frame well into the clip: the nearest that is cheap to decode.

    Raises:
        ValueError: there is no frame to show.
    """
    with _opened(path) as (container, stream):
        middle = (container.duration or 0) * (TELLING + 0.5) / STRIP
        container.seek(int(middle))
        picture = next(
            (np.asarray(each.to_ndarray(format="rgb24"), np.uint8) for each in container.decode(stream)), None
        )
    if picture is None:
        raise ValueError(f"{path.name} has no frame to show")
    small = _resized(picture, min(width, picture.shape[1]))
    return fitting(small, largest)


def fitting(picture: Picture, largest: int) -> bytes:
    """A JPEG as good as `largest` bytes allow."""
    for quality in (86, 78, 70, 60, 50, 40):
        data = jpeg(picture, quality=quality)
        if len(data) <= largest:
            return data
    return jpeg(picture, quality=25)


@contextmanager
def _opened(path: Path) -> Generator[tuple[InputContainer, VideoStream]]:
    with path.open("rb") as file:
        beginning = file.read(12)
    reader = next((name for where, mark, name in _BEGINNINGS if beginning[where] == mark), None)
    if reader is None:
        raise ValueError(f"{path.name} cannot be read as a clip")
    try:
        with av.open(str(path), format=reader, options={"protocol_whitelist": "file"}) as container:
            stream = container.streams.video[0]
            if stream.codec_context.width * stream.codec_context.height > MAX_PIXELS:
                raise ValueError(f"{path.name} has more than {MAX_PIXELS:,} pixels")
            yield container, stream
    except (FFmpegError, IndexError) as error:
        raise ValueError(f"{path.name} cannot be read as a clip") from error


def _frame_at(path: Path, container: InputContainer, stream: VideoStream, seconds: float) -> Picture:
    assert stream.time_base is not None
    if seconds > 0 or container.duration:
        container.seek(int(max(seconds, 0.0) / stream.time_base), stream=stream)
    shown = None
    for frame in container.decode(stream):
        if shown is not None and (frame.time or 0.0) > seconds + 1e-6:
            break
        shown = frame
    if shown is None:
        raise ValueError(f"{path.name} has no frame to show")
    return np.asarray(shown.to_ndarray(format="rgb24"), np.uint8)


def _resized(picture: Picture, width: int) -> Picture:
    height = max(1, round(picture.shape[0] * width / picture.shape[1]))
    return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
