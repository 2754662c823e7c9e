# ruff: noqa: E501 - a table reads best with few lines
"""What a body does: for every action, the posture at any moment of its cycle.

`kind` is chance, and belongs to the person: nobody stands quite as another does.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.figures import carrying, company, deeds, exertions, handwork, resting, seated
from act3_mcp.animatic.figures.carrying import CARRIED
from act3_mcp.animatic.figures.rig import PELVIS, Arm, Leg, Pair, Posture
from act3_mcp.animatic.shot import Action

TURN = math.tau
Moment = Callable[[float, int], Posture]

HANGING = Arm()
LOW = 0.285
"""How far the hips sink to crouch or to kneel."""


def _stand(phase: float, kind: int) -> Posture:
    """Weight on one leg: that hip is higher, that shoulder lower, the other knee bent."""
    del phase
    arms: Pair = (Arm((0.05, -0.29, 0.05)), Arm((0.04, -0.296, 0.02)))
    match kind // 2 % 5:
        case 0:
            arms = (Arm((-0.005, -0.215, 0.075), (0.8, -0.1, -0.7), "grip"), arms[1])
        case 1:
            arms = (Arm((0.03, -0.25, 0.0), (0.9, 0.0, -0.5), "fist"), arms[1])
        case 2:
            arms = (Arm((-0.09, -0.22, 0.11), (0.8, -0.4, -0.3)), Arm((-0.075, -0.225, 0.12), (0.8, -0.4, -0.3)))
        case _:
            pass
    weight = Posture(
        hips=(0.016, PELVIS + 0.010, 0.0), tilt=0.075, shoulders=-0.045, bend=-0.03, twist=0.06, cock=-0.05,
        turn=0.3, look=-0.2, arms=arms,
        legs=(Leg((0.076, 0.0, 0.055), (0.55, 0.0, 1.0)), Leg((0.034, 0.0, -0.01))),
    )  # fmt: skip
    return weight.mirrored() if kind % 2 else weight


def _walk(phase: float, kind: int) -> Posture:
    """Contact at 0 and a half, passing between: the hips are lowest at contact, the arms go against the legs."""
    del kind
    legs: list[Leg] = []
    arms: list[Arm] = []
    for start in (0.0, 0.5):
        at = (phase + start) % 1.0
        if at < 0.5:
            share = at * 2
            along, up, toes = 0.165 - 0.33 * share, 0.025 * max(0.0, share - 0.7) / 0.3, -0.32 * (1 - share * 4)
            toes = min(0.0, toes) if share < 0.25 else 0.75 * max(0.0, share - 0.65) / 0.35
        else:
            share = (at - 0.5) * 2
            along = -0.165 + 0.33 * (0.5 - 0.5 * math.cos(math.pi * share))
            up, toes = 0.025 + 0.065 * math.sin(math.pi * min(1.0, share * 1.15)), 0.75 - 1.07 * share
            up *= 1 - share**6
        legs.append(Leg((0.036, up, along), (0.1, 0.0, 1.0), toes))
        swing = -math.cos(TURN * at)
        arms.append(Arm((0.035, -0.285 + 0.03 * max(0.0, swing) ** 2, 0.02 + 0.135 * swing), (0.35, -0.1, -1.0)))
    sway = math.cos(TURN * phase)
    return Posture(
        hips=(0.012 * math.sin(TURN * phase), PELVIS + 0.001 - 0.012 * math.cos(2 * TURN * phase), 0.0),
        tilt=-0.05 * math.sin(TURN * phase), shoulders=0.03 * math.sin(TURN * phase), lean=0.05,
        twist=0.16 * sway, look=0.0, legs=(legs[0], legs[1]), arms=(arms[0], arms[1]),
    )  # fmt: skip


def _run(phase: float, kind: int) -> Posture:
    del kind
    legs: list[Leg] = []
    arms: list[Arm] = []
    for start in (0.0, 0.5):
        at = (phase + start) % 1.0
        if at < 0.36:
            share = at / 0.36
            legs.append(Leg((0.03, 0.0, 0.14 - 0.4 * share), toes=0.9 * max(0.0, share - 0.5)))
        else:
            share = (at - 0.36) / 0.64
            along = -0.26 + 0.40 * (0.5 - 0.5 * math.cos(math.pi * share)) + 0.05 * math.sin(math.pi * share)
            up = 0.25 * math.sin(math.pi * share**0.75) * (1 - 0.35 * share)
            legs.append(Leg((0.03, max(0.0, up), along), toes=0.9 - 1.1 * share))
        swing = -math.cos(TURN * (at - 0.06))
        hand = (0.03 - 0.045 * max(0.0, swing), -0.19 + 0.075 * swing, 0.045 + 0.145 * swing)
        arms.append(Arm(hand, (0.4, -0.1, -1.0), "fist"))
    return Posture(
        hips=(0.0, PELVIS - 0.03 - 0.028 * math.cos(2 * TURN * (phase - 0.12)), 0.0), lean=0.24, nod=-0.18,
        twist=0.24 * math.cos(TURN * (phase - 0.06)), legs=(legs[0], legs[1]), arms=(arms[0], arms[1]),
    )  # fmt: skip


def _talk(phase: float, kind: int) -> Posture:
    beat, slow = math.sin(TURN * 2 * phase), math.sin(TURN * phase)
    base = _stand(0.0, kind // 10 * 10 + 6)
    arms = (
        Arm((0.045 + 0.02 * slow, -0.115 + 0.045 * beat, 0.16), (0.7, -0.7, -0.3), "open", 0.25 * beat),
        Arm((0.03, -0.24, 0.075 + 0.01 * slow), (0.7, -0.3, -0.6), "relaxed"),
    )
    talking = replace(base, arms=arms, cock=0.05 * slow, nod=0.04 * beat, lean=0.02)
    return talking.mirrored() if kind % 2 else talking


def _argue(phase: float, kind: int) -> Posture:
    beat = math.sin(TURN * phase)
    hands: Pair = (
        Arm((0.0, -0.01 + 0.03 * beat, 0.255 + 0.02 * beat), (0.5, -0.8, 0.0), "point"),
        Arm((0.10, -0.16 - 0.03 * beat, 0.12), (0.6, -0.5, -0.5), "open"),
    )
    if kind % 2:
        hands = (
            Arm((0.13, -0.13 + 0.04 * beat, 0.16), (0.5, -0.7, -0.3), "open", 0.5),
            Arm((0.11, -0.12 + 0.04 * beat, 0.17), (0.5, -0.7, -0.3), "open", 0.5),
        )
    return Posture(
        hips=(0.0, PELVIS - 0.004, 0.01), lean=0.11 + 0.03 * beat, nod=-0.03, twist=0.12, look=0.0, arms=hands,
        legs=(Leg((0.05, 0.0, 0.09)), Leg((0.055, 0.0, -0.09))),
    )  # fmt: skip


def _fight(phase: float, kind: int) -> Posture:
    blow = max(0.0, math.sin(TURN * phase)) ** 1.5
    other = max(0.0, -math.sin(TURN * phase)) ** 1.5
    guard, jab = (-0.03, 0.015, 0.15), (-0.04, 0.02, 0.31)
    hands = [
        Arm(
            (guard[0] + (jab[0] - guard[0]) * each, guard[1], guard[2] + (jab[2] - guard[2]) * each),
            (0.7, -0.9, 0.0),
            "fist",
        )
        for each in (blow, other)
    ]
    del kind
    return Posture(
        hips=(0.0, PELVIS - 0.045, 0.03 * (blow - other)), lean=0.16, nod=0.05, twist=0.5 * (blow - other) * 0.6,
        arms=(hands[0], hands[1]), legs=(Leg((0.06, 0.0, 0.17)), Leg((0.07, 0.0, -0.16), toes=0.25)),
    )  # fmt: skip


def _dance(phase: float, kind: int) -> Posture:
    swing, beat = math.sin(TURN * phase), math.cos(2 * TURN * phase)
    up, down = (0.12 + 0.03 * swing, 0.17 + 0.05 * swing, 0.05), (0.16, -0.10 - 0.04 * swing, 0.08)
    if kind % 2:
        up, down = (0.10, 0.20 + 0.03 * beat, 0.03), (0.11, 0.19 - 0.03 * beat, 0.04)
    dancing = Posture(
        hips=(0.035 * swing, PELVIS - 0.012 + 0.012 * beat, 0.0), tilt=0.14 * swing, shoulders=-0.10 * swing,
        bend=-0.12 * swing, twist=0.25 * swing, cock=-0.12 * swing, turn=0.35, look=-0.2,
        arms=(Arm(up, (0.9, -0.3, -0.1), "open"), Arm(down, (0.8, -0.5, -0.4), "open")),
        legs=(Leg((0.045, 0.05 * max(0.0, swing), 0.05 * swing), (0.6, 0.0, 1.0), 0.8 * max(0.0, swing)),
              Leg((0.05, 0.05 * max(0.0, -swing), -0.05 * swing), (0.6, 0.0, 1.0), 0.8 * max(0.0, -swing))),
    )  # fmt: skip
    return dancing.mirrored() if kind % 4 > 1 else dancing


def _ride(phase: float, kind: int) -> Posture:
    del kind
    legs = [
        Leg((0.035, 0.075 + 0.075 * math.sin(TURN * at), 0.055 + 0.075 * math.cos(TURN * at)))
        for at in (phase, phase + 0.5)
    ]
    return Posture(
        hips=(0.0, PELVIS + 0.055, -0.1), lean=0.42, nod=-0.35, legs=(legs[0], legs[1]),
        arms=(Arm((-0.02, -0.21, 0.2), shape="fist"), Arm((-0.02, -0.21, 0.2), shape="fist")),
    )  # fmt: skip


def _mounted(phase: float) -> Posture:
    """Astride a horse, reins in hand, going up and down with it."""
    rise = 0.008 * math.sin(TURN * 2 * phase)
    rein = Arm((-0.05, -0.18 + rise, 0.17), (0.7, -0.6, -0.2), "fist")
    leg = Leg((0.13, 0.10, 0.09), (0.4, 0.2, 1.0), -0.2)
    return Posture(hips=(0.0, PELVIS + rise, 0.0), lean=0.07, arms=(rein, rein), legs=(leg, leg))


def _on_a_motorbike(phase: float) -> Posture:
    shake = 0.003 * math.sin(TURN * 2 * phase)
    grip, leg = Arm((0.02, -0.135, 0.26), (0.8, -0.4, 0.0), "fist"), Leg((0.06, 0.13, 0.05), (0.4, 0.5, 1.0))
    return Posture(hips=(0.0, PELVIS + 0.005 + shake, -0.13), lean=0.26, nod=-0.15, arms=(grip, grip), legs=(leg, leg))


ASTRIDE: dict[str, Callable[[float], Posture]] = {
    "reins": _mounted, "handlebars": _on_a_motorbike, "board": deeds.on_a_board,
}  # fmt: skip


def _embrace(phase: float, kind: int) -> Posture:
    """The arms go round the other's back, one high, one low."""
    slow = 0.006 * math.sin(TURN * phase)
    high = Arm((-0.04, -0.04 + slow, 0.15), (0.7, -0.6, 0.1), "flat", 0.15)
    low = Arm((-0.04, -0.16, 0.14), (0.7, -0.5, -0.1), "flat")
    return Posture(
        hips=(0.0, PELVIS, 0.02), lean=0.08, nod=0.12 if kind % 2 else 0.2, cock=0.12, look=0.0,
        arms=(high, low) if kind % 2 else (low, high), legs=(Leg((0.04, 0.0, 0.03)), Leg((0.045, 0.0, -0.07))),
    )  # fmt: skip


