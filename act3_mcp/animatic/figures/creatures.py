# ruff: noqa: E501, PLR0917 - points and coordinates
# fmt: off
"""Animals from the side, each kind on its own bones: trunk, four jointed legs, neck, head and tail."""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures import coats
from act3_mcp.animatic.figures.shapes import Station, along, tube
from act3_mcp.animatic.figures.species import Outline, Species
from act3_mcp.animatic.light import Light
from act3_mcp.animatic.svg import Drawing, Local, Point, circle, curve, ellipse, path, polygon, stroke

Pose = Literal["stand", "walk", "run", "sit", "lie", "upright"]
UPRIGHT = 1.2
LEAN = 0.62
SHORT = 0.3
"""A tail shorter than this, in shares of the height, does not lie on the ground."""
UPHELD = 0.98
"""How steeply a sitting animal holds its back, in radians, and one with something in its paws."""


class Animal:
    """One animal being drawn; its own measures are metres ahead of its middle and up from the ground."""

    def __init__(
        self, light: Light, drawing: Drawing, kind: Species, coat: str, foot: Point, scale: float, flip: int, *,
        distance: float = 0.0, pose: Pose = "stand", phase: float = 0.0, raised: float = 0.0,
    ) -> None:
        self.drawing, self.kind, self.foot, self.scale, self.flip = drawing, kind, foot, scale, flip
        self.light, self.distance, self.pose, self.phase, self.raised = light, distance, pose, phase, raised
        self.ink, self.coat = light.ink, coat
        self.towards: Point = (-1.0, -0.6) if light.from_left else (1.0, -0.6)
        k = kind
        self._hands: tuple[Point, Point] | None = None
        self._held: Callable[[], None] = lambda: None
        self.drop = 0.0 if pose != "lie" else k.high * (k.chest - 0.12)
        # Near parts share one light from head to hoof, so that no joint shows.
        top, ground = self.p(0, max(k.high, k.poll[1]) * 1.02)[1], foot[1]
        self.fill = self._light_on(coat, top, ground)
        self.socks = self._light_on(k.socks, top, ground) if k.socks else self.fill
        self.legs = self.socks if k.sleeves else self.fill
        self.face = self._light_on(k.mask, top, ground) if k.mask else self.fill
        self.far = self.tone(k.socks if k.sleeves else coat, 0.04)
        self.far_sock = self.tone(k.socks or coat, 0.04)
        self.dark, self.mid = self.tone(coat, 0.08), self.tone(coat, 0.45)

    def _light_on(self, coat: str, top: float, ground: float) -> str:
        lit, dark = self.tone(coat, 1.0), self.tone(coat, 0.12)
        bands = ((0, lit, 1), (0.3, mix(lit, dark, 0.08), 1), (0.52, mix(lit, dark, 0.45), 1), (0.68, mix(lit, dark, 0.75), 1), (1, mix(lit, dark, 0.6), 1))
        return self.drawing.linear(bands, (0, top), (0, ground), box=False)

    def tone(self, material: str, share: float) -> str:
        return self.light.between(material, share, self.distance)

    def p(self, u: float, v: float) -> Point:
        return self.foot[0] + self.flip * u * self.scale, self.foot[1] - v * self.scale

    def q(self, u: float, v: float) -> Point:
        """A point of the trunk, which a pose may turn or lower."""
        return self.p(*self.posed(u, v))

    def posed(self, u: float, v: float) -> Point:
        k = self.kind
        if self.pose == "lie":
            return u, v - self.drop
        if self.pose == "sit":
            hu, hv = -k.long * 0.36, k.high * 0.72
            lean = LEAN if not self._hands else UPHELD
            c, s = math.cos(lean), math.sin(lean)
            return hu + (u - hu) * c - (v - hv) * s, k.high * 0.34 + (u - hu) * s + (v - hv) * c
        if self.pose == "upright":
            hu, hv = -k.long * 0.36, k.high * 0.72
            c, s = math.cos(UPRIGHT), math.sin(UPRIGHT)
            return -0.1 * k.high + (u - hu) * c - (v - hv) * s, k.high * 0.52 + (u - hu) * s + (v - hv) * c
        if self.pose == "run":
            # The back bends with every bound.
            return u, v + 0.05 * k.high * math.sin(math.tau * self.phase + u / k.long * 1.5)
        return u, v

    def hold(self, hands: tuple[Point, Point], held: Callable[[], None]) -> None:
        """Take something into the forepaws, the far one and the near one, in metres ahead and up; `held` draws it."""
        self._hands, self._held = hands, held

    def draw(self) -> None:
        self._foreleg(0.5, far=True)
        self._hindleg(0.0, far=True)
        self._tail()
        self._mane(behind=True)
        self._trunk()
        if self.pose != "sit":
            self._hindleg(0.5, far=False)
        if not self._hands:
            self._foreleg(0.0, far=False)
        if self.pose == "sit":
            self._haunch()
        self._neck()
        self._mane(behind=False)
        self._head()
        if self._hands:
            self._held()
            self._foreleg(0.0, far=False)

    def _limb(self, stations: list[Station], fill: str) -> None:
        self.drawing.add(path(tube(stations, self.towards).whole, fill))

    def _step(self, start: float) -> Point:
        """How far ahead of its place a foot is, and how far up."""
        if self.pose not in {"walk", "run"}:
            return 0.0, 0.0
        at = (self.phase + start) % 1.0
        reach, rise = (0.42, 0.26) if self.pose == "run" else (0.26, 0.14)
        return reach * self.kind.high * math.cos(math.tau * at), rise * self.kind.high * max(0.0, -math.sin(math.tau * at)) ** 1.2

    def _foreleg(self, start: float, *, far: bool) -> None:
        k, w = self.kind, self.kind.leg
        if self.pose == "run":
            # Galloping, both forelegs reach out nearly together.
            start = 0.1 if far else 0.0
        ahead, up = self._step(start)
        u = k.long * 0.34 + (0.06 * k.long if far else 0.0)
        fill = self.far if far else self.legs
        root = self.posed(u, k.high * 0.70)
        if self._hands:
            self._reach(root, self._hands[0 if far else 1], far=far)
            return
        if self.pose == "upright":
            # The arms are before the chest, holding something.
            beat = 0.05 * math.sin(math.tau * self.phase) * (1 if far else -1)
            elbow = (root[0] + 0.2 * k.high, root[1] - 0.26 * k.high)
            hand = (root[0] + (0.52 if far else 0.42) * k.high + beat, root[1] - 0.02 * k.high)
            self._limb([(self.p(*root), w * 2.0 * self.scale), (self.p(*elbow), w * 1.3 * self.scale), (self.p(*hand), w * 1.0 * self.scale)], fill)
            self.drawing.add(circle(*self.p(*hand), w * 1.15 * self.scale, self.far_sock if far else self.socks))
            return
        if self.pose == "lie":
            knee = (root[0] - 0.02, k.high * 0.1)
            paw = (root[0] + k.high * 0.34, k.high * 0.05)
            self._limb([(self.p(*root), w * 2.2 * self.scale), (self.p(*knee), w * 1.3 * self.scale), (self.p(*paw), w * 0.95 * self.scale)], fill)
            self._paw(paw, far=far)
            return
        if self.pose == "sit":
            u, ahead, up = root[0] + 0.04 * k.high + (0.05 * k.high if far else 0), 0.0, 0.0
        shoulder, knee = root, (u + ahead * 0.5 + up * 0.5, k.high * 0.37 + up * 0.55)
        foot = (u + ahead, k.high * 0.045 + up)
        a, b, c = self.p(*shoulder), self.p(*knee), self.p(*foot)
        s = self.scale
        self._limb([(a, w * 2.3 * s), (along(a, b, 0.55), w * 1.45 * s), (b, w * 0.95 * s), (along(b, c, 0.55), w * 0.72 * s), (c, w * 0.82 * s)], fill)
        self._sock([(along(a, b, 0.9), w * 1.0 * s), (b, w * 0.95 * s), (along(b, c, 0.55), w * 0.72 * s), (c, w * 0.82 * s)], far=far)
        self._paw(foot, far=far)

    def _reach(self, root: Point, hand: Point, *, far: bool) -> None:
        """An arm to what is held, the elbow down."""
        k, w, s = self.kind, self.kind.leg, self.scale
        away = math.dist(root, hand) or 1e-6
        bone = max(0.34 * k.high, 0.55 * away)
        sag = math.sqrt(max(0.0, bone**2 - away**2 / 4))
        ahead, up = (hand[0] - root[0]) / away, (hand[1] - root[1]) / away
        elbow = (root[0] + hand[0]) / 2 + up * sag, (root[1] + hand[1]) / 2 - abs(ahead) * sag
        a, b, c = self.p(*root), self.p(*elbow), self.p(*hand)
        fill = self.far if far else self.legs
        self._limb([(a, w * 2.1 * s), (along(a, b, 0.5), w * 1.5 * s), (b, w * 1.2 * s), (c, w * 1.0 * s)], fill)
        self._sock([(along(b, c, 0.3), w * 1.1 * s), (c, w * 1.0 * s)], far=far)
        fur = self.far_sock if far else self.socks
        self.drawing.add(circle(*c, w * 1.3 * s, fur))
        for n in (-1, 0, 1):
            # Fingers over it.
            x, y = self.p(hand[0] + w * 1.1, hand[1] + n * w * 0.8)
            self.drawing.add(circle(x, y, w * 0.5 * s, fur))

    def _hindleg(self, start: float, *, far: bool) -> None:
        k, w, s = self.kind, self.kind.leg, self.scale
        fill = self.far if far else self.legs
        u = -k.long * 0.38 + (0.06 * k.long if far else 0.0)
        if self.pose == "lie":
            if not far:
                x, y = self.q(u + 0.08 * k.long, k.high * 0.62)
                self.drawing.add(ellipse(x, y, 0.3 * k.high * s, 0.28 * k.high * s, self.legs))
                self._crease([(u + 0.3 * k.long, k.high * 0.3), (u + 0.28 * k.long, k.high * 0.5), (u + 0.1 * k.long, k.high * 0.62)])
                paw = (u + 0.24 * k.long, k.high * 0.05)
                self._limb([(self.p(u + 0.02, k.high * 0.12), w * 1.4 * s), (self.p(*paw), w * s)], fill)
                self._paw(paw, far=False)
            return
        if self.pose == "run":
            start = 0.58 if far else 0.5
        if self.pose == "sit":
            return
        if self.pose == "upright":
            hip = self.posed(u, k.high * 0.74)
            knee, foot = (hip[0] + 0.06 * k.high, k.high * 0.3), (hip[0] + (0.1 if far else -0.02) * k.high, k.high * 0.05)
            self._limb([(self.p(*hip), w * 2.7 * s), (self.p(*knee), w * 1.6 * s), (self.p(*foot), w * 1.05 * s)], fill)
            self._paw(foot, far=far)
            return
        ahead, up = self._step(start)
        straight = 0.45 if k.pillars else 1.0
        hip, stifle = self.posed(u - 0.01 * k.long, k.high * 0.74), (u + 0.09 * k.long * straight + ahead * 0.35, k.high * 0.50 + up * 0.3)
        hock = (u - 0.075 * k.long * straight + ahead * 0.75 - up * 0.4, k.high * 0.27 + up * 0.9)
        foot = (u + ahead - 0.02 * k.long, k.high * 0.045 + up)
        a, b, c, d = self.p(*hip), self.p(*stifle), self.p(*hock), self.p(*foot)
        self._limb([(a, w * 3.0 * s), (b, w * 2.0 * s), (c, w * 0.92 * s), (along(c, d, 0.55), w * 0.74 * s), (d, w * 0.82 * s)], fill)
        self._sock([(along(b, c, 0.8), w * 1.1 * s), (c, w * 0.92 * s), (along(c, d, 0.55), w * 0.74 * s), (d, w * 0.82 * s)], far=far)
        self._paw(foot, far=far)
        if not far:
            self._crease([(u + 0.13 * k.long, k.high * 0.80), (u + 0.19 * k.long, k.high * 0.64), (u + 0.14 * k.long, k.high * 0.5)])

    def _sock(self, stations: list[Station], *, far: bool) -> None:
        """The lower leg, of those whose is of another colour."""
        if self.kind.socks and not self.kind.sleeves:
            self._limb(stations, self.far_sock if far else self.socks)

    def _haunch(self) -> None:
        k, s = self.kind, self.scale
        u = -k.long * 0.3
        x, y = self.p(u, k.high * 0.31)
        self.drawing.add(ellipse(x, y, 0.3 * k.high * s, 0.31 * k.high * s, self.legs))
        self._crease([(u + 0.3 * k.high, k.high * 0.2), (u + 0.26 * k.high, k.high * 0.46), (u + 0.02 * k.high, k.high * 0.62)])
        paw = (u + 0.36 * k.high, k.high * 0.05)
        self._limb([(self.p(u, k.high * 0.1), k.leg * 1.6 * s), (self.p(*paw), k.leg * s)], self.legs)
        self._paw(paw, far=False)

    def _crease(self, points: Sequence[Point]) -> None:
        self.drawing.add(stroke(curve([self.p(*each) for each in points], closed=False), self.ink, 0.016 * self.kind.high * self.scale, 0.22))

    def _paw(self, foot: Point, *, far: bool) -> None:
        k, (u, v) = self.kind, foot
        w = k.leg
        if k.hooved:
            shape = [(u - w * 0.8, v), (u + w * 0.8, v), (u + w * 1.25, v - 0.045 * k.high), (u - w * 0.9, v - 0.045 * k.high)]
            self.drawing.add(path(curve([self.p(*each) for each in shape], tension=0.2), self.ink))
            return
        long = 0.9 if k.pillars else 1.9
        shape = [(u - w, v), (u + w * 0.6, v + w * 0.4), (u + w * long, v - 0.02 * k.high), (u + w * long, v - 0.045 * k.high), (u - w, v - 0.045 * k.high)]
        self.drawing.add(path(curve([self.p(*each) for each in shape], tension=0.8), self.far_sock if far else self.socks))
        if k.pillars and not far:
            for toe in (-0.5, 0.0, 0.5):
                self.drawing.add(ellipse(*self.p(u + toe * w, v - 0.03 * k.high), 0.22 * w * self.scale, 0.2 * w * self.scale, self.tone("#d8ccb8", 0.6)))

    def back(self) -> Outline:
        k, h = self.kind, self.kind.high
        top = [(-0.53, 0.80), (-0.5, 0.93), (-0.32, k.croup), (-0.02, k.dip), (0.22, k.withers - 0.015), (0.38, k.withers)]
        low = [(0.53, 0.86), (0.53, 0.68), (0.38, k.chest), (0.08, k.chest + 0.01), (-0.2, k.tuck), (-0.42, 0.62)]
        return tuple((u * k.long, v * h) for u, v in [*top, *low])

    def _trunk(self) -> None:
        points = [self.q(*each) for each in self.back()]
        outline = curve(points)
        self.drawing.add(path(outline, self.fill))
        if self.kind.hump:
            self.drawing.add(path(curve([self.q(*each) for each in self.kind.hump]), self.fill))
        coats.markings(self)

    def _tail(self) -> None:
        k, h = self.kind, self.kind.high
        wag = 0.16 * math.sin(math.tau * self.phase)
        root = self.posed(-0.5 * k.long, 0.88 * h)
        if self.pose in {"sit", "lie"} and math.hypot(*k.tail[-1]) > SHORT:
            bend = [(0.0, 0.0), (-0.2, -0.12), (-0.42, -root[1] / h + 0.1), (-0.72, -root[1] / h + 0.06)] if k.tail[-1][1] > -0.1 or self.pose == "lie" else list(k.tail)
        else:
            bend = list(k.tail)
        points = [self.p(root[0] + u * h, max(0.04 * h, root[1] + v * h + wag * abs(u) * h)) for u, v in bend]
        widths = [k.tail_wide * h * self.scale * share for share in k.brush]
        stations = list(zip(points, widths, strict=True))
        self._limb(stations, self.tone(k.hair, 0.3) if k.mane else self.fill)
        if k.tip:
            (x, y), wide = stations[-1]
            self._limb([(along((x, y), stations[-2][0], 0.35), wide * 2.2), ((x, y), max(wide, 1.0))], self.tone(k.tip, 0.6))

    def _neck(self) -> None:
        k, h = self.kind, self.kind.high
        x, y = self.head_at()
        back, front = self.q(k.long * 0.26, h * 0.90), self.q(k.long * 0.46, h * 0.74)
        root = along(back, front, 0.5)
        wide = math.dist(back, front) / 2 * 1.12
        end = self.p(x, y)
        mid = along(root, end, 0.55)
        mid = mid[0] + self.flip * k.arch * self.scale, mid[1]
        self._limb([(root, wide), (mid, k.neck * self.scale * 1.2), (end, k.neck * self.scale)], self.fill)
        coats.patches(self, neck=True)
        for n in range(5 if k.stripes and k.mane else 0):
            at = along(root, end, 0.2 + 0.16 * n)
            across = k.neck * self.scale * (1.5 - 0.15 * n)
            self.drawing.add(stroke(curve([(at[0] - across * 0.9, at[1] - across * 0.2), at, (at[0] + across * 0.7, at[1] + across * 0.4)], closed=False), self.tone(k.spots, 0.3), 0.045 * h * self.scale * 0.8))

    def head_at(self) -> Point:
        k = self.kind
        if self.pose == "lie":
            return k.poll[0] + 0.02 * k.high, k.poll[1] - self.drop
        if self.pose in {"sit", "upright"}:
            u, v = self.posed(k.long * 0.42, k.high * 0.95)
            rise = max(0.0, k.poll[1] - k.high) * 0.7 + k.head * 0.28
            return u + 0.05 * k.high, v + rise
        return self.posed(*k.poll)

    def _mane(self, *, behind: bool) -> None:
        k, h = self.kind, self.kind.high
        x, y = self.head_at()
        hair = self.tone(k.hair, 0.35)
        if behind and k.ruff:
            # A ragged mass of hair round the face.
            cx, cy, r = x - k.ruff * 0.25, y - k.ruff * 0.22, k.ruff
            tips: list[Point] = []
            for n in range(30):
                a = math.tau * n / 30
                long = r * (1.16 if n % 2 else 0.98) * (1.25 if math.sin(a) < -0.3 else 1.0)
                tips.append(self.p(cx + long * math.cos(a), cy + long * math.sin(a)))
            self.mane = curve(tips, tension=0.7), hair, (cx, cy, r)
        if not behind and k.ruff:
            outline, dark, (cx, cy, r) = self.mane
            self.drawing.add(path(outline, dark))
            for n in range(14):
                a = math.tau * n / 14
                lock = [self.p(cx + d * math.cos(a + t), cy + d * math.sin(a + t)) for d, t in ((r * 0.55, 0.0), (r * 0.85, 0.12), (r * 1.05, 0.05))]
                self.drawing.add(stroke(curve(lock, closed=False), self.tone(k.hair, 0.9), 0.03 * h * self.scale, 0.5))
        if not behind and k.mane:
            left, top = self.posed(k.long * 0.2, h * 0.99)
            middle = (x + left) / 2, (y + top) / 2
            crest = [(left, top), (middle[0] - k.neck * 1.15, middle[1] + k.neck * 0.75), (x - k.neck * 0.7, y + k.head * 0.26), (x + k.head * 0.12, y + k.head * 0.18),
                     (x + k.head * 0.16, y - k.head * 0.08), (x - k.neck * 0.1, y - k.head * 0.1), (middle[0] + k.neck * 0.15, middle[1] - k.neck * 0.3), (left + k.neck * 0.9, top - k.neck * 1.0)]
            self.drawing.add(path(curve([self.p(*each) for each in crest], tension=0.7), hair))

    def _head(self) -> None:
        k = self.kind
        nod = 0.03 * math.sin(math.tau * self.phase)
        x, y = self.head_at()
        c, s = math.cos(self.raised), math.sin(self.raised)

        def q(u: float, v: float) -> Point:
            ahead, up = u * c - v * s, u * s + v * c
            return self.p(x + ahead * k.head, y + (up + nod * ahead) * k.head)

        far, near = k.ears
        ear = k.ear_coat or k.mask or ""
        ear_far = self.tone(ear, 0.1) if ear else self.dark
        ear_near = self.tone(ear, 0.4) if ear else self.mid
        self.drawing.add(path(curve([q(*each) for each in far], tension=0.5), ear_far))
        horn, edge = self.tone(k.horn, 0.75), self.tone(k.horn, 0.25)
        if k.tusk and not k.trunk:
            self.drawing.add(path(curve([q(*each) for each in k.tusk], tension=0.8), self.tone("#efe6d0", 0.9)))
        for branch in k.horns:
            for colour, wide in ((edge, k.horn_wide), (horn, k.horn_wide * 0.6)):
                self.drawing.add(stroke(curve([q(*each) for each in branch], closed=False), colour, wide * k.head * self.scale))
        self.drawing.add(path(curve([q(*each) for each in k.skull], tension=0.9), self.face))
        if k.cheek:
            self.drawing.add(path(curve([q(*each) for each in k.cheek]), self.tone(k.spots, 0.35)))
        if k.muzzle:
            self.drawing.add(path(curve([q(*each) for each in k.muzzle]), self.tone(k.belly, 0.75), 0.9))
        for n in range(3 if k.stripes and not k.mane else 0):
            mark = [(-0.02 - 0.13 * n, 0.4 - 0.03 * n), (-0.04 - 0.13 * n, 0.24), (0.02 - 0.13 * n, 0.1)]
            self.drawing.add(stroke(curve([q(*each) for each in mark], closed=False), self.tone(k.spots, 0.3), 0.05 * k.head * self.scale))
        self.drawing.add(path(curve([q(*each) for each in near], tension=0.5), ear_near))
        if k.trunk:
            # It swings as the animal breathes.
            sway = 0.06 * math.sin(math.tau * self.phase)
            stations = [(q(u + sway * n, v), wide * k.head * self.scale) for n, (u, v, wide) in enumerate(k.trunk)]
            self._limb(stations, self.face)
            for (a, wide), (b, _) in pairwise(stations[1:]):
                at = along(a, b, 0.4)
                self.drawing.add(stroke(curve([(at[0] - wide * 0.8, at[1]), (at[0], at[1] + wide * 0.15), (at[0] + wide * 0.8, at[1])], closed=False), self.ink, 0.012 * k.head * self.scale, 0.3))
            self.drawing.add(path(curve([q(*each) for each in k.tusk], tension=0.8), self.tone("#efe6d0", 0.9)))
        self._features(q)

    def _features(self, q: Local) -> None:
        k, unit = self.kind, self.kind.head * self.scale
        if k.whiskers:
            for v in (-0.08, -0.13, -0.18):
                self.drawing.add(stroke(curve([q(k.nose[0] - 0.12, v), q(k.nose[0] - 0.02, v - 0.02), q(k.nose[0] + 0.2, v + 0.16 * (v + 0.13) - 0.04)], closed=False), "#f4f0e8", 0.008 * unit, 0.7))
        x, y = q(*k.eye)
        r = k.eye_size * unit
        closed = self.pose == "lie" and not k.hooved
        if closed:
            self.drawing.add(stroke(curve([(x - r * 1.3, y), (x, y + r * 0.7), (x + r * 1.3, y)], closed=False), self.ink, 0.03 * unit))
        elif k.iris:
            self.drawing.add(ellipse(x, y, r * 1.25, r, self.ink), ellipse(x, y, r, r * 0.85, k.iris), ellipse(x, y, r * 0.4, r * 0.8, self.ink), circle(x - 0.3 * r, y - 0.35 * r, r * 0.28, "#ffffff", 0.9))
        else:
            self.drawing.add(ellipse(x, y, r * 1.15, r, self.ink), circle(x - 0.3 * r, y - 0.35 * r, r * 0.3, "#ffffff", 0.9))
        if not k.trunk:
            nose = self.tone(k.nose_coat, 0.5) if k.nose_coat else self.ink
            x, y = q(*k.nose)
            if k.whiskers:
                self.drawing.add(polygon([(x - 0.05 * unit, y - 0.04 * unit), (x + 0.045 * unit, y - 0.045 * unit), (x + 0.01 * unit, y + 0.035 * unit)], nose))
            else:
                self.drawing.add(ellipse(x, y, k.nose_size * unit, k.nose_size * 0.72 * unit, nose))
        self.drawing.add(stroke(curve([q(*each) for each in k.mouth], closed=False), self.ink, 0.022 * unit, 0.7))
