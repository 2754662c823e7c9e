"""Prompts and what is understood of them; each row is a sentence someone would write."""

import time

import pytest

from act3_mcp.animatic import Figure, Move, Shot, describe
from act3_mcp.animatic.shot import Thing
from act3_mcp.animatic.titling import Title

HERO = (
    "Wide shot, hero character walking toward camera on a busy city street, "
    "golden hour lighting, shallow depth of field"
)


def fields(shot: Shot, names: str) -> tuple[object, ...]:
    return tuple(getattr(shot, name) for name in names.split())


@pytest.mark.parametrize(
    ("prompt", "place", "time_of_day", "weather", "size"),
    [
        (HERO, "street", "golden hour", "clear", "WS"),
        ("Aerial drone shot over a neon city at night in the rain", "aerial", "night", "rain", "EWS"),
        (
            "Medium shot of a woman in a yellow coat waiting under a street lamp, rain, night",
            "street",
            "night",
            "rain",
            "MS",
        ),
        ("Close-up of an old man's face by a kitchen window, morning light", "room", "morning", "clear", "CU"),
        ("Extreme wide shot, a lone figure crosses a mountain pass at dawn", "mountains", "dawn", "clear", "EWS"),
        ("A red car drives through the desert at noon, tracking shot", "desert", "day", "clear", "WS"),
        ("Profile of a girl looking out to sea at sunset", "beach", "golden hour", "clear", "MWS"),
        ("Extreme close-up of eyes", "stage", "day", "clear", "ECU"),
        ("a lantern on a table", "room", "day", "clear", "WS"),
        ("A little boat on the open sea under the moon", "sea", "night", "clear", "WS"),
        ("EXT. FOREST - DUSK. Fog.", "forest", "dusk", "fog", "WS"),
        ("INT. HOSPITAL CORRIDOR - NIGHT", "corridor", "night", "clear", "WS"),
        ("a xylophone dreams of arithmetic", "stage", "day", "clear", "WS"),
    ],
)
def test_place_time_weather_and_size_are_read(
    prompt: str, place: str, time_of_day: str, weather: str, size: str
) -> None:
    assert fields(describe(prompt), "place time weather size") == (place, time_of_day, weather, size)


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("slow pan right over the valley", Move("pan", "right", "slow")),
        ("fast dolly in on the door", Move("dolly", "in", "fast")),
        ("the camera pulls back from the house", Move("dolly", "out")),
        ("tracking shot to the left", Move("truck", "left")),
        ("crane up over the rooftops", Move("crane", "up")),
        ("tilt down from the sky", Move("tilt", "down")),
        ("quick zoom out", Move("zoom", "out", "fast")),
        ("static shot of a field", Move("static")),
        ("handheld, running through a corridor", Move("handheld")),
    ],
)
def test_camera_moves_are_read(prompt: str, move: Move) -> None:
    assert describe(prompt).move == move


@pytest.mark.parametrize(
    ("prompt", "moves"),
    [
        ("close-up of a woman in a kitchen", {"dolly in"}),
        ("a boat on a lake", {"dolly in"}),
        ("a field", {"truck left", "truck right"}),
        ("extreme wide shot of mountains", {"pan left", "pan right"}),
        ("aerial view of a city", {"drone in"}),
        ("a man and a woman talk in a bar", {"static"}),
        ("over-the-shoulder shot of a man and a woman in a bar", {"static"}),
        ("two men fight in an alley", {"handheld"}),
        ("documentary, a nurse in a hospital", {"handheld"}),
        ("a woman drives a car through the desert", {"truck right"}),
        ("pov, entering a house", {"steadicam in"}),
    ],
)
def test_a_move_nobody_named_is_what_a_director_would_choose(prompt: str, moves: set[str]) -> None:
    assert str(describe(prompt).move) in moves


