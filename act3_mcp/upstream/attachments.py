"""Files on their way to an API: read piece by piece while they are sent, never whole into memory."""

import os
import stat
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from act3_mcp.errors import InputError


@dataclass(frozen=True)
class Attachment:
    """A file to upload: what it is called, what it is, and where its bytes are.

    Whoever was handed an open file keeps it; it is read from its start.
    """

    name: str
    content_type: str
    content: Path | bytes | BinaryIO
    max_bytes: int

    @contextmanager
    def opened(self) -> Generator[BinaryIO | bytes]:
        """The bytes, for as long as they are needed.

        Raises:
            InputError: there is no such file, it is not a plain one, or it is too large.
        """
        if isinstance(self.content, Path):
            with _open(self.content) as file:
                self._check(file)
                yield file
        else:
            self._check(self.content)
            yield self.content

    def _check(self, content: BinaryIO | bytes) -> None:
        size = len(content) if isinstance(content, bytes) else _size(content)
        if size > self.max_bytes:
            raise InputError(
                f"The file has {size:,} bytes, and at most {self.max_bytes:,} are taken; nothing was sent.",
                "Upload a shorter or smaller version.",
            )
        if size == 0:
            raise InputError("The file is empty; nothing was sent.", "Check that it is the right one.")


def _open(path: Path) -> BinaryIO:
    try:
        # Not blocking: opening a pipe would otherwise wait for whoever writes to it.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as cause:
        raise InputError(f"The file cannot be opened ({cause.strerror}).", "Give the path of a file.") from cause
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise InputError("That is a folder or a device, not a file.", "Give the path of a file.")
    return os.fdopen(handle, "rb")


def _size(file: BinaryIO) -> int:
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    return size
