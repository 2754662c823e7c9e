"""Reading and writing pictures and MP4 files: the only code, with `animatic`, that touches codecs."""

STRIP = 6
"""Frames in the strip that stands for a clip: enough to see a move and what moves in it."""
TELLING = 2
"""The one of them that stands for it alone: things have begun, and are not over."""


FAMILY = "Manrope, Noto Sans CJK SC"
"""The typefaces in `fonts`, which all text is set in: the second has what the first has not."""


class UnreadableError(ValueError):
    """A file is not what it should be, or too much of it; the text tells a person, and nothing of ours is broken."""
