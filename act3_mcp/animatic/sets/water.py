"""The sea, from the shore or far out: bands of swell that slide over one another, and light on the water."""

import random
from itertools import pairwise

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets import lake
from act3_mcp.animatic.sets.backdrop import HILLS, PEAKS, behind, woods
from act3_mcp.animatic.sets.growth import grass_tufts, palm, stones
from act3_mcp.animatic.sets.harbour import moored, pier
from act3_mcp.animatic.sets.placing import card, pace, spot
from act3_mcp.animatic.sets.sky import sky, sun_at
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.sets.surge import breakers
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, path, rect
from act3_mcp.animatic.world import Setting, World

WATER, SAND = "#5f93a6", "#d8bf94"


def build(world: World) -> Setting:
    lens = world.lens
    shore = world.shot.place == "beach"
    if not shore and world.has("lake"):
        return _lake(world)
    layers = [*sky(world), *(behind(world, ()) if world.shot.beyond else []), _water(world)]
    stormy = world.shot.weather == "storm"
    # Swell from the horizon to the glass, each band a card of its own.
    depths = [260, 150, 90, 56, 36, 24] + ([] if shore else [16, 11, 7.5, 5.2, 3.6, 2.5])
    depths = [depth for depth in depths if depth > (lens.distance * 1.8 if shore else 0)]
    glints = _glints(world)
    draw = breakers if stormy and not shore else _swell
    swell = [draw(world, depth, number) for number, depth in enumerate(depths)]
    setting = Setting(backdrop=layers, standing=shore)
    far = [layer for layer in swell if layer.place > lens.distance]
    layers += far
    if glints is not None:
        layers.append(glints)
    setting.among += [layer for layer in swell if layer.place <= lens.distance]
    if shore:
        layers += _beach(world)
        _dress_shore(world, setting)
    else:
        setting.floor = -0.2
    return setting


def _lake(world: World) -> Setting:
    """A lake to its far shore, with woods and hills upside down in it."""
    usual = PEAKS if world.shot.beyond == "mountains" else HILLS
    layers = [*sky(world), *behind(world, usual), woods(world, 240.0), ground(world, world.leaf("#7d8a50"))]
    chance = random.Random(world.rng.random())  # noqa: S311 - chance in a picture, not a secret
    mirrored = lake.mirrors(world, usual[:2], chance)
    # Whoever is there and no boat stands on the near shore.
    ashore = bool(world.shot.figures) and not world.shot.things
    near = max(world.lens.distance * 1.3, 3.0) if ashore else 1.4
    layers.append(lake.lake(world, near, 230.0, mirrored=mirrored, ice=world.has("ice")))
    layers.append(lake.ripples(world, near + 1.6, 120.0))
    setting = Setting(backdrop=layers, standing=ashore, floor=0.0 if ashore else -0.12)
    setting.among += grass_tufts(world, "#7d8a48") if not world.snowy else []
    return setting


def _dress_shore(world: World, setting: Setting) -> None:
    d = pace(world)
    if world.has("palms"):
        spots = ((-0.8, 1.8), (0.92, 1.5), (-0.95, 2.4), (0.72, 2.3))
        setting.among += [palm(world, spot(world, s, d * f), d * f) for s, f in spots]
    if world.has("harbour"):
        setting.among += [pier(world), *(card(world, "mooring", spot(world, s, d * f), d * f, 1.6, 5.4, moored)
                          for s, f in
                          ((-0.75, 4.2), (0.3, 6.0), (0.82, 4.8)))]  # fmt: skip
    setting.among += stones(world, "#8c8078", 6) if not world.has("harbour") else []


def _water(world: World) -> Layer:
    drawing, light, horizon = Drawing(), world.light, world.lens.horizon
    far = mix(light.sky[3], light.facing(WATER), 0.45)
    near = mix(light.away(WATER), light.sky[0], 0.35)
    stops = (
        (0, mix(far, light.haze, 0.4), 1),
        (0.12, far, 1),
        (0.5, mix(far, near, 0.7), 1),
        (1, mix(near, light.ink, 0.3), 1),
    )
    drawing.add(
        rect(world.left, horizon, world.wide, world.high, drawing.linear(stops, (0, horizon), (0, FRAME), box=False))
    )
    return Layer("water", [drawing], world.lens.distance, "ground", focus=world.lens.distance * 2)


