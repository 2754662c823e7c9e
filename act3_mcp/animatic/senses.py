"""Which of its senses a word has where it stands: a frying pan or a camera's, a wave of the sea or of a hand.

What is left without any sense that could be drawn counts as not understood.
"""

from dataclasses import replace
from typing import Literal

from act3_mcp.animatic.lexicon import phrases
from act3_mcp.animatic.lexicon.grammar import (
    AS_NOUNS,
    DEFINITE,
    INDEFINITE,
    LIKENESSES,
    MADE_OF,
    MEDIA,
    OBJECTS_OF,
    PREPOSITIONS,
)
from act3_mcp.animatic.lexicon.meanings import Meaning
from act3_mcp.animatic.lexicon.people import NAMES
from act3_mcp.animatic.lexicon.things import ANIMALS, VEHICLES
from act3_mcp.animatic.phrasing import Found, Phrases
from act3_mcp.animatic.unsaid import adjoin, indoors_at, is_led, said_of_others

PEOPLE = {"man", "woman", "person"}
ADJECTIVES = {"age", "colour", "number", "scale", "sex", "feeling", "build", "speed", "mood", "haircolour"}
OWNED = PEOPLE | {"thing", "place", "room", "garment"}
DONE = {"face": "stand", "faces": "stand", "hands": "reach", "plant": "craft", "plants": "craft"}
TO_WHOM = {"a", "an", "the", "him", "her", "them", "his", "each", "one", "off", "over", "out", "it", "another"}
WORN = {"shoe", "ring", "necklace", "watch", "hat"}
PARTS = {"roof", "deck", "back", "bridge"}
LIVING = {(slot, name) for slot, name, _ in ANIMALS}
EPITHETS = {"mother", "father", "baby", "king", "soldier", "worker"}
DEEDS: dict[str, tuple[Meaning, ...]] = {
    "fish": (("action", "fish"),), "fishes": (("action", "fish"),), "thunders": (), "storms": (), "smokes": (),
    "smoking": (), "swing": (), "swings": (), "swinging": (),
}  # fmt: skip
MOVING = {(slot, name) for slot, name, _ in (*VEHICLES, *ANIMALS)}
AFTER_CLOTHES = {
    "",
    ",",
    ".",
    ";",
    ":",
    "!",
    "?",
    "who",
    "is",
    "was",
    "with",
    "on",
    "at",
    "by",
    "near",
    "while",
    "from",
    "behind",
    "beside",
    "between",
    "under",
    "against",
    "across",
    "through",
    "in",
    "and",
}
BEYOND = {"behind", "outside", "beyond"}
"""Before which a place is only seen from somewhere else."""
FROM = {"from", "shot", "camera", "directly", "angle", "view"}
"""After which "overhead" is where the camera is."""
QUIET = {
    "framing",
    "place",
    "style",
    "facing",
    "lighting",
    "speed",
    "part",
    "angle",
    "weather",
    "afire",
    "feature",
    "hairstyle",
    "seat",
    "garment",
}
"""What is no loss where it is not meant of the shot."""
LOOKS = {"garment", "hairword", "hairstyle", "haircolour", "hat", "thing", "place", "room", "time", "holds"}


def sensed(heard: Phrases) -> Phrases:
    """The same phrases, each with what it can mean among its neighbours."""
    found: list[Found] = []
    missed = list(heard.missed)
    epithet = ""
    for number, each in enumerate(heard.found):
        if not each.meanings:
            found.append(each)
            continue
        following = heard.found[number + 1] if number + 1 < len(heard.found) else Found((), ())
        before = found[-1] if found else Found((), ())
        if _owns(each, heard.found[number + 1 :]):
            # Of "a farmer's wife" only she is seen.
            continue
        if _is_title(each, following):
            # "A pirate captain" is one.
            epithet = " ".join(each.words)
            continue
        if _is_trade(each, following):
            found += _likely_at(each)
            continue
        if epithet and each.meanings:
            each = _titled(each, epithet)  # noqa: PLW2901 - it is the same person, by the whole name
            epithet = ""
        if _is_of_a_car(each, heard.found[number + 1 :]):
            missed.append(" ".join(each.words))
            continue
        now = replace(each, meanings=() if _is_of_nobody(each, following) else _meanings(each, before, following))
        if now.meanings:
            found.append(now)
        elif each.meanings[0][0] not in QUIET and not each.negated:
            missed.append(" ".join(each.words).replace("s's", "s'"))
    return Phrases(found, missed, heard.meant)


