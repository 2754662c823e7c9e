"""What a prompt says about its sound: who speaks which words, how fast the music is, whether there is any.

A quotation is spoken if someone says it, and read if a sign does. What is
taken out here is not looked for in the picture: a line about the sea in a
kitchen does not flood it.
"""

import re
from dataclasses import dataclass
from typing import Literal

from act3_mcp.animatic.lexicon import phrases

Delivery = Literal["plain", "soft", "loud"]
NARRATOR = "narrator"
MOST_LINES = 12


@dataclass(frozen=True)
class Line:
    """Words spoken in a shot; `who` is as the prompt has it, and a narrator is not seen."""

    who: str
    words: str
    delivery: Delivery = "plain"


@dataclass(frozen=True)
class Heard:
    """What was taken from a prompt, and the `rest` of it."""

    lines: tuple[Line, ...]
    tempo: float | None
    music: bool
    rest: str


# The verbs of speech, by how loud they are.
_VERBS: dict[Delivery, str] = {
    "soft": "whisper murmur mutter breathe sigh mumble",
    "loud": "shout yell scream cry exclaim bark roar",
    "plain": "say ask reply answer tell add continue explain announce plead beg snap sing speak narrate insist warn "
    "admit respond declare laugh sob think",
}
DELIVERIES: dict[str, Delivery] = {verb: delivery for delivery, verbs in _VERBS.items() for verb in verbs.split()}
_IRREGULAR = {
    "said": "say", "told": "tell", "spoke": "speak", "sang": "sing", "thought": "think", "cries": "cry",
    "cried": "cry", "replies": "reply", "replied": "reply", "begging": "beg", "begged": "beg", "snapped": "snap",
    # But not "called": a bar may be called something.
    "calls": "shout", "calling": "shout",
}  # fmt: skip
_PRONOUNS = frozenset(("she", "he", "they", "it"))
_QUOTE = re.compile(r"[\"“«]([^\"“”«»]{1,400})[\"”»]")
_ENDINGS = (",", ".", "?", "!", "…", "-", "—")
_SENTENCES = re.compile(r"(?<=[.!?…;:])\s")
_OPENING = re.compile(r"[\"“«]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")  # noqa: RUF001
# Things whose words are seen, also where it "says" them.
_READ = frozenset(
    "sign signs title titles text caption banner card letter note poster screen headline label book newspaper super "  # noqa: SIM905
    "graffiti plaque words writing display billboard tattoo placard subtitle logo monitor phone message t-shirt".split()
)
_NOT_NAMES = _READ | frozenset(
    "int ext int/ext scene shot camera style sound music sfx vfx mood light lighting".split()  # noqa: SIM905
)
_LINKS = frozenset(
    "a an the his her their its this that one and then while as who on in at to with of".split()  # noqa: SIM905
)
_NARRATOR = r"(?:narrator|narration|voice[- ]?over|v\.?\s?o\.?)"
_ASIDE = r"\s*(?:\((?P<aside>[^)\n]{1,40})\))?\s*:\s*"
_CAPITALS = r"[A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я]"
_NAME = rf"{_CAPITALS}(?:{_CAPITALS}|['’.#-])*(?: (?:{_CAPITALS}|['’.#0-9-])+){{0,3}}"  # noqa: RUF001
_CUE = re.compile(rf"(?:\b(?P<narrator>(?i:{_NARRATOR}))|\b(?P<name>{_NAME})){_ASIDE}$")
# A narrator is heard without quotation marks, too, to the end of the sentence.
_UNQUOTED = re.compile(
    rf"\b(?i:{_NARRATOR}){_ASIDE}(?![\"“«\s])(?P<words>[^\n\"“«]{{2,400}}?[.!?…](?=\s|$)|[^\n\"“«]{{2,400}}$)",
    re.MULTILINE,
)
_AFTER = re.compile(r"^\s*,?\s*((?:[^\W\d_]+[ '’-]*){1,6})")  # noqa: RUF001
_TEMPO = re.compile(
    r"\b(?:(?:at|tempo(?: of)?|music at)\s+)?(\d{2,3})\s*(?:bpm|beats (?:per|a) minute)\b", re.IGNORECASE
)
_NO_MUSIC = re.compile(r"\b(?:no|without(?: any)?)\s+(?:music|score|soundtrack)\b", re.IGNORECASE)
SLOWEST, FASTEST = 40.0, 220.0


def listen(prompt: str) -> Heard:
    """Take what is heard out of a prompt."""
    rest, tempo, music = prompt, None, True
    if asked := _TEMPO.search(rest):
        tempo = min(max(float(asked[1]), SLOWEST), FASTEST)
        rest = _without(rest, asked.span())
    if silent := _NO_MUSIC.search(rest):
        music, rest = False, _without(rest, silent.span())
    lines, rest = _spoken(rest)
    return Heard(tuple(lines[:MOST_LINES]), tempo, music, rest)


def _without(text: str, span: tuple[int, int]) -> str:
    return f"{text[: span[0]]} {text[span[1] :]}"


