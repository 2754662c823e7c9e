"""Everything that can be drawn, by name: a new thing is a function in a module of its subject and a line there."""

from act3_mcp.animatic.things.air import AIR
from act3_mcp.animatic.things.beasts import BEASTS
from act3_mcp.animatic.things.birds import BIRDS
from act3_mcp.animatic.things.boats import BOATS
from act3_mcp.animatic.things.cars import CARS
from act3_mcp.animatic.things.critters import CRITTERS
from act3_mcp.animatic.things.cycles import CYCLES
from act3_mcp.animatic.things.errands import ERRANDS
from act3_mcp.animatic.things.fires import FIRES
from act3_mcp.animatic.things.household import HOUSEHOLD
from act3_mcp.animatic.things.keepsakes import KEEPSAKES
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.landmarks import LANDMARKS
from act3_mcp.animatic.things.lorries import LORRIES
from act3_mcp.animatic.things.outdoors import OUTDOORS
from act3_mcp.animatic.things.playthings import PLAYTHINGS
from act3_mcp.animatic.things.pots import POTS
from act3_mcp.animatic.things.rails import RAILS
from act3_mcp.animatic.things.sea_life import SEA_LIFE
from act3_mcp.animatic.things.ships import SHIPS
from act3_mcp.animatic.things.tabletop import TABLETOP
from act3_mcp.animatic.things.town import TOWN

KINDS: dict[str, Kind] = {
    **CARS, **LORRIES, **CYCLES, **RAILS, **AIR, **BOATS, **SHIPS, **BEASTS, **BIRDS, **SEA_LIFE, **CRITTERS,
    **LANDMARKS, **OUTDOORS, **TOWN, **FIRES, **HOUSEHOLD, **TABLETOP, **KEEPSAKES, **PLAYTHINGS, **POTS,
    **ERRANDS,
}  # fmt: skip
