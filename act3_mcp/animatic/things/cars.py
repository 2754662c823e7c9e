# ruff: noqa: E501 - points of an outline read best in few lines
"""Cars from the side, of several periods and callings."""

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, GLASS, INK, Points, Sketch

SALOON: Points = (
    (-2.18, 0.32),
    (-2.24, 0.62),
    (-2.14, 0.88),
    (-1.55, 0.96),
    (-0.98, 1.36),
    (-0.3, 1.45),
    (0.3, 1.41),
    (1.0, 0.98),
    (1.75, 0.87),
    (2.12, 0.7),
    (2.22, 0.5),
    (2.2, 0.32),
    (1.9, 0.24),
    (-1.9, 0.24),
)
SALOON_PANES: tuple[Points, ...] = (
    ((-1.4, 0.98), (-0.95, 1.3), (-0.34, 1.37), (-0.34, 0.98)), ((-0.24, 0.98), (-0.24, 1.37), (0.26, 1.34), (0.86, 0.98)),
)  # fmt: skip
SPORTS: Points = (
    (-2.12, 0.3),
    (-2.16, 0.66),
    (-1.95, 0.86),
    (-1.2, 0.9),
    (-0.62, 1.14),
    (-0.05, 1.17),
    (0.5, 1.02),
    (0.95, 0.78),
    (1.7, 0.66),
    (2.12, 0.48),
    (2.16, 0.26),
    (1.9, 0.17),
    (-1.9, 0.19),
)
SPORTS_PANES: tuple[Points, ...] = (
    ((-0.92, 0.86), (-0.58, 1.05), (-0.08, 1.09), (-0.08, 0.83)),
    ((0.02, 0.83), (0.02, 1.09), (0.42, 0.98), (0.8, 0.79)),
)


def car(s: Sketch) -> None:
    """What a car is in the shot's period."""
    match s.world.shot.period:
        case "1920s" | "western" | "medieval":
            vintage(s)
        case "future":
            sports(s)
        case _:
            saloon(s)


def saloon(s: Sketch) -> None:
    _coachwork(s, SALOON, SALOON_PANES)
    s.plain([(2.02, 0.78), (2.16, 0.66), (1.86, 0.72)], "#fff4d4")
    s.plain([(-2.2, 0.72), (-2.16, 0.86), (-1.98, 0.88), (-2.0, 0.74)], "#c8362f")
    for a, b in (((-0.29, 0.96), (-0.29, 0.34)), ((0.9, 0.92), (0.86, 0.42)), ((-1.3, 0.94), (-1.06, 0.6))):
        s.seam(a, b)
    for u in (-0.16, -1.12):
        s.bar((u, 0.84), (u - 0.15, 0.84), CHROME, 0.03, 0.8)
    s.flat([(0.86, 1.0), (0.98, 1.06), (1.0, 0.98)], s.colour, 0.2, 0.4)
    _lights(s, 2.18, 0.7, -2.2, 0.78)
    _wheels(s, -1.34, 1.36, 0.34)


def sports(s: Sketch) -> None:
    """Low and long, its roof closed."""
    _coachwork(s, SPORTS, SPORTS_PANES)
    s.plain([(1.98, 0.6), (1.62, 0.67), (1.7, 0.56)], "#fff4d4")
    s.plain([(-2.17, 0.62), (-2.14, 0.74), (-1.9, 0.74), (-1.9, 0.64)], "#c8362f")
    s.flat([(-0.75, 0.5), (-1.12, 0.62), (-0.98, 0.4)], INK, 0.2)
    s.seam((-0.5, 0.84), (-0.44, 0.3))
    s.seam((0.85, 0.76), (0.7, 0.32))
    s.flat([(-2.2, 0.98), (-1.7, 0.92), (-1.74, 0.88), (-2.2, 0.93)], s.colour, 0.5)
    if s.world.shot.period == "future":
        s.glow(0.0, 0.08, 2.1, "#4fd8ff", 0.6, 0.12)
    _lights(s, 2.05, 0.58, -2.16, 0.68)
    _wheels(s, -1.32, 1.34, 0.33)