def _kiss(phase: float, kind: int) -> Posture:
    """Lips to lips: one hand at the other's waist, one on the shoulder blade."""
    slow = 0.005 * math.sin(TURN * phase)
    high, low = (
        Arm((-0.03, -0.05 + slow, 0.135), (0.7, -0.7, 0.0), "relaxed", 0.5),
        Arm((-0.03, -0.19, 0.125), (0.7, -0.4, -0.3), "relaxed", 0.4),
    )
    return Posture(
        hips=(0.0, PELVIS, -0.015), lean=0.14, nod=-0.02, cock=0.06 if kind % 2 else -0.06,
        arms=(high, low) if kind % 2 else (low, high), legs=(Leg((0.04, 0.0, 0.03)), Leg((0.045, 0.0, -0.06))),
    )  # fmt: skip


def _pray(phase: float, kind: int) -> Posture:
    """On both knees, palms together before the breast."""
    del phase, kind
    return Posture(
        hips=(0.0, PELVIS - 0.235, 0.0), lean=0.07, nod=0.42, turn=0.0,
        arms=(Arm((-0.105, -0.07, 0.145), (0.8, -0.8, -0.2), "flat", 0.5),
              Arm((-0.105, -0.07, 0.145), (0.8, -0.8, -0.2), "flat", 0.5)),
        legs=(Leg((0.05, -0.005, -0.215), (0.1, -0.8, 0.7), 1.45), Leg((0.05, -0.005, -0.2), (0.1, -0.8, 0.7), 1.45)),
    )  # fmt: skip


