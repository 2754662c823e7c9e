"""Children who are carried: whose arms they are in, and which of them sit by themselves."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any, cast

from act3_mcp.animatic.shot import Figure

IN_ARMS = {"baby", "infant", "newborn"}
UPSTAIRS = re.compile(r" upstairs | up (the |a )?(stairs|staircase|steps) ")
FREE_TO_CARRY = {"stand", "walk", "run", "carry", "sit", "embrace", "talk", "sing", "dance", "cry", "reach"}


def in_arms(figures: tuple[Figure, ...], told: str = "") -> tuple[Figure, ...]:
    """A baby is in the arms of whoever is there, and a child in those of whoever carries one; else a baby sits."""
    out = list(figures)
    for child in figures:
        small = not IN_ARMS.isdisjoint(child.who.split())
        if child.age != "child" or child.action not in {"stand", "carry", "embrace", "sit"}:
            continue
        for i, each in enumerate(out):
            carrying = each.action == "carry" or (small and each.action in FREE_TO_CARRY)
            if each is not child and each.age != "child" and carrying and not each.holds and each.carries is None:
                action = {"carry": "walk", "embrace": "stand"}.get(each.action, each.action)
                out[i] = replace(each, carries=child, action=cast("Any", action))
                out.remove(child)
                break
        else:
            if small and child.action == "stand":
                out[out.index(child)] = replace(child, action="sit", seat="ground")
    return tuple(_lifted(out, told))


def _lifted(figures: list[Figure], told: str) -> list[Figure]:
    """A grown one is across the arms of whoever is said to carry them: "he carries his sleeping daughter"."""
    for i, (each, other) in enumerate(pairwise(figures)):
        wanted = rf"\bcarr(?:y|ies|ying|ied) (?:(?!past|by|to|while|and|as)\w+ ){{0,3}}{re.escape(other.who)}\b"
        if each.action == "carry" and not (each.holds or each.carries) and re.search(wanted, told):
            up = "upstairs" if UPSTAIRS.search(told) else "walk"
            return [*figures[:i], replace(each, carries=other, action=cast("Any", up)), *figures[i + 2 :]]
    return figures
