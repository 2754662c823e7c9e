"""Text into sentences, as people write briefs: with quotations, titles, initials, numbers, lists and lines."""

import re
from collections.abc import Iterator

from act3_mcp.animatic.dialogue import DELIVERIES

_LONGEST_QUOTATION = 600
_INNER = rf"(?:(?!\n\s*\n){{}}){{{{1,{_LONGEST_QUOTATION}}}}}"
_WRAPPED = 40
"""Characters from which a line may have been broken for its length."""
_QUOTED = re.compile(
    "|".join(
        (
            # A mark behind a figure is inches, and one within a word an apostrophe.
            r"(?<![\w\"])\"(?=\S)" + _INNER.format('[^"]') + '"',
            "“" + _INNER.format("[^“”]") + "”",
            "„" + _INNER.format("[^“”„]") + "[“”]",
            r"(?<!\w)”(?=\S)" + _INNER.format("[^”]") + "”",
            "«" + _INNER.format("[^«»]") + "»",
            "»" + _INNER.format("[^«»]") + "«",
            "‹" + _INNER.format("[^‹›]") + "›",  # noqa: RUF001
            "「" + _INNER.format("[^「」]") + "」",
            "『" + _INNER.format("[^『』]") + "』",
            # Single marks are speech where what they hold ends like speech.
            r"(?<!\w)['‘](?!\s|(?:tis|twas|cause|em|til|n)\b|\d0s)"  # noqa: RUF001
            + _INNER.format(".")
            + r"?(?<=[.!?…,—-])['’](?!\w)",  # noqa: RUF001
        )
    ),
    re.DOTALL,
)
_READABLE = '"“«'
HIDDEN = "\x00"
"""What stands for each character of a quotation in masked text."""
_MARKS = re.compile(r"(?P<wide>[。！？]+[」』”’）)]*)|(?P<mark>[.!?…]+|;)[)\]\"'”’»]*(?=\s|$)")  # noqa: RUF001
_LABEL = re.compile(
    r"(?i)(?<=\s)(?:shot|scene|frame|panel|clip)\s+(?:\d{1,3}|one|two|three|four|five|six)\s*(?:[:.–—]|-\s|\(|\[)"  # noqa: RUF001
    r"|(?<=\s)\d{1,2}\)\s"
)
_LINE = re.compile(r"[^\S\n]*\n\s*")
_CUE = re.compile(r"[^\W\d_a-z][^a-z\n:]{0,40}(?:\([^)\n]{1,40}\))?:\s*[\x00\w]")
_SPEECH = "|".join(sorted({verb.removesuffix("e") for verb in DELIVERIES} | {"said", "told", "spoke", "sang", "cri"}))
_ATTRIBUTION = re.compile(rf"(?:[^\W\d_][\w'’.-]*\s+){{0,3}}?(?:{_SPEECH})(?:e|s|es|ed|d|ing)?\b")  # noqa: RUF001
_WORD = re.compile(r"[^\s\x00(\[]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMBERING = re.compile(r"(?i)\W*(?:(?:shot|scene|frame|panel|clip)\s+)?\d{1,3}[a-z]?")
_HOUR = re.compile(
    r"(?i)(?:\W*(?:at|by|around|about|until|till|from|before|after|since|just|exactly|shortly|on|\w+day)\b)*"
    r"\W*\d{1,2}(?:[:.]\d\d)?\s*[ap]\.m"
)
_NEVER = frozenset(
    "mr mrs ms mx dr prof messrs mme mlle capt cpt lt sgt cpl pvt col gen maj adm cmdr rev hon gov pres sen supt insp "  # noqa: SIM905
    "det mt vs cf viz e.g i.e int ext est int/ext i/e feat approx".split()
)
"""Abbreviations with a word to follow; those below end a sentence if one begins after them."""
_SELDOM = frozenset("st ave blvd rd sq jr sr inc ltd co corp bros u.s u.k u.s.a d.c ph.d ft dept".split())  # noqa: SIM905
_OFTEN = frozenset(("a.m", "p.m", "etc", "al"))
_NUMBERED = frozenset(("no", "nos", "vol", "fig", "ch", "pp", "pt"))
_STARTERS = frozenset(
    "a an the he she it they we i you his her their its my our your this that these those there then and but so when "  # noqa: SIM905
    "while as in on at if after before meanwhile suddenly someone nobody everyone cut close wide medium fade".split()
)


def split(text: str) -> list[str]:
    """The sentences of a text, each on one line; a quotation, whatever is in it, is never cut.

    >>> split('Mr. Brown says "Good morning. Are you hungry?" A cat waits.')
    ['Mr. Brown says "Good morning. Are you hungry?"', 'A cat waits.']
    """
    return [sentence for line in lines(text) for sentence in line]


def lines(text: str) -> list[list[str]]:
    r"""The sentences of each line of a text; a line that was only wrapped goes on.

    >>> lines("A cat. A dog.\nA bird.")
    [['A cat.', 'A dog.'], ['A bird.']]
    """
    hidden, start, found = masked(text), 0, [list[str]()]
    listed = _is_list(hidden)
    for kind, at in sorted(_candidates(text, hidden), key=lambda each: each[1]):
        ahead = hidden[at:].lstrip()
        if at > start and (not ahead or _ends(kind, hidden[start:at], ahead, listed=listed)):
            found[-1].append(text[start:at])
            start = at
        if start == at and kind in {"line", "paragraph"}:
            found.append([])
    found[-1].append(text[start:])
    tidied = [[" ".join(sentence.split()) for sentence in line] for line in found]
    return [kept for line in tidied if (kept := [each for each in line if any(map(str.isalnum, each))])]


def masked(text: str) -> str:
    """The text, as long as it is, with nothing in its quotations, whatever marks they have."""
    return _QUOTED.sub(lambda quoted: HIDDEN * len(quoted[0]), text)


def is_quotation(text: str) -> bool:
    """Whether somebody's words are all there is."""
    return HIDDEN in masked(text) and not any(map(str.isalnum, masked(text)))


def with_readable_quotations(text: str) -> str:
    """The text with all its quotations in the marks that whoever films it reads as such.

    >>> with_readable_quotations("She says 'Come in.'")
    'She says "Come in."'
    """

    def readable(quoted: re.Match[str]) -> str:
        said = quoted[0]
        return said if said[0] in _READABLE else f'"{said[1:-1].strip()}"'

    return _QUOTED.sub(readable, text)


def _candidates(text: str, hidden: str) -> Iterator[tuple[str, int]]:
    for match in _MARKS.finditer(hidden):
        yield ("wide" if match["wide"] else "mark"), match.end()
    for match in _QUOTED.finditer(text):
        said = match[0][:-1].rstrip()[-1:]
        if hidden[match.end() : match.end() + 1].strip():
            continue
        yield ("quotation" if said in ".!?…。！？" else "words"), match.end()  # noqa: RUF001
    for match in _LABEL.finditer(hidden):
        yield "label", match.start()
    for match in _LINE.finditer(hidden):
        yield ("paragraph" if match[0].count("\n") > 1 else "line"), match.start()


def _ends(kind: str, before: str, ahead: str, *, listed: bool) -> bool:
    """Whether a sentence ends there, from what of it stands before and what comes then."""
    match kind:
        case "mark":
            return _ends_with_a_mark(before, ahead)
        case "quotation":
            # Who says it comes behind the words only where nobody stands before them.
            spoken = any(map(str.isalnum, before))
            goes_on = ahead[0].islower() or ahead[0] in ",;:.!?)—–-"  # noqa: RUF001
            return bool(_CUE.match(ahead)) or not (goes_on or (not spoken and _ATTRIBUTION.match(ahead)))
        case "words":
            return bool(_CUE.match(ahead))
        case "line":
            # Long lines that go on in small letters were only wrapped.
            last = before.rsplit("\n", 1)[-1]
            return listed or len(last) < _WRAPPED or not ahead[0].islower() or last.rstrip()[-1:] in ".!?…:"
        case _:
            return True


def _ends_with_a_mark(before: str, ahead: str) -> bool:
    """Whether a full stop, or another mark, is the end of what stands before it."""
    told = before.rstrip(")]\"'”’»")  # noqa: RUF001
    bare = told.rstrip(".!?…")
    marks, word = told[len(bare) :], _WORD.search(bare)
    if marks != "." or word is None:
        return not ("…" in marks or ".." in marks) or not ahead[0].islower()
    last = word[0].lower().lstrip("\"'“‘")  # noqa: RUF001
    following = re.split(r"[\s,.;:!?]", ahead, maxsplit=1)[0]
    if last in _NUMBERED:
        return not ahead[0].isdigit()
    if last in _OFTEN:
        return not ahead[0].islower() and not _HOUR.fullmatch(bare)
    if last in _SELDOM or (_INITIALS.fullmatch(word[0]) and word[0][0].isupper()):
        return following.lower() in _STARTERS and not following.islower()
    return last not in _NEVER and not _NUMBERING.fullmatch(bare)


def _is_list(hidden: str) -> bool:
    """Whether each line is a thing of its own, written without capitals."""
    lines = [line.strip() for line in hidden.splitlines() if line.strip()]
    return len(lines) > 1 and sum(line[0].islower() for line in lines) == len(lines)
