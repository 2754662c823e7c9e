"""Reading a prompt: words to a `Shot`, by lexicon and a small grammar. Pure, quick, and never fails.

The grammar is what a shot list's English needs: an adjective belongs to the
noun after it, "in a yellow coat" to the person before it, an action to
whoever was named last, "no …" to what follows, and a simile to nobody.
"""

import re
from dataclasses import replace
from typing import Any, cast

from act3_mcp.animatic.ages import with_plain_ages
from act3_mcp.animatic.antecedents import one_of, oppose, pronoun
from act3_mcp.animatic.arms import in_arms
from act3_mcp.animatic.deciding import (
    TOWNS,
    angle_of,
    at_home,
    beyond_of,
    lighting_of,
    move_of,
    period_of,
    place_of,
    settled_in,
    usual_size,
)
from act3_mcp.animatic.dialogue import listen
from act3_mcp.animatic.doing import act, mounted, with_thing
from act3_mcp.animatic.fallback import imagined
from act3_mcp.animatic.lexicon import COLOURS
from act3_mcp.animatic.lexicon.grammar import POINTERS
from act3_mcp.animatic.lexicon.people import NAMES
from act3_mcp.animatic.lexicon.things import ANIMALS
from act3_mcp.animatic.naming import do, of_things, settled, spared
from act3_mcp.animatic.neighbours import lead
from act3_mcp.animatic.notes import Notes
from act3_mcp.animatic.people import RIDERS, Pending, at_most, dress, face, group_of, kind_of, look, meet, sit
from act3_mcp.animatic.phrasing import (
    Found,
    hour_of,
    millimetres,
    on_a_sign,
    shown_text,
    words_of,
)
from act3_mcp.animatic.senses import is_noun_next, is_object
from act3_mcp.animatic.shot import RIDDEN, WIDE, Figure, Shot, Thing
from act3_mcp.animatic.titling import screen_of, take_lettering, titles_of, untitled
from act3_mcp.animatic.tongues import heard
from act3_mcp.animatic.transitions import take_transitions
from act3_mcp.animatic.usual import usual_move
from act3_mcp.animatic.whereabouts import head, situate

LONGEST_PROMPT = 4000
SHORTEST, LONGEST = 0.5, 60.0
MOST_FIGURES = 8
INSIDES = {"bar", "room", "church", "hall", "corridor", "theatre"}
NAMED_ON_THE_FRONT = {"bar", "theatre"}
ALIGHT = {"candle", "lantern", "cake", "campfire", "lamp"}
CREATURES = frozenset(name for _, name, _ in ANIMALS)
"""What has a face of its own."""
DEFAULT_SECONDS = 4.0

_INDOOR_CUE = re.compile(r"^\s*int\b", re.IGNORECASE)


