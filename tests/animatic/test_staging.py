"""Who is seen in a mirror, falling past a building, or alone on a bench: the picture says what is going on."""

import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.scene import compose
from tests.animatic.staged import WIDE, extent, layer, people, scene_of


def test_a_mirror_shows_the_face_of_whoever_looks_into_it() -> None:
    for prompt in ("A woman looks in the mirror in a bathroom", "An actress looks into a mirror in a bedroom"):
        shot = describe(prompt)
        scene = compose(shot, aspect=WIDE, seed=1)
        woman, glass = people(scene)[0], layer(scene, "reflection")

        assert shot.figures[0].facing == "back"
        assert glass.place > woman.place
        # Past the shoulder, not behind the head.
        assert extent(glass)[2] > extent(woman)[2]


def test_whoever_falls_from_a_building_is_seen_to_fall_past_its_front() -> None:
    for prompt in ("A man falls from a rooftop at night", "A man falls out of a window", "He falls from a skyscraper"):
        scene = scene_of(prompt)
        front = next(each for each in scene.layers if each.name == "facade")

        assert front.place > scene.lens.distance
        assert "roof" not in {each.name for each in scene.layers}
    assert "facade" not in {each.name for each in scene_of("A man stands on a rooftop at night").layers}


def test_a_face_that_falls_stays_in_the_frame_and_the_front_goes_by() -> None:
    scene = scene_of("Close-up of a woman falling from a roof at dusk")
    front = next(each for each in scene.layers if each.name == "facade")

    assert front.motion.travel[1] > 0
    assert people(scene)[0].motion.travel == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("size", ["Close-up of", "Medium shot,", "Wide shot,"])
def test_a_reflection_is_nearly_as_large_as_its_owner_and_sharp_in_the_same_dress(size: str) -> None:
    scene = scene_of(f"{size} a woman in a red dress looks at herself in a mirror")
    owner, glass = people(scene)[0], next(each for each in scene.layers if each.name == "reflection")
    worn = {part.split('fill="')[1][:7] for part in owner.phases[0].parts if 'fill="#' in part}
    seen = "".join(glass.phases[0].parts)

    assert owner.place < glass.place < 1.4 * owner.place
    assert scene.blur(glass) < 0.5
    assert any(colour in seen for colour in worn)
    assert describe(f"{size} a woman looks at herself in a mirror").figures[0].facing == "back"


def test_no_haze_of_a_lamp_lies_between_us_and_a_mirror() -> None:
    assert "lamplight" not in {each.name for each in scene_of("A bathroom, a man looks in the mirror, night").layers}
    assert "lamplight" in {each.name for each in scene_of("A bathroom, a man stands, night").layers}


def test_whoever_is_alone_with_a_mood_is_small_but_not_lost() -> None:
    scene = scene_of("Loneliness, as if time itself had forgotten how to breathe")
    _, top, _, bottom = extent(people(scene)[0])

    assert 0.15 * FRAME < bottom - top < 0.4 * FRAME
    assert 0.3 * FRAME < scene.lens.horizon < 0.6 * FRAME


def test_the_back_of_a_bench_is_nearer_than_whoever_sits_there_with_their_back_to_us() -> None:
    for facing, before in (("seen from behind", True), ("facing the camera", False)):
        scene = scene_of(f"Two friends sit on a bench in a park, {facing}")
        bench = next(
            each for each in scene.layers if each.name == "bench" and abs(each.place - scene.lens.distance) < 1
        )

        assert (bench.place < min(each.place for each in people(scene))) is before
