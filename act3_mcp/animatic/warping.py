"""Planes warped several at a time, and several neighbouring pixels of each.

OpenCV warps four channels in hardly more time than one. Where a warp takes
nearly the same step from each pixel to the next, the next one's channel can be
the plane moved by that step: half or a quarter as many pixels then fill them all.
"""

from collections.abc import Sequence

import cv2
import numpy as np

from act3_mcp.animatic.geometry import Affine, Matrix
from act3_mcp.animatic.pictures import Picture, Plane
from act3_mcp.animatic.sampling import scratch, slid

LINEAR = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
UNSEEN = 0.06
"""Pixels by which a neighbour may be out; it stays so from frame to frame, so only an edge could show it."""
MOST = 0.5
"""How much a step may differ from a pixel: moving planes by parts of one blurs them a little."""
WORTH_MOVING = 20_000
"""Pixels from which on it pays to move planes by parts of a pixel."""
NARROW = 24
"""Columns that are warped soonest as they are."""
AT_A_TIME = 16
"""Columns OpenCV warps at a time; what is left over at the end of a row takes as long as all of those."""

Step = tuple[float, float, float, float]
"""How far on in a plane the next pixel to the right lies (across, down), and the next one below."""
PIXEL: Step = 1.0, 0.0, 0.0, 1.0


def veiled_luma(picture: Picture, back: Affine | Matrix, like: Plane) -> Sequence[Plane]:
    """Luma and what it leaves of what lies behind, each as large as `like`; good until the next ones.

    `back` leads from the pixels of `like` to the picture's.
    """
    assert picture.hide is not None
    planes, step = [picture.luma, picture.hide], _step(back, like)
    if step is None:
        return _singly(picture.packed("luma", lambda: planes * 2), back, like, 2)
    return _in_pairs(picture.packed(("luma", step), lambda: _moved(planes, step, 2, 1)), back, like)


def veiled_chroma(picture: Picture, back: Affine | Matrix, like: Plane) -> Sequence[Plane]:
    """Blue, red and what they leave of what lies behind, each as large as `like`; good until the next ones."""
    assert picture.hide_half is not None
    planes = [picture.blue, picture.red, picture.hide_half, picture.hide_half]
    return _singly(picture.packed("chroma", lambda: planes), back, like, 3)


