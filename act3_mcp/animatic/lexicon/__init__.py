"""The words the reader knows: each phrase and what it says about the shot.

A phrase may be several words; the longest one that fits is taken. Plurals and
a few endings are tried by the reader, so only the plain form stands here.
"""

from functools import cache

from act3_mcp.animatic.colour import HAIR, NAMED
from act3_mcp.animatic.lexicon.actions import ACTIONS
from act3_mcp.animatic.lexicon.atmosphere import ATMOSPHERE
from act3_mcp.animatic.lexicon.camera import CAMERA
from act3_mcp.animatic.lexicon.composition import COMPOSITION
from act3_mcp.animatic.lexicon.deeds import DEEDS
from act3_mcp.animatic.lexicon.meanings import Meaning, Table
from act3_mcp.animatic.lexicon.people import MEN, PEOPLE, WOMEN
from act3_mcp.animatic.lexicon.places import PLACES
from act3_mcp.animatic.lexicon.things import THINGS
from act3_mcp.animatic.lexicon.wardrobe import WARDROBE

# A phrase of two tables has both meanings, in this order.
TABLE: Table = (*CAMERA, *COMPOSITION, *ATMOSPHERE, *PLACES, *PEOPLE, *DEEDS, *ACTIONS, *WARDROBE, *THINGS)

COLOURS = set(NAMED) - {"dark", "pale", "bright", "neon"}
SOMEBODY = {"man", "woman", "person"}
HAIR_WORDS = {"blonde", "blond", "brunette", "redhead", "ginger", "auburn"}


@cache
def phrases() -> dict[tuple[str, ...], tuple[Meaning, ...]]:
    """Every phrase as words, with all that it means."""
    known: dict[tuple[str, ...], tuple[Meaning, ...]] = {}
    for slot, value, listed in TABLE:
        for phrase in listed.split(","):
            key = tuple(phrase.split())
            known[key] = _with((slot, value), known.get(key, ()))
    for sex, names in (("man", MEN), ("woman", WOMEN)):
        for name in names.split():
            known.setdefault((name,), ((sex, "adult"),))
    for colour in COLOURS:
        known.setdefault((colour,), (("colour", colour),))
    for colour in HAIR:
        known.setdefault((f"{colour}-haired",), (("haircolour", colour),))
        for style in ("long", "short", "curly"):
            known.setdefault((style, colour, "hair"), (("haircolour", colour), ("hairstyle", style)))
        if colour in HAIR_WORDS:
            known.setdefault((colour,), (("haircolour", colour),))
    return known


def _with(meaning: Meaning, known: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """One meaning more; but a mechanic is one person, however many lists have them."""
    again = meaning in known or (meaning[0] in SOMEBODY and any(slot in SOMEBODY for slot, _ in known))
    return known if again else (*known, meaning)


@cache
def longest() -> int:
    return max(len(key) for key in phrases())
