"""Blocking: where in the set people stand, which way they face, and where they go."""

from dataclasses import dataclass, replace

from act3_mcp.animatic import acting
from act3_mcp.animatic.composition import aside, distance, left_to_right
from act3_mcp.animatic.figures.bearing import rocking
from act3_mcp.animatic.figures.exertions import RISE, TREAD
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.figures.poses import SITTING
from act3_mcp.animatic.following import PACE, heading, is_mounted, keeping_up, riding
from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.sets.facade import BREADTH, falls_past
from act3_mcp.animatic.sets.furniture import WINDOW_X
from act3_mcp.animatic.shot import FACES, WIDE, Facing, Figure, Shot
from act3_mcp.animatic.things.placing import MOUNTS
from act3_mcp.animatic.world import World

FACING_EACH_OTHER = {"talk", "argue", "fight", "embrace", "kiss", "greet", "toast"}
HELD_CLOSE = {"embrace", "kiss", "waltz", "greet", "toast"}
ABREAST = {"ride", "drive", "lie"}
"""What is done beside one another as seen from the side: the next is beyond."""
STRETCHED_OUT = {"lie", "fall", "swim", "tumble"}
ELBOWS = 0.74
"""Metres a person takes up sideways, with arms."""
TOGETHER = 0.64
"""Metres between two on one seat."""
BESIDE_A_MIRROR = -0.36
"""Metres to the left of the middle, so that the face in the glass is seen past the shoulder."""
BALLROOM = ("waltz", "waltze", "waltzing", "tango", "ballroom", "couple", "lover", "together")
AT_ONE = {"cut", "wash up", "iron"}
"""What two do at one table, side by side."""
ROOMY, AT_THE_EAR = 1.15, 0.4
FALL = 0.72
"""Share of the frame's height that somebody falls through."""
CURTAINED = 1.5
"""How much wider a frame must be that has a stage's curtains at its sides."""
ROW = 0.75
"""Metres between the rows of a group."""


@dataclass(frozen=True)
class Mark:
    """A place to stand: metres right of the middle, and away from the camera."""

    at: float
    z: float
    facing: Facing


def couple(shot: Shot) -> str:
    """What two people do to one another, if they do."""
    if len(shot.figures) != 2:
        return ""
    if in_hold(shot):
        return "waltz"
    doing = next((each.action for each in shot.figures if each.action in FACING_EACH_OTHER), "")
    return doing or ("eat" if at_table(shot) else "")


def in_hold(shot: Shot) -> bool:
    """Whether two dance with each other rather than beside each other."""
    if len(shot.figures) != 2 or any(each.action != "dance" or each.holds for each in shot.figures):
        return False
    pair = {each.sex for each in shot.figures} == {"man", "woman"}
    return pair or shot.says(*BALLROOM)


def whispers(shot: Shot) -> bool:
    """Whether one of two tells the other a secret."""
    said = shot.says_what_begins("whisper")
    return said and len(shot.figures) == 2 and any(each.action == "talk" for each in shot.figures)


def at_table(shot: Shot) -> bool:
    """Whether people sit at a table that is theirs, as for a meal or a game."""
    return any(each.action == "eat" for each in shot.figures)


def breadth_of(shot: Shot) -> float:
    """Metres the frame must be across so that all of them are in it and nobody stands before another."""
    count = len(shot.figures)
    if falls_past(shot) and shot.size in WIDE:
        return BREADTH
    if count and shot.size not in FACES and any(each.action in STRETCHED_OUT for each in shot.figures):
        # Whoever lies is as long as others are tall, and so is a bed; those who swim do so one before another.
        return 2.35 + (0.0 if any(each.action == "lie" for each in shot.figures) else 1.3 * (count - 1))
    if count == 1 and shot.size not in FACES and (more := _apparatus(shot.figures[0])):
        return more[0]
    if count < 2 or shot.framing == "over the shoulder" or any(each.action in ABREAST for each in shot.figures):
        return 0.0
    near = shot.size in FACES
    edge = 0.40 if near else ELBOWS
    if count == 2:
        return _apart(shot) + edge
    # A stage has curtains at its sides.
    wings = CURTAINED if shot.place == "theatre" else 1.0
    return wings * ((count - 1) * (0.36 if count > 3 else 0.55) + edge + 0.1)