def test_a_camera_nobody_moves_does_not_look_around_the_same_way_in_every_shot() -> None:
    ways = {describe(f"{place} in the morning").move.towards for place in ("a field", "a forest", "a street", "a cave")}
    assert ways == {"left", "right"}


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a village in the snow", "village"),
        ("a car on a desert road", "highway"),
        ("two people on a rooftop", "rooftop"),
        ("the skyline at dusk", "skyline"),
        ("drone shot of the skyline", "aerial"),
        ("an explorer in a cave", "cave"),
        ("a man prays in a chapel", "church"),
        ("inside a spaceship, an astronaut", "spaceship"),
        ("a spaceship passes a planet", "space"),
        ("a diver underwater", "underwater"),
        ("a heron by the river", "river"),
        ("an astronaut on the moon", "planet"),
        ("two people talk in a car", "car"),
        ("POV driving down a highway", "car"),
        ("a boy on a train", "train"),
        ("pilots in a cockpit", "cockpit"),
        ("an actress on stage", "theatre"),
        ("a monk in a temple", "hall"),
        ("cowboys fight outside a saloon in a western town", "street"),
        ("a rider crossing a desert", "desert"),
        ("a robot waves in a kitchen", "room"),
        ("a reporter in a crowd", "street"),
    ],
)
def test_places_are_read(prompt: str, place: str) -> None:
    assert describe(prompt).place == place


@pytest.mark.parametrize(
    ("prompt", "context", "place"),
    [
        ("A boat comes home", "", "sea"),
        ("She comes home", "EXT. BEACH - DUSK", "beach"),
        ("A man walks home through the forest", "", "forest"),
        ("She comes home", "", "room"),
        ("A woman at home", "EXT. BEACH - DUSK", "room"),
    ],
)
def test_going_home_is_a_way_and_no_place(prompt: str, context: str, place: str) -> None:
    assert describe(prompt, context=context).place == place


def test_who_walks_home_walks() -> None:
    assert describe("A man walks home through the rain").figures[0].action == "walk"


def test_framings_and_closer_actions_are_read() -> None:
    shot = describe("over the shoulder shot, two people talk in a bar")
    assert (shot.framing, shot.size) == ("over the shoulder", "MS")

    for prompt, action in (("a couple embrace", "embrace"), ("two men fight", "fight"), ("a nun kneels", "pray")):
        assert describe(prompt).figures[0].action == action
    assert describe("a man lies on a beach").size == "WS"


def test_a_person_gets_the_clothes_and_colours_said_of_them() -> None:
    (woman,) = describe("a young woman with long blonde hair in a yellow coat waits").figures

    assert (woman.sex, woman.age, woman.garment, woman.garment_colour) == ("woman", "young", "coat", "yellow")
    assert (woman.hair, woman.hair_colour) == ("long", "blonde")


def test_a_colour_belongs_to_the_noun_after_it() -> None:
    shot = describe("a man in a black suit beside a red car")

    assert shot.figures[0].garment_colour == "black"
    assert shot.things == (Thing("car", "red"),)


def test_numbers_make_several_people_and_all_of_them_act() -> None:
    shot = describe("Two people argue across a kitchen table")

    assert [figure.action for figure in shot.figures] == ["argue", "argue"]
    assert len({figure.who for figure in shot.figures}) == 2


def test_an_action_belongs_to_whoever_was_named_last() -> None:
    man, woman = describe("a man runs while a woman sits").figures

    assert (man.action, woman.action) == ("run", "sit")


def test_an_old_man_is_one_old_man() -> None:
    assert describe("an old man").figures == (Figure(who="old man", sex="man", age="old"),)


@pytest.mark.parametrize("prompt", ["an empty street, no people", "a street without people", "a street, nobody there"])
def test_nobody_is_drawn_where_nobody_is_wanted(prompt: str) -> None:
    shot = describe(prompt)

    assert shot.figures == ()
    assert not shot.crowd


def test_a_negated_rain_is_no_rain() -> None:
    assert describe("a street at night, no rain").weather == "clear"


@pytest.mark.parametrize(
    "prompt",
    ["her hair flows like a river", "the crowd moves as slow as a boat", "he fights like a horse in the desert"],
)
def test_a_simile_is_not_an_object(prompt: str) -> None:
    shot = describe(prompt)

    assert shot.things == ()
    assert shot.place != "sea"


