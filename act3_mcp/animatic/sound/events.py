"""Single sounds that a prompt names: a shot, a bell, a dog that barks, a car that goes by.

Each is made by rule, as long as it takes, and heard once or as often as such a
thing is; where the picture says when, as with a car in the middle of the frame
at half-time, it is heard then.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from act3_mcp.animatic.shot import ABOARD, Shot
from act3_mcp.animatic.sound.instruments import Wave, bank, swelled
from act3_mcp.animatic.sound.textures import Chance, burst, chirp, hiss
from act3_mcp.animatic.things.cars import CARS
from act3_mcp.animatic.things.catalogue import KINDS
from act3_mcp.animatic.things.framing import is_going
from act3_mcp.animatic.things.lorries import LORRIES
from act3_mcp.media.encode import SAMPLE_RATE

Maker = Callable[[Chance], Wave]


class Event(NamedTuple):
    """A sound at second `at`, so loud, and on which side."""

    at: float
    wave: Wave
    loud: float
    pan: float = 0.5


class Sounding(NamedTuple):
    """What a prompt calls it, how it is made, how loud it is, and how many of it come how far apart."""

    named: re.Pattern[str]
    maker: Maker
    loud: float
    times: int = 1
    apart: float = 1.0


def events(shot: Shot, seconds: float, rng: Chance) -> Iterator[Event]:
    """All that sounds in a shot because its prompt says so."""
    text = shot.told
    for sounding in SOUNDINGS:
        if found := sounding.named.search(text):
            # What is named first is heard first, and everything is heard soon enough to be known again.
            at = seconds * (0.12 + 0.45 * found.start() / max(1, len(text)))
            pan = float(rng.uniform(0.35, 0.65))
            for number in range(sounding.times):
                when = at + number * sounding.apart * float(rng.uniform(0.9, 1.1))
                if when < seconds - 0.15:
                    yield Event(when, sounding.maker(rng), sounding.loud, pan)
    if kind := passer(shot):
        wave = passing(rng, kind, to_the_left=shot.move.towards == "left")
        yield Event(seconds / 2 - len(wave) / SAMPLE_RATE / 2, wave, PASSING[kind][2])


# What goes by: the pitch of its engine in hertz, the share of that beside its tyres, and how loud it is.
PASSING = {
    "car": (82.0, 0.5, 0.16),
    "motorbike": (118.0, 0.85, 0.15),
    "bus": (58.0, 0.6, 0.18),
    "train": (46.0, 0.25, 0.2),
}
ENGINES = {
    **dict.fromkeys(CARS, "car"), **dict.fromkeys(LORRIES.keys() - {"carriage", "cart", "wagon"}, "bus"),
    **{name: name for name in PASSING},
    "scooter": "motorbike", "steam train": "train",
}  # fmt: skip
"""What each vehicle sounds like."""
SPEED, NEAREST, SOUND = 15.0, 7.0, 340.0
"""Metres a second, metres, and metres a second again."""


def passer(shot: Shot) -> str:
    """Which vehicle goes by, if one does that the camera does not follow."""
    if shot.place in ABOARD | {"space", "underwater"} or shot.move.kind == "truck":
        return ""
    known = [thing for thing in shot.things if thing.name in ENGINES and is_going(shot, thing, KINDS[thing.name])]
    return ENGINES[known[0].name] if known else ""


def passing(rng: Chance, kind: str, *, to_the_left: bool) -> Wave:
    """It comes, is beside us, and goes, lower than it came."""
    pitch, share, _ = PASSING[kind]
    t = np.arange(-2.6, 2.6, 1 / SAMPLE_RATE)
    away = np.hypot(SPEED * t, NEAREST)
    turned = 2 * np.pi * pitch * (t - away / SOUND)
    number = np.arange(1, 10)[:, None]
    motor = (np.sin(number * turned + number**2) / number**0.8).sum(axis=0) / 2.2
    road = hiss(rng, len(t), 160, 1700)
    near = (NEAREST / away) ** 1.3 * np.cos(np.pi / 2 * np.clip(t / 2.6, -1, 1)) ** 0.5
    across = np.clip(0.5 + (-1 if to_the_left else 1) * SPEED * t / 60, 0.12, 0.88)
    sides = np.sqrt(2 * np.stack([1 - across, across], axis=1))
    heard = (share * motor[:, None] + (1 - share) * road) * near[:, None] * sides
    return heard.astype(np.float32)


def _shot(rng: Chance) -> Wave:
    """A crack, and the houses giving it back."""
    samples = int(1.6 * SAMPLE_RATE)
    t = np.arange(samples) / SAMPLE_RATE
    crack = burst(rng, 0.25, 300, 6000, 28)
    tail = hiss(rng, samples, 120, 1500)[:, 0] * np.exp(-t * 4.2) * 0.16 * np.minimum(1, t / 0.02)
    tail[: len(crack)] += crack
    return swelled(tail.astype(np.float32), 0.001, 0.3)


def _explosion(rng: Chance) -> Wave:
    samples = int(3.0 * SAMPLE_RATE)
    t = np.arange(samples) / SAMPLE_RATE
    boom = np.sin(2 * np.pi * (48 * t + 2.2 * (1 - np.exp(-t * 9)))) * np.exp(-t * 2.4)
    debris = hiss(rng, samples, 90, 2400)[:, 0] * np.exp(-t * 2.1) * 0.5
    return swelled((boom + debris).astype(np.float32), 0.004, 0.8)


def _telephone(_: Chance) -> Wave:
    """Two gongs and a clapper between them, twenty times a second."""
    samples = int(1.5 * SAMPLE_RATE)
    t = np.arange(samples) / SAMPLE_RATE
    rows = np.array(
        [[1110.0, 0.5, 0.0, 0.0], [1395.0, 0.5, 0.0, 1.0], [2790.0, 0.16, 0.0, 2.0], [3330.0, 0.1, 0.0, 3.0]]
    )
    struck = (0.35 + 0.65 * np.abs(np.sin(np.pi * 20 * t))).astype(np.float32)
    return swelled(bank(rows, samples) * struck, 0.01, 0.25)


def _siren(_: Chance) -> Wave:
    samples = int(4.0 * SAMPLE_RATE)
    t = np.arange(samples) / SAMPLE_RATE
    pitch = 820 + 330 * np.sin(2 * np.pi * 0.42 * t - np.pi / 2)
    turned = 2 * np.pi * np.cumsum(pitch) / SAMPLE_RATE
    return swelled(((np.sin(turned) + 0.3 * np.sin(3 * turned)) * 0.6).astype(np.float32), 0.7, 1.2)


def _bell(_: Chance) -> Wave:
    """Hum, prime, minor third, fifth and nominal: what makes a bell a bell and not a chime."""
    root, samples = 220.0, int(4.2 * SAMPLE_RATE)
    times = np.array([0.5, 1.0, 1.19, 1.5, 2.0, 2.51, 2.66, 4.1])
    loud = np.array([0.5, 0.5, 0.45, 0.25, 0.5, 0.2, 0.18, 0.1])
    decay = np.array([0.5, 0.9, 1.1, 1.6, 1.5, 2.6, 3.0, 5.0])
    rows = np.stack([root * times, loud, decay, np.arange(8.0)], axis=1)
    return swelled(bank(rows, samples), 0.002, 0.9)


def _bark(rng: Chance) -> Wave:
    """A throat that opens and shuts: a falling tone, rough, through a mouth's one resonance."""
    t = np.arange(int(0.2 * SAMPLE_RATE)) / SAMPLE_RATE
    turned = 2 * np.pi * np.cumsum(430 * np.exp(-t * 3.2) + 90) / SAMPLE_RATE
    number = np.arange(1, 9)[:, None]
    voice = (np.sin(number * turned) * np.exp(-(((number - 2.6) / 2.2) ** 2))).sum(axis=0)
    rough = hiss(rng, len(t), 500, 2400)[:, 0] * 0.5
    return swelled(((voice + rough) * np.sin(np.pi * np.minimum(1, t / 0.19)) ** 0.6).astype(np.float32), 0.012, 0.06)


