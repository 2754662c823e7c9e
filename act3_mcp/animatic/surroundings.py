# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What a deed happens on or in, behind and before whoever does it: a wave, a coffin, a stair, a line of washing."""

import math
from collections.abc import Callable

from act3_mcp.animatic.climbing import Climber
from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.exertions import RISE, TREAD
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.shot import Action
from act3_mcp.animatic.svg import Drawing, curve, ellipse, line, path, polygon, stroke

ROUND = 8
"""Drawings in which cloth on a line, or the lip of a wave, goes once to and fro."""
Surrounding = Callable[[Callable[[], Painter], Climber, float], list[Layer]]


def _tone(paint: Painter, material: str, share: float) -> str:
    lit, dark = paint.tones(material)
    return mix(dark, lit, share)


def _box(c: Climber, wide: float, up: float, down: float) -> tuple[float, float, float, float]:
    return c.foot[0] - wide * c.tall, c.foot[1] - up * c.tall, 2 * wide * c.tall, (up + down) * c.tall


def _wave(painter: Callable[[], Painter], c: Climber, z: float) -> list[Layer]:
    """A wall of water that breaks behind the board and curls over, and the foam the board throws up."""
    walls: list[Drawing] = []
    sprays: list[Drawing] = []
    for k in range(ROUND):
        paint, turn = painter(), math.tau * k / ROUND
        t, roll = c.tall, 0.02 * math.sin(math.tau * k / ROUND)
        deep, lit = _tone(paint, "#1f6f86", 0.6), _tone(paint, "#5fc0c4", 0.95)
        face = [(-1.75, -0.16), (-1.7, 0.5), (-1.45, 1.05), (-1.0, 1.42 + roll), (-0.5, 1.52 + roll), (-0.15, 1.38),
                (-0.02, 1.18 - roll), (-0.2, 1.2), (-0.42, 1.08), (-0.5, 0.86), (-0.28, 0.55), (0.3, 0.3), (1.1, 0.12), (1.9, 0.0), (1.9, -0.16)]
        fill = paint.drawing.linear(((0, lit, 1), (0.45, mix(lit, deep, 0.55), 1), (1, deep, 1)), (0, c.p(0, 1.5)[1]), (0, c.p(0, -0.1)[1]), box=False)
        paint.drawing.add(path(curve([c.p(*each) for each in face], tension=0.8), fill))
        for n in range(7):
            u = -1.5 + 0.2 * n
            ribs = [c.p(u, 0.0), c.p(u + 0.05 + 0.02 * n, 0.5), c.p(u + 0.28, 0.95 + 0.04 * n), c.p(u + 0.62, 1.3)]
            paint.drawing.add(stroke(curve(ribs, closed=False), _tone(paint, "#a8e4e4", 1.0), 0.012 * t, 0.35))
        lip = [(-1.5, 1.0), (-1.0, 1.44 + roll), (-0.5, 1.55 + roll), (-0.12, 1.4), (0.02, 1.14 - roll), (-0.1, 1.02), (-0.22, 1.18), (-0.5, 1.38), (-0.95, 1.3)]
        paint.drawing.add(path(curve([c.p(*each) for each in lip], tension=0.9), "#f4fbfc", 0.95))
        for n in range(12):
            u, v = -0.02 + 0.09 * math.cos(n * 2.4), 1.1 - 0.085 * n + 0.03 * math.sin(turn + n)
            paint.drawing.add(ellipse(*c.p(u, v), (0.05 - 0.002 * n) * t, (0.04 - 0.002 * n) * t, "#ffffff", 0.8 - 0.04 * n))
        walls.append(paint.drawing)
        near = painter()
        for n in range(15):
            u, v = -1.3 + 0.15 * n, 0.0 + 0.045 * math.sin(turn + 1.9 * n)
            high = 0.10 if n < 8 else 0.05
            near.drawing.add(ellipse(*c.p(u, v), 0.15 * t, (high + 0.02 * math.cos(turn + n)) * t, "#f4fbfc", 0.85))
        water = [c.p(-1.9, 0.0), c.p(-0.9, -0.03), c.p(0.0, -0.02), c.p(0.9, 0.01), c.p(1.9, -0.02), c.p(1.9, -0.3), c.p(-1.9, -0.3)]
        near.drawing.add(path(curve(water, tension=0.4), _tone(near, "#2f8498", 0.7), 0.92))
        for n in range(9):
            v = c.p(-0.62 - 0.05 * n, 0.05 + 0.05 * n + 0.02 * math.sin(turn + 2 * n))
            near.drawing.add(ellipse(*v, (0.05 - 0.003 * n) * t, (0.04 - 0.003 * n) * t, "#ffffff", 0.75 - 0.06 * n))
        sprays.append(near.drawing)
    box = _box(c, 2.0, 1.75, 0.35)
    return [Layer("wave", walls, z + 0.4, box=box, rate=5.0), Layer("foam", sprays, z - 0.1, box=box, rate=5.0)]


