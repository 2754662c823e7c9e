"""Renders: a project's clips becoming one film (contract/act3.md §4.5; U14, U15)."""

from typing import Annotated, ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.act3.fields import ProjectId, Resolution
from act3_mcp.contract.act3.states import state_of
from act3_mcp.contract.endpoints import Read, Repeat, Write
from act3_mcp.contract.states import State
from act3_mcp.contract.wire import Body, Resource

RenderFormat = Annotated[str, Field(description="Container: mp4, mov or webm.", pattern=r"^[a-z0-9]{2,8}$")]


class RenderDraft(Body):
    """What to render; the vendor publishes no body, so only what was given is sent."""

    project_id: ProjectId
    scene_ids: Annotated[list[str], Field(min_length=1, max_length=500)] | None = None
    shot_ids: Annotated[list[str], Field(min_length=1, max_length=2000)] | None = None
    resolution: Resolution | None = None
    format: RenderFormat | None = None


class Render(Resource):
    """A render as the API reports it; `progress` is a percentage."""

    wrappers: ClassVar[tuple[str, ...]] = ("render",)

    render_id: str = Field(validation_alias=AliasChoices("render_id", "id", "job_id"))
    project_id: str | None = None
    status: str | None = None
    progress: float | None = None
    estimated_credits: float | None = None
    credits_used: float | None = None
    error: str | None = None
    created_at: str | None = None
    updated_at: str | None = None

    @property
    def state(self) -> State:
        """The status as one of ours."""
        return state_of(self.status)


class Download(Resource):
    """Where the finished film is, for a while."""

    wrappers: ClassVar[tuple[str, ...]] = ("download",)

    render_id: str | None = Field(default=None, validation_alias=AliasChoices("render_id", "id"))
    download_url: str | None = Field(default=None, validation_alias=AliasChoices("download_url", "url", "result_url"))
    expires_at: str | None = None


CREATE = Write("POST", "/renders", RenderDraft, Render, Repeat.DOUBLES)
GET = Read("/renders/{render_id}", Render)
GET_DOWNLOAD = Read("/renders/{render_id}/download", Download)
