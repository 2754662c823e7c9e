# ruff: noqa: PLR0917 - coordinates are positional by nature
"""Animals from the side: dog, cat and horse on one skeleton, and birds on the wing."""

import math
from dataclasses import dataclass

from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, limb, path, stroke
from act3_mcp.animatic.world import World

PHASES = 8


@dataclass(frozen=True)
class Build:
    """Measures in metres: height at the shoulder, length, depth of the trunk, neck rise, head and tail length."""

    high: float
    long: float
    deep: float
    neck: float
    head: float
    tail: float
    coat: str


BUILDS = {
    "dog": Build(0.52, 0.62, 0.23, 0.13, 0.24, 0.26, "#a8794c"),
    "cat": Build(0.28, 0.40, 0.13, 0.10, 0.13, 0.36, "#6b6570"),
    "horse": Build(1.5, 1.6, 0.58, 0.75, 0.58, 0.75, "#7a4f36"),
}


def four_legged(world: World, name: str, colour: str, floor: float, number: int) -> list[Layer]:
    build, lens = BUILDS[name], world.lens
    company = bool(world.shot.figures)
    z = lens.distance - (0.15 if company and name != "horse" else 0.0) + (0.9 if name == "horse" and company else 0.0)
    across = lens.width / lens.scale(z)
    x = (0.16 + 0.1 * number) * across if company else 0.0
    scale, foot = lens.scale(z), lens.at(x, floor, z)
    walking = any(
        word.startswith(("walk", "run", "cross", "chas", "gallop", "ride", "riding")) for word in world.shot.understood
    )
    phases: list[Drawing] = []
    for phase in range(PHASES):
        drawing = Drawing()
        _animal(
            world, drawing, build, colour or build.coat, foot, scale, phase / PHASES, walking=walking, cat=name == "cat"
        )
        phases.append(drawing)
    high = build.high + build.neck + build.head
    box = (
        foot[0] - build.long * 1.4 * scale,
        foot[1] - high * 1.1 * scale,
        build.long * 2.8 * scale,
        high * 1.2 * scale,
    )
    return [Layer(name, phases, z - 0.02, box=box, rate=7.0 if walking else 3.0)]


