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


@pytest.mark.parametrize(
    "prompt",
    [
        "a panda plays the trombone on the moon", "a fox plays the violin in a forest", "a dog plays the guitar",
        "a bear drinks tea at a table", "a cat reads a newspaper in a living room",
    ],
)  # fmt: skip
def test_the_paws_of_an_animal_are_on_what_it_holds(prompt: str) -> None:
    shot = describe(prompt)
    animal = shot.things[0].name
    held = {"panda": "trumpet", "fox": "violin", "bear": "cup", "cat": "letter"}.get(animal, "guitar")
    layers = {layer.name: layer for layer in compose(shot, aspect=16 / 9, seed=1).layers}
    drawn, tale = layers[animal].phases[0].parts, layers[animal].phases[1].parts

    assert held not in layers, "what is held is drawn with whoever holds it"
    # The last strokes are the near paw's: three fingers over what lies beneath.
    assert [part.startswith("<circle") for part in drawn[-4:]] == [True] * 4
    assert drawn[-1] != tale[-1] or animal != "panda", "the slide goes with the paw"


def test_an_animal_that_drinks_from_a_river_has_no_cup() -> None:
    scene = compose(describe("a horse drinks from a river"), aspect=16 / 9, seed=1)
    legs = next(layer for layer in scene.layers if layer.name == "horse").phases[0].parts

    assert not legs[-1].startswith("<circle")
