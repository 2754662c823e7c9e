"""Shots: one uninterrupted camera angle each, the unit of generation and of cost (contract/act3.md §4.3, §4.4)."""

from typing import Annotated, ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.act3.fields import DurationSeconds, Engine, Prompt, Resolution, Title
from act3_mcp.contract.act3.jobs import Job
from act3_mcp.contract.act3.pages import Page, PageQuery
from act3_mcp.contract.endpoints import NoBody, Read, Repeat, Write
from act3_mcp.contract.wire import Body, Resource


class ShotDraft(Body):
    """What a new shot is made from."""

    title: Title | None = None
    prompt: Prompt
    engine: Engine | None = None
    resolution: Resolution | None = None
    duration_seconds: DurationSeconds | None = None


class ShotChanges(Body):
    """What to change; fields left out stay as they are (inferred; act3.md U5)."""

    title: Title | None = None
    prompt: Prompt | None = None
    engine: Engine | None = None
    resolution: Resolution | None = None
    duration_seconds: DurationSeconds | None = None


class Shot(Resource):
    """A shot as the API has it; generating uses exactly these settings."""

    wrappers: ClassVar[tuple[str, ...]] = ("shot",)

    shot_id: str = Field(validation_alias=AliasChoices("shot_id", "id"))
    scene_id: str | None = None
    title: str | None = None
    prompt: str | None = None
    engine: str | None = None
    resolution: str | None = None
    duration_seconds: float | None = None
    status: str | None = None
    created_at: str | None = None
    updated_at: str | None = None


class Shots(Page):
    """Shots of a scene, in its order."""

    rows: ClassVar[str] = "shots"

    shots: Annotated[list[Shot], Field(description="The shots.")]


LIST = Read("/scenes/{scene_id}/shots", Shots, PageQuery)
CREATE = Write("POST", "/scenes/{scene_id}/shots", ShotDraft, Shot, Repeat.DOUBLES)
UPDATE = Write("PUT", "/shots/{shot_id}", ShotChanges, Shot, Repeat.HARMLESS)
GENERATE = Write("POST", "/shots/{shot_id}/generate", NoBody, Job, Repeat.DOUBLES)
