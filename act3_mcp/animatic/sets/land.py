"""Open country: mountains, field and desert. One recipe of ridges, ground and what grows, in three dresses."""

import random
from typing import Any

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets import fields, heights, lake
from act3_mcp.animatic.sets.backdrop import PEAKS, shore
from act3_mcp.animatic.sets.growth import grass_tufts, palm, stones, trees_at
from act3_mcp.animatic.sets.paths import trail
from act3_mcp.animatic.sets.ridges import Ridge, ridge_at
from act3_mcp.animatic.sets.sky import sky, sun_at
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, path, polygon, stroke
from act3_mcp.animatic.world import Setting, World

Chance = tuple[Any, ...]
"""The state of a random generator."""

RANGES: dict[str, tuple[Ridge, ...]] = {
    "mountains": (
        Ridge(3000, 1750, 1.0, "#6d7ea6", snow=True), Ridge(1700, 640, 1.0, "#566783"),
        Ridge(800, 175, 0.9, "#4c6068"), Ridge(330, 46, 0.75, "#465d4c"), Ridge(120, 9, 0.4, "#4f6342"),
    ),
    "field": (
        Ridge(3000, 330, 0.35, "#8aa0ab"), Ridge(1200, 85, 0.25, "#7f9a78"), Ridge(420, 24, 0.2, "#8aa060"),
    ),
    "desert": (
        Ridge(2600, 380, 0.85, "#b98a72"), Ridge(1100, 105, 0.7, "#c08a62"), Ridge(380, 20, 0.12, "#d3a068"),
    ),
}  # fmt: skip
CANYON = (
    Ridge(2600, 420, 0.9, "#b9826a"), Ridge(900, 150, 0.7, "#b5704e"),
)  # fmt: skip
FLOOR = {"mountains": "#6f7d4a", "field": "#a8a04e", "desert": "#d9aa6e"}


def build(world: World) -> Setting:
    place = world.shot.place
    if place == "mountains" and world.has("hilltop"):
        return heights.hilltop(world)
    ranges = _ranges(world)
    layers = sky(world)
    state = world.rng.getstate()
    for ridge in ranges:
        layers.append(ridge_at(world, ridge, snowy=world.snowy))
        if 300 < ridge.depth < 2000:
            layers.append(_mist(world, ridge.depth))
    if world.has("volcano"):
        layers += heights.volcano(world)
    floor = world.snowed(FLOOR[place] if place == "desert" else world.leaf(FLOOR[place]))
    layers.append(ground(world, floor, shine=0.25))
    layers += shore(world, ranges)
    setting = Setting(backdrop=layers)
    glare = _glare(world)
    if glare is not None:
        layers.append(glare)
    match place:
        case "desert":
            _desert(world, setting)
        case "field":
            fields.dress(world, setting)
        case _:
            _mountains(world, setting, ranges, state)
    if world.has("farm", "windmill"):
        setting.furnished = ("house",)
    return setting


def _ranges(world: World) -> tuple[Ridge, ...]:
    place, usual = world.shot.place, RANGES[world.shot.place]
    if world.has("canyon"):
        return CANYON
    if place == "field" and world.shot.beyond == "mountains":
        return PEAKS
    return usual[:2] if world.has("volcano") and place == "mountains" else usual


def _desert(world: World, setting: Setting) -> None:
    if world.has("canyon"):
        setting.backdrop += heights.canyon(world)
        setting.among += stones(world, "#a5603c", 8)
        return
    setting.backdrop.append(_dunes(world))
    if world.has("palms"):
        setting.backdrop.append(lake.pool(world, 2.0, 34.0, 9.0, 9.0))
        setting.among += [palm(world, x, z) for x, z in ((-6.0, 26.0), (6.5, 30.0), (12.0, 40.0), (-9.0, 44.0))]
    setting.among += stones(world, "#b07f55", 7) + _cacti(world)


