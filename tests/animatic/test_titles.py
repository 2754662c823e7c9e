"""Titles, lower thirds, credits and subtitles: what a prompt asks for, and what is seen and read back from the file."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from act3_mcp.animatic import ClipSource, Size, describe, make_clip, make_film
from act3_mcp.animatic.letters import inscriptions
from act3_mcp.animatic.titling import Title
from act3_mcp.media.inspection import inspect
from act3_mcp.media.probe import probe
from act3_mcp.media.subtitles import LINE, cues_of

FPS = 24


@pytest.mark.parametrize(
    ("prompt", "titles", "screen"),
    [
        ("Title card: THE LONG WAY HOME", [Title("title", ("THE LONG WAY HOME",))], "black"),
        ('Title card "Home" over a field', [Title("title", ("Home",))], ""),
        ('Opening title: "Sea | of Glass". A beach', [Title("title", ("Sea", "of Glass"))], ""),
        ("SUPER: LONDON, 1942. A street in fog.", [Title("super", ("LONDON, 1942",))], ""),
        ("A baker. Lower third: MARA, 34, baker", [Title("lower third", ("MARA", "34, baker"))], ""),
        ('A baker. A lower third reads "Mara Lind / Baker"', [Title("lower third", ("Mara Lind", "Baker"))], ""),
        (
            "End credits: Directed by Ana Ruiz; Written by Tom Fox",
            [Title("credits", ("Directed by Ana Ruiz", "Written by Tom Fox"))],
            "black",
        ),
        (
            "Rolling credits over the sea: Directed by Ana Ruiz. Music by Jo",
            [Title("credits", ("Directed by Ana Ruiz", "Music by Jo"), rolling=True)],
            "",
        ),
        ("She takes the credit card to a title fight, a superb view of the super market", [], ""),
    ],
)
def test_words_over_the_picture_are_told_from_the_picture(prompt: str, titles: list[Title], screen: str) -> None:
    shot = describe(prompt)

    assert list(shot.titles) == titles
    assert shot.screen == screen
    if titles:
        assert not {"title", "card", "credits", "lower", "third", "super", "rolling"} & set(shot.not_understood)


def test_a_title_without_words_is_the_films_own_if_it_is_known() -> None:
    asked = "Opening title over the harbour at dawn"

    assert describe(asked).titles == ()
    assert describe(asked, context="EXT - Harbour\nTitle: The Ferry").titles == (Title("title", ("The Ferry",)),)
    assert describe("A harbour at dawn", context="Title: The Ferry").titles == ()


@pytest.mark.parametrize(
    ("prompt", "subtitles"),
    [
        ('A woman says "Hello."', "track"),
        ('A woman says "Hello." Burned-in subtitles.', "burned in"),
        ('A woman says "Hello", with English subtitles', "burned in"),
        ('Open captions. A woman says "Hello."', "burned in"),
        ('Captions: burned in. A woman says "Hello."', "burned in"),
        ('A woman says "Hello." Closed captions.', "track"),
        ('A woman says "Hello." No subtitles.', "none"),
        ('A woman says "I want no subtitles."', "track"),
    ],
)
def test_a_prompt_says_what_becomes_of_spoken_words(prompt: str, subtitles: str) -> None:
    shot = describe(prompt)

    assert shot.subtitles == subtitles
    assert not {"captions", "subtitles", "burned", "open", "closed"} & set(shot.not_understood)
    if "want" not in prompt:
        assert describe(prompt, context="No captions").subtitles == ("none" if subtitles == "track" else subtitles) or (
            "Closed" in prompt
        )


def _frames(path: Path) -> NDArray[np.uint8]:
    with av.open(str(path)) as container:
        return np.array([frame.to_ndarray()[: frame.height] for frame in container.decode(video=0)], np.uint8)


def _clip(folder: Path, prompt: str, seconds: float, size: Size = Size(320, 180)) -> Path:  # noqa: B008 - a constant
    out = folder / f"{len(list(folder.iterdir()))}.mp4"
    make_clip(describe(prompt, seconds=seconds), out, size=size, fps=FPS, seed=1, progress=lambda _, __: None)
    return out


def test_a_title_card_comes_and_goes(tmp_path: Path) -> None:
    seen = _frames(_clip(tmp_path, "Title card: THE LONG WAY HOME", 3.0)).astype(float)

    lit = (seen > 120).mean(axis=(1, 2))
    assert lit[0] == lit[-1] == 0
    assert lit[36] > 0.01
    assert 0 < seen[12].max() < seen[36].max()
    # It keeps to the middle, well inside the frame.
    rows, columns = np.nonzero(seen[36] > 120)
    assert columns.min() > 0.07 * 320
    assert columns.max() < 0.93 * 320
    assert (rows.min() + rows.max()) / 2 == pytest.approx(90, abs=5)


@pytest.mark.parametrize("size", [Size(320, 180), Size(180, 320)], ids=["wide", "tall"])
def test_a_lower_third_slides_in_on_the_left_and_out_again(size: Size, tmp_path: Path) -> None:
    plain = _frames(_clip(tmp_path, "A calm empty beach at noon, static", 4.0, size)).astype(float)
    named = _frames(_clip(tmp_path, "A calm empty beach at noon, static. Lower third: MARA LIND, baker", 4.0, size))

    changed = np.abs(named.astype(float) - plain).max(axis=1) > 25
    wide = changed.sum(axis=1)
    assert wide[0] == wide[-1] == 0
    assert 0 < wide[13] < wide[48]
    assert changed[48, : size.width // 2].sum() > changed[48, size.width // 2 :].sum()
    where = np.nonzero((np.abs(named[48].astype(float) - plain[48]) > 25).any(axis=1))[0]
    assert where.min() > 0.55 * size.height
    assert where.max() < (0.9 if size.width > size.height else 0.8) * size.height


def test_rolling_credits_rise_at_an_even_pace(tmp_path: Path) -> None:
    seen = _frames(_clip(tmp_path, "Rolling credits: Directed by Ana Ruiz; Written by Tom Fox; Music by Jo", 4.0))

    tops = [int(np.nonzero((frame > 150).any(axis=1))[0].min()) for frame in seen[24:48:4]]
    assert np.all(np.diff(tops) < 0)
    assert np.ptp(np.diff(tops)) <= 2


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
@pytest.mark.parametrize(
    "said",
    [
        "A",
        "THE EXTRAORDINARILY LONG AND WINDING STORY OF A FERRY THAT NEVER CAME HOME",
        "Donaudampfschifffahrtsgesellschaftskapitänswitwe",
        "日本語の題名はとても長いので改行しなければならない",
        "Ελληνικά και Кириллица",
    ],
)
def test_titles_of_any_length_and_script_keep_to_the_safe_area(aspect: float, said: str, tmp_path: Path) -> None:
    size = Size(320, 180) if aspect > 1 else Size(180, 320)
    seen = _frames(_clip(tmp_path, f'Title card: "{said}"', 1.5, size))[18]

    rows, columns = np.nonzero(seen > 100)
    assert len(rows) > 20
    assert columns.min() >= 0.04 * size.width
    assert columns.max() <= 0.96 * size.width
    assert rows.min() >= 0.05 * size.height
    assert rows.max() <= 0.95 * size.height


def test_letters_our_fonts_lack_are_left_out_rather_than_drawn_as_boxes() -> None:
    for said in ("فيلم", "🦊🦊", "नमस्ते"):
        assert inscriptions(describe(f'Title card: "{said}"'), (), width=1778, seconds=3.0) == []


def _read_back(path: Path) -> list[tuple[float, float, str]]:
    """Every cue of a file's subtitle track: from, to, text."""
    with av.open(str(path)) as container:
        stream = container.streams.subtitles[0]
        assert stream.codec_context.name == "mov_text"
        assert stream.metadata["language"] == "eng"
        assert stream.time_base == Fraction(1, 1000)
        found: list[tuple[float, float, str]] = []
        for packet in container.demux(stream):
            if packet.pts is not None and packet.size > 2:
                end = packet.pts + (packet.duration or 0)
                found.append((packet.pts / 1000, end / 1000, bytes(packet)[2:].decode()))
        return found


