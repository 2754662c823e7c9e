"""Who somebody is and what they do, told from the drawing: lying seen from above, hands at what they hold, ages."""

import re
from itertools import pairwise

import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.features import MIENS
from act3_mcp.animatic.figures.head import Expression, Face
from act3_mcp.animatic.figures.look import SKINS, look_of
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.light import light_for
from act3_mcp.animatic.props import held_by
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.shot import Facing, Figure, Shot
from act3_mcp.animatic.svg import Drawing


def layer_of(shot: Shot, name: str) -> Layer:
    return next(layer for layer in compose(shot, aspect=16 / 9, seed=1).layers if layer.name == name)


def slant(layer: Layer) -> float:
    """Degrees that a drawing is turned by as a whole."""
    turns = re.findall(r"rotate\((-?[\d.]+)", "".join(layer.phases[0].parts))
    return max(abs(float(turn)) for turn in turns)


@pytest.mark.parametrize("where", ["on a beach", "on the grass", "in bed"])
def test_from_above_whoever_lies_is_seen_from_the_front_and_aslant(where: str) -> None:
    above = layer_of(describe(f"Bird's-eye view of a man lying {where}"), "figure 0")
    beside = layer_of(describe(f"wide shot of a man lying {where}"), "figure 0")

    assert 45 < slant(above) < 80
    assert slant(beside) > 85
    # Nobody rocks about their feet who has all of the ground under them.
    assert above.motion.sway[0] == 0


def test_the_shadow_of_whoever_lies_falls_beside_the_body() -> None:
    scene = compose(describe("Bird's-eye view of a man lying on a beach, noon"), aspect=16 / 9, seed=1)
    order = [layer.name for layer in scene.layers]
    shadow = next(layer for layer in scene.layers if layer.name == "shadow").phases[0].parts[0]
    moved = re.search(r"translate\((-?[\d.]+) (-?[\d.]+)\)", shadow)

    assert order.index("shadow") < order.index("figure 0")
    assert moved is not None
    assert abs(float(moved[1])) + abs(float(moved[2])) > 15


@pytest.mark.parametrize(
    "prompt",
    [
        "a panda plays the trombone on the moon", "a fox plays the violin in a forest", "a dog plays the guitar",
        "a bear drinks tea at a table", "a cat reads a newspaper in a living room",
    ],
)  # fmt: skip
def test_the_paws_of_an_animal_are_on_what_it_holds(prompt: str) -> None:
    shot = describe(prompt)
    animal = shot.things[0].name
    held = {"panda": "trumpet", "fox": "violin", "bear": "cup", "cat": "letter"}.get(animal, "guitar")
    layers = {layer.name: layer for layer in compose(shot, aspect=16 / 9, seed=1).layers}
    drawn, tale = layers[animal].phases[0].parts, layers[animal].phases[1].parts

    assert held not in layers, "what is held is drawn with whoever holds it"
    # The last strokes are the near paw's: three fingers over what lies beneath.
    assert [part.startswith("<circle") for part in drawn[-4:]] == [True] * 4
    assert drawn[-1] != tale[-1] or animal != "panda", "the slide goes with the paw"


def test_an_animal_that_drinks_from_a_river_has_no_cup() -> None:
    scene = compose(describe("a horse drinks from a river"), aspect=16 / 9, seed=1)
    legs = next(layer for layer in scene.layers if layer.name == "horse").phases[0].parts

    assert not legs[-1].startswith("<circle")


def stature(prompt: str) -> tuple[float, float]:
    look = look_of(describe(prompt).figures[0])
    return look.height, look.head


def test_whoever_is_younger_is_smaller_and_has_the_larger_share_of_head() -> None:
    row = [stature(who) for who in ("a baby", "a toddler", "a little boy", "a teenage boy", "a man")]

    assert [tall for tall, _ in row] == sorted(tall for tall, _ in row)
    assert [head for _, head in row] == sorted((head for _, head in row), reverse=True)
    assert min(b - a for (a, _), (b, _) in pairwise(row)) > 0.1


