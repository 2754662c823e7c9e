# ruff: noqa: E501 - points of an outline read best in few lines
"""Hats, helmets, hoods and crowns, from the front, behind and the side."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.head import Head
from act3_mcp.animatic.shot import Hat
from act3_mcp.animatic.svg import Point

COVERING: set[Hat | None] = {"hood", "veil"}
"""No hair shows under these."""
CLOTH: dict[Hat, str] = {
    "cowboy": "#7a5a3c", "straw": "#d8b878", "crown": "#d8b04a", "toque": "#f0ede6", "helmet": "#6a7078", "veil": "#2a2830",
    "top hat": "#26242c", "beanie": "#8a4038",
}  # fmt: skip


def _colour(head: Head, kind: Hat) -> str:
    look = head.look
    if kind == "helmet" and look.garment in {"armour", "uniform"}:
        return mix(look.colour, "#888c90", 0.4)
    if kind == "veil" and look.garment == "dress":
        return "#efece6"
    if kind in {"hood", "pointed", "cap"}:
        return mix(look.colour, "#1c1a20", 0.12)
    return CLOTH.get(kind, mix(look.colour, "#2c2a30", 0.5))


def _brim(head: Head, wide: float, cloth: str, *, curl: float = 0.0) -> None:
    """Seen a little from below its edge: an ellipse whose underside is in shade."""
    s = head.shift * 0.2
    brim = [(-wide + s, -0.2 - curl), (-0.34, -0.265), (0.0, -0.26), (0.34, -0.265), (wide + s, -0.2 - curl), (0.3, -0.135),
            (s, -0.105), (-0.3, -0.135)]  # fmt: skip
    head.painter.shape(head.blob(brim), mix(cloth, "#000000", 0.12))


def _crown(head: Head, points: list[Point], cloth: str) -> None:
    s = head.shift * 0.1
    head.painter.shape(head.blob([(x + s, y) for x, y in points]), cloth)


def _band(head: Head, colour: str) -> None:
    head.painter.flat(head.blob([(-0.34, -0.24), (0.0, -0.215), (0.34, -0.24), (0.335, -0.32), (0.0, -0.295), (-0.335, -0.32)], tension=0.7), colour, 0.5)  # fmt: skip


PINCHED = [
    (-0.34, -0.22),
    (-0.335, -0.5),
    (-0.22, -0.7),
    (0.0, -0.65),
    (0.22, -0.7),
    (0.335, -0.5),
    (0.34, -0.22),
    (0.0, -0.19),
]
DOME = [
    (-0.37, -0.17),
    (-0.38, -0.4),
    (-0.24, -0.6),
    (0.0, -0.66),
    (0.24, -0.6),
    (0.38, -0.4),
    (0.37, -0.17),
    (0.0, -0.13),
]
STOVEPIPE = [
    (-0.33, -0.22),
    (-0.33, -0.6),
    (-0.36, -0.98),
    (0.0, -1.0),
    (0.36, -0.98),
    (0.33, -0.6),
    (0.33, -0.22),
    (0.0, -0.19),
]
POINTED = [
    (-0.33, -0.2),
    (-0.22, -0.62),
    (-0.03, -1.12),
    (0.12, -1.2),
    (0.1, -1.0),
    (0.24, -0.6),
    (0.33, -0.2),
    (0.0, -0.16),
]
PUFFED = [(-0.33, -0.2), (-0.34, -0.5), (-0.44, -0.72), (-0.24, -0.88), (0.0, -0.92), (0.24, -0.88), (0.44, -0.72), (0.34, -0.5), (0.33, -0.2), (0.0, -0.16)]  # fmt: skip

CROWNS: dict[Hat, list[Point]] = {"top hat": STOVEPIPE, "pointed": POINTED, "toque": PUFFED}
BRIMS: dict[Hat, tuple[float, float]] = {
    "fedora": (0.6, 0.0), "cowboy": (0.74, 0.12), "straw": (0.78, 0.0), "top hat": (0.52, 0.02), "pointed": (0.7, 0.0),
}  # fmt: skip


def hat(head: Head, *, behind: bool = False) -> None:
    """From the front or from behind."""
    kind = head.look.hat
    assert kind is not None
    cloth = _colour(head, kind)
    if kind in COVERING:
        _cowl(head, cloth, behind=behind)
    elif kind == "crown":
        _jewelled(head, cloth)
    elif kind in BRIMS:
        _crown(head, CROWNS.get(kind, PINCHED), cloth)
        if kind != "pointed":
            _band(head, "#7a2f38" if kind == "top hat" else mix(cloth, "#16121a", 0.55))
        reach, curl = BRIMS[kind]
        _brim(head, reach, cloth, curl=curl)
    else:
        _crown(head, CROWNS.get(kind, DOME), cloth)
        if kind == "toque":
            _band(head, mix(cloth, "#888888", 0.15))
        elif kind == "cap":
            if not behind:
                _peak(head, cloth)
        else:
            _rim(head, cloth)


def _jewelled(head: Head, gold: str) -> None:
    points: list[Point] = [(-0.34, -0.3), (-0.38, -0.62), (-0.22, -0.48), (-0.14, -0.68), (0.0, -0.5), (0.14, -0.68),
                           (0.22, -0.48), (0.38, -0.62), (0.34, -0.3), (0.0, -0.26)]  # fmt: skip
    head.painter.shape(head.blob(points, tension=0.1), gold)
    for x in (-0.2, 0.0, 0.2):
        head.painter.flat(head.blob([(x - 0.035, -0.37), (x, -0.42), (x + 0.035, -0.37), (x, -0.32)]), "#a8304a", 0.8)


def _peak(head: Head, cloth: str) -> None:
    s = head.shift
    peak = [(-0.3 + s * 0.4, -0.2), (0.0 + s, -0.235), (0.3 + s * 0.4, -0.2), (0.2 + s, -0.085), (s * 1.25, -0.055), (-0.2 + s, -0.085)]  # fmt: skip
    head.painter.shape(head.blob(peak), mix(cloth, "#0c0a10", 0.5))
    head.painter.flat(head.mask([(-0.04, -0.36), (0.0, -0.42), (0.04, -0.36), (0.0, -0.3)]), "#d8b860", 0.8)


def _rim(head: Head, cloth: str) -> None:
    """The turned-up edge of a cap or a helmet, and a helmet's cheek guards."""
    rim = [(-0.4, -0.2), (0.0, -0.15), (0.4, -0.2), (0.4, -0.12), (0.0, -0.06), (-0.4, -0.12)]
    head.painter.shape(head.blob(rim, tension=0.7), mix(cloth, "#000000", 0.2))
    if head.look.hat == "helmet" and head.look.garment == "armour":
        for side in (-1, 1):
            guard = [
                (side * 0.38, -0.2),
                (side * 0.4, 0.15),
                (side * 0.3, 0.38),
                (side * 0.24, 0.2),
                (side * 0.29, -0.12),
            ]
            head.painter.shape(head.blob(guard, tension=0.6), cloth)


