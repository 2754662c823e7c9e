"""Who and what else is on the street: people going by, and traffic."""

from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.world import World


def passers_by(world: World, half: float) -> list[Layer]:
    del world, half
    return []


def traffic(world: World) -> list[Layer]:
    del world
    return []
