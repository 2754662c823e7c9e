"""A stadium: a bowl of stands full of people round a pitch, a court or a ring of sand; floodlights after dark."""

import math
import random
from itertools import pairwise

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.solid import Solid
from act3_mcp.animatic.svg import circle, line, rect
from act3_mcp.animatic.world import Setting, World

CLOTHES = ("#d8483a", "#f0ece0", "#3a6ab0", "#e8b03a", "#2c3440", "#c8ccd4", "#3f8a5a", "#8a4f8a", "#e9c7a4")
TURF, CLAY, HARD, SAND = "#5f9a44", "#b8683c", "#3f6f9c", "#d2a66a"
GOAL_WIDE, GOAL_HIGH = 7.32, 2.44
ROWS, SECTORS = 17, 84
"""Rows of seats from the rail to the roof, and heads in each of them."""


def sport(world: World) -> str:
    """Which game it is for: what lies on the ground follows from that."""
    shot = world.shot
    if shot.says_what_begins("bullfight", "matador", "gladiator", "joust", "rodeo") or shot.says("bull", "colosseum"):
        return "ring"
    if shot.says_what_begins("tennis", "wimbledon", "umpire"):
        return "tennis"
    if shot.says_what_begins("basketball"):
        return "basketball"
    return "football"


def build(world: World) -> Setting:
    played = sport(world)
    reach = {"ring": 20.0, "tennis": 19.0, "basketball": 17.0}.get(played, 46.0) + world.lens.distance
    layers = [*sky(world, drifting=False), _stands(world, reach)]
    setting = Setting(backdrop=layers)
    layers += _floodlights(world, reach)
    layers.append(_ground(world, played, reach))
    if world.light.is_dark:
        layers.append(_glare(world))
    if played == "football":
        setting.among.append(_goal(world))
        setting.furnished = ("goal",)
    elif played == "tennis":
        setting.among += _net(world)
    return setting


def _lit(world: World, material: str, share: float, z: float = 0.0) -> str:
    """A surface under the sky by day, under the floodlights by night."""
    light = world.light
    usual = light.between(material, share, z * 0.4)
    return mix(usual, material, 0.55 * share) if light.is_dark else usual


def _rim(turn: float, reach: float, back: float) -> tuple[float, float]:
    """Where the bowl is at that angle from straight ahead, `back` metres out from its rail: to the right, and away."""
    x, z = math.sin(turn), math.cos(turn)
    # Nearer a rectangle than a circle, as pitches are.
    k = (abs(x) ** 3 + abs(z) ** 3) ** (-1 / 3)
    return x * k * (reach * 0.92 + back), z * k * (reach + back)


