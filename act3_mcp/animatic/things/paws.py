# ruff: noqa: E501 - points of an outline read best in few lines
"""What an animal holds: how it is drawn, where it is from the mouth, and where on it the paws are."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from act3_mcp.animatic.figures.creatures import Animal
from act3_mcp.animatic.shot import Shot, Thing
from act3_mcp.animatic.svg import Point
from act3_mcp.animatic.things.playthings import trumpet, violin
from act3_mcp.animatic.things.sketch import INK, Sketch
from act3_mcp.animatic.things.tabletop import cup

PAPER = "#f2ead8"


@dataclass(frozen=True)
class Hold:
    """`at` is its foot from the mouth, in shares of the animal's height; `near` and `far` the paws, in its own metres."""

    draw: Callable[[Sketch], None]
    colour: str
    at: Point
    near: Point
    far: Point
    size: float = 1.15
    """How many of its own metres the animal is high, turned round: 2 makes it twice as large."""
    slide: float = 0.0
    """How far the near paw goes to and fro."""


def _strummed(s: Sketch) -> None:
    """A guitar across the body, its neck up and ahead."""
    c, si = math.cos(0.32), math.sin(0.32)

    def q(u: float, v: float) -> Point:
        return u * c - v * si, u * si + v * c

    shape = [
        (-0.2, 0.0),
        (-0.17, 0.12),
        (-0.07, 0.14),
        (0.0, 0.095),
        (0.08, 0.105),
        (0.13, 0.05),
        (0.13, -0.05),
        (0.08, -0.105),
        (0.0, -0.095),
        (-0.07, -0.14),
        (-0.17, -0.12),
    ]
    s.form([q(*each) for each in shape], s.colour, 0.9)
    s.disc(*q(0.03, 0.0), 0.035, INK, 0.1)
    s.flat([q(0.06, -0.016), q(0.6, -0.012), q(0.6, 0.012), q(0.06, 0.016)], "#3a2418", 0.5)
    s.flat([q(0.6, -0.024), q(0.7, -0.026), q(0.7, 0.026), q(0.6, 0.024)], "#2a1a12", 0.6)
    s.bar(q(-0.1, 0.0), q(0.6, 0.0), PAPER, 0.005, 0.9)


def _newspaper(s: Sketch) -> None:
    """Held open: its near page towards us, the far one beyond the fold."""
    s.flat([(0.2, 0.03), (0.3, 0.0), (0.32, 0.38), (0.22, 0.43)], PAPER, 0.45)
    s.flat([(0.0, 0.0), (0.21, 0.03), (0.23, 0.43), (0.02, 0.4)], PAPER, 0.95)
    s.bar((0.045, 0.37), (0.2, 0.392), INK, 0.022, 0.3)
    for k in range(9):
        v = 0.325 - 0.031 * k
        for a, b in ((0.035, 0.105), (0.12, 0.2)):
            if k > 3 or a > 0.1:
                s.bar((a, v + 0.1 * a), (b - 0.01 * (k % 3), v + 0.1 * b), INK, 0.006, 0.35)
    s.flat([(0.036, 0.225), (0.1, 0.232), (0.104, 0.335), (0.04, 0.328)], "#8a8a8c", 0.5)


def _book(s: Sketch) -> None:
    """Open before the eyes, its cover towards us."""
    s.flat([(0.02, 0.02), (0.19, 0.0), (0.2, 0.26), (0.04, 0.28)], PAPER, 0.9)
    s.flat([(0.0, 0.0), (0.17, -0.02), (0.18, 0.25), (0.015, 0.27)], s.colour, 0.7)
    s.seam((0.025, 0.02), (0.037, 0.25), 0.006, 0.5)
    s.bar((0.07, 0.19), (0.14, 0.182), "#e0c878", 0.014, 0.8)


def _letter(s: Sketch) -> None:
    s.flat([(0.0, 0.0), (0.15, 0.02), (0.17, 0.25), (0.02, 0.24)], PAPER, 0.95)
    for k in range(6):
        s.bar((0.03, 0.2 - 0.03 * k), (0.145 - 0.02 * (k % 3), 0.213 - 0.03 * k), INK, 0.005, 0.35)


