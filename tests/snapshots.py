"""Golden files: `UPDATE_SNAPSHOTS=1` writes them, a missing one is red."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "__snapshots__"


def matches(name: str, text: str) -> None:
    """Compare `text` with the committed file of that name."""
    path = FOLDER / name
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"No snapshot {name}: run with UPDATE_SNAPSHOTS=1, read it, commit it."
    assert text == path.read_text(encoding="utf-8"), f"{name} changed: read the difference as product copy."
