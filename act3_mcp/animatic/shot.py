"""What a prompt asks for, in the words of the trade: the one thing the reader hands to the illustrator."""

from dataclasses import dataclass
from typing import Literal

from act3_mcp.animatic.dialogue import Line
from act3_mcp.animatic.titling import Screen, Subtitles, Title
from act3_mcp.animatic.transitions import CUT, Transition

Place = Literal[
    "street", "alley", "aerial", "room", "corridor", "bar", "mountains", "field", "desert", "forest", "beach", "sea",
    "space", "stage", "village", "highway", "rooftop", "skyline", "cave", "church", "spaceship", "underwater",
    "river", "planet", "hall", "landmark", "theatre", "car", "train", "cockpit",
]  # fmt: skip
Room = Literal[
    "kitchen", "living room", "bedroom", "office", "bathroom", "hospital", "classroom", "restaurant kitchen",
    "library", "prison", "courtroom", "laboratory", "gym", "supermarket", "warehouse", "barn", "basement",
    "car park", "dance studio", "stairwell", "elevator", "news studio",
    "greenhouse",
]  # fmt: skip
Beyond = Literal["", "sea", "lake", "mountains", "city", "forest", "desert"]
Period = Literal["modern", "medieval", "1920s", "western", "future"]
Season = Literal["", "spring", "summer", "autumn", "winter"]
Time = Literal["dawn", "morning", "day", "golden hour", "dusk", "night"]
Weather = Literal["clear", "overcast", "rain", "storm", "snow", "fog"]
ShotSize = Literal["EWS", "WS", "MWS", "MS", "MCU", "CU", "ECU"]
Angle = Literal["eye level", "low", "high", "bird's eye", "worm's eye", "dutch"]
MoveKind = Literal[
    "static", "pan", "tilt", "dolly", "truck", "crane", "zoom", "orbit", "handheld", "dolly zoom", "whip pan",
    "steadicam", "drone", "rack focus",
]  # fmt: skip
Lighting = Literal["natural", "low key", "high key", "noir", "neon", "silhouette", "spotlight"]
Mood = Literal["neutral", "tense", "sad", "joyful", "romantic", "mysterious", "epic", "calm", "frightening"]
Style = Literal["cinematic", "noir", "watercolour", "anime", "vaporwave", "vintage", "documentary", "comic", "3d"]
Facing = Literal["front", "left", "right", "back"]
Action = Literal[
    "stand", "walk", "run", "sit", "talk", "argue", "point", "dance", "crouch", "lie", "drive", "ride", "embrace",
    "kiss", "fight", "pray", "fall", "climb", "read", "drink", "play", "work", "phone", "wave", "tumble", "swim",
    "float", "eat", "write", "cook", "paint", "sing", "dig", "push", "pull", "carry", "cheer", "clap", "cry", "salute",
    "throw", "shoot", "jump", "reach", "craft", "greet",
]  # fmt: skip
Framing = Literal["", "over the shoulder", "two shot", "insert", "pov"]
Garment = Literal[
    "coat", "dress", "suit", "jacket", "shirt", "hoodie", "cloak", "uniform", "armour", "spacesuit", "kimono", "apron",
    "wetsuit", "school",
]  # fmt: skip
Hair = Literal[
    "short", "long", "bun", "curly", "bald", "ponytail", "bob", "wavy", "afro", "braids", "swept", "messy", "balding",
]  # fmt: skip
Hat = Literal[
    "fedora", "cap", "cowboy", "helmet", "crown", "hood", "veil", "pointed", "toque", "straw", "beanie", "top hat",
]  # fmt: skip
Build = Literal["slim", "average", "strong", "stout"]
Skin = Literal["dark", "brown", "tan", "light", "east asian"]
Being = Literal["human", "robot", "alien", "ghost", "zombie", "angel", "skeleton"]
Seat = Literal["", "chair", "armchair", "throne", "sofa", "bench", "stool", "ground", "bed"]
Feeling = Literal["happy", "sad", "angry", "afraid", "surprised", "laughing", "furious", "weeping"]
Side = Literal["", "left", "middle", "right"]
Plane = Literal["", "foreground", "background"]
"""Where in the frame, and in which depth, somebody or something is said to be."""


ABOARD: frozenset[Place] = frozenset({"car", "train", "cockpit"})
INSIDE: frozenset[Place] = frozenset({
    "room", "corridor", "bar", "cave", "church", "spaceship", "hall", "theatre", *ABOARD
})  # fmt: skip
"""Places in a vehicle, and all that have a roof."""
WIDE: frozenset[ShotSize] = frozenset({"EWS", "WS", "MWS"})
CLOSE: frozenset[ShotSize] = frozenset({"MS", "MCU", "CU", "ECU"})
FACES: frozenset[ShotSize] = frozenset({"MCU", "CU", "ECU"})
"""Sizes of a shot of a place, of somebody or something, and of a face."""
RIDDEN = frozenset(("horse", "camel", "donkey", "elephant", "bicycle", "motorbike", "scooter", "skateboard"))
"""The things that somebody who rides may be on."""
OLD: frozenset[Period] = frozenset({"1920s", "western"})
"""Periods in which one worked at a typewriter."""


