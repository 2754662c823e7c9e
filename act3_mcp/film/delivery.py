"""Handing over a finished file: its name, its place, and nothing overwritten."""

import itertools
import re
import unicodedata
from pathlib import Path

MAX_NAME_BYTES = 120
# Names Windows keeps for devices, whatever their extension.
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$")
_SEPARATORS = re.compile(r'[/\\:*?"<>|]+')


def file_name(title: str, suffix: str, fallback: str = "film") -> str:
    """A name that is safe on every system, of at most 120 bytes.

    >>> file_name("../My Film: Part 2", ".mp4")
    'My Film Part 2.mp4'
    """
    visible = "".join(char for char in title if not unicodedata.category(char).startswith(("C", "Zl", "Zp")))
    stem = " ".join(_SEPARATORS.sub(" ", visible).split()).strip(". ")
    while len((stem + suffix).encode()) > MAX_NAME_BYTES:
        stem = stem[:-1].rstrip(". ")
    return f"{fallback if not stem or _RESERVED.match(stem) else stem}{suffix}"


def settle(part: Path, folder: Path, name: str) -> Path:
    """Move a finished file into `folder` as `name`, or as `name (2)` and so on if that is taken.

    A link fails where the name is taken, so two savers cannot both find it free,
    and there is no moment in which the name stands for half a file.
    """
    wanted = Path(name)
    for count in itertools.count(1):
        place = folder / (name if count == 1 else f"{wanted.stem} ({count}){wanted.suffix}")
        try:
            place.hardlink_to(part)
        except FileExistsError:
            continue
        except OSError:
            # A file system without hard links: the name is reserved by creating it.
            try:
                place.touch(exist_ok=False)
            except FileExistsError:
                continue
            return part.replace(place)
        part.unlink()
        return place
    raise AssertionError  # pragma: no cover # count() does not end
