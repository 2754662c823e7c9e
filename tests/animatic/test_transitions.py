"""How shots begin, end and follow one another: what a prompt says of it, and what the decoded film shows."""

from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from act3_mcp.animatic import Clip, ClipSource, Size, describe, make_clip, make_film
from act3_mcp.animatic.transitions import Transition
from act3_mcp.media.encode import SAMPLE_RATE
from act3_mcp.media.probe import probe

FPS = 24


@pytest.mark.parametrize(
    ("prompt", "opening", "ending"),
    [
        ("FADE IN:\nEXT. STREET - DAY. A man walks.", Transition("fade", "black", 1.0), Transition()),
        ("Fade in from white. A kitchen.", Transition("fade", "white", 1.0), Transition()),
        ("A harbour at dawn. FADE OUT.", Transition(), Transition("fade", "black", 1.0)),
        ("A harbour. Ends with a fade to white.", Transition(), Transition("fade", "white", 1.0)),
        ("A slow fade in from black, a field at dawn", Transition("fade", "black", 1.9), Transition()),
        ("A harbour. Fade to black over 2 seconds.", Transition(), Transition("fade", "black", 2.0)),
        ("Transition out: dissolve. A boat sails on the sea.", Transition(), Transition("dissolve", "", 1.0)),
        ("A 2-second fade in. A harbour.", Transition("fade", "black", 2.0), Transition()),
        ("Dissolve to a kitchen. A man makes coffee.", Transition("dissolve", "", 1.0), Transition()),
        ("A man makes coffee.\nDISSOLVE TO:", Transition(), Transition("dissolve", "", 1.0)),
        ("Cross dissolve from the sea to her face.", Transition("dissolve", "", 1.0), Transition()),
        ("A boat. Quick crossfade into the next scene", Transition(), Transition("dissolve", "", 0.5)),
        ("Wide shot of a market. Wipe left.", Transition(), Transition("wipe", "left", 0.8)),
        ("Transition in: wipe from the left (1.5s). A boat.", Transition("wipe", "right", 1.5), Transition()),
        ("left-to-right wipe to a market at noon", Transition("wipe", "right", 0.8), Transition()),
        ("He runs. Match cut to a bone in the air", Transition(), Transition("match")),
        ("Cut on action. She sits down at the table", Transition("match"), Transition()),
        ("A man opens a door. SMASH CUT TO:", Transition(), Transition()),
        ("A man opens a door. Cut to black.", Transition(), Transition("cut", "black", 0.5)),
    ],
)
def test_a_prompt_says_how_its_shot_begins_and_ends(prompt: str, opening: Transition, ending: Transition) -> None:
    shot = describe(prompt)

    assert (shot.opening, shot.ending) == (opening, ending)
    said = {"fade", "fades", "dissolve", "crossfade", "wipe", "cut", "match", "transition", "smash", "seconds"}
    assert not said & set(shot.not_understood)


@pytest.mark.parametrize(
    "prompt",
    [
        "The sugar dissolves in the tea. A woman wipes the table and cuts the bread.",
        "She wipes her face, then wipes down the counter",
        "A man with a short hair cut to the shoulders, a cut on his cheek, faded jeans",
        "Ships fade into fog and a ghost dissolves to dust in the cellar",
        "The music fades out as he leaves the bar",
        'A woman says "We fade out now, dissolve to black" in a field',
    ],
)
def test_ordinary_verbs_are_no_transitions(prompt: str) -> None:
    shot = describe(prompt)

    assert (shot.opening, shot.ending) == (Transition(), Transition())


def test_what_a_shot_dissolves_to_is_another_shot() -> None:
    assert describe("A woman in a kitchen, dissolve to the sea at night").place == "room"
    assert describe("Dissolve from the sea. A woman in a kitchen").place == "room"
    assert describe("Dissolve to the sea at night, a boat").place == "sea"


def _lumas(path: Path) -> NDArray[np.float64]:
    with av.open(str(path)) as container:
        return np.array([frame.to_ndarray()[: frame.height].astype(float) for frame in container.decode(video=0)])


def _clip(folder: Path, number: int, prompt: str, seconds: float) -> ClipSource:
    shot, out = describe(prompt, seconds=seconds), folder / f"{number}.mp4"
    make_clip(shot, out, size=Size(160, 90), fps=FPS, seed=number, progress=lambda _, __: None)
    return ClipSource(out, shot, number)


def test_a_clip_alone_fades_in_and_out(tmp_path: Path) -> None:
    clip = _clip(tmp_path, 1, "Fade in from black. A bright beach at noon, static. Fade to white.", 3.0)

    light = _lumas(clip.path).mean(axis=(1, 2))
    assert light[0] == pytest.approx(16, abs=2)
    assert light[-1] == pytest.approx(235, abs=2)
    assert np.all(np.diff(light[:24]) > -0.5)
    assert np.all(np.diff(light[-24:]) > -0.5)
    # Eased: slow, fast, slow.
    steps = np.diff(light[:25])
    assert steps[10:14].mean() > 2.5 * max(steps[:3].mean(), steps[-3:].mean())


def test_a_cut_to_black_leaves_the_screen_black(tmp_path: Path) -> None:
    light = _lumas(_clip(tmp_path, 1, "A bright beach at noon. Cut to black.", 2.0).path).mean(axis=(1, 2))

    assert light[-13] > 80
    assert light[-12:] == pytest.approx(16, abs=2)


