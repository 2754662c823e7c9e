"""Projects: one finished work each (contract/act3.md §4.1)."""

from typing import Annotated, ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.act3.fields import AspectRatio, FrameRate, Title
from act3_mcp.contract.act3.pages import Page, PageQuery
from act3_mcp.contract.endpoints import NoBody, Read, Repeat, Write
from act3_mcp.contract.wire import Body, Deleted, Resource


class ProjectDraft(Body):
    """What a new project is made from."""

    title: Title
    aspect_ratio: AspectRatio | None = None
    frame_rate: FrameRate | None = None


class ProjectChanges(Body):
    """What to change; settings left out stay as they are (inferred; act3.md U5)."""

    title: Title | None = None
    aspect_ratio: AspectRatio | None = None
    frame_rate: FrameRate | None = None


class Project(Resource):
    """A film and its frame."""

    wrappers: ClassVar[tuple[str, ...]] = ("project",)

    project_id: str = Field(validation_alias=AliasChoices("project_id", "id"))
    title: str | None = None
    aspect_ratio: str | None = None
    frame_rate: float | None = None
    created_at: str | None = None
    updated_at: str | None = None


class Projects(Page):
    """Films of the account."""

    rows: ClassVar[str] = "projects"

    projects: Annotated[list[Project], Field(description="The projects.")]


LIST = Read("/projects", Projects, PageQuery)
CREATE = Write("POST", "/projects", ProjectDraft, Project, Repeat.DOUBLES)
GET = Read("/projects/{project_id}", Project)
UPDATE = Write("PUT", "/projects/{project_id}", ProjectChanges, Project, Repeat.HARMLESS)
DELETE = Write("DELETE", "/projects/{project_id}", NoBody, Deleted, Repeat.HARMLESS)
