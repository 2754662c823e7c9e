# ruff: noqa: E501, PLR0917 - points and coordinates
"""Animals from the side, each kind on its own bones: trunk, four jointed legs, neck, head and tail."""

import math

from act3_mcp.animatic.figures.shapes import Station, along, tube
from act3_mcp.animatic.figures.species import SPECIES, Species
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, path, stroke
from act3_mcp.animatic.world import World

PHASES = 8
LARGE = 1.0
"""Metres at the shoulder from which an animal stands behind people, not before them."""
GOING = ("walk", "run", "cross", "chas", "gallop", "ride", "riding", "trot")


def four_legged(world: World, name: str, colour: str, floor: float, number: int) -> list[Layer]:
    kind, lens = SPECIES[name], world.lens
    company = bool(world.shot.figures)
    large = kind.high > LARGE
    ridden = name == "horse" and any(figure.action == "ride" for figure in world.shot.figures)
    z = lens.distance + 0.08 if ridden else lens.distance + (0.9 if large else -0.15) * company + 0.05 * number
    across = lens.width / lens.scale(z)
    others = [thing for thing in world.shot.things if thing.name in SPECIES]
    x = (
        0.0
        if ridden
        else (0.16 + 0.1 * number) * across
        if company
        else (number - (len(others) - 1) / 2) * kind.long * 1.5
    )
    scale, foot = lens.scale(z), lens.at(x, floor, z)
    walking = any(word.startswith(GOING) for word in world.shot.understood)
    flip = -1 if world.shot.move.towards == "left" else 1
    phases: list[Drawing] = []
    for phase in range(PHASES):
        drawing = Drawing()
        Animal(world, drawing, kind, colour or kind.coat, foot, scale, flip).draw(phase / PHASES, walking=walking)
        phases.append(drawing)
    high = kind.poll[1] + kind.head * 1.5
    box = (foot[0] - kind.long * 1.5 * scale, foot[1] - high * 1.1 * scale, kind.long * 3 * scale, high * 1.2 * scale)
    return [Layer(name, phases, z - 0.02, box=box, rate=8.0 if walking else 3.0)]


