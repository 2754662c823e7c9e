# ruff: noqa: E501 - points of an outline read best in few lines
"""What makes a face: eyes, brows, nose and mouth, and what years and feelings do to them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from act3_mcp.animatic.colour import brightness, mix
from act3_mcp.animatic.svg import Point, circle, line, oval, path, stroke

if TYPE_CHECKING:
    from act3_mcp.animatic.figures.head import Expression, Face, Head
    from act3_mcp.animatic.figures.look import Look


class Mien(NamedTuple):
    """How a feeling moves the face: brows up at the inner and outer end, lids, the mouth's corners and how it opens."""

    inner: float = 0.0
    outer: float = 0.0
    lid: float = 1.0
    lower: float = 0.0
    curl: float = 0.0
    opened: float = 0.0
    wide: float = 1.0
    teeth: bool = False


MIENS: dict[Expression, Mien] = {
    "neutral": Mien(curl=0.009),
    "happy": Mien(0.008, 0.012, 0.86, 0.012, 0.036, 0.26, 1.16, teeth=True),
    "sad": Mien(0.042, -0.020, 0.82, 0.002, -0.017, 0.0, 0.9),
    "angry": Mien(-0.036, 0.024, 0.74, 0.008, -0.016, 0.0, 0.98),
    "laughing": Mien(0.012, 0.016, 0.52, 0.020, 0.046, 0.85, 1.22, teeth=True),
    "weeping": Mien(0.056, -0.024, 0.62, 0.006, -0.030, 0.12, 1.02),
    "furious": Mien(-0.052, 0.036, 0.92, 0.010, -0.014, 0.42, 1.08, teeth=True),
    "afraid": Mien(0.062, 0.010, 1.58, -0.007, -0.020, 0.5, 0.98, teeth=True),
    "surprised": Mien(0.052, 0.050, 1.45, -0.003, 0.0, 0.66, 0.66),
}
EYE, EYE_AT = 0.148, 0.03


def planes(head: Head) -> None:
    """Cheeks, sockets, temples and jaw: the planes that turn from the light."""
    paint, skin, h = head.painter, head.look.skin, head.h
    warm = paint.tones(mix(skin, "#d0493a", 0.5))[0]
    for side in (-1, 1):
        x, y = head.on(side * 0.2, 0.17)
        blush = paint.drawing.radial(((0, warm, 0.34), (0.5, warm, 0.18), (1, warm, 0.0)), (x, y), 0.14 * h)
        paint.raw(circle(x, y, 0.14 * h, blush))
        socket = [(side * 0.05, -0.02), (side * 0.09, -0.065), (side * 0.2, -0.06), (side * 0.255, 0.0), (side * 0.21, 0.05),
                  (side * 0.13, 0.075), (side * 0.07, 0.045)]  # fmt: skip
        deep = 0.34 if side == head.away else 0.2
        paint.flat(head.mask(socket), skin, 0.0, deep)
    away = head.away
    hollow = [(away * 0.33, 0.06), (away * 0.25, 0.2), (away * 0.19, 0.3), (away * 0.12, 0.43), (away * 0.2, 0.42),
              (away * 0.28, 0.3)]  # fmt: skip
    if not head.look.child:
        # A child's cheeks are round.
        paint.flat(head.mask(hollow), skin, 0.0, 0.3)
    temple = [(away * 0.22, -0.36), (away * 0.25, -0.18), (away * 0.27, -0.05), (away * 0.34, 0.02), (away * 0.35, -0.15),
              (away * 0.3, -0.32)]  # fmt: skip
    paint.flat(head.mask(temple), skin, 0.0, 0.3)
    shine = paint.tones(mix(skin, "#ffffff", 0.4))[0]
    x, y = head.on(-away * 0.1, -0.24)
    glow = paint.drawing.radial(((0, shine, 0.4), (1, shine, 0.0)), (x, y), 0.2 * h, flat=0.7)
    paint.raw(circle(x, y, 0.2 * h, glow))
    paint.flat(head.mask([(-0.07, 0.405), (0.0, 0.395), (0.07, 0.405), (0.0, 0.425)]), skin, 0.0, 0.4)


