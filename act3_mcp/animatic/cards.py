"""Layers made ready to be laid down: rasterised, joined where they never part, and relieved of what is never seen."""

import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from act3_mcp.animatic.culling import Cells, Grid, grown
from act3_mcp.animatic.geometry import Matrix, homography, mapped, seen_of
from act3_mcp.animatic.layers import Box, Layer
from act3_mcp.animatic.laying import Patch
from act3_mcp.animatic.lens import FRAME, Lens
from act3_mcp.animatic.moves import Pose
from act3_mcp.animatic.pictures import Picture, stack
from act3_mcp.animatic.raster import Finish, rasterise
from act3_mcp.animatic.scene import Scene

PAINTERS = 2
SHARPEST = 1.5
INSEPARABLE = 2.5
"""Frame units by which two layers may part and still be drawn as one: a four-hundredth of its height."""
ROOMY = 1.25
SPARE = 1.04
"""How much larger than seen what grows is drawn: at nearly its own size it could only be warped, not resized."""
MOSTLY = 1.3
"""How much larger than what is seen of it a small layer may be and still be drawn whole, for any move to use."""
LARGER = 1.08
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
    joined: bool = False
    """Whether its picture is its own, made of several."""

    def matrix(self, picture: Picture, lens: Lens, pose: Pose, t: float, unit: float) -> Matrix:
        """From the pixels of one of its pictures to the frame's."""
        x, y, _, _ = picture.box
        into = np.array([[1 / picture.scale, 0, x], [0, 1 / picture.scale, y], [0, 0, 1.0]])
        return np.diag([unit, unit, 1.0]) @ homography(self.layer, lens, pose, t) @ into


@dataclass
class Laid:
    """Cards far to near, which cells of the frame they hide at each moment, and where they leave some open."""

    cards: list[Card]
    hidden: list[Cells]
    open: list[Patch]


def cards_of(
    scene: Scene,
    layers: Sequence[Layer],
    moments: Moments,
    *,
    size: tuple[int, int],
    in_front: Laid | None = None,
    painted: Callable[[Layer], None],
) -> Laid:
    """What this shot shows of `layers`, a part of `scene`, far to near, past what is laid in front of them.

    `painted` is told of each layer when that is done.
    """
    width, height = size
    unit, grid = height / FRAME, Grid(width, height)
    cards: list[Card] = []

    def drawn(layer: Layer) -> Card | None:
        return _drawn(scene, layer, moments, unit)

    # libvips and OpenCV let go of the interpreter while they work.
    with ThreadPoolExecutor(PAINTERS) as painters:
        for layer, card in zip(layers, painters.map(drawn, layers), strict=True):
            if card is not None:
                cards.append(card)
            painted(layer)
    cards = _flattened(cards, scene.lens, moments)
    hidden = [np.zeros((grid.rows, grid.columns), np.bool_) for _ in moments]
    if in_front is not None and in_front.hidden[0].shape == hidden[0].shape:
        hidden = in_front.hidden
    kept = _trimmed(cards, scene.lens, moments, grid, hidden)
    seen = ~np.logical_and.reduce(hidden)
    return Laid(kept, hidden, grid.patches(seen, np.ones_like(seen)))


def _drawn(scene: Scene, layer: Layer, moments: Moments, unit: float) -> Card | None:
    """A layer painted as large as the shot will show it; None if it shows nothing."""
    poses = list(moments)
    box = layer.box or seen_of(layer, scene.lens, poses)
    scale = unit * _magnification(layer, scene.lens, moments)
    if layer.surface != "lens" and any(pose.zoom != 1 or pose.ahead for _, pose in moments):
        scale *= SPARE
    blur = layer.soft + scene.blur(layer)
    if layer.box is not None:
        x, y, w, h = layer.box
        spread = (x - 2 * blur, y - 2 * blur, w + 4 * blur, h + 4 * blur)
        # A close-up's figure is many frames tall; only what is seen of it is drawn.
        box = _shared(spread, seen_of(layer, scene.lens, poses)) if layer.surface != "lens" else spread
        if box is None:
            return None
        if spread[2] * spread[3] < MOSTLY * box[2] * box[3]:
            box = spread
    ink = scene.grade.ink if layer.box is not None and layer.surface == "card" else 0.0
    finish = Finish(blur, layer.bloom, layer.rim if not ink else None, ink)
    drawn = [rasterise(phase, box, scale, finish) for phase in layer.phases]
    pictures = [picture for picture in drawn if picture is not None]
    if layer.surface == "lens":
        pictures = [picture.fine() for picture in pictures]
    return Card(layer, pictures, scale) if pictures else None


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
    # A few steps, so that layers at rest share one scale and can be flattened together, and moves share pictures.
    return 1.0 if most < 1.06 else min(LARGER ** math.ceil(math.log(most, LARGER)), SHARPEST)


