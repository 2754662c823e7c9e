"""Reading a prompt: words to a `Shot`, by lexicon and a small grammar. Pure, quick, and never fails.

The grammar is what a shot list's English needs: an adjective belongs to the
noun after it, "in a yellow coat" to the person before it, an action to
whoever was named last, "no …" to what follows, and a simile to nobody.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any, cast, get_args

from act3_mcp.animatic.dialogue import listen
from act3_mcp.animatic.lexicon import COLOURS, IMPLIED, NAMES
from act3_mcp.animatic.people import RIDERS, Pending, act, dress, face, look, meet
from act3_mcp.animatic.phrasing import Found, millimetres, on_a_sign, phrases_in, shown_text, words_of
from act3_mcp.animatic.shot import Figure, Move, Place, Shot, Thing
from act3_mcp.animatic.titling import Lettering, Screen, Title, take_lettering, title_in
from act3_mcp.animatic.transitions import take_transitions

LONGEST_PROMPT = 4000
SHORTEST, LONGEST = 0.5, 60.0
MOST_FIGURES = 5
VEHICLES = {"car", "train", "cockpit"}
ON_FOOT = {"stand", "walk", "run", "wave", "point"}
INSIDES = {"bar", "room", "church", "hall", "corridor", "theatre"}
DEFAULT_SECONDS = 4.0

_INDOOR_CUE = re.compile(r"^\s*int\b", re.IGNORECASE)


@dataclass
class _Notes:
    """What has been gathered so far; the last to speak on a slot wins only where that is natural."""

    slots: dict[str, str] = field(default_factory=dict[str, str])
    people: list[Figure] = field(default_factory=list[Figure])
    things: list[Thing] = field(default_factory=list[Thing])
    nobody: bool = False
    acted: set[int] = field(default_factory=set[int])
    """Which people already have something to do."""
    text: str = ""
    understood: list[str] = field(default_factory=list[str])
    missed: list[str] = field(default_factory=list[str])

    def first(self, slot: str, value: str) -> None:
        self.slots.setdefault(slot, value)


def describe(prompt: str, *, seconds: float = DEFAULT_SECONDS, context: str = "") -> Shot:
    """The shot `prompt` asks for. `context`, such as a scene heading, speaks only where the prompt is silent."""
    prompt = prompt[:LONGEST_PROMPT]
    lettering, about = take_lettering(prompt), take_lettering(_untitled(context[:LONGEST_PROMPT]))
    ends = take_transitions(lettering.rest)
    heard = listen(ends.rest)
    notes, around = _read(heard.rest), _read(about.rest)
    titles = _titles(lettering, notes, prompt, context)
    if "place" in notes.slots or "room" in notes.slots:
        around.slots.pop("room", None)
        around.slots.pop("place", None)
    slots = {**around.slots, **notes.slots}
    figures = () if notes.nobody else tuple(notes.people[:MOST_FIGURES])
    place = _place(slots, notes, around)
    if (
        not figures
        and not notes.nobody
        and slots.get("framing") != "pov"
        and ({"part", "insert"} & set(slots) or ("action" in slots and not notes.things and not (notes.text or titles)))
    ):
        figures = (Figure(action=cast("Any", slots.get("action", "stand")), holds=slots.get("holds", "")),)
    figures = tuple(_settled(figure, slots, place) for figure in figures)
    if slots.get("framing") == "insert" and notes.things:
        figures = ()
    said = seconds if seconds == seconds else DEFAULT_SECONDS  # noqa: PLR0124 - only NaN differs from itself
    return Shot(
        prompt=prompt,
        place=place,
        room=cast("Any", slots.get("room", "living room")),
        period=cast("Any", slots.get("period", "modern")),
        season=cast("Any", slots.get("season", "")),
        time=cast("Any", slots.get("time", "day")),
        weather=cast("Any", slots.get("weather", "clear")),
        lighting=cast(
            "Any", _lighting(slots, place, lamplit=any(thing.name in {"lantern", "lamp"} for thing in notes.things))
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
        things=tuple(notes.things[:6]),
        text=notes.text or next((" ".join(title.lines) for title in titles if title.kind in {"title", "super"}), ""),
        signed=bool(notes.text) and on_a_sign(prompt),
        titles=titles,
        screen=_screen(lettering, titles, notes, around, pictured=bool(figures)),
        opening=ends.opening,
        ending=ends.ending,
        lines=heard.lines,
        subtitles=lettering.subtitles or about.subtitles or "track",
        tempo=heard.tempo,
        music=heard.music,
        seconds=min(max(said, SHORTEST), LONGEST),
        understood=(*lettering.phrases, *ends.phrases, *notes.understood),
        not_understood=tuple(dict.fromkeys(notes.missed)),
    )


def _untitled(context: str) -> str:
    """The surroundings without the film's title, whose words are not to be drawn."""
    return "\n".join(line for line in context.splitlines() if not title_in(line))


