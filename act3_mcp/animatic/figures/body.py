"""Bodies: a jointed figure in clothes, from the front, the side and behind, at any moment of what it does.

Heights are shares of the figure's own (feet 0, crown 1); sideways likewise.
"""

import math
from dataclasses import dataclass, field

from act3_mcp.animatic.colour import toned
from act3_mcp.animatic.figures import clothes, hair
from act3_mcp.animatic.figures.head import Face, Head
from act3_mcp.animatic.figures.look import Look
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.figures.poses import angles
from act3_mcp.animatic.shot import Action, Facing
from act3_mcp.animatic.svg import Point, curve, limb, oval

LONG = {"coat": 0.30, "dress": 0.27, "cloak": 0.08, "suit": 0.455, "jacket": 0.47, "shirt": 0.485, "hoodie": 0.46,
        "uniform": 0.44, "armour": 0.42, "spacesuit": 0.47}  # fmt: skip


@dataclass(frozen=True)
class Stance:
    """One moment of an action: `phase` runs 0 to 1 through its cycle."""

    action: Action
    facing: Facing
    phase: float = 0.0
    face: Face = field(default_factory=Face)
    seat: float = 0.0
    """How high the seat is, in shares of the figure, when sitting."""
    holds: str = ""


class Body:
    """A figure being drawn with its feet at `foot`, `tall` frame units high."""

    def __init__(self, painter: Painter, look: Look, stance: Stance, foot: Point, tall: float) -> None:
        self.paint, self.look, self.stance, self.foot, self.tall = painter, look, stance, foot, tall
        self.flip = -1 if stance.facing == "left" else 1
        self.lift = self._lift()

    def _lift(self) -> float:
        """How far the hips rise or sink from standing."""
        s = self.stance
        match s.action:
            case "walk":
                return 0.010 * math.cos(4 * math.pi * s.phase)
            case "run":
                return 0.025 * math.cos(4 * math.pi * s.phase) - 0.01
            case "sit" | "drive" | "ride":
                return s.seat + 0.03 - 0.5
            case "crouch" | "pray":
                return -0.26
            case "dance":
                return 0.018 * math.sin(4 * math.pi * s.phase)
            case _:
                return 0.0

    def p(self, u: float, v: float) -> Point:
        return self.foot[0] + self.flip * u * self.tall, self.foot[1] - v * self.tall

    def up(self, u: float, v: float) -> Point:
        """A point of the upper body, which goes up and down with the hips, and leans with a run."""
        lean = {"run": 0.16, "argue": 0.07, "walk": 0.02}.get(self.stance.action, 0.0)
        if self.stance.facing in {"front", "back"}:
            lean = 0.0
        return self.p(u + lean * max(0.0, v - 0.5), v + self.lift)

    def blob(self, points: list[Point], *, tension: float = 1.0) -> str:
        return curve([self.up(u, v) for u, v in points], tension=tension)

    def part(self, a: Point, b: Point, wide: float, narrow: float, material: str) -> None:
        self.paint.shape(limb(a, b, wide * self.tall, narrow * self.tall), material)

    # Drawing order is from the far side to the near one.

    def draw(self) -> None:
        if self.stance.facing in {"front", "back"}:
            self._upright()
        else:
            self._sideways()

    def _upright(self) -> None:
        look, back = self.look, self.stance.facing == "back"
        head = self._head(0.0)
        if not back:
            hair.behind_front(head)
        self._legs_front()
        if look.garment == "hoodie" and not back:
            self.paint.shape(
                self.blob([(-0.075, 0.82), (-0.085, 0.875), (0.0, 0.905), (0.085, 0.875), (0.075, 0.82)]),
                toned(look.colour, value=0.8),
            )
        self.part(self.up(0, 0.80), self.up(0, 1 - look.head * 0.86), 0.036, 0.031, look.skin)
        self._arms_front()
        self._torso_front(back=back)
        if back:
            head.back()
            hair.over_back(head)
        else:
            if look.garment in {"shirt", "dress"}:
                self.paint.flat(
                    self.blob([(-0.036, 0.852), (0.0, 0.825), (0.036, 0.852), (0.0, 0.865)]), look.skin, 0.3
                )
            head.front(self.stance.face)
            hair.over_front(head)
        if look.garment == "spacesuit":
            self._helmet()

    def _head(self, u: float) -> Head:
        h = self.look.head
        return Head(self.paint, self.look, self.up(u, 1 - h / 2), h * self.tall, flip=self.flip)

    def _swing(self, side: int) -> float:
        if self.stance.action not in {"walk", "run", "dance"}:
            return 0.0
        return math.sin(2 * math.pi * self.stance.phase) * side

    def _legs_front(self) -> None:
        look, s = self.look, self.stance
        apart = look.hips * 0.55
        material = (
            look.skin
            if look.garment == "dress"
            else look.colour
            if look.garment in {"spacesuit", "armour"}
            else look.legs
        )
        wide = 0.060 if not look.feminine else 0.055
        for side in (-1, 1):
            raised = max(0.0, self._swing(side)) * (0.10 if s.action == "run" else 0.055)
            if s.action in {"sit", "drive", "ride"}:
                seat = 0.5 + self.lift
                knee, foot = self.p(side * apart * 1.5, seat - 0.035), self.p(side * apart * 1.4, 0.03)
            elif s.action in {"crouch", "pray"}:
                knee, foot = self.p(side * 0.13, 0.22), self.p(side * 0.07, 0.03)
            else:
                knee, foot = (
                    self.p(side * apart * 1.04, 0.27 + raised * 0.6),
                    self.p(side * apart * 0.96, 0.035 + raised),
                )
            self.part(self.up(side * apart, 0.5), knee, wide, 0.041, material)
            self.part(knee, foot, 0.041, 0.026, material)
            x, y = foot
            w = 0.034 * self.tall
            toe = [
                (x - w * 0.9, y + w * 0.7),
                (x - w * 0.7, y - w * 0.7),
                (x + w * 0.7, y - w * 0.7),
                (x + w * 0.9, y + w * 0.7),
                (x, y + w * 1.2),
            ]
            self.paint.shape(curve(toe), look.shoes)

    def _torso_front(self, *, back: bool) -> None:
        look = self.look
        sh, wa, hip = look.shoulders, look.waist, look.hips
        hem = LONG[look.garment]
        flare = {"coat": 0.035, "dress": 0.06, "cloak": 0.10}.get(look.garment, 0.006)
        sway = (
            0.012 * math.sin(2 * math.pi * self.stance.phase) if self.stance.action in {"walk", "run", "dance"} else 0.0
        )
        if self.stance.action in {"sit", "drive", "ride", "crouch", "pray"}:
            hem, flare = max(hem, 0.44), min(flare, 0.03)
        neck = 0.04
        outline = [
            *((-neck, 0.872), (-sh * 0.5, 0.852), (-sh * 0.92, 0.828), (-sh - 0.014, 0.785), (-sh * 0.98, 0.71)),
            *((-wa - 0.012, 0.62), (-hip - 0.004, 0.52), (-hip - flare + sway, hem), (sway, hem - 0.012)),
            *((hip + flare + sway, hem), (hip + 0.004, 0.52), (wa + 0.012, 0.62)),
            *((sh * 0.98, 0.71), (sh + 0.014, 0.785), (sh * 0.92, 0.828), (sh * 0.5, 0.852), (neck, 0.872)),
        ]
        self.paint.shape(self.blob(outline), look.colour)
        if not back:
            clothes.details(self, hem)
        elif look.garment in {"coat", "suit", "jacket"}:
            a, b = self.up(0, 0.6), self.up(sway, hem)
            self.paint.crease(f"M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}", look.colour, 0.004 * self.tall)

    def _arms_front(self) -> None:
        look, s = self.look, self.stance
        sh = look.shoulders
        for side in (-1, 1):
            swing = -self._swing(side)
            shoulder = self.up(side * (sh - 0.014), 0.788)
            elbow = self.up(side * (sh + 0.024), 0.635 + 0.008 * swing)
            hand = self.up(side * (sh + 0.014 - 0.02 * abs(swing)), 0.475 + 0.045 * max(0.0, swing))
            match s.action:
                case "run":
                    elbow, hand = self.up(side * (sh + 0.035), 0.66), self.up(side * (sh - 0.01), 0.66 + 0.09 * swing)
                case "argue" | "talk":
                    beat = math.sin(2 * math.pi * (s.phase + 0.25 * side))
                    if side > 0 or s.action == "argue":
                        elbow, hand = (
                            self.up(side * (sh + 0.05), 0.64),
                            self.up(side * (sh + 0.055), 0.70 + 0.03 * beat),
                        )
                case "dance":
                    elbow, hand = (
                        self.up(side * (sh + 0.09), 0.84 + 0.03 * swing),
                        self.up(side * (sh + 0.05), 0.99 + 0.05 * swing),
                    )
                case "point":
                    if side > 0:
                        elbow, hand = self.up(sh + 0.10, 0.76), self.up(sh + 0.23, 0.80)
                case "sit" | "drive" | "ride":
                    elbow, hand = self.up(side * (sh + 0.02), 0.64), self.up(side * 0.05, 0.56)
                case _:
                    pass
            if s.holds and side == -1:
                elbow, hand = self.up(-(sh + 0.035), 0.65), self.up(-(sh + 0.02), 0.72)
            self._arm(side, shoulder, elbow, hand)

    def _arm(self, side: int, shoulder: Point, elbow: Point, hand: Point) -> None:
        """One arm, all in one tone: in the light on the lit side of the body, in shade on the other."""
        look = self.look
        sleeve = look.skin if look.garment == "dress" else look.colour
        lit_side = (side < 0) == self.paint.light.from_left
        thick = (0.038 if look.garment in {"coat", "suit", "hoodie", "spacesuit", "armour"} else 0.033) * self.tall
        self.paint.limbs([oval(*hand, 0.019 * self.tall, 0.025 * self.tall)], look.skin, 0.7 if lit_side else 0.3)
        arm = [limb(shoulder, elbow, thick, thick * 0.84), limb(elbow, hand, thick * 0.84, 0.021 * self.tall)]
        self.paint.limbs(arm, toned(sleeve, value=0.93), 0.75 if lit_side else 0.05)

    def _helmet(self) -> None:
        at = self.up(0.0, 1 - self.look.head / 2)
        r = self.look.head * 0.72 * self.tall
        self.paint.flat(oval(*at, r, r), "#bcd6ee", 0.8, 0.22)

    # From the side.

    def _sideways(self) -> None:
        look, s = self.look, self.stance
        near, far = self._limbs()
        self._leg(*far[0], shade=0.75)
        self._arm_side(*far[1], shade=0.8)
        self._leg(*near[0])
        self.part(self.up(-0.012, 0.80), self.up(0.004, 1 - look.head * 0.8), 0.038, 0.034, look.skin)
        deep = 0.082 if not look.feminine else 0.074
        hem = LONG[look.garment]
        flare = {"coat": 0.045, "dress": 0.075, "cloak": 0.11}.get(look.garment, 0.004)
        if s.action in {"sit", "drive", "ride", "crouch", "pray"}:
            hem, flare = 0.455, 0.01
        trail = 0.035 if s.action == "run" and flare > 0.02 else 0.016 if s.action == "walk" and flare > 0.02 else 0.0
        bust = 0.022 if look.feminine and not look.child else 0.008
        torso = [
            (0.022, 0.853),
            (-0.045, 0.842),
            (-deep - 0.012, 0.77),
            (-deep + 0.006, 0.65),
            (-deep, 0.54),
            (-deep - flare - trail, hem),
            (-0.02 - trail * 0.5, hem - 0.008),
            (deep * 0.85 + flare * 0.7, hem),
            (deep * 0.8, 0.54),
            (deep * 0.72, 0.62),
            (deep * 0.8 + bust, 0.715),
            (deep * 0.62, 0.80),
        ]
        self.paint.shape(self.blob(torso), look.colour)
        if look.garment in {"coat", "suit", "jacket"}:
            self.paint.flat(
                self.blob([(0.03, 0.86), (-0.04, 0.85), (-0.05, 0.82), (0.02, 0.805), (0.05, 0.82)], tension=0.6),
                toned(look.colour, value=0.8),
                0.6,
            )
        if look.garment == "hoodie":
            self.paint.shape(
                self.blob([(0.0, 0.86), (-0.07, 0.875), (-0.10, 0.82), (-0.04, 0.80)]), toned(look.colour, value=0.85)
            )
        if look.garment in {"coat", "dress"}:
            a, b = self.up(-deep * 0.9, 0.60), self.up(deep * 0.78, 0.60)
            self.paint.crease(f"M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}", look.colour, 0.012 * self.tall, 0.6)
        self._arm_side(*near[1])
        head = self._head(0.018)
        head.profile(s.face)
        hair.side(head)
        if look.garment == "spacesuit":
            self._helmet()

    def _limbs(self) -> tuple[tuple[tuple[Point, Point, Point], tuple[Point, Point, Point]], ...]:
        """Hip, knee, foot and shoulder, elbow, hand of the near and the far side."""
        s = self.stance
        sides: list[tuple[tuple[Point, Point, Point], tuple[Point, Point, Point]]] = []
        for turn in (0.0, 0.5):
            angle = 2 * math.pi * (s.phase + turn)
            hip, shoulder = self.up(-0.005, 0.5), self.up(-0.012, 0.785)
            thigh, shin, upper, fore = angles(s.action, angle, s.phase, far=bool(turn))
            if s.holds and not turn:
                upper, fore = 0.25, 1.5
            knee = self._reach(hip, 0.235, thigh)
            foot = self._reach(knee, 0.235, shin)
            elbow = self._reach(shoulder, 0.165, upper)
            sides.append(((hip, knee, foot), (shoulder, elbow, self._reach(elbow, 0.15, fore))))
        return tuple(sides)

    def _reach(self, start: Point, length: float, angle: float) -> Point:
        """From a joint, hanging down at angle 0 and forwards at a quarter turn."""
        far = length * self.tall
        return start[0] + self.flip * far * math.sin(angle), start[1] + far * math.cos(angle)

    def _leg(self, hip: Point, knee: Point, foot: Point, *, shade: float = 1.0) -> None:
        look = self.look
        base = (
            look.skin
            if look.garment == "dress"
            else look.colour
            if look.garment in {"spacesuit", "armour"}
            else look.legs
        )
        material = toned(base, value=shade)
        self.part(hip, knee, 0.062 if not look.feminine else 0.057, 0.042, material)
        self.part(knee, foot, 0.042, 0.026, material)
        x, y = foot
        w, f = 0.03 * self.tall, self.flip
        shoe = [
            (x - f * w, y + w * 0.9),
            (x - f * w * 1.1, y - w * 0.5),
            (x + f * w * 0.7, y - w * 0.6),
            (x + f * w * 2.6, y + w * 0.3),
            (x + f * w * 2.6, y + w * 0.95),
        ]
        self.paint.shape(curve(shoe, tension=0.7), toned(look.shoes, value=shade))

    def _arm_side(self, shoulder: Point, elbow: Point, hand: Point, *, shade: float = 1.0) -> None:
        look = self.look
        sleeve = toned(look.skin if look.garment == "dress" else look.colour, value=shade * 0.95)
        thick = (0.037 if look.garment in {"coat", "suit", "hoodie", "spacesuit"} else 0.032) * self.tall
        self.paint.limbs([oval(*hand, 0.021 * self.tall, 0.023 * self.tall)], toned(look.skin, value=shade), 0.55)
        arm = [limb(shoulder, elbow, thick, thick * 0.85), limb(elbow, hand, thick * 0.85, 0.021 * self.tall)]
        self.paint.limbs(arm, sleeve, 0.62)
