# ruff: noqa: PLR0917 - coordinates are positional by nature
"""One thing being drawn in its own metres: ahead of its middle and up from where it stands."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.light import Light
from act3_mcp.animatic.shot import Thing
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, line, outline, path, ring, stroke
from act3_mcp.animatic.world import World

Points = Sequence[Point]
GLASS, TYRE, STEEL, CHROME, WOOD, IRON, INK = (
    "#33424f", "#2b292f", "#8d929a", "#c9cdd3", "#8a6040", "#3d3a40", "#1b1a20",
)  # fmt: skip


@dataclass
class Sketch:
    """`colour` is what the thing is made of, `phase` (0 to 1) where it is in its movement, if it is `going`."""

    world: World
    thing: Thing
    colour: str
    foot: Point
    scale: float
    distance: float
    ahead: int = 1
    phase: float = 0.0
    going: bool = False
    drawing: Drawing = field(default_factory=Drawing)

    @property
    def light(self) -> Light:
        return self.world.light

    @property
    def dark(self) -> bool:
        return self.light.is_dark

    @property
    def chance(self) -> random.Random:
        """The same for every phase of a thing, so that nothing jumps."""
        return random.Random(self.thing.name)  # noqa: S311 - chance in a picture, not a secret

    @property
    def turn(self) -> float:
        """How far round its cycle it is, in radians."""
        return math.tau * self.phase

    def at(self, u: float, v: float) -> Point:
        return self.foot[0] + self.ahead * u * self.scale, self.foot[1] - v * self.scale

    def tone(self, material: str, share: float = 0.5) -> str:
        """A material partly turned to the light, through the air before it."""
        return self.light.between(material, share, self.distance * 0.6)

    # Shapes; `soft` 0 has corners and 1 is all curves.

    def outline(self, points: Points, soft: float) -> str:
        placed = [self.at(*each) for each in points]
        return curve(placed, tension=soft) if soft else outline(placed)

    def form(self, points: Points, material: str, soft: float = 0.0, *, top: float = 0.95, low: float = 0.1) -> None:
        """A body lit from above, its underside in shade."""
        lit, dark = self.tone(material, top), self.tone(material, low)
        bands = ((0, lit, 1), (0.42, mix(lit, dark, 0.18), 1), (0.7, mix(lit, dark, 0.6), 1), (1, dark, 1))
        self.drawing.add(path(self.outline(points, soft), self.drawing.linear(bands)))

    def round(self, points: Points, material: str, soft: float = 0.0, *, top: float = 0.95, low: float = 0.1) -> None:
        """An upright body, such as a tower, lit from the side."""
        lit, dark = self.tone(material, top), self.tone(material, low)
        bands = ((0, mix(lit, dark, 0.25), 1), (0.22, lit, 1), (0.5, mix(lit, dark, 0.4), 1), (1, dark, 1))
        ends = ((0, 0), (1, 0)) if self.light.from_left else ((1, 0), (0, 0))
        self.drawing.add(path(self.outline(points, soft), self.drawing.linear(bands, *ends)))

    def flat(self, points: Points, material: str, share: float = 0.5, soft: float = 0.0, opacity: float = 1.0) -> None:
        self.drawing.add(path(self.outline(points, soft), self.tone(material, share), opacity))

    def plain(self, points: Points, colour: str, soft: float = 0.0, opacity: float = 1.0) -> None:
        """A shape that shines by itself: the light does nothing to its colour."""
        self.drawing.add(path(self.outline(points, soft), colour, opacity))

    def slab(self, u: float, v: float, w: float, h: float, material: str, share: float = 0.5) -> None:
        """A rectangle whose corner lowest and furthest back is at (u, v)."""
        self.flat([(u, v), (u + w, v), (u + w, v + h), (u, v + h)], material, share)

    def block(self, u: float, v: float, w: float, h: float, material: str, bend: float = 0.0) -> None:
        """A body from (u, v) up, its corners rounded by `bend` metres."""
        b = bend
        if not b:
            self.form([(u, v), (u + w, v), (u + w, v + h), (u, v + h)], material)
            return
        self.form(
            [(u, v + b), (u + b * 0.3, v + b * 0.3), (u + b, v), (u + w - b, v), (u + w - b * 0.3, v + b * 0.3),
             (u + w, v + b), (u + w, v + h - b), (u + w - b * 0.3, v + h - b * 0.3), (u + w - b, v + h), (u + b, v + h),
             (u + b * 0.3, v + h - b * 0.3), (u, v + h - b)], material,
        )  # fmt: skip

    def disc(self, u: float, v: float, r: float, material: str, share: float = 0.5, flat: float = 1.0) -> None:
        self.drawing.add(ellipse(*self.at(u, v), r * self.scale, r * flat * self.scale, self.tone(material, share)))

    def ball(self, u: float, v: float, r: float, material: str, flat: float = 1.0) -> None:
        """Round in the light: brightest where it faces it."""
        (x, y), size = self.at(u, v), r * self.scale
        lit, mid, dark = (self.tone(material, share) for share in (1.0, 0.5, 0.05))
        side = -0.3 if self.light.from_left else 0.3
        fill = self.drawing.radial(
            ((0, mix(lit, "#ffffff", 0.12), 1), (0.35, lit, 1), (0.75, mid, 1), (1, dark, 1)),
            (x + side * size, y - 0.3 * size * flat), size * 1.25, flat=1.0,
        )  # fmt: skip
        self.drawing.add(ellipse(x, y, size, size * flat, fill))

    def hoop(self, u: float, v: float, r: float, material: str, width: float, share: float = 0.5) -> None:
        self.drawing.add(ring(*self.at(u, v), r * self.scale, self.tone(material, share), width * self.scale))

    def bar(self, a: Point, b: Point, material: str, width: float, share: float = 0.5) -> None:
        self.drawing.add(line([self.at(*a), self.at(*b)], self.tone(material, share), width * self.scale))

    def bow(self, points: Points, material: str, width: float, share: float = 0.5, opacity: float = 1.0) -> None:
        """A bent line."""
        d = curve([self.at(*each) for each in points], closed=False)
        self.drawing.add(stroke(d, self.tone(material, share), width * self.scale, opacity))

    def seam(self, a: Point, b: Point, width: float = 0.018, opacity: float = 0.6) -> None:
        """The dark line between two parts."""
        self.drawing.add(line([self.at(*a), self.at(*b)], self.light.ink, width * self.scale, opacity))

    def shine(self, a: Point, b: Point, width: float = 0.03, opacity: float = 0.5) -> None:
        """The sky on an edge."""
        self.drawing.add(
            line([self.at(*a), self.at(*b)], mix(self.light.sky[3], "#ffffff", 0.5), width * self.scale, opacity)
        )

    def pane(self, points: Points, soft: float = 0.0, *, lit: bool = False) -> None:
        """Glass: the sky above, the dark within, or a lamp behind it."""
        if lit and self.light.lamps > 0.3:
            self.plain(points, self.light.practical, soft)
            return
        high, low = mix(self.light.sky[2], "#ffffff", 0.15), self.tone("#3f4c58", 0.1)
        self.drawing.add(
            path(
                self.outline(points, soft),
                self.drawing.linear(((0, high, 1), (0.55, mix(high, low, 0.65), 1), (1, low, 1))),
            )
        )

    def glow(self, u: float, v: float, r: float, colour: str, strength: float = 0.8, flat: float = 1.0) -> None:
        self.drawing.glow(self.at(u, v), r * self.scale, colour, strength, flat=flat)

    def lamp(self, u: float, v: float, r: float, colour: str = "#fff4d4", *, reach: float = 10.0) -> None:
        """A lamp, which glows when it is dark."""
        if self.light.lamps > 0.3:
            self.glow(u, v, r * reach, mix(colour, "#ffd695", 0.3), 0.75)
        self.drawing.add(circle(*self.at(u, v), r * self.scale, colour))

    def wheel(self, u: float, v: float, r: float, *, spokes: int = 5, hub: str = "#a9abb2", tyre: float = 0.36) -> None:
        """A tyre on a rim, turning if the thing goes."""
        turned = self.phase if self.going else 0.0
        self.disc(u, v, r * 1.1, INK, 0.0)
        self.disc(u, v, r, TYRE, 0.35)
        self.disc(u, v, r * (1 - tyre), hub, 0.75)
        self.disc(u, v, r * (1 - tyre) * 0.86, hub, 0.3)
        for k in range(spokes):
            angle = math.tau * (k + turned) / spokes
            end = u + r * (1 - tyre) * 0.88 * math.cos(angle), v - r * (1 - tyre) * 0.88 * math.sin(angle)
            self.bar((u, v), end, hub, r * 0.15, 0.75)
        self.disc(u, v, r * 0.15, CHROME, 0.9)

    def spoked(
        self, u: float, v: float, r: float, *, wood: str = "#7a5434", spokes: int = 10, thick: float = 0.07
    ) -> None:
        """A cart's or carriage's wheel."""
        turned = self.phase if self.going else 0.0
        for k in range(spokes):
            angle = math.tau * (k + turned) / spokes
            self.bar((u, v), (u + r * math.cos(angle), v - r * math.sin(angle)), wood, thick * 0.5, 0.4)
        self.hoop(u, v, r - thick / 2, IRON, thick * 1.15, 0.2)
        self.hoop(u, v, r - thick / 2, wood, thick * 0.7, 0.7)
        self.disc(u, v, thick * 1.3, wood, 0.85)
