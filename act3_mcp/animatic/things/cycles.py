# ruff: noqa: E501 - points of an outline read best in few lines
"""What is ridden: bicycles, motorbikes, scooters, boards and wheelchairs. With a rider they go, without one they stand."""

import math

from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, INK, STEEL, WOOD, Sketch


def bicycle(s: Sketch) -> None:
    for u in (-0.52, 0.52):
        _spokes(s, u, 0.34, 0.31)
        s.hoop(u, 0.34, 0.33, INK, 0.038, 0.3)
    turned = s.turn if s.going else 0.6
    pedal = 0.16 * math.cos(turned), -0.16 * math.sin(turned)
    s.bar((-0.06 - pedal[0], 0.3 - pedal[1]), (-0.06 + pedal[0], 0.3 + pedal[1]), STEEL, 0.03, 0.6)
    for a, b in (
        ((-0.52, 0.34), (-0.2, 0.82)), ((-0.52, 0.34), (-0.06, 0.30)), ((-0.06, 0.30), (-0.22, 0.9)), ((-0.06, 0.30), (0.36, 0.74)),
        ((-0.2, 0.80), (0.36, 0.80)), ((0.52, 0.34), (0.34, 0.98)),
    ):  # fmt: skip
        s.bar(a, b, s.colour, 0.036, 0.8)
    s.disc(-0.06, 0.3, 0.085, STEEL, 0.7)
    s.form([(-0.36, 0.92), (-0.2, 0.95), (-0.06, 0.92), (-0.22, 0.87)], "#3a2a22", 0.6)
    s.bow([(0.34, 0.98), (0.44, 1.04), (0.5, 0.96)], INK, 0.036, 0.4)
    s.bow([(-0.86, 0.36), (-0.76, 0.62), (-0.5, 0.72)], s.colour, 0.03, 0.6)
    s.bow([(0.3, 0.66), (0.56, 0.72), (0.82, 0.52)], s.colour, 0.03, 0.6)
    s.lamp(0.42, 0.86, 0.05)


def motorbike(s: Sketch) -> None:
    s.bar((0.74, 0.32), (0.46, 0.94), STEEL, 0.07, 0.7)
    s.bar((-0.7, 0.32), (-0.1, 0.40), STEEL, 0.09, 0.6)
    for u in (-0.7, 0.74):
        s.wheel(u, 0.33, 0.33, spokes=7, tyre=0.34)
    s.form([(-0.26, 0.2), (0.3, 0.2), (0.36, 0.52), (-0.2, 0.58)], "#4a4c54", 0.3)
    for v in (0.28, 0.36, 0.44):
        s.bar((-0.12, v), (0.24, v), STEEL, 0.022, 0.8)
    s.bow([(0.16, 0.24), (-0.3, 0.19), (-1.0, 0.26)], CHROME, 0.075, 0.75)
    s.form([(-0.12, 0.6), (0.36, 0.62), (0.46, 0.78), (0.24, 0.9), (-0.02, 0.84)], s.colour, 0.9)
    s.shine((0.02, 0.83), (0.26, 0.86), 0.03, 0.5)
    s.form([(-0.05, 0.72), (-0.12, 0.81), (-0.6, 0.82), (-0.9, 0.92), (-0.84, 0.76), (-0.4, 0.68)], "#26242a", 0.7)
    s.form([(-1.02, 0.5), (-0.8, 0.72), (-0.5, 0.68), (-0.44, 0.6), (-0.7, 0.62), (-0.96, 0.44)], s.colour, 0.7)
    s.form([(0.46, 0.66), (0.72, 0.74), (1.0, 0.56), (1.04, 0.46), (0.8, 0.66), (0.56, 0.62)], s.colour, 0.6)
    s.bow([(0.46, 0.92), (0.38, 1.08), (0.2, 1.06)], INK, 0.045, 0.5)
    s.disc(0.56, 0.88, 0.1, CHROME, 0.7)
    s.lamp(0.63, 0.88, 0.06)


