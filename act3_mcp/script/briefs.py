"""A brief into what happens, thing by thing, and what it says of the film as a whole.

No word of it is lost on the way: it is in what happens, beside what happens
next to it, or said of the whole.
"""

import re
from dataclasses import dataclass, field, replace

from act3_mcp.animatic import describe
from act3_mcp.animatic.dialogue import listen
from act3_mcp.animatic.lexicon import phrases
from act3_mcp.animatic.titling import take_lettering
from act3_mcp.animatic.transitions import CUT, take_transitions
from act3_mcp.script.commissions import length_of, take_commission, take_length
from act3_mcp.script.labels import take_label
from act3_mcp.script.lengths import BREATH, LONGEST, speech_seconds, spoken_seconds
from act3_mcp.script.looks import read_look
from act3_mcp.script.sentences import is_quotation, lines, with_readable_quotations
from act3_mcp.script.speeches import cued, in_breaths, is_voice_over, portrait

_LOOK = re.compile(
    r"(?i)^(?:(?:(?:visual |overall )?(?:style|tone|look|mood|feel)|genre|lighting|weather|time(?: of day)?|season"
    r"|colou?rs?|palette|colou?r (?:palette|grade))\s*[:=]\s*"
    r"|(?:it|everything|the (?:film|video|tone|mood|look|style)) should (?:be|feel|look)\s+)"
)
_SETTING = re.compile(r"(?i)^(?:setting|location|place|where)\s*[:=]\s*")
_TITLE = re.compile(r"(?i)^(?:(?:working |film )?title)\s*[:=]\s*(?P<title>[^\"“”.:|]{1,80})\.?$")
_LENGTH = re.compile(r"(?i)^(?:duration|(?:total )?length|run(?:ning)?[ -]?time)\s*[:=]\s*")
_SOUND = re.compile(r"(?i)^(?:music|score|soundtrack)\s*[:=]\s*")
_SILENT = re.compile(r"(?i)^(?:none|no|off|silence|silent|without)\b")
# Said to whoever makes the film, not of what it shows.
_TOLD = re.compile(
    r"(?i)^(?:with )?(?:voice[- ]?over|narration|narrator|narrated)(?: throughout| only)?\.?$"
    r"|^(?:language|voice|format|platform|aspect ratio|audience|budget|client|resolution|fps|frame rate|deadline"
    r"|cast|characters?)\s*[:=]\s*"
)
_NARRATED = re.compile(
    r"(?i)^(?:narrator|narration|voice[- ]?over|v\.?o\.?)\s*(?:\((?P<aside>[^)]*)\)\s*)?[:=]\s*(?P<words>.+)$"
)
_CUE = re.compile(
    r"^(?P<who>[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ'’.#-]*(?: [^\W_a-zß-ÿ'’.#-]+){0,3}|[A-ZÀ-Þ][a-zß-ÿ'’]+)"  # noqa: RUF001
    r"\s*(?:\((?P<aside>[^)\n]{1,40})\))?\s*:\s*(?P<words>.{2,})$"
)
_NO_NAMES = frozenset(
    "shot scene int ext title super text caption subtitle camera angle sound sfx vfx music close wide medium insert "  # noqa: SIM905
    "aerial pov establishing montage credits credit later meanwhile cut fade then setting note logo end opening "
    "tagline product cta lower card sign int. ext. narrator superimpose".split()
)
# What is written across the picture, by what advertisers call it.
_READ = re.compile(
    r"(?i)^(?:tag ?line|slogan|end ?line|strap ?line|cta|call to action|on-?screen)\s*[:=]\s*(?P<words>.+)$"
)
_AT_A_COLON = re.compile(r"(?<=[a-zß-ÿ]):(?P<quote>\s*[\"“«])")
_QUOTES = '"“”« »'
_HEADING = re.compile(r"^(?:INT|EXT|INT\.?/EXT|I/E)[. ].{2,80}$")
_THE_END = re.compile(r"(?im)(?P<before>^|[.!?\"”]\s+)(?:the end|fin)[.!]?\s*\Z")
_GREETING = re.compile(
    r"(?i)\W*(?:hi|hello|hey|dear \w+|good (?:morning|evening|day)|thanks?(?: you)?(?: so much| a lot)?|please|cheers)"
    r"(?: there| all| team)?\W*"
)
_MOST_OF_A_MOOD = 3
_NOTHING = frozenset("then finally and now slowly we it the film ends end video movie story".split())  # noqa: SIM905


@dataclass(frozen=True)
class Beat:
    """One thing that happens, in the words that say it, and what is said `before` and `after` it that shows nothing."""

    words: str
    before: str = ""
    after: str = ""
    seconds: float | None = None
    is_listed: bool = False
    """Whether it is one of a list of shots, and so one shot."""
    slug: str = ""
    """The slug line it stands under, if it is the first there."""

    @property
    def text(self) -> str:
        """All of it, as a prompt."""
        return " ".join(part for part in (self.before, self.words, self.after) if part)


