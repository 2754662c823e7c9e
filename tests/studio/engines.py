"""A drawing engine for tests: small files at once, or step by step under a test's direction.

A prompt `cue:SOCKET` connects to the test's socket, says which process draws,
and does as it is told, a word a line, until it draws or dies. No waiting by
the clock on either side.
"""

import json
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Size:
    width: int
    height: int


@dataclass(frozen=True)
class Shot:
    prompt: str
    seconds: float
    context: str


@dataclass(frozen=True)
class ClipSource:
    path: Path
    shot: Shot
    seed: int


def describe(prompt: str, *, seconds: float = 4.0, context: str = "") -> Shot:
    return Shot(prompt, seconds, context)


def make_clip(
    shot: Shot, out: Path, *, size: Size, fps: int, seed: int, progress: Progress, picture: Path | None = None
) -> None:
    """A JSON text in place of a picture, telling what would have been drawn."""
    frames = round(shot.seconds * fps)
    if shot.prompt.startswith("cue:"):
        _take_cues(shot.prompt.removeprefix("cue:"), frames, progress)
    elif shot.prompt == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    elif shot.prompt == "fail":
        raise ValueError("a picture too terrible to draw")
    elif shot.prompt == "noise":
        os.write(1, b'{"event": "done"}\n')
        sys.stdout.write("stray words\n")
    elif shot.prompt == "hungry":
        bytes(2 * 1024**3)
    elif shot.prompt == "nothing":
        return
    elif shot.prompt == "environment":
        out.write_text(json.dumps(dict(os.environ)), encoding="utf-8")
        return
    for frame in range(frames):
        progress(frame + 1, frames)
    drawing = {**asdict(shot), **asdict(size), "fps": fps, "seed": seed}
    if picture is not None:
        drawing["picture"] = picture.stat().st_size
    out.write_text(json.dumps(drawing), encoding="utf-8")


def make_film(clips: Sequence[ClipSource], out: Path, *, progress: Progress) -> None:
    """A JSON list of the clips."""
    for number in range(len(clips)):
        progress(number + 1, len(clips))
    out.write_text(json.dumps([json.loads(clip.path.read_text(encoding="utf-8")) for clip in clips]), encoding="utf-8")


def _take_cues(path: str, frames: int, progress: Progress) -> None:
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(path)
        line.sendall(f"{os.getpid()}\n".encode())
        with line.makefile(encoding="utf-8") as cues:
            for cue in cues:
                if cue == "finish\n":
                    return
                progress(int(cue), frames)
