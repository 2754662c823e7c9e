"""Towers of glass seen from their feet: they lean together overhead, and the sky is what is left between them."""

from dataclasses import dataclass

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.svg import Drawing, Local, Point, line, outline, path, polygon
from act3_mcp.animatic.world import Setting, World

GLASS = ("#4f7a9a", "#5f8aa0", "#3f6480", "#7a94a4", "#56707f", "#48808f")
STOREY = 4.0


@dataclass(frozen=True)
class Tower:
    """A box in metres: its sides, its front and back, its height, and what it is of."""

    left: float
    right: float
    front: float
    back: float
    high: float
    glass: str


def build(world: World) -> Setting:
    setting = Setting(backdrop=sky(world), standing=False)
    towers = _plan(world)
    for number, tower in enumerate(towers):
        setting.backdrop.append(_drawn(world, tower, number))
    return setting


def _plan(world: World) -> list[Tower]:
    """From the farthest to the nearest, to both sides of where we stand and one at the end."""
    rng = world.rng
    towers = [Tower(-26.0, 24.0, 190.0, 240.0, 250.0, GLASS[3])]
    for z in (140.0, 92.0, 52.0, 20.0):
        for side in (-1, 1):
            inner = side * rng.uniform(15.0, 21.0)
            outer = inner + side * rng.uniform(26.0, 36.0)
            deep = rng.uniform(24.0, 34.0)
            high = rng.uniform(120.0, 250.0) * (0.75 if z < 30 else 1.0)
            towers.append(Tower(min(inner, outer), max(inner, outer), z, z + deep, high, rng.choice(GLASS)))
    return towers


def _drawn(world: World, tower: Tower, number: int) -> Layer:
    drawing, light = Drawing(), world.light
    side = tower.left if tower.left > 0 else tower.right
    air = tower.front * 0.55
    lit, dark = light.between(tower.glass, 0.95, air), light.between(toned(tower.glass, value=0.6), 0.1, air)
    sunny = (tower.left > 0) == light.from_left
    for flank in (True, False):
        if flank and tower.left < 0 < tower.right:
            continue

        at = _on_face(world, ((side, tower.front), (side, tower.back)) if flank else
                      ((tower.left, tower.front), (tower.right, tower.front)))  # fmt: skip
        face = [at(0, 0), at(1, 0), at(1, tower.high), at(0, tower.high)]
        foot, crown = face[0], face[3]
        up = mix(lit, light.sky[1], 0.35)
        tones = (mix(dark, lit, 0.75 if sunny == flank else 0.3), mix(up, dark, 0.1 if sunny == flank else 0.45))
        fill = drawing.linear(
            ((0, tones[0], 1), (0.6, mix(tones[0], tones[1], 0.6), 1), (1, tones[1], 1)), foot, crown, box=False
        )
        drawing.add(polygon(face, fill))
        # The sky and its clouds in the glass, in long slanting bands.
        for band in (0.22, 0.46, 0.7):
            v, h = tower.high * (band + 0.03 * (number % 3)), tower.high * 0.09
            drawing.add(
                polygon(
                    [at(0, v), at(1, v + h * 0.9), at(1, v + h * 1.9), at(0, v + h)],
                    mix(light.sky[2], "#ffffff", 0.35),
                    0.2,
                )
            )
        _grid(world, drawing, at, tower, flank=flank, tone=mix(tones[0], light.ink, 0.45))
        drawing.add(line([at(0, 0), at(0, tower.high)], mix(lit, "#ffffff", 0.4), 2.2, 0.7))
    return Layer(f"tower {number}", [drawing], max(tower.front, 24.0), bloom=0.3 if light.is_dark else 0.0)


def _on_face(world: World, ends: tuple[Point, Point]) -> Local:
    """From a share of the way between two ends (x and z in metres), and a height, to the frame."""
    (x0, z0), (x1, z1) = ends
    return lambda u, y: world.lens.at(x0 + (x1 - x0) * u, y, z0 + (z1 - z0) * u)


def _grid(world: World, drawing: Drawing, at: Local, tower: Tower, *, flank: bool, tone: str) -> None:
    """Floors and mullions, thinning as they rise, and the offices that are still lit."""
    light, rng = world.light, world.rng
    floors, panes = int(tower.high / STOREY), 7 if flank else 9
    for k in range(1, floors):
        y = tower.high * k / floors
        if k % (1 if k < floors * 0.6 else 2) == 0:
            drawing.add(line([at(0, y), at(1, y)], tone, max(0.7, 3.2 * (1 - k / floors) ** 1.5), 0.6))
    for k in range(1, panes):
        drawing.add(line([at(k / panes, 0), at(k / panes, tower.high)], tone, 1.3, 0.55))
    bright = ""
    for _ in range(int(floors * panes * (0.30 if light.is_dark else 0.02 + 0.1 * light.lamps))):
        floor, pane = rng.randrange(1, floors), rng.randrange(panes)
        y0, y1 = tower.high * (floor + 0.12) / floors, tower.high * (floor + 0.86) / floors
        bright += outline(
            [
                at((pane + 0.08) / panes, y0),
                at((pane + 0.92) / panes, y0),
                at((pane + 0.92) / panes, y1),
                at((pane + 0.08) / panes, y1),
            ]
        )
    if bright:
        drawing.add(path(bright, light.practical, 0.85))


PITCH = -0.86
"""How far up the camera looks, in radians."""
