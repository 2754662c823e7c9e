"""What is really in a media file, read from the file itself."""

from dataclasses import dataclass
from pathlib import Path

import av
from av.error import FFmpegError


@dataclass(frozen=True)
class Probe:
    """The facts of an MP4; the audio ones are empty or zero when it has no sound.

    `header` is what the decoder is told once for the whole file, before the first frame.
    """

    codec: str
    pix_fmt: str
    width: int
    height: int
    fps: float
    frames: int
    seconds: float
    audio_codec: str
    audio_rate: int
    audio_channels: int
    audio_seconds: float
    faststart: bool
    header: bytes


def boxes(path: Path) -> list[str]:
    """The names of the top-level boxes of an MP4, in order."""
    names: list[str] = []
    with path.open("rb") as file:
        while len(header := file.read(8)) == 8:
            size, start = int.from_bytes(header[:4]), file.tell() - 8
            names.append(header[4:].decode("latin-1"))
            if size == 1:
                size = int.from_bytes(file.read(8))
            if size < 8:  # 0 means "to the end of the file"; anything else this small is not an MP4
                break
            file.seek(start + size)
    return names


def probe(path: Path) -> Probe:
    """Read `path`'s streams; frames are counted from the packets, not believed from a header.

    Raises:
        ValueError: not a media file, or one without a picture.
    """
    try:
        with av.open(str(path)) as container:
            if not container.streams.video:
                raise ValueError(f"{path.name} has no picture")
            video = container.streams.video[0]
            context = video.codec_context
            frames = sum(1 for packet in container.demux(video) if packet.size)
            fps = float(video.average_rate or 0)
            sound = container.streams.audio[0] if container.streams.audio else None
            heard = float((sound.duration or 0) * (sound.time_base or 0)) if sound else 0.0
            return Probe(
                codec=context.name,
                pix_fmt=context.pix_fmt or "",
                width=context.width,
                height=context.height,
                fps=fps,
                frames=frames,
                seconds=frames / fps if fps else 0.0,
                audio_codec=sound.codec_context.name if sound else "",
                audio_rate=sound.codec_context.sample_rate if sound else 0,
                audio_channels=sound.codec_context.channels if sound else 0,
                audio_seconds=heard,
                faststart=_index_comes_first(path),
                header=bytes(context.extradata or b""),
            )
    except FFmpegError as error:
        raise ValueError(f"{path.name} cannot be read as a media file") from error


def _index_comes_first(path: Path) -> bool:
    order = boxes(path)
    return "moov" in order and "mdat" in order and order.index("moov") < order.index("mdat")
