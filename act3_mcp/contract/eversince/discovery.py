"""Projects made in the vendor's own app, found and taken over (contract/eversince.md §4.6)."""

from typing import ClassVar

from pydantic import AliasChoices, BaseModel, Field

from act3_mcp.contract.endpoints import Read, Repeat, Write
from act3_mcp.contract.eversince import fields
from act3_mcp.contract.eversince.answers import Listing
from act3_mcp.contract.eversince.projects import Project
from act3_mcp.contract.wire import Body, Resource


class DiscoveryQuery(BaseModel):
    """Which of them to list."""

    limit: fields.Limit | None = None
    offset: fields.Offset | None = None
    title: str | None = Field(default=None, max_length=200)


class FoundProject(Resource):
    """A project that the API does not work on yet."""

    project_id: str = Field(validation_alias=AliasChoices("project_id", "id"))
    title: str | None = None
    aspect_ratio: str | None = None
    project_url: str | None = None
    created_at: str | None = None
    updated_at: str | None = None


class FoundProjects(Listing):
    """A page of them."""

    rows: ClassVar[str] = "projects"

    projects: list[FoundProject] = Field(default_factory=list[FoundProject])


class Adoption(Body):
    """Which project to take over."""

    project_id: fields.ProjectId
    mode: fields.Mode | None = None


LIST = Read("/projects/discover", FoundProjects, DiscoveryQuery)
# Adopting twice answers 200 with the same project.
ADOPT = Write("POST", "/projects/adopt", Adoption, Project, Repeat.HARMLESS)
