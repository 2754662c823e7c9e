# ruff: noqa: E501 - points of an outline read best in few lines
# fmt: off
"""What stands in streets, yards and studios."""

import math
from collections.abc import Callable

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import CHROME, INK, IRON, STEEL, WOOD, Sketch

STONE = "#a09a90"


def telephone_box(s: Sketch) -> None:
    s.form([(-0.5, 0), (-0.5, 2.36), (-0.42, 2.5), (0, 2.56), (0.42, 2.5), (0.5, 2.36), (0.5, 0)], s.colour, 0.05)
    s.slab(-0.42, 2.16, 0.84, 0.16, "#f4efe2", 0.95)
    for k in range(6):
        s.slab(-0.32 + 0.11 * k, 2.2, 0.07, 0.07, INK, 0.2)
    for column in range(3):
        for row in range(7):
            a, b = -0.37 + 0.255 * column, 0.3 + 0.256 * row
            s.pane([(a, b), (a, b + 0.22), (a + 0.22, b + 0.22), (a + 0.22, b)], lit=True)
    if s.light.lamps > 0.3:
        s.glow(0, 1.3, 1.8, "#ffe0a0", 0.45)
    s.slab(-0.53, 0, 1.06, 0.14, s.colour, 0.2)


def mailbox(s: Sketch) -> None:
    """A pillar box in red, another colour on a post."""
    s.round([(-0.28, 0.08), (-0.28, 1.3), (0.28, 1.3), (0.28, 0.08)], s.colour)
    s.form([(-0.34, 1.28), (-0.3, 1.42), (0, 1.5), (0.3, 1.42), (0.34, 1.28)], s.colour, 0.5)
    s.slab(-0.32, 0, 0.64, 0.12, INK, 0.3)
    s.slab(-0.17, 1.08, 0.34, 0.06, INK, 0.05)
    s.slab(-0.13, 0.78, 0.26, 0.22, "#f0ece0", 0.9)


def hydrant(s: Sketch) -> None:
    s.round([(-0.13, 0.08), (-0.12, 0.56), (0.12, 0.56), (0.13, 0.08)], s.colour)
    s.form([(-0.16, 0.55), (-0.1, 0.68), (0, 0.74), (0.1, 0.68), (0.16, 0.55)], s.colour, 0.6)
    for u in (-0.2, 0.1):
        s.block(u, 0.36, 0.1, 0.12, s.colour, 0.02)
    s.disc(0, 0.4, 0.075, STEEL, 0.8)
    s.slab(-0.18, 0, 0.36, 0.09, s.colour, 0.25)


def traffic_light(s: Sketch) -> None:
    """Its lamps change as it is looked at."""
    s.round([(-0.06, 0), (-0.06, 2.7), (0.06, 2.7), (0.06, 0)], IRON)
    s.block(-0.2, 2.6, 0.4, 1.05, "#2c2c30", 0.06)
    which = int(s.phase * 3) % 3
    for k, colour in enumerate(("#ff4038", "#ffc030", "#38e070")):
        v = 3.46 - 0.32 * k
        on = k == which
        s.plain([(0.12 * math.cos(a), v + 0.12 * math.sin(a)) for a in (math.tau * n / 8 for n in range(8))], colour if on else mix(colour, "#18181c", 0.75), 0.95)
        if on:
            s.glow(0, v, 0.8, colour, 0.8)


def road_sign(s: Sketch) -> None:
    if s.world.shot.says("stop sign", "stop"):
        s.round([(-0.035, 0), (-0.035, 2.2), (0.035, 2.2), (0.035, 0)], STEEL)
        for r, colour in ((0.42, "#f4f0e8"), (0.38, "#c02a26")):
            s.flat([(r * math.cos(math.tau * (k + 0.5) / 8), 2.2 + r * math.sin(math.tau * (k + 0.5) / 8)) for k in range(8)], colour, 0.85)
        s.slab(-0.24, 2.13, 0.48, 0.14, "#f4f0e8", 0.95)
        return
    s.block(-0.06, 0, 0.12, 2.3, WOOD)
    s.form([(-0.1, 1.75), (-0.1, 2.1), (0.9, 2.1), (1.12, 1.925), (0.9, 1.75)], s.colour)
    s.form([(0.1, 1.28), (0.1, 1.6), (-0.8, 1.6), (-1.0, 1.44), (-0.8, 1.28)], s.colour)
    for a, b, v in ((0.1, 0.8, 1.92), (-0.7, -0.06, 1.44)):
        s.bar((a, v), (b, v), INK, 0.05, 0.3)


