"""Contact sheets: one frame of each clip, labelled, small enough to show in a chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import cv2
import numpy as np

from act3_mcp.media.frames import Picture, frame_at, jpeg
from act3_mcp.media.vips import FAMILY, vips

LONGEST_SIDE = 1568
LARGEST_BYTES = 700_000
ACROSS = 4
MARGIN, GAP = 28, 20
PAPER, INK, FAINT, EDGE = "#14151b", "#f1ece2", "#8f919c", "#2a2c36"


@dataclass(frozen=True)
class Cell:
    """One frame of the sheet: where it comes from and what is written under it.

    `seconds` is the moment shown; negative means a third of the way in, which
    `length` gives. `label` is the line a director reads, `note` the fainter one.
    """

    path: Path
    label: str
    note: str = ""
    seconds: float = -1.0
    length: float = 0.0


def contact_sheet(cells: Sequence[Cell], *, title: str = "", out: Path | None = None) -> bytes:
    """A JPEG of `cells` in reading order, also written to `out` if given.

    Raises:
        ValueError: no cells, or a clip that cannot be read.
    """
    if not cells:
        raise ValueError("a contact sheet needs at least one frame")
    first = frame_at(cells[0].path, _moment(cells[0]), width=640)
    aspect = first.shape[1] / first.shape[0]
    layout = _Layout.of(len(cells), aspect, titled=bool(title))
    pictures = [frame_at(cell.path, _moment(cell), width=layout.cell_width) for cell in cells]
    sheet = _composed(layout, pictures, cells, title)
    data = _small_enough(sheet)
    if out is not None:
        part = out.with_name(f".{out.name}.part")
        part.write_bytes(data)
        part.replace(out)
    return data


def _moment(cell: Cell) -> float:
    return cell.seconds if cell.seconds >= 0 else max(cell.length, 1.0) * 0.4


@dataclass(frozen=True)
class _Layout:
    """Sizes in pixels of a sheet that fits the longest side both ways."""

    columns: int
    rows: int
    cell_width: int
    cell_height: int
    label: int
    heading: int

    @classmethod
    def of(cls, count: int, aspect: float, *, titled: bool) -> "_Layout":
        all_of_them = range(1, min(ACROSS if count <= 16 else ACROSS + 3, count) + 1)
        fitting = [cls._with(columns, count, aspect, titled=titled) for columns in all_of_them]
        fitting = [each for each in fitting if each.height <= LONGEST_SIDE]
        # A chat shows a wide picture larger than a tall one.
        fitting = [each for each in fitting if each.height <= each.width * 1.02] or fitting
        return max(fitting, key=lambda each: each.cell_width * (2 - each.columns * each.rows / count) ** 2)

    @classmethod
    def _with(cls, columns: int, count: int, aspect: float, *, titled: bool) -> "_Layout":
        rows = -(-count // columns)
        width = min((LONGEST_SIDE - 2 * MARGIN - GAP * (columns - 1)) // columns, 560)
        label = max(34, int(width * 0.145))
        heading = 74 if titled else 0
        height = (LONGEST_SIDE - heading - 2 * MARGIN - (rows - 1) * GAP) // rows - label
        width = max(16, min(width, int(height * aspect)))
        return cls(columns, rows, width, max(9, round(width / aspect)), max(30, int(width * 0.145)), heading)

    @property
    def width(self) -> int:
        return 2 * MARGIN + self.columns * self.cell_width + (self.columns - 1) * GAP

    @property
    def height(self) -> int:
        return self.heading + 2 * MARGIN + self.rows * (self.cell_height + self.label) + (self.rows - 1) * GAP

    def corner(self, index: int) -> tuple[int, int]:
        row, column = divmod(index, self.columns)
        x = MARGIN + column * (self.cell_width + GAP)
        return x, self.heading + MARGIN + row * (self.cell_height + self.label + GAP)


def _composed(layout: _Layout, pictures: Sequence[Picture], cells: Sequence[Cell], title: str) -> Picture:
    """Type and rules are set as one SVG; the frames are laid into it as they are."""
    size = max(15.0, layout.cell_width * 0.044)
    parts = [f'<rect width="100%" height="100%" fill="{PAPER}"/>']
    if title:
        parts.append(_text(MARGIN, MARGIN + 34, 30, title, INK, bold=True))
        rule = layout.heading + MARGIN * 0.45
        parts.append(
            f'<rect x="{MARGIN}" y="{rule:.0f}" width="{layout.width - 2 * MARGIN}" height="1" fill="{EDGE}"/>'
        )
    for index, cell in enumerate(cells):
        x, y = layout.corner(index)
        base = y + layout.cell_height + size * 1.45
        room = int(layout.cell_width / (size * 0.56))
        parts.append(_text(x, base, size, _cut(cell.label, room), INK, bold=True))
        if cell.note:
            parts.append(_text(x, base + size * 1.25, size * 0.82, _cut(cell.note, int(room * 1.24)), FAINT))
    size_of = f'width="{layout.width}" height="{layout.height}"'
    document = f'<svg xmlns="http://www.w3.org/2000/svg" {size_of}>{"".join(parts)}</svg>'
    image = vips().Image.svgload_buffer(document.encode())
    sheet = np.frombuffer(image.write_to_memory(), np.uint8).reshape(image.height, image.width, 4)[..., :3].copy()
    for index, picture in enumerate(pictures):
        x, y = layout.corner(index)
        height, width = min(picture.shape[0], layout.cell_height), min(picture.shape[1], layout.cell_width)
        sheet[y : y + height, x : x + width] = picture[:height, :width]
        cv2.rectangle(sheet, (x - 1, y - 1), (x + layout.cell_width, y + layout.cell_height), (42, 44, 54), 1)
    return sheet


def _text(x: float, y: float, size: float, said: str, fill: str, *, bold: bool = False) -> str:
    weight = 700 if bold else 500
    drawn = escape("".join(c for c in said if c.isprintable()))
    return (
        f'<text x="{x:.0f}" y="{y:.1f}" font-family="{FAMILY}" font-weight="{weight}" font-size="{size:.1f}" '
        f'fill="{fill}" xml:space="preserve">{drawn}</text>'
    )


def _cut(said: str, room: int) -> str:
    return said if len(said) <= room else said[: max(1, room - 1)].rstrip() + "…"


def _small_enough(sheet: Picture) -> bytes:
    for quality in (86, 78, 70, 60, 50, 40):
        data = jpeg(sheet, quality=quality)
        if len(data) <= LARGEST_BYTES:
            return data
    return jpeg(sheet, quality=30)
