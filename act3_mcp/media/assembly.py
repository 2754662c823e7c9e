"""Joining clips into a film without touching a pixel.

The picture is copied packet by packet; only the soundtrack is encoded, once,
because AAC of separate clips cannot be joined without gaps or drift.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import av

from act3_mcp.media.encode import SAMPLE_RATE, Sound, add_sound, encode_sound, open_mp4, replacing
from act3_mcp.media.probe import Probe, probe

AUDIO_AHEAD = SAMPLE_RATE // 4


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


def join(clips: Sequence[Path], out: Path, *, sound: Sound, progress: Callable[[int, int], None]) -> int:
    """Copy the pictures of `clips` into `out` one after the other under `sound`; returns frames written."""
    probes = check_they_fit(clips)
    total = sum(each.frames for each in probes)
    fps = round(probes[0].fps)
    done = 0
    with replacing(out) as part, open_mp4(part) as film:
        with av.open(str(clips[0])) as first:
            picture = film.add_stream_from_template(first.streams.video[0])
        audio = add_sound(film)
        sounded = 0
        for path, facts in zip(clips, probes, strict=True):
            with av.open(str(path)) as clip:
                source = clip.streams.video[0]
                assert source.time_base is not None
                start = round(done / fps / source.time_base)
                for packet in clip.demux(source):
                    if packet.pts is None or packet.dts is None:
                        continue
                    # A clip's first packets decode before time zero, which in a film is the clip before.
                    packet.pts += start
                    packet.dts += start
                    packet.stream = picture
                    film.mux(packet)
                    heard = int(float(packet.dts * source.time_base) * SAMPLE_RATE) + AUDIO_AHEAD
                    sounded = encode_sound(film, audio, sound, sounded, heard)
            done += facts.frames
            progress(done, total)
        encode_sound(film, audio, sound, sounded, len(sound))
        film.mux(audio.encode(None))
    return total
