"""What else a body does: work, music, sport, grief and joy, in water and in the air."""

import math
from dataclasses import replace

from act3_mcp.animatic.figures.rig import PELVIS, Arm, Leg, Legs, Pair, Posture

TURN = math.tau
STANCE: Legs = (Leg((0.06, 0.0, 0.09)), Leg((0.06, 0.0, -0.09)))


def _upright(arms: Pair, **more: float) -> Posture:
    legs = (Leg((0.07, 0.0, 0.045), (0.5, 0.0, 1.0)), Leg((0.045, 0.0, -0.02)))
    return replace(Posture(arms=arms, legs=legs, turn=0.3, look=-0.2, tilt=0.03, shoulders=-0.02), **more)


def _strides(phase: float, long: float) -> Legs:
    """Heavy steps: one foot pushes while the other comes forward."""
    swing = math.sin(TURN * phase)
    feet = [(long * each, 0.03 * max(0.0, math.cos(TURN * phase) * way)) for each, way in ((swing, 1), (-swing, -1))]
    return Leg((0.05, feet[0][1], feet[0][0])), Leg((0.05, feet[1][1], feet[1][0]))


def tumble(phase: float, kind: int) -> Posture:
    """Through the air, clutching at it."""
    beat, other = math.sin(TURN * phase), math.cos(TURN * phase)
    del kind
    return Posture(
        lean=-0.22, nod=-0.15, turn=0.35, cock=0.12 * beat, twist=0.2 * other,
        arms=(Arm((0.19, 0.14 + 0.06 * beat, 0.09), (0.6, -0.5, -0.4), "open"),
              Arm((0.22, 0.05 - 0.08 * other, 0.12), (0.6, -0.5, -0.4), "open")),
        legs=(Leg((0.13, 0.13 + 0.05 * other, 0.12)), Leg((0.12, 0.10 - 0.05 * beat, -0.14))),
    )  # fmt: skip


def swim(phase: float, kind: int) -> Posture:
    """Stretched out, to be laid flat in the water: legs that kick, an arm that reaches while the other pulls."""
    del kind
    kick, at = 0.085 * math.sin(TURN * 2 * phase), TURN * phase
    arms = tuple(
        Arm((0.02, 0.27 * math.cos(each), 0.06 + 0.15 * max(0.0, math.sin(each))), (0.8, -0.2, 0.4), "flat")
        for each in (at, at + math.pi)
    )
    return Posture(
        lean=-0.06, nod=-0.75, twist=0.12 * math.sin(at), turn=0.25, arms=(arms[0], arms[1]),
        legs=(Leg((0.04, 0.02, kick - 0.03), toes=1.25), Leg((0.04, 0.02, -kick - 0.03), toes=1.25)),
    )  # fmt: skip


def float_(phase: float, kind: int) -> Posture:
    """Weightless: nothing hangs, everything is half bent."""
    slow = math.sin(TURN * phase)
    drifting = Posture(
        lean=0.1, nod=0.05, turn=0.45, look=-0.25, twist=0.08 * slow,
        arms=(Arm((0.17, 0.03 + 0.03 * slow, 0.13), (0.7, -0.7, -0.3), "open"),
              Arm((0.19, -0.12 - 0.03 * slow, 0.12), (0.7, -0.6, -0.3), "relaxed")),
        legs=(Leg((0.10, 0.12 + 0.02 * slow, 0.06), (0.3, 0.0, 1.0), 0.7), Leg((0.07, 0.06, -0.12), toes=0.9)),
    )  # fmt: skip
    return drifting.mirrored() if kind % 2 else drifting


def cook(phase: float, kind: int) -> Posture:
    """One hand on the handle of the pan, the other stirring."""
    del kind
    round_, beat = 0.022 * math.sin(TURN * phase), 0.022 * math.cos(TURN * phase)
    arms = (
        Arm((-0.015, -0.165, 0.175), (0.8, -0.6, -0.3), "fist"),
        Arm((-0.02 + round_, -0.135, 0.185 + beat), (0.8, -0.6, -0.3), "fist"),
    )
    return _upright(arms, nod=0.26, lean=0.05, turn=0.12, look=0.0)


