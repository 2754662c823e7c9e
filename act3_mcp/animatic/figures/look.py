"""What a person looks like in every detail, from the little a prompt says.

What was not said is chosen by who they are and nothing else: "the woman" of
shot 2 is the woman of shot 5, whatever the seeds of the two.
"""

import random
import zlib
from dataclasses import dataclass

from act3_mcp.animatic.colour import HAIR, NAMED, mix, toned
from act3_mcp.animatic.shot import Figure, Garment, Hair

SKINS = ("#f1c9a8", "#e6b48f", "#d59c74", "#bd8058", "#99633f", "#754a31")
MUTED = ("#3d4f6b", "#6b4a3f", "#4d5a4a", "#7a5a66", "#8a6a42", "#41484f", "#a0715a", "#50637a")
DARKS = ("#2b2f3c", "#34302f", "#2d3540", "#3b3340")
WARDROBE: dict[str, tuple[Garment, ...]] = {
    "man": ("coat", "jacket", "shirt", "suit", "hoodie"),
    "woman": ("coat", "dress", "jacket", "shirt"),
    "child": ("hoodie", "shirt", "jacket"),
    "old": ("coat", "jacket", "shirt"),
}
TALL = {"child": 1.18, "young": 1.68, "adult": 1.74, "old": 1.66}


@dataclass(frozen=True)
class Look:
    height: float
    head: float
    """The head's share of the height."""
    shoulders: float
    waist: float
    hips: float
    skin: str
    hair: Hair
    hair_colour: str
    garment: Garment
    colour: str
    legs: str
    shoes: str
    beard: bool
    hat: bool
    wrinkled: bool
    feminine: bool
    child: bool
    eyes: str


def look_of(figure: Figure) -> Look:
    rng = random.Random(zlib.crc32(figure.who.encode()))  # noqa: S311 - chance in a picture, not a secret
    sex = figure.sex or rng.choice(("man", "woman"))
    woman, child, old = sex == "woman", figure.age == "child", figure.age == "old"
    skin = rng.choice(SKINS)
    styles: tuple[Hair, ...] = ("long", "bob", "bun", "ponytail", "curly") if woman else ("short", "short", "curly")
    if old and not woman:
        styles = ("short", "bald")
    hair = figure.hair or rng.choice(styles)
    fair = skin in SKINS[:3]
    natural = rng.choice(
        ("brown", "dark", "auburn", "brown", "blonde", "black") if fair else ("black", "dark", "black")
    )
    wardrobe = WARDROBE["child" if child else "old" if old else sex]
    garment = figure.garment or rng.choice(wardrobe)
    chosen = NAMED.get(figure.garment_colour or "")
    colour = chosen or ("#e8e4dc" if garment == "spacesuit" else rng.choice(DARKS if garment == "suit" else MUTED))
    narrow = 0.9 if child else 1.0
    tall = TALL[figure.age] * (0.95 if woman and not child else 1.0)
    return Look(
        height=tall * rng.uniform(0.98, 1.03),
        head=0.185 if child else 0.137,
        shoulders=(0.098 if woman else 0.118) * narrow,
        waist=(0.062 if woman else 0.082) * narrow,
        hips=(0.088 if woman else 0.082) * narrow,
        skin=skin,
        hair=hair,
        hair_colour=HAIR.get(figure.hair_colour or "", HAIR["grey"] if old else HAIR[natural]),
        garment=garment,
        colour=colour,
        legs=mix(toned(colour, saturation=0.5), "#2a2b36", 0.8) if garment != "suit" else toned(colour, value=0.92),
        shoes=rng.choice(("#2a2326", "#3b2a22", "#25272e")),
        beard=figure.beard or (not woman and not child and figure.age != "young" and rng.random() < 0.3),
        hat=figure.hat,
        wrinkled=old,
        feminine=woman,
        child=child,
        eyes=rng.choice(("#5a3a22", "#3f6a70", "#4f6a3a", "#3a2a20", "#4d6f9a")),
    )
