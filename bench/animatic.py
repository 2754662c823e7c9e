"""How fast clips are drawn, in warm processes as the studio's workers are. `python -m bench.animatic [360 720 1080]`.

Wall time is what one waits. CPU time is what to compare on a busy machine,
which changes it less. A retake is the same shot with another camera move, drawn
by a process that has drawn the first. Where `ffmpeg` is on the path, its zoompan
moves one of our frames at the same size and settings: as it comes, which
jitters, and over a frame enlarged eight times, the usual cure.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np

from act3_mcp.animatic import Shot, Size, describe, make_clip
from act3_mcp.animatic.compositor import Compositor, prepare_opencv
from act3_mcp.animatic.moves import path_of
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.media.encode import FINEST, X264, ClipWriter, Planes
from bench.evenness import jitter

PROMPTS = (
    "Wide shot, hero character walking toward camera on a busy city street, golden hour, slow dolly in",
    "Aerial drone shot over a neon city at night in the rain",
    "Two people argue across a kitchen table, low key light",
    "Close-up of an old man's face by a kitchen window, morning light",
    "Extreme wide shot, a lone figure crosses a mountain pass at dawn, slow pan right",
    "Medium shot of a woman under a street lamp, night, static camera",
    "Profile of a woman looking out to sea at sunset, slow truck left",
)
STILL = "Wide shot of mountains in the morning, slow zoom in"
RETAKES = "slow dolly in", "slow dolly out", "slow pan right", "slow pan left", "slow tilt up", "static camera"
SIZES = {360: Size(640, 360), 720: Size(1280, 720), 1080: Size(1920, 1080)}
SECONDS, FPS, SEED = 4.0, 24, 1
FRAMES = round(SECONDS * FPS)
ENLARGED = 8


@dataclass(frozen=True)
class Spent:
    """What one clip took of a process, and that process's largest size so far."""

    seconds: float
    size_bytes: int
    peak_bytes: int


def draw(prompt: str, size: Size, seed: int) -> Spent:
    """A clip as the studio's workers draw it."""
    with tempfile.TemporaryDirectory() as folder:
        out, start = Path(folder) / "clip.mp4", time.perf_counter()
        shot = describe(prompt, seconds=SECONDS)
        clip = make_clip(shot, out, size=size, fps=FPS, seed=seed, progress=lambda _, __: None)
        return Spent(time.perf_counter() - start, clip.size_bytes, _peak())


def apart(prompt: str, size: Size) -> list[float]:
    """The CPU seconds of each part of a clip, done one after the other; encoding is what the drawing thread did not."""
    prepare_opencv()
    times = [time.process_time()]
    with tempfile.TemporaryDirectory() as folder:
        pictures, shot = _picture(prompt, size)
        times.append(time.process_time())
        sound = soundtrack([(shot, SECONDS, SEED)])
        times.append(time.process_time())
        with ClipWriter(Path(folder) / "a.mp4", width=size.width, height=size.height, fps=FPS, sound=sound) as writer:
            start = time.thread_time()
            for index in range(FRAMES):
                writer.write(pictures.frame(index, FPS))
            drawing = time.thread_time() - start
    art, heard = (after - before for before, after in pairwise(times))
    return [art, heard, drawing, time.process_time() - times[-1] - drawing]


def _picture(prompt: str, size: Size) -> tuple[Compositor, Shot]:
    shot = describe(prompt, seconds=SECONDS)
    scene = compose(shot, aspect=size.width / size.height, seed=SEED)
    path = path_of(shot.move, scene.lens, SECONDS, seed=SEED)
    return Compositor(scene, path, width=size.width, height=size.height, seconds=SECONDS, seed=SEED), shot


def _peak() -> int:
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415 # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


@contextmanager
def workers(number: int) -> Generator[ProcessPoolExecutor]:
    """Processes that have imported all they need, and drawn something."""
    with ProcessPoolExecutor(number, mp_context=get_context("spawn")) as pool:
        list(pool.map(_warm, range(4 * number)))
        yield pool