def _stands(world: World, reach: float) -> Layer:
    """Two tiers of seats, everyone a body and a head, with aisles between and a roof over the upper."""
    solid, rng, light = Solid(world.lens), random.Random(world.rng.random()), world.light  # noqa: S311
    turns = [math.pi * 0.46 * (2 * k / 24 - 1) for k in range(25)]

    def band(low: tuple[float, float], high: tuple[float, float], tones: tuple[str, str]) -> None:
        """A belt round the bowl between two lines, each so far out and so high; its tones ahead of us and beside us."""
        for a, b in pairwise(turns):
            corners = [(t, *edge) for t, edge in ((a, low), (b, low), (b, high), (a, high))]
            points = [(x, up, z) for (x, z), up in ((_rim(t, reach, back), up) for t, back, up in corners)]
            if min(point[2] for point in points) > 1.0:
                solid.face(points, mix(*tones, abs(a + b) / math.pi))

    concrete, dark = _lit(world, "#8d929a", 0.45, reach), light.away("#3c424c", reach * 0.4)
    deep = mix(dark, light.ink, 0.5)
    band((0, 0), (0, 1.2), (_lit(world, "#2f6fae", 0.8, reach), _lit(world, "#b03a3a", 0.7, reach)))
    band((0.4, 1.2), (9.0, 6.0), (concrete, dark))
    band((9.0, 6.0), (8.0, 7.6), (_lit(world, "#e8eaec", 0.8, reach), concrete))
    band((8.0, 7.6), (17.0, 14.5), (mix(concrete, dark, 0.4), dark))
    band((17.0, 14.5), (17.5, 18.0), (deep, deep))
    band((17.5, 18.0), (6.0, 19.0), (mix(deep, concrete, 0.25), deep))
    band((6.0, 18.5), (6.0, 19.5), (_lit(world, "#f0f2f4", 0.85, reach), concrete))
    people: dict[str, str] = {}
    for row in range(ROWS):
        upper = row >= ROWS // 2
        share = (row - (ROWS // 2 if upper else 0) + 0.5) / (ROWS // 2 + upper)
        back, up = (8.0 + 9.0 * share, 7.6 + 6.9 * share) if upper else (0.4 + 8.6 * share, 1.2 + 4.8 * share)
        for k in range(SECTORS):
            if k % 12 == 0 or rng.random() < 0.1:
                continue
            turn = math.pi * 0.44 * (2 * (k + rng.uniform(-0.3, 0.3)) / SECTORS - 1)
            x, z = _rim(turn, reach, back)
            if z < 4.0:
                continue
            tone = _lit(world, rng.choice(CLOTHES), rng.uniform(0.35, 0.8), z)
            wide, tall = 0.5 * (reach / 50) ** 0.5, 0.75
            body = (
                (x - wide, up, z),
                (x + wide, up, z),
                (x + wide * 0.7, up + tall, z),
                (x - wide * 0.7, up + tall, z),
            )
            people[tone] = people.get(tone, "") + solid.mark(body)
            skin = _lit(world, rng.choice(("#e6b894", "#c08a62", "#7a5238")), rng.uniform(0.5, 0.9), z)
            head = ((x - 0.2, up + tall, z), (x + 0.2, up + tall, z), (x + 0.2, up + 1.2, z), (x - 0.2, up + 1.2, z))
            people[skin] = people.get(skin, "") + solid.mark(head)
    solid.marks(people)
    return Layer("stands", [solid.drawing], reach)


def _floodlights(world: World, reach: float) -> list[Layer]:
    """Banks of lamps on masts behind the roof; after dark they are what lights everything."""
    solid, light, lens = Solid(world.lens), world.light, world.lens
    z = reach + 22.0
    scale, dark = lens.scale(z), light.away("#4a4f58", z * 0.3)
    top = (lens.horizon - (0.13 if world.lens.width > FRAME else 0.2) * FRAME) / scale
    high = lens.height + min(max(24.0, top), 34.0)
    for share in (-0.36, 0.36):
        x, y = lens.centre[0] + share * lens.width, lens.at(0, high, z)[1]
        # On a long lens the masts would stand above the frame, and their light still falls into it.
        y = max(y, 0.07 * FRAME)
        wide = min(9.0 * scale, 0.12 * lens.width)
        solid.drawing.add(line([(x, y), (x, lens.at(0, 19, z)[1])], dark, max(3.0, 0.7 * scale)))
        solid.drawing.add(rect(x - wide / 2, y - wide * 0.3, wide, wide * 0.6, dark))
        for k in range(15):
            at = x + (k % 5 - 2) * wide * 0.19, y + (k // 5 - 1) * wide * 0.18
            solid.drawing.add(circle(*at, wide * 0.075, "#fffdf0" if light.is_dark else mix(dark, "#ffffff", 0.6)))
        if light.is_dark:
            solid.drawing.glow((x, y), 5.5 * wide, "#dfe9ff", 0.75)
            solid.drawing.glow((x, y), 1.4 * wide, "#ffffff", 0.9)
    return [Layer("floodlights", [solid.drawing], z, bloom=0.4 if light.is_dark else 0.0)]


def _glare(world: World) -> Layer:
    """Light of the lamps in the night air over the pitch."""
    solid, lens = Solid(world.lens), world.lens
    solid.drawing.glow((lens.width / 2, lens.horizon - 40), 0.55 * lens.width, "#cfdcf6", 0.3, flat=0.3)
    return Layer("glare", [solid.drawing], lens.distance * 3, soft=5.0, motion=Motion(drift=(0.1, 9.0)))


def _ground(world: World, played: str, reach: float) -> Layer:
    solid, lens, light = Solid(world.lens), world.lens, world.light
    made_of = {"football": TURF, "tennis": HARD, "ring": SAND, "basketball": "#c08a50"}[played]
    made_of = world.snowed(made_of)
    far, near = _lit(world, made_of, 0.85, reach), _lit(world, made_of, 0.6)
    fill = solid.drawing.linear(
        ((0, mix(far, light.haze, 0.15), 1), (0.25, near, 1), (1, mix(near, light.ink, 0.3), 1)),
        (0, lens.at(0, 0, reach)[1]), (0, FRAME * 1.15), box=False,
    )  # fmt: skip
    solid.drawing.add(rect(world.left, lens.at(0, 0, reach)[1], world.wide, world.high, fill))
    if played == "football":
        # Mown to and fro across the pitch, so that the bands say how far it goes.
        z, band = 0.9, 0
        while z < reach:
            if band % 2:
                solid.flat(-90, 90, z, min(z + 4.5, reach), mix(near, "#ffffff", 0.16), 0.55)
            z, band = z + 4.5, band + 1
    chalk = _lit(world, "#f6f6f0", 0.95)
    if played == "football":
        end = _goal_at(world)
        _lines(solid, chalk, ((-34, 34), (end - 52, end)), 0.12)
        _lines(solid, chalk, ((-20.16, 20.16), (end - 16.5, end)), 0.12)
        _lines(solid, chalk, ((-9.16, 9.16), (end - 5.5, end)), 0.12)
        _arc(solid, chalk, end - 11.0, 9.15)
    elif played == "tennis":
        end = lens.distance + 18.9
        _lines(solid, chalk, ((-5.49, 5.49), (end - 23.8, end)), 0.1)
        _lines(solid, chalk, ((-4.12, 4.12), (end - 23.8, end)), 0.08)
        _lines(solid, chalk, ((-4.12, 4.12), (end - 18.3, end - 5.5)), 0.08)
        solid.flat(-0.04, 0.04, max(0.8, end - 18.3), end - 5.5, chalk)
    elif played == "basketball":
        end = lens.distance + 7.0
        _lines(solid, chalk, ((-7.5, 7.5), (end - 28, end)), 0.1)
        _lines(solid, chalk, ((-2.45, 2.45), (end - 5.8, end)), 0.1)
        _arc(solid, chalk, end - 5.8, 1.8)
    else:
        _sand(world, solid, reach)
    return Layer("ground", [solid.drawing], lens.distance, "ground", focus=lens.distance * 2.2)


def _lines(solid: Solid, tone: str, box: tuple[tuple[float, float], tuple[float, float]], wide: float) -> None:
    """A rectangle of chalk on the ground."""
    (x0, x1), (z0, z1) = box
    near = max(z0, 0.8)
    for x in (x0, x1):
        solid.flat(x - wide / 2, x + wide / 2, near, z1, tone, 0.9)
    for z in (z0, z1):
        if z >= near:
            solid.flat(x0, x1, z - wide, z + wide, tone, 0.9)


def _arc(solid: Solid, tone: str, z: float, radius: float) -> None:
    """The part of a circle on the ground that lies this side of its middle."""
    points = [
        (radius * math.sin(a), 0.0, z - radius * math.cos(a)) for a in (math.radians(d) for d in range(-84, 85, 6))
    ]
    for a, b in pairwise(points):
        if min(a[2], b[2]) > 0.8:
            solid.bar([a, b], tone, 0.13, 0.85)


def _sand(world: World, solid: Solid, reach: float) -> None:
    """Raked sand with the prints of hooves, and the red barrier one vaults over."""
    lens, rng, light = world.lens, world.rng, world.light
    for radius in (8.0, 13.0):
        _arc(solid, _lit(world, "#f4e8d0", 0.8), lens.distance + 16.0, radius)
    tone = mix(_lit(world, SAND, 0.4), light.ink, 0.3)
    dents = ""
    for _ in range(90):
        x, z = rng.uniform(-1, 1) * reach * 0.5, 1.5 + (reach - 4) * rng.random() ** 2
        dents += solid.mark(((x - 0.14, 0, z), (x, 0, z - 0.1), (x + 0.14, 0, z), (x, 0, z + 0.05)))
    solid.marks({tone: dents}, 0.5)
    for k in range(-14, 15):
        a, b = (math.pi * 0.45 * j / 14 for j in (k, k + 0.94))
        (xa, za), (xb, zb) = _rim(a, reach - 2.0, 0), _rim(b, reach - 2.0, 0)
        if min(za, zb) > 1.0:
            plank = _lit(world, "#a8342a", 0.75 - 0.03 * abs(k), za)
            solid.face(((xa, 0, za), (xb, 0, zb), (xb, 1.5, zb), (xa, 1.5, za)), plank)
            solid.face(((xa, 0.4, za), (xb, 0.4, zb), (xb, 0.5, zb), (xa, 0.5, za)), _lit(world, "#f2ead8", 0.8, za))


def _goal_at(world: World) -> float:
    """How far off the goal line lies: just behind whoever keeps the goal."""
    keeper = world.shot.says_what_begins("goalkeep", "goalie", "keeper", "penalty")
    return world.lens.distance + (2.4 if keeper and not world.close else 15.0)


def _goal(world: World) -> Layer:
    solid, z, half = Solid(world.lens), _goal_at(world), GOAL_WIDE / 2
    white, net = _lit(world, "#f8f8f6", 0.95, z), _lit(world, "#dfe4e8", 0.7, z)
    back = z + 2.2
    for k in range(25):
        x = -half + k * GOAL_WIDE / 24
        solid.bar([(x, 0, back), (x, GOAL_HIGH * 0.8, back), (x, GOAL_HIGH, z)], net, 0.02, 0.45)
    for k in range(9):
        y = k * GOAL_HIGH * 0.8 / 8
        solid.bar([(-half, y, z), (-half, y, back), (half, y, back), (half, y, z)], net, 0.02, 0.45)
    frame: list[tuple[float, float, float]] = [(-half, 0, z), (-half, GOAL_HIGH, z), (half, GOAL_HIGH, z), (half, 0, z)]
    solid.bar(frame, white, 0.13)
    (x, y), scale = world.lens.at(0, 0, z), world.lens.scale(z)
    box = (x - 4.2 * scale, y - 2.8 * scale, 8.4 * scale, 3.0 * scale)
    return Layer("goal", [solid.drawing], z, box=box)


def _net(world: World) -> list[Layer]:
    """The net across the court and the umpire's chair beside it."""
    z = world.lens.distance + 7.0
    solid = Solid(world.lens)
    solid.upright(-6.4, 6.4, 0, 1.0, z, _lit(world, "#1c2226", 0.4, z), 0.45)
    for k in range(65):
        x = -6.4 + 0.2 * k
        solid.bar([(x, 0, z), (x, 1.0, z)], _lit(world, "#14181c", 0.4, z), 0.012, 0.7)
    for y in (0.2, 0.4, 0.6, 0.8):
        solid.bar([(-6.4, y, z), (6.4, y, z)], _lit(world, "#14181c", 0.4, z), 0.012, 0.7)
    solid.upright(-6.4, 6.4, 0.94, 1.04, z, _lit(world, "#f8f8f6", 0.95, z))
    green, pale = _lit(world, "#2f5a44", 0.7, z), _lit(world, "#e8ece8", 0.8, z)
    for x in (-0.35, 0.35):
        solid.bar([(4.9 + x * 1.4, 0, z), (4.9 + x, 1.9, z)], pale, 0.06)
    for y in (0.5, 1.0, 1.5):
        solid.bar([(4.5, y, z), (5.3, y, z)], pale, 0.05)
    solid.upright(4.5, 5.3, 1.85, 1.98, z, green)
    solid.upright(4.55, 5.25, 1.98, 2.7, z, green)
    return [Layer("net", [solid.drawing], z)]
