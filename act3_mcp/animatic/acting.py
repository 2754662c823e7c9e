"""Acting: the drawings an action needs, which of them is shown when, and what a face shows."""

from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.figures.body import Stance
from act3_mcp.animatic.figures.head import Expression
from act3_mcp.animatic.lips import LEVELS, SWING_SECONDS, SWINGS, gestures, nearest
from act3_mcp.animatic.moves import swung
from act3_mcp.animatic.shot import Action, Figure, Shot
from act3_mcp.animatic.world import World

PHASES, FEW = 12, 4
CYCLE = {
    "fight": 0.9, "walk": 1.08, "run": 0.68, "dance": 1.2, "argue": 1.4, "talk": 2.2, "ride": 1.0, "climb": 1.8,
    "drink": 4.0, "play": 1.2, "work": 1.0, "wave": 1.4, "drive": 2.4,
    "tumble": 2.8, "swim": 1.6, "float": 6.0, "eat": 3.2, "write": 2.4, "cook": 1.5, "paint": 2.6, "sing": 2.4,
    "dig": 1.8, "push": 1.5, "pull": 1.6, "carry": 1.15, "cheer": 0.9, "clap": 0.45, "cry": 1.8, "salute": 4.0,
    "throw": 1.6, "shoot": 2.6, "embrace": 5.0, "jump": 1.1, "reach": 2.6, "craft": 1.3, "greet": 1.3,
    "water": 2.6, "pour": 2.4, "toast": 2.6, "smoke": 3.2, "whistle": 1.2, "brush teeth": 0.8, "make up": 2.2,
    "tie": 2.2, "photograph": 2.4, "hold up": 3.0, "sweep": 1.6, "iron": 1.8, "wash up": 1.2, "cut": 1.8,
    "hammer": 0.9, "roll": 1.8, "hang out": 2.4, "fly a kite": 2.6, "fish": 4.0, "knit": 1.2, "open": 2.6,
    "feed": 2.2, "skate": 1.7, "surf": 2.4, "crawl": 1.5, "doze": 4.4, "slump": 4.4, "dribble": 0.9, "dunk": 1.5,
    "kick": 1.4, "upstairs": 1.3, "hug pet": 3.0, "borne": 2.0,
}  # fmt: skip
FALLING_STEPS, RISING = 9, 16
ON_TWOS, MOST_DRAWINGS = 10, 44
"""Drawings a second of whoever is circled by the camera, and in a shot."""
MORE_THAN_TRUE = 1.5
"""How much further than the camera's way the figure turns: what lies behind is flat and shows less of it."""


def cycle_of(shot: Shot, action: Action) -> tuple[float, float]:
    """How many seconds an action's cycle takes in a shot, and where in it the shot begins, from 0 to 1.

    On both sides of a match cut the cycle begins anew, so that what is under way in one shot goes on in the next.
    """
    cycle = CYCLE[action]
    if shot.ending.kind != "match":
        return cycle, 0.0
    if shot.opening.kind != "match":
        return cycle, -shot.seconds / cycle % 1.0
    return shot.seconds / max(1, round(shot.seconds / cycle)), 0.0


def moments(stance: Stance, world: World, number: int) -> list[Stance]:
    """The drawings an action needs: a cycle for one that moves, open and closed eyes for one that does not."""
    if circled(world, stance.action, number):
        return _from_all_round(stance, world)
    if stance.action in SWINGS:
        talker = gestures(stance.action, close=world.close)
        return [
            replace(stance, phase=pose, face=replace(stance.face, mouth=level))
            for pose in talker.poses
            for level in talker.levels
        ]
    if stance.action == "rise":
        return [replace(stance, phase=i / (RISING - 1)) for i in range(RISING)]
    if stance.action in CYCLE:
        # In a group nobody is looked at for long, and each of their drawings is kept.
        phases = PHASES // 2 if world.close or len(world.shot.figures) > FEW else PHASES
        return [replace(stance, phase=i / phases) for i in range(phases)]
    if stance.facing == "back" or world.shot.size == "EWS":
        return [stance]
    drawn = [stance, replace(stance, face=replace(stance.face, blink=True))]
    if number in world.lips.speakers:
        drawn += [replace(stance, face=replace(stance.face, mouth=level)) for level in LEVELS]
    return drawn


