"""Public links to finished films, which cannot be taken back (contract/eversince.md §6.2)."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, Field

from act3_mcp.contract.endpoints import Read, Repeat, Write
from act3_mcp.contract.eversince.answers import Answer, Listing
from act3_mcp.contract.eversince.fields import Offset
from act3_mcp.contract.wire import Body


class ShareDraft(Body):
    """What the public page says."""

    title: Annotated[str, Field(description="Title of the public page.", max_length=200)] | None = None
    description: Annotated[str, Field(description="Text of the public page.", max_length=2000)] | None = None


class Share(Answer):
    """A public link."""

    wrappers: ClassVar[tuple[str, ...]] = ("share",)

    share_url: str | None = None
    video_url: str | None = None
    title: str | None = None
    aspect_ratio: str | None = None
    view_count: int | None = None
    created_at: str | None = None


class ShareQuery(BaseModel):
    """Which shares to list."""

    limit: Annotated[int, Field(description="Rows a page, at most 50.", ge=1, le=50)] | None = None
    offset: Offset | None = None


class Shares(Listing):
    """A page of the account's public links."""

    rows: ClassVar[str] = "shares"

    shares: list[Share] = Field(default_factory=list[Share])
    total_views: int | None = None
    has_more: bool | None = None


CREATE = Write("POST", "/projects/{project_id}/share", ShareDraft, Share, Repeat.DOUBLES)
LIST = Read("/account/shares", Shares, ShareQuery)
