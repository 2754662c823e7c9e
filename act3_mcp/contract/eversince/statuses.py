"""The statuses of a project, when to look again, and what they mean for whoever waits (`seeds/004`)."""

from act3_mcp.contract.states import State

# The seed's table, in seconds; `generating` is given as 30 to 60.
POLL_SECONDS: dict[str, float] = {"queued": 5.0, "running": 30.0, "generating": 45.0, "rendering": 30.0}
_UNKNOWN_SECONDS = 30.0

ACTIVE = frozenset(POLL_SECONDS)
# `completed` is named once, in the newer edition, and in no table (eversince.md §11, 13).
RESTING = frozenset({"idle", "completed"})

_STATES = {
    "queued": State.QUEUED,
    **dict.fromkeys(("running", "generating", "rendering"), State.RUNNING),
    **dict.fromkeys(RESTING, State.SUCCEEDED),
    "failed": State.FAILED,
    "cancelled": State.CANCELED,
    "canceled": State.CANCELED,
}


def word(status: str | None) -> str:
    """A status as the tables have it."""
    return (status or "").strip().lower()


def state_of(status: str | None) -> State:
    """What a status means for who waits: `idle` is an end, since nothing happens any more by itself."""
    return _STATES.get(word(status), State.UNKNOWN)


def poll_seconds(status: str | None) -> float:
    """How long to wait before looking again; unknown statuses are looked at, too (eversince.md §10, 5)."""
    return POLL_SECONDS.get(word(status), _UNKNOWN_SECONDS)
