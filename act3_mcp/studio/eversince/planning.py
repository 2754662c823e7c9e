"""From a brief to a storyboard, by rules: sentences become beats, beats become shots, places become scenes.

Words in a language the engine cannot read stay in the shots as they are; the
film is then drawn on a plain stage, with the look that could be read.
"""

import re
from dataclasses import replace
from itertools import groupby

from act3_mcp.animatic import Figure, describe
from act3_mcp.studio.eversince import editing
from act3_mcp.studio.eversince.storyboard import MOST_SHOTS, SHORTEST, Scene, Shot, Storyboard, half_seconds

_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])\s*|\n+")  # noqa: RUF001 # the full stops of Chinese and Japanese
_COMMISSION = re.compile(
    r"(?i)^(?:please\s+)?(?:can you\s+)?(?:make|create|produce|generate|film|shoot|i want|i'd like|i need)\s+(?:me\s+)?"
    r"(?:an?\s+)?(?P<look>(?:[\w:,-]+\s+){0,8}?)(?:film|video|movie|short|ad|commercial|trailer|clip|animation|spot)"
    r"(?:\s+(?:about|of|showing|in which|where|that shows))?\s*[:,.]?\s*"
)
_SETTING = re.compile(
    r"(?i)^(?:style|tone|look|mood|duration|length|language|music|voice(?:over)?|captions|format|lighting)\s*[:=]\s*"
)
_LENGTH = re.compile(r"(?i)\b(\d{1,3})(?:[\s-]*)(seconds?|secs?|s|minutes?|mins?)\b(?:\s+long)?")
_SIZED = re.compile(r"(?i)\b(?:close[- ]?ups?|(?:wide|medium|long|establishing|aerial|insert|tight|full) shot|macro)\b")
_INSIDE = re.compile(r"(?i)\b(?:inside|indoors|interior|int|room|kitchen|bedroom|office|flat|cabin|apartment)\b")
_DEFAULT_SECONDS, _LONGEST_FILM = 4.0, 60.0
# What a beat is covered with, in the order an editor wants it.
_COVERAGE = (
    ("Extreme wide establishing shot", "slow pan right"),
    ("Medium shot", "slow dolly in"),
    ("Close-up", "static"),
    ("Wide shot", "slow truck right"),
    ("Insert of a telling detail", "slow dolly in"),
    ("Wide shot from behind", "crane up"),
)
_COVERED_ALONE = 5
INDOORS = frozenset({"room", "corridor", "bar"})
# The slots of a look, with the word that says each of their values.
PLAIN = {"time": "day", "weather": "clear", "lighting": "natural", "mood": "neutral", "style": "cinematic"}
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


def plan(brief: str, *, title: str | None, aspect_ratio: str) -> Storyboard:
    """The storyboard a brief asks for."""
    wishes = editing.wishes_of(brief, title)
    brief = wishes.rest
    length = _seconds(brief)
    edits, look_words = _beats(brief)
    beats = [edit.words for edit in edits]
    carded = sum(card.seconds for card in wishes.cards)
    pictured = max(SHORTEST, length - carded) if length else None
    most = MOST_SHOTS - len(wishes.cards)
    count = min(most, max(2, round(pictured / _DEFAULT_SECONDS)) if pictured else _count(beats))
    seconds = half_seconds((pictured or count * _DEFAULT_SECONDS) / count)
    figures = describe(brief).figures
    look = read_look(f"{look_words}. {brief}")
    shots = [
        Shot(ref=number, words=words, size="" if _SIZED.search(words) else size, move=move, seconds=seconds)
        for number, (words, (size, move)) in enumerate(_covered(beats, count), start=1)
    ]
    _cut(shots, edits)
    board = Storyboard(
        title=title or wishes.title or _title(beats[0]),
        scenes=_scenes(shots, look.get("time", "day")),
        look=look,
        cast=_person(figures[0]) if figures else "",
        aspect_ratio=aspect_ratio,
        last_ref=len(shots),
    )
    for _ in editing.apply(board, wishes):
        pass
    return board


def _cut(shots: list[Shot], edits: list[editing.Edit]) -> None:
    """Have the shots of each beat come and go as it says: the first of them comes, the last goes."""
    before = ""
    for edit in edits:
        if mine := [shot for shot in shots if shot.words == edit.words]:
            # What fades in without anything having faded out is the film.
            first = shots[0] if edit.opening.startswith("Fade in") and not before.startswith("Fade") else mine[0]
            first.opening = edit.opening or first.opening
            mine[0].over, mine[-1].ending = edit.over, edit.ending
        before = edit.ending


