"""The soundtrack: places, feet, loudness and voices, measured."""

from typing import get_args

import numpy as np
import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.acting import CYCLE
from act3_mcp.animatic.figures.poses import posture_of
from act3_mcp.animatic.shot import Figure, Place, Shot
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.animatic.sound.ambience import PLACES, ambience, sources
from act3_mcp.animatic.sound.delivery import Utterance, recast, speech_of
from act3_mcp.animatic.sound.foley import foley, footfalls, landings
from act3_mcp.animatic.sound.loudness import loudness, mastered, true_peak
from act3_mcp.animatic.sound.voices import cast_voices, installed_voice
from act3_mcp.animatic.storm import flashes
from act3_mcp.media.encode import SAMPLE_RATE, Sound


class Buzzer:
    """A voice that buzzes a quarter of a second for each word, at 24 kHz and 200 Hz."""

    rate = 24_000

    def __init__(self) -> None:
        self.said: list[tuple[str, float]] = []

    def say(self, words: str, speed: float) -> np.ndarray:
        self.said.append((words, speed))
        t = np.arange(int(0.25 * len(words.split()) / speed * self.rate)) / self.rate
        return np.sin(2 * np.pi * 200 * t).astype(np.float32)


class Mime(Buzzer):
    """A voice that takes a second and is not heard."""

    def say(self, words: str, speed: float) -> np.ndarray:
        return np.full(int(24_000 / speed), 1e-9, np.float32)


def tone(hertz: float, seconds: float, loud: float = 1.0) -> Sound:
    t = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    wave = loud * np.sin(2 * np.pi * hertz * t)
    return np.stack([wave, wave], axis=1).astype(np.float32)


def level(sound: Sound) -> float:
    return float(20 * np.log10(np.sqrt(np.mean(sound**2)) + 1e-9))


def speech(prompt: str, seconds: float, voice: Buzzer | None = None) -> tuple[Utterance, ...]:
    shot = describe(prompt, seconds=seconds)
    return recast(shot, speech_of(shot, seconds, voice=voice or Buzzer()), cast_voices([shot]))


def test_the_meter_agrees_with_the_standard() -> None:
    """EBU Tech 3341, cases 1 to 3, and BS.1770's own: 997 Hz at full scale in one channel is -3.01."""
    one = tone(997, 3)
    one[:, 1] = 0

    assert loudness(one) == pytest.approx(-3.01, abs=0.02)
    assert loudness(tone(1000, 20, 10 ** (-23 / 20))) == pytest.approx(-23.0, abs=0.1)
    gated = np.concatenate([tone(1000, seconds, 10 ** (db / 20)) for seconds, db in ((10, -36), (60, -23), (10, -36))])
    assert loudness(gated) == pytest.approx(-23.0, abs=0.1)
    assert loudness(tone(60, 3)) < loudness(tone(3000, 3)) - 4
    assert loudness(np.zeros((SAMPLE_RATE, 2), np.float32)) == -70


def test_peaks_between_samples_are_found() -> None:
    """A quarter of the sampling rate, caught off its crests: samples stay at -3 dB."""
    t = np.arange(SAMPLE_RATE)
    wave = np.sin(2 * np.pi * t / 4 + np.pi / 4).astype(np.float32)

    assert np.abs(wave).max() == pytest.approx(0.707, abs=0.001)
    assert true_peak(np.stack([wave, wave], axis=1)) == pytest.approx(0, abs=0.2)


def test_mastering_reaches_the_target_under_the_ceiling_whatever_comes() -> None:
    knocks = tone(300, 4, 0.003)
    for at in range(0, len(knocks), SAMPLE_RATE):
        knocks[at : at + 900] = tone(700, 900 / SAMPLE_RATE)
    for sound in (tone(440, 2, 0.001), tone(440, 0.2), knocks):
        ready = mastered(sound)
        assert loudness(ready) == pytest.approx(-16, abs=0.3)
        assert true_peak(ready) < -1.5
    silence = np.zeros((1000, 2), np.float32)
    assert not mastered(silence).any()