@dataclass(frozen=True)
class Move:
    """How the camera moves; `towards` is empty for a move that has no direction."""

    kind: MoveKind = "static"
    towards: Literal["", "left", "right", "up", "down", "in", "out"] = ""
    speed: Literal["slow", "medium", "fast"] = "medium"

    @property
    def leftwards(self) -> bool:
        """Whether whoever it goes along with must be going to the left."""
        return self.towards == "left" and self.kind != "orbit"

    def __str__(self) -> str:
        return f"{self.kind} {self.towards}".strip()


@dataclass(frozen=True)
class Figure:
    """One person; what is None was not said and is chosen from who they are."""

    who: str = "person"
    sex: Literal["man", "woman"] | None = None
    age: Literal["child", "young", "adult", "old"] = "adult"
    facing: Facing | None = None
    action: Action = "stand"
    garment: Garment | None = None
    garment_colour: str | None = None
    hair: Hair | None = None
    hair_colour: str | None = None
    beard: bool = False
    moustache: bool = False
    glasses: bool = False
    hat: Hat | None = None
    build: Build | None = None
    skin: Skin | None = None
    feeling: Feeling | None = None
    holds: str = ""
    seat: Seat = ""
    """What they sit or lie on; empty is whatever the place has."""
    seated: bool = False
    """Whether they sit while they do it."""
    being: Being = "human"
    side: Side = ""
    plane: Plane = ""
    carries: "Figure | None" = None
    """The child in their arms."""


@dataclass(frozen=True)
class Thing:
    """Something named that is not a person: a car, a lantern, a dog."""

    name: str
    colour: str | None = None
    count: int = 1
    size: Literal["", "giant", "small", "tiny"] = ""
    doing: str = ""
    """What it is said to do: an action, or else to fly, swim, launch."""
    afire: bool = False
    side: Side = ""
    plane: Plane = ""
    facing: Literal["", "left", "right"] = ""


@dataclass(frozen=True)
class Shot:
    """One uninterrupted camera angle, as understood from `prompt`."""

    prompt: str
    told: str = ""
    """Its words as they are meant, a space before and after each: none that is spoken, refused or only compared."""
    place: Place = "stage"
    room: Room = "living room"
    beyond: Beyond = ""
    """What lies behind the place: the second of two that were named."""
    features: tuple[str, ...] = ()
    """What the place has that makes it this one: wheat, a lake, fire."""
    front: str = ""
    """What the people are outside of, such as a saloon: its front is behind them, with its name on it."""
    period: Period = "modern"
    season: Season = ""
    time: Time = "day"
    weather: Weather = "clear"
    lighting: Lighting = "natural"
    mood: Mood = "neutral"
    style: Style = "cinematic"
    size: ShotSize = "WS"
    angle: Angle = "eye level"
    framing: Framing = ""
    insert: Literal["", "hands"] = ""
    """What of a person a close-up is of, if not the face."""
    move: Move = Move()
    millimetres: int | None = None
    """The focal length asked for, as for a full-frame camera."""
    shallow: bool = False
    crowd: bool = False
    empty: bool = False
    """Nothing is to be under way that was not named: no passers-by, no traffic."""
    figures: tuple[Figure, ...] = ()
    things: tuple[Thing, ...] = ()
    sign: str = ""
    """What is to be read on a sign in the picture."""
    titles: tuple[Title, ...] = ()
    """What is to be read over the picture, one after the other or together, in whatever place is its own."""
    screen: Screen = ""
    """The plain colour that titles stand on in place of a picture."""
    opening: Transition = CUT
    ending: Transition = CUT
    lines: tuple[Line, ...] = ()
    subtitles: Subtitles = "track"
    tempo: float | None = None
    music: bool = True
    seconds: float = 4.0
    understood: tuple[str, ...] = ()
    not_understood: tuple[str, ...] = ()
    is_imagined: bool = False
    """Whether the prompt names nothing to be seen, so that its mood chose the place."""
    is_foreign: bool = False
    """Whether the prompt seems to be in another language than English."""

    def says(self, *phrases: str) -> bool:
        """Whether any of these words is in the prompt, in the singular or with an s, and is meant."""
        return any(f" {each} " in self.told or f" {each}s " in self.told for each in phrases)

    def says_what_begins(self, *beginnings: str) -> bool:
        """The same of words of which only the beginning is given."""
        return any(f" {each}" in self.told for each in beginnings)
