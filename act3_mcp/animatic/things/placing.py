"""Where in a set each thing stands, floats or flies: in the middle if it is the subject, beside people if it is not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from act3_mcp.animatic.colour import NAMED
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.figures.paint import rim_of
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME, FRAMING, THING_SHARES
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.shot import Shot, Thing
from act3_mcp.animatic.svg import Drawing, Point, circle, ellipse
from act3_mcp.animatic.things.catalogue import KINDS
from act3_mcp.animatic.things.cycles import CYCLES
from act3_mcp.animatic.things.fires import blaze_before, blaze_behind
from act3_mcp.animatic.things.kind import Kind
from act3_mcp.animatic.things.sketch import Sketch
from act3_mcp.animatic.things.surfaces import COUNTER, TABLE_HEIGHT, WHOLE, counter, table_top
from act3_mcp.animatic.world import Setting, World

SIZES = {"": 1.0, "giant": 4.0, "small": 0.7, "tiny": 0.3}
FILLS = 0.8
"""Share of the frame's width that a subject may take up."""
UNDER_WAY = ("driv", "race", "racing", "chas", "ride", "riding", "speed", "track", "passing", "passes", "fly", "gallop")
GOING = {"walk", "run", "drive", "fly", "swim", "ride", "climb", "launch", "fall", "play"}
LYING = {"lie", "sit", "stand", "crouch", "burn", "explode", "read"}
LEAST_ON_A_TABLE = 0.1
LEAST = {"MCU": 0.3, "CU": 0.2, "ECU": 0.1}
"""Metres of height that a shot of something small on the ground shows."""
AFLOAT = {"sea", "underwater", "river"}
BURNING = 6
SUPPORTS = {"table", "chair"}
CLOSE = {"MS", "MCU", "CU", "ECU"}
NEAR_THE_LENS = 0.45
SMALL = 1.0
"""Metres of height up to which something stands before people, not behind them."""


@dataclass(frozen=True)
class Spot:
    """A place for one thing: where its foot falls in the frame, how large it is there, and how far off."""

    foot: Point
    scale: float
    z: float
    ahead: int = 1


def measures(thing: Thing) -> tuple[float, float]:
    """The height and width in metres of a known thing of that size."""
    kind, share = KINDS[thing.name], SIZES[thing.size]
    return kind.high * share, kind.wide * share


def framed(shot: Shot, aspect: float) -> tuple[float, float]:
    """The height of what a shot without people is of, and of what that stands on."""
    known = [thing for thing in shot.things if thing.name in KINDS]
    # Of several the largest must fit, but a landscape stays behind what is before it, and a table below it.
    near = [thing for thing in known if KINDS[thing.name].where != "land"] or known
    if any(on_table(shot, KINDS[thing.name]) for thing in near):
        near = [thing for thing in near if thing.name not in SUPPORTS]
    subject = max(near, key=lambda thing: measures(thing)[0])
    kind, share = KINDS[subject.name], SIZES[subject.size]
    base = TABLE_HEIGHT if on_table(shot, kind) else 0.0
    if kind.head is not None and shot.size in {"MCU", "CU", "ECU"}:
        _, up, high = (each * share for each in kind.head)
        room = 1.9 if shot.size == "MCU" else 1.4
        return high * room, base + up - high * room / 2
    high, wide = (each * _fitting(shot, subject) for each in measures(subject))
    if subject.count > 1:
        wide *= min(subject.count, 3) * 0.75
    filled = THING_SHARES.get(shot.size, FRAMING[shot.size][1])
    unit = min(1.0, aspect * 1.3)
    if kind.where != "table" and shot.place not in {"space", "stage"}:
        # No set is made to be seen from the height of a frog.
        high = max(high, LEAST.get(shot.size, 0.45))
    return max(high, wide * filled * unit / (FILLS * aspect)), base


def on_table(shot: Shot, kind: Kind) -> bool:
    """Whether something small stands on a table: outdoors it lies on the ground."""
    return kind.where == "table" and (shot.place in INDOOR - {"cave", "underwater"} or shot.place == "stage")


def placed(world: World, setting: Setting, things: list[Thing]) -> list[Layer]:
    """Every one of `things` as layers at its distance."""
    layers, set_down = _supports(world, setting, things)
    for thing, number, count in _each(things):
        kind = KINDS[thing.name]
        if set_down and thing.name in SUPPORTS:
            continue
        if kind.where == "land" and world.shot.place in INDOOR:
            # "A castle hall" is inside the castle.
            continue
        going = is_going(world.shot, thing, kind)
        layers += _drawn(world, setting, thing, _spot(world, setting, thing, number, count), going=going)
    return layers