PROMPTS = (
    "a tense chase, a man runs down an alley at night in the rain",
    "a calm field in the morning, no music",
    "an epic storm over the sea",
    "a sad old woman sits in a kitchen",
)


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_shots_track_is_exact_loud_enough_and_clean(prompt: str) -> None:
    track = soundtrack([(describe(prompt), 2.7, 3)])

    assert len(track) == round(2.7 * SAMPLE_RATE)
    assert loudness(track) == pytest.approx(-16, abs=0.3)
    assert true_peak(track) < -1.5
    assert np.abs(track.mean(axis=0)).max() < 0.003
    assert np.abs(track[[0, -1]]).max() < 0.002
    # No hole: every quarter of a second between the fades is heard.
    assert min(level(part) for part in np.array_split(track, 11)[1:-2]) > -45


@pytest.mark.parametrize(
    ("prompt", "seconds"),
    [
        ("a gunshot rings out in an alley, no music", 0.5), ("space, no music", 0.5), ("a dog barks, no music", 1.0),
        ("her heart pounds, no music", 3.0), ("an empty stage, no music, nothing at all", 2.0),
        ("an explosion on a street, tense", 3.0), ("a quiet bedroom, no music", 60.0), ("epic, 180 bpm", 12.0),
    ],
)  # fmt: skip
def test_however_short_sparse_or_sudden_it_is_as_loud_as_the_rest(prompt: str, seconds: float) -> None:
    track = soundtrack([(describe(prompt, seconds=seconds), seconds, 3)])

    assert len(track) == round(seconds * SAMPLE_RATE)
    assert loudness(track) == pytest.approx(-16, abs=0.3)
    assert true_peak(track) <= -1.9


@pytest.mark.parametrize("place", get_args(Place))
def test_every_place_has_a_sound_of_its_own(place: str) -> None:
    assert place in PLACES
    assert PLACES[place] not in [mix for other, mix in PLACES.items() if other != place]


def hear(prompt: str, seconds: float = 3.0) -> Sound:
    return ambience(describe(prompt), round(seconds * SAMPLE_RATE), seed=4)


def brightness(sound: Sound) -> float:
    """The pitch below which half of the power lies."""
    power = np.abs(np.fft.rfft(sound.mean(axis=1))) ** 2
    return float(np.searchsorted(np.cumsum(power), power.sum() / 2)) * SAMPLE_RATE / len(sound)


@pytest.mark.parametrize(
    ("louder", "softer"),
    [
        ("a street in the rain", "a street"),
        ("a storm in a field", "a field"),
        ("a crowd on a street", "a street"),
        ("a highway", "a room"),
        ("a campfire in a forest at noon", "a forest at noon"),
    ],
)
def test_what_is_there_is_heard(louder: str, softer: str) -> None:
    assert level(hear(louder)) > level(hear(softer)) + 1


def test_rain_is_bright_outside_and_dull_under_a_roof() -> None:
    assert brightness(hear("a field in the rain")) > 3 * brightness(hear("a church in the rain"))


def test_night_has_crickets_and_morning_birds_unless_it_rains() -> None:
    def names(prompt: str) -> set[str]:
        return {source.__name__ for source, _ in sources(describe(prompt))}

    assert "crickets" in names("a field at night")
    assert "birds" in names("a forest, morning")
    assert not {"birds", "crickets"} & (names("a forest, morning, rain") | names("a street at night"))
    assert "fire" in names("a room with a fire")
    assert "fire" not in names('a room, no fire, a man says "Fire!"')


