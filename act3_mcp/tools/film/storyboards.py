"""A film as one picture that can be looked at in a chat."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import anyio
import anyio.to_thread
from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.states import State
from act3_mcp.errors import InputError, NotFoundError
from act3_mcp.film import readback
from act3_mcp.film.storyboard import DONE, Board, Layout, Page, Panel, Take, Tile, page_of
from act3_mcp.jobs.act3 import Ordered
from act3_mcp.jobs.boards import act3_board, act3_footage, eversince_board
from act3_mcp.jobs.work import ACT3_PROJECT, Kind, parse_handle
from act3_mcp.media import TELLING
from act3_mcp.tools.app import App, Ctx, app
from act3_mcp.tools.film.toolset import toolset
from act3_mcp.tools.results import picture
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import clean, quote

if TYPE_CHECKING:
    from act3_mcp.media.pictures import Strip
    from act3_mcp.media.sheets import Cell

# Hosts cut calls off near 60 s; what is fetched by then is kept for the next call.
_FETCH_SECONDS = 40.0
_MOST_NAMED = 8
_BAD = ("failed", "canceled")

Strips = Mapping[str, "Strip | str"]

ProjectId = Annotated[str, Field(description="Id or handle of a project, job or render.", min_length=1, max_length=300)]
Shots = Annotated[list[str], Field(description="Only these: ids, numbers (2.1), jobs.", max_length=50)]
PageNumber = Annotated[int, Field(description="24 frames each.", ge=1)]


@toolset.tool(
    READ,
    title="View storyboard",
    resource="film://storyboards/{project_id}{?layout,page}",
    mime_type="image/jpeg",
)
async def view_storyboard(
    project_id: ProjectId,
    ctx: Ctx,
    layout: Annotated[Layout, Field(description="Compare takes; filmstrip: motion.")] = "sheet",
    shots: Shots | None = None,
    page: PageNumber = 1,
) -> CallToolResult:
    """Look at a film: a picture of real frames of its shots. Free."""
    here = app(ctx)
    until = anyio.current_time() + _FETCH_SECONDS
    board = await _board(here, project_id, compare=layout == "compare")
    if shots:
        board = board.only(shots)
    elif layout == "compare":
        board = board.with_several_takes
        if not any(len(panel.takes) > 1 for panel in board.panels):
            board = replace(
                board, notes=(*board.notes, "No shot has a second take to compare; these are all there is.")
            )
    chosen = page_of(board, layout, page)
    footages = [tile.take.footage for tile in chosen.tiles if tile and tile.take and tile.take.footage]
    strips = await here.stills.strips(footages, seconds=until - anyio.current_time())
    sheet = await anyio.to_thread.run_sync(_drawn, board, chosen, strips)
    api = here.act3 if board.handle.startswith("act3://") else here.eversince
    return picture(sheet, _legend(board, chosen, strips, is_drawn=api.is_drawn))


async def _board(here: App, given: str, *, compare: bool) -> Board:
    """What a handle or a bare id names, as a board.

    Raises:
        InputError, UpstreamError: nothing has that handle or id.
    """
    if given.startswith(ACT3_PROJECT):
        return await _of_act3(here, given.removeprefix(ACT3_PROJECT))
    kind, upstream_id = await _named(here, given)
    if kind is Kind.CLIP or kind is Kind.FILM:
        return await _of_one(here, kind, upstream_id)
    missing: NotFoundError | None = None
    if kind is None:
        try:
            return await _of_act3(here, upstream_id)
        except NotFoundError as absent:
            missing = absent
    title = await here.catalog.title(upstream_id)
    try:
        return await eversince_board(
            here.eversince.client, here.clip_fetcher, upstream_id, title=title, compare=compare
        )
    except NotFoundError as absent:
        if missing is None:
            raise
        raise InputError(
            f"project_id: neither API has a project {quote(upstream_id, 60)}, and no job or render here has that id "
            f"({missing.what} {absent.what})",
            "act3_list_projects, eversince_list_projects and list_jobs show what there is.",
        ) from absent


async def _named(here: App, given: str) -> tuple[Kind | None, str]:
    """The kind and id behind a handle or an id; no kind where nothing was started under that id."""
    if "://" in given:
        return parse_handle(given, field="project_id")
    rows = await here.ledger.find(given)
    return rows[-1].kind if rows else None, given


async def _of_act3(here: App, project_id: str) -> Board:
    return await act3_board(
        here.act3.client, here.clip_fetcher, here.ledger, here.catalog, owns=here.owns, project_id=project_id
    )


async def _of_one(here: App, kind: Kind, upstream_id: str) -> Board:
    """A single clip or film."""
    snapshot = await here.watchers.look_by(kind)(upstream_id)
    rows = [entry for entry in await here.ledger.find(upstream_id) if entry.kind is kind]
    entry = rows[-1] if rows else None
    target, prompt = entry.target if entry else upstream_id, Ordered.prompt_in(entry)
    title = await here.catalog.title(target, prompt=prompt)
    footage = act3_footage(here.act3.client, here.clip_fetcher, kind, upstream_id)
    there = footage if snapshot.state is State.SUCCEEDED else None
    take = Take(footage.key, snapshot.state, percent=snapshot.percent, footage=there, prompt=prompt)
    return Board(footage.key, title, 16 / 9, (Panel("", target, title, "", None, (take,)),))


def _drawn(board: Board, page: Page, strips: Strips) -> bytes:
    from act3_mcp.media.sheets import contact_sheet  # noqa: PLC0415 # drawing libraries load when they are needed

    cells = [_cell(tile, strips) if tile else None for tile in page.tiles]
    title = clean(board.title, 80) + (f"   {page.number}/{page.of}" if page.of > 1 else "")
    shapes = [cell.picture.shape for cell in cells if cell is not None and cell.picture is not None]
    aspect = shapes[0][1] / shapes[0][0] if shapes else board.aspect
    return contact_sheet(cells, title=title, aspect=aspect, columns=page.columns)


def _cell(tile: Tile, strips: Strips) -> "Cell":
    from act3_mcp.media.sheets import Cell  # noqa: PLC0415

    strip = _strip(tile, strips)
    frame = TELLING if tile.frame is None else tile.frame
    shown = None if strip is None or isinstance(strip, str) else strip.frame(frame)
    if not tile.spans:
        return Cell(shown, "")
    status = "not fetched" if isinstance(strip, str) else tile.status
    tone = "good" if status == DONE else "bad" if status.endswith(_BAD) else "waiting"
    take = tile.take.label if tile.take and tile.is_compared else ""
    more = f"({len(tile.left_out)} older not shown)" if tile.left_out else ""
    label = "  ".join(part for part in (tile.panel.number, take, more, clean(_title(tile), 90)) if part)
    return Cell(shown, label, "  ".join(_facts(tile, strip)), status, tone, tile.spans)


def _facts(tile: Tile, strip: "Strip | str | None") -> list[str]:
    """Size, move and length: as asked for, or as long as the clip really is. A card has neither size nor move."""
    prompt = _prompt(tile)
    shot = readback.read(prompt) if prompt else None
    known = (["card"] if shot.screen else [shot.size, str(shot.move)]) if shot else []
    seconds = tile.panel.seconds if strip is None or isinstance(strip, str) or not strip.seconds else strip.seconds
    return [*known, *([f"{seconds:.3g} s"] if seconds else [])]


def _prompt(tile: Tile) -> str | None:
    """What the clip was made of, which the shot may not say any more; the shot's where there is no clip."""
    return tile.take.prompt if tile.take else tile.panel.prompt


