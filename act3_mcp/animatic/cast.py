"""Putting people and things into a set: where they stand, how they move, what they sit and lie on."""

from dataclasses import dataclass, replace

from act3_mcp.animatic import acting, climbing, crowds, lying, mirrors, seating, supine
from act3_mcp.animatic.blocking import Mark, at_table, in_hold, marks, motion_of, whispers
from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.easing import pushed
from act3_mcp.animatic.figures.beings import veil
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.deeds import SEATED_TO_PLAY
from act3_mcp.animatic.figures.head import Face
from act3_mcp.animatic.figures.look import Look, look_of
from act3_mcp.animatic.figures.paint import Painter, rim_of
from act3_mcp.animatic.figures.poses import SITTING
from act3_mcp.animatic.figures.rig import PELVIS
from act3_mcp.animatic.footing import Posed, footing, measured
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.props import DRIVEN, SADDLE, WIDE, held_by, on_horseback, things
from act3_mcp.animatic.shadows import shadow
from act3_mcp.animatic.shot import ABOARD, FACES, Action, Figure, Seat, Shot, ShotSize
from act3_mcp.animatic.surroundings import SURROUNDINGS
from act3_mcp.animatic.svg import Drawing, Point, curve, path
from act3_mcp.animatic.things.framing import aboard
from act3_mcp.animatic.world import Setting, World

CLASPED = 4
"""The way of standing with the hands before the body."""
STRETCHED = {"swim": 78.0, "float": -24.0}
"""Degrees someone is turned from upright, in water or in space."""
LIPS, TIPTOE = 0.37, 0.05
"""How far the lips are from the middle of a head seen from the side, in heads; how far one can rise, in heights."""
HIGH_REACHING: dict[Action, float] = {"fly a kite": 2.0, "dunk": 1.6, "roll": 1.7, "open": 1.4, "throw": 1.6}
AT_A_TOP: set[Action] = {"iron", "wash up", "cut", "hammer", "slump"}
FAR_REACHING: dict[Action, float] = {
    "pull": 1.3, "play": 1.3, "paint": 1.3, "fish": 1.1, "fly a kite": 1.4, "kick": 1.6, "roll": 1.1, "throw": 1.7,
    "open": 0.95, "iron": 0.95,
}  # fmt: skip
"""Heights away that what somebody does something with may be: a rope, a piano, a kite."""
CLOSE_UP: dict[Action, Action] = {"swim": "float", "cry": "stand"}
"""What is done otherwise where only the face is seen: whoever weeps does not hide it."""


@dataclass(frozen=True)
class _Part:
    """One figure cast: all that is known before it is drawn."""

    figure: Figure
    number: int
    mark: Mark
    look: Look
    seat: Seat
    sits: bool
    stance: Stance
    motion: Motion
    foot: Point
    tall: float

    @property
    def scale(self) -> float:
        """Frame units a metre, where this figure is."""
        return self.tall / self.look.height


def cast(world: World, setting: Setting) -> list[Layer]:
    """Every figure and thing of the shot as layers at their distances."""
    inside = world.shot.size in WIDE and any(thing.name in DRIVEN for thing in world.shot.things)
    # A small boat draws whoever sits in it.
    standing = () if aboard(world.shot) else marks(world)
    parts = [
        _part(world, setting, number, mark)
        for number, mark in enumerate(standing)
        # The car draws its driver; in the closest shots there is room for one face.
        if not (world.shot.figures[number].action == "drive" and inside) and not (world.shot.size == "ECU" and number)
    ]
    parts = _met(world, parts)
    if any(part.figure.action in AT_A_TOP for part in parts):
        # They bring what they work at, and another table would be before it.
        setting.among = [layer for layer in setting.among if layer.name != "table"]
    layers = [layer for part in parts for layer in _figure(world, setting, part)]
    layers += [layer for part in parts for layer in _beside(world, setting, part)]
    return [*layers, *_seats(world, parts), *crowds.crowd(world, setting), *things(world, setting)]


