"""What lies between the scene and the eye: weather in the air; and words on a sign."""

from dataclasses import dataclass

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.svg import Drawing, rect, words
from act3_mcp.animatic.world import World


@dataclass(frozen=True)
class Fall:
    """One sheet of falling things; sizes in frame units, speed in frame heights a second."""

    count: int
    size: float
    speed: float
    strength: float
    thick: float = 1.0
    slant: float = 0.0
    soft: float = 0.0
    sway: float = 0.0
    streak: bool = False


RAIN = (
    Fall(190, 46, 1.5, 0.20, thick=1.3, slant=0.10, streak=True),
    Fall(95, 95, 2.3, 0.28, thick=1.9, slant=0.12, streak=True),
    Fall(20, 190, 3.4, 0.22, thick=4.0, slant=0.13, soft=1.6, streak=True),
)
SNOW = (
    Fall(320, 2.2, 0.10, 0.65, sway=1.0),
    Fall(120, 4.2, 0.17, 0.8, sway=2.0, soft=0.8),
    Fall(26, 11.0, 0.30, 0.5, sway=3.0, soft=5.0),
)
MOTES = (Fall(46, 1.8, 0.012, 0.4, slant=0.8, soft=0.9, sway=1.5),)


BUBBLES = (
    Fall(60, 2.6, -0.10, 0.35, sway=2.0),
    Fall(22, 5.5, -0.17, 0.30, sway=3.0, soft=1.0),
)


def falling(shot: Shot) -> tuple[Fall, ...]:
    if shot.place == "underwater":
        return BUBBLES
    match shot.weather:
        case "rain" | "storm":
            return RAIN
        case "snow":
            return SNOW
        case _:
            return MOTES if shot.time == "golden hour" and shot.size != "EWS" else ()


def sign(world: World) -> Layer:
    """A board with what is to be read on it, hung where the eye finds it; its letters are lit when lamps are."""
    lens, light, said = world.lens, world.light, world.shot.sign
    drawing, alone = Drawing(), not world.shot.figures
    wide = lens.width * (0.62 if alone and world.close else 0.34 if alone else 0.26)
    size = min(wide * 0.86 / max(3, len(said)) * 1.6, wide * 0.3)
    high = max(size * 1.9, wide * 0.2)
    # Beside the head of whoever is in the picture.
    x, y = (lens.width * 0.5, FRAME * (0.44 if world.close else 0.3)) if alone else (lens.width * 0.78, FRAME * 0.2)
    left, top, edge = x - wide / 2, y - high / 2, high * 0.06
    iron, colour = mix(light.ink, "#2c2a33", 0.4), NEON[len(said) % len(NEON)]
    for share in (0.2, 0.8):
        drawing.add(rect(left + share * wide - edge / 2, top - FRAME, edge, FRAME, iron))
    drawing.add(rect(left - edge, top - edge, wide + 2 * edge, high + 2 * edge, iron))
    if light.is_dark or light.neon:
        drawing.glow((x, y), wide * 0.8, colour, 0.45, flat=0.6)
        drawing.add(rect(left, top, wide, high, mix("#14101c", colour, 0.14)))
        drawing.add(words(x, y + size * 0.36, size, said, colour, opacity=0.55))
        drawing.add(words(x, y + size * 0.36, size * 0.985, said, mix(colour, "#ffffff", 0.65)))
    else:
        drawing.add(rect(left, top, wide, high, light.between("#f0e6d0", 0.85)))
        drawing.add(words(x, y + size * 0.36, size, said, light.between("#9a2f2a", 0.6)))
    z = lens.distance * (1.02 if alone else 1.25)
    reach = wide * 0.9
    return Layer("sign", [drawing], z, box=(x - reach, y - FRAME, 2 * reach, FRAME + reach), focus=lens.distance)