def convertible(s: Sketch) -> None:
    """The roof is down and the seats show."""
    s.flat([(-1.0, 0.8), (-1.02, 1.08), (-0.84, 1.1), (-0.74, 0.8)], "#a8462f", 0.5, 0.5)
    s.flat([(-0.16, 0.8), (-0.2, 1.1), (-0.02, 1.12), (0.1, 0.8)], "#a8462f", 0.6, 0.5)
    s.bar((0.52, 0.84), (0.4, 1.05), INK, 0.03)
    s.pane([(0.78, 0.84), (0.46, 1.28), (0.52, 1.3), (0.9, 0.84)])
    s.bow([(0.8, 0.84), (0.47, 1.3)], CHROME, 0.035, 0.9)
    low = [
        (-2.25, 0.34),
        (-2.32, 0.66),
        (-2.2, 0.88),
        (-1.2, 0.9),
        (0.1, 0.84),
        (1.0, 0.86),
        (1.85, 0.8),
        (2.2, 0.64),
        (2.26, 0.36),
        (1.9, 0.25),
        (-1.9, 0.25),
    ]
    _coachwork(s, low, ())
    s.shine((-2.1, 0.6), (2.1, 0.58), 0.035, 0.7)
    s.flat([(-1.15, 0.88), (-1.7, 1.02), (-2.0, 0.96), (-1.9, 0.86)], "#e8dcc4", 0.7, 0.6)
    s.plain([(2.12, 0.72), (2.2, 0.6), (2.0, 0.66)], "#fff4d4", 0.5)
    s.seam((0.62, 0.84), (0.56, 0.34))
    s.seam((-0.62, 0.84), (-0.62, 0.34))
    s.bar((-0.36, 0.72), (-0.52, 0.72), CHROME, 0.03, 0.9)
    _lights(s, 2.2, 0.64, -2.28, 0.72)
    _wheels(s, -1.4, 1.4, 0.34, hub="#d8dade")


def vintage(s: Sketch) -> None:
    """A saloon of about 1930: upright cabin, long bonnet, running board, wire wheels."""
    colour = s.colour
    s.block(-1.95, 0.62, 0.3, 0.86, toned(colour, value=0.8), 0.05)
    s.form(
        [(-1.72, 0.5), (-1.78, 1.2), (-1.66, 1.72), (-1.5, 1.84), (0.18, 1.86), (0.34, 1.76), (0.44, 1.2), (0.44, 0.5)],
        colour,
        0.25,
    )
    s.form([(0.4, 0.56), (0.4, 1.22), (1.62, 1.16), (1.7, 1.1), (1.7, 0.56)], colour, 0.12)
    s.flat([(-1.7, 1.72), (-1.5, 1.85), (0.2, 1.87), (0.36, 1.77), (0.2, 1.74), (-1.5, 1.74)], INK, 0.4, 0.3)
    for a, b in ((-1.52, -0.72), (-0.6, 0.26)):
        s.pane([(a, 1.24), (a + 0.04, 1.66), (b - 0.02, 1.66), (b, 1.24)], 0.12)
        if s.light.lamps < 0.6:
            s.shine((a + 0.12, 1.3), (a + 0.3, 1.6), 0.05, 0.3)
    _driver(s, -0.2, 1.2)
    for k in range(7):
        s.seam((0.62 + 0.13 * k, 0.72), (0.64 + 0.13 * k, 1.02), 0.022, 0.5)
    s.shine((0.44, 1.19), (1.62, 1.13), 0.03, 0.6)
    s.seam((-0.66, 1.7), (-0.66, 0.56))
    s.seam((0.4, 1.2), (0.4, 0.56))
    s.shine((-1.74, 1.17), (0.4, 1.17), 0.025, 0.5)
    # Radiator, lamps and bumper.
    s.flat([(1.66, 0.56), (1.66, 1.2), (1.78, 1.18), (1.8, 0.6)], CHROME, 0.8)
    s.disc(1.72, 1.24, 0.035, CHROME, 1.0)
    s.bar((1.62, 0.7), (1.72, 0.94), CHROME, 0.04, 0.6)
    s.disc(1.66, 0.98, 0.15, CHROME, 0.7)
    s.lamp(1.76, 0.98, 0.085)
    s.bar((1.98, 0.52), (2.08, 0.52), CHROME, 0.1, 0.9)
    s.bar((-1.95, 0.52), (-2.02, 0.52), CHROME, 0.1, 0.7)
    s.disc(-1.98, 1.05, 0.34, INK, 0.3, 1.0)
    s.disc(-1.98, 1.05, 0.2, CHROME, 0.5, 1.0)
    dark = toned(colour, value=0.55)
    s.flat([(-0.98, 0.36), (0.95, 0.36), (0.95, 0.43), (-0.98, 0.43)], INK, 0.5)
    for u in (-1.28, 1.32):
        wing = [
            (u - 0.66, 0.36),
            (u - 0.54, 0.68),
            (u - 0.22, 0.88),
            (u + 0.2, 0.87),
            (u + 0.5, 0.64),
            (u + 0.74, 0.38),
            (u + 0.54, 0.42),
            (u + 0.34, 0.6),
            (u, 0.7),
            (u - 0.36, 0.58),
            (u - 0.5, 0.36),
        ]
        s.form(wing, dark, 0.7)
        s.spoked(u, 0.38, 0.38, wood="#d8cdb0", spokes=12, thick=0.11)
    _lights(s, 1.76, 0.98, -2.0, 0.7)


