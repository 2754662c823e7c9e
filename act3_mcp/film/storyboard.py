"""A film as panels with takes, and which of them are shown in what order: everything but the pictures."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from act3_mcp.contract.states import State
from act3_mcp.errors import InputError
from act3_mcp.film.stills import Footage
from act3_mcp.media import STRIP

Layout = Literal["sheet", "filmstrip", "compare"]

TILES = 24
TAKES_ACROSS = 4
DONE = "done"
BEFORE_THE_CHANGE = "done before the shot was last changed"


@dataclass(frozen=True)
class Take:
    """One clip of a shot, or an attempt at one; `number` counts from 1, 0 where takes are not counted.

    `handle` is the job's, or where clips have no jobs, what the API calls the clip.
    `prompt` is what it was made of, as far as that is known; `is_outdated`: the
    shot was changed since. `version` is which cut of the film it is of, where a
    film has several; `title` is its own, where that of its shot has changed.
    """

    handle: str
    state: State
    number: int = 0
    percent: float | None = None
    footage: Footage | None = None
    prompt: str | None = None
    is_outdated: bool = False
    version: str = ""
    title: str = ""

    @property
    def label(self) -> str:
        """What it is called beside others."""
        return self.version or f"take {self.number}"

    @property
    def names(self) -> set[str]:
        """What it may be asked for by: its handle, or the id in it."""
        return {self.handle, self.handle.rpartition("/")[2]}


@dataclass(frozen=True)
class Panel:
    """One shot: `number` is scene and shot as people say them, `takes` come oldest first."""

    number: str
    id: str
    title: str
    prompt: str
    seconds: float | None
    takes: tuple[Take, ...] = ()
    is_made_elsewhere: bool = False

    @property
    def shown(self) -> Take | None:
        """The newest take there is something to see of."""
        return next((take for take in reversed(self.takes) if take.footage), None)

    @property
    def status(self) -> str:
        """How the shot stands, in a few words."""
        if not self.takes:
            return "clip made elsewhere" if self.is_made_elsewhere else "no clip yet"
        last, shown = self.takes[-1], self.shown
        if shown is last:
            return status_of(last)
        return status_of(last) if shown is None else f"new take {status_of(last)}"


@dataclass(frozen=True)
class Board:
    """A film's panels in order; `aspect` is width to height.

    `rest` says in words what was not read, if anything; `notes` what was not laid out.
    """

    handle: str
    title: str
    aspect: float
    panels: tuple[Panel, ...]
    rest: str = ""
    notes: tuple[str, ...] = ()

    @property
    def with_several_takes(self) -> "Board":
        """The panels of which there is something to compare; all, where there is nothing."""
        several = tuple(panel for panel in self.panels if len(panel.takes) > 1)
        return replace(self, panels=several or self.panels)

    def only(self, chosen: Sequence[str]) -> "Board":
        """The panels chosen by id or number, and those of which a take is chosen, with that take alone.

        Raises:
            InputError: something chosen is in none of them.
        """
        wanted = {choice.strip() for choice in chosen}
        left = set(wanted)
        kept: list[Panel] = []
        for panel in self.panels:
            takes = tuple(take for take in panel.takes if wanted & take.names)
            if takes or wanted & {panel.id, panel.number}:
                kept.append(replace(panel, takes=takes) if takes else panel)
            left -= {panel.id, panel.number, *(name for take in takes for name in take.names)}
        if left:
            where = "not among what was read" if self.rest else "no shot or take"
            raise InputError(
                f"shots: {min(left)[:80]!r} is {where} of this film.",
                "Leave shots out to see them all with their ids and numbers.",
            )
        return replace(self, panels=tuple(kept))


@dataclass(frozen=True)
class Tile:
    """One place of a sheet: a frame of a take, or the words that there is none.

    `frame` None is the telling one. What is written runs on under as many places
    as `spans`; 0 has nothing written. `is_compared`: beside other takes. `left_out`
    are older takes of the shot that are not shown for want of room.
    """

    panel: Panel
    take: Take | None
    status: str
    frame: int | None = None
    spans: int = 1
    is_compared: bool = False
    left_out: tuple[Take, ...] = ()


@dataclass(frozen=True)
class Page:
    """What one sheet shows; `columns` None leaves them to the sheet, and a tile of None is a gap."""

    tiles: tuple[Tile | None, ...]
    columns: int | None
    number: int
    of: int


def page_of(board: Board, layout: Layout, number: int) -> Page:
    """One page of a board laid out.

    Raises:
        InputError: there is no such page, or nothing to lay out.
    """
    rows, columns = _rows(board, layout)
    if not rows:
        raise InputError("There is nothing to show: the film has no shots yet.", "Create scenes and shots first.")
    across = columns or 1
    # As high as it is wide, about; more rows would make every frame small.
    rows_a_page = TILES if columns is None else max(1, min(TILES // across, math.ceil(across * board.aspect)))
    pages = -(-len(rows) // rows_a_page)
    if number > pages:
        only = "only page 1" if pages == 1 else f"only pages 1 to {pages}"
        raise InputError(f"page: there is no page {number}, {only}.", "Give one of those.")
    shown = rows[(number - 1) * rows_a_page : number * rows_a_page]
    tiles = tuple(tile for row in shown for tile in (*row, *[None] * (across - len(row))))
    # A single row is laid out as it looks best.
    return Page(tiles, columns if len(shown) > 1 else None, number, pages)


def status_of(take: Take) -> str:
    """A take's state in a word or two."""
    if take.state is State.SUCCEEDED:
        return BEFORE_THE_CHANGE if take.is_outdated else DONE
    if take.state is State.RUNNING and take.percent is not None:
        return f"running {take.percent:.0f} %"
    return "unknown" if take.state is State.UNKNOWN else take.state.value


def _rows(board: Board, layout: Layout) -> tuple[list[list[Tile]], int | None]:
    if layout == "filmstrip":
        return [_strip(panel) for panel in board.panels], STRIP
    if layout == "compare":
        rows = [_takes(panel) for panel in board.panels]
        across = max((len(row) for row in rows), default=1)
        return rows, across if across > 1 else None
    return [[Tile(panel, panel.shown, panel.status)] for panel in board.panels], None


def _strip(panel: Panel) -> list[Tile]:
    take = panel.shown
    if take is None:
        return [Tile(panel, None, panel.status, spans=STRIP)]
    first = Tile(panel, take, panel.status, frame=0, spans=STRIP)
    return [first, *(replace(first, frame=index, spans=0) for index in range(1, STRIP))]


def _takes(panel: Panel) -> list[Tile]:
    older, newest = panel.takes[:-TAKES_ACROSS], panel.takes[-TAKES_ACROSS:]
    tiles = [Tile(panel, take, status_of(take), is_compared=True) for take in newest]
    return [replace(tiles[0], left_out=older), *tiles[1:]] if tiles else [Tile(panel, None, panel.status)]
