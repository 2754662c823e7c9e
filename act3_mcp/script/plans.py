"""A film before it is made: scenes and shots, from a brief."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from act3_mcp.animatic import titling
from act3_mcp.animatic.titling import take_lettering
from act3_mcp.animatic.transitions import phrase, take_transitions
from act3_mcp.errors import InputError
from act3_mcp.script.briefs import Beat, Brief, read_brief, with_end_card
from act3_mcp.script.coverage import Setup, cover, lengths_of, title_of
from act3_mcp.script.lengths import natural_seconds
from act3_mcp.script.looks import looks_of, read_look
from act3_mcp.script.places import headings

MAX_CHARACTERS = 200_000
LONGEST_PROMPT = 4000
_STOPS = (*'.!?…:"”»。！？',)  # noqa: RUF001
_PORTRAIT = re.compile(r"^Medium shot of [^:]*\.\s+(?=[^:]+: \")")
_SUBTITLED = {"burned in": "Burned-in subtitles.", "none": "No subtitles."}
_SIDES = frozenset({"INT", "EXT", "INT/EXT"})


@dataclass(frozen=True)
class PlannedShot:
    """A shot to be made."""

    title: str
    prompt: str
    seconds: float


@dataclass(frozen=True)
class PlannedScene:
    """A scene to be made; `location` is the slug line as ACT3 writes it."""

    title: str
    location: str
    shots: tuple[PlannedShot, ...]


@dataclass(frozen=True)
class Plan:
    """A film to be made."""

    title: str
    scenes: tuple[PlannedScene, ...]

    @property
    def shots(self) -> tuple[PlannedShot, ...]:
        """Every shot, in order."""
        return tuple(shot for scene in self.scenes for shot in scene.shots)


def plan_brief(text: str) -> Plan:
    """The plan for a brief: a shot for each thing that happens, or full coverage of the only one.

    Raises:
        InputError: there is nothing to film.
    """
    if not any(char.isalpha() for char in text):
        raise InputError("brief: it is empty.", "Say in a sentence or more what the film shows.")
    if len(text) > MAX_CHARACTERS:
        raise InputError("brief: it is too long.", "Give at most 200,000 characters.")
    # Credits are many sentences and one shot.
    rolled = take_lettering(with_end_card(text), only=("credits",))
    brief = read_brief(f"{rolled.rest}\n{_SUBTITLED.get(rolled.subtitles or '', '')}")
    closing = [titling.phrase(title) for title in rolled.titles]
    if not brief.beats:
        brief, closing = replace(brief, beats=tuple(map(Beat, closing))), []
    setups = cover(brief, seconds=brief.seconds).setups
    seen = [seen_in(setup.words) for setup in setups]
    slugs = [setup.beat.slug if setup.is_first else "" for setup in setups]
    look, differing = looks_of(
        f"{brief.look}. {brief.setting}", [f"{each} {slug}" for each, slug in zip(seen, slugs, strict=True)]
    )
    times = [{**look, **own}.get("time", "") for own in differing]
    places = headings(seen, times, slugs, brief.setting)
    prompts = [
        _framed(setup)
        if setup.is_card
        else joined(_framed(setup), _looking(setup.words, brief, weather), brief.throughout)
        for setup, weather in zip(setups, _weathers(seen, places), strict=True)
    ]
    seconds = lengths_of(setups, brief.seconds, [natural_seconds(prompt) for prompt in prompts])
    shots = [
        PlannedShot(title_of(_named(words) or prompt), prompt[:LONGEST_PROMPT], length)
        for words, prompt, length in zip(seen, prompts, seconds, strict=True)
    ]
    shots += [PlannedShot("Credits", words, natural_seconds(words)) for words in closing]
    named = next((title.lines[0] for title in take_lettering(text, only=("title",)).titles), "")
    told = " ".join(dict.fromkeys(_named(seen_in(beat.words)) for beat in brief.beats))
    title = named or brief.title or title_of(told.strip() or " ".join(text.split()))
    return Plan(title, _scenes(title, [*places, *[""] * len(closing)], shots))


def seen_in(words: str) -> str:
    """The words without how the shot comes and goes."""
    return " ".join(take_transitions(words).rest.split()).strip(" ,:;")


def joined(*parts: str) -> str:
    """Sentences one after the other, each with a stop but the last, which ends as it did."""
    *before, last = (part for part in parts if part)
    return " ".join([*(part if part[-1] in _STOPS else f"{part}." for part in before), last])


def _named(words: str) -> str:
    """The words without the portrait of whoever only speaks."""
    return _PORTRAIT.sub("", words)


def _framed(setup: Setup) -> str:
    """What is said of a shot, from its side if its beat has others; what comes and goes does so once."""
    before, after = setup.beat.before * setup.is_first, setup.beat.after * setup.is_last
    if setup.is_alone:
        return joined(before, setup.words, after)
    ends = take_transitions(setup.words)
    opening = phrase(ends.opening, opening=True) * setup.is_first
    ending = phrase(ends.ending, opening=False) * setup.is_last
    return joined(before, opening, f"{setup.view}: {seen_in(setup.words)}", after, ending)


def _looking(words: str, brief: Brief, weather: str) -> str:
    """The film's look, as far as the words do not say themselves how it looks."""
    own = read_look(words)
    look = {"weather": weather, **read_look(brief.look)}
    said = ", ".join(phrase for slot, phrase in look.items() if phrase and slot not in own)
    return f"{said.capitalize()}." if said else ""


def _weathers(seen: Sequence[str], places: Sequence[str]) -> list[str]:
    """The weather of each shot that does not name it: that of the shot before, in the same place."""
    weather, before, found = "", "", list[str]()
    for words, place in zip(seen, places, strict=True):
        weather = read_look(words).get("weather", weather if place == before else "")
        before = place
        found.append(weather)
    return found


def _scenes(title: str, places: Sequence[str], shots: Sequence[PlannedShot]) -> tuple[PlannedScene, ...]:
    """Neighbours in one place make a scene."""
    grouped = groupby(zip(places, shots, strict=True), key=lambda pair: pair[0])
    return tuple(
        PlannedScene(scene_title(place) or title, place, tuple(shot for _, shot in members))
        for place, members in grouped
    )


def scene_title(location: str) -> str:
    """The place in a slug line.

    >>> scene_title("INT - Kitchen - Night")
    'Kitchen'
    """
    parts = location.split(" - ")
    return parts[1] if len(parts) > 1 and parts[0] in _SIDES else ""