def taxi(s: Sketch) -> None:
    (vintage if s.world.shot.period == "1920s" else saloon)(s)
    roof = 1.87 if s.world.shot.period == "1920s" else 1.43
    for k in range(14):
        s.slab(-1.1 + 0.14 * k, 0.72 if k % 2 else 0.66, 0.14, 0.06, INK, 0.3)
    s.block(-0.28, roof - 0.02, 0.5, 0.19, "#f4ecd0", 0.03)
    if s.light.lamps > 0.3:
        s.plain([(-0.25, roof + 0.02), (0.19, roof + 0.02), (0.19, roof + 0.14), (-0.25, roof + 0.14)], "#ffe9a8")
        s.glow(-0.03, roof + 0.08, 0.8, "#ffdf90", 0.6)
    for k in range(4):
        s.slab(-0.2 + 0.1 * k, roof + 0.05, 0.055, 0.06, INK, 0.2)


def police(s: Sketch) -> None:
    """Black and white, its light bar flashing."""
    saloon(s)
    s.flat([(-1.02, 0.34), (-1.12, 0.9), (0.86, 0.9), (0.84, 0.34)], "#ece9e2", 0.75)
    s.seam((-0.29, 0.96), (-0.29, 0.34))
    s.disc(0.3, 0.66, 0.13, "#d9a441", 0.7)
    s.slab(-0.9, 0.48, 1.6, 0.035, "#2f4f9a", 0.6)
    _light_bar(s, -0.34, 1.44)


def limousine(s: Sketch) -> None:
    long = [(u - 1.0 if u < 0 else u + 1.0, v) for u, v in SALOON]
    panes = [
        ((a - 1.0 + k * 1.0, 0.98), (a - 0.95 + k * 1.0, 1.36), (a - 0.12 + k * 1.0, 1.36), (a - 0.12 + k * 1.0, 0.98))
        for k, a in enumerate((-0.9, -0.9, -0.9))
    ]
    _coachwork(
        s,
        long,
        (((-2.3, 0.98), (-1.95, 1.3), (-1.9, 0.98)), *panes, ((1.1, 0.98), (1.1, 1.37), (1.26, 1.34), (1.86, 0.98))),
    )
    s.shine((-3.1, 0.62), (3.1, 0.62), 0.04)
    _lights(s, 3.18, 0.7, -3.2, 0.78)
    _wheels(s, -2.3, 2.36, 0.34)


