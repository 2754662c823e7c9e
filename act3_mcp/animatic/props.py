"""Things named in a prompt, each put where it belongs in the set."""

from collections.abc import Callable

from act3_mcp.animatic.coaches import bus, train
from act3_mcp.animatic.colour import NAMED
from act3_mcp.animatic.craft import plane, spaceship
from act3_mcp.animatic.figures.creatures import bird, fish, four_legged
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.seating import HIGH, seat_of
from act3_mcp.animatic.sets.growth import tree
from act3_mcp.animatic.shot import Figure, Shot, Thing
from act3_mcp.animatic.small_things import ON_A_TABLE, TABLE_HEIGHT, on_table, standing, telephone
from act3_mcp.animatic.svg import Drawing
from act3_mcp.animatic.vehicles import bicycle, boat, car, motorbike
from act3_mcp.animatic.world import Setting, World

# How many metres of height a shot of such a thing is framed to hold, when nobody is in it.
SUBJECTS = {
    "car": 2.5, "bus": 5.2, "train": 6.5, "motorbike": 1.7, "boat": 4.6, "bicycle": 1.6, "horse": 2.7, "dog": 1.1,
    "cat": 0.62, "wolf": 1.5, "fox": 0.85, "deer": 2.3, "cow": 2.1, "lion": 1.8, "bear": 1.8, "fish": 0.8, "bird": 1.4,
    "tree": 6.5, "house": 7.5, "lantern": 0.5, "lamp": 0.6, "cup": 0.3, "book": 0.35, "letter": 0.35, "phone": 0.3,
    "flower": 0.5, "telephone": 0.36,
}  # fmt: skip


def subject_of(shot: Shot) -> tuple[float, float]:
    """The height of what the shot is of, and of what that stands on."""
    if shot.figures:
        return _of_people(shot), 0.0
    known = [thing.name for thing in shot.things if thing.name in SUBJECTS]
    if known:
        # Of several, the tallest must fit.
        tallest = max(known, key=lambda name: SUBJECTS[name])
        return SUBJECTS[tallest], TABLE_HEIGHT if tallest in ON_A_TABLE else 0.0
    return 1.72, 0.0


def _of_people(shot: Shot) -> float:
    """How high the people are in what they do."""
    tallest = max(look_of(figure).height for figure in shot.figures)
    if mounted(shot):
        return SADDLE + tallest * 0.53
    if any(figure.action == "climb" for figure in shot.figures) and shot.size not in {"MCU", "CU", "ECU"}:
        # Off the ground, arms above the head.
        return tallest * 1.32
    if all(
        figure.action == "lie" or (figure.action == "swim" and shot.place != "underwater") for figure in shot.figures
    ) and shot.size not in {"MCU", "CU", "ECU"}:
        return max(tallest * 0.62, 1.0)
    if all(figure.action in SEATED for figure in shot.figures):
        seat = seat_of(shot, shot.figures[0])
        # Whoever sits on the ground has the knees before them, which must be seen as well.
        return tallest * 0.82 if seat == "ground" else 0.03 + HIGH[seat] + tallest * 0.5
    return tallest


SEATED = {"sit", "drive", "work", "eat", "write"}
WIDE = {"EWS", "WS", "MWS"}
SADDLE = 1.47
"""Metres up from the ground, on a horse."""


def mounted(shot: Shot) -> bool:
    """Whether somebody rides a horse."""
    return any(figure.action == "ride" for figure in shot.figures) and any(
        thing.name == "horse" for thing in shot.things
    )


HOLDABLE = {"lantern", "cup", "book", "letter", "phone", "flower"}


TOOLS: dict[str, str] = {
    "drink": "cup", "phone": "phone", "play": "guitar", "drive": "wheel", "work": "desk", "eat": "fork",
    "write": "pen", "cook": "pan", "paint": "brush", "sing": "microphone", "dig": "hoe", "push": "crate to push",
    "pull": "rope", "carry": "crate", "throw": "ball", "shoot": "bow",
}  # fmt: skip
"""What an action needs, in the hands of whoever does it."""


def held_by(shot: Shot, number: int) -> str:
    """What the figure of that number has in hands: what they are said to hold, or what lies nowhere else."""
    figure = shot.figures[number]
    names = {thing.name for thing in shot.things}
    if figure.action == "ride":
        return "reins" if "horse" in names else "handlebars" if "motorbike" in names else ""
    if shot.place == "underwater" and look_of(figure).garment == "wetsuit" and figure.being == "human":
        return "tank"
    doing = _tool(shot, figure) or figure.holds
    if doing or number or any(word in {"table", "tabletop", "desk", "counter", "bar"} for word in shot.understood):
        return doing
    return next((thing.name for thing in shot.things if thing.name in HOLDABLE), "")


def _tool(shot: Shot, figure: Figure) -> str:
    """What the action takes, unless they have been given something to do it with."""
    if figure.action in {"play", "shoot", "carry"} and figure.holds:
        return figure.holds
    if figure.action == "read":
        return "letter" if any(thing.name == "letter" for thing in shot.things) else "book"
    if figure.action == "eat" and any("chess" in phrase for phrase in shot.understood):
        return "chess"
    return TOOLS.get(figure.action, "")


