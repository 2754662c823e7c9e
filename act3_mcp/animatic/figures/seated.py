"""Sitting: on a chair with something to do for the hands, at a wheel or a desk, or on the ground."""

import math
from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.figures.rig import PELVIS, Arm, Leg, Legs, Pair, Posture

TURN = math.tau
Moment = Callable[[float, int], Posture]
READING: Pair = (
    Arm((-0.028, -0.115, 0.185), (0.8, -0.7, -0.1), "grip"), Arm((-0.028, -0.115, 0.185), (0.8, -0.7, -0.1), "grip"),
)  # fmt: skip


def sit(phase: float, kind: int) -> Posture:
    """Hips and knees bent, hands at rest on the thighs; `seated` brings the hips to the seat."""
    del phase
    hands: Pair = (
        Arm((-0.035, -0.225, 0.135), (0.9, -0.2, -0.4)), Arm((-0.02, -0.235, 0.155), (0.9, -0.2, -0.4)),
    )  # fmt: skip
    if kind // 2 % 3 == 1:
        hands = (Arm((-0.085, -0.20, 0.13), (0.9, -0.2, -0.4)), Arm((-0.075, -0.205, 0.14), (0.9, -0.2, -0.4)))
    legs = (Leg((0.062, 0.0, 0.225), (0.35, 0.6, 0.6)), Leg((0.058, 0.0, 0.275), (0.3, 0.6, 0.6)))
    sitting = Posture(
        hips=(0.0, PELVIS, 0.0), lean=0.05, tilt=0.0, shoulders=0.03, cock=0.05, turn=0.5, look=-0.35, arms=hands,
        legs=legs,
    )  # fmt: skip
    return sitting.mirrored() if kind % 2 else sitting


def seated(arms: Pair, lean: float = 0.05, nod: float = 0.0, *, turn: float = 0.5) -> Moment:
    """Sitting, with something to do for the hands."""

    def posture(phase: float, kind: int) -> Posture:
        base = sit(phase, 0)
        held = replace(base, arms=arms, lean=lean, nod=nod, turn=turn, look=-0.2 * turn)
        return held.mirrored() if kind % 2 else held

    return posture


def drive(phase: float, kind: int) -> Posture:
    turn = 0.02 * math.sin(TURN * phase)
    at_the_wheel: Pair = (
        Arm((-0.03, -0.11 + turn, 0.25), (0.7, -0.7, 0.0), "fist"),
        Arm((-0.03, -0.11 - turn, 0.25), (0.7, -0.7, 0.0), "fist"),
    )
    del kind
    return replace(seated(at_the_wheel, 0.0, turn=0.0)(phase, 0), look=0.0)


def work(phase: float, kind: int) -> Posture:
    """At a desk, typing."""
    tap = 0.008 * math.sin(TURN * 3 * phase)
    arms = (
        Arm((-0.045, -0.165 + tap, 0.215), (0.8, -0.5, -0.2)), Arm((-0.045, -0.165 - tap, 0.215), (0.8, -0.5, -0.2)),
    )  # fmt: skip
    return seated(arms, 0.13, 0.16)(phase, kind)


def eat(phase: float, kind: int) -> Posture:
    """From the plate to the mouth and back, without haste."""
    lift = max(0.0, math.sin(TURN * phase)) ** 0.7
    arms = (
        Arm((-0.02 - 0.055 * lift, -0.16 + 0.205 * lift, 0.195 - 0.075 * lift), (0.8, -0.8, -0.1), "fist"),
        Arm((-0.03, -0.165, 0.19), (0.8, -0.6, -0.2)),
    )
    del kind
    return seated(arms, 0.1, 0.16 - 0.12 * lift, turn=0.25)(phase, 0)


def write(phase: float, kind: int) -> Posture:
    along, tick = 0.018 * math.sin(TURN * phase), 0.004 * math.sin(TURN * 7 * phase)
    arms = (
        Arm((-0.05 + along, -0.175 + tick, 0.205), (0.8, -0.5, -0.2), "grip"),
        Arm((-0.035, -0.175, 0.2), (0.8, -0.5, -0.2), "flat"),
    )
    del kind
    return seated(arms, 0.17, 0.3, turn=0.2)(phase, 0)


def on_the_ground(phase: float, kind: int) -> Posture:
    """Knees drawn up, or legs crossed before one."""
    del phase
    if kind % 3 == 0:
        hands: Pair = (
            Arm((-0.02, -0.20, 0.15), (0.9, -0.2, -0.4)), Arm((-0.03, -0.205, 0.16), (0.9, -0.2, -0.4)),
        )  # fmt: skip
        legs: Legs = (
            Leg((0.03, 0.02, 0.20), (1.0, 0.35, 0.35), 0.5), Leg((0.02, 0.03, 0.13), (1.0, 0.3, 0.35), 0.5),
        )  # fmt: skip
        return Posture(hips=(0.0, 0.085, -0.03), lean=0.1, nod=0.05, turn=0.2, look=-0.1, arms=hands, legs=legs)
    clasped: Pair = (
        Arm((-0.055, -0.135, 0.21), (0.9, -0.3, -0.2), "grip"), Arm((-0.06, -0.15, 0.205), (0.9, -0.3, -0.2), "grip"),
    )  # fmt: skip
    drawn_up: Legs = (Leg((0.05, 0.0, 0.26), (0.2, 1.0, 0.5)), Leg((0.055, 0.0, 0.31), (0.2, 1.0, 0.5)))
    sitting = Posture(hips=(0.0, 0.085, -0.06), lean=0.16, nod=0.04, turn=0.55, look=-0.3, arms=clasped, legs=drawn_up)
    return sitting.mirrored() if kind % 2 else sitting


def ponder(phase: float, kind: int) -> Posture:
    """Over a board: chin on one hand, the other moves a piece now and then."""
    reach = max(0.0, math.sin(TURN * phase)) ** 2
    chin = Arm((-0.085, -0.005, 0.125), (0.9, -0.7, 0.0), "fist")
    move = Arm((-0.05, -0.165 + 0.02 * reach, 0.16 + 0.10 * reach), (0.8, -0.6, -0.2), "grip")
    del kind
    return seated((move, chin), 0.14, 0.16, turn=0.2)(phase, 0)