def _swell(world: World, depth: float, number: int) -> Layer:
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    base, scale = lens.at(0, 0, depth)[1], lens.scale(depth)
    rough = 1.6 if world.shot.weather == "storm" else 1.0
    tall = rough * (0.22 + 0.0045 * depth) * scale
    step = max(60.0, 2.4 * scale + 50)
    crest: list[Point] = []
    x, up = world.left, False
    while x < world.left + world.wide:
        crest.append((x, base - tall * (rng.uniform(0.55, 1.0) if up else rng.uniform(0.0, 0.25))))
        x, up = x + step * rng.uniform(0.6, 1.3), not up
    far = mix(light.sky[3], light.facing(WATER), 0.5)
    near = mix(light.away(WATER), light.sky[0], 0.3)
    nearness = min(1.0, 9 / depth + 0.12)
    tone = mix(far, near, nearness)
    below = base + max(30.0, 2.2 * tall) + (420 if depth < 6 else 0)
    fill = drawing.linear(
        (
            (0, mix(tone, light.sky[2], 0.32), 0.95),
            (0.35, tone, 0.85),
            (1, mix(tone, light.ink, 0.12), 0.75 if depth < 6 else 0.0),
        ),
        (0, base - tall),
        (0, below),
        box=False,
    )
    drawing.add(path(curve([(crest[0][0], below), *crest, (crest[-1][0], below)], tension=0.9), fill))
    for a, b in pairwise(crest):
        if a[1] < b[1] and rng.random() < 0.7:
            w = (b[0] - a[0]) * 0.35
            drawing.add(
                ellipse(
                    a[0] + w * 0.4, a[1] + tall * 0.12, w, max(0.7, tall * 0.05), mix(light.sky[3], "#ffffff", 0.3), 0.5
                )
            )
    pace = 2.6 + 0.23 * number
    return Layer(
        f"swell {depth:.0f}",
        [drawing],
        depth,
        motion=Motion(drift=(0.35 + depth * 0.006, pace * 1.6), bob=(0.05 * rough, pace), offset=rng.random()),
    )


def _glints(world: World) -> Layer | None:
    """The path of the sun or the moon on the water."""
    at, light, lens, rng = sun_at(world), world.light, world.lens, world.rng
    if at is None:
        return None
    drawing = Drawing()
    drawing.glow((at[0], lens.horizon), 300, light.disc, 0.5, flat=0.22)
    drawing.glow((at[0], lens.horizon + 150), 300, light.disc, 0.35, flat=0.6)
    for _ in range(150):
        share = rng.random() ** 1.5
        y = lens.horizon + 3 + share * (FRAME - lens.horizon)
        x = at[0] + rng.gauss(0, 1) * (16 + 120 * share)
        w = (6 + 62 * share) * rng.uniform(0.5, 1.3)
        drawing.add(
            ellipse(
                x, y, w, 0.7 + 3.0 * share, mix(light.disc, "#ffffff", 0.3), rng.uniform(0.25, 0.8) * (1 - 0.5 * share)
            )
        )
    return Layer("glints", [drawing], 60.0, motion=Motion(drift=(0.5, 3.3), flicker=0.35))


def _beach(world: World) -> list[Layer]:
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    # Seen from above, the sand goes on further behind whoever lies on it.
    edge = lens.at(0, 0, lens.distance * (4.0 if world.shot.angle == "bird's eye" else 1.5))[1]
    lit, dark = light.facing(SAND), light.between(SAND, 0.2)
    line: list[Point] = []
    x = world.left
    while x < world.left + world.wide:
        line.append((x, edge + rng.uniform(-9, 13)))
        x += 150 * rng.uniform(0.7, 1.4)
    wet = mix(light.between(SAND, 0.25), light.sky[2], 0.4)
    shape = curve([(line[0][0], 3000), *line, (line[-1][0], 3000)], tension=0.8)
    foam = curve([(line[0][0], edge + 40), *[(px, py - 9) for px, py in line], (line[-1][0], edge + 40)], tension=0.8)
    drawing.add(path(foam, mix(light.facing("#ffffff"), light.sky[3], 0.2), 0.85))
    fill = drawing.linear(
        ((0, wet, 1), (0.10, mix(wet, lit, 0.5), 1), (0.3, lit, 1), (1, mix(dark, light.ink, 0.15), 1)),
        (0, edge),
        (0, FRAME + 60),
        box=False,
    )
    drawing.add(path(shape, fill))
    for _ in range(60):
        px, py = rng.uniform(-0.3, 1.3) * lens.width, edge + 40 + rng.random() * (FRAME - edge)
        drawing.add(ellipse(px, py, rng.uniform(8, 44), rng.uniform(0.8, 2.2), dark, 0.22))
    return [Layer("sand", [drawing], lens.distance, "ground", focus=lens.distance * 1.3)]