class Animal:
    """One animal being drawn; its own measures are metres ahead of its middle and up from the ground."""

    def __init__(
        self, world: World, drawing: Drawing, kind: Species, coat: str, foot: Point, scale: float, flip: int
    ) -> None:
        self.drawing, self.kind, self.foot, self.scale, self.flip = drawing, kind, foot, scale, flip
        light = world.light
        self.ink = light.ink
        self.lit, self.mid, self.dark = light.between(coat, 0.95), light.between(coat, 0.5), light.between(coat, 0.1)
        self.pale = light.between(kind.belly, 0.75)
        self.hair, self.horn = light.between("#7a4a26", 0.4), light.between("#8a7050", 0.6)
        self.towards: Point = (-1.0, -0.6) if light.from_left else (1.0, -0.6)

    def p(self, u: float, v: float) -> Point:
        return self.foot[0] + self.flip * u * self.scale, self.foot[1] - v * self.scale

    def draw(self, phase: float, *, walking: bool) -> None:
        k = self.kind
        self.drawing.add(ellipse(*self.p(0, 0), k.long * 0.62 * self.scale, 0.05 * k.high * self.scale, self.ink, 0.45))
        beat = phase if walking else -1.0
        self._foreleg(beat, 0.5, far=True)
        self._hindleg(beat, 0.0, far=True)
        self._tail(phase)
        self._trunk()
        self._hindleg(beat, 0.5, far=False)
        self._foreleg(beat, 0.0, far=False)
        self._neck()
        self._head(phase)

    def _limb(self, stations: list[Station], *, far: bool) -> None:
        form = tube(stations, self.towards)
        self.drawing.add(path(form.whole, self.dark if far else self.mid))
        if not far:
            self.drawing.add(path(form.lit, self.lit))

    def _step(self, beat: float, start: float) -> tuple[float, float]:
        """How far ahead of its place a foot is, and how far up."""
        if beat < 0:
            return 0.0, 0.0
        at = (beat + start) % 1.0
        reach = 0.3 * self.kind.high
        return reach * math.cos(math.tau * at), 0.16 * self.kind.high * max(0.0, -math.sin(math.tau * at)) ** 1.2

    def _foreleg(self, beat: float, start: float, *, far: bool) -> None:
        k, w = self.kind, self.kind.leg
        ahead, up = self._step(beat, start)
        u = k.long * 0.36 + (0.05 * k.long if far else 0.0)
        shoulder, knee = (u, k.high * 0.68), (u + ahead * 0.55 + up * 0.5, k.high * 0.36 + up * 0.5)
        foot = (u + ahead, k.high * 0.045 + up)
        a, b, c = self.p(*shoulder), self.p(*knee), self.p(*foot)
        self._limb(
            [(a, w * 1.9 * self.scale), (along(a, b, 0.5), w * 1.35 * self.scale), (b, w * 0.85 * self.scale),
             (along(b, c, 0.6), w * 0.62 * self.scale), (c, w * 0.75 * self.scale)], far=far,
        )  # fmt: skip
        self._paw(foot, far=far)

    def _hindleg(self, beat: float, start: float, *, far: bool) -> None:
        k, w = self.kind, self.kind.leg
        ahead, up = self._step(beat, start)
        u = -k.long * 0.38 + (0.05 * k.long if far else 0.0)
        hip, stifle = (u - 0.02 * k.long, k.high * 0.76), (u + 0.10 * k.long + ahead * 0.35, k.high * 0.50 + up * 0.3)
        hock = (u - 0.075 * k.long + ahead * 0.75 - up * 0.4, k.high * 0.28 + up * 0.9)
        foot = (u + ahead - 0.02 * k.long, k.high * 0.045 + up)
        a, b, c, d = self.p(*hip), self.p(*stifle), self.p(*hock), self.p(*foot)
        self._limb(
            [(a, w * 2.6 * self.scale), (b, w * 1.85 * self.scale), (c, w * 0.82 * self.scale),
             (along(c, d, 0.6), w * 0.64 * self.scale), (d, w * 0.75 * self.scale)], far=far,
        )  # fmt: skip
        self._paw(foot, far=far)

    def _paw(self, foot: Point, *, far: bool) -> None:
        k, (u, v) = self.kind, foot
        w = k.leg
        if k.hooved:
            shape = [
                (u - w * 0.8, v),
                (u + w * 0.8, v),
                (u + w * 1.3, v - 0.045 * k.high),
                (u - w * 0.9, v - 0.045 * k.high),
            ]
            self.drawing.add(path(curve([self.p(*q) for q in shape], tension=0.2), self.ink))
            return
        shape = [(u - w, v), (u + w * 0.6, v + w * 0.4), (u + w * 1.9, v - 0.02 * k.high), (u + w * 1.9, v - 0.045 * k.high), (u - w, v - 0.045 * k.high)]  # fmt: skip
        self.drawing.add(path(curve([self.p(*q) for q in shape], tension=0.8), self.dark if far else self.mid))

    def _trunk(self) -> None:
        k, h = self.kind, self.kind.high
        top = [(-0.52, 0.82), (-0.47, 0.95), (-0.30, k.croup), (-0.02, 0.965), (0.24, 0.985), (0.38, k.withers)]
        low = [(0.53, 0.86), (0.52, 0.68), (0.36, k.chest), (0.05, k.chest + 0.03), (-0.22, k.tuck), (-0.44, 0.66)]
        points = [self.p(u * k.long, v * h) for u, v in [*top, *low]]
        bands = ((0, self.lit, 1), (0.45, self.lit, 1), (0.62, self.mid, 1), (0.9, self.dark, 1), (1, self.dark, 1))
        self.drawing.add(path(curve(points), self.drawing.linear(bands)))
        if k.patches:
            for u, v, r in k.patches:
                spot = [
                    (u + r * math.cos(a) * 1.2, v + r * 0.7 * math.sin(a + u)) for a in (0.2, 1.3, 2.2, 3.4, 4.4, 5.4)
                ]
                self.drawing.add(path(curve([self.p(x * k.long, y * h) for x, y in spot]), self.pale))

    def _tail(self, phase: float) -> None:
        k, h = self.kind, self.kind.high
        wag = 0.16 * math.sin(math.tau * phase)
        points = [self.p(-0.5 * k.long + u * h, 0.9 * h + v * h + wag * abs(u) * h) for u, v in k.tail]
        widths = [k.tail_wide * h * self.scale * share for share in k.brush]
        self._limb(list(zip(points, widths, strict=True)), far=False)

    def _neck(self) -> None:
        k, h = self.kind, self.kind.high
        x, y = k.poll
        back, front = self.p(k.long * 0.30, h * 0.92), self.p(k.long * 0.47, h * 0.80)
        root = along(back, front, 0.5)
        wide = math.dist(back, front) / 2 * 1.12
        end = self.p(x, y)
        mid = along(root, end, 0.55)
        mid = mid[0] + self.flip * k.arch * self.scale, mid[1]
        self._limb([(root, wide), (mid, k.neck * self.scale * 1.2), (end, k.neck * self.scale)], far=False)
        if k.mane:
            crest = [(k.long * 0.22, h * 1.0), ((x + k.long * 0.3) / 2 - k.neck, (y + h) / 2 + k.neck * 0.6),
                     (x - k.neck * 0.5, y + k.head * 0.25), (x + k.head * 0.12, y + k.head * 0.12), ((x + k.long * 0.4) / 2, (y + h) / 2 - k.neck * 0.2)]  # fmt: skip
            self.drawing.add(path(curve([self.p(*q) for q in crest]), self.dark))
        if k.ruff:
            around = [(x + k.ruff * math.cos(a) - k.ruff * 0.45, y + k.ruff * (math.sin(a) - 0.1) * 1.05) for a in (0.3, 1.2, 2.1, 3.0, 3.9, 4.8, 5.7)]  # fmt: skip
            self.drawing.add(path(curve([self.p(*q) for q in around]), self.hair))

    def _head(self, phase: float) -> None:
        k = self.kind
        nod = 0.03 * math.sin(math.tau * phase)

        def q(u: float, v: float) -> Point:
            return self.p(k.poll[0] + u * k.head, k.poll[1] + (v + nod * u) * k.head)

        far, near = k.ears
        self.drawing.add(path(curve([q(*each) for each in far], tension=0.5), self.dark))
        if k.horns:
            for branch in k.horns:
                self.drawing.add(
                    stroke(curve([q(*each) for each in branch], closed=False), self.horn, 0.07 * k.head * self.scale)
                )
        skull = curve([q(*each) for each in k.skull], tension=0.9)
        shade = self.drawing.linear(((0, self.lit, 1), (0.5, self.lit, 1), (0.75, self.mid, 1), (1, self.dark, 1)))
        self.drawing.add(path(skull, shade))
        if k.muzzle:
            self.drawing.add(path(curve([q(*each) for each in k.muzzle]), self.pale, 0.8))
        self.drawing.add(path(curve([q(*each) for each in near], tension=0.5), self.mid))
        x, y = q(*k.eye)
        r = 0.052 * k.head * self.scale
        self.drawing.add(
            ellipse(x, y, r * 1.15, r, self.ink), circle(x - 0.3 * r, y - 0.35 * r, r * 0.3, "#ffffff", 0.9)
        )
        x, y = q(*k.nose)
        self.drawing.add(ellipse(x, y, 0.075 * k.head * self.scale, 0.055 * k.head * self.scale, self.ink))
        self.drawing.add(
            stroke(curve([q(*each) for each in k.mouth], closed=False), self.ink, 0.022 * k.head * self.scale, 0.7)
        )


