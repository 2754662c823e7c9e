"""One small set of states for the many words both APIs use for work under way."""

from enum import StrEnum


class State(StrEnum):
    """Where a piece of work stands; `unknown` is a word we have not met, and not final."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELED = "canceled"
    UNKNOWN = "unknown"

    @property
    def is_final(self) -> bool:
        """Whether nothing more will happen."""
        return self in {State.SUCCEEDED, State.FAILED, State.CANCELED}
