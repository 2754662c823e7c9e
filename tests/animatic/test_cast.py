"""Who stands where: nobody overlaps or is cut off, people sit and lie on what is named, and fall through the air."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from act3_mcp.animatic import Size, describe, make_clip
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import light_for
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.shot import Figure
from act3_mcp.animatic.svg import Drawing
from act3_mcp.media.frames import frame_at
from tests.animatic.staged import TALL, WIDE, extent, layer, people, scene_of


@pytest.mark.parametrize("aspect", [WIDE, TALL])
@pytest.mark.parametrize(
    "prompt",
    [
        "Two-shot of a man and a woman talking in a living room",
        "A man and a woman argue in a kitchen, medium shot",
        "Two soldiers stand in a field",
        "A boy and a girl sit at a table in a restaurant and eat",
    ],
)
def test_two_people_are_in_the_frame_and_apart(prompt: str, aspect: float) -> None:
    scene = scene_of(prompt, aspect)
    one, two = sorted(extent(each) for each in people(scene))

    # Hands may meet; bodies do not.
    assert one[2] - two[0] < 0.25 * (one[2] - one[0])
    assert one[0] > 0
    assert two[2] < scene.lens.width


@pytest.mark.parametrize("aspect", [WIDE, TALL])
@pytest.mark.parametrize("number", ["three", "five", "eight"])
def test_a_group_is_all_in_the_frame_and_every_face_is_seen(number: str, aspect: float) -> None:
    scene = scene_of(f"{number} soldiers stand in a field", aspect)
    group = people(scene)
    middles = sorted((e[0] + e[2]) / 2 for e in map(extent, group))

    assert len(group) == {"three": 3, "five": 5, "eight": 8}[number]
    assert min(extent(each)[0] for each in group) > 0
    assert max(extent(each)[2] for each in group) < scene.lens.width
    heads = 0.1 * (extent(group[-1])[3] - extent(group[-1])[1])
    assert min(b - a for a, b in pairwise(middles)) > heads


def test_a_group_in_a_narrow_frame_stands_in_rows() -> None:
    assert len({round(each.place, 2) for each in people(scene_of("Eight soldiers stand in a field", TALL))}) > 1


def test_the_feeling_of_a_group_reaches_everyone() -> None:
    assert {each.feeling for each in describe("Three frightened children in a cave").figures} == {"afraid"}
    assert {each.feeling for each in describe("Two soldiers, frightened, in a trench").figures} == {"afraid"}


@pytest.mark.parametrize(
    ("prompt", "bed"),
    [
        ("A child sleeps in a bedroom at night", 0.54),
        ("A man sleeps on the sofa in a living room", 0.44),
        ("A patient lies in a hospital bed", 0.54),
        ("A man lies on the ground in a forest", 0.0),
    ],
)
def test_a_sleeper_lies_on_what_is_there_and_above_the_floor(prompt: str, bed: float) -> None:
    scene = scene_of(prompt)
    sleeper = people(scene)[0]
    assert sleeper.foot is not None
    left, top, right, bottom = extent(sleeper)

    assert right - left > 1.4 * (bottom - top)
    # Whoever has a bed brings it, down to the floor; and the set brings no other.
    assert (sleeper.foot[1] - top) / scene.lens.scale(sleeper.place) > bed + 0.1
    assert bottom <= sleeper.foot[1] + 0.2 * scene.lens.scale(sleeper.place)
    assert not {"bed", "sofa", "hospital bed"} & {each.name for each in scene.layers}


@pytest.mark.parametrize(
    ("prompt", "seat"),
    [
        ("A queen on a throne in a castle hall", "throne"),
        ("An old man sits on a bench in a park", "bench"),
        ("A woman sits on the sofa in a living room", "sofa"),
        ("A woman sits on a bar stool at the bar", "stool"),
        ("A man sits in an office", "chair"),
    ],
)
def test_people_sit_on_the_seat_that_is_named(prompt: str, seat: str) -> None:
    scene = scene_of(prompt)

    assert describe(prompt).figures[0].action == "sit"
    assert layer(scene, seat).place > people(scene)[0].place


def test_nobody_brings_a_chair_into_the_forest() -> None:
    scene = scene_of("A woman sits on the ground in a forest at night")
    woman = people(scene)[0]

    assert not {"chair", "bench"} & {each.name for each in scene.layers}
    assert woman.foot is not None
    top, bottom = extent(woman)[1], extent(woman)[3]
    assert bottom - top < 0.75 * scene.lens.scale(woman.place) * 1.75


def test_whoever_sits_on_the_ground_is_seen_down_to_it_with_the_world_behind() -> None:
    for size in ("wide shot", "medium wide shot"):
        scene = scene_of(f"A girl sits on the grass and plays the guitar, {size}")
        _, top, _, bottom = extent(people(scene)[0])

        assert 0 < top < scene.lens.horizon < bottom < FRAME


def test_people_can_sit_and_do_something() -> None:
    for prompt, action in (
        ("A woman cries on the sofa", "cry"),
        ("An old man sits on a bench and reads", "read"),
        ("Two men sit in a bar and talk", "talk"),
        ("A king sits on a throne and points", "point"),
    ):
        shot = describe(prompt)
        scene = compose(shot, aspect=WIDE, seed=1)

        assert shot.figures[0].action == action
        assert {"sofa", "bench", "chair", "throne"} & {each.name for each in scene.layers}
        assert all(each.seated for each in shot.figures)


def test_a_bed_that_is_only_stood_beside_stays_in_the_set() -> None:
    assert layer(scene_of("A nurse stands beside a bed in a hospital ward"), "hospital bed")


def test_children_run_at_play_and_musicians_play() -> None:
    assert describe("Two children play football in a park").figures[0].action == "run"
    assert describe("A violinist plays in the street").figures[0].action == "play"


def test_whoever_is_afraid_in_bed_has_the_eyes_open() -> None:
    awake, asleep = (
        people(scene_of(f"Close-up of a woman {how}"))[0].phases[0].parts for how in ("in bed, frightened", "in bed")
    )

    assert awake != asleep


def test_a_doctor_stands_behind_the_bed_of_a_patient() -> None:
    scene = scene_of("A doctor talks to a patient in a hospital bed")
    doctor, patient = people(scene)

    assert doctor.place > patient.place


def test_two_at_dinner_face_each_other_over_one_table() -> None:
    scene = scene_of("A couple have dinner at a table in a restaurant")
    tables = [each for each in scene.layers if each.name == "table"]
    first, second = (each.foot[0] for each in people(scene) if each.foot is not None)

    assert len(tables) == 1
    assert tables[0].box is not None
    assert first < tables[0].box[0] + tables[0].box[2] / 2 < second


def test_whoever_falls_from_a_roof_goes_down_through_the_frame_turning_over() -> None:
    shot = describe("A man in a red coat falls from a rooftop", seconds=3)
    man = people(compose(shot, aspect=WIDE, seed=1))[0]

    assert shot.figures[0].action == "tumble"
    assert man.motion.travel[1] < 0
    turns = {part.split("rotate(")[1].split()[0] for phase in man.phases for part in phase.parts if "rotate(" in part}
    assert len(turns) == len(man.phases)
    assert describe("An old woman falls in the kitchen").figures[0].action == "fall"


def test_a_fall_is_seen_to_go_down_in_the_film(tmp_path: Path) -> None:
    shot = describe("A man in a red coat falls from a rooftop, static camera, day", seconds=2)
    clip = make_clip(shot, tmp_path / "a.mp4", size=Size(320, 180), fps=12, seed=1, progress=lambda _, __: None)

    def red(at: float) -> float:
        frame = frame_at(clip.path, at, width=320).astype(int)
        rows, _ = np.nonzero((frame[..., 0] - frame[..., 1] > 50) & (frame[..., 0] - frame[..., 2] > 50))
        return float(rows.mean())

    assert red(1.4) - red(0.6) > 0.2 * 180


def test_lovers_kiss_with_their_faces_together_and_are_two() -> None:
    for prompt in ("Two lovers kiss on a rooftop", "Close-up, a man and a woman kiss in the rain"):
        scene = scene_of(prompt)
        one, two = sorted(extent(each) for each in people(scene))

        assert one[2] > two[0]
        assert one[0] < two[0] < one[2] < two[2]


def test_a_diver_swims_and_wears_no_space_suit() -> None:
    scene = scene_of("A diver underwater with a shoal of fish")
    left, top, right, bottom = extent(people(scene)[0])

    assert describe("A diver underwater").figures[0].garment == "wetsuit"
    assert right - left > 1.5 * (bottom - top)
    assert describe("An astronaut floats in space").figures[0].garment == "spacesuit"
    assert describe("An astronaut in space").figures[0].action == "float"


def test_a_swimmer_is_in_the_frame_however_close() -> None:
    for size in ("wide shot", "medium wide shot", "medium shot"):
        left, top, right, bottom = extent(people(scene_of(f"A woman swims in the sea, {size}"))[0])
        assert left < WIDE * FRAME / 2 < right
        assert 0 < top < bottom < FRAME


def test_a_crowd_surrounds_whoever_is_in_it_in_any_place() -> None:
    for prompt in ("A reporter in a crowd in a church", "A king in a crowd in a castle hall"):
        scene = scene_of(prompt)
        subject = people(scene)[0].place
        crowd = [each.place for each in scene.layers if each.name.startswith("crowd")]

        assert any(place > subject for place in crowd)
        assert any(place < subject for place in crowd)


@pytest.mark.parametrize("being", ["robot", "alien", "ghost", "zombie", "angel", "skeleton"])
def test_beings_are_no_people_whatever_they_do(being: str) -> None:
    for rest in ("waves in a kitchen", "runs through a street", "sits on a bench, close-up", "in profile"):
        someone = people(scene_of(f"The {being} {rest}"))[0].phases[0].parts
        person = people(scene_of(f"The person {rest}"))[0].phases[0].parts
        assert describe(f"The {being} {rest}").figures[0].being == being
        assert someone != person


@pytest.mark.parametrize(
    ("prompt", "action", "holds"),
    [
        ("A pianist plays the piano", "play", "piano"),
        ("A violinist plays", "play", "violin"),
        ("A man plays the trumpet in a bar", "play", "trumpet"),
        ("A farmer works in a field", "dig", ""),
        ("A field of wheat, a farmer works", "dig", ""),
        ("A chef cooks in a kitchen", "cook", ""),
        ("A painter paints a picture", "paint", ""),
        ("A soldier salutes", "salute", ""),
        ("Fans cheer", "cheer", ""),
        ("A boy throws a ball", "throw", ""),
        ("A woman weeps", "cry", ""),
        ("Two knights fight with swords", "fight", "sword"),
        ("A singer sings into a microphone", "sing", ""),
        ("Men push a crate", "push", ""),
    ],
)
def test_what_people_do_is_read(prompt: str, action: str, holds: str) -> None:
    figure = describe(prompt).figures[0]

    assert figure.action == action
    if holds:
        assert figure.holds == holds


def test_a_climber_has_something_to_climb_and_is_off_the_ground() -> None:
    for prompt, support in (
        ("A climber climbs a rock face in the mountains", "climbed rock"),
        ("A boy climbs a ladder in a barn", "climbed ladder"),
    ):
        scene = scene_of(prompt)
        climber = people(scene)[0]
        left, top, right, _ = extent(climber)
        wall = extent(layer(scene, support))

        assert top > 0
        assert left < wall[0] < right + 0.1 * FRAME, "the hands reach it"


def test_two_of_a_kind_share_the_uniform_and_not_the_face() -> None:
    for prompt in ("Two pilots in a cockpit", "Two soldiers talk", "Four policemen in a street"):
        looks = [look_of(figure) for figure in describe(prompt).figures]

        assert len({(look.garment, look.colour, look.hat) for look in looks}) == 1
        assert len({(look.skin, look.hair, look.hair_colour) for look in looks}) == len(looks)


def test_a_child_has_the_proportions_of_a_child() -> None:
    girl, woman = (look_of(describe(f"A {who} stands").figures[0]) for who in ("girl", "woman"))

    assert girl.height * girl.head > 0.9 * woman.height * woman.head
    assert girl.head > 1.35 * woman.head
    assert girl.waist / girl.shoulders > woman.waist / woman.shoulders


@pytest.mark.parametrize("size", ["wide shot", "medium shot", "close-up"])
def test_an_umbrella_is_held_beside_the_face_by_its_stem(size: str) -> None:
    """Regression: a stem once stood free of the hand, before the eyes."""
    shot = describe(f"A woman stands under an umbrella in the rain, {size}")
    scene = compose(shot, aspect=WIDE, seed=1)
    woman, look = people(scene)[0], look_of(shot.figures[0])
    assert woman.foot is not None
    tall = look.height * scene.lens.scale(woman.place)
    stance = Stance("stand", "front", holds="umbrella", kind=look.kind)
    body = Body(Painter(Drawing(), light_for(shot), 3.0, backlit=False), look, stance, woman.foot, tall)
    palm, face = body.limbs.palm(0), body.face_at

    assert shot.figures[0].holds == "umbrella"
    assert any(f"{palm[0]:.1f} {palm[1]:.1f}" in part for part in woman.phases[0].parts), "the stem is in the hand"
    assert abs(palm[0] - face[0]) > 0.5 * look.head * tall, "and clear of the face"
    assert face[1] < palm[1] < face[1] + 0.3 * tall


def test_every_rider_has_a_mount() -> None:
    scene = scene_of("Two cowboys ride horses in the desert")

    assert len([each for each in scene.layers if each.name == "horse"]) == len(people(scene)) == 2


@pytest.mark.parametrize(
    ("prompt", "actions"),
    [
        ("A woman in a floating market", ["stand"]),
        ("A man falls in love with a woman", ["stand", "stand"]),
        ("A woman falls asleep in a chair", ["doze"]),
        ("In high spirits, a man dances", ["dance"]),
        ("Some sadness in a man's eyes", ["stand"]),
        ("A model train passes a man", ["stand"]),
        ("The camera pulls back from a man", ["stand"]),
    ],
)
def test_figures_of_speech_make_no_figures(prompt: str, actions: list[str]) -> None:
    assert [each.action for each in describe(prompt).figures] == actions


def test_an_instrument_nobody_plays_stands_by_itself() -> None:
    by_it, at_it = scene_of("A man walks past a piano in a room"), scene_of("A man plays the piano in a room")

    assert layer(by_it, "piano")
    assert "piano" not in {each.name for each in at_it.layers}


def test_a_dancer_dances_unless_something_else_is_said_and_men_wear_no_dress() -> None:
    assert describe("A dancer on an empty stage").figures[0].action == "dance"
    assert describe("A dancer sits on a chair").figures[0].action == "sit"
    assert look_of(Figure("dancer", "man")).garment == "shirt"
    assert look_of(Figure("dancer", "woman")).garment == "dress"


def test_a_band_on_a_narrow_stage_is_not_behind_its_curtains() -> None:
    scene = scene_of("A rock band on stage", TALL)

    assert all(0.2 < each.foot[0] / scene.lens.width < 0.8 for each in people(scene) if each.foot is not None)
