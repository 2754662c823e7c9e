"""How a surface's picture changes when the camera or the surface moves.

Every surface of a set is a plane, and the image of a plane under a moving
pinhole camera changes by a homography: so a street's walls and ground recede
truly when the camera dollies, though each was drawn only once.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.layers import Box, Layer, Motion
from act3_mcp.animatic.lens import FRAME, Lens
from act3_mcp.animatic.moves import Pose

Matrix = NDArray[np.float64]
SLIGHT = 0.5
"""Degrees below which rocking cannot be told from sliding."""
BEYOND = 40.0
"""Frame units by which what is drawn on a surface may stand out past where the surface vanishes."""
REACH = FRAME / 32
AHEAD = 1e-6
"""What is not so far ahead lies behind the camera."""
Affine = tuple[float, float, float, float, float, float]
"""x' = a x + b y + c, y' = d x + e y + f."""


def plane_of(layer: Layer, lens: Lens) -> tuple[tuple[float, float, float], float]:
    """The surface's normal and distance in the camera's axes (right, down, ahead)."""
    down, ahead = math.cos(lens.pitch), math.sin(lens.pitch)
    match layer.surface:
        case "ground":
            return (0.0, down, ahead), lens.height
        case "ceiling":
            return (0.0, -down, -ahead), layer.place - lens.height
        case "left":
            return (-1.0, 0.0, 0.0), layer.place
        case "right":
            return (1.0, 0.0, 0.0), layer.place
        case _:
            return (0.0, 0.0, 1.0), layer.place


def displacement(motion: Motion, t: float) -> tuple[float, float, float]:
    """Where a drawing has got to by itself after `t` seconds: metres right, up, away."""
    right, up, away = (speed * t for speed in motion.travel)
    bob, bob_period = motion.bob
    drift, drift_period = motion.drift
    right += drift * math.sin(math.tau * (t / drift_period + motion.offset))
    up += bob * math.sin(math.tau * (t / bob_period + motion.offset))
    return right, up, away


def homography(layer: Layer, lens: Lens, pose: Pose, t: float) -> Matrix:
    """Takes a point of `layer` as drawn (frame units) to where it appears at `t` (frame units)."""
    if layer.surface == "lens":
        return np.eye(3)
    view = view_of(lens, pose)
    if layer.surface == "card":
        return _square(card_at(layer, lens, pose, t, view))
    own = displacement(layer.motion, t)
    cx, cy = lens.centre
    # In the camera's axes, y is down, so a rise is negative.
    shift = (own[0] - pose.right, pose.up - own[1], own[2] - pose.ahead)
    normal, distance = plane_of(layer, lens)
    k = np.array([[lens.focal, 0, cx], [0, lens.focal, cy], [0, 0, 1.0]])
    move = np.eye(3) + np.outer(shift, normal) / distance
    return _square(view) @ k @ move @ np.linalg.inv(k)


def card_at(layer: Layer, lens: Lens, pose: Pose, t: float, view: Affine) -> Affine:
    """The mapping of a card, which only grows and slides. The commonest case, so written out."""
    own = displacement(layer.motion, t)
    # Never pass through a card: it stops short of the glass.
    grown = 1 / max(1 + (own[2] - pose.ahead) / layer.place, 0.12)
    cx, cy = lens.centre
    slide = lens.focal / layer.place * grown
    facing = (
        grown, 0.0, cx - grown * cx + (own[0] - pose.right) * slide,
        0.0, grown, cy - grown * cy + (pose.up - own[1]) * slide,
    )  # fmt: skip
    seen = after(view, facing)
    return after(seen, _rocking(layer, t)) if layer.motion.sway[0] and layer.foot is not None else seen


def view_of(lens: Lens, pose: Pose) -> Affine:
    """Pan, tilt, zoom and roll: what happens to the whole picture alike."""
    x, y = lens.width / 2, FRAME / 2
    c, s = math.cos(math.radians(pose.roll)) * pose.zoom, math.sin(math.radians(pose.roll)) * pose.zoom
    return c, -s, x - c * x + s * y - pose.pan, s, c, y - s * x - c * y + pose.tilt


def _rocking(layer: Layer, t: float) -> Affine:
    degrees, period = layer.motion.sway
    assert layer.foot is not None
    angle = math.radians(degrees) * math.sin(math.tau * (t / period + layer.motion.offset))
    c, s, (x, y) = math.cos(angle), math.sin(angle), layer.foot
    if y > FRAME and abs(degrees) < SLIGHT:
        # Whoever has no feet in the frame may as well slide: that looks the same and is drawn in a third of the time.
        return 1.0, 0.0, s * (y - FRAME / 2), 0.0, 1.0, 0.0
    return c, -s, x - c * x + s * y, s, c, y - s * x - c * y


def after(m: Affine, n: Affine) -> Affine:
    """`m` after `n`."""
    a, b, x, c, d, y = m
    e, f, p, g, h, q = n
    return a * e + b * g, a * f + b * h, a * p + b * q + x, c * e + d * g, c * f + d * h, c * p + d * q + y


def inverse(m: Affine) -> Affine:
    a, b, x, c, d, y = m
    det = a * d - b * c
    a, b, c, d = d / det, -b / det, -c / det, a / det
    return a, b, -a * x - b * y, c, d, -c * x - d * y


def _square(m: Affine) -> Matrix:
    return np.array([m[:3], m[3:], (0.0, 0.0, 1.0)])


def mapped(matrix: NDArray[np.floating[Any]], x: float, y: float) -> tuple[float, float] | None:
    """Where `matrix` takes a point, or None if that is behind the camera."""
    px, py, w = matrix @ (x, y, 1.0)
    return (px / w, py / w) if w > AHEAD else None


def seen_of(layer: Layer, lens: Lens, poses: list[tuple[float, Pose]]) -> Box:
    """The part of `layer`'s drawing that some frame of the shot shows: what has to be drawn."""
    across, down = np.linspace(0, lens.width, 9), np.linspace(0, FRAME, 9)
    edge = np.ones((3, 36))
    edge[:2] = np.hstack([
        *([across, np.full(9, y)] for y in (0.0, FRAME)), *([np.full(9, x), down] for x in (0.0, lens.width))
    ])  # fmt: skip
    corners = [np.array([[0.0, lens.width], [0.0, FRAME]])]
    for t, pose in poses:
        x, y, w = np.linalg.inv(homography(layer, lens, pose, t)) @ edge
        ahead = w > AHEAD
        points = np.vstack([x[ahead], y[ahead]]) / w[ahead]
        corners.append(points[:, _on_surface(layer, lens, points)])
    every = np.hstack(corners)
    (left, top), (right, bottom) = every.min(axis=1).tolist(), every.max(axis=1).tolist()
    # In whole steps, so that another move of much the same reach finds it drawn already.
    left, top = (math.floor((each - 4) / REACH) * REACH for each in (left, top))
    right, bottom = (math.ceil((each + 4) / REACH) * REACH for each in (right, bottom))
    # No move needs more than this; it bounds memory if one should go astray.
    left, right = max(left, -1.2 * lens.width), min(right, 2.2 * lens.width)
    top, bottom = max(top, -1.2 * FRAME), min(bottom, 2.2 * FRAME)
    match layer.surface:
        case "ground":
            top = max(top, min(lens.horizon - BEYOND, bottom - BEYOND))
        case "ceiling":
            bottom = min(bottom, max(lens.horizon + BEYOND, top + BEYOND))
        case "left":
            right = min(right, max(lens.centre[0] + BEYOND, left + BEYOND))
        case "right":
            left = max(left, min(lens.centre[0] - BEYOND, right - BEYOND))
        case _:
            pass
    return left, top, right - left, bottom - top


def _on_surface(layer: Layer, lens: Lens, points: Matrix) -> NDArray[np.bool_]:
    """Which points of the frame can show `layer` at all: ground lies below the horizon, and so on."""
    x, y = points
    match layer.surface:
        case "ground":
            return y >= lens.horizon
        case "ceiling":
            return y <= lens.horizon
        case "left":
            return x <= lens.centre[0]
        case "right":
            return x >= lens.centre[0]
        case _:
            return np.ones(len(x), np.bool_)
