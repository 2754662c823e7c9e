"""Where one eats, drinks and dances: a bar, a café, a restaurant, a diner, a nightclub."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.sets import nightclubs, office_walls
from act3_mcp.animatic.sets.plan import Shell, Stand, box_of
from act3_mcp.animatic.svg import Drawing, circle, curve, cushion, ellipse, line, path, polygon, rect, ring, words

if TYPE_CHECKING:
    from act3_mcp.animatic.sets.room import Room
    from act3_mcp.animatic.shot import Shot

Kind = Literal["bar", "cafe", "restaurant", "diner", "nightclub"]
KINDS: tuple[Kind, ...] = ("cafe", "restaurant", "diner", "nightclub")

SHELLS: dict[Kind, Shell] = {
    "bar": Shell(3.6, 3.0, 5.4, "#6e4a40", "#5c4034", "#3d2c28"),
    "cafe": Shell(3.7, 3.1, 6.0, "#dccfb4", "#9a7a58", "#5a7a6a"),
    "restaurant": Shell(4.0, 3.1, 7.4, "#9a5a4c", "#7a5238", "#4a2c24"),
    "diner": Shell(3.9, 2.9, 6.2, "#cfe4de", "#d4d0c8", "#c8403a"),
    "nightclub": Shell(4.4, 3.6, 7.6, "#3a2a54", "#241c34", "#1c1428"),
}
SERVING = {"bartender", "barman", "barmaid", "barista"}
"""Who stands behind a bar."""


def kind_of(shot: Shot) -> Kind:
    for kind in KINDS:
        if kind in shot.features:
            return kind
    return "bar"


def has_window(shot: Shot) -> bool:
    """Whether daylight comes in."""
    return kind_of(shot) in {"cafe", "diner"}


def wall(room: Room, drawing: Drawing) -> None:
    match kind_of(room.world.shot):
        case "cafe":
            _coffee_bar(room, drawing)
        case "restaurant":
            _dining_wall(room, drawing)
        case "diner":
            _booths(room, drawing)
        case _:
            nightclubs.light_wall(room, drawing)


def things(room: Room) -> list[Layer]:
    """What stands and hangs in it, for whatever is not a bar."""
    seated = any(figure.action == "eat" for figure in room.world.shot.figures)
    match kind_of(room.world.shot):
        case "cafe":
            return [*_pendants(room, (0.1, 1.5, 2.9), 2.66), *([] if seated else _tables(room, cloth=False))]
        case "restaurant":
            return [*_pendants(room, (-2.4, 0.0, 2.4)), *([] if seated else _tables(room, cloth=True))]
        case "diner":
            return []
        case _:
            return [nightclubs.dancers(room), nightclubs.mirror_ball(room), nightclubs.beams(room)]


def bar_things(room: Room) -> list[Layer]:
    """Stools along the counter, its taps, and lamps over it; or the counter itself before whoever serves there."""
    taps = Stand(room, 0.0, room.back - 0.05)
    for x in (-1.5, 1.2):
        taps.box(x - 0.22, x + 0.22, 1.06, 1.12, "#c79a3e", 0.7)
        for u in (-0.14, 0.0, 0.14):
            taps.box(x + u - 0.02, x + u + 0.02, 1.12, 1.34, "#c79a3e", 1.0)
            taps.box(x + u - 0.03, x + u + 0.03, 1.34, 1.52, ("#2a3a5a", "#8a2a2a", "#2f5a3a")[round(u * 7) % 3], 0.9)
    shot = room.world.shot
    if shot.framing == "over the shoulder" or any(
        figure.who.split()[0].removesuffix("s") in SERVING for figure in shot.figures
    ):
        return [_near_counter(room), *_pendants(room, (-2.0, -0.65, 0.7, 2.05))]
    return [taps.layer("taps", 2.0, 1.7), *_pendants(room, (-2.0, -0.65, 0.7, 2.05)), *_stools(room, "#7a2a2e")]


def _near_counter(room: Room) -> Layer:
    """The bar itself, between two who face each other over it."""
    s = Stand(room, 0.0, room.world.lens.distance - 0.3)
    s.box(-3.4, 3.4, 0.0, 1.0, "#4a2f24", 0.5)
    s.lying(-3.4, 3.4, 1.06, 0.0, 0.4, "#a8764e", 0.95)
    s.box(-3.4, 3.4, 0.99, 1.06, "#7a5236", 0.8)
    s.lying(0.38, 0.54, 1.062, 0.1, 0.2, "#e8dcc0", 0.9)
    s.pad(0.41, 0.51, 1.08, 1.2, "#dfe8ea", 0.8, 0.01)
    s.pad(0.42, 0.5, 1.08, 1.13, "#c8843a", 0.95, 0.01)
    s.pad(-0.42, -0.34, 1.07, 1.27, "#4f6f52", 0.8, 0.02)
    s.box(-0.395, -0.365, 1.27, 1.36, "#4f6f52", 0.8)
    return s.layer("counter", 3.4, 1.5)


def _pendants(room: Room, places: tuple[float, ...], low: float = 2.2) -> list[Layer]:
    lamps = Stand(room, 0.0, room.back - 0.7)
    for x in places:
        (px, py), scale = lamps.p(x, low), lamps.scale
        lamps.bar([(x, room.shell.high), (x, low + 0.16)], "#2a2522", 0.5, 0.014)
        lamps.drawing.glow((px, py), 0.7 * scale, "#ffd695", 0.6 if room.dark else 0.3)
        shade = [lamps.p(x + u, low + v) for u, v in ((-0.19, 0.0), (-0.07, 0.18), (0.07, 0.18), (0.19, 0.0))]
        lamps.drawing.add(polygon(shade, room.tone("#2f3a38", 0.6)))
        lamps.drawing.add(ellipse(px, py, 0.18 * scale, 0.03 * scale, "#fff3d2"))
    return [lamps.layer("pendants", room.shell.half, room.shell.high)]


def _stools(room: Room, seat: str) -> list[Layer]:
    metal = "#4a4038"
    row = Stand(room, 0.0, room.back - 0.55)
    for k in range(5):
        x = -2.2 + 1.1 * k
        row.drawing.add(ellipse(*row.p(x, 0.01), 0.24 * row.scale, 0.04 * row.scale, room.world.light.ink, 0.4))
        row.bar([(x, 0.03), (x, 0.7)], metal, 0.85, 0.06)
        row.drawing.add(ellipse(*row.p(x, 0.04), 0.2 * row.scale, 0.035 * row.scale, room.tone(metal, 0.7)))
        row.drawing.add(ellipse(*row.p(x, 0.28), 0.16 * row.scale, 0.022 * row.scale, room.tone(metal, 0.9)))
        row.pad(x - 0.2, x + 0.2, 0.68, 0.78, seat, 0.85)
    return [row.layer("stools", 3.0, 1.0)]


def _tables(room: Room, *, cloth: bool) -> list[Layer]:
    """Small tables with a chair on either side, laid or with coffee on them."""
    layers: list[Layer] = []
    ahead = room.world.lens.distance
    places = [(-2.3, 1.5), (2.1, 1.1)] if cloth else [(-2.2, 1.2), (2.5, 0.9)]
    if cloth and room.back - ahead > 2.6:
        places.append((0.2, 2.3))
    for x, beyond in places:
        s = Stand(room, x, min(ahead + beyond, room.back - 0.75))
        wood = "#6a4630"
        s.drawing.add(ellipse(*s.p(0, 0), 0.75 * s.scale, 0.09 * s.scale, room.world.light.ink, 0.35))
        for side in (-1, 1):
            s.box(min(side * 0.92, side * 0.88), max(side * 0.92, side * 0.88), 0.0, 0.95, wood, 0.5)
            s.box(min(side * 0.52, side * 0.92), max(side * 0.52, side * 0.92), 0.42, 0.47, wood, 0.75)
            s.bar([(side * 0.55, 0.0), (side * 0.55, 0.43)], wood, 0.5, 0.04)
        top = s.p(0, 0.75)
        if cloth:
            s.shape([(-0.5, 0.76), (0.5, 0.76), (0.54, 0.25), (-0.54, 0.25)], "#f6f2ea", 0.75)
            for u in (-0.36, -0.1, 0.2, 0.4):
                s.bar([(u, 0.7), (u * 1.08, 0.27)], "#cfc6b8", 0.6, 0.012)
            s.drawing.add(ellipse(*top, 0.52 * s.scale, 0.07 * s.scale, room.tone("#fffdf6", 1.0)))
            for u in (-0.24, 0.24):
                _wine(s, u)
            s.drawing.glow(s.p(0.0, 0.96), 0.5 * s.scale, "#ffc66a", 0.6)
            s.bar([(0.0, 0.77), (0.0, 0.9)], "#f4ecd8", 1.0, 0.035)
            s.drawing.add(ellipse(*s.p(0.0, 0.95), 0.016 * s.scale, 0.04 * s.scale, "#ffe9b0"))
        else:
            s.bar([(0, 0.02), (0, 0.74)], "#3a3a3c", 0.6, 0.05)
            s.drawing.add(ellipse(*s.p(0, 0.02), 0.24 * s.scale, 0.04 * s.scale, room.tone("#3a3a3c", 0.6)))
            s.drawing.add(ellipse(*top, 0.46 * s.scale, 0.065 * s.scale, room.tone("#b98a5a", 0.95)))
            for u in (-0.17, 0.16):
                _cup(s, u)
        layers.append(s.layer("set table", 1.1, 1.3))
    return layers


def _wine(s: Stand, u: float) -> None:
    s.bar([(u, 0.77), (u, 0.87)], "#f0f4f4", 1.0, 0.014)
    s.pad(u - 0.045, u + 0.045, 0.87, 1.0, "#dfe8ea", 0.9)
    s.pad(u - 0.04, u + 0.04, 0.87, 0.93, "#8a2a3a", 0.85)


def _cup(s: Stand, u: float) -> None:
    s.drawing.add(ellipse(*s.p(u, 0.765), 0.085 * s.scale, 0.018 * s.scale, s.room.tone("#f4f2ec", 1.0)))
    s.pad(u - 0.045, u + 0.045, 0.765, 0.84, "#fbf8f0", 1.0, 0.02)
    s.drawing.add(ring(*s.p(u + 0.055, 0.805), 0.022 * s.scale, s.room.tone("#fbf8f0", 0.9), 0.012 * s.scale))


# A café: a board with what there is, the machine, cakes under glass.


def _coffee_bar(room: Room, drawing: Drawing) -> None:
    s, d = Stand(room, 0.0, room.back, drawing), drawing
    half = room.shell.half
    pane = office_walls.window(room, d, -3.3, -1.05, 0.75, 2.45, "#4a5a50")
    x, y, w, h = pane
    d.add(rect(x + w / 2 - 0.01 * w, y, 0.02 * w, h, room.tone("#4a5a50", 0.7)))
    tile, joint = room.tone("#f2eee2", 0.85), room.tone("#c4bca8", 0.7)
    d.add(rect(*box_of(room, -0.75, half, 1.05, 2.75, room.back), tile))
    for k in range(12):
        v = 1.05 + 0.145 * k
        d.add(line([s.p(-0.75, v), s.p(half, v)], joint, 1.1, 0.6))
    # The board.
    s.box(-0.55, 1.75, 1.68, 2.66, "#6a4a30", 0.8)
    d.add(rect(*box_of(room, -0.5, 1.7, 1.73, 2.61, room.back), room.tone("#2a2f2c", 0.8)))
    chalk = room.tone("#f4f0e4", 1.0)
    px, py = s.p(0.6, 2.42)
    d.add(words(px, py, 0.19 * s.scale, "COFFEE", chalk, tracking=0.1))
    for k, (said, price) in enumerate((("Espresso", "2.5"), ("Latte", "3.8"), ("Mocha", "4.2"))):
        v = 2.2 - 0.17 * k
        d.add(words(*s.p(-0.36, v), 0.13 * s.scale, said, chalk, anchor="start", weight=500))
        d.add(words(*s.p(1.56, v), 0.13 * s.scale, price, chalk, anchor="end", weight=500))
    # A shelf with cups and something green.
    s.box(2.0, half, 1.95, 2.0, "#8a6040", 0.8)
    for k in range(5):
        s.pad(2.1 + 0.17 * k, 2.22 + 0.17 * k, 2.0, 2.11, ("#fbf8f0", "#7fa8a0", "#e0a86a")[k % 3], 0.95, 0.02)
    for k in range(5):
        tip = s.p(3.1 + 0.1 * (k - 2), 1.5 - 0.05 * abs(k - 2))
        leaf = [s.p(3.1, 2.0), (tip[0] - 0.06 * s.scale, tip[1] - 0.1 * s.scale), tip]
        d.add(path(curve(leaf, tension=0.7), room.tone("#4f8a4a", 0.8)))
    _counter(room, d, -0.75, half, "#7a5a3e")
    _machine(s, 0.35)
    _cakes(s, 1.75, 3.3)


def _counter(room: Room, drawing: Drawing, left: float, right: float, wood: str) -> None:
    s = Stand(room, 0.0, room.back, drawing)
    s.box(left, right, 0.0, 1.0, wood, 0.45)
    u = left + 0.06
    while u < right - 0.1:
        s.box(u, u + 0.1, 0.06, 0.94, wood, 0.62)
        u += 0.16
    s.box(left - 0.05, right, 0.98, 1.06, "#d8c8ac", 0.95)


def _machine(s: Stand, u: float) -> None:
    """Steel and pipes: what coffee is made with."""
    s.pad(u - 0.42, u + 0.42, 1.12, 1.5, "#c8ced2", 0.9, 0.05)
    s.box(u - 0.42, u + 0.42, 1.3, 1.36, "#8a2f2a", 0.9)
    s.box(u - 0.36, u + 0.36, 1.06, 1.12, "#4a5056", 0.6)
    for side in (-0.2, 0.2):
        s.box(u + side - 0.07, u + side + 0.07, 1.2, 1.27, "#3a4046", 0.7)
        s.bar([(u + side, 1.2), (u + side - 0.16, 1.17)], "#2a2422", 0.7, 0.035)
        s.pad(u + side - 0.045, u + side + 0.045, 1.08, 1.14, "#fbf8f0", 1.0, 0.01)
    for k in range(6):
        s.pad(u - 0.36 + 0.125 * k, u - 0.27 + 0.125 * k, 1.5, 1.57, "#fbf8f0", 0.95, 0.015)


def _cakes(s: Stand, left: float, right: float) -> None:
    glow = s.p((left + right) / 2, 1.3)
    s.drawing.glow(glow, 0.9 * s.scale, "#fff0cc", 0.4, flat=0.5)
    s.drawing.add(cushion(box_of(s.room, left, right, 1.06, 1.52, s.z), 0.03 * s.scale, s.room.tone("#f8f2e2", 1.0)))
    tones = ("#c8743a", "#8a4a2e", "#e8c06a", "#d86a7a", "#f4e4c8")
    for row, v in enumerate((1.08, 1.3)):
        s.box(left, right, v - 0.015, v, "#b0a898", 0.8)
        for k in range(int((right - left) / 0.26)):
            u = left + 0.06 + 0.26 * k
            s.pad(u, u + 0.18, v, v + 0.1 + 0.03 * ((k + row) % 2), tones[(k * 2 + row) % 5], 0.9, 0.05)
    s.drawing.add(cushion(box_of(s.room, left, right, 1.06, 1.52, s.z), 0.03 * s.scale, "#dff0f4"))
    s.drawing.parts[-1] = s.drawing.parts[-1].replace("/>", ' fill-opacity="0.22"/>')


# A restaurant, a diner.


def _dining_wall(room: Room, drawing: Drawing) -> None:
    s, half = Stand(room, 0.0, room.back, drawing), room.shell.half
    s.box(-half, half, 0.0, 1.0, "#5a3426", 0.6)
    for k in range(9):
        u = -half + 0.1 + 2 * half * k / 9
        s.box(u, u + 2 * half / 9 - 0.18, 0.18, 0.86, "#7a4a34", 0.7)
    s.box(-half, half, 0.98, 1.05, "#8a5c40", 0.9)
    # Bottles lying in their rack.
    s.box(-1.0, 1.1, 1.2, 2.5, "#4a2c1e", 0.6)
    for row in range(5):
        for k in range(8):
            at = s.p(-0.87 + 0.262 * k, 1.32 + 0.25 * row)
            drawing.add(circle(*at, 0.105 * s.scale, room.tone("#2a1812", 0.5)))
            glass = ("#3f5a3a", "#5a2a30", "#c8a86a")[(row * 3 + k) % 3]
            drawing.add(
                circle(*at, 0.08 * s.scale, room.tone(glass, 0.85)),
                circle(*at, 0.035 * s.scale, room.tone("#b8304a", 0.9)),
            )
    for u in (-2.4, 2.5):
        s.box(u - 0.5, u + 0.5, 1.3, 2.3, "#c79a3e", 0.85)
        s.box(u - 0.42, u + 0.42, 1.38, 2.22, "#e2d0a8", 0.9)
        s.shape([(u - 0.42, 1.38), (u - 0.1, 1.9), (u + 0.12, 1.6), (u + 0.28, 1.78), (u + 0.42, 1.38)], "#7a8a6a", 0.8)
        drawing.add(circle(*s.p(u + 0.2, 2.05), 0.08 * s.scale, room.tone("#e08a4a", 0.95)))
    for u in (-1.5, 1.6):
        at = s.p(u, 1.95)
        drawing.glow(at, 1.1 * s.scale, "#ffcf8a", 0.7)
        s.bar([(u, 1.72), (u, 1.9)], "#c79a3e", 0.9, 0.04)
        drawing.add(
            polygon([s.p(u - 0.13, 1.88), s.p(u + 0.13, 1.88), s.p(u + 0.08, 2.1), s.p(u - 0.08, 2.1)], "#ffe8bc")
        )


def _booths(room: Room, drawing: Drawing) -> None:
    """Red benches under the windows, neon over them, and the machine that plays records."""
    s, half = Stand(room, 0.0, room.back, drawing), room.shell.half
    for left in (-3.5, -1.25, 1.0):
        pane = office_walls.window(room, drawing, left, left + 1.95, 1.05, 1.95, "#c4ccd0")
        del pane
    for v, tone in ((2.08, "#c8403a"), (2.16, "#d8dee0"), (2.24, "#c8403a")):
        s.box(-half, half, v, v + 0.05, tone, 0.9)
    x, y = s.p(-0.3, 2.5)
    drawing.glow((x, y), 1.5 * s.scale, "#ff5a6a", 0.5, flat=0.5)
    drawing.add(words(x, y + 0.12 * s.scale, 0.36 * s.scale, "DINER", "#ffe4e4", edge="#ff4a5e", tracking=0.12))
    for left in (-3.4, -1.2, 1.0):
        for u in (left, left + 1.62):
            s.pad(u, u + 0.28, 0.12, 1.02, "#b8342f", 0.75, 0.08)
            s.pad(u + 0.03, u + 0.25, 0.2, 0.96, "#d84a42", 0.9, 0.06)
        s.box(left + 0.42, left + 1.5, 0.72, 0.77, "#e8ecec", 1.0)
        s.box(left + 0.9, left + 1.0, 0.1, 0.72, "#b8c0c4", 0.8)
        for u, tone, tall in (
            (left + 0.6, "#c8302a", 0.19),
            (left + 0.72, "#e8b83a", 0.17),
            (left + 1.2, "#f4f4f0", 0.1),
        ):
            s.pad(u, u + 0.075, 0.77, 0.77 + tall, tone, 0.95, 0.02)
    jukebox = [(3.1, 0.0), (3.8, 0.0), (3.8, 1.1), (3.65, 1.42), (3.45, 1.5), (3.25, 1.42), (3.1, 1.1)]
    s.drawing.glow(s.p(3.45, 0.9), 0.9 * s.scale, "#ffb04a", 0.5)
    s.shape(jukebox, "#a8442e", 0.8)
    drawing.add(path(curve([s.p(u * 0.84 + 0.552, v * 0.9 + 0.06) for u, v in jukebox], tension=0.2), "#ffcf6a", 0.75))
    s.pad(3.24, 3.66, 0.75, 1.15, "#3a2a3a", 0.7)
    for k in range(4):
        s.box(3.26 + 0.1 * k, 3.32 + 0.1 * k, 0.2, 0.6, "#e0623a", 0.9)