def _coffin(painter: Callable[[], Painter], c: Climber, z: float) -> list[Layer]:
    """Open: its lid thrown back beyond, its lining behind whoever lies there and its near side before them."""
    far, near, t = painter(), painter(), c.tall
    wood, silk = "#5a3422", "#8a1f2c"
    left, right, rim, low = -0.5, 0.62, 0.31, 0.02
    lid = [(left - 0.02, rim + 0.04), (left + 0.12, rim + 0.42), (right - 0.1, rim + 0.36), (right + 0.02, rim + 0.04)]
    far.drawing.add(polygon([c.p(*each) for each in lid], _tone(far, wood, 0.3)))
    inner = [(left + 0.03, rim + 0.06), (left + 0.14, rim + 0.38), (right - 0.12, rim + 0.32), (right - 0.02, rim + 0.06)]
    far.drawing.add(polygon([c.p(*each) for each in inner], _tone(far, silk, 0.45)))
    for k in range(7):
        u = left + 0.15 + 0.13 * k
        far.drawing.add(line([c.p(u, rim + 0.07), c.p(u + 0.01, rim + 0.33)], _tone(far, silk, 0.15), 0.008 * t))
    well = [(left, rim), (left + 0.04, rim + 0.05), (right - 0.04, rim + 0.05), (right, rim)]
    far.drawing.add(polygon([c.p(*each) for each in well], _tone(far, silk, 0.75)))
    pillow = [(left + 0.02, rim), (left + 0.03, rim + 0.07), (left + 0.2, rim + 0.06), (left + 0.22, rim)]
    far.drawing.add(path(curve([c.p(*each) for each in pillow], tension=0.7), _tone(far, "#e8dcd0", 0.9)))
    near.drawing.add(ellipse(*c.p((left + right) / 2, low), 0.62 * t, 0.035 * t, near.light.ink, 0.45))
    side = [(left, rim), (right, rim), (right - 0.03, low), (left + 0.03, low)]
    near.drawing.add(polygon([c.p(*each) for each in side], _tone(near, wood, 0.7)))
    near.drawing.add(polygon([c.p(*each) for each in ((left - 0.02, rim + 0.02), (right + 0.02, rim + 0.02), (right + 0.02, rim - 0.025), (left - 0.02, rim - 0.025))], _tone(near, wood, 1.0)))
    panel = [(left + 0.07, rim - 0.06), (right - 0.07, rim - 0.06), (right - 0.09, low + 0.05), (left + 0.09, low + 0.05)]
    near.drawing.add(polygon([c.p(*each) for each in panel], _tone(near, wood, 0.4)))
    gold = _tone(near, "#d8b04a", 0.95)
    for u in (left + 0.22, (left + right) / 2, right - 0.22):
        handle = [c.p(u - 0.055, 0.19), c.p(u, 0.145), c.p(u + 0.055, 0.19)]
        near.drawing.add(stroke(curve(handle, closed=False), gold, 0.014 * t))
    near.drawing.add(line([c.p(right - 0.09, 0.25), c.p(right - 0.09, 0.12)], gold, 0.012 * t), line([c.p(right - 0.12, 0.215), c.p(right - 0.06, 0.215)], gold, 0.012 * t))
    box = _box(c, 0.9, 0.95, 0.1)
    return [Layer("coffin behind", [far.drawing], z + 0.05, box=box), Layer("coffin", [near.drawing], z - 0.05, box=box)]


