"""The sea in a storm: waves as high as houses, their crests blown to foam."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.svg import Drawing, Point, curve, ellipse, path, stroke
from act3_mcp.animatic.world import World

DEEP = "#2f5a66"


def breakers(world: World, depth: float, number: int) -> Layer:
    """One rank of waves: steep to leeward, hollow to windward, white along the top."""
    drawing, light, lens, rng = Drawing(), world.light, world.lens, world.rng
    base, scale = lens.at(0, 0, depth)[1], lens.scale(depth)
    # Near ones roll under us, so they do not hide what they carry.
    tall = min((2.2 + 0.05 * depth) * scale, (0.30 if depth > lens.distance else 0.13) * FRAME)
    step = max(190.0, min(9.0 * scale, 0.55 * lens.width))
    left, right = world.left, world.left + world.wide
    crest: list[Point] = []
    tops: list[tuple[Point, float]] = []
    x = left - rng.random() * step
    while x < right:
        wide, high = step * rng.uniform(0.75, 1.3), tall * rng.uniform(0.5, 1.0)
        crest += [(x, base), (x + wide * 0.34, base - high * 0.45), (x + wide * 0.56, base - high)]
        crest += [(x + wide * 0.66, base - high * 0.72), (x + wide * 0.82, base - high * 0.18)]
        tops.append(((x + wide * 0.56, base - high), wide))
        x += wide
    nearness = min(1.0, 8 / depth + 0.15)
    tone = mix(mix(light.sky[3], light.facing(DEEP), 0.7), mix(light.away(DEEP), light.ink, 0.25), nearness)
    below = base + max(40.0, 0.8 * tall) + (420 if depth < 6 else 0)
    crown = mix(light.facing("#7fb4ae"), tone, 0.3)
    stops = (
        (0, crown, 1),
        (0.3, tone, 1),
        (0.75, mix(tone, light.ink, 0.3), 1),
        (1, mix(tone, light.ink, 0.4), 0.85 if depth < 6 else 0.0),
    )
    fill = drawing.linear(stops, (0, base - tall), (0, below), box=False)
    drawing.add(path(curve([(crest[0][0], below), *crest, (crest[-1][0], below)], tension=0.8), fill))
    foam = mix(light.facing("#f4f8f8"), light.sky[3], 0.25)
    for (px, py), wide in tops:
        high = base - py
        if high < 0.35 * tall:
            continue
        lee = [(px - wide * 0.27, py + high * 0.52), (px - wide * 0.10, py + high * 0.08), (px, py - high * 0.07)]
        hollow = [(px + wide * 0.11, py + high * 0.30), (px + wide * 0.05, py + high * 0.2)]
        lip = [*lee, *hollow, (px - wide * 0.06, py + high * 0.3)]
        drawing.add(path(curve(lip, tension=0.9), foam, 0.92))
        for k in range(4):
            u, v = px - wide * (0.24 - 0.1 * k), py + high * (0.5 - 0.1 * k)
            run = f"M{u:.1f} {v:.1f}q{wide * 0.05:.1f} {high * 0.2:.1f} {wide * 0.02:.1f} {high * 0.42:.1f}"
            drawing.add(stroke(run, foam, max(1.0, 0.012 * high + 0.6), 0.35))
        for _ in range(7):
            at = px + rng.uniform(-0.02, 0.22) * wide, py - rng.uniform(-0.05, 0.3) * high
            drawing.add(ellipse(*at, rng.uniform(1.2, 3.5) + 0.01 * high, rng.uniform(0.8, 2.2), foam, 0.6))
    pace = 3.0 + 0.25 * number
    motion = Motion(drift=(0.9 + depth * 0.012, pace * 1.5), bob=(min(0.35, 26 / scale), pace), offset=rng.random())
    return Layer(f"breakers {depth:.0f}", [drawing], depth, motion=motion)
