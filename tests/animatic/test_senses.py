"""Words that mean one thing or another by their neighbours, and who is meant by those that name nobody."""

import pytest

from act3_mcp.animatic import Figure, Move, describe


def who_does(prompt: str) -> list[tuple[str, str]]:
    return [(figure.who, figure.action) for figure in describe(prompt).figures]


def sexes(prompt: str) -> dict[str, str | None]:
    return {figure.who: figure.sex for figure in describe(prompt).figures}


@pytest.mark.parametrize(
    ("prompt", "people"),
    [
        ("A family eats dinner; the father looks at his phone", ["father", "mother", "girl", "boy"]),
        ("A baker carries bread. The camera stops on the baker as he looks up.", ["baker"]),
        ("A fisherman sits on a pier. The man looks out to sea.", ["fisherman"]),
        ("Two cowboys wait. The cowboys draw.", ["cowboys 1", "cowboys 2"]),
        ("A man stops. Another man walks past.", ["man", "man"]),
        ("A woman in red, a woman in blue", ["woman", "woman"]),
        ("A farmer's young wife", ["wife"]),
        ("The sheriff's face", ["sheriff"]),
        ("A mechanic in a garage", ["mechanic"]),
        ("A man smiles at someone we do not see", ["man"]),
        ("Rabbits in a meadow, a kids' animation", []),
    ],
)
def test_somebody_named_twice_is_one_person_and_an_owner_is_not_seen(prompt: str, people: list[str]) -> None:
    assert [figure.who for figure in describe(prompt).figures] == people


def test_a_pronoun_says_whether_a_doctor_is_a_woman() -> None:
    assert sexes("A doctor takes off her glasses") == {"doctor": "woman"}
    assert sexes("A detective at a desk. She waits.") == {"detective": "woman"}
    assert sexes("A singer leans back; the guitarist behind her plays with his eyes shut") == {
        "singer": "woman",
        "guitarist": "man",
    }
    assert sexes("A female pilot and a male nurse") == {"pilot": "woman", "nurse": "man"}


def test_she_alone_is_a_woman() -> None:
    assert describe("She runs through a forest").figures == (Figure("woman", "woman", action="run"),)


def test_what_is_said_after_a_pronoun_is_said_of_whom_it_means() -> None:
    woman, man = describe("A woman and a man in a bar. She wears a red dress.").figures

    assert (woman.garment, woman.garment_colour, man.garment) == ("dress", "red", None)


@pytest.mark.parametrize(
    ("prompt", "actions"),
    [
        ("Three children fidget while their mother reads", ["stand", "stand", "stand", "read"]),
        ("Two astronauts above the Earth, one waves", ["wave", "float"]),
        ("Two sisters argue in a kitchen, one crying, the other leaning on a table", ["cry", "stand"]),
        ("A girl sits by a campfire with two friends", ["sit", "sit", "sit"]),
        ("A bride walks down the aisle on her father's arm", ["walk", "walk"]),
        ("A player races past two defenders and throws", ["run", "stand", "stand"]),
        ("A pirate climbs a ladder and shouts", ["climb"]),
        ("A cyclist climbs a mountain pass", ["ride"]),
        ("A goalkeeper dives for the ball", ["fall"]),
        ("A boy jumps over a puddle", ["jump"]),
        ("A barista hands a coffee to a customer", ["reach", "stand"]),
        ("A sailor kisses a nurse in a street", ["kiss", "kiss"]),
        ("A fencer lunges at her opponent", ["fight", "fight"]),
        ("A grandmother waits by the fire, a cat asleep at her feet", ["stand"]),
        ("A DJ raises her hands as the crowd jumps", ["cheer"]),
        ("A man on a bicycle delivers newspapers", ["ride"]),
        ("A man stirs his coffee", ["drink"]),
        ("A baker kneads dough", ["craft"]),
        ("A carpenter planes a plank", ["craft"]),
        ("A boy skateboards past a shop", ["ride"]),
        ("A policeman chases a thief", ["run", "run"]),
        ("A man smokes by a fire", ["stand"]),
        ("A news anchor at her desk", ["work"]),
        ("Two boys fish from a pier", ["fish", "fish"]),
        ("A surfer and a huge wave", ["stand"]),
        ("A man opens a heavy box", ["stand"]),
        ("A field, and a farmer works", ["dig"]),
    ],
)
def test_each_does_what_is_said_of_them(prompt: str, actions: list[str]) -> None:
    assert [action for _, action in who_does(prompt)] == actions