def _is_title(each: Found, following: Found) -> bool:
    """Whether somebody is named by two nouns, of which this is the first: a pirate captain, her baby daughter."""
    slots = {slot for slot, _ in each.meanings}
    first = each.words[-1]
    return (
        bool(slots & PEOPLE and {slot for slot, _ in following.meanings[:1]} & PEOPLE)
        and adjoin(each, following)
        and not first.endswith(("s", "men"))
        and not {first, following.words[-1]} & NAMES
    )


def _is_trade(each: Found, following: Found) -> bool:
    """Whether a thing only says what somebody works with: a taxi driver, a piano teacher."""
    slots = {slot for slot, _ in each.meanings}
    people = {slot for slot, _ in following.meanings[:1]} & PEOPLE and following.words[-1] not in {"rider", "riders"}
    return (
        bool({"thing", "holds", "place", "room"} & slots and people)
        and adjoin(each, following)
        and not each.words[-1].endswith("s")
    )


def _likely_at(each: Found) -> list[Found]:
    """Where somebody may be whose trade says so: a hotel maid is in a hotel, if nothing else is said."""
    rooms = [value for slot, value in each.meanings if slot == "room"]
    places = [value for slot, value in each.meanings if slot == "place"]
    having = [meaning for meaning in each.meanings if meaning[0] == "feature"]
    return [replace(each, meanings=(("likely", value), *having)) for value in (rooms or places)[:1]]


def _titled(each: Found, epithet: str) -> Found:
    """The second of two such nouns, with what the first says of age and sex: of a baby daughter both."""
    said = phrases().get(tuple(epithet.split()), ())
    first = next(((slot, value) for slot, value in said if slot in PEOPLE), ("person", "adult"))
    slot, value = next(meaning for meaning in each.meanings if meaning[0] in PEOPLE)
    slot = first[0] if slot == "person" else slot
    value = first[1] if first[1] != "adult" and value != "child" else value
    return replace(each, words=(*epithet.split(), *each.words), meanings=((slot, value),))


def _is_of_nobody(each: Found, following: Found) -> bool:
    """Whether it would say of whom somebody comes, but nobody does: a Japanese village."""
    ahead = {slot for slot, _ in following.meanings}
    return each.meanings[0][0] == "skin" and not ahead & (PEOPLE | {"age", "sex"})


