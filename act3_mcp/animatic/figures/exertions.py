"""What all of a body does that has left its feet or its balance: on ice, on a wave, on hands and knees, in sport."""

import math

from act3_mcp.animatic.figures.deeds import on_a_board
from act3_mcp.animatic.figures.rig import PELVIS, Arm, Leg, Posture
from act3_mcp.animatic.figures.seated import sit

TURN = math.tau
RISE, TREAD = 0.105, 0.157
"""How high and how deep a stair's step is, in shares of the height of who climbs it."""
BLADE = 0.03
"""How high a skate lifts the sole, in shares of the height."""


def skate(phase: float, kind: int) -> Posture:
    """Gliding on one leg while the other pushes off behind, the arms going against the legs."""
    del kind
    swing = math.sin(TURN * phase)
    legs = tuple(
        Leg(
            (0.04 + 0.05 * max(0.0, -way), BLADE + 0.09 * max(0.0, -way), 0.05 - 0.26 * max(0.0, -way)),
            toes=0.5 * max(0.0, -way),
        )
        for way in (swing, -swing)
    )
    arms = tuple(
        Arm((0.06, -0.20, 0.17 * -way), (0.6, -0.2, -0.8), "relaxed") for way in (swing, -swing)
    )  # fmt: skip
    return Posture(
        hips=(0.025 * swing, PELVIS - 0.055, -0.03), lean=0.42, nod=-0.28, twist=-0.2 * swing, turn=0.25,
        arms=(arms[0], arms[1]), legs=(legs[0], legs[1]),
    )  # fmt: skip


def surf(phase: float, kind: int) -> Posture:
    """Low on the board, both arms out for balance."""
    del kind
    return on_a_board(phase)


def crawl(phase: float, kind: int) -> Posture:
    """On hands and knees, the opposite hand and knee coming forward together."""
    del kind
    swing, lift = math.sin(TURN * phase), math.cos(TURN * phase)
    arms = tuple(
        Arm((0.0, -0.272 + 0.03 * max(0.0, lift * way), 0.06 * way * swing), (0.3, 0.2, -1.0), "flat", 1.2)
        for way in (1, -1)
    )  # fmt: skip
    legs = tuple(
        Leg((0.03, 0.0, -0.33 + 0.06 * way * swing), (0.0, -1.0, 0.5), 1.5) for way in (-1, 1)
    )  # fmt: skip
    return Posture(
        hips=(0.0, 0.268, -0.12), lean=1.6, nod=-0.95, turn=0.1, twist=0.0, arms=(arms[0], arms[1]),
        legs=(legs[0], legs[1]),
    )  # fmt: skip


def doze(phase: float, kind: int) -> Posture:
    """Asleep where one sits: the chin on the breast, hands fallen into the lap."""
    breath = 0.012 * math.sin(TURN * phase)
    base = sit(0.0, kind // 6 * 6)
    arms = (
        Arm((-0.03, -0.225, 0.13), (0.9, -0.1, -0.4)), Arm((0.005, -0.22, 0.12), (0.9, -0.1, -0.4)),
    )  # fmt: skip
    return Posture(
        hips=base.hips, lean=-0.02 + breath, bend=0.07, nod=0.42, cock=0.22, turn=0.4, look=-0.15, arms=arms,
        legs=base.legs,
    )  # fmt: skip


def slump(phase: float, kind: int) -> Posture:
    """Asleep over a desk: the head on the arms."""
    del kind
    breath = 0.01 * math.sin(TURN * phase)
    base = sit(0.0, 0)
    arms = (
        Arm((-0.09, 0.012, 0.19), (0.9, -0.3, 0.0), "flat"), Arm((-0.05, 0.015, 0.20), (0.9, -0.3, 0.0), "flat"),
    )  # fmt: skip
    return Posture(
        hips=base.hips, lean=1.0 + breath, nod=0.5, cock=0.3, turn=0.2, look=0.5, arms=arms, legs=base.legs,
    )  # fmt: skip


def rise(phase: float, kind: int) -> Posture:
    """From flat on the back to sitting up: `phase` goes once from 0 to 1."""
    del kind
    up = phase * phase * (3 - 2 * phase)
    crossed = Arm((-0.09, -0.11, 0.12), (0.9, -0.3, 0.0), "flat")
    legs = (Leg((0.03, 0.28, 0.47), (0.0, 1.0, 0.1), -1.2), Leg((0.03, 0.28, 0.47), (0.0, 1.0, 0.1), -1.2))
    return Posture(hips=(0.0, 0.34, 0.0), lean=-1.35 + 1.4 * up, nod=-0.05, arms=(crossed, crossed), legs=legs)


def dribble(phase: float, kind: int) -> Posture:
    """Low and running, one hand pushing a ball to the ground."""
    del kind
    push = 0.5 + 0.5 * math.cos(TURN * 2 * phase)
    swing = math.sin(TURN * phase)
    arms = (
        Arm((0.06, -0.21 + 0.07 * push, 0.15), (0.6, -0.3, -0.7), "flat", -0.3),
        Arm((0.12, -0.12, 0.14), (0.6, -0.6, -0.4), "open"),
    )
    legs = (
        Leg((0.07, 0.05 * max(0.0, math.cos(TURN * phase)), 0.15 * swing)),
        Leg((0.07, 0.05 * max(0.0, -math.cos(TURN * phase)), -0.15 * swing), toes=0.2),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.075, -0.02), lean=0.34, nod=-0.22, turn=0.3, look=-0.1, arms=arms, legs=legs,
    )  # fmt: skip


