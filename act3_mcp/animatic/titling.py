"""Words laid over a picture, read from a prompt: titles, lower thirds, credits, and what becomes of spoken lines.

A sign's words are part of the picture and are read elsewhere.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from act3_mcp.animatic.transitions import masked

TitleKind = Literal["title", "super", "lower third", "credits"]
KINDS: tuple[TitleKind, ...] = get_args(TitleKind)
Subtitles = Literal["track", "burned in", "none"]
"""Spoken lines as text: a track that a player may show, part of the picture, or neither."""
Screen = Literal["", "black", "white"]
PICTURED = frozenset({"place", "room", "crowd", "aerial", "interior"})
"""Matters of which a prompt that speaks of them asks for a picture."""
LONGEST_LINE, MOST_LINES, MOST_TITLES = 90, 40, 4


@dataclass(frozen=True)
class Title:
    """One thing to read: a lower third's lines are name and role; one of credits is a role and a name, or a name."""

    kind: TitleKind
    lines: tuple[str, ...]
    rolling: bool = False


@dataclass(frozen=True)
class Lettering:
    """What was taken from a prompt, the phrases that said so, and the `rest` of it.

    `wants_title` is a title asked for without its words; `screen` what it is
    to stand on, if that is no picture.
    """

    titles: tuple[Title, ...]
    subtitles: Subtitles | None
    wants_title: bool
    screen: Screen
    phrases: tuple[str, ...]
    rest: str


