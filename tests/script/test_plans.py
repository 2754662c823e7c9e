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


@pytest.mark.parametrize(
    ("brief", "prompts"),
    [
        ('Super: "London, 1942". A man walks. A girl waves.', ['Super: "London, 1942". A man walks.', "A girl waves."]),
        ("A man walks. A girl waves. Fade in from black.", ["A man walks.", "A girl waves. Fade in from black."]),
        ("A man walks. A dog runs. . End credits: Directed by Ana.",
         ["A man walks.", "A dog runs.", 'End credits: "Directed by Ana".']),
        ("A man walks. A dog runs. The end.", ["A man walks.", "A dog runs.", 'End title card: "The End".']),
        ("Make a noir film about a cat. A dog runs.",
         ["A cat. Film noir, black and white.", "A dog runs. Film noir, black and white."]),
        ('A man says "Hi." "Who are you?" A cat waits.', ['A man says "Hi." "Who are you?"', "A cat waits."]),
        ("A street in the rain. A man waits. A boat on the sea.",
         ["A street in the rain.", "A man waits. Rain.", "A boat on the sea."]),
        ("A man walks. Burned-in subtitles. A dog runs.",
         ["A man walks. Burned-in subtitles.", "A dog runs. Burned-in subtitles."]),
        ("Style: noir", ["Noir"]),
        ("Fade in.", ["Fade in."]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_nothing_of_a_brief_is_dropped_or_doubled(brief: str, prompts: list[str]) -> None:
    assert [shot.prompt for shot in plan_brief(brief).shots] == prompts


def test_a_long_brief_is_filmed_to_its_end() -> None:
    plan = plan_brief(" ".join(f"Scene {number} shows a dog." for number in range(40)))

    assert len(plan.shots) == 40


def test_a_brief_is_as_long_as_it_says() -> None:
    plan = plan_brief("Make me a 30 second film about a cat. It sleeps. It wakes up. It runs.")

    assert sum(shot.seconds for shot in plan.shots) == 30


def test_a_spoken_line_has_the_time_it_takes() -> None:
    short, long = plan_brief('He says "Hi." She says "I have been waiting here for you the whole night."').shots

    assert long.seconds >= short.seconds + 3


def test_a_briefs_scenes_are_where_they_happen() -> None:
    plan = plan_brief("A woman waits at a bus stop at dusk. She looks at her phone. A ship crosses the sea.")

    assert [scene.location for scene in plan.scenes] == ["EXT - Bus Stop - Dusk", "EXT - Sea - Dusk"]
    assert [len(scene.shots) for scene in plan.scenes] == [2, 1]


def test_a_plan_adds_no_words_that_are_not_understood() -> None:
    plan = plan_brief("A 40 second film: a man walks")

    assert len(plan.shots) == 10
    assert {word for shot in plan.shots for word in describe(shot.prompt).not_understood} == set()