def _mountains(world: World, setting: Setting, ranges: tuple[Ridge, ...], state: Chance) -> None:
    rng = world.rng
    pines = [(rng.choice((-1, 1)) * rng.uniform(9, 34), z) for z in (80, 66, 50, 40, 30)]
    watery = world.has("lake") or world.shot.beyond in {"lake", "sea"}
    if watery:
        # The same skylines once more, by the chance they were first drawn from.
        again = random.Random()  # noqa: S311 - chance in a picture, not a secret
        again.setstate(state)
        seen = lake.mirrors(world, ranges[:2], again)
        near = max(9.0 if world.shot.figures else 15.0, world.lens.distance * 1.5)
        setting.backdrop += [_meadow(world), lake.lake(world, near, 260.0, mirrored=seen, ice=world.has("ice"))]
        setting.backdrop.append(lake.ripples(world, near * 1.2, 160.0))
        pines = [(side * rng.uniform(0.42, 0.6) * world.lens.width / world.lens.scale(z), z) for side, z in
                 ((-1, near * 0.95), (1, near * 1.1), (1, near * 0.9))]  # fmt: skip
        setting.among += grass_tufts(world, "#7d8a48")
    else:
        setting.backdrop += [_meadow(world), trail(world)]
        setting.front += [crag(world, side) for side in (-1, 1)] if not world.close else []
    setting.among += trees_at(world, pines, "pine") + stones(world, "#7c7a78", 9 if not watery else 4)


def _mist(world: World, depth: float) -> Layer:
    """Haze lying between one ridge and the next; it drifts."""
    drawing, light, lens = Drawing(), world.light, world.lens
    base, rng = lens.at(0, 0, depth)[1], world.rng
    for _ in range(7):
        x = rng.uniform(-0.4, 1.4) * lens.width
        wide = rng.uniform(0.25, 0.6) * lens.width
        fill = drawing.radial(
            ((0, light.haze, 0.34), (0.5, light.haze, 0.16), (1, light.haze, 0.0)), (x, base), wide, flat=0.09
        )
        drawing.add(ellipse(x, base, wide, wide * 0.09, fill))
    # Only the nearest can be seen to move; the rest lie still, and can be one picture with their ridges.
    drifting = Motion(travel=(depth * 0.006, 0.0, 0.0)) if depth < 500 else Motion()
    return Layer(f"mist {depth:.0f}", [drawing], depth * 0.96, soft=6.0, motion=drifting)


def _glare(world: World) -> Layer | None:
    at = sun_at(world)
    if at is None or world.light.is_dark or (world.light.sun or (0, 1))[1] > 0.2:
        return None
    drawing = Drawing()
    drawing.glow(at, 640 * world.lens.unit / 1000, mix(world.light.disc, world.light.sky[2], 0.4), 0.5)
    return Layer("glare", [drawing], 2500.0, soft=8.0)