def _titles(lettering: Lettering, notes: "_Notes", prompt: str, context: str) -> tuple[Title, ...]:
    titles = lettering.titles
    if lettering.wants_title and (named := title_in(context)):
        titles = (Title("title", (named,)), *titles)
    if not titles and notes.text and not on_a_sign(prompt):
        titles = (Title("title", (notes.text,)),)
    return titles


def _screen(
    lettering: Lettering, titles: tuple[Title, ...], notes: "_Notes", around: "_Notes", *, pictured: bool
) -> Screen:
    """What titles stand on: a card of their own where no picture is asked for, else nothing but the picture."""
    if not any(title.kind in {"title", "credits"} for title in titles):
        return ""
    if lettering.screen:
        return lettering.screen
    seen = {"place", "room", "crowd", "aerial", "interior"}
    carded = any("card" in phrase or "credits" in phrase for phrase in lettering.phrases)
    slots = {*notes.slots} if carded else {*notes.slots, *around.slots}
    if not carded:
        seen |= {"time", "weather"}
    return "" if pictured or notes.things or seen & slots else "black"


# From text to phrases.


def _read(text: str) -> _Notes:
    notes = _Notes()
    notes.text, text = shown_text(text)
    heard = phrases_in(words_of(text))
    notes.understood, notes.missed = heard.understood, heard.missed
    if _INDOOR_CUE.match(text):
        notes.first("interior", "yes")
    _gather(heard.found, notes)
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
        if after and {"hairword", "hairstyle"} & {slot for slot, _ in after}:
            each = Found(each.words, tuple(("haircolour" if s == "colour" else s, v) for s, v in each.meanings))
        pending.person_next = bool({"man", "woman", "person"} & {slot for slot, _ in after})
        if each.words == ("outside",):
            pending.outside = True
        pending.apposed = number > 1 and found[number - 1].words == (",",) and found[number - 2].words[0] in NAMES
        for slot, value in each.meanings:
            if slot == "place" and value in INSIDES and pending.outside:
                pending.outside = False
                continue
            _take(slot, value, each.words, pending, notes)


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
            meet(slot, value, words, pending, notes.people)
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
            act(value, notes.people, notes.acted)
        case "facing":
            _turn("right" if value == "side" else value, notes)
        case "thing":
            notes.things.append(Thing(value, pending.colour or None))
            pending.colour, pending.number, pending.age = "", 1, ""
        case "move":
            _travel(value, words, pending, notes)
        case _:
            _note(slot, value, words, pending, notes)


def _note(slot: str, value: str, words: tuple[str, ...], pending: Pending, notes: _Notes) -> None:
    if slot in {"time", "place"}:
        # Two moons are not two people.
        pending.number = 1
    if slot == "room" and value in {"hospital", "bathroom", "classroom"}:
        # A bed in a ward makes no bedroom of it.
        notes.slots["room"] = value
    notes.first(slot, value)
    notes.nobody = notes.nobody or words[0] in {"nobody", "no"}


def _travel(value: str, words: tuple[str, ...], pending: Pending, notes: _Notes) -> None:
    if words == ("truck",) and pending.colour:
        # "A red truck" is no camera move.
        _take("thing", "car", words, pending, notes)
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
    if place in {"space", "underwater", "planet"} and figure.garment is None:
        figure = replace(figure, garment="spacesuit")
    if figure.who == "astronaut" and figure.garment is None:
        figure = replace(figure, garment="spacesuit")
    if place in VEHICLES and figure.action in {"stand", "walk", "work"}:
        # Nobody stands in a car; a train's passengers sit by the window, pilots look ahead.
        figure = replace(figure, action="drive" if place == "car" else "sit")
    if place == "cockpit" and figure.facing is None:
        figure = replace(figure, facing="back")
    return figure


def _place(slots: dict[str, str], notes: _Notes, around: _Notes) -> Place:
    place = slots.get("place", "")
    if "room" in slots and (not place or place == "room"):
        place = "room"
    if slots.get("framing") == "pov" and slots.get("action") == "drive":
        place = "car"
    if not place:
        named = [IMPLIED[thing.name] for thing in [*notes.things, *around.things] if thing.name in IMPLIED]
        place = (
            named[0]
            if named
            else "room"
            if "interior" in slots
            else "street"
            if slots.get("crowd") == "yes"
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
    if any(figure.action in {"lie", "fall"} for figure in figures):
        return "WS"
    if len(figures) == 1 and not notes.things:
        return "MWS"
    return "WS"


def _move(slots: dict[str, str]) -> Move:
    """The move named, or the slow push in that a director who names none usually wants."""
    if "move" not in slots:
        return Move("steadicam" if slots.get("framing") == "pov" else "dolly", "in", "slow")
    kind, towards = slots["move"].rsplit(" ", 1)
    usual = {"pan": "right", "whip pan": "right", "tilt": "up", "truck": "right"}.get(kind, "")
    towards = towards or (slots.get("towards", "") if kind in {"pan", "whip pan", "truck", "orbit"} else "") or usual
    return Move(cast("Any", kind), cast("Any", towards), cast("Any", slots.get("speed", "medium")))


__all__ = ["COLOURS", "describe"]
