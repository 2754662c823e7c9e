# ruff: noqa: E501, PLR0917 - points of an outline read best in few lines
"""What people sit on and at: chairs, thrones, sofas, benches, stools, and a table between two."""

from collections.abc import Callable
from dataclasses import dataclass

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.shot import Facing, Figure, Seat, Shot
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, cushion, ellipse, path, polygon, rect

HIGH: dict[Seat, float] = {
    "chair": 0.46, "armchair": 0.42, "throne": 0.54, "sofa": 0.42, "bench": 0.45, "stool": 0.66, "ground": 0.06,
    "bed": 0.5, "bonnet": 0.5, "roof": 0.45,
}  # fmt: skip
"""Metres from the floor to where one sits."""
ON_A_CAR: dict[Seat, tuple[float, float]] = {"bonnet": (0.27, 0.36), "roof": (-0.06, 0.97)}
"""How far ahead of a car's middle one sits on it, in its lengths, and how high the feet then hang, in metres."""
SHARED = {"sofa", "bench"}
"""What several sit on together."""
ON_WHEELS = {
    "car",
    "sports car",
    "convertible",
    "vintage car",
    "taxi",
    "police car",
    "limousine",
    "jeep",
    "pickup",
    "van",
}
WILD = {"forest", "desert", "beach", "cave", "mountains", "field", "planet", "river", "rooftop"}
"""Where nobody has put a bench."""
ASCETICS = {"monk", "nun", "yogi"}
TABLE = 0.74


def seat_of(shot: Shot, figure: Figure) -> Seat:
    """What somebody sits on: what was named, or what the place has."""
    if figure.seat in ON_A_CAR and not any(thing.name in ON_WHEELS for thing in shot.things):
        return "ground"
    if figure.seat:
        return figure.seat
    rests = figure.seated or figure.action == "sit"
    if (figure.who.split()[-1] in ASCETICS and rests) or shot.place in WILD:
        return "ground" if rests else "chair"
    return "chair" if shot.place in INDOOR or not rests else "bench"


def hung(shot: Shot, seat: Seat) -> float:
    """Metres above the ground that the feet hang of whoever sits on a car."""
    tall = seat == "bonnet" and any(thing.name in {"vintage car", "jeep", "pickup"} for thing in shot.things)
    return ON_A_CAR.get(seat, (0.0, 0.0))[1] + (0.34 if tall else 0.0)


@dataclass(frozen=True)
class Spot:
    """Where a seat stands in the frame: metres are drawn from there, `ahead` the way the sitter faces."""

    paint: Painter
    foot: Point
    scale: float
    facing: Facing
    half: float = 0.0
    """Half the length of a seat for several, in metres."""

    @property
    def ahead(self) -> int:
        return -1 if self.facing == "left" else 1

    @property
    def sideways(self) -> bool:
        return self.facing in {"left", "right"}

    def p(self, u: float, v: float) -> Point:
        return self.foot[0] + self.ahead * u * self.scale, self.foot[1] - v * self.scale

    def tone(self, material: str, share: float) -> str:
        lit, dark = self.paint.tones(material)
        return mix(dark, lit, share)

    def box(self, u0: float, u1: float, v0: float, v1: float, material: str, share: float) -> None:
        (x0, y0), (x1, y1) = self.p(u0, v1), self.p(u1, v0)
        self.paint.drawing.add(rect(min(x0, x1), y0, abs(x1 - x0), y1 - y0, self.tone(material, share)))

    def pad(self, u0: float, u1: float, v0: float, v1: float, material: str, share: float) -> None:
        (x0, y0), (x1, y1) = self.p(u0, v1), self.p(u1, v0)
        wide, high = abs(x1 - x0), y1 - y0
        box = min(x0, x1), y0, wide, high
        self.paint.drawing.add(cushion(box, min(wide, high) * 0.3, self.tone(material, share)))

    def shape(self, points: list[Point], material: str, share: float, tension: float = 0.5) -> None:
        self.paint.drawing.add(path(curve([self.p(*q) for q in points], tension=tension), self.tone(material, share)))


WOOD, DARK_WOOD, CLOTH, GOLD, VELVET, IRON = "#8a6040", "#5c4030", "#5f7f86", "#c79a3e", "#6a1c30", "#4a4c54"


