"""What makes a place that place: what was named of it is in the picture, and hour, weather and style are told apart."""

from itertools import combinations
from typing import get_args

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from act3_mcp.animatic import describe
from act3_mcp.animatic.compositor import Compositor
from act3_mcp.animatic.moves import path_of
from act3_mcp.animatic.props import held_by
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.sets.room import SHELLS
from act3_mcp.animatic.shot import Room, Style, Time, Weather

Frame = NDArray[np.float64]


def names(prompt: str) -> set[str]:
    """What the layers of the picture are called, without their distances."""
    scene = compose(describe(prompt), aspect=16 / 9, seed=3)
    return {layer.name.rstrip("0123456789. ") for layer in scene.layers}


def frame(prompt: str, *, aspect: float = 16 / 9) -> Frame:
    """Its first frame as luma, blue and red difference, each 54 high."""
    shot, size = describe(prompt), (96, 54) if aspect > 1 else (54, 96)
    scene = compose(shot, aspect=aspect, seed=3)
    path = path_of(shot.move, scene.lens, shot.seconds)
    compositor = Compositor(scene, path, width=size[0], height=size[1], seconds=shot.seconds, seed=3)
    planes = [cv2.resize(plane, size) for plane in compositor.frame(0, 24)]
    return np.dstack(planes).astype(np.float64)


@pytest.mark.parametrize(
    ("prompt", "place", "beyond"),
    [
        ("a cottage by the sea", "village", "sea"),
        ("a village in the mountains", "village", "mountains"),
        ("mountains behind a village", "village", "mountains"),
        ("a beach with a city behind", "beach", "city"),
        ("a farm at the edge of a forest", "field", "forest"),
        ("a forest by a lake", "forest", "lake"),
        ("a temple in the mountains", "landmark", "mountains"),
        ("mountains over a lake", "mountains", "lake"),
        ("a boat on the open sea near the beach", "sea", ""),
        ("a street", "street", ""),
    ],
)
def test_the_second_place_lies_behind_the_first(prompt: str, place: str, beyond: str) -> None:
    shot = describe(prompt)

    assert (shot.place, shot.beyond) == (place, beyond)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a monk in a temple", "hall"),
        ("an old temple, fog", "landmark"),
        ("a castle on a hill", "landmark"),
        ("a queen in a castle hall", "hall"),
        ("INT. CASTLE - NIGHT", "hall"),
        ("dancers in a ballroom", "hall"),
        ("a lighthouse in a storm", "landmark"),
    ],
)
def test_great_buildings_are_seen_from_outside_unless_one_is_in_them(prompt: str, place: str) -> None:
    assert describe(prompt).place == place


@pytest.mark.parametrize(
    ("prompt", "drawn"),
    [
        ("Mountains at dawn over a lake", {"lake", "ripples"}),
        ("a village by the sea", {"sea", "house"}),
        ("a beach with a city behind", {"towers", "sand"}),
        ("a field with mountains behind", {"ridge"}),
        ("a farmer in a field of wheat", {"crop", "crop in front"}),
        ("a boy on a farm with a windmill", {"barn", "mill", "sails"}),
        ("children in a playground", {"swings", "slide"}),
        ("a graveyard at night", {"grave"}),
        ("a man on a bench in a park", {"bench", "park lamp"}),
        ("two hikers by a campfire", {"tent", "campfire"}),
        ("a volcano", {"volcano"}),
        ("a rider in a canyon", {"canyon"}),
        ("an explorer in the jungle", {"palm", "lianas"}),
        ("a burning forest", {"flames", "embers", "smoke"}),
        ("a village street under cherry blossom", {"branch", "drifting"}),
        ("autumn leaves in a forest", {"drifting"}),
        ("a village at Christmas", {"christmas tree"}),
        ("a narrow alley at night", {"fire escape", "steam", "lamp", "rubbish"}),
        ("cowboys outside a saloon in a western town", {"saloon", "hitching post", "water tower", "shop"}),
        ("the main street of a western town", {"left fronts", "right fronts", "board"}),
        ("worm's-eye view of skyscrapers", {"tower"}),
        ("a woman stands on a highway by a gas station", {"gas station", "road"}),
        ("a highway, heat haze", {"heat haze"}),
        ("a castle hall", {"pillar", "throne", "torch"}),
        ("inside a palace", {"pillar", "chandelier"}),
        ("a monk in a temple", {"pillar", "incense"}),
        ("a museum", {"bust", "end wall"}),
        ("a storm over the open sea", {"breakers"}),
        ("a man on a pier by the sea", {"pier", "mooring"}),
        ("a rooftop at night", {"tank", "roofs below", "towers"}),
        ("a woman waits on a subway platform", {"platform", "trench", "column", "tiles"}),
        ("a lighthouse at night", {"lighthouse", "beam", "sea"}),
        ("a woman in an office", {"office desk", "office chair", "ceiling lights"}),
        ("a typist in a 1920s office", {"office desk", "hat stand"}),
        ("insert: a red telephone on an office desk", {"papers", "on the desk"}),
        ("a lawyer in a boardroom", {"board table", "office chair"}),
        ("a man in a corridor of a hospital", {"gurney", "drip", "wheelchair", "hanging sign", "flag"}),
        ("a woman in a bedroom", {"bedside table", "wardrobe"}),
        ("a woman in a living room", {"rug", "low table", "plant"}),
        ("a woman waits on a railway platform", {"train", "canopy", "station clock", "station front"}),
        ("a teacher in a classroom", {"teacher's desk", "desks"}),
        ("a bartender in a bar", {"counter"}),
        ("a man in a supermarket", {"aisle sign", "trolley", "shelves"}),
        ("a suspect in an interrogation room", {"bare table", "hanging lamp"}),
    ],
)
def test_what_was_named_of_a_place_is_drawn(prompt: str, drawn: set[str]) -> None:
    assert drawn <= names(prompt)


