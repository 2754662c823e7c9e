"""A scene: a set built for one shot, peopled, furnished, and ordered from far to near."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from act3_mcp.animatic import overlays, sets
from act3_mcp.animatic.blocking import breadth_of
from act3_mcp.animatic.cast import cast
from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.edges import edges
from act3_mcp.animatic.grade import Grade, grade_of
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import Lens, lens_for
from act3_mcp.animatic.light import INDOOR, light_for
from act3_mcp.animatic.lightning import reach
from act3_mcp.animatic.lips import Lips
from act3_mcp.animatic.overlays import Fall
from act3_mcp.animatic.props import subject_of
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.storm import seen
from act3_mcp.animatic.turns import Delivered
from act3_mcp.animatic.world import World

__all__ = ["Fall", "Scene", "compose"]

CLOSE_TO_THE_GROUND = 3.0
"""Metres to a subject so small that the camera lies on the ground for it."""


@dataclass(frozen=True)
class Scene:
    """Layers in the order they are painted, and what falls in front of them."""

    lens: Lens
    layers: tuple[Layer, ...]
    falling: tuple[Fall, ...]
    aperture: float
    grain: float
    grade: Grade
    focus: float
    """How far away things are sharp, in metres."""
    strikes: tuple[float, ...] = ()
    flash: float = 0.0
    """How much of each stroke of lightning the picture is lit by."""

    def blur(self, layer: Layer) -> float:
        """The circle of confusion of `layer` in frame units: how far out of focus it is."""
        if layer.surface == "lens" or self.aperture == 0:
            return 0.0
        return min(26.0, self.aperture * self.lens.unit / 1000 * abs(1 - self.focus / max(layer.distance, 0.2)))


def compose(
    shot: Shot, *, aspect: float, seed: int, delivered: Callable[[], Sequence[Delivered]] | None = None
) -> Scene:
    """Build the scene; the mouths in it follow what is `delivered`, which is asked for with the first frame."""
    rng = random.Random(seed)  # noqa: S311 - chance in a picture, not a secret
    subject, base = subject_of(shot, aspect)
    lens = sets.lens_of(shot, lens_for(shot, aspect, subject=subject, base=base, across=breadth_of(shot)))
    world = World(
        shot=shot, lens=lens, light=light_for(shot), rng=rng, lips=Lips(shot, delivered), strikes=seen(shot, seed)
    )
    setting = sets.build(world)
    if (
        not shot.figures
        and shot.things
        and lens.distance < CLOSE_TO_THE_GROUND
        and shot.place not in INDOOR - {"underwater"}
    ):
        # Grass and stones would stand like trees and rocks before so small a subject.
        setting.among = [layer for layer in setting.among if layer.place > 1.2 * lens.distance]
        setting.front = []
    # Whoever comes in may clear a table away, so the cast comes first.
    players = cast(_before_the_light(world), setting)
    among = [*setting.among, *players]
    if shot.sign:
        among.append(overlays.sign(world))
    among.sort(key=lambda layer: -layer.place)
    layers = [*setting.backdrop, *among, *setting.front, *edges(world)]
    return Scene(
        lens=lens,
        layers=tuple(layers),
        falling=() if shot.place in (INDOOR - {"underwater"}) | {"space"} else overlays.falling(shot),
        aperture=_aperture(shot),
        focus=lens.distance,
        grade=grade_of(shot),
        strikes=world.strikes,
        flash=reach(world),
        grain=1.9 if shot.style in {"vintage", "noir"} else 0.65,
    )


def _before_the_light(world: World) -> World:
    """The world as the cast stands in it: in a silhouette, all the light is behind them."""
    if world.shot.lighting != "silhouette":
        return world
    dark = mix(world.light.ink, "#000000", 0.5)
    return replace(world, light=replace(world.light, key=dark, fill=dark, rim_strength=1.2, lamps=0.0))


def _aperture(shot: Shot) -> float:
    """How blurred the far distance is: closer shots are taken on longer lenses, which hold less in focus."""
    base = {"EWS": 0.0, "WS": 2.0, "MWS": 4.0, "MS": 8.0, "MCU": 11.0, "CU": 14.0, "ECU": 16.0}[shot.size]
    if shot.place == "aerial":
        return 0.0
    if shot.place == "landmark":
        # A shot of somebody before a great building is a shot of both.
        base *= 0.4
    if shot.move.kind == "dolly zoom":
        # It is the background that such a move is made for.
        return 0.3 * base
    return max(base, 7.0) * 1.3 if shot.shallow or shot.move.kind == "rack focus" else base
