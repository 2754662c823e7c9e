"""What the Tasks extension says on the wire."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from mcp.types import RequestParams
from mcp_types.version import MODERN_PROTOCOL_VERSIONS
from pydantic import Field

IDENTIFIER = "io.modelcontextprotocol/tasks"
VERSIONS = frozenset(MODERN_PROTOCOL_VERSIONS)
POLL_SECONDS = 1.0


class TaskId(RequestParams):
    """Which task is asked about, or cancelled."""

    task_id: str = Field(alias="taskId", max_length=200)


class TaskAnswers(TaskId):
    """Answers to what a task has asked."""

    input_responses: dict[str, Any] = Field(alias="inputResponses")


class Status(StrEnum):
    """How a task stands; the last three are final."""

    WORKING = "working"
    INPUT_REQUIRED = "input_required"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Standing:
    """A task as its caller is told of it; times are Unix times in seconds.

    `result` is that of the tool, its errors included; `error` is a protocol's.
    """

    task_id: str
    status: Status
    created_at: float
    updated_at: float
    ttl_seconds: float
    poll_seconds: float = POLL_SECONDS
    message: str | None = None
    result: dict[str, Any] | None = None
    error: dict[str, Any] | None = None
    questions: dict[str, Any] = field(default_factory=dict[str, Any])

    def announced(self) -> dict[str, Any]:
        """The answer to the call that the task stands for."""
        return {"resultType": "task", **self._outline()}

    def shown(self) -> dict[str, Any]:
        """The answer to `tasks/get`."""
        details: dict[Status, dict[str, Any]] = {
            Status.INPUT_REQUIRED: {"inputRequests": self.questions},
            Status.COMPLETED: {"result": self.result},
            Status.FAILED: {"error": self.error},
        }
        return {**self._outline(), **details.get(self.status, {})}

    def _outline(self) -> dict[str, Any]:
        outline = {
            "taskId": self.task_id,
            "status": str(self.status),
            "createdAt": _iso(self.created_at),
            "lastUpdatedAt": _iso(self.updated_at),
            "ttlMs": round(self.ttl_seconds * 1000),
            "pollIntervalMs": round(self.poll_seconds * 1000),
        }
        return {**outline, "statusMessage": self.message} if self.message else outline


def _iso(epoch: float) -> str:
    return datetime.fromtimestamp(epoch, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
