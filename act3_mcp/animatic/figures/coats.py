# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What animals have on their skins: stripes, patches, wool."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from act3_mcp.animatic.svg import circle, curve, ellipse, path, stroke

if TYPE_CHECKING:
    from act3_mcp.animatic.figures.creatures import Animal


def markings(animal: Animal) -> None:
    """Stripes, patches and wool of the trunk."""
    k, h = animal.kind, animal.kind.high
    patches(animal, neck=False)
    if k.stripes:
        for n in range(k.stripes):
            u = -0.47 + 0.92 * n / (k.stripes - 1)
            long, bend = (0.2 if n % 2 else 0.34), 0.05 * math.sin(n * 2.3)
            top = 0.975 if -0.4 < u < 0.4 else 0.9
            shape = [(u, top), (u + bend + 0.012, top - long * 0.5), (u + bend * 1.6, top - long), (u + bend - 0.022, top - long * 0.5)]
            animal.drawing.add(path(curve([animal.q(x * k.long, y * h) for x, y in shape], tension=0.6), animal.tone(k.spots, 0.3)))
            if n % 2 and k.belly_stripes:
                shape = [(u + 0.02, 0.58), (u + 0.035, 0.68), (u + 0.02, 0.76), (u, 0.68)]
                animal.drawing.add(path(curve([animal.q(x * k.long, y * h) for x, y in shape], tension=0.6), animal.tone(k.spots, 0.3)))
    if k.wool:
        _wool(animal)


def patches(animal: Animal, *, neck: bool) -> None:
    k = animal.kind
    for u, v, r in k.patches:
        if (v > 1.0) is neck:
            spot = [(u + r * math.cos(a) * 1.2, v + r * 0.7 * math.sin(a + u)) for a in (0.2, 1.3, 2.2, 3.4, 4.4, 5.4)]
            animal.drawing.add(path(curve([animal.q(x * k.long, y * k.high) for x, y in spot]), animal.tone(k.spots, 0.55)))


def _wool(animal: Animal) -> None:
    """Curls all round the trunk and over it."""
    k, h = animal.kind, animal.kind.high
    round_it = [(0.53 * math.cos(a), 0.72 + 0.30 * math.sin(a)) for a in (math.tau * n / 18 for n in range(18))]
    for u, v in round_it:
        x, y = animal.q(u * k.long, v * h)
        animal.drawing.add(circle(x, y, 0.115 * h * animal.scale, animal.fill))
    x, y = animal.q(0, 0.72 * h)
    animal.drawing.add(ellipse(x, y, 0.55 * k.long * animal.scale, 0.32 * h * animal.scale, animal.fill))
    for n in range(13):
        u, v = -0.42 + 0.84 * (n * 0.618 % 1), 0.55 + 0.38 * (n * 0.382 % 1)
        bow = [(u - 0.05, v), (u, v + 0.05), (u + 0.05, v)]
        animal.drawing.add(stroke(curve([animal.q(x * k.long, y * h) for x, y in bow], closed=False), animal.ink, 0.012 * h * animal.scale, 0.2))