def circled(world: World, action: Action, number: int) -> bool:
    """Whether the camera goes round somebody whose drawings need not follow what is said."""
    alone = len(world.shot.figures) <= FEW and number not in world.lips.speakers
    return world.shot.move.kind == "orbit" and alone and action not in {*SWINGS, "fall", "lie", "drive", "ride"}


def _from_all_round(stance: Stance, world: World) -> list[Stance]:
    """The drawings of a shot in the order they are seen, each from where the camera is by then."""
    shot, count = world.shot, _drawings(world.shot)
    drawn: list[Stance] = []
    for number in range(count):
        t = (number + 0.5) / count * shot.seconds
        turned = -MORE_THAN_TRUE * swung(shot.move, world.lens, shot.seconds, t)
        phase = stance.phase
        if stance.action in CYCLE:
            cycle, begin = cycle_of(shot, stance.action)
            phase = (t / cycle + begin) % 1.0
        drawn.append(replace(stance, turned=turned, phase=phase))
    return drawn


def _drawings(shot: Shot) -> int:
    """How many are enough for a turn to look even, and not too many to keep."""
    return max(8, min(MOST_DRAWINGS, round(ON_TWOS * shot.seconds)))


def sequence(world: World, figure: Figure, number: int, count: int) -> Callable[[float], int] | None:
    """Which of a figure's drawings is shown when; None if they are simply shown in turn."""
    if figure.action in {"fall", "rise"}:
        return (_falling if figure.action == "fall" else _once)(world.shot.seconds)
    if circled(world, figure.action, number):
        return lambda t: int(t / world.shot.seconds * _drawings(world.shot))
    lips = world.lips
    if figure.action in SWINGS:
        talker, swing = gestures(figure.action, close=world.close), SWING_SECONDS[figure.action]

        def talking(t: float) -> int:
            # Whoever listens keeps still, with the mouth shut.
            return talker.number(swing, t, lips.opened(number, t)) if lips.speaks(number, t) else talker.listening

        return talking
    if figure.action in CYCLE:
        return None
    blinking = _blinking(number)
    if count < 2 + len(LEVELS):
        return blinking

    def mouthing(t: float) -> int:
        level = nearest(lips.opened(number, t), LEVELS)
        return 2 + LEVELS.index(level) if level else blinking(t)

    return mouthing


def _once(seconds: float) -> Callable[[float], int]:
    """From lying to sitting up once, between a moment's stillness and a longer one."""
    begin, end, last = 0.15 * seconds, 0.75 * seconds, RISING - 1
    return lambda t: max(0, min(last, round((t - begin) / (end - begin) * last)))


def _blinking(number: int) -> Callable[[float], int]:
    """Eyes closed for a seventh of a second every few, never in step with a neighbour's."""
    every, start = 2.7 + 0.7 * (number % 3), 2.2 + 0.8 * number

    def closed(t: float) -> int:
        return int((t + every - start) % every < 0.14)

    return closed


def _falling(seconds: float) -> Callable[[float], int]:
    """Upright for a third of the shot, then down in under a second."""

    def step(t: float) -> int:
        return max(0, min(FALLING_STEPS - 1, int((t - seconds * 0.33) / 0.8 * FALLING_STEPS)))

    return step


FELT: dict[str, Expression] = {
    "argue": "angry", "fight": "angry", "fall": "surprised", "tumble": "afraid", "cry": "weeping", "embrace": "happy",
    "dance": "happy", "wave": "happy", "cheer": "happy", "jump": "happy", "clap": "happy", "throw": "angry",
    "push": "angry",
}  # fmt: skip
"""What shows in the face of whoever does it, if nothing is said of what they feel."""


def expression_of(world: World, figure: Figure) -> Expression:
    if figure.feeling is not None:
        return figure.feeling
    if figure.action in FELT:
        return FELT[figure.action]
    moods: dict[str, Expression] = {
        "sad": "sad", "joyful": "happy", "frightening": "afraid", "tense": "angry", "romantic": "happy",
    }  # fmt: skip
    return moods.get(world.shot.mood, "neutral")
