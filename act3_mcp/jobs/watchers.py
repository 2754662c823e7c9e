"""One watcher a job, however many calls, subscriptions and processes wait for it.

Whoever follows a job first does the looking; the others are told what was
seen. When the one who looks leaves, another goes on. Of several processes, the
one whose claim stands in the job's row looks, and the others read the row.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import anyio

from act3_mcp.clock import Clock
from act3_mcp.errors import UpstreamError
from act3_mcp.jobs.ledger import Ledger
from act3_mcp.jobs.work import Kind, Look, Snapshot, handle_of, parse_handle, row_handle
from act3_mcp.upstream.budget import watching

# First looks come sooner, since most clips take less than a minute (contract/act3.md §7).
_INTERVALS = (5.0, 5.0, 10.0, 15.0)
_LONGEST_INTERVAL = 30.0
# How often a row is read while another process looks at the job; no request goes out for it.
_ROW_SECONDS = 0.5
# Whoever stops waiting gets a fresh look, unless there was one as recently as this.
_FRESH_SECONDS = 10.0

Seen = Callable[[Snapshot], Awaitable[None]]
Publish = Callable[[str], Awaitable[None]]


@dataclass
class _Job:
    """A job somebody follows: what was seen last, when to look next, and who is looking."""

    handle: str
    entry_id: str | None
    look: Look
    snapshot: Snapshot
    look_at: float
    seen_at: float
    looks: int = 0
    failure: UpstreamError | None = None
    lead: anyio.Lock = field(default_factory=anyio.Lock)
    changed: anyio.Event = field(default_factory=anyio.Event)
    woken: anyio.Event = field(default_factory=anyio.Event)

    def next_pause(self) -> float:
        """Seconds until the next look: what the API asked for, else ever longer."""
        self.looks += 1
        if self.snapshot.look_again_in is not None:
            return self.snapshot.look_again_in
        return _INTERVALS[self.looks - 1] if self.looks <= len(_INTERVALS) else _LONGEST_INTERVAL

    def tell(self) -> None:
        """Let every follower go on."""
        self.changed.set()
        self.changed = anyio.Event()


class Watchers:
    """Follows the jobs of one server; `look_by` reads a job of that kind, `publish` says that a resource changed."""

    def __init__(
        self,
        ledger: Ledger,
        clock: Clock,
        closing: anyio.Event,
        *,
        look_by: Callable[[Kind], Look],
        publish: Publish,
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._closing = closing
        self.look_by = look_by
        self._publish = publish
        self._jobs: dict[str, _Job] = {}

    async def follow(
        self, snapshot: Snapshot, seen: Seen, *, kind: Kind, entry_id: str | None, seconds: float, look: Look | None
    ) -> Snapshot:
        """The job as it stands when it ends, when `seconds` are over, or when the server is closing.

        `seen` is awaited for the snapshot passed in and for every change. `look`
        is how to read the job; without one, the way it is followed already, or
        its kind's. A look that fails for the moment is taken again later.

        Raises:
            UpstreamError: a look failed for good.
        """
        job = self._job(snapshot, kind, entry_id, look)
        deadline = self._clock.monotonic() + seconds
        told = job.snapshot
        await seen(told)
        while True:
            if job.snapshot is not told:
                told = job.snapshot
                await seen(told)
            left = deadline - self._clock.monotonic()
            if told.state.is_final or self._closing.is_set() or left <= 0:
                return told
            await self._wait(job, left)
            if job.failure is not None:
                raise job.failure

    async def wake(self, handle: str) -> None:
        """Look at a job now, because somebody says that it moved."""
        job = self._jobs.get(handle)
        if job is not None and job.lead.locked():
            job.look_at = self._clock.monotonic()
            job.woken.set()
            return
        kind, upstream_id = parse_handle(handle)
        rows = [row for row in await self._ledger.find(upstream_id) if row.handle == handle and not row.is_over]
        if rows:
            await self.record(rows[0].kind, await (job.look if job else self.look_by(kind))(upstream_id))

    async def record(self, kind: Kind, snapshot: Snapshot) -> bool:
        """Keep what a look showed in every unfinished row of that job, and tell whoever listens if it moved."""
        handle = handle_of(kind, snapshot.upstream_id)
        moved = False
        for entry in await self._ledger.find(snapshot.upstream_id):
            if entry.handle != handle or entry.is_over:
                continue
            if entry.differs_from(snapshot):
                moved = True
                await self._ledger.seen(entry.id, snapshot)
                await self._publish(row_handle(entry.id))
        if moved:
            await self._publish(handle)
        return moved

    def _job(self, snapshot: Snapshot, kind: Kind, entry_id: str | None, look: Look | None) -> _Job:
        handle = handle_of(kind, snapshot.upstream_id)
        now = self._clock.monotonic()
        job = self._jobs.get(handle)
        if job is None or job.snapshot.state.is_final or (entry_id and job.entry_id not in {None, entry_id}):
            job = _Job(handle, entry_id, look or self.look_by(kind), snapshot, now, now)
            job.look_at += job.next_pause()
            self._jobs[handle] = job
        else:
            # The newest way to look knows most: how the project stood before it was set to work.
            job.look, job.entry_id = look or job.look, job.entry_id or entry_id
            if snapshot.state.is_final or not job.lead.locked():
                job.snapshot = snapshot
                job.look_at = now + job.next_pause()
                job.tell()
        return job

    async def _wait(self, job: _Job, seconds: float) -> None:
        """One step: look when it is time, or let whoever looks tell."""
        try:
            job.lead.acquire_nowait()
        except anyio.WouldBlock:
            await self._clock.sleep_unless(job.changed, seconds)
            return
        try:
            await self._lead(job, seconds)
        finally:
            job.lead.release()
            job.tell()
            if job.snapshot.state.is_final or job.failure is not None:
                self._jobs.pop(job.handle, None)

    async def _lead(self, job: _Job, seconds: float) -> None:
        pause = max(0.0, job.look_at - self._clock.monotonic())
        # Who is told that the job moved looks, whoever else has the claim: it sleeps, and may not be told.
        if job.entry_id is not None and not job.woken.is_set() and not await self._ledger.claim(job.entry_id, pause):
            await self._clock.sleep_unless(self._closing, min(_ROW_SECONDS, seconds), job.woken)
            entry = await self._ledger.get(job.entry_id)
            if entry is not None and entry.snapshot != job.snapshot:
                job.snapshot = entry.snapshot
            return
        await self._clock.sleep_unless(self._closing, min(pause, seconds), job.woken)
        is_due = job.woken.is_set() or pause <= seconds
        is_stale = self._clock.monotonic() - job.seen_at >= _FRESH_SECONDS
        if not self._closing.is_set() and (is_due or is_stale):
            await self._look(job)
        elif job.entry_id is not None:
            await self._ledger.release(job.entry_id)

    async def _look(self, job: _Job) -> None:
        job.woken = anyio.Event()
        said = job.snapshot.said
        try:
            with watching():
                job.snapshot = await job.look(job.snapshot.upstream_id)
        except UpstreamError as failure:
            if not failure.temporary:
                job.failure = failure
                return
            job.look_at = self._clock.monotonic() + max(job.next_pause(), failure.retry_after or 0.0)
            return
        job.seen_at = self._clock.monotonic()
        job.look_at = job.seen_at + job.next_pause()
        kind, _ = parse_handle(job.handle)
        await self.record(kind, job.snapshot)
        if job.snapshot.said != said:
            await self._publish(f"{job.handle}/messages")