def test_an_alley_is_empty_of_passers_by() -> None:
    assert "passer-by" not in names("a narrow alley at night")
    assert "passer-by" in names("a city street at night")


def test_whoever_stands_on_a_hill_has_the_sky_behind_them() -> None:
    hill, plain = (
        compose(describe(f"a child on a {where} at sunset"), aspect=16 / 9, seed=3) for where in ("hill", "field")
    )
    waist = hill.lens.at(0, 0.6, hill.lens.distance)[1]

    assert hill.lens.horizon > waist
    assert hill.lens.horizon > plain.lens.horizon


def test_a_temple_towers_over_whoever_sits_before_it_on_its_stones() -> None:
    scene = compose(describe("a temple in the mountains, an old monk sits"), aspect=16 / 9, seed=3)
    temple = next(layer for layer in scene.layers if layer.name == "temple")

    assert {"court", "stone lantern"} <= {layer.name for layer in scene.layers}
    assert temple.box is not None
    assert temple.box[3] > 0.4 * scene.lens.width * 9 / 16
    assert not {"chair", "bench"} & {layer.name for layer in scene.layers}


@pytest.mark.parametrize("size", ["wide shot", "medium shot", "close-up"])
def test_a_great_building_stands_above_the_horizon_behind_people(size: str) -> None:
    scene = compose(describe(f"{size}, a knight before a castle"), aspect=16 / 9, seed=3)

    assert 550 < scene.lens.horizon < 700


def test_two_moons_are_in_the_sky_and_make_no_night() -> None:
    assert describe("a red planet, two moons in the sky").time == "day"
    red = frame("surface of a red planet, two moons in the sky")

    assert red[..., 2].mean() > 140


@pytest.mark.parametrize("room", get_args(Room))
def test_every_room_has_a_set_of_its_own(room: Room) -> None:
    assert room in SHELLS
    assert describe(f"a woman in a {room}").room == room
    if room != "living room":
        assert np.abs(frame(f"a {room}") - frame("a living room")).mean() > 4


def test_fire_makes_a_night_red() -> None:
    burning, dark = frame("a burning forest at night"), frame("a forest at night")

    assert burning[..., 2].mean() > dark[..., 2].mean() + 6


def test_an_office_is_furnished_as_in_its_own_period() -> None:
    of_today, of_old, of_books = (
        compose(describe(f"a {room}, day"), aspect=16 / 9, seed=3) for room in ("office", "1920s office", "study")
    )
    walls = [next(layer for layer in each.layers if layer.name == "back wall") for each in (of_today, of_old, of_books)]

    assert ["PRIVATE" in "".join(wall.phases[0].parts) for wall in walls] == [False, True, False]
    assert "ceiling lights" not in {layer.name for layer in of_old.layers}


