"""What is known of a kind of thing: how large it is, where it belongs, and how it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.things.sketch import Sketch

STILL = Motion()
Where = Literal["ground", "table", "water", "deep", "sky", "land"]
"""Standing about, lying on a table, afloat, in the water, in the air, or so large that it is part of the landscape."""


@dataclass(frozen=True)
class Kind:
    """`high` and `wide` are metres, and what a shot of the thing is framed to hold."""

    draw: Callable[[Sketch], None]
    high: float
    wide: float
    colour: str
    where: Where = "ground"
    phases: int = 1
    """How many drawings its movement has, such as a turning wheel's."""
    rate: float = 0.0
    """How many of them are shown a second while it goes."""
    rate_at_rest: float = 0.0
    """And while it does not: a flame burns, a parked car's wheels stand."""
    wheels: bool = False
    speed: float = 0.0
    """Metres a second across the frame, when it goes."""
    motion: Motion = STILL
    below: float = 0.05
    """Share of its height that is drawn below where it stands, floats or has its middle."""
    shadow: bool = True
    room: float = 0.0
    """Metres beyond its measures that its light, smoke or foam reaches."""
    head: tuple[float, float, float] | None = None
    """What a close-up of it is of: metres ahead of its middle and up from the ground, and how high that part is."""
