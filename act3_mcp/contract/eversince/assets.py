"""What the agent made for a project: clips, pictures, sound (contract/eversince.md §6.4)."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, Field

from act3_mcp.contract.endpoints import Read
from act3_mcp.contract.eversince.answers import Listing
from act3_mcp.contract.eversince.fields import Offset
from act3_mcp.contract.wire import Resource


class AssetQuery(BaseModel):
    """Which assets to list."""

    limit: Annotated[int, Field(description="Rows a page, at most 50.", ge=1, le=200)] | None = None
    offset: Offset | None = None


class Asset(Resource):
    """A file the agent made; `type` is any word (eversince.md §11, 15)."""

    ref: str | None = None
    type: str | None = None
    url: str | None = None
    model: str | None = None
    prompt: str | None = None
    duration: float | None = None
    aspect_ratio: str | None = None
    source_image_url: str | None = None
    source_video_url: str | None = None
    reference_image_url: str | None = None
    created_at: str | None = None


class Assets(Listing):
    """A page of assets."""

    rows: ClassVar[str] = "assets"

    assets: list[Asset] = Field(default_factory=list[Asset])


LIST = Read("/projects/{project_id}/assets", Assets, AssetQuery)
