"""A road is seen from its side by whatever is seen from its side on it."""

import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.following import keeping_up
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.scene import compose

ACROSS, FRONTS = "road across", "houses"


def layers_of(prompt: str) -> dict[str, Layer]:
    scene = compose(describe(prompt, seconds=2), aspect=16 / 9, seed=1)
    return {layer.name: layer for layer in scene.layers}


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("a red car drives down a city street", {ACROSS, FRONTS}),
        ("a car crosses the desert", {ACROSS}),
        ("a bus on a highway", {ACROSS}),
        ("a man walks down a street, tracking shot", {ACROSS, FRONTS}),
        ("a man walks down a street", set[str]()),
        ("POV driving a car down a highway", set[str]()),
        ("a street, no people", set[str]()),
        ("bird's-eye view of a car on a street", set[str]()),
    ],
)
def test_a_road_runs_across_the_frame_only_for_what_goes_along_it(prompt: str, names: set[str]) -> None:
    assert {ACROSS, FRONTS} & layers_of(prompt).keys() == names


@pytest.mark.parametrize("period", ["", "1920s ", "medieval ", "futuristic "])
def test_a_car_is_on_the_road_before_the_houses_in_every_period(period: str) -> None:
    layers = layers_of(f"a man beside a car in a {period}street")

    assert layers["figure 0"].place < layers["car"].place < layers[FRONTS].place


def test_who_is_followed_walks_by_the_houses_and_not_on_the_road() -> None:
    layers = layers_of("a woman walks down a street, tracking shot right")

    assert layers["figure 0"].place < layers[FRONTS].place < layers["figure 0"].place + 3


def test_the_house_that_people_are_outside_of_has_its_name_on_its_front() -> None:
    for prompt, name in (
        ("two men argue outside a diner at night", "DINER"),
        ("a couple wait outside the theatre", "THEATRE"),
    ):
        assert f">{name}</text>" in layers_of(prompt)[FRONTS].phases[0].document((0, 0, 100, 100), 1)
    assert describe("a man drinks in a saloon").front == ""


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("a rider crosses a desert", ["figure 0", "horse", "horse shadow"]),
        ("a cowboy rides a horse across a field, tracking shot left", ["figure 0", "horse", "horse shadow"]),
        ("a boy rides a bicycle down a street, tracking shot", ["figure 0", "bicycle", "bicycle shadow"]),
        ("a boy and a dog run on a beach, tracking shot right", ["figure 0", "dog", "dog shadow"]),
    ],
)
def test_what_goes_together_does_not_part(prompt: str, names: list[str]) -> None:
    layers = layers_of(prompt)
    speeds = {layers[name].motion.travel[0] for name in names}

    assert len(speeds) == 1
    assert abs(speeds.pop()) > 0.3


def test_a_followed_car_keeps_its_place_while_the_street_goes_by() -> None:
    shot = describe("a red car races down a city street, tracking shot", seconds=3)
    scene = compose(shot, aspect=16 / 9, seed=1)
    car = next(layer for layer in scene.layers if layer.name == "car")

    assert car.motion.travel[0] == pytest.approx(keeping_up(shot, scene.lens))
    assert keeping_up(shot, scene.lens) > 1
