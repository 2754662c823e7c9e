"""Projects: made from a brief, looked at, set, stopped."""

from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.eversince import projects
from act3_mcp.store import Row
from act3_mcp.studio import purse
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince import references, tables
from act3_mcp.studio.eversince.rendering import VALID_SECONDS
from act3_mcp.studio.eversince.storyboard import Storyboard
from act3_mcp.studio.routes import Found, Routes

routes = Routes()

ACTIVE_AT_ONCE = 5
CREDITS_TO_CREATE = 50
LOW_BALANCE = 100
_DEFAULT_RATIO = "16:9"
_BRIEF_SHOWN = 200
_STOPPABLE = ("queued", "running", "generating", "idle")
_BUSY = ("queued", "running", "generating", "rendering")


@routes.serves(projects.CREATE, status=202)
def create(desk: Desk, draft: projects.ProjectDraft) -> projects.Project | Found[projects.Project]:
    """A new project, on which the agent begins at once; or the one its key made before."""
    if draft.idempotency_key:
        known = desk.tx.one(
            "SELECT * FROM agent_projects WHERE idempotency_key = :key AND status <> 'failed' ORDER BY sequence DESC",
            key=draft.idempotency_key,
        )
        if known is not None:
            return Found(shown(desk, known))
    need_credits(desk, CREDITS_TO_CREATE)
    _need_room(desk)
    project_id, variation_id = new_id("proj"), new_id("var")
    ratio = draft.aspect_ratio or _DEFAULT_RATIO
    desk.tx.run(
        "INSERT INTO agent_projects (id, idempotency_key, brief, title, mode, aspect_ratio, video_model, image_model, "
        "agent_model, webhook_url, expected_output, variation_id, due, created_at, updated_at) VALUES (:id, :key, "
        ":brief, :title, :mode, :aspect_ratio, :video_model, :image_model, :agent_model, :webhook_url, "
        ":expected_output, :variation_id, :due, :at, :at)",
        id=project_id,
        key=draft.idempotency_key,
        brief=draft.brief,
        title=draft.title,
        mode=draft.mode or "autonomous",
        aspect_ratio=ratio,
        video_model=draft.video_model,
        image_model=draft.image_model,
        agent_model=draft.agent_model,
        webhook_url=draft.webhook_url,
        expected_output=draft.expected_output,
        variation_id=variation_id,
        due=desk.now,
        at=tables.instant(desk.now),
    )
    desk.tx.run(
        "INSERT INTO agent_variations (id, project_id, description, storyboard, created_at) "
        "VALUES (:id, :project_id, 'the first version', :storyboard, :at)",
        id=variation_id,
        project_id=project_id,
        storyboard=Storyboard(title=draft.title or "", scenes=[], aspect_ratio=ratio).model_dump_json(),
        at=tables.instant(desk.now),
    )
    references.keep(desk, project_id, draft.references)
    made = shown(desk, tables.project(desk.tx, project_id))
    return made.model_copy(update={"credits_balance": purse.balance(desk.tx)})


@routes.serves(projects.LIST)
def list_(desk: Desk, query: projects.ProjectQuery) -> projects.Projects:
    """A page of the projects the API works on, newest first."""
    limit, offset = query.limit or 20, query.offset or 0
    where = "mode <> 'none' AND (:status IS NULL OR status = :status) AND (:title IS NULL OR title LIKE :like)"
    values = {"status": query.status, "title": query.title, "like": f"%{query.title or ''}%"}
    rows = desk.tx.all(
        f"SELECT * FROM agent_projects WHERE {where} ORDER BY sequence DESC LIMIT :limit OFFSET :offset",  # noqa: S608
        **values,
        limit=limit,
        offset=offset,
    )
    total = desk.tx.one(f"SELECT count(*) AS n FROM agent_projects WHERE {where}", **values)  # noqa: S608
    assert total is not None
    return projects.Projects(
        projects=[_row(desk, row) for row in rows],
        total=total["n"],
        limit=limit,
        offset=offset,
        credits_warning=warning(desk),
    )


@routes.serves(projects.GET)
def get(desk: Desk, project_id: str) -> projects.Project:
    """The project as it stands."""
    return shown(desk, tables.project(desk.tx, project_id))


