"""What the studio's agent makes of a brief: every word of it in some shot, once, in its order, where it happens."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from act3_mcp.animatic import describe
from tests.eversince.test_directing import directing


async def planned(folder: Path, brief: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The agent's first answer to a brief, and its shots as the API has them."""
    async with directing(folder) as call:
        asked = await call("eversince_create_project", brief=brief, mode="collaborative")
        report = await call("reply", handle=asked["handle"], message="yes")
        report = await call("reply", handle=report["handle"], message="yes")
        timeline = await call("eversince_get_timeline", project_id=report["project_id"])
    return asked, timeline["scenes"]


def told_in_order(shots: Sequence[dict[str, Any]], *parts: str) -> bool:
    """Whether each part is in a shot of its own, one after the other."""
    found = [next((at for at, shot in enumerate(shots) if part in shot["prompt"]), -1) for part in parts]
    return -1 not in found and found == sorted(found)


async def test_neither_abbreviations_nor_quotations_cut_a_brief(tmp_path: Path) -> None:
    brief = (
        "A 12 second film: Mr. Brown, a baker, opens his shop at dawn. A cat waits. "
        'He says "Good morning. Are you hungry?"'
    )

    _, shots = await planned(tmp_path, brief)

    assert told_in_order(shots, "Mr. Brown, a baker, opens his shop at dawn.", "A cat waits.", "Are you hungry?")
    assert [len(describe(shot["prompt"]).lines) for shot in shots] == [0, 0, 1]
    assert sum(shot["duration"] for shot in shots) == 12


async def test_a_line_is_spoken_once_however_often_it_is_covered(tmp_path: Path) -> None:
    _, shots = await planned(tmp_path, 'A 24 second film: A man walks. She says "Where were you all this time?"')

    assert len(shots) > 2
    assert sum(len(describe(shot["prompt"]).lines) for shot in shots) == 1
    assert sum(shot["duration"] for shot in shots) == 24


async def test_what_shows_nothing_joins_a_neighbour(tmp_path: Path) -> None:
    brief = (
        'Super: "London, 1942". A man walks at 5 a.m. Narrator: Nobody spoke. A girl waves. A dog runs. '
        "No music. Fade out."
    )

    _, shots = await planned(tmp_path, brief)

    seen = [describe(shot["prompt"]) for shot in shots]
    assert [title.lines for title in seen[0].titles] == [("London, 1942",)]
    assert [line.words for shot in seen for line in shot.lines] == ["Nobody spoke."]
    assert not any(shot.music for shot in seen)
    assert str(seen[-1].ending) == "fade black"
    assert "5 a.m." in shots[0]["prompt"]
    assert not any(" . " in shot["prompt"] or ".." in shot["prompt"] for shot in shots)


async def test_cards_stay_where_they_stand_in_the_brief(tmp_path: Path) -> None:
    brief = (
        '[0:00-0:04] A snowy mountain.\n[0:04-0:09] A climber waves. "I made it!" she shouts.\n'
        '[0:09-0:12] Title card: "SUMMIT". Super: "Coming soon".'
    )

    _, shots = await planned(tmp_path, brief)

    assert [shot["duration"] for shot in shots] == [4, 5, 3]
    assert [title.lines for title in describe(shots[-1]["prompt"]).titles] == [("SUMMIT",), ("Coming soon",)]


async def test_the_hour_changes_when_the_brief_says_so(tmp_path: Path) -> None:
    brief = "A farmer walks into a field at dawn. At noon he rests. At night he reads in a cabin."

    _, shots = await planned(tmp_path, brief)

    seen = [describe(shot["prompt"]).time for shot in shots]
    assert list(dict.fromkeys(seen)) == ["dawn", "day", "night"]
    assert {shot["description"].split(":")[0] for shot in shots if "cabin" in shot["prompt"]} == {"INT - Room - Night"}


async def test_a_film_of_one_hour_can_still_be_moved_to_another(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        report = await call(
            "eversince_create_project", brief="A man wakes at dawn. At night he sleeps.", mode="collaborative"
        )
        for answer in ("yes", "yes", "make it golden hour"):
            report = await call("reply", handle=report["handle"], message=answer)
        timeline = await call("eversince_get_timeline", project_id=report["project_id"])

    assert all("golden hour" in scene["prompt"] for scene in timeline["scenes"])


@pytest.mark.parametrize(
    ("brief", "headings"),
    [
        ("A priest prays in a church.", ["INT - Church - Day"]),
        ("A diver finds a cave at night.", ["INT - Cave - Night"]),
        ("A pilot sits in the cockpit.", ["INT - Cockpit - Day"]),
        ("An actor bows in a theatre.", ["INT - Theatre - Day"]),
        ("He waits at dawn.", ["Dawn"]),
        ("A woman cooks in a kitchen. A pigeon lands. She laughs.", ["INT - Kitchen - Day"]),
        ("A baker sleeps in a bakery. The street outside. Inside, he kneads.",
         ["INT - Bakery - Day", "EXT - Street - Day", "INT - Bakery - Day"]),
        ("INT. XYZZY - NIGHT\nA man waits. He sits. She stands. They leave.", ["INT - Xyzzy - Night"]),
    ],
)  # fmt: skip
async def test_headings_say_where_we_are(brief: str, headings: list[str], tmp_path: Path) -> None:
    _, shots = await planned(tmp_path, brief)

    found = [shot["description"].partition(": ")[0] for shot in shots]
    assert [each for at, each in enumerate(found) if at == 0 or found[at - 1] != each] == headings


async def test_the_agent_says_what_it_left_out(tmp_path: Path) -> None:
    animals = ["cat", "dog", "fox", "bear", "wolf", "lion", "goat", "horse", "cow", "pig", "sheep", "deer", "hen"]

    asked, shots = await planned(tmp_path, " ".join(f"A {animal} walks." for animal in animals))

    seen = " ".join(shot["prompt"] for shot in shots)
    (left_out,) = (animal for animal in animals if animal not in seen)
    assert len(shots) == 12
    assert f"I left out: A {left_out} walks." in asked["agent_message"]


async def test_a_length_costs_a_brief_nothing_that_happens(tmp_path: Path) -> None:
    _, shots = await planned(tmp_path, "A 12 second film: A cat. A dog. A fox. A bear. A wolf.")

    assert told_in_order(shots, "A cat", "A dog", "A fox", "A bear", "A wolf")
    assert sum(shot["duration"] for shot in shots) == 12
