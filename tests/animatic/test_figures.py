"""People: bones that keep their length, hands that hold, feet that walk, mouths that speak, and looks that last."""

import math
import re
from typing import get_args

import pytest

from act3_mcp.animatic.dialogue import Line
from act3_mcp.animatic.figures import held
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.features import MIENS
from act3_mcp.animatic.figures.head import Face
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.figures.poses import CARRIED, POSES, posture_of
from act3_mcp.animatic.figures.rig import FOREARM, SHIN, THIGH, UPPER_ARM, Skeleton, turned
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.light import light_for
from act3_mcp.animatic.reading import describe
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.shot import Action, Facing, Figure, Garment, Hair, Hat, Shot, Thing
from act3_mcp.animatic.svg import Drawing, Point
from act3_mcp.animatic.turns import Turn, turns

MAN = look_of(Figure("the sailor", "man", garment="jacket", garment_colour="blue"))
TALL, FOOT = 1000.0, (500.0, 1000.0)
FACINGS = get_args(Facing)


def drawn(stance: Stance, figure: Figure | None = None) -> tuple[Body, list[str]]:
    drawing = Drawing()
    painter = Painter(drawing, light_for(Shot("")), 3.0, backlit=False)
    body = Body(painter, look_of(figure) if figure else MAN, stance, FOOT, TALL)
    body.draw()
    painter.finish()
    return body, drawing.parts


def layer_of(shot: Shot, name: str) -> list[list[str]]:
    scene = compose(shot, aspect=16 / 9, seed=1)
    return next([phase.parts for phase in layer.phases] for layer in scene.layers if layer.name == name)


@pytest.mark.parametrize("action", get_args(Action))
def test_bones_keep_their_length_and_feet_stay_above_ground(action: Action) -> None:
    for kind in range(4):
        for phase in (0.0, 0.15, 0.3, 0.5, 0.7, 0.9):
            bones = Skeleton(posture_of(action, phase, kind=kind, seat=0.26), MAN, 0.4)

            for limbs, first, second in ((bones.arms, UPPER_ARM, FOREARM), (bones.legs, THIGH, SHIN)):
                for limb in limbs:
                    assert math.dist(limb.root, limb.joint) == pytest.approx(first, abs=0.002)
                    assert math.dist(limb.joint, limb.end) == pytest.approx(second, abs=0.002)
            for leg in bones.legs:
                assert leg.end[1] > -0.03


def test_no_two_actions_are_the_same_posture() -> None:
    postures = [posture_of(action, 0.3, holds="reins" if action == "ride" else "") for action in POSES]

    assert set(POSES) == set(get_args(Action))
    assert len({repr(posture) for posture in postures}) == len(postures)


def test_a_walk_has_contact_and_passing_poses() -> None:
    contact, passing = (Skeleton(posture_of("walk", phase), MAN, 0.0) for phase in (0.0, 0.25))
    stride = [leg.end[2] for leg in contact.legs]
    lifted = sorted(leg.end[1] for leg in passing.legs)

    assert stride[0] - stride[1] > 0.28
    assert abs(passing.legs[0].end[2] - passing.legs[1].end[2]) < 0.12
    assert lifted[1] - lifted[0] > 0.03
    assert passing.posture.hips[1] > contact.posture.hips[1]
    # The arms go against the legs.
    assert (contact.arms[0].end[2] - contact.arms[1].end[2]) * (stride[0] - stride[1]) < 0


def test_whoever_stands_has_weight_on_one_leg() -> None:
    for kind in range(6):
        posture = posture_of("stand", 0.0, kind=kind)

        assert posture.tilt * posture.shoulders < 0, "hips and shoulders tilt against each other"
        assert posture.hips[0] * posture.tilt > 0, "the hips are over the leg that carries"


def test_sitting_bends_hips_and_knees_and_rests_the_hands_on_the_thighs() -> None:
    bones = Skeleton(posture_of("sit", 0.0, seat=0.27), MAN, 0.0)

    for leg, arm in zip(bones.legs, bones.arms, strict=True):
        assert leg.joint[2] - leg.root[2] > 0.15, "the thigh goes forwards"
        assert abs(leg.joint[2] - leg.end[2]) < 0.12, "the shin goes down"
        assert abs(arm.end[1] - leg.joint[1]) < 0.12, "the hand is at the thigh's height"


