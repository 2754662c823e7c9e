"""Putting people and things into a set: where they stand, how they move, the shadow they throw."""

from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.head import Expression, Face
from act3_mcp.animatic.figures.look import Look, look_of
from act3_mcp.animatic.figures.paint import Painter, rim_of
from act3_mcp.animatic.figures.poses import SITTING
from act3_mcp.animatic.figures.rig import PELVIS
from act3_mcp.animatic.figures.shapes import along
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.lips import LEVELS, SWING_SECONDS, SWINGS, gestures, nearest
from act3_mcp.animatic.moves import eased
from act3_mcp.animatic.props import SADDLE, WIDE, held_by, mounted, subject_of, things
from act3_mcp.animatic.shot import Facing, Figure
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, path, polygon, rect
from act3_mcp.animatic.world import Setting, World

PHASES = 12
CYCLE = {
    "fight": 0.9, "walk": 1.08, "run": 0.68, "dance": 1.2, "argue": 1.4, "talk": 2.2, "ride": 1.0, "climb": 1.8,
    "drink": 4.0, "play": 1.2, "work": 1.0, "wave": 1.4, "drive": 2.4,
}  # fmt: skip
PACE = {"walk": 1.25, "run": 3.2}
FACING_EACH_OTHER = {"talk", "argue", "fight", "embrace", "kiss"}
HELD_CLOSE = {"embrace", "kiss"}
FALLING_STEPS = 9
CLASPED = 4
"""The way of standing with the hands before the body."""


def cast(world: World, setting: Setting) -> list[Layer]:
    """Every figure and thing of the shot as layers at their distances."""
    layers: list[Layer] = []
    figures = world.shot.figures[:5]
    inside = world.shot.size in WIDE and any(thing.name in {"car", "bus"} for thing in world.shot.things)
    for number, figure in enumerate(figures):
        if figure.action == "drive" and inside:
            # The car draws its driver.
            continue
        layers += _figure(world, setting, figure, number, len(figures))
    return layers + things(world, setting)


def _figure(world: World, setting: Setting, figure: Figure, number: int, count: int) -> list[Layer]:
    shot, lens = world.shot, world.lens
    look = look_of(figure)
    facing = figure.facing or _facing(world, figure, number, count)
    motion = _motion(world, figure, facing, number)
    at = _mark(world, number, count, facing) - motion.travel[0] * shot.seconds / 2
    z = lens.distance + (0.25 * (number % 2) if count > 2 else 0.0)
    if count > 1 and figure.action in {"drive", "lie"}:
        # Beside one another as seen from the side: the next lies, or sits, beyond.
        at, z = 0.12 * number, lens.distance + (0.5 if figure.action == "drive" else 0.8) * number
    if shot.framing == "over the shoulder" and count > 1:
        at, z, facing = _over_the_shoulder(world, number)
    holds = held_by(shot, number)
    sits = figure.action in SITTING and not (figure.action == "read" and "sit" not in shot.understood)
    seat = setting.seat / look.height if sits else 0.0
    scale = lens.scale(z)
    rides = figure.action == "ride" and mounted(shot)
    foot = lens.at(at, setting.floor + (SADDLE - PELVIS * look.height if rides else 0.0), z)
    tall = look.height * scale
    if shot.insert == "hands" and not holds and figure.action == "stand":
        look = replace(look, kind=CLASPED)
    stance = Stance(
        action=figure.action, facing=facing, seat=seat, holds=holds, kind=look.kind,
        glance=0.0 if count == 1 or facing != "front" else 0.22 if number < count / 2 else -0.22,
        face=Face(expression=_expression(world, figure), blink=figure.action in {"lie", "pray", "kiss"}),
    )  # fmt: skip
    if shot.insert == "hands" and not number:
        foot = _at_hand(world, stance, look, foot, tall)
    elif shot.size in {"MCU", "CU", "ECU"}:
        foot = _faced(world, stance, look, foot, tall)
    passenger = figure.action == "drive" and number > 0
    if passenger:
        stance = replace(stance, action="sit", holds="")
    phases = [_drawn(world, figure, each, foot, tall) for each in _moments(stance, world, number)]
    room = 0.75 * tall
    box = (foot[0] - room, foot[1] - tall * 1.22, room * 2, tall * 1.3)
    if figure.action in {"lie", "fall"}:
        steps = [1.0] if figure.action == "lie" else [eased(k / (FALLING_STEPS - 1)) for k in range(FALLING_STEPS)]
        phases = [_toppled(phases[0], foot, tall, share) for share in steps]
        box = (foot[0] - tall * 1.15, foot[1] - tall * 1.22, tall * 2.3, tall * 1.4)
    cycle = CYCLE.get(figure.action)
    layer = Layer(
        f"figure {number}", phases, z, box=box, motion=motion, foot=foot,
        rate=len(phases) / cycle if cycle else 0.0,
        sequence=_sequence(world, figure, number, len(phases)),
        rim=rim_of(world.light, tall, backlit=_backlit(world), glow=_lamp(world)),
    )  # fmt: skip
    shadow = (
        _shadow(world, layer, foot, tall, z, lying=figure.action == "lie")
        if setting.standing and not rides and shot.size not in {"CU", "ECU", "MCU"}
        else []
    )
    return [*shadow, layer]