def _title(tile: Tile) -> str:
    """The shot's, or among its takes, that of the clip."""
    return (tile.take.title if tile.take and tile.is_compared else "") or tile.panel.title


def _strip(tile: Tile, strips: Strips) -> "Strip | str | None":
    return strips[tile.take.footage.key] if tile.take and tile.take.footage else None


def _legend(board: Board, page: Page, strips: Strips, *, is_drawn: bool) -> str:
    """What each tile shows and how it is named in other tools; a text complete in itself."""
    lines = [f"{quote(board.title, 80)} ({board.handle}), page {page.number} of {page.of}."]
    for tile in page.tiles:
        if tile is None or not tile.spans:
            continue
        strip = _strip(tile, strips)
        problem = f" ({strip})" if isinstance(strip, str) else ""
        names = dict.fromkeys([tile.panel.id, tile.take.handle if tile.take else tile.panel.id])
        missing = readback.not_drawn(_prompt(tile)) if is_drawn else None
        said = [*_facts(tile, strip), tile.status + problem]
        facts = ", ".join([*said, f"no picture for: {' '.join(missing)}"] if missing else said)
        take = f"{tile.take.label}, " if tile.take and tile.is_compared else ""
        lines.append(f"{tile.panel.number} {quote(_title(tile), 60)}: {take}{facts}; {', '.join(names)}".strip())
        if tile.left_out:
            lines.append(_left_out(tile))
    lines.extend(board.notes)
    if page.number < page.of:
        lines.append(f"page={page.number + 1} shows more.")
    if board.rest and page.number == page.of:
        lines.append(board.rest)
    return "\n".join(lines)


def _left_out(tile: Tile) -> str:
    newest = tile.left_out[-_MOST_NAMED:]
    names = ", ".join(f"{take.label} {take.handle}" for take in newest)
    more = len(tile.left_out) - len(newest)
    rest = f" and {more} before them, which list_jobs names" if more else ""
    return f"Older takes of {tile.panel.number} not shown: {names}{rest}. Name those to see in shots."
