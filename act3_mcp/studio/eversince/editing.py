"""What a brief or a message says about the cut: cards, words over pictures, subtitles, how shots follow each other."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from act3_mcp.animatic import titling, transitions
from act3_mcp.animatic.titling import Title, TitleKind, take_lettering
from act3_mcp.animatic.transitions import CUT, Transition, take_transitions
from act3_mcp.studio.eversince.storyboard import MOST_SHOTS, Storyboard

LONGEST_TITLE = 30
CARD_SECONDS, CREDITS_SECONDS = 3.0, 4.0
_CARDED = re.compile(r"(?i)\bcards?\b|\bintertitle")
_LAST = re.compile(r"(?i)^(?:the )?(?:end|closing|final)\b")
_EVERYWHERE = re.compile(
    r"(?i)\b(?:(?P<wipe>wipes?)|(?P<dissolve>(?:cross[- ]?)?(?:dissolv|fad)(?:e|es|ing)))\s+"
    r"(?:between|from shot to shot|from each|in between)(?:\s+(?:all|every|each|the|shots?|scenes?|of|them|to|next))*"
)
_UNWANTED = re.compile(
    r"(?i)\b(?:no|without|remove|drop|delete|lose|skip|take out|cut)\s+(?:(?:the|any|all|opening|end)\s+)*"
    r"(?P<what>title cards?|titles?|credits|lower thirds?)\b"
)
_VERBS = re.compile(
    r"(?i)\b(?:please|add|put|give it|use|make|an?|the|with|and|at the (?:start|beginning|end))\b(?=\W*(?:$|[.,;!]))"
)
# What led up to words that were taken out, and leads nowhere now.
_DANGLING = re.compile(r"(?i)(?:\s*,)?(?:\s+(?:with|and|an?|the|plus|then|open|start|end))+\s*(?=$|\n|[.,;!?](?:\s|$))")
# The stop of a sentence that was taken out whole.
_STRAY = re.compile(r"(?:^|\s)[.,;:!]+(?=\s|$)")
_SUBTITLES = {"burned in": "Burned-in subtitles.", "none": "No subtitles.", "track": ""}


@dataclass(frozen=True)
class Card:
    """A shot of words alone, as a prompt; before the film or behind it."""

    words: str
    seconds: float
    first: bool


@dataclass(frozen=True)
class Wishes:
    """What a text says about the cut as a whole, and the `rest` of it."""

    cards: tuple[Card, ...]
    over: str
    subtitles: str | None
    between: Transition
    title: str
    rest: str


@dataclass(frozen=True)
class Edit:
    """What a sentence says about the shot it describes: how it comes and goes, and what is read over it."""

    words: str
    opening: str
    ending: str
    over: str


def wishes_of(text: str, title: str | None, only: Collection[TitleKind] = ("title", "credits")) -> Wishes:
    """Take out of a text what is said about the whole film's cut; a title card without words shows `title`."""
    between = CUT
    if everywhere := _EVERYWHERE.search(transitions.masked(text)):
        kind = "wipe" if everywhere["wipe"] else "dissolve"
        between = take_transitions(f"{kind} to the next shot").ending
        text = f"{text[: everywhere.start()]} {text[everywhere.end() :]}"
    lettering = take_lettering(text, only=only)
    titles = list(lettering.titles)
    if lettering.wants_title and title:
        titles.insert(0, Title("title", (title,)))
    carded = bool(_CARDED.search(" ".join(lettering.phrases)))
    cards = tuple(_card(each, lettering.phrases) for each in titles if carded or each.kind == "credits")
    over = " ".join(titling.phrase(each) for each in titles if not carded and each.kind == "title")
    subtitles = None if lettering.subtitles is None else _SUBTITLES[lettering.subtitles]
    named = next(
        (each.lines[0] for each in titles if each.kind == "title" and not _closes(each, lettering.phrases)), ""
    )
    return Wishes(cards, over, subtitles, between, named[:LONGEST_TITLE], _DANGLING.sub("", lettering.rest))


