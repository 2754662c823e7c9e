"""Lightning in real clips: seen when it is due, gone soon after, and never so often that it could do harm."""

from pathlib import Path

import av
import numpy as np
import pytest

from act3_mcp.animatic import Size, describe, make_clip
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.storm import brightness, flashes

FPS, SEED = 24, 3


def frames(tmp_path: Path, prompt: str, seconds: float = 2.0) -> np.ndarray:
    out = tmp_path / "clip.mp4"
    shot = describe(prompt, seconds=seconds)
    make_clip(shot, out, size=Size(192, 108), fps=FPS, seed=SEED, progress=lambda _, __: None)
    with av.open(str(out)) as container:
        return np.stack([frame.to_ndarray(format="gray") for frame in container.decode(video=0)]).astype(np.float32)


def test_a_storm_flashes_twice_and_fades_when_it_is_due(tmp_path: Path) -> None:
    seen = frames(tmp_path, "a storm over the sea at night, wide shot").mean(axis=(1, 2))
    due = round(flashes(2.0, SEED)[0] * FPS)

    usual = seen[: due - 1].mean()
    assert seen[: due - 1].max() < 1.03 * usual
    assert seen[due : due + 2].max() > 1.5 * usual
    assert seen[due + 2 : due + 4].min() < 0.85 * seen[due : due + 2].max()
    assert seen[due + 3 : due + 6].max() > 1.5 * usual
    assert seen[due + 22 :].mean() < 1.05 * usual


def test_a_bolt_is_seen_in_the_sky_and_not_in_the_sea(tmp_path: Path) -> None:
    seen = frames(tmp_path, "a storm over the sea at night, wide shot")
    due = round(flashes(2.0, SEED)[0] * FPS)

    brighter = seen[due : due + 2].max(axis=0) - seen[: due - 1].max(axis=0)
    sky, sea = brighter[:40], brighter[60:]
    assert np.quantile(sky, 0.99) > 2 * np.quantile(sea, 0.9)


def test_indoors_the_window_lights_up_more_than_the_room(tmp_path: Path) -> None:
    seen = frames(tmp_path, "a living room at night, a storm outside, wide shot")
    due = round(flashes(2.0, SEED)[0] * FPS)

    brighter = seen[due : due + 2].max(axis=0) - seen[: due - 1].mean(axis=0)
    assert brighter.max() > 60
    assert 2 < np.median(brighter) < 0.4 * brighter.max()


@pytest.mark.parametrize(
    "prompt",
    ["rain on a street", "a cave in a storm", "underwater in a storm", "space, a storm", "a corridor in a storm"],
)
def test_where_no_lightning_can_be_seen_there_is_none(prompt: str) -> None:
    scene = compose(describe(prompt), aspect=16 / 9, seed=SEED)

    assert scene.strikes == ()
    assert "lightning" not in {layer.name for layer in scene.layers}


@pytest.mark.parametrize("seed", range(12))
def test_it_never_flashes_more_than_three_times_in_a_second(seed: int) -> None:
    """Where a flash is a rise by a tenth, as for photosensitive viewers (WCAG 2.3.1)."""
    strikes = flashes(60.0, seed)
    light = np.array([brightness(strikes, index / FPS) for index in range(60 * FPS)])
    rises = np.flatnonzero(np.diff(light, prepend=0.0) > 0.1)

    assert 16 <= len(rises) <= 36
    assert min(np.diff(rises)[2:] + np.diff(rises)[1:-1] + np.diff(rises)[:-2]) > FPS
