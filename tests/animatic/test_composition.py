"""Where in the frame people and things are said to be, and that they are there."""

import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.scene import compose

ASPECT = 16 / 9
Where = tuple[str, str, str | None]


def layers(prompt: str) -> dict[str, Layer]:
    return {layer.name: layer for layer in compose(describe(prompt), aspect=ASPECT, seed=3).layers}


def across(layer: Layer) -> float:
    """Where in the frame it stands, from 0 to 1, in the middle of the shot or at rest."""
    assert layer.foot is not None
    return layer.foot[0] / (FRAME * ASPECT)


@pytest.mark.parametrize(
    ("prompt", "people", "things"),
    [
        ("a woman stands on the left, a man on the right", [("left", "", None), ("right", "", None)], []),
        ("on the left, a boy; on the right, a girl", [("left", "", None), ("right", "", None)], []),
        ("in the background a burning house, in the foreground a soldier", [("", "foreground", None)],
         [("", "background", "")]),
        ("a man, right third of the frame, a window behind him", [("right", "", None)], [("", "", "")]),
        ("two men talk in the foreground while a waitress stands in the background",
         [("", "foreground", None), ("", "foreground", None), ("", "background", None)], []),
        ("a cat in the foreground left, an old woman in the background", [("", "background", None)],
         [("left", "foreground", "")]),
        ("a woman, screen right, looks to the left", [("right", "", "left")], []),
        ("he walks to the left", [("", "", "left")], []),
        ("the camera pans to the left, a man stands", [("", "", None)], []),
        ("a horse walks to the left", [], [("", "", "left")]),
        ("a distant ship", [], [("", "background", "")]),
        ("a man in a field, mountains in the background", [("", "", None)], []),
    ],
)  # fmt: skip
def test_sides_planes_and_ways_belong_to_whom_they_are_said_of(
    prompt: str, people: list[Where], things: list[Where]
) -> None:
    shot = describe(prompt)
    assert [(each.side, each.plane, each.facing) for each in shot.figures] == people
    assert [(each.side, each.plane, each.facing) for each in shot.things] == things
    assert not shot.not_understood


@pytest.mark.parametrize(
    ("prompt", "left", "right"),
    [
        ("a man on the right and a woman on the left, in a park", "figure 1", "figure 0"),
        ("a child on the right of the frame, a dog on the left, in a park", "dog", "figure 0"),
        ("a car on the left, a horse on the right, in a field", "car", "horse"),
    ],
)
def test_what_is_on_the_left_is_left_of_what_is_on_the_right(prompt: str, left: str, right: str) -> None:
    seen = layers(prompt)
    assert across(seen[left]) < 0.4
    assert across(seen[right]) > 0.6


@pytest.mark.parametrize("size", ["wide shot", "medium shot", "close-up"])
@pytest.mark.parametrize(("side", "least", "most"), [("left", 0.15, 0.4), ("right", 0.6, 0.85)])
def test_a_single_person_stands_at_the_side_that_was_said(size: str, side: str, least: float, most: float) -> None:
    assert least < across(layers(f"{size} of a man on the {side}, static")["figure 0"]) < most


@pytest.mark.parametrize(
    ("prompt", "near", "far"),
    [
        ("a woman in the foreground, a man in the background, in a field", "figure 0", "figure 1"),
        ("a woman in the background, a man in the foreground, in a field", "figure 1", "figure 0"),
        ("a dog in the foreground, a man walks in a field", "dog", "figure 0"),
        ("a lantern in the foreground, a ship in the background, at the sea", "lantern", "ship"),
        ("two men talk in a bar, a waitress in the background", "figure 0", "figure 2"),
    ],
)
def test_the_foreground_is_nearer_than_the_background(prompt: str, near: str, far: str) -> None:
    seen = layers(prompt)
    assert seen[near].place < seen[far].place - 0.5


def test_what_is_in_the_foreground_is_what_the_shot_is_of() -> None:
    assert layers("a lantern in the foreground, a ship in the background, at the sea")["lantern"].place < 2.0
    assert describe("a woman in the foreground, a man in the background").size == "MS"


def test_a_rider_and_the_horse_go_the_way_that_was_said() -> None:
    seen = layers("a knight rides a horse to the left past a castle")
    assert seen["figure 0"].motion.travel[0] < 0
    assert seen["horse"].motion.travel[0] == seen["figure 0"].motion.travel[0]


def test_two_of_three_who_fight_face_each_other() -> None:
    shot = describe("two men fight on the left while a child watches on the right, in an alley")
    assert [figure.side for figure in shot.figures] == ["left", "left", "right"]
    seen = layers(shot.prompt)
    assert across(seen["figure 0"]) < across(seen["figure 1"]) < across(seen["figure 2"])
