"""What is drawn, and what parent and worker tell each other about it: JSON, one message a line.

A plan says everything its picture depends on, so that drawing it again gives
the same picture, at any size.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, Field, TypeAdapter


class Take(BaseModel):
    """One take of one shot, as its settings were when it was asked for.

    `picture` is the name, in the media folder, of a picture shown in place of a drawing.
    """

    prompt: str
    seconds: float
    context: str
    seed: int
    picture: str | None = None


class Frame(BaseModel):
    """The picture's size in pixels, and its rate."""

    width: int
    height: int
    fps: int


class ClipPlan(BaseModel):
    """A take to draw."""

    kind: Literal["clip"] = "clip"
    take: Take
    frame: Frame

    @property
    def seconds(self) -> float:
        """The length of what is drawn."""
        return self.take.seconds


class Source(BaseModel):
    """A clip for a film: its take, the frame it was drawn in, and its file's name in the media folder."""

    take: Take
    frame: Frame
    media: str


class FilmPlan(BaseModel):
    """Clips to join into a film of one frame."""

    kind: Literal["film"] = "film"
    sources: list[Source]
    frame: Frame

    @property
    def seconds(self) -> float:
        """The length of what is joined."""
        return sum(source.take.seconds for source in self.sources)


Plan = Annotated[ClipPlan | FilmPlan, Field(discriminator="kind")]
PLAN: TypeAdapter[ClipPlan | FilmPlan] = TypeAdapter(Plan)


class LookPlan(BaseModel):
    """An uploaded file to look into; what comes out is its thumbnail, if it has one."""

    kind: Literal["look"] = "look"
    path: str
    ending: str
    type: str


class Order(BaseModel):
    """A plan for a worker: where clips are found, where the result goes, and how long it may take."""

    plan: Annotated[ClipPlan | FilmPlan | LookPlan, Field(discriminator="kind")]
    media: str
    out: str
    deadline: float


class Progress(BaseModel):
    """How much is drawn, in percent."""

    event: Literal["progress"] = "progress"
    percent: float


class Done(BaseModel):
    """The file is where it was to be."""

    event: Literal["done"] = "done"


class Looked(BaseModel):
    """What was found in a file."""

    event: Literal["looked"] = "looked"
    seconds: float | None = None
    width: int | None = None
    height: int | None = None
    has_thumbnail: bool = False


class Failed(BaseModel):
    """The order cannot be carried out; trying again would end the same."""

    event: Literal["failed"] = "failed"
    message: str


REPORT: TypeAdapter[Progress | Done | Looked | Failed] = TypeAdapter(
    Annotated[Progress | Done | Looked | Failed, Field(discriminator="event")]
)