def describe(prompt: str, *, seconds: float = DEFAULT_SECONDS, context: str = "") -> Shot:
    """The shot `prompt` asks for. `context`, such as a scene heading, speaks only where the prompt is silent."""
    prompt = prompt[:LONGEST_PROMPT]
    lettering, about = take_lettering(prompt), take_lettering(untitled(context[:LONGEST_PROMPT]))
    ends = take_transitions(lettering.rest)
    spoken = listen(ends.rest)
    notes, around = _read(spoken.rest), _read(about.rest)
    titles = titles_of(lettering, context, "" if on_a_sign(prompt) else notes.text)
    shown = notes.text or any(title.kind in {"title", "credits"} for title in titles)
    if "place" in notes.slots or "room" in notes.slots:
        around.slots.pop("room", None)
        around.slots.pop("place", None)
        around.places, around.features = [], []
    slots = {**around.slots, **notes.slots}
    figures = () if notes.nobody else at_most(notes.people, MOST_FIGURES)
    features = tuple(dict.fromkeys([*notes.features, *around.features, *at_home(slots, notes)]))
    place = place_of(slots, features, notes, around)
    if (
        not figures
        and not notes.nobody
        and slots.get("framing") != "pov"
        and (_has_somebody(slots, notes) or ("action" in slots and not notes.things and not shown))
    ):
        figures = (_somebody(slots),)
    if place == "room" and "room" not in notes.slots and any(figure.action == "tumble" for figure in figures):
        # Out of a window one falls into the street.
        place = "street"
    figures = in_arms(
        tuple(settled_in(figure, slots, place, alone=len(figures) == 1) for figure in figures), notes.told
    )
    if slots.get("framing") == "insert" and notes.things:
        figures = ()
    features = spared(notes.things, features, peopled=bool(figures))
    things = settled(
        notes.things, place, features, rowed=bool(figures), wide="size" not in slots or slots["size"] in WIDE
    )
    pictured = bool(figures or notes.things)
    said = seconds if seconds == seconds else DEFAULT_SECONDS  # noqa: PLR0124 - only NaN differs from itself
    shot = Shot(
        prompt=prompt,
        told=notes.told,
        place=place,
        room=cast("Any", slots.get("room", "office" if slots.get("place") in TOWNS else "living room")),
        beyond=beyond_of(place, features, [*notes.places, *around.places]),
        features=features,
        front=slots.get("front", "") if place == "street" else "",
        period=cast("Any", period_of(slots, place, notes)),
        season=cast("Any", slots.get("season", "")),
        time=cast("Any", slots.get("time") or slots.get("hour", "day")),
        weather=cast("Any", slots.get("weather", "clear")),
        lighting=cast(
            "Any",
            lighting_of(
                slots, place, lamplit=any(thing.name in {"lantern", "lamp", "candle"} for thing in notes.things)
            ),
        ),
        mood=cast("Any", slots.get("mood", "neutral")),
        style=cast("Any", slots.get("style", "cinematic")),
        size=cast("Any", slots.get("size") or usual_size(slots, figures, notes, place)),
        angle=cast("Any", angle_of(slots, place)),
        framing=cast("Any", slots.get("framing", "")),
        insert=cast("Any", slots.get("insert", "") if _is_a_detail(slots) else ""),
        move=move_of(slots),
        millimetres=millimetres(prompt),
        shallow=slots.get("focus") == "shallow",
        crowd=slots.get("crowd") == "yes" and not notes.nobody,
        empty=slots.get("crowd", "no" if "alone" in slots else "") == "no",
        figures=figures,
        things=things[:6],
        sign=notes.text if on_a_sign(prompt) else "",
        titles=titles,
        screen=screen_of(lettering, titles, said=notes.slots, around=around.slots, pictured=pictured),
        opening=ends.opening,
        ending=ends.ending,
        lines=spoken.lines,
        subtitles=lettering.subtitles or about.subtitles or "track",
        tempo=spoken.tempo,
        music=spoken.music,
        seconds=min(max(said, SHORTEST), LONGEST),
        understood=(*lettering.phrases, *ends.phrases, *notes.understood),
        not_understood=tuple(dict.fromkeys(notes.missed)),
        is_foreign=notes.is_foreign,
    )
    names_nothing = place == "stage" and "place" not in slots and not (pictured or notes.text or titles)
    shot = imagined(shot, said=frozenset(slots)) if names_nothing else shot
    return shot if "move" in slots else replace(shot, move=usual_move(shot, aerial="aerial" in slots))


def _has_somebody(slots: dict[str, str], notes: Notes) -> bool:
    """Whether a face, hands or a pronoun stand for somebody not named; a cat has eyes of its own."""
    theirs = any(thing.name in CREATURES for thing in notes.things)
    return bool({"insert", "somebody"} & set(slots)) or ("part" in slots and not theirs)


def _somebody(slots: dict[str, str]) -> Figure:
    """Who is in the picture though nobody is named, because of what is done there."""
    return Figure(
        who=slots.get("somebody", "person"), sex=cast("Any", slots.get("somebody")),
        action=cast("Any", slots.get("action", "stand")), holds=slots.get("holds", ""),
    )  # fmt: skip


# From text to phrases.


def _is_a_detail(slots: dict[str, str]) -> bool:
    """Whether so little is seen that what is named of a person is all of them there is."""
    return slots.get("size") in {"CU", "ECU"} or (slots.get("framing") == "insert" and "size" not in slots)