def _chair(s: Spot) -> None:
    if s.sideways:
        s.box(-0.25, -0.21, 0.0, 0.96, DARK_WOOD, 0.5)
        s.box(0.19, 0.23, 0.0, 0.44, DARK_WOOD, 0.4)
        s.box(-0.25, 0.25, 0.42, 0.47, WOOD, 0.8)
        s.box(-0.24, 0.22, 0.2, 0.225, DARK_WOOD, 0.3)
        return
    for u in (-0.22, 0.22):
        s.box(u - 0.022, u + 0.022, 0.0, 0.44, DARK_WOOD, 0.4)
        s.box(u - 0.02, u + 0.02, 0.44, 0.98, DARK_WOOD, 0.55)
    for v in (0.62, 0.76, 0.9):
        s.box(-0.21, 0.21, v, v + 0.08, WOOD, 0.6)
    s.box(-0.25, 0.25, 0.41, 0.47, WOOD, 0.85)


def _armchair(s: Spot) -> None:
    if s.sideways:
        s.shape([(-0.42, 0.1), (-0.46, 1.0), (-0.3, 1.06), (-0.2, 0.5), (0.3, 0.46), (0.34, 0.1)], CLOTH, 0.45)
        s.pad(-0.25, 0.32, 0.26, 0.45, CLOTH, 0.75)
    else:
        s.pad(-0.42, 0.42, 0.3, 1.06, CLOTH, 0.5)
        s.pad(-0.33, 0.33, 0.24, 0.45, CLOTH, 0.8)
        for u in (-0.5, 0.34):
            s.pad(u, u + 0.17, 0.1, 0.66, CLOTH, 0.66)
    for u in (-0.34, 0.28):
        s.box(u, u + 0.05, 0.0, 0.12, DARK_WOOD, 0.4)


def _throne(s: Spot) -> None:
    """High-backed and gilded, on a step."""
    s.shape([(-0.95, -0.02), (-0.9, 0.1), (0.9, 0.1), (0.95, -0.02)], "#7a6a60", 0.5, 0.1)
    if s.sideways:
        s.shape([(-0.44, 0.08), (-0.42, 1.7), (-0.32, 1.84), (-0.24, 1.66), (-0.26, 0.08)], GOLD, 0.6, 0.3)
        s.box(-0.28, 0.38, 0.1, 0.46, GOLD, 0.4)
        s.pad(-0.28, 0.36, 0.44, 0.56, VELVET, 0.8)
        return
    arch = [(-0.46, 0.1), (-0.46, 1.45), (-0.3, 1.62), (0.0, 1.86), (0.3, 1.62), (0.46, 1.45), (0.46, 0.1)]
    s.shape(arch, GOLD, 0.7, 0.3)
    inner = [(-0.36, 0.3), (-0.36, 1.4), (-0.22, 1.52), (0.0, 1.7), (0.22, 1.52), (0.36, 1.4), (0.36, 0.3)]
    s.shape(inner, VELVET, 0.5, 0.3)
    for u in (-0.41, 0.41):
        s.paint.drawing.add(circle(*s.p(u, 1.56), 0.06 * s.scale, s.tone(GOLD, 1.0)))
        s.box(u - 0.07, u + 0.07, 0.1, 0.78, GOLD, 0.5)
        s.pad(u - 0.08, u + 0.08, 0.74, 0.82, GOLD, 0.9)
    s.paint.drawing.add(circle(*s.p(0.0, 1.78), 0.045 * s.scale, s.tone("#b8304a", 1.0)))
    s.box(-0.42, 0.42, 0.1, 0.46, GOLD, 0.35)
    s.pad(-0.36, 0.36, 0.44, 0.56, VELVET, 0.85)


def _sofa(s: Spot) -> None:
    half = s.half + 0.1
    if s.sideways:
        return _armchair(s)
    s.pad(-half, half, 0.3, 0.92, CLOTH, 0.5)
    count = max(2, round(half / 0.45))
    for k in range(count):
        u = -half + 0.06 + (2 * half - 0.12) * k / count
        s.pad(u, u + (2 * half - 0.12) / count, 0.24, 0.45, CLOTH, 0.8)
    for u in (-half - 0.14, half - 0.06):
        s.pad(u, u + 0.2, 0.08, 0.64, CLOTH, 0.66)
    s.box(-half, half, 0.1, 0.27, CLOTH, 0.35)
    for u in (-half, half - 0.06):
        s.box(u, u + 0.06, 0.0, 0.1, DARK_WOOD, 0.4)
    return None