def _animal(
    world: World,
    drawing: Drawing,
    b: Build,
    coat: str,
    foot: Point,
    scale: float,
    phase: float,
    *,
    walking: bool,
    cat: bool,
) -> None:
    light = world.light
    lit, mid, dark = light.between(coat, 0.95), light.between(coat, 0.5), light.between(coat, 0.08)

    def p(u: float, v: float) -> Point:
        return foot[0] + u * scale, foot[1] - v * scale

    drawing.add(ellipse(*p(0, 0), b.long * 0.7 * scale, 0.05 * b.high * scale, light.ink, 0.45))
    half, belly = b.long / 2, b.high - b.deep

    def leg(u: float, start: float, tone: str) -> None:
        swing = 0.42 * math.sin(math.tau * (phase + start)) if walking else 0.0
        lift = 0.12 * max(0.0, math.cos(math.tau * (phase + start))) if walking else 0.0
        hip = p(u, belly + b.deep * 0.35)
        knee = p(u + swing * b.high * 0.3, b.high * (0.30 + lift * 0.5))
        hoof = p(u + swing * b.high * 0.6, b.high * (0.02 + lift))
        drawing.add(
            path(limb(hip, knee, b.deep * 0.22 * scale, b.deep * 0.13 * scale), tone),
            path(limb(knee, hoof, b.deep * 0.13 * scale, b.deep * 0.10 * scale), tone),
        )

    leg(half * 0.8, 0.5, dark)
    leg(-half * 0.8, 0.0, dark)
    wag = 0.2 * math.sin(math.tau * phase * 2)
    tail = [
        p(-half, b.high - b.deep * 0.2),
        p(-half - b.tail * 0.6, b.high + b.tail * (0.35 + wag) * (1 if b.high < 1 else -0.6)),
        p(-half - b.tail * 0.8, b.high + b.tail * (0.8 + wag) * (1 if b.high < 1 else -1.0)),
    ]
    drawing.add(stroke(curve(tail, closed=False), mid, b.deep * 0.22 * scale))
    trunk = [
        p(-half * 1.05, b.high - b.deep * 0.25),
        p(-half * 0.5, b.high),
        p(half * 0.4, b.high * 0.98),
        p(half * 1.02, b.high + b.deep * 0.05),
        p(half * 1.08, belly + b.deep * 0.3),
        p(half * 0.3, belly),
        p(-half * 0.5, belly + b.deep * 0.16),
        p(-half, belly + b.deep * 0.25),
    ]
    drawing.add(path(curve(trunk), drawing.linear(((0, lit, 1), (0.5, lit, 1), (0.62, mid, 1), (1, dark, 1)))))
    poll = (half * 1.12 + b.neck * 0.45, b.high + b.neck)
    neck = [
        p(half * 0.5, b.high),
        p(poll[0] - b.head * 0.3, poll[1]),
        p(poll[0] + b.head * 0.1, poll[1] - b.head * 0.1),
        p(half * 1.08, b.high - b.deep * 0.4),
    ]
    drawing.add(path(curve(neck, tension=0.8), mid))
    h = b.head
    long = 0.55 if cat else 1.0
    head = [
        (-0.32, 0.1),
        (-0.1, 0.32),
        (0.2, 0.28),
        (0.5 * long + 0.1, 0.06),
        (0.86 * long, -0.02),
        (0.88 * long, -0.2),
        (0.4 * long, -0.28),
        (-0.1, -0.26),
        (-0.32, -0.12),
    ]
    drawing.add(path(curve([p(poll[0] + u * h, poll[1] + v * h) for u, v in head]), lit))
    for u in (-0.2, -0.02) if not cat else (-0.16, 0.1):
        ear = [(u - 0.07, 0.22), (u - 0.02, 0.58 if cat or b.high > 1 else 0.42), (u + 0.12, 0.26)]
        drawing.add(path(curve([p(poll[0] + a * h, poll[1] + v * h) for a, v in ear], tension=0.5), mid))
    drawing.add(ellipse(*p(poll[0] + 0.24 * h, poll[1] + 0.08 * h), 0.045 * h * scale, 0.055 * h * scale, light.ink))
    drawing.add(
        ellipse(*p(poll[0] + 0.86 * long * h, poll[1] - 0.06 * h), 0.06 * h * scale, 0.05 * h * scale, light.ink)
    )
    if b.high > 1:
        mane = [
            p(poll[0] - 0.2, poll[1] + 0.12),
            p(poll[0] - 0.42, poll[1] - 0.1),
            p(half * 0.55, b.high + 0.02),
            p(half * 0.75, b.high + 0.1),
            p(poll[0] - 0.1, poll[1]),
        ]
        drawing.add(path(curve(mane), dark))
    leg(half * 0.72, 0.0, mid)
    leg(-half * 0.72, 0.5, mid)


def bird(world: World, colour: str, number: int) -> list[Layer]:
    """A small flock crossing the sky, beating their wings."""
    lens, rng = world.lens, world.rng
    layers: list[Layer] = []
    for k in range(5):
        z = rng.uniform(18, 34)
        scale = lens.scale(z)
        x, y = rng.uniform(0.2, 0.7) * lens.width + 40 * number, rng.uniform(0.12, 0.36) * 1000
        tone = world.light.through_air(world.light.between(colour, 0.3), z)
        phases: list[Drawing] = []
        for phase in range(PHASES):
            beat = math.sin(math.tau * phase / PHASES) * 0.5
            drawing = Drawing()
            wing = [
                (x - 0.9 * scale, y - beat * scale),
                (x - 0.4 * scale, y - (0.18 + beat * 0.4) * scale),
                (x, y),
                (x + 0.4 * scale, y - (0.18 + beat * 0.4) * scale),
                (x + 0.9 * scale, y - beat * scale),
                (x + 0.3 * scale, y + 0.02 * scale),
                (x, y + 0.16 * scale),
                (x - 0.3 * scale, y + 0.02 * scale),
            ]
            drawing.add(path(curve(wing, tension=0.9), tone))
            phases.append(drawing)
        box = (x - scale, y - scale, 2 * scale, 2 * scale)
        layers.append(Layer("bird", phases, z, box=box, rate=9.0, motion=Motion(travel=(1.1, 0.12, 0.0), offset=k / 5)))
    return layers