def _cowl(head: Head, cloth: str, *, behind: bool) -> None:
    """Cloth over head and shoulders, with the face in its opening."""
    outer = [(-0.5, 0.66), (-0.47, 0.2), (-0.46, -0.2), (-0.32, -0.52), (0.0, -0.64), (0.32, -0.52), (0.46, -0.2), (0.47, 0.2),
             (0.5, 0.66)]  # fmt: skip
    if behind:
        head.painter.shape(head.blob([*outer, (0.0, 0.74)]), cloth)
        return
    inner = [
        (0.2, 0.6),
        (0.33, 0.36),
        (0.35, 0.0),
        (0.27, -0.3),
        (0.0, -0.4),
        (-0.27, -0.3),
        (-0.35, 0.0),
        (-0.33, 0.36),
        (-0.2, 0.6),
    ]
    s = head.shift * 0.3
    head.painter.shape(head.blob([*outer, *[(x + s, y) for x, y in inner]], tension=0.8), cloth)


def lining(head: Head) -> None:
    """The inside of such cloth, behind the cheeks: a nun's is white."""
    kind = head.look.hat
    assert kind is not None
    nun = kind == "veil" and head.look.garment == "cloak"
    shape = [(-0.4, 0.6), (-0.42, 0.1), (-0.4, -0.3), (0.0, -0.5), (0.4, -0.3), (0.42, 0.1), (0.4, 0.6), (0.0, 0.7)]
    cloth = "#ece8e0" if nun else mix(_colour(head, kind), "#000000", 0.45)
    head.painter.shape(head.blob(shape), cloth, shade=0.8)


