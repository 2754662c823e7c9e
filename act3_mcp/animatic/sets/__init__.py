"""Every set by the name of its place. A new one is a module with a `build` and a line here."""

from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.lens import FRAME, Lens
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.sets import (
    aboard,
    aerial,
    alley,
    barn,
    bazaar,
    bridge,
    cabins,
    cellars,
    decks,
    drifting,
    facade,
    flames,
    fog,
    forest,
    frontage,
    glasshouse,
    halls,
    heavens,
    hollow,
    land,
    landmark,
    planet,
    platform,
    pools,
    river,
    roadside,
    rooftop,
    room,
    skyline,
    skyscrapers,
    space,
    stadium,
    stage,
    stairs,
    station,
    street,
    studios,
    theatre,
    underwater,
    village,
    water,
    western,
)
from act3_mcp.animatic.sets.across import road, runs_across
from act3_mcp.animatic.shot import WIDE, Place, Room, Shot
from act3_mcp.animatic.world import Setting, World

BUILDERS: dict[Place, Callable[[World], Setting]] = {
    "street": street.build,
    "alley": alley.build,
    "aerial": aerial.build,
    "room": room.build,
    "corridor": room.build,
    "bar": room.build,
    "mountains": land.build,
    "field": land.build,
    "desert": land.build,
    "forest": forest.build,
    "beach": water.build,
    "sea": water.build,
    "space": space.build,
    "stage": stage.build,
    "village": village.build,
    "highway": roadside.build,
    "rooftop": rooftop.build,
    "skyline": skyline.build,
    "cave": hollow.build,
    "church": hollow.build,
    "spaceship": hollow.build,
    "underwater": underwater.build,
    "river": river.build,
    "planet": planet.build,
    "hall": halls.build,
    "landmark": landmark.build,
    "theatre": theatre.build,
    "car": aboard.build,
    "train": aboard.build,
    "cockpit": aboard.build,
}
OF_A_ROOM: dict[Room, Callable[[World], Setting]] = {
    "barn": barn.build,
    "basement": cellars.basement,
    "car park": cellars.car_park,
    "dance studio": studios.build,
    "stairwell": stairs.build,
    "elevator": cabins.lift,
    "greenhouse": glasshouse.build,
    "news studio": cabins.news_studio,
}
"""Rooms that are no box of four walls."""
OF_A_FEATURE: dict[tuple[Place, str], Callable[[World], Setting]] = {
    ("field", "stadium"): stadium.build,
    ("street", "market"): bazaar.build,
    ("street", "bridge"): bridge.build,
    ("hall", "staircase"): stairs.build,
    ("river", "pool"): pools.build,
    ("stage", "above clouds"): heavens.build,
    ("sea", "deck"): decks.build,
}
"""Places that are part of another by their name, and look like nothing else."""


TAR, DUST = "#5c6068", "#b08a62"
FOOT_OF_A_LANDMARK, LOWEST = 0.62, 0.35
"""Share of the frame's height at which the horizon is before a great building, and metres that the camera is up."""


def build(world: World) -> Setting:
    setting = _built(world)
    if world.shot.place not in INDOOR:
        setting.front += drifting.drifting(world)
        if world.shot.weather == "fog" and world.shot.place not in {"landmark", "aerial", "space"}:
            setting.among += fog.banks(world)
        if world.has("blossom") and world.shot.place != "aerial":
            setting.front.append(drifting.branch(world))
        if world.has("fire") and world.shot.place not in {"forest", "sea", "space"}:
            setting.among += [flames.wall_of_fire(world, max(world.lens.distance * 2.4, 12.0), 2.6, gap=0.2)]
            setting.front += flames.embers(world)
    return setting


def _built(world: World) -> Setting:
    if world.shot.place == "corridor" and world.has("platform"):
        return (station if station.in_the_open(world) else platform).build(world)
    if _from_the_foot(world.shot) or facade.falls_past(world.shot):
        return (skyscrapers if _from_the_foot(world.shot) else facade).build(world)
    of_its_own = _of_its_own(world)
    if of_its_own is not None:
        return of_its_own(world)
    if not runs_across(world.shot):
        return BUILDERS[world.shot.place](world)
    if world.shot.place == "street":
        return frontage.build(world)
    setting = BUILDERS[world.shot.place](world)
    # A highway's own road leads away from us, and its traffic and posts with it.
    setting.backdrop = [layer for layer in setting.backdrop if layer.name != "road"]
    setting.among = [layer for layer in setting.among if layer.name not in {"car", "posts"}]
    paved = world.shot.place == "highway" or world.shot.period not in {"medieval", "western"}
    setting.backdrop.append(road(world, TAR if paved else DUST, marked=paved))
    return setting


