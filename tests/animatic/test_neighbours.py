"""What the words around a word make of it: whose colour, whose deed, which of two, and what it leaves unsaid."""

import pytest

from act3_mcp.animatic import Figure, Move, describe


def only(prompt: str) -> Figure:
    (figure,) = describe(prompt).figures
    return figure


def who(prompt: str) -> list[str]:
    return [figure.who for figure in describe(prompt).figures]


def test_a_colour_does_not_outlive_its_noun() -> None:
    shot = describe("A fisherman in orange mittens hauls a net towards a trawler")
    assert [thing.colour for thing in shot.things] == [None]
    assert only("A cowboy in a black hat and coat").garment_colour is None
    assert only("A girl in a red hooded cloak").garment_colour == "red"


def test_two_of_one_name_are_trousers() -> None:
    assert who("A skater in baggy jeans") == ["skater"]


@pytest.mark.parametrize(
    "prompt", ["A knight kneels, sword planted before him", "A robot with copper plating", "A man dressed for a storm"]
)
def test_an_ending_makes_a_deed_of_a_thing_and_of_clothes(prompt: str) -> None:
    assert describe(prompt).things == ()
    assert only(prompt).garment is None or "knight" in prompt


@pytest.mark.parametrize(
    ("prompt", "people"),
    [
        ("A pirate captain on deck", [("pirate captain", "man", "adult")]),
        ("A father holds his baby daughter", [("father", "man", "adult")]),
        ("A child soldier", [("child soldier", "man", "child")]),
        ("The men, women and a boy", [("man 1", "man", "adult")]),
    ],
)
def test_two_nouns_for_people_side_by_side_are_one_person(prompt: str, people: list[tuple[str, str, str]]) -> None:
    shown = [(each.who, each.sex, each.age) for each in describe(prompt).figures]
    assert shown[: len(people)] == people
    assert len(shown) == len(people) or "men" in prompt


def test_a_robot_nurse_is_a_robot() -> None:
    assert only("A robot nurse").being == "robot"


def test_the_woman_of_a_couple_is_one_of_the_two() -> None:
    shot = describe("A couple argue in a parked car, the woman in a red dress, the man looking away")
    assert [(each.sex, each.garment, each.action) for each in shot.figures] == [
        ("woman", "dress", "argue"),
        ("man", None, "argue"),
    ]


def test_whom_somebody_faces_looks_back() -> None:
    shot = describe("A samurai stands facing his rival in white")
    assert [each.facing for each in shot.figures] == ["right", "left"]
    shot = describe("An old man and a boy sit back to back on a pier")
    assert [each.facing for each in shot.figures] == ["left", "right"]


@pytest.mark.parametrize(
    ("prompt", "does"),
    [
        ("A samurai and his rival, a bamboo forest swaying between them", ["stand", "stand"]),
        ("A boxer, confetti falling", ["stand"]),
        ("A woman waits, snow falling", ["stand"]),
        ("A woman falls, waving", ["fall"]),
        ("A groom in a black tuxedo dances", ["dance"]),
        ("A captain with an eyepatch stands at the helm, his crew hauling ropes", ["stand", "pull", "pull", "pull"]),
        ("A mother holding an umbrella runs", ["run"]),
        ("A mother hurries her son through the rain", ["run", "run"]),
        ("A grandmother in a floral apron hands a bowl to a boy", ["reach", "stand"]),
        ("A boxer throws punches", ["fight"]),
        ("A wizard turns the page of a book", ["read"]),
        ("An android with a cracked porcelain face sits", ["sit"]),
        ("A plumber kneels under a sink", ["crouch"]),
        ("A priest and a weeping widow walk in a graveyard", ["walk", "walk"]),
        ("A priest walks past a weeping widow", ["walk", "cry"]),
        ("A bride kneels", ["pray"]),
        ("A pickpocket brushes past a gentleman", ["walk", "stand"]),
    ],
)
def test_a_deed_is_of_whoever_does_it(prompt: str, does: list[str]) -> None:
    assert [each.action for each in describe(prompt).figures] == does


def test_snow_that_falls_past_a_window_is_no_falling_window() -> None:
    (window,) = describe("A window, where snow falls").things
    assert window.doing == ""


def test_a_son_with_his_mother_is_a_child() -> None:
    assert [each.age for each in describe("A mother and her son in a park").figures] == ["adult", "child"]
    assert only("Her son drives home").age == "young"


def test_a_participle_dresses_who_comes_after_it() -> None:
    figures = describe("A line of robed figures in the desert").figures
    assert {each.garment for each in figures} == {"coat"}
    assert len(figures) > 5


