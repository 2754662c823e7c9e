"""What a drawn animatic makes nothing of in a prompt, told while the prompt can still be put otherwise.

Only of drawn ones: a model that generates pictures reads every word, and what
it misses nobody knows beforehand.
"""

from collections.abc import Sequence

from act3_mcp.animatic import describe

MOST, LONGEST = 8, 40
ENGLISH = "The animatic reads English only: write the prompt in English."


def not_drawn(prompt: str | None) -> list[str] | None:
    """The first words of `prompt` that will not be seen in its clip; None if there are none."""
    return [word[:LONGEST] for word in describe(prompt or "").not_understood[:MOST]] or None


def in_words(words: Sequence[str] | None, prompt: str | None) -> str:
    """The same as advice; empty where there is none to give."""
    if not words:
        return ""
    if describe(prompt or "").is_foreign:
        return ENGLISH
    return f"The animatic knows no picture for: {', '.join(words)}. Put it in other words if it matters."
