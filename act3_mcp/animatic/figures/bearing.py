"""How age and feeling show in the way somebody stands: an old back bends, fear draws back, grief lets hang."""

import math
from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.figures.head import Expression
from act3_mcp.animatic.figures.look import Look
from act3_mcp.animatic.figures.rig import PELVIS, Arm, Leg, Posture
from act3_mcp.animatic.shot import Action

ON_THEIR_FEET: frozenset[Action] = frozenset({
    "stand", "walk", "talk", "argue", "point", "wave", "phone", "read", "drink", "pray", "clap", "salute",
})  # fmt: skip
IDLE: frozenset[Action] = frozenset({"stand", "walk"})
"""What leaves the body free to show what is felt."""


def borne(posture: Posture, look: Look, action: Action, feeling: Expression, *, free: bool) -> Posture:
    """`posture` as this person holds it; `free` if the hands have nothing to do."""
    if free and action == "stand" and feeling in STANDING:
        posture = STANDING[feeling](posture, look.kind)
    elif action in IDLE and feeling in {"sad", "weeping"}:
        posture = replace(posture, nod=posture.nod + 0.26, lean=posture.lean + 0.08)
    if look.wrinkled and look.being == "human" and action in ON_THEIR_FEET:
        posture = _stooped(posture)
    return posture


def _stooped(posture: Posture) -> Posture:
    """Knees that do not straighten, a back that bends, the head held up against it."""
    x, y, z = posture.hips
    return replace(posture, hips=(x, y - 0.012, z - 0.02), lean=posture.lean + 0.2, nod=posture.nod - 0.16)


def _afraid(posture: Posture, kind: int) -> Posture:
    """Drawn back from what is there: shoulders up, hands before the breast, knees giving."""
    near, far = (
        Arm((0.055, -0.07, 0.165), (0.8, -0.8, -0.2), "open", 0.5),
        Arm((-0.01, -0.135, 0.15), (0.8, -0.9, -0.2), "open", 0.4),
    )
    cowering = Posture(
        hips=(0.02, PELVIS - 0.035, -0.05), lean=-0.06, tilt=0.04, shoulders=-0.02, bend=-0.06, nod=0.12, cock=-0.1,
        turn=0.42, look=-0.4, arms=(near, far),
        legs=(Leg((0.05, 0.0, 0.07), (0.1, 0.0, 1.0)), Leg((0.06, 0.0, -0.12), (0.5, 0.0, 1.0), 0.2)),
    )  # fmt: skip
    del posture
    return cowering.mirrored() if kind % 2 else cowering


def _sad(posture: Posture, kind: int) -> Posture:
    """Everything hangs."""
    arm = Arm((0.012, -0.305, 0.05), (0.6, 0.0, -0.8))
    clasped = Arm((-0.085, -0.235, 0.12), (0.8, -0.3, -0.4))
    return replace(
        posture,
        lean=0.12,
        nod=0.34,
        shoulders=posture.shoulders * 0.5,
        arms=(arm, arm) if kind % 2 else (clasped, clasped),
    )


def _angry(posture: Posture, kind: int) -> Posture:
    """Square to whoever it is, fists closed, chin down."""
    fist = Arm((0.065, -0.27, 0.03), (1.0, 0.0, -0.3), "fist")
    hip = Arm((-0.005, -0.215, 0.07), (1.0, -0.1, -0.6), "fist")
    return replace(
        posture, hips=(0.0, PELVIS - 0.006, 0.0), tilt=0.0, shoulders=0.0, bend=0.0, lean=0.06, nod=0.1, cock=0.0,
        turn=0.1, look=-0.05, arms=(fist, fist) if kind % 2 else (hip, fist),
        legs=(Leg((0.08, 0.0, 0.03)), Leg((0.08, 0.0, -0.02))),
    )  # fmt: skip


def _surprised(posture: Posture, kind: int) -> Posture:
    """A hand on the breast, the weight gone back."""
    breast, out = (
        Arm((-0.09, -0.10, 0.115), (0.9, -0.7, 0.0), "flat", 0.5),
        Arm((0.1, -0.16, 0.12), (0.8, -0.5, -0.3), "open", 0.3),
    )
    x, y, z = posture.hips
    return replace(
        posture, hips=(x, y, z - 0.03), lean=-0.08, nod=-0.04, arms=(breast, out) if kind % 2 else (out, breast)
    )


STANDING: dict[Expression, Callable[[Posture, int], Posture]] = {
    "afraid": _afraid, "sad": _sad, "weeping": _sad, "angry": _angry, "furious": _angry, "surprised": _surprised,
}  # fmt: skip


def rocking(feeling: Expression, number: int) -> tuple[float, float]:
    """Degrees and seconds of the rocking of someone who stands: nobody keeps quite still, and fear shakes."""
    return (0.3, 0.21 * math.sqrt(2)) if feeling == "afraid" else (0.35, 3.1 + 0.6 * number)
