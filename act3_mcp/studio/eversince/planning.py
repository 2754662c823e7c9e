"""From a brief to a storyboard, by rules: what happens becomes shots, where it happens scenes.

Words in a language the engine cannot read stay in the shots as they are; the
film is then drawn on a plain stage, with the look that could be read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from act3_mcp.animatic import Figure, describe
from act3_mcp.script.briefs import read_brief, with_end_card
from act3_mcp.script.coverage import Setup, cover, lengths_of, title_of
from act3_mcp.script.lengths import SHORTEST, USUAL
from act3_mcp.script.looks import looks_of
from act3_mcp.script.places import headings
from act3_mcp.script.sentences import is_quotation
from act3_mcp.studio.eversince import editing
from act3_mcp.studio.eversince.storyboard import MOST_SHOTS, Scene, Shot, Storyboard

_SIZED = re.compile(
    r"(?i)\b(?:close[- ]?ups?|(?:wide|medium|long|establishing|aerial|insert|tight|full) shot|macro)\b"
    r"|(?-i:\b(?:E?CU|E?WS|MCU|MWS|MS|LS|ELS|OTS|POV)\b)|\b(?:close|wide|tight) on\b|\binsert\b|\bover the shoulder\b"
)
_HOURS = {"daylight": "day"}
_SHORTEST_FILM, _LONGEST_FILM, _FEWEST_SHOTS = 4.0, 60.0, 4


def plan(brief: str, *, title: str | None, aspect_ratio: str) -> Storyboard:
    """The storyboard a brief asks for; it says what of the brief has no place in it."""
    # Titles stay where they stand among what happens.
    wishes = editing.wishes_of(with_end_card(brief), title, only=("credits",))
    read = read_brief(wishes.rest)
    carded = sum(card.seconds for card in wishes.cards)
    length = min(_LONGEST_FILM, max(_SHORTEST_FILM, read.seconds)) if read.seconds else None
    pictured = max(SHORTEST, length - carded) if length else None
    coverage = cover(read, seconds=pictured, most=MOST_SHOTS - len(wishes.cards), fewest=_FEWEST_SHOTS)
    edits = [_edit(setup, title) for setup in coverage.setups]
    shots = _shots(coverage.setups, edits, pictured)
    figures = describe(wishes.rest).figures
    look, differing = looks_of(
        f"{read.look}. {read.setting}", [_seen(setup, edit) for setup, edit in zip(coverage.setups, edits, strict=True)]
    )
    for shot, own in zip(shots, differing, strict=True):
        shot.look = {} if shot.card else own
    named = next((edit.title for edit in edits if edit.title), "") or read.title[: editing.LONGEST_TITLE]
    pictures = [shot.words for shot in shots if not shot.card]
    board = Storyboard(
        title=title or named or title_of((pictures or [shots[0].words])[0], words=6, longest=editing.LONGEST_TITLE),
        scenes=_scenes(coverage.setups, shots, look, read.setting),
        look=look,
        cast=_person(figures[0]) if figures else "",
        sound=read.throughout,
        left_out=[beat.text for beat in coverage.left_out],
        aspect_ratio=aspect_ratio,
        last_ref=len(shots),
    )
    for _ in editing.apply(board, wishes):
        pass
    return board


@dataclass(frozen=True)
class _Edited:
    """What a setup shows and says, apart from how it is cut."""

    words: str
    card: str
    over: str
    title: str
    opening: str
    ending: str
    told: str


def _edit(setup: Setup, title: str | None) -> _Edited:
    """A setup in the parts that a shot has; the first of a beat comes as it says, the last goes so."""
    wishes = editing.wishes_of(setup.words, title, only=("title",))
    edit = editing.edit_of(wishes.rest)
    before = editing.edit_of(setup.beat.before if setup.is_first else "")
    after = editing.edit_of(setup.beat.after if setup.is_last else "")
    # A speech that goes on belongs to what is seen of it; a narrator's words do not.
    speech = [part.words for part in (before, after) if is_quotation(part.words)]
    told = [part.words for part in (before, after) if part.words and not is_quotation(part.words)]
    over = (wishes.over, edit.over) if setup.is_first else ()
    return _Edited(
        words=" ".join(filter(None, (edit.words, *speech))),
        card=" ".join(card.words for card in wishes.cards) if setup.is_first else "",
        over=" ".join(filter(None, (before.over, *over, after.over))),
        title=wishes.title,
        opening=(edit.opening or before.opening or after.opening) if setup.is_first else "",
        ending=(after.ending or edit.ending or before.ending) if setup.is_last else "",
        told=" ".join(told),
    )


def _shots(setups: Sequence[Setup], edits: Sequence[_Edited], seconds: float | None) -> list[Shot]:
    """The setups as shots; what is read on a screen of its own is a card."""
    lengths = lengths_of(setups, seconds, [editing.CARD_SECONDS if setup.is_card else USUAL for setup in setups])
    shots, ending = list[Shot](), ""
    for number, (setup, edit, length) in enumerate(zip(setups, edits, lengths, strict=True), start=1):
        is_card = setup.is_card and bool(edit.card)
        words = edit.card if is_card else edit.words or setup.words
        shot = Shot(
            ref=number,
            words=words[0].upper() + words[1:],
            size="" if is_card or _SIZED.search(words) else setup.view.size,
            move="" if is_card else setup.view.move,
            seconds=length,
            over=edit.over if is_card else " ".join(filter(None, (edit.card, edit.over))),
            told=edit.told,
            card=is_card,
        )
        shots.append(shot)
        if edit.opening:
            # What fades in without anything having faded out is the film.
            is_films = edit.opening.startswith("Fade in") and not ending.startswith("Fade")
            opens = next(each for each in shots if not each.card or each is shot) if is_films else shot
            opens.opening = edit.opening
        shot.ending = edit.ending
        ending = edit.ending or (ending if not setup.is_last else "")
    return shots


def _seen(setup: Setup, edit: _Edited) -> str:
    """Where and when a setup is, and what is seen in it."""
    return f"{setup.beat.slug if setup.is_first else ''} {edit.words or setup.words}".strip()


def _scenes(setups: Sequence[Setup], shots: Sequence[Shot], look: dict[str, str], setting: str) -> list[Scene]:
    """Neighbours in one place, at one hour, make a scene."""
    times = [_HOURS.get(time, time) for shot in shots for time in ({**look, **shot.look}.get("time", "day"),)]
    slugs = [setup.beat.slug if setup.is_first else "" for setup in setups]
    found = headings(["" if shot.card else shot.words for shot in shots], times, slugs, setting)
    grouped = groupby(zip(found, shots, strict=True), key=lambda pair: pair[0])
    return [Scene(heading=heading, shots=[shot for _, shot in members]) for heading, members in grouped]


def _person(figure: Figure) -> str:
    """The lead in the same words for every shot, so that they look the same in all of them."""
    if figure.garment is None:
        return ""
    age = {"old": "old ", "young": "young "}.get(figure.age, "")
    colour = f"{figure.garment_colour} " if figure.garment_colour else ""
    return f"the {age}{figure.who} in a {colour}{figure.garment}"
