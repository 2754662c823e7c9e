# ruff: noqa: PLR0917 - coordinates are positional by nature
"""What carries many: buses and trains, seen from the side, in metres."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.svg import Drawing, Local, Point, circle, curve, cushion, ellipse, line, path, polygon, rect
from act3_mcp.animatic.vehicles import goes, wheel
from act3_mcp.animatic.world import World


def bus(world: World, colour: str, floor: float, z: float) -> list[Layer]:
    light, lens = world.light, world.lens
    scale, (px, py) = lens.scale(z), lens.at(0.0, floor, z)
    flip = -1 if world.shot.move.towards == "left" else 1

    def p(u: float, v: float) -> Point:
        return px + flip * u * scale, py - v * scale

    moving = goes(world)
    phases: list[Drawing] = []
    for phase in range(4 if moving else 1):
        drawing = Drawing()
        drawing.add(ellipse(px, py, 5.6 * scale, 0.3 * scale, light.ink, 0.5))
        _coachwork(world, drawing, p, colour, scale, (-5.2, 5.2, 0.4, 3.05))
        _windows(world, drawing, p, scale, (-4.9, 3.5, 1.55, 2.6), 7)
        pane = [(3.75, 1.3), (5.05, 1.3), (4.95, 2.65), (3.75, 2.65)]
        drawing.add(polygon([p(*q) for q in pane], light.between("#8fb0c4", 0.8)))
        for u in (2.6, -0.6):
            door = [(u - 0.5, 0.5), (u + 0.5, 0.5), (u + 0.5, 2.55), (u - 0.5, 2.55)]
            drawing.add(
                polygon([p(*q) for q in door], light.between("#4a5a68", 0.5)),
                line([p(u, 0.5), p(u, 2.55)], light.ink, 0.04 * scale),
            )
        drawing.add(line([p(-5.15, 1.2), p(5.15, 1.2)], light.between("#f0e6d0", 0.9), 0.14 * scale))
        if light.lamps > 0.2:
            drawing.glow(p(5.2, 0.8), 1.4 * scale, "#ffeec0", 0.8)
        drawing.add(circle(*p(5.12, 0.8), 0.12 * scale, "#fff4d4"), circle(*p(-5.15, 0.8), 0.1 * scale, "#d8443a"))
        for u in (-3.2, 3.3):
            wheel(world, drawing, p(u, 0.5), 0.5 * scale, phase / 4)
        phases.append(drawing)
    box = (px - 6 * scale, py - 3.5 * scale, 12 * scale, 4 * scale)
    speed = 0.0 if world.shot.move.kind == "truck" or not moving else 2.0 * flip
    return [Layer("bus", phases, z, box=box, rate=14.0 if moving else 0.0, motion=Motion(travel=(speed, 0.0, 0.0)))]


def train(world: World, colour: str, floor: float, z: float) -> list[Layer]:
    """A locomotive and its carriages, all along the frame and beyond it."""
    light, lens = world.light, world.lens
    scale, (px, py) = lens.scale(z), lens.at(0.0, floor, z)
    flip = -1 if world.shot.move.towards == "left" else 1
    moving, drawing = goes(world), Drawing()

    def p(u: float, v: float) -> Point:
        return px + flip * u * scale, py - v * scale

    drawing.add(rect(px - 40 * scale, py - 0.12 * scale, 80 * scale, 0.12 * scale, light.between("#8a8078", 0.6)))
    drawing.add(line([p(-40, 0.2), p(40, 0.2)], light.between("#c0c4ca", 0.7), 0.08 * scale))
    for coach in range(3):
        back = -3.4 - 11.6 * coach
        _coachwork(world, drawing, p, colour, scale, (back - 11.0, back, 0.75, 3.6))
        _windows(world, drawing, p, scale, (back - 10.4, back - 0.6, 1.95, 2.95), 8)
        drawing.add(line([p(back - 11, 1.5), p(back, 1.5)], light.between("#f0e6d0", 0.8), 0.12 * scale))
        for u in (back - 9.5, back - 8.3, back - 2.6, back - 1.4):
            wheel(world, drawing, p(u, 0.55), 0.42 * scale, 0.0)
    nose = [(-3.2, 0.7), (-3.2, 3.65), (2.4, 3.65), (4.4, 3.0), (6.1, 1.9), (6.6, 1.1), (6.5, 0.7)]
    lit, dark = light.between(colour, 0.95), light.between(colour, 0.1)
    skin = drawing.linear(
        ((0, mix(lit, light.sky[1], 0.3), 1), (0.4, lit, 1), (0.6, mix(lit, dark, 0.6), 1), (1, dark, 1))
    )
    drawing.add(path(curve([p(*q) for q in nose], tension=0.35), skin))
    _windows(world, drawing, p, scale, (-2.6, 2.0, 2.1, 3.0), 4)
    shield = [(3.1, 3.15), (4.35, 2.85), (5.5, 2.1), (3.4, 2.1)]
    drawing.add(polygon([p(*q) for q in shield], light.between("#24303c", 0.5)))
    drawing.add(line([p(-3.1, 1.5), p(6.2, 1.5)], light.between("#f0e6d0", 0.8), 0.12 * scale))
    for u in (-2.0, -0.8, 3.4, 4.6):
        wheel(world, drawing, p(u, 0.55), 0.42 * scale, 0.0)
    if light.lamps > 0.2:
        drawing.glow(p(6.4, 1.3), 2.6 * scale, "#ffeec0", 0.9)
    drawing.add(circle(*p(6.3, 1.3), 0.16 * scale, "#fff6dc"))
    speed = 0.0 if world.shot.move.kind == "truck" or not moving else 2.4 * flip
    box = (px - 40 * scale, py - 4.2 * scale, 80 * scale, 4.6 * scale)
    return [Layer("train", [drawing], z, box=box, motion=Motion(travel=(speed, 0.0, 0.0), bob=(0.01, 0.31)))]


def _coachwork(
    world: World, drawing: Drawing, at: Local, colour: str, scale: float, sides: tuple[float, float, float, float]
) -> None:
    back, front, low, top = sides
    light = world.light
    lit, dark = light.between(colour, 0.95), light.between(colour, 0.1)
    (x, y), (x2, y2) = at(back, top), at(front, low)
    bands = ((0, mix(lit, light.sky[1], 0.35), 1), (0.12, lit, 1), (0.6, mix(lit, dark, 0.35), 1), (1, dark, 1))
    drawing.add(cushion((min(x, x2), y, abs(x2 - x), y2 - y), 0.32 * scale, drawing.linear(bands)))


def _windows(
    world: World, drawing: Drawing, at: Local, scale: float, sides: tuple[float, float, float, float], count: int
) -> None:
    back, front, low, top = sides
    light = world.light
    glass = light.practical if light.lamps > 0.4 else mix(light.sky[2], light.away("#4a5866"), 0.45)
    wide = (front - back) / count
    for k in range(count):
        (x, y), (x2, y2) = at(back + wide * (k + 0.08), top), at(back + wide * (k + 0.92), low)
        drawing.add(cushion((min(x, x2), y, abs(x2 - x), y2 - y), 0.1 * scale, glass))
        if k % 3 != 1:
            # Somebody sits there.
            head = at(back + wide * (k + 0.45), low + 0.42)
            tone = mix(glass, light.ink, 0.55)
            drawing.add(circle(*head, 0.15 * scale, tone), path(_shoulders(head, y2, scale), tone))


def _shoulders(head: Point, sill: float, scale: float) -> str:
    x, y = head
    return curve(
        [
            (x - 0.27 * scale, sill),
            (x - 0.2 * scale, y + 0.22 * scale),
            (x + 0.2 * scale, y + 0.22 * scale),
            (x + 0.27 * scale, sill),
        ],
        tension=0.6,
    )
