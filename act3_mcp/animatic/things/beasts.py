"""Animals on four legs."""

from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.figures.creatures import Animal, Pose
from act3_mcp.animatic.figures.species import SPECIES, Species
from act3_mcp.animatic.shot import Thing
from act3_mcp.animatic.svg import Point
from act3_mcp.animatic.things.household import guitar
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.playthings import trumpet, violin
from act3_mcp.animatic.things.sketch import Sketch

PHASES = 8
Instrument = tuple[Callable[[Sketch], None], str, Point]
INSTRUMENTS: dict[str, Instrument] = {
    "trumpet": (trumpet, "#e0b040", (0.33, -0.1)), "violin": (violin, "#a8562a", (0.12, -0.12)),
    "guitar": (guitar, "#c8782e", (-0.02, -1.05)),
}  # fmt: skip
"""How each is drawn, what it is made of, and where its foot is from the mouth, in shares of the player."""
RUNNING = ("run", "gallop", "chas", "race", "flee")


def beast(s: Sketch) -> None:
    animal = Animal(
        s.light, s.drawing, SPECIES[s.thing.name], s.colour, s.foot, s.scale, s.ahead,
        distance=s.distance * 0.6, pose=pose_of(s), phase=s.phase,
    )  # fmt: skip
    animal.draw()
    if s.thing.doing == "play":
        _played(s, animal)


def _played(s: Sketch, animal: Animal) -> None:
    """What it plays, at its mouth or before its chest."""
    name = next((thing.name for thing in s.world.shot.things if thing.name in INSTRUMENTS), "")
    if not name and s.world.shot.says("guitar"):
        name = "guitar"
    if not name:
        return
    draw, usual, (u, v) = INSTRUMENTS[name]
    kind = animal.kind
    x, y = animal.head_at()
    size = kind.high * 1.15
    at = s.at(x + kind.head * 0.5 + u * size, y - kind.head * 0.16 + v * size)
    draw(replace(s, thing=Thing(name), colour=usual, foot=at, scale=s.scale * size))


def pose_of(s: Sketch) -> Pose:
    """How it holds itself, by what it does."""
    if s.going and s.thing.doing != "play":
        runs = s.thing.doing == "run" or s.world.shot.says_what_begins(*RUNNING)
        return "run" if runs else "walk"
    match s.thing.doing:
        case "play" | "dance" | "fight":
            return "upright"
        case "lie":
            return "lie"
        case "sit" | "crouch" | "pray" | "read":
            return "sit"
        case _:
            return "stand"


def _kind(species: Species) -> Kind:
    x, y = species.poll
    head = (x + species.head * 0.3, y - species.head * 0.1, species.head * 1.5)
    tallest = max([0.42, *(v for branch in species.horns for _, v in branch)])
    high = max(species.high * 1.05, y + species.head * tallest, y + species.ruff * 1.1)
    return Kind(
        beast, high, species.long + species.head * 1.6, species.coat, phases=PHASES, rate=8.0, rate_at_rest=3.0,
        speed=1.1, head=head, below=0.05, room=0.35 * high,
    )  # fmt: skip


BEASTS: dict[str, Kind] = {name: _kind(species) for name, species in SPECIES.items()}
