"""Still frames out of clips."""

from pathlib import Path

import av
import cv2
import numpy as np
from av.error import FFmpegError
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""Rows of red, green, blue."""


def frame_at(path: Path, seconds: float, *, width: int) -> Picture:
    """The frame showing at `seconds` (the last one if that is past the end), `width` pixels wide.

    Raises:
        ValueError: there is no frame to show.
    """
    try:
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            assert stream.time_base is not None
            container.seek(int(max(seconds, 0.0) / stream.time_base), stream=stream)
            shown = None
            for frame in container.decode(stream):
                if shown is not None and (frame.time or 0.0) > seconds + 1e-6:
                    break
                shown = frame
            if shown is None:
                raise ValueError(f"{path.name} has no frame to show")
            picture = shown.to_ndarray(format="rgb24")
    except (FFmpegError, IndexError) as error:
        raise ValueError(f"{path.name} cannot be read as a clip") from error
    height = max(1, round(picture.shape[0] * width / picture.shape[1]))
    return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def jpeg(picture: Picture, *, quality: int = 82) -> bytes:
    done, data = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return data.tobytes()


def poster(path: Path, *, width: int = 640, seconds: float = 0.0) -> bytes:
    """A JPEG of one frame, to stand for the clip."""
    return jpeg(frame_at(path, seconds, width=width))
