# ruff: noqa: E501 - points of an outline read best in few lines
"""Bodies: a skeleton dressed and drawn, from any side, at any moment of what it does.

Heights are shares of the figure's own (feet 0, crown 1); sideways likewise.
"""

import math
from dataclasses import dataclass, field
from itertools import pairwise

from act3_mcp.animatic.colour import toned
from act3_mcp.animatic.figures import bearing, beings, clothes, hair, held, school
from act3_mcp.animatic.figures import diving as gear
from act3_mcp.animatic.figures.head import Face, Head
from act3_mcp.animatic.figures.limbs import Limbs
from act3_mcp.animatic.figures.look import Look
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.figures.poses import SITTING, posture_of
from act3_mcp.animatic.figures.rig import PELVIS, Skeleton, Vec, turned
from act3_mcp.animatic.figures.shapes import hull
from act3_mcp.animatic.shot import Action, Facing
from act3_mcp.animatic.svg import Point, curve, oval

YAW: dict[Facing, float] = {"front": 0.0, "right": 1.36, "left": -1.36, "back": math.pi}
NEAR = 1200.0
"""Frame units of height from which the turn of a chest from the light is seen to be soft."""
FRONTAL, PROFILE = 0.98, 2.05
"""Up to these turns a head is drawn from the front, then from the side."""
HEMS = {"coat": 0.29, "dress": 0.27, "cloak": 0.06, "kimono": 0.06, "suit": 0.455, "jacket": 0.475, "shirt": 0.485,
        "apron": 0.485, "hoodie": 0.47, "uniform": 0.45, "school": 0.49, "armour": 0.40, "spacesuit": 0.48, "wetsuit": 0.48}  # fmt: skip
SKIRTED = {"coat", "dress", "cloak", "kimono", "armour"}
FLARE = {"coat": 0.022, "dress": 0.045, "cloak": 0.055, "kimono": 0.012, "armour": 0.012}


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
    kind: int = 0
    """Which of the ways to do it is this person's own."""
    carries: Look | None = None
    """What the child in their arms looks like."""
    turned: float = 0.0
    """Radians that all of the body is turned further to the right, as when the camera goes round it."""
    glance: float = 0.0
    """Radians the head is turned further to the right."""


