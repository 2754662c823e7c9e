"""From a brief to a shot list."""

import pytest

from act3_mcp.animatic import describe
from act3_mcp.errors import InputError
from act3_mcp.script.plans import plan_brief


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
    assert len(set(prompts)) == len(prompts) == 5
    assert all(prompt.endswith("A lighthouse keeper lights the lamp") for prompt in prompts)


@pytest.mark.parametrize("brief", ["", " \n ", "123 !!"])
def test_a_brief_without_words_is_refused(brief: str) -> None:
    with pytest.raises(InputError, match="brief"):
        plan_brief(brief)


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

    assert [str(shot.opening) for shot in shots] == ["fade black", *["cut"] * 4]
    assert [str(shot.ending) for shot in shots] == [*["cut"] * 4, "fade black"]


def test_a_film_is_named_after_its_title_and_its_shots_after_what_they_show() -> None:
    titled = plan_brief("Title card: THE LAST FERRY. Fade in. A boat leaves the harbour. A girl waves.")
    plain = plan_brief("Fade in. A boat leaves the harbour. A girl waves.")

    assert titled.title == "THE LAST FERRY"
    assert [shot.title for shot in titled.shots][1:] == ["A boat leaves the harbour", "A girl waves"]
    assert plain.title == "A boat leaves the harbour. A girl…"
