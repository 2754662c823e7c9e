"""Still water lying in the land: its shores in true perspective, and the far side upside down in it."""

import random

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets.ridges import Ridge, crest_of, tone_of
from act3_mcp.animatic.sets.sky import sun_at
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, path, polygon, rect, stroke
from act3_mcp.animatic.world import World


def lake(world: World, near: float, far: float, *, mirrored: list[tuple[list[Point], str]], ice: bool = False) -> Layer:
    """Water from `near` to `far` metres off; `mirrored` are skylines with their colours, the farthest first."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    horizon = lens.horizon
    shape = curve([*_shore(world, far, 0.10), *reversed(_shore(world, near, 0.16))], tension=0.8)
    drawing.add(stroke(shape, light.between("#8d7a5c", 0.45), 14, 0.55))
    drawing.add(f'<clipPath id="lake"><path d="{shape}"/></clipPath><g clip-path="url(#lake)">')
    stops = (
        (0, mix(light.sky[3], light.haze, 0.3), 1), (0.3, mix(light.sky[2], light.away("#5f8a9a"), 0.35), 1),
        (1, mix(light.sky[0], light.away("#35607a"), 0.55), 1),
    )  # fmt: skip
    bottom = max(lens.at(0, 0, near)[1], horizon + 60)
    fill = drawing.linear(stops, (0, horizon), (0, bottom), box=False)
    drawing.add(rect(world.left, horizon, world.wide, FRAME * 2, fill))
    for crest, tone in mirrored:
        below = [(x, 2 * horizon - y + 6) for x, y in crest]
        # What is mirrored loses a little light, and what lies near us in the water shows its depth instead.
        fade = drawing.linear(
            ((0, mix(tone, light.ink, 0.12), 0.72), (1, mix(tone, light.ink, 0.2), 0.15)),
            (0, horizon), (0, horizon + 0.9 * (bottom - horizon)), box=False,
        )  # fmt: skip
        drawing.add(polygon([(crest[0][0], horizon), *below, (crest[-1][0], horizon)], fade))
    _glitter(world, drawing, bottom)
    if ice:
        drawing.add(rect(world.left, horizon, world.wide, FRAME * 2, light.facing("#e8f2f6"), 0.6))
        for _ in range(9):
            at = lens.at(rng.uniform(-0.5, 0.5) * far, 0, rng.uniform(near, far) ** 0.5 * near**0.5)
            end = (at[0] + rng.uniform(-260, 260), at[1] + rng.uniform(4, 60))
            drawing.add(stroke(f"M{at[0]:.1f} {at[1]:.1f}L{end[0]:.1f} {end[1]:.1f}", "#ffffff", 2.0, 0.5))
    drawing.add("</g>", stroke(shape, light.facing("#f4f8f6"), 1.6, 0.35))
    return Layer("lake", [drawing], lens.distance, "ground", focus=lens.distance * 2.2)


def mirrors(world: World, which: tuple[Ridge, ...], chance: random.Random) -> list[tuple[list[Point], str]]:
    """Skylines for a lake to hold upside down: those of `chance`."""
    return [(crest_of(world, ridge, chance), tone_of(world, ridge)) for ridge in which]


def _shore(world: World, z: float, rough: float) -> list[Point]:
    """A shore line right across, `z` metres off."""
    lens, rng = world.lens, world.rng
    half = 1.25 * lens.width / lens.scale(z)
    count = 9
    return [
        lens.at(half * (2 * k / count - 1), 0, z * (1 + rng.uniform(-rough, rough)))
        for k in range(count + 1)
    ]  # fmt: skip


def _glitter(world: World, drawing: Drawing, bottom: float) -> None:
    """Long lines of light where a breath of wind ruffles the surface, most under the sun or the moon."""
    light, lens, rng = world.light, world.lens, world.rng
    at = sun_at(world)
    for number in range(70):
        share = rng.random() ** 1.4
        y = lens.horizon + 2 + share * (bottom - lens.horizon)
        under = at is not None and number % 2 == 0
        x = at[0] + rng.gauss(0, 30 + 90 * share) if under and at else rng.uniform(-0.2, 1.2) * lens.width
        tone = light.disc if under else mix(light.sky[3], "#ffffff", 0.3)
        drawing.add(
            ellipse(x, y, (14 + 80 * share) * rng.uniform(0.4, 1.2), 0.7 + 2.0 * share, tone, 0.55 if under else 0.25)
        )


def ripples(world: World, near: float, far: float) -> Layer:
    """Light that moves on the water."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    for _ in range(36):
        z = near * (far / near) ** rng.random()
        at = lens.at(rng.uniform(-0.6, 0.6) * lens.width / lens.scale(z), 0, z)
        drawing.add(
            ellipse(*at, rng.uniform(0.2, 0.8) * lens.scale(z), max(0.7, 0.02 * lens.scale(z)), light.sky[3], 0.4)
        )
    motion = Motion(drift=(0.3, 4.3), flicker=0.3)
    return Layer("ripples", [drawing], lens.distance, "ground", focus=lens.distance * 2.2, motion=motion)


def pool(world: World, x: float, z: float, half: float, deep: float) -> Layer:
    """A pond or a puddle with its middle at (x, z), holding the sky."""
    drawing, lens, light = Drawing(), world.lens, world.light
    (px, py), far, near = lens.at(x, 0, z), lens.at(x, 0, z + deep)[1], lens.at(x, 0, max(z - deep, 0.8))[1]
    wide, scale = half * lens.scale(z), lens.scale(z)
    edge = [(px - wide, py), (px - wide * 0.5, far), (px + wide * 0.6, far), (px + wide, py), (px + wide * 0.4, near),
            (px - wide * 0.6, near)]  # fmt: skip
    shape = curve(edge, tension=1.0)
    fill = drawing.linear(((0, light.sky[3], 1), (1, mix(light.sky[1], light.away("#3f6a74"), 0.5), 1)))
    drawing.add(stroke(shape, light.between("#7d7a5c", 0.4), max(1.5, 0.12 * scale), 0.7), path(shape, fill))
    for k in range(4):
        y = far + (near - far) * (0.25 + 0.17 * k)
        drawing.add(ellipse(px + (k - 1.5) * 0.2 * wide, y, wide * 0.22, max(0.8, 0.02 * scale), "#ffffff", 0.3))
    return Layer("pool", [drawing], lens.distance, "ground", focus=z)
