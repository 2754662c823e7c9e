"""Rendering an agent's timeline into one film."""

from act3_mcp.store import Row
from act3_mcp.studio import work
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince import dialogue, tables
from act3_mcp.studio.eversince.storyboard import frame
from act3_mcp.studio.links import timestamp
from act3_mcp.studio.orders import ClipPlan, FilmPlan, Source
from act3_mcp.studio.pace import Pace
from act3_mcp.studio.prices import film_price

RENDERS_A_DAY = 50
VALID_SECONDS = 24 * 3600.0
_DAY = 24 * 3600.0


def start_render(desk: Desk, row: Row, quality: str) -> Row:
    """Queue the film; 1080p is free, 4K costs play credits.

    Raises:
        StudioError: there is nothing to render, or not enough credits, or the day's renders are used up.
    """
    made = desk.tx.one("SELECT count(*) AS n FROM agent_renders WHERE at > :since", since=desk.now - _DAY)
    assert made is not None
    if made["n"] >= RENDERS_A_DAY:
        raise StudioError(429, "rate_limited", f"{RENDERS_A_DAY} renders were made in the last 24 hours; wait.")
    board = tables.board(desk.tx, row["variation_id"])
    clips = [tables.clip(desk.tx, row["id"], board, shot) for shot in board.shots]
    drawn = [clip for clip in clips if clip is not None and clip["status"] == "success"]
    if not drawn or len(drawn) < len(clips):
        raise StudioError(400, "validation_error", "timeline: not every shot on it is drawn; tell the agent to go on")
    plans = [ClipPlan.model_validate_json(clip["plan"]) for clip in drawn]
    sources = [
        Source(take=plan.take, frame=plan.frame, media=clip["media"]) for plan, clip in zip(plans, drawn, strict=True)
    ]
    plan = FilmPlan(sources=sources, frame=frame(board.aspect_ratio, quality))
    render_id = new_id("film")
    work.submit(
        desk.tx,
        render_id,
        plan,
        project_id=None,
        shot_id=None,
        title=board.title,
        price=film_price(plan.seconds) if quality == "4k" else 0,
        at=timestamp(desk.now),
    )
    desk.tx.run("INSERT INTO agent_renders (work_id, at) VALUES (:id, :at)", id=render_id, at=desk.now)
    return tables.move(desk, row["id"], "rendering", render_id=render_id, quality=quality, rendered_at=None)


def finish_render(desk: Desk, row: Row, pace: Pace) -> None:
    """See whether the film is there and its time has passed, and say so."""
    film = tables.render_of(desk.tx, row)
    begun = desk.tx.one("SELECT at FROM agent_renders WHERE work_id = :id", id=row["render_id"])
    assert film is not None
    assert begun is not None
    if begun["at"] + pace.rendering > desk.now:
        tables.change(desk, row["id"], due=begun["at"] + pace.rendering)
    elif film["status"] == "failed":
        tables.move(desk, row["id"], "failed", error_message=film["error"], render_id=None)
    elif film["status"] == "success":
        board = tables.board(desk.tx, row["variation_id"])
        tables.say(desk, row["id"], "assistant", dialogue.rendered(board, row["quality"]), source="render")
        tables.move(desk, row["id"], "idle", stage="open", rendered_at=desk.now)
