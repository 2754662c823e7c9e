"""From drawings to pictures: SVG to pixels, focus and glow, then YUV that can be warped and laid over a frame."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import cv2
import numpy as np

from act3_mcp.animatic.colour import rgb
from act3_mcp.animatic.layers import Box, Rim
from act3_mcp.animatic.pictures import Picture, Plane
from act3_mcp.animatic.shelf import Shelf
from act3_mcp.animatic.svg import Drawing
from act3_mcp.animatic.volume import rounded
from act3_mcp.media.vips import vips

# BT.709, limited range, from premultiplied red, green, blue and alpha (all 0 to 255).
_Y, _C = 219 / 255, 224 / 255
LUMA = 0.2126 * _Y, 0.7152 * _Y, 0.0722 * _Y, 16 / 255
BLUE = -0.114572 * _C, -0.385428 * _C, 0.5 * _C, 128 / 255
RED = 0.5 * _C, -0.454153 * _C, -0.045847 * _C, 128 / 255


@dataclass(frozen=True)
class Finish:
    """What is done to a drawing after it is painted: blur in frame units, bloom as a share."""

    blur: float = 0.0
    bloom: float = 0.0
    rim: Rim | None = None
    ink: float = 0.0
    volume: float = 0.0


INK_WIDTH = 2.6
"""A drawn line's width in frame units."""
SHARP = Finish()
_SHELF = Shelf(room=48 * 1024**2)
MARGIN = 2
COARSE, ALIKE = 4, 3
"""A drawing that looks alike to within so many levels with every so-many-th pixel is kept with no more."""
SEAM = 140
"""Two shapes that each cover half of a pixel leave a quarter of it open, less in good part."""


