"""Where in the frame: words for its sides and its planes."""

from act3_mcp.animatic.lexicon.meanings import Table

_AT = (
    "on the {}, at {}, on the far {}, far {}, {} third, {} of centre, {} of center, {} of frame, {} of the frame, "
    "frame {}, camera {}, screen {}, on the {} side, {} side of frame, {} side of the frame, on the {} third, "
    "on the {}-hand side, on the {} of the frame, on the {} side of the frame, in the {} third, {} third of the frame, "
    "in the {} third of the frame, to the {} of the frame, at the {} edge of the frame"
)
_IN_BOTH = "{1} {0}, {0} {1}, in the {1} {0}, in the {0} {1}, in the {0} on the {1}"


def _at(side: str) -> str:
    planes = (_IN_BOTH.format(plane, side) for plane in ("foreground", "background"))
    return ", ".join((_AT.replace("{}", side), *planes))


def _in(plane: str) -> str:
    return ", ".join(_IN_BOTH.format(plane, side) for side in ("left", "right"))


_MIDDLE = (
    "in the centre of the frame, in the center of the frame, centre frame, center frame, centred, centered, "
    "dead centre, dead center, in the middle of the frame, centre of frame, center of frame, in the centre, "
    "in the center"
)
_NEAR = (
    "in the foreground, foreground, in the near foreground, in the extreme foreground, close to the camera, "
    "close to camera, near the camera, near camera, "
)
_FAR = (
    "in the background, background, in the far background, far in the background, in the distance, "
    "in the far distance, distant, far away, far off, on the horizon, "
)

COMPOSITION: Table = (
    ("side", "left", _at("left")),
    ("side", "right", _at("right")),
    ("side", "middle", _MIDDLE),
    ("plane", "foreground", _NEAR + _in("foreground")),
    ("plane", "background", _FAR + _in("background")),
)
