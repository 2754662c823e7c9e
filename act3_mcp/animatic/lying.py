# ruff: noqa: E501 - points of an outline read best in few lines
"""Bodies that do not stand: asleep in bed, on their way to the ground, in the water and in the air."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.light import Light
from act3_mcp.animatic.shot import Figure, Seat, Shot
from act3_mcp.animatic.svg import Drawing, Point, curve, cushion, ellipse, line, path, polygon, rect, stroke

FLAT = 88.0
"""Degrees from upright to lying: nobody lies quite level."""
SURFACE: dict[Seat, float] = {"bed": 0.54, "sofa": 0.44, "bench": 0.46}
"""Metres up to what one lies on."""
ASLEEP = ("asleep", "sleep", "sleeping", "nap")
FOOT_SHARE, BACK = 0.45, 0.062
"""How far the feet are from where the figure would stand, and how deep the back is, in shares of the height."""


def berth(shot: Shot, figure: Figure) -> Seat:
    """What somebody lies on: what was named, or the bed of the room; else the ground."""
    if figure.action != "lie":
        return ""
    if figure.seat in SURFACE:
        return figure.seat
    if shot.place == "room" and shot.room in {"bedroom", "hospital"} and figure.seat != "ground":
        return "bed"
    if shot.place == "stage" and figure.seat != "ground" and shot.says(*ASLEEP):
        return "bed"
    return "ground"


def brought(shot: Shot, name: str) -> bool:
    """Whether somebody lies or sits on it, and so brings it to where they are: the set need not have another."""
    return any(
        name == berth(shot, figure) or (name == figure.seat and (figure.seated or figure.action == "sit"))
        for figure in shot.figures
    )


def turned(drawing: Drawing, pivot: Point, degrees: float, shift: Point = (0.0, 0.0)) -> Drawing:
    """All of `drawing` turned clockwise about `pivot`, then moved."""
    turn = f"translate({shift[0]:.1f} {shift[1]:.1f}) rotate({degrees:.2f} {pivot[0]:.1f} {pivot[1]:.1f})"
    return Drawing([f'<g transform="{turn}">{"".join(drawing.parts)}</g>'], drawing.defs)


def toppled(upright: Drawing, foot: Point, tall: float, share: float) -> Drawing:
    """A figure on its way to the ground, or lying on it when `share` is 1."""
    return turned(upright, foot, -FLAT * share, (FOOT_SHARE * tall * share, -0.07 * tall * share))


def awash(drawing: Drawing, light: Light, at: Point, tall: float, phase: float) -> None:
    """The water a swimmer lies in, over all that is below its surface, and the foam about the body."""
    x, y = at
    water = mix(light.between("#3f7896", 0.55), light.sky[2], 0.35)
    bob = 0.012 * tall * math.sin(math.tau * phase)
    edge = [
        (x + u * tall, y + bob + (0.02 * math.sin(9 * u + math.tau * phase)) * tall)
        for u in (-0.95, -0.6, -0.3, 0.0, 0.3, 0.6, 0.95)
    ]
    low = [(x + 0.8 * tall, y + 0.2 * tall), (x, y + 0.26 * tall), (x - 0.8 * tall, y + 0.2 * tall)]
    fill = drawing.linear(
        ((0, water, 0.9), (0.55, water, 0.85), (1, water, 0.0)), (0, y), (0, y + 0.25 * tall), box=False
    )
    drawing.add(path(curve([*edge, *low], tension=0.8), fill))
    foam = mix("#ffffff", light.sky[3], 0.2)
    drawing.add(stroke(curve(edge[1:-1], closed=False), foam, 0.012 * tall, 0.6))
    for k, u in enumerate((-0.52, -0.44, -0.36, 0.34, 0.45)):
        drawing.add(ellipse(x + u * tall, y + bob - 0.012 * tall * (k % 2), 0.045 * tall, 0.016 * tall, foam, 0.6))


class Bed:
    """A place to sleep seen from the side, `unit` frame units a metre, with its floor at `foot`."""

    def __init__(self, painter: Painter, kind: Seat, foot: Point, tall: float, unit: float, *, ward: bool) -> None:
        self.paint, self.kind, self.foot, self.tall, self.unit, self.ward = painter, kind, foot, tall, unit, ward
        self.top = foot[1] - SURFACE[kind] * unit
        self.left = foot[0] - (1 - FOOT_SHARE) * tall - 0.17 * unit
        self.right = self.left + max(2.02 * unit, tall + 0.3 * unit)

    def tone(self, material: str, share: float) -> str:
        lit, dark = self.paint.tones(material)
        return mix(dark, lit, share)

    def beneath(self) -> Drawing:
        """Frame, mattress and pillow: what the sleeper lies on."""
        drawing = Drawing()
        drawing.add(
            ellipse((self.left + self.right) / 2, self.foot[1], (self.right - self.left) * 0.54, 0.07 * self.unit,
                    self.paint.light.ink, 0.45)
        )  # fmt: skip
        {"bed": self._hospital if self.ward else self._bedstead, "sofa": self._sofa, "bench": self._bench}[self.kind](
            drawing
        )
        head = self.foot[0] - (1 - FOOT_SHARE) * self.tall
        if self.kind != "bench":
            colour = "#d9a05a" if self.kind == "sofa" else "#f4f0ea"
            high = 0.085 * self.tall
            pillow = [(head - 0.17 * self.tall, self.top + 0.01 * self.tall), (head - 0.15 * self.tall, self.top - high),
                      (head + 0.02 * self.tall, self.top - high * 1.12), (head + 0.2 * self.tall, self.top - high * 0.72),
                      (head + 0.23 * self.tall, self.top + 0.01 * self.tall)]  # fmt: skip
            drawing.add(path(curve(pillow, tension=0.75), self.tone(colour, 0.9)))
            fold = curve([pillow[1], (head, self.top - high * 0.5), pillow[3]], closed=False)
            drawing.add(stroke(fold, self.tone(colour, 0.25), 0.006 * self.tall, 0.5))
        return drawing

    def cover(self) -> Drawing:
        """The blanket: from the chest, over the knees and the toes, down the near side."""
        drawing = Drawing()
        if self.kind == "bench":
            return drawing
        t, top = self.tall, self.top
        feet = self.foot[0] + FOOT_SHARE * t

        def at(high: float, up: float) -> Point:
            return feet - high * t, top - up * t

        colour = "#b8ccd6" if self.ward else "#5f7396" if self.kind == "bed" else "#a5523c"
        drop = (self.foot[1] - top) * (0.45 if self.kind == "bed" else 0.3) / t
        over = [at(0.755, 0.125), at(0.66, 0.18), at(0.5, 0.165), at(0.3, 0.155), at(0.12, 0.14), at(0.02, 0.185),
                at(-0.045, 0.165), at(-0.085, 0.03), at(-0.1, -drop), at(0.2, -drop * 1.06), at(0.5, -drop * 0.94),
                at(0.76, -drop * 1.04), at(0.785, -0.02), at(0.775, 0.07)]  # fmt: skip
        lit, dark = self.tone(colour, 0.95), self.tone(colour, 0.25)
        fill = drawing.linear(((0, lit, 1), (0.42, mix(lit, dark, 0.3), 1), (1, dark, 1)), (0, 0), (0, 1))
        drawing.add(path(curve(over, tension=0.7), fill))
        sheet = [at(0.785, 0.07), at(0.765, 0.135), at(0.70, 0.172), at(0.695, 0.06), at(0.70, -drop), at(0.775, -drop),
                 at(0.795, 0.0)]  # fmt: skip
        drawing.add(path(curve(sheet, tension=0.5), self.tone("#f6f3ee", 0.85)))
        for a, b, c in (((0.6, 0.15), (0.57, 0.06), (0.6, -0.04)), ((0.38, 0.14), (0.33, 0.05), (0.36, -0.05)),
                        ((0.14, 0.12), (0.17, 0.04), (0.12, -0.06)), ((0.0, 0.15), (0.06, 0.05), (0.03, -0.04))):  # fmt: skip
            drawing.add(stroke(curve([at(*a), at(*b), at(*c)], closed=False), dark, 0.007 * t, 0.5))
        return drawing

    def _legs(self, drawing: Drawing, colour: str, wide: float) -> None:
        for x in (self.left + 0.06 * self.unit, self.right - (0.06 + wide) * self.unit):
            drawing.add(rect(x, self.top, wide * self.unit, self.foot[1] - self.top, self.tone(colour, 0.4)))

    def _mattress(self, drawing: Drawing, colour: str, thick: float) -> None:
        """Its upper side too, for we look down on it a little."""
        u, (a, b) = self.unit, (self.left, self.right)
        up = 0.13 * u
        far = [(a + 0.05 * u, self.top - up), (b - 0.05 * u, self.top - up), (b, self.top), (a, self.top)]
        drawing.add(polygon(far, self.tone(colour, 0.75)))
        drawing.add(cushion((a, self.top - 0.02 * u, b - a, thick * u), 0.05 * u, self.tone(colour, 0.95)))

    def _bedstead(self, drawing: Drawing) -> None:
        u, wood = self.unit, "#6a4a38"
        self._legs(drawing, wood, 0.07)
        drawing.add(cushion((self.left - 0.1 * u, self.top - 0.62 * u, 0.12 * u, self.foot[1] - self.top + 0.6 * u), 0.03 * u, self.tone(wood, 0.65)))  # fmt: skip
        drawing.add(rect(self.left, self.top + 0.17 * u, self.right - self.left, 0.13 * u, self.tone(wood, 0.5)))
        drawing.add(cushion((self.right - 0.02 * u, self.top - 0.2 * u, 0.1 * u, self.foot[1] - self.top + 0.18 * u), 0.03 * u, self.tone(wood, 0.45)))  # fmt: skip
        self._mattress(drawing, "#e6e0d8", 0.22)

    def _hospital(self, drawing: Drawing) -> None:
        u, steel = self.unit, "#b4bec2"
        for x in (self.left - 0.02 * u, self.right):
            drawing.add(
                line([(x, self.foot[1] - 0.06 * u), (x, self.top - 0.45 * u)], self.tone(steel, 0.8), 0.045 * u)
            )
            drawing.add(ellipse(x, self.foot[1] - 0.05 * u, 0.06 * u, 0.06 * u, self.tone("#3c4448", 0.6)))
        drawing.add(rect(self.left, self.top + 0.14 * u, self.right - self.left, 0.05 * u, self.tone(steel, 0.6)))
        self._mattress(drawing, "#f2f5f4", 0.17)

    def _sofa(self, drawing: Drawing) -> None:
        u, cloth = self.unit, "#5f7f86"
        a, wide = self.left - 0.05 * u, self.right - self.left + 0.1 * u
        drawing.add(cushion((a, self.top - 0.5 * u, wide, 0.7 * u), 0.1 * u, self.tone(cloth, 0.5)))
        drawing.add(cushion((a, self.top - 0.02 * u, wide, 0.3 * u), 0.06 * u, self.tone(cloth, 0.85)))
        drawing.add(rect(a + 0.03 * u, self.top + 0.2 * u, wide - 0.06 * u, 0.14 * u, self.tone(cloth, 0.35)))
        for x in (a - 0.16 * u, a + wide - 0.06 * u):
            drawing.add(cushion((x, self.top - 0.24 * u, 0.22 * u, self.foot[1] - self.top + 0.18 * u), 0.09 * u, self.tone(cloth, 0.68)))  # fmt: skip

    def _bench(self, drawing: Drawing) -> None:
        u = self.unit
        self._legs(drawing, "#4a4c54", 0.05)
        for k in range(3):
            up = self.top - (0.16 + 0.13 * k) * u
            drawing.add(rect(self.left, up, self.right - self.left, 0.075 * u, self.tone("#8a6040", 0.5)))
        drawing.add(rect(self.left, self.top, self.right - self.left, 0.06 * u, self.tone("#8a6040", 0.9)))


def together(*drawings: Drawing) -> Drawing:
    """Several drawings, one over another; each keeps its own colours."""
    whole = Drawing()
    for each in drawings:
        parts = "".join(each.parts)
        for key, name in each.defs.items():
            known = whole.defs.get(key)
            if known is None:
                known = f"g{len(whole.defs)}"
                whole.defs[key] = known
            parts = parts.replace(f"url(#{name})", f"url(#@{known})")
        whole.parts.append(parts.replace("#@", "#"))
    return whole
