"""What is found in files, and in those that only pretend."""

import wave
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import cast

import av
import cv2
import numpy as np
import pytest
from av.video.stream import VideoStream

from act3_mcp.media.inspection import MAX_PIXELS, THUMBNAIL_WIDTH, Inspection, inspect

PICTURE = np.full((90, 640, 3), 200, np.uint8)


def picture(path: Path) -> None:
    assert cv2.imwrite(str(path), PICTURE)


def film(path: Path, codec: str) -> None:
    with av.open(str(path), "w") as container:
        stream = cast("VideoStream", container.add_stream(codec, rate=10))
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for _ in range(5):
            frame = av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


def sound(path: Path) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(8000))


@pytest.mark.parametrize("ending", ["png", "jpg", "webp"])
def test_a_picture_has_a_size_and_a_thumbnail(tmp_path: Path, ending: str) -> None:
    picture(tmp_path / f"x.{ending}")

    found = inspect(tmp_path / f"x.{ending}", ending, "image")

    assert (found.seconds, found.width, found.height) == (None, 640, 90)
    assert found.thumbnail is not None
    small = cv2.imdecode(np.frombuffer(found.thumbnail, np.uint8), cv2.IMREAD_COLOR)
    assert small is not None
    assert small.shape == (45, THUMBNAIL_WIDTH, 3)


@pytest.mark.parametrize(
    ("ending", "codec"), [("mp4", "mpeg4"), ("mov", "mpeg4"), ("avi", "mpeg4"), ("webm", "libvpx")]
)
def test_a_film_has_a_length_and_a_size_and_a_thumbnail(tmp_path: Path, ending: str, codec: str) -> None:
    film(tmp_path / f"x.{ending}", codec)

    found = inspect(tmp_path / f"x.{ending}", ending, "video")

    assert (found.width, found.height) == (64, 48)
    assert found.seconds == pytest.approx(0.5, abs=0.11)
    assert found.thumbnail is not None


def test_a_sound_has_a_length(tmp_path: Path) -> None:
    sound(tmp_path / "x.wav")

    assert inspect(tmp_path / "x.wav", "wav", "audio") == Inspection(seconds=0.5)


def test_a_heic_picture_has_the_size_of_the_whole_not_of_a_tile(tmp_path: Path) -> None:
    tile, whole = (
        b"ispe" + bytes(4) + bytes([0, 0, 2, 0] * 2),
        b"ispe" + bytes(4) + bytes([0, 0, 15, 192, 0, 0, 11, 208]),
    )
    (tmp_path / "x.heic").write_bytes(b"\0\0\0\x18ftypheic" + tile + whole + tile)

    assert inspect(tmp_path / "x.heic", "heic", "image") == Inspection(width=4032, height=3024)


@pytest.mark.parametrize("ending", ["fountain", "txt", "md", "csv", "cube", "obj", "gltf", "usda", "fdx"])
def test_words_are_words(tmp_path: Path, ending: str) -> None:
    (tmp_path / "x").write_text("EXT. PIER - NIGHT", encoding="utf-8")
    assert inspect(tmp_path / "x", ending, "script") == Inspection()

    (tmp_path / "x").write_bytes(b"\x7fELF\0\0\0")
    with pytest.raises(ValueError, match=ending):
        inspect(tmp_path / "x", ending, "script")


PRETENDERS: dict[str, Callable[[Path], object]] = {
    "words": lambda path: path.write_text("<script>alert(1)</script>"),
    "nothing": lambda path: path.touch(),
    "a playlist": lambda path: path.write_text("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"),
    "a list of files": lambda path: path.write_text("ffconcat version 1.0\nfile /etc/passwd\n"),
    "an archive": lambda path: path.write_bytes(b"PK\x03\x04" + bytes(100)),
    "half a header": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
}


@pytest.mark.parametrize(
    "ending", ["mp4", "webm", "avi", "wav", "mp3", "aac", "png", "jpg", "webp", "heic", "pdf", "glb"]
)
@pytest.mark.parametrize("pretender", PRETENDERS)
def test_what_only_pretends_is_refused(tmp_path: Path, pretender: str, ending: str) -> None:
    PRETENDERS[pretender](tmp_path / "x")
    kind = {"wav": "audio", "mp3": "audio", "aac": "audio", "mp4": "video", "webm": "video", "avi": "video"}

    with pytest.raises(ValueError, match=ending):
        inspect(tmp_path / "x", ending, kind.get(ending, "image"))


def test_a_sound_is_no_film_and_a_picture_of_another_kind_is_not_taken(tmp_path: Path) -> None:
    sound(tmp_path / "x.wav")
    picture(tmp_path / "x.png")

    for name, ending, kind in (("x.wav", "mp4", "video"), ("x.png", "jpg", "image"), ("x.wav", "mp3", "audio")):
        with pytest.raises(ValueError, match=ending):
            inspect(tmp_path / name, ending, kind)


def test_a_picture_that_would_fill_the_memory_is_refused_unopened(tmp_path: Path) -> None:
    picture(tmp_path / "x.png")
    data = bytearray((tmp_path / "x.png").read_bytes())
    side = int(MAX_PIXELS**0.5) + 1
    data[16:24] = side.to_bytes(4) * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4)
    (tmp_path / "x.png").write_bytes(data)

    with pytest.raises(ValueError, match="pixels"):
        inspect(tmp_path / "x.png", "png", "image")
