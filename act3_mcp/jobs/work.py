"""What a piece of paid work is, before it is sent and while it runs."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from act3_mcp.clock import moment
from act3_mcp.contract.states import State
from act3_mcp.errors import InputError
from act3_mcp.spend.prices import Price


class Kind(StrEnum):
    """What is made. ACT3's kinds have an id space each (inferred; act3.md U15); Eversince's are all a project's."""

    CLIP = "clip"
    FILM = "film"
    RUN = "run"
    MESSAGE = "message"
    RENDER = "render"

    @property
    def is_free_when_failed(self) -> bool:
        """Whether a failure without a charge cost nothing; what an agent had made by then is not given back."""
        return self in {Kind.CLIP, Kind.FILM}

    @property
    def begins_a_film(self) -> bool:
        """Whether it makes its own project, on which nothing was spent before."""
        return self is Kind.RUN


ACT3_PROJECT = "act3://projects/"
"""What the handles of ACT3's projects begin with; a project there is no work, and has none."""
_PROJECT = "eversince://projects/"
_ROW = "film://jobs/"
# The first kind of a prefix is what its handles are read as.
_HANDLES = {
    Kind.CLIP: "act3://jobs/",
    Kind.FILM: "act3://renders/",
    Kind.RUN: _PROJECT,
    Kind.MESSAGE: _PROJECT,
    Kind.RENDER: _PROJECT,
}


def handle_of(kind: Kind, upstream_id: str) -> str:
    """The resource URI by which tools name a job.

    >>> handle_of(Kind.CLIP, "job_abc123")
    'act3://jobs/job_abc123'
    """
    return _HANDLES[kind] + upstream_id


def row_handle(entry_id: str) -> str:
    """The resource URI of a row of the ledger, which work has before the API gave it an id."""
    return _ROW + entry_id


def entry_id_of(handle: str) -> str | None:
    """The row a handle names, if it names one by its own id."""
    return handle.removeprefix(_ROW) if handle.startswith(_ROW) else None


def parse_handle(handle: str, *, field: str = "handle") -> tuple[Kind, str]:
    """The kind and id behind a handle, which was given as `field`.

    Raises:
        InputError: it is not a handle of ours.
    """
    for kind, prefix in _HANDLES.items():
        upstream_id = handle.removeprefix(prefix)
        if upstream_id != handle and upstream_id:
            return kind, upstream_id
    if handle.startswith(ACT3_PROJECT):
        raise InputError(
            f"{field}: {handle[:80]!r} is a whole project, not one clip or film.",
            "act3_create_render makes one film of it; list_jobs with its project_id shows the handles of all that was "
            "made of it.",
        )
    raise InputError(
        f"{field}: {handle[:80]!r} is not the handle of a job, a render or a project.",
        "Give the handle a result returned, such as act3://jobs/job_abc123, act3://renders/render_1 or "
        "eversince://projects/proj_x.",
    )


@dataclass(frozen=True)
class Snapshot:
    """How a job stood when it was last looked at. `percent` is 0 to 100."""

    upstream_id: str
    state: State
    status: str | None = None
    percent: float | None = None
    estimated_credits: float | None = None
    credits_used: float | None = None
    result_url: str | None = None
    error: str | None = None
    request_id: str | None = None
    look_again_in: float | None = None
    said: str | None = None
    """The agent's latest words, where the job has an agent."""


# How far an API's clock may be behind ours.
_SKEW_SECONDS = 120.0


@dataclass(frozen=True)
class Lost:
    """A request whose answer was lost: what it was about, as sent, when (Unix time), and what we know is not it."""

    target: str
    request: str
    sent_at: float
    known: frozenset[str] = frozenset()

    def may_be_from(self, timestamp: str | None) -> bool:
        """Whether something with that ISO time can have come of it: not from before it was sent, by their clock."""
        return (moment(timestamp) or 0.0) >= self.sent_at - _SKEW_SECONDS


Look = Callable[[str], Awaitable[Snapshot]]
Settle = Callable[[Lost], Awaitable[Snapshot | None]]
# From the earlier request on the same target, as sent, and when (Unix time).
Differs = Callable[[str, float], str | None]


def same(_request: str, _sent_at: float) -> None:
    """Work on the same target is the same work, whenever it was sent."""


@dataclass(frozen=True)
class Work:
    """One spending request, not yet sent.

    `send` sends it once; `look` reads how the job made by it stands. `target`
    is what must not be worked on twice at a time: a shot, or a whole project.
    For `fresh_seconds` after it was sent, work that has succeeded stands for the
    same work asked for again; so does work that has ended unheard of. `differs` says
    in words how what was sent then is not what is asked for now. `settle` finds out
    what became of a request whose answer was lost, or returns None if it cannot tell.
    """

    kind: Kind
    target: str
    project_id: str | None
    request: str
    price: Price
    send: Callable[[], Awaitable[Snapshot]]
    look: Look
    fresh_seconds: float = 0.0
    differs: Differs = same
    settle: Settle | None = None
    where_to_look: str = "Look at act3_get_credits"
