"""Setting type: how wide words are, where lines break, and how large they can be.

Sizes and widths are in frame units. Letters come from the shipped fonts alone,
so what those cannot write is left out rather than shown as boxes.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from xml.sax.saxutils import escape

from act3_mcp.media import FAMILY
from act3_mcp.media.vips import vips

# Scripts the shipped fonts have, by how Unicode names their letters.
_SCRIPTS = (
    "LATIN",
    "GREEK",
    "CYRILLIC",
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "IDEOGRAPHIC",
    "FULLWIDTH",
    "HALFWIDTH",
    "COMBINING",
)
_FEW_SYMBOLS = 0x2200
_MEASURED_AT = 100
BOLD, MEDIUM = 700, 500
PARTED = 0.5
"""The share of its size below which letters are not made smaller to keep a word in one piece."""


@dataclass(frozen=True)
class Face:
    """A way to set letters; `tracking` is the space between them, in shares of their size."""

    size: float
    weight: int = BOLD
    tracking: float = 0.0
    colour: str = "#f7f1e4"
    leading: float = 1.18


def writable(said: str) -> str:
    """What of a text the shipped fonts can write.

    >>> writable("Ida 🦊")
    'Ida'
    """
    kept = "".join(c for c in said if c.isprintable() and _has_letter(c))
    return " ".join(kept.split())


def _has_letter(c: str) -> bool:
    match unicodedata.category(c)[0]:
        case "L" | "M":
            return unicodedata.name(c, "").startswith(_SCRIPTS)
        case "N" | "P" | "Z":
            return True
        case "S":
            return ord(c) < _FEW_SYMBOLS
        case _:
            return False


def width_of(said: str, face: Face) -> float:
    """How wide a line is."""
    return (_ems(said, face.weight) + face.tracking * len(said)) * face.size


@lru_cache(maxsize=2048)
def _ems(said: str, weight: int) -> float:
    if not said.strip():
        return 0.27 * len(said)
    style = "Bold" if weight == BOLD else "Medium"
    image = vips().Image.text(escape(said), font=f"{FAMILY} {style} {_MEASURED_AT}", dpi=72)
    # What is measured is the ink; half an edge's room on each side is not.
    return image.width / _MEASURED_AT + 0.08


def broken(said: str, face: Face, width: float) -> list[str]:
    """The text in as few lines as fit, and those as even as can be; a word too long for a line is parted."""
    words = [part for unit in _units(said) for part in _split(unit, face, width)]
    if not words:
        return []
    lines = _greedy(words, face, width)
    if len(lines) == 1:
        return lines
    # Narrow the column until it would take one line more.
    low, high = width / len(lines) * 0.8, width
    for _ in range(7):
        middle = (low + high) / 2
        if len(_greedy(words, face, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return _greedy(words, face, high)


def fitted(said: str, face: Face, width: float, *, most_lines: int, smallest: float) -> tuple[Face, list[str]]:
    """The text in at most so many lines, as large as `face` if it can be; what fits at no size ends in dots."""
    size = face.size
    while True:
        tried = replace(face, size=size)
        lines = broken(said, tried, width)
        # Rather smaller letters than a parted word, up to a point.
        whole = size < PARTED * face.size or all(width_of(unit.rstrip(), tried) <= width for unit in _units(said))
        if len(lines) <= most_lines and whole:
            return tried, lines
        if size <= smallest:
            return tried, [*lines[: most_lines - 1], lines[most_lines - 1] + " …"] if len(lines) > most_lines else lines
        size = max(smallest, size * 0.92)


def _units(said: str) -> list[str]:
    """What a line may not be broken within, each with the space after it: words, or single ideographs."""
    units: list[str] = []
    for word in said.split():
        start = 0
        for at, (before, after) in enumerate(pairwise(word), 1):
            if _is_wide(before) and _is_wide(after) and unicodedata.category(after)[0] == "L":
                units.append(word[start:at])
                start = at
        units.append(word[start:] + " ")
    return units


def _split(unit: str, face: Face, width: float) -> list[str]:
    """A word in as many parts as a line's width makes of it, which is nearly always one."""
    parts = list[str]()
    while len(unit) > 1 and width_of(unit.rstrip(), face) > width:
        fits = max(1, int(len(unit) * width / width_of(unit.rstrip(), face)))
        parts.append(unit[:fits])
        unit = unit[fits:]
    return [*parts, unit]


def _is_wide(c: str) -> bool:
    return unicodedata.east_asian_width(c) in {"W", "F"}


def _greedy(units: Sequence[str], face: Face, width: float) -> list[str]:
    lines, line = list[str](), ""
    for unit in units:
        if line and width_of((line + unit).rstrip(), face) > width:
            lines.append(line.rstrip())
            line = ""
        line += unit
    return [*lines, line.rstrip()]
