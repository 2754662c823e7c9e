"""How a shot begins and ends, read from a prompt in the trade's words: fades, dissolves, wipes and the kinds of cut.

What is taken out here is not looked for in the picture: what a shot dissolves
to is another shot.
"""

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

Kind = Literal["cut", "fade", "dissolve", "wipe", "match"]
Towards = Literal["", "black", "white", "left", "right", "up", "down"]
OVERLAPPING = frozenset({"dissolve", "wipe"})
"""The transitions in which both shots are seen at once, which only a film can show."""
SHORTEST, LONGEST = 0.2, 4.0
SECONDS: dict[Kind, float] = {"cut": 0.0, "fade": 1.0, "dissolve": 1.0, "wipe": 0.8, "match": 0.0}
CUT_TO_BLACK = 0.5
MOST, LONGEST_LEAD = 6, 60
"""Transitions looked for in a prompt, and characters before one that may belong to it."""
SLOW, QUICK = 1.9, 0.5


@dataclass(frozen=True)
class Transition:
    """One end of a shot: `towards` is a fade's colour or the way a wipe's edge goes, `seconds` how long it takes.

    A cut towards black leaves the screen so for its seconds.
    """

    kind: Kind = "cut"
    towards: Towards = ""
    seconds: float = 0.0

    def __str__(self) -> str:
        return f"{self.kind} {self.towards}".strip()


CUT = Transition()


@dataclass(frozen=True)
class Ends:
    """What was taken from a prompt, the phrases that said so, and the `rest` of it."""

    opening: Transition
    ending: Transition
    phrases: tuple[str, ...]
    rest: str


