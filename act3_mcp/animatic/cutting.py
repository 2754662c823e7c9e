"""Cutting shots together: what of each is copied, and what is seen while one becomes the next.

A film is exactly as long as its shots together, whatever lies between them: a
dissolve of a second takes half of it from each. There being no frames beyond
a shot's end, the one that leaves slows down to rest over the whole transition
and the one that comes sets out from rest, so that every frame of both is used
and neither stops dead.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from act3_mcp.animatic.clips import ClipSource
from act3_mcp.animatic.easing import eased
from act3_mcp.animatic.pictures import Plane
from act3_mcp.animatic.transitions import OVERLAPPING, Towards, Transition, between, overlapping
from act3_mcp.media.assembly import Piece, keyframes
from act3_mcp.media.encode import ClipWriter, Planes
from act3_mcp.media.probe import Probe
from act3_mcp.media.reels import Reel, mixed

FEATHER = 0.06
"""How soft a wipe's edge is, as a share of its way."""


@dataclass(frozen=True)
class Overlap:
    """A transition over `frames`, half of them before the cut and half behind it."""

    transition: Transition
    frames: int

    @property
    def half(self) -> int:
        return self.frames // 2


def overlaps(clips: Sequence[ClipSource], probes: Sequence[Probe], fps: int) -> list[Overlap | None]:
    """What happens at the end of each clip but the last: None for a cut, which needs nothing done."""
    found: list[Overlap | None] = []
    for (before, first), (after, second) in pairwise(zip(clips, probes, strict=True)):
        transition = between(before.shot.ending, after.shot.opening)
        # Whatever is asked for, no shot gives more than half of itself to either side.
        half = min(overlapping(transition, fps), first.frames // 2, second.frames // 2)
        found.append(Overlap(transition, 2 * half) if transition.kind in OVERLAPPING and half else None)
    return found


def cut_together(
    clips: Sequence[ClipSource], probes: Sequence[Probe], cuts: Sequence[Overlap | None], folder: Path
) -> list[Piece]:
    """The pieces of the film in order. What is seen only in a transition is encoded anew, into `folder`."""
    pieces: list[Piece] = []
    begin = 0
    for number, (clip, facts) in enumerate(zip(clips, probes, strict=True)):
        cut = cuts[number] if number < len(cuts) else None
        stop = facts.frames - (cut.half if cut else 0)
        if begin < stop:
            pieces.append(Piece(clip.path, begin, stop))
        begin = 0
        if cut:
            after, beyond = clips[number + 1], cuts[number + 1] if number + 1 < len(cuts) else None
            last = probes[number + 1].frames - (beyond.half if beyond else 0)
            # A copy must begin with a keyframe: up to there the next clip is encoded anew, too.
            begin = next((each for each in keyframes(after.path) if each >= cut.half), last)
            begin = min(begin, last)
            out = folder / f"cut {number}.mp4"
            _encode(out, (clip.path, after.path), probes[number : number + 2], cut, begin)
            pieces.append(Piece(out, 0, cut.half + begin))
    return pieces


def _encode(out: Path, clips: tuple[Path, Path], probes: Sequence[Probe], cut: Overlap, until: int) -> None:
    """The transition, and the second clip from there `until` that frame."""
    facts, first = probes[0], probes[0].frames - cut.half
    size, fps = (facts.width, facts.height), round(facts.fps)
    with ExitStack() as stack:
        leaving, coming = stack.enter_context(Reel(clips[0], first, fps)), stack.enter_context(Reel(clips[1], 0, fps))
        writer = stack.enter_context(ClipWriter(out, width=size[0], height=size[1], fps=fps, sound=None))
        for number in range(cut.frames):
            before = leaving.at(first + _slowing(number, cut.half))
            after = coming.at(cut.half - 1 - _slowing(cut.frames - 1 - number, cut.half))
            writer.write(_between(before, after, cut.transition, (number + 1) / (cut.frames + 1)))
        for number in range(cut.half, until):
            writer.write(coming.at(number))


def _slowing(number: int, half: int) -> float:
    """How far a shot has got that comes to rest `half` frames on, in twice as many.

    >>> [round(_slowing(number, 4), 2) for number in range(8)]
    [0.0, 0.9, 1.69, 2.34, 2.75, 2.94, 3.0, 3.0]
    """
    left = half - 1
    along = min(1.0, number / (2 * left)) if left else 1.0
    return left * (2 * along - along * along)


def _between(before: Planes, after: Planes, transition: Transition, share: float) -> Planes:
    gone = eased(share)
    if transition.kind == "dissolve":
        return mixed(before, after, gone)
    luma, blue, red = (_wiped(a, b, transition.towards, gone) for a, b in zip(before, after, strict=True))
    return luma, blue, red


def _wiped(before: Plane, after: Plane, towards: Towards, share: float) -> Plane:
    """The second picture up to a soft edge that crosses the first."""
    upright = towards in {"up", "down"}
    long = before.shape[0 if upright else 1]
    soft = FEATHER * long
    at = np.arange(long, dtype=np.float32) + 0.5
    if towards in {"left", "up"}:
        at = long - at
    shown = np.clip((share * (long + soft) - at) / soft, 0, 1)
    seen = before.copy()
    across, to = (seen.T, after.T) if not upright else (seen, after)
    across[shown == 1] = to[shown == 1]
    edge = (shown > 0) & (shown < 1)
    across[edge] = np.rint(across[edge] + (to[edge].astype(np.float32) - across[edge]) * shown[edge, None])
    return seen
