"""Mirrors: the face of whoever looks into one, in the set's or in one that is brought."""

from dataclasses import replace

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.body import Stance
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.light import Light
from act3_mcp.animatic.lying import together
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.svg import Drawing, Point, cushion, polygon, rect
from act3_mcp.animatic.world import Glass, Setting, World

NEAR = 0.21
"""How far behind whoever looks into it a mirror is, of how far they are from us."""
CLOSEST, FARTHEST = 0.3, 0.75
"""Metres from a mirror at which one looks into it."""


def in_use(shot: Shot) -> bool:
    """Whether somebody looks into a mirror."""
    return shot.says("mirror") and len(shot.figures) == 1


def fills(world: World) -> bool:
    """Whether a mirror is most of the picture, so that a lamp's haze before it would hide who is in it."""
    return world.shot.size not in {"EWS", "WS"} and in_use(world.shot)


def distance(world: World) -> float:
    """Metres from us to a mirror that somebody looks into."""
    away = world.lens.distance
    return away + min(max(NEAR * away, CLOSEST), FARTHEST)


def glass_of(world: World, setting: Setting) -> Glass:
    """The set's mirror, or a tall one that stands on the floor before whoever looks into it."""
    if setting.mirror is not None:
        return setting.mirror
    z = distance(world)
    (left, top), (right, bottom) = world.lens.at(-0.42, 1.98, z), world.lens.at(0.62, 0.16, z)
    return Glass((left, top, right - left, bottom - top), z)


def seen(stance: Stance) -> Stance:
    """How whoever stands before a mirror looks in it, before left and right are exchanged: eyes on themselves."""
    return replace(stance, facing="front", glance=0.16)


def exchanged(light: Light) -> Light:
    """The light for drawing what is then exchanged left for right, so that both are lit from one side."""
    return replace(light, from_left=not light.from_left)


def stand(world: World, glass: Glass, height: float, setting: Setting) -> tuple[Point, float]:
    """Where the reflection's feet are, and how tall it is: as far behind the glass as its owner is before it."""
    lens = world.lens
    z = 2 * glass.z - lens.distance
    x, _, wide, _ = glass.box
    foot = lens.at(0.0, setting.floor, z)
    # Past the shoulder, and in the frame whatever of the glass is.
    left, right = max(x, 0.0), min(x + wide, lens.width)
    return (left + 0.66 * (right - left), foot[1]), height * lens.scale(z)


def reflection(glass: Glass, drawn: Drawing, painter: Painter, about: float, *, framed: bool) -> Layer:
    """What `drawn` leaves in the glass, turned left for right about the upright line at `about`."""
    x, y, wide, high = glass.box
    whole = painter.drawing
    lit, dark = painter.tones("#a9bcc2")
    edge = 0.05 * wide
    if framed:
        feet, wood = y + high * 1.085, painter.tones("#6a4a30")[1]
        for side in (x, x + wide):
            whole.add(polygon([(side - edge, feet), (side, y + high * 0.9), (side + edge, feet)], wood))
        whole.add(cushion((x - edge, y - edge, wide + 2 * edge, high + 2 * edge), edge, painter.tones("#8a6a48")[0]))
        whole.add(rect(x, y, wide, high, whole.linear(((0, lit, 1), (0.5, dark, 1), (1, lit, 1)), (0, 0), (1, 1))))
    clip = f'<clipPath id="glass"><rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}"/></clipPath>'
    turned = f'<g transform="translate({2 * about:.1f} 0) scale(-1 1)">{"".join(drawn.parts)}</g>'
    inside = Drawing([f'{clip}<g clip-path="url(#glass)">{turned}</g>'], drawn.defs)
    veil = Drawing()
    # Glass takes a little of the light, and shows that it is there.
    veil.add(rect(x, y, wide, high, mix(lit, dark, 0.5), 0.1))
    for share in (0.08, 0.17):
        corners = ((share, 1.0), (share + 0.2, 0.0), (share + 0.26, 0.0), (share + 0.06, 1.0))
        veil.add(polygon([(x + u * wide, y + v * high) for u, v in corners], "#ffffff", 0.08))
    box = (x - 2 * edge, y - 2 * edge, wide + 4 * edge, 1.1 * high + 4 * edge)
    # It is what the shot is of, and as sharp.
    return Layer("reflection", [together(whole, inside, veil)], glass.z - 0.02, box=box, focus=painter.distance / 0.6)
