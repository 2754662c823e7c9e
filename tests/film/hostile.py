"""Films made to cost whoever looks at them far more than they cost to send."""

import io
import struct
import zlib
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

import av
import numpy as np
from av.container import OutputContainer
from av.stream import Stream

LARGE = (8192, 4608)
"""The largest film there is, in pixels."""
# How many frames of one size go before: whoever opens a film looks at the first few.
AHEAD = 48
_TICK = Fraction(1, 24)


def lying(claimed: tuple[int, int], real: tuple[int, int], *, ahead: int = AHEAD) -> bytes:
    """A film whose frames, each a PNG of black, have the size its header claims for `ahead` of them, then another."""
    pngs = [black(*claimed)] * ahead + [black(*real)] * 12
    out = io.BytesIO()
    with av.open(out, "w", format="mov") as container:
        stream = container.add_mux_stream("png", rate=24, width=claimed[0], height=claimed[1])
        stream.time_base = _TICK
        _write(container, stream, [(png, True) for png in pngs])
    return out.getvalue()


def without_keyframes(size: tuple[int, int], frames: int) -> bytes:
    """A film of one frame that needs none before it, and then only of such as change nothing."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=24, options={"preset": "ultrafast", "g": "1000"})
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        grey = av.VideoFrame.from_ndarray(np.full((size[1] * 3 // 2, size[0]), 128, np.uint8), format="yuv420p")
        key, change = (bytes(packet) for each in (grey, grey, None) for packet in stream.encode(each))
        _write(container, stream, [(key, True), *[(change, False)] * (frames - 1)])
    return out.getvalue()


def _write(container: OutputContainer, stream: Stream, packets: Iterable[tuple[bytes, bool]]) -> None:
    for number, (data, is_key) in enumerate(packets):
        packet = av.Packet(data)
        packet.stream, packet.time_base, packet.is_keyframe = stream, _TICK, is_key
        packet.pts = packet.dts = number
        packet.duration = 1
        container.mux(packet)


@cache
def black(width: int, height: int) -> bytes:
    """A PNG that takes two bytes a pixel when it is read, and next to none before."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compressobj(1)
    data = b"".join(rows.compress(bytes(1 + 2 * width)) for _ in range(height)) + rows.flush()
    header = struct.pack(">IIBBBBB", width, height, 16, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
