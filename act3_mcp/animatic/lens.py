"""The camera at rest: where a point of the world falls in the frame.

The world is in metres: x to the right, y up from the ground, z away from the
camera, which stands at x = 0. A frame is 1000 units high, whatever its shape.
"""

import math
from dataclasses import dataclass
from functools import cached_property

from act3_mcp.animatic.shot import Shot

FRAME = 1000.0
NEAR = 0.35

# How each size frames a standing adult: focal length in frame heights, the
# figure's height in frame heights, and where the top of the head falls.
FRAMING: dict[str, tuple[float, float, float]] = {
    "EWS": (1.15, 0.17, 0.60),
    "WS": (1.25, 0.56, 0.29),
    "MWS": (1.5, 1.02, 0.17),
    "MS": (1.8, 1.62, 0.13),
    "MCU": (2.3, 2.45, 0.11),
    "CU": (3.2, 4.3, 0.09),
    "ECU": (4.2, 14.5, -0.62),
}
# With nothing to show but a mood: a small figure in a wide place, yet not so small that it is lost.
IMAGINED = (1.15, 0.30, 0.50)
# How much of the frame a thing fills, with nobody in the picture.
THING_SHARES = {"MS": 0.62, "MCU": 0.74, "CU": 0.86, "ECU": 1.7}
WORMS_PITCH, BIRDS_PITCH = -0.42, 0.62
ADULT = 1.72
# In an extreme close-up it is the eyes that are placed: there in the frame, and so far below the crown.
EYE_LINE, EYES_DOWN = 0.44, 0.073


@dataclass(frozen=True)
class Lens:
    """A camera `height` metres up, looking level or down by `pitch` radians.

    `centre` is where the optical axis meets the frame. Level cameras look up
    or down by shifting it, as a view camera does, which keeps walls upright.
    """

    width: float
    focal: float
    height: float
    centre: tuple[float, float]
    distance: float
    pitch: float = 0.0
    aim: float | None = None
    """How far down the frame lies what the operator keeps there as the camera goes towards it; None is the horizon."""

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        cx, cy = self.centre
        drop = y - self.height
        if self.pitch:
            c, s = self._turned
            z, drop = z * c - drop * s, drop * c + z * s
        scale = self.focal / (z if z > NEAR else NEAR)  # noqa: FURB136 # asked for every corner of a city
        return cx + x * scale, cy - drop * scale

    @cached_property
    def _turned(self) -> tuple[float, float]:
        return math.cos(self.pitch), math.sin(self.pitch)

    def depth(self, y: float, z: float) -> float:
        """How far along the optical axis a point lies: what focus and parallax go by."""
        return z * math.cos(self.pitch) - (y - self.height) * math.sin(self.pitch)

    def scale(self, z: float) -> float:
        """Frame units a metre at distance `z`."""
        return self.focal / max(z, NEAR)

    @property
    def horizon(self) -> float:
        return self.centre[1] - self.focal * math.tan(self.pitch)

    @property
    def unit(self) -> float:
        """The frame's natural unit: its height, or less when it is narrow."""
        return min(FRAME, self.width * 1.3)


def lens_for(shot: Shot, aspect: float, *, subject: float = ADULT, base: float = 0.0, across: float = 0.0) -> Lens:
    """The camera for `shot`, so that a subject `subject` metres high, standing `base` metres up, fills its share.

    It stands further off where that would show less than `across` metres of width.
    """
    width = FRAME * aspect
    focal, share, top = IMAGINED if shot.is_imagined and shot.size == "EWS" else FRAMING[shot.size]
    of_a_thing = bool(shot.things) and not shot.figures
    if of_a_thing:
        share = THING_SHARES.get(shot.size, share)
    if shot.millimetres is not None:
        # A full frame is 24 mm high.
        focal = min(max(shot.millimetres / 24, 0.75), 6.0)
    # A narrow frame holds less, so everything is drawn smaller; heads stay where a viewer expects them.
    unit = min(FRAME, width * {"EWS": 1.3, "WS": 1.3, "MWS": 1.3, "ECU": 0.8}.get(shot.size, 1.55))
    high = share * unit
    if across and shot.size != "ECU":
        high = min(high, width * subject / across)
    focal *= unit
    distance = focal * subject / high
    head = top * FRAME if share > 1 else FRAME * (top + share) - high * 1.0
    if shot.size == "ECU":
        head = EYE_LINE * FRAME - EYES_DOWN * high
    if of_a_thing and shot.size in THING_SHARES:
        # What it stands on shows below it.
        head = 0.82 * FRAME - high
    if aspect < 1 and share <= 1:
        head -= 0.10 * FRAME
    if shot.angle == "worm's eye" and not shot.figures:
        middle = (width / 2, FRAME * 0.5)
        return Lens(width=width, focal=focal, height=0.5, centre=middle, distance=distance, pitch=WORMS_PITCH)
    if shot.angle == "bird's eye" and not shot.figures and not of_a_thing:
        middle = (width / 2, FRAME * 0.5)
        return Lens(
            width=width, focal=focal, height=13.0, centre=middle, distance=max(distance, 11.0), pitch=BIRDS_PITCH
        )
    height = {"low": 0.45, "worm's eye": 0.12, "high": 3.2, "bird's eye": max(2.4, min(6.0, distance * 0.9))}.get(
        shot.angle, 0.0
    ) or _eye_level(shot, subject, base)
    if share > 2 and not of_a_thing and shot.angle in {"low", "worm's eye", "high", "bird's eye"}:
        height = subject * {"low": 0.6, "worm's eye": 0.35}.get(shot.angle, 1.25)
    # The head's top must fall at `head`: put the optical axis accordingly.
    centre_y = head + (base + subject - height) * focal / distance
    # A face is kept a third of a head below the crown; a thing by its middle; a landscape by its horizon.
    aim = (
        None if shot.size == "EWS" or not (shot.figures or shot.things) else head + high * (0.5 if of_a_thing else 0.05)
    )
    return Lens(width=width, focal=focal, height=height, centre=(width / 2, centre_y), distance=distance, aim=aim)


def _eye_level(shot: Shot, subject: float, base: float) -> float:
    """Near the eyes, but lower for wide shots, where a horizon through the heads would cut the figures."""
    if base < 0:
        # Whoever sits on the ground is met at their own height.
        return (base + subject) * 0.95
    if (subject < 1.0 and not shot.figures) or base:
        return base + subject * 1.1 + 0.05
    if shot.is_imagined:
        # No higher than the eyes, or there would be more ground than sky to be alone under.
        return 1.3
    return {"EWS": 2.6, "WS": min(1.35, subject * 0.8), "MWS": min(1.4, subject * 0.8)}.get(shot.size, subject * 0.9)