def jeep(s: Sketch) -> None:
    """Boxy, high off the ground, a wheel on its back."""
    s.form(
        [(-1.95, 0.5), (-1.95, 1.72), (-1.85, 1.82), (0.4, 1.82), (0.78, 1.2), (1.9, 1.12), (1.98, 0.95), (1.98, 0.5)],
        s.colour,
        0.06,
    )
    s.flat([(-1.95, 1.68), (-1.85, 1.83), (0.42, 1.83), (0.5, 1.7)], "#e8e2d4", 0.7)
    for a, b, c in ((-1.8, -1.0, -1.0), (-0.9, -0.16, -0.16), (-0.06, 0.38, 0.66)):
        s.pane([(a, 1.22), (a, 1.64), (b, 1.64), (c, 1.22)])
    _driver(s, 0.1, 1.16)
    s.disc(-2.05, 1.05, 0.36, INK, 0.3)
    s.flat([(-1.98, 0.4), (1.98, 0.4), (1.98, 0.58), (-1.98, 0.58)], INK, 0.3)
    for u in (-0.12, -0.95):
        s.seam((u, 1.66), (u, 0.6))
    s.lamp(1.92, 0.98, 0.1)
    _lights(s, 1.95, 0.98, -1.98, 0.8)
    _wheels(s, -1.2, 1.3, 0.42)


def racing(s: Sketch) -> None:
    """A single-seater: open wheels, wings, a helmet in the cockpit."""
    s.form(
        [
            (-1.9, 0.28),
            (-1.7, 0.62),
            (-0.9, 0.82),
            (-0.7, 0.98),
            (-0.5, 0.62),
            (0.3, 0.52),
            (2.3, 0.24),
            (2.4, 0.14),
            (-1.6, 0.14),
        ],
        s.colour,
        0.3,
    )
    s.ball(-0.32, 0.76, 0.15, "#f0ece4")
    s.plain([(-0.24, 0.72), (-0.16, 0.8), (-0.2, 0.7)], "#24303c")
    s.flat([(-2.3, 0.78), (-1.7, 0.84), (-1.7, 0.92), (-2.3, 0.96)], INK, 0.4)
    s.bar((-1.95, 0.5), (-2.0, 0.85), INK, 0.06)
    s.flat([(1.9, 0.1), (2.6, 0.1), (2.6, 0.18), (1.9, 0.16)], INK, 0.4)
    s.disc(0.3, 0.42, 0.14, "#f4f0e4", 0.8)
    for u, r in ((-1.35, 0.36), (1.5, 0.33)):
        s.wheel(u, r, r, tyre=0.45)


def _coachwork(s: Sketch, body: Points, panes: tuple[Points, ...]) -> None:
    """Paint that has the sky in its upper half, a dark sill, and windows with whoever drives."""
    top, bottom = max(v for _, v in body), min(v for _, v in body)
    lit, dark = s.tone(s.colour, 0.95), s.tone(toned(s.colour, value=0.8), 0.1)
    sky = mix(lit, s.light.sky[1], 0.3)
    waist = 1 - (0.84 - bottom) / (top - bottom)
    paint = s.drawing.linear(
        ((0, sky, 1), (waist * 0.9, lit, 1), (waist, mix(lit, "#ffffff", 0.2), 1), (waist + 0.08, mix(lit, dark, 0.3), 1), (0.8, mix(lit, dark, 0.75), 1), (1, dark, 1)),
        (0, s.at(0, top)[1]), (0, s.at(0, bottom)[1]), box=False,
    )  # fmt: skip
    s.drawing.add(f'<path d="{s.outline(body, 0.7)}" fill="{paint}"/>')
    long = max(u for u, _ in body)
    s.flat(
        [
            (-long * 0.93, bottom + 0.02),
            (long * 0.95, bottom + 0.02),
            (long * 0.9, bottom + 0.1),
            (-long * 0.9, bottom + 0.1),
        ],
        INK,
        0.25,
    )
    for pane in panes:
        s.pane(pane, 0.12)
    if panes:
        _driver(s, 0.16, 0.95)
        (a, b), (c, d) = panes[-1][0], panes[-1][1]
        s.shine((a + 0.14, b + 0.05), (c + 0.3, d - 0.07), 0.05, 0.28)


