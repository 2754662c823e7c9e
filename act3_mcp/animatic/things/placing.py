"""Where in a set each thing stands, floats or flies: in the middle if it is the subject, beside people if it is not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from act3_mcp.animatic.colour import NAMED
from act3_mcp.animatic.composition import aside, distance
from act3_mcp.animatic.figures.paint import rim_of
from act3_mcp.animatic.following import heading, is_mounted, keeping_up, riding
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.seating import ON_A_CAR
from act3_mcp.animatic.shot import FACES, RIDDEN, WIDE, Shot, Thing
from act3_mcp.animatic.svg import Drawing, Point, circle, ellipse
from act3_mcp.animatic.things.catalogue import KINDS
from act3_mcp.animatic.things.fires import blaze_before, blaze_behind
from act3_mcp.animatic.things.framing import (
    SIZES,
    SUPPORTS,
    fitting,
    foreground,
    is_going,
    measures,
    on_hind_legs,
    on_table,
    peopled,
    unheld,
)
from act3_mcp.animatic.things.sketch import Sketch
from act3_mcp.animatic.things.surfaces import COUNTER, TABLE_HEIGHT, WHOLE, counter, table_top
from act3_mcp.animatic.world import Setting, World

AFLOAT = {"sea", "underwater", "river"}
BURNING = 6
NEAR_THE_LENS, NEAREST = 0.45, 0.4
FOREMOST = 0.36
"""Share of the frame's height that a thing in the foreground takes up."""
LOWEST = 0.97
"""How far down the frame the foot of what is in the foreground may be."""
SMALL = 1.0
"""Metres of height up to which something stands before people, not behind them."""


@dataclass(frozen=True)
class Spot:
    """A place for one thing: where its foot falls in the frame, how large it is there, and how far off."""

    foot: Point
    scale: float
    z: float
    ahead: int = 1


def placed(world: World, setting: Setting, things: list[Thing]) -> list[Layer]:
    """Every one of `things` as layers at its distance."""
    things = unheld(world.shot, things)
    layers, set_down = _supports(world, setting, things)
    for thing, number, count in _each(things):
        kind = KINDS[thing.name]
        if set_down and thing.name in SUPPORTS:
            continue
        if kind.where == "land" and world.shot.place in INDOOR:
            # "A castle hall" is inside the castle.
            continue
        going = is_going(world.shot, thing, kind) or _runs_along(world, thing)
        spot = _spot(world, setting, thing, number, count)
        if any(each.side or each.plane for each in things):
            spot = _composed(world, thing, spot)
        layers += _drawn(world, setting, thing, spot, going=going)
    return layers


def _supports(world: World, setting: Setting, things: list[Thing]) -> tuple[list[Layer], bool]:
    """What small things are put down on, unless the set has it; and whether anything is."""
    shot, lens = world.shot, world.lens
    if not any(on_table(shot, KINDS[thing.name]) for thing in things):
        return [], False
    if foreground(shot):
        return [
            counter(world, max(_near(world, thing) for thing in things if on_table(shot, KINDS[thing.name])))
        ], False
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


def _near(world: World, thing: Thing) -> float:
    """How far off a thing in the foreground stands, so that it is large and the people beyond are not hidden."""
    lens, (high, _) = world.lens, measures(thing)
    return max(NEAREST, min(lens.distance * NEAR_THE_LENS, high * lens.focal / (FOREMOST * FRAME)))


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


def _spot(world: World, setting: Setting, thing: Thing, number: int, count: int) -> Spot:
    kind, lens, shot = KINDS[thing.name], world.lens, world.shot
    company = peopled(shot)
    ahead = _ahead(shot, thing, number)
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
        if shot.place not in AFLOAT or (shot.place == "river" and company and shot.size not in WIDE):
            z = max(z * 2.6 + 8, wide * lens.focal / (0.4 * lens.width))
            x = 0.18 * lens.width / lens.scale(z)
        else:
            x = 0.0
        x += (number - (count - 1) / 2) * wide * 1.15 if count > 1 else 0.0
        z += 2.5 * number
        floor = max(floor, 0.0) if kind.where == "water" else floor
    elif on_table(shot, kind) and foreground(shot):
        z = _near(world, thing)
        scale = min(lens.scale(z), 0.52 * FRAME / high, 0.3 * lens.width / wide)
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
    if kind.head is not None and shot.size in FACES and not company:
        x -= kind.head[0] * SIZES[thing.size] * ahead
    return Spot(lens.at(x, floor, z), lens.scale(z) * SIZES[thing.size] * fitting(shot, thing), z, ahead)


