# ruff: noqa: PLR0917 - coordinates are positional by nature
"""One great building seen from outside: temple, castle, palace, mosque, lighthouse, pyramids, ruins."""

from collections.abc import Callable
from dataclasses import replace

from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.sets import monuments, strongholds
from act3_mcp.animatic.sets.backdrop import HILLS, MESAS, behind, shore
from act3_mcp.animatic.sets.forecourt import court, lanterns
from act3_mcp.animatic.sets.growth import grass_tufts, palm, stones, trees_at
from act3_mcp.animatic.sets.paths import trail
from act3_mcp.animatic.sets.placing import spot
from act3_mcp.animatic.sets.ridges import Ridge
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.stage import ground
from act3_mcp.animatic.shot import FACES
from act3_mcp.animatic.svg import Drawing, Local, curve, path
from act3_mcp.animatic.world import Setting, World

Build = Callable[[World, Drawing, Local, float], None]
"""Draws the building in metres from the middle of its foot, as seen from so far."""

# For each: how it is drawn, half its width, its height, and what it stands on.
BUILDINGS: dict[str, tuple[Build, float, float, str]] = {
    "lighthouse": (strongholds.lighthouse, 9.0, 24.0, "#8a9350"),
    "pyramid": (monuments.pyramids, 60.0, 42.0, "#d9aa6e"),
    "castle": (strongholds.castle, 27.0, 34.0, "#7d8a50"),
    "mosque": (monuments.mosque, 25.0, 32.0, "#c8b088"),
    "ruins": (monuments.columns, 20.0, 15.0, "#a89c6a"),
    "palace": (strongholds.palace, 34.0, 19.0, "#8fa058"),
    "temple": (monuments.pagoda, 13.0, 22.0, "#7d8a58"),
}
DRY = {"pyramid", "mosque"}


def kind_of(world: World) -> str:
    kind = next((name for name in BUILDINGS if world.has(name)), "temple")
    if kind == "temple" and world.shot.period in {"medieval", "1920s"} and world.shot.says("ancient"):
        return "ruins"
    return kind


def build(world: World) -> Setting:
    kind = kind_of(world)
    usual = MESAS if kind in DRY else HILLS
    draw, half, high, soil = BUILDINGS[kind]
    layers = [*sky(world), *behind(world, usual)]
    soil = world.snowed(soil if kind in DRY else world.leaf(soil))
    layers += [ground(world, soil, shine=0.15), *_shore(world, kind, usual)]
    setting = Setting(backdrop=layers, furnished=("house",))
    rise = 0.34 * high if world.has("hilltop") or kind == "lighthouse" or world.shot.beyond == "mountains" else 0.0
    z = _distance(world, half, high + rise)
    # In the gap between two people, or beside one.
    x = spot(world, 0.02 if len(world.shot.figures) % 2 == 0 else 0.3, z)
    if rise:
        layers.append(_mound(world, x, z + 2, half * 1.9, rise, soil))
    drawing, scale, (px, py) = Drawing(), world.lens.scale(z), world.lens.at(x, rise, z)
    draw(world, drawing, lambda u, v: (px + u * scale, py - v * scale), z)
    box = (px - 1.25 * half * scale, py - 1.2 * high * scale, 2.5 * half * scale, 1.28 * high * scale)
    setting.among.append(Layer(kind, [drawing], z, box=box, foot=(px, py), bloom=0.3 if world.light.is_dark else 0.0))
    if kind == "lighthouse" and (world.light.is_dark or world.shot.weather in {"storm", "fog"}):
        setting.among.append(strongholds.beam(world, (px, py - 20.6 * scale), z))
    _surroundings(world, setting, kind)
    return setting


