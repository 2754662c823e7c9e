"""What happens inside a worker process, without the process."""

import io
import json
from pathlib import Path
from typing import cast

import pytest

from act3_mcp.studio.orders import REPORT, ClipPlan, Done, FilmPlan, Frame, Order, Progress, Source, Take
from act3_mcp.studio.worker import Channel, Easel, Engine
from tests.studio import engines

SMALL = Frame(width=640, height=360, fps=10)
LARGE = Frame(width=1280, height=720, fps=10)


def take(prompt: str) -> Take:
    return Take(prompt=prompt, seconds=1, context="A pier", seed=7)


def draw(folder: Path, plan: ClipPlan | FilmPlan, name: str = "out.mp4") -> tuple[object, list[float]]:
    """What was drawn, and the shares reported on the way."""
    shares: list[float] = []
    order = Order(plan=plan, media=str(folder), out=str(folder / name), deadline=10)
    Easel(cast("Engine", engines), order, plan, shares.append).draw()
    return json.loads((folder / name).read_text(encoding="utf-8")), shares


def test_a_clip_is_its_take_in_its_frame(tmp_path: Path) -> None:
    drawn, shares = draw(tmp_path, ClipPlan(take=take("x"), frame=SMALL))

    assert drawn == {
        "prompt": "x",
        "seconds": 1,
        "context": "A pier",
        "width": 640,
        "height": 360,
        "fps": 10,
        "seed": 7,
    }
    assert shares == pytest.approx([frame / 10 for frame in range(1, 11)])


def test_a_film_joins_what_is_there_and_draws_again_what_does_not_fit(tmp_path: Path) -> None:
    draw(tmp_path, ClipPlan(take=take("fits"), frame=LARGE), "fits.mp4")
    draw(tmp_path, ClipPlan(take=take("too small"), frame=SMALL), "small.mp4")
    sources = [
        Source(take=take("fits"), frame=LARGE, media="fits.mp4"),
        Source(take=take("too small"), frame=SMALL, media="small.mp4"),
        Source(take=take("removed"), frame=LARGE, media="gone.mp4"),
    ]

    (tmp_path / "film").mkdir()
    drawn, shares = draw(tmp_path, FilmPlan(sources=sources, frame=LARGE), "film/out.mp4")

    assert [(clip["prompt"], clip["height"]) for clip in cast("list[dict[str, object]]", drawn)] == [
        ("fits", 720),
        ("too small", 720),
        ("removed", 720),
    ]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1)
    assert json.loads((tmp_path / "small.mp4").read_text(encoding="utf-8"))["height"] == 360


def test_progress_is_sent_once_a_percent_and_anew_for_each_order() -> None:
    stream = io.BytesIO()
    channel = Channel(stream)

    for share in (0.001, 0.011, 0.012, 0.02):
        channel.report(share)
    channel.send(Done())
    channel.begin()
    channel.report(0.01)

    sent = [REPORT.validate_json(line) for line in stream.getvalue().splitlines()]
    assert sent == [*(Progress(percent=percent) for percent in (0, 1, 2)), Done(), Progress(percent=1)]