def _read(text: str) -> Notes:
    notes = Notes()
    notes.text, text = shown_text(text)
    words = words_of(with_plain_ages(text))
    said, notes.is_foreign = heard(words)
    notes.understood, notes.missed = said.understood, said.missed
    notes.told = " ".join(("", *said.meant, "")).replace("-", " ")
    if hour := hour_of(text):
        notes.first("time", hour)
    if _INDOOR_CUE.match(text):
        notes.first("interior", "yes")
    _gather(said.found, notes)
    if mounted(notes.people) and not any(each.name in RIDDEN for each in notes.things):
        notes.things.append(Thing("horse"))
    if notes.afire:
        # What burns is no thing but the place: "the burning forest".
        notes.things.append(Thing("fire"))
    return notes


# From phrases to notes.


def _gather(found: list[Found], notes: Notes) -> None:
    pending = Pending()
    for number, each in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else Found((), ())
        if not each.meanings:
            pending.colour, pending.apart = "", True
            if each.words[0] != ",":
                pending.begin_clause(notes.people)
        elif each.negated:
            _refuse(each, notes)
        elif each.words[0] in NAMES and following.words == (":",):
            # A cue says who speaks, which may well be "the woman" the picture has.
            continue
        elif each.meanings[0][0] == "pointer":
            _point(each, following, pending, notes)
        else:
            lead(found, number, following, pending)
            _mean(each, pending, notes)


def _mean(each: Found, pending: Pending, notes: Notes) -> None:
    _take_all(each, pending, notes)
    if pending.chased and any(slot == "thing" for slot, _ in each.meanings):
        do("run", notes)


def _take_all(each: Found, pending: Pending, notes: Notes) -> None:
    for word in each.words[1:]:
        # "On her phone" says who she is, too.
        if notes.people and POINTERS.get(word) in {"man", "woman"}:
            pronoun(POINTERS[word], notes.people, pending, is_object=False)
    if each.words == ("flames",) and any(thing.name in ALIGHT for thing in notes.things):
        # They are the candles'.
        return
    for slot, value in each.meanings:
        if pending.outside and (slot == "room" or (slot == "place" and value in INSIDES)):
            pending.outside = False
            notes.first("outside", "yes")
            if slot == "room" or value in NAMED_ON_THE_FRONT:
                notes.first("front", " ".join(each.words))
            continue
        _take(slot, value, each.words, pending, notes)


def _refuse(each: Found, notes: Notes) -> None:
    for slot, value in each.meanings:
        if slot in {"man", "woman", "person", "crowd"} and value != "no":
            # "No people behind him": there is somebody, and nobody else.
            alone = bool(notes.people) or slot in {"man", "woman"}
            notes.nobody = notes.nobody or (not alone and (slot == "person" or value == "yes"))
            notes.first("crowd", "no")
        if slot == "weather":
            notes.first("weather", "clear")
        if (slot, value) in {("thing", "car"), ("crowd", "yes")}:
            notes.first("crowd", "no")
        if slot == "move":
            notes.first("move", "static ")


def _point(each: Found, following: Found, pending: Pending, notes: Notes) -> None:
    """A pronoun: of whom is it said what comes next, and what does it say of them."""
    value = each.meanings[0][1]
    if value in {"one", "other"}:
        if not is_noun_next(each, following):
            one_of(value, notes.people, pending)
    elif notes.people:
        pronoun(value, notes.people, pending, is_object=is_object(each, following))
    elif each.words[0] in {"she", "he"} and not notes.things:
        notes.first("somebody", value)


def _take(slot: str, value: str, words: tuple[str, ...], pending: Pending, notes: Notes) -> None:
    match slot:
        case "man" | "woman" | "person":
            _introduce(slot, value, words, pending, notes)
        case "number" | "age" | "colour" | "haircolour" | "sex":
            setattr(pending, {"haircolour": "hair"}.get(slot, slot), int(value) if slot == "number" else value)
        case "hairword" | "hairstyle" | "garment" | "holds" | "clad":
            notes.slots |= {slot: value} if slot == "holds" else {}
            dress(slot, value, pending, notes.people)
        case "beard" | "moustache" | "glasses" | "hat" | "build" | "feeling" | "skin":
            look(slot, value, pending, notes.people)
        case "action" | "holding" | "doing" if pending.unstaffed:
            return
        case "action" | "holding":
            _do(slot, value, pending, notes)
        case "facing" | "opposite" | "apart" | "towards" | "side" | "plane" | "aged":
            _qualify(slot, value, pending, notes)
        case "thing" | "doing" | "scale" | "afire":
            notes.first("foremost", "thing")
            of_things(slot, value, words, pending, notes)
            notes.people[:] = with_thing(notes.people, value) if slot == "thing" else notes.people
        case "move":
            _travel(value, words, pending, notes)
        case _:
            _note(slot, value, words, pending, notes)


