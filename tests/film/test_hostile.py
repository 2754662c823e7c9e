"""Films made to exhaust whoever looks at them: they cost a bounded time and memory, and none of it the server's."""

import subprocess
import sys
import time
from collections.abc import AsyncGenerator
from pathlib import Path

import anyio
import pytest

from act3_mcp.errors import MediaError
from act3_mcp.film.stills import Footage, Stills
from act3_mcp.media import STRIP
from act3_mcp.media.decoding import Limits
from act3_mcp.media.pictures import Strip
from tests.film.clips import clip_bytes
from tests.film.hostile import AHEAD, LARGE, black, lying, without_keyframes
from tests.upstream.upstreams import Time

ROOT = Path(__file__).parents[2]
MEASURED = """
import os, sys
from pathlib import Path
import anyio
from act3_mcp.clock import SYSTEM_CLOCK
from act3_mcp.film.stills import Footage, Stills

film, folder = Path(sys.argv[1]), Path(sys.argv[2])

def most_memory_of_children():
    for status in Path("/proc").glob("[0-9]*/status"):
        facts = dict(line.split(":", 1) for line in status.read_text().splitlines())
        if int(facts["PPid"]) == os.getpid():
            yield int(facts["VmHWM"].split()[0]) * 1024

async def main():
    async def save(out):
        out.write_bytes(film.read_bytes())
    async with Stills(folder / "stills.db", folder / "scratch", SYSTEM_CLOCK) as stills:
        strip = await stills.strip(Footage("film", save))
        print(len(strip.data), "av" in sys.modules, *most_memory_of_children())

anyio.run(main)
"""


def footage(content: bytes, key: str = "film") -> Footage:
    async def save(out: Path) -> None:
        await anyio.Path(out).write_bytes(content)

    return Footage(key, save)


def stills_in(folder: Path, limits: Limits | None = None) -> Stills:
    return Stills(folder / "stills.db", folder / "scratch", Time().clock, limits=limits)


@pytest.fixture
async def stills(tmp_path: Path) -> AsyncGenerator[Stills]:
    async with stills_in(tmp_path) as found:
        yield found


@pytest.mark.parametrize("ahead", [0, AHEAD])
async def test_a_frame_larger_than_any_films_is_not_decoded(ahead: int, stills: Stills, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"The clip cannot be shown: it cannot be read as a clip\."):
        await stills.strip(footage(lying((192, 108), (10_000, 11_000), ahead=ahead)))

    assert (await stills.strip(footage(clip_bytes(), "good"))).frame(0).shape == (108, 192, 3)
    assert list((tmp_path / "scratch").iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the most memory a child has had is told by Linux alone")
def test_the_largest_film_there_is_takes_little_memory_and_none_of_the_servers(tmp_path: Path) -> None:
    film = tmp_path / "film"
    film.write_bytes(lying((192, 108), LARGE))

    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(film), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    size, has_codecs, decoder = done.stdout.split()
    assert int(size) > 1000
    assert has_codecs == "False"
    # Two frames of 75 MB, the film, the libraries; six frames in full would be 680 MB and more.
    assert int(decoder) < 400 * 2**20


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS holds no process to its memory")
async def test_a_picture_that_needs_more_memory_than_there_is_for_it_is_refused(tmp_path: Path) -> None:
    async with stills_in(tmp_path, Limits(memory_bytes=560 * 2**20)) as stills:
        with pytest.raises(MediaError, match="it needs more memory"):
            await stills.strip(footage(black(10_000, 11_000)))
        assert await stills.strip(footage(clip_bytes(), "good"))


async def test_a_film_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    began = time.monotonic()
    async with stills_in(tmp_path, Limits(seconds=0.7)) as stills:
        with pytest.raises(MediaError, match=r"it takes longer than 0\.7 s to read"):
            await stills.strip(footage(without_keyframes((4096, 2304), 4000)))

    assert time.monotonic() - began < 8
    assert list((tmp_path / "scratch").iterdir()) == []


async def test_whoever_waits_no_longer_is_not_held_by_what_is_being_read(stills: Stills, tmp_path: Path) -> None:
    slow, good = footage(without_keyframes((4096, 2304), 4000), "slow"), footage(clip_bytes(), "good")
    await stills.strip(good)
    began = time.monotonic()

    found = await stills.strips([slow, good], seconds=0.5)

    assert time.monotonic() - began < 5
    assert found["slow"] == "not fetched in time; ask again"
    assert isinstance(found["good"], Strip)
    assert list((tmp_path / "scratch").iterdir()) == []
    assert await stills.preview(good, width=480, largest=40_000)


async def test_a_film_with_no_frame_to_begin_at_is_read_only_so_far(stills: Stills) -> None:
    """From the beginning to the last sixth of it a decoder would go through a hundred thousand frames."""
    strip = await stills.strip(footage(without_keyframes((320, 180), 50_000)))

    assert strip.seconds > 2000
    assert len({strip.frame(index).shape for index in range(STRIP)}) == 1


@pytest.mark.parametrize("share", [0.3, 0.9])
async def test_half_a_film_fails_alone(stills: Stills, share: float) -> None:
    whole = clip_bytes()

    found = await stills.strips(
        [footage(whole[: int(len(whole) * share)], "half"), footage(whole, "whole")], seconds=60
    )

    assert isinstance(found["half"], Strip) or "cannot be read" in found["half"]
    assert isinstance(found["whole"], Strip)