_QUOTE = r"[\"“](?P<quoted>[^\"“”]{1,400})[\"”]"
_JOIN = (
    r"(?:\s+(?:(?:cards?|graphics?|text|words?|name|names|that|which|it|reads?|reading|says?|saying|shows?|showing|with|the|an?|for"
    r"|appears?|appearing|fad(?:es|ing)|slid(?:es|ing)|in|over|on|against|plain|solid|black|white|screen|background|frame|centred"
    r"|centered|letters|superimposed|big|bold|small|large|simple|is|of|called|identif(?:ies|ying)\s+(?:him|her|them)"
    r"|as|at\s+the\s+bottom|lower|left)\b))*\s*[:,–—-]?\s*"  # noqa: RUF001
)
_STOPS = r"(?P<plain>[^\n;.\"“”:]{1,90}(?:\.(?=\S)[^\n;.\"“”:]{1,40})*)"
_TITLE = (
    r"(?:(?:opening|main|end|closing|film|movie)\s+)?(?:title\s+cards?|titles?\s+sequence|intertitles?)"
    r"|(?:opening|main|end|closing)\s+titles?"
)
_SUPER = (
    r"supers?|superimposed?(?:\s+title)?|chyrons?|on-?screen\s+text|text\s+on\s+screen|text\s+overlay|location\s+title"
)
_TITLED = re.compile(rf"\b(?:(?P<title>{_TITLE})|(?P<super>{_SUPER}))\b{_JOIN}", re.IGNORECASE)
_QUOTED_ONLY = re.compile(r"\b(?:titles?|captions?|subtitles?|titled|text)\b" + _JOIN, re.IGNORECASE)
_LOWER = re.compile(rf"\b(?:an?\s+)?lower[- ]thirds?\b{_JOIN}", re.IGNORECASE)
_CREDITS = re.compile(
    r"\b(?:(?P<roll>roll(?:ing)?|scrolling|crawling)\s+)?(?:(?:end|closing|opening|final|film)\s+)*(?:credits?|cast\s+and\s+crew)\b"
    rf"(?P<after>\s+(?:roll(?:s|ing)?|scroll(?:s|ing)?|crawl(?:s|ing)?))?{_JOIN}",
    re.IGNORECASE,
)
_AGAIN = re.compile(rf"\s*(?:,|;|/|\||and|then|\n)?\s*{_QUOTE}")
_QUOTED = re.compile(_QUOTE)
_OVER = re.compile(r"[^\n.;:\"“”]{1,60}(?:[:–—]\s*|(?=[\"“]))")  # noqa: RUF001
_NAMED_AFTER = re.compile(r"[:–—]\s*$")  # noqa: RUF001
_PLAIN = re.compile(_STOPS)
_CREDIT_END = re.compile(r"\n\s*\n|$")
_CREDIT_SPLIT = re.compile(r"[;|\n]|\s/\s|(?<=[^\W\d_]{2})\.(?=\s|$)")
_LOOKS_LIKE_CREDIT = re.compile(
    r"(?i)\bby\b|^\s*(?:starring|featuring|with|music|written|directed|produced|editor|edited|cast|thanks|the end|fin\b"
    r"|©|\(c\)|copyright|director|producer|writer|story|screenplay|cinematograph\w+|camera|sound|costumes?|made in)"
    r"|^\s*[^\W\d_][\w' ]{1,28}:\s*\S|\bas [A-Z]"
)
_ON = re.compile(
    r"(?:\b(?:over|on|against|to)\s+(?:an?\s+)?)?\b(?:plain\s+|solid\s+|pure\s+)?(?P<screen>black|white)\s+(?:screen|background|frame)\b"
    r"|\b(?:over|on|against)\s+(?P<on>black)\b(?=\s*(?:[.,;:!\n]|$))",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:no|without(?:\s+any)?)\s+(?:(?:opening|end|on-?screen)\s+)?"
    r"(?:titles?(?:\s+cards?)?|credits|lower[- ]thirds?|text)\b",
    re.IGNORECASE,
)
_NAMED = r"(?:english\s+)?(?:sub[- ]?titles?|captions?)"
_BURNED = r"burn(?:ed|t)?[- ]?in"
_SUBTITLED: dict[Subtitles, str] = {
    "none": rf"\b(?:no|without(?:\s+any)?)\s+{_NAMED}|\b{_NAMED}\s*[:=]\s*(?:off|none|no)\b",
    "track": rf"\b(?:with\s+)?(?:closed|soft|selectable|optional)\s+{_NAMED}|\b(?:with\s+an?\s+)?{_NAMED}\s+track"
    rf"|\b{_NAMED}\s+as\s+a\s+track|\b{_NAMED}\s*[:=]\s*(?:closed|soft|track|as\s+a\s+track)",
    "burned in": rf"\b(?:with\s+)?(?:{_BURNED}|hard[- ]?coded|open|hard)\s+{_NAMED}"
    rf"|\b(?:with\s+)?{_NAMED}\s*(?:[:=]|are|is)?\s*(?:{_BURNED}(?:to\s+the\s+picture)?|on|yes|open|enabled)"
    rf"|\b{_BURNED}\s+the\s+{_NAMED}|\b(?:with|add|show)\s+{_NAMED}|\bhard[- ]?subs|\bsubtitled",
}
_SUBTITLES: list[tuple[Subtitles, re.Pattern[str]]] = [
    (kind, re.compile(rf"(?:{phrase})(?!\w)", re.IGNORECASE)) for kind, phrase in _SUBTITLED.items()
]
_SEPARATORS = re.compile(r"\s*(?:\n|\||/|;|\s[–—-]\s)\s*")  # noqa: RUF001
_TITLE_OF = re.compile(r"^title:\s*(?P<title>[^\n]{1,90})$", re.MULTILINE | re.IGNORECASE)


def take_lettering(prompt: str, only: Collection[TitleKind] = KINDS) -> Lettering:
    """Take out of a prompt the words to be laid over its picture; of titles, those of `only` these kinds."""
    titles, phrases, rest, bare = list[Title](), list[str](), prompt, False
    while match := _REFUSED.search(masked(rest)):
        phrases.append(" ".join(match[0].lower().split()))
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    for _ in range(2 * MOST_TITLES):
        found = _first(rest, only)
        if found is None:
            break
        title, spans = found
        phrases.append(" ".join(rest[spans[0][0] : spans[0][1]].split()).lower()[:LONGEST_LINE])
        bare = bare or (title.kind == "title" and not title.lines)
        titles += [title] if title.lines else []
        for start, end in reversed(spans):
            rest = f"{rest[:start]} {rest[end:]}"
    subtitles: Subtitles | None = None
    for kind, pattern in _SUBTITLES:
        while (match := pattern.search(masked(rest))) and not _QUOTED.match(rest[match.end() :].lstrip(" :")):
            subtitles = subtitles or kind
            phrases.append(" ".join(match[0].lower().split()))
            rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    screen: Screen = ""
    if titles or bare:
        while match := _ON.search(masked(rest)):
            screen = "white" if (match["screen"] or "").lower() == "white" else "black"
            phrases.append(match[0].lower())
            rest = f"{rest[: match.start()]} {rest[match.end() :]}"
        if not screen and re.search(r"(?i)\b(?:over|on) (?:an? )?(?:plain )?black\b", " ".join(phrases)):
            screen = "black"
    return Lettering(tuple(titles[:MOST_TITLES]), subtitles, bare, screen, tuple(phrases), rest)


