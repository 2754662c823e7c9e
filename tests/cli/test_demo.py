"""`act3-film demo` as a person runs it."""

import subprocess
from pathlib import Path

import pytest

from act3_mcp.media.probe import probe
from tests.protocol.processes import COMMAND, environment


def demo(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "demo", *arguments],
        capture_output=True,
        text=True,
        env=environment(folder),
        timeout=120,
        check=False,
        encoding="utf-8",
    )


def test_a_brief_becomes_a_film_and_a_contact_sheet(tmp_path: Path) -> None:
    brief = "Wide shot of a city street at night in the rain. A boat on the open sea at dawn."

    done = demo(tmp_path, brief, "-o", str(tmp_path / "out"), "--resolution", "360p", "--aspect-ratio", "9:16")

    assert done.returncode == 0, done.stderr
    film = probe(tmp_path / "out" / "film.mp4")
    assert (film.codec, film.pix_fmt, film.audio_codec, film.faststart) == ("h264", "yuv420p", "aac", True)
    assert (film.width, film.height, film.fps) == (360, 640, 24)
    assert film.frames == (3.5 + 3) * 24
    assert (tmp_path / "out" / "film.jpg").read_bytes().startswith(b"\xff\xd8")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["film.jpg", "film.mp4"]
    for said in ("act3_create_project", "act3_create_shot", "100 %", "save_media", "drawn animatic"):
        assert said in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere.fountain"], "nowhere.fountain"),
        (["prose.fountain"], "INT. KITCHEN - NIGHT"),
        (["picture.fountain"], "UTF-8"),
        ([""], "brief"),
        (["A walk.", "--aspect-ratio", "wide"], "aspect_ratio"),
        (["A walk.", "--resolution", "8k"], "resolution"),
        (["A walk.", "--collaborative", "--resolution", "360p"], "--resolution"),
        (["A walk.", "-o", "prose.fountain"], "--output"),
    ],
)
def test_what_cannot_be_filmed_is_said_in_one_line(arguments: list[str], says: str, tmp_path: Path) -> None:
    (tmp_path / "prose.fountain").write_text("Once upon a time there was no screenplay here.\n")
    (tmp_path / "picture.fountain").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF")
    paths = [str(tmp_path / word) if word.endswith(".fountain") else word for word in arguments]
    output = [] if "-o" in arguments else ["-o", str(tmp_path / "out")]

    done = demo(tmp_path, *paths, *output)

    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert not list(tmp_path.glob("out/*"))
