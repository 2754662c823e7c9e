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


def prompts(screenplay: str) -> list[str]:
    return [shot.prompt for shot in read_fountain(screenplay).shots]


def test_dialogue_before_anything_is_seen_has_a_shot_of_whoever_speaks() -> None:
    plan = read_fountain(
        "INT. KITCHEN - NIGHT\n\nMARA\nWhere were you?\n\nZORBLAX\nAway.\n\nEXT. SEA - DAY\n\nWaves.\n"
    )

    assert [scene.location for scene in plan.scenes] == ["INT - Kitchen - Night", "EXT - Sea - Day"]
    assert [shot.prompt for shot in plan.shots] == [
        'Medium shot of MARA. MARA: "Where were you?" ZORBLAX: "Away."',
        "Waves.",
    ]
    assert [figure.who for figure in describe(plan.shots[0].prompt).figures][:1] == ["mara"]


def test_a_long_speech_goes_on_in_shots_of_its_speaker_and_every_word_has_time() -> None:
    speech = "Look at this city. " + "Every window is somebody who forgot to say good night to somebody else. " * 4

    plan = read_fountain(f"INT. ROOF - NIGHT\n\nWide shot of a roof.\n\nMARA\n{speech}\n\nBEN\nStop.\n")

    lines = [line for shot in plan.shots for line in describe(shot.prompt).lines]
    assert " ".join(line.words for line in lines[:-1]) == speech.strip()
    assert all(
        sum(len(line.words.split()) for line in describe(shot.prompt).lines) / 2.5 <= shot.seconds
        for shot in plan.shots
    )


FILMED: list[tuple[str, list[str]]] = [
    ("MARA\n(softly)\nYes.\n(she turns)\nNo.", ['Medium shot of MARA. MARA (softly, she turns): "Yes. No."']),
    ("MARA (CONT'D)\nYes.", ['Medium shot of MARA. MARA: "Yes."']),
    ("MARA (V.O.)\nYes.", ['Narrator: "Yes."']),
    ("MARA\nYes.\n\nBEN ^\nNo.", ['Medium shot of MARA. MARA: "Yes." BEN: "No."']),
    ("MARA ^\nYes.", ['Medium shot of MARA. MARA: "Yes."']),
    ("@McAVOY\nYes.", ['Medium shot of a person, McAVOY. MCAVOY: "Yes."']),
    ('MARA:\n"Yes."', ['Medium shot of MARA. MARA: "Yes."']),
    ("MARA\n(nods)", ["Medium shot of MARA (nods)."]),
    ("MARA\n~La la la.", ['Medium shot of MARA. MARA: "La la la."']),
    ("!MARA\ndances.", ["MARA dances."]),
    ("A dog. [[really?]]\n[[or\na cat]]\nIt runs.", ["A dog. It runs."]),
    ("A dog. /* A cat.\n\nA bird. */\n\nA fox.", ["A dog.", "A fox."]),
    ("# Act\n\n= It ends well.\n\nA dog.\n\n= Not filmed.\n\n===\n\nA fox.", ["A dog.", "A fox."]),
    ("> THE END <", ['Title card: "THE END".']),
    ("A dog.\n\nTHE END", ["A dog.", 'Title card: "THE END".']),
    ("A dog.\n\n> FADE OUT.", ["A dog. Fade to black."]),
    ("A dog.\n\nFADE OUT.", ["A dog. Fade to black."]),
    ("A dog.\n\nCUT TO:\n\nA fox.", ["A dog.", "A fox."]),
    ("A dog.\n\nINTERCUT WITH:\n\nA fox.", ["A dog.", "A fox."]),
    ("A dog.\n\nFADE IN FROM BLACK.", ["A dog. Fade in from black."]),
    ('SUPER: "London, 1942"\n\nA dog.', ['SUPER: "London, 1942" A dog.']),
    ('A dog.\n\nSUPER: "London, 1942"', ['A dog. SUPER: "London, 1942"']),
    ("MONTAGE - THE GYM\n\n- He runs.\n- He boxes.", ["MONTAGE - THE GYM. He runs.", "He boxes."]),
    ("THE DOOR SLAMS.\nA dog barks.", ["THE DOOR SLAMS. A dog barks."]),
    ("A dog barks.\nMARA\nQuiet.", ['A dog barks. MARA: "Quiet."']),
]


@pytest.mark.parametrize(("written", "filmed"), FILMED, ids=[written for written, _ in FILMED])
def test_the_formats_elements_are_filmed_or_left_alone(written: str, filmed: list[str]) -> None:
    assert prompts(f"INT. ROOM - DAY\n\n{written}\n") == filmed


@pytest.mark.parametrize(
    ("heading", "location"),
    [
        ("int. kitchen - night", "INT - Kitchen - Night"),
        ("INT. KITCHEN - NIGHT #4A#", "INT - Kitchen - Night"),
        ("12 INT. KITCHEN - NIGHT 12", "INT - Kitchen - Night"),
        ("**INT. KITCHEN — NIGHT**", "INT - Kitchen - Night"),
        ("## INT. KITCHEN - NIGHT", "INT - Kitchen - Night"),
        ("INT./EXT. CAR - DUSK", "INT/EXT - Car - Dusk"),
        ("I/E CAR - DUSK", "INT/EXT - Car - Dusk"),
        ("EXT. ST. MARY'S - DAY", "EXT - St. Mary's - Day"),
        (".FLASHBACK", "Flashback"),
        ("INT. DINER: LATE", "INT - Diner: Late"),
    ],
)
def test_headings_are_read_however_they_are_written(heading: str, location: str) -> None:
    tight = read_fountain(f"{heading}\n\nA dog.\n")

    assert [scene.location for scene in tight.scenes] == [location]


def test_headings_need_no_blank_lines_around_them() -> None:
    plan = read_fountain("INT. KITCHEN - DAY\nA dog.\nEXT. STREET - NIGHT\nA fox.\n")

    assert [(scene.location, scene.shots[0].prompt) for scene in plan.scenes] == [
        ("INT - Kitchen - Day", "A dog."),
        ("EXT - Street - Night", "A fox."),
    ]


def test_what_goes_on_goes_on_at_the_same_time_of_day() -> None:
    plan = read_fountain(
        "INT. HALL - NIGHT\n\nA dog.\n\nEXT. ROOF - CONTINUOUS\n\nA fox.\n\nINT. BAR - LATER\n\nA cat.\n"
    )

    assert [scene.location for scene in plan.scenes] == [
        "INT - Hall - Night",
        "EXT - Roof - Night",
        "INT - Bar - Night",
    ]


def test_what_comes_before_the_first_heading_and_an_empty_establishing_shot_are_filmed() -> None:
    plan = read_fountain("Title: X\n\nA black screen.\n\nEST. NEW YORK - DAY\n\nINT. BAR - NIGHT\n\nA dog.\n")

    assert [shot.prompt for shot in plan.shots] == [
        "A black screen.",
        "Extreme wide establishing shot of New York.",
        "A dog.",
    ]


def test_our_own_screenplay_says_nothing_that_is_not_understood() -> None:
    shots = read_fountain(OURS.read_text()).shots

    assert [word for shot in shots for word in describe(shot.prompt).not_understood] == []
