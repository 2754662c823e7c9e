"""What has been gathered from a prompt before anything is decided."""

from dataclasses import dataclass, field

from act3_mcp.animatic.naming import Naming
from act3_mcp.animatic.shot import Figure


@dataclass
class Notes(Naming):
    """What has been gathered so far; the last to speak on a slot wins only where that is natural."""

    slots: dict[str, str] = field(default_factory=dict[str, str])
    people: list[Figure] = field(default_factory=list[Figure])
    places: list[str] = field(default_factory=list[str])
    features: list[str] = field(default_factory=list[str])
    nobody: bool = False
    acted: set[int] = field(default_factory=set[int])
    """Which people already have something to do."""
    text: str = ""
    told: str = ""
    understood: list[str] = field(default_factory=list[str])
    missed: list[str] = field(default_factory=list[str])
    is_foreign: bool = False

    def first(self, slot: str, value: str) -> None:
        self.slots.setdefault(slot, value)
