"""Projects: one finished work each (contract/act3.md §4.1)."""

from typing import ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.act3.fields import AspectRatio, FrameRate, Title
from act3_mcp.contract.endpoints import Repeat, Write
from act3_mcp.contract.wire import Body, Resource


class ProjectDraft(Body):
    """What a new project is made from."""

    title: Title
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


CREATE = Write("POST", "/projects", ProjectDraft, Project, Repeat.DOUBLES)