def _composed(world: World, thing: Thing, spot: Spot) -> Spot:
    """At the side and in the depth that was said, as far as there is room."""
    shot, lens, kind = world.shot, world.lens, KINDS[thing.name]
    rooted = kind.where in {"land", "table", "sky"}
    led = not peopled(shot) and any(each.plane == "foreground" for each in shot.things)
    far = spot.z if rooted else distance(thing.plane, shot, spot.z, led=led)
    nearer = spot.z / far
    middle = lens.width / 2
    x, y = middle + (spot.foot[0] - middle) * nearer, lens.horizon + (spot.foot[1] - lens.horizon) * nearer
    side = thing.side
    if not side and thing.plane == "foreground" and peopled(shot):
        # Not before whoever is the subject.
        side = "right" if x >= middle else "left"
    if side:
        room = max(middle - measures(thing)[1] / 2 * spot.scale * nearer, 0.12 * lens.width)
        x = middle + max(-room, min(room, aside(side, shot, lens, far) * lens.scale(far)))
    if thing.plane == "foreground":
        # The ground so near the lens is not in the frame, but the thing was to be.
        y = min(y, LOWEST * FRAME)
    return Spot((x, y if not rooted else spot.foot[1]), spot.scale * nearer, far, spot.ahead)


def _ahead(shot: Shot, thing: Thing, number: int) -> int:
    """Which way it looks: 1 to the right. Who fights faces whoever is fought."""
    if peopled(shot) and KINDS[thing.name].head is not None:
        if any(figure.action == "fight" for figure in shot.figures):
            return -1
        if any(figure.action in TO_ANIMALS for figure in shot.figures):
            return -1
    elif thing.doing == "fight":
        return -1 if number % 2 else 1
    return {"left": -1, "right": 1}.get(thing.facing) or heading(shot)


