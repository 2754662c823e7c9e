"""From a brief to a storyboard, by rules: what happens becomes shots, where it happens scenes.

Words in a language the engine cannot read stay in the shots as they are; the
film is then drawn on a plain stage, with the look that could be read.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from act3_mcp.animatic import Figure, describe
from act3_mcp.script.briefs import read_brief, with_end_card
from act3_mcp.script.coverage import Setup, cover, lengths_of, title_of
from act3_mcp.script.lengths import SHORTEST, USUAL
from act3_mcp.script.looks import looks_of
from act3_mcp.script.places import headings
from act3_mcp.studio.eversince import editing
from act3_mcp.studio.eversince.storyboard import MOST_SHOTS, Scene, Shot, Storyboard

_SIZED = re.compile(r"(?i)\b(?:close[- ]?ups?|(?:wide|medium|long|establishing|aerial|insert|tight|full) shot|macro)\b")
_HOURS = {"daylight": "day"}
_SHORTEST_FILM, _LONGEST_FILM, _FEWEST_SHOTS = 4.0, 60.0, 4


def plan(brief: str, *, title: str | None, aspect_ratio: str) -> Storyboard:
    """The storyboard a brief asks for; it says what of the brief has no place in it."""
    wishes = editing.wishes_of(with_end_card(brief), title)
    read = read_brief(wishes.rest)
    carded = sum(card.seconds for card in wishes.cards)
    length = min(_LONGEST_FILM, max(_SHORTEST_FILM, read.seconds)) if read.seconds else None
    pictured = max(SHORTEST, length - carded) if length else None
    coverage = cover(read, seconds=pictured, most=MOST_SHOTS - len(wishes.cards), fewest=_FEWEST_SHOTS)
    shots = _shots(coverage.setups, pictured)
    figures = describe(wishes.rest).figures
    look, differing = looks_of(f"{read.look}. {read.setting}", [_seen(setup) for setup in coverage.setups])
    for shot, own in zip(shots, differing, strict=True):
        shot.look = own
    told = title_of(coverage.setups[0].words, words=6, longest=editing.LONGEST_TITLE)
    board = Storyboard(
        title=title or wishes.title or read.title[: editing.LONGEST_TITLE] or told,
        scenes=_scenes(coverage.setups, shots, look, read.setting),
        look=look,
        cast=_person(figures[0]) if figures else "",
        aspect_ratio=aspect_ratio,
        last_ref=len(shots),
        sound=read.throughout,
        left_out=[beat.text for beat in coverage.left_out],
    )
    for _ in editing.apply(board, wishes):
        pass
    return board


def _shots(setups: Sequence[Setup], seconds: float | None) -> list[Shot]:
    """The setups as shots: the first of a beat comes as it says, the last goes so."""
    lengths = lengths_of(setups, seconds, [USUAL] * len(setups))
    shots, ending = list[Shot](), ""
    for number, (setup, length) in enumerate(zip(setups, lengths, strict=True), start=1):
        edit = editing.edit_of(setup.words)
        before = editing.edit_of(setup.beat.before if setup.is_first else "")
        after = editing.edit_of(setup.beat.after if setup.is_last else "")
        words = " ".join(filter(None, (before.words, edit.words, after.words))) or setup.words
        shot = Shot(
            ref=number,
            words=words[0].upper() + words[1:],
            size="" if _SIZED.search(words) else setup.view.size,
            move=setup.view.move,
            seconds=length,
            over=" ".join(filter(None, (before.over, edit.over if setup.is_first else "", after.over))),
        )
        shots.append(shot)
        if setup.is_first and (opening := edit.opening or before.opening or after.opening):
            # What fades in without anything having faded out is the film.
            is_films = opening.startswith("Fade in") and not ending.startswith("Fade")
            (shots[0] if is_films else shot).opening = opening
        if setup.is_last:
            shot.ending = ending = after.ending or edit.ending or before.ending
    return shots


def _seen(setup: Setup) -> str:
    """Where and when a setup is, and what is seen in it."""
    return f"{setup.beat.slug if setup.is_first else ''} {editing.edit_of(setup.words).words or setup.words}".strip()


def _scenes(setups: Sequence[Setup], shots: Sequence[Shot], look: dict[str, str], setting: str) -> list[Scene]:
    """Neighbours in one place, at one hour, make a scene."""
    times = [_HOURS.get(time, time) for shot in shots for time in ({**look, **shot.look}.get("time", "day"),)]
    slugs = [setup.beat.slug if setup.is_first else "" for setup in setups]
    found = headings([shot.words for shot in shots], times, slugs, setting)
    grouped = groupby(zip(found, shots, strict=True), key=lambda pair: pair[0])
    return [Scene(heading=heading, shots=[shot for _, shot in members]) for heading, members in grouped]


def _person(figure: Figure) -> str:
    """The lead in the same words for every shot, so that they look the same in all of them."""
    if figure.garment is None:
        return ""
    age = {"old": "old ", "young": "young "}.get(figure.age, "")
    colour = f"{figure.garment_colour} " if figure.garment_colour else ""
    return f"the {age}{figure.who} in a {colour}{figure.garment}"
