"""From a screenplay or a brief to a shot list."""

from pathlib import Path

import pytest

import act3_mcp.cli
from act3_mcp.animatic import describe
from act3_mcp.animatic.dialogue import Line
from act3_mcp.errors import InputError
from act3_mcp.film.screenplay import plan_brief, read_fountain

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


def test_a_brief_of_several_sentences_is_a_shot_each() -> None:
    plan = plan_brief("A boat leaves the harbour. A girl waves! The sea is empty.")

    assert [shot.prompt for shot in plan.shots] == [
        "A boat leaves the harbour.",
        "A girl waves!",
        "The sea is empty.",
    ]


def test_a_brief_of_one_sentence_is_covered_from_several_sides() -> None:
    plan = plan_brief("A lighthouse keeper lights the lamp")

    prompts = [shot.prompt for shot in plan.shots]
    assert len(set(prompts)) == len(prompts) == 6
    assert all(prompt.endswith("A lighthouse keeper lights the lamp") for prompt in prompts)


@pytest.mark.parametrize("brief", ["", " \n ", "123 !!"])
def test_a_brief_without_words_is_refused(brief: str) -> None:
    with pytest.raises(InputError, match="brief"):
        plan_brief(brief)


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


def test_what_a_brief_says_of_the_cut_makes_no_shots_of_its_own() -> None:
    plan = plan_brief(
        "Title card: THE LAST FERRY. Fade in. A boat leaves the harbour. Lower third: MARA, captain. A girl waves. "
        "Fade to black. End credits: Directed by Ana Ruiz. Written by Tom Fox."
    )

    assert [shot.prompt for shot in plan.shots] == [
        "Title card: THE LAST FERRY.",
        "Fade in. A boat leaves the harbour. Lower third: MARA, captain.",
        "A girl waves. Fade to black.",
        'End credits: "Directed by Ana Ruiz | Written by Tom Fox".',
    ]


def test_a_brief_of_one_sentence_comes_and_goes_once() -> None:
    shots = [
        describe(shot.prompt) for shot in plan_brief("Fade in on a lighthouse keeper at dusk, fade to black").shots
    ]

    assert [str(shot.opening) for shot in shots] == ["fade black", *["cut"] * 5]
    assert [str(shot.ending) for shot in shots] == [*["cut"] * 5, "fade black"]


def test_a_film_is_named_after_its_title_and_its_shots_after_what_they_show() -> None:
    titled = plan_brief("Title card: THE LAST FERRY. Fade in. A boat leaves the harbour. A girl waves.")
    plain = plan_brief("Fade in. A boat leaves the harbour. A girl waves.")

    assert titled.title == "THE LAST FERRY"
    assert [shot.title for shot in titled.shots][1:] == ["A boat leaves the harbour", "A girl waves"]
    assert plain.title == "A boat leaves the harbour. A girl…"
