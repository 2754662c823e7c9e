"""The models that draw and film (contract/eversince.md §8.4)."""

from typing import ClassVar, Literal

from pydantic import BaseModel, Field

from act3_mcp.contract.endpoints import Read
from act3_mcp.contract.eversince.answers import Listing
from act3_mcp.contract.wire import Resource


class ModelQuery(BaseModel):
    """Which models to list."""

    type: Literal["video", "image"] | None = None


class Model(Resource):
    """A model and what it can do; further features are in `more`."""

    id: str
    name: str | None = None
    type: str | None = None
    generation_types: list[str] | None = None
    aspect_ratios: list[str] | None = None
    durations: list[str | float] | None = None
    resolutions: list[str] | None = None
    has_sound: bool | None = None
    max_prompt_length: int | None = None


class Models(Listing):
    """The models."""

    rows: ClassVar[str] = "models"

    models: list[Model] = Field(default_factory=list[Model])


LIST = Read("/models", Models, ModelQuery)