def test_what_is_done_is_no_thing_and_no_weather() -> None:
    assert describe("Two boys fish from a pier").things == ()
    assert describe("A locomotive thunders through a snowy forest").weather == "snow"
    assert describe("A woman smiles with tears in her eyes").size == "MWS"


def test_a_mother_elephant_is_an_elephant() -> None:
    shot = describe("A mother elephant walks across the savanna")

    assert shot.figures == ()
    assert [thing.name for thing in shot.things] == ["elephant"]


@pytest.mark.parametrize(
    ("prompt", "time_of_day"),
    [
        ("A bus stop at 3 a.m.", "night"),
        ("A street, 6am", "dawn"),
        ("A street at 2:30 PM", "day"),
        ("A bar at 11 p.m.", "night"),
        ("A field at 7 pm", "dusk"),
    ],
)
def test_the_hour_by_the_clock_is_a_time_of_day(prompt: str, time_of_day: str) -> None:
    assert describe(prompt).time == time_of_day


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("Astronauts plant a flag", ["flag"]),
        ("Monkeys swing through a jungle", ["monkey"]),
        ("A vendor with a flaming wok in a street", []),
        ("Two lawyers in a glass office", []),
        ("A cat's eyes in the dark", ["cat"]),
        ("A camel rider in the desert", ["camel"]),
        ("A cowboy rides into the sunset", ["horse"]),
        ("A drone shot of a cargo ship", ["cargo ship"]),
        ("A car ad: a black jeep climbs a mountain road", ["jeep"]),
    ],
)
def test_only_what_is_named_as_a_thing_is_one(prompt: str, things: list[str]) -> None:
    shot = describe(prompt)

    assert [thing.name for thing in shot.things] == things
    assert "eyes" not in prompt or shot.figures == ()


def test_crows_overhead_fly() -> None:
    shot = describe("A field, crows overhead")

    assert (shot.things[0].doing, shot.angle) == ("fly", "eye level")


def test_what_begins_a_phrase_of_its_own_acts_alone() -> None:
    assert who_does("A kid blows out candles, friends clap") == [
        ("kid", "stand"),
        ("friends 1", "clap"),
        ("friends 2", "clap"),
    ]


def test_aboard_a_spaceship_one_is_not_in_space() -> None:
    assert describe("INT. SPACESHIP. The captain waits.").place == "spaceship"
    assert describe("Inside a crowded subway car a girl reads").place == "train"


def test_a_street_lamp_says_more_of_the_place_than_a_cigarette() -> None:
    assert describe("A detective with a cigarette under a street lamp").place == "street"


def test_what_is_chased_runs_too() -> None:
    assert [thing.doing for thing in describe("A wolf chases a rabbit").things] == ["run", "run"]


def test_of_two_monks_in_orange_robes_each_wears_one() -> None:
    assert [figure.garment_colour for figure in describe("Two monks in orange robes walk").figures] == ["orange"] * 2


def test_a_phrase_with_a_pronoun_in_it_says_who_somebody_is_too() -> None:
    assert sexes("A nurse in a corridor, head in her hands") == {"nurse": "woman"}


def test_a_flower_out_of_doors_grows_and_a_village_has_its_own_windows() -> None:
    assert [thing.name for thing in describe("A red flower, jungle, macro").things] == ["bloom"]
    assert [thing.name for thing in describe("A flower on a table").things] == ["flower", "table"]
    assert describe("Snow falls on a village; one window is lit").things == ()