def bird(world: World, colour: str, number: int) -> list[Layer]:
    """A small flock crossing the sky, beating their wings; one of them near."""
    lens, rng = world.lens, world.rng
    layers: list[Layer] = []
    for k in range(5):
        z = rng.uniform(18, 34) if k else max(4.0, lens.distance * 1.6)
        scale = lens.scale(z) * (1.0 if k else 0.8)
        x, y = rng.uniform(0.2, 0.7) * lens.width + 40 * number, rng.uniform(0.12, 0.36) * 1000
        phases = [_flying(world, colour, (x, y), scale, phase / PHASES, z) for phase in range(PHASES)]
        box = (x - 1.2 * scale, y - 1.1 * scale, 2.4 * scale, 2.2 * scale)
        layers.append(Layer("bird", phases, z, box=box, rate=9.0, motion=Motion(travel=(1.1, 0.12, 0.0), offset=k / 5)))
    return layers


def _flying(world: World, colour: str, at: Point, scale: float, phase: float, z: float) -> Drawing:
    drawing, air = Drawing(), world.light.through_air
    lit, dark = (air(world.light.between(colour, share), z) for share in (0.7, 0.15))
    beat = math.sin(math.tau * phase)

    def p(u: float, v: float) -> Point:
        return at[0] + u * scale, at[1] - v * scale

    def wing(side: float) -> str:
        up = 0.5 * beat
        tip = (side * 0.16 - 0.22, up * 1.35 + side * 0.12)
        shape = [
            (0.14, 0.03),
            (0.05 + side * 0.06, up * 0.62 + 0.10),
            tip,
            (-0.16 + side * 0.1, up * 0.72),
            (-0.14, 0.0),
        ]
        return curve([p(*q) for q in shape], tension=0.7)

    drawing.add(path(wing(1.0), dark))
    body = [(0.44, 0.05), (0.36, 0.105), (0.24, 0.07), (0.0, 0.065), (-0.28, 0.01), (-0.5, 0.045), (-0.5, -0.05), (-0.26, -0.045), (0.04, -0.09),
            (0.26, -0.05)]  # fmt: skip
    drawing.add(path(curve([p(*q) for q in body], tension=0.8), lit))
    drawing.add(path(curve([p(0.42, 0.075), p(0.53, 0.045), p(0.42, 0.03)], tension=0.1), air("#c8923a", z)))
    drawing.add(circle(*p(0.375, 0.068), 0.014 * scale, world.light.ink))
    drawing.add(path(wing(-1.0), dark))
    return drawing


