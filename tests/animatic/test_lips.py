"""Mouths and what is heard: the picture follows the voice that the sound has."""

from pathlib import Path

import av
import numpy as np
import pytest

from act3_mcp.animatic import ClipSource, Size, describe, make_clip, make_film
from act3_mcp.animatic.dialogue import Line
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.shot import Figure, Shot
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.animatic.sound.delivery import recast, speech_of
from act3_mcp.animatic.sound.voices import cast_voices, installed_voice
from act3_mcp.animatic.turns import BREATH, Turn, estimated, turns
from act3_mcp.media.encode import SAMPLE_RATE

FPS = 24
WORDS = "one two three four five six"


class Drummer:
    """A voice whose words are beats of unequal loudness and length, with silence between."""

    rate = 24_000

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, words: str, speed: float) -> np.ndarray:
        self.said.append(words)
        beats: list[np.ndarray] = []
        for number in range(len(words.split())):
            t = np.arange(int((0.2 + 0.1 * (number % 3)) / speed * self.rate)) / self.rate
            silence = np.zeros(int(0.25 / speed * self.rate))
            beats += [(1.0, 0.45, 0.7)[number % 3] * np.sin(2 * np.pi * 220 * t), silence]
        return np.concatenate(beats).astype(np.float32)


def frames_and_sound(out: Path) -> tuple[np.ndarray, np.ndarray]:
    with av.open(str(out)) as container:
        frames = np.stack([frame.to_ndarray(format="gray") for frame in container.decode(video=0)]).astype(np.float32)
    with av.open(str(out)) as container:
        heard = np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)
    return frames, heard.mean(axis=0)


def subtitles(film: Path) -> list[str]:
    with av.open(str(film)) as container:
        packets = [bytes(packet) for packet in container.demux(container.streams.subtitles[0]) if packet.size > 2]
    return [data[2 : 2 + int.from_bytes(data[:2])].decode() for data in packets]


