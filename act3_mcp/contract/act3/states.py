"""ACT3's words for how a job stands, as our states (contract/act3.md §7)."""

from act3_mcp.contract.states import State

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