@dataclass(frozen=True)
class Brief:
    """What happens in a brief, and what it says of the whole film: look, place, length, title, words for every shot."""

    beats: tuple[Beat, ...]
    look: str = ""
    setting: str = ""
    seconds: float | None = None
    title: str = ""
    throughout: str = ""


def read_brief(text: str) -> Brief:
    """The brief in its parts; an empty text has none."""
    reading = _Reading()
    for line in lines(text):
        for number, sentence in enumerate(line):
            reading.take(with_readable_quotations(sentence), goes_on=number > 0)
    return reading.brief(otherwise=" ".join(text.split()))


def with_end_card(text: str) -> str:
    """The text with its last words, if they are "The End", as the card that they are."""
    return _THE_END.sub(lambda match: f'{match["before"]}End title card: "The End".', text)


@dataclass
class _Reading:
    """A brief read so far; `pending` is said of the next thing that happens."""

    beats: list[Beat] = field(default_factory=list[Beat])
    look: list[str] = field(default_factory=list[str])
    throughout: list[str] = field(default_factory=list[str])
    setting: str = ""
    seconds: float | None = None
    title: str = ""
    pending: list[str] = field(default_factory=list[str])
    slug: str = ""
    has_subject: bool = False
    """Whether the first thing that happens was named as what the film is about."""
    mood: list[str] = field(default_factory=list[str])
    """The hour or the weather, in a sentence of its own before what happens then."""

    def brief(self, otherwise: str) -> Brief:
        """All that was read; a text in which nothing happens is the only thing that does."""
        if self.slug or self.mood:
            # A place in which nothing happens is seen all the same.
            self._add(self.slug or self.mood.pop(), None, is_listed=True)
        for words in self.pending if self.beats else ():
            self._behind(words)
        if not self.beats and (words := " ".join([*self.pending, *self.look, self.setting]).strip()):
            self.beats.append(Beat(words[0].upper() + words[1:], is_listed=True))
        elif not self.beats and otherwise:
            self.beats.append(Beat(otherwise))
        beats = tuple(part for beat in self.beats for part in _in_time(beat))
        return Brief(beats, ". ".join(self.look), self.setting, self.seconds, self.title, " ".join(self.throughout))

    def take(self, sentence: str, *, goes_on: bool) -> None:
        """Take the next sentence, which may go on in the line of the one before."""
        if sentence.startswith("# ") and not self.beats and not self.title:
            self.title = sentence.removeprefix("# ").strip("*_ .")
            return
        if _GREETING.fullmatch(sentence):
            return
        words, seconds, is_labelled = take_label(sentence.rstrip("; "))
        asked = take_commission(words)
        self.look += [asked.look] if asked.look else []
        self.has_subject = self.has_subject or (asked.is_about and not self.beats)
        self.seconds, self.title = self.seconds or asked.seconds, self.title or asked.title
        if self._of_the_whole(asked.words):
            return
        words = asked.words
        if not is_labelled:
            length, words = take_length(words)
            self.seconds = self.seconds or length
        joins = shows(words) and bool(self.beats) and self.beats[-1].is_listed
        if goes_on and joins and not is_labelled and words == sentence.rstrip("; "):
            # One of a list of shots is one shot, in however many sentences.
            self.beats[-1] = replace(self.beats[-1], words=f"{self.beats[-1].text} {words}", before="", after="")
        elif any(map(str.isalnum, words)):
            self._happens(words, seconds, is_labelled=is_labelled)

    def _of_the_whole(self, words: str) -> bool:
        """Take what is said of the film as a whole."""
        if _is_throughout(words):
            self.throughout.append(words if words.endswith(".") else f"{words}.")
        elif title := _TITLE.match(words):
            self.title = self.title or title["title"].strip()
        elif length := _LENGTH.match(words):
            self.seconds = self.seconds or length_of(words[length.end() :])
        elif setting := _SETTING.match(words):
            self.setting = self.setting or words[setting.end() :]
        elif sound := _SOUND.match(words):
            wanted = words[sound.end() :]
            self.throughout += ["No music."] if _SILENT.match(wanted) else []
            self.look += [] if _SILENT.match(wanted) else [wanted]
        elif look := _LOOK.match(words):
            self.look.append(words[look.end() :].rstrip("."))
        else:
            return _TOLD.match(words) is not None
        return True

    def _happens(self, words: str, seconds: float | None, *, is_labelled: bool) -> None:
        if line := _line_over(words):
            self._say(line, seconds, on_its_own=is_labelled)
        elif read := _READ.match(words):
            self._behind(f'Super: "{read["words"].strip(_QUOTES)}".')
        elif is_quotation(words):
            self._say(words, seconds, on_its_own=is_labelled)
        elif _HEADING.match(words):
            if self.slug:
                self._add(self.slug, None, is_listed=True)
            self.slug = words.rstrip(".")
        elif _is_mood(words):
            self.mood.append(words)
        elif shows(words):
            self._add(_spoken(words), seconds, is_listed=is_labelled)
        elif take_transitions(words).opening != CUT:
            self.pending.append(words)
        else:
            self._behind(words)

    def _add(self, words: str, seconds: float | None, *, is_listed: bool) -> None:
        words = " ".join([*self.mood, words[0].upper() + words[1:]])
        self.beats.append(Beat(words, " ".join(self.pending), "", seconds, is_listed, self.slug))
        self.pending, self.mood, self.slug = [], [], ""
        if self.has_subject and len(self.beats) == 2 and is_card(words):
            # What a film is about is said before its title, and not seen before it.
            self.beats.reverse()

    def _say(self, words: str, seconds: float | None, *, on_its_own: bool) -> None:
        """Have words spoken over what is seen already, if there is time for them."""
        last = self.beats[-1] if self.beats and not self.pending else None
        if on_its_own:
            self._add(words, seconds, is_listed=True)
        elif last is None:
            self.pending.append(words)
        elif spoken_seconds(f"{last.text} {words}") + BREATH > LONGEST:
            self._add(words, seconds, is_listed=False)
        else:
            self._behind(words)

    def _behind(self, words: str) -> None:
        if not self.beats:
            self.pending.append(words)
            return
        last = self.beats[-1]
        self.beats[-1] = replace(last, after=f"{last.after} {words}".strip())


