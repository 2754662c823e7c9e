"""Real clips, small and short, opened again and looked at."""

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from act3_mcp.animatic import Size, describe, make_clip
from act3_mcp.animatic.sound.loudness import loudness, true_peak
from act3_mcp.media.probe import boxes, probe

SMALL = Size(320, 180)
SECONDS = 1.0
Pictures = np.ndarray
Draw = Callable[..., Path]


@pytest.fixture
def draw(tmp_path: Path) -> Draw:
    def drawn(
        prompt: str, *, size: Size = SMALL, fps: int = 24, seed: int = 7, seconds: float = SECONDS, name: str = "a"
    ) -> Path:
        out = tmp_path / f"{name}.mp4"
        make_clip(describe(prompt, seconds=seconds), out, size=size, fps=fps, seed=seed, progress=lambda _, __: None)
        return out

    return drawn


def pictures(path: Path) -> Pictures:
    with av.open(str(path)) as container:
        return np.stack([frame.to_ndarray(format="gray") for frame in container.decode(video=0)]).astype(np.float32)


def sound(path: Path) -> np.ndarray:
    with av.open(str(path)) as container:
        return np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)


@pytest.mark.parametrize(("size", "fps"), [(SMALL, 24), (Size(180, 320), 25), (Size(240, 240), 30)])
def test_a_clip_is_what_was_ordered(draw: Draw, size: Size, fps: int) -> None:
    facts = probe(draw("a woman walks down a street at night", size=size, fps=fps))

    assert (facts.codec, facts.pix_fmt, facts.width, facts.height) == ("h264", "yuv420p", *size)
    assert (facts.fps, facts.frames, facts.seconds) == (fps, fps, 1.0)
    assert (facts.audio_codec, facts.audio_rate, facts.audio_channels) == ("aac", 48_000, 2)
    assert abs(facts.audio_seconds - 1.0) < 0.03
    assert facts.faststart


def test_the_index_comes_before_the_pictures_and_colours_are_tagged(draw: Draw) -> None:
    out = draw("a field")

    assert boxes(out)[:2] == ["ftyp", "moov"]
    with av.open(str(out)) as container:
        context = container.streams.video[0].codec_context
        assert (context.color_primaries, context.color_trc, context.colorspace) == (1, 1, 1)


def test_the_sound_is_exact_and_as_loud_as_it_should_be(draw: Draw) -> None:
    clip = draw("an epic storm over the sea", seconds=2)
    heard = sound(clip).T

    assert loudness(heard) == pytest.approx(-16, abs=1)
    assert true_peak(heard) < -1
    assert np.abs(heard[:200]).max() < 0.02
    with av.open(str(clip)) as container:
        assert container.streams.audio[0].duration == 2 * 48_000


def test_the_same_order_makes_the_same_file(draw: Draw) -> None:
    prompt = "two people talk in a bar"

    assert draw(prompt, name="a").read_bytes() == draw(prompt, name="b").read_bytes()


@pytest.mark.parametrize(
    "other",
    [{"seed": 8}, {"prompt": "wide shot of a forest, morning"}, {"prompt": "wide shot of a street, night, snow"}],
)
def test_another_seed_or_prompt_makes_another_picture(draw: Draw, other: dict[str, object]) -> None:
    order: dict[str, object] = {"prompt": "wide shot of a street, night"}

    first, second = pictures(draw(**order)), pictures(draw(**(order | other), name="b"))

    assert np.abs(first[0] - second[0]).mean() > 2


@pytest.mark.parametrize(
    "prompt",
    [
        "static shot of a field", "static shot of a man in a room", "static shot of the sea",
        "static, street in the rain",
        "static aerial shot of a city", "static close-up of a woman", "static shot of a forest",
    ],
)  # fmt: skip
def test_something_moves_even_when_the_camera_does_not(draw: Draw, prompt: str) -> None:
    seen = pictures(draw(prompt, seconds=2))

    # Film grain alone would give less than half of this.
    assert np.abs(seen[0] - seen[-1]).mean() > 0.4


@pytest.mark.parametrize(
    ("prompt", "right", "down"),
    [
        ("pan right over a field", -1, 0),
        ("pan left over a field", 1, 0),
        ("tilt up from a field", 0, 1),
        ("tilt down over a field", 0, -1),
    ],
)
def test_the_picture_slides_against_the_camera(draw: Draw, prompt: str, right: int, down: int) -> None:
    import cv2  # noqa: PLC0415

    seen = pictures(draw(f"wide shot, {prompt}", seconds=2))
    (x, y), _ = cv2.phaseCorrelate(seen[16], seen[30])

    assert np.sign(round(x / 4)) == right
    assert np.sign(round(y / 4)) == down


