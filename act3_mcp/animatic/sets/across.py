"""A road seen from its side, for whatever drives or is followed along it, in open country or in a town."""

from dataclasses import dataclass

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.svg import Drawing, ellipse, polygon, rect
from act3_mcp.animatic.things.catalogue import KINDS
from act3_mcp.animatic.things.cycles import CYCLES
from act3_mcp.animatic.world import SNOW, World

ON_WHEELS = {name for name, kind in KINDS.items() if kind.wheels or name in CYCLES} - {"train", "steam train"}
"""What is drawn from its side when it is named, and would stand across a road that leads away from us."""
OPEN = {"highway", "field", "desert", "mountains", "forest"}
ROAD = 7.0
"""Metres from kerb to kerb."""
REACH = 160.0
"""Metres to either side at which a road is as good as endless."""


@dataclass(frozen=True)
class Road:
    """Where a road that crosses the frame begins and ends, in metres away from the camera."""

    near: float
    far: float

    @property
    def middle(self) -> float:
        return (self.near + self.far) / 2


def runs_across(shot: Shot) -> bool:
    """Whether the road of the shot is to be seen from its side."""
    if shot.framing == "pov" or shot.angle in {"bird's eye", "worm's eye"} or shot.size in {"CU", "ECU"}:
        return False
    wheeled = any(thing.name in ON_WHEELS for thing in shot.things)
    if shot.place == "street":
        followed = shot.move.kind == "truck" and bool(shot.figures) and not shot.crowd
        return wheeled or followed or bool(shot.front)
    return wheeled and shot.place in OPEN


def road_of(world: World) -> Road:
    """What has wheels is on the road and people are before it; who is followed alone walks beyond it, by the houses."""
    lens, shot = world.lens, world.shot
    if not any(thing.name in ON_WHEELS for thing in shot.things):
        return Road(max(0.6, lens.distance - 1.3 - ROAD), max(1.0, lens.distance - 1.3))
    near = max(1.2, lens.distance + (0.75 if shot.figures else -2.4))
    return Road(near, near + ROAD)


def road(world: World, made_of: str, *, marked: bool = True, kerbs: bool = False) -> Layer:
    """The road as part of the ground; `kerbs` for one in a town, a broken line down the middle if it is `marked`."""
    drawing, light, lens = Drawing(), world.light, world.lens
    lies = road_of(world)

    def strip(lies: Road, tone: str, across: tuple[float, float] = (-REACH, REACH), opacity: float = 1.0) -> None:
        corners = [
            lens.at(x, 0, z) for x, z in zip((*across, *across[::-1]), (lies.near,) * 2 + (lies.far,) * 2, strict=True)
        ]
        drawing.add(polygon(corners, tone, opacity))

    slush = 0.35 if world.shot.weather == "snow" else 0.0
    tar = mix(light.between(mix(made_of, SNOW, slush), 0.5, lies.middle), light.sky[3], 0.08 + 0.2 * light.wet)
    top, bottom = lens.at(0, 0, lies.far)[1], lens.at(0, 0, lies.near)[1]
    fill = drawing.linear(
        ((0, mix(tar, light.haze, 0.25), 1), (1, mix(tar, light.ink, 0.22), 1)), (0, top), (0, bottom), box=False
    )
    strip(lies, fill)
    pale = light.facing("#e9e2d0", lies.middle)
    if kerbs:
        for z, opacity in ((lies.far, 0.8), (lies.near - 0.16, 0.55)):
            strip(Road(z, z + 0.16), light.between("#c8beb2", 0.7, z), opacity=opacity)
    else:
        for z in (lies.near + 0.35, lies.far - 0.5):
            strip(Road(z, z + 0.12), pale, opacity=0.6)
    if marked:
        x = -REACH / 2
        while x < REACH / 2:
            strip(Road(lies.middle - 0.07, lies.middle + 0.07), pale, (x, x + 2.6), 0.75)
            x += 6.0
    if light.wet:
        _mirrored(world, drawing, lies)
    return Layer("road across", [drawing], lens.distance, "ground", focus=lens.distance * 1.3)


def _mirrored(world: World, drawing: Drawing, lies: Road) -> None:
    """What a wet road throws back of the light beyond it."""
    light, lens, rng = world.light, world.lens, world.rng
    for _ in range(40):
        z = rng.uniform(lies.near, lies.far)
        x, y = lens.at(rng.uniform(-16, 16), 0, z)
        wide, high = (
            0.4 * lens.scale(z) * rng.uniform(0.3, 1.2),
            min(150.0, 0.9 * lens.scale(z)) * rng.uniform(0.5, 1.3),
        )
        colour = rng.choice((light.practical, light.sky[3], light.key))
        fade = drawing.linear(((0, colour, 0.0), (0.3, colour, 0.4), (1, colour, 0.0)))
        drawing.add(ellipse(x, y + high / 2, wide / 2, high / 2, fade, rng.uniform(0.3, 0.8)))


def pavement(world: World, made_of: str) -> Layer:
    """The ground on both sides of a town's road."""
    drawing, light, lens = Drawing(), world.light, world.lens
    made_of = SNOW if world.shot.weather == "snow" else made_of
    near, far = light.between(made_of, 0.45), light.between(made_of, 0.7, road_of(world).far)
    fill = drawing.linear(
        ((0, far, 1), (0.4, near, 1), (1, mix(near, light.ink, 0.2), 1)),
        (0, lens.horizon),
        (0, FRAME * 1.15),
        box=False,
    )
    drawing.add(rect(world.left, lens.horizon, world.wide, world.high, fill))
    seam = mix(near, light.ink, 0.25)
    for x in range(-40, 41, 2):
        drawing.add(
            polygon(
                [
                    lens.at(x, 0, 0.7),
                    lens.at(x + 0.03, 0, 0.7),
                    lens.at(x + 0.03, 0, road_of(world).near),
                    lens.at(x, 0, road_of(world).near),
                ],
                seam,
                0.5,
            )
        )
    return Layer("pavement", [drawing], lens.distance, "ground", focus=lens.distance * 1.3)
