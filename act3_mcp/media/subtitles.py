"""Subtitles: spoken lines cut into pieces that can be read in their time, and the track of an MP4 that holds them."""

import math
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import av
from av.container import OutputContainer
from av.subtitles.stream import SubtitleStream

LINE, LINES = 42, 2
"""Characters a line and lines at a time, as broadcasters have it."""
READ_A_SECOND, LEAST = 17.0, 1.0
"""Characters a viewer reads in a second, and the seconds the shortest word stays."""
GAP = 0.08
"""Seconds between two of them, without which the eye does not notice that the words have changed."""
PAUSE = 60.0
"""What it is worth for a line to end with a sentence or a clause: as much as being eight characters off the middle."""
_PAUSES = (",", ".", "?", "!", ";", ":", "…", "—")
_CLOCK = Fraction(1, 1000)
# What the encoder asks for before it will describe a track; its style is what players fall back on.
_STYLE = b"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, Bold, Italic, BorderStyle, Outline, Alignment
Style: Default,Arial,16,&Hffffff,&H0,0,0,1,1,2

[Events]
Format: Layer, Start, End, Style, Text
"""


@dataclass(frozen=True)
class Cue:
    """Words to be read from `start` to `end`, in seconds; at most `LINES` lines of them."""

    start: float
    end: float
    words: str


def cues_of(spoken: Iterable[tuple[float, float, str]], until: float) -> tuple[Cue, ...]:
    """Cues for what is spoken when, in order: each stays long enough to be read, if the next leaves it the time."""
    pieces = [piece for start, end, words in spoken for piece in _pieces(start, end, words)]
    cues: list[Cue] = []
    for number, (start, end, words) in enumerate(pieces):
        after = pieces[number + 1][0] - GAP if number + 1 < len(pieces) else until
        wanted = start + max(LEAST, _length(words) / READ_A_SECOND)
        gone = min(max(end, wanted), after, until)
        if gone > start:
            cues.append(Cue(round(start, 3), round(gone, 3), words))
    return tuple(cues)


def _pieces(start: float, end: float, words: str) -> list[tuple[float, float, str]]:
    """A line in as many pieces as it needs, each with its share of the time."""
    lines = _lines(words)
    count = math.ceil(len(lines) / LINES)
    each = math.ceil(len(lines) / max(1, count))
    blocks = [lines[at : at + each] for at in range(0, len(lines), max(1, each))]
    total = sum(_length(line) for line in lines) or 1
    found, at = list[tuple[float, float, str]](), start
    for block in blocks:
        long = (end - start) * sum(_length(line) for line in block) / total
        found.append((at, at + long, "\n".join(block)))
        at += long
    return found


def _lines(words: str) -> list[str]:
    """As few lines as will do, about equally long, and rather ending where the sentence pauses."""
    said = " ".join("".join(c for c in words if c.isprintable() or c.isspace()).split())
    room = max(8, int(LINE * len(said) / max(1, _length(said))))
    parts = [part for word in said.split() for part in textwrap.wrap(word, room)]
    count = len(textwrap.wrap(" ".join(parts), room))
    even = len(said) / max(1, count)
    # How well the first so many parts are set in so many lines, and where the last of those begins.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(count):
        found: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            for end in range(start + 1, len(parts) + 1):
                line = " ".join(parts[start:end])
                if len(line) > room:
                    break
                uneven = cost + (len(line) - even) ** 2 - (PAUSE if line.endswith(_PAUSES) else 0)
                if end not in found or uneven < found[end][0]:
                    found[end] = uneven, start
        best.append(found)
    lines, end = list[str](), len(parts)
    for number in range(count, 0, -1):
        start = best[number][end][1]
        lines.insert(0, " ".join(parts[start:end]))
        end = start
    return lines


def _length(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1 for c in words)


def add_subtitles(container: OutputContainer, language: str = "eng") -> SubtitleStream:
    stream = container.add_stream("mov_text")
    stream.codec_context.subtitle_header = _STYLE
    stream.time_base = _CLOCK
    stream.metadata["language"] = language
    return stream


def write_subtitles(container: OutputContainer, stream: SubtitleStream, cues: Sequence[Cue]) -> None:
    """Write a whole track; the text goes in as it is, so that nothing in it is taken for markup."""
    for cue in cues:
        text = cue.words.encode()
        packet = av.Packet(len(text).to_bytes(2) + text)
        packet.stream, packet.time_base = stream, _CLOCK
        packet.pts = packet.dts = round(cue.start * 1000)
        packet.duration = max(1, round(cue.end * 1000) - round(cue.start * 1000))
        container.mux(packet)
