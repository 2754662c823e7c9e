"""From a Fountain screenplay to a shot list."""

from pathlib import Path

import pytest

import act3_mcp.cli
from act3_mcp.animatic import describe
from act3_mcp.animatic.dialogue import Line
from act3_mcp.errors import InputError
from act3_mcp.script.screenplays import read_fountain

OURS = Path(act3_mcp.cli.__file__).parent / "yellow_coat.fountain"

LINE = "One two three four five six seven eight nine ten eleven twelve."
SAMPLE = """\
Title: Night Train

INT. TRAIN - NIGHT

Wide shot. ÉLODIE sits alone by the window.

ÉLODIE
(softly)
One two three four five six seven eight nine ten eleven twelve.

Close-up of her hand on the glass.

.A FIELD

Extreme wide shot of a field.

EXT. EMPTY - DAY
"""


def test_our_own_screenplay_has_seven_shots_in_seven_scenes() -> None:
    plan = read_fountain(OURS.read_text())

    assert plan.title == "The Yellow Coat"
    assert len(plan.shots) == 7
    assert all(3 <= shot.seconds <= 8 for shot in plan.shots)
    assert plan.scenes[1].location == "EXT - City Street - Night"


def test_each_action_is_a_shot_and_dialogue_is_spoken_in_the_one_before_it() -> None:
    plan = read_fountain(SAMPLE)

    first, second, third = plan.shots
    assert [scene.location for scene in plan.scenes] == ["INT - Train - Night", "A Field"]
    assert first.prompt == f'Wide shot. ÉLODIE sits alone by the window. ÉLODIE (softly): "{LINE}"'
    assert describe(first.prompt).lines == (Line("élodie", LINE, "soft"),)
    assert first.seconds == second.seconds + 5
    assert third.title == "Extreme wide shot of a field"


@pytest.mark.parametrize(
    "text", ["", "   \n", "just some prose\n\nand more", "INT. ROOM - DAY\n", "\0\1\2", "x" * 300_000]
)
def test_a_file_that_is_no_screenplay_says_what_one_needs(text: str) -> None:
    with pytest.raises(InputError, match="screenplay"):
        read_fountain(text)


def test_transitions_of_a_screenplay_are_the_ends_of_its_shots() -> None:
    plan = read_fountain(
        "FADE IN:\n\nEXT. HARBOUR - DAWN\n\nBoats rock.\n\nDISSOLVE TO:\n\n"
        "INT. KITCHEN - DAY\n\nA woman makes coffee.\n\n"
        "SMASH CUT TO:\n\nINT. BAR - NIGHT\n\nA man drinks.\n\n> FADE TO BLACK.\n"
    )

    shots = [describe(shot.prompt) for shot in plan.shots]
    assert [(str(shot.opening), str(shot.ending)) for shot in shots] == [
        ("fade black", "cut"),
        ("dissolve", "cut"),
        ("cut", "fade black"),
    ]
    assert [shot.title for shot in plan.shots] == ["Boats rock", "A woman makes coffee", "A man drinks"]
