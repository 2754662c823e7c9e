"""What a field is of: grass, wheat, flowers in rows; and what else open green ground is: park, graveyard, camp, ice."""

import math
from collections.abc import Callable

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets import greens, grounds
from act3_mcp.animatic.sets.growth import grass_tufts, trees_at
from act3_mcp.animatic.svg import Drawing, Point, circle, curve, ellipse, line, outline, path, polygon
from act3_mcp.animatic.world import Setting, World

Plant = Callable[[World, Drawing, Point, float], None]
"""Draws one plant from its foot, so many frame units high."""


def dress(world: World, setting: Setting) -> None:
    """Put into `setting` what this field has."""
    rng = world.rng
    trees = [(rng.uniform(-26, 26), z) for z in (70, 52, 38)]
    for name, (material, ears, plant, tall) in CROPS.items():
        if world.has(name) and not world.snowy:
            setting.backdrop.append(_crop(world, material, ears))
            setting.among += trees_at(world, trees[:2], "round") + greens.buildings(world)
            setting.among += _rows_in_front(world, plant, tall)
            return
    for name, furnish in GROUNDS.items():
        if world.has(name):
            furnish(world, setting)
            return
    setting.backdrop.append(_rows(world))
    setting.among += trees_at(world, trees, "round") + greens.buildings(world)
    setting.among += grass_tufts(world, "#9a9440") if not world.snowy else []


