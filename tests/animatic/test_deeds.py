"""Deeds: what people do with things of their own, as it is said, in their hands, and about them."""

import math
import re

import pytest

from act3_mcp.animatic.figures import held
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.figures.poses import posture_of
from act3_mcp.animatic.figures.rig import Skeleton
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.light import light_for
from act3_mcp.animatic.props import TOOLS, held_by
from act3_mcp.animatic.reading import describe
from act3_mcp.animatic.scene import Scene, compose
from act3_mcp.animatic.shot import Facing, Figure, Shot
from act3_mcp.animatic.svg import Drawing

TALL, FOOT = 1000.0, (500.0, 1000.0)
MAN = look_of(Figure("the sailor", "man"))
DEEDS = [
    "water", "pour", "toast", "smoke", "whistle", "brush teeth", "make up", "photograph", "hold up", "sweep", "iron",
    "wash up", "cut", "hammer", "roll", "fly a kite", "fish", "knit", "open", "feed", "dribble", "dunk",
]  # fmt: skip


def scene_of(prompt: str) -> Scene:
    return compose(describe(prompt), aspect=16 / 9, seed=1)


def layer_of(scene: Scene, name: str) -> Layer:
    return next(layer for layer in scene.layers if layer.name == name)


@pytest.mark.parametrize(
    ("prompt", "action", "holds"),
    [
        ("A woman waters her plants on a balcony", "water", "watering can"),
        ("A barista pours coffee", "pour", "pot"),
        ("A waiter pours red wine", "pour", "bottle to pour"),
        ("A girl ice skates in a park", "skate", "skates"),
        ("A skater glides over a frozen lake", "skate", "skates"),
        ("A surfer rides a huge wave", "surf", "surfboard"),
        ("A wounded soldier crawls through mud", "crawl", ""),
        ("An old man is fishing on a pier", "fish", "rod"),
        ("A guard asleep in an armchair", "doze", ""),
        ("A student sleeps on a pile of books", "slump", "books"),
        ("A vampire rises from his coffin", "rise", ""),
        ("A bride throws her bouquet", "throw", "bouquet"),
        ("A boy throws a paper plane", "throw", "paper plane"),
        ("A policeman blows his whistle", "whistle", "whistle"),
        ("A girl eats noodles with chopsticks", "eat", "chopsticks"),
        ("A scientist holds a glowing test tube", "hold up", "test tube"),
        ("A woman hangs out the washing", "hang out", ""),
        ("A boy flies a red kite", "fly a kite", "kite"),
        ("An old woman sweeps her doorstep", "sweep", "broom"),
        ("A man irons his shirt", "iron", "iron"),
        ("A tourist takes a photo", "photograph", "camera"),
        ("A mother pushes a pram", "push", "handle"),
        ("A man climbs the stairs", "upstairs", ""),
        ("A player dribbles", "dribble", "basketball"),
        ("A boy kicks a ball", "kick", "football"),
        ("A man brushes his teeth", "brush teeth", "toothbrush"),
        ("An actress puts on her make-up", "make up", "lipstick"),
        ("A man ties his tie", "tie", "necktie"),
        ("A detective lights a cigarette", "smoke", "cigarette"),
        ("A man raises a glass", "toast", "glass to raise"),
        ("A girl cuts her birthday cake", "cut", "cake"),
        ("A mechanic repairs an engine", "hammer", "hammer"),
        ("A grandmother knits", "knit", "needles"),
        ("A man paints the wall", "roll", "roller"),
        ("A woman washes the dishes", "wash up", "dishes"),
        ("The detective opens the door", "open", "door"),
        ("A woman hugs her dog", "hug pet", ""),
        ("An old woman feeds pigeons", "feed", "grain"),
    ],
)
def test_a_deed_is_understood_and_has_what_it_is_done_with(prompt: str, action: str, holds: str) -> None:
    shot = describe(prompt)

    assert [figure.action for figure in shot.figures] == [action]
    assert held_by(shot, 0) == holds


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("A man stands by an iron gate", "stand"),
        ("A woman walks along the surf", "walk"),
        ("A diver swims among fish", "swim"),
        ("A boxer kicks his opponent", "fight"),
        ("A mother hugs her son", "embrace"),
    ],
)
def test_what_only_sounds_like_a_deed_is_none(prompt: str, action: str) -> None:
    assert describe(prompt).figures[0].action == action


