"""A picture somebody gave, shown in place of a drawing: filled into the frame, with a slow move in so that it lives."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.easing import eased
from act3_mcp.media import UnreadableError
from act3_mcp.media.encode import Planes

ROOM = 1.12
"""How much larger than the frame it is laid out, for the camera to move into."""
CLOSE_ENOUGH = 1.25
"""Up to this difference of shape it is cropped to the frame; beyond, it is shown whole over a blur of itself."""
# BT.709, limited range, as everything we encode: rows give luma and the two colour differences from blue, green, red.
_TO_YUV = np.array([[0.0722, 0.7152, 0.2126], [0.5, -0.3854, -0.1146], [-0.0458, -0.4542, 0.5]], np.float32)


class Still:
    """The frames of a clip that shows one picture."""

    def __init__(self, picture: Path, *, width: int, height: int, seconds: float) -> None:
        """Lay the picture out.

        Raises:
            UnreadableError: it is no picture that can be read.
        """
        image = cv2.imread(str(picture), cv2.IMREAD_COLOR)
        if image is None:
            raise UnreadableError("The picture given as a reference cannot be read.")
        self._width, self._height, self._seconds = width, height, seconds
        across, down = (round(side * ROOM / 4) * 4 for side in (width, height))
        self._planes = _planes(_laid_out(np.asarray(image, np.uint8), across, down))

    def frame(self, index: int, fps: int) -> Planes:
        """The picture as the camera sees it then."""
        scale = ROOM + (1.0 - ROOM) * eased(index / fps / self._seconds)
        luma, blue, red = (
            _seen(plane, self._width // share, self._height // share, scale)
            for plane, share in zip(self._planes, (1, 2, 2), strict=True)
        )
        return luma, blue, red


def _laid_out(image: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    shape, wanted = image.shape[1] / image.shape[0], width / height
    filled = _fitted(image, width, height, max)
    if max(shape / wanted, wanted / shape) <= CLOSE_ENOUGH:
        return filled
    ground = cv2.GaussianBlur(filled, (0, 0), height / 30)
    whole = _fitted(image, width, height, min)
    laid = np.asarray(cv2.convertScaleAbs(ground, alpha=0.6), np.uint8)
    top, left = (height - whole.shape[0]) // 2, (width - whole.shape[1]) // 2
    laid[top : top + whole.shape[0], left : left + whole.shape[1]] = whole
    return laid


def _fitted(
    image: NDArray[np.uint8], width: int, height: int, of: Callable[[float, float], float]
) -> NDArray[np.uint8]:
    """The image scaled to cover the area (`max`) or to lie within it (`min`), and cut to it."""
    scale = of(width / image.shape[1], height / image.shape[0])
    size = max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale))
    scaled = cv2.resize(image, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    left, top = max(0, (size[0] - width) // 2), max(0, (size[1] - height) // 2)
    return np.asarray(scaled[top : top + height, left : left + width], np.uint8)


def _planes(image: NDArray[np.uint8]) -> Planes:
    yuv = np.asarray(cv2.transform(image.astype(np.float32) / 255, _TO_YUV), np.float32)
    luma = np.clip(yuv[..., 0] * 219 + 16, 16, 235).astype(np.uint8)
    half = image.shape[1] // 2, image.shape[0] // 2
    blue, red = (
        np.clip(np.asarray(cv2.resize(yuv[..., n], half, interpolation=cv2.INTER_AREA)) * 224 + 128, 16, 240).astype(
            np.uint8
        )
        for n in (1, 2)
    )
    return luma, blue, red


def _seen(plane: NDArray[np.uint8], width: int, height: int, scale: float) -> NDArray[np.uint8]:
    """The middle of a plane, of `scale` times the frame's size, at the frame's size."""
    x, y = (plane.shape[1] - width * scale) / 2, (plane.shape[0] - height * scale) / 2
    back = np.array([[scale, 0, x], [0, scale, y]], np.float64)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(plane, back, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE), np.uint8
    )
