"""The library: files kept for the account, with what was found in them.

The API documents no way to attach one to a shot, and the studio's engine draws
from words alone, so they are kept, shown and deleted, and that is all.
"""

import json

from act3_mcp.contract.act3 import assets
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.wire import Deleted
from act3_mcp.store import Row
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.errors import StudioError, invalid
from act3_mcp.studio.library import Deposit
from act3_mcp.studio.pages import page
from act3_mcp.studio.routes import Routes

routes = Routes()

# What the app calls kinds of assets, and those that files are of by themselves (contract/act3.md §4.6).
_KINDS = (
    *("video", "audio", "image", "model", "script", "lut"),
    *("digital_actor", "set", "style_preset", "camera_setup"),
)


@routes.serves(assets.UPLOAD, status=201)
def upload(desk: Desk, draft: assets.AssetDraft, deposit: Deposit) -> assets.Asset:
    """A new file in the library."""
    if draft.type is not None and draft.type not in _KINDS:
        raise invalid("type", f"{draft.type!r} is no kind of asset.", f"Use {', '.join(_KINDS)}, or leave it out.")
    _find_room(desk, deposit.size_bytes)
    asset_id = new_id("asset")
    desk.tx.run(
        "INSERT INTO assets (id, name, type, content_type, size_bytes, duration_seconds, width, height, tags, media, "
        "thumbnail, created_at) VALUES (:id, :name, :type, :content_type, :size_bytes, :seconds, :width, :height, "
        ":tags, :media, :thumbnail, :at)",
        id=asset_id,
        name=draft.name or deposit.name[-200:],
        type=draft.type or deposit.type,
        content_type=deposit.content_type,
        size_bytes=deposit.size_bytes,
        seconds=deposit.found.seconds,
        width=deposit.found.width,
        height=deposit.found.height,
        tags=json.dumps(draft.tags or []),
        media=deposit.media,
        thumbnail=deposit.thumbnail,
        at=desk.timestamp,
    )
    return get(desk, asset_id)


@routes.serves(assets.LIST)
def list_(desk: Desk, query: PageQuery) -> assets.Assets:
    """The newest first."""
    found = page(desk.tx, "SELECT * FROM assets WHERE true", "sequence", query, newest_first=True)
    return assets.Assets(assets=[_asset(desk, row) for row in found.rows], next=found.next)


@routes.serves(assets.GET)
def get(desk: Desk, asset_id: str) -> assets.Asset:
    """The file's facts, and links to it and to its thumbnail."""
    return _asset(desk, desk.find("asset", asset_id))


@routes.serves(assets.DELETE, status=204)
def delete(desk: Desk, _: NoBody, asset_id: str) -> Deleted:
    """The file is gone, and its room free at once."""
    row = desk.find("asset", asset_id)
    desk.tx.run("DELETE FROM assets WHERE id = :id", id=asset_id)
    desk.aftermath.files.extend(name for name in (row["media"], row["thumbnail"]) if name)
    return Deleted()


def _find_room(desk: Desk, size_bytes: int) -> None:
    row = desk.tx.one("SELECT coalesce(sum(size_bytes), 0) AS used FROM assets")
    used, most = row["used"] if row else 0, desk.plan.storage_bytes
    if most is not None and used + size_bytes > most:
        raise StudioError(
            402,
            "storage_full",
            f"The library holds {used:,} of {most:,} bytes, so {size_bytes:,} more do not fit; delete some assets.",
            used_bytes=used,
            storage_bytes=most,
        )


def _asset(desk: Desk, row: Row) -> assets.Asset:
    link = desk.link(row["media"])
    return assets.Asset(
        asset_id=row["id"],
        name=row["name"],
        type=row["type"],
        content_type=row["content_type"],
        size_bytes=row["size_bytes"],
        duration_seconds=row["duration_seconds"],
        width=row["width"],
        height=row["height"],
        tags=json.loads(row["tags"]),
        url=link.url,
        thumbnail_url=desk.link(row["thumbnail"]).url if row["thumbnail"] else None,
        expires_at=link.expires_at,
        created_at=row["created_at"],
    )
