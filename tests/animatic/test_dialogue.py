"""What a prompt says about its sound."""

import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.dialogue import NARRATOR, Line, listen


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        ('A woman in a kitchen says "We have to leave."', [Line("woman", "We have to leave.")]),
        ('"Get out," she whispers in the kitchen', [Line("she", "Get out", "soft")]),
        ("The man in the hat turned and said “It’s over.”", [Line("man", "It’s over.")]),  # noqa: RUF001
        (
            '"You never listen," the old woman shouts. "You never did."',
            [Line("old woman", "You never listen", "loud"), Line("old woman", "You never did.", "loud")],
        ),
        (
            '"Hello," said the tall man. A girl answers: "Who are you?"',
            [Line("tall man", "Hello"), Line("girl", "Who are you?")],
        ),
        (
            'MARA (softly): "Is anyone there?" TOM: "Only me."',
            [Line("mara", "Is anyone there?", "soft"), Line("tom", "Only me.")],
        ),
        ('A boy says to the old woman by the door: "Come in."', [Line("boy", "Come in.")]),
        ('A man calls out "Wait!"', [Line("man", "Wait!", "loud")]),
        ("Narrator: It was cold. A village in snow", [Line(NARRATOR, "It was cold.")]),
        ('voice-over: "Long ago," over a desert', [Line(NARRATOR, "Long ago")]),
    ],
)
def test_a_line_is_heard_however_it_is_written(prompt: str, lines: list[Line]) -> None:
    assert list(describe(prompt).lines) == lines


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ('A sign says "OPEN" above a bar', "OPEN"),
        ('title card that reads "THE LAST TRAIN" over a field', "THE LAST TRAIN"),
        ('text: "Fin"', "Fin"),
        ('INT: "hallway"', ""),
        ('a street in the "noir" style', ""),
        ('a bar called "Eden", a "tough" man says nothing', ""),
    ],
)
def test_what_is_read_is_not_spoken(prompt: str, text: str) -> None:
    shot = describe(prompt)

    assert shot.lines == ()
    assert (shot.sign or " ".join(line for title in shot.titles for line in title.lines)) == text


def test_a_sign_and_a_speaker_keep_their_own_words() -> None:
    shot = describe('a neon sign reading "BAR", a man says "hello"')

    assert (shot.sign, shot.lines) == ("BAR", (Line("man", "hello"),))


def test_what_is_spoken_of_is_not_drawn() -> None:
    shot = describe('In the kitchen an old man says "I drove my car to the desert in a storm."')

    assert (shot.place, shot.room, shot.weather, shot.things) == ("room", "kitchen", "clear", ())
    assert [figure.action for figure in shot.figures] == ["talk"]


@pytest.mark.parametrize(
    ("prompt", "tempo"), [("a chase, 120 bpm", 120), ("at 72 beats per minute, a field", 72), ("a field, 999 BPM", 220)]
)
def test_a_tempo_is_taken_as_said_within_reason(prompt: str, tempo: float) -> None:
    shot = describe(prompt)

    assert shot.tempo == tempo
    assert "bpm" not in shot.not_understood


def test_music_can_be_refused() -> None:
    assert not describe("a field, no music").music
    assert describe("a musician plays music in a bar").music


@pytest.mark.parametrize(
    "hostile", ['"' * 4000, "says " * 800, 'says "' * 600, "NARRATOR: " * 400, "A" * 4000 + ': "x"']
)
def test_any_prompt_is_read_soon(hostile: str) -> None:
    assert len(listen(hostile).lines) <= 12
