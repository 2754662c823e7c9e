"""The front of a high building that somebody falls past: its edge above, rows of windows, the city a long way down."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.backdrop import towers
from act3_mcp.animatic.sets.rooftop import below
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.shot import CLOSE, Shot
from act3_mcp.animatic.svg import Drawing, Local, Point, curve, line, path, polygon, rect
from act3_mcp.animatic.world import Setting, World

BUILT_UP = {"rooftop", "skyline", "street", "aerial", "alley"}
BEYOND = 1.62
"""How much further off the wall is than whoever falls: near enough to be theirs, far enough for rows of windows."""
ROOF, CORNER = 0.25, 0.30
"""Shares of the frame's height and width at which the building ends."""
BAY, STOREY = 2.5, 3.1
"""Metres from window to window, and from floor to floor."""
BREADTH = 8.0
"""Metres of width such a shot must hold, or there is nothing to fall past."""


def falls_past(shot: Shot) -> bool:
    """Whether somebody falls from a building in a city."""
    return (
        shot.place in BUILT_UP
        and shot.period not in {"medieval", "western"}
        and any(figure.action == "tumble" for figure in shot.figures)
    )


def build(world: World) -> Setting:
    backdrop = [*sky(world), *(towers(world, depth, 105) for depth in (900.0, 420.0, 210.0)), below(world)]
    backdrop.insert(-1, _streets(world))
    backdrop.append(_wall(world))
    return Setting(backdrop=backdrop, standing=False, furnished=("window", "door"))


def _streets(world: World) -> Layer:
    """What is seen between the houses far below."""
    drawing, lens, light = Drawing(), world.lens, world.light
    near = mix(light.haze, light.practical if light.is_dark else "#5d6068", 0.35)
    fill = drawing.linear(
        ((0, light.haze, 1), (1, mix(near, light.ink, 0.5), 1)), (0, lens.horizon), (0, 1100), box=False
    )
    drawing.add(rect(world.left, lens.horizon, world.wide, world.high, fill))
    return Layer("streets", [drawing], 150.0)


def _wall(world: World) -> Layer:
    drawing, lens, light = Drawing(), world.lens, world.light
    near = world.shot.size in CLOSE
    z = max(lens.distance * BEYOND, 6.0 if near else 0.0)
    scale = lens.scale(z)
    out_of_a_window = world.shot.says("window")
    # Close to somebody's face the wall goes by without an end.
    edge_seen = not out_of_a_window and not near
    corner, top = CORNER * lens.width, (ROOF if edge_seen else -0.6) * FRAME

    def at(u: float, v: float) -> Point:
        """Metres right of the building's corner, and down from its edge."""
        return corner + u * scale, top + v * scale

    brick = "#8a5a4a" if world.shot.period != "future" else "#6a7482"
    lit, dark = light.between(brick, 0.75, z), light.between(brick, 0.2, z)
    right = world.left + world.wide
    fill = drawing.linear(((0, mix(lit, light.sky[2], 0.12), 1), (1, dark, 1)), (0, top), (0, FRAME * 1.3), box=False)
    drawing.add(rect(corner, top, right - corner, world.high, fill))
    mortar = mix(dark, light.ink, 0.35)
    courses = "".join(
        f"M{corner:.1f} {top + k * 0.3 * scale:.1f}H{right:.1f}" for k in range(int(FRAME * 2.2 / (0.3 * scale)))
    )
    drawing.add(f'<path d="{courses}" stroke="{mortar}" stroke-width="1.2" stroke-opacity="0.45" fill="none"/>')
    # Quoins say that the building ends here.
    stone, shade = light.facing("#c9b8a4", z), light.between("#a8988a", 0.3, z)
    v = 0.0
    while top + v * scale < FRAME * 2.2:
        wide = 0.55 if round(v / 0.5) % 2 else 0.36
        a, b = at(0.0, v), at(wide, v + 0.44)
        drawing.add(rect(a[0], a[1], b[0] - a[0], b[1] - a[1], stone))
        v += 0.5
    _windows(world, drawing, at, scale, right, opened=out_of_a_window)
    if edge_seen:
        # The parapet and its cornice, and what stands on the roof.
        _on_the_roof(world, drawing, at, scale)
        bands = ((-0.9, 0.0, 0.0, lit), (-1.05, -0.85, 0.14, stone), (0.0, 0.22, 0.3, stone), (0.22, 0.34, 0.16, shade))
        for v0, v1, over, tone in bands:
            a, b = at(-over, v0), at(0, v1)
            drawing.add(rect(a[0], a[1], right - a[0], b[1] - a[1], tone))
        for k in range(int((right - corner) / (0.42 * scale))):
            a, b = at(0.42 * k, 0.34), at(0.42 * k + 0.2, 0.56)
            drawing.add(rect(a[0], a[1], b[0] - a[0], b[1] - a[1], shade))
    rising = 0.9 * FRAME / scale / max(world.shot.seconds, 1.0) if near else 0.0
    return Layer("facade", [drawing], z, bloom=0.3 if light.is_dark else 0.0, motion=Motion(travel=(0.0, rising, 0.0)))


