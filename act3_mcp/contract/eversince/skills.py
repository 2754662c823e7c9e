"""Instructions that the agent follows in every project of the account (contract/eversince.md §8.4)."""

from typing import Annotated, ClassVar

from pydantic import Field, JsonValue

from act3_mcp.contract.endpoints import NoBody, Read, Repeat, Write
from act3_mcp.contract.eversince.answers import Answer, Listing
from act3_mcp.contract.wire import Body

SkillId = Annotated[str, Field(description="Skill id, from eversince_list_skills.", min_length=1, max_length=200)]
Name = Annotated[str, Field(description="Name, unique in the account.", min_length=1, max_length=100)]
Instructions = Annotated[str, Field(description="What the agent should do or avoid.", min_length=1, max_length=100_000)]
IsActive = Annotated[bool, Field(description="Whether the agent follows it.")]


class SkillDraft(Body):
    """A new skill."""

    name: Name
    instructions: Instructions
    is_active: IsActive | None = None


class SkillChanges(Body):
    """What to change about one."""

    name: Name | None = None
    instructions: Instructions | None = None
    is_active: IsActive | None = None


class Skill(Answer):
    """A skill; the vendor's own cannot be deleted."""

    wrappers: ClassVar[tuple[str, ...]] = ("skill",)

    id: str
    name: str | None = None
    instructions: str | None = None
    is_active: bool | None = None
    source: str | None = None
    category: str | None = None
    description: str | None = None
    characters: int | None = None
    tokens: int | None = None


class Skills(Listing):
    """The account's skills, and the room left for more."""

    rows: ClassVar[str] = "skills"

    skills: list[Skill] = Field(default_factory=list[Skill])
    budget: dict[str, JsonValue] | None = None


class Deleted(Answer):
    """Whether it is gone."""

    id: str | None = None
    deleted: bool | None = None


LIST = Read("/account/skills", Skills)
CREATE = Write("POST", "/account/skills", SkillDraft, Skill, Repeat.DOUBLES)
GET = Read("/account/skills/{skill_id}", Skill)
UPDATE = Write("PATCH", "/account/skills/{skill_id}", SkillChanges, Skill, Repeat.HARMLESS)
DELETE = Write("DELETE", "/account/skills/{skill_id}", NoBody, Deleted, Repeat.HARMLESS)