@pytest.mark.parametrize("facing", FACINGS)
def test_a_held_umbrella_has_a_hand_at_its_handle(facing: Facing) -> None:
    body, parts = drawn(Stance("stand", facing, holds="umbrella"))
    palm = body.limbs.palm(0)
    shaft = next(i for i, part in enumerate(parts) if f" {palm[0]:.1f} {palm[1]:.1f}" in part and 'fill="none"' in part)
    hand = body.limbs.shape_of(0).outlines(body.bones.posture.arms[0].shape)
    fingers = next(i for i, part in enumerate(parts) if hand[-1] in part)

    assert fingers > shaft, "the fingers close over the shaft"
    assert math.dist(palm, body.at(body.bones.arms[0].end)) < 0.06 * TALL


@pytest.mark.parametrize("name", sorted(set(CARRIED) | {"guitar"}))
def test_what_is_carried_is_drawn_where_the_hand_is(name: str) -> None:
    body, parts = drawn(Stance("play" if name == "guitar" else "stand", "front", holds=name))
    palm = body.limbs.palm(0)

    body.paint.shapes.clear()
    held.draw(body, name, palm)
    thing = [shape for shape in body.paint.shapes if "radial" not in shape]
    points = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+)[ ,](-?[\d.]+)", " ".join(thing))]

    assert all(shape in parts for shape in thing)
    assert min(math.dist(point, palm) for point in points) < 0.075 * TALL


def test_what_is_held_lies_nowhere_else() -> None:
    scene = compose(describe("A man holds a lantern in a cave"), aspect=16 / 9, seed=1)
    on_table = compose(describe("A man stands by a lantern on a table in a room"), aspect=16 / 9, seed=1)

    assert not any(layer.name == "lantern" for layer in scene.layers)
    assert any(layer.name == "lantern" for layer in on_table.layers)


def test_the_mouth_moves_with_dialogue_and_rests_without() -> None:
    speaking = layer_of(describe("Close-up of a woman talking"), "figure 0")
    silent = layer_of(describe("Close-up of a woman, calm"), "figure 0")
    dark = "#3a1316"

    opened = [any(dark in part for part in phase) for phase in speaking]
    assert any(opened)
    assert not all(opened)
    assert not any(dark in part for phase in silent for part in phase)


def test_each_feeling_has_its_face_from_the_front_and_the_side() -> None:
    for facing in ("front", "right"):
        faces = {"".join(drawn(Stance("pray", facing, face=Face(expression=each)))[1]) for each in MIENS}

        assert len(faces) == len(MIENS)


def test_every_head_of_hair_and_hat_is_another_silhouette() -> None:
    for facing in FACINGS:
        for kinds, field in ((get_args(Hair), "hair"), (get_args(Hat), "hat")):
            heads = {"".join(drawn(Stance("pray", facing), Figure("guest", "woman", **{field: k}))[1]) for k in kinds}
            # From behind, short and combed-back hair are alike.
            assert len(heads) >= len(kinds) - (5 if facing == "back" else 3)


def test_garments_differ_and_stay_on() -> None:
    figures = [Figure("guest", "man", garment=garment, garment_colour="red") for garment in get_args(Garment)]

    assert len({"".join(drawn(Stance("walk", "front"), figure)[1]) for figure in figures}) == len(figures)


def test_who_they_are_dresses_them_unless_the_prompt_does() -> None:
    knight, chef = look_of(Figure("knight")), look_of(Figure("young chef"))

    assert (knight.garment, knight.hat) == ("armour", "helmet")
    assert (chef.garment, chef.hat) == ("apron", "toque")
    assert look_of(Figure("knight", garment="dress")).hat is None


def test_builds_are_told_apart() -> None:
    thin, fat = (look_of(Figure("the baker", "man", build=build)) for build in ("slim", "stout"))

    assert fat.waist > thin.waist * 1.3
    assert fat.girth > thin.girth


