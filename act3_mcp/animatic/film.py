"""A film from clips: their pictures copied, one soundtrack composed over all of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from act3_mcp.animatic.clips import Clip, ClipSource
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.animatic.sound.voices import Voice
from act3_mcp.media.assembly import check_they_fit, join


def make_film(
    clips: Sequence[ClipSource], out: Path, *, progress: Callable[[int, int], None], voice: Voice | None = None
) -> Clip:
    """See `act3_mcp.animatic.make_film`."""
    probes = check_they_fit([clip.path for clip in clips])
    heard = [(clip.shot, facts.seconds, clip.seed) for clip, facts in zip(clips, probes, strict=True)]
    sound = soundtrack(heard, voice=voice)
    frames = join([clip.path for clip in clips], out, sound=sound, progress=progress)
    first, fps = probes[0], round(probes[0].fps)
    return Clip(
        path=out, width=first.width, height=first.height, fps=fps, frames=frames, seconds=frames / fps,
        size_bytes=out.stat().st_size,
    )  # fmt: skip
