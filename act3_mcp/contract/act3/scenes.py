"""Scenes: continuous action in one place at one time (contract/act3.md §4.2)."""

from typing import Annotated, ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.act3.fields import Location, Title
from act3_mcp.contract.act3.pages import Page, PageQuery
from act3_mcp.contract.endpoints import Read, Repeat, Write
from act3_mcp.contract.wire import Body, Resource


class SceneDraft(Body):
    """What a new scene is made from."""

    title: Title
    location: Location | None = None


class Scene(Resource):
    """A scene of a project."""

    wrappers: ClassVar[tuple[str, ...]] = ("scene",)

    scene_id: str = Field(validation_alias=AliasChoices("scene_id", "id"))
    project_id: str | None = None
    title: str | None = None
    location: str | None = None
    position: int | None = None
    created_at: str | None = None


class Scenes(Page):
    """Scenes of a project, in its order."""

    rows: ClassVar[str] = "scenes"

    scenes: Annotated[list[Scene], Field(description="The scenes.")]


LIST = Read("/projects/{project_id}/scenes", Scenes, PageQuery)
CREATE = Write("POST", "/projects/{project_id}/scenes", SceneDraft, Scene, Repeat.DOUBLES)
