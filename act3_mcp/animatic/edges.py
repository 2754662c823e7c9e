"""The picture's edge: a lens's vignette, a painter's paper, a printer's panel, an old film's scratches."""

import math

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.svg import Drawing, curve, line, outline, path, pierced, rect
from act3_mcp.animatic.world import World

PAPER = "#f6f1e4"


def edges(world: World) -> list[Layer]:
    match world.shot.style:
        case "watercolour":
            return [_paper(world)]
        case "comic":
            return [_vignette(world, 0.16), _panel(world)]
        case "vintage":
            return [_vignette(world, 0.72), _scratches(world)]
        case "noir":
            return [_vignette(world, 0.75)]
        case "anime" | "3d":
            return [_vignette(world, 0.16)]
        case _:
            dim = world.light.is_dark or world.shot.lighting in {"low key", "noir"}
            return [_vignette(world, 0.42 if dim else 0.30)]


def _vignette(world: World, strength: float) -> Layer:
    drawing = Drawing()
    width = world.lens.width
    dark = world.light.ink
    centre, radius = (width / 2, FRAME * 0.47), 0.5 * (width**2 + FRAME**2) ** 0.5 * 1.06
    stops = ((0, dark, 0.0), (0.52, dark, 0.0), (0.8, dark, strength * 0.42), (1, dark, strength))
    drawing.add(rect(-10, -10, width + 20, FRAME + 20, drawing.radial(stops, centre, radius)))
    return Layer("vignette", [drawing], 0.1, "lens", box=(0, 0, width, FRAME), soft=8.0)


def _paper(world: World) -> Layer:
    """Paper left white round the painting, whose colour ran out unevenly and dried darker at its rim."""
    drawing, rng, width = Drawing(), world.rng, world.lens.width
    margin = 0.045 * world.lens.unit
    outer = outline([(-20, -20), (width + 20, -20), (width + 20, FRAME + 20), (-20, FRAME + 20)])
    count = 44
    for spread, tone, opacity in (
        (-0.35, mix(world.light.ink, world.light.haze, 0.5), 0.16),
        (0.0, PAPER, 0.55),
        (0.5, PAPER, 1.0),
    ):
        points: list[tuple[float, float]] = []
        for k in range(count):
            # Round the frame once, by the angle.
            a = math.tau * k / count
            c, s = math.cos(a), math.sin(a)
            reach = 1 / max(abs(c), abs(s))
            inset = margin * (1 - spread) * rng.uniform(0.5, 1.5)
            points.append((width / 2 + c * reach * (width / 2 - inset), FRAME / 2 + s * reach * (FRAME / 2 - inset)))
        drawing.add(pierced(outer, curve(points, tension=0.8), tone, opacity))
    return Layer("paper", [drawing], 0.1, "lens", box=(0, 0, width, FRAME), soft=1.2)


def _panel(world: World) -> Layer:
    """The white gutter and the ruled line of a panel."""
    drawing, width = Drawing(), world.lens.width
    gap, rule = 0.018 * world.lens.unit, 0.007 * world.lens.unit
    outer = outline([(-20, -20), (width + 20, -20), (width + 20, FRAME + 20), (-20, FRAME + 20)])

    def frame(by: float) -> str:
        return outline([(by, by), (width - by, by), (width - by, FRAME - by), (by, FRAME - by)])

    drawing.add(pierced(outer, frame(gap + rule), "#15131a"), pierced(outer, frame(gap), "#f8f5ec"))
    return Layer("panel", [drawing], 0.1, "lens", box=(0, 0, width, FRAME))


def _scratches(world: World) -> Layer:
    """Scratches and dust that an old print has gathered; each is seen for a moment."""
    phases: list[Drawing] = []
    rng, width = world.rng, world.lens.width
    for _ in range(6):
        drawing = Drawing()
        for _ in range(rng.randint(1, 3)):
            x, lean = rng.uniform(0.05, 0.95) * width, rng.uniform(-6, 6)
            drawing.add(
                line([(x, -10), (x + lean, FRAME + 10)], "#fff6e0", rng.uniform(0.8, 2.2), rng.uniform(0.2, 0.5))
            )
        for _ in range(5):
            x, y, r = rng.uniform(0, width), rng.uniform(0, FRAME), rng.uniform(2, 7)
            hair = curve([(x, y), (x + r, y - r * rng.uniform(0.2, 1.4)), (x + 2 * r, y), (x + r, y + r * 0.5)])
            drawing.add(path(hair, "#241a10" if rng.random() < 0.6 else "#fff6e0", 0.55))
        phases.append(drawing)
    return Layer("scratches", phases, 0.1, "lens", box=(0, 0, width, FRAME), rate=9.0, motion=Motion(offset=0.1))
