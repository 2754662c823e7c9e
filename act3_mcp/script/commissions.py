"""How a film is asked for, apart from what happens in it: `Make me a 30 second horror film about …`."""

import re
from typing import NamedTuple

_SPELT = {
    "half a": 0.5, "half": 0.5, "a": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "five": 5.0, "six": 6.0, "eight": 8.0,
    "ten": 10.0, "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "forty-five": 45.0,
    "sixty": 60.0, "ninety": 90.0,
}  # fmt: skip
# "An 80s film" is of a decade, and a "30s film" of half a minute.
_DECADE = r"(?:[5789]0s\b|(?<=the )\d0s\b)"
_LENGTH = re.compile(
    rf"(?i)(?:\b(?:about|around|roughly|exactly|under)\s+)?\b(?!{_DECADE})"
    rf"(?P<n>\d{{1,3}}(?:\.\d)?|{'|'.join(sorted(_SPELT, key=len, reverse=True))})"
    r"[\s-]*(?P<unit>seconds?|secs?|s|minutes?|mins?)\b(?:[\s-]+long\b)?"
)
_OF_LENGTH_ALONE = re.compile(
    r"(?i)(?:it|this|the|film|video|movie|ad|is|should be|must be|lasts?|make|keep|to|in|for|at|up|length|duration"
    r"|total|run(?:ning)?[ -]?time|[^\w])*"
)
_NOUN = (
    r"(?:(?:tv|social media|music|nature|web|short|feature)\s+)?(?:films?(?:\s+noir)?|movies?|videos?|shorts?|ads?"
    r"|adverts?|advertisements?|commercials?|(?:teaser\s+)?trailers?|teasers?|explainers?|noirs?(?!\s+(?:film|movie|short|video|ad|trailer|scene|clip))|clips?|animations?|spots?|promos?|documentary|reels?|psas?"
    r"|animatics?|scenes?|sequences?|montages?)"
)
_NAME = r"[\"“](?P<quoted>[^\"“”]{1,80})[\"”]|(?P<plain>[A-Z][\w'’]*(?:\s+(?:(?:of|the|in|and)\s+)?[A-Z][\w'’]*)*)"  # noqa: RUF001
_COMMISSION = re.compile(
    r"^(?i:(?:hi|hello|hey)\b)?[,!\s]*"
    r"(?P<verb>(?i:(?:please\s+)?(?:(?:can|could|would) you\s+|let's\s+|help me\s+)?(?:please\s+)?(?:make|create"
    r"|produce|generate|film|shoot|direct|do|i want|i'd like|i would like|i need|we need|we want|give me)\s+"
    r"(?:me\s+|us\s+)?))?"
    r"(?i:(?:an?|the|my|our)\s+)?"
    r"(?P<look>(?:(?!(?i:in|on|at|of|with|who|that|which|by|to|from|and then|is|are)\b)[\w,.’'-]+\s+){0,8}?)"  # noqa: RUF001
    rf"(?P<noun>(?i:{_NOUN}))\b(?P<length>(?i:,?\s+(?:of\s+|lasting\s+)?[\w-]+[\s-](?:seconds?|secs?|minutes?|mins?)(?:\s+long)?))?"
    rf"(?:,?\s+(?i:called|titled|entitled|named)\s+(?:{_NAME}))?"
    r"(?P<link>(?i:\s*[,:.–—]?\s*\b(?:about|showing|in which|where|that shows|following|which shows"  # noqa: RUF001
    r"|that tells(?: the story of)?)\b|,?\s+(?:for|of|with)\b|\s*[:–—](?=\s)|\s*[,.](?=\s|$)))?\s*[:,.]?\s*"  # noqa: RUF001
)
_TELLS = re.compile(r"(?i)\s*(?:[,:.–—]?\s*(?:about|showing|in which|where|that|following|which)\b|[:–—])")  # noqa: RUF001
_ABOUT = re.compile(r"(?i)\b(?:about|following|for|of|story)\b")
_HEADED = re.compile(
    r"(?i)^(?:here (?:is|are|'s)\s+)?(?:the |my |a |our )?(?:shot ?list|shots|storyboard|scenes|script|screenplay|brief"
    r"|logline|synopsis|story(?:line)?|plot|action|visuals?|description|concept|premise|idea|treatment)\s*[:=]\s*"
)
_SHAPED = re.compile(r"(?i)^(?:(?:vertical|horizontal|portrait|landscape|square|widescreen|\d+:\d+|4k|hd)\b[,.;\s]*)+")
_OPENS = re.compile(
    r"(?i)^(?:show(?: me| us)?|film|shoot|picture this:?|imagine|we (?:now |then |first |also )?see"
    r"|(?:the|this) (?:film|video|ad|clip) (?:shows|follows)"
    r"|(?:(?:we|it|the film) )?(?:opens?|starts?|begins?|closes?|ends?|finish(?:es)?) (?:on|with)(?: a shot of)?"
    r"|(?:first|firstly|next|finally|lastly),)\s+(?=[\w\"“])"
)


