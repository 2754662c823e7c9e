"""Telling an agent something when it is idle, within what its project may cost."""

from collections.abc import Awaitable, Callable

from act3_mcp.clock import Clock
from act3_mcp.contract.eversince.messages import MessageDraft
from act3_mcp.errors import AgentBusyError, ConflictError, InvalidRequestError
from act3_mcp.film.conversation import Conversation
from act3_mcp.jobs.eversince import Told, Watch, message_target, telling
from act3_mcp.jobs.ledger import Ledger
from act3_mcp.jobs.start import Starter
from act3_mcp.jobs.watchers import Watchers
from act3_mcp.jobs.work import Kind, Snapshot
from act3_mcp.spend.gate import Account, Limits
from act3_mcp.spend.prices import WITHIN_BUDGET, Price, run_price
from act3_mcp.upstream.client import ApiClient

# How long a queued message waits for its turn; agents' runs are shorter.
_SECONDS = 4 * 3600.0


class Messenger:
    """Sends messages to the agents of one account."""

    def __init__(
        self,
        client: ApiClient,
        starter: Starter,
        ledger: Ledger,
        watchers: Watchers,
        *,
        account: Account,
        limits: Limits,
        clock: Clock,
    ) -> None:
        self._client, self._starter = client, starter
        self._ledger, self._watchers = ledger, watchers
        self._account, self._limits, self._clock = account, limits, clock

    async def price_of_more(self, project_id: str) -> Price:
        """What further work on a project costs: nothing beyond the budget set aside for it, once it was."""
        has_budget = await self._ledger.has_budget(self._account, project_id)
        return WITHIN_BUDGET if has_budget else run_price(self._limits.per_film)

    async def deliver(
        self, project_id: str, draft: MessageDraft, *, queued_at: float, is_wanted: Callable[[], Awaitable[bool]]
    ) -> bool:
        """Wait for the agent and send the message; False if the waiting ended before it could be sent.

        Raises:
            AgentBusyError: somebody else was quicker, and the agent is at work again.
            SpendRefusedError, UpstreamError: it cannot be sent, or not now.
        """
        if await self._ledger.has_sent(Kind.MESSAGE, message_target(project_id, draft.message), since=queued_at):
            return True
        watch = Watch(self._client, self._clock)
        snapshot = await watch.look(project_id)

        async def seen(_: Snapshot) -> None:
            return

        ended = await self._watchers.follow(
            snapshot, seen, kind=Kind.RUN, entry_id=None, seconds=_SECONDS, look=watch.look
        )
        if not ended.state.is_final:
            return False
        await watch.look(project_id)
        cursor = await Conversation(self._client, project_id).latest()
        work = telling(
            self._client,
            project_id,
            Told(draft, cursor),
            price=await self.price_of_more(project_id),
            watch=Watch(self._client, self._clock, watch.project),
        )
        # Asked last: until the message leaves, it can be taken back.
        if not await is_wanted():
            return True
        try:
            await self._starter.start(work)
        except (InvalidRequestError, ConflictError) as refusal:
            # One edition answers 400 to a busy agent where the other answers 409; the status tells.
            if (await watch.look(project_id)).state.is_final:
                raise
            raise AgentBusyError("The agent is at work again; nothing was sent.") from refusal
        return True
