"""Time as a value, so that no test waits and no test patches a module."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import anyio


@dataclass(frozen=True)
class Clock:
    """`monotonic` measures waits in seconds; `epoch` is what rows and headers mean by a time."""

    monotonic: Callable[[], float] = time.monotonic
    epoch: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = anyio.sleep

    async def sleep_unless(self, event: anyio.Event, seconds: float, *others: anyio.Event) -> bool:
        """Sleep, but not past the moment one of the events is set; whether the whole time was slept."""
        async with anyio.create_task_group() as tasks:

            async def wake(event: anyio.Event) -> None:
                await event.wait()
                tasks.cancel_scope.cancel()

            for each in (event, *others):
                tasks.start_soon(wake, each)
            await self.sleep(seconds)
            tasks.cancel_scope.cancel()
        return not any(each.is_set() for each in (event, *others))


SYSTEM_CLOCK = Clock()


def moment(timestamp: str | None) -> float | None:
    """An ISO time as Unix time; None for what is none.

    >>> moment("2025-01-15T14:32:00Z")
    1736951520.0
    """
    try:
        parsed = datetime.fromisoformat(timestamp or "")
    except ValueError:
        return None
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()
