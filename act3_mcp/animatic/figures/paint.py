"""How cloth, skin and hair take the light: each shape in two tones, and a rim of light around the whole."""

from dataclasses import dataclass, field

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.shapes import Tube
from act3_mcp.animatic.layers import Rim
from act3_mcp.animatic.light import Light
from act3_mcp.animatic.svg import Drawing, Point, outlined, path, stroke


@dataclass
class Painter:
    """Paints one figure into `drawing`."""

    drawing: Drawing
    light: Light
    distance: float
    backlit: bool
    glow: str = ""
    """The colour of a lamp that lights the figure's lit side instead of the sky."""
    shapes: list[str] = field(default_factory=list[str])

    def tones(self, material: str) -> tuple[str, str]:
        """The material's lit and shaded colours here."""
        if self.glow:
            lit = mix(self.light.facing(material), mix(material, self.glow, 0.3), 0.72)
            return lit, mix(self.light.away(material), lit, 0.22)
        if self.backlit:
            return self.light.between(material, 0.5, self.distance), self.light.between(material, 0.08, self.distance)
        return self.light.facing(material, self.distance), self.light.between(material, 0.25, self.distance)

    def shape(self, d: str, material: str, *, edge: float = 0.56, shade: float = 1.0, soft: float = 0.05) -> None:
        """A part in two tones divided by an upright edge, `edge` of its width from the lit side."""
        lit, dark = self.tones(material)
        dark = mix(lit, dark, shade)
        a, b = ((0, 0), (1, 0.12)) if self.light.from_left else ((1, 0), (0, 0.12))
        stops = ((0, lit, 1), (edge - soft, lit, 1), (edge + soft, dark, 1), (1, dark, 1))
        self.shapes.append(path(d, self.drawing.linear(stops, a, b)))

    def limbs(self, ds: list[str], material: str, share: float) -> None:
        """Parts of one limb in one tone, so that its joints do not show."""
        lit, dark = self.tones(material)
        self.shapes += [path(d, mix(dark, lit, share)) for d in ds]

    def form(self, form: Tube, material: str, line: float, *, share: float = 0.2, light: float = 0.8) -> None:
        """A rounded part: its shade, the part of it in the light, and a thin line that parts it from its like."""
        lit, dark = self.tones(material)
        self.shapes += [
            path(form.whole, mix(dark, lit, share)), path(form.lit, mix(dark, lit, light)),
            stroke(form.sides, mix(dark, self.light.ink, 0.35), line, 0.8),
        ]  # fmt: skip

    def edged(self, ds: list[str], material: str, line: float, share: float = 0.6) -> None:
        """Small parts that touch, in one tone, each with its own line."""
        lit, dark = self.tones(material)
        edge = mix(dark, self.light.ink, 0.3)
        self.shapes += [outlined(d, mix(dark, lit, share), edge, line) for d in ds]

    @property
    def towards_light(self) -> Point:
        return (-1.0, -0.45) if self.light.from_left else (1.0, -0.45)

    def flat(self, d: str, material: str, share: float = 0.5, opacity: float = 1.0) -> None:
        """A detail in one tone; `share` 1 is fully lit."""
        lit, dark = self.tones(material)
        self.shapes.append(path(d, mix(dark, lit, share), opacity))

    def raw(self, shape: str) -> None:
        self.shapes.append(shape)

    def crease(self, d: str, material: str, width: float, opacity: float = 0.5) -> None:
        _, dark = self.tones(material)
        self.shapes.append(stroke(d, mix(dark, self.light.ink, 0.45), width, opacity))

    def finish(self) -> None:
        """Put everything down."""
        self.drawing.add(*self.shapes)


def rim_of(light: Light, tall: float, *, backlit: bool, glow: str = "") -> Rim | None:
    """The light along a figure's edge: from the key's side, or from behind on both."""
    strength = min(1.0, light.rim_strength)
    if strength < 0.05:
        return None
    width = min(8.0, tall * 0.010)
    towards: tuple[Point, ...] = ((-width if light.from_left else width, -width * 0.5),)
    if backlit:
        # The sun is behind, but never quite in the middle: one side has most of it.
        side = -0.7 * width if light.from_left else 0.7 * width
        towards = ((side, -width * 0.6), (-side * 0.45, -width * 0.35))
    return Rim(mix(light.rim, glow, 0.5) if glow else light.rim, strength, towards)
