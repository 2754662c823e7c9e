"""Prompts in another language, word for word in English: enough to see who is where, no translation."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from act3_mcp.animatic.lexicon.grammar import SMALL_WORDS
from act3_mcp.animatic.lexicon.tongues import ADJECTIVES, LANGUAGES, WORDS
from act3_mcp.animatic.phrasing import STOPS, Phrases, phrases_in
from act3_mcp.animatic.senses import sensed

FEWEST = 2
"""Words of a language that must be known for a prompt to be in it."""
UNREADABLE = 0.7
"""The share of unknown words from which a prompt is taken to be in another language."""


def heard(words: Sequence[str]) -> tuple[Phrases, bool]:
    """The phrases of a prompt, by their English words if it is in another language; and whether it is.

    What is missed of it are the words that are not English, in any case.
    """
    english = sensed(phrases_in(list(words)))
    said = [word for word in words if word not in STOPS]
    if not (_is_foreign(said, english.missed) or _is_known_tongue(said, english.missed)):
        return english, False
    other = sensed(phrases_in(_in_english(words)))
    return Phrases(other.found, english.missed, other.meant), True


def _is_foreign(words: Sequence[str], missed: Sequence[str]) -> bool:
    """Whether a prompt is in a language, or a script, that the reader does not know."""
    letters = [letter for word in words for letter in word if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    if letters and latin < len(letters) / 2:
        return True
    content = [word for word in words if word not in SMALL_WORDS]
    return len(words) > 2 and len(missed) >= UNREADABLE * len(words) and len(missed) >= 0.9 * len(content)


def _is_known_tongue(words: Sequence[str], missed: Sequence[str]) -> bool:
    """Whether half of a prompt is not English and several of that are words of one of these languages."""
    known = max(sum(word.rpartition("'")[2] in tongue for word in missed) for tongue in _tongues())
    return known > FEWEST and 2 * len(missed) >= len(words)


def _in_english(words: Sequence[str]) -> list[str]:
    """The words that are known of the language most of them are in, as English ones in English order; else none."""
    plain = [word.rpartition("'")[2] for word in words]
    known = [sum(word in tongue for word in plain) for tongue in _tongues()]
    most = max(known)
    if most < FEWEST:
        return []
    number = known.index(most)
    told: list[str] = []
    for word in plain:
        english = word if word in STOPS else _tongues()[number].get(word, "")
        if english in ADJECTIVES and LANGUAGES[number] != "German" and told and told[-1] not in STOPS | {"a", "the"}:
            told.insert(len(told) - 1, english)
        elif english:
            told += english.split()
    return told


@cache
def _tongues() -> tuple[dict[str, str], ...]:
    """Each language's words with their English ones."""
    return tuple(
        {word: row[0] for row in WORDS for word in row[number].split()} for number in range(1, len(LANGUAGES) + 1)
    )
