"""A tiny real clip, made once a process."""

import tempfile
from functools import cache
from pathlib import Path

from act3_mcp.animatic import Size, describe, make_clip


@cache
def clip_bytes(prompt: str = "a street in the rain at night, pan right", seconds: float = 0.5) -> bytes:
    """An MP4 of 192x108."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "clip.mp4"
        shot = describe(prompt, seconds=seconds)
        make_clip(shot, out, size=Size(192, 108), fps=12, seed=1, progress=lambda _, __: None)
        return out.read_bytes()