def _bamboo(s: Sketch) -> None:
    """Canes with their leaves, from one paw through the other to the mouth."""
    for k, (a, b) in enumerate((((-0.04, -0.2), (0.1, 0.5)), ((0.05, -0.18), (0.02, 0.44)))):
        s.bar(a, b, s.colour, 0.045, 0.9 - 0.3 * k)
        for n in range(1, 5):
            at = a[0] + (b[0] - a[0]) * n / 5, a[1] + (b[1] - a[1]) * n / 5
            s.bar((at[0] - 0.026, at[1]), (at[0] + 0.026, at[1]), "#4f7a34", 0.014, 0.4)
        for way in (-1, 1):
            tip = b[0] + way * 0.16, b[1] + 0.08
            s.flat([b, (b[0] + way * 0.06, b[1] + 0.08), tip, (b[0] + way * 0.07, b[1] - 0.01)], "#5f9a3e", 0.8, 0.6)
            s.flat(
                [
                    (b[0], b[1] - 0.16),
                    (b[0] + way * 0.09, b[1] - 0.1),
                    (b[0] + way * 0.2, b[1] - 0.2),
                    (b[0] + way * 0.08, b[1] - 0.19),
                ],
                "#4f8a34",
                0.5,
                0.6,
            )


HOLDS: dict[str, Hold] = {
    "trumpet": Hold(trumpet, "#e0b040", (0.36, -0.13), (0.0, 0.03), (-0.1, 0.05), size=1.4),
    "trombone": Hold(trumpet, "#e0b040", (0.50, -0.20), (0.24, 0.045), (-0.12, 0.08), size=1.85, slide=0.13),
    "violin": Hold(violin, "#a8562a", (0.14, -0.14), (0.3, -0.03), (0.17, 0.04), size=1.3),
    "guitar": Hold(_strummed, "#a83a28", (-0.06, -0.6), (0.0, -0.02), (0.47, 0.15), size=1.45),
    "cup": Hold(cup, "#d8cdbb", (0.06, -0.2), (-0.045, 0.05), (0.05, 0.05), size=1.9),
    "newspaper": Hold(_newspaper, PAPER, (0.06, -0.5), (0.03, 0.11), (0.27, 0.16), size=1.7),
    "letter": Hold(_letter, PAPER, (0.12, -0.4), (0.03, 0.05), (0.15, 0.08), size=1.5),
    "bamboo": Hold(_bamboo, "#8ab04a", (0.06, -0.3), (0.0, -0.04), (0.07, 0.1), size=1.25),
    "book": Hold(_book, "#8a3a3a", (0.1, -0.42), (0.03, 0.05), (0.17, 0.06), size=1.7),
}  # fmt: skip
DONE_WITH: dict[str, tuple[str, ...]] = {
    "play": ("trumpet", "violin", "guitar"), "drink": ("cup",), "read": ("letter", "book"),
}  # fmt: skip
"""What each thing it may be doing takes, by the names that things go by."""


def held_thing(shot: Shot, thing: Thing) -> str:
    """Which of the shot's things an animal does what it does with; empty if it needs none or has none."""
    wanted = DONE_WITH.get(thing.doing, ())
    named = next((each.name for each in shot.things if each.name in wanted), "")
    if thing.doing == "eat" and thing.name == "panda":
        return "bamboo"
    if not named and thing.doing == "play" and shot.says("guitar"):
        return "guitar"
    return named


def hold(s: Sketch, animal: Animal) -> None:
    """Put into an animal's paws what it plays, drinks from or reads."""
    name = held_thing(s.world.shot, s.thing)
    name = next((each for each in ("trombone", "newspaper") if name in HOLDS and s.world.shot.says(each)), name)
    if name not in HOLDS:
        return
    held, kind = HOLDS[name], animal.kind
    x, y = animal.head_at()
    size = kind.high * held.size
    foot = x + kind.head * 0.5 + held.at[0] * kind.high * 1.15, y - kind.head * 0.16 + held.at[1] * kind.high * 1.15
    along = held.slide * math.sin(s.turn)

    def put(point: Point, slid: float = 0.0) -> Point:
        return foot[0] + (point[0] + slid) * size, foot[1] + point[1] * size

    sketch = replace(s, thing=Thing(name), colour=held.colour, foot=s.at(*foot), scale=s.scale * size)
    animal.hold((put(held.far), put(held.near, along)), lambda: held.draw(sketch))
