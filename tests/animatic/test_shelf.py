"""Pictures are drawn once, and the shelf never grows beyond its room."""

import numpy as np

from act3_mcp.animatic.pictures import Picture
from act3_mcp.animatic.shelf import Shelf


def picture(side: int) -> Picture:
    plane = np.zeros((side, side), np.uint8)
    return Picture((0, 0, side, side), 1.0, 1, plane, plane, plane)


def test_what_was_drawn_is_not_drawn_again_until_it_had_to_make_way() -> None:
    drawn: list[str] = []
    shelf = Shelf(room=2 * picture(10).size_bytes)

    def ask(name: str) -> None:
        def draw() -> Picture:
            drawn.append(name)
            return picture(10)

        assert shelf.get(name, draw) is not None

    for name in ("a", "b", "a", "c", "a", "b"):
        ask(name)

    assert drawn == ["a", "b", "c", "b"]


def test_what_is_too_large_is_not_kept_and_nothing_is_nothing() -> None:
    shelf = Shelf(room=10)
    drawn: list[int] = []

    def draw() -> Picture:
        drawn.append(1)
        return picture(10)

    assert shelf.get("large", draw) is not None
    assert shelf.get("large", draw) is not None
    assert shelf.get("nothing", lambda: None) is None
    assert len(drawn) == 2


def test_what_is_packed_for_one_shot_does_not_stay() -> None:
    shelf = Shelf(room=1000)

    first = shelf.get("a", lambda: picture(10))
    assert first is not None
    first.packed("four", lambda: [first.luma] * 4)
    again = shelf.get("a", lambda: picture(10))

    assert again is not None
    assert again.luma is first.luma
    assert again.packed("four", lambda: [first.luma[:1]] * 4).shape == (1, 10, 4)