def eyes(head: Head, face: Face) -> None:
    mien = MIENS[face.expression]
    for side in (-1, 1):
        if not head.detailed:
            x, y = head.on(side * EYE, EYE_AT)
            r = 0.036 * head.h
            narrow = max(0.45, math.cos(head.turn * 0.9 + side * 0.4 * (1 if head.turn > 0 else -1)))
            closed = 0.3 if face.blink else 1.1 * mien.lid
            head.painter.raw(path(oval(x, y, r * narrow, r * closed), head.dark("#3a2a2a", 0.8)))
        elif face.blink:
            w = _wide(head)
            lid = [(side * (EYE - w), EYE_AT + 0.006), (side * EYE, EYE_AT + 0.028), (side * (EYE + w), EYE_AT)]
            head.mark(lid, head.dark(head.look.skin, 0.8), 0.013)
            crease = [
                (side * (EYE - w), EYE_AT - 0.022),
                (side * EYE, EYE_AT - 0.03),
                (side * (EYE + w), EYE_AT - 0.02),
            ]
            head.mark(crease, head.dark(head.look.skin, 0.25), 0.007, 0.5)
        else:
            _eye(head, face, side, mien)
        _brow(head, side, mien)


def _wide(head: Head) -> float:
    return 0.094 if head.look.infant else 0.083 if head.look.child else 0.079 if head.look.feminine else 0.075


def _eye(head: Head, face: Face, side: int, mien: Mien) -> None:
    paint, look, h = head.painter, head.look, head.h
    w = _wide(head)
    up = (0.066 if look.infant else 0.052 if look.child else 0.038 if look.feminine else 0.033) * mien.lid
    down = (0.030 if look.child else 0.026) - mien.lower * (0.5 if look.child else 1.0)
    y = EYE_AT
    droop = 0.008 if look.wrinkled else 0.0
    inner, outer = (side * (EYE - w), y + 0.010), (side * (EYE + w), y - 0.004 + droop)
    upper = [inner, (side * (EYE - w * 0.42), y - up * 0.86), (side * (EYE + w * 0.28), y - up), outer]
    almond = [*upper, (side * (EYE + w * 0.42), y + down * 0.88), (side * (EYE - w * 0.35), y + down)]
    d = head.mask(almond, tension=0.9)
    white = mix(paint.tones("#ece6e0")[0], paint.tones("#b9a8a4")[1], 0.3)
    name = f"e{len(paint.shapes)}"
    r = (0.060 if look.infant else 0.049 if look.child else 0.041) * h
    # Wide open, the eye shows white all round.
    r *= min(1.0, 1.36 / mien.lid) ** 0.9
    x, cy = head.on(side * EYE + face.gaze * 0.034, y - 0.004 - 0.3 * up * max(0.0, 1 - 1 / mien.lid))
    iris, ring = paint.tones(look.eyes)[0], head.dark(look.eyes, 0.75)
    pale = mix(iris, "#ffffff", 0.35)
    glow = paint.drawing.radial(((0, pale, 1), (0.55, iris, 1), (1, mix(iris, ring, 0.75), 1)), (x, cy + 0.25 * r), r)
    fibres = ""
    if head.minute:
        rays = [(math.cos(k * 0.224), math.sin(k * 0.224), 0.86 + 0.1 * math.sin(k * 2.7)) for k in range(28)]
        fibres = "".join(line([(x + a * r * 0.48, cy + b * r * 0.48), (x + a * r * q, cy + b * r * q)], pale, 0.035 * r, 0.4) for a, b, q in rays)  # fmt: skip
    lid_shade = stroke(head.mask(upper, closed=False, tension=0.9), head.dark(look.skin, 0.5), 0.036 * h, 0.4)
    paint.raw(
        f'<defs><clipPath id="{name}"><path d="{d}"/></clipPath></defs><g clip-path="url(#{name})">'
        + path(d, white) + circle(x, cy, r, ring) + circle(x, cy, r * 0.93, glow) + fibres
        + circle(x, cy, r * 0.43, "#0b090c") + lid_shade
        + circle(x - 0.34 * r, cy - 0.36 * r, r * 0.21, "#ffffff", 0.95)
        + circle(x + 0.34 * r, cy + 0.36 * r, r * 0.11, "#ffffff", 0.5) + "</g>"
    )  # fmt: skip
    lash = head.dark(look.skin if not look.feminine else "#2a1c1c", 0.85)
    wing = (outer[0] + side * 0.014, outer[1] - 0.008)
    rim = [inner, *upper[1:3], wing]
    thin = [(a, b + 0.013) for a, b in rim[:-1]][::-1]
    paint.raw(path(head.mask([*rim, outer, *thin], tension=0.8), lash))
    lower = [
        (side * (EYE + w * 0.9), y + 0.004),
        (side * (EYE + w * 0.42), y + down * 0.9),
        (side * (EYE - w * 0.35), y + down),
    ]
    head.mark(lower, head.dark(look.skin, 0.45), 0.006, 0.55)
    crease = [(inner[0], inner[1] - 0.026), (side * (EYE - w * 0.2), y - up - 0.020), (side * (EYE + w * 0.6), y - up - 0.010), (wing[0], wing[1] - 0.008)]  # fmt: skip
    head.mark(crease, head.dark(look.skin, 0.3), 0.0075, 0.6)
    if head.minute:
        _lashes(head, upper, side, lash)