def _howl(_: Chance) -> Wave:
    t = np.arange(int(2.6 * SAMPLE_RATE)) / SAMPLE_RATE
    pitch = 330 + 190 * np.minimum(1, t / 0.7) - 120 * np.maximum(0, t - 1.5) + 6 * np.sin(2 * np.pi * 5 * t)
    turned = 2 * np.pi * np.cumsum(pitch) / SAMPLE_RATE
    return swelled(
        (np.sin(turned) + 0.22 * np.sin(2 * turned) + 0.08 * np.sin(3 * turned)).astype(np.float32), 0.4, 0.9
    )


def _meow(_: Chance) -> Wave:
    t = np.arange(int(0.75 * SAMPLE_RATE)) / SAMPLE_RATE
    share = t / 0.75
    turned = 2 * np.pi * np.cumsum(540 + 260 * np.sin(np.pi * share**0.7)) / SAMPLE_RATE
    mouth = 1 + 3.0 * np.sin(np.pi * share)
    number = np.arange(1, 8)[:, None]
    cry = (np.sin(number * turned) * np.exp(-(((number - mouth) / 1.4) ** 2))).sum(axis=0)
    return swelled(cry.astype(np.float32), 0.09, 0.25)


def _shattering(rng: Chance) -> Wave:
    """A blow, and then pieces, each with a pitch of its own, the fewer the later."""
    wave = np.zeros(int(1.3 * SAMPLE_RATE), np.float32)
    blow = burst(rng, 0.2, 1800, 9000, 24)
    wave[: len(blow)] += blow
    for _ in range(34):
        start = int(min(0.95, rng.exponential(0.22)) * SAMPLE_RATE)
        rows = np.array([[rng.uniform(2200, 7800), 0.3, rng.uniform(18, 45), 0.0]])
        piece = swelled(bank(rows, int(0.2 * SAMPLE_RATE)), 0.001, 0.05)
        wave[start : start + len(piece)] += piece * np.float32(rng.uniform(0.1, 0.5))
    return wave