def test_who_goes_to_school_is_dressed_for_it() -> None:
    girl, boy = (look_of(describe(f"a school{who} on a street").figures[0]) for who in ("girl", "boy"))

    assert girl.garment == boy.garment == "school"
    assert boy.shorts
    assert not girl.shorts


def test_an_old_woman_leans_on_a_stick_and_no_young_one_does() -> None:
    held = [held_by(describe(f"wide shot of {who} walking down a street"), 0) for who in ("an old woman", "a woman")]

    assert held == ["stick", ""]


@pytest.mark.parametrize(
    ("prompt", "held"),
    [
        ("a mother with a baby in her arms in a bedroom", "baby"), ("a father carries a little girl", "child"),
        ("a woman holds her baby", "baby"),
    ],
)  # fmt: skip
def test_whoever_carries_a_child_has_it_in_their_arms(prompt: str, held: str) -> None:
    shot = describe(prompt)

    assert len(shot.figures) == 1
    assert shot.figures[0].carries is not None
    assert held_by(shot, 0) == held


def test_a_baby_alone_sits_and_one_asleep_lies_by_itself() -> None:
    assert describe("a baby in a living room").figures[0].seat == "ground"
    assert describe("a baby sleeps, a mother stands beside the bed").figures[0].action == "lie"


@pytest.mark.parametrize("seen_from", ["front", "left", "right"])
def test_fear_shows_in_hands_that_come_up_and_in_the_eyes(seen_from: Facing) -> None:
    def hands(feeling: Expression) -> list[float]:
        stance = Stance("stand", seen_from, face=Face(feeling))
        painter = Painter(Drawing(), light_for(Shot("")), 3.0, backlit=False)
        body = Body(painter, look_of(Figure("man", "man")), stance, (500.0, 1000.0), 1000.0)
        return [body.limbs.palm(side)[1] for side in (0, 1)]

    assert max(hands("afraid")) + 60 < min(hands("angry"))
    assert MIENS["afraid"].lid > 1.2


def test_the_camera_that_goes_round_somebody_sees_them_turn() -> None:
    shot = describe("wide shot of a knight in a forest, orbit left", seconds=3)
    layer = layer_of(shot, "figure 0")
    assert layer.sequence is not None
    order = [layer.sequence(t / 10) for t in range(30)]
    still = layer_of(describe("wide shot of a knight in a forest, static", seconds=3), "figure 0")

    assert order == sorted(order)
    assert order[-1] == len(layer.phases) - 1
    assert len({"".join(phase.parts) for phase in layer.phases}) == len(layer.phases) > 20 > len(still.phases)


def test_whoever_dances_while_the_camera_goes_round_goes_on_dancing() -> None:
    layer = layer_of(describe("a dancer on a stage, orbit right", seconds=2.4), "figure 0")
    hands = [re.findall(r"[\d.]+ [\d.]+", "".join(phase.parts))[:40] for phase in layer.phases]

    assert all(a != b for a, b in pairwise(hands))


def test_the_spotlight_is_on_whoever_is_alone_on_the_stage() -> None:
    scene = compose(describe("a dancer on an empty stage in a spotlight, static"), aspect=16 / 9, seed=1)
    dancer = next(layer for layer in scene.layers if layer.name == "figure 0")

    assert dancer.foot is not None
    assert dancer.foot[0] == pytest.approx(scene.lens.width / 2, abs=20)


def feet(prompt: str) -> list[float]:
    layers = {layer.name: layer for layer in compose(describe(prompt), aspect=16 / 9, seed=1).layers}
    return [foot[0] for foot in (layers[f"figure {number}"].foot for number in (0, 1)) if foot is not None]