def _faced(world: World, stance: Stance, look: Look, foot: Point, tall: float) -> Point:
    """Where to stand for the face to be where the lens was set up for it, whatever the body does."""
    painter = Painter(Drawing(), world.light, world.lens.distance, backlit=False)
    x, y = Body(painter, look, stance, foot, tall).face_at
    crown = foot[1] - tall
    if stance.seat:
        high, base = subject_of(world.shot)
        crown = world.lens.at(0.0, base + high, world.lens.distance)[1]
    return foot[0] * 2 - x, foot[1] + crown + look.head / 2 * tall - y


def _at_hand(world: World, stance: Stance, look: Look, foot: Point, tall: float) -> Point:
    """Where to stand for the hands to be in the middle of the frame."""
    painter = Painter(Drawing(), world.light, world.lens.distance, backlit=False)
    body = Body(painter, look, stance, foot, tall)
    ends = [body.limbs.palm(side) for side in (0, 1)]
    near = abs(ends[0][1] - ends[1][1]) < 0.12 * tall
    x, y = along(ends[0], ends[1], 0.5) if near else ends[0]
    return foot[0] + world.lens.width / 2 - x, foot[1] + FRAME * 0.52 - y


def _drawn(world: World, figure: Figure, stance: Stance, foot: Point, tall: float) -> Drawing:
    drawing = Drawing()
    light = world.light
    painter = Painter(drawing, light, world.lens.distance * 0.6, backlit=_backlit(world), glow=_lamp(world))
    if stance.action == "drive":
        _car_seat(painter, foot, tall, 1 if stance.facing == "right" else -1)
    elif stance.seat and figure.action != "drive":
        _seat(world, drawing, stance, foot, tall)
    Body(painter, look_of(figure), stance, foot, tall).draw()
    painter.finish()
    return drawing


def _toppled(upright: Drawing, foot: Point, tall: float, share: float) -> Drawing:
    """A figure on its way to the ground, or lying on it when `share` is 1."""
    angle, rise = 88 * share, 0.09 * tall * share
    turn = f"translate({0.45 * tall * share:.1f} {-rise:.1f}) rotate({-angle:.1f} {foot[0]:.1f} {foot[1]:.1f})"
    return Drawing([f'<g transform="{turn}">{"".join(upright.parts)}</g>'], upright.defs)


def _falling(seconds: float) -> Callable[[float], int]:
    """Upright for a third of the shot, then down in under a second."""

    def step(t: float) -> int:
        return max(0, min(FALLING_STEPS - 1, int((t - seconds * 0.33) / 0.8 * FALLING_STEPS)))

    return step


def _backlit(world: World) -> bool:
    sun = world.light.sun
    return sun is not None and 0.2 < sun[0] < 0.8 and sun[1] < 0.2 and world.shot.place not in INDOOR


def _lamp(world: World) -> str:
    """The colour of the lamp that lights the cast, if one does."""
    light = world.light
    return light.practical if light.is_dark and world.shot.place not in {"sea", "mountains", "space"} else ""


def _seat(world: World, drawing: Drawing, stance: Stance, foot: Point, tall: float) -> None:
    """Something to sit on: a chair indoors, a bench outside."""
    light, (x, y) = world.light, foot
    high, indoors = stance.seat * tall, world.shot.place in INDOOR - {"cave", "underwater"}
    half = (0.15 if indoors else 0.42) * tall
    wood, dark = light.between("#8a6040", 0.6), light.between("#5c4030", 0.2)
    for side in (-0.9, 0.9):
        drawing.add(rect(x + side * half - 0.012 * tall, y - high, 0.024 * tall, high, dark))
    if indoors and stance.facing != "back":
        back = half if stance.facing in {"front", "back"} else half * 0.12
        at = x - (0 if stance.facing == "front" else 0.12 * tall * (1 if stance.facing == "right" else -1))
        drawing.add(rect(at - back, y - high - 0.34 * tall, back * 2, 0.34 * tall, dark))
    drawing.add(rect(x - half, y - high, half * 2, 0.035 * tall, wood))


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


