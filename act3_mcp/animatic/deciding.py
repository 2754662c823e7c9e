"""What a director decides who was told only so much: where it is, how near, in what light, and how the camera moves."""

from dataclasses import replace
from typing import Any, cast, get_args

from act3_mcp.animatic.composition import has_depth
from act3_mcp.animatic.doing import employed, immersed
from act3_mcp.animatic.lexicon import phrases
from act3_mcp.animatic.lexicon.people import CITIES, HAUNTS, WESTERNERS
from act3_mcp.animatic.lexicon.things import IMPLIED, VEHICLES
from act3_mcp.animatic.notes import Notes
from act3_mcp.animatic.people import kind_of
from act3_mcp.animatic.shot import ABOARD, Beyond, Figure, Move, Place, Room, Thing

WATERY = {"sea", "river", "underwater", "beach"}
PLAYERS_ON_LAND = {"goalkeeper", "goalie", "footballer", "player", "defender", "striker"}
TOWNS = {"skyline", "street", "aerial"}
WHOLE_BODY = {
    "lie",
    "fall",
    "swim",
    "tumble",
    "run",
    "jump",
    "throw",
    "dance",
    "dig",
    "ride",
    "float",
    "skate",
    "surf",
    "crawl",
    "fish",
    "fly a kite",
    "kick",
    "dribble",
    "dunk",
    "sweep",
    "rise",
    "upstairs",
    "hang out",
    "water",
    "hug pet",
    "feed",
}
"""What is not understood from the knees up."""
ON_FOOT = {"stand", "walk", "run", "wave", "point"}
KNIGHTLY = {"knight", "squire", "crusader", "jester", "wizard", "witch"}
OF_OLD = {"landmark", "hall", "church", "forest", "field", "village", "mountains", "cave", "river"}
BEFORE_MOUNTAINS = {"village", "river", "landmark", "highway", "beach"}
CARRIED = {
    "dog", "cat", "ball", "rope", "ladder", "barrel", "crate", "sword", "axe", "flag", "tripod", "suitcase", "smoke",
    "plant", "cauldron", "mushroom", "statue", "microphone", "fence", "gate", "cross", "skateboard",
}  # fmt: skip
"""What may be anywhere."""
MOTORS = {name for _, name, _ in VEHICLES} - {"cart", "carriage", "wagon", "train", "steam train"}
BACKDROPS = {
    "sea": "sea", "beach": "sea", "mountains": "mountains", "skyline": "city", "aerial": "city", "street": "city",
    "forest": "forest", "desert": "desert",
}  # fmt: skip


def settled_in(figure: Figure, slots: dict[str, str], place: Place, *, alone: bool) -> Figure:
    """Somebody with what the place and the camera make of them."""
    if figure.facing is None and "facing" in slots:
        figure = replace(figure, facing=cast("Any", slots["facing"]))
    figure = employed(
        immersed(figure, place, flying="flying" in slots), place, working="working" in slots, playing="playing" in slots
    )
    if figure.action == "swim" and place not in WATERY and kind_of(figure.who) in PLAYERS_ON_LAND:
        # A goalkeeper dives for the ball.
        figure = replace(figure, action="fall")
    if figure.action == "climb" and slots.get("room") == "stairwell" and place in {"room", "hall"}:
        # Stairs are gone up on foot, away from us.
        figure = replace(figure, action="walk", facing=figure.facing or "back")
    if place in ABOARD and figure.action in {"stand", "walk", "work"}:
        # Nobody stands in a car; a train's passengers sit by the window, pilots look ahead.
        figure = replace(figure, action="drive" if place == "car" else "sit")
    if slots.get("framing") == "over the shoulder" and alone and figure.action not in {"lie", "float"}:
        figure = replace(figure, facing="back")
    if place == "sea" and figure.action == "drive":
        # One stands at a ship's wheel.
        figure = replace(figure, action="stand")
    if place == "cockpit" and figure.facing is None:
        figure = replace(figure, facing="back")
    return figure


def place_of(slots: dict[str, str], features: tuple[str, ...], notes: Notes, around: Notes) -> Place:
    place = slots.get("place", "")
    if "interior" in slots:
        # INT. SPACESHIP is aboard it.
        place = {"landmark": "hall", "space": "spaceship"}.get(place, place)
    if place == "mountains" and "hilltop" not in features:
        # They stand behind whatever else was named.
        place = next((each for each in [*notes.places, *around.places] if each in BEFORE_MOUNTAINS), place)
    if "room" in slots and (not place or place == "room"):
        place = "room"
    if place in TOWNS and _looks_out(notes):
        # Whoever looks out of a window of a tower is in it, and the city behind the pane.
        place = "room"
    if slots.get("framing") == "pov" and slots.get("action") == "drive":
        place = "car"
    place = place or next(iter([*notes.places, *around.places]), "") if not {"outside", "front"} & set(slots) else place
    place = place or _likely(slots, notes) or _implied(slots, notes, around)
    if slots.get("angle") == "worm's eye" and place == "skyline":
        # From its foot a skyline is a street.
        place = "street"
    if "aerial" in slots and place in {"street", "alley", "stage", "skyline", "rooftop"}:
        place = "aerial"
    return cast("Place", place if place in get_args(Place) else "stage")


def _likely(slots: dict[str, str], notes: Notes) -> str:
    """Where an oven or a puddle is; of a room, which."""
    likely = slots.get("likely", "")
    if {"interior", "outside", "exterior", "front"} & set(slots) or any(each.seat == "bench" for each in notes.people):
        return ""
    if likely in get_args(Room):
        slots["room"] = likely
        return "room"
    return likely


