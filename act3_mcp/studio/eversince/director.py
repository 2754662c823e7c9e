"""The agent: what it does next on a project, one step a transaction.

`stage` says where in its work it is, `status` what the API shows of it:
plan → look → shots → draw → cut → open. The three in the middle are the
decision points at which a collaborative project stops. An agent that dies
between two steps goes on from the rows it left.
"""

import re

from act3_mcp.store import Row
from act3_mcp.studio import work
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince import changes, dialogue, planning, references, tables
from act3_mcp.studio.eversince.rendering import finish_render, start_render
from act3_mcp.studio.eversince.storyboard import Shot, Storyboard, signature
from act3_mcp.studio.links import timestamp
from act3_mcp.studio.pace import Pace
from act3_mcp.studio.prices import clip_price

# Real agents dispatch, wait and go on; a client must not take the step back for an error (eversince.md §3).
CLIPS_AT_ONCE = 4
# When a project is due that has just been told something: thinking takes its time, but it begins only now.
JUST_TOLD = 0.0
_ENGINE, _RESOLUTION = "animatic", "1080p"
_WAITING = {"queued", "processing"}
_VARIATION = re.compile(
    r"(?i)\b(?:(?:make|create|add|do|try)\b.{0,20}\b(?:variation|version|alternative)|another version)\b"
)
_SWITCH = re.compile(r"(?i)\b(?:switch|go back|return|use)\b.{0,20}\b(?:variation|version) (\d+)")
_RATIO = re.compile(r"(?i)\b(16:9|9:16|1:1|21:9|vertical|portrait|square|widescreen|horizontal)\b")
_RATIOS = {"vertical": "9:16", "portrait": "9:16", "square": "1:1", "widescreen": "16:9", "horizontal": "16:9"}


def step(desk: Desk, project_id: str, pace: Pace) -> None:
    """Do the next thing on a project, if there is something to do now."""
    row = tables.project(desk.tx, project_id)
    if row["due"] > desk.now:
        return
    if row["due"] == JUST_TOLD and pace.thinking:
        tables.change(desk, project_id, due=desk.now + pace.thinking)
        return
    match row["status"]:
        case "queued":
            tables.move(desk, project_id, "running", wait=pace.thinking)
        case "running":
            _work_on(desk, row, pace)
        case "generating":
            _see_clips(desk, row, pace)
        case "rendering":
            finish_render(desk, row, pace)
        case _:
            return


def give_up(desk: Desk, project_id: str, reason: str) -> None:
    """Fail a project, keeping what it has; a message lets the agent try again."""
    tables.move(desk, project_id, "failed", error_message=reason)


def _work_on(desk: Desk, row: Row, pace: Pace) -> None:
    if row["stage"] == "plan":
        _plan(desk, row, pace)
        return
    told = "\n".join(tables.unanswered(desk.tx, row["id"]))
    tables.take_up(desk.tx, row["id"])
    board = tables.board(desk.tx, row["variation_id"])
    if row["stage"] == "look" and told:
        _settle_look(desk, row, board, told, pace)
    elif told:
        _take_wishes(desk, row, board, told, pace)
    else:
        _draw(desk, row, board, [], pace)


def _plan(desk: Desk, row: Row, pace: Pace) -> None:
    brief = "\n".join([row["brief"], *tables.unanswered(desk.tx, row["id"])])
    tables.take_up(desk.tx, row["id"])
    board = planning.plan(brief, title=row["title"], aspect_ratio=row["aspect_ratio"])
    done = references.take_up(desk, row["id"], board)
    tables.keep(desk.tx, row["variation_id"], board)
    if row["mode"] == "collaborative":
        _rest(desk, row, dialogue.ask_look(board, done), stage="look")
    else:
        _draw(desk, row, board, done, pace)


def _settle_look(desk: Desk, row: Row, board: Storyboard, told: str, pace: Pace) -> None:
    """The answer about tone and look: A, B, wishes in words, or a yes to what the brief says."""
    first, second = dialogue.look_choices(board)
    choice = re.match(r"(?i)^\W*(?:option |choice |look )?(a|b|1|2|the first|the second)\b(?!\s+\w+\s+shot)", told)
    done: list[str] = []
    if choice:
        chosen = second if choice[1].lower() in {"b", "2", "the second"} else first
        board.look.update(chosen)
        done = [f"look {'B' if chosen is second else 'A'}"]
        told = told[choice.end() :]
    done += references.take_up(desk, row["id"], board) + changes.apply(board, told)
    if not done and not changes.is_approval(told):
        changes.note(board, told)
        done = [f"“{board.look['notes']}” goes into every shot"]
    tables.keep(desk.tx, row["variation_id"], board)
    if row["mode"] == "collaborative":
        _rest(desk, row, dialogue.ask_shots(board, done), stage="shots")
    else:
        _draw(desk, row, board, done, pace)


def _take_wishes(desk: Desk, row: Row, board: Storyboard, told: str, pace: Pace) -> None:
    """What a person wants of the shot list, the cut or the finished film."""
    if switch := _SWITCH.search(told):
        _switch(desk, row, int(switch[1]), pace)
        return
    if _VARIATION.search(told):
        _vary(desk, row, board, told, pace)
        return
    done = references.take_up(desk, row["id"], board) + changes.apply(board, told)
    tables.keep(desk.tx, row["variation_id"], board)
    if row["stage"] in {"shots", "draw"} or _undrawn(desk, row, board):
        if done or changes.is_approval(told) or row["stage"] != "shots":
            _draw(desk, row, board, done, pace)
        else:
            _rest(desk, row, dialogue.not_understood(), stage="shots")
    elif done and not changes.wants_render(told):
        # The film that was rendered is no longer what is on the timeline.
        row = tables.change(desk, row["id"], render_id=None)
        _rest(desk, row, dialogue.changed(board, done), stage="open")
    elif changes.wants_render(told):
        quality = "4k" if re.search(r"(?i)\b4k\b", told) else "1080p"
        try:
            start_render(desk, row, quality)
        except StudioError as refusal:
            _rest(desk, row, refusal.message, stage="open")
        else:
            tables.say(desk, row["id"], "assistant", dialogue.rendering(quality), source="agent")
    else:
        words = dialogue.agreed(board) if changes.is_approval(told) else dialogue.not_understood()
        _rest(desk, row, words, stage="open")


