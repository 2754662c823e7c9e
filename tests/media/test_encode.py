"""What the encoder is told about a shot, and that it does not show in what has to be the same for all."""

from pathlib import Path

import av
import numpy as np
import pytest

from act3_mcp.media.encode import COARSEST, FINEST, SAMPLE_RATE, ClipWriter, Planes, quantiser


def planes(luma: np.ndarray) -> Planes:
    half = luma.shape[0] // 2, luma.shape[1] // 2
    return luma.astype(np.uint8), np.full(half, 128, np.uint8), np.full(half, 128, np.uint8)


BUSY = np.kron(np.random.default_rng(1).integers(16, 235, (36, 64)), np.ones((2, 2), np.int64))
PLAIN = np.full((72, 128), 90) + np.random.default_rng(1).integers(0, 2, (72, 128))


def write(out: Path, luma: np.ndarray, frames: int = 3) -> Path:
    sound = np.zeros((frames * SAMPLE_RATE // 24, 2), np.float32)
    with ClipWriter(out, width=128, height=72, fps=24, sound=sound) as writer:
        for _ in range(frames):
            writer.write(planes(luma))
    return out


def test_a_busy_picture_is_quantised_more_coarsely_than_a_plain_grainy_one() -> None:
    assert quantiser(planes(PLAIN)[0]) == FINEST
    assert quantiser(planes(BUSY)[0]) == COARSEST


def test_clips_of_any_quantiser_have_the_same_header_so_that_they_can_be_joined(tmp_path: Path) -> None:
    headers: list[bytes] = []
    for name, luma in (("busy", BUSY), ("plain", PLAIN)):
        with av.open(str(write(tmp_path / f"{name}.mp4", luma))) as clip:
            headers.append(bytes(clip.streams.video[0].codec_context.extradata or b""))

    assert headers[0] == headers[1] != b""


def test_frames_may_be_drawn_over_while_they_wait_for_the_encoder(tmp_path: Path) -> None:
    out, frame = tmp_path / "a.mp4", planes(np.full((72, 128), 16))
    with ClipWriter(out, width=128, height=72, fps=24, sound=np.zeros((24_000, 2), np.float32)) as writer:
        for level in range(20, 220, 20):
            frame[0].fill(level)
            writer.write(frame)

    with av.open(str(out)) as clip:
        seen = [float(each.to_ndarray(format="gray").mean()) for each in clip.decode(video=0)]
    assert len(seen) == 10
    assert np.diff(seen) == pytest.approx([255 / 219 * 20] * 9, abs=3)


def test_planes_of_another_size_are_refused(tmp_path: Path) -> None:
    wrong = planes(np.zeros((72, 64)))

    with (
        pytest.raises(ValueError, match="broadcast"),
        ClipWriter(tmp_path / "a.mp4", width=128, height=72, fps=24, sound=np.zeros((1, 2), np.float32)) as writer,
    ):
        writer.write(wrong)
