"""Things: all that the lexicon names is drawn as itself, in its size, number and colour, and where it belongs."""

from itertools import pairwise

import numpy as np
import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lexicon.things import IMPLIED, THINGS
from act3_mcp.animatic.naming import OF_THE_SET
from act3_mcp.animatic.props import DRAWN
from act3_mcp.animatic.raster import rasterise
from act3_mcp.animatic.scene import Scene, compose
from act3_mcp.animatic.things.catalogue import KINDS

NAMES = {value: phrases.split(", ")[0] for slot, value, phrases in THINGS if slot == "thing"}
BY_THE_SET = {"window", "table", "tree"}
"""What a room has drawn already."""


def scene_of(prompt: str, *, aspect: float = 16 / 9) -> Scene:
    return compose(describe(prompt), aspect=aspect, seed=1)


def layers_of(prompt: str, name: str) -> list[Layer]:
    return [layer for layer in scene_of(prompt).layers if layer.name == name]


def covered(layer: Layer, width: float) -> float:
    """How much of the frame the layer's drawing covers, as a share."""
    assert layer.box is not None
    picture = rasterise(layer.phases[0], layer.box, 0.1)
    if picture is None:
        return 0.0
    x, y, w, h = picture.box
    inside = max(0.0, min(x + w, width) - max(x, 0.0)) * max(0.0, min(y + h, 1000.0) - max(y, 0.0))
    filled = 1.0 if picture.hide is None else float(np.mean(255 - picture.hide)) / 255
    return inside * filled / (width * 1000)


def extent(layer: Layer) -> tuple[float, float, float, float]:
    """The left, top, right and bottom of what is solid of a layer, in frame units."""
    assert layer.box is not None
    picture = rasterise(layer.phases[0], layer.box, 0.4)
    assert picture is not None
    assert picture.hide is not None
    rows, columns = np.nonzero(picture.hide < 100)
    x, y = picture.box[:2]
    across, down = columns / picture.scale + x, rows / picture.scale + y
    return float(across.min()), float(down.min()), float(across.max()), float(down.max())


def below_the_arms(layer: Layer) -> float:
    """How wide the lower two fifths of what is solid of a layer are, in frame units."""
    assert layer.box is not None
    picture = rasterise(layer.phases[0], layer.box, 0.4)
    assert picture is not None
    assert picture.hide is not None
    rows, columns = np.nonzero(picture.hide < 100)
    low = columns[rows > rows.max() - 0.4 * (rows.max() - rows.min())]
    return float(low.max() - low.min()) / picture.scale


@pytest.mark.parametrize("name", sorted(NAMES))
def test_everything_the_lexicon_names_is_drawn_in_the_frame(name: str) -> None:
    place = IMPLIED[name]
    phrase = NAMES[name]
    shot = describe(f"{phrase}, no people")
    scene = compose(shot, aspect=16 / 9, seed=1)
    drawn = [layer for layer in scene.layers if layer.name in {thing.name for thing in shot.things}]

    if not shot.things:
        # The place itself is known for it.
        assert OF_THE_SET.get(name, (name,))[0] in shot.features
        return
    assert [thing.name for thing in shot.things] == ["sailing boat" if name == "boat" else name]
    if name in BY_THE_SET and place in {"room", "field"}:
        return
    assert max(covered(layer, scene.lens.width) for layer in drawn or scene.layers[:0]) > 0.003


def test_a_kind_of_vehicle_is_no_other_kind() -> None:
    prompts = [
        "a truck passes",
        "a pickup",
        "a van",
        "a police car",
        "a taxi",
        "a vintage car",
        "a convertible",
        "a car",
    ]
    pictures = ["".join(compose(describe(p), aspect=16 / 9, seed=1).layers[-2].phases[0].parts) for p in prompts]

    assert len({describe(prompt).things[0].name for prompt in prompts}) == len(prompts)
    assert len(set(pictures)) == len(pictures)


