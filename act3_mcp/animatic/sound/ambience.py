"""What a place sounds like: shaped noise and small events, never a recording."""

import re
from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.shot import INSIDE, Shot
from act3_mcp.animatic.sound.events import passer
from act3_mcp.animatic.sound.instruments import bank
from act3_mcp.animatic.sound.textures import Chance, burst, chirp, drift, grains, hiss
from act3_mcp.media.encode import SAMPLE_RATE, Sound

Texture = NDArray[np.floating]
Source = Callable[[Chance, int], Texture]
"""Something heard for a number of samples, at about unit power."""


def wind(rng: Chance, samples: int) -> Texture:
    gust = drift(rng, samples, 1.7)
    return hiss(rng, samples, 70, 420) * (0.3 + 0.9 * gust) + hiss(rng, samples, 480, 1300) * gust**2 * 0.4


def leaves(rng: Chance, samples: int) -> Texture:
    return hiss(rng, samples, 1600, 6500) * (0.25 + 0.9 * drift(rng, samples, 1.3) ** 2)


def waves(rng: Chance, samples: int) -> Texture:
    t = np.arange(samples, dtype=np.float32)[:, None] / SAMPLE_RATE
    turn = (t / 6.1 + rng.uniform(0, 1) + 0.08 * np.sin(t * 0.9)) % 1
    # Each wave gathers, breaks, and is a long time running out.
    swell = np.minimum(turn / 0.32, (1 - turn) / 0.68) ** 1.6
    return hiss(rng, samples, 80, 700) * (0.35 + 0.9 * swell) + hiss(rng, samples, 900, 5000) * swell * 0.8


def river(rng: Chance, samples: int) -> Texture:
    drops = [chirp(low, low * 1.5, 0.05, decay=20) for low in (420, 610, 900)]
    water = hiss(rng, samples, 350, 2600) * (0.6 + 0.3 * drift(rng, samples, 0.5))
    return water + grains(rng, samples, 24, drops) * 1.4


def traffic(rng: Chance, samples: int) -> Texture:
    track = hiss(rng, samples, 40, 200) * 0.7 + hiss(rng, samples, 150, 800) * 0.35 * drift(rng, samples, 2.5)
    tyres = hiss(rng, 6 * SAMPLE_RATE, 180, 1500)
    t = np.arange(-3, 3, 1 / SAMPLE_RATE, dtype=np.float32)
    near = 1 / (1 + (t / 0.55) ** 2) * np.cos(np.pi / 6 * t)
    for at in np.arange(rng.uniform(0.5, 2.5), samples / SAMPLE_RATE + 1, rng.uniform(2.8, 4.5)):
        side = np.clip(0.5 + (1 if rng.random() < 0.5 else -1) * t / 2.4, 0.1, 0.9)
        passing = tyres * (0.9 * near)[:, None] * np.sqrt(np.stack([1 - side, side], axis=1))
        start = round((float(at) - 3) * SAMPLE_RATE)
        heard = passing[max(0, -start) : samples - start]
        track[max(0, start) : max(0, start) + len(heard)] += heard
    return track


def murmur(rng: Chance, samples: int) -> Texture:
    """Talk too far off to make out: bands of noise that open and close as mouths do."""
    track = np.zeros((samples, 2), np.float32)
    for talker in range(5):
        low = rng.uniform(220, 480)
        speaking = drift(rng, samples, 0.11) ** 2 * drift(rng, samples, 1.9)
        track += hiss(rng, samples, low, low * 2.6)[:, :: 1 if talker % 2 else -1] * speaking * 1.6
    return track


def room(rng: Chance, samples: int) -> Texture:
    return hiss(rng, samples, 50, 240)


def hum(rng: Chance, samples: int) -> Texture:
    """Mains and machinery."""
    number = np.array([1.0, 2.0, 3.0, 4.0, 6.0])
    rows = np.stack([60 * number, 0.7 / number, 0 * number, rng.uniform(0, 6, 5)], axis=1)
    return bank(rows, samples)[:, None] + hiss(rng, samples, 90, 500) * 0.3


def engine(rng: Chance, samples: int) -> Texture:
    number = np.arange(1, 13)
    rows = np.stack([27.5 * number, rng.uniform(0.1, 0.5, 12), 0.0 * number, rng.uniform(0, 6, 12)], axis=1)
    return bank(rows, samples)[:, None] * (0.8 + 0.3 * drift(rng, samples, 0.7)) + hiss(rng, samples, 120, 900) * 0.4


def rotor(rng: Chance, samples: int) -> Texture:
    """A helicopter: air beaten eleven times a second over a turbine."""
    t = np.arange(samples, dtype=np.float32)[:, None] / SAMPLE_RATE
    beat = np.maximum(0, np.sin(2 * np.pi * 11 * t)) ** 3
    return hiss(rng, samples, 60, 700) * (0.25 + 1.9 * beat) + hiss(rng, samples, 900, 2600) * 0.2