PROMPTS = (
    ("A bright beach at noon, static. Dissolve to:", 1.5),
    ("A dark cave at night, static. Wipe left.", 1.5),
    ("A snowy field in the morning, static", 1.0),
    ("A city street at night, static", 3.0),
)


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[ClipSource]:
    folder = tmp_path_factory.mktemp("clips")
    return [_clip(folder, number, *each) for number, each in enumerate(PROMPTS)]


@pytest.fixture(scope="module")
def film(clips: list[ClipSource], tmp_path_factory: pytest.TempPathFactory) -> Clip:
    return make_film(clips, tmp_path_factory.mktemp("film") / "film.mp4", progress=lambda _, __: None)


def test_a_film_with_transitions_is_as_long_as_its_shots(film: Clip) -> None:
    facts = probe(film.path)

    assert facts.frames == film.frames == 7 * FPS
    with av.open(str(film.path)) as container:
        assert container.streams.audio[0].duration == 7 * SAMPLE_RATE
        times = [frame.time for frame in container.decode(video=0)]
    assert np.allclose(times, np.arange(7 * FPS) / FPS, atol=1e-3)


def test_one_shot_dissolves_into_the_next_over_the_cut(film: Clip, clips: list[ClipSource]) -> None:
    seen, first, second = _lumas(film.path), _lumas(clips[0].path), _lumas(clips[1].path)
    light = seen.mean(axis=(1, 2))

    # A second, half of it before the cut and half behind it.
    assert np.abs(seen[23] - first[23]).mean() < 0.5
    assert light[36] == pytest.approx((first[-1].mean() + second[0].mean()) / 2, abs=8)
    assert np.all(np.diff(light[24:48]) < 0.5)
    assert np.abs(seen[48] - second[12]).mean() < 2


def test_a_wipe_crosses_the_frame_the_way_it_was_asked_to(film: Clip, clips: list[ClipSource]) -> None:
    seen, cave, field = _lumas(film.path), _lumas(clips[1].path)[-1], _lumas(clips[2].path)[0]

    half_way = seen[72]
    assert np.abs(half_way[:, :60] - cave[:, :60]).mean() < 4
    assert np.abs(half_way[:, 100:] - field[:, 100:]).mean() < 10
    right, left = (seen[60:86, :, columns].mean(axis=(1, 2)) for columns in (np.s_[140:], np.s_[:20]))
    middle = (cave.mean() + field.mean()) / 2
    assert np.argmax(right > middle) < np.argmax(left > middle)


def test_all_but_the_transitions_is_copied(film: Clip, clips: list[ClipSource]) -> None:
    """The packets of a film are its clips' own: all of a clip that is cut to, and a clip's own up to its dissolve."""

    def packets(path: Path) -> list[bytes]:
        with av.open(str(path)) as container:
            return [bytes(packet) for packet in container.demux(video=0) if packet.size]

    whole = packets(film.path)
    assert whole[:24] == packets(clips[0].path)[:24]
    assert whole[4 * FPS :] == packets(clips[3].path)


def test_a_shot_that_begins_with_a_dissolve_is_copied_from_its_end_on(tmp_path: Path) -> None:
    made = [_clip(tmp_path, 1, "A field, static", 1.0), _clip(tmp_path, 2, "Dissolve from the field. A sea", 2.5)]

    film = make_film(made, tmp_path / "film.mp4", progress=lambda _, __: None)

    with av.open(str(film.path)) as joined, av.open(str(made[1].path)) as clip:
        whole, own = ([bytes(p) for p in each.demux(video=0) if p.size] for each in (joined, clip))
    assert whole[24 + 12 :] == own[12:]


def test_the_same_shots_make_the_same_film(film: Clip, clips: list[ClipSource], tmp_path: Path) -> None:
    again = make_film(clips, tmp_path / "again.mp4", progress=lambda _, __: None)

    assert again.path.read_bytes() == film.path.read_bytes()
    assert not [path for path in tmp_path.iterdir() if path != again.path]


def test_short_shots_give_no_more_than_half_of_themselves(tmp_path: Path) -> None:
    made = [_clip(tmp_path, number, "A field. Slow dissolve to the next shot.", 0.5) for number in range(3)]

    film = make_film(made, tmp_path / "film.mp4", progress=lambda _, __: None)

    assert probe(film.path).frames == 3 * 12


def test_an_action_goes_on_over_a_match_cut(tmp_path: Path) -> None:
    """A shot that is left by a match cut ends as the action's cycle does, wherever that would have been by itself."""
    prompt, seconds, cycle = "Wide shot, static, a man in a red jacket dances on a stage.", 1.4, 1.2
    plain = _lumas(_clip(tmp_path, 2, prompt, seconds).path)
    matched = _lumas(_clip(tmp_path, 2, f"{prompt} Match cut to the next shot.", seconds).path)

    before_it_begins_anew = plain[round(cycle * FPS) - 1]
    dancer = np.ptp(plain, axis=0) > 40
    assert np.abs(matched[-1] - before_it_begins_anew)[dancer].mean() < 4
    assert np.abs(plain[-1] - before_it_begins_anew)[dancer].mean() > 8
