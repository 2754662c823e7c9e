# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What swims: under water all of it is seen, from above only what comes out."""

import math

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import INK, Points, Sketch

SWIMMING = Motion(travel=(0.25, 0.0, 0.0), bob=(0.05, 2.8))


def _under(s: Sketch) -> bool:
    return s.world.shot.place in {"underwater", "space"} or s.world.shot.place not in {"sea", "beach", "river"}


def _bent(s: Sketch, points: Points, amount: float, long: float) -> Points:
    """The hind part swung by the beat of the tail."""
    beat = amount * math.sin(s.turn)
    return [(u, v + beat * max(0.0, 0.25 * long - u) ** 2 / long) for u, v in points]


def fish(s: Sketch) -> None:
    c = s.colour
    s.form(_bent(s, [(-0.19, 0.01), (-0.31, 0.1), (-0.27, 0.0), (-0.31, -0.1), (-0.19, -0.01)], 0.3, 0.5), c, 0.5, top=0.6)
    for fin in ([(0.06, 0.08), (-0.02, 0.16), (-0.1, 0.12), (-0.1, 0.05)], [(0.02, -0.08), (-0.04, -0.14), (-0.07, -0.06)]):
        s.form(fin, c, 0.6, top=0.6)
    s.form(_bent(s, [(0.25, 0.0), (0.19, 0.055), (0.06, 0.09), (-0.08, 0.06), (-0.21, 0.015), (-0.21, -0.015), (-0.08, -0.06), (0.06, -0.085), (0.2, -0.04)], 0.3, 0.5), c, 1.0)
    for k in range(3):
        s.bow([(0.04 - 0.07 * k, 0.07 - 0.012 * k), (0.02 - 0.07 * k, 0.0), (0.04 - 0.07 * k, -0.06 + 0.012 * k)], "#f4ece0", 0.014, 0.8, 0.5)
    s.bow([(0.135, 0.055), (0.11, 0.0), (0.135, -0.05)], INK, 0.007, 0.3, 0.6)
    s.flat([(0.08, -0.01), (-0.01, -0.045), (0.02, 0.0)], toned(c, value=0.7), 0.4, 0.7)
    s.disc(0.185, 0.018, 0.015, "#f4f0e4", 0.9)
    s.disc(0.187, 0.018, 0.0085, INK, 0.0)


def shark(s: Sketch) -> None:
    """All of it under water; above, the fin that cuts the surface."""
    c = s.colour
    if not _under(s):
        s.form([(0.5, -0.1), (-0.1, 0.5), (-0.5, 0.95), (-0.62, 0.9), (-0.6, 0.4), (-0.7, -0.1)], c, 0.5)
        s.form([(-2.2, -0.1), (-2.5, 0.25), (-2.6, 0.22), (-2.5, -0.1)], c, 0.4)
        _wash(s, 1.2)
        return
    s.form(_bent(s, [(-1.7, 0.05), (-2.35, 0.75), (-2.15, 0.1), (-2.3, -0.4), (-1.75, -0.05)], 0.1, 4.2), c, 0.3)
    s.form([(0.35, 0.38), (-0.05, 0.95), (-0.25, 0.9), (-0.3, 0.36)], c, 0.4)
    s.form([(0.7, -0.2), (0.0, -0.85), (-0.2, -0.8), (0.2, -0.25)], c, 0.4, top=0.4, low=0.1)
    body = _bent(s, [(2.1, 0.1), (1.6, 0.32), (0.8, 0.44), (0.0, 0.42), (-1.0, 0.2), (-1.8, 0.06), (-1.8, -0.04), (-0.8, -0.22), (0.3, -0.36), (1.2, -0.3), (1.75, -0.12)], 0.1, 4.2)
    s.form(body, c, 0.9)
    s.flat(_bent(s, [(1.9, -0.02), (1.2, -0.05), (0.2, -0.1), (-1.2, -0.05), (-0.8, -0.2), (0.3, -0.34), (1.2, -0.28)], 0.1, 4.2), "#e8ecec", 0.5, 0.8, 0.85)
    for k in range(5):
        s.bow([(0.95 - 0.09 * k, 0.14), (0.9 - 0.09 * k, 0.0), (0.95 - 0.09 * k, -0.14)], INK, 0.018, 0.2, 0.6)
    s.bow([(1.95, -0.02), (1.7, -0.12), (1.42, -0.12)], INK, 0.025, 0.1)
    for k in range(5):
        s.plain([(1.82 - 0.075 * k, -0.07), (1.8 - 0.075 * k, -0.13), (1.76 - 0.075 * k, -0.085)], "#f6f4ee")
    s.disc(1.62, 0.12, 0.042, INK, 0.0)


