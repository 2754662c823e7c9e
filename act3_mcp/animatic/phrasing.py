"""From text to phrases: the words of a prompt, each with all that it may mean.

A phrase may be several words; the longest one that fits is taken. Plurals and
endings are undone, comparisons skipped, and words to be shown set apart.
"""

import re
from dataclasses import dataclass, field

from act3_mcp.animatic.lexicon import longest, phrases
from act3_mcp.animatic.lexicon.grammar import CONJUNCTIONS, NEGATORS, POINTERS, SIMILES, SMALL_WORDS
from act3_mcp.animatic.lexicon.meanings import Meaning
from act3_mcp.animatic.lexicon.people import NAMES

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,.;:!?\n]")  # noqa: RUF001
_QUOTED = re.compile(r"[\"“]([^\"“”\n]{1,60})[\"”]")
_TEXT_CUE = re.compile(
    r"(?:title|text|caption|sign|words?|reads?|reading|says?|saying|super|written|titled|card)\W{0,3}(?:card|that|reads?|says?)?\W{0,3}$"
)
_SAYING = re.compile(r"\b(?:that|which)?\s*\b(?:reads?|says?|reading|saying)\W*$", re.IGNORECASE)
_ON_A_SIGN = re.compile(r"\b(?:sign|billboard|neon|placard|poster|headline|banner|plaque|display|marquee)\b")
# "The kids' room" is the room of "kids", as "the kid's room" is.
_OF_SEVERAL = re.compile(r"(\w{3,}s)['’](?=\s\w)")  # noqa: RUF001
_MILLIMETRES = re.compile(r"\b(\d{1,3})\s?mm\b")
_HOUR = re.compile(r"\b(1[0-2]|[1-9])(?:[:.]\d\d)?\s?([ap])\.?m\b", re.IGNORECASE)
_HOURS = ((5, "night"), (7, "dawn"), (11, "morning"), (17, "day"), (19, "golden hour"), (21, "dusk"), (24, "night"))
STOPS = frozenset(",.;:!?\n")
BEFORE = 4
NO_DEEDS = ("painting", "building")
DRESSED = {"dressed", "dressing", "coated", "suited", "tied", "tying"}
"""What says that something is worn, and not what."""


@dataclass
class Found:
    """A phrase met in the text: where, and all it may mean."""

    words: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    negated: bool = False
    before: tuple[str, ...] = ()
    """Up to `BEFORE` words that stand before it in the same clause, whatever they mean."""
    after: str = ""
    """The word, or the stop, that follows."""


@dataclass
class Phrases:
    """All that was found, in order, and what was and was not understood of it."""

    found: list[Found] = field(default_factory=list[Found])
    missed: list[str] = field(default_factory=list[str])
    meant: list[str] = field(default_factory=list[str])
    """Every word that is neither refused nor part of a comparison."""

    @property
    def understood(self) -> list[str]:
        """What is not only a pointer, such as "she", as it was written."""
        return [
            f"no {' '.join(each.words)}" if each.negated else " ".join(each.words)
            for each in self.found
            if any(slot != "pointer" for slot, _ in each.meanings)
        ]


def shown_text(text: str) -> tuple[str, str]:
    """Words to be put on the screen, and the rest of the prompt: a quotation counts only if it is called a title."""
    for match in _QUOTED.finditer(text):
        if _TEXT_CUE.search(text[: match.start()].lower()):
            before = _SAYING.sub(" ", text[: match.start()])
            return match.group(1).strip(), before + " " + text[match.end() :]
    return "", text


def on_a_sign(text: str) -> bool:
    """Whether words to be shown are part of the picture rather than laid over it."""
    return _ON_A_SIGN.search(text.lower()) is not None


def millimetres(text: str) -> int | None:
    """The focal length asked for, if any."""
    met = _MILLIMETRES.search(text.lower())
    return int(met.group(1)) if met else None


def hour_of(text: str) -> str:
    """The time of day of an hour by the clock, "3 a.m.", if there is one."""
    met = _HOUR.search(text)
    if met is None:
        return ""
    hour = int(met[1]) % 12 + (12 if met[2].lower() == "p" else 0)
    return next(name for until, name in _HOURS if hour < until)


def words_of(text: str) -> list[str]:
    text = _OF_SEVERAL.sub(r"\1's", text)
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]  # noqa: RUF001