LINES = (
    ('A woman in a kitchen says "Where were you?"', 2.0),
    ("A field", 1.0),
    (
        'A man says "I took the {last} <b>ferry</b>, and it was late, as it is in November." He adds "Sorry."',
        5.0,
    ),
)


def test_a_films_lines_are_a_subtitle_track_that_says_what_is_said_when(tmp_path: Path) -> None:
    sources: list[ClipSource] = []
    for number, (prompt, seconds) in enumerate(LINES):
        shot, out = describe(prompt, seconds=seconds), tmp_path / f"{number}.mp4"
        make_clip(shot, out, size=Size(160, 90), fps=FPS, seed=1, progress=lambda _, __: None)
        sources.append(ClipSource(out, shot, 1))

    film = make_film(sources, tmp_path / "film.mp4", progress=lambda _, __: None)

    cues = _read_back(film.path)
    assert cues[0][2] == "Where were you?"
    assert 0 < cues[0][0] < cues[0][1] <= 2
    assert 3 < cues[1][0] < cues[-1][1] <= 8
    assert " ".join(text for _, _, text in cues[1:]).replace("\n", " ") == (
        "I took the {last} <b>ferry</b>, and it was late, as it is in November. Sorry."
    )
    assert all(len(line) <= LINE for _, _, text in cues for line in text.split("\n"))
    assert all(end <= start for (_, end, _), (start, _, _) in pairwise(cues))
    # The clip has its own, and the film plays as before.
    assert [text for _, _, text in _read_back(sources[0].path)] == ["Where were you?"]
    facts = probe(film.path)
    assert (facts.frames, facts.faststart, facts.audio_seconds) == (8 * FPS, True, pytest.approx(8.0, abs=1 / FPS))
    assert inspect(film.path, "mp4", "video").seconds == pytest.approx(8.0, abs=0.05)


