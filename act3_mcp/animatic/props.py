"""Things named in a prompt, each drawn where it belongs."""

from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.world import Setting, World


def things(world: World, setting: Setting) -> list[Layer]:
    del world, setting
    return []
