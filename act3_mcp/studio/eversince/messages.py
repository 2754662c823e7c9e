"""The conversation: the agent's messages and the person's, by cursor."""

from act3_mcp.contract.eversince import messages
from act3_mcp.contract.eversince.projects import Project
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince import director, references, tables
from act3_mcp.studio.eversince.projects import need_credits, need_rest, warning
from act3_mcp.studio.routes import Routes

routes = Routes()

CREDITS_TO_SEND = 10
_PAGE = 20


@routes.serves(messages.LIST)
def list_(desk: Desk, query: messages.MessageQuery, project_id: str) -> messages.Messages:
    """A page in the order of time: the next after a cursor, else the latest, or the latest before a cursor."""
    tables.project(desk.tx, project_id)
    if query.after and query.before:
        raise StudioError(400, "validation_error", "before: give either after or before, not both")
    limit = query.limit or _PAGE
    after = _place(desk, project_id, "after", query.after) if query.after else None
    before = _place(desk, project_id, "before", query.before) if query.before else None
    order = "ASC" if after is not None else "DESC"
    rows = desk.tx.all(
        "SELECT * FROM agent_messages WHERE project_id = :id AND (:after IS NULL OR sequence > :after) "  # noqa: S608
        f"AND (:before IS NULL OR sequence < :before) ORDER BY sequence {order} LIMIT :limit",
        id=project_id,
        after=after,
        before=before,
        limit=limit + 1,
    )
    page = sorted(rows[:limit], key=lambda row: row["sequence"])
    return messages.Messages(
        messages=[
            messages.Message(
                id=row["id"],
                role=row["role"],
                content=row["content"],
                source=row["source"],
                created_at=row["created_at"],
            )
            for row in page
        ],
        has_more=len(rows) > limit,
        credits_warning=warning(desk),
    )


@routes.serves(messages.SEND, status=202)
def send(desk: Desk, draft: messages.MessageDraft, project_id: str) -> Project:
    """Tell the agent something, and let it go on."""
    row = tables.project(desk.tx, project_id)
    need_rest(row)
    need_credits(desk, CREDITS_TO_SEND)
    references.keep(desk, project_id, draft.references)
    tables.say(desk, project_id, "user", draft.message, source="api")
    tables.move(desk, project_id, "running", error_message=None)
    tables.change(desk, project_id, due=director.JUST_TOLD)
    return Project(id=project_id, status="running", credits_warning=warning(desk))


def _place(desk: Desk, project_id: str, field: str, message_id: str) -> int:
    row = desk.tx.one(
        "SELECT sequence FROM agent_messages WHERE id = :id AND project_id = :project_id",
        id=message_id,
        project_id=project_id,
    )
    if row is None:
        raise StudioError(400, "validation_error", f"{field}: there is no message {message_id[:60]!r} in this project")
    return row["sequence"]
