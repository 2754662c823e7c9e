"""What a set is given to draw with, and what it gives back."""

import random
from dataclasses import dataclass, field

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Box, Layer
from act3_mcp.animatic.lens import FRAME, Lens
from act3_mcp.animatic.light import Light
from act3_mcp.animatic.lips import Lips
from act3_mcp.animatic.shot import CLOSE, Season, Shot

SNOW = "#e6e8ea"
# What each season does to everything green: towards which colour, and how far.
SEASONS: dict[Season, tuple[str, float]] = {
    "": ("#000000", 0.0), "spring": ("#9fd45c", 0.4), "summer": ("#6f9a3a", 0.2), "autumn": ("#cf6a2a", 0.68),
    "winter": ("#8d857c", 0.7),
}  # fmt: skip


@dataclass(frozen=True)
class World:
    """One shot's circumstances; `rng` is the only chance a set may use."""

    shot: Shot
    lens: Lens
    light: Light
    rng: random.Random
    lips: Lips
    strikes: tuple[float, ...] = ()
    """When lightning is seen, in seconds."""

    def has(self, *features: str) -> bool:
        """Whether the place has any of these."""
        return any(each in self.shot.features for each in features)

    @property
    def snowy(self) -> bool:
        """Whether snow lies on ground and roofs."""
        return self.shot.weather == "snow" or self.has("ice")

    def snowed(self, material: str) -> str:
        """What ground is of, or the snow that lies on it."""
        return SNOW if self.snowy else material

    @property
    def left(self) -> float:
        """Far enough left of the frame for any move."""
        return -1.3 * self.lens.width

    @property
    def wide(self) -> float:
        return 3.6 * self.lens.width

    @property
    def top(self) -> float:
        return -1.3 * FRAME

    @property
    def high(self) -> float:
        return 3.6 * FRAME

    def leaf(self, material: str) -> str:
        """What grows has this colour in the season of the shot."""
        tint, share = SEASONS[self.shot.season]
        return mix(material, tint, share)

    @property
    def close(self) -> bool:
        """Whether the shot is of a person or thing rather than of a place."""
        return self.shot.size in CLOSE


@dataclass(frozen=True)
class Glass:
    """A mirror that faces us: where it is in the frame, and how far away."""

    box: Box
    z: float


@dataclass
class Setting:
    """A built set: `backdrop` is painted first, in order; `among` is sorted by distance with the cast.

    `floor` is how many metres up people stand, `seat` how high above that something
    to sit on is.
    """

    backdrop: list[Layer]
    among: list[Layer] = field(default_factory=list[Layer])
    front: list[Layer] = field(default_factory=list[Layer])
    floor: float = 0.0
    seat: float = 0.45
    standing: bool = True
    """Whether there is ground to throw a shadow on."""
    furnished: tuple[str, ...] = ()
    """Things the set has already drawn, which the cast need not bring."""
    mirror: Glass | None = None