def _crouch(phase: float, kind: int) -> Posture:
    del phase
    low = Posture(
        hips=(0.0, PELVIS - LOW, -0.05), lean=0.5, nod=-0.35, turn=0.55, look=-0.3,
        arms=(Arm((-0.03, -0.2, 0.12), (0.9, -0.3, 0.0)), Arm((0.0, -0.235, 0.09), (0.9, -0.3, 0.0))),
        legs=(Leg((0.075, 0.0, 0.075), (0.5, 0.5, 1.0)), Leg((0.075, 0.0, -0.06), (0.5, 0.3, 1.0), 0.7)),
    )  # fmt: skip
    return low.mirrored() if kind % 2 else low


def _point(phase: float, kind: int) -> Posture:
    base = _stand(phase, 6)
    arms = (Arm((0.17, 0.03, 0.24), (0.5, -0.8, -0.3), "point"), Arm((0.03, -0.255, 0.0), (0.9, 0.0, -0.5), "fist"))
    pointing = replace(base, arms=arms, lean=0.03, twist=-0.12, look=-0.45)
    return pointing.mirrored() if kind % 2 == 0 else pointing


def _fall(phase: float, kind: int) -> Posture:
    """Arms thrown up and out, knees giving way."""
    del phase, kind
    return Posture(
        hips=(0.0, PELVIS - 0.05, -0.03), lean=-0.2, nod=-0.2, turn=0.2, cock=0.15,
        arms=(Arm((0.16, 0.1, 0.14), (0.6, -0.6, -0.4), "open"), Arm((0.2, 0.02, 0.06), (0.6, -0.6, -0.4), "open")),
        legs=(Leg((0.06, 0.02, 0.1)), Leg((0.07, 0.0, -0.03))),
    )  # fmt: skip


