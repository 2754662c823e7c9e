"""Frames: every layer warped to where the camera now sees it and laid over the ones behind, in planar YUV 4:2:0."""

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.geometry import Matrix, homography, mapped, seen_of
from act3_mcp.animatic.layers import Box, Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.moves import Path, Pose
from act3_mcp.animatic.raster import Picture, Plane, rasterise
from act3_mcp.animatic.scene import Scene
from act3_mcp.animatic.weather import Falling, Grain
from act3_mcp.media.encode import Planes

SAMPLES = 9
SHARPEST = 1.5
INSEPARABLE = 0.6
"""Pixels by which two layers may part and still be drawn as one."""


@dataclass
class Card:
    """A layer ready to be laid down: its phases as planes, and the scale they were drawn at."""

    layer: Layer
    pictures: list[Picture]
    scale: float


class Compositor:
    """Draws a scene's layers once and then any frame of it."""

    def __init__(self, scene: Scene, path: Path, *, width: int, height: int, seconds: float, seed: int) -> None:
        self._lens, self._path = scene.lens, path
        self._width, self._height = width, height
        self._unit = height / FRAME
        self._poses = [(t, path(t)) for t in (seconds * i / (SAMPLES - 1) for i in range(SAMPLES))]
        self._cards = self._flattened(self._drawn(scene))
        self._falling = [Falling(fall, width, height, seed + i) for i, fall in enumerate(scene.falling)]
        self._grain = Grain(width, height, seed, scene.grain)

    def _drawn(self, scene: Scene) -> list[Card]:
        cards: list[Card] = []
        for layer in scene.layers:
            box = layer.box or seen_of(layer, self._lens, self._poses)
            scale = self._unit * self._magnification(layer)
            blur = layer.soft + scene.blur(layer)
            if layer.box is not None:
                x, y, w, h = layer.box
                spread = (x - 2 * blur, y - 2 * blur, w + 4 * blur, h + 4 * blur)
                # A close-up's figure is many frames tall; only what is seen of it is drawn.
                box = _shared(spread, seen_of(layer, self._lens, self._poses)) if layer.surface != "lens" else spread
                if box is None:
                    continue
            drawn = [rasterise(phase, box, scale, blur=blur, bloom=layer.bloom) for phase in layer.phases]
            pictures = [picture for picture in drawn if picture is not None]
            if pictures:
                cards.append(Card(layer, pictures, scale))
        return cards

    def _flattened(self, cards: list[Card]) -> list[Card]:
        """Merge neighbours that never part by a visible amount: far things, or all of a set if we only pan."""
        merged: list[Card] = []
        for card in cards:
            below = merged[-1] if merged else None
            if (
                below is not None
                and _plain(below)
                and _plain(card)
                and _holds(below, card)
                and self._together(below, card)
            ):
                _stack(below.pictures[0], card.pictures[0], below.scale)
            else:
                merged.append(card)
        return merged

    def _together(self, a: Card, b: Card) -> bool:
        """Whether two layers stay within part of a pixel of each other through the whole shot."""
        if a.scale != b.scale:
            return False
        corners = [(x, y) for x in (0.0, self._lens.width) for y in (0.0, FRAME)]
        for t, pose in self._poses:
            one, other = (homography(card.layer, self._lens, pose, t) for card in (a, b))
            for corner in corners:
                p, q = mapped(one, *corner), mapped(other, *corner)
                if p is None or q is None or math.dist(p, q) * self._unit > INSEPARABLE:
                    return False
        return True

    def _magnification(self, layer: Layer) -> float:
        """How much larger than drawn a small layer gets as it comes nearer, so that it stays sharp."""
        if layer.box is None or layer.surface == "lens":
            return 1.0
        x, y, w, h = layer.box
        if h > 2 * FRAME:
            return 1.0
        most = 1.0
        for t, pose in self._poses:
            matrix = homography(layer, self._lens, pose, t)
            a, b = mapped(matrix, x + w / 2, y), mapped(matrix, x + w / 2, y + h)
            if a is not None and b is not None:
                most = max(most, math.hypot(a[0] - b[0], a[1] - b[1]) / max(h, 1e-6))
        # A few steps, so that layers at rest share one scale and can be flattened together.
        return 1.0 if most < 1.02 else min(most, SHARPEST)

    def frame(self, index: int, fps: int) -> Planes:
        t = index / fps
        pose = self._path(t)
        half = (self._height // 2, self._width // 2)
        planes = (
            np.full((self._height, self._width), 16, np.uint8),
            np.full(half, 128, np.uint8),
            np.full(half, 128, np.uint8),
        )  # fmt: skip
        for card in self._cards:
            self._lay(card, planes, pose, t)
        for fall in self._falling:
            fall.lay(planes[0], t)
        self._grain.lay(planes[0], index)
        return planes

    def _lay(self, card: Card, planes: Planes, pose: Pose, t: float) -> None:
        layer = card.layer
        picture = card.pictures[_phase(layer, len(card.pictures), t)]
        if layer.surface == "lens":
            _lay_on_glass(planes, picture, self._unit)
            return
        matrix = homography(layer, self._lens, pose, t)
        x, y, _, _ = picture.box
        # From the picture's pixels to the frame's: pixel centres are at halves.
        unit, scale = self._unit, card.scale
        into = np.array([[1 / scale, 0, x], [0, 1 / scale, y], [0, 0, 1.0]])
        full = np.diag([unit, unit, 1.0]) @ matrix @ into
        window = self._window(full, picture)
        if window is None:
            return
        gain = 1.0
        if layer.motion.flicker:
            gain = 1 - layer.motion.flicker * (0.5 + 0.5 * _flicker(t, layer.motion.offset))
        _blend(planes, picture, full, window, gain)

    def _window(self, full: Matrix, picture: Picture) -> tuple[int, int, int, int] | None:
        """The part of the frame a picture can reach: left, top, right, bottom, all even."""
        height, width = picture.luma.shape[:2]
        corners = [mapped(full, x, y) for x in (0, width) for y in (0, height)]
        known = [corner for corner in corners if corner is not None]
        if len(known) < 4:
            return 0, 0, self._width, self._height
        xs, ys = [x for x, _ in known], [y for _, y in known]
        left, top = max(0, int(min(xs)) // 2 * 2 - 2), max(0, int(min(ys)) // 2 * 2 - 2)
        right, bottom = min(self._width, int(max(xs)) // 2 * 2 + 4), min(self._height, int(max(ys)) // 2 * 2 + 4)
        return (left, top, right, bottom) if left < right and top < bottom else None


def _shared(a: Box, b: Box) -> Box | None:
    """The rectangle two boxes share, if they do."""
    left, top = max(a[0], b[0]), max(a[1], b[1])
    right, bottom = min(a[0] + a[2], b[0] + b[2]), min(a[1] + a[3], b[1] + b[3])
    return (left, top, right - left, bottom - top) if left < right and top < bottom else None


def _phase(layer: Layer, phases: int, t: float) -> int:
    if layer.sequence is not None:
        return min(layer.sequence(t), phases - 1)
    return int(t * layer.rate + layer.motion.offset * phases + 1e-6) % phases


def _flicker(t: float, offset: float) -> float:
    """A flame's unrest, between -1 and 1."""
    at = t + 10 * offset
    return 0.5 * math.sin(7.3 * at) + 0.3 * math.sin(17.1 * at + 1) + 0.2 * math.sin(31.7 * at + 2)


EDGE = None
NOTHING_LUMA, NOTHING_CHROMA = (0, 255, 0, 255), (0, 0, 255, 255)


def _warped(
    plane: Plane, matrix: NDArray[np.floating[Any]], size: tuple[int, int], outside: tuple[int, ...] | None
) -> Plane:
    """`plane` seen through `matrix` (target to source); beyond it lies `outside`, or its own edge drawn out."""
    mode = cv2.BORDER_REPLICATE if outside is None else cv2.BORDER_CONSTANT
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    beyond = outside or (0, 0, 0, 0)
    if abs(matrix[2, 0]) < 1e-12 and abs(matrix[2, 1]) < 1e-12:
        affine = matrix[:2] / matrix[2, 2]
        warped = cv2.warpAffine(plane, affine, size, flags=flags, borderMode=mode, borderValue=beyond)
        return np.asarray(warped, np.uint8)
    warped = cv2.warpPerspective(plane, matrix, size, flags=flags, borderMode=mode, borderValue=beyond)
    return np.asarray(warped, np.uint8)


HALF_PIXEL = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])
BACK_HALF = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1.0]])
DOUBLE, HALVE = np.diag([2.0, 2.0, 1.0]), np.diag([0.5, 0.5, 1.0])