def _driver(s: Sketch, u: float, sill: float) -> None:
    """Whoever is at the wheel, seen through the side window."""
    if not (s.going or any(figure.action == "drive" for figure in s.world.shot.figures)):
        return
    tone = mix(s.tone(GLASS, 0.1), s.light.ink, 0.6)
    s.plain(
        [(u - 0.2, sill), (u - 0.17, sill + 0.1), (u - 0.02, sill + 0.14), (u + 0.12, sill + 0.07), (u + 0.28, sill)],
        tone,
        0.6,
    )
    x, y = s.at(u, sill + 0.25)
    s.drawing.add(
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{0.085 * s.scale:.1f}" ry="{0.115 * s.scale:.1f}" fill="{tone}"/>'
    )


def _lights(s: Sketch, front: float, front_up: float, back: float, back_up: float) -> None:
    if s.light.lamps > 0.5:
        s.glow(front, front_up, 1.3, "#ffeec0", 0.8, 0.6)
        s.glow(front + 1.1, front_up - 0.3, 1.6, "#ffeec0", 0.35, 0.25)
        s.glow(back, back_up, 0.6, "#ff5a48", 0.6)


def _wheels(s: Sketch, back: float, front: float, r: float, *, hub: str = "#a9abb2") -> None:
    for u in (back, front):
        s.wheel(u, r, r, hub=hub)


def _light_bar(s: Sketch, u: float, v: float) -> None:
    """Red and blue by turns: the phase says whose."""
    s.slab(u - 0.36, v, 0.72, 0.04, INK, 0.4)
    red = s.phase < 0.5
    for at, colour, on in ((u - 0.34, "#ff3a30", red), (u + 0.03, "#3a6cff", not red)):
        s.plain(
            [(at, v + 0.03), (at, v + 0.13), (at + 0.31, v + 0.13), (at + 0.31, v + 0.03)],
            colour if on else mix(colour, "#20182a", 0.5),
        )
        if on:
            s.glow(at + 0.15, v + 0.08, 1.5 if s.dark else 0.8, colour, 0.85 if s.dark else 0.55)


light_bar = _light_bar
driver = _driver
lights = _lights

CARS: dict[str, Kind] = {
    "car": Kind(car, 1.5, 4.5, "#8f3a34", phases=4, rate=16.0, wheels=True, speed=2.2),
    "sports car": Kind(sports, 1.2, 4.4, "#c8281e", phases=4, rate=16.0, wheels=True, speed=2.4),
    "convertible": Kind(convertible, 1.35, 4.6, "#5fa8a8", phases=4, rate=16.0, wheels=True, speed=2.2),
    "vintage car": Kind(vintage, 1.9, 4.1, "#2f4a44", phases=4, rate=12.0, wheels=True, speed=1.8),
    "taxi": Kind(taxi, 1.65, 4.5, "#e8b42a", phases=4, rate=16.0, wheels=True, speed=2.2),
    "police car": Kind(police, 1.6, 4.5, "#26262c", phases=4, rate=8.0, rate_at_rest=5.0, wheels=True, speed=2.4),
    "limousine": Kind(limousine, 1.5, 6.5, "#1f1e26", phases=4, rate=16.0, wheels=True, speed=2.0),
    "jeep": Kind(jeep, 1.9, 4.2, "#6a7048", phases=4, rate=14.0, wheels=True, speed=2.0),
    "racing car": Kind(racing, 1.05, 5.0, "#c8281e", phases=4, rate=20.0, wheels=True, speed=3.0),
}  # fmt: skip