def _card(title: Title, phrases: tuple[str, ...]) -> Card:
    if title.kind == "credits":
        opening = any(said.startswith("opening") and "credit" in said for said in phrases)
        return Card(titling.phrase(title), CREDITS_SECONDS, first=opening)
    return Card(titling.phrase(title, card=True), CARD_SECONDS, first=not _closes(title, phrases))


def _closes(title: Title, phrases: tuple[str, ...]) -> bool:
    """Whether a title stands at the film's end."""
    said = next((each for each in phrases if title.lines[0].lower()[:20] in each), "")
    return _LAST.search(said) is not None


def edit_of(sentence: str) -> Edit:
    """Take out of a sentence what it says about the cut."""
    lettering = take_lettering(sentence, only=("super", "lower third"))
    ends = take_transitions(lettering.rest)
    return Edit(
        words=" ".join(_STRAY.sub(" ", ends.rest).split()).strip(" ,;:-"),
        opening=transitions.phrase(ends.opening, opening=True),
        ending=transitions.phrase(ends.ending, opening=False),
        over=" ".join(titling.phrase(title) for title in lettering.titles),
    )


def is_shot(edit: Edit) -> bool:
    """Whether a sentence describes anything beside the cut."""
    return any(char.isalpha() for char in edit.words)


def apply(board: Storyboard, wishes: Wishes) -> Iterator[str]:
    """Make the cut so; what was done, in words."""
    for card in wishes.cards:
        if len(board.shots) < MOST_SHOTS:
            board.add(card.words, seconds=card.seconds, first=card.first, card=True)
            yield f"added a card {'at the start' if card.first else 'at the end'}: {card.words}"
    shown = [shot for shot in board.shots if not shot.card] or board.shots
    if wishes.over:
        shown[0].over = f"{shown[0].over} {wishes.over}".strip()
        yield f"over the first shot: {wishes.over}"
    if wishes.subtitles is not None and wishes.subtitles != board.subtitles:
        board.subtitles = wishes.subtitles
        yield (wishes.subtitles or "Subtitles as a track.").rstrip(".").lower()
    if wishes.between != CUT:
        for shot in board.shots[:-1]:
            shot.ending = transitions.phrase(wishes.between, opening=False)
        yield f"a {wishes.between.kind} between all shots"


def take(board: Storyboard, text: str) -> tuple[list[str], str]:
    """Change a storyboard as a message says about its cut; what was done, and the rest of the message."""
    done, text = _without(board, text)
    wishes = wishes_of(text, board.title)
    done += apply(board, wishes)
    ends = take_transitions(wishes.rest)
    if ends.opening != CUT:
        board.opening = transitions.phrase(ends.opening, opening=True)
        done.append(f"the film begins so: {board.opening.rstrip('.').lower()}")
    if ends.ending != CUT:
        board.ending = transitions.phrase(ends.ending, opening=False)
        done.append(f"the film ends so: {board.ending.rstrip('.').lower()}")
    touched = done or ends.phrases
    return done, _left_over(ends.rest) if touched else text


def _without(board: Storyboard, text: str) -> tuple[list[str], str]:
    """Take out cards and words that a message no longer wants."""
    done = list[str]()
    while match := _UNWANTED.search(transitions.masked(text)):
        what = match["what"].lower()
        gone = [shot for shot in board.shots if shot.card and ("credit" in shot.words.lower()) == ("credit" in what)]
        for shot in gone if len(gone) < len(board.shots) else []:
            board.drop(shot)
        for shot in board.shots:
            shot.over = "" if "credit" not in what else shot.over
        done.append(f"took out the {what}")
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return done, text


def _left_over(rest: str) -> str:
    """What is left of a message without the verbs that asked for what was taken out of it."""
    return _VERBS.sub("", rest)