def _lie(phase: float, kind: int) -> Posture:
    del phase, kind
    return Posture(
        hips=(0.0, PELVIS, 0.0), nod=-0.08, legs=(Leg((0.04, 0.0, 0.03), toes=0.5), Leg((0.05, 0.06, 0.08), toes=0.5)),
        arms=(Arm((-0.06, -0.20, 0.115), (0.9, -0.3, -0.2)), Arm((0.03, -0.29, 0.0))),
    )  # fmt: skip


def _climb(phase: float, kind: int) -> Posture:
    del kind
    one, two = 0.5 + 0.5 * math.sin(TURN * phase), 0.5 - 0.5 * math.sin(TURN * phase)
    return Posture(
        hips=(0.0, PELVIS + 0.03, 0.0), lean=0.1, nod=-0.3,
        arms=(Arm((0.02, 0.06 + 0.15 * one, 0.17), (0.8, -0.6, 0.1), "fist"),
              Arm((0.02, 0.06 + 0.15 * two, 0.17), (0.8, -0.6, 0.1), "fist")),
        legs=(Leg((0.07, 0.02 + 0.17 * two, 0.12), (0.5, 0.2, 1.0), 0.3),
              Leg((0.07, 0.02 + 0.17 * one, 0.12), (0.5, 0.2, 1.0), 0.3)),
    )  # fmt: skip