def dolphin(s: Sketch) -> None:
    """Leaping in an arc out of the sea, or swimming below."""
    c = s.colour
    up = 0.0 if _under(s) else 0.75 + 0.25 * math.sin(s.turn)
    turn = 0.25 if up else 0.0

    def bow(points: Points) -> Points:
        return [(u, v + up - turn * (u - 0.1) ** 2) for u, v in points]

    s.form(bow([(-0.95, 0.02), (-1.35, 0.28), (-1.2, 0.0), (-1.3, -0.22), (-0.95, -0.04)]), c, 0.4)
    s.form(bow([(0.1, 0.24), (-0.16, 0.52), (-0.28, 0.48), (-0.26, 0.22)]), c, 0.4)
    s.form(bow([(1.1, 0.0), (0.86, 0.05), (0.72, 0.2), (0.3, 0.27), (-0.3, 0.22), (-1.0, 0.04), (-1.0, -0.05), (-0.3, -0.2), (0.3, -0.25), (0.7, -0.14), (0.86, -0.05)]), c, 0.8)
    s.flat(bow([(0.84, -0.03), (0.4, -0.1), (-0.3, -0.1), (-0.6, -0.1), (-0.2, -0.19), (0.3, -0.23), (0.68, -0.13)]), "#e4e8ea", 0.7, 0.8)
    s.form(bow([(0.42, -0.12), (0.14, -0.42), (0.08, -0.36), (0.16, -0.14)]), c, 0.4, top=0.4)
    s.bow(bow([(1.06, -0.01), (0.86, 0.0), (0.74, 0.03)]), INK, 0.014, 0.2)
    ((u, v),) = bow([(0.66, 0.08)])
    s.disc(u, v, 0.026, INK, 0.0)
    if up:
        _wash(s, 1.1)


def whale(s: Sketch) -> None:
    c = s.colour
    if not _under(s):
        s.form([(6.5, -0.3), (5.0, 1.0), (2.0, 1.7), (-2.0, 1.5), (-5.5, 0.5), (-6.5, -0.3)], c, 0.7)
        s.form([(-2.6, 1.2), (-3.2, 2.0), (-3.5, 1.9), (-3.6, 1.0)], c, 0.5)
        s.form([(-8.0, -0.2), (-8.4, 1.8), (-10.2, 3.2), (-8.9, 1.9), (-7.8, 3.3), (-7.6, 1.6), (-7.2, -0.2)], c, 0.5)
        white = mix(s.light.sky[3], "#ffffff", 0.7)
        for k in range(7):
            s.bow([(3.4, 1.5), (3.4 + 0.25 * (k - 3), 3.4 + 0.2 * math.sin(s.turn + k)), (3.4 + 0.75 * (k - 3), 3.2 - 0.25 * abs(k - 3))], white, 0.14, 1.0, 0.6)
        s.disc(4.9, 0.35, 0.11, INK, 0.0)
        _wash(s, 6.5)
        return
    s.form(_bent(s, [(-6.2, 0.1), (-8.6, 1.6), (-8.0, 0.1), (-8.6, -1.2), (-6.2, -0.1)], 0.14, 14), c, 0.5)
    s.form(_bent(s, [(6.6, 0.0), (5.6, 1.2), (3.0, 1.9), (-1.0, 1.6), (-4.5, 0.6), (-6.4, 0.14), (-6.4, -0.14), (-4.0, -0.7), (-0.5, -1.5), (3.0, -1.9), (5.8, -1.2)], 0.14, 14), c, 0.85)
    s.flat([(6.2, -0.4), (3.6, -0.6), (0.4, -0.7), (-1.5, -1.0), (0.2, -1.5), (3.0, -1.85), (5.6, -1.2)], "#dfe4e6", 0.4, 0.8)
    for k in range(7):
        s.bow([(6.0 - 0.1 * k, -0.5 - 0.16 * k), (3.0, -0.75 - 0.16 * k), (0.2 - 0.2 * k, -0.8 - 0.1 * k)], INK, 0.05, 0.2, 0.35)
    s.form([(2.4, -0.9), (0.4, -3.6), (-0.4, -3.4), (1.0, -1.0)], c, 0.5, top=0.5, low=0.05)
    s.bow([(6.55, -0.1), (5.4, -0.3), (4.4, 0.0)], INK, 0.07, 0.1)
    s.disc(4.2, 0.25, 0.13, INK, 0.0)
    s.disc(4.24, 0.3, 0.04, "#ffffff", 1.0)


