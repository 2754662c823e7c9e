"""Ages in figures and words, put as the plain words that the reader knows: "a man in his fifties", "an 8-year-old"."""

import re
from typing import TypeVar

from act3_mcp.animatic.lexicon import phrases
from act3_mcp.animatic.lexicon.grammar import SMALL_WORDS
from act3_mcp.animatic.phrasing import plain_forms

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
T = TypeVar("T")

CHILD, TEEN, YOUNG, ADULT = 13, 20, 35, 60
"""The years until which somebody is one of these; whoever has more is old."""

_DECADES = "|".join(f"{ten[:-1]}ies" for ten in TENS)
_NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES)}))?|{'|'.join((*TEENS, *ONES))})"
_ABOUT = r"(?:about |around |almost |nearly |roughly |some |over |under )?"
_SOMEBODY = r"(?:m[ae]n|wom[ae]n|boys?|girls?|lady|gentleman|person|child|guy|actor|actress)"
_OLD = r"[- ]years?[- ]old"
_SAID = re.compile(rf"(\b(?:is|was|who's)|,) {_ABOUT}({_NUMBER}){_OLD}\b(?! *[a-z])", re.IGNORECASE)
_BEFORE = re.compile(rf"\b({_NUMBER}){_OLD}(s?)\b(?= *([a-z]*))", re.IGNORECASE)
_OF = re.compile(rf"\b({_SOMEBODY}) of {_ABOUT}({_NUMBER})\b(?! (?:the|them|us|people))", re.IGNORECASE)
_AFTER = re.compile(
    rf"\b(?:aged|age|at the age of) {_ABOUT}({_NUMBER})\b"
    rf"|(?<=[^\W\d_]) \((?:early |mid[- ]?|late )?({_NUMBER})s?(?=[,)])"
    rf"|(?<=[^\W\d_]), {_ABOUT}(\d\d)(?=[,.)])"
    rf"|\bin (?:his|her|their) (?:early |mid[- ]?|late )?(\d0|{_DECADES}|teen)s?\b",
    re.IGNORECASE,
)

ADJECTIVES = {CHILD: "little", TEEN: "teenage", YOUNG: "young", ADULT: ""}
NOUNS = {
    CHILD: ("child", "children"), TEEN: ("teenager", "teenagers"), YOUNG: ("young person", "young people"),
    ADULT: ("person", "people"),
}  # fmt: skip
PHRASES = {CHILD: "in childhood", TEEN: "in youth", YOUNG: "in youth", ADULT: ""}


def with_plain_ages(text: str) -> str:
    """The text with each age as an adjective before a noun, and as a phrase after one.

    >>> with_plain_ages("a 70-year-old man and a woman in her twenties")
    'a old man and a woman in youth'
    """
    text = _SAID.sub(lambda met: f"{met[1]} {_phrase(met[2])}", text)
    text = _BEFORE.sub(_as_adjective, text)
    text = _OF.sub(lambda met: f"{met[1]} {_phrase(met[2])}", text)
    return _AFTER.sub(lambda met: f" {_phrase(next(each for each in met.groups() if each))}", text)


def _as_adjective(met: re.Match[str]) -> str:
    years, following = _years(met[1]), met[3].lower()
    meant = {slot for form in plain_forms(following) for slot, _ in phrases().get((form,), ())}
    if not met[2] and following and following not in SMALL_WORDS and not meant & {"action", "doing"}:
        return _said(ADJECTIVES, "old", years)
    # There is no noun after it: it is one.
    one, many = _said(NOUNS, ("old person", "old people"), years)
    return many if met[2] else one


def _phrase(number: str) -> str:
    return _said(PHRASES, "in old age", _years(number))


def _said(words: dict[int, T], otherwise: T, years: int) -> T:
    return next((said for until, said in words.items() if years < until), otherwise)


def _years(number: str) -> int:
    number = number.lower()
    if number.isdigit():
        return int(number)
    if number.startswith("teen"):
        return TEEN - 3
    ten, _, one = number.replace("ies", "y").partition("-")
    if ten in TENS:
        return 20 + 10 * TENS.index(ten) + (1 + ONES.index(one) if one else 0)
    return 10 + TEENS.index(ten) if ten in TEENS else 1 + ONES.index(ten)
