"""From words to whereabouts: who or what is on the left, in the background, or on the way to the right."""

from dataclasses import replace
from typing import Any, cast

from act3_mcp.animatic.notes import Notes
from act3_mcp.animatic.people import Pending, group_of
from act3_mcp.animatic.phrasing import STOPS, Found

NAMES_SOMETHING = {
    "man", "woman", "person", "thing", "place", "room", "number", "age", "colour", "scale", "afire", "build", "sex",
    "haircolour", "feeling",
}  # fmt: skip
"""What a phrase means that is a noun, or an adjective before one."""
OPENS = {"and", "while", "but", "as", "whilst", "then"}
OF_CAMERA = {"move", "led"}
OF_SUBJECT = {"action", "doing", "man", "woman", "person", "thing", "facing"}


def introduces(found: list[Found], number: int) -> bool:
    """Whether a phrase opens its clause and something is named right after it: "on the left a boy".

    With a comma after it it must open its sentence: "a man, right third of the
    frame, a window behind him" is about the man.
    """
    opens = not found[number].before or found[number].before[-1] in OPENS
    rest = found[number + 1 :]
    if rest and rest[0].words in {(",",), (":",)}:
        opens = not number or found[number - 1].words[0] in STOPS - {","}
        rest = rest[1:]
    return opens and bool(rest) and bool(NAMES_SOMETHING & {slot for slot, _ in rest[0].meanings})


def is_of_subject(found: list[Found], number: int) -> bool:
    """Whether the last thing said before was of somebody or something: "walks to the left", not "pans to the left"."""
    for each in reversed(found[:number]):
        if each.words[0] in STOPS - {","}:
            return False
        slots = {slot for slot, _ in each.meanings}
        if slots & OF_CAMERA:
            return False
        if slots & OF_SUBJECT:
            return True
    return False


def situate(slot: str, value: str, pending: Pending, notes: Notes) -> None:
    """Give a side or a plane to who or what is meant: the next, or else whoever or whatever was named last."""
    given = cast("Any", {slot: value})
    if pending.introduces:
        pending.where |= given
    elif notes.place_last and slot == "plane":
        # "Mountains in the background": they are there anyhow.
        return
    elif notes.thing_last and notes.things:
        notes.things[-1] = replace(notes.things[-1], **given)
    elif notes.people:
        meant = [pending.meant] if pending.meant is not None else group_of(notes.people)
        for each in meant:
            notes.people[each] = replace(notes.people[each], **given)
    else:
        # It can only be said of what comes.
        pending.where |= given


def head(towards: str, notes: Notes) -> None:
    """Who and what was named last goes, or looks, that way."""
    facing = cast("Any", towards)
    if notes.thing_last and notes.things:
        notes.things[-1] = replace(notes.things[-1], facing=facing)
    if not notes.people and not notes.thing_last:
        notes.first("facing", towards)
    if notes.people and (not notes.thing_last or notes.people[-1].action in {"ride", "drive"}):
        for each in group_of(notes.people):
            notes.people[each] = replace(notes.people[each], facing=facing)