def _stairs(painter: Callable[[], Painter], c: Climber, z: float) -> list[Layer]:
    """Up and out of the frame, with a rail beyond; the first of the steps is where the feet are."""
    paint, t = painter(), c.tall
    rise, deep = RISE, TREAD
    last = 22
    edge = [(0.035, 0.0)]
    for k in range(1, last):
        edge += [(0.035 + deep * (k - 1), rise * k), (0.035 + deep * k, rise * k)]
    stone = "#a89a88"
    body = [*edge, (edge[-1][0], -0.02), (0.035, -0.02)]
    paint.drawing.add(polygon([c.p(*each) for each in body], _tone(paint, stone, 0.28)))
    for k in range(1, last):
        u, v = 0.035 + deep * (k - 1), rise * k
        paint.drawing.add(polygon([c.p(u - 0.015, v), c.p(u + deep, v), c.p(u + deep + 0.03, v + 0.028), c.p(u + 0.015, v + 0.028)], _tone(paint, stone, 0.95)))
        paint.drawing.add(polygon([c.p(u, v), c.p(u + 0.012, v), c.p(u + 0.012, v - rise), c.p(u, v - rise)], _tone(paint, stone, 0.7)))
    for k in range(0, last, 2):
        u, v = 0.1 + deep * k, rise * (k + 1)
        paint.drawing.add(line([c.p(u, v + 0.02), c.p(u, v + 0.5)], _tone(paint, "#4a4038", 0.45), 0.012 * t))
    rail = [c.p(0.06, 0.5 + rise * 0.8), c.p(0.1 + deep * last, 0.5 + rise * (last + 1))]
    paint.drawing.add(line(rail, _tone(paint, "#7a4f34", 0.8), 0.03 * t))
    return [Layer("stairs", [paint.drawing], z + 0.05, box=_box(c, 4.0, 3.2, 0.1))]


def _washing(painter: Callable[[], Painter], c: Climber, z: float) -> list[Layer]:
    """A line between two posts at the height of the hands, with sheets, shirts and socks that stir in the wind."""
    phases: list[Drawing] = []
    for k in range(ROUND):
        paint, t = painter(), c.tall
        turn = math.tau * k / ROUND

        def high(u: float) -> float:
            return 1.04 - 0.045 * math.cos(u * 1.2)

        for u in (-1.35, 1.35):
            paint.drawing.add(line([c.p(u, -0.02), c.p(u, 1.16)], _tone(paint, "#8a6040", 0.6), 0.034 * t))
            paint.drawing.add(line([c.p(u - 0.1, 1.1), c.p(u + 0.1, 1.1)], _tone(paint, "#8a6040", 0.8), 0.026 * t))
        rope = [c.p(-1.35 + 0.27 * n, high(-1.35 + 0.27 * n)) for n in range(11)]
        paint.drawing.add(stroke(curve(rope, closed=False), _tone(paint, "#e8e0d0", 0.9), 0.008 * t))
        for u, wide, long, tone, kind in HUNG:
            blow = 0.025 * math.sin(turn + 3.1 * u)
            a, b = u - wide / 2, u + wide / 2
            top = [c.p(a, high(a)), c.p(b, high(b))]
            low = [c.p(b + blow, high(b) - long), c.p(u + blow * 1.4, high(u) - long - 0.02), c.p(a + blow, high(a) - long)]
            lit, dark = _tone(paint, tone, 1.0), _tone(paint, tone, 0.35)
            if kind == "shirt":
                sleeve = [c.p(a, high(a)), c.p(a - 0.1 + blow, high(a) - 0.13), c.p(a - 0.06 + blow, high(a) - 0.19), c.p(a + 0.02, high(a) - 0.11)]
                other = [c.p(b, high(b)), c.p(b + 0.1 + blow, high(b) - 0.13), c.p(b + 0.06 + blow, high(b) - 0.19), c.p(b - 0.02, high(b) - 0.11)]
                paint.drawing.add(polygon(sleeve, dark), polygon(other, lit))
            paint.drawing.add(path(curve([*top, *low], tension=0.25), lit))
            for n in range(1, 4):
                x = a + wide * n / 4
                fold = [c.p(x, high(x) - 0.03), c.p(x + blow * 0.7, high(x) - long * 0.5), c.p(x + blow, high(x) - long * 0.95)]
                paint.drawing.add(stroke(curve(fold, closed=False), dark, 0.012 * t, 0.45))
            for x in (a + 0.02, b - 0.02):
                paint.drawing.add(line([c.p(x, high(x) - 0.02), c.p(x, high(x) + 0.02)], _tone(paint, "#c8944a", 0.9), 0.012 * t))
        phases.append(paint.drawing)
    basket = painter()
    body = [(0.28, 0.0), (0.62, 0.0), (0.66, 0.17), (0.24, 0.17)]
    basket.drawing.add(polygon([c.p(*each) for each in body], _tone(basket, "#c89a5a", 0.7)))
    for v in (0.05, 0.1):
        basket.drawing.add(line([c.p(0.26, v), c.p(0.64, v)], _tone(basket, "#8a6030", 0.4), 0.010 * c.tall))
    heap = [(0.26, 0.17), (0.32, 0.24), (0.43, 0.21), (0.52, 0.26), (0.64, 0.17)]
    basket.drawing.add(path(curve([c.p(*each) for each in heap], tension=0.7), _tone(basket, "#f4f0e8", 0.95)))
    box = _box(c, 1.7, 1.35, 0.1)
    return [
        Layer("washing line", phases, z + 0.12, box=box, rate=5.0, motion=Motion()),
        Layer("basket", [basket.drawing], z - 0.06, box=box),
    ]


