# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Bodies in a set, given in the world's metres: faces, bars and blocks, each put where the lens sees it."""

from collections.abc import Iterable

from act3_mcp.animatic.lens import Lens
from act3_mcp.animatic.svg import Drawing, Point, line, outline, path, polygon

Spot = tuple[float, float, float]
"""Metres to the right, up from the ground, and away from the camera."""


class Solid:
    """A drawing under way whose points are places in the world."""

    def __init__(self, lens: Lens, drawing: Drawing | None = None) -> None:
        self.lens = lens
        self.drawing = drawing or Drawing()

    def seen(self, points: Iterable[Spot]) -> list[Point]:
        return [self.lens.at(*point) for point in points]

    def face(self, points: Iterable[Spot], fill: str, opacity: float = 1.0) -> None:
        self.drawing.add(polygon(self.seen(points), fill, opacity))

    def flat(self, x0: float, x1: float, z0: float, z1: float, fill: str, opacity: float = 1.0, y: float = 0.0) -> None:
        """Something that lies level, `y` metres up."""
        self.face(((x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)), fill, opacity)

    def upright(self, x0: float, x1: float, y0: float, y1: float, z: float, fill: str, opacity: float = 1.0) -> None:
        """Something that faces us."""
        self.face(((x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)), fill, opacity)

    def along(self, x: float, y0: float, y1: float, z0: float, z1: float, fill: str, opacity: float = 1.0) -> None:
        """Something upright that leads away from us."""
        self.face(((x, y0, z0), (x, y0, z1), (x, y1, z1), (x, y1, z0)), fill, opacity)

    def bar(self, points: list[Spot], tone: str, wide: float, opacity: float = 1.0) -> None:
        """A line as thick as something `wide` metres across is in its middle."""
        z = sum(point[2] for point in points) / len(points)
        self.drawing.add(line(self.seen(points), tone, max(0.7, wide * self.lens.scale(z)), opacity))

    def block(
        self, across: tuple[float, float], up: tuple[float, float], away: tuple[float, float],
        tones: tuple[str, str, str],
    ) -> None:  # fmt: skip
        """A box: its front, side and top in those colours, of which only what can be seen is painted."""
        (x0, x1), (y0, y1), (z0, z1) = across, up, away
        front, side, top = tones
        if y1 < self.lens.height:
            self.flat(x0, x1, z0, z1, top, y=y1)
        elif y0 > self.lens.height:
            self.flat(x0, x1, z0, z1, side, y=y0)
        if x0 > 0:
            self.along(x0, y0, y1, z0, z1, side)
        elif x1 < 0:
            self.along(x1, y0, y1, z0, z1, side)
        self.upright(x0, x1, y0, y1, z0, front)

    def marks(self, shapes: dict[str, str], opacity: float = 1.0) -> None:
        """Many small shapes, as one path for each colour."""
        for tone, d in shapes.items():
            self.drawing.add(path(d, tone, opacity))

    def mark(self, points: Iterable[Spot]) -> str:
        """One of many small shapes, for `marks`."""
        return outline(self.seen(points))
