# ruff: noqa: E501 - points of an outline read best in few lines
"""Heads from the front, the side and behind: a few marks from afar, a face one can read up close."""

import math
from dataclasses import dataclass
from typing import Literal

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures import features, feelings
from act3_mcp.animatic.figures.look import Look
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.svg import Point, circle, curve, oval, stroke

Expression = Literal["neutral", "sad", "angry", "happy", "afraid", "surprised", "laughing", "furious", "weeping"]

# Below this many frame units a face is a hint; above, it has eyes one can look into; and from there, lashes.
DETAILED, MINUTE = 70.0, 900.0
ROUND = 0.37
"""How far from the axis of the head the face lies, in heads."""


GOLD = "#e0b656"


@dataclass(frozen=True)
class Face:
    """How the face is held."""

    expression: Expression = "neutral"
    blink: bool = False
    mouth: float = 0.0
    """How far open, 0 to 1."""
    gaze: float = 0.0


class Head:
    """One head being drawn: its centre and height in frame units, x mirrored if it looks left.

    `roll` is how it leans to the right, `yaw` how far it is turned there, `nod` how far down, in radians.
    """

    def __init__(
        self, painter: Painter, look: Look, centre: Point, height: float, *, flip: int = 1, roll: float = 0.0,
        yaw: float = 0.0, nod: float = 0.0, sway: float = 0.0,
    ) -> None:  # fmt: skip
        self.painter, self.look, self.centre, self.h, self.flip = painter, look, centre, height, flip
        self.sway = sway
        self._cos, self._sin = math.cos(roll), math.sin(roll)
        self.turn = yaw * 0.78
        self.shift = ROUND * math.sin(self.turn)
        self.sink = 0.11 * nod + (0.075 if look.infant else 0.035 if look.child else 0.0)

    def p(self, x: float, y: float) -> Point:
        x *= self.flip * self.h
        y *= self.h
        return self.centre[0] + x * self._cos - y * self._sin, self.centre[1] + x * self._sin + y * self._cos

    def on(self, x: float, y: float) -> Point:
        """A point of the face, which is round: turned away, it moves and is foreshortened."""
        angle = math.asin(max(-1.0, min(1.0, x / ROUND)))
        return self.p(ROUND * math.sin(angle + self.turn), y + self.sink * (1 - (y * 1.6) ** 2))

    def blob(self, points: list[Point], *, closed: bool = True, tension: float = 1.0) -> str:
        return curve([self.p(x, y) for x, y in points], closed=closed, tension=tension)

    def mask(self, points: list[Point], *, closed: bool = True, tension: float = 1.0) -> str:
        """Like `blob`, of points on the face."""
        return curve([self.on(x, y) for x, y in points], closed=closed, tension=tension)

    def line(self, points: list[Point], colour: str, width: float, opacity: float = 1.0) -> None:
        self.painter.raw(stroke(self.blob(points, closed=False), colour, width * self.h, opacity))

    def mark(self, points: list[Point], colour: str, width: float, opacity: float = 1.0) -> None:
        """A line on the face."""
        self.painter.raw(stroke(self.mask(points, closed=False), colour, width * self.h, opacity))

    @property
    def detailed(self) -> bool:
        return self.h > DETAILED

    @property
    def minute(self) -> bool:
        return self.h > MINUTE

    @property
    def away(self) -> int:
        """The side that looks away from the light."""
        return self.flip if self.painter.light.from_left else -self.flip

    def dark(self, material: str, ink: float = 0.6) -> str:
        return mix(self.painter.tones(material)[1], self.painter.light.ink, ink)

    # Seen from the front.

    def front(self, face: Face) -> None:
        look, paint = self.look, self.painter
        self._ears()
        soft = 0.16 if self.detailed else 0.06
        paint.shape(self.blob(self._outline()), look.skin, edge=0.62 + self.shift * 0.25, shade=0.85, soft=soft)
        if self.detailed:
            features.planes(self)
        if look.beard:
            self._beard()
        features.eyes(self, face)
        features.nose(self)
        features.mouth(self, face)
        if look.moustache or look.beard:
            features.moustache(self)
        if look.wrinkled and self.detailed:
            features.wrinkles(self)
        feelings.marks(self, face)
        if look.glasses:
            features.glasses(self)

    def _ears(self) -> None:
        for side in (-1, 1):
            # Turned away, one ear goes behind the cheek and the other comes to the fore.
            x = side * 0.345 - self.shift * 0.42
            if side * self.shift > 0.12:
                continue
            y = self.sink * 0.4
            ear = [(x, -0.04 + y), (x + side * 0.045, -0.03 + y), (x + side * 0.05, 0.06 + y), (x + side * 0.025, 0.16 + y),
                   (x - side * 0.015, 0.17 + y)]  # fmt: skip
            self.painter.shape(self.blob(ear), self.look.skin, shade=0.9)
            if self.detailed:
                self.line([(x + side * 0.012, 0.0 + y), (x + side * 0.032, 0.02 + y), (x + side * 0.02, 0.11 + y)], self.dark(self.look.skin, 0.2), 0.010, 0.5)  # fmt: skip
            if self.look.earrings:
                self.painter.raw(
                    circle(*self.p(x + side * 0.012, 0.185 + y), 0.024 * self.h, self.painter.tones(GOLD)[0])
                )

    def _outline(self) -> list[Point]:
        """The contour of the face; turned, the chin moves most and the far cheek shows its bone."""
        look, s = self.look, self.shift
        jaw = (0.235 if look.feminine else 0.262 if look.child else 0.272) * look.jaw
        chin = (0.085 if look.feminine or look.child else 0.125) * look.jaw
        side = 0.37 if look.infant else 0.352 if look.child else 0.335
        low, full = (0.455, 0.05) if look.infant else (0.465, 0.02) if look.child else (0.5, 0.0)
        jowl = 0.018 if look.wrinkled else 0.0

        def bone(x: float, y: float, follow: float) -> Point:
            far = 0.06 * abs(s) * (1 if x * s > 0 else 0)
            return x * (1 - far) + s * follow, y

        right = [
            bone(side + 0.004, -0.13, 0.0), bone(side - 0.012, 0.02, 0.05), bone(side - 0.018 + full, 0.12, 0.12),
            bone(jaw + jowl + full, 0.295, 0.30), bone(chin + 0.055, low - 0.085, 0.48), bone(chin * 0.72, low - 0.012, 0.58),
        ]  # fmt: skip
        left = [
            bone(-side - 0.004, -0.13, 0.0), bone(-side + 0.012, 0.02, 0.05), bone(-side + 0.018 - full, 0.12, 0.12),
            bone(-jaw - jowl - full, 0.295, 0.30), bone(-chin - 0.055, low - 0.085, 0.48),
            bone(-chin * 0.72, low - 0.012, 0.58),
        ]  # fmt: skip
        crown = [(-0.25, -0.4), (0.0, -0.49), (0.25, -0.4)]
        return [*right, (s * 0.6, low), *left[::-1], *crown]

    def _beard(self) -> None:
        s, w = self.shift, self.look.jaw
        outer = [(-0.34 + s * 0.05, 0.04), (-0.33 + s * 0.12, 0.17), (-0.285 * w + s * 0.3, 0.33), (-0.15 + s * 0.5, 0.5),
                 (s * 0.62, 0.565), (0.15 + s * 0.5, 0.5), (0.285 * w + s * 0.3, 0.33), (0.33 + s * 0.12, 0.17),
                 (0.34 + s * 0.05, 0.04)]  # fmt: skip
        inner = [(0.24, 0.16), (0.16, 0.235), (0.135, 0.33), (0.06, 0.375), (-0.06, 0.375), (-0.135, 0.33), (-0.16, 0.235),
                 (-0.24, 0.16)]  # fmt: skip
        points = [self.p(*q) for q in outer] + [self.on(*q) for q in inner]
        self.painter.shape(curve(points, tension=0.8), self.look.hair_colour, shade=0.8)
        if self.detailed:
            lit = mix(self.painter.tones(self.look.hair_colour)[0], "#ffffff", 0.12)
            for x in (-0.2, -0.1, 0.0, 0.1, 0.2):
                self.mark([(x, 0.40), (x * 0.9, 0.5 - abs(x) * 0.4)], lit, 0.008, 0.35)

    # Seen from the side, looking right (or left, mirrored by `flip`).

    def profile(self, face: Face) -> None:
        paint, look = self.painter, self.look
        soft = look.feminine or look.child
        brow, nose = (0.008, -0.022) if soft else (0.026, 0.0)
        chin, jaw = (0.02, 0.02) if look.child else (0.0, 0.0) if soft else (-0.012, -0.012)
        opened = 0.03 * face.mouth
        outline = [
            (-0.33, 0.26), (-0.43, 0.02), (-0.40, -0.26), (-0.2, -0.47), (0.07, -0.5), (0.255, -0.39), (0.315, -0.19),
            (0.318 + brow, -0.075), (0.312, -0.005), (0.352, 0.075), (0.418 + nose, 0.165), (0.405 + nose, 0.205),
            (0.352, 0.222), (0.348, 0.245), (0.368, 0.275), (0.342, 0.302), (0.357, 0.335 + opened),
            (0.322, 0.372 + opened), (0.335 - chin, 0.435 + opened), (0.29 - chin, 0.49 + opened), (0.2, 0.495 + opened),
            (0.06 + jaw, 0.43 + opened * 0.6), (-0.08 + jaw, 0.33), (-0.12, 0.44), (-0.3, 0.46),
        ]  # fmt: skip
        edge = 0.42 if (self.flip > 0) == (not paint.light.from_left) else 0.64
        d = curve([self.p(x, y) for x, y in outline], tension=0.9)
        paint.shape(d, look.skin, edge=edge, shade=0.75, soft=0.14 if self.detailed else 0.06)
        if self.detailed:
            self.line([(0.1, 0.44), (-0.05, 0.345), (-0.09, 0.22)], self.dark(look.skin, 0.15), 0.014, 0.3)
        if look.beard:
            beard = [(-0.085, 0.05), (-0.02, 0.2), (0.12, 0.26), (0.25, 0.255), (0.352, 0.235), (0.36, 0.262), (0.28, 0.30),
                     (0.33, 0.375), (0.35, 0.44), (0.315, 0.545), (0.18, 0.57), (0.03, 0.485), (-0.095, 0.35)]  # fmt: skip
            paint.shape(self.blob(beard), look.hair_colour, shade=0.8)
        ear = [(-0.105, -0.03), (-0.035, -0.055), (0.005, 0.0), (-0.012, 0.09), (-0.06, 0.155), (-0.09, 0.1)]
        paint.flat(self.blob(ear), look.skin, 0.42)
        if self.detailed:
            self.line(
                [(-0.075, -0.01), (-0.03, -0.015), (-0.03, 0.05), (-0.06, 0.09)], self.dark(look.skin, 0.2), 0.012, 0.5
            )
        features.profile(self, face)
        feelings.profile_marks(self, face)

    # Seen from behind.

    def back(self) -> None:
        for side in (-1, 1):
            ear = [(side * 0.34, -0.02), (side * 0.385, 0.02), (side * 0.37, 0.13), (side * 0.33, 0.17)]
            self.painter.shape(self.blob(ear), self.look.skin)
        self.painter.shape(oval(*self.p(0.0, 0.0), 0.335 * self.h, 0.49 * self.h), self.look.skin)