def test_whoever_works_at_a_desk_has_the_machine_of_the_period() -> None:
    modern, old = (frame(f"medium shot, a man types at a desk in {when} office") for when in ("an", "a 1930s"))

    assert held_by(describe("a man types at a desk in a 1930s office"), 0) == "typewriter"
    assert held_by(describe("a man types at a desk in an office"), 0) == "desk"
    assert np.abs(modern - old).mean() > 4


@pytest.mark.parametrize("kind", ["hospital", "school", "hotel", "prison"])
def test_a_corridor_is_known_by_what_it_is_the_corridor_of(kind: str) -> None:
    assert describe(f"a woman in a {kind} corridor").place == "corridor"
    assert np.abs(frame(f"a {kind} corridor") - frame("a corridor")).mean() > 4


def test_where_one_eats_drinks_and_dances_is_told_apart() -> None:
    pictures = {each: frame(f"wide shot, a {each}") for each in ("bar", "café", "restaurant", "diner", "nightclub")}

    for a, b in combinations(pictures, 2):
        assert np.abs(pictures[a] - pictures[b]).mean() > 5, (a, b)
    assert {"dancers", "mirror ball", "beams"} <= names("a woman in a nightclub")
    assert {"stools", "taps", "pendants"} <= names("a man in a bar")
    assert "set table" in names("a couple in a restaurant")


def test_a_railway_has_a_sky_over_its_platform_and_an_underground_has_none() -> None:
    assert {"sky", "clouds"} & names("a train station")
    assert not {"sky", "clouds"} & names("a subway station")


def test_whoever_is_in_a_train_station_is_in_no_train() -> None:
    assert describe("a man waits in a train station").place == "corridor"
    assert describe("a man sits in a train").place == "train"


def test_strip_lights_are_on_all_night() -> None:
    night, low = (frame(f"a hospital corridor at night{how}")[..., 0].mean() for how in ("", ", low key"))

    assert night > low + 15


def test_rain_is_seen_on_a_window() -> None:
    dry, wet = (
        next(layer for layer in compose(describe(p), aspect=16 / 9, seed=3).layers if layer.name == "back wall")
        for p in ("a bedroom at night", "a bedroom on a rainy night")
    )

    assert len(wet.phases[0].parts) > len(dry.phases[0].parts)


@pytest.mark.parametrize("place", ["street", "village", "field", "forest"])
def test_snow_lies_on_the_ground_in_winter(place: str) -> None:
    winter, summer = frame(f"a {place} in winter"), frame(f"a {place} in summer")

    assert winter[44:, :, 0].mean() > summer[44:, :, 0].mean() + 8


def test_fog_hides_what_is_far_and_leaves_what_is_near() -> None:
    fog, clear = (frame(f"wide shot, a field, {weather}")[10:26, :, 0] for weather in ("fog", "day"))
    near = frame("wide shot, a man in a field, fog")[..., 0]

    assert np.abs(np.diff(fog, axis=0)).mean() < 0.6 * np.abs(np.diff(clear, axis=0)).mean()
    assert near[28:46, 36:46].min() < near.mean() - 40


@pytest.mark.parametrize("place", ["street", "field"])
def test_hours_and_weathers_are_told_apart(place: str) -> None:
    hours = {hour: frame(f"a {place}, {'noon' if hour == 'day' else hour}") for hour in get_args(Time)}
    weathers = {each: frame(f"a {place}, {each}") for each in get_args(Weather) if each not in {"clear", "rain"}}

    for kinds, least in ((hours, 5.0), (weathers, 5.0)):
        for a, b in combinations(kinds, 2):
            assert np.abs(kinds[a] - kinds[b]).mean() > least, (a, b)


def test_styles_are_told_apart() -> None:
    styles = {style: frame(f"{style} style, a woman in a red coat in a village") for style in get_args(Style)}

    assert {style: describe(f"{style} style, a woman").style for style in styles} == {style: style for style in styles}
    for a, b in combinations(styles, 2):
        assert np.abs(styles[a] - styles[b]).mean() > 1.5, (a, b)


@pytest.mark.parametrize("prompt", ["a cottage by the sea", "a castle hall", "an alley at night", "a burning forest"])
def test_new_places_fill_a_tall_frame_too(prompt: str) -> None:
    assert frame(prompt, aspect=9 / 16)[..., 0].std() > 8