def fill_luma(picture: Picture, back: Affine | Matrix, into: Plane) -> None:
    """Fill `into` with luma alone."""
    step = _step(back, into)
    if step is None:
        _warp(picture.luma, back, into)
        return
    rows, columns = into.shape
    packed = picture.packed(("luma in fours", step), lambda: _moved([picture.luma], step, 2, 2))
    fours = _warped(packed, _of_every(back, 2, 2), rows // 2, columns // 2)
    for row in (0, 1):
        cv2.extractChannel(fours.view(np.uint16), row, into[row::2].view(np.uint16))


def fill_chroma(picture: Picture, back: Affine | Matrix, blue: Plane, red: Plane) -> None:
    """Fill `blue` and `red` with chroma alone."""
    step = _step(back, blue)
    if step is None:
        _warp(picture.blue, back, blue)
        _warp(picture.red, back, red)
        return
    packed = picture.packed(("chroma", step), lambda: _moved([picture.blue, picture.red], step, 2, 1))
    blue[:], red[:] = _in_pairs(packed, back, blue)


def _warp(plane: Plane, back: Affine | Matrix, into: Plane) -> None:
    size = into.shape[1], into.shape[0]
    if isinstance(back, tuple):
        matrix = np.array((back[:3], back[3:]))
        cv2.warpAffine(plane, matrix, size, dst=into, flags=LINEAR, borderMode=cv2.BORDER_REPLICATE)
    else:
        cv2.warpPerspective(plane, back, size, dst=into, flags=LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _warped(packed: Plane, back: Affine | Matrix, rows: int, columns: int) -> Plane:
    into = scratch("packed", rows, -(-columns // AT_A_TIME) * AT_A_TIME, packed.shape[2])
    _warp(packed, back, into)
    return into[:, :columns]


def _singly(packed: Plane, back: Affine | Matrix, like: Plane, number: int) -> Sequence[Plane]:
    rows, columns = like.shape
    together, into = _warped(packed, back, rows, columns), scratch("planes", number * rows, columns)
    planes = [into[each * rows : (each + 1) * rows] for each in range(number)]
    for each, plane in enumerate(planes):
        cv2.extractChannel(together, each, plane)
    return planes


def _in_pairs(packed: Plane, back: Affine | Matrix, like: Plane) -> Sequence[Plane]:
    rows, columns = like.shape
    # Two bytes of one plane lie beside each other, so they are taken out as one number.
    pairs = _warped(packed, _of_every(back, 2, 1), rows, -(-columns // 2)).view(np.uint16)
    into = scratch("planes", 2 * rows, 2 * pairs.shape[1])
    for each, plane in enumerate((into[:rows], into[rows:])):
        cv2.extractChannel(pairs, each, plane.view(np.uint16))
    return into[:rows, :columns], into[rows:, :columns]


def _moved(planes: Sequence[Plane], step: Step, across: int, down: int) -> list[Plane]:
    """Each plane as the pixels of a block `across` by `down` see it."""
    right, below = np.array(step[:2]), np.array(step[2:])
    corner = np.array([across - 1, down - 1]) / 2
    channels: list[Plane] = []
    for plane in planes:
        for row in range(down):
            for column in range(across):
                x, y = corner + (column - corner[0]) * right + (row - corner[1]) * below
                channels.append(slid(plane, plane.shape, float(x), float(y)))
    return channels


def _of_every(back: Affine | Matrix, across: int, down: int) -> Affine | Matrix:
    """`back` for blocks of pixels, whose channels' first is moved by nothing if steps are whole pixels."""
    x, y = (across - 1) / 2, (down - 1) / 2
    if isinstance(back, tuple):
        a, b, p, c, d, q = back
        return a * across, b * down, a * x + b * y + p - x, c * across, d * down, c * x + d * y + q - y
    blocks = np.array([[across, 0, x], [0, down, y], [0, 0, 1.0]])
    return np.array([[1, 0, -x], [0, 1, -y], [0, 0, 1.0]]) @ back @ blocks


def _step(back: Affine | Matrix, like: Plane) -> Step | None:
    """The step from each pixel to the next, if it is nearly the same all over and worth knowing."""
    rows, columns = like.shape
    if columns < NARROW:
        return None
    if isinstance(back, tuple):
        a, b, _, c, d, _ = back
        if max(abs(a - 1), abs(d - 1), abs(b), abs(c)) < UNSEEN * 2:
            return PIXEL
        rates = [(a, c, b, d)]
    else:
        rates = [_rates(back, x, y) for x in (0, columns) for y in (0, rows)]
    if rows * columns < WORTH_MOVING:
        middle = PIXEL
    else:
        middle = tuple(round((min(each) + max(each)) / 2, 1) for each in zip(*rates, strict=True))
    a, c, b, d = middle
    if max(abs(a - 1), abs(d - 1), abs(b), abs(c)) > MOST:
        return None
    strayed = max(abs(rate - each) for some in rates for rate, each in zip(some, middle, strict=True))
    return (a, c, b, d) if strayed / 2 < UNSEEN else None


def _rates(back: Matrix, x: float, y: float) -> Step:
    """How far on in the plane a pixel's neighbours lie."""
    (a, b, p), (c, d, q), (e, f, r) = back.tolist()
    w = e * x + f * y + r
    u, v = (a * x + b * y + p) / w, (c * x + d * y + q) / w
    return (a - e * u) / w, (c - e * v) / w, (b - f * u) / w, (d - f * v) / w