def _dunes(world: World) -> Layer:
    """Long swells of sand, each lit on one side of its crest."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    for depth in (170, 90, 50, 29, 17, 10):
        base, scale = lens.at(0, 0, depth)[1], lens.scale(depth)
        x, tall = world.left, scale * (1.1 + depth * 0.022)
        crest: list[Point] = []
        while x < world.left + world.wide:
            crest.append((x, base - tall * rng.uniform(0.0, 0.9)))
            x += lens.width * rng.uniform(0.14, 0.3)
        lit = light.facing("#e0b074", depth * 0.35)
        low = mix(light.away("#c08a58", depth * 0.35), lit, 0.45)
        fill = drawing.linear(
            ((0, lit, 0.95), (0.35, mix(lit, low, 0.5), 0.6), (1, low, 0.0)),
            (0, base - tall),
            (0, base + tall * 1.6),
            box=False,
        )
        drawing.add(
            path(curve([(world.left, base + tall * 1.6), *crest, (world.left + world.wide, base + tall * 1.6)]), fill)
        )
        drawing.add(
            stroke(curve(crest, closed=False), light.facing("#f4d09a", depth * 0.3), max(0.8, scale * 0.03), 0.5)
        )
    return Layer("dunes", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _cacti(world: World) -> list[Layer]:
    layers: list[Layer] = []
    rng, light, lens = world.rng, world.light, world.lens
    for side in (-1, 1):
        z = rng.uniform(16, 34)
        x, scale = side * rng.uniform(4, 11), lens.scale(z)
        foot = lens.at(x, 0, z)
        drawing, tone = Drawing(), light.between("#66794a", 0.35, z * 0.4)
        tall, w = 2.6 * scale, 0.2 * scale
        d = f"M{foot[0]:.1f} {foot[1]:.1f}V{foot[1] - tall:.1f}"
        drawing.add(stroke(d, tone, w * 1.7))
        for arm, at, up in ((-1, 0.45, 0.3), (1, 0.6, 0.26)):
            ax, ay = foot[0] + arm * 0.5 * scale, foot[1] - tall * at
            drawing.add(stroke(f"M{foot[0]:.1f} {ay:.1f}H{ax:.1f}V{ay - tall * up:.1f}", tone, w * 1.15))
        drawing.add(stroke(f"M{foot[0] - w * 0.45:.1f} {foot[1]:.1f}V{foot[1] - tall:.1f}", light.rim, w * 0.16, 0.5))
        layers.append(
            Layer("cactus", [drawing], z, box=(foot[0] - scale, foot[1] - tall - w * 2, 2 * scale, tall + w * 4))
        )
    return layers


def _meadow(world: World) -> Layer:
    """Rises and hollows in the ground, each lit along its crest: what gives open ground its scale."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    for depth in (110, 64, 40, 26, 17, 11, 7):
        base, scale = lens.at(0, 0, depth)[1], lens.scale(depth)
        tall = scale * (0.55 + depth * 0.02)
        x, crest = world.left, list[Point]()
        while x < world.left + world.wide:
            crest.append((x, base - tall * rng.uniform(0.0, 1.0)))
            x += lens.width * rng.uniform(0.12, 0.3)
        air = depth * 0.5
        grass = ("#eef1f4", "#a9b6c8") if world.snowy else (world.leaf("#8f9a52"), world.leaf("#4a5c38"))
        lit, dark = light.facing(grass[0], air), light.away(grass[1], air)
        fill = drawing.linear(
            ((0, lit, 0.9), (0.25, mix(lit, dark, 0.5), 0.75), (1, dark, 0.0)),
            (0, base - tall),
            (0, base + tall * 1.3),
            box=False,
        )
        foot = base + tall * 1.3
        drawing.add(path(curve([(world.left, foot), *crest, (world.left + world.wide, foot)]), fill))
        for _ in range(16):
            at = rng.choice(crest)
            tuft, w = rng.uniform(0.2, 0.6) * scale * 0.5, rng.uniform(0.6, 2.0) * scale
            drawing.add(ellipse(at[0] + rng.uniform(-2, 2) * scale, at[1] + tall * 0.5, w, tuft * 0.25, dark, 0.4))
    return Layer("meadow", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def crag(world: World, side: int) -> Layer:
    """A shoulder of rock at the frame's edge, in shade: it frames the view and tells how far the rest is."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    z = lens.distance * 0.62
    base = FRAME * 1.12
    edge = lens.width * (0.5 + 0.5 * side)
    wide, high = lens.width * rng.uniform(0.20, 0.30), FRAME * rng.uniform(0.30, 0.46)
    rock = light.away("#5d5a60")
    shade, face = mix(rock, light.ink, 0.55), mix(light.facing("#8b8378"), rock, 0.35)
    top: list[Point] = [(edge + side * wide * 1.4, base - high * 1.25)]
    for step in range(8):
        share = step / 7
        lump = rng.uniform(-0.05, 0.09) * high
        top.append((edge + side * wide * (0.3 - 1.3 * share), base - high * (1.15 - share**1.6 * 1.15) + lump))
    drawing.add(polygon([*top, (edge - side * wide, base + 200), (edge + side * wide * 1.4, base + 200)], shade))
    # Where light falls on the upper faces, in a few large planes, and the cracks between them.
    under = [(x, y + high * (0.10 + 0.16 * (k % 3) / 2)) for k, (x, y) in enumerate(top)]
    drawing.add(polygon([*top, *reversed(under)], mix(face, shade, 0.35)))
    for k in (1, 3, 5):
        if (k % 2 == 1) == light.from_left:
            drawing.add(polygon([top[k], top[k + 1], under[k + 1], under[k]], mix(face, shade, 0.1), 0.8))
        x, y = under[k]
        crack = (
            f"M{x:.1f} {y:.1f}l{-side * wide * 0.05:.1f} {high * 0.2:.1f}l{side * wide * 0.03:.1f} {high * 0.18:.1f}"
        )
        drawing.add(stroke(crack, light.ink, 2.4, 0.5))
    left = min(edge + side * wide * 1.4, edge - side * wide)
    box = (left - 20, base - high * 1.4, wide * 2.4 + 40, high * 1.4 + 220)
    return Layer("crag", [drawing], z, box=box, foot=(edge, base), soft=1.2)
