"""Renders: the latest take of every shot, joined in the order of scenes and shots."""

from act3_mcp.contract.act3 import renders
from act3_mcp.store import Row
from act3_mcp.studio import picture, work
from act3_mcp.studio.act3.jobs import link_when_finished
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.errors import StudioError, invalid, missing
from act3_mcp.studio.orders import ClipPlan, FilmPlan, Source
from act3_mcp.studio.prices import film_price
from act3_mcp.studio.routes import Routes

routes = Routes()

ONLY_FORMAT = "mp4"
_NAMED = 10


@routes.serves(renders.CREATE, status=202)
def create(desk: Desk, draft: renders.RenderDraft) -> renders.Render:
    """Queue a film of the project's shots, or of those chosen."""
    project = desk.find("project", draft.project_id)
    if draft.format not in {None, ONLY_FORMAT}:
        raise invalid("format", f"{draft.format} is not made by the studio.", f"Use {ONLY_FORMAT}, or leave it out.")
    sources = _sources(desk, _chosen(desk, draft))
    # Takes of another size or shape are drawn again, not enlarged or cut: drafts render sharp, and a project
    # whose aspect ratio was changed renders in the new one.
    largest = max(min(source.frame.width, source.frame.height) for source in sources)
    resolution = picture.resolution(draft.resolution or f"{largest}p")
    frame = picture.frame(project["aspect_ratio"], resolution, project["frame_rate"])
    plan = FilmPlan(sources=sources, frame=frame)
    row = work.submit(
        desk.tx,
        new_id("render"),
        plan,
        project_id=project["id"],
        shot_id=None,
        title=project["title"],
        price=film_price(plan.seconds),
        at=desk.timestamp,
    )
    return _render(row)


@routes.serves(renders.GET)
def get(desk: Desk, render_id: str) -> renders.Render:
    """The render as it stands."""
    return _render(_find(desk, render_id))


@routes.serves(renders.GET_DOWNLOAD)
def get_download(desk: Desk, render_id: str) -> renders.Download:
    """A link to the film."""
    link = link_when_finished(desk, _find(desk, render_id), "render")
    return renders.Download(render_id=render_id, download_url=link.url, expires_at=link.expires_at)


def _chosen(desk: Desk, draft: renders.RenderDraft) -> list[Row]:
    """The project's shots in film order; those named, or of scenes named, when any are."""
    rows = desk.tx.all(
        "SELECT shots.id, shots.scene_id FROM shots JOIN scenes ON scenes.id = shots.scene_id "
        "WHERE scenes.project_id = :id ORDER BY scenes.position, shots.position",
        id=draft.project_id,
    )
    scene_ids = {row["id"] for row in desk.tx.all("SELECT id FROM scenes WHERE project_id = :id", id=draft.project_id)}
    _all_known("scene_ids", draft.scene_ids, scene_ids)
    _all_known("shot_ids", draft.shot_ids, {row["id"] for row in rows})
    if draft.scene_ids is None and draft.shot_ids is None:
        return rows
    scenes, shots = set(draft.scene_ids or ()), set(draft.shot_ids or ())
    return [row for row in rows if row["scene_id"] in scenes or row["id"] in shots]


def _all_known(field: str, asked: list[str] | None, known: set[str]) -> None:
    for id_ in asked or ():
        if id_ not in known:
            raise invalid(field, f"{id_[:60]!r} is not in this project.", "Leave it out, or render its own project.")


def _sources(desk: Desk, rows: list[Row]) -> list[Source]:
    if not rows:
        raise StudioError(
            409, "shots_not_ready", "There are no shots to render; create and generate some first.", shot_ids=[]
        )
    latest = {row["id"]: _latest_take(desk, row["id"]) for row in rows}
    lacking = [shot_id for shot_id, source in latest.items() if source is None]
    if lacking:
        more = f" and {len(lacking) - _NAMED} more" if len(lacking) > _NAMED else ""
        raise StudioError(
            409,
            "shots_not_ready",
            f"Shots without a clip: {', '.join(lacking[:_NAMED])}{more}. Generate them, then render.",
            shot_ids=[*lacking],
        )
    return [source for source in latest.values() if source is not None]


def _latest_take(desk: Desk, shot_id: str) -> Source | None:
    row = desk.tx.one(
        "SELECT plan, media FROM work WHERE shot_id = :id AND status = 'success' ORDER BY sequence DESC LIMIT 1",
        id=shot_id,
    )
    if row is None:
        return None
    plan = ClipPlan.model_validate_json(row["plan"])
    return Source(take=plan.take, frame=plan.frame, media=row["media"])


def _find(desk: Desk, render_id: str) -> Row:
    row = work.find(desk.tx, render_id, "film")
    if row is None:
        raise missing("render", render_id)
    return row


def _render(row: Row) -> renders.Render:
    return renders.Render(
        render_id=row["id"],
        project_id=row["project_id"],
        status=row["status"],
        progress=row["progress"],
        estimated_credits=row["estimated_credits"],
        credits_used=row["credits_used"],
        error=row["error"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )
