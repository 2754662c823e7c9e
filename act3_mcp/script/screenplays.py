"""A Fountain screenplay into a shot list.

One action paragraph is one shot. Dialogue is spoken in the shot it follows as
long as there is time, and then in a shot of whoever speaks.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from act3_mcp.animatic import titling
from act3_mcp.animatic.dialogue import MOST_LINES
from act3_mcp.animatic.titling import Title
from act3_mcp.animatic.transitions import phrase, take_transitions
from act3_mcp.errors import InputError
from act3_mcp.script.briefs import is_card, shows
from act3_mcp.script.coverage import title_of
from act3_mcp.script.lengths import BREATH, LONGEST, half_seconds, natural_seconds, speech_seconds
from act3_mcp.script.places import capitalised, parts_of
from act3_mcp.script.plans import (
    LONGEST_PROMPT,
    MAX_CHARACTERS,
    Plan,
    PlannedScene,
    PlannedShot,
    joined,
    scene_title,
    seen_in,
)
from act3_mcp.script.sentences import is_quotation, split
from act3_mcp.script.speeches import cued, in_breaths, portrait

_NOTE = re.compile(r"\[\[.*?\]\]", re.DOTALL)
_BONEYARD = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SYNOPSIS = re.compile(r"^[^\S\n]*=(?!==).*$", re.MULTILINE)
# As it is typed: in bold, as a Markdown heading, numbered by hand, and without a blank line around it.
_HEADING = re.compile(
    r"^[^\S\n]*(?:#{1,6}[^\S\n]*)?[*_]{0,3}(?:(?P<number>\d{1,3}[A-Z]?)[.)]?[^\S\n]+)?"
    r"(?P<slug>(?:INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I/E)(?:\.[^\S\n]*|[^\S\n]+)(?=[^\W_])[^\n]*?|(?:int|ext|int\.?/ext|i/e)\.[^\S\n]*[^\W_][^\n]*?)"
    r"[*_]{0,3}[^\S\n]*$",
    re.MULTILINE,
)
# A cue under the end of a sentence, in a text pasted without its blank lines.
_TIGHT_CUE = re.compile(
    r"(?<=[.!?…\"”)]\n)(?P<cue>[^\S\n]*[^\W\d_a-zß-ÿ][^\na-zß-ÿ.!?:]{1,30}(?:\([^)\n]{1,20}\))?[^\S\n]*\n[^\S\n]*[(\"“\w])"
)
_LYRIC = re.compile(r"^~\s*")
_SAME_TIME = re.compile(r"(?i)\b(?:continuous|same(?: time)?|(?:moments? |seconds? |minutes? )?later|moments? after)$")
_UNFILMED = re.compile(r"(?i:^\(?(?:continued|more|cont['’]d)\)?:?$)|^[^a-zß-ÿ]{2,60}:$")  # noqa: RUF001
_THE_END = re.compile(r"(?i)(?:the end|fin|end)\.?")
_ITEM = re.compile(r"^\s*(?:[-–—*•]|\d{1,2}[.)]|[a-z][.)])\s+")  # noqa: RUF001
_MINOR_HEADING = re.compile(r"[^a-zß-ÿ.!?]{2,60}")
_CUE = re.compile(r"^(?P<who>[^(]*?)\s*(?P<asides>(?:\([^)]*\)\s*)*)\^?\s*$")
_SENTENCE_LIKE = re.compile(r"[.!?]$")


def read_fountain(text: str) -> Plan:
    """The plan a Fountain screenplay asks for.

    Raises:
        InputError: it has no scene with something to see.
    """
    # A parser that most runs never need.
    from screenplain.parsers import fountain  # noqa: PLC0415

    if len(text) > MAX_CHARACTERS or "\0" in text:
        raise InputError(
            "The screenplay is not text, or too long.", "Give a Fountain file of at most 200,000 characters."
        )
    screenplay = fountain.parse(io.StringIO(_tidy(text)))
    titles = screenplay.title_page.get("Title", [])
    title = " ".join(str(line).strip("_* ") for line in titles).strip() or "Untitled"
    reading = _Reading()
    for paragraph in screenplay:
        reading.take(paragraph)
    planned = reading.scenes()
    if not planned:
        raise InputError(
            "This is not a screenplay: it has no scene with an action.",
            "Start scenes with a line such as INT. KITCHEN - NIGHT and describe what is seen below it.",
        )
    return Plan(title, planned)


def _tidy(text: str) -> str:
    """The screenplay without what is not filmed, and with its headings as the format has them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    for unfilmed in (_BONEYARD, _NOTE, _SYNOPSIS):
        # A line that held nothing else is no end of a paragraph.
        text = re.sub(rf"(?m)^{_AT}[^\S\n]*\n", "", unfilmed.sub(_AT, text)).replace(_AT, "")
    return _TIGHT_CUE.sub(r"\n\g<cue>", _HEADING.sub(_headed, text))


def _headed(heading: re.Match[str]) -> str:
    """A heading with blank lines around it, without the number it has on both sides of a page."""
    slug, number = heading["slug"], heading["number"]
    return "\n" + (re.sub(rf"\s+{number}$", "", slug) if number else slug) + "\n"


_AT = "\x01"


@dataclass
class _Scene:
    slug: str
    shots: list[PlannedShot] = field(default_factory=list[PlannedShot])


@dataclass
class _Reading:
    """A screenplay read so far; `opening` is how the next shot comes in."""

    found: list[_Scene] = field(default_factory=lambda: [_Scene("")])
    opening: str = ""
    before: str = ""
    """Said of the next shot, such as a heading within a scene."""
    speaker: str = ""

    def scenes(self) -> tuple[PlannedScene, ...]:
        """The scenes with something in them; nothing if no heading was met."""
        if len(self.found) == 1:
            return ()
        self._rest()
        if self.opening:
            self._end_with(self.opening)
        planned, hour = list[PlannedScene](), ""
        for scene in self.found:
            place, when = parts_of(scene.slug)
            # What goes on goes on at the same time of day.
            hour = when if when and not _SAME_TIME.search(when) else hour if when else ""
            location = " - ".join(filter(None, (place, hour or when)))
            if not scene.shots and scene.slug.startswith("EST"):
                scene.shots.append(_established(place))
            if scene.shots:
                title = scene_title(location) or location or "Opening"
                planned.append(PlannedScene(title, location, tuple(scene.shots)))
        return tuple(planned)

    def take(self, paragraph: Any) -> None:
        """Take the next paragraph, of any of the parser's kinds."""
        from screenplain.types import Action, Dialog, DualDialog, Slug, Transition  # noqa: PLC0415

        if isinstance(paragraph, Slug):
            self._rest()
            self.found.append(_Scene(str(paragraph.line)))
        elif isinstance(paragraph, Action):
            self._act([str(line) for line in paragraph.lines], is_centred=paragraph.centered)
        elif isinstance(paragraph, Transition):
            self._cut(str(paragraph.line))
        elif isinstance(paragraph, DualDialog):
            self._speak(paragraph.left)
            self._speak(paragraph.right)
        elif isinstance(paragraph, Dialog):
            self._speak(paragraph)

    def _rest(self) -> None:
        """Show what was said of a shot that did not come."""
        if self.before:
            words, self.before = self.before, ""
            self._show(words)

    def _act(self, lines: list[str], *, is_centred: bool) -> None:
        words = " ".join(" ".join(lines).split())
        if not any(map(str.isalnum, words)) or self._cut(words) or _UNFILMED.match(words):
            return
        if is_centred or _THE_END.fullmatch(words):
            # What stands in the middle of the page is to be read.
            self._show(titling.phrase(Title("title", tuple(line.strip() for line in lines)), card=True))
        elif all(_LYRIC.match(line) for line in lines):
            self._say(self.speaker or "Singer", " ".join(_LYRIC.sub("", line) for line in lines), ("singing",))
        elif len(lines) > 1 and all(_ITEM.match(line) for line in lines):
            # A montage is a list of shots.
            for line in lines:
                self._show(_ITEM.sub("", line))
        elif not shows(words) and self.found[-1].shots:
            self._end_with(words)
        elif not shows(words) or (_MINOR_HEADING.fullmatch(words) and not is_card(words)):
            self.before = joined(self.before, words)
        else:
            for part in _in_prompts(words):
                self._show(part)

    def _cut(self, words: str) -> bool:
        """Take a line that says only how one shot becomes the next, as "FADE IN:" or "DISSOLVE TO:"."""
        ends = take_transitions(words)
        if not ends.phrases or any(map(str.isalpha, ends.rest)):
            return False
        self.opening = phrase(ends.opening, opening=True)
        self._end_with(phrase(ends.ending, opening=False))
        return True

    def _end_with(self, said: str) -> None:
        """Have the last shot so far end that way."""
        shots = next((scene.shots for scene in reversed(self.found) if scene.shots), None)
        if shots and said and not shots[-1].prompt.endswith(said):
            shots[-1] = replace(shots[-1], prompt=joined(shots[-1].prompt, said))

    def _show(self, words: str, seconds: float | None = None) -> None:
        prompt = joined(self.opening, self.before, words)
        self.opening, self.before = "", ""
        title = title_of(seen_in(words) or words)
        self.found[-1].shots.append(PlannedShot(title, prompt, seconds or natural_seconds(words)))

    def _speak(self, dialogue: Any) -> None:
        cue = _CUE.match(str(dialogue.character))
        who = (cue["who"] if cue else str(dialogue.character)).strip(" ^:")
        lines = [(aside, _LYRIC.sub("", str(line)).strip()) for aside, line in dialogue.blocks]
        if _SENTENCE_LIKE.search(who) and len(who.split()) > 1:
            # "THE DOOR SLAMS." is nobody's name.
            self._act([who, *(line for _, line in lines)], is_centred=False)
            return
        asides = [
            *re.findall(r"\(([^)]*)\)", cue["asides"] if cue else ""),
            *(line.strip("() ") for aside, line in lines if aside),
        ]
        said = " ".join(line for aside, line in lines if line and not aside)
        if is_quotation(said):
            said = said.strip('"“”«»')
        if not any(map(str.isalnum, said)):
            self._wait(who, asides)
            return
        self.speaker = who
        for words in in_breaths(said):
            self._say(who, words, tuple(asides))

    def _say(self, who: str, words: str, asides: tuple[str, ...]) -> None:
        line, takes = cued(who, words, asides), speech_seconds(words)
        shots = self.found[-1].shots
        if shots:
            last = shots[-1]
            seconds = last.seconds + takes
            longer = joined(last.prompt, line)
            if seconds <= LONGEST + _LEEWAY and longer.count(': "') <= MOST_LINES and len(longer) <= LONGEST_PROMPT:
                shots[-1] = replace(last, prompt=longer, seconds=half_seconds(seconds))
                return
        seen = "" if line.startswith("Narrator") else portrait(who)
        self._show(joined(seen, line), half_seconds(takes + BREATH))
        shots[-1] = replace(shots[-1], title=title_of(f"{capitalised(who)}: {words}"))

    def _wait(self, who: str, asides: list[str]) -> None:
        """A cue with nothing to say: what somebody only does."""
        if done := ", ".join(asides):
            self._show(f"{portrait(who).rstrip('.')} ({done}).")


# A line may begin while the shot before it has not quite come to rest.
_LEEWAY = 0.5


def _established(place: str) -> PlannedShot:
    """A place of which its heading says all."""
    words = f"Extreme wide establishing shot of {place.removeprefix('EXT - ')}."
    return PlannedShot(title_of(words), words, natural_seconds(words))


def _in_prompts(words: str) -> Iterator[str]:
    """An action in one prompt, or in as many as its sentences need."""
    held = ""
    for sentence in split(words) if len(words) > LONGEST_PROMPT else [words]:
        if held and len(held) + len(sentence) >= LONGEST_PROMPT:
            yield held
            held = ""
        held = f"{held} {sentence}".strip()[:LONGEST_PROMPT]
    if held:
        yield held
