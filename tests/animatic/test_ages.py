"""Ages in figures and words: who they are said of, and what somebody of that age is."""

import pytest

from act3_mcp.animatic import describe


@pytest.mark.parametrize(
    ("prompt", "ages"),
    [
        ("a 70-year-old man in his kitchen", ["old"]),
        ("a 65 years old bearded man", ["old"]),
        ("a woman of about sixty, grey bun", ["old"]),
        ("a seventy-five-year-old grandmother", ["old"]),
        ("a fisherman, 71 years old, on a pier", ["old"]),
        ("a man aged 80", ["old"]),
        ("ANNA (72) cries", ["old"]),
        ("two 70 year olds dance", ["old", "old"]),
        ("a man in his late sixties and a woman in her early 20s", ["old", "young"]),
        ("a woman, 25, red dress", ["young"]),
        ("an 18-year-old in a red hoodie", ["young"]),
        ("a man in his fifties", ["adult"]),
        ("MARTA (40s, grey suit)", ["adult"]),
        ("an 8-year-old rides a bicycle", ["child"]),
        ("three boys of ten", ["child", "child", "child"]),
    ],
)
def test_an_age_is_read_wherever_it_stands(prompt: str, ages: list[str]) -> None:
    shot = describe(prompt)
    assert [figure.age for figure in shot.figures] == ages
    assert not shot.not_understood


@pytest.mark.parametrize(
    "prompt", ["a group of sixty people", "a 1940s street, three men", "a man, 35mm lens, 24 frames"]
)
def test_other_numbers_are_no_ages(prompt: str) -> None:
    assert {figure.age for figure in describe(prompt).figures} == {"adult"}
