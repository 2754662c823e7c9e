"""Golden files: `UPDATE_SNAPSHOTS=1` writes them, a missing one is red."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "__snapshots__"


def matches(name: str, text: str) -> None:
    """Compare `text` with the committed file of that name."""
    matches_file(FOLDER / name, text)


def matches_file(path: Path, text: str) -> None:
    """Compare `text` with a committed file, wherever it is."""
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"No snapshot {path.name}: run with UPDATE_SNAPSHOTS=1, read it, commit it."
    assert text == path.read_text(encoding="utf-8"), f"{path.name} changed: read the difference as product copy."