def onsets(sound: Sound) -> list[float]:
    """When a loud moment begins, in seconds."""
    loud = np.abs(sound).max(axis=1)
    loud = loud[: len(loud) // 240 * 240].reshape(-1, 240).max(axis=1)
    rises = np.flatnonzero((loud[1:] > 0.25 * loud.max()) & (loud[:-1] < 0.05 * loud.max()))
    return [float(at + 1) / 200 for at in rises]


@pytest.mark.parametrize("action", ["walks", "runs"])
def test_steps_fall_when_feet_do(action: str) -> None:
    shot = describe(f"profile, a man {action} down a corridor, looking right", seconds=4)
    due = footfalls(shot, shot.figures[0], 4.0)

    heard = onsets(foley(shot, 4.0, seed=1))

    assert np.allclose(heard, due, atol=0.012)
    assert np.allclose(np.diff(due), CYCLE[shot.figures[0].action] / 2, atol=0.01)


def test_a_foot_that_lands_was_raised_and_is_in_front() -> None:
    for action in ("walk", "run"):
        for moment in landings(action):
            before, at = posture_of(action, moment - 0.06), posture_of(action, moment)
            lowered = [side for side in (0, 1) if before.legs[side].foot[1] > 0.003 >= at.legs[side].foot[1]]
            assert len(lowered) == 1
            assert at.legs[lowered[0]].foot[2] == max(leg.foot[2] for leg in at.legs) > 0.1
    assert footfalls(Shot(""), Figure(action="ride"), 3.0) == footfalls(Shot(""), Figure(), 3.0) == []


def test_only_those_who_walk_are_heard_walking() -> None:
    assert not foley(describe("a man stands in a corridor"), 2.0, seed=1).any()
    assert not foley(describe("an astronaut walks in space"), 2.0, seed=1).any()


def test_it_thunders_after_each_flash_and_doors_are_heard() -> None:
    storm = foley(describe("a storm over the sea"), 6.0, seed=2)
    first = flashes(6.0, 2)[0]

    assert not storm[: int((first + 0.3) * SAMPLE_RATE)].any()
    assert level(storm[int((first + 0.4) * SAMPLE_RATE) : int((first + 2) * SAMPLE_RATE)]) > -35
    assert foley(describe("the door slams shut in a room"), 2.0, seed=1).any()


def test_lines_are_spoken_inside_their_shot_one_after_the_other() -> None:
    first, second = speech('A man says "One two three four." A woman answers: "Five six seven."', 5.0)

    assert 0.3 < first.at < first.end < second.at < second.end < 5.0
    assert first.pan != second.pan


def test_a_long_line_is_hurried_and_then_cut_but_never_leaves_the_shot() -> None:
    voice = Buzzer()
    words = " ".join(["word"] * 40)

    (line,) = speech(f'A girl says "{words}"', 3.5, voice)
    assert line.end < 3.5
    assert voice.said[1][1] > voice.said[0][1]
    # It breaks off after a word: the voice is asked for fewer of them, and is not cut.
    assert 1 < len(voice.said[-1][0].split()) < len(voice.said[1][0].split())
    assert line.end < 3.5 - 0.21
    (line,) = speech(f'A girl says "{words}"', 1.5)
    assert line.end < 1.5
    assert np.abs(line.wave[-5:]).max() < 0.01


def test_a_hurried_voice_is_quicker_than_it_can_speak_and_no_higher() -> None:
    """From about a third faster on the voice swallows words, so its sound is shortened instead."""
    voice = Buzzer()
    words = " ".join(["word"] * 16)

    (calm,), (hurried,) = speech(f'A man says "{words}"', 9.0, voice), speech(f'A man says "{words}"', 4.0, voice)

    assert hurried.line.words == words
    assert len(calm.wave) / len(hurried.wave) > 1.15
    assert max(speed for _, speed in voice.said) <= 1.2
    pitches = [np.abs(np.fft.rfft(each.wave)).argmax() * SAMPLE_RATE / len(each.wave) for each in (calm, hurried)]
    assert pitches[0] == pytest.approx(pitches[1], rel=0.02)


def test_a_loud_place_makes_way_for_speech_and_a_quiet_one_need_not() -> None:
    words = 'A man says "one two three four five six seven eight nine ten eleven twelve"'
    for place, least, most in (("a storm at sea", 12.0, 20.0), ("a church", 0.0, 6.0)):
        shot = describe(f"{words}. {place}, no music", seconds=7)
        spoken_over = soundtrack([(shot, 7.0, 1)], voice=Mime())
        around = level(spoken_over[int(4.5 * SAMPLE_RATE) : int(5.5 * SAMPLE_RATE)])
        under = level(spoken_over[int(1.2 * SAMPLE_RATE) : int(1.7 * SAMPLE_RATE)])
        assert least <= around - under <= most


def test_words_a_voice_cannot_say_do_no_harm() -> None:
    class Mute(Buzzer):
        def say(self, words: str, speed: float) -> np.ndarray:
            self.said.append((words, speed))
            return np.zeros(0, np.float32)

    voice, shot = Mute(), describe(f'A man says "{"夜 " * 150}."', seconds=2)
    track = soundtrack([(shot, 2.0, 1)], voice=voice)

    assert loudness(track) == pytest.approx(-16, abs=0.3)
    assert len(voice.said[0][0].split()) <= 12


def test_characters_are_told_apart_and_never_raised() -> None:
    shots = [
        describe('A man says "Yes." A woman says "No." A king says "So?"'),
        describe('"Quiet," he says, an old man in a bar. Narrator: And so it ended.'),
    ]

    given = cast_voices(shots)

    assert len(set(given.values())) == len(given) == 5
    assert all(0.8 <= lowness <= 1 for lowness in given.values())
    assert given["woman"] > given["man"]
    # A name alone says nothing, but who else is there?
    alone = [describe(f'A {who} in a bar. MARA: "Yes."') for who in ("woman", "man")]
    assert cast_voices(alone[:1])["mara"] > cast_voices(alone[1:])["mara"]


def test_nobody_speaks_with_the_voice_of_somebody_whose_name_ends_alike() -> None:
    beside_a_boy, alone = (
        cast_voices([describe(f'A cowboy{other} in a bar. A cowboy says "Howdy."')])["cowboy"]
        for other in (" and a boy", "")
    )
    assert beside_a_boy == alone < 1.0


def test_a_low_voice_is_low_and_no_slower() -> None:
    def spoken_by(who: str) -> np.ndarray:
        return speech(f'A {who} says "one two three four five six seven eight"', 6.0)[0].wave

    def pitch(wave: np.ndarray) -> float:
        return float(np.abs(np.fft.rfft(wave)).argmax()) * SAMPLE_RATE / len(wave)

    high, low = spoken_by("girl"), spoken_by("man")

    assert pitch(high) == pytest.approx(200, abs=2)
    assert pitch(low) < 182
    assert len(low) == pytest.approx(len(high), rel=0.02)


def test_music_gives_way_to_speech_and_comes_back() -> None:
    prompt = 'calm, a man in a room says "one two three four five six seven eight nine ten"'
    shot = describe(prompt, seconds=6)

    ducked = soundtrack([(shot, 6.0, 1)], voice=Mime())

    during, after = ducked[int(1.3 * SAMPLE_RATE) : int(1.8 * SAMPLE_RATE)], ducked[int(3 * SAMPLE_RATE) : -SAMPLE_RATE]
    assert level(during) < level(after) - 8
    assert loudness(soundtrack([(shot, 6.0, 1)], voice=Buzzer())) == pytest.approx(-16, abs=0.3)


def test_in_a_film_voices_land_in_their_shots() -> None:
    words = 'A man in a room says "one two three four five six"'
    shots = [(describe("a field, no music"), 3.0, 1), (describe(words + ", no music"), 3.0, 2)]

    track = soundtrack(shots, voice=Buzzer())

    first, second = track[: 3 * SAMPLE_RATE], track[3 * SAMPLE_RATE :]
    voice = [np.abs(np.fft.rfft(part.mean(axis=1))) for part in (first, second)]
    band = slice(3 * 168, 3 * 206)
    assert voice[1][band].max() > 4 * voice[0][band].max()


def test_the_installed_voice_speaks_the_same_words_alike() -> None:
    pytest.importorskip("hibari", reason="the voice is an extra")
    voice = installed_voice()
    assert voice is not None

    once, again = voice.say("We have to leave tonight.", 1.0), voice.say("We have to leave tonight.", 1.0)

    assert np.array_equal(once, again)
    assert 0.8 < len(once) / voice.rate < 4
    assert len(voice.say("We have to leave tonight.", 1.3)) < 0.9 * len(once)