def _implied(slots: dict[str, str], notes: Notes, around: Notes) -> str:
    """Where it is, if no place was named: where such a thing is found, or else some street or room."""
    if any(figure.seat == "bench" for figure in notes.people):
        return "field"
    if {"front", "outside"} & set(slots):
        return "street"
    if "interior" in slots and not any(each.name in MOTORS for each in notes.things):
        return "room"
    place = _found_at([*notes.things, *around.things])
    if place == "skyline" and notes.people:
        # Whoever is beside a plane is on the ground.
        return "field"
    if place == "sea" and notes.people and slots.get("action", "stand") in ON_FOOT:
        # Who only waits for a ship, or sees one, is not in it.
        return "beach"
    in_town = slots.get("crowd") == "yes" or CITIES & {*notes.missed}
    return place or ("room" if "interior" in slots else "street" if in_town else "stage")


def _found_at(things: list[Thing]) -> str:
    """Where such things are: a street lamp says more of that than a cigarette, and a dog says least."""
    places = [(IMPLIED[each.name], each.name in CARRIED) for each in things if each.name in IMPLIED]
    order = sorted(places, key=lambda each: (each[1], each[0] == "room"))
    return order[0][0] if order else ""


def _looks_out(notes: Notes) -> bool:
    """Whether somebody is at a window, and so indoors."""
    return any(each.name == "window" for each in notes.things) and any(each.facing == "back" for each in notes.people)


def at_home(slots: dict[str, str], notes: Notes) -> tuple[str, ...]:
    """Fill `slots` with the place where one of the people is likely to be, unless something says otherwise.

    Returns what such a place has.
    """
    elsewhere = any(IMPLIED.get(each.name, "room") != "room" and each.name not in CARRIED for each in notes.things)
    benched = any(each.seat == "bench" for each in notes.people)
    if elsewhere or benched or {"likely", "place", "room", "outside", "front"} & set(slots):
        return ()
    names = [name for each in notes.people for name in (each.who.rstrip("0123456789 "), kind_of(each.who))]
    haunt = next((HAUNTS[name] for name in names if name in HAUNTS), "")
    if not haunt:
        return ()
    meanings = phrases()[tuple(haunt.split())]
    for slot, value in meanings:
        slots.setdefault(slot, value)
    return tuple(value for slot, value in meanings if slot == "feature")


def period_of(slots: dict[str, str], place: str, notes: Notes) -> str:
    """When it is: where there are cowboys and no cars, long ago."""
    westerners = any(kind_of(each.who) in WESTERNERS for each in notes.people)
    motors = any(each.name in MOTORS for each in notes.things) or {*notes.missed} & CITIES
    usual = "western" if westerners and not motors and place in {"street", "bar", "village", "field"} else "modern"
    knightly = any({*each.who.rstrip("0123456789 ").removesuffix("s").split()} & KNIGHTLY for each in notes.people)
    if knightly and not motors and place in OF_OLD:
        usual = "medieval"
    return slots.get("period", usual)


def angle_of(slots: dict[str, str], place: str) -> str:
    """From the air one looks down, where the place is not drawn from there anyway."""
    return slots.get("angle", "high" if "aerial" in slots and place not in {"aerial", "sea", "space"} else "eye level")


def beyond_of(place: Place, features: tuple[str, ...], places: list[str]) -> Beyond:
    """What else was named than the place itself, if it can lie behind one."""
    for other in places:
        behind = "lake" if other == "sea" and "lake" in features else BACKDROPS.get(other, "")
        if behind and other != place and not {place, other} <= {"sea", "beach"}:
            return cast("Beyond", behind)
    return ""


def lighting_of(slots: dict[str, str], place: str, *, lamplit: bool) -> str:
    lighting = slots.get("lighting", "natural")
    if lighting == "natural" and place in {"room", "bar"} and "time" not in slots and lamplit:
        # A lantern is lit because it is dark.
        return "low key"
    if lighting == "natural" and slots.get("style") == "noir":
        return "low key" if place in {"room", "bar", "corridor"} else "natural"
    return lighting


def usual_size(slots: dict[str, str], figures: tuple[Figure, ...], notes: Notes, place: Place) -> str:
    """What a director would mean who did not say."""
    choices = (
        ("aerial" in slots and not figures, "EWS"),
        (slots.get("framing") == "insert" or "part" in slots, "CU"),
        (place in ABOARD and bool(figures), "MS"),
        ("front" in slots or any(figure.action in WHOLE_BODY for figure in figures), "WS"),
        # Whoever is in the foreground is near enough for that to be seen; whoever is far off is not.
        (has_depth(figures), "MS"),
        (any(figure.plane == "background" for figure in figures), "WS"),
        (len(figures) == 1 and not notes.things, "MWS"),
    )
    return next((size for chosen, size in choices if chosen), "WS")


def move_of(slots: dict[str, str]) -> Move:
    """The move named; what is usual otherwise can only be said of the whole shot."""
    if "move" not in slots:
        return Move()
    kind, towards = slots["move"].rsplit(" ", 1)
    usual = {"pan": "right", "whip pan": "right", "tilt": "up", "truck": "right"}.get(kind, "")
    if kind == "rack focus" and slots.get("foremost") == "person":
        # A focus that leaves a person goes to what stands before them.
        towards = "out"
    towards = towards or (slots.get("towards", "") if kind in {"pan", "whip pan", "truck", "orbit"} else "") or usual
    return Move(cast("Any", kind), cast("Any", towards), cast("Any", slots.get("speed", "medium")))
