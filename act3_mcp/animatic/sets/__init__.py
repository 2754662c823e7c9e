"""Every set by the name of its place. A new one is a module with a `build` and a line here."""

from dataclasses import replace

from act3_mcp.animatic.lens import Lens
from act3_mcp.animatic.sets import stage, street
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.world import Setting, World

BUILDERS = {
    "stage": stage.build,
    "street": street.build,
}


def build(world: World) -> Setting:
    return BUILDERS.get(world.shot.place, stage.build)(world)


def lens_of(shot: Shot, lens: Lens) -> Lens:
    """The set's say in the camera: an aerial looks down from far above."""
    if shot.place == "aerial":
        return replace(
            lens, pitch=0.26, height=205.0, focal=1.15 * lens.unit, distance=620.0, centre=(lens.width / 2, 500.0)
        )
    return lens
