"""ACT3's contract, answered: one module a noun, under the contract's names."""

from pydantic import JsonValue

from act3_mcp.studio.act3 import (
    assets,
    credits,
    jobs,
    projects,
    renders,
    scenes,
    shots,
    webhooks,
)  # the contract's noun
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.routes import Endpoint, Mount, Route

PREFIX = "/act3/v1"
ROUTES: tuple[Route, ...] = tuple(
    route for noun in (projects, scenes, shots, jobs, renders, assets, credits) for route in noun.routes
)


def envelope(error: StudioError) -> tuple[int, JsonValue]:
    """An error as the seed writes it: flat."""
    return error.status, {"error": error.code, "message": error.message, **error.details}


event = webhooks.event
MOUNT = Mount(PREFIX, ROUTES, envelope)


def served_endpoints() -> tuple[Endpoint, ...]:
    """Every endpoint of the contract that the studio answers."""
    return tuple(route.endpoint for route in ROUTES)
