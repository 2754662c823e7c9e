"""Who somebody is and what they do, told from the drawing: lying seen from above, hands at what they hold, ages."""

import re

import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.shot import Shot


def layer_of(shot: Shot, name: str) -> Layer:
    return next(layer for layer in compose(shot, aspect=16 / 9, seed=1).layers if layer.name == name)


def slant(layer: Layer) -> float:
    """Degrees that a drawing is turned by as a whole."""
    turns = re.findall(r"rotate\((-?[\d.]+)", "".join(layer.phases[0].parts))
    return max(abs(float(turn)) for turn in turns)


@pytest.mark.parametrize("where", ["on a beach", "on the grass", "in bed"])
def test_from_above_whoever_lies_is_seen_from_the_front_and_aslant(where: str) -> None:
    above = layer_of(describe(f"Bird's-eye view of a man lying {where}"), "figure 0")
    beside = layer_of(describe(f"wide shot of a man lying {where}"), "figure 0")

    assert 45 < slant(above) < 80
    assert slant(beside) > 85
    # Nobody rocks about their feet who has all of the ground under them.
    assert above.motion.sway[0] == 0


def test_the_shadow_of_whoever_lies_falls_beside_the_body() -> None:
    scene = compose(describe("Bird's-eye view of a man lying on a beach, noon"), aspect=16 / 9, seed=1)
    order = [layer.name for layer in scene.layers]
    shadow = next(layer for layer in scene.layers if layer.name == "shadow").phases[0].parts[0]
    moved = re.search(r"translate\((-?[\d.]+) (-?[\d.]+)\)", shadow)

    assert order.index("shadow") < order.index("figure 0")
    assert moved is not None
    assert abs(float(moved[1])) + abs(float(moved[2])) > 15
