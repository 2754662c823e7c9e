"""Words for the vendor (contract/eversince.md §8.4)."""

from typing import Annotated, Literal

from pydantic import Field

from act3_mcp.contract.endpoints import Repeat, Write
from act3_mcp.contract.eversince.answers import Answer
from act3_mcp.contract.eversince.fields import ProjectId
from act3_mcp.contract.wire import Body

Type = Annotated[Literal["bug", "suggestion", "question"], Field(description="What kind of feedback.")]
Text = Annotated[str, Field(description="What to tell the vendor.", min_length=1, max_length=5000)]


class FeedbackDraft(Body):
    """What to say."""

    type: Type
    message: Text
    project_id: ProjectId | None = None


class Received(Answer):
    """Whether it arrived."""

    received: bool | None = None


CREATE = Write("POST", "/feedback", FeedbackDraft, Received, Repeat.DOUBLES)
