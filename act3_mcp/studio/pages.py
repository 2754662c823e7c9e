"""Lists a page at a time: long ones would not fit an answer, short ones come whole."""

from dataclasses import dataclass

from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.store import Row, Transaction, Value
from act3_mcp.studio.errors import invalid

PAGE_ROWS = 200
_START = {"": 0, " DESC": 2**63 - 1}


@dataclass(frozen=True)
class Rows:
    """A page of rows, and the cursor of the next one if there is any."""

    rows: list[Row]
    next: str | None


def page(
    tx: Transaction, select: str, by: str, query: PageQuery, /, *, newest_first: bool = False, **at: Value
) -> Rows:
    """The page of `select` after the query's cursor, ordered by the number in the column `by`.

    `select` ends in a WHERE clause. A cursor is the last number shown, so rows
    that come or go meanwhile neither repeat others nor hide them.

    Raises:
        StudioError: the cursor is none of ours.
    """
    order, beyond = (" DESC", "<") if newest_first else ("", ">")
    start = _START[order] if query.cursor is None else _number(query.cursor)
    rows = tx.all(f"{select} AND {by} {beyond} :start ORDER BY {by}{order} LIMIT {PAGE_ROWS + 1}", start=start, **at)
    shown = rows[:PAGE_ROWS]
    return Rows(shown, str(shown[-1][by.rpartition(".")[2]]) if len(rows) > PAGE_ROWS else None)


def _number(cursor: str) -> int:
    if not (cursor.isascii() and cursor.isdecimal() and len(cursor) < 19):
        raise invalid("cursor", "this is no cursor of ours.", "Use what the last page's next says, as it is.")
    return int(cursor)