def _distance(world: World, half: float, high: float) -> float:
    """As far off as it takes for the whole of it to be in the frame."""
    lens = world.lens
    room = max(0.26 * FRAME, min(lens.horizon - 0.06 * FRAME, 0.62 * FRAME))
    spare = 1.12 if world.shot.figures else 1.05
    return max(lens.distance * 2.2, lens.focal * high * spare / room, lens.focal * half * 1.35 * spare / lens.width)


def _shore(world: World, kind: str, usual: tuple[Ridge, ...]) -> list[Layer]:
    if kind == "lighthouse" and not world.shot.beyond:
        return shore(replace(world, shot=replace(world.shot, beyond="sea")), usual)
    return shore(world, usual)


def _mound(world: World, x: float, z: float, half: float, rise: float, soil: str) -> Layer:
    """The height it stands on."""
    drawing, light, scale = Drawing(), world.light, world.lens.scale(z)
    px, py = world.lens.at(x, 0, z)
    lit, dark = light.between(soil, 0.7, z * 0.6), light.between(soil, 0.15, z * 0.6)
    rng = world.rng
    left = [
        (px - half * scale * (1.25 - 0.7 * k / 5), py - rise * scale * (k / 5) ** 0.8 + rng.uniform(-3, 3))
        for k in range(6)
    ]
    right = [
        (px + half * scale * (0.55 + 0.7 * k / 5), py - rise * scale * (1 - k / 5) ** 0.8 + rng.uniform(-3, 3))
        for k in range(6)
    ]
    fill = drawing.linear(((0, lit, 1), (1, dark, 1)))
    drawing.add(path(curve([*left, *right, (px, py + 0.06 * rise * scale)], tension=0.6), fill))
    return Layer("mound", [drawing], z)


def _surroundings(world: World, setting: Setting, kind: str) -> None:
    d = max(world.lens.distance, 4.4)
    if kind in DRY:
        setting.among += stones(world, "#b08a60", 6)
        setting.among += [
            palm(world, spot(world, s, d * f), d * f) for s, f in ((-0.85, 5.0), (0.92, 6.0), (-0.7, 7.0))
        ]
        return
    setting.backdrop.append(trail(world))
    paved = kind == "temple" and bool(world.shot.figures)
    if paved:
        setting.backdrop.append(court(world))
        setting.among += lanterns(world) if world.shot.size not in FACES else []
    spots = [(-0.8, 3.8), (0.95, 4.6), (-0.55, 7.0), (-0.95, 6.0)]
    wooded = "pine" if kind == "castle" or world.shot.beyond == "mountains" else "round"
    if kind != "lighthouse":
        setting.among += trees_at(world, [(spot(world, s, d * f), d * f) for s, f in spots], wooded)
    # Nothing stands so near that it could hide the building.
    setting.among += [each for each in stones(world, "#7c7a78", 5) if each.place > world.lens.distance * 1.8]
    setting.among += grass_tufts(world, "#7d8a48") if not (world.snowy or paved) else []
    if world.shot.weather == "fog" and world.shot.beyond == "mountains":
        setting.among.append(_low_mist(world))


def _low_mist(world: World) -> Layer:
    """Fog lying at the foot of the building, which stands out of it."""
    drawing, lens, light, rng = Drawing(), world.lens, world.light, world.rng
    z = max(world.lens.distance * 2.0, 14.0)
    base = lens.at(0, 0, z)[1]
    for _ in range(9):
        x, wide = rng.uniform(-0.3, 1.3) * lens.width, rng.uniform(0.25, 0.5) * lens.width
        fill = drawing.radial(
            ((0, light.haze, 0.6), (0.6, light.haze, 0.25), (1, light.haze, 0.0)), (x, base - 30), wide, flat=0.14
        )
        drawing.add(
            f'<ellipse cx="{x:.1f}" cy="{base - 30:.1f}" rx="{wide:.1f}" ry="{wide * 0.14:.1f}" fill="{fill}"/>'
        )
    return Layer("low mist", [drawing], z, soft=6.0, motion=Motion(travel=(0.12, 0.0, 0.0)))
