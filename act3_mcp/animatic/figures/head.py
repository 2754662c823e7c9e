"""Heads from the front, the side and behind: simple from afar, with a suggested face up close."""

from dataclasses import dataclass
from typing import Literal

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.look import Look
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.svg import Point, circle, curve, oval, path, stroke

Expression = Literal["neutral", "sad", "angry", "happy", "afraid"]

# Below this many frame units a face is a hint; above, it has eyes one can look into.
DETAILED = 70.0


@dataclass(frozen=True)
class Face:
    """How the face is held: `turn` is towards the right edge, in shares of a half profile."""

    expression: Expression = "neutral"
    turn: float = 0.22
    blink: bool = False
    mouth: float = 0.0
    """How far open, 0 to 1."""
    gaze: float = 0.0


class Head:
    """One head being drawn: its centre and height in frame units, x mirrored if it looks left."""

    def __init__(self, painter: Painter, look: Look, centre: Point, height: float, *, flip: int = 1) -> None:
        self.painter, self.look, self.centre, self.h, self.flip = painter, look, centre, height, flip

    def p(self, x: float, y: float) -> Point:
        return self.centre[0] + self.flip * x * self.h, self.centre[1] + y * self.h

    def blob(self, points: list[Point], *, closed: bool = True, tension: float = 1.0) -> str:
        return curve([self.p(x, y) for x, y in points], closed=closed, tension=tension)

    def line(self, points: list[Point], colour: str, width: float, opacity: float = 1.0) -> None:
        self.painter.raw(stroke(self.blob(points, closed=False), colour, width * self.h, opacity))

    @property
    def detailed(self) -> bool:
        return self.h > DETAILED

    def dark(self, material: str, ink: float = 0.6) -> str:
        return mix(self.painter.tones(material)[1], self.painter.light.ink, ink)

    # Seen from the front.

    def front(self, face: Face) -> None:
        shift = face.turn * 0.13
        self.painter.shape(self.blob([(-0.345, -0.02), (-0.39, 0.02), (-0.375, 0.13), (-0.33, 0.17)]), self.look.skin)
        self.painter.shape(self.blob([(0.345, -0.02), (0.385, 0.02), (0.37, 0.13), (0.33, 0.17)]), self.look.skin)
        self.painter.shape(self.blob(_face_outline(self.look)), self.look.skin, edge=0.60 + shift, shade=0.75)
        if self.detailed:
            self._modelling(shift)
        if self.look.beard:
            self._beard_front(shift)
        self._eyes(face, shift)
        self._nose(shift)
        self._mouth(face, shift)

    def _modelling(self, shift: float) -> None:
        """The planes of the face: cheek, eye sockets, the shadow under the lip and the brow."""
        paint, skin = self.painter, self.look.skin
        warm = mix(skin, "#c8523a", 0.35)
        away = 1 if paint.light.from_left else -1
        for side in (-1, 1):
            x = side * 0.2 + shift
            paint.flat(oval(*self.p(x, 0.17), 0.085 * self.h, 0.055 * self.h), warm, 0.75, 0.20)
        for side in (-1, 1):
            x = side * 0.155 + shift
            socket = [(x - 0.105, 0.0), (x - 0.05, -0.055), (x + 0.05, -0.055), (x + 0.105, 0.0), (x, 0.035)]
            paint.flat(self.blob(socket), skin, 0.0, 0.38)
        edge = 0.19 * away + shift * 0.5
        far = 0.345 * away
        plane = [
            (edge, -0.3),
            (far * 0.86, -0.34),
            (far, -0.08),
            (far * 0.985, 0.12),
            (far * 0.83, 0.3),
            (far * 0.48, 0.45),
            (edge * 0.45, 0.47),
            (edge * 0.9, 0.36),
            (edge * 0.72, 0.24),
            (edge * 1.25, 0.12),
            (edge * 1.22, -0.06),
        ]
        paint.flat(self.blob(plane), skin, 0.0, 0.55)
        if self.look.wrinkled:
            self._wrinkles(shift)

    def _wrinkles(self, shift: float) -> None:
        colour = self.dark(self.look.skin, 0.25)
        for side in (-1, 1):
            x = side * 0.155 + shift
            self.line([(x + side * 0.04, 0.105), (x, 0.118), (x - side * 0.06, 0.10)], colour, 0.008, 0.5)
            self.line([(x + side * 0.1, 0.02), (x + side * 0.15, 0.005)], colour, 0.007, 0.5)
            self.line([(x + side * 0.1, 0.045), (x + side * 0.155, 0.06)], colour, 0.007, 0.5)
            self.line(
                [(side * 0.085 + shift, 0.2), (side * 0.14 + shift, 0.27), (side * 0.145 + shift, 0.34)],
                colour,
                0.01,
                0.5,
            )
        for y in (-0.2, -0.25):
            self.line([(-0.17 + shift, y + 0.012), (shift, y - 0.008), (0.17 + shift, y + 0.012)], colour, 0.007, 0.4)

    def _eyes(self, face: Face, shift: float) -> None:
        brow_in, brow_out = {"angry": (0.035, -0.02), "sad": (-0.035, 0.02), "afraid": (-0.045, 0.0)}.get(
            face.expression, (0.0, 0.0)
        )
        brow = self.dark(self.look.hair_colour, 0.55)
        heavy = 0.020 if self.look.feminine or self.look.child else 0.030
        for side in (-1, 1):
            # Turning away foreshortens the far eye.
            wide = 1 - 0.22 * max(0.0, side * face.turn)
            x = side * 0.155 * (1 - 0.10 * side * face.turn) + shift
            if not self.detailed:
                r = 0.034 * self.h
                self.painter.raw(
                    path(oval(*self.p(x, 0.03), r, r * (0.3 if face.blink else 1.15)), self.dark("#3a2a2a", 0.8))
                )
            elif face.blink:
                lid = [(x - 0.075 * wide, 0.035), (x, 0.058), (x + 0.075 * wide, 0.035)]
                self.line(lid, self.dark(self.look.skin, 0.8), 0.014)
            else:
                self._eye(x, side, wide, face)
            inner, outer = x - side * 0.085 * wide, x + side * 0.11 * wide
            self.line(
                [
                    (inner, -0.062 + brow_in),
                    (x + side * 0.02, -0.092 + (brow_in + brow_out) / 3),
                    (outer, -0.066 + brow_out),
                ],
                brow,
                heavy,
                0.9,
            )

    def _eye(self, x: float, side: int, wide: float, face: Face) -> None:
        w, up, down = 0.078 * wide, 0.036, 0.026
        if face.expression == "afraid":
            up *= 1.25
        inner, outer = (x - side * w, 0.038), (x + side * w, 0.026)
        almond = [
            inner,
            (x - side * w * 0.35, 0.03 - up * 0.9),
            (x + side * w * 0.4, 0.03 - up),
            outer,
            (x + side * w * 0.35, 0.03 + down),
            (x - side * w * 0.4, 0.03 + down),
        ]
        white = mix(self.painter.tones("#e9e2dc")[0], self.painter.tones("#b9a8a4")[1], 0.35)
        d = self.blob(almond, tension=0.85)
        name = f"e{len(self.painter.shapes)}"
        r = 0.039
        at = self.p(x + face.gaze * 0.03 + face.turn * 0.008, 0.026)
        iris, ring = self.painter.tones(self.look.eyes)[0], self.dark(self.look.eyes, 0.75)
        inside = (
            f'<defs><clipPath id="{name}"><path d="{d}"/></clipPath></defs><g clip-path="url(#{name})">'
            + path(d, white)
            + circle(*at, r * self.h, ring)
            + circle(*at, r * 0.82 * self.h, iris)
            + circle(at[0], at[1] + 0.012 * self.h, r * 0.5 * self.h, mix(iris, "#ffffff", 0.25), 0.6)
            + circle(*at, r * 0.42 * self.h, "#0d0a0d")
            + stroke(
                self.blob(almond[:4], closed=False, tension=0.85), self.dark(self.look.skin, 0.5), 0.034 * self.h, 0.45
            )
            + circle(at[0] - 0.013 * self.h, at[1] - 0.015 * self.h, 0.0095 * self.h, "#ffffff", 0.95)
            + "</g>"
        )
        self.painter.raw(inside)
        lash = self.dark(self.look.skin, 0.85)
        self.line(
            [inner, *almond[1:3], (outer[0] + side * 0.010, outer[1] - 0.004)],
            lash,
            0.016 if self.look.feminine else 0.012,
        )
        self.line(
            [(x + side * w, 0.032), (x + side * w * 0.3, 0.03 + down), (x - side * w * 0.5, 0.03 + down)],
            lash,
            0.004,
            0.5,
        )
        crease = [(inner[0], inner[1] - 0.03), (x, 0.03 - up - 0.026), (outer[0], outer[1] - 0.03)]
        self.line(crease, self.dark(self.look.skin, 0.35), 0.007, 0.6)

    def _nose(self, shift: float) -> None:
        x = shift * 1.45
        if not self.detailed:
            self.painter.flat(self.blob([(x + 0.0, 0.05), (x + 0.05, 0.19), (x - 0.01, 0.2)]), self.look.skin, 0.0, 0.8)
            return
        away = 1 if self.painter.light.from_left else -1
        side = [
            (x + 0.02 * away, -0.03),
            (x + 0.035 * away, 0.08),
            (x + 0.078 * away, 0.175),
            (x + 0.06 * away, 0.215),
            (x + 0.01 * away, 0.228),
            (x + 0.018 * away, 0.17),
        ]
        self.painter.flat(self.blob(side), self.look.skin, 0.0, 0.75)
        under = self.dark(self.look.skin, 0.4)
        self.line([(x - 0.062, 0.19), (x - 0.07, 0.212), (x - 0.045, 0.222)], under, 0.009, 0.6)
        self.line([(x - 0.03, 0.222), (x, 0.233), (x + 0.03, 0.222)], under, 0.012, 0.75)
        self.line([(x + 0.062, 0.19), (x + 0.07, 0.212), (x + 0.045, 0.222)], under, 0.009, 0.6)
        glint = self.painter.tones(mix(self.look.skin, "#ffffff", 0.5))[0]
        self.painter.raw(path(oval(*self.p(x - 0.012 * away, 0.165), 0.02 * self.h, 0.024 * self.h), glint, 0.35))

    def _mouth(self, face: Face, shift: float) -> None:
        x, y = shift * 1.2, 0.318
        curl = {"happy": -0.026, "sad": 0.018, "angry": 0.010, "afraid": 0.006}.get(face.expression, -0.004)
        wide = 0.088 if self.look.child else 0.105
        line = self.dark(mix(self.look.skin, "#7a2f2c", 0.5), 0.45)
        if not self.detailed:
            self.line([(x - wide * 0.7, y), (x, y + 0.01), (x + wide * 0.7, y)], line, 0.02, 0.8)
            return
        opened = 0.075 * face.mouth
        lip = mix(self.look.skin, "#b0443f", 0.55 if self.look.feminine else 0.30)
        upper = [
            (x - wide, y + curl),
            (x - wide * 0.4, y - 0.026),
            (x, y - 0.016),
            (x + wide * 0.4, y - 0.026),
            (x + wide, y + curl),
            (x + wide * 0.4, y + 0.006),
            (x, y + 0.008),
            (x - wide * 0.4, y + 0.006),
        ]
        low = y + opened
        lower = [
            (x - wide * 0.92, y + curl + opened * 0.3),
            (x, low + 0.002),
            (x + wide * 0.92, y + curl + opened * 0.3),
            (x + wide * 0.5, low + 0.036),
            (x, low + 0.044),
            (x - wide * 0.5, low + 0.036),
        ]
        if opened > 0.004:
            hole = [(x - wide * 0.85, y + curl * 0.6), (x, y), (x + wide * 0.85, y + curl * 0.6), (x, low + 0.014)]
            self.painter.raw(path(self.blob(hole), "#3a1518"))
        self.painter.flat(self.blob(upper), lip, 0.15)
        self.painter.flat(self.blob(lower), lip, 0.7)
        if opened <= 0.004:
            self.line(
                [
                    (x - wide, y + curl),
                    (x - wide * 0.35, y + 0.004),
                    (x, y + 0.009),
                    (x + wide * 0.35, y + 0.004),
                    (x + wide, y + curl),
                ],
                line,
                0.010,
                0.85,
            )
        self.line(
            [(x - 0.045, y + 0.082), (x, y + 0.09), (x + 0.045, y + 0.082)], self.dark(self.look.skin, 0.2), 0.012, 0.35
        )

    def _beard_front(self, shift: float) -> None:
        outer = [
            (-0.335, 0.06),
            (-0.325, 0.2),
            (-0.26, 0.4),
            (-0.12, 0.535),
            (0, 0.56),
            (0.12, 0.535),
            (0.26, 0.4),
            (0.325, 0.2),
            (0.335, 0.06),
            (0.27, 0.19),
            (0.17 + shift, 0.245),
            (0.06 + shift, 0.262),
            (shift, 0.25),
            (-0.06 + shift, 0.262),
            (-0.17 + shift, 0.245),
            (-0.27, 0.19),
        ]
        self.painter.shape(self.blob(outer), self.look.hair_colour, shade=0.8)

    # Seen from the side, looking right (or left, mirrored by `flip`).

    def profile(self, face: Face) -> None:
        paint, look = self.painter, self.look
        brow = 0.012 if look.feminine or look.child else 0.03
        outline = [
            (-0.33, 0.26),
            (-0.43, 0.02),
            (-0.40, -0.26),
            (-0.2, -0.47),
            (0.07, -0.5),
            (0.27, -0.38),
            (0.325, -0.17),
            (0.31 + brow, -0.06),
            (0.318, 0.0),
            (0.375, 0.095),
            (0.438, 0.175),
            (0.40, 0.213),
            (0.352, 0.222),
            (0.375, 0.275),
            (0.345, 0.305 + 0.01 * face.mouth),
            (0.362, 0.345 + 0.03 * face.mouth),
            (0.318, 0.385),
            (0.338, 0.445),
            (0.28, 0.5),
            (0.11, 0.46),
            (-0.07, 0.36),
            (-0.14, 0.5),
            (-0.3, 0.5),
        ]
        edge = 0.5 if (self.flip > 0) == (not paint.light.from_left) else 0.62
        paint.shape(curve([self.p(x, y) for x, y in outline], tension=0.9), look.skin, edge=edge, shade=0.7)
        if look.beard:
            beard = [
                (-0.07, 0.1),
                (0.0, 0.24),
                (0.16, 0.27),
                (0.3, 0.25),
                (0.36, 0.3),
                (0.32, 0.34),
                (0.36, 0.42),
                (0.33, 0.54),
                (0.2, 0.56),
                (0.05, 0.5),
                (-0.09, 0.36),
            ]
            paint.shape(self.blob(beard), look.hair_colour, shade=0.8)
        ear = [(-0.1, -0.02), (-0.03, -0.03), (0.0, 0.03), (-0.03, 0.12), (-0.07, 0.15), (-0.1, 0.08)]
        paint.flat(self.blob(ear), look.skin, 0.35)
        self._profile_features(face)

    def _profile_features(self, face: Face) -> None:
        look, ink = self.look, self.dark(self.look.skin, 0.85)
        self.line([(0.15, -0.085), (0.23, -0.105), (0.30, -0.08)], self.dark(look.hair_colour, 0.55), 0.026, 0.9)
        if face.blink or not self.detailed:
            self.line([(0.2, 0.028), (0.27, 0.03)], ink, 0.024, 0.95)
        else:
            eye = [(0.185, 0.035), (0.23, 0.0), (0.285, 0.012), (0.275, 0.04), (0.23, 0.052)]
            self.painter.raw(path(self.blob(eye), mix(self.painter.tones("#e9e2dc")[0], "#b9a8a4", 0.3)))
            self.painter.raw(
                path(oval(*self.p(0.262, 0.026), 0.016 * self.h, 0.026 * self.h), self.dark(look.eyes, 0.5))
            )
            self.painter.raw(circle(*self.p(0.266, 0.016), 0.006 * self.h, "#ffffff", 0.9))
            self.line([(0.18, 0.035), (0.23, -0.003), (0.295, 0.01)], ink, 0.015)
        if self.detailed:
            self.line([(0.36, 0.205), (0.335, 0.19)], self.dark(look.skin, 0.4), 0.012, 0.7)
            self.line([(0.12, 0.43), (-0.05, 0.36), (-0.09, 0.24)], self.dark(look.skin, 0.2), 0.010, 0.3)
        lip = mix(look.skin, "#b0443f", 0.5 if look.feminine else 0.25)
        self.painter.flat(self.blob([(0.368, 0.265), (0.345, 0.305), (0.27, 0.31), (0.31, 0.28)]), lip, 0.3)
        self.painter.flat(self.blob([(0.345, 0.31), (0.362, 0.345), (0.31, 0.36), (0.27, 0.312)]), lip, 0.6)
        self.line([(0.345, 0.305), (0.265, 0.31)], self.dark(mix(look.skin, "#7a2f2c", 0.5), 0.4), 0.010, 0.8)

    # Seen from behind.

    def back(self) -> None:
        for side in (-1, 1):
            ear = [(side * 0.34, -0.02), (side * 0.385, 0.02), (side * 0.37, 0.13), (side * 0.33, 0.17)]
            self.painter.shape(self.blob(ear), self.look.skin)
        self.painter.shape(self.blob(_face_outline(self.look)), self.look.skin)


def _face_outline(look: Look) -> list[Point]:
    jaw = 0.25 if look.feminine or look.child else 0.29
    chin = 0.10 if look.feminine else 0.135
    side = 0.335 if not look.child else 0.355
    return [
        (-side - 0.005, -0.12),
        (-side, 0.08),
        (-jaw, 0.30),
        (-chin, 0.465),
        (0, 0.5),
        (chin, 0.465),
        (jaw, 0.30),
        (side, 0.08),
        (side + 0.005, -0.12),
        (0.25, -0.40),
        (0, -0.49),
        (-0.25, -0.40),
    ]
