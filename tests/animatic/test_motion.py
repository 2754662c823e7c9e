"""Camera moves measured in decoded films: which way the picture goes, how far, how evenly, and what parts from what."""

from collections.abc import Callable
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from act3_mcp.animatic import Size, describe, make_clip
from act3_mcp.animatic.compositor import Compositor, prepare_opencv
from act3_mcp.animatic.following import PACE
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.moves import path_of
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.shot import Shot

Film = np.ndarray
Points = np.ndarray
SIZE, FPS, SECONDS, SEED = Size(640, 360), 24, 1.5, 7
FROM, TO = 12, 22
"""Two frames in the middle of a move, when it is at its fastest."""


@pytest.fixture(scope="module")
def draw(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Shot, Film]]:
    out: Path = tmp_path_factory.mktemp("motion") / "a.mp4"

    def drawn(prompt: str) -> tuple[Shot, Film]:
        shot = describe(prompt, seconds=SECONDS)
        make_clip(shot, out, size=SIZE, fps=FPS, seed=SEED, progress=lambda _, __: None)
        with av.open(str(out)) as container:
            return shot, np.stack([frame.to_ndarray(format="gray") for frame in container.decode(video=0)])

    return drawn


def followed(before: np.ndarray, after: np.ndarray) -> tuple[Points, Points]:
    """Where distinct points of one frame are in another; those not found again from there are left out."""
    points = cv2.goodFeaturesToTrack(before, 600, 0.004, 7)
    found, _, _ = cv2.calcOpticalFlowPyrLK(before, after, points, np.empty(0), winSize=(21, 21))
    again, _, _ = cv2.calcOpticalFlowPyrLK(after, before, found, np.empty(0), winSize=(21, 21))
    same = np.abs(again - points).max(axis=(1, 2)) < 0.3
    return points[same, 0], found[same, 0]


def shift(points: Points, found: Points, part: slice) -> np.ndarray:
    """The median way, right and down, of points in a band of the frame, in pixels."""
    inside = (points[:, 1] >= part.start) & (points[:, 1] < part.stop)
    assert inside.sum() >= 4
    return np.median((found - points)[inside], axis=0)


WHOLE, HORIZON, NEARBY = slice(0, 360), slice(0, 130), slice(270, 360)


@pytest.mark.parametrize(
    ("move", "right", "down"),
    [("pan left", 1, 0), ("pan right", -1, 0), ("whip pan left", 1, 0), ("tilt up", 0, 1), ("tilt down", 0, -1)],
)
def test_turning_the_camera_moves_near_and_far_alike_the_other_way(
    draw: Callable[[str], tuple[Shot, Film]], move: str, right: int, down: int
) -> None:
    _, film = draw(f"wide shot of mountains in the morning, {move}")
    tracked = followed(film[FROM], film[TO] if "whip" not in move else film[FROM + 4])

    way = shift(*tracked, WHOLE)
    assert (np.sign(way) * (np.abs(way) > 3)).tolist() == [right, down]
    assert shift(*tracked, NEARBY) == pytest.approx(shift(*tracked, HORIZON), rel=0.06, abs=1.2)


@pytest.mark.parametrize(("move", "right"), [("truck left", 1), ("truck right", -1)])
def test_a_truck_parts_what_is_near_from_what_is_far(
    draw: Callable[[str], tuple[Shot, Film]], move: str, right: int
) -> None:
    _, film = draw(f"wide shot of mountains in the morning, {move}")
    tracked = followed(film[FROM], film[TO])

    near, far = shift(*tracked, NEARBY)[0], shift(*tracked, HORIZON)[0]
    assert near * right > 10 * abs(far)
    assert near * right > 8


def test_an_orbit_keeps_its_subject_and_swings_the_world_behind(draw: Callable[[str], tuple[Shot, Film]]) -> None:
    _, film = draw("wide shot of mountains in the morning, orbit right")
    tracked = followed(film[FROM], film[TO])

    assert shift(*tracked, HORIZON)[0] > 15
    assert shift(*tracked, NEARBY)[0] < 0


def test_a_crane_looks_down_on_what_it_rises_over(draw: Callable[[str], tuple[Shot, Film]]) -> None:
    _, film = draw("wide shot of mountains in the morning, crane up")
    tracked = followed(film[FROM], film[FROM + 4])

    assert shift(*tracked, HORIZON)[1] < -4
    assert shift(*tracked, NEARBY)[1] > 3


@pytest.mark.parametrize(
    ("move", "grows"),
    [("dolly in", 1), ("dolly out", -1), ("zoom in", 1), ("zoom out", -1), ("steadicam", 1), ("drone shot", 1)],
)
def test_going_in_makes_things_grow_away_from_the_middle(
    draw: Callable[[str], tuple[Shot, Film]], move: str, grows: int
) -> None:
    _, film = draw(f"wide shot of a corridor, {move}")
    points, found = followed(film[FROM], film[TO])

    outward = points - np.array([SIZE.width / 2, SIZE.height / 2])
    far_out = np.abs(outward[:, 0]) > 60
    along = ((found - points)[far_out] * outward[far_out]).sum(axis=1)
    assert far_out.sum() > 20
    assert (np.sign(along) == grows).mean() > 0.85


