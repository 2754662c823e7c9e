"""Places that are known at a glance by what they have: stands, stalls, cables, beams, stairs, lanes, planks."""

import numpy as np
import pytest

from act3_mcp.animatic import describe
from tests.animatic.test_places import frame, names

KNOWN_BY = {
    "a farmer in a barn": {"timber", "hay", "dust"},
    "a wedding couple dance under string lights in a barn": {"timber", "string lights"},
    "a footballer runs in a stadium": {"stands", "floodlights", "goal"},
    "a tennis match at Wimbledon": {"stands", "net"},
    "a bullfighter faces the bull in a dusty arena": {"stands"},
    "a crowded market in Marrakech": {"stall", "overhead", "crowd"},
    "a street food vendor in Bangkok, neon": {"stall", "overhead", "crowd"},
    "a runner jogs across the Golden Gate Bridge": {"tower", "cables", "water"},
    "a couple on a Paris bridge at night": {"parapet", "lamp", "quay", "water"},
    "a stone bridge over a river": {"bridge", "water"},
    "a red car drives across the bridge": {"rail", "road across", "water"},
    "a man walks down the basement stairs": {"stairs", "pipes", "bulb"},
    "a woman runs through an underground car park": {"pillar", "car"},
    "a ballerina stretches alone in a mirrored studio": {"back wall", "barre", "daylight"},
    "a woman drifts down the staircase of an abandoned mansion": {"stairs", "handrail"},
    "a man swims in an indoor pool": {"hall", "water", "ripples", "lane ropes"},
    "a lifeguard stands by the swimming pool": {"hotel", "water", "parasol"},
    "fishermen haul in a net on the deck of a trawler": {"deck", "gantry", "nets", "swell"},
    "the captain grips the wheel of his ship in the storm": {"deck", "mast", "wheel"},
    "two strangers in an elevator": {"back wall"},
    "wide shot, a newsroom": {"back wall", "lamps", "desk", "camera"},
    "a gardener in a greenhouse": {"plants", "baskets"},
    "above the clouds at sunrise": {"cloud floor", "clouds"},
}


@pytest.mark.parametrize(("prompt", "drawn"), KNOWN_BY.items())
def test_a_place_has_what_it_is_known_by(prompt: str, drawn: set[str]) -> None:
    assert drawn <= names(prompt)


@pytest.mark.parametrize("prompt", list(KNOWN_BY)[::3])
def test_it_fills_a_tall_frame_too(prompt: str) -> None:
    assert frame(prompt, aspect=9 / 16)[..., 0].std() > 8


def test_only_the_sky_is_dark_over_a_floodlit_pitch() -> None:
    pitch, field = (frame(f"a footballer in a {place} at night")[34:, :, 0].mean() for place in ("stadium", "field"))

    assert pitch > field + 20


def test_the_crowd_of_a_stadium_keeps_to_its_seats() -> None:
    assert "crowd" not in names("a goalkeeper dives to save the ball, floodlit stadium, crowd roaring")


def test_markets_of_three_worlds_are_told_apart() -> None:
    souk, east, plain = (
        frame(f"a woman in a {where}") for where in ("souk", "night market in Tokyo", "farmers market in a French town")
    )

    assert np.abs(souk - east).mean() > 5
    assert np.abs(east - plain).mean() > 5


def test_an_empty_market_has_nobody_in_it() -> None:
    assert "crowd" not in names("an empty market, no people")


def test_a_bridge_is_walked_on_by_whoever_is_on_it_and_else_seen_from_the_water() -> None:
    assert "bridge" in names("the Golden Gate Bridge")
    assert "bridge" not in names("a man walks across the Golden Gate Bridge")


def test_the_bridge_of_a_spaceship_spans_no_water() -> None:
    assert describe("the captain stands on the bridge of a spaceship").place == "spaceship"


def test_a_market_of_the_middle_ages_is_in_a_street_of_that_time() -> None:
    assert not {"overhead", "crowd"} & names("a medieval market")


def test_whoever_climbs_stairs_needs_no_ladder() -> None:
    keeper = describe("a lighthouse keeper climbs a spiral staircase").figures[0]

    assert keeper.action == "upstairs"
    assert "ladder" not in names("a lighthouse keeper climbs a spiral staircase")


def test_a_stadium_at_night_is_the_same_picture_twice() -> None:
    once, again = (frame("a football stadium at night") for _ in range(2))

    assert np.array_equal(once, again)


def test_whoever_steers_a_ship_stands_on_its_deck_and_the_ship_is_not_beside_it() -> None:
    shot = describe("a captain at the wheel on the deck of a sailing ship")
    assert (shot.place, shot.features, shot.things) == ("sea", ("deck",), ())
    assert shot.figures[0].action == "stand"