def _vary(desk: Desk, row: Row, board: Storyboard, told: str, pace: Pace) -> None:
    """A new version beside the present one: the same film with the changes asked for."""
    done = changes.apply(board, _VARIATION.sub("", told))
    if ratio := _RATIO.search(told):
        board.aspect_ratio = _RATIOS.get(ratio[1].lower(), ratio[1])
        done.append(board.aspect_ratio)
    variation_id = tables.add_variation(desk, row["id"], board, ", ".join(done) or "a copy")
    count = desk.tx.one("SELECT count(*) AS n FROM agent_variations WHERE project_id = :id", id=row["id"])
    assert count is not None
    tables.say(desk, row["id"], "assistant", dialogue.varied(board, count["n"], done), source="agent")
    _draw(desk, tables.change(desk, row["id"], variation_id=variation_id, render_id=None), board, [], pace)


def _switch(desk: Desk, row: Row, number: int, pace: Pace) -> None:
    found = desk.tx.all("SELECT id FROM agent_variations WHERE project_id = :id ORDER BY sequence", id=row["id"])
    if not 1 <= number <= len(found):
        _rest(desk, row, f"There is no version {number}; there are {len(found)}.", stage="open")
        return
    row = tables.change(desk, row["id"], variation_id=found[number - 1]["id"], render_id=None)
    _draw(desk, row, tables.board(desk.tx, row["variation_id"]), [], pace)


def _draw(desk: Desk, row: Row, board: Storyboard, done: list[str], pace: Pace) -> None:
    """Have the next few shots drawn that are not yet; with all of them there, show the cut."""
    missing = _undrawn(desk, row, board)
    if not missing:
        _present(desk, row, board, done)
        return
    if row["stage"] != "draw":
        tables.say(desk, row["id"], "assistant", dialogue.drawing(board, done, len(missing)), source="agent")
    # The vendor's agent marks its dispatches with messages that hold nothing (eversince.md §5.1).
    tables.say(desk, row["id"], "assistant", "", source="dispatch")
    try:
        for number, shot in enumerate(missing):
            # What failed goes first and all at once: a failure left standing would end the project again.
            if number < CLIPS_AT_ONCE or tables.clip(desk.tx, row["id"], board, shot):
                _submit(desk, row, board, shot)
    except StudioError as refusal:
        tables.move(desk, row["id"], "failed", stage="draw", error_message=refusal.message)
        return
    tables.move(desk, row["id"], "generating", wait=pace.generating, stage="draw", render_id=None, error_message=None)


def _submit(desk: Desk, row: Row, board: Storyboard, shot: Shot) -> None:
    plan = board.clip(shot)
    work_id = new_id("clip")
    work.submit(
        desk.tx,
        work_id,
        plan,
        project_id=None,
        shot_id=None,
        title=f"{board.title} {shot.ref}",
        price=clip_price(_ENGINE, _RESOLUTION, plan.seconds),
        at=timestamp(desk.now),
    )
    desk.tx.run(
        "INSERT INTO agent_work (work_id, project_id, signature) VALUES (:work_id, :project_id, :signature)",
        work_id=work_id,
        project_id=row["id"],
        signature=signature(plan),
    )


def _see_clips(desk: Desk, row: Row, pace: Pace) -> None:
    """Go on once everything that was dispatched has ended."""
    board = tables.board(desk.tx, row["variation_id"])
    clips = [tables.clip(desk.tx, row["id"], board, shot) for shot in board.shots]
    found = [clip for clip in clips if clip is not None]
    if any(clip["status"] in _WAITING for clip in found):
        return
    failed = next((clip for clip in found if clip["status"] == "failed"), None)
    if failed is not None:
        give_up(desk, row["id"], f"A shot could not be drawn: {failed['error']}")
    else:
        tables.move(desk, row["id"], "running", wait=pace.thinking)


def _undrawn(desk: Desk, row: Row, board: Storyboard) -> list[Shot]:
    clips = [(shot, tables.clip(desk.tx, row["id"], board, shot)) for shot in board.shots]
    failed = [shot for shot, clip in clips if clip is not None and clip["status"] == "failed"]
    return failed + [shot for shot, clip in clips if clip is None]


def _present(desk: Desk, row: Row, board: Storyboard, done: list[str]) -> None:
    if row["expected_output"] == "assets":
        _rest(desk, row, dialogue.files_ready(board), stage="open")
    elif row["mode"] == "collaborative" and not row["asked_cut"]:
        row = tables.change(desk, row["id"], asked_cut=1)
        _rest(desk, row, dialogue.ask_cut(board), stage="cut")
    elif done:
        _rest(desk, row, dialogue.changed(board, done), stage="open")
    else:
        _rest(desk, row, dialogue.ready(board), stage="open")


def _rest(desk: Desk, row: Row, words: str, *, stage: str) -> None:
    """Stop, and say why."""
    tables.say(desk, row["id"], "assistant", words, source="agent")
    tables.move(desk, row["id"], "idle", stage=stage, error_message=None)
