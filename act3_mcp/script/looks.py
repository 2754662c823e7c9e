"""What words say about a film's look: hour, weather, light, mood and style, a phrase a slot."""

import re
from collections.abc import Sequence

from act3_mcp.animatic import describe

PLAIN = {"time": "day", "weather": "clear", "lighting": "natural", "mood": "neutral", "style": "cinematic"}
"""The slots of a look, with the value each has where nothing is said."""
WORDS = {
    "clear": "clear sky",
    "noir": "film noir, black and white",
    "day": "daylight",
    "natural": "",
    "neutral": "",
    "vintage": "vintage 1970s film",
    "neon": "neon lights",
    "low key": "low key lighting",
    "high key": "brightly lit",
}
"""The values that a prompt says in other words."""
_LASTING = ("time", "weather")
"""What stays as it became until it is said to be otherwise."""
_MOMENTARY = ("mood", "lighting")
"""What is true of the film if it begins so, and else of no more than what it was said of: she laughs, once."""
_FROM_THEN_ON = re.compile(
    r"(?i)^(?:at|by|in the|on|later|then|that|when|as|next|after|now|suddenly)\b"
    r"|\b(?:starts?|begins?|comes?|sets? in|stops?|breaks)\b"
)


def read_look(text: str) -> dict[str, str]:
    """What a text says about the look, a phrase a slot.

    >>> read_look("make it rain")
    {'weather': 'rain'}
    """
    seen = describe(text)
    found = {slot: str(getattr(seen, slot)) for slot in PLAIN}
    said = {slot: value for slot, value in found.items() if value != PLAIN[slot]}
    if seen.is_imagined:
        # The hour a mood is at home in was not said.
        said = {slot: value for slot, value in said.items() if slot not in _LASTING or value in text.lower()}
    # The plain values are also what is read where nothing is said, so they count only when they are named.
    if "time" not in said and re.search(r"(?i)\b(?:day(?:light|time)?|noon|sunny|by day)\b", text):
        said["time"] = "day"
    if "weather" not in said and re.search(
        r"(?i)\b(?:no|without|stop the) (?:rain|snow|fog|storm)|clear sky|sunny\b", text
    ):
        said["weather"] = "clear"
    return {slot: WORDS.get(value, value) for slot, value in said.items()}


def looks_of(film: str, things: Sequence[str]) -> tuple[dict[str, str], list[dict[str, str]]]:
    """The look of a whole film, from what is said of it and of the things that happen; and where each differs from it.

    >>> looks_of("noir", ["At dawn a man wakes.", "He walks.", "At night he sleeps."])
    ({'style': 'film noir, black and white'}, [{'time': 'dawn'}, {'time': 'dawn'}, {'time': 'night'}])
    """
    whole, each = read_look(film), [read_look(words) for words in things]
    differing = [dict[str, str]() for _ in things]
    for slot in PLAIN:
        at = [number for number, said in enumerate(each) if slot in said]
        values = {each[number][slot] for number in at}
        later = bool(at) and at[0] > 0 and (slot in _MOMENTARY or _FROM_THEN_ON.search(things[at[0]]) is not None)
        if slot not in whole and len(values) == 1 and not later:
            whole[slot] = values.pop()
            continue
        now = ""
        for number, said in enumerate(each):
            now = said.get(slot, now if slot in _LASTING and slot not in whole else "")
            if now and now != whole.get(slot):
                differing[number][slot] = now
    return whole, differing
