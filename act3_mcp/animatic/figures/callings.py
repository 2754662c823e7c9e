"""What goes without saying: a monk wears a habit, a queen a crown."""

from dataclasses import dataclass

from act3_mcp.animatic.shot import Garment, Hat


@dataclass(frozen=True)
class Calling:
    garment: Garment | None = None
    colour: str = ""
    hat: Hat | None = None


CALLINGS: dict[str, Calling] = {
    "astronaut": Calling("spacesuit"),
    "bartender": Calling("apron", "#3a3440"),
    "boss": Calling("suit"),
    "bride": Calling("dress", "#efece6", "veil"),
    "businessman": Calling("suit"),
    "businesswoman": Calling("suit"),
    "chef": Calling("apron", "#e9e6e0", "toque"),
    "cop": Calling("uniform", "#2c3850", "cap"),
    "cowboy": Calling("jacket", "#7a5a3c", "cowboy"),
    "dancer": Calling("dress"),
    "detective": Calling("coat", "#a08a66", "fedora"),
    "diver": Calling("spacesuit", "#3a4a58"),
    "doctor": Calling("coat", "#eceef0"),
    "farmer": Calling("shirt", "#8a5a48", "straw"),
    "fisherman": Calling("coat", "#c2a24a", "beanie"),
    "geisha": Calling("kimono", "#8a3a52"),
    "guard": Calling("uniform", "#3a4450", "cap"),
    "hitman": Calling("suit", "#24222a"),
    "king": Calling("cloak", "#7a2430", "crown"),
    "knight": Calling("armour", "#9aa3ad", "helmet"),
    "monk": Calling("cloak", "#6a4a34", "hood"),
    "nun": Calling("cloak", "#26242c", "veil"),
    "nurse": Calling("uniform", "#8fb4c0"),
    "pilot": Calling("uniform", "#2a3448", "cap"),
    "policeman": Calling("uniform", "#2c3850", "cap"),
    "policewoman": Calling("uniform", "#2c3850", "cap"),
    "priest": Calling("cloak", "#26242c"),
    "princess": Calling("dress", "#c98fb0", "crown"),
    "queen": Calling("dress", "#6a2f5a", "crown"),
    "sailor": Calling("jacket", "#2c3c5a", "cap"),
    "samurai": Calling("kimono", "#2c3448"),
    "scientist": Calling("coat", "#eceef0"),
    "sheriff": Calling("jacket", "#7a6a4c", "cowboy"),
    "soldier": Calling("uniform", "#5a6044", "helmet"),
    "waiter": Calling("apron", "#e9e6e0"),
    "waitress": Calling("apron", "#c98f94"),
    "warrior": Calling("armour", "#7a6a58"),
    "witch": Calling("cloak", "#3a2f48", "pointed"),
    "wizard": Calling("cloak", "#3a4a78", "pointed"),
}