def test_the_longest_phrase_wins() -> None:
    assert describe("medium close-up of a man").size == "MCU"
    assert describe("extreme wide shot").size == "EWS"
    assert describe("golden hour").time == "golden hour"


def test_words_match_whole_words_only() -> None:
    shot = describe("a scarf, a cartoonist, the seaweed, a barn owl's carpet")

    assert shot.place not in {"sea", "bar"}
    assert all(thing.name != "car" for thing in shot.things)


def test_context_speaks_only_where_the_prompt_is_silent() -> None:
    context = "EXT - City Street - Day"

    assert fields(describe("a woman waits", context=context), "place time") == ("street", "day")
    assert fields(describe("a woman waits in a forest at night", context=context), "place time") == ("forest", "night")
    assert describe("she leans by the window", context="INT. KITCHEN - NIGHT").room == "kitchen"


def test_text_to_show_is_quoted_after_a_word_for_it() -> None:
    assert describe('title card that reads "THE LAST TRAIN" over a field').titles == (
        Title("title", ("THE LAST TRAIN",)),
    )
    assert fields(describe('"Get out," she says in the kitchen'), "titles sign") == ((), "")


def test_it_says_what_it_did_not_understand() -> None:
    shot = describe("a snorkelwhack above a city at night")

    assert "snorkelwhack" in shot.not_understood
    assert "night" in shot.understood


@pytest.mark.parametrize(
    ("prompt", "place", "people"),
    [
        ("Loneliness, as if time itself had forgotten how to breathe", "beach", 1),
        ("An eerie, dreamlike mood", "forest", 1),
        ("Joy", "field", 3),
        ("Serene", "river", 0),
    ],
)
def test_a_prompt_of_mood_alone_is_a_place_with_that_mood(prompt: str, place: str, people: int) -> None:
    shot = describe(prompt)

    assert (shot.place, len(shot.figures)) == (place, people)


def test_what_is_said_of_a_mood_stays_and_a_scene_says_where() -> None:
    assert describe("Loneliness, morning, close-up").time == "morning"
    assert (describe("Loneliness").figures[0].seat, describe("Loneliness").figures[0].facing) == ("bench", "back")
    assert describe("Loneliness", context="INT. KITCHEN").room == "kitchen"
    assert describe("a sad empty void").figures == ()


def test_words_without_a_picture_are_shown_as_words() -> None:
    shot = describe("🎬 Kintsugi of the unspoken <b>hour</b>, a long palimpsest that nobody will ever quite decipher")

    assert shot.titles == (Title("title", ("Kintsugi of the unspoken <b>hour</b>, a long palimpsest…",)),)
    assert describe("slow dolly in").titles == ()
    assert describe("Kintsugi, at night in a forest").titles == ()


@pytest.mark.parametrize(
    ("prompt", "foreign"),
    [
        ("Una mujer camina por la playa al atardecer", True),
        ("Eine Frau geht nachts durch die Straße", True),
        ("夜の街を歩く女", True),
        ("رجل يمشي", True),
        ("Zephyr and Quillon argue in a kitchen", False),
        ("a xylophone dreams of arithmetic", False),
        ("", False),
    ],
)
def test_another_language_is_noticed(prompt: str, foreign: bool) -> None:
    assert describe(prompt).is_foreign is foreign


@pytest.mark.parametrize(
    ("prompt", "who", "action", "place", "time"),
    [
        ("Una mujer camina por la playa al atardecer", "woman", "walk", "beach", "golden hour"),
        ("Un vieil homme lit dans un parc, le matin", "old man", "read", "field", "morning"),
        ("Eine junge Frau im roten Mantel geht nachts durch die Straße", "young woman", "walk", "street", "night"),
        ("Due amici parlano in un bar, sera", "friends 1", "talk", "bar", "dusk"),
        ("Um homem corre na floresta ao amanhecer", "man", "run", "forest", "dawn"),
    ],
)
def test_the_plain_words_of_five_other_languages_are_drawn(
    prompt: str, who: str, action: str, place: str, time: str
) -> None:
    shot = describe(prompt)

    assert (shot.figures[0].who, shot.figures[0].action, shot.place, shot.time) == (who, action, place, time)
    assert shot.is_foreign
    assert not shot.titles


