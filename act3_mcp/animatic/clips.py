"""What goes in and out of the engine besides the shot: picture sizes and finished files."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from act3_mcp.animatic.shot import Shot


class Size(NamedTuple):
    """A picture size in pixels; both even, because 4:2:0 chroma halves them."""

    width: int
    height: int


@dataclass(frozen=True)
class Clip:
    """A finished MP4."""

    path: Path
    width: int
    height: int
    fps: int
    frames: int
    seconds: float
    size_bytes: int


@dataclass(frozen=True)
class ClipSource:
    """A clip to be joined into a film, with what its sound is composed from."""

    path: Path
    shot: Shot
    seed: int
