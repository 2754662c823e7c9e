"""What is shown of a prompt that names nothing to be seen: its mood in a place, or its own words on a card."""

import unicodedata
from dataclasses import dataclass, replace

from act3_mcp.animatic.shot import Figure, Mood, Place, Shot, ShotSize, Time, Weather
from act3_mcp.animatic.titling import Title

LONGEST_CARD = 60


@dataclass(frozen=True)
class Setting:
    """Where a mood is at home."""

    place: Place
    time: Time
    weather: Weather = "clear"
    size: ShotSize = "EWS"
    people: int = 1
    alike: Figure | None = None
    """How each of them is, if not just there."""


SETTINGS: dict[Mood, Setting] = {
    # On a bench made for more than one.
    "sad": Setting("beach", "dusk", "overcast", alike=Figure(action="sit", seat="bench", facing="back")),
    "tense": Setting("alley", "night", size="WS"),
    "frightening": Setting("forest", "night", "fog", "WS"),
    "mysterious": Setting("forest", "dawn", "fog"),
    "romantic": Setting("beach", "golden hour", size="WS", people=2),
    "joyful": Setting("field", "golden hour", size="WS", people=3),
    "epic": Setting("mountains", "dawn"),
    "calm": Setting("river", "dawn", people=0),
}


def imagined(shot: Shot, *, said: frozenset[str]) -> Shot:
    """A shot of nothing in particular made one that can be looked at; what was `said`, slots by name, stays."""
    setting = SETTINGS.get(shot.mood)
    if setting is not None:
        wanted = {"time": setting.time, "weather": setting.weather, "size": setting.size}
        figures = tuple(
            replace(setting.alike or Figure(), who=f"person {number}") for number in range(1, setting.people + 1)
        )
        free = {slot: value for slot, value in wanted.items() if slot not in said}
        figures = () if shot.empty else figures
        return replace(shot, place=setting.place, figures=figures, is_imagined=True, **free)
    return _lettered(shot, _card(shot.prompt)) if shot.not_understood else shot


def _lettered(shot: Shot, words: str) -> Shot:
    return replace(shot, titles=(Title("title", (words,)),), screen="black") if words else shot


def _card(prompt: str) -> str:
    """The prompt as a line of text, cut after a word."""
    # Our fonts have no emoji, and would draw a box for each.
    seen = (c if c.isprintable() and unicodedata.category(c) not in {"So", "Sk"} else " " for c in prompt)
    line = " ".join("".join(seen).split())
    if len(line) <= LONGEST_CARD:
        return line
    return line[: LONGEST_CARD - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