def _rows(world: World) -> Layer:
    """Furrows that meet at the horizon."""
    drawing, light, lens = Drawing(), world.light, world.lens
    for number in range(-26, 27):
        a, b = lens.at(number * 2.2, 0, 1.2), lens.at(number * 2.2, 0, 420)
        c, d = lens.at(number * 2.2 + 1.0, 0, 1.2), lens.at(number * 2.2 + 1.0, 0, 420)
        tone = light.between(world.leaf("#c0b258" if number % 2 else "#7f8a3e") if not world.snowy else "#cfd6dc", 0.6)
        fade = drawing.linear(
            ((0, tone, 0.0), (0.12, tone, 0.4), (1, tone, 0.6)), (0, lens.horizon), (0, FRAME), box=False
        )
        drawing.add(polygon([a, b, d, c], fade))
    return Layer("rows", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _crop(world: World, material: str, ears: tuple[str, str]) -> Layer:
    """A crop from the camera to the hills, its rows running away from us, speckled with what it bears."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    far, near = light.through_air(light.facing(ears[0]), 60), light.between(material, 0.55)
    stops = (
        (0, mix(far, light.haze, 0.35), 1),
        (0.12, far, 1),
        (0.5, mix(light.facing(ears[0]), near, 0.55), 1),
        (1, near, 1),
    )
    fill = drawing.linear(stops, (0, lens.horizon), (0, FRAME * 1.05), box=False)
    drawing.add(polygon([(world.left, lens.horizon), (world.left + world.wide, lens.horizon),
                         (world.left + world.wide, 3000), (world.left, 3000)], fill))  # fmt: skip
    dark = light.between(material, 0.15)
    for number in range(-30, 31):
        a, b = lens.at(number * 1.7, 0, 1.2), lens.at(number * 1.7, 0, 420)
        c, d = lens.at(number * 1.7 + 0.5, 0, 1.2), lens.at(number * 1.7 + 0.5, 0, 420)
        fade = drawing.linear(
            ((0, dark, 0.0), (0.1, dark, 0.3), (1, dark, 0.55)), (0, lens.horizon), (0, FRAME), box=False
        )
        drawing.add(polygon([a, b, d, c], fade))
    dots: dict[str, str] = {}
    for _ in range(620):
        z = 3.0 * 40.0 ** rng.random()
        x = (rng.randrange(-30, 31) * 1.7 + rng.uniform(0.5, 1.6)) if z < 40 else rng.uniform(-1, 1) * z * 1.4
        at, size = lens.at(x, rng.uniform(0.2, 0.9), z), max(1.0, 0.08 * lens.scale(z))
        tone = ears[rng.random() < 0.35]
        dots[tone] = (
            dots.get(tone, "")
            + f"M{at[0] - size:.1f} {at[1]:.1f}l{size:.1f} {-size * 1.3:.1f}l{size:.1f} {size * 1.3:.1f}z"
        )
    for tone, marks in dots.items():
        drawing.add(path(marks, light.facing(tone), 0.75))
    return Layer("crop", [drawing], lens.distance, "ground", focus=lens.distance * 1.8)


def _rows_in_front(world: World, plant: Plant, tall: float) -> list[Layer]:
    """Plants near the lens, bending in the wind: they say at once what grows here."""
    layers: list[Layer] = []
    rng, lens = world.rng, world.lens
    edge = lens.focal * lens.height / max(60.0, FRAME + 15 - lens.horizon)
    for z, low in ((max(edge * 1.7, lens.distance * 1.3), False), (edge * 0.9, True)):
        drawing, scale, base = Drawing(), lens.scale(z), lens.at(0, 0, z)[1] + (40 if low else 0)
        high = min(tall * scale, 330.0 if low else 420.0)
        x = -0.55 * lens.width
        while x < 1.55 * lens.width:
            # In the middle they stand lower, so as not to hide who is there.
            less = 0.62 + 0.38 * min(1.0, abs(x / lens.width - 0.5) * 2.4) if low else 1.0
            plant(world, drawing, (x, base), high * less * rng.uniform(0.72, 1.0))
            x += high * rng.uniform(0.04, 0.1) * (1.0 if tall < 1.2 else 3.0)
        layers.append(Layer("crop in front", [drawing], z, motion=Motion(drift=(0.05, 3.2), offset=rng.random())))
    return layers


def _ear(world: World, drawing: Drawing, foot: Point, tall: float) -> None:
    """One stalk with its ear and beard."""
    rng, light = world.rng, world.light
    lean = rng.uniform(-0.05, 0.22) * tall
    x, y = foot[0] + lean, foot[1] - tall
    stalk, gold = light.between("#b8953f", 0.5), light.between("#efcf6a", rng.uniform(0.55, 1.0))
    drawing.add(f'<path d="M{foot[0]:.1f} {foot[1] + 40:.1f}Q{foot[0]:.1f} {foot[1] - tall * 0.6:.1f} {x:.1f} {y:.1f}" '
                f'fill="none" stroke="{stalk}" stroke-width="{max(1.2, 0.014 * tall):.1f}"/>')  # fmt: skip
    w, long = 0.032 * tall, 0.24 * tall
    drawing.add(
        path(
            curve(
                [
                    (x - w, y + long * 0.2),
                    (x + w * 0.6, y - long),
                    (x + w * 1.6, y - long * 0.4),
                    (x + w, y + long * 0.3),
                ],
                tension=0.9,
            ),
            gold,
        )
    )
    for k in (-1.0, 0.3, 1.4):
        drawing.add(
            line(
                [(x + w * 0.4, y - long * 0.6), (x + w * (1.2 + k), y - long * 1.45)], gold, max(0.7, 0.005 * tall), 0.7
            )
        )


def _sunflower(world: World, drawing: Drawing, foot: Point, tall: float) -> None:
    rng, light = world.rng, world.light
    x, y, r = foot[0] + rng.uniform(-0.06, 0.06) * tall, foot[1] - tall, 0.15 * tall
    green = light.between("#5f8a3a", rng.uniform(0.3, 0.7))
    drawing.add(line([(foot[0], foot[1] + 40), (x, y)], green, 0.035 * tall))
    for side, v in ((-1, 0.45), (1, 0.3), (-1, 0.2)):
        leaf = [
            (foot[0], foot[1] - v * tall),
            (foot[0] + side * 0.1 * tall, foot[1] - (v + 0.12) * tall),
            (foot[0] + side * 0.24 * tall, foot[1] - v * tall),
        ]
        drawing.add(path(curve(leaf, tension=1.0), green))
    petals = ""
    for a in (math.tau * k / 13 for k in range(13)):
        tip = x + r * 1.35 * math.cos(a), y + r * 1.25 * math.sin(a)
        sides = [(x + r * 1.1 * math.cos(a + turn), y + r * math.sin(a + turn)) for turn in (-0.2, 0.2)]
        petals += outline([(x, y), sides[0], tip, sides[1]])
    drawing.add(path(petals, light.facing("#f2bd2e")), circle(x, y, r * 0.72, light.between("#6a4022", 0.7)))
    drawing.add(circle(x - r * 0.1, y - r * 0.1, r * 0.4, light.between("#3f2818", 0.6), 0.8))


def _lavender(world: World, drawing: Drawing, foot: Point, tall: float) -> None:
    rng, light = world.rng, world.light
    x = foot[0] + rng.uniform(-0.2, 0.2) * tall
    green, bloom = light.between("#7f9468", 0.5), light.between("#8f6fd0", rng.uniform(0.5, 1.0))
    drawing.add(line([(foot[0], foot[1] + 40), (x, foot[1] - tall * 0.7)], green, max(1.0, 0.012 * tall)))
    for k in range(6):
        drawing.add(ellipse(x, foot[1] - tall * (0.6 + 0.075 * k), 0.035 * tall * (1 - 0.1 * k), 0.05 * tall, bloom))


def _flower(world: World, drawing: Drawing, foot: Point, tall: float) -> None:
    rng, light = world.rng, world.light
    x, y, r = foot[0] + rng.uniform(-0.25, 0.25) * tall, foot[1] - tall, 0.085 * tall
    tone = light.facing(rng.choice(("#e0463a", "#e0463a", "#f0c84a", "#f4f0ea", "#8f7fd8")))
    drawing.add(line([(foot[0], foot[1] + 40), (x, y)], light.between("#6f8a48", 0.5), max(1.0, 0.012 * tall)))
    drawing.add(
        *(circle(x + r * math.cos(a), y + r * 0.8 * math.sin(a), r * 0.75, tone) for a in (0.3, 1.6, 2.8, 4.1, 5.3))
    )
    drawing.add(circle(x, y, r * 0.4, light.between("#3f2a20", 0.6)))


CROPS: dict[str, tuple[str, tuple[str, str], Plant, float]] = {
    "wheat": ("#a8812f", ("#e3bd58", "#f4dc8a"), _ear, 0.95),
    "sunflowers": ("#5a7434", ("#e8b62c", "#7fa03e"), _sunflower, 1.5),
    "lavender": ("#5f5a86", ("#8a6cc8", "#b49ae0"), _lavender, 0.55),
    "flowers": ("#6f8a44", ("#e0503e", "#8aa850"), _flower, 0.5),
}
"""For each: its shade, what it bears and what else, one plant of it, and how high that is."""
GROUNDS: dict[str, Callable[[World, Setting], None]] = {
    "park": greens.park, "garden": greens.garden, "playground": greens.playground, "graveyard": grounds.graveyard,
    "battlefield": grounds.battlefield, "camp": grounds.camp, "campfire": grounds.camp, "ice": grounds.ice,
}  # fmt: skip
