"""A nightclub: a wall of coloured light, somebody who plays the records, a mirror ball, and those who dance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.sets.plan import Stand, box_of
from act3_mcp.animatic.svg import Drawing, circle, curve, line, path, polygon, rect, ring

if TYPE_CHECKING:
    from act3_mcp.animatic.sets.room import Room


def light_wall(room: Room, drawing: Drawing) -> None:
    """Panels of coloured light, the desk of whoever plays the records, and towers of loudspeakers."""
    s, half, rng = Stand(room, 0.0, room.back, drawing), room.shell.half, room.world.rng
    s.box(-half, half, 0.0, room.shell.high, "#1a1228", 0.2)
    for row in range(4):
        for k in range(9):
            tone = NEON[(k + row * 2) % 5]
            a, b, w, h = box_of(room, -2.7 + 0.6 * k, -2.16 + 0.6 * k, 1.25 + 0.5 * row, 1.69 + 0.5 * row, room.back)
            drawing.add(rect(a, b, w, h, mix("#140c22", tone, rng.choice((0.25, 0.5, 0.85)))))
    drawing.glow(s.p(0, 2.1), 3.2 * s.scale, NEON[0], 0.4, flat=0.5)
    for side in (-1, 1):
        for k in range(3):
            left = side * 3.5 - 0.42
            s.box(left, left + 0.84, 0.72 * k, 0.72 * k + 0.7, "#24202c", 0.6)
            at = s.p(side * 3.5, 0.72 * k + 0.36)
            drawing.add(circle(*at, 0.26 * s.scale, "#0c0a12"), circle(*at, 0.1 * s.scale, "#3a3444"))
    # Somebody with headphones, one hand up.
    ink = "#0e0a18"
    drawing.add(circle(*s.p(0.0, 1.62), 0.13 * s.scale, ink))
    body = [s.p(-0.28, 1.0), s.p(-0.24, 1.4), s.p(0.0, 1.5), s.p(0.24, 1.4), s.p(0.28, 1.0)]
    drawing.add(path(curve(body, tension=0.5), ink))
    drawing.add(line([s.p(0.22, 1.38), s.p(0.42, 1.66), s.p(0.36, 1.98)], ink, 0.1 * s.scale))
    drawing.add(ring(*s.p(0.0, 1.64), 0.145 * s.scale, NEON[1], 0.03 * s.scale, 0.9))
    s.box(-1.0, 1.0, 0.0, 1.06, "#171022", 0.4)
    x, y, w, h = box_of(room, -0.96, 0.96, 0.2, 0.96, room.back)
    drawing.add(rect(x, y, w, h, drawing.linear(((0, NEON[1], 0.8), (1, NEON[2], 0.5)))))


def dancers(room: Room) -> Layer:
    """Who dances between us and the desk, dark against its light."""
    rng, z = room.world.rng, min(room.world.lens.distance + 1.7, room.back - 0.6)
    phases: list[Drawing] = []
    marks = [(-3.4 + 0.72 * k + rng.uniform(-0.15, 0.15), rng.uniform(0.92, 1.06), rng.randrange(3)) for k in range(10)]
    for phase in range(2):
        s = Stand(room, 0.0, z)
        for number, (x, tall, way) in enumerate(marks):
            up = 0.05 * ((phase + number) % 2)
            ink = mix("#120c20", NEON[number % 5], 0.14)

            p = s.within(x, up, tall)
            s.drawing.add(circle(*p(0.0, 1.58), 0.115 * s.scale, ink))
            torso = [
                p(-0.2, 0.0),
                p(-0.17, 0.9),
                p(-0.22, 1.34),
                p(0.0, 1.46),
                p(0.22, 1.34),
                p(0.17, 0.9),
                p(0.2, 0.0),
            ]
            s.drawing.add(path(curve(torso, tension=0.4), ink))
            for side in (-1, 1):
                hand = (0.3, 1.95) if way == 0 or (way == 1 and side > 0) else (0.42, 1.2)
                elbow = (0.38, 1.5) if hand[1] > 1.5 else (0.36, 1.08)
                arm = [p(side * 0.18, 1.34), p(side * elbow[0], elbow[1]), p(side * hand[0], hand[1])]
                s.drawing.add(line(arm, ink, 0.08 * s.scale))
        phases.append(s.drawing)
    base = Stand(room, 0.0, z).layer("dancers", room.shell.half + 0.6, 2.4)
    return Layer("dancers", phases, z, box=base.box, rate=4.0)


def mirror_ball(room: Room) -> Layer:
    s = Stand(room, 0.9, room.back - 1.2)
    at, r = s.p(0.0, 2.75), 0.28 * s.scale
    s.bar([(0, room.shell.high), (0, 3.0)], "#4a4456", 0.6, 0.02)
    s.drawing.glow(at, 3.2 * r, "#e8f0ff", 0.5)
    shine = s.drawing.radial(
        ((0, "#ffffff", 1), (0.5, "#b8c0d8", 1), (1, "#4a4868", 1)), (at[0] - r * 0.3, at[1] - r * 0.3), 1.2 * r
    )
    s.drawing.add(circle(*at, r, shine))
    for k in range(-3, 4):
        s.drawing.add(
            line([(at[0] - r * 0.95, at[1] + k * r / 4), (at[0] + r * 0.95, at[1] + k * r / 4)], "#3a3858", 1.2, 0.5)
        )
        s.drawing.add(
            line([(at[0] + k * r / 4, at[1] - r * 0.9), (at[0] + k * r / 4, at[1] + r * 0.9)], "#3a3858", 1.2, 0.5)
        )
    return s.layer("mirror ball", 1.0, room.shell.high)


def beams(room: Room) -> Layer:
    """Coloured light through the haze, to and fro."""
    s, d = Stand(room, 0.0, room.back - 0.9), Drawing()
    for k, (x, to) in enumerate(((-3.2, -1.4), (-1.5, -2.6), (-0.2, 0.9), (1.6, 0.2), (3.1, 2.2))):
        a, b = s.p(x, room.shell.high), s.p(to, 0.3)
        fade = d.linear(((0, NEON[k], 0.5), (1, NEON[k], 0.0)), a, b, box=False)
        wide = 0.45 * s.scale
        d.add(polygon([(a[0] - 4, a[1]), (a[0] + 4, a[1]), (b[0] + wide, b[1]), (b[0] - wide, b[1])], fade))
    return Layer("beams", [d], s.z, soft=3.0, motion=Motion(drift=(0.25, 3.0), flicker=0.25))
