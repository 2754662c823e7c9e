"""Films: clips joined under one soundtrack."""

from pathlib import Path

import av
import numpy as np
import pytest

from act3_mcp.animatic import Clip, ClipSource, Size, describe, make_clip, make_film
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.animatic.sound.loudness import loudness, true_peak
from act3_mcp.media.encode import SAMPLE_RATE
from act3_mcp.media.frames import frame_at
from act3_mcp.media.probe import probe

PROMPTS = (("wide shot of a desert at noon", 1.0), ("a city street at night", 1.5), ("the sea at sunset", 0.75))


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[ClipSource]:
    folder = tmp_path_factory.mktemp("clips")
    made: list[ClipSource] = []
    for number, (prompt, seconds) in enumerate(PROMPTS):
        shot, out = describe(prompt, seconds=seconds), folder / f"{number}.mp4"
        make_clip(shot, out, size=Size(160, 90), fps=24, seed=number, progress=lambda _, __: None)
        made.append(ClipSource(out, shot, number))
    return made


@pytest.fixture(scope="module")
def film(clips: list[ClipSource], tmp_path_factory: pytest.TempPathFactory) -> Clip:
    return make_film(clips, tmp_path_factory.mktemp("film") / "film.mp4", progress=lambda _, __: None)


def test_a_film_is_as_long_as_its_clips(film: Clip) -> None:
    facts = probe(film.path)

    assert facts.frames == film.frames == 24 + 36 + 18
    assert facts.seconds == film.seconds == 3.25
    assert abs(facts.audio_seconds - 3.25) < 1 / 24
    assert facts.faststart
    with av.open(str(film.path)) as container:
        assert abs((container.duration or 0) / 1e6 - 3.25) < 1 / 24


def test_a_film_is_as_loud_as_its_clips_and_exact_to_the_sample(film: Clip) -> None:
    with av.open(str(film.path)) as container:
        assert container.streams.audio[0].duration == 3.25 * SAMPLE_RATE
        pieces = [frame.to_ndarray() for frame in container.decode(audio=0)]
    heard = np.concatenate(pieces, axis=1, dtype=np.float32).T

    assert loudness(heard) == pytest.approx(-16, abs=1)
    assert true_peak(heard) < -1


def test_each_cut_is_where_it_should_be(film: Clip, clips: list[ClipSource]) -> None:
    start = 0
    for clip in clips:
        frames = probe(clip.path).frames
        for inside in (0, frames - 1):
            in_film = frame_at(film.path, (start + inside) / 24, width=160).astype(float)
            in_clip = frame_at(clip.path, inside / 24, width=160).astype(float)
            assert np.abs(in_film - in_clip).mean() < 0.5
        start += frames


def test_frames_come_at_even_times(film: Clip) -> None:
    with av.open(str(film.path)) as container:
        times = [frame.time for frame in container.decode(video=0)]

    assert np.allclose(times, np.arange(78) / 24, atol=1e-3)


def test_clips_that_do_not_fit_are_refused(clips: list[ClipSource], tmp_path: Path) -> None:
    other = tmp_path / "tall.mp4"
    make_clip(clips[0].shot, other, size=Size(90, 160), fps=24, seed=1, progress=lambda _, __: None)

    with pytest.raises(ValueError, match="draw both alike"):
        make_film([*clips, ClipSource(other, clips[0].shot, 1)], tmp_path / "film.mp4", progress=lambda _, __: None)
    with pytest.raises(ValueError, match="at least one"):
        make_film([], tmp_path / "film.mp4", progress=lambda _, __: None)
    assert not (tmp_path / "film.mp4").exists()


def test_the_soundtrack_is_exact_and_lively() -> None:
    shots = [
        (describe("a tense chase in the rain at night"), 3.0, 1),
        (describe("a calm field in the morning"), 4.0, 2),
    ]

    track = soundtrack(shots)

    assert len(track) == 7 * SAMPLE_RATE
    loud = [float(np.sqrt(np.mean(part**2))) for part in np.array_split(track, 14)]
    assert min(loud[1:-1]) > 0.004
    assert not np.array_equal(track, soundtrack([(shots[0][0], 3.0, 5), shots[1]]))
    assert np.array_equal(track, soundtrack(shots))


def test_clips_encoded_in_another_way_are_refused_rather_than_garbled(clips: list[ClipSource], tmp_path: Path) -> None:
    first, other = probe(clips[0].path), tmp_path / "other.mp4"
    with av.open(str(other), "w") as file:
        stream = file.add_stream("libx264", rate=24, options={"x264-params": "cabac=1:ref=4"})
        stream.width, stream.height, stream.pix_fmt = first.width, first.height, "yuv420p"
        grey = av.VideoFrame.from_ndarray(np.full((first.height * 3 // 2, first.width), 128, np.uint8), "yuv420p")
        file.mux([*stream.encode(grey), *stream.encode(None)])

    with pytest.raises(ValueError, match="encoded unlike"):
        make_film([clips[0], ClipSource(other, clips[0].shot, 1)], tmp_path / "film.mp4", progress=lambda _, __: None)