def test_two_who_shake_hands_have_their_hands_in_one_place() -> None:
    scene = compose(describe("two businessmen shake hands in an office"), aspect=16 / 9, seed=1)
    world = [layer for layer in scene.layers if layer.name in {"figure 0", "figure 1"}]
    palms: list[tuple[float, float]] = []
    tall = 0.0
    for layer, facing in zip(world, ("right", "left"), strict=True):
        look = look_of(describe("two businessmen shake hands in an office").figures[len(palms)])
        assert layer.foot is not None
        tall = look.height * scene.lens.scale(layer.place)
        painter = Painter(Drawing(), light_for(Shot("")), 3.0, backlit=False)
        body = Body(painter, look, Stance("greet", facing), layer.foot, tall)
        palms.append(body.limbs.palm(0))

    assert palms[0][0] == pytest.approx(palms[1][0], abs=0.06 * tall)
    assert palms[0][1] == pytest.approx(palms[1][1], abs=0.06 * tall)


def test_who_embraces_stands_closer_than_who_talks_and_who_whispers_is_at_the_ear() -> None:
    embrace, whisper, talk = (
        feet(f"wide shot, a man and a woman {do}")[1] - feet(f"wide shot, a man and a woman {do}")[0]
        for do in ("embrace", "whisper", "talk")
    )

    assert 0 < embrace < whisper < talk


def test_a_man_and_a_woman_who_dance_hold_each_other() -> None:
    shot = describe("a man and a woman dance in a ballroom")
    apart = feet("a man and a woman dance in a ballroom")

    assert {figure.action for figure in shot.figures} == {"dance"}
    assert 0 < apart[1] - apart[0] < 0.6 * feet("two men dance in a ballroom, cheering")[1]


@pytest.mark.parametrize(
    ("said", "felt"),
    [
        ("weeping", "weeping"), ("in tears", "weeping"), ("laughing", "laughing"), ("furious", "furious"),
        ("smiling", "happy"),
    ],
)  # fmt: skip
def test_each_feeling_has_a_face_of_its_own(said: str, felt: Expression) -> None:
    shot = describe(f"close-up of a woman, {said}")
    feeling = shot.figures[0].feeling
    faces = {
        "".join(layer_of(describe(f"close-up of a woman, {each}"), "figure 0").phases[0].parts)
        for each in (said, "calm")
    }

    assert feeling == felt
    assert MIENS[felt] != MIENS["neutral"]
    assert len(faces) == 2


def test_somebody_on_the_ground_is_seen_from_above_in_a_close_up() -> None:
    scene = compose(describe("close-up of a soldier lying dead in a field"), aspect=16 / 9, seed=1)
    soldier = next(layer for layer in scene.layers if layer.name == "figure 0")

    assert 45 < slant(soldier) < 80
    assert any(layer.name == "ground below" for layer in scene.layers)


@pytest.mark.parametrize(
    ("prompt", "skins"),
    [
        ("a black man in a bar", ["dark"]), ("an Indian woman and a white man", ["brown", "light"]),
        ("a Japanese woman on a street", ["east asian"]), ("a black knight", [None]), ("a man in a black coat", [None]),
        ("a woman on a Japanese street", [None]),
    ],
)  # fmt: skip
def test_skin_is_what_is_said_of_people_and_of_nothing_else(prompt: str, skins: list[str | None]) -> None:
    shot = describe(prompt)

    assert [figure.skin for figure in shot.figures] == skins


def test_red_hair_comes_with_a_fair_skin() -> None:
    usual, red = (look_of(describe(f"close-up of {who}").figures[0]) for who in ("a boy", "a red-haired boy"))

    assert usual.skin not in SKINS[:3]
    assert red.skin in SKINS[:3]


def test_what_is_worn_on_the_back_leaves_the_hands_free() -> None:
    figure = describe("a girl with a backpack waves").figures[0]

    assert (figure.holds, figure.action) == ("backpack", "wave")


@pytest.mark.parametrize("prompt", ["Insert: an old woman's hands", "Insert of hands praying", "close-up of her hands"])
def test_an_insert_of_hands_shows_hands_and_no_face(prompt: str) -> None:
    scene = compose(describe(prompt), aspect=16 / 9, seed=1)
    figure = next(layer for layer in scene.layers if layer.name == "figure 0")

    # Of whoever is so near, the head is above the frame.
    assert figure.foot is not None
    assert figure.box is not None
    assert figure.box[1] < -600