def _upright(arms: Pair, nod: float = 0.0, *, mirror: bool = True) -> Moment:
    """Standing at ease, with something to do for the hands."""

    def posture(phase: float, kind: int) -> Posture:
        breath = 0.004 * math.sin(TURN * phase)
        base = replace(_stand(phase, 6), arms=arms, nod=nod + breath)
        return base.mirrored() if mirror and kind % 2 else base

    return posture


def _drink(phase: float, kind: int) -> Posture:
    """The cup goes to the mouth and down again."""
    lift = 0.5 - 0.5 * math.cos(TURN * phase)
    lift = min(1.0, 1.6 * lift)
    cup = (-0.02 - 0.055 * lift, -0.13 + 0.155 * lift, 0.16 - 0.04 * lift)
    arms = (Arm(cup, (0.8, -0.8, -0.1), "grip"), HANGING)
    return _upright(arms, -0.1 * lift)(phase, kind)


def _play(phase: float, kind: int) -> Posture:
    """A guitar: one hand at the neck, the other strumming."""
    strum = 0.03 * math.sin(TURN * 2 * phase)
    arms = (
        Arm((-0.055, -0.185 + strum, 0.13), (1.0, -0.1, -0.4), "relaxed"),
        Arm((0.08, -0.085, 0.17), (0.7, -0.8, -0.2), "grip"),
    )
    del kind
    return _upright(arms, 0.12, mirror=False)(phase, 0)


PHONING: Pair = (
    Arm((0.006, 0.07, 0.015), (0.8, -1.0, 0.2), "grip", 0.5),
    Arm((0.03, -0.255, 0.0), (0.9, 0.0, -0.5)),
)


def _carry(phase: float, kind: int) -> Posture:
    """Walking with something in both arms."""
    arm = Arm((-0.01, -0.155, 0.17), (0.8, -0.6, -0.3), "flat", 0.5)
    return replace(_walk(phase, kind), arms=(arm, arm), lean=-0.04, twist=0.0)


def _wave(phase: float, kind: int) -> Posture:
    side = 0.05 * math.sin(TURN * 2 * phase)
    return _upright((Arm((0.13 + side, 0.13, 0.06), (0.8, -0.8, -0.2), "open"), HANGING))(phase, kind)


POSES: dict[Action, Moment] = {
    "stand": _stand, "walk": _walk, "run": _run, "sit": seated.sit, "talk": _talk, "argue": _argue, "point": _point,
    "dance": _dance, "crouch": _crouch, "lie": _lie, "drive": seated.drive, "ride": _ride, "embrace": _embrace,
    "kiss": _kiss, "fight": _fight, "pray": _pray, "fall": _fall, "climb": _climb, "read": _upright(seated.READING, 0.28),
    "drink": _drink, "play": _play, "work": seated.work, "phone": _upright(PHONING), "wave": _wave,
    "tumble": deeds.tumble, "swim": deeds.swim, "float": deeds.float_, "eat": seated.eat, "write": seated.write,
    "cook": deeds.cook, "paint": deeds.paint, "sing": deeds.sing, "dig": deeds.dig, "push": deeds.push,
    "pull": deeds.pull, "carry": _carry, "cheer": deeds.cheer, "clap": deeds.clap, "cry": deeds.cry,
    "salute": deeds.salute, "throw": deeds.throw, "shoot": deeds.shoot, "jump": deeds.jump, "reach": deeds.reach, "craft": deeds.craft, "greet": company.greet,
    "water": handwork.water, "pour": handwork.pour, "toast": handwork.toast, "smoke": handwork.smoke,
    "whistle": handwork.whistle, "brush teeth": handwork.brush_teeth, "make up": handwork.make_up,
    "tie": handwork.tie, "photograph": handwork.photograph, "hold up": handwork.hold_up, "sweep": handwork.sweep,
    "iron": handwork.iron, "wash up": handwork.wash_up, "cut": handwork.cut, "hammer": handwork.hammer,
    "roll": handwork.roll, "hang out": handwork.hang_out, "fly a kite": handwork.fly_kite, "fish": handwork.fish,
    "knit": handwork.knit, "open": handwork.open_door, "feed": handwork.feed, "skate": exertions.skate,
    "surf": exertions.surf, "crawl": exertions.crawl, "doze": exertions.doze, "slump": exertions.slump,
    "rise": exertions.rise, "dribble": exertions.dribble, "dunk": exertions.dunk, "kick": exertions.kick,
    "upstairs": exertions.upstairs, "hug pet": exertions.hug_pet, "borne": exertions.borne,
}  # fmt: skip


