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

# More than any conversation needs; an API that never ends a list must not keep us for ever.
MOST_PAGES = 50
_PAGE = 50


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
        read: list[messages.Message] = []
        known = {cursor}
        passage = await self.page(after=cursor, limit=_PAGE)
        last, note, warning = cursor, passage.note, passage.credits_warning
        for _ in range(MOST_PAGES):
            fresh = [message for message in passage.messages if message.id not in known]
            read += fresh
            known |= {message.id for message in fresh}
            is_stuck = passage.cursor is None or passage.cursor == last
            last = passage.cursor or last
            if not passage.has_more or is_stuck or passage.note:
                break
            passage = await self.page(after=last, limit=_PAGE)
        return Passage(tuple(read), last, has_more=False, note=note, credits_warning=warning)

    async def latest(self) -> str | None:
        """The id of the newest message, empty ones included."""
        answer = await self._fetch(limit=1)
        ordered = await self._in_order(answer)
        return ordered[-1].id if ordered else None

    async def _all(self) -> Passage:
        answer = await self._fetch(limit=_PAGE)
        read = await self._in_order(answer)
        for _ in range(MOST_PAGES):
            if not answer.has_more or not read:
                break
            answer = await self._fetch(before=read[0].id, limit=_PAGE)
            older = _without(await self._in_order(answer), {message.id for message in read})
            if not older:
                break
            read = older + read
        return _passage(read, answer.model_copy(update={"has_more": False}), None, None)

    async def _close_gap(self, cursor: str, page: list[messages.Message]) -> list[messages.Message]:
        """The page with what lies between the cursor and it, if the API sent the newest instead of the next."""
        for _ in range(MOST_PAGES):
            answer = await self._fetch(before=page[0].id, limit=_PAGE)
            earlier = await self._in_order(answer)
            ids = [message.id for message in earlier]
            between = earlier[ids.index(cursor) + 1 :] if cursor in ids else earlier
            fresh = _without(between, {message.id for message in page} | {cursor})
            page = fresh + page
            if cursor in ids or not fresh or not answer.has_more:
                break
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
