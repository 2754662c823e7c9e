"""The rows behind Eversince's projects: reading them, moving their status, writing messages.

Every change of status is told to the project's webhook, once: the row for it
is written in the same transaction.
"""

from datetime import UTC, datetime

from act3_mcp.contract.eversince.webhooks import EVENTS
from act3_mcp.store import Row, Transaction, Value
from act3_mcp.studio import work
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince.storyboard import Shot, Storyboard, signature

ACTIVE = ("queued", "running", "generating", "rendering")


def instant(seconds: float) -> str:
    """Unix time as Eversince writes it, to the millisecond: clients compare `updated_at`.

    >>> instant(1736951520.25)
    '2025-01-15T14:32:00.250Z'
    """
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def project(tx: Transaction, project_id: str) -> Row:
    """The project of that id.

    Raises:
        StudioError: there is none.
    """
    row = tx.one("SELECT * FROM agent_projects WHERE id = :id", id=project_id)
    if row is None:
        raise StudioError(404, "not_found", f"There is no project {project_id[:60]!r} in this account.")
    return row


def change(desk: Desk, project_id: str, **values: Value) -> Row:
    """Set columns of a project; the row as it is then."""
    columns = ", ".join(f"{name} = :{name}" for name in values)
    desk.tx.run(
        f"UPDATE agent_projects SET {columns}, updated_at = :updated_at WHERE id = :id",  # noqa: S608 # our own names
        id=project_id,
        updated_at=instant(desk.now),
        **values,
    )
    return project(desk.tx, project_id)


def move(desk: Desk, project_id: str, status: str, *, wait: float = 0.0, **values: Value) -> Row:
    """Give a project another status, not to be left before `wait` seconds have passed."""
    row = change(desk, project_id, status=status, due=desk.now + wait, **values)
    if row["webhook_url"] and status in EVENTS:
        desk.tx.run(
            "INSERT INTO webhooks (project_id, url, event, at) VALUES (:id, :url, :event, :at)",
            id=project_id,
            url=row["webhook_url"],
            event=status,
            at=desk.now,
        )
    return row


def say(desk: Desk, project_id: str, role: str, content: str, *, source: str) -> str:
    """Add a message; its id."""
    message_id = new_id("msg")
    desk.tx.run(
        "INSERT INTO agent_messages (id, project_id, role, content, source, handled, created_at) "
        "VALUES (:id, :project_id, :role, :content, :source, :handled, :at)",
        id=message_id,
        project_id=project_id,
        role=role,
        content=content,
        source=source,
        handled=int(role != "user"),
        at=instant(desk.now),
    )
    return message_id


def unanswered(tx: Transaction, project_id: str) -> list[str]:
    """What the agent was told and has not taken up."""
    rows = tx.all(
        "SELECT content FROM agent_messages WHERE project_id = :id AND handled = 0 ORDER BY sequence", id=project_id
    )
    return [row["content"] for row in rows]


def take_up(tx: Transaction, project_id: str) -> None:
    """The agent has taken up all it was told."""
    tx.run("UPDATE agent_messages SET handled = 1 WHERE project_id = :id", id=project_id)


def board(tx: Transaction, variation_id: str) -> Storyboard:
    """A variation's storyboard."""
    row = tx.one("SELECT storyboard FROM agent_variations WHERE id = :id", id=variation_id)
    assert row is not None
    return Storyboard.model_validate_json(row["storyboard"])


def keep(tx: Transaction, variation_id: str, storyboard: Storyboard) -> None:
    """Write a variation's storyboard down."""
    tx.run(
        "UPDATE agent_variations SET storyboard = :storyboard WHERE id = :id",
        id=variation_id,
        storyboard=storyboard.model_dump_json(),
    )


def add_variation(desk: Desk, project_id: str, storyboard: Storyboard, description: str) -> str:
    """A new variation of a project; its id."""
    variation_id = new_id("var")
    desk.tx.run(
        "INSERT INTO agent_variations (id, project_id, description, storyboard, created_at) "
        "VALUES (:id, :project_id, :description, :storyboard, :at)",
        id=variation_id,
        project_id=project_id,
        description=description,
        storyboard=storyboard.model_dump_json(),
        at=instant(desk.now),
    )
    return variation_id


def clip(tx: Transaction, project_id: str, storyboard: Storyboard, shot: Shot) -> Row | None:
    """The latest work on exactly this shot, whatever became of it."""
    return tx.one(
        "SELECT work.* FROM work JOIN agent_work ON work_id = work.id "
        "WHERE agent_work.project_id = :project_id AND signature = :signature ORDER BY work.sequence DESC LIMIT 1",
        project_id=project_id,
        signature=signature(storyboard.clip(shot)),
    )


def render_of(tx: Transaction, row: Row) -> Row | None:
    """The work of the project's latest render."""
    return work.find(tx, row["render_id"], "film") if row["render_id"] else None
