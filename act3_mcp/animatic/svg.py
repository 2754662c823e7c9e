# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Writing SVG: shapes as text, in frame units (a frame is 1000 high, y down).

Nothing of a prompt reaches these strings except through `words`, which escapes.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from act3_mcp.media import FAMILY

Point = tuple[float, float]
Local = Callable[[float, float], Point]
"""From a thing's own metres (right, up) to the frame."""
Stop = tuple[float, str, float]
"""Where along a gradient (0 to 1), the colour there, and how opaque it is."""


@dataclass
class Drawing:
    """SVG under way: `parts` are painted in order; gradients are kept once each."""

    parts: list[str] = field(default_factory=list[str])
    defs: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, *shapes: str) -> None:
        self.parts.extend(shapes)

    def linear(self, stops: Iterable[Stop], a: Point = (0, 0), b: Point = (0, 1), *, box: bool = True) -> str:
        """A gradient from `a` to `b`: shares of the painted shape's box, or frame units if not `box`."""
        units = "objectBoundingBox" if box else "userSpaceOnUse"
        ends = f'x1="{a[0]:.5g}" y1="{a[1]:.5g}" x2="{b[0]:.5g}" y2="{b[1]:.5g}"'
        return self._gradient("linearGradient", f'gradientUnits="{units}" {ends}', stops)

    def radial(self, stops: Iterable[Stop], centre: Point, radius: float, *, flat: float = 1.0) -> str:
        """A glow in frame units; `flat` below 1 squashes it into an ellipse."""
        cx, cy = centre
        turn = f'gradientTransform="translate(0 {cy * (1 - flat):.5g}) scale(1 {flat:.4g})"' if flat != 1 else ""
        place = f'gradientUnits="userSpaceOnUse" cx="{cx:.5g}" cy="{cy:.5g}" r="{radius:.5g}" {turn}'
        return self._gradient("radialGradient", place, stops)

    def glow(self, centre: Point, radius: float, colour: str, strength: float = 1.0, *, flat: float = 1.0) -> None:
        """Paint soft light around `centre`, brightest there, gone at `radius`."""
        falloff = ((0, 1.0), (0.12, 0.72), (0.3, 0.36), (0.6, 0.1), (1, 0.0))
        fill = self.radial([(at, colour, a * strength) for at, a in falloff], centre, radius, flat=flat)
        cx, cy = centre
        self.add(ellipse(cx, cy, radius, radius * flat, fill))

    def _gradient(self, kind: str, attributes: str, stops: Iterable[Stop]) -> str:
        body = "".join(
            f'<stop offset="{at:.4g}" stop-color="{colour}" stop-opacity="{a:.4g}"/>' for at, colour, a in stops
        )
        key = f"{kind} {attributes}>{body}"
        name = self.defs.setdefault(key, f"g{len(self.defs)}")
        return f"url(#{name})"

    def document(self, box: tuple[float, float, float, float], scale: float) -> str:
        """The whole SVG, showing the frame-unit rectangle `box` (x, y, width, height) at `scale` pixels a unit."""
        x, y, w, h = box
        gradients = "".join(
            f'<{key.split(" ", 1)[0]} id="{name}" {key.split(" ", 1)[1]}</{key.split(" ", 1)[0]}>'
            for key, name in self.defs.items()
        )
        size = f'width="{round(w * scale)}" height="{round(h * scale)}" viewBox="{x:.3f} {y:.3f} {w:.3f} {h:.3f}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} preserveAspectRatio="none">'
            f"<defs>{gradients}</defs>{''.join(self.parts)}</svg>"
        )


def _alpha(opacity: float, of: str = "fill") -> str:
    return f' {of}-opacity="{opacity:.3g}"' if opacity < 1 else ""


def polygon(points: Iterable[Point], fill: str, opacity: float = 1.0) -> str:
    return f'<path d="{outline(points)}" fill="{fill}"{_alpha(opacity)}/>'


def outline(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def path(d: str, fill: str, opacity: float = 1.0) -> str:
    return f'<path d="{d}" fill="{fill}"{_alpha(opacity)}/>'


def outlined(d: str, fill: str, colour: str, width: float) -> str:
    """A shape with a line round it."""
    return f'<path d="{d}" fill="{fill}" stroke="{colour}" stroke-width="{width:.2f}" stroke-linejoin="round"/>'


def pierced(d: str, hole: str, fill: str, opacity: float = 1.0) -> str:
    """A shape with another one cut out of it."""
    return f'<path d="{d}{hole}" fill="{fill}" fill-rule="evenodd"{_alpha(opacity)}/>'


def stroke(d: str, colour: str, width: float, opacity: float = 1.0) -> str:
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:.2f}"'
        f'{_alpha(opacity, "stroke")} stroke-linecap="round" stroke-linejoin="round"/>'
    )


