"""What stands before a shot in a list of shots: its number and its length, as `2.`, `Shot 3 (5s):` or `[0:05-0:08]`."""

import re
from typing import NamedTuple

_DASH = r"\-–—"  # noqa: RUF001
_UNIT = r"\s*(?:s|secs?|seconds?)\b\.?"
_BULLET = re.compile(r"\s*(?:[-*•▪◦–—]+\s+|#{1,6}\s+|>\s+)")  # noqa: RUF001
_NUMBER = re.compile(
    rf"(?i)\s*[*_]*(?:[(\[]?(?P<noun>shot|scene|frame|panel|clip)\s*(?:no\.?\s*|#\s*)?"
    rf"(?:\d{{1,3}}[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten)\b[)\]]?"
    rf"|\d{{1,3}}[.)](?=\s)|[(\[]\d{{1,3}}[)\]]|#\d{{1,3}}\b|\d{{1,3}}(?=\s*[:{_DASH}]\s))[*_]*"
)
_SPAN = re.compile(
    rf"(?i)\s*[{_DASH},:]?\s*[(\[]?(?:(?P<m0>\d{{1,2}}):(?P<s0>\d\d)\s*[{_DASH}]\s*(?P<m1>\d{{1,2}}):(?P<s1>\d\d)"
    rf"|(?P<from>\d{{1,3}})\s*[{_DASH}]\s*(?P<to>\d{{1,3}}){_UNIT})[)\]]?"
)
_LASTS = re.compile(
    rf"(?i)\s*[{_DASH},]?\s*(?:[(\[]\s*(?P<in>\d+(?:\.\d+)?){_UNIT}\s*[)\]]|(?P<n>\d+(?:\.\d+)?){_UNIT}(?=\s*[:{_DASH}]))"
)
_LASTS_AFTER = re.compile(rf"(?i)\s*[(\[]\s*(?P<n>\d+(?:\.\d+)?){_UNIT}\s*[)\]]\s*(?P<stop>[.!]?)\s*$")
_COLON = re.compile(rf"[*_]*\s*[:.{_DASH}]*[*_]*\s*")
_MARKS = re.compile(r"(?<!\w)([*_]{1,3})(?=\S)(?P<words>[^*_]+)(?<=\S)\1(?!\w)")


class Labelled(NamedTuple):
    """The words of a shot without its label, and the seconds that the label gives it."""

    words: str
    seconds: float | None
    is_labelled: bool
    """Whether it is one of a list of shots; a scene may be several."""


def take_label(sentence: str) -> Labelled:
    """Take a shot's label off its words.

    >>> take_label("Shot 2 (5s): A gull lands.")
    Labelled(words='A gull lands.', seconds=5.0, is_labelled=True)
    """
    seconds: float | None = None
    at = bullet.end() if (bullet := _BULLET.match(sentence)) else 0
    is_labelled = at > 0
    if number := _NUMBER.match(sentence, at):
        at, is_labelled = number.end(), (number["noun"] or "").lower() != "scene"
    if span := _SPAN.match(sentence, at):
        at, is_labelled, seconds = span.end(), True, _lasting(span)
    elif at and (lasts := _LASTS.match(sentence, at)):
        at, seconds = lasts.end(), float(lasts["in"] or lasts["n"])
    colon = _COLON.match(sentence, at) if at else None
    words = sentence[colon.end() if colon else at :]
    if lasts := _LASTS_AFTER.search(words):
        words, seconds = words[: lasts.start()] + lasts["stop"], float(lasts["n"])
    return Labelled(_MARKS.sub(r"\g<words>", words).strip(), seconds, is_labelled)


def _lasting(span: re.Match[str]) -> float | None:
    if span["to"]:
        lasting = int(span["to"]) - int(span["from"])
    else:
        lasting = 60 * (int(span["m1"]) - int(span["m0"])) + int(span["s1"]) - int(span["s0"])
    return float(lasting) if lasting > 0 else None