def _splash(rng: Chance) -> Wave:
    samples = int(1.1 * SAMPLE_RATE)
    t = np.arange(samples) / SAMPLE_RATE
    water = hiss(rng, samples, 380, 4200)[:, 0] * np.minimum(1, t / 0.03) * np.exp(-t * 4.6)
    plunge = chirp(190, 80, 0.22, decay=12)
    water[: len(plunge)] += plunge
    return swelled(water.astype(np.float32), 0.004, 0.3)


def _applause(rng: Chance) -> Wave:
    """Many hands, which set in and tire."""
    samples = int(3.4 * SAMPLE_RATE)
    wave = np.zeros(samples, np.float32)
    claps = [burst(rng, 0.03, low, 3.2 * low, 150) for low in (650, 900, 1250, 1600)]
    for at in np.sort(rng.beta(1.6, 1.9, 420)) * 0.97 * (samples - 3000):
        clap = claps[int(rng.integers(4))]
        wave[int(at) : int(at) + len(clap)] += clap * np.float32(rng.uniform(0.15, 0.5))
    return swelled(wave, 0.15, 0.6)


def _horn(_: Chance) -> Wave:
    rows = np.array([
        [pitch * number, 0.5 / number**0.9, 0.0, number] for pitch in (415.0, 523.0) for number in range(1, 9)
    ])  # fmt: skip
    return swelled(bank(rows, int(0.55 * SAMPLE_RATE)), 0.015, 0.06)


