"""Uploads in three steps: ask for a place, put the bytes there, confirm (contract/eversince.md §7)."""

from typing import ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.endpoints import Repeat, Write
from act3_mcp.contract.eversince.answers import Answer
from act3_mcp.contract.wire import Body

# By content type: the kind of file, and the most bytes it may have.
TYPES: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("image/jpeg", "image/png", "image/webp"), ("image", 10_000_000)),
    **dict.fromkeys(("video/mp4", "video/webm", "video/quicktime"), ("video", 500_000_000)),
    **dict.fromkeys(("audio/mpeg", "audio/mp3", "audio/wav", "audio/mp4", "audio/x-m4a"), ("audio", 50_000_000)),
}


class UploadDraft(Body):
    """The file that is to come."""

    file_name: str = Field(min_length=1, max_length=255)
    content_type: str = Field(min_length=1, max_length=100)
    file_size: int = Field(ge=1)


class UploadPlace(Answer):
    """Where to put the bytes: another host, which must not see our key."""

    wrappers: ClassVar[tuple[str, ...]] = ("upload",)

    upload_url: str = Field(validation_alias=AliasChoices("upload_url", "url"))
    r2_key: str = Field(validation_alias=AliasChoices("r2_key", "key"))
    expires_in: float | None = None


class UploadConfirmation(Body):
    """The bytes are there."""

    r2_key: str = Field(min_length=1, max_length=1000)
    file_name: str = Field(min_length=1, max_length=255)
    file_size: int = Field(ge=1)
    content_type: str = Field(min_length=1, max_length=100)


class Upload(Answer):
    """A file the agent can be referred to."""

    wrappers: ClassVar[tuple[str, ...]] = ("upload",)

    upload_id: str = Field(validation_alias=AliasChoices("upload_id", "id"))
    type: str | None = None


# Asking twice makes a second place that is never filled; confirming twice answers 200.
CREATE = Write("POST", "/uploads", UploadDraft, UploadPlace, Repeat.HARMLESS)
CONFIRM = Write("POST", "/uploads/confirm", UploadConfirmation, Upload, Repeat.HARMLESS)