def craft(phase: float, kind: int) -> Posture:
    """Both hands busy with something small before the belt, the eyes on it: to knead, to mend, to polish."""
    del kind
    beat, other = 0.028 * math.sin(TURN * phase), 0.02 * math.cos(TURN * phase)
    arms = (
        Arm((-0.035, -0.16 + other, 0.175 + beat), (0.8, -0.6, -0.3), "fist"),
        Arm((-0.03, -0.155 - other, 0.185 - beat), (0.8, -0.6, -0.3), "relaxed"),
    )
    return _upright(arms, nod=0.3, lean=0.07, turn=0.15, look=0.0)


def paint(phase: float, kind: int) -> Posture:
    """Brush at the canvas, palette on the other arm."""
    del kind
    up, along = 0.045 * math.sin(TURN * phase), 0.02 * math.sin(TURN * 2 * phase)
    arms = (
        Arm((0.02, -0.01 + up, 0.235 + along), (0.7, -0.8, -0.2), "grip"),
        Arm((0.0, -0.17, 0.16), (0.8, -0.6, -0.4), "flat"),
    )
    return _upright(arms, nod=0.03, lean=0.03, turn=0.35, look=-0.1)


def sing(phase: float, kind: int) -> Posture:
    """A microphone at the lips, the other hand giving the song away."""
    wide, beat = 0.03 * math.sin(TURN * phase), 0.02 * math.sin(TURN * 2 * phase)
    del kind
    arms = (
        Arm((-0.075, 0.015, 0.135), (0.8, -0.8, 0.0), "fist"),
        Arm((0.15 + wide, -0.06 + beat, 0.16), (0.7, -0.7, -0.3), "open", 0.4),
    )
    return _upright(arms, nod=-0.14, cock=0.06 * math.sin(TURN * phase), turn=0.2, tilt=0.05 * math.sin(TURN * phase))


def dig(phase: float, kind: int) -> Posture:
    """Bent over a long handle that rises and comes down."""
    del kind
    lift = 0.5 - 0.5 * math.cos(TURN * phase)
    arms = (
        Arm((-0.03, -0.25 + 0.27 * lift, 0.19 + 0.02 * lift), (0.7, -0.4, -0.5), "fist"),
        Arm((-0.03, -0.165 + 0.07 * lift, 0.10), (0.7, -0.4, -0.6), "fist"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.05, -0.05), lean=0.62 - 0.34 * lift, nod=0.1, turn=0.35, look=-0.1, arms=arms,
        legs=(Leg((0.06, 0.0, 0.12)), Leg((0.06, 0.0, -0.14))),
    )  # fmt: skip


def push(phase: float, kind: int) -> Posture:
    del kind
    hand = Arm((0.0, 0.01, 0.27), (0.5, -0.9, 0.0), "flat", 1.2)
    return Posture(
        hips=(0.0, PELVIS - 0.06, -0.1), lean=0.48, nod=-0.25, arms=(hand, hand), turn=0.1,
        legs=_strides(phase, 0.16),
    )  # fmt: skip


def pull(phase: float, kind: int) -> Posture:
    """Leaning away from what is hauled, hand over hand."""
    del kind
    beat = 0.04 * math.sin(TURN * phase)
    arms = (
        Arm((-0.03, -0.05, 0.24 + beat), (0.6, -0.9, 0.0), "fist"),
        Arm((-0.03, -0.09, 0.15 - beat), (0.6, -0.9, 0.0), "fist"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.09, -0.13), lean=-0.24, nod=0.12, arms=arms, turn=0.15,
        legs=(Leg((0.06, 0.0, 0.2), toes=-0.2), Leg((0.06, 0.0, 0.0), (0.3, 0.2, 1.0))),
    )  # fmt: skip


