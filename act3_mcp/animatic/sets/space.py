"""Space: stars, a nebula's colours, and a planet with a lit limb."""

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.svg import Drawing, circle, ellipse, rect, ring
from act3_mcp.animatic.world import Setting, World

CLOUDS = (("#3a2a78", "#8a3f86"), ("#143a66", "#2f8a94"), ("#4a2458", "#c2603f"))


def build(world: World) -> Setting:
    rng, width = world.rng, world.lens.width
    near, far = rng.choice(CLOUDS)
    back = Drawing()
    back.add(
        rect(
            world.left,
            world.top,
            world.wide,
            world.high,
            back.linear(((0, "#060817", 1), (0.6, "#0e1330", 1), (1, "#1a1638", 1))),
        )
    )
    for _ in range(9):
        at = (rng.uniform(-0.3, 1.3) * width, rng.uniform(-100, 900))
        back.glow(at, rng.uniform(240, 560), rng.choice((near, far)), 0.5, flat=rng.uniform(0.4, 0.8))
    layers = [Layer("deep", [back], 9000.0)]
    for depth, count, size in ((6000.0, 420, 1.3), (900.0, 60, 2.2)):
        stars = Drawing()
        for _ in range(count):
            at = (rng.uniform(-0.6, 1.6) * width, rng.uniform(-0.6, 1.6) * FRAME)
            stars.add(
                circle(
                    *at,
                    rng.uniform(0.5, 1.0) * size,
                    rng.choice(("#ffffff", "#dfe8ff", "#ffe9d0")),
                    rng.uniform(0.3, 1.0),
                )
            )
            if rng.random() < 0.06:
                stars.glow(at, 16 * size, "#cfdcff", 0.5)
        layers.append(Layer(f"stars {depth:.0f}", [stars], depth, motion=Motion(flicker=0.2 if depth < 1000 else 0.0)))
    layers.append(_planet(world))
    return Setting(backdrop=layers, standing=False, floor=0.0)


def _planet(world: World) -> Layer:
    drawing, rng, width = Drawing(), world.rng, world.lens.width
    unit = world.lens.unit / 1000
    r = 760 * unit
    x, y = width * rng.uniform(0.62, 0.8), FRAME * 0.62 + r * 0.62
    base = rng.choice(("#2f5f9a", "#9a5a3a", "#5a7f78"))
    drawing.glow((x, y), r * 1.25, mix(base, "#ffffff", 0.4), 0.7)
    night, day = mix(base, "#05060f", 0.85), mix(base, "#ffffff", 0.22)
    body = drawing.radial(
        ((0, day, 1), (0.45, base, 1), (0.82, mix(base, night, 0.6), 1), (1, night, 1)),
        (x - r * 0.35, y - r * 0.75),
        r * 1.5,
    )
    drawing.add(circle(x, y, r, body))
    ident = f"planet{round(r)}"
    bands = "".join(
        ellipse(
            x, y - r + 2 * r * k / 16, r * 1.1, r * rng.uniform(0.015, 0.05),
            mix(base, "#ffffff", rng.uniform(0.1, 0.5)), rng.uniform(0.06, 0.22),
        )
        for k in range(1, 15)
    )  # fmt: skip
    drawing.add(f'<defs><clipPath id="{ident}">{circle(x, y, r, "#000")}</clipPath></defs>')
    drawing.add(f'<g clip-path="url(#{ident})" transform="rotate(-14 {x:.0f} {y:.0f})">{bands}</g>')
    drawing.add(ring(x, y, r, mix(base, "#ffffff", 0.7), 2.5, 0.55))
    return Layer("planet", [drawing], 2500.0, motion=Motion(travel=(-6.0, 0.0, 0.0)))
