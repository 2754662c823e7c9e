"""Finding out, by reading alone, what became of requests whose answers were lost."""

import logging
from collections.abc import Mapping

from act3_mcp.clock import Clock
from act3_mcp.errors import UpstreamError
from act3_mcp.jobs.ledger import Entry, Ledger
from act3_mcp.jobs.work import Kind, Settle

log = logging.getLogger(__name__)

# An API shows a request late rather than never; each call of a tool is no reason to ask anew.
_AGAIN_SECONDS = 60.0
# After a day it is no longer among the newest of anything. A person can still ask, with `cancel_job`.
_LONGEST_SECONDS = 24 * 3600.0


class Reconciler:
    """Settles lost work of one home; what the APIs do not show stays unknown."""

    def __init__(
        self,
        ledger: Ledger,
        settlers: Mapping[tuple[str, Kind], Settle],
        accounts: frozenset[tuple[str, bool]],
        clock: Clock,
    ) -> None:
        """`accounts` are those configured now, by name and whether their credits are money."""
        self._ledger = ledger
        self._clock = clock
        self._asked_at: dict[str, float] = {}
        self._accounts = accounts
        self._settlers = settlers

    async def settle_all(self) -> None:
        """Look for requests of which nobody knows whether they arrived, as often as that may tell something new."""
        for entry in await self._ledger.unsettled():
            if (entry.account, entry.real_money) in self._accounts and self._is_worth_asking(entry):
                self._asked_at[entry.id] = self._clock.monotonic()
                await self.settle(entry)

    def _is_worth_asking(self, entry: Entry) -> bool:
        asked_at = self._asked_at.get(entry.id)
        is_due = asked_at is None or self._clock.monotonic() - asked_at >= _AGAIN_SECONDS
        return is_due and entry.age_seconds < _LONGEST_SECONDS

    async def settle(self, entry: Entry) -> Entry:
        """The row as it counts after looking; its process is dead or its answer lost."""
        settler = self._settlers.get((entry.account, entry.kind))
        if settler is None:
            return entry
        try:
            snapshot = await settler(await self._ledger.lost_request(entry))
        except UpstreamError as failure:
            log.info("%s could not be settled now: %s", entry.id, failure.what)
            return entry
        if snapshot is not None:
            await self._ledger.seen(entry.id, snapshot)
        return await self._ledger.get(entry.id) or entry
