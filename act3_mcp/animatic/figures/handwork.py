"""What hands do with one thing each: pour, sweep, iron, photograph, light, knit; from the waist up, in any seat."""

import math
from dataclasses import replace

from act3_mcp.animatic.figures.deeds import STANCE
from act3_mcp.animatic.figures.rig import PELVIS, Arm, Leg, Pair, Posture
from act3_mcp.animatic.figures.seated import seated

TURN = math.tau
HANGING, ON_THE_HIP = Arm((0.035, -0.28, 0.03)), Arm((0.0, -0.215, 0.07), (0.9, -0.1, -0.6), "fist")
AT_THE_MOUTH = (-0.078, 0.03, 0.125)
"""Where the hand is, from its own shoulder, that has something at the lips."""


def _standing(arms: Pair, **more: float) -> Posture:
    legs = (Leg((0.07, 0.0, 0.045), (0.5, 0.0, 1.0)), Leg((0.045, 0.0, -0.02)))
    return replace(Posture(arms=arms, legs=legs, turn=0.25, look=-0.15, tilt=0.03, shoulders=-0.02), **more)


def _mouth(out: float = 0.0, up: float = 0.0, ahead: float = 0.0) -> Arm:
    x, y, z = AT_THE_MOUTH
    return Arm((x + out, y + up, z + ahead), (0.8, -0.8, -0.1), "grip", 0.3)


def water(phase: float, kind: int) -> Posture:
    """A can held out, tipped and swung a little to and fro."""
    del kind
    along = 0.025 * math.sin(TURN * phase)
    arms = (
        Arm((0.0, -0.13, 0.22 + along), (0.7, -0.6, -0.3), "fist"),
        Arm((-0.02, -0.19, 0.13), (0.8, -0.4, -0.4), "relaxed"),
    )
    return Posture(hips=(0.0, PELVIS - 0.01, -0.02), lean=0.16, nod=0.26, turn=0.2, arms=arms, legs=STANCE)


def pour(phase: float, kind: int) -> Posture:
    """One hand tips a pot over the cup that the other holds."""
    del kind
    lift = 0.012 * math.sin(TURN * phase)
    arms = (
        Arm((0.0, -0.055 + lift, 0.19), (0.9, -0.4, -0.3), "fist"),
        Arm((-0.03, -0.175, 0.20), (0.8, -0.6, -0.3), "grip"),
    )
    return _standing(arms, nod=0.24, lean=0.04, turn=0.1, look=0.0)