# Each piece: where it hangs, how wide and long it is, its colour, its cut.
HUNG = (
    (-1.0, 0.42, 0.58, "#f6f4ee", "sheet"), (-0.55, 0.28, 0.36, "#c8506a", "shirt"), (-0.0, 0.5, 0.62, "#f6f4ee", "sheet"),
    (0.55, 0.28, 0.36, "#5f8ab0", "shirt"), (0.84, 0.1, 0.2, "#e0b04a", "sock"), (0.98, 0.1, 0.2, "#e0b04a", "sock"), (1.17, 0.2, 0.44, "#4a5a78", "sheet"),
)  # fmt: skip


def _hoop(painter: Callable[[], Painter], c: Climber, z: float) -> list[Layer]:
    """A basket ahead and above, its board on a post."""
    paint, t = painter(), c.tall
    post = _tone(paint, "#5a626a", 0.6)
    paint.drawing.add(line([c.p(1.05, -0.02), c.p(1.05, 1.3), c.p(0.86, 1.62)], post, 0.045 * t))
    board = [c.p(0.84, 1.42), c.p(0.9, 1.46), c.p(0.9, 2.02), c.p(0.84, 1.98)]
    paint.drawing.add(polygon(board, _tone(paint, "#f4f2ec", 0.95)))
    paint.drawing.add(line([c.p(0.84, 1.42), c.p(0.84, 1.98)], _tone(paint, "#c8443c", 0.9), 0.016 * t))
    paint.drawing.add(line([c.p(0.84, 1.55), c.p(0.52, 1.55)], _tone(paint, "#e0602f", 1.0), 0.026 * t))
    white = _tone(paint, "#f8f6f0", 1.0)
    for k in range(5):
        u = 0.53 + 0.075 * k
        low = 0.6 + 0.042 * k
        paint.drawing.add(line([c.p(u, 1.54), c.p(low, 1.32)], white, 0.008 * t))
        paint.drawing.add(line([c.p(u, 1.54), c.p(low + (0.05 if k < 4 else -0.05), 1.42), c.p(low, 1.32)], white, 0.007 * t))
    return [Layer("hoop", [paint.drawing], z + 0.05, box=_box(c, 1.5, 2.2, 0.1))]


SURROUNDINGS: dict[Action, Surrounding] = {"surf": _wave, "rise": _coffin, "upstairs": _stairs, "dunk": _hoop, "hang out": _washing}