def _of_its_own(world: World) -> Callable[[World], Setting] | None:
    """The set of a room or of part of a place that has one to itself."""
    if world.shot.place == "room":
        return OF_A_ROOM.get(world.shot.room)
    for (place, feature), of_its_own in OF_A_FEATURE.items():
        if world.shot.place == place and world.has(feature) and not _of_old(world, feature):
            return of_its_own
    return western.build if world.shot.place == "street" and world.shot.period == "western" else None


def _of_old(world: World, feature: str) -> bool:
    """Whether it is a market in an old street, which has stalls of its own."""
    return feature == "market" and world.shot.period in {"medieval", "western"} and bazaar.kind_of(world) == "plain"


def _from_the_foot(shot: Shot) -> bool:
    """Whether towers are looked up at."""
    tall = "skyscrapers" in shot.features and shot.angle in {"worm's eye", "low"} and not shot.figures
    return shot.place in {"street", "skyline"} and tall


def lens_of(shot: Shot, lens: Lens) -> Lens:
    """The set's say in the camera: an aerial looks down from far above."""
    if shot.place == "aerial":
        middle = (lens.width / 2, FRAME / 2)
        return replace(lens, pitch=0.26, height=205.0, focal=1.15 * lens.unit, distance=620.0, centre=middle)
    if shot.place == "car" and not shot.figures:
        # Behind the wheel one is as high as one sits, whatever the size of the shot.
        middle = (lens.width / 2, FRAME * 0.5)
        return replace(lens, height=1.25, focal=1.05 * lens.unit, distance=8.0, centre=middle)
    if _from_the_foot(shot):
        middle = (lens.width / 2, FRAME / 2)
        return replace(
            lens, pitch=skyscrapers.PITCH, height=1.0, focal=0.8 * lens.unit, distance=40.0, centre=middle
        )  # fmt: skip
    if lens.pitch or shot.angle != "eye level":
        return lens
    return _levelled(shot, lens)


def _levelled(shot: Shot, lens: Lens) -> Lens:
    """A camera at the height that the place asks for."""
    if shot.place == "landmark" and shot.figures:
        # From low enough for what is behind people to tower over them.
        down = (FOOT_OF_A_LANDMARK * FRAME - lens.horizon) / lens.scale(lens.distance)
        return _raised(lens, max(LOWEST, lens.height - max(down, 0.0)), alone=False)
    if shot.size not in WIDE:
        return lens
    return _raised(lens, _eye_of(shot, lens), alone=not shot.figures and not shot.things)


def _eye_of(shot: Shot, lens: Lens) -> float:
    """How high the camera stands for the place to be seen: over water it climbs, under a hill's crown it crouches."""
    alone = not shot.figures and not shot.things
    match shot.place:
        case "mountains" if "hilltop" in shot.features:
            return 0.3 if shot.figures else 1.2
        case "mountains" if "lake" in shot.features or shot.beyond in {"sea", "lake"}:
            return 4.5 if alone else 2.2
        case "village" | "field" | "landmark" | "highway" | "river" if shot.beyond in {"sea", "lake"}:
            return 3.6 if alone else 2.3
        case _:
            return lens.height


def _raised(lens: Lens, height: float, *, alone: bool) -> Lens:
    """From another height: the same framing of the subject if there is one, else the horizon where it can be read."""
    x, y = lens.centre
    scale = lens.scale(lens.distance)
    if alone:
        return replace(lens, height=height, centre=(x, max(y - (height - lens.height) * scale, 0.34 * FRAME)))
    # In the closer sizes a little is all that can be had, or the horizon would leave the frame.
    height = min(height, lens.height + 0.13 * FRAME / scale)
    return replace(lens, height=height, centre=(x, y - (height - lens.height) * scale))
