"""A picture somebody gave is what the clip shows, moving and in its own colours, whatever its shape."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from act3_mcp.animatic import Size, describe, make_clip
from act3_mcp.media.frames import frame_at
from act3_mcp.media.probe import probe

SHOT = describe("The picture look.png, slow dolly in", seconds=1)


def nothing(_: int, __: int) -> None:
    return


def clip_of(folder: Path, width: int, height: int) -> Path:
    """A clip of a picture whose left half is red and whose right half is blue, with dark lines across."""
    picture, out = folder / "look.png", folder / "clip.mp4"
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[:, : width // 2, 2] = pixels[:, width // 2 :, 0] = 220
    pixels[:: height // 6] = pixels[1 :: height // 6] = 0
    cv2.imwrite(str(picture), pixels)
    make_clip(SHOT, out, size=Size(320, 180), fps=24, seed=1, progress=nothing, picture=picture)
    return out


@pytest.mark.parametrize(("width", "height"), [(640, 360), (300, 900), (900, 300)])
def test_the_picture_is_shown_in_its_colours_and_moves(width: int, height: int, tmp_path: Path) -> None:
    clip = clip_of(tmp_path, width, height)
    first, last = (frame_at(clip, at, width=320).astype(int) for at in (0.0, 0.95))
    left, right = (np.median(first[60:120, x], axis=0) for x in (145, 175))

    assert probe(clip).frames == 24
    assert left[0] > left[2] + 80
    assert right[2] > right[0] + 80
    assert np.abs(first - last).max() > 20


def test_a_file_that_is_no_picture_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "look.png").write_bytes(b"no picture")

    with pytest.raises(ValueError, match="cannot be read"):
        make_clip(
            SHOT, tmp_path / "clip.mp4", size=Size(320, 180), fps=24, seed=1, progress=nothing,
            picture=tmp_path / "look.png",
        )  # fmt: skip
    assert not (tmp_path / "clip.mp4").exists()
