# ruff: noqa: E501 - points of an outline read best in few lines
"""What makes a coat a coat: lapels, belts, buttons and folds, seen from the front."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import brightness, mix, toned
from act3_mcp.animatic.figures import school
from act3_mcp.animatic.figures.shapes import hull
from act3_mcp.animatic.svg import Point, curve, oval

if TYPE_CHECKING:
    from collections.abc import Callable

    from act3_mcp.animatic.figures.body import Body
    from act3_mcp.animatic.shot import Garment


def details(body: Body, hem: float) -> None:
    """Draw what belongs on the garment's front; `hem` is how high its lower edge hangs."""
    DETAILS.get(body.look.garment, _plain)(body, hem)


def _crease(body: Body, *points: Point, opacity: float = 0.55) -> None:
    if body.tall < 250:
        return
    d = curve([body.up(u, v) for u, v in points], closed=False)
    body.paint.crease(d, body.look.colour, 0.0045 * body.tall, opacity)


def _piece(body: Body, points: tuple[Point, ...], colour: str, share: float) -> None:
    body.paint.flat(body.blob(list(points), tension=0.35), colour, share)


def _lapels(body: Body, shape: tuple[Point, ...], value: float) -> None:
    for side in (-1, 1):
        _piece(body, tuple((side * u, v) for u, v in shape), toned(body.look.colour, value=value), 0.7)


def _coat(body: Body, hem: float) -> None:
    look = body.look
    _piece(body, ((-0.034, 0.862), (0.0, 0.72), (0.034, 0.862), (0.0, 0.842)), "#d8cdbc", 0.35)
    _lapels(body, ((0.034, 0.868), (0.072, 0.822), (0.05, 0.765), (0.002, 0.70), (0.022, 0.79)), 0.82)
    _crease(body, (0.002, 0.70), (0.004, 0.58), (0.004, hem + 0.004))
    if look.garment == "coat":
        belt = ((-0.082, 0.598), (0.082, 0.598), (0.084, 0.57), (-0.084, 0.57))
        _piece(body, belt, toned(look.colour, value=0.72), 0.6)
    for v in (0.66, 0.53, 0.46):
        if v > hem + 0.02:
            r = 0.006 * body.tall
            body.paint.flat(oval(*body.up(0.022, v), r, r), mix(look.colour, "#1c1a20", 0.5), 0.4)


def _suit(body: Body, hem: float) -> None:
    _piece(body, ((-0.032, 0.864), (0.0, 0.655), (0.032, 0.864), (0.0, 0.846)), "#e6e0d6", 0.5)
    tie = ((-0.011, 0.842), (0.011, 0.842), (0.014, 0.70), (0.0, 0.665), (-0.014, 0.70))
    _piece(body, tie, "#7c2a34", 0.5)
    _lapels(body, ((0.032, 0.868), (0.066, 0.81), (0.044, 0.78), (0.0, 0.645), (0.02, 0.78)), 1.18)
    _crease(body, (0.0, 0.645), (0.004, 0.55), (0.012, hem + 0.004))


def _hoodie(body: Body, _: float) -> None:
    pocket = ((-0.06, 0.61), (0.06, 0.61), (0.072, 0.53), (-0.072, 0.53))
    _piece(body, pocket, toned(body.look.colour, value=0.85), 0.6)
    _crease(body, (-0.05, 0.858), (-0.02, 0.80), (0.02, 0.80), (0.05, 0.858))


def _dress(body: Body, hem: float) -> None:
    del hem
    _piece(body, ((-0.045, 0.862), (-0.02, 0.82), (0.0, 0.805), (0.02, 0.82), (0.045, 0.862), (0.0, 0.875)), body.look.skin, 0.55)  # fmt: skip
    belt = ((-0.09, 0.632), (0.09, 0.632), (0.09, 0.612), (-0.09, 0.612))
    _piece(body, belt, toned(body.look.colour, value=0.72), 0.6)
    for side in (-1, 1):
        _crease(body, (side * 0.075, 0.72), (side * 0.05, 0.695), (side * 0.015, 0.70), opacity=0.3)


def _cloak(body: Body, hem: float) -> None:
    del hem
    look = body.look
    _piece(body, ((-0.06, 0.85), (0.0, 0.78), (0.06, 0.85), (0.0, 0.866)), toned(look.colour, value=0.7), 0.5)
    rope = ((-0.1, 0.612), (0.1, 0.612), (0.1, 0.594), (-0.1, 0.594))
    _piece(body, rope, mix(look.colour, "#d8c49a", 0.6), 0.7)
    for u in (-0.05, 0.0, 0.055):
        _crease(body, (u * 0.7, 0.80), (u, 0.7), (u * 1.2, 0.63), opacity=0.35)