APPARATUS: dict[str, tuple[float, float]] = {
    "piano": (3.0, -0.75), "drums": (1.9, 0.0), "paint": (2.0, -0.3), "push": (2.1, -0.4), "pull": (2.0, -0.5),
    "water": (1.9, -0.25), "iron": (1.8, -0.25), "roll": (2.2, -0.35), "open": (2.1, -0.35), "fish": (3.0, -0.6),
    "fly a kite": (4.2, -0.9), "surf": (3.4, 0.0), "crawl": (2.2, 0.0), "rise": (2.9, 0.0), "slump": (1.8, -0.2),
    "kick": (3.0, -0.5), "dunk": (3.4, -0.6),
    "throw": (3.2, -0.6), "hang out": (3.2, 0.0), "upstairs": (3.0, -0.5), "feed": (2.2, -0.3),
    "wash up": (1.7, -0.1), "cut": (1.7, -0.1), "hammer": (1.7, -0.1), "hug pet": (2.2, -0.25),
    "bonnet": (5.4, 0.9), "roof": (5.4, 0.0),
}  # fmt: skip
"""Metres of frame that somebody's work takes, and how far off the middle it puts them."""


def _apparatus(figure: Figure) -> tuple[float, float] | None:
    return (
        APPARATUS.get(figure.action)
        or APPARATUS.get(figure.seat)
        or (APPARATUS.get(figure.holds) if figure.action == "play" else None)
    )


def _apart(shot: Shot) -> float:
    """Metres between two people, at the least: first in general, then when only faces are seen."""
    near = shot.size in FACES
    if all(each.seat in {"bench", "sofa"} for each in shot.figures):
        return TOGETHER
    if whispers(shot):
        return AT_THE_EAR
    if len({each.action for each in shot.figures}) == 1 and shot.figures[0].action in AT_ONE:
        return TOGETHER
    return APART.get(couple(shot), (ELBOWS, 0.5))[near]


APART: dict[str, tuple[float, float]] = {
    "kiss": (0.4, 0.4), "embrace": (0.32, 0.14), "waltz": (0.44, 0.44), "greet": (0.86, 0.72), "toast": (0.96, 0.8),
    "fight": (1.02, 1.02),
    "argue": (1.25, 0.85), "talk": (0.94, 0.62), "eat": (1.24, 0.9),
}  # fmt: skip


def marks(world: World) -> list[Mark]:
    """Where everybody stands: as is said of them, or else from left to right as they are named."""
    people = world.shot.figures
    if world.shot.framing == "over the shoulder" or not any(each.side or each.plane for each in people):
        return _usual_marks(world)
    order = left_to_right(people)
    stood = _usual_marks(replace(world, shot=replace(world.shot, figures=tuple(people[each] for each in order))))
    return [_composed(world, figure, stood[order.index(number)]) for number, figure in enumerate(people)]


def _composed(world: World, figure: Figure, mark: Mark) -> Mark:
    """At the side and in the depth that was said, and else in the same part of the frame as ever."""
    shot, people = world.shot, world.shot.figures
    # Whoever sits in a room sits where its seats are.
    seated = shot.place in INDOOR and (figure.seated or figure.action in SITTING)
    led = any(each.plane == "foreground" for each in people)
    z = mark.z if seated else distance(figure.plane, shot, mark.z, led=led)
    alone = sum((each.side, each.plane) == (figure.side, figure.plane) for each in people) == 1
    at = aside(figure.side, shot, world.lens, z) if figure.side and alone else mark.at * z / mark.z
    return replace(mark, at=at, z=z)


def _usual_marks(world: World) -> list[Mark]:
    shot, count = world.shot, len(world.shot.figures)
    if shot.framing == "over the shoulder" and count > 1:
        return [over_the_shoulder(world, number) for number in range(count)]
    if count > 1 and any(each.action in ABREAST for each in shot.figures):
        return [_abreast(world, number, figure) for number, figure in enumerate(shot.figures)]
    ats, rows = _spread(world, count)
    found: list[Mark] = []
    for number, figure in enumerate(shot.figures):
        facing = figure.facing or usual_facing(world, figure, number, count)
        at = ats[number] if count > 1 else _alone(world, figure, facing)
        found.append(Mark(at, world.lens.distance + rows[number], facing))
    return found


