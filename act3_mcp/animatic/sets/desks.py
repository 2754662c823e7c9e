"""What stands in an office: desks with what is on them, chairs that turn, cabinets for files."""

from __future__ import annotations

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.sets.plan import Stand, box_of
from act3_mcp.animatic.svg import circle, curve, cushion, ellipse, line, path, polygon, rect

TOP = 0.75
"""Metres from the floor to a desk's top."""
FILES = ("#c8504a", "#3f6f9a", "#e0a83a", "#4f8a64", "#5a5f6a", "#e8e6df", "#8a5a86")


def desk(b: Stand, wide: float, *, old: bool) -> None:
    """From where one sits at it: drawers on both sides, and a dark place for the knees."""
    wood, dark, knob = ("#7a4f32", "#4a2f1e", "#d8b25a") if old else ("#c8bfae", "#6a6e74", "#8f979d")
    half, foot = wide / 2, 0.38
    d = b.drawing
    d.add(ellipse(*b.p(0, 0), half * 1.08 * b.scale, 0.07 * b.scale, b.room.world.light.ink, 0.4))
    b.box(-half + 0.05, half - 0.05, 0.1, TOP, dark, 0.12)
    for left in (-half + 0.03, half - 0.03 - foot):
        b.box(left, left + foot, 0.04, TOP - 0.02, dark if old else wood, 0.4 if old else 0.5)
        low = 0.07
        for high in (0.30, 0.17, 0.15):
            b.box(left + 0.025, left + foot - 0.025, low, low + high - 0.025, wood, 0.7)
            middle, at = left + foot / 2, low + high * 0.55
            b.bar([(middle - 0.06, at), (middle + 0.06, at)], knob, 0.95, 0.022)
            low += high
    b.box(-half + foot + 0.05, half - foot - 0.05, TOP - 0.13, TOP - 0.03, wood, 0.45)
    b.lying(-half, half, TOP, 0.0, 0.66, "#a06a42" if old else "#e0d8c8", 0.9)
    b.box(-half, half, TOP - 0.035, TOP, wood, 0.55)
    if old:
        b.lying(-0.36, 0.36, TOP + 0.002, 0.08, 0.42, "#3f5a48", 0.8)


def screen(b: Stand, u: float, *, lit: bool = True) -> None:
    """A monitor that shows its work to us, with its keyboard before it."""
    d, rng = b.drawing, b.room.world.rng
    b.box(u - 0.03, u + 0.03, TOP, TOP + 0.14, "#3a3e44", 0.5)
    b.box(u - 0.12, u + 0.12, TOP, TOP + 0.02, "#3a3e44", 0.6)
    if lit and b.room.dark:
        d.glow(b.p(u, TOP + 0.3), 0.75 * b.scale, "#8fc4ff", 0.55)
    b.pad(u - 0.31, u + 0.31, TOP + 0.1, TOP + 0.5, "#2a2d33", 0.7, 0.015)
    glass = box_of(b.room, b.x + u - 0.29, b.x + u + 0.29, TOP + 0.13, TOP + 0.48, b.z)
    tone = d.linear(((0, "#dcecf8", 1), (1, "#8fb6d8", 1))) if lit else b.room.tone("#20242a", 0.6)
    d.add(rect(*glass, tone))
    if lit:
        x, y, w, h = glass
        d.add(rect(x, y, w, h * 0.11, "#4a78a8"), rect(x + w * 0.05, y + h * 0.2, w * 0.24, h * 0.68, "#b8d0e4"))
        for k in range(6):
            long = rng.uniform(0.3, 0.6)
            ink = "#e08a4a" if k == 2 else "#5a7590"
            d.add(rect(x + w * 0.35, y + h * (0.22 + 0.115 * k), w * long, h * 0.045, ink))
    b.lying(u - 0.2, u + 0.2, TOP + 0.012, -0.02, 0.09, "#f0f0ec" if not b.room.dark else "#8a9098", 0.85)