MOVES = [
    "fast pan right",
    "fast tilt up",
    "fast truck left",
    "fast crane up",
    "fast dolly out",
    "fast orbit right",
    "handheld",
    "fast zoom out",
    "dolly zoom",
    "whip pan",
    "steadicam",
    "drone shot",
]


def test_noir_is_black_and_white_and_comic_is_not(draw: Draw) -> None:
    def colour(style: str) -> float:
        with av.open(str(draw(f"{style}, a woman in a yellow coat on a street, day", seconds=0.2))) as clip:
            rgb = next(clip.decode(video=0)).to_ndarray(format="rgb24").astype(float)
        return float((rgb.max(axis=2) - rgb.min(axis=2)).mean())

    assert colour("film noir") < 4
    assert colour("comic book style") > colour("documentary style") > 8


def test_one_who_falls_is_on_the_ground_at_the_end(draw: Draw) -> None:
    seen = pictures(draw("wide static shot, a man in a white suit falls on an empty stage at night", seconds=3))
    moved = np.abs(seen[-1] - seen[0])[:, 80:240] > 30
    upper, lower = moved[:90].sum(), moved[90:].sum()

    assert upper > 40
    assert lower > 40


def test_a_dolly_zoom_keeps_its_subject_and_changes_its_world(draw: Draw) -> None:
    from act3_mcp.animatic.moves import path_of  # noqa: PLC0415
    from act3_mcp.animatic.scene import compose  # noqa: PLC0415

    shot = describe("dolly zoom on a man in a forest")
    lens = compose(shot, aspect=16 / 9, seed=1).lens
    pose = path_of(shot.move, lens, 4.0)(4.0)

    assert pose.zoom * lens.distance / (lens.distance - pose.ahead) == pytest.approx(1.0, abs=0.01)
    assert pose.zoom < 0.8


@pytest.mark.parametrize("move", MOVES)
def test_no_move_shows_an_edge_that_was_not_drawn(draw: Draw, move: str) -> None:
    seen = pictures(draw(f"wide shot of a desert at noon, {move}", seconds=2, size=Size(160, 90), fps=12))

    # Undrawn frame is black (16); a desert at noon is bright to its corners.
    border = np.concatenate(
        [
            seen[:, :2].reshape(len(seen), -1),
            seen[:, -2:].reshape(len(seen), -1),
            seen[:, :, :2].reshape(len(seen), -1),
            seen[:, :, -2:].reshape(len(seen), -1),
        ],
        axis=1,
    )
    assert border.min() > 28


def test_progress_begins_with_the_art_and_then_counts_real_frames(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    make_clip(
        describe("a man in a field", seconds=0.5),
        tmp_path / "a.mp4",
        size=Size(64, 64),
        fps=24,
        seed=1,
        progress=lambda done, all_: told.append((done, all_)),
    )

    steps = [done for done, _ in told]
    assert {all_ for _, all_ in told} == {15}
    assert steps[0] == 0
    assert steps == sorted(steps)
    assert steps[-13:] == list(range(3, 16))


def test_a_clip_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def stop(done: int, _: int) -> None:
        if done == 3:
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        make_clip(describe("a field"), tmp_path / "a.mp4", size=Size(64, 64), fps=24, seed=1, progress=stop)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("size", "fps"), [(Size(321, 180), 24), (Size(0, 0), 24), (Size(320, 180), 0), (Size(9000, 9000), 24)]
)
def test_sizes_that_cannot_be_encoded_are_refused(tmp_path: Path, size: Size, fps: int) -> None:
    with pytest.raises(ValueError, match="a clip"):
        make_clip(describe("a field"), tmp_path / "a.mp4", size=size, fps=fps, seed=1, progress=lambda _, __: None)


@pytest.mark.parametrize("prompt", ["", "<rect/>&amp;]]>", "🎬", 'title "</svg><b>&" on a stage', "夜の街"])
def test_hostile_prompts_are_drawn_or_ignored(draw: Draw, prompt: str) -> None:
    assert probe(draw(prompt, size=Size(128, 72), seconds=0.5)).frames == 12