def scooter(s: Sketch) -> None:
    for u in (-0.56, 0.66):
        s.wheel(u, 0.22, 0.22, spokes=5)
    s.bar((0.66, 0.22), (0.44, 1.0), s.colour, 0.08, 0.6)
    s.form(
        [(0.38, 0.98), (0.5, 0.96), (0.62, 0.34), (0.34, 0.22), (-0.3, 0.22), (-0.3, 0.3), (0.3, 0.32)], s.colour, 0.4
    )
    s.form([(-0.18, 0.26), (-0.2, 0.62), (-0.5, 0.72), (-0.9, 0.58), (-0.96, 0.34), (-0.7, 0.24)], s.colour, 0.8)
    s.form([(-0.14, 0.7), (-0.4, 0.78), (-0.86, 0.76), (-0.8, 0.68), (-0.3, 0.64)], "#3a2a26", 0.7)
    s.form([(0.44, 0.34), (0.6, 0.48), (0.86, 0.4), (0.92, 0.26), (0.7, 0.34)], s.colour, 0.7)
    s.bow([(0.44, 1.0), (0.38, 1.08), (0.24, 1.06)], INK, 0.04, 0.4)
    s.disc(0.5, 1.0, 0.075, CHROME, 0.7)
    s.lamp(0.55, 1.0, 0.045)


def skateboard(s: Sketch) -> None:
    s.form([(-0.42, 0.16), (-0.34, 0.11), (0.34, 0.11), (0.42, 0.16), (0.34, 0.135), (-0.34, 0.135)], s.colour, 0.3)
    for u in (-0.25, 0.25):
        s.bar((u, 0.11), (u, 0.05), STEEL, 0.03)
        s.disc(u - 0.03, 0.03, 0.032, "#e8e2d4", 0.7)
        s.disc(u + 0.04, 0.03, 0.032, "#e8e2d4", 0.6)


def wheelchair(s: Sketch) -> None:
    s.form([(-0.3, 0.5), (0.24, 0.5), (0.24, 0.58), (-0.3, 0.58)], s.colour)
    s.form([(-0.34, 0.5), (-0.42, 1.0), (-0.34, 1.0), (-0.26, 0.5)], s.colour, 0.2)
    s.bow([(-0.36, 0.98), (-0.44, 1.02), (-0.52, 0.98)], INK, 0.035)
    s.bar((0.24, 0.54), (0.42, 0.14), STEEL, 0.03, 0.7)
    s.bar((0.36, 0.13), (0.56, 0.13), STEEL, 0.04, 0.7)
    s.bar((-0.26, 0.74), (0.14, 0.74), INK, 0.045)
    s.bar((0.12, 0.74), (0.14, 0.54), STEEL, 0.025, 0.7)
    _spokes(s, -0.16, 0.31, 0.28)
    s.hoop(-0.16, 0.31, 0.3, INK, 0.035, 0.4)
    s.hoop(-0.16, 0.31, 0.25, CHROME, 0.014, 0.9)
    s.disc(0.34, 0.07, 0.07, INK, 0.4)


def _spokes(s: Sketch, u: float, v: float, r: float) -> None:
    turned = s.phase / 3 if s.going else 0.0
    for k in range(8):
        angle = math.pi * (k + turned * 3) / 8
        du, dv = r * math.cos(angle), r * math.sin(angle)
        s.bar((u - du, v + dv), (u + du, v - dv), STEEL, 0.007, 0.7)
    s.disc(u, v, 0.03, STEEL, 0.8)


CYCLES: dict[str, Kind] = {
    "bicycle": Kind(bicycle, 1.08, 1.75, "#3a5f6a", phases=4, rate=12.0, speed=1.6),
    "motorbike": Kind(motorbike, 1.15, 2.2, "#8f3a34", phases=4, rate=14.0, speed=2.4),
    "scooter": Kind(scooter, 1.12, 1.8, "#7fb0a4", phases=4, rate=14.0, speed=1.8),
    "skateboard": Kind(skateboard, 0.17, 0.85, WOOD, speed=2.5),
    "wheelchair": Kind(wheelchair, 1.05, 1.1, "#3a4a5a"),
}  # fmt: skip