class Commission(NamedTuple):
    """What was asked for, and the `words` left, which say what happens."""

    words: str
    look: str = ""
    seconds: float | None = None
    title: str = ""
    is_about: bool = False
    """Whether the words say what the film is about rather than what happens first."""


def take_commission(words: str) -> Commission:
    """Take out of a sentence how the film is asked for.

    >>> take_commission("Make me a 30 second noir film about a cat.")
    Commission(words='a cat.', look='noir film', seconds=30.0, title='', is_about=True)
    """
    words = _HEADED.sub("", words)
    asked = _COMMISSION.match(words)
    if asked is None or not _asks(asked):
        return Commission(_OPENS.sub("", words))
    said, length = asked["look"] or "", asked["length"] or ""
    seconds = length_of(length) or length_of(said)
    look = " ".join(_LENGTH.sub("", said).replace(",", " ").split())
    title, left = asked["quoted"] or asked["plain"] or "", _SHAPED.sub("", words[asked.end() :])
    if left.endswith("?") and asked["verb"]:
        # What was asked is whether it can be filmed.
        left = f"{left[:-1]}."
    if not left and not asked["link"] and not asked["quoted"] and look:
        # "A 15 second dog surfing clip" has no other place for what it shows.
        return Commission(look, look, seconds, title)
    is_about = _ABOUT.search(asked["link"] or "") is not None
    return Commission(_OPENS.sub("", left), f"{look} {asked['noun']}".strip(), seconds, title, is_about)


def take_length(words: str) -> tuple[float | None, str]:
    """The length of the film, if a sentence says nothing else or adds it behind a comma; and the rest of it.

    >>> take_length("A dog surfs, 15 seconds.")
    (15.0, 'A dog surfs')
    """
    match = next(iter(_LENGTH.finditer(words)), None)
    if match is None:
        return None, words
    before, after = words[: match.start()], words[match.end() :].strip(" .!)")
    if _OF_LENGTH_ALONE.fullmatch(before) and not any(map(str.isalnum, after)):
        return _seconds(match), ""
    if not after and before.rstrip()[-1:] in {",", "-", "–", "—", "("}:  # noqa: RUF001
        return _seconds(match), before.rstrip(" ,-–—(")  # noqa: RUF001
    return None, words


def length_of(words: str) -> float | None:
    """The seconds that words name first."""
    match = _LENGTH.search(words)
    return _seconds(match) if match else None


def _seconds(match: re.Match[str]) -> float:
    number = match["n"].lower()
    return (_SPELT[number] if number in _SPELT else float(number)) * (60 if match["unit"][0] in "mM" else 1)


def _asks(asked: re.Match[str]) -> bool:
    """Whether a film is asked for, not shown: "a film about", but not "a film crew" or "a film of dust"."""
    link, noun = asked["link"] or "", asked["noun"].lower()
    timed = length_of(f"{asked['look']} {asked['length'] or ''}") is not None
    wanted = bool(asked["verb"]) or timed or bool(asked["quoted"])
    sold = noun.split()[-1].startswith(("ad", "commercial", "promo", "spot", "trailer", "teaser")) and "for" in link
    return wanted or sold or _TELLS.match(link) is not None
