# ruff: noqa: E501, PLR0917 - points of an outline read best in few lines
# fmt: off
"""What burns, smokes or bursts, and lights what is round it."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Motion
from act3_mcp.animatic.svg import circle
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import WOOD, Sketch

BEATS = 6
TONGUES = (("#d4401a", 1.0), ("#ff8626", 0.78), ("#ffc250", 0.54), ("#fff2c0", 0.3))
"""The colours of a flame from the outside in, and how much of it each fills."""


def flame(s: Sketch, u: float, v: float, wide: float, high: float, seed: float = 0.0, opacity: float = 0.95) -> None:
    """One flame licking up from (u, v); `seed` sets when it leans which way."""
    for colour, share in TONGUES:
        lean = 0.22 * wide * math.sin(s.turn + seed)
        tall = high * share * (0.86 + 0.14 * math.sin(s.turn * 2 + seed * 1.7))
        w, base = wide * (0.3 + 0.7 * share) / 2, v + 0.03 * high * (1 - share)
        s.plain([(u - w * 0.5, base), (u - w, base + tall * 0.2), (u - w * 0.75, base + tall * 0.42), (u - w * 0.3 + lean * 0.5, base + tall * 0.66), (u + lean, base + tall), (u + w * 0.42 + lean * 0.3, base + tall * 0.6),
                 (u + w * 0.8, base + tall * 0.38), (u + w * 0.98, base + tall * 0.18), (u + w * 0.5, base)], colour, 0.8, opacity)


def blaze_behind(s: Sketch, wide: float, high: float) -> None:
    """The smoke and the tall flames of something that burns, before it is drawn."""
    s.glow(0, high * 0.6, max(wide, high) * 1.3, "#ff8a30", 0.75)
    smoke(s, 0, high * 0.9, max(0.3, min(wide, high) * 0.3), 9)
    count = 8
    for k in range(count):
        share = (k + 0.5) / count - 0.5
        flame(s, share * wide * 0.86, high * 0.25, wide / count * 1.7, high * (0.95 + 0.5 * ((k * 0.618) % 1) - abs(share)), k * 1.9, 0.92)


def blaze_before(s: Sketch, wide: float, high: float) -> None:
    """And those that lick out of its upper half."""
    for k in range(4):
        share = (k + 0.5) / 4 - 0.5
        flame(s, share * wide * 0.62, high * (0.6 + 0.12 * ((k * 0.618) % 1)), wide * 0.13, high * (0.42 + 0.2 * ((k * 0.755) % 1)), k * 2.3, 0.88)
    s.glow(0, high * 0.55, wide * 0.45, "#ffb040", 0.4)


def smoke(s: Sketch, u: float, v: float, size: float, count: int, tone: str = "#4a464a") -> None:
    """Billows that rise from (u, v), drift and thin out."""
    colour = s.tone(tone, 0.4)
    for k in range(count):
        age = k + s.phase
        r = size * (1 + 0.36 * age)
        x, y = s.at(u + 0.16 * size * age * math.sin(age * 0.8) + 0.12 * size * age, v + 0.95 * size * age)
        strength = 0.6 * (1 - age / (count + 1))
        fill = s.drawing.radial(((0, colour, strength), (0.6, colour, strength * 0.6), (1, colour, 0.0)), (x, y), r * s.scale)
        s.drawing.add(circle(x, y, r * s.scale, fill))


def campfire(s: Sketch) -> None:
    s.glow(0, 0.5, 2.6, "#ff9a40", 0.75)
    s.glow(0, 0.0, 2.4, "#ff9a40", 0.5, 0.22)
    for k in range(9):
        a = math.tau * k / 9
        s.ball(0.5 * math.cos(a), 0.06 + 0.1 * math.sin(a), 0.13, "#6a6664", 0.75)
    for a, b in (((-0.42, 0.04), (0.3, 0.3)), ((0.42, 0.04), (-0.3, 0.3)), ((-0.3, 0.12), (0.36, 0.16))):
        s.bar(a, b, WOOD, 0.11, 0.2)
    for u, w, h, seed in ((-0.16, 0.34, 0.62, 0.4), (0.17, 0.34, 0.7, 2.2), (0.0, 0.44, 1.05, 4.0)):
        flame(s, u, 0.12, w, h, seed)
    for k in range(5):
        s.plain([(0.3 * math.sin(k * 2.4 + s.turn), 1.1 + 0.16 * k + 0.1 * s.phase), (0.3 * math.sin(k * 2.4 + s.turn) + 0.018, 1.12 + 0.16 * k + 0.1 * s.phase), (0.3 * math.sin(k * 2.4 + s.turn), 1.14 + 0.16 * k + 0.1 * s.phase)], "#ffc860")


def wildfire(s: Sketch) -> None:
    """A wall of flames all across."""
    s.glow(0, 1.2, 9.0, "#ff7a28", 0.75, 0.5)
    for k in range(-3, 4):
        smoke(s, k * 1.9, 1.8, 0.8, 5)
    for k in range(17):
        u = -7.2 + 0.9 * k
        flame(s, u, 0.0, 1.5, 1.1 + 1.7 * ((k * 0.618) % 1), k * 1.3, 0.92)


def column(s: Sketch) -> None:
    """Smoke far off, rising from the ground."""
    s.glow(0, 0.5, 4.0, "#ff8a40", 0.35)
    smoke(s, 0, 0.6, 1.5, 10, "#3a363a")


def explosion(s: Sketch) -> None:
    """A fireball, bright in its middle, throwing pieces about."""
    burst = 0.75 + 0.25 * s.phase
    s.glow(0, 3.2, 9.5, "#ff9a3a", 0.95)
    for k in range(15):
        a = math.tau * k / 15
        r = 2.4 * burst * (0.85 + 0.3 * ((k * 0.618) % 1))
        s.ball(r * math.cos(a), 3.0 + r * math.sin(a) * 0.9, 1.25 * burst, "#5a4a46")
    for colour, size in (("#e0501c", 2.9), ("#ff8a28", 2.35), ("#ffc452", 1.7), ("#fff6d4", 0.95)):
        edge = [(size * burst * (1 + 0.16 * math.sin(k * 2.6 + size)) * math.cos(math.tau * k / 14), 3.0 + size * burst * (1 + 0.16 * math.cos(k * 3.1)) * math.sin(math.tau * k / 14)) for k in range(14)]
        s.plain(edge, colour, 0.9, 0.95)
    for k in range(18):
        a = math.tau * (k + 0.3) / 18
        near, far = 3.0 * burst, (4.2 + 1.6 * ((k * 0.755) % 1)) * burst
        s.plain([(near * math.cos(a), 3.0 + near * math.sin(a)), (far * math.cos(a + 0.015), 3.0 + far * math.sin(a + 0.015)), (near * math.cos(a + 0.05), 3.0 + near * math.sin(a + 0.05))], "#ffd880", 0.0, 0.85)


def fireworks(s: Sketch) -> None:
    for n, (u, v, r, colour) in enumerate(((0, 16, 5.2, "#ff6a6a"), (-8.5, 11, 3.8, "#6ad0ff"), (8.2, 12.5, 4.4, "#ffd860"), (-3.0, 8.0, 3.0, "#b888ff"))):
        grown = (s.phase + n * 0.27) % 1.0
        size = r * (0.25 + 0.75 * grown)
        strength = 1.0 - 0.6 * grown
        s.glow(u, v, r * 1.5, colour, 0.45 * strength)
        for k in range(26):
            a = math.tau * k / 26
            for share in (1.0, 0.62):
                end = u + size * share * math.cos(a), v + size * share * math.sin(a) - 0.5 * grown
                start = u + size * share * 0.72 * math.cos(a), v + size * share * 0.72 * math.sin(a) - 0.3 * grown
                s.plain([start, (end[0] + 0.06, end[1]), (end[0], end[1] + 0.06)], mix(colour, "#ffffff", 0.35), 0.0, strength)


FIRES: dict[str, Kind] = {
    "campfire": Kind(campfire, 1.25, 1.5, WOOD, phases=BEATS, rate=9.0, rate_at_rest=9.0, room=2.4), "fire": Kind(wildfire, 3.2, 8.0, "#ff8626", phases=BEATS, rate=9.0, rate_at_rest=9.0, room=7.0, shadow=False),
    "smoke": Kind(column, 16.0, 8.0, "#4a464a", "land", phases=8, rate=3.0, rate_at_rest=3.0, room=6.0, shadow=False), "explosion": Kind(explosion, 7.5, 9.0, "#ff8626", phases=4, rate=6.0, rate_at_rest=6.0, room=6.0, shadow=False),
    "fireworks": Kind(fireworks, 18.0, 24.0, "#ffd860", "sky", phases=10, rate=7.0, rate_at_rest=7.0, room=6.0, motion=Motion()),
}
