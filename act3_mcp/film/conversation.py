"""Reading a conversation by cursor: nothing lost, nothing twice, whatever the API leaves open.

Unstated are the order of a page, what `has_more` means after a cursor, and
whether a page could repeat or skip messages (contract/eversince.md §12, 7 to 12).
So pages are put in order by time, known ids are dropped, and a page that says
there is more is checked for what may lie between the cursor and it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from act3_mcp.contract.eversince import messages
from act3_mcp.errors import InvalidRequestError, NotFoundError
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.pages import Walk

# More than any conversation needs; an API that never ends a list must not keep us for ever.
MOST_PAGES = 50
_PAGE = 50
_LONGER = "There is more than was read; read on from the cursor."
_BEGINNING = "The conversation was not read back to its beginning."


@dataclass(frozen=True)
class Passage:
    """Messages in the order of time, empty ones left out.

    `cursor` is the last id read, of an empty message too; give it to read on.
    `note` says what was unusual.
    """

    messages: tuple[messages.Message, ...]
    cursor: str | None
    has_more: bool
    note: str | None = None
    credits_warning: str | None = None


class Conversation:
    """One project's messages."""

    def __init__(self, client: ApiClient, project_id: str) -> None:
        self._client = client
        self._project_id = project_id
        self._newest_first: bool | None = None

    async def page(self, *, after: str | None = None, before: str | None = None, limit: int | None = None) -> Passage:
        """One page: the next after a cursor, the one before it, or the newest.

        Raises:
            UpstreamError: the API failed.
        """
        try:
            answer = await self._fetch(after=after, before=before, limit=limit)
        except (InvalidRequestError, NotFoundError):
            if after is None and before is None:
                raise
            # Perhaps the cursor is what it does not know; if it is the project, this fails the same way.
            newest = await self._fetch(limit=limit)
            note = "The API does not know this cursor, so this is the newest page instead."
            return _passage(await self._in_order(newest), newest, None, note)
        page = _without(await self._in_order(answer), {after, before})
        if after is not None and answer.has_more and page:
            page = await self._close_gap(after, page)
        note = None
        has_more = answer.has_more
        if has_more and not page:
            has_more, note = False, "The API says there is more but sends nothing new, so reading stops here."
        return _passage(page, answer.model_copy(update={"has_more": has_more}), after if before is None else None, note)

    async def after(self, cursor: str | None) -> Passage:
        """Everything after a cursor; from the beginning without one."""
        if cursor is None:
            return await self._all()
        read: dict[str, messages.Message] = {}
        last, note, warning = cursor, None, None
        walk = Walk(MOST_PAGES)
        passages = walk.along(
            lambda at: self.page(after=at, limit=_PAGE),
            lambda passage: passage.cursor if passage.has_more and not passage.note else None,
            cursor,
        )
        async for passage in passages:
            for message in passage.messages:
                if message.id != cursor:
                    read.setdefault(message.id, message)
            last, note, warning = passage.cursor or last, note or passage.note, warning or passage.credits_warning
        is_cut = walk.cut == "cap"
        note = note or (_LONGER if is_cut else None)
        return Passage(tuple(read.values()), last, has_more=is_cut, note=note, credits_warning=warning)

    async def latest(self) -> str | None:
        """The id of the newest message, empty ones included."""
        answer = await self._fetch(limit=1)
        ordered = await self._in_order(answer)
        return ordered[-1].id if ordered else None

    async def _all(self) -> Passage:
        read: list[messages.Message] = []
        newest: messages.Messages | None = None
        walk = Walk(MOST_PAGES)
        pages = walk.along(
            lambda at: self._fetch(before=at, limit=_PAGE),
            lambda answer: read[0].id if answer.has_more and read else None,
        )
        async for answer in pages:
            newest = newest or answer
            read = _without(await self._in_order(answer), {message.id for message in read}) + read
        assert newest is not None
        note = None if walk.is_whole else _BEGINNING
        return _passage(read, newest.model_copy(update={"has_more": False}), None, note)

    async def _close_gap(self, cursor: str, page: list[messages.Message]) -> list[messages.Message]:
        """The page with what lies between the cursor and it, if the API sent the newest instead of the next."""
        is_closed = False
        walk = Walk(MOST_PAGES)
        answers = walk.along(
            lambda at: self._fetch(before=at, limit=_PAGE),
            lambda answer: page[0].id if answer.has_more and not is_closed else None,
            page[0].id,
        )
        async for answer in answers:
            earlier = await self._in_order(answer)
            ids = [message.id for message in earlier]
            is_closed = cursor in ids
            between = earlier[ids.index(cursor) + 1 :] if is_closed else earlier
            page = _without(between, {message.id for message in page} | {cursor}) + page
        return page

    async def _in_order(self, answer: messages.Messages) -> list[messages.Message]:
        """A page by time, each id once; where times are equal the API's own order counts, whichever way it runs."""
        found = _once(answer.messages)
        backwards = _runs_backwards(found)
        if backwards is None and len(found) > 1:
            backwards = await self._usual_order()
        if backwards:
            found.reverse()
        return sorted(found, key=lambda message: message.created_at or "")

    async def _usual_order(self) -> bool:
        """Which way the API's pages run, learned from a long one."""
        if self._newest_first is None:
            self._newest_first = _runs_backwards(_once((await self._fetch(limit=_PAGE)).messages)) or False
        return self._newest_first

    async def _fetch(
        self, *, after: str | None = None, before: str | None = None, limit: int | None = None
    ) -> messages.Messages:
        query = messages.MessageQuery(after=after, before=before, limit=limit)
        return (await self._client.read(messages.LIST, query, project_id=self._project_id)).value


def _once(page: Iterable[messages.Message]) -> list[messages.Message]:
    """Each id once, where it came first."""
    return list({message.id: message for message in page}.values())


def _runs_backwards(page: list[messages.Message]) -> bool | None:
    """Whether a page has the newest first; None where all of it is of one moment."""
    times = [message.created_at or "" for message in page]
    return None if len(set(times)) < 2 else times[0] > times[-1]


def _without(page: Iterable[messages.Message], known: set[str | None] | set[str]) -> list[messages.Message]:
    return [message for message in page if message.id not in known]


def _passage(page: list[messages.Message], answer: messages.Messages, cursor: str | None, note: str | None) -> Passage:
    return Passage(
        tuple(message for message in page if (message.content or "").strip()),
        page[-1].id if page else cursor,
        answer.has_more,
        note,
        answer.credits_warning,
    )