@pytest.mark.parametrize("wish", ["Burned-in subtitles.", "No subtitles."])
def test_lines_in_the_picture_or_not_wanted_have_no_track(wish: str, tmp_path: Path) -> None:
    prompt = 'Close-up of a man, static. He says "It is late."'
    plain, wished = _clip(tmp_path, prompt, 2.0), _clip(tmp_path, f"{prompt} {wish}", 2.0)

    with av.open(str(wished)) as container:
        assert not container.streams.subtitles
    bottom = np.s_[:, int(0.84 * 180) :]
    changed = np.abs(_frames(plain)[bottom].astype(float) - _frames(wished)[bottom]).max(axis=(1, 2)) > 90
    assert changed.any() == wish.startswith("Burned")
    # Only while it is said.
    assert not changed[0]


def test_lines_break_where_the_sentence_pauses_and_about_the_middle() -> None:
    def set_(words: str) -> list[str]:
        return [cue.words for cue in cues_of([(0.0, 6.0, words)], until=7.0)]

    assert set_("We start at four. Every morning, without fail.") == ["We start at four.\nEvery morning, without fail."]
    (even,) = set_("I took the ferry that was late again on that last night in November")
    assert [len(line) for line in even.split("\n")] == pytest.approx([33, 34], abs=5)
    assert set_("") == []
    assert all(len(line) <= LINE for cue in set_("あ" * 90) for line in cue.split("\n"))


def test_a_line_stays_long_enough_to_be_read_if_there_is_time() -> None:
    (short,) = cues_of([(1.0, 1.2, "No.")], until=9.0)
    first, second = cues_of([(1.0, 1.2, "No."), (1.5, 2.0, "Yes.")], until=2.2)
    long = cues_of([(0.0, 12.0, "word " * 60)], until=12.0)

    assert short.end - short.start == pytest.approx(1.0)
    assert first.end < second.start
    assert second.end <= 2.2
    assert len(long) >= 4
    assert [round(cue.end - cue.start, 1) for cue in long] == pytest.approx([12 / len(long)] * len(long), abs=0.8)
