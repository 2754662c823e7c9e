# ruff: noqa: E501 - points of an outline read best in few lines
"""What is climbed: a face of rock out of doors, a ladder or a rope elsewhere, or as the prompt says."""

from dataclasses import dataclass

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.shot import Figure, Shot
from act3_mcp.animatic.svg import Point, curve, line, path, polygon

ROCKY = {"mountains", "cave", "desert", "beach", "sea", "planet", "river"}
ROCK, WOOD, HEMP = "#8f857a", "#9a7048", "#c8a870"
REACH = 0.135
"""How far before a climber's feet the wall is, in heights: as far as hands and toes reach."""
# The rock's edge, from below the climber to above the frame: how far it stands out or back, and how high.
EDGE = ((0.03, -1.7), (0.0, -0.6), (-0.012, -0.1), (0.02, 0.18), (0.0, 0.45), (0.035, 0.72), (0.0, 1.0), (0.03, 1.22), (0.02, 1.6), (0.06, 2.4))  # fmt: skip


@dataclass(frozen=True)
class Climber:
    """Where the feet are, how tall the figure is, and 1 if it looks to the right, -1 to the left."""

    foot: Point
    tall: float
    ahead: int

    def p(self, u: float, v: float) -> Point:
        return self.foot[0] + self.ahead * u * self.tall, self.foot[1] - v * self.tall


def support(shot: Shot, paint: Painter, figure: Figure, climber: Climber, z: float) -> Layer:
    kind = figure.holds if figure.holds in DRAWN else "rock" if shot.place in ROCKY else "ladder"
    DRAWN[kind](paint, climber)
    (x, y), tall = climber.foot, climber.tall
    box = (x - 3.2 * tall, y - 2.4 * tall, 6.4 * tall, 4.0 * tall)
    return Layer(f"climbed {kind}", [paint.drawing], z + 0.03, box=box)


def _tone(paint: Painter, material: str, share: float) -> str:
    lit, dark = paint.tones(material)
    return mix(dark, lit, share)


def _rock(paint: Painter, c: Climber) -> None:
    """A wall that fills the frame on the climber's side, broken into facets with cracks and ledges."""
    drawing, edge = paint.drawing, [c.p(REACH + u, v) for u, v in EDGE]
    far = [c.p(3.2, 2.4), c.p(3.2, -1.7)]
    lit, dark = _tone(paint, ROCK, 0.75), _tone(paint, ROCK, 0.2)
    x0, x1 = c.p(REACH, 0)[0], c.p(1.8, 0)[0]
    fill = drawing.linear(((0, lit, 1), (0.25, mix(lit, dark, 0.45), 1), (1, dark, 1)), (x0, 0), (x1, 0), box=False)
    drawing.add(polygon([*edge, *far], fill))
    for k, (u, v) in enumerate(EDGE[:-1]):
        # Each facet turns from the light in its own way.
        wide, (_, top) = 0.2 + 0.09 * (k * 7 % 5), EDGE[k + 1]
        facet = [
            c.p(REACH + u, v),
            c.p(REACH + EDGE[k + 1][0], top),
            c.p(REACH + wide, top - 0.07),
            c.p(REACH + wide * 0.8, v + 0.05),
        ]
        drawing.add(polygon(facet, _tone(paint, ROCK, 0.95 if k % 2 else 0.6), 0.8))
    for k in range(14):
        u, v = REACH + 0.25 + 0.17 * (k * 5 % 9), -0.9 + 0.21 * k
        crack = [c.p(u, v), c.p(u + 0.07, v + 0.10), c.p(u + 0.05, v + 0.19), c.p(u + 0.12, v + 0.3)]
        drawing.add(line(crack, _tone(paint, ROCK, 0.0), 0.008 * c.tall, 0.55))
        ledge = [c.p(u + 0.1, v), c.p(u + 0.34, v + 0.02), c.p(u + 0.3, v - 0.045), c.p(u + 0.14, v - 0.04)]
        drawing.add(path(curve(ledge, tension=0.3), _tone(paint, ROCK, 0.7 - 0.03 * k), 0.55))


def _ladder(paint: Painter, c: Climber) -> None:
    for u, share in ((REACH + 0.05, 0.3), (REACH, 0.85)):
        paint.drawing.add(line([c.p(u - 0.03, -1.6), c.p(u + 0.04, 2.3)], _tone(paint, WOOD, share), 0.022 * c.tall))
    for k in range(28):
        v = -1.55 + 0.135 * k
        lean = 0.018 * v
        paint.drawing.add(
            line([c.p(REACH + lean, v), c.p(REACH + 0.05 + lean, v + 0.012)], _tone(paint, WOOD, 0.6), 0.016 * c.tall)
        )


def _rope(paint: Painter, c: Climber) -> None:
    paint.drawing.add(line([c.p(REACH, -1.6), c.p(REACH, 2.4)], _tone(paint, HEMP, 0.85), 0.022 * c.tall))
    for k in range(60):
        v = -1.5 + 0.065 * k
        twist = [c.p(REACH - 0.009, v), c.p(REACH + 0.009, v + 0.02)]
        paint.drawing.add(line(twist, _tone(paint, "#7a5a30", 0.4), 0.005 * c.tall, 0.7))


DRAWN = {"rock": _rock, "ladder": _ladder, "climbing rope": _rope}