def _is_throughout(words: str) -> bool:
    """Whether words say nothing but how the whole film sounds, or that its lines are to be read."""
    lettering = take_lettering(words, only=())
    heard = listen(lettering.rest)
    said = lettering.subtitles is not None or heard.tempo is not None or not heard.music
    return said and not heard.lines and not any(map(str.isalpha, heard.rest))


def is_card(words: str) -> bool:
    """Whether words are read, on a screen of their own."""
    lettering = take_lettering(words, only=("title", "credits"))
    return bool(lettering.titles) and not any(map(str.isalnum, lettering.rest))


def _is_mood(words: str) -> bool:
    """Whether words say when it is and how it feels, and nothing that is to be seen, as "Night" or "Rain"."""
    seen = describe(words)
    shown = seen.figures or seen.things or seen.lines or seen.titles or seen.not_understood or seen.place != "stage"
    return len(words.split()) <= _MOST_OF_A_MOOD and (not shown or seen.is_imagined) and bool(read_look(words))


def shows(words: str) -> bool:
    """Whether words show something, rather than say how a shot comes or goes, or what is read over it."""
    lettering = take_lettering(words, only=("super", "lower third"))
    left = re.findall(r"[^\W\d_]+", take_transitions(lettering.rest).rest.lower())
    return not {*left} <= _NOTHING if lettering.phrases or left else False


def _line_over(words: str) -> str:
    """A line of somebody who is not seen, behind a cue; nothing for any other words."""
    if narrated := _NARRATED.match(words):
        return cued("Narrator", narrated["words"].strip(_QUOTES), (narrated["aside"] or "",))
    cue = _CUE.match(words)
    if cue is None or not is_voice_over(cue["aside"] or ""):
        return ""
    return cued(cue["who"], cue["words"].strip(_QUOTES), tuple((cue["aside"] or "").split(",")))


def _spoken(words: str) -> str:
    """A line of dialogue, `Mara: Come in`, as a shot of whoever says it; anything else as it is."""
    cue = _CUE.match(words)
    if cue is None or not _is_name(cue["who"]):
        return _AT_A_COLON.sub(r" and says:\g<quote>", words) if _is_unheard(words) else words
    asides = tuple((cue["aside"] or "").split(","))
    return f"{portrait(cue['who'])} {cued(cue['who'], cue['words'].strip(_QUOTES), asides)}"


def _is_unheard(words: str) -> bool:
    """Whether somebody's words stand behind a colon, and nothing says that they are spoken: `He shrugs: "No."`."""
    before, seen = _AT_A_COLON.split(words)[0], describe(words)
    return before != words and bool(describe(before).figures) and not (seen.lines or seen.titles or seen.sign)


def _is_name(who: str) -> bool:
    """Whether that may be somebody's: in capitals whatever is no matter of the picture, else names and people."""
    first = who.lower().split()[0]
    slots = {slot for slot, _ in phrases().get((first,), ())}
    people = bool(slots & {"man", "woman", "person"})
    return first not in _NO_NAMES and (people or (who.isupper() and not slots))


def _in_time(beat: Beat) -> list[Beat]:
    """The shots that one thing takes, if more is said in it than a shot has time for."""
    lines = listen(beat.words).lines
    long = max(lines, key=lambda line: len(line.words), default=None)
    if long is None or speech_seconds(long.words) <= LONGEST or long.words not in beat.words:
        return [beat]
    said = list(in_breaths(long.words))
    shots = [replace(beat, words=beat.words.replace(long.words, part), before="", after="", slug="") for part in said]
    shots[0] = replace(shots[0], before=beat.before, slug=beat.slug)
    shots[-1] = replace(shots[-1], after=beat.after)
    return shots
