"""Messages that wait for an agent to be idle, one a project, sent once, for as long as this process runs."""

import logging
from collections.abc import Awaitable, Callable

from anyio.abc import TaskGroup

from act3_mcp.errors import Act3McpError

log = logging.getLogger(__name__)


class Outbox:
    """Holds what is to be sent; `tasks` is where it waits."""

    def __init__(self, tasks: TaskGroup) -> None:
        self._tasks = tasks
        self._waiting: dict[str, str] = {}

    def waiting(self, project_id: str) -> str | None:
        """The message that waits for this project's agent."""
        return self._waiting.get(project_id)

    def put(self, project_id: str, message: str, deliver: Callable[[], Awaitable[object]]) -> bool:
        """Have `deliver` called, which waits and sends. False if these words wait already."""
        if project_id in self._waiting:
            return False
        self._waiting[project_id] = message
        self._tasks.start_soon(self._deliver, project_id, deliver)
        return True

    async def _deliver(self, project_id: str, deliver: Callable[[], Awaitable[object]]) -> None:
        try:
            await deliver()
        except Act3McpError as failure:
            log.warning("the queued message for %s was not sent: %s", project_id, failure)
        finally:
            del self._waiting[project_id]
