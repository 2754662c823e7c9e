"""Bodies at rest, in bed or on the ground, as they would stand before they are laid down."""

import math

from act3_mcp.animatic.figures.rig import PELVIS, Arm, Leg, Posture

TURN = math.tau


def abed(phase: float, kind: int) -> Posture:
    """Flat on the back under a blanket, to be laid down: the head sunk in the pillow, a hand on the breast."""
    breath = 0.004 * math.sin(TURN * phase)
    arms = (
        Arm((-0.07, -0.115, 0.10 + breath), (0.9, -0.3, -0.2), "relaxed"),
        Arm((0.02, -0.30, 0.0), (0.8, 0.0, -0.5)),
    )
    del kind
    return Posture(nod=0.05, arms=arms, legs=(Leg((0.04, 0.0, 0.0), toes=0.2), Leg((0.045, 0.0, 0.0), toes=0.2)))


def supine(phase: float, kind: int) -> Posture:
    """Flat on the back and seen from above: limbs a little away from the body, at rest."""
    del phase
    side, wide = Arm((0.10, -0.275, 0.01), (1.0, 0.1, 0.0)), Arm((0.165, -0.225, 0.01), (1.0, 0.1, 0.0), "open")
    under_head = Arm((-0.075, 0.125, -0.05), (1.0, 0.3, 0.0))
    on_belly = Arm((-0.075, -0.20, 0.10), (1.0, 0.0, 0.2), "flat")
    arms = ((wide, side), (under_head, wide), (on_belly, wide))[kind % 3]
    lying = Posture(
        hips=(0.008, PELVIS, 0.0), tilt=0.03, shoulders=-0.02, cock=0.1, look=-0.25, arms=arms,
        legs=(Leg((0.085, 0.0, 0.0), (1.0, 0.0, 0.2), 0.9), Leg((0.06, 0.035, 0.0), (1.0, 0.0, 0.3), 0.9)),
    )  # fmt: skip
    return lying.mirrored() if kind // 3 % 2 else lying


def tucked_up(phase: float, kind: int) -> Posture:
    """The same in bed: arms under the blanket, or one hand upon it."""
    del phase
    side, on_breast = Arm((0.035, -0.30, 0.01), (1.0, 0.0, 0.0)), Arm((-0.07, -0.12, 0.10), (1.0, -0.2, 0.2), "flat")
    return Posture(
        cock=0.12, look=-0.3, arms=(on_breast if kind % 2 else side, side), legs=(Leg(toes=0.9), Leg(toes=0.9))
    )
