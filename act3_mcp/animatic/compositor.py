"""Frames: every card brought to where the camera now sees it and laid over the ones behind, in planar YUV 4:2:0."""

import math
import threading
from collections.abc import Callable

import cv2
import numpy as np

from act3_mcp.animatic.cards import Card, Laid, cards_of
from act3_mcp.animatic.geometry import Affine, after, card_at, inverse, mapped, view_of
from act3_mcp.animatic.grade import Laboratory
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.laying import Patch, enlarge, lay_flat, lay_on_glass, lay_receding
from act3_mcp.animatic.lens import FRAME, Lens
from act3_mcp.animatic.lightning import shine
from act3_mcp.animatic.moves import Path, Pose
from act3_mcp.animatic.pictures import Picture
from act3_mcp.animatic.scene import Scene
from act3_mcp.animatic.storm import brightness
from act3_mcp.animatic.weather import Falling, Grain
from act3_mcp.media.encode import Planes

SAMPLES = 9
FAINTEST = 0.01
BLURRED = 1.25
"""Pixels of blur from which on half the size shows all there is to see."""
WORTH_IT = 2
"""Enlarging costs about as much as laying one layer."""


class Compositor:
    """Draws a scene's layers once and then any frame of it.

    What lies behind the subject out of focus is brought together at half size:
    blurred, it has no more detail than that, and costs a quarter.
    """

    def __init__(
        self,
        scene: Scene,
        path: Path,
        *,
        width: int,
        height: int,
        seconds: float,
        seed: int,
        progress: Callable[[float], None] = lambda _: None,
    ) -> None:
        """Draw the layers; `progress` is told the share of them that is done."""
        self._path, self._lens = path, scene.lens
        self._width, self._height = width, height
        moments = [(t, path(t)) for t in (seconds * i / (SAMPLES - 1) for i in range(SAMPLES))]
        blurred = _blurred(scene, height / FRAME) if width % 4 == 0 and height % 4 == 0 else 0
        phases, done = sum(len(layer.phases) for layer in scene.layers), 0

        def painted(layer: Layer) -> None:
            nonlocal done
            done += len(layer.phases)
            progress(done / phases)

        self._stages: list[Stage] = []
        laid: Laid | None = None
        # From the nearest: what it hides need not be drawn.
        for layers, size in (
            (scene.layers[blurred:], (width, height)),
            (scene.layers[:blurred], (width // 2, height // 2)),
        ):
            if layers:
                laid = cards_of(scene, layers, moments, size=size, in_front=laid, painted=painted)
                self._stages.insert(0, Stage(scene.lens, laid, *size))
        self._falling = [Falling(fall, width, height, seed + i) for i, fall in enumerate(scene.falling)]
        self._laboratory = Laboratory(scene.grade, width, height, seed)
        self._strikes, self._flash = scene.strikes, scene.flash
        self._grain = Grain(width, height, seed, scene.grain)

    def frame(self, index: int, fps: int) -> Planes:
        """One frame, good until the same thread asks for the next."""
        t = index / fps
        pose = self._path(t)
        view = view_of(self._lens, pose)
        planes: Planes | None = None
        for stage in self._stages:
            planes = stage.ground(planes)
            stage.lay(planes, pose, view, t)
        assert planes is not None
        for fall in self._falling:
            fall.lay(planes[0], t)
        self._laboratory.develop(planes)
        if (flash := self._flash * brightness(self._strikes, t)) > FAINTEST:
            shine(planes, flash)
        self._grain.lay(planes[0], index)
        return planes


def _blurred(scene: Scene, unit: float) -> int:
    """How many of the farthest layers are all out of focus."""
    for number, layer in enumerate(scene.layers):
        if layer.surface == "lens" or (scene.blur(layer) + layer.soft) * unit < BLURRED:
            return number if number >= WORTH_IT else 0
    return 0


class Canvas(threading.local):
    """Planes to draw on, of each thread's own."""

    def __init__(self, width: int, height: int) -> None:
        half = height // 2, width // 2
        self.planes: Planes = np.empty((height, width), np.uint8), np.empty(half, np.uint8), np.empty(half, np.uint8)


class Stage:
    """A run of cards laid over one another at one size."""

    def __init__(self, lens: Lens, laid: Laid, width: int, height: int) -> None:
        self._lens, self._cards, self._open = lens, laid.cards, laid.open
        self._width, self._height = width, height
        self._unit = height / FRAME
        self._canvas = Canvas(width, height)

    def ground(self, behind: Planes | None) -> Planes:
        """What this stage is laid over, good until the next: what lies behind, enlarged, or nothing."""
        planes = self._canvas.planes
        if behind is None:
            for plane, black in zip(planes, (16, 128, 128), strict=True):
                plane.fill(black)
        else:
            for patch in self._open:
                enlarge(behind, planes, patch)
        return planes

    def lay(self, planes: Planes, pose: Pose, view: Affine, t: float) -> None:
        for card in self._cards:
            self._lay(card, planes, pose, view, t)

    def _lay(self, card: Card, planes: Planes, pose: Pose, view: Affine, t: float) -> None:
        layer = card.layer
        picture = card.pictures[_phase(layer, len(card.pictures), t)]
        gain = 1.0
        if layer.gain is not None and (gain := layer.gain(t)) < FAINTEST:
            return
        if layer.motion.flicker:
            gain *= 1 - layer.motion.flicker * (0.5 + 0.5 * _flicker(t, layer.motion.offset))
        x, y, w, h = picture.box
        unit, scale = self._unit, picture.scale
        if layer.surface == "lens":
            at = round(x * unit), round(y * unit)
            window = self._window([at, (at[0] + picture.luma.shape[1], at[1] + picture.luma.shape[0])], clear=0)
            for patch in _within(card.patches, window):
                lay_on_glass(planes, picture, at, patch)
        elif layer.surface == "card":
            seen = card_at(layer, self._lens, pose, t, view)
            a, b, p, c, d, q = seen
            corners = [((a * u + b * v + p) * unit, (c * u + d * v + q) * unit) for u in (x, x + w) for v in (y, y + h)]
            back = inverse(after((unit, 0.0, 0.0, 0.0, unit, 0.0), after(seen, (1 / scale, 0.0, x, 0.0, 1 / scale, y))))
            for patch in _within(card.patches, self._window(corners)):
                lay_flat(planes, picture, back, patch, gain)
        else:
            matrix = card.matrix(picture, self._lens, pose, t, unit)
            back_again = np.linalg.inv(matrix)
            back_again /= back_again[2, 2]
            (m, n, o), (r, s, u) = back_again[:2].tolist()
            level = abs(back_again[2, 0]) + abs(back_again[2, 1]) < 1e-9
            for patch in _within(card.patches, self._reached(matrix, picture)):
                if level:
                    lay_flat(planes, picture, (m, n, o, r, s, u), patch, gain)
                else:
                    lay_receding(planes, picture, back_again, patch, gain)

    def _reached(self, matrix: np.ndarray, picture: Picture) -> Patch | None:
        height, width = picture.luma.shape
        corners = [mapped(matrix, x, y) for x in (0, width) for y in (0, height)]
        known = [corner for corner in corners if corner is not None]
        return self._window(known) if len(known) == 4 else Patch(0, 0, self._width, self._height)

    def _window(self, corners: list[tuple[float, float]] | list[tuple[int, int]], clear: int = 2) -> Patch | None:
        """The part of the frame a picture can reach."""
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        left, top = max(0, int(min(xs)) // 2 * 2 - clear), max(0, int(min(ys)) // 2 * 2 - clear)
        right = min(self._width, -(-int(max(xs)) // 2) * 2 + clear)
        bottom = min(self._height, -(-int(max(ys)) // 2) * 2 + clear)
        return Patch(left, top, right, bottom) if left < right and top < bottom else None


def _within(patches: list[Patch], window: Patch | None) -> list[Patch]:
    if window is None:
        return []
    inside = [patch.within(window) for patch in patches]
    return [patch for patch in inside if patch is not None]


def _phase(layer: Layer, phases: int, t: float) -> int:
    if layer.sequence is not None:
        return min(layer.sequence(t), phases - 1)
    return int(t * layer.rate + layer.motion.offset * phases + 1e-6) % phases


def _flicker(t: float, offset: float) -> float:
    """A flame's unrest, between -1 and 1."""
    at = t + 10 * offset
    return 0.5 * math.sin(7.3 * at) + 0.3 * math.sin(17.1 * at + 1) + 0.2 * math.sin(31.7 * at + 2)


def prepare_opencv() -> None:
    """One thread: shots are drawn side by side by processes, which would fight over the cores."""
    cv2.setNumThreads(1)
