"""From words to a shot list: a simple reading of Fountain screenplays, and of a brief.

One action paragraph is one shot; dialogue is spoken in the shot it follows, and lengthens it.
"""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from act3_mcp.animatic import titling
from act3_mcp.animatic.titling import take_lettering
from act3_mcp.animatic.transitions import CUT, phrase, take_transitions
from act3_mcp.errors import InputError

MAX_CHARACTERS = 200_000
_SHORTEST, _LONGEST = 3.0, 8.0
_LONGEST_PROMPT = 4000
_WORDS_SPOKEN_PER_SECOND = 2.5
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
# What a brief of one sentence is covered with: the order editors fall back on.
_COVERAGE = (
    "Extreme wide establishing shot, slow pan right",
    "Wide shot, slow dolly in",
    "Medium shot, static",
    "Close-up, slow dolly in",
    "Insert of a telling detail, slow truck right",
    "Wide shot from behind, crane up",
)


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


def read_fountain(text: str) -> Plan:
    """The plan a Fountain screenplay asks for.

    Raises:
        InputError: it has no scene with something to see.
    """
    # A parser that most runs never need.
    from screenplain.parsers import fountain  # noqa: PLC0415
    from screenplain.types import Action, Dialog, DualDialog, Slug, Transition  # noqa: PLC0415

    if len(text) > MAX_CHARACTERS or "\0" in text:
        raise InputError(
            "The screenplay is not text, or too long.", "Give a Fountain file of at most 200,000 characters."
        )
    screenplay = fountain.parse(io.StringIO(text))
    titles = screenplay.title_page.get("Title", [])
    title = " ".join(str(line).strip("_* ") for line in titles) or "Untitled"
    scenes: list[tuple[str, list[PlannedShot]]] = []
    opening = ""
    for paragraph in screenplay:
        if isinstance(paragraph, Slug):
            scenes.append((str(paragraph.line), []))
        elif isinstance(paragraph, Action | Transition):
            lines = paragraph.lines if isinstance(paragraph, Action) else [paragraph.line]
            prompt = " ".join(" ".join(str(line) for line in lines).split())
            ends = take_transitions(prompt)
            if ends.phrases and not any(map(str.isalpha, ends.rest)):
                # A line that says only how one shot becomes the next, as "FADE IN:" or "DISSOLVE TO:".
                opening = phrase(ends.opening, opening=True)
                _end_with(scenes, phrase(ends.ending, opening=False))
            elif scenes and prompt and isinstance(paragraph, Action):
                scenes[-1][1].append(_shot(prompt, opening))
                opening = ""
        elif not scenes:
            continue
        elif isinstance(paragraph, Dialog | DualDialog) and scenes[-1][1]:
            scenes[-1][1][-1] = _speaking(scenes[-1][1][-1], paragraph)
    planned = tuple(_scene(slug, shots) for slug, shots in scenes if shots)
    if not planned:
        raise InputError(
            "This is not a screenplay: it has no scene with an action.",
            "Start scenes with a line such as INT. KITCHEN - NIGHT and describe what is seen below it.",
        )
    return Plan(title, planned)


def _end_with(scenes: list[tuple[str, list[PlannedShot]]], said: str) -> None:
    """Have the last shot so far end that way."""
    shots = next((shots for _, shots in reversed(scenes) if shots), None)
    if shots and len(longer := f"{shots[-1].prompt} {said}".strip()) <= _LONGEST_PROMPT:
        shots[-1] = replace(shots[-1], prompt=longer)


