"""Waiting for any of several jobs, and the cursor that says what a caller has heard of already."""

import base64
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, cast

import anyio

from act3_mcp.errors import InputError, UpstreamError
from act3_mcp.jobs.rows import Entry
from act3_mcp.jobs.watchers import Watchers
from act3_mcp.jobs.work import Kind, Snapshot, handle_of


@dataclass(frozen=True)
class Cursor:
    """How far a caller has heard: a position of the ledger's history, and the last message of each agent.

    >>> Cursor.parse(str(Cursor(7, {"proj_x": "msg_1"})))
    Cursor(position=7, said={'proj_x': 'msg_1'})
    """

    position: int
    said: dict[str, str] = field(default_factory=dict[str, str])

    def __str__(self) -> str:
        """One opaque word, safe in a URL."""
        text = json.dumps([self.position, self.said], separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    @classmethod
    def parse(cls, text: str) -> "Cursor":
        """The cursor behind the word.

        Raises:
            InputError: it is none of ours.
        """
        try:
            parsed: Any = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
            position, said = cast("tuple[int, dict[str, str]]", parsed)
            words = {str(project): str(message) for project, message in said.items()}
            return cls(int(position), words)
        except (ValueError, TypeError, AttributeError) as cause:
            raise InputError(
                f"since: {text[:40]!r} is not a cursor of this tool.", "Give the cursor of its last result, or none."
            ) from cause


@dataclass
class Subject:
    """Something waited for: its row where there is one, and how it stood when last looked at."""

    kind: Kind
    snapshot: Snapshot
    entry: Entry | None = None
    has_changed: bool = False
    failure: UpstreamError | None = None

    @property
    def handle(self) -> str:
        """What tools call it."""
        if self.entry is not None and not self.snapshot.upstream_id:
            return self.entry.name
        return handle_of(self.kind, self.snapshot.upstream_id)

    @property
    def is_running(self) -> bool:
        """Whether something more will come of it by itself."""
        over = self.snapshot.state.is_final or self.failure is not None
        return not over and bool(self.snapshot.upstream_id)


Moved = Callable[[Subject], Awaitable[None]]


async def first_change(watchers: Watchers, subjects: list[Subject], moved: Moved, *, seconds: float) -> None:
    """Return once one of the running subjects has ended, or after `seconds`; each is left as it then stands."""

    async def follow(subject: Subject, scope: anyio.CancelScope) -> None:
        async def seen(snapshot: Snapshot) -> None:
            subject.snapshot = snapshot
            await moved(subject)

        try:
            await watchers.follow(
                subject.snapshot,
                seen,
                kind=subject.kind,
                entry_id=subject.entry.id if subject.entry else None,
                seconds=seconds,
                look=None,
            )
        except UpstreamError as failure:
            subject.failure = failure
        if not subject.is_running:
            subject.has_changed = True
            scope.cancel()

    async with anyio.create_task_group() as tasks:
        for subject in subjects:
            if subject.is_running:
                tasks.start_soon(follow, subject, tasks.cancel_scope)
