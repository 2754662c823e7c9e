"""Which panels and takes a sheet shows, in what order, and how it is told when there is nothing to show."""

from pathlib import Path

import pytest

from act3_mcp.contract.states import State
from act3_mcp.errors import InputError
from act3_mcp.film.stills import Footage
from act3_mcp.film.storyboard import TILES, Board, Layout, Panel, Take, page_of
from act3_mcp.jobs.boards import aspect_of
from act3_mcp.media import STRIP


async def nothing(_: Path) -> None: ...


def take(name: str, state: State = State.SUCCEEDED, number: int = 1, percent: float | None = None) -> Take:
    footage = Footage(name, nothing) if state is State.SUCCEEDED else None
    return Take(f"act3://jobs/{name}", state, number, percent, footage)


def panel(number: str, *takes: Take, elsewhere: bool = False) -> Panel:
    return Panel(number, f"shot_{number}", "A title", "a street", 4.0, takes, elsewhere)


def board(*panels: Panel, aspect: float = 16 / 9) -> Board:
    return Board("act3://projects/p", "A film", aspect, panels)


@pytest.mark.parametrize(
    ("takes", "status", "shown"),
    [
        ((), "no clip yet", None),
        ((take("a"),), "done", "a"),
        ((take("a"), take("b")), "done", "b"),
        ((take("a"), take("b", State.RUNNING, percent=40)), "new take running 40 %", "a"),
        ((take("a", State.RUNNING),), "running", None),
        ((take("a", State.FAILED),), "failed", None),
        ((take("a"), take("b", State.FAILED)), "new take failed", "a"),
        ((take("a", State.UNKNOWN),), "unknown", None),
    ],
)
def test_a_shot_says_how_it_stands_and_shows_its_newest_clip(
    takes: tuple[Take, ...], status: str, shown: str | None
) -> None:
    shot = panel("1.1", *takes)

    assert shot.status == status
    assert (shot.shown.footage.key if shot.shown and shot.shown.footage else None) == shown


def test_a_clip_made_elsewhere_is_not_called_missing() -> None:
    assert panel("1.1", elsewhere=True).status == "clip made elsewhere"


def test_a_long_film_has_pages_of_at_most_24_tiles_and_loses_no_shot() -> None:
    film = board(*(panel(f"1.{number}", take(f"job_{number}")) for number in range(1, 41)))

    pages = [page_of(film, "sheet", number) for number in (1, 2)]

    assert [len(page.tiles) for page in pages] == [TILES, 16]
    assert [tile.panel.number for page in pages for tile in page.tiles if tile] == [f"1.{n}" for n in range(1, 41)]
    with pytest.raises(InputError, match="only pages 1 to 2"):
        page_of(film, "sheet", 3)


@pytest.mark.parametrize("layout", ["sheet", "filmstrip", "compare"])
def test_an_empty_film_has_no_page(layout: Layout) -> None:
    with pytest.raises(InputError, match="no shots yet"):
        page_of(board(), layout, 1)


def test_a_filmstrip_shows_each_frame_of_a_shot_in_a_row_of_its_own() -> None:
    film = board(panel("1.1", take("a")), panel("1.2"), panel("1.3", take("c")))

    page = page_of(film, "filmstrip", 1)

    assert page.columns == STRIP
    assert [tile.frame if tile else None for tile in page.tiles[:STRIP]] == list(range(STRIP))
    gap = page.tiles[STRIP]
    assert gap is not None
    assert gap.take is None
    assert page.tiles[STRIP + 1 : 2 * STRIP] == (None,) * (STRIP - 1)


def test_takes_stand_side_by_side_and_gaps_keep_the_rows_apart() -> None:
    film = board(panel("1.1", take("a"), take("b", number=2)), panel("1.2", take("c")))

    page = page_of(film, "compare", 1)

    assert page.columns == 2
    assert [tile.take.handle if tile and tile.take else None for tile in page.tiles] == [
        "act3://jobs/a",
        "act3://jobs/b",
        "act3://jobs/c",
        None,
    ]
    assert [each.number for each in film.with_several_takes.panels] == ["1.1"]


@pytest.mark.parametrize("layout", ["sheet", "filmstrip", "compare"])
@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16, 1.0])
def test_no_page_has_more_tiles_than_can_be_read(layout: Layout, aspect: float) -> None:
    film = board(*(panel(str(n), *(take(f"{n} {m}") for m in range(n % 6))) for n in range(60)), aspect=aspect)
    first = page_of(film, layout, 1)
    pages = [page_of(film, layout, number) for number in range(1, first.of + 1)]

    assert all(len(page.tiles) <= TILES for page in pages)
    assert {tile.panel.number for page in pages for tile in page.tiles if tile} == {str(n) for n in range(60)}


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [(["1.2"], ["1.2"]), (["shot_1.3", "1.1"], ["1.1", "1.3"]), (["act3://jobs/b"], ["1.2"]), (["b", "c"], ["1.2"])],
)
def test_shots_are_chosen_by_id_number_or_take(chosen: list[str], numbers: list[str]) -> None:
    film = board(panel("1.1"), panel("1.2", take("a"), take("b"), take("c")), panel("1.3"))

    kept = film.only(chosen)

    assert [each.number for each in kept.panels] == numbers


def test_chosen_takes_are_shown_alone_and_a_stranger_is_named() -> None:
    film = board(panel("1.1", take("a"), take("b"), take("c")))

    assert [each.handle for each in film.only(["a", "act3://jobs/c"]).panels[0].takes] == [
        "act3://jobs/a",
        "act3://jobs/c",
    ]
    with pytest.raises(InputError, match="job_none"):
        film.only(["a", "job_none"])


@pytest.mark.parametrize(("ratio", "aspect"), [("16:9", 16 / 9), ("9:16", 0.5625), (None, 16 / 9), ("1:0", 16 / 9)])
def test_an_odd_ratio_is_taken_for_the_usual_one(ratio: str | None, aspect: float) -> None:
    assert aspect_of(ratio) == aspect
