"""What a project's status means for whoever asked for the film: `idle` alone means five things.

contract/eversince.md §3 has the table; the API tells them apart by mode, output
type and link, not by a word of its own.
"""

from enum import StrEnum

from act3_mcp.clock import moment
from act3_mcp.contract.eversince.projects import Project
from act3_mcp.contract.eversince.statuses import ACTIVE, RESTING, word


class Meaning(StrEnum):
    """Where a project is, seen from outside."""

    WORKING = "working"
    QUESTION = "question"
    UNRENDERED = "unrendered"
    RENDERED = "rendered"
    EXPIRED = "expired"
    FILES = "files"
    ADOPTED = "adopted"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


_WORDS = {
    Meaning.WORKING: "the agent is at work",
    Meaning.QUESTION: "the agent has stopped and waits for an answer",
    Meaning.UNRENDERED: "the agent has finished; the timeline is not rendered yet",
    Meaning.RENDERED: "the film is rendered",
    Meaning.EXPIRED: "the film was rendered, and its link has expired",
    Meaning.FILES: "the agent has finished; the result is separate files",
    Meaning.ADOPTED: "taken over; the agent has not been asked for anything yet",
    Meaning.FAILED: "the agent failed",
    Meaning.CANCELLED: "cancelled",
    Meaning.UNKNOWN: "in a state this server does not know",
}
SAVED = "The film is saved already; ask for changes by reply (handle {handle}) if there are any."
_NEXT = {
    Meaning.WORKING: (
        "Call wait (handle {handle}), or look once with eversince_get_project in about {wait:.0f} s; do not start it "
        "again."
    ),
    Meaning.QUESTION: (
        "Show the person what the agent says and answer with reply (handle {handle}); if it says the film is ready, "
        "render it with eversince_render_project."
    ),
    Meaning.UNRENDERED: "Render it with eversince_render_project, or ask for changes with reply (handle {handle}).",
    Meaning.RENDERED: "Save it with save_media (handle {handle}) before its link expires, or ask for changes by reply.",
    Meaning.EXPIRED: "Render it again with eversince_render_project for a new link.",
    Meaning.FILES: "See the files with eversince_list_project_assets.",
    Meaning.ADOPTED: "Tell the agent what to do with reply (handle {handle}), or use eversince_render_project.",
    Meaning.FAILED: (
        "Read error_message; reply (handle {handle}) with a message to make the agent try again. If that is refused, "
        "start anew with eversince_create_project."
    ),
    Meaning.CANCELLED: "Nothing more will come of it by itself; eversince_create_project starts anew.",
    Meaning.UNKNOWN: "Look once more with eversince_get_project in about {wait:.0f} s.",
}


def meaning_of(project: Project, epoch: float) -> Meaning:
    """What its status means, at the time `epoch`."""
    status = word(project.status)
    if status in ACTIVE:
        return Meaning.WORKING
    if status == "failed":
        return Meaning.FAILED
    if status in {"cancelled", "canceled"}:
        return Meaning.CANCELLED
    return _resting(project, epoch) if status in RESTING else Meaning.UNKNOWN


def _resting(project: Project, epoch: float) -> Meaning:
    if project.output_type == "assembled" or project.assembled_url:
        expires = moment(project.assembled_url_expires_at)
        is_open = project.assembled_url is not None and (expires is None or epoch < expires)
        return Meaning.RENDERED if is_open else Meaning.EXPIRED
    if project.output_type == "assets":
        return Meaning.FILES
    if not project.agent_message:
        return Meaning.ADOPTED
    return Meaning.QUESTION if project.mode == "collaborative" else Meaning.UNRENDERED


def in_words(meaning: Meaning) -> str:
    """The meaning as half a sentence."""
    return _WORDS[meaning]


def next_step(meaning: Meaning, handle: str, wait: float, *, is_saved: bool = False) -> str:
    """What to do now, naming the tool; `is_saved`: the film as it was rendered last is a file already."""
    if is_saved and meaning in {Meaning.RENDERED, Meaning.EXPIRED}:
        return SAVED.format(handle=handle)
    return _NEXT[meaning].format(handle=handle, wait=max(1.0, wait))
