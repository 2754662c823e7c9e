"""Other versions of a film in one project; made and switched by asking the agent (contract/eversince.md §6.5)."""

from typing import ClassVar

from pydantic import Field

from act3_mcp.contract.endpoints import Read
from act3_mcp.contract.eversince.answers import Listing
from act3_mcp.contract.wire import Resource


class Variation(Resource):
    """A version of the film."""

    id: str
    title: str | None = None
    description: str | None = None
    aspect_ratio: str | None = None
    language: str | None = None
    scene_count: int | None = None
    is_active: bool | None = None
    created_at: str | None = None


class Variations(Listing):
    """All versions of a project's film."""

    rows: ClassVar[str] = "variations"

    variations: list[Variation] = Field(default_factory=list[Variation])


LIST = Read("/projects/{project_id}/variations", Variations)
