"""What the agent has learned of the owner's taste (contract/eversince.md §8.4)."""

from typing import Annotated, ClassVar

from pydantic import Field

from act3_mcp.contract.endpoints import Read, Repeat, Write
from act3_mcp.contract.eversince.answers import Answer
from act3_mcp.contract.wire import Body

Content = Annotated[str, Field(description="The whole text, at most 4,000 characters.", max_length=100_000)]
Enabled = Annotated[bool, Field(description="Whether the agent uses it.")]


class PreferenceChanges(Body):
    """What to put in its place."""

    content: Content | None = None
    enabled: Enabled | None = None


class Preferences(Answer):
    """The learned preferences."""

    wrappers: ClassVar[tuple[str, ...]] = ("learned_preferences", "preferences")

    content: str | None = None
    enabled: bool | None = None
    characters: int | None = None
    max_characters: int | None = None


GET = Read("/account/learned-preferences", Preferences)
UPDATE = Write("PUT", "/account/learned-preferences", PreferenceChanges, Preferences, Repeat.HARMLESS)
