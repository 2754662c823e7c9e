"""The fields of Eversince's requests: limits and words for whoever fills them in.

Limits that the editions disagree on are the wider ones: the server refuses
better than we can guess (contract/eversince.md §0, §11).
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

_Words = StringConstraints(strip_whitespace=True, min_length=1)

ProjectId = Annotated[
    str, Field(description="Project id, e.g. proj_x, from eversince_create_project.", min_length=1, max_length=200)
]
Brief = Annotated[
    str,
    _Words,
    Field(
        description=(
            "What the film is: story, people, places, look, length, language, sound. All wishes go here, in any "
            "language; at most 8,000 characters."
        ),
        max_length=10_000,
    ),
]
Message = Annotated[
    str, _Words, Field(description="What to tell the agent, at most 8,000 characters.", max_length=10_000)
]
Title = Annotated[str, _Words, Field(description="Title people will read, at most 30 characters.", max_length=30)]
Mode = Literal["autonomous", "collaborative"]
AspectRatio = Annotated[Literal["16:9", "9:16", "1:1", "21:9"], Field(description="Width to height.")]
ModelId = Annotated[
    str, _Words, Field(description="Model id from eversince_list_models; left out, the agent picks.", max_length=100)
]
AgentModel = Annotated[str, _Words, Field(description="The agent's own model; left out, the default.", max_length=100)]
WebhookUrl = Annotated[
    str,
    Field(
        description="https address that is told of status changes, once each.",
        pattern=r"^https?://[^\s]+$",
        max_length=2000,
    ),
]
Key = Annotated[
    str,
    _Words,
    Field(
        description="Names this piece of work: the same key never makes a second project. Made for you if left out.",
        max_length=256,
    ),
]
ExtractContent = Annotated[bool, Field(description="Whether the content of web references is read (the default).")]
Craft = Annotated[str, _Words, Field(description="Speciality, older edition: auto, cinema, animation …", max_length=64)]
Skills = Annotated[
    list[str], Field(description="Specialities, newer edition: cinema, animation … or skill ids.", max_length=50)
]
ExpectedOutput = Annotated[
    Literal["assembled", "assets"], Field(description="One film, or separate files (older edition).")
]
ReasoningMode = Annotated[Literal["thinking", "fast"], Field(description="How long the agent thinks (newer edition).")]
Limit = Annotated[int, Field(description="Rows a page, at most 100.", ge=1, le=200)]
Offset = Annotated[int, Field(description="Rows to skip.", ge=0)]
Quality = Annotated[Literal["1080p", "4k"], Field(description="1080p is free; 4k needs a Pro plan or credits.")]


class Reference(BaseModel):
    """Something for the agent to look at: an uploaded file, or a link."""

    model_config = ConfigDict(extra="forbid")

    upload_id: str | None = Field(default=None, description="From eversince_upload_file.", max_length=200)
    url: str | None = Field(default=None, description="https link.", max_length=2000)
    type: Literal["image", "video", "audio", "url"] | None = Field(
        default=None, description="What the link leads to; url for a web page."
    )


References = Annotated[
    list[Reference],
    Field(description="Files or links for the agent, at most 10, of which 3 web pages.", min_length=1, max_length=10),
]
