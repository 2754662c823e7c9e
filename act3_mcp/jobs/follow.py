"""Following a job to its end, or for as long as the caller waits."""

from collections.abc import Awaitable, Callable

import anyio

from act3_mcp.clock import Clock
from act3_mcp.errors import UpstreamError
from act3_mcp.jobs.work import Look, Snapshot

# First looks come sooner, since most clips take less than a minute (contract/act3.md §7).
_INTERVALS = (5.0, 5.0, 10.0, 15.0)
_LONGEST_INTERVAL = 30.0

Seen = Callable[[Snapshot], Awaitable[None]]


async def follow(
    snapshot: Snapshot, look: Look, seen: Seen, *, seconds: float, clock: Clock, closing: anyio.Event
) -> Snapshot:
    """The job as it stands when it ends, when `seconds` are over, or when the server is closing.

    `seen` is awaited for every look, the one passed in included. A look that
    fails for the moment is taken again later: the job is not lost by it.

    Raises:
        UpstreamError: a look failed for good.
    """
    deadline = clock.monotonic() + seconds
    looks = 0
    await seen(snapshot)
    while not snapshot.state.is_final and not closing.is_set():
        pause = snapshot.look_again_in
        if pause is None:
            pause = _INTERVALS[looks] if looks < len(_INTERVALS) else _LONGEST_INTERVAL
        looks += 1
        left = deadline - clock.monotonic()
        if left <= 0:
            break
        await clock.sleep_unless(closing, min(pause, left))
        try:
            snapshot = await look(snapshot.upstream_id)
        except UpstreamError as failure:
            if not failure.temporary:
                raise
            continue
        await seen(snapshot)
    return snapshot
