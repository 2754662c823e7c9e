"""What a shot is of when it is of things: how much of the world it must hold, and whether people are in it as well."""

from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.lens import FRAMING, THING_SHARES
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.shot import CLOSE, FACES, WIDE, Shot, Thing
from act3_mcp.animatic.things.beasts import BEASTS
from act3_mcp.animatic.things.catalogue import KINDS
from act3_mcp.animatic.things.cycles import CYCLES
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.paws import held_thing
from act3_mcp.animatic.things.surfaces import TABLE_HEIGHT

SIZES = {"": 1.0, "giant": 4.0, "small": 0.7, "tiny": 0.3}
FILLS = 0.8
"""Share of the frame's width that a subject may take up."""
UNDER_WAY = ("driv", "race", "racing", "chas", "ride", "riding", "speed", "track", "passing", "passes", "fly", "gallop")
GOING = {"walk", "run", "drive", "fly", "swim", "ride", "climb", "launch", "fall"}
LEAST_ON_A_TABLE = 0.1
LEAST = {"MCU": 0.3, "CU": 0.2, "ECU": 0.1}
"""Metres of height that a shot of something small on the ground shows."""
SUPPORTS = {"table", "chair"}
CREWED = {"rowing boat", "canoe", "raft", "sailing boat", "motorboat"}
REARED = 1.75
"""How much higher an animal is on its hind legs."""
GROWN = 1.72


def measures(thing: Thing) -> tuple[float, float]:
    """The height and width in metres of a known thing of that size."""
    kind, share = KINDS[thing.name], SIZES[thing.size]
    if on_hind_legs(thing):
        return kind.high * share * REARED, kind.wide * share
    return kind.high * share, kind.wide * share


def on_hind_legs(thing: Thing) -> bool:
    """Whether an animal does what takes hands."""
    return thing.name in BEASTS and thing.doing in {"play", "dance", "fight"}


def framed(shot: Shot, aspect: float) -> tuple[float, float]:
    """The height of what a shot without people is of, and of what that stands on."""
    named = [thing for thing in shot.things if thing.name in KINDS]
    known = [thing for thing in named if thing.plane == "foreground"] or named
    # Of several the largest must fit, but a landscape stays behind what is before it, and a table below it.
    near = [thing for thing in known if KINDS[thing.name].where != "land"] or known
    near = unheld(shot, near)
    if any(on_table(shot, KINDS[thing.name]) for thing in near):
        near = [thing for thing in near if thing.name not in SUPPORTS]
    subject = max(near, key=lambda thing: measures(thing)[0])
    kind, share = KINDS[subject.name], SIZES[subject.size]
    base = TABLE_HEIGHT if on_table(shot, kind) else 0.0
    if kind.head is not None and shot.size in FACES:
        _, up, high = (each * share for each in kind.head)
        room = 1.9 if shot.size == "MCU" else 1.4
        return high * room, base + up - high * room / 2
    high, wide = (each * fitting(shot, subject) for each in measures(subject))
    row = [measures(each)[1] for each in near if KINDS[each.name].where == kind.where for _ in range(each.count)]
    if len(row) > 1:
        # They may close up, but not hide one another.
        wide = max(wide, sum(row[:3]) * (0.75 if subject.count > 1 else 1.1))
    filled = THING_SHARES.get(shot.size, FRAMING[shot.size][1])
    unit = min(1.0, aspect * 1.3)
    if kind.where != "table" and shot.place not in {"space", "stage"}:
        # No set is made to be seen from the height of a frog.
        high = max(high, LEAST.get(shot.size, 0.45))
    return max(high, wide * filled * unit / (FILLS * aspect)), base


def unheld(shot: Shot, things: list[Thing]) -> list[Thing]:
    """All but what an animal has in its paws, and draws."""
    held = {held_thing(shot, thing) for thing in things if thing.name in BEASTS}
    return [thing for thing in things if thing.name not in held]


def aboard(shot: Shot) -> bool:
    """Whether a boat, small enough for them to be in it, carries and draws the people."""
    return shot.size in WIDE and shot.place in {"sea", "river"} and any(thing.name in CREWED for thing in shot.things)


def driven(shot: Shot) -> bool:
    """Whether what is driven draws its driver, and anybody else who is in it."""
    return (
        shot.size in WIDE
        and all(figure.action == "drive" for figure in shot.figures)
        and any(KINDS[thing.name].wheels for thing in shot.things if thing.name in KINDS)
    )


def peopled(shot: Shot) -> bool:
    """Whether people are in the picture who are not inside something that is."""
    return bool(shot.figures) and not aboard(shot) and not driven(shot)


def on_table(shot: Shot, kind: Kind) -> bool:
    """Whether something small stands on a table: outdoors, and where somebody crawls to it, it is on the ground."""
    crawling = any(figure.action == "crawl" for figure in shot.figures)
    return (
        kind.where == "table"
        and not crawling
        and (shot.place in INDOOR - {"cave", "underwater"} or shot.place == "stage")
    )


def foreground(shot: Shot) -> bool:
    """Whether a small thing stands near the lens, at the frame's edge, with the people beyond it."""
    return bool(shot.figures) and (shot.move.kind == "rack focus" or shot.size in CLOSE)


def is_going(shot: Shot, thing: Thing, kind: Kind) -> bool:
    """Whether it is under way, by what it is said to do or else by what the shot is about."""
    if thing.doing:
        return thing.doing in GOING
    if not kind.speed:
        return False
    driven = any(figure.action in {"drive", "ride"} for figure in shot.figures)
    words = UNDER_WAY if kind.wheels else (*UNDER_WAY, "walk", "run", "cross", "trot", "swim")
    return driven or shot.says_what_begins(*words)


def fitting(shot: Shot, thing: Thing) -> float:
    """A child's bicycle is no larger than the child, and a ring on a table is shown larger than life."""
    if on_table(shot, KINDS[thing.name]) and not shot.figures:
        return max(1.0, LEAST_ON_A_TABLE / KINDS[thing.name].high)
    if thing.name in CYCLES and any(figure.action == "ride" for figure in shot.figures):
        return min(1.0, look_of(shot.figures[0]).height / GROWN)
    if thing.name == "flag" and shot.figures:
        # One that somebody could plant.
        return 0.45
    return 1.0