def _seen(each: Found, before: Found, beside: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """What it means to the eye: nothing if it is only pictured, worn or of glass; a deed if it is done."""
    if _is_deed(each, before):
        return tuple(meaning for meaning in (*each.meanings, *DEEDS.get(each.words[0], ())) if meaning[0] == "action")
    unseen = _is_likeness(each) or _is_worn(each) or _is_made_of_glass(each, beside)
    return () if unseen else _of_camera(each, before)


def _meanings(each: Found, before: Found, following: Found) -> tuple[Meaning, ...]:
    beside = following.meanings if adjoin(each, following) else ()
    meanings = _seen(each, before, beside)
    if _is_epithet(each, beside):
        return (("age", "child"),) if ("person", "child") in meanings else (("sex", ""),)
    if _is_noun(each, before):
        meanings = tuple((slot, value) for slot, value in meanings if slot not in {"action", "working", "playing"})
    slots = {slot for slot, _ in beside}
    if {"hairword", "hairstyle"} & slots:
        meanings = tuple(("haircolour" if slot == "colour" else slot, value) for slot, value in meanings)
    elif ("scale", "giant") in meanings and {"thing", "colour"} & slots:
        meanings = (("scale", "giant"),)
    elif each.words == ("model",) and "thing" in slots:
        meanings = (("scale", "tiny"),)
    dropped = said_of_others(each, before, following)
    meanings = tuple(meaning for meaning in meanings if meaning[0] not in dropped)
    if each.after in BEYOND and any(slot == "place" for slot, _ in meanings):
        # "The city skyline behind them" is not where they are.
        return tuple(("backdrop" if slot == "place" else slot, value) for slot, value in meanings)
    if indoors := indoors_at(each):
        return indoors
    if _is_done_by(each, before):
        return (("action", DONE[each.words[0]]),)
    if _is_worn_colour(each, slots):
        return tuple(("clad", value) for _, value in meanings[:1])
    return meanings


def _is_worn_colour(each: Found, following: set[str]) -> bool:
    """Whether a colour is all that is said of somebody's clothes: "a woman in white"."""
    return (
        {slot for slot, _ in each.meanings[:1]} == {"colour"}
        and bool({*each.before[-1:]} & {"in", "all"})
        and not following & LOOKS
        and (each.after in AFTER_CLOTHES or bool(following & {"action", "doing"}))
    )


def _of_camera(each: Found, before: Found) -> tuple[Meaning, ...]:
    """A move only where the camera makes it: steam rises, and a pan may be for frying."""
    if each.words == ("overhead",) and each.before and not {*each.before[-1:]} & FROM:
        if "thing" not in {slot for slot, _ in before.meanings}:
            # Nor are the stars.
            return ()
        # Crows are overhead; the camera may be so, too.
        return (("doing", "fly"),)
    led = is_led(each.before)
    if any(slot == "led" for slot, _ in each.meanings):
        rest = tuple(meaning for meaning in each.meanings if meaning[0] != "led")
        return tuple(("move", value) for slot, value in each.meanings if slot == "led") if led else rest
    object_of = {*each.before[-2:-1]} & PREPOSITIONS and {*each.before[-1:]} & INDEFINITE
    if len(each.words) == 1 and ({*each.before[-1:]} & DEFINITE or object_of) and not led:
        return tuple(meaning for meaning in each.meanings if meaning[0] != "move")
    return each.meanings


def _is_noun(each: Found, before: Found) -> bool:
    """Whether what could be something done is the name of something: "catches a huge wave", "a box"."""
    # "A rival stands": after "a" no noun ends in an s.
    verbal = each.words[-1].endswith("s") and {*each.before[-2:]} & {"a", "an"}
    if len(each.words) > 1 or verbal or not {*each.words} & AS_NOUNS:
        return False
    leading = each.before[-1:]
    if leading != before.words or {slot for slot, _ in before.meanings} & ADJECTIVES:
        # An adjective may stand between, known or not.
        leading = each.before[-2:]
    if leading[-1:] in {("her",), ("him",)} and {*each.before[-2:-1]} & OBJECTS_OF:
        # "Behind her stands a man."
        return False
    return bool({*leading} & ((DEFINITE | INDEFINITE) - {"one", "both", "other"}))


def _is_made_of_glass(each: Found, beside: tuple[Meaning, ...]) -> bool:
    """Whether it is what something is of, or comes out of somebody's mouth: a glass office, a dragon's fire."""
    of = each.words == ("glass",) and any(slot in {"place", "room"} for slot, _ in beside)
    # Of a flaming wok only the wok burns, and that is not known.
    unknown = ("afire", "yes") in each.meanings and not beside and each.after not in AFTER_CLOTHES
    return (
        of or unknown or (each.words == ("fire",) and bool({*each.before[-1:]} & {"breathes", "breathe", "breathing"}))
    )


def _is_likeness(each: Found) -> bool:
    """Whether it is only the likeness of what it names: a dinosaur costume, a paper boat, a children's film."""
    slots = {slot for slot, _ in each.meanings}
    if {*each.before[-1:]} & MADE_OF:
        # But lanterns are of paper.
        return any(meaning in MOVING for meaning in each.meanings)
    if not slots & (PEOPLE | {"thing"}):
        return False
    return each.after in LIKENESSES or (bool(slots & PEOPLE) and each.after in MEDIA)


def _is_deed(each: Found, before: Found) -> bool:
    """Whether what would be a thing or the weather is done: "two boys fish", "a carpenter planes a plank"."""
    (word, *more) = each.words
    if more or before.words[-1:] != each.before[-1:]:
        return word == "fishing" and not more
    slots = {slot for slot, _ in before.meanings}
    doer = bool(slots & (PEOPLE | {"pointer"})) and before.words[-1] not in {"her", "his"}
    alone = doer and not before.words[-1].endswith(("s", "men"))
    named = {slot for slot, _ in each.meanings} == {"thing"}
    if alone and named and word.endswith("s") and not word.endswith("ss"):
        return True
    return word == "fishing" or ((doer or "thing" in slots) and word in DEEDS)


def _is_epithet(each: Found, beside: tuple[Meaning, ...]) -> bool:
    """Whether a word for people is part of another name: a mother elephant, an orchestra conductor."""
    slots = {slot for slot, _ in each.meanings}
    named = each.words[-1] in EPITHETS and any(meaning in LIVING for meaning in beside)
    return named or ("crowd" in slots and any(slot in PEOPLE for slot, _ in beside))


def _is_worn(each: Found) -> bool:
    """Whether a thing is only what somebody has on: "in muddy boots", "her rings"."""
    return any(slot == "thing" and name in WORN for slot, name in each.meanings) and bool(
        {*each.before[-2:]} & {"in", "wearing", "wears", "his", "her", "their", "from"}
    )


def _is_of_a_car(each: Found, rest: list[Found]) -> bool:
    """Whether it is no place, but a part of something: the roof of a black limousine."""
    if each.words[-1] not in PARTS or each.after != "of" or each.meanings[0][0] == "likely":
        return False
    noun = next((following for following in rest if not {slot for slot, _ in following.meanings} <= ADJECTIVES), None)
    return noun is not None and any(meaning in MOVING for meaning in noun.meanings)


def _is_done_by(each: Found, before: Found) -> bool:
    """Whether a word for a part of the body is what somebody does: "two men face each other", "he hands her a cup"."""
    if each.words[0] not in DONE or len(each.words) > 1 or not before.words or each.before[-1:] != before.words[-1:]:
        return False
    last, slots = before.words[-1], {slot for slot, _ in before.meanings}
    subject = bool(slots & (PEOPLE | {"garment"})) and not last.endswith("'s")
    return (subject or last in {"she", "he"}) and each.after in TO_WHOM


def _owns(each: Found, rest: list[Found]) -> bool:
    """Whether a person is named only to say whose the next thing is: "a farmer's wife", "the king's castle"."""
    if not each.words[-1].endswith("'s") or not {slot for slot, _ in each.meanings} & PEOPLE:
        return False
    last = each
    for following in rest:
        if not adjoin(last, following):
            return False
        slots = {slot for slot, _ in following.meanings}
        if slots & OWNED:
            return True
        if not slots <= ADJECTIVES:
            return False
        last = following
    return False


def article(each: Found) -> Literal["the", "a", ""]:
    """Whether a noun is of something already known, "the man", "his wife", or new, "a man", "another man"."""
    for word in reversed(each.before[-3:]):
        if word in INDEFINITE:
            return "a"
        if word in DEFINITE:
            return "the"
    return ""


def is_object(each: Found, following: Found) -> bool:
    """Whether "her" is who something happens to, "behind her", and not whose it is: "behind her desk"."""
    return bool({*each.before[-1:]} & OBJECTS_OF) and not is_noun_next(each, following)


def is_noun_next(each: Found, following: Found) -> bool:
    """Whether a pronoun goes with a noun, as in "her desk" and "the other man"."""
    slots = {slot for slot, _ in following.meanings} if adjoin(each, following) else set[str]()
    return "action" not in slots and bool(slots & (OWNED | LOOKS | ADJECTIVES | {"part", "insert", "interior"}))