def rasterise(drawing: Drawing, box: Box, scale: float, finish: Finish = SHARP) -> Picture | None:
    """`drawing` within `box` at `scale` pixels a frame unit, trimmed to what is painted; None if nothing is."""
    x, y, w, h = box
    # What will be blurred anyway is drawn smaller.
    coarse = next((size for size, least in ((4, 3.6), (2, 1.4)) if finish.blur * scale >= least), 1)
    # Whole even pixels, so that chroma is exactly half and stacked pictures line up.
    step = 2 * coarse
    px, py = int(x * scale // step * step), int(y * scale // step * step)
    pw, ph = int(-(-w * scale // step) * step) + step, int(-(-h * scale // step) * step) + step
    box = (px / scale, py / scale, pw / scale, ph / scale)
    document = drawing.document(box, scale / coarse).encode()
    key = blake2b(document).digest(), px, py, scale, finish
    return _SHELF.get(key, lambda: _drawn(document, (px, py, pw, ph), scale, coarse, finish))


def _drawn(document: bytes, at: tuple[int, int, int, int], scale: float, coarse: int, finish: Finish) -> Picture | None:
    px, py, pw, ph = at
    sigma = finish.blur * scale / coarse
    pixels, left, top = _painted(_pixels(document, pw // coarse, ph // coarse), sigma)
    if pixels is None:
        return None
    pixels = _mended(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGBA2mRGBA), np.uint8))
    if finish.rim is not None:
        pixels = _with_rim(pixels, finish.rim, scale / coarse)
    if finish.volume:
        pixels = rounded(pixels, finish.volume, scale / coarse)
    if finish.ink:
        pixels = _with_ink(pixels, finish.ink, INK_WIDTH * scale / coarse)
    if sigma > 0.4:
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE), np.uint8)
    if finish.bloom > 0:
        pixels = _with_bloom(pixels, finish.bloom, scale / coarse)
    return _picture(pixels, px + left * coarse, py + top * coarse, scale, coarse)


def _painted(pixels: Plane, sigma: float) -> tuple[Plane | None, int, int]:
    """Only the part of `pixels` that is painted, with room for a blur, and where it begins."""
    alpha = cv2.extractChannel(pixels, 3)
    x, y, w, h = cv2.boundingRect(alpha)
    if w == 0 or h == 0:
        return None, 0, 0
    room = math.ceil(3 * sigma) + 1
    left, top = max(0, x - room) // 2 * 2, max(0, y - room) // 2 * 2
    right, bottom = min(pixels.shape[1], -(-(x + w + room) // 2) * 2), min(pixels.shape[0], -(-(y + h + room) // 2) * 2)
    return np.ascontiguousarray(pixels[top:bottom, left:right]), left, top


def _pixels(document: bytes, width: int, height: int) -> Plane:
    image = vips().Image.svgload_buffer(document, unlimited=True)
    pixels = np.frombuffer(image.write_to_memory(), np.uint8).reshape(image.height, image.width, image.bands)
    if pixels.shape[2] != 4 or pixels.shape[:2] != (height, width):
        padded = np.zeros((height, width, 4), np.uint8)
        rows, columns = min(height, pixels.shape[0]), min(width, pixels.shape[1])
        padded[:rows, :columns, :] = pixels[:rows, :columns, :4]
        return padded
    return pixels


def _mended(pixels: Plane) -> Plane:
    """Close the hairlines where shapes share an edge, through which what lies behind would shine."""
    alpha = cv2.extractChannel(pixels, 3)
    unsure = cv2.inRange(alpha, SEAM, 254)
    if not cv2.countNonZero(unsure):
        return pixels
    closed = cv2.morphologyEx(alpha, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    seams = cv2.bitwise_and(unsure, cv2.inRange(closed, 255, 255))
    if cv2.countNonZero(seams):
        places = np.asarray(cv2.findNonZero(seams), np.intp).reshape(-1, 2)
        x, y = places[:, 0], places[:, 1]
        seen = pixels[y, x].astype(np.uint16)
        pixels[y, x] = np.minimum(seen * 255 // seen[:, 3:], 255)
    return pixels


def _with_bloom(pixels: Plane, strength: float, scale: float) -> Plane:
    """Let the brightest parts spill light around them, as a lens does."""
    height, width = pixels.shape[:2]
    small = cv2.resize(pixels, (max(2, width // 4), max(2, height // 4)), interpolation=cv2.INTER_AREA)
    bright = cv2.subtract(small, np.full(small.shape, 150, np.uint8))
    spill = cv2.convertScaleAbs(cv2.GaussianBlur(bright, (0, 0), max(1.0, 22 * scale / 4)), alpha=strength * 2.4)
    red, green, blue, _ = cv2.split(spill)
    # Light that spills past the drawing's edge veils what is behind it a little.
    veil = cv2.convertScaleAbs(cv2.max(cv2.max(red, green), blue), alpha=0.5)
    spill = cv2.resize(cv2.merge([red, green, blue, veil]), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.add(pixels, spill), np.uint8)


def _with_rim(pixels: Plane, rim: Rim, scale: float) -> Plane:
    """Light every edge behind which, towards the light, there is nothing."""
    channels = [np.asarray(each, np.uint8) for each in cv2.split(pixels)]
    alpha = channels[3]
    height, width = alpha.shape
    edge = np.zeros_like(alpha)
    for dx, dy in rim.towards:
        looking = np.array([[1, 0, -dx * scale], [0, 1, -dy * scale]])
        beyond = cv2.warpAffine(
            alpha, looking, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        edge = cv2.max(edge, cv2.subtract(alpha, beyond))
    edge = cv2.min(cv2.GaussianBlur(edge, (0, 0), 0.5 + 0.25 * max(abs(v) for v in rim.towards[0]) * scale), alpha)
    edge = cv2.convertScaleAbs(edge, alpha=rim.strength)
    keep = cv2.bitwise_not(edge)
    lit = [
        cv2.add(cv2.multiply(channel, keep, scale=1 / 255), cv2.convertScaleAbs(edge, alpha=light / 255))
        for channel, light in zip(channels, rgb(rim.colour), strict=False)
    ]
    return np.asarray(cv2.merge([*lit, alpha]), np.uint8)


def _with_ink(pixels: Plane, strength: float, width: float) -> Plane:
    """Draw a dark line along every edge, and a fainter one where tones meet inside."""
    channels = [np.asarray(each, np.uint8) for each in cv2.split(pixels)]
    solid = np.asarray(cv2.threshold(channels[3], 150, 255, cv2.THRESH_BINARY)[1], np.uint8)
    kernel = np.ones((3, 3), np.uint8)
    times = max(1, round(width / 1.4))
    edge = cv2.subtract(solid, cv2.erode(solid, kernel, iterations=times, borderValue=255))
    grey = cv2.transform(pixels, np.array([[0.3, 0.6, 0.1, 0.0]]))
    inside = cv2.convertScaleAbs(cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, kernel), alpha=1.6)
    edge = cv2.max(edge, cv2.min(inside, cv2.convertScaleAbs(solid, alpha=0.6)))
    line = cv2.convertScaleAbs(cv2.GaussianBlur(edge, (0, 0), 0.6), alpha=strength)
    keep = cv2.bitwise_not(np.asarray(line, np.uint8))
    return np.asarray(cv2.merge([*(cv2.multiply(c, keep, scale=1 / 255) for c in channels[:3]), channels[3]]), np.uint8)


def _picture(pixels: Plane, px: int, py: int, scale: float, coarse: int) -> Picture | None:
    """What `pixels` show, each as large as `coarse` of those that `px`, `py` and `scale` count in."""
    alpha = np.asarray(cv2.extractChannel(pixels, 3), np.uint8)
    height, width = alpha.shape
    opaque = alpha.min() == 255
    left, top, right, bottom = 0, 0, width, height
    if not opaque:
        x, y, w, h = cv2.boundingRect(alpha)
        if w == 0 or h == 0:
            return None
        left, top = x // 2 * 2, y // 2 * 2
        right, bottom = min(width, -(-(x + w) // 2) * 2), min(height, -(-(y + h) // 2) * 2)
        pixels = pixels[top:bottom, left:right]
        pixels = np.asarray(cv2.copyMakeBorder(pixels, MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_CONSTANT), np.uint8)
        left, top, right, bottom = left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN
    px, py = px + left * coarse, py + top * coarse
    half = ((right - left) // 2, (bottom - top) // 2)
    # Two in one: the full size for luma, and half of it for chroma.
    channels = cv2.split(pixels)
    luma = _sum(channels, LUMA)
    hide = None if opaque else np.asarray(cv2.bitwise_not(channels[3]), np.uint8)
    if coarse == 1 and hide is not None and _is_smooth(luma) and _is_smooth(hide):
        return _picture(_fewer(pixels), px, py, scale, COARSE)
    small = cv2.split(cv2.resize(pixels, half, interpolation=cv2.INTER_AREA))
    blue, red = _sum(small, BLUE), _sum(small, RED)
    hide_half = None if opaque else np.asarray(cv2.bitwise_not(small[3]), np.uint8)
    box = (px / scale, py / scale, (right - left) * coarse / scale, (bottom - top) * coarse / scale)
    return Picture(box, scale / coarse, coarse, luma, blue, red, hide, hide_half)


def _sum(channels: Sequence[cv2.typing.MatLike], weights: Sequence[float]) -> Plane:
    """A weighted sum; a fifth of the time of `cv2.transform`, and within a level of it.

    It starts from alpha, which no colour exceeds, so that nothing on the way is below nought.
    """
    red, green, blue, alpha = channels
    of_red, of_green, of_blue, of_alpha = weights
    total = cv2.addWeighted(alpha, of_alpha, green, of_green, 0)
    for channel, weight in sorted(((red, of_red), (blue, of_blue)), key=lambda each: -each[1]):
        total = cv2.addWeighted(total, 1, channel, weight, 0)
    return np.asarray(total, np.uint8)


def _fewer(pixels: Plane) -> Plane:
    """Every so-many-th pixel, and of those an even number."""
    height, width = pixels.shape[:2]
    step = 2 * COARSE
    padded = cv2.copyMakeBorder(pixels, 0, -height % step, 0, -width % step, cv2.BORDER_CONSTANT)
    size = padded.shape[1] // COARSE, padded.shape[0] // COARSE
    return np.asarray(cv2.resize(padded, size, interpolation=cv2.INTER_AREA), np.uint8)


def _is_smooth(plane: Plane) -> bool:
    """Whether every so-many-th pixel shows it all."""
    height, width = plane.shape
    if min(height, width) < 8 * COARSE:
        return False
    # A few rows betray most drawings that are not.
    some = plane[:: 4 * COARSE]
    if int(cv2.absdiff(some[:, 1:], some[:, :-1]).max()) > 3 * ALIKE:
        return False
    small = cv2.resize(plane, (width // COARSE, height // COARSE), interpolation=cv2.INTER_AREA)
    rough = cv2.absdiff(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), plane)
    return int(rough.max()) <= ALIKE