_COLOUR = r"(?:an?\s+|pure\s+|plain\s+)?(black|white)\b(?:\s+screen)?"
# Which end a phrase is about: the beginning, the end, or whichever it stands at.
_CORES: tuple[tuple[Kind, str, str], ...] = (
    ("fade", "in", rf"fades?[- ]?(?:in|up)\b(?:\s+from\s+{_COLOUR})?"),
    ("fade", "in", rf"(?:fad(?:e|es|ing)|up|open(?:s|ing)?)\s+from\s+{_COLOUR}"),
    ("fade", "in", r"iris(?:es)?[- ]in\b"),
    ("fade", "out", rf"fades?[- ]?out\b(?:\s+to\s+{_COLOUR})?"),
    ("fade", "out", rf"(?:fades?|dissolves?|dips?)\s+(?:in)?to\s+{_COLOUR}|fading\s+to\s+(black)\b"),
    ("fade", "out", r"iris(?:es)?[- ]out\b"),
    ("cut", "out", rf"(?:(?:smash|hard)[- ])?cuts?\s+to\s+{_COLOUR}"),
    ("match", "", r"(?:graphic\s+)?match(?:ed|ing)?[- ]?cuts?\b|graphic\s+match\b"),
    ("match", "", r"(?:match(?:ed|es|ing)?|cut(?:s|ting)?)\s+on\s+(?:the\s+)?(?:action|motion|movement)\b"),
    ("dissolve", "", r"(?:cross|lap|ripple)[- ]?(?:dissolv|fad)(?:e|es|ing)\b"),
    ("cut", "", r"(?:smash|hard|straight|jump|shock|direct)[- ]?cuts?\b"),
    ("wipe", "", r"(?:(?:soft|hard)[- ])?wipe\s+(?:from\s+(?:the\s+)?)?(left|right)\b(?:[- ]to[- ](left|right)\b)?"),
    ("wipe", "", r"(left|right)[- ]to[- ](left|right)\s+wipe\b"),
    ("wipe", "", r"(?:(?:star|clock|iris|barn[- ]door)[- ]wipe|wipe\s+transition)\b"),
)  # fmt: skip
# Words that are also ordinary verbs: transitions only where they stand like one.
_WEAK: tuple[tuple[Kind, str, str], ...] = (
    ("dissolve", "", r"dissolv(?:e|es|ing)\b"),
    ("dissolve", "", r"fades?(?=\s*(?:in)?to\b)"),
    ("wipe", "", r"wip(?:e|es|ing)(?:\s+(up|down)(?=\s*(?:[.,:;!\n]|$|\s+(?:in)?to\b)))?\b"),
    ("cut", "", r"cuts?\b"),
)
_PHRASES: list[tuple[Kind, str, bool, re.Pattern[str]]] = [
    (kind, end, weak, re.compile(rf"\b(?:{core})", re.IGNORECASE))
    for weak, table in ((False, _CORES), (True, _WEAK))
    for kind, end, core in table
]
_TIME = r"(?:\d+(?:\.\d+)?|half(?:\s+an?)?|an?|one|two|three)[- ]?s(?:ec(?:ond)?s?)?\b"
_PACE = r"(?:slow|quick|long|short|soft|gentl|fast|smooth|sudden|rapid|brief)(?:ly|e|y)?"
_SUBJECT = r"(?:the|this)\s+(?:screen|image|picture|scene|shot|frame|film)|we|everything"
_LEAD = re.compile(
    rf"(?:\b(?:(?P<subject>{_SUBJECT})|(?P<side>transitions?(?:[- ](?:in|out))?(?:\s+(?:by|with|via|to))?:?)|then|and"
    rf"|(?P<noun>with|using|via|by|an?)|(?P<begin>(?:open|start|begin)(?:s|ing)?(?:\s+(?:on|with))?:?)"
    rf"|(?P<finish>(?:end|finish|close)(?:s|es|ing)?(?:\s+(?:on|with|in))?:?)|{_TIME}|{_PACE})\s+)+$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"(?:\s+(?P<way>into|to|from|in|out)\b)?"
    rf"(?:\s+(?:the\s+)?(?P<other>next|following|previous|preceding|last)\s+(?:shot|scene|clip|image|one)\b)?"
    rf"(?P<time>\s+(?:over|for|lasting|in)\s+{_TIME}|\s*\(\s*{_TIME}\s*\))?(?P<colon>\s*:)?",
    re.IGNORECASE,
)
_STOP = re.compile(r"\s*(?:[.,;:!?)\n]|$)")
_CLAUSE = re.compile(r"[^.;:!?\n]*")
_SOURCE = re.compile(r"(?:(?!\s+to\b)[^.,;:!?\n])*")
_WORDS = re.compile(r"[^\W_]+")
_CAMERA = frozenset(
    "extreme wide medium close up shot long full slow fast dolly pan tilt in out left right static aerial".split()  # noqa: SIM905
) | frozenset(("establishing", "insert", "int", "ext", "day", "night", "scene"))
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
# What else fades in and out, without the picture.
_HEARD = re.compile(
    r"\b(?:music|songs?|sounds?|voices?|noises?|lights?|score|drums?|sirens?|engines?|applause|laughter|titles?|text|words"
    r"|credits?|captions?|subtitles?|logo|names?)\s+(?:slowly\s+|gently\s+)?$",
    re.IGNORECASE,
)  # fmt: skip
_SPELT = {"half": 0.5, "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0}


class _Named(NamedTuple):
    """Where a transition's name stands, and the words before it that belong to it."""

    kind: Kind
    end: str
    match: re.Match[str]
    lead: re.Match[str] | None


class _Met(NamedTuple):
    start: int
    end: int
    opening: bool
    transition: Transition | None


def take_transitions(prompt: str) -> Ends:
    """Take out of a prompt how its shot begins and ends; what is quoted is left alone."""
    text = masked(prompt)
    opening, ending, phrases, spans, at = CUT, CUT, list[str](), list[tuple[int, int]](), 0
    while len(spans) < MOST and (met := _next(text, at)) is not None:
        at = met.end
        spans.append((met.start, met.end))
        phrases.append(" ".join(prompt[met.start : met.end].split()).strip(" :,").lower())
        if met.transition is not None and met.opening:
            opening = met.transition
        elif met.transition is not None:
            ending = met.transition
    rest = prompt
    for start, end in reversed(spans):
        rest = f"{rest[:start]} {rest[end:]}"
    return Ends(opening, ending, tuple(phrase for phrase in phrases if phrase), rest)


def overlapping(transition: Transition, fps: int) -> int:
    """For how many frames on either side of a cut both of its shots are seen."""
    return round(transition.seconds * fps / 2)


def phrase(transition: Transition, *, opening: bool) -> str:
    """A transition in words that are read back as it.

    >>> phrase(Transition("fade", "white", 2.0), opening=True)
    'Fade in from white over 2 seconds.'
    """
    way, other = ("from", "previous") if opening else ("to", "next")
    match transition.kind:
        case "fade":
            said = f"Fade {'in from' if opening else 'to'} {transition.towards}"
        case "match":
            return f"Match cut {way} the {other} shot."
        case "cut":
            return f"Cut to {transition.towards}." if transition.towards else ""
        case _:
            said = f"{str(transition).capitalize()} {way} the {other} shot"
    usual = transition.seconds == SECONDS[transition.kind]
    return f"{said}." if usual else f"{said} over {transition.seconds:g} seconds."


def masked(prompt: str) -> str:
    """The prompt, as long as it is, with nothing in its quotations."""
    return _QUOTED.sub(lambda quoted: "\x00" * len(quoted[0]), prompt)


def between(before: Transition, after: Transition) -> Transition:
    """How one shot becomes the next, from the first one's ending and the second one's opening."""
    return next((each for each in (before, after) if each.kind != "cut" or each.towards), before)


def _next(text: str, at: int) -> _Met | None:
    """The first transition from there on; the longest of those that begin there."""
    found = [
        _Named(kind, end, match, lead)
        for kind, end, weak, phrase in _PHRASES
        for match in phrase.finditer(text, at)
        for lead in (_LEAD.search(text, max(at, match.start() - LONGEST_LEAD), match.start()),)
        if not weak or _stands_alone(text, match, lead)
    ]
    if not found:
        return None
    kind, end, match, lead = min(found, key=lambda each: (each.match.start(), -each.match.end()))
    start = lead.start() if lead else match.start()
    tail = _TAIL.match(text, match.end())
    assert tail is not None
    if _HEARD.search(text, 0, match.start()):
        return _Met(match.start(), match.end(), opening=False, transition=None)
    opening = _opens(text, (start, tail.end()), end, lead, tail)
    stop = tail.end()
    if tail["way"] and not tail["other"]:
        # What it comes from, or goes to at the end, is another shot's picture.
        if tail["way"].lower() == "from":
            stop = cast("re.Match[str]", _SOURCE.match(text, stop)).end()
        elif not opening:
            stop = cast("re.Match[str]", _CLAUSE.match(text, stop)).end()
    said = f"{lead[0] if lead else ''}{tail['time'] or ''}"
    return _Met(start, stop, opening, Transition(kind, _towards(kind, match), _seconds(kind, match, said)))


def _stands_alone(text: str, match: re.Match[str], lead: re.Match[str] | None) -> bool:
    """Whether an ordinary verb is used as the name of a transition."""
    tail = _TAIL.match(text, match.end())
    assert tail is not None
    way = (tail["way"] or "").lower()
    before = text[: lead.start() if lead else match.start()].rstrip(" ")
    first = not before or before[-1] in ".,;:!?\n)"
    called = bool(lead and (lead["subject"] or lead["side"] or lead["begin"] or lead["finish"]))
    word = match[0].lower()
    if word.startswith("cut"):
        # "Cut the last shot" is what an editor does, not what a film does.
        bare = first and not lead and bool(tail["colon"])
        return bare or (way == "to" and (first or called or bool(tail["other"])))
    if word.split()[0].endswith(("es", "ing")) or word == "fades":
        return called and (bool(tail["other"]) or way in {"to", "into", "from"})
    stops = _STOP.match(text, tail.end() if way in {"in", "out"} else match.end()) is not None
    named = bool(lead and lead["noun"]) or first or called
    return bool(tail["other"]) or (named and (stops or way in {"to", "into", "from"}))


def _opens(text: str, span: tuple[int, int], end: str, lead: re.Match[str] | None, tail: re.Match[str]) -> bool:
    if end:
        return end == "in"
    other, way = tail["other"], (tail["way"] or "").lower()
    if lead and (lead["begin"] or lead["finish"]):
        return lead["begin"] is not None
    if side := re.search(r"(?i)[- ](in|out)\b", (lead["side"] or "") if lead else ""):
        return side[1].lower() == "in"
    if other:
        return other.lower() in {"previous", "preceding", "last"}
    if way in {"from", "in", "out"}:
        return way != "out"
    return _leads(text, span)


def _leads(text: str, span: tuple[int, int]) -> bool:
    """Whether a transition stands before the picture rather than behind it."""
    before = [word for word in _WORDS.findall(text[: span[0]].lower()) if word not in _CAMERA]
    # What matches something comes after it.
    matching = "match" in text[slice(*span)].lower()
    return not before or (not matching and len(before) < len(_WORDS.findall(text[span[1] :])))


def _towards(kind: Kind, match: re.Match[str]) -> Towards:
    named = [group.lower() for group in match.groups() if group]
    if kind == "fade":
        return cast("Towards", named[-1] if named else "black")
    if kind == "wipe":
        # An edge that comes from the left goes to the right.
        turned = len(named) == 1 and "from" in match[0].lower()
        way = {"left": "right", "right": "left"}[named[0]] if turned else named[-1] if named else "right"
        return cast("Towards", way)
    return cast("Towards", named[-1] if kind == "cut" and named else "")


def _seconds(kind: Kind, match: re.Match[str], said: str) -> float:
    if kind == "cut":
        return CUT_TO_BLACK if match.groups() and any(match.groups()) else 0.0
    usual = SECONDS[kind]
    if not usual:
        return 0.0
    if timed := re.search(rf"\b{_TIME}", said, re.IGNORECASE):
        number = re.split(r"[- ]|(?<=\d)(?=s)", timed[0].lower())[0]
        return min(max(_SPELT.get(number) or float(number), SHORTEST), LONGEST)
    if re.search(r"\b(?:slow|long|soft|gentl|smooth)", said, re.IGNORECASE):
        return usual * SLOW
    return usual * QUICK if re.search(r"\b(?:quick|short|fast|sudden|rapid|brief)", said, re.IGNORECASE) else usual
