"""Assets: the account's library of files (contract/act3.md §4.6; U7)."""

from typing import Annotated, ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.act3.fields import AssetName, AssetType, Tags
from act3_mcp.contract.act3.pages import Page, PageQuery
from act3_mcp.contract.endpoints import NoBody, Read, Repeat, Upload, Write
from act3_mcp.contract.wire import Body, Deleted, Resource

# What the app's upload dialogs and pages name, by a file's ending: its kind, and its content type.
TYPES: dict[str, tuple[str, str]] = {
    "mp4": ("video", "video/mp4"),
    "mov": ("video", "video/quicktime"),
    "avi": ("video", "video/x-msvideo"),
    "webm": ("video", "video/webm"),
    "wav": ("audio", "audio/wav"),
    "mp3": ("audio", "audio/mpeg"),
    "aac": ("audio", "audio/aac"),
    "jpg": ("image", "image/jpeg"),
    "jpeg": ("image", "image/jpeg"),
    "png": ("image", "image/png"),
    "webp": ("image", "image/webp"),
    "heic": ("image", "image/heic"),
    "fbx": ("model", "application/octet-stream"),
    "obj": ("model", "model/obj"),
    "usd": ("model", "application/octet-stream"),
    "usda": ("model", "model/vnd.usda"),
    "usdc": ("model", "application/octet-stream"),
    "usdz": ("model", "model/vnd.usdz+zip"),
    "blend": ("model", "application/octet-stream"),
    "gltf": ("model", "model/gltf+json"),
    "glb": ("model", "model/gltf-binary"),
    "cube": ("lut", "text/plain"),
    "fdx": ("script", "application/xml"),
    "fountain": ("script", "text/plain"),
    "md": ("script", "text/markdown"),
    "txt": ("script", "text/plain"),
    "pdf": ("script", "application/pdf"),
    "csv": ("script", "text/csv"),
}
# The vendor publishes no limit; this one is ours.
MAX_BYTES = 200_000_000


class AssetDraft(Body):
    """What goes along with the file; what is left out, the API takes from the file."""

    name: AssetName | None = None
    type: AssetType | None = None
    tags: Tags | None = None


class Asset(Resource):
    """A file of the library; sizes in pixels and seconds where the file has them."""

    wrappers: ClassVar[tuple[str, ...]] = ("asset",)

    asset_id: str = Field(validation_alias=AliasChoices("asset_id", "id"))
    name: str | None = Field(default=None, validation_alias=AliasChoices("name", "title", "filename", "file_name"))
    type: str | None = Field(default=None, validation_alias=AliasChoices("type", "asset_type", "kind"))
    content_type: str | None = Field(default=None, validation_alias=AliasChoices("content_type", "mime_type"))
    size_bytes: int | None = Field(default=None, validation_alias=AliasChoices("size_bytes", "size", "file_size"))
    duration_seconds: float | None = Field(default=None, validation_alias=AliasChoices("duration_seconds", "duration"))
    width: int | None = None
    height: int | None = None
    tags: list[str] | None = None
    url: str | None = Field(default=None, validation_alias=AliasChoices("url", "download_url", "file_url"))
    thumbnail_url: str | None = Field(default=None, validation_alias=AliasChoices("thumbnail_url", "thumbnail"))
    expires_at: str | None = Field(default=None, description="When the links stop working.")
    created_at: str | None = None


class Assets(Page):
    """Files of the library."""

    rows: ClassVar[str] = "assets"

    assets: Annotated[list[Asset], Field(description="The files.")]


LIST = Read("/assets", Assets, PageQuery)
GET = Read("/assets/{asset_id}", Asset)
UPLOAD = Upload("/assets", AssetDraft, Asset, Repeat.DOUBLES)
DELETE = Write("DELETE", "/assets/{asset_id}", NoBody, Deleted, Repeat.HARMLESS)
