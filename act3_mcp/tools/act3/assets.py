"""Assets as tools."""

import base64
import binascii
from pathlib import Path, PurePosixPath
from typing import Annotated
from urllib.parse import urlsplit

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.act3 import assets
from act3_mcp.contract.act3.fields import AssetName, AssetType, Cursor, Tags
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.wire import Deleted
from act3_mcp.errors import InputError
from act3_mcp.tools.act3.ids import AssetId
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import App, Ctx, app
from act3_mcp.tools.results import as_deleted, facts, listing, result
from act3_mcp.tools.toolset import CREATES, DELETES, READ
from act3_mcp.upstream.attachments import Attachment
from act3_mcp.upstream.redaction import quote

MAX_INLINE_BYTES = 1_000_000

FilePath = Annotated[
    str, Field(description="A file in the output folder, the inbox or an allowed folder.", max_length=4000)
]
Url = Annotated[str, Field(description="A public https link to the file.", max_length=4000)]
Content = Annotated[str, Field(description="The file itself in base64, under 1 MB; needs name.", max_length=1_400_000)]
ConfirmName = Annotated[
    str, Field(description="The asset's exact name, as proof that this is the one meant.", max_length=300)
]


@toolset.tool(READ, title="List assets", resource="act3://assets{?cursor}")
async def act3_list_assets(ctx: Ctx, cursor: Cursor | None = None) -> Annotated[CallToolResult, assets.Assets]:
    """List the files in the account's library. Free."""
    page = (await app(ctx).act3.client.read(assets.LIST, PageQuery.after(cursor) if cursor else None)).value
    await app(ctx).catalog.saw("asset_id", {asset.asset_id: asset.name for asset in page.assets})
    rows = [f"{quote(asset.name or 'unnamed')} ({asset.asset_id}, {asset.type})" for asset in page.assets]
    return result(page, listing("asset", rows, page.next))


@toolset.tool(CREATES, title="Upload asset")
async def act3_upload_asset(
    ctx: Ctx,
    path: FilePath | None = None,
    url: Url | None = None,
    content_base64: Content | None = None,
    name: AssetName | None = None,
    type: AssetType | None = None,  # noqa: A002 # the API's word
    tags: Tags | None = None,
) -> Annotated[CallToolResult, assets.Asset]:
    """Put a file into the account's library: from a path, a link, or base64. Free; uses storage.

    Give exactly one of path, url, content_base64. At most 200 MB. Calling twice makes two assets.
    """
    if sum(source is not None for source in (path, url, content_base64)) != 1:
        raise InputError("Give exactly one of path, url and content_base64.", "Leave the others out.")
    draft = assets.AssetDraft(name=name, type=type, tags=tags)
    if path is not None:
        file = await app(ctx).intake.file(path)
        asset = await _send(app(ctx), draft, _attachment(file.name, file))
    elif url is not None:
        named = name or PurePosixPath(urlsplit(url).path).name
        async with app(ctx).intake.fetched(url, PurePosixPath(named).suffix) as file:
            asset = await _send(app(ctx), draft, _attachment(named, file))
    else:
        asset = await _send(app(ctx), draft, _attachment(name or "", _decoded(content_base64 or "")))
    await app(ctx).catalog.saw("asset_id", {asset.asset_id: asset.name})
    return result(asset, f"Uploaded. {_in_words(asset)}")


@toolset.tool(READ, title="Get asset", resource="act3://assets/{asset_id}")
async def act3_get_asset(asset_id: AssetId, ctx: Ctx) -> Annotated[CallToolResult, assets.Asset]:
    """Get a library file's type, size, duration and a short-lived link. Free."""
    asset = (await app(ctx).act3.client.read(assets.GET, asset_id=asset_id)).value
    return result(asset, f"{_in_words(asset)}.")


@toolset.tool(DELETES, title="Delete asset")
async def act3_delete_asset(
    asset_id: AssetId, confirm_name: ConfirmName, ctx: Ctx
) -> Annotated[CallToolResult, Deleted]:
    """Delete a file from the account's library. Free, and cannot be undone here.

    Ask the person first, naming the file.
    """
    asset = (await app(ctx).act3.client.read(assets.GET, asset_id=asset_id)).value
    if confirm_name.strip() != (asset.name or asset.asset_id).strip():
        raise InputError(
            f"confirm_name: this asset is called {quote(asset.name or asset.asset_id)}; nothing was deleted.",
            "If that is the one meant, give this name.",
        )
    deleted = (await app(ctx).act3.client.write(assets.DELETE, NoBody(), asset_id=asset_id)).value
    return result(as_deleted(deleted), f"Asset {quote(confirm_name)} ({asset_id}) was deleted.")


async def _send(app: App, draft: assets.AssetDraft, attachment: Attachment) -> assets.Asset:
    return (await app.act3.client.upload(assets.UPLOAD, draft, attachment)).value


def _attachment(name: str, content: Path | bytes) -> Attachment:
    ending = PurePosixPath(name).suffix.lower().removeprefix(".")
    if ending not in assets.TYPES:
        raise InputError(
            f"name: {quote(name)} does not end like a file the library takes; nothing was sent.",
            f"It takes {', '.join(assets.TYPES)}.",
        )
    return Attachment(name, assets.TYPES[ending][1], content, assets.MAX_BYTES)


def _decoded(content: str) -> bytes:
    try:
        decoded = base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError) as cause:
        raise InputError("content_base64: that is not base64.", "Give a path or a url instead.") from cause
    if len(decoded) > MAX_INLINE_BYTES:
        raise InputError(
            f"content_base64: the file has {len(decoded):,} bytes, and at most {MAX_INLINE_BYTES:,} fit in a call.",
            "Give a path or a url instead.",
        )
    return decoded


def _in_words(asset: assets.Asset) -> str:
    return facts(
        asset_id=asset.asset_id,
        name=quote(asset.name) if asset.name else None,
        type=asset.type,
        size_bytes=asset.size_bytes,
        duration_seconds=asset.duration_seconds,
        width=asset.width,
        height=asset.height,
    )
