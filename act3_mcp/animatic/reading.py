"""Reading a prompt: words to a `Shot`, by lexicon and a small grammar. Pure, quick, and never fails.

The grammar is what a shot list's English needs: an adjective belongs to the
noun after it, "in a yellow coat" to the person before it, an action to
whoever was named last, "no …" to what follows, and a simile to nobody.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any, cast, get_args

from act3_mcp.animatic.dialogue import listen
from act3_mcp.animatic.lexicon import COLOURS, IMPLIED, NAMES, NEGATORS, SIMILES, SMALL_WORDS, Meaning, longest, phrases
from act3_mcp.animatic.people import Pending, act, dress, face, look, meet
from act3_mcp.animatic.shot import Figure, Move, Place, Shot, Thing

LONGEST_PROMPT = 4000
SHORTEST, LONGEST = 0.5, 60.0
MOST_FIGURES = 5
DEFAULT_SECONDS = 4.0

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,.;:!?\n]")  # noqa: RUF001
_QUOTED = re.compile(r"[\"“]([^\"“”\n]{1,60})[\"”]")
_TEXT_CUE = re.compile(
    r"(?:title|text|caption|sign|words?|reads?|reading|says?|saying|super|written|titled|card)\W{0,3}(?:card|that|reads?|says?)?\W{0,3}$"
)
_STOPS = frozenset(",.;:!?\n")
_INDOOR_CUE = re.compile(r"^\s*int\b", re.IGNORECASE)


@dataclass
class _Found:
    """A phrase met in the text: where, and all it may mean."""

    words: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    negated: bool = False


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
    heard = listen(prompt)
    notes, around = _read(heard.rest), _read(context[:LONGEST_PROMPT])
    if "place" in notes.slots or "room" in notes.slots:
        around.slots.pop("room", None)
        around.slots.pop("place", None)
    slots = {**around.slots, **notes.slots}
    figures = () if notes.nobody else tuple(notes.people[:MOST_FIGURES])
    place = _place(slots, notes, around)
    if (
        not figures
        and not notes.nobody
        and ({"part", "insert"} & set(slots) or ("action" in slots and not notes.things))
    ):
        figures = (Figure(action=cast("Any", slots.get("action", "stand")), holds=slots.get("holds", "")),)
    figures = tuple(_settled(figure, slots, place) for figure in figures)
    said = seconds if seconds == seconds else DEFAULT_SECONDS  # noqa: PLR0124 - only NaN differs from itself
    return Shot(
        prompt=prompt,
        place=place,
        room=cast("Any", slots.get("room", "living room")),
        time=cast("Any", slots.get("time", "day")),
        weather=cast("Any", slots.get("weather", "clear")),
        lighting=cast(
            "Any", _lighting(slots, place, lamplit=any(thing.name in {"lantern", "lamp"} for thing in notes.things))
        ),
        mood=cast("Any", slots.get("mood", "neutral")),
        style=cast("Any", slots.get("style", "cinematic")),
        size=cast("Any", slots.get("size") or _usual_size(slots, figures, notes)),
        angle=cast("Any", slots.get("angle", "eye level")),
        framing=cast("Any", slots.get("framing", "")),
        insert=cast("Any", slots.get("insert", "") if slots.get("size") in {"CU", "ECU"} else ""),
        move=_move(slots),
        shallow=slots.get("focus") == "shallow",
        crowd=slots.get("crowd") == "yes" and not notes.nobody,
        figures=figures,
        things=tuple(notes.things[:6]),
        text=notes.text,
        lines=heard.lines,
        tempo=heard.tempo,
        music=heard.music,
        seconds=min(max(said, SHORTEST), LONGEST),
        understood=tuple(notes.understood),
        not_understood=tuple(dict.fromkeys(notes.missed)),
    )


# From text to phrases.


def _read(text: str) -> _Notes:
    notes = _Notes()
    notes.text, text = _shown_text(text)
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]  # noqa: RUF001
    found = _phrases_in(words, notes)
    if _INDOOR_CUE.match(text):
        notes.first("interior", "yes")
    _gather(found, notes)
    return notes


def _shown_text(text: str) -> tuple[str, str]:
    """Words to be put on the screen, and the rest of the prompt: a quotation counts only if it is called a title."""
    for match in _QUOTED.finditer(text):
        if _TEXT_CUE.search(text[: match.start()].lower()):
            return match.group(1).strip(), text[: match.start()] + " " + text[match.end() :]
    return "", text


def _phrases_in(words: list[str], notes: _Notes) -> list[_Found]:
    found: list[_Found] = []
    at, negated_until = 0, -1
    while at < len(words):
        word = words[at]
        if word in _STOPS:
            negated_until = -1
            found.append(_Found((word,), ()))
            at += 1
            continue
        taken, meanings = _longest_at(words, at)
        if not taken and word in SIMILES and (skip := _simile(words, at)):
            at += skip
            continue
        if not taken and word in NEGATORS:
            negated_until = at + 4
        elif taken:
            phrase = " ".join(words[at : at + taken])
            negated = at <= negated_until
            found.append(_Found(tuple(words[at : at + taken]), meanings, negated))
            notes.understood.append(f"no {phrase}" if negated else phrase)
            if negated and not meanings[0][0].startswith(("age", "colour")):
                negated_until = -1
        elif word not in SMALL_WORDS and len(word) > 1 and not word.isdigit():
            notes.missed.append(word)
        at += max(1, taken)
    return found


def _longest_at(words: list[str], at: int) -> tuple[int, tuple[Meaning, ...]]:
    known = phrases()
    for length in range(min(longest(), len(words) - at), 0, -1):
        key = tuple(words[at : at + length])
        for last in _plain_forms(key[-1]):
            if meanings := known.get((*key[:-1], last)):
                return length, meanings
    return 0, ()


def _plain_forms(word: str) -> list[str]:
    """The word itself, then what it may be a form of: plural, third person, -ing, -ed."""
    forms = [word]
    if word.endswith("'s"):
        forms.append(word[:-2])
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        forms += [word[:-1]] + ([word[:-2]] if word.endswith("es") else [])
        if word.endswith("ves"):
            forms.append(word[:-3] + "f")
    if len(word) > 5 and word.endswith("ing"):
        stem = word[:-3]
        forms += [stem, stem + "e"] + ([stem[:-1]] if stem[-1] == stem[-2] else [])
    if len(word) > 4 and word.endswith("ed"):
        forms += [word[:-2], word[:-1]]
    irregular = {"men": "man", "women": "woman", "children": "child", "sat": "sit", "stood": "stand"}
    return [irregular[word], *forms] if word in irregular else forms


def _simile(words: list[str], at: int) -> int:
    """How many words a comparison takes up from `at`, or 0 if this is none."""
    after = words[at + 1 : at + 7]
    if words[at] == "as" and not ((after[:1] and after[0] in {"if", "though"}) or "as" in after[:3]):
        return 0
    ends = _STOPS | {"and", "while", "who", "in", "at", "on", "under", "with", "as", "through", "into"}
    length = 1
    if words[at] == "as" and "as" in after[:3]:
        length = after.index("as") + 2
    while at + length < len(words) and words[at + length] not in ends and length < 7:
        length += 1
    return length


# From phrases to notes.


def _gather(found: list[_Found], notes: _Notes) -> None:
    pending = Pending()
    for number, met in enumerate(found):
        each = met
        if not each.meanings:
            pending.colour = ""
            continue
        if each.negated:
            _refuse(each, notes)
            continue
        beyond = found[number + 1] if number + 1 < len(found) else _Found((), ())
        if each.words[0] in NAMES and beyond.words == (":",):
            # A cue says who speaks, which may well be "the woman" the picture has.
            continue
        after = beyond.meanings
        if after and {"hairword", "hairstyle"} & {slot for slot, _ in after}:
            each = _Found(each.words, tuple(("haircolour" if s == "colour" else s, v) for s, v in each.meanings))
        pending.person_next = bool({"man", "woman", "person"} & {slot for slot, _ in after})
        pending.apposed = number > 1 and found[number - 1].words == (",",) and found[number - 2].words[0] in NAMES
        for slot, value in each.meanings:
            _take(slot, value, each.words, pending, notes)


def _refuse(each: _Found, notes: _Notes) -> None:
    for slot, value in each.meanings:
        if slot in {"man", "woman", "person", "crowd"} and value != "no":
            notes.nobody = notes.nobody or slot == "person" or value == "yes"
        if slot == "weather":
            notes.first("weather", "clear")
        if slot == "move":
            notes.first("move", "static ")


def _take(slot: str, value: str, words: tuple[str, ...], pending: Pending, notes: _Notes) -> None:
    match slot:
        case "man" | "woman" | "person":
            meet(slot, value, words, pending, notes.people)
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
            # "slow pan" then "pan right": the one that names a direction says more.
            known = notes.slots.get("move")
            if known is None or (known.endswith(" ") and value.startswith(known)):
                notes.slots["move"] = value
        case _:
            notes.first(slot, value)
            notes.nobody = notes.nobody or words[0] in {"nobody", "no"}


def _turn(facing: str, notes: _Notes) -> None:
    if not notes.people:
        notes.first("facing", facing)
    face(facing, notes.people)


# From notes to a shot.


def _settled(figure: Figure, slots: dict[str, str], place: Place) -> Figure:
    if figure.facing is None and "facing" in slots:
        figure = replace(figure, facing=cast("Any", slots["facing"]))
    if place in {"space", "underwater"} and figure.garment is None:
        figure = replace(figure, garment="spacesuit")
    if figure.who == "astronaut" and figure.garment is None:
        figure = replace(figure, garment="spacesuit")
    return figure


def _place(slots: dict[str, str], notes: _Notes, around: _Notes) -> Place:
    place = slots.get("place", "")
    if "room" in slots and (not place or place == "room"):
        place = "room"
    if not place:
        named = [IMPLIED[thing.name] for thing in [*notes.things, *around.things] if thing.name in IMPLIED]
        place = named[0] if named else "room" if "interior" in slots else "stage"
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


def _usual_size(slots: dict[str, str], figures: tuple[Figure, ...], notes: _Notes) -> str:
    """What a director would mean who did not say."""
    if "aerial" in slots:
        return "EWS"
    if "part" in slots:
        return "CU"
    if any(figure.action in {"lie", "fall"} for figure in figures):
        return "WS"
    if len(figures) == 1 and not notes.things:
        return "MWS"
    return "WS"


def _move(slots: dict[str, str]) -> Move:
    """The move named, or the slow push in that a director who names none usually wants."""
    if "move" not in slots:
        return Move("dolly", "in", "slow")
    kind, towards = slots["move"].rsplit(" ", 1)
    usual = {"pan": "right", "tilt": "up", "truck": "right"}.get(kind, "")
    towards = towards or (slots.get("towards", "") if kind in {"pan", "truck", "orbit"} else "") or usual
    return Move(cast("Any", kind), cast("Any", towards), cast("Any", slots.get("speed", "medium")))


__all__ = ["COLOURS", "describe"]
