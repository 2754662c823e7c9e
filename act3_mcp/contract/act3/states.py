"""One small set of states for the many words ACT3 uses (contract/act3.md §7)."""

from enum import StrEnum


class State(StrEnum):
    """Where a job or a render stands; `unknown` is a word we have not met, and not final."""

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


_WORDS: dict[State, str] = {
    State.QUEUED: "queued pending waiting submitted not_started",
    State.RUNNING: "running processing rendering generating in_progress started",
    State.PAUSED: "paused",
    State.SUCCEEDED: "succeeded success completed complete done finished",
    State.FAILED: "failed failure error rejected",
    State.CANCELED: "canceled cancelled",
}
_STATES = {word: state for state, words in _WORDS.items() for word in words.split()}


def state_of(status: str | None) -> State:
    """The state behind a vendor's word.

    >>> state_of("Processing")
    <State.RUNNING: 'running'>
    """
    return _STATES.get((status or "").strip().lower().replace("-", "_").replace(" ", "_"), State.UNKNOWN)