def _bench(s: Spot) -> None:
    """Slats on iron feet, with a back through which whoever sits there is seen from behind."""
    if s.sideways:
        s.shape([(-0.3, 0.9), (-0.24, 0.9), (-0.16, 0.46), (0.26, 0.46), (0.26, 0.41), (-0.22, 0.4)], WOOD, 0.7, 0.1)
        for u in (-0.2, 0.2):
            s.box(u, u + 0.045, 0.0, 0.42, IRON, 0.5)
        return
    half = s.half
    for u in (-half + 0.12, half - 0.18):
        s.box(u, u + 0.06, 0.0, 0.88, IRON, 0.4)
    for v in (0.58, 0.7, 0.82):
        s.box(-half, half, v, v + 0.075, WOOD, 0.55)
    s.box(-half, half, 0.40, 0.465, WOOD, 0.9)


def _stool(s: Spot) -> None:
    s.box(-0.025, 0.025, 0.04, 0.62, IRON, 0.7)
    s.paint.drawing.add(ellipse(*s.p(0.0, 0.03), 0.21 * s.scale, 0.035 * s.scale, s.tone(IRON, 0.5)))
    s.paint.drawing.add(ellipse(*s.p(0.0, 0.26), 0.15 * s.scale, 0.025 * s.scale, s.tone(IRON, 0.9)))
    s.pad(-0.19, 0.19, 0.59, 0.67, VELVET, 0.7)


def _side_of_bed(s: Spot) -> None:
    s.pad(-1.0, 1.0, 0.24, 0.52, "#d9d3cc", 0.8)
    s.box(-1.0, 1.0, 0.1, 0.32, "#8fa0b4", 0.5)
    s.box(-1.06, -1.0, 0.0, 1.05, DARK_WOOD, 0.5)


DRAWN: dict[Seat, Callable[[Spot], None]] = {
    "chair": _chair, "armchair": _armchair, "throne": _throne, "sofa": _sofa, "bench": _bench, "stool": _stool,
    "bed": _side_of_bed,
}  # fmt: skip


def seat(kind: Seat, spot: Spot, z: float) -> Layer:
    """One seat, behind whoever sits on it; a bench seen from behind has its back before them."""
    DRAWN[kind](spot)
    half = max(spot.half, 1.1) + 0.4
    (x, y), scale = spot.foot, spot.scale
    ink = spot.paint.light.ink
    shade = ellipse(x, y, max(spot.half, 0.36) * scale, 0.04 * scale, ink, 0.4)
    drawing = Drawing([shade, *spot.paint.drawing.parts], spot.paint.drawing.defs)
    box = (x - half * scale, y - 2.0 * scale, 2 * half * scale, 2.15 * scale)
    before = kind == "bench" and spot.facing == "back"
    return Layer(kind, [drawing], z + (-0.04 if before else 0.04), box=box)


def table(spot: Spot, z: float, half: float, laid: str) -> Layer:
    """A small table, laid for a meal or a game, before those who sit at it."""
    s, scale, drawing = spot, spot.scale, spot.paint.drawing
    drawing.add(ellipse(*s.p(0.0, 0.0), (half + 0.05) * scale, 0.05 * scale, s.paint.light.ink, 0.35))
    for u in (-half + 0.06, half - 0.1):
        s.box(u, u + 0.045, 0.0, TABLE, DARK_WOOD, 0.35)
    top = [s.p(-half + 0.07, TABLE + 0.07), s.p(half - 0.07, TABLE + 0.07), s.p(half, TABLE), s.p(-half, TABLE)]
    drawing.add(polygon(top, s.tone("#b8835a" if laid == "chess" else "#efe8dc", 0.95)))
    s.box(-half, half, TABLE - 0.035, TABLE, WOOD, 0.6)
    if laid == "chess":
        _chess(s)
    else:
        s.shape(
            [(-half, TABLE), (half, TABLE), (half - 0.02, 0.52), (0.0, 0.56), (-half + 0.02, 0.52)],
            "#efe8dc",
            0.55,
            0.2,
        )
        _meal(s, half)
    box = ((s.foot[0] - (half + 0.3) * scale), s.foot[1] - 1.3 * scale, 2 * (half + 0.3) * scale, 1.45 * scale)
    return Layer("table", [drawing], z, box=box)