def read_look(text: str) -> dict[str, str]:
    """What a text says about the look, a phrase a slot.

    >>> read_look("make it rain")
    {'weather': 'rain'}
    """
    seen = describe(text)
    found = {slot: str(getattr(seen, slot)) for slot in PLAIN}
    said = {slot: value for slot, value in found.items() if value != PLAIN[slot]}
    # The plain values are also what is read where nothing is said, so they count only when they are named.
    if "time" not in said and re.search(r"(?i)\b(?:day(?:light|time)?|noon|sunny|by day)\b", text):
        said["time"] = "day"
    if "weather" not in said and re.search(
        r"(?i)\b(?:no|without|stop the) (?:rain|snow|fog|storm)|clear sky|sunny\b", text
    ):
        said["weather"] = "clear"
    return {slot: WORDS.get(value, value) for slot, value in said.items()}


def _seconds(brief: str) -> float | None:
    match = _LENGTH.search(brief)
    if match is None:
        return None
    return min(_LONGEST_FILM, max(4.0, float(match[1]) * (60 if match[2].lower().startswith("m") else 1)))


def _beats(brief: str) -> tuple[list[editing.Edit], str]:
    """What happens, a sentence a beat; and what is only said about the look."""
    look: list[str] = []
    beats: list[editing.Edit] = []
    opening = ""
    for raw in _SENTENCE.split(brief.strip()):
        sentence = " ".join(raw.split())
        if _SETTING.match(sentence):
            look.append(_SETTING.sub("", sentence))
            continue
        if commission := _COMMISSION.match(sentence):
            look.append(commission["look"])
            sentence = sentence[commission.end() :]
        sentence = _LENGTH.sub("", sentence).strip(" ,;-–")  # noqa: RUF001 # a dash people type
        edit = editing.edit_of(sentence)
        if editing.is_shot(edit):
            words = edit.words[0].upper() + edit.words[1:]
            beats.append(replace(edit, words=words, opening=edit.opening or opening))
            opening = ""
        elif beats and (edit.ending or edit.over):
            # "Fade to black." and "Lower third: …" belong to the shot before.
            last = beats[-1]
            beats[-1] = replace(last, ending=edit.ending or last.ending, over=f"{last.over} {edit.over}".strip())
        opening = opening if editing.is_shot(edit) else edit.opening or opening
    return beats or [replace(editing.edit_of(""), words=" ".join(brief.split()))], " ".join(look)


def _count(beats: list[str]) -> int:
    return _COVERED_ALONE if len(beats) == 1 else min(MOST_SHOTS, max(len(beats), 4))


def _covered(beats: list[str], count: int) -> list[tuple[str, tuple[str, str]]]:
    """So many shots of the beats; with more beats than shots, first and last are kept and the others thinned."""
    if len(beats) >= count:
        chosen = [round(number * (len(beats) - 1) / max(1, count - 1)) for number in range(count)]
        return [(beats[index], _COVERAGE[number % len(_COVERAGE)]) for number, index in enumerate(chosen)]
    each, more = divmod(count, len(beats))
    spread = [beat for index, beat in enumerate(beats) for _ in range(each + (index < more))]
    return [(beat, _COVERAGE[number % len(_COVERAGE)]) for number, beat in enumerate(spread)]


def _scenes(shots: list[Shot], time: str) -> list[Scene]:
    """Neighbours in one place make a scene; a shot that names no place is where the one before was."""
    places: list[str] = []
    for shot in shots:
        seen = describe(shot.words)
        place = str(seen.place)
        # A phone or a cup is read as a room, but it does not take us into one.
        vague = place == "stage" or seen.is_imagined or (place == "room" and not _INSIDE.search(shot.words))
        places.append(places[-1] if vague and places else place)
    grouped = groupby(zip(places, shots, strict=True), key=lambda pair: pair[0])
    return [
        Scene(
            heading=f"{'INT' if place in INDOORS else 'EXT'} - {place.title()} - {time.title()}",
            shots=[shot for _, shot in members],
        )
        for place, members in grouped
    ]


def _person(figure: Figure) -> str:
    """The lead in the same words for every shot, so that they look the same in all of them."""
    if figure.garment is None:
        return ""
    age = {"old": "old ", "young": "young "}.get(figure.age, "")
    colour = f"{figure.garment_colour} " if figure.garment_colour else ""
    return f"the {age}{figure.who} in a {colour}{figure.garment}"


def _title(beat: str) -> str:
    words = beat.split()
    title = " ".join(words[:6]).rstrip(".,;:!?。！？")  # noqa: RUF001
    return title if len(title) <= 30 else title[:29].rstrip() + "…"
