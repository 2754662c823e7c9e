"""What a person looks like in every detail, from the little a prompt says.

What was not said is chosen by who they are and nothing else: "the woman" of
shot 2 is the woman of shot 5, whatever the seeds of the two.
"""

import random
import zlib
from dataclasses import dataclass, replace
from typing import Any

from act3_mcp.animatic.colour import HAIR, NAMED, mix, toned
from act3_mcp.animatic.figures.callings import BLOUSE, CALLINGS, NAVY, Calling
from act3_mcp.animatic.figures.years import years_of
from act3_mcp.animatic.shot import Action, Being, Build, Figure, Garment, Hair, Hat, Skin

SKINS = ("#f1c9a8", "#e6b48f", "#d59c74", "#bd8058", "#99633f", "#754a31")
OF_SKIN: dict[Skin, tuple[str, ...]] = {
    "dark": SKINS[4:], "brown": SKINS[3:5], "tan": SKINS[2:4], "light": SKINS[:2],
    "east asian": ("#efcba6", "#e8bd92", "#dcae82"),
}  # fmt: skip
FAIR_HAIR = {"red", "ginger", "orange", "blonde", "blond", "auburn", "yellow"}
EYES = ("#5a3a22", "#3f6a70", "#4f6a3a", "#3a2a20", "#4d6f9a")
BROWN_EYES = ("#5a3a22", "#3a2a20", "#4a2f1e")
MUTED = ("#3d4f6b", "#6b4a3f", "#4d5a4a", "#7a5a66", "#8a6a42", "#41484f", "#a0715a", "#50637a")
BRIGHT = ("#c8503a", "#3f7ab8", "#d8a23a", "#5a9a5a", "#b85a8a", "#5a8fa8")
DARKS = ("#2b2f3c", "#34302f", "#2d3540", "#3b3340")
WARDROBE: dict[str, tuple[Garment, ...]] = {
    "man": ("coat", "jacket", "shirt", "suit", "hoodie"),
    "woman": ("coat", "dress", "jacket", "shirt"),
    "infant": ("hoodie", "shirt", "shirt"),
    "boy": ("hoodie", "shirt", "shirt", "jacket"),
    "girl": ("dress", "dress", "hoodie", "shirt"),
    "teen": ("hoodie", "hoodie", "shirt", "jacket"),
    "old": ("coat", "jacket", "shirt"),
    "old woman": ("coat", "dress", "coat", "dress"),
}
USUAL: dict[Garment, str] = {
    "spacesuit": "#e8e4dc",
    "armour": "#9aa3ad",
    "uniform": "#3c4a5a",
    "cloak": "#4b3f3a",
    "wetsuit": "#26303c",
    "school": BLOUSE,
}
# How much wider than the average, and how much of that is belly.
BUILDS: dict[Build, tuple[float, float]] = {
    "slim": (0.90, 0.0), "average": (1.0, 0.0), "strong": (1.12, 0.0), "stout": (1.16, 0.034),
}  # fmt: skip

INFANT, NEWBORN = 0.25, 0.28
"""The head's share of the height of whoever is too small to have long hair, and to have much of any."""
TEEN = 0.15
"""And from this on of whoever is not quite grown."""

Section = tuple[float, float, float, float]
"""A height of the trunk, and there half its width and how far it reaches forwards and back."""


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
    moustache: bool
    glasses: bool
    hat: Hat | None
    wrinkled: bool
    feminine: bool
    child: bool
    eyes: str
    girth: float
    """How thick the limbs are, beside the average man's."""
    belly: float
    neck: float
    jaw: float
    """How broad the lower face is, beside the average."""
    short_sleeved: bool
    shorts: bool
    being: Being
    kind: int
    """What chance gave this person: the way they stand, and which side they favour."""
    earrings: bool = False
    long_legged: float = 1.0
    """How long the legs are, beside a grown body's."""
    sections: tuple[Section, ...] = ()

    @property
    def infant(self) -> bool:
        """Whether the face is a baby's: all cheeks and eyes."""
        return self.child and self.head > INFANT


