"""What a worker process does first: it takes its orders and answers where no library can get at them, and is modest."""

import contextlib
import os
import signal
import sys
import threading
from queue import SimpleQueue
from typing import BinaryIO


def take_over_streams() -> tuple[SimpleQueue[str], BinaryIO]:  # pragma: no cover # would take over the tests' own
    """The orders, a line each, and where answers go, on descriptors that no library writes into or reads from.

    The process ends when its standard input does, which is also how it learns that its parent died.
    """
    orders: SimpleQueue[str] = SimpleQueue()
    inward = os.fdopen(os.dup(0), encoding="utf-8")
    outward = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 # a device
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr

    def listen() -> None:
        for line in inward:
            orders.put(line)
        # The parent is gone, or wants us gone. Not sys.exit: the main thread may be deep inside a codec.
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    return orders, outward


def be_modest(memory_bytes: int, *, niceness: int = 0) -> None:  # pragma: no cover # would limit the tests' own process
    """Leave the machine usable: no more memory than this, and `niceness` behind whoever talks to the server."""
    # Ctrl-C in a terminal reaches us, too; when to stop is the parent's business.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 # not on Windows

        os.nice(niceness)
        # macOS accepts no limit on address space.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