@pytest.mark.parametrize("prompt", ["insert of a red telephone on a desk", "close-up of a lantern on a table at night"])
def test_what_the_camera_goes_towards_stays_where_it_is_in_the_frame(
    draw: Callable[[str], tuple[Shot, Film]], prompt: str
) -> None:
    _, film = draw(f"{prompt}, fast dolly in")
    points, found = followed(film[2], film[-2])
    inside = (np.abs(points - np.array([SIZE.width / 2, SIZE.height / 2])) < (110, 110)).all(axis=1)
    points, found = points[inside], found[inside]

    # y' = g y + c: what lies where y' = y neither sinks nor climbs.
    growth, moved = np.polyfit(points[:, 1], found[:, 1], 1)
    assert growth > 1.08
    assert 0.25 < moved / (1 - growth) / SIZE.height < 0.65


@pytest.mark.parametrize(("way", "right"), [("left", 1), ("right", -1)])
def test_a_camera_that_follows_somebody_keeps_up_and_the_world_goes_by(
    draw: Callable[[str], tuple[Shot, Film]], way: str, right: int
) -> None:
    shot, film = draw(f"a man walks down a street, tracking shot {way}")
    scene = compose(shot, aspect=16 / 9, seed=SEED)
    houses = next(layer for layer in scene.layers if layer.name == "houses")

    # A piece of the houses, beside whoever walks.
    there = cv2.matchTemplate(film[TO][60:300], film[FROM][60:300, 400:560], cv2.TM_CCOEFF_NORMED)
    gone_by = PACE["walk"] * (TO - FROM) / FPS * scene.lens.scale(houses.place) * SIZE.height / FRAME
    assert int(there.argmax()) - 400 == pytest.approx(right * gone_by, rel=0.05)


@pytest.mark.parametrize(
    ("pull", "sharper"),
    [("rack focus from a lantern to a man in a bar", 1), ("rack focus from a man in a bar to a lantern", -1)],
)
def test_a_focus_pull_goes_from_one_distance_to_another(
    draw: Callable[[str], tuple[Shot, Film]], pull: str, sharper: int
) -> None:
    _, film = draw(pull)
    # The bar's shelves are behind the man, so they are sharper with him than with what stands before him.
    first, last = (float(cv2.Laplacian(film[number][40:170, 60:250], cv2.CV_32F).var()) for number in (4, -4))

    assert (last / first > 1.3) is (sharper > 0)
    assert (first / last > 1.3) is (sharper < 0)


PROMPTS = [
    "mountains in the morning, slow pan right", "a street by day, slow tilt up", "a kitchen, slow tilt down",
    "a forest at noon, slow pan right",
]  # fmt: skip


def unevenness(shot: Shot, film: Film) -> float:
    """By how many pixels the picture strays from the camera's path: the standard deviation of where it is."""
    path = path_of(shot.move, compose(shot, aspect=16 / 9, seed=SEED).lens, SECONDS, seed=SEED)
    points = cv2.goodFeaturesToTrack(film[0][60:300, 120:520], 300, 0.02, 9) + np.array([120, 60], np.float32)
    seen, kept, at = [points], np.ones(len(points), bool), points
    for frame in film[1:]:
        # Always against the first frame, so that errors do not add up.
        at, found, _ = cv2.calcOpticalFlowPyrLK(
            film[0], frame, points, at.copy(), winSize=(25, 25), maxLevel=2,
            flags=cv2.OPTFLOW_USE_INITIAL_FLOW, criteria=(3, 60, 0.001),
        )  # fmt: skip
        kept &= found[:, 0] == 1
        seen.append(at)
    moved = np.median(np.stack(seen)[:, kept, 0] - points[kept, 0], axis=1)
    poses = [path(number / FPS) for number in range(len(film))]
    meant = np.array([(poses[0].pan - pose.pan, pose.tilt - poses[0].tilt) for pose in poses]) * SIZE.height / FRAME
    assert np.abs(meant[-1]).max() > 30
    return float((moved - meant).std(axis=0).max())


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_slow_move_is_drawn_even_to_a_thirtieth_of_a_pixel(prompt: str) -> None:
    prepare_opencv()
    shot = describe(f"wide shot of {prompt}", seconds=SECONDS)
    scene = compose(shot, aspect=16 / 9, seed=SEED)
    path = path_of(shot.move, scene.lens, SECONDS, seed=SEED)
    frames = Compositor(scene, path, width=SIZE.width, height=SIZE.height, seconds=SECONDS, seed=SEED)

    film = np.stack([frames.frame(number, FPS)[0].copy() for number in range(round(SECONDS * FPS))])
    assert unevenness(shot, film) < 1 / 30


@pytest.mark.parametrize("prompt", PROMPTS)
def test_encoding_leaves_a_slow_move_even_to_a_twentieth_of_a_pixel(
    draw: Callable[[str], tuple[Shot, Film]], prompt: str
) -> None:
    # The codec's own noise in where a point lies is of this size; a step lost or doubled would be a whole pixel.
    assert unevenness(*draw(f"wide shot of {prompt}")) < 1 / 20


def test_a_hand_held_camera_at_sea_rolls_with_the_boat_it_is_on(draw: Callable[[str], tuple[Shot, Film]]) -> None:
    def level(prompt: str) -> float:
        """The most degrees by which the picture is turned between the first frame and any other."""
        _, film = draw(prompt)
        turns: list[float] = []
        for frame in film[4::8]:
            points, found = followed(film[0], frame)
            matrix, _ = cv2.estimateAffinePartial2D(points, found)
            turns.append(abs(float(np.degrees(np.arctan2(matrix[1, 0], matrix[0, 0])))))
        return max(turns)

    assert level("wide shot of the ocean with distant mountains, static") < 0.5
    assert level("wide shot of the ocean with distant mountains, handheld") > 1.0
