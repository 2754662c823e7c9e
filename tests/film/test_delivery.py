"""File names that are safe anywhere, and files that are never written over."""

from pathlib import Path

import pytest

from act3_mcp.film.delivery import file_name, settle


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("My Film", "My Film.mp4"),
        ("../../etc/passwd", "etc passwd.mp4"),
        ("C:\\films\\a", "C films a.mp4"),
        ("a\x00b\nc\u202ed\u200b", "abcd.mp4"),
        ("CON", "film.mp4"),
        ("lpt1.txt", "film.mp4"),
        ("ends with dots...", "ends with dots.mp4"),
        ("...", "film.mp4"),
        ("", "film.mp4"),
        ("映画", "映画.mp4"),
        ("🎬 Take 1", "🎬 Take 1.mp4"),
    ],
)
def test_a_title_becomes_a_safe_name(title: str, name: str) -> None:
    assert file_name(title, ".mp4") == name


def test_a_long_name_is_cut_to_120_bytes_between_characters() -> None:
    name = file_name("映" * 100, ".mp4")

    assert len(name.encode()) <= 120
    assert name.encode().decode() == name
    assert name.endswith("映.mp4")


def test_a_taken_name_is_counted_up(tmp_path: Path) -> None:
    names: list[str] = []
    for content in ("one", "two", "three"):
        part = tmp_path / ".part"
        part.write_text(content)
        names.append(settle(part, tmp_path, "film.mp4").name)

    assert names == ["film.mp4", "film (2).mp4", "film (3).mp4"]
    assert [(tmp_path / name).read_text() for name in names] == ["one", "two", "three"]