def _supports(world: World, setting: Setting, things: list[Thing]) -> tuple[list[Layer], bool]:
    """What small things are put down on, unless the set has it; and whether anything is."""
    shot, lens = world.shot, world.lens
    if not any(on_table(shot, KINDS[thing.name]) for thing in things):
        return [], False
    if foreground(shot):
        return [counter(world, lens.distance * NEAR_THE_LENS)], False
    if shot.figures:
        ready = any(layer.name == "table" and abs(layer.place - lens.distance) < 1.0 for layer in setting.among)
        if ready:
            return [], False
        at = lens.at(0.22 + 0.35 * lens.width / lens.scale(lens.distance) * 0.3, setting.floor, lens.distance - 0.25)
        spot = Spot(at, lens.scale(lens.distance - 0.25) * 0.94, lens.distance - 0.22)
        return _drawn(world, setting, Thing("table"), spot, going=False), True
    setting.among = [layer for layer in setting.among if layer.name != "table"]
    if lens.distance < WHOLE:
        return [table_top(world)], True
    spot = Spot(lens.at(0.0, setting.floor, lens.distance), lens.scale(lens.distance) * 0.94, lens.distance + 0.05)
    return _drawn(world, setting, Thing("table"), spot, going=False), True


def foreground(shot: Shot) -> bool:
    """Whether a small thing stands near the lens, at the frame's edge, with the people beyond it."""
    return bool(shot.figures) and (shot.move.kind == "rack focus" or shot.size in CLOSE)


def _each(things: list[Thing]) -> Iterator[tuple[Thing, int, int]]:
    """Each single thing, its number among those that share a row with it, and how many do."""
    rows: dict[str, int] = {}
    total: dict[str, int] = {}
    for thing in things:
        row = KINDS[thing.name].where
        total[row] = total.get(row, 0) + thing.count
    for thing in things:
        row = KINDS[thing.name].where
        for _ in range(thing.count):
            yield thing, rows.get(row, 0), total[row]
            rows[row] = rows.get(row, 0) + 1


def is_going(shot: Shot, thing: Thing, kind: Kind) -> bool:
    """Whether it is under way, by what it is said to do or else by what the shot is about."""
    if thing.doing:
        return thing.doing in GOING
    if not kind.speed:
        return False
    driven = any(figure.action in {"drive", "ride"} for figure in shot.figures)
    words = UNDER_WAY if kind.wheels else (*UNDER_WAY, "walk", "run", "cross", "trot", "swim")
    return driven or any(word.startswith(words) for word in shot.understood)


def _spot(world: World, setting: Setting, thing: Thing, number: int, count: int) -> Spot:
    kind, lens, shot = KINDS[thing.name], world.lens, world.shot
    company = bool(shot.figures)
    ahead = -1 if shot.move.towards == "left" else 1
    if (
        kind.where == "sky"
        or thing.doing == "launch"
        or shot.place == "space"
        or (kind.where == "deep" and shot.place == "underwater")
    ):
        return _aloft(world, thing, number, count, ahead)
    high, wide = measures(thing)
    floor = setting.floor
    z = lens.distance
    others = company or any(KINDS[each.name].where != "land" for each in shot.things if each.name in KINDS)
    if kind.where == "land":
        if others:
            z = max(z * 1.6, high * lens.focal / (0.5 * FRAME), wide * lens.focal / (0.62 * lens.width))
        across = lens.width / lens.scale(z)
        x = ((0.2 if others else 0.0) - 0.3 * number) * across
        floor = min(0.0, floor)
    elif kind.where in {"water", "deep"}:
        if shot.place not in AFLOAT or (shot.place == "river" and company and shot.size not in {"EWS", "WS", "MWS"}):
            z = max(z * 2.6 + 8, wide * lens.focal / (0.4 * lens.width))
            x = 0.18 * lens.width / lens.scale(z)
        else:
            x = 0.0
        x += (number - (count - 1) / 2) * wide * 1.15 if count > 1 else 0.0
        z += 2.5 * number
        floor = max(floor, 0.0) if kind.where == "water" else floor
    elif on_table(shot, kind) and foreground(shot):
        z *= NEAR_THE_LENS
        scale = min(lens.scale(z), 0.52 * FRAME / high)
        return Spot((lens.width * (0.17 + 0.66 * (number % 2)), FRAME * (COUNTER + 0.05)), scale, z, ahead)
    elif on_table(shot, kind):
        floor, z = TABLE_HEIGHT, z - (0.27 if company else 0.0)
        ready = any(layer.name == "table" for layer in setting.among)
        across = lens.width / lens.scale(lens.distance)
        x = (0.3 if company and ready else 0.22 + 0.105 * across if company else 0.0) + (
            number - (0 if company else (count - 1) / 2)
        ) * wide * 1.25
    else:
        x, z = _standing(world, thing, number, count)
    if kind.head is not None and shot.size in {"MCU", "CU", "ECU"} and not company:
        x -= kind.head[0] * SIZES[thing.size] * ahead
    return Spot(lens.at(x, floor, z), lens.scale(z) * SIZES[thing.size] * _fitting(shot, thing), z, ahead)


