"""Mirrors: the face of whoever looks into one, in the set's or in one that is brought."""

from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lying import together
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.svg import Drawing, Point, cushion, rect
from act3_mcp.animatic.world import Glass, Setting, World


def in_use(shot: Shot) -> bool:
    """Whether somebody looks into a mirror."""
    return shot.says("mirror") and len(shot.figures) == 1


def glass_of(world: World, setting: Setting) -> Glass:
    """The set's mirror, or one on a wall just behind whoever looks into it."""
    if setting.mirror is not None:
        return setting.mirror
    z = world.lens.distance + 0.7
    (left, top), (right, bottom) = world.lens.at(-0.42, 2.05, z), world.lens.at(0.62, 0.95, z)
    return Glass((left, top, right - left, bottom - top), z)


def stand(world: World, glass: Glass, height: float, setting: Setting) -> tuple[Point, float]:
    """Where the reflection's feet are, and how tall it is: as far behind the glass as its owner is before it."""
    lens = world.lens
    z = 2 * glass.z - lens.distance
    x, _, wide, _ = glass.box
    foot = lens.at(0.0, setting.floor, z)
    return (x + 0.62 * wide, foot[1]), height * lens.scale(z)


def reflection(glass: Glass, drawn: Drawing, painter: Painter, *, framed: bool) -> Layer:
    """What `drawn` leaves in the glass, a little paler than life."""
    x, y, wide, high = glass.box
    whole = painter.drawing
    lit, dark = painter.tones("#a9bcc2")
    edge = 0.05 * wide
    if framed:
        whole.add(cushion((x - edge, y - edge, wide + 2 * edge, high + 2 * edge), edge, painter.tones("#8a6a48")[0]))
        whole.add(rect(x, y, wide, high, whole.linear(((0, lit, 1), (0.5, dark, 1), (1, lit, 1)), (0, 0), (1, 1))))
    clip = f'<clipPath id="glass"><rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}"/></clipPath>'
    inside = Drawing([f'{clip}<g clip-path="url(#glass)" opacity="0.9">{"".join(drawn.parts)}</g>'], drawn.defs)
    box = (x - 2 * edge, y - 2 * edge, wide + 4 * edge, high + 4 * edge)
    return Layer("reflection", [together(whole, inside)], glass.z - 0.02, box=box)
