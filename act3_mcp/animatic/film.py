"""A film from clips: their pictures copied, their transitions drawn, one soundtrack composed over all of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from act3_mcp.animatic.clips import Clip, ClipSource
from act3_mcp.animatic.compositor import prepare_opencv
from act3_mcp.animatic.cutting import cut_together, overlaps
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.animatic.sound.delivery import speech_of
from act3_mcp.animatic.sound.voices import Voice
from act3_mcp.animatic.subtitling import selectable
from act3_mcp.media.assembly import check_they_fit, join


def make_film(
    clips: Sequence[ClipSource], out: Path, *, progress: Callable[[int, int], None], voice: Voice | None = None
) -> Clip:
    """See `act3_mcp.animatic.make_film`."""
    prepare_opencv()
    probes = check_they_fit([clip.path for clip in clips])
    first, first_clip, fps = probes[0], clips[0].path, round(probes[0].fps)
    heard = [(clip.shot, facts.seconds, clip.seed) for clip, facts in zip(clips, probes, strict=True)]
    speech = [speech_of(shot, seconds, voice=voice) for shot, seconds, _ in heard]
    sound = soundtrack(heard, speech=speech)
    cues = selectable([(shot, seconds, said.delivered) for (shot, seconds, _), said in zip(heard, speech, strict=True)])
    del speech
    cuts = overlaps(clips, probes, fps)
    # Beside the film, where there is room for one.
    with TemporaryDirectory(dir=out.parent, prefix=".cuts-") as folder:
        pieces = cut_together(clips, probes, cuts, Path(folder))
        check_they_fit([first_clip, *(piece.path for piece in pieces if piece.path.parent == Path(folder))])
        frames = join(pieces, out, fps=fps, sound=sound, cues=cues, progress=progress)
    return Clip(
        path=out, width=first.width, height=first.height, fps=fps, frames=frames, seconds=frames / fps,
        size_bytes=out.stat().st_size,
    )  # fmt: skip
