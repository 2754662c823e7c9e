"""What planned operations would cost; briefs have no price beforehand (contract/eversince.md §8.2)."""

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from act3_mcp.contract.endpoints import Repeat, Write
from act3_mcp.contract.eversince.answers import Answer
from act3_mcp.contract.wire import Body, Resource


class Operation(BaseModel):
    """One kind of thing the agent would make."""

    model_config = ConfigDict(extra="forbid")

    tool: Literal[
        "generate_image",
        "generate_video",
        "generate_audio",
        "upscale_media",
        "analyze_media",
        "remove_background",
        "motion_overlay",
    ]
    model: str | None = Field(default=None, description="Model id, for images and video.")
    type: Literal["voiceover", "music", "sound_effect", "image", "video"] | None = None
    duration: float | None = Field(default=None, description="Seconds.")
    count: int | None = Field(default=None, ge=1, le=100)
    sound: bool | None = None
    resolution: str | None = None
    music_model: str | None = None


Operations = Annotated[
    list[Operation], Field(description="What would be made, at most 50.", min_length=1, max_length=50)
]


class EstimateDraft(Body):
    """What to price."""

    operations: Operations


class EstimateItem(Resource):
    """The price of one operation, or why it has none."""

    operation: str | None = None
    credits_per_unit: float | None = None
    count: int | None = None
    subtotal: float | None = None
    error: str | None = None


class Estimate(Answer):
    """Prices; where `is_partial`, the total leaves out what has no price."""

    wrappers: ClassVar[tuple[str, ...]] = ("estimate",)

    items: list[EstimateItem] = Field(default_factory=list[EstimateItem])
    total_credits: float | None = None
    is_partial: bool | None = None
    note: str | None = None


CREATE = Write("POST", "/estimate-cost", EstimateDraft, Estimate, Repeat.HARMLESS)