def _standing(world: World, thing: Thing, number: int, count: int) -> tuple[float, float]:
    """Metres right of the middle, and away, for what stands on the ground."""
    lens, shot = world.lens, world.shot
    high, wide = measures(thing)
    z, across = lens.distance, lens.width / lens.scale(lens.distance)
    if not peopled(shot):
        # A row, closed up and staggered if it is wider than the frame.
        step = min(wide * 1.2 + 0.1, across * 0.86 / max(count, 1)) if count > 1 else 0.0
        return (number - (count - 1) / 2) * step, z + (0.45 * high * ((number * 2) % 3) if count > 2 else 0.02 * number)
    if any(figure.action == "ride" for figure in shot.figures) and thing.name in RIDDEN:
        # One for each rider, where the riders are.
        return MOUNTS[0] * number, z + MOUNTS[1] * number + (0.04 if KINDS[thing.name].head else 0.12)
    if (met := _met(world, thing, number)) is not None:
        return met[0], z + met[1]
    pushing = sum(each.action == "push" for each in shot.figures)
    if pushing and thing.name in PUSHED:
        # Before the hands of whoever pushes it.
        at = -0.4 if len(shot.figures) == 1 else 0.0
        return at + (HANDLE if thing.name in HANDLED else REACH) + 0.5 * wide + 0.3 * (pushing - 1), z + 0.06
    side = -1 if number % 2 else 1
    if high < SMALL:
        return side * (0.16 + 0.11 * (number // 2)) * across, z - 0.12 + 0.1 * number
    # As near behind people as leaves them free, and beside them where there is room.
    z += 0.5 + min(1.6, wide * 0.3) + 0.5 * (number // 2)
    if not KINDS[thing.name].wheels:
        # What is larger than a horse is seen whole, and so stands further back.
        z = max(z, wide * lens.focal / (0.56 * lens.width), high * lens.focal / (0.8 * FRAME))
    across = lens.width / lens.scale(z)
    room = max(0.0, across / 2 - wide / 2)
    return side * min(0.24 * across, max(room, 0.12 * across)), z


def _met(world: World, thing: Thing, number: int) -> tuple[float, float] | None:
    """Metres right, and beyond the people, of a car that one sits on or an animal that one alone hugs or feeds."""
    shot, kind, (_, wide) = world.shot, KINDS[thing.name], measures(thing)
    seats = {each.seat for each in shot.figures}
    ahead = next((along for seat, (along, _) in ON_A_CAR.items() if seat in seats), None)
    if ahead is not None and kind.wheels and not number:
        return (0.9 if "bonnet" in seats else 0.0) - ahead * wide * heading(shot), 0.25
    deed = shot.figures[0].action if len(shot.figures) == 1 else ""
    if deed not in TO_ANIMALS or (kind.head is None and thing.name not in PECKING) or shot.size in FACES:
        return None
    at, apart = TO_ANIMALS[deed]
    return at + apart + 0.5 * wide + (0.2 + 0.63 * wide) * number, 0.08 + 0.25 * (number % 3)


TO_ANIMALS = {"hug pet": (-0.25, 0.24), "feed": (-0.3, 0.5)}
"""Where somebody is who does it to an animal, and how near the animal comes, in metres."""
PECKING = {"pigeon", "crow", "duck", "swan", "chicken", "bird"}
PUSHED = {
    "wheelchair", "cart", "bicycle", "motorbike", "scooter", "car", "taxi", "vintage car", "van", "jeep", "barrel",
    "suitcase", "piano", "wagon", "pram", "trolley", "boat", "rowing boat",
}  # fmt: skip
"""What people push, if it is named."""
HANDLED = {"pram", "trolley", "wheelchair"}
"""What of it has a handle, which is walked behind."""
REACH, HANDLE = 0.5, 0.36
"""Metres from whoever pushes to what they push."""
MOUNTS = (-1.1, 1.6)
"""Metres right and away that each further rider is."""


def _aloft(world: World, thing: Thing, number: int, count: int, ahead: int) -> Spot:
    """In the air, under water or in space, where only the frame says where things are."""
    lens, company = world.lens, peopled(world.shot)
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
    speed = _speed(world, spot, thing) if going else 0.0
    most = 0.045 * lens.width / lens.scale(spot.z)
    speed += max(-most, min(most, motion.travel[0] * spot.ahead))
    motion = replace(motion, travel=(speed, *motion.travel[1:]), offset=(x * 0.37) % 1)
    if speed:
        # It crosses the frame, and is in its place at half-time.
        back = -speed * shot.seconds / 2 * lens.scale(spot.z)
        phases = [Drawing([f'<g transform="translate({back:.1f} 0)">{"".join(d.parts)}</g>'], d.defs) for d in phases]
        x += back
    room = (
        kind.room
        + (kind.high if on_hind_legs(thing) else 0.0)
        + (1.2 * max(kind.wide, kind.high) if thing.afire else 0.0)
    )
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


def _speed(world: World, spot: Spot, thing: Thing) -> float:
    """Metres a second, to the right: a followed thing keeps its place, and no other leaves the frame."""
    if thing.name in RIDDEN and is_mounted(world.shot):
        return riding(world.shot, world.lens)
    if world.shot.move.kind == "truck":
        return keeping_up(world.shot, world.lens)
    if world.close:
        return 0.0
    most = 0.4 * world.lens.width / world.lens.scale(spot.z) / max(world.shot.seconds, 1.0)
    return min(KINDS[thing.name].speed, most) * spot.ahead


def _runs_along(world: World, thing: Thing) -> bool:
    """Whether an animal goes with somebody the camera follows."""
    kind = KINDS[thing.name]
    return (
        not thing.doing
        and kind.head is not None
        and kind.speed > 0
        and kind.where == "ground"
        and keeping_up(world.shot, world.lens) != 0
    )


def _shadow(world: World, thing: Thing, spot: Spot, foot: Point, motion: Motion) -> Layer:
    """What it keeps the light off, close below it."""
    drawing, ink = Drawing(), world.light.ink
    (x, y), wide = foot, KINDS[thing.name].wide * spot.scale * (0.3 if on_hind_legs(thing) else 0.56)
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
