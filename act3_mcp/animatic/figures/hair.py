# ruff: noqa: E501, PLR0917 - points of an outline read best in few lines
"""Hair by its silhouette, with a few strands and a sheen: what goes behind the head, and what goes over it."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.hats import COVERING, hat, hat_side, lining
from act3_mcp.animatic.figures.head import Head
from act3_mcp.animatic.shot import Hair
from act3_mcp.animatic.svg import Point, curve

CROPPED = {"short", "swept", "messy"}
FALLING = {"long": 0.92, "wavy": 0.78, "bob": 0.40}
"""How far below the middle of the head it hangs."""


def _bumps(rx: float, ry: float, middle: Point, count: int, start: float, end: float, deep: float) -> list[Point]:
    """Points along an arc (in turns, clockwise from the right) that go in and out, as curls do."""
    x, y = middle
    out: list[Point] = []
    for k in range(count * 2 + 1):
        angle = math.tau * (start + (end - start) * k / (count * 2))
        r = 1.0 + (deep if k % 2 else -deep * 0.4)
        out.append((x + rx * r * math.cos(angle), y + ry * r * math.sin(angle)))
    return out


def behind_front(head: Head) -> None:
    """What of the hair is seen past the head from the front."""
    style, s, w = head.look.hair, -head.shift * 0.5, head.sway
    if head.look.hat in COVERING:
        lining(head)
        return
    match style:
        case "long":
            shape = [(-0.36 + s, -0.3), (-0.45 + s, 0.1), (-0.47 + s + w * 0.5, 0.55), (-0.45 + w, 0.9), (-0.25 + w, 0.97),
                     (0.0, 0.8), (0.25 + w, 0.97), (0.45 + w, 0.9), (0.47 + s + w * 0.5, 0.55), (0.45 + s, 0.1), (0.36 + s, -0.3), (0.0, -0.5)]  # fmt: skip
        case "wavy":
            shape = [(-0.36 + s, -0.34), (-0.49 + s, -0.02), (-0.44 + s, 0.2), (-0.53 + w, 0.45), (-0.45 + w, 0.66), (-0.3 + w, 0.78),
                     (0.3 + w, 0.78), (0.45 + w, 0.66), (0.53 + w, 0.45), (0.44 + s, 0.2), (0.49 + s, -0.02), (0.36 + s, -0.34), (0.0, -0.54)]  # fmt: skip
        case "bob":
            shape = [(-0.36 + s, -0.32), (-0.45 + s, 0.02), (-0.46 + s + w, 0.3), (-0.38 + w, 0.42), (0.38 + w, 0.42),
                     (0.46 + s + w, 0.3), (0.45 + s, 0.02), (0.36 + s, -0.32), (0.0, -0.52)]  # fmt: skip
        case "bun":
            shape = [(-0.15 + s, -0.5), (-0.2 + s, -0.66), (s, -0.78), (0.2 + s, -0.66), (0.15 + s, -0.5), (s, -0.46)]
        case "curly":
            shape = (
                _bumps(0.50, 0.56, (s, -0.06), 18, 0.25, 1.25, 0.06)
                if head.look.feminine and not head.look.wrinkled
                else _bumps(0.38, 0.5, (s, -0.12), 11, 0.40, 1.10, 0.07)
            )
        case "afro":
            shape = _bumps(0.60, 0.60, (s, -0.2), 17, 0.36, 1.14, 0.035)
        case "ponytail":
            side = -1 if head.shift > 0 else 1
            shape = [(side * 0.2, -0.42), (side * 0.42, -0.36), (side * 0.55 + w, 0.0), (side * 0.5 + w * 2, 0.5),
                     (side * 0.4 + w, 0.3), (side * 0.33, 0.0)]  # fmt: skip
        case _:
            return
    head.painter.shape(head.blob(shape), mix(head.look.hair_colour, "#000000", 0.18), shade=0.9)


SMOOTH = ([(-0.345, 0.0), (-0.385, -0.2), (-0.30, -0.46), (0.0, -0.56), (0.30, -0.46), (0.385, -0.2), (0.345, 0.0)],
          [(0.318, -0.12), (0.25, -0.27), (0.08, -0.37), (-0.08, -0.37), (-0.25, -0.27), (-0.318, -0.12)])  # fmt: skip
PARTED = ([(-0.37, 0.30), (-0.43, -0.02), (-0.385, -0.36), (-0.15, -0.56), (0.14, -0.56), (0.385, -0.36), (0.43, -0.02), (0.37, 0.30)],
          [(0.335, 0.10), (0.325, -0.08), (0.24, -0.23), (0.02, -0.365), (-0.08, -0.345), (-0.20, -0.25), (-0.31, -0.06),
           (-0.335, 0.10)])  # fmt: skip
# The outline from left to right over the crown, and the hairline back again.
CAPS: dict[Hair, tuple[list[Point], list[Point]]] = {
    "short": ([(-0.352, 0.04), (-0.392, -0.16), (-0.36, -0.40), (-0.2, -0.555), (0.06, -0.585), (0.29, -0.5), (0.388, -0.25), (0.352, 0.04)],
              [(0.328, -0.06), (0.305, -0.2), (0.24, -0.3), (0.1, -0.335), (-0.1, -0.31), (-0.24, -0.27), (-0.30, -0.18),
               (-0.328, -0.06)]),
    "swept": ([(-0.352, 0.04), (-0.395, -0.18), (-0.37, -0.42), (-0.24, -0.6), (0.02, -0.665), (0.28, -0.56), (0.392, -0.25), (0.352, 0.04)],
              [(0.328, -0.06), (0.31, -0.2), (0.27, -0.31), (0.12, -0.41), (-0.08, -0.4), (-0.235, -0.28), (-0.305, -0.16),
               (-0.328, -0.06)]),
    "messy": ([(-0.352, 0.06), (-0.42, -0.14), (-0.39, -0.3), (-0.43, -0.42), (-0.29, -0.5), (-0.25, -0.64), (-0.1, -0.58),
               (0.04, -0.68), (0.15, -0.58), (0.31, -0.6), (0.33, -0.46), (0.44, -0.38), (0.39, -0.2), (0.352, 0.06)],
              [(0.328, -0.05), (0.30, -0.17), (0.2, -0.19), (0.13, -0.29), (0.02, -0.2), (-0.08, -0.3), (-0.16, -0.2),
               (-0.26, -0.26), (-0.328, -0.05)]),
    "curly": ([(-0.352, 0.06), *_bumps(0.395, 0.47, (0.0, -0.13), 8, 0.50, 1.0, 0.055), (0.352, 0.06)],
              [(0.325, -0.1), (0.28, -0.2), (0.2, -0.22), (0.13, -0.28), (0.03, -0.245), (-0.07, -0.29), (-0.16, -0.235),
               (-0.27, -0.22), (-0.325, -0.1)]),
    "afro": ([(-0.36, 0.1), *_bumps(0.52, 0.56, (0.0, -0.17), 12, 0.47, 1.03, 0.03), (0.36, 0.1)],
             [(0.33, -0.08), (0.28, -0.22), (0.14, -0.3), (0.0, -0.285), (-0.14, -0.3), (-0.28, -0.22), (-0.33, -0.08)]),
    "bun": SMOOTH, "ponytail": SMOOTH, "braids": SMOOTH, "long": PARTED, "wavy": PARTED,
    "bob": ([(-0.385, 0.36), (-0.44, 0.0), (-0.39, -0.36), (-0.15, -0.555), (0.14, -0.555), (0.39, -0.36), (0.44, 0.0), (0.385, 0.36)],
            [(0.30, 0.22), (0.325, -0.02), (0.27, -0.17), (0.14, -0.2), (-0.02, -0.185), (-0.16, -0.2), (-0.28, -0.16),
             (-0.325, -0.02), (-0.30, 0.22)]),
}  # fmt: skip


def over_front(head: Head) -> None:
    look, style = head.look, head.look.hair
    if style in {"bald", "balding"}:
        if look.hat not in COVERING:
            _fringe(head)
    elif look.hat not in COVERING:
        outer, line = CAPS[style]
        s = -head.shift * 0.16
        points = [head.p(x + s, y) for x, y in outer] + [head.on(x, y) for x, y in line]
        tight = 0.55 if style == "messy" else 0.95
        head.painter.shape(curve(points, tension=tight), look.hair_colour, edge=0.52, shade=0.9)
        if head.detailed and style not in {"curly", "afro"}:
            _combed(head, parted=style in {"long", "wavy", "bob"})
        elif head.detailed:
            _curls(head, 0.52 if style == "afro" else 0.38)
        if style == "braids":
            _braids(head)
    if look.hat:
        hat(head)


def _fringe(head: Head) -> None:
    """What is left round the ears; of a baby, what has come so far."""
    if head.look.infant:
        outer, line = CAPS["short"]
        down = [head.p(x * 0.885, y * 0.845) for x, y in outer] + [head.on(x, y - 0.06) for x, y in line]
        head.painter.flat(curve(down, tension=0.95), head.look.hair_colour, 0.6, 0.42)
        return
    for side in (-1, 1):
        x = side * 0.345 - head.shift * 0.3
        # Close to the skull, and no lower than the ears: hair down to the jaw reads as headphones.
        tuft = [
            (x - side * 0.045, -0.27),
            (x + side * 0.012, -0.21),
            (x + side * 0.034, -0.11),
            (x + side * 0.022, -0.03),
            (x - side * 0.006, -0.045),
            (x - side * 0.03, -0.13),
        ]
        head.painter.shape(head.blob(tuft), head.look.hair_colour)
    if head.look.hair == "balding" and head.detailed:
        for start in (-0.2, -0.11, -0.02, 0.07):
            # Combed over along the skull, for hairs that stand up read as pins.
            hair = [(x, -0.475 + 0.8 * x * x) for x in (start, start + 0.07, start + 0.14)]
            head.mark(hair, head.look.hair_colour, 0.009, 0.4)


def _combed(head: Head, *, parted: bool) -> None:
    """Strands from the hairline back over the crown: some in the light, some between."""
    lit, dark = head.painter.tones(head.look.hair_colour)
    light, deep = mix(lit, "#ffffff", 0.22), mix(dark, head.painter.light.ink, 0.4)
    roots = (-0.29, -0.2, -0.1, 0.0, 0.1, 0.2, 0.29)
    for k, x in enumerate(roots):
        if parted:
            if abs(x) < 0.15:
                continue
            # From the parting outwards and down beside the face, never across it.
            out = 1 if x > 0 else -1
            points = [(0.04 * out, -0.52), (out * (0.10 + abs(x) * 0.62), -0.43 + abs(x) * 0.2), (out * (0.30 + abs(x) * 0.28), -0.16),
                      (out * (0.325 + abs(x) * 0.2), 0.12)]  # fmt: skip
        else:
            top = -0.33 + 0.5 * x * x
            points = [
                (x, top),
                (x * 0.9, -0.44 + 0.5 * x * x),
                (x * 0.55 + (0.03 if k % 2 else -0.02), -0.535 + 0.4 * x * x),
            ]
        head.line(points, light if k % 3 == 1 else deep, 0.013 if k % 3 == 1 else 0.008, 0.5)
    side = -head.away
    sheen = [(side * 0.33, -0.24), (side * 0.27, -0.4), (side * 0.12, -0.49)]
    head.line(sheen, light, 0.03, 0.25)


def _curls(head: Head, r: float) -> None:
    lit = mix(head.painter.tones(head.look.hair_colour)[0], "#ffffff", 0.2)
    for k in range(7):
        angle = math.pi * (1.08 + 0.84 * k / 6)
        for far in (0.72, 0.95):
            x, y = far * r * math.cos(angle) * 0.95, -0.17 + far * r * 1.1 * math.sin(angle)
            head.line([(x - 0.03, y + 0.012), (x, y - 0.02), (x + 0.03, y + 0.008)], lit, 0.010, 0.35)


def _braids(head: Head) -> None:
    lit = mix(head.painter.tones(head.look.hair_colour)[0], "#ffffff", 0.15)
    for side in (-1, 1):
        x = side * 0.36 - head.shift * 0.3
        for k in range(6):
            y = 0.12 + 0.125 * k
            bead = [(x - 0.06, y), (x, y - 0.07), (x + 0.06, y), (x, y + 0.08)]
            head.painter.shape(head.blob(bead), head.look.hair_colour, shade=0.9)
            head.line([(x - 0.03, y - 0.02), (x + 0.03, y + 0.03)], lit, 0.010, 0.4)


CROWN: list[Point] = [(0.27, -0.33), (0.2, -0.5), (-0.02, -0.575), (-0.27, -0.51), (-0.45, -0.27), (-0.475, 0.03)]
SIDES: dict[Hair, list[Point]] = {
    "bald": [(-0.1, -0.06), (-0.2, -0.14), (-0.4, -0.12), (-0.45, 0.08), (-0.36, 0.27), (-0.22, 0.22), (-0.12, 0.1)],
    "balding": [(-0.06, -0.1), (-0.18, -0.26), (-0.4, -0.28), (-0.46, 0.05), (-0.36, 0.28), (-0.22, 0.22), (-0.12, 0.1)],
    "short": [*CROWN, (-0.39, 0.27), (-0.26, 0.27), (-0.15, 0.08), (-0.1, -0.04), (-0.01, -0.04), (0.02, -0.14), (0.12, -0.25), (0.25, -0.26)],
    "swept": [(0.3, -0.34), (0.29, -0.53), (0.08, -0.66), (-0.2, -0.6), (-0.44, -0.32), (-0.475, 0.03), (-0.39, 0.27), (-0.26, 0.27),
              (-0.15, 0.08), (-0.1, -0.04), (0.0, -0.04), (0.04, -0.16), (0.15, -0.28)],
    "messy": [(0.31, -0.24), (0.37, -0.42), (0.23, -0.47), (0.22, -0.63), (0.06, -0.57), (-0.08, -0.68), (-0.2, -0.58), (-0.37, -0.6),
              (-0.4, -0.42), (-0.54, -0.34), (-0.47, -0.12), (-0.55, 0.1), (-0.4, 0.27), (-0.26, 0.25), (-0.13, 0.02), (0.0, -0.06),
              (0.1, -0.2), (0.2, -0.17)],
    "long": [*CROWN, (-0.5, 0.5), (-0.48, 0.92), (-0.22, 0.96), (-0.16, 0.6), (-0.06, 0.2), (0.0, -0.06), (0.12, -0.22), (0.28, -0.22)],
    "wavy": [*CROWN, (-0.43, 0.2), (-0.54, 0.42), (-0.46, 0.74), (-0.2, 0.76), (-0.08, 0.52), (-0.12, 0.26), (0.0, 0.02), (0.1, -0.2),
             (0.27, -0.24)],
    "bob": [*CROWN, (-0.47, 0.3), (-0.32, 0.42), (-0.02, 0.38), (0.07, 0.18), (0.06, -0.05), (0.16, -0.2), (0.3, -0.2)],
    "curly": [(0.3, -0.28), *[(-x - 0.06, y) for x, y in _bumps(0.42, 0.48, (0.0, -0.12), 11, 0.56, 1.16, 0.055)], (-0.2, 0.2),
              (-0.08, 0.0), (0.08, -0.14), (0.2, -0.2)],
    "afro": [(0.32, -0.22), *[(-x - 0.08, y) for x, y in _bumps(0.56, 0.56, (0.0, -0.17), 16, 0.52, 1.18, 0.03)], (-0.2, 0.2),
             (-0.04, 0.0), (0.1, -0.16)],
}  # fmt: skip
PULLED_BACK: list[Point] = [
    *CROWN, (-0.38, 0.24), (-0.24, 0.18), (-0.14, -0.06), (-0.04, -0.1), (0.0, -0.06), (0.03, -0.14), (0.14, -0.28), (0.26, -0.28),
]  # fmt: skip


def side(head: Head) -> None:
    """Hair in profile, painted over the head."""
    look, w = head.look, head.sway
    if look.infant and look.hair == "bald":
        return
    if look.hat not in COVERING:
        if look.hair == "ponytail":
            tail = [
                (-0.38, -0.34),
                (-0.58, -0.3),
                (-0.7 - w, 0.05),
                (-0.64 - w * 2, 0.5),
                (-0.55 - w, 0.2),
                (-0.44, -0.1),
            ]
            head.painter.shape(head.blob(tail), look.hair_colour)
        if look.hair == "bun":
            bun = [(-0.34, -0.4), (-0.5, -0.5), (-0.64, -0.36), (-0.58, -0.18), (-0.42, -0.18)]
            head.painter.shape(head.blob(bun), look.hair_colour)
        shape = SIDES.get(look.hair, PULLED_BACK)
        shape = [(x - (w if y > 0.35 else 0.0), y) for x, y in shape]
        head.painter.shape(
            head.blob(shape, tension=0.55 if look.hair == "messy" else 0.95), look.hair_colour, shade=0.9
        )
        if look.hair == "braids":
            for k in range(6):
                y = 0.12 + 0.125 * k
                head.painter.shape(
                    head.blob([(-0.26, y), (-0.2, y - 0.07), (-0.14, y), (-0.2, y + 0.08)]), look.hair_colour
                )
        if head.detailed and look.hair not in {"bald", "balding"}:
            _side_strands(head)
    if look.hat:
        hat_side(head)


def _side_strands(head: Head) -> None:
    look, w = head.look, head.sway
    lit = mix(head.painter.tones(look.hair_colour)[0], "#ffffff", 0.2)
    for back, low in ((0.0, 0.0), (0.1, 0.05), (0.2, 0.1)):
        head.line([(0.2 - back, -0.38 + low), (-0.1 - back * 0.4, -0.49 + low * 1.4), (-0.36 + back * 0.3, -0.28 + low * 2)], lit, 0.011, 0.4)  # fmt: skip
    if look.hair in FALLING:
        low = FALLING[look.hair]
        for x in (-0.22, -0.3, -0.38):
            head.line([(x * 0.9, -0.1), (x - 0.05, low * 0.45), (x - 0.03 - w, low * 0.9)], lit, 0.011, 0.35)


def _curls_behind(head: Head) -> list[Point]:
    """As many as are seen from in front, down to the nape."""
    look, w = head.look, head.sway
    if look.hair == "afro":
        return _bumps(0.6, 0.6, (w, -0.2), 17, 0.3, 1.2, 0.035)
    return _bumps(0.45 if look.feminine else 0.4, 0.52, (w, -0.09), 14, 0.2, 1.3, 0.055)


def over_back(head: Head) -> None:
    look, w = head.look, head.sway
    low = {"curly": 0.36, "ponytail": 0.24, "bun": 0.22, "afro": 0.4, "braids": 0.24, **FALLING}.get(look.hair, 0.2)  # fmt: skip
    wide = {"long": 0.47, "wavy": 0.5, "bob": 0.46, "curly": 0.46, "afro": 0.62}.get(look.hair, 0.388)
    top = 0.74 if look.hair == "afro" else 0.57
    shape = [(-wide * 0.8 + w, low), (-wide + w * 0.5, low * 0.4), (-wide * 0.97, -0.2), (-wide * 0.72, -top * 0.84), (0.0, -top), (wide * 0.72, -top * 0.84),
             (wide * 0.97, -0.2), (wide + w * 0.5, low * 0.4), (wide * 0.8 + w, low), (w, low + 0.05)]  # fmt: skip
    shape = _curls_behind(head) if look.hair in {"curly", "afro"} else shape
    if look.hair in CROPPED:
        # Cut to the nape, so that the neck shows.
        shape = [(-0.2, 0.34), (-0.3, 0.22), (-0.345, 0.06), (-0.392, -0.14), (-0.3, -0.47), (0.0, -0.585), (0.3, -0.47), (0.392, -0.14),
                 (0.345, 0.06), (0.3, 0.22), (0.2, 0.34), (0.0, 0.31)]  # fmt: skip
    if look.hair in {"bald", "balding"}:
        shape = [(-0.37, 0.18), (-0.38, -0.06), (0.0, 0.0), (0.38, -0.06), (0.37, 0.18), (0.0, 0.26)]
    if look.hat not in COVERING and not (look.infant and look.hair == "bald"):
        head.painter.shape(head.blob(shape), look.hair_colour, shade=0.9)
        if look.hair == "ponytail":
            tail = [(-0.08, -0.2), (0.08, -0.2), (0.13 + w, 0.4), (w * 2, 0.85), (-0.13 + w, 0.4)]
            head.painter.shape(head.blob(tail), look.hair_colour)
        if look.hair == "bun":
            bun = [(-0.17, -0.4), (0.0, -0.58), (0.17, -0.4), (0.12, -0.22), (-0.12, -0.22)]
            head.painter.shape(head.blob(bun), look.hair_colour)
        if look.hair == "braids":
            _braids(head)
        if head.detailed and look.hair not in {"bald", "balding"}:
            lit = mix(head.painter.tones(look.hair_colour)[0], "#ffffff", 0.18)
            for x in (-0.22, -0.06, 0.1, 0.26):
                head.line([(x + w, low * 0.85), (x * 1.05, 0.0), (x * 0.4, -0.5)], lit, 0.011, 0.35)
    if look.hat:
        hat(head, behind=True)