def test_looks_are_read_from_before_and_after_the_noun() -> None:
    (sailor,) = describe("A burly bearded sailor with glasses and a cap").figures
    girl, man = describe("A smiling girl and a bald man, angry, stand in a field").figures

    assert (sailor.build, sailor.beard, sailor.glasses, sailor.hat) == ("strong", True, True, "cap")
    assert (girl.feeling, girl.hair) == ("happy", None)
    assert (man.feeling, man.hair) == ("angry", "bald")


def test_a_rider_sits_on_the_horse_and_a_driver_in_the_car() -> None:
    ride = compose(describe("A cowboy rides a horse in the desert, wide shot"), aspect=16 / 9, seed=1)
    drive = compose(describe("A man drives a car on a highway, wide shot"), aspect=16 / 9, seed=1)
    rider, horse = (next(layer for layer in ride.layers if layer.name == name) for name in ("figure 0", "horse"))

    assert rider.place < horse.place
    assert rider.foot is not None
    assert horse.box is not None
    assert rider.foot[1] < horse.box[1] + horse.box[3] - 100
    assert not any(layer.name == "figure 0" for layer in drive.layers)


def test_one_description_is_one_drawing() -> None:
    shot = Shot(
        "", place="street", figures=(Figure("the widow", "woman", action="walk"),), things=(Thing("dog"),), crowd=True
    )
    once, again = (compose(shot, aspect=16 / 9, seed=5) for _ in range(2))

    assert [[p.parts for p in a.phases] for a in once.layers] == [[p.parts for p in b.phases] for b in again.layers]


def test_a_quarter_turn_takes_ahead_to_the_right() -> None:
    assert turned((0.0, 0.0, 1.0), math.pi / 2) == pytest.approx((1.0, 0.0, 0.0))


def test_the_nearer_foot_is_lower_in_the_frame() -> None:
    bones = Skeleton(posture_of("walk", 0.0), MAN, 0.0)
    near, far = sorted(bones.legs, key=lambda leg: -bones.depth(leg.end))
    feet: list[Point] = [bones.seen(leg.end) for leg in (near, far)]

    assert feet[0][1] < feet[1][1]


def test_an_insert_of_hands_puts_the_hands_in_the_frame() -> None:
    shot = describe("Close-up of hands holding a letter")
    figure = next(layer for layer in compose(shot, aspect=16 / 9, seed=1).layers if layer.name == "figure 0")
    assert shot.insert == "hands"
    assert figure.foot is not None

    stance = Stance("stand", "front", holds="letter", kind=look_of(shot.figures[0]).kind)
    lens = compose(shot, aspect=16 / 9, seed=1).lens
    look = look_of(shot.figures[0])
    tall = look.height * lens.scale(lens.distance)
    painter = Painter(Drawing(), light_for(shot), 3.0, backlit=False)
    x, y = Body(painter, look, stance, figure.foot, tall).limbs.palm(0)

    assert 0.2 * lens.width < x < 0.8 * lens.width
    assert 300 < y < 750


def test_a_family_is_parents_and_children() -> None:
    assert [figure.age for figure in describe("A family of four walk on a beach").figures] == ["adult"] * 2 + [
        "child"
    ] * 2


def test_each_speaks_in_turn_and_the_other_listens() -> None:
    shot = describe(
        'Tom and Mara sit. Mara says: "We need to go now, before they find us." Tom says: "Not yet."', seconds=6
    )
    scene = compose(shot, aspect=16 / 9, seed=1)
    tom, mara = (next(layer for layer in scene.layers if layer.name == f"figure {i}") for i in (0, 1))
    assert tom.sequence is not None
    assert mara.sequence is not None
    first, second = turns(shot)

    def moves(layer: Layer, turn: Turn) -> bool:
        shown = (
            {layer.sequence(turn.begin + 0.04 * k) for k in range(int((turn.end - turn.begin) / 0.04))}
            if layer.sequence
            else set()
        )
        return len(shown) > 2

    assert (first.number, second.number) == (1, 0)
    assert moves(mara, first)
    assert not moves(tom, first)
    assert moves(tom, second)
    assert not moves(mara, second)


def test_a_narrator_moves_nobodys_mouth() -> None:
    assert turns(Shot("", lines=(Line("narrator", "It was a dark night."),), figures=(Figure("man", "man"),))) == ()
