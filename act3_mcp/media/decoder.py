"""The process that decodes clips from anywhere: `python -m act3_mcp.media.decoder MEMORY_BYTES`.

It reads an order a line and answers with a line and the bytes it names, until
its standard input closes.
"""

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from act3_mcp.media import UnreadableError
from act3_mcp.workers.child import be_modest, take_over_streams

_MESSAGE_LENGTH = 300


def main(memory_bytes: int) -> None:  # pragma: no cover # runs in a process of its own
    """Decode for one order after another; never returns."""
    orders, answers = take_over_streams()
    be_modest(memory_bytes)
    # It maps memory for every core, and nothing here multiplies matrices.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    # While the first file is still on its way.
    importlib.import_module("act3_mcp.media.frames")
    while True:
        head, data = answer(json.loads(orders.get()))
        answers.write(json.dumps(head).encode() + b"\n" + data)
        answers.flush()


def answer(order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """What an order brings: how many bytes, and those; or in words why none."""
    from act3_mcp.media.frames import preview, strip_of  # noqa: PLC0415 # the parent asks, and is not to load codecs

    path = Path(order["path"])
    try:
        if order["kind"] == "strip":
            strip = strip_of(path)
            return {"size": len(strip.data), "seconds": strip.seconds}, strip.data
        data = preview(path, width=order["width"], largest=order["largest"])
    except UnreadableError as refusal:
        return {"refused": str(refusal)[:_MESSAGE_LENGTH]}, b""
    except MemoryError:
        return {"refused": f"{path.name} needs more memory than looking at a clip may take"}, b""
    return {"size": len(data)}, data


if __name__ == "__main__":  # pragma: no cover # runs in a process of its own
    main(int(sys.argv[1]))