def look_of(figure: Figure) -> Look:
    rng = random.Random(zlib.crc32(figure.who.encode()))  # noqa: S311 - chance in a picture, not a secret
    sex = figure.sex or rng.choice(("man", "woman"))
    woman, child, old = sex == "woman", figure.age == "child", figure.age == "old"
    calling, years = _calling(figure.who), years_of(figure)
    kin, nth = _nth(figure.who)
    # Two of a kind must be told apart: each takes another of everything, from where chance put the first.
    first = zlib.crc32(kin.encode())
    skin = SKINS[(first + 2 * nth + nth // 3) % len(SKINS)] if nth else rng.choice(SKINS)
    skin = _said(figure, skin, first)
    styles: tuple[Hair, ...] = (
        ("long", "bob", "bun", "ponytail", "curly", "wavy") if woman else ("short", "short", "curly", "swept", "messy")
    )
    if old:
        styles = ("bun", "bun", "curly", "bun", "bob") if woman else ("short", "bald", "balding")
    elif years.head > INFANT:
        styles = ("bald",) if years.head > NEWBORN else ("messy", "curly", "short")
    elif child and woman:
        styles = ("braids", "ponytail", "bob", "long", "braids")
    elif woman and calling.hat in {"cap", "helmet"}:
        # Long hair goes up under a cap.
        styles = ("bun", "ponytail", "bun")
    elif calling.hat in {"cap", "helmet"}:
        styles = ("short", "curly", "short")
    hair = figure.hair or (styles[(first + nth) % len(styles)] if nth else rng.choice(styles))
    fair = skin in SKINS[:3] and figure.skin != "east asian"
    shades = ("brown", "dark", "auburn", "brown", "blonde", "black") if fair else ("black", "dark", "black")
    natural = shades[(first + nth) % len(shades)] if nth else rng.choice(shades)
    wardrobe = WARDROBE[_wearer(sex, figure.age, years.head)]
    usual_garment = "shirt" if calling.garment == "dress" and not woman else calling.garment
    garment = figure.garment or usual_garment or rng.choice(wardrobe)
    chosen = NAMED.get(figure.garment_colour or "")
    usual = calling.colour if garment == calling.garment and calling.colour else USUAL.get(garment)
    colour = chosen or usual or rng.choice(DARKS if garment == "suit" else BRIGHT if child else MUTED)
    narrow = 0.9 if child else 1.0
    usual_builds: tuple[Build, ...] = ("average", "slim", "strong", "stout")
    build: Build = figure.build or rng.choices(usual_builds, (6, 4, 0 if woman else 3, 1))[0]
    if child and not figure.build:
        build = "average"
    wide, belly = BUILDS[build]
    tall = years.tall * (0.95 if woman and not child else 1.0)
    shoulders = (0.101 if woman else 0.121) * narrow * (1 + (wide - 1) * 0.6)
    waist = (0.062 if woman else 0.080) * narrow * wide + belly * 0.55
    hips = (0.086 if woman else 0.080) * narrow * wide + belly * 0.2
    if child:
        # No waist and no hips yet.
        shoulders, waist, hips = 0.107, (0.084 + belly * 0.5) * years.round, 0.085 * years.round
    look = Look(
        height=tall * rng.uniform(0.98, 1.03), head=years.head, shoulders=shoulders, waist=waist,
        hips=hips, skin=skin, hair=hair,
        hair_colour=HAIR.get(figure.hair_colour or "", HAIR["grey"] if old else HAIR[natural]),
        garment=garment, colour=colour, legs=_legs(garment, colour),
        shoes=rng.choice(("#2a2326", "#3b2a22", "#25272e")),
        beard=figure.beard or (not woman and not child and figure.age != "young" and rng.random() < 0.3),
        moustache=figure.moustache, glasses=figure.glasses or (old and rng.random() < 0.3),
        hat=figure.hat or (calling.hat if garment == calling.garment else None), wrinkled=old, feminine=woman,
        child=child, eyes=rng.choice(BROWN_EYES if skin in SKINS[4:] or figure.skin == "east asian" else EYES),
        girth=(0.86 if woman else 1.0) * wide * (0.97 if child else 1.0) * years.round, belly=belly,
        neck=(0.0265 if woman else 0.033) * (0.88 if child else 1.0) * (1 + (wide - 1) * 0.8),
        jaw=rng.uniform(0.95, 1.04) * (1 + (wide - 1) * 0.4),
        short_sleeved=garment in {"shirt", "apron"} and rng.random() < 0.45,
        shorts=calling.shorts or (child and not woman and garment == "shirt"),
        being=figure.being, kind=rng.randrange(60), long_legged=years.legs,
        earrings=woman and not child and calling.garment not in {"uniform", "cloak", "armour", "spacesuit", "kimono"},
    )  # fmt: skip
    if years.head > NEWBORN:
        # One way to sit, with the legs before one.
        look = replace(look, kind=look.kind // 3 * 3, neck=0.05)
    return _with_trunk(_inhuman(look, figure, rng))


def _said(figure: Figure, usual: str, first: int) -> str:
    """The skin that was said, or that goes with what was said of the hair; else the usual one."""
    if figure.being != "human":
        return usual
    if figure.skin is not None:
        return OF_SKIN[figure.skin][first % len(OF_SKIN[figure.skin])]
    if "vampire" in figure.who:
        return "#ded6d2"
    return SKINS[SKINS.index(usual) % 3] if figure.hair_colour in FAIR_HAIR else usual


def _wearer(sex: str, age: str, head: float) -> str:
    """Whose wardrobe somebody dresses from."""
    if head > INFANT:
        return "infant"
    if age == "child":
        return "girl" if sex == "woman" else "boy"
    if age == "old":
        return "old woman" if sex == "woman" else "old"
    return "teen" if head > TEEN else sex


METALS = ("#b9c2cc", "#d8d4ca", "#8f9aa8", "#c7a878", "#9fb4bf")
GREYS = ("#9fbf8a", "#a8b8b4", "#8fb0a0", "#b8a8c0")


def _inhuman(look: Look, figure: Figure, rng: random.Random) -> Look:
    """What is no person: of metal, of another world, or no longer alive."""
    bare: dict[str, Any] = {
        "beard": False,
        "moustache": False,
        "glasses": False,
        "wrinkled": False,
        "hat": figure.hat,
        "earrings": False,
    }
    said = NAMED.get(figure.garment_colour or "")
    given: dict[str, Any] = {}
    match figure.being:
        case "robot":
            metal = said or rng.choice(METALS)
            given = bare | {
                "skin": metal, "colour": metal, "legs": toned(metal, value=0.9), "shoes": toned(metal, value=0.55),
                "hair": "bald", "garment": figure.garment or "armour", "short_sleeved": False, "belly": 0.0,
                "feminine": False,
            }  # fmt: skip
        case "alien":
            given = bare | {
                "skin": rng.choice(GREYS), "hair": "bald", "girth": look.girth * 0.74, "neck": look.neck * 0.7,
                "shoulders": look.shoulders * 0.84, "garment": figure.garment or "wetsuit",
                "colour": said or "#5a6a72", "legs": "#4a5862", "head": look.head * 1.12,
            }  # fmt: skip
        case "ghost":
            pale = "#dfe9f2"
            given = {
                "skin": "#e8eef4", "colour": pale, "legs": pale, "shoes": pale, "hair_colour": "#cfd8e2",
                "garment": figure.garment or "dress", "eyes": "#7f9ab0",
            }  # fmt: skip
        case "angel":
            white = "#f2f0ea"
            given = {"garment": figure.garment or "cloak", "colour": white, "legs": white, "hat": figure.hat}
        case "skeleton":
            bone = "#e6dfcb"
            given = bare | {
                "skin": bone, "colour": bone, "legs": bone, "shoes": bone, "hair": "bald", "girth": 0.5,
                "garment": figure.garment or "wetsuit", "neck": look.neck * 0.55, "belly": 0.0,
                "short_sleeved": False, "feminine": False,
            }  # fmt: skip
        case "zombie":
            given = {"skin": "#93a684", "eyes": "#d8d0a0", "wrinkled": True, "hat": None}
            given["colour"] = mix(look.colour, "#4a4438", 0.5)
        case _:
            pass
    return replace(look, **given)


NEAREST = 39
"""Numbers above this stand near the camera, where a child would be a head at the frame's foot."""


def stranger(number: int, chance: int) -> Figure:
    """Somebody in a crowd: any age, any build, about any business."""
    who = f"passer-by {number} {chance}"
    rng = random.Random(zlib.crc32(who.encode()) + 1)  # noqa: S311 - chance in a picture, not a secret
    age = rng.choices(("adult", "young", "old", "child"), (6, 3, 2, 1 if number < NEAREST else 0))[0]
    action: Action = rng.choices(("walk", "stand", "phone"), (8, 2, 1))[0]
    hats: tuple[Hat | None, ...] = (None, None, None, None, "fedora", "cap", "beanie")
    return Figure(
        who, age=age, action=action, hat=None if age == "child" else rng.choice(hats), glasses=rng.random() < 0.2,
        holds="phone" if action == "phone" else rng.choice(("", "", "", "bag")),
    )  # fmt: skip


def _nth(who: str) -> tuple[str, int]:
    """What somebody is called, and which of several they are; 0 if there is only one."""
    words = who.rsplit(" ", 1)
    return (words[0], int(words[1])) if len(words) > 1 and words[1].isdigit() and words[0] != "passer-by" else (who, 0)


def _calling(who: str) -> Calling:
    """What someone of this calling wears, if the words name one."""
    for word in reversed(who.split()):
        for name in (word, word.removesuffix("s"), word.replace("men", "man")):
            if name in CALLINGS:
                return CALLINGS[name]
    return Calling()


def _legs(garment: Garment, colour: str) -> str:
    if garment == "wetsuit":
        return colour
    if garment == "school":
        return NAVY
    if garment == "suit":
        return toned(colour, value=0.92)
    if garment == "uniform":
        return toned(colour, value=0.85)
    return mix(toned(colour, saturation=0.5), "#2a2b36", 0.8)


def _with_trunk(look: Look) -> Look:
    """The trunk from hem to neck: half as wide, as deep in front and as deep behind, with room for cloth."""
    sh, wa, hi, belly = look.shoulders, look.waist, look.hips, look.belly
    g, cloth = look.girth, 0.012 if look.garment in {"coat", "hoodie", "spacesuit", "cloak"} else 0.004
    bust = 0.022 if look.feminine and not look.child else 0.0
    rows = (
        (0.455, hi * 0.98, 0.056 * g + belly, 0.060 * g), (0.52, hi * 1.02, 0.058 * g + belly * 1.2, 0.070 * g),
        (0.575, (wa + hi) / 2, 0.056 * g + belly * 1.4, 0.056 * g), (0.62, wa, 0.053 * g + belly * 1.2, 0.046 * g),
        (0.68, (wa + sh) / 2 * 0.98, 0.058 * g + belly * 0.7 + bust * 0.4, 0.052 * g),
        (0.74, sh * 0.90, 0.064 * g + bust, 0.062 * g), (0.79, sh * 0.97, 0.052 * g + bust * 0.3, 0.066 * g),
        (0.822, sh * 0.86, 0.036, 0.052), (0.848, sh * 0.46, 0.028, 0.034), (0.875, 0.036, 0.026, 0.028),
    )  # fmt: skip
    roomy = tuple((v, w + cloth, f + cloth, b + cloth) for v, w, f, b in rows)
    return replace(look, sections=roomy)
