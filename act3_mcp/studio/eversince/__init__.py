"""Eversince's contract, answered by a director that works by rules: one module a noun, under the contract's names."""

from pydantic import JsonValue

from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince import (
    assets,
    credits,  # the contract's noun
    discovery,
    estimates,
    feedback,
    memories,
    memory,
    messages,
    models,
    preferences,
    projects,
    renders,
    shares,
    skills,
    timelines,
    uploads,
    variations,
    voices,
)
from act3_mcp.studio.routes import Endpoint, Mount, Route

PREFIX = "/eversince/v1"
# Discovery before projects: `/projects/discover` is not a project's id.
_NOUNS = (
    *(discovery, projects, messages, renders, shares, timelines, assets, variations, memory, uploads),
    *(credits, estimates, models, voices, skills, memories, preferences, feedback),
)
ROUTES: tuple[Route, ...] = tuple(route for noun in _NOUNS for route in noun.routes)
# The contract has one status for what cannot be used, whatever is wrong with it.
_STATUSES = {415: 400, 422: 400}


def envelope(error: StudioError) -> tuple[int, JsonValue]:
    """An error as the seed describes it, with every field's problem in one message."""
    status = _STATUSES.get(error.status, error.status)
    return status, {
        "error": {"code": error.code, "message": "; ".join(error.problems) or error.message, "status": status}
    }


MOUNT = Mount(PREFIX, ROUTES, envelope)


def served_endpoints() -> tuple[Endpoint, ...]:
    """Every endpoint of the contract that the studio answers."""
    return tuple(route.endpoint for route in ROUTES)
