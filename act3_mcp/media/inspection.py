"""What an uploaded file really is: opened by the one reader that its name promises, and by no other.

A library that guesses the kind of a file by its bytes can be led into playlist
formats, which open files and addresses of their writer's choosing.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import av
from av.container import InputContainer
from av.error import FFmpegError

from act3_mcp.media import UnreadableError
from act3_mcp.media.frames import MAX_FILM_PIXELS, MAX_PIXELS, scaled
from act3_mcp.media.pictures import jpeg

THUMBNAIL_WIDTH = 320

_READERS = {
    "mp4": "mov",
    "mov": "mov",
    "avi": "avi",
    "webm": "matroska",
    "wav": "wav",
    "mp3": "mp3",
    "aac": "aac",
    "jpg": "jpeg_pipe",
    "jpeg": "jpeg_pipe",
    "png": "png_pipe",
    "webp": "webp_pipe",
}
# What else begins in ways of its own; files of other kinds have to be text.
_BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    "fbx": (b"Kaydara FBX Binary", b"; FBX"),
    "usd": (b"PXR-USDC", b"#usda"),
    "usdc": (b"PXR-USDC",),
    "usdz": (b"PK\x03\x04",),
    "blend": (b"BLENDER", b"\x1f\x8b", b"\x28\xb5\x2f\xfd"),
    "glb": (b"glTF",),
    "pdf": (b"%PDF-",),
}
_LOOKED_AT = 2**20
_HEIC = re.compile(rb"....ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)", re.DOTALL)
_HEIC_SIZE = re.compile(rb"ispe\x00{4}(.{4})(.{4})", re.DOTALL)


@dataclass(frozen=True)
class Inspection:
    """What a file turned out to be; the thumbnail is a JPEG."""

    seconds: float | None = None
    width: int | None = None
    height: int | None = None
    thumbnail: bytes | None = None


def inspect(path: Path, ending: str, kind: str) -> Inspection:
    """Look into a file of that ending (without the dot) and kind (video, audio, image, or another).

    Raises:
        UnreadableError: it is not what its name says; the text tells a person.
    """
    if ending in _READERS:
        return _played(path, ending, kind)
    with path.open("rb") as file:
        beginning = file.read(_LOOKED_AT)
    if ending == "heic":
        return _heic(beginning)
    if ending in _BEGINNINGS:
        is_right = beginning.startswith(_BEGINNINGS[ending])
    else:
        is_right = b"\0" not in beginning or beginning.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not is_right:
        raise UnreadableError(f"The file's content is not that of a .{ending} file.")
    return Inspection()


def _played(path: Path, ending: str, kind: str) -> Inspection:
    try:
        with av.open(str(path), format=_READERS[ending], options={"protocol_whitelist": "file"}) as container:
            return _heard(container) if kind == "audio" else _seen(container, kind)
    except (FFmpegError, StopIteration, IndexError) as error:
        raise UnreadableError(f"The file cannot be read as a .{ending} file.") from error


def _heard(container: InputContainer) -> Inspection:
    next(container.decode(container.streams.audio[0]))
    return Inspection(seconds=_seconds(container))


def _seen(container: InputContainer, kind: str) -> Inspection:
    stream = container.streams.video[0]
    context = stream.codec_context
    most = MAX_FILM_PIXELS if kind == "video" else MAX_PIXELS
    if context.width * context.height > most:
        raise UnreadableError(f"The picture has more than {most:,} pixels.")
    frame = next(container.decode(stream))
    width, height = frame.width, frame.height
    small = min(1.0, THUMBNAIL_WIDTH / width)
    return Inspection(
        seconds=_seconds(container) if kind == "video" else None,
        width=width,
        height=height,
        thumbnail=jpeg(scaled(frame, max(1, round(width * small)), max(1, round(height * small)))),
    )


def _seconds(container: InputContainer) -> float | None:
    return None if container.duration is None else round(container.duration / av.time_base, 3)


def _heic(beginning: bytes) -> Inspection:
    """Sizes only: the codec of these pictures is not part of the libraries we ship."""
    if not _HEIC.match(beginning):
        raise UnreadableError("The file's content is not that of a .heic file.")
    # A picture is made of tiles, each with a size; the largest is the whole.
    sizes = [(int.from_bytes(width), int.from_bytes(height)) for width, height in _HEIC_SIZE.findall(beginning)]
    width, height = max(sizes, key=lambda size: size[0] * size[1], default=(None, None))
    return Inspection(width=width, height=height)
