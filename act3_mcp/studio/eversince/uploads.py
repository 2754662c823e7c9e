"""Uploads in three steps; the second goes to a signed link, as it would to a storage host."""

from urllib.parse import quote

from act3_mcp.contract.eversince import uploads
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.routes import Found, Routes

routes = Routes()

_EXPIRES_SECONDS = 3600


@routes.serves(uploads.CREATE)
def create(desk: Desk, draft: uploads.UploadDraft) -> uploads.UploadPlace:
    """Where to put the bytes."""
    _kind(draft.content_type, draft.file_size)
    key = new_id("up")
    desk.tx.run(
        "INSERT INTO agent_uploads (key, file_name, content_type, file_size) VALUES (:key, :name, :type, :size)",
        key=key,
        name=draft.file_name,
        type=draft.content_type,
        size=draft.file_size,
    )
    url = desk.links.upload(key, desk.now, _EXPIRES_SECONDS)
    return uploads.UploadPlace(upload_url=url, r2_key=quote(key), expires_in=_EXPIRES_SECONDS)


@routes.serves(uploads.CONFIRM, status=201)
def confirm(desk: Desk, done: uploads.UploadConfirmation) -> uploads.Upload | Found[uploads.Upload]:
    """An id for the file, once all of it is there."""
    row = desk.tx.one("SELECT * FROM agent_uploads WHERE key = :key", key=done.r2_key)
    if row is None:
        raise StudioError(404, "not_found", "There is no upload with this r2_key.")
    if row["received"] != row["file_size"] or row["file_size"] != done.file_size:
        raise StudioError(
            400, "validation_error", f"file_size: {row['received']} of {row['file_size']} bytes have arrived"
        )
    upload = uploads.Upload(upload_id=f"upl_{row['key']}", type=_kind(row["content_type"], row["file_size"]))
    if row["confirmed"]:
        return Found(upload)
    desk.tx.run("UPDATE agent_uploads SET confirmed = 1 WHERE key = :key", key=done.r2_key)
    return upload


def _kind(content_type: str, size: int) -> str:
    kind, most = uploads.TYPES.get(content_type, ("", 0))
    if not kind:
        raise StudioError(400, "validation_error", f"content_type: {content_type[:60]} is not taken")
    if size > most:
        raise StudioError(400, "validation_error", f"file_size: at most {most} bytes are taken for an {kind}")
    return kind
