"""Things named in a prompt: which of them are drawn, who holds them, and what a shot of them is framed to hold."""

from dataclasses import replace

from act3_mcp.animatic.arms import IN_ARMS
from act3_mcp.animatic.blocking import AT_ONE, at_table
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.seating import DRAWN as SEATS_DRAWN
from act3_mcp.animatic.seating import HIGH, hung, seat_of
from act3_mcp.animatic.sets.growth import tree
from act3_mcp.animatic.shot import FACES, OLD, RIDDEN, Figure, Shot, Thing
from act3_mcp.animatic.things.cars import CARS
from act3_mcp.animatic.things.catalogue import KINDS
from act3_mcp.animatic.things.framing import WIDE, framed, peopled
from act3_mcp.animatic.things.placing import HANDLED, PUSHED, placed
from act3_mcp.animatic.world import Setting, World

TREES = {"tree": 6.5}
"""What the sets know how to draw, and how high it is."""
DRAWN = (*KINDS, *TREES)
DRIVEN = {name for name, kind in KINDS.items() if kind.wheels}
"""What has its driver drawn inside it."""


def subject_of(shot: Shot, aspect: float = 16 / 9) -> tuple[float, float]:
    """The height of what the shot is of, and of what that stands on."""
    if shot.figures and peopled(shot):
        high = _of_people(shot)
        # Who sits on the ground is seen down to it, whatever the size of the shot.
        return high, -0.27 * high if _on_the_ground(shot) else 0.0
    if any(thing.name in KINDS for thing in shot.things):
        return framed(shot, aspect)
    return (max(TREES[thing.name] for thing in shot.things if thing.name in TREES) if _trees(shot) else 1.72), 0.0


def _of_people(shot: Shot) -> float:
    """How high the people are in what they do."""
    looks = [look_of(figure) for figure in shot.figures]
    tallest = max(look.height for look in looks)
    if len(looks) == 1 and shot.size in FACES and looks[0].head > LARGE_HEAD:
        # A close shot is of the head, which of a child is much of it.
        return tallest * looks[0].head / LARGE_HEAD
    if any(figure.action == "embrace" for figure in shot.figures) and looks[-1].child is not looks[0].child:
        # The grown one kneels.
        tallest = max(*(look.height for look in looks if look.child), 0.8 * tallest)
    if shot.size in WIDE and all(look.child for look in looks) and not _on_the_ground(shot):
        # They do not fill the frame that is meant for the grown: what is above them shows how small they are.
        tallest = 0.72 * tallest + 0.28 * GROWN
    if on_horseback(shot):
        return SADDLE + tallest * 0.53
    if shot.size not in FACES and (share := _share_up(shot)):
        return tallest * share
    if (
        all(
            figure.action == "lie" or (figure.action == "swim" and shot.place != "underwater")
            for figure in shot.figures
        )
        and shot.size not in FACES
    ):
        return max(tallest * 0.62, 1.0)
    if all(figure.seated or figure.action in SEATED for figure in shot.figures):
        # Whoever sits on the ground has the knees before them, which must be seen as well.
        seat = seat_of(shot, shot.figures[0])
        return tallest * 0.82 if _on_the_ground(shot) else 0.03 + hung(shot, seat) + HIGH[seat] + tallest * 0.5
    return tallest


def _share_up(shot: Shot) -> float:
    """How high they reach on their knees or up a wall, in shares of their height; 0 on their feet."""
    if any(figure.action in {"climb", "upstairs"} for figure in shot.figures):
        # Off the ground, arms above the head.
        return 1.32
    for action, share in (("dunk", 1.75), ("crawl", 0.6)):
        if all(figure.action == action for figure in shot.figures):
            return share
    return 0.79 if all(figure.action == "pray" and not figure.seated for figure in shot.figures) else 0.0


def _on_the_ground(shot: Shot) -> bool:
    return all((each.seated or each.action == "sit") and seat_of(shot, each) == "ground" for each in shot.figures)


GROWN = 1.72
LARGE_HEAD = 0.19
"""The head's share of the height from which on a face would not fit the frame that is meant for a grown one."""
SEATED = {"sit", "drive", "work", "eat", "write", "doze", "slump", "knit"}
SEATS = set[str](SEATS_DRAWN) - {"bed"}
SADDLE = 1.47
"""Metres up from the ground, on a horse."""