def fish(world: World, colour: str, number: int) -> list[Layer]:
    """A shoal swimming by, each beating its tail; above water they leap no further than the eye can follow."""
    lens, rng = world.lens, world.rng
    layers: list[Layer] = []
    for k in range(6):
        z = lens.distance * (0.95 if k == 0 and not world.shot.figures else rng.uniform(1.1, 2.6))
        long = 0.55 if k == 0 else rng.uniform(0.25, 0.45)
        scale = lens.scale(z)
        x, y = (
            (0.5 if k == 0 else rng.uniform(0.1, 0.9)) * lens.width,
            (0.5 if k == 0 else rng.uniform(0.25, 0.75)) * 1000,
        )
        phases = [
            _swimming(world, colour, (x + 30 * number, y), scale * long, phase / PHASES) for phase in range(PHASES)
        ]
        box = (x - scale * long, y - scale * long * 0.6, 2.2 * scale * long, 1.2 * scale * long)
        layers.append(
            Layer(
                "fish",
                phases,
                z,
                box=box,
                rate=9.0,
                motion=Motion(travel=(0.25, 0.0, 0.0), bob=(0.04, 2.6), offset=k / 6),
            )
        )
    return layers


def _swimming(world: World, colour: str, at: Point, scale: float, phase: float) -> Drawing:
    drawing, light = Drawing(), world.light
    lit, mid, dark = (light.between(colour, share) for share in (1.0, 0.5, 0.1))
    wave = 0.07 * math.sin(math.tau * phase)

    def p(u: float, v: float) -> Point:
        return at[0] + u * scale, at[1] - (v + wave * max(0.0, 0.2 - u) * 2) * scale

    tail = [(-0.38, 0.02), (-0.62, 0.2), (-0.55, 0.0), (-0.62, -0.2), (-0.38, -0.02)]
    drawing.add(path(curve([p(*q) for q in tail], tension=0.5), mid))
    for fin in (
        [(0.12, 0.16), (-0.05, 0.3), (-0.2, 0.2), (-0.18, 0.1)],
        [(0.05, -0.15), (-0.08, -0.27), (-0.14, -0.12)],
    ):
        drawing.add(path(curve([p(*q) for q in fin], tension=0.6), mid))
    body = [
        (0.5, 0.0),
        (0.38, 0.11),
        (0.12, 0.18),
        (-0.16, 0.12),
        (-0.42, 0.03),
        (-0.42, -0.03),
        (-0.16, -0.12),
        (0.12, -0.17),
        (0.4, -0.08),
    ]
    bands = ((0, mid, 1), (0.35, lit, 1), (0.55, lit, 1), (0.8, mid, 1), (1, dark, 1))
    drawing.add(path(curve([p(*q) for q in body]), drawing.linear(bands)))
    drawing.add(stroke(curve([p(0.27, 0.11), p(0.22, 0.0), p(0.27, -0.1)], closed=False), dark, 0.014 * scale, 0.7))
    drawing.add(path(curve([p(0.16, -0.02), p(-0.02, -0.09), p(0.04, 0.0)], tension=0.7), dark, 0.6))
    drawing.add(circle(*p(0.37, 0.035), 0.03 * scale, "#f4f0e4"), circle(*p(0.375, 0.035), 0.017 * scale, light.ink))
    return drawing