def _plated(body: Body, _: float) -> None:
    colour = body.look.colour
    plate = ((-0.085, 0.80), (-0.03, 0.83), (0.03, 0.83), (0.085, 0.80), (0.08, 0.70), (0.0, 0.67), (-0.08, 0.70))
    _piece(body, plate, toned(colour, value=1.12), 0.85)
    _crease(body, (0.0, 0.83), (0.002, 0.75), (0.0, 0.67), opacity=0.5)
    for v in (0.645, 0.60, 0.555):
        _crease(body, (-0.085, v + 0.01), (0.0, v), (0.085, v + 0.01), opacity=0.6)


def _spacesuit(body: Body, _: float) -> None:
    pack = ((-0.055, 0.77), (0.055, 0.77), (0.05, 0.67), (-0.05, 0.67))
    _piece(body, pack, "#9aa2ac", 0.6)
    for u, tone in ((-0.03, "#d8443a"), (0.0, "#e0b040"), (0.03, "#4f8ac0")):
        r = 0.009 * body.tall
        body.paint.flat(oval(*body.up(u, 0.72), r, r), tone, 0.9)
    belt = ((-0.1, 0.60), (0.1, 0.60), (0.1, 0.575), (-0.1, 0.575))
    _piece(body, belt, "#7d8590", 0.5)


def _wetsuit(body: Body, _: float) -> None:
    """Close-fitting, with a zip and panels down the sides."""
    colour = body.look.colour
    for side in (-1, 1):
        panel = ((side * 0.05, 0.79), (side * 0.09, 0.77), (side * 0.082, 0.6), (side * 0.05, 0.62))
        _piece(body, panel, mix(colour, "#4f9ab8", 0.5), 0.6)
    _crease(body, (0.0, 0.86), (0.0, 0.7), (0.0, 0.58), opacity=0.8)


def _uniform(body: Body, hem: float) -> None:
    look = body.look
    _piece(body, ((-0.03, 0.862), (0.0, 0.80), (0.03, 0.862), (0.0, 0.85)), "#e2ddd2", 0.4)
    _lapels(body, ((0.03, 0.868), (0.062, 0.825), (0.045, 0.79), (0.0, 0.775), (0.02, 0.82)), 0.8)
    _crease(body, (0.0, 0.775), (0.003, 0.65), (0.003, hem + 0.004))
    belt = ((-0.1, 0.585), (0.1, 0.585), (0.1, 0.56), (-0.1, 0.56))
    _piece(body, belt, "#2c2622", 0.5)
    for side in (-1, 1):
        pocket = tuple((side * u, v) for u, v in ((0.03, 0.74), (0.075, 0.745), (0.073, 0.70), (0.032, 0.695)))
        _piece(body, pocket, toned(look.colour, value=0.84), 0.6)
    body.paint.flat(oval(*body.up(0.05, 0.765), 0.009 * body.tall, 0.009 * body.tall), "#d0b060", 0.9)
    for v in (0.74, 0.69, 0.64):
        body.paint.flat(oval(*body.up(0.003, v), 0.005 * body.tall, 0.005 * body.tall), "#c8a860", 0.8)


def _kimono(body: Body, _: float) -> None:
    look = body.look
    _piece(body, ((-0.045, 0.864), (0.0, 0.76), (0.04, 0.864), (0.0, 0.85)), "#efe8dc", 0.6)
    _piece(body, ((0.048, 0.864), (0.06, 0.84), (-0.05, 0.64), (-0.07, 0.66), (0.02, 0.80)), toned(look.colour, value=0.72), 0.6)  # fmt: skip
    sash = ((-0.1, 0.655), (0.1, 0.655), (0.1, 0.575), (-0.1, 0.575))
    _piece(body, sash, mix(look.colour, "#e0b85a", 0.75), 0.6)
    _crease(body, (-0.085, 0.615), (0.0, 0.61), (0.085, 0.615), opacity=0.6)


def _apron(body: Body, hem: float) -> None:
    """Over a shirt: the bib, the strings and the skirt of it, to just above the knee."""
    _plain(body, hem)
    light = "#efe9dc" if brightness(body.look.colour) < 0.75 else "#3f4450"
    bib = ((-0.05, 0.775), (0.05, 0.775), (0.062, 0.62), (0.085, 0.5), (-0.085, 0.5), (-0.062, 0.62))
    _piece(body, bib, light, 0.85)
    parts = [(body.up(u, 0.5), 0.012 * body.tall) for u in (-0.07, 0.07)]
    parts += [(body.limbs.down_leg(leg, 0.34), 0.045 * body.tall) for leg in body.bones.legs]
    body.paint.flat(hull(parts), light, 0.7)
    _crease(body, (-0.08, 0.605), (0.0, 0.60), (0.08, 0.605), opacity=0.5)
    for side in (-1, 1):
        _crease(body, (side * 0.048, 0.775), (side * 0.04, 0.83), (side * 0.03, 0.86), opacity=0.5)