def _moments(stance: Stance, world: World, number: int) -> list[Stance]:
    """The drawings an action needs: a cycle for one that moves, open and closed eyes for one that does not."""
    if stance.action in SWINGS:
        talker = gestures(stance.action, close=world.close)
        return [
            replace(stance, phase=pose, face=replace(stance.face, mouth=level))
            for pose in talker.poses
            for level in talker.levels
        ]
    if stance.action in CYCLE:
        phases = PHASES // 2 if world.close else PHASES
        return [replace(stance, phase=i / phases) for i in range(phases)]
    if stance.facing == "back" or world.shot.size == "EWS":
        return [stance]
    drawn = [stance, replace(stance, face=replace(stance.face, blink=True))]
    if number in world.lips.speakers:
        drawn += [replace(stance, face=replace(stance.face, mouth=level)) for level in LEVELS]
    return drawn


def _sequence(world: World, figure: Figure, number: int, count: int) -> Callable[[float], int] | None:
    """Which of a figure's drawings is shown when; None if they are simply shown in turn."""
    if figure.action == "fall":
        return _falling(world.shot.seconds)
    lips = world.lips
    if figure.action in SWINGS:
        talker, swing = gestures(figure.action, close=world.close), SWING_SECONDS[figure.action]

        def talking(t: float) -> int:
            # Whoever listens keeps still, with the mouth shut.
            return talker.number(swing, t, lips.opened(number, t)) if lips.speaks(number, t) else talker.listening

        return talking
    if figure.action in CYCLE:
        return None
    blinking = _blinking(number)
    if count < 2 + len(LEVELS):
        return blinking

    def mouthing(t: float) -> int:
        level = nearest(lips.opened(number, t), LEVELS)
        return 2 + LEVELS.index(level) if level else blinking(t)

    return mouthing


def _blinking(number: int) -> Callable[[float], int]:
    """Eyes closed for a seventh of a second every few, never in step with a neighbour's."""
    every, start = 2.7 + 0.7 * (number % 3), 2.2 + 0.8 * number

    def closed(t: float) -> int:
        return int((t + every - start) % every < 0.14)

    return closed


def _motion(world: World, figure: Figure, facing: Facing, number: int) -> Motion:
    pace = PACE.get(figure.action, 0.0)
    # A camera that follows someone keeps them where they are in the frame; the set moves instead.
    if world.shot.move.kind == "truck" or world.close:
        pace *= 0.0
    if world.shot.place in {"street", "alley", "corridor"} or facing in {"left", "right"}:
        pace *= 0.55
    # Whoever crosses is in the middle at half-time and never out of the frame.
    across = 0.5 * world.lens.width / world.lens.scale(world.lens.distance) / max(world.shot.seconds, 1.0)
    match facing:
        case "right":
            travel = (min(pace, across), 0.0, 0.0)
        case "left":
            travel = (-min(pace, across), 0.0, 0.0)
        case "back":
            travel = (0.0, 0.0, pace)
        case "front":
            travel = (0.0, 0.0, -min(pace * 0.8, 0.25 * world.lens.distance / max(world.shot.seconds, 1.0)))
    if world.shot.place in {"space", "underwater"}:
        return Motion(travel=travel, bob=(0.05, 5.0), sway=(2.0, 7.0))
    # Nobody stands quite still.
    return Motion(
        travel=travel, sway=(0.0 if pace else 0.35, 3.1 + 0.6 * number), offset=0.0 if pace else 0.31 * number
    )


def _facing(world: World, figure: Figure, number: int, count: int) -> Facing:
    if count > 1 and any(each.action in FACING_EACH_OTHER for each in world.shot.figures):
        return "right" if number % 2 == 0 else "left"
    if figure.action == "ride" and count == 1:
        return "left" if world.shot.move.towards == "left" else "right"
    if figure.action in {"run", "ride", "drive"} or (figure.action == "walk" and world.shot.move.kind == "truck"):
        return "left" if world.shot.move.towards == "left" else "right"
    if figure.action in {"pray", "lie", "climb"}:
        return "right"
    if world.shot.size == "EWS":
        return "right" if figure.action == "walk" else "back"
    return "front"


