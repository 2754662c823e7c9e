"""What the agent remembers about the account's owner (contract/eversince.md §8.4; newer edition)."""

from typing import Annotated, ClassVar

from pydantic import Field, JsonValue

from act3_mcp.contract.endpoints import NoBody, Read, Repeat, Write
from act3_mcp.contract.eversince.answers import Answer, Listing
from act3_mcp.contract.eversince.skills import Deleted
from act3_mcp.contract.wire import Body

MemoryId = Annotated[str, Field(description="Memory id, from eversince_list_memories.", min_length=1, max_length=200)]
Title = Annotated[str, Field(description="What it is about.", min_length=1, max_length=100)]
Text = Annotated[str, Field(description="What to remember.", min_length=1, max_length=10_000)]
IsActive = Annotated[bool, Field(description="Whether the agent uses it.")]


class MemoryDraft(Body):
    """Something new to remember."""

    title: Title
    body: Text
    is_active: IsActive | None = None


class MemoryChanges(Body):
    """What to change about it."""

    title: Title | None = None
    body: Text | None = None
    is_active: IsActive | None = None


class Memory(Answer):
    """Something remembered."""

    wrappers: ClassVar[tuple[str, ...]] = ("memory",)

    id: str
    title: str | None = None
    body: str | None = None
    is_active: bool | None = None
    created_at: str | None = None


class Memories(Listing):
    """All of it, and the room left for more."""

    rows: ClassVar[str] = "memories"

    memories: list[Memory] = Field(default_factory=list[Memory])
    budget: dict[str, JsonValue] | None = None


LIST = Read("/account/memories", Memories)
CREATE = Write("POST", "/account/memories", MemoryDraft, Memory, Repeat.DOUBLES)
GET = Read("/account/memories/{memory_id}", Memory)
UPDATE = Write("PATCH", "/account/memories/{memory_id}", MemoryChanges, Memory, Repeat.HARMLESS)
DELETE = Write("DELETE", "/account/memories/{memory_id}", NoBody, Deleted, Repeat.HARMLESS)