def _flattened(cards: list[Card], lens: Lens, moments: Moments) -> list[Card]:
    """Merge neighbours that never part by a visible amount: far things, or all of a set if we only pan."""
    merged: list[Card] = []
    for card in cards:
        below = merged[-1] if merged else None
        room = _room(below, card) if below is not None and _plain(below) and _plain(card) else None
        if below is None or room is None or not _together(below, card, lens, moments):
            merged.append(card)
            continue
        base = below.pictures[0]
        base = base if below.joined else base.copy() if base.coarse == 1 else base.fine()
        if room != base.box:
            base = base.spread(room)
        stack(base, card.pictures[0].fine())
        below.pictures, below.joined = [base], True
    return merged


def _plain(card: Card) -> bool:
    motion = card.layer.motion
    return len(card.pictures) == 1 and not motion.flicker and card.layer.gain is None and card.layer.surface != "lens"


def _room(below: Card, card: Card) -> Box | None:
    """The box that holds both cards, unless that would cost more than it saves."""
    base, top = below.pictures[0], card.pictures[0]
    (x, y, w, h), (x2, y2, w2, h2) = base.box, top.box
    if base.coarse > top.coarse:
        # Little is gained by one layer fewer if a sky of few pixels must become one of many.
        return None
    if x2 >= x - 1e-6 and y2 >= y - 1e-6 and x2 + w2 <= x + w + 1e-6 and y2 + h2 <= y + h + 1e-6:
        return base.box
    left, top_, right, bottom = min(x, x2), min(y, y2), max(x + w, x2 + w2), max(y + h, y2 + h2)
    if base.hide is None or (right - left) * (bottom - top_) > ROOMY * (w * h + w2 * h2):
        return None
    return left, top_, right - left, bottom - top_


def _together(a: Card, b: Card, lens: Lens, moments: Moments) -> bool:
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
            if p is None or q is None or math.dist(p, q) > INSEPARABLE:
                return False
    return True


def _trimmed(cards: list[Card], lens: Lens, moments: Moments, grid: Grid, covered: list[Cells]) -> list[Card]:
    """From near to far, find where each card shows past the ones in front of it; `covered` grows with each."""
    unit = grid.height / FRAME
    kept: list[Card] = []
    everywhere = [Patch(0, 0, grid.width, grid.height)]
    for card in reversed(cards):
        first = card.pictures[0]
        if first.luma.size * first.coarse**2 < SMALL * grid.width * grid.height:
            card.patches = everywhere
            kept.append(card)
            continue
        needed = np.zeros((grid.rows, grid.columns), np.bool_)
        solid = np.ones((grid.rows, grid.columns), np.bool_)
        shrunk = [grid.shrunk(picture, unit) for picture in card.pictures]
        matrices = [[card.matrix(each, lens, pose, t, unit) for each in card.pictures] for t, pose in moments]
        firsts = [matrix[0] for matrix in matrices]
        reach = grid.cell * 0.5 + _swing(card, lens, unit)
        for i, of_each in enumerate(matrices):
            margin = math.ceil((_strayed(first, firsts, i, grid) / 2 + reach) / grid.cell)
            seen = [grid.touched(small, matrix, by) for (small, by), matrix in zip(shrunk, of_each, strict=True)]
            some = grown(np.logical_or.reduce([any_ for any_, _ in seen]), margin)
            full = grown(np.logical_and.reduce([all_ for _, all_ in seen]), -margin)
            needed |= some & ~covered[i]
            solid &= full
            if not card.layer.motion.flicker and card.layer.gain is None:
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
