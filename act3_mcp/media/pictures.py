"""Pictures in memory, and as JPEGs of our own making: what the server itself may handle, for none is from elsewhere."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from act3_mcp.media import STRIP, TELLING

Picture = NDArray[np.uint8]
"""Rows of red, green, blue."""


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


def jpeg(picture: Picture, *, quality: int = 82) -> bytes:
    done, data = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return data.tobytes()


def fitting(picture: Picture, largest: int) -> bytes:
    """A JPEG as good as `largest` bytes allow."""
    for quality in (86, 78, 70, 60, 50, 40):
        data = jpeg(picture, quality=quality)
        if len(data) <= largest:
            return data
    return jpeg(picture, quality=25)
