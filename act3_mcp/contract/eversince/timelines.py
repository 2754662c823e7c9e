"""The timeline: scenes in order, sound, overlays (contract/eversince.md §6.3).

Scales differ between the vendor's own samples, so numbers are passed on as they come.
"""

from typing import ClassVar

from pydantic import BaseModel, Field, JsonValue

from act3_mcp.contract.endpoints import Read
from act3_mcp.contract.eversince.answers import Answer
from act3_mcp.contract.wire import Resource


class TimelineQuery(BaseModel):
    """Whose timeline; the active variation's by default."""

    variation_id: str | None = Field(default=None, max_length=200)


class TimelineScene(Resource):
    """One element of the picture track."""

    id: str | None = None
    ref: str | None = None
    type: str | None = None
    position: float | None = None
    duration: float | None = None
    description: str | None = None
    prompt: str | None = None
    image_url: str | None = None
    video_url: str | None = None
    image_model: str | None = None
    video_model: str | None = None
    volume: float | None = None
    fade_in: float | None = None
    fade_out: float | None = None


class Timeline(Answer):
    """A film as it would be rendered now."""

    wrappers: ClassVar[tuple[str, ...]] = ("timeline",)

    duration_seconds: float | None = None
    aspect_ratio: str | None = None
    scenes: list[TimelineScene] = Field(default_factory=list[TimelineScene])
    audio: dict[str, JsonValue] | None = None
    overlays: list[dict[str, JsonValue]] = Field(default_factory=list[dict[str, JsonValue]])
    captions: dict[str, JsonValue] | None = None


GET = Read("/projects/{project_id}/timeline", Timeline, TimelineQuery)
