"""Hair and hats: what goes behind the head, and what goes over it."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.head import Head
from act3_mcp.animatic.svg import Point


def behind_front(head: Head) -> None:
    """What of the hair is seen past the head from the front."""
    match head.look.hair:
        case "long":
            shape = [
                (-0.36, -0.3),
                (-0.46, 0.1),
                (-0.50, 0.55),
                (-0.44, 0.86),
                (-0.15, 0.8),
                (0.15, 0.8),
                (0.44, 0.86),
                (0.50, 0.55),
                (0.46, 0.1),
                (0.36, -0.3),
                (0.0, -0.5),
            ]
        case "bob":
            shape = [
                (-0.36, -0.32),
                (-0.46, 0.02),
                (-0.47, 0.34),
                (-0.36, 0.42),
                (0.36, 0.42),
                (0.47, 0.34),
                (0.46, 0.02),
                (0.36, -0.32),
                (0.0, -0.52),
            ]
        case "bun":
            shape = [(-0.16, -0.52), (-0.19, -0.68), (0.0, -0.78), (0.19, -0.68), (0.16, -0.52), (0.0, -0.46)]
        case "curly":
            shape = _curls(0.47 if head.look.feminine else 0.41)
        case "ponytail":
            shape = [(0.25, -0.2), (0.46, -0.12), (0.5, 0.25), (0.42, 0.56), (0.34, 0.3), (0.3, 0.0)]
        case _:
            return
    head.painter.shape(head.blob(shape), head.look.hair_colour, shade=0.9)


def over_front(head: Head) -> None:
    if head.look.hat:
        _hat(head)
        return
    match head.look.hair:
        case "bald":
            for side in (-1, 1):
                tuft = [(side * 0.345, -0.14), (side * 0.385, -0.05), (side * 0.35, 0.08), (side * 0.325, -0.02)]
                head.painter.shape(head.blob(tuft), head.look.hair_colour)
            return
        case "short":
            shape = [
                (-0.35, 0.0),
                (-0.40, -0.16),
                (-0.355, -0.40),
                (-0.16, -0.56),
                (0.1, -0.58),
                (0.32, -0.47),
                (0.40, -0.2),
                (0.35, 0.0),
                (0.315, -0.16),
                (0.22, -0.285),
                (0.02, -0.25),
                (-0.16, -0.30),
                (-0.29, -0.2),
            ]
        case "curly":
            shape = [
                (-0.36, 0.0),
                (-0.43, -0.2),
                (-0.36, -0.44),
                (-0.2, -0.58),
                (0.0, -0.62),
                (0.2, -0.58),
                (0.36, -0.44),
                (0.43, -0.2),
                (0.36, 0.0),
                (0.31, -0.2),
                (0.2, -0.28),
                (0.08, -0.25),
                (-0.06, -0.3),
                (-0.2, -0.25),
                (-0.31, -0.18),
            ]
        case "bun" | "ponytail":
            shape = [
                (-0.35, 0.02),
                (-0.385, -0.2),
                (-0.3, -0.45),
                (0.0, -0.56),
                (0.3, -0.45),
                (0.385, -0.2),
                (0.35, 0.02),
                (0.3, -0.2),
                (0.12, -0.36),
                (-0.05, -0.38),
                (-0.3, -0.2),
            ]
        case _:
            shape = [
                (-0.36, 0.22),
                (-0.43, -0.05),
                (-0.37, -0.38),
                (-0.14, -0.555),
                (0.14, -0.555),
                (0.37, -0.38),
                (0.43, -0.05),
                (0.36, 0.22),
                (0.335, -0.04),
                (0.26, -0.22),
                (0.05, -0.36),
                (-0.1, -0.37),
                (-0.27, -0.2),
                (-0.335, -0.02),
            ]
    head.painter.shape(head.blob(shape), head.look.hair_colour, edge=0.5, shade=0.9)
    if head.detailed:
        _strands(
            head,
            [
                [(-0.1, -0.37), (-0.02, -0.5), (0.12, -0.54)],
                [(-0.27, -0.22), (-0.24, -0.4), (-0.1, -0.52)],
                [(0.27, -0.24), (0.25, -0.4), (0.14, -0.5)],
            ],
        )


def side(head: Head) -> None:
    """Hair in profile, painted over the head."""
    look = head.look
    crown: list[Point] = [
        (0.27, -0.33),
        (0.2, -0.5),
        (-0.02, -0.57),
        (-0.27, -0.5),
        (-0.45, -0.25),
        (-0.47, 0.05),
        (-0.38, 0.28),
    ]
    match look.hair:
        case "bald":
            shape: list[Point] = [
                (-0.08, -0.06),
                (-0.2, -0.12),
                (-0.4, -0.1),
                (-0.45, 0.08),
                (-0.36, 0.28),
                (-0.22, 0.22),
                (-0.12, 0.1),
            ]
        case "short":
            shape = [
                *crown,
                (-0.3, 0.28),
                (-0.2, 0.12),
                (-0.12, -0.02),
                (-0.02, -0.06),
                (0.0, -0.16),
                (0.13, -0.25),
                (0.25, -0.24),
            ]
        case "long":
            shape = [
                *crown[:-1],
                (-0.52, 0.5),
                (-0.46, 0.88),
                (-0.2, 0.86),
                (-0.12, 0.5),
                (-0.02, 0.12),
                (0.04, -0.1),
                (0.17, -0.24),
                (0.29, -0.22),
            ]
        case "bob":
            shape = [
                *crown[:-1],
                (-0.46, 0.32),
                (-0.3, 0.44),
                (-0.04, 0.38),
                (0.06, 0.2),
                (0.06, -0.05),
                (0.17, -0.22),
                (0.29, -0.22),
            ]
        case "curly":
            shape = [
                (0.3, -0.3),
                (0.24, -0.5),
                (0.05, -0.63),
                (-0.2, -0.62),
                (-0.42, -0.48),
                (-0.55, -0.22),
                (-0.55, 0.08),
                (-0.44, 0.3),
                (-0.27, 0.28),
                (-0.14, 0.1),
                (0.0, -0.06),
                (0.14, -0.22),
            ]
        case _:
            shape = [*crown, (-0.3, 0.26), (-0.15, -0.06), (0.02, -0.16), (0.15, -0.28), (0.26, -0.28)]
    if look.hat:
        _hat_side(head)
        return
    if look.hair == "ponytail":
        tail = [(-0.38, -0.3), (-0.58, -0.22), (-0.7, 0.1), (-0.62, 0.5), (-0.54, 0.2), (-0.44, -0.1)]
        head.painter.shape(head.blob(tail), look.hair_colour)
    if look.hair == "bun":
        bun = [(-0.36, -0.36), (-0.52, -0.44), (-0.64, -0.3), (-0.56, -0.14), (-0.42, -0.16)]
        head.painter.shape(head.blob(bun), look.hair_colour)
    head.painter.shape(head.blob(shape), look.hair_colour, shade=0.9)


def over_back(head: Head) -> None:
    if head.look.hat:
        _hat(head)
        return
    low = {"long": 0.88, "bob": 0.44, "curly": 0.36, "ponytail": 0.2, "bun": 0.2, "short": 0.24}.get(
        head.look.hair, 0.1
    )
    wide = 0.47 if head.look.hair in {"long", "bob", "curly"} else 0.385
    shape = [
        (-wide * 0.9, low),
        (-wide, low * 0.4),
        (-wide * 0.97, -0.22),
        (-0.28, -0.48),
        (0.0, -0.57),
        (0.28, -0.48),
        (wide * 0.97, -0.22),
        (wide, low * 0.4),
        (wide * 0.9, low),
        (0.0, low + 0.05),
    ]
    if head.look.hair == "bald":
        shape = [(-0.37, 0.18), (-0.38, -0.06), (0.0, 0.0), (0.38, -0.06), (0.37, 0.18), (0.0, 0.24)]
    head.painter.shape(head.blob(shape), head.look.hair_colour, shade=0.9)
    if head.look.hair == "ponytail":
        head.painter.shape(
            head.blob([(-0.08, -0.2), (0.08, -0.2), (0.13, 0.4), (0.0, 0.8), (-0.13, 0.4)]), head.look.hair_colour
        )
    if head.look.hair == "bun":
        head.painter.shape(
            head.blob([(-0.17, -0.4), (0.0, -0.56), (0.17, -0.4), (0.12, -0.22), (-0.12, -0.22)]), head.look.hair_colour
        )
    if head.detailed:
        _strands(
            head,
            [
                [(-0.2, low * 0.9), (-0.24, 0.0), (-0.08, -0.5)],
                [(0.05, low * 0.9), (0.02, 0.0), (0.04, -0.5)],
                [(0.26, low * 0.85), (0.25, 0.0), (0.12, -0.46)],
            ],
        )


def _strands(head: Head, lines: list[list[Point]]) -> None:
    light = mix(head.painter.tones(head.look.hair_colour)[0], "#ffffff", 0.16)
    for points in lines:
        head.line(points, light, 0.012, 0.35)


def _hat(head: Head) -> None:
    cloth = mix(head.look.colour, "#2c2a30", 0.55)
    crown = [
        (-0.33, -0.24),
        (-0.33, -0.5),
        (-0.22, -0.68),
        (0.0, -0.64),
        (0.22, -0.68),
        (0.33, -0.5),
        (0.33, -0.24),
        (0.0, -0.2),
    ]
    brim = [
        (-0.6, -0.2),
        (-0.34, -0.29),
        (0.0, -0.27),
        (0.34, -0.29),
        (0.6, -0.2),
        (0.3, -0.15),
        (0.0, -0.12),
        (-0.3, -0.15),
    ]
    head.painter.shape(head.blob(crown), cloth)
    head.painter.shape(head.blob(brim), mix(cloth, "#000000", 0.15))


def _hat_side(head: Head) -> None:
    cloth = mix(head.look.colour, "#2c2a30", 0.55)
    crown = [
        (-0.42, -0.2),
        (-0.38, -0.52),
        (-0.2, -0.68),
        (0.05, -0.62),
        (0.24, -0.66),
        (0.32, -0.46),
        (0.33, -0.22),
        (0.0, -0.17),
    ]
    brim = [(-0.62, -0.2), (-0.36, -0.26), (0.3, -0.27), (0.6, -0.2), (0.36, -0.14), (-0.2, -0.12)]
    head.painter.shape(head.blob(crown), cloth)
    head.painter.shape(head.blob(brim), mix(cloth, "#000000", 0.15))


def _curls(r: float) -> list[Point]:
    return [
        (-0.36, 0.2),
        (-r - 0.02, 0.05),
        (-r - 0.05, -0.2),
        (-r * 0.85, -0.46),
        (-0.18, -0.64),
        (0.0, -0.66),
        (0.18, -0.64),
        (r * 0.85, -0.46),
        (r + 0.05, -0.2),
        (r + 0.02, 0.05),
        (0.36, 0.2),
    ]