def _part(world: World, setting: Setting, number: int, mark: Mark) -> _Part:
    shot, lens = world.shot, world.lens
    figure, count = _as_seen(shot.figures[number], shot.size), len(shot.figures)
    look, above = look_of(figure), supine.from_above(shot, figure)
    if above:
        # Nobody is farther from a camera that looks straight down.
        mark = replace(mark, z=lens.distance + 0.02 * number)
    holds = held_by(shot, number)
    sits = figure.seated or figure.action in SITTING - {"read"}
    sits = sits or (figure.action == "play" and holds in SEATED_TO_PLAY)
    seat: Seat = seating.seat_of(shot, figure) if sits else lying.berth(shot, figure)
    high = setting.seat if shot.place in ABOARD or figure.action == "drive" else seating.HIGH.get(seat, 0.45)
    # Knees drawn up hide whoever faces us, and under a robe look like a throne: the legs are crossed.
    look = replace(look, kind=look.kind - look.kind % 3) if (seat, mark.facing) == ("ground", "front") else look
    motion = motion_of(world, figure, mark.facing, number)
    rides = figure.action == "ride" and on_horseback(shot)
    rise = SADDLE - PELVIS * look.height if rides else seating.hung(shot, seat)
    tall = look.height * lens.scale(mark.z)
    foot = lens.at(mark.at - motion.travel[0] * shot.seconds / 2, setting.floor + rise, mark.z)
    if shot.insert == "hands" and not holds and figure.action == "stand":
        look = replace(look, kind=CLASPED)
    passenger, near = figure.action == "drive" and number > 0, shot.size in FACES
    glance = 0.0 if count == 1 or mark.facing != "front" else 0.22 if mark.at < 0 else -0.22
    stance = Stance(
        action="sit" if passenger else CLOSE_UP.get(figure.action, figure.action) if near else figure.action,
        facing="front" if above or (near and figure.action == "swim" and not figure.facing) else mark.facing,
        seat=high / look.height if sits else 0.0,
        holds=_busy_with(shot, figure, number, seat) or ("" if passenger else holds),
        kind=look.kind, glance=glance, carries=look_of(figure.carries) if figure.carries is not None else None,
        face=Face(
            expression=acting.expression_of(world, figure),
            blink=_eyes_shut(figure, near=near),
        ),
    )  # fmt: skip
    foot = footing(world, Posed(figure, number, stance, look, seat), foot, tall, mark.z)
    return _Part(figure, number, mark, look, seat, sits, stance, motion, foot, tall)


def _eyes_shut(figure: Figure, *, near: bool) -> bool:
    """Of whoever lies awake something is said that they feel; who weeps is seen to when near."""
    asleep = figure.action == "lie" and figure.feeling is None
    return asleep or figure.action in {"pray", "kiss", "doze", "slump"} or (figure.action == "cry" and not near)


def _busy_with(shot: Shot, figure: Figure, number: int, seat: Seat) -> str:
    """What keeps the hands of whoever lies or whispers."""
    if figure.action != "lie":
        if figure.action == "embrace" and figure.age != "child" and any(each.age == "child" for each in shot.figures):
            return "little one"
        return "partner" if in_hold(shot) else "secret" if number == 0 and whispers(shot) else ""
    if supine.from_above(shot, figure):
        return "pillow" if seat == "bed" else "sky"
    return "blanket" if seat in lying.SURFACE else ""


def _as_seen(figure: Figure, size: ShotSize) -> Figure:
    """A face that turned over and over would not be one: of who falls, it is what lies behind them that goes by."""
    if figure.action != "tumble" or size not in FACES:
        return figure
    return replace(figure, action="float", feeling=figure.feeling or "afraid")


def _figure(world: World, setting: Setting, part: _Part) -> list[Layer]:
    shot, figure, foot, tall = world.shot, part.figure, part.foot, part.tall
    phases = [_drawn(world, figure, each, foot, tall) for each in acting.moments(part.stance, world, part.number)]
    room, up = FAR_REACHING.get(figure.action, 0.75) * tall, HIGH_REACHING.get(figure.action, 1.22) * tall
    box = (foot[0] - room, foot[1] - up, room * 2, up + 0.08 * tall)
    if figure.action in {"lie", "fall", "tumble"} or (figure.action in STRETCHED and shot.size not in FACES):
        phases = _laid(world, part, phases)
        box = (foot[0] - tall * 1.3, foot[1] - tall * 1.4, tall * 2.6, tall * 2.2)
    action = part.stance.action
    cycle, begin = acting.cycle_of(shot, action) if action in acting.CYCLE else (0.0, 0.0)
    motion = replace(part.motion, offset=part.motion.offset + begin)
    layer = Layer(
        f"figure {part.number}", phases, part.mark.z, box=box, motion=motion, foot=foot,
        rate=len(phases) / cycle if cycle else 0.0,
        sequence=acting.sequence(world, replace(figure, action=action), part.number, len(phases)),
        rim=rim_of(world.light, tall, backlit=_backlit(world), glow=_lamp(world)),
    )  # fmt: skip
    grounded = (
        setting.standing
        and figure.action not in {"tumble", "float", "swim", "ride", "climb", "surf", "rise", "upstairs"}
        and part.seat not in lying.SURFACE
    )
    if supine.from_above(shot, figure):
        layer = replace(layer, motion=Motion())
        slant = supine.degrees(world.light, part.look.kind, part.seat)
        under = supine.shadow(measured(world, part.stance, part.look, foot, tall), world.light, part.mark.z, slant)
        below = [] if shot.angle == "bird's eye" else [supine.ground(world, part.mark.z)]
        return [*below, under, layer] if grounded else [layer]
    if not grounded or shot.size in FACES:
        return [layer]
    return [*shadow(world, layer, foot, tall, part.mark.z, lying=figure.action == "lie"), layer]


