"""The voices; one is chosen by naming it in the brief or a message (contract/eversince.md §8.4)."""

from typing import ClassVar, Literal

from pydantic import BaseModel, Field

from act3_mcp.contract.endpoints import Read
from act3_mcp.contract.eversince.answers import Listing
from act3_mcp.contract.wire import Resource


class VoiceQuery(BaseModel):
    """Which voices to list."""

    gender: Literal["male", "female", "neutral"] | None = None


class Voice(Resource):
    """A voice."""

    name: str
    gender: str | None = None
    age: str | None = None
    accent: str | None = None
    style: str | None = None
    description: str | None = None


class Voices(Listing):
    """The voices."""

    rows: ClassVar[str] = "voices"

    voices: list[Voice] = Field(default_factory=list[Voice])


LIST = Read("/voices", Voices, VoiceQuery)