def test_to_be_alone_is_no_mood_but_leaves_out_everybody_else() -> None:
    shot = describe("A lone cyclist on a city street")
    assert (shot.mood, shot.empty) == ("neutral", True)
    assert describe("A bride dances alone, romantic").mood == "romantic"


@pytest.mark.parametrize(
    ("prompt", "slot", "value"),
    [
        ("A boy on a pier reading a comic", "style", "cinematic"),
        ("A vintage green car", "style", "cinematic"),
        ("A detective by a brick wall, smoking", "weather", "clear"),
        ("A singer on a dark stage, the audience in silhouette", "lighting", "low key"),
        ("A ballerina on a dark stage under a spotlight", "lighting", "spotlight"),
        ("A woman stares ahead, her face lit by a screen, wide shot", "size", "WS"),
        ("A woman in uniform at a desk, her face lit by a screen", "size", "MWS"),
        ("Children chase a ball in a park", "mood", "neutral"),
        ("An android with a cracked porcelain face on a street", "size", "MWS"),
        ("A violinist under a spotlight from above", "angle", "eye level"),
        ("A woman with wet hair in a bathroom", "weather", "clear"),
        ("Hikers around a campfire at night, stars overhead", "angle", "eye level"),
        ("A campfire shot from overhead", "angle", "high"),
        ("A hunter in a forest, a rifle over his shoulder", "framing", ""),
        ("A hunter in a forest. Over his shoulder, slow push in.", "framing", "over the shoulder"),
        ("Three nuns on a village street", "beyond", ""),
        ("A steam train in a valley, white smoke trailing", "weather", "clear"),
        ("A cat in a bookshop. Rack focus to the street outside.", "place", "room"),
        ("Soldiers on a ridge against a burning orange sky", "features", ("hilltop",)),
        ("A chef in a kitchen, flames rising from a pan", "move", Move("dolly", "in", "slow")),
    ],
)
def test_a_word_said_of_something_else_says_nothing_of_the_shot(prompt: str, slot: str, value: str) -> None:
    assert getattr(describe(prompt), slot) == value


def test_behind_a_tree_is_not_behind_the_person() -> None:
    assert only("A girl walks, a wolf watching from behind a tree").facing is None
    assert only("A girl walks, seen from behind").facing == "back"


def test_a_reflection_in_the_glass_is_of_no_drink() -> None:
    assert not any(each.name == "whisky" for each in describe("A man, his reflection in the glass").things)


def test_how_fast_somebody_does_something_is_not_how_fast_the_camera_moves() -> None:
    assert describe("A hacker types fast at a computer. Slow dolly in.").move.speed == "slow"
    assert describe("A violinist, the bow moving fast. Slow pan right.").move.speed == "slow"
    assert describe("The camera slowly follows a running man").move.speed == "slow"


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("A dancer. Slow circle around her.", "orbit right"),
        ("A hacker. Slow arc from side to front.", "orbit right"),
        ("A cyclist on a pass. Drone shot pulling up and away.", "drone out"),
        ("A surgeon at work. Slow push down.", "dolly in"),
        ("A queen on a throne. Slow dolly forward down the hall.", "dolly in"),
        ("A mother walks. Tracking backwards in front of her.", "dolly out"),
        ("A convertible on a coast road. The camera glides alongside.", "truck right"),
    ],
)
def test_a_move_is_read_however_it_is_put(prompt: str, move: str) -> None:
    shot = describe(prompt)
    assert str(shot.move) == move
    assert not {each.action for each in shot.figures} & {"push", "pull"}
    assert not any(each.doing == "fly" for each in shot.things)


@pytest.mark.parametrize(
    ("prompt", "place", "room"),
    [
        ("A detective leans against a brick wall", "alley", ""),
        ("A baker pulls bread from the oven", "room", "kitchen"),
        ("A woman, neon in the puddles at her feet", "street", ""),
        ("A boy sits at the back of an empty bus", "train", ""),
        ("A boy gets on a bus", "street", ""),
        ("A cowboy walks out of a saloon", "street", ""),
        ("A cowboy looks out of a saloon", "bar", ""),
        ("A waitress at the counter of a roadside diner", "bar", ""),
        ("A surgeon at an operating table", "room", "hospital"),
        ("A witch in a stone hut", "room", "living room"),
        ("A farmer near a stone hut", "field", ""),
        ("A cook in a farmhouse kitchen", "room", "kitchen"),
        ("Two men at a boardroom table, the city skyline behind them", "room", "office"),
        ("A hiker, mountains behind her", "mountains", ""),
        ("A hotel maid in a corridor", "corridor", ""),
        ("A hotel maid", "hall", ""),
        ("A sailor coils rope on the deck of a tall ship", "sea", ""),
        ("An astronaut floats outside a space station", "space", ""),
        ("A widow lays a rose on a coffin", "field", ""),
    ],
)
def test_where_it_is_may_follow_from_what_is_there(prompt: str, place: str, room: str) -> None:
    shot = describe(prompt)
    assert shot.place == place
    assert not room or shot.room == room