def drone(rng: Chance, samples: int) -> Texture:
    """The void, which is silent but never sounds so."""
    pitch = np.array([36.7, 37.1, 55.0, 55.3, 73.6, 110.4])
    sides = [
        bank(np.stack([pitch, 0.5 / pitch * 40, 0 * pitch, rng.uniform(0, 6, 6)], axis=1), samples) for _ in range(2)
    ]
    return np.stack(sides, axis=1) + hiss(rng, samples, 30, 110) * 0.5


def rain(rng: Chance, samples: int) -> Texture:
    drops = [burst(rng, 0.03, low, low * 2.5, 160) for low in (1100, 2200, 3800)]
    fall = hiss(rng, samples, 1100, 8000) * (0.55 + 0.25 * drift(rng, samples, 2.0))
    return fall + hiss(rng, samples, 250, 1000) * 0.25 + grains(rng, samples, 70, drops) * 0.5


def rain_on_the_roof(rng: Chance, samples: int) -> Texture:
    drops = [burst(rng, 0.04, low, low * 2, 110) for low in (320, 520)]
    return hiss(rng, samples, 180, 900) * 0.7 + grains(rng, samples, 45, drops) * 0.6


def fire(rng: Chance, samples: int) -> Texture:
    cracks = [burst(rng, 0.025, low, 7000, decay) for low, decay in ((900, 260), (1800, 380), (500, 140))]
    flames = hiss(rng, samples, 60, 420) * (0.4 + 0.5 * drift(rng, samples, 0.3))
    return flames + grains(rng, samples, 9, cracks) * 2.2


def birds(rng: Chance, samples: int) -> Texture:
    track = np.zeros((samples, 2), np.float32)
    for _ in range(3):
        pitch = rng.uniform(2400, 4400)
        call = [chirp(pitch, pitch * rng.uniform(0.8, 1.35), rng.uniform(0.05, 0.11)) for _ in range(4)]
        song = np.concatenate([np.pad(each, (0, int(0.045 * SAMPLE_RATE))) for each in call])
        track += grains(rng, samples, 0.42, [song])
    return track


def crickets(rng: Chance, samples: int) -> Texture:
    t = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    sides: list[Texture] = []
    for _ in range(2):
        rate, resting = rng.uniform(13, 17), rng.uniform(0, 6)
        chirping = np.clip(np.sin(2 * np.pi * rate * t), 0, 1) ** 3
        chirping *= np.clip(3 * np.sin(2 * np.pi * 0.8 * t + resting) + 1.2, 0, 1)
        sides.append(bank(np.array([[rng.uniform(3900, 4500), 1.0, 0.0, 0.0]]), samples) * chirping)
    return np.stack([sides[0] + 0.3 * sides[1], sides[1] + 0.3 * sides[0]], axis=1)


def gulls(rng: Chance, samples: int) -> Texture:
    cry = np.concatenate([chirp(1500, 1050, 0.28), chirp(1600, 1000, 0.34)])
    return grains(rng, samples, 0.35, [cry])


def drips(rng: Chance, samples: int) -> Texture:
    drop = chirp(900, 1500, 0.09, decay=35)
    echo = sum(
        np.pad(drop * 0.45**n, (int(n * 0.19 * SAMPLE_RATE), int((4 - n) * 0.19 * SAMPLE_RATE))) for n in range(5)
    )
    return grains(rng, samples, 0.9, [np.asarray(echo, np.float32)])


def bubbles(rng: Chance, samples: int) -> Texture:
    rising = [chirp(low, low * 2.1, 0.07, decay=12) for low in (260, 380, 560)]
    return hiss(rng, samples, 35, 260) + grains(rng, samples, 5, rising) * 1.2


def clinks(rng: Chance, samples: int) -> Texture:
    glasses = [
        bank(np.array([[hz, 0.4, 14.0, 0.5], [hz * 1.58, 0.25, 20.0, 1.0], [hz * 2.3, 0.15, 30.0, 2.0]]), 12_000)
        for hz in (2150.0, 2730.0, 3300.0)
    ]
    return grains(rng, samples, 0.8, glasses)