def _warm(_: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shot = describe(PROMPTS[0], seconds=0.5)
        make_clip(shot, Path(folder) / "a.mp4", size=Size(160, 90), fps=FPS, seed=SEED, progress=lambda _, __: None)


def side_by_side(number: int, size: Size) -> tuple[float, list[Spent]]:
    """Film-seconds a wall second of so many processes, each shot drawn by one of them, and what each shot took."""
    # Another seed each time round: nothing is found drawn already.
    prompts, seeds = PROMPTS * number, [SEED + i for i in range(number) for _ in PROMPTS]
    with workers(number) as pool:
        start = time.perf_counter()
        spent = list(pool.map(draw, prompts, [size] * len(prompts), seeds))
        return SECONDS * len(prompts) / (time.perf_counter() - start), spent


def retakes(size: Size) -> list[float]:
    """CPU seconds of a shot with one move after another, in a process that has drawn no other."""
    times: list[float] = []
    subject = PROMPTS[0].rsplit(",", 1)[0]
    for move in RETAKES:
        start = time.process_time()
        draw(f"{subject}, {move}", size, SEED)
        times.append(time.process_time() - start)
    return times


def against_zoompan(size: Size) -> None:
    """Print how fast and how evenly ffmpeg moves a frame of ours, and how evenly we do."""
    with tempfile.TemporaryDirectory() as folder:
        ours, frame = Path(folder) / "ours.mp4", Path(folder) / "frame.png"
        make_clip(describe(STILL, seconds=SECONDS), ours, size=size, fps=FPS, seed=SEED, progress=lambda _, __: None)
        _save_first_frame(size, frame)
        print(f"{'':>10} | jitter of a zoom: {jitter(ours):.2f} px", end="")
        for name, enlarged in (("zoompan", 1), ("smooth zoompan", ENLARGED)):
            rate, strayed = zoompan(size, frame, enlarged=enlarged)
            print(f"; ffmpeg {name} {rate:.2f} film-s a second cold, {strayed:.2f} px", end="", flush=True)
        print()


def zoompan(size: Size, frame: Path, *, enlarged: int) -> tuple[float, float]:
    """Film-seconds a second of ffmpeg's own camera move, its start included, and its jitter."""
    grow = f"scale={size.width * enlarged}:-2," if enlarged > 1 else ""
    move = f"zoompan=z='1+0.25*on/{FRAMES}':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2':d={FRAMES}"
    out = frame.with_suffix(".mp4")
    command = [
        *("ffmpeg", "-v", "error", "-y", "-i", str(frame)),
        *("-vf", f"{grow}format=yuv420p,{move}:s={size.width}x{size.height}:fps={FPS}"),
        *("-frames:v", str(FRAMES), "-c:v", "libx264", "-threads", "1", "-g", "48"),
        *(part for name, value in {**X264, "qp": str(FINEST)}.items() for part in (f"-{name}", value)),
        str(out),
    ]
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return SECONDS / (time.perf_counter() - start), jitter(out)


def _save_first_frame(size: Size, out: Path) -> None:
    pictures, _ = _picture(STILL, size)
    planes: Planes = pictures.frame(0, FPS)
    stacked = np.concatenate([plane.ravel() for plane in planes]).reshape(size.height * 3 // 2, size.width)
    cv2.imwrite(str(out), cv2.cvtColor(stacked, cv2.COLOR_YUV2BGR_I420))


def main(heights: Sequence[int]) -> None:
    """Print the table."""
    print(f"film-seconds a second over {len(PROMPTS)} shots of {SECONDS:g} s; CPU is seconds a film-second")
    print(
        "           |  wall: one    two | CPU:  art   sound  frames  encode  in all | a shot  longest | peak MB | MB/m"
    )
    for size in (SIZES[height] for height in heights):
        one, alone = side_by_side(1, size)
        two, both = side_by_side(2, size)
        with workers(1) as pool:
            parts = list(pool.map(apart, PROMPTS, [size] * len(PROMPTS)))
        film = SECONDS * len(PROMPTS)
        cpu = [sum(part) / film for part in zip(*parts, strict=True)]
        walls = [each.seconds for each in alone]
        print(
            f"{size.width:>5}x{size.height:<4} | {one:>10.2f} {two:>6.2f} | {'':>4}"
            f"{' '.join(f'{each:>7.3f}' for each in (*cpu, sum(cpu)))} "
            f"| {sum(walls) / len(walls):>4.2f} s {max(walls):>6.2f} s "
            f"| {max(each.peak_bytes for each in (*alone, *both)) / 1e6:>7.0f} "
            f"| {sum(each.size_bytes for each in alone) / film * 60 / 1e6:.1f}"
        )
        with workers(1) as pool:
            again = pool.submit(retakes, size).result()
        print(f"{'':>10} | CPU s of one shot: {again[0]:.2f} first; then ", end="")
        print(", ".join(f"{move} {each:.2f}" for move, each in zip(RETAKES[1:], again[1:], strict=True)))
        if shutil.which("ffmpeg"):
            against_zoompan(size)
    if not shutil.which("ffmpeg"):
        print("ffmpeg is not on the path: nothing to compare with")


if __name__ == "__main__":
    main([int(height) for height in sys.argv[1:]] or list(SIZES))
