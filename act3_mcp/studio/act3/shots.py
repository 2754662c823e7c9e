"""Shots, and the takes that are generated from them."""

from act3_mcp.animatic import wants_title
from act3_mcp.contract.act3 import jobs, shots
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.contract.endpoints import NoBody
from act3_mcp.store import Row
from act3_mcp.studio import picture, work
from act3_mcp.studio.act3.jobs import job_from
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.orders import ClipPlan, Take
from act3_mcp.studio.pages import page
from act3_mcp.studio.prices import clip_price
from act3_mcp.studio.routes import Routes

routes = Routes()

DEFAULT_ENGINE = "animatic"
DEFAULT_RESOLUTION = "720p"
DEFAULT_SECONDS = 4.0
NOT_STARTED = "not_started"
# Variations of one shot that seeds keep apart from the next shot's.
VARIATIONS = 1000

_SHOTS = (
    "SELECT shots.*, (SELECT status FROM work WHERE shot_id = shots.id ORDER BY sequence DESC LIMIT 1) AS take_status "
    "FROM shots"
)


@routes.serves(shots.CREATE, status=201)
def create(desk: Desk, draft: shots.ShotDraft, scene_id: str) -> shots.Shot:
    """A new shot at the end of its scene."""
    desk.find("scene", scene_id)
    shot_id = new_id("shot")
    desk.tx.run(
        "INSERT INTO shots (id, scene_id, position, title, prompt, engine, resolution, duration_seconds, "
        "created_at, updated_at) SELECT :id, :scene_id, coalesce(max(position), 0) + 1, :title, :prompt, :engine, "
        ":resolution, :duration_seconds, :at, :at FROM shots WHERE scene_id = :scene_id",
        id=shot_id,
        scene_id=scene_id,
        title=draft.title,
        prompt=draft.prompt,
        engine=draft.engine or DEFAULT_ENGINE,
        resolution=picture.resolution(draft.resolution or DEFAULT_RESOLUTION),
        duration_seconds=draft.duration_seconds or DEFAULT_SECONDS,
        at=desk.timestamp,
    )
    return _shot(desk, shot_id)


@routes.serves(shots.LIST)
def list_(desk: Desk, query: PageQuery, scene_id: str) -> shots.Shots:
    """The scene's shots in film order."""
    desk.find("scene", scene_id)
    found = page(desk.tx, f"{_SHOTS} WHERE scene_id = :id", "position", query, id=scene_id)
    return shots.Shots(shots=[_shot_from(row) for row in found.rows], next=found.next)


@routes.serves(shots.UPDATE)
def update(desk: Desk, changes: shots.ShotChanges, shot_id: str) -> shots.Shot:
    """The shot with its changes; takes already asked for keep the settings they had."""
    desk.find("shot", shot_id)
    desk.tx.run(
        "UPDATE shots SET title = coalesce(:title, title), prompt = coalesce(:prompt, prompt), "
        "engine = coalesce(:engine, engine), resolution = coalesce(:resolution, resolution), "
        "duration_seconds = coalesce(:duration_seconds, duration_seconds), updated_at = :at WHERE id = :id",
        id=shot_id,
        title=changes.title,
        prompt=changes.prompt,
        engine=changes.engine,
        resolution=changes.resolution and picture.resolution(changes.resolution),
        duration_seconds=changes.duration_seconds,
        at=desk.timestamp,
    )
    return _shot(desk, shot_id)


@routes.serves(shots.GENERATE, status=202)
def generate(desk: Desk, _: NoBody, shot_id: str) -> jobs.Job:
    """Queue a new take of the shot as it now is."""
    shot = desk.find("shot", shot_id)
    scene = desk.find("scene", shot["scene_id"])
    project = desk.find("project", scene["project_id"])
    take = Take(
        prompt=shot["prompt"],
        seconds=shot["duration_seconds"],
        context=_context(shot, scene, project),
        seed=_first_seed(desk, shot, scene),
    )
    frame = picture.frame(project["aspect_ratio"], shot["resolution"], project["frame_rate"])
    row = work.submit(
        desk.tx,
        new_id("job"),
        _after_the_last(desk, shot_id, ClipPlan(take=take, frame=frame)),
        project_id=project["id"],
        shot_id=shot_id,
        title=shot["title"] or scene["title"],
        price=clip_price(shot["engine"], shot["resolution"], shot["duration_seconds"]),
        at=desk.timestamp,
        model=shot["engine"],
    )
    return job_from(desk, row)


def _context(shot: Row, scene: Row, project: Row) -> str:
    """What a shot's prompt need not say; the film's title only for one that asks to show it, lest others be redrawn."""
    location = scene["location"] or ""
    return f"{location}\nTitle: {project['title']}" if wants_title(shot["prompt"]) else location


def _first_seed(desk: Desk, shot: Row, scene: Row) -> int:
    """From the shot's place in its film alone.

    So the same screenplay gives the same film in every studio, and two shots of
    the same words do not look the same.
    """
    before = desk.tx.one(
        "SELECT count(*) AS shots FROM shots JOIN scenes ON scenes.id = shots.scene_id WHERE project_id = :project_id "
        "AND (scenes.position, shots.position) < (:scene, :shot)",
        project_id=scene["project_id"],
        scene=scene["position"],
        shot=shot["position"],
    )
    assert before is not None
    return before["shots"] * VARIATIONS + 1


def _after_the_last(desk: Desk, shot_id: str, plan: ClipPlan) -> ClipPlan:
    """The plan with the seed of the shot's last take if anything else is new, or with the next one if nothing is.

    So a draft and its final, or two camera moves, show the same place and people;
    whoever asks again for the very same gets a variation.
    """
    last = desk.tx.one("SELECT plan FROM work WHERE shot_id = :id ORDER BY sequence DESC LIMIT 1", id=shot_id)
    if last is None:
        return plan
    shown = ClipPlan.model_validate_json(last["plan"])
    same = _seeded(plan, shown.take.seed)
    return _seeded(plan, shown.take.seed + 1) if same == shown else same


def _seeded(plan: ClipPlan, seed: int) -> ClipPlan:
    return plan.model_copy(update={"take": plan.take.model_copy(update={"seed": seed})})


def _shot(desk: Desk, shot_id: str) -> shots.Shot:
    row = desk.tx.one(f"{_SHOTS} WHERE id = :id", id=shot_id)
    assert row is not None
    return _shot_from(row)


def _shot_from(row: Row) -> shots.Shot:
    return shots.Shot(
        shot_id=row["id"],
        scene_id=row["scene_id"],
        title=row["title"],
        prompt=row["prompt"],
        engine=row["engine"],
        resolution=row["resolution"],
        duration_seconds=row["duration_seconds"],
        status=row["take_status"] or NOT_STARTED,
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )
