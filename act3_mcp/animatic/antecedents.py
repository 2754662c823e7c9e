"""Who is meant by a word that stands for somebody: she, his, one, the other."""

from dataclasses import replace
from typing import Any, cast

from act3_mcp.animatic.lexicon.people import OF_EITHER
from act3_mcp.animatic.people import COUPLES, Pending, kin_of, kind_of
from act3_mcp.animatic.shot import Figure


def pronoun(sex: str, people: list[Figure], pending: Pending, *, is_object: bool) -> None:
    """The last who can be meant: a doctor of whom it says "her" is a woman.

    An object is not whoever was named last: in "a singer and the guitarist behind her" she is the singer.
    """
    fitting = [i for i, each in enumerate(people) if each.sex in {None, sex} and not _is_one_of_several(each)]
    last = len(people) - 1
    if is_object and len(fitting) > 1:
        fitting = [i for i in fitting if i != last]
    if not fitting:
        fitting = [i for i, each in enumerate(people) if kind_of(each.who) in OF_EITHER]
    if not fitting and not is_object:
        _one_of_a_couple(sex, people, pending)
    if not fitting:
        return
    known = [i for i in fitting if people[i].sex == sex]
    # A man and a doctor: "he" is the doctor only if nobody is known to be a man.
    i = (known if is_object and known else fitting)[-1]
    people[i] = replace(people[i], sex=cast("Any", sex))
    if not is_object:
        pending.meant, pending.alone = i, False


def _one_of_a_couple(sex: str, people: list[Figure], pending: Pending) -> None:
    """Of a couple "she" is one, and "he" the other."""
    pair = [i for i, each in enumerate(people) if kin_of(each) in COUPLES and each.sex in {None, sex}]
    known = [i for i in pair if people[i].sex == sex]
    if pair:
        pending.meant, pending.alone, pending.of_couple = (known or pair)[0], True, True
        people[pending.meant] = replace(people[pending.meant], sex=cast("Any", sex))


def one_of(which: str, people: list[Figure], pending: Pending) -> None:
    """One, or the other, of the last two who were named together."""
    group = [i for i, each in enumerate(people) if _is_one_of_several(each)][-2:]
    if len(group) < 2:
        return
    pending.meant, pending.alone = group[0 if which == "one" else 1], True


def oppose(people: list[Figure], *, apart: bool = False) -> None:
    """Two who face each other, or sit back to back."""
    for i, facing in zip(range(len(people))[-2:], ("left", "right") if apart else ("right", "left"), strict=False):
        if len(people) > 1:
            people[i] = replace(people[i], facing=facing)


def _is_one_of_several(figure: Figure) -> bool:
    return figure.who[-1:].isdigit()
