"""Whoever lies on the ground or in bed, seen from straight above: a front view laid flat, its shadow beside it."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.body import Body
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import Light
from act3_mcp.animatic.lying import berth, together, turned
from act3_mcp.animatic.shot import FACES, Figure, Place, Seat, Shot
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, cushion, ellipse, path, rect, stroke
from act3_mcp.animatic.world import World

ASLANT = 62.0
"""Degrees from upright in the frame: a body that lay straight up and down would seem to stand."""
MIDDLE, CHEST = 0.5, 0.72
"""What of a body is in the middle of the frame, in shares of its height, and what of one that is seen closer."""
APART = 0.78
"""Metres between two who lie side by side."""
ABOVE_GROUND = 0.055
"""How far off the ground a body is, for the light that passes under it, in shares of its height."""


def from_above(shot: Shot, figure: Figure) -> bool:
    """Whether somebody is seen lying, from above."""
    where = berth(shot, figure)
    # Close to somebody on the ground, one bends over them.
    return (shot.angle == "bird's eye" and where in {"ground", "bed"}) or (where == "ground" and shot.size in FACES)


def degrees(light: Light, kind: int, seat: Seat) -> float:
    """Clockwise from upright: whichever way leaves the lit side of the body towards the top of the frame."""
    # Of two in one bed both lie along it.
    own = 0.0 if seat == "bed" else 3.0 * (kind % 5 - 2)
    return (ASLANT + own) * (1 if light.from_left else -1)


def middle(shot: Shot, width: float, number: int, scale: float, *, slant: float) -> Point:
    """Where in the frame the body's middle is: side by side with the others', all turned the same way."""
    beside = (number - (len(shot.figures) - 1) / 2) * APART * scale if shot.size not in FACES else 0.0
    turn = math.radians(slant)
    # Of a beach, the upper part of the frame is water.
    down = 0.64 if shot.place == "beach" and shot.size not in FACES else 0.52
    return width / 2 + beside * math.cos(turn), down * FRAME + beside * math.sin(turn)


def foot_for(body: Body, shot: Shot, at: Point, slant: float) -> Point:
    """Where `body` must stand to have its middle at `at` once it is laid down; of a close shot the face."""
    (x, y), tall = body.foot, body.tall
    seen = body.face_at if shot.size in FACES else (x, y - (CHEST if shot.size == "MS" else MIDDLE) * tall)
    ahead, down = turned_about(seen, pivot_of(body.foot, tall), slant)
    return x + at[0] - ahead, y + at[1] - down


def turned_about(point: Point, pivot: Point, slant: float) -> Point:
    c, s = math.cos(math.radians(slant)), math.sin(math.radians(slant))
    x, y = point[0] - pivot[0], point[1] - pivot[1]
    return pivot[0] + x * c - y * s, pivot[1] + x * s + y * c


def pivot_of(foot: Point, tall: float) -> Point:
    return foot[0], foot[1] - MIDDLE * tall


def abed(painter: Painter, body: Drawing, foot: Point, tall: float, unit: float, *, ward: bool) -> Drawing:
    """A sleeper between mattress and blanket, `unit` frame units a metre, before all of it is turned aslant."""

    def tone(material: str, share: float) -> str:
        lit, dark = painter.tones(material)
        return mix(dark, lit, share)

    (x, y), half = foot, 0.5 * APART * unit
    top, end = y - tall - 0.22 * unit, y + max(0.16 * unit, 1.85 * unit - tall)
    under, over = Drawing(), Drawing()
    frame, cloth, ink = ("#b4bec2", "#b8ccd6", 0.9) if ward else ("#6a4a38", "#5f7396", 0.7)
    under.add(
        cushion(
            (x - half - 0.03 * unit, top - 0.1 * unit, 2 * half + 0.06 * unit, end - top + 0.16 * unit),
            0.05 * unit,
            tone(frame, 0.4),
        )
    )
    under.add(cushion((x - half, top - 0.09 * unit, 2 * half, 0.07 * unit), 0.03 * unit, tone(frame, ink)))
    under.add(cushion((x - half, top, 2 * half, end - top), 0.05 * unit, tone("#efeae2", 0.92)))
    under.add(
        cushion((x - 0.66 * half, top + 0.05 * unit, 1.32 * half, 0.42 * unit), 0.1 * unit, tone("#d8d2c8", 0.35))
    )
    under.add(cushion((x - 0.64 * half, top + 0.04 * unit, 1.28 * half, 0.39 * unit), 0.1 * unit, tone("#fbf8f2", 1.0)))
    chest, wide = y - 0.70 * tall, half * 1.04
    edge = [
        (x - wide, chest),
        (x - 0.4 * wide, chest - 0.01 * unit),
        (x + 0.3 * wide, chest + 0.012 * unit),
        (x + wide, chest),
    ]
    blanket = [
        *edge,
        (x + wide * 1.02, (chest + end) / 2),
        (x + wide, end + 0.03 * unit),
        (x - wide, end + 0.03 * unit),
        (x - wide * 1.02, (chest + end) / 2),
    ]
    lit, dark = tone(cloth, 0.95), tone(cloth, 0.3)
    side = (0, 1) if painter.light.from_left else (1, 0)
    over.add(
        path(
            curve(blanket, tension=0.35),
            over.linear(((0, lit, 1), (0.5, mix(lit, dark, 0.25), 1), (1, dark, 1)), (side[0], 0), (side[1], 0.1)),
        )
    )
    sheet = [*edge, *((a, b + 0.13 * unit) for a, b in edge[::-1])]
    over.add(path(curve(sheet, tension=0.35), tone("#f6f3ee", 0.95)))
    # The body shows under it: a ridge along each leg, the toes, a fold where it falls to either side.
    for u in (-0.05, 0.05):
        ridge = [
            (x + 0.8 * u * tall, y - 0.5 * tall),
            (x + 1.15 * u * tall, y - 0.28 * tall),
            (x + u * tall, y - 0.02 * tall),
        ]
        over.add(stroke(curve(ridge, closed=False), lit, 0.05 * tall, 0.35))
        over.add(stroke(curve([(a + 0.032 * tall, b) for a, b in ridge], closed=False), dark, 0.008 * tall, 0.5))
    for a in (-1, 1):
        fold = [
            (x + a * 0.12 * tall, y - 0.62 * tall),
            (x + a * 0.135 * tall, y - 0.35 * tall),
            (x + a * 0.11 * tall, y + 0.03 * tall),
        ]
        over.add(stroke(curve(fold, closed=False), dark, 0.007 * tall, 0.55))
    return together(under, body, over)


def laid(drawing: Drawing, foot: Point, tall: float, slant: float) -> Drawing:
    return turned(drawing, pivot_of(foot, tall), slant)


GROUNDS: dict[Place, str] = {
    "beach": "#d8bd8a", "desert": "#cfa468", "field": "#7d9a4c", "forest": "#4c5c38", "river": "#7d8a5a",
    "street": "#55565c", "alley": "#4a4a52", "highway": "#5a5a5e", "mountains": "#7d7a70", "planet": "#a05a3c",
    "room": "#8a6244", "village": "#7d9a4c", "cave": "#4c4640", "stage": "#8a857c",
}  # fmt: skip


def ground(world: World, z: float) -> Layer:
    """What lies under a head that is seen close and from above, whatever the set has behind it."""
    drawing, light, lens = Drawing(), world.light, world.lens
    tone = light.between(world.snowed(GROUNDS.get(world.shot.place, "#77726a")), 0.6)
    drawing.add(rect(world.left, world.top, world.wide, world.high, tone))
    for k in range(150):
        # Evenly strewn, as the golden ratio strews.
        x, y = world.left + world.wide * (k * 0.618034 % 1), world.top + world.high * ((k + 0.5) / 150)
        r = lens.scale(z) * (0.012 + 0.02 * (k * 0.37 % 1))
        drawing.add(ellipse(x, y, 1.6 * r, r, mix(tone, light.ink if k % 3 else light.sky[3], 0.2), 0.32))
    return Layer("ground below", [drawing], z + 0.02, soft=2.0)


def shadow(body: Body, light: Light, z: float, slant: float) -> Layer:
    """The same body's outline, put down where the light throws it."""
    drawing, tall, ink = Drawing(), body.tall, light.ink
    parts = [circle(*body.face_at, 0.075 * tall, ink)]
    for limb, wide in [*((arm, 0.05) for arm in body.bones.arms), *((leg, 0.085) for leg in body.bones.legs)]:
        bones = curve([body.at(limb.root), body.at(limb.joint), body.at(limb.end)], closed=False, tension=0.6)
        parts.append(stroke(bones, ink, wide * tall))
    heights = (0.46, 0.56, 0.66, 0.76, 0.83)
    trunk = [*(body.edge(v, 1) for v in heights), *(body.edge(v, -1) for v in heights[::-1])]
    parts.append(path(curve(trunk, tension=0.8), ink))
    drawing.add(f'<g opacity="0.5">{"".join(parts)}</g>')
    away = 1 if light.from_left else -1
    x, y = turned_about((away * ABOVE_GROUND * tall, 0.3 * ABOVE_GROUND * tall), (0.0, 0.0), slant)
    fallen = turned(drawing, pivot_of(body.foot, tall), slant, (x, y))
    (left, top), room = pivot_of(body.foot, tall), 0.85 * tall
    box = (left - room, top - room, 2 * room, 2 * room)
    return Layer("shadow", [fallen], z + 0.01, box=box, motion=Motion(), foot=body.foot, soft=2.0)
