"""Spoken lines as subtitles: which of them are drawn into a picture, and which go into a track of their own."""

from collections.abc import Sequence

from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.turns import Delivered
from act3_mcp.media.subtitles import Cue, cues_of


def burned(shot: Shot, seconds: float, delivered: Sequence[Delivered]) -> tuple[Cue, ...]:
    """What is drawn into a shot."""
    return _cues(delivered, 0.0, seconds) if shot.subtitles == "burned in" else ()


def selectable(shots: Sequence[tuple[Shot, float, Sequence[Delivered]]]) -> tuple[Cue, ...]:
    """What a player may show over shots of so many seconds: the lines that are not in the picture already."""
    cues, start = list[Cue](), 0.0
    for shot, seconds, delivered in shots:
        if shot.subtitles == "track":
            cues += _cues(delivered, start, start + seconds)
        start += seconds
    return tuple(cues)


def _cues(delivered: Sequence[Delivered], start: float, until: float) -> tuple[Cue, ...]:
    return cues_of(((start + each.begin, start + each.end, each.line.words) for each in delivered), until)