def octopus(s: Sketch) -> None:
    c = s.colour
    for k in range(8):
        side = -1 if k < 4 else 1
        out = (k % 4 + 0.6) * 0.2
        wave = 0.12 * math.sin(s.turn + k * 1.3)
        share = 0.35 + 0.12 * (k % 4)
        arm = [(side * 0.12, 0.75), (side * (out + 0.1), 0.42 + wave * 0.4), (side * (out + 0.2 + wave), 0.12), (side * (out + 0.05 + wave), -0.1), (side * (out + 0.2 + wave * 1.6), -0.2)]
        for wide, part in ((0.15, arm[:3]), (0.11, arm[1:4]), (0.06, arm[2:])):
            s.bow(part, c, wide, share)
    s.form([(0, 1.75), (-0.36, 1.62), (-0.48, 1.3), (-0.36, 0.95), (-0.26, 0.7), (0.26, 0.7), (0.36, 0.95), (0.48, 1.3), (0.36, 1.62)], c, 0.8, top=1.0)
    for u, v in ((-0.2, 1.5), (0.15, 1.58), (0.28, 1.36), (-0.3, 1.25)):
        s.disc(u, v, 0.05, toned(c, value=1.2), 0.8)
    for side in (-1, 1):
        s.disc(side * 0.17, 0.96, 0.1, "#f4ecd8", 0.9)
        s.disc(side * 0.17, 0.95, 0.06, INK, 0.0, 0.55)


def jellyfish(s: Sketch) -> None:
    """See-through, glowing, trailing."""
    pulse = 1 + 0.08 * math.sin(s.turn)
    s.glow(0, 1.3, 1.3, s.colour, 0.6)
    for k in range(9):
        u = -0.38 + 0.095 * k
        wave = 0.1 * math.sin(s.turn + k)
        s.bow([(u, 1.1), (u * 1.1 + wave, 0.7), (u * 0.8 - wave, 0.3), (u + wave * 1.5, -0.15 + 0.1 * (k % 3))], s.colour, 0.022 if k % 2 else 0.05, 0.9, 0.65)
    half = 0.52 / pulse
    s.plain([(-half, 1.08), (-half * 0.95, 1.4), (-0.26, 1.62 * pulse), (0.26, 1.62 * pulse), (half * 0.95, 1.4), (half, 1.08), (half * 0.5, 1.14), (0, 1.06), (-half * 0.5, 1.14)], mix(s.tone(s.colour, 0.9), "#ffffff", 0.3), 0.6, 0.75)
    s.plain([(-0.22, 1.4), (-0.1, 1.54), (0.1, 1.54), (0.22, 1.4), (0, 1.3)], "#ffffff", 0.8, 0.35)


def turtle(s: Sketch) -> None:
    c = s.colour
    flap = 0.25 * math.sin(s.turn)
    s.form([(-0.4, -0.02), (-0.72, -0.12 - flap * 0.4), (-0.7, -0.22 - flap * 0.4), (-0.35, -0.14)], c, 0.6)
    s.form([(0.42, 0.12), (0.56, 0.2), (0.74, 0.16), (0.76, 0.06), (0.6, 0.0), (0.4, 0.0)], c, 0.8)
    s.disc(0.67, 0.12, 0.02, INK, 0.0)
    s.form([(0.5, 0.06), (0.3, 0.26), (-0.1, 0.32), (-0.46, 0.12), (-0.52, -0.04), (-0.2, -0.16), (0.3, -0.14)], "#6a7a3a", 0.7)
    for a, b in (((0.3, 0.24), (0.26, -0.08)), ((0.02, 0.3), (0.0, -0.1)), ((-0.26, 0.22), (-0.24, -0.08))):
        s.seam(a, b, 0.016, 0.4)
    s.bow([(0.46, 0.06), (0.0, 0.1), (-0.48, 0.02)], INK, 0.016, 0.2, 0.4)
    s.form([(0.36, -0.02), (0.2, -0.44 - flap), (0.06, -0.5 - flap), (0.14, -0.08)], c, 0.6, top=0.7)


