"""What stands in a bathroom and in a hospital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Box, Layer, Motion
from act3_mcp.animatic.sets.plan import box_of
from act3_mcp.animatic.svg import Drawing, circle, curve, cushion, line, path, rect

if TYPE_CHECKING:
    from act3_mcp.animatic.sets.room import Room


def tiles(room: Room, drawing: Drawing) -> None:
    """White tiles to shoulder height, a mirror over a basin, a towel."""
    z, half = room.back, room.shell.half
    drawing.add(rect(*box_of(room, -half, half, 0.0, 1.5, z), room.tone("#dfe8e6", 0.85)))
    joint = room.tone("#a9b8b6", 0.7)
    for k in range(1, 8):
        drawing.add(line([room.at(-half, 0.2 * k, z), room.at(half, 0.2 * k, z)], joint, 1.2, 0.5))
    x = -half
    while x < half:
        drawing.add(line([room.at(x, 0, z), room.at(x, 1.5, z)], joint, 1.2, 0.5))
        x += 0.2
    drawing.add(rect(*box_of(room, -half, half, 1.5, 1.57, z), room.tone("#4f7f88", 0.8)))
    frame = box_of(room, -0.62, 0.62, 1.12, 2.05, z)
    drawing.add(cushion(frame, frame[3] * 0.06, room.tone("#8a6a48", 0.8)))
    pane = glass(room)
    # What is behind us: the other wall, tiled as high as this one.
    far = 2 * room.back + 0.4
    tiled = min(max(room.at(0, 1.5, far)[1], pane[1]), pane[1] + pane[3])
    wall, tile = room.tone(mix(room.shell.wall, "#8fa4ac", 0.4), 0.55), room.tone("#c2d0d0", 0.6)
    shine = drawing.linear(
        ((0, wall, 1), (0.5, mix(wall, room.tone("#6f868e", 0.4), 0.5), 1), (1, wall, 1)), (0, 0), (1, 1)
    )
    drawing.add(rect(*pane, shine), rect(pane[0], tiled, pane[2], pane[1] + pane[3] - tiled, tile, 0.8))
    drawing.add(rect(pane[0], tiled, pane[2], max(1.0, 0.05 * room.world.lens.scale(far)), room.tone("#4f7f88", 0.6)))
    for share in (0.2, 0.32):
        a, b = pane[0] + pane[2] * share, pane[0] + pane[2] * (share + 0.2)
        drawing.add(line([(a, pane[1] + pane[3]), (b, pane[1])], "#ffffff", 5, 0.2))
    basin = [room.at(-0.5, 0.9, z), room.at(0.5, 0.9, z), room.at(0.38, 0.68, z), room.at(-0.38, 0.68, z)]
    drawing.add(path(curve(basin, tension=0.3), room.tone("#f4f4f0", 1.0)))
    drawing.add(rect(*box_of(room, -0.1, 0.1, 0.1, 0.7, z), room.tone("#d8dcda", 0.7)))
    drawing.add(rect(*box_of(room, -0.03, 0.03, 0.9, 1.06, z), room.tone("#9aa4a8", 1.0)))
    drawing.add(rect(*box_of(room, 1.1, 1.55, 0.75, 1.35, z), room.tone("#c9685a", 0.8)))
    drawing.add(line([room.at(1.02, 1.36, z), room.at(1.63, 1.36, z)], room.tone("#9aa4a8", 0.9), 4))


def glass(room: Room) -> Box:
    """The bathroom mirror, without its frame."""
    return box_of(room, -0.56, 0.56, 1.18, 1.99, room.back)


def bath(room: Room) -> Layer:
    """A tub along the left wall with its curtain drawn back."""
    drawing, z = Drawing(), room.back - 0.5
    x0, x1 = -room.shell.half + 0.1, -0.85
    drawing.add(
        cushion(box_of(room, x0, x1, 0.08, 0.62, z), 0.12 * room.world.lens.scale(z), room.tone("#f2f2ee", 0.85))
    )
    drawing.add(rect(*box_of(room, x0 - 0.05, x1 + 0.05, 0.58, 0.66, z), room.tone("#ffffff", 1.0)))
    bar = room.tone("#9aa4a8", 0.8)
    drawing.add(line([room.at(x0, 2.1, z), room.at(x1 + 0.1, 2.1, z)], bar, 4))
    for k in range(5):
        x = x1 - 0.1 - 0.12 * k
        fold = drawing.linear(
            (
                (0, room.tone("#9fc4c8", 0.5), 1),
                (0.5, room.tone("#cfe4e4", 0.95), 1),
                (1, room.tone("#9fc4c8", 0.5), 1),
            ),
            (0, 0),
            (1, 0),
        )
        drawing.add(rect(*box_of(room, x, x + 0.13, 0.5, 2.1, z), fold))
    bx, by, bw, bh = box_of(room, x0 - 0.3, x1 + 0.3, -0.1, 2.2, z)
    return Layer("bath", [drawing], z, box=(bx, by, bw, bh))


def wards(room: Room, drawing: Drawing) -> None:
    """The bed-head panel, its lights and sockets, a chart."""
    z, half = room.back, room.shell.half
    drawing.add(rect(*box_of(room, -half, half, 0.0, 1.05, z), room.tone("#a8c8c4", 0.7)))
    drawing.add(rect(*box_of(room, -half, half, 1.05, 1.1, z), room.tone("#6f9a98", 0.8)))
    drawing.add(rect(*box_of(room, -2.3, -0.3, 1.45, 1.62, z), room.tone("#e8eeec", 1.0)))
    drawing.glow(room.at(-1.3, 1.5, z), 1.5 * room.world.lens.scale(z), "#f2fbff", 0.35, flat=0.5)
    for k in range(6):
        drawing.add(circle(*room.at(-2.0 + 0.3 * k, 1.53, z), 3.0, room.tone("#4f6a70", 0.8)))
    drawing.add(rect(*box_of(room, -2.75, -2.42, 1.2, 1.65, z), room.tone("#f6f4ee", 0.9)))
    cross = room.tone("#c8443c", 0.9)
    drawing.add(
        rect(*box_of(room, 0.26, 0.34, 1.95, 2.25, z), cross), rect(*box_of(room, 0.15, 0.45, 2.06, 2.14, z), cross)
    )


def ward(room: Room, *, bed: bool) -> list[Layer]:
    """A bed with rails, a drip, a monitor that beats, a curtain on its track."""
    return [_curtain(room), *([_hospital_bed(room)] if bed else []), _drip(room), _monitor(room)]


def _hospital_bed(room: Room) -> Layer:
    drawing, z = Drawing(), room.back - 1.2
    scale = room.world.lens.scale(z)
    steel = room.tone("#b4bec2", 0.9)
    for x in (-2.15, -0.45):
        drawing.add(line([room.at(x, 0.05, z), room.at(x, 1.05, z)], steel, 0.05 * scale))
        drawing.add(circle(*room.at(x, 0.06, z), 0.07 * scale, room.tone("#3c4448", 0.6)))
    drawing.add(cushion(box_of(room, -2.1, -0.5, 0.5, 0.72, z), 0.06 * scale, room.tone("#f2f5f4", 1.0)))
    drawing.add(cushion(box_of(room, -2.1, -0.5, 0.38, 0.62, z), 0.05 * scale, room.tone("#8fb8c4", 0.8)))
    drawing.add(cushion(box_of(room, -2.05, -1.5, 0.68, 0.86, z), 0.07 * scale, room.tone("#ffffff", 1.0)))
    for y in (0.78, 0.92):
        drawing.add(line([room.at(-1.35, y, z - 0.05), room.at(-0.5, y, z - 0.05)], steel, 0.025 * scale))
    bx, by, bw, bh = box_of(room, -2.3, -0.3, -0.05, 1.15, z)
    return Layer("hospital bed", [drawing], z, box=(bx, by, bw, bh))


def _drip(room: Room) -> Layer:
    drawing, z = Drawing(), room.back - 1.0
    scale, steel = room.world.lens.scale(z), room.tone("#b4bec2", 0.9)
    drawing.add(line([room.at(-2.45, 0, z), room.at(-2.45, 1.95, z)], steel, 0.03 * scale))
    drawing.add(line([room.at(-2.6, 1.93, z), room.at(-2.3, 1.93, z)], steel, 0.03 * scale))
    drawing.add(cushion(box_of(room, -2.4, -2.22, 1.55, 1.88, z), 0.04 * scale, room.tone("#e4f2f4", 1.0)))
    drawing.add(
        path(curve([room.at(-2.31, 1.55, z), room.at(-2.25, 1.1, z), room.at(-1.9, 0.85, z)], closed=False), "none")
    )
    bx, by, bw, bh = box_of(room, -2.8, -2.1, -0.05, 2.1, z)
    return Layer("drip", [drawing], z, box=(bx, by, bw, bh))


def _monitor(room: Room) -> Layer:
    """A trace that beats: three drawings in turn, so it is seen to be on."""
    z = room.back - 0.9
    scale = room.world.lens.scale(z)
    phases: list[Drawing] = []
    for step in range(6):
        drawing = Drawing()
        drawing.add(line([room.at(-0.1, 0, z), room.at(-0.1, 1.2, z)], room.tone("#9aa4a8", 0.7), 0.04 * scale))
        x, y, w, h = box_of(room, -0.36, 0.16, 1.15, 1.52, z)
        drawing.add(cushion((x, y, w, h), 0.03 * scale, room.tone("#d8dcdc", 0.8)))
        drawing.add(rect(x + w * 0.08, y + h * 0.1, w * 0.84, h * 0.72, "#0a1614"))
        beat = [(0.0, 0.55), (0.3, 0.55), (0.38, 0.2), (0.46, 0.78), (0.54, 0.55), (1.0, 0.55)]
        shown = [(x + w * (0.08 + 0.84 * ((u + step / 6) % 1.0)), y + h * v) for u, v in beat]
        shown.sort()
        drawing.add(line(shown, "#6fe8a0", max(1.5, 0.012 * scale)))
        drawing.glow((x + w / 2, y + h / 2), w, "#6fe8a0", 0.2)
        phases.append(drawing)
    bx, by, bw, bh = box_of(room, -0.9, 0.7, -0.05, 1.9, z)
    return Layer("monitor", phases, z, box=(bx, by, bw, bh), rate=7.0)


def _curtain(room: Room) -> Layer:
    drawing, z = Drawing(), room.back - 1.7
    for k in range(7):
        x = -room.shell.half + 0.1 + 0.13 * k
        fold = drawing.linear(
            (
                (0, room.tone("#7fa8b0", 0.45), 1),
                (0.5, room.tone("#b8d4d8", 0.9), 1),
                (1, room.tone("#7fa8b0", 0.45), 1),
            ),
            (0, 0),
            (1, 0),
        )
        drawing.add(rect(*box_of(room, x, x + 0.14, 0.25, 2.25, z), fold))
    drawing.add(line([room.at(-room.shell.half, 2.26, z), room.at(1.0, 2.26, z)], room.tone("#9aa4a8", 0.8), 3))
    bx, by, bw, bh = box_of(room, -room.shell.half, 1.1, 0.1, 2.4, z)
    return Layer("curtain", [drawing], z, box=(bx, by, bw, bh), motion=Motion(drift=(0.01, 5.0)))
