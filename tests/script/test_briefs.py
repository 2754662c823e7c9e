"""What is read from a brief before anything is planned: what happens, and what is said of the film."""

import pytest

from act3_mcp.animatic import describe
from act3_mcp.script.briefs import read_brief

HAPPENS = [
    ("Make me a 30 second horror film about a girl in an attic.", ["A girl in an attic."]),
    ("A film crew walks. A short man waits.", ["A film crew walks.", "A short man waits."]),
    ("A film of dust covers the table.", ["A film of dust covers the table."]),
    ("I want a woman walking in a film noir city", ["I want a woman walking in a film noir city"]),
    ("A 15 second dog surfing clip", ["Dog surfing"]),
    ("Hi! Can you make a short video about a baker? Thanks!", ["A baker."]),
    ("We open on a dark street. End on a close-up of the cat.", ["A dark street.", "A close-up of the cat."]),
    ("Here is the shot list:\n1. A gull. 2. A boat.", ["A gull.", "A boat."]),
    ("Shot 1 (5s): a gull. It lands. Shot 2: a boat", ["A gull. It lands.", "A boat"]),
    ("Night. A man walks.", ["Night. A man walks."]),
    ("A dog runs. .", ["A dog runs."]),
    ("He waits 30 seconds. She leaves.", ["He waits 30 seconds.", "She leaves."]),
    ("Mara: Where were you?", ['Medium shot of Mara. MARA: "Where were you?"']),
    ("Morning: a man wakes up.", ["Morning: a man wakes up."]),
    ("ZORBLAX (softly): Come in.", ['Medium shot of a person, ZORBLAX. ZORBLAX (softly): "Come in."']),
    ("A man waits; a dog barks; it rains.", ["A man waits", "A dog barks", "It rains."]),
    ("Scene one: a lobby. Scene two: a lift.", ["A lobby.", "A lift."]),
    ('A sign on the wall reads: "Closed."', ['A sign on the wall reads: "Closed."']),
    ("Create a 10 sec ad, for Volt shoes.", ["Volt shoes."]),
    ("?!", ["?!"]),
    ("", []),
]


@pytest.mark.parametrize(("brief", "happens"), HAPPENS, ids=[brief for brief, _ in HAPPENS])
def test_what_happens_is_told_from_how_it_is_asked_for(brief: str, happens: list[str]) -> None:
    assert [beat.words for beat in read_brief(brief).beats] == happens


@pytest.mark.parametrize(
    ("brief", "seconds"),
    [
        ("A 12 second film: a cat.", 12),
        ("Make me a half-minute ad for soap.", 30),
        ("A dog surfs, 15 seconds.", 15),
        ("A dog surfs. Length: one minute.", 60),
        ("A dog surfs. Make it 20 seconds long.", 20),
        ("A dog surfs for 20 seconds on a wave.", None),
        ("Make an 80s synthwave video about a car.", None),
        ("Shot 1 (5s): a gull. Shot 2 (3s): a boat.", None),
    ],
)
def test_a_films_length_is_told_from_other_times(brief: str, seconds: float | None) -> None:
    assert read_brief(brief).seconds == seconds


@pytest.mark.parametrize(
    ("brief", "lengths"),
    [
        ("Shot 1 (5s): a gull. Shot 2, 3 seconds: a boat.", [5, 3]),
        ("[0:00-0:04] A gull.\n[0:04-0:06] A boat.", [4, 2]),
        ("0-5s: a gull\n5-8s: a boat", [5, 3]),
        ("- A gull (4s)\n- A boat", [4, None]),
        ("**Shot 1:** A gull.\n**Shot 2:** A boat.", [None, None]),
    ],
)
def test_a_list_of_shots_says_how_long_each_is(brief: str, lengths: list[float | None]) -> None:
    assert [beat.seconds for beat in read_brief(brief).beats] == lengths


def test_what_is_said_of_the_film_is_no_shot() -> None:
    brief = read_brief(
        "Title: The Last Ferry\nStyle: noir\nSetting: a diner at night\nMusic: none\nAspect ratio: 16:9\n"
        "A waitress pours coffee. 120 bpm. It should feel warm."
    )

    assert [beat.words for beat in brief.beats] == ["A waitress pours coffee."]
    assert (brief.title, brief.look, brief.setting) == ("The Last Ferry", "noir. warm", "a diner at night")
    assert brief.throughout == "No music. 120 bpm."


def test_a_long_speech_takes_as_many_shots_as_it_needs() -> None:
    speech = " ".join(f"Sentence {number} of this speech has eight words." for number in range(5))

    beats = read_brief(f'A professor says "{speech}" A boy yawns.').beats

    assert len(beats) == 4
    assert " ".join(beat.words.split('"')[1] for beat in beats[:-1]) == speech


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("Narrator: Long ago.", 'NARRATOR: "Long ago."'),
        ('Voiceover (soft): "Long ago."', 'NARRATOR (soft): "Long ago."'),
        ('MARA (V.O.): "Long ago."', 'Narrator: "Long ago."'),
        ("Tagline: Wake up well.", 'Super: "Wake up well.".'),
        ('Lower third: "Mara | baker"', 'Lower third: "Mara | baker"'),
        ("Then fade out.", "Then fade out."),
        ('"And then she left."', '"And then she left."'),
    ],
)
def test_what_is_only_heard_or_read_goes_with_what_is_seen(said: str, after: str) -> None:
    (beat,) = read_brief(f"A woman cooks. {said}").beats

    assert (beat.words, beat.after) == ("A woman cooks.", after)


def test_words_behind_a_colon_are_spoken() -> None:
    (beat,) = read_brief('The boy shrugs: "Not mine."').beats

    assert [line.words for line in describe(beat.words).lines] == ["Not mine."]