def dustbin(s: Sketch) -> None:
    s.round([(-0.3, 0.03), (-0.36, 0.86), (0.36, 0.86), (0.3, 0.03)], s.colour)
    for k in range(6):
        s.seam((-0.25 + 0.1 * k, 0.08), (-0.29 + 0.116 * k, 0.8), 0.02, 0.3)
    s.form([(-0.42, 0.84), (-0.3, 0.96), (0.3, 0.96), (0.42, 0.84)], s.colour, 0.4)
    s.bow([(-0.08, 0.96), (0, 1.04), (0.08, 0.96)], s.colour, 0.03, 0.6)


def gas_station(s: Sketch) -> None:
    """Two pumps under a canopy that is lit at night."""
    for u in (-3.2, 3.0):
        s.slab(u, 0, 0.25, 4.0, "#d8d4cc", 0.6)
    s.slab(-4.6, 3.95, 9.2, 0.75, "#f0ece2", 0.85)
    s.slab(-4.6, 4.1, 9.2, 0.4, s.colour, 0.75)
    if s.light.lamps > 0.3:
        s.plain([(-4.3, 3.95), (4.3, 3.95), (4.2, 3.86), (-4.2, 3.86)], "#fffbe8")
        s.glow(0, 3.2, 5.0, "#fff2cc", 0.6, 0.6)
    s.slab(-4.2, 0, 8.4, 0.16, "#a8a49c", 0.6)
    for u in (-1.5, 0.7):
        s.block(u, 0.16, 0.8, 1.75, s.colour, 0.05)
        s.slab(u + 0.12, 1.2, 0.56, 0.45, "#f4f0e6", 0.9)
        s.plain([(u + 0.18, 1.3), (u + 0.18, 1.54), (u + 0.62, 1.54), (u + 0.62, 1.3)], "#1d2b24")
        s.bow([(u + 0.8, 1.3), (u + 1.05, 1.0), (u + 0.98, 0.5), (u + 0.84, 0.7)], INK, 0.05)
        s.slab(u + 0.1, 0.5, 0.6, 0.4, "#f4f0e6", 0.6)


def street_lamp(s: Sketch) -> None:
    s.round([(-0.1, 0), (-0.07, 4.4), (0.07, 4.4), (0.1, 0)], IRON)
    s.block(-0.18, 0, 0.36, 0.5, IRON, 0.04)
    s.plain([(-0.16, 4.4), (-0.24, 4.95), (0.24, 4.95), (0.16, 4.4)], "#fff0c0" if s.light.lamps > 0.2 else mix(s.light.sky[2], "#ffffff", 0.4))
    s.form([(-0.3, 4.95), (0, 5.25), (0.3, 4.95)], IRON)
    if s.light.lamps > 0.2:
        s.glow(0, 4.7, 3.4, "#ffd890", 0.85)
        s.glow(0, 0.0, 3.0, "#ffd890", 0.4, 0.2)


def barrel(s: Sketch) -> None:
    s.round([(-0.26, 0), (-0.33, 0.25), (-0.35, 0.45), (-0.33, 0.65), (-0.26, 0.9), (0.26, 0.9), (0.33, 0.65), (0.35, 0.45), (0.33, 0.25), (0.26, 0)], s.colour, 0.2)
    for k in range(5):
        s.seam((-0.2 + 0.1 * k, 0.01), (-0.2 + 0.1 * k, 0.89), 0.012, 0.35)
    for v, half in ((0.1, 0.29), (0.3, 0.335), (0.6, 0.335), (0.8, 0.29)):
        s.bar((-half, v), (half, v), IRON, 0.05, 0.45)


