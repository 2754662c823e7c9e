"""What a person's message changes in a storyboard; each change says what it did, in words for the answer."""

import re
from collections.abc import Callable, Iterator

from act3_mcp.animatic.lexicon import COLOURS
from act3_mcp.script.lengths import SHORTEST, half_seconds
from act3_mcp.script.looks import read_look
from act3_mcp.studio.eversince import editing
from act3_mcp.studio.eversince.storyboard import MOST_SHOTS, Shot, Storyboard

_GARMENTS = "coat|raincoat|dress|suit|jacket|shirt|hoodie|cloak|uniform|armour|hat"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "1st": 1, "2nd": 2, "3rd": 3}
_SIZES = {
    "close-up": "Close-up",
    "closeup": "Close-up",
    "close up": "Close-up",
    "wide": "Wide shot",
    "medium": "Medium shot",
    "extreme close-up": "Extreme close-up",
}
_APPROVAL = re.compile(
    r"(?i)^\W*(?:yes|yep|ok(?:ay)?|good|great|fine|perfect|nice|love(?: it)?|approved?|agreed|go(?: ahead| on)?|"
    r"continue|looks? (?:good|great)|sounds? good|all good|that works|keep it|as it is|render(?: it)?|"
    r"ship it|do it|draw (?:it|them))\b"
)
_WHICH = (
    r"(?P<which>(?:the )?(?:last|first|second|third|fourth|fifth|sixth|1st|2nd|3rd) (?:shot|scene|one)|"
    r"shots? [\d, and&]+)"
)
_DROP = re.compile(rf"(?i)\b(?:drop|remove|delete|cut|lose|skip|without|take out) {_WHICH}")
_MORE = re.compile(r"(?i)\b(?P<how>more|fewer|less) (?P<size>close[- ]?ups?|wide(?: shots?)?|medium(?: shots?)?)")
_MAKE = re.compile(rf"(?i)\bmake {_WHICH} (?:an? )?(?P<size>extreme close-up|close[- ]?up|wide|medium)")
_ONE = re.compile(rf"(?i)\b(?:in |for )?{_WHICH}(?::| should be| to be| is)? (?P<rest>[^.;]+)")
_ADD = re.compile(
    r"(?i)\b(?P<verb>add|end (?:on|with)|finish (?:on|with)|open (?:on|with)|start (?:on|with)|begin with)"
    r"(?: an?(?:other)?| the)? (?P<words>[^.;\n]{3,300})"
)
_LENGTH = re.compile(r"(?i)\b(?P<seconds>\d{1,3})[\s-]*(?:seconds?|secs?|s)\b")
_RECOLOUR = re.compile(
    rf"(?i)\b(?P<garment>{_GARMENTS})\b(?: (?:should be|to be|be|in|is))? (?P<colour>{'|'.join(sorted(COLOURS))})\b"
)
_WORN = re.compile(
    r"(?i)\b(?:make|give|want|wears?|in)\b.{0,30}?"
    rf"\b(?P<colour>{'|'.join(sorted(COLOURS))}) (?P<garment>{_GARMENTS})\b"
)
_TITLE = re.compile(
    r"(?i)\b(?:title it|call it|the title (?:is|should be)|rename it(?: to)?) [\"“']?(?P<title>[^\"”'.\n]{1,30})"
)

Change = Callable[[Storyboard, str], Iterator[str]]


def is_approval(text: str) -> bool:
    """Whether a message says yes before it says anything else."""
    return bool(_APPROVAL.match(text))


def wants_render(text: str) -> bool:
    """Whether a message asks for the finished film."""
    return bool(re.search(r"(?i)\b(?:render|export|final (?:film|version)|finish it)\b", text))


def apply(board: Storyboard, text: str) -> list[str]:
    """Change the storyboard as a message asks; what was changed, in words. None of it is what was not understood."""
    done, text = editing.take(board, text)
    for change in (_drop, _add, _resize, _remake, _pace, _recolour, _retitle, _single, _look):
        done.extend(change(board, text))
    return done


def note(board: Storyboard, text: str) -> None:
    """Keep a wish about the look that no rule understood, as it was said."""
    board.look["notes"] = " ".join(text.split()).rstrip(".")[:200]


def _drop(board: Storyboard, text: str) -> Iterator[str]:
    for match in _DROP.finditer(text):
        for number, shot in _chosen(board, match["which"]):
            if len(board.shots) > 1:
                board.drop(shot)
                yield f"dropped shot {number}"


