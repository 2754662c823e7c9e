"""Clips of the prompts in `gallery.txt`, and a contact sheet of each ten: `python -m bench.gallery [frames]`.

With `frames` only a still of each is drawn, without words on it, for somebody
to say what it shows.
"""

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import cv2

from act3_mcp.animatic import Size, describe, make_clip
from act3_mcp.media.frames import frame_at, strip_of
from act3_mcp.media.sheets import Cell, contact_sheet

PROMPTS = Path(__file__).with_suffix(".txt")
OUT = Path("out/gallery")
SIZE, SECONDS, FPS, SEED = Size(640, 360), 3.0, 24, 1
A_SHEET = 10
WORKERS = 2


def prompts() -> list[str]:
    """One a line; what begins with # is a remark."""
    lines = PROMPTS.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def draw(number: int, prompt: str) -> tuple[int, float]:
    """Draw a clip; its number, and how long that took."""
    began = time.perf_counter()
    shot = describe(prompt, seconds=SECONDS)
    make_clip(shot, clip_path(number), size=SIZE, fps=FPS, seed=SEED, progress=lambda _, __: None)
    return number, time.perf_counter() - began


def clip_path(number: int) -> Path:
    return OUT / f"{number:02}.mp4"


def cell(number: int, prompt: str) -> Cell:
    """A tile that says what was asked for, and what was made of it."""
    shot = describe(prompt, seconds=SECONDS)
    read = "  ".join([shot.size, str(shot.move), f"{shot.place} {shot.time}"])
    return Cell(strip_of(clip_path(number)).frame(), f"{number}  {prompt}", read)


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    numbered = list(enumerate(prompts(), start=1))
    began = time.perf_counter()
    with ProcessPoolExecutor(WORKERS) as workers:
        for number, took in workers.map(draw, *zip(*numbered, strict=True)):
            print(f"\r{number} of {len(numbered)} ({took:.1f} s)  ", end="", flush=True)
    print(f"\n{len(numbered)} clips of {SECONDS:g} s in {time.perf_counter() - began:.0f} s")
    if "frames" in sys.argv[1:]:
        for number, _ in numbered:
            frame = frame_at(clip_path(number), SECONDS * 0.4, width=SIZE.width)
            cv2.imwrite(str(OUT / f"frame-{number:02}.png"), cv2.cvtColor(frame, cv2.COLOR_RGB2BGR))
        return
    for start in range(0, len(numbered), A_SHEET):
        part = numbered[start : start + A_SHEET]
        sheet = OUT / f"sheet-{start // A_SHEET + 1}.jpg"
        contact_sheet([cell(*each) for each in part], title=f"Gallery {part[0][0]} to {part[-1][0]}", out=sheet)
        print(sheet)


if __name__ == "__main__":
    main()
