"""How the animatic reads a prompt, told while the prompt can still be put otherwise.

What it makes nothing of is told of drawn films only: a model that generates
pictures reads every word, and what it misses nobody knows beforehand.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from act3_mcp.animatic import Shot

MOST, LONGEST = 8, 40
ENGLISH = "The animatic reads English, and only plain words of a few other languages: write the prompt in English."


def read(prompt: str | None) -> "Shot":
    """A prompt as the animatic reads it."""
    from act3_mcp.animatic import describe  # noqa: PLC0415 # its lexicon and grammar load when they are needed

    return describe(prompt or "")


def not_drawn(prompt: str | None) -> list[str] | None:
    """The first words of `prompt` that will not be seen in its clip; None if there are none."""
    return [word[:LONGEST] for word in read(prompt).not_understood[:MOST]] or None


def in_words(words: Sequence[str] | None, prompt: str | None) -> str:
    """The same as advice; empty where there is none to give."""
    if not words:
        return ""
    if read(prompt).is_foreign:
        return ENGLISH
    return f"The animatic knows no picture for: {', '.join(words)}. Put it in other words if it matters."