class Body:
    """A figure being drawn with its feet at `foot`, `tall` frame units high."""

    def __init__(self, painter: Painter, look: Look, stance: Stance, foot: Point, tall: float) -> None:
        self.paint, self.look, self.stance, self.foot, self.tall = painter, look, stance, foot, tall
        posture = posture_of(stance.action, stance.phase, kind=stance.kind, holds=stance.holds, seat=stance.seat)
        free = stance.holds in {"", "backpack"} and not stance.seat
        posture = bearing.borne(posture, look, stance.action, stance.face.expression, free=free)
        self.yaw = YAW[stance.facing]
        if stance.facing in {"left", "right"}:
            # They face somebody or something there: a hint of turn is enough.
            self.yaw -= posture.turn * 0.7
        self.yaw += stance.turned
        self.bones = Skeleton(posture, look, self.yaw)
        self.limbs = Limbs(self)

    def at(self, v: Vec) -> Point:
        """Where a point of the skeleton is in the frame."""
        x, y = self.bones.seen(v)
        return self.foot[0] + x * self.tall, self.foot[1] - y * self.tall

    # The trunk is a stack of sections: half as wide, as deep in front and as deep behind.

    def section(self, height: float) -> tuple[float, float, float]:
        rows = self.look.sections
        for (low, *a), (high, *b) in pairwise(rows):
            if height <= high:
                share = max(0.0, (height - low) / (high - low))
                wide, front, back = (x + (y - x) * share for x, y in zip(a, b, strict=True))
                return wide, front, back
        _, wide, front, back = rows[-1]
        return wide, front, back

    def edge(self, height: float, side: int, *, wider: float = 0.0) -> Point:
        """The outline of the trunk at `height`, on the right of the frame for side 1."""
        wide, front, back = (each + wider for each in self.section(height))
        share = max(0.0, min(1.0, (height - PELVIS) / (0.812 - PELVIS)))
        yaw = self.bones.yaw + self.bones.posture.twist * share
        c, s = math.cos(yaw) * side, math.sin(yaw) * side
        deep = front if s > 0 else back
        reach = math.hypot(wide * c, deep * s) or 1e-6
        return self.at(self.bones.trunk(height, wide * wide * c / reach, deep * deep * s / reach))

    def up(self, u: float, v: float) -> Point:
        """A point on the front of what is worn, `u` from the middle line at height `v` of the upright body."""
        wide, front, _ = self.section(v)
        ahead = front * math.sqrt(max(0.0, 1 - min(1.0, abs(u) / wide) ** 2))
        return self.at(self.bones.trunk(v, max(-wide, min(wide, u)), ahead))

    def behind(self, u: float, v: float) -> Point:
        wide, _, back = self.section(v)
        return self.at(self.bones.trunk(v, u, -back * math.sqrt(max(0.0, 1 - min(1.0, abs(u) / wide) ** 2))))

    def blob(self, points: list[Point], *, tension: float = 1.0) -> str:
        return curve([self.up(u, v) for u, v in points], tension=tension)

    @property
    def shows_front(self) -> bool:
        return abs(math.remainder(self.bones.yaw, math.tau)) < 1.75

    # Drawing order is from the far side to the near one.

    def draw(self) -> None:
        head = self._head()
        arms = self.limbs.arms_by_depth()
        seen_from = self._seen_from()
        if seen_from == "front":
            hair.behind_front(head)
        if self.look.garment == "cloak" and self.shows_front:
            clothes.cape(self)
        self._on_back(before=True)
        if self.look.being == "angel" and self.stance.facing != "back":
            beings.wings(self)
        for side in arms.behind:
            self._arm(side)
        seated = self.limbs.come_forward()
        if not seated:
            self.limbs.legs()
            self._skirt()
        self._neck()
        self._torso()
        if seated:
            self.limbs.legs()
            self._skirt()
        if self.look.garment == "cloak" and not self.shows_front:
            clothes.cape(self)
        self._on_back(before=False)
        if self.look.being == "angel" and self.stance.facing == "back":
            beings.wings(self)
        self._face(head, seen_from)
        for side in arms.before:
            self._arm(side)

    def _on_back(self, *, before: bool) -> None:
        """A diver's tank or a pupil's bag, behind the body unless we see the back."""
        if self.look.garment == "school" or self.stance.holds == "backpack":
            school.bag(self, before=before)
        if self.stance.holds == "tank" and before != (self.stance.facing == "back"):
            gear.tank(self)

    def _seen_from(self) -> str:
        yaw = abs(math.remainder(self.bones.head_yaw + self.stance.glance, math.tau))
        return "front" if yaw < FRONTAL else "side" if yaw < PROFILE else "back"

    def _arm(self, side: int) -> None:
        carried = self.stance.holds if side == 0 and self.stance.holds != "tank" else ""
        self.limbs.sleeve(side)
        if carried:
            held.draw(self, carried, self.limbs.palm(side))
        self.limbs.hand(side)

    @property
    def face_at(self) -> Point:
        """The middle of the head."""
        return self._head().centre

    def _head(self) -> Head:
        p, h = self.bones.posture, self.look.head
        yaw = math.remainder(self.bones.head_yaw + self.stance.glance, math.tau)
        neck = self.at(self.bones.head())
        ahead = math.sin(yaw)
        roll = p.cock * math.cos(yaw) + p.bend * 0.5 + (p.nod + 0.35 * p.lean) * ahead
        up = h * (0.41 if self.look.infant else 0.5) * self.tall
        centre = neck[0] + math.sin(roll) * up, neck[1] - math.cos(roll) * up
        profile = self._seen_from() == "side"
        flip = -1 if profile and yaw < 0 else 1
        return Head(
            self.paint, self.look, centre, h * self.tall, flip=flip, roll=roll, yaw=yaw, nod=p.nod, sway=self._sway()
        )

    def _sway(self) -> float:
        """How far hanging hair swings."""
        loose = {"run": 0.12, "dance": 0.10, "walk": 0.05, "fight": 0.06}.get(self.stance.action, 0.0)
        return loose * math.sin(math.tau * (2 * self.stance.phase + 0.15))

    def _face(self, head: Head, seen_from: str) -> None:
        if self.look.being in {"robot", "alien", "skeleton"}:
            beings.head(head, self.stance.face, seen_from=seen_from)
            if self.look.hat:
                hair.over_front(head)
        elif seen_from == "back":
            head.back()
            hair.over_back(head)
        elif seen_from == "side":
            head.profile(self.stance.face)
            hair.side(head)
        else:
            head.front(self.stance.face)
            hair.over_front(head)
        if self.stance.holds == "tank":
            gear.mask(head, seen_from)
        if self.look.garment == "spacesuit":
            self._helmet(head)

    def _helmet(self, head: Head) -> None:
        x, y = head.centre
        r = self.look.head * 0.78 * self.tall
        glass = self.paint.drawing.radial(
            ((0, "#dcecff", 0.04), (0.7, "#bcd6ee", 0.12), (0.93, "#9fc0e0", 0.35), (1, "#e8f4ff", 0.6)), (x, y), r
        )
        self.paint.raw(f'<path d="{oval(x, y, r, r)}" fill="{glass}"/>')
        side = self.paint.towards_light[0]
        shine = [(x + side * r * a, y - r * b) for a, b in ((0.55, 0.6), (0.75, 0.25), (0.72, -0.1), (0.58, 0.22))]
        self.paint.raw(f'<path d="{curve(shine)}" fill="#ffffff" fill-opacity="0.35"/>')

    def _neck(self) -> None:
        look, skin = self.look, self.look.skin
        low, top = self.at(self.bones.trunk(0.815, 0.0, -0.005)), self.at(self.bones.head())
        top = top[0], top[1] - 0.03 * self.tall
        wide = look.neck * self.tall
        self.limbs.tube([(low, wide * 1.2), ((low[0] + (top[0] - low[0]) * 0.5, (low[1] + top[1]) / 2), wide), (top, wide)], skin, share=0.0, light=0.55)  # fmt: skip

    def _torso(self) -> None:
        look = self.look
        trunk = max(HEMS[look.garment], 0.455)
        heights = [trunk, 0.52, 0.575, 0.62, 0.68, 0.74, 0.79, 0.822]
        right = [self.edge(v, 1) for v in heights]
        left = [self.edge(v, -1) for v in heights]
        collar = 0.05 if look.garment in {"coat", "hoodie", "jacket", "spacesuit", "cloak", "uniform"} else 0.042
        up = [self.at(self.bones.trunk(0.848, s * collar, -0.004)) for s in (1, -1)]
        if math.cos(self.yaw) < 0:
            up.reverse()
        if look.garment == "hoodie" and self.shows_front:
            hood = [self.at(self.bones.trunk(v, u, -0.03)) for u, v in
                    ((-0.085, 0.815), (-0.075, 0.87), (0.0, 0.885), (0.075, 0.87), (0.085, 0.815))]  # fmt: skip
            self.paint.shape(curve(hood), toned(look.colour, value=0.7))
        if up[0][0] < up[1][0]:
            up.reverse()
        d = curve([*right, up[0], up[1], *left[::-1]], tension=0.85)
        cloth = "#2a2420" if look.being == "skeleton" and look.garment == "wetsuit" else look.colour
        self.paint.shape(d, cloth, edge=0.54, soft=0.05 if self.tall < NEAR else 0.12)
        if look.being == "skeleton" and look.garment == "wetsuit":
            beings.ribs(self)
        elif look.being == "robot" and look.garment == "armour":
            if self.shows_front:
                beings.plates(self)
        elif self.shows_front:
            clothes.details(self, HEMS[look.garment])
            if self.stance.holds == "backpack":
                school.straps(self)
        else:
            clothes.back(self)

    def _skirt(self) -> None:
        """What hangs below the waist: a hull round hips and legs down to the hem."""
        garment, look = self.look.garment if self.look.being != "robot" else "wetsuit", self.look
        hips = [(self.edge(v, side, wider=-0.02), 0.02 * self.tall) for v in (0.50, 0.56) for side in (-1, 1)]
        pleated = garment == "school" and look.feminine
        if garment not in SKIRTED and not pleated:
            roots = [(self.at(limb.root), 0.052 * look.girth * self.tall) for limb in self.bones.legs]
            trousers = look.colour if garment == "spacesuit" else look.legs
            self.paint.shape(hull([*hips, *roots]), trousers, edge=0.54)
            return
        if pleated:
            school.skirt(self, 0.33)
            return
        # A child's is to the knee.
        hem, flare = HEMS[garment] + (0.07 if garment == "dress" and look.child else 0.0), FLARE[garment]
        if garment == "armour" and self.stance.action in SITTING:
            hem = 0.45
        parts = list(hips)
        for share in (0.25, 0.5, 0.75, 1.0):
            for limb in self.bones.legs:
                at = self.limbs.down_leg(limb, share * (0.503 - hem) / 0.46)
                parts.append((at, (0.056 * look.girth * (1 - 0.25 * share) + flare * share) * self.tall))
        self.paint.shape(hull(parts, tension=0.5), look.colour, edge=0.54)
        clothes.skirt_folds(self, hem)

    def screen(self, v: Vec) -> Point:
        """A direction in the figure's own space, as seen."""
        x, y, _ = turned(v, self.bones.yaw)
        return x, -y
