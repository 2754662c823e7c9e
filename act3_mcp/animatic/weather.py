# ruff: noqa: PLR0917 - coordinates are positional by nature
"""What falls through the air, and the grain of the film: laid over the finished frame."""

import math
import random
from statistics import NormalDist

import cv2
import numpy as np

from act3_mcp.animatic.pictures import Plane
from act3_mcp.animatic.scene import Fall


class Falling:
    """Rain, snow or dust as a tile that repeats, sliding across the frame as fast as it falls."""

    def __init__(self, fall: Fall, width: int, height: int, seed: int) -> None:
        self._fall, self._width, self._height = fall, width, height
        rng = random.Random(seed)  # noqa: S311 - chance in a picture, not a secret
        tile = _tile(fall, width, height, rng)
        self._tile = np.ascontiguousarray(np.tile(tile, (2, 2)))

    def lay(self, luma: Plane, t: float) -> None:
        down = self._fall.speed * t
        across = -self._fall.slant * down + self._fall.sway * math.sin(t * 1.3) * 0.02
        y, x = int(-down * self._height) % self._height, int(-across * self._height) % self._width
        cv2.add(luma, self._tile[y : y + self._height, x : x + self._width], dst=luma)


def _tile(fall: Fall, width: int, height: int, rng: random.Random) -> Plane:
    tile = np.zeros((height, width), np.uint8)
    unit = height / 1000
    for _ in range(int(fall.count * max(1.0, width / height) / 1.78)):
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        size = fall.size * rng.uniform(0.55, 1.25) * unit
        brightness = int(255 * fall.strength * rng.uniform(0.3, 1.0))
        # Drawn again past each edge, so that the tile repeats without a seam.
        for dx in (-width, 0, width):
            for dy in (-height, 0, height):
                _mark(tile, fall, (x + dx, y + dy), size, brightness, unit)
    if fall.soft * unit > 0.3:
        return np.asarray(cv2.GaussianBlur(tile, (0, 0), fall.soft * unit, borderType=cv2.BORDER_REFLECT), np.uint8)
    return tile


def _mark(tile: Plane, fall: Fall, at: tuple[float, float], size: float, brightness: int, unit: float) -> None:
    shift = 4
    x, y = int(at[0] * 2**shift), int(at[1] * 2**shift)
    if fall.streak:
        end = (x - int(size * fall.slant * 2**shift), y + int(size * 2**shift))
        cv2.line(tile, (x, y), end, brightness, max(1, round(fall.thick * unit)), cv2.LINE_AA, shift)
    else:
        cv2.circle(tile, (x, y), max(1, int(size * 2**shift)), brightness, -1, cv2.LINE_AA, shift)


class Grain:
    """Film grain: a little new noise on every frame, which also keeps soft skies from banding."""

    TILES = 3
    MARGIN = 64

    def __init__(self, width: int, height: int, seed: int, strength: float) -> None:
        self._size = (height, width)
        self._tiles: list[tuple[Plane, Plane]] = []
        if not strength:
            return
        sigma = strength * (0.7 + 0.5 * height / 1080)
        # What a byte of chance is worth, if its 256 values are to be spread as grain is.
        spread = [round(NormalDist(0, sigma).inv_cdf((i + 0.5) / 256)) for i in range(256)]
        more = np.array([max(0, each) for each in spread], np.uint8)
        less = np.array([max(0, -each) for each in spread], np.uint8)
        rng = np.random.default_rng(seed)
        shape = ((height + self.MARGIN + 1) // 2, (width + self.MARGIN + 1) // 2)
        for _ in range(self.TILES):
            # A quarter, repeated: nobody sees it in noise, and it is drawn four times as fast.
            chance = rng.integers(0, 256, shape, np.uint8)
            brighter, darker = (np.tile(np.asarray(cv2.LUT(chance, table), np.uint8), (2, 2)) for table in (more, less))
            self._tiles.append((brighter, darker))

    def lay(self, luma: Plane, index: int) -> None:
        if not self._tiles:
            return
        height, width = self._size
        y, x = index * 37 % self.MARGIN, index * 53 % self.MARGIN
        more, less = (tile[y : y + height, x : x + width] for tile in self._tiles[index % self.TILES])
        # Two sums of bytes take a third of the time of one with a sign.
        cv2.add(luma, more, dst=luma)
        cv2.subtract(luma, less, dst=luma)