def _heart(_: Chance) -> Wave:
    first, second = (chirp(low * 1.5, low, 0.16, decay=18, arch=False) for low in (48, 58))
    wave = np.zeros(int(0.6 * SAMPLE_RATE), np.float32)
    for at, beat in ((0.0, first), (0.24, second * np.float32(0.7))):
        start = int(at * SAMPLE_RATE)
        wave[start : start + len(beat)] += beat
    return wave


def _keys(rng: Chance) -> Wave:
    """Somebody types: a few words and a pause."""
    wave, at = np.zeros(int(2.2 * SAMPLE_RATE), np.float32), 0.0
    while at < 2.0:
        key = burst(rng, 0.03, 1300, 5200, 170)
        wave[int(at * SAMPLE_RATE) : int(at * SAMPLE_RATE) + len(key)] += key * np.float32(rng.uniform(0.4, 1))
        at += float(rng.choice((0.09, 0.12, 0.16, 0.42), p=(0.4, 0.3, 0.2, 0.1)))
    return wave


def _whistle(_: Chance) -> Wave:
    """A locomotive's: three pipes, out of tune with one another, and steam."""
    rows = np.array([[pitch * n, 0.4 / n**1.5, 0.0, n] for pitch in (466.0, 554.0, 698.0) for n in (1, 2, 3)])
    return swelled(bank(rows, int(1.5 * SAMPLE_RATE)), 0.12, 0.4)


_SMASHED = r"(?:glass|windows?|bottles?|vases?|mirrors?|windscreens?)"
_BROKEN = r"(?:shatter|smash|break)\w*"
_GUN = r"(?:a|the|his|her) (?:gun|pistol|rifle|revolver)"
_PLUNGES = r"(?:jump|div|fall|plung|leap)\w* into (?:the |a )?(?:water|sea|river|lake|pool|ocean)"


def _named(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


SOUNDINGS = (
    Sounding(_named("gun ?shot", rf"(?:fires?|shoots) (?:at|him|her|them|a shot|{_GUN})", "a shot rings"), _shot, 0.22),
    Sounding(_named("gun ?shots", "gunfire", "shots ring", "shoot ?outs?", "gunfight"), _shot, 0.20, 5, 0.45),
    Sounding(_named(r"explo(?:des?|sions?|ding)", "blows? up", "bombs? (?:go|goes) off"), _explosion, 0.34),
    Sounding(
        _named("(?:tele)?phones? (?:is )?ring(?:s|ing)?", "ringing (?:tele)?phones?"), _telephone, 0.07, 2, 2.6
    ),
    Sounding(_named("sirens?"), _siren, 0.12),
    Sounding(
        _named(r"bells? (?:ring|toll|chime|strike)\w*", "(?:church|tolling|ringing) bells?"), _bell, 0.13, 3, 1.7
    ),
    Sounding(_named(r"barks? (?:at|in|loudly)", r"dogs? (?:\w+ ){0,2}bark\w*", "barking"), _bark, 0.11, 3, 0.42),
    Sounding(_named("howl(?:s|ing)?"), _howl, 0.07, 2, 3.0),
    Sounding(_named("mi?e?a?ow(?:s|ing)"), _meow, 0.07),
    Sounding(_named(rf"{_SMASHED} {_BROKEN}", rf"{_BROKEN} (?:the |a |an )?{_SMASHED}"), _shattering, 0.20),
    Sounding(_named("splash(?:es|ing)?", _PLUNGES), _splash, 0.20),
    Sounding(_named(r"applau\w+", "clap(?:s|ping)?", "ovation", "cheering crowd"), _applause, 0.16),
    Sounding(_named("honk(?:s|ing)?", "car horns?"), _horn, 0.06, 2, 0.9),
    Sounding(_named("heart ?beats?", r"hearts? (?:is )?(?:pound|beat)\w*"), _heart, 0.30, 12, 0.95),
    Sounding(_named("typ(?:es|ing)(?: on)?"), _keys, 0.07, 2, 2.6),
    Sounding(_named("train whistles?", "whistle blows", "steam whistle"), _whistle, 0.07),
)  # fmt: skip