def cheer(phase: float, kind: int) -> Posture:
    """Both fists in the air, on the balls of the feet."""
    beat = abs(math.sin(TURN * phase))
    shape = "open" if kind % 2 else "fist"
    arms = (
        Arm((0.09, 0.20 + 0.06 * beat, 0.04), (0.9, -0.3, -0.1), shape),
        Arm((0.11, 0.17 + 0.08 * beat, 0.05), (0.9, -0.3, -0.1), shape),
    )
    hop = 0.03 * beat
    legs = (Leg((0.06, hop, 0.02), toes=9 * hop), Leg((0.055, hop, -0.02), toes=9 * hop))
    return Posture(hips=(0.0, PELVIS - 0.01 + hop, 0.0), nod=-0.14, turn=0.25, look=-0.1, arms=arms, legs=legs)


def jump(phase: float, kind: int) -> Posture:
    """Down in the knees, then off the ground with the arms up."""
    del kind
    beat = math.sin(TURN * phase)
    air, squat = max(0.0, beat), max(0.0, -beat)
    up = 0.19 * air
    arms = (
        Arm((0.13, -0.16 + 0.34 * air - 0.06 * squat, 0.05 - 0.16 * squat), (0.9, -0.3, -0.3), "open"),
        Arm((0.14, -0.18 + 0.33 * air - 0.05 * squat, 0.07 - 0.18 * squat), (0.9, -0.3, -0.3), "open"),
    )
    legs = (
        Leg((0.06, up + 0.05 * air, 0.02 - 0.05 * air), toes=0.7 * air),
        Leg((0.055, up + 0.10 * air, -0.02 - 0.10 * air), toes=0.9 * air),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.01 + up - 0.09 * squat, -0.04 * squat), lean=0.22 * squat, nod=-0.1 * air, turn=0.3,
        look=-0.15, arms=arms, legs=legs,
    )  # fmt: skip


def reach(phase: float, kind: int) -> Posture:
    """An open hand held out at the height of the chest, to give, to take, to knock or to touch."""
    del kind
    out = 0.02 * math.sin(TURN * phase)
    arms = (
        Arm((-0.01, -0.055, 0.245 + out), (0.7, -0.8, -0.1), "open"),
        Arm((0.035, -0.26, 0.03), (0.6, -0.2, -0.7), "relaxed"),
    )
    return _upright(arms, nod=0.06, lean=0.06, turn=0.1, look=0.0)


BOARD = 0.078
"""How high a skateboard's deck is, in shares of the height of who stands on it."""


def on_a_board(phase: float) -> Posture:
    """Low in the knees, one foot before the other, the arms keeping the balance."""
    slow = math.sin(TURN * phase)
    arms = (
        Arm((0.17, -0.09 + 0.02 * slow, 0.11), (0.6, -0.6, -0.4), "open"),
        Arm((0.19, -0.12 - 0.02 * slow, -0.08), (0.6, -0.6, -0.4), "open"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.085 + BOARD + 0.006 * slow, -0.01), lean=0.16, nod=-0.06, turn=0.5, look=-0.35, arms=arms,
        legs=(Leg((0.05, BOARD, 0.12)), Leg((0.05, BOARD, -0.13))),
    )  # fmt: skip


def clap(phase: float, kind: int) -> Posture:
    del kind
    gap = 0.045 * abs(math.sin(TURN * phase))
    hand = Arm((-0.085 + gap, -0.085, 0.165), (0.9, -0.6, -0.2), "flat", 0.4)
    return _upright((hand, hand), nod=0.02, turn=0.15)


def cry(phase: float, kind: int) -> Posture:
    """The face in both hands, the shoulders shaking."""
    del kind
    sob = 0.006 * math.sin(TURN * 3 * phase)
    hand = Arm((-0.05, 0.01 + sob, 0.135), (0.8, -0.9, 0.1), "flat", 0.62)
    return _upright((hand, hand), nod=0.34, lean=0.1 + sob, turn=0.12, look=0.0)