def _lashes(head: Head, upper: list[Point], side: int, lash: str) -> None:
    a, b, c, d = upper
    for k in range(15):
        t = 0.12 + 0.88 * k / 14
        x = a[0] * (1 - t) ** 3 + 3 * b[0] * t * (1 - t) ** 2 + 3 * c[0] * t * t * (1 - t) + d[0] * t**3
        y = a[1] * (1 - t) ** 3 + 3 * b[1] * 1.15 * t * (1 - t) ** 2 + 3 * c[1] * t * t * (1 - t) + d[1] * t**3
        y -= 0.010 * math.sin(math.pi * t)
        long = (0.020 if head.look.feminine else 0.011) * (0.6 + 0.5 * t)
        head.mark([(x, y), (x + side * (t - 0.42) * long, y - long * 0.8), (x + side * (t - 0.3) * long * 1.6, y - long * 1.25)], lash, 0.0035, 0.9)  # fmt: skip


def _brow_colour(look: Look) -> str:
    """Brows are never as pale as white hair."""
    return look.hair_colour if brightness(look.hair_colour) > 0.25 else "#3a2c28"


def _brow(head: Head, side: int, mien: Mien) -> None:
    look = head.look
    colour = head.dark(_brow_colour(look), 0.45)
    heavy = 0.006 if look.infant else 0.009 if look.child else 0.012 if look.feminine else 0.019
    y = -0.072 if look.feminine else -0.066
    a = (side * 0.058, y + 0.008 - mien.inner)
    b = (side * 0.135, y - 0.022 - (mien.inner + mien.outer) * 0.5)
    c = (side * 0.248, y + 0.001 - mien.outer)
    if not head.detailed:
        head.mark([a, b, c], colour, heavy * 1.6, 0.95)
        return
    shape = [(a[0], a[1] - heavy * 0.8), (b[0], b[1] - heavy), c, (b[0], b[1] + heavy * 0.75), (a[0], a[1] + heavy)]
    head.painter.raw(path(head.mask(shape, tension=0.7), colour, 0.92))
    if head.minute:
        for k in range(26):
            t = k / 25
            x = a[0] + (c[0] - a[0]) * t
            at = a[1] + (b[1] - a[1]) * min(1.0, t * 2.2) + (c[1] - b[1]) * max(0.0, (t - 0.45) / 0.55)
            head.mark([(x, at + heavy * (0.8 - t)), (x + side * 0.02 * (0.5 + t), at - heavy * (1.05 - 0.75 * t))], colour, 0.0036, 0.55)  # fmt: skip