def crate(s: Sketch) -> None:
    s.form([(-0.4, 0), (-0.4, 0.7), (0.4, 0.7), (0.4, 0)], s.colour)
    for v in (0.0, 0.6):
        s.slab(-0.43, v, 0.86, 0.1, s.colour, 0.75)
    for u in (-0.43, 0.33):
        s.slab(u, 0, 0.1, 0.7, s.colour, 0.6)
    s.bar((-0.32, 0.12), (0.32, 0.58), s.colour, 0.09, 0.75)


def ladder(s: Sketch) -> None:
    for u in (-0.24, 0.24):
        s.bar((u, 0), (u * 0.9 + 0.5, 3.2), s.colour, 0.06, 0.6)
    for k in range(10):
        v = 0.25 + 0.31 * k
        s.bar((-0.24 + 0.16 * v, v), (0.24 + 0.145 * v, v), s.colour, 0.045, 0.75)


def rope(s: Sketch) -> None:
    """A coil, one end loose."""
    for k in range(4):
        s.drawing.add(f'<g opacity="1">{_ring(s, 0.04 + 0.05 * k, 0.27 - 0.01 * k)}</g>')
    s.bow([(0.26, 0.1), (0.42, 0.03), (0.56, 0.04), (0.66, 0.0)], s.colour, 0.05, 0.6)


def _ring(s: Sketch, v: float, r: float) -> str:
    (x, y), w = s.at(0, v), r * s.scale
    return "".join(
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{w:.1f}" ry="{w * 0.28:.1f}" fill="none" stroke="{s.tone(s.colour, share)}" stroke-width="{wide * s.scale:.2f}"/>'
        for share, wide in ((0.2, 0.055), (0.8, 0.03))
    )


def door(s: Sketch) -> None:
    """Alone in its frame."""
    s.form([(-0.6, 0), (-0.6, 2.25), (0.6, 2.25), (0.6, 0)], toned(s.colour, value=0.7))
    s.form([(-0.48, 0), (-0.48, 2.12), (0.48, 2.12), (0.48, 0)], s.colour)
    for u in (-0.38, 0.06):
        for v, h in ((0.18, 0.7), (1.06, 0.86)):
            s.flat([(u, v), (u, v + h), (u + 0.32, v + h), (u + 0.32, v)], s.colour, 0.25)
    s.ball(0.4, 1.0, 0.045, "#d8b04a")


def window(s: Sketch) -> None:
    """Alone in its frame, whoever looks out of it."""
    s.form([(-0.75, 0.7), (-0.75, 2.2), (0.75, 2.2), (0.75, 0.7)], "#efe8da")
    for a, b in ((-0.66, -0.04), (0.04, 0.66)):
        for c, d in ((0.8, 1.42), (1.5, 2.1)):
            s.pane([(a, c), (a, d), (b, d), (b, c)], lit=True)
    s.slab(-0.85, 0.62, 1.7, 0.1, "#efe8da", 0.7)


def chrome_microphone(s: Sketch) -> None:
    s.disc(0, 0.03, 0.24, INK, 0.4, 0.2)
    s.bar((0, 0.03), (0, 1.42), CHROME, 0.03, 0.7)
    s.bar((0, 1.4), (0.1, 1.52), INK, 0.045)
    s.ball(0.13, 1.57, 0.065, CHROME)
    s.bow([(0, 1.3), (-0.06, 0.7), (0.05, 0.2), (0.3, 0.0)], INK, 0.014, 0.3)


