"""What people say, as a prompt has it: who speaks is seen, and nobody is given more than a shot's time."""

import re
from collections.abc import Iterator

from act3_mcp.animatic import describe
from act3_mcp.script.lengths import BREATH, LONGEST, WORDS_SPOKEN_PER_SECOND
from act3_mcp.script.sentences import split

MOST_WORDS = int((LONGEST - BREATH) * WORDS_SPOKEN_PER_SECOND)
"""How many words a shot of nothing but its speaker has time for."""
# A cue's brackets, past which it would not be read as one.
_LONGEST_ASIDE = 40
_QUOTES = str.maketrans(dict.fromkeys('"“”„«»', "'"))
_UNHEARD = re.compile(r"(?i)^(?:cont(?:['’]d|inued|inuing)?|more)\.?$")  # noqa: RUF001
_UNSEEN = re.compile(r"(?i)^(?:v\.?\s?o\.?|voice[- ]?over)$")
_MEN = re.compile(r"(?i)^(?:mr|sir|lord|father|king|prince)\b")
_WOMEN = re.compile(r"(?i)^(?:mrs|ms|miss|lady|madame?|mme|mother|queen|princess)\b")


def cued(who: str, words: str, asides: tuple[str, ...] = ()) -> str:
    """Somebody's words behind a cue; one who is only heard, `V.O.`, is a narrator, who is not seen.

    >>> cued("Mara", "Come in.", ("softly",))
    'MARA (softly): "Come in."'
    """
    said = [" ".join(each.split()) for each in asides if each.strip() and not _UNHEARD.match(each.strip())]
    name = "Narrator" if any(_UNSEEN.match(each) for each in said) else who.upper()
    kept = list[str]()
    for each in said:
        if not _UNSEEN.match(each) and len(", ".join([*kept, each])) <= _LONGEST_ASIDE:
            kept.append(each)
    aside = f" ({', '.join(kept)})" if kept else ""
    return f'{name}{aside}: "{words.translate(_QUOTES)}"'


def is_voice_over(aside: str) -> bool:
    """Whether somebody with that aside is heard and not seen."""
    return any(_UNSEEN.match(each.strip()) for each in aside.split(","))


def portrait(who: str, size: str = "Medium shot") -> str:
    """A shot of somebody who is to be seen, whether or not the name says what they are.

    >>> portrait("ZORBLAX")
    'Medium shot of a person, ZORBLAX.'
    """
    if describe(f"{size} of {who}").figures:
        return f"{size} of {who}."
    what = "man" if _MEN.match(who) else "woman" if _WOMEN.match(who) else "person"
    return f"{size} of a {what}, {who}."


def in_breaths(words: str) -> Iterator[str]:
    """A speech in pieces that each fit a shot, cut between sentences or else where one breathes."""
    held = list[str]()
    for piece in (part for sentence in split(words) or [words] for part in _phrases(sentence)):
        if held and len([*held, *piece.split()]) > MOST_WORDS:
            yield " ".join(held)
            held = []
        held += piece.split()
    if held:
        yield " ".join(held)


def _phrases(sentence: str) -> Iterator[str]:
    """A sentence that is too long for a shot, after its commas, and what is too long even so, word by word."""
    if len(sentence.split()) <= MOST_WORDS:
        yield sentence
        return
    for part in re.split(r"(?<=[,;:—–])\s+", sentence):  # noqa: RUF001
        yield from [part] if len(part.split()) <= MOST_WORDS else part.split()
