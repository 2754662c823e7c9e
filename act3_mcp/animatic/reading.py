"""Reading a prompt: words to a `Shot`, by lexicon and a small grammar. Pure, quick, and never fails.

The grammar is what a shot list's English needs: an adjective belongs to the
noun after it, "in a yellow coat" to the person before it, an action to
whoever was named last, "no …" to what follows, and a simile to nobody.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any, cast, get_args

from act3_mcp.animatic.dialogue import listen
from act3_mcp.animatic.fallback import imagined, is_foreign
from act3_mcp.animatic.lexicon import COLOURS
from act3_mcp.animatic.lexicon.meanings import Meaning
from act3_mcp.animatic.lexicon.people import NAMES
from act3_mcp.animatic.lexicon.things import IMPLIED
from act3_mcp.animatic.naming import Naming, do, of_things, settled, spared
from act3_mcp.animatic.people import RIDERS, Pending, act, dress, employed, face, immersed, in_arms, look, meet, sit
from act3_mcp.animatic.phrasing import STOPS, Found, millimetres, on_a_sign, phrases_in, shown_text, words_of
from act3_mcp.animatic.shot import WIDE, Beyond, Figure, Move, Place, Shot, Thing
from act3_mcp.animatic.titling import screen_of, take_lettering, titles_of, untitled
from act3_mcp.animatic.transitions import take_transitions
from act3_mcp.animatic.usual import usual_move

LONGEST_PROMPT = 4000
SHORTEST, LONGEST = 0.5, 60.0
MOST_FIGURES = 8
VEHICLES = {"car", "train", "cockpit"}
ON_FOOT = {"stand", "walk", "run", "wave", "point"}
BEFORE_MOUNTAINS = {"village", "river", "landmark", "highway", "beach"}
BACKDROPS = {
    "sea": "sea", "beach": "sea", "mountains": "mountains", "skyline": "city", "aerial": "city", "street": "city",
    "forest": "forest", "desert": "desert",
}  # fmt: skip
INSIDES = {"bar", "room", "church", "hall", "corridor", "theatre"}
NAMED_ON_THE_FRONT = {"bar", "theatre"}
DEFAULT_SECONDS = 4.0

_INDOOR_CUE = re.compile(r"^\s*int\b", re.IGNORECASE)


@dataclass
class _Notes(Naming):
    """What has been gathered so far; the last to speak on a slot wins only where that is natural."""

    slots: dict[str, str] = field(default_factory=dict[str, str])
    people: list[Figure] = field(default_factory=list[Figure])
    places: list[str] = field(default_factory=list[str])
    features: list[str] = field(default_factory=list[str])
    nobody: bool = False
    acted: set[int] = field(default_factory=set[int])
    """Which people already have something to do."""
    text: str = ""
    understood: list[str] = field(default_factory=list[str])
    missed: list[str] = field(default_factory=list[str])
    is_foreign: bool = False

    def first(self, slot: str, value: str) -> None:
        self.slots.setdefault(slot, value)


def describe(prompt: str, *, seconds: float = DEFAULT_SECONDS, context: str = "") -> Shot:
    """The shot `prompt` asks for. `context`, such as a scene heading, speaks only where the prompt is silent."""
    prompt = prompt[:LONGEST_PROMPT]
    lettering, about = take_lettering(prompt), take_lettering(untitled(context[:LONGEST_PROMPT]))
    ends = take_transitions(lettering.rest)
    heard = listen(ends.rest)
    notes, around = _read(heard.rest), _read(about.rest)
    titles = titles_of(lettering, context, "" if on_a_sign(prompt) else notes.text)
    shown = notes.text or any(title.kind in {"title", "credits"} for title in titles)
    if "place" in notes.slots or "room" in notes.slots:
        around.slots.pop("room", None)
        around.slots.pop("place", None)
        around.places, around.features = [], []
    slots = {**around.slots, **notes.slots}
    figures = () if notes.nobody else tuple(notes.people[:MOST_FIGURES])
    features = tuple(dict.fromkeys([*notes.features, *around.features]))
    place = _place(slots, features, notes, around)
    if (
        not figures
        and not notes.nobody
        and slots.get("framing") != "pov"
        and ({"part", "insert"} & set(slots) or ("action" in slots and not notes.things and not shown))
    ):
        figures = (Figure(action=cast("Any", slots.get("action", "stand")), holds=slots.get("holds", "")),)
    if place == "room" and "room" not in notes.slots and any(figure.action == "tumble" for figure in figures):
        # Out of a window one falls into the street.
        place = "street"
    figures = in_arms(tuple(_settled(figure, slots, place) for figure in figures))
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
        place=place,
        room=cast("Any", slots.get("room", "living room")),
        beyond=_beyond(place, features, [*notes.places, *around.places]),
        features=features,
        front=slots.get("front", "") if place == "street" else "",
        period=cast("Any", slots.get("period", "modern")),
        season=cast("Any", slots.get("season", "")),
        time=cast("Any", slots.get("time", "day")),
        weather=cast("Any", slots.get("weather", "clear")),
        lighting=cast(
            "Any",
            _lighting(slots, place, lamplit=any(thing.name in {"lantern", "lamp", "candle"} for thing in notes.things)),
        ),
        mood=cast("Any", slots.get("mood", "neutral")),
        style=cast("Any", slots.get("style", "cinematic")),
        size=cast("Any", slots.get("size") or _usual_size(slots, figures, notes, place)),
        angle=cast("Any", slots.get("angle", "eye level")),
        framing=cast("Any", slots.get("framing", "")),
        insert=cast("Any", slots.get("insert", "") if slots.get("size") in {"CU", "ECU"} else ""),
        move=_move(slots),
        millimetres=millimetres(prompt),
        shallow=slots.get("focus") == "shallow",
        crowd=slots.get("crowd") == "yes" and not notes.nobody,
        empty=slots.get("crowd") == "no",
        figures=figures,
        things=things[:6],
        sign=notes.text if on_a_sign(prompt) else "",
        titles=titles,
        screen=screen_of(lettering, titles, said=notes.slots, around=around.slots, pictured=pictured),
        opening=ends.opening,
        ending=ends.ending,
        lines=heard.lines,
        subtitles=lettering.subtitles or about.subtitles or "track",
        tempo=heard.tempo,
        music=heard.music,
        seconds=min(max(said, SHORTEST), LONGEST),
        understood=(*lettering.phrases, *ends.phrases, *notes.understood),
        not_understood=tuple(dict.fromkeys(notes.missed)),
        is_foreign=notes.is_foreign,
    )
    names_nothing = place == "stage" and "place" not in slots and not (pictured or notes.text or titles)
    shot = imagined(shot, said=frozenset(slots)) if names_nothing else shot
    return shot if "move" in slots else replace(shot, move=usual_move(shot, aerial="aerial" in slots))


# From text to phrases.


def _read(text: str) -> _Notes:
    notes = _Notes()
    notes.text, text = shown_text(text)
    words = words_of(text)
    heard = phrases_in(words)
    notes.understood, notes.missed = heard.understood, heard.missed
    notes.is_foreign = is_foreign([word for word in words if word not in STOPS], heard.missed)
    if _INDOOR_CUE.match(text):
        notes.first("interior", "yes")
    _gather(heard.found, notes)
    if notes.afire:
        # What burns is no thing but the place: "the burning forest".
        notes.things.append(Thing("fire"))
    return notes


# From phrases to notes.


def _gather(found: list[Found], notes: _Notes) -> None:
    pending = Pending()
    for number, met in enumerate(found):
        each = met
        if not each.meanings:
            pending.colour = ""
            continue
        if each.negated:
            _refuse(each, notes)
            continue
        beyond = found[number + 1] if number + 1 < len(found) else Found((), ())
        if each.words[0] in NAMES and beyond.words == (":",):
            # A cue says who speaks, which may well be "the woman" the picture has.
            continue
        after = beyond.meanings
        each = _in_context(each, after)
        pending.person_next = bool({"man", "woman", "person"} & {slot for slot, _ in after})
        if each.words == ("outside",):
            pending.outside = True
        pending.apposed = number > 1 and found[number - 1].words == (",",) and found[number - 2].words[0] in NAMES
        for slot, value in each.meanings:
            if slot == "place" and value in INSIDES and pending.outside:
                pending.outside = False
                if value in NAMED_ON_THE_FRONT:
                    notes.first("front", " ".join(each.words))
                continue
            _take(slot, value, each.words, pending, notes)


def _in_context(each: Found, after: tuple[Meaning, ...]) -> Found:
    """What a phrase means before the next one: "red" before hair, and "giant" before a cat."""
    following = {slot for slot, _ in after}
    if {"hairword", "hairstyle"} & following:
        return Found(each.words, tuple(("haircolour" if s == "colour" else s, v) for s, v in each.meanings))
    if ("scale", "giant") in each.meanings and {"thing", "colour"} & following:
        return Found(each.words, (("scale", "giant"),))
    return each


def _refuse(each: Found, notes: _Notes) -> None:
    for slot, value in each.meanings:
        if slot in {"man", "woman", "person", "crowd"} and value != "no":
            notes.nobody = notes.nobody or slot == "person" or value == "yes"
        if slot == "weather":
            notes.first("weather", "clear")
        if (slot, value) in {("thing", "car"), ("crowd", "yes")}:
            notes.first("crowd", "no")
        if slot == "move":
            notes.first("move", "static ")


def _take(slot: str, value: str, words: tuple[str, ...], pending: Pending, notes: _Notes) -> None:
    match slot:
        case "man" | "woman" | "person":
            notes.first("foremost", "person")
            meet(slot, value, words, pending, notes.people)
            notes.scale, notes.thing_last = "", False
            if words[-1] in RIDERS:
                notes.things.append(Thing("horse"))
        case "number" | "age" | "colour" | "haircolour":
            setattr(pending, {"haircolour": "hair"}.get(slot, slot), int(value) if slot == "number" else value)
        case "hairword" | "hairstyle" | "garment" | "holds":
            notes.slots |= {slot: value} if slot == "holds" else {}
            dress(slot, value, pending, notes.people)
        case "beard" | "moustache" | "glasses" | "hat" | "build" | "feeling":
            look(slot, value, pending, notes.people)
        case "action":
            notes.first("action", value)
            do(value, notes)
            act(value, notes.people, notes.acted)
        case "facing":
            _turn("right" if value == "side" else value, notes)
        case "thing" | "doing" | "scale" | "afire":
            notes.first("foremost", "thing")
            of_things(slot, value, words, pending, notes)
        case "move":
            _travel(value, words, pending, notes)
        case _:
            _note(slot, value, words, pending, notes)


def _note(slot: str, value: str, words: tuple[str, ...], pending: Pending, notes: _Notes) -> None:
    if slot in {"time", "place"}:
        # Two moons are not two people.
        pending.number = 1
    if slot == "seat":
        sit(value, notes.people)
    if slot == "room" and value in {"hospital", "bathroom", "classroom"}:
        # A bed in a ward makes no bedroom of it.
        notes.slots["room"] = value
    if slot == "feature":
        notes.features.append(value)
        return
    if slot == "place":
        notes.places.append(value)
    notes.first(slot, value)
    notes.nobody = notes.nobody or words[0] in {"nobody", "no"}


def _travel(value: str, words: tuple[str, ...], pending: Pending, notes: _Notes) -> None:
    if words == ("truck",) and pending.colour:
        # "A red truck" is no camera move.
        _take("thing", "truck", words, pending, notes)
        return
    # "slow pan" then "pan right": the one that names a direction says more.
    known = notes.slots.get("move")
    if known is None or (known.endswith(" ") and value.startswith(known)):
        notes.slots["move"] = value


def _turn(facing: str, notes: _Notes) -> None:
    if not notes.people:
        notes.first("facing", facing)
    face(facing, notes.people)


# From notes to a shot.


def _settled(figure: Figure, slots: dict[str, str], place: Place) -> Figure:
    if figure.facing is None and "facing" in slots:
        figure = replace(figure, facing=cast("Any", slots["facing"]))
    figure = employed(
        immersed(figure, place, flying="flying" in slots), place, working="working" in slots, playing="playing" in slots
    )
    if place in VEHICLES and figure.action in {"stand", "walk", "work"}:
        # Nobody stands in a car; a train's passengers sit by the window, pilots look ahead.
        figure = replace(figure, action="drive" if place == "car" else "sit")
    if place == "cockpit" and figure.facing is None:
        figure = replace(figure, facing="back")
    return figure


def _place(slots: dict[str, str], features: tuple[str, ...], notes: _Notes, around: _Notes) -> Place:
    place = slots.get("place", "")
    if place == "landmark" and "interior" in slots:
        place = "hall"
    if place == "mountains" and "hilltop" not in features:
        # They stand behind whatever else was named.
        place = next((each for each in [*notes.places, *around.places] if each in BEFORE_MOUNTAINS), place)
    if "room" in slots and (not place or place == "room"):
        place = "room"
    if slots.get("framing") == "pov" and slots.get("action") == "drive":
        place = "car"
    if not place:
        outdoors = any(figure.seat == "bench" for figure in notes.people)
        named = (
            ["field"]
            if outdoors
            else [IMPLIED[thing.name] for thing in [*notes.things, *around.things] if thing.name in IMPLIED]
        )
        place = (
            named[0]
            if named
            else "room"
            if "interior" in slots
            else "street"
            if slots.get("crowd") == "yes" or "front" in slots
            else "stage"
        )
        if place == "sea" and notes.people and slots.get("action", "stand") in ON_FOOT:
            # Who only waits for a ship, or sees one, is not in it.
            place = "beach"
    if slots.get("angle") == "worm's eye" and place == "skyline":
        # From its foot a skyline is a street.
        place = "street"
    if "aerial" in slots and place in {"street", "alley", "stage", "skyline", "rooftop"}:
        place = "aerial"
    return cast("Place", place if place in get_args(Place) else "stage")


def _beyond(place: Place, features: tuple[str, ...], places: list[str]) -> Beyond:
    """What else was named than the place itself, if it can lie behind one."""
    for other in places:
        behind = "lake" if other == "sea" and "lake" in features else BACKDROPS.get(other, "")
        if behind and other != place and not {place, other} <= {"sea", "beach"}:
            return cast("Beyond", behind)
    return ""


def _lighting(slots: dict[str, str], place: str, *, lamplit: bool) -> str:
    lighting = slots.get("lighting", "natural")
    if lighting == "natural" and place in {"room", "bar"} and "time" not in slots and lamplit:
        # A lantern is lit because it is dark.
        return "low key"
    if lighting == "natural" and slots.get("style") == "noir":
        return "low key" if place in {"room", "bar", "corridor"} else "natural"
    return lighting


def _usual_size(slots: dict[str, str], figures: tuple[Figure, ...], notes: _Notes, place: Place) -> str:
    """What a director would mean who did not say."""
    if "aerial" in slots and not figures:
        return "EWS"
    if slots.get("framing") == "insert" or "part" in slots:
        return "CU"
    if place in VEHICLES and figures:
        return "MS"
    if any(figure.action in {"lie", "fall", "swim", "tumble"} for figure in figures):
        return "WS"
    if len(figures) == 1 and not notes.things:
        return "MWS"
    return "WS"


def _move(slots: dict[str, str]) -> Move:
    if "move" not in slots:
        return Move()
    kind, towards = slots["move"].rsplit(" ", 1)
    usual = {"pan": "right", "whip pan": "right", "tilt": "up", "truck": "right"}.get(kind, "")
    if kind == "rack focus" and slots.get("foremost") == "person":
        # A focus that leaves a person goes to what stands before them.
        towards = "out"
    towards = towards or (slots.get("towards", "") if kind in {"pan", "whip pan", "truck", "orbit"} else "") or usual
    return Move(cast("Any", kind), cast("Any", towards), cast("Any", slots.get("speed", "medium")))


__all__ = ["COLOURS", "describe"]