def _trees(shot: Shot) -> list[Thing]:
    return [thing for thing in shot.things if thing.name in TREES]


def on_horseback(shot: Shot) -> bool:
    """Whether somebody rides a horse."""
    return any(figure.action == "ride" for figure in shot.figures) and any(
        thing.name == "horse" for thing in shot.things
    )


USED_ONLY = {"piano", "drums", "violin", "trumpet", "trombone", "ladder", "climbing rope"}
"""What is near somebody who does not play or climb it, rather than in their hands."""
ALSO: dict[str, set[str]] = {
    "trombone": {"trumpet"}, "drums": {"drum kit"}, "gun": {"pistol"}, "bag": {"suitcase", "briefcase"},
    "brush": {"easel", "painting"}, "crate to push": {"crate"}, "climbing rope": {"rope"}, "fork": {"table", "plate"},
    "chess": {"table"}, "pen": {"letter", "table"}, "desk": {"table", "laptop", "computer"},
    "typewriter": {"table", "typewriter"}, "watering can": {"plant", "flower", "bloom", "rose"},
    "pot": {"cup", "table"}, "bottle to pour": {"wine glass", "bottle", "whisky", "cup", "table"},
    "glass to raise": {"wine glass", "whisky", "bottle"}, "cake": {"cake", "knife", "table"}, "lipstick": {"mirror"},
    "basketball": {"ball"}, "football": {"ball"}, "dishes": {"plate"}, "books": {"table", "book", "laptop", "computer"},
    "chopsticks": {"bowl", "plate", "table"}, "bouquet": {"flower", "rose", "bloom"}, "iron": {"table"},
}  # fmt: skip
"""What goes by another name among things, when somebody has it in hand."""
THROWN = {
    "bouquet": "bouquet",
    "paper plane": "paper plane",
    "paper airplane": "paper plane",
    "paper aeroplane": "paper plane",
}
"""What is thrown, by the words for it, and how it is called in the hand."""
WITH_ONE_BALL = {"kick", "dribble", "dunk"}
BOTTLED = ("wine", "champagne", "whisky", "whiskey", "beer", "sake", "vodka", "rum")
"""What is poured from a bottle."""
BROUGHT: dict[str, set[str]] = {"rise": {"coffin"}, "hang out": {"washing line"}, "upstairs": {"staircase"}}
"""What is drawn about somebody who does this, and so stands nowhere else."""
HOLDABLE = {"lantern", "cup", "book", "letter", "phone", "flower"}


TOOLS: dict[str, str] = {
    "drink": "cup", "phone": "phone", "play": "guitar", "drive": "wheel", "work": "desk", "eat": "fork",
    "write": "pen", "cook": "pan", "paint": "brush", "sing": "microphone", "dig": "hoe", "push": "crate to push",
    "read": "book", "pull": "rope", "carry": "crate", "throw": "ball", "shoot": "bow",
    "water": "watering can", "pour": "pot", "toast": "glass to raise", "smoke": "cigarette", "whistle": "whistle",
    "brush teeth": "toothbrush", "make up": "lipstick", "tie": "necktie", "photograph": "camera",
    "hold up": "test tube", "sweep": "broom", "iron": "iron", "wash up": "dishes", "cut": "cake", "hammer": "hammer",
    "roll": "roller", "fly a kite": "kite", "fish": "rod", "slump": "books", "knit": "needles", "open": "door",
    "feed": "grain", "skate": "skates", "surf": "surfboard", "dribble": "basketball", "dunk": "basketball",
    "kick": "football",
}  # fmt: skip
"""What an action needs, in the hands of whoever does it."""


def held_by(shot: Shot, number: int) -> str:
    """What the figure of that number has in hands: what they are said to hold, or what lies nowhere else."""
    figure = shot.figures[number]
    if figure.carries is not None:
        if figure.carries.who.split()[-1] in IN_ARMS:
            return "baby"
        return "child" if figure.carries.age == "child" else "bride"
    names = {thing.name for thing in shot.things}
    if figure.action == "ride":
        mounts = (("horse", "reins"), ("motorbike", "handlebars"), ("scooter", "handlebars"), ("skateboard", "board"))
        return next((held for mount, held in mounts if mount in names), "")
    if shot.place == "underwater" and look_of(figure).garment == "wetsuit" and figure.being == "human":
        return "tank"
    shares = figure.action in AT_ONE | WITH_ONE_BALL and any(
        each.action == figure.action for each in shot.figures[:number]
    )
    tool = "" if shares else _tool(shot, figure)
    doing = tool or (figure.holds if figure.holds not in USED_ONLY else "") or _support(figure)
    if doing or number or shot.says("table", "tabletop", "desk", "counter", "bar"):
        return doing
    return next((thing.name for thing in shot.things if thing.name in HOLDABLE), "")