def _spoken(text: str) -> tuple[list[Line], str]:
    found: list[tuple[tuple[int, int], Line]] = [
        ((match.start(), match.end()), Line(NARRATOR, _plain(match["words"]))) for match in _UNQUOTED.finditer(text)
    ]
    last_end, last = 0, None
    for match in _QUOTE.finditer(text):
        if any(start <= match.start() < end for (start, end), _ in found):
            continue
        # What is said of one quotation does not reach over another.
        before, after = text[last_end : match.start()], _OPENING.split(text[match.end() :])[0]
        line, start = _by_cue(before, match[1], match.start())
        line = line or _by_verb(before, after, match[1])
        if line is None and last is not None and _within_a_speech(before):
            line = Line(last.who, _plain(match[1]), last.delivery)
        line = line or _by_neighbour(text[: match.start()], match[1])
        last_end, last = match.end(), line
        if line is not None and line.words:
            found.append(((start, match.end()), line))
    rest = text
    for span, _ in sorted(found, reverse=True, key=lambda each: each[0]):
        rest = _without(rest, span)
    return [line for _, line in sorted(found, key=lambda each: each[0])], rest


def _within_a_speech(between: str) -> bool:
    """Whether no more than "she says" stands between two quotations, so that both are hers."""
    words = [word.lower() for word in _WORD.findall(between)]
    return not words or (len(words) <= 6 and _verb_at(words) is not None)


def _by_cue(before: str, words: str, start: int) -> tuple[Line | None, int]:
    """A screenplay's cue, MARA (softly): "…", and where what is taken out begins; "INT:" and "text:" are none."""
    match = _CUE.search(before)
    if match is None or (match["name"] or "").lower() in _NOT_NAMES:
        return None, start
    aside = (match["aside"] or "").lower()
    delivery: Delivery = (
        "soft" if re.search("whisper|soft|quiet|low", aside) else "loud" if "shout" in aside else "plain"
    )
    if match["narrator"]:
        return Line(NARRATOR, _plain(words), delivery), start - (len(before) - match.start())
    # Unlike a narrator, a character may be in the picture: the name stays for its reader.
    return Line(match["name"].lower(), _plain(words), delivery), start


def _by_verb(before: str, after: str, words: str) -> Line | None:
    ahead = [word.lower() for word in _WORD.findall(re.split(r"[.!?;\n]\s", before)[-1])]
    # "says to the old woman by the door:" is a long way round; without a colon it is another sentence.
    reach = 9 if before.rstrip().endswith((":", ",")) else 3
    at = _verb_at(ahead[-reach:])
    if _READ & set(ahead[-4:]):
        return None
    if at is not None:
        at += max(0, len(ahead) - reach)
        return Line(_name(ahead[:at]), _plain(words), _delivery(ahead[at]) or "plain")
    # What is said ends in a mark of its own, or in a comma; what is only named so does not.
    if not words.rstrip().endswith(_ENDINGS) and not after.lstrip().startswith(","):
        return None
    if (match := _AFTER.match(after)) and (behind := [word.lower() for word in _WORD.findall(match[1])]):
        at = _verb_at(behind[:5])
        if at is not None and not _READ & set(behind[:at]):
            who = behind[:at] if at else behind[1:]
            return Line(_name(who), _plain(words), _delivery(behind[at]) or "plain")
    return None


def _by_neighbour(before: str, words: str) -> Line | None:
    """A whole sentence that stands by itself after one about somebody is what they say."""
    if not words.rstrip().endswith((".", "?", "!", "…")) or not before.rstrip().endswith((".", "?", "!", "…", ":")):
        return None
    ahead = [word.lower().strip(".") for word in _WORD.findall(before)]
    if _READ & set(ahead[-6:]):
        return None
    # The subject of the last sentence, or else whoever was named last before it.
    start = len(ahead) - len(_WORD.findall(_SENTENCES.split(before.strip())[-1]))
    order = [*range(start, len(ahead)), *range(start - 1, -1, -1)]
    named = next((at for at in order if _is_somebody(ahead[at])), None)
    return None if named is None else Line(_name(ahead[: named + 1]), _plain(words))


def _is_somebody(word: str) -> bool:
    return any(slot in {"man", "woman", "person"} for slot, _ in phrases().get((word,), ()))


def _verb_at(words: list[str]) -> int | None:
    return next((at for at, word in enumerate(words) if _delivery(word) is not None), None)


def _delivery(word: str) -> Delivery | None:
    """How a verb of speech has its words said; None for another word."""
    word = word.strip(".,:;")
    stem = word.removesuffix("ing")
    forms = (
        _IRREGULAR.get(word, word),
        word.removesuffix("s"),
        stem,
        stem + "e",
        stem + "y",
        word.removesuffix("ed"),
        word.removesuffix("d"),
    )
    return next((DELIVERIES[form] for form in forms if form in DELIVERIES), None)


def _name(words: list[str]) -> str:
    """Who is meant by the words before a verb: the person last named, with an adjective or two, or a name."""
    words = [word.strip(".,:;") for word in words][-12:]
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _PRONOUNS:
            return words[at]
        if _is_somebody(words[at]):
            before = words[max(0, at - 2) : at]
            while set(before) & _LINKS:
                before.pop(0)
            return " ".join([*before, words[at]])
    return next((word for word in reversed(words) if word not in _LINKS and not word.endswith("ly")), "")


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" ,")
