"""Where sentences end, and where they do not."""

import pytest

from act3_mcp.script.sentences import split

WHOLE = [
    "Mr. Brown, a baker, opens his shop at dawn.",
    'He says "Good morning. Are you hungry?"',
    "He says “Good morning. Are you hungry?”",
    "He says ‘Good morning. Are you hungry?’",  # noqa: RUF001
    "He says 'Good morning. Are you hungry?' and waits.",
    "Er sagt „Guten Morgen. Hunger?“ und lacht.",
    "Il dit « Bonjour. Vous avez faim ? » et sourit.",
    "他说「早上好。你饿吗？」然后笑了",  # noqa: RUF001
    '"Are you hungry?" he asks.',
    '"Are you hungry?" Mara asks.',
    '"Stop!" the old man shouts.',
    "At 5 p.m. Dr. Lee arrives at St. Mary's",
    "J. R. R. Tolkien walks with J. Smith.",
    "A 2.5 metre robot meets No. 5 at f/2.8.",
    "He waits... then runs.",
    "A man in the U.S. Army salutes.",
    "1. A man wakes up.",
    "Shot 1. A man wakes up.",
    "INT. KITCHEN - NIGHT.",
    'A sign reads "Bar. Open. Now." above the door.',
    "A fruit stall, e.g. apples, pears, etc. in the rain.",
    "The dogs' bowl is next to the cats' basket.",
    "A very long line about a lighthouse keeper who waits for\na boat that never comes home.",
]
SEVERAL = [
    ["A boat leaves the harbour.", "A girl waves!", "The sea is empty."],
    ["What?!", "No way!!", "He falls."],
    ["He waits...", "A cat comes."],
    ["He waits…", "A cat comes."],
    ["The shop closes at 5 p.m.", "A cat waits."],
    ["He lives on Main St.", "The door opens."],
    ["He was born in 1942.", "The war is on."],
    ['He says "Come in."', "The door opens."],
    ['"Hi." Mara whispers.', '"Who\'s there?" Bob answers.'],
    ['MARA: "Who is there?"', 'BOB: "Me."', "They laugh."],
    ['MARA: "Who is there"', 'BOB: "Me"'],
    ["a man walks.", "a dog barks."],
    ['A 12" record spins.', 'He says "Dance. Now."'],
    ["'Tis the season.", "A dog runs."],
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_sentence_is_not_cut(text: str) -> None:
    assert split(text) == [" ".join(text.split())]


@pytest.mark.parametrize("sentences", SEVERAL, ids=lambda sentences: sentences[0])
def test_sentences_are_told_apart(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Wide shot of the sea\nClose-up of a gull", ["Wide shot of the sea", "Close-up of a gull"]),
        ("wide shot of the sea in the evening light, waves\nclose-up of a gull", 2),
        ("Shot 1: the sea, Shot 2: a gull", ["Shot 1: the sea,", "Shot 2: a gull"]),
        ("1. The sea. 2. A gull. 3. A boat.", ["1. The sea.", "2. A gull.", "3. A boat."]),
        ("1) The sea 2) A gull", ["1) The sea", "2) A gull"]),
        ("- The sea\n- A gull\n\n* A boat", ["- The sea", "- A gull", "* A boat"]),
        ("海が見える。犬が走る！終わり。", 3),  # noqa: RUF001
        ("A dog runs. .", ["A dog runs."]),
        ("", []),
    ],
)
def test_lists_and_lines_are_told_apart(text: str, sentences: list[str] | int) -> None:
    found = split(text)

    assert (len(found) if isinstance(sentences, int) else found) == sentences
