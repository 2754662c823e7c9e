"""A prompt staged, and what is really painted of it."""

import numpy as np

from act3_mcp.animatic import describe
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.raster import rasterise
from act3_mcp.animatic.scene import Scene, compose

WIDE, TALL = 16 / 9, 9 / 16


def scene_of(prompt: str, aspect: float = WIDE) -> Scene:
    return compose(describe(prompt), aspect=aspect, seed=1)


def layer(scene: Scene, name: str) -> Layer:
    return next(each for each in scene.layers if each.name == name)


def people(scene: Scene) -> list[Layer]:
    return [each for each in scene.layers if each.name.startswith("figure ") and not each.name.endswith("shadow")]


def extent(drawn: Layer, phase: int = 0) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is really painted, in frame units."""
    assert drawn.box is not None
    picture = rasterise(drawn.phases[phase], drawn.box, 0.25)
    assert picture is not None
    assert picture.hide is not None
    rows, columns = np.nonzero(picture.hide < 128)
    (x, y), unit = picture.box[:2], 1 / picture.scale
    return (
        x + float(columns.min()) * unit, y + float(rows.min()) * unit,
        x + float(columns.max()) * unit, y + float(rows.max()) * unit,
    )  # fmt: skip