def nose(head: Head) -> None:
    look, paint = head.look, head.painter
    small = 0.7 if look.infant else 0.8 if look.child else 0.9 if look.feminine else 1.0
    s, away = head.shift, head.away
    side = (1 if s > 0 else -1) if abs(s) > 0.09 else away
    long = 0.19 if look.child else 0.205
    tip = side * 0.03 * min(1.0, abs(s) * 6)
    if not head.detailed:
        paint.flat(head.mask([(side * 0.012, 0.04), (side * 0.052 * small + tip, long - 0.01), (-side * 0.012, long)]), look.skin, 0.0, 0.75)  # fmt: skip
        return
    w = 0.064 * small
    plane = [(side * 0.022, -0.05), (side * 0.026, 0.05), (side * 0.034 + tip, 0.12), (side * w + tip * 0.4, long - 0.02), (side * w * 0.8 + tip, long + 0.016),
             (tip * 1.2, long + 0.022), (side * 0.012 + tip, long - 0.03), (side * 0.008, 0.08)]  # fmt: skip
    paint.flat(head.mask(plane), look.skin, 0.0, 0.62)
    under = head.dark(look.skin, 0.35)
    paint.flat(head.mask([(-w * 0.75, long + 0.008), (0.0, long + 0.026), (w * 0.75, long + 0.008), (0.0, long + 0.04)]), look.skin, 0.0, 0.5)  # fmt: skip
    for q in (-1, 1):
        head.mark(
            [(q * w * 0.55, long + 0.006), (q * w * 0.3, long + 0.02), (q * w * 0.14, long + 0.016)], under, 0.013, 0.85
        )
        head.mark(
            [(q * w * 0.95, long - 0.028), (q * w * 1.1, long - 0.002), (q * w * 0.8, long + 0.014)], under, 0.007, 0.5
        )
    glint = paint.tones(mix(look.skin, "#ffffff", 0.55))[0]
    paint.raw(path(oval(*head.on(-side * 0.012 + tip, long - 0.03), 0.018 * head.h, 0.02 * head.h), glint, 0.4))
    head.mark([(-side * 0.006, 0.0), (-side * 0.004 + tip * 0.4, 0.11)], glint, 0.014, 0.22)


def mouth(head: Head, face: Face) -> None:
    look, paint = head.look, head.painter
    mien = MIENS[face.expression]
    y = 0.322
    opened = max(face.mouth, mien.opened if not face.mouth else mien.opened * 0.4)
    wide = (0.084 if look.child else 0.098 if look.feminine else 0.108) * mien.wide * (1 - 0.2 * face.mouth)
    curl = -mien.curl
    gap = 0.085 * opened
    seam = head.dark(mix(look.skin, "#7a2f2c", 0.5), 0.45)
    corner = y + curl
    if not head.detailed:
        if opened > 0.15:
            x, at = head.on(0.0, y + gap * 0.3)
            paint.raw(path(oval(x, at, wide * 0.72 * head.h, (0.014 + gap * 0.55) * head.h), "#4a1c1e"))
        else:
            head.mark([(-wide * 0.8, corner), (0.0, y + 0.008), (wide * 0.8, corner)], seam, 0.018, 0.85)
        return
    full = 0.75 if look.child else 1.15 if look.feminine else 0.7 if look.wrinkled else 0.9
    lip = mix(look.skin, "#b03a3c", 0.55 if look.feminine and not look.child else 0.32)
    top, low = y - gap * 0.28, y + gap * 0.85
    if gap > 0.004:
        hole = [(-wide * 0.96, corner), (-wide * 0.45, top), (0.0, top + 0.004), (wide * 0.45, top), (wide * 0.96, corner),
                (wide * 0.5, low), (0.0, low + 0.006), (-wide * 0.5, low)]  # fmt: skip
        paint.raw(path(head.mask(hole, tension=0.9), "#3a1316"))
        if mien.teeth or gap > 0.02:
            row = min(gap * 0.5, 0.026)
            teeth = [(-wide * 0.72, corner * 0.5 + top * 0.5 + 0.002), (0.0, top + 0.003), (wide * 0.72, corner * 0.5 + top * 0.5 + 0.002), (wide * 0.5, top + row), (-wide * 0.5, top + row)]  # fmt: skip
            paint.raw(path(head.mask(teeth, tension=0.5), paint.tones("#efe8e0")[0]))
        if gap > 0.03:
            paint.raw(path(head.mask([(-wide * 0.4, low - 0.004), (0.0, low - gap * 0.35), (wide * 0.4, low - 0.004), (0.0, low + 0.004)]), "#9a4448"))  # fmt: skip
    upper = [(-wide, corner), (-wide * 0.42, top - 0.020 * full), (-0.014, top - 0.026 * full), (0.0, top - 0.019 * full),
             (0.014, top - 0.026 * full), (wide * 0.42, top - 0.020 * full), (wide, corner), (wide * 0.45, top + 0.002),
             (0.0, top + 0.006), (-wide * 0.45, top + 0.002)]  # fmt: skip
    lower = [(-wide * 0.92, corner), (-wide * 0.45, low), (0.0, low + 0.003), (wide * 0.45, low), (wide * 0.92, corner),
             (wide * 0.5, low + 0.032 * full), (0.0, low + 0.040 * full), (-wide * 0.5, low + 0.032 * full)]  # fmt: skip
    paint.flat(head.mask(lower, tension=0.85), lip, 0.72)
    paint.flat(head.mask(upper, tension=0.75), lip, 0.18)
    if gap <= 0.004:
        head.mark([(-wide, corner), (-wide * 0.4, y + 0.001), (0.0, y + 0.006), (wide * 0.4, y + 0.001), (wide, corner)], seam, 0.009, 0.85)  # fmt: skip
    shine = paint.tones(mix(lip, "#ffffff", 0.5))[0]
    head.mark([(-wide * 0.3, low + 0.018 * full), (wide * 0.1, low + 0.021 * full)], shine, 0.008, 0.4)
    for q in (-1, 1):
        head.mark([(q * wide * 1.02, corner - 0.006), (q * wide * 1.12, corner + 0.006)], seam, 0.009, 0.4)
        if face.expression in {"happy", "laughing"} and not look.child:
            head.mark([(q * 0.1, 0.2), (q * 0.155, 0.265), (q * 0.16, 0.32)], head.dark(look.skin, 0.2), 0.010, 0.45)