def plan_brief(brief: str) -> Plan:
    """The plan for a brief: a shot a sentence, or full coverage of its only sentence.

    Raises:
        InputError: there is nothing to film.
    """
    text = " ".join(brief.split())
    if not any(char.isalpha() for char in text):
        raise InputError("brief: it is empty.", "Say in a sentence or more what the film shows.")
    if len(text) > MAX_CHARACTERS:
        raise InputError("brief: it is too long.", "Give at most 200,000 characters.")
    # Credits are many sentences and one shot.
    rolled = take_lettering(text, only=("credits",))
    sentences = _seen(_SENTENCE.split(rolled.rest))
    prompts = sentences[:12] if len(sentences) > 1 else _covered(rolled.rest.strip())
    prompts += [titling.phrase(title) for title in rolled.titles]
    shots = tuple(_shot(prompt) for prompt in prompts)
    named = next((title.lines[0] for title in take_lettering(text, only=("title",)).titles), "")
    title = named or _title(" ".join(_seen(_SENTENCE.split(take_transitions(text).rest))) or text)
    return Plan(title, (PlannedScene(title, "", shots),))


def _covered(sentence: str) -> list[str]:
    """One sentence from several sides; what it says of how it comes and goes is said of the first and the last."""
    ends = take_transitions(sentence)
    words = " ".join(ends.rest.split()).strip(" ,;:")
    prompts = [f"{view}: {words}" for view in _COVERAGE]
    prompts[0] = f"{phrase(ends.opening, opening=True)} {prompts[0]}".strip()
    prompts[-1] = f"{prompts[-1]}. {phrase(ends.ending, opening=False)}" if ends.ending != CUT else prompts[-1]
    return prompts


def _seen(sentences: Iterable[str]) -> list[str]:
    """Sentences that show something; one that only says how a shot comes or goes, or what is read over it, joins it."""
    seen, opening = list[str](), ""
    for sentence in sentences:
        lettering = take_lettering(sentence, only=("super", "lower third"))
        ends = take_transitions(lettering.rest)
        if any(map(str.isalpha, ends.rest)):
            seen.append(f"{opening} {sentence}".strip())
            opening = ""
        elif ends.opening != CUT:
            opening = sentence
        elif seen:
            seen[-1] = f"{seen[-1]} {sentence}"
    return seen


def _scene(slug: str, shots: list[PlannedShot]) -> PlannedScene:
    """`EXT. CITY STREET - DAY` becomes `EXT - City Street - Day`, the form in ACT3's own example."""
    match = re.match(r"(?i)(int\.?/ext|ext\.?/int|int|ext|est|i/e)[. ]+(.*)", slug)
    place = (match[2] if match else slug).strip()
    parts = [part.strip().title() for part in re.split(r"\s+-+\s+", place) if part.strip()]
    location = " - ".join([match[1].upper().replace(".", ""), *parts] if match else parts)
    return PlannedScene(parts[0] if parts else "Scene", location, tuple(shots))


def _shot(prompt: str, opening: str = "") -> PlannedShot:
    seconds = 2.5 + len(prompt.split()) / 12
    seen = " ".join(take_transitions(prompt).rest.split()).strip(" .,:;")
    return PlannedShot(_title(seen or prompt), f"{opening} {prompt}".strip()[:_LONGEST_PROMPT], _half_seconds(seconds))


def _speaking(shot: PlannedShot, dialogue: Any) -> PlannedShot:
    """The shot with its lines behind what is seen, each after its cue, and with the time they take."""
    prompt, words = shot.prompt, 0
    for speech in (dialogue.left, dialogue.right) if hasattr(dialogue, "left") else (dialogue,):
        asides = " ".join(str(line).strip(" ()") for parenthetical, line in speech.blocks if parenthetical)
        said = " ".join(str(line).replace('"', "'") for parenthetical, line in speech.blocks if not parenthetical)
        cue = f"{speech.character} ({asides})" if asides else str(speech.character)
        longer = f'{prompt} {cue}: "{said}"'
        if len(longer) <= _LONGEST_PROMPT:
            prompt = longer
        words += len(said.split())
    return PlannedShot(shot.title, prompt, _half_seconds(shot.seconds + words / _WORDS_SPOKEN_PER_SECOND))


def _half_seconds(seconds: float) -> float:
    return min(_LONGEST, max(_SHORTEST, round(seconds * 2) / 2))


def _title(text: str) -> str:
    words = text.split()
    return " ".join(words[:7]).rstrip(".,;:!?")[:80] + ("…" if len(words) > 7 else "")