def lamp(b: Stand, u: float, *, old: bool) -> None:
    """A lamp on a jointed arm, or a banker's with its green shade; after dark it is lit."""
    d, lit = b.drawing, b.room.dark
    if old:
        x, y = b.p(u, TOP + 0.36)
        b.pad(u - 0.09, u + 0.09, TOP, TOP + 0.035, "#b8903f", 0.8, 0.015)
        b.bar([(u, TOP), (u, TOP + 0.36)], "#d0a850", 0.9, 0.022)
        if lit:
            d.glow((x, y), 0.95 * b.scale, "#ffe2a0", 0.7)
        shade = [b.p(u - 0.2, TOP + 0.31), b.p(u - 0.15, TOP + 0.4), b.p(u + 0.15, TOP + 0.4), b.p(u + 0.2, TOP + 0.31)]
        d.add(polygon(shade, "#3f9a68" if lit else b.room.tone("#2f7a50", 0.8)))
        if lit:
            d.add(line([shade[0], shade[3]], "#fff0c4", 0.02 * b.scale))
        return
    steel = "#c8443c"
    b.pad(u - 0.09, u + 0.09, TOP, TOP + 0.03, steel, 0.7, 0.012)
    b.bar([(u, TOP + 0.02), (u - 0.13, TOP + 0.28), (u + 0.06, TOP + 0.5)], steel, 0.85, 0.022)
    head = [(u + 0.0, TOP + 0.54), (u + 0.1, TOP + 0.53), (u + 0.22, TOP + 0.36), (u + 0.04, TOP + 0.38)]
    if lit:
        a, c = b.p(u + 0.14, TOP + 0.38), b.p(u + 0.16, TOP)
        cone = d.linear(((0, "#ffe6b0", 0.75), (1, "#ffdc98", 0.06)), a, c, box=False)
        d.add(
            polygon(
                [b.p(u + 0.05, TOP + 0.38), b.p(u + 0.21, TOP + 0.37), b.p(u + 0.48, TOP), b.p(u - 0.18, TOP)], cone
            )
        )
        d.glow(a, 0.8 * b.scale, "#ffd890", 0.6)
    b.shape(head, steel, 0.95)
    if lit:
        d.add(line([b.p(u + 0.05, TOP + 0.375), b.p(u + 0.21, TOP + 0.36)], "#fff4d2", 0.025 * b.scale))


def papers(b: Stand, u: float) -> None:
    """A tray and a sheaf that nobody has put straight."""
    for k, shift in enumerate((0.0, 0.02, -0.015)):
        b.lying(u - 0.13 + shift, u + 0.13 + shift, TOP + 0.012 + 0.012 * k, 0.05, 0.3, "#f6f3ea", 0.8 + 0.07 * k)
    b.lying(u + 0.14, u + 0.36, TOP + 0.004, 0.0, 0.22, "#f6f3ea", 0.95)


def mug(b: Stand, u: float, *, pens: bool = False) -> None:
    if pens:
        for k, tone in enumerate(("#3a5a8a", "#c8443c", "#2f2f36")):
            b.bar([(u + 0.01 * (k - 1), TOP + 0.06), (u + 0.03 * (k - 1), TOP + 0.2)], tone, 0.8, 0.012)
    b.box(u - 0.04, u + 0.04, TOP, TOP + 0.1, "#4a5058" if pens else "#e8e0d2", 0.9)


def typewriter(b: Stand, u: float) -> None:
    """Seen from in front, with a sheet in the roller."""
    b.box(u - 0.12, u + 0.12, TOP + 0.2, TOP + 0.42, "#f6f0e0", 1.0)
    for k in range(4):
        b.bar(
            [(u - 0.09, TOP + 0.38 - 0.035 * k), (u + 0.08 - 0.03 * (k % 2), TOP + 0.38 - 0.035 * k)],
            "#6a6258",
            0.6,
            0.006,
        )
    b.pad(u - 0.24, u + 0.24, TOP + 0.18, TOP + 0.235, "#16161a", 0.8, 0.025)
    b.shape([(u - 0.19, TOP), (u + 0.19, TOP), (u + 0.16, TOP + 0.19), (u - 0.16, TOP + 0.19)], "#2a2a30", 0.8)
    for row in range(3):
        for k in range(8):
            at = b.p(u - 0.135 + 0.0385 * k, TOP + 0.035 + 0.04 * row)
            b.drawing.add(circle(*at, 0.0125 * b.scale, b.room.tone("#e8e0cc", 0.9)))


def swivel(b: Stand, *, old: bool) -> None:
    """The chair before a desk, its back to us."""
    ink = b.room.world.light.ink
    b.drawing.add(ellipse(*b.p(0, 0.02), 0.34 * b.scale, 0.05 * b.scale, ink, 0.4))
    metal = "#4a3324" if old else "#2f3238"
    for u in (-0.3, -0.13, 0.13, 0.3):
        b.bar([(0, 0.13), (u, 0.05)], metal, 0.6, 0.045)
        b.drawing.add(circle(*b.p(u, 0.04), 0.035 * b.scale, ink))
    b.bar([(0, 0.1), (0, 0.45)], metal, 0.7, 0.055)
    cloth = "#5a3a26" if old else "#39414c"
    b.pad(-0.26, 0.26, 0.42, 0.52, cloth, 0.55)
    if old:
        for k in range(5):
            b.bar([(-0.2 + 0.1 * k, 0.5), (-0.2 + 0.1 * k, 0.94)], cloth, 0.65, 0.028)
        b.pad(-0.26, 0.26, 0.9, 1.02, cloth, 0.9)
        return
    b.bar([(0, 0.48), (0, 0.64)], metal, 0.5, 0.06)
    b.pad(-0.25, 0.25, 0.58, 1.08, cloth, 0.75, 0.09)
    b.pad(-0.2, 0.2, 0.63, 1.03, cloth, 1.0, 0.07)
    for side in (-1, 1):
        b.bar([(side * 0.27, 0.48), (side * 0.31, 0.5), (side * 0.31, 0.68), (side * 0.2, 0.68)], metal, 0.5, 0.035)


