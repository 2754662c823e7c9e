"""Spoken lines as subtitles: which of them are drawn into a picture, and which go into a track of their own."""

from collections.abc import Sequence

from act3_mcp.animatic.dialogue import Line
from act3_mcp.animatic.shot import Shot
from act3_mcp.media.subtitles import Cue, cues_of

Spoken = tuple[float, float, Line]
"""From second, to second, and what is said."""


def burned(shot: Shot, spoken: Sequence[Spoken], seconds: float) -> tuple[Cue, ...]:
    """What is drawn into a shot."""
    if shot.subtitles != "burned in":
        return ()
    return cues_of(((start, end, line.words) for start, end, line in spoken), seconds)


def selectable(shots: Sequence[tuple[Shot, float]], spoken: Sequence[Spoken]) -> tuple[Cue, ...]:
    """What a player may show over these shots: the lines that are not in the picture already."""
    cues, start = list[Cue](), 0.0
    for shot, seconds in shots:
        end = start + seconds
        if shot.subtitles == "track":
            mine = [(at, to, line.words) for at, to, line in spoken if start <= at < end]
            cues += cues_of(mine, end)
        start = end
    return tuple(cues)