def counter(spot: Spot, z: float, half: float) -> Layer:
    """The bar behind those who sit at it."""
    s, scale = spot, spot.scale
    s.box(-half, half, 0.0, 1.02, DARK_WOOD, 0.4)
    for k in range(int(2 * half / 0.7)):
        u = -half + 0.1 + 0.7 * k
        s.box(u, u + 0.5, 0.18, 0.9, WOOD, 0.35)
    s.box(-half - 0.05, half + 0.05, 1.0, 1.07, WOOD, 0.95)
    s.box(-half, half, 0.14, 0.17, GOLD, 0.7)
    for u, tall, tone in ((-0.62, 0.16, "#e2d3a0"), (0.55, 0.3, "#6a8a5a"), (0.72, 0.13, "#d9a04a")):
        s.pad(u, u + 0.08, 1.07, 1.07 + tall, tone, 0.85)
    box = (s.foot[0] - (half + 0.2) * scale, s.foot[1] - 1.6 * scale, 2 * (half + 0.2) * scale, 1.7 * scale)
    return Layer("counter", [s.paint.drawing], z, box=box)


def _chess(s: Spot) -> None:
    wide, high = 0.052, 0.0085
    for row in range(8):
        for column in range(8):
            tone = "#f0e4cc" if (row + column) % 2 else "#4a342a"
            u, v = (column - 4) * wide * (1 - 0.012 * row), TABLE + 0.004 + high * row * 0.9
            s.box(u, u + wide, v, v + high, tone, 0.9)
    for k, (u, v, tall) in enumerate(((-0.19, 0.01, 0.09), (-0.13, 0.04, 0.06), (-0.06, 0.02, 0.06), (0.02, 0.035, 0.08),
                                      (0.09, 0.05, 0.06), (0.15, 0.03, 0.09), (0.18, 0.05, 0.06))):  # fmt: skip
        tone = "#f4ecdc" if k < 3 else "#2e2422"
        base = TABLE + v
        s.shape([(u - 0.02, base), (u - 0.008, base + tall * 0.6), (u, base + tall), (u + 0.008, base + tall * 0.6),
                 (u + 0.02, base)], tone, 0.85, 0.4)  # fmt: skip


def _meal(s: Spot, half: float) -> None:
    drawing, scale = s.paint.drawing, s.scale
    for u in (-half * 0.62, half * 0.62):
        drawing.add(
            ellipse(*s.p(u, TABLE + 0.035), 0.13 * scale, 0.026 * scale, s.tone("#ffffff", 1.0)),
            ellipse(*s.p(u, TABLE + 0.04), 0.085 * scale, 0.016 * scale, s.tone("#c9713a", 0.8)),
            ellipse(*s.p(u + 0.03, TABLE + 0.044), 0.035 * scale, 0.012 * scale, s.tone("#6f8a4a", 0.8)),
        )
    for u in (-half * 0.28, half * 0.28):
        drawing.add(polygon([s.p(u - 0.006, TABLE + 0.03), s.p(u + 0.006, TABLE + 0.03), s.p(u + 0.005, TABLE + 0.13),
                             s.p(u - 0.005, TABLE + 0.13)], s.tone("#e8eef0", 0.9), 0.8))  # fmt: skip
        s.shape([(u - 0.035, TABLE + 0.22), (u - 0.03, TABLE + 0.14), (u, TABLE + 0.115), (u + 0.03, TABLE + 0.14),
                 (u + 0.035, TABLE + 0.22)], "#8a2a3a", 0.7, 0.5)  # fmt: skip
    s.box(-0.018, 0.018, TABLE + 0.03, TABLE + 0.2, "#f4ecd8", 0.95)
    drawing.glow(s.p(0.0, TABLE + 0.23), 0.5 * scale, "#ffc66a", 0.45)
    drawing.add(ellipse(*s.p(0.0, TABLE + 0.225), 0.012 * scale, 0.028 * scale, "#ffe9b0"))
