"""Arms that carry: how each thing is held, in one hand or in both."""

from dataclasses import replace

from act3_mcp.animatic.figures import seated
from act3_mcp.animatic.figures.rig import Arm, Pair, Posture

# How a thing is carried: in the hand of side -1, unless it takes both.
CARRIED: dict[str, Arm] = {
    "umbrella": Arm((0.085, -0.085, 0.11), (0.7, -0.8, -0.3), "grip"),
    "lantern": Arm((0.08, -0.13, 0.17), (0.6, -0.8, -0.3), "fist"),
    "cup": Arm((-0.03, -0.13, 0.155), (0.8, -0.8, -0.1), "grip"),
    "phone": Arm((-0.05, -0.07, 0.17), (0.8, -0.8, -0.1), "grip"),
    "gun": Arm((-0.06, -0.01, 0.29), (0.7, -0.8, 0.0), "fist"),
    "sword": Arm((0.05, -0.14, 0.18), (0.7, -0.6, -0.4), "fist"),
    "book": Arm((-0.06, -0.12, 0.17), (0.8, -0.8, -0.1), "grip"),
    "letter": Arm((-0.06, -0.12, 0.17), (0.8, -0.8, -0.1), "grip"),
    "flower": Arm((-0.03, -0.10, 0.15), (0.8, -0.8, -0.1), "grip"),
    "microphone": Arm((-0.055, -0.075, 0.165), (0.8, -0.8, -0.1), "fist"),
    "stick": Arm((0.06, -0.225, 0.10), (0.7, -0.1, -0.7), "fist"),
    "bag": Arm((0.05, -0.29, 0.02), (0.7, -0.2, -0.7), "fist"),
}
CRADLE: Pair = (
    Arm((-0.085, -0.155, 0.155), (0.9, -0.5, -0.3), "flat", 0.1),
    Arm((-0.07, -0.115, 0.16), (0.9, -0.5, -0.3), "flat", 0.2),
)
"""A baby's head lies in the bend of the second arm."""
ACROSS: Pair = (
    Arm((0.06, -0.15, 0.17), (0.8, -0.6, -0.3), "flat", 0.5),
    Arm((0.06, -0.13, 0.17), (0.8, -0.6, -0.3), "flat", 0.5),
)
"""Somebody grown lies over both, the knees over the first."""
ON_THE_ARM: Pair = (
    Arm((-0.15, -0.13, 0.165), (0.9, -0.5, -0.2), "relaxed", 0.9),
    Arm((0.02, -0.21, 0.15), (0.9, -0.4, -0.4), "flat", 0.1),
)
"""A child sits on the second, and the first is about it."""

SOMEBODY: dict[str, tuple[Pair, float, float]] = {
    "baby": (CRADLE, 0.24, 0.12), "bride": (ACROSS, 0.12, 0.0), "child": (ON_THE_ARM, 0.0, 0.1),
}  # fmt: skip
"""The arms that carry somebody, and how far the head is bent and turned to them."""


def holding(posture: Posture, holds: str, *, walking: bool, free: bool) -> Posture:
    """`posture` with `holds` in hand; `free` if what is done leaves a hand for it."""
    match holds:
        case "book" | "letter" if not walking:
            return replace(posture, arms=seated.READING, nod=0.28)
        case "gun" if free:
            return replace(posture, arms=(CARRIED[holds], CARRIED[holds]), turn=0.85, look=-0.25)
        case "baby" | "bride" | "child":
            arms, nod, look = SOMEBODY[holds]
            return replace(posture, arms=arms, nod=nod, look=look, twist=0.0)
        case _ if holds in CARRIED and free:
            return replace(posture, arms=(CARRIED[holds], posture.arms[1]))
        case _:
            return posture