def cabinet(b: Stand, u: float, *, old: bool, drawers: int = 4) -> None:
    """Drawers for files, each with its handle and its label."""
    body = "#7a5434" if old else "#9aa3aa"
    high, half = 0.33 * drawers, 0.24
    b.box(u - half, u + half, 0.0, high, body, 0.4)
    for k in range(drawers):
        low = 0.33 * k + 0.02
        b.box(u - half + 0.02, u + half - 0.02, low, low + 0.29, body, 0.7)
        b.box(u - 0.07, u + 0.07, low + 0.18, low + 0.25, "#f4f0e4", 0.9)
        b.bar([(u - 0.07, low + 0.12), (u + 0.07, low + 0.12)], "#d8b25a" if old else "#e4e8ea", 0.9, 0.025)


def files(b: Stand, left: float, right: float, low: float, high: float) -> None:
    """Shelves of binders, each with its white label."""
    rng = b.room.world.rng
    b.box(left, right, low, high, "#8a8578", 0.35)
    v = low + 0.05
    while v < high - 0.35:
        b.box(left + 0.03, right - 0.03, v, v + 0.38, "#4a4a48", 0.3)
        u = left + 0.05
        while u < right - 0.1:
            if rng.random() < 0.9:
                b.box(u, u + 0.075, v, v + 0.32, rng.choice(FILES), 0.75)
                b.box(u + 0.015, u + 0.06, v + 0.16, v + 0.27, "#f6f4ec", 0.9)
            u += 0.085
        b.box(left, right, v - 0.04, v, "#b8b2a2", 0.7)
        v += 0.43
    b.box(left, right, high - 0.04, high, "#b8b2a2", 0.8)


def plant(b: Stand, u: float, low: float, tall: float) -> None:
    """Leaves in a pot, on whatever is `low` metres high."""
    for k in range(9):
        lean = (k - 4) * 0.115
        root, tip = b.p(u, low + 0.2 * tall), b.p(u + lean * tall * 1.1, low + tall * (1.0 - abs(lean) * 0.9))
        bend = b.p(u + lean * tall * 0.3, low + tall * 0.75)
        wide = 0.05 * tall * b.scale
        leaf = [root, (bend[0] - wide, bend[1]), tip, (bend[0] + wide, bend[1] + wide)]
        b.drawing.add(path(curve(leaf, tension=0.8), b.room.tone("#4f8a4a" if k % 2 else "#3a6f42", 0.8)))
    pot = ((-0.11, 0.0), (0.11, 0.0), (0.15, 0.28), (-0.15, 0.28))
    b.shape([(u + a * tall, low + c * tall) for a, c in pot], "#d8d2c4", 0.8)


def cooler(b: Stand, u: float) -> None:
    """Water in its bottle, upside down."""
    b.box(u - 0.16, u + 0.16, 0.0, 0.95, "#e4e8ea", 0.75)
    b.box(u - 0.11, u + 0.11, 0.55, 0.75, "#8a949a", 0.5)
    for side, tone in ((-0.05, "#3f7fc8"), (0.05, "#c8443c")):
        b.box(u + side - 0.02, u + side + 0.02, 0.72, 0.77, tone, 0.9)
    water = mix(b.room.tone("#8fc4e4", 0.95), "#ffffff", 0.1)
    b.drawing.add(cushion(box_of(b.room, b.x + u - 0.14, b.x + u + 0.14, 0.97, 1.4, b.z), 0.05 * b.scale, water))
    b.bar([(u - 0.07, 1.05), (u - 0.07, 1.32)], "#ffffff", 1.0, 0.02)


def hat_stand(b: Stand, u: float) -> None:
    """With a coat and a hat on it."""
    wood = "#5a3a26"
    b.bar([(u, 0.0), (u, 1.85)], wood, 0.7, 0.045)
    for side in (-1, 1):
        b.bar([(u, 0.18), (u + side * 0.22, 0.02)], wood, 0.6, 0.035)
        b.bar([(u, 1.65), (u + side * 0.14, 1.78)], wood, 0.7, 0.03)
    coat = [b.p(u + 0.12, 1.72), b.p(u + 0.28, 1.5), b.p(u + 0.34, 0.8), b.p(u + 0.02, 0.78), b.p(u + 0.03, 1.5)]
    b.drawing.add(path(curve(coat, tension=0.5), b.room.tone("#6a5a48", 0.6)))
    b.drawing.add(ellipse(*b.p(u - 0.12, 1.8), 0.19 * b.scale, 0.035 * b.scale, b.room.tone("#3a3530", 0.8)))
    b.pad(u - 0.22, u - 0.02, 1.8, 1.93, "#3a3530", 0.8, 0.05)
