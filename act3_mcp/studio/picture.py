"""Frame rates, aspect ratios and resolutions: the words that are drawn, and what they are in pixels."""

from act3_mcp.studio.errors import invalid
from act3_mcp.studio.orders import Frame

# The pull-down rates are drawn as the whole rates that editors conform them to.
_RATES = {23.976: 24, 24.0: 24, 25.0: 25, 29.97: 30, 30.0: 30}
_RATIOS = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1)}
_RESOLUTIONS = {"360p": 360, "480p": 480, "540p": 540, "720p": 720, "1080p": 1080}


def frame_rate(asked: float) -> int:
    """The rate that is drawn for the one asked for.

    Raises:
        StudioError: no such rate is drawn.
    """
    try:
        return _RATES[asked]
    except KeyError:
        raise invalid("frame_rate", f"{asked:g} is not drawn by the studio.", "Use 24, 25 or 30.") from None


def aspect_ratio(asked: str) -> str:
    """The ratio, if it is one that is drawn.

    Raises:
        StudioError: it is not.
    """
    if asked not in _RATIOS:
        raise invalid("aspect_ratio", f"{asked} is not drawn by the studio.", "Use 16:9, 9:16 or 1:1.")
    return asked


def resolution(asked: str) -> str:
    """The resolution, if it is one that is drawn.

    Raises:
        StudioError: it is not.
    """
    if asked not in _RESOLUTIONS:
        raise invalid("resolution", f"{asked} is not drawn by the studio.", f"Use {', '.join(_RESOLUTIONS)}.")
    return asked


def lines(resolution: str) -> int:
    """The short side in pixels: 1080p is 1920 by 1080 lying, 1080 by 1920 standing."""
    return _RESOLUTIONS[resolution]


def frame(aspect_ratio: str, resolution: str, fps: int) -> Frame:
    """The frame in pixels, both sides even as the codec wants them.

    >>> frame("9:16", "480p", 24)
    Frame(width=480, height=854, fps=24)
    """
    across, down = _RATIOS[aspect_ratio]
    unit = lines(resolution) / min(across, down)
    return Frame(width=round(across * unit / 2) * 2, height=round(down * unit / 2) * 2, fps=fps)
