"""Lightning as it is seen: the bolt in the sky, and the picture in its light."""

import random
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import cv2
import numpy as np

from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.shot import ABOARD
from act3_mcp.animatic.storm import brightness, latest
from act3_mcp.animatic.svg import Drawing, Point, line
from act3_mcp.animatic.world import World
from act3_mcp.media.encode import Planes

BOLTS = 3
"""As many different ones; a shot long enough for more sees the first again."""
CORE, AIR = "#fbfaff", "#aebcff"
OUTSIDE, INSIDE, BY_DAY = 1.0, 0.4, 0.5
"""How much of a flash there is in the open, of what comes in by a window, and of either while it is light."""
BRIGHTER, COLDER = 0.85, 0.3
Points = list[Point]


def bolt(world: World, place: float) -> list[Layer]:
    """What strikes in the sky of this world, at the distance of its clouds or behind."""
    if not world.strikes:
        return []
    drawings = [_bolt(world, number) for number in range(min(BOLTS, len(world.strikes)))]

    def sequence(t: float) -> int:
        return latest(world.strikes, t) % len(drawings)

    def gain(t: float) -> float:
        # The bolt is gone before the clouds are dark again.
        return brightness(world.strikes, t) ** 2

    return [Layer("lightning", drawings, place, sequence=sequence, gain=gain)]


def reach(world: World) -> float:
    """How much of a flash the picture is lit by."""
    inside = world.shot.place in INDOOR - ABOARD
    return (INSIDE if inside else OUTSIDE) * (1.0 if world.light.is_dark else BY_DAY)


def window_light(world: World, at: Point, radius: float, place: float) -> list[Layer]:
    """A window that lights up from outside."""
    if not world.strikes:
        return []
    drawing = Drawing()
    drawing.glow(at, radius, "#dfe6ff", 0.95)
    return [Layer("lightning", [drawing], place, gain=partial(brightness, world.strikes))]


def shine(planes: Planes, strength: float) -> None:
    """Light a finished frame by a flash: all of it brighter, most of all what is bright, and colder."""
    luma, blue, red = planes
    lift = 1 + BRIGHTER * strength
    cv2.convertScaleAbs(luma, dst=luma, alpha=lift, beta=16 * (1 - lift) + 12 * strength)
    np.minimum(luma, 235, out=luma)
    kept = 1 - COLDER * strength
    cv2.convertScaleAbs(blue, dst=blue, alpha=kept, beta=128 * (1 - kept) + 3 * strength)
    cv2.convertScaleAbs(red, dst=red, alpha=kept, beta=128 * (1 - kept) - 2 * strength)


def _bolt(world: World, number: int) -> Drawing:
    """A jagged path from the clouds to the horizon, branching, in the glow that it gives the air."""
    rng = random.Random(f"{world.strikes[0]} {number}")  # noqa: S311 - chance in a picture, not a secret
    lens, drawing = world.lens, Drawing()
    unit = lens.unit / 1000
    low = min(lens.horizon, FRAME * 0.82)
    x = lens.width * rng.choice((rng.uniform(0.12, 0.38), rng.uniform(0.62, 0.88)))
    top, foot = (x, min(-0.06 * FRAME, low - 0.5 * FRAME)), (x + rng.uniform(-0.09, 0.09) * lens.width, low)
    drawing.glow((x, max(top[1], 0.0)), 900 * unit, AIR, 0.62)
    drawing.glow((x, low * 0.5), 480 * unit, AIR, 0.4)
    for points, wide in _branches(top, foot, 5.2 * unit, rng, 2):
        for times, colour, opacity in ((9.0, AIR, 0.12), (3.6, AIR, 0.35), (1.0, CORE, 1.0)):
            drawing.add(line(points, colour, wide * times, opacity))
    return drawing


def _branches(top: Point, foot: Point, wide: float, rng: random.Random, deep: int) -> Iterator[tuple[Points, float]]:
    main = _jagged(top, foot, rng, 5)
    yield main, wide
    if not deep:
        return
    length = abs(foot[1] - top[1])
    for _ in range(3 if deep == 2 else 1):
        at = main[rng.randrange(len(main) // 6, len(main) * 3 // 4)]
        # Branches go down and away, and end in the air.
        away = rng.choice((-1, 1)) * rng.uniform(0.15, 0.4) * length
        end = at[0] + away, at[1] + rng.uniform(0.15, 0.7) * (foot[1] - at[1])
        yield from _branches(at, end, wide * 0.42, rng, deep - 1)


def _jagged(a: Point, b: Point, rng: random.Random, times: int) -> Points:
    """The way from `a` to `b`, each half of it displaced in the middle, and so on."""
    points = [a, b]
    for step in range(times):
        stray = 0.10 / 1.7**step * max(abs(b[1] - a[1]), abs(b[0] - a[0]))
        between = [
            ((p[0] + q[0]) / 2 + rng.uniform(-stray, stray), (p[1] + q[1]) / 2 + 0.4 * rng.uniform(-stray, stray))
            for p, q in pairwise(points)
        ]
        points = [point for pair in zip(points, between, strict=False) for point in pair] + [points[-1]]
    return points
