"""Laying letters over finished frames."""

import math
from collections.abc import Sequence

import numpy as np

from act3_mcp.animatic.laying import Patch, lay_on_glass
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.letters import Inscription, inscriptions
from act3_mcp.animatic.pictures import Picture
from act3_mcp.animatic.raster import Finish, rasterise
from act3_mcp.animatic.shot import Shot
from act3_mcp.media.encode import Planes
from act3_mcp.media.subtitles import Cue

UNSEEN = 1 / 255


class Lettering:
    """Everything to be read in a shot, drawn once."""

    def __init__(self, shot: Shot, cues: Sequence[Cue], *, width: int, height: int, seconds: float) -> None:
        self._width, self._height, self._unit = width, height, height / FRAME
        self._drawn: list[tuple[Inscription, Picture]] = []
        for each in inscriptions(shot, cues, width=width / height * FRAME, seconds=seconds):
            x, y, w, h = each.box
            box = (x - 3 * each.soft, y - 3 * each.soft, w + 6 * each.soft, h + 6 * each.soft)
            picture = rasterise(each.drawing, box, self._unit, Finish(blur=each.soft))
            if picture is not None:
                self._drawn.append((each, picture.fine()))

    def lay(self, planes: Planes, t: float) -> None:
        """Lay what is to be read at that second over a frame."""
        for each, picture in self._drawn:
            gain = each.shown(t)
            if gain < UNSEEN:
                continue
            dx, dy = each.slid(t)
            x, y = picture.box[0] * self._unit + dx * self._unit, picture.box[1] * self._unit + dy * self._unit
            height, width = picture.luma.shape
            patch = Patch(
                max(0, math.floor(x / 2) * 2), max(0, math.floor(y / 2) * 2),
                min(self._width, math.ceil((x + width) / 2) * 2), min(self._height, math.ceil((y + height) / 2) * 2),
            )  # fmt: skip
            if patch.left < patch.right and patch.top < patch.bottom:
                lay_on_glass(planes, picture, (x, y), patch, gain)


class Card:
    """A plain screen, for titles that have no picture behind them."""

    def __init__(self, colour: str, *, width: int, height: int) -> None:
        luma, half = {"white": 235}.get(colour, 16), (height // 2, width // 2)
        grey = np.full(half, 128, np.uint8)
        self._planes = np.full((height, width), luma, np.uint8), grey, grey

    def frame(self, _index: int, _fps: int) -> Planes:
        """A fresh screen, whatever the moment."""
        luma, blue, red = self._planes
        return luma.copy(), blue.copy(), red.copy()