def salute(phase: float, kind: int) -> Posture:
    del kind
    breath = 0.003 * math.sin(TURN * phase)
    arms = (
        Arm((0.012, 0.085, 0.06), (1.0, -0.15, 0.2), "flat", 0.1),
        Arm((0.015, -0.305, 0.01), (0.5, 0.0, -1.0), "flat"),
    )
    return Posture(nod=-0.03 + breath, arms=arms, legs=(Leg((0.035, 0.0, 0.0)), Leg((0.035, 0.0, 0.0))), turn=0.1)


def throw(phase: float, kind: int) -> Posture:
    """Drawn back, then flung: the weight goes from the rear foot to the front one."""
    del kind
    wound = 0.5 + 0.5 * math.cos(TURN * phase)
    back, front = (0.10, 0.10, -0.19), (0.0, 0.05, 0.28)
    hand = tuple(b * wound + f * (1 - wound) for b, f in zip(back, front, strict=True))
    arms = (
        Arm((hand[0], hand[1], hand[2]), (0.8, 0.0, -0.6), "fist"),
        Arm((0.06, -0.03 - 0.15 * (1 - wound), 0.24 * wound + 0.02), (0.6, -0.7, -0.3), "open"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.035, 0.05 - 0.11 * wound), lean=0.22 - 0.36 * wound, twist=0.35 - 0.75 * wound,
        arms=arms, turn=0.2, look=0.0, legs=(Leg((0.06, 0.0, -0.15), toes=0.3), Leg((0.05, 0.0, 0.16))),
    )  # fmt: skip


def shoot(phase: float, kind: int) -> Posture:
    """A bow: one arm straight ahead, the other drawn to the cheek."""
    del kind
    drawn = 0.5 - 0.5 * math.cos(TURN * phase)
    arms = (
        Arm((0.0, 0.015, 0.30), (0.4, -0.9, 0.0), "fist"),
        Arm((-0.02, 0.03, 0.20 - 0.13 * drawn), (1.0, 0.1, -0.2), "fist"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.015, 0.0), lean=0.0, twist=0.25, turn=0.2, look=0.0, arms=arms, legs=STANCE,
    )  # fmt: skip


def aim(phase: float, kind: int) -> Posture:
    """A pistol in both hands, and its kick."""
    del kind
    kick = 0.03 * max(0.0, math.sin(TURN * phase)) ** 6
    hand = Arm((-0.065, 0.01 + kick, 0.28 - kick), (0.7, -0.8, 0.0), "fist")
    return Posture(hips=(0.0, PELVIS - 0.03, 0.0), lean=0.06, turn=0.15, look=0.0, arms=(hand, hand), legs=STANCE)


def fence(phase: float, kind: int) -> Posture:
    """A sword held out at another: on guard, and lunging."""
    lunge = max(0.0, math.sin(TURN * (phase + 0.5 * (kind % 2))))
    arms = (
        Arm((0.02, -0.06 + 0.05 * lunge, 0.19 + 0.09 * lunge), (0.6, -0.8, -0.2), "fist"),
        Arm((0.10, 0.06, -0.14), (0.7, -0.3, -0.6), "open"),
    )
    return Posture(
        hips=(0.0, PELVIS - 0.06 - 0.05 * lunge, 0.07 * lunge), lean=0.12 + 0.1 * lunge, twist=0.3, arms=arms,
        legs=(Leg((0.05, 0.0, 0.16 + 0.1 * lunge)), Leg((0.07, 0.0, -0.19), toes=0.25)),
    )  # fmt: skip