def posture_of(action: Action, phase: float, *, kind: int = 0, holds: str = "", seat: float = 0.0) -> Posture:
    """The posture for one moment; `seat` is how high they sit, in shares of the height."""
    if holds:
        # The hand that carries is the first; a gesture is left to the other.
        kind = kind // 2 * 2 + (action in {"talk", "wave"})
    posture = _special(action, holds)(phase, kind)
    if seat and action == "read":
        posture = seated.seated(seated.READING, 0.06, 0.26)(phase, kind)
    elif seat and action not in SITTING and holds not in deeds.SEATED_TO_PLAY:
        # Sitting from the waist down, and above it whatever they do.
        above, posture = posture, seated.sit(0.0, kind)
        posture = replace(posture, arms=above.arms, nod=above.nod, cock=above.cock, turn=above.turn, look=above.look)
    posture = carrying.holding(posture, holds, walking=action == "walk", free=action not in HANDS_FULL)
    if not seat:
        return posture
    if seat < ON_THE_GROUND:
        low = seated.on_the_ground(phase, kind)
        return low if action == "sit" and holds not in CARRIED else replace(low, arms=posture.arms, nod=posture.nod)
    x, _, z = posture.hips
    return replace(posture, hips=(x, seat + 0.052, z))


SITTING = {"sit", "drive", "work", "read", "eat", "write", "doze", "slump", "knit"}
ON_THE_GROUND = 0.09
"""A seat lower than this, in shares of the height, is no seat."""
HANDS_FULL = {
    "play", "drink", "phone", "read", "work", "climb", "embrace", "kiss", "eat", "write", "cook", "paint", "sing",
    "dig", "push", "pull", "carry", "cheer", "clap", "cry", "salute", "throw", "shoot", "tumble", "swim", "float", "jump", "reach", "craft", "greet",
    "water", "pour", "toast", "smoke", "whistle", "brush teeth", "make up", "tie", "photograph", "hold up",
    "sweep", "iron", "wash up", "cut", "hammer", "roll", "hang out", "fly a kite", "fish", "knit", "open", "feed",
    "skate", "surf", "crawl", "doze", "slump", "rise", "dribble", "dunk", "kick", "upstairs", "hug pet", "borne",
}  # fmt: skip
"""Whoever does this has no hand free for what they carry."""


def _special(action: Action, holds: str) -> Moment:
    """The way to do it with what they have in hand."""
    if holds in ASTRIDE:
        return lambda phase, _: ASTRIDE[holds](phase)
    return WITH.get((action, holds)) or POSES.get(action, _stand)


WITH: dict[tuple[Action, str], Moment] = {
    ("eat", "chess"): seated.ponder, ("push", "handle"): exertions.wheel, ("eat", "chopsticks"): handwork.use_chopsticks, ("fight", "sword"): deeds.fence, ("shoot", "gun"): deeds.aim, ("dance", "ballet"): deeds.ballet,
    ("lie", "blanket"): resting.abed, ("talk", "secret"): company.whisper, ("dance", "partner"): company.waltz, ("embrace", "little one"): company.kneel_to, ("lie", "sky"): resting.supine, ("lie", "pillow"): resting.tucked_up, ("play", "violin"): deeds.violin, ("play", "piano"): deeds.piano,
    ("play", "drums"): deeds.drums, ("play", "trumpet"): deeds.trumpet, ("play", "trombone"): deeds.trombone,
}  # fmt: skip
"""What is done in another way with something in hand."""
