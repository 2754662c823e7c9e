"""What makes a coat a coat: lapels, belts, buttons and folds, seen from the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.svg import Point, curve, oval

if TYPE_CHECKING:
    from collections.abc import Callable

    from act3_mcp.animatic.figures.body import Body
    from act3_mcp.animatic.shot import Garment


def details(body: Body, hem: float) -> None:
    """Draw what belongs on the garment's front; `hem` is how high its lower edge hangs."""
    DETAILS.get(body.look.garment, _plain)(body, hem)


def _crease(body: Body, *points: Point, opacity: float = 0.55) -> None:
    d = curve([body.up(u, v) for u, v in points], closed=False)
    body.paint.crease(d, body.look.colour, 0.0045 * body.tall, opacity)


def _piece(body: Body, points: tuple[Point, ...], colour: str, share: float) -> None:
    body.paint.flat(body.blob(list(points), tension=0.35), colour, share)


def _lapels(body: Body, shape: tuple[Point, ...], value: float) -> None:
    for side in (-1, 1):
        _piece(body, tuple((side * u, v) for u, v in shape), toned(body.look.colour, value=value), 0.7)


def _coat(body: Body, hem: float) -> None:
    look = body.look
    under = "#d8cdbc" if look.garment != "uniform" else toned(look.colour, value=1.3)
    _piece(body, ((-0.034, 0.862), (0.0, 0.72), (0.034, 0.862), (0.0, 0.842)), under, 0.35)
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
    _crease(body, (-0.06, 0.618), (0.0, 0.608), (0.06, 0.618), opacity=0.7)
    for u in (-0.04, 0.01, 0.05):
        _crease(body, (u * 0.7, 0.56), (u * 1.4, hem + 0.02), opacity=0.35)


def _cloak(body: Body, hem: float) -> None:
    for u in (-0.05, 0.0, 0.055):
        _crease(body, (u * 0.6, 0.78), (u, 0.5), (u * 2.0, hem + 0.02), opacity=0.4)


def _plated(body: Body, _: float) -> None:
    plate = ((-0.06, 0.76), (0.06, 0.76), (0.055, 0.66), (-0.055, 0.66))
    _piece(body, plate, toned(body.look.colour, value=0.75), 0.7)
    _crease(body, (-0.09, 0.60), (0.0, 0.59), (0.09, 0.60))


def _plain(body: Body, hem: float) -> None:
    _crease(body, (0.0, 0.82), (0.002, 0.66), (0.002, hem + 0.006), opacity=0.35)


DETAILS: dict[Garment, Callable[[Body, float], None]] = {
    "coat": _coat,
    "jacket": _coat,
    "uniform": _coat,
    "suit": _suit,
    "hoodie": _hoodie,
    "dress": _dress,
    "cloak": _cloak,
    "armour": _plated,
    "spacesuit": _plated,
}