def _fitting(shot: Shot, thing: Thing) -> float:
    """A child's bicycle is no larger than the child, and a ring on a table is shown larger than life."""
    if on_table(shot, KINDS[thing.name]) and not shot.figures:
        return max(1.0, LEAST_ON_A_TABLE / KINDS[thing.name].high)
    if thing.name in CYCLES and any(figure.action == "ride" for figure in shot.figures):
        return min(1.0, look_of(shot.figures[0]).height / GROWN)
    return 1.0


def _standing(world: World, thing: Thing, number: int, count: int) -> tuple[float, float]:
    """Metres right of the middle, and away, for what stands on the ground."""
    lens, shot = world.lens, world.shot
    high, wide = measures(thing)
    z, across = lens.distance, lens.width / lens.scale(lens.distance)
    if not shot.figures:
        # A row, closed up and staggered if it is wider than the frame.
        step = min(wide * 1.2 + 0.1, across * 0.86 / max(count, 1)) if count > 1 else 0.0
        return (number - (count - 1) / 2) * step, z + (0.45 * high * ((number * 2) % 3) if count > 2 else 0.02 * number)
    if any(figure.action == "ride" for figure in shot.figures) and thing.name in RIDDEN:
        # One for each rider, where the riders are.
        return MOUNTS[0] * number, z + MOUNTS[1] * number + (0.04 if KINDS[thing.name].head else 0.12)
    side = -1 if number % 2 else 1
    if high < SMALL:
        return side * (0.16 + 0.11 * (number // 2)) * across, z - 0.12 + 0.1 * number
    # As near behind people as leaves them free, and beside them where there is room.
    z += 0.5 + min(1.6, wide * 0.3) + 0.5 * (number // 2)
    across = lens.width / lens.scale(z)
    room = max(0.0, across / 2 - wide / 2)
    return side * min(0.24 * across, max(room, 0.12 * across)), z


MOUNTS = (-1.1, 1.6)
"""Metres right and away that each further rider is."""
RIDDEN = {"horse", "camel", "donkey", "elephant", "bicycle", "motorbike", "scooter"}
GROWN = 1.72


def _aloft(world: World, thing: Thing, number: int, count: int, ahead: int) -> Spot:
    """In the air, under water or in space, where only the frame says where things are."""
    lens, company = world.lens, bool(world.shot.figures)
    high, wide = measures(thing)
    z = lens.distance * (3.0 if company else 1.0 + 0.25 * (number % 3))
    scale = lens.scale(z)
    if company:
        scale = min(scale, 0.3 * lens.width / wide, 0.34 * FRAME / high)
    spread = (number - (count - 1) / 2) / max(count, 1)
    x = lens.width * ((0.68 if company else 0.5) + 0.62 * spread)
    middle = FRAME * ((0.2 if company else 0.44) + 0.16 * spread * (-1 if number % 2 else 1))
    foot = middle + (0.5 - KINDS[thing.name].below) * high * scale
    return Spot((x, foot), scale * SIZES[thing.size], z + 0.1 * number, ahead)


def _drawn(world: World, setting: Setting, thing: Thing, spot: Spot, *, going: bool) -> list[Layer]:
    kind, shot, lens = KINDS[thing.name], world.shot, world.lens
    colour = NAMED.get(thing.colour or "", kind.colour)
    count = kind.phases if kind.phases > 1 and (going or kind.rate_at_rest) else 1
    if thing.afire:
        count = max(count, BURNING)
    phases: list[Drawing] = []
    for number in range(count):
        sketch = Sketch(
            world, thing, colour, spot.foot, spot.scale, spot.z, spot.ahead, phase=number / count, going=going
        )
        if thing.afire:
            blaze_behind(sketch, kind.wide, kind.high)
        kind.draw(sketch)
        if thing.afire:
            blaze_before(sketch, kind.wide, kind.high)
        phases.append(sketch.drawing)
    (x, y), size = spot.foot, spot.scale
    motion = replace(kind.motion, travel=(0.0, 2.5, 0.0)) if thing.doing == "launch" else kind.motion
    if shot.weather == "storm" and kind.where == "water":
        # The sea throws about what it carries.
        motion = replace(motion, bob=(motion.bob[0] * 2.4, motion.bob[1]), sway=(motion.sway[0] * 2.3, motion.sway[1]))
    ridden = thing.name in RIDDEN and any(figure.action == "ride" for figure in shot.figures)
    speed = _speed(world, spot, kind) if going and not ridden else 0.0
    most = 0.045 * lens.width / lens.scale(spot.z)
    speed += max(-most, min(most, motion.travel[0] * spot.ahead))
    motion = replace(motion, travel=(speed, *motion.travel[1:]), offset=(x * 0.37) % 1)
    if speed:
        # It crosses the frame, and is in its place at half-time.
        back = -speed * shot.seconds / 2 * lens.scale(spot.z)
        phases = [Drawing([f'<g transform="translate({back:.1f} 0)">{"".join(d.parts)}</g>'], d.defs) for d in phases]
        x += back
    room = kind.room + (1.2 * max(kind.wide, kind.high) if thing.afire else 0.0)
    reach = kind.wide * 0.6 + 0.35 * kind.high + room
    box = (
        x - reach * size, y - (kind.high * (1.15 - kind.below) + room) * size,
        2 * reach * size, (kind.high * (1.15 + kind.below) + 2 * room) * size,
    )  # fmt: skip
    rate = kind.rate if going else kind.rate_at_rest
    if thing.afire:
        rate = max(rate, 9.0)
    solid = kind.where in {"ground", "water", "sky", "deep"} and kind.room < 0.5 * kind.high
    layer = Layer(
        thing.name, phases, spot.z - 0.02, box=box, motion=motion, foot=(x, y), rate=rate,
        rim=rim_of(world.light, 1.6 * size, backlit=False) if solid else None,
        focus=lens.distance if abs(spot.z - lens.distance) < 0.6 else None,
    )  # fmt: skip
    layers = [layer]
    if kind.shadow and setting.standing and kind.where in {"ground", "table", "land"} and shot.place != "space":
        layers.insert(0, _shadow(world, thing, spot, (x, y), motion))
    if going and kind.wheels and shot.place in {"desert", "field"} and shot.weather in {"clear", "overcast"}:
        layers.append(_dust(world, thing, spot, (x, y), motion))
    return layers


def _speed(world: World, spot: Spot, kind: Kind) -> float:
    """Metres a second, to the right: a followed thing keeps its place, and no other leaves the frame."""
    if world.shot.move.kind == "truck" or world.close:
        return 0.0
    most = 0.4 * world.lens.width / world.lens.scale(spot.z) / max(world.shot.seconds, 1.0)
    return min(kind.speed, most) * spot.ahead


def _shadow(world: World, thing: Thing, spot: Spot, foot: Point, motion: Motion) -> Layer:
    """What it keeps the light off, close below it."""
    drawing, ink = Drawing(), world.light.ink
    (x, y), wide = foot, KINDS[thing.name].wide * spot.scale * 0.56
    flat = max(0.04, min(0.3, (y - world.lens.horizon) / max(wide * 2, 1) * 0.2))
    y -= wide * flat * 0.35
    pool = drawing.radial(((0, ink, 0.85), (0.6, ink, 0.6), (1, ink, 0.0)), (x, y), wide, flat=flat)
    drawing.add(ellipse(x, y, wide, wide * flat, pool))
    box = (x - wide * 1.1, y - wide * 0.5, wide * 2.2, wide)
    still = Motion(travel=motion.travel)
    return Layer(f"{thing.name} shadow", [drawing], spot.z - 0.01, box=box, motion=still)


def _dust(world: World, thing: Thing, spot: Spot, foot: Point, motion: Motion) -> Layer:
    drawing = Drawing()
    tone, size, back = world.light.facing("#e4c499"), spot.scale, KINDS[thing.name].wide / 2
    for i in range(16):
        u = -back - 0.42 * i * (0.8 + 0.4 * (i * 0.618 % 1))
        at = foot[0] + spot.ahead * u * size, foot[1] - (0.16 + 0.04 * i * (i * 0.37 % 1)) * size
        r = (0.22 + 0.07 * i) * size
        drawing.add(circle(*at, r, drawing.radial(((0, tone, 0.42), (0.5, tone, 0.2), (1, tone, 0.0)), at, r)))
    wide = (foot[0] - 11 * size, foot[1] - 3 * size, 22 * size, 4 * size)
    drift = Motion(travel=motion.travel, drift=(0.12, 1.1), flicker=0.25)
    return Layer("dust", [drawing], spot.z - 0.05, box=wide, motion=drift)