def phrase(title: Title, *, card: bool = False) -> str:
    """A title in words that are read back as it; a `card` has a screen of its own.

    >>> phrase(Title("lower third", ("Mara", "baker")))
    'Lower third: "Mara | baker".'
    """
    lines = [line.replace('"', "'") for line in title.lines]
    name = {
        "title": "Title card" if card else "Title",
        "super": "Super",
        "lower third": "Lower third",
        "credits": "Rolling credits" if title.rolling else "End credits",
    }[title.kind]
    return f'{name}: "{" | ".join(lines)}".'


def title_in(context: str) -> str:
    """The film's title, if the shot's surroundings name it in a line of their own: `Title: The Ferry`."""
    match = _TITLE_OF.search(context)
    return _clean(match["title"]) if match else ""


def untitled(context: str) -> str:
    """The surroundings without the film's title, whose words are not to be drawn."""
    return "\n".join(line for line in context.splitlines() if not title_in(line))


def titles_of(lettering: Lettering, context: str, shown: str) -> tuple[Title, ...]:
    """All that is to be read over a shot: what it names, the film's own title, or else words `shown` some other way."""
    titles = lettering.titles
    if lettering.wants_title and (named := title_in(context)):
        titles = (Title("title", (named,)), *titles)
    return titles if titles or not shown else (Title("title", (shown,)),)


def screen_of(
    lettering: Lettering, titles: Collection[Title], *, said: Collection[str], around: Collection[str], pictured: bool
) -> Screen:
    """What titles stand on: a card of their own where no picture is asked for, else nothing but the picture.

    `said` are the matters that a prompt speaks of, `around` those its surroundings do.
    """
    if not any(title.kind in {"title", "credits"} for title in titles):
        return ""
    if lettering.screen:
        return lettering.screen
    carded = any("card" in phrase or "credits" in phrase for phrase in lettering.phrases)
    seen = PICTURED & {*said} if carded else (PICTURED | {"time", "weather"}) & {*said, *around}
    return "" if pictured or seen else "black"


def wants_title(prompt: str) -> bool:
    """Whether a title is asked for whose words the prompt does not have."""
    return take_lettering(prompt).wants_title


_Found = tuple[Title, tuple[tuple[int, int], ...]]
"""A title, and where it stands in the text."""


def _first(text: str, only: Collection[TitleKind]) -> _Found | None:
    """The first title there is; without lines if its words are not there."""
    hidden = masked(text)
    readers = (_credits, _lower_third, _title, _quoted)
    found = [each for reader in readers for each in reader(text, hidden) if each[0].kind in only]
    return min(found, key=lambda each: each[1][0]) if found else None


def _title(text: str, hidden: str) -> Iterator[_Found]:
    for match in _TITLED.finditer(hidden):
        kind: TitleKind = "title" if match["title"] else "super"
        quoted = _QUOTED.match(text, match.end())
        if quoted:
            yield Title(kind, _lines(quoted["quoted"])), ((match.start(), quoted.end()),)
        elif re.search(r"[:–—-]\s*$", match[0]) and (plain := _PLAIN.match(text, match.end())):  # noqa: RUF001
            yield Title(kind, _lines(plain["plain"])), ((match.start(), plain.end()),)
        elif kind == "title":
            end = match.start() + len(match[0].rstrip(" :,-"))
            yield Title(kind, ()), ((match.start(), end),)