def moustache(head: Head) -> None:
    shape = [(-0.122, 0.308), (-0.09, 0.265), (-0.02, 0.245), (0.02, 0.245), (0.09, 0.265), (0.122, 0.308), (0.06, 0.295),
             (0.0, 0.288), (-0.06, 0.295)]  # fmt: skip
    head.painter.flat(head.mask(shape, tension=0.8), head.look.hair_colour, 0.45)


def wrinkles(head: Head) -> None:
    colour = head.dark(head.look.skin, 0.25)
    for q in (-1, 1):
        for bag in ([(0.09, 0.085), (0.15, 0.102), (0.215, 0.085)], [(0.10, 0.105), (0.15, 0.118), (0.20, 0.105)]):
            head.mark([(q * x, y) for x, y in bag], colour, 0.007, 0.45)
        for foot in ([(0.24, 0.02), (0.285, 0.0)], [(0.245, 0.035), (0.29, 0.035)], [(0.24, 0.05), (0.28, 0.07)]):
            head.mark([(q * x, y) for x, y in foot], colour, 0.006, 0.5)
        head.mark([(q * 0.085, 0.19), (q * 0.145, 0.255), (q * 0.155, 0.335)], colour, 0.012, 0.5)
        head.mark([(q * 0.14, 0.37), (q * 0.165, 0.42)], colour, 0.009, 0.4)
        head.mark([(q * 0.25, 0.2), (q * 0.235, 0.28)], colour, 0.006, 0.35)
    for y in (-0.17, -0.215, -0.26):
        head.mark([(-0.17, y + 0.010), (-0.05, y - 0.004), (0.06, y + 0.004), (0.17, y + 0.008)], colour, 0.0065, 0.4)
    for q in (-1, 1):
        head.mark([(q * 0.018, -0.09), (q * 0.022, -0.05)], colour, 0.007, 0.4)


def glasses(head: Head) -> None:
    wire = head.painter.tones("#2a2628")[1]
    for q in (-1, 1):
        ring = [(q * (EYE + a * 0.105), 0.035 + b * 0.082) for a, b in ((-1, -0.7), (0.0, -1), (1, -0.75), (1, 0.4), (0.1, 1), (-0.85, 0.6))]  # fmt: skip
        d = head.mask(ring)
        head.painter.raw(path(d, "#dcecf6", 0.14))
        head.painter.raw(stroke(d, wire, 0.014 * head.h))
    head.mark([(-0.048, 0.02), (0.0, 0.008), (0.048, 0.02)], wire, 0.014)


