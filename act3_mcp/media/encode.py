"""Writing MP4: the one place of H.264 and AAC settings.

Clips are joined by copying their video, so every clip must come from the same
settings; that is why nothing else in the project opens an encoder.
"""

import math
from collections import deque
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.plane import VideoPlane
from av.video.stream import VideoStream
from numpy.typing import NDArray

SAMPLE_RATE = 48_000
AAC_FRAME = 1024
GOP = 48
BT709 = 1
LIMITED_RANGE = 1

Planes = tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]
Sound = NDArray[np.float32]
"""Stereo samples at `SAMPLE_RATE`, shape (samples, 2), within ±1."""

# The lightest search that still follows a camera: measured, half the work of plain veryfast for 0.6 dB. Without
# B-frames and macroblock tree the same frames also come out as the same bytes every time. x264's own choice of
# quantisers looks at every frame twice, a quarter of all its work; a shot is one drawing, so `quantiser` makes it once.
# Coarser quantisers that round to the nearest step and drop nothing give the same picture and size as finer ones that
# favour nought, but small residues survive: what moves slowly then moves evenly, not by leaps of a quarter pixel.
# Plain entropy coding makes files a tenth larger. Headers are the same whatever the quantiser, for clips to be joined.
X264 = {
    "preset": "veryfast",
    "x264-params": (
        "rc-lookahead=0:scenecut=0:subme=1:me=dia:partitions=none:ref=1:trellis=0:weightp=0:bframes=0:mbtree=0"
        ":deadzone-inter=4:dct-decimate=0:cabac=0:8x8dct=0:stitchable=1"
    ),
}
FINEST, COARSEST = 24, 31
PLAIN = 3.0
"""The unevenness up to which a picture is quantised most finely; most of our drawings are plainer."""
AHEAD = 2
"""Frames that may wait for the encoder, which works beside whoever draws them."""


@contextmanager
def replacing(out: Path) -> Generator[Path]:
    """A name beside `out` to write to; it becomes `out` if all goes well and vanishes if not."""
    part = out.with_name(f".{out.name}.part")
    try:
        yield part
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def open_mp4(path: Path) -> OutputContainer:
    # Fast start needs a real path: FFmpeg reopens the file to move the index to the front.
    return av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"})


def add_sound(container: OutputContainer) -> AudioStream:
    # The usual search for quantisers takes longer than all else at 360p, and nobody hears it at this rate.
    stream = container.add_stream("aac", rate=SAMPLE_RATE, options={"aac_coder": "fast"})
    stream.layout = "stereo"
    stream.bit_rate = 160_000
    return stream


def encode_sound(container: OutputContainer, stream: AudioStream, sound: Sound, start: int, stop: int) -> int:
    """Encode whole AAC frames of `sound` from sample `start` until past `stop`; returns where it got to."""
    stop = min(stop, len(sound))
    while start < stop:
        piece = np.ascontiguousarray(sound[start : start + AAC_FRAME].T)
        frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
        frame.sample_rate = SAMPLE_RATE
        frame.pts = start
        frame.time_base = Fraction(1, SAMPLE_RATE)
        container.mux(stream.encode(frame))
        start += piece.shape[1]
    return start


def quantiser(luma: NDArray[np.uint8]) -> int:
    """How coarsely to quantise a shot that begins like this: the busier a picture, the more it hides."""
    # Of four pixels each, so that grain does not count; every fourth row tells enough.
    rows = luma[: luma.shape[0] // 4 * 4, : luma.shape[1] // 2 * 2]
    pairs = [rows[row::4, ::2].astype(np.int16) + rows[row::4, 1::2] for row in range(4)]
    above, below = pairs[0] + pairs[1], pairs[2] + pairs[3]
    uneven = float(np.abs(below - above).mean() + np.abs(np.diff(above, axis=1)).mean()) / 4
    return min(COARSEST, FINEST + max(0, round(2 * math.log2(max(uneven, PLAIN) / PLAIN))))


def add_picture(container: OutputContainer, width: int, height: int, fps: int, quantiser: int) -> VideoStream:
    options = {**X264, "qp": str(quantiser)}
    stream = container.add_stream("libx264", rate=fps, options=options)
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    stream.time_base = Fraction(1, fps)
    context = stream.codec_context
    context.gop_size = GOP
    # One thread: shots are drawn in parallel by processes, and a threaded x264 is not repeatable.
    context.thread_count = 1
    context.color_primaries = context.color_trc = context.colorspace = BT709
    context.color_range = LIMITED_RANGE
    return stream


def _rows(plane: VideoPlane) -> NDArray[np.uint8]:
    return np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)


class ClipWriter:
    """An MP4 being written frame by frame, its sound kept in step with its picture."""

    def __init__(self, path: Path, *, width: int, height: int, fps: int, sound: Sound) -> None:
        self._container = open_mp4(path)
        self._streams: tuple[VideoStream, AudioStream] | None = None
        self._sound, self._sounded = sound, 0
        self._fps, self.frames = fps, 0
        self._width, self._height = width, height
        # FFmpeg lets go of the interpreter while it works, so one thread more uses a second core if there is one.
        self._thread = ThreadPoolExecutor(1)
        self._waiting: deque[Future[av.VideoFrame]] = deque()
        # Frames are filled again once encoded: fresh memory costs as much as what is copied into it.
        self._spare: list[av.VideoFrame] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        try:
            if kind is None:
                self._wait(at_most=0)
                self._thread.submit(self._finish).result()
        finally:
            self._thread.shutdown(cancel_futures=True)
            self._container.close()

    def write(self, planes: Planes) -> None:
        """Have one frame encoded; `planes` may be drawn over at once."""
        self.append(self.copied(planes))

    def copied(self, planes: Planes) -> av.VideoFrame:
        """A frame to append, which may be asked for on any thread; `planes` may be drawn over at once."""
        try:
            frame = self._spare.pop()
        except IndexError:
            frame = av.VideoFrame(self._width, self._height, "yuv420p")
        for target, plane in zip(frame.planes, planes, strict=True):
            rows = _rows(target)
            rows[:, : target.width] = plane
            # x264 looks a little past the edge; what it finds there must not depend on what memory held before.
            rows[:, target.width :] = plane[:, -1:]
        return frame

    def append(self, frame: av.VideoFrame) -> None:
        """Have a copied frame encoded as the next one."""
        frame.pts, frame.time_base = self.frames, Fraction(1, self._fps)
        self.frames += 1
        if self._streams is None:
            luma = _rows(frame.planes[0])[:, : self._width]
            picture = add_picture(self._container, self._width, self._height, self._fps, quantiser(luma))
            self._streams = picture, add_sound(self._container)
        self._waiting.append(self._thread.submit(self._encode, frame, self.frames * SAMPLE_RATE // self._fps))
        self._wait(at_most=AHEAD)

    def _wait(self, *, at_most: int) -> None:
        while len(self._waiting) > at_most:
            self._spare.append(self._waiting.popleft().result())

    def _encode(self, frame: av.VideoFrame, heard: int) -> av.VideoFrame:
        assert self._streams is not None
        picture, audio = self._streams
        self._container.mux(picture.encode(frame))
        self._sounded = encode_sound(self._container, audio, self._sound, self._sounded, heard)
        return frame

    def _finish(self) -> None:
        assert self._streams is not None
        picture, audio = self._streams
        self._container.mux(picture.encode(None))
        encode_sound(self._container, audio, self._sound, self._sounded, len(self._sound))
        self._container.mux(audio.encode(None))