def toast(phase: float, kind: int) -> Posture:
    """A glass held up to the others."""
    lift = 0.03 * max(0.0, math.sin(TURN * phase))
    raised = Arm((0.10, 0.10 + lift, 0.20), (0.7, -0.8, -0.2), "grip")
    return _standing((raised, ON_THE_HIP if kind // 2 % 2 else HANGING), nod=-0.08, lean=-0.02)


def smoke(phase: float, kind: int) -> Posture:
    """A flame in one hand at the cigarette between the lips, the other sheltering it."""
    del kind
    beat = 0.004 * math.sin(TURN * phase)
    shelter = Arm((-0.075, 0.015 + beat, 0.17), (0.8, -0.9, 0.0), "flat", 0.9)
    return _standing((_mouth(0.0, -0.025 + beat, 0.05), shelter), nod=0.2, turn=0.35, look=-0.1)


def whistle(phase: float, kind: int) -> Posture:
    """A whistle at the lips, the other arm straight out with a flat hand."""
    del kind
    puff = 0.006 * abs(math.sin(TURN * 2 * phase))
    stop = Arm((0.20, 0.05, 0.20), (0.5, -0.6, -0.4), "flat", 1.1)
    return _standing((_mouth(0.0, 0.005 + puff, 0.02), stop), nod=-0.06, lean=-0.02, turn=0.2)


def brush_teeth(phase: float, kind: int) -> Posture:
    del kind
    scrub = 0.022 * math.sin(TURN * 2 * phase)
    return _standing((_mouth(-0.01 + scrub, 0.005, 0.03), HANGING), nod=0.02, turn=0.15, look=0.0)


def make_up(phase: float, kind: int) -> Posture:
    """A lipstick at the lips, a glass in the other hand."""
    del kind
    along = 0.014 * math.sin(TURN * phase)
    glass = Arm((-0.02, 0.02, 0.255), (0.7, -0.9, 0.0), "grip")
    return _standing((_mouth(along, 0.0, 0.02), glass), nod=0.03, turn=0.3, look=-0.12)


def tie(phase: float, kind: int) -> Posture:
    """Both hands at the collar, one pulling the knot up."""
    del kind
    pull = 0.03 * math.sin(TURN * phase)
    arms = (
        Arm((-0.095, -0.045, 0.125), (0.9, -0.6, -0.1), "grip", 0.3),
        Arm((-0.10, -0.125 - pull, 0.13), (0.9, -0.5, -0.2), "grip"),
    )
    return _standing(arms, nod=0.12, cock=0.08, turn=0.1, look=0.0)


def photograph(phase: float, kind: int) -> Posture:
    """A camera at the eye, both elbows out."""
    del kind
    still = 0.003 * math.sin(TURN * phase)
    arms = (
        Arm((-0.062, 0.06 + still, 0.15), (0.9, -0.7, 0.0), "grip"),
        Arm((-0.062, 0.055 + still, 0.165), (0.9, -0.8, 0.0), "grip"),
    )
    return Posture(hips=(0.0, PELVIS - 0.015, 0.0), lean=0.05, nod=0.03, turn=0.12, arms=arms, legs=STANCE)


def hold_up(phase: float, kind: int) -> Posture:
    """Something small held up to the light before the eyes."""
    del kind
    tilt = 0.008 * math.sin(TURN * phase)
    arms = (
        Arm((0.055, 0.075 + tilt, 0.20), (0.8, -0.8, -0.1), "grip"),
        Arm((0.0, -0.2, 0.11), (0.8, -0.4, -0.5), "relaxed"),
    )
    return _standing(arms, nod=-0.1, turn=0.08, look=-0.12)


def sweep(phase: float, kind: int) -> Posture:
    """Bent a little over a broom that goes to and fro."""
    del kind
    along = 0.06 * math.sin(TURN * phase)
    arms = (
        Arm((-0.03, -0.225, 0.17 + along), (0.7, -0.4, -0.5), "fist"),
        Arm((-0.06, -0.085, 0.12 + 0.4 * along), (0.8, -0.5, -0.3), "fist"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.02, -0.03), lean=0.22, nod=0.22, turn=0.35, look=-0.1, twist=2.2 * along, arms=arms,
        legs=STANCE,
    )  # fmt: skip


def iron(phase: float, kind: int) -> Posture:
    """The iron goes along the board, the other hand smooths the cloth."""
    del kind
    along = 0.05 * math.sin(TURN * phase)
    arms = (
        Arm((0.03 + along, -0.20, 0.185), (0.8, -0.5, -0.3), "fist"),
        Arm((0.05, -0.215, 0.175), (0.8, -0.4, -0.3), "flat"),
    )
    return _standing(arms, nod=0.28, lean=0.1, turn=0.1, look=0.0)


def wash_up(phase: float, kind: int) -> Posture:
    """A plate in one hand, a cloth going round on it in the other."""
    del kind
    up, along = 0.022 * math.sin(TURN * phase), 0.022 * math.cos(TURN * phase)
    arms = (
        Arm((-0.06 + along, -0.12 + up, 0.195), (0.8, -0.6, -0.3), "fist"),
        Arm((-0.02, -0.135, 0.195), (0.8, -0.6, -0.3), "grip"),
    )
    return _standing(arms, nod=0.28, lean=0.08, turn=0.1, look=0.0)


def cut(phase: float, kind: int) -> Posture:
    """A knife going down through something on a table."""
    del kind
    saw = math.sin(TURN * phase)
    arms = (
        Arm((-0.03, -0.15 + 0.03 * saw, 0.20), (0.8, -0.6, -0.3), "fist"),
        Arm((0.0, -0.2, 0.18), (0.8, -0.5, -0.3), "flat"),
    )
    return _standing(arms, nod=0.28, lean=0.08, turn=0.1, look=0.0)


def hammer(phase: float, kind: int) -> Posture:
    """Raised above the shoulder, and down upon the work."""
    del kind
    up = max(0.0, math.sin(TURN * phase)) ** 0.8
    arms = (
        Arm((0.02, -0.135 + 0.23 * up, 0.23 - 0.11 * up), (0.8, -0.4, -0.5), "fist"),
        Arm((-0.01, -0.185, 0.19), (0.8, -0.5, -0.3), "grip"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.02, -0.02), lean=0.16 - 0.06 * up, nod=0.24 - 0.1 * up, turn=0.3, look=-0.1, arms=arms,
        legs=STANCE,
    )  # fmt: skip


def roll(phase: float, kind: int) -> Posture:
    """A roller up and down a wall."""
    del kind
    up = 0.11 * math.sin(TURN * phase)
    arms = (
        Arm((0.02, 0.05 + up, 0.22), (0.7, -0.7, -0.2), "fist"),
        Arm((0.02, -0.25, 0.05), (0.7, -0.2, -0.6), "relaxed"),
    )
    return _standing(arms, nod=-0.1 - 0.5 * up, lean=0.04, turn=0.2, look=0.0)


def hang_out(phase: float, kind: int) -> Posture:
    """Both hands up at a line, pegging something to it."""
    del kind
    beat = 0.012 * math.sin(TURN * phase)
    arms = (
        Arm((0.03, 0.20 + beat, 0.14), (0.9, -0.4, 0.0), "grip"),
        Arm((0.05, 0.20, 0.145), (0.9, -0.4, 0.0), "grip"),
    )
    return _standing(arms, nod=-0.22, turn=0.0, look=0.0)


def fly_kite(phase: float, kind: int) -> Posture:
    """Leaning back from the pull of a string, the face to the sky."""
    del kind
    tug = 0.03 * math.sin(TURN * phase)
    arms = (
        Arm((-0.03, 0.02 + tug, 0.21), (0.7, -0.8, -0.2), "fist"),
        Arm((-0.04, -0.085 - 0.5 * tug, 0.15), (0.8, -0.6, -0.3), "fist"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.03, -0.04), lean=-0.12, nod=-0.28, turn=0.2, arms=arms,
        legs=(Leg((0.06, 0.0, 0.13)), Leg((0.06, 0.0, -0.10), (0.4, 0.0, 1.0))),
    )  # fmt: skip


def fish(phase: float, kind: int) -> Posture:
    """A rod held in both hands, patiently."""
    del kind
    slow = 0.008 * math.sin(TURN * phase)
    arms = (
        Arm((-0.04, -0.145 + slow, 0.215), (0.8, -0.6, -0.3), "fist"),
        Arm((-0.05, -0.19, 0.125), (0.8, -0.4, -0.4), "fist"),
    )
    return _standing(arms, nod=0.08, lean=0.02, turn=0.15, look=0.0)


def use_chopsticks(phase: float, kind: int) -> Posture:
    """A bowl held under the chin, the sticks going to and fro."""
    del kind
    lift = max(0.0, math.sin(TURN * phase)) ** 0.7
    arms = (
        Arm((-0.055 - 0.02 * lift, -0.085 + 0.085 * lift, 0.185 - 0.04 * lift), (0.8, -0.8, -0.1), "grip", 0.2),
        Arm((-0.055, -0.10, 0.17), (0.8, -0.7, -0.2), "grip"),
    )
    return seated(arms, 0.08, 0.16 - 0.08 * lift, turn=0.2)(phase, 0)


def knit(phase: float, kind: int) -> Posture:
    """Two needles crossed before the breast, their ends ticking."""
    del kind
    tick = 0.012 * math.sin(TURN * 2 * phase)
    arms = (
        Arm((-0.035, -0.135 + tick, 0.17), (0.9, -0.4, -0.4), "fist"),
        Arm((-0.035, -0.135 - tick, 0.17), (0.9, -0.4, -0.4), "fist"),
    )
    return seated(arms, 0.08, 0.3, turn=0.2)(phase, 0)


def open_door(phase: float, kind: int) -> Posture:
    """A hand on the handle, the weight coming forwards."""
    del kind
    turn = 0.01 * math.sin(TURN * phase)
    arms = (Arm((0.02, -0.165 + turn, 0.245), (0.7, -0.6, -0.3), "fist"), HANGING)
    return Posture(
        hips=(0.0, PELVIS - 0.01, 0.02), lean=0.12, nod=0.02, turn=0.1, arms=arms,
        legs=(Leg((0.05, 0.0, 0.12)), Leg((0.05, 0.0, -0.12), toes=0.2)),
    )  # fmt: skip


def feed(phase: float, kind: int) -> Posture:
    """Bent down, food on an open hand held low."""
    del kind
    out = 0.02 * math.sin(TURN * phase)
    arms = (
        Arm((0.0, -0.20, 0.22 + out), (0.7, -0.6, -0.3), "open", 0.2),
        Arm((-0.02, -0.15, 0.12), (0.8, -0.5, -0.4), "grip"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.05, -0.07), lean=0.42, nod=0.1, turn=0.2, arms=arms,
        legs=(Leg((0.06, 0.0, 0.10)), Leg((0.06, 0.0, -0.10))),
    )  # fmt: skip
