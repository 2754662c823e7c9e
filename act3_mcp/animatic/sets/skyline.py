"""A skyline across the water."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.sets.backdrop import towers
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, ellipse, rect
from act3_mcp.animatic.world import Setting, World


def build(world: World) -> Setting:
    layers = [*sky(world), *(towers(world, depth, 190) for depth in (1500.0, 1050.0, 760.0))]
    return Setting(backdrop=[*layers, _harbour(world)])


def _harbour(world: World) -> Layer:
    """Water between us and the city, holding its lights."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    far, near = mix(light.sky[3], light.away("#5f93a6"), 0.5), mix(light.sky[0], light.ink, 0.35)
    fill = drawing.linear(
        ((0, far, 1), (0.4, mix(far, near, 0.6), 1), (1, near, 1)), (0, lens.horizon), (0, FRAME), box=False
    )
    drawing.add(rect(world.left, lens.horizon, world.wide, world.high, fill))
    for _ in range(170):
        share = rng.random() ** 2
        y = lens.horizon + 3 + share * (FRAME - lens.horizon)
        tone = rng.choice((light.practical, light.sky[3], NEON[rng.randrange(5)] if light.neon else light.sky[2]))
        x, w = rng.uniform(-0.3, 1.3) * lens.width, (6 + 60 * share) * rng.uniform(0.4, 1.2)
        drawing.add(ellipse(x, y, w, 0.8 + 2.6 * share, tone, 0.45 if light.is_dark else 0.22))
    return Layer("harbour", [drawing], lens.distance, "ground", focus=lens.distance * 2.0)
