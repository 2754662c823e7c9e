"""Skills and memories, which are the same kind of thing: a name, a text, and whether it counts."""

from pydantic import JsonValue

from act3_mcp.store import Row
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince.tables import instant


def add(desk: Desk, kind: str, name: str, text: str, *, is_active: bool) -> Row:
    """A new note.

    Raises:
        StudioError: its name is taken.
    """
    if desk.tx.one("SELECT 1 FROM agent_notes WHERE kind = :kind AND name = :name", kind=kind, name=name):
        raise StudioError(400, "validation_error", f"name: there is a {kind} called {name[:60]!r} already")
    note_id = new_id(kind)
    desk.tx.run(
        "INSERT INTO agent_notes (id, kind, name, text, is_active, created_at) "
        "VALUES (:id, :kind, :name, :text, :is_active, :at)",
        id=note_id,
        kind=kind,
        name=name,
        text=text,
        is_active=int(is_active),
        at=instant(desk.now),
    )
    return one(desk, kind, note_id)


def one(desk: Desk, kind: str, note_id: str) -> Row:
    """The note of that id.

    Raises:
        StudioError: there is none.
    """
    row = desk.tx.one("SELECT * FROM agent_notes WHERE id = :id AND kind = :kind", id=note_id, kind=kind)
    if row is None:
        raise StudioError(404, "not_found", f"There is no {kind} {note_id[:60]!r} in this account.")
    return row


def all_(desk: Desk, kind: str) -> list[Row]:
    """Every note of a kind."""
    return desk.tx.all("SELECT * FROM agent_notes WHERE kind = :kind ORDER BY sequence", kind=kind)


def edit(desk: Desk, kind: str, note_id: str, name: str | None, text: str | None, *, is_active: bool | None) -> Row:
    """Change what was given."""
    one(desk, kind, note_id)
    desk.tx.run(
        "UPDATE agent_notes SET name = coalesce(:name, name), text = coalesce(:text, text), "
        "is_active = coalesce(:is_active, is_active) WHERE id = :id",
        id=note_id,
        name=name,
        text=text,
        is_active=None if is_active is None else int(is_active),
    )
    return one(desk, kind, note_id)


def remove(desk: Desk, kind: str, note_id: str) -> None:
    """Delete it."""
    one(desk, kind, note_id)
    desk.tx.run("DELETE FROM agent_notes WHERE id = :id", id=note_id)


def budget(desk: Desk, kind: str, limit: int) -> dict[str, JsonValue]:
    """Characters used by the active ones, and allowed."""
    used = sum(len(row["text"]) for row in all_(desk, kind) if row["is_active"])
    return {"used": used, "limit": limit}