@pytest.mark.parametrize("action", DEEDS)
@pytest.mark.parametrize("facing", ["front", "left", "right"])
def test_a_hand_meets_what_it_does_the_deed_with(action: str, facing: Facing) -> None:
    # A ball is away from the hand for half of every bounce, and in it at a quarter.
    phase = 0.0 if action == "dribble" else 0.25
    drawing = Drawing()
    painter = Painter(drawing, light_for(Shot("")), 3.0, backlit=False)
    seat = 0.27 if action == "knit" else 0.0
    stance = Stance(action, facing, phase=phase, holds=TOOLS[action], seat=seat)  # pyright: ignore[reportArgumentType]
    body = Body(painter, MAN, stance, FOOT, TALL)
    palm = body.limbs.palm(0)

    held.draw(body, TOOLS[action], palm)
    numbers = re.findall(r"(-?[\d.]+)[ ,](-?[\d.]+)", " ".join(painter.shapes))
    rounds = re.findall(r'cx="(-?[\d.]+)" cy="(-?[\d.]+)"', " ".join(painter.shapes))
    reached = min(math.dist((float(x), float(y)), palm) for x, y in [*numbers, *rounds])

    assert reached < 0.13 * TALL


def test_whoever_crawls_has_hands_and_knees_on_the_ground() -> None:
    for phase in (0.0, 0.25, 0.5):
        bones = Skeleton(posture_of("crawl", phase), MAN, 0.0)

        assert all(leg.joint[1] < 0.12 for leg in bones.legs)
        assert min(arm.end[1] for arm in bones.arms) < 0.07
        assert bones.arms[0].root[1] < 0.4, "the back is level"


def test_whoever_rises_does_so_once_and_comes_out_of_a_coffin() -> None:
    scene = scene_of("A vampire rises from his coffin in a crypt")
    figure, before, behind = (layer_of(scene, name) for name in ("figure 0", "coffin", "coffin behind"))
    assert figure.sequence is not None
    shown = [figure.sequence(0.1 * k) for k in range(40)]

    assert shown == sorted(shown)
    assert (shown[0], shown[-1]) == (0, len(figure.phases) - 1)
    assert before.place < figure.place < behind.place
    assert sum(layer.name == "coffin" for layer in scene.layers) == 1


def test_a_wave_goes_with_whoever_rides_it() -> None:
    scene = scene_of("A surfer rides a huge wave")
    surfer, wave, foam = (layer_of(scene, name) for name in ("figure 0", "wave", "foam"))

    assert surfer.motion.travel[0] > 0
    assert wave.motion == foam.motion == surfer.motion
    assert foam.place < surfer.place < wave.place


def test_a_stair_rises_as_its_climber_does() -> None:
    (x, up, _) = layer_of(scene_of("A man climbs the stairs"), "figure 0").motion.travel

    assert x > up > 0


def test_somebody_grown_is_carried_and_stands_nowhere_else() -> None:
    shot = describe("A groom carries his bride over the threshold")
    watched = describe("A woman carries a crate while a man watches")

    assert [figure.who for figure in shot.figures] == ["groom"]
    assert shot.figures[0].carries is not None
    assert held_by(shot, 0) == "bride"
    assert len(watched.figures) == 2


def test_an_animal_faces_whoever_hugs_or_feeds_it() -> None:
    shot = describe("A woman hugs her dog in a park")
    scene = compose(shot, aspect=16 / 9, seed=1)
    woman, dog = layer_of(scene, "figure 0"), layer_of(scene, "dog")
    assert woman.foot is not None
    assert dog.foot is not None

    assert 0 < dog.foot[0] - woman.foot[0] < 1.2 * scene.lens.scale(scene.lens.distance)


def test_a_wolf_howls_with_its_head_up() -> None:
    howling, standing = (layer_of(scene_of(prompt), "wolf").phases for prompt in ("A wolf howls", "A wolf"))

    assert howling[0].parts != standing[0].parts


def test_one_sits_on_a_car_that_is_there_and_else_on_the_ground() -> None:
    scene = scene_of("A man sits on the roof of a red car")
    man, car = layer_of(scene, "figure 0"), layer_of(scene, "car")
    assert man.foot is not None
    assert car.foot is not None

    assert man.foot[1] < car.foot[1] - 0.5 * scene.lens.scale(scene.lens.distance)
    assert man.place < car.place
    assert not any(layer.name == "bench" for layer in scene.layers)


def test_whoever_is_afraid_trembles() -> None:
    calm, afraid = (
        layer_of(scene_of(f"{who} stands in a corridor"), "figure 0").motion for who in ("A man", "A frightened man")
    )

    assert afraid.sway[1] < 0.5 < calm.sway[1]


def test_two_who_cut_a_cake_have_one_cake() -> None:
    shot = describe("A bride and a groom cut the wedding cake")

    assert [held_by(shot, number) for number in (0, 1)] == ["cake", ""]
