"""How fast clips are drawn: film-seconds per second, in one warm process. `python -m bench.animatic [sizes]`.

CPU time is the figure to compare, because a busy machine does not change it much; wall time is what one waits.
"""

import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from act3_mcp.animatic import Size, describe, make_clip
from act3_mcp.animatic.compositor import Compositor, prepare_opencv
from act3_mcp.animatic.moves import path_of
from act3_mcp.animatic.scene import compose
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.media.encode import ClipWriter

PROMPTS = (
    "Wide shot, hero character walking toward camera on a busy city street, golden hour, slow dolly in",
    "Aerial drone shot over a neon city at night in the rain",
    "Two people argue across a kitchen table, low key light",
    "Close-up of an old man's face by a kitchen window, morning light",
    "Extreme wide shot, a lone figure crosses a mountain pass at dawn, slow pan right",
    "Medium shot of a woman under a street lamp, night, static camera",
    "Profile of a woman looking out to sea at sunset, slow truck left",
)
SIZES = (Size(640, 360), Size(1280, 720), Size(1920, 1080))
SECONDS, FPS, SEED = 4.0, 24, 1


@dataclass
class Stopwatch:
    """CPU and wall seconds by what they went on."""

    cpu: dict[str, float] = field(default_factory=dict[str, float])
    wall: dict[str, float] = field(default_factory=dict[str, float])
    _since: tuple[float, float] = (0.0, 0.0)

    def start(self) -> None:
        self._since = time.process_time(), time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.process_time(), time.perf_counter()
        self.cpu[name] = self.cpu.get(name, 0.0) + now[0] - self._since[0]
        self.wall[name] = self.wall.get(name, 0.0) + now[1] - self._since[1]
        self._since = now


def main() -> None:
    prepare_opencv()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "clip.mp4"
        make_clip(
            describe(PROMPTS[0], seconds=0.5), out, size=SIZES[0], fps=FPS, seed=SEED, progress=lambda _, __: None
        )
        print(f"film-seconds a second over {len(PROMPTS)} shots of {SECONDS:g} s, one process")
        print("                CPU   wall | CPU s a film-second:    art  frames  sound  encode | MB a minute")
        for size in SIZES[: int(sys.argv[1]) if len(sys.argv) > 1 else None]:
            watch, written = Stopwatch(), 0
            for prompt in PROMPTS:
                _draw(prompt, size, out, watch)
                written += out.stat().st_size
            film = SECONDS * len(PROMPTS)
            each = {name: spent / film for name, spent in watch.cpu.items()}
            print(
                f"{size.width:>5}x{size.height:<4} {film / sum(watch.cpu.values()):>6.2f} "
                f"{film / sum(watch.wall.values()):>6.2f} | {'':>19} {each['art']:>6.3f} {each['frames']:>7.3f} "
                f"{each['sound']:>6.3f} {each['encode']:>7.3f} | {written / film * 60 / 1e6:.1f}"
            )


def _draw(prompt: str, size: Size, out: Path, watch: Stopwatch) -> None:
    watch.start()
    shot = describe(prompt, seconds=SECONDS)
    scene = compose(shot, aspect=size.width / size.height, seed=SEED)
    path = path_of(shot.move, scene.lens, SECONDS, seed=SEED)
    pictures = Compositor(scene, path, width=size.width, height=size.height, seconds=SECONDS, seed=SEED)
    watch.lap("art")
    sound = np.asarray(soundtrack([(shot, SECONDS, SEED)]), np.float32)
    watch.lap("sound")
    with ClipWriter(out, width=size.width, height=size.height, fps=FPS, sound=sound) as writer:
        for index in range(round(SECONDS * FPS)):
            planes = pictures.frame(index, FPS)
            watch.lap("frames")
            writer.write(planes)
            watch.lap("encode")
    watch.lap("encode")


if __name__ == "__main__":
    main()
