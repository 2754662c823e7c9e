# ruff: noqa: PLR0917 - coordinates are positional by nature
"""What a place sounds like: shaped noise and a few small events, never a recording."""

import numpy as np
from numpy.typing import NDArray

from act3_mcp.animatic.shot import Shot
from act3_mcp.media.encode import SAMPLE_RATE, Sound

Noise = NDArray[np.float32]

# Low and high edge in hertz, loudness, and how much it swells and sinks.
BEDS: dict[str, tuple[float, float, float, float]] = {
    "street": (60, 900, 0.050, 0.25), "alley": (50, 500, 0.040, 0.2), "aerial": (40, 420, 0.055, 0.35),
    "room": (70, 300, 0.016, 0.1), "corridor": (60, 260, 0.024, 0.1), "bar": (150, 1400, 0.040, 0.3),
    "mountains": (120, 900, 0.050, 0.7), "field": (300, 2600, 0.022, 0.6), "desert": (100, 700, 0.042, 0.8),
    "forest": (500, 4200, 0.024, 0.6), "beach": (150, 3200, 0.060, 0.9), "sea": (90, 1900, 0.060, 0.9),
    "space": (28, 110, 0.060, 0.2), "stage": (50, 220, 0.016, 0.2),
    "village": (250, 2200, 0.020, 0.5), "highway": (50, 700, 0.055, 0.5), "rooftop": (60, 600, 0.035, 0.5),
    "skyline": (70, 800, 0.035, 0.5), "cave": (60, 420, 0.030, 0.4), "church": (70, 360, 0.020, 0.2),
    "spaceship": (35, 190, 0.055, 0.1), "underwater": (40, 330, 0.070, 0.6),
}  # fmt: skip
WEATHERS: dict[str, tuple[float, float, float, float]] = {
    "rain": (900, 9000, 0.055, 0.12), "storm": (500, 8000, 0.085, 0.35), "snow": (200, 700, 0.020, 0.6),
    "fog": (80, 300, 0.016, 0.4),
}  # fmt: skip
INDOORS = {"room", "corridor", "bar", "cave", "church", "spaceship"}


def ambience(shot: Shot, samples: int, *, seed: int) -> Sound:
    rng = np.random.default_rng(seed)
    low, high, loud, swell = BEDS[shot.place]
    track = _bed(rng, samples, low, high, loud, swell)
    if shot.weather in WEATHERS:
        low, high, loud, swell = WEATHERS[shot.weather]
        if shot.place in INDOORS:
            high, loud = high / 5, loud * 0.6
        track += _bed(rng, samples, low, high, loud, swell)
    if (
        shot.place in {"forest", "field", "village"}
        and shot.time in {"dawn", "morning", "day"}
        and shot.weather == "clear"
    ):
        _birds(track, rng)
    if shot.time == "night" and shot.place in {"field", "forest", "desert", "village"}:
        _crickets(track, rng)
    if any(figure.action in {"walk", "run"} for figure in shot.figures):
        _steps(track, rng, 0.36 if any(figure.action == "run" for figure in shot.figures) else 0.54)
    if any(thing.name == "car" for thing in shot.things):
        track += _bed(rng, samples, 45, 190, 0.09, 0.2)
    return track


def _bed(rng: np.random.Generator, samples: int, low: float, high: float, loud: float, swell: float) -> Sound:
    """Noise between two pitches with soft edges, wide in stereo, breathing slowly."""
    size = 1 << max(8, (samples - 1).bit_length())
    pitch = np.fft.rfftfreq(size, 1 / SAMPLE_RATE).astype(np.float32) + 1e-3
    shape = 1 / (1 + (low / pitch) ** 4) / (1 + (pitch / high) ** 4) / np.sqrt(pitch)
    sides: list[Noise] = []
    for _ in range(2):
        noise = np.fft.irfft(np.fft.rfft(rng.standard_normal(size).astype(np.float32)) * shape)[:samples]
        sides.append((noise / (np.std(noise) + 1e-9)).astype(np.float32))
    t = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    rate, start = rng.uniform(0.08, 0.17), rng.uniform(0, 6.28)
    breath = 1 - swell * 0.5 * (1 + np.sin(6.2832 * rate * t + start))
    left, right = sides
    return (np.stack([left, 0.35 * left + 0.75 * right], axis=1) * (loud * breath)[:, None]).astype(np.float32)


def _add(track: Sound, at: float, sound: Noise, pan: float) -> None:
    start = int(at * SAMPLE_RATE)
    piece = sound[: max(0, len(track) - start)]
    track[start : start + len(piece), 0] += piece * (1 - pan)
    track[start : start + len(piece), 1] += piece * pan


def _birds(track: Sound, rng: np.random.Generator) -> None:
    for _ in range(max(1, len(track) // SAMPLE_RATE // 2)):
        at, pan, pitch = rng.uniform(0, len(track) / SAMPLE_RATE), rng.uniform(0.1, 0.9), rng.uniform(2600, 4600)
        for chirp in range(int(rng.integers(2, 5))):
            t = np.arange(int(0.09 * SAMPLE_RATE), dtype=np.float32) / SAMPLE_RATE
            bend = pitch * (1 + 0.18 * np.sin(t * 60))
            call = np.sin(6.2832 * np.cumsum(bend) / SAMPLE_RATE) * np.sin(np.pi * t / 0.09) ** 2 * 0.022
            _add(track, at + chirp * 0.13, call.astype(np.float32), pan)


def _crickets(track: Sound, rng: np.random.Generator) -> None:
    t = np.arange(len(track), dtype=np.float32) / SAMPLE_RATE
    for pan in (0.25, 0.8):
        pitch, rate = rng.uniform(3900, 4500), rng.uniform(13, 17)
        pulse = np.clip(np.sin(6.2832 * rate * t), 0, 1) ** 3 * (np.sin(6.2832 * 0.9 * t + pan * 9) > -0.2)
        _add(track, 0.0, (np.sin(6.2832 * pitch * t) * pulse * 0.010).astype(np.float32), pan)


def _steps(track: Sound, rng: np.random.Generator, gap: float) -> None:
    for number, at in enumerate(np.arange(0.2, len(track) / SAMPLE_RATE - 0.1, gap)):
        t = np.arange(int(0.09 * SAMPLE_RATE), dtype=np.float32) / SAMPLE_RATE
        thud = np.sin(6.2832 * 85 * t) * np.exp(-t * 70) + 0.25 * rng.standard_normal(len(t)) * np.exp(-t * 120)
        _add(track, float(at), (thud * 0.075).astype(np.float32), 0.45 + 0.1 * (number % 2))
