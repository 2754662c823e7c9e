"""The animatic engine: a sentence in, a drawn, moving, sounding MP4 out.

Reading a prompt is light and happens in the server; drawing loads OpenCV,
libvips and FFmpeg, so those are imported when a clip is first asked for.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from act3_mcp.animatic.clips import Clip, ClipSource, Size
from act3_mcp.animatic.reading import describe
from act3_mcp.animatic.shot import Figure, Move, Shot, Thing
from act3_mcp.animatic.titling import wants_title

if TYPE_CHECKING:
    # It speaks in arrays, and NumPy is not for the server to load.
    from act3_mcp.animatic.sound.voices import Voice

__all__ = [
    "Clip", "ClipSource", "Figure", "Move", "Shot", "Size", "Thing", "describe", "make_clip", "make_film",
    "wants_title",
]  # fmt: skip


def make_clip(
    shot: Shot,
    out: Path,
    *,
    size: Size,
    fps: int,
    seed: int,
    progress: Callable[[int, int], None],
    picture: Path | None = None,
    voice: "Voice | None" = None,
) -> Clip:
    """Draw `shot` and leave it at `out`, or leave nothing there; a `picture` is shown in place of a drawing.

    `voice` speaks its lines, else the installed one does, and the mouths follow.

    `progress` is told steps done and steps in all: some while the picture's
    layers are painted, then one a frame. What it raises stops the work. The
    same arguments make the same file.

    Raises:
        ValueError: a size that is odd or tiny, a frame rate out of range, or a picture that cannot be read.
    """
    from act3_mcp.animatic import render  # noqa: PLC0415

    return render.make_clip(shot, out, size=size, fps=fps, seed=seed, progress=progress, picture=picture, voice=voice)


def make_film(
    clips: Sequence[ClipSource], out: Path, *, progress: Callable[[int, int], None], voice: "Voice | None" = None
) -> Clip:
    """Join `clips`, which share size and frame rate, under one score composed for the whole film.

    Their shots say how one becomes the next. The film is as long as its clips
    together, also where they dissolve; spoken lines are a subtitle track.

    Raises:
        ValueError: no clips, or clips that do not fit together.
    """
    from act3_mcp.animatic import film  # noqa: PLC0415

    return film.make_film(clips, out, progress=progress, voice=voice)
