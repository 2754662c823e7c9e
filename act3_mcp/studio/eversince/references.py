"""What a person gives the agent beside words: uploaded pictures are shown in the film, the rest is only named."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from act3_mcp.contract.eversince import uploads
from act3_mcp.contract.eversince.fields import Reference
from act3_mcp.store import Row
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince.storyboard import MOST_SHOTS, Shot, Storyboard

_SECONDS = 3.0


def keep(desk: Desk, project_id: str, given: Sequence[Reference] | None) -> None:
    """Write down what was given with a brief or a message.

    Raises:
        StudioError: an upload that is not there.
    """
    for reference in given or ():
        if reference.upload_id is None:
            name, kind, media = _name_of(reference.url or ""), reference.type or "url", None
        else:
            row = _upload(desk, reference.upload_id)
            kind, _ = uploads.TYPES[row["content_type"]]
            name, media = row["file_name"], f"upload-{row['key']}"
        desk.tx.run(
            "INSERT INTO agent_references (project_id, name, kind, media) VALUES (:id, :name, :kind, :media)",
            id=project_id,
            name=name,
            kind=kind,
            media=media,
        )


def take_up(desk: Desk, project_id: str, board: Storyboard) -> list[str]:
    """Put new pictures into the film, each a shot at its start; what was done, in words."""
    rows = desk.tx.all(
        "SELECT * FROM agent_references WHERE project_id = :id AND taken = 0 ORDER BY sequence", id=project_id
    )
    desk.tx.run("UPDATE agent_references SET taken = 1 WHERE project_id = :id", id=project_id)
    done: list[str] = []
    for row in reversed(rows):
        if row["kind"] == "image" and row["media"] and len(board.shots) < MOST_SHOTS:
            _show(board, row)
            done.insert(0, f"your picture {row['name']} opens the film")
        else:
            done.insert(0, f"{row['name']} is noted, but only uploaded pictures can be shown here")
    return done


def _show(board: Storyboard, row: Row) -> None:
    board.last_ref += 1
    words = f"The picture {row['name']}"
    shot = Shot(ref=board.last_ref, words=words, move="slow dolly in", seconds=_SECONDS, picture=row["media"])
    board.scenes[0].shots.insert(0, shot)


def _upload(desk: Desk, upload_id: str) -> Row:
    row = desk.tx.one(
        "SELECT * FROM agent_uploads WHERE key = :key AND confirmed = 1", key=upload_id.removeprefix("upl_")
    )
    if row is None:
        raise StudioError(400, "validation_error", f"references: there is no upload {upload_id[:60]!r}")
    return row


def _name_of(url: str) -> str:
    parts = urlsplit(url)
    return PurePosixPath(parts.path).name or parts.netloc or "the link"