def _spread(world: World, count: int) -> tuple[list[float], list[float]]:
    """How far right of the middle and how far back each stands."""
    across = world.lens.width / world.lens.scale(world.lens.distance)
    if world.shot.place == "theatre":
        across /= CURTAINED
    if count > 1 and all(each.action in {"swim", "tumble"} for each in world.shot.figures):
        gap = (across - 2.2) / (count - 1)
        return [(number - (count - 1) / 2) * gap for number in range(count)], [0.5 * (k % 2) for k in range(count)]
    if count <= 2:
        least = _apart(world.shot)
        if couple(world.shot) in HELD_CLOSE | {"eat"} or least in {TOGETHER, AT_THE_EAR}:
            gap = least
        elif couple(world.shot):
            gap = max(least, min(across * 0.46, 1.1 if couple(world.shot) == "fight" else 1.75))
        else:
            gap = max(least, min(across * 0.39, 1.5 if not world.close else 0.95))
        return [(number - (count - 1) / 2) * gap for number in range(count)], [0.0, 0.0][:count]
    gap = max(0.3, min((across - ELBOWS) / (count - 1), ROOMY if count == 3 else 0.82))
    # Whoever would stand before the next one's shoulder stands in another row, the middle ones in front.
    depth = 1 if gap > ELBOWS * 1.25 else 2 if gap * 2 > ELBOWS else 3
    order = {1: (0,), 2: (1, 0), 3: (1, 2, 0)}[depth]
    # On a beach there is little room before the water.
    deep = ROW * (0.3 if world.shot.place == "beach" else 1.0)
    rows = [deep * order[number % depth] for number in range(count)]
    # The far ones seem nearer to the middle than they are.
    distance = world.lens.distance
    ats = [(number - (count - 1) / 2) * gap * (distance + rows[number]) / distance for number in range(count)]
    return ats, rows


def _alone(world: World, figure: Figure, facing: Facing) -> float:
    """Off centre, where there is room to look into."""
    if figure.action in {"ride", "tumble"} or world.shot.lighting == "spotlight":
        return 0.0
    if facing == "back" and world.shot.says("mirror"):
        return BESIDE_A_MIRROR
    if facing == "back" and world.shot.place == "room" and world.shot.says("window"):
        # Before it, as seen from here.
        return 0.72 * WINDOW_X.get(world.shot.room, 0.0)
    more = _apparatus(figure)
    if more and world.shot.size not in FACES:
        return more[1] * (-1 if facing == "left" else 1)
    across = world.lens.width / world.lens.scale(world.lens.distance)
    off = {"EWS": -0.14, "WS": -0.10, "MWS": -0.10, "MS": -0.09, "MCU": -0.07, "CU": -0.05, "ECU": 0.0}[world.shot.size]
    if facing == "left":
        off = -off
    return off * across if world.lens.width > 800 else 0.35 * off * across


def _abreast(world: World, number: int, figure: Figure) -> Mark:
    people = world.shot.figures
    facing = figure.facing or usual_facing(world, figure, number, len(people))
    if figure.action not in ABREAST:
        # Somebody stands by, beyond whoever lies or rides: at the bedside, with the face to the sleeper's.
        standing = sum(each.action not in ABREAST for each in people[:number])
        if figure.action in {"talk", "argue"} and figure.facing is None:
            facing = "left"
        return Mark((0.1, 0.75, -1.5, 1.4)[standing % 4], world.lens.distance + 0.5, facing)
    before = sum(each.action in ABREAST for each in people[:number])
    beyond = {"drive": 0.5, "lie": 0.8, "ride": MOUNTS[1]}[figure.action]
    at = (0.12 if figure.action != "ride" else MOUNTS[0]) * before
    return Mark(at, world.lens.distance + beyond * before, facing)


def over_the_shoulder(world: World, number: int) -> Mark:
    """The first stands near, back to us, at the frame's edge; the other faces us past that shoulder."""
    lens = world.lens
    z = lens.distance * (0.52 if number == 0 else 1.0 + 0.1 * (number - 1))
    across = lens.width / lens.scale(z)
    at = (-0.34 if number == 0 else 0.14 + 0.2 * (number - 1)) * across
    return Mark(at, z, "back" if number == 0 else "front")