def tripod(s: Sketch) -> None:
    """A film camera with its two reels; a telescope if that is meant."""
    for u in (-0.42, 0.06, 0.46):
        s.bar((0, 1.1), (u, 0), IRON, 0.045, 0.5)
    s.bar((0, 1.05), (0, 1.25), STEEL, 0.08)
    if s.world.shot.says("telescope"):
        s.bar((-0.5, 1.1), (0.7, 1.75), "#d8c8a0", 0.16, 0.7)
        s.bar((0.5, 1.64), (0.85, 1.83), "#d8c8a0", 0.2, 0.85)
        s.bar((-0.5, 1.1), (-0.66, 1.02), INK, 0.08)
        return
    s.block(-0.28, 1.22, 0.56, 0.36, s.colour, 0.03)
    for u, r in ((-0.16, 0.19), (0.2, 0.17)):
        s.disc(u, 1.74, r, INK, 0.5)
        s.disc(u, 1.74, r * 0.6, s.colour, 0.7)
        s.disc(u, 1.74, r * 0.2, CHROME, 0.9)
    s.form([(0.28, 1.28), (0.28, 1.5), (0.46, 1.54), (0.56, 1.6), (0.56, 1.18), (0.46, 1.24)], INK)
    s.disc(0.55, 1.39, 0.07, "#6a8ab8", 0.8, 2.2)
    s.bar((-0.28, 1.24), (-0.7, 1.05), INK, 0.035)
    s.lamp(0.2, 1.5, 0.02, "#ff4038")


def robot_arm(s: Sketch) -> None:
    sway = 0.12 * math.sin(s.turn)
    s.round([(-0.4, 0), (-0.34, 0.4), (0.34, 0.4), (0.4, 0)], IRON)
    s.bar((0, 0.45), (-0.3 + sway, 1.4), s.colour, 0.26, 0.7)
    s.bar((-0.3 + sway, 1.4), (0.6 + sway, 1.9), s.colour, 0.2, 0.75)
    s.bar((0.6 + sway, 1.9), (0.95 + sway, 1.5), s.colour, 0.14, 0.6)
    for u, v, r in ((0, 0.45, 0.22), (-0.3 + sway, 1.4, 0.19), (0.6 + sway, 1.9, 0.15)):
        s.ball(u, v, r, STEEL)
    for d in (-0.08, 0.1):
        s.bow([(0.95 + sway, 1.5), (0.98 + d * 1.6 + sway, 1.38), (1.0 + d * 0.5 + sway, 1.22)], INK, 0.05, 0.4)
    s.lamp(0.6 + sway, 1.9, 0.04, "#5fd0ff")


def _plain(draw: Callable[[Sketch], None], high: float, wide: float, colour: str, *, phases: int = 1, rate: float = 0.0, room: float = 0.0) -> Kind:
    return Kind(draw, high, wide, colour, phases=phases, rate=rate, rate_at_rest=rate, room=room)


TOWN: dict[str, Kind] = {
    "telephone box": _plain(telephone_box, 2.56, 1.06, "#b8281f", room=0.6), "mailbox": _plain(mailbox, 1.5, 0.68, "#b8281f"), "hydrant": _plain(hydrant, 0.76, 0.42, "#c8302a"),
    "traffic light": _plain(traffic_light, 3.7, 0.8, IRON, phases=3, rate=0.5, room=0.5), "road sign": _plain(road_sign, 2.6, 2.2, WOOD), "dustbin": _plain(dustbin, 1.05, 0.85, "#8a9296"),
    "gas station": Kind(gas_station, 4.8, 9.3, "#c8302a", room=1.5), "street lamp": _plain(street_lamp, 5.25, 1.2, IRON, room=3.0), "barrel": _plain(barrel, 0.9, 0.72, "#8a5f3c"), "crate": _plain(crate, 0.72, 0.88, "#a8814e"),
    "ladder": _plain(ladder, 3.25, 1.2, "#a8814e"), "rope": _plain(rope, 0.3, 1.0, "#c8a878"), "door": _plain(door, 2.25, 1.2, "#8a4a36"), "window": _plain(window, 2.25, 1.7, "#efe8da"),
    "microphone": _plain(chrome_microphone, 1.66, 0.6, STEEL), "tripod": _plain(tripod, 1.95, 1.25, "#3a3a40"), "robot arm": _plain(robot_arm, 2.1, 1.8, "#e0902a", phases=8, rate=4.0),
}
