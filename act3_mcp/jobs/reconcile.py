"""Finding out, by reading alone, what became of requests whose answers were lost."""

import logging
from collections.abc import Mapping

from act3_mcp.errors import UpstreamError
from act3_mcp.jobs.ledger import Entry, Ledger
from act3_mcp.jobs.work import Kind, Settle

log = logging.getLogger(__name__)


class Reconciler:
    """Settles lost work of one home; what the APIs do not show stays unknown."""

    def __init__(
        self, ledger: Ledger, settlers: Mapping[tuple[str, Kind], Settle], accounts: frozenset[tuple[str, bool]]
    ) -> None:
        """`accounts` are those configured now, by name and whether their credits are money."""
        self._ledger = ledger
        self._accounts = accounts
        self._settlers = settlers

    async def settle_all(self) -> None:
        """Look for every request of which nobody knows whether it arrived."""
        for entry in await self._ledger.unsettled():
            if (entry.account, entry.real_money) in self._accounts:
                await self.settle(entry)

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