@routes.serves(projects.UPDATE_SETTINGS)
def update_settings(desk: Desk, changes: projects.SettingsChanges, project_id: str) -> projects.ProjectSettings:
    """Settings for what the agent does next; refused while it works."""
    row = tables.project(desk.tx, project_id)
    need_rest(row)
    given = changes.model_dump(include={"title", "mode", "video_model", "image_model", "agent_model", "webhook_url"})
    asked = {name: value for name, value in given.items() if name in changes.model_fields_set}
    if "expected_output" in changes.model_fields_set:
        asked["expected_output"] = changes.expected_output
    if asked:
        row = tables.change(desk, project_id, **asked)
    return projects.ProjectSettings(
        title=row["title"],
        mode=row["mode"],
        aspect_ratio=row["aspect_ratio"],
        video_model=row["video_model"],
        image_model=row["image_model"],
        agent_model=row["agent_model"],
        webhook_url=row["webhook_url"],
    )


@routes.serves(projects.CANCEL)
def cancel(desk: Desk, _: NoBody, project_id: str) -> projects.Project:
    """Stop the agent; what is being drawn is finished."""
    row = tables.project(desk.tx, project_id)
    if row["status"] not in _STOPPABLE:
        raise StudioError(400, "validation_error", f"status: a project that is {row['status']} cannot be cancelled")
    tables.move(desk, project_id, "cancelled")
    return projects.Project(id=project_id, status="cancelled")


def shown(desk: Desk, row: Row) -> projects.Project:
    """A row as the API shows a project."""
    film = tables.render_of(desk.tx, row)
    rendered_at: float | None = row["rendered_at"] if film is not None and film["status"] == "success" else None
    is_rendered = rendered_at is not None
    expires = rendered_at + VALID_SECONDS if rendered_at is not None else 0.0
    is_fresh = desk.now < expires
    last = desk.tx.one(
        "SELECT content FROM agent_messages WHERE project_id = :id AND role = 'assistant' AND content <> '' "
        "ORDER BY sequence DESC LIMIT 1",
        id=row["id"],
    )
    return projects.Project(
        id=row["id"],
        status=row["status"],
        mode=row["mode"],
        output_type=_output_type(row, is_rendered=is_rendered),
        assembled_url=desk.link(film["media"]).url if film and is_fresh else None,
        assembled_url_expires_at=tables.instant(expires) if is_fresh else None,
        project_url=None,
        agent_message=last["content"] if last else None,
        variation_id=row["variation_id"],
        error_message=row["error_message"] if row["status"] == "failed" else None,
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        credits_warning=warning(desk),
    )


def warning(desk: Desk) -> str | None:
    """The warning that goes with every answer once the balance is low."""
    balance = purse.balance(desk.tx)
    return f"Only {balance} play credits are left." if balance < LOW_BALANCE else None


def need_credits(desk: Desk, least: int) -> None:
    """Let work begin that needs at least so many credits on the account.

    Raises:
        StudioError: there are fewer.
    """
    if (balance := purse.balance(desk.tx)) < least:
        raise StudioError(402, "insufficient_credits", f"This needs a balance of {least} credits; it is {balance}.")


def need_rest(row: Row) -> None:
    """Let through what cannot be done while the agent works.

    Raises:
        StudioError: it works.
    """
    if row["status"] in _BUSY:
        raise StudioError(409, "conflict", f"The project is already {row['status']}; wait until it is idle.")


def _need_room(desk: Desk) -> None:
    active = desk.tx.one(
        "SELECT count(*) AS n FROM agent_projects WHERE status IN ('queued', 'running', 'generating', 'rendering')"
    )
    assert active is not None
    if active["n"] >= ACTIVE_AT_ONCE:
        raise StudioError(429, "project_limit", f"{ACTIVE_AT_ONCE} projects are active already.")


def _output_type(row: Row, *, is_rendered: bool) -> str:
    if is_rendered:
        return "assembled"
    is_files = row["expected_output"] == "assets" and row["status"] == "idle" and row["stage"] == "open"
    return "assets" if is_files else "pending"


def _row(desk: Desk, row: Row) -> projects.ProjectRow:
    project = shown(desk, row)
    return projects.ProjectRow(
        id=project.id,
        title=row["title"],
        brief=row["brief"][:_BRIEF_SHOWN],
        status=project.status,
        mode=project.mode,
        source_project_id=row["source_project_id"],
        assembled_url=project.assembled_url,
        project_url=project.project_url,
        created_at=project.created_at,
        updated_at=project.updated_at,
    )
