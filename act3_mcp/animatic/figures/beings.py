# ruff: noqa: E501 - points of an outline read best in few lines
"""Beings that are no people: the heads of robots and aliens, and plates and joints over a body of metal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.svg import circle, curve, ellipse, oval, stroke

if TYPE_CHECKING:
    from act3_mcp.animatic.figures.body import Body
    from act3_mcp.animatic.figures.head import Face, Head
    from act3_mcp.animatic.svg import Point

GLOW: dict[str, str] = {
    "neutral": "#7fe8ff", "happy": "#8affc0", "sad": "#7fa8ff", "angry": "#ff6a4a", "afraid": "#ffe27a",
    "surprised": "#ffffff", "laughing": "#8affc0", "furious": "#ff4a2a", "weeping": "#7fa8ff",
}  # fmt: skip
"""What a visor shows of a feeling."""


def head(head: Head, face: Face, *, seen_from: str) -> None:
    """The whole head, from any side."""
    if head.look.being == "robot":
        _robot(head, face, seen_from)
    elif head.look.being == "skeleton":
        _skull(head, face, seen_from)
    else:
        _alien(head, face, seen_from)


def _robot(head: Head, face: Face, seen_from: str) -> None:
    look, paint, h = head.look, head.painter, head.h
    metal, dark = look.skin, toned(look.skin, value=0.55)
    s = head.shift if seen_from == "front" else 0.0
    for side in (-1, 1) if seen_from != "side" else (0,):
        x = side * 0.35 - s * 0.3 if side else -0.06
        paint.shape(
            head.blob([(x - 0.07, -0.1), (x + 0.07, -0.1), (x + 0.07, 0.16), (x - 0.07, 0.16)], tension=0.5), dark
        )
    shell = (
        [(-0.33, -0.28), (-0.24, -0.46), (0.0, -0.52), (0.24, -0.46), (0.33, -0.28), (0.335, 0.1), (0.27, 0.36), (0.16, 0.48),
         (-0.16, 0.48), (-0.27, 0.36), (-0.335, 0.1)]
        if seen_from != "side"
        else [(-0.4, -0.2), (-0.28, -0.45), (0.0, -0.52), (0.22, -0.46), (0.34, -0.26), (0.36, 0.05), (0.32, 0.34),
              (0.2, 0.48), (-0.05, 0.46), (-0.14, 0.3), (-0.34, 0.26)]
    )  # fmt: skip
    paint.shape(head.blob(shell, tension=0.6), metal, soft=0.12)
    seam = head.dark(metal, 0.35)
    head.line(
        [(-0.02 + s * 0.6, -0.51), (s * 0.8, -0.36), (s * 0.9, -0.22)]
        if seen_from != "back"
        else [(0.0, -0.5), (0.0, 0.44)],
        seam,
        0.012,
        0.7,
    )
    if seen_from == "back":
        for y in (0.1, 0.2, 0.3):
            head.line([(-0.16, y), (0.0, y + 0.015), (0.16, y)], seam, 0.02, 0.8)
    else:
        _visor(head, face, seen_from)
        _grille(head, face, seen_from)
    top = head.p(0.0, -0.5)
    tip = head.p(0.0, -0.66)
    paint.raw(
        f'<path d="M{top[0]:.1f} {top[1]:.1f}L{tip[0]:.1f} {tip[1]:.1f}" stroke="{paint.tones(dark)[0]}" stroke-width="{0.025 * h:.2f}"/>'
    )
    paint.raw(circle(*tip, 0.035 * h, GLOW[face.expression]))


def _visor(head: Head, face: Face, seen_from: str) -> None:
    paint, h = head.painter, head.h
    glow = GLOW[face.expression]
    if seen_from == "side":
        band = [(0.06, -0.17), (0.34, -0.15), (0.375, 0.02), (0.34, 0.08), (0.08, 0.07)]
        paint.raw(f'<path d="{head.blob(band, tension=0.5)}" fill="#10141c"/>')
        eyes: list[Point] = [(0.27, -0.04)]
        places = [head.p(*eye) for eye in eyes]
    else:
        band = [(-0.29, -0.17), (0.0, -0.19), (0.29, -0.17), (0.3, 0.06), (0.0, 0.11), (-0.3, 0.06)]
        paint.raw(f'<path d="{head.mask(band, tension=0.5)}" fill="#10141c"/>')
        shine = [(-0.27, -0.15), (-0.05, -0.175), (-0.14, 0.06), (-0.28, 0.04)]
        paint.raw(f'<path d="{head.mask(shine, tension=0.2)}" fill="#ffffff" fill-opacity="0.10"/>')
        places = [head.on(side * 0.135, -0.04) for side in (-1, 1)]
    flat = (
        0.16
        if face.blink
        else {
            "sad": 0.7,
            "angry": 0.6,
            "happy": 0.75,
            "laughing": 0.5,
            "weeping": 0.6,
            "furious": 0.6,
            "surprised": 1.25,
        }.get(face.expression, 1.0)
    )
    for at in places:
        r = 0.058 * h
        halo = paint.drawing.radial(((0, glow, 0.75), (0.4, glow, 0.3), (1, glow, 0.0)), at, 2.6 * r)
        paint.raw(circle(*at, 2.6 * r, halo))
        paint.raw(ellipse(*at, r, r * flat, glow))
        paint.raw(ellipse(*at, r * 0.5, r * 0.5 * flat, "#ffffff", 0.9))


def _grille(head: Head, face: Face, seen_from: str) -> None:
    """A speaker for a mouth: its bars light up as it speaks."""
    tone = GLOW[face.expression] if face.mouth > 0.1 else head.dark(head.look.skin, 0.5)
    for k in range(3):
        y = 0.25 + 0.055 * k
        wide = 0.12 - 0.015 * k + 0.03 * face.mouth
        if seen_from == "side":
            head.line([(0.2, y), (0.26, y), (0.325 - 0.02 * k, y)], tone, 0.022)
        else:
            head.mark([(-wide, y), (0.0, y + 0.008), (wide, y)], tone, 0.022)


def _alien(head: Head, face: Face, seen_from: str) -> None:
    """A high skull that narrows to the chin, and large dark eyes."""
    look, paint = head.look, head.painter
    s = head.shift
    if seen_from == "side":
        skull = [(-0.5, -0.3), (-0.36, -0.58), (0.0, -0.68), (0.26, -0.52), (0.34, -0.2), (0.33, 0.05), (0.34, 0.22),
                 (0.3, 0.42), (0.18, 0.47), (0.02, 0.34), (-0.14, 0.28), (-0.36, 0.1)]  # fmt: skip
    else:
        skull = [(-0.42, -0.26), (-0.33, -0.56), (0.0, -0.68), (0.33, -0.56), (0.42, -0.26), (0.33 + s * 0.2, 0.06),
                 (0.2 + s * 0.4, 0.34), (0.06 + s * 0.5, 0.475), (-0.06 + s * 0.5, 0.475), (-0.2 + s * 0.4, 0.34),
                 (-0.33 + s * 0.2, 0.06)]  # fmt: skip
    paint.shape(head.blob(skull), look.skin, edge=0.6, soft=0.16 if head.detailed else 0.06)
    if seen_from == "back":
        return
    ink = "#0c1014"
    for side in (-1, 1) if seen_from == "front" else (1,):
        if seen_from == "side":
            eye = [(0.13, -0.16), (0.22, -0.19), (0.315, -0.06), (0.3, 0.04), (0.22, 0.01)]
            outline = head.blob(eye)
            shine, r = head.p(0.23, -0.1), 0.03
        else:
            eye = [(side * 0.05, 0.06), (side * 0.12, -0.08), (side * 0.27, -0.2), (side * 0.315, -0.15), (side * 0.28, 0.0),
                   (side * 0.16, 0.09)]  # fmt: skip
            outline = head.mask(eye)
            shine, r = head.on(side * 0.2 - 0.03, -0.1), 0.036
        if face.blink:
            paint.flat(outline, look.skin, 0.2)
            continue
        paint.raw(f'<path d="{outline}" fill="{ink}"/>')
        paint.raw(ellipse(*shine, r * head.h, r * 0.6 * head.h, "#ffffff", 0.75))
    line = head.dark(look.skin, 0.35)
    curl = {"happy": 0.02, "laughing": 0.03, "sad": -0.02, "weeping": -0.03, "angry": -0.015, "furious": -0.02}.get(
        face.expression, 0.004
    )
    if seen_from == "side":
        head.line([(0.24, 0.31 - curl), (0.28, 0.31), (0.325, 0.3)], line, 0.016)
        head.line([(0.335, 0.15), (0.345, 0.18)], line, 0.014, 0.7)
        return
    for side in (-1, 1):
        paint.raw(circle(*head.on(side * 0.025, 0.19), 0.012 * head.h, line))
    if face.mouth > 0.1:
        paint.raw(
            f'<path d="{oval(*head.on(0.0, 0.315), 0.05 * head.h, 0.035 * face.mouth * head.h)}" fill="#1c1418"/>'
        )
    else:
        head.mark([(-0.09, 0.315 - curl), (0.0, 0.32 + curl * 0.4), (0.09, 0.315 - curl)], line, 0.016)


def plates(body: Body) -> None:
    """A breastplate with a light in it, bands at the waist, bolts at the shoulders."""
    look, paint = body.look, body.paint
    metal = look.colour
    chest = [(-0.088, 0.80), (0.0, 0.825), (0.088, 0.80), (0.08, 0.70), (0.045, 0.655), (-0.045, 0.655), (-0.08, 0.70)]
    paint.flat(body.blob(chest, tension=0.4), toned(metal, value=1.12), 0.85)
    for v in (0.63, 0.605, 0.58):
        d = body.blob(
            [
                (-0.075, v + 0.006),
                (0.0, v),
                (0.075, v + 0.006),
                (0.075, v - 0.008),
                (0.0, v - 0.014),
                (-0.075, v - 0.008),
            ],
            tension=0.4,
        )
        paint.flat(d, toned(metal, value=0.5), 0.5)
    hip = [(-0.085, 0.555), (0.085, 0.555), (0.07, 0.49), (0.0, 0.47), (-0.07, 0.49)]
    paint.flat(body.blob(hip, tension=0.4), toned(metal, value=1.02), 0.7)
    at, r = body.up(0.0, 0.745), 0.02 * body.tall
    glow = GLOW[body.stance.face.expression]
    paint.raw(circle(*at, r * 1.35, paint.tones(toned(metal, value=0.4))[1]))
    halo = paint.drawing.radial(((0, glow, 0.8), (1, glow, 0.0)), at, 3 * r)
    paint.raw(circle(*at, 3 * r, halo))
    paint.raw(circle(*at, r * 0.85, glow))
    if body.tall > 250:
        for u, v in ((-0.07, 0.785), (0.07, 0.785), (-0.06, 0.69), (0.06, 0.69)):
            paint.raw(circle(*body.up(u, v), 0.005 * body.tall, paint.tones(toned(metal, value=0.5))[1]))


def joint(body: Body, at: Point, r: float) -> None:
    """A ball in its socket."""
    lit, dark = body.paint.tones(toned(body.look.colour, value=0.5))
    body.paint.raw(circle(*at, r, mix(lit, dark, 0.5)))
    body.paint.raw(circle(at[0] + body.paint.towards_light[0] * r * 0.25, at[1] - r * 0.25, r * 0.5, lit))


def veil(parts: list[str], foot: Point, tall: float, name: str) -> list[str]:
    """A ghost: pale, half seen through, and gone towards the feet."""
    x, y = foot
    fade = (
        f'<linearGradient id="{name}f" gradientUnits="userSpaceOnUse" x1="0" y1="{y - 1.1 * tall:.1f}" x2="0" y2="{y:.1f}">'
        '<stop offset="0.35" stop-color="#fff" stop-opacity="0.55"/><stop offset="0.97" stop-color="#fff" stop-opacity="0"/></linearGradient>'
    )
    mask = f'<mask id="{name}" maskUnits="userSpaceOnUse" x="{x - tall:.1f}" y="{y - 1.5 * tall:.1f}" width="{2 * tall:.1f}" height="{1.8 * tall:.1f}"><rect x="{x - tall:.1f}" y="{y - 1.5 * tall:.1f}" width="{2 * tall:.1f}" height="{1.8 * tall:.1f}" fill="url(#{name}f)"/></mask>'
    return [fade, mask, f'<g mask="url(#{name})">', *parts, "</g>"]


def _skull(head: Head, face: Face, seen_from: str) -> None:
    paint, bone = head.painter, head.look.skin
    hollow, drop = "#1a1614", 0.06 * face.mouth
    if seen_from == "side":
        shape = [(-0.42, 0.05), (-0.43, -0.26), (-0.2, -0.48), (0.1, -0.5), (0.29, -0.36), (0.33, -0.12), (0.3, 0.02),
                 (0.36, 0.14), (0.36, 0.28), (0.2, 0.3), (0.02, 0.24), (-0.14, 0.26), (-0.3, 0.2)]  # fmt: skip
        jaw = [(-0.1, 0.2), (0.02, 0.3), (0.35, 0.32 + drop), (0.34, 0.46 + drop), (0.16, 0.47 + drop), (-0.04, 0.38)]
        sockets = [[(0.14, -0.1), (0.27, -0.12), (0.3, 0.0), (0.2, 0.06), (0.12, 0.0)]]
        nose = [(0.31, 0.04), (0.36, 0.13), (0.29, 0.14)]
        places = [(0.22 + 0.045 * k, 0.29) for k in range(4)]
    else:
        shape = [(-0.36, -0.1), (-0.34, -0.36), (-0.16, -0.5), (0.16, -0.5), (0.34, -0.36), (0.36, -0.1), (0.3, 0.1),
                 (0.2, 0.16), (0.17, 0.29), (-0.17, 0.29), (-0.2, 0.16), (-0.3, 0.1)]  # fmt: skip
        jaw = [
            (-0.22, 0.16),
            (0.22, 0.16),
            (0.2, 0.38 + drop),
            (0.11, 0.47 + drop),
            (-0.11, 0.47 + drop),
            (-0.2, 0.38 + drop),
        ]
        sockets = [
            [(s * 0.06, -0.02), (s * 0.1, -0.12), (s * 0.22, -0.12), (s * 0.25, 0.0), (s * 0.15, 0.06)] for s in (-1, 1)
        ]
        nose = [(0.0, 0.06), (0.045, 0.17), (0.0, 0.15), (-0.045, 0.17)]
        places = [(-0.12 + 0.06 * k, 0.29) for k in range(5)]
    paint.shape(head.blob(jaw, tension=0.7), toned(bone, value=0.85))
    paint.shape(head.blob(shape), bone, soft=0.12)
    if seen_from == "back":
        return
    draw = head.blob if seen_from == "side" else head.mask
    for outline in [*sockets, nose]:
        paint.raw(f'<path d="{draw(outline, tension=0.8)}" fill="{hollow}"/>')
    head.line([(places[0][0] - 0.04, 0.3 + drop / 2), (places[-1][0] + 0.04, 0.3 + drop / 2)], hollow, 0.014 + drop)
    for x, y in places:
        head.line([(x, y - 0.045), (x, y + 0.055 + drop)], head.dark(bone, 0.5), 0.010)


def ribs(body: Body) -> None:
    """A cage of ribs on a spine, over the dark inside."""
    paint, bone = body.paint, body.look.skin
    lit, dark = paint.tones(bone)
    width = 0.011 * body.tall
    spine = curve([body.up(0.0, v) for v in (0.86, 0.75, 0.62, 0.5)], closed=False)
    paint.raw(stroke(spine, mix(dark, lit, 0.6), width * 1.6))
    for k in range(6):
        v, half = 0.805 - 0.031 * k, (0.075, 0.088, 0.09, 0.086, 0.076, 0.06)[k]
        d = curve([body.up(-half, v + 0.012), body.up(-half * 0.55, v - 0.008), body.up(0.0, v + 0.004),
                   body.up(half * 0.55, v - 0.008), body.up(half, v + 0.012)], closed=False)  # fmt: skip
        paint.raw(stroke(d, mix(dark, lit, 0.9 - 0.08 * k), width))
    hips = [
        (-0.08, 0.56),
        (-0.045, 0.53),
        (0.0, 0.525),
        (0.045, 0.53),
        (0.08, 0.56),
        (0.06, 0.48),
        (0.0, 0.465),
        (-0.06, 0.48),
    ]
    paint.flat(body.blob(hips, tension=0.6), bone, 0.7)
    collar = curve([body.up(-0.09, 0.822), body.up(0.0, 0.812), body.up(0.09, 0.822)], closed=False)
    paint.raw(stroke(collar, lit, width))


def wings(body: Body) -> None:
    """From the shoulder blades, as high as the head and down to the knees, and a ring of light above it all."""
    t, paint = body.tall, body.paint
    beat = 0.02 * math.sin(math.tau * body.stance.phase)
    root = body.at(body.bones.trunk(0.77, 0.0, -0.05))
    sides = (-1, 1) if body.stance.facing in {"front", "back"} else ((-1,) if body.stance.facing == "right" else (1,))
    for side in sides:

        def p(u: float, v: float, side: int = side) -> Point:
            return root[0] + side * u * t, root[1] - v * t

        outer = [p(0.02, 0.0), p(0.16, 0.14 + beat), p(0.34, 0.24 + beat), p(0.46, 0.16 + beat), p(0.44, -0.08), p(0.34, -0.28),
                 p(0.22, -0.4), p(0.15, -0.26), p(0.06, -0.14)]  # fmt: skip
        paint.shape(curve(outer, tension=0.8), "#f4f2ec")
        for k in range(6):
            a, b = p(0.12 + 0.05 * k, 0.06 + beat), p(0.16 + 0.052 * k, -0.3 + 0.06 * k)
            paint.crease(
                curve([a, ((a[0] + b[0]) / 2 + side * 0.02 * t, (a[1] + b[1]) / 2), b], closed=False),
                "#c8ccd4",
                0.005 * t,
                0.6,
            )
    x, y = body.face_at
    paint.drawing.glow((x, y - 0.09 * t), 0.2 * t, "#fff0b8", 0.5)
    paint.raw(
        f'<ellipse cx="{x:.1f}" cy="{y - 0.095 * t:.1f}" rx="{0.055 * t:.1f}" ry="{0.014 * t:.1f}" fill="none" stroke="#ffe9a0" stroke-width="{0.008 * t:.1f}"/>'
    )
