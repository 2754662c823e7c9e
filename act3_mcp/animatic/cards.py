"""Layers made ready to be laid down: rasterised, joined where they never part, and relieved of what is never seen."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from act3_mcp.animatic.culling import Cells, Grid, grown
from act3_mcp.animatic.geometry import Matrix, homography, mapped, seen_of
from act3_mcp.animatic.layers import Box, Layer
from act3_mcp.animatic.laying import Patch, stack
from act3_mcp.animatic.lens import FRAME, Lens
from act3_mcp.animatic.moves import Pose
from act3_mcp.animatic.raster import Finish, Picture, rasterise
from act3_mcp.animatic.scene import Scene

SHARPEST = 1.5
INSEPARABLE = 0.9
"""Pixels by which two layers may part and still be drawn as one."""
SMALL = 0.06
"""The share of a frame's area below which a picture hides too little, and costs too little, to find out more."""

Moments = Sequence[tuple[float, Pose]]


@dataclass
class Card:
    """A layer ready to be laid down: its phases, the scale they were drawn at, and where they can be seen."""

    layer: Layer
    pictures: list[Picture]
    scale: float
    patches: list[Patch] = field(default_factory=list[Patch])

    def matrix(self, lens: Lens, pose: Pose, t: float, unit: float) -> Matrix:
        """From the picture's pixels to the frame's."""
        x, y, _, _ = self.pictures[0].box
        into = np.array([[1 / self.scale, 0, x], [0, 1 / self.scale, y], [0, 0, 1.0]])
        return np.diag([unit, unit, 1.0]) @ homography(self.layer, lens, pose, t) @ into


def cards_of(scene: Scene, layers: Sequence[Layer], moments: Moments, *, width: int, height: int) -> list[Card]:
    """What this shot shows of `layers`, a part of `scene`, far to near."""
    unit = height / FRAME
    cards = _flattened(_drawn(scene, layers, moments, unit), scene.lens, moments, unit)
    return _trimmed(cards, scene.lens, moments, Grid(width, height), unit)


def _drawn(scene: Scene, layers: Sequence[Layer], moments: Moments, unit: float) -> list[Card]:
    cards: list[Card] = []
    poses = list(moments)
    for layer in layers:
        box = layer.box or seen_of(layer, scene.lens, poses)
        scale = unit * _magnification(layer, scene.lens, moments)
        blur = layer.soft + scene.blur(layer)
        if layer.box is not None:
            x, y, w, h = layer.box
            spread = (x - 2 * blur, y - 2 * blur, w + 4 * blur, h + 4 * blur)
            # A close-up's figure is many frames tall; only what is seen of it is drawn.
            box = _shared(spread, seen_of(layer, scene.lens, poses)) if layer.surface != "lens" else spread
            if box is None:
                continue
        ink = scene.grade.ink if layer.box is not None and layer.surface == "card" else 0.0
        finish = Finish(blur, layer.bloom, layer.rim if not ink else None, ink)
        drawn = [rasterise(phase, box, scale, finish) for phase in layer.phases]
        pictures = [picture for picture in drawn if picture is not None]
        if pictures:
            cards.append(Card(layer, pictures, scale))
    return cards


def _shared(a: Box, b: Box) -> Box | None:
    """The rectangle two boxes share, if they do."""
    left, top = max(a[0], b[0]), max(a[1], b[1])
    right, bottom = min(a[0] + a[2], b[0] + b[2]), min(a[1] + a[3], b[1] + b[3])
    return (left, top, right - left, bottom - top) if left < right and top < bottom else None


def _magnification(layer: Layer, lens: Lens, moments: Moments) -> float:
    """How much larger than drawn a small layer gets as it comes nearer, so that it stays sharp."""
    if layer.box is None or layer.surface == "lens":
        return 1.0
    x, y, w, h = layer.box
    if h > 2 * FRAME:
        return 1.0
    most = 1.0
    for t, pose in moments:
        matrix = homography(layer, lens, pose, t)
        a, b = mapped(matrix, x + w / 2, y), mapped(matrix, x + w / 2, y + h)
        if a is not None and b is not None:
            most = max(most, math.hypot(a[0] - b[0], a[1] - b[1]) / max(h, 1e-6))
    # A few steps, so that layers at rest share one scale and can be flattened together.
    return 1.0 if most < 1.06 else min(most, SHARPEST)


