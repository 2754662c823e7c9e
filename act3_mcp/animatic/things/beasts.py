"""Animals on four legs."""

from act3_mcp.animatic.figures.creatures import Animal, Pose
from act3_mcp.animatic.figures.species import SPECIES, Species
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.paws import held_thing, hold
from act3_mcp.animatic.things.sketch import Sketch

PHASES, HOWLING = 8, 0.95
"""Drawings in a movement; radians that a head is thrown back to howl."""
RUNNING = ("run", "gallop", "chas", "race", "flee")


def beast(s: Sketch) -> None:
    animal = Animal(
        s.light, s.drawing, SPECIES[s.thing.name], s.colour, s.foot, s.scale, s.ahead,
        distance=s.distance * 0.6, pose=pose_of(s), phase=s.phase, raised=HOWLING if s.thing.doing == "howl" else 0.0,
    )  # fmt: skip
    hold(s, animal)
    animal.draw()


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
        case "sit" | "howl" | "crouch" | "pray" | "read":
            return "sit"
        case "drink" | "eat" if held_thing(s.world.shot, s.thing):
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