def test_two_who_face_each_other_are_seen_whole_and_from_the_side() -> None:
    shot = describe("Two cowboys face each other in a street")

    assert (shot.size, [figure.facing for figure in shot.figures]) == ("WS", ["right", "left"])
    assert describe("The face of a cowboy").size == "CU"


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("A man in a street, steam rises", Move("dolly", "in", "slow")),
        ("The camera slowly rises over a street", Move("crane", "up", "slow")),
        ("A couple by a fire, the camera slowly circles", Move("orbit", "right", "slow")),
        ("Wide shot, a woman walks down a street", Move("dolly", "in", "slow")),
        ("We follow a boy through a market", Move("steadicam", "in")),
        ("Bread in the pan", Move("dolly", "in", "slow")),
    ],
)
def test_a_move_is_the_cameras_only_where_the_camera_makes_it(prompt: str, move: Move) -> None:
    assert describe(prompt).move == move


@pytest.mark.parametrize(
    ("prompt", "missed"),
    [
        ("A boy in a dinosaur costume", "dinosaur"),
        ("A boy throws a paper boat", "boat"),
        ("A soldier in muddy boots", "boots"),
        ("A dancer on the roof of a black limousine", "on the roof"),
        ("A cook with the pan", "pan"),
    ],
)
def test_the_likeness_of_a_thing_is_not_the_thing_and_is_reported(prompt: str, missed: str) -> None:
    shot = describe(prompt)

    assert missed in shot.not_understood
    assert missed not in " ".join(shot.understood)
    assert {"dinosaur", "plane", "shoe"}.isdisjoint(thing.name for thing in shot.things)
    assert shot.place != "rooftop"


def test_a_toy_is_small() -> None:
    (train,) = describe("A toy train").things

    assert train.size == "tiny"


@pytest.mark.parametrize(
    ("prompt", "colour"),
    [
        ("A woman in white walks down a street", "white"),
        ("A runner in orange, at dawn", "orange"),
        ("A woman in red light", None),
        ("A boxer in red gloves", None),
        ("A woman in a blue dress", "blue"),
    ],
)
def test_who_is_in_a_colour_wears_it(prompt: str, colour: str | None) -> None:
    assert describe(prompt).figures[0].garment_colour == colour


@pytest.mark.parametrize(
    ("prompt", "where"),
    [
        ("A barista smiles", "bar"),
        ("A judge listens", "courtroom"),
        ("Two cowboys", "street"),
        ("A surfer with a dog", "beach"),
        ("A nurse reads a letter", "hospital"),
        ("A nurse in a park", "field"),
        ("A chef beside a sports car", "street"),
        ("A woman in Lisbon", "street"),
        ("A girl waits outside her school", "street"),
        ("A man stares out of the window of a skyscraper", "office"),
        ("A car on a coastal road", "highway"),
        ("A mother in the suburbs", "village"),
        ("A bear on the sea ice", "field"),
        ("An astronaut crosses the red desert of Mars", "planet"),
        ("A witch in her cottage", "living room"),
    ],
)
def test_who_is_nowhere_in_particular_is_where_such_people_are(prompt: str, where: str) -> None:
    shot = describe(prompt)

    assert (shot.room if shot.place == "room" else shot.place) == where


def test_cowboys_are_of_their_time_unless_there_are_cars() -> None:
    assert describe("A cowboy in the main street").period == "western"
    assert describe("A cowboy beside a taxi").period == "modern"


def test_whoever_is_outside_a_school_stands_before_its_front() -> None:
    shot = describe("A girl waits outside her school")

    assert (shot.front, shot.size) == ("school", "WS")


def test_from_the_air_one_looks_down() -> None:
    assert describe("Aerial shot of a tractor in a wheat field").angle == "high"


def test_no_people_behind_somebody_leaves_them_alone_in_the_picture() -> None:
    shot = describe("A hooded figure in the forest, no people behind him")

    assert [figure.who for figure in shot.figures] == ["figure"]
    assert not shot.crowd


def test_a_sentence_in_quotation_marks_is_said_by_whom_the_last_is_about() -> None:
    shot = describe('A lawyer in court points at the witness. "That is the man!"')

    assert [figure.who for figure in shot.figures] == ["lawyer", "witness"]
    assert [(line.who, line.words) for line in shot.lines] == [("lawyer", "That is the man!")]
