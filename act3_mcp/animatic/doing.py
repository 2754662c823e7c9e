"""From words to deeds: who does what is said, and what that is where they are."""

from dataclasses import replace
from typing import Any, cast

from act3_mcp.animatic.people import HORSEMEN, INSTRUMENTS, Pending, kin_of, kind_of
from act3_mcp.animatic.shot import Figure

GOES_ON = {("ride", "walk"), ("ride", "run"), ("ride", "climb"), ("sing", "play"), ("play", "sing")}
PETS = {"dog", "cat", "wolf", "fox", "goat", "sheep", "horse", "donkey", "pig", "rabbit", "bear", "lion", "tiger"}
WITH_THING: dict[tuple[str, str], str] = {
    **{("embrace", pet): "hug pet" for pet in PETS},
    ("fight", "ball"): "kick",
    ("throw", "cake"): "throw",
    ("craft", "cake"): "cut",
    ("reach", "door"): "open",
    ("reach", "washing line"): "hang out",
    ("climb", "staircase"): "upstairs",
    ("walk", "staircase"): "upstairs",
}
"""What is done, said with what it is done to."""
INTERRUPTED = {"stand", "sit", "walk", "lie"}
"""What gives way to talking."""
IDLE_SEATED = {
    "read",
    "drink",
    "phone",
    "talk",
    "argue",
    "cry",
    "clap",
    "wave",
    "sing",
    "play",
    "point",
    "reach",
    "cheer",
}
"""What can be done sitting."""


def act(value: str, people: list[Figure], acted: set[int], pending: Pending) -> None:
    """Give an action to everyone named so far who has none: "a boy and a girl sit" seats both.

    In a clause of their own only those whom it names do what it says, and of
    "one" and "the other" only that one does.
    """
    if pending.another_does:
        return
    if pending.alone and pending.meant is not None and not (pending.of_couple and value == "stand"):
        acted.discard(pending.meant)
    # "A player passes two others and scores": who does the second is who did the first.
    joined = pending.joined and any(i >= pending.clause for i in acted)
    for i, person in enumerate(people):
        if i < pending.clause < len(people) or pending.meant not in {None, i}:
            continue
        if pending.joined and i in pending.objects:
            continue
        if pending.by_itself and kin_of(person) != kin_of(people[-1]):
            continue
        if (person.action, value) in GOES_ON:
            # Whoever crosses the desert on horseback stays on the horse; of a band that plays, one sings.
            continue
        last = i == len(people) - 1
        if value == "sit" and i in acted and last and person.action in IDLE_SEATED:
            people[i] = replace(person, seated=True)
        elif (
            (i not in acted | pending.sharers and not joined)
            or (value in {"argue", "talk"} and person.action in INTERRUPTED)
            or (last and person.seated and value in IDLE_SEATED)
        ):
            seated = value == "sit" or (person.seated and value in IDLE_SEATED)
            people[i] = replace(person, action=cast("Any", value), seated=seated)
            acted.add(i)


def with_thing(people: list[Figure], thing: str) -> list[Figure]:
    """Those people as they are now that it is said what they do something to: who kicks a ball fights nobody."""
    return [replace(each, action=cast("Any", WITH_THING.get((each.action, thing), each.action))) for each in people]


def mounted(people: list[Figure]) -> bool:
    """Whether somebody rides who would ride a horse, if nothing else is named."""
    return any(each.action == "ride" and kind_of(each.who) in HORSEMEN for each in people)


IN_ONE_HAND = {"bag", "umbrella", "sword", "gun", "guitar"}
FIELD_HANDS = {"farmer", "farmers", "gardener", "gardeners", "worker", "workers", "peasant", "peasants"}


WINGED = {"angel", "superhero", "superheroes", "fairy", "witch", "witches", "angels", "vampire", "superman"}
"""Who flies without a machine."""


def employed(figure: Figure, place: str, *, working: bool, playing: bool) -> Figure:
    """What work is, for those whose trade and place say it; and what play is, with an instrument or for a child."""
    if playing and figure.action == "stand":
        return (
            replace(figure, action="play")
            if figure.holds in INSTRUMENTS
            else (replace(figure, action="run") if figure.age == "child" else figure)
        )
    if working and place == "field" and figure.who.split()[0] in FIELD_HANDS and figure.action == "stand":
        return replace(figure, action="dig")
    if figure.action == "sit" and figure.holds in {"piano", "drums"}:
        return replace(figure, action="play")
    if figure.holds == "tray" and figure.action in {"stand", "walk"}:
        return replace(figure, action="carry")
    if figure.action == "carry" and figure.holds in IN_ONE_HAND:
        return replace(figure, action="walk")
    return figure


def immersed(figure: Figure, place: str, *, flying: bool) -> Figure:
    """What air, space, water and other worlds do to whoever is in them, and what they wear there."""
    diver = figure.who.split()[0] in {"diver", "divers", "swimmer", "swimmers"} or figure.action == "swim"
    if figure.garment == "suit" and figure.who.split()[0] in {"astronaut", "astronauts"}:
        figure = replace(figure, garment="spacesuit")
    if figure.being == "human" and figure.garment is None:
        if place in {"space", "planet"} or figure.who.split()[0] in {"astronaut", "astronauts"}:
            figure = replace(figure, garment="spacesuit")
        elif place == "underwater" or diver:
            figure = replace(figure, garment="wetsuit")
    idle = figure.action in {"stand", "walk", "float"}
    adrift = (
        place in {"space", "spaceship"} or flying or figure.being in {"ghost", "angel"} or figure.garment == "spacesuit"
    )
    if figure.action == "float" and not adrift and place != "underwater":
        # A woman on a floating market stands; in the water, whoever floats swims.
        figure = replace(figure, action="swim" if place in {"sea", "river"} else "stand")
    if idle and flying and figure.who.split()[0] in WINGED:
        figure = replace(figure, action="float")
    elif idle and (place == "underwater" or (place in {"sea", "river"} and diver)):
        figure = replace(figure, action="swim")
    elif place == "space" and figure.action in {"stand", "walk"}:
        figure = replace(figure, action="float")
    return figure