def _do(slot: str, value: str, pending: Pending, notes: Notes) -> None:
    """Something is done; who only holds something may do anything else besides."""
    if slot == "holding":
        notes.first("action", "stand")
        return
    if pending.attributive:
        # "A priest and a weeping widow": it is she who weeps.
        pending.looks["action"] = value
        return
    notes.first("action", value)
    do(value, notes)
    act(value, notes.people, notes.acted, pending)


def _introduce(slot: str, value: str, words: tuple[str, ...], pending: Pending, notes: Notes) -> None:
    """Somebody is named, whom those before may face, and who may be on something."""
    notes.first("foremost", "person")
    met = len(notes.people)
    meet(slot, value, words, pending, notes.people)
    if pending.faced and 0 < met == len(notes.people) - 1:
        oppose(notes.people)
    notes.nobody = False
    notes.scale, notes.thing_last, notes.place_last = "", False, False
    mount = RIDERS.get(kind_of(" ".join(words)))
    if mount and not any(each.name in RIDDEN for each in notes.things):
        notes.things.append(Thing(mount))


def _note(slot: str, value: str, words: tuple[str, ...], pending: Pending, notes: Notes) -> None:
    if slot in {"time", "place"}:
        # Two moons are not two people.
        pending.number = 1
    if slot in {"place", "room"}:
        notes.place_last, pending.where = True, {}
    if slot == "seat":
        sit(value, notes.people)
    if slot == "room" and value in {"hospital", "bathroom", "classroom"}:
        # A bed in a ward makes no bedroom of it.
        notes.slots["room"] = value
    if slot == "lighting" and value in {"spotlight", "silhouette", "neon"} and notes.slots.get(slot) == "low key":
        # A dark stage under a spotlight.
        notes.slots[slot] = value
    if slot == "feature":
        notes.features.append(value)
        return
    if slot in {"place", "backdrop"}:
        notes.places.append(value)
    if slot == "unseen" and notes.people:
        # "Someone we do not see": whoever was named last.
        notes.people.pop()
    notes.first(slot, value)
    notes.nobody = notes.nobody or words[0] in {"nobody", "no"}


def _travel(value: str, words: tuple[str, ...], pending: Pending, notes: Notes) -> None:
    if words == ("truck",) and pending.colour:
        # "A red truck" is no camera move.
        _take("thing", "truck", words, pending, notes)
        return
    # "slow pan" then "pan right": the one that names a direction says more.
    known = notes.slots.get("move")
    if known is None or (known.endswith(" ") and value.startswith(known)):
        notes.slots["move"] = value


def _qualify(slot: str, value: str, pending: Pending, notes: Notes) -> None:
    """What is said of whoever was named already."""
    match slot:
        case "aged":
            for each in group_of(notes.people):
                notes.people[each] = replace(notes.people[each], age=cast("Any", value))
        case "opposite" | "apart":
            oppose(notes.people, apart=slot == "apart")
        case "facing" if value == "side" and len(notes.people) > 1:
            # Two are seen from the side in facing one another.
            oppose(notes.people)
        case "side" | "plane":
            situate(slot, value, pending, notes)
        case "towards" if pending.of_subject:
            head(value, notes)
        case "towards":
            notes.first(slot, value)
        case _:
            facing = "right" if value == "side" else value
            if notes.thing_last and value in {"left", "right"}:
                head(value, notes)
            if not notes.people:
                notes.first("facing", facing)
            face(facing, notes.people)


__all__ = ["COLOURS", "describe"]
