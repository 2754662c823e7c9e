"""What a style does to the finished frame: its curve, its colours, its paper or print, as a laboratory would.

Palettes belong to `light`, lines to `raster`; here is only what lies over the
whole picture alike.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.pictures import Plane
from act3_mcp.animatic.shot import Shot
from act3_mcp.media.encode import Planes

Curve = Callable[[NDArray[np.float64]], NDArray[np.float64]]


@dataclass(frozen=True)
class Grade:
    """`curve` maps brightness (0 to 1); `colour` scales saturation; `tint` shifts blue and red difference."""

    curve: Curve | None = None
    colour: float = 1.0
    tint: tuple[float, float] = (0.0, 0.0)
    texture: str = ""
    ink: float = 0.0
    """How dark a line is drawn around people and things."""
    volume: float = 0.0
    """How much what was drawn flat is shaded as if it were round."""


def _contrast(strength: float, lift: float = 0.0, top: float = 1.0) -> Curve:
    def curve(x: NDArray[np.float64]) -> NDArray[np.float64]:
        s = 0.5 + 0.5 * np.tanh((x - 0.45) * 2.2 * strength) / np.tanh(1.1 * strength)
        return lift + (top - lift) * np.clip(x + (s - x) * min(1.0, strength), 0.0, 1.0)

    return curve


def _printed(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Five tones with soft steps between them, as flat inks give."""
    levels = 5.0
    whole = np.floor(x * levels)
    part = np.clip((x * levels - whole - 0.5) * 4.0 + 0.5, 0.0, 1.0)
    return np.clip(0.35 * x + 0.65 * (whole + part) / levels + 0.03, 0.0, 1.0)


def _low(curve: Curve, power: float) -> Curve:
    """`curve` with the middle tones let down, or raised if `power` is below 1."""
    return lambda x: curve(np.power(x, power))


STYLES: dict[str, Grade] = {
    "noir": Grade(_low(_contrast(1.35), 1.45), colour=0.0),
    "vintage": Grade(_contrast(0.6, lift=0.08, top=0.93), colour=0.26, tint=(-17.0, 13.0)),
    "watercolour": Grade(_contrast(0.3, lift=0.14, top=1.0), colour=1.0, texture="paper", ink=0.42),
    "anime": Grade(_low(_contrast(0.5, lift=0.03), 0.8), colour=1.5, ink=0.6),
    "vaporwave": Grade(_contrast(0.5, lift=0.05), colour=1.2, tint=(8.0, 9.0), texture="scanlines"),
    "documentary": Grade(_contrast(0.35, lift=0.05, top=0.97), colour=0.74, tint=(2.0, -2.0)),
    "3d": Grade(_low(_contrast(0.3, lift=0.02), 0.88), colour=1.34, volume=1.0),
    "comic": Grade(_printed, colour=1.35, texture="halftone", ink=0.9),
}


def grade_of(shot: Shot) -> Grade:
    if shot.lighting == "noir" and shot.style == "cinematic":
        return STYLES["noir"]
    return STYLES.get(shot.style, Grade())


class Laboratory:
    """Applies a grade to frames of one size."""

    def __init__(self, grade: Grade, width: int, height: int, seed: int) -> None:
        self._grade = grade
        levels = np.arange(256, dtype=np.float64)
        bright = np.clip((levels - 16) / 219, 0, 1)
        self._luma = None if grade.curve is None else (16 + 219 * grade.curve(bright)).round().astype(np.uint8)
        self._colours = [
            np.clip(128 + (levels - 128) * grade.colour + shift, 16, 240).round().astype(np.uint8)
            for shift in grade.tint
        ]
        self._texture = _texture(grade.texture, width, height, seed)

    def develop(self, planes: Planes) -> None:
        grade = self._grade
        if self._luma is not None:
            cv2.LUT(planes[0], self._luma, dst=planes[0])
        if grade.colour == 0:
            planes[1].fill(128)
            planes[2].fill(128)
        elif grade.colour != 1 or any(grade.tint):
            for plane, table in zip(planes[1:], self._colours, strict=True):
                cv2.LUT(plane, table, dst=plane)
        if self._texture is not None:
            cv2.multiply(planes[0], self._texture, dst=planes[0], scale=1 / 255)


def _texture(name: str, width: int, height: int, seed: int) -> Plane | None:
    """What the picture is printed on, as a share of its brightness."""
    rng = np.random.default_rng(seed)
    unit = height / 720
    match name:
        case "paper":
            rough = np.zeros((height, width), np.float32)
            for size, strength in ((2.2, 6.0), (9.0, 4.0), (60.0, 9.0)):
                step = max(1, int(size * unit / 2))
                noise = rng.standard_normal((height // step + 2, width // step + 2), np.float32)
                noise = cv2.GaussianBlur(noise, (0, 0), 1.2)
                grown = cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC)
                rough += np.asarray(grown, np.float32) / float(grown.std()) * strength * 0.5
            return np.clip(244 + rough, 0, 255).astype(np.uint8)
        case "scanlines":
            rows = 255 - 26 * (np.arange(height) // max(1, round(2 * unit)) % 2)
            return np.repeat(rows.astype(np.uint8)[:, None], width, axis=1)
        case "halftone":
            pitch = max(3.0, 5.0 * unit)
            y, x = np.mgrid[0:height, 0:width].astype(np.float32)
            dots = np.cos((x + y) * np.pi / pitch) * np.cos((x - y) * np.pi / pitch)
            return np.clip(244 + 20 * dots, 0, 255).astype(np.uint8)
        case _:
            return None