def _over_the_shoulder(world: World, number: int) -> tuple[float, float, Facing]:
    """The first stands near, back to us, at the frame's edge; the other faces us past that shoulder."""
    lens = world.lens
    z = lens.distance * (0.52 if number == 0 else 1.0 + 0.1 * (number - 1))
    across = lens.width / lens.scale(z)
    return (-0.34 if number == 0 else 0.14 + 0.2 * (number - 1)) * across, z, "back" if number == 0 else "front"


def _mark(world: World, number: int, count: int, facing: Facing) -> float:
    """Metres right of the middle: spread evenly, and off centre where there is room to look into."""
    lens = world.lens
    across = lens.width / lens.scale(lens.distance)
    if any(figure.action == "ride" for figure in world.shot.figures) and not number:
        return 0.0
    if count == 1:
        off = {"EWS": -0.14, "WS": -0.10, "MWS": -0.10, "MS": -0.09, "MCU": -0.07, "CU": -0.05, "ECU": 0.0}[
            world.shot.size
        ]
        if facing == "left":
            off = -off
        return off * across if lens.width > 800 else 0.35 * off * across
    if count == 2 and any(each.action in HELD_CLOSE for each in world.shot.figures):
        return (number - 0.5) * (0.42 if world.shot.figures[0].action == "kiss" else 0.5)
    gap = min(across * 0.78 / count, 1.5 if not world.close else 0.95)
    if count == 2 and any(each.action in FACING_EACH_OTHER for each in world.shot.figures):
        fighting = any(each.action == "fight" for each in world.shot.figures)
        gap = min(across * 0.46, 1.1 if fighting else 1.75)
    return (number - (count - 1) / 2) * gap


def _expression(world: World, figure: Figure) -> Expression:
    if figure.feeling is not None:
        return figure.feeling
    if figure.action in {"argue", "fight"}:
        return "angry"
    if figure.action == "fall":
        return "surprised"
    if figure.action in {"embrace", "dance", "wave"}:
        return "happy"
    moods: dict[str, Expression] = {
        "sad": "sad", "joyful": "happy", "frightening": "afraid", "tense": "angry", "romantic": "happy",
    }  # fmt: skip
    return moods.get(world.shot.mood, "neutral")


def _shadow(world: World, layer: Layer, foot: Point, tall: float, z: float, *, lying: bool) -> list[Layer]:
    """Where the figure keeps the light off the ground, away from the sun or straight below in flat light."""
    drawing, light, lens = Drawing(), world.light, world.lens
    ink = light.ink
    low_sun = light.sun is not None and light.sun[1] < 0.35 and not light.is_dark and not lying
    if low_sun and light.sun is not None and world.shot.place not in INDOOR:
        # The sun stands behind: the shadow comes towards the camera and away from the sun.
        lean = (foot[0] / lens.width - light.sun[0]) * 1.6 * tall
        reach = min(0.75 * tall, 1.5 * abs(foot[1] - lens.horizon) + 30)
        tip = [
            (foot[0] + 0.05 * tall, foot[1]),
            (foot[0] - 0.05 * tall, foot[1]),
            (foot[0] + lean - 0.13 * tall, foot[1] + reach),
            (foot[0] + lean + 0.13 * tall, foot[1] + reach),
        ]
        fade = drawing.linear(((0, ink, 0.55), (1, ink, 0.0)), (0, foot[1]), (0, foot[1] + reach), box=False)
        drawing.add(polygon(tip, fade))
    flat = max(0.05, min(0.4, (foot[1] - lens.horizon) / max(tall, 1) * 0.35))
    wide, x = (0.56 * tall, foot[0] - 0.05 * tall) if lying else (0.2 * tall, foot[0])
    flat = flat * 0.35 if lying else flat
    pool = drawing.radial(((0, ink, 0.7), (0.5, ink, 0.35), (1, ink, 0.0)), (x, foot[1]), wide, flat=flat)
    drawing.add(ellipse(x, foot[1], wide, wide * flat, pool))
    box = (foot[0] - 1.3 * tall, foot[1] - 0.12 * tall, 2.6 * tall, 0.95 * tall)
    still = replace(layer.motion, sway=(0.0, 1.0))
    return [Layer(layer.name + " shadow", [drawing], z + 0.01, box=box, motion=still, soft=1.5)]