def test_a_car_of_the_twenties_is_not_one_of_today() -> None:
    old, new = (layers_of(f"a car in a {when} street", "car")[0].phases[0].parts for when in ("1920s", "modern"))

    assert old != new


@pytest.mark.parametrize(
    ("prompt", "count"),
    [("a sheep", 1), ("three sheep on a meadow", 3), ("a herd of cows", 5), ("two dogs", 2), ("dogs in a park", 3)],
)
def test_as_many_are_drawn_as_were_asked_for(prompt: str, count: int) -> None:
    name = describe(prompt).things[0].name

    assert len(layers_of(prompt, name)) == count


def test_what_is_named_twice_is_one_thing_but_two_colours_are_two() -> None:
    assert len(describe("A car in a street. The car is parked").things) == 1
    assert [thing.colour for thing in describe("a red car beside a blue car").things] == ["red", "blue"]


def test_things_take_their_size_colour_and_doing_from_the_words_around_them() -> None:
    giant, sleeping, burning, launched = (
        describe(prompt).things[0]
        for prompt in ("a giant black cat in a street", "a dog sleeps", "a burning car", "a rocket lifts off")
    )

    assert (giant.size, giant.colour) == ("giant", "black")
    assert sleeping.doing == "lie"
    assert burning.afire
    assert launched.doing == "launch"
    assert "fire" in describe("a burning forest").features


def test_nothing_afire_moves_into_words_that_are_not_about_it() -> None:
    shot = describe("A man walks past a car")

    assert not shot.things[0].afire
    assert shot.things[0].doing == ""


def test_a_thing_keeps_its_measure_beside_people() -> None:
    scene = scene_of("A woman stands beside a car in a street, wide shot")
    figure, car = (next(layer for layer in scene.layers if layer.name == name) for name in ("figure 0", "car"))
    heights = [(extent(each)[3] - extent(each)[1]) / scene.lens.scale(each.place) for each in (figure, car)]

    assert 1.5 < heights[0] < 2.1
    assert 0.75 < heights[1] / KINDS["car"].high < 1.25
    assert figure.place < car.place


@pytest.mark.parametrize("aspect", [16 / 9, 1.0, 9 / 16])
@pytest.mark.parametrize("name", ["truck", "cat", "giraffe", "tall ship", "wine glass", "helicopter", "tower"])
def test_a_subject_is_whole_and_in_the_middle_whatever_the_frame(name: str, aspect: float) -> None:
    scene = scene_of(f"wide shot of a {name}, static, no people", aspect=aspect)
    layer = next(layer for layer in scene.layers if layer.name == name)
    left, top, right, bottom = extent(layer)

    assert left > 0
    assert right < scene.lens.width
    assert top > 0
    assert bottom < 1000
    assert abs((left + right) / 2 - scene.lens.width / 2) < 0.17 * scene.lens.width


def test_small_things_stand_on_something() -> None:
    tops = {layer.name for layer in scene_of("close-up of a key on a table").layers}
    whole = {layer.name for layer in scene_of("wide shot of a chess board in a church, no people").layers}
    near = scene_of("Rack focus from a glass of wine to a man at the end of the bar")

    assert "table top" in tops
    assert {"table top", "table"} & whole
    glass, man = (next(layer for layer in near.layers if layer.name == name) for name in ("wine glass", "figure 0"))
    assert glass.place < 0.6 * man.place
    assert any(layer.name == "counter" for layer in near.layers)


def test_a_rower_is_in_the_boat_and_a_storm_throws_it_about() -> None:
    calm, storm = (
        layers_of(f"{weather} a man rows a boat on the sea, wide shot", "rowing boat")[0]
        for weather in ("calm,", "storm,")
    )
    empty = layers_of("a rowing boat on a river", "rowing boat")[0]

    assert len("".join(calm.phases[0].parts)) > 1.5 * len("".join(empty.phases[0].parts))
    assert storm.motion.sway[0] > 1.8 * calm.motion.sway[0]


