# ruff: noqa: E501 - points of an outline read best in few lines
"""Arms, hands, legs and feet: sleeves and trousers over bones, skin where cloth ends."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.figures import beings, diving, school
from act3_mcp.animatic.figures.rig import ANKLE, Limb, added
from act3_mcp.animatic.figures.shapes import HandShape, Station, along, hull, tube
from act3_mcp.animatic.svg import Point, line, path

if TYPE_CHECKING:
    from act3_mcp.animatic.figures.body import Body

BARE_OF_CLOTH = {"robot", "skeleton"}
LINE = 0.0028
"""Half the width of the line between parts, as a share of the height."""
BARE_ARMS, BARE_LEGS = {"dress"}, {"dress"}
WIDE_SLEEVES = {"kimono": 0.075, "cloak": 0.05}
THICK_SLEEVES = {"coat", "suit", "hoodie", "jacket", "uniform"}
HAND = 0.107


@dataclass(frozen=True)
class Order:
    behind: list[int]
    before: list[int]


class Limbs:
    def __init__(self, body: Body) -> None:
        self.body, self.look, self.tall, self.bones = body, body.look, body.tall, body.bones

    def tube(self, stations: list[Station], material: str, *, share: float = 0.2, light: float = 0.85) -> None:
        paint = self.body.paint
        paint.form(tube(stations, paint.towards_light), material, LINE * self.tall, share=share, light=light)

    # Arms.

    def arms_by_depth(self) -> Order:
        """Which arms are drawn before the trunk and which after; 0 is side -1."""
        depths = [
            self.bones.depth(limb.joint) * 0.4 + self.bones.depth(limb.end) * 0.6 for limb in self.bones.arms
        ]  # fmt: skip
        order = sorted((0, 1), key=lambda side: depths[side])
        return Order([s for s in order if depths[s] < -0.012], [s for s in order if depths[s] >= -0.012])

    def _points(self, limb: Limb) -> tuple[Point, Point, Point]:
        return self.body.at(limb.root), self.body.at(limb.joint), self.body.at(limb.end)

    def sleeve(self, side: int) -> None:
        look, tall = self.look, self.tall
        shoulder, elbow, wrist = self._points(self.bones.arms[side])
        bare, thick = look.garment in BARE_ARMS, 0.006 if look.garment in THICK_SLEEVES else 0.0
        puffy = 0.014 if look.garment == "spacesuit" else 0.0
        g = look.girth
        shade = 1.0 if self.bones.depth(self.bones.arms[side].root) > -0.05 else 0.86
        cloth = toned(look.colour, value=0.98 * shade)
        tone = self._tone(shoulder)
        widths = [
            (0.032 * g + thick) * tall, (0.034 * g + thick + puffy) * tall, (0.027 * g + thick + puffy * 0.5) * tall,
            (0.026 * g + thick + puffy) * tall, (0.0185 * g + thick + puffy * 0.5) * tall,
        ]  # fmt: skip
        stations = [
            (shoulder, widths[0]), (along(shoulder, elbow, 0.5), widths[1]), (elbow, widths[2]),
            (along(elbow, wrist, 0.35), widths[3]), (wrist, widths[4]),
        ]  # fmt: skip
        covered = 0.32 if bare else 0.72 if look.short_sleeved else 0.0
        if covered:
            skin = [(along(shoulder, elbow, 0.25), widths[1]), *stations[1:]]
            self.tube(skin, toned(look.skin, value=shade), **tone)
            end = along(shoulder, elbow, covered)
            self.tube([(shoulder, widths[0] * 1.05), (along(shoulder, end, 0.6), widths[1] * 1.08), (end, widths[1] * (1.08 if bare else 1.22))], cloth, **tone)  # fmt: skip
        else:
            self.tube(stations, cloth, **tone)
            if look.being not in BARE_OF_CLOTH:
                self._creases(elbow, along(elbow, shoulder, 0.3), widths[2], cloth)
        if drop := WIDE_SLEEVES.get(look.garment):
            low = wrist[0], wrist[1] + drop * tall
            self.body.paint.shape(hull([(along(elbow, wrist, 0.1), widths[2]), (wrist, widths[4] * 1.4), (low, 0.018 * tall)]), cloth)  # fmt: skip
        if look.being == "robot":
            for at, r in ((shoulder, 1.15), (elbow, 1.2), (wrist, 1.15)):
                beings.joint(self.body, at, widths[4] * r * 1.2)
        elif look.garment == "armour":
            for at, r in ((shoulder, 1.5), (elbow, 1.2)):
                low = at[0], at[1] + widths[0]
                self.tube(
                    [((at[0], at[1] - 2), widths[0] * r * 0.8), (low, widths[0] * r * 0.6)],
                    toned(look.colour, value=1.1),
                )

    def _tone(self, shoulder: Point) -> dict[str, float]:
        """How much light an arm gets: as the side of the trunk it hangs at, or its top would stand out from it."""
        middle = self.body.at(self.bones.trunk(0.8, 0.0, 0.0))[0]
        off = (shoulder[0] - middle) / (0.1 * self.tall) * self.body.paint.towards_light[0]
        lit = max(0.0, min(1.0, 0.5 + 0.8 * off))
        return {"share": 0.04 + 0.5 * lit, "light": 0.30 + 0.68 * lit}

    def _creases(self, elbow: Point, above: Point, wide: float, cloth: str) -> None:
        """The folds inside the elbow."""
        if self.tall < 420:
            return
        for share in (0.0, 0.5):
            x, y = along(elbow, above, share)
            self.body.paint.crease(f"M{x - wide * 0.6:.1f} {y - wide * 0.1:.1f}q{wide * 0.5:.1f} {wide * 0.35:.1f} {wide:.1f} {wide * 0.05:.1f}", cloth, LINE * self.tall, 0.45)  # fmt: skip

    def shape_of(self, side: int) -> HandShape:
        arm, limb = self.bones.posture.arms[side], self.bones.arms[side]
        _, elbow, wrist = self._points(limb)
        way = wrist[0] - elbow[0], wrist[1] - elbow[1]
        if self.body.stance.action == "pray":
            # Palm to palm, whichever way the arms come.
            way = self._middle_way()
        reach = math.hypot(*way) or 1.0
        outward = -1 if side == 0 else 1
        ahead = self.body.screen((0.0, 0.0, 1.0))
        inward = self.body.screen((-outward, 0.0, 0.0))
        thumb = ahead[0] * 0.9 + inward[0] * 0.5, -0.7
        if arm.bent:
            c, s = math.cos(arm.bent), math.sin(arm.bent)
            # Bent up, whichever way the arm reaches.
            s = -s if way[0] >= 0 else s
            way = way[0] * c - way[1] * s, way[0] * s + way[1] * c
        # A hand that points at us is short, but never gone.
        length = HAND * self.bones.size * self.tall * (1.0 if self.look.child else 0.98 if self.look.feminine else 1.04)
        seen = min(1.0, reach / (0.148 * self.bones.size * self.tall))
        return HandShape(wrist, way, thumb, length * (0.72 + 0.28 * seen))

    def _middle_way(self) -> Point:
        ways = [(e[0] - j[0], e[1] - j[1]) for _, j, e in (self._points(limb) for limb in self.bones.arms)]
        return (ways[0][0] + ways[1][0]) / 2, (ways[0][1] + ways[1][1]) / 2

    def palm(self, side: int) -> Point:
        """Where something held is."""
        return self.shape_of(side).at(0.36, 0.0)

    def hand(self, side: int) -> None:
        look, paint = self.look, self.body.paint
        shape = self.bones.posture.arms[side].shape
        drawn = self.shape_of(side)
        skin = look.skin if look.garment not in {"spacesuit", "armour"} else toned(look.colour, value=0.85)
        far = self.bones.depth(self.bones.arms[side].end) < -0.05
        thin = max(0.5, 0.0016 * self.tall)
        paint.edged(drawn.outlines(shape), skin, thin, 0.4 if far else 0.72)
        nail = paint.tones(mix(skin, "#f4d0c8", 0.45))[0]
        for d in drawn.nails(shape):
            paint.raw(path(d, nail, 0.85))
        for a, b in drawn.knuckles(shape):
            paint.raw(line([a, b], paint.tones(skin)[1], thin))

    # Legs.

    def come_forward(self) -> bool:
        """Whether the thighs lie before the trunk, as when someone sits and faces us."""
        return max(self.bones.depth(limb.joint) for limb in self.bones.legs) > 0.1 and all(
            limb.joint[1] > limb.root[1] - 0.13 for limb in self.bones.legs
        )

    def down_leg(self, limb: Limb, share: float) -> Point:
        """The point of a leg that far down it: 0 the hip, 1 the ankle."""
        root, knee, ankle = self._points(limb)
        return along(root, knee, share * 2) if share < 0.5 else along(knee, ankle, min(1.0, share * 2 - 1))

    def legs(self) -> None:
        order = sorted((0, 1), key=lambda side: self.bones.depth(self.bones.legs[side].joint))
        for place, side in enumerate(order):
            self._leg(side, near=place == 1)

    def _leg(self, side: int, *, near: bool) -> None:
        look, g, tall = self.look, self.look.girth, self.tall
        limb = self.bones.legs[side]
        root, knee, ankle = self._points(limb)
        bare = look.garment in BARE_LEGS or (look.garment == "school" and look.feminine)
        cloth = look.skin if bare else look.colour if look.garment in {"spacesuit", "armour"} else look.legs
        loose = 0.0 if bare else 0.012 if look.garment == "spacesuit" else 0.004
        material = toned(cloth, value=1.0 if near else 0.84)
        stations = [
            (root, 0.057 * g * tall), (along(root, knee, 0.45), (0.051 * g + loose) * tall),
            (knee, (0.037 * g + loose) * tall), (along(knee, ankle, 0.32), (0.036 * g + loose) * tall),
            (along(knee, ankle, 0.8), (0.024 * g + loose * 1.5) * tall),
            (ankle, (0.021 * g + loose * 1.5) * tall),
        ]  # fmt: skip
        self._shoe(side, near=near)
        if look.shorts and not bare:
            self.tube(stations, toned(look.skin, value=1.0 if near else 0.84))
            knee_high = along(root, knee, 0.86)
            stations[2:] = [(knee_high, 0.046 * g * tall)]
        self.tube(stations, material)
        if look.garment == "school" and (bare or look.shorts):
            school.socks(self.body, knee, ankle, near=near)
        if look.being == "robot":
            beings.joint(self.body, knee, stations[2][1] * 0.85)
        elif not bare and not look.shorts and look.being not in BARE_OF_CLOTH and tall > 420:
            self._creases(knee, along(knee, root, 0.2), stations[2][1], material)

    def _shoe(self, side: int, *, near: bool) -> None:
        look, leg = self.look, self.bones.posture.legs[side]
        ankle = self.bones.legs[side].end
        c, s = math.cos(leg.toes), math.sin(leg.toes)
        splay = (-1 if side == 0 else 1) * 0.22
        boot = look.garment in {"spacesuit", "armour"}

        def on_foot(ahead: float, up: float, r: float) -> Station:
            y, z = up * c - ahead * s, ahead * c + up * s
            return self.body.at(added(ankle, (splay * z, y, z))), r * self.tall * self.bones.size

        if self.body.stance.holds == "tank":
            return diving.fin(self.body, self.body.at(ankle), on_foot(0.12, 0.0, 1.0)[0], near=near)
        low = -ANKLE
        circles = [
            on_foot(-0.014, low + 0.021, 0.021), on_foot(0.0, -0.006, 0.023), on_foot(0.058, low + 0.021, 0.021),
            on_foot(0.094, low + 0.015, 0.015),
        ]  # fmt: skip
        if boot:
            circles = [(at, r * 1.3) for at, r in circles]
        self.body.paint.shape(hull(circles, tension=0.5), toned(look.shoes, value=1.0 if near else 0.85))
        return None