def crab(s: Sketch) -> None:
    c = s.colour
    for side in (-1, 1):
        for k in range(3):
            lift = 0.01 * math.sin(s.turn + k)
            s.bow([(side * 0.1, 0.09), (side * (0.2 + 0.04 * k), 0.13 - 0.02 * k + lift), (side * (0.24 + 0.05 * k), 0.0)], c, 0.022, 0.5)
        s.bow([(side * 0.1, 0.12), (side * 0.2, 0.2), (side * 0.16, 0.28)], c, 0.035, 0.7)
        s.form([(side * 0.16, 0.26), (side * 0.24, 0.32), (side * 0.2, 0.42), (side * 0.16, 0.35), (side * 0.1, 0.4), (side * 0.1, 0.3)], c, 0.5)
        s.bar((side * 0.04, 0.16), (side * 0.05, 0.21), c, 0.015)
        s.disc(side * 0.05, 0.215, 0.018, INK, 0.0)
    s.form([(-0.16, 0.12), (-0.1, 0.18), (0.1, 0.18), (0.16, 0.12), (0.1, 0.05), (-0.1, 0.05)], c, 0.7)


def seal(s: Sketch) -> None:
    c = s.colour
    s.form([(-0.7, 0.1), (-1.0, 0.16), (-1.04, 0.04), (-0.7, 0.02)], c, 0.5)
    s.form([(0.66, 0.72), (0.54, 0.8), (0.4, 0.72), (0.32, 0.5), (-0.1, 0.34), (-0.7, 0.14), (-0.72, 0.02), (0.0, 0.0), (0.42, 0.06), (0.56, 0.34), (0.62, 0.54), (0.74, 0.62)], c, 0.8)
    s.form([(0.4, 0.2), (0.56, 0.04), (0.72, 0.0), (0.3, 0.02)], c, 0.5, top=0.5)
    s.disc(0.58, 0.7, 0.03, INK, 0.0)
    s.disc(0.73, 0.66, 0.026, INK, 0.1)
    for k in range(3):
        s.bar((0.68, 0.63), (0.86, 0.6 - 0.04 * k), "#f0ece4", 0.006, 0.8)


def _wash(s: Sketch, half: float) -> None:
    white = mix(s.light.sky[3], "#ffffff", 0.6)
    crest = [(-half * 1.2 + 2.4 * half * k / 10, 0.04 * half + 0.05 * half * ((k * 0.618) % 1)) for k in range(11)]
    s.plain([(-half * 1.3, -0.06 * half), *crest, (half * 1.3, -0.06 * half), (0, -0.12 * half)], white, 0.9, 0.7)


SEA_LIFE: dict[str, Kind] = {
    "fish": Kind(fish, 0.34, 0.62, "#e0823a", "deep", phases=8, rate=9.0, rate_at_rest=9.0, motion=SWIMMING, below=0.5), "shark": Kind(shark, 1.9, 4.6, "#6a7a86", "deep", phases=8, rate=7.0, rate_at_rest=7.0, motion=SWIMMING, below=0.45),
    "dolphin": Kind(dolphin, 1.5, 2.6, "#6a8296", "deep", phases=8, rate=5.0, rate_at_rest=5.0, motion=Motion(travel=(0.4, 0.0, 0.0)), below=0.35), "whale": Kind(whale, 5.0, 15.5, "#4a5e70", "deep", phases=8, rate=4.0, rate_at_rest=4.0, motion=SWIMMING, below=0.5),
    "octopus": Kind(octopus, 2.0, 2.2, "#b8503f", "deep", phases=8, rate=5.0, rate_at_rest=5.0, motion=Motion(bob=(0.06, 3.0)), below=0.12), "jellyfish": Kind(jellyfish, 1.9, 1.3, "#c88ae0", "deep", phases=8, rate=5.0, rate_at_rest=5.0, motion=Motion(bob=(0.1, 3.4)), below=0.1, room=0.8),
    "sea turtle": Kind(turtle, 0.95, 1.5, "#7a9a5a", "deep", phases=8, rate=5.0, rate_at_rest=5.0, motion=SWIMMING, below=0.6), "crab": Kind(crab, 0.44, 0.7, "#c8482f", phases=4, rate=6.0, rate_at_rest=3.0), "seal": Kind(seal, 0.85, 1.9, "#5a5a62", head=(0.55, 0.66, 0.4)),
}
