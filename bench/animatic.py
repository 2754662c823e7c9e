"""How fast clips are drawn: film-seconds per second of wall time, one warm process. `python -m bench.animatic`."""

import sys
import tempfile
import time
from pathlib import Path

from act3_mcp.animatic import Size, describe, make_clip

PROMPTS = (
    "Wide shot, hero character walking toward camera on a busy city street, golden hour",
    "Aerial drone shot over a neon city at night in the rain",
    "Two people argue across a kitchen table, low key light",
    "Close-up of an old man's face by a kitchen window, morning light",
    "Extreme wide shot, a lone figure crosses a mountain pass at dawn, slow pan right",
)
SIZES = (Size(640, 360), Size(1280, 720), Size(1920, 1080))
SECONDS = 4.0


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "clip.mp4"
        _timed(PROMPTS[0], SIZES[0], out)
        for size in SIZES[: int(sys.argv[1]) if len(sys.argv) > 1 else None]:
            spent = [_timed(prompt, size, out) for prompt in PROMPTS]
            each = " ".join(f"{one:5.2f}" for one in spent)
            rate = SECONDS * len(spent) / sum(spent)
            print(f"{size.width}x{size.height}: {each} s for {SECONDS:g} s shots, {rate:.2f} film-seconds a second")


def _timed(prompt: str, size: Size, out: Path) -> float:
    start = time.perf_counter()
    shot = describe(prompt, seconds=SECONDS)
    make_clip(shot, out, size=size, fps=24, seed=1, progress=lambda _, __: None)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
