"""Guides a model or a person may read when a question comes up; one Markdown file a topic, its heading the title."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

TEMPLATE = "film://guide/{topic}"


@dataclass(frozen=True)
class Guide:
    """A page of advice."""

    topic: str
    text: str

    @property
    def title(self) -> str:
        """Its heading."""
        return self.text.partition("\n")[0].removeprefix("# ")


@cache
def read_guides() -> dict[str, Guide]:
    """Every guide by its topic."""
    files = sorted(Path(__file__).parent.glob("*.md"))
    return {path.stem: Guide(path.stem, path.read_text(encoding="utf-8")) for path in files}
