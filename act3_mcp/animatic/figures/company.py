"""What two do with each other: shake hands, dance in hold, whisper, kneel to a child."""

import math

from act3_mcp.animatic.figures.deeds import STANCE
from act3_mcp.animatic.figures.rig import PELVIS, Arm, Leg, Posture

TURN = math.tau


def greet(phase: float, kind: int) -> Posture:
    """One hand held out to be shaken, up and down."""
    del kind
    shake = 0.014 * math.sin(TURN * 2 * phase)
    arms = (Arm((-0.10, -0.165 + shake, 0.205), (0.6, -0.9, -0.2), "grip"), Arm((0.03, -0.285, 0.02)))
    return Posture(hips=(0.0, PELVIS, 0.0), lean=0.07, nod=0.03, arms=arms, legs=STANCE)


def waltz(phase: float, kind: int) -> Posture:
    """In hold: a hand in the other's at the height of the shoulders, a hand on the other's back; a step, a rise."""
    sway, rise = math.sin(TURN * phase), 0.5 - 0.5 * math.cos(2 * TURN * phase)
    joined = Arm((0.03, 0.045 + 0.015 * sway, 0.205), (0.8, -0.6, 0.1), "grip")
    held = Arm((-0.055, -0.095, 0.155), (0.8, -0.4, -0.1), "flat", 0.2)
    step = 0.075 * sway
    return Posture(
        hips=(0.02 * sway, PELVIS - 0.012 + 0.014 * rise, 0.0), lean=-0.02, nod=-0.05, tilt=0.05 * sway,
        bend=0.05 * sway, turn=0.22 * sway, arms=(joined, held) if kind % 2 else (held, joined),
        legs=(Leg((0.04, 0.02 * rise, step), toes=0.5 * rise), Leg((0.045, 0.02 * rise, -step), toes=0.5 * rise)),
    )  # fmt: skip


def kneel_to(phase: float, kind: int) -> Posture:
    """On one knee, arms about somebody small."""
    del kind
    slow = 0.004 * math.sin(TURN * phase)
    around, low = (
        Arm((-0.05, -0.10 + slow, 0.15), (0.7, -0.6, 0.1), "flat"),
        Arm((-0.05, -0.2, 0.13), (0.7, -0.5, -0.1), "flat"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.225, -0.02), lean=0.16, nod=0.12, cock=0.08, arms=(around, low),
        legs=(Leg((0.05, 0.0, 0.13), (0.2, 0.5, 1.0)), Leg((0.05, -0.005, -0.2), (0.1, -0.8, 0.7), 1.45)),
    )  # fmt: skip


def whisper(phase: float, kind: int) -> Posture:
    """Leaning to somebody's ear, a hand beside the mouth."""
    del kind
    beat = 0.006 * math.sin(TURN * 2 * phase)
    arms = (Arm((-0.03, 0.015 + beat, 0.19), (0.8, -0.9, 0.0), "flat", 0.5), Arm((0.03, -0.27, 0.03)))
    return Posture(hips=(0.0, PELVIS, -0.02), lean=0.22, nod=0.02, arms=arms, legs=STANCE)