def _laid(world: World, part: _Part, phases: list[Drawing]) -> list[Drawing]:
    """The drawings of somebody who is not upright."""
    foot, tall, action = part.foot, part.tall, part.figure.action
    pivot = foot[0], foot[1] - 0.52 * tall
    match action:
        case "lie" if supine.from_above(world.shot, part.figure):
            slant = supine.degrees(world.light, part.look.kind, part.seat)
            if part.seat == "bed":
                painter, ward = _painter(world, Drawing()), world.shot.room == "hospital"
                phases = [supine.abed(painter, each, foot, tall, part.scale, ward=ward) for each in phases]
            return [supine.laid(each, foot, tall, slant) for each in phases]
        case "lie" if part.seat in lying.SURFACE:
            return [_abed(world, part, phases[0])]
        case "lie":
            return [lying.toppled(phases[0], foot, tall, 1.0)]
        case "fall":
            last = acting.FALLING_STEPS - 1
            return [lying.toppled(phases[0], foot, tall, pushed(k / last)) for k in range(last + 1)]
        case "tumble":
            return [lying.turned(each, pivot, 360 * k / len(phases) - 40) for k, each in enumerate(phases)]
        case _:
            side = -1 if part.mark.facing == "left" else 1
            afloat = action == "swim" and world.shot.place != "underwater"
            laid = [
                lying.turned(each, pivot, side * STRETCHED[action], (0.0, 0.40 * tall if afloat else 0.0))
                for each in phases
            ]
            if afloat:
                for k, each in enumerate(laid):
                    lying.awash(each, world.light, (foot[0], foot[1] - 0.115 * tall), tall, k / len(laid))
            return laid


def _abed(world: World, part: _Part, upright: Drawing) -> Drawing:
    foot, tall = part.foot, part.tall
    ward = world.shot.room == "hospital"
    bed = lying.Bed(_painter(world, Drawing()), part.seat, foot, tall, part.scale, ward=ward)
    rise = foot[1] - bed.top + lying.BACK * tall
    body = lying.turned(upright, foot, -90.0, (lying.FOOT_SHARE * tall, -rise))
    return lying.together(bed.beneath(), body, bed.cover())


def _seats(world: World, parts: list[_Part]) -> list[Layer]:
    """What people sit on, one for each or one for all, and the table they sit at."""
    if world.shot.place in ABOARD:
        return []
    layers: list[Layer] = []
    sitters = [part for part in parts if part.sits and part.figure.action != "drive" and part.seat in seating.DRAWN]
    for kind in dict.fromkeys(part.seat for part in sitters):
        of_kind = [part for part in sitters if part.seat == kind]
        shared = kind in seating.SHARED and of_kind[0].mark.facing in {"front", "back"}
        for part in of_kind[:1] if shared else of_kind:
            ends = [each.foot[0] for each in of_kind] if shared else [part.foot[0]]
            middle = (min(ends) + max(ends)) / 2, part.foot[1]
            half = (max(ends) - min(ends)) / 2 / part.scale + 0.62
            spot = seating.Spot(_painter(world, Drawing()), middle, part.scale, part.mark.facing, half)
            layers.append(seating.seat(part.seat, spot, part.mark.z))
    if at_table(world.shot) and sitters:
        x = sum(part.foot[0] for part in sitters) / len(sitters)
        half = 0.42 if len(sitters) == 2 else 0.5 + 0.3 * (len(sitters) - 1)
        spot = seating.Spot(_painter(world, Drawing()), (x, sitters[0].foot[1]), sitters[0].scale, "front")
        laid = "chess" if world.shot.says("chess") else "meal"
        # Between two who face each other; before everybody else.
        layers.append(seating.table(spot, world.lens.distance - 0.2, half, laid))
    stools = [part for part in sitters if part.seat == "stool"]
    if stools and world.shot.place == "bar":
        x = sum(part.foot[0] for part in stools) / len(stools)
        spot = seating.Spot(_painter(world, Drawing()), (x, stools[0].foot[1]), stools[0].scale, "front")
        layers.append(seating.counter(spot, world.lens.distance + 0.3, 2.4))
    return layers