def _support(figure: Figure) -> str:
    """The stick that an old woman, and many an old man, leans on."""
    leans = figure.sex == "woman" or look_of(figure).kind % 2
    calm = figure.feeling in {None, "sad", "happy", "laughing", "weeping"}
    on_foot = calm and figure.action in {"stand", "walk"} and figure.facing != "back"
    return "stick" if figure.age == "old" and on_foot and leans and figure.being == "human" else ""


def _tool(shot: Shot, figure: Figure) -> str:
    """What the action takes, unless they have been given something to do it with."""
    given = figure.action in {"play", "shoot", "carry", "climb"} or figure.holds == "chopsticks"
    return figure.holds if figure.holds and given else _tool_of_its_own(shot, figure)


def _tool_of_its_own(shot: Shot, figure: Figure) -> str:
    names = {thing.name for thing in shot.things}
    match figure.action:
        case "throw":
            own = next((THROWN[name] for name in THROWN if shot.says(name)), "")
        case "pour":
            own = "bottle to pour" if shot.says(*BOTTLED) else ""
        case "push":
            own = "handle" if names & HANDLED else ""
        case "read":
            own = "letter" if "letter" in names else ""
        case "work":
            own = "typewriter" if "typewriter" in names or shot.period in OLD else ""
        case "eat":
            own = "chess" if shot.says("chess") else ""
        case _:
            own = ""
    return own or ("" if _is_there_already(figure, names) else TOOLS.get(figure.action, ""))


def _is_there_already(figure: Figure, names: set[str]) -> bool:
    """Whether what it is done to is among the things, and so in nobody's hands."""
    if figure.action == "pull":
        # What is pulled out of a hat has no rope to it.
        return bool(names) and "rope" not in names and not names & PUSHED
    return (figure.action == "push" and bool(names & PUSHED)) or (figure.action == "cook" and "cauldron" in names)


def _in_use(shot: Shot) -> set[str]:
    held = {held_by(shot, number) for number in range(len(shot.figures))}
    held = held.union(*(ALSO.get(each, set[str]()) for each in held))
    held = held.union(*(BROUGHT.get(each.action, set[str]()) for each in shot.figures))
    # Whoever sits brings a seat.
    if shot.size not in WIDE and any(figure.action == "drive" for figure in shot.figures):
        held |= CARS.keys()
    if any(thing.name == "hummingbird" for thing in shot.things):
        # It has its own flower.
        held |= {"flower", "bloom", "rose"}
    rests = any(figure.action in SEATED or figure.seated or figure.seat for figure in shot.figures)
    return held | (SEATS if rests else set[str]())


def things(world: World, setting: Setting) -> list[Layer]:
    """Every thing of the shot that nobody has in hand and the set has not drawn."""
    furnished = set(setting.furnished)
    if not world.shot.figures and world.shot.place == "room":
        # What a room has anyway stands in the corner; what the shot is of stands in the middle.
        furnished -= {"chair", "lamp", "door"}
    in_use = _in_use(world.shot) | furnished
    riders = sum(figure.action == "ride" for figure in world.shot.figures)
    wanted = [
        # Each rider has a mount.
        replace(thing, count=riders) if riders and thing.name in RIDDEN else thing
        for thing in world.shot.things
        if thing.name in KINDS
        and thing.name not in in_use
        # Whoever eats has a table, and what lay on another would bring that.
        and not (at_table(world.shot) and KINDS[thing.name].where == "table")
    ]
    layers = placed(world, setting, wanted)
    if world.shot.place not in INDOOR:
        for number, _ in enumerate(_trees(world.shot)):
            layers.append(_tree(world, number))
    return layers


def _tree(world: World, number: int) -> Layer:
    z = world.lens.distance * (1.0 if not world.shot.figures else 1.7) + 0.5
    side = -1 if number % 2 else 1
    x = (0.0 if not world.shot.figures else side * 0.22) * world.lens.width / world.lens.scale(z)
    return tree(world, x, z, "round", tall=6.2)
