"""The director's plan of a film: scenes and shots, the look over all of them, and who is in it.

A shot's prompt is composed anew from these whenever it is needed, so that one
change of look changes every shot, and a shot is drawn again exactly when what
it would show has changed.
"""

import hashlib

from pydantic import BaseModel, Field

from act3_mcp.studio.orders import ClipPlan, Frame, Take

MOST_SHOTS = 12
_LINES = {"1080p": 1080, "4k": 2160}
_RATIOS = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1), "21:9": (21, 9)}
_FPS = 24


class Shot(BaseModel):
    """One camera angle. `ref` stays with it through every change; an empty `size` leaves it to the words."""

    ref: int
    words: str
    size: str = ""
    move: str = ""
    seconds: float = 4.0
    look: dict[str, str] = Field(default_factory=dict[str, str])
    picture: str | None = None
    """A picture the person gave, by its name in the media folder."""
    opening: str = ""
    """How it comes in, as a prompt says it; `ending` is how it goes, `over` what is to be read over it."""
    ending: str = ""
    over: str = ""
    told: str = ""
    """What a narrator says over it."""
    card: bool = False
    """Whether it shows nothing but its words, which are all of its prompt."""


class Scene(BaseModel):
    """Shots in one place, under a slug line."""

    heading: str
    shots: list[Shot]


class Storyboard(BaseModel):
    """A film before it is drawn. `look` holds one phrase a slot: weather, time, mood and so on."""

    title: str
    scenes: list[Scene]
    look: dict[str, str] = Field(default_factory=dict[str, str])
    cast: str = ""
    opening: str = ""
    """How the film comes in, as a prompt says it, and `ending` how it goes, whatever shots are at its ends."""
    ending: str = ""
    subtitles: str = ""
    """What becomes of spoken lines, as a prompt says it; by default they are a track."""
    sound: str = ""
    """What every shot says of how it sounds, as "No music."."""
    left_out: list[str] = Field(default_factory=list[str])
    """What the brief tells and no shot shows."""
    aspect_ratio: str = "16:9"
    last_ref: int = 0

    @property
    def shots(self) -> list[Shot]:
        """Every shot, in film order."""
        return [shot for scene in self.scenes for shot in scene.shots]

    @property
    def seconds(self) -> float:
        """The film's length."""
        return sum(shot.seconds for shot in self.shots)

    def scene_of(self, shot: Shot) -> Scene:
        """The scene a shot is in."""
        return next(scene for scene in self.scenes if any(other.ref == shot.ref for other in scene.shots))

    def prompt(self, shot: Shot) -> str:
        """What is drawn: camera and look first, because the first word on a matter is the one that counts."""
        shots = self.shots
        opening = (self.opening if shot.ref == shots[0].ref else "") or shot.opening
        ending = (self.ending if shot.ref == shots[-1].ref else "") or shot.ending
        if shot.card:
            return _joined(opening, shot.words, shot.told, shot.over, ending)
        camera = ", ".join(part for part in (shot.size, shot.move, *{**self.look, **shot.look}.values()) if part)
        named = self.cast.removeprefix("the ")
        words = shot.words if named.lower() in shot.words.lower() else _cast(shot.words, self.cast)
        return _joined(
            opening, f"{camera}." if camera else "", words, shot.told, shot.over, self.subtitles, self.sound, ending
        )

    def clip(self, shot: Shot) -> ClipPlan:
        """The shot as work for the engine; drawn at the size a film is rendered in, so that rendering only joins."""
        take = Take(
            prompt=self.prompt(shot),
            seconds=shot.seconds,
            context=self.scene_of(shot).heading,
            seed=shot.ref,
            picture=shot.picture,
        )
        return ClipPlan(take=take, frame=frame(self.aspect_ratio, "1080p"))

    def drop(self, shot: Shot) -> None:
        """Take a shot out, and its scene if that was the last one in it."""
        for scene in self.scenes:
            scene.shots = [other for other in scene.shots if other.ref != shot.ref]
        self.scenes = [scene for scene in self.scenes if scene.shots]

    def add(self, words: str, *, size: str = "", seconds: float = 4.0, first: bool = False, card: bool = False) -> Shot:
        """A new shot at the film's end, before its credits, or at its start."""
        self.last_ref += 1
        shot = Shot(ref=self.last_ref, words=words, size=size, seconds=seconds, card=card)
        scene = self.scenes[0 if first else -1]
        behind = sum(1 for other in scene.shots[1:] if other.card) if not card and scene.shots[-1].card else 0
        scene.shots.insert(0 if first else len(scene.shots) - behind, shot)
        return shot


def signature(plan: ClipPlan) -> str:
    """What a clip shows, as a key: the same plan is drawn once."""
    return hashlib.sha256(plan.model_dump_json(exclude_none=True).encode()).hexdigest()[:32]


def frame(aspect_ratio: str, quality: str) -> Frame:
    """The picture in pixels, even on both sides.

    >>> frame("21:9", "1080p")
    Frame(width=2520, height=1080, fps=24)
    """
    across, down = _RATIOS[aspect_ratio]
    unit = _LINES[quality] / min(across, down)
    return Frame(width=round(across * unit / 2) * 2, height=round(down * unit / 2) * 2, fps=_FPS)


def _joined(*parts: str) -> str:
    """Sentences one after the other; the last ends as it did."""
    *before, last = (part for part in parts if part)
    return " ".join([*(part if part.endswith((".", "!", "?", '"', "”")) else f"{part}." for part in before), last])


def _cast(words: str, cast: str) -> str:
    """The words with the person described as everywhere else, if it is about them at all."""
    about = {"she", "her", "he", "his", "him", "they", "their", cast.rsplit(" in ", maxsplit=1)[0].rsplit(" ", 1)[-1]}
    spoken = {word.strip(".,;:!?'’\"").lower() for word in words.split()}  # noqa: RUF001 # an apostrophe people type
    return f"{words.rstrip('. ')} ({cast})." if about & spoken else words
