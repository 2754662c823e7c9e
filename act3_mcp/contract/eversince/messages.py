"""The conversation with the agent, read by cursor (contract/eversince.md §5)."""

from typing import Annotated, ClassVar

from pydantic import AliasChoices, BaseModel, Field

from act3_mcp.contract.endpoints import Read, Repeat, Write
from act3_mcp.contract.eversince import fields
from act3_mcp.contract.eversince.answers import Listing
from act3_mcp.contract.eversince.projects import Project
from act3_mcp.contract.wire import Body, Resource

Cursor = Annotated[str, Field(min_length=1, max_length=200)]


class MessageQuery(BaseModel):
    """Which messages to list; never both sides of a cursor (eversince.md §12, 9)."""

    limit: Annotated[int, Field(ge=1, le=50)] | None = None
    after: Cursor | None = None
    before: Cursor | None = None


class Message(Resource):
    """One message; `content` is empty where the agent only marks something for itself."""

    id: str = Field(validation_alias=AliasChoices("id", "message_id"))
    role: str | None = None
    content: str | None = Field(default=None, validation_alias=AliasChoices("content", "message", "text"))
    source: str | None = None
    created_at: str | None = None


class Messages(Listing):
    """A page of messages."""

    rows: ClassVar[str] = "messages"

    messages: list[Message] = Field(default_factory=list[Message])
    has_more: bool = False


class MessageDraft(Body):
    """What to tell the agent."""

    message: fields.Message
    references: fields.References | None = None
    extract_content: fields.ExtractContent | None = None


LIST = Read("/projects/{project_id}/messages", Messages, MessageQuery)
SEND = Write("POST", "/projects/{project_id}/messages", MessageDraft, Project, Repeat.DOUBLES)
