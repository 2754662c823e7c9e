"""The fields of Eversince's requests: limits and words for whoever fills them in.

Limits that the editions disagree on are the wider ones: the server refuses
better than we can guess (contract/eversince.md §0, §11).
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

_Words = StringConstraints(strip_whitespace=True, min_length=1)

ProjectId = Annotated[str, Field(description="Project id, e.g. proj_x.", max_length=200)]
Brief = Annotated[
    str,
    _Words,
    Field(
        description=(
            "What the film is: story, people, places, look, length, language, sound; at most 8,000 characters."
        ),
        max_length=10_000,
    ),
]
Message = Annotated[
    str, _Words, Field(description="What to tell the agent, at most 8,000 characters.", max_length=10_000)
]
Title = Annotated[str, _Words, Field(description="Title people will read.", max_length=30)]
Mode = Literal["autonomous", "collaborative"]
AspectRatio = Annotated[Literal["16:9", "9:16", "1:1", "21:9"], Field(description="Width to height.")]
ModelId = Annotated[
    str, Field(description="Id from eversince_list_models; the agent picks if left out.", max_length=100)
]
AgentModel = Annotated[str, Field(description="The agent's own model.", max_length=100)]
WebhookUrl = Annotated[
    str,
    Field(description="https address told of status changes.", pattern=r"^https?://[^\s]+$", max_length=2000),
]
Key = Annotated[
    str,
    _Words,
    Field(
        description="The same key never makes a second project; made for you if left out.",
        max_length=256,
    ),
]
ExtractContent = Annotated[bool, Field(description="Whether web references are read (true).")]
Craft = Annotated[str, Field(description="Speciality (older API): cinema, animation …", max_length=64)]
Skills = Annotated[list[str], Field(description="Specialities or skill ids (newer API).", max_length=50)]
ExpectedOutput = Annotated[
    Literal["assembled", "assets"], Field(description="One film, or separate files (older API).")
]
ReasoningMode = Annotated[Literal["thinking", "fast"], Field(description="How long it thinks (newer API).")]
Limit = Annotated[int, Field(description="Rows a page, at most 100.", ge=1, le=200)]
Offset = Annotated[int, Field(description="Rows to skip.", ge=0)]
Quality = Annotated[Literal["1080p", "4k"], Field(description="1080p is free; 4k needs a Pro plan or credits.")]


class Reference(BaseModel):
    """An uploaded file, or a link."""

    model_config = ConfigDict(extra="forbid")

    upload_id: str | None = Field(default=None, description="From eversince_upload_file.")
    url: str | None = None
    type: Literal["image", "video", "audio", "url"] | None = Field(default=None, description="Of the url.")


References = Annotated[
    list[Reference],
    Field(description="Files or links for the agent, 3 links at most.", max_length=10),
]