def phrases_in(words: list[str]) -> Phrases:
    out = Phrases()
    at, began, negated_until = 0, 0, -1
    refused = False
    while at < len(words):
        word = words[at]
        if word in STOPS:
            negated_until, refused = -1, False
            out.found.append(Found((word,), ()))
            out.meant.append(word)
            at, began = at + 1, at + 1
            continue
        heeded = at > negated_until and word not in NEGATORS
        taken, meanings = _longest_at(words, at)
        if not taken and word in SIMILES and (skip := _simile(words, at)):
            at += skip
            continue
        if not taken and (word in NEGATORS or (word == "or" and refused)):
            negated_until = at + 4
        elif taken:
            negated = at <= negated_until
            before, after = tuple(words[max(began, at - BEFORE) : at]), words[at + taken : at + taken + 1]
            out.found.append(Found(tuple(words[at : at + taken]), meanings, negated, before, *after))
            refused = negated
            if negated and not meanings[0][0].startswith(("age", "colour")):
                negated_until = -1
        elif word in POINTERS or (word in CONJUNCTIONS and at):
            before, after = tuple(words[max(began, at - BEFORE) : at]), words[at + 1 : at + 2]
            pointed = (("pointer", POINTERS[word]),) if word in POINTERS else ()
            out.found.append(Found((word,), pointed, False, before, *after))  # noqa: FBT003
        elif word not in SMALL_WORDS and len(word) > 1 and not word[:1].isdigit():
            out.missed.append(word)
        if heeded:
            out.meant += words[at : at + max(1, taken)]
        at += max(1, taken)
    return out


def _longest_at(words: list[str], at: int) -> tuple[int, tuple[Meaning, ...]]:
    known = phrases()
    for length in range(min(longest(), len(words) - at), 0, -1):
        key = tuple(words[at : at + length])
        for last in plain_forms(key[-1]):
            meanings = known.get((*key[:-1], last), ())
            if last != key[-1]:
                meanings = _inflected(key[-1], last, meanings)
            if meanings:
                return length, meanings
    return 0, ()


def _inflected(word: str, plain: str, meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """What of it an ending leaves: two of one name are jeans, and what is planted or plated is no plant or plate."""
    if plain in NAMES and not word.endswith("'s"):
        return ()
    if word.endswith(("ed", "ing")) and not word.endswith(NO_DEEDS):
        return tuple(meaning for meaning in meanings if meaning[0] not in {"thing", "holds"} and word not in DRESSED)
    return meanings


def plain_forms(word: str) -> list[str]:
    """The word itself, then what it may be a form of: plural, third person, -ing, -ed."""
    forms = [word]
    if word.endswith("'s"):
        forms.append(word[:-2])
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        forms += [word[:-1]] + ([word[:-2]] if word.endswith("es") else [])
        if word.endswith("ves"):
            forms.append(word[:-3] + "f")
    if len(word) > 5 and word.endswith("ing"):
        stem = word[:-3]
        forms += [stem, stem + "e"] + ([stem[:-1]] if stem[-1] == stem[-2] else [])
    if len(word) > 4 and word.endswith("ed"):
        forms += [word[:-2], word[:-1]]
    if len(word) > len("children") and word.endswith("children"):
        forms.append(word[:-3])
    if len(word) > 5 and word.endswith("men"):
        forms.append(word[:-3] + "man")
    irregular = {"men": "man", "women": "woman", "children": "child", "sat": "sit", "stood": "stand"}
    return [irregular[word], *forms] if word in irregular else forms


def _simile(words: list[str], at: int) -> int:
    """How many words a comparison takes up from `at`, or 0 if this is none."""
    supposed = words[at + 1 : at + 2] in (["if"], ["though"])
    longest_simile = 12 if supposed else 7
    after = words[at + 1 : at + longest_simile]
    if words[at] == "as" and not ((after[:1] and after[0] in {"if", "though"}) or "as" in after[:3]):
        return 0
    ends = STOPS | {"and", "while", "who", "in", "at", "on", "under", "with", "as", "through", "into"}
    length = 1
    if words[at] == "as" and "as" in after[:3]:
        length = after.index("as") + 2
    while at + length < len(words) and words[at + length] not in ends and length < longest_simile:
        length += 1
    return length