def _blend(planes: Planes, picture: Picture, full: Matrix, window: tuple[int, int, int, int], gain: float) -> None:
    left, top, right, bottom = window
    back = np.linalg.inv(full)
    offset = np.array([[1, 0, left], [0, 1, top], [0, 0, 1.0]])
    luma = BACK_HALF @ back @ offset @ HALF_PIXEL
    chroma = BACK_HALF @ HALVE @ back @ offset @ DOUBLE @ HALF_PIXEL
    size, half = (right - left, bottom - top), ((right - left) // 2, (bottom - top) // 2)
    area = np.s_[top:bottom, left:right]
    half_area = np.s_[top // 2 : bottom // 2, left // 2 : right // 2]
    if picture.opaque:
        planes[0][area] = _warped(picture.luma, luma, size, EDGE)
        blue, red, _, _ = _channels(_warped(picture.chroma, chroma, half, EDGE))
        planes[1][half_area], planes[2][half_area] = blue, red
        return
    bright, hide, _, _ = _channels(_warped(picture.luma, luma, size, NOTHING_LUMA))
    _over(planes[0][area], bright, hide, gain)
    blue, red, hide, _ = _channels(_warped(picture.chroma, chroma, half, NOTHING_CHROMA))
    _over(planes[1][half_area], blue, hide, gain)
    _over(planes[2][half_area], red, hide, gain)


def _lay_on_glass(planes: Planes, picture: Picture, unit: float) -> None:
    """What is stuck to the lens lies pixel on pixel: nothing to warp."""
    x, y = round(picture.box[0] * unit), round(picture.box[1] * unit)
    left, top = max(0, x), max(0, y)
    bottom, right = (
        min(a, b) for a, b in zip(planes[0].shape, (y + picture.luma.shape[0], x + picture.luma.shape[1]), strict=False)
    )
    bright, hide = _channels(_as_four(picture.luma)[top - y : bottom - y, left - x : right - x])[:2]
    _over(planes[0][top:bottom, left:right], bright, hide)
    half = np.s_[top // 2 : bottom // 2, left // 2 : right // 2]
    inside = np.s_[(top - y) // 2 : (bottom - y) // 2, (left - x) // 2 : (right - x) // 2]
    blue, red, hide, _ = _channels(picture.chroma[inside])
    _over(planes[1][half], blue, hide)
    _over(planes[2][half], red, hide)


def _channels(packed: Plane) -> list[Plane]:
    return [np.asarray(each, np.uint8) for each in cv2.split(packed)]


def _over(target: Plane, source: Plane, hide: Plane, gain: float = 1.0) -> None:
    """Lay `source` over `target`; a `gain` below 1 fades it."""
    if gain < 1.0:
        source = np.asarray(cv2.convertScaleAbs(source, alpha=gain), np.uint8)
        hide = np.asarray(cv2.convertScaleAbs(hide, alpha=gain, beta=255 * (1 - gain)), np.uint8)
    cv2.multiply(target, hide, dst=target, scale=1 / 255)
    cv2.add(target, source, dst=target)


def _plain(card: Card) -> bool:
    motion = card.layer.motion
    return len(card.pictures) == 1 and not motion.flicker and card.layer.surface != "lens"


def _holds(below: Card, card: Card) -> bool:
    (x, y, w, h), (x2, y2, w2, h2) = below.pictures[0].box, card.pictures[0].box
    return x2 >= x - 1e-6 and y2 >= y - 1e-6 and x2 + w2 <= x + w + 1e-6 and y2 + h2 <= y + h + 1e-6


def _stack(base: Picture, top: Picture, unit: float) -> None:
    x, y = round((top.box[0] - base.box[0]) * unit), round((top.box[1] - base.box[1]) * unit)
    height, width = top.luma.shape[:2]
    _merge(base.luma[y : y + height, x : x + width], _as_four(top.luma), (1, 3), opaque=base.opaque)
    _merge(base.chroma[y // 2 : (y + height) // 2, x // 2 : (x + width) // 2], top.chroma, (2, 3), opaque=False)


def _as_four(luma: Plane) -> Plane:
    return luma if luma.ndim == 3 else np.asarray(cv2.merge([luma, np.zeros_like(luma)] * 2), np.uint8)


def _merge(below: Plane, above: Plane, hides: tuple[int, int], *, opaque: bool) -> None:
    """Lay packed planes over packed planes; what both hide multiplies."""
    hide = np.asarray(cv2.extractChannel(above, hides[0]), np.uint8)
    if opaque:
        _over(below, np.asarray(cv2.extractChannel(above, 0), np.uint8), hide)
        return
    shown = above.copy()
    shown[..., hides[0]] = shown[..., hides[1]] = 0
    below[:] = cv2.add(cv2.multiply(below, cv2.merge([hide] * 4), scale=1 / 255), shown)


def prepare_opencv() -> None:
    """One thread: shots are drawn side by side by processes, which would fight over the cores."""
    cv2.setNumThreads(1)