def ballet(phase: float, kind: int) -> Posture:
    """On the toes of one foot, the other leg lifted behind, the arms in a wreath."""
    rise, sway = 0.5 + 0.5 * math.sin(TURN * phase), math.sin(TURN * phase)
    arms = (
        Arm((0.04, 0.21 + 0.03 * rise, 0.07), (1.0, 0.1, 0.1), "relaxed"),
        Arm((0.19 - 0.12 * rise, 0.06 + 0.15 * rise, 0.08), (1.0, 0.0, 0.0), "relaxed"),
    )
    posture = Posture(
        hips=(0.0, PELVIS + 0.035, 0.0), lean=-0.03, bend=0.05 * sway, nod=-0.08, cock=0.1 * sway,
        turn=0.3 + 0.9 * sway, look=-0.3 * sway, arms=arms,
        legs=(Leg((0.015, 0.045, 0.02), toes=1.3), Leg((0.16, 0.22 + 0.08 * rise, -0.13), (0.9, 0.1, 0.6), 1.3)),
    )  # fmt: skip
    return posture.mirrored() if kind % 2 else posture


# Music, by what is played.


def violin(phase: float, kind: int) -> Posture:
    del kind
    bow = 0.075 * math.sin(TURN * phase)
    arms = (
        Arm((-0.03 + bow * 0.6, -0.05 - bow * 0.35, 0.16), (0.9, -0.3, -0.2), "grip"),
        Arm((0.04, 0.0, 0.20), (0.5, -0.9, 0.0), "grip"),
    )
    return _upright(arms, nod=0.12, cock=0.16, turn=0.25, look=0.15)


def piano(phase: float, kind: int) -> Posture:
    del kind
    one, two = 0.015 * math.sin(TURN * 2 * phase), 0.015 * math.sin(TURN * 3 * phase + 1)
    arms = (
        Arm((0.0 + one, -0.165 + 0.5 * two, 0.205), (0.7, -0.6, -0.3)),
        Arm((0.0 - one, -0.165 + 0.5 * one, 0.205), (0.7, -0.6, -0.3)),
    )
    return Posture(
        hips=(0.0, PELVIS, 0.0), lean=0.1 + 0.02 * math.sin(TURN * phase), nod=0.2, turn=0.25, arms=arms,
        legs=(Leg((0.05, 0.0, 0.225), (0.2, 0.6, 0.6)), Leg((0.05, 0.0, 0.26), (0.2, 0.6, 0.6))),
    )  # fmt: skip


def drums(phase: float, kind: int) -> Posture:
    del kind
    one, two = max(0.0, math.sin(TURN * 2 * phase)), max(0.0, math.sin(TURN * 2 * phase + math.pi))
    arms = (
        Arm((0.01, -0.15 + 0.16 * one, 0.18), (0.8, -0.5, -0.3), "fist"),
        Arm((0.03, -0.15 + 0.16 * two, 0.18), (0.8, -0.5, -0.3), "fist"),
    )
    return Posture(
        hips=(0.0, PELVIS, 0.0), lean=0.1, nod=0.12 + 0.05 * one, cock=0.05 * (one - two), arms=arms,
        legs=(Leg((0.11, 0.0, 0.2), (0.5, 0.6, 0.6)), Leg((0.11, 0.0, 0.22), (0.5, 0.6, 0.6))),
    )  # fmt: skip


def trumpet(phase: float, kind: int) -> Posture:
    del kind
    beat = 0.006 * math.sin(TURN * 2 * phase)
    arms = (
        Arm((-0.085, 0.045 + beat, 0.20), (0.9, -0.6, 0.0), "fist"),
        Arm((-0.085, 0.03 + beat, 0.175), (0.9, -0.6, 0.0), "fist"),
    )
    return _upright(arms, nod=-0.05, lean=-0.04, turn=0.3, look=0.0)


def trombone(phase: float, kind: int) -> Posture:
    del kind
    slide = 0.05 * math.sin(TURN * phase)
    arms = (
        Arm((-0.07, 0.01, 0.22 + slide), (0.9, -0.6, 0.0), "fist"),
        Arm((-0.085, 0.035, 0.13), (0.9, -0.6, 0.0), "fist"),
    )
    return _upright(arms, nod=-0.04, lean=-0.04, turn=0.3, look=0.0)


SEATED_TO_PLAY = {"piano", "drums"}