def _side_brim(reach: float, curl: float) -> list[Point]:
    return [(-reach, -0.22 - curl), (-0.36, -0.25), (0.3, -0.26), (reach, -0.2 - curl), (0.36, -0.14), (-0.2, -0.13)]


SIDE_CROWNS: dict[Hat, list[Point]] = {
    "top hat": [(-0.4, -0.2), (-0.4, -0.6), (-0.43, -0.97), (0.33, -0.99), (0.31, -0.6), (0.32, -0.22), (0.0, -0.17)],
    "pointed": [(-0.4, -0.18), (-0.26, -0.62), (-0.12, -1.12), (-0.26, -1.22), (0.02, -1.04), (0.2, -0.6), (0.32, -0.2), (0.0, -0.16)],
    "toque": [(-0.4, -0.2), (-0.4, -0.5), (-0.5, -0.72), (-0.26, -0.9), (0.1, -0.92), (0.4, -0.72), (0.3, -0.5), (0.32, -0.22)],
    "crown": [(-0.42, -0.28), (-0.46, -0.58), (-0.28, -0.46), (-0.18, -0.66), (-0.04, -0.48), (0.1, -0.66), (0.18, -0.46), (0.34, -0.6), (0.3, -0.3)],
    "cap": [(-0.45, -0.1), (-0.46, -0.36), (-0.28, -0.6), (0.02, -0.65), (0.24, -0.52), (0.335, -0.24), (0.0, -0.16)],
}  # fmt: skip
ROUND = [(-0.46, -0.08), (-0.46, -0.38), (-0.28, -0.61), (0.02, -0.65), (0.26, -0.5), (0.34, -0.22), (0.0, -0.14)]
CREASED = [
    (-0.42, -0.2),
    (-0.39, -0.52),
    (-0.22, -0.7),
    (0.04, -0.63),
    (0.24, -0.68),
    (0.32, -0.46),
    (0.33, -0.22),
    (0.0, -0.17),
]


def hat_side(head: Head) -> None:
    kind = head.look.hat
    assert kind is not None
    cloth = _colour(head, kind)
    if kind in COVERING:
        cowl = [(0.3, -0.34), (0.14, -0.58), (-0.16, -0.64), (-0.44, -0.46), (-0.54, -0.1), (-0.5, 0.3), (-0.52, 0.66), (0.14, 0.7),
                (0.1, 0.4), (-0.02, 0.18), (0.06, -0.12), (0.24, -0.26)]  # fmt: skip
        head.painter.shape(head.blob(cowl), cloth)
        return
    usual = CREASED if kind in BRIMS else ROUND
    head.painter.shape(head.blob(SIDE_CROWNS.get(kind, usual), tension=0.15 if kind == "crown" else 0.9), cloth)
    if kind in BRIMS:
        head.painter.shape(head.blob(_side_brim(*BRIMS[kind])), mix(cloth, "#000000", 0.15))
    elif kind == "cap":
        peak = [(0.22, -0.26), (0.4, -0.2), (0.56, -0.1), (0.4, -0.13), (0.28, -0.15)]
        head.painter.shape(head.blob(peak), mix(cloth, "#0c0a10", 0.5))
    elif kind == "helmet" and head.look.garment == "armour":
        guard = [(-0.4, -0.15), (-0.42, 0.22), (-0.2, 0.4), (0.12, 0.36), (0.06, 0.1), (0.2, -0.12)]
        head.painter.shape(head.blob(guard, tension=0.7), cloth)