def _quoted(text: str, hidden: str) -> Iterator[_Found]:
    """Other words for a title, which count only before a quotation, and not where a sign has it."""
    for match in _QUOTED_ONLY.finditer(hidden):
        if re.search(r"(?i)\b(?:says?|reads?|reading|saying)\W*$", match[0]) and re.search(
            r"(?i)\b(?:sign|poster|screen|phone|monitor|book|board)\b[^.]{0,20}$", hidden[: match.start()]
        ):
            continue
        if quoted := _QUOTED.match(text, match.end()):
            yield Title("title", _lines(quoted["quoted"])), ((match.start(), quoted.end()),)


def _lower_third(text: str, hidden: str) -> Iterator[_Found]:
    for match in _LOWER.finditer(hidden):
        said, end = "", match.end()
        if quoted := _QUOTED.match(text, end):
            said, end = quoted["quoted"], quoted.end()
            if again := re.compile(rf"\s*[,/|]?\s*{_QUOTE}").match(text, end):
                said, end = f"{said}\n{again['quoted']}", again.end()
        elif plain := _PLAIN.match(text, end):
            said, end = plain["plain"], plain.end()
        lines = [part for part in _SEPARATORS.split(said) if part.strip()]
        if len(lines) == 1 and "," in lines[0]:
            lines = [*lines[0].split(",", 1)]
        lines = [_clean(line) for line in lines]
        if any(lines):
            yield Title("lower third", tuple(line for line in lines if line)[:2]), ((match.start(), end),)


def _credits(text: str, hidden: str) -> Iterator[_Found]:
    for match in _CREDITS.finditer(hidden):
        asked = re.search(r"(?i)\b(?:end|closing|opening|final|roll\w*)\b", match[0])
        # What they run over, if that stands between them and their names, stays for the picture.
        begin, spans = match.end(), [(match.start(), match.end())]
        named = _NAMED_AFTER.search(match[0]) is not None
        if not named and not _QUOTED.match(text, begin) and (over := _OVER.match(text, begin)):
            begin, named = over.end(), True
            spans.append((begin, begin))
        lines, end = _run_of_quotations(text, begin)
        if not lines and named:
            lines, end = _run_of_credits(text, begin)
        if lines or asked:
            # Without either, somebody takes the credit, or pays with a card.
            spans[-1] = spans[-1][0], end
            yield (
                Title("credits", tuple(lines[:MOST_LINES]), rolling=bool(match["roll"] or match["after"])),
                tuple(spans),
            )


def _run_of_quotations(text: str, start: int) -> tuple[list[str], int]:
    lines, end, follows = list[str](), start, _QUOTED.match(text, start)
    while follows:
        lines += _entries(follows["quoted"])
        end, follows = follows.end(), _AGAIN.match(text, follows.end())
    return lines, end


def _run_of_credits(text: str, start: int) -> tuple[list[str], int]:
    """Credits without quotation marks: one after the other, until something does not look like one."""
    stop = _CREDIT_END.search(text, start)
    body = text[start : stop.start() if stop else len(text)]
    lines, at = list[str](), 0
    for cut in [*(each.span() for each in _CREDIT_SPLIT.finditer(body)), (len(body), len(body))]:
        entry = body[at : cut[0]]
        if entry.strip() and not _LOOKS_LIKE_CREDIT.search(entry):
            break
        lines += [_clean(entry)] if entry.strip() else []
        at = cut[1]
    return lines, start + at


def _entries(said: str) -> list[str]:
    return [clean for part in re.split(r"[;|\n]|\s/\s", said) if (clean := _clean(part))]


def _lines(said: str) -> tuple[str, ...]:
    return tuple(clean for part in re.split(r"\n|\s?\|\s?", said) if (clean := _clean(part)))[:MOST_LINES]


def _clean(said: str) -> str:
    return " ".join("".join(c for c in said if c.isprintable() or c.isspace()).split()).strip(" ,;|")[:LONGEST_LINE]
