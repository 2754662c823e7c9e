"""What the agent keeps in mind about a project (contract/eversince.md §6.5)."""

from typing import ClassVar

from pydantic import Field

from act3_mcp.contract.endpoints import Read
from act3_mcp.contract.eversince.answers import Answer
from act3_mcp.contract.wire import Resource


class Section(Resource):
    """One part of the memory."""

    content: str | None = None
    tokens: int | None = None
    capacity: int | None = None


class Memory(Answer):
    """The agent's notes, by section: creative, plan or todos, assets."""

    wrappers: ClassVar[tuple[str, ...]] = ("memory",)

    sections: dict[str, Section] = Field(default_factory=dict[str, Section])
    total_tokens: int | None = None
    total_capacity: int | None = None


GET = Read("/projects/{project_id}/memory", Memory)
