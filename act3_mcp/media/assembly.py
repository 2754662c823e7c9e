"""Joining clips into a film, the picture copied packet by packet.

Only the soundtrack is encoded, once, because AAC of separate clips cannot be
joined without gaps or drift.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.packet import Packet
from av.video.stream import VideoStream

from act3_mcp.media.encode import SAMPLE_RATE, Sound, add_sound, encode_sound, open_mp4, replacing
from act3_mcp.media.probe import Probe, probe
from act3_mcp.media.subtitles import Cue, add_subtitles, write_subtitles

AUDIO_AHEAD = SAMPLE_RATE // 4


@dataclass(frozen=True)
class Piece:
    """Some of a clip's frames, from `start` up to `stop`; it must start with one that needs none before it."""

    path: Path
    start: int
    stop: int


def check_they_fit(clips: Sequence[Path]) -> list[Probe]:
    """Probe all of `clips`, in order.

    Raises:
        ValueError: none given, or two that differ in codec, size, frame rate, or how they were encoded.
    """
    if not clips:
        raise ValueError("a film needs at least one clip")
    probes = [probe(path) for path in clips]
    first = probes[0]
    for path, other in zip(clips, probes, strict=True):
        same = (other.codec, other.width, other.height, other.fps) == (
            first.codec,
            first.width,
            first.height,
            first.fps,
        )
        if not same:
            raise ValueError(
                f"{path.name} is {other.width}x{other.height} at {other.fps:g} fps, "
                f"but {clips[0].name} is {first.width}x{first.height} at {first.fps:g} fps; draw both alike"
            )
        if other.header != first.header:
            # Copied into one film, the second would be decoded by the first one's header, into a mess.
            raise ValueError(f"{path.name} was encoded unlike {clips[0].name}; draw both alike")
    return probes


def keyframes(clip: Path) -> list[int]:
    """Which of a clip's frames can be begun with."""
    with av.open(str(clip)) as container:
        video = container.streams.video[0]
        packets = [packet for packet in container.demux(video) if packet.pts is not None]
        return [number for number, packet in enumerate(packets) if packet.is_keyframe]


def join(
    pieces: Sequence[Piece],
    out: Path,
    *,
    fps: int,
    sound: Sound,
    cues: Sequence[Cue] = (),
    progress: Callable[[int, int], None],
) -> int:
    """Copy the pictures of `pieces`, which are encoded alike, into `out` under `sound`; returns frames written."""
    total = sum(piece.stop - piece.start for piece in pieces)
    done = 0
    with replacing(out) as part, open_mp4(part) as film:
        with av.open(str(pieces[0].path)) as first:
            picture = film.add_stream_from_template(first.streams.video[0])
        audio = add_sound(film)
        if cues:
            write_subtitles(film, add_subtitles(film), cues)
        sounded = 0
        for piece in pieces:
            for packet, clock in _packets(piece, done, fps):
                packet.stream = picture
                heard = int(float((packet.dts or 0) * clock) * SAMPLE_RATE) + AUDIO_AHEAD
                film.mux(packet)
                sounded = encode_sound(film, audio, sound, sounded, heard)
            done += piece.stop - piece.start
            progress(done, total)
        encode_sound(film, audio, sound, sounded, len(sound))
        film.mux(audio.encode(None))
    return total


def _packets(piece: Piece, at: int, fps: int) -> Iterator["tuple[Packet[VideoStream], Fraction]"]:
    """A piece's packets and their clock, its first frame being the film's frame number `at`.

    Our clips have no frame that is decoded before it is shown, so packets come in the order of their frames.
    """
    with av.open(str(piece.path)) as clip:
        source = clip.streams.video[0]
        clock = source.time_base
        assert clock is not None
        shift = round((at - piece.start) / fps / clock)
        number = 0
        for packet in clip.demux(source):
            if packet.pts is None or packet.dts is None:
                continue
            if piece.start <= number < piece.stop:
                packet.pts += shift
                packet.dts += shift
                yield packet, clock
            number += 1
            if number >= piece.stop:
                return
