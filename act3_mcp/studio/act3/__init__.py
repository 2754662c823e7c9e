"""ACT3's contract, answered: one module a noun, under the contract's names."""

from act3_mcp.studio.act3 import credits, jobs, projects, renders, scenes, shots  # the contract's noun
from act3_mcp.studio.routes import Endpoint, Route

PREFIX = "/act3/v1"
ROUTES: tuple[Route, ...] = tuple(
    route for noun in (projects, scenes, shots, jobs, renders, credits) for route in noun.routes
)


def served_endpoints() -> tuple[Endpoint, ...]:
    """Every endpoint of the contract that the studio answers."""
    return tuple(route.endpoint for route in ROUTES)