def _in_use(shot: Shot) -> set[str]:
    held = {held_by(shot, number) for number in range(len(shot.figures))}
    # Whoever sits brings a seat.
    if shot.size not in WIDE and any(figure.action == "drive" for figure in shot.figures):
        held.add("car")
    return held | ({"chair"} if any(figure.action in SEATED or figure.seat for figure in shot.figures) else set())


def things(world: World, setting: Setting) -> list[Layer]:
    layers: list[Layer] = []
    in_use = _in_use(world.shot)
    if world.shot.place in INDOOR:
        # "A castle hall" is inside the castle.
        in_use |= {"house", "tree"}
    for number, thing in enumerate(world.shot.things):
        draw = DRAWN.get(thing.name)
        if draw is not None and thing.name not in in_use and thing.name not in setting.furnished:
            layers += draw(world, setting, thing, number)
    if world.shot.place not in INDOOR and not world.shot.figures:
        layers += _table_outdoors(world, setting)
    return layers


def _table_outdoors(world: World, setting: Setting) -> list[Layer]:
    """Something small needs a table to stand on, wherever it is."""
    if not any(thing.name in ON_A_TABLE for thing in world.shot.things):
        return []
    del setting
    return [standing(world, "table")]


def _colour(thing: Thing, usual: str) -> str:
    return NAMED.get(thing.colour or "", usual)


def _car(world: World, setting: Setting, thing: Thing, number: int) -> list[Layer]:
    z = world.lens.distance + (1.6 if world.shot.figures else 0.0) + 0.4 * number
    return car(world, _colour(thing, "#8f3a34"), 0.3 * number, setting.floor, z)


def _bicycle(world: World, setting: Setting, thing: Thing, _: int) -> list[Layer]:
    return bicycle(world, _colour(thing, "#3a5f6a"), setting.floor, world.lens.distance + 0.2)


def _motorbike(world: World, setting: Setting, thing: Thing, _: int) -> list[Layer]:
    return motorbike(world, _colour(thing, "#8f3a34"), setting.floor, world.lens.distance + 0.12)


def _coach(world: World, setting: Setting, thing: Thing, number: int) -> list[Layer]:
    """Behind whoever stands before it."""
    draw, usual, beyond = (bus, "#b03a34", 3.0) if thing.name == "bus" else (train, "#2f5a6a", 4.5)
    z = world.lens.distance + (beyond if world.shot.figures else 0.0) + 0.6 * number
    return draw(world, _colour(thing, usual), setting.floor, z)


def _craft(world: World, _: Setting, thing: Thing, __: int) -> list[Layer]:
    if thing.name == "plane":
        return plane(world, _colour(thing, "#e8eaec"))
    return spaceship(world, _colour(thing, "#9aa0a8"))


def _boat(world: World, setting: Setting, thing: Thing, _: int) -> list[Layer]:
    at_sea = world.shot.place == "sea" or (world.shot.place == "river" and not world.shot.figures)
    z = world.lens.distance if at_sea else world.lens.distance * 2.6 + 8
    return boat(world, _colour(thing, "#8a4a38"), 0.0 if at_sea else 0.18, setting.floor, z)


def _animal(world: World, setting: Setting, thing: Thing, number: int) -> list[Layer]:
    return four_legged(world, thing.name, _colour(thing, ""), setting.floor, number)


def _bird(world: World, _: Setting, thing: Thing, number: int) -> list[Layer]:
    return bird(world, _colour(thing, "#3a3d48"), number)


def _fish(world: World, _: Setting, thing: Thing, number: int) -> list[Layer]:
    return fish(world, _colour(thing, "#d8823a"), number)


def _tree(world: World, _: Setting, __: Thing, number: int) -> list[Layer]:
    z = world.lens.distance * (1.0 if not world.shot.figures else 1.7) + 0.5
    side = -1 if number % 2 else 1
    x = (0.0 if not world.shot.figures else side * 0.22) * world.lens.width / world.lens.scale(z)
    return [tree(world, x, z, "round", tall=6.2)]


def _small(world: World, setting: Setting, thing: Thing, _: int) -> list[Layer]:
    drawing = Drawing()
    z = world.lens.distance - (0.1 if not world.shot.figures else 0.25)
    if thing.name == "telephone":
        box = telephone(world, drawing, _colour(thing, ""), z)
    else:
        box = on_table(world, drawing, thing.name, _colour(thing, ""), z)
    del setting
    glows = thing.name in {"lantern", "lamp"}
    return [Layer(thing.name, [drawing], z, box=box, motion=Motion(flicker=0.12 if glows else 0.0))]


def _standing(world: World, _: Setting, thing: Thing, __: int) -> list[Layer]:
    return [standing(world, thing.name)]


DRAWN: dict[str, Callable[[World, Setting, Thing, int], list[Layer]]] = {
    "car": _car, "bicycle": _bicycle, "boat": _boat, "motorbike": _motorbike, "bus": _coach, "train": _coach,
    "plane": _craft, "spaceship": _craft, "dog": _animal, "cat": _animal, "horse": _animal, "bird": _bird,
    "wolf": _animal, "fox": _animal, "deer": _animal, "cow": _animal, "lion": _animal, "bear": _animal, "fish": _fish,
    "tree": _tree, "house": _standing, "table": _standing, "chair": _standing, "lantern": _small, "lamp": _small,
    "cup": _small, "book": _small, "letter": _small, "phone": _small, "flower": _small,
    "telephone": _small,
}  # fmt: skip