def test_an_adjective_after_its_noun_is_of_that_noun() -> None:
    girl = describe("Una niña con un vestido rojo corre por el bosque de noche").figures[0]
    assert (girl.garment, girl.garment_colour) == ("dress", "red")


@pytest.mark.parametrize("prompt", ["El Paso, a man in a bar", "A couple in La Mancha", "Marta, a die and a hand"])
def test_a_foreign_word_makes_no_foreign_prompt(prompt: str) -> None:
    assert not describe(prompt).is_foreign


ODD = [
    "", " ", "\x00\x07", "🎬" * 2000, "<svg onload=alert(1)>", "a" * 4000, "الرجل يمشي في الشارع", "夜の街を歩く女",
    "no", "no no no", "like", "as as as", "in a", "two", "''\"\"", "the the the", "red red red", "'s", "\n\n,,,;;",
]  # fmt: skip


@pytest.mark.parametrize("prompt", ODD, ids=range(len(ODD)))
def test_odd_prompts_still_give_a_shot(prompt: str) -> None:
    shot = describe(prompt, seconds=float("nan"))

    assert shot.seconds == 4.0


def test_reading_is_quick_and_repeatable() -> None:
    describe(HERO)
    start = time.process_time()
    shots = [describe(HERO) for _ in range(20)]

    assert (time.process_time() - start) / 20 < 0.005
    assert len(set(shots)) == 1


def test_seconds_are_kept_within_reason() -> None:
    assert describe("x", seconds=0).seconds == 0.5
    assert describe("x", seconds=1e9).seconds == 60.0


def test_a_named_character_is_one_person_in_every_shot() -> None:
    (first,) = describe("Mara, a young woman in a red coat, walks down a street").figures
    (again,) = describe("Close-up of Mara's hands").figures
    two = describe("Tom and Mara argue in a kitchen").figures

    assert (first.who, first.sex, first.age, first.garment) == ("mara", "woman", "young", "coat")
    assert again.who == "mara"
    assert [figure.who for figure in two] == ["tom", "mara"]


def test_who_waits_for_a_ship_is_a_person_on_the_shore_and_no_lighthouse() -> None:
    shot = describe("A lighthouse keeper waits for a ship")

    assert shot.place == "beach"
    assert [figure.who for figure in shot.figures] == ["lighthouse keeper"]
    assert [thing.name for thing in shot.things] == ["ship"]


@pytest.mark.parametrize(
    ("prompt", "names", "wanted"),
    [
        ("a medieval street in autumn", "period season", ("medieval", "autumn")),
        ("a nurse beside a bed in a hospital ward", "place room", ("room", "hospital")),
        ("a street, 85mm lens, worm's-eye view", "millimetres angle", (85, "worm's eye")),
        ("whip pan left over a field", "move", (Move("whip pan", "left"),)),
        ("a red truck on a highway", "things move", ((Thing("truck", "red"),), Move("dolly", "in", "slow"))),
        ("an empty street", "empty crowd", (True, False)),
        ("a street, no people or cars", "empty figures things", (True, (), ())),
        ('a sign that reads "OPEN" on a street', "sign titles figures", ("OPEN", (), ())),
        ('title card "OPEN" over a street', "sign titles", ("", (Title("title", ("OPEN",)),))),
        ("insert of a letter in a woman's hands", "framing size figures", ("insert", "CU", ())),
    ],
)
def test_framing_period_and_refusals_are_read(prompt: str, names: str, wanted: tuple[object, ...]) -> None:
    assert fields(describe(prompt), names) == wanted


def test_several_of_a_kind_are_more_than_one() -> None:
    assert len(describe("cowboys fight").figures) == 2
    assert len(describe("two moons over an astronaut").figures) == 1