def clock(rng: Chance, samples: int) -> Texture:
    tick, track = burst(rng, 0.03, 1800, 5000, 190), np.zeros((samples, 2), np.float32)
    for start in range(SAMPLE_RATE // 3, samples, SAMPLE_RATE):
        track[start : start + len(tick)] += tick[: samples - start, None]
    return track


Mix = tuple[tuple[Source, float], ...]
# How loud each source is; about -30 dB is a presence, -22 dB a subject.
PLACES: Mapping[str, Mix] = {
    "street": ((traffic, 0.038),), "alley": ((traffic, 0.022), (drips, 0.02)),
    "highway": ((traffic, 0.055), (wind, 0.02)),
    "aerial": ((wind, 0.030), (traffic, 0.030)), "rooftop": ((wind, 0.035), (traffic, 0.020)),
    "skyline": ((traffic, 0.026), (wind, 0.022)), "village": ((leaves, 0.016), (wind, 0.014)),
    "room": ((room, 0.018), (clock, 0.012)), "corridor": ((room, 0.020), (hum, 0.016)),
    "bar": ((murmur, 0.050), (clinks, 0.05)), "stage": ((room, 0.016),), "church": ((room, 0.028), (wind, 0.006)),
    "mountains": ((wind, 0.055),), "field": ((leaves, 0.016), (wind, 0.018)), "desert": ((wind, 0.045),),
    "forest": ((leaves, 0.024), (wind, 0.012)), "beach": ((waves, 0.065), (gulls, 0.05)),
    "sea": ((waves, 0.050), (wind, 0.022)),
    "cave": ((room, 0.026), (drips, 0.07)), "underwater": ((bubbles, 0.060),),
    "space": ((drone, 0.060),), "spaceship": ((hum, 0.035), (drone, 0.030)),
    "river": ((river, 0.040), (leaves, 0.014)), "planet": ((wind, 0.030), (drone, 0.030)),
    "hall": ((room, 0.030),),
    "landmark": ((wind, 0.030),), "theatre": ((room, 0.022), (murmur, 0.012)), "car": ((engine, 0.040), (wind, 0.012)),
    "train": ((engine, 0.030), (hum, 0.020)), "cockpit": ((engine, 0.036), (hum, 0.024)),
}  # fmt: skip
ROOMS: Mapping[str, Mix] = {
    "kitchen": ((room, 0.016), (hum, 0.014)), "office": ((room, 0.020), (hum, 0.018)), "bedroom": ((room, 0.014),),
}  # fmt: skip
WEATHERS: Mapping[str, Mix] = {
    "rain": ((rain, 0.042),), "storm": ((rain, 0.055), (wind, 0.038)), "snow": ((wind, 0.028),),
}  # fmt: skip
INDOOR_WEATHERS: Mapping[str, Mix] = {"rain": ((rain_on_the_roof, 0.030),), "storm": ((rain_on_the_roof, 0.045),)}
# What a prompt may name that has a sound but no picture of its own.
NAMED: tuple[tuple[re.Pattern[str], Mix], ...] = (
    (re.compile(r"\b(?:camp|bon)?fires?\b|\bfireplace\b|\bburning\b|\bflames?\b|\bhearth\b"), ((fire, 0.035),)),
    (re.compile(r"\b(?:river|stream|brook|creek|waterfall|fountain|rapids)s?\b"), ((river, 0.034),)),
    (re.compile(r"\b(?:crowd|audience|party|market|busy|bustling)\b"), ((murmur, 0.040),)),
    (re.compile(r"\b(?:engine|motor|generator|machinery|inside a (?:car|truck|bus|train))\b"), ((engine, 0.040),)),
    (re.compile(r"\bhelicopters?\b|\bchoppers?\b"), ((rotor, 0.045),)),
    (re.compile(r"\bwindy?\b|\bgale\b|\bblizzard\b"), ((wind, 0.045),)),
)
AIRLESS = frozenset({"space", "underwater", "spaceship"})
LIVELY = frozenset({"forest", "field", "village", "river"})
QUIET: Mix = ((room, 0.02),)


def ambience(shot: Shot, samples: int, *, seed: int) -> Sound:
    """The place, its weather and its creatures, for so many samples."""
    track = np.zeros((samples, 2), np.float32)
    for number, (source, loud) in enumerate(sources(shot)):
        # Each source has chance of its own, so that rain does not change the traffic under it.
        track += source(np.random.default_rng([abs(seed), number]), samples) * np.float32(loud)
    return track


def sources(shot: Shot) -> Mix:
    """What is heard there, and how loud."""
    weathers = INDOOR_WEATHERS if shot.place in INSIDE else WEATHERS
    heard = ROOMS.get(shot.room, ()) if shot.place == "room" else ()
    heard = heard or PLACES.get(shot.place, QUIET)
    if shot.place in AIRLESS:
        return heard
    heard += weathers.get(shot.weather, ())
    wet = shot.weather in {"rain", "storm", "snow"}
    if shot.place in LIVELY and shot.time in {"dawn", "morning", "day"} and not wet:
        heard += ((birds, 0.045),)
    if shot.place in LIVELY | {"desert", "mountains"} and shot.time in {"night", "dusk"} and not wet:
        heard += ((crickets, 0.012),)
    driven = any(thing.name == "car" for thing in shot.things) or any(each.action == "drive" for each in shot.figures)
    # What goes by is heard going by.
    if driven and not passer(shot):
        heard += ((engine, 0.035),)
    if shot.crowd and shot.place != "bar":
        heard += ((murmur, 0.040),)
    said = shot.told
    known = {source for source, _ in heard}
    return heard + tuple(each for pattern, mix in NAMED if pattern.search(said) for each in mix if each[0] not in known)