def profile(head: Head, face: Face) -> None:
    look, ink, mien = head.look, head.dark(head.look.skin, 0.85), MIENS[face.expression]
    brow = head.dark(_brow_colour(look), 0.5)
    thick = 0.02 if look.feminine or look.child else 0.03
    head.line([(0.14, -0.07 - mien.outer), (0.22, -0.1 - mien.outer * 0.4 - mien.inner * 0.4), (0.298, -0.075 - mien.inner)], brow, thick, 0.9)  # fmt: skip
    if face.blink or not head.detailed:
        head.line([(0.2, 0.02), (0.245, 0.034), (0.285, 0.02)], ink, 0.022, 0.95)
    else:
        up = 0.034 * mien.lid
        eye = [
            (0.185, 0.03),
            (0.225, 0.022 - up * 0.8),
            (0.272, 0.02 - up),
            (0.288, 0.02),
            (0.275, 0.044),
            (0.23, 0.05),
        ]
        head.painter.raw(
            path(
                head.blob(eye, tension=0.8),
                mix(head.painter.tones("#e9e2dc")[0], head.painter.tones("#b9a8a4")[1], 0.45),
            )
        )
        head.painter.raw(
            path(oval(*head.p(0.267, 0.018), 0.016 * head.h, 0.030 * head.h), head.painter.tones(look.eyes)[0])
        )
        head.painter.raw(path(oval(*head.p(0.270, 0.018), 0.008 * head.h, 0.016 * head.h), "#0b090c"))
        head.painter.raw(circle(*head.p(0.262, 0.006), 0.006 * head.h, "#ffffff", 0.75))
        head.line([(0.175, 0.034), (0.22, 0.012 - up * 0.6), (0.275, 0.016 - up), (0.305, 0.0)], ink, 0.016)
        head.line(
            [(0.18, 0.0), (0.225, -0.022 - up * 0.5), (0.28, -0.016 - up * 0.6)], head.dark(look.skin, 0.3), 0.008, 0.5
        )
    opened = 0.03 * face.mouth + 0.02 * mien.opened
    if head.detailed:
        head.line([(0.372, 0.208), (0.345, 0.192), (0.335, 0.165)], head.dark(look.skin, 0.4), 0.011, 0.6)
        head.line([(0.385, 0.212), (0.368, 0.205)], head.dark(look.skin, 0.6), 0.012, 0.7)
        if look.wrinkled:
            head.line([(0.31, 0.2), (0.26, 0.27), (0.255, 0.33)], head.dark(look.skin, 0.25), 0.011, 0.5)
            head.line([(0.16, 0.03), (0.12, 0.02)], head.dark(look.skin, 0.25), 0.008, 0.5)
    lip = mix(look.skin, "#b03a3c", 0.5 if look.feminine else 0.28)
    corner = (0.262, 0.305 - mien.curl + opened * 0.4)
    if opened > 0.006:
        head.painter.raw(path(head.blob([(0.345, 0.302), corner, (0.345, 0.318 + opened)], tension=0.4), "#3a1316"))
    head.painter.flat(head.blob([(0.366, 0.268), (0.345, 0.301), (0.3, 0.303), corner, (0.31, 0.282)]), lip, 0.3)
    low = 0.306 + opened
    head.painter.flat(head.blob([(0.345, low), (0.358, low + 0.03), (0.318, low + 0.046), corner]), lip, 0.65)
    head.line([(0.345, 0.303), (0.3, 0.305), corner], head.dark(mix(look.skin, "#7a2f2c", 0.5), 0.4), 0.010, 0.8)
    if look.moustache or look.beard:
        head.painter.flat(
            head.blob([(0.36, 0.235), (0.368, 0.268), (0.28, 0.3), (0.265, 0.28)]), look.hair_colour, 0.45
        )
    if look.glasses:
        wire = head.painter.tones("#2a2628")[1]
        head.line([(0.33, 0.0), (0.31, -0.045), (0.235, -0.045), (0.225, 0.09), (0.3, 0.105), (0.33, 0.06), (0.33, 0.0)], wire, 0.014)  # fmt: skip
        head.line([(0.23, -0.01), (0.0, 0.0), (-0.04, 0.02)], wire, 0.014)
