"""Following what nobody waits for: jobs that somebody subscribed to, and films that are to be kept."""

import logging
from collections import Counter

import anyio
from anyio.abc import TaskGroup

from act3_mcp.contract.states import State
from act3_mcp.errors import Act3McpError, MediaError
from act3_mcp.jobs.ledger import Entry, Ledger
from act3_mcp.jobs.saving import Saver
from act3_mcp.jobs.watchers import Watchers
from act3_mcp.jobs.work import Kind, Snapshot, handle_of, parse_handle

log = logging.getLogger(__name__)

# Long enough for any job; whoever is still interested then subscribes again.
_SECONDS = 7 * 24 * 3600.0
# What clients can make us follow at a time, all together.
_MOST = 1024
_FILMS = frozenset({Kind.FILM, Kind.RENDER})


class Attendants:
    """Background followers of one server, which end with their jobs or with it.

    `keep_bytes` is the largest film saved by itself when it is finished; 0 saves none.
    """

    def __init__(self, tasks: TaskGroup, watchers: Watchers, ledger: Ledger, saver: Saver, *, keep_bytes: int) -> None:
        self._tasks = tasks
        self._watchers = watchers
        self._ledger = ledger
        self._saver = saver
        self._keep_bytes = keep_bytes
        # How many subscriptions there are to each handle, and what ends the follower of each.
        self._subscribed: Counter[str] = Counter()
        self._attended: dict[str, anyio.CancelScope] = {}
        self._kept: set[str] = set()

    async def resume(self) -> None:
        """Go on with films that were being made when a server of this home stopped."""
        if self._keep_bytes:
            for entry in await self._ledger.running():
                await self.started(entry.id)

    async def started(self, entry_id: str) -> None:
        """Work has begun, or goes on: follow it if its film is to be kept or somebody has subscribed to it."""
        entry = await self._ledger.get(entry_id)
        if entry is None or entry.handle is None:
            return
        if entry.handle in self._subscribed or self._is_kept(entry):
            self._attend(entry.kind, entry.snapshot, entry)

    async def subscribed(self, uri: str) -> None:
        """Somebody wants to hear of the resource at `uri`; if it is a job's, follow it."""
        handle = _job_at(uri)
        if handle is None or (handle not in self._subscribed and len(self._subscribed) >= _MOST):
            return
        self._subscribed[handle] += 1
        kind, upstream_id = parse_handle(handle)
        rows = [entry for entry in await self._ledger.find(upstream_id) if entry.handle == handle]
        running = [entry for entry in rows if not entry.is_over]
        is_wanted = handle in self._subscribed
        if is_wanted and (running or not rows):
            snapshot = running[-1].snapshot if running else Snapshot(upstream_id, State.UNKNOWN, look_again_in=0.0)
            self._attend(kind, snapshot, running[-1] if running else None)

    def unsubscribed(self, uri: str) -> None:
        """Whoever wanted to hear of the resource at `uri` does so no more; nobody else: follow it no longer."""
        handle = _job_at(uri)
        if handle is None or handle not in self._subscribed:
            return
        self._subscribed[handle] -= 1
        if self._subscribed[handle] > 0:
            return
        del self._subscribed[handle]
        if handle in self._attended and handle not in self._kept:
            self._attended.pop(handle).cancel()

    def _is_kept(self, entry: Entry) -> bool:
        return bool(self._keep_bytes) and entry.kind in _FILMS

    def _attend(self, kind: Kind, snapshot: Snapshot, entry: Entry | None) -> None:
        handle = handle_of(kind, snapshot.upstream_id)
        if entry is not None and self._is_kept(entry):
            self._kept.add(handle)
        if handle not in self._attended:
            scope = self._attended[handle] = anyio.CancelScope()
            self._tasks.start_soon(self._attending, scope, handle, kind, snapshot, entry)

    async def _attending(
        self, scope: anyio.CancelScope, handle: str, kind: Kind, snapshot: Snapshot, entry: Entry | None
    ) -> None:
        try:
            with scope:
                await self._follow(handle, kind, snapshot, entry)
        finally:
            # Whoever has subscribed anew since has another follower.
            if self._attended.get(handle) is scope:
                del self._attended[handle]
                self._kept.discard(handle)

    async def _follow(self, handle: str, kind: Kind, snapshot: Snapshot, entry: Entry | None) -> None:
        async def seen(_: Snapshot) -> None:
            return

        try:
            ended = await self._watchers.follow(
                snapshot, seen, kind=kind, entry_id=entry.id if entry else None, seconds=_SECONDS, look=None
            )
            if ended.state is State.SUCCEEDED and entry is not None and entry.kind in _FILMS and self._keep_bytes:
                read_as, upstream_id = parse_handle(handle)
                file = await self._saver.save(read_as, upstream_id, None, self._within_cap)
                log.info("kept %s as %s", handle, file.path)
        except Act3McpError as failure:
            log.warning("%s is not followed any more: %s", handle, failure.what)
        except Exception:
            # Nobody waits for this task, and it must not take the server along.
            log.exception("%s is not followed any more", handle)

    async def _within_cap(self, done: int, total: int | None) -> None:
        if max(done, total or 0) > self._keep_bytes:
            raise MediaError(
                "The film is larger than films kept by themselves may be.",
                "Save it with save_media; the operator can raise the cap with ACT3_MCP_KEEP_FILMS_MB.",
            )


def _job_at(uri: str) -> str | None:
    """The handle of the job or project that a resource is of, if it is of one."""
    try:
        kind, upstream_id = parse_handle(uri.partition("?")[0].removesuffix("/messages"))
    except Act3McpError:
        return None
    return None if "/" in upstream_id else handle_of(kind, upstream_id)
