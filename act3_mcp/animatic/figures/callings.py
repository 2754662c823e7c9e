"""What goes without saying: a monk wears a habit, a queen a crown."""

from dataclasses import dataclass

from act3_mcp.animatic.shot import Garment, Hat

BLOUSE, NAVY = "#f0eee8", "#2f3d63"
"""What is worn to school, above the waist and below."""


@dataclass(frozen=True)
class Calling:
    garment: Garment | None = None
    colour: str = ""
    hat: Hat | None = None
    shorts: bool = False


CALLINGS: dict[str, Calling] = {
    "admiral": Calling("uniform", "#e6e4dc", "cap"),
    "archer": Calling("jacket", "#4f6a42", "hood"),
    "astronaut": Calling("spacesuit"),
    "athlete": Calling("shirt", "#c8843a", None, shorts=True),
    "ballerina": Calling("dress", "#e8bcc8"),
    "bartender": Calling("apron", "#3a3440"),
    "bishop": Calling("cloak", "#6a2f5a", "pointed"),
    "boss": Calling("suit"),
    "boxer": Calling("shirt", "#b03a3a", None, shorts=True),
    "bride": Calling("dress", "#efece6", "veil"),
    "businessman": Calling("suit"),
    "businesswoman": Calling("suit"),
    "butler": Calling("suit", "#24222a"),
    "captain": Calling("uniform", "#2a3448", "cap"),
    "chef": Calling("apron", "#e9e6e0", "toque"),
    "clown": Calling("jacket", "#d8683a", "pointed"),
    "colonel": Calling("uniform", "#4a5038", "cap"),
    "conductor": Calling("suit", "#24222a"),
    "cook": Calling("apron", "#e9e6e0", "toque"),
    "cop": Calling("uniform", "#2c3850", "cap"),
    "cowboy": Calling("jacket", "#7a5a3c", "cowboy"),
    "dancer": Calling("dress"),
    "detective": Calling("coat", "#a08a66", "fedora"),
    "diver": Calling("wetsuit", "#26303c"),
    "doctor": Calling("coat", "#eceef0"),
    "emperor": Calling("cloak", "#6a2f5a", "crown"),
    "farmer": Calling("shirt", "#8a5a48", "straw"),
    "firefighter": Calling("coat", "#b8923a", "helmet"),
    "fireman": Calling("coat", "#b8923a", "helmet"),
    "fisherman": Calling("coat", "#c2a24a", "beanie"),
    "footballer": Calling("shirt", "#b03a3a", None, shorts=True),
    "geisha": Calling("kimono", "#8a3a52"),
    "general": Calling("uniform", "#4a5038", "cap"),
    "gladiator": Calling("armour", "#8a6a4a", "helmet"),
    "groom": Calling("suit", "#24222a"),
    "guard": Calling("uniform", "#3a4450", "cap"),
    "hitman": Calling("suit", "#24222a"),
    "hunter": Calling("jacket", "#5a6044", "cap"),
    "judge": Calling("cloak", "#24222a"),
    "king": Calling("cloak", "#7a2430", "crown"),
    "knight": Calling("armour", "#9aa3ad", "helmet"),
    "lawyer": Calling("suit"),
    "lifeguard": Calling("shirt", "#c8403a", None, shorts=True),
    "marine": Calling("uniform", "#5a6044", "helmet"),
    "mechanic": Calling("shirt", "#4a6078", "cap"),
    "miner": Calling("jacket", "#6a5a48", "helmet"),
    "monk": Calling("cloak", "#6a4a34", "hood"),
    "ninja": Calling("hoodie", "#22222a", "hood"),
    "nun": Calling("cloak", "#26242c", "veil"),
    "nurse": Calling("uniform", "#8fb4c0"),
    "patient": Calling("shirt", "#cfe0e4"),
    "pilot": Calling("uniform", "#2a3448", "cap"),
    "policeman": Calling("uniform", "#2c3850", "cap"),
    "policewoman": Calling("uniform", "#2c3850", "cap"),
    "priest": Calling("cloak", "#26242c"),
    "prince": Calling("jacket", "#3a4a8a", "crown"),
    "princess": Calling("dress", "#c98fb0", "crown"),
    "queen": Calling("dress", "#6a2f5a", "crown"),
    "reporter": Calling("coat", "#a08a66"),
    "runner": Calling("shirt", "#3f7ab8", None, shorts=True),
    "sailor": Calling("jacket", "#2c3c5a", "cap"),
    "samurai": Calling("kimono", "#2c3448"),
    "santa": Calling("coat", "#b0302f", "beanie"),
    "schoolboy": Calling("school", BLOUSE, None, shorts=True),
    "schoolchild": Calling("school", BLOUSE, None, shorts=True),
    "schoolgirl": Calling("school", BLOUSE),
    "pupil": Calling("school", BLOUSE, None, shorts=True),
    "scientist": Calling("coat", "#eceef0"),
    "sergeant": Calling("uniform", "#5a6044", "cap"),
    "sheriff": Calling("jacket", "#7a6a4c", "cowboy"),
    "soldier": Calling("uniform", "#5a6044", "helmet"),
    "superhero": Calling("wetsuit", "#2f4a9a"),
    "superman": Calling("wetsuit", "#2f4a9a"),
    "surgeon": Calling("uniform", "#6fa8a0", "beanie"),
    "swimmer": Calling("wetsuit", "#2c3c5a"),
    "trooper": Calling("uniform", "#5a6044", "helmet"),
    "vampire": Calling("cloak", "#241a22"),
    "viking": Calling("armour", "#6a5848", "helmet"),
    "waiter": Calling("apron", "#e9e6e0"),
    "waitress": Calling("apron", "#c98f94"),
    "warrior": Calling("armour", "#7a6a58"),
    "witch": Calling("cloak", "#3a2f48", "pointed"),
    "wizard": Calling("cloak", "#3a4a78", "pointed"),
    "worker": Calling("jacket", "#c8843a", "helmet"),
}