def line(points: Sequence[Point], colour: str, width: float, opacity: float = 1.0) -> str:
    return stroke("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points), colour, width, opacity)


def rect(x: float, y: float, w: float, h: float, fill: str, opacity: float = 1.0) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" fill="{fill}"{_alpha(opacity)}/>'


def circle(x: float, y: float, r: float, fill: str, opacity: float = 1.0) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.2f}" fill="{fill}"{_alpha(opacity)}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, opacity: float = 1.0) -> str:
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.2f}" ry="{ry:.2f}" fill="{fill}"{_alpha(opacity)}/>'


def ring(x: float, y: float, r: float, colour: str, width: float, opacity: float = 1.0) -> str:
    outline = f'fill="none" stroke="{colour}" stroke-width="{width:.2f}"{_alpha(opacity, "stroke")}'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.2f}" {outline}/>'


def cushion(box: tuple[float, float, float, float], r: float, fill: str, *, tilt: float = 0.0) -> str:
    """A rectangle with rounded corners, turned by `tilt` degrees about its middle."""
    x, y, w, h = box
    turn = f' transform="rotate({tilt:.1f} {x + w / 2:.1f} {y + h / 2:.1f})"' if tilt else ""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r:.1f}" fill="{fill}"{turn}/>'


def pen(*steps: tuple[str, *tuple[Point, ...]]) -> str:
    """Path data from commands and their points: `pen(("M", a), ("Q", b, c), ("L", d))`, closed."""
    return "".join(step[0] + " ".join(f"{x:.1f} {y:.1f}" for x, y in step[1:]) for step in steps) + "Z"


def words(
    x: float, y: float, size: float, said: str, fill: str, *, anchor: str = "middle", opacity: float = 1.0,
    weight: int = 700, tracking: float = 0.0, edge: str = "",
) -> str:  # fmt: skip
    """A line of text; `tracking` is room between its letters in shares of their size, `edge` what lines them."""
    drawn = escape("".join(c for c in said if c.isprintable()))
    spaced = f' letter-spacing="{tracking * size:.2f}"' if tracking else ""
    # The last letter's own room would set a centred line to the left.
    x += tracking * size / 2 if anchor == "middle" else 0.0
    line = f' stroke="{edge}" stroke-width="{size * 0.13:.2f}" stroke-linejoin="round" paint-order="stroke"'
    edged = line if edge else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-family="{FAMILY}" font-weight="{weight}" '
        f'font-size="{size:.1f}" text-anchor="{anchor}"{spaced}{edged} fill="{fill}"{_alpha(opacity)}>{drawn}</text>'
    )


def curve(points: Sequence[Point], *, closed: bool = True, tension: float = 1.0) -> str:
    """A smooth path through `points` (Catmull-Rom, written as Bézier curves)."""
    n = len(points)
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for i in range(n if closed else n - 1):
        before = points[i - 1] if closed or i else points[i]
        a, b = points[i], points[(i + 1) % n]
        after = points[(i + 2) % n] if closed or i + 2 < n else b
        k = tension / 6
        d += (
            f"C{a[0] + (b[0] - before[0]) * k:.1f} {a[1] + (b[1] - before[1]) * k:.1f}"
            f" {b[0] - (after[0] - a[0]) * k:.1f} {b[1] - (after[1] - a[1]) * k:.1f} {b[0]:.1f} {b[1]:.1f}"
        )
    return d + ("Z" if closed else "")


def limb(a: Point, b: Point, wide: float, narrow: float) -> str:
    """A tapering limb from `a` to `b`, rounded at both ends; widths are half-widths."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    return (
        f"M{a[0] + nx * wide:.1f} {a[1] + ny * wide:.1f}L{b[0] + nx * narrow:.1f} {b[1] + ny * narrow:.1f}"
        f"A{narrow:.1f} {narrow:.1f} 0 0 0 {b[0] - nx * narrow:.1f} {b[1] - ny * narrow:.1f}"
        f"L{a[0] - nx * wide:.1f} {a[1] - ny * wide:.1f}"
        f"A{wide:.1f} {wide:.1f} 0 0 0 {a[0] + nx * wide:.1f} {a[1] + ny * wide:.1f}Z"
    )


def oval(x: float, y: float, rx: float, ry: float) -> str:
    """An ellipse as path data, to be joined with other shapes of one colour."""
    return f"M{x - rx:.1f} {y:.1f}a{rx:.1f} {ry:.1f} 0 1 0 {2 * rx:.1f} 0a{rx:.1f} {ry:.1f} 0 1 0 {-2 * rx:.1f} 0Z"
