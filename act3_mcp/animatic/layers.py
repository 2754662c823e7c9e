"""What a set is made of: drawings on flat surfaces that stand at known places in the world."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from act3_mcp.animatic.svg import Drawing

Box = tuple[float, float, float, float]
"""x, y, width, height in frame units."""

Surface = Literal["card", "ground", "ceiling", "left", "right", "lens"]
"""A card faces the camera; ground, ceiling and walls recede; `lens` is stuck to the glass."""


@dataclass(frozen=True)
class Motion:
    """What a drawing does by itself while the camera looks."""

    travel: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Metres a second: right, up, away."""
    bob: tuple[float, float] = (0.0, 1.0)
    """Up and down: metres, and seconds for once."""
    sway: tuple[float, float] = (0.0, 1.0)
    """Rocking about its foot: degrees, and seconds for once."""
    drift: tuple[float, float] = (0.0, 1.0)
    """To and fro sideways: metres, and seconds for once."""
    flicker: float = 0.0
    """How much of its opacity comes and goes."""
    offset: float = 0.0
    """Where in its cycles it starts (0 to 1)."""

    @property
    def still(self) -> bool:
        return self == Motion()


@dataclass(frozen=True)
class Rim:
    """Light along the edge of a drawing, on the sides that face it."""

    colour: str
    strength: float
    towards: tuple[tuple[float, float], ...]
    """For each light, which way it is, as far as its light creeps in; frame units."""


@dataclass
class Layer:
    """One surface of the scene, painted far to near.

    `box` is what a small drawing covers; None means all the camera ever sees of
    the surface. Several `phases` are shown in turn, `rate` of them a second.
    `place` is the surface's distance: z for a card, metres sideways for a wall,
    metres above the ground for a ceiling.
    """

    name: str
    phases: list[Drawing]
    place: float
    surface: Surface = "card"
    box: Box | None = None
    focus: float | None = None
    soft: float = 0.0
    bloom: float = 0.0
    rim: Rim | None = None
    rate: float = 0.0
    sequence: Callable[[float], int] | None = None
    gain: Callable[[float], float] | None = None
    """How much of it is seen at a time in seconds, if not always all."""
    motion: Motion = field(default_factory=Motion)
    foot: tuple[float, float] | None = None
    """Where it stands in the frame, if it rocks or travels."""

    @property
    def distance(self) -> float:
        """The distance to focus on, which for a receding surface is a middle one."""
        return self.focus if self.focus is not None else self.place
