"""Starting paid work: gate, then ledger, then the API; in that order, and the last one once."""

from dataclasses import dataclass
from functools import partial

import anyio

from act3_mcp.contract.states import State
from act3_mcp.errors import Act3McpError, SpendUncertainError, Spent, UpstreamError
from act3_mcp.jobs.ledger import Entry, Ledger, Stage
from act3_mcp.jobs.work import Snapshot, Work
from act3_mcp.spend.gate import Account, Limits, check


@dataclass(frozen=True)
class Started:
    """A job that runs now. `is_new` is False if it was running before: then this call spent nothing.

    `difference` says in words how such a job is not quite what is asked for now.
    """

    entry_id: str
    snapshot: Snapshot
    is_new: bool
    difference: str | None = None


class Starter:
    """Starts work on one account."""

    def __init__(self, account: Account, limits: Limits, ledger: Ledger) -> None:
        self._account = account
        self._limits = limits
        self._ledger = ledger

    async def start(self, work: Work, *, again: bool = False) -> Started:
        """Send the work, or return the unfinished job already at it.

        Cancelling does not tear the request apart: once the row is written, the
        request is sent and its answer kept, whoever has stopped waiting.

        Raises:
            SpendRefusedError: the gate said no; nothing was sent.
            SpendUncertainError: earlier work on the same target may have been charged.
            UpstreamError: the API refused, or did not answer; `spent` says which.
        """
        with anyio.CancelScope(shield=True):
            return await self._start(work, again=again)
        raise AssertionError  # pragma: no cover # a shielded scope swallows nothing

    async def _start(self, work: Work, *, again: bool) -> Started:
        allow = partial(check, self._account, self._limits, work.price)
        while True:
            entry, is_new = await self._ledger.open_entry(self._account, work, again=again, check=allow)
            if is_new:
                return Started(entry.id, await self._send(entry, work), is_new=True)
            was_lost = entry.upstream_id is None
            snapshot = await self._look_at(entry, work)
            is_fresh = entry.age_seconds < work.fresh_seconds
            # It was made, and nobody has heard of it: a caller that lost its place asks for what it has paid for.
            difference = work.differs(entry.request, entry.created_at)
            is_unheard = not entry.state.is_final and difference is None
            is_the_same = snapshot.state is State.SUCCEEDED and (is_fresh or is_unheard)
            if was_lost or is_the_same or not snapshot.state.is_final:
                return Started(entry.id, snapshot, is_new=False, difference=difference)
            # It has ended without anyone looking, and has failed or is not what is asked for now; the ledger knows
            # now, so the next round writes a new row.

    async def _send(self, entry: Entry, work: Work) -> Snapshot:
        try:
            snapshot = await work.send()
        except UpstreamError as failure:
            if failure.nothing_done:
                # What to do about it was good advice then, and may not be when the row is read.
                await self._ledger.refused(entry.id, failure.what)
            else:
                failure.spent = Spent.UNKNOWN
                await self._ledger.lost(entry.id, str(failure))
            raise
        except BaseException as failure:
            # Ours went wrong, perhaps after the request had left.
            await self._ledger.lost(entry.id, type(failure).__name__)
            raise
        await self._ledger.seen(entry.id, snapshot)
        return snapshot

    async def _look_at(self, entry: Entry, work: Work) -> Snapshot:
        if entry.upstream_id is not None:
            snapshot = await work.look(entry.upstream_id)
        else:
            settled = await self._settle(entry, work)
            if settled is None:
                raise _uncertain(entry, work)
            snapshot = settled
        await self._ledger.seen(entry.id, snapshot)
        return snapshot

    async def _settle(self, entry: Entry, work: Work) -> Snapshot | None:
        if entry.stage is Stage.SENDING or work.settle is None:
            return None
        try:
            return await work.settle(await self._ledger.lost_request(entry))
        except UpstreamError as failure:
            failure.spent = Spent.UNKNOWN
            raise


def _uncertain(entry: Entry, work: Work) -> Act3McpError:
    if entry.stage is Stage.SENDING:
        return SpendUncertainError(
            f"Another call is sending this work on {entry.target} right now; this call sent nothing.",
            "Call again in a few seconds to follow it.",
        )
    return SpendUncertainError(
        f"An earlier request for {entry.target} was sent and its answer was lost, so it may have been charged. "
        "This call sent nothing.",
        f"{work.where_to_look}, and ask the person; calling with again=true sends it anew and may charge twice.",
    )
