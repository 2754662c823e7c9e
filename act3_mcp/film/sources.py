"""Files of the person's that may be read: only those in folders meant for it."""

from collections.abc import Sequence
from pathlib import Path

from act3_mcp.errors import InputError


def readable(path: str, roots: Sequence[Path]) -> Path:
    """The file behind a name or a path, links followed, if it lies in one of `roots`.

    Raises:
        InputError: it lies elsewhere, or is no file.
    """
    for root in roots:
        inside = root.resolve()
        try:
            file = (inside / path).resolve()
        except (OSError, ValueError):
            continue
        if file.is_relative_to(inside) and file.is_file():
            return file
    folders = ", ".join(map(str, roots))
    raise InputError(
        f"path: {path[:120]!r} is not a file in {folders}.", "Ask the person to put the file there, then name it."
    )
