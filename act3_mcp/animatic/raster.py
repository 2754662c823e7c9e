"""From drawings to planes: SVG to pixels, focus and glow, then YUV that can be warped and laid over a frame.

Premultiplied YUV with its offsets premultiplied too, so that laying one
picture over another is the same sum for luma and chroma:
`frame * (1 - alpha) + layer`.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.layers import Box
from act3_mcp.animatic.svg import Drawing
from act3_mcp.media.vips import vips

Plane = NDArray[np.uint8]

# BT.709, limited range, from premultiplied red, green, blue and alpha (all 0 to 255).
_Y, _C = 219 / 255, 224 / 255
TO_YUV = np.array(
    [
        [0.2126 * _Y, 0.7152 * _Y, 0.0722 * _Y, 16 / 255],
        [-0.114572 * _C, -0.385428 * _C, 0.5 * _C, 128 / 255],
        [0.5 * _C, -0.454153 * _C, -0.045847 * _C, 128 / 255],
    ]
)


@dataclass(frozen=True)
class Picture:
    """One drawing as planes packed for warping.

    OpenCV warps four interleaved channels for the price of one, so luma comes
    as (Y, hide, Y, hide) and chroma as (U, V, hide, hide) at half size; `hide`
    is what the drawing leaves of what lies behind it, 255 - alpha.
    """

    box: Box
    luma: Plane
    chroma: Plane
    opaque: bool


def rasterise(drawing: Drawing, box: Box, scale: float, *, blur: float = 0.0, bloom: float = 0.0) -> Picture | None:
    """`drawing` within `box` at `scale` pixels a frame unit, trimmed to what is painted; None if nothing is."""
    x, y, w, h = box
    # Whole even pixels, so that chroma is exactly half and stacked pictures line up.
    px, py = int(x * scale // 2 * 2), int(y * scale // 2 * 2)
    pw, ph = int(-(-w * scale // 2) * 2) + 2, int(-(-h * scale // 2) * 2) + 2
    box = (px / scale, py / scale, pw / scale, ph / scale)
    pixels = _premultiplied(_pixels(drawing.document(box, scale), pw, ph))
    if blur * scale > 0.4:
        blurred = cv2.GaussianBlur(pixels, (0, 0), blur * scale, borderType=cv2.BORDER_REPLICATE)
        pixels = np.asarray(blurred, np.uint8)
    if bloom > 0:
        pixels = _with_bloom(pixels, bloom, scale)
    return _picture(pixels, px, py, scale)


def _pixels(document: str, width: int, height: int) -> Plane:
    image = vips().Image.svgload_buffer(document.encode(), unlimited=True)
    pixels = np.frombuffer(image.write_to_memory(), np.uint8).reshape(image.height, image.width, image.bands)
    if pixels.shape[2] != 4 or pixels.shape[:2] != (height, width):
        padded = np.zeros((height, width, 4), np.uint8)
        rows, columns = min(height, pixels.shape[0]), min(width, pixels.shape[1])
        padded[:rows, :columns, :] = pixels[:rows, :columns, :4]
        return padded
    return pixels


def _premultiplied(pixels: Plane) -> Plane:
    alpha = pixels[..., 3]
    if alpha.min() == 255:
        return pixels
    veil = cv2.merge([alpha, alpha, alpha, np.full_like(alpha, 255)])
    return np.asarray(cv2.multiply(pixels, veil, scale=1 / 255), np.uint8)


def _with_bloom(pixels: Plane, strength: float, scale: float) -> Plane:
    """Let the brightest parts spill light around them, as a lens does."""
    height, width = pixels.shape[:2]
    small = cv2.resize(pixels[..., :3], (max(2, width // 4), max(2, height // 4)), interpolation=cv2.INTER_AREA)
    bright = cv2.subtract(small, np.full(small.shape, 150, np.uint8))
    spill = cv2.GaussianBlur(bright, (0, 0), max(1.0, 22 * scale / 4))
    spill = cv2.convertScaleAbs(cv2.resize(spill, (width, height)), alpha=strength * 2.4)
    lit = cv2.add(pixels[..., :3], spill)
    # Light that spills past the drawing's edge veils what is behind it a little.
    alpha = cv2.max(pixels[..., 3], np.max(spill, axis=2) // 2)
    return np.asarray(cv2.merge([*cv2.split(lit), alpha]), np.uint8)


def _picture(pixels: Plane, px: int, py: int, scale: float) -> Picture | None:
    alpha = np.ascontiguousarray(pixels[..., 3])
    if alpha.min() == 255:
        left, top, right, bottom = 0, 0, pixels.shape[1], pixels.shape[0]
    else:
        x, y, w, h = cv2.boundingRect(alpha)
        if w == 0 or h == 0:
            return None
        left, top = x // 2 * 2, y // 2 * 2
        right, bottom = min(pixels.shape[1], -(-(x + w) // 2) * 2), min(pixels.shape[0], -(-(y + h) // 2) * 2)
    pixels = np.ascontiguousarray(pixels[top:bottom, left:right])
    luma, blue, red = cv2.split(cv2.transform(pixels, TO_YUV))
    hide = cv2.bitwise_not(np.ascontiguousarray(pixels[..., 3]))
    half = (luma.shape[1] // 2, luma.shape[0] // 2)
    chroma = cv2.resize(cv2.merge([blue, red, hide, hide]), half, interpolation=cv2.INTER_AREA)
    opaque = not hide.any()
    return Picture(
        box=((px + left) / scale, (py + top) / scale, (right - left) / scale, (bottom - top) / scale),
        luma=np.asarray(luma if opaque else cv2.merge([luma, hide, luma, hide]), np.uint8),
        chroma=np.asarray(chroma, np.uint8),
        opaque=opaque,
    )