def _flattened(cards: list[Card], lens: Lens, moments: Moments, unit: float) -> list[Card]:
    """Merge neighbours that never part by a visible amount: far things, or all of a set if we only pan."""
    merged: list[Card] = []
    for card in cards:
        below = merged[-1] if merged else None
        if (
            below is not None
            and _plain(below)
            and _plain(card)
            and _holds(below, card)
            and _together(below, card, lens, moments, unit)
        ):
            base, top = below.pictures[0], card.pictures[0]
            at = round((top.box[0] - base.box[0]) * below.scale), round((top.box[1] - base.box[1]) * below.scale)
            stack(base, top, at)
        else:
            merged.append(card)
    return merged


def _plain(card: Card) -> bool:
    motion = card.layer.motion
    return len(card.pictures) == 1 and not motion.flicker and card.layer.surface != "lens"


def _holds(below: Card, card: Card) -> bool:
    (x, y, w, h), (x2, y2, w2, h2) = below.pictures[0].box, card.pictures[0].box
    return x2 >= x - 1e-6 and y2 >= y - 1e-6 and x2 + w2 <= x + w + 1e-6 and y2 + h2 <= y + h + 1e-6


def _together(a: Card, b: Card, lens: Lens, moments: Moments, unit: float) -> bool:
    """Whether two layers stay within part of a pixel of each other through the whole shot."""
    if a.scale != b.scale:
        return False
    x, y, w, h = b.pictures[0].box
    left, right = max(0.0, x), min(lens.width, x + w)
    corners = [(left, max(0.0, y)), (right, max(0.0, y)), (left, min(FRAME, y + h)), (right, min(FRAME, y + h))]
    for t, pose in moments:
        one, other = (homography(card.layer, lens, pose, t) for card in (a, b))
        for corner in corners:
            p, q = mapped(one, *corner), mapped(other, *corner)
            if p is None or q is None or math.dist(p, q) * unit > INSEPARABLE:
                return False
    return True


def _trimmed(cards: list[Card], lens: Lens, moments: Moments, grid: Grid, unit: float) -> list[Card]:
    """From near to far, find where each card shows past the ones in front of it."""
    covered: list[Cells] = [np.zeros((grid.rows, grid.columns), np.bool_) for _ in moments]
    kept: list[Card] = []
    everywhere = [Patch(0, 0, grid.width, grid.height)]
    for card in reversed(cards):
        if card.pictures[0].luma.size < SMALL * grid.width * grid.height:
            card.patches = everywhere
            kept.append(card)
            continue
        needed = np.zeros((grid.rows, grid.columns), np.bool_)
        solid = np.ones((grid.rows, grid.columns), np.bool_)
        small, shrunk = grid.shrunk(card.pictures)
        matrices = [card.matrix(lens, pose, t, unit) for t, pose in moments]
        reach = grid.cell * 0.5 + _swing(card, lens, unit)
        for i, matrix in enumerate(matrices):
            margin = math.ceil((_strayed(card.pictures[0], matrices, i, grid) / 2 + reach) / grid.cell)
            seen = [grid.touched(each, matrix, shrunk) for each in small]
            some = grown(np.logical_or.reduce([any_ for any_, _ in seen]), margin)
            full = grown(np.logical_and.reduce([all_ for _, all_ in seen]), -margin)
            needed |= some & ~covered[i]
            solid &= full
            if not card.layer.motion.flicker:
                covered[i] = covered[i] | full
        card.patches = grid.patches(needed, solid)
        if card.patches:
            kept.append(card)
    kept.reverse()
    return kept


def _swing(card: Card, lens: Lens, unit: float) -> float:
    """Pixels a card may move to and fro between two moments without either showing it."""
    motion, (_, y, _, h) = card.layer.motion, card.pictures[0].box
    metres = abs(motion.bob[0]) + abs(motion.drift[0])
    lean = math.radians(abs(motion.sway[0])) * max(h, abs((card.layer.foot or (0, y))[1] - y))
    return 2 * (metres * lens.scale(card.layer.place) + lean) * unit


def _strayed(picture: Picture, matrices: list[Matrix], i: int, grid: Grid) -> float:
    """How far, in pixels, the visible part of a picture moves from one moment to the next."""
    back = np.linalg.inv(matrices[i])
    height, width = picture.luma.shape
    furthest = 0.0
    for x, y in ((0, 0), (grid.width, 0), (0, grid.height), (grid.width, grid.height)):
        at = mapped(back, x, y) or (width / 2, height / 2)
        corner = max(0.0, min(width, at[0])), max(0.0, min(height, at[1]))
        here = mapped(matrices[i], *corner)
        for j in (i - 1, i + 1):
            if 0 <= j < len(matrices) and here is not None:
                there = mapped(matrices[j], *corner)
                furthest = max(furthest, math.dist(here, there) if there is not None else math.inf)
    return min(furthest, 4.0 * grid.width)
