"""Where shots are, as scene headings: `INT - Kitchen - Night`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from act3_mcp.animatic import describe
from act3_mcp.animatic.deciding import ABOARD, MOTORS
from act3_mcp.animatic.lexicon import phrases
from act3_mcp.animatic.light import INDOOR

# Underwater there is no sky, but no walls either.
INSIDE = frozenset(INDOOR - {"underwater"})
_NOWHERE, _ANY_ROOM = "stage", "living room"
_ROOM = ("room", _ANY_ROOM)
_ROOM_SAID = re.compile(
    r"(?i)\b(?:inside|indoors|interior|int|\w*rooms?|flat|cabin|apartment|lounge|house|home|hut|shop|store)\b"
)
# What is read back as that place, where its own name would be read as another.
_NAMES = {
    "aerial": "city from above",
    "planet": "alien planet",
    "spaceship": "spaceship corridor",
    "hall": "great hall",
    "train": "train carriage",
    _ANY_ROOM: "room",
}
_ELEMENTS = frozenset({"sea", "space", "underwater"})
# What tells which room it is, and is not one.
_FURNITURE = re.compile(
    r"\b(?:tables?|beds?|bedside|wind(?:screen|shield)|seats?|wheel|throne|altar|desks?|sink|stove|oven|counter|sofa|couch|"
    r"pillow|window|door|mirror|blackboard|shelves)$"
)
_SURNAMES = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Captain|Officer|Detective)\b\.?\s+[A-Z][\w'’-]*")  # noqa: RUF001
_LEADING = re.compile(r"(?:(?:in|into|inside|on|at|by|over|of|the|an?)\s+)+")
_SLUG = re.compile(r"(?i)(?P<side>int\.?/ext|ext\.?/int|int|ext|est|i/e)[. ]+(?P<place>.*)")
_SIDES = {"INT": "INT", "EXT": "EXT", "INT/EXT": "INT/EXT", "EXT/INT": "INT/EXT", "I/E": "INT/EXT"}
_DASHES = re.compile(r"\s+[-–—]+\s+")  # noqa: RUF001
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # noqa: RUF001


@dataclass(frozen=True)
class _Place:
    """Where words are: what the reader makes of it, its heading without the time, and whether it was named."""

    here: tuple[str, str] = ("", "")
    heading: str = ""
    is_named: bool = False
    is_driven: bool = False
    """Whether something that drives is there."""

    def leads_away(self, place: "_Place") -> bool:
        """Whether what is seen is no part of that place: a ship is at sea, and no bus in a kitchen.

        Whoever is usually elsewhere, a cook or a pigeon, is not.
        """
        if self.here[1] == place.here[1]:
            return False
        return self.here[1] in _ELEMENTS or (
            self.is_driven and place.heading.startswith("INT") and place.here[1] not in ABOARD
        )


def headings(words: Sequence[str], times: Sequence[str], slugs: Sequence[str] = (), setting: str = "") -> list[str]:
    """The heading of each shot; one that names no place is where the one before was, at first in `setting`.

    Where there is a slug line, it says where we are.
    """
    place, hour, found = _place(setting), "", list[str]()
    indoors = place if place.heading.startswith("INT") else _Place()
    for said, time, slug in zip_longest(words, times, slugs, fillvalue=""):
        other = _place(said)
        if slug:
            heading, hour = parts_of(slug)
            place = replace(other, heading=heading, is_named=True)
        elif other.heading and (other.is_named or not place.heading or other.leads_away(place)):
            # Who goes back inside goes where we were inside before.
            place, hour = (indoors if other.here == _ROOM and indoors.heading else other), ""
        indoors = place if place.heading.startswith("INT") else indoors
        found.append(" - ".join(filter(None, (place.heading, capitalised(time) or hour))))
    return found


def location_of(slug: str) -> str:
    """A slug line as a heading.

    >>> location_of("EXT. CITY STREET - DAY")
    'EXT - City Street - Day'
    """
    return " - ".join(filter(None, parts_of(slug)))


def parts_of(slug: str) -> tuple[str, str]:
    """The place and the hour of a slug line; any other heading is a place.

    >>> parts_of("INT. ST. MARY'S - CHAPEL - NIGHT")
    ("INT - St. Mary's - Chapel", 'Night')
    """
    match = _SLUG.match(slug)
    parts = [capitalised(part.strip()) for part in _DASHES.split(match["place"] if match else slug) if part.strip()]
    side = [_SIDES.get(match["side"].upper().replace(".", ""), "EXT")] if match else []
    place, hour = (parts[:-1], parts[-1]) if len(parts) > 1 else (parts, "")
    return " - ".join([*side, *place]), hour


def capitalised(text: str) -> str:
    """Every word with a capital.

    >>> capitalised("ST. MARY'S")
    "St. Mary's"
    """
    return _LETTERS.sub(lambda word: word[0].capitalize(), text)


def _place(words: str) -> _Place:
    """The place that words say rather than leave to whoever draws them."""
    # Mrs. Park is no park.
    words = _SURNAMES.sub("", words)
    seen = describe(words) if words else None
    if seen is None or seen.place == _NOWHERE or seen.is_imagined:
        return _Place()
    here = ("room", seen.room) if seen.place == "room" else ("place", seen.place)
    if here == _ROOM and not _ROOM_SAID.search(words):
        # A phone or a cup is read as a room, but it does not take us into one.
        return _Place()
    named = next(_naming(seen.understood, here), "room" if here == _ROOM else "")
    feature = seen.features[0] if seen.place == "landmark" and seen.features else ""
    name = named or feature or _NAMES.get(here[1], here[1])
    driven = any(thing.name in MOTORS for thing in seen.things)
    return _Place(here, f"{'INT' if seen.place in INSIDE else 'EXT'} - {capitalised(name)}", bool(named), driven)


def _naming(understood: Sequence[str], here: tuple[str, str]) -> Iterator[str]:
    """The phrases that are the name of a place."""
    for said in understood:
        bare = _LEADING.sub("", said, count=1)
        if here in phrases().get(tuple(bare.split()), ()) and not _FURNITURE.search(bare):
            yield bare