def _beside(world: World, setting: Setting, part: _Part) -> list[Layer]:
    """What an action needs of its surroundings and the set need not have: something to climb, a face in the mirror."""
    others = [each.action for each in world.shot.figures[: part.number]]
    if part.figure.action in others and part.figure.action in {"hang out", "upstairs", "dunk"}:
        # One line of washing is enough for two.
        return []
    if part.figure.action in SURROUNDINGS:
        c = climbing.Climber(part.foot, part.tall, -1 if part.mark.facing == "left" else 1)
        around = SURROUNDINGS[part.figure.action](lambda: _painter(world, Drawing()), c, part.mark.z)
        # A wave goes with whoever is on it.
        return (
            [replace(each, motion=part.motion, foot=part.foot) for each in around]
            if part.figure.action == "surf"
            else around
        )
    if part.figure.action == "climb":
        painter = _painter(world, Drawing())
        ahead = -1 if part.mark.facing == "left" else 1
        climber = climbing.Climber(part.foot, part.tall, ahead)
        return [climbing.support(world.shot, painter, part.figure, climber, part.mark.z)]
    if mirrors.in_use(world.shot) and part.mark.facing == "back" and not part.number:
        glass = mirrors.glass_of(world, setting)
        other = replace(world, light=mirrors.exchanged(world.light))
        foot, tall = mirrors.stand(world, glass, part.look.height, setting)
        drawn = _drawn(other, part.figure, mirrors.seen(part.stance), foot, tall)
        framed = setting.mirror is None
        return [mirrors.reflection(glass, drawn, _painter(world, Drawing()), foot[0], framed=framed)]
    return []


def _met(world: World, parts: list[_Part]) -> list[_Part]:
    """Two who kiss, brought together until their lips meet, the shorter on tiptoe."""
    if len(parts) != 2 or any(part.figure.action != "kiss" for part in parts):
        return parts
    faces = [measured(world, part.stance, part.look, part.foot, part.tall).face_at for part in parts]
    middle = (faces[0][0] + faces[1][0]) / 2
    lower = max(0, 1, key=lambda i: faces[i][1])
    rise = min(faces[lower][1] - faces[1 - lower][1], TIPTOE * parts[lower].tall)
    met: list[_Part] = []
    for i, (part, (x, _)) in enumerate(zip(parts, faces, strict=True)):
        way = -1 if part.mark.facing == "right" else 1
        to = middle + way * LIPS * part.look.head * part.tall
        met.append(replace(part, foot=(part.foot[0] + to - x, part.foot[1] - (rise if i == lower else 0.0))))
    return met


def _painter(world: World, drawing: Drawing) -> Painter:
    return Painter(drawing, world.light, world.lens.distance * 0.6, backlit=_backlit(world), glow=_lamp(world))


def _drawn(world: World, figure: Figure, stance: Stance, foot: Point, tall: float) -> Drawing:
    drawing = Drawing()
    painter = _painter(world, drawing)
    if stance.action == "drive":
        _car_seat(painter, foot, tall, 1 if stance.facing == "right" else -1)
    Body(painter, look_of(figure), stance, foot, tall).draw()
    painter.finish()
    if figure.being == "ghost":
        drawing.parts = veil(drawing.parts, foot, tall, f"v{abs(int(foot[0]))}")
    return drawing


def _backlit(world: World) -> bool:
    sun = world.light.sun
    return sun is not None and 0.2 < sun[0] < 0.8 and sun[1] < 0.2 and world.shot.place not in INDOOR


def _lamp(world: World) -> str:
    """The colour of the lamp that lights the cast, if one does."""
    light = world.light
    return light.practical if light.is_dark and world.shot.place not in {"sea", "mountains", "space"} else ""


def _car_seat(painter: Painter, foot: Point, tall: float, ahead: int) -> None:
    """The backrest behind a driver, and the pillar and roof that frame the window."""
    (lit, dark), (x, y) = painter.tones("#4a4048"), foot

    def p(u: float, v: float) -> Point:
        return x + ahead * u * tall, y - v * tall

    back = [p(-0.10, 0.2), p(-0.15, 0.55), p(-0.13, 0.72), p(-0.2, 0.74), p(-0.27, 0.5), p(-0.25, 0.2)]
    rest = [p(-0.12, 0.75), p(-0.10, 0.86), p(-0.17, 0.87), p(-0.19, 0.75)]
    frame = [p(-0.5, 1.2), p(-0.5, 1.03), p(0.45, 1.03), p(0.95, 0.60), p(0.95, 0.68), p(0.52, 1.2)]
    painter.drawing.add(
        path(curve(back, tension=0.6), dark), path(curve(rest, tension=0.7), mix(dark, lit, 0.4)),
        path(curve(frame, tension=0.15), mix(dark, painter.light.ink, 0.6)),
    )  # fmt: skip