def _plain(body: Body, hem: float) -> None:
    """A shirt: collar, buttons, and how it gathers at the waist."""
    _piece(body, ((-0.036, 0.862), (0.0, 0.80), (0.036, 0.862), (0.0, 0.85)), body.look.skin, 0.3)
    _lapels(body, ((0.024, 0.872), (0.05, 0.848), (0.03, 0.815), (0.002, 0.805)), 1.1)
    _crease(body, (0.0, 0.805), (0.002, 0.66), (0.002, hem + 0.006), opacity=0.4)
    for side in (-1, 1):
        _crease(body, (side * 0.085, 0.70), (side * 0.05, 0.68), opacity=0.3)
        _crease(body, (side * 0.075, 0.53), (side * 0.045, 0.545), (side * 0.03, 0.54), opacity=0.3)


def back(body: Body) -> None:
    """The seam down the back, and a coat's belt."""
    look = body.look
    if look.garment in {"coat", "suit", "jacket", "uniform"}:
        d = curve([body.behind(0.0, v) for v in (0.80, 0.7, 0.6, 0.5)], closed=False)
        body.paint.crease(d, look.colour, 0.004 * body.tall)
    for u in (-0.06, 0.055):
        d = curve([body.behind(u, 0.76), body.behind(u * 0.8, 0.70), body.behind(u * 0.95, 0.645)], closed=False)
        body.paint.crease(d, look.colour, 0.0035 * body.tall, 0.3)


def cape(body: Body) -> None:
    """What hangs from the shoulders to the ground, behind the body or over its back."""
    bones, tall = body.bones, body.tall
    sway = 0.02 * math.sin(math.tau * body.stance.phase) if body.stance.action in {"walk", "run", "dance"} else 0.0
    trail = {"walk": 0.05, "run": 0.16}.get(body.stance.action, 0.015)
    slope = ((-0.105, 0.795, 0.03), (-0.05, 0.835, 0.03), (0.05, 0.835, 0.03), (0.105, 0.795, 0.03))
    top = [(body.at(bones.trunk(v, u, -0.03)), r * tall) for u, v, r in slope]
    low = [(body.at((u, max(0.03, 0.07 + body.bones.posture.hips[1] - 0.515), -0.05 - trail + sway)), 0.045 * tall) for u in (-0.11, 0.11)]  # fmt: skip
    body.paint.shape(hull([*top, *low], tension=0.3), toned(body.look.colour, value=0.78))


def skirt_folds(body: Body, hem: float) -> None:
    """A few folds from the waist to the hem, following the legs."""
    if body.tall < 300:
        return
    for leg in body.bones.legs:
        for share, opacity in ((0.12, 0.4), (0.5, 0.25)):
            top = body.limbs.down_leg(leg, 0.05 + 0.1 * share)
            low = body.limbs.down_leg(leg, (0.5 - hem) / 0.46 * 0.95)
            shift = (share - 0.3) * 0.09 * body.tall
            d = curve([(top[0] + shift * 0.5, top[1]), ((top[0] + low[0]) / 2 + shift * 0.6, (top[1] + low[1]) / 2), (low[0] + shift, low[1])], closed=False)  # fmt: skip
            body.paint.crease(d, body.look.colour, 0.004 * body.tall, opacity)
    if body.look.garment == "coat" and body.shows_front:
        waist = body.up(0.004, 0.56)
        low = body.limbs.down_leg(body.bones.legs[0], (0.5 - hem) / 0.46)
        other = body.limbs.down_leg(body.bones.legs[1], (0.5 - hem) / 0.46)
        d = curve([waist, ((waist[0] + low[0] * 0.5 + other[0] * 0.5) / 2, (waist[1] + low[1]) / 2), ((low[0] + other[0]) / 2, (low[1] + other[1]) / 2 + 0.02 * body.tall)], closed=False)  # fmt: skip
        body.paint.crease(d, body.look.colour, 0.0045 * body.tall, 0.6)


DETAILS: dict[Garment, Callable[[Body, float], None]] = {
    "coat": _coat, "jacket": _coat, "uniform": _uniform, "suit": _suit, "hoodie": _hoodie, "dress": _dress,
    "cloak": _cloak, "armour": _plated, "spacesuit": _spacesuit, "wetsuit": _wetsuit, "kimono": _kimono, "apron": _apron,
    "school": school.front,
}  # fmt: skip