def usual_facing(world: World, figure: Figure, number: int, count: int) -> Facing:
    on_one_seat = count > 1 and all(each.seat in {"bench", "sofa"} for each in world.shot.figures)
    if on_one_seat or (number == 1 and whispers(world.shot)):
        # They look ahead, and at each other only with their heads; so does whoever hears a secret.
        return "front"
    facing = {*FACING_EACH_OTHER, "dance"} if in_hold(world.shot) else FACING_EACH_OTHER
    together = [n for n, each in enumerate(world.shot.figures) if each.action in facing]
    if count > 1 and (together or at_table(world.shot)):
        # Of two who talk each faces the other; whoever looks on faces them.
        middle = sum(together) / 2 if len(together) == 2 else (count - 1) / 2
        return "front" if number == middle else "right" if number < middle else "left"
    if figure.action in {"run", "ride", "drive", "swim", "push", "pull"} or (
        figure.action == "walk" and world.shot.move.kind == "truck"
    ):
        return "left" if heading(world.shot) < 0 else "right"
    if figure.action in SIDEWAYS or (figure.action == "play" and figure.holds in PLAYED_SIDEWAYS):
        return "right"
    if world.shot.size == "EWS":
        return "right" if figure.action == "walk" else "back"
    return "front"


SIDEWAYS = {
    "reach", "pray", "lie", "climb", "dig", "paint", "throw", "shoot", "water", "pour", "sweep", "roll", "open",
    "fish", "fly a kite", "feed", "skate", "surf", "crawl", "rise", "dribble", "dunk", "kick", "upstairs", "hug pet",
    "hammer", "make up", "hold up", "smoke",
}  # fmt: skip
PLAYED_SIDEWAYS = {"piano", "violin", "trumpet", "trombone"}
"""What is best seen from the side."""


def motion_of(world: World, figure: Figure, facing: Facing, number: int) -> Motion:
    """Where somebody goes while the camera looks, and that nobody keeps quite still."""
    if figure.action == "ride" and is_mounted(world.shot):
        return Motion(travel=(riding(world.shot, world.lens), 0.0, 0.0))
    if followed := keeping_up(world.shot, world.lens):
        return Motion(travel=(followed, 0.0, 0.0))
    if figure.action == "tumble":
        # From the top of the frame to its foot, whatever the set, and never out of sight.
        high = FRAME / world.lens.scale(world.lens.distance)
        return Motion(travel=(0.0, -high * FALL / max(world.shot.seconds, 1.0), 0.0))
    travel = _up_the_stairs(figure, facing) if figure.action == "upstairs" else _travel(world, figure, facing)
    if len(world.shot.figures) > 1 and not travel[1] and facing in {"left", "right"}:
        # Several cross together, so none may leave the frame that the middle one would stay in.
        travel = (travel[0] * 0.4, 0.0, 0.0)
    if world.shot.place in {"space", "underwater"} or figure.action in {"swim", "float"}:
        # The feet about which a body rocks are far below a face.
        degrees = 0.25 if world.shot.size in FACES else 2.0
        return Motion(
            travel=travel, bob=(0.05 if degrees > 1 else 0.01, 5.0), sway=(degrees, 7.0), offset=0.27 * number
        )
    if any(travel):
        return Motion(travel=travel)
    # Nobody stands quite still.
    return Motion(sway=rocking(acting.expression_of(world, figure), number), offset=0.31 * number)


def _up_the_stairs(figure: Figure, facing: Facing) -> tuple[float, float, float]:
    """A step for each half of the cycle."""
    if facing not in {"left", "right"}:
        return 0.0, 0.0, 0.0
    pace = look_of(figure).height * 2 / acting.CYCLE["upstairs"]
    return (-1 if facing == "left" else 1) * TREAD * pace, RISE * pace, 0.0


def _travel(world: World, figure: Figure, facing: Facing) -> tuple[float, float, float]:
    pace = PACE.get(figure.action, 0.0)
    if world.shot.move.kind == "truck" or world.close:
        pace = 0.0
    if world.shot.place in {"street", "alley", "corridor"} or facing in {"left", "right"}:
        pace *= 0.55
    seconds = max(world.shot.seconds, 1.0)
    # Whoever crosses is in the middle at half-time and never out of the frame.
    across = 0.5 * world.lens.width / world.lens.scale(world.lens.distance) / seconds
    match facing:
        case "right":
            return min(pace, across), 0.0, 0.0
        case "left":
            return -min(pace, across), 0.0, 0.0
        case "back":
            return 0.0, 0.0, pace
        case "front":
            return 0.0, 0.0, -min(pace * 0.8, 0.25 * world.lens.distance / seconds)
