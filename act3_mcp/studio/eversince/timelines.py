"""The timeline, made from the storyboard and what of it is drawn."""

from pydantic import JsonValue

from act3_mcp.animatic import describe
from act3_mcp.animatic.transitions import Transition
from act3_mcp.contract.eversince import timelines
from act3_mcp.store import Row
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince import tables
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(timelines.GET)
def get(desk: Desk, query: timelines.TimelineQuery, project_id: str) -> timelines.Timeline:
    """The timeline of a variation, the active one by default."""
    row = tables.project(desk.tx, project_id)
    variation_id = query.variation_id or row["variation_id"]
    known = desk.tx.one(
        "SELECT id FROM agent_variations WHERE id = :id AND project_id = :project_id",
        id=variation_id,
        project_id=project_id,
    )
    if known is None:
        raise StudioError(404, "not_found", f"There is no variation {variation_id[:60]!r} in this project.")
    return timeline(desk, row, variation_id)


def timeline(desk: Desk, row: Row, variation_id: str) -> timelines.Timeline:
    """A variation's shots in order; those not drawn yet have no link."""
    board = tables.board(desk.tx, variation_id)
    scenes: list[timelines.TimelineScene] = []
    overlays: list[dict[str, JsonValue]] = []
    start = 0.0
    for position, shot in enumerate(board.shots):
        clip = tables.clip(desk.tx, row["id"], board, shot)
        media = clip["media"] if clip else None
        drawn = describe(board.prompt(shot), seconds=shot.seconds)
        for number, title in enumerate(drawn.titles):
            overlay: dict[str, JsonValue] = {"id": f"overlay_{shot.ref}_{number}", "type": "text"}
            overlay |= {"content": "\n".join(title.lines), "start_time": start, "duration": shot.seconds}
            overlays.append(overlay)
        start += shot.seconds
        scenes.append(
            timelines.TimelineScene(
                id=f"scene_{shot.ref}",
                ref=f"S{shot.ref}",
                type="video",
                position=position,
                duration=shot.seconds,
                description=f"{board.scene_of(shot).heading}: {shot.words}",
                prompt=board.prompt(shot),
                video_url=desk.link(media).url if media else None,
                video_model="animatic",
                volume=1,
                fade_in=_faded(drawn.opening),
                fade_out=_faded(drawn.ending),
            )
        )
    return timelines.Timeline(
        duration_seconds=board.seconds,
        aspect_ratio=board.aspect_ratio,
        scenes=scenes,
        audio={"voiceover": None, "music": None, "tracks": []},
        overlays=overlays,
        captions={"enabled": "burned" in board.subtitles.lower(), "preset": None},
    )


def _faded(end: Transition) -> float | None:
    return end.seconds if end.kind == "fade" else None
