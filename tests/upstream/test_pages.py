"""Walks along lists that do not end by themselves."""

from collections.abc import Callable

import anyio
import pytest

from act3_mcp.upstream.pages import Walk


async def read(walk: Walk, following: Callable[[str], str | None]) -> list[str]:
    async def fetch(cursor: str | None) -> str:
        return f"page {cursor}"

    return [page async for page in walk.along(fetch, following)]


async def test_a_list_that_ends_is_whole() -> None:
    walk = Walk(3)

    assert await read(walk, {"page None": "a", "page a": "b"}.get) == ["page None", "page a", "page b"]
    assert walk.is_whole


async def test_a_cursor_that_comes_again_ends_it() -> None:
    walk = Walk(100)

    assert await read(walk, lambda page: "b" if page.endswith("a") else "a") == ["page None", "page a", "page b"]
    assert walk.cut == "repeat"


async def test_lists_within_a_list_share_the_cap() -> None:
    walk = Walk(5)

    first = await read(walk, {"page None": "a", "page a": "b"}.get)
    second = await read(walk, lambda page: f"{page}x")

    assert (len(first), len(second), walk.cut) == (3, 2, "cap")


@pytest.mark.parametrize("seconds", [0.0, 0.05])
async def test_a_page_that_does_not_come_in_time_is_not_waited_for(seconds: float) -> None:
    walk = Walk(5, seconds)

    async def never(_: str | None) -> str:
        await anyio.sleep_forever()
        return ""

    with anyio.fail_after(5):
        assert [page async for page in walk.along(never, lambda _: None)] == []
    assert walk.cut == "time"