def test_a_knight_in_a_cathedral_is_of_the_middle_ages() -> None:
    assert describe("A knight kneels in a cathedral").period == "medieval"
    assert describe("A knight in a supermarket").period == "modern"


def test_what_is_lit_only_by_a_screen_is_dark_and_at_night() -> None:
    shot = describe("A man at a desk, lit only by a computer")
    assert (shot.time, shot.lighting) == ("night", "low key")
    assert describe("A man at noon, lit only by the sun").time == "day"


def test_the_flames_of_candles_set_nothing_else_on_fire() -> None:
    shot = describe("A girl blows out the candles on a cake, lit by the flames")
    assert "fire" not in shot.features
    assert "fire" not in {each.name for each in shot.things}


def test_the_wheel_of_a_fair_is_the_one_that_is_named() -> None:
    (wheel,) = describe("An amusement park, a red Ferris wheel against the sky").things
    assert wheel.colour == "red"


def test_only_what_is_overhead_flies() -> None:
    shot = describe("A trawler at sea, gulls overhead")
    assert [each.doing for each in shot.things] == ["", "fly"]


def test_the_lighthouse_whose_stairs_somebody_climbs_is_around_them() -> None:
    shot = describe("A keeper climbs the spiral stairs of the lighthouse")
    assert (shot.place, shot.room, shot.things) == ("room", "stairwell", ())


def test_a_baby_that_is_lifted_is_in_arms() -> None:
    carried = only("A father lifts his baby daughter on a beach").carries
    assert carried is not None
    assert carried.age == "child"


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("A taxi driver on a street", []),
        ("A piano teacher", []),
        ("A lumberjack swings an axe", ["axe"]),
        ("A man in a coat hammers the nail", []),
        ("A church at blazing noon", []),
        ("A ringing telephone on a table", ["telephone", "table"]),
    ],
)
def test_what_only_names_a_trade_or_a_light_or_a_deed_is_no_thing(prompt: str, things: list[str]) -> None:
    assert [each.name for each in describe(prompt).things] == things


def test_a_group_wears_the_hats_that_are_said_of_it() -> None:
    assert [each.hat for each in describe("Two old women in black headscarves").figures] == ["veil", "veil"]
    assert [each.beard for each in describe("Two men, the other bearded").figures] == [False, True]


def test_a_braided_beard_is_no_ponytail() -> None:
    assert only("A viking with a braided red beard").hair is None


def test_she_and_he_are_the_two_of_a_couple() -> None:
    shot = describe("A couple dance in their kitchen, she in a blue dress, he in a grey suit")
    assert [(each.sex, each.garment, each.garment_colour) for each in shot.figures] == [
        ("woman", "dress", "blue"),
        ("man", "suit", "grey"),
    ]


def test_a_teacher_is_not_crowded_out_by_the_class() -> None:
    names = who("A line of schoolchildren in raincoats follows a teacher")
    assert len(names) == 8
    assert names[-1] == "teacher"


def test_fish_without_an_article_are_several() -> None:
    assert describe("A diver by a reef, fish around her").things[0].count > 1
    assert describe("A bear catches a fish").things[-1].count == 1


def test_what_lies_behind_a_room_is_seen_beyond_it() -> None:
    assert describe("Two men at a boardroom table, the city skyline behind them").beyond == "city"


def test_distant_is_said_of_what_comes() -> None:
    shot = describe("A soldier listening to distant explosions")
    assert [each.plane for each in shot.figures] == [""]
    assert [each.plane for each in shot.things] == ["background"]


def test_a_dress_that_is_sewn_is_not_worn_and_leaves_on_the_ground_are_no_seat() -> None:
    assert only("A seamstress sews a wedding dress").garment is None
    assert only("A seamstress in a grey dress sews").garment == "dress"
    assert only("A runner in a park, autumn leaves on the ground").seat == ""


def test_the_suit_of_an_astronaut_is_a_spacesuit() -> None:
    assert only("An astronaut in an orange suit").garment == "spacesuit"


def test_a_boat_that_glides_does_not_fly() -> None:
    assert describe("A sailboat glides past an island").things[0].doing == "swim"
    assert describe("An eagle glides past an island").things[0].doing == "fly"


def test_a_herd_needs_no_plural() -> None:
    assert describe("A shepherd leads his sheep down a hillside").things[0].count > 1
