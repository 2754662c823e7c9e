"""Every set, size and aspect is composed and drawn once; the lens and the figures keep their promises."""

from typing import get_args

import pytest

from act3_mcp.animatic.compositor import Compositor
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.lens import lens_for
from act3_mcp.animatic.moves import path_of
from act3_mcp.animatic.props import DRAWN
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.sets import BUILDERS
from act3_mcp.animatic.shot import Action, Facing, Figure, Garment, Hair, Move, Place, Shot, ShotSize, Thing, Time


def first_frame(shot: Shot, *, aspect: float = 16 / 9) -> float:
    width, height = (96, 54) if aspect > 1 else (54, 96)
    scene = compose(shot, aspect=aspect, seed=3)
    path = path_of(shot.move, scene.lens, shot.seconds)
    luma, _, _ = Compositor(scene, path, width=width, height=height, seconds=shot.seconds, seed=3).frame(0, 24)
    return float(luma.std())


@pytest.mark.parametrize("place", get_args(Place))
def test_every_place_has_a_set_that_is_not_blank(place: Place) -> None:
    assert place in BUILDERS
    for time_of_day in ("day", "night"):
        assert first_frame(Shot("", place=place, time=time_of_day)) > 5


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
@pytest.mark.parametrize("size", get_args(ShotSize))
def test_every_size_is_drawn_in_both_aspects(size: ShotSize, aspect: float) -> None:
    assert first_frame(Shot("", place="street", size=size, figures=(Figure(),)), aspect=aspect) > 5


@pytest.mark.parametrize("facing", get_args(Facing))
def test_every_action_and_garment_can_be_drawn(facing: Facing) -> None:
    for action, garment, hair in zip(get_args(Action), get_args(Garment) * 4, [*get_args(Hair)] * 4, strict=False):
        figure = Figure(
            action=action,
            garment=garment,
            hair=hair,
            facing=facing,
            holds="umbrella",
            beard=True,
            hat="fedora" if action == "walk" else None,
        )
        assert first_frame(Shot("", size="MWS", figures=(figure,), seconds=0.5)) > 5


@pytest.mark.parametrize("name", DRAWN)
def test_every_thing_can_be_drawn_with_and_without_company(name: str) -> None:
    for figures in ((), (Figure(),)):
        assert first_frame(Shot("", place="field", things=(Thing(name, "red"),), figures=figures, time="night")) > 5


def test_tighter_sizes_make_the_figure_larger() -> None:
    scales = [
        lens.scale(lens.distance) for lens in (lens_for(Shot("", size=size), 16 / 9) for size in get_args(ShotSize))
    ]

    assert scales == sorted(scales)


def test_heads_stay_in_the_frame_whatever_its_shape() -> None:
    for aspect in (16 / 9, 1.0, 9 / 16):
        for size in ("EWS", "WS", "MWS", "MS", "MCU", "CU"):
            lens = lens_for(Shot("", size=size), aspect)
            assert 20 < lens.at(0, 1.72, lens.distance)[1] < 800


def test_the_same_person_looks_the_same_in_every_shot() -> None:
    assert look_of(Figure("the widow", "woman")) == look_of(Figure("the widow", "woman", facing="left", action="run"))
    assert look_of(Figure("the widow", "woman")) != look_of(Figure("the baker", "woman"))


def test_a_named_colour_is_worn() -> None:
    assert look_of(Figure("woman", "woman", garment="coat", garment_colour="yellow")).colour == "#efbf32"


@pytest.mark.parametrize("time_of_day", get_args(Time))
def test_night_is_darker_than_day(time_of_day: Time) -> None:
    def brightness(when: Time) -> float:
        shot = Shot("", place="field", time=when, move=Move())
        scene = compose(shot, aspect=16 / 9, seed=3)
        luma, _, _ = Compositor(scene, path_of(shot.move, scene.lens, 1), width=96, height=54, seconds=1, seed=3).frame(
            0, 24
        )
        return float(luma.mean())

    assert brightness("night") <= brightness(time_of_day)
