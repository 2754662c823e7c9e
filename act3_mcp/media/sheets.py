"""Contact sheets: labelled frames in rows, small enough to show in a chat and large enough to read there."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape

import cv2
import numpy as np

from act3_mcp.media import FAMILY
from act3_mcp.media.pictures import Picture, fitting
from act3_mcp.media.vips import vips

LONGEST_SIDE = 1568
LARGEST_BYTES = 700_000
ACROSS, ACROSS_MANY = 4, 8
MARGIN, GAP = 24, 18
WIDEST_CELL = 560
# A chat shows a sheet about 760 pixels wide; type must still be 10 pixels tall there.
SHEET_WIDTHS_OF_TYPE = 74
MOST_LINES = 4
PAPER, INK, FAINT, EMPTY, EDGE = "#14151b", "#f1ece2", "#a3a5b0", "#1b1d25", "#2a2c36"

Tone = Literal["plain", "good", "waiting", "bad"]
_TONES: dict[Tone, str] = {"plain": FAINT, "good": "#93c48d", "waiting": "#e0b965", "bad": "#e58374"}


@dataclass(frozen=True)
class Cell:
    """One tile; a `picture` of None is an empty frame in which `status` is written, for nothing is made up.

    `label` is the line a director reads; `note`, in pieces two spaces apart, the
    fainter one; `status` a word or two after it. What is written may run on
    under as many tiles as `spans`.
    """

    picture: Picture | None
    label: str
    note: str = ""
    status: str = ""
    tone: Tone = "plain"
    spans: int = 1


def contact_sheet(
    cells: Sequence[Cell | None],
    *,
    title: str = "",
    aspect: float = 16 / 9,
    columns: int | None = None,
    out: Path | None = None,
) -> bytes:
    """A JPEG of `cells` in reading order, also written to `out` if given; None leaves a place free.

    `aspect` is the frames' width to height; one of another shape is fitted in.
    Without `columns` there are as many as show the frames best.

    Raises:
        ValueError: no cells.
    """
    if not cells:
        raise ValueError("a contact sheet needs at least one frame")
    data = fitting(_composed(_Layout.of(cells, aspect, columns, titled=bool(title)), cells, title), LARGEST_BYTES)
    if out is not None:
        part = out.with_name(f".{out.name}.part")
        part.write_bytes(data)
        part.replace(out)
    return data


@dataclass(frozen=True)
class _Layout:
    """Sizes in pixels of a sheet that fits the longest side both ways."""

    columns: int
    rows: int
    cell_width: int
    cell_height: int
    type_size: float
    lines: int
    heading: int

    @classmethod
    def of(cls, cells: Sequence[Cell | None], aspect: float, columns: int | None, *, titled: bool) -> "_Layout":
        count = len(cells)
        if columns is not None:
            return cls._with(columns, cells, aspect, titled=titled)
        all_of_them = range(1, min(ACROSS if count <= 16 and aspect > 1 else ACROSS_MANY, count) + 1)
        fitting = [cls._with(columns, cells, aspect, titled=titled) for columns in all_of_them]
        # A chat shows a wide picture larger than a tall one.
        fitting = [each for each in fitting if each.height <= each.width * 1.02] or fitting
        return max(fitting, key=lambda each: each.cell_width * (2 - each.columns * each.rows / count) ** 2)

    @classmethod
    def _with(cls, columns: int, cells: Sequence[Cell | None], aspect: float, *, titled: bool) -> "_Layout":
        rows = -(-len(cells) // columns)
        heading = 66 if titled else 0
        width = min((LONGEST_SIDE - 2 * MARGIN - GAP * (columns - 1)) // columns, WIDEST_CELL)
        tall = (LONGEST_SIDE - heading - 2 * MARGIN - (rows - 1) * GAP) // rows
        while True:
            sheet = 2 * MARGIN + columns * width + (columns - 1) * GAP
            size = max(15.0, sheet / SHEET_WIDTHS_OF_TYPE)
            layout = cls(columns, rows, width, max(9, round(width / aspect)), size, 0, heading)
            lines = max(len(_written(cell, layout.across(cell), size)) for cell in cells if cell is not None)
            if layout.cell_height + _label_height(size, lines) <= tall or width <= 24:
                return replace(layout, lines=lines)
            width -= 4

    @property
    def width(self) -> int:
        return 2 * MARGIN + self.columns * self.cell_width + (self.columns - 1) * GAP

    @property
    def height(self) -> int:
        step = self.cell_height + _label_height(self.type_size, self.lines)
        return self.heading + 2 * MARGIN + self.rows * step + (self.rows - 1) * GAP

    def across(self, cell: Cell) -> int:
        """How wide that may be which is written under a tile."""
        tiles = max(1, min(cell.spans, self.columns))
        return tiles * self.cell_width + (tiles - 1) * GAP

    def corner(self, index: int) -> tuple[int, int]:
        row, column = divmod(index, self.columns)
        step = self.cell_height + _label_height(self.type_size, self.lines) + GAP
        return MARGIN + column * (self.cell_width + GAP), self.heading + MARGIN + row * step


Words = Sequence[tuple[str, str]]
"""A line as pieces of text, each with its colour."""


def _label_height(size: float, lines: int) -> int:
    return round(size * (0.35 + 1.28 * lines))


def _written(cell: Cell, width: float, size: float) -> Sequence[Words]:
    """What is written under a tile: the label on one line, then note and status on as many as they take."""
    lines: list[list[tuple[str, str]]] = [[(_cut(_drawable(cell.label), width, size), INK)]] if cell.label else []
    pieces = [(piece, FAINT) for piece in _drawable(cell.note).split("  ") if piece]
    if cell.picture is not None and cell.status:
        pieces.append((_drawable(cell.status), _TONES[cell.tone]))
    taken = width
    for piece, fill in pieces:
        wide = _wide(piece, size) + 2 * _wide(" ", size)
        if taken + wide > width + size * 0.2:
            lines.append([])
            taken = 0.0
        lines[-1].append((_cut(piece, width, size), fill))
        taken += wide
    return lines[:MOST_LINES]


def _composed(layout: _Layout, cells: Sequence[Cell | None], title: str) -> Picture:
    """Type and rules are set as one SVG; the frames are laid into it as they are."""
    size, inner = layout.type_size, layout.width - 2 * MARGIN
    parts = [f'<rect width="100%" height="100%" fill="{PAPER}"/>']
    if title:
        parts.append(_text(MARGIN, MARGIN + 28, 32, [(_cut(_drawable(title), inner, 32), INK)]))
        parts.append(f'<rect x="{MARGIN}" y="{layout.heading + 6}" width="{inner}" height="2" fill="{EDGE}"/>')
    for index, cell in enumerate(cells):
        if cell is None:
            continue
        x, y = layout.corner(index)
        if cell.picture is None:
            frame = f'width="{layout.cell_width}" height="{layout.cell_height}" fill="{EMPTY}" stroke="{EDGE}"'
            parts.append(f'<rect x="{x}" y="{y}" {frame} stroke-width="2"/>')
            middle = x + max(0.0, layout.cell_width - _wide(cell.status, size)) / 2, y + layout.cell_height / 2
            said = [(_cut(_drawable(cell.status), layout.cell_width, size), _TONES[cell.tone])]
            parts.append(_text(middle[0], middle[1] + size * 0.35, size, said))
        for number, line in enumerate(_written(cell, layout.across(cell), size)):
            parts.append(_text(x, y + layout.cell_height + size * (1.2 + 1.28 * number), size, line))
    size_of = f'width="{layout.width}" height="{layout.height}"'
    document = f'<svg xmlns="http://www.w3.org/2000/svg" {size_of}>{"".join(parts)}</svg>'
    image = vips().Image.svgload_buffer(document.encode())
    sheet = np.frombuffer(image.write_to_memory(), np.uint8).reshape(image.height, image.width, 4)[..., :3].copy()
    for index, cell in enumerate(cells):
        if cell is not None and cell.picture is not None:
            _lay(sheet, cell.picture, layout.corner(index), layout.cell_width, layout.cell_height)
    return sheet


def _lay(sheet: Picture, picture: Picture, corner: tuple[int, int], width: int, height: int) -> None:
    """Fit a picture into its place, in the middle if it is of another shape."""
    share = min(width / picture.shape[1], height / picture.shape[0])
    w, h = max(1, round(picture.shape[1] * share)), max(1, round(picture.shape[0] * share))
    fitted = cv2.resize(picture, (w, h), interpolation=cv2.INTER_AREA if share < 1 else cv2.INTER_CUBIC)
    x, y = corner
    cv2.rectangle(sheet, (x, y), (x + width - 1, y + height - 1), (8, 8, 11), -1)
    left, top = x + (width - w) // 2, y + (height - h) // 2
    sheet[top : top + h, left : left + w] = fitted


def _text(x: float, y: float, size: float, line: Words) -> str:
    said = "".join(
        f'<tspan fill="{fill}" font-weight="{700 if fill == INK else 500}">{"  " * bool(number)}{escape(piece)}</tspan>'
        for number, (piece, fill) in enumerate(line)
    )
    look = f'font-family="{FAMILY}" font-size="{size:.1f}" xml:space="preserve"'
    return f'<text x="{x:.0f}" y="{y:.1f}" {look}>{said}</text>'


def _drawable(said: str) -> str:
    """Without what our fonts would draw as boxes: emoji and what goes with them, control characters."""
    return "".join(c for c in said if c.isprintable() and not _is_emoji(c)).strip()


def _is_emoji(c: str) -> bool:
    return (unicodedata.category(c) in {"So", "Sk"} and ord(c) > 0x2100) or "\ufe00" <= c <= "\ufe0f"


def _wide(said: str, size: float) -> float:
    """About how wide a text is; an estimate on the wide side, so that nothing runs into its neighbour."""
    return size * sum(1.0 if unicodedata.east_asian_width(c) in "WF" else _WIDTHS.get(c, 0.6) for c in said)


_WIDTHS = {
    **dict.fromkeys("iljI.,:;'|!()[] ", 0.31),
    **dict.fromkeys('frt-"/', 0.42),
    **dict.fromkeys("mwMW@", 0.92),
    **dict.fromkeys("ABCDGHNOQRU", 0.72),
}


def _cut(said: str, width: float, size: float) -> str:
    if _wide(said, size) <= width:
        return said
    while said and _wide(said, size) + 0.8 * size > width:
        said = said[:-1]
    return f"{said.rstrip()}…"
