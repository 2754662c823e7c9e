"""What is heard because it is seen or named: single sounds, what goes by, what they walk on, and cuts between them."""

import numpy as np
import pytest

from act3_mcp.animatic import describe
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.animatic.sound.foley import foley
from act3_mcp.animatic.storm import flashes
from act3_mcp.media.encode import SAMPLE_RATE, Sound


def heard(prompt: str, seconds: float = 4.0) -> Sound:
    return foley(describe(prompt, seconds=seconds), seconds, seed=1)


def power(sound: Sound) -> np.ndarray:
    return np.abs(np.fft.rfft(sound.mean(axis=1))) ** 2


def middle(sound: Sound) -> float:
    """The pitch below which half of the power lies."""
    spectrum = power(sound)
    return float(np.searchsorted(np.cumsum(spectrum), spectrum.sum() / 2)) * SAMPLE_RATE / len(sound)


@pytest.mark.parametrize(
    "prompt",
    [
        "a gunshot in an alley", "an explosion on a street", "a telephone rings in an office", "sirens at night",
        "church bells in a village", "a dog barks in a field", "a wolf howls in a forest", "a cat meows in a kitchen",
        "the window shatters in a room", "a woman dives into the sea", "the audience applauds in a theatre",
        "a car honks on a street", "her heart pounds in a room", "a man types in an office", "a train whistle, a field",
    ],
)  # fmt: skip
def test_what_is_named_is_heard(prompt: str) -> None:
    loud = np.abs(heard(prompt)).max()

    assert 0.03 < loud < 0.95
    assert abs(heard(prompt)[-1]).max() < 1e-3


@pytest.mark.parametrize(
    "prompt",
    ["no gunshots, a man in an alley", 'a man in a room says "I heard a gunshot and sirens."', "an explosion in space"],
)
def test_what_is_not_there_is_not_heard(prompt: str) -> None:
    assert not heard(prompt).any()


def test_one_bell_is_no_drum_and_one_bark_no_siren() -> None:
    bell, dog, glass = (heard(prompt) for prompt in ("tolling bells, a field", "a dog barks", "a window breaks"))

    assert middle(bell) < middle(dog) < middle(glass)


def test_a_car_that_goes_by_is_nearest_at_half_time_and_sinks_in_pitch() -> None:
    car = heard("a motorbike races along a highway, wide shot", 5.0)[: 5 * SAMPLE_RATE]
    parts = [float(np.sqrt(np.mean(part**2))) for part in np.array_split(car, 5)]

    def fundamental(part: Sound) -> float:
        spectrum = power(part)[: int(160 * len(part) / SAMPLE_RATE)]
        spectrum[: int(60 * len(part) / SAMPLE_RATE)] = 0
        return float(spectrum.argmax()) * SAMPLE_RATE / len(part)

    assert parts.index(max(parts)) == 2
    assert max(parts) > 1.7 * max(parts[0], parts[-1])
    coming, going = (fundamental(car[int(at * SAMPLE_RATE) : int((at + 1) * SAMPLE_RATE)]) for at in (1.0, 3.0))
    assert 1.03 < coming / going < 1.15
    # From one side to the other.
    left, right = (car[:SAMPLE_RATE] ** 2).sum(axis=0), (car[-SAMPLE_RATE:] ** 2).sum(axis=0)
    assert left[0] > 1.5 * left[1]
    assert right[1] > 1.5 * right[0]


def test_snow_gravel_wood_and_water_sound_underfoot() -> None:
    grounds = ("in the snow", "on gravel", "on a wooden floor", "through puddles", "on a street")
    steps = [heard(f"a man walks {ground}") for ground in grounds]
    colours = [middle(step) for step in steps]

    assert len({round(colour) for colour in colours}) == len(grounds)
    thirds = [np.split(power(step), (8000, 20000)) for step in steps]
    snow, gravel, wood, water, street = ([float(part.sum()) for part in three] for three in thirds)
    assert gravel[2] / gravel[0] > 3 * wood[2] / wood[0]
    assert snow[1] / snow[0] > 3 * street[1] / street[0]
    assert water[2] / water[0] > street[2] / street[0]


def test_a_horse_is_heard_four_times_a_stride() -> None:
    loud = np.abs(heard("a cowboy rides a horse through the desert", 3.0)).max(axis=1)
    loud = loud[: 3 * SAMPLE_RATE].reshape(-1, 480).max(axis=1)

    assert 10 <= ((loud[1:] > 0.3 * loud.max()) & (loud[:-1] < 0.1 * loud.max())).sum() <= 12


def test_thunder_rolls_on_over_a_cut() -> None:
    storm, calm = describe("a storm over the sea, no music"), describe("a quiet bedroom, no music")
    seconds = flashes(4.0, 2)[0] + 1.0

    cut, alone = soundtrack([(storm, seconds, 2), (calm, 3.0, 1)]), soundtrack([(calm, 3.0, 1)])

    def rumble(sound: Sound) -> float:
        spectrum = power(sound)
        return float(spectrum[: int(150 * len(sound) / SAMPLE_RATE)].sum() / spectrum.sum())

    after = cut[round(seconds * SAMPLE_RATE) :][: SAMPLE_RATE // 2]
    assert np.abs(after).max() > 5 * np.abs(cut[-SAMPLE_RATE:]).max()
    assert rumble(after) > rumble(alone)


def test_a_cut_does_not_click() -> None:
    shots = [(describe(f"{place}, no music"), 1.5, 1) for place in ("a beach", "a church", "a busy street", "a desert")]
    track = soundtrack(shots)
    # A click is bright: what lies above 9 kHz, a hundredth of a second at a time.
    spectrum = np.fft.rfft(track.mean(axis=1))
    spectrum[: int(9000 * len(track) / SAMPLE_RATE)] = 0
    bright = np.abs(np.fft.irfft(spectrum, len(track))).reshape(-1, 480).max(axis=1)

    for cut in (150, 300, 450):
        here, around = bright[cut - 1 : cut + 1].max(), bright[cut - 30 : cut + 30]
        assert here < 1.5 * np.sort(around)[-6]
