"""Lists read to their end, as far as there is one: the only code that follows cursors by itself."""

import math
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Literal, TypeVar

import anyio

from act3_mcp.contract.act3.pages import Page, PageQuery
from act3_mcp.contract.endpoints import Read
from act3_mcp.upstream.client import ApiClient

T = TypeVar("T")
P = TypeVar("P", bound=Page)

Cut = Literal["cap", "time", "repeat"]


class Walk:
    """What reading may cost: `most` pages of one list, or of lists within lists, and `seconds` from now on.

    `cut` is what ended it too soon: the cap, the time, or an API that says there is
    more and sends what it has sent before. While it is None, all was read.
    """

    def __init__(self, most: int, seconds: float = math.inf) -> None:
        self._left = most
        self._until = anyio.current_time() + seconds
        self.cut: Cut | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out so far."""
        return self.cut is None

    async def along(
        self,
        fetch: Callable[[str | None], Awaitable[T]],
        following: Callable[[T], str | None],
        start: str | None = None,
    ) -> AsyncGenerator[T]:
        """The pages from `start` on, each fetched when it is asked for; `following` leads from one to the next."""
        cursor, seen = start, {start}
        while True:
            if self._left <= 0:
                self.cut = "cap"
                return
            self._left -= 1
            page: T | None = None
            with anyio.CancelScope(deadline=self._until):
                page = await fetch(cursor)
            if page is None:
                self.cut = "time"
                return
            yield page
            cursor = following(page)
            if cursor is None:
                return
            if cursor in seen:
                self.cut = "repeat"
                return
            seen.add(cursor)


async def pages(
    client: ApiClient, endpoint: Read[P], walk: Walk, start: str | None = None, **ids: str
) -> AsyncGenerator[P]:
    """The pages of a list, for as long as `walk` allows and each brings something new.

    Raises:
        UpstreamError: the API failed.
    """
    seen: set[str] = set()

    async def fetch(cursor: str | None) -> P:
        return (await client.read(endpoint, PageQuery.after(cursor) if cursor else None, **ids)).value

    async for page in walk.along(fetch, lambda page: page.next, start):
        rows = page.model_dump_json(exclude={"next"})
        if rows in seen:
            # It does not know what to do with its own cursors.
            walk.cut = "repeat"
            return
        if getattr(page, page.rows):
            seen.add(rows)
        yield page