def _add(board: Storyboard, text: str) -> Iterator[str]:
    for match in _ADD.finditer(text):
        first = match["verb"].lower().startswith(("open", "start", "begin"))
        if len(board.shots) < MOST_SHOTS:
            words = re.sub(r"(?i)^(?:shot|scene)s? (?:of|with|where|in which)\s+", "", match["words"].strip())
            board.add(words[0].upper() + words[1:], first=first)
            yield f"added a shot {'at the start' if first else 'at the end'}: {words}"


def _resize(board: Storyboard, text: str) -> Iterator[str]:
    for match in _MORE.finditer(text):
        size = _size(match["size"])
        if match["how"].lower() == "more":
            chosen = [shot for shot in board.shots if shot.size != size][::2]
        else:
            chosen, size = [shot for shot in board.shots if shot.size == size][::2], "Medium shot"
        for shot in chosen:
            shot.size = size
        if chosen:
            yield f"{len(chosen)} {'shot is' if len(chosen) == 1 else 'shots are'} now a {size.lower()}"


def _remake(board: Storyboard, text: str) -> Iterator[str]:
    for match in _MAKE.finditer(text):
        for number, shot in _chosen(board, match["which"]):
            shot.size = _size(match["size"])
            yield f"shot {number} is a {shot.size.lower()}"


def _pace(board: Storyboard, text: str) -> Iterator[str]:
    factor, before = 1.0, board.seconds
    if match := _LENGTH.search(text):
        _fit(board, float(match["seconds"]))
        factor = float(match["seconds"]) / board.seconds
    elif re.search(r"(?i)\b(?:shorter|faster|quicker|tighter|snappier)\b", text):
        factor = 0.7
    elif re.search(r"(?i)\b(?:longer|slower)\b", text):
        factor = 1.4
    for shot in board.shots:
        shot.seconds = half_seconds(shot.seconds * factor)
    if board.seconds != before:
        yield f"{board.seconds:g} s instead of {before:g} s"


def _fit(board: Storyboard, seconds: float) -> None:
    """Leave no more shots than can be seen in that time; the first and the last tell the story."""
    while len(board.shots) > 1 and len(board.shots) * SHORTEST > seconds:
        board.drop(board.shots[-2 if len(board.shots) > 2 else -1])


def _recolour(board: Storyboard, text: str) -> Iterator[str]:
    match = _RECOLOUR.search(text) or _WORN.search(text)
    if match is None:
        return
    garment, colour = match["garment"].lower(), match["colour"].lower()
    old = re.compile(rf"(?i)\b(?:(?:{'|'.join(sorted(COLOURS))}) )?{garment}\b")
    board.cast = old.sub(f"{colour} {garment}", board.cast)
    for shot in board.shots:
        shot.words = old.sub(f"{colour} {garment}", shot.words)
    yield f"the {garment} is {colour}"


def _retitle(board: Storyboard, text: str) -> Iterator[str]:
    if match := _TITLE.search(text):
        board.title = match["title"].strip()
        yield f"it is called {board.title}"


def _single(board: Storyboard, text: str) -> Iterator[str]:
    """A look for some shots only."""
    for match in _ONE.finditer(_DROP.sub("", text)):
        if look := read_look(match["rest"]):
            for number, shot in _chosen(board, match["which"]):
                shot.look.update(look)
                yield f"shot {number}: {', '.join(look.values())}"


def _look(board: Storyboard, text: str) -> Iterator[str]:
    # What is said about one shot, or put into a new one, is not said about the film.
    rest = _ADD.sub("", _ONE.sub("", _DROP.sub("", text)))
    if look := read_look(rest):
        before = {**board.look}
        board.look.update(look)
        for shot in board.shots:
            # An hour that only some of the shots had is now the film's.
            shot.look = {slot: words for slot, words in shot.look.items() if slot not in look}
        words = ", ".join(words or f"plain {slot}" for slot, words in look.items())
        yield f"{words} in every shot" if board.look != before else f"{words} in every shot, as it was"


def _chosen(board: Storyboard, which: str) -> list[tuple[int, Shot]]:
    """The shots meant by words such as `the last shot` or `shots 2 and 4`, with their numbers."""
    shots = board.shots
    numbers = [int(number) for number in re.findall(r"\d+", which)] if "shot" in which.lower() else []
    if not numbers or re.search(r"(?i)\d(?:st|nd|rd)", which):
        word = next((word for word in which.lower().split() if word in {"last", *_ORDINALS}), "")
        numbers = [len(shots)] if word == "last" else [_ORDINALS.get(word, 0)]
    return [(number, shots[number - 1]) for number in dict.fromkeys(numbers) if 1 <= number <= len(shots)]


def _size(said: str) -> str:
    plain = re.sub(r"(?i)\s+shots?$", "", said.lower()).removesuffix("s")
    return _SIZES.get(plain, "Close-up")
