"""From words to things: what is named in a prompt, how many of it, what it looks like and what it does."""

from dataclasses import dataclass, field, replace
from typing import Any, cast

from act3_mcp.animatic.lexicon import phrases
from act3_mcp.animatic.lexicon.things import IMPLIED
from act3_mcp.animatic.people import Pending
from act3_mcp.animatic.shot import INSIDE, Thing

MOST_ALIKE, SOME = 5, 3
"""How many of one thing are drawn at most, and how many a plural without a number means."""
WADERS = {"heron", "swan", "duck", "flamingo"}
ALIKE = {"fish", "sheep", "deer"}
"""Of which many are called as one is, but for the article."""
IRREGULAR = {"mice", "wolves", "butterflies", "geese", "oxen", "cacti", "bats", "caravan"}

# What a set draws by itself where it has such a feature: the thing's name, the feature, and the places that do.
OF_THE_SET: dict[str, tuple[str, set[str]]] = {
    "lighthouse": ("lighthouse", {"landmark"}), "castle": ("castle", {"landmark"}),
    "pyramid": ("pyramid", {"landmark"}),
    "windmill": ("windmill", {"field"}), "barn": ("farm", {"field"}), "gravestone": ("graveyard", {"field"}),
    "tent": ("camp", {"field"}), "campfire": ("campfire", {"field"}), "gas station": ("gas station", {"highway"}),
    "volcano": ("volcano", {"mountains"}),
    "christmas tree": ("christmas", {"village"}),
}  # fmt: skip

MEADOWS = {"field", "forest", "mountains", "river", "beach", "desert", "landmark"}
FLOWERY = {"flowers", "sunflowers", "lavender", "garden"}
FACADES = {
    "village",
    "street",
    "alley",
    "skyline",
    "aerial",
    "landmark",
    "rooftop",
    "hall",
    "church",
    "train",
    "corridor",
}
ALONE = {"windmill", "barn"}
"""What of these is the subject, and not the background, where nobody is in the picture."""


@dataclass
class Naming:
    """The things named so far, and the adjectives that wait for the next: giant, burning."""

    things: list[Thing] = field(default_factory=list[Thing])
    scale: str = ""
    afire: bool = False
    implied: set[str] = field(default_factory=set[str])
    """Which of the things are only what a place has."""
    thing_last: bool = False
    """Whether a thing was named later than any person."""
    place_last: bool = False
    """Whether a place was named later than any person or thing."""


def of_things(slot: str, value: str, words: tuple[str, ...], pending: Pending, notes: Naming) -> None:
    match slot:
        case "thing":
            named = _thing(value, words, pending, notes)
            if value in notes.implied:
                # The wheel of the fair that was named is this one.
                notes.things = [each for each in notes.things if each.name != value]
                notes.implied.discard(value)
            elif any(also in {"place", "room"} for also, _ in phrases().get(words, ())):
                notes.implied.add(value)
            _name(named, notes)
            pending.colour, pending.number, pending.age, pending.where = "", 1, "", {}
            notes.scale, notes.afire, notes.thing_last, notes.place_last = "", False, True, False
        case "scale":
            notes.scale = value
        case "afire":
            notes.afire = True
        case _:
            do(value, notes, last_only=words == ("overhead",))


def _thing(name: str, words: tuple[str, ...], pending: Pending, notes: Naming) -> Thing:
    """What is named, with the adjectives that stood before it."""
    count = min(pending.number, MOST_ALIKE)
    if count == 1 and (_plural(words[-1]) or (words[-1] in ALIKE and pending.article != "a")):
        count = SOME
    size = notes.scale or ("small" if pending.age == "child" else "")
    return Thing(
        name, pending.colour or None, count=count, size=cast("Any", size), afire=notes.afire,
        **pending.where,
    )  # fmt: skip


def _name(thing: Thing, notes: Naming) -> None:
    """A thing named again is the same one, unless it is said to look otherwise."""
    for i, known in enumerate(notes.things):
        if known.name == thing.name and (thing.colour, thing.size) in {(None, ""), (known.colour, known.size)}:
            notes.things[i] = replace(
                known, count=max(known.count, thing.count), afire=known.afire or thing.afire,
                side=thing.side or known.side, plane=thing.plane or known.plane,
            )  # fmt: skip
            return
    notes.things.append(thing)


def _plural(word: str) -> bool:
    """Whether a noun for things is in the plural: "dogs", but not "glass" or "scissors"."""
    return word in IRREGULAR or (word.endswith("s") and (word,) not in phrases() and (word[:-1],) in phrases())


def do(value: str, notes: Naming, *, last_only: bool = False) -> None:
    """Give what was named last, and what was named with it, something to do."""
    if not notes.thing_last:
        return
    if (
        value == "fly"
        and IMPLIED.get(notes.things[-1].name) in {"sea", "river"}
        and notes.things[-1].name not in WADERS
    ):
        # A boat that glides is on the water.
        value = "swim"
    notes.things = [
        replace(each, afire=True) if value == "burn" and each is notes.things[-1]
        else replace(each, doing=value)
        if value != "burn" and not each.doing and (each is notes.things[-1] or not last_only)
        else each
        for each in notes.things
    ]  # fmt: skip


def spared(things: list[Thing], features: tuple[str, ...], *, peopled: bool) -> tuple[str, ...]:
    """The features of the place: where it is a thing that burns, the place does not, nor has it what stands alone."""
    gone = {"fire"} if any(thing.afire for thing in things) else set[str]()
    if not peopled:
        gone |= {OF_THE_SET[thing.name][0] for thing in things if thing.name in ALONE}
    return tuple(each for each in features if each not in gone)


def settled(
    things: list[Thing], place: str, features: tuple[str, ...], *, rowed: bool, wide: bool
) -> tuple[Thing, ...]:
    """The things that are to be drawn, each by its right name; what the set draws by itself is left to it."""
    # One in which somebody sits is rowed; an empty one far out sails.
    small = "rowing boat" if rowed or place == "river" else "sailing boat"
    out: list[Thing] = []
    for thing in things:
        feature, places = OF_THE_SET.get(thing.name, ("", set[str]()))
        if thing.name == "flower" and place in MEADOWS:
            # Out of doors it grows; of a field of them it is one.
            if not wide or not FLOWERY.intersection(features):
                out.append(replace(thing, name="bloom"))
            continue
        if feature in features and place in INSIDE:
            # It is what they are in.
            continue
        if (thing.name == "window" and place in FACADES) or thing.name == place:
            # It is one of theirs.
            continue
        if (wide and place in places and feature in features) or (thing.name == "fire" and "fire" in features):
            continue
        out.append(replace(thing, name=small) if thing.name == "boat" else thing)
    return tuple(out)