def _windows(world: World, drawing: Drawing, at: Local, scale: float, right: float, *, opened: bool) -> None:
    light, rng = world.light, world.rng
    stone, frame = light.facing("#d2c2ae", 20), light.between("#4a4038", 0.4)
    dim, bright = mix(light.sky[0], light.ink, 0.45), mix(light.sky[1], "#ffffff", 0.3)
    above = (world.lens.width / 2, 0.16 * FRAME)
    u = 1.35
    while at(u, 0)[0] < right:
        v = 1.15
        while at(u, v)[1] < FRAME * 1.9:
            x, y = at(u, v)
            w, h = 1.15 * scale, 1.75 * scale
            glows = light.is_dark and rng.random() < 0.55
            drawing.add(rect(x - 0.12 * scale, y - 0.2 * scale, w + 0.24 * scale, 0.2 * scale, stone))
            drawing.add(rect(x - 0.05 * scale, y - 0.03 * scale, w + 0.1 * scale, h + 0.06 * scale, frame))
            if glows:
                pane = drawing.linear(((0, mix(light.practical, "#ffffff", 0.25), 1), (1, light.practical, 1)))
            elif light.is_dark:
                pane = drawing.linear(((0, mix(dim, light.sky[2], 0.4), 1), (1, dim, 1)))
            else:
                pane = drawing.linear(((0, bright, 1), (0.5, mix(bright, "#4a6a8a", 0.55), 1), (1, "#3a4a5a", 1)))
            drawing.add(rect(x, y, w, h, pane))
            if rng.random() < 0.45:
                cloth = mix(light.practical, "#b05a3a", 0.45) if glows else light.between("#b8a898", 0.4)
                for a, b in ((0.0, 0.28), (1.0, 0.72)):
                    folds = [(x + w * a, y), (x + w * b, y), (x + w * (a * 0.6 + b * 0.4), y + h), (x + w * a, y + h)]
                    drawing.add(polygon(folds, cloth, 0.9))
            if opened and abs(x + w / 2 - above[0]) < 0.75 * BAY * scale and abs(y - above[1]) < 0.5 * STOREY * scale:
                # The way out: a lit hole, its curtain blowing after whoever left by it.
                drawing.add(rect(x, y, w, h, mix(light.practical, "#ffffff", 0.35)))
                blown = ((0.0, 0.0), (0.3, 0.0), (0.5, 0.5), (-0.35, 1.05), (-0.2, 0.5))
                cloth = curve([(x + a * w, y + b * h) for a, b in blown], tension=0.7)
                drawing.add(path(cloth, light.facing("#f2ece2")))
            bar = 0.06 * scale
            drawing.add(rect(x + w / 2 - bar / 2, y, bar, h, frame), rect(x, y + h * 0.5, w, bar, frame))
            drawing.add(rect(x - 0.16 * scale, y + h, w + 0.32 * scale, 0.13 * scale, stone))
            v += STOREY
        u += BAY


def _on_the_roof(world: World, drawing: Drawing, at: Local, scale: float) -> None:
    """Seen over the edge: the tank on its legs, and an aerial."""
    light = world.light
    lit, dark = light.between("#8a6a50", 0.7, 12), light.away("#5a4438", 12)
    for u in (5.3, 6.1, 6.9):
        drawing.add(line([at(u, -2.0), at(u, -0.9)], dark, 0.1 * scale))
    (x, y), (x1, y1) = at(5.1, -4.0), at(7.1, -2.0)
    drawing.add(rect(x, y, x1 - x, y1 - y, drawing.linear(((0, lit, 1), (1, dark, 1)), (0, 0), (1, 0))))
    drawing.add(polygon([at(4.9, -4.0), at(6.1, -5.0), at(7.3, -4.0)], dark))
    drawing.add(line([at(1.6, -3.6), at(1.6, -0.9)], dark, 0.05 * scale))
    for k in range(4):
        drawing.add(
            line([at(1.15 + 0.06 * k, -3.4 + 0.3 * k), at(2.05 - 0.06 * k, -3.4 + 0.3 * k)], dark, 0.035 * scale)
        )
