"""Putting people and things into a set: where they stand, how they move, the shadow they throw."""

from dataclasses import replace

from act3_mcp.animatic.acting import CYCLE, FALLING_STEPS, expression_of, moments, sequence
from act3_mcp.animatic.blocking import mark, motion_of, over_the_shoulder, usual_facing
from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.head import Face
from act3_mcp.animatic.figures.look import Look, look_of
from act3_mcp.animatic.figures.paint import Painter, rim_of
from act3_mcp.animatic.figures.poses import SITTING
from act3_mcp.animatic.figures.rig import PELVIS
from act3_mcp.animatic.figures.shapes import along
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import INDOOR
from act3_mcp.animatic.moves import eased
from act3_mcp.animatic.props import DRIVEN, SADDLE, WIDE, aboard, held_by, mounted, subject_of, things
from act3_mcp.animatic.shot import Figure
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, path, polygon, rect
from act3_mcp.animatic.world import Setting, World

CLASPED = 4
"""The way of standing with the hands before the body."""


def cast(world: World, setting: Setting) -> list[Layer]:
    """Every figure and thing of the shot as layers at their distances."""
    layers: list[Layer] = []
    # A small boat draws whoever sits in it.
    figures = () if aboard(world.shot) else world.shot.figures[:5]
    inside = world.shot.size in WIDE and any(thing.name in DRIVEN for thing in world.shot.things)
    for number, figure in enumerate(figures):
        if figure.action == "drive" and inside:
            # The car draws its driver.
            continue
        layers += _figure(world, setting, figure, number, len(figures))
    return layers + things(world, setting)


def _figure(world: World, setting: Setting, figure: Figure, number: int, count: int) -> list[Layer]:
    shot, lens = world.shot, world.lens
    look = look_of(figure)
    facing = figure.facing or usual_facing(world, figure, number, count)
    motion = motion_of(world, figure, facing, number)
    at = mark(world, number, count, facing) - motion.travel[0] * shot.seconds / 2
    z = lens.distance + (0.25 * (number % 2) if count > 2 else 0.0)
    if count > 1 and figure.action in {"drive", "lie"}:
        # Beside one another as seen from the side: the next lies, or sits, beyond.
        at, z = 0.12 * number, lens.distance + (0.5 if figure.action == "drive" else 0.8) * number
    if shot.framing == "over the shoulder" and count > 1:
        at, z, facing = over_the_shoulder(world, number)
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
        face=Face(expression=expression_of(world, figure), blink=figure.action in {"lie", "pray", "kiss"}),
    )  # fmt: skip
    if shot.insert == "hands" and not number:
        foot = _at_hand(world, stance, look, foot, tall)
    elif shot.size in {"MCU", "CU", "ECU"}:
        foot = _faced(world, stance, look, foot, tall)
    passenger = figure.action == "drive" and number > 0
    if passenger:
        stance = replace(stance, action="sit", holds="")
    phases = [_drawn(world, figure, each, foot, tall) for each in moments(stance, world, number)]
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
        sequence=sequence(world, figure, number, len(phases)),
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