def test_a_walking_animal_moves_its_legs_and_a_sleeping_one_is_low() -> None:
    walking, standing, lying = (
        layers_of(prompt, "dog")[0] for prompt in ("a dog walks", "a dog stands", "a dog sleeps")
    )
    tops = [extent(each)[3] - extent(each)[1] for each in (standing, lying)]

    assert all(a.parts != b.parts for a, b in pairwise(walking.phases))
    assert walking.motion.travel[0] != 0
    assert tops[1] < 0.85 * tops[0]


def test_an_animal_that_plays_stands_up_and_has_the_instrument_in_its_hands() -> None:
    playing, standing = (
        layers_of(f"a panda {does} on the moon, static", "panda")[0] for does in ("plays the trombone", "stands")
    )
    high = [extent(each)[3] - extent(each)[1] for each in (playing, standing)]
    across = [below_the_arms(each) for each in (playing, standing)]

    assert not layers_of("a panda plays the trombone on the moon", "trumpet")
    # What it plays reaches ahead of it, but only above its legs.
    assert high[0] / across[0] > 1.05 > high[1] / across[1]


def test_a_giant_animal_is_no_person_and_large_beside_one() -> None:
    shot = describe("A girl stands before a giant cat")

    assert [figure.who for figure in shot.figures] == ["girl"]
    assert [(thing.name, thing.size) for thing in shot.things] == [("cat", "giant")]


def test_two_things_side_by_side_do_not_hide_one_another() -> None:
    scene = scene_of("A police car chases a red car through the city, static")
    police, car = (extent(next(each for each in scene.layers if each.name == name)) for name in ("police car", "car"))

    assert police[2] < car[0]


def test_what_burns_has_flames_that_move() -> None:
    burning, sound = (layers_of(prompt, "car")[0] for prompt in ("a burning car on a highway", "a car on a highway"))

    assert extent(burning)[1] < extent(sound)[1]
    assert len(burning.phases) > len(sound.phases)
    assert burning.rate > 0


def test_who_drives_or_rows_is_seen_with_what_carries_them_whole() -> None:
    for prompt, name in (
        ("a man drives a tractor, wide shot", "tractor"),
        ("a man rows a boat on the sea", "rowing boat"),
    ):
        scene = scene_of(prompt + ", static")
        left, top, right, bottom = extent(next(layer for layer in scene.layers if layer.name == name))

        assert left > 0 < top
        assert right < scene.lens.width
        assert bottom < 1000
        assert not any(layer.name.startswith("figure") for layer in scene.layers)


def test_what_is_not_known_is_said_not_to_be() -> None:
    shot = describe("a flibbertigibbet on a table")

    assert "flibbertigibbet" in shot.not_understood
    assert set(DRAWN) >= {thing.name for thing in shot.things}


@pytest.mark.parametrize(
    ("name", "alike", "other"),
    [
        ("television", "a television in a room at golden hour", "an old television in a room at golden hour"),
        ("wine glass", "a glass of wine on a table, a white cat", "a glass of white wine on a table, a white cat"),
        ("ball", "a ball in a park, no basketball", "a basketball in a park"),
        ("bus", "a bus on a street", "a double-decker bus on a street"),
    ],
)
def test_a_thing_is_the_kind_that_was_meant_not_one_whose_word_is_somewhere_in_the_prompt(
    name: str, alike: str, other: str
) -> None:
    usual, different = (layers_of(prompt, name)[0].phases[0].parts for prompt in (alike, other))
    assert usual != different


def test_a_mirror_that_is_refused_is_not_there() -> None:
    with_one, without = (
        {layer.name for layer in scene_of(f"a man seen from behind in a bedroom, {words}").layers}
        for words in ("he looks in a mirror", "no mirror")
    )
    assert "reflection" in " ".join(with_one)
    assert "reflection" not in " ".join(without)
