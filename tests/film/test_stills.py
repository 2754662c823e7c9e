"""Frames of clips are fetched once, kept within bounds, and never made up."""

from collections.abc import AsyncGenerator
from pathlib import Path

import anyio
import pytest

from act3_mcp.errors import MediaError
from act3_mcp.film.stills import Footage, Stills
from act3_mcp.media.pictures import Strip
from tests.film.clips import clip_bytes
from tests.upstream.upstreams import Time


class Shelf:
    """Footage in memory, which counts how often each clip is fetched."""

    def __init__(self) -> None:
        self.fetched: list[str] = []

    def __call__(self, key: str, content: bytes | None = None) -> Footage:
        async def save(out: Path) -> None:
            self.fetched.append(key)
            if content is None:
                raise MediaError("The media host answered 404.")
            await anyio.Path(out).write_bytes(content)

        return Footage(key, save)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
async def stills(tmp_path: Path) -> AsyncGenerator[Stills]:
    async with Stills(tmp_path / "stills.db", tmp_path / "scratch", Time().clock) as found:
        yield found


async def test_a_clip_is_fetched_once_and_its_file_not_kept(stills: Stills, shelf: Shelf, tmp_path: Path) -> None:
    first = await stills.strip(shelf("a", clip_bytes()))
    again = await stills.strip(shelf("a", clip_bytes()))

    assert first == again
    assert first.seconds == pytest.approx(0.5, abs=0.05)
    assert [first.frame(index).shape for index in (0, 5)] == [(108, 192, 3)] * 2
    assert not (first.frame(0) == first.frame(5)).all()
    assert shelf.fetched == ["a"]
    assert list((tmp_path / "scratch").iterdir()) == []


async def test_one_clip_that_cannot_be_had_leaves_the_others(stills: Stills, shelf: Shelf, tmp_path: Path) -> None:
    footages = [shelf("gone"), shelf("good", clip_bytes()), shelf("text", b"#EXTM3U\nhttp://inside/")]

    found = await stills.strips([*footages, footages[1]], seconds=60)

    assert isinstance(found["good"], Strip)
    assert found["gone"] == "The media host answered 404."
    assert found["text"] == "The clip cannot be shown: it cannot be read as a clip."
    assert sorted(shelf.fetched) == ["gone", "good", "text"]
    assert list((tmp_path / "scratch").iterdir()) == []


async def test_what_comes_too_late_is_said_to_and_the_rest_is_there(stills: Stills, shelf: Shelf) -> None:
    async def never(_: Path) -> None:
        await anyio.sleep_forever()

    assert await stills.strip(shelf("good", clip_bytes()))

    found = await stills.strips([Footage("slow", never), shelf("good")], seconds=0.3)

    assert found["slow"] == "not fetched in time; ask again"
    assert isinstance(found["good"], Strip)


async def test_what_was_looked_at_longest_ago_goes_first(shelf: Shelf, tmp_path: Path) -> None:
    time = Time()
    size = len((await _strip(tmp_path, shelf)).data)
    shelf.fetched.clear()

    most = round(size * 2.5)
    async with Stills(tmp_path / "small.db", tmp_path / "scratch", time.clock, max_bytes=most) as stills:
        for key in ("a", "b", "a", "c", "a", "b"):
            await stills.strip(shelf(key, clip_bytes()))
            time.now += 1

    assert shelf.fetched == ["a", "b", "c", "b"]


async def test_a_preview_is_small_and_not_kept(stills: Stills, shelf: Shelf) -> None:
    for _ in range(2):
        data = await stills.preview(shelf("a", clip_bytes()), width=480, largest=5_000)
        assert data.startswith(b"\xff\xd8")
        assert len(data) <= 5_000

    assert shelf.fetched == ["a", "a"]


async def _strip(folder: Path, shelf: Shelf) -> Strip:
    async with Stills(folder / "first.db", folder / "scratch", Time().clock) as stills:
        return await stills.strip(shelf("first", clip_bytes()))