@pytest.mark.parametrize("action", ["stand", "talk"])
def test_the_mouth_opens_with_the_voice_that_is_heard(tmp_path: Path, action: str) -> None:
    shot = describe(f'Close-up of a woman in a room. She says "{WORDS}", no music', seconds=4)
    figures = (Figure("woman", sex="woman", action="stand" if action == "stand" else "talk", facing="front"),)
    shot = Shot(shot.prompt, place="room", size="CU", figures=figures, lines=shot.lines, music=False)
    out = tmp_path / "clip.mp4"

    make_clip(shot, out, size=Size(320, 180), fps=FPS, seed=3, progress=lambda _, __: None, voice=Drummer())

    frames, heard = frames_and_sound(out)
    # The hollow of the mouth is the one dark thing between nose and chin, and between the curls beside them.
    below_the_nose = frames[:, 94:118, 124:158]
    drawn = (below_the_nose < 0.5 * np.median(below_the_nose)).mean(axis=(1, 2))
    loud = np.array([np.abs(heard[at : at + 2000]).mean() for at in range(0, len(heard) - 1999, SAMPLE_RATE // FPS)])
    drawn = drawn[: len(loud)]
    assert np.corrcoef(drawn, loud)[0, 1] > 0.75
    # Not only open and shut: the louder, the wider.
    assert len({round(each / drawn.max(), 1) for each in drawn}) > 3


def test_a_clip_with_a_voice_is_the_same_again(tmp_path: Path) -> None:
    shot, drummer = describe(f'Close-up of a man who says "{WORDS}"', seconds=1), Drummer()
    clips = [tmp_path / "a.mp4", tmp_path / "b.mp4"]

    for out in clips:
        drummer.said.clear()
        make_clip(shot, out, size=Size(128, 72), fps=8, seed=3, progress=lambda _, __: None, voice=drummer)

    assert clips[0].read_bytes() == clips[1].read_bytes()
    # The picture and the sound ask for the lines; they are spoken once: in full, hurried, and as far as they fit in.
    assert len(drummer.said) == 3


def test_a_subtitle_has_the_words_that_are_heard(tmp_path: Path) -> None:
    """A line too long for its shot breaks off, and so does what is written."""
    shot = describe(f'Close-up of a man. He says "{" ".join(f"word{n}" for n in range(41))}"', seconds=3)
    drummer = Drummer()

    make_clip(shot, tmp_path / "a.mp4", size=Size(64, 64), fps=4, seed=3, progress=lambda _, __: None, voice=drummer)

    written = " ".join(subtitles(tmp_path / "a.mp4")).split()
    assert 3 < len(written) < 15
    assert written == drummer.said[-1].split()


def test_a_film_has_each_line_spoken_once(tmp_path: Path) -> None:
    picture, drummer = tmp_path / "a.mp4", Drummer()
    shots = [describe(f'A man says "one two number{n}"', seconds=3) for n in range(8)]
    make_clip(shots[0], picture, size=Size(64, 64), fps=4, seed=3, progress=lambda _, __: None, voice=drummer)
    drummer.said.clear()

    clips = [ClipSource(picture, shot, 1) for shot in shots]
    make_film(clips, tmp_path / "film.mp4", progress=lambda _, __: None, voice=drummer)

    assert drummer.said == [line.words for shot in shots for line in shot.lines]
    assert " ".join(subtitles(tmp_path / "film.mp4")) == " ".join(drummer.said)


def test_lines_for_which_there_is_no_time_are_neither_written_nor_mouthed() -> None:
    lines = " ".join(f'A man says "{WORDS}." A woman says "{WORDS}."' for _ in range(4))
    shot = describe(lines, seconds=2)

    said = estimated(shot, 2.0)

    assert 0 < len(said) < len(shot.lines)
    assert all(0.3 < each.begin < each.end <= 2.0 for each in said)


def test_what_is_delivered_is_what_is_heard() -> None:
    shot = describe(f'No music. A man in a room says "{WORDS}." A woman answers: "{WORDS}."', seconds=9)

    lines = speech_of(shot, 9.0, voice=Drummer()).delivered
    track = soundtrack([(shot, 9.0, 1)], voice=Drummer()).mean(axis=1)

    assert [line for line, *_ in lines] == list(shot.lines)
    assert lines[1].begin == pytest.approx(lines[0].end + BREATH)
    for _, begin, end, openings in lines:
        starts, ends = int(begin * SAMPLE_RATE), int(end * SAMPLE_RATE)
        assert np.abs(track[starts : starts + 7000]).mean() > 5 * np.abs(track[starts - 7000 : starts - 2000]).mean()
        assert np.abs(track[ends + 1000 : ends + 7000]).mean() < 0.02
        assert 0.8 < max(openings) < 0.9
        assert min(openings) < 0.1


def test_another_voice_in_a_film_keeps_to_the_times_that_were_drawn() -> None:
    shot, drummer = describe(f'A man says "{WORDS}." A woman says "{WORDS}."', seconds=12), Drummer()
    other = {who: 0.86 if lowness > 0.9 else 0.97 for who, lowness in cast_voices([shot]).items()}

    speech = speech_of(shot, 12.0, voice=drummer)
    own, alike = recast(shot, speech, cast_voices([shot])), recast(shot, speech, other)

    assert [each.at for each in own] == [each.at for each in alike]
    assert [len(each.wave) for each in own] == [len(each.wave) for each in alike]
    assert not np.array_equal(own[0].wave, alike[0].wave)


def test_without_a_voice_lines_take_the_time_to_read_them() -> None:
    shot = describe(f'A man says "{WORDS}." Narrator: "{WORDS} seven eight nine."', seconds=8)

    first, second = estimated(shot, 8.0)

    assert 0.3 < first.begin < first.end < second.begin < second.end < 8
    assert second.end - second.begin == pytest.approx(1.5 * (first.end - first.begin))
    assert turns(shot) == (Turn(0, first.begin, first.end),)
    assert estimated(Shot(""), 4.0) == ()
    if installed_voice() is None:
        assert speech_of(shot, 8.0).delivered == (first, second)


def test_nothing_is_spoken_before_the_first_frame_is_drawn() -> None:
    """The picture is painted while the voice speaks; it must not wait for it."""
    asked: list[bool] = []

    def later() -> tuple[()]:
        asked.append(True)
        return ()

    shot = Shot("", place="room", size="CU", figures=(Figure("man", action="talk"),), lines=(Line("man", WORDS),))
    scene = compose(shot, aspect=16 / 9, seed=1, delivered=later)
    assert not asked
    sequence = next(layer.sequence for layer in scene.layers if layer.name == "figure 0")
    assert sequence is not None
    assert sequence(1.0) == sequence(2.0)
    assert len(asked) == 1