def dunk(phase: float, kind: int) -> Posture:
    """Up to the basket: a crouch, a leap with the ball over the head."""
    del kind
    air = max(0.0, math.sin(math.pi * phase)) ** 0.8
    arms = (
        Arm((0.0, -0.03 + 0.31 * air, 0.15 - 0.02 * air), (0.8, -0.4, -0.1), "flat", 0.6),
        Arm((0.0 + 0.08 * air, -0.05 + 0.16 * air, 0.16), (0.8, -0.5, -0.1), "open"),
    )
    up = 0.2 * air
    legs = (Leg((0.05, up + 0.10 * air, 0.06), toes=0.6 * air), Leg((0.06, up, -0.06 - 0.08 * air), toes=0.9 * air))
    return Posture(
        hips=(0.0, PELVIS - 0.06 * (1 - air) + up, -0.01), lean=0.14 * (1 - air) + 0.04, nod=-0.28, turn=0.2, arms=arms,
        legs=legs,
    )  # fmt: skip


def wheel(phase: float, kind: int) -> Posture:
    """Walking behind something on wheels, both hands on its handle."""
    del kind
    swing, lift = math.sin(TURN * phase), math.cos(TURN * phase)
    hand = Arm((-0.01, -0.195, 0.225), (0.7, -0.4, -0.5), "fist")
    legs = tuple(
        Leg((0.04, 0.04 * max(0.0, lift * way), 0.12 * way * swing), toes=0.3 * max(0.0, -way * swing))
        for way in (1, -1)
    )  # fmt: skip
    return Posture(
        hips=(0.0, PELVIS - 0.012, 0.0), lean=0.14, nod=-0.02, turn=0.1, arms=(hand, hand), legs=(legs[0], legs[1]),
    )  # fmt: skip


def kick(phase: float, kind: int) -> Posture:
    """The leg drawn back, then swung through; the arms hold the balance."""
    del kind
    through = 0.5 - 0.5 * math.cos(TURN * phase)
    foot = -0.26 + 0.52 * through
    arms = (
        Arm((0.16, -0.12, -0.10 + 0.06 * through), (0.6, -0.4, -0.6), "open"),
        Arm((0.17, -0.07, 0.16 - 0.22 * through), (0.6, -0.4, -0.6), "open"),
    )
    legs = (
        Leg((0.03, 0.04 + 0.13 * (2 * through - 1) ** 2, foot), (0.1, 0.1, 1.0), 0.7),
        Leg((0.04, 0.0, -0.02)),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.025, -0.01), lean=0.12 - 0.22 * through, nod=0.2, twist=0.4 - 0.8 * through, turn=0.15,
        arms=arms, legs=legs,
    )  # fmt: skip


def upstairs(phase: float, kind: int) -> Posture:
    """One foot on the step above, then the other: the knee comes up high each time."""
    del kind
    legs: list[Leg] = []
    for start in (0.0, 0.5):
        at = (phase + start) % 1.0
        if at < 0.5:
            # Set on the step above, which comes down under it as the body rises.
            share = at * 2
            legs.append(Leg((0.04, RISE * (1 - share), 0.12 - TREAD * share)))
        else:
            share = (at - 0.5) * 2
            lift = 0.08 * math.sin(math.pi * share) + RISE * share
            legs.append(Leg((0.04, lift, 0.12 - TREAD * (1 - share)), toes=0.5 * (1 - share)))
    return Posture(
        hips=(0.0, PELVIS + 0.012, 0.02), lean=0.16, nod=-0.12, twist=0.12 * math.cos(TURN * phase),
        arms=(Arm((0.035, -0.25, 0.08 * math.cos(TURN * phase)), (0.4, -0.1, -1.0)),
              Arm((0.035, -0.25, -0.08 * math.cos(TURN * phase)), (0.4, -0.1, -1.0))),
        legs=(legs[0], legs[1]),
    )  # fmt: skip


def hug_pet(phase: float, kind: int) -> Posture:
    """On one knee, both arms about an animal before one, cheek to its neck."""
    del kind
    stroke = 0.015 * math.sin(TURN * phase)
    arms = (
        Arm((-0.03, -0.10 + stroke, 0.20), (0.7, -0.6, 0.1), "flat"),
        Arm((-0.03, -0.17, 0.19), (0.7, -0.5, -0.1), "flat"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.225, -0.02), lean=0.28, nod=0.05, cock=0.2, arms=arms,
        legs=(Leg((0.05, 0.0, 0.13), (0.2, 0.5, 1.0)), Leg((0.05, -0.005, -0.2), (0.1, -0.8, 0.7), 1.45)),
    )  # fmt: skip


BORNE = 0.36
"""How high the hips are of whoever is carried across somebody's arms, in their own shares."""


def borne(phase: float, kind: int) -> Posture:
    """Lying back in somebody's arms: the knees over one of them, the shins hanging, an arm round the neck."""
    swing = 0.012 * math.sin(TURN * phase)
    del kind
    legs = (
        Leg((0.02, BORNE - 0.19 + swing, 0.30), (0.0, 1.0, 0.6), 0.5),
        Leg((0.03, BORNE - 0.17 - swing, 0.33), (0.0, 1.0, 0.6), 0.5),
    )
    arms = (Arm((-0.03, -0.19, 0.10), (0.8, -0.2, -0.3)), Arm((-0.05, -0.15, 0.13), (0.8, -0.3, -0.3)))
    return Posture(hips=(0.0, BORNE, 0.0), lean=-1.0, nod=0.3, cock=0.1, turn=0.1, arms=arms, legs=legs)
